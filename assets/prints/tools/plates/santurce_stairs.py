"""A stairwell in Santurce: steps too steep for a coffin or a wardrobe, and at their head a door with light under it."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, surface
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

# the stair narrows upwards between two walls; the door is at its head
HEAD_Y, FOOT_Y = 470.0, 1040.0
HEAD, FOOT = (630.0, 890.0), (330.0, 1180.0)
DOOR = (648.0, 186.0, 872.0, 470.0)
STEPS = 11
GLOW = Light((760, 470), 480, (("paper", 0.22), ("lamp", 0.72), ("mid", 9.0)), 1.15)


def _mass(name: str) -> random.Random:
    return random.Random(f"santurce-stairs/{name}")


def level(k: float) -> float:
    """How far down the plate step k from the head has its edge: near steps are higher."""
    t = k / STEPS
    return lerp(HEAD_Y, FOOT_Y, 0.42 * t + 0.58 * t**1.7)


def sides(y: float) -> tuple[float, float]:
    t = (y - HEAD_Y) / (FOOT_Y - HEAD_Y)
    return lerp(HEAD[0], FOOT[0], t), lerp(HEAD[1], FOOT[1], t)


LEFT: Line = [(-6, -6), (588, -6), (630, 120), (630, HEAD_Y), (330, FOOT_Y), (-6, FOOT_Y)]
RIGHT: Line = [(1506, -6), (936, -6), (890, 120), (890, HEAD_Y), (1180, FOOT_Y), (1506, FOOT_Y)]


def dado(side: int, x: float) -> float:
    """The height of the painted line on either wall: it climbs with the stair."""
    if side < 0:
        return lerp(300, 726, (HEAD[0] - x) / 636)
    return lerp(300, 742, (x - HEAD[1]) / 616)


def walls(plate: Plate) -> None:
    rng = _mass("walls")
    rub = Noise(rng, 100)
    with plate.group("walls"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        faint: list[Line] = []
        for side, shape in ((-1, LEFT), (1, RIGHT)):
            inside = within(shape)
            # lime above; below the line tarred paint, cut along the climb
            slope = math.atan2(FOOT_Y - HEAD_Y, -300) if side < 0 else math.atan2(FOOT_Y - HEAD_Y, 290)
            lines = furrows(rng, lambda x, y: 0.5 * rub(x, y) + 1.2, 15, lambda x, y, inside=inside, side=side: inside(x, y) and y < dado(side, x) - 8 and 0 < x < 1500 and y < 1000, [(300, 200) if side < 0 else (1200, 200), (100, 400) if side < 0 else (1400, 400)])
            faint += carve(rng, lines, lambda x, y: 0.45 + 0.42 * rub(x * 1.4, y * 1.4) + (0.42 * rise(840, 1120, x) if side > 0 else 0.0), 13, inside, Hand((26, 150), rest=(5, 36), entry=3, leave=5))
            lines = furrows(rng, lambda x, y, slope=slope: slope, 17, lambda x, y, inside=inside, side=side: inside(x, y) and y > dado(side, x) + 10 and 0 < x < 1500 and y < 1004, [(400, 800) if side < 0 else (1120, 800), (100, 960) if side < 0 else (1400, 960), (560, 520) if side < 0 else (960, 520)])
            faint += carve(rng, lines, lambda x, y: 0.2 + 0.3 * rub(x * 1.4 + 90, y), 12, inside, Hand((40, 240), rest=(14, 70), entry=4, leave=7))
        plate.put("mid", "lime", [c for c in faint if not (1066 < c[0][0] < 1330 and 90 < c[0][1] < 520)])
        plate.put("light", "line", [gouge(rng, bend([(x, dado(side, x)), (x + 46 * side, dado(side, x + 46 * side) + rng.uniform(-2, 2)), (x + 90 * side, dado(side, x + 90 * side))], 4), 5, 2, 4) for side, start in ((-1, 610), (1, 906)) for x in (start + side * 100 * k for k in range(6))])
    with plate.group("walls-lit", when="lamp"):
        lit: dict[str, list[Line]] = {}
        for side, shape in ((-1, LEFT), (1, RIGHT)):
            flow = (lambda x, y: math.atan2(FOOT_Y - HEAD_Y, -300)) if side < 0 else (lambda x, y: math.atan2(FOOT_Y - HEAD_Y, 290))
            for ink, cuts in surface(rng, [(max(0.0, min(1500.0, x)), max(0.0, min(1000.0, y))) for x, y in shape], flow, 12.5, GLOW, 0.85, lambda x, y: y < 340 - 0.42 * abs(abs(x - 760) - 130) + 70 * rub(x * 1.5, y * 0.3), Hand((26, 130), rest=(4, 26), entry=3, leave=6)).items():
                lit.setdefault("lamp" if ink == "paper" else ink, []).extend(cuts)
        for ink in ("mid", "lamp"):
            plate.put(ink, f"wall-{ink}", lit.get(ink, []))


def porthole(plate: Plate) -> None:
    """In the right wall a tall window, ajar: roofs, a mast, the mouth of the river; washing on a line."""
    rng = _mass("window")
    pane = [(1092, 150), (1300, 60), (1304, 520), (1096, 440)]
    inside = within(pane)
    with plate.group("window"):
        plate.put("light", "sky", [knife(rng, pane, 15, 1)])
        lines = furrows(rng, lambda x, y: 0.08, 10, inside, [(1200, 200), (1200, 340)])
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: rise(160, 330, y) * 0.95 + 0.1, 9.5, inside, Hand((30, 150), rest=(3, 20))))
        sea = [(1094, 352), (1304, 372), (1304, 438), (1095, 402)]
        plate.put("mid", "water", [knife(rng, sea, 14, 1)])
        plate.put("paper", "glints", [gouge(rng, straight((x, y), (x + w, y + 3), 4), 3.4, 2, 4) for x, y, w in ((1106, 368, 60), (1180, 384, 90), (1120, 392, 40), (1230, 402, 66), (1210, 378, 40))])
        roofs = [(1095, 400), (1124, 384), (1150, 402), (1150, 394), (1196, 404), (1222, 392), (1262, 416), (1304, 422), (1304, 520), (1096, 440)]
        plate.put("key", "roofs", [knife(rng, roofs, 11, 1), gouge(rng, straight((1240, 410), (1236, 236), 6), 5, 0.2, 0.5), gouge(rng, straight((1238, 262), (1276, 330), 5), 3, 0.2, 0.4), gouge(rng, straight((1237, 240), (1202, 388), 5), 2, 0.2, 0.2), gouge(rng, straight((1237, 240), (1286, 408), 5), 2, 0.2, 0.2), knife(rng, [(1154, 396), (1156, 352), (1172, 351), (1174, 400)], 8, 0.6)])
        plate.put("mid", "tiles", [gouge(rng, straight((x, y), (x + w, y + 0.2 * w), 4), 4.4, 1.5, 4) for x, y, w in ((1104, 402, 40), (1152, 414, 44), (1112, 420, 60), (1206, 418, 40), (1190, 440, 70), (1250, 446, 46), (1130, 438, 40), (1236, 470, 60), (1200, 462, 30), (1262, 430, 34), (1270, 492, 30))])
        plate.put("light", "ridges", [gouge(rng, straight(a, b, 4), 3.4, 1, 3) for a, b in (((1098, 398), (1124, 384)), ((1128, 386), (1148, 400)), ((1198, 403), (1222, 392)), ((1226, 394), (1260, 414)))])
        plate.put("key", "line", [gouge(rng, bend([(1094, 226), (1200, 254), (1304, 220)], 7), 2.2, 0.2, 0.2)])
        plate.put("key", "washing", [knife(rng, shape, 9, 0.9) for shape in ([(1124, 234), (1170, 247), (1166, 304), (1128, 290)], [(1186, 251), (1214, 252), (1217, 312), (1203, 274), (1193, 314)])])
        plate.put("key", "frame", [gouge(rng, straight(a, b, 8), w, 0.1, 0.1) for a, b, w in (((1092, 140), (1096, 446), 13), ((1300, 48), (1304, 528), 15), ((1084, 154), (1312, 54), 13), ((1198, 100), (1200, 484), 9), ((1092, 262), (1302, 226), 8))])
        plate.put("paper", "sill", [knife(rng, [(1080, 438), (1096, 432), (1310, 512), (1316, 532), (1306, 540), (1078, 452)], 13, 1)])


def steps(plate: Plate) -> None:
    rng = _mass("steps")
    treads: list[Line] = []
    lit: list[Line] = []
    cold: list[Line] = []
    worn: list[Line] = []
    wear = Noise(rng, 70)
    for k in range(STEPS):
        y, below = level(k), level(k + 1)
        left, right = sides(y)
        high = below - y
        # the edge of each step: hollow in the middle, where everybody has trodden
        edge = [(lerp(left + 8, right - 8, i / 10), y + high * 0.13 * math.sin(math.pi * i / 10) + rng.uniform(-0.8, 0.8)) for i in range(11)]
        for i in range(0, 10, 2):
            cold.append(gouge(rng, edge[i : i + 3], 3 + high * 0.11, 2, 3))
        far = rise(9.5, 0.0, k)
        for i in range(3):
            a, b = sorted((rng.uniform(0.06, 0.5), rng.uniform(0.5, 0.94)))
            yy = y - high * (0.1 + 0.09 * i)
            worn.append(gouge(rng, straight((lerp(left, right, a), yy + 3), (lerp(left, right, b), yy + 3), 6), 1.6 + high * 0.05, 3, 6))
        if far > 0.05:
            for i in range(9):
                u = (i + rng.uniform(0.1, 0.9)) / 9
                if wear(u * 900, k * 90) < -0.35:
                    continue
                x = lerp(left + 14, right - 14, u)
                reach = (right - left) / 11
                lit.append(gouge(rng, bend([(x - reach * 0.6, y - high * 0.04), (x, y + high * 0.02), (x + reach * 0.6, y - high * 0.03)], 4), 3 + high * 0.17 * far, 1.8, 3))
        treads.append(knife(rng, [(left, y), (right, y), (sides(below)[1], below), (sides(below)[0], below)], 20, 1))
    with plate.group("steps"):
        plate.put("key", "risers", treads)
        plate.put("mid", "worn", worn)
        plate.put("light", "edges", cold)
        risers: list[Line] = []
        for k in range(STEPS):
            y, below = level(k), level(k + 1)
            left, right = sides(y)
            for _ in range(9):
                x = rng.uniform(left + 10, right - 10)
                risers.append(gouge(rng, straight((x, y + (below - y) * 0.34), (x + (x - 760) * 0.03, below - (below - y) * rng.uniform(0.24, 0.5)), 4), rng.uniform(2, 4) * (0.7 + k / 12), 1.6, 5))
        plate.put("mid", "grain", risers)
    with plate.group("steps-lit", when="lamp"):
        plate.put("lamp", "edges", lit)
        plate.put("paper", "sill", [gouge(rng, bend([(HEAD[0] + 20 + 9 * k, HEAD_Y + 6 + 6 * k), (760, HEAD_Y + 8 + 6 * k), (HEAD[1] - 20 - 9 * k, HEAD_Y + 6 + 6 * k)], 6), 6 - k, 2, 4) for k in range(3)])


def door(plate: Plate) -> None:
    """Four panels, a brass hand to knock with, a shawl of light about its foot; it is not quite shut."""
    rng = _mass("door")
    x0, y0, x1, y1 = DOOR
    with plate.group("door"):
        plate.put("key", "frame", [knife(rng, [(x0 - 28, y1 + 4), (x0 - 28, y0 - 26), (x1 + 28, y0 - 26), (x1 + 28, y1 + 4)], 16, 1.2)])
        plate.put("mid", "jambs", [gouge(rng, straight((x, y0 - 14), (x, y1), 8), 9, 0.6, 1) for x in (x0 - 13, x1 + 13)] + [gouge(rng, straight((x0 - 16, y0 - 14), (x1 + 16, y0 - 14), 8), 9, 0.6, 1)])
        panels: list[Line] = []
        grain: list[Line] = []
        for a, b, c, d in ((x0 + 22, y0 + 22, 746, 330), (774, y0 + 22, x1 - 22, 330), (x0 + 22, 354, 746, y1 - 22), (774, 354, x1 - 22, y1 - 22)):
            panels += [gouge(rng, straight((a, b), (c, b), 5), 5, 0.8, 1), gouge(rng, straight((a, b), (a, d), 5), 5, 0.8, 1), gouge(rng, straight((c, b + 6), (c, d), 5), 2.6, 1, 2), gouge(rng, straight((a + 4, d), (c, d), 5), 2.6, 1, 2)]
            for k in range(5):
                x = a + 12 + (c - a - 20) * k / 4
                grain.append(gouge(rng, straight((x, b + 14 + rng.uniform(0, 16)), (x + rng.uniform(-1, 1), d - 10 - rng.uniform(0, 30)), 5), rng.uniform(3, 6), 2, 5))
        plate.put("mid", "grain", grain)
        plate.put("light", "panels", panels)
        kx, ky = 760.0, 300.0
        plate.put("key", "clear", [knife(rng, [(kx - 24, ky - 40), (kx + 24, ky - 40), (kx + 28, ky + 34), (kx - 28, ky + 34)], 9, 1)])
        plate.put("paper", "knocker", [gouge(rng, bend([(kx - 2 + 17 * math.cos(a), ky + 6 + 20 * math.sin(a)) for a in turn], 4), 6, 0.5, 1) for turn in ((-1.1, -0.3, 0.5, 1.3), (1.5, 2.2, 3.0, 3.8, 4.2))] + [knife(rng, [(kx - 9, ky - 34), (kx + 8, ky - 34), (kx + 9, ky - 16), (kx, ky - 10), (kx - 10, ky - 16)], 6, 0.6)])
        plate.put("paper", "lock", [knife(rng, [(x0 + 8, 352), (x0 + 17, 351), (x0 + 17, 374), (x0 + 9, 375)], 6, 0.5)])
        plate.put("light", "threshold", [gouge(rng, straight((x0 - 20, y1 + 2), (x1 + 20, y1 + 2), 8), 7, 1, 2)])
    with plate.group("door-lit", when="lamp"):
        plate.put("lamp", "gap", [knife(rng, [(x0 - 2, y0 + 2), (x0 + 9, y0 + 4), (x0 + 8, y1 - 3), (x0 - 2, y1)], 14, 0.8), knife(rng, box(x0 - 2, y1 - 9, x1 + 1, y1 + 2), 14, 0.8)])
        plate.put("paper", "gap-core", [gouge(rng, straight((x0 + 2, y0 + 30), (x0 + 3, y1 - 8), 9), 5, 3, 3), gouge(rng, straight((x0 + 10, y1 - 4), (x1 - 20, y1 - 4), 9), 5, 3, 5)])
        plate.put("lamp", "key-hole", [knife(rng, [(x0 + 25, 358), (x0 + 31, 358), (x0 + 30, 372), (x0 + 26, 372)], 5, 0.4)])


def things(plate: Plate) -> None:
    """A hand rope on rings; on one step a basket that smells of the quay, with a cloth over it; on the last a letter."""
    rng = _mass("things")
    rope = bend([(316, 640), (392, 618), (452, 520), (520, 470), (562, 392), (618, 330)], 9)
    with plate.group("rope"):
        plate.put("key", "clear", [gouge(rng, rope, lambda t: 24 - 12 * t, 0.2, 0.3)])
        strands = [gouge(rng, straight((x - 5 * (1 - i / 60), y - 5), (x + 5 * (1 - i / 60), y + 6), 3), 3.4 - 1.4 * i / 50, 0.8, 1.4) for i, (x, y) in enumerate(rope) if i % 1 == 0]
        plate.put("light", "rope", strands)
        plate.put("paper", "rings", [gouge(rng, bend([(x - s, y - s), (x + s, y - s * 0.8), (x + s * 0.7, y + s), (x - s * 0.7, y + s * 0.8), (x - s, y - s)], 3), 4, 0.3, 0.3) for x, y, s in ((316, 640, 13), (452, 520, 10), (562, 392, 8))])
    k = 7.0
    y = level(k) - 3
    x = sides(y)[1] - 128
    with plate.group("basket"):
        plate.put("key", "basket", [knife(rng, bend([(x - 84, y - 58), (x - 66, y - 6), (x - 40, y + 6), (x + 44, y + 6), (x + 70, y - 8), (x + 88, y - 58), (x + 40, y - 72), (x - 40, y - 72), (x - 84, y - 58)], 3), 12, 1), gouge(rng, bend([(x - 76, y - 58), (x - 48, y - 128), (x + 46, y - 132), (x + 80, y - 60)], 6), 9, 0.2, 0.2)])
        plate.put("light", "wicker", [gouge(rng, bend([(x - 70 + 10 * r, y - 46 + 14 * r), (x, y - 38 + 14 * r), (x + 72 - 10 * r, y - 46 + 14 * r)], 7), 4.4, 1.5, 2) for r in range(4)] + [gouge(rng, bend([(x - 66, y - 66), (x - 44, y - 122), (x + 40, y - 126)], 5), 3, 2, 5)])
        plate.put("key", "weave", [gouge(rng, straight((x + u, y - 52), (x + u * 0.78, y + 2), 4), 4, 0.5, 0.8) for u in (-58, -36, -14, 10, 32, 56)])
        plate.put("paper", "cloth", [knife(rng, bend([(x - 86, y - 58), (x - 50, y - 84), (x - 10, y - 92), (x + 40, y - 84), (x + 88, y - 60), (x + 66, y - 40), (x + 44, y - 56), (x + 10, y - 38), (x - 20, y - 56), (x - 52, y - 38), (x - 86, y - 58)], 3), 11, 1.2)])
        plate.put("mid", "folds", [gouge(rng, bend([(x - 40 + 34 * i, y - 82 + 3 * i), (x - 34 + 30 * i, y - 70), (x - 40 + 32 * i, y - 54)], 4), 4, 1.5, 4) for i in range(4)])


def cut() -> Plate:
    plate = Plate("santurce-stairs", (300, 70, 900, 900), {
        "paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"})
    for part in (walls, porthole, steps, door, things):
        part(plate)
    return plate
