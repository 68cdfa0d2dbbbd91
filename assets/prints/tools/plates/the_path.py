"""The path between the zones in the thaw: five hundred metres of trodden ice, and water standing in the steps."""

from __future__ import annotations

import math
import random

from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield

FIELD = Snowfield(396, gathers=-2600, fine=6.5, coarse=14)
SUN: Point = (448, 352)
END: Point = (716, 398)


def _mass(name: str) -> random.Random:
    return random.Random(f"the-path/{name}")


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < FIELD.horizon - 2


def from_sun(x: float, y: float) -> float:
    return math.hypot((x - SUN[0]) / 2.1, y - SUN[1])


def sky(plate: Plate) -> None:
    rng = _mass("sky")
    bank, bent = Noise(rng, 200), Noise(rng, 380)

    def flow(x: float, y: float) -> float:
        arch = math.atan2((x - SUN[0]) / 5.2, SUN[1] + 90 - y)
        return arch + 0.16 * bent(x, y * 2)

    lines = furrows(rng, flow, 12.5, in_sky, [(450, 250), (1100, 150), (1300, 330)])
    with plate.group("dawn", slip=(2.2, -1.5)):
        plate.put("light", "ground", [box(-6, -6, 1506, FIELD.horizon + 6)])
        plate.put(
            "paper",
            "brightest",
            carve(
                rng,
                lines,
                lambda x, y: rise(215, 40, from_sun(x, y)) * 1.05 + 0.35 * bank(x * 0.6, y * 2.2) - 0.1,
                12.5,
                in_sky,
                Hand((60, 420), rest=(3, 30), leave=9),
            ),
        )
    rng = _mass("cloud")
    with plate.group("cloud", slip=(-1.6, 1.4)):
        lines = furrows(rng, flow, 14, in_sky, [(700, 120), (1200, 80), (100, 60)])
        plate.put(
            "mid",
            "ranks",
            carve(
                rng,
                lines,
                lambda x, y: rise(130, 420, from_sun(x, y)) * 0.72 + 0.75 * bank(x * 0.45, y * 2.0) - 0.16,
                14.5,
                in_sky,
                Hand((70, 460), rest=(2, 40), leave=9),
            ),
        )
        geese = []
        for x, y, s in (
            (838, 150, 1.0),
            (866, 136, 0.9),
            (894, 126, 0.85),
            (924, 112, 0.8),
            (864, 164, 0.9),
            (893, 172, 0.85),
            (924, 184, 0.8),
            (954, 192, 0.7),
            (957, 102, 0.7),
        ):
            lift = rng.uniform(-4, 3)
            geese += [
                gouge(rng, bend([(x - 13 * s, y - 3 + lift), (x - 5 * s, y - 5), (x, y)], 4), 3.6 * s, 3, 1),
                gouge(rng, bend([(x, y), (x + 6 * s, y - 6), (x + 13 * s, y - 2 - lift)], 4), 3.6 * s, 1, 3),
                gouge(rng, straight((x - 8 * s, y + 1), (x + 4 * s, y), 3), 3, 3, 1),
            ]
        plate.put("key", "geese", geese)
    rng = _mass("night")
    with plate.group("night", when="night"):
        rim = [(1506, 150), (1250, 132), (1000, 96), (800, 60), (560, 30), (300, 26), (-6, 54)]
        plate.put("key", "ground", [knife(rng, [(-6, -6), (1506, -6), *rim], 26, 4)])
        plate.put(
            "mid",
            "last-dark",
            carve(
                rng,
                lines,
                lambda x, y: 0.55 * bank(x * 0.4, y * 2) + rise(20, 140, y) * 0.4,
                12,
                lambda x, y: in_sky(x, y) and y < 24 + 0.1 * x and y < 118,
                Hand((70, 420), rest=(8, 80), leave=9),
            ),
        )
        plate.put(
            "key",
            "fraying",
            carve(
                rng,
                furrows(rng, flow, 14, in_sky, [(900, 120)]),
                lambda x, y: rise(330, 470, from_sun(x, y)) * 0.8 + 0.5 * bank(x * 0.45, y * 2) - 0.25,
                13,
                lambda x, y: in_sky(x, y) and y > 26,
                Hand((70, 420), rest=(3, 50), leave=9),
            ),
        )


def ground(plate: Plate) -> None:
    rng = _mass("ground")
    form = Noise(rng, 95)
    lines = FIELD.ridges(rng, Noise(rng, 150))

    def lies(x: float, y: float) -> float:
        """Above 0 snow still lies; far below it water stands."""
        across, away = FIELD.ground(x, y)
        return form(across * 0.5 + away * 0.2, away * 0.9) + 0.10

    def bare(x: float, y: float) -> float:
        return rise(0.06, -0.12, lies(x, y))

    with plate.group("ground"):
        plate.put(
            "paper",
            "snow",
            [
                knife(
                    rng,
                    [
                        (-6, FIELD.horizon),
                        *[(x, FIELD.horizon + rng.uniform(-2, 1.5)) for x in range(60, 1480, 80)],
                        (1506, FIELD.horizon),
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
            "thaw",
            carve(
                rng,
                lines,
                lambda x, y: rise(0.26, 0.02, lies(x, y)) * 0.95 + 0.35 * rise(300, 800, abs(x - 720)) * FIELD.near(y),
                lambda x, y: FIELD.pitch(x, y) * 1.1,
                FIELD.holds,
                Hand((50, 380), rest=(1, 14), lift=0.14),
            ),
        )
        plate.put(
            "key",
            "earth",
            carve(
                rng,
                FIELD.ridges(rng, Noise(rng, 150)),
                lambda x, y: bare(x, y) * 1.1,
                lambda x, y: FIELD.pitch(x, y) * 1.12,
                FIELD.holds,
                Hand((40, 320), rest=(1, 12), lift=0.2),
            ),
        )
        pools: list[Line] = []
        glints: list[Line] = []
        for _ in range(900):
            x, y = rng.uniform(-20, 1520), FIELD.horizon + 10 + 590 * rng.random() ** 1.7
            if lies(x, y) > -0.17 or len(pools) > 26 or abs(x - 700) < 70 + 190 * FIELD.near(y):
                continue
            w = (14 + 120 * FIELD.near(y)) * rng.uniform(0.5, 1.2)
            if any(math.dist((x, y), q[0]) < w * 1.6 for q in pools):
                continue
            pools.append(
                knife(
                    rng,
                    bend(
                        [
                            (x - w, y + rng.uniform(-1, 1)),
                            (x - w * 0.3, y - w * rng.uniform(0.08, 0.16)),
                            (x + w * 0.5, y - w * rng.uniform(0.05, 0.13)),
                            (x + w, y),
                            (x + w * 0.2, y + w * rng.uniform(0.08, 0.16)),
                            (x - w, y),
                        ],
                        3,
                    ),
                    12,
                    0.8,
                )
            )
            for _ in range(2):
                at = x + rng.uniform(-0.4, 0.1) * w
                glints.append(
                    gouge(
                        rng,
                        straight(
                            (at, y + rng.uniform(-0.05, 0.05) * w), (at + w * 0.5, y + rng.uniform(-0.05, 0.05) * w), 5
                        ),
                        1 + w * 0.05,
                    )
                )
        plate.put("light", "pools", pools)
        plate.put("paper", "pool-glints", glints)
        grass: list[Line] = []
        for _ in range(330):
            x, y = rng.uniform(0, 1500), FIELD.horizon + 6 + 590 * rng.random() ** 1.4
            t = FIELD.near(y)
            if lies(x, y) < -0.1 or lies(x, y) > 0.42 or abs(x - 700) < 40 + 200 * t:
                continue
            for _blade in range(rng.randrange(2, 4)):
                high, lean = (4 + 44 * t) * rng.uniform(0.5, 1.2), rng.uniform(-0.3, 0.6)
                root = x + rng.uniform(-5, 5) * (0.3 + 2 * t)
                grass.append(
                    gouge(
                        rng,
                        bend(
                            [(root, y), (root + high * lean * 0.3, y - high * 0.6), (root + high * lean, y - high)], 3
                        ),
                        1.2 + 3 * t,
                        0.5,
                        8,
                    )
                )
        plate.put("key", "grass", grass)


def edge(side: int, y: float) -> float:
    t = math.pow(FIELD.near(y), 1.08)
    return (
        lerp(END[0], 690, t)
        + side * (2 + 150 * t)
        + (11 * math.sin(y / 37 + side) + 6 * math.sin(y / 14 + side * 2)) * t
    )


def path(plate: Plate) -> None:
    rng = _mass("path")
    ys = [FIELD.horizon + 1 + 612 * (i / 40) ** 1.5 for i in range(41)]
    bed = [(edge(-1, y), y) for y in ys] + [(edge(1, y), y) for y in ys[::-1]]
    inside = within(bed)
    cross: list[Line] = []
    steps: list[Line] = []
    water: list[Line] = []
    glints: list[Line] = []
    y, foot = 990.0, 1
    soft = Noise(rng, 60)
    while y > FIELD.horizon + 10:
        t = FIELD.near(y)
        middle, half = (edge(-1, y) + edge(1, y)) / 2, (edge(1, y) - edge(-1, y)) / 2
        x, w = middle + foot * half * rng.uniform(0.16, 0.3), half * rng.uniform(0.115, 0.135)
        h, toe = w * rng.uniform(1.75, 2.1), foot * w * rng.uniform(0.05, 0.3)
        sole = bend(
            [
                (x - w * 0.72 + toe * 0.3, y + h * 0.2),
                (x - w + toe, y - h * 0.5),
                (x - w * 0.4 + toe * 1.2, y - h),
                (x + w * 0.6 + toe * 1.2, y - h * 0.94),
                (x + w * 1.05 + toe, y - h * 0.4),
                (x + w * 0.7 + toe * 0.3, y + h * 0.22),
                (x - w * 0.72 + toe * 0.3, y + h * 0.2),
            ],
            3,
        )
        heel = [
            (x - w * 0.72, y + h * 0.42),
            (x + w * 0.74, y + h * 0.4),
            (x + w * 0.62, y + h * 0.86),
            (x - w * 0.1, y + h),
            (x - w * 0.6, y + h * 0.88),
        ]
        steps += [knife(rng, sole, 9, 0.9 * t + 0.1), knife(rng, heel, 9, 0.7 * t + 0.1)]
        for k, share in enumerate((-0.66, -0.34, -0.04)):
            reach = w * (0.72, 0.8, 0.5)[k] * rng.uniform(0.8, 1.05)
            middle_x = x + toe * (1.1, 0.9, 0.5)[k]
            (glints if k == 1 and rng.random() < 0.6 else water).append(
                gouge(
                    rng,
                    straight(
                        (middle_x - reach, y + h * share), (middle_x + reach, y + h * share + rng.uniform(-1, 1) * t), 5
                    ),
                    0.8 + 0.30 * w,
                    1,
                    2,
                )
            )
        for _ in range(8):
            a = rng.uniform(-0.96, 0.7)
            b = min(0.97, a + rng.uniform(0.2, 0.6))
            yy = y + rng.uniform(-24, 24) * t
            if soft(middle + half * a, yy) > -0.25:
                cross.append(
                    gouge(
                        rng,
                        bend([(middle + half * c, yy + rng.uniform(-5, 5) * t) for c in (a, (a + b) / 2, b)], 4),
                        (1 + 8 * t) * rng.uniform(0.4, 1.1),
                        2.5,
                        5,
                    )
                )
        y -= 3 + 58 * t**1.1
        foot = -foot
    banks: list[Line] = []
    lit: list[Line] = []
    for side, out, broad in ((1, banks, 17), (-1, lit, 6)):
        y = 1006.0
        while y > FIELD.horizon + 5:
            t = FIELD.near(y)
            far = (10 + 100 * t) * rng.uniform(0.6, 1.25)
            if rng.random() < 0.25:
                y -= far * 0.7
                continue
            out.append(
                gouge(
                    rng,
                    [
                        (edge(side, v) + side * broad * 0.3 * FIELD.near(v), v)
                        for v in (y - far * i / 8 for i in range(9))
                    ],
                    1.2 + broad * t,
                    2,
                    4,
                )
            )
            y -= far * rng.uniform(0.7, 1.0)
    with plate.group("path"):
        plate.put("paper", "ice", [knife(rng, bed, 16, 1.6)])
        plate.put("mid", "worn", [c for c in cross if inside(*c[len(c) // 4])])
        plate.put("key", "banks", [*banks, *lit, *steps])
        plate.put("light", "water", water)
        plate.put("paper", "glints", glints)


def fences(plate: Plate) -> None:
    rng = _mass("fences")
    h = FIELD.horizon
    far: list[Line] = []
    for x in range(300, 1180, 19):
        if abs(x - END[0]) > 16 and rng.random() < 0.94:
            far.append(knife(rng, box(x, h - rng.uniform(13, 19), x + 2.3, h + 3), 7, 0.3))
    for x, w, high in ((516, 60, 15), (590, 82, 20), (772, 96, 22), (888, 64, 16), (968, 50, 13)):
        far.append(
            knife(
                rng,
                [
                    (x, h + 3),
                    (x + 1, h - high * 0.5),
                    (x + w * 0.16, h - high),
                    (x + w * 0.94, h - high * 0.92),
                    (x + w, h - high * 0.44),
                    (x + w, h + 3),
                ],
                10,
                0.6,
            )
        )
    far += [
        knife(rng, box(END[0] - 14, h - 30, END[0] - 10.5, h + 3), 8, 0.3),
        knife(rng, box(END[0] + 11, h - 31, END[0] + 14.5, h + 3), 8, 0.3),
    ]
    posts = [
        knife(
            rng,
            [(318, 1010), (322, 700), (330, 182), (346, 170), (376, 176), (384, 190), (384, 700), (392, 1010)],
            19,
            1.8,
        ),
        knife(
            rng,
            [(1108, 968), (1112, 640), (1110, 262), (1122, 252), (1146, 256), (1152, 268), (1150, 640), (1158, 974)],
            18,
            1.6,
        ),
    ]
    wires: list[Line] = []
    for k, (a, b) in enumerate(((250, 236), (396, 372), (540, 512), (690, 660), (846, 812))):
        line = [(lerp(-8, 330, t / 16), lerp(a, b, t / 16) + 7 * math.sin(math.pi * t / 16)) for t in range(17)]
        wires.append(gouge(rng, line, 4.6, 0.2, 0.2))
        for t in (2, 5, 9, 13):
            bx, by = line[t]
            lean = rng.uniform(0.4, 1.4)
            wires += [
                gouge(
                    rng,
                    straight(
                        (bx - 12 * math.cos(q), by - 12 * math.sin(q)),
                        (bx + 12 * math.cos(q), by + 12 * math.sin(q)),
                        3,
                    ),
                    3.6,
                    2,
                    2,
                )
                for q in (lean, lean + rng.uniform(1.1, 1.9))
            ]
        right = [
            (lerp(1148, 1510, t / 16), lerp(300 + 132 * k, 286 + 146 * k, t / 16) + 6 * math.sin(math.pi * t / 16))
            for t in range(17)
        ]
        wires.append(gouge(rng, right, 4, 0.2, 0.2))
        for t in (3, 7, 12):
            bx, by = right[t]
            lean = rng.uniform(0.4, 1.4)
            wires += [
                gouge(
                    rng,
                    straight(
                        (bx - 10 * math.cos(q), by - 10 * math.sin(q)),
                        (bx + 10 * math.cos(q), by + 10 * math.sin(q)),
                        3,
                    ),
                    3.2,
                    2,
                    2,
                )
                for q in (lean, lean + rng.uniform(1.1, 1.9))
            ]
    with plate.group("far"):
        plate.put("key", "fence", far)
    with plate.group("gate"):
        plate.put("key", "posts", [*posts, *wires])
        lit: list[Line] = []
        for x0, top, low, wide in (
            (378, 190, 980, 5.5),
            (370, 210, 900, 3.6),
            (1116, 270, 930, 5),
            (1122, 300, 860, 3),
        ):
            y = top + rng.uniform(0, 30)
            while y < low:
                far_y = math.exp(rng.uniform(math.log(30), math.log(180)))
                if rng.random() < 0.8:
                    lit.append(
                        gouge(
                            rng,
                            [(x0 + rng.uniform(-0.8, 0.8), y + far_y * i / 7) for i in range(8)],
                            wide * rng.uniform(0.6, 1.2),
                        )
                    )
                y += far_y + rng.uniform(6, 40)
        plate.put("light", "posts-lit", lit)
        plate.put(
            "paper",
            "melting",
            [
                gouge(rng, straight((334, 176), (380, 178), 5), 9, 1, 1.5),
                gouge(rng, straight((1114, 257), (1148, 259), 4), 7, 1, 1.5),
                gouge(rng, straight((382, 210), (383, 226), 3), 3, 1, 1),
                gouge(rng, straight((1113, 280), (1112, 300), 3), 3, 1, 1),
            ],
        )
        stalks = [
            gouge(
                rng,
                bend([(x, 1006), (x + bow * 0.15, 1006 - high * 0.6), (x + bow, 1006 - high)], 6),
                rng.uniform(3, 5),
                0.4,
                12,
            )
            for x, high, bow in (
                (1010, 70, 20),
                (1024, 110, 34),
                (1040, 84, -14),
                (1060, 130, 26),
                (1074, 60, 24),
                (1210, 150, 40),
                (1232, 100, -20),
                (440, 90, 22),
                (456, 130, 12),
                (470, 64, 30),
                (270, 120, -26),
                (284, 84, 20),
            )
        ]
        plate.put("key", "stalks", stalks)


def cut() -> Plate:
    plate = Plate(
        "the-path",
        (285, 60, 930, 844),
        {"paper": "#efe8dd", "light": "#e3a48c", "mid": "#7089a0", "key": "#1f2b36", "lamp": "#f1d28a"},
    )
    for part in (sky, ground, path, fences):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
