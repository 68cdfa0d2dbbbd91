"""Carmen Uribarri, Las Arenas, 1989: sixty-five, the sister of the letters; a window on the estuary, from the left."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, edge, lapels, rows, shell, stand_on
from ..gouge import Hand, gouge
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import bend, box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import HAIR, LINEN, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn
from ..skull import Skull

SKULL = Skull(
    width=65,
    temple=68,
    jaw=51,
    chin=113,
    chin_wide=22,
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
    upper=3.4,
    lower=6.4,
    mouth=73,
    mouth_wide=22,
    wing=5,
    fold=1,
    bag=1.6,
    jowl=1.4,
)
HEAD = Turn(-17, 2, -3)
BODY = Turn(14)
KNIT = Hand((90, 360), rest=(3, 12), leave=6)
LIGHT = (-0.42, -0.08, 0.90)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 44, 3.4, coat(160, 122, lambda x, y: 5 * math.sin(x / 21 - y / 50), 1.3))
    lapels(
        made,
        "collar",
        BODY,
        edge((0, 166), (25, 144), (70, 118), (150, 96)),
        edge((0, 206), (12, 218), (26, 206), (60, 164), (100, 142), (150, 126)),
        3,
        62,
        26,
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


def front(plate: Plate, p: Portrait) -> None:
    """Where the cardigan is buttoned."""
    rng = p.mass("front")
    x = 560
    plate.put("key", "placket", [gouge(rng, bend([(x + 6, 880), (x - 2, 960), (x, 1074)], 7), 34, 1, 1)])
    edges = [bend([(x + k + 6, 890), (x + k - 2, 960), (x + k, 1074)], 7) for k in (-15, 16)]
    plate.put("light", "placket-edge", [gouge(rng, e, 4, 3, 6) for e in edges])
    plate.put(
        "paper", "buttons", [gouge(rng, [(x - 8, y + 2), (x, y), (x + 8, y + 2)], 10, 0.6, 0.7) for y in (936, 1022)]
    )


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
            p.form("coat", (0.1, 1, 0.45), 13, inks(2, "light", 0.5), KNIT, 0.85, 0.14, 0.2),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.6, "light")))
        plate.put("key", "collar-bed", p.sculpture.outline("collar"))
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 10, inks(0.5, "light", 0.16), LINEN, 0.9, 0.06))
        front(plate, p)
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.06, 1, 0.3), 7.0, inks(0.3, "light"), gain=1.42, less=0.02, rough=0.03))
        lay(plate, "hair", p.form("hair", (0.5, -0.7, 0.5), 8, inks(0.36, "light", 0.14), HAIR, 1.05, 0.06, 0.16))
    look = Eye(31, 10, 0, (-0.6, 0.2), 4.4, 0, 6.6)
    eye(p, -1, look, far=True)
    eye(p, 1, look)
    brow(p, -1, ((10, -19.5), (20, -24), (32, -26.5), (46, -17)), 4.6, 15, 0.2, 0.4)
    brow(p, 1, ((11, -16.5), (21, -19.5), (33, -20.5), (46, -13.5)), 4.6, 15, 0.2, 0.4)
    nose(p, 4, 1)
    mouth(
        p,
        ((-21, 0), (-12, 0.8), (-4, 0.2), (0, 0.9), (4, 0.2), (12, 0.2), (22, -2)),
        4.2,
        0.9,
        3,
        sink=-0.3,
    )
    lines(
        p,
        (2.8, [(-16, 44), (-22, 52), (-27, 62)]),
        (2.8, [(16, 44), (23, 53), (28, 63)]),
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
