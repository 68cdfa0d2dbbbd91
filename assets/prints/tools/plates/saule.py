"""Saule at fifty-four, 1989, in the kitchen: the radio's dial is all the light there is, and she is listening."""

from __future__ import annotations

import math

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import CLOTH, HAIR, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=72,
    temple=71,
    jaw=56,
    chin=110,
    chin_wide=22,
    chin_out=6,
    brow=1.8,
    eyes=31.5,
    socket=5,
    lid=5.5,
    bridge=5.5,
    nose=16,
    nose_to=47,
    nose_wide=16,
    nose_thin=8,
    tip=3,
    cheek=11,
    cheek_at=(48, 22),
    full=3.5,
    muzzle=3.5,
    upper=3,
    lower=5,
    mouth=71,
    mouth_wide=22,
    wing=5,
    fold=1.2,
    bag=1.8,
    jowl=1.6,
)
HEAD = Turn(19, 4, -5)
BODY = Turn(30)
LIGHT = (0.46, -0.08, 0.88)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 48, 1.5, coat(176, 122, lambda x, y: 4 * math.sin(x / 17 + y / 60), 1.3))
    made.lay(
        "collar",
        collar(
            edge((0, 150), (40, 132), (90, 108), (150, 96)),
            edge((0, 200), (40, 176), (90, 140), (150, 124)),
            58,
            22,
            0.3,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 24),
        BODY,
    )
    SKULL.lay(made, HEAD)
    soft = Noise(p.mass("hair shape"), 10)
    line = edge((0, -66), (8, -62), (24, -54), (40, -42), (54, -22), (62, 4), (72, 24), (84, 38), (110, 50), (150, 60))
    made.lay(
        "hair",
        shell(
            SKULL,
            6,
            lambda a, y: y < line(a),
            lambda a, y: (
                2.6 * soft(y * 0.8 + abs(a) * 0.5, a * 0.12)
                + 4 * rise(-40, -90, y)
                + 6 * rise(46, 76, abs(a))
                - 5 * math.exp(-((a / 6) ** 2))
            ),
        ),
        ALL_ROUND,
        rows(SKULL, 62),
        HEAD,
    )
    made.light(LIGHT, 0.6)


def cut() -> Plate:
    plate = Plate(
        "saule",
        (150, 90, 720, 900),
        {"paper": "#ecdfc4", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
        width=1000,
        height=1075,
    )
    p = Portrait("saule", Sculpture((486, 440), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("dial", when="lamp"):
        plate.put("mid", "glow", glow(p, (1010, 860), 520, 16, 0.8))
    with plate.group("body"):
        lay(
            plate,
            "cardigan",
            p.form("coat", (-0.1, 1, 0.5), 12, inks(2, "lamp", 0.5), CLOTH, 0.85, 0.14, 0.3),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.6)))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 10, inks(0.4, "lamp", 0.16), CLOTH, 1.15, 0.05))
    falling = p.sculpture.falls()
    with plate.group("head"):
        lay(plate, "form", p.form("face", (-0.1, 1, 0.34), 7.2, inks(0.3), gain=1.42, less=0.02, rough=0.03))
        lay(
            plate,
            "hair",
            p.form(
                "hair",
                (0.25, 0.6, 0.75),
                8.5,
                inks(0.6, "lamp", 0.2),
                HAIR,
                0.95,
                0.1,
                0.22,
                flow=lambda x, y: falling(x, y) + (0.62 if x < 516 else -0.62),
            ),
        )
    # she does not look at us: past us, down, to where the voice comes from
    look = Eye(30, 9, 1.2, (1.0, 0.8), 3.0, 1.8, 6, iris=5.3)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((13, -15), (24, -19), (36, -19), (47, -12)), 3.8, 13)
    nose(p, 4, -1)
    mouth(p, ((-21, 1.6), (-10, 0.2), (-3, -0.5), (0, 0.2), (3, -0.5), (10, 0.3), (21, 2.2)), 5, 0.7, 3.4)
    lines(
        p,
        (2.8, [(-18, 41), (-25, 50), (-30, 61)]),
        (3, [(-25, 78), (-28, 86), (-26, 94)]),
        (3.2, [(-46, 4), (-54, 2), (-60, 3)]),
        (3, [(-46, 7), (-54, 9), (-59, 13)]),
        (3.4, [(-42, 17), (-32, 19.5), (-21, 17)]),
        (2.4, [(-24, 84), (-26, 90), (-24, 96)]),
    )
    bare = ((11, [(-12, -13), (-2, -12), (9, -12)]), (9, [(-10, -8), (0, -7), (9, -8)]))
    lines(p, *bare, ink="paper", entry=1, leave=1.5)
    finish(plate, p, (-0.85, -0.3, 0.2), ("face", "hair", "neck", "coat"))
    return plate
