"""The registry hut: a long box of cards on a plank table, and the one window's light laid across both."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import beam
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.62), math.pi / 2, 900, 262, 600)
WALL, TABLE, HIGH = 2.9, 0.76, 2.12
PANE = (-1.28, -0.42, 1.16, 1.98)
"""The window: from, to, sill, head."""
BOX = (0.10, 0.50, 1.07, 2.08, 0.90)
"""The box on the table: from, to, near end, far end, its rim."""


def _mass(name: str) -> random.Random:
    return random.Random(f"registry-hut/{name}")


def on(x: float, y: float) -> Point:
    return EYE.seen((x, y, TABLE))


def wall(plate: Plate) -> None:
    """Mud brick, smeared over: courses that were never level, brighter beside the window."""
    rng = _mass("wall")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    (left, head), (right, sill) = EYE.seen((PANE[0], WALL, PANE[3])), EYE.seen((PANE[1], WALL, PANE[2]))
    middle = ((left + right) / 2, (head + sill) / 2)
    hole = within(box(left - 34, head - 30, right + 34, sill + 44))
    door = within(box(952, 268, 1170, 700))
    rub = Noise(rng, 90)
    warm: list[Line] = []
    cold: list[Line] = []
    y = 112.0
    while y < 620:
        high = rng.uniform(30, 37)
        x = -20.0 - rng.uniform(0, 80)
        while x < 1260:
            wide = rng.uniform(62, 104)
            far = math.hypot((x + wide / 2 - middle[0]) / 1.25, y + high / 2 - middle[1])
            tone = rise(660, 150, far) * (0.85 + 0.5 * rub(x, y * 2)) + 0.12
            rows = 3 if tone > 0.5 else 2
            for k in range(rows):
                sag = 4 * math.sin((x + 300) / 210) + rng.uniform(-1.5, 1.5)
                a, b = x + rng.uniform(3, 12), x + wide - rng.uniform(3, 14 + 26 * (1 - tone))
                yy = y + high * (k + 0.7) / (rows + 0.5) + sag
                w = 9.4 * tone * rng.uniform(0.6, 1.1)
                cx = (a + b) / 2
                if w > 1.3 and b - a > 24 and not (hole(a, yy) or hole(b, yy) or hole(cx, yy)) and not (door(a, yy) or door(b, yy) or door(cx, yy)):
                    (warm if far < 300 + rng.uniform(-50, 50) else cold).append(gouge(rng, bend([(a, yy), (cx, yy + rng.uniform(-2, 2)), (b, yy + rng.uniform(-2, 2))], 4), min(w, high / (rows + 1.4)), 0.7, 1.3))
            x += wide + rng.uniform(4, 10)
        y += high + 4
    with plate.group("bricks"):
        plate.put("mid", "far", cold)
        plate.put("light", "near", warm)
    rng = _mass("roof")
    poles: list[Line] = []
    for x in (-0.9, -0.25, 0.45, 1.2):
        a, b = EYE.seen((x, WALL, HIGH)), EYE.seen((x * 1.02, 1.6, HIGH))
        poles.append(gouge(rng, straight(a, b, 7), lambda t: 5 + 7 * t, 1, 7))
        poles.append(gouge(rng, straight((a[0] + 12, a[1]), (lerp(a[0], b[0], 0.7) + 22, lerp(a[1], b[1], 0.7)), 7), lambda t: 2.4 + 3 * t, 1, 8))
    with plate.group("roof"):
        plate.put("mid", "poles", poles)


def window(plate: Plate) -> None:
    """Four panes with the snow in them, a fence, a sky of one colour; the reveal as deep as the wall."""
    rng = _mass("window")
    (left, head), (right, sill) = EYE.seen((PANE[0], WALL, PANE[3])), EYE.seen((PANE[1], WALL, PANE[2]))
    mx, my = (left + right) / 2 + 2, lerp(head, sill, 0.46)
    snow = lerp(head, sill, 0.66)
    with plate.group("window"):
        plate.put("key", "reveal", [knife(rng, box(left - 30, head - 26, right + 30, sill + 40), 17, 1.6)])
        plate.put("light", "deep", [knife(rng, [(right + 5, head - 4), (right + 24, head - 20), (right + 24, sill + 30), (right + 5, sill + 6)], 14, 1), knife(rng, [(left - 5, sill + 7), (right + 5, sill + 7), (right + 24, sill + 31), (left - 22, sill + 31)], 14, 1)])
        plate.put("paper", "panes", [knife(rng, box(left, head, right, sill), 17, 1)])
        plate.put("light", "sky", [gouge(rng, straight((left + rng.uniform(0, 60), y), (right - rng.uniform(0, 70), y + rng.uniform(-3, 3)), 6), rng.uniform(3, 6), 5, 8) for y in (head + 14, head + 30, head + 52, head + 80, head + 104)])
        plate.put("mid", "fence", [gouge(rng, straight((left, snow + 3), (right, snow), 7), 4, 0.6, 0.6), *[gouge(rng, straight((x, snow - 46), (x + 1, snow + 8), 4), 5, 0.5, 0.8) for x in (left + 34, left + 96, left + 158, left + 214)], *[gouge(rng, straight((left, snow - z), (right, snow - z - 3), 6), 1.8, 0.4, 0.4) for z in (14, 28, 40)]])
        plate.put("light", "drifts", [gouge(rng, bend([(left + a, snow + y), (left + a + 40, snow + y - 3), (left + b, snow + y + 2)], 5), 4.4, 4, 6) for a, b, y in ((10, 110, 22), (120, 236, 34), (30, 160, 56), (170, 250, 66))])
        plate.put("key", "bars", [knife(rng, [(mx - 7, head - 3), (mx + 6, head - 3), (mx + 7, sill + 3), (mx - 6, sill + 3)], 17, 0.9), knife(rng, [(left - 3, my - 6), (right + 3, my - 7), (right + 3, my + 6), (left - 3, my + 6)], 17, 0.9), *[knife(rng, shape, 17, 0.8) for shape in (box(left - 6, head - 6, right + 6, head + 3), box(left - 7, head - 6, left + 3, sill + 6), box(right - 3, head - 6, right + 6, sill + 6))]])
        frost = []
        for cx, cy, dx, dy in ((left + 4, sill - 2, 1, -1), (mx - 8, sill - 2, -1, -1), (mx + 8, sill - 2, 1, -1), (right - 4, sill - 2, -1, -1), (left + 4, my - 8, 1, -1), (right - 4, my - 8, -1, -1)):
            for _ in range(5):
                a, far = rng.uniform(0.1, 1.45), rng.uniform(16, 46)
                frost.append(gouge(rng, bend([(cx, cy), (cx + dx * far * 0.5 * math.cos(a), cy + dy * far * 0.5 * math.sin(a + 0.1)), (cx + dx * far * math.cos(a + 0.12), cy + dy * far * math.sin(a + 0.12))], 3), 3.6, 0.5, 7))
        plate.put("light", "frost", frost)


def door(plate: Plate) -> None:
    """So low that whoever comes in seems to bow."""
    rng = _mass("door")
    x0, x1, top, foot = 978.0, 1146.0, 296.0, 660.0
    with plate.group("door"):
        plate.put("mid", "boards", [gouge(rng, straight((x, top + rng.uniform(6, 30)), (x + rng.uniform(-2, 2), foot - rng.uniform(0, 90)), 8), w, 3, 8) for x, w in ((x0 + 12, 8), (x0 + 26, 4), (x0 + 50, 9), (x0 + 66, 4), (x0 + 90, 7), (x0 + 106, 3), (x0 + 128, 6), (x0 + 148, 4))])
        plate.put("mid", "frame", [gouge(rng, straight((x0 - 8, top - 6), (x0 - 8, foot), 8), 9, 1, 5), gouge(rng, straight((x0 - 16, top - 12), (x1 + 10, top - 10), 8), 11, 1, 4), gouge(rng, straight((x1 + 6, top), (x1 + 6, foot - 80), 8), 5, 1, 9)])
        plate.put("key", "ledges", [knife(rng, [(x0 + 2, y), (x1 - 2, y + 3), (x1 - 2, y + 21), (x0 + 2, y + 19)], 16, 1) for y in (352, 560)])
        plate.put("light", "latch", [gouge(rng, straight((x0 + 4, 452), (x0 + 34, 454), 4), 6, 0.8, 1.4), gouge(rng, straight((x0 + 6, 356), (x0 + 90, 359), 5), 3.4, 1, 6)])


def table(plate: Plate) -> None:
    """Three planks; the window lies on them with its cross."""
    rng = _mass("table")
    near, far, x0, x1 = 0.98, 2.22, -1.25, 1.02
    top = EYE.shape([(x0, far, TABLE), (x1, far, TABLE), (x1, near, TABLE), (x0, near, TABLE)])
    inside = within(top)
    seams = (1.36, 1.78)

    def depth(y: float) -> float:
        return EYE.focal * (EYE.at[2] - TABLE) / max(8.0, y - EYE.horizon)

    def seam(x: float, y: float) -> float:
        return rise(0.004, 0.014, min(abs(depth(y) - s) for s in seams))

    def pitch(_x: float, y: float) -> float:
        return 6 + 8 * (y - 630) / 370

    grain = Noise(rng, 80)

    def patch(x: float, y: float) -> bool:
        """What falls through the glass, the cross left out."""
        d = depth(y)
        u = ((x - EYE.middle) * d / EYE.focal + 0.98 - 0.34 * (2.1 - d)) / 1.06
        v = (d - 1.1) / 0.98
        return 0 < u < 1 and 0 < v < 1 and abs(u - 0.5) > 0.035 and abs(v - 0.5) > 0.035

    lines = furrows(rng, lambda x, y: 0.02 * grain(x, y * 2), pitch, inside, [(300, 720), (700, 720), (1000, 760), (300, 900), (900, 940), (500, 660)])
    with plate.group("table"):
        plate.put("key", "top", [knife(rng, [(x, y - 6) if y < 700 else (x, y) for x, y in top], 26, 1)])
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: (0.4 + 0.5 * grain(x * 0.4, y * 2)) * seam(x, y) * rise(1010, 640, x), pitch, lambda x, y: inside(x, y) and not patch(x, y), Hand((60, 360), rest=(4, 40), lift=0.14, entry=5, leave=8)))
        plate.put("paper", "window", carve(rng, lines, lambda x, y: 1.12 * seam(x, y), pitch, lambda x, y: inside(x, y) and patch(x, y), Hand((90, 420), fill=0.95, rest=(1, 8), lift=0.2, entry=1.6, leave=4)))
        edge = [top[0], top[1]]
        plate.put("light", "edge", [gouge(rng, straight((lerp(edge[0][0], edge[1][0], a), edge[0][1]), (lerp(edge[0][0], edge[1][0], b), edge[1][1]), 7), 4, 3, 6) for a, b in ((0.02, 0.3), (0.32, 0.56), (0.6, 0.8))])


def cards(plate: Plate) -> None:
    """Some thousands, on edge: all that is seen of most of them is a line of light."""
    rng = _mass("cards")
    x0, x1, near, far, rim = BOX
    p = EYE.seen

    def quad(x: float, y: float, z: float, u: float, w: float, v: float) -> Line:
        return EYE.shape([(x, y, z), (u, w, z), (u, w, v), (x, y, v)])

    with plate.group("box"):
        # its shade on the table, away from the window
        plate.put("key", "shade", [knife(rng, EYE.shape([(x0, near, TABLE), (x0 - 0.03, far, TABLE), (x1 + 0.30, far - 0.06, TABLE), (x1 + 0.36, near + 0.02, TABLE), (x1, near - 0.03, TABLE)]), 20, 1.6)])
        plate.put("key", "inside", [knife(rng, [p((x0, near, rim)), p((x0, far, rim)), p((x0, far, 1.04)), p((x1, far, 1.04)), p((x1, far, rim)), p((x1, near, rim))], 18, 0.8)])
    strips: list[Line] = []
    dim: list[Line] = []
    y = far - 0.02
    while y > near + 0.035:
        step = rng.uniform(0.019, 0.027) if rng.random() < 0.93 else rng.uniform(0.045, 0.06)
        top = 0.985 + rng.uniform(-0.005, 0.005)
        a, b = p((x0 + 0.018, y, top)), p((x1 - 0.018, y, top + rng.uniform(-0.004, 0.004)))
        apart = 571 * 0.022 / y / y
        (strips if rng.random() < 0.84 else dim).append(gouge(rng, bend([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + rng.uniform(-0.8, 0.8)), b], 5), max(1.9, 0.56 * apart) * rng.uniform(0.75, 1.15), 0.7, 1.6))
        y -= step
    # the foremost shows its face, which the window does not reach
    tone_face = [gouge(rng, EYE.line((x0 + 0.03, near + 0.02, z), (x1 - rng.uniform(0.03, 0.12), near + 0.02, z), 6), 4.4, 2, 6) for z in (0.972, 0.955, 0.938, 0.921)]
    with plate.group("cards"):
        plate.put("paper", "edges", strips)
        plate.put("mid", "older", [*dim, *tone_face])
        # one is drawn out and leans
        lean = [(x0 + 0.03, 1.74, 0.96), (x1 - 0.06, 1.70, 0.96), (x1 - 0.01, 1.76, 1.22), (x0 + 0.06, 1.80, 1.23)]
        face = EYE.shape(lean)
        plate.put("key", "about", [knife(rng, [(px + (-9 if k in (0, 3) else 9), py + (2 if k < 2 else -8)) for k, (px, py) in enumerate(face)], 16, 1)])
        plate.put("paper", "drawn", [knife(rng, face, 16, 0.8)])

        def upon(u: float, v: float) -> Point:
            a, b = (lerp(face[0][0], face[1][0], u), lerp(face[0][1], face[1][1], u)), (lerp(face[3][0], face[2][0], u), lerp(face[3][1], face[2][1], u))
            return lerp(a[0], b[0], v), lerp(a[1], b[1], v)

        plate.put("mid", "rules", [gouge(rng, straight(upon(0.08, v), upon(0.92, v), 5), 2, 1, 2) for v in (0.82, 0.66, 0.50, 0.34, 0.18)])
        ink: list[Line] = []
        for v, end in ((0.86, 0.56), (0.70, 0.84), (0.54, 0.72), (0.38, 0.48)):
            u = 0.1
            while u < end:
                w = rng.uniform(0.05, 0.17)
                ink.append(gouge(rng, bend([upon(u + w * t, v + rng.uniform(-0.012, 0.016)) for t in (0, 0.25, 0.5, 0.75, 1)], 3), rng.uniform(2.6, 4), 2, 3))
                u += w + rng.uniform(0.02, 0.045)
        plate.put("key", "written", ink)
    rng = _mass("boards")
    side = EYE.shape([(x0, near, TABLE), (x0, far, TABLE), (x0, far, rim), (x0, near, rim)])
    front = EYE.shape([(x0, near, TABLE), (x1, near, TABLE), (x1, near, rim), (x0, near, rim)])
    (fa, _), (fb, _) = front[0], front[1]
    with plate.group("boards"):
        plate.put("light", "side", [knife(rng, side, 18, 0.9)])
        plate.put("key", "front", [knife(rng, front, 18, 0.9),
                                   *[gouge(rng, EYE.line((x0, a, z), (x0, b, z), 6), lambda t, a=a, b=b: 4.6 / lerp(a, b, t), 2, 6) for a, b, z in ((1.1, 1.6, 0.80), (1.4, 2.04, 0.855), (1.12, 1.34, 0.85), (1.66, 2.0, 0.79))]])
        plate.put("mid", "grain", [gouge(rng, bend([(fa + 14 + rng.uniform(0, 30), y), ((fa + fb) / 2, y + rng.uniform(-4, 4)), (fb - 16 - rng.uniform(0, 90), y + rng.uniform(-3, 3))], 6), rng.uniform(3.4, 7), 3, 8) for y in (868, 886, 940, 958, 974)] + [gouge(rng, straight((fa + 8, 862), (fa + 9, 982), 6), 7, 1, 4)])
        plate.put("paper", "rim", [gouge(rng, straight((fa + 2, EYE.seen((0, near, rim))[1] + 2), (fb - 40, EYE.seen((0, near, rim))[1] + 2), 8), 6, 1, 7), gouge(rng, EYE.line((x0 + 0.003, near, rim), (x0 + 0.003, far, rim), 8), 4, 1, 4)])
        plate.put("light", "holder", [knife(rng, [(fa + 96, 894), (fa + 196, 895), (fa + 195, 934), (fa + 97, 933)], 12, 0.8)])
        plate.put("key", "blank", [gouge(rng, straight((fa + 110, 914), (fa + 176, 914), 5), 4, 2, 3), *[knife(rng, box(fa + x, 910, fa + x + 6, 917), 4, 0.4) for x in (100, 187)]])


def things(plate: Plate) -> None:
    """A sheet, a pen across it; the inkwell, and the candle that keeps it from freezing."""
    rng = _mass("things")
    sheet = EYE.shape([(-0.56, 1.20, TABLE), (-0.14, 1.25, TABLE), (-0.20, 1.62, TABLE), (-0.55, 1.58, TABLE)])
    a, b = on(-0.47, 1.32), on(-0.06, 1.50)
    ix, iy = on(-0.64, 1.86)
    with plate.group("sheet"):
        plate.put("key", "under", [knife(rng, [(x + 12, y + 9) for x, y in sheet], 16, 1)])
        plate.put("paper", "sheet", [knife(rng, sheet, 17, 0.8)])
        plate.put("mid", "lines", [gouge(rng, straight((lerp(sheet[3][0], sheet[0][0], t) + 22, lerp(sheet[3][1], sheet[0][1], t)), (lerp(sheet[2][0], sheet[1][0], t) - 20 - e, lerp(sheet[2][1], sheet[1][1], t)), 6), 3.6, 2, 4) for t, e in ((0.14, 20), (0.30, 60), (0.46, 10), (0.62, 120))])
        plate.put("key", "pen", [gouge(rng, straight(a, b, 8), lambda t: 5 + 8 * t, 2.6, 0.5), gouge(rng, straight((a[0] + 4, a[1] + 5), (b[0] + 4, b[1] + 13), 8), 4.4, 2, 3)])
        plate.put("light", "pen-lit", [gouge(rng, straight((lerp(a[0], b[0], 0.35), lerp(a[1], b[1], 0.35) - 2.4), (lerp(a[0], b[0], 0.94), lerp(a[1], b[1], 0.94) - 3.4), 6), 2.8, 2, 2)])
        plate.put("key", "well", [knife(rng, bend([(ix - 34, iy + 6), (ix - 36, iy - 24), (ix - 20, iy - 40), (ix - 18, iy - 52), (ix + 16, iy - 52), (ix + 19, iy - 40), (ix + 34, iy - 24), (ix + 32, iy + 6), (ix, iy + 12), (ix - 34, iy + 6)], 3), 9, 0.8), gouge(rng, bend([(ix - 6, iy + 12), (ix + 30, iy + 24), (ix + 70, iy + 32)], 4), 13, 0.6, 5), gouge(rng, bend([(ix + 92, iy + 8), (ix + 112, iy + 20), (ix + 140, iy + 28)], 4), 9, 0.6, 5),
                                  knife(rng, [(ix + 78, iy + 6), (ix + 79, iy - 48), (ix + 107, iy - 48), (ix + 108, iy + 6)], 9, 0.8)])
        plate.put("light", "well-lit", [gouge(rng, bend([(ix - 29, iy), (ix - 30, iy - 22), (ix - 16, iy - 36)], 4), 6, 1.4, 3), gouge(rng, straight((ix - 14, iy - 50), (ix + 10, iy - 50), 4), 3, 1, 1.4)])
        plate.put("paper", "candle", [knife(rng, [(ix + 84, iy + 2), (ix + 85, iy - 38), (ix + 92, iy - 42), (ix + 101, iy - 36), (ix + 102, iy + 2)], 7, 0.5)])
    with plate.group("flame", when="lamp"):
        fx, fy = ix + 93, iy - 60
        plate.put("key", "ring", [knife(rng, bend([(fx - 20, fy + 16), (fx - 24, fy - 10), (fx, fy - 54), (fx + 24, fy - 10), (fx + 20, fy + 16), (fx - 20, fy + 16)], 4), 9, 1)])
        plate.put("paper", "flame", [knife(rng, bend([(fx, fy + 16), (fx - 9, fy + 4), (fx - 6, fy - 16), (fx + 1, fy - 38), (fx + 8, fy - 14), (fx + 9, fy + 4), (fx, fy + 16)], 4), 7, 0.5)])
        plate.put("lamp", "rays", [beam(rng, (fx, fy - 6), math.radians(turn + rng.uniform(-5, 5)), 32, rng.uniform(52, 84), 8) for turn in (-170, -140, -114, -88, -62, -36, -8)])
        plate.put("lamp", "near", [gouge(rng, bend([(ix + 30, iy - 22), (ix + 28, iy - 4)], 3), 5, 1, 2), *[gouge(rng, straight((fx - w, iy + 12 + 9 * k), (fx + w * 0.8, iy + 12 + 9 * k), 5), 5, 3, 5) for k, w in enumerate((46, 60, 40))]])


def cut() -> Plate:
    plate = Plate("registry-hut", (190, 100, 860, 880), {
        "paper": "#eceeed", "light": "#b9c3c8", "mid": "#5d7080", "key": "#161d23", "lamp": "#e9c46a"})
    for part in (wall, window, door, table, things, cards):
        part(plate)
    settle(plate)
    return plate
