"""A room seen from its open side: a back wall, and four planes that run towards it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .line import Line, Point, Tone, lerp

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Room:
    back: Box
    """The far wall: left, top, right, bottom."""
    front: Box = (-60, -60, 1560, 1060)
    """Where the room reaches us, beyond the plate."""

    def plane(self, side: str) -> Line:
        """`back`, `left`, `right`, `floor` or `ceiling`."""
        (a, b, c, d), (p, q, r, s) = self.back, self.front
        return {
            "back": [(a, b), (c, b), (c, d), (a, d)],
            "left": [(p, q), (a, b), (a, d), (p, s)],
            "right": [(r, q), (c, b), (c, d), (r, s)],
            "floor": [(p, s), (a, d), (c, d), (r, s)],
            "ceiling": [(p, q), (a, b), (c, b), (r, q)],
        }[side]

    def vanishes(self) -> Point:
        (a, b, c, d), (p, q, r, s) = self.back, self.front
        across, down = (r - p) / max(1.0, (r - p) - (c - a)), (s - q) / max(1.0, (s - q) - (d - b))
        return lerp(p, a, across), lerp(q, b, down)

    def toward(self) -> Tone:
        """The way boards run towards the back."""
        vx, vy = self.vanishes()
        return lambda x, y: math.atan2(y - vy, x - vx)

    def at(self, across: float, up: float, deep: float) -> Point:
        """0..1 from the left, from the floor, and from the front to the back; even steps of depth are even in the room."""
        t = self.share(deep)
        (a, b, c, d), (p, q, r, s) = self.back, self.front
        return lerp(lerp(p, a, t), lerp(r, c, t), across), lerp(lerp(s, d, t), lerp(q, b, t), up)

    def share(self, deep: float) -> float:
        far = (self.front[2] - self.front[0]) / (self.back[2] - self.back[0])
        near = 1 / lerp(1, far, deep)
        return (1 - near) / (1 - 1 / far)

    def pitch(self, fine: float, coarse: float) -> Tone:
        """Cuts lie closer where the room is farther."""
        vx, vy = self.vanishes()
        wide = max(abs(self.front[0] - vx), abs(self.front[2] - vx))
        return lambda x, y: lerp(fine, coarse, min(1.0, max(abs(x - vx), 1.3 * abs(y - vy)) / wide))
