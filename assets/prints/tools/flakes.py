"""Falling snow: five-sided chips of bare paper, few of them large, kept only when it snows."""

from __future__ import annotations

import math
import random

from .plate import HEIGHT, WIDTH, Plate


def falling(plate: Plate, rng: random.Random) -> None:
    """Lays the snow over everything else on the plate."""
    flakes = []
    for _ in range(230):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        r, turn = math.exp(rng.uniform(math.log(2.2), math.log(7))), rng.uniform(0.2, 0.9)
        flakes.append(
            [
                (
                    x + r * rng.uniform(0.7, 1.2) * math.cos(turn + i * math.tau / 5),
                    y + r * rng.uniform(0.5, 1.1) * math.sin(turn + i * math.tau / 5),
                )
                for i in range(5)
            ]
        )
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)
