"""The wire at dusk: our fence, the snow between, the far zone, one man with a pass."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..flakes import falling
from ..furrow import furrows, rings
from ..gouge import Hand, carve, gouge, slivers
from ..knife import knife
from ..light import beams
from ..line import Line, Point, Tone, bend, box, rise, straight
from ..noise import Noise
from ..plate import Plate
from ..tread import tread

HORIZON = 578.0
SUNSET: Point = (400, 650)
LAMP: Point = (858, 236)
POST = 1012.0
SPREAD = 2.7
"""The sunset is so many times wider than it is high."""


def _mass(name: str) -> random.Random:
    return random.Random(f"wire/{name}")


def glow(x: float, y: float) -> float:
    """How far from the sunset, in units of sky height: 0 at the sun, about 640 at the top."""
    return math.hypot((x - SUNSET[0]) / SPREAD, y - SUNSET[1])


def dome(bent: Noise) -> Tone:
    """The sky's grain: flat arches over the sunset, pushed about by wind."""

    def flow(x: float, y: float) -> float:
        return math.atan2((x - SUNSET[0]) / SPREAD**2, SUNSET[1] - y) + 0.10 * bent(x, y * 2)

    return flow


def from_lamp(x: float, y: float) -> float:
    return math.hypot(x - LAMP[0], y - LAMP[1])


def pool(x: float, y: float) -> float:
    """The lamplight on the snow: 1 at its rim."""
    return math.hypot((x - 850) / 470, (y - 965) / 158)


def near(y: float) -> float:
    """0 at the horizon, 1 at the lower edge."""
    return max(0.0, (y - HORIZON) / (1000 - HORIZON))


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < HORIZON - 3


def in_snow(x: float, y: float) -> bool:
    return -5 < x < 1505 and HORIZON + 2 < y < 1005


def arch(e: float, rng: random.Random, rough: float) -> Line:
    """The part of the sky farther from the sunset than e, as one shape."""
    n = Noise(rng, 90)
    rim = []
    for i in range(61):
        a = math.pi * i / 60
        r = e + rough * n(i * 30)
        rim.append((SUNSET[0] - SPREAD * r * math.cos(a), min(HORIZON, SUNSET[1] - r * math.sin(a))))
    return [(-6, -6), (-6, HORIZON), *rim, (1506, HORIZON), (1506, -6)]


def sky(plate: Plate) -> None:
    rng = _mass("sky-light")
    bent = Noise(rng, 420)
    flow = dome(bent)
    with plate.group("afterglow", slip=(2.4, -1.6)):
        plate.put("light", "ground", [box(-6, 250, 1506, HORIZON + 4)])
        lines = furrows(rng, flow, 9.5, in_sky, [(470, 560)])
        drift = Noise(rng, 120)
        plate.put(
            "paper",
            "brightest",
            carve(
                rng,
                lines,
                lambda x, y: rise(175, 70, glow(x, y)) + 0.2 * drift(x, y * 2) - 0.05,
                9.5,
                in_sky,
                Hand((40, 300)),
            ),
        )
    rng = _mass("sky-mid")
    flow = dome(Noise(rng, 420))
    drift = Noise(rng, 170)
    with plate.group("evening", slip=(-2, 1.8)):
        plate.put("mid", "ground", [knife(rng, arch(196, rng, 10), 24, 2)])
        lines = furrows(rng, flow, 10.5, in_sky, [(470, 430), (1200, 520)])
        plate.put(
            "light",
            "glow",
            carve(
                rng,
                lines,
                lambda x, y: rise(330, 196, glow(x, y)) * 0.95 + 0.25 * drift(x, y * 2.4) - 0.12,
                10.5,
                lambda x, y: in_sky(x, y) and glow(x, y) > 204,
                Hand((80, 420), rest=(4, 50), entry=5, leave=8),
            ),
        )
        bank = Noise(rng, 230)
        plate.put(
            "light",
            "clouds",
            carve(
                rng,
                furrows(rng, flow, 15, in_sky, [(900, 100)]),
                lambda x, y: rise(0.02, 0.5, bank(x * 0.6, y * 2.6)) * rise(560, 330, glow(x, y)),
                15,
                lambda x, y: in_sky(x, y) and glow(x, y) > 366,
                Hand((120, 460), rest=(3, 30), leave=9),
            ),
        )
        plate.put(
            "mid",
            "streaks",
            carve(
                rng,
                lines,
                lambda x, y: rise(120, 200, glow(x, y)) * 0.8 + 0.35 * drift(x, y * 2.4) - 0.25,
                10.5,
                lambda x, y: in_sky(x, y) and glow(x, y) < 200,
                Hand((70, 380), rest=(4, 80), entry=5, leave=8),
            ),
        )


def night(plate: Plate) -> None:
    rng = _mass("night")
    drift, bent = Noise(rng, 210), Noise(rng, 460)
    flow = dome(bent)

    def pitch(_x: float, y: float) -> float:
        return 15.5 - 6.5 * y / HORIZON

    lines = furrows(rng, flow, pitch, in_sky, [(470, 300), (1300, 430), (100, 430)])
    with plate.group("night", when="night"):
        plate.put("key", "ground", [knife(rng, arch(352, rng, 14), 24, 2)])

        def tone(x: float, y: float) -> float:
            low = rise(610, 345, glow(x, y))
            gathered = drift(x * 0.8, y * 3)
            return math.pow(low, 1.3) * (0.95 + 0.35 * gathered) + 0.34 * gathered * rise(690, 480, glow(x, y)) - 0.05

        plate.put(
            "mid",
            "wind",
            carve(
                rng,
                lines,
                tone,
                pitch,
                lambda x, y: in_sky(x, y) and glow(x, y) > 353 and not lit_air(x, y),
                Hand((80, 460), rest=(4, 70), lift=0.09, entry=5, leave=8),
            ),
        )
        plate.put(
            "key",
            "fraying",
            carve(
                rng,
                lines,
                lambda x, y: rise(262, 352, glow(x, y)) * 0.8 + 0.34 * drift(x, y * 2.6) - 0.2,
                pitch,
                lambda x, y: in_sky(x, y) and glow(x, y) < 354,
                Hand((80, 380), rest=(4, 80), entry=5, leave=8),
            ),
        )


def lit_air(x: float, y: float) -> bool:
    """The cone under the lamp's shade and the frost about it, where only the lamp is cut."""
    a = math.atan2(y - LAMP[1], x - LAMP[0])
    return (from_lamp(x, y) < 330 and 0.25 < a < math.pi - 0.25) or from_lamp(x, y) < 128


def lamplight(plate: Plate) -> None:
    rng = _mass("lamp")
    with plate.group("lamplight", when="lamp"):
        clear = knife(
            rng,
            [
                (LAMP[0] + 84 * math.cos(a / 14 * math.tau), LAMP[1] - 14 + 70 * math.sin(a / 14 * math.tau))
                for a in range(14)
            ],
            22,
            5,
        )
        plate.put("mid", "cleared", [clear])
        halo = rings(rng, LAMP, (74, 190), 12)
        plate.put(
            "mid",
            "frost",
            carve(
                rng,
                halo,
                lambda x, y: rise(205, 70, from_lamp(x, y)) * 0.85,
                12,
                lambda x, y: y < LAMP[1] + 66 and x < POST - 30,
                Hand((30, 130), rest=(3, 20)),
            ),
        )
        outer, core = beams(rng, LAMP, (0.24, math.pi - 0.24), 272, 23, 11)
        plate.put("lamp", "beams", outer)
        plate.put(
            "paper",
            "core",
            [*core, knife(rng, [(836, 240), (880, 240), (876, 256), (866, 264), (850, 264), (839, 255)], 9, 1)],
        )


def far_zone(plate: Plate) -> None:
    rng = _mass("far")
    with plate.group("far"):
        shapes: list[Line] = []
        snow: list[Line] = []
        panes: list[Line] = []
        for x, w, h in ((322, 84, 23), (428, 122, 31), (650, 84, 25), (768, 62, 19), (852, 46, 14)):
            g = h * 1.25
            shapes += [
                knife(
                    rng,
                    [
                        (x, HORIZON + 3),
                        (x + 1, HORIZON - h * 0.5),
                        (x + g * 0.5, HORIZON - h * 1.08),
                        (x + g, HORIZON - h * 0.5),
                        (x + g, HORIZON + 3),
                    ],
                    11,
                    0.7,
                ),
                knife(
                    rng,
                    [
                        (x + g - 2, HORIZON - h * 0.52),
                        (x + w, HORIZON - h * 0.4),
                        (x + w, HORIZON + 3),
                        (x + g - 2, HORIZON + 3),
                    ],
                    14,
                    0.7,
                ),
            ]
            snow.append(
                knife(
                    rng,
                    [
                        (x + g * 0.52, HORIZON - h * 1.14),
                        (x + w - 2, HORIZON - h * 0.92),
                        (x + w + 3, HORIZON - h * 0.42),
                        (x + g + 2, HORIZON - h * 0.5),
                    ],
                    12,
                    0.9,
                )
            )
            snow.append(
                gouge(rng, straight((x - 2, HORIZON - h * 0.52), (x + g * 0.5, HORIZON - h * 1.12), 3), 2.6, 1, 1)
            )
            for k in range(2):
                if rng.random() < 0.75:
                    at = x + g + (w - g) * (0.3 + 0.38 * k)
                    panes.append(knife(rng, box(at, HORIZON - h * 0.28, at + h * 0.16, HORIZON - h * 0.1), 6, 0.4))
        for x in range(250, 960, 27):
            if rng.random() < 0.9:
                high = rng.uniform(17, 24)
                shapes.append(knife(rng, box(x, HORIZON - high, x + 2.6, HORIZON + 3), 8, 0.4))
        tower = 742.0
        shapes += [
            knife(
                rng,
                [
                    (tower - 17, HORIZON - 66),
                    (tower + 17, HORIZON - 67),
                    (tower + 15, HORIZON - 92),
                    (tower - 14, HORIZON - 91),
                ],
                9,
                0.6,
            ),
            knife(rng, [(tower - 23, HORIZON - 91), (tower + 23, HORIZON - 92), (tower + 2, HORIZON - 108)], 9, 0.6),
            gouge(rng, straight((tower - 15, HORIZON - 66), (tower - 20, HORIZON + 3)), 4.4, 0.1, 0.1),
            gouge(rng, straight((tower + 15, HORIZON - 66), (tower + 20, HORIZON + 3)), 4.4, 0.1, 0.1),
            gouge(rng, straight((tower - 16, HORIZON - 44), (tower + 17, HORIZON - 20)), 2.6, 0.1, 0.1),
            gouge(rng, straight((612, HORIZON - 58), (613, HORIZON + 3)), 4, 0.1, 0.1),
            gouge(rng, straight((613, HORIZON - 57), (598, HORIZON - 60)), 3, 0.1, 0.1),
        ]
        plate.put("key", "huts", shapes)
        plate.put("paper", "roofs", snow)
        smoke = []
        for x, y, high, drift in (
            (494, HORIZON - 32, 96, 150),
            (704, HORIZON - 26, 82, 96),
            (368, HORIZON - 24, 62, 110),
        ):
            spine = bend(
                [
                    (x, y),
                    (x + 3, y - high * 0.4),
                    (x - 1, y - high * 0.75),
                    (x + 14, y - high),
                    (x + drift * 0.4, y - high - 10),
                    (x + drift, y - high - 13),
                ],
                6,
            )
            smoke.append(gouge(rng, spine, lambda t: 3.5 + 11 * t, 1, 9))
            smoke.append(gouge(rng, [(a + 26, b - 14 - 0.03 * (a - x)) for a, b in spine[16:-4]], 6, 4, 9))
        plate.put("mid", "smoke", smoke)
    with plate.group("far-lamp", when="lamp"):
        lamp = (598.0, HORIZON - 54)
        star = [
            straight(
                (lamp[0] + 2 * math.cos(a), lamp[1] + 2 * math.sin(a)),
                (lamp[0] + r * math.cos(a), lamp[1] + r * math.sin(a)),
                4,
            )
            for a, r in ((0.2 + i * 0.34 + rng.uniform(-0.1, 0.1), rng.uniform(14, 30)) for i in range(9))
        ]
        plate.put("lamp", "windows", panes)
        plate.put(
            "paper",
            "star",
            [
                *[gouge(rng, s, 3.2, 0.6, 8) for s in star],
                knife(rng, box(lamp[0] - 4, lamp[1] - 1, lamp[0] + 4, lamp[1] + 5), 5, 0.6),
            ],
        )
        plate.put(
            "key",
            "shade",
            [
                knife(
                    rng,
                    [
                        (lamp[0] - 9, lamp[1] + 1),
                        (lamp[0] - 3, lamp[1] - 7),
                        (lamp[0] + 4, lamp[1] - 7),
                        (lamp[0] + 9, lamp[1]),
                    ],
                    6,
                    0.4,
                )
            ],
        )


def ground(x: float, y: float) -> Point:
    """The spot on the plain seen there: across and away, so that drifts shrink with distance."""
    away = 100 / (y - HORIZON + 14)
    return (x - 750) * away, 900 * away


def wind(bent: Noise) -> Tone:
    """Snow lies in the direction of the wind, which runs together far to the right."""

    def flow(x: float, y: float) -> float:
        return math.atan2(y - HORIZON + 22, x - 2300) - math.pi + 0.22 * bent(*ground(x, y)) * (0.25 + near(y))

    return flow


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    flow = wind(Noise(rng, 130))
    form = Noise(rng, 120)

    def lee(x: float, y: float) -> float:
        """The slopes away from the light: above 0 in shadow."""
        across, away = ground(x, y)
        return form(across * 0.55 + away * 0.25, away * 1.3)

    def pitch(_x: float, y: float) -> float:
        return 6.5 + 12.5 * near(y)

    def calm(x: float, y: float) -> float:
        """0 about the man and the path, where the snow is left white for him; 1 towards the edges."""
        return rise(0.55, 1.5, math.hypot((x - 610) / 430, (y - 690) / 105))

    def shadow(x: float, y: float) -> float:
        lamp = rise(1.42, 0.8, pool(x, y))
        patch = rise(-0.02, 0.22, lee(x, y)) * (0.35 + 0.6 * calm(x, y))
        far = 0.85 * rise(0.9, 2.0, abs(x - 700) / 420) * rise(0.0, 0.25, near(y))
        return max(patch, (far + 0.45 * lee(x, y)) * calm(x, y)) * (1 - lamp) + 0.2 * rise(0.05, 0.4, lee(x, y)) * lamp

    with plate.group("snow"):
        plate.put(
            "paper",
            "ground",
            [
                knife(
                    rng,
                    [
                        (-6, HORIZON),
                        *[(x, HORIZON + rng.uniform(-2.2, 1.2)) for x in range(60, 1480, 75)],
                        (1506, HORIZON),
                        (1506, 1006),
                        (-6, 1006),
                    ],
                    30,
                    0.8,
                )
            ],
        )
        lines = furrows(rng, flow, pitch, in_snow, [(200, 640), (1300, 700), (700, 800)])
        plate.put(
            "light",
            "afterglow",
            carve(
                rng,
                lines,
                lambda x, y: math.exp(-(((x - 400) / 520) ** 2)) * rise(HORIZON + 60, HORIZON, y) * 0.8,
                pitch,
                lambda x, y: HORIZON + 2 < y < HORIZON + 60,
                Hand((40, 200)),
            ),
        )
        plate.put(
            "mid",
            "shadows",
            carve(
                rng, lines, shadow, lambda x, y: pitch(x, y) * 1.06, in_snow, Hand((60, 420), rest=(1, 16), lift=0.12)
            ),
        )
    rng = _mass("snow-lamp")
    lines = furrows(rng, flow, pitch, in_snow, [(100, 900), (1400, 900), (800, 950)])
    with plate.group("pool", when="lamp", slip=(-1.4, 1.2)):
        round_it = rings(rng, (850, 965), (340, 760), 38, 158 / 470)
        plate.put(
            "lamp",
            "rim",
            carve(
                rng,
                round_it,
                lambda x, y: (
                    rise(1.6, 1.0, pool(x, y))
                    * rise(0.66, 1.0, pool(x, y))
                    * rise(-0.7, 0.3, form(x * 0.7 + 200, y * 1.4))
                ),
                11,
                in_snow,
                Hand((40, 300), rest=(6, 60), leave=9),
            ),
        )
        plate.put(
            "mid", "chatter", slivers(rng, 90, (330, 830, 1400, 995), lambda x, y: pool(x, y) < 0.95, flow, (9, 40))
        )
    with plate.group("snow-night"):
        plate.put(
            "key",
            "dark",
            carve(
                rng,
                lines,
                lambda x, y: (
                    (1.7 * rise(1.2, 1.9, pool(x, y)) * near(y) + 0.5 * lee(x, y) - 0.24)
                    * rise(1.0, 1.2, pool(x, y))
                    * calm(x, y)
                ),
                pitch,
                in_snow,
                Hand((30, 260), rest=(3, 50)),
            ),
        )


COURSE = bend(
    [
        (770, 1010),
        (706, 930),
        (622, 830),
        (566, 760),
        (552, 728),
        (566, 704),
        (606, 682),
        (664, 660),
        (690, 642),
        (672, 626),
        (632, 612),
        (610, 600),
        (606, 590),
    ],
    10,
)
"""The middle of the path, from our feet to the far gate: behind the man it swings out, so that he is not in its way."""


def path_half(y: float) -> float:
    return 2.0 + 66 * math.pow(near(y), 1.3)


def beside(share: float) -> Line:
    """A line along the path: −1 its left edge, 1 its right."""
    out: Line = []
    for (ax, ay), (bx, by) in pairwise(COURSE):
        run = math.hypot(bx - ax, by - ay) or 1
        half = path_half(ay) * share
        out.append((ax - (by - ay) / run * half, ay + (bx - ax) / run * half * 0.35))
    return out


def path(plate: Plate) -> None:
    rng = _mass("path")
    left, right = beside(-1), beside(1)
    worn: list[Line] = []
    steps: list[Line] = []
    foot, gone, due = 1, 0.0, 0.0
    for (ax, ay), (bx, by) in pairwise(COURSE):
        gone += math.dist((ax, ay), (bx, by))
        t, half = near(ay), path_half(ay)
        if gone < due or ay < 742:
            continue
        due = gone + 3 + 30 * t
        x, w = ax + foot * half * rng.uniform(0.2, 0.42), half * rng.uniform(0.2, 0.28)
        steps += tread(rng, (x, ay), (w * 0.5, w * 1.12), foot * w * rng.uniform(0.1, 0.4))
        for _ in range(4):
            y, at, far = ay + rng.uniform(-16, 16) * t, rng.uniform(-0.75, 0.3), rng.uniform(0.3, 0.7)
            worn.append(
                gouge(
                    rng,
                    bend([(ax + half * c, y + rng.uniform(-4, 4) * t) for c in (at, at + far / 2, at + far)], 4),
                    (1 + 8 * t) * rng.uniform(0.5, 1.2),
                    2,
                    4,
                )
            )
        foot = -foot
    seen = next(i for i, p in enumerate(COURSE) if p[1] < 736)
    beyond = next(i for i, p in enumerate(COURSE) if p[1] < 690)
    walls = [*edge_cuts(rng, right[:seen], 13), *edge_cuts(rng, right[beyond:], 9), *edge_cuts(rng, left[beyond:], 22)]
    lips = edge_cuts(rng, left[:seen], 8)
    with plate.group("path"):
        plate.put("paper", "bed", [knife(rng, left + right[::-1], 14, 1)])
        plate.put("mid", "worn", worn)
        plate.put("key", "walls", [*lips, *steps])
        plate.put("mid", "lips", walls)


def edge_cuts(rng: random.Random, line: Line, broad: float) -> list[Line]:
    out: list[Line] = []
    i = 0
    while i < len(line) - 4:
        n = rng.randrange(5, 13)
        part = line[i : i + n]
        if len(part) > 3:
            out.append(gouge(rng, part, 1.6 + broad * near(part[0][1])))
        i += max(3, n - rng.randrange(0, 3))
    return out


FIGURE: Line = [
    (-12, 2),
    (-15, -1),
    (-14, -10),
    (-13, -26),
    (-14, -46),
    (-18, -47),
    (-18, -54),
    (-21, -50),
    (-25, -53),
    (-25, -66),
    (-23, -80),
    (-17, -88),
    (-8, -92),
    (-6, -96),
    (-9, -98),
    (-10, -106),
    (-8, -112),
    (-2, -115),
    (5, -114),
    (10, -110),
    (10, -103),
    (8, -97),
    (5, -95),
    (7, -92),
    (16, -88),
    (22, -81),
    (25, -68),
    (26, -56),
    (30, -54),
    (31, -42),
    (19, -41),
    (18, -46),
    (13, -45),
    (14, -30),
    (16, -16),
    (17, -8),
    (14, -6),
    (6, -8),
    (4, -22),
    (1, -38),
    (-1, -22),
    (-2, -4),
    (-3, 2),
]
"""Seen from behind, in mid-step: padded jacket, felt boots, the right one leaving the snow; a bag at the hip."""


def man(plate: Plate) -> None:
    rng = _mass("man")
    foot = 737.0
    x = 553.0
    size = 1.05

    def at(p: Point) -> Point:
        return x + p[0] * size, foot + p[1] * size

    with plate.group("man"):
        plate.put(
            "key",
            "coat",
            [
                knife(rng, [at(p) for p in FIGURE], 9, 0.5),
                gouge(rng, [(x - 16 + 5 * t, foot + 3 + 0.5 * t) for t in range(8)], 6, 1, 2),
            ],
        )
        plate.put(
            "paper",
            "edge",
            [
                gouge(rng, bend([at(p) for p in ((17, -86), (22, -76), (24, -60))]), 2.6),
                gouge(rng, bend([at(p) for p in ((6, -112), (9.4, -107), (8.6, -99))]), 2.4),
                gouge(rng, bend([at(p) for p in ((12, -42), (12.6, -30), (14.5, -16))]), 2),
                gouge(rng, bend([at(p) for p in ((20, -53), (25, -52), (29, -51))]), 1.6),
                gouge(rng, bend([at(p) for p in ((-15, -87), (0, -70), (20, -55))]), 1.8),
            ],
        )
        plate.put(
            "light",
            "far-edge",
            [
                gouge(rng, bend([at(p) for p in ((-18, -85), (-22.4, -76), (-23.6, -60))]), 2),
                gouge(rng, bend([at(p) for p in ((-7, -111), (-9, -105), (-8, -99))]), 1.6),
            ],
        )


def strand(level: float, x: float) -> float:
    """Height of the wire that is fixed at `level` on the post."""
    return HORIZON + (level - HORIZON) * (0.62 + 0.38 * x / POST)


LEVELS = (288, 452, 611, 792, 944)


def post_shape(x: float, top: float, foot: float, w: float, lean: float) -> Line:
    return [
        (x - w * 0.56, foot),
        (x - w * 0.5 + lean * 0.5, (foot + top) / 2),
        (x - w * 0.44 + lean, top + w * 0.15),
        (x - w * 0.1 + lean, top - w * 0.12),
        (x + w * 0.42 + lean, top + w * 0.05),
        (x + w * 0.47 + lean * 0.5, (foot + top) / 2),
        (x + w * 0.58, foot),
    ]


def fence(plate: Plate) -> None:
    rng = _mass("fence")
    with plate.group("fence"):
        posts = [
            knife(rng, post_shape(POST, 92, 1006, 66, 5), 19, 1.8),
            knife(rng, post_shape(196, 246, 884, 38, -7), 17, 1.4),
            knife(rng, [(1034, 556), (1056, 540), (1232, 1006), (1180, 1006)], 19, 1.6),
        ]
        arm = bend([(1000, 186), (960, 156), (905, 143), (868, 154), (858, 186)], 6)
        shade = [
            (792, 246),
            (800, 230),
            (826, 212),
            (845, 204),
            (848, 184),
            (869, 183),
            (871, 203),
            (893, 210),
            (916, 227),
            (926, 243),
            (902, 239),
            (858, 243),
            (818, 241),
        ]
        wires, frost = strands(rng)
        plate.put(
            "key",
            "posts",
            [
                *posts,
                knife(rng, shade, 12, 0.8),
                gouge(rng, arm, 10, 0.4, 0.4),
                gouge(rng, bend([(1000, 236), (968, 196), (925, 148)], 5), 6, 0.5, 0.5),
                *wires,
            ],
        )
        plate.put(
            "paper",
            "bracket",
            [
                gouge(rng, bend([(990, 172), (955, 150), (905, 138), (878, 143)], 6), 3.4, 2, 2),
                gouge(rng, bend([(806, 228), (828, 210), (846, 202)], 5), 4),
                gouge(rng, straight((849, 200), (850, 188), 3), 2.6),
            ],
        )
        plate.put("paper", "frost", frost)
        plate.put(
            "paper",
            "caps",
            [
                knife(
                    rng,
                    [
                        (POST - 25, 101),
                        (POST - 21, 90),
                        (POST - 8, 82),
                        (POST + 8, 83),
                        (POST + 25, 91),
                        (POST + 31, 99),
                        (POST + 6, 96),
                    ],
                    10,
                    1,
                ),
                knife(rng, [(172, 252), (176, 244), (190, 238), (204, 242), (208, 250), (190, 248)], 9, 0.8),
            ],
        )
        plate.put(
            "paper",
            "mounds",
            [
                knife(
                    rng,
                    bend([(118, 886), (160, 866), (200, 858), (236, 868), (282, 890), (200, 893), (118, 886)], 4),
                    14,
                    1.5,
                ),
                knife(
                    rng,
                    bend(
                        [(930, 1006), (966, 982), (1010, 976), (1052, 984), (1110, 1006), (1010, 1008), (930, 1006)], 4
                    ),
                    14,
                    1.5,
                ),
            ],
        )
        plate.put(
            "key",
            "cast",
            [
                gouge(rng, straight((1046, 984), (1190, 1004), 6), 12, 1, 6),
                gouge(rng, straight((214, 872), (120, 884), 6), 8, 1, 6),
                *[
                    gouge(rng, straight((985 + 17 * i, 996 - abs(2 - i)), (1003 + 19 * i, 998), 3), 3.4)
                    for i in range(5)
                ],
            ],
        )
        plate.put("mid", "checks", weathered(rng))
        plate.put(
            "mid",
            "mound-shade",
            [
                gouge(rng, bend([(x, y), (x + wide * 0.5, y - 7), (x + wide, y + 2)], 6), w)
                for x, y, wide, w in (
                    (936, 994, 60, 7),
                    (952, 1003, 110, 6),
                    (1058, 986, 80, 8),
                    (1080, 996, 110, 7),
                    (126, 886, 60, 6),
                    (150, 892, 90, 5),
                    (214, 880, 70, 6),
                )
            ],
        )
    with plate.group("post-light", when="lamp"):
        lit, dim = grain(rng)
        plate.put("paper", "grain", lit)
        plate.put("lamp", "grain-far", dim)


def before_post(x: float, y: float) -> bool:
    """Where the wire crosses black wood and has to be cut white."""
    return (
        abs(x - POST - 2) < 37 or (y > 560 and abs(x - 1045 - (y - 556) * 0.36) < 21) or (y > 246 and abs(x - 192) < 18)
    )


def on_dark(x: float, y: float) -> bool:
    return (y < HORIZON and glow(x, y) > 372) or before_post(x, y)


def runs(line: Line) -> list[Line]:
    """A wire in the parts that lie before light and before dark; they overlap by a point."""
    out: list[Line] = [[line[0]]]
    for p, q in pairwise(line):
        out[-1].append(q)
        if on_dark(*p) != on_dark(*q):
            out.append([q])
    return out


def strands(rng: random.Random) -> tuple[list[Line], list[Line]]:
    wires: list[Line] = []
    frost: list[Line] = []
    for level in LEVELS:
        hang = Noise(rng, 300)
        line = [
            (x, strand(level, x) + 5 * hang(x) + 7 * math.sin(math.pi * min(1, max(0, (x - 196) / 816))))
            for x in map(float, range(-8, 1512, 4))
        ]
        thick = 2.2 + 2.3 * (level / 944)
        for run in runs(line):
            dark = on_dark(*run[len(run) // 2])
            i = 0
            while i < len(run) - 1:
                n = rng.randrange(22, 48)
                part = run[i : i + n + 2]
                x = part[len(part) // 2][0]
                w = thick * (0.75 + 0.25 * x / POST) * rng.uniform(0.85, 1.15)
                if len(part) > 1:
                    (frost if dark else wires).append(gouge(rng, part, w * (0.75 if dark else 1.15), 0.5, 0.5))
                i += n
        at = rng.uniform(10, 90)
        while at < 1500:
            x = float(at)
            y = min(line, key=lambda p: abs(p[0] - x))[1]
            (frost if on_dark(x, y) else wires).extend(
                barb(rng, (x, y), (0.62 + 0.38 * x / POST) * (0.8 + 0.4 * level / 944))
            )
            at += rng.uniform(88, 150) * (0.62 + 0.38 * x / POST)
    return wires, frost


def barb(rng: random.Random, at: Point, size: float) -> list[Line]:
    out = []
    for lean in (rng.uniform(0.5, 1.4), rng.uniform(-1.5, -0.6))[: 1 if rng.random() < 0.2 else 2]:
        r = size * rng.uniform(8, 15)
        out.append(
            gouge(
                rng,
                straight(
                    (at[0] - r * math.cos(lean), at[1] - r * math.sin(lean)),
                    (at[0] + r * math.cos(lean), at[1] + r * math.sin(lean)),
                    4,
                ),
                3.4 * size,
                3,
                3,
            )
        )
    out.append(
        gouge(
            rng,
            straight((at[0] - 9 * size, at[1]), (at[0] + 9 * size, at[1] + rng.uniform(-1, 1)), 4),
            5.5 * size,
            1,
            1,
        )
    )
    return out


def grain(rng: random.Random) -> tuple[list[Line], list[Line]]:
    lit: list[Line] = []
    dim: list[Line] = []
    for share in (-0.40, -0.30, -0.19, -0.07, 0.06):
        y = 98 + rng.uniform(0, 30)
        while y < 960:
            far = math.exp(rng.uniform(math.log(24), math.log(170)))
            strength = rise(560, 60, abs(y + far / 2 - LAMP[1])) * (1.0 - (share + 0.4) * 1.6)
            if strength > 0.08 and rng.random() < 0.3 + strength:
                lean = 5 * (1 - (y - 92) / 900)
                x = POST + 66 * share + lean
                spine = [(x + rng.uniform(-0.7, 0.7), y + far * i / 7) for i in range(8)]
                (lit if strength > 0.55 else dim).append(gouge(rng, spine, 2 + 7 * strength))
            y += far + rng.uniform(5, 30)
    return lit, dim


def weathered(rng: random.Random) -> list[Line]:
    """What dusk alone shows of the wood: a few long checks, and the upper edge of the brace."""
    out: list[Line] = []
    for share, top, low in (
        (-0.36, 700, 960),
        (-0.2, 560, 930),
        (0.02, 500, 900),
        (0.2, 240, 960),
        (0.33, 330, 820),
        (0.40, 120, 560),
    ):
        y = top + rng.uniform(0, 60)
        while y < low:
            far = math.exp(rng.uniform(math.log(40), math.log(190)))
            x = POST + 62 * share
            out.append(
                gouge(rng, [(x + rng.uniform(-1, 1), y + far * i / 7) for i in range(8)], rng.uniform(2, 4.4), 4, 7)
            )
            y += far + rng.uniform(30, 120)
    for side, a, b in ((14, 585, 960), (4, 640, 900), (-7, 600, 700), (-9, 760, 930)):
        y = float(a)
        while y < b:
            far = rng.uniform(50, 150)
            out.append(
                gouge(
                    rng,
                    [(1045 + side + (v - 556) * 0.365, v) for v in (y + far * i / 7 for i in range(8))],
                    rng.uniform(2.2, 4.6),
                    4,
                    7,
                )
            )
            y += far + rng.uniform(10, 50)
    for y in (330.0, 640.0, 705.0, 470.0):
        out.append(
            gouge(
                rng,
                straight((182 + rng.uniform(-3, 18), y), (184 + rng.uniform(-3, 18), y + rng.uniform(60, 130)), 6),
                3,
                4,
                7,
            )
        )
    return out


def grass(plate: Plate) -> None:
    """Feather grass, all bowed one way by the same wind, none like another."""
    rng = _mass("grass")
    stems: list[Line] = []
    lit: list[Line] = []
    for x, y, tall in (
        (70, 1004, 250),
        (128, 1004, 190),
        (178, 1004, 260),
        (236, 1004, 170),
        (300, 1004, 215),
        (344, 1004, 130),
        (410, 996, 96),
        (1290, 1004, 150),
        (1350, 1004, 110),
    ):
        for _ in range(rng.randrange(5, 9)):
            high = tall * rng.uniform(0.35, 1.1)
            bow = high * rng.choice((0.08, 0.15, 0.2, 0.3, 0.5, 0.7)) * rng.uniform(0.8, 1.3)
            root = x + rng.uniform(-20, 20)
            blade = bend(
                [
                    (root, y),
                    (root + bow * 0.12, y - high * 0.55),
                    (root + bow * 0.5, y - high * 0.92),
                    (root + bow, y - high * rng.uniform(0.93, 1.08) + bow * rng.uniform(0, 0.5)),
                ],
                6,
            )
            stems.append(gouge(rng, blade, rng.uniform(3.4, 7), 0.4, 14))
            if rng.random() < 0.4:
                lit.append(gouge(rng, [(a + 3.2, b) for a, b in blade[3:12]], 1.8, 3, 6))
            if rng.random() < 0.3:
                tip = blade[-5:]
                stems.append(gouge(rng, tip, rng.uniform(7, 10), 2, 3))
    with plate.group("grass"):
        plate.put("key", "stems", stems)
    with plate.group("grass-light", when="lamp"):
        plate.put("lamp", "edges", lit)


def cut() -> Plate:
    plate = Plate(
        "wire",
        (300, 78, 900, 844),
        {"paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"},
    )
    for part in (sky, night, lamplight, far_zone, snow, path, man, fence, grass):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
