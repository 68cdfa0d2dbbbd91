"""What lies behind a figure, cut so that it keeps clear of it."""

from __future__ import annotations

import math

from .furrow import furrows, rings
from .gouge import Hand, carve
from .line import Inside, Line, Point, Tone
from .noise import Noise
from .portrait import Portrait


def glow(
    p: Portrait, at: Point, reach: float, pitch: float = 15, strength: float = 0.75, margin: float = 20
) -> list[Line]:
    """What a lamp outside the picture does to the wall behind: rings that keep clear of the figure."""
    rng = p.mass("glow")
    soft, blocked = Noise(rng, 150), p.sculpture.anything(margin)
    return carve(
        rng,
        rings(rng, at, (40, reach + 60), pitch),
        lambda x, y: strength * max(0.0, 1 - math.dist((x, y), at) / reach) ** 0.7 + 0.22 * soft(x, y) - 0.06,
        pitch * 0.8,
        lambda x, y: -5 < x < 1005 and -5 < y < 1081 and not blocked(x, y),
        Hand((40, 240), rest=(6, 60), leave=9),
    )


def slant(p: Portrait, angle: float, tone: Tone, pitch: float = 15, margin: float = 20) -> list[Line]:
    """A wall or a sky behind the figure, cut at one angle."""
    rng = p.mass("slant")
    blocked = p.sculpture.anything(margin)
    soft = Noise(rng, 150)
    free: Inside = lambda x, y: -5 < x < 1005 and -5 < y < 1081 and not blocked(x, y)  # noqa: E731
    seeds = [(x, y) for y in range(20, 1075, 90) for x in range(20, 1000, 90)]
    found = furrows(rng, lambda x, y: angle + 0.05 * math.sin(x / 120 + y / 200), pitch, free, seeds)
    return carve(
        rng,
        found,
        lambda x, y: tone(x, y) + 0.3 * soft(x, y),
        pitch * 0.8,
        free,
        Hand((60, 340), rest=(5, 60), leave=10),
    )
