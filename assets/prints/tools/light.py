"""Light in a print: where it falls cuts are wide; near it they bare paper, farther off the lamp's ink, then mid."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from .furrow import furrows
from .gouge import PLAIN, Hand, carve, gouge
from .line import Inside, Line, Point, Tone, lerp, rise, within
from .noise import Noise

Cuts = dict[str, list[Line]]
"""Cuts by the ink they bare."""


@dataclass(frozen=True, slots=True)
class Light:
    at: Point
    reach: float
    bares: tuple[tuple[str, float], ...] = (("paper", 0.34), ("lamp", 0.68), ("mid", 9.0))
    """Inks and the share of the reach up to which each is bared."""
    flat: float = 1.0
    """How much farther light goes across than down."""

    def far(self, x: float, y: float) -> float:
        """0 at the light, 1 at the end of its reach."""
        return math.hypot((x - self.at[0]) / self.flat, y - self.at[1]) / self.reach

    def tone(self, x: float, y: float) -> float:
        return rise(1.0, 0.08, self.far(x, y))

    def ink(self, x: float, y: float) -> str:
        far = self.far(x, y)
        return next(ink for ink, until in self.bares if far <= until)


def surface(  # noqa: PLR0913 - what lies there, how it is cut, and how it is lit
    rng: random.Random,
    shape: Sequence[Point],
    flow: float | Tone,
    pitch: float | Tone,
    light: Light,
    share: float = 1.0,
    shaded: Inside | None = None,
    hand: Hand = PLAIN,
    rough: float = 0.25,
) -> Cuts:
    """A wall, floor or board in its light: `share` is how squarely it faces it, `shaded` what lies in shadow."""
    inside = within(shape)
    angle = flow if callable(flow) else (lambda _x, _y: flow)
    drift = Noise(rng, 110)

    def open_to_light(x: float, y: float) -> bool:
        return inside(x, y) and not (shaded and shaded(x, y))

    def tone(x: float, y: float) -> float:
        return share * light.tone(x, y) * (1 + rough * 1.2 * drift(x, y)) + rough * 0.3 * drift(x + 500, y)

    middle = (sum(x for x, _ in shape) / len(shape), sum(y for _, y in shape) / len(shape))
    seeds = [middle, *((lerp(p[0], middle[0], 0.1), lerp(p[1], middle[1], 0.1)) for p in shape)]
    cuts = carve(rng, furrows(rng, angle, pitch, inside, seeds), tone, pitch, open_to_light, hand)
    return parted(rng, cuts, light)


def parted(rng: random.Random, cuts: Sequence[Line], light: Light) -> Cuts:
    """Each cut under the ink it bares, the borders between them left ragged."""
    out: Cuts = {}
    for cut in cuts:
        x, y = cut[len(cut) // 4]
        loose = light.reach * 0.05
        out.setdefault(light.ink(x + rng.uniform(-loose, loose), y + rng.uniform(-loose, loose)), []).append(cut)
    return out


def together(*parts: Cuts) -> Cuts:
    out: Cuts = {}
    for part in parts:
        for ink, cuts in part.items():
            out.setdefault(ink, []).extend(cuts)
    return out


def beam(rng: random.Random, at: Point, angle: float, start: float, end: float, broad: float) -> Line:
    """One long cut away from a lamp; widest a third of the way out."""
    bow = rng.uniform(-0.02, 0.02)
    spine = []
    for i in range(15):
        r = lerp(start, end, i / 14)
        spine.append((at[0] + r * math.cos(angle + bow * i / 14), at[1] + r * math.sin(angle + bow * i / 14)))
    return gouge(rng, spine, lambda t: broad * min(1.0, 0.35 + 2.2 * t) * (1 - t) ** 0.7, 0.8, 10)


def beams(  # noqa: PLR0913 - a lamp is all of these
    rng: random.Random, at: Point, fan: tuple[float, float], reach: float, count: int, broad: float, start: float = 30
) -> tuple[list[Line], list[Line]]:
    """Outer cuts and a core, spread over a fan of angles, longest in its middle, none as long as its neighbour."""
    outer: list[Line] = []
    core: list[Line] = []
    width = fan[1] - fan[0]
    for i in range(count):
        share = (i + rng.uniform(0.2, 0.8)) / count
        angle, long = fan[0] + width * share, reach * (0.6 + 0.4 * math.sin(math.pi * share))
        outer.append(beam(rng, at, angle, start, long * rng.uniform(0.66, 1.15), broad * rng.uniform(0.75, 1.25)))
        if rng.random() < 0.8:
            core.append(
                beam(
                    rng, at, angle + rng.uniform(-0.03, 0.03), start * 0.4, start * rng.uniform(1.7, 3.1), broad * 0.82
                )
            )
        if rng.random() < 0.8:
            between, begin = angle + width / count / 2, start * rng.uniform(2.8, 4.0)
            outer.append(
                beam(
                    rng,
                    at,
                    between,
                    begin,
                    max(begin + start, long * rng.uniform(0.8, 1.2)),
                    broad * rng.uniform(0.5, 0.9),
                )
            )
    return outer, core
