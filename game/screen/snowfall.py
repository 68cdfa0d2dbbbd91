"""Snow that falls over a print, as it would be cut: small lozenges, drawn anew twelve times a second.

Nothing of it under reduced motion, or where a theme has two inks only.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.screen.layout import Rect
from game.screen.theme import Colour

A_SECOND = 12
"""Drawings a second: as few as still fall."""
_FLAKES = 150
_FAR, _NEAR = 0.35, 1.0
"""How large, and how fast, the farthest and the nearest are."""

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Flake:
    """Where it begins, as shares of the print; how near it is, 0 to 1; how it sways."""

    x: float
    y: float
    near: float
    sway: float


@dataclass(frozen=True, slots=True)
class Snowfall:
    """Snow over one place of a sheet, in one colour; `unit` is a pixel of a sheet 1080 high."""

    rect: Rect
    colour: Colour
    unit: float

    def lozenges(self, now: float) -> Iterator[Points]:
        """The flakes at `now` seconds, in pixels from the corner of the print."""
        drawing = math.floor(now * A_SECOND) / A_SECOND
        for flake in _flakes():
            size = self.unit * (1.6 + 3.0 * flake.near)
            fallen = drawing * self.unit * (34 + 92 * flake.near)
            blown = drawing * self.unit * 26 * flake.near + self.unit * 14 * math.sin(drawing * 0.9 + flake.sway)
            x = (flake.x * self.rect.w - blown) % self.rect.w
            y = (flake.y * self.rect.h + fallen) % self.rect.h
            # Longer than wide and leaning into the wind, as one stroke of the gouge leaves it.
            yield ((x, y - 1.5 * size), (x + 0.6 * size, y), (x - 0.35 * size, y + 1.5 * size), (x - 0.7 * size, y))

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Over what is there; what would fall beside the print is not seen."""
        over = surface.subsurface(self.rect)
        for points in self.lozenges(now):
            pygame.draw.polygon(over, self.colour, points)


@lru_cache(maxsize=1)
def _flakes() -> tuple[Flake, ...]:
    lots = random.Random("snowfall")
    return tuple(
        Flake(lots.random(), lots.random(), lots.uniform(_FAR, _NEAR) ** 2, lots.uniform(0, math.tau))
        for _ in range(_FLAKES)
    )
