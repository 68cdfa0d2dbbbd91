"""What a head wears: kerchiefs, a knitted cap, a boina, a hat with flaps."""

from __future__ import annotations

import math
from collections.abc import Callable

from .bust import ALL_ROUND, Edge, rows, shell
from .line import lerp, rise
from .sculpt import Sculpture, Surface, Turn, Vector, steps
from .skull import Skull


def oval(top: float, low: float, wide: float, at: float = 0.5) -> Callable[[float, float], float]:
    """How far outside an opening for the face a point (angle, height) lies, in millimetres about; under 0 inside."""
    middle = top + (low - top) * at

    def far(a: float, y: float) -> float:
        high = middle - top if y < middle else low - middle
        u, v = a / wide, (y - middle) / high
        return (math.hypot(u, v) - 1) * 60

    return far


def kerchief(
    skull: Skull, opening: Callable[[float, float], float], stand: float, folds: Callable[[float, float], float]
) -> Surface:
    """Cloth about a face, with a rolled edge."""

    def more(a: float, y: float) -> float:
        d = opening(a, y)
        return folds(a, y) + 4 * math.exp(-((d / 6) ** 2)) * rise(-1, 3, d)

    return shell(skull, stand, lambda a, y: opening(a, y) > 0, more)


def boina(
    skull: Skull,
    broad: float = 112,
    tilt: tuple[float, float] = (10, -14),
    high: float = 16,
    low: float = -56,
    sag: float = 10,
) -> Surface:
    """A Basque cap; `tilt` is how far it hangs to our right and back, in degrees."""
    side, back = (math.radians(d) for d in tilt)

    def at(a: float, v: float) -> Vector:
        t = math.radians(a)
        if v <= 1:
            r = broad * math.sin(v * math.pi / 2) ** 0.9
            y = -high - 12 + high * (1 - math.cos(v * math.pi / 2)) + 2.2 * math.sin(3 * t + 1) * v
        else:
            r = lerp(broad, skull.temple + 5, min(1.0, (v - 1) ** 0.8)) + 5 * math.sin(math.pi * (v - 1))
            y = -12 + (low + 84) * (v - 1) + sag * math.sin(math.pi * (v - 1))
        x, z = r * math.sin(t), r * math.cos(t) * 1.08
        x, y = x * math.cos(side) - y * math.sin(side), y * math.cos(side) + x * math.sin(side)
        y, z = y * math.cos(back) + z * math.sin(back) * 0.6, z * math.cos(back) - y * math.sin(back)
        return x, y - 84, z - 2

    return at


def flaps(sculpture: Sculpture, skull: Skull, turn: Turn, down: bool = True, big: float = 1.0) -> None:
    """A fur hat: its crown of cloth ("crown"), the fur over the brow and the flaps ("fur")."""
    crown: Edge = lambda a: -60 + 8 * rise(60, 120, abs(a))  # noqa: E731
    sculpture.lay(
        "crown",
        shell(skull, 16 * big, lambda a, y: y < crown(a), lambda a, y: 6 * big * rise(-60, -112, y)),
        ALL_ROUND,
        rows(skull, 40),
        turn,
    )

    def band(a: float, v: float) -> Vector:
        y = lerp(-92, -44, v) + 10 * rise(50, 100, abs(a)) - 4 * big
        x, _, z = skull.around(a, max(-60.0, y), (15 + 13 * math.sin(math.pi * v) ** 0.7) * big)
        return x, y, z

    sculpture.lay("fur", band, ALL_ROUND, steps(0, 1, 26), turn)
    if down:
        for side in (-1, 1):

            def flap(a: float, v: float, side: int = side) -> Vector:
                y = lerp(-62, 98, v)
                b = side * (74 + a * (1 - 0.2 * v) - 8 * math.sin(math.pi * v))
                x, _, z = skull.around(
                    b,
                    min(y, 54.0),
                    (9 + 16 * math.sin(math.pi * min(1.0, v * 0.93 + 0.05)) ** 0.5 * math.cos(a / 34) ** 0.5) * big,
                )
                return x * (1 + 0.05 * v), y, z

            us = steps(-26, 30, 34)
            sculpture.lay("fur", flap, us if side > 0 else us[::-1], steps(0, 1, 60), turn)


def flat_cap(sculpture: Sculpture, skull: Skull, turn: Turn, back: float = 8, long: float = 40, up: float = 4) -> None:
    """A workman's cap: its soft crown ("cap"), its peak from above ("peak") and from below ("under-peak").

    `back` is how far it is pushed back, in degrees, `long` how far the peak stands out and `up` how far it rises.
    """
    tip = math.radians(back)

    def set_back(v: Vector) -> Vector:
        x, y, z = v
        y += 44
        return x, y * math.cos(tip) - z * math.sin(tip) - 46, z * math.cos(tip) + y * math.sin(tip)

    def crown(a: float, v: float) -> Vector:
        t = math.radians(a)
        s, c = math.sin(t), math.cos(t)
        top = min(1.0, v / 0.72)
        full = 1 + 0.13 * math.sin(math.pi * min(1.0, v * 1.06)) ** 1.4
        wide, deep = (skull.temple + 7) * full, (skull.forehead + 10) * full
        r = math.sin(top * math.pi / 2) ** 0.82
        y = lerp(-118, -72, 1 - math.cos(top * math.pi / 2)) + 22 * max(0.0, (v - 0.72) / 0.28)
        y += 7 * max(0.0, c) * (1 - v) + 1.8 * math.sin(2.3 * t + 1) * math.sin(math.pi * v)
        return set_back((wide * r * s, y, (deep if c > 0 else 96) * r * c))

    def rim(a: float, v: float, under: float) -> Vector:
        t = math.radians(a)
        out = long * max(0.0, math.cos(t * 1.3)) ** 0.75 * v
        x, z = (skull.temple + 6) * math.sin(t), (skull.forehead + 8) * math.cos(t)
        return set_back((x * (1 + 0.1 * v), -50 + under + 11 * math.sin(t) ** 2 - up * v, z + out))

    sculpture.lay("cap", crown, ALL_ROUND, steps(0.02, 1, 60), turn)
    across = steps(-68, 68, 90)
    sculpture.lay("peak", lambda a, v: rim(a, v, 0), across, steps(0, 1, 18), turn)
    sculpture.lay("under-peak", lambda a, v: rim(a, 1 - v, 3), across, steps(0, 1, 18), turn)
