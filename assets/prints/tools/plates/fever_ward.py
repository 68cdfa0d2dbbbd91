"""The fever ward at night: beds along both walls, and at the one stove three who cannot sleep."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from ..camera import Camera
from ..gouge import gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.7), math.radians(90), 800, 330, 840)
LEFT, RIGHT, END, HIGH = -2.6, 2.3, 6.2, 2.6
FIRE: Point = (832, 590)


def _mass(name: str) -> random.Random:
    return random.Random(f"fever-ward/{name}")


def warmth(x: float, y: float) -> float:
    """1 by the fire, 0 in the corners."""
    return rise(560, 70, math.hypot((x - FIRE[0]) / 1.15, y - FIRE[1] + 40))


def logs(plate: Plate) -> None:
    """Squared logs laid level, with moss between; they run off towards us at the sides."""
    rng = _mass("logs")
    x0, x1 = EYE.seen((LEFT, END, 0))[0], EYE.seen((RIGHT, END, 0))[0]
    whole: list[Line] = []
    cracks: list[Line] = []
    edges: list[Line] = []
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    for row in range(12):
        y = EYE.seen((0, END, 0.06 + row * 0.215))[1]
        x = x0 + 2
        while x < x1 - 12:
            end = min(x1 - 2, x + rng.uniform(70, 240))
            lit = warmth((x + end) / 2, y)
            if not (566 - 10 < (x + end) / 2 < 690 + 10 and 282 < y < 410):
                high = 3 + 19 * lit * rng.uniform(0.85, 1.05)
                if x < 700 and end > 556 and 276 < y < 416:
                    end = 556.0 if x < 556 else end
                    x = max(x, 700.0) if x >= 556 else x
                if end - x > 20:
                    whole.append(knife(rng, [(x, y), (x + 5, y - high), (end - 6, y - high + rng.uniform(-1, 1)), (end, y - 1)], 26, 0.9))
                    for _ in range(int(lit * 3)):
                        cx = rng.uniform(x + 4, max(x + 5, end - 50))
                        cracks.append(gouge(rng, straight((cx, y - high * rng.uniform(0.3, 0.7)), (min(end - 4, cx + rng.uniform(24, 70)), y - high * rng.uniform(0.35, 0.65)), 4), 2.6, 2, 3))
            x = end + rng.uniform(2, 5)
    for side in (LEFT, RIGHT):
        for row in range(4, 13):
            z = 0.06 + row * 0.215
            y = END
            while y > 1.6:
                near = y - rng.uniform(0.4, 1.3)
                a, b = EYE.seen((side, y, z)), EYE.seen((side, max(1.5, near), z))
                lit = warmth(*a)
                if rng.random() < 0.25 + 0.7 * lit:
                    edges.append(gouge(rng, straight(a, b, 6), 1.8 + 9 * lit * rng.uniform(0.7, 1.1), 3, 5))
                y = near - rng.uniform(0.04, 0.2)
    beams: list[Line] = []
    for y in (2.6, 4.2):
        s = EYE.scale((0, y, 0))
        (ax, ay), (bx, _) = EYE.seen((LEFT, y, HIGH - 0.16)), EYE.seen((RIGHT, y, HIGH - 0.16))
        x = ax
        while x < bx:
            long = rng.uniform(90, 300)
            beams.append(gouge(rng, straight((x, ay), (min(bx, x + long), ay + rng.uniform(-1, 1)), 6), 0.026 * s, 3, 6))
            x += long + rng.uniform(8, 24)
    with plate.group("logs"):
        plate.put("mid", "logs", [*whole, *edges, *beams])
        plate.put("key", "cracks", cracks)
    rng = _mass("window")
    a, b, c, d = 572.0, 298.0, 686.0, 396.0
    with plate.group("window"):
        plate.put("key", "hole", [knife(rng, box(a - 14, b - 14, c + 14, d + 14), 16, 1)])
        plate.put("mid", "frame", [knife(rng, box(a - 10, b - 10, c + 10, d + 10), 16, 1)])
        plate.put("key", "glass", [knife(rng, box(p, q, r, s), 16, 0.8) for p, q, r, s in ((a, b, 625, 343), (633, b, c, 343), (a, 351, 625, d), (633, 351, c, d))])
        frost: list[Line] = []
        for p, q, r, s in ((a, b, 625, 343), (633, b, c, 343), (a, 351, 625, d), (633, 351, c, d)):
            pane = within(box(p + 2, q + 2, r - 2, s - 2))
            for cx, cy, ax, ay in ((p + 2, s - 2, 1, -1), (r - 2, s - 2, -1, -1), (p + 2, q + 2, 1, 1), (r - 2, q + 2, -1, 1)):
                for _ in range(3):
                    ang, far = rng.uniform(0.15, 1.4), rng.uniform(16, 36) * (1.0 if ay < 0 else 0.6)
                    fern = [(cx + ax * far * t / 4 * math.cos(ang + 0.08 * t), cy + ay * far * t / 4 * math.sin(ang + 0.08 * t)) for t in range(5)]
                    if pane(*fern[-1]):
                        frost.append(gouge(rng, fern, 3.4, 0.5, 5))
                        for t in (2, 3):
                            bx, by = fern[t]
                            for way in (-0.8, 0.8):
                                tip = (bx + ax * 7 * math.cos(ang + way), by + ay * 7 * math.sin(ang + way))
                                if pane(*tip):
                                    frost.append(gouge(rng, straight((bx, by), tip, 3), 2.2, 0.5, 2.5))
        plate.put("paper", "frost", frost)


def floor(plate: Plate) -> None:
    """Boards down the aisle; the fire lies on them before the stove."""
    rng = _mass("floor")
    seams: list[Line] = []
    for k in range(10):
        x = lerp(-0.85, 0.78, k / 9)
        for a, b in ((1.9, 2.5), (2.56, 3.3), (3.36, 4.2), (4.3, 6.0)):
            if rng.random() < 0.85:
                seams.append(gouge(rng, EYE.line((x, a, 0), (x, b - rng.uniform(0, 0.2), 0), 6), 0.009 * EYE.scale((0, a, 0)), 3, 4))
    pool: Line = []
    for k in range(37):
        t = k / 36
        pool.append(EYE.seen((lerp(-0.26, -0.80, min(1, 2 * t)) if t < 0.5 else lerp(-0.80, 0.66, 2 * t - 1), (lerp(4.05, 2.75, min(1, 2 * t)) if t < 0.5 else 2.80 + (0.10 if k % 2 else 0)) * rng.uniform(0.98, 1.02), 0)))
    pool += [EYE.seen((lerp(0.66, 0.16, t / 4), lerp(2.75, 4.05, t / 4), 0)) for t in range(1, 5)]
    core = EYE.shape([(-0.22, 4.0, 0), (-0.34, 3.6, 0), (-0.30, 3.3, 0), (-0.18, 3.44, 0), (-0.06, 3.12, 0), (0.06, 3.4, 0), (0.2, 3.26, 0), (0.22, 3.6, 0), (0.12, 4.0, 0)])
    over: list[Line] = []
    inside = within(pool)
    for k in range(10):
        x = lerp(-0.85, 0.78, k / 9)
        line = [p for p in EYE.line((x, 2.7, 0), (x, 4.1, 0), 40) if inside(*p)]
        if len(line) > 4:
            over.append(gouge(rng, line, 4, 1, 1.4))
        for _ in range(5):
            u, y = x + rng.uniform(0.03, 0.15), rng.uniform(2.75, 3.9)
            line = EYE.line((u, y, 0), (u, y + rng.uniform(0.08, 0.3), 0), 4)
            if inside(*line[0]) and inside(*line[-1]):
                over.append(gouge(rng, line, 2.8, 2, 3))
        y = rng.uniform(2.9, 3.8)
        joint = EYE.line((x, y, 0), (x + 0.18, y, 0), 3)
        if inside(*joint[0]) and inside(*joint[-1]):
            over.append(gouge(rng, joint, 3, 0.4, 0.4))
    with plate.group("floor"):
        plate.put("mid", "seams", seams)
    with plate.group("floor-lit", when="lamp", slip=(-1, 1)):
        plate.put("lamp", "pool", [knife(rng, pool, 22, 1.2)])
        plate.put("paper", "core", [knife(rng, core, 18, 1)])
        plate.put("key", "boards", over)


def bed(plate: Plate, side: int, near: float, sleeper: bool) -> None:
    """A bed with its head to the wall: posts and a board at its foot, a striped blanket, a pillow, and whoever lies there."""
    rng = _mass(f"bed/{side}/{near}")
    foot, head = (-0.95, LEFT + 0.03) if side < 0 else (0.85, RIGHT - 0.03)
    wide, low = 0.78, 0.46
    s = EYE.scale((foot, near, low))

    def lie(u: float, v: float, z: float) -> Point:
        """u from foot to head, v from near to far, z above the floor."""
        return EYE.seen((lerp(foot, head, u), near + wide * v, z))

    hump = (((0.03, 0.10), (0.09, 0.25), (0.17, 0.16), (0.36, 0.19), (0.52, 0.25), (0.64, 0.30), (0.72, 0.24)) if sleeper else ((0.03, 0.05), (0.2, 0.07), (0.45, 0.05), (0.64, 0.10), (0.72, 0.06)))
    ridge = bend([lie(u, 0.55, low + h) for u, h in hump], 3)
    hem = [lie(u, 0.0, 0.27 + 0.03 * math.sin(9 * u)) for u in (0.72, 0.5, 0.3, 0.12, 0.03)]
    cover = [*ridge, *hem]
    pillow = bend([lie(0.76, 0.08, low + 0.02), lie(0.75, 0.5, low + 0.16), lie(0.80, 0.75, low + 0.20), lie(0.93, 0.75, low + 0.21), lie(0.97, 0.4, low + 0.18), lie(0.95, 0.06, low + 0.03), lie(0.76, 0.08, low + 0.02)], 3)
    posts: list[Line] = []
    for u, v, high in ((0.0, 0.0, 0.72), (0.0, 1.0, 0.72), (0.99, 0.0, 0.9)):
        (x, y), (_, t) = lie(u, v, 0), lie(u, v, high)
        w = 0.035 * EYE.scale((foot, near + wide * v, 0))
        posts.append(knife(rng, [(x - w, y), (x - w, t), (x + w, t), (x + w, y)], 22, 0.7))
    board = [knife(rng, [lie(0, 0.05, z0), lie(0, 0.05, z1), lie(0, 0.96, z1), lie(0, 0.96, z0)], 22, 0.7) for z0, z1 in ((0.52, 0.64), (0.30, 0.42))]
    rail = knife(rng, [lie(0.0, 0, 0.20), lie(0.0, 0, 0.30), lie(0.99, 0, 0.30), lie(0.99, 0, 0.20)], 40, 0.8)
    dark = [knife(rng, [lie(-0.04, 0, 0.0), lie(-0.04, 0, 0.8), *[(x, y - 8) for x, y in ridge], lie(0.75, 0.6, low + 0.30), lie(1.0, 0.6, low + 0.28), lie(1.0, 0, 0.0)], 26, 1)]
    folds: list[Line] = []
    lit: list[Line] = []
    stripes: list[Line] = []
    n = len(ridge)
    for k in range(11):
        i = min(n - 1, round((k + rng.uniform(0.2, 0.8)) / 11 * n))
        a, u = ridge[i], lerp(0.03, 0.72, i / n)
        b = lie(u + rng.uniform(-0.02, 0.02), 0.0, 0.30)
        t0, t1 = rng.uniform(0.05, 0.3), rng.uniform(0.55, 0.92)
        folds.append(gouge(rng, bend([(lerp(a[0], b[0], t0), lerp(a[1], b[1], t0)), (lerp(a[0], b[0], 0.5) + rng.uniform(-0.02, 0.02) * s, lerp(a[1], b[1], 0.5)), (lerp(a[0], b[0], t1), lerp(a[1], b[1], t1))], 4), 0.016 * s * rng.uniform(0.7, 1.3), 2, 4))
    for u in (0.20, 0.245):
        i = round((u - 0.03) / 0.69 * n)
        stripes.append(gouge(rng, bend([(ridge[i][0], ridge[i][1] + 3), lie(u, 0.22, low + 0.04), lie(u + 0.005, 0.0, 0.30)], 5), 0.024 * s, 0.5, 0.6))
    for k in range(0, n - 4, 4):
        if warmth(*ridge[k]) > 0.12:
            lit.append(gouge(rng, [(x, y + 3) for x, y in ridge[k : k + 5]], 2 + 0.03 * s * warmth(*ridge[k]), 1, 1.6))
    lit.append(gouge(rng, straight(lie(0, 0.06, 0.64), lie(0, 0.95, 0.64), 5), 0.022 * s, 1, 1.4))
    lit.append(gouge(rng, straight(lie(0, 0.06, 0.42), lie(0, 0.95, 0.42), 5), 0.018 * s, 1, 1.4))
    lit.append(gouge(rng, straight(lie(0, 0, 0.05), lie(0, 0, 0.7), 5), 0.02 * s, 1, 1.4))
    with plate.group(f"bed-{'left' if side < 0 else 'right'}-{round(near * 10)}"):
        plate.put("key", "dark", dark)
        plate.put("mid", "wood", [*posts, *board, rail])
        plate.put("light", "pillow", [knife(rng, pillow, 10, 0.7)])
        plate.put("key", "creases", [gouge(rng, bend([lie(0.79, 0.1, low + 0.04), lie(0.82, 0.4, low + 0.12), lie(0.81, 0.6, low + 0.16)], 3), 0.012 * s, 1.4, 3), gouge(rng, bend([lie(0.93, 0.1, low + 0.04), lie(0.92, 0.4, low + 0.12)], 3), 0.012 * s, 1.4, 3)])
        plate.put("mid", "blanket", [knife(rng, cover, 14, 1)])
        plate.put("key", "folds", folds)
        plate.put("light", "stripes", stripes)
        if sleeper:
            # a head on the pillow: hair, a cheek, the blanket drawn up to it
            hx, hy = lie(0.83, 0.42, low + 0.20)
            r = 0.12 * s
            plate.put("key", "hair", [knife(rng, [(hx + r * 1.12 * math.cos(i * math.tau / 12), hy + r * 0.95 * math.sin(i * math.tau / 12)) for i in range(12)], 10, 0.6)])
            way = 1 if side < 0 else -1
            plate.put("light", "cheek", [knife(rng, [(hx + way * r * u, hy + r * v) for u, v in ((-0.35, -0.28), (0.1, -0.5), (0.5, -0.62), (0.8, -0.5), (0.86, -0.2), (1.1, 0.02), (0.88, 0.14), (0.9, 0.34), (0.7, 0.62), (0.3, 0.74), (-0.1, 0.5), (-0.36, 0.1))], 8, 0.3)])
            plate.put("key", "eye", [gouge(rng, bend([(hx + way * r * 0.34, hy - r * 0.12), (hx + way * r * 0.52, hy - r * 0.04), (hx + way * r * 0.72, hy - r * 0.12)], 3), 0.16 * r, 0.8, 0.8), gouge(rng, straight((hx + way * r * 0.62, hy + r * 0.40), (hx + way * r * 0.88, hy + r * 0.36), 3), 0.13 * r, 0.8, 0.8), gouge(rng, bend([(hx - way * r * 0.10, hy - r * 0.02), (hx - way * r * 0.2, hy + r * 0.14), (hx - way * r * 0.06, hy + r * 0.2)], 3), 0.12 * r, 0.8, 0.8)])
    with plate.group(f"bed-lit-{'left' if side < 0 else 'right'}-{round(near * 10)}", when="lamp"):
        plate.put("lamp", "lit", lit)


def stove(plate: Plate) -> None:
    rng = _mass("stove")
    x, y = 832.0, 652.0
    body = [*bend([(x - 62, y - 16), (x - 68, y - 80), (x - 66, y - 150), (x - 56, y - 186)], 4), *bend([(x + 56, y - 186), (x + 66, y - 150), (x + 68, y - 80), (x + 62, y - 16)], 4)]
    pipe = [(x - 17, y - 186), (x - 17, -8), (x + 17, -8), (x + 17, y - 186)]
    with plate.group("stove"):
        plate.put("key", "iron", [knife(rng, [(px + (px - x) * 0.16, py) for px, py in body], 14, 1), knife(rng, pipe, 24, 1), knife(rng, box(x - 30, -8, x + 30, y - 190), 40, 1)])
        plate.put("mid", "body", [knife(rng, body, 14, 0.9), knife(rng, [(x - 76, y - 186), (x - 66, y - 200), (x + 66, y - 200), (x + 76, y - 186), (x + 70, y - 178), (x - 70, y - 178)], 13, 0.8), *[gouge(rng, straight((x - 10, a), (x - 10, b), 6), 6, 2, 4) for a, b in ((6, 96), (108, 210), (224, 318), (332, 446))], *[knife(rng, box(x - 20, yy, x + 20, yy + 8), 12, 0.6) for yy in (98, 214, 322)], *[knife(rng, [(x + d, y - 18), (x + d * 1.1, y + 14), (x + d * 1.1 + 12, y + 14), (x + d + 16, y - 18)], 10, 0.7) for d in (-56, 40)]])
        plate.put("key", "seams", [gouge(rng, bend([(x - 66, y - 150), (x, y - 141), (x + 66, y - 150)], 6), 5, 0.5, 0.5), gouge(rng, straight((x - 66, y - 177), (x + 66, y - 177), 6), 4, 0.6, 0.6), gouge(rng, bend([(x - 66, y - 30), (x, y - 23), (x + 66, y - 30)], 6), 4, 0.5, 0.5), *[gouge(rng, bend([(x + s * 54, y - 136), (x + s * 58, y - 80), (x + s * 54, y - 34)], 4), 9, 2, 3) for s in (-1, 1)], knife(rng, [(x - 46, y - 46), (x - 47, y - 112), (x - 36, y - 130), (x + 36, y - 130), (x + 47, y - 112), (x + 46, y - 46)], 12, 0.8)])
    mouth = [(x - 40, y - 52), (x - 41, y - 108), (x - 31, y - 124), (x + 31, y - 124), (x + 41, y - 108), (x + 40, y - 52)]
    with plate.group("fire", when="lamp"):
        plate.put("lamp", "mouth", [knife(rng, mouth, 11, 0.8)])
        flames: list[Line] = []
        for k in range(8):
            fx, high = x - 33 + 9.4 * k, rng.uniform(36, 66) * (1 - abs(k - 3.6) / 9)
            flames.append(gouge(rng, bend([(fx, y - 54), (fx + rng.uniform(-4, 4), y - 54 - high * 0.5), (fx + rng.uniform(-6, 6), y - 56 - high)], 5), rng.uniform(8, 11), 0.6, 4))
        plate.put("paper", "flames", flames)
        plate.put("key", "logs", [gouge(rng, straight((x - 36, y - 60), (x + 26, y - 55), 5), 10, 0.3, 0.5), gouge(rng, straight((x + 34, y - 64), (x - 10, y - 54), 5), 8, 0.3, 0.6)])
        plate.put("lamp", "rims", [gouge(rng, straight((x - 40, y - 136), (x + 40, y - 136), 5), 4, 2, 2), *[gouge(rng, straight((x + s * 51, y - 112), (x + s * 51, y - 50), 5), 4, 2, 2) for s in (-1, 1)], gouge(rng, straight((x - 60, y - 197), (x + 60, y - 197), 5), 3.4, 2, 2)])


Figure = dict[str, list[Line]]

WARMS: Figure = {  # sits on a box, turned to the fire, both hands held out
    "body": [
        [(-18, -206), (18, -202), (40, -172), (48, -132), (42, -92), (-34, -84), (-54, -108), (-54, -152), (-40, -190)],
        [(-38, -102), (36, -112), (94, -108), (104, -90), (96, -76), (40, -66), (-36, -62)],
        [(74, -98), (104, -92), (98, -44), (100, -14), (128, -6), (128, 5), (72, 5), (74, -40)],
        [(4, -190), (32, -180), (60, -150), (112, -156), (118, -140), (60, -124), (22, -144)],
    ],
    "head": [[(-16, -200), (-22, -222), (-28, -246), (-20, -270), (4, -281), (27, -273), (34, -258), (33, -250), (44, -237), (35, -232), (37, -224), (32, -218), (32, -208), (18, -202), (16, -192), (-14, -190)]],
    "hair": [[(-24, -226), (-30, -248), (-21, -273), (4, -284), (30, -275), (30, -266), (12, -262), (6, -248), (-4, -240), (-6, -224), (-16, -216)]],
    "face": [[(12, -260), (31, -264), (34, -256), (33, -249), (43, -237), (35, -232), (36, -224), (31, -218), (31, -209), (16, -205), (8, -226), (10, -246)]],
    "lit": [[(24, -184), (40, -166), (47, -132), (44, -118), (34, -124), (32, -158), (18, -178)], [(48, -112), (94, -107), (103, -92), (92, -90), (44, -98)], [(90, -92), (104, -90), (98, -44), (100, -15), (126, -7), (126, -1), (90, -6), (90, -44)], [(62, -150), (112, -156), (114, -148), (62, -138)], [(112, -160), (124, -168), (142, -166), (146, -160), (128, -158), (146, -152), (144, -147), (126, -149), (134, -141), (128, -138), (112, -144)]],
    "marks": [[(19, -247), (28, -246)], [(17, -254), (29, -253)], [(26, -225), (35, -224)], [(30, -236), (37, -234)]],
}
DRINKS: Figure = {  # faces the other way (drawn turned to the right, then mirrored): a shawl, a mug in both hands
    "body": [
        [(-44, 4), (-58, -60), (-58, -130), (-46, -180), (-22, -206), (14, -206), (34, -180), (44, -130), (48, -92), (90, -96), (98, -80), (90, -56), (30, -52), (30, 4)],
        [(66, -92), (98, -84), (92, -40), (94, -14), (120, -6), (120, 5), (66, 5), (68, -40)],
        [(2, -176), (28, -172), (52, -134), (84, -146), (90, -130), (50, -108), (14, -132)],
    ],
    "head": [[(-22, -196), (-34, -226), (-36, -254), (-20, -278), (6, -286), (30, -274), (36, -258), (34, -250), (43, -238), (35, -233), (36, -225), (31, -219), (28, -208), (20, -194), (24, -182), (-26, -182)]],
    "hair": [],
    "face": [[(18, -268), (32, -266), (35, -257), (33, -250), (42, -238), (35, -233), (35, -225), (30, -219), (27, -208), (17, -206), (10, -228), (11, -252)]],
    "lit": [[(28, -176), (38, -150), (43, -124), (34, -120), (26, -146), (18, -170)], [(50, -94), (90, -95), (97, -81), (86, -80), (48, -84)], [(84, -84), (97, -82), (92, -40), (94, -15), (118, -7), (118, -1), (84, -6), (84, -40)], [(52, -132), (80, -142), (83, -135), (54, -120)], [(76, -158), (102, -156), (102, -124), (79, -122)], [(74, -146), (84, -150), (90, -142), (84, -134), (74, -136)]],
    "marks": [[(19, -248), (28, -247)], [(17, -256), (29, -255)], [(26, -226), (34, -225)], [(79, -151), (100, -150)]],
}


def person(plate: Plate, name: str, figure: Figure, at: Point, size: float, way: int) -> None:
    rng = _mass(name)
    x, y = at

    def put(shape: Line) -> Line:
        return [(x + way * u * size, y + v * size) for u, v in shape]

    with plate.group(name):
        everything = [*figure["body"], *figure["head"]]
        plate.put("key", "about", [knife(rng, put([(u + (u - 10) * 0.10 + (3 if u > 10 else -3), v - (6 if v < -100 else 2)) for u, v in shape]), 12, 0.8) for shape in everything])
        plate.put("mid", "body", [knife(rng, put(shape), 10, 0.6) for shape in everything])
        cuts = [bend([(-42, -176), (-46, -140), (-40, -100)], 4), bend([(-24, -190), (-30, -150), (-22, -104)], 4), bend([(-4, -150), (0, -124), (-2, -100)], 4), bend([(-40, -84), (0, -90), (50, -92)], 4), bend([(4, -172), (24, -140), (56, -130)], 4), bend([(76, -84), (80, -46), (78, -8)], 4)]
        plate.put("key", "folds", [gouge(rng, put(c), 5.5 * size, 2, 4) for c in cuts])
        if figure["hair"]:
            plate.put("key", "hair", [knife(rng, put(h), 9, 0.5) for h in figure["hair"]])
        else:
            plate.put("light", "shawl", [gouge(rng, put(c), 6 * size, 1.4, 2) for c in (bend([(12, -280), (4, -250), (12, -208), (22, -190)], 5), bend([(-6, -278), (-20, -246), (-14, -204)], 5), bend([(-22, -204), (6, -190), (24, -186)], 4), bend([(-50, -120), (-20, -96), (10, -60)], 4), bend([(-52, -90), (-24, -60), (-10, -20)], 4))])
        plate.put("light", "face-cold", [knife(rng, put(f), 7, 0.3) for f in figure["face"]])
    with plate.group(f"{name}-lit", when="lamp"):
        plate.put("lamp", "lit", [knife(rng, put(f), 8, 0.5) for f in figure["lit"]])
        plate.put("lamp", "face", [knife(rng, put(f), 7, 0.3) for f in figure["face"]])
    with plate.group(f"{name}-drawn"):
        plate.put("key", "marks", [gouge(rng, put(straight(a, b, 3)), 3.6 * size, 0.6, 1.2) for a, b in figure["marks"]])


def standing(plate: Plate) -> None:
    """Behind the stove, full face, lit from below: a blanket about the shoulders, a hand over the iron."""
    rng = _mass("standing")
    x, y, s = 928.0, 640.0, 1.08

    def put(shape: Line) -> Line:
        return [(x + u * s, y + v * s) for u, v in shape]

    coat = [(-50, 0), (-54, -90), (-60, -150), (-52, -196), (-20, -214), (20, -214), (52, -196), (60, -150), (54, -90), (50, 0)]
    head = [(-25, -236), (-28, -262), (-24, -284), (0, -292), (24, -284), (28, -262), (25, -236), (14, -218), (0, -212), (-14, -218)]
    cap = [(-29, -256), (-33, -284), (-22, -302), (0, -308), (22, -302), (33, -284), (30, -258), (25, -274), (4, -280), (-10, -274), (-24, -276)]
    arm = [(-46, -190), (-62, -150), (-64, -122), (-78, -112), (-74, -100), (-52, -106), (-40, -130), (-34, -160)]
    with plate.group("standing"):
        plate.put("key", "about", [knife(rng, put([(u * 1.12, v - 5) for u, v in coat]), 14, 0.9), knife(rng, put([(u * 1.3, v - 6) for u, v in cap]), 12, 0.8), knife(rng, put([(u * 1.12, v) for u, v in arm]), 12, 0.8)])
        plate.put("mid", "coat", [knife(rng, put(coat), 12, 0.8), knife(rng, put(arm), 9, 0.6)])
        plate.put("key", "folds", [gouge(rng, put(bend([(-30, -206), (-6, -176), (2, -150)], 4)), 5, 1, 2), gouge(rng, put(bend([(30, -206), (10, -176), (2, -150), (4, -60)], 5)), 6, 1, 3), *[gouge(rng, put(bend([(u, v), (u - 6, v + 40), (u - 2, v + 84)], 4)), 5, 2, 4) for u, v in ((46, -182), (30, -160), (-22, -160), (20, -110))], gouge(rng, put(bend([(-44, -186), (-34, -160), (-42, -126), (-52, -106)], 4)), 4, 1, 2)])
        plate.put("light", "hem", [gouge(rng, put(bend([(54, -178), (56, -120), (50, -60)], 4)), 5, 1, 3), gouge(rng, put(bend([(42, -192), (24, -158), (16, -110)], 4)), 4, 1, 3)])
        plate.put("light", "face-cold", [knife(rng, put(head), 8, 0.4)])
    with plate.group("standing-lit", when="lamp"):
        plate.put("lamp", "lit", [knife(rng, put(head), 8, 0.4), knife(rng, put([(-78, -116), (-92, -116), (-98, -108), (-90, -102), (-74, -102)]), 8, 0.5)])
    with plate.group("standing-drawn"):
        plate.put("key", "face", [
            knife(rng, put([(10, -284), (26, -282), (28, -262), (25, -238), (14, -220), (8, -224), (14, -244), (10, -262)]), 8, 0.4),
            gouge(rng, put(straight((-19, -258), (-7, -258), 3)), 4, 0.6, 0.8), gouge(rng, put(straight((4, -258), (14, -258), 3)), 4, 0.6, 0.8), gouge(rng, put(bend([(-21, -267), (-14, -270), (-6, -267)], 3)), 3.4, 0.8, 1), gouge(rng, put(bend([(-1, -260), (3, -244), (-4, -241)], 3)), 3, 0.6, 0.8), gouge(rng, put(bend([(-10, -230), (0, -228), (8, -231)], 3)), 3.4, 0.8, 1), knife(rng, put(cap), 9, 0.6)])
        plate.put("mid", "strands", [gouge(rng, put(bend([(a, -300), (a * 1.3 - 3, -290), (a * 1.5 - 6, -281)], 3)), 3, 1, 1.6) for a in (-16, -8, 2, 11)])


def pail(plate: Plate) -> None:
    rng = _mass("pail")
    x, y = EYE.seen((-0.42, 2.55, 0))
    box_at = (674.0, 706.0)
    with plate.group("seats"):
        plate.put("key", "box", [knife(rng, [(box_at[0] - 62, box_at[1] - 66), (box_at[0] + 30, box_at[1] - 66), (box_at[0] + 30, box_at[1] + 4), (box_at[0] - 62, box_at[1] + 4)], 16, 1)])
        plate.put("mid", "box-boards", [knife(rng, box(box_at[0] - 56, box_at[1] - 60 + 21 * k, box_at[0] + 25, box_at[1] - 43 + 21 * k), 20, 0.8) for k in range(3)])
    with plate.group("pail"):
        plate.put("key", "about", [knife(rng, [(x - 66, y - 108), (x + 66, y - 108), (x + 48, y + 6), (x - 48, y + 6)], 16, 1)])
        plate.put("mid", "tin", [knife(rng, [(x - 56, y - 98), (x + 56, y - 98), (x + 40, y), (x - 40, y)], 14, 0.9), gouge(rng, bend([(x - 55, y - 98), (x - 44, y - 150), (x + 4, y - 168), (x + 46, y - 148), (x + 55, y - 98)], 6), 5.5, 0.3, 0.3)])
        plate.put("key", "inside", [knife(rng, bend([(x - 50, y - 99), (x, y - 92), (x + 50, y - 99), (x, y - 107), (x - 50, y - 99)], 4), 10, 0.5), gouge(rng, bend([(x - 46, y - 28), (x, y - 20), (x + 46, y - 28)], 5), 4, 0.6, 0.6), gouge(rng, bend([(x - 42, y - 84), (x - 36, y - 44), (x - 30, y - 6)], 4), 10, 1.5, 3)])
    with plate.group("pail-lit", when="lamp"):
        plate.put("lamp", "edge", [gouge(rng, bend([(x + 48, y - 86), (x + 42, y - 46), (x + 35, y - 6)], 4), 11, 1.5, 3), gouge(rng, bend([(x + 28, y - 80), (x + 25, y - 46), (x + 21, y - 16)], 4), 5, 1.5, 3), gouge(rng, bend([(x - 54, y - 98), (x, y - 110), (x + 55, y - 98)], 5), 4, 1, 1), gouge(rng, bend([(x + 6, y - 166), (x + 44, y - 147), (x + 53, y - 104)], 4), 3.4, 1, 1)])


def cut() -> Plate:
    plate = Plate("fever-ward", (300, 90, 900, 860), {
        "paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    logs(plate)
    floor(plate)
    for side in (-1, 1):
        bed(plate, side, 5.0, side > 0)
        bed(plate, side, 3.75, side < 0)
    lit_last(plate, 4)
    start = len(plate.groups)
    standing(plate)
    stove(plate)
    pail(plate)
    lit_last(plate, start)
    start = len(plate.groups)
    person(plate, "warms", WARMS, (672, 706), 1.0, 1)
    person(plate, "drinks", DRINKS, (1008, 706), 0.98, -1)
    lit_last(plate, start)
    start = len(plate.groups)
    bed(plate, -1, 2.5, True)
    bed(plate, 1, 2.5, True)
    lit_last(plate, start)
    merge(plate)
    settle(plate)
    return plate


def lit_last(plate: Plate, start: int) -> None:
    """From the group numbered `start` on: first what is always there, then what the fire does to it, then what is drawn over that."""
    rank = {"lamp": 1}
    plate.groups[start:] = sorted(plate.groups[start:], key=lambda g: 2 if g.name.endswith("-drawn") else rank.get(g.when, 0))


def merge(plate: Plate) -> None:
    """Neighbouring groups kept at the same hours lie as one, that their masses may be joined."""
    kept = plate.groups[:1]
    for group in plate.groups[1:]:
        if group.when == kept[-1].when and group.slip == kept[-1].slip:
            kept[-1].masses += [replace(m, name=f"{group.name}-{m.name}") for m in group.masses]
        else:
            kept.append(group)
    plate.groups = kept
