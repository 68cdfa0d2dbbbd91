"""The convicts' hut by the stores: on the end of his bunk somebody writes by a candle, and the wall has his shadow."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, beam, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.25), math.pi / 2, 900, 400, 750)
WALL, SIDE, HIGH = 2.9, 1.75, 2.2
FLAME: Point = (962, 604)
GLOW = Light((962, 570), 820, (("paper", 0.115), ("lamp", 0.72), ("light", 9.0)), 1.2)
SHADE: Line = [(150, 800), (158, 640), (182, 500), (232, 402), (300, 350), (318, 310), (304, 262), (306, 206), (340, 156), (394, 134), (448, 146), (486, 186), (498, 236), (486, 292), (470, 324), (520, 352), (590, 400), (640, 800)]


def _mass(name: str) -> random.Random:
    return random.Random(f"stores-hut/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def wall(plate: Plate) -> None:
    """Upright planks; the candle climbs them, and where he sits between, it does not."""
    rng = _mass("wall")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    (left, top), (right, foot) = EYE.seen((-2.6, WALL, HIGH)), EYE.seen((SIDE, WALL, 0))
    face = [(max(-6, left), top), (right, top), (right, foot), (max(-6, left), foot)]
    held = within(face)
    inside = lambda x, y: held(x, y) and not (x < 800 and y > 726)  # noqa: E731 - the bunk stands before it
    shade = within(knife(rng, SHADE, 14, 3))
    drift = Noise(rng, 70)
    seams = [-40.0]
    while seams[-1] < right:
        seams.append(seams[-1] + rng.uniform(54, 92))
    tones = {k: rng.uniform(0.78, 1.15) for k in range(len(seams) + 1)}

    def plank(x: float) -> float:
        """0 on a seam; every plank takes the light a little otherwise."""
        return rise(2.2, 6.0, min(abs(x - seam) for seam in seams)) * tones[sum(seam < x for seam in seams)]

    knots = [(rng.uniform(300, 1240), rng.uniform(160, 600)) for _ in range(9)]

    def flow(x: float, y: float) -> float:
        a = math.pi / 2 + 0.03 * drift(x, y * 0.4)
        for kx, ky in knots:  # the grain goes round a knot
            far = math.hypot((x - kx) * 2.2, y - ky)
            if far < 70:
                a += 0.5 * (1 - far / 70) * math.copysign(1, (x - kx) * (y - ky) or 1)
        return a

    lines = furrows(rng, flow, 9.5, inside, [(x, y) for x in (60, 300, 540, 780, 960, 1160) for y in (180, 420, 640)], 20)
    with plate.group("planks"):
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: 0.42 * plank(x) * (0.9 + 0.6 * drift(x, y * 0.3)), 9.5, inside, Hand((60, 330), rest=(6, 60), lift=0.14, entry=5, leave=8)))
        # by day the wall is full of morning: it comes in wherever two planks do not meet
        chinks: list[Line] = []
        for seam in seams:
            y = top + rng.uniform(0, 120)
            while y < foot - 80 and rng.random() < 0.86:
                long = math.exp(rng.uniform(math.log(50), math.log(330)))
                if 40 < seam < right - 10:
                    chinks.append(gouge(rng, straight((seam + rng.uniform(-1, 1), y), (seam + rng.uniform(-1.5, 1.5), min(foot - 64, y + long)), 8), rng.uniform(3, 7) * rise(1500, 500, abs(seam - 760) * 2), 6, 9))
                y += long + rng.uniform(10, 160)
        plate.put("paper", "chinks", chinks)
    with plate.group("planks-lit", when="lamp"):
        plate.put("key", "block", [knife(rng, face, 40, 1)])
        # his shadow's edge is soft in the only way a block has: the cuts stop at different lengths
        edge = Noise(rng, 9)
        soft = lambda x, y: not shade(x + 5 * edge(x, y), y + 12 * edge(x + 50, y))  # noqa: E731
        cuts = carve(rng, lines, lambda x, y: (0.13 + rise(1.02, 0.06, GLOW.far(x, y))) * plank(x) * (1.0 + 0.2 * drift(x, y * 0.25)) * rise(0.055, 0.10, GLOW.far(x, y)) * rise(0.62, 1.0, math.hypot((x - 712) / 92, (y - 396) / 112)) * (not (abs(x - FLAME[0]) < 44 * rise(370, 520, y) and y < 640)), 10, lambda x, y: inside(x, y) and soft(x, y), Hand((90, 460), fill=0.84, rest=(3, 22), lift=0.12, entry=5, leave=8))
        put(plate, "planks", parted(rng, cuts, GLOW))
        dim = carve(rng, lines, lambda x, y: 0.13 * plank(x) * (0.5 + 1.0 * drift(x + 300, y * 0.3)), 10, lambda x, y: inside(x, y) and not soft(x, y), Hand((40, 200), rest=(20, 120), lift=0.12, entry=5, leave=8))
        plate.put("mid", "in-shade", dim)
    # the side wall is seen aslant
    rng = _mass("side")
    slant: list[Line] = []
    d = WALL - 0.06
    while d > 1.45:
        x = EYE.seen((SIDE, d, 0))[0]
        z = 0.5
        while z < 2.1:
            up = min(2.16, z + rng.uniform(0.3, 0.9))
            if rng.random() < 0.9:
                slant.append(gouge(rng, EYE.line((SIDE, d, z), (SIDE, d, up), 6), 6.4 * rise(0.9, 2.9, d) * rise(2.6, 0.6, z), 4, 7))
            z = up + rng.uniform(0.03, 0.14)
        d *= 0.955 if x < 1400 else 0.94
    with plate.group("side", when="lamp"):
        plate.put("mid", "planks", slant)


def shelf(plate: Plate) -> None:
    rng = _mass("shelf")
    (x0, y), (x1, _) = EYE.seen((0.62, WALL - 0.2, 1.66)), EYE.seen((1.5, WALL - 0.2, 1.66))
    things = [
        bend([(x0 + 24, y), (x0 + 20, y - 40), (x0 + 30, y - 62), (x0 + 64, y - 62), (x0 + 74, y - 40), (x0 + 70, y)], 3),
        [(x0 + 96, y), (x0 + 94, y - 44), (x0 + 142, y - 46), (x0 + 140, y)],
        bend([(x0 + 164, y), (x0 + 158, y - 24), (x0 + 176, y - 50), (x0 + 178, y - 70), (x0 + 196, y - 70), (x0 + 198, y - 50), (x0 + 216, y - 24), (x0 + 210, y)], 3)]
    with plate.group("shelf"):
        plate.put("key", "board", [knife(rng, [(x0 - 12, y - 2), (x1 + 8, y - 4), (x1 + 10, y + 16), (x0 - 12, y + 16)], 18, 1.2), *[knife(rng, [(px + (5 if k else -5), py - 3) for k, (px, py) in enumerate(thing)], 10, 1.4) for thing in things], *[gouge(rng, straight((px, y + 10), (px + 4, y + 66), 4), 11, 0.3, 1) for px in (x0 + 30, x1 - 40)]])
        plate.put("mid", "things", [gouge(rng, bend(line, 4), w, 2, 5) for line, w in (([(x0 + 32, y - 6), (x0 + 28, y - 38), (x0 + 36, y - 56)], 7), ([(x0 + 46, y - 6), (x0 + 44, y - 44)], 4), ([(x0 + 102, y - 6), (x0 + 101, y - 40)], 7), ([(x0 + 114, y - 8), (x0 + 113, y - 36)], 4), ([(x0 + 170, y - 5), (x0 + 168, y - 24), (x0 + 182, y - 44)], 6))])
    with plate.group("shelf-lit", when="lamp"):
        plate.put("lamp", "under", [gouge(rng, straight((x0 - 8, y + 13), (x1 - 30, y + 13), 8), 7, 2, 8), gouge(rng, bend([(x0 + 26, y - 4), (x0 + 23, y - 36), (x0 + 32, y - 58)], 5), 5, 2, 5), gouge(rng, straight((x0 + 99, y - 4), (x0 + 97, y - 40), 4), 4.4, 1.5, 4)])


def bunks(plate: Plate) -> None:
    """Planks on trestles, with what each has: on one a straw sack, on the other a blanket, rolled."""
    rng = _mass("bunks")
    # along the wall, behind him
    near, far, z = 2.1, WALL, 0.45
    end = EYE.seen((0.10, near, z))
    a, b = EYE.seen((-2.4, near, z)), EYE.seen((-2.4, far, z))
    sack = bend([(-20, 700), (0, 640), (90, 610), (200, 614), (288, 640), (330, 690), (300, 724), (160, 738), (-20, 742)], 4)
    with plate.group("bunk"):
        plate.put("key", "top", [knife(rng, [a, end, EYE.seen((0.10, far, z)), b], 30, 1), knife(rng, [a, end, (end[0], end[1] + 34), (a[0], a[1] + 34)], 30, 1)])
        plate.put("mid", "edge", [gouge(rng, straight((20, 748), (300, 747), 8), 7, 2, 6), gouge(rng, straight((320, 747), (500, 748), 8), 6, 3, 8), gouge(rng, straight((40, 770), (420, 770), 8), 4, 3, 9),
                                  *[gouge(rng, straight((x, 784), (x + 2, 900), 6), 9, 0.6, 5) for x in (196, 470)]])
        plate.put("key", "sack", [knife(rng, sack, 14, 1.4)])
        plate.put("light", "cold", [gouge(rng, straight((12, 742), (250, 741), 8), 5, 2, 9), gouge(rng, straight((270, 741), (470, 742), 8), 4, 3, 9), gouge(rng, bend([(2, 652), (60, 622), (130, 610)], 5), 6, 2, 6), gouge(rng, bend([(150, 612), (214, 620), (276, 640)], 5), 5, 3, 6)])
        plate.put("mid", "straw", [gouge(rng, bend(line, 5), w, 3, 7) for line, w in (([(14, 690), (60, 640), (130, 622)], 9), ([(60, 716), (110, 664), (190, 632)], 8), ([(130, 726), (180, 680), (240, 646)], 8), ([(206, 722), (250, 690), (282, 660)], 7), ([(262, 716), (296, 694), (312, 676)], 6))])
    # along the other wall, toward us
    x0, z0, z1 = 0.86, 1.05, 0.45
    top = EYE.shape([(x0, WALL, z1), (x0, z0, z1), (SIDE, z0, z1), (SIDE, WALL, z1)])
    inside = within(top)
    grain = Noise(rng, 60)
    lines = furrows(rng, lambda x, y: math.atan2(y - EYE.horizon, x - EYE.middle), lambda x, y: 6 + 12 * (y - 640) / 360, inside, [(1080, 680), (1180, 740), (1250, 820), (1400, 900), (1200, 660)], 14)
    tone = lambda x, y: rise(420, 60, math.hypot(x - 1030, (y - 668) * 1.2)) * (0.9 + 0.5 * grain(x, y))  # noqa: E731
    with plate.group("other"):
        plate.put("key", "top", [knife(rng, top, 24, 1), knife(rng, EYE.shape([(x0, WALL, z1), (x0, z0, z1), (x0, z0, 0.33), (x0, WALL, 0.33)]), 24, 1)])
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: 0.34 + 0.4 * grain(x, y), 12, inside, Hand((40, 240), rest=(8, 50), lift=0.15, entry=4, leave=7)))
        plate.put("mid", "edge", [gouge(rng, EYE.line((x0, 2.8, 0.42), (x0, 1.7, 0.42), 8), 7, 3, 8), gouge(rng, EYE.line((x0, 1.6, 0.41), (x0, 1.1, 0.41), 8), 8, 4, 4), gouge(rng, EYE.line((x0 + 0.03, 1.9, 0.32), (x0 + 0.03, 1.9, 0.0), 5), 13, 0.6, 4)])
    with plate.group("other-lit", when="lamp"):
        plate.put("lamp", "boards", carve(rng, lines, lambda x, y: 1.05 * tone(x, y), lambda x, y: 7 + 10 * (y - 640) / 360, inside, Hand((40, 220), fill=0.96, rest=(2, 14), lift=0.16, entry=3, leave=7)))
        plate.put("lamp", "edge", [gouge(rng, EYE.line((x0, 2.86, 0.43), (x0, 2.0, 0.43), 8), 9, 2, 9), gouge(rng, EYE.line((x0, 2.7, 0.38), (x0, 2.2, 0.38), 8), 5, 3, 9)])
    # the blanket, rolled, its end a coil
    bx, by = 1096.0, 606.0
    roll = bend([(bx - 44, by + 8), (bx - 40, by - 30), (bx - 8, by - 48), (bx + 60, by - 54), (bx + 120, by - 46), (bx + 140, by - 14), (bx + 138, by + 26), (bx + 120, by + 44), (bx + 30, by + 52), (bx - 24, by + 44), (bx - 44, by + 8)], 4)
    coil = [bend([(bx - 6 + r * math.cos(t), by + r * 1.1 * math.sin(t)) for t in (k * 0.62 + 0.4 * r for k in range(8))], 3) for r in (34, 22, 11)]
    with plate.group("roll"):
        plate.put("key", "cloth", [knife(rng, roll, 12, 1)])
        plate.put("mid", "wool", [gouge(rng, bend([(bx + 40 + 24 * k, by - 44), (bx + 52 + 24 * k, by), (bx + 40 + 24 * k, by + 42)], 5), 6 - k, 2, 5) for k in range(4)])
    with plate.group("roll-lit", when="lamp"):
        plate.put("lamp", "coil", [gouge(rng, line, lambda t, w=w: w * (0.5 + 0.5 * math.sin(2.4 * t)), 1, 4) for line, w in zip(coil, (9, 7.5, 6), strict=True)])
        plate.put("lamp", "fold", [gouge(rng, bend([(bx + 18, by - 46), (bx + 60, by - 50), (bx + 100, by - 46)], 5), 7, 3, 8), gouge(rng, bend([(bx + 34, by + 40), (bx + 44, by), (bx + 34, by - 34)], 5), 7, 2, 5), gouge(rng, bend([(bx + 56, by + 30), (bx + 64, by), (bx + 56, by - 30)], 5), 4, 2, 5)])


def table(plate: Plate) -> None:
    """A box, stood on end: the candle, and a book that has lost its covers."""
    rng = _mass("box")
    x0, x1, y0, y1, z = 0.30, 0.74, 2.0, 2.34, 0.5
    p = EYE.seen
    top = [p((x0, y0, z)), p((x1, y0, z)), p((x1, y1, z)), p((x0, y1, z))]
    low = p((x0, y0, 0))[1]
    with plate.group("box"):
        plate.put("key", "box", [knife(rng, [top[0], top[1], (top[1][0], low), (top[0][0], low)], 22, 1), knife(rng, top, 18, 1)])
        plate.put("mid", "boards", [gouge(rng, straight((top[0][0] + 8, y), (top[1][0] - 8 - rng.uniform(0, 40), y), 7), w, 2, 7) for y, w in ((752, 6), (790, 4), (806, 6), (850, 4), (868, 6), (912, 3.4))] + [gouge(rng, straight((x, 742), (x, low - 6), 7), 6, 2, 6) for x in (top[0][0] + 12, top[1][0] - 12)])
    with plate.group("box-lit", when="lamp"):
        plate.put("lamp", "top", [knife(rng, top, 16, 1)])
        plate.put("paper", "near", [gouge(rng, straight((FLAME[0] + a, y), (FLAME[0] + b, y), 6), w, 2, 4) for a, b, y, w in ((-70, 66, 690, 7), (-50, 74, 701, 7), (-62, 58, 712, 6), (-20, 80, 722, 5))])
        plate.put("lamp", "edge", [gouge(rng, straight((top[0][0] + 4, 742), (top[1][0] - 10, 742), 7), 5, 1, 6)])
    with plate.group("things"):
        # the book: a block of leaves, thumbed round at the corners
        bx, by = 1032.0, 700.0
        plate.put("key", "book-dark", [knife(rng, [(bx - 52, by + 16), (bx - 46, by - 26), (bx + 40, by - 30), (bx + 58, by - 8), (bx + 54, by + 22), (bx - 36, by + 26)], 12, 1)])
        plate.put("light", "book", [knife(rng, [(bx - 42, by - 14), (bx - 30, by - 22), (bx + 34, by - 24), (bx + 48, by - 8), (bx - 26, by - 2)], 10, 0.8), *[gouge(rng, bend([(bx - 30, by + 3 + 5.4 * k), (bx + 10, by + 1 + 5.4 * k), (bx + 46, by - 2 + 5.4 * k)], 4), 3, 1, 2) for k in range(4)]])
        fx, fy = FLAME
        plate.put("key", "round-candle", [knife(rng, [(fx - 22, fy + 108), (fx - 16, fy + 20), (fx + 16, fy + 20), (fx + 22, fy + 108)], 12, 1), knife(rng, bend([(fx - 40, fy + 104), (fx, fy + 96), (fx + 40, fy + 104), (fx + 30, fy + 116), (fx - 30, fy + 116), (fx - 40, fy + 104)], 3), 9, 0.7)])
        plate.put("paper", "wax", [knife(rng, [(fx - 13, fy + 100), (fx - 12, fy + 44), (fx - 8, fy + 30), (fx - 1, fy + 36), (fx + 6, fy + 30), (fx + 12, fy + 40), (fx + 11, fy + 66), (fx + 15, fy + 86), (fx + 12, fy + 100)], 8, 0.6)])
        plate.put("key", "wick", [gouge(rng, straight((fx, fy + 36), (fx + 1, fy + 16), 3), 4, 0.5, 0.6), gouge(rng, straight((fx - 5, fy + 50), (fx - 4, fy + 92), 5), 3.4, 2, 3)])
    with plate.group("flame", when="lamp"):
        fx, fy = FLAME
        plate.put("key", "ring", [knife(rng, bend([(fx - 26, fy + 16), (fx - 34, fy - 20), (fx - 14, fy - 66), (fx + 2, fy - 92), (fx + 18, fy - 62), (fx + 34, fy - 18), (fx + 26, fy + 18), (fx, fy + 26), (fx - 26, fy + 16)], 4), 10, 1)])
        plate.put("paper", "flame", [knife(rng, bend([(fx, fy + 22), (fx - 13, fy + 8), (fx - 14, fy - 12), (fx - 4, fy - 42), (fx + 2, fy - 68), (fx + 8, fy - 40), (fx + 15, fy - 10), (fx + 12, fy + 10), (fx, fy + 22)], 4), 8, 0.6)])
        plate.put("lamp", "heart", [gouge(rng, bend([(fx, fy + 14), (fx - 2, fy - 4), (fx + 1, fy - 20)], 4), 7, 1, 2)])
        plate.put("paper", "rays", [beam(rng, (fx, fy - 14), math.radians(turn + rng.uniform(-4, 4)), 46, rng.uniform(74, 116), 9) for turn in (-168, -142, -118, -96, -72, -46, -20, 6, 172)])


def turned(shape: Line, about: Point, by: float) -> Line:
    c, s = math.cos(by), math.sin(by)
    return [(about[0] + (x - about[0]) * c - (y - about[1]) * s, about[1] + (x - about[0]) * s + (y - about[1]) * c) for x, y in shape]


HEAD: Line = [(-8, 114), (-6, 122), (-11, 130), (-11.6, 140), (-6, 147.6), (4, 150), (12, 147), (15.5, 141), (16.4, 137), (21, 130.6), (17.6, 129), (18, 126), (16.4, 123.6), (16.4, 120), (12, 117.2), (8, 117), (8, 110)]
FACE: Line = [(13, 145), (15.5, 141), (16.4, 137), (21, 130.6), (17.6, 129), (18, 126), (16.4, 123.6), (16.4, 120), (12, 117.2), (7, 118), (9, 121), (12.6, 123), (12.8, 127.6), (9.4, 130), (9.8, 133), (13.6, 135.6), (13, 139), (11.4, 141.6)]
BODY: list[Line] = [
    [(-25, 42), (-33, 62), (-38, 84), (-35, 102), (-24, 115), (-9, 121), (5, 117), (15, 107), (21, 93), (20, 76), (13, 62), (10, 42)],
    [(-25, 64), (-8, 67), (16, 65), (40, 62), (48, 56), (50, 47), (43, 39), (12, 37), (-25, 40)],
    [(32, 44), (49, 50), (48, 28), (47, 12), (61, 8), (66, 2), (64, -2), (31, -2), (30, 14)],
    [(18, 42), (34, 44), (30, 20), (29, 9), (38, 6), (40, 0), (16, 0), (16, 20)],
    [(-12, 113), (4, 115), (13, 106), (19, 92), (26, 81), (44, 78), (52, 80), (54, 73), (47, 68), (26, 68), (13, 69), (3, 80), (-8, 96)],
    [(44, 78), (49, 82), (55, 82), (60, 79), (61, 75), (57, 71), (49, 68)],
]
PAGE: Line = [(33, 66), (60, 62.6), (71, 80), (45, 85)]


def writer(plate: Plate) -> None:
    rng = _mass("writer")
    x, y, s = 640.0, 892.0, 3.98

    def at(shape: Line) -> Line:
        return [(x + u * s, y - v * s) for u, v in shape]

    def bowed(shape: Line) -> Line:
        return at(turned(shape, (-2, 116), -0.36))

    with plate.group("writer"):
        plate.put("key", "about", [knife(rng, bowed([(2 + (u - 2) * 1.14, 132 + (v - 132) * 1.08) for u, v in HEAD]), 12, 1.2)])
        plate.put("key", "body", [knife(rng, bowed(HEAD), 12, 0.9), *[knife(rng, at(shape), 13, 0.9) for shape in BODY[:4]], knife(rng, at([(30, 65), (60, 61), (73, 80), (44, 87)]), 12, 0.8)])
        plate.put("paper", "page", [knife(rng, at(PAGE), 14, 0.7)])
        plate.put("mid", "lines", [gouge(rng, at([(lerp(37, 48, t), lerp(68, 83, t)), (lerp(58, 67, t) - e, lerp(66, 79, t))]), 2.6, 1, 2) for t, e in ((0.86, 0), (0.72, 3), (0.58, 1), (0.44, 8), (0.30, 14))])
        plate.put("key", "fold", [gouge(rng, at([(46.5, 64.4), (58, 82.4)]), 3, 1, 1)])
        plate.put("key", "arm", [knife(rng, at(shape), 12, 0.8) for shape in BODY[4:]])
        plate.put("key", "pencil", [gouge(rng, at([(66, 73), (48, 88)]), 6, 2, 0.5)])
        folds = [[(-31, 98), (-27, 84), (-29, 64)], [(-21, 110), (-19, 90), (-21, 66)], [(-10, 116), (-12, 100), (-5, 84)], [(-6, 92), (2, 82), (12, 74)], [(-20, 54), (2, 52), (28, 53)], [(38, 46), (39, 30), (37, 14)], [(-2, 72), (2, 68), (8, 66)], [(20, 72), (32, 73), (42, 72)]]
        plate.put("mid", "folds", [gouge(rng, at(bend(line, 5)), rng.uniform(4.6, 7), 2.4, 6) for line in folds])
        plate.put("mid", "skull", [gouge(rng, bowed(bend(line, 5)), 6, 2, 5) for line in ([(-9, 132), (-9, 139), (-4, 145), (3, 147)], [(-5.4, 128), (-6, 136), (-2, 141.6), (5, 143.6)])] + [knife(rng, bowed([(0.4, 135), (3, 136), (4.4, 133), (3.6, 129.6), (1.6, 127.6), (0.6, 130)]), 6, 0.3)])
        plate.put("light", "face", [knife(rng, bowed(FACE), 7, 0.4), knife(rng, at(BODY[5]), 8, 0.4)])
        # from the left, where the door does not close, what the sky has
        cold = (([(-11, 120), (-25, 113.6), (-34, 101)], 2.6), ([(-35.6, 99), (-37.4, 84), (-34, 68)], 2.4), ([(-32, 64), (-28, 54), (-25, 44)], 1.8), ([(-30, 96), (-32.6, 84), (-30, 74)], 1.3))
        plate.put("light", "cold", [gouge(rng, at(bend(line, 5)), w * s * 0.62, 2, 6) for line, w in cold] + [gouge(rng, bowed(bend([(-10.6, 131), (-11, 140), (-5.6, 146.6), (3, 149)], 5)), 5, 2, 6)])
    with plate.group("writer-lit", when="lamp"):
        plate.put("lamp", "face", [knife(rng, bowed(FACE), 7, 0.4), knife(rng, at(BODY[5]), 8, 0.4)])
        cuts = (([(7, 117), (14, 108), (19, 97)], 3.4), ([(3, 113), (10, 106), (15, 97)], 1.8), ([(20, 92), (26, 82.4), (44, 78.4)], 3.0), ([(24, 80), (34, 76.6), (44, 75)], 1.8), ([(26, 63.6), (40, 61), (47.6, 55.4), (49.4, 47.6)], 3.4), ([(30, 59.6), (40, 56.6), (45, 51.4)], 1.8), ([(48.6, 49), (47.6, 30), (46.2, 14)], 3.4), ([(45, 44), (44.4, 32), (43.6, 22)], 1.8), ([(47, 12), (56, 8.8), (65, 2.6)], 3), ([(44, 8), (50, 5.8), (57, 2.6)], 1.6))
        plate.put("lamp", "cuts", [gouge(rng, at(bend(line, 5)), w * s * rng.uniform(0.85, 1.1), 1.8, 5) for line, w in cuts])
        plate.put("key", "drawn", [gouge(rng, bowed(bend(line, 3)), 1.1 * s, 0.6, 1.4) for line in ([(10.8, 135.4), (13.4, 133.6), (16.4, 134)], [(14.2, 124.4), (18, 125)])] + [gouge(rng, at(line), 3.2, 1, 2) for line in ([(50, 79.6), (56, 78.8)], [(49, 76), (57, 75.4)], [(49, 72.4), (55, 72.2)])] + [gouge(rng, at([(66, 73), (48, 88)]), 6, 2, 0.5)])


def floor(plate: Plate) -> None:
    rng = _mass("floor")
    boards: list[Line] = []
    for k in range(12):
        x = lerp(-1.5, 1.5, k / 11) + rng.uniform(-0.05, 0.05)
        d = rng.uniform(1.9, 2.05)
        while d > 1.2:
            near = d * rng.uniform(0.78, 0.9)
            if rng.random() < 0.7:
                boards.append(gouge(rng, EYE.line((x, d, 0), (x, near, 0), 6), 9 / d, 4, 8))
            d = near * 0.97
    with plate.group("floor"):
        plate.put("mid", "boards", boards)


def cut() -> Plate:
    plate = Plate("stores-hut", (330, 90, 830, 890), {
        "paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (wall, shelf, floor, bunks, table, writer):
        part(plate)
    settle(plate)
    return plate
