"""A portrait on its way onto the plate: the surfaces, their light, and the cuts laid by hand over them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .furrow import furrows
from .gouge import Hand, carve
from .light import Cuts
from .line import Inside, Line, Point, Tone, bend
from .noise import Noise
from .plate import Plate
from .sculpt import Sculpture, Turn, Vector
from .skull import Skull

SKIN = Hand((180, 600), fill=1.16, rest=(0.5, 3), thinnest=1.1, lift=0.13, miss=0.0, entry=1.2, leave=2.4)
CLOTH = Hand((60, 320), rest=(3, 14), leave=8)
LINEN = Hand((150, 560), fill=1.1, rest=(1, 6), thinnest=1.2, lift=0.12, miss=0.0, entry=2, leave=5)
HAIR = Hand((50, 240), fill=0.84, rest=(2, 16), entry=4, leave=8)

Inks = Callable[[float, float, float], str]
"""The ink a cut bares, by x, y and how brightly it lies there."""


def inks(paper: float, warm: str = "lamp", second: float = 0.14, third: str = "mid") -> Inks:
    return lambda _x, _y, bright: "paper" if bright > paper else warm if bright > second else third


@dataclass(slots=True)
class Portrait:
    name: str
    sculpture: Sculpture
    skull: Skull
    turn: Turn
    towards: Vector
    """The light."""
    lit: Tone = field(init=False)
    dark: list[Line] = field(default_factory=list)
    bright: dict[str, list[Line]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lit = self.sculpture.lit(self.towards)

    def mass(self, name: str) -> random.Random:
        return random.Random(f"{self.name}/{name}")

    def on(self, x: float, y: float, out: float = 0.4) -> Point:
        """Where a point of the face falls on the plate."""
        at = self.sculpture.seen(self.turn(self.skull.on(x, y, out)))
        return at[0], at[1]

    def line(self, points: Sequence[Point], per: int = 6) -> Line:
        return bend([self.on(x, y) for x, y in points], per)

    def shows(self, x: float, y: float) -> bool:
        """Whether the face can be seen there."""
        at = self.sculpture.seen(self.turn(self.skull.on(x, y)))
        i, j = int(at[0] / 4 + 0.5), int(at[1] / 4 + 0.5)
        k = j * self.sculpture.across + i
        return 0 <= k < len(self.sculpture.depth) and self.sculpture.depth[k] < at[2] + 9

    def put(self, ink: str, *cuts: Line) -> None:
        (self.dark if ink == "key" else self.bright.setdefault(ink, [])).extend(cuts)

    def form(  # noqa: PLR0913 - what lies there, how it is cut, and how it is lit
        self,
        names: str | Sequence[str],
        axis: Vector,
        pitch: float,
        ink: Inks,
        hand: Hand = SKIN,
        gain: float = 1.12,
        less: float = 0.04,
        rough: float = 0.05,
        tone: Tone | None = None,
        flow: Tone | None = None,
        only: Inside | None = None,
    ) -> Cuts:
        """One surface cut by its light, in hoops square to an axis; the cuts by the ink they bare."""
        names = [names] if isinstance(names, str) else list(names)
        rng = self.mass("form " + " ".join(names))
        shows = self.sculpture.inside(*names)
        inside: Inside = (lambda x, y: shows(x, y) and only(x, y)) if only else shows
        soft = Noise(rng, 70)
        lit = tone or self.lit
        seeds = [(x, y) for y in range(30, self.sculpture.size[1], 46) for x in range(30, self.sculpture.size[0], 46)]
        rng.shuffle(seeds)
        lines = furrows(
            rng,
            flow or self.sculpture.round(axis),
            pitch * (0.86 if hand is SKIN else 0.97),
            inside,
            [s for s in seeds if inside(*s)],
        )
        cuts = carve(
            rng, lines, lambda x, y: max(0.0, lit(x, y) * gain + rough * soft(x, y) - less), pitch, inside, hand
        )
        out: Cuts = {}
        for cut in cuts:
            some = sorted((lit(*p), *p) for p in cut[:: max(1, len(cut) // 9)])
            bright, x, y = some[len(some) * 3 // 4]
            out.setdefault(ink(x, y, bright + rng.uniform(-0.05, 0.05)), []).append(cut)
        return out

    def rim(
        self,
        towards: Vector,
        names: Sequence[str],
        axis: Vector,
        pitch: float = 11,
        least: float = 0.55,
        gain: float = 0.8,
    ) -> list[Line]:
        """The light thrown back into the dark half: a few thin cuts, only where the first light does not reach."""
        rng = self.mass("rim " + " ".join(names))
        back = self.sculpture.lit(towards, least, 1.0, thrown=False)
        shows = self.sculpture.inside(*names)

        def tone(x: float, y: float) -> float:
            return back(x, y) * gain * max(0.0, 1 - 5 * self.lit(x, y))

        seeds = [(x, y) for y in range(30, 1075, 30) for x in range(30, 1000, 30) if shows(x, y)]
        lines = furrows(rng, self.sculpture.round(axis), pitch, shows, seeds)
        return carve(rng, lines, tone, pitch, shows, Hand((40, 200), rest=(3, 10), lift=0.12))


def lay(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink, found in cuts.items():
        plate.put(ink, f"{name}-{ink}", found)


def finish(
    plate: Plate, p: Portrait, back: Vector, rim_of: Sequence[str], axis: Vector = (0, 1, 0.3), least: float = 0.8
) -> None:
    """Lays the hand-cut features and the light thrown back."""
    with plate.group("features"):
        plate.put("key", "dark", p.dark)
        for ink, cuts in p.bright.items():
            plate.put(ink, ink, cuts)
        plate.put("mid", "reflected", p.rim(back, rim_of, axis, least=least))
