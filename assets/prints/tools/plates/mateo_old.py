"""Mateo Iturbe at seventy-five, on a bench above the estuary: the same bones, a boina, evening light from the right."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, stand_on
from ..headgear import boina
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import box, rise
from ..pelt import stubble
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=67,
    temple=70,
    jaw=57,
    chin=119,
    chin_wide=25,
    chin_out=11,
    brow=6,
    eyes=30.5,
    socket=10,
    lid=5,
    bridge=11,
    nose=24,
    nose_to=52,
    nose_wide=16.5,
    nose_thin=6.5,
    tip=7,
    hook=2.5,
    cheek=10,
    cheek_at=(46, 24),
    full=-4,
    muzzle=1,
    upper=0.8,
    lower=2.6,
    mouth=76,
    mouth_wide=25,
    fold=3.6,
    bag=4.6,
    jowl=3.6,
    bent=1,
)
HEAD = Turn(21, 2, 3)
BODY = Turn(34)
LIGHT = (0.42, -0.20, 0.89)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 53, 5, coat(178, 130, lambda x, y: 5 * math.sin(x / 26 + y / 70), 1.35))
    made.lay(
        "collar",
        collar(
            edge((0, 150), (40, 130), (90, 100), (150, 88)),
            edge((0, 214), (40, 190), (90, 150), (150, 132)),
            62,
            26,
            0.25,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 26),
        BODY,
    )
    SKULL.lay(made, HEAD)
    made.lay("boina", boina(SKULL, 116, (9, -6), 20, -34, 8), ALL_ROUND, steps(0.02, 2, 70), HEAD)
    made.light(LIGHT, 0.9)


def cut() -> Plate:
    plate = Plate(
        "mateo-old",
        (130, 90, 740, 900),
        {"paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"},
        width=1000,
        height=1075,
    )
    p = Portrait("mateo-old", Sculpture((484, 452), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put(
            "mid",
            "estuary",
            slant(p, 0.02, lambda x, y: 0.7 * rise(560, 900, x) * rise(1075, 700, y) * rise(380, 470, y) - 0.1, 15, 30),
        )
    with plate.group("body"):
        lay(
            plate,
            "jacket",
            p.form(
                "coat", (0.3, 1, 0), 14, inks(2, "light", 0.74), CLOTH, 0.85, 0.14, 0.2, flow=p.sculpture.falls(0.75)
            ),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.5, "light")))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 11, inks(0.7, "light", 0.24), CLOTH, 1.0, 0.06))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.05, 1, 0.34), 7.4, inks(0.34, "light")))
    shape, rim, inner = ear(p, -1, 1.15)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("mid", "lit", [*rim, *inner])
    with plate.group("boina"):
        plate.put("key", "bed", [o for o in p.sculpture.outline("boina")])
        lay(plate, "felt", p.form("boina", (0.1, 1, 0.2), 12, inks(2, "light", 0.5), CLOTH, 0.78, 0.1, 0.24))
    look = Eye(28, 8.4, -1.6, (0.6, 0.1), 3, 0, 6, 3.2)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((10, -14), (22, -20), (34, -19), (46, -11)), 6.5, 15, 0.7, 1.6)
    nose(p, 6, -1)
    mouth(p, ((-24, -0.6), (-12, 0.8), (0, 0.6), (12, 0.6), (24, 1.6)), 6, 0.15, 4.2)
    lines(
        p,
        (5, [(-17, 45), (-25, 54), (-32, 66), (-34, 80)]),
        (4, [(17, 45), (24, 54), (30, 66)]),
        (4, [(-28, 84), (-31, 93), (-28, 102)]),
        (3.6, [(-42, 17), (-32, 23), (-20, 18)]),
        (3, [(-41, 24), (-32, 29), (-24, 26)]),
        (3.4, [(-44, 2), (-53, -3), (-60, -5)]),
        (3.4, [(-44, 6), (-54, 6), (-61, 8)]),
        (3.4, [(-43, 10), (-52, 15), (-58, 22)]),
        (3, [(-42, 13), (-48, 22), (-52, 30)]),
        (3.4, [(-44, 44), (-48, 58), (-46, 72)]),
        (3, [(-50, 50), (-54, 64), (-52, 76)]),
        (3.2, [(-4, -22), (-3, -14), (-5, -8)]),
        (3, [(5, -21), (4, -14)]),
        (3.4, [(-38, -32), (-12, -36), (16, -34), (38, -36)]),
        (3, [(-34, -41), (-8, -46), (28, -43)]),
        (3, [(42, 18), (32, 23), (21, 18)]),
        (2.6, [(-8, 60), (-9, 68)]),
        (2.6, [(2, 61), (2, 68)]),
    )
    stubble(p, 300, 6, 1.7, 52, 0.3)
    finish(plate, p, (-0.9, 0.1, 0.2), ("face", "boina", "neck", "collar"))
    return plate
