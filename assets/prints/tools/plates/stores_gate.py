"""The gate of the stores: dung bricks in a stack, a plank to count them over, a gate ajar, and a cart with its shafts up."""

from __future__ import annotations

import math
import random

from ..earth import Earth
from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..grass import tufts
from ..heavens import Heavens
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON = 520.0
SKY = Heavens(HORIZON, cloud=286, night=190, lean=0.06, bright=(640, 505), spread=620, pitch=11.5, swirl=0.2)
EARTH = Earth(HORIZON, [(-6, 524), (300, 516), (620, 522), (900, 518), (1506, 526)], fine=7.5, coarse=11, ground="light")


def _mass(name: str) -> random.Random:
    return random.Random(f"stores-gate/{name}")


def ground(plate: Plate) -> None:
    def way(x: float, y: float) -> float:
        n = EARTH.near(y)
        return abs(x - (636 + 70 * n)) / (26 + 300 * n)

    EARTH.cut(
        plate, "ground",
        lambda x, y: 0.8 * rise(1.0, 0.5, way(x, y)) * rise(0.9, 0.1, EARTH.near(y)) + 0.1 * rise(0.3, 0.0, EARTH.near(y)) - 0.05,
        lambda x, y: (0.35 + 0.75 * rise(0.2, 1.0, EARTH.near(y))) * rise(0.6, 1.25, way(x, y)) + 0.25 * rise(0.7, 1.0, EARTH.near(y)) - 0.12,
    )
    rng = _mass("grass")
    roots = [(x + rng.uniform(-20, 20), y) for x, y in ((360, 960), (300, 880), (352, 1000), (1020, 980), (980, 640), (350, 620), (450, 640), (230, 700), (1160, 990), (900, 600), (140, 800), (60, 900), (180, 960), (330, 560), (210, 570), (560, 560), (1010, 580), (480, 720), (860, 700))]
    with plate.group("grass"):
        plate.put("key", "blades", tufts(rng, roots, [EARTH.near(y) for _, y in roots]))
        plate.put("paper", "dry", tufts(rng, [(x + 9, y + 4) for x, y in roots], [EARTH.near(y) for _, y in roots]))


def fence(plate: Plate) -> None:
    """Two strands too many for a horse; in the middle a gate of poles, pulled open towards the plain."""
    rng = _mass("fence")
    posts: list[Line] = []
    lit: list[Line] = []
    wires: list[Line] = []
    feet = [(60, 700, 200), (236, 668, 176), (400, 644, 158), (516, 640, 178), (838, 640, 178), (960, 650, 160), (1110, 668, 176), (1290, 690, 196), (1480, 714, 216)]
    for k, (x, y, h) in enumerate(feet):
        thick = h * (0.105 if k in (3, 4) else 0.07)
        posts.append(gouge(rng, bend([(x, y), (x + rng.uniform(-2, 2), y - h * 0.5), (x + rng.uniform(-4, 4), y - h)], 5), thick, 0.1, 0.2))
        lit.append(gouge(rng, straight((x - thick * 0.28 * (1 if x > 650 else -1), y - h * 0.92), (x - thick * 0.26 * (1 if x > 650 else -1), y - h * 0.16), 6), thick * 0.3, 2, 5))
    for (ax, ay, ah), (bx, by, bh) in zip(feet, feet[1:], strict=False):
        if ax == 516:
            continue
        for t in (0.2, 0.38, 0.56, 0.74, 0.92):
            wires.append(gouge(rng, bend([(ax, ay - ah * t), ((ax + bx) / 2, (ay + by) / 2 - (ah + bh) / 2 * t + 4), (bx, by - bh * t)], 5), 2.3, 0.2, 0.2))
            for u in (rng.uniform(0.15, 0.4), rng.uniform(0.6, 0.85)):
                x, y = lerp(ax, bx, u), lerp(ay - ah * t, by - bh * t, u) + 3
                wires += [gouge(rng, straight((x - 4, y - rng.uniform(4, 6)), (x + 4, y + 5), 3), 2, 0.4, 0.7), gouge(rng, straight((x - 4, y + 5), (x + 4, y - 5), 3), 2, 0.4, 0.7)]
    # the leaf has been pushed outwards; its far end is at the left of the way
    leaf: list[Line] = []
    a_top, a_low, b_top, b_low = (522.0, 478.0), (524.0, 626.0), (610.0, 468.0), (612.0, 566.0)
    for k in range(8):
        u = k / 7
        leaf.append(gouge(rng, straight((lerp(a_top[0], b_top[0], u), lerp(a_top[1], b_top[1], u) - rng.uniform(0, 5)), (lerp(a_low[0], b_low[0], u), lerp(a_low[1], b_low[1], u)), 5), 8 - 3 * u, 0.2, 0.3))
    leaf += [gouge(rng, straight((520, lerp(478, 626, t)), (614, lerp(468, 566, t)), 5), 7, 0.2, 0.3) for t in (0.12, 0.86)]
    leaf.append(gouge(rng, straight((524, 610), (610, 482), 5), 5.5, 0.2, 0.3))
    with plate.group("fence"):
        plate.put("key", "posts", [*posts, *leaf])
        plate.put("key", "wire", wires)
        plate.put("light", "lit", lit)
        plate.put("key", "beam", [gouge(rng, straight((500, 470), (856, 468), 8), 11, 0.2, 0.3)])
        plate.put("light", "beam-lit", [gouge(rng, straight((540 + 90 * k, 467), (600 + 90 * k, 467), 4), 2.6, 1.5, 4) for k in range(3)])


def cart(plate: Plate) -> None:
    """Beyond the gate, on the track: two wheels and a pair of shafts that point at the sky."""
    rng = _mass("cart")
    x, y = 720.0, 604.0
    wheel = [(x + 33 * math.cos(i / 22 * math.tau), y - 33 + 34 * math.sin(i / 22 * math.tau)) for i in range(23)]
    spokes = [gouge(rng, straight((x, y - 33), (x + 31 * math.cos(a), y - 33 + 31 * math.sin(a)), 3), 3.4, 0.2, 0.3) for a in (0.2, 0.98, 1.77, 2.55, 3.34, 4.12, 4.9, 5.7)]
    body = [(x - 78, y - 28), (x - 88, y - 72), (x - 80, y - 74), (x + 46, y - 56), (x + 44, y - 36), (x - 70, y - 22)]
    load = [(x - 84, y - 74), (x - 72, y - 104), (x - 44, y - 110), (x - 20, y - 94), (x + 4, y - 96), (x + 30, y - 78), (x + 44, y - 58)]
    with plate.group("cart"):
        plate.put("key", "cart", [gouge(rng, wheel, 6.5, 0.1, 0.1), *spokes, knife(rng, body, 11, 0.8), knife(rng, load, 12, 1), gouge(rng, bend([(x + 20, y - 48), (x + 70, y - 82), (x + 128, y - 132)], 5), 6, 0.2, 0.5), gouge(rng, bend([(x + 8, y - 44), (x + 62, y - 70), (x + 116, y - 112)], 5), 5, 0.2, 0.5)])
        plate.put("light", "lit", [gouge(rng, bend([(x - 76, y - 86), (x - 66, y - 102), (x - 46, y - 106)], 4), 4, 1.4, 3), gouge(rng, bend([(x - 14, y - 92), (x + 4, y - 93), (x + 20, y - 84)], 4), 3.4, 1.4, 3), gouge(rng, straight((x - 80, y - 66), (x + 34, y - 50), 6), 3, 2, 5), gouge(rng, wheel[12:19], 2.4, 1.4, 3)])
        plate.put("key", "shadow", [gouge(rng, bend([(x - 120 - 14 * k, y + 6 + 6 * k), (x - 20, y + 7 + 6 * k), (x + 60 - 10 * k, y + 6 + 6 * k)], 5), 5, 3, 6) for k in range(5)])


def store(plate: Plate) -> None:
    """The store's end wall at our right, with a hatch; its shade falls on the stack."""
    rng = _mass("store")
    wall = [(1086, 1006), (1092, 330), (1120, 300), (1506, 214), (1506, 1006)]
    inside = within(wall)
    rub = Noise(rng, 80)
    with plate.group("store"):
        plate.put("key", "wall", [knife(rng, wall, 20, 1.8)])
        lines = furrows(rng, lambda x, y: 0.06 + 0.6 * rub(x, y), 14, inside, [(1200, 500), (1400, 700), (1130, 800), (1400, 360)])
        door = within(box(1236, 446, 1440, 1006))
        plate.put("mid", "clay", carve(rng, lines, lambda x, y: 0.5 + 0.5 * rub(x * 1.5, y * 1.5), 12, lambda x, y: inside(x, y) and not door(x, y) and y > 330 - 0.2 * (x - 1086), Hand((24, 130), rest=(5, 34), entry=3, leave=5)))
        plate.put("light", "clay-lit", carve(rng, furrows(rng, lambda x, y: 0.06 + 0.6 * rub(x, y), 14, inside, [(1110, 500), (1110, 800)]), lambda x, y: 0.95 * rise(1230, 1096, x) + 0.35 * rub(x * 2, y * 2) - 0.1, 12, lambda x, y: inside(x, y) and x < 1224 and y > 350, Hand((22, 120), rest=(5, 26), entry=3, leave=5)))
        plate.put("key", "roof", [knife(rng, [(1050, 322), (1054, 294), (1130, 262), (1506, 168), (1506, 226), (1122, 316), (1070, 342)], 18, 2)])
        straw = [gouge(rng, bend([(x, lerp(300, 186, (x - 1060) / 440)), (x - 4, lerp(318, 214, (x - 1060) / 440)), (x - rng.uniform(0, 12), lerp(346, 244, (x - 1060) / 440) + rng.uniform(-6, 12))], 4), rng.uniform(3, 5), 0.5, 6) for x in range(1064, 1500, 12)]
        plate.put("light", "thatch", straw[::2])
        plate.put("key", "thatch-ends", straw[1::2])
        plate.put("mid", "door", [gouge(rng, straight((x, 470 + rng.uniform(0, 30)), (x + rng.uniform(-2, 2), 980 - rng.uniform(0, 60)), 8), rng.uniform(4, 7), 2, 5) for x in range(1252, 1436, 21)])
        plate.put("light", "bar", [gouge(rng, straight((1240, 640), (1438, 628), 6), 7, 0.5, 0.8), gouge(rng, straight((1240, 652), (1438, 640), 6), 3, 2, 5)])


def stack(plate: Plate) -> None:
    """Dung bricks, dried and laid crosswise, course on course; a few have been set aside that were not whole."""
    rng = _mass("stack")
    dark: list[Line] = []
    top: list[Line] = []
    face: list[Line] = []
    base, courses = 868.0, 11
    for row in range(courses):
        y = base - 27 * row
        left, right = 872 + 5.5 * row + rng.uniform(-5, 5), 1176 - 2 * row
        dark.append(knife(rng, [(left, y), (left - 2, y - 27), (right, y - 29), (right, y)], 15, 1.4))
        x = left + 3
        while x < right - 14:
            wide = rng.uniform(44, 56) if row % 2 else rng.uniform(22, 28)
            wide = min(wide, right - x)
            sag = rng.uniform(-2.5, 2.5)
            if rng.random() > 0.75 * rise(1040, 1190, x):
                face.append(knife(rng, [(x + 3, y - 3 + rng.uniform(-1, 1)), (x + 2 + sag, y - 19 + rng.uniform(-3, 2)), (x + wide * 0.5, y - 22 + rng.uniform(-2, 2)), (x + wide - 5 + sag, y - 20 + rng.uniform(-3, 2)), (x + wide - 4, y - 3 + rng.uniform(-1, 1))], 8, 1.6))
            x += wide
    # bricks not yet laid on top
    for x, y in ((930, 560), (1010, 556), (1088, 558)):
        top.append(knife(rng, [(x, y + 14), (x + 2, y - 9), (x + 52, y - 12), (x + 54, y + 12)], 9, 1))
    for x, y, turn in ((912, 934, 0.12), (968, 918, -0.2), (1030, 946, 0.3)):
        c, s = math.cos(turn), math.sin(turn)
        top.append(knife(rng, [(x + u * c - v * s, y + u * s + v * c) for u, v in ((-30, 12), (-28, -12), (26, -13), (31, 10))], 9, 1))
    rub = Noise(rng, 40)
    with plate.group("stack"):
        plate.put("key", "courses", [*dark, *top])
        plate.put("key", "foot", [gouge(rng, bend([(830 - 10 * k, base + 2 + 8 * k), (1000, base + 5 + 8 * k), (1190 - 24 * k, base + 3 + 8 * k)], 6), 8 - k, 4, 3) for k in range(5)])
        plate.put("mid", "bricks", face)
        cuts: list[Line] = []
        light: list[Line] = []
        for brick in face:
            x0, y0, x1, y1 = min(p[0] for p in brick), min(p[1] for p in brick), max(p[0] for p in brick), max(p[1] for p in brick)
            tone = rise(1180, 860, x0) * 0.9 + 0.3 * rub(x0 * 3, y0 * 3)
            if tone > 0.35:
                light += [gouge(rng, straight((x0 + 2, y0 + 4 + 7 * k), (x0 + (x1 - x0) * rng.uniform(0.5, 0.95), y0 + 3 + 7 * k), 4), min(5 * tone, (x1 - x0) / 6.5), 1.5, 3) for k in range(2)]
            cuts += [gouge(rng, straight((x0 + (x1 - x0) * rng.uniform(0.1, 0.5), y1 - 3 - 5 * k), (x1 - 2, y1 - 4 - 5 * k), 4), 2.4, 1.5, 3) for k in range(2)]
        plate.put("key", "straws", cuts)
        plate.put("light", "straws-lit", [*light, *[gouge(rng, straight((min(p[0] for p in t) + 6, min(p[1] for p in t) + 5), (max(p[0] for p in t) - 8, min(p[1] for p in t) + 4), 4), 5, 1.4, 3) for t in top]])


def counting(plate: Plate) -> None:
    """A plank on two kegs; on it a board for the strokes, a pencil on a string, and a last hundred."""
    rng = _mass("counting")
    x0, x1, y = 392.0, 850.0, 786.0
    with plate.group("kegs"):
        kegs = []
        hoops = []
        for x in (462.0, 772.0):
            kegs.append(knife(rng, bend([(x - 50, y + 14), (x - 62, y + 74), (x - 50, y + 140), (x + 50, y + 140), (x + 62, y + 74), (x + 50, y + 14), (x - 50, y + 14)], 4), 13, 1))
            hoops += [gouge(rng, bend([(x - 56, y + d), (x, y + d + 8), (x + 56, y + d)], 6), 5, 1, 2) for d in (38, 108)]
            hoops += [gouge(rng, bend([(x + u, y + 22), (x + u * 1.2, y + 74), (x + u, y + 132)], 5), w, 2, 4) for u, w in ((-40, 8), (-24, 5), (-6, 3.5))]
        plate.put("key", "kegs", kegs)
        plate.put("light", "hoops", hoops)
    with plate.group("plank"):
        plate.put("key", "plank", [knife(rng, [(x0, y + 4), (x0 + 30, y - 26), (x1 + 20, y - 30), (x1 + 42, y), (x1 + 40, y + 18), (x0 + 2, y + 24)], 17, 1.3)])
        plate.put("paper", "plank-lit", [gouge(rng, straight((x0 + 34 + 110 * k, y - 17 + rng.uniform(-5, 7)), (x0 + 126 + 112 * k + rng.uniform(-30, 20), y - 18 + rng.uniform(-5, 7)), 6), 6.5, 2, 5) for k in range(4)] + [gouge(rng, straight((x0 + 20 + 130 * k, y - 4), (x0 + 120 + 130 * k, y - 5), 6), 5, 2, 5) for k in range(3)])
        plate.put("light", "edge", [gouge(rng, straight((x0 + 10 + 120 * k, y + 13), (x0 + 100 + 120 * k, y + 11), 6), 5, 2, 5) for k in range(4)])
    bricks: list[Line] = []
    lit: list[Line] = []
    for x, yy, w in ((440, y - 26, 54), (496, y - 27, 52), (466, y - 50, 54), (640, y - 28, 52), (694, y - 29, 50), (668, y - 52, 52), (726, y - 52, 46), (748, y - 30, 50), (698, y - 75, 52)):
        bricks.append(knife(rng, [(x, yy + 10), (x + 2, yy - 12), (x + w - 2, yy - 13), (x + w, yy + 9)], 9, 1.1))
        lit += [gouge(rng, straight((x + 5, yy - 7 + 6 * k), (x + w * rng.uniform(0.5, 0.85), yy - 8 + 6 * k), 4), 4.2 - k, 1.5, 3) for k in range(2)]
    with plate.group("bricks"):
        plate.put("key", "bricks", bricks)
        plate.put("light", "bricks-lit", lit)
    bx, by = 574.0, y - 30
    with plate.group("tally"):
        plate.put("key", "board", [knife(rng, [(bx - 30, by + 10), (bx - 18, by - 66), (bx + 46, by - 68), (bx + 38, by + 9)], 11, 0.9)])
        plate.put("paper", "leaf", [knife(rng, [(bx - 22, by + 3), (bx - 12, by - 58), (bx + 39, by - 60), (bx + 32, by + 2)], 9, 0.7)])
        plate.put("key", "strokes", [gouge(rng, straight((bx - 10 + 8 * k - 1.5 * r, by - 48 + 17 * r), (bx - 12 + 8 * k - 1.5 * r, by - 38 + 17 * r), 3), 2.2, 0.5, 0.8) for r in range(3) for k in range(5) if r * 5 + k < 13] + [gouge(rng, bend([(bx + 40, by - 56), (bx + 54, by - 30), (bx + 50, by + 4)], 4), 1.8, 0.3, 0.3), gouge(rng, straight((bx + 50, by + 2), (bx + 66, by + 22), 3), 4, 0.3, 1.4)])


def cut() -> Plate:
    plate = Plate("stores-gate", (330, 90, 900, 880), {
        "paper": "#ead9b8", "light": "#b98a4a", "mid": "#6e6a58", "key": "#23292c", "lamp": "#eec36f"})
    SKY.cut(plate)
    for part in (ground, cart, fence, store, stack, counting):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
