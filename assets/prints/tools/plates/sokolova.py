"""Dr Sokolova at the window of the medical hut: fifty, two minutes a man; snow light from the left and above."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..gouge import gouge
from ..headgear import kerchief
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import bend, box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import HAIR, LINEN, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull
from ..spectacles import spectacles

SKULL = Skull(
    width=72,
    temple=72,
    jaw=58,
    chin=111,
    chin_wide=25,
    chin_out=6,
    brow=2,
    eyes=31,
    socket=6.5,
    lid=4,
    bridge=7,
    nose=18,
    nose_to=46,
    nose_wide=15.5,
    nose_thin=7.2,
    tip=6.5,
    cheek=8,
    cheek_at=(46, 25),
    full=5.5,
    muzzle=3,
    upper=1.8,
    lower=3.6,
    mouth=70,
    mouth_wide=22,
    fold=2,
    bag=3,
    jowl=3.4,
)
HEAD = Turn(15, 6, 2)
BODY = Turn(-12)
LIGHT = (-0.44, -0.34, 0.83)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 50, 1.5, coat(178, 124, lambda x, y: 7 * math.sin(x / 17 + y / 70), 1.2))
    made.lay(
        "collar",
        collar(
            edge((0, 150), (40, 130), (90, 106), (150, 96)),
            edge((0, 206), (40, 180), (90, 142), (150, 126)),
            60,
            26,
            0.3,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 24),
        BODY,
    )
    SKULL.lay(made, HEAD)
    soft = Noise(p.mass("hair shape"), 8)
    hairline = edge((0, -50), (30, -46), (50, -34), (64, -14), (74, 8), (84, 26), (100, 46), (150, 62))
    made.lay(
        "hair",
        shell(SKULL, 4, lambda a, y: y < hairline(a), lambda a, y: 2.4 * soft(a, y * 0.4)),
        ALL_ROUND,
        rows(SKULL, 64),
        HEAD,
    )
    cloth = Noise(p.mass("cloth"), 34)

    def outside(a: float, y: float) -> float:
        return edge((0, -60), (30, -56), (56, -46), (76, -30), (96, 4), (120, 40))(a + 4) - y

    made.lay(
        "cap",
        kerchief(
            SKULL,
            outside,
            10,
            lambda a, y: (
                9 * rise(-56, -96, y)
                + 2.4 * math.sin(a / 9 + 3 * cloth(a, y)) * rise(-74, -100, y)
                - 3 * math.exp(-(((y + 70) / 3) ** 2))
            ),
        ),
        ALL_ROUND,
        rows(SKULL, 44),
        HEAD,
    )
    made.light(LIGHT, 0.9)


def cut() -> Plate:
    plate = Plate(
        "sokolova",
        (140, 90, 720, 900),
        {"paper": "#e4e6e3", "light": "#b9bfbd", "mid": "#52687d", "key": "#0f1820", "lamp": "#e9dfae"},
        width=1000,
        height=1075,
    )
    p = Portrait("sokolova", Sculpture((492, 452), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    rng = p.mass("coat")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "window", slant(p, 0.95, lambda x, y: 0.9 * rise(430, -60, x + 0.2 * y) - 0.1, 16, 36))
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form("coat", (0, 1, 0), 14, inks(0.66, "light", 0.3), LINEN, 1.0, 0.1, 0.1, flow=p.sculpture.falls(0.12)),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.5, "light")))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 12, inks(0.3, "light", 0.12), LINEN, 1.2, 0.02))
        for x, lean in ((372, 26), (610, -14)):
            hose = bend([(x, 812), (x + lean * 0.4, 880), (x + lean * 1.5, 960), (x + lean * 2.6, 1076)], 8)
            plate.put("key", f"hose-{x}", [gouge(rng, hose, 19, 0.6, 0.6)])
            plate.put(
                "light",
                f"hose-lit-{x}",
                [gouge(rng, [(a - 3, b) for a, b in hose[i : i + 12]], 4, 2, 4) for i in (0, 13)],
            )
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.05, 1, 0.3), 7.6, inks(0.34, "light")))
        lay(
            plate,
            "hair",
            p.form(
                "hair", (0.2, 0.3, 0.9), 7.5, inks(0.6, "light", 0.2), HAIR, 0.9, 0.1, 0.2, flow=p.sculpture.falls(0.7)
            ),
        )
        lay(plate, "cap", p.form("cap", (0.2, 1, 0.5), 10, inks(0.28, "light", 0.1), LINEN, 1.2, 0.02, 0.05))
    look = Eye(27, 8, -0.6, (-0.6, 0.6), 3.2, 0, 5.6)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((11, -14), (22, -18), (34, -18), (45, -12)), 4, 13)
    nose(p, 5.5, -1)
    mouth(p, ((-21, 1.2), (-10, 0.2), (0, 0.3), (10, 0.2), (21, 0.8)), 5, 0.4, 4)
    lines(
        p,
        (3.8, [(-16, 41), (-24, 51), (-29, 63), (-30, 72)]),
        (3, [(-26, 80), (-28, 88), (-25, 95)]),
        (3, [(-42, 17), (-32, 22), (-20, 17)]),
        (2.8, [(-5, -20), (-4, -14), (-5, -9)]),
        (2.8, [(3, -20), (3, -14)]),
    )
    spectacles(p, (20.5, 18), 5, 10, 4.4, 0.9)
    finish(plate, p, (0.9, 0.05, 0.2), ("face", "hair", "neck", "collar"))
    return plate
