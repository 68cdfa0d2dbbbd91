"""Álvaro Uribarri at the rail, April 1954: thirty-four, cropped, hollow; the sea's early light from the left."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import box, rise
from ..pelt import away, pelt, stubble
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=65,
    temple=68,
    jaw=52,
    chin=120,
    chin_wide=20,
    chin_out=8,
    brow=4,
    eyes=30.5,
    socket=8.5,
    lid=2.4,
    bridge=11.5,
    nose=22,
    nose_to=51,
    nose_wide=14.5,
    nose_thin=6,
    tip=5,
    hook=2.6,
    cheek=10.5,
    cheek_at=(46, 22),
    full=-5,
    muzzle=3,
    upper=2,
    lower=3.4,
    mouth=76,
    mouth_wide=23,
    fold=2,
    bag=2.4,
)
HEAD = Turn(-25, -2, 2)
BODY = Turn(-44)
LIGHT = (-0.36, -0.12, 0.92)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 48, 5.5, coat(174, 132, lambda x, y: 5 * math.sin(x / 22 + y / 60), 1.25))
    made.lay(
        "collar",
        collar(
            edge((0, 140), (40, 116), (90, 82), (150, 70)),
            edge((0, 210), (40, 186), (90, 150), (150, 132)),
            66,
            26,
            0.2,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 30),
        BODY,
    )
    SKULL.lay(made, HEAD)
    line = edge(
        (0, -58),
        (18, -60),
        (34, -66),
        (46, -52),
        (58, -40),
        (68, -24),
        (80, -4),
        (86, 10),
        (96, 0),
        (108, 36),
        (150, 58),
    )
    made.lay("hair", shell(SKULL, 2.5, lambda a, y: y < line(a)), ALL_ROUND, rows(SKULL, 60), HEAD)
    made.light(LIGHT, 0.75)


def cut() -> Plate:
    plate = Plate(
        "alvaro-1954",
        (120, 90, 720, 900),
        {"paper": "#e8e9e8", "light": "#c3c4cc", "mid": "#75869b", "key": "#1e2832", "lamp": "#d9d4c4"},
        width=1000,
        height=1075,
    )
    p = Portrait("alvaro-1954", Sculpture((520, 440), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put(
            "mid",
            "sky",
            slant(p, 0.03, lambda x, y: (0.62 * rise(760, 60, x) * rise(40, 560, y) + 0.05) * (y < 700), 15, 30),
        )
        plate.put(
            "light",
            "sea",
            [c for c in slant(p, 0.0, lambda x, y: 0.9 * rise(620, 60, x) * (y > 716) * rise(1060, 760, y), 13, 30)],
        )
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form(
                "coat", (0.2, 1, 0), 14, inks(2, "light", 0.6), CLOTH, 0.85, 0.14, 0.3, flow=p.sculpture.falls(-0.75)
            ),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.5, "light")))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 12, inks(0.62, "light", 0.2), CLOTH, 1.0, 0.08))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (-0.06, 1, 0.32), 7.6, inks(0.34, "light")))
        lay(
            plate,
            "crop",
            pelt(
                p.mass("crop"),
                p.sculpture.inside("hair"),
                p.lit,
                away((500, 620)),
                620,
                (12, 22),
                4.2,
                inks(0.4, "light", 0.16),
                gap=6,
                wild=0.22,
                least=0.1,
            ),
        )
    shape, rim, inner = ear(p, 1, 1.05)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("light", "lit", rim)
        plate.put("mid", "inner", inner)
    look = Eye(29, 9.4, -0.8, (-1.2, -0.2), 4, 0, 6.2)
    eye(p, 1, look)
    eye(p, -1, look, far=True)
    for side, lift in ((-1, 0.0), (1, 3.0)):
        brow(p, side, ((11, -15), (22, -20 - lift), (34, -20 - lift), (46, -12)), 5.6, 14)
    nose(p, 5.5, 1)
    mouth(p, ((-22, 0.8), (-11, 0.4), (-3, -0.2), (0, 0.3), (3, -0.2), (11, 0.4), (23, 0.2)), 5.6, 0.4, 4.2)
    lines(
        p,
        (4, [(16, 45), (23, 54), (29, 66), (30, 78)]),
        (3, [(-16, 45), (-22, 54), (-26, 64)]),
        (3.4, [(42, 46), (45, 60), (42, 76)]),
        (3.2, [(42, 17), (32, 22), (20, 17)]),
        (3, [(44, 3), (52, 0), (57, -1)]),
        (3, [(44, 7), (51, 9), (56, 13)]),
        (3, [(-34, -40), (-8, -44), (20, -42), (36, -44)]),
        (2.8, [(-28, -50), (0, -54), (28, -51)]),
        (3, [(-4, -22), (-3, -14)]),
        (2.6, [(5, -21), (4, -14)]),
    )
    stubble(p, 320, 7, 2.0, 52, 0.22)
    finish(plate, p, (0.9, 0.1, 0.2), ("face", "hair", "neck", "collar"))
    return plate
