"""What a head stands on and wears, as surfaces: neck, coat, collar, hair, kerchief, cap."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from .line import Tone, lerp, rise
from .sculpt import Sculpture, Surface, Turn, Vector, steps
from .skull import Skull, through

Edge = Callable[[float], float]
"""The height, in millimetres below the eyes, at an angle from straight ahead (−180 to 180)."""


def edge(*knots: tuple[float, float]) -> Edge:
    """The same on both sides: knots of angle and height."""
    line = through(knots)
    return lambda a: line(abs(a))


def neck(thick: float = 54, lean: float = 0.28, cords: float = 2.5, to: float = 190) -> Surface:
    """`lean` is how far it goes back on its way down; `cords` how far its two muscles stand out."""

    def at(a: float, y: float) -> Vector:
        t = math.radians(a)
        grow = 1 + 0.25 * rise(130, to, y)
        z = -12 - lean * (y - 60)
        cord = cords * math.exp(-(((abs(a) - lerp(62, 16, rise(70, 165, y))) / 9) ** 2))
        throat = cords * 1.2 * math.exp(-((a / 11) ** 2) - ((y - 128) / 13) ** 2)
        r = thick * grow + cord + throat
        return r * math.sin(t), y, z + r * math.cos(t)

    return at


def coat(broad: float = 186, rise_to: float = 118, folds: Tone | None = None, slope: float = 1.0) -> Surface:
    """Shoulders and chest; `folds` stands cloth forward at x, y; `slope` over 1 lets the shoulders hang."""
    b, s = broad / 190, slope
    wide = through(
        [
            (0, 50),
            (9, 64),
            (24 * s, 98 * b),
            (42 * s, 136 * b),
            (62 * s, 164 * b),
            (90 * s, 182 * b),
            (140, 190 * b),
            (290, 196 * b),
        ]
    )
    deep = through([(0, 14), (14, 34), (40, 54), (80, 70), (150, 84), (290, 92)])

    def at(a: float, down: float) -> Vector:
        t = math.radians(a)
        w, d = wide(down), deep(down)
        x = w * math.copysign(abs(math.sin(t)) ** 0.85, math.sin(t))
        y = rise_to + down
        z = -22 + d * math.copysign(abs(math.cos(t)) ** 0.85, math.cos(t))
        return x, y, z + (folds(x, y) if folds else 0.0) * max(0.0, math.cos(t)) ** 0.4

    return at


def collar(top: Edge, low: Edge, thick: float = 62, flare: float = 6, lean: float = 0.2, ribs: float = 0) -> Surface:
    """A ring of cloth about the neck, v from 0 at its upper rim to 1; `ribs` waves run down it."""

    def at(a: float, v: float) -> Vector:
        t = math.radians(a)
        y = lerp(top(a), low(a), v)
        r = thick + flare * v + 5 * math.sin(math.pi * v) + (1.6 * math.sin(a * ribs) if ribs else 0)
        return r * math.sin(t), y, -12 - lean * (y - 60) + r * math.cos(t)

    return at


def shell(
    skull: Skull,
    stand: float,
    shows: Callable[[float, float], bool],
    more: Callable[[float, float], float] | None = None,
) -> Surface:
    """What lies on the head where `shows(angle, y)`; `more` makes it stand farther out there."""

    def at(a: float, y: float) -> Vector | None:
        return skull.around(a, y, stand + (more(a, y) if more else 0.0)) if shows(a, y) else None

    return at


def rows(skull: Skull, to: float, n: int = 90) -> list[float]:
    crown = [skull.top + (-34 - skull.top) * (1 - math.cos(k * math.pi / 60)) for k in range(30)]
    return [*crown, *steps(-34, to, n)]


ALL_ROUND: Sequence[float] = steps(-150, 150, 150)
FRONT: Sequence[float] = steps(-92, 92, 110)


def stand_on(
    sculpture: Sculpture, body: Turn, thick: float, cords: float, cloth: Surface | None, lean: float = 0.28
) -> None:
    """Neck and coat, laid as they are nearly always laid."""
    sculpture.lay("neck", neck(thick, lean, cords), steps(-90, 90, 60), steps(48, 190, 50), body)
    if cloth:
        sculpture.lay("coat", cloth, FRONT, steps(0, 290, 110), body)


def quilted(sculpture: Sculpture, body: Turn, cloth: Surface, panels: int = 15, puff: float = 6) -> None:
    """A padded jacket ("coat"): the cloth in upright panels, each swelling between seams that stay dark."""
    step = 184 / panels

    def padded(a: float, down: float) -> Vector | None:
        at = cloth(a, down)
        if at is None:
            return None
        swell = 1 + puff * abs(math.sin(math.pi * (a + 92) / step)) ** 0.7 / 150 * rise(4, 40, down)
        return at[0] * swell, at[1], -22 + (at[2] + 22) * swell

    for k in range(panels):
        a = -92 + k * step
        sculpture.lay("coat", padded, steps(a + 0.7, a + step - 0.7, 12), steps(0, 290, 110), body)


def lapels(  # noqa: PLR0913 - what it is, where, and how it lies
    sculpture: Sculpture,
    name: str,
    body: Turn,
    top: Edge,
    low: Edge,
    open_by: float = 4,
    thick: float = 60,
    flare: float = 34,
) -> None:
    """A collar lying folded over the coat, its two halves apart by that many degrees in front."""

    def half(a: float, v: float) -> Vector:
        t = math.radians(a)
        y = lerp(top(a), low(a), v)
        r = thick + flare * v**0.8 + 12 * math.sin(math.pi * v) ** 0.7
        return r * math.sin(t) * (1 + 0.1 * v), y, -8 - 0.1 * (y - 60) + 0.8 * r * math.cos(t)

    for a, b in ((-140, -open_by), (open_by, 140)):
        sculpture.lay(name, half, steps(a, b, 90), steps(0, 1, 40), body)
