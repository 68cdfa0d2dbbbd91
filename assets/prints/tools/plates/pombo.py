"""Pombo at the boiler, off shift: a Galician of thirty-eight with the fire on his right; he has just told one."""

from __future__ import annotations

import math

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, rows, stand_on
from ..headgear import kerchief
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import box, rise
from ..pelt import moustache, stubble
from ..plate import Plate
from ..portrait import CLOTH, LINEN, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, Vector, steps
from ..skull import Skull

SKULL = Skull(
    width=74,
    temple=71,
    jaw=64,
    chin=112,
    chin_wide=30,
    chin_out=8,
    brow=5,
    eyes=31,
    socket=7,
    lid=3,
    bridge=9,
    nose=23,
    nose_to=50,
    nose_wide=18,
    nose_thin=8.5,
    tip=9,
    cheek=12,
    cheek_at=(45, 27),
    full=4.5,
    muzzle=4,
    upper=2,
    lower=5,
    mouth=74,
    mouth_wide=26,
    fold=3.4,
    bag=3,
    jowl=2.4,
)
HEAD = Turn(-20, -2, 6)
BODY = Turn(-2)
LIGHT = (0.50, 0.12, 0.86)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 66, 2, coat(204, 112, lambda x, y: 4 * math.sin(x / 30), 0.9))
    made.lay(
        "scarf",
        collar(edge((0, 116), (60, 98), (150, 80)), edge((0, 168), (60, 150), (150, 130)), 66, 14, 0.2),
        steps(-130, 130, 120),
        steps(0, 1, 26),
        BODY,
    )
    SKULL.lay(made, HEAD)

    def low(a: float) -> float:
        return -50 + 5 * math.sin(a / 40) + 12 * rise(50, 110, abs(a))

    def brim(a: float, v: float) -> Vector:
        """The cap's edge, rolled up once."""
        y = low(a) - 34 * (1 - v)
        x, _, z = SKULL.around(a, min(y, -36.0), 9 + 6 * math.sin(math.pi * v) ** 0.6 + 0.9 * math.sin(a * 0.9))
        return x, y, z

    made.lay(
        "cap",
        kerchief(SKULL, lambda a, y: low(a) - 12 - y, 7, lambda a, y: 1.2 * math.sin(a * 0.6) + 7 * rise(-60, -108, y)),
        ALL_ROUND,
        rows(SKULL, -20, 60),
        HEAD,
    )
    made.lay("brim", brim, steps(-150, 150, 240), steps(0, 1, 20), HEAD)
    made.light(LIGHT, 0.9)


def cut() -> Plate:
    plate = Plate(
        "pombo",
        (140, 90, 720, 900),
        {"paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"},
        width=1000,
        height=1075,
    )
    p = Portrait("pombo", Sculpture((492, 470), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    above = p.sculpture.lit((0.6, -0.25, 0.76), thrown=False)
    both = lambda x, y: max(p.lit(x, y), 0.85 * above(x, y))  # noqa: E731
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("fire", when="lamp"):
        plate.put("mid", "glow", glow(p, (1060, 980), 640, 17, 0.9))
    with plate.group("body"):
        lay(plate, "coat", p.form("coat", (0.1, 1, 0), 15, inks(2, "lamp", 0.76), CLOTH, 0.8, 0.14, 0.2))
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.5)))
        lay(plate, "scarf", p.form("scarf", (0.2, 1, 0.2), 11, inks(0.8, "lamp", 0.24), CLOTH, 0.95, 0.08, 0.15))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.1, 1, 0.36), 7.8, inks(0.34)))
        lay(
            plate,
            "cap",
            p.form(
                "cap", (0, 0, 1), 10, inks(2, "light", 0.3), LINEN, 0.9, 0.16, 0.1, tone=both, flow=p.sculpture.falls()
            ),
        )
        lay(
            plate,
            "brim",
            p.form(
                "brim",
                (0, 0, 1),
                10,
                inks(2, "light", 0.2),
                LINEN,
                1.0,
                0.06,
                0.06,
                tone=both,
                flow=p.sculpture.falls(0.06),
            ),
        )
    shape, rim, inner = ear(p, 1, 1.1)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("paper", "lit", rim)
        plate.put("lamp", "inner", inner)
    look = Eye(28, 7.4, -1.2, (0.6, 0), 3.2, 0, 6, 3.2)
    eye(p, 1, look)
    eye(p, -1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((9, -14), (22, -21), (35, -21), (47, -13)), 7.5, 16)
    nose(p, 6.5, 1)
    mouth(p, ((-25, -1.4), (-12, 0.8), (0, 1), (12, 0.6), (27, -2.6)), 6, 0, 4.4)
    lines(
        p,
        (5, [(19, 42), (28, 51), (35, 63), (36, 76)]),
        (4, [(-19, 42), (-27, 51), (-33, 63)]),
        (3.4, [(44, 2), (53, -3), (60, -5)]),
        (3.4, [(45, 6), (54, 6), (61, 8)]),
        (3.4, [(43, 10), (52, 14), (58, 20)]),
        (3.6, [(42, 15), (31, 20), (20, 16)]),
        (3.2, [(-42, 15), (-31, 20), (-20, 16)]),
        (3, [(-34, -36), (-8, -39), (20, -37), (40, -39)]),
        (3, [(-4, -20), (-3, -13)]),
        (3, [(38, 60), (42, 72), (40, 84)]),
    )
    stubble(p, 420, 8, 2.3, 48, 0.2)
    moustache(p, 31, 11, 74, 4.2, 0.7, ("lamp",))
    finish(plate, p, (-0.9, 0.05, 0.2), ("face", "cap", "neck", "scarf"))
    return plate
