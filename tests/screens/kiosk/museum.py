"""A kiosk without a window: a clock that is set by hand, and fingers that touch what they are told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from game.screen.kiosk.attendant import Attendant
from game.screen.kiosk.site import Site
from game.screen.sheet import Sheet

CODE = "271828"
GLASSES = {"portrait": ((1080, 1920), 24.0), "landscape": ((1920, 1080), 24.0), "tablet": ((1280, 800), 10.1)}


@dataclass
class Museum:
    """A kiosk, and the time of day there."""

    attendant: Attendant
    time: list[float]
    day: list[datetime]
    left: list[str] = field(default_factory=list)

    @property
    def sheet(self) -> Sheet:
        return self.attendant.stack.top.sheet

    @property
    def keys(self) -> list[str]:
        return [target.key for target in self.sheet.targets]

    @property
    def screen(self) -> str:
        return type(self.attendant.stack.top.screen).__name__

    @property
    def text(self) -> str:
        return " ".join(printed.run.text for printed in self.sheet.printed)

    def wait(self, seconds: float) -> None:
        self.time[0] += seconds
        self.attendant.tick()

    def spot(self, key: str) -> tuple[int, int]:
        target = self.sheet.targets[self.sheet.index(key)]  # type: ignore[index]
        return target.rects[0].centre if key != "start" else (self.attendant.site.size[0] // 2, 200)

    def touch(self, *keys: str, finger: int = 1, pause: float = 1.0) -> None:
        """Each in turn, leaves being turned until it is found."""
        for key in keys:
            while key not in self.keys and "leaf-on" in self.keys:
                self._press("leaf-on", finger, pause)
            assert key in self.keys, f"{key} is not among {self.keys}"
            self._press(key, finger, pause)

    def _press(self, key: str, finger: int, pause: float) -> None:
        self.wait(pause)
        x, y = self.spot(key)
        self.attendant.touch("down", finger, x, y)
        self.attendant.touch("up", finger, x, y)

    def corners(self, pause: float = 1.0) -> None:
        (w, h), near = self.attendant.site.size, 10
        for x, y in ((near, near), (w - near, near), (w - near, h - near), (near, h - near)):
            self.wait(pause)
            self.attendant.touch("down", 1, x, y)
            self.attendant.touch("up", 1, x, y)

    def counted(self) -> dict[tuple[str, str], int]:
        """What the figures say, hours and languages put together."""
        sums: dict[tuple[str, str], int] = {}
        for count, number in self.attendant.site.figures.totals()[0].items():
            sums[count.kind, count.what] = sums.get((count.kind, count.what), 0) + number
        return sums


Opens = Callable[..., Museum]
Stands = Callable[..., Site]
