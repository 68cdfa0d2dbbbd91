"""Lene Adler by the stove, 1944: the fire is low and to the right; she is listening to what is not being said."""

from __future__ import annotations

import math

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..headgear import kerchief
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import CLOTH, HAIR, LINEN, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=64,
    temple=67,
    jaw=49,
    chin=113,
    chin_wide=17,
    chin_out=8,
    brow=2,
    eyes=31,
    socket=7.5,
    lid=3,
    bridge=9,
    nose=20.5,
    nose_to=48,
    nose_wide=14,
    nose_thin=5.8,
    tip=3,
    hook=2,
    cheek=8,
    cheek_at=(45, 23),
    full=-0.6,
    muzzle=3.5,
    upper=3.2,
    lower=5.4,
    mouth=70,
    mouth_wide=23,
    wing=5,
    fold=1,
    bag=2.2,
)
HEAD = Turn(16, 1, 3)
BODY = Turn(-8)
LIGHT = (0.46, -0.02, 0.89)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 42, 4, coat(160, 118, lambda x, y: 6 * math.sin(x / 15), 1.25))
    made.lay(
        "collar",
        collar(
            edge((0, 134), (40, 116), (90, 96), (150, 86)),
            edge((0, 186), (40, 168), (90, 142), (150, 124)),
            56,
            24,
            0.3,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 24),
        BODY,
    )
    SKULL.lay(made, HEAD)
    soft = Noise(p.mass("hair shape"), 9)
    line = edge((0, -54), (10, -56), (30, -48), (46, -30), (58, -16), (66, 8), (76, 26), (96, 40), (150, 60))
    made.lay(
        "hair",
        shell(
            SKULL,
            6,
            lambda a, y: y < line(a - 6) + 3 * soft(a * 1.5, 7),
            lambda a, y: 3.4 * math.sin((y * 0.8 + a * 0.7) / 5 + 3 * soft(a, y)),
        ),
        ALL_ROUND,
        rows(SKULL, 62),
        HEAD,
    )
    cloth = Noise(p.mass("cloth"), 40)

    def outside(a: float, y: float) -> float:
        """The kerchief goes back from the brow and under the hair at the nape."""
        return edge((0, -66), (40, -56), (58, -42), (72, -16), (84, 24), (100, 60))(a - 4) - y

    def folds(a: float, y: float) -> float:
        return 2.2 * math.sin((y + 90) / 8 + 0.06 * a + 2.2 * cloth(a, y)) + 5 * rise(-50, -100, y)

    made.lay("cloth", kerchief(SKULL, outside, 12, folds), ALL_ROUND, rows(SKULL, 62), HEAD)
    made.light(LIGHT, 0.6)


def cut() -> Plate:
    plate = Plate(
        "lene",
        (140, 90, 720, 900),
        {"paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"},
        width=1000,
        height=1075,
    )
    p = Portrait("lene", Sculpture((488, 440), 2.55), SKULL, HEAD, LIGHT)
    sculpture(p)
    falls = p.sculpture.falls()

    def crossed(x: float, y: float) -> float:
        """Her coat is too wide: one side is laid over the other."""
        return falls(x, y) + (-0.62 if x < 560 - 0.42 * (y - 850) else 0.5)

    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("stove", when="lamp"):
        plate.put("mid", "glow", glow(p, (1060, 940), 560, 17, 0.85))
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form("coat", (0, 1, 0), 14, inks(2, "lamp", 0.6), CLOTH, 0.85, 0.14, 0.24, flow=crossed),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9.5, inks(0.6)))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 11, inks(0.6, "lamp", 0.2), CLOTH, 1.0, 0.05))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.1, 1, 0.36), 7.2, inks(0.3), gain=1.42, less=0.02, rough=0.03))
        lay(plate, "hair", p.form("hair", (0.3, 0.2, 0.9), 7.5, inks(0.7, "lamp", 0.26), HAIR, 0.85, 0.1, 0.25))
        above = p.sculpture.lit((0.55, -0.35, 0.75), thrown=False)
        lay(
            plate,
            "cloth",
            p.form(
                "cloth",
                (0, 1, 0.35),
                9,
                inks(2, "lamp", 0.3),
                LINEN,
                1.05,
                0.1,
                0.08,
                tone=lambda x, y: max(p.lit(x, y), 0.75 * above(x, y)),
            ),
        )
    look = Eye(31, 9.6, -0.4, (0.6, 0.2), 4.4, 0, 6.5)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((9, -12), (20, -16.5), (33, -17.5), (46, -11)), 5.4, 15)
    nose(p, 4.4, -1)
    mouth(p, ((-22, 1), (-10, 0.2), (-3, -0.8), (0, 0.2), (3, -0.8), (10, 0.2), (22, 0.4)), 5.2, 0.8, 4)
    lines(
        p,
        (3.2, [(-17, 41), (-24, 50), (-29, 60)]),
        (3.2, [(-40, 17), (-30, 19.5), (-19, 17)]),
        (2.6, [(-4, -21), (-3, -15), (-4, -10)]),
        (2.6, [(-25, 77), (-27, 84), (-25, 90)]),
    )
    finish(plate, p, (-0.9, -0.1, 0.2), ("face", "hair", "neck", "cloth"))
    return plate
