"""Spectacles: two lenses, the bridge, the side pieces."""

from __future__ import annotations

import math

from .gouge import gouge
from .line import Point, bend
from .portrait import Portrait


def spectacles(
    p: Portrait,
    lens: tuple[float, float] = (21, 17),
    low: float = 5,
    out: float = 11,
    wire: float = 4.2,
    square: float = 0.8,
) -> None:
    """Two lenses, the bridge and the side pieces; `low` is how far below the eyes they sit."""
    rng = p.mass("spectacles")
    middle = p.skull.eyes + 1

    def at(x: float, y: float, back: float = 0) -> Point:
        seen = p.sculpture.seen(p.turn((x, y, p.skull.forehead - 3 + out - back - abs(x) * 0.12)))
        return seen[0], seen[1]

    for side in (-1, 1):
        ring = []
        for k in range(33):
            a = k / 32 * math.tau
            c, s = math.cos(a), math.sin(a)
            ring.append(
                at(
                    side * middle + lens[0] * math.copysign(abs(c) ** square, c),
                    low + lens[1] * math.copysign(abs(s) ** square, s),
                )
            )
        for k in range(0, 32, 8):
            piece = ring[k : k + 10]
            x, y = piece[4]
            here = p.lit(x, y) > 0.1 or not p.sculpture.inside("face")(x, y)
            p.put("key" if p.sculpture.inside("face")(x, y) and here else "mid", gouge(rng, piece, wire, 0.5, 0.5))
        if p.shows(side * (p.skull.width - 8), 0) or side * p.turn.yaw < 0:
            p.put(
                "key",
                gouge(
                    rng,
                    bend(
                        [
                            at(side * (middle + lens[0]), low - 4),
                            at(side * (p.skull.width + 2), low - 5, 30),
                            at(side * (p.skull.width + 5), low - 8, 80),
                        ],
                        6,
                    ),
                    wire,
                    0.5,
                    0.5,
                ),
            )
    p.put(
        "key",
        gouge(
            rng,
            bend([at(-middle + lens[0], low - 3), at(0, low - 8, -2), at(middle - lens[0], low - 3)], 6),
            wire,
            0.5,
            0.5,
        ),
    )
