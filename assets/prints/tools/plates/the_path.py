"""The path between the zones: five hundred metres of trodden snow from a gap in the wire to a far row of huts."""

from __future__ import annotations

import math
import random

from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield
from ..tread import tread

FIELD = Snowfield(470, gathers=-900, fine=6.5, coarse=13)
SKY = Heavens(470, cloud=190, night=372, lean=-0.05, bright=(430, 470), spread=520, pitch=11, swirl=0.2, stars=90)
# where the path's middle runs, and half its width there: it was made by feet, not by a cord
COURSE = bend([(700, 1040), (742, 920), (806, 800), (812, 700), (748, 622), (668, 574), (634, 536), (664, 506), (704, 484), (716, 474)], 12)


def _mass(name: str) -> random.Random:
    return random.Random(f"the-path/{name}")


def middle(y: float) -> float:
    return min(COURSE, key=lambda p: abs(p[1] - y))[0]


def half(y: float) -> float:
    return 2.5 + 118 * FIELD.near(y) ** 1.25


def on_path(x: float, y: float) -> float:
    """0 in the middle of the path, 1 at its edge."""
    return abs(x - middle(y)) / half(y)


def plain(plate: Plate) -> None:
    rng = _mass("plain")
    bent, form = Noise(rng, 140), Noise(rng, 115)
    lee = FIELD.slopes(form)
    ground: Line = [(-6, FIELD.horizon - 3), *[(x, FIELD.horizon - 3 + 2.5 * math.sin(x / 160) + rng.uniform(-1, 1)) for x in range(50, 1480, 70)], (1506, FIELD.horizon - 4), (1506, 1006), (-6, 1006)]
    lines = FIELD.ridges(rng, bent)

    def shade(x: float, y: float) -> float:
        return rise(-0.06, 0.22, lee(x, y)) * rise(1.0, 1.5, on_path(x, y))

    with plate.group("plain"):
        plate.put("paper", "ground", [knife(rng, ground, 30, 0.8)])
        plate.put("mid", "shadows", carve(rng, lines, lambda x, y: 0.95 * shade(x, y), lambda x, y: FIELD.pitch(x, y) * 1.05, FIELD.holds, Hand((60, 420), rest=(1, 18), lift=0.12)))
        plate.put("light", "soft", carve(rng, lines, lambda x, y: 0.7 * rise(-0.3, -0.02, lee(x, y)) * (1 - shade(x, y)) * rise(1.2, 2.0, on_path(x, y)) * rise(0.1, 0.4, FIELD.near(y)), FIELD.pitch, FIELD.holds, Hand((40, 240), rest=(4, 40), lift=0.14)))
    rng = _mass("dark")
    with plate.group("dark", when="night"):
        lines = FIELD.ridges(rng, Noise(rng, 140))
        low = Noise(rng, 130)
        slopes = FIELD.slopes(low)

        def dark(x: float, y: float) -> float:
            edge = rise(1.02, 1.35, on_path(x, y))
            return edge * (0.62 + 0.5 * slopes(x, y) + 0.32 * rise(0.15, 0.9, FIELD.near(y)) + 0.25 * rise(120, 700, abs(x - middle(y))) - 0.5 * rise(470, 130, abs(x - 700) + 3.2 * (y - FIELD.horizon)))

        plate.put("key", "ground", carve(rng, lines, dark, lambda x, y: FIELD.pitch(x, y) * 1.08, FIELD.holds, Hand((60, 420), rest=(1, 14), lift=0.1, entry=4, leave=7)))


def path(plate: Plate) -> None:
    """Trodden lower than the snow beside it: a lip of shadow along its one side, and in it the boots of one man, both ways."""
    rng = _mass("path")
    line = [p for p in COURSE if p[1] < 1012]
    left = [(x - half(y) * (1 + rng.uniform(-0.07, 0.07)), y) for x, y in line]
    right = [(x + half(y) * (1 + rng.uniform(-0.07, 0.07)), y) for x, y in line]
    shape = [*left, *right[::-1]]
    inside = within(shape)
    worn = Noise(rng, 60)
    with plate.group("path"):
        plate.put("paper", "trodden", [knife(rng, shape, 15, 1.4)])
        lips: list[Line] = []
        for i in range(len(left) - 8):
            if i % 5 == 0:
                t = FIELD.near(left[i][1])
                part = left[i : i + 7]
                lips.append(gouge(rng, [(x + 2 + 5 * t, y) for x, y in part], 1.5 + 13 * t * rng.uniform(0.7, 1.2), 1.4, 2.4))
                if rng.random() < 0.85:
                    lips.append(gouge(rng, [(x + 1 + 1.5 * t, y) for x, y in right[i : i + 6]], 1.2 + 4.5 * t, 1.4, 3))
        plate.put("key", "lips", lips)
        lines = furrows(rng, lambda x, y: 0.05 + 0.2 * worn(x, y), lambda x, y: FIELD.pitch(x, y) * 0.9, inside, [(740, 940), (800, 800), (770, 650), (660, 570)])
        plate.put("mid", "worn", carve(rng, lines, lambda x, y: 0.62 * rise(-0.1, 0.4, worn(x * 1.2, y * 2.4)) * rise(1.0, 0.7, on_path(x, y)) + 0.3 * rise(-0.2, -0.9, (x - middle(y)) / half(y)), lambda x, y: FIELD.pitch(x, y) * 0.86, inside, Hand((14, 90), rest=(4, 26), lift=0.12, entry=3, leave=5)))
    prints: list[Line] = []
    glints: list[Line] = []
    rng = _mass("boots")
    for side, first in ((-0.36, 962.0), (0.38, 1000.0)):
        y = first
        k = 0
        while y > 520:
            t = FIELD.near(y)
            x = middle(y) + side * half(y) + (0.14 if k % 2 else -0.14) * half(y)
            size = (2.5 + 10 * t, 3.5 + 19 * t)
            prints += tread(rng, (x, y), size, (2.4 if k % 2 else -2.4) * t)
            if t > 0.3:
                glints += [gouge(rng, straight((x - size[0] * 0.55, y - size[1] * (0.55 - 0.24 * j)), (x + size[0] * 0.6, y - size[1] * (0.57 - 0.24 * j)), 3), 1 + 1.6 * t, 1, 1.6) for j in range(3)]
            y -= 9 + 62 * t * rng.uniform(0.9, 1.1)
            k += 1
    with plate.group("boots"):
        plate.put("key", "soles", prints)
        plate.put("mid", "nails", glints)


def tufts(plate: Plate) -> None:
    """Feather grass and wormwood through the snow, and water standing where the path is lowest."""
    rng = _mass("tufts")
    blades: list[Line] = []
    for x, y in ((548, 706), (500, 880), (596, 934), (1010, 760), (980, 640), (1060, 850), (906, 900), (560, 612), (1240, 700), (300, 760), (220, 900), (1360, 860), (890, 560), (440, 560)):
        n = FIELD.near(y)
        for _ in range(rng.randrange(4, 9)):
            high, out = (10 + 62 * n) * rng.uniform(0.5, 1.1), rng.uniform(-0.45, 0.75)
            foot = x + rng.uniform(-9, 9) * (0.3 + n)
            blades.append(gouge(rng, bend([(foot, y + rng.uniform(-3, 3) * n), (foot + out * high * 0.3, y - high * 0.6), (foot + out * high, y - high * rng.uniform(0.75, 1.0))], 4), 1.6 + 2.6 * n, 0.5, 9))
    with plate.group("tufts"):
        plate.put("key", "blades", blades)
    rng = _mass("puddles")
    deep: list[Line] = []
    sky: list[Line] = []
    for u, y, w in ((0.1, 842, 66), (-0.3, 726, 34), (-0.42, 930, 46), (-0.1, 640, 16)):
        x = middle(y) + u * half(y)
        for k in range(-3, 4):
            wide = w * (1 - (k / 4.4) ** 2) * rng.uniform(0.75, 1.05)
            yy = y + k * (3 + 5.4 * FIELD.near(y))
            deep.append(gouge(rng, bend([(x - wide + rng.uniform(-8, 8), yy), (x, yy + 1), (x + wide + rng.uniform(-8, 8), yy)], 5), 3 + 6 * FIELD.near(y), 2.4, 4))
            if k % 2:
                sky.append(gouge(rng, bend([(x - wide * 0.6, yy), (x + wide * 0.1, yy + 1), (x + wide * rng.uniform(0.3, 0.7), yy)], 4), 1.6 + 3 * FIELD.near(y), 2, 4))
    with plate.group("puddles"):
        plate.put("mid", "deep", deep)
        plate.put("light", "sky", sky)


def far(plate: Plate) -> None:
    """The other zone: roofs, a tower, the posts of its fence; by night two windows and a lamp that says where."""
    rng = _mass("far")
    h = FIELD.horizon
    dark: list[Line] = []
    snowy: list[Line] = []
    for x, w, high in ((470, 70, 15), (566, 92, 20), (690, 58, 14), (780, 120, 24), (922, 74, 17), (1014, 56, 14)):
        dark.append(knife(rng, [(x, h + 4), (x + 1, h - high * 0.7), (x + w * 0.12, h - high), (x + w * 0.9, h - high * 1.02), (x + w, h - high * 0.66), (x + w, h + 4)], 10, 0.6))
        snowy.append(gouge(rng, straight((x + w * 0.08, h - high * 0.96), (x + w * 0.94, h - high * 0.98), 5), 5.5, 1, 1.6))
    dark += [gouge(rng, straight((x, h + 5), (x + rng.uniform(-1, 1), h - rng.uniform(15, 19)), 3), 2.2, 0.2, 0.3) for x in range(380, 1140, 19) if not 700 < x < 735]
    dark += [knife(rng, [(1076, h - 46), (1078, h - 72), (1092, h - 80), (1106, h - 72), (1108, h - 46)], 9, 0.5), *[gouge(rng, straight((a, h - 46), (b, h + 4), 4), 3, 0.2, 0.2) for a, b in ((1080, 1072), (1104, 1112), (1080, 1112), (1104, 1072))]]
    dark += [gouge(rng, straight((640, h + 4), (640, h - 60), 5), 4, 0.2, 0.4), gouge(rng, bend([(640, h - 59), (650, h - 64), (660, h - 60)], 4), 2.6, 0.2, 0.4), knife(rng, [(652, h - 53), (656, h - 60), (664, h - 60), (668, h - 53)], 6, 0.4)]
    smoke = [bend([(612, h - 22), (616, h - 44), (606, h - 66), (620, h - 96), (660, h - 120)], 6), bend([(850, h - 26), (856, h - 54), (842, h - 82), (860, h - 118), (912, h - 146), (990, h - 152)], 6)]
    with plate.group("far"):
        plate.put("key", "huts", dark)
        plate.put("paper", "roofs", snowy)
        plate.put("paper", "smoke", [gouge(rng, smoke[0], lambda t: 2 + 6 * t, 1, 8), gouge(rng, smoke[1], lambda t: 2.4 + 8 * t, 1, 8)])
    with plate.group("far-light", when="lamp"):
        rays: list[Line] = []
        for k in range(15):
            a = math.pi * (0.1 + 0.8 * (k + rng.uniform(0.2, 0.8)) / 15)
            long = rng.uniform(34, 66) * (0.55 + 0.6 * math.sin(a))
            rays.append(gouge(rng, straight((660 + 5 * math.cos(a), h - 52 + 4 * math.sin(a)), (660 + long * math.cos(a), h - 52 + long * math.sin(a)), 4), 2.9, 0.8, 6))
        pool = [gouge(rng, bend([(660 - w + rng.uniform(-8, 8), h + d), (660, h + d + 1), (660 + w + rng.uniform(-8, 8), h + d)], 5), t, 3, 5) for w, d, t in ((34, 8, 3.4), (56, 15, 4), (70, 23, 4.4), (54, 32, 4), (30, 41, 3.6))]
        plate.put("lamp", "rays", [*rays, *pool, *[knife(rng, box(x, h - 9, x + 7, h - 3), 6, 0.4) for x in (600, 620, 820, 846, 952)]])
        plate.put("paper", "core", [gouge(rng, straight((654, h - 50), (667, h - 50), 3), 5, 0.8, 1), *[gouge(rng, straight((654 + 4 * i, h - 48), (650 + 7 * i, h - 34), 3), 2.6, 0.6, 4) for i in range(4)]])


def posts(plate: Plate) -> None:
    """The gap that we stand in. Wire goes off to either side; none is strung across."""
    rng = _mass("posts")
    wood: list[Line] = [knife(rng, [(398, 1006), (404, 640), (400, 214), (408, 200), (446, 198), (456, 212), (452, 600), (462, 1006)], 19, 1.4),
                        knife(rng, [(1112, 930), (1110, 600), (1114, 306), (1120, 296), (1150, 297), (1156, 308), (1154, 640), (1160, 932)], 17, 1.2),
                        knife(rng, [(1140, 560), (1160, 566), (1296, 900), (1262, 902)], 15, 1.2)]
    lit = [gouge(rng, straight((x, a), (x + rng.uniform(-1, 2), b), 8), w, 2, 6) for x, a, b, w in ((443, 226, 420, 6), (446, 440, 640, 5.4), (449, 668, 830, 6), (453, 846, 980, 5), (432, 270, 360, 3.4), (436, 520, 640, 3.2), (434, 720, 800, 3.2), (1119, 320, 470, 4.4), (1118, 486, 690, 5), (1120, 706, 900, 4.6), (1130, 390, 470, 3), (1128, 600, 690, 3))]
    brace = [gouge(rng, straight((1170, 600), (1262, 830), 8), 4, 2, 6)]
    wires: list[Line] = []
    for k, (ya, yb) in enumerate(((268, 232), (400, 380), (540, 536), (690, 702), (850, 886))):
        wires.append(gouge(rng, bend([(404, ya), (200, (ya + yb) / 2 + 10), (-8, yb)], 8), 3.6, 0.2, 0.2))
        yc, yd = 340 + 128 * k, 300 + 150 * k
        wires.append(gouge(rng, bend([(1152, yc), (1330, (yc + yd) / 2 + 7), (1510, yd)], 8), 3, 0.2, 0.2))
        for x, y, s in ((lerp(404, 0, u), lerp(ya, yb, u) + 9 * math.sin(u * 3.1), 9) for u in (rng.uniform(0.15, 0.35), rng.uniform(0.6, 0.85))):
            wires += [gouge(rng, straight((x - s, y - s * rng.uniform(0.8, 1.3)), (x + s, y + s), 3), 3, 0.4, 0.7), gouge(rng, straight((x - s * 0.7, y + s), (x + s * 0.5, y - s * rng.uniform(0.9, 1.4)), 3), 2.6, 0.4, 0.7)]
        for x, y, s in ((lerp(1152, 1510, u), lerp(yc, yd, u) + 6 * math.sin(u * 3.1), 7) for u in (rng.uniform(0.12, 0.3), rng.uniform(0.55, 0.85))):
            wires += [gouge(rng, straight((x - s, y - s), (x + s, y + s * rng.uniform(0.8, 1.3)), 3), 2.6, 0.4, 0.7), gouge(rng, straight((x - s * 0.7, y + s), (x + s * 0.5, y - s), 3), 2.4, 0.4, 0.7)]
    with plate.group("wire-day"):
        plate.put("key", "strands", wires)
    with plate.group("wire-night", when="night"):
        plate.put("paper", "strands", [[(x, y + 0.6) for x, y in w] for w in wires])
    with plate.group("posts"):
        plate.put("key", "posts", wood)
        plate.put("paper", "lit", [*lit, knife(rng, [(396, 216), (402, 198), (426, 188), (450, 196), (458, 214)], 10, 1), knife(rng, [(1110, 310), (1118, 294), (1136, 288), (1152, 296), (1157, 309)], 9, 1)])
        plate.put("light", "brace-lit", brace)
        drift = [bend([(330, 1010), (380, 962), (430, 950), (486, 970), (530, 1010)], 5), bend([(1076, 940), (1108, 916), (1146, 914), (1200, 926), (1300, 908), (1330, 920), (1200, 944), (1076, 940)], 5)]
        plate.put("paper", "drifts", [knife(rng, d, 14, 1.4) for d in drift])
        plate.put("mid", "drift-shade", [gouge(rng, bend([(334 + 20 * i, 1000 - 12 * i), (400 + 10 * i, 976 - 7 * i), (420 + 14 * i, 972 - 4 * i)], 5), 6, 3, 6) for i in range(3)] + [gouge(rng, bend([(1090 + 20 * i, 940 - 4 * i), (1140 + 20 * i, 932 - 3 * i), (1190 + 30 * i, 936 - 2 * i)], 5), 4, 3, 6) for i in range(3)])


def geese(plate: Plate) -> None:
    rng = _mass("geese")
    birds: list[Line] = []
    for k, (x, y) in enumerate(((860, 196), (890, 186), (918, 172), (950, 166), (980, 150), (884, 212), (912, 224), (938, 240), (970, 250))):
        w, f = 14 - 0.4 * k, rng.uniform(3, 7)
        birds.append(gouge(rng, bend([(x - w, y - f), (x - w * 0.3, y - f * 0.2), (x, y), (x + w * 0.3, y - f * 0.5), (x + w, y - f * 1.4)], 3), 3.4, 1.5, 2))
    with plate.group("geese"):
        plate.put("key", "day", birds)
    with plate.group("geese-night", when="night"):
        plate.put("light", "birds", birds)


def cut() -> Plate:
    plate = Plate("the-path", (330, 40, 900, 920), {
        "paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"})
    SKY.cut(plate)
    for part in (plain, path, tufts, far, geese, posts):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
