"""Carmen Uribarri, Las Arenas, 1989: sixty-five, the sister of the letters; a window on the estuary, from the left."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..gouge import gouge
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import bend, box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import CLOTH, HAIR, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=65,
    temple=68,
    jaw=51,
    chin=113,
    chin_wide=20,
    chin_out=8,
    brow=2.2,
    eyes=30.5,
    socket=7.5,
    lid=2.4,
    bridge=9,
    nose=20,
    nose_to=50,
    nose_wide=14,
    nose_thin=5.6,
    tip=3,
    hook=1.5,
    cheek=8.5,
    cheek_at=(45, 23),
    full=1.5,
    muzzle=3,
    upper=3,
    lower=5,
    mouth=73,
    mouth_wide=22,
    wing=5,
    fold=1,
    bag=1.6,
    jowl=1.4,
)
HEAD = Turn(-17, 2, -3)
BODY = Turn(14)
LIGHT = (-0.42, -0.08, 0.90)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 44, 3.4, coat(160, 122, lambda x, y: 5 * math.sin(x / 21 - y / 50), 1.3))
    made.lay(
        "collar",
        collar(
            edge((0, 152), (40, 134), (90, 110), (150, 96)),
            edge((0, 206), (40, 186), (90, 146), (150, 124)),
            55,
            26,
            0.3,
        ),
        steps(-130, 130, 120),
        steps(0, 1, 24),
        BODY,
    )
    SKULL.lay(made, HEAD)
    soft, curl = Noise(p.mass("hair shape"), 13), Noise(p.mass("curl"), 22)
    line = edge((0, -50), (18, -54), (36, -44), (50, -26), (60, -2), (70, 26), (84, 40), (100, 48), (150, 56))

    def waves(a: float, y: float) -> float:
        swell = math.sin((y + 0.5 * abs(a)) / 7.5 + 2 * curl(a, y))
        return 5 * rise(-20, -80, y) + 9 * rise(44, 78, abs(a)) * rise(48, 10, y) + 3.2 * swell + 2 * soft(a, y)

    made.lay(
        "hair",
        shell(SKULL, 9, lambda a, y: y < line(a + 9) + 4 * soft(a * 1.7, 40), waves),
        ALL_ROUND,
        rows(SKULL, 60),
        HEAD,
    )
    made.light(LIGHT, 0.6)


def cut() -> Plate:
    plate = Plate(
        "carmen",
        (140, 90, 720, 900),
        {"paper": "#e4e6e3", "light": "#b9bfbd", "mid": "#52687d", "key": "#0f1820", "lamp": "#e9dfae"},
        width=1000,
        height=1075,
    )
    p = Portrait("carmen", Sculpture((516, 440), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "light", slant(p, 0.55, lambda x, y: 0.85 * rise(560, -80, x + 0.1 * y) - 0.12, 16, 40))
    with plate.group("body"):
        lay(
            plate,
            "dress",
            p.form("coat", (0, 1, 0), 13, inks(2, "light", 0.7), CLOTH, 0.8, 0.14, 0.24, flow=p.sculpture.falls(0.2)),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.6, "light")))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 10, inks(0.34, "light", 0.12), CLOTH, 1.2, 0.03))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.06, 1, 0.3), 7.0, inks(0.3, "light"), gain=1.42, less=0.02, rough=0.03))
        lay(plate, "hair", p.form("hair", (0.5, -0.7, 0.5), 8, inks(0.36, "light", 0.14), HAIR, 1.05, 0.06, 0.16))
    shape, rim, inner = ear(p, 1, 0.95)
    look = Eye(31, 10, 0, (-0.6, 0.2), 4.4, 0, 6.6)
    eye(p, -1, look, far=True)
    eye(p, 1, look)
    for side, lift in ((-1, 3), (1, 0)):
        brow(p, side, ((11, -14), (22, -18 - lift), (34, -18 - lift), (45, -11)), 4.0, 13, 0.3)
    nose(p, 4, 1)
    mouth(p, ((-21, 0.4), (-10, 0.4), (-3, -0.2), (0, 0.3), (3, -0.2), (10, 0.6), (21, -0.6)), 4.6, 0.8, 3.4)
    lines(
        p,
        (2.8, [(-16, 44), (-22, 52), (-27, 62)]),
        (2.8, [(16, 44), (23, 53), (28, 63)]),
        (3, [(-24, 82), (-26, 91), (-23, 99)]),
        (3, [(25, 82), (27, 91), (24, 99)]),
        (3, [(-44, 3), (-51, 0), (-56, 0)]),
        (2.8, [(-44, 7), (-51, 9), (-55, 13)]),
        (3, [(45, 4), (52, 1), (57, 1)]),
        (3, [(44, 8), (51, 11), (55, 15)]),
        (3.2, [(-40, 17), (-31, 19.5), (-20, 17)]),
        (3.2, [(41, 17), (31, 19.5), (20, 17)]),
        (2.4, [(-26, -40), (-10, -43), (8, -41), (24, -43)]),
    )
    with plate.group("pearl"):
        q = p.sculpture.seen(HEAD((-67, 42, 12)))
        rng = p.mass("pearl")
        plate.put(
            "key", "bed", [gouge(rng, [(q[0] + 11, q[1] - 4), (q[0] + 1, q[1]), (q[0] - 10, q[1] + 3)], 22, 0.5, 0.6)]
        )
        plate.put(
            "paper",
            "drop",
            [gouge(rng, bend([(q[0] - 6, q[1] - 6), (q[0] - 8, q[1] + 1), (q[0] - 2, q[1] + 8)], 5), 6, 0.7, 1)],
        )
    finish(plate, p, (0.9, 0.1, 0.2), ("face", "hair", "neck", "coat"))
    return plate
