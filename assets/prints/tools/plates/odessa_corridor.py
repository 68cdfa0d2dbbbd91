"""The corridor in Odessa: two doors that face each other, a bench to wait on, at the far end a window with the sea in it."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, bend, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

EYE = Camera((0.14, 0, 1.62), math.radians(90), 900, 512, 742)
HALF, END, HIGH, DADO = 1.62, 11.4, 3.25, 1.42
NEAR, FAR, TALL = 3.5, 5.2, 2.16
"""Where a door begins, where it ends, how high it is."""


def _mass(name: str) -> random.Random:
    return random.Random(f"odessa-corridor/{name}")


def depth(x: float, y: float) -> float:
    """How far down the corridor a spot of wall, floor or ceiling is."""
    side = abs(x - EYE.middle) / (EYE.focal * (HALF + (EYE.at[0] if x < EYE.middle else -EYE.at[0])))
    down = (y - EYE.horizon) / (EYE.focal * EYE.at[2])
    up = (EYE.horizon - y) / (EYE.focal * (HIGH - EYE.at[2]))
    return 1 / max(1e-3, side, down, up)


def toward(x: float, y: float) -> float:
    return math.atan2(y - EYE.horizon, x - EYE.middle)


def wall(side: int, z0: float, z1: float, y0: float = 0.9, y1: float = END) -> Line:
    return EYE.shape([(side * HALF, y0, z0), (side * HALF, y1, z0), (side * HALF, y1, z1), (side * HALF, y0, z1)])


def doorway(side: int, grow: float = 0.0) -> Line:
    return EYE.shape([(side * HALF, NEAR - grow, 0), (side * HALF, FAR + grow, 0), (side * HALF, FAR + grow, TALL + grow), (side * HALF, NEAR - grow, TALL + grow)])


def shell(plate: Plate) -> None:
    rng = _mass("shell")
    with plate.group("dark"):
        plate.put("key", "ground", [[(-6, -6), (1506, -6), (1506, 1006), (-6, 1006)]])
    drift = Noise(rng, 130)
    holes = [within(doorway(side, 0.14)) for side in (-1, 1)]

    def open_wall(x: float, y: float) -> bool:
        return not any(hole(x, y) for hole in holes)

    upper: list[Line] = []
    pale: list[Line] = []
    lower: list[Line] = []
    for side in (-1, 1):
        for z0, z1, tone, into, pitch0 in ((DADO + 0.06, HIGH, 1.0, "upper", 3.4), (0.16, DADO - 0.05, 0.72, "lower", 3.4)):
            shape = wall(side, z0, z1)
            inside = within(shape)
            pitch = lambda x, y, p=pitch0: p + 30 / depth(x, y) ** 0.9  # noqa: E731
            seeds = [EYE.seen((side * HALF, y, lerp(z0, z1, t))) for y in (1.6, 2.4, 5, 8) for t in (0.2, 0.5, 0.8)]
            lines = furrows(rng, toward, pitch, inside, seeds)
            cuts = carve(rng, lines, lambda x, y, k=tone: k * (rise(1.0, 8.0, depth(x, y)) * 0.8 + 0.30) + 0.42 * drift(x, y) - 0.06, pitch, lambda x, y, i=inside: i(x, y) and open_wall(x, y), Hand((30, 300), rest=(3, 30), entry=4, leave=7))
            for cut in cuts:
                far = depth(*cut[len(cut) // 4]) + rng.uniform(-0.6, 0.6)
                if into == "lower":
                    lower.append(cut)
                else:
                    (pale if far > 6.2 else upper).append(cut)
    with plate.group("walls"):
        plate.put("mid", "upper", [*upper, *lower])
        plate.put("light", "pale", pale)
    rng = _mass("ceiling")
    with plate.group("ceiling"):
        shape = EYE.shape([(-HALF, 2.2, HIGH), (HALF, 2.2, HIGH), (HALF, END, HIGH), (-HALF, END, HIGH)])
        inside = within(shape)
        pitch = lambda x, y: 4 + 40 / depth(x, y)  # noqa: E731
        plate.put("mid", "laths", carve(rng, furrows(rng, toward, pitch, inside, [EYE.seen((x, y, HIGH)) for x in (-1, 0, 1) for y in (3, 6, 9)]), lambda x, y: 0.75 * rise(2.6, 9, depth(x, y)) + 0.4 * drift(x, y) - 0.04, pitch, inside, Hand((30, 220), rest=(4, 40))))
        x, y0 = EYE.seen((0.1, 6.2, HIGH))
        _, y1 = EYE.seen((0.1, 6.2, 2.78))
        plate.put("key", "cord", [gouge(rng, straight((x, y0 - 4), (x + 1, y1), 5), 3.4, 0.3, 0.3), knife(rng, [(x - 22, y1 + 12), (x - 8, y1 - 5), (x + 9, y1 - 5), (x + 23, y1 + 12)], 8, 0.7)])
        plate.put("light", "shade", [gouge(rng, straight((x + 8, y1 - 2), (x + 20, y1 + 9), 3), 3, 1, 2)])


def end(plate: Plate) -> None:
    """The far wall with its window; in the window a strip of sea."""
    rng = _mass("end")
    y = END
    face = EYE.shape([(-HALF, y, 0), (HALF, y, 0), (HALF, y, HIGH), (-HALF, y, HIGH)])
    inside = within(face)
    left, top = EYE.seen((-0.62, y, 2.78))
    right, sill = EYE.seen((0.66, y, 1.08))
    with plate.group("end"):
        plate.put("key", "wall", [knife(rng, face, 15, 1)])
        lines = furrows(rng, lambda _x, _y: 0.0, 8, inside, [(742, 400), (742, 600), (660, 500)])
        plate.put("mid", "wall-lit", carve(rng, lines, lambda x, y: 0.75 * rise(190, 60, math.hypot(x - (left + right) / 2, y - (top + sill) / 2)) + 0.1, 7.5, lambda x, y: inside(x, y) and not (left - 10 < x < right + 10 and top - 9 < y < sill + 10), Hand((14, 70), rest=(3, 16))))
        plate.put("paper", "panes", [knife(rng, [(left, top), (right, top), (right, sill), (left, sill)], 13, 1)])
        sea = lerp(top, sill, 0.68)
        plate.put("light", "sea", [knife(rng, [(left, sea), (right, sea - 1), (right, sill), (left, sill)], 13, 0.8)])
        plate.put("paper", "glints", [gouge(rng, straight((x, yy), (x + l, yy), 4), w, 2, 3) for x, yy, l, w in ((left + 12, sea + 8, 34, 3), (left + 52, sea + 14, 40, 3.4), (left + 20, sea + 22, 46, 3.6), (left + 66, sea + 28, 26, 3.4), (left + 8, sea + 33, 30, 3))])
        plate.put("mid", "sky", [gouge(rng, straight((x, yy), (x + l, yy - 2), 4), w, 3, 5) for x, yy, l, w in ((left + 6, top + 20, 46, 3), (left + 44, top + 34, 44, 3.4), (left + 18, top + 52, 36, 2.6))])
        plate.put("key", "bars", [gouge(rng, straight(((left + right) / 2, top - 4), ((left + right) / 2 + 1, sill + 4), 6), 6, 0.3, 0.3), gouge(rng, straight((left - 4, lerp(top, sill, 0.36)), (right + 4, lerp(top, sill, 0.36)), 6), 5, 0.3, 0.3),
                                  *[gouge(rng, straight((lerp(left, right, t), top), (lerp(left, right, t), sill), 6), 2.6, 0.3, 0.3) for t in (0.17, 0.34, 0.67, 0.84)]])
        plate.put("paper", "sill", [gouge(rng, straight((left - 8, sill + 8), (right + 9, sill + 8), 6), 6, 1, 1.6)])


def floor(plate: Plate) -> None:
    rng = _mass("floor")
    shape = EYE.shape([(-HALF, 0.6, 0), (HALF, 0.6, 0), (HALF, END, 0), (-HALF, END, 0)])
    inside = within(shape)
    drift, worn = Noise(rng, 110), Noise(rng, 60)

    def across(x: float, y: float) -> float:
        """−1 at the left wall, 1 at the right."""
        d = EYE.focal * EYE.at[2] / max(4.0, y - EYE.horizon)
        return ((x - EYE.middle) * d / EYE.focal + EYE.at[0]) / HALF

    pitch = lambda x, y: 3.4 + 0.024 * (y - EYE.horizon)  # noqa: E731
    lines = furrows(rng, toward, pitch, inside, [(742, 700), (600, 800), (900, 800), (742, 940), (450, 960), (1040, 960)])

    def glare(x: float, y: float) -> float:
        return rise(0.72, 0.06, abs(across(x, y) - 0.04)) * rise(1.6, 7.5, depth(x, y))

    with plate.group("floor"):
        plate.put("mid", "boards", carve(rng, lines, lambda x, y: 0.36 + 0.4 * drift(x, y * 1.4) - 0.25 * rise(3, 1.4, depth(x, y)), pitch, inside, Hand((40, 320), rest=(4, 40), entry=4, leave=8)))
    rng = _mass("glare")
    lines = furrows(rng, toward, pitch, inside, [(742, 700), (740, 820), (720, 940)])
    with plate.group("glare", slip=(-1, 1)):
        plate.put("light", "broad", carve(rng, lines, lambda x, y: glare(x, y) * 0.9 + 0.3 * worn(x, y * 1.5) * glare(x, y) ** 0.3 - 0.05, pitch, lambda x, y: inside(x, y) and glare(x, y) < 0.62, Hand((30, 220), rest=(4, 30), lift=0.1, entry=4, leave=7)))
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: glare(x, y) * 1.1 + 0.3 * worn(x + 60, y * 1.5) - 0.1, pitch, lambda x, y: inside(x, y) and glare(x, y) > 0.42, Hand((24, 200), rest=(3, 20), entry=4, leave=7)))
        joints = []
        for y in (1.5, 2.1, 2.9, 3.8, 5.0, 6.6, 8.6):
            for x in (-1.2, -0.7, -0.25, 0.2, 0.66, 1.1):
                if rng.random() < 0.34:
                    d = y + rng.uniform(-0.25, 0.25)
                    joints.append(gouge(rng, EYE.line((x - 0.2, d, 0), (x + 0.2, d, 0), 4), max(1.6, 0.012 * EYE.scale((0, d, 0))), 0.6, 0.6))
        plate.put("key", "joints", joints)


def doors(plate: Plate) -> None:
    """Each is the other's mirror and is not quite: tall, two-leaved once, painted over; the window finds their far edges."""
    rng = _mass("doors")
    drift = Noise(rng, 70)
    for side, name in ((-1, "left"), (1, "right")):
        pale: list[Line] = []
        grain: list[Line] = []
        edge: list[Line] = []
        hollow: list[Line] = []

        def on(y: float, z: float, side: int = side) -> tuple[float, float]:
            return EYE.seen((side * HALF, y, z))

        def upright(y: float, z0: float, z1: float, broad: float, into: list[Line], side: int = side) -> None:
            z = z0 + rng.uniform(0, 0.1)
            while z < z1 - 0.1:
                up = min(z1, z + math.exp(rng.uniform(math.log(0.25), math.log(1.3))))
                tall = abs(on(y, z)[1] - on(y, up)[1])
                into.append(gouge(rng, [EYE.seen((side * HALF, y + rng.uniform(-0.004, 0.004), lerp(z, up, k / 6))) for k in range(7)], min(broad * rng.uniform(0.75, 1.15), tall / 6.5), 3, 4.5))
                z = up + rng.uniform(0.02, 0.14)

        panels = [(0.16, 0.86), (1.0, 2.0)]
        y = NEAR + 0.09
        while y < FAR - 0.05:
            share = (y - NEAR) / (FAR - NEAR)
            s = EYE.scale((side * HALF, y, 1))
            step = 0.052 * y / 3.4
            broad = step * s * 0.42 * (0.34 + 0.75 * share + 0.3 * drift(y * 300, side * 200))
            in_panel = 0.2 < share < 0.84
            if broad > 1.6:
                if in_panel:
                    for z0, z1 in panels:
                        upright(y, z0 + 0.07, z1 - 0.07, broad * 0.8, grain)
                else:
                    upright(y, 0.06, TALL - 0.06, broad, pale if share > 0.84 else grain)
            y += step * rng.uniform(0.9, 1.15)
        ya, yb = lerp(NEAR, FAR, 0.2), lerp(NEAR, FAR, 0.84)
        for z0, z1 in panels:
            hollow.append(gouge(rng, straight(on(ya, z0), on(ya, z1), 8), 4.6, 2, 3))
            hollow.append(gouge(rng, straight(on(ya, z0), on(yb, z0), 6), 5, 1, 3))
        for z in (0.09, 0.93, 2.08):
            a, b = on(lerp(NEAR, FAR, 0.24), z), on(lerp(NEAR, FAR, 0.8), z)
            grain.append(gouge(rng, straight(a, b, 6), rng.uniform(5, 7), 3, 5))
        for z0, z1 in ((0.0, 0.9), (0.95, 1.5), (1.56, TALL + 0.1)):
            edge.append(gouge(rng, straight(on(FAR + 0.07, z0), on(FAR + 0.07, z1), 7), 6, 1.5, 3))
        edge.append(gouge(rng, straight(on(NEAR - 0.04, TALL + 0.06), on(FAR + 0.06, TALL + 0.06), 8), 4.6, 2, 4))
        near_edge = [gouge(rng, straight(on(NEAR - 0.07, z0), on(NEAR - 0.07, z1), 8), 4.6, 2, 4) for z0, z1 in ((0.02, 1.2), (1.3, TALL + 0.06))]
        hx, hy = EYE.seen((side * (HALF - 0.05), lerp(NEAR, FAR, 0.1), 1.02))
        with plate.group(f"door-{name}"):
            plate.put("key", "frame", [knife(rng, doorway(side, 0.13), 18, 1.2)])
            plate.put("mid", "grain", [*grain, *near_edge])
            plate.put("light", "lit", [*pale, *hollow])
            plate.put("paper", "edge", [*edge, gouge(rng, bend([(hx, hy + 3), (hx + 8, hy - 2), (hx + 30, hy)], 4), 8, 1, 1.4), gouge(rng, straight((hx + 4, hy - 16), (hx + 4, hy + 22), 4), 3, 1, 2)])


def ajar(plate: Plate) -> None:
    """In the evening: somebody is still writing behind the right-hand door, and it shows on the left one."""
    rng = _mass("ajar")
    gap0, gap1 = FAR - 0.5, FAR
    with plate.group("ajar", when="lamp", slip=(-1, 1)):
        slot = EYE.shape([(HALF, gap0, 0), (HALF, gap1, 0), (HALF, gap1, TALL), (HALF, gap0, TALL)])
        plate.put("lamp", "slot", [knife(rng, slot, 15, 1.1)])
        plate.put("paper", "heart", [gouge(rng, EYE.line((HALF, (gap0 + gap1) / 2 + 0.04, 0.3), (HALF, (gap0 + gap1) / 2 + 0.04, TALL - 0.2), 9), 8, 3, 4)])
        reach = EYE.shape([(HALF, gap0 - 0.02, 0), (HALF, gap1, 0), (-HALF, FAR + 0.1, 0), (-HALF, NEAR + 0.18, 0)])
        inside = within(reach)
        drift = Noise(rng, 60)
        flat = lambda x, y: 0.02 + (742 - x) * 0.00025  # noqa: E731
        lines = furrows(rng, flat, lambda x, y: 7 + 0.016 * (y - 512), inside, [EYE.seen((x, lerp(gap0, NEAR + 0.6, (HALF - x) / (2 * HALF)) + 0.2, 0)) for x in (1.3, 0.6, 0, -0.6, -1.2)])
        cuts = carve(rng, lines, lambda x, y: 0.98 - 0.25 * rise(1000, 460, x) + 0.3 * drift(x, y * 2), lambda x, y: 7 + 0.012 * (y - 512), inside, Hand((26, 170), rest=(3, 14), entry=4, leave=6))
        plate.put("lamp", "floor", cuts)
        board = within(EYE.shape([(-HALF, NEAR + 0.3, 0.04), (-HALF, FAR - 0.06, 0.04), (-HALF, FAR - 0.06, 1.56), (-HALF, NEAR + 0.3, 1.2)]))
        up = furrows(rng, lambda _x, _y: math.pi / 2, 11, board, [EYE.seen((-HALF, y, 0.6)) for y in (4.0, 4.4, 4.9)])
        plate.put("lamp", "other", carve(rng, up, lambda x, y: 0.75 + 0.4 * drift(x * 2, y), 9.5, board, Hand((26, 120), rest=(6, 26), entry=4, leave=6)))


def bench(plate: Plate) -> None:
    """Under the window, across the end: worn in the middle; a cap keeps somebody's place."""
    rng = _mass("bench")
    y0, y1, x0, x1, z = 6.2, 6.75, -0.86, 1.10, 0.48

    def p(x: float, y: float, h: float) -> tuple[float, float]:
        return EYE.seen((x, y, h))

    seat = [p(x0, y0, z), p(x0 + 0.02, y1, z), p(x1 - 0.02, y1, z), p(x1, y0, z)]
    front = [p(x0, y0, z), p(x1, y0, z), p(x1, y0, z - 0.075), p(x0, y0, z - 0.075)]
    legs: list[Line] = []
    cast: list[Line] = []
    for x in (x0 + 0.36, x1 - 0.36):
        legs += [knife(rng, [p(x - 0.05, y0, 0), p(x - 0.045, y0, z), p(x + 0.045, y0, z), p(x + 0.055, y0, 0)], 10, 0.8), gouge(rng, EYE.line((x, y1 - 0.04, 0), (x, y1 - 0.04, z), 4), 5, 0.2, 0.2)]
        cast.append(gouge(rng, [EYE.seen((x * (1 + 0.06 * k), y0 - 0.22 * k, 0)) for k in range(7)], 13, 0.6, 5))
    for t in (0.1, 0.24, 0.38, 0.5, 0.64, 0.78, 0.9):
        x = lerp(x0, x1, t)
        cast.append(gouge(rng, [EYE.seen((x * (1 + 0.05 * k), y0 - 0.1 - 0.17 * k, 0)) for k in range(6)], rng.uniform(11, 17), 0.8, 4))
    with plate.group("bench"):
        plate.put("key", "cast", cast)
        plate.put("key", "wood", [knife(rng, seat, 12, 1), knife(rng, front, 14, 1), *legs])
        tops = []
        for share in (0.2, 0.5, 0.8):
            yy = lerp(y0, y1, share)
            x = x0 + rng.uniform(0.04, 0.14)
            while x < x1 - 0.12:
                long = min(x1 - 0.05 - x, math.exp(rng.uniform(math.log(0.2), math.log(0.9))))
                tops.append(gouge(rng, EYE.line((x, yy, z), (x + long, yy, z), 5), 4.4 * rng.uniform(0.8, 1.15), 2, 3))
                x += long + rng.uniform(0.03, 0.1)
        tops += [gouge(rng, EYE.line((x + d, y0 - 0.01, 0.03), (x + d, y0 - 0.01, z - 0.1), 4), 3, 2, 3) for x, d in ((x0 + 0.36, 0.035), (x1 - 0.36, -0.035))]
        plate.put("paper", "worn", tops)
        plate.put("mid", "front", [gouge(rng, EYE.line((x0 + a, y0, z - 0.04), (x0 + a + b, y0, z - 0.04), 5), 2.6, 3, 4) for a, b in ((0.1, 0.5), (0.7, 0.4), (1.2, 0.6))])
        cx, cy = p(x1 - 0.5, (y0 + y1) / 2, z)
        plate.put("key", "cap", [knife(rng, [(cx - 25, cy + 3), (cx - 24, cy - 9), (cx - 15, cy - 19), (cx + 1, cy - 22), (cx + 15, cy - 18), (cx + 22, cy - 8), (cx + 23, cy + 3), (cx + 36, cy + 5), (cx + 38, cy + 9), (cx + 20, cy + 9), (cx - 8, cy + 8)], 8, 0.7)])
        plate.put("light", "cap-lit", [gouge(rng, bend([(cx - 14, cy - 15), (cx, cy - 18), (cx + 13, cy - 14)], 4), 3.2, 1.5, 3), gouge(rng, bend([(cx - 18, cy + 1), (cx - 2, cy + 4), (cx + 14, cy + 1)], 4), 2, 2, 4)])


def night(plate: Plate) -> None:
    """After sunset the window holds only the last of the sea, and the floor has lost its road."""
    rng = _mass("night")
    left, top = EYE.seen((-0.62, END, 2.78))
    right, sill = EYE.seen((0.66, END, 1.08))
    strokes = [gouge(rng, straight((left + 2 + rng.uniform(0, 14), y), (right - 2 - rng.uniform(0, 16), y + rng.uniform(-1, 1)), 5), 6.5, 2, 3) for y in range(int(top) + 6, int(lerp(top, sill, 0.62)), 9)]
    with plate.group("night", when="night"):
        plate.put("mid", "dusk", strokes)
        shape = within(EYE.shape([(-HALF, 0.6, 0), (HALF, 0.6, 0), (HALF, 6.0, 0), (-HALF, 6.0, 0)]))
        fade = Noise(rng, 70)
        pitch = lambda x, y: 3.6 + 0.026 * (y - EYE.horizon)  # noqa: E731
        plate.put("key", "floor", carve(rng, furrows(rng, toward, pitch, shape, [(742, 760), (700, 900), (800, 900)]), lambda x, y: 0.82 + 0.3 * fade(x, y), pitch, lambda x, y: shape(x, y) and abs(x - 742) < 250, Hand((40, 260), rest=(3, 24), entry=4, leave=7)))


def cut() -> Plate:
    plate = Plate("odessa-corridor", (292, 80, 900, 860), {
        "paper": "#f0ebdf", "light": "#d8d3bd", "mid": "#8fa3a8", "key": "#23292c", "lamp": "#e9d49a"})
    for part in (shell, end, floor, night, doors, ajar, bench):
        part(plate)
    return plate
