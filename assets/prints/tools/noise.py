"""Slow, unrepeating variation: what a hand does without meaning to."""

from __future__ import annotations

import math
import random

from .line import lerp


class Noise:
    """A smooth field in −1..1 whose hills are about `step` units wide; the same for the same Random."""

    def __init__(self, rng: random.Random, step: float) -> None:
        self.step = step
        self.heights = [rng.uniform(-1, 1) for _ in range(4096)]
        self.order = list(range(4096))
        rng.shuffle(self.order)

    def __call__(self, x: float, y: float = 0.0) -> float:
        x, y = x / self.step, y / self.step
        i, j = math.floor(x), math.floor(y)
        u, v = _soft(x - i), _soft(y - j)
        return lerp(lerp(self._at(i, j), self._at(i + 1, j), u), lerp(self._at(i, j + 1), self._at(i + 1, j + 1), u), v)

    def _at(self, i: int, j: int) -> float:
        return self.heights[self.order[(self.order[i % 4096] + j) % 4096]]


def _soft(t: float) -> float:
    return t * t * (3 - 2 * t)
