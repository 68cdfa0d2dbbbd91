"""Álvaro Uribarri, 1943, by the light of a window in winter; the fur at his neck is all that is left of a coat."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts
from ..line import Line, bend, box, lerp, rise, within
from ..noise import Noise
from ..plate import Plate
from ..relief import Relief, hump


def _mass(name: str) -> random.Random:
    return random.Random(f"alvaro/{name}")


def relief(x: float, y: float) -> float:
    u, v = (x - 506) / 182, (y - 440) / 290
    z = 196 * math.sqrt(max(0.02, 1 - u * u - v * v))
    z += 10 * hump(x, y, (474, 366), 60, 16) + 9 * hump(x, y, (614, 368), 42, 16)
    z -= 20 * hump(x, y, (474, 400), 48, 23) + 22 * hump(x, y, (618, 402), 36, 23)
    z += 15 * hump(x, y, (474, 406), 28, 17) + 12 * hump(x, y, (614, 408), 22, 16)
    t = max(0.0, min(1.0, (y - 368) / 132))
    ridge = lerp(550, 588, t) + 7 * math.sin(math.pi * t)
    z += (14 + 46 * t) * math.exp(-(((x - ridge) / (15 + 7 * t)) ** 2)) * rise(358, 392, y) * rise(518, 494, y)
    z += 15 * hump(x, y, (586, 496), 16, 14) + 13 * hump(x, y, (558, 508), 13, 11) + 8 * hump(x, y, (606, 504), 10, 10)
    z -= 5 * hump(x, y, (578, 532), 36, 9)
    z += 11 * hump(x, y, (562, 556), 42, 8) + 13 * hump(x, y, (564, 582), 33, 10) - 6 * hump(x, y, (562, 568), 42, 5)
    z -= 9 * hump(x, y, (560, 606), 30, 8)
    z += 20 * hump(x, y, (554, 650), 36, 26)
    z += 20 * hump(x, y, (434, 462), 42, 26) + 12 * hump(x, y, (638, 462), 26, 25)
    z -= 20 * hump(x, y, (446, 560), 42, 56) + 11 * hump(x, y, (630, 552), 25, 46)
    return z


HEAD = Relief(relief, (-0.50, -0.24, 0.83))
"""The window is left and above him."""

FACE: Line = bend(
    [
        (352, 250),
        (342, 320),
        (344, 390),
        (348, 452),
        (360, 520),
        (380, 580),
        (416, 636),
        (464, 682),
        (516, 708),
        (560, 712),
        (602, 692),
        (638, 644),
        (662, 578),
        (672, 510),
        (680, 450),
        (678, 380),
        (684, 300),
        (640, 236),
        (520, 210),
        (410, 220),
        (352, 250),
    ],
    5,
)


def wall(plate: Plate) -> None:
    rng = _mass("wall")
    soft = Noise(rng, 150)
    lines = furrows(
        rng,
        lambda x, y: 0.86 + 0.05 * math.sin(x / 120),
        17,
        lambda x, y: -5 < x < 1005 and -5 < y < 1081,
        [(200, 200), (200, 700), (800, 200)],
    )
    head = within([(x + (x - 510) * 0.16, y + (y - 440) * 0.14) for x, y in FACE])
    cuts = carve(
        rng,
        lines,
        lambda x, y: rise(760, 40, x + 0.35 * y) * 0.8 + 0.32 * soft(x, y) - 0.1,
        13,
        lambda x, y: x < 620 and not head(x, y),
        Hand((60, 360), rest=(5, 60), leave=10),
    )
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "slant", cuts)


def coat(plate: Plate) -> None:
    rng = _mass("coat")
    shape = [
        *bend(
            [
                (20, 1081),
                (44, 960),
                (118, 872),
                (240, 812),
                (360, 770),
                (520, 790),
                (660, 764),
                (790, 820),
                (890, 900),
                (950, 1081),
            ],
            6,
        )
    ]
    neck = bend([(416, 640), (420, 740), (450, 820), (520, 850), (590, 812), (622, 744), (622, 660)], 5)
    rows = [
        bend([(412, 690 + 13 * i), (480, 716 + 14 * i), (560, 728 + 13 * i), (622, 704 + 12 * i)], 7) for i in range(10)
    ]
    soft = Noise(rng, 80)
    inside = within(shape)
    weave = furrows(rng, lambda x, y: 1.9 + 0.3 * soft(x, y), 15, inside, [(120, 960), (240, 900), (330, 960)])
    with plate.group("coat"):
        plate.put("key", "mass", [knife(rng, shape, 22, 2), knife(rng, neck, 16, 1.2)])
        plate.put(
            "light",
            "sleeve",
            carve(
                rng,
                weave,
                lambda x, y: rise(400, 60, x) * 0.72 + 0.24 * soft(x, y * 1.4) - 0.03,
                12,
                lambda x, y: inside(x, y) and y > 830,
                Hand((24, 120), rest=(5, 40), leave=7),
            ),
        )
        plate.put(
            "mid",
            "far-sleeve",
            [
                gouge(rng, bend([(x, 880 + (x - 700) * 0.35), (x + 20, 960), (x + 14, 1066)], 6), 4, 3, 8)
                for x in (716, 790, 862)
            ],
        )
        neck_cuts = carve(
            rng,
            rows,
            lambda x, y: rise(600, 430, x) * 0.9 * rise(690, 740, y),
            13,
            within(neck),
            Hand((30, 130), rest=(3, 12)),
        )
        plate.put("light", "neck", neck_cuts)


def fur(plate: Plate) -> None:
    """Cut the way the hair lies: away from the face, down over the shoulders."""
    rng = _mass("fur")
    near = bend(
        [
            (316, 800),
            (330, 744),
            (368, 706),
            (410, 704),
            (438, 760),
            (478, 820),
            (536, 872),
            (520, 930),
            (450, 936),
            (372, 900),
            (316, 856),
            (316, 800),
        ],
        6,
    )
    far = bend(
        [
            (632, 700),
            (680, 712),
            (724, 756),
            (738, 812),
            (712, 872),
            (640, 926),
            (560, 938),
            (536, 872),
            (588, 826),
            (622, 764),
            (632, 700),
        ],
        6,
    )
    marks: Cuts = {"paper": [], "light": [], "mid": []}
    with plate.group("fur"):
        plate.put("key", "mass", [knife(rng, near, 12, 3), knife(rng, far, 12, 3)])
        for shape, centre, amount, lit_from in ((near, (440, 790), 520, 300), (far, (610, 800), 300, 300)):
            inside = within(shape)
            for _ in range(amount):
                x, y = rng.uniform(300, 750), rng.uniform(690, 945)
                if not inside(x, y):
                    continue
                bright = rise(600, lit_from, x) if shape is near else 0.3 * rise(760, 560, x)
                if rng.random() > 0.25 + bright:
                    continue
                a = math.atan2(y - centre[1] + 26, (x - centre[0]) * 1.2) + rng.uniform(-0.45, 0.45)
                far_r = rng.uniform(13, 30)
                spine = [
                    (x, y),
                    (x + far_r * 0.5 * math.cos(a), y + far_r * 0.5 * math.sin(a)),
                    (x + far_r * math.cos(a + 0.25), y + far_r * math.sin(a + 0.25)),
                ]
                ink = "paper" if bright > 0.6 else "light" if bright > 0.26 else "mid"
                marks[ink].append(gouge(rng, spine, rng.uniform(2, 4.6) * (0.5 + 0.6 * bright), 1, 5))
        for ink, found in marks.items():
            plate.put(ink, ink, found)


def head(plate: Plate) -> None:
    rng = _mass("head")
    inside = within(FACE)
    soft = Noise(rng, 70)

    def brow_line(x: float) -> float:
        return 272 + 0.10 * abs(x - 560) + 14 * math.sin(x / 38)

    lines = furrows(
        rng,
        HEAD.round,
        7.8,
        inside,
        [(440, 460), (560, 470), (420, 560), (540, 640), (620, 460), (500, 330), (440, 300)],
    )
    cuts = carve(
        rng,
        lines,
        lambda x, y: max(0.0, HEAD.lit(x, y) * 1.36 + 0.06 * soft(x, y) - 0.05),
        8.0,
        lambda x, y: inside(x, y) and y > brow_line(x),
        Hand((260, 700), fill=1.06, rest=(0.5, 3), thinnest=1.1, lift=0.13, miss=0.0, entry=1.6, leave=3.5),
    )
    by_ink: Cuts = {"mid": [], "light": [], "paper": []}
    for cut_ in cuts:
        x, y = sum(p[0] for p in cut_) / len(cut_), sum(p[1] for p in cut_) / len(cut_)
        bright = HEAD.lit(x, y) + rng.uniform(-0.05, 0.05)
        by_ink["paper" if bright > 0.36 or x < 530 else "light" if bright > 0.14 else "mid"].append(cut_)
    with plate.group("head"):
        plate.put("key", "shape", [knife(rng, FACE, 14, 1.1)])
        for ink, found in by_ink.items():
            plate.put(ink, f"form-{ink}", found)


def hair(plate: Plate) -> None:
    """Thick, parted by a hand that still minds; one lock has its own opinion."""
    rng = _mass("hair")
    mass = bend(
        [
            (346, 356),
            (326, 300),
            (324, 226),
            (356, 158),
            (420, 114),
            (510, 98),
            (600, 112),
            (668, 160),
            (704, 234),
            (700, 310),
            (684, 348),
            (668, 296),
            (620, 268),
            (560, 284),
            (500, 268),
            (440, 262),
            (394, 282),
            (366, 320),
            (358, 372),
            (346, 356),
        ],
        5,
    )
    inside = within(mass)
    cuts: Cuts = {"mid": [], "light": [], "paper": []}

    def comb(x: float, y: float) -> float:
        return math.atan2(y - 420, x - 520) + math.pi / 2 + 0.9 * rise(640, 380, x) - 0.35

    strands = furrows(rng, comb, 11, inside, [(400, 200), (500, 150), (600, 180), (360, 280), (660, 260), (440, 240)])
    soft = Noise(rng, 60)
    for strand in carve(
        rng,
        strands,
        lambda x, y: rise(640, 350, x + 0.4 * (y - 100)) * 0.85 + 0.34 * soft(x, y) - 0.06,
        10,
        inside,
        Hand((40, 170), rest=(3, 18), entry=4, leave=8),
    ):
        x = strand[len(strand) // 4][0]
        cuts["paper" if x < 400 else "light" if x < 520 else "mid"].append(strand)
    lock = [
        bend([(566, 262), (590, 280), (600, 306), (592, 336)], 6),
        bend([(578, 262), (604, 284), (612, 306), (608, 326)], 6),
        bend([(552, 266), (574, 284), (582, 310)], 6),
    ]
    with plate.group("hair"):
        plate.put("key", "mass", [knife(rng, mass, 15, 2), *[gouge(rng, part, 10, 0.6, 7) for part in lock]])
        for ink, found in cuts.items():
            plate.put(ink, ink, found)
        plate.put("light", "lock", [gouge(rng, [(x - 2, y + 2) for x, y in lock[0][3:-3]], 3, 3, 6)])


def features(plate: Plate) -> None:
    rng = _mass("features")
    dark: list[Line] = []
    bright: list[Line] = []
    dim: list[Line] = []
    # heavy lids, a look along the nose at whoever reads
    dark.append(
        knife(
            rng,
            bend(
                [
                    (440, 410),
                    (452, 399),
                    (474, 395),
                    (498, 399),
                    (514, 411),
                    (498, 417),
                    (472, 420),
                    (450, 417),
                    (440, 410),
                ],
                4,
            ),
            8,
            0.6,
        )
    )
    bright.append(knife(rng, bend([(449, 410), (456, 404), (462, 403), (464, 413), (455, 415), (449, 410)], 3), 6, 0.4))
    bright.append(knife(rng, bend([(484, 402), (496, 404), (505, 410), (496, 414), (486, 415), (484, 402)], 3), 6, 0.4))
    bright.append(gouge(rng, bend([(444, 397), (464, 387), (488, 387), (510, 398)], 6), 5.5, 2, 5))
    bright.append(gouge(rng, bend([(446, 424), (470, 430), (496, 426), (510, 419)], 6), 4.6, 2, 5))
    bright.append(gouge(rng, [(470, 405), (473, 404), (476, 404)], 3.4, 0.6, 0.8))
    dark.append(gouge(rng, bend([(436, 413), (452, 397), (476, 391), (502, 396), (520, 411)], 6), 7, 2, 4))
    dark.append(gouge(rng, bend([(448, 382), (474, 376), (504, 382)], 6), 3.4, 3, 5))
    dark.append(
        knife(
            rng,
            bend([(594, 412), (604, 400), (622, 396), (640, 402), (650, 412), (634, 418), (610, 419), (594, 412)], 4),
            8,
            0.6,
        )
    )
    dim.append(knife(rng, bend([(600, 411), (607, 405), (612, 404), (613, 414), (605, 416), (600, 411)], 3), 6, 0.4))
    dim += [
        gouge(rng, bend([(602, 425), (620, 429), (640, 422)], 5), 3.4, 2, 5),
        gouge(rng, bend([(600, 392), (620, 386), (640, 391)], 5), 3.2, 2, 5),
    ]
    # the near brow is raised; it usually is
    for x0, y0, x1, y1, n, lift in ((424, 366, 520, 350, 12, 15), (592, 362, 658, 370, 8, 6)):
        for i in range(n):
            t = i / (n - 1)
            x, y = lerp(x0, x1, t), lerp(y0, y1, t) - lift * math.sin(math.pi * t * 0.9) + rng.uniform(-1.6, 1.6)
            dark.append(
                gouge(rng, [(x - 9, y + 4 - 5 * t), (x, y), (x + 10, y - 2 + 4 * t)], rng.uniform(5.5, 8), 1, 3)
            )
    dark.append(gouge(rng, bend([(562, 517), (572, 512), (582, 517), (592, 515)], 5), 6, 1, 2))
    dark.append(gouge(rng, bend([(545, 494), (540, 507), (547, 519)], 5), 4.2))
    dark.append(gouge(rng, bend([(566, 378), (584, 430), (604, 484), (606, 506)], 7), 7, 6, 3))
    bright.append(gouge(rng, bend([(552, 386), (566, 436), (582, 484)], 6), 6, 4, 4))
    # the mouth: shut on the better half of the remark
    dark.append(
        gouge(rng, bend([(512, 558), (524, 566), (546, 566), (562, 570), (582, 567), (606, 570)], 6), 6.5, 1.5, 4)
    )
    dark.append(gouge(rng, bend([(514, 562), (506, 554), (503, 545)], 4), 4, 2, 3))
    dark.append(gouge(rng, bend([(540, 594), (560, 598), (582, 593)], 5), 4.2))
    dark.append(gouge(rng, bend([(538, 518), (520, 534), (506, 552)], 6), 3.4, 3, 6))
    dark.append(gouge(rng, bend([(450, 540), (446, 574), (456, 606)], 6), 3, 5, 8))
    dark.append(gouge(rng, bend([(450, 440), (478, 448), (506, 440)], 6), 3, 4, 6))
    dim += [
        gouge(rng, bend(p, 6), w, 3, 7)
        for p, w in (
            ([(658, 450), (660, 500), (650, 556)], 6),
            ([(646, 464), (646, 506), (640, 544)], 4),
            ([(634, 620), (612, 660), (584, 688)], 6),
            ([(618, 618), (602, 648), (584, 668)], 3.4),
            ([(664, 384), (667, 414), (664, 440)], 4),
            ([(606, 580), (612, 592), (608, 606)], 3.4),
        )
    ]
    with plate.group("features"):
        plate.put("key", "dark", dark)
        plate.put("paper", "bright", bright)
        plate.put("mid", "dim", dim)


def ear(plate: Plate) -> None:
    rng = _mass("ear")
    shape = bend(
        [(360, 386), (340, 368), (322, 378), (316, 412), (324, 458), (338, 494), (352, 500), (362, 470), (360, 386)], 4
    )
    with plate.group("ear"):
        plate.put(
            "key", "shape", [knife(rng, [(x + (x - 342) * 0.14, y + (y - 434) * 0.08) for x, y in shape], 12, 0.8)]
        )
        plate.put(
            "paper",
            "lit",
            [
                gouge(rng, bend([(350, 376), (330, 380), (322, 414), (330, 458), (344, 490)], 7), 8, 2, 4),
                gouge(rng, bend([(350, 402), (340, 412), (342, 438), (352, 450)], 6), 5, 2, 3),
            ],
        )
        plate.put("light", "dim", [gouge(rng, bend([(346, 390), (334, 406), (335, 440)], 5), 4)])


def cut() -> Plate:
    plate = Plate(
        "alvaro",
        (150, 80, 700, 900),
        {"paper": "#e4e6e3", "light": "#b9bfbd", "mid": "#52687d", "key": "#0f1820", "lamp": "#e9dfae"},
        width=1000,
        height=1075,
    )
    for part in (wall, coat, head, features, ear, hair, fur):
        part(plate)
    return plate
