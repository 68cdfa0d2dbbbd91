"""A face as a low relief: how far each point stands forward says how it is lit and which way the cuts go round it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .line import Point, Tone, rise


def hump(x: float, y: float, at: Point, wide: float, high: float) -> float:
    """1 at a spot, falling softly to 0 around it."""
    return math.exp(-(((x - at[0]) / wide) ** 2) - ((y - at[1]) / high) ** 2)


@dataclass(frozen=True, slots=True)
class Relief:
    height: Tone
    light: tuple[float, float, float]
    """Towards the light: right, down, forward; of length 1."""

    def slope(self, x: float, y: float) -> Point:
        high = self.height
        return (high(x + 2, y) - high(x - 2, y)) / 4, (high(x, y + 2) - high(x, y - 2)) / 4

    def lit(self, x: float, y: float) -> float:
        """0 turned away from the light, 1 square to it."""
        sx, sy = self.slope(x, y)
        right, down, forward = self.light
        return rise(0.24, 0.94, (forward - sx * right - sy * down) / math.sqrt(sx * sx + sy * sy + 1))

    def round(self, x: float, y: float) -> float:
        """The way a thread would lie across the head, seen from a little below."""
        sx, sy = self.slope(x, y)
        across = 1 + 0.52 * sy
        return math.atan2(-0.52 * sx, across) if abs(across) > 0.05 else 0.0
