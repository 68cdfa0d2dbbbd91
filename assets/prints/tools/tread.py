"""What a boot leaves in snow: a sole and, apart from it, a heel."""

from __future__ import annotations

import random

from .knife import knife
from .line import Line, Point, bend


def tread(rng: random.Random, at: Point, size: tuple[float, float], toe: float) -> list[Line]:
    """A print half `size` wide and long about `at`, its tip turned out by `toe`; the walker goes up the plate."""
    (x, y), (w, h) = at, size
    sole = [
        (x - w * 0.7 + toe * 0.4, y + h * 0.22),
        (x - w * 1.05 + toe, y - h * 0.5),
        (x - w * 0.4 + toe * 1.2, y - h),
        (x + w * 0.6 + toe * 1.2, y - h * 0.95),
        (x + w * 1.1 + toe, y - h * 0.4),
        (x + w * 0.75 + toe * 0.4, y + h * 0.22),
    ]
    heel = [
        (x - w * 0.75, y + h * 0.42),
        (x + w * 0.75, y + h * 0.40),
        (x + w * 0.55, y + h * 0.9),
        (x - w * 0.5, y + h * 0.92),
    ]
    return [knife(rng, bend([*sole, sole[0]], 3), 8, w * 0.06), knife(rng, heel, 7, w * 0.06)]
