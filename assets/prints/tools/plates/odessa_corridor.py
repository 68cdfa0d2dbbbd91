"""The corridor in Odessa: two doors, one of them ajar, and at the end a bench to wait on under a barred window."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..gouge import gouge
from ..knife import knife
from ..line import Line, Point, bend, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.6), math.radians(90), 900, 430, 700)
LEFT, RIGHT, END, HIGH, DADO = -1.3, 1.5, 6.0, 3.05, 1.3
SHUT, AJAR, GAP, TALL = (3.4, 4.4), (2.9, 3.8), 3.36, 2.12
"""Where the left door and the right begin and end; where the right one's gap begins."""


def _mass(name: str) -> random.Random:
    return random.Random(f"odessa-corridor/{name}")


def on(side: float, y: float, z: float) -> Point:
    return EYE.seen((side, y, z))


def pane(side: float, y0: float, y1: float, z0: float, z1: float) -> Line:
    return [on(side, y0, z0), on(side, y1, z0), on(side, y1, z1), on(side, y0, z1)]


def walls(plate: Plate) -> None:
    """Limewash above, put on with upright strokes; oil paint below, with a line between."""
    rng = _mass("walls")
    with plate.group("dark"):
        plate.put("key", "ground", [[(-6, -6), (1506, -6), (1506, 1006), (-6, 1006)]])
    drift = Noise(rng, 90)
    brush: list[Line] = []
    pale: list[Line] = []
    for side, doors in ((LEFT, SHUT), (RIGHT, AJAR)):
        y = END - 0.03
        while y > 1.25:
            s = EYE.scale((0, y, 0))
            step = 0.085 * (y / 3.6) ** 1.25 * rng.uniform(0.8, 1.2)
            z = DADO + 0.08 + rng.uniform(0, 0.25)
            if doors[0] - 0.2 < y < doors[1] + 0.2:
                z = TALL + 0.24 + rng.uniform(0, 0.1)
            while z < HIGH - 0.05:
                up = min(HIGH - 0.03, z + math.exp(rng.uniform(math.log(0.22), math.log(0.95))))
                tone = rise(1.5, 6.2, y) * 0.72 + 0.16 + 0.5 * drift(y * 130, z * 160 + 900 * side) - 0.24 * rise(2.2, 3.0, z)
                a, b = on(side, y, z), on(side, y + rng.uniform(-0.02, 0.02), up)
                w = min(step * s * abs(side) / y * 0.8 * tone * 1.15, math.dist(a, b) / 6.5)
                if w > 1.2 and -8 < a[0] < 1508:
                    middle = ((a[0] + b[0]) / 2 + rng.uniform(-1.5, 1.5) * s / 200, (a[1] + b[1]) / 2)
                    (pale if y > 5.35 and rng.random() < 0.75 else brush).append(gouge(rng, bend([a, middle, b], 4), w, 3, 4.5))
                z = up + rng.uniform(0.02, 0.12)
            y -= step
    line: list[Line] = []
    for side, doors in ((LEFT, SHUT), (RIGHT, AJAR)):
        for a, b in ((1.3, 1.9), (1.94, doors[0] - 0.2), (doors[1] + 0.2, lerp(doors[1], END, 0.6)), (lerp(doors[1], END, 0.64), END)):
            line.append(gouge(rng, EYE.line((side, a, DADO), (side, b, DADO), 7), max(2.4, 0.016 * EYE.scale((0, a, 0))), 2, 4))
            line.append(gouge(rng, EYE.line((side, a, 0.14), (side, b, 0.14), 7), max(1.8, 0.010 * EYE.scale((0, a, 0))), 2, 4))
    with plate.group("walls"):
        plate.put("mid", "brush", [*brush, *line])
        plate.put("light", "pale", pale)
        # a lamp that nobody has lit
        (x, y0), (_, y1) = EYE.seen((0.1, 3.6, HIGH)), EYE.seen((0.1, 3.6, 2.5))
        plate.put("mid", "lamp", [gouge(rng, straight((x, y0 - 30), (x, y1), 7), 3, 1, 1), gouge(rng, bend([(x - 40, y1 + 24), (x - 24, y1 + 4), (x, y1 - 2), (x + 24, y1 + 4), (x + 40, y1 + 24)], 4), 4, 1, 1), gouge(rng, straight((x - 40, y1 + 25), (x + 41, y1 + 24), 5), 4, 1, 1), gouge(rng, bend([(x - 12, y1 + 28), (x, y1 + 42), (x + 12, y1 + 28)], 4), 3, 1, 1)])


def end(plate: Plate) -> None:
    rng = _mass("end")
    x0, x1, top, foot, dado = on(LEFT, END, 0)[0], on(RIGHT, END, 0)[0], on(0, END, HIGH)[1], on(0, END, 0)[1], on(0, END, DADO)[1]
    (left, head), (right, sill) = EYE.seen((-0.42, END, 2.56)), EYE.seen((0.58, END, 1.36))
    with plate.group("end"):
        plate.put("mid", "wall", [knife(rng, [(x0 + 2, dado), (x0 + 3, top + 4), (x1 - 3, top + 3), (x1 - 2, dado - 1)], 22, 1.4)])
        scars = []
        inside = within([(x0, dado), (x0, top), (x1, top), (x1, dado)])
        for _ in range(46):
            x, y = rng.uniform(x0 + 8, x1 - 8), rng.uniform(top + 10, dado - 6)
            far = math.hypot((x - (left + right) / 2) / 1.2, y - (head + sill) / 2)
            if far > 112 and inside(x, y):
                scars.append(gouge(rng, bend([(x, y), (x + rng.uniform(-4, 4), y + rng.uniform(10, 20)), (x + rng.uniform(-3, 3), y + rng.uniform(24, 46))], 3), rng.uniform(2, 5.5) * rise(90, 230, far), 2, 3))
        corners = [gouge(rng, straight((x, top + 6), (x + rng.uniform(-1, 1), dado - rng.uniform(4, 90)), 6), w, 1, 6) for x, w in ((x0 + 6, 6), (x0 + 15, 4), (x1 - 8, 7), (x1 - 18, 4), (x1 - 27, 3))]
        plate.put("key", "scars", [*scars, *corners])
        plate.put("light", "line", [gouge(rng, straight((x0 + 4, dado + 3), (x1 - 4, dado + 2), 9), 4, 1, 2), gouge(rng, straight((x0 + 4, foot - 22), (lerp(x0, x1, 0.45), foot - 22), 7), 2.6, 1, 2), gouge(rng, straight((lerp(x0, x1, 0.5), foot - 22), (x1 - 4, foot - 22), 7), 2.6, 1, 2)])
    with plate.group("window"):
        plate.put("key", "reveal", [knife(rng, [(left - 17, sill + 14), (left - 16, head - 15), (right + 16, head - 16), (right + 17, sill + 14)], 16, 1.2)])
        plate.put("paper", "panes", [knife(rng, [(left, sill), (left, head), (right, head), (right, sill)], 16, 1)])
        sea = lerp(head, sill, 0.70)
        plate.put("light", "sea", [knife(rng, [(left, sill), (left, sea), (right, sea - 1), (right, sill)], 16, 0.8)])
    with plate.group("night-window", when="night"):
        plate.put("mid", "sky", [knife(rng, [(left, sea - 3), (left, head), (right, head), (right, sea - 4)], 16, 0.8)])
        mx, my = lerp(left, right, 0.70), lerp(head, sill, 0.26)
        plate.put("paper", "moon", [gouge(rng, straight((mx - w, my + d), (mx + w, my + d), 4), 4.6, 0.7, 0.8) for w, d in ((7, -8), (11, -3.6), (12, 1), (10, 5.4), (6, 9.4))] + [gouge(rng, straight((lerp(left, right, 0.7) - w, sea + d), (lerp(left, right, 0.7) + w, sea + d), 4), 3.6, 1.4, 2) for w, d in ((8, 6), (16, 13), (11, 20), (22, 28), (15, 36))])
    with plate.group("bars"):
        plate.put("key", "bars", [*[knife(rng, [(lerp(left, right, t) - 3.4, sill + 3), (lerp(left, right, t) - 3, head - 3), (lerp(left, right, t) + 3.2, head - 3), (lerp(left, right, t) + 3, sill + 3)], 30, 0.7) for t in (0.17, 0.34, 0.5, 0.67, 0.84)], *[knife(rng, [(left - 3, y - 4), (right + 3, y - 4), (right + 3, y + 4), (left - 3, y + 4)], 30, 0.7) for y in (lerp(head, sill, 0.30), lerp(head, sill, 0.72))]])
        plate.put("light", "sill", [knife(rng, [(left - 22, sill + 22), (left - 17, sill + 12), (right + 17, sill + 12), (right + 22, sill + 21)], 14, 0.9), gouge(rng, straight((left - 13, head - 8), (left - 12, sill + 4), 7), 4, 1, 2), gouge(rng, straight((right + 12, head - 8), (right + 12, sill + 4), 7), 3, 1, 2)])


def floor(plate: Plate) -> None:
    """Boards that run the length of it, and the window laid down on them with its bars."""
    rng = _mass("floor")
    front: Line = []
    x = LEFT
    while x < RIGHT:
        wide, y = rng.uniform(0.09, 0.13), 2.75 + 0.32 * abs(x - 0.1) + rng.uniform(-0.16, 0.3)
        front += [on(x, y, 0), on(min(RIGHT, x + wide), y + rng.uniform(-0.12, 0.05), 0)]
        x += wide
    shape = [on(LEFT, END, 0), on(RIGHT, END, 0), *front[::-1]]
    with plate.group("floor"):
        plate.put("mid", "boards", [knife(rng, shape, 60, 1)])
        seams: list[Line] = []
        grain: list[Line] = []
        thin: list[Line] = []
        x, number = LEFT, 0
        while x < RIGHT - 0.1:
            x += rng.uniform(0.19, 0.25)
            seams.append(gouge(rng, EYE.line((x, 2.9, 0), (x, END, 0), 9), lambda t: 5.6 - 3.4 * t, 0.5, 1))
            for a, b in ((1.45, 2.0), (2.05, 2.9)):
                if rng.random() < 0.8:
                    thin.append(gouge(rng, EYE.line((x + 0.012, a + rng.uniform(0, 0.25), 0), (x + 0.012, b, 0), 6), lambda t: 4.2 - 1.4 * t, 4, 3))
            for y in ([3.7, 5.2] if number % 2 else [4.4]):
                seams.append(gouge(rng, EYE.line((x - 0.22, y, 0), (x, y, 0), 3), 0.014 * EYE.scale((0, y, 0)), 0.4, 0.4))
            for _ in range(3):
                u, y = x - rng.uniform(0.05, 0.18), rng.uniform(3.2, 5.6)
                grain.append(gouge(rng, EYE.line((u, y, 0), (u + rng.uniform(-0.01, 0.01), y + rng.uniform(0.25, 0.7), 0), 5), 0.012 * EYE.scale((0, y, 0)), 3, 4))
            number += 1
        plate.put("key", "seams", [*seams, *grain])
        plate.put("mid", "near", thin)
    # moon through the bars
    rng = _mass("moon")
    panels: list[Line] = []
    for k in range(6):
        for y0, y1 in ((3.52, 4.02), (4.08, 4.62)):
            u0, u1 = -0.62 + 0.19 * k, -0.62 + 0.19 * k + 0.145
            lean = 0.10
            panels.append(knife(rng, [on(u0 - lean * (4.7 - y0), y0, 0), on(u1 - lean * (4.7 - y0), y0, 0), on(u1 - lean * (4.7 - y1), y1, 0), on(u0 - lean * (4.7 - y1), y1, 0)], 16, 1))
    with plate.group("moon"):
        plate.put("light", "on-boards", panels)


def door(rng: random.Random, side: float, y0: float, y1: float, out: dict[str, list[Line]]) -> None:
    """A leaf of four panels between y0 and y1 of a wall, and a handle where it opens."""
    leaf = pane(side, y0, y1, 0.02, TALL - 0.02)
    out["leaf"].append(knife(rng, leaf, 24, 1))
    for z0, z1 in ((0.2, 0.92), (1.12, 1.96)):
        for a, b in ((0.14, 0.46), (0.56, 0.87)):
            ya, yb = lerp(y0, y1, a), lerp(y0, y1, b)
            out["panel"].append(knife(rng, pane(side, ya, yb, z0, z1), 20, 0.8))
            out["bevel"] += [gouge(rng, straight(on(side, ya + (yb - ya) * 0.16, z0 + 0.07), on(side, yb - (yb - ya) * 0.14, z0 + 0.07), 4), 3.6, 1, 1.4), gouge(rng, straight(on(side, yb - (yb - ya) * 0.16, z0 + 0.08), on(side, yb - (yb - ya) * 0.16, z1 - 0.08), 6), 3, 1.4, 2)]


def frame(rng: random.Random, side: float, y0: float, y1: float) -> list[Line]:
    """The casing: two posts and a lintel, standing out from the leaf by a dark joint."""
    return [knife(rng, pane(side, y0 - 0.17, y0 - 0.05, 0, TALL + 0.17), 24, 1), knife(rng, pane(side, y1 + 0.04, y1 + 0.15, 0, TALL + 0.17), 24, 1), knife(rng, pane(side, y0 - 0.17, y1 + 0.15, TALL + 0.05, TALL + 0.17), 24, 1)]


def doors(plate: Plate) -> None:
    rng = _mass("doors")
    shut: dict[str, list[Line]] = {"leaf": [], "panel": [], "bevel": []}
    door(rng, LEFT, *SHUT, shut)
    ajar: dict[str, list[Line]] = {"leaf": [], "panel": [], "bevel": []}
    door(rng, RIGHT, AJAR[0], GAP - 0.03, ajar)
    hole = [knife(rng, pane(RIGHT, AJAR[0] - 0.2, AJAR[1] + 0.18, 0, TALL + 0.2), 24, 1), knife(rng, pane(LEFT, SHUT[0] - 0.2, SHUT[1] + 0.18, 0, TALL + 0.2), 24, 1)]
    with plate.group("doors"):
        plate.put("key", "holes", hole)
        plate.put("mid", "leaves", [*shut["leaf"], *ajar["leaf"], *frame(rng, LEFT, *SHUT), *frame(rng, RIGHT, *AJAR)])
        plate.put("key", "panels", [*shut["panel"], *ajar["panel"]])
        plate.put("mid", "bevels", [*shut["bevel"], *ajar["bevel"]])
        handles: list[Line] = []
        for side, y, way in ((LEFT, SHUT[1] - 0.06, -1), (RIGHT, GAP - 0.07, 1)):
            hx, hy = on(side, y, 1.03)
            handles += [gouge(rng, bend([(hx, hy + 1), (hx + 9 * way, hy - 2), (hx + 26 * way, hy)], 4), 6.5, 0.6, 1), gouge(rng, straight((hx, hy - 13), (hx, hy + 20), 4), 5, 0.7, 0.8)]
        plate.put("paper", "handles", handles)
    # all the light there is: one shaft out of the gap, across the boards and up the other door
    rng = _mass("shaft")
    a0, a1, b0, b1 = GAP + 0.02, AJAR[1] - 0.02, 3.46, 4.30
    edge_near: Line = []
    edge_far: Line = []
    for k in range(13):
        t = k / 12
        x = lerp(RIGHT, LEFT, t)
        tooth = 0.10 * t * (1 if k % 2 else -0.4)
        edge_near.append(on(x, lerp(a0, b0, t) - tooth * rng.uniform(0.5, 1.2), 0))
        edge_far.append(on(x, lerp(a1, b1, t) + tooth * rng.uniform(0.5, 1.2), 0))
    pool = [*edge_near, *edge_far[::-1]]
    head: Line = []
    for k in range(9):
        y = lerp(b0, b1, k / 8)
        head.append(on(LEFT, y, (1.70 if k % 2 else 1.54) * rng.uniform(0.96, 1.05)))
    band = [on(LEFT, b0, 0), *head, on(LEFT, b1, 0)]
    up = within(band)
    with plate.group("ajar", when="lamp", slip=(-1, 1)):
        plate.put("lamp", "shaft", [knife(rng, pool, 40, 1), knife(rng, band, 40, 1), knife(rng, pane(RIGHT, GAP, AJAR[1], 0.0, TALL), 20, 1)])
        core = [on(lerp(RIGHT, LEFT, k / 8), lerp(lerp(a0, a1, 0.3), lerp(b0, b1, 0.42), k / 8) - (0.05 if k % 2 else 0.0), 0) for k in range(7)] + [on(lerp(RIGHT, LEFT, k / 8), lerp(lerp(a0, a1, 0.8), lerp(b0, b1, 0.6), k / 8) + (0.05 if k % 2 else 0.0), 0) for k in range(6, -1, -1)]
        room = pane(RIGHT, GAP + 0.10, AJAR[1] - 0.05, 0.06, 1.98)
        plate.put("paper", "core", [knife(rng, core, 40, 1), knife(rng, room, 18, 1)])
        seams: list[Line] = []
        x = LEFT + 0.1
        while x < RIGHT - 0.08:
            t = (RIGHT - x) / (RIGHT - LEFT)
            y0, y1 = lerp(a0, b0, t) - 0.04, lerp(a1, b1, t) + 0.05
            seams.append(gouge(rng, EYE.line((x, y0, 0), (x, y1, 0), 5), 3.2, 0.6, 0.8))
            for _ in range(2):
                u, y = x + rng.uniform(0.04, 0.18), rng.uniform(y0, y1 - 0.1)
                seams.append(gouge(rng, EYE.line((u, y, 0), (u, min(y1, y + rng.uniform(0.12, 0.3)), 0), 4), 2.4, 2, 3))
            x += 0.22
        lit_panels: list[Line] = []
        for z0, z1 in ((0.2, 0.92), (1.12, 1.96)):
            for a, b in ((0.14, 0.46), (0.56, 0.87)):
                ya, yb = lerp(*SHUT, a), lerp(*SHUT, b)
                for w, p, q in ((5.0, on(LEFT, ya, z0), on(LEFT, ya, z1)), (4.2, on(LEFT, ya, z1), on(LEFT, yb, z1)), (2.6, on(LEFT, yb, z0), on(LEFT, yb, z1)), (2.6, on(LEFT, ya, z0), on(LEFT, yb, z0))):
                    if up(*p) or up(*q):
                        lit_panels.append(gouge(rng, straight(p, q, 6), w, 0.5, 0.6))
        joints = [gouge(rng, straight(on(LEFT, y, 0), on(LEFT, y, 1.7), 7), 5, 0.4, 2) for y in (SHUT[1] + 0.02,)] + [gouge(rng, straight(on(LEFT, b0, 0.01), on(LEFT, b1, 0.01), 6), 6, 0.4, 0.4)]
        plate.put("key", "over", [*seams, *lit_panels, *joints])
        hx, hy = on(LEFT, SHUT[1] - 0.06, 1.03)
        plate.put("key", "handle", [gouge(rng, bend([(hx, hy + 1), (hx - 9, hy - 2), (hx - 26, hy)], 4), 6.5, 0.6, 1), gouge(rng, straight((hx, hy - 13), (hx, hy + 20), 4), 5, 0.7, 0.8)])
        plate.put("lamp", "edge", [gouge(rng, straight(on(RIGHT, AJAR[1] + 0.09, 0.1), on(RIGHT, AJAR[1] + 0.09, TALL), 7), 4, 2, 3), gouge(rng, straight(on(RIGHT, GAP, TALL + 0.09), on(RIGHT, AJAR[1], TALL + 0.09), 5), 4, 1, 2)])


def bench(plate: Plate) -> None:
    """A slatted seat with a back to it; somebody's cap keeps a place."""
    rng = _mass("bench")
    y0, y1, x0, x1 = 4.95, 5.35, -0.78, 0.98

    def p(x: float, y: float, z: float) -> Point:
        return EYE.seen((x, y, z))

    def bar(x: float, y: float, w: float, za: float, zb: float) -> Line:
        return knife(rng, [p(x - w, y, za), p(x - w, y, zb), p(x + w, y, zb), p(x + w, y, za)], 16, 0.7)

    wood: list[Line] = []
    clear = [knife(rng, [p(x0 - 0.08, y1, 0.40), p(x0 - 0.08, y1, 1.02), p(x1 + 0.08, y1, 1.02), p(x1 + 0.08, y1, 0.40)], 20, 1)]
    cast = [knife(rng, [p(x0 - 0.02, y0 - 0.3, 0), p(x0 + 0.02, y1, 0), p(x1 - 0.02, y1, 0), p(x1 + 0.02, y0 - 0.3, 0)], 20, 1)]
    for z0, z1 in ((0.60, 0.70), (0.80, 0.93)):
        wood.append(knife(rng, [p(x0, y1, z0), p(x0, y1, z1), p(x1, y1, z1), p(x1, y1, z0)], 26, 0.8))
    for x in (x0 + 0.06, x1 - 0.06):
        wood += [bar(x, y1, 0.035, 0.05, 0.97), bar(x, y0, 0.04, 0.0, 0.46)]
    for a, b in ((0.0, 0.27), (0.36, 0.63), (0.72, 1.0)):
        ya, yb = lerp(y0, y1, a), lerp(y0, y1, b)
        wood.append(knife(rng, [p(x0, ya, 0.46), p(x0, yb, 0.46), p(x1, yb, 0.46), p(x1, ya, 0.46)], 26, 0.6))
    wood.append(knife(rng, [p(x0, y0, 0.46), p(x1, y0, 0.46), p(x1, y0, 0.40), p(x0, y0, 0.40)], 26, 0.6))
    with plate.group("bench"):
        plate.put("key", "clear", [*cast, *clear])
        plate.put("light", "wood", wood)
        plate.put("key", "grain", [*[gouge(rng, straight(p(x0 + a, y1, z), p(x0 + b, y1, z), 5), 2.2, 2, 3) for a, b, z in ((0.12, 0.6, 0.66), (0.8, 1.3, 0.63), (0.2, 0.9, 0.86), (1.05, 1.6, 0.88))], *[gouge(rng, straight(p(x0 + a, y0, 0.435), p(x0 + b, y0, 0.435), 6), 3, 2, 3) for a, b in ((0.02, 0.5), (0.6, 1.1), (1.2, 1.72))]])
        cx, cy = p(0.46, 5.1, 0.47)
        plate.put("key", "cap", [knife(rng, [(cx - 30, cy + 4), (cx - 28, cy - 10), (cx - 17, cy - 22), (cx + 2, cy - 25), (cx + 19, cy - 20), (cx + 27, cy - 8), (cx + 28, cy + 3), (cx + 42, cy + 7), (cx + 40, cy + 12), (cx + 22, cy + 11), (cx - 8, cy + 10)], 8, 0.7)])
        plate.put("paper", "cap-lit", [gouge(rng, bend([(cx - 17, cy - 17), (cx, cy - 21), (cx + 15, cy - 17)], 4), 3.2, 1.5, 3), gouge(rng, bend([(cx - 22, cy), (cx, cy + 4), (cx + 20, cy)], 4), 2.4, 2, 4)])


def cut() -> Plate:
    plate = Plate("odessa-corridor", (292, 80, 900, 860), {
        "paper": "#f0ebdf", "light": "#d8d3bd", "mid": "#8fa3a8", "key": "#23292c", "lamp": "#e9d49a"})
    for part in (walls, end, floor, doors, bench):
        part(plate)
    settle(plate)
    return plate
