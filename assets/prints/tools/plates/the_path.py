"""The path between the zones: five hundred metres of trodden snow from a gap in the wire to a far row of huts."""

from __future__ import annotations

import math
import random

from ..flakes import falling
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield

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
    drifts = Noise(rng, 210)

    def patch(x: float, y: float) -> float:
        """The snow is bare but where a drift turns from the light, and drifts are few."""
        across, away = FIELD.ground(x, y)
        return rise(0.10, 0.32, lee(x, y)) * rise(0.0, 0.3, drifts(across * 0.7, away * 1.2)) * rise(2.0, 3.1, on_path(x, y))

    with plate.group("plain"):
        plate.put("paper", "ground", [knife(rng, ground, 30, 0.8)])
        plate.put("mid", "shadows", carve(rng, lines, lambda x, y: 1.05 * patch(x, y), lambda x, y: FIELD.pitch(x, y) * 1.05, FIELD.holds, Hand((60, 420), rest=(1, 14), lift=0.2)))
    rng = _mass("dark")
    with plate.group("dark", when="night"):
        # by night the far corners go, and the hollows of the drifts
        lines = FIELD.ridges(rng, Noise(rng, 140))
        soft = Noise(rng, 150)

        def dark(x: float, y: float) -> float:
            corner = 0.8 * rise(430, 820, abs(x - middle(y)) + 60 * soft(x, y * 2)) * (0.35 + 0.75 * FIELD.near(y))
            return rise(1.1, 1.6, on_path(x, y)) * (corner * 0.9 + 0.55 * rise(0.45, 0.9, patch(x, y)) - 0.12)

        plate.put("key", "ground", carve(rng, lines, dark, lambda x, y: FIELD.pitch(x, y) * 1.02, FIELD.holds, Hand((60, 420), rest=(2, 20), lift=0.12, entry=4, leave=7)))


def path(plate: Plate) -> None:
    """Trodden lower than the snow beside it: a lip of shadow along its one side, and in it the boots of one man, both ways."""
    rng = _mass("path")
    line = [p for p in COURSE if p[1] < 1012]
    left = [(x - half(y) * (1 + rng.uniform(-0.07, 0.07)), y) for x, y in line]
    right = [(x + half(y) * (1 + rng.uniform(-0.07, 0.07)), y) for x, y in line]
    shape = [*left, *right[::-1]]
    worn = Noise(rng, 60)
    with plate.group("path"):
        plate.put("paper", "trodden", [knife(rng, shape, 15, 1.4)])
        # the bank on its right takes the light but for a few slanting cuts
        far_bank: list[Line] = []
        y = 478.0
        while y < 1006:
            t, m, h = FIELD.near(y), middle(y), half(y)
            long = (3 + 34 * t) * rng.uniform(0.6, 1.35)
            if rng.random() < 0.5:
                x = m + h * rng.uniform(0.98, 1.04)
                far_bank.append(gouge(rng, bend([(x, y), (x + 0.35 * long, y - 0.3 * long), (x + 0.9 * long, y - 0.42 * long)], 4), 1.2 + 4.5 * t * rng.uniform(0.5, 1.1), 1, 3.5))
            y += 1.6 + 12.5 * t * rng.uniform(0.75, 1.3)
        plate.put("mid", "bank", far_bank)
        # its floor lies in that shadow on the left, and runs as the feet run
        floor: list[Line] = []
        for lane in range(10):
            u = (-0.95, -0.86, -0.77, -0.66, -0.55, -0.42, -0.28, -0.1, 0.5, 0.95)[lane]
            i = rng.randrange(0, 8)
            while i < len(line) - 5:
                n = rng.randrange(5, 20)
                part = [(x + half(y) * (u + 0.012 * math.sin(i + k)), y) for k, (x, y) in enumerate(line[i : i + n])]
                t = FIELD.near(part[0][1])
                tone = (rise(0.1, -0.8, u) + (0.3 if u > 0.9 else 0.12)) * (0.8 + 0.5 * worn(part[0][0], part[0][1] * 2))
                w = min(2 * half(part[0][1]) / 15 * (1.02 if u < -0.5 else 0.85) * tone, 15)
                if len(part) > 3 and w > 1.1:
                    floor.append(gouge(rng, part, lambda q, w=w, t=t: w * (1 - 0.35 * q), 2, 4))
                i += n + rng.randrange(1, 5)
        plate.put("mid", "floor", floor)
    rng = _mass("boots")
    soles: list[Line] = []
    walls: list[Line] = []
    rims: list[Line] = []
    y, k = 952.0, 0
    while y > 500:
        t = FIELD.near(y)
        foot = 1 if k % 2 else -1
        size, turn = 5.0 + 35 * t, 0.16 * foot + math.atan2(middle(y - 8) - middle(y + 8), 16) * 0.8
        bx, by = middle(y) + foot * (0.36 * half(y)) + rng.uniform(-2, 2) * t, y
        sole, heel = boot(bx, by, size, turn, foot)
        soles += [knife(rng, sole, 30, 0.5 * t), knife(rng, heel, 30, 0.4 * t)]
        if t > 0.12:
            big, back = boot(bx, by, size * 1.16, turn, foot)
            rims += [knife(rng, big, 30, 0.5 * t), knife(rng, back, 30, 0.5 * t)]
            # where the light reaches its floor
            walls += [gouge(rng, bend([(lerp(bx, sole[i][0], 0.62), lerp(by - 0.45 * size, sole[i][1], 0.62)) for i in (0, 1, 2, 3)], 3), 1 + 4.2 * t, 1, 1.6)]
        y -= 5 + 82 * t * rng.uniform(0.94, 1.06)
        k += 1
    with plate.group("boots"):
        plate.put("paper", "rims", rims)
        plate.put("key", "soles", soles)
        plate.put("mid", "floors", walls)


def boot(x: float, y: float, size: float, turn: float, foot: int) -> tuple[Line, Line]:
    """A boot's print, toe up the plate: a sole with a waist to it and, a little apart, a heel; `foot` 1 for the right."""

    def at(u: float, v: float) -> Point:
        u *= foot
        return x + size * (u * math.cos(turn) - v * math.sin(turn)), y + size * 0.86 * (u * math.sin(turn) + v * math.cos(turn))

    sole = [at(u, v) for u, v in ((-0.10, -1.0), (0.12, -0.98), (0.30, -0.82), (0.37, -0.52), (0.33, -0.2), (0.25, 0.08), (0.24, 0.2), (-0.22, 0.2), (-0.21, 0.06), (-0.25, -0.2), (-0.32, -0.52), (-0.27, -0.84))]
    heel = [at(u, v) for u, v in ((-0.22, 0.33), (0.24, 0.33), (0.26, 0.58), (0.12, 0.74), (-0.10, 0.74), (-0.24, 0.58))]
    return sole, heel


def tufts(plate: Plate) -> None:
    """Feather grass and wormwood through the snow."""
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
    wood = [knife(rng, [(396, 990), (402, 640), (400, 214), (408, 200), (448, 198), (458, 212), (454, 600), (464, 992)], 19, 1.4),
            knife(rng, [(1108, 884), (1108, 600), (1112, 306), (1118, 296), (1146, 297), (1152, 308), (1150, 640), (1154, 886)], 17, 1.2),
            knife(rng, [(1400, 776), (1402, 372), (1408, 364), (1424, 365), (1429, 374), (1428, 778)], 15, 1)]
    lit = [gouge(rng, straight((x, a), (x + rng.uniform(-1, 2), b), 8), w, 2, 6) for x, a, b, w in ((444, 226, 420, 7), (447, 440, 640, 6.4), (450, 668, 830, 7), (453, 846, 960, 6), (433, 270, 360, 3.8), (437, 520, 640, 3.6), (435, 720, 800, 3.6), (1140, 320, 470, 5), (1140, 486, 690, 5.4), (1142, 706, 860, 5), (1130, 390, 470, 3), (1130, 600, 690, 3), (1420, 390, 520, 3.6), (1420, 536, 720, 3.6))]
    above: list[Line] = []
    below: list[Line] = []
    for k, (ya, yb) in enumerate(((268, 232), (398, 384), (532, 546), (668, 712), (806, 884))):
        spans = (((404, ya), (-14, yb), 4.6, 12, 3), ((1150, 336 + 104 * k), (1404, 396 + 78 * k), 3.9, 8.5, 2), ((1427, 396 + 78 * k), (1512, 412 + 72 * k), 3.2, 7, 1))
        for (px, py), (qx, qy), thick, barb, n in spans:
            line = bend([(px, py), (lerp(px, qx, 0.5), lerp(py, qy, 0.5) + 0.026 * abs(px - qx)), (qx, qy)], 12)
            over = line[len(line) // 2][1] < FIELD.horizon
            into = above if over else below
            into.append(gouge(rng, line, thick, 0.1, 0.1))
            for j in range(n):
                i = min(len(line) - 3, max(2, round((j + rng.uniform(0.25, 0.75)) / n * len(line))))
                x, y = line[i]
                # two turns about the strand, and four points that stand away from it
                into += [gouge(rng, bend([(x - barb * 0.9, y - barb * rng.uniform(0.7, 1.1)), (x - 1, y), (x + barb * 0.35, y + barb * rng.uniform(0.7, 1.0))], 3), thick * 0.8, 1.5, 1.5), gouge(rng, bend([(x - barb * 0.3, y + barb * rng.uniform(0.7, 1.0)), (x + 2, y), (x + barb * 0.9, y - barb * rng.uniform(0.6, 1.0))], 3), thick * 0.8, 1.5, 1.5), gouge(rng, straight((x - barb * 0.3, y), (x + barb * 0.4, y), 3), thick * 1.9, 0.6, 0.6)]
    with plate.group("wire"):
        plate.put("key", "strands", [*above, *below])
    with plate.group("wire-night", when="night"):
        plate.put("paper", "strands", above)
    with plate.group("posts"):
        plate.put("key", "posts", wood)
        plate.put("paper", "lit", [*lit, knife(rng, [(394, 216), (400, 198), (426, 188), (452, 196), (460, 214)], 10, 1), knife(rng, [(1108, 310), (1116, 294), (1132, 288), (1148, 296), (1153, 309)], 9, 1), knife(rng, [(1398, 376), (1405, 362), (1416, 358), (1427, 364), (1431, 376)], 8, 0.8)])
        feet = [bend([(318, 1012), (372, 972), (426, 956), (486, 968), (548, 1012)], 5), bend([(1052, 896), (1096, 872), (1134, 866), (1180, 876), (1236, 892), (1150, 908), (1052, 896)], 5), bend([(1370, 784), (1402, 766), (1430, 766), (1468, 782), (1420, 792), (1370, 784)], 5)]
        plate.put("paper", "drifts", [knife(rng, d, 14, 1.2) for d in feet])
        plate.put("mid", "drift-shade", [gouge(rng, bend([(344 + 20 * i, 1000 - 11 * i), (400 + 10 * i, 980 - 7 * i), (414 + 8 * i, 974 - 5 * i)], 5), 5, 3, 6) for i in range(3)] + [gouge(rng, bend([(1074 + 18 * i, 894 - 5 * i), (1106 + 12 * i, 882 - 4 * i), (1122 + 10 * i, 878 - 3 * i)], 5), 4, 3, 6) for i in range(3)])


def geese(plate: Plate) -> None:
    rng = _mass("geese")
    birds: list[Line] = []
    for k, (x, y) in enumerate(((860, 196), (890, 186), (918, 172), (950, 166), (980, 150), (884, 212), (912, 224), (938, 240), (970, 250))):
        w, f = 19 - 0.6 * k, rng.uniform(4, 9)
        birds.append(gouge(rng, bend([(x - w, y - f), (x - w * 0.3, y - f * 0.2), (x, y), (x + w * 0.3, y - f * 0.5), (x + w, y - f * 1.4)], 3), 4.4, 1.5, 2))
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
