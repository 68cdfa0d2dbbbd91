"""The compound by the sea: a white barrack, a fence, and beyond the fence the whole of the Black Sea going about its day."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Mass, Plate
from ..settle import settle

HORIZON, SHORE = 402.0, 704.0
GLARE = 840.0
BREAD = (896.0, 846.0)


def _mass(name: str) -> random.Random:
    return random.Random(f"compound-by-the-sea/{name}")


def shore(x: float) -> float:
    """The bluff's edge, where the yard stops and the sea is far below."""
    return SHORE + 9 * math.sin(x / 120) + 5 * math.sin(x / 37 + 1) + 26 * rise(1000, 1500, x)


def wire_foot(x: float) -> float:
    """Where the fence stands on the ground."""
    feet = ((-60, 690), (508, 786), (742, 826), (1056, 884), (1452, 966), (1600, 998))
    for (ax, ay), (bx, by) in zip(feet, feet[1:], strict=False):
        if x <= bx:
            return lerp(ay, by, (x - ax) / (bx - ax))
    return 998


def cloud(rng: random.Random, x0: float, x1: float, foot: float, high: float) -> tuple[Line, list[Line]]:
    """A fair-weather cloud: level below, heaped above, and the shade in its belly."""
    top: Line = [(x0 - 34, foot), (x0 - 14, foot - 5)]
    x = x0
    while x < x1 - 10:
        wide = rng.uniform(40, 84)
        u = (x + wide / 2 - x0) / (x1 - x0)
        lift = high * (0.08 + 0.92 * math.sin(math.pi * min(1, max(0, u))) ** 0.8) * rng.uniform(0.72, 1.08)
        top += bend([(x, foot - lift * 0.8), (x + wide * 0.3, foot - lift), (x + wide * 0.75, foot - lift * 0.96), (min(x1, x + wide), foot - lift * 0.74)], 3)
        x += wide
    shade = []
    for _ in range(int((x1 - x0) / 13)):
        sx = rng.uniform(x0 + 8, x1 - 50)
        u = (sx + 20 - x0) / (x1 - x0)
        up = rng.random() ** 1.6 * math.sin(math.pi * u)
        shade.append(gouge(rng, bend([(sx, foot - 4 - 0.42 * high * up), (sx + 18, foot - 7 - 0.42 * high * up), (sx + rng.uniform(30, 60), foot - 4 - 0.4 * high * up)], 3), rng.uniform(2.5, 6.5) * (1.1 - up), 2, 3))
    return [*top, (x1 + 12, foot - 5), (x1 + 34, foot)], [m for m in shade if max(px for px, _ in m) < x1]


def sky(plate: Plate) -> None:
    """Clean air, heaped clouds along the horizon, and one long streak."""
    rng = _mass("sky")
    with plate.group("sky", slip=(2, -1.4)):
        plate.put("light", "ground", [box(-6, -6, 1506, HORIZON + 4)])
        heaps: list[Line] = []
        shades: list[Line] = []
        for x0, x1, foot, high in ((420, 700, 300, 74), (760, 1180, 330, 128), (1120, 1500, 286, 96), (470, 640, 372, 34), (1180, 1420, 376, 44), (150, 400, 190, 60), (690, 860, 384, 26)):
            heap, shade = cloud(rng, x0, x1, foot, high)
            heaps.append(knife(rng, heap, 12, 1))
            shades += shade
        low = [gouge(rng, straight((x, y), (x + long, y - 2), 8), w, 5, 8) for x, y, long, w in ((300, 392, 420, 7), (820, 394, 560, 6), (560, 348, 240, 5), (1180, 350, 260, 6), (640, 120, 380, 9), (760, 146, 300, 6), (1040, 96, 330, 7))]
        plate.put("paper", "clouds", [*heaps, *low])
        plate.put("mid", "bellies", shades)
    rng = _mass("night")
    with plate.group("night", when="night"):
        # evening comes down on it from above, in long level strokes
        bank, bent = Noise(rng, 160), Noise(rng, 420)
        inside = lambda x, y: -5 < x < 1505 and -5 < y < 300  # noqa: E731
        flow = lambda x, y: -0.03 + 0.10 * bent(x, y * 1.6)  # noqa: E731
        plate.put("key", "ranks", carve(rng, furrows(rng, flow, 13, inside, [(300, 60), (1200, 60), (750, 160)]), lambda x, y: rise(250, 10, y) * 1.3 + 0.35 * bank(x + 200, y * 2) - 0.12, 14.5, inside, Hand((90, 480), rest=(1, 24), lift=0.12, entry=6, leave=9)))


def sea(plate: Plate) -> None:
    """One flat dark field with a ruled edge; glints in its lane, swells far apart, and foam where it meets the land."""
    rng = _mass("sea")

    def near(y: float) -> float:
        return max(0.0, (y - HORIZON) / (760 - HORIZON))

    with plate.group("sea"):
        plate.put("mid", "ground", [knife(rng, [(-6, HORIZON), *[(x, HORIZON + rng.uniform(-0.6, 0.6)) for x in range(80, 1460, 160)], (1506, HORIZON), (1506, 780), (-6, 780)], 60, 0.4)])
        plate.put("key", "horizon", [gouge(rng, straight((a, HORIZON + 2), (b, HORIZON + 2), 8), 4, 1, 1) for a, b in ((-8, 420), (416, 700), (960, 1280), (1276, 1510))])
        swells: list[Line] = []
        y = HORIZON + 12
        while y < 700:
            t = near(y)
            x = rng.uniform(-60, 60)
            while x < 1500:
                long = (40 + 170 * t) * rng.uniform(0.6, 1.5)
                if abs(x + long / 2 - GLARE) > 120 + 160 * t or rng.random() < 0.2:
                    swells.append(gouge(rng, bend([(x, y), (x + long * 0.5, y - 2 - 5 * t), (x + long, y + 1)], 5), 1.6 + 5.4 * t, 4, 5))
                x += long + (70 + 130 * t) * rng.uniform(0.5, 1.4)
            y += 9 + 23 * t
        plate.put("key", "swells", swells)
    rng = _mass("glints")
    sparks: list[Line] = []
    y = HORIZON + 5.0
    while y < 690:
        t = near(y)
        for _ in range(7):
            x = GLARE + 20 * t + rng.gauss(0, 34 + 96 * t)
            long = (10 + 48 * t) * rng.uniform(0.6, 1.5)
            sparks.append(gouge(rng, straight((x - long / 2, y + rng.uniform(-2, 2)), (x + long / 2, y + rng.uniform(-2, 2)), 3), 2.2 + 4.4 * t, 1.6, 2))
        y += 6.5 + 9 * t
    foam: list[Line] = []
    for k in range(3):
        x = 440.0
        while x < 1510:
            long = rng.uniform(40, 110)
            y = shore(x) - 9 - 15 * k - 4 * math.sin(x / 50 + k)
            if rng.random() < 0.92 - 0.25 * k:
                foam.append(gouge(rng, bend([(x, y), (x + long * 0.3, y + 5), (x + long * 0.7, y + 5), (x + long, y)], 4), (7.5, 5, 3.4)[k], 1.6, 2))
            x += long * (0.94 + 0.3 * k)
    with plate.group("glare", slip=(-1, 1)):
        plate.put("paper", "sparks", [*sparks, *foam])
    rng = _mass("ship")
    with plate.group("ship"):
        # black against the sky, her keel below the line of the horizon
        x, y = 618.0, HORIZON + 9
        plate.put("key", "hull", [knife(rng, [(x - 62, y - 23), (x - 44, y - 19), (x + 30, y - 20), (x + 56, y - 27), (x + 46, y), (x - 52, y)], 16, 0.7), knife(rng, [(x - 26, y - 20), (x - 26, y - 35), (x + 14, y - 36), (x + 14, y - 20)], 12, 0.5), knife(rng, [(x - 12, y - 34), (x - 11, y - 60), (x + 3, y - 61), (x + 4, y - 34)], 10, 0.5), gouge(rng, straight((x - 44, y - 20), (x - 45, y - 58), 4), 3, 0.3, 0.5), gouge(rng, straight((x + 34, y - 21), (x + 35, y - 62), 4), 3, 0.3, 0.5), gouge(rng, straight((x - 44, y - 54), (x - 58, y - 24), 4), 1.6, 0.4, 0.4), gouge(rng, straight((x + 35, y - 58), (x + 52, y - 27), 4), 1.6, 0.4, 0.4)])
        plate.put("paper", "ports", [gouge(rng, straight((x - 20 + 9 * k, y - 28), (x - 15 + 9 * k, y - 28), 3), 4, 0.5, 0.5) for k in range(4)] + [gouge(rng, straight((x - 50, y + 4), (x + 30, y + 4), 5), 3, 2, 3)])
        smoke = bend([(x - 4, y - 62), (x - 16, y - 80), (x - 46, y - 88), (x - 84, y - 108), (x - 130, y - 112), (x - 186, y - 128)], 6)
        plate.put("key", "smoke", [gouge(rng, smoke, lambda t: 5 + 14 * t * (1.15 - t), 0.6, 6), gouge(rng, [(a + 6, b - 13) for a, b in smoke[12:27]], 6, 3, 6)])


def yard(plate: Plate) -> None:
    """Beyond the wire a belt of sand, raked along it; on this side sand that is walked on."""
    rng = _mass("yard")
    dust = Noise(rng, 100)
    shape = [*[(x, shore(x)) for x in range(-6, 1512, 24)], (1506, 1006), (-6, 1006)]
    raked: list[Line] = []
    for row in range(9):
        t = (row + 0.5) / 9
        x = 470.0
        while x < 1510:
            long = rng.uniform(90, 300)
            line = [(x + long * k / 8, lerp(shore(x + long * k / 8) + 14, wire_foot(x + long * k / 8) - 16, t) + 1.6 * math.sin((x + long * k / 8) / 31 + row)) for k in range(9)]
            room = (wire_foot(x) - shore(x) - 30) / 9
            if room > 5:
                raked.append(gouge(rng, line, min(6.0, 0.34 * room) * rng.uniform(0.8, 1.15), 2, 3))
            x += long + rng.uniform(4, 14)
    pecks: list[Line] = []
    for _ in range(900):
        x, y = rng.uniform(-6, 1506), rng.uniform(740, 1004)
        if y < wire_foot(x) + 22 or dust(x, y * 2) < -0.25 + 0.4 * rng.random() or abs(x - BREAD[0]) < 150 and abs(y - BREAD[1]) < 64:
            continue
        t = (y - 740) / 260
        a = rng.uniform(-0.4, 0.5)
        long = rng.uniform(5, 11) * (0.8 + 0.9 * t)
        pecks.append(gouge(rng, straight((x, y), (x + long * math.cos(a), y + long * 0.5 * math.sin(a)), 3), (1.8 + 2.4 * t) * rng.uniform(0.7, 1.2), 1.1, 1.4))
    with plate.group("yard"):
        plate.put("light", "ground", [knife(rng, shape, 17, 1.6)])
        plate.put("mid", "raked", raked)
        sun = [(560, 800), (742, 842), (1056, 900), (1320, 956), (1240, 1004), (560, 1006), (520, 920)]
        plate.put("paper", "sun", [knife(rng, bend([*sun, sun[0]], 4), 16, 3)])
        plate.put("mid", "sand", pecks)
        # the shed's shadow, with a straight edge
        plate.put("key", "shade", [knife(rng, [(-6, 852), (236, 822), (452, 762), (520, 792), (330, 862), (210, 1006), (-6, 1006)], 20, 1.6)])
        plate.put("mid", "in-shade", [gouge(rng, straight((x, y), (x + rng.uniform(7, 15), y + rng.uniform(-2, 3)), 3), rng.uniform(2.4, 4.4), 1.1, 1.4) for x, y in ((rng.uniform(0, 330), rng.uniform(850, 1000)) for _ in range(80)) if x < 330 - (y - 862) * 0.9])


def edge(plate: Plate) -> None:
    """Dry grass where the ground stops."""
    rng = _mass("edge")
    dark: list[Line] = []
    pale: list[Line] = []
    x = 470.0
    while x < 1510:
        y, tall = shore(x) + rng.uniform(2, 10), rng.uniform(12, 40)
        for _ in range(rng.randrange(2, 6)):
            h, bow = tall * rng.uniform(0.4, 1.1), rng.uniform(0.1, 0.8)
            r = x + rng.uniform(-12, 12)
            (dark if rng.random() < 0.75 else pale).append(gouge(rng, bend([(r, y + 3), (r + bow * h * 0.25, y - h * 0.6), (r + bow * h, y - h)], 4), rng.uniform(2, 4), 0.6, 9))
        x += rng.uniform(10, 46)
    lip: list[Line] = []
    x = 440.0
    while x < 1500:
        long = math.exp(rng.uniform(math.log(40), math.log(190)))
        lip.append(gouge(rng, [(x + long * k / 6, shore(x + long * k / 6) + 3 + rng.uniform(-1, 1)) for k in range(7)], rng.uniform(4, 9), 3, 6))
        x += long * rng.uniform(0.75, 1.1)
    with plate.group("edge"):
        plate.put("key", "lip", lip)
        plate.put("key", "grass", dark)
        plate.put("paper", "grass-lit", pale)


def barrack(plate: Plate) -> None:
    """Whitewash; its end in shadow towards us, its long side in the glare."""
    rng = _mass("barrack")
    end = [(-6, 800), (-6, 330), (90, 268), (232, 392), (236, 826), (-6, 852)]
    side = [(236, 826), (232, 392), (452, 430), (454, 764)]
    with plate.group("barrack"):
        plate.put("key", "end", [knife(rng, end, 20, 1.8)])
        plate.put("paper", "side", [knife(rng, side, 18, 1.6)])
        rub = Noise(rng, 60)
        inside = within(end)
        plate.put("mid", "lime", carve(rng, furrows(rng, lambda x, y: 0.02 + (y - 560) * 0.0006, 17, inside, [(60, 500), (160, 700)]), lambda x, y: 0.34 + 0.3 * rub(x * 1.6, y * 1.6) + 0.2 * rise(60, 230, x), 12, lambda x, y: inside(x, y) and not (60 < x < 160 and y > 560), Hand((40, 190), rest=(5, 24), entry=3, leave=5)))
        flank = within(side)
        plate.put("light", "stains", carve(rng, furrows(rng, lambda x, y: math.pi / 2 + 0.2 * rub(x, y), 13, flank, [(300, 600), (400, 500)]), lambda x, y: 0.5 * rise(0.0, 0.6, rub(x, y * 0.6)) + 0.5 * rise(690, 790, y), 10, flank, Hand((20, 120), rest=(6, 50))))
        plate.put("key", "openings", [knife(rng, [(284, 520), (316, 522), (317, 600), (285, 602)], 11, 1), knife(rng, [(362, 522), (388, 524), (388, 594), (363, 596)], 11, 1), knife(rng, [(412, 560), (438, 561), (439, 765), (413, 772)], 13, 1),
                                      knife(rng, [(84, 254), (98, 250), (468, 418), (470, 440), (232, 400), (84, 278)], 16, 1.4), knife(rng, [(98, 252), (330, 330), (474, 420), (462, 430), (240, 388)], 16, 1.4)])
        plate.put("mid", "roof", [gouge(rng, straight((lerp(110, 300, t), lerp(262, 340, t)), (lerp(252, 440, t), lerp(384, 414, t)), 6), 5, 2, 5) for t in (0.1, 0.26, 0.44, 0.6, 0.78)])
        plate.put("light", "doorlight", [gouge(rng, straight((70, 590), (72, 800), 8), 5, 3, 5), gouge(rng, straight((70, 586), (150, 580), 5), 4.6, 2, 4)])


def fence(plate: Plate) -> None:
    rng = _mass("fence")
    posts = ((508, 452, 786, 20), (742, 420, 826, 28), (1056, 372, 884, 40), (1452, 306, 966, 56))
    dark: list[Line] = []
    lit: list[Line] = []
    cast: list[Line] = []
    wires: list[Line] = []
    for x, top, foot, w in posts:
        dark.append(knife(rng, [(x - w * 0.5, foot), (x - w * 0.44, top + 6), (x - w * 0.1, top - 4), (x + w * 0.42, top + 3), (x + w * 0.5, foot)], 17, 1.4))
        side = 1 if x < GLARE else -1
        y = top + 12.0
        while y < foot - 20:
            long = math.exp(rng.uniform(math.log(24), math.log(120)))
            lit.append(gouge(rng, [(x + side * w * rng.uniform(0.30, 0.34), y + long * k / 6) for k in range(7)], w * 0.13 * rng.uniform(0.7, 1.2), 3, 5))
            y += long + rng.uniform(5, 26)
        lean = (x - GLARE) * 0.42
        cast.append(gouge(rng, [(x + lean * k / 6, foot - 2 + 0.32 * (foot - 560) * k / 6) for k in range(7)], w * 0.7, 0.6, 8))
    xs = [(-80, 500, 700), *[(x, top, foot) for x, top, foot, _ in posts], (1640, 262, 1010)]
    for k in range(6):
        t = 0.05 + k * 0.172  # the sixth is strung again over the loaf
        for (ax, at, af), (bx, bt, bf) in zip(xs[1:-1], xs[2:], strict=True):
            if k == 5 and ax == 742:
                continue
            p, q = (ax, lerp(at, af, t)), (bx, lerp(bt, bf, t))
            sag = 5 + 5 * rng.random()
            line = bend([p, (lerp(p[0], q[0], 0.5), lerp(p[1], q[1], 0.5) + sag), q], 9)
            thick = 2.0 + 2.4 * (ax - 400) / 1000
            wires.append(gouge(rng, line, thick * rng.uniform(0.9, 1.15), 0.2, 0.2))
            n = 3 if bx - ax > 250 else 2
            for j in range(n):
                at_x = (j + rng.uniform(0.25, 0.75)) / n
                i = int(at_x * (len(line) - 1))
                r = (5.5 + 7 * (ax - 400) / 1000) * rng.uniform(0.8, 1.25)
                for turn in (rng.uniform(0.5, 1.3), rng.uniform(-1.4, -0.6)):
                    wires.append(gouge(rng, straight((line[i][0] - r * math.cos(turn), line[i][1] - r * math.sin(turn)), (line[i][0] + r * math.cos(turn), line[i][1] + r * math.sin(turn)), 3), thick * 0.85, 2.5, 2.5))
    with plate.group("fence"):
        plate.put("key", "cast", cast)
        plate.put("key", "posts", [*dark, *wires])
        plate.put("paper", "lit", lit)
    rng = _mass("bread")
    bx, by = BREAD
    # a whole loaf, slashed across its back before it went into the oven
    back = bend([(bx - 104, by + 16), (bx - 108, by - 8), (bx - 88, by - 36), (bx - 44, by - 54), (bx + 4, by - 58), (bx + 56, by - 50), (bx + 94, by - 28), (bx + 108, by), (bx + 102, by + 20)], 4)
    loaf = [*back, (bx + 82, by + 33), (bx + 20, by + 39), (bx - 48, by + 37), (bx - 90, by + 30)]
    with plate.group("bread") as bread:
        plate.put("paper", "clearing", [gouge(rng, bend([(bx - l, by + d), (bx, by + d - 3), (bx + l, by + d)], 6), 15, 5, 7) for l, d in ((96, -34), (108, -20), (114, -6), (116, 8), (112, 22), (100, 36), (84, 46))])
        plate.put("key", "shadow", [knife(rng, [(bx - 80, by + 30), (bx + 90, by + 26), (bx + 150, by + 34), (bx + 132, by + 50), (bx + 20, by + 54), (bx - 66, by + 48)], 15, 1.4), knife(rng, [(bx + (px - bx) * 1.03, by + (py - by) * 1.06) for px, py in loaf], 13, 0.8)])
        plate.put("light", "crust", [knife(rng, [(bx + (px - bx) * 0.96, by - 2 + (py - by) * 0.93) for px, py in loaf], 13, 0.8)])
        slashes = []
        lips = []
        for k in range(4):
            x = bx - 62 + 41 * k
            cut = bend([(x - 18, by + 2 - 3 * abs(k - 1.5)), (x + 2, by - 20), (x + 24, by - 42 + 3 * abs(k - 1.5))], 5)
            slashes.append(gouge(rng, cut, 13, 1.6, 1.8))
            lips.append(gouge(rng, [(px - 7, py - 4) for px, py in cut], 4, 2, 2.4))
        plate.put("key", "lips", lips)
        plate.put("paper", "slashes", [*slashes, gouge(rng, bend([(bx - 90, by - 22), (bx - 60, by - 42), (bx - 24, by - 50)], 5), 4, 3, 4)])
        under = [gouge(rng, bend([(bx - 92 + 23 * k, by + 8 + 2 * (k % 2)), (bx - 84 + 23 * k, by + 20), (bx - 66 + 23 * k, by + 27)], 3), 5.5, 1.4, 2.5) for k in range(8)]
        plate.put("mid", "under", under)
        small = [Mass(m.ink, m.name, m.shapes if m.name == "clearing" else [[(bx + (px - bx) * 0.74, by + 8 + (py - by) * 0.74) for px, py in shape] for shape in m.shapes]) for m in bread.masses]
        bread.masses = small
    # the lowest strand passes over it
    y0, y1 = lerp(420, 826, 0.91), lerp(372, 884, 0.91)
    strand = [(x, lerp(y0, y1, (x - 742) / 314) + 10 * math.sin(math.pi * (x - 742) / 314)) for x in range(742, 1057, 14)]
    with plate.group("strand"):
        plate.put("key", "strand", [gouge(rng, strand, 4.6, 0.2, 0.2)] + [gouge(rng, straight((x + a, y - b), (x - a, y + b), 3), 4, 2, 2) for x, y, a, b in ((strand[5][0], strand[5][1], 5, 11), (strand[5][0] + 5, strand[5][1], -6, 10), (strand[17][0], strand[17][1], 6, 11), (strand[17][0] + 5, strand[17][1], -5, 12))])


def cut() -> Plate:
    plate = Plate("compound-by-the-sea", (320, 90, 900, 860), {
        "paper": "#f2dfae", "light": "#d0be90", "mid": "#8fa3a0", "key": "#23292c", "lamp": "#e9d49a"})
    for part in (sky, sea, yard, edge, barrack, fence):
        part(plate)
    settle(plate)
    return plate
