"""The little house with two doors, alone in the snow: those who come shall not meet those who go."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield

FIELD = Snowfield(560, gathers=2400, fine=7, coarse=13)
MOON: Point = (470, 214)


def _mass(name: str) -> random.Random:
    return random.Random(f"two-doors/{name}")


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < FIELD.horizon - 3


def from_moon(x: float, y: float) -> float:
    return math.hypot(x - MOON[0], (y - MOON[1]) * 1.15)


def sky(plate: Plate) -> None:
    """Cloud in ranks drawn across a moon that is only where they part."""
    rng = _mass("sky")
    bank, bent = Noise(rng, 190), Noise(rng, 420)

    def flow(x: float, y: float) -> float:
        return -0.16 + 0.16 * bent(x, y * 1.6) + 0.5 * math.exp(-from_moon(x, y) / 150) * math.sin((x - MOON[0]) / 90)

    with plate.group("evening", slip=(2, -1.4)):
        plate.put("mid", "ground", [box(-6, -6, 1506, FIELD.horizon + 5)])
        lines = furrows(rng, flow, 13, in_sky, [(400, 200), (1200, 400), (200, 500)])
        plate.put(
            "light",
            "bright",
            carve(
                rng,
                lines,
                lambda x, y: (
                    rise(330, 60, from_moon(x, y)) * 1.0 + rise(470, 556, y) * 0.7 + 0.5 * bank(x * 0.5, y * 1.8) - 0.3
                ),
                13,
                in_sky,
                Hand((60, 420), rest=(3, 30), leave=9),
            ),
        )
        plate.put(
            "paper",
            "moon",
            [
                gouge(
                    rng,
                    bend(
                        [
                            (MOON[0] + a, MOON[1] + b),
                            (MOON[0] + (a + c) / 2, MOON[1] + b - 3),
                            (MOON[0] + c, MOON[1] + b - 8),
                        ],
                        5,
                    ),
                    w,
                    1.2,
                    1.6,
                )
                for a, b, c, w in (
                    (-26, -30, 22, 11),
                    (-42, -14, 40, 14),
                    (-46, 3, 46, 13),
                    (-43, 19, 42, 12),
                    (-30, 34, 30, 9),
                )
            ],
        )
    rng = _mass("night")
    with plate.group("night", when="night"):
        ring = [
            (
                MOON[0] + (88 + rng.uniform(-12, 12)) * math.cos(-i / 16 * math.tau),
                MOON[1] + (80 + rng.uniform(-12, 12)) * math.sin(-i / 16 * math.tau),
            )
            for i in range(16)
        ]
        low = [(1506, 430), (1200, 452), (900, 470), (640, 462), (300, 480), (-6, 470)]
        plate.put(
            "key", "ground", [knife(rng, [(-6, -6), (1506, -6), *low], 26, 4), knife(rng, ring, 20, 3)], holes=True
        )
        lines = furrows(rng, flow, 15, in_sky, [(470, 120), (1100, 200), (300, 420)])
        plate.put(
            "mid",
            "cloud",
            carve(
                rng,
                lines,
                lambda x, y: (
                    rise(520, 110, from_moon(x, y)) * 0.75
                    + rise(380, 470, y) * 0.6
                    + 0.85 * bank(x * 0.45, y * 1.7)
                    - 0.26
                ),
                14,
                lambda x, y: in_sky(x, y) and y < 476 and from_moon(x, y) > 84,
                Hand((70, 420), rest=(3, 50), leave=9),
            ),
        )
        plate.put(
            "key",
            "bars",
            carve(
                rng,
                lines,
                lambda x, y: rise(545, 470, y) * 0.7 + 0.4 * bank(x * 0.5, y * 2) - 0.1,
                12,
                lambda x, y: in_sky(x, y) and y > 462,
                Hand((80, 420), rest=(4, 60), leave=9),
            ),
        )
        plate.put(
            "key",
            "veil",
            carve(
                rng,
                lines,
                lambda x, y: 0.12 + 0.5 * bank(x, y * 2) + 0.75 * rise(56, 100, from_moon(x, y)),
                12,
                lambda x, y: from_moon(x, y) < 112,
                Hand((60, 240), rest=(4, 50), leave=9),
            ),
        )


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    form = Noise(rng, 115)
    lee = FIELD.slopes(form)
    lines = FIELD.ridges(rng, Noise(rng, 140))

    def calm(x: float, y: float) -> float:
        return rise(0.5, 1.3, math.hypot((x - 800) / 330, (y - 840) / 120))

    with plate.group("snow"):
        plate.put(
            "paper",
            "ground",
            [
                knife(
                    rng,
                    [
                        (-6, FIELD.horizon - 8),
                        *[
                            (x, FIELD.horizon - 8 + 9 * math.sin(x / 210) + rng.uniform(-2, 2))
                            for x in range(50, 1480, 70)
                        ],
                        (1506, FIELD.horizon - 14),
                        (1506, 1006),
                        (-6, 1006),
                    ],
                    30,
                    0.8,
                )
            ],
        )
        plate.put(
            "mid",
            "shadows",
            carve(
                rng,
                lines,
                lambda x, y: (
                    rise(-0.05, 0.24, lee(x, y)) * (0.3 + 0.65 * calm(x, y))
                    + 0.4 * calm(x, y) * rise(0.1, 0.5, FIELD.near(y)) * rise(100, 600, abs(x - 700))
                    + 0.75 * rise(150, 20, abs(x - 500)) * rise(560, 600, y) * rise(860, 740, y)
                ),
                lambda x, y: FIELD.pitch(x, y) * 1.05,
                FIELD.holds,
                Hand((60, 420), rest=(1, 18), lift=0.12),
            ),
        )
        plate.put(
            "key",
            "dark",
            carve(
                rng,
                FIELD.ridges(rng, Noise(rng, 140)),
                lambda x, y: (
                    calm(x, y) * (1.25 * rise(300, 760, abs(x - 620)) * FIELD.near(y) ** 0.8 + 0.6 * lee(x, y) - 0.16)
                ),
                FIELD.pitch,
                FIELD.holds,
                Hand((50, 320), rest=(3, 50)),
            ),
        )


def tracks(plate: Plate) -> None:
    """One path comes to the front; another goes from the back. They never meet."""
    rng = _mass("tracks")
    come = bend([(300, 1010), (420, 930), (560, 870), (640, 830), (668, 800), (676, 774)], 14)
    leave = bend([(1010, 742), (1060, 756), (1130, 752), (1200, 724), (1290, 690), (1400, 640), (1506, 604)], 14)
    soles: list[Line] = []
    lips: list[Line] = []
    for course in (come, leave):
        gone, due, foot = 0.0, 0.0, 1
        for (ax, ay), (bx, by) in pairwise(course):
            gone += math.dist((ax, ay), (bx, by))
            if gone < due:
                continue
            t = FIELD.near(ay)
            due = gone + 8 + 30 * t**1.3
            run = math.hypot(bx - ax, by - ay) or 1
            ox, oy = -(by - ay) / run * foot * 15 * t, (bx - ax) / run * foot * 9 * t
            x, y, w = ax + ox, ay + oy, 4 + 13 * t * rng.uniform(0.85, 1.1)
            a = math.atan2(by - ay, bx - ax)
            ring = [
                (
                    x + w * 1.3 * c * math.cos(a) - w * 0.62 * d * math.sin(a),
                    y + (w * 1.3 * c * math.sin(a) + w * 0.62 * d * math.cos(a)) * 0.75,
                )
                for c, d in (
                    (-1, -0.5),
                    (-0.4, -0.8),
                    (0.3, -1),
                    (1, -0.5),
                    (1.05, 0.4),
                    (0.3, 0.9),
                    (-0.4, 0.7),
                    (-1, 0.5),
                )
            ]
            soles.append(knife(rng, ring, 8, 0.5))
            lips.append(
                gouge(
                    rng,
                    bend([(x - w * 1.4, y + w * 0.7), (x, y + w * 1.1), (x + w * 1.4, y + w * 0.6)], 4),
                    1.5 + 4 * t,
                )
            )
            foot = -foot
    with plate.group("tracks"):
        plate.put("key", "soles", soles)
        plate.put("mid", "lips", lips)


EAVE = 566.0


def house(plate: Plate) -> None:
    rng = _mass("house")
    gable: Line = [(556, 786), (560, 560), (650, 420), (742, 562), (748, 790)]
    wall: Line = [(742, 562), (1010, 552), (1014, 752), (748, 790)]
    roof: Line = [(632, 398), (910, 404), (1036, 548), (1030, 574), (748, 588), (650, 446)]
    near_eave: Line = [(538, 584), (532, 556), (632, 398), (652, 410), (654, 446), (562, 578)]
    with plate.group("house"):
        plate.put("paper", "walls", [knife(rng, gable, 20, 1.2), knife(rng, wall, 20, 1.2)])
        # whitewash on daub: the moon is on the gable, the long wall is turned from it
        inside_wall = within(wall)
        lines = furrows(rng, lambda x, y: -0.08 + 0.05 * math.sin(x / 60), 10.5, inside_wall, [(880, 660)])
        patch = Noise(rng, 80)
        plate.put(
            "mid",
            "wall-shade",
            carve(
                rng,
                lines,
                lambda x, y: 0.66 + 0.3 * patch(x, y) + 0.4 * rise(620, 570, y),
                11.5,
                lambda x, y: inside_wall(x, y) and not 794 < x < 905,
                Hand((40, 220), rest=(2, 20)),
            ),
        )
        in_gable = within(gable)
        lines = furrows(rng, lambda x, y: 0.35, 13, in_gable, [(640, 640), (600, 720)])
        plate.put(
            "mid",
            "gable-shade",
            carve(
                rng,
                lines,
                lambda x, y: rise(700, 760, x) * 0.4 + rise(560, 470, y) * 0.5 + 0.4 * patch(x + 300, y) - 0.18,
                11,
                in_gable,
                Hand((20, 90), rest=(6, 40)),
            ),
        )
        plate.put("paper", "roof", [knife(rng, roof, 20, 2)])
        in_roof = within(roof)
        lines = furrows(rng, lambda x, y: 0.9, 13, in_roof, [(800, 470), (950, 520), (700, 440)])
        plate.put(
            "mid",
            "roof-shade",
            carve(
                rng,
                lines,
                lambda x, y: rise(-40, 120, (x - 640) * 0.15 + (y - 400)) * 0.55 + 0.4 * patch(x, y + 400) - 0.05,
                12,
                in_roof,
                Hand((40, 200), rest=(4, 40)),
            ),
        )
        plate.put(
            "key",
            "under-eave",
            [
                gouge(rng, bend([(748, 592), (890, 584), (1034, 575)], 8), 13, 1, 3),
                gouge(rng, bend([(566, 584), (608, 516), (650, 452)], 8), 10, 1, 1),
                gouge(rng, bend([(650, 452), (696, 522), (744, 590)], 8), 10, 1, 1),
            ],
        )
        plate.put("paper", "barge", [knife(rng, near_eave, 16, 1.5)])
        plate.put("key", "chimney", [knife(rng, [(806, 420), (808, 344), (852, 342), (856, 424)], 14, 1.2)])
        plate.put(
            "paper",
            "chimney-snow",
            [
                knife(rng, [(802, 348), (806, 334), (830, 328), (852, 332), (858, 346)], 10, 1),
                gouge(rng, straight((814, 352), (813, 408), 6), 6),
            ],
        )
        smoke = bend(
            [(830, 330), (838, 286), (824, 240), (846, 196), (900, 172), (980, 176), (1060, 160), (1180, 170)], 7
        )
        plate.put(
            "light",
            "smoke",
            [
                gouge(rng, smoke, lambda t: 6 + 22 * t * (1 - t) * 2, 1, 8),
                gouge(rng, [(x + 22, y + 18) for x, y in smoke[12:-6]], 8, 4, 9),
            ],
        )
        # the front door, and the back door that shows only by its light
        plate.put("key", "door", [knife(rng, [(622, 784), (624, 640), (690, 640), (692, 786)], 15, 1)])
        plate.put(
            "mid",
            "door-boards",
            [
                gouge(
                    rng,
                    straight((636 + 16 * i, 652 + rng.uniform(0, 20)), (636 + 16 * i, 770 - rng.uniform(0, 30)), 7),
                    4.4,
                )
                for i in range(4)
            ],
        )
        plate.put(
            "key",
            "footing",
            [
                gouge(rng, bend([(552, 788), (640, 793), (748, 794)], 6), 7, 1, 3),
                gouge(rng, bend([(748, 794), (880, 778), (1018, 756)], 6), 8, 1, 4),
            ],
        )
    with plate.group("window"):
        plate.put("key", "hole", [knife(rng, [(800, 620), (898, 614), (900, 700), (802, 708)], 15, 1)])
    with plate.group("lit", when="lamp"):
        plate.put(
            "lamp",
            "panes",
            [
                knife(rng, [(808, 628), (844, 626), (844, 658), (808, 660)], 10, 0.9),
                knife(rng, [(853, 625), (890, 622), (891, 655), (853, 658)], 10, 0.9),
                knife(rng, [(809, 668), (844, 666), (845, 697), (809, 700)], 10, 0.9),
                knife(rng, [(853, 666), (891, 663), (892, 693), (854, 696)], 10, 0.9),
            ],
        )
        plate.put(
            "paper",
            "lamp",
            [
                gouge(rng, bend([(858, 690), (866, 678), (880, 676), (888, 686)], 4), 7, 1, 1),
                gouge(rng, straight((812, 654), (838, 632), 4), 5),
            ],
        )
        plate.put(
            "key",
            "sitter",
            [
                knife(
                    rng,
                    bend(
                        [
                            (812, 701),
                            (816, 684),
                            (824, 676),
                            (822, 668),
                            (828, 660),
                            (836, 664),
                            (838, 674),
                            (844, 682),
                            (846, 700),
                        ],
                        3,
                    ),
                    7,
                    0.5,
                )
            ],
        )
        fan = furrows(
            rng,
            lambda x, y: math.atan2(y - 640, x - 850),
            17,
            within([(806, 786), (902, 774), (1010, 850), (980, 930), (820, 950), (770, 860)]),
            [(870, 820), (930, 860), (840, 900)],
        )
        plate.put(
            "lamp",
            "on-snow",
            carve(
                rng,
                fan,
                lambda x, y: rise(300, 60, math.dist((x, y), (850, 700))) * 0.95,
                12,
                within([(806, 786), (902, 774), (1010, 850), (980, 930), (820, 950), (770, 860)]),
                Hand((40, 160), rest=(5, 30), leave=9),
            ),
        )
        outer = [
            gouge(rng, straight((1024 + 4 * i, 748 - 3 * i), (1024 + far, 748 - 3 * i + drop), 8), w, 1.5, 9)
            for i, (far, drop, w) in enumerate(((150, 46, 7), (190, 30, 9), (226, 10, 8), (170, -4, 6), (110, -12, 4)))
        ]
        plate.put("lamp", "back-door", [*outer, gouge(rng, straight((1015, 640), (1019, 748), 7), 6, 1, 1)])
        plate.put(
            "lamp",
            "under-door",
            [
                gouge(rng, straight((626, 788), (690, 789), 5), 5, 1, 1),
                gouge(rng, straight((634, 797), (700, 798), 5), 4),
                gouge(rng, straight((628, 806), (676, 807), 5), 3),
            ],
        )


def yard(plate: Plate) -> None:
    rng = _mass("yard")
    posts: list[Line] = []
    wires: list[Line] = []
    course = [(x, FIELD.horizon - 2 + 26 * (x / 1500) ** 2) for x in range(-10, 1520, 64)]
    for x, y in course:
        if 530 < x < 1050:
            continue
        high = 54 + 30 * (x / 1500) + rng.uniform(-4, 4)
        posts.append(
            knife(
                rng,
                [(x - 4, y + 6), (x - 3 + rng.uniform(-2, 2), y - high), (x + 4, y - high - 3), (x + 4, y + 6)],
                12,
                0.7,
            )
        )
    for k in range(4):
        for a, b in (
            ((-10, FIELD.horizon - 12 - 12 * k), (540, FIELD.horizon - 8 - 14 * k)),
            ((1030, FIELD.horizon + 2 - 17 * k), (1510, FIELD.horizon + 14 - 19 * k)),
        ):
            wires.append(gouge(rng, straight(a, b, 14), 2.4, 0.2, 0.2))
    with plate.group("fence"):
        plate.put("key", "posts", [*posts, *wires])
    drift = bend([(480, 812), (540, 786), (600, 796), (640, 800)], 5)
    with plate.group("drifts"):
        plate.put(
            "paper",
            "banked",
            [
                knife(rng, bend([(486, 812), (530, 782), (590, 776), (618, 796), (560, 822), (486, 812)], 4), 13, 1.2),
                knife(
                    rng,
                    bend(
                        [
                            (700, 806),
                            (760, 786),
                            (900, 772),
                            (1014, 746),
                            (1066, 764),
                            (980, 790),
                            (840, 812),
                            (700, 806),
                        ],
                        4,
                    ),
                    15,
                    1.5,
                ),
            ],
        )
        plate.put(
            "mid",
            "banked-shade",
            [
                gouge(rng, [(x, y + 12) for x, y in drift], 6),
                *[
                    gouge(rng, bend([(x, y), (x + 60, y - 8), (x + 120, y - 10)], 5), 5.5)
                    for x, y in ((716, 812), (800, 808), (900, 792))
                ],
            ],
        )
        plate.put(
            "key",
            "stalks",
            [
                gouge(rng, bend([(x, y), (x + bow * 0.2, y - high * 0.6), (x + bow, y - high)], 5), 3.6, 0.4, 10)
                for x, y, high, bow in (
                    (386, 990, 120, 30),
                    (402, 996, 90, 44),
                    (372, 998, 70, -16),
                    (1180, 960, 84, 30),
                    (1194, 966, 110, 18),
                    (1170, 970, 56, -14),
                    (1110, 690, 34, 12),
                    (1120, 694, 44, 8),
                )
            ],
        )


def cut() -> Plate:
    plate = Plate(
        "two-doors",
        (300, 78, 900, 844),
        {"paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"},
    )
    for part in (sky, snow, yard, tracks, house):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
