"""A landing, from the stairs below it: somebody bareheaded before a padded door, under a lamp, his shadow coming down to us."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 0.78), math.pi / 2, 1200, 540, 740)
WALL, EDGE, DADO, HIGH = 4.6, 3.45, 1.32, 2.75
TREAD, RISER, STEPS = 0.3, 0.165, 5
DOOR = (-0.86, 0.24, 2.06)
WELL, SIDE = -1.12, 1.42
"""Where the stairs begin on the left, where the wall beside them is."""
LAMP: Place = (-0.4, 4.5, 2.44)
BULB = EYE.seen(LAMP)
STANDS: Place = (-0.06, 3.95, 0)
PANE = (-1.98, -1.24, 1.16, 2.06)


def _mass(name: str) -> random.Random:
    return random.Random(f"karaganda-landing/{name}")


def on_wall(x: float, z: float) -> Point:
    return EYE.seen((x, WALL, z))


def frame(x0: float, z0: float, x1: float, z1: float) -> Line:
    return [on_wall(x0, z0), on_wall(x0, z1), on_wall(x1, z1), on_wall(x1, z0)]


def far(x: float, y: float) -> float:
    """How far on the wall from the lamp: 0 beneath its shade."""
    return math.hypot(x - BULB[0], (y - BULB[1]) * 0.86)


def beneath(x: float, y: float) -> bool:
    """What the tin shade lets the light fall on."""
    return y - BULB[1] > -20 + 0.62 * abs(x - BULB[0])


def walls(plate: Plate) -> None:
    """Plaster above, oil paint to the height of a shoulder, and a line between them that somebody drew by hand."""
    rng = _mass("walls")
    (dx0, dy1), (dx1, dy0) = on_wall(DOOR[0], 0), on_wall(DOOR[1], DOOR[2])
    (px0, py1), (px1, py0) = on_wall(PANE[0], PANE[2]), on_wall(PANE[1], PANE[3])
    line = on_wall(0, DADO)[1]
    side = on_wall(SIDE, 0)[0]
    rub = Noise(rng, 90)

    def bare(x: float, y: float) -> bool:
        if dx0 - 26 < x < dx1 + 26 and dy0 - 24 < y < dy1 or px0 - 18 < x < px1 + 18 and py0 - 18 < y < py1 + 26:
            return False
        return -5 < x < side - 5 and -5 < y < dy1 - 4

    with plate.group("walls"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        lines = furrows(rng, lambda x, y: 0.3 * rub(x, y) + 0.1, 15, bare, [(300, 120), (1000, 300), (500, 400)])
        plate.put("mid", "plaster", carve(rng, lines, lambda x, y: 0.5 * rise(620, 160, far(x, y)) * beneath(x, y) + 0.35 * rise(300, 60, abs(x - (px0 + px1) / 2)) * rise(120, 300, y) + 0.4 * rub(x * 1.4, y * 1.4) * beneath(x, y) - 0.05, 13, lambda x, y: bare(x, y) and y < line - 6, Hand((40, 200), rest=(5, 40), lift=0.14, entry=4, leave=6)))
    # long cuts away from the lamp, none as long as its neighbour; they end before the paint
    rng = _mass("lit")
    pale: list[Line] = []
    warm: list[Line] = []
    angle = 0.0
    while angle < math.pi:
        angle += rng.uniform(0.04, 0.07)
        start, end = rng.uniform(26, 40), rng.uniform(330, 700)
        parts: list[Line] = [[]]
        for k in range(60):
            r = lerp(start, end, k / 59)
            p = BULB[0] + r * math.cos(angle), BULB[1] + 10 + r * math.sin(angle)
            if bare(*p) and beneath(*p) and p[1] < line - 5:
                parts[-1].append(p)
            elif parts[-1]:
                parts.append([])
        for spine in parts:
            reach = math.dist(spine[0], spine[-1]) if len(spine) > 3 else 0.0
            if reach > 0 and reach > (18 if spine[-1][1] < dy0 else 62) and spine[-1][0] > px1:
                wide = min(9.0 if spine[-1][1] < dy0 else 24.0, lerp(13, 24, rise(100, 340, far(*spine[0]))), reach / 3.4) * rng.uniform(0.75, 1.1)
                warm.append(gouge(rng, spine, lambda t, w=wide, first=spine is parts[0]: w * (0.55 + 0.9 * t if first and t < 0.5 else 1.0), 1.4, 7))
    for _ in range(40):
        a, r = rng.uniform(0.3, math.pi - 0.3), rng.uniform(22, 40)
        p, q = (BULB[0] + r * math.cos(a), BULB[1] + 6 + r * math.sin(a)), (BULB[0] + (r + 30) * math.cos(a), BULB[1] + 6 + (r + 30) * math.sin(a))
        if bare(*p) and bare(*q) and beneath(*q):
            pale.append(gouge(rng, straight(p, q, 6), rng.uniform(4, 7), 1.2, 4))
    paint: list[Line] = []
    x = 20.0
    while x < side - 8:
        tone = rise(640, 60, abs(x - BULB[0]))
        if bare(x, line + 60) and x > px1 + 30:
            top = line + rng.uniform(8, 16)
            low = top + rng.uniform(90, 300) * (0.3 + 0.7 * tone)
            if low - top > 36 and tone > 0.08:
                paint.append(gouge(rng, bend([(x, top), (x + rng.uniform(-2, 2), (top + low) / 2), (x + rng.uniform(-1, 1), min(low, dy1 - 10))], 5), lerp(3, 16, tone) * rng.uniform(0.7, 1.1), 2, 9))
        x += rng.uniform(11, 19)
    rule = [gouge(rng, straight((a, line + rng.uniform(-1, 1)), (b, line + rng.uniform(-1, 1)), 6), 4.5, 1.5, 4) for a, b in ((px1 + 30, dx0 - 30), (dx1 + 30, dx1 + 120), (dx1 + 128, side - 10))]
    with plate.group("walls-lit", when="lamp"):
        plate.put("lamp", "plaster", warm)
        plate.put("paper", "near", pale)
        plate.put("lamp", "paint", paint)
    with plate.group("rule"):
        plate.put("light", "rule", rule)


def window(plate: Plate) -> None:
    """Evening, the mine's heap, roofs with snow on them."""
    rng = _mass("window")
    (x0, y1), (x1, y0) = on_wall(PANE[0], PANE[2]), on_wall(PANE[1], PANE[3])
    u = lambda t: lerp(x0, x1, t)  # noqa: E731
    v = lambda t: lerp(y0, y1, t)  # noqa: E731
    heap = [(u(0.13), v(0.845)), (u(0.3), v(0.74)), (u(0.52), v(0.56)), (u(0.66), v(0.452)), (u(0.70), v(0.446)), (u(0.76), v(0.52)), (u(0.86), v(0.7)), (u(0.95), v(0.81)), (u(0.985), v(0.845))]
    shaded = [(u(0.68), v(0.45)), (u(0.70), v(0.446)), (u(0.76), v(0.52)), (u(0.86), v(0.7)), (u(0.95), v(0.81)), (u(0.985), v(0.845)), (u(0.74), v(0.845)), (u(0.72), v(0.7)), (u(0.75), v(0.6))]
    inside = within(box(x0, y0, x1, y1))
    with plate.group("window"):
        plate.put("light", "sky", [knife(rng, box(x0, y0, x1, y1), 15, 1)])
        lines = furrows(rng, lambda x, y: 0.05, 9, inside, [(u(0.5), v(0.5)), (u(0.5), v(0.8))])
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: rise(v(0.2), v(0.75), y), 9, inside, Hand((40, 160), rest=(3, 16))))
        plate.put("mid", "heap", [knife(rng, heap, 12, 0.8)])
        plate.put("key", "shaded", [knife(rng, shaded, 12, 0.6), gouge(rng, bend([(u(0.62), v(0.52)), (u(0.52), v(0.68)), (u(0.44), v(0.83))], 4), 3, 2, 5), gouge(rng, bend([(u(0.65), v(0.54)), (u(0.6), v(0.7)), (u(0.58), v(0.83))], 4), 3, 2, 5)])
        plate.put("paper", "plain", [knife(rng, box(u(0.02), v(0.843), u(0.98), v(0.985)), 14, 0.6)])
        plate.put("key", "houses", [knife(rng, box(u(a), v(0.9), u(b), v(0.95)), 9, 0.5) for a, b in ((0.12, 0.3), (0.4, 0.5), (0.66, 0.86))])
        bars = [gouge(rng, straight((x, y0 - 8), (x + 1, y1 + 6), 8), 13, 0.1, 0.1) for x in (x0, x1)] + [gouge(rng, straight((u(0.5), y0), (u(0.5) + 1, y1), 8), 9, 0.1, 0.1), gouge(rng, straight((x0, v(0.28)), (x1, v(0.28)), 6), 7, 0.1, 0.1), gouge(rng, straight((x0 - 6, y0), (x1 + 6, y0), 6), 13, 0.1, 0.1)]
        plate.put("key", "bars", bars)
        plate.put("light", "sill", [knife(rng, [(x0 - 18, y1 + 16), (x0 - 12, y1 + 3), (x1 + 12, y1 + 3), (x1 + 18, y1 + 15)], 13, 1)])


def door(plate: Plate) -> None:
    """Oilcloth quilted over felt with brass nails; a bell, and a frame with a card that cannot be read from here."""
    rng = _mass("door")
    (x0, y1), (x1, y0) = on_wall(DOOR[0], 0), on_wall(DOOR[1], DOOR[2])
    pads: list[Line] = []
    nails: list[Line] = []
    full: list[Line] = []
    folds: list[Line] = []
    wide, high = (x1 - x0 - 10) / 4, (y1 - y0 - 10) / 7

    def held(p: Point) -> Point:
        return min(x1 - 7, max(x0 + 7, p[0])), min(y1 - 7, max(y0 + 7, p[1]))

    for r in range(15):
        for c in range(5):
            cx, cy = x0 + 5 + wide * (c + (0.0 if r % 2 else 0.5)), y0 + 5 + high * r / 2
            if cx > x1 - 2 or cy > y1 - 4:
                continue
            u, v = wide * 0.44, high * 0.44
            swell = [(cx - u, cy), (cx - u * 0.5, cy - v * 0.6), (cx, cy - v), (cx + u * 0.5, cy - v * 0.6), (cx + u, cy), (cx + u * 0.5, cy + v * 0.6), (cx, cy + v), (cx - u * 0.5, cy + v * 0.6)]
            pads.append(knife(rng, [held(p) for p in swell], 9, 1.1))
            # each bulge is bright where it faces the lamp, less the farther down it is
            to = math.atan2(BULB[1] - cy, BULB[0] - cx)
            tone = rise(690, 60, far(cx, cy)) * rng.uniform(0.85, 1.1)
            ax, ay = math.cos(to), math.sin(to)
            full.append(knife(rng, [held((lerp(cx, p[0], 0.94), lerp(cy, p[1], 0.94))) for p in swell], 9, 1.0))
            # away from the lamp it goes into its own shadow, in teeth
            for k in range(4):
                side = (k - 1.5) * 0.34
                p = held((cx - ax * u * 0.86 - ay * u * side, cy - ay * v * 0.86 + ax * v * side))
                q = held((cx - ax * u * (0.86 - 1.1 * (1.25 - tone)) - ay * u * side * 1.4, cy - ay * v * (0.86 - 1.1 * (1.25 - tone)) + ax * v * side * 1.4))
                if math.dist(p, q) > 9:
                    folds.append(gouge(rng, straight(p, q, 4), min(7.0, math.dist(p, q) / 3), 0.4, 4))
            nx, ny = cx, cy + high * 0.5
            if y0 + 16 < ny < y1 - 16 and x0 + 12 < nx < x1 - 12:
                nails.append(knife(rng, [(nx - 4.5, ny), (nx - 1, ny - 5), (nx + 4, ny - 2), (nx + 4, ny + 4), (nx - 2, ny + 4.5)], 4, 0.4))
    cx, cy = on_wall(lerp(DOOR[0], DOOR[1], 0.2), 1.52)
    with plate.group("door"):
        plate.put("key", "leaf", [knife(rng, box(x0 - 20, y0 - 20, x1 + 20, y1 + 3), 18, 1.3)])
        plate.put("mid", "pads", pads)
        plate.put("light", "frame", [gouge(rng, straight((x, y0 - 6), (x + 1, y1 - 8), 9), 7, 1, 3) for x in (x0 - 12, x1 + 12)] + [gouge(rng, straight((x0 - 14, y0 - 12), (x1 + 14, y0 - 12), 9), 7, 1, 2)])
    with plate.group("door-lit", when="lamp"):
        plate.put("lamp", "full", full)
        plate.put("key", "folds", folds)
        plate.put("paper", "nails", nails)
    with plate.group("card"):
        plate.put("key", "clear", [knife(rng, box(cx - 50, cy - 30, cx + 50, cy + 30), 12, 1)])
        plate.put("light", "tin", [knife(rng, box(cx - 42, cy - 22, cx + 42, cy + 22), 11, 0.7)])
        plate.put("key", "rim", [knife(rng, box(cx - 36, cy - 17, cx + 36, cy + 17), 11, 0.7)])
        plate.put("paper", "card", [knife(rng, [(cx - 32, cy - 13), (cx + 31, cy - 14), (cx + 32, cy + 12), (cx - 31, cy + 13)], 11, 0.8)])
        plate.put("light", "handle", [gouge(rng, bend([(x0 + 10, on_wall(0, 0.98)[1]), (x0 + 30, on_wall(0, 0.99)[1]), (x0 + 34, on_wall(0, 0.96)[1])], 4), 7, 0.6, 1.4)])


def stairs(plate: Plate) -> None:
    """The landing's strip of floor, the last steps up to it; each edge lit, each riser in its own shade."""
    rng = _mass("stairs")
    wear = Noise(rng, 70)
    treads: list[Line] = []
    risers: list[Line] = []
    strips: list[Line] = []
    a, b = EYE.seen((WELL - 2.2, WALL, 0)), EYE.seen((SIDE, WALL, 0))
    c, d = EYE.seen((SIDE, EDGE, 0)), EYE.seen((WELL - 2.2, EDGE, 0))
    floor = [(a[0], a[1] + 5), (b[0], b[1] + 5), c, d]
    for k in range(STEPS + 1):
        y, z = EDGE - TREAD * k, -RISER * (k + 1)
        # the tread below riser k
        p, q = EYE.seen((WELL, y, z)), EYE.seen((SIDE, y, z))
        r, s = EYE.seen((SIDE, y - TREAD, z)), EYE.seen((WELL, y - TREAD, z))
        strips.append([(p[0], p[1] + 2), (q[0], q[1] + 2), r, s])
        e, f = EYE.seen((WELL, y, z + RISER)), EYE.seen((SIDE, y, z + RISER))
        risers.append([(e[0], e[1] + 3), (f[0], f[1] + 3), q, p])
    with plate.group("stairs"):
        dim: list[Line] = []
        for k, strip in enumerate([floor, *strips]):
            for row in range(2 + k // 2):
                t = (row + 0.5) / (2 + k // 2)
                y = lerp(strip[0][1], strip[2][1], t)
                x = strip[3][0] + rng.uniform(0, 60)
                while x < min(1500, strip[2][0]):
                    long = rng.uniform(70, 260)
                    dim.append(gouge(rng, straight((x, y), (min(x + long, strip[2][0]), y + rng.uniform(-1, 1)), 6), 4 + k, 3, 6))
                    x += long + rng.uniform(4, 50)
        plate.put("mid", "dim", dim)
    with plate.group("stairs-lit", when="lamp"):
        treads = [knife(rng, [(x, y + rng.uniform(-0.6, 0.6)) for x, y in strip], 22, 1.6) for strip in ([floor[0], floor[1], floor[2], floor[3]], *strips)]
        plate.put("lamp", "treads", treads)
        near: list[Line] = []
        for strip in (floor, *strips[:3]):
            y0, y1 = strip[0][1], strip[2][1]
            for t in (0.3, 0.72):
                y = lerp(y0, y1, t)
                x = 560 + rng.uniform(-70, 40)
                near.append(gouge(rng, straight((x, y), (x + rng.uniform(200, 360), y), 6), (y1 - y0) * 0.17, 8, 12))
        plate.put("paper", "near", near)
        worn: list[Line] = []
        for k, strip in enumerate((floor, *strips)):
            y0, y1 = strip[0][1], strip[2][1]
            for _ in range(9 + 2 * k):
                x = rng.uniform(strip[3][0], strip[2][0])
                if k == 0 and x > 700:
                    continue
                away = rise(150, 560, abs(x - 740))
                if rng.random() < 0.25 + 0.9 * away + 0.09 * k:
                    y = lerp(y0, y1, rng.uniform(0.15, 0.9))
                    long = rng.uniform(60, 240) * (0.5 + away)
                    worn.append(gouge(rng, straight((x - long / 2, y), (x + long / 2, y + rng.uniform(-1, 1)), 6), (y1 - y0) * rng.uniform(0.14, 0.42), 5, 8))
        plate.put("key", "worn", worn)
    with plate.group("risers"):
        plate.put("key", "risers", [knife(rng, shape, 24, 1.6) for shape in risers])
        plate.put("mid", "scuffs", [gouge(rng, straight((x, lerp(shape[0][1], shape[2][1], 0.55)), (x + rng.uniform(40, 130), lerp(shape[0][1], shape[2][1], 0.55)), 5), 4, 3, 6) for shape in risers for x in (rng.uniform(560, 760), rng.uniform(800, 1050)) if wear(x, shape[0][1]) > -0.4])
    # the wall beside the stairs, and the well at our left, black
    corner_top, corner = EYE.seen((SIDE, WALL, 3.4)), EYE.seen((SIDE, WALL, 0))
    with plate.group("sides"):
        plate.put("key", "well", [knife(rng, [(-6, EYE.seen((0, EDGE, 0))[1] + 2), (EYE.seen((WELL, EDGE, 0))[0], EYE.seen((0, EDGE, 0))[1] + 2), EYE.seen((WELL, EDGE, -RISER)), EYE.seen((WELL, 1.2, -1.4)), (-6, 1006)], 20, 2), knife(rng, [(corner_top[0], -6), corner, EYE.seen((SIDE, 1.2, -1.3)), (1560, 1006), (1560, -6)], 24, 2)])
    with plate.group("side-lit", when="lamp"):
        streaks: list[Line] = []
        z = 0.16
        while z < 1.25:
            far_end = WALL - rng.uniform(0.04, 0.1)
            streaks.append(gouge(rng, EYE.line((SIDE, far_end, z), (SIDE, far_end - rng.uniform(0.3, 1.2) * (0.65 + 0.5 * math.sin(z * 1.6)), z), 6), rng.uniform(7, 13), 2, 9))
            z += rng.uniform(0.1, 0.16)
        plate.put("mid", "wall", [c for c in streaks if max(p[0] for p in c) - min(p[0] for p in c) > 56])


def boots(plate: Plate) -> None:
    rng = _mass("boots")
    felt: list[Line] = []
    shade: list[Line] = []
    dark: list[Line] = []
    for bx, turn in ((-1.2, 1), (-1.06, 1)):
        (x, y), s = EYE.seen((bx, 4.38, 0)), EYE.scale((bx, 4.38, 0)) / 100
        shape = [(-7, 0), (-8, 9), (-6, 16), (-7, 38), (0, 40), (7, 38), (6, 18), (11, 11), (15, 4), (14, 0)]
        at = lambda p, x=x, y=y, s=s, turn=turn: (x + p[0] * s * turn, y - p[1] * s)  # noqa: E731
        dark.append(knife(rng, [at((u * 1.25, v * 1.06 - 1)) for u, v in shape], 9, 0.6))
        felt.append(knife(rng, [at(p) for p in shape], 9, 0.6))
        shade += [gouge(rng, bend([at((-5, 37)), at((0, 35.5)), at((5.5, 37))], 4), 2.2 * s, 1.5, 2), gouge(rng, bend([at((-4.6, 33)), at((-4, 18)), at((-5, 6))], 4), 2.6 * s, 2, 3), gouge(rng, bend([at((-1, 30)), at((-0.6, 20)), at((-1, 12))], 4), 1.5 * s, 2, 4), gouge(rng, bend([at((-4, 3)), at((4, 3)), at((12, 2))], 4), 1.6 * s, 2, 4)]
    with plate.group("boots"):
        plate.put("key", "clear", dark)
        plate.put("light", "felt", felt)
        plate.put("key", "shade", shade)


def banister(plate: Plate) -> None:
    rng = _mass("banister")
    top, low = 0.92, 0.0
    bars: list[Line] = []
    lit: list[Line] = []
    n = 9
    for k in range(n):
        x = WELL - 0.2 * k - 0.02
        bars.append(gouge(rng, EYE.line((x, EDGE, low), (x, EDGE, top), 6), 9, 0.1, 0.1))
        p = EYE.seen((x, EDGE, top - 0.1))
        if p[0] > -10:
            lit.append(gouge(rng, straight((p[0] + 2.4, p[1]), (p[0] + 2.6, p[1] + rng.uniform(110, 230)), 6), 3.2, 2, 6))
    for k in range(1, STEPS + 1):
        y = EDGE - TREAD * (k - 0.5)
        bars.append(gouge(rng, EYE.line((WELL, y, -RISER * k), (WELL, y, top - RISER * (k - 0.5)), 6), 10 + 1.5 * k, 0.1, 0.1))
    # what joins the rail to the stairs: each baluster's lit edge, and the flight's own edge in steps
    joins: list[Line] = []
    for k in range(1, STEPS + 1):
        y = EDGE - TREAD * (k - 0.5)
        p, q = EYE.seen((WELL, y, top - RISER * (k - 0.5) - 0.05)), EYE.seen((WELL, y, -RISER * k))
        joins.append(gouge(rng, straight((p[0] + 5 + k, p[1]), (q[0] + 5 + k, q[1]), 7), 4 + 0.8 * k, 1, 2))
    for k in range(STEPS + 1):
        e, f, g = EYE.seen((WELL, EDGE - TREAD * k, -RISER * k)), EYE.seen((WELL, EDGE - TREAD * k, -RISER * (k + 1))), EYE.seen((WELL, EDGE - TREAD * (k + 1), -RISER * (k + 1)))
        joins += [gouge(rng, straight(e, f, 4), 4 + 0.6 * k, 0.4, 0.6), gouge(rng, straight(f, g, 4), 4 + 0.6 * k, 0.4, 0.6)]
    a, b, c = EYE.seen((WELL - 2.0, EDGE, top)), EYE.seen((WELL, EDGE, top)), EYE.seen((WELL, 1.75, top - 0.935))
    thick = 24.0
    hand = [[(a[0], a[1] - thick * 0.6), (b[0] + 6, b[1] - thick * 0.6), (b[0] + 6, b[1] + thick * 0.6), (a[0], a[1] + thick * 0.6)], [(b[0] - 12, b[1] - 16), (b[0] + 10, b[1] - 14), (c[0] + 26, c[1] - 10), (c[0] - 26, c[1] + 34)]]
    newel = [EYE.seen((WELL, EDGE, 0)), EYE.seen((WELL, EDGE, 1.02))]
    post = [(newel[0][0] - 15, newel[0][1] + 30), (newel[1][0] - 15, newel[1][1] + 4), (newel[1][0], newel[1][1] - 16), (newel[1][0] + 15, newel[1][1] + 4), (newel[0][0] + 15, newel[0][1] + 30)]
    with plate.group("banister"):
        plate.put("key", "bars", [*bars, *[knife(rng, h, 18, 1.4) for h in hand], knife(rng, post, 14, 1)])
        plate.put("light", "grip", [gouge(rng, straight((lerp(a[0], b[0], t0), a[1] - 8), (lerp(a[0], b[0], t1), b[1] - 8), 6), 5, 2, 5) for t0, t1 in ((0.1, 0.5), (0.53, 0.74), (0.77, 0.97))] + [gouge(rng, straight((lerp(b[0], c[0], t0) + 8, lerp(b[1], c[1], t0) - 9), (lerp(b[0], c[0], t1) + 14, lerp(b[1], c[1], t1) - 9), 6), 7, 2, 6) for t0, t1 in ((0.06, 0.5), (0.55, 0.95))] + [gouge(rng, straight((newel[1][0] + 9, newel[1][1] + 8), (newel[0][0] + 9, newel[0][1] - 60), 8), 6, 2, 8)])
        plate.put("light", "joins", joins)
        plate.put("mid", "bars-lit", lit)


MAN: dict[str, list[Line]] = {  # centimetres, from behind, cap held behind him, weight on his right leg
    "body": [
        [(-7, 145), (-7, 151), (-9.5, 154), (-10.5, 157), (-12.4, 158), (-13, 162.5), (-11.4, 164.5), (-11.2, 169), (-9.5, 173.5), (-6, 176.6), (-1, 178), (4, 177), (7.6, 173.6), (9.2, 168.6), (9, 164.5), (10.8, 162), (10, 157.6), (8.4, 156), (7.4, 151), (8, 145)],
        [(-8, 149), (-13, 146), (-20, 143), (-25, 137), (-27, 124), (-31, 110), (-31, 102), (-24, 94), (-20, 92), (-20, 84), (-25, 54), (-12, 50), (3, 52), (22, 50), (20, 76), (20, 92), (25, 95), (31, 102), (31, 111), (28, 124), (25, 136), (20, 142), (13, 145), (8, 148)],
        [(-21, 56), (-1, 56), (-3, 30), (-4, 8), (-3, 0), (-23, 0), (-24, 4), (-18, 9), (-18, 30)],
        [(0, 56), (20, 56), (18, 30), (20, 9), (27, 4), (27, -1), (6, -1), (5, 8), (4, 30)],
    ],
    "lit": [
        [(-10, 166), (-9.8, 169), (-8.4, 172.6), (-5.4, 175.2), (-1, 176.4), (2, 175.6), (-2, 174), (-5.6, 171.4), (-8, 167)], [(-11.8, 159), (-12, 162), (-10.6, 162.6), (-10.6, 159.4)],
        [(-13, 146), (-20, 143), (-25, 137), (-27, 124), (-31, 110), (-27, 112), (-23.5, 124), (-21, 133), (-16, 139)], [(-31, 107), (-31, 102), (-25, 95), (-26, 99), (-28, 104)], [(-20, 89), (-20.5, 82), (-25, 56), (-20.5, 59), (-17, 82)],
        [(-20, 50), (-18, 30), (-17.5, 10), (-14, 14), (-14.5, 32), (-16, 50)], [(2, 50), (4, 30), (5, 10), (8, 16), (7, 34), (5.5, 50)],
    ],
    "edge": [[(8.8, 171), (9.6, 165), (10.6, 160), (8.6, 154)], [(11, 146), (18, 143), (23, 138)], [(22, 139), (26, 130), (28, 118)], [(29.5, 110), (29.5, 103), (25, 97)]],
    "seams": [[(-9, 147), (0, 144.5), (9, 146.5)], [(-15, 138), (-9, 130), (-7, 118)], [(16, 137), (10, 128), (8, 116)], [(0, 118), (1, 108), (0, 98)], [(-22, 112), (-18, 107), (-20, 101)], [(23, 113), (18, 108), (20, 101)], [(-1, 72), (0, 62), (-1, 52)]],
    "cap": [[(-8, 90), (-12, 85), (-11, 78), (-2, 74), (9, 76), (13, 82), (9, 89), (0, 91)]],
    "hands": [[(-9, 96), (-3, 97), (2, 94), (1, 90), (-6, 89.5), (-10, 92)], [(3, 95.5), (9, 95), (11, 91.5), (6, 89), (3, 91)]],
    "sleeves": [[(-30, 104), (-24, 97.5), (-11, 95.5)], [(29, 105), (23, 98), (12, 95.5)]],
}


def man(plate: Plate) -> None:
    rng = _mass("man")
    (x, y), s = EYE.seen(STANDS), EYE.scale(STANDS) / 100

    def at(p: Point) -> Point:
        return x + p[0] * s, y - p[1] * s

    # his shadow: from his feet over the landing's edge and down the steps, each tread and each riser in its turn
    def struck(h: float, u: float) -> Point:
        """Where the shadow of a point h metres up him, u metres to the side, ends."""
        px, py, pz = STANDS[0] + u, STANDS[1], h
        run = (px - LAMP[0], py - LAMP[1], pz - LAMP[2])
        for k in range(STEPS + 3):
            z = -RISER * k
            t = (z - LAMP[2]) / run[2]
            fy = LAMP[1] + run[1] * t
            front = EDGE - TREAD * k
            if fy >= front or k == STEPS + 2:
                return EYE.seen((LAMP[0] + run[0] * t, min(fy, front + TREAD) if k else fy, z))
        return EYE.seen((px, py, 0))

    right = [struck(h, w) for h, w in ((0.0, 0.24), (0.3, 0.2), (0.55, 0.22), (0.8, 0.17), (1.0, 0.18), (1.15, 0.18), (1.3, 0.16), (1.45, 0.1), (1.6, 0.08))]
    left = [struck(h, w) for h, w in ((0.0, -0.22), (0.3, -0.2), (0.55, -0.22), (0.8, -0.17), (1.0, -0.18), (1.15, -0.18), (1.3, -0.16), (1.45, -0.1), (1.6, -0.08))]
    with plate.group("shadow", when="lamp"):
        plate.put("key", "cast", [knife(rng, [*left, *right[::-1]], 20, 2)])
    with plate.group("man"):
        plate.put("key", "body", [knife(rng, [at(p) for p in part], 14 if part is not MAN["body"][0] else 6, 1 if part is not MAN["body"][0] else 0.4) for part in MAN["body"]])
        plate.put("mid", "seams", [gouge(rng, [at(p) for p in bend(seam, 5)], 1.9 * s, 2, 5) for seam in MAN["seams"]])
        plate.put("light", "rim", [knife(rng, [at(p) for p in part], 9, 0.6) for part in MAN["lit"]])
        plate.put("light", "edge", [gouge(rng, [at(p) for p in bend(seam, 5)], 1.5 * s, 2, 5) for seam in MAN["edge"]])
        plate.put("mid", "cap", [knife(rng, [at(p) for p in part], 8, 0.6) for part in MAN["cap"]] + [gouge(rng, [at(p) for p in bend(seam, 5)], 1.7 * s, 2, 5) for seam in MAN["sleeves"]])
        plate.put("light", "hands", [knife(rng, [at(p) for p in part], 7, 0.4) for part in MAN["hands"]])
        plate.put("key", "cap-fold", [gouge(rng, bend([at((-8, 80)), at((1, 82.5)), at((11, 80))], 4), 1.5 * s, 2, 3), gouge(rng, bend([at((-5, 78)), at((2, 79)), at((7, 78))], 4), 0.9 * s, 2, 3)])
    with plate.group("man-lit", when="lamp"):
        plate.put("lamp", "lit", [knife(rng, [at(p) for p in part], 9, 0.6) for part in MAN["lit"]])


def lamp(plate: Plate) -> None:
    """A bulb under a tin shade on a flex."""
    rng = _mass("lamp")
    x, y = BULB
    with plate.group("lamp"):
        plate.put("key", "clear", [knife(rng, [(x - 84, y + 4), (x - 40, y - 40), (x + 40, y - 40), (x + 84, y + 4), (x + 56, y + 24), (x - 56, y + 24)], 15, 3)])
        plate.put("mid", "shade", [gouge(rng, bend([(x + 4, -10), (x - 2, 20), (x, y - 46)], 5), 4, 0.2, 0.3), gouge(rng, bend([(x - 60, y - 2), (x - 30, y - 24), (x - 8, y - 36)], 4), 6, 2, 4), gouge(rng, bend([(x + 14, y - 34), (x + 38, y - 20), (x + 62, y - 2)], 4), 4, 2, 4)])
        glass = [(x - 9, y - 2), (x + 9, y - 3), (x + 17, y + 10), (x + 15, y + 26), (x + 5, y + 34), (x - 7, y + 33), (x - 16, y + 25), (x - 17, y + 10)]
        plate.put("light", "glass", [knife(rng, glass, 8, 0.7)])
    with plate.group("lamp-lit", when="lamp"):
        plate.put("paper", "glass", [knife(rng, glass, 8, 0.7)])
        plate.put("lamp", "rim", [gouge(rng, bend([(x - 74, y + 2), (x - 40, y - 1), (x - 18, y)], 4), 5, 2, 2), gouge(rng, bend([(x + 18, y), (x + 40, y - 1), (x + 74, y + 2)], 4), 5, 2, 2)])


def cut() -> Plate:
    plate = Plate("karaganda-landing", (256, 40, 900, 930), {
        "paper": "#ecdfc4", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (walls, window, lamp, door, stairs, boots, banister, man):
        part(plate)
    settle(plate)
    return plate
