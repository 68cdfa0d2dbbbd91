"""The old copper works at Spassk: brick without a roof, long barracks beside it, deep snow, a white sky."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge, slivers
from ..knife import knife
from ..light import beams
from ..line import Inside, Line, Tone, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield
from ..tread import tread

FIELD = Snowfield(596, gathers=2100, fine=7, coarse=14)


def _mass(name: str) -> random.Random:
    return random.Random(f"copper-works/{name}")


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < FIELD.horizon + 4


def sky(plate: Plate) -> None:
    rng = _mass("sky")
    bank, bent = Noise(rng, 210), Noise(rng, 500)

    def flow(x: float, y: float) -> float:
        return 0.10 + 0.20 * bent(x, y * 1.5)

    lines = furrows(rng, flow, 15, in_sky, [(1000, 200), (200, 100), (1200, 500)])
    with plate.group("overcast", slip=(2.2, -1.4)):
        plate.put("light", "ground", [box(-6, -6, 1506, FIELD.horizon + 8)])
        plate.put(
            "paper",
            "thin-cloud",
            carve(
                rng,
                lines,
                lambda x, y: (
                    rise(520, 60, math.hypot(x - 1060, (y - 330) * 1.5)) * 1.05 + 0.55 * bank(x * 0.5, y * 1.6) - 0.1
                ),
                15,
                in_sky,
                Hand((70, 460), rest=(3, 40), leave=9),
            ),
        )
        plate.put(
            "mid",
            "heavy-cloud",
            carve(
                rng,
                furrows(rng, flow, 15, in_sky, [(700, 120), (100, 300)]),
                lambda x, y: 0.75 * rise(300, -30, y + 0.12 * (x - 700)) - 0.6 * bank(x * 0.5 + 40, y * 1.6) - 0.12,
                14,
                in_sky,
                Hand((70, 460), rest=(3, 50), leave=9),
            ),
        )
    rng = _mass("night")
    with plate.group("night", when="night"):
        plate.put(
            "key",
            "ground",
            [knife(rng, [(-6, -6), (1506, -6), (1506, 520), (1200, 540), (900, 532), (500, 548), (-6, 528)], 26, 4)],
        )
        plate.put(
            "mid",
            "cloud",
            carve(
                rng,
                lines,
                lambda x, y: rise(300, 560, y) * 0.8 + 0.7 * bank(x * 0.5, y * 1.6) - 0.24,
                14,
                lambda x, y: in_sky(x, y) and y < 548,
                Hand((70, 420), rest=(4, 60), leave=9),
            ),
        )
        stars = []
        for _ in range(46):
            x, y, r = rng.uniform(0, 1500), rng.uniform(0, 330), math.exp(rng.uniform(0.5, 1.5))
            turn = rng.uniform(0, 1.5)
            stars.append(
                [
                    (
                        x + r * rng.uniform(0.6, 1.3) * math.cos(turn + i * math.tau / 4),
                        y + r * rng.uniform(0.6, 1.3) * math.sin(turn + i * math.tau / 4),
                    )
                    for i in range(4)
                ]
            )
        plate.put("paper", "stars", stars)


RUIN: Line = [
    (96, 740),
    (108, 640),
    (150, 622),
    (166, 566),
    (204, 548),
    (214, 492),
    (246, 470),
    (252, 418),
    (284, 398),
    (292, 356),
    (352, 346),
    (380, 352),
    (446, 340),
    (474, 350),
    (486, 388),
    (520, 402),
    (528, 372),
    (556, 358),
    (604, 352),
    (640, 362),
    (648, 250),
    (655, 152),
    (662, 120),
    (678, 112),
    (692, 78),
    (716, 92),
    (734, 86),
    (744, 128),
    (750, 240),
    (760, 380),
    (766, 470),
    (790, 486),
    (800, 540),
    (838, 560),
    (846, 610),
    (880, 640),
    (892, 740),
]


def opening(x: float, y: float, wide: float, high: float) -> Line:
    """A works window: straight sides, a low arch, its sill broken."""
    return [
        (x, y),
        (x + 1, y - high),
        (x + wide * 0.28, y - high - 13),
        (x + wide * 0.74, y - high - 12),
        (x + wide, y - high + 1),
        (x + wide, y - 8),
        (x + wide * 0.6, y + 4),
    ]


ARCHES = (opening(304, 580, 58, 124), opening(398, 576, 60, 132), opening(500, 580, 58, 108), opening(684, 640, 50, 96))


def bricks(rng: random.Random, inside: Inside, area: tuple[float, float, float, float], tone: Tone) -> list[Line]:
    """Courses of brick, each cut as one blunt chip; where the light is weak only some are cut."""
    out: list[Line] = []
    y, row = area[1], 0
    while y < area[3]:
        x = area[0] - 20 * (row % 2)
        while x < area[2]:
            wide = rng.uniform(30, 40)
            t = tone(x + wide / 2, y)
            if (
                t > 0.1
                and rng.random() < 0.25 + t
                and inside(x + 2, y)
                and inside(x + wide - 4, y)
                and inside(x + wide / 2, y - 5)
            ):
                out.append(
                    gouge(
                        rng,
                        straight(
                            (x + 2, y + rng.uniform(-0.8, 0.8)),
                            (x + wide - 5 - rng.uniform(0, 5), y + rng.uniform(-0.8, 0.8)),
                            4,
                        ),
                        8.6 * min(1, 0.35 + t * 0.75) * rng.uniform(0.75, 1.1),
                        0.7,
                        0.9,
                    )
                )
            x += wide
        y += 13.4
        row += 1
    return out


def ruin(plate: Plate) -> None:
    rng = _mass("ruin")
    with plate.group("ruin"):
        plate.put("key", "mass", [knife(rng, RUIN, 15, 2), *[knife(rng, a, 14, 1.6) for a in ARCHES]], holes=True)
        shape, holes = within(RUIN), [within(a) for a in ARCHES]
        wear = Noise(rng, 85)

        def standing(x: float, y: float) -> bool:
            return (
                shape(x, y) and not any(h(x, y) for h in holes) and not any(h(x + 9, y) or h(x - 9, y) for h in holes)
            )

        def lit(x: float, y: float) -> float:
            stack = 0.95 * rise(650, 745, x) if 640 < x < 765 and y < 470 else 0.0
            return max(stack, 0.42 * rise(120, 800, x) + 0.55 * wear(x, y * 1.2) + 0.12)

        cut = bricks(rng, standing, (156, 80, 870, 720), lit)
        pale = [c for c in cut if rng.random() < 0.34 + 0.4 * rise(560, 740, c[0][0])]
        plate.put("mid", "bricks", [c for c in cut if c not in pale])
        plate.put("light", "bricks-lit", pale)
        reveals = [
            gouge(rng, straight((a[0][0] + 4, a[0][1] - 14), (a[1][0] + 4, a[1][1] + 4), 7), 8, 1, 3) for a in ARCHES
        ]
        plate.put("light", "reveals", reveals)
        caps: list[Line] = []
        for (ax, ay), (bx, by) in pairwise(RUIN):
            if bx - ax > 16 and abs(by - ay) < 14:
                mid = (ax + bx) / 2
                caps.append(
                    knife(
                        rng,
                        [
                            (ax - 3, ay + 3),
                            (ax + 2, ay - 7),
                            (mid, min(ay, by) - rng.uniform(10, 17)),
                            (bx - 2, by - 7),
                            (bx + 4, by + 3),
                            (mid, (ay + by) / 2 + 2),
                        ],
                        11,
                        1.3,
                    )
                )
        sills = [
            knife(
                rng,
                [
                    (a[0][0] - 8, a[0][1] + 5),
                    (a[0][0] + 2, a[0][1] - 12),
                    (a[-2][0] - 8, a[-2][1] - 8),
                    (a[-2][0] + 9, a[-2][1] + 11),
                ],
                13,
                1.4,
            )
            for a in ARCHES
        ]
        bars = [
            gouge(
                rng,
                straight((a[0][0] + d, a[0][1] - 6), (a[0][0] + d + rng.uniform(-2, 2), a[1][1] - 6 + cut_off), 6),
                3.2,
                0.3,
                0.3,
            )
            for a in ARCHES[:3]
            for d, cut_off in ((20, rng.uniform(0, 60)), (40, rng.uniform(0, 40)))
        ]
        bars += [
            gouge(rng, straight((a[0][0], a[0][1] - lift), (a[0][0] + 58, a[0][1] - lift + 2), 6), 3, 0.3, 0.3)
            for a in ARCHES[:2]
            for lift in (46, 88)
        ]
        plate.put("paper", "snow", [*caps, *sills])
        plate.put(
            "key",
            "irons",
            [
                *bars,
                gouge(rng, bend([(486, 390), (502, 352), (520, 346)], 5), 4, 0.3, 4),
                gouge(rng, bend([(800, 544), (822, 516), (834, 524)], 5), 3.6, 0.3, 4),
            ],
        )


def barracks(plate: Plate) -> None:
    """Two long roofs going back; their windows are as low as a man's knee above the snow."""
    rng = _mass("barracks")
    with plate.group("barracks"):
        far: Line = [(858, 604), (866, 566), (890, 548), (1150, 530), (1180, 566), (1184, 604)]
        near: Line = [(980, 716), (984, 622), (1046, 540), (1108, 618), (1506, 588), (1506, 700), (1112, 730)]
        plate.put("key", "walls", [knife(rng, far, 16, 1.2), knife(rng, near, 18, 1.4)])
        far_roof: Line = [(852, 574), (878, 540), (1146, 522), (1172, 558), (894, 574)]
        near_roof: Line = [(1038, 528), (1506, 500), (1506, 600), (1116, 628), (1046, 548)]
        plate.put(
            "paper",
            "roofs",
            [
                knife(rng, far_roof, 16, 1.4),
                knife(rng, near_roof, 18, 1.8),
                knife(rng, [(970, 632), (976, 612), (1038, 526), (1050, 540), (990, 628)], 12, 1.2),
            ],
        )
        roof = within(near_roof)
        soft = Noise(rng, 90)
        plate.put(
            "mid",
            "roof-shade",
            carve(
                rng,
                furrows(rng, lambda x, y: 1.05, 14, roof, [(1200, 570), (1400, 560)]),
                lambda x, y: 0.30 + 0.6 * soft(x, y),
                11,
                roof,
                Hand((24, 100), rest=(5, 40)),
            )
            + [gouge(rng, straight((900, 568 - i * 2), (1160, 551 - i * 4), 9), 4) for i in range(2)],
        )
        planks = [
            straight((992 + 13 * i, 628 - 4.5 * min(i, 8 - i) * 2.2), (992 + 13 * i, 712 + i), 8) for i in range(9)
        ]
        plate.put(
            "mid",
            "planks",
            carve(
                rng,
                planks,
                lambda x, y: 0.62,
                9,
                lambda x, y: not (1028 < x < 1068 and y > 640),
                Hand((30, 90), rest=(4, 24)),
            )
            + carve(
                rng,
                [straight((1122, 646 + 12 * i), (1506, 617 + 11.4 * i), 20) for i in range(7)],
                lambda x, y: 0.5 + 0.2 * soft(x, y),
                8,
                lambda x, y: not any(px - 6 < x < px + 40 and y < 700 for px in (1160, 1270, 1384)),
                Hand((30, 150), rest=(4, 30)),
            ),
        )
        plate.put("light", "door", [knife(rng, [(1032, 722), (1032, 648), (1062, 646), (1064, 724)], 12, 1)])
        plate.put(
            "key",
            "door-boards",
            [gouge(rng, straight((1040 + 8 * i, 656), (1040 + 8 * i, 718), 5), 3) for i in range(3)],
        )
        pipes = [
            knife(rng, [(x, y), (x + 2, y - 46), (x + 14, y - 47), (x + 15, y)], 11, 0.9)
            for x, y in ((1196, 540), (1400, 528), (1000, 540))
        ]
        plate.put("key", "pipes", pipes)
        smoke = []
        for x, y, far_x in ((1204, 490, 150), (1008, 490, 120), (1408, 478, 90)):
            spine = bend(
                [
                    (x, y),
                    (x + 8, y - 34),
                    (x + 4, y - 74),
                    (x + 34, y - 116),
                    (x + far_x * 0.6, y - 132),
                    (x + far_x, y - 160),
                ],
                6,
            )
            smoke.append(gouge(rng, spine, lambda t: 5 + 17 * t, 1, 7))
            smoke.append(gouge(rng, [(a + 15, b + 13) for a, b in spine[9:-6]], 6, 4, 8))
        plate.put("mid", "smoke", smoke)
    with plate.group("barrack-lamps", when="lamp"):
        panes = [
            knife(
                rng,
                [
                    (x, 662 - (x - 1160) * 0.075),
                    (x + 32, 660 - (x - 1160) * 0.075),
                    (x + 32, 690 - (x - 1160) * 0.085),
                    (x, 693 - (x - 1160) * 0.085),
                ],
                9,
                1,
            )
            for x in (1160, 1270, 1384)
        ]
        panes += [
            knife(rng, box(x, 580 - (x - 900) * 0.02, x + 15, 592 - (x - 900) * 0.02), 7, 0.6) for x in (912, 956)
        ]
        outer, core = beams(rng, (1046, 628), (0.25, math.pi - 0.2), 150, 13, 9, 14)
        plate.put("lamp", "panes", panes)
        plate.put("lamp", "beams", outer)
        plate.put("paper", "core", core)


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    form = Noise(rng, 120)
    lee = FIELD.slopes(form)
    lines = FIELD.ridges(rng, Noise(rng, 150))
    with plate.group("snow"):
        top = [(-6, 606), (300, 600), (620, 604), (862, 600), (1000, 602), (1506, 596)]
        plate.put("paper", "ground", [knife(rng, [*top, (1506, 1006), (-6, 1006)], 28, 1.6)])
        plate.put(
            "light",
            "sheen",
            carve(
                rng,
                lines,
                lambda x, y: rise(760, 620, y) * 0.4 + 0.3 * form(x, y * 3),
                FIELD.pitch,
                lambda x, y: FIELD.holds(x, y) and y > 690 + 0.05 * (700 - x),
                Hand((60, 300), rest=(6, 60)),
            ),
        )
        plate.put(
            "mid",
            "shadows",
            carve(
                rng,
                lines,
                lambda x, y: (
                    rise(0.0, 0.22, lee(x, y)) * 0.85
                    + 0.35 * rise(300, 30, x)
                    + 0.5 * rise(880, 1000, y) * rise(200, 700, abs(x - 760))
                ),
                lambda x, y: FIELD.pitch(x, y) * 1.04,
                FIELD.holds,
                Hand((60, 420), rest=(1, 18), lift=0.12),
            ),
        )


def banked(plate: Plate) -> None:
    """Snow blown against the walls."""
    rng = _mass("banked")
    against = bend(
        [
            (60, 752),
            (130, 716),
            (230, 730),
            (330, 704),
            (470, 722),
            (600, 700),
            (720, 724),
            (820, 690),
            (910, 712),
            (960, 744),
            (700, 772),
            (300, 770),
            (60, 752),
        ],
        5,
    )
    gable = bend(
        [
            (960, 726),
            (1000, 706),
            (1060, 716),
            (1120, 704),
            (1300, 694),
            (1506, 674),
            (1506, 724),
            (1250, 736),
            (1040, 744),
            (960, 726),
        ],
        5,
    )
    with plate.group("banked"):
        plate.put("paper", "drifts", [knife(rng, against, 15, 1.5), knife(rng, gable, 15, 1.5)])
        plate.put(
            "mid",
            "drift-shade",
            [
                gouge(rng, bend([(x, y), (x + wide * 0.5, y - 9), (x + wide, y - 3)], 6), w)
                for x, y, wide, w in (
                    (150, 732, 110, 8),
                    (300, 728, 150, 10),
                    (520, 728, 130, 9),
                    (250, 748, 190, 8),
                    (600, 744, 170, 9),
                    (790, 718, 90, 7),
                    (1010, 728, 90, 6),
                    (1180, 722, 150, 7),
                    (1360, 708, 130, 6),
                )
            ],
        )


def front(plate: Plate) -> None:
    rng = _mass("front")
    slag: list[Line] = []
    lit: list[Line] = []
    caps: list[Line] = []
    for x, y, s in (
        (330, 770, 1.0),
        (402, 786, 0.8),
        (270, 792, 0.7),
        (930, 800, 0.7),
        (868, 782, 0.55),
        (500, 840, 1.1),
        (600, 812, 0.6),
        (180, 860, 1.3),
        (1090, 872, 0.9),
        (1180, 850, 0.6),
    ):
        lump = [
            (x - 44 * s, y),
            (x - 34 * s, y - 26 * s * rng.uniform(0.7, 1.3)),
            (x - 8 * s, y - 32 * s * rng.uniform(0.7, 1.3)),
            (x + 22 * s, y - 22 * s * rng.uniform(0.7, 1.2)),
            (x + 46 * s, y - 4),
            (x + 10 * s, y + 6 * s),
        ]
        slag.append(knife(rng, lump, 11, 1.5))
        caps.append(
            knife(
                rng,
                [
                    (lump[1][0] - 6 * s, lump[1][1] + 8 * s),
                    (lump[1][0], lump[1][1] - 4 * s),
                    (lump[2][0], lump[2][1] - 8 * s),
                    (lump[3][0] + 4 * s, lump[3][1] - 2 * s),
                    (lump[2][0] + 2 * s, lump[2][1] + 9 * s),
                ],
                10,
                1.2,
            )
        )
        lit += [
            gouge(
                rng,
                straight((x + (4 + 11 * i) * s, y - (24 - 7 * i) * s), (x + (14 + 11 * i) * s, y - 5 * s), 4),
                5 * s,
            )
            for i in range(3)
        ]
    posts: list[Line] = []
    wires: list[Line] = []
    corner = [(-10, 1000, 330), (196, 930, 268), (352, 880, 222), (470, 842, 190)]
    for x, y, high in corner:
        posts.append(
            knife(
                rng,
                [(x - 11, y + 10), (x - 9, y - high), (x + 1, y - high - 7), (x + 9, y - high + 2), (x + 11, y + 10)],
                14,
                1.2,
            )
        )
    for k in range(5):
        pts = [(x, y - high * (0.16 + 0.19 * k)) for x, y, high in corner]
        for a, b in pairwise(pts):
            sag = [
                (lerp(a[0], b[0], t / 9), lerp(a[1], b[1], t / 9) + 7 * math.sin(math.pi * t / 9)) for t in range(10)
            ]
            wires.append(gouge(rng, sag, 3.4 - a[0] / 300, 0.3, 0.3))
            for t in (2, 5, 7):
                bx, by = sag[t]
                lean, r = rng.uniform(0.5, 1.3), rng.uniform(6, 11) * (1 - bx / 1000)
                wires += [
                    gouge(
                        rng,
                        straight(
                            (bx - r * math.cos(a2), by - r * math.sin(a2)),
                            (bx + r * math.cos(a2), by + r * math.sin(a2)),
                            3,
                        ),
                        3,
                        2,
                        2,
                    )
                    for a2 in (lean, lean + rng.uniform(1.2, 1.9))
                ]
    with plate.group("front"):
        plate.put("key", "slag", slag)
        plate.put("mid", "slag-lit", lit)
        plate.put("paper", "slag-snow", caps)
        trail = bend([(780, 1010), (860, 930), (960, 850), (1030, 780), (1048, 726)], 12)
        steps: list[Line] = []
        shade: list[Line] = []
        gone, due = 0.0, 0.0
        foot = 1
        for (ax, ay), (bx, by) in pairwise(trail):
            gone += math.dist((ax, ay), (bx, by))
            if gone < due:
                continue
            depth = FIELD.near(ay)
            due = gone + 6 + 30 * depth
            step, w = ax + foot * 20 * depth, 3 + 15 * depth * rng.uniform(0.8, 1.15)
            steps += tread(rng, (step, ay), (w * 0.55, w * 1.05), foot * w * rng.uniform(0.05, 0.3))
            shade.append(
                gouge(
                    rng,
                    bend(
                        [(step - w * 1.5, ay + w * 0.3), (step - w, ay - w * 0.8), (step + w * 0.3, ay - w * 1.05)], 4
                    ),
                    1.4 + 4 * depth,
                )
            )
            foot = -foot
        plate.put("key", "steps", steps)
        plate.put("mid", "step-shade", shade)
        plate.put("key", "fence", [*posts, *wires])
        plate.put(
            "paper",
            "post-caps",
            [
                knife(
                    rng,
                    [(x - 12, y - high + 4), (x - 8, y - high - 9), (x + 3, y - high - 14), (x + 11, y - high - 3)],
                    9,
                    1,
                )
                for x, y, high in corner
            ],
        )
        plate.put(
            "mid", "chatter", slivers(rng, 50, (500, 860, 1450, 990), lambda x, y: True, lambda x, y: 0.1, (9, 34))
        )


def cut() -> Plate:
    plate = Plate(
        "copper-works",
        (300, 60, 930, 844),
        {"paper": "#eceeed", "light": "#c6cdd0", "mid": "#768996", "key": "#1d262c", "lamp": "#d9d9c8"},
    )
    for part in (sky, snow, barracks, ruin, banked, front):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
