"""Tufts of steppe grass: a few blades from one root, blown one way."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .gouge import gouge
from .line import Line, Point, bend


def tufts(rng: random.Random, roots: Sequence[Point], near: Sequence[float], wind: float = 0.5) -> list[Line]:
    """Blades at each root, as high as `near` (0 far, 1 at our feet) says."""
    out: list[Line] = []
    for (x, y), n in zip(roots, near, strict=True):
        for _ in range(rng.randrange(4, 10)):
            high, lean = (9 + 78 * n) * rng.uniform(0.45, 1.1), wind * rng.uniform(0.1, 1.2) + rng.uniform(-0.3, 0.3)
            foot = x + rng.uniform(-16, 16) * (0.25 + n)
            blade = bend([(foot, y), (foot + lean * high * 0.25, y - high * 0.55), (foot + lean * high, y - high * rng.uniform(0.75, 1.0))], 4)
            out.append(gouge(rng, blade, 1.6 + 3.2 * n * rng.uniform(0.6, 1.1), 0.5, 9))
    return out
