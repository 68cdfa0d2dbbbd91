"""Sergeant Ospan Kaliev on the wall's shady side at noon: thirty-one, back from the war; the snow lights him from below."""

from __future__ import annotations

import math

from ..bust import coat, collar, edge, stand_on
from ..headgear import flaps
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import box
from ..pelt import pelt, stubble
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=74,
    temple=72,
    jaw=63,
    chin=114,
    chin_wide=27,
    chin_out=7,
    brow=4,
    eyes=33,
    socket=5.5,
    lid=6,
    bridge=6.5,
    nose=19,
    nose_to=47,
    nose_wide=16.5,
    nose_thin=8,
    tip=5,
    wing=7,
    cheek=12,
    cheek_at=(50, 21),
    full=0.5,
    muzzle=3.5,
    upper=2.6,
    lower=4.4,
    mouth=71,
    mouth_wide=25,
    fold=1.2,
    bag=1.6,
)
HEAD = Turn(22, -3, -2)
BODY = Turn(4)
LIGHT = (0.52, 0.10, 0.85)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 58, 3, coat(196, 122, lambda x, y: 4 * math.sin(x / 34 + y / 90), 1.0))
    made.lay(
        "collar",
        collar(
            edge((0, 132), (40, 112), (90, 84), (150, 74)),
            edge((0, 196), (40, 176), (90, 146), (150, 130)),
            68,
            26,
            0.15,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 30),
        BODY,
    )
    SKULL.lay(made, HEAD)
    flaps(made, SKULL, HEAD, down=False, big=1.05)
    made.light(LIGHT, 0.9)


def cut() -> Plate:
    plate = Plate(
        "ospan",
        (140, 70, 720, 900),
        {"paper": "#eceeed", "light": "#cdd6da", "mid": "#8699a6", "key": "#222b31", "lamp": "#d9d9c8"},
        width=1000,
        height=1075,
    )
    p = Portrait("ospan", Sculpture((492, 470), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form("coat", (0, 1, 0), 14, inks(2, "light", 0.5), CLOTH, 0.85, 0.12, 0.2, flow=p.sculpture.falls(0.55)),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.5, "light")))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 11, inks(0.7, "light", 0.3), CLOTH, 1.0, 0.08))
    above = p.sculpture.lit((0.6, -0.3, 0.75), thrown=False)
    with plate.group("head"):
        lay(plate, "form", p.form("face", (-0.04, 1, 0.36), 7.8, inks(0.34, "light")))
        lay(
            plate,
            "crown",
            p.form(
                "crown",
                (0, 1, 0.3),
                11,
                inks(2, "light", 0.4),
                CLOTH,
                0.95,
                0.08,
                0.2,
                tone=above,
                flow=p.sculpture.falls(0.2),
            ),
        )
    with plate.group("fur"):
        tone = lambda x, y: max(p.lit(x, y), 0.8 * above(x, y))  # noqa: E731
        lay(
            plate,
            "hair",
            pelt(
                p.mass("fur"),
                p.sculpture.inside("fur"),
                tone,
                lambda x, y: -1.5 + (x - 520) / 420,
                1900,
                (15, 32),
                4.8,
                inks(0.5, "light", 0.2),
                gap=4.6,
                wild=0.3,
                least=0.1,
            ),
        )
    look = Eye(29, 8.6, 2.0, (0.8, -0.2), 2.8, 2.4, 6.2)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((11, -13), (22, -17), (35, -18), (48, -12)), 5.6, 15)
    nose(p, 6, -1)
    mouth(p, ((-24, -0.4), (-12, 0.4), (-3, -0.2), (0, 0.3), (3, -0.2), (12, 0.4), (24, 0.6)), 6, 0.45, 4.2)
    lines(
        p,
        (3.4, [(-17, 41), (-24, 50), (-30, 60)]),
        (3, [(-47, 3), (-55, 1), (-61, 1)]),
        (3, [(-46, 7), (-54, 9), (-60, 13)]),
        (3, [(-43, 16), (-33, 20), (-23, 16)]),
        (3, [(-4, -18), (-3, -12), (-4, -7)]),
    )
    stubble(p, 200, 7, 1.9, 50, 0.25)
    finish(plate, p, (-0.9, -0.1, 0.2), ("face", "neck", "collar", "crown"))
    return plate
