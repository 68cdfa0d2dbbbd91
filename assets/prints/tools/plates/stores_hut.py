"""The convicts' corner behind the stores: two bunks, a candle end, a notebook, a book without covers."""

from __future__ import annotations

import math
import random

from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, beams, parted, surface, together
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..plate import Plate

FLAME: Point = (752, 652)
ASIDE = -96.0
"""The crate stands out of the middle; it and what lies on it are cut about x = 752 and moved."""
GLOW = Light((752 + ASIDE, 630), 790, (("paper", 0.27), ("lamp", 0.62), ("mid", 9.0)), 1.15)
CORNER = 742.0


def _mass(name: str) -> random.Random:
    return random.Random(f"stores-hut/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


LEFT_BUNK: Line = [(96, 676), (640, 566), (706, 612), (196, 786)]
RIGHT_BUNK: Line = [(846, 560), (1420, 668), (1316, 774), (786, 604)]


def on_bunks(x: float, y: float) -> bool:
    """The bunks, what lies on them, and all below."""
    if x < CORNER:
        return y > lerp(676, 566, rise_line(x, 96, 640)) - 44 and x < 716
    return y > lerp(560, 668, rise_line(x, 846, 1420)) - 40 and x > 776


def rise_line(x: float, a: float, b: float) -> float:
    return (x - a) / (b - a)


def walls(plate: Plate) -> None:
    rng = _mass("walls")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    cuts: list[Cuts] = []
    x = -6.0
    while x < 1500:
        wide = rng.uniform(40, 66)
        if x < CORNER < x + wide:
            wide = CORNER - x
        lean = (x - CORNER) * 0.012
        shape = [(x + 4, 70), (x + wide - 5, 70), (x + wide - 5 + lean, 690), (x + 4 + lean, 690)]
        facing = 0.86 if x < CORNER else 1.08
        cuts.append(
            surface(
                rng,
                shape,
                math.pi / 2 - lean / 600,
                12.5,
                GLOW,
                facing * rng.uniform(0.78, 1.12),
                shaded=lambda u, v: on_bunks(u, v) or abs(u - CORNER) < 7 or hidden(u, v),
                hand=Hand((110, 460), rest=(3, 30), leave=10, entry=5),
            )
        )
        x += wide
    with plate.group("walls"):
        put(plate, "boards", together(*cuts))


def hidden(x: float, y: float) -> bool:
    return math.hypot(x - 752 - ASIDE, y - 660) < 92


def shelf(plate: Plate) -> None:
    """The stores begin above their heads: a shelf of tins and a sack."""
    rng = _mass("shelf")
    with plate.group("shelf"):
        plate.put("key", "board", [knife(rng, [(-6, 196), (552, 232), (552, 252), (-6, 222)], 20, 1.2)])
        plate.put(
            "lamp",
            "under",
            [
                gouge(
                    rng,
                    straight((x, 222 + (x / 552) * 30 - 3), (x + far, 222 + ((x + far) / 552) * 30 - 3), 7),
                    w,
                    2,
                    6,
                )
                for x, far, w in ((160, 110, 4), (290, 120, 6), (420, 128, 7.5))
            ],
        )
        tins: list[Line] = []
        lit: list[Line] = []
        for at, wide, high in ((508, 34, 62), (462, 38, 70), (414, 36, 58), (330, 62, 92), (262, 44, 66)):
            base = 196 + at / 552 * 36
            tins.append(
                knife(
                    rng,
                    [(at, base), (at + 1, base - high), (at + wide, base - high + 2), (at + wide, base + 2)],
                    14,
                    1.2,
                )
            )
            for i, w in enumerate((5.5, 3.6, 2.2)):
                lit.append(
                    gouge(
                        rng,
                        straight(
                            (at + wide - 5 - 7 * i, base - 4), (at + wide - 5 - 7 * i, base - high + 8 + 7 * i), 6
                        ),
                        w,
                    )
                )
        plate.put("key", "tins", tins)
        plate.put("mid", "tins-lit", lit)


def bunks(plate: Plate) -> None:
    rng = _mass("bunks")
    with plate.group("bunks"):
        plate.put("key", "boards", [knife(rng, LEFT_BUNK, 20, 1.4), knife(rng, RIGHT_BUNK, 20, 1.4)])
        # straw under sacking: short cuts across, long folds along
        left = surface(
            rng,
            [(130, 678), (634, 574), (694, 612), (206, 772)],
            lambda x, y: -0.235 - 0.09 * math.sin(x / 46 + y / 30),
            12,
            GLOW,
            1.15,
            hand=Hand((26, 130), rest=(3, 22)),
            rough=0.5,
        )
        right = surface(
            rng,
            [(850, 570), (1400, 676), (1306, 756), (800, 604)],
            lambda x, y: 0.235 + 0.08 * math.sin(x / 50),
            12,
            GLOW,
            1.15,
            hand=Hand((26, 150), rest=(3, 22)),
            rough=0.5,
            shaded=lambda x, y: 900 < x < 1130 and y < 652,
        )
        put(plate, "straw", together(left, right))
        edge_left = surface(
            rng,
            [(196, 790), (706, 616), (706, 640), (196, 822)],
            -0.325,
            10,
            GLOW,
            1.2,
            hand=Hand((60, 260), rest=(3, 16)),
        )
        edge_right = surface(
            rng,
            [(786, 608), (1316, 778), (1316, 810), (786, 632)],
            0.31,
            10,
            GLOW,
            1.2,
            hand=Hand((60, 260), rest=(3, 16)),
        )
        put(plate, "edges", together(edge_left, edge_right))
        blanket = bend(
            [
                (892, 566),
                (930, 520),
                (1000, 508),
                (1076, 530),
                (1128, 566),
                (1140, 612),
                (1090, 646),
                (1000, 640),
                (930, 606),
                (892, 566),
            ],
            5,
        )
        plate.put("key", "blanket", [knife(rng, blanket, 15, 1.3)])
        folds = [
            bend(
                [
                    (898 + 6 * i, 570 + 3 * i),
                    (944 + 8 * i, 532 + 11 * i),
                    (1010 + 6 * i, 528 + 13 * i),
                    (1084, 556 + 11 * i),
                ],
                8,
            )
            for i in range(7)
        ]
        put(
            plate,
            "folds",
            parted(
                rng,
                carve(
                    rng,
                    folds,
                    lambda x, y: 1.0 * rise(1160, 880, x),
                    11,
                    within(blanket),
                    Hand((30, 140), rest=(4, 24)),
                ),
                GLOW,
            ),
        )
        posts = [
            knife(rng, box(688, 604, 708, 760), 14, 1),
            knife(rng, box(786, 600, 806, 760), 14, 1),
            knife(rng, [(196, 800), (226, 792), (226, 930), (198, 934)], 14, 1),
            knife(rng, [(1290, 790), (1318, 800), (1316, 930), (1290, 926)], 14, 1),
        ]
        plate.put("key", "posts", posts)
        plate.put(
            "paper",
            "posts-lit",
            [
                gouge(rng, straight((704, 622), (704, 716), 6), 5.5),
                gouge(rng, straight((790, 620), (790, 716), 6), 5.5),
            ],
        )
        plate.put(
            "mid",
            "far-posts",
            [
                gouge(rng, straight((221, 806), (221, 916), 6), 4),
                gouge(rng, straight((1295, 804), (1295, 906), 6), 4),
                *[
                    gouge(rng, straight((250 + 40 * i, 852 - 11 * i), (250 + 40 * i, 900 - 10 * i), 4), 3)
                    for i in range(7)
                ],
            ],
        )


TOP: Line = [(520, 742), (968, 734), (1052, 880), (430, 896)]


def crate(plate: Plate) -> None:
    rng = _mass("crate")

    def away(x: float, y: float) -> float:
        return -0.02

    def shaded(x: float, y: float) -> bool:
        note = 470 < x < 716 and 776 < y < 868
        book = 800 < x < 1030 and 758 < y < 872
        cup = abs(x - 752) < 48 and 738 < y < 778
        return note or book or cup

    with plate.group("crate"):
        plate.put(
            "key",
            "body",
            [knife(rng, TOP, 20, 1.4), knife(rng, [(426, 894), (1056, 878), (1040, 1006), (444, 1006)], 20, 1.4)],
        )
        near = Light((752, 770), 400, (("paper", 0.42), ("lamp", 0.85), ("mid", 9)), 1.5)
        rows: list[Cuts] = []
        for t0, t1 in ((0.03, 0.30), (0.34, 0.64), (0.68, 0.97)):
            quad = [
                (lerp(520, 430, t0) + 6, lerp(742, 896, t0)),
                (lerp(968, 1052, t0) - 6, lerp(734, 880, t0)),
                (lerp(968, 1052, t1) - 6, lerp(734, 880, t1)),
                (lerp(520, 430, t1) + 6, lerp(742, 896, t1)),
            ]
            rows.append(
                surface(rng, quad, away, 9 + 3 * t0, near, 1.15, shaded=shaded, hand=Hand((40, 300), rest=(2, 16)))
            )
        put(plate, "top", together(*rows))
        front = [
            surface(
                rng,
                [(432, 908 + 40 * i), (1050, 892 + 40 * i), (1048, 922 + 40 * i), (436, 938 + 40 * i)],
                -0.025,
                12,
                Light((752, 860), 330, (("paper", 0.0), ("lamp", 0.55), ("mid", 9)), 1.5),
                0.85 - 0.15 * i,
                hand=Hand((40, 240), rest=(6, 40)),
            )
            for i in range(3)
        ]
        put(plate, "front", together(*front))


def candle(plate: Plate) -> None:
    rng = _mass("candle")
    with plate.group("candle"):
        plate.put(
            "key",
            "tin",
            [
                knife(
                    rng,
                    bend([(704, 758), (728, 746), (776, 746), (800, 757), (778, 772), (726, 773), (704, 758)], 3),
                    9,
                    0.8,
                ),
                knife(rng, [(731, 756), (733, 700), (771, 698), (774, 756)], 10, 0.9),
            ],
        )
        plate.put(
            "paper",
            "wax",
            [
                knife(
                    rng,
                    bend([(736, 752), (735, 716), (738, 703), (752, 699), (766, 703), (768, 722), (766, 752)], 3),
                    9,
                    0.9,
                )
            ],
        )
        plate.put(
            "key",
            "drips",
            [
                gouge(rng, bend([(748, 712), (746, 730), (749, 748)], 4), 3.4),
                gouge(rng, bend([(760, 708), (762, 724), (759, 740)], 4), 3),
                gouge(rng, straight((752, 702), (753, 690), 3), 3, 1, 1),
            ],
        )
        plate.put("lamp", "rim", [gouge(rng, bend([(706, 760), (728, 769), (776, 769), (798, 759)], 6), 5)])
    with plate.group("flame", when="lamp"):
        outer, core = beams(rng, (752, 660), (math.pi * 0.86, math.tau + 0.44), 122, 12, 8, 34)
        plate.put("lamp", "beams", outer)
        plate.put(
            "paper",
            "core",
            [
                *core,
                knife(
                    rng,
                    bend([(752, 694), (738, 676), (741, 652), (752, 622), (761, 650), (766, 674), (752, 694)], 4),
                    9,
                    0.8,
                ),
            ],
        )
        plate.put("key", "wick", [gouge(rng, straight((752, 694), (753, 676), 3), 3.4, 1, 2)])


def papers(plate: Plate) -> None:
    rng = _mass("papers")
    with plate.group("notebook"):
        plate.put(
            "key",
            "shadow",
            [knife(rng, [(470, 812), (590, 780), (716, 790), (712, 812), (606, 866), (474, 856)], 15, 1.2)],
        )
        plate.put(
            "paper",
            "pages",
            [
                knife(
                    rng,
                    bend([(478, 818), (520, 797), (592, 786)], 5) + bend([(606, 846), (540, 842), (480, 850)], 5),
                    14,
                    0.9,
                ),
                knife(
                    rng,
                    bend([(598, 786), (650, 782), (706, 794)], 5) + bend([(708, 806), (660, 826), (613, 846)], 5),
                    14,
                    0.9,
                ),
            ],
        )
        lines = [
            gouge(
                rng,
                straight(
                    (lerp(494, 502, t), lerp(822, 844, t)),
                    (lerp(494, 592, rng.uniform(0.6, 0.96)), lerp(805, 834, t) - 6),
                    6,
                ),
                2.6,
                1,
                2,
            )
            for t in (0.0, 0.33, 0.66)
        ]
        lines += [
            gouge(
                rng,
                straight(
                    (lerp(606, 620, t), lerp(798, 832, t)),
                    (lerp(690, 684, t) - rng.uniform(0, 24), lerp(798, 816, t)),
                    6,
                ),
                2.4,
                1,
                2,
            )
            for t in (0.05, 0.3, 0.55, 0.8)
        ]
        plate.put("mid", "lines", lines)
        plate.put("key", "pencil", [gouge(rng, straight((560, 872), (700, 836), 7), 8, 1.5, 0.4)])
        plate.put("lamp", "pencil-lit", [gouge(rng, straight((580, 863), (696, 833), 6), 3)])
    with plate.group("book"):
        plate.put(
            "key",
            "block",
            [knife(rng, [(808, 800), (836, 764), (1000, 762), (1036, 806), (1030, 850), (812, 852)], 15, 1.3)],
        )
        plate.put(
            "paper",
            "top",
            [
                knife(
                    rng,
                    bend([(820, 802), (830, 784), (842, 772)], 3)
                    + bend([(920, 776), (992, 770), (1012, 786), (1022, 803)], 4)
                    + bend([(960, 812), (900, 806), (820, 810)], 4),
                    12,
                    1.6,
                )
            ],
        )
        edges = [
            gouge(
                rng,
                bend(
                    [
                        (818, 817 + 7.5 * i),
                        (900, 813 + 7.6 * i + rng.uniform(-1, 1)),
                        (1024 - rng.uniform(0, 14), 811 + 7 * i),
                    ],
                    6,
                ),
                4.4 - 0.3 * i,
                1,
                3,
            )
            for i in range(5)
        ]
        put(plate, "edges", parted(rng, edges, Light((790, 800), 330, (("paper", 0.45), ("lamp", 9)))))
        plate.put(
            "mid",
            "print",
            [
                gouge(
                    rng,
                    straight((846 + rng.uniform(0, 5), 780 + 6 * i), (1000 - rng.uniform(0, 26), 780 + 5.4 * i), 6),
                    2.2,
                    1,
                    2,
                )
                for i in range(5)
            ],
        )
        plate.put("key", "thread", [gouge(rng, bend([(829, 794), (822, 830), (840, 866), (830, 880)], 5), 3.2, 1, 4)])


def sacks(plate: Plate) -> None:
    rng = _mass("sacks")
    one = bend([(1190, 1010), (1180, 930), (1206, 872), (1270, 852), (1350, 866), (1384, 920), (1392, 1010)], 5)
    two = bend([(1340, 1010), (1346, 860), (1390, 800), (1470, 796), (1510, 820), (1510, 1010)], 5)
    keg = bend([(-6, 1010), (-6, 846), (60, 836), (170, 840), (214, 862), (226, 930), (212, 1010)], 5)
    with plate.group("stores"):
        plate.put("key", "masses", [knife(rng, two, 16, 1.6), knife(rng, one, 16, 1.6), knife(rng, keg, 16, 1.4)])
        cuts: list[Line] = []
        for shape, x0, lean in ((one, 1186, 10), (two, 1346, 12)):
            rows = [bend([(x0 + 13 * i, 1000), (x0 - 4 + 14 * i, 930), (x0 + lean + 15 * i, 866)], 8) for i in range(7)]

            def turned(x: float, _y: float, x0: float = x0) -> float:
                return rise(x0 + 110, x0, x) * 0.7

            cuts += carve(
                rng,
                rows,
                turned,
                11,
                within(shape),
                Hand((24, 90), rest=(5, 30)),
            )
        staves = [bend([(206 - 15 * i, 872), (216 - 16 * i, 930), (204 - 15 * i, 1000)], 8) for i in range(8)]
        cuts += carve(rng, staves, lambda x, y: rise(90, 214, x) * 0.75, 11, within(keg), Hand((40, 120), rest=(4, 20)))
        put(plate, "lit", parted(rng, cuts, Light((752, 760), 640, (("paper", 0.0), ("lamp", 0.82), ("mid", 9)))))
        plate.put(
            "key",
            "hoops",
            [gouge(rng, bend([(-6, y), (110, y + 6), (226, y - 4)], 6), 9, 0.4, 0.4) for y in (896, 966)],
        )


def cut() -> Plate:
    plate = Plate(
        "stores-hut",
        (300, 96, 900, 844),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
    )
    for part in (walls, shelf, bunks, sacks, crate, candle, papers):
        before = len(plate.groups)
        part(plate)
        if part in (crate, candle, papers):
            for group in plate.groups[before:]:
                group.moved(ASIDE, 0)
    return plate
