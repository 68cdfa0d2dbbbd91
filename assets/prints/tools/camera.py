"""Where things a builder could measure are seen from one standpoint: metres in, plate units out, uprights stay upright."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .line import Line, Point, lerp

Place = tuple[float, float, float]
"""Metres: x and y on the ground, z upwards."""


@dataclass(frozen=True, slots=True)
class Camera:
    at: Place
    looks: float
    """The direction of view on the ground, in radians from x towards y."""
    focal: float
    horizon: float
    middle: float = 750

    def seen(self, place: Place) -> Point:
        depth = self.depth(place)
        dx, dy = place[0] - self.at[0], place[1] - self.at[1]
        across = dx * math.sin(self.looks) - dy * math.cos(self.looks)
        return self.middle + self.focal * across / depth, self.horizon - self.focal * (place[2] - self.at[2]) / depth

    def depth(self, place: Place) -> float:
        dx, dy = place[0] - self.at[0], place[1] - self.at[1]
        return max(0.5, dx * math.cos(self.looks) + dy * math.sin(self.looks))

    def scale(self, place: Place) -> float:
        """Plate units a metre at that distance."""
        return self.focal / self.depth(place)

    def line(self, a: Place, b: Place, n: int = 8) -> Line:
        """A straight edge, its points evenly apart as they are seen."""
        (ax, ay), (bx, by) = self.seen(a), self.seen(b)
        return [(lerp(ax, bx, i / n), lerp(ay, by, i / n)) for i in range(n + 1)]

    def shape(self, places: Sequence[Place]) -> Line:
        return [self.seen(place) for place in places]


def between(a: Place, b: Place, t: float) -> Place:
    return lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)
