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
        return rise(0.10, 0.32, lee(x, y)) * rise(0.0, 0.3, drifts(across * 0.7, away * 1.2)) * rise(2.0, 3.1, on_path(x, y)) * (1 - rise(820, 900, x) * rise(640, 680, y))

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

        # away from the two lights the snow has the sky's blue: in patches, wider the farther they lie
        hue = _mass("blue")
        wide = Noise(hue, 120)

        def blue(x: float, y: float) -> float:
            across, away = FIELD.ground(x, y)
            off = rise(10, 470, abs(x - middle(y)) + 40 * soft(x, y * 2)) * rise(1.15, 1.8, on_path(x, y) + 0.6 * soft(x + 500, y * 2)) * rise(70, 230, math.hypot(x - 660, (y - 478) * 2.2))
            return rise(0.55 - 1.15 * off, 0.85 - 1.15 * off, wide(across * 0.45 + away * 0.2, away * 1.1)) * off * 1.25

        plate.put("mid", "blue", carve(hue, FIELD.ridges(hue, Noise(hue, 140)), blue, lambda x, y: FIELD.pitch(x, y) * 1.02, FIELD.holds, Hand((70, 420), rest=(1, 12), lift=0.12, entry=4, leave=7)))
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
        # its floor lies in that shadow on the left, and runs as the feet run
        floor: list[Line] = []
        for lane in range(8):
            u = (-0.95, -0.86, -0.77, -0.66, -0.55, -0.42, -0.28, -0.1)[lane]
            i = rng.randrange(0, 8)
            while i < len(line) - 5:
                n = rng.randrange(5, 20)
                part = [(x + half(y) * (u + 0.012 * math.sin(i + k)), y) for k, (x, y) in enumerate(line[i : i + n])]
                t = FIELD.near(part[0][1])
                tone = (rise(0.1, -0.8, u) + 0.12) * (0.8 + 0.5 * worn(part[0][0], part[0][1] * 2))
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
    # it grows where it can hold: three stands of it, and one that is alone
    roots = [(506, 896), (536, 906), (558, 890), (590, 914), (522, 872), (486, 884), (1206, 836), (1240, 846), (1262, 828), (1292, 850), (1226, 818), (976, 596), (996, 602), (1012, 592), (290, 618), (306, 624), (318, 612), (338, 620), (272, 626), (930, 742)]
    for x, y in sorted(roots, key=lambda p: p[1]):
        n = FIELD.near(y)
        for _ in range(rng.randrange(3, 10)):
            high, out = (10 + 62 * n) * rng.uniform(0.35, 1.15), rng.uniform(-0.45, 0.75)
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
    dark += [gouge(rng, straight((638, h + 6), (639, h - 82), 5), 4.4, 0.2, 0.4), gouge(rng, bend([(638, h - 80), (650, h - 84), (660, h - 79)], 4), 3.2, 0.2, 0.4), knife(rng, [(647, h - 68), (656, h - 79), (666, h - 79), (675, h - 68)], 6, 0.4)]
    smoke = [bend([(612, h - 22), (616, h - 44), (606, h - 66), (620, h - 96), (660, h - 120)], 6), bend([(850, h - 26), (856, h - 54), (842, h - 82), (860, h - 118), (912, h - 146), (990, h - 152)], 6)]
    with plate.group("far"):
        plate.put("key", "huts", dark)
        plate.put("paper", "roofs", snowy)
        plate.put("paper", "smoke", [gouge(rng, smoke[0], lambda t: 2 + 6 * t, 1, 8), gouge(rng, smoke[1], lambda t: 2.4 + 8 * t, 1, 8)])
    with plate.group("far-light", when="lamp"):
        # a fan under the shade, its cuts side by side; thin and soon at an end, for it is half a kilometre away
        rays = [gouge(rng, straight((661 + 12 * u, h - 68), (661 + 46 * u + rng.uniform(-2, 2), h - 68 + (60 - 16 * u * u) * rng.uniform(0.72, 1.0)), 5), lambda t: 2.6 + 2.6 * t, 0.6, 7) for u in (-1, -0.72, -0.46, -0.22, 0, 0.24, 0.48, 0.74, 1)]
        pool = [gouge(rng, bend([(660 - w + rng.uniform(-8, 8), h + d), (660, h + d + 1), (660 + w + rng.uniform(-8, 8), h + d)], 5), t, 3, 5) for w, d, t in ((34, 8, 3.4), (56, 15, 4), (70, 23, 4.4), (54, 32, 4), (30, 41, 3.6))]
        plate.put("lamp", "rays", [*rays, *pool, *[knife(rng, box(x, h - 9, x + 7, h - 3), 6, 0.4) for x in (600, 620, 820, 846, 952)]])
        plate.put("paper", "core", [gouge(rng, straight((653, h - 65), (669, h - 65), 3), 5, 0.6, 1), *[gouge(rng, straight((661 + 10 * u, h - 65), (661 + 20 * u, h - 44), 3), 3, 0.5, 5) for u in (-0.5, 0, 0.5)]])


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
        plate.put("paper", "lit", [*lit, knife(rng, [(401, 210), (402, 200), (416, 192), (436, 189), (452, 192), (459, 199), (458, 208), (440, 205), (420, 208)], 9, 0.7), knife(rng, [(1110, 304), (1112, 298), (1124, 291), (1140, 289), (1151, 294), (1153, 303), (1138, 300)], 9, 0.6), knife(rng, [(1400, 371), (1402, 366), (1414, 360), (1426, 361), (1430, 370), (1418, 367)], 8, 0.5)])
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
