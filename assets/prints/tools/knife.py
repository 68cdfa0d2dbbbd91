"""The knife cuts contours: short straight facets of unequal length, a slow wander, corners kept."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from .line import Line, Point, lerp
from .noise import Noise


def knife(rng: random.Random, shape: Sequence[Point], facet: float = 17, wander: float = 1.2) -> Line:
    """A closed shape as a knife leaves it. Sides shorter than a facet stay as they are."""
    drift_x, drift_y = Noise(rng, 70), Noise(rng, 70)
    out: Line = []
    gone = 0.0
    for a, b in zip(shape, [*shape[1:], shape[0]], strict=True):
        side = math.dist(a, b)
        stops = [0.0]
        while stops[-1] + facet * 0.5 < side:
            stops.append(stops[-1] + facet * rng.uniform(0.65, 1.5))
        if len(stops) > 1 and side - stops[-1] < facet * 0.4:
            stops.pop()
        for k, stop in enumerate(stops):
            t = stop / side if side else 0.0
            loose = wander * (0.35 if k == 0 else 1.0)
            out.append(
                (
                    lerp(a[0], b[0], t) + loose * (drift_x(gone + stop) + rng.uniform(-0.35, 0.35)),
                    lerp(a[1], b[1], t) + loose * (drift_y(gone + stop) + rng.uniform(-0.35, 0.35)),
                )
            )
        gone += side
    return out
