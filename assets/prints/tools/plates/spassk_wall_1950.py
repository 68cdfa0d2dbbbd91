"""The wall at Spassk, 1950: stone on stone, laid by those it holds; and the moon on the ground it does not reach."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight
from ..noise import Noise
from ..plate import Plate

HORIZON = 640.0
MOON: Point = (1010, 214)


def _mass(name: str) -> random.Random:
    return random.Random(f"spassk-wall-1950/{name}")


def top(x: float) -> float:
    """The upper edge of the wall as it goes away to the right."""
    return lerp(236, 566, (x - 0) / 1130) if x < 1130 else 566


def foot(x: float) -> float:
    return lerp(842, 668, (x - 0) / 1130)


END = 1130.0


def from_moon(x: float, y: float) -> float:
    return math.hypot(x - MOON[0], (y - MOON[1]) * 1.1)


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < HORIZON + 20


def sky(plate: Plate) -> None:
    """Thin cloud in ranks; the moon is where they are cut away."""
    rng = _mass("sky")
    bank, bent = Noise(rng, 170), Noise(rng, 420)

    def flow(x: float, y: float) -> float:
        return -0.22 + 0.2 * bent(x, y * 1.5)

    lines = furrows(rng, flow, 12.5, in_sky, [(1000, 210), (1300, 300), (600, 100), (1000, 500), (200, 100)])
    with plate.group("sky", slip=(2, -1.4)):
        plate.put("mid", "ground", [box(-6, -6, 1506, HORIZON + 40)])
        plate.put("light", "ranks", carve(rng, lines, lambda x, y: rise(520, 110, from_moon(x, y)) * (0.65 + 0.7 * bank(x * 0.6, y * 1.8)) + 0.5 * rise(470, 640, y) + 0.25 * bank(x + 90, y * 2) - 0.14, 12.5, in_sky, Hand((50, 380), rest=(4, 46), entry=6, leave=9)))
    with plate.group("night", when="night"):
        plate.put("key", "between", carve(
            rng, furrows(rng, flow, 13.5, in_sky, [(1000, 90), (1400, 120), (500, 60), (100, 60), (1400, 480), (900, 420)]),
            lambda x, y: rise(190, 560, from_moon(x, y)) * 1.15 - 0.75 * bank(x * 0.6, y * 1.8) + 0.1 - 0.55 * rise(500, 640, y), 15, in_sky, Hand((70, 460), rest=(1, 30), lift=0.1, entry=6, leave=8)))
    with plate.group("moon"):
        body: list[Line] = []
        for k in range(13):
            y = MOON[1] - 50 + 8.4 * k
            half = math.sqrt(max(0.0, 1 - ((y - MOON[1]) / 58) ** 2)) * 60
            if half > 14 and k not in (3, 4, 8):
                body.append(gouge(rng, bend([(MOON[0] - half * rng.uniform(0.9, 1.04), y + 5), (MOON[0], y - 1 + rng.uniform(-1, 1)), (MOON[0] + half * rng.uniform(0.86, 1.04), y - 8)], 6), 9.2, 1.4, 2.2))
        plate.put("paper", "body", body)
        ring = [cut for cut in carve(rng, lines, lambda x, y: rise(210, 70, from_moon(x, y)) * 1.0, 12.5, lambda x, y: in_sky(x, y) and from_moon(x, y) > 66, Hand((30, 160), rest=(4, 30), entry=4, leave=7))]
        plate.put("paper", "ring", ring)


def ground(plate: Plate) -> None:
    """Trodden earth this side, raked by the moon over the wall; the wall's shadow takes the near half."""
    rng = _mass("ground")
    tuft, bent = Noise(rng, 90), Noise(rng, 180)

    def near(y: float) -> float:
        return max(0.0, (y - HORIZON) / (1000 - HORIZON))

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and y > HORIZON + 6 and y < 1005

    def pitch(_x: float, y: float) -> float:
        return 6.5 + 10 * near(y)

    def flow(x: float, y: float) -> float:
        return -0.04 + 0.18 * bent(x, y * 2.6)

    def shade(x: float, y: float) -> float:
        """1 in the wall's shadow, which lies towards us and to the left."""
        edge = lerp(700, 1010, rise(1200, 300, x)) + 10 * bent(x * 2, 50)
        return rise(edge + 14, edge - 14, y)

    lines = furrows(rng, flow, pitch, inside, [(1300, 700), (900, 900), (300, 940), (1200, 950)])
    with plate.group("ground"):
        plate.put("mid", "earth", [box(-6, HORIZON + 2, 1506, 1006)])
        plate.put("paper", "moonlit", carve(rng, lines, lambda x, y: (0.62 * rise(900, 160, abs(x - 1150)) + 0.6 * tuft(x * 0.7, y * 2.2) - 0.06) * (1 - shade(x, y)), pitch, inside, Hand((30, 220), rest=(3, 26), lift=0.1, entry=4, leave=6)))
        plate.put("light", "grass", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.1, inside, [(1300, 720), (900, 940)]), lambda x, y: (0.5 + 0.5 * tuft(x * 0.7 + 200, y * 2.2)) * (1 - shade(x, y)) - 0.1, pitch, inside, Hand((26, 160), rest=(8, 60))))
        plate.put("key", "shadow", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.15, inside, [(200, 900), (500, 940), (900, 760)]), lambda x, y: 1.1 * shade(x, y) + 0.3 * tuft(x + 400, y * 2) * (0.4 + shade(x, y)) - 0.02, lambda x, y: pitch(x, y) * 1.2, inside, Hand((60, 380), rest=(0, 14), lift=0.12, entry=4, leave=6)))


def wall(plate: Plate) -> None:
    """Every stone another: none squared, each with its own lit shoulder."""
    rng = _mass("wall")
    outline = [(-6, foot(-6)), (-6, top(-6)), *[(x, top(x) + rng.uniform(-7, 6) * (1 - x / 1500)) for x in range(20, 1130, 44)], (END, top(END)), (END, foot(END)), *[(x, foot(x) + rng.uniform(-4, 4)) for x in range(1080, -10, -70)]]
    shoulders: list[Line] = []
    faces: list[Line] = []
    bright: list[Line] = []
    caps: list[Line] = []
    tuft = Noise(rng, 140)
    # courses in perspective: t runs along the wall, s from foot to top
    courses = 10
    for row in range(courses):
        s0, s1 = row / courses, (row + 1) / courses
        x = -40.0 - rng.uniform(0, 60)
        while x < END - 4:
            shrink = (foot(x) - top(x)) / 606
            wide = rng.choice((38, 54, 72, 96, 132)) * rng.uniform(0.85, 1.15) * shrink
            xa, xb = x, min(END, x + wide)
            x += wide
            if xb - xa < 7:
                continue
            jig = lambda k: rng.uniform(-k, k) * shrink  # noqa: E731

            def spot(xx: float, s: float) -> Point:
                return xx, lerp(foot(xx), top(xx), s)

            u, v = 0.07, 0.1
            sa, sb = lerp(s0, s1, v) + rng.uniform(-0.012, 0.012), lerp(s0, s1, 1 - v) + rng.uniform(-0.012, 0.012)
            ax, bx = lerp(xa, xb, u), lerp(xa, xb, 1 - u)
            corner = [spot(ax, sa), spot(ax, sb), spot(bx, sb), spot(bx, sa)]
            corner = [(px + jig(8), py + jig(9)) for px, py in corner]
            (lx, ly), (tx, ty), (rx, ry), (qx, qy) = corner
            cx, cy = (lx + rx) / 2, (ly + ry) / 2
            long, high = bx - ax, abs(ly - ty)
            reach = rise(1500, 200, math.hypot(cx - 1130, (cy - 560) * 1.2)) * (0.72 + 0.55 * tuft(cx, cy))
            reach *= 1.0 if row == courses - 1 else 0.82
            if reach < 0.07:
                continue
            # the moon stands to the right and above: upper edge and right shoulder
            shoulders.append(gouge(rng, bend([(lerp(tx, rx, rng.uniform(0.05, 0.4)), lerp(ty, ry, 0.08) + rng.uniform(0.04, 0.16) * high), (lerp(tx, rx, 0.5), lerp(ty, ry, 0.5) + 0.03 * high), (lerp(tx, rx, 0.95), lerp(ty, ry, 0.95) + 0.07 * high)], 5), min(long / 6.5, (2.0 + 12 * reach) * shrink + 0.6), 2.4, 1.6))
            if rng.random() < 0.35 + 0.6 * reach:
                bright.append(gouge(rng, bend([(rx - 0.05 * long, ry + 0.12 * high), (rx + 0.0 * long, lerp(ry, qy, 0.4)), (qx - 0.06 * long, lerp(ry, qy, 0.78))], 4), min(high / 6, (1.4 + 8 * reach) * shrink + 0.6), 1.6, 3))
            n = round(high / (9.5 * shrink + 3) * min(1, reach * 2.2))
            for k in range(n):
                t = (k + rng.uniform(0.6, 1.1)) / (n + 0.8)
                a, b = rng.uniform(0.12, 0.42), rng.uniform(0.62, 0.94)
                y0, y1 = lerp(lerp(ty, ly, t), lerp(ry, qy, t), a), lerp(lerp(ty, ly, t), lerp(ry, qy, t), b)
                xx0, xx1 = lerp(tx, rx, a), lerp(tx, rx, b)
                w = (11 * reach * (1.12 - t)) * shrink + 0.7
                if w > 1.3 and xx1 - xx0 > 9:
                    faces.append(gouge(rng, bend([(xx0, y0 + jig(4)), ((xx0 + xx1) / 2, (y0 + y1) / 2 + jig(4)), (xx1, y1 + jig(3))], 4), min(w, (xx1 - xx0) / 6), 3, 4))
    for x in range(0, 1120, 1):
        if rng.random() < 0.026:
            shrink = (foot(x) - top(x)) / 606
            long = rng.uniform(30, 92) * shrink
            caps.append(gouge(rng, bend([(x, top(x) + 2 * shrink), (x + long * 0.5, top(x + long * 0.5) - 4 * shrink), (x + long, top(x + long) + 1)], 4), 8 * shrink + 0.8, 1.4, 2.4))
    with plate.group("wall"):
        plate.put("key", "stone", [knife(rng, outline, 15, 1.8)])
        plate.put("mid", "faces", faces)
        plate.put("light", "shoulders", shoulders)
        plate.put("paper", "bright", [*bright, *caps])
    # wire on stays along the top, and the grass that has begun in the joints
    stays: list[Line] = []
    wires: list[Line] = []
    xs = [60, 250, 424, 580, 716, 834, 936, 1024, 1098]
    for x in xs:
        shrink = (foot(x) - top(x)) / 606
        stays.append(gouge(rng, bend([(x, top(x) + 14 * shrink), (x + 3 * shrink, top(x) - 40 * shrink), (x + 34 * shrink, top(x) - 92 * shrink)], 5), 9 * shrink + 1, 0.3, 0.6))
    for lift, out in ((34, 3), (62, 14), (90, 33)):
        for a, b in zip([-120, *xs], [*xs, END + 20], strict=True):
            ka, kb = (foot(a) - top(a)) / 606, (foot(b) - top(b)) / 606
            p, q = (a + out * ka, top(a) - lift * ka), (b + out * kb, top(b) - lift * kb)
            mid = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + 7 * ka)
            wires.append(gouge(rng, bend([p, mid, q], 6), 1.2 + 2.4 * ka, 0.2, 0.2))
            for _ in range(2 if b - a > 90 else 1):
                t = rng.uniform(0.15, 0.85)
                bx, by = lerp(p[0], q[0], t), lerp(p[1], q[1], t) + 5 * ka * math.sin(math.pi * t)
                r, lean = rng.uniform(7, 12) * ka + 1.5, rng.uniform(0.5, 1.3)
                wires.append(gouge(rng, straight((bx - r * math.cos(lean), by - r * math.sin(lean)), (bx + r * math.cos(lean), by + r * math.sin(lean)), 3), 1 + 2.4 * ka, 2, 2))
    with plate.group("wire"):
        plate.put("key", "stays", [*stays, *wires])


def beyond(plate: Plate) -> None:
    """Where the wall ends: a tower nobody needs at night, the steppe, the first low mounds of hill."""
    rng = _mass("beyond")
    hills = bend([(1080, 650), (1160, 628), (1250, 616), (1340, 626), (1430, 604), (1512, 610)], 6)
    with plate.group("hills"):
        plate.put("mid", "far", [knife(rng, [*hills, (1512, 668), (1080, 668)], 17, 1.4)])
        plate.put("light", "crests", [gouge(rng, [(x - 3, y + 5) for x, y in hills[a:b]], 4, 4, 6) for a, b in ((4, 12), (13, 17), (19, 26))])
        plate.put("key", "post", [gouge(rng, straight((1170, 560), (1164, 668), 5), 6, 0.2, 0.2), gouge(rng, straight((1218, 560), (1226, 668), 5), 6, 0.2, 0.2), gouge(rng, straight((1168, 640), (1220, 596), 5), 3.4, 0.2, 0.2),
                                  knife(rng, [(1156, 562), (1158, 516), (1232, 514), (1233, 561)], 12, 0.9), knife(rng, [(1146, 518), (1194, 488), (1244, 516)], 12, 0.9)])
        plate.put("paper", "post-lit", [gouge(rng, straight((1161, 511), (1192, 493), 5), 4, 2, 3), gouge(rng, straight((1162, 522), (1162, 556), 5), 4, 2, 4), gouge(rng, straight((1168, 566), (1164, 660), 6), 2.2, 2, 4)])


def barrow(plate: Plate) -> None:
    """Left where work stopped: a hand-barrow, two stones on it not yet in the wall."""
    rng = _mass("barrow")
    with plate.group("barrow"):
        plate.put("paper", "clearing", [gouge(rng, bend([(x, y), (x + l * 0.5, y - 3), (x + l, y + 2)], 6), 13, 5, 7) for x, y, l in ((690, 886, 430), (660, 906, 520), (720, 926, 400), (700, 866, 380))])
        plate.put("key", "wood", [
            gouge(rng, bend([(640, 928), (800, 906), (980, 884), (1112, 862)], 6), 11, 0.5, 0.5), gouge(rng, bend([(690, 878), (840, 862), (990, 844), (1090, 830)], 6), 9, 0.5, 0.5),
            *[gouge(rng, straight((x, y), (x + 30, y - 46), 4), 11, 0.4, 0.4) for x, y in ((744, 916), (806, 908), (868, 900), (930, 892))],
            knife(rng, [(738, 894), (744, 846), (778, 812), (832, 806), (862, 842), (858, 888), (800, 902)], 15, 1.6), knife(rng, [(860, 886), (872, 838), (912, 828), (950, 846), (956, 872), (926, 886)], 14, 1.4)])
        # planes: a stone is broken, not rounded
        plate.put("paper", "lit", [knife(rng, [(784, 818), (830, 811), (852, 838), (806, 842)], 12, 1.2), knife(rng, [(878, 841), (912, 833), (940, 848), (906, 852)], 11, 1),
                                   gouge(rng, straight((960, 880), (1100, 860), 6), 3.4, 3, 5), gouge(rng, straight((960, 843), (1080, 828), 6), 3, 3, 5)])
        plate.put("light", "planes", [knife(rng, [(857, 846), (854, 882), (836, 888), (814, 850)], 12, 1.2), knife(rng, [(945, 853), (949, 870), (928, 880), (914, 858)], 10, 1)])
        plate.put("mid", "dim", [gouge(rng, straight(a, b, 5), w, 2, 4) for a, b, w in (((752, 850), (776, 822), 6), ((750, 868), (790, 846), 5), ((752, 884), (800, 858), 4), ((872, 866), (896, 856), 4.4), ((870, 878), (900, 866), 3.6))])


def falling(plate: Plate) -> None:
    rng = _mass("falling")
    flakes: list[Line] = []
    for _ in range(200):
        x, y, r = rng.uniform(0, 1500), rng.uniform(0, 1000), math.exp(rng.uniform(math.log(2.2), math.log(6.5)))
        turn = rng.uniform(0.2, 0.9)
        flakes.append([(x + r * rng.uniform(0.7, 1.2) * math.cos(turn + i * math.tau / 5), y + r * rng.uniform(0.5, 1.1) * math.sin(turn + i * math.tau / 5)) for i in range(5)])
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)


def cut() -> Plate:
    plate = Plate("spassk-wall-1950", (345, 90, 900, 850), {
        "paper": "#dde2e4", "light": "#8296a6", "mid": "#324a61", "key": "#0b1119", "lamp": "#d8dcc0"})
    for part in (sky, ground, beyond, wall, barrow, falling):
        part(plate)
    return plate
