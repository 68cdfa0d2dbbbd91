"""Captain Gorin at his desk: forty-six, courteous, tired; the shaded lamp lights him from low at the right."""

from __future__ import annotations

import math
import random

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..gouge import gouge
from ..knife import knife
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import bend, box, lerp
from ..noise import Noise
from ..pelt import stubble
from ..plate import Plate
from ..portrait import CLOTH, HAIR, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=68,
    temple=73,
    jaw=55,
    chin=117,
    chin_wide=23,
    chin_out=6,
    brow=4.4,
    eyes=30.5,
    socket=8.5,
    lid=4.6,
    bridge=9,
    nose=20,
    nose_to=49,
    nose_wide=15.5,
    nose_thin=7,
    tip=6,
    cheek=6,
    full=1.5,
    muzzle=4,
    upper=1.6,
    lower=3.4,
    mouth=74,
    mouth_wide=23,
    fold=2.8,
    bag=4.2,
    jowl=3,
    more=((0, -58, 40, 20, 3),),
)
HEAD = Turn(-13, 3, 4)
BODY = Turn(10)
LIGHT = (0.52, 0.12, 0.85)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 56, 2, coat(182, 128, lambda x, y: 4 * math.sin(x / 30 + 1), 1.2))
    made.lay(
        "collar",
        collar(edge((0, 126), (60, 108), (150, 88)), edge((0, 158), (60, 146), (150, 130)), 62, 6, 0.25),
        steps(-120, 120, 130),
        steps(0, 1, 24),
        BODY,
    )
    SKULL.lay(made, HEAD)
    soft = Noise(p.mass("hair shape"), 8)
    line = edge(
        (0, -84),
        (14, -88),
        (30, -96),
        (44, -74),
        (56, -50),
        (66, -34),
        (78, -12),
        (84, 6),
        (92, 4),
        (104, 40),
        (150, 60),
    )
    made.lay(
        "hair",
        shell(SKULL, 3.5, lambda a, y: y < line(a - 4), lambda a, y: 1.8 * soft(a * 0.9, y * 0.3)),
        ALL_ROUND,
        rows(SKULL, 62),
        HEAD,
    )
    made.light(LIGHT, 0.92)


def tunic(plate: Plate, rng: random.Random) -> None:
    """How it is closed: the edge in front, plain buttons, the flaps of two breast pockets."""
    edge_of = bend([(500, 838), (526, 900), (532, 980), (530, 1074)], 7)
    flaps = [
        [(318, 976), (424, 982), (424, 1012), (372, 1034), (320, 1008)],
        [(634, 982), (742, 972), (740, 1004), (690, 1032), (636, 1012)],
    ]
    plate.put("key", "front", [gouge(rng, edge_of, 15, 1, 1), *(knife(rng, f, 22, 1.2) for f in flaps)])
    lit = [gouge(rng, [(x + 8, y) for x, y in edge_of[2:]], 4, 3, 6)]
    for (ax, ay), (bx, by), (cx, cy), (dx, dy), (ex, ey) in flaps:
        lit.append(gouge(rng, bend([(ex + 6, ey - 2), (dx, dy - 8), (cx - 6, cy - 2)], 6), 4, 2, 4))
        lit += [
            gouge(rng, [(lerp(ax, bx, t), lerp(ay, by, t) + 7), (lerp(ex, cx, t), lerp(ey, cy, t) - 1)], 5, 1.5, 3)
            for t in (0.14, 0.3, 0.46, 0.6, 0.74, 0.88)
        ]
    plate.put("light", "edges", lit)
    round_ = [(556, 902), (562, 990), (372, 1012), (690, 1008)]
    plate.put("key", "button-beds", [gouge(rng, [(x - 15, y), (x + 15, y)], 26, 0.5, 0.6) for x, y in round_])
    plate.put(
        "lamp",
        "buttons",
        [gouge(rng, bend([(x - 7, y - 5), (x + 5, y - 6), (x + 8, y + 4)], 5), 7, 0.8, 1.2) for x, y in round_],
    )


def cut() -> Plate:
    plate = Plate(
        "gorin",
        (150, 90, 720, 900),
        {"paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"},
        width=1000,
        height=1075,
    )
    p = Portrait("gorin", Sculpture((500, 446), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    rng, falls = p.mass("seams"), p.sculpture.falls()
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("desk-lamp", when="lamp"):
        plate.put("mid", "glow", glow(p, (1040, 700), 420, 16, 0.9))
    with plate.group("body"):
        lay(
            plate,
            "tunic",
            p.form(
                "coat",
                (0.2, 1, 0),
                13,
                inks(2, "light", 0.5),
                CLOTH,
                0.8,
                0.14,
                0.2,
                flow=lambda x, y: falls(x, y) + (0.42 if x < 524 else -0.34),
            ),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.5)))
        plate.put("key", "collar-edge", [gouge(rng, o, 5, 1, 1) for o in p.sculpture.outline("collar")])
        lay(plate, "collar", p.form("collar", (0, 1, 0.1), 11, inks(0.74, "light", 0.34), CLOTH, 0.95, 0.1))
        tunic(plate, rng)
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.08, 1, 0.34), 7.8, inks(0.34)))
        lay(plate, "hair", p.form("hair", (0.95, -0.1, 0.4), 7.5, inks(0.66, "lamp", 0.24), HAIR, 0.85, 0.1, 0.25))
    shape, rim, inner = ear(p, 1)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("paper", "lit", rim)
        plate.put("lamp", "inner", inner)
    look = Eye(28, 8, -1.4, (0.4, 0.2), 3.4, 0, 6.5, 3)
    eye(p, 1, look)
    eye(p, -1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((10, -14), (22, -19), (34, -19), (46, -12)), 5.5, 14)
    nose(p, 6, 1)
    mouth(p, ((-22, 0.6), (-10, 0.6), (0, 0.2), (10, 0.2), (23, -1.2)), 5.4, 0.25, 4)
    lines(
        p,
        (4.4, [(16, 43), (24, 52), (30, 63), (32, 74)]),
        (3.6, [(-16, 43), (-23, 52), (-28, 62)]),
        (4, [(43, 18), (32, 24), (20, 19)]),
        (3, [(40, 25), (31, 29), (23, 26)]),
        (3.6, [(-42, 18), (-31, 24), (-20, 18)]),
        (3, [(44, 3), (52, 0), (58, 0)]),
        (3, [(44, 7), (52, 9), (57, 13)]),
        (3, [(-4, -22), (-3, -15), (-5, -9)]),
        (3, [(5, -22), (4, -15), (5, -10)]),
        (3.2, [(-34, -40), (-10, -45), (14, -43), (36, -46)]),
        (3, [(-28, -52), (-4, -57), (26, -55)]),
        (3, [(27, 80), (30, 88), (28, 96)]),
    )
    stubble(p, 260, 6, 1.8, 50, 0.25)
    finish(plate, p, (-0.9, 0.05, 0.2), ("face", "hair", "neck", "collar"))
    return plate
