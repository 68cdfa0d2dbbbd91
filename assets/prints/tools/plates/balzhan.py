"""Balzhan apa by her hearth: seventy and over, the white kimeshek of a grandmother, the fire to her left and low."""

from __future__ import annotations

import math

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, rows, stand_on
from ..headgear import kerchief, oval
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import CLOTH, LINEN, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=73,
    temple=71,
    jaw=54,
    chin=109,
    chin_wide=22,
    chin_out=9,
    brow=2.4,
    eyes=31.5,
    socket=6.5,
    lid=5.5,
    bridge=5.5,
    nose=18,
    nose_to=47,
    nose_wide=16,
    nose_thin=8,
    tip=4.5,
    wing=6,
    cheek=13,
    cheek_at=(48, 22),
    full=-1.6,
    muzzle=1.5,
    upper=0.8,
    lower=2.4,
    mouth=71,
    mouth_wide=22,
    fold=3.4,
    bag=3.4,
    jowl=3,
)
HEAD = Turn(-12, 3, -2)
BODY = Turn(6)
LIGHT = (-0.44, 0.14, 0.89)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 52, 1, coat(182, 126, lambda x, y: 4 * math.sin(x / 26), 1.3))
    cloth = Noise(p.mass("cloth"), 30)
    drape = lambda a, v: 5 * math.sin(a / 8 + 2 * cloth(a, v * 60))  # noqa: E731
    base = collar(
        edge((0, 100), (60, 70), (120, 40), (150, 30)), edge((0, 290), (60, 256), (110, 200), (150, 180)), 66, 64, 0.1
    )

    def fall(a: float, v: float) -> tuple[float, float, float]:
        x, y, z = base(a, v)
        k = 1 + (drape(a, v) * rise(0.1, 0.5, v)) / 90
        return x * k, y, z * k + 10 * rise(0, 0.5, v)

    made.lay("fall", fall, steps(-140, 140, 170), steps(0, 1, 60), BODY)
    SKULL.lay(made, HEAD)
    opening = oval(-48, 112, 58, 0.5)
    made.lay(
        "kimeshek",
        kerchief(
            SKULL,
            opening,
            9,
            lambda a, y: (
                2.2 * math.sin((abs(a) + 0.5 * y) / 7 + 2 * cloth(a, y)) * rise(0, 60, y) + 4 * rise(60, 110, y)
            ),
        ),
        ALL_ROUND,
        rows(SKULL, 128, 120),
        HEAD,
    )

    def wound(a: float, y: float) -> float:
        """The turban over it, wound in three turns."""
        return 20 + 5 * abs(math.sin((y + 0.22 * a) / 8.5 + 1.2 * cloth(a * 0.6, y))) + 5 * rise(-60, -100, y)

    made.lay(
        "turban",
        kerchief(SKULL, lambda a, y: -46 + 5 * math.sin(a / 30 + 1) + 8 * rise(50, 120, abs(a)) - y, 0, wound),
        ALL_ROUND,
        rows(SKULL, 10, 60),
        HEAD,
    )
    made.light(LIGHT, 0.72)


def cut() -> Plate:
    plate = Plate(
        "balzhan",
        (140, 60, 720, 930),
        {"paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"},
        width=1000,
        height=1075,
    )
    p = Portrait("balzhan", Sculpture((506, 470), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    above = p.sculpture.lit((-0.5, -0.3, 0.8), thrown=False)
    both = lambda x, y: max(p.lit(x, y), 0.7 * above(x, y))  # noqa: E731
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("hearth", when="lamp"):
        plate.put("mid", "glow", glow(p, (-60, 900), 520, 17, 0.85))
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form("coat", (0, 1, 0), 14, inks(2, "lamp", 0.8), CLOTH, 0.7, 0.14, 0.2, flow=p.sculpture.falls(0.1)),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.5)))
        lay(
            plate,
            "fall",
            p.form(
                "fall", (1, 0, 0), 10.5, inks(0.42, "lamp", 0.14), LINEN, 1.12, 0.1, 0.06, flow=p.sculpture.falls(0.05)
            ),
        )
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.04, 1, 0.34), 7.4, inks(0.34)))
        lay(
            plate,
            "kimeshek",
            p.form(
                "kimeshek",
                (1, 0, 0.2),
                10,
                inks(0.4, "lamp", 0.14),
                LINEN,
                1.12,
                0.08,
                0.06,
                flow=p.sculpture.falls(0.05),
            ),
        )
        lay(
            plate,
            "turban",
            p.form("turban", (0.14, 1, 0.35), 10, inks(0.42, "lamp", 0.16), LINEN, 1.12, 0.08, 0.06, tone=both),
        )
    look = Eye(28, 7.4, 0.4, (-0.4, 0.2), 2.8, 2.2, 5.6)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((13, -13), (24, -17), (35, -17), (46, -11)), 3.2, 11)
    nose(p, 5.5, -1)
    mouth(p, ((-21, 1.4), (-10, 0.6), (0, 0.2), (10, 0.5), (21, 1.2)), 5.4, 0.2, 4)
    lines(
        p,
        (4.6, [(-16, 41), (-24, 50), (-31, 62), (-33, 74)]),
        (4, [(16, 41), (24, 50), (30, 62)]),
        (3.6, [(-26, 78), (-29, 86), (-27, 95)]),
        (3.6, [(-44, 17), (-33, 22), (-21, 17)]),
        (2.8, [(-42, 24), (-34, 28), (-26, 25)]),
        (3.2, [(-45, 2), (-53, -2), (-59, -3)]),
        (3.2, [(-45, 6), (-54, 7), (-60, 10)]),
        (3, [(-44, 10), (-51, 15), (-56, 21)]),
        (3.4, [(42, 17), (32, 22), (20, 17)]),
        (3, [(-4, -19), (-3, -13), (-4, -8)]),
        (3, [(4, -19), (4, -13)]),
        (3.4, [(-36, -27), (-14, -31), (10, -30), (34, -29)]),
        (3.2, [(-30, -36), (-8, -40), (24, -38)]),
        (3, [(-42, 42), (-46, 54), (-44, 66)]),
        (2.6, [(-47, 46), (-50, 56), (-48, 64)]),
        (2.4, [(-10, 60), (-11, 66)]),
        (2.4, [(-3, 61), (-3, 66)]),
        (2.4, [(6, 60), (7, 66)]),
        (2.6, [(-8, 92), (0, 94), (9, 92)]),
    )
    finish(plate, p, (0.9, 0, 0.2), ("face", "kimeshek", "turban", "fall"))
    return plate
