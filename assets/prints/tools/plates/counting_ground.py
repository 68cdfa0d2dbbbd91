"""The counting ground: where men stood in fives the snow has kept their places; across the plain, a row of lights."""

from __future__ import annotations

import math
import random

from ..flakes import falling
from ..furrow import furrows, rings
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, beams, surface, together
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield

FIELD = Snowfield(628, gathers=-900, fine=6.5, coarse=13)
BULB: Point = (428, 452)
GLOW = Light((428, 470), 640, (("paper", 0.0), ("lamp", 0.62), ("mid", 9.0)), 1.1)


def _mass(name: str) -> random.Random:
    return random.Random(f"counting-ground/{name}")


def river(x: float, y: float) -> float:
    """How far across the Milky Way a point lies: 0 in its middle, 1 at its banks."""
    along = (x - 560) * 0.62 + (600 - y) * 0.78
    across = (x - 560) * 0.78 - (600 - y) * 0.62
    return abs(across - 40 * math.sin(along / 210)) / (70 + along * 0.12)


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < FIELD.horizon - 4


def sky(plate: Plate) -> None:
    rng = _mass("sky")
    with plate.group("evening", slip=(2, -1.6)):
        plate.put("mid", "ground", [box(-6, -6, 1506, FIELD.horizon + 5)])
        bank = Noise(rng, 240)
        lines = furrows(rng, lambda x, y: -0.06 + 0.1 * bank(x, y * 2), 14, in_sky, [(750, 300)])
        plate.put(
            "light",
            "clouds",
            carve(
                rng,
                lines,
                lambda x, y: rise(0.0, 0.5, bank(x * 0.5, y * 2)) + rise(480, 640, y) - 0.1,
                14,
                in_sky,
                Hand((90, 420), rest=(4, 40), leave=9),
            ),
        )
    rng = _mass("night")
    with plate.group("night", when="night"):
        rim = [(1506, 574), (1300, 586), (1000, 600), (760, 604), (500, 596), (220, 584), (-6, 570)]
        plate.put("key", "ground", [knife(rng, [(-6, -6), (1506, -6), *rim], 24, 3)])
        low = furrows(rng, lambda x, y: 0.02 * math.sin(x / 300), 9.5, in_sky, [(750, 600)])
        drift = Noise(rng, 200)
        plate.put(
            "mid",
            "rim-light",
            carve(
                rng,
                low,
                lambda x, y: rise(456, 596, y) * 0.95 + 0.25 * drift(x, y * 3) - 0.12,
                10,
                lambda x, y: in_sky(x, y) and y > 470,
                Hand((80, 460), rest=(4, 60), leave=9),
            ),
        )
        bent = Noise(rng, 160)

        def stream(x: float, y: float) -> float:
            return -0.9 + 0.12 * math.sin((x + y) / 190) + 0.3 * bent(x, y)

        clots = Noise(rng, 95)
        lines = furrows(rng, stream, 12.5, in_sky, [(700, 380), (900, 150)])
        plate.put(
            "mid",
            "river",
            carve(
                rng,
                lines,
                lambda x, y: rise(1.7, 0.15, river(x, y)) * (0.72 + 0.8 * clots(x, y)) * rise(500, 380, y),
                12.5,
                lambda x, y: in_sky(x, y) and y < 470,
                Hand((26, 190), rest=(6, 60), lift=0.12, leave=7),
            ),
        )
        inner = furrows(
            rng, stream, 16, lambda x, y: in_sky(x, y) and y < 440 and river(x, y) < 0.6, [(700, 340), (900, 120)]
        )
        plate.put(
            "light",
            "river-bed",
            carve(
                rng,
                inner,
                lambda x, y: rise(0.62, 0.0, river(x, y)) * (0.25 + 1.1 * clots(x + 400, y)),
                10,
                in_sky,
                Hand((24, 130), rest=(10, 90), lift=0.15, leave=7),
            ),
        )
        stars: list[Line] = []
        for _ in range(330):
            x, y = rng.uniform(0, 1500), rng.uniform(0, 560) ** 1.0
            if rng.random() > 0.30 + 0.9 * rise(1.6, 0.2, river(x, y)) or y > 560 - rng.uniform(0, 120):
                continue
            r = math.exp(rng.uniform(math.log(1.6), math.log(4.6)))
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
        for x, y, r in (
            (212, 150, 7),
            (618, 96, 6),
            (704, 212, 5),
            (838, 60, 7),
            (1008, 196, 8.5),
            (1132, 92, 5),
            (930, 330, 5.5),
            (560, 300, 5),
            (1330, 240, 7),
            (1240, 402, 4.5),
            (70, 330, 5),
            (740, 420, 4),
        ):
            turn = rng.uniform(0, 1)
            stars.append(
                [
                    (
                        x + r * rng.uniform(0.6, 1.2) * math.cos(turn + i * math.tau / 5),
                        y + r * rng.uniform(0.6, 1.2) * math.sin(turn + i * math.tau / 5),
                    )
                    for i in range(5)
                ]
            )
            for _ in range(rng.randrange(1, 4)):
                a, far = rng.uniform(0, math.tau), r * rng.uniform(1.7, 3.2)
                stars.append(
                    gouge(
                        rng,
                        straight(
                            (x + r * 1.35 * math.cos(a), y + r * 1.35 * math.sin(a)),
                            (x + far * math.cos(a), y + far * math.sin(a)),
                            3,
                        ),
                        2,
                        1,
                        4,
                    )
                )
        plate.put("paper", "stars", stars)


def far_lights(plate: Plate) -> None:
    rng = _mass("far")
    h = FIELD.horizon
    huts: list[Line] = []
    roofs: list[Line] = []
    posts: list[Line] = []
    for x, w, high in ((566, 46, 11), (640, 74, 16), (744, 60, 14), (838, 84, 17), (952, 52, 12), (1030, 34, 9)):
        huts.append(
            knife(
                rng,
                [
                    (x, h + 3),
                    (x + 2, h - high * 0.6),
                    (x + w * 0.2, h - high),
                    (x + w * 0.95, h - high * 0.9),
                    (x + w, h + 3),
                ],
                11,
                0.6,
            )
        )
        roofs.append(
            gouge(rng, straight((x + w * 0.12, h - high * 0.98), (x + w * 0.98, h - high * 0.86), 5), 3.4, 1, 2)
        )
    for x in range(470, 1130, 22):
        if rng.random() < 0.92:
            posts.append(knife(rng, box(x, h - rng.uniform(12, 17), x + 2.1, h + 3), 7, 0.3))
    with plate.group("far"):
        plate.put("key", "huts", [*huts, *posts])
        plate.put("light", "roofs", roofs)
    lamps: list[Line] = []
    trails: list[Line] = []
    cores: list[Line] = []
    for x in (592, 664, 722, 792, 871, 928, 1002):
        y = h - rng.uniform(20, 27)
        cores.append(knife(rng, [(x - 4.4, y), (x, y - 5), (x + 4.6, y - 0.4), (x + 0.6, y + 5)], 5, 0.4))
        for i in range(7):
            a, r = (
                rng.uniform(0.1, 3.05) if i < 5 else rng.uniform(3.4, 6),
                rng.uniform(10, 27) if i < 5 else rng.uniform(8, 13),
            )
            lamps.append(
                gouge(
                    rng,
                    straight((x + 5 * math.cos(a), y + 5 * math.sin(a)), (x + r * math.cos(a), y + r * math.sin(a)), 3),
                    2.8,
                    0.6,
                    7,
                )
            )
        for k in range(4):
            long, low = rng.uniform(10, 30) - 2 * k, h + 7 + 9 * k + rng.uniform(-2, 2)
            trails.append(gouge(rng, straight((x - long, low), (x + long, low + rng.uniform(-1, 1)), 5), 3.4 - 0.5 * k))
    with plate.group("far-lights", when="lamp"):
        plate.put("lamp", "lamps", [*lamps, *trails])
        plate.put("paper", "cores", cores)


def places() -> list[tuple[Point, float]]:
    """Where men stand to be counted: five to a row, row behind row, and the size of a boot there."""
    out = []
    for row in range(11):
        away = 230 + 62 * row
        for man in range(5):
            x, y = FIELD.seen(lerp(-104, 148, man / 4), away)
            out.append(((x, y), 10000 / away))
    return out


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    form = Noise(rng, 110)
    lee = FIELD.slopes(form)
    lines = FIELD.ridges(rng, Noise(rng, 150))

    def trodden(x: float, y: float) -> float:
        """1 on the square, 0 beyond its edge."""
        across, away = FIELD.ground(x, y)
        return rise(-330, -235, across * 1.0) * rise(390, 300, across) * rise(1500, 1150, away)

    def blue(x: float, y: float) -> float:
        t = trodden(x, y)
        drifts = rise(-0.25, 0.3, lee(x, y)) * 0.9 + 0.1
        return lerp(drifts, 0.18 + 0.34 * form(x * 0.8, y * 2.5), t) + 0.5 * rise(0.45, 1.0, FIELD.near(y)) * rise(
            300, 900, abs(x - 700)
        )

    with plate.group("snow"):
        plate.put(
            "paper",
            "ground",
            [
                knife(
                    rng,
                    [
                        (-6, FIELD.horizon),
                        *[(x, FIELD.horizon + rng.uniform(-2, 1)) for x in range(60, 1480, 80)],
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
            "shadows",
            carve(
                rng,
                lines,
                blue,
                lambda x, y: FIELD.pitch(x, y) * 1.05,
                FIELD.holds,
                Hand((50, 380), rest=(2, 22), lift=0.12),
            ),
        )
        plate.put(
            "key",
            "dark",
            carve(
                rng,
                FIELD.ridges(rng, Noise(rng, 150)),
                lambda x, y: 1.35 * rise(380, 760, abs(x - 720)) * FIELD.near(y) ** 0.7 + 0.5 * lee(x, y) - 0.16,
                FIELD.pitch,
                lambda x, y: FIELD.holds(x, y) and trodden(x, y) < 0.6,
                Hand((40, 300), rest=(3, 50)),
            ),
        )


def stood(plate: Plate) -> None:
    """Where a man stood: two soles, their heels, and the trodden rim round them."""
    rng = _mass("stood")
    soles: list[Line] = []
    rims: list[Line] = []
    clear: list[Line] = []
    for (x, y), size in places():
        if y > 1030 or rng.random() < 0.03:
            continue
        x, y = x + rng.uniform(-0.25, 0.25) * size, y + rng.uniform(-0.12, 0.12) * size
        w, high = size * rng.uniform(0.78, 0.95), size * rng.uniform(0.42, 0.5)
        clear.append(
            knife(
                rng,
                [
                    (
                        x + w * rng.uniform(0.86, 1.12) * math.cos(i / 9 * math.tau),
                        y + high * rng.uniform(0.86, 1.12) * math.sin(i / 9 * math.tau),
                    )
                    for i in range(9)
                ],
                9,
                size * 0.02,
            )
        )
        rims.append(
            gouge(
                rng,
                bend(
                    [
                        (x - w, y + high * 0.1),
                        (x - w * 0.7, y - high * 0.8),
                        (x, y - high * 1.05),
                        (x + w * 0.6, y - high * 0.85),
                    ],
                    5,
                ),
                size * 0.15,
                2,
                5,
            )
        )
        if rng.random() < 0.7:
            rims.append(
                gouge(
                    rng,
                    bend([(x + w * 0.2, y + high), (x + w * 0.8, y + high * 0.7), (x + w, y + high * 0.1)], 5),
                    size * 0.08,
                    2,
                    5,
                )
            )
        turn = rng.uniform(-0.16, 0.16) * size
        for side in (-1, 1):
            sw, sh = size * 0.17, size * rng.uniform(0.33, 0.4)
            cx, cy = x + side * size * rng.uniform(0.25, 0.32), y + turn * side * 0.5
            toe = side * size * rng.uniform(0.03, 0.12) + turn
            soles.append(
                knife(
                    rng,
                    bend(
                        [
                            (cx - sw * 0.7 + toe * 0.4, cy + sh * 0.22),
                            (cx - sw * 1.05 + toe, cy - sh * 0.5),
                            (cx - sw * 0.4 + toe * 1.2, cy - sh),
                            (cx + sw * 0.6 + toe * 1.2, cy - sh * 0.95),
                            (cx + sw * 1.1 + toe, cy - sh * 0.4),
                            (cx + sw * 0.75 + toe * 0.4, cy + sh * 0.22),
                            (cx - sw * 0.7 + toe * 0.4, cy + sh * 0.22),
                        ],
                        3,
                    ),
                    8,
                    size * 0.012,
                )
            )
            soles.append(
                knife(
                    rng,
                    [
                        (cx - sw * 0.75, cy + sh * 0.42),
                        (cx + sw * 0.75, cy + sh * 0.40),
                        (cx + sw * 0.55, cy + sh * 0.9),
                        (cx - sw * 0.5, cy + sh * 0.92),
                    ],
                    7,
                    size * 0.012,
                )
            )
    with plate.group("stood"):
        plate.put("paper", "trodden", clear)
        plate.put("mid", "rims", rims)
        plate.put("key", "soles", soles)


def spill(plate: Plate) -> None:
    rng = _mass("spill")

    def fan(x: float, y: float) -> float:
        return math.atan2(y - 640, x - 400)

    zone = bend(
        [(404, 800), (452, 706), (560, 682), (740, 692), (860, 740), (800, 840), (600, 900), (430, 880), (404, 800)], 5
    )
    cuts = carve(
        rng,
        furrows(rng, fan, 19, within(zone), [(520, 780), (700, 760), (600, 850)]),
        lambda x, y: rise(470, 60, math.hypot(x - 420, (y - 790) * 1.9)) * 0.9,
        12,
        within(zone),
        Hand((60, 260), rest=(6, 40), leave=9),
    )
    with plate.group("spill", when="lamp", slip=(-1.2, 1)):
        plate.put("lamp", "snow", cuts)


def barrack(plate: Plate) -> None:
    rng = _mass("barrack")
    gable: Line = [(-6, 860), (-6, 330), (120, 300), (262, 372), (402, 470), (404, 812), (380, 846)]
    roof: Line = [
        (-6, 336),
        (-6, 264),
        (116, 236),
        (180, 262),
        (330, 362),
        (442, 446),
        (446, 474),
        (400, 462),
        (262, 378),
        (118, 308),
    ]
    with plate.group("barrack"):
        plate.put("key", "gable", [knife(rng, gable, 20, 1.5)])
        plate.put("paper", "roof", [knife(rng, roof, 18, 2.2)])
        rafters = furrows(rng, lambda x, y: 0.62, 15, within(roof), [(250, 330), (60, 270), (380, 425)])
        plate.put(
            "mid",
            "roof-shade",
            carve(
                rng,
                rafters,
                lambda x, y: (
                    rise(40, 0, abs((y - 280) - (x - 120) * 0.6)) * 0.0
                    + 0.42 * rise(-30, 60, (x - 120) * 0.6 - (y - 262) - 20)
                    + 0.12
                ),
                12,
                within(roof),
                Hand((40, 180), rest=(6, 40)),
            ),
        )
        plate.put("key", "eave", [gouge(rng, bend([(-6, 338), (118, 312), (262, 384), (404, 474)], 8), 7, 0.4, 0.4)])
        plate.put(
            "paper",
            "drift",
            [
                knife(
                    rng,
                    bend(
                        [
                            (-6, 862),
                            (120, 826),
                            (240, 838),
                            (340, 816),
                            (412, 800),
                            (452, 822),
                            (400, 862),
                            (200, 890),
                            (-6, 900),
                        ],
                        4,
                    ),
                    16,
                    2,
                )
            ],
        )
        plate.put(
            "mid",
            "drift-shade",
            [
                gouge(rng, bend([(a, b), (a + 70, b - 9), (a + 150, b - 4)], 5), 7)
                for a, b in ((10, 872), (150, 866), (250, 846), (300, 864))
            ],
        )
        boards = [Light((428, 470), 420, GLOW.bares)]
        lit = together(
            *(
                surface(
                    rng,
                    [(x, 330 + max(0, x - 118) * 0.66), (x + 31, 330 + max(0, x - 88) * 0.66), (x + 31, 824), (x, 830)],
                    math.pi / 2,
                    10,
                    boards[0],
                    0.8,
                    shaded=lambda x, y: 196 < x < 306 and 560 < y < 690,
                    hand=Hand((40, 260), rest=(4, 40)),
                )
                for x in range(136, 396, 37)
            )
        )
        for ink in ("mid", "lamp"):
            if ink in lit:
                plate.put(ink, f"boards-{ink}", lit[ink])
    with plate.group("window", when="lamp"):
        plate.put(
            "lamp",
            "panes",
            [
                knife(rng, box(214, 580, 246, 618), 9, 1),
                knife(rng, box(254, 579, 288, 618), 9, 1),
                knife(rng, box(213, 626, 246, 666), 9, 1),
                knife(rng, box(254, 626, 288, 667), 9, 1),
            ],
        )
        plate.put(
            "paper",
            "panes-bright",
            [
                gouge(rng, bend([(216, 612), (226, 594), (242, 586)], 4), 8),
                gouge(rng, straight((258, 612), (284, 600), 4), 6),
                gouge(rng, straight((220, 660), (242, 642), 4), 5),
            ],
        )
    with plate.group("bulb", when="lamp"):
        halo = rings(rng, (BULB[0] + 6, BULB[1] + 4), (40, 130), 11)
        plate.put(
            "mid",
            "frost",
            carve(
                rng,
                halo,
                lambda x, y: 0.9 * rise(140, 34, math.dist((x, y), BULB)),
                11,
                lambda x, y: y < 500 and (y < 446 - (434 - x) * 0.66 - 22 or x > 440),
                Hand((24, 100), rest=(3, 20)),
            ),
        )
        outer, core = beams(rng, (BULB[0] + 6, BULB[1] + 12), (-0.05, math.pi * 0.60), 250, 16, 10, 20)
        plate.put("lamp", "beams", outer)
        plate.put(
            "paper", "core", [*core, knife(rng, [(424, 464), (446, 463), (444, 474), (434, 480), (426, 474)], 7, 0.8)]
        )
    with plate.group("bracket"):
        plate.put(
            "key",
            "shade",
            [
                knife(
                    rng,
                    [
                        (404, 466),
                        (412, 452),
                        (426, 444),
                        (428, 432),
                        (440, 432),
                        (442, 444),
                        (456, 452),
                        (464, 465),
                        (434, 461),
                    ],
                    9,
                    0.8,
                )
            ],
        )


def tower(plate: Plate) -> None:
    rng = _mass("tower")
    x, top, foot = 1128.0, 300.0, 690.0
    legs = [
        gouge(rng, straight((x - 34, top + 118), (x - 66, foot), 9), 13, 0.1, 0.1),
        gouge(rng, straight((x + 36, top + 118), (x + 70, foot + 8), 9), 13, 0.1, 0.1),
        gouge(rng, straight((x - 14, top + 118), (x - 22, foot - 22), 9), 8, 0.1, 0.1),
        gouge(rng, straight((x + 20, top + 118), (x + 30, foot - 20), 9), 8, 0.1, 0.1),
        gouge(rng, straight((x - 46, top + 236), (x + 50, top + 196), 6), 7, 0.1, 0.1),
        gouge(rng, straight((x - 58, top + 330), (x + 58, top + 262), 6), 7, 0.1, 0.1),
    ]
    with plate.group("tower"):
        plate.put(
            "key",
            "frame",
            [
                *legs,
                knife(rng, [(x - 46, top + 122), (x + 48, top + 120), (x + 46, top + 70), (x - 44, top + 72)], 13, 1),
                knife(rng, box(x - 42, top + 26, x - 34, top + 76), 9, 0.8),
                knife(rng, box(x + 36, top + 26, x + 44, top + 76), 9, 0.8),
                knife(rng, box(x - 6, top + 24, x + 1, top + 74), 9, 0.8),
            ],
        )
        plate.put(
            "key",
            "roof",
            [
                knife(
                    rng,
                    [(x - 66, top + 32), (x - 40, top + 6), (x + 2, top - 14), (x + 46, top + 6), (x + 68, top + 30)],
                    13,
                    1,
                )
            ],
        )
        plate.put(
            "paper",
            "roof-snow",
            [
                knife(
                    rng,
                    [
                        (x - 68, top + 26),
                        (x - 42, top - 2),
                        (x + 2, top - 24),
                        (x + 48, top - 2),
                        (x + 70, top + 24),
                        (x + 44, top + 12),
                        (x + 2, top - 9),
                        (x - 40, top + 13),
                    ],
                    12,
                    1.2,
                ),
                gouge(rng, straight((x - 44, top + 71), (x + 46, top + 69), 6), 3.2),
            ],
        )
        ladder = [
            gouge(rng, straight((x + 8 + i * 1.6, top + 130 + i * 22), (x + 26 + i * 1.6, top + 129 + i * 22), 3), 2.6)
            for i in range(11)
        ]
        plate.put(
            "mid",
            "ladder",
            [
                *ladder,
                *[
                    gouge(rng, straight((x - 40 + 16 * i, top + 80), (x - 40 + 16 * i, top + 114), 4), 2.4)
                    for i in range(6)
                ],
            ],
        )
        plate.put(
            "paper",
            "foot-snow",
            [
                knife(
                    rng,
                    bend(
                        [
                            (x - 100, foot + 10),
                            (x - 60, foot - 12),
                            (x, foot - 20),
                            (x + 66, foot - 8),
                            (x + 104, foot + 14),
                            (x, foot + 16),
                            (x - 100, foot + 10),
                        ],
                        4,
                    ),
                    13,
                    1,
                )
            ],
        )
        fence: list[Line] = []
        for side in (-1, 1):
            for i in range(9):
                px = x + side * (96 + i * i * 5 + 34 * i)
                if (side < 0 and px < 1010 - 0) and px < 480:
                    continue
                high = 40 + (8 * i if side > 0 else -2.2 * i)
                base = FIELD.horizon + (34 + 9 * i if side > 0 else 22 - 2 * i)
                if px < 1510 and high > 10:
                    fence.append(
                        knife(
                            rng,
                            [(px - 2.5, base), (px - 2, base - high), (px + 2.4, base - high - 2), (px + 3, base)],
                            9,
                            0.5,
                        )
                    )
        for k in range(4):
            pts = [
                (x + 100, FIELD.horizon + 36 - 10 * k),
                (1300, FIELD.horizon + 62 - 17 * k),
                (1506, FIELD.horizon + 96 - 27 * k),
            ]
            fence.append(gouge(rng, bend(pts, 6), 2.6, 0.3, 0.3))
        plate.put("key", "fence", fence)


def cut() -> Plate:
    plate = Plate(
        "counting-ground",
        (285, 78, 930, 844),
        {"paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"},
    )
    for part in (sky, snow, far_lights, spill, stood, barrack, tower):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
