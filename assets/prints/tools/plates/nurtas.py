"""Nurtas Beisenuly over a card, by his candle: he looks down at what he is about to write, or to leave blank."""

from __future__ import annotations

import math

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, quilted, rows, shell, stand_on
from ..gouge import Hand, gouge
from ..knife import knife
from ..light import beams
from ..likeness import brow, ear, lines, mouth, nose
from ..line import Point, bend, box, lerp, rise
from ..noise import Noise
from ..pelt import moustache, stubble
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull
from ..spectacles import spectacles

SKULL = Skull(
    width=71,
    temple=72,
    jaw=56,
    chin=115,
    top=-106,
    chin_wide=22,
    chin_out=8,
    brow=3,
    eyes=32,
    socket=6,
    lid=5.5,
    bridge=6.5,
    nose=19,
    nose_to=48,
    nose_wide=15,
    nose_thin=7.5,
    tip=5,
    wing=6,
    cheek=13,
    cheek_at=(49, 21),
    full=-2.5,
    muzzle=4,
    upper=2.4,
    lower=4.4,
    mouth=73,
    mouth_wide=23,
    fold=1.8,
    bag=2.6,
)
HEAD = Turn(-12, 13, -3)
BODY = Turn(-4)
LIGHT = (0.44, 0.28, 0.85)
CANDLE: Point = (818, 846)
CROP = Hand((16, 62), fill=0.8, rest=(2, 12), entry=2, leave=5)
PADDING = Hand((30, 130), fill=0.98, rest=(1, 5), lift=0.1, entry=1.4, leave=3)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 47, 4, None)
    quilted(made, BODY, coat(176, 124, slope=1.3), 11, 10)
    made.lay(
        "collar",
        collar(
            edge((0, 168), (30, 144), (80, 104), (150, 86)),
            edge((0, 206), (40, 186), (90, 146), (150, 128)),
            60,
            24,
            0.2,
        ),
        steps(-130, 130, 130),
        steps(0, 1, 26),
        BODY,
    )
    SKULL.lay(made, HEAD)
    line = edge(
        (0, -62),
        (18, -63),
        (32, -67),
        (44, -54),
        (58, -42),
        (68, -24),
        (80, -4),
        (86, 10),
        (96, 0),
        (108, 36),
        (150, 58),
    )
    tuft = Noise(p.mass("tufts"), 5)
    made.lay(
        "hair",
        shell(SKULL, 3, lambda a, y: y < line(a) + 3 * tuft(a, 4), lambda a, y: 2 * tuft(a * 1.4, y)),
        ALL_ROUND,
        rows(SKULL, 60),
        HEAD,
    )
    made.light(LIGHT, 0.8)


def lowered(p: Portrait, side: int) -> None:
    """An eye cast down: the fold above, the line of the lashes below, one gleam under it."""
    rng = p.mass(f"lowered {side}")
    e = SKULL.eyes

    def cut_along(broad: float, *points: Point, ink: str = "key", entry: float = 3, leave: float = 5) -> None:
        p.put(ink, gouge(rng, p.line([(side * (e + a), b) for a, b in points]), broad, entry, leave))

    cut_along(3.6, (-15, -6), (-5, -10.5), (6, -10.5), (16, -5))
    cut_along(3, (-14, 0), (-15.5, 4), (-14, 7), entry=2, leave=2)
    cut_along(8.5, (-15, 5), (-7, 8.6), (2, 9.6), (11, 8), (17, 3.6), entry=2, leave=4)
    for a, b in ((-8, 9), (-3, 10), (2, 10.2), (7, 9.4), (12, 7.6)):
        cut_along(2.8, (a, b), (a + 1.2, b + 3), (a + 3, b + 5), entry=1, leave=3)
    if p.lit(*p.on(side * e, 8)) > 0.15:
        cut_along(3.6, (-9, 13.4), (0, 15), (9, 13), ink="paper")
        cut_along(4, (-10, 0), (0, 2.4), (10, 0), ink="paper")
    cut_along(2.8, (-14, 19), (0, 22), (13, 18), leave=6)


def card(plate: Plate, p: Portrait) -> None:
    """What he looks at: a card, a pen, the candle's edge of the plank."""
    rng = p.mass("card")
    with plate.group("plank"):
        plate.put("key", "edge", [knife(rng, [(-6, 1000), (1006, 980), (1006, 1081), (-6, 1081)], 22, 1.6)])
        plate.put(
            "lamp",
            "edge-lit",
            [
                gouge(rng, [(x + far * i / 8, 1000 - (x + far * i / 8) * 0.016) for i in range(9)], w, 3, 8)
                for x, far, w in ((566, 150, 5), (704, 210, 8), (908, 120, 6), (400, 140, 3.6), (180, 120, 2.6))
            ]
            + [
                gouge(rng, [(x + far * i / 8, y - far * i / 8 * 0.016) for i in range(9)], w, 3, 8)
                for x, y, far, w in ((800, 1012, 170, 6), (836, 1030, 160, 5), (820, 1050, 110, 4), (880, 1064, 90, 3))
            ],
        )
        plate.put(
            "paper", "card", [knife(rng, [(486, 1034), (676, 1004), (772, 1050), (760, 1081), (540, 1081)], 15, 1.1)]
        )
        plate.put(
            "mid",
            "rules",
            [
                gouge(rng, [(lerp(524, 580, t) + 36 * i, lerp(1042, 1076, t) - 5.6 * i) for i in range(5)], 2.6, 1, 2)
                for t in (0.0, 0.45, 0.9)
            ],
        )
        plate.put("key", "pen", [gouge(rng, bend([(648, 1060), (582, 1008), (500, 948)], 6), 13, 2, 0.5)])
        plate.put("lamp", "pen-lit", [gouge(rng, bend([(590, 1014), (540, 975), (478, 932)], 6), 6.4, 1.5, 0.8)])
    x, y = CANDLE
    with plate.group("candle"):
        wax = [(x - 20, 998), (x - 21, y + 62), (x - 16, y + 46), (x, y + 41), (x + 15, y + 46), (x + 20, y + 66)]
        plate.put("paper", "wax", [knife(rng, bend([*wax, (x + 18, 996)], 3), 10, 1)])
        plate.put(
            "key",
            "drips",
            [
                gouge(rng, bend([(x - 6, y + 58), (x - 8, y + 90), (x - 4, y + 122)], 4), 4),
                gouge(rng, bend([(x + 8, y + 54), (x + 10, y + 76), (x + 6, y + 98)], 4), 3.4),
            ],
        )
    with plate.group("flame", when="lamp"):
        outer, core = beams(rng, (x, y + 6), (math.pi * 0.95, math.tau + 0.15), 110, 11, 8, 36)
        plate.put("lamp", "beams", [c for c in outer if min(math.dist(q, CANDLE) for q in c) < 60])
        flame = [(0, 38), (-15, 20), (-11, -4), (0, -38), (10, -6), (15, 18), (0, 38)]
        plate.put("paper", "core", [*core, knife(rng, bend([(x + a, y + b) for a, b in flame], 4), 9, 0.8)])
        plate.put("key", "wick", [gouge(rng, [(x, y + 40), (x + 1, y + 30), (x, y + 20)], 3.4, 1, 2)])


def mended(p: Portrait) -> None:
    """Thread wound about the hinge of the near lens."""
    rng = p.mass("thread")
    for k in range(5):
        x = 53.5 + 2 * k
        a = p.sculpture.seen(p.turn((x, 5 - 0.05 * k, SKULL.forehead + 7 - 0.12 * x - 3.2 * k)))
        p.put("key", gouge(rng, [(a[0] - 2, a[1] - 9), (a[0], a[1]), (a[0] + 2, a[1] + 9)], 4, 0.8, 0.8))


def cut() -> Plate:
    plate = Plate(
        "nurtas",
        (140, 80, 760, 980),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
        width=1000,
        height=1075,
    )
    p = Portrait("nurtas", Sculpture((478, 400), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    ragged = Noise(p.mass("ring"), 14)

    def clear(x: float, y: float) -> bool:
        """The dark ring about the candle, without which it would not shine."""
        off = math.hypot(x - CANDLE[0], max(0.0, abs(y - CANDLE[1] - 60) - 70))
        return off > 52 + 10 * ragged(x, y)

    over = p.sculpture.lit((0.5, -0.1, 0.86), 0.2, 0.98, thrown=False)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("candlelight", when="lamp"):
        plate.put("mid", "glow", [c for c in glow(p, CANDLE, 420, 17, 0.85, 26) if all(y < 990 for _, y in c)])
    with plate.group("body"):
        lay(
            plate,
            "padding",
            p.form(
                "coat",
                (-0.12, 1, 0.2),
                11,
                inks(2, "lamp", 0.26),
                PADDING,
                1.2,
                0.1,
                0.16,
                tone=lambda x, y: p.lit(x, y) * (0.16 + 0.84 * rise(220, 800, x)),
                only=clear,
            ),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.85, "lamp", 0.3), gain=0.9, less=0.1))
        lay(plate, "collar", p.form("collar", (-0.2, 1, 0.2), 10.5, inks(0.66, "lamp", 0.24), CLOTH, 1.0, 0.08))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.04, 1, 0.34), 7.6, inks(0.32)))
        lay(
            plate,
            "crop",
            p.form(
                "hair",
                (0, 0, 1),
                7,
                inks(0.66, "lamp", 0.26),
                CROP,
                0.85,
                0.1,
                0.4,
                tone=over,
                flow=p.sculpture.falls(0.16),
            ),
        )
    shape, rim, inner = ear(p, 1, 1.05)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("paper", "lit", rim)
        plate.put("lamp", "inner", inner)
    for side in (-1, 1):
        lowered(p, side)
        brow(p, side, ((12, -17), (23, -22), (35, -21), (47, -13)), 5.4, 14, 0.6, 1)
    nose(p, 6, 1)
    mouth(p, ((-22, 0.8), (-11, 0.2), (0, 0.4), (11, 0.2), (22, 0.6)), 5.6, 0, 4)
    lines(
        p,
        (3.6, [(17, 43), (24, 52), (29, 63)]),
        (3.2, [(-17, 43), (-24, 52), (-29, 63)]),
        (3, [(48, 2), (56, -1), (61, -1)]),
        (3, [(48, 6), (56, 7), (61, 10)]),
        (3, [(-4, -22), (-3, -14)]),
        (3, [(4, -22), (4, -15)]),
        (3.2, [(-34, -36), (-10, -40), (14, -38), (36, -40)]),
        (3, [(-28, -46), (-4, -51), (28, -48)]),
    )
    moustache(p, 22, 7, 60, 3, 0.4)
    stubble(p, 150, 6, 1.7, 56, 0.25)
    spectacles(p, (21, 17), 9, 10, 4.2, 0.85)
    mended(p)
    finish(plate, p, (-0.9, 0.05, 0.2), ("face", "neck", "collar"))
    card(plate, p)
    return plate
