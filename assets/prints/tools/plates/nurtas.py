"""Nurtas Beisenuly over a card, by his candle: he looks down at what he is about to write, or to leave blank."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..furrow import furrows, rings
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, beams
from ..line import Line, Point, bend, box, lerp, rise, within
from ..noise import Noise
from ..plate import Plate
from ..relief import Relief, hump

CANDLE: Point = (806, 846)


def _mass(name: str) -> random.Random:
    return random.Random(f"nurtas/{name}")


def relief(x: float, y: float) -> float:
    u, v = (x - 508) / 206, (y - 448) / 304
    z = 205 * math.sqrt(max(0.02, 1 - u * u - v * v))
    z += 9 * hump(x, y, (556, 392), 66, 18) + 8 * hump(x, y, (412, 394), 44, 18)
    z -= 11 * hump(x, y, (566, 420), 52, 20) + 12 * hump(x, y, (404, 422), 36, 20)
    z += 13 * hump(x, y, (566, 446), 42, 20) + 11 * hump(x, y, (408, 448), 30, 18)
    t = max(0.0, min(1.0, (y - 416) / 108))
    ridge = lerp(480, 448, t)
    z += (6 + 46 * t) * math.exp(-(((x - ridge) / (19 + 11 * t)) ** 2)) * rise(404, 440, y) * rise(546, 522, y)
    z += 17 * hump(x, y, (450, 524), 22, 15) + 15 * hump(x, y, (486, 536), 16, 12) + 9 * hump(x, y, (426, 532), 11, 11)
    z -= 6 * hump(x, y, (458, 560), 40, 9)
    z += 11 * hump(x, y, (470, 584), 46, 9) + 13 * hump(x, y, (470, 612), 36, 10) - 6 * hump(x, y, (470, 597), 44, 5)
    z -= 9 * hump(x, y, (474, 634), 34, 9)
    z += 21 * hump(x, y, (484, 676), 44, 27)
    z += 30 * hump(x, y, (612, 496), 54, 28) + 17 * hump(x, y, (374, 500), 30, 26)
    z -= 30 * hump(x, y, (604, 596), 44, 52) + 12 * hump(x, y, (388, 590), 28, 44)
    return z


HEAD = Relief(relief, (0.50, 0.36, 0.79))
"""The candle is right and low."""

FACE: Line = bend(
    [
        (308, 320),
        (314, 380),
        (324, 440),
        (336, 510),
        (356, 590),
        (392, 664),
        (442, 722),
        (490, 744),
        (540, 738),
        (592, 704),
        (636, 646),
        (672, 568),
        (698, 484),
        (710, 400),
        (708, 310),
        (676, 226),
        (612, 168),
        (520, 148),
        (424, 168),
        (348, 236),
        (308, 320),
    ],
    5,
)


def night(plate: Plate) -> None:
    rng = _mass("night")
    soft = Noise(rng, 140)
    glow = rings(rng, CANDLE, (120, 640), 17)
    cuts = carve(
        rng,
        glow,
        lambda x, y: rise(560, 110, math.dist((x, y), CANDLE)) * 0.75 + 0.22 * soft(x, y),
        13,
        lambda x, y: x > 690 and y < 1000,
        Hand((40, 220), rest=(6, 60), leave=9),
    )
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("candlelight", when="lamp"):
        plate.put("mid", "glow", cuts)


def body(plate: Plate) -> None:
    rng = _mass("body")
    coat = [
        *bend(
            [
                (30, 1081),
                (54, 970),
                (130, 880),
                (250, 822),
                (360, 780),
                (440, 748),
                (560, 800),
                (660, 752),
                (770, 812),
                (880, 872),
                (950, 960),
                (980, 1081),
            ],
            6,
        )
    ]
    inside = within(coat)
    soft = Noise(rng, 90)
    seams = [
        bend([(x - 46, 806 + 0.16 * (x - 640)), (x - 8, 900), (x + 8, 1000), (x + 8, 1081)], 10)
        for x in (690, 764, 838, 912)
    ]
    quilt: list[Line] = []
    for a, b in pairwise(seams):
        for p, q in zip(a[::2], b[::2], strict=True):
            quilt.append(bend([(p[0] + 6, p[1]), ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + 9), (q[0] - 6, q[1] + 3)], 6))
    cuts = carve(
        rng,
        quilt,
        lambda x, y: (rise(600, 900, x) * 0.95 + 0.25 * soft(x, y * 1.5)) * rise(780, 850, y),
        14,
        inside,
        Hand((26, 90), rest=(3, 12)),
    )
    neck = bend([(392, 700), (404, 770), (440, 836), (520, 862), (600, 830), (646, 760), (660, 650)], 5)
    rows = [
        bend([(392, 716 + 13 * i), (480, 756 + 14 * i), (580, 752 + 14 * i), (662, 690 + 15 * i)], 7) for i in range(9)
    ]
    left = bend([(372, 716), (346, 760), (360, 812), (430, 868), (500, 902), (530, 872), (450, 806), (372, 716)], 5)
    right = bend([(664, 680), (702, 740), (700, 790), (640, 850), (560, 904), (528, 872), (600, 806), (664, 680)], 5)
    with plate.group("body"):
        plate.put("key", "coat", [knife(rng, coat, 22, 2)])
        plate.put("lamp", "quilt", cuts)
        plate.put(
            "mid",
            "seams",
            [gouge(rng, s[i : i + 14], 5, 2, 6) for s in seams for i in range(2, len(s) - 12, 15)]
            + [
                gouge(rng, bend([(x, 900 - (x - 300) * 0.2), (x - 12, 970), (x - 8, 1064)], 6), 4, 3, 8)
                for x in (130, 210, 296)
            ],
        )
        plate.put("key", "neck", [knife(rng, neck, 16, 1.2)])
        plate.put(
            "lamp",
            "neck-lit",
            carve(
                rng,
                rows,
                lambda x, y: rise(450, 640, x) * 0.9 * rise(690, 760, y),
                13,
                within(neck),
                Hand((30, 130), rest=(3, 14)),
            ),
        )
        plate.put("key", "collar", [knife(rng, left, 15, 1.4), knife(rng, right, 15, 1.4)])
        folds = [
            bend(
                [
                    (668 - 5 * i, 700 + 12 * i),
                    (690 - 11 * i, 764 + 5 * i),
                    (620 - 10 * i, 836 - 3 * i),
                    (556 - 4 * i, 884 - 4 * i),
                ],
                8,
            )
            for i in range(5)
        ]
        inside_right = within(right)
        plate.put(
            "paper",
            "collar-lit",
            carve(rng, folds[:2], lambda x, y: rise(540, 680, x), 11, inside_right, Hand((40, 150), rest=(3, 12))),
        )
        plate.put(
            "lamp",
            "collar-dim",
            carve(
                rng, folds[2:], lambda x, y: rise(520, 680, x) * 0.85, 10, inside_right, Hand((30, 120), rest=(5, 20))
            ),
        )
        plate.put(
            "mid",
            "collar-far",
            [
                gouge(rng, bend([(366, 744), (362, 790), (420, 850)], 6), 5),
                gouge(rng, bend([(382, 752), (382, 790), (434, 838)], 6), 3.4),
            ],
        )


def head(plate: Plate) -> None:
    rng = _mass("head")
    inside = within(FACE)

    def skull(x: float, y: float) -> bool:
        """Above the line of the hair."""
        return y < 300 - 40 * math.cos((x - 512) / 130)

    lines = furrows(
        rng,
        HEAD.round,
        7.8,
        inside,
        [(560, 480), (460, 470), (600, 560), (480, 640), (400, 500), (560, 340), (500, 250)],
    )
    soft = Noise(rng, 70)
    cuts = carve(
        rng,
        lines,
        lambda x, y: max(0.0, HEAD.lit(x, y) * 1.36 + 0.07 * soft(x, y) - 0.05),
        8.0,
        lambda x, y: inside(x, y) and not skull(x, y),
        Hand((260, 700), fill=1.06, rest=(0.5, 3), thinnest=1.1, lift=0.13, miss=0.0, entry=1.6, leave=3.5),
    )
    by_ink: Cuts = {"mid": [], "lamp": [], "paper": []}
    for cut_ in cuts:
        x, y = sum(p[0] for p in cut_) / len(cut_), sum(p[1] for p in cut_) / len(cut_)
        bright = HEAD.lit(x, y) + rng.uniform(-0.06, 0.06)
        by_ink["paper" if bright > 0.36 or (x > 500 and y > 400) else "lamp" if bright > 0.12 else "mid"].append(cut_)
    hair: Cuts = {"mid": [], "lamp": [], "paper": []}
    for _ in range(620):
        x, y = rng.uniform(316, 712), rng.uniform(146, 420)
        side = x > 664 and y < 410 and x > 664 + (y - 300) * 0.18
        if not inside(x, y) or not (skull(x, y + 8) or side):
            continue
        bright = HEAD.lit(x, y)
        if rng.random() > bright * 1.3 + 0.04:
            continue
        a = math.atan2(y - 560, x - 512) + rng.uniform(-0.3, 0.3)
        r = rng.uniform(8, 17)
        ink = "paper" if bright > 0.62 else "lamp" if bright > 0.25 else "mid"
        hair[ink].append(
            gouge(
                rng,
                [
                    (x, y),
                    (x + r * 0.5 * math.cos(a), y + r * 0.5 * math.sin(a)),
                    (x + r * math.cos(a), y + r * math.sin(a)),
                ],
                1.4 + 2.2 * bright,
                1,
                3,
            )
        )
    with plate.group("head"):
        plate.put("key", "shape", [knife(rng, FACE, 14, 1.1)])
        for ink, found in by_ink.items():
            plate.put(ink, f"form-{ink}", found)
        for ink, found in hair.items():
            plate.put(ink, f"hair-{ink}", found)


def features(plate: Plate) -> None:
    rng = _mass("features")
    dark: list[Line] = []
    bright: list[Line] = []
    warm: list[Line] = []
    # lids lowered: a fold above, the line of the lashes below, and one gleam under it
    dark.append(gouge(rng, bend([(522, 434), (546, 422), (574, 420), (604, 432), (618, 444)], 6), 4.4, 3, 5))
    dark.append(gouge(rng, bend([(518, 456), (542, 465), (572, 466), (600, 459), (620, 448)], 7), 8, 2, 4))
    dark += [
        gouge(rng, bend([(x, 464 + d), (x - 4, 471 + d), (x - 9, 476 + d)], 3), 2.6, 1, 3)
        for x, d in ((536, -1), (550, 1), (564, 1), (578, 0), (592, -3))
    ]
    bright.append(gouge(rng, bend([(534, 475), (560, 479), (588, 474)], 5), 3.6, 3, 5))
    dark.append(gouge(rng, bend([(530, 490), (562, 498), (596, 488)], 6), 3.2, 4, 6))
    dark.append(gouge(rng, bend([(380, 436), (402, 424), (424, 426), (440, 438)], 6), 4, 3, 5))
    dark.append(gouge(rng, bend([(374, 452), (396, 464), (422, 466), (444, 458)], 6), 7, 2, 4))
    warm.append(gouge(rng, bend([(390, 446), (408, 452), (428, 450)], 5), 4, 2, 4))
    for x0, y0, x1, y1, n in ((516, 402, 626, 404, 12), (370, 410, 446, 402, 8)):
        for i in range(n):
            t = i / (n - 1)
            x, y = (
                lerp(x0, x1, t),
                lerp(y0, y1, t) - 12 * math.sin(math.pi * min(1.0, 0.35 + t * 0.65)) + rng.uniform(-2, 2),
            )
            dark.append(gouge(rng, [(x - 8, y + 2), (x, y), (x + 10, y + 1)], rng.uniform(3.6, 5.6), 1, 3))
    # nose and mouth
    dark.append(gouge(rng, bend([(478, 546), (466, 541), (456, 546), (446, 543)], 5), 6, 1, 2))
    dark.append(gouge(rng, bend([(502, 524), (508, 536), (500, 549)], 5), 4.4))
    dark.append(gouge(rng, bend([(470, 430), (456, 466), (436, 512), (428, 536)], 7), 6, 6, 3))
    bright.append(gouge(rng, bend([(482, 440), (472, 480), (460, 512)], 6), 6, 4, 4))
    dark.append(
        gouge(rng, bend([(416, 596), (442, 595), (464, 600), (486, 597), (510, 596), (530, 592)], 7), 6.5, 2, 4)
    )
    dark.append(gouge(rng, bend([(446, 626), (472, 631), (500, 626)], 5), 4.2))
    dark.append(gouge(rng, bend([(512, 546), (530, 558), (542, 576)], 6), 3.4, 3, 6))
    for i in range(17):
        for side in (-1, 1):
            x = 468 + side * (5 + 3.2 * i)
            y = 571 + 0.42 * i + rng.uniform(-1.5, 1.5)
            dark.append(
                gouge(rng, [(x, y - 4), (x + side * 3, y + 2), (x + side * 6, y + 8)], rng.uniform(2.2, 3.4), 1, 3)
            )
    dark += [
        gouge(rng, bend([(628, 444 + 10 * i), (644, 440 + 13 * i), (658, 441 + 17 * i)], 5), 3, 2, 6)
        for i in range(-1, 2)
    ]
    dark += [
        gouge(rng, bend([(452, 346 + 20 * i), (530, 336 + 20 * i), (610, 348 + 20 * i)], 7), 3.6, 5, 9)
        for i in range(2)
    ]
    dark.append(gouge(rng, bend([(490, 400), (487, 414), (489, 424)], 4), 3.6, 2, 4))
    # spectacles, low on the nose: one wire mended with thread, one lens that holds the flame
    wire = bend([(506, 470), (508, 504), (536, 520), (576, 520), (612, 504), (622, 470), (604, 456)], 6)
    dark += [gouge(rng, wire[i : i + 9], 4.2, 0.5, 0.5) for i in range(0, len(wire) - 6, 8)]
    far = bend([(446, 474), (444, 504), (424, 516), (396, 512), (380, 492), (378, 468)], 6)
    dark += [gouge(rng, far[i : i + 9], 3.6, 0.5, 0.5) for i in range(0, len(far) - 6, 8)]
    dark.append(gouge(rng, bend([(446, 478), (462, 468), (484, 466), (506, 476)], 5), 4.4, 0.5, 0.5))
    dark.append(gouge(rng, bend([(622, 474), (664, 458), (702, 444)], 6), 4.4, 0.5, 0.5))
    dark += [gouge(rng, [(626 + 4 * i, 467 - i), (629 + 4 * i, 478 - i)], 2.6, 1, 1) for i in range(4)]
    bright.append(gouge(rng, bend([(590, 511), (608, 498), (615, 478)], 5), 5.5, 2, 3))
    warm += [gouge(rng, far[8:22], 2.6, 2, 4), gouge(rng, bend([(392, 500), (404, 508), (420, 507)], 4), 3.4)]
    inside = within(FACE)
    for _ in range(110):
        x, y = rng.uniform(400, 680), rng.uniform(620, 728)
        if inside(x, y) and inside(x + 8, y) and HEAD.lit(x, y) > 0.3:
            dark.append(gouge(rng, [(x, y), (x - 1, y + 4), (x - 3, y + 9)], 2.1, 1, 3))
    dim = [
        gouge(rng, bend(p, 6), w, 3, 7)
        for p, w in (
            ([(326, 440), (338, 510), (352, 560)], 6),
            ([(340, 470), (350, 520), (360, 560)], 4),
            ([(372, 630), (400, 680), (440, 712)], 6),
            ([(320, 330), (316, 380), (322, 420)], 4),
            ([(392, 644), (414, 676), (438, 694)], 3.6),
        )
    ]
    with plate.group("features"):
        plate.put("key", "dark", dark)
        plate.put("paper", "bright", bright)
        plate.put("lamp", "warm", warm)
        plate.put("mid", "reflected", dim)


def ear(plate: Plate) -> None:
    rng = _mass("ear")
    shape = bend(
        [(704, 420), (724, 404), (744, 412), (754, 444), (746, 492), (728, 530), (710, 536), (702, 510), (704, 420)], 4
    )
    with plate.group("ear"):
        plate.put(
            "key", "shape", [knife(rng, [(x + (x - 726) * 0.12, y + (y - 470) * 0.08) for x, y in shape], 12, 0.8)]
        )
        plate.put(
            "paper",
            "lit",
            [
                gouge(rng, bend([(716, 412), (738, 416), (747, 448), (739, 492), (720, 526)], 7), 8, 2, 4),
                gouge(rng, bend([(714, 440), (728, 450), (726, 478), (716, 490)], 6), 5, 2, 3),
            ],
        )
        plate.put("lamp", "dim", [gouge(rng, bend([(718, 428), (734, 444), (732, 478)], 5), 4)])


def card(plate: Plate) -> None:
    """What he looks at: a card, a pen, the candle's edge of the plank."""
    rng = _mass("card")
    with plate.group("plank"):
        plate.put("key", "edge", [knife(rng, [(-6, 1004), (1006, 984), (1006, 1081), (-6, 1081)], 22, 1.6)])
        plate.put(
            "lamp",
            "edge-lit",
            [
                gouge(rng, [(x + far * i / 8, 1002 - (x + far * i / 8) * 0.016) for i in range(9)], w, 3, 8)
                for x, far, w in ((520, 160, 5), (700, 190, 8), (900, 120, 6), (380, 110, 3))
            ],
        )
        plate.put(
            "paper", "card", [knife(rng, [(512, 1034), (700, 1006), (782, 1050), (770, 1081), (560, 1081)], 15, 1.1)]
        )
        plate.put(
            "mid",
            "rules",
            [
                gouge(rng, [(lerp(548, 596, t) + 34 * i, lerp(1042, 1074, t) - 5 * i) for i in range(5)], 2.6, 1, 2)
                for t in (0.0, 0.45, 0.9)
            ],
        )
        plate.put("key", "pen", [gouge(rng, bend([(628, 1052), (560, 1000), (486, 950)], 6), 8, 2, 0.5)])
        plate.put("lamp", "pen-lit", [gouge(rng, bend([(612, 1036), (560, 996), (504, 956)], 6), 2.8)])
    with plate.group("candle"):
        plate.put("key", "stub-shadow", [knife(rng, box(776, 880, 836, 1000), 12, 1)])
        plate.put(
            "paper",
            "wax",
            [
                knife(
                    rng,
                    bend([(786, 994), (785, 908), (790, 892), (806, 887), (821, 892), (826, 912), (824, 994)], 3),
                    10,
                    1,
                )
            ],
        )
        plate.put(
            "key",
            "drips",
            [
                gouge(rng, bend([(800, 904), (798, 936), (802, 968)], 4), 4),
                gouge(rng, bend([(814, 900), (816, 922), (812, 944)], 4), 3.4),
            ],
        )
    with plate.group("flame", when="lamp"):
        outer, core = beams(rng, (806, 852), (math.pi * 0.95, math.tau + 0.15), 110, 11, 8, 36)
        plate.put("lamp", "beams", outer)
        plate.put(
            "paper",
            "core",
            [
                *core,
                knife(
                    rng,
                    bend([(806, 884), (791, 866), (795, 842), (806, 808), (816, 840), (821, 864), (806, 884)], 4),
                    9,
                    0.8,
                ),
            ],
        )
        plate.put("key", "wick", [gouge(rng, [(806, 886), (807, 876), (806, 866)], 3.4, 1, 2)])


def cut() -> Plate:
    plate = Plate(
        "nurtas",
        (150, 110, 720, 960),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
        width=1000,
        height=1075,
    )
    for part in (night, body, head, features, ear, card):
        part(plate)
    return plate
