"""The boiler hut: two metres by three, an open fire door, and a plank along the one warm wall."""

from __future__ import annotations

import math
import random

from ..furrow import rings
from ..gouge import Hand, carve, gouge, slivers
from ..knife import knife
from ..light import Cuts, Light, parted, surface, together
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

FIRE: Point = (612, 668)
GLOW = Light((640, 668), 800, (("paper", 0.30), ("lamp", 0.62), ("mid", 9.0)), 1.15)
FLOOR = 806.0


def _mass(name: str) -> random.Random:
    return random.Random(f"boiler-hut/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def behind_boiler(x: float, y: float) -> bool:
    return x < 782


def walls(plate: Plate) -> None:
    rng = _mass("wall")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    logs: list[Cuts] = []
    y = 64.0
    while y < FLOOR - 30:
        high = rng.uniform(58, 76)
        sag = rng.uniform(-5, 5)
        top, low = y + 6, min(y + high - 3, FLOOR - 6)
        swell = rng.uniform(0, 9)
        rowed = rng.uniform(0.8, 1.1)

        def flow(x: float, _y: float, swell: float = swell) -> float:
            return 0.035 * math.sin(x / 130 + swell)

        bands = ((0.06, 0.28, 0.5), (0.28, 0.52, 0.95), (0.52, 0.76, 1.25), (0.76, 0.96, 0.8))
        for a, b, share in bands:
            edge_top, edge_low = lerp(top, low, a), lerp(top, low, b)
            strip = [
                (778, edge_top),
                (1100, edge_top + sag),
                (1506, edge_top + sag * 0.4),
                (1506, edge_low + sag * 0.4),
                (1100, edge_low + sag),
                (778, edge_low),
            ]
            logs.append(
                surface(rng, strip, flow, 15, GLOW, rowed * share, shaded=in_shadow, hand=Hand((50, 360), rest=(3, 26)))
            )
        y += high
    with plate.group("logs"):
        put(plate, "wall", together(*logs))


def in_shadow(x: float, y: float) -> bool:
    """What the boiler, the plank and the door keep from the fire."""
    blanket = 906 < x < 1092 and 628 < y < 700
    brick = 826 < x < 916 and 650 < y < 700
    return (
        x < 800
        or blanket
        or brick
        or (1092 < x < 1246 and y > 250)
        or (684 < y < 722 and x < 1092)
        or (y > 722 and 815 < x < 1092)
    )


def window(plate: Plate) -> None:
    rng = _mass("window")
    frame = box(846, 236, 968, 352)
    with plate.group("window"):
        plate.put("key", "frame", [knife(rng, box(832, 222, 982, 366), 15, 1.2)])
        plate.put(
            "mid",
            "panes",
            [
                knife(rng, box(847, 237, 901, 290), 12, 1),
                knife(rng, box(910, 238, 968, 289), 12, 1),
                knife(rng, box(846, 298, 902, 352), 12, 1),
                knife(rng, box(911, 299, 967, 351), 12, 1),
            ],
        )
        ferns: list[Line] = []
        inside = within(frame)
        for root in ((847, 352), (967, 352), (910, 352), (968, 289), (848, 290)):
            for _ in range(7):
                a = -math.pi / 2 + (0.55 if root[0] < 880 else -0.55 if root[0] > 930 else 0) + rng.uniform(-0.8, 0.8)
                r = rng.uniform(16, 50)
                spine = straight(root, (root[0] + r * math.cos(a), root[1] + r * math.sin(a)), 5)
                if all(inside(x, y) for x, y in spine[1:]):
                    ferns.append(gouge(rng, spine, rng.uniform(2.4, 5), 0.5, 9))
        plate.put("light", "frost", ferns)
        plate.put(
            "key", "bars", [knife(rng, box(902, 236, 910, 352), 14, 0.8), knife(rng, box(846, 290, 968, 298), 14, 0.8)]
        )
        plate.put("lamp", "sill", [gouge(rng, straight((836, 368), (980, 369), 6), 5, 2, 3)])


def door(plate: Plate) -> None:
    rng = _mass("door")
    with plate.group("door"):
        plate.put("key", "leaf", [knife(rng, box(1094, 262, 1244, FLOOR + 2), 18, 1.4)])
        boards: list[Cuts] = []
        for i in range(4):
            x = 1100 + 36 * i
            boards.append(
                surface(
                    rng,
                    box(x + 2, 272, x + 32, FLOOR - 4),
                    math.pi / 2,
                    9.5,
                    GLOW,
                    0.78 - 0.04 * i,
                    hand=Hand((40, 260), rest=(4, 30)),
                )
            )
        put(plate, "boards", together(*boards))
        plate.put("key", "sheet-ground", [knife(rng, box(1126, 408, 1200, 502), 14, 1.5)])
        plate.put(
            "paper", "sheet", [knife(rng, [(1133, 416), (1192, 413), (1194, 486), (1180, 494), (1135, 495)], 15, 1)]
        )
        plate.put(
            "key",
            "lines",
            [
                gouge(rng, straight((1141, y), (1141 + rng.uniform(28, 44), y + rng.uniform(-1, 1)), 5), 2.6)
                for y in (430, 441, 452, 463)
            ]
            + [gouge(rng, straight((1159, 417), (1166, 423), 3), 6, 1, 1)],
        )
        plate.put(
            "key",
            "braces",
            [knife(rng, box(1098, 330, 1240, 350), 16, 1), knife(rng, box(1098, 690, 1240, 712), 16, 1)],
        )
        plate.put(
            "lamp",
            "latch",
            [
                gouge(rng, straight((1104, 560), (1136, 556), 4), 7, 1, 1),
                gouge(rng, straight((1108, 556), (1108, 586), 4), 5, 1, 2),
            ],
        )


def plank(plate: Plate) -> None:
    rng = _mass("plank")
    with plate.group("plank"):
        plate.put(
            "key",
            "board",
            [
                knife(rng, [(776, 692), (1092, 690), (1092, 734), (776, 742)], 18, 1.2),
                knife(rng, box(1046, 730, 1072, FLOOR + 8), 14, 1),
                knife(rng, box(822, 738, 850, FLOOR + 16), 14, 1),
            ],
        )
        put(
            plate,
            "lit",
            together(
                surface(
                    rng,
                    [(782, 694), (1088, 692), (1088, 704), (782, 706)],
                    0,
                    7,
                    GLOW,
                    1.35,
                    hand=Hand((60, 300), rest=(2, 8)),
                ),
                surface(
                    rng,
                    [(782, 711), (1088, 708), (1088, 731), (782, 738)],
                    0.0,
                    9,
                    GLOW,
                    1.2,
                    hand=Hand((40, 220), rest=(3, 16)),
                ),
                surface(rng, box(824, 744, 838, FLOOR + 12), math.pi / 2, 6, GLOW, 1.0),
                surface(rng, box(1048, 738, 1062, FLOOR + 4), math.pi / 2, 6, GLOW, 1.0),
            ),
        )
        # a folded blanket, and the brick that is lent out warm
        plate.put(
            "key",
            "blanket",
            [
                knife(
                    rng,
                    bend([(930, 694), (926, 668), (940, 652), (990, 646), (1040, 650), (1056, 668), (1054, 694)], 4),
                    13,
                    1.4,
                )
            ],
        )
        folds = [
            bend([(932, 690 - 9 * i), (946, 684 - 9 * i), (990, 680 - 9 * i), (1046, 684 - 8 * i)], 6) for i in range(4)
        ]
        put(
            plate,
            "folds",
            parted(
                rng,
                [gouge(rng, f, 5.5, 1, 5) for f in folds]
                + [gouge(rng, bend([(929, 688), (929, 672), (941, 657)], 5), 5)],
                GLOW,
            ),
        )
        plate.put("key", "brick", [knife(rng, [(838, 694), (838, 668), (852, 660), (898, 662), (900, 694)], 12, 1)])
        plate.put(
            "paper",
            "brick-lit",
            [
                knife(rng, [(842, 692), (842, 672), (852, 670), (853, 692)], 9, 0.8),
                *[gouge(rng, straight((856, 690 - 6 * i), (894, 690 - 6 * i), 5), 3.2) for i in range(4)],
            ],
        )


def floor(plate: Plate) -> None:
    rng = _mass("floor")

    def away(x: float, y: float) -> float:
        return math.atan2(y - 690, x - FIRE[0])

    def shaded(x: float, y: float) -> bool:
        bucket = x > 900 and abs((y - 872) - (x - 900) * 0.62) < 38 + (x - 900) * 0.12
        return bucket or (x < 590 and y > 780 + (x - 290) * 0.16) or (1040 < x < 1080 and y < 850)

    with plate.group("floor"):
        put(
            plate,
            "boards",
            surface(
                rng,
                [(816, FLOOR + 10), (1506, FLOOR + 2), (1506, 1006), (380, 1006), (470, 918), (812, 914)],
                away,
                12.5,
                Light((650, 740), 640, GLOW.bares, 1.5),
                1.15,
                shaded=shaded,
                hand=Hand((40, 300), rest=(3, 30), entry=4, leave=8),
            ),
        )
        plate.put("key", "chips", slivers(rng, 40, (520, 830, 900, 980), lambda x, y: True, away, (12, 40)))


def boiler(plate: Plate) -> None:
    rng = _mass("boiler")
    left, right, top = 402.0, 784.0, 176.0
    body = bend(
        [
            (left + 10, 836),
            (left, 600),
            (left + 2, 300),
            (left + 26, 236),
            (left + 90, 192),
            (590, top),
            (690, 190),
            (752, 230),
            (right - 4, 300),
            (right, 600),
            (right - 8, 836),
        ],
        5,
    )
    with plate.group("boiler"):
        plate.put(
            "key",
            "body",
            [
                knife(rng, body, 20, 1.5),
                knife(rng, [(left - 22, 830), (right + 18, 826), (right + 26, 908), (left - 30, 912)], 18, 2),
                knife(rng, [(560, 186), (562, 40), (564, -6), (624, -6), (622, 60), (626, 186)], 18, 1.5),
            ],
        )
        inside = within(body)
        shape = Noise(rng, 90)
        columns = [
            [(lerp(left, right, s) + 3 * shape(yy, s * 900), yy) for yy in map(float, range(214, 832, 10))]
            for s in (0.045, 0.075, 0.11, 0.15, 0.2, 0.26, 0.33)
        ]
        rim = carve(
            rng,
            columns,
            lambda x, y: (
                0.9 * rise(0.36, 0.03, (x - left) / (right - left)) * rise(880, 300, y) + 0.14 * shape(x * 2, y)
            ),
            13,
            inside,
            Hand((40, 240), rest=(5, 40)),
        )
        warm = [
            [(lerp(left, right, s) + 3 * shape(yy, s * 700), yy) for yy in map(float, range(300, 832, 10))]
            for s in (0.965, 0.93, 0.885, 0.83, 0.76)
        ]
        glow = carve(
            rng,
            warm,
            lambda x, y: (
                0.9 * rise(0.68, 0.98, (x - left) / (right - left)) * rise(330, 640, y) + 0.14 * shape(x * 2, y)
            ),
            13,
            inside,
            Hand((40, 200), rest=(5, 30)),
        )
        crown = carve(
            rng,
            rings(rng, (592, 300), (70, 112), 14, 0.9),
            lambda x, y: 0.55 * rise(300, 205, y),
            11,
            lambda x, y: inside(x, y) and y < 262,
            Hand((30, 130)),
        )
        pipe = [
            gouge(rng, straight((570 + d, 178 - rng.uniform(0, 20)), (571 + d, rng.uniform(2, 60)), 9), w)
            for d, w in ((2, 7), (11, 4), (44, 3.4))
        ]
        plate.put("mid", "rim", [*rim, *crown, *pipe])
        plate.put("lamp", "glow", glow)
        bands: list[Line] = []
        rivets: list[Line] = []
        for y, bow in ((316, 16), (530, 10), (778, 4)):
            line = bend([(left + 4, y), (500, y + bow), (690, y + bow), (right - 4, y)], 8)
            bands.append(gouge(rng, line, 13, 0.4, 0.4))
            for i in range(1, 24):
                x = lerp(left, right, 0.02 + 0.96 * i / 24)
                yy = y + bow * math.sin(math.pi * i / 24)
                rivets.append(
                    knife(
                        rng,
                        [(x - 4, yy), (x - 1, yy - 3.4), (x + 3.4, yy - 2), (x + 3, yy + 2.4), (x - 2, yy + 3)],
                        5,
                        0.7,
                    )
                )
        plate.put("key", "bands", bands)
        plate.put("mid", "rivets", rivets)
        bricks: list[Line] = []
        for row in range(3):
            for i in range(8):
                x, y = left - 22 + 52 * i + (26 if row % 2 else 0), 842 + 22 * row
                if x < right - 20:
                    bricks.append(knife(rng, [(x, y), (x + 45, y - 1), (x + 45, y + 15), (x + 1, y + 16)], 14, 1.3))
        light = Light((612, 760), 260, (("paper", 0.0), ("lamp", 0.7), ("mid", 9)), 1.2)
        courses: list[Line] = []
        for brick in bricks:
            x0, y0 = brick[0]
            bright = light.tone(x0 + 22, y0)
            for k in range(2):
                w = 8.5 * bright * rng.uniform(0.6, 1.1)
                if w > 1.5:
                    courses.append(
                        gouge(
                            rng,
                            straight((x0 + 2, y0 + 4 + 8 * k), (x0 + rng.uniform(34, 44), y0 + 4 + 8 * k), 5),
                            w,
                            0.8,
                            1.2,
                        )
                    )
        put(plate, "bricks", parted(rng, courses, light))
        # a gauge: a dial is a few cuts and a needle
        plate.put(
            "mid",
            "dial",
            [
                knife(
                    rng,
                    bend(
                        [
                            (566, 398),
                            (574, 376),
                            (594, 368),
                            (614, 378),
                            (622, 400),
                            (612, 420),
                            (592, 428),
                            (574, 418),
                            (566, 398),
                        ],
                        3,
                    ),
                    8,
                    1,
                )
            ],
        )
        plate.put(
            "paper",
            "dial-face",
            [
                gouge(rng, bend([(576, 392), (584, 380), (600, 378), (611, 390)], 5), 6, 1, 2),
                gouge(rng, bend([(580, 410), (594, 418), (608, 410)], 5), 4),
            ],
        )
        plate.put("key", "needle", [gouge(rng, straight((588, 408), (606, 384), 4), 4, 1, 4)])


def fire(plate: Plate) -> None:
    rng = _mass("fire")
    mouth = bend(
        [(534, 738), (532, 660), (544, 622), (576, 600), (618, 596), (660, 606), (684, 634), (690, 680), (690, 738)], 5
    )
    with plate.group("mouth"):
        plate.put(
            "key",
            "frame",
            [
                knife(
                    rng,
                    bend(
                        [
                            (508, 762),
                            (506, 650),
                            (524, 600),
                            (570, 572),
                            (620, 568),
                            (676, 582),
                            (712, 624),
                            (718, 690),
                            (718, 762),
                        ],
                        5,
                    ),
                    14,
                    1.2,
                )
            ],
        )
    with plate.group("fire", when="lamp"):
        rim = bend(
            [
                (516, 752),
                (514, 652),
                (530, 606),
                (572, 582),
                (620, 578),
                (672, 592),
                (704, 630),
                (709, 690),
                (709, 752),
            ],
            7,
        )
        plate.put(
            "lamp", "rim", [gouge(rng, rim[i : i + 9], rng.uniform(3, 6), 2, 3) for i in range(0, len(rim) - 8, 9)]
        )
        plate.put("lamp", "mouth", [knife(rng, mouth, 13, 1)])
        inside = within(mouth)
        flames: list[Line] = []
        for i in range(15):
            x = 546 + 9.6 * i + rng.uniform(-4, 4)
            high = rng.uniform(40, 104) * (0.7 + 0.3 * math.sin(i / 14 * math.pi))
            tongue = bend(
                [
                    (x, 738),
                    (x + rng.uniform(-7, 7), 738 - high * 0.4),
                    (x + rng.uniform(-9, 9), 738 - high * 0.75),
                    (x + rng.uniform(-12, 12), 738 - high),
                ],
                5,
            )
            if all(inside(*p) for p in tongue[2:]):
                flames.append(gouge(rng, tongue, rng.uniform(7, 13), 0.6, 6))
        plate.put("paper", "flames", flames)
        plate.put(
            "key",
            "coals",
            [
                knife(
                    rng,
                    bend(
                        [
                            (530, 742),
                            (548, 718),
                            (566, 728),
                            (584, 712),
                            (606, 726),
                            (628, 714),
                            (648, 728),
                            (668, 716),
                            (692, 742),
                        ],
                        3,
                    ),
                    9,
                    1.2,
                ),
                *[gouge(rng, straight((556 + 30 * i, 704), (557 + 30 * i, 744), 4), 5, 1, 1) for i in range(5)],
            ],
        )
        plate.put(
            "lamp",
            "embers",
            [
                gouge(rng, straight((x, y), (x + rng.uniform(9, 16), y - rng.uniform(0, 3)), 3), 3.4)
                for x, y in ((550, 735), (577, 730), (604, 737), (632, 729), (660, 735))
            ],
        )
    with plate.group("leaf"):
        plate.put("key", "open", [knife(rng, [(508, 770), (506, 594), (430, 612), (418, 700), (428, 792)], 15, 1.2)])
        plate.put(
            "lamp",
            "open-lit",
            [
                gouge(rng, straight((501 - 4 * i, 606 + 5 * i), (502 - 4 * i, 762 - 3 * i), 7), 7 - 1.6 * i)
                for i in range(4)
            ]
            + [gouge(rng, straight((432, 618), (500, 601), 5), 3.4)],
        )


def things(plate: Plate) -> None:
    rng = _mass("coal")
    heap = bend(
        [(-6, 1006), (-6, 820), (110, 786), (236, 770), (330, 796), (420, 862), (500, 930), (590, 975), (640, 1006)], 6
    )
    inside = within([*heap, (-6, 1006)])
    light = Light((600, 760), 560, (("paper", 0.22), ("lamp", 0.55), ("mid", 9)), 1.1)
    lumps: list[Line] = []
    for _ in range(420):
        x, y = rng.uniform(0, 640), rng.uniform(776, 1000)
        tone = light.tone(x, y)
        if inside(x, y) and rng.random() < 0.1 + tone:
            size = rng.uniform(4, 13) * (0.5 + (y - 770) / 260) * (0.4 + 0.8 * tone)
            turn = rng.uniform(-0.5, 0.2)
            lumps.append(
                [
                    (
                        x + size * c * math.cos(turn) - size * d * math.sin(turn),
                        y + size * c * math.sin(turn) + size * d * math.cos(turn),
                    )
                    for c, d in (
                        (-0.2, 0.35),
                        (0.55 + rng.uniform(-0.2, 0.3), -0.35),
                        (1.1 + rng.uniform(-0.2, 0.3), -0.1),
                        (0.7, 0.35 + rng.uniform(-0.1, 0.2)),
                    )
                ]
            )
    with plate.group("coal"):
        plate.put("key", "heap", [knife(rng, [*heap, (-6, 1006)], 13, 2.2)])
        put(plate, "glints", parted(rng, lumps, light))
        shaft = [(322, 808), (345, 690), (372, 560), (392, 470)]
        plate.put(
            "key",
            "shovel",
            [
                gouge(rng, bend(shaft, 6), 17, 0.2, 0.2),
                knife(rng, [(374, 480), (414, 486), (418, 462), (380, 454)], 9, 1),
                knife(rng, [(288, 800), (352, 812), (344, 890), (300, 896)], 12, 1.2),
            ],
        )
        plate.put(
            "lamp",
            "shovel-lit",
            [
                gouge(rng, [(x + 6, y) for x, y in bend(shaft, 6)][2:15], 4.6, 2, 4),
                gouge(rng, [(348, 818), (345, 850), (341, 882)], 5),
                gouge(rng, straight((382, 461), (414, 467), 3), 4, 1, 1),
            ],
        )
    rng = _mass("buckets")
    dark: list[Line] = []
    bails: list[Line] = []
    water: list[Line] = []
    rims: list[Line] = []
    lit: Cuts = {}
    for x, y, s in ((764.0, 926.0, 0.86), (858.0, 968.0, 1.0)):
        dark.append(
            knife(
                rng,
                [(x - 56 * s, y - 112 * s), (x + 56 * s, y - 114 * s), (x + 44 * s, y), (x - 42 * s, y + 2)],
                14,
                1.3,
            )
        )
        rows = [
            straight((x - 50 * s + 10.5 * s * i, y - 104 * s), (x - 39 * s + 8 * s * i, y - 5), 9) for i in range(10)
        ]

        def round_side(u: float, _v: float, x: float = x, s: float = s) -> float:
            return 0.95 * rise(0.75, -0.1, (u - x + 50 * s) / (100 * s))

        side = carve(rng, rows, round_side, 10 * s, lambda _u, _v: True, Hand((30, 120), rest=(3, 14)))
        lit = together(
            lit, parted(rng, side, Light((x - 60 * s, y - 60), 190, (("paper", 0.3), ("lamp", 0.75), ("mid", 9))))
        )
        water.append(
            knife(
                rng,
                bend(
                    [
                        (x - 50 * s, y - 114 * s),
                        (x - 20 * s, y - 124 * s),
                        (x + 24 * s, y - 124 * s),
                        (x + 50 * s, y - 115 * s),
                        (x + 16 * s, y - 106 * s),
                        (x - 22 * s, y - 106 * s),
                        (x - 50 * s, y - 114 * s),
                    ],
                    3,
                ),
                9,
                0.9,
            )
        )
        rims += [
            gouge(
                rng,
                bend([(x - 56 * s, y - 112 * s), (x - 24 * s, y - 102 * s), (x + 16 * s, y - 101 * s)], 5),
                4.5 * s,
                1,
                6,
            ),
            gouge(
                rng, bend([(x - 44 * s, y - 117 * s), (x - 16 * s, y - 121 * s), (x + 10 * s, y - 121 * s)], 5), 3 * s
            ),
        ]
        bails.append(
            gouge(
                rng,
                bend(
                    [
                        (x - 55 * s, y - 108 * s),
                        (x - 20 * s, y - 78 * s),
                        (x + 30 * s, y - 80 * s),
                        (x + 55 * s, y - 110 * s),
                    ],
                    6,
                ),
                4 * s,
                0.5,
                0.5,
            )
        )
    with plate.group("buckets"):
        plate.put("key", "sides", dark)
        put(plate, "lit", lit)
        plate.put("mid", "water", water)
        plate.put("paper", "rims", rims)
        plate.put("key", "bails", bails)


def cut() -> Plate:
    plate = Plate(
        "boiler-hut",
        (300, 78, 900, 844),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
    )
    for part in (walls, window, door, plank, floor, boiler, fire, things):
        part(plate)
    return plate
