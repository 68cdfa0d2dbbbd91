"""A plain of snow in perspective: near is large, and the wind's ridges run together at one side of the horizon."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from .furrow import furrows
from .line import Inside, Line, Point, Tone
from .noise import Noise


@dataclass(frozen=True, slots=True)
class Snowfield:
    horizon: float
    gathers: float = 2300
    """Where on the horizon the ridges meet."""
    fine: float = 6.5
    coarse: float = 12.5

    def near(self, y: float) -> float:
        """0 at the horizon, 1 at the lower edge."""
        return max(0.0, (y - self.horizon) / (1000 - self.horizon))

    def holds(self, x: float, y: float) -> bool:
        return -5 < x < 1505 and self.horizon + 2 < y < 1005

    def ground(self, x: float, y: float) -> Point:
        """The spot on the plain seen there: across and away, so that drifts shrink with distance."""
        away = 100 / (y - self.horizon + 14)
        return (x - 750) * away, 900 * away

    def seen(self, across: float, away: float) -> Point:
        """Where a spot on the plain is seen."""
        return 750 + across * 9 * 100 / away, self.horizon - 14 + 90000 / away

    def pitch(self, _x: float, y: float) -> float:
        return self.fine + self.coarse * self.near(y)

    def wind(self, bent: Noise) -> Tone:
        side = math.pi if self.gathers > 750 else 0.0

        def flow(x: float, y: float) -> float:
            straight = math.atan2(y - self.horizon + 22, x - self.gathers) - side
            return straight + 0.22 * bent(*self.ground(x, y)) * (0.25 + self.near(y))

        return flow

    def ridges(self, rng: random.Random, bent: Noise, inside: Inside | None = None) -> list[Line]:
        seeds = [(x, self.horizon + d) for x in (200, 750, 1300) for d in (40, 150, 300)]
        return furrows(rng, self.wind(bent), self.pitch, inside or self.holds, seeds)

    def slopes(self, form: Noise) -> Tone:
        """The slopes away from the light: above 0 in shadow."""

        def lee(x: float, y: float) -> float:
            across, away = self.ground(x, y)
            return form(across * 0.55 + away * 0.25, away * 1.3)

        return lee
