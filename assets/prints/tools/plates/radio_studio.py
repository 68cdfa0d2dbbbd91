"""Studio one, Karaganda, 1989: one microphone, a tape machine, and behind the glass an engineer with his feet up."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from ..camera import Camera
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.45), math.radians(90), 900, 300, 960)
BACK, LEFT, TABLE = 3.6, -2.16, 0.75
GLASS = (652.0, 196.0, 1188.0, 520.0)
CELL = 24.4
"""One cup of an egg tray on the back wall; a tray has four by four."""
MIC: Point = (516, 664)


def _mass(name: str) -> random.Random:
    return random.Random(f"radio-studio/{name}")


def glow(x: float, y: float) -> float:
    """1 at the edge of the glass, 0 where its light no longer comes."""
    dx, dy = max(GLASS[0] - x, x - GLASS[2], 0), max(GLASS[1] - y, y - GLASS[3], 0)
    return rise(560, 10, math.hypot(dx, dy * 1.15))


def about_microphone(x: float, y: float) -> bool:
    return (abs(x - MIC[0]) < 74 and y > 470) or math.hypot(x - MIC[0], (y - 470) * 1.05) < 80


Place = Callable[[float, float], Point]


def tray(rng: random.Random, at: Place, light: Point, masses: dict[str, list[Line]], lost: float = 0.0) -> None:
    """An egg tray nailed to a wall: four by four cups pressed in grey board, each lit on the side that faces the light."""
    turn, (ox, oy) = rng.uniform(-0.035, 0.035), (rng.uniform(-0.1, 0.1), rng.uniform(-0.1, 0.1))

    def spot(u: float, v: float) -> Point:
        a, b = u - 2, v - 2
        return at(2 + a * math.cos(turn) - b * math.sin(turn) + ox, 2 + a * math.sin(turn) + b * math.cos(turn) + oy)

    lit = glow(*spot(2, 2))
    level = 0 if lit < 0.2 else 1 if lit < 0.66 else 2
    if lit < 0.02:
        return
    rim: Line = []
    for (ax, ay), (bx, by) in (((0, 0), (4, 0)), ((4, 0), (4, 4)), ((4, 4), (0, 4)), ((0, 4), (0, 0))):
        for k in range(8):
            u, v = lerp(ax, bx, k / 8), lerp(ay, by, k / 8)
            pinch = 0.13 if k % 2 == 0 else -0.02
            rim.append(spot(u + (pinch if ax == bx == 0 else -pinch if ax == bx else 0), v + (pinch if ay == by == 0 else -pinch if ay == by else 0)))
    near_microphone = any(about_microphone(*p) for p in rim)
    if not near_microphone and level:
        masses["mid" if level == 1 else "light"].append(knife(rng, rim, 40, 0.7))
    for i in range(4):
        for j in range(4):
            x, y = spot(i + 0.5, j + 0.5)
            if not (-30 < x < 1530 and -30 < y < 800) or about_microphone(x, y) or rng.random() < lost:
                continue
            way = math.atan2(light[1] - y, light[0] - x)
            if level and not near_microphone:
                size = rng.uniform(0.40, 0.445)
                masses["key"].append(knife(rng, [spot(i + 0.5 + size * math.cos(a), j + 0.5 + size * math.sin(a)) for a in (rng.uniform(-0.2, 0.2) + k * math.tau / 8 for k in range(8))], 30, 0.5))
            # the far wall of the cup looks at the light
            wide = math.dist(spot(i, j + 0.5), spot(i + 1, j + 0.5))
            bow = [spot(i + 0.5 + 0.25 * math.cos(way + math.pi + d), j + 0.5 + 0.27 * math.sin(way + math.pi + d)) for d in (-1.3, -0.7, 0.0, 0.7, 1.3)]
            broad = wide * (0.25 if level == 2 else 0.19 if level == 1 else 0.10 + 0.5 * lit) * rng.uniform(0.7, 1.2)
            masses[("mid-arc", "light-arc", "lamp-arc")[0 if near_microphone else level]].append(gouge(rng, bend(bow, 2), broad, 1.4, 1.7))
            # and between four cups stands a peak
            if i and j and rng.random() < 0.8:
                px, py = spot(i, j)
                k = wide * rng.uniform(0.17, 0.22)
                masses[("mid-arc", "light-arc", "paper")[0 if near_microphone else level]].append(gouge(rng, straight((px + k * math.cos(way) * 0.9 - k * 0.5 * math.sin(way), py + k * math.sin(way) * 0.9 + k * 0.5 * math.cos(way)), (px - k * math.cos(way) * 0.6 + k * 0.4 * math.sin(way), py - k * math.sin(way) * 0.6 - k * 0.4 * math.cos(way)), 3), k * 0.75, 0.8, 1))


def egg_boxes(plate: Plate) -> None:
    rng = _mass("egg-boxes")
    masses: dict[str, list[Line]] = {name: [] for name in ("mid", "light", "key", "mid-arc", "light-arc", "lamp-arc", "paper")}
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    step = CELL * 4 + 3
    # the back wall, on either side of the glass and over it; two trays have come off
    for col in range(-1, 12):
        for row in range(-1, 6):
            x, y = 424 + col * step, 66 + row * step
            over_glass = 600 < x < 1200
            if col < 0 or (over_glass and row >= 0) or (col, row) in ((1, 0), (9, 3), (5, -1)) or (x > 790 and row > 4):
                continue
            if over_glass:
                x += 8
            light = (min(max(x + 48, GLASS[0]), GLASS[2]) + (60 if x < 640 else -60 if x > 1180 else 0), min(max(y + 48, 240), 480))
            tray(rng, lambda u, v, x=x, y=y: (x + u * CELL, y + v * CELL), light, masses)
    # the left wall runs towards us
    s = CELL * 4 / 250
    for col in range(5):
        for row in range(7):
            if (col, row) in ((2, 1), (1, 5), (3, 4)):
                continue
            y0, z0 = BACK - 0.03 - col * (s + 0.016), 2.386 - row * (s + 0.016)
            tray(rng, lambda u, v, y0=y0, z0=z0: EYE.seen((LEFT, y0 - u * s / 4, z0 - v * s / 4)), (760, 360), masses, 0.02 * col)
    with plate.group("egg-boxes"):
        plate.put("mid", "far", masses["mid"])
        plate.put("light", "near", masses["light"])
        plate.put("key", "cups", masses["key"])
    with plate.group("egg-boxes-lit", slip=(-0.8, 0.8)):
        plate.put("mid", "dim", masses["mid-arc"])
        plate.put("light", "lit", masses["light-arc"])
        plate.put("lamp", "bright", masses["lamp-arc"])
        plate.put("paper", "peaks", masses["paper"])


def plaster(plate: Plate) -> None:
    """Bare wall over and under the glass, where no tray would stay: dabs of a trowel."""
    rng = _mass("plaster")
    dabs: list[Line] = []
    for x0, y0, x1, y1 in ((640, 76, 1200, 168), (640, 548, 860, 640)):
        y = y0 + 6.0
        while y < y1:
            x = x0 + rng.uniform(0, 26)
            while x < x1:
                long = rng.uniform(16, 40)
                if abs(x + long / 2 - 920) > 92 or y > 300:
                    a = rng.uniform(-0.7, 0.5)
                    tone = glow(x, y) * rng.uniform(0.5, 1.0)
                    dabs.append(gouge(rng, bend([(x, y), (x + long * 0.5, y + long * 0.5 * math.sin(a) - 3), (x + long, y + long * math.sin(a) * 0.6)], 3), 1.4 + 3.2 * tone, 2, 2.5))
                x += long + rng.uniform(8, 38)
            y += rng.uniform(11, 16)
    # wainscot to the right of the machine
    for k in range(13):
        x = 1196 + 25 * k + rng.uniform(-2, 2)
        y = 590 + rng.uniform(0, 14)
        while y < 1000 and k > 2 or y < 560:
            long = rng.uniform(40, 170)
            w = (4.6 - 0.24 * k) * rise(1010, 600, y) + 0.8
            if w > 1.6:
                dabs.append(gouge(rng, straight((x, y), (x + rng.uniform(-1.5, 1.5), y + long), 6), w * rng.uniform(0.75, 1.1), 3, 6))
            y += long + rng.uniform(8, 40)
    with plate.group("plaster"):
        plate.put("mid", "dabs", dabs)


HEAD: Line = [(1058, 306), (1050, 299), (1041, 299), (1034, 294), (1033, 287), (1036, 283), (1031, 280), (1032, 275), (1022, 270), (1030, 256), (1031, 247), (1036, 240), (1050, 231), (1070, 230), (1086, 239), (1095, 255), (1094, 274), (1090, 288), (1096, 308), (1076, 320)]
BODY: Line = [(1052, 306), (1066, 298), (1098, 298), (1120, 312), (1132, 350), (1124, 400), (1104, 452), (1060, 472), (1000, 470), (988, 448), (1000, 408), (1016, 366), (1030, 326)]
ARM: Line = [(1046, 336), (1062, 350), (1058, 392), (1044, 412), (1022, 408), (992, 392), (980, 388), (972, 378), (976, 366), (990, 366), (1000, 374), (1022, 384)]
THIGHS: Line = [(1060, 470), (1000, 474), (952, 444), (898, 408), (878, 386), (892, 364), (920, 362), (964, 386), (1010, 412), (1050, 430)]
SHINS: Line = [(922, 364), (928, 396), (900, 408), (838, 418), (776, 426), (770, 404), (830, 390), (884, 370)]
SHIN_BEHIND: Line = [(888, 364), (884, 380), (830, 396), (784, 406), (778, 388), (830, 374)]
SHOE: Line = [(784, 426), (756, 429), (740, 424), (740, 406), (732, 382), (727, 362), (734, 352), (748, 360), (758, 384), (778, 402)]
SHOE_BEHIND: Line = [(790, 408), (772, 398), (764, 376), (758, 350), (767, 340), (779, 350), (784, 372), (794, 388)]


def control_room(plate: Plate) -> None:
    """All the light there is: a lamp on a cord, tape boxes on a shelf, a clock, and a man who has nothing to do till two."""
    rng = _mass("control")
    x0, y0, x1, y1 = GLASS
    with plate.group("glass", slip=(1.6, -1.2)):
        plate.put("lamp", "room", [knife(rng, box(x0 - 4, y0 - 4, x1 + 4, y1 + 4), 20, 1.2)])
        lamp: Point = (842, 268)
        inside = within(box(x0, y0, x1, y1))
        rays = furrows(rng, lambda x, y: math.atan2(y - lamp[1] + 26, x - lamp[0]), 11, lambda x, y: inside(x, y) and math.hypot(x - lamp[0], y - lamp[1]) > 34, [(842, 340), (760, 330), (930, 340), (700, 300), (1000, 330), (842, 430)])
        soft = Noise(rng, 90)
        plate.put("paper", "bright", carve(rng, rays, lambda x, y: rise(250, 30, math.hypot(x - lamp[0], (y - lamp[1] - 26) * 1.2)) * 1.2 * rise(-0.28, 0.25, math.atan2(y - lamp[1] + 6, abs(x - lamp[0]))) + 0.16 * soft(x, y) - 0.04, 10.5, lambda x, y: inside(x, y) and y < 440, Hand((30, 170), rest=(3, 14), leave=7)))
        # the corner behind him is in his own shade
        wall = furrows(rng, lambda _x, _y: math.pi / 2, 13, inside, [(1160, 300), (1100, 400), (1180, 450)])
        plate.put("light", "shade", carve(rng, wall, lambda x, y: rise(1050, 1190, x) * 0.85 + rise(250, 190, y) * 0.5 + 0.2 * soft(x, y) - 0.1, 12, inside, Hand((24, 140), rest=(4, 26))))
    with plate.group("engineer"):
        shade: Line = [(802, 272), (818, 250), (834, 240), (851, 240), (866, 250), (883, 271)]
        clock = [(972 + 30 * math.cos(i * math.tau / 15), 246 + 30 * math.sin(i * math.tau / 15)) for i in range(15)]
        plate.put("key", "hung", [knife(rng, shade, 10, 0.8), gouge(rng, straight((842, 192), (842, 244), 4), 4, 0.3, 0.3), knife(rng, clock, 9, 0.8)])
        plate.put("paper", "faces", [knife(rng, [(972 + (p[0] - 972) * 0.77, 246 + (p[1] - 246) * 0.77) for p in clock], 9, 0.8), gouge(rng, bend([(826, 277), (842, 282), (858, 277)], 4), 9, 0.7, 0.9)])
        plate.put("key", "hands", [gouge(rng, straight((971, 249), (973, 229), 3), 3.4, 0.3, 0.6), gouge(rng, straight((969, 246), (986, 256), 3), 4, 0.3, 0.6)])
        spines: list[Line] = []
        marks: list[Line] = []
        for shelf in (292.0, 366.0):
            x = 660.0
            while x < 742:
                w, h = rng.uniform(7, 12), rng.uniform(46, 54)
                lean = 0 if rng.random() < 0.8 else rng.uniform(3, 7)
                spines.append(knife(rng, [(x, shelf), (x + lean, shelf - h), (x + lean + w, shelf - h), (x + w, shelf)], 20, 0.5))
                marks.append(gouge(rng, straight((x + lean * 0.7 + w / 2, shelf - h + 8), (x + lean * 0.5 + w / 2, shelf - h + rng.uniform(18, 26)), 3), w * 0.45, 0.5, 0.5))
                x += w + 2.6 + lean
            spines.append(gouge(rng, straight((650, shelf + 4), (756, shelf + 3), 5), 6, 0.2, 0.4))
        plate.put("key", "boxes", spines)
        plate.put("paper", "labels", marks)
        # a gap of light stands between his back and the chair's
        chair = [gouge(rng, bend([(1106, 476), (1130, 420), (1144, 360), (1146, 318)], 5), 11, 0.2, 0.3), gouge(rng, straight((1000, 478), (1112, 474), 5), 15, 0.2, 0.2), gouge(rng, straight((1060, 476), (1060, 530), 4), 12, 0.2, 0.2), knife(rng, [(1132, 330), (1138, 300), (1150, 296), (1158, 306), (1152, 346), (1140, 372), (1130, 366)], 10, 0.8)]
        desk: Line = [(640, 428), (826, 424), (838, 436), (838, 530), (640, 530)]
        plate.put("key", "desk", [knife(rng, desk, 16, 1), *chair])
        plate.put("key", "man", [knife(rng, bend([*part, part[0]], 2), 9, 0.5) for part in (BODY, THIGHS, SHINS, SHOE, SHIN_BEHIND, SHOE_BEHIND, ARM)] + [knife(rng, HEAD, 7, 0.3), knife(rng, [(970, 372), (968, 344), (988, 343), (986, 374)], 8, 0.4), gouge(rng, bend([(1046, 236), (1056, 226), (1070, 225), (1078, 233)], 4), 7, 0.4, 0.4), knife(rng, [(1058, 258), (1066, 249), (1078, 250), (1084, 262), (1082, 278), (1072, 284), (1061, 278)], 8, 0.4)])
        plate.put("paper", "edges", [
            gouge(rng, bend([(1036, 248), (1034, 256), (1027, 266)], 3), 3, 1, 1.4), gouge(rng, bend([(1044, 302), (1056, 310), (1050, 318)], 3), 2.6, 1, 1.6),
            gouge(rng, bend([(1034, 332), (1024, 358), (1014, 378)], 5), 4.4, 2, 3), gouge(rng, bend([(984, 370), (1002, 381), (1022, 389)], 4), 4, 1.4, 2),
            gouge(rng, bend([(900, 368), (921, 368), (960, 391), (1000, 412)], 5), 4.8, 2, 4),
            gouge(rng, bend([(784, 404), (834, 394), (884, 375)], 5), 3.8, 2, 3), gouge(rng, bend([(734, 360), (741, 382), (749, 404)], 4), 3.6, 1.4, 2)])
        plate.put("lamp", "inner", [
            gouge(rng, bend([(1063, 265), (1066, 256), (1074, 254), (1080, 264), (1078, 275), (1070, 279)], 3), 2.8, 1, 1.4), gouge(rng, straight((973, 350), (983, 350), 3), 3, 0.5, 0.5), gouge(rng, bend([(1054, 233), (1060, 242), (1064, 250)], 3), 2.6, 1, 1), gouge(rng, bend([(1072, 231), (1075, 240), (1075, 248)], 3), 2.6, 1, 1),
            gouge(rng, bend([(1066, 346), (1068, 376), (1056, 404), (1042, 418)], 5), 3.6, 2, 3)])
        plate.put("lamp", "faders", [gouge(rng, straight((x, 450 + rng.uniform(-3, 3)), (x + 1, 470 + rng.uniform(-3, 3)), 3), 4.4, 0.6, 0.8) for x in range(664, 826, 17)] + [gouge(rng, straight((656, 486), (826, 484), 6), 3.6, 1, 2)])
    with plate.group("frame"):
        plate.put("key", "frame", [knife(rng, box(x0 - 24, y0 - 22, x1 + 22, y1 + 24), 20, 1.3), knife(rng, box(x0, y0, x1, y1)[::-1], 20, 1.1)], holes=True)
        plate.put("light", "reveal", [gouge(rng, straight((x0 + 3, y1 + 7), (x1 - 2, y1 + 6), 12), 7, 2, 3), gouge(rng, straight((x0 - 6, y0 + 2), (x0 - 5, y1 - 3), 8), 5, 2, 3), gouge(rng, straight((x1 + 6, y0 + 4), (x1 + 6, y1 - 2), 8), 5, 2, 3)])


def dead_lamp(plate: Plate) -> None:
    """A bulb in a wire cage on a pipe: whole, red, and dark."""
    rng = _mass("lamp")
    x, y = 920.0, 62.0
    glass = bend([(x - 25, y + 28), (x - 33, y + 52), (x - 31, y + 82), (x - 16, y + 102), (x, y + 107), (x + 17, y + 101), (x + 32, y + 81), (x + 33, y + 52), (x + 25, y + 28)], 3)
    with plate.group("dead-lamp"):
        plate.put("key", "clear", [knife(rng, box(x - 66, -8, x + 66, y + 112), 20, 1.4)])
        plate.put("mid", "pipe", [gouge(rng, straight((x - 6, -8), (x - 6, y + 4), 5), 5, 0.3, 0.3), knife(rng, [(x - 22, y + 4), (x + 22, y + 3), (x + 30, y + 26), (x - 30, y + 27)], 10, 0.7)])
        plate.put("light", "cap-lit", [gouge(rng, straight((x - 27, y + 24), (x + 26, y + 23), 5), 4, 1, 2)])
        plate.put("light", "glass", [knife(rng, glass, 10, 0.7)])
        # what is dark in it
        plate.put("key", "dead", [knife(rng, [(lerp(x, px, 0.82) + 2, lerp(y + 64, py, 0.84)) for px, py in glass], 10, 0.8)])
        plate.put("light", "bulb", [gouge(rng, bend([(x - 12, y + 40), (x - 16, y + 60), (x - 9, y + 78)], 4), 3.4, 1.4, 2.4), gouge(rng, bend([(x + 12, y + 40), (x + 15, y + 60), (x + 7, y + 80), (x - 4, y + 84)], 4), 2.6, 1.4, 2.4), gouge(rng, bend([(x - 4, y + 38), (x - 6, y + 54), (x - 1, y + 60)], 3), 2, 1, 1.4), gouge(rng, bend([(x + 6, y + 38), (x + 7, y + 50), (x + 12, y + 54)], 3), 2, 1, 1.4)])
        plate.put("mid", "cage", [gouge(rng, bend([(x - 32, y + 26), (x - 42, y + 56), (x - 36, y + 92), (x, y + 114)], 5), 3.6, 0.4, 0.5), gouge(rng, bend([(x + 32, y + 26), (x + 42, y + 56), (x + 36, y + 92), (x, y + 114)], 5), 3.6, 0.4, 0.5), gouge(rng, bend([(x - 41, y + 60), (x, y + 67), (x + 41, y + 60)], 5), 3.4, 0.4, 0.4), gouge(rng, bend([(x - 36, y + 90), (x, y + 97), (x + 36, y + 90)], 5), 3.4, 0.4, 0.4), gouge(rng, bend([(x - 2, y + 28), (x - 1, y + 70), (x, y + 114)], 5), 3.2, 0.4, 0.4)])
        plate.put("paper", "gleam", [gouge(rng, bend([(x - 24, y + 42), (x - 27, y + 54), (x - 25, y + 70)], 3), 4, 1.4, 2)])


def top(x: float, y: float) -> Point:
    return EYE.seen((x, y, TABLE))


def table(plate: Plate) -> None:
    """Four planks across; the light of the glass lies on them, and the microphone's shadow in it."""
    rng = _mass("table")
    near, far, right, left = 1.16, 2.4, -0.25, -3.2
    body = [top(left, far), top(right, far), top(right, near), top(left, near)]
    shadow = within([(488, 668), (545, 668), (500, 735), (424, 850), (330, 850), (440, 735)])
    drift = Noise(rng, 90)
    parts: dict[str, list[Line]] = {"mid": [], "lamp": [], "paper": [], "grain": []}
    rows = [1.19, 1.46, 1.75, 2.06, 2.385]
    for a, b in zip(rows, rows[1:], strict=False):
        plank = within([top(left, b - 0.022), top(right - 0.02, b - 0.022), top(right - 0.02, a + 0.006), top(left, a + 0.006)])
        pitch = 7.0 + 4.0 / a
        grain = lambda x, y: 0.012 + 0.035 * math.sin(x / 130 + y / 40)  # noqa: E731
        seeds = [top(x, lerp(a, b, t)) for x in (-0.4, -0.8, -1.2, -1.6) for t in (0.3, 0.7)]
        lines = furrows(rng, grain, pitch, lambda x, y, p=plank: p(x, y) and -6 < x < 1000, seeds)

        def pool(x: float, y: float) -> float:
            return rise(560, 40, math.hypot((x - 760) * 0.92, (y - 590) * 1.1))

        # the lit part of a plank is one piece, and runs out to the left in points along the grain
        y0, y1 = top(0, b - 0.022)[1], top(0, a + 0.006)[1]
        for ink, reach, inset in (("lamp", 1.0, 0.0), ("paper", 0.5, 4.5)):
            far_end = 1.0 - (y0 + y1 - 1130) / 900
            end = top(right - 0.02, (a + b) / 2)[0]
            long = (end - 430) * reach * far_end * (1.0 if ink == "lamp" else rng.uniform(0.85, 1.05))
            if ink == "paper" and y1 > 730:
                continue
            shape = [(end + 4, y0 + inset), (end - 2, y1 - inset)]
            n = 4
            for k in range(n, -1, -1):
                y = lerp(y0 + inset, y1 - inset, k / n)
                shape.append((end - long * rng.uniform(0.62, 0.78), y))
                if k:
                    shape.append((end - long * rng.uniform(0.9, 1.16), y - (y1 - y0) / n * 0.5))
            parts[ink].append(knife(rng, shape, 60, 0.7))
            if ink == "lamp":
                left_of = end - long * 1.02
                for _ in range(19):
                    gx, gy = rng.uniform(end - long * 0.85, end - 24), rng.uniform(y0 + 5, y1 - 5)
                    parts["grain"].append(gouge(rng, bend([(gx, gy), (gx + rng.uniform(20, 60), gy + rng.uniform(-1.5, 1.5)), (min(end - 6, gx + rng.uniform(70, 170)), gy)], 4), rng.uniform(2, 3.8), 3, 5))
        dim = carve(rng, lines, lambda x, y: pool(x, y) * 0.9 + 0.22 * drift(x, y * 2) + 0.06, pitch * 0.96, lambda x, y, p=plank, e=left_of: p(x, y) and not shadow(x, y) and x < e, Hand((50, 330), rest=(4, 30), lift=0.1, entry=4, leave=7))
        parts["mid"] += dim
    edge = [top(left, near), top(right, near)]
    plate.put("key", "top", [knife(rng, body, 22, 1.2), knife(rng, [(-6, edge[0][1]), (edge[1][0], edge[1][1]), (edge[1][0] - 8, 1006), (-6, 1006)], 22, 1.4)])
    for ink in ("mid", "lamp", "paper"):
        plate.put(ink, f"planks-{ink}", parts[ink])
    # the grain, and across it the shadow of the microphone
    plate.put("key", "grain", [*parts["grain"], knife(rng, [(486, 660), (548, 668), (520, 706), (455, 742), (392, 790), (330, 836), (300, 836), (352, 770), (420, 716), (452, 684)], 16, 1.2)])
    x, y = edge[1]
    plate.put("light", "edge", [gouge(rng, straight((x - a, y + 6), (x - b, y + 6.5), 8), w, 3, 6) for a, b, w in ((4, 190, 6.5), (206, 330, 5), (352, 470, 4))])


def microphone(plate: Plate) -> None:
    """A studio microphone in its fork on a short stand."""
    rng = _mass("microphone")
    x, y = MIC
    b, c = y - 112, y - 236
    capsule = [*bend([(x - 37, c + 44), (x - 33, c + 16), (x - 17, c + 1), (x, c - 3), (x + 18, c + 1), (x + 34, c + 16), (x + 38, c + 44)], 3), *bend([(x + 38, b - 40), (x + 33, b - 14), (x + 18, b + 1), (x, b + 4), (x - 17, b + 1), (x - 32, b - 14), (x - 37, b - 40)], 3)]
    inside = within([(lerp(x, px, 0.86), lerp((b + c) / 2, py, 0.92)) for px, py in capsule])
    fork = bend([(x - 53, c + 62), (x - 54, b - 14), (x - 40, b + 18), (x, b + 30), (x + 41, b + 18), (x + 55, b - 14), (x + 54, c + 62)], 5)
    base = bend([(x - 70, y + 4), (x - 58, y - 12), (x - 20, y - 20), (x + 24, y - 20), (x + 60, y - 11), (x + 70, y + 5), (x + 48, y + 19), (x, y + 25), (x - 48, y + 19), (x - 70, y + 4)], 3)
    plate.put("key", "clear", [knife(rng, [(x + (px - x) * 1.22, py) for px, py in capsule], 14, 1), knife(rng, [(x + (px - x) * 1.08, y + (py - y) * 1.16) for px, py in base], 12, 1), gouge(rng, straight((x, b), (x, y), 5), 40, 0.1, 0.1)])
    plate.put("mid", "body", [knife(rng, capsule, 12, 0.8)])
    plate.put("key", "mesh", [gouge(rng, bend([(x - 36, yy), (x, yy + 5), (x + 37, yy)], 4), 4.2, 1, 1.4) for yy in [c + 14 + 8.4 * k for k in range(13)] if not (c + b) / 2 - 10 < yy + 2 < (c + b) / 2 + 12])
    rows = [bend([(x - 36, yy), (x, yy + 5), (x + 37, yy)], 6) for yy in [c + 9.8 + 8.4 * k for k in range(14)]]
    band = (b + c) / 2
    grille = carve(rng, rows, lambda px, py: rise(x - 34, x + 22, px) * (0.0 if abs(py - band - 2) < 13 else 1.0), 5.2, inside, Hand((14, 60), rest=(1.5, 5), miss=0.02, entry=1.5, leave=2))
    plate.put("lamp", "grille", [cut for cut in grille if cut[len(cut) // 4][0] < x + 12 or rng.random() < 0.45])
    plate.put("paper", "grille-bright", [cut for cut in grille if cut[len(cut) // 4][0] >= x + 4])
    plate.put("key", "band", [gouge(rng, bend([(x - 38, band), (x, band + 6), (x + 38, band)], 5), 17, 0.2, 0.2)])
    plate.put("lamp", "band-lit", [gouge(rng, bend([(x - 30, band - 5), (x + 4, band), (x + 36, band - 6)], 5), 3.4, 2, 1), gouge(rng, bend([(x - 10, band + 10), (x + 14, band + 9), (x + 37, band + 5)], 5), 3, 3, 1)])
    plate.put("paper", "rim", [gouge(rng, bend([(x + 20, c + 1), (x + 35, c + 15), (x + 39, c + 44), (x + 39, band - 12)], 5), 5.4, 2, 2), gouge(rng, bend([(x + 39, band + 14), (x + 38, b - 36), (x + 33, b - 12), (x + 18, b + 2)], 5), 5, 2, 3)])
    plate.put("key", "fork-ground", [gouge(rng, fork, 13, 0.2, 0.2)])
    half = len(fork) // 2
    plate.put("lamp", "fork", [gouge(rng, fork[half - 4 :], 7, 1.4, 0.6), gouge(rng, straight((x + 3, b + 32), (x + 3, y - 14), 6), 8, 0.5, 1), knife(rng, box(x + 46, c + 56, x + 63, c + 76), 8, 0.7)])
    plate.put("mid", "fork-dark", [gouge(rng, fork[: half - 5], 6, 0.6, 1.4), gouge(rng, straight((x - 6, b + 32), (x - 6, y - 16), 6), 4.4, 0.5, 1), knife(rng, box(x - 62, c + 57, x - 46, c + 75), 8, 0.7)])
    plate.put("mid", "foot", [knife(rng, base, 12, 0.9)])
    plate.put("lamp", "foot-lit", [gouge(rng, bend([(x - 12, y - 14), (x + 24, y - 14), (x + 54, y - 6), (x + 64, y + 4)], 5), 7, 2, 2), gouge(rng, bend([(x + 8, y - 4), (x + 30, y - 4), (x + 46, y + 4)], 4), 4, 2, 3)])
    plate.put("key", "foot-dark", [gouge(rng, bend([(x - 62, y + 6), (x - 40, y + 15), (x, y + 19), (x + 52, y + 13)], 5), 6, 1, 3), gouge(rng, bend([(x - 50, y - 4), (x - 30, y - 10), (x - 12, y - 12)], 4), 5, 2, 3)])
    # its cable goes over the edge of the table
    cable = bend([(x - 60, y + 10), (x - 112, y + 30), (x - 166, y + 10), (x - 232, y + 26), (x - 270, y + 76), (x - 330, y + 150), (x - 338, y + 240), (x - 330, y + 350)], 7)
    plate.put("key", "cable-ground", [gouge(rng, cable, 15, 0.6, 0.3)])
    plate.put("light", "cable", [gouge(rng, cable[i : i + 16], 5, 1, 1) for i in range(0, len(cable) - 4, 15)])


def on_table(plate: Plate) -> None:
    """A copybook, a pencil across it, a glass of tea in its holder."""
    rng = _mass("copybook")

    def page(u: float, v: float, up: float = 0.0) -> Point:
        """u across the two pages, v away from us."""
        return EYE.seen((lerp(-0.93, -0.40, u) + 0.05 * v, lerp(1.24, 1.47, v), TABLE + up))

    plate.put("key", "shadow", [knife(rng, [page(-0.05, -0.06), page(-0.04, 1.1), page(1.03, 1.12), page(1.06, -0.06)], 18, 1.2), knife(rng, [page(-0.1, -0.16), page(-0.03, 0.1), page(1.03, 0.1), page(1.02, -0.1)], 16, 1.2)])
    for name, a, b in (("left", 0.0, 0.485), ("right", 0.515, 1.0)):
        bow = [(t, 0.012 * math.sin(math.pi * t)) for t in (0, 0.25, 0.5, 0.75, 1)]
        plate.put("paper", name, [knife(rng, [*[page(lerp(a, b, t), 0, up) for t, up in bow], *[page(lerp(a, b, t), 1, up) for t, up in bow[::-1]]], 20, 0.8)])
    lines: list[Line] = []
    for a, b in ((0.05, 0.44), (0.56, 0.95)):
        for k in range(8):
            v = 0.88 - k * 0.105
            if a > 0.5 and k > 4:
                continue
            u = a + rng.uniform(0, 0.015)
            while u < b - (0.03 if k != 4 else 0.2):
                w = rng.uniform(0.03, 0.085)
                lines.append(gouge(rng, [page(min(b, u + w * t / 4), v + rng.uniform(-0.008, 0.008), 0.012) for t in range(5)], 3.2, 1.4, 1.8))
                u += w + 0.016
    plate.put("mid", "hand", lines)
    gutter = [gouge(rng, straight(page(0.48 - 0.02 * k, 0.04), page(0.48 - 0.02 * k, 0.94), 6), 4 - k, 3, 5) for k in range(2)]
    plate.put("light", "gutter", gutter)
    pencil = (page(0.60, 0.12, 0.02), page(0.95, 0.34, 0.02))
    plate.put("key", "pencil", [gouge(rng, straight(*pencil, 6), 9, 2.4, 0.3)])
    plate.put("lamp", "pencil-lit", [gouge(rng, straight((pencil[0][0] + 22, pencil[0][1] - 8), (pencil[1][0] - 4, pencil[1][1] - 1), 6), 3, 0.5, 0.5)])
    rng = _mass("tea")
    x, y = 356.0, 690.0
    plate.put("key", "clear", [knife(rng, [(x - 48, y - 108), (x + 44, y - 108), (x + 62, y - 20), (x + 44, y + 14), (x - 42, y + 14), (x - 48, y - 20)], 14, 1.2)])
    plate.put("light", "tea", [knife(rng, [(x - 29, y - 82), (x + 29, y - 82), (x + 28, y - 48), (x - 28, y - 48)], 10, 0.8)])
    plate.put("mid", "holder", [knife(rng, [(x - 32, y - 50), (x + 32, y - 51), (x + 29, y - 2), (x + 36, y + 7), (x - 36, y + 8), (x - 30, y - 2)], 10, 0.8)])
    plate.put("key", "pierced", [knife(rng, [(x + d, y - 40), (x + d + 5, y - 30), (x + d + 1, y - 14), (x + d - 5, y - 28)], 8, 0.5) for d in (-19, -5, 9, 22)])
    plate.put("lamp", "holder-lit", [gouge(rng, bend([(x + 30, y - 44), (x + 52, y - 46), (x + 54, y - 24), (x + 31, y - 14)], 5), 5, 0.8, 0.8), gouge(rng, straight((x - 20, y - 50), (x + 33, y - 51), 5), 4, 2, 1), gouge(rng, straight((x - 10, y + 4), (x + 35, y + 3), 5), 4, 2, 1)])
    plate.put("paper", "glass", [gouge(rng, straight((x + 31, y - 100), (x + 30, y - 54), 5), 3.6, 1, 1), gouge(rng, straight((x - 31, y - 100), (x - 30, y - 54), 5), 2.4, 1, 1), gouge(rng, bend([(x - 31, y - 100), (x, y - 95), (x + 31, y - 101)], 5), 3, 1, 1), gouge(rng, straight((x + 8, y - 122), (x - 4, y - 60), 5), 3, 0.4, 1)])
    steam = [bend([(x - 10, y - 112), (x - 20, y - 136), (x - 4, y - 162), (x - 16, y - 194), (x - 2, y - 226)], 5), bend([(x + 14, y - 114), (x + 8, y - 134), (x + 20, y - 154), (x + 12, y - 180)], 5)]
    plate.put("key", "steam-ground", [gouge(rng, s, 26, 2, 3) for s in steam])
    plate.put("paper", "steam", [gouge(rng, s, lambda t: 3 + 5 * math.sin(3 * t), 2, 5) for s in steam])


def machine(plate: Plate) -> None:
    """A tape machine the size of a stove: a sloping deck, one reel almost full and one begun, the tape led over the heads."""
    rng = _mass("machine")
    x0, x1, near, far, low, high = -0.21, 0.43, 1.25, 1.95, 0.85, 0.935

    def deck(u: float, v: float, up: float = 0.0) -> Point:
        return EYE.seen((lerp(x0, x1, u), lerp(near, far, v), lerp(low, high, v) + up))

    def front(u: float, z: float) -> Point:
        return EYE.seen((lerp(x0, x1, u), near, low - z))

    plate.put("key", "case", [knife(rng, [deck(-0.02, 0), deck(-0.02, 1.03), deck(1.02, 1.03), deck(1.02, 0)], 20, 1.2), knife(rng, [front(-0.03, -0.01), front(1.03, -0.01), front(1.02, 0.5), front(-0.02, 0.5)], 20, 1.3)])
    shape = within([deck(0.02, 0.03), deck(0.02, 0.98), deck(0.98, 0.98), deck(0.98, 0.03)])
    reels = (((0.275, 0.635), 0.166, 0.96), ((0.765, 0.50), 0.124, 0.5))
    wide, deep = x1 - x0, far - near

    def on_reel(px: float, py: float) -> bool:
        for (u, v), r, _ in reels:
            cx, cy = deck(u, v)
            if math.hypot((px - cx) / (r * 570 * 1.13), (py - cy) / (r * 570 * 0.6)) < 1:
                return True
        return False

    block = within([deck(0.14, 0.08), deck(0.14, 0.30), deck(0.64, 0.30), deck(0.64, 0.08)])
    # brushed sheet metal: fine straight cuts across, paler towards the glass
    lines = furrows(rng, lambda _x, _y: 0.0, 7.4, shape, [deck(u, v) for u in (0.1, 0.5, 0.9) for v in (0.1, 0.3, 0.5, 0.8, 0.95)])
    drift = Noise(rng, 60)
    metal = carve(rng, lines, lambda x, y: rise(760, 545, y) * 0.75 + 0.16 + 0.2 * drift(x, y * 2), 6.6, lambda x, y: shape(x, y) and not on_reel(x, y) and not block(x, y), Hand((26, 190), rest=(3, 18), entry=3, leave=5))
    plate.put("mid", "deck", [c for c in metal if c[len(c) // 4][1] > 612 + rng.uniform(-16, 16)])
    plate.put("light", "deck-lit", [c for c in metal if c[len(c) // 4][1] <= 612 + rng.uniform(-16, 16)])
    pale: list[Line] = []
    thick: list[Line] = []
    windows: list[Line] = []
    wound: list[Line] = []
    shine: list[Line] = []
    bright: list[Line] = []
    for ((u, v), r, full), start in zip(reels, (0.5, 1.25), strict=True):

        def at(a: float, rr: float, up: float = 0.02, u: float = u, v: float = v) -> Point:
            return deck(u + rr * math.cos(a) / wide, v + rr * math.sin(a) / deep, up)

        def turn(rr: float, n: int = 30, up: float = 0.02, at: Callable[..., Point] = at) -> Line:
            return [at(i / n * math.tau, rr, up) for i in range(n)]

        thick += [knife(rng, turn(r * 1.09, up=-0.004), 60, 0.8), knife(rng, turn(r * 1.03, up=0.006), 60, 0.8)]
        pale.append(knife(rng, turn(r), 60, 0.7))
        for k in range(3):
            a0 = start + k * math.tau / 3
            span = [a0 + 0.2 + (math.tau / 3 - 0.4) * i / 8 for i in range(9)]
            windows.append(knife(rng, [*[at(a, r * 0.86) for a in span], *[at(a, r * 0.36) for a in (span[7], span[5], span[3], span[1])]], 40, 0.6))
            # the tape that is wound on it shows through
            shell = 0.42
            while shell < 0.36 + 0.48 * full:
                i = rng.uniform(0, 1.0)
                end = rng.uniform(7.0, 8.0)
                if shell > 0.40:
                    wound.append(gouge(rng, [at(lerp(span[0], span[8], 0.05 + 0.9 * lerp(i, end, t / 6) / 8), r * shell) for t in range(7)], 2.8, 1.5, 2))
                shell += 0.062
        windows.append(knife(rng, turn(r * 0.11, 9), 8, 0.5))
        for a in (0.4, 2.5, 4.6):
            windows.append(gouge(rng, straight(at(start + a, r * 0.08), at(start + a, r * 0.2), 3), 4, 0.3, 0.3))
        for i in range(30):
            a = i / 30 * math.tau
            if math.sin(a) > 0.35:
                bright.append(gouge(rng, [at(a + 0.2 * t / 4, r * 0.955) for t in range(5)], 2.2 + 3 * math.sin(a), 0.8, 1))
            elif math.sin(a) < -0.2 and i % 2:
                shine.append(gouge(rng, [at(a + 0.34 * t / 4, r * 0.94) for t in range(5)], 2.4, 1, 1.6))
    plate.put("key", "under", thick)
    plate.put("light", "flanges", pale)
    plate.put("key", "windows", windows)
    plate.put("mid", "wound", [*wound, *shine])
    plate.put("paper", "flange-lit", bright)
    # down from the left reel, round a roller, over the heads, round another, up to the right reel
    ribbon = [deck(0.045, 0.58, 0.02), deck(0.068, 0.24, 0.02), deck(0.085, 0.175, 0.02), deck(0.3, 0.17, 0.02), deck(0.62, 0.165, 0.02), deck(0.70, 0.16, 0.02), deck(0.755, 0.22, 0.02), deck(0.94, 0.40, 0.02)]
    plate.put("key", "ribbon-ground", [gouge(rng, ribbon, 14, 0.3, 0.3), knife(rng, [deck(0.15, 0.05), deck(0.15, 0.30), deck(0.63, 0.30), deck(0.63, 0.05)], 14, 0.9)])
    rollers = [[(cx + 12 * math.cos(i * math.tau / 9), cy + 7 * math.sin(i * math.tau / 9)) for i in range(9)] for cx, cy in (deck(0.085, 0.205, 0.02), deck(0.735, 0.175, 0.02))]
    plate.put("light", "cover", [knife(rng, [deck(0.17, 0.205, 0.03), deck(0.18, 0.28, 0.03), deck(0.60, 0.28, 0.03), deck(0.61, 0.205, 0.03)], 14, 0.8)])
    plate.put("lamp", "ribbon", [gouge(rng, straight(a, b, 5), 3.4, 0.3, 0.3) for a, b in zip(ribbon, ribbon[1:], strict=False)] + [knife(rng, r, 8, 0.6) for r in rollers])
    plate.put("mid", "heads", [knife(rng, [deck(u, 0.10, 0.02), deck(u + 0.015, 0.17, 0.03), deck(u + 0.05, 0.17, 0.03), deck(u + 0.065, 0.10, 0.02)], 9, 0.6) for u in (0.22, 0.33, 0.48)])
    rng = _mass("front")
    lip = [gouge(rng, straight(front(a, -0.002), front(b, -0.002), 8), 6, 2, 4) for a, b in ((0.0, 0.36), (0.38, 0.71), (0.73, 1.0))]
    plate.put("lamp", "lip", lip)
    dial = [front(0.07, 0.055), front(0.07, 0.165), front(0.29, 0.165), front(0.29, 0.055)]
    plate.put("light", "dial", [knife(rng, dial, 14, 0.8)])
    keys = [knife(rng, [front(u, 0.075), front(u, 0.15), front(u + 0.07, 0.15), front(u + 0.07, 0.075)], 10, 0.8) for u in (0.42, 0.51, 0.60, 0.69)] + [knife(rng, [front(0.80, 0.085), front(0.80, 0.16), front(0.87, 0.16), front(0.87, 0.085)], 10, 0.8)]
    plate.put("mid", "keys", keys)
    plate.put("light", "keys-lit", [gouge(rng, straight(front(u + 0.004, 0.078), front(u + 0.066, 0.078), 4), 4.4, 0.8, 1) for u in (0.42, 0.51, 0.60, 0.69)] + [gouge(rng, straight(front(0.804, 0.088), front(0.866, 0.088), 4), 4.4, 0.8, 1)])
    cx, cy = front(0.18, 0.155)
    plate.put("key", "needle", [gouge(rng, straight((cx, cy), (cx - 38, cy - 54), 5), 3.6, 0.3, 1), gouge(rng, bend([(cx - 62, cy - 40), (cx, cy - 62), (cx + 62, cy - 42)], 5), 3, 1, 1), *[gouge(rng, straight((cx + d * 58, cy - 58 + 17 * d * d), (cx + d * 54, cy - 47 + 15 * d * d), 3), 3, 0.4, 0.4) for d in (-0.9, -0.45, 0.0, 0.45, 0.9)]])
    slots: list[Line] = []
    for row in range(6):
        z = 0.215 + 0.033 * row
        u = 0.06
        while u < 0.92:
            w = rng.uniform(0.09, 0.24)
            slots.append(gouge(rng, straight(front(u, z), front(min(0.95, u + w), z), 6), (7.0 - 0.7 * row) * rng.uniform(0.85, 1.1), 2, 4))
            u += w + 0.03
    plate.put("mid", "louvres", slots)
    a = deck(-0.02, 0.02)
    plate.put("mid", "flank", [gouge(rng, straight((a[0] - 2, a[1] + 10 + 70 * k), (a[0] - 1, a[1] + 66 + 70 * k), 5), 4, 2, 4) for k in range(4)])


def cut() -> Plate:
    plate = Plate("radio-studio", (300, 25, 930, 900), {
        "paper": "#efe8dd", "light": "#c98b62", "mid": "#4c6272", "key": "#121a22", "lamp": "#edbd62"})
    for part in (egg_boxes, plaster, control_room, dead_lamp):
        part(plate)
    with plate.group("table"):
        table(plate)
    with plate.group("machine"):
        machine(plate)
    with plate.group("things"):
        on_table(plate)
        microphone(plate)
    settle(plate)
    return plate
