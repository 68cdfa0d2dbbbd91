"""Álvaro Uribarri, 1943, by the light of a window in winter; the fur at his neck is all that is left of a coat."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, edge, rows, shell, stand_on
from ..gouge import gouge
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import box, lerp, rise
from ..noise import Noise
from ..pelt import pelt, stubble
from ..plate import Plate
from ..portrait import CLOTH, HAIR, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, Vector, steps
from ..skull import Skull

SKULL = Skull(
    width=66,
    temple=69,
    jaw=53,
    chin=119,
    chin_wide=20,
    chin_out=8,
    brow=3.4,
    eyes=30.5,
    socket=7.4,
    lid=3.6,
    bridge=11.5,
    nose=22,
    nose_to=49,
    nose_wide=14,
    nose_thin=6,
    tip=4.6,
    hook=2.6,
    cheek=9.5,
    cheek_at=(46, 22),
    full=-1,
    muzzle=3.6,
    upper=3,
    lower=5,
    mouth=73,
    mouth_wide=22.5,
    fold=0.8,
    bag=0.8,
)
HEAD = Turn(-21, -3, -3)
BODY = Turn(-6)
LIGHT = (-0.42, -0.14, 0.90)


def fur(a: float, v: float) -> Vector:
    """A worn collar lying open over the shoulders, thick at its middle."""
    t = math.radians(a)
    top, low = edge((0, 178), (25, 146), (70, 98), (150, 80))(a), edge((0, 226), (35, 206), (90, 152), (150, 130))(a)
    y = lerp(top, low, v)
    r = 60 + 40 * v**0.8 + 17 * math.sin(math.pi * v) ** 0.7
    return r * math.sin(t) * (1 + 0.1 * v), y, -8 - 0.1 * (y - 60) + 0.74 * r * math.cos(t)


def combed(x: float, y: float) -> float:
    """From the parting, high at our right, over to the left in waves; from there to the ear it falls."""
    over = math.atan2(y - 320, x - 512) + math.pi / 2
    if x < 590:
        return over + 0.34 + 0.3 * math.sin(x / 34 + y / 60)
    return over + 0.3 * rise(590, 620, x) + 0.12 * math.sin(y / 26)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 48, 4.5, coat(180, 128, lambda x, y: 6 * math.sin(x / 20 + y / 34), 1.2))
    made.lay("fur", fur, [*steps(-140, -3, 90), *steps(3, 140, 90)], steps(0, 1, 40), BODY)
    SKULL.lay(made, HEAD)
    soft, wave = Noise(p.mass("hair shape"), 12), Noise(p.mass("wave"), 30)
    line = edge(
        (0, -60), (16, -62), (30, -62), (44, -54), (56, -38), (66, -22), (78, -2), (86, 14), (104, 40), (150, 58)
    )

    def thick(a: float, y: float) -> float:
        swell = 2.6 * math.sin((0.3 * a - y) / 6 + 2.4 * wave(a, y))
        return 13 * rise(-54, -88, y) + 3 * rise(40, 80, abs(a)) + swell + 2 * soft(a, y)

    made.lay(
        "hair",
        shell(SKULL, 8, lambda a, y: y < line(a + 10) + 4 * soft(a * 1.6, 60), thick),
        ALL_ROUND,
        rows(SKULL, 60),
        HEAD,
    )
    made.light(LIGHT, 0.6)


def cut() -> Plate:
    plate = Plate(
        "alvaro",
        (140, 60, 720, 860),
        {"paper": "#e4e6e3", "light": "#b9bfbd", "mid": "#52687d", "key": "#0f1820", "lamp": "#e9dfae"},
        width=1000,
        height=1075,
    )
    p = Portrait("alvaro", Sculpture((512, 440), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    over, worn = p.sculpture.lit(LIGHT, 0.2, 1.0, thrown=False), Noise(p.mass("worn"), 46)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "slant", slant(p, 0.86, lambda x, y: rise(640, -40, x + 0.3 * y) * 0.95 - 0.1, 17, 34))
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form(
                "coat",
                (0.5, 1, 0),
                14,
                inks(2, "light", 0.4),
                CLOTH,
                0.9,
                0.14,
                0.3,
                tone=lambda x, y: p.lit(x, y) * (0.3 + 0.7 * rise(900, 300, x)),
                flow=p.sculpture.falls(0.7),
            ),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.7, "light"), gain=0.85, less=0.1))
    with plate.group("fur"):
        lay(
            plate,
            "hair",
            pelt(
                p.mass("fur"),
                p.sculpture.inside("fur"),
                lambda x, y: over(x, y) * (0.95 + 0.5 * worn(x, y)) * (0.3 + 0.7 * rise(960, 420, x + 0.2 * y)),
                lambda x, y: math.atan2(y - 700, (x - 505) * 1.3),
                1300,
                (18, 36),
                5,
                inks(0.5, "light", 0.24),
                gap=6,
                wild=0.45,
                least=0.05,
            ),
        )
    with plate.group("head"):
        lay(plate, "form", p.form("face", (-0.06, 1, 0.32), 7.6, inks(0.32, "light"), gain=1.24, less=0.03))
        lay(
            plate,
            "hair",
            p.form("hair", (0, 0, 1), 9, inks(0.56, "light", 0.2), HAIR, 0.88, 0.08, 0.28, flow=combed),
        )
    shape, rim, inner = ear(p, 1, 1.0)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("light", "lit", rim)
        plate.put("mid", "inner", inner)
    rng = p.mass("lock")
    locks = [
        [(8, -70), (18, -54), (20, -44), (14, -36)],
        [(0, -70), (12, -56), (15, -46), (12, -41)],
        [(16, -70), (24, -56), (24, -47)],
    ]
    with plate.group("lock"):
        plate.put("key", "bed", [gouge(rng, p.line(part), 11, 0.6, 6) for part in locks])
        plate.put("paper", "lit", [gouge(rng, p.line([(x - 1, y) for x, y in locks[0][:3]]), 3, 3, 6)])
    look = Eye(29.5, 9.4, -0.8, (1.0, 0.3), 4.4, 0, 6.4)
    eye(p, 1, look)
    eye(p, -1, look, far=True)
    brow(p, -1, ((11, -17), (21, -20), (33, -20.5), (47, -13)), 6, 16, 0.2, 0.5)
    brow(p, 1, ((11, -19.5), (21, -23.5), (34, -26), (48, -17)), 6, 16, 0.2, 0.5)
    nose(p, 4.6, 1)
    mouth(p, ((-22, 0.9), (-11, 0.5), (-3, -0.2), (0, 0.4), (3, -0.3), (11, 0), (22.5, -1.8)), 5.4, 0.5, 4)
    lines(
        p,
        (2.8, [(17, 46), (23, 54), (26, 62)]),
        (2.6, [(-30, -40), (-8, -43), (12, -41)]),
        (2.6, [(24, -34), (34, -36), (44, -33)]),
        (2.4, [(40, 15), (31, 18.5), (21, 15.5)]),
    )
    stubble(p, 130, 6, 1.7, 54, 0.25)
    finish(plate, p, (0.9, 0.1, 0.2), ("face", "hair", "neck", "fur"))
    return plate
