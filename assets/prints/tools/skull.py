"""A head built of bone and what lies over it: every measure a person differs by, in millimetres."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .line import lerp, rise
from .sculpt import Sculpture, Turn, Vector, steps

Hump = tuple[float, float, float, float, float]
"""x, y, how wide, how high, how far forward (or back). One with x > 0 that has no twin is of that side only."""


def through(knots: Sequence[tuple[float, float]]) -> Callable[[float], float]:
    """A soft curve through the knots, level with its neighbours."""

    def value(t: float) -> float:
        if t <= knots[0][0]:
            return knots[0][1]
        for i in range(len(knots) - 1):
            (a, p), (b, q) = knots[i], knots[i + 1]
            if t <= b:
                before, after = knots[max(0, i - 1)], knots[min(len(knots) - 1, i + 2)]
                m = (q - before[1]) / (b - before[0]) * (b - a)
                n = (after[1] - p) / (after[0] - a) * (b - a)
                s = (t - a) / (b - a)
                return (
                    p * (2 * s**3 - 3 * s * s + 1)
                    + m * (s**3 - 2 * s * s + s)
                    + q * (3 * s * s - 2 * s**3)
                    + n * (s**3 - s * s)
                )
        return knots[-1][1]

    return value


@dataclass(slots=True)
class Skull:
    """A face. The defaults are nobody's."""

    width: float = 69
    """Half the breadth across the cheekbones."""
    temple: float = 72
    jaw: float = 55
    """Half the breadth at the angle of the jaw."""
    chin: float = 116
    """How far below the eyes the chin ends."""
    chin_wide: float = 24
    chin_out: float = 7
    top: float = -112
    forehead: float = 93
    """How far before the ears it stands."""
    brow: float = 5
    eyes: float = 31.5
    """Half the distance between them."""
    socket: float = 9
    lid: float = 3
    """Fullness over the upper lid; where it is great the fold is hidden."""
    bridge: float = 9
    nose: float = 22
    nose_to: float = 47
    nose_wide: float = 15.5
    nose_thin: float = 6.5
    """Breadth of its ridge."""
    tip: float = 5
    wing: float = 9
    """How far its wings stand out."""
    hook: float = 0
    cheek: float = 8
    cheek_at: tuple[float, float] = (47, 22)
    full: float = 3
    """Flesh of the cheek; less than nothing is hollow."""
    muzzle: float = 5
    upper: float = 3.5
    lower: float = 5
    mouth: float = 71
    mouth_wide: float = 24
    fold: float = 2
    """Depth of the fold from nose to mouth."""
    bag: float = 2
    jowl: float = 0
    more: tuple[Hump, ...] = ()
    bent: float = 0
    """How far nose and mouth stand off the middle."""
    _wide: Callable[[float], float] = field(init=False)
    _deep: Callable[[float], float] = field(init=False)
    _humps: list[Hump] = field(init=False)

    def __post_init__(self) -> None:
        c = self.chin
        self._wide = through(
            [
                (-34, self.temple + 3),
                (-12, self.temple),
                (4, self.width + 1),
                (20, self.width),
                (40, lerp(self.width, self.jaw, 0.42)),
                (c * 0.56, self.jaw + 2),
                (c * 0.74, lerp(self.jaw, self.chin_wide, 0.2)),
                (c * 0.89, self.chin_wide + 9),
                (c * 0.97, self.chin_wide * 0.86),
                (c + 2, self.chin_wide * 0.5),
                (c + 6, 1),
            ]
        )
        self._deep = through(
            [
                (-40, self.forehead),
                (-16, self.forehead + 1),
                (0, self.forehead - 3),
                (20, self.forehead - 5),
                (50, self.forehead - 4),
                (72, self.forehead - 3),
                (c * 0.86, self.forehead - 8),
                (c * 0.96, self.forehead - 9),
                (c + 1, self.forehead - 18),
                (c + 6, self.forehead - 34),
            ]
        )
        self._humps = self._flesh()

    def _flesh(self) -> list[Hump]:
        e, m, c, w = self.eyes, self.mouth, self.chin, self.nose_wide
        cx, cy = self.cheek_at
        both = [
            (e - 1, -19, 21, 6, self.brow),
            (e + 14, -16, 12, 7, self.brow * 0.7),
            (e - 1, -3, 17, 9, -self.socket),
            (15, -2, 7, 8, -self.socket * 0.75),
            (e, 1, 13, 8.5, self.socket * 0.62 + 2.5),
            (e + 1, -8, 15, 5, self.lid),
            (e + 11, -9, 9, 6, self.lid * 0.6),
            (e, 15, 13, 4.5, self.bag),
            (e - 1, 22, 14, 3, -self.bag * 0.7),
            (cx, cy, 19, 11, self.cheek),
            (cx + 10, cy - 4, 12, 9, self.cheek * 0.5),
            (37, 46, 15, 16, self.full),
            (42, 60, 14, 18, min(0.0, self.full) * 1.6),
            (56, 56, 12, 18, min(0.0, self.full) * 1.2),
            (w - 1, self.nose_to - 6, 5.5, 6, self.wing),
            (w + 6, self.nose_to - 8, 3.5, 7, -2.5),
            (24, self.nose_to + 4, 3.6, 7, -self.fold),
            (30, m - 4, 3.6, 8, -self.fold * 0.9),
            (19, self.nose_to - 6, 3, 5, -self.fold * 0.8),
            (33, self.nose_to + 1, 7, 10, self.fold * 0.9),
            (38, m - 2, 7, 10, self.fold * 0.7),
            (self.mouth_wide + 1, m + 1, 4, 4, -3.2),
            (33, m + 24, 9, 9, self.jowl),
            (27, m + 16, 4, 10, -self.jowl * 0.7),
            (62, -30, 12, 20, -3.5),
            (60, -4, 7, 8, -1.5),
        ]
        middle = [
            (0, -17, 9, 7, self.brow * 0.5),
            (0, m, 27, 20, self.muzzle),
            (0, self.nose_to + 10, 4, 7, -1.6),
            (0, m - 5, self.mouth_wide * 0.72, 3.4, self.upper),
            (0, m + 7, self.mouth_wide * 0.6, 4.2, self.lower),
            (0, m + 0.8, self.mouth_wide * 0.95, 1.7, -3.6),
            (0, m + 16, 15, 4.5, -4.2),
            (0, c - 13, 15, 9, self.chin_out),
            (0, self.nose_to - 9, 8, 7.5, self.tip),
        ]
        return [*both, *((-x, y, a, b, z) for x, y, a, b, z in both), *middle, *self.more]

    def _forward(self, x: float, y: float) -> float:
        x -= self.bent * rise(0, 60, y)
        z = 0.0
        for hx, hy, wide, high, out in self._humps:
            u, v = (x - hx) / wide, (y - hy) / high
            far = u * u + v * v
            if far < 8:
                z += out * math.exp(-far)
        if -22 < y < self.nose_to + 8:
            t = max(0.0, min(1.0, (y + 4) / (self.nose_to - 8)))
            thin = lerp(self.nose_thin, self.nose_thin + 2.2, t)
            stand = lerp(self.bridge, self.nose, t**1.15) + self.hook * math.sin(math.pi * min(1.0, t * 1.25))
            fade = rise(-20, -3, y) * rise(self.nose_to + 2.5, self.nose_to - 5, y)
            z += stand * (0.6 * math.exp(-((x / thin) ** 2) * 0.8) + 0.4 * math.exp(-((x / (thin * 1.9)) ** 2))) * fade
            z += stand * 0.2 * t * math.exp(-((x / (self.nose_wide * 0.85)) ** 2)) * fade
        return z

    def _section(self, y: float) -> tuple[float, float]:
        """Half the breadth and the depth of the head at that height."""
        wide, deep = self._wide(y), self._deep(y)
        if y < -34:
            t = min(1.0, (y + 34) / (self.top + 34))
            wide *= math.sqrt(max(0.0, 1 - t**2.3))
            deep *= math.sqrt(max(0.0, 1 - max(0.0, (t - 0.1) / 0.9) ** 2.2))
        return wide, deep

    def around(self, turn: float, y: float, stand: float = 0) -> Vector:
        """The bare head at an angle from straight ahead, in degrees, and a height, `stand` outside it."""
        a = math.radians(turn)
        wide, deep = self._section(y)
        if stand:  # what stands outside it closes over the crown
            grow = stand * min(1.0, wide / (0.45 * self.temple)) if y < -34 else stand
            wide, deep = wide + grow, deep + grow
            y -= stand * max(0.0, (y + 34) / (self.top + 34)) ** 2 if y < -34 else 0.0
        power = 2 / 2.25
        s, c = math.sin(a), math.cos(a)
        x = wide * math.copysign(abs(s) ** power, s)
        z = (deep if c > 0 else 96 - 0.35 * max(0.0, y) + stand) * math.copysign(abs(c) ** power, c)
        if c <= 0 and y < -34:
            z *= deep / (self.forehead + stand)
        if y > 58:
            y = 58 + (y - 58) * lerp(0.45, 1.0, max(0.0, c) ** 0.45)
        return x, y, z

    def _skin(self, turn: float, y: float) -> Vector:
        x, down, z = self.around(turn, y)
        return x, down, z + self._forward(x, y) * rise(-0.02, 0.35, math.cos(math.radians(turn)))

    def on(self, x: float, y: float, out: float = 0.0) -> Vector:
        """The point of the face before us at x and y, `out` before the skin."""
        low, high = -89.0, 89.0
        for _ in range(24):
            mid = (low + high) / 2
            if self.around(mid, y)[0] < x:
                low = mid
            else:
                high = mid
        p = self._skin((low + high) / 2, y)
        return p[0], p[1], p[2] + out

    def lay(self, sculpture: Sculpture, turn: Turn, name: str = "face") -> None:
        rows = [
            *(self.top + (-34 - self.top) * (1 - math.cos(k * math.pi / 44)) for k in range(22)),
            *steps(-34, self.chin + 6, 96),
        ]
        angles = [*steps(-150, -80, 14), *steps(-77, 77, 120), *steps(80, 150, 14)]
        sculpture.lay(name, self._skin, angles, rows, turn)
