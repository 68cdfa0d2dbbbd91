"""The ward at night: beds along both walls, a stove with its door open, and at it three who cannot sleep."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.3), math.pi / 2, 1100, 400, 750)
SIDE, END, HIGH = 2.7, 6.6, 2.62
LOG = 0.225
STOVE = 3.6
FIRE: Point = (752, 694)
GLOW = Light((752, 600), 640, (("light", 0.5), ("mid", 9.0)), 1.3)
POOL = Light((752, 706), 400, (("paper", 0.44), ("lamp", 0.92), ("mid", 9.0)), 1.3)


def _mass(name: str) -> random.Random:
    return random.Random(f"fever-ward/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def crown(z: float) -> float:
    """A log is round: 1 where it stands out, 0 in the seam under it."""
    t = (z / LOG) % 1
    return rise(0.0, 0.3, t) * rise(1.0, 0.72, t)


def walls(plate: Plate) -> None:
    rng = _mass("walls")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    axe = Noise(rng, 60)
    end = EYE.shape([(-SIDE, END, 0), (SIDE, END, 0), (SIDE, END, HIGH), (-SIDE, END, HIGH)])
    inside = within(end)
    scale = EYE.scale((0, END, 0))
    window = within(box(306, 190, 458, 330))

    def height(y: float) -> float:
        return EYE.at[2] - (y - EYE.horizon) / scale

    def tone(x: float, y: float) -> float:
        near = GLOW.tone(x, y)
        return (0.46 + 0.8 * near) * crown(height(y)) * (0.85 + 0.45 * axe(x * 0.5, y * 3))

    lines = furrows(rng, lambda x, y: 0.012 * axe(x * 0.4, y), 7.2, inside, [(500, 300), (900, 300), (750, 500), (400, 520), (1100, 520)])
    cuts = carve(rng, lines, tone, 8.2, lambda x, y: inside(x, y) and not window(x, y), Hand((40, 230), rest=(4, 40), lift=0.12, entry=4, leave=6))
    sides: list[Line] = []
    for way in (-1, 1):
        wall = EYE.shape([(way * SIDE, END, 0.3), (way * SIDE, END, HIGH), (way * SIDE, 2.0, HIGH), (way * SIDE, 2.0, 0.3)])
        for row in range(3, 12):
            d = END - 0.05
            while d > 3.4:
                near = max(3.3, d - rng.uniform(0.35, 1.3))
                for up in (0.42, 0.66):
                    if rng.random() < 0.8:
                        a, b = EYE.seen((way * SIDE, d, (row + up) * LOG)), EYE.seen((way * SIDE, near + rng.uniform(0, 0.2), (row + up) * LOG))
                        lit = rise(7.5, 3.4, d) * rise(2.7, 0.6, (row + up) * LOG)
                        if within(wall)(*b):
                            sides.append(gouge(rng, straight(a, b, 6), lambda t, a=d, b=near, w=lit: 46 * w / lerp(a, b, t), 4, 6))
                d = near - rng.uniform(0.03, 0.16)
    beams: list[Line] = []
    for d in (3.0, 4.8):
        (ax, ay), (bx, _) = EYE.seen((-SIDE, d, HIGH - 0.2)), EYE.seen((SIDE, d, HIGH - 0.2))
        x = max(-20, ax)
        while x < min(1520, bx):
            long = rng.uniform(120, 380)
            beams.append(gouge(rng, straight((x, ay), (min(bx, x + long), ay + rng.uniform(-1.5, 1.5)), 6), 20 / d * rise(1100, 100, abs(x + long / 2 - 750)), 3, 7))
            x += long + rng.uniform(14, 50)
    with plate.group("logs", slip=(1, -1)):
        plate.put("mid", "logs", [*cuts, *sides, *beams])
    with plate.group("logs-lit", when="lamp"):
        warm = carve(_mass("warm"), lines, lambda x, y: 1.3 * rise(0.5, 0.16, GLOW.far(x, y)) * crown(height(y)) * (0.75 + 0.6 * axe(x * 0.5 + 90, y * 3)), 8.2, lambda x, y: inside(x, y) and not window(x, y), Hand((30, 150), rest=(4, 30), lift=0.15, entry=4, leave=6))
        plate.put("light", "warm", warm)


def window(plate: Plate) -> None:
    """Four panes, thick with frost: ferns grow from their corners."""
    rng = _mass("window")
    a, b, c, d = 324.0, 208.0, 440.0, 312.0
    mx, my = (a + c) / 2, (b + d) / 2
    panes = [(a, b, mx - 4, my - 4), (mx + 4, b, c, my - 4), (a, my + 4, mx - 4, d), (mx + 4, my + 4, c, d)]
    ferns: list[Line] = []
    for p, q, r, s in panes:
        pane = within(box(p + 1, q + 1, r - 1, s - 1))
        for _ in range(rng.randrange(5, 8)):
            x, y = rng.choice(((rng.uniform(p, r), s), (p, rng.uniform(q, s)), (r, rng.uniform(q, s)), (rng.uniform(p, r), s)))
            turn = math.atan2((q + s) / 2 - y, (p + r) / 2 - x) + rng.uniform(-0.5, 0.5)
            far = rng.uniform(16, 40)
            stem = [(x + far * t / 6 * math.cos(turn + 0.06 * t), y + far * t / 6 * math.sin(turn + 0.06 * t)) for t in range(7)]
            stem = [point for point in stem if pane(*point)]
            if len(stem) > 3:
                ferns.append(gouge(rng, stem, 3.2, 0.4, 4))
                for px, py in stem[1:-1]:
                    for way in (-0.9, 0.9):
                        tip = (px + rng.uniform(5, 10) * math.cos(turn + way), py + rng.uniform(5, 10) * math.sin(turn + way))
                        if pane(*tip):
                            ferns.append(gouge(rng, straight((px, py), tip, 3), 2.4, 0.4, 2))
    with plate.group("window"):
        plate.put("key", "hole", [knife(rng, box(a - 12, b - 12, c + 12, d + 12), 14, 1.2)])
        plate.put("mid", "panes", [knife(rng, box(*pane), 12, 0.8) for pane in panes])
        plate.put("paper", "frost", ferns)
        plate.put("mid", "sill", [gouge(rng, straight((a - 18, d + 16), (c + 20, d + 15), 6), 7, 1, 3), gouge(rng, straight((a - 11, b - 6), (a - 11, d + 8), 6), 4, 1, 4)])


def floor(plate: Plate) -> None:
    """Boards run from us to the end; the fire lies on them as far as it is let."""
    rng = _mass("floor")
    seams = [lerp(-2.7, 2.7, k / 21) + rng.uniform(-0.02, 0.02) for k in range(22)]

    def depth(y: float) -> float:
        return EYE.focal * EYE.at[2] / max(8.0, y - EYE.horizon)

    def board(x: float, y: float) -> float:
        """0 on a seam."""
        across = (x - EYE.middle) * depth(y) / EYE.focal
        return rise(0.006, 0.03, min(abs(across - seam) for seam in seams))

    def flow(x: float, y: float) -> float:
        return math.atan2(y - EYE.horizon, x - EYE.middle)

    def pitch(_x: float, y: float) -> float:
        return 4.5 + 9 * (y - 620) / 380

    shape = [(306, 622), (1194, 622), (1506, 800), (1506, 1006), (-6, 1006), (-6, 800)]
    inside = within(shape)
    grain = Noise(rng, 50)
    # the stove's mouth is narrow: its light leaves it as a wedge
    spread = [(690, 786), (814, 786), (1100, 880), (1330, 1010), (180, 1010), (410, 880)]
    wedge = within(spread)
    lines = furrows(rng, flow, pitch, inside, [(750 + k * 70, y) for k in range(-7, 8) for y in (650, 720, 810, 870, 930, 990)], 16)
    dim = carve(rng, lines, lambda x, y: 0.62 * board(x, y) * rise(600, 140, math.hypot(x - 750, (y - 740) * 1.7)) * (0.85 + 0.6 * grain(x, y)), pitch, inside, Hand((30, 150), rest=(8, 60), lift=0.12, entry=4, leave=6))
    bright = carve(rng, lines, lambda x, y: board(x, y) * rise(1.1, 0.45, POOL.far(x, y)) * (1.15 + 0.3 * grain(x * 2, y)), pitch, lambda x, y: wedge(x, y) and inside(x, y), Hand((70, 300), fill=1.0, rest=(1, 8), lift=0.1, entry=2, leave=7))
    with plate.group("floor"):
        plate.put("mid", "boards", dim)
    with plate.group("pool", when="lamp"):
        plate.put("key", "block", [knife(rng, spread, 20, 3)])
        put(plate, "pool", parted(rng, bright, POOL))


def bed(plate: Plate, way: int, near: float, sleeper: int) -> None:
    """A trestle bed, its foot to the aisle; whoever lies in it is a ridge, a knee, a head on a pillow."""
    rng = _mass(f"bed-{way}-{near}")
    far = near + 0.72
    foot, head = 1.02, 2.62
    ridge = ((1.02, 0.62), (1.10, 0.76), (1.24, 0.80), (1.42, 0.70), (1.62, 0.76), (1.80, 0.70), (2.02, 0.76), (2.2, 0.78), (2.3, 0.66)) if sleeper == 1 else ((1.02, 0.6), (1.12, 0.70), (1.3, 0.72), (1.52, 0.92), (1.66, 0.98), (1.80, 0.84), (2.02, 0.74), (2.2, 0.76), (2.3, 0.64))

    def at(x: float, d: float, z: float) -> Point:
        return EYE.seen((way * x, d, z))

    middle = lerp(near, far, 0.5)
    top = bend([at(x, middle, z) for x, z in ridge], 4)
    hem = [at(lerp(foot, head, k / 10), near, 0.34 + 0.03 * math.sin(2.1 * k + near)) for k in range(11)]
    s = EYE.scale((0, near, 0))
    folds: list[Line] = []
    for k in range(1, 9):
        if rng.random() < 0.85:
            (ax, ay), (bx, by) = top[min(len(top) - 1, int(k * len(top) / 9.2))], hem[min(10, k)]
            end = rng.uniform(0.45, 0.95)
            folds.append(gouge(rng, bend([(lerp(ax, bx, 0.08), lerp(ay, by, 0.08)), (lerp(ax, bx, 0.5 * end) + rng.uniform(-0.03, 0.05) * s, lerp(ay, by, 0.5 * end)), (lerp(ax, bx, end), lerp(ay, by, end))], 5), 0.075 * s * rng.uniform(0.55, 1.15), 2, 6))
    with plate.group(f"bed-{'l' if way < 0 else 'r'}-{round(near * 10)}"):
        # its own shade about it, that it stands off the wall
        plate.put("key", "about", [knife(rng, [*[(x, y - 0.05 * s) for x, y in top], at(head + 0.1, middle, 0.98), at(head + 0.1, near, 0), at(foot - 0.06, near, 0), at(foot - 0.06, near, 0.62)], 14, 1)])
        plate.put("mid", "folds", [*folds, gouge(rng, [(x, y - 1) for x, y in top[1:]], 0.035 * s, 2, 5),
                                   gouge(rng, straight(at(foot, near, 0.30), at(head, near, 0.30), 8), 0.035 * s, 1, 3),
                                   *[gouge(rng, straight(at(x, near, 0.29), at(x + 0.01, near, 0.0), 4), 0.04 * s, 0.8, 1.5) for x in ((foot + 0.05, head - 0.3) if near < 5 else (head - 0.3,))], *([gouge(rng, straight(at(foot, near, 0.0), at(foot - 0.01, near, 0.52), 5), 0.05 * s, 0.8, 1.5)] if near < 5 else [])])
        hx, hy = at(2.43, middle, 0.80)
        r = 0.11 * s
        plate.put("mid", "pillow", [knife(rng, [(hx + way * a * r, hy + b * r) for a, b in ((-1.3, 0.9), (-0.6, 0.45), (1.0, 0.3), (2.2, -0.2), (2.5, 0.5), (2.2, 1.5), (0.2, 1.7), (-1.2, 1.5))], 9, 0.8)])
        plate.put("key", "hair", [knife(rng, [(hx + way * a * r, hy + b * r) for a, b in ((-1.6, 0.5), (-1.5, -0.3), (-0.7, -1.2), (0.7, -1.05), (1.4, -0.3), (1.3, 0.5), (0.3, 0.9), (-0.9, 0.85))], 7, 0.4)])
        plate.put("light", "asleep", [knife(rng, [(hx + way * a * r, hy + b * r) for a, b in ((-1.5, 0.4), (-1.42, -0.2), (-1.12, -0.5), (-0.84, -0.56), (-0.7, -0.86), (-0.44, -0.7), (-0.1, -0.86), (0.5, -0.84), (0.86, -0.56), (0.5, -0.3), (0.3, 0.1), (-0.2, 0.2), (-0.6, 0.46))], 6, 0.3)])
        plate.put("light", "rim", [] if near > 5 else [gouge(rng, bend([at(foot - 0.01, middle, 0.44), at(foot + 0.02, middle, 0.62), at(foot + 0.09, middle, 0.74)], 4), 0.05 * s, 1.5, 3)])


def stove(plate: Plate) -> None:
    rng = _mass("stove")
    x, foot = 752.0, EYE.seen((0, STOVE, 0))[1]
    top = foot - 322
    body = [(x - 80, foot - 30), (x - 86, foot - 120), (x - 84, foot - 230), (x - 72, top + 12), (x + 72, top + 12), (x + 84, foot - 230), (x + 86, foot - 120), (x + 80, foot - 30)]
    mouth = [(x - 50, foot - 74), (x - 51, foot - 148), (x - 40, foot - 168), (x + 40, foot - 168), (x + 51, foot - 148), (x + 50, foot - 74)]
    with plate.group("stove"):
        plate.put("key", "iron", [
            knife(rng, body, 16, 1.2), knife(rng, [(x - 94, top + 14), (x - 86, top - 4), (x + 86, top - 4), (x + 94, top + 14)], 14, 0.8),
            knife(rng, [(x - 24, top), (x - 22, -8), (x + 22, -8), (x + 24, top)], 30, 1.2), knife(rng, box(x - 30, 176, x + 30, 194), 12, 0.8),
            *[knife(rng, [(x + d - 12, foot - 34), (x + d + 14, foot - 34), (x + d * 1.15 + 8, foot + 2), (x + d * 1.15 - 8, foot + 2)], 9, 0.8) for d in (-62, 62)],
            # a kettle
            knife(rng, bend([(x - 2, top - 4), (x - 4, top - 26), (x + 6, top - 48), (x + 32, top - 56), (x + 58, top - 48), (x + 68, top - 26), (x + 66, top - 4)], 3), 9, 0.7), knife(rng, [(x + 62, top - 26), (x + 82, top - 46), (x + 90, top - 46), (x + 70, top - 12)], 8, 0.6),
            gouge(rng, bend([(x + 4, top - 46), (x + 8, top - 76), (x + 32, top - 86), (x + 56, top - 76), (x + 60, top - 46)], 5), 5.5, 0.3, 0.3), knife(rng, box(x + 27, top - 64, x + 37, top - 54), 5, 0.4)])
        plate.put("mid", "edges", [
            *[gouge(rng, straight((x - 14, a), (x - 14, b), 6), 5, 2, 6) for a, b in ((10, 150), (200, 330), (346, top - 12))],
            gouge(rng, bend([(x - 76, foot - 236), (x - 66, top + 24), (x - 40, top + 22)], 5), 6, 2, 5), gouge(rng, straight((x - 84, top + 3), (x + 60, top + 3), 6), 4.5, 1, 6), gouge(rng, straight((x - 77, foot - 110), (x - 74, foot - 42), 5), 5, 2, 4), gouge(rng, straight((x + 77, foot - 196), (x + 78, foot - 100), 5), 4, 2, 4),
            gouge(rng, bend([(x + 8, top - 22), (x + 14, top - 40), (x + 28, top - 48)], 4), 5, 1.4, 3), gouge(rng, bend([(x + 84, top - 54), (x + 96, top - 82), (x + 84, top - 110), (x + 96, top - 142)], 6), 6, 3, 7)])
    with plate.group("fire", when="lamp"):
        plate.put("lamp", "mouth", [knife(rng, mouth, 12, 1)])
        flames: list[Line] = []
        for fx, high, lean in ((-38, 44, 4), (-27, 66, -3), (-15, 58, 5), (-3, 80, -4), (9, 70, 6), (21, 82, -5), (32, 54, -6), (41, 40, -8)):
            flames.append(gouge(rng, bend([(x + fx, foot - 78), (x + fx + lean, foot - 78 - high * 0.5), (x + fx - lean * 0.4, foot - 80 - high)], 5), rng.uniform(10, 14), 0.5, 4.5))
        plate.put("paper", "flames", flames)
        plate.put("key", "logs", [gouge(rng, straight((x - 47, foot - 86), (x + 30, foot - 79), 5), 12, 0.3, 0.5), gouge(rng, straight((x + 45, foot - 92), (x - 16, foot - 78), 5), 10, 0.3, 0.6)])
        # the door stands open to the right, its inner face alight
        door = [(x + 52, foot - 72), (x + 53, foot - 164), (x + 108, foot - 176), (x + 110, foot - 60)]
        plate.put("key", "door", [knife(rng, [(px + (px - x) * 0.05, py + (4 if py > foot - 100 else -4)) for px, py in door], 12, 0.8)])
        plate.put("lamp", "door-lit", [gouge(rng, straight((x + 60 + 9 * k, foot - 160 - 2 * k + rng.uniform(0, 12)), (x + 60 + 9 * k, foot - 76 + 2 * k - rng.uniform(0, 26)), 6), 6.4 - 0.9 * k, 1, 5) for k in range(5)])
        plate.put("lamp", "sill", [gouge(rng, straight((x - 56, foot - 66), (x + 54, foot - 66), 6), 7, 1.4, 2), gouge(rng, bend([(x - 57, foot - 80), (x - 58, foot - 150), (x - 44, foot - 176), (x - 10, foot - 178)], 5), 5, 2, 6), gouge(rng, straight((x - 52, foot - 38), (x + 50, foot - 38), 6), 4, 4, 6)])


Figure = dict[str, list[Line]]
"""Centimetres, turned to the right: right of the seat, above the floor."""

REACHES: Figure = {  # bent to the fire, elbows off his knees, both palms held to it
    "body": [
        [(-25, 40), (-32, 60), (-35, 82), (-31, 100), (-19, 113), (-7, 119), (6, 116), (14, 108), (18, 94), (17, 78), (12, 60), (12, 40)],
        [(-25, 62), (-8, 65), (14, 63), (35, 61), (43, 56), (45, 47), (38, 39), (10, 36), (-25, 38)],
        [(27, 44), (44, 50), (44, 28), (43, 12), (57, 8), (62, 2), (60, -2), (27, -2), (26, 14)],
        [(12, 42), (30, 44), (26, 20), (25, 10), (34, 6), (36, 1), (12, 1), (11, 20)],
        [(-8, 112), (7, 113), (16, 105), (27, 95), (34, 94), (50, 101), (54, 97), (53, 91), (34, 82), (22, 77), (13, 83), (0, 93)],
        [(50, 91), (52, 101), (56, 109), (58, 114.5), (60.6, 114), (60, 108), (63, 113), (65.5, 112), (63.6, 105), (67, 108.5), (68.8, 106.6), (65.6, 100), (67.6, 98.6), (65, 93.5), (58, 89), (53, 88.6)],
        [(46, 84), (58, 88), (66, 90), (70, 96), (72.4, 95), (70, 89), (74, 92), (76, 90), (72, 85), (75, 85.6), (75.6, 83.4), (70, 79), (60, 77), (46, 77)],
        [(-36, 38), (14, 38), (14, 30), (10, 30), (11, 0), (2, 0), (1, 29), (-23, 29), (-24, 0), (-33, 0), (-31, 30), (-36, 30)],
    ],
    "head": [[(-8, 116), (-6, 122), (-11, 130), (-11, 140), (-5, 147), (4, 149), (12, 146.5), (15.5, 141), (16.4, 137), (21, 130.6), (17.4, 129), (18, 126), (16.4, 123.6), (16.6, 120), (12, 117.6), (8, 117), (8, 112)]],
    "face": [[(13, 145), (15.5, 141), (16.4, 137), (21, 130.6), (17.4, 129), (18, 126), (16.4, 123.6), (16.6, 120), (12, 117.6), (7, 118), (9, 121), (12.6, 123), (12.8, 127.6), (9.4, 130), (9.8, 133), (13.6, 135.6), (13, 139), (11.4, 141.6)]],
    "lit": [[(56, 92), (58, 101), (62, 108), (63, 113), (65.5, 112), (63.6, 105), (67, 108.5), (68.8, 106.6), (65.6, 100), (67.6, 98.6), (65, 93.5), (59, 90)], [(62, 81), (69, 86), (72, 92), (70, 89), (74, 92), (76, 90), (72, 85), (75, 85.6), (75.6, 83.4), (70, 79), (63, 78)],
            ],
    "cuts": [[(26, 79.6), (35, 84), (53, 92.4)], [(30, 85.4), (38, 89), (46, 93)], [(21, 62.4), (34, 60), (42, 54), (43.8, 47)], [(27, 57.6), (35, 55.6), (40, 50.4)], [(42.8, 48), (42.6, 30), (41.6, 14)], [(39.4, 43), (39, 31), (38.8, 22)], [(43, 12), (52, 8.4), (60, 3)], [(41, 7.6), (47, 5.4), (53, 2.6)], [(9.6, 111.6), (16, 105), (20.6, 98.6)], [(15.4, 78), (16, 70), (14.6, 64)]],
    "folds": [[(-27, 98), (-24, 84), (-26, 66)], [(-14, 108), (-15, 88), (-18, 66)], [(-4, 98), (6, 84), (18, 82)], [(-20, 52), (0, 50), (26, 52)], [(34, 46), (35, 30), (33, 14)], [(-4, 94), (-4, 80), (2, 68)], [(-28, 34), (0, 34), (10, 34)]],
    "drawn": [[(10.8, 135.4), (13.4, 133.6), (16.4, 134)], [(14.2, 124.4), (18, 125)]],
    "rim": [[(-9, 118.6), (-20, 113), (-30.6, 101)], [(-32, 98), (-35, 84), (-32.4, 66)], [(-10.6, 131), (-11, 140), (-6, 146)]],
    "skull": [[(-8.6, 132), (-8.6, 139), (-4, 145), (3, 147)], [(-5, 128), (-5.6, 136), (-1.6, 141.6), (5, 143.6)], [(-6, 121), (-3, 117), (0, 114)]],
    "ear": [[(0.4, 135), (3, 136), (4.4, 133), (3.6, 129.6), (1.6, 127.6), (0.6, 130)]],
}
SIPS: Figure = {  # a shawl over the head, elbows on the knees, a mug in both hands
    "body": [
        [(-24, 38), (-33, 62), (-34, 88), (-27, 108), (-15, 120), (-13, 134), (-7, 145), (3, 150), (12, 147), (16, 139), (13, 132), (12, 122), (9, 115), (18, 106), (26, 92), (28, 76), (22, 60), (14, 38)],
        [(-24, 60), (10, 62), (34, 60), (42, 54), (43, 46), (36, 38), (-24, 36)],
        [(26, 44), (42, 50), (40, 26), (38, 12), (51, 8), (56, 2), (54, -2), (22, -2), (23, 16)],
        [(10, 42), (28, 44), (22, 20), (21, 9), (31, 6), (33, 1), (8, 1), (8, 20)],
        [(8, 96), (18, 80), (22, 64), (32, 59), (40, 64), (41, 74), (38, 92), (36, 104), (30, 108), (24, 100), (18, 104)],
        [(22, 100), (24, 112), (34, 114), (40, 110), (40, 102), (34, 97), (27, 97)],
        [(21.8, 109), (36.6, 106.6), (38.8, 121.4), (23.4, 124)],
        [(-34, 36), (16, 36), (16, 28), (12, 28), (12, 0), (4, 0), (3, 27), (-22, 27), (-22, 0), (-31, 0), (-30, 28), (-34, 28)],
    ],
    "head": [[(6, 146), (14, 142), (15.6, 137), (20, 130), (16.6, 128.4), (17.2, 125.4), (15.6, 123), (15.6, 119), (11, 116.6), (4, 116), (2, 130)]],
    "face": [[(13.4, 141.4), (15.6, 137), (20, 130), (16.6, 128.4), (17.2, 125.4), (15.6, 123), (15.6, 119), (11, 116.6), (8.4, 118), (11.6, 122), (12, 127), (9, 129.4), (9.4, 132.6), (12.8, 135), (12, 139)]],
    "lit": [[(23.4, 110.4), (35, 108.8), (36.6, 119), (25, 121.4)], [(27, 101), (30, 98), (34, 97.6), (39.6, 102), (39.6, 108), (35, 111.4), (29, 111), (31, 108), (36, 106.4), (28.6, 106)],
],
    "cuts": [[(39, 67), (39.4, 78), (36.6, 93)], [(36, 64), (36.4, 74), (35, 84)], [(21, 61.4), (33, 59), (41, 53), (42.6, 46)], [(26, 56.6), (34, 54), (39, 49)], [(41, 48), (39, 28), (37, 14)], [(37.6, 42), (36.4, 30), (35.4, 21)], [(39, 11), (46, 8.6), (54, 3)], [(36, 8), (42, 5.4), (48, 3)], [(10, 113), (17, 106), (21, 100.6)]],
    "folds": [[(8, 148), (2, 138), (4, 124), (-2, 114)], [(0, 148), (-7, 136), (-6, 122), (-14, 110)], [(-27, 104), (-22, 86), (-27, 64)], [(-16, 112), (-10, 92), (-14, 66)], [(-3, 108), (2, 90), (-2, 68)], [(8, 104), (13, 94), (20, 84)], [(-18, 50), (4, 48), (26, 51)], [(32, 44), (32, 28), (30, 14)], [(-26, 32), (0, 32), (12, 32)]],
    "drawn": [[(10.4, 135), (13, 133), (16, 133.4)], [(13.6, 124), (17, 124.4)], [(25.6, 119.6), (30, 120.4), (36, 117.8)], [(29, 107.4), (34, 109), (39, 108)], [(28.6, 104.6), (34, 105.6), (39.4, 104.6)], [(29.6, 101.6), (34, 102), (38.4, 101)]],
    "rim": [[(-6, 146.6), (-12.6, 136), (-14.6, 122)], [(-16, 119.4), (-27, 108), (-33.4, 90)], [(-34, 86), (-33.4, 70), (-28, 52)]],
    "skull": [],
    "ear": [],
}
STANDS: Figure = {  # a blanket round the shoulders, one hand out of it on the other's shoulder
    "body": [
        [(-9, 149), (-22, 144), (-31, 132), (-34, 110), (-35, 80), (-33, 50), (-34, 30), (-24, 27), (-16, 30), (-15, 8), (-18, 0), (3, -1), (3, 8), (1, 30), (6, 30), (7, 8), (6, 0), (26, 0), (28, 4), (20, 9), (18, 32), (25, 34), (27, 60), (27, 92), (25, 118), (20, 138), (10, 148)],
        [(14, 132), (24, 134), (29, 130), (30, 124), (25, 120), (16, 122)],
    ],
    "head": [[(-8, 145), (-8, 152), (-12, 158), (-13, 167), (-8, 175), (2, 178.6), (10, 176), (14.4, 169), (14.6, 165), (18.8, 158), (15.4, 156.4), (16, 153), (14.4, 150.6), (14.4, 146.6), (9.6, 144), (8, 140)]],
    "face": [[(11.6, 172), (14.4, 169), (14.6, 165), (18.8, 158), (15.4, 156.4), (16, 153), (14.4, 150.6), (14.4, 146.6), (9.6, 144), (6, 145.6), (8, 148.6), (11, 150.6), (11, 155), (7.6, 157.6), (8, 160.6), (12, 163), (11.6, 167)]],
    "lit": [[(20, 131), (24, 132.6), (28, 129.6), (28.6, 124.6), (25, 121.4), (22, 124), (25.6, 126), (21.6, 127.4)]],
    "cuts": [[(13, 145), (19, 139.6), (22.4, 134.6)], [(25.6, 118), (26.4, 100), (26, 80)], [(23, 112), (23.6, 98), (23, 86)]],
    "folds": [[(-26, 138), (-28, 112), (-29, 84), (-27, 54)], [(-14, 144), (-18, 118), (-17, 90), (-20, 58)], [(0, 142), (-6, 112), (-6, 84), (-8, 46)], [(10, 112), (8, 88), (10, 60), (8, 40)], [(-20, 74), (-22, 54), (-20, 36)], [(18, 106), (16, 86), (18, 64)], [(-10, 146), (-2, 143), (8, 146)]],
    "drawn": [[(9, 163), (11.6, 161), (14.8, 161.6)], [(12.4, 152), (16, 152.4)]],
    "rim": [[(-11, 149.6), (-23, 143.6), (-31, 132)], [(-32.4, 128), (-34.4, 108), (-35, 84)]],
    "skull": [[(-10, 160), (-10, 168), (-5, 174), (2, 176)], [(-6.6, 158), (-7, 165), (-3, 170), (4, 172.4)]],
    "ear": [[(-2, 163), (0.8, 164), (2.2, 161), (1.4, 157.4), (-0.8, 155.4), (-1.8, 158)]],
}


def person(plate: Plate, name: str, figure: Figure, across: float, deep: float, way: int) -> None:
    rng = _mass(name)
    (x, y), s = EYE.seen((across, deep, 0)), EYE.scale((across, deep, 0)) / 100

    def at(shape: Line) -> Line:
        return [(x + way * u * s, y - v * s) for u, v in shape]

    with plate.group(name):
        plate.put("key", "body", [knife(rng, at(shape), 12, 0.9) for shape in (*figure["body"], *figure["head"])])
        plate.put("mid", "folds", [gouge(rng, at(bend(line, 5)), 6.2 * rng.uniform(0.75, 1.1), 2.4, 6) for line in figure["folds"]])
        plate.put("mid", "skull", [*[gouge(rng, at(bend(line, 5)), 1.5 * s, 2, 5) for line in figure["skull"]], *[knife(rng, at(shape), 6, 0.3) for shape in figure["ear"]]])
        plate.put("light", "face", [*[knife(rng, at(shape), 7, 0.4) for shape in figure["face"]], *[gouge(rng, at(bend(line, 5)), 1.35 * s * rng.uniform(0.85, 1.15), 2.4, 7) for line in figure["rim"]]])
    with plate.group(f"{name}-lit", when="lamp"):
        plate.put("lamp", "lit", [knife(rng, at(shape), 8, 0.5) for shape in (*figure["lit"], *figure["face"])])
        plate.put("lamp", "cuts", [gouge(rng, at(bend(line, 5)), (3.2 if k % 2 == 0 else 1.7) * s * rng.uniform(0.85, 1.1), 1.6, 5) for k, line in enumerate(figure["cuts"])])
        plate.put("key", "drawn", [gouge(rng, at(bend(line, 3)), 1.15 * s, 0.6, 1.4) for line in figure["drawn"]])


def shadows(plate: Plate) -> None:
    """What stands in the fire's way takes the light from the boards behind it."""
    rng = _mass("shadows")
    out: list[Line] = []
    for x, y, broad, far in ((580, 870, 22, 1.9), (440, 852, 30, 1.6), (918, 872, 20, 1.9), (1064, 852, 30, 1.6), (438, 950, 40, 1.5)):
        dx, dy = x - FIRE[0], y - 786
        run = math.hypot(dx, dy)
        nx, ny = -dy / run, dx / run
        out.append(knife(rng, [(x + nx * broad, y + ny * broad * 0.4), (x - nx * broad, y - ny * broad * 0.4), (x + dx * far - nx * broad * 2.4, y + dy * far - ny * broad), (x + dx * far + nx * broad * 2.4, y + dy * far + ny * broad)], 15, 1.6))
    with plate.group("shadows"):
        plate.put("key", "cast", out)


def pail(plate: Plate) -> None:
    rng = _mass("pail")
    x, y = 426.0, 960.0
    with plate.group("pail"):
        plate.put("key", "tin", [knife(rng, [(x - 62, y - 108), (x + 62, y - 108), (x + 46, y + 4), (x - 46, y + 4)], 14, 1), gouge(rng, bend([(x - 60, y - 104), (x - 46, y - 66), (x + 8, y - 48), (x + 50, y - 64), (x + 60, y - 104)], 6), 6, 0.3, 0.3)])
        plate.put("mid", "rim", [gouge(rng, bend([(x - 58, y - 104), (x - 30, y - 114), (x + 16, y - 115), (x + 58, y - 105)], 5), 5, 1, 1), gouge(rng, bend([(x - 52, y - 96), (x - 10, y - 88), (x + 46, y - 95)], 5), 4, 2, 3), gouge(rng, straight((x - 40, y - 80), (x - 31, y - 10), 6), 7, 2, 6), gouge(rng, straight((x - 20, y - 80), (x - 16, y - 24), 6), 4, 2, 6)])
    with plate.group("pail-lit", when="lamp"):
        plate.put("lamp", "lit", [gouge(rng, straight((x + 56, y - 98), (x + 42, y - 4), 6), 11, 1.4, 3), gouge(rng, straight((x + 36, y - 88), (x + 29, y - 30), 6), 5, 2, 5), gouge(rng, bend([(x - 20, y - 114), (x + 24, y - 116), (x + 60, y - 106)], 5), 5, 2, 1)])


def cut() -> Plate:
    plate = Plate("fever-ward", (300, 150, 900, 840), {
        "paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    walls(plate)
    window(plate)
    for way, near, sleeper in ((-1, 5.5, 2), (1, 5.5, 1), (-1, 4.2, 1), (1, 4.2, 2)):
        bed(plate, way, near, sleeper)
    floor(plate)
    shadows(plate)
    stove(plate)
    person(plate, "stands", STANDS, 1.06, 3.35, -1)
    person(plate, "reaches", REACHES, -0.80, 3.1, 1)
    person(plate, "sips", SIPS, 0.78, 3.05, -1)
    pail(plate)
    settle(plate)
    return plate
