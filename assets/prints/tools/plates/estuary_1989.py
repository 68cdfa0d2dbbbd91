"""The estuary in 1989: cranes over an empty slip, a furnace that still burns, rain just gone, and a small boat between two banks."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..light import Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON = 520.0
FIRE: Point = (962, 300)
SKY = Heavens(HORIZON, cloud=300, night=150, lean=-0.05, bright=(620, 500), spread=560, pitch=12, swirl=0.26)


def _mass(name: str) -> random.Random:
    return random.Random(f"estuary-1989/{name}")


def lattice(rng: random.Random, a: Point, b: Point, wide: tuple[float, float], bays: int, bar: float) -> list[Line]:
    """Two chords and the zigzag between them, as a crane's mast or jib is built."""
    run = math.dist(a, b)
    nx, ny = -(b[1] - a[1]) / run, (b[0] - a[0]) / run
    def at(t: float, side: int) -> Point:
        half = lerp(wide[0], wide[1], t) / 2 * side
        return lerp(a[0], b[0], t) + nx * half, lerp(a[1], b[1], t) + ny * half
    out = [gouge(rng, [at(i / 8, side) for i in range(9)], bar, 0.1, 0.1) for side in (-1, 1)]
    for k in range(bays):
        out.append(gouge(rng, straight(at(k / bays, 1 if k % 2 else -1), at((k + 1) / bays, -1 if k % 2 else 1), 3), bar * 0.7, 0.1, 0.1))
    return out


def far_bank(plate: Plate) -> None:
    """The left bank: hill, tenements, sheds of the works; two stacks and the furnace's own light on what it breathes."""
    rng = _mass("hill")
    hill = bend([(-6, 400), (120, 372), (260, 392), (380, 430), (520, 466), (680, 492), (860, 486), (1040, 462), (1200, 424), (1340, 400), (1506, 412), (1506, HORIZON + 10), (-6, HORIZON + 10)], 5)
    inside = within(hill)
    with plate.group("hill"):
        plate.put("mid", "hill", [knife(rng, hill, 18, 1.6)])
        lines = furrows(rng, lambda x, y: 0.2 * math.sin(x / 120) + (0.25 if x < 600 else -0.2), 11, inside, [(100, 440), (1400, 450), (400, 480), (1100, 480)])
        plate.put("key", "folds", carve(rng, lines, lambda x, y: 0.35 + 0.4 * math.sin(x / 47 + y / 30), 9, inside, Hand((30, 160), rest=(4, 40))))
    rng = _mass("works")
    h = HORIZON
    dark: list[Line] = []
    for x, w, high in ((-10, 120, 66), (104, 90, 84), (190, 110, 58), (306, 70, 44)):
        dark.append(knife(rng, box(x, h - high, x + w, h + 8), 15, 1))
    # saw-tooth sheds
    for k in range(9):
        x = 690 + 44 * k
        dark.append(knife(rng, [(x, h + 8), (x, h - 40), (x + 4, h - 66), (x + 46, h - 42), (x + 46, h + 8)], 12, 0.8))
    # the blast furnace: a belly, a throat, a skip way up its side
    fx = FIRE[0]
    dark += [knife(rng, [(fx - 46, h), (fx - 50, 440), (fx - 34, 388), (fx - 26, 340), (fx - 30, 330), (fx + 30, 328), (fx + 26, 340), (fx + 36, 388), (fx + 52, 440), (fx + 48, h)], 13, 1), *lattice(rng, (fx + 150, h), (fx + 22, 334), (16, 12), 11, 4), gouge(rng, bend([(fx - 24, 332), (fx - 60, 316), (fx - 84, 350), (fx - 88, h)], 6), 11, 0.2, 0.2)]
    for x, top, w in ((1112, 236, 24), (1172, 276, 21), (1330, 320, 18), (614, 350, 16)):
        dark.append(knife(rng, [(x - w * 0.6, h + 6), (x - w * 0.42, top), (x - w * 0.55, top - 5), (x + w * 0.55, top - 6), (x + w * 0.42, top), (x + w * 0.6, h + 6)], 14, 0.9))
    lit = [gouge(rng, straight((x - w * 0.3, top + 8), (x - w * 0.4, h - 60), 7), w * 0.22, 2, 7) for x, top, w in ((1112, 236, 24), (1172, 276, 21), (1330, 320, 18))]
    smoke = [bend([(1112, 228), (1114, 208), (1084, 196), (1000, 200), (890, 214), (770, 204), (650, 216)], 8), bend([(1172, 268), (1176, 250), (1152, 240), (1096, 246), (1030, 240)], 8), bend([(1330, 312), (1338, 286), (1318, 262), (1262, 246), (1180, 236)], 7)]
    with plate.group("works"):
        plate.put("key", "works", dark)
        plate.put("light", "lit", [*lit, gouge(rng, bend([(fx - 40, 440), (fx - 27, 390), (fx - 20, 346)], 5), 6, 2, 4), *[gouge(rng, straight((694 + 44 * k, h - 60), (730 + 44 * k, h - 42), 4), 3.4, 1, 3) for k in range(9)]])
        plate.put("key", "smoke", [gouge(rng, line, lambda t: 7 + 34 * t * (1 - 0.35 * t), 1, 5) for line in smoke])
        plate.put("light", "smoke-lit", [gouge(rng, [(x + 4, y + 6 + 10 * i / len(part)) for i, (x, y) in enumerate(part)], 4.6, 4, 9) for part in (smoke[0][4:26], smoke[0][20:42], smoke[1][4:24], smoke[2][4:20])])
        plate.put("mid", "panes", [knife(rng, box(x, h - y, x + 8, h - y + 10), 5, 0.4) for x in range(12, 370, 21) for y in (48, 30, 14) if rng.random() < 0.62])
    rng = _mass("fire")
    with plate.group("fire", when="lamp"):
        light = Light((fx, 318), 210, (("paper", 0.2), ("lamp", 9.0)))
        rays: list[Line] = []
        for k in range(13):
            u = (k + rng.uniform(0.2, 0.8)) / 13
            x, high = fx - 26 + 52 * u, rng.uniform(34, 92) * (0.45 + 0.75 * math.sin(math.pi * u))
            rays.append(gouge(rng, bend([(x, 330), (x - 3, 330 - high * 0.45), (x - 16 - high * 0.2, 330 - high * 0.8), (x - 40 - high * 0.35, 330 - high)], 5), rng.uniform(8, 12), 0.8, 5))
        for ink, cuts in parted(rng, rays, light).items():
            plate.put(ink, f"throat-{ink}", cuts)
        plate.put("lamp", "belly", [gouge(rng, bend([(fx + 6, 440), (fx + 14, 390), (fx + 10, 346)], 5), 5, 2, 5), *[knife(rng, box(x, y, x + 13, y + 9), 5, 0.5) for x, y in ((fx - 30, h - 22), (fx + 16, h - 24), (746, h - 28), (790, h - 28), (878, h - 28), (1010, h - 30))], *[knife(rng, box(x, h - y, x + 8, h - y + 10), 5, 0.4) for x, y in ((33, 48), (96, 30), (138, 48), (201, 14), (222, 30), (306, 30))]])
        plate.put("paper", "core", [gouge(rng, straight((fx - 26, 326), (fx + 24, 324), 5), 9, 1, 1)])


def cranes(plate: Plate) -> None:
    """The yard on this bank shut last winter. Its cranes have been left with their jibs all one way, downwind."""
    rng = _mass("cranes")
    near: list[Line] = []
    x, foot = 1180.0, 740.0
    near += lattice(rng, (x, foot), (x + 2, 214), (64, 46), 9, 8)
    near += [knife(rng, [(x - 50, 226), (x - 44, 176), (x + 40, 172), (x + 62, 224)], 13, 1)]
    near += lattice(rng, (x - 20, 190), (x - 470, 60), (34, 10), 13, 6)
    near += lattice(rng, (x + 30, 190), (x + 210, 152), (30, 22), 5, 6)
    near += [knife(rng, box(x + 168, 150, x + 226, 206), 12, 1), *[gouge(rng, straight(a, b, 8), 3, 0.2, 0.2) for a, b in (((x, 84), (x - 300, 108)), ((x, 84), (x - 460, 62)), ((x, 84), (x + 200, 150)))], *lattice(rng, (x, 176), (x, 84), (28, 8), 3, 5)]
    near += [gouge(rng, straight((x - 440, 68), (x - 441, 330), 8), 2.6, 0.2, 0.2), knife(rng, [(x - 452, 330), (x - 430, 330), (x - 434, 356), (x - 447, 357)], 7, 0.6), gouge(rng, bend([(x - 441, 354), (x - 440, 372), (x - 428, 378), (x - 424, 368)], 4), 4, 0.2, 0.8)]
    lit = [gouge(rng, straight((x - 33, y), (x - 30, y + l), 6), 4, 2, 5) for y, l in ((240, 110), (372, 90), (486, 120), (622, 80))] + [gouge(rng, straight((x - 60 - 90 * k, 176 - 26 * k), (x - 128 - 90 * k, 156 - 26 * k), 5), 3, 2, 5) for k in range(4)] + [gouge(rng, straight((x - 40, 182), (x - 44, 218), 4), 5, 1, 3)]
    slender = lambda cut: min(max(p[0] for p in cut) - min(p[0] for p in cut), max(p[1] for p in cut) - min(p[1] for p in cut)) < 40 or len(cut) < 10 or max(p[0] for p in cut) - min(p[0] for p in cut) > 150  # noqa: E731
    against = [cut for cut in near if sum(y for _, y in cut) / len(cut) < 214 and slender(cut)]
    with plate.group("cranes"):
        plate.put("key", "near", near)
    with plate.group("cranes-night", when="night"):
        plate.put("light", "against-the-night", [[(x - 1.5, y - 1.5) for x, y in cut] for cut in against])
    with plate.group("cranes-lit"):
        plate.put("light", "lit", lit)


def water(plate: Plate) -> None:
    rng = _mass("water")
    shape = [(-6, HORIZON + 4), (1506, HORIZON + 2), (1506, 1006), (-6, 1006)]
    inside = lambda x, y: -5 < x < 1505 and HORIZON + 4 < y < 1005  # noqa: E731
    bent, swell = Noise(rng, 170), Noise(rng, 80)

    def near(y: float) -> float:
        return max(0.0, (y - HORIZON) / 480)

    pitch = lambda x, y: 7.5 + 11 * near(y)  # noqa: E731
    flow = lambda x, y: 0.05 * bent(x, y * 3)  # noqa: E731
    seeds = [(x, y) for x in (200, 750, 1300) for y in (560, 640, 760, 900)]
    with plate.group("water"):
        plate.put("mid", "ground", [knife(rng, shape, 22, 1)])
        lines = furrows(rng, flow, pitch, inside, seeds)
        plate.put("light", "sky", carve(rng, lines, lambda x, y: 0.95 * rise(520, 80, abs(x - 560 - 0.1 * (y - 520))) * rise(1.0, 0.1, near(y)) + 0.6 * swell(x * 0.7, y * 2.6) - 0.06, pitch, inside, Hand((40, 280), rest=(3, 26), entry=4, leave=6)))
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: 0.9 * rise(230, 20, abs(x - 600 - 0.1 * (y - 520))) * (0.55 + 0.6 * swell(x, y * 3)) * rise(1.0, 0.3, near(y)), pitch, inside, Hand((26, 160), rest=(5, 34), lift=0.12)))
        plate.put("key", "dark", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.12, inside, seeds), lambda x, y: 0.8 * rise(0.35, 1.0, near(y)) + 0.7 * swell(x * 0.7 + 300, y * 2.4) + 0.5 * rise(300, 700, abs(x - 560)) - 0.22 + 0.6 * rise(0.12, 0.0, near(y)) * rise(620, 760, x), lambda x, y: pitch(x, y) * 1.1, inside, Hand((40, 300), rest=(2, 26), lift=0.1)))
    with plate.group("fire-on-water", when="lamp"):
        fx = FIRE[0]
        cuts = [gouge(rng, bend([(fx - w + rng.uniform(-14, 14), y), (fx - 4, y + 1.5), (fx + w + rng.uniform(-14, 14), y)], 5), 3 + 8 * near(y), 2.6, 4) for y, w in ((HORIZON + 12 + 13.5 * k + 0.55 * k * k, 16 + 26 * math.sin(k * 1.7) ** 2 + 3 * k) for k in range(14))]
        plate.put("lamp", "fire", cuts)
        plate.put("paper", "fire-core", [gouge(rng, bend([(fx - 10, y), (fx, y + 1), (fx + 14, y)], 4), 3 + 4 * near(y), 2, 3) for y in (HORIZON + 14, HORIZON + 28, HORIZON + 60, HORIZON + 96)])


def boat(plate: Plate) -> None:
    """The rowing boat that takes people over for a coin; standing in it one who would rather not sit on a wet thwart."""
    rng = _mass("boat")
    x, y = 590.0, 700.0
    hull = bend([(x - 142, y - 30), (x - 108, y + 12), (x - 50, y + 26), (x + 60, y + 26), (x + 118, y + 10), (x + 156, y - 36), (x + 100, y - 22), (x, y - 14), (x - 90, y - 18), (x - 142, y - 30)], 4)
    rower = [(x - 46, y - 10), (x - 50, y - 46), (x - 34, y - 78), (x - 18, y - 86), (x - 18, y - 96), (x - 28, y - 99), (x - 25, y - 105), (x - 20, y - 116), (x - 4, y - 118), (x + 4, y - 108), (x + 2, y - 94), (x - 4, y - 86), (x + 10, y - 76), (x + 22, y - 56), (x + 46, y - 50), (x + 46, y - 41), (x + 14, y - 42), (x + 4, y - 50), (x + 6, y - 8)]
    stands = [(x + 62, y - 12), (x + 64, y - 66), (x + 58, y - 100), (x + 64, y - 128), (x + 78, y - 138), (x + 76, y - 148), (x + 78, y - 162), (x + 92, y - 168), (x + 104, y - 160), (x + 104, y - 146), (x + 98, y - 138), (x + 112, y - 126), (x + 118, y - 96), (x + 112, y - 72), (x + 116, y - 14)]
    with plate.group("boat"):
        plate.put("key", "people", [knife(rng, rower, 9, 0.7), knife(rng, stands, 9, 0.7)])
        plate.put("key", "hull", [knife(rng, hull, 13, 0.9), gouge(rng, straight((x + 40, y - 46), (x - 40, y + 34), 6), 4.4, 0.2, 0.3), gouge(rng, bend([(x - 36, y + 30), (x - 60, y + 44), (x - 84, y + 50)], 4), 10, 0.6, 1)])
        plate.put("paper", "lit", [gouge(rng, bend([(x - 134, y - 26), (x - 90, y - 14), (x, y - 9), (x + 98, y - 17), (x + 148, y - 32)], 6), 4.4, 2, 3), gouge(rng, bend([(x - 26, y - 104), (x - 18, y - 113), (x - 8, y - 114)], 4), 3, 1, 2), gouge(rng, bend([(x - 46, y - 46), (x - 32, y - 74), (x - 20, y - 82)], 5), 4, 1.5, 3), gouge(rng, bend([(x + 80, y - 160), (x + 90, y - 165), (x + 99, y - 160)], 4), 3, 1, 2), gouge(rng, bend([(x + 62, y - 100), (x + 66, y - 124), (x + 76, y - 134)], 5), 4, 1.5, 3), gouge(rng, straight((x + 67, y - 70), (x + 66, y - 24), 5), 3.4, 2, 4)])
        plate.put("light", "strakes", [gouge(rng, bend([(x - 100, y + 2 + 8 * k), (x, y + 8 + 7 * k), (x + 110 - 10 * k, y + 1 + 8 * k)], 6), 3, 3, 6) for k in range(2)])
        image = [gouge(rng, bend([(x - w + rng.uniform(-10, 10), y + d), (x + 10, y + d + 2), (x + w + rng.uniform(-10, 20), y + d)], 5), 9 - 0.4 * k, 3, 5) for k, (w, d) in enumerate(((122, 34), (108, 46), (90, 59), (70, 73), (56, 88), (46, 104), (40, 121), (30, 140)))]
        plate.put("key", "image", image)


def quay(plate: Plate) -> None:
    """Our side: a slip that runs down into the water and has nothing on it, bollards, grass in the rails."""
    rng = _mass("quay")
    slip = [(770, 1006), (886, 812), (902, 760), (920, 742), (1506, 716), (1506, 1006)]
    inside = within(slip)
    with plate.group("slip"):
        plate.put("key", "slip", [knife(rng, slip, 18, 1.6)])
        lines = furrows(rng, lambda x, y: -0.05, lambda x, y: 11 + 8 * rise(740, 1000, y), inside, [(1100, 800), (1300, 900), (1000, 960)])
        plate.put("mid", "wet", carve(rng, lines, lambda x, y: 0.6 * rise(1400, 900, x) + 0.16, lambda x, y: 10 + 8 * rise(740, 1000, y), inside, Hand((40, 240), rest=(6, 50), entry=4, leave=7)))
        plate.put("light", "puddles", carve(rng, lines, lambda x, y: 0.9 * rise(1.0, 0.4, min(math.hypot((x - 1120) / 110, (y - 850) / 26), math.hypot((x - 1270) / 90, (y - 940) / 30), math.hypot((x - 1010) / 60, (y - 925) / 20))), lambda x, y: 10 + 7 * rise(740, 1000, y), inside, Hand((26, 120), rest=(4, 16))))
        rails = [gouge(rng, bend([(a, 1006), (lerp(a, c, 0.6), 820), (c, 738)], 7), lambda t: 8 - 4.5 * t, 0.1, 0.1) for a, c in ((1010, 1010), (1180, 1062))]
        plate.put("paper", "rails", rails)
        plate.put("light", "coping", [gouge(rng, straight((lerp(900, 784, t), lerp(770, 980, t)), (lerp(900, 784, t + 0.2), lerp(770, 980, t + 0.2)), 5), 7 + 3 * t, 1.5, 3) for t in (0.02, 0.27, 0.52, 0.76)] + [gouge(rng, straight((930 + 120 * k, 744 - 6 * k), (1034 + 120 * k, 738 - 6 * k), 5), 4.5, 1.5, 4) for k in range(5)])
    bx, by = 874.0, 894.0
    with plate.group("bollard"):
        plate.put("key", "iron", [knife(rng, bend([(bx - 30, by + 8), (bx - 21, by - 24), (bx - 20, by - 50), (bx - 35, by - 62), (bx - 30, by - 80), (bx, by - 87), (bx + 31, by - 79), (bx + 35, by - 62), (bx + 19, by - 50), (bx + 20, by - 22), (bx + 30, by + 8)], 3), 9, 0.8)])
        plate.put("paper", "iron-lit", [gouge(rng, bend([(bx - 27, by - 74), (bx - 4, by - 82), (bx + 16, by - 80)], 4), 5), gouge(rng, bend([(bx - 14, by - 46), (bx - 14, by - 20), (bx - 22, by + 2)], 5), 6)])
        tufts_ = [gouge(rng, bend([(x, y), (x + d * 0.4, y - h * 0.6), (x + d, y - h)], 4), 3, 0.5, 9) for x, y, d, h in ((1014, 870, 10, 34), (1008, 872, -8, 26), (1020, 874, 18, 24), (1150, 910, 12, 40), (1142, 912, -10, 32), (1158, 914, 20, 28), (1100, 990, 14, 52), (1090, 992, -12, 40))]
        plate.put("light", "grass", tufts_)


def cut() -> Plate:
    plate = Plate("estuary-1989", (330, 40, 924, 900), {
        "paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"})
    SKY.cut(plate)
    for part in (far_bank, water, boat, cranes, quay):
        part(plate)
    return plate
