"""Mateo Iturbe, stoker, in the light of his fire: low, from the left; the other half of him is not told."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..furrow import furrows, rings
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts
from ..line import Line, bend, box, lerp, rise, within
from ..noise import Noise
from ..plate import Plate
from ..relief import Relief, hump


def _mass(name: str) -> random.Random:
    return random.Random(f"mateo/{name}")


def relief(x: float, y: float) -> float:
    """The face as a low relief: how far each point stands forward, turned a little to our right."""
    u, v = (x - 500) / 196, (y - 470) / 272
    z = 200 * math.sqrt(max(0.02, 1 - u * u - v * v))
    z += 17 * hump(x, y, (470, 392), 66, 19) + 14 * hump(x, y, (616, 392), 46, 18)
    z -= 27 * hump(x, y, (466, 428), 50, 25) + 30 * hump(x, y, (622, 428), 38, 25)
    z += 15 * hump(x, y, (468, 430), 26, 16) + 12 * hump(x, y, (618, 430), 20, 15)
    t = max(0.0, min(1.0, (y - 400) / 112))
    ridge = lerp(548, 580, t)
    fade = rise(392, 420, y) * rise(532, 508, y)
    z += (12 + 50 * t) * math.exp(-(((x - ridge) / (17 + 10 * t)) ** 2)) * fade
    z += 20 * hump(x, y, (577, 508), 20, 15) + 15 * hump(x, y, (546, 521), 15, 12) + 9 * hump(x, y, (600, 518), 11, 11)
    z -= 6 * hump(x, y, (572, 543), 40, 10)
    z += 13 * hump(x, y, (556, 566), 46, 9) + 15 * hump(x, y, (558, 596), 36, 10) - 9 * hump(x, y, (556, 580), 46, 5)
    z -= 10 * hump(x, y, (552, 620), 34, 9)
    z += 24 * hump(x, y, (548, 662), 42, 28)
    z += 22 * hump(x, y, (430, 486), 48, 27) + 14 * hump(x, y, (640, 484), 28, 26)
    z -= 22 * hump(x, y, (440, 580), 44, 54) + 12 * hump(x, y, (628, 570), 26, 44)
    z -= 4 * hump(x, y, (516, 566), 14, 40)
    return z


HEAD = Relief(relief, (-0.47, 0.26, 0.84))
"""The fire is left, low and before him."""

FACE: Line = bend(
    [
        (352, 352),
        (338, 400),
        (334, 452),
        (342, 510),
        (352, 560),
        (372, 612),
        (410, 662),
        (458, 702),
        (510, 724),
        (556, 728),
        (600, 708),
        (640, 656),
        (664, 590),
        (674, 520),
        (682, 470),
        (678, 410),
        (680, 352),
    ],
    5,
)


FACE_EDGE: Line = [(x + 5, y - 1) for x, y in FACE[:48]]


def ground(plate: Plate) -> None:
    rng = _mass("ground")
    soft = Noise(rng, 150)
    glow = rings(rng, (-60, 900), (160, 900), 17)
    cuts = carve(
        rng,
        glow,
        lambda x, y: rise(640, 120, math.dist((x, y), (-60, 900))) * 0.75 + 0.22 * soft(x, y),
        13,
        lambda x, y: x < 420 and y > 120,
        Hand((40, 240), rest=(6, 60), leave=9),
    )
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "glow", cuts)


def body(plate: Plate) -> None:
    rng = _mass("body")
    coat = bend(
        [
            (40, 1081),
            (66, 950),
            (140, 868),
            (250, 812),
            (352, 776),
            (420, 752),
            (520, 800),
            (620, 752),
            (720, 786),
            (830, 836),
            (920, 920),
            (962, 1081),
        ],
        6,
    )
    inside = within([*coat, (962, 1081), (40, 1081)])
    soft = Noise(rng, 90)
    seams: list[Line] = []
    for x in (120, 196, 272, 348):
        seams.append(bend([(x + 60, 800 + 0.2 * (348 - x)), (x + 14, 900), (x - 6, 1000), (x - 4, 1081)], 10))
    quilt: list[Line] = []
    for a, b in pairwise(seams):
        for k in range(16):
            t = k / 15
            i = min(len(a) - 1, int(t * (len(a) - 1)))
            p, q = a[i], b[i]
            quilt.append(bend([(p[0] + 7, p[1]), ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + 9), (q[0] - 7, q[1] + 3)], 6))
    cuts = carve(
        rng,
        quilt,
        lambda x, y: (rise(430, 90, x) * 0.95 + 0.25 * soft(x, y * 1.5)) * rise(770, 840, y),
        14,
        inside,
        Hand((26, 90), rest=(3, 12)),
    )
    edges = [gouge(rng, s[i : i + 14], 5, 2, 6) for s in seams for i in range(2, len(s) - 12, 15)]
    collar_left = bend(
        [(352, 780), (372, 742), (400, 716), (420, 742), (452, 800), (500, 862), (470, 900), (400, 850), (352, 780)], 5
    )
    collar_right = bend(
        [(640, 700), (664, 742), (664, 790), (610, 850), (548, 900), (516, 866), (580, 800), (640, 700)], 5
    )
    with plate.group("body"):
        plate.put("key", "coat", [knife(rng, [*coat, (962, 1081), (40, 1081)], 22, 2)])
        plate.put("lamp", "quilt", [c for c in cuts if c[0][0] < 330])
        plate.put("mid", "quilt-far", [*[c for c in cuts if c[0][0] >= 330], *edges])
        right = [
            gouge(rng, bend([(x, 880 + (x - 640) * 0.3), (x + 14, 960), (x + 6, 1060)], 6), 4, 3, 8)
            for x in (690, 772, 850)
        ]
        plate.put("mid", "right-seams", right)
    neck = bend([(404, 690), (416, 760), (450, 830), (520, 858), (580, 820), (606, 760), (612, 700)], 5)
    in_neck = within(neck)
    rows = [
        bend([(396, 712 + 13 * i), (470, 742 + 15 * i), (560, 752 + 14 * i), (614, 724 + 12 * i)], 7) for i in range(8)
    ]
    with plate.group("neck"):
        plate.put("key", "shape", [knife(rng, neck, 16, 1.2)])
        plate.put(
            "lamp",
            "lit",
            carve(
                rng,
                rows,
                lambda x, y: rise(560, 420, x) * 0.85 * rise(690, 770, y),
                13,
                in_neck,
                Hand((30, 120), rest=(3, 14)),
            ),
        )
        plate.put("key", "collar", [knife(rng, collar_left, 15, 1.4), knife(rng, collar_right, 15, 1.4)])
        folds = [
            bend([(364 + 10 * i, 780 + 4 * i), (396 + 9 * i, 752 + 15 * i), (452 + 5 * i, 836 + 9 * i)], 7)
            for i in range(5)
        ]
        plate.put(
            "paper",
            "collar-lit",
            carve(
                rng, folds[:2], lambda x, y: rise(480, 360, x), 11, within(collar_left), Hand((40, 140), rest=(3, 12))
            ),
        )
        plate.put(
            "lamp",
            "collar-dim",
            carve(
                rng,
                folds[2:],
                lambda x, y: rise(520, 370, x) * 0.8,
                10,
                within(collar_left),
                Hand((30, 110), rest=(5, 20)),
            ),
        )
        plate.put(
            "mid",
            "collar-far",
            [
                gouge(rng, bend([(652, 730), (654, 784), (604, 840)], 6), 5),
                gouge(rng, bend([(636, 742), (636, 784), (592, 830)], 6), 3.4),
            ],
        )


def face(plate: Plate) -> None:
    rng = _mass("face")
    inside = within(FACE)
    shape = knife(rng, FACE, 14, 1.1)
    lines = furrows(
        rng,
        HEAD.round,
        7.6,
        inside,
        [(440, 480), (540, 440), (580, 500), (550, 600), (420, 620), (620, 480), (400, 400), (520, 690)],
    )
    soft = Noise(rng, 70)

    def tone(x: float, y: float) -> float:
        return max(0.0, HEAD.lit(x, y) * 1.36 + 0.07 * soft(x, y) - 0.05)

    hand = Hand((260, 700), fill=1.06, rest=(0.5, 3), thinnest=1.1, lift=0.13, miss=0.0, entry=1.6, leave=3.5)
    cuts = carve(rng, lines, tone, 7.8, inside, hand)
    by_ink: Cuts = {"paper": [], "lamp": [], "mid": []}
    for cut_ in cuts:
        x = sum(p[0] for p in cut_) / len(cut_)
        y = sum(p[1] for p in cut_) / len(cut_)
        bright = HEAD.lit(x, y) + rng.uniform(-0.06, 0.06)
        by_ink["paper" if bright > 0.33 or x < 530 else "lamp" if bright > 0.12 else "mid"].append(cut_)
    with plate.group("head"):
        plate.put("key", "shape", [shape])
        for ink in ("mid", "lamp", "paper"):
            plate.put(ink, f"form-{ink}", by_ink[ink])


def features(plate: Plate) -> None:
    rng = _mass("features")
    dark: list[Line] = []
    bright: list[Line] = []
    # the near eye: two lids, what is between them, and the fire in it
    dark.append(
        knife(
            rng,
            bend(
                [
                    (430, 434),
                    (444, 421),
                    (468, 415),
                    (492, 420),
                    (508, 434),
                    (492, 440),
                    (466, 443),
                    (444, 441),
                    (430, 434),
                ],
                4,
            ),
            8,
            0.6,
        )
    )
    bright.append(knife(rng, bend([(438, 433), (448, 426), (457, 424), (458, 436), (448, 438), (438, 433)], 3), 6, 0.4))
    bright.append(knife(rng, bend([(481, 425), (490, 427), (498, 433), (490, 437), (482, 437), (481, 425)], 3), 6, 0.4))
    bright.append(gouge(rng, bend([(436, 418), (456, 407), (480, 407), (502, 418)], 6), 5.5, 2, 5))
    bright.append(gouge(rng, bend([(438, 446), (462, 452), (488, 449), (502, 442)], 6), 4.6, 2, 5))
    bright.append(gouge(rng, [(464, 434), (467, 432), (470, 432)], 3.6, 0.6, 0.8))
    dark.append(gouge(rng, bend([(428, 436), (444, 419), (470, 412), (496, 418), (512, 434)], 6), 6.5, 2, 4))
    dark.append(gouge(rng, bend([(444, 458), (470, 465), (496, 458)], 6), 3.4))
    bright += [gouge(rng, FACE_EDGE[i : i + 12], 7, 2, 3) for i in range(6, 30, 11)]
    # the far eye, mostly shadow
    dark.append(
        knife(
            rng,
            bend([(594, 434), (606, 421), (624, 417), (642, 423), (652, 434), (636, 440), (612, 441), (594, 434)], 4),
            8,
            0.6,
        )
    )
    warm = [
        knife(rng, bend([(599, 433), (606, 427), (613, 425), (613, 437), (605, 438), (599, 433)], 3), 6, 0.4),
        gouge(rng, bend([(602, 446), (622, 450), (642, 444)], 5), 3.6, 2, 5),
        gouge(rng, bend([(600, 414), (620, 408), (640, 412)], 5), 3.4, 2, 5),
    ]
    dark.append(gouge(rng, bend([(590, 436), (606, 419), (626, 413), (648, 422), (658, 436)], 6), 6, 2, 4))
    # brows
    for x0, y0, x1, y1, n in ((418, 398, 512, 386, 12), (590, 384, 662, 396, 8)):
        for i in range(n):
            t = i / (n - 1)
            x, y = lerp(x0, x1, t), lerp(y0, y1, t) - 8 * math.sin(math.pi * t) + rng.uniform(-2, 2)
            lean = -0.5 if x0 < 500 else -0.2
            dark.append(
                gouge(rng, [(x - 9, y + 5 + lean * 3), (x, y), (x + 10, y - 3 + lean)], rng.uniform(5, 7.5), 1, 3)
            )
    # nose: the far side falls away, one nostril, one wing
    dark.append(gouge(rng, bend([(552, 530), (562, 524), (574, 530), (584, 528)], 5), 7, 1, 2))
    dark.append(gouge(rng, bend([(532, 506), (526, 520), (534, 533)], 5), 4.6))
    dark.append(gouge(rng, bend([(566, 408), (578, 450), (598, 500), (600, 520)], 7), 7, 6, 3))
    bright.append(gouge(rng, bend([(550, 416), (560, 456), (574, 496)], 6), 6, 4, 4))
    # mouth: shut, one corner a little higher; the joke is kept in
    dark.append(
        gouge(rng, bend([(500, 573), (518, 579), (540, 577), (556, 582), (578, 578), (608, 583)], 6), 8.5, 2, 4)
    )
    dark.append(gouge(rng, bend([(500, 570), (494, 562), (492, 552)], 4), 4, 2, 3))
    dark.append(gouge(rng, bend([(530, 608), (552, 612), (578, 607)], 5), 4.4))
    dark.append(gouge(rng, bend([(526, 528), (508, 544), (494, 566), (488, 590)], 7), 6, 2, 6))
    dark.append(gouge(rng, bend([(470, 560), (462, 590), (466, 616)], 5), 3.6))
    # crow's feet and the lines a man gets from looking into fires
    dark += [
        gouge(rng, bend([(418, 430 + 9 * i), (404, 428 + 12 * i), (392, 430 + 15 * i)], 5), 3, 2, 6)
        for i in range(-1, 2)
    ]
    dark += [
        gouge(rng, bend([(430, 362 - 13 * i), (490, 354 - 13 * i), (556, 357 - 12 * i)], 7), 3.4, 4, 8)
        for i in range(1)
    ]
    # stubble
    inside = within(FACE)
    for _ in range(190):
        x, y = rng.uniform(356, 640), rng.uniform(540, 724)
        jaw = math.hypot((x - 520) / 150, (y - 560) / 150)
        lip = 505 < x < 610 and 556 < y < 606
        if inside(x, y) and inside(x - 8, y) and jaw > 0.62 and not lip and HEAD.lit(x, y) > 0.25:
            a = 1.3 + (x - 540) / 420
            dark.append(
                gouge(
                    rng,
                    [(x, y), (x + 4 * math.cos(a), y + 4 * math.sin(a)), (x + 9 * math.cos(a), y + 9 * math.sin(a))],
                    2.3,
                    1,
                    3,
                )
            )
    for i in range(22):
        x, y = 522 + 3.9 * i, 552 + 2.2 * math.sin(i / 3)
        if HEAD.lit(x, y) > 0.2:
            dark.append(gouge(rng, [(x, y - 4), (x - 1, y + 2), (x - 2, y + 8)], 2.4, 1, 3))
    # reflected light in the dark half
    dim = [
        gouge(rng, bend(p, 6), w, 3, 7)
        for p, w in (
            ([(660, 470), (664, 520), (652, 580)], 6),
            ([(648, 480), (650, 520), (642, 560)], 4),
            ([(634, 640), (614, 676), (584, 702)], 6),
            ([(620, 636), (604, 664), (584, 684)], 3.6),
            ([(668, 420), (672, 450), (668, 480)], 4),
            ([(604, 594), (612, 606), (608, 622)], 3.4),
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
        [(352, 404), (330, 392), (310, 404), (304, 440), (312, 484), (326, 516), (342, 520), (350, 496), (352, 404)], 4
    )
    with plate.group("ear"):
        plate.put(
            "key", "shape", [knife(rng, [(x + (x - 332) * 0.12, y + (y - 456) * 0.08) for x, y in shape], 12, 0.8)]
        )
        plate.put(
            "paper",
            "lit",
            [
                gouge(rng, bend([(342, 398), (320, 404), (311, 440), (318, 484), (332, 510)], 7), 8, 2, 4),
                gouge(rng, bend([(340, 424), (328, 436), (330, 462), (340, 474)], 6), 5, 2, 3),
            ],
        )
        plate.put(
            "lamp",
            "dim",
            [
                gouge(rng, bend([(336, 414), (322, 430), (322, 464)], 5), 4),
                gouge(rng, bend([(338, 488), (334, 500), (340, 508)], 4), 4),
            ],
        )
        hair = [
            gouge(
                rng,
                bend(
                    [
                        (356 + rng.uniform(-6, 14), 366 + 11 * i),
                        (352 + rng.uniform(-4, 8), 376 + 11 * i),
                        (350 + rng.uniform(-3, 10), 392 + 11 * i),
                    ],
                    3,
                ),
                3,
                1,
                4,
            )
            for i in range(9)
            for _ in range(2)
        ]
        plate.put("key", "temple", hair)


def cap(plate: Plate) -> None:
    rng = _mass("cap")
    dome = bend(
        [
            (318, 366),
            (292, 320),
            (286, 258),
            (316, 196),
            (384, 152),
            (480, 134),
            (590, 144),
            (676, 184),
            (722, 248),
            (726, 316),
            (706, 362),
            (600, 336),
            (480, 330),
            (380, 344),
            (318, 366),
        ],
        5,
    )
    peak = bend(
        [
            (398, 342),
            (470, 326),
            (560, 324),
            (650, 338),
            (716, 366),
            (748, 398),
            (720, 400),
            (650, 384),
            (560, 374),
            (470, 372),
            (410, 378),
            (392, 362),
            (398, 342),
        ],
        5,
    )
    inside, under = within(dome), within(peak)
    soft = Noise(rng, 80)
    ribs = [
        bend(
            [
                (306 + 30 * i, 354 - 6 * min(i, 7)),
                (322 + 27 * i, 250 - 10 * min(i, 6) + 3 * i),
                (420 + 17 * i, 160 + abs(i - 5) * 2),
            ],
            9,
        )
        for i in range(13)
    ]
    wool = carve(
        rng,
        furrows(
            rng,
            lambda x, y: math.atan2(y - 420, x - 510) + math.pi / 2 + 0.2 * soft(x, y),
            12,
            inside,
            [(400, 240), (560, 200), (340, 300)],
        ),
        lambda x, y: rise(470, 290, x) * 0.8 * rise(150, 330, y) + 0.2 * soft(x, y) - 0.04,
        11,
        inside,
        Hand((16, 70), rest=(4, 20)),
    )
    folds = [gouge(rng, r[3:16], 4.4, 3, 9) for r in ribs[6::2]]
    brim = carve(
        rng,
        [
            bend(
                [(404, 350 + 7 * i), (480, 336 + 8.5 * i), (570, 334 + 9 * i), (660, 350 + 9 * i), (736, 392 + 4 * i)],
                9,
            )
            for i in range(5)
        ],
        lambda x, y: rise(720, 420, x) * 1.0 + 0.1 * soft(x, y),
        8.5,
        under,
        Hand((40, 200), rest=(3, 12)),
    )
    with plate.group("cap"):
        plate.put("key", "dome", [knife(rng, dome, 18, 1.8)])
        plate.put("lamp", "wool", [c for c in wool if c[0][0] < 392])
        plate.put("mid", "wool-far", [*[c for c in wool if c[0][0] >= 392], *folds])
        plate.put("key", "peak", [knife(rng, peak, 14, 1.2)])
        plate.put("lamp", "under-peak", brim)
        plate.put(
            "paper",
            "edge",
            [
                gouge(rng, bend([(394, 366), (410, 376), (470, 371), (540, 372)], 7), 4.6, 2, 9),
                gouge(rng, bend([(306, 352), (292, 312), (290, 262), (304, 224)], 7), 7, 3, 8),
            ],
        )
        plate.put(
            "key",
            "button",
            [knife(rng, bend([(474, 136), (484, 126), (500, 126), (508, 136), (490, 142), (474, 136)], 3), 8, 0.6)],
        )


def cut() -> Plate:
    plate = Plate(
        "mateo",
        (150, 100, 700, 900),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
        width=1000,
        height=1075,
    )
    for part in (ground, body, face, features, ear, cap):
        part(plate)
    return plate
