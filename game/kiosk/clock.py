"""What time it is, and whether that can be true: a machine without a network and with an old battery begins in 1970."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

BUILT = "2026-11-23"
"""The day this program was released; no clock that says an earlier one is right. Set anew with each release."""


@dataclass(frozen=True, slots=True)
class Clock:
    """`wall` gives local time, `steady` seconds that only go on; `begun` is what `steady` said at the start."""

    wall: Callable[[], datetime]
    steady: Callable[[], float]
    begun: float

    def is_wrong(self) -> bool:
        return is_wrong(self.wall())

    def hour(self) -> str:
        """The hour as figures have it: 2026-11-23T10; with a wrong clock +0, +1 …, counted from the start."""
        now = self.wall()
        if is_wrong(now):
            return f"+{int(self.steady() - self.begun) // 3600}"
        return now.strftime("%Y-%m-%dT%H")


def clock() -> Clock:
    """The machine's own."""
    return Clock(datetime.now, time.monotonic, time.monotonic())


def is_wrong(now: datetime) -> bool:
    return now.date() < date.fromisoformat(BUILT)
