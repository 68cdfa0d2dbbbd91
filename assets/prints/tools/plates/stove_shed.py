"""The stove shed between the fences: one iron stove, the floor trodden round it, cans along two walls, a door to either zone."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..gouge import gouge
from ..knife import knife
from ..light import Light
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle
from ..tread import tread

EYE = Camera((0, 0, 1.5), math.radians(90), 850, 330, 620)
LEFT, RIGHT, BACK, HIGH = -1.25, 2.5, 5.4, 2.5
STOVE: Point = (749, 728)
"""Where the stove stands on the floor."""
FIRE = Light((749, 640), 860, (("paper", 0.2), ("lamp", 0.62), ("mid", 9.0)), 1.25)
Inks = dict[str, list[Line]]


def _mass(name: str) -> random.Random:
    return random.Random(f"stove-shed/{name}")


def put(plate: Plate, name: str, cuts: Inks) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if cuts.get(ink):
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def hidden(x: float, y: float) -> bool:
    """What stands before the back wall, with a dark rim left about it."""
    stove = abs(x - 749) < 124 and y > 440
    pipe = abs(x - 800) < 34
    steam = abs(x - 606) < 34 and 250 < y < 430
    kettle = abs(x - 690) < 100 and 360 < y < 480
    doors = 458 < x < 602 and y > 252 or 856 < x < 1004 and y > 252
    return stove or pipe or kettle or doors or steam


def board(rng: random.Random, foot: tuple[Point, Point], head: tuple[Point, Point], share: float, warm: Inks, cold: list[Line]) -> None:
    """One upright board: its grain is cut in long parallel strokes, wider where the fire finds it; a dark joint on either side."""
    (ax, ay), (bx, by) = foot
    (cx, cy), (dx, dy) = head
    wide = abs(bx - ax)
    n = max(1, min(3, round(wide / 9)))
    drop = rng.uniform(0.75, 1.15)
    for k in range(n):
        u = (k + 0.5) / n * 0.84 + 0.08
        x0, y0, x1, y1 = lerp(ax, bx, u), lerp(ay, by, u), lerp(cx, dx, u), lerp(cy, dy, u)
        t = rng.uniform(0.004, 0.03)
        while t < 0.99:
            long = math.exp(rng.uniform(math.log(0.16), math.log(0.5)))
            end = min(0.995, t + long)
            a, b = (lerp(x0, x1, t), lerp(y0, y1, t)), (lerp(x0, x1, end), lerp(y0, y1, end))
            middle = (lerp(a[0], b[0], 0.35), lerp(a[1], b[1], 0.35))
            far = FIRE.far(*middle)
            tone = share * rise(0.98, 0.2, far) * drop * rng.uniform(0.8, 1.1)
            w = min(wide / n * 0.9 * min(1.0, tone), math.dist(a, b) / 7)
            if not any(hidden(lerp(a[0], b[0], q), lerp(a[1], b[1], q)) for q in (0, 0.5, 1)) and -6 < a[0] < 1506 and w > 1.3:
                cut = gouge(rng, bend([a, (middle[0] + rng.uniform(-0.8, 0.8), middle[1]), b], 5), w, 2.5, 5)
                warm.setdefault("lamp" if far + rng.uniform(-0.05, 0.05) < 0.60 * share ** 0.5 else "mid", []).append(cut)
            t = end + rng.uniform(0.01, 0.05)
    # by whatever light there is, the board's edge
    t = rng.uniform(0.01, 0.2)
    while t < 0.98:
        end = min(0.99, t + rng.uniform(0.16, 0.5))
        a, b = (lerp(ax, cx, t), lerp(ay, cy, t)), (lerp(ax, cx, end), lerp(ay, cy, end))
        if -6 < a[0] < 1506 and not any(hidden(lerp(a[0], b[0], q), lerp(a[1], b[1], q)) for q in (0, 0.5, 1)):
            cold.append(gouge(rng, straight(a, b, 5), max(1.4, 0.085 * wide + 0.8) * rng.uniform(0.8, 1.2), 3, 6))
        t = end + rng.uniform(0.05, 0.2)


def walls(plate: Plate) -> None:
    rng = _mass("walls")
    warm: Inks = {}
    cold: list[Line] = []
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    x = LEFT
    while x < RIGHT - 0.05:
        w = rng.uniform(0.13, 0.19)
        x2 = min(RIGHT, x + w)
        board(rng, (EYE.seen((x, BACK, 0)), EYE.seen((x2 - 0.012, BACK, 0))), (EYE.seen((x, BACK, HIGH)), EYE.seen((x2 - 0.012, BACK, HIGH))), 0.62, warm, cold)
        x = x2
    for side in (LEFT, RIGHT):
        y = BACK
        while y > 1.75:
            y2 = y - rng.uniform(0.14, 0.20)
            board(rng, (EYE.seen((side, y, 0)), EYE.seen((side, y2 + 0.014, 0))), (EYE.seen((side, y, HIGH)), EYE.seen((side, y2 + 0.014, HIGH))), 0.95, warm, cold)
            y = y2
    with plate.group("boards"):
        plate.put("mid", "edges", cold)
    rails: list[Line] = []
    for side in (LEFT, RIGHT):
        rails.append(knife(rng, [EYE.seen((side, 1.7, 1.16)), EYE.seen((side, BACK, 1.16)), EYE.seen((side, BACK, 1.06)), EYE.seen((side, 1.7, 1.06))], 60, 1))
    rails.append(knife(rng, [EYE.seen((LEFT, BACK, 1.16)), EYE.seen((RIGHT, BACK, 1.16)), EYE.seen((RIGHT, BACK, 1.06)), EYE.seen((LEFT, BACK, 1.06))], 60, 1))
    with plate.group("boards-lit", when="lamp"):
        put(plate, "boards", warm)
    # rails that the boards are nailed to; tie beams and the roof's planks
    with plate.group("frame"):
        plate.put("key", "rails", rails)
        lit: list[Line] = []
        for side in (LEFT, RIGHT):
            for a, b in ((1.9, 2.7), (2.8, 3.7), (3.78, 4.5), (4.55, 5.3)):
                lit.append(gouge(rng, EYE.line((side, a, 1.07), (side, b, 1.07), 6), max(2.6, 0.014 * EYE.scale((0, a, 0))), 2, 4))
        lit += [gouge(rng, straight((a, 396), (b, 396), 6), 3, 2, 4) for a, b in ((428, 456), (1006, 1010))]
        for y in (2.35, 3.3, 4.3):
            s = EYE.scale((0, y, 0))
            (ax, ay), (bx, _) = EYE.seen((LEFT, y, HIGH - 0.12)), EYE.seen((RIGHT, y, HIGH - 0.12))
            x = ax
            while x < bx:
                long = rng.uniform(60, 260)
                if not any(abs(q - 800) < 30 for q in (x, x + long / 2, x + long)):
                    lit.append(gouge(rng, straight((x, ay + rng.uniform(-1, 1)), (min(bx, x + long), ay + rng.uniform(-1, 1)), 6), 0.022 * s, 3, 6))
                x += long + rng.uniform(6, 26)
        for k in range(24):
            u = LEFT + (RIGHT - LEFT) * (k + 0.5) / 24
            for a, b in ((2.4, 3.2), (3.4, 4.2), (4.4, 5.3)):
                if rng.random() < 0.75:
                    line = EYE.line((u, a + rng.uniform(0, 0.2), HIGH), (u, b - rng.uniform(0, 0.2), HIGH), 5)
                    if not any(abs(q[0] - 800) < 34 for q in line):
                        lit.append(gouge(rng, line, 0.010 * EYE.scale((0, a, 0)), 3, 6))
        plate.put("mid", "beams", lit)


def floor(plate: Plate) -> None:
    """Earth: pecked where nobody steps, smooth where they stand about the stove; the fire lies on it before its door."""
    rng = _mass("floor")
    pecks: list[Line] = []
    worn = Noise(rng, 90)
    y = 580.0
    while y < 1000:
        near = (y - 566) / 434
        x = rng.uniform(-10, 20)
        while x < 1506:
            depth = EYE.focal * EYE.at[2] / (y - EYE.horizon)
            across = (x - EYE.middle) * depth / EYE.focal
            ring = math.hypot((x - STOVE[0]) / 2.0, (y - 770) * 1.0)
            if LEFT < across < RIGHT and ring > 132 + 22 * worn(x, y * 2) and worn(x * 2.3, y * 4) > -0.35:
                a, long = rng.uniform(-0.5, 0.5), (6 + 14 * near) * rng.uniform(0.6, 1.4)
                pecks.append(gouge(rng, straight((x, y), (x + long * math.cos(a), y + 0.5 * long * math.sin(a)), 3), (1.6 + 3.6 * near) * rng.uniform(0.7, 1.2), 1.2, 1.6))
            x += (16 + 44 * near) * rng.uniform(0.6, 1.6)
        y += (6.5 + 11 * near) * rng.uniform(0.85, 1.15)
    with plate.group("earth"):
        plate.put("mid", "pecks", pecks)
    rng = _mass("firelight")
    mouth: Point = (749, 690)
    soft = Noise(rng, 60)
    near_door: list[Line] = []
    beyond: list[Line] = []
    y = 722.0
    while y < 1000:
        deep = (y - 700) / 300
        x = 749 - 420 + rng.uniform(0, 20)
        while x < 749 + 420:
            far = math.hypot((x - 749) * (0.8 if y > 760 else 1.15), (y - 716) * 1.0)
            spread = abs(x - 749) / (64 + 1.25 * (y - 716))
            bright = rise(300, 30, far) * rise(1.25, 0.6, spread) * (1 + 0.5 * soft(x, y * 1.6))
            step = lerp(30, 15, bright) * (0.8 + 0.5 * deep)
            if bright > 0.07 and rng.random() < 0.35 + bright:
                a = math.atan2(y - mouth[1], x - mouth[0]) + rng.uniform(-0.4, 0.4)
                long = lerp(12, 30, bright) * rng.uniform(0.7, 1.3) * (0.8 + 0.5 * deep)
                mark = gouge(rng, bend([(x, y), (x + 0.5 * long * math.cos(a) + rng.uniform(-1, 1), y + 0.4 * long * math.sin(a)), (x + long * math.cos(a), y + 0.8 * long * math.sin(a))], 3), lerp(2.4, 11.5, bright) * rng.uniform(0.8, 1.15), 1.1, 1.8)
                (near_door if bright > 0.66 + rng.uniform(-0.08, 0.08) else beyond).append(mark)
            x += step * rng.uniform(0.75, 1.3)
        y += lerp(8.5, 13, deep)
    boots: list[Line] = []
    for x, y, s, turn in ((640, 838, 1.0, 5), (684, 880, 1.1, -4), (862, 852, 1.0, -5), (820, 900, 1.15, 4), (570, 800, 0.85, 6), (930, 812, 0.9, -6), (760, 936, 1.25, 3)):
        boots += tread(rng, (x, y), (10.5 * s, 14 * s), turn)
    with plate.group("firelight", when="lamp", slip=(-1, 1)):
        # nearest the door the earth is one sheet of light with its pebbles left standing; farther out it breaks up
        teeth: Line = [(702, 722)]
        for k in range(27):
            a = lerp(2.62, 0.52, k / 26)
            r = (150 if k % 2 else 108) * (0.75 + 0.42 * math.sin(a)) * rng.uniform(0.86, 1.16)
            teeth.append((749 + 1.02 * r * math.cos(a), 722 + 0.92 * r * math.sin(a)))
        teeth.append((796, 722))
        pool = within(teeth)
        core: Line = [(712, 722)]
        for k in range(17):
            a = lerp(2.5, 0.64, k / 16)
            r = (92 if k % 2 else 60) * (0.8 + 0.3 * math.sin(a)) * rng.uniform(0.85, 1.15)
            core.append((749 + r * math.cos(a), 722 + 0.9 * r * math.sin(a)))
        core.append((786, 722))
        put(plate, "shine", {"lamp": [knife(rng, teeth, 12, 1), *[m for m in [*beyond, *near_door] if not pool(*m[0])]], "paper": [knife(rng, core, 10, 0.8)]})
        pebbles: list[Line] = []
        for _ in range(150):
            px, py = rng.uniform(600, 900), rng.uniform(728, 860)
            if pool(px, py):
                a, long = math.atan2(py - mouth[1], px - mouth[0]) + rng.uniform(-0.5, 0.5), rng.uniform(7, 17)
                pebbles.append(gouge(rng, straight((px, py), (px + long * math.cos(a), py + 0.8 * long * math.sin(a)), 3), rng.uniform(1.8, 4.2) * (0.5 + (py - 722) / 130), 1.2, 1.6))
        plate.put("key", "pebbles", pebbles)
        # the rim of the trodden ring, where loose earth begins, catches it on both sides
        rim = []
        for k in range(46):
            a = lerp(-0.8, math.pi + 0.8, (k + rng.uniform(0, 0.8)) / 46)
            if 1.0 < a < 2.15:
                continue
            px, py = STOVE[0] + 2.0 * 128 * math.cos(a), 770 + 122 * math.sin(a)
            rim.append(gouge(rng, straight((px, py), (px + rng.uniform(12, 30) * (1 if px > 749 else -1), py + rng.uniform(-3, 6)), 3), rng.uniform(3, 6), 1.2, 2.5))
        plate.put("mid", "rim", rim)
        plate.put("key", "boots", boots)


def doors(plate: Plate) -> None:
    """To the left zone a door that is shut; to the right one that is not quite, and the snow in it."""
    rng = _mass("doors")
    for name, x0, x1, open_ in (("left", 474.0, 586.0, False), ("right", 874.0, 986.0, True)):
        top, foot = 268.0, 566.0
        with plate.group(f"door-{name}"):
            hinge = x0 + 26 if open_ else x0
            n = 5 if not open_ else 4
            mids: list[Line] = []
            for k in range(n):
                a, b = lerp(hinge + 5, x1 - 4, k / n), lerp(hinge + 5, x1 - 4, (k + 1) / n)
                mids.append(knife(rng, [(a + 1.5, foot - 3), (a + 1.5, top + 8), (b - 2.5, top + 8), (b - 2.5, foot - 3)], 60, 0.8))
            plate.put("mid", "planks", mids)
            grain = []
            for k in range(n * 3):
                x = lerp(hinge + 8, x1 - 8, (k + 0.5) / (n * 3)) + rng.uniform(-2, 2)
                y = top + rng.uniform(10, 60)
                while y < foot - 40:
                    long = rng.uniform(30, 110)
                    grain.append(gouge(rng, straight((x, y), (x + rng.uniform(-1, 1), min(foot - 6, y + long)), 4), 2.2, 2, 4))
                    y += long + rng.uniform(10, 50)
            ledges = [knife(rng, [(hinge + 4, y - 9), (x1 - 4, y - 9), (x1 - 4, y + 9), (hinge + 4, y + 9)], 60, 0.8) for y in (top + 52, foot - 60)]
            brace = knife(rng, [(hinge + 6, foot - 74), (hinge + 24, foot - 74), (x1 - 8, top + 64), (x1 - 24, top + 64)], 60, 0.8)
            plate.put("key", "grain", [*grain, *ledges, brace])
            lit = [gouge(rng, straight((hinge + 6, y - 8), (x1 - 6, y - 8), 5), 4, 1, 2) for y in (top + 52, foot - 60)] + [gouge(rng, straight((hinge + 9, foot - 74), (x1 - 22, top + 66), 6), 4, 2, 3)]
            lit += [gouge(rng, straight((x0 - 6, top - 4), (x1 + 6, top - 5), 6), 5, 1, 2), gouge(rng, straight((x0 - 6, top - 2), (x0 - 6, foot), 7), 4, 2, 3), gouge(rng, straight((x1 + 6, top - 2), (x1 + 6, foot), 7), 4, 2, 3), gouge(rng, straight((x1 - 20, lerp(top, foot, 0.5)), (x1 - 18, lerp(top, foot, 0.57)), 3), 6, 0.6, 0.8)]
            plate.put("light", "edges", lit)
            if open_:
                plate.put("paper", "snow", [knife(rng, [(x0 + 2, foot), (x0 + 2, top + 150), (hinge - 3, top + 158), (hinge - 3, foot)], 14, 1.2)])
                plate.put("mid", "night", [knife(rng, [(x0 + 2, top + 136), (x0 + 2, top + 6), (hinge - 3, top + 6), (hinge - 3, top + 142)], 14, 1)])
                plate.put("paper", "on-floor", [gouge(rng, straight((x0 + 4 - 9 * k, foot + 5 + 7 * k), (x0 + 26 - 4 * k, foot + 5 + 7 * k), 4), 5, 1.4, 3) for k in range(4)])


def can(rng: random.Random, kind: str, x: float, y: float, s: float, way: int, out: dict[str, list[Line]]) -> None:
    """A churn, a pail or a tin with a wire, `s` units a metre, lit from the side of the stove."""

    def p(u: float, v: float) -> Point:
        return x + u * s, y - v * s

    if kind == "churn":
        shape = [p(-0.17, 0), p(-0.185, 0.34), p(-0.15, 0.42), p(-0.09, 0.46), p(-0.09, 0.53), p(-0.125, 0.55), p(-0.12, 0.60), p(0.12, 0.60), p(0.125, 0.55), p(0.09, 0.53), p(0.09, 0.46), p(0.15, 0.42), p(0.185, 0.34), p(0.17, 0)]
        key = [gouge(rng, bend([p(-0.12, 0.55), p(0, 0.535), p(0.12, 0.55)], 4), 0.018 * s, 0.5, 0.5), gouge(rng, bend([p(-0.18, 0.34), p(0, 0.315), p(0.18, 0.34)], 4), 0.016 * s, 0.8, 0.8), gouge(rng, bend([p(-0.17, 0.06), p(0, 0.035), p(0.17, 0.06)], 4), 0.016 * s, 0.8, 0.8)]
        handles = [gouge(rng, bend([p(sd * 0.16, 0.32), p(sd * 0.25, 0.35), p(sd * 0.22, 0.45), p(sd * 0.13, 0.44)], 4), 0.026 * s, 0.3, 0.3) for sd in (-1, 1)]
        edge = [bend([p(way * 0.15, 0.32), p(way * 0.155, 0.18), p(way * 0.14, 0.08)], 4), bend([p(way * 0.07, 0.52), p(way * 0.07, 0.47), p(way * 0.13, 0.41)], 4)]
        second = [bend([p(way * 0.09, 0.28), p(way * 0.09, 0.16), p(way * 0.085, 0.09)], 4)]
        lid = [bend([p(-0.10, 0.585), p(0, 0.578), p(0.10, 0.585)], 4)]
    elif kind == "pail":
        shape = [p(-0.13, 0), p(-0.185, 0.36), p(0.185, 0.36), p(0.13, 0)]
        key = [knife(rng, bend([p(-0.165, 0.352), p(0, 0.372), p(0.165, 0.352), p(0, 0.325), p(-0.165, 0.352)], 3), 9, 0.5), gouge(rng, bend([p(-0.145, 0.09), p(0, 0.07), p(0.145, 0.09)], 4), 0.014 * s, 0.8, 0.8)]
        handles = [gouge(rng, bend([p(-0.18, 0.35), p(-0.13, 0.52), p(0.04, 0.585), p(0.15, 0.50), p(0.18, 0.35)], 5), 0.02 * s, 0.3, 0.3)]
        edge = [bend([p(way * 0.155, 0.31), p(way * 0.14, 0.18), p(way * 0.115, 0.04)], 4)]
        second = [bend([p(way * 0.10, 0.29), p(way * 0.09, 0.17), p(way * 0.08, 0.08)], 4)]
        lid = [bend([p(-0.17, 0.355), p(0, 0.33), p(0.17, 0.355)], 4)]
    else:
        shape = [p(-0.10, 0), p(-0.10, 0.25), p(0.10, 0.25), p(0.10, 0)]
        key = [knife(rng, bend([p(-0.085, 0.247), p(0, 0.26), p(0.085, 0.247), p(0, 0.232), p(-0.085, 0.247)], 3), 9, 0.4), gouge(rng, bend([p(-0.10, 0.12), p(0, 0.105), p(0.10, 0.12)], 4), 0.012 * s, 0.8, 0.8)]
        handles = [gouge(rng, bend([p(-0.095, 0.24), p(-0.05, 0.36), p(0.05, 0.365), p(0.095, 0.24)], 5), 0.014 * s, 0.3, 0.3)]
        edge = [bend([p(way * 0.078, 0.21), p(way * 0.078, 0.12), p(way * 0.078, 0.03)], 4)]
        second = []
        lid = [bend([p(-0.085, 0.245), p(0, 0.23), p(0.085, 0.245)], 4)]
    cx, cy = x, y - 0.26 * s
    out["key"].append(knife(rng, [(cx + (a - cx) * 1.16, cy + (b - cy) * 1.1) for a, b in shape], 14, 1))
    out["mid"] += [knife(rng, shape, 12, 0.8), *handles]
    out["shade"] += key + [gouge(rng, bend([p(-way * 0.12, 0.30), p(-way * 0.12, 0.16), p(-way * 0.10, 0.03)], 4), 0.05 * s, 1.5, 3)]
    out["lit"] += [gouge(rng, e, 0.045 * s, 1.4, 3) for e in edge] + [gouge(rng, e, 0.022 * s, 1.4, 3) for e in second] + [gouge(rng, e, 0.018 * s, 1, 2) for e in lid]


def cans(plate: Plate) -> None:
    """Along the left wall the men's, along the right the women's: no two alike, and no row as long as the other."""
    rng = _mass("cans")
    for number, items in enumerate((
        (("pail", -1.0, 4.95, 1), ("churn", 2.28, 4.75, -1)),
        (("churn", -0.98, 4.1, 1), ("tin", 1.98, 4.2, -1), ("pail", 2.3, 3.95, -1)),
        (("tin", -0.66, 3.55, 1), ("pail", -0.98, 3.25, 1), ("churn", 2.02, 3.3, -1)),
        (("churn", -1.06, 2.62, 1), ("pail", 2.12, 2.55, -1)),
    )):
        out: dict[str, list[Line]] = {"key": [], "mid": [], "shade": [], "lit": []}
        for kind, gx, gy, way in items:
            x, y = EYE.seen((gx, gy, 0))
            can(rng, kind, x, y, EYE.scale((gx, gy, 0)) * 1.06, way, out)
        with plate.group(f"cans-{number}"):
            plate.put("key", "about", out["key"])
            plate.put("mid", "tin", out["mid"])
            plate.put("key", "shade", out["shade"])
            plate.put("light", "edges", out["lit"])
        with plate.group(f"cans-lit-{number}", when="lamp"):
            plate.put("lamp", "edges", out["lit"])


def stove(plate: Plate) -> None:
    """An oil drum on legs: a hinged door, a plate to cook on, a pipe through the roof."""
    rng = _mass("stove")
    x, y = STOVE
    body = [*bend([(x - 94, y - 22), (x - 100, y - 90), (x - 100, y - 170), (x - 92, y - 236)], 4), *bend([(x + 92, y - 236), (x + 100, y - 170), (x + 100, y - 90), (x + 94, y - 22)], 4)]
    pipe = [(x + 34, y - 240), (x + 34, 240), (x + 38, -8), (x + 74, -8), (x + 71, 240), (x + 72, y - 240)]
    legs = [[(x + d, y - 30), (x + d * 1.1, y + 18), (x + d * 1.1 + 15, y + 18), (x + d + 20, y - 30)] for d in (-86, 64)]
    top = [(x - 118, y - 236), (x - 104, y - 256), (x + 106, y - 257), (x + 120, y - 236), (x + 110, y - 226), (x - 108, y - 226)]
    with plate.group("stove"):
        plate.put("key", "iron", [knife(rng, body, 15, 1), knife(rng, pipe, 22, 1), *[knife(rng, leg, 12, 0.9) for leg in legs], knife(rng, top, 18, 0.9)])
        plate.put("mid", "edges", [
            *[gouge(rng, straight((x + 42, a), (x + 42, b), 8), 6, 3, 6) for a, b in ((8, 120), (132, 236), (252, 350), (362, 462))], *[gouge(rng, straight((x + 34, yy), (x + 73, yy + 1), 4), 4, 0.6, 1) for yy in (126, 244, 356)],
            gouge(rng, straight((x - 112, y - 238), (x + 40, y - 239), 8), 6, 1, 3), gouge(rng, straight((x + 60, y - 239), (x + 112, y - 238), 5), 5, 2, 2),
            gouge(rng, bend([(x - 90, y - 216), (x - 95, y - 168), (x - 92, y - 128)], 5), 6, 2, 5), gouge(rng, bend([(x - 93, y - 112), (x - 93, y - 70), (x - 90, y - 36)], 5), 5, 2, 5), gouge(rng, bend([(x + 90, y - 214), (x + 95, y - 150), (x + 92, y - 90)], 5), 6, 2, 5),
            gouge(rng, bend([(x - 94, y - 192), (x, y - 180), (x + 94, y - 192)], 7), 4, 1, 1), *[gouge(rng, bend([(x - 76 + 26 * k, y - 216), (x - 76 + 26 * k, y - 204), (x - 76 + 26 * k, y - 198)], 3), 2.8, 1, 1) for k in range(7)]])
    kx, ky = x - 60, y - 246
    kettle = [*bend([(kx - 56, ky), (kx - 64, ky - 24), (kx - 58, ky - 54), (kx - 36, ky - 78)], 4), *bend([(kx + 36, ky - 78), (kx + 58, ky - 54), (kx + 64, ky - 24), (kx + 56, ky)], 4)]
    with plate.group("kettle"):
        spout = knife(rng, [(kx - 58, ky - 16), (kx - 84, ky - 34), (kx - 100, ky - 72), (kx - 86, ky - 74), (kx - 74, ky - 50), (kx - 56, ky - 44)], 10, 0.6)
        handle = gouge(rng, bend([(kx - 36, ky - 70), (kx - 40, ky - 112), (kx, ky - 128), (kx + 40, ky - 112), (kx + 36, ky - 70)], 6), 8, 0.3, 0.3)
        plate.put("mid", "kettle", [knife(rng, kettle, 10, 0.8), spout, handle, knife(rng, [(kx - 30, ky - 82), (kx - 22, ky - 92), (kx + 22, ky - 92), (kx + 30, ky - 82)], 9, 0.5), knife(rng, [(kx - 6, ky - 92), (kx - 7, ky - 103), (kx + 7, ky - 103), (kx + 6, ky - 92)], 7, 0.4)])
        plate.put("key", "kettle-dark", [gouge(rng, bend([(kx - 32, ky - 80), (kx, ky - 76), (kx + 32, ky - 80)], 4), 3.6, 0.6, 0.6), *[gouge(rng, bend([(kx + a, ky - 66), (kx + b, ky - 38), (kx + c, ky - 8)], 4), w, 2, 3) for a, b, c, w in ((26, 44, 42, 12), (10, 20, 20, 6), (-2, 2, 2, 3))], gouge(rng, straight((kx - 50, ky - 5), (kx + 50, ky - 5), 5), 3, 1, 1)])
        plate.put("paper", "kettle-lit", [gouge(rng, bend([(kx - 32, ky - 66), (kx - 48, ky - 46), (kx - 52, ky - 20)], 4), 7, 1.5, 3), gouge(rng, bend([(kx - 90, ky - 68), (kx - 80, ky - 44), (kx - 66, ky - 30)], 4), 4, 1.5, 2), gouge(rng, bend([(kx - 24, ky - 88), (kx - 6, ky - 89)], 3), 3.4, 1, 1)])
        wisp = bend([(kx - 92, ky - 84), (kx - 106, ky - 112), (kx - 84, ky - 146), (kx - 108, ky - 186), (kx - 82, ky - 224), (kx - 102, ky - 270)], 7)
        plate.put("paper", "steam", [gouge(rng, wisp, lambda t: 5 + 13 * math.sin(2.8 * t), 1.2, 7), gouge(rng, [(a + 22, b + 6) for a, b in wisp[10:28]], 6, 3, 7), gouge(rng, [(a - 19, b) for a, b in wisp[14:32]], 5, 3, 7)])
    mouth = [(x - 54, y - 46), (x - 55, y - 112), (x - 42, y - 132), (x + 42, y - 133), (x + 55, y - 112), (x + 54, y - 46)]
    leaf = [(x - 62, y - 42), (x - 62, y - 118), (x - 108, y - 136), (x - 112, y - 30)]
    with plate.group("ash"):
        plate.put("mid", "cold", [gouge(rng, bend([(x - 40 + 16 * i, y - 48), (x - 34 + 16 * i, y - 66), (x - 38 + 17 * i, y - 90 + rng.uniform(-10, 6))], 4), 5, 1.4, 4) for i in range(6)] + [gouge(rng, straight(a, b, 5), 4, 1, 2) for a, b in ((leaf[1], leaf[2]), (leaf[2], leaf[3]), (leaf[3], leaf[0]))])
    with plate.group("fire", when="lamp"):
        plate.put("key", "leaf", [knife(rng, leaf, 13, 1)])
        plate.put("lamp", "mouth", [knife(rng, mouth, 12, 1), *[gouge(rng, straight((lerp(x - 66, x - 108, t), lerp(y - 110, y - 128, t)), (lerp(x - 66, x - 111, t), lerp(y - 48, y - 36, t)), 6), 7.5 - 3 * t, 1, 2) for t in (0.0, 0.22, 0.44, 0.66, 0.88)]])
        flames: list[Line] = []
        for i in range(9):
            fx, high = x - 44 + 11 * i, rng.uniform(40, 78) * (1 - abs(i - 4.3) / 9)
            flames.append(gouge(rng, bend([(fx, y - 50), (fx + rng.uniform(-5, 5), y - 50 - high * 0.5), (fx + rng.uniform(-7, 7), y - 52 - high)], 5), rng.uniform(9, 13), 0.6, 4))
        plate.put("paper", "flames", flames)
        plate.put("key", "logs", [gouge(rng, straight((x - 50, y - 56), (x + 30, y - 50), 5), 12, 0.3, 0.5), gouge(rng, straight((x + 48, y - 62), (x - 16, y - 50), 5), 10, 0.3, 0.6), *[gouge(rng, straight((cx, y - 44), (cx, y - 66), 3), 4.4, 0.3, 0.3) for cx in (x - 30, x, x + 30)]])
        plate.put("lamp", "iron-lit", [gouge(rng, bend([(x - 86, y - 140), (x - 90, y - 164), (x - 88, y - 200)], 4), 5, 2, 4), gouge(rng, straight((x + 64, y - 116), (x + 65, y - 52), 5), 6, 2, 3), gouge(rng, straight((x - 40, y - 143), (x + 40, y - 144), 5), 5, 2, 3), gouge(rng, straight((x + 76, y - 100), (x + 77, y - 48), 5), 4, 2, 4), *[gouge(rng, straight((x + d, y - 20), (x + d * 1.06, y + 12), 4), 6, 1, 2) for d in (-68, 72)], gouge(rng, straight((x - 100, y - 232), (x - 10, y - 232), 6), 4, 2, 4)])
        plate.put("lamp", "slits", [gouge(rng, straight((x - 44 + 24 * i, y - 24), (x - 30 + 24 * i, y - 24), 3), 5, 0.8, 1) for i in range(4)])


def cut() -> Plate:
    plate = Plate("stove-shed", (290, 90, 924, 880), {
        "paper": "#ecdfc4", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (walls, doors, floor, cans, stove):
        part(plate)
    settle(plate)
    return plate
