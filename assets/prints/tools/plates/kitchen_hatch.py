"""The kitchen hatch: a square hole in a dark wall, a plank for the bowls, three pots behind it; caps are waiting."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HATCH = (480.0, 296.0, 1024.0, 594.0)
GLOW = Light((752, 470), 560, (("paper", 0.0), ("lamp", 0.62), ("mid", 9.0)), 1.25)
PLANK = 622.0


def _mass(name: str) -> random.Random:
    return random.Random(f"kitchen-hatch/{name}")


def wall(plate: Plate) -> None:
    """Mud brick, from which the plaster has come in places."""
    rng = _mass("wall")
    x0, y0, x1, y1 = HATCH
    rub = Noise(rng, 120)
    faint: list[Line] = []
    lit: list[Line] = []
    y, row = 6.0, 0
    while y < 1000:
        high = rng.uniform(25, 31)
        x = -30.0 - 40 * (row % 2)
        while x < 1510:
            wide = rng.uniform(56, 98)
            clear = x + wide > x0 - 34 and x < x1 + 34 and y0 - 44 < y + high * 0.5 < PLANK + 60
            if not clear and rub(x, y) > -0.35:
                for k in range(2):
                    yy = y + high * (0.3 + 0.36 * k) + rng.uniform(-2, 2)
                    tone = rise(1.0, 0.12, GLOW.far(x + wide / 2, yy)) * (0.75 + 0.4 * rub(x, y))
                    a, b = x + rng.uniform(3, 10), x + wide - rng.uniform(4, 22)
                    spine = bend([(a, yy), ((a + b) / 2, yy + rng.uniform(-2, 2)), (b, yy + rng.uniform(-1, 1))], 4)
                    if tone > 0.12 and yy > 130:
                        lit.append(gouge(rng, spine, min(1.8 + 8.5 * tone, (b - a) / 6.5), 1.6, 3))
                    if rng.random() < 0.5:
                        faint.append(gouge(rng, spine, rng.uniform(2, 4.6) * (0.7 + 0.5 * rise(300, 0, x)), 2, 4))
            x += wide
        y += high
        row += 1
    with plate.group("wall-day"):
        plate.put("mid", "ground", [box(-6, -6, 1506, 1006)])
        plate.put("light", "clay", [[(px, py - 3) for px, py in c] for k, c in enumerate(faint) if k % 3])
        joints: list[Line] = []
        for k in range(32):
            yy, xx = 108 + 28.5 * k, -20 + rng.uniform(0, 90)
            while xx < 1500:
                long = rng.uniform(40, 190)
                joints.append(gouge(rng, bend([(xx, yy), (xx + long / 2, yy + rng.uniform(-3, 3)), (xx + long, yy + rng.uniform(-2, 2))], 4), rng.uniform(2.5, 6), 3, 5))
                xx += long + rng.uniform(30, 160)
        plate.put("key", "joints", joints)
    with plate.group("wall", when="night"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        plate.put("mid", "bricks", faint)
    with plate.group("wall-lit", when="lamp"):
        for ink, cuts in parted(rng, lit, GLOW).items():
            plate.put(ink, f"bricks-{ink}", cuts)
    # the eave, and under it the last of the evening
    rng = _mass("eave")
    with plate.group("eave"):
        reeds: list[Line] = []
        for x in range(-10, 1515, 17):
            long = rng.uniform(46, 92)
            reeds.append(gouge(rng, bend([(x, -8), (x + rng.uniform(-3, 4), long * 0.5), (x + rng.uniform(-9, 12), long)], 4), rng.uniform(4, 8), 0.2, 7))
        plate.put("light", "reeds", reeds)
        plate.put("key", "beam", [knife(rng, box(-6, -8, 1506, 15), 22, 2)])
        plate.put("mid", "frayed", [gouge(rng, straight((x, 2), (x + rng.uniform(-8, 8), rng.uniform(50, 110)), 5), rng.uniform(2, 3.6), 0.5, 7) for x in range(0, 1500, 37)])


def kitchen(plate: Plate) -> None:
    rng = _mass("kitchen")
    x0, y0, x1, y1 = HATCH
    with plate.group("hole"):
        plate.put("key", "dark", [knife(rng, box(x0, y0, x1, y1), 17, 1.4)])
        plate.put("mid", "embers", [gouge(rng, bend([(x, y), (x + 26, y - 3), (x + 56, y)], 4), 4, 2, 4) for x, y in ((600, 560), (690, 566), (780, 558), (880, 564), (640, 500), (840, 492))])
    with plate.group("kitchen", when="lamp"):
        plate.put("lamp", "ground", [knife(rng, box(x0 + 6, y0 + 6, x1 - 6, y1), 17, 1.4)])
        inside = within(box(x0 + 6, y0 + 6, x1 - 6, y1))
        lines = furrows(rng, lambda x, y: math.atan2(y - 330, x - 640), 12.5, inside, [(800, 360), (560, 520), (950, 480)])
        far = lambda x, y: math.hypot(x - 640, (y - 360) * 1.1) / 470  # noqa: E731
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: rise(0.6, 0.14, far(x, y)), 12, inside, Hand((30, 150), rest=(3, 20))))
        plate.put("key", "soot", carve(rng, lines, lambda x, y: 1.1 * rise(0.4, 1.1, far(x, y)) + 0.4 * rise(350, 300, y), 12, inside, Hand((30, 170), rest=(3, 20))))
        # a lamp on a wire; where it hangs the cook has to bend
        lx, ly = 640.0, 352.0
        plate.put("key", "lamp", [gouge(rng, straight((lx, y0), (lx, ly - 24), 4), 3, 0.2, 0.2), knife(rng, [(lx - 44, ly), (lx - 20, ly - 22), (lx - 8, ly - 28), (lx + 9, ly - 28), (lx + 22, ly - 22), (lx + 46, ly + 1)], 10, 0.8)])
        plate.put("paper", "bulb", [gouge(rng, straight((lx - 30, ly + 5), (lx + 32, ly + 6), 5), 7, 1, 1), *[gouge(rng, straight((lx + 40 * math.cos(a), ly + 14 + 36 * math.sin(a)), (lx + r * math.cos(a), ly + 14 + r * math.sin(a)), 5), 6, 1, 7) for a, r in ((0.3, 110), (0.65, 90), (1.0, 120), (1.4, 94), (1.8, 116), (2.2, 92), (2.6, 112), (2.9, 96))]])
    # the cook: an apron, a ladle, and no face that one could plead with
    with plate.group("cook", when="lamp"):
        body = [(748, 600), (744, 520), (754, 462), (790, 434), (812, 428), (816, 414), (804, 402), (800, 380), (804, 358), (800, 344), (812, 326), (842, 318), (872, 326), (882, 344), (876, 360), (878, 384), (870, 404), (860, 414), (864, 428), (892, 436), (926, 466), (938, 530), (940, 600)]
        arm = bend([(770, 470), (730, 500), (700, 496), (676, 470)], 5)
        ladle = [(680, 478), (664, 450), (640, 420)]
        plate.put("key", "cook", [knife(rng, body, 13, 1), gouge(rng, arm, lambda t: 46 - 20 * t, 0.2, 0.3), gouge(rng, bend([(690, 492), (662, 506), (640, 528)], 4), 6, 0.3, 0.3), knife(rng, bend([(610, 524), (616, 544), (634, 550), (650, 540), (652, 522), (630, 528), (610, 524)], 2), 7, 0.5)])
        _ = ladle
        plate.put("paper", "cook-lit", [gouge(rng, bend([(804, 344), (806, 366), (804, 384)], 4), 5.5, 1.2, 3), gouge(rng, bend([(808, 392), (816, 408), (818, 424)], 4), 4.5, 1.2, 3), gouge(rng, bend([(806, 334), (818, 324), (842, 321)], 4), 6, 1, 3), gouge(rng, bend([(760, 462), (790, 438), (812, 432)], 4), 6, 1.5, 3), gouge(rng, bend([(752, 480), (722, 490), (694, 482)], 5), 6.5, 1.5, 3), gouge(rng, bend([(612, 528), (618, 542), (632, 546)], 4), 3.6, 1, 2)])
        plate.put("lamp", "apron", [gouge(rng, bend([(790 + 26 * k, 448 + 5 * k), (794 + 26 * k, 520), (790 + 28 * k, 590 - 14 * k)], 6), 7 - k, 3, 6) for k in range(4)])
    with plate.group("pots"):
        rims: list[Line] = []
        lit: list[Line] = []
        for x, wide, top in ((556, 56, 528), (676, 66, 496), (976, 52, 556)):
            side = [(x - wide, top), (x - wide * 0.95, 606), (x + wide * 0.95, 606), (x + wide, top), (x + wide * 1.06, top - 6), (x - wide * 1.06, top - 5)]
            rims.append(knife(rng, side, 13, 1))
            rims += [gouge(rng, bend([(x + d * wide * 1.0, top + 14), (x + d * wide * 1.28, top + 22), (x + d * wide * 1.0, top + 36)], 4), 6, 0.3, 0.3) for d in (-1, 1)]
            lit.append(gouge(rng, straight((x - wide * 0.9, top - 4), (x + wide * 0.8, top - 5), 6), 4.5, 1, 3))
            lit += [gouge(rng, straight((x - wide * (0.8 - 0.2 * j), top + 12 + 6 * j), (x - wide * (0.78 - 0.2 * j), 590 - 12 * j), 5), 5 - 1.2 * j, 1.5, 5) for j in range(3)]
        plate.put("key", "iron", rims)
        plate.put("light", "iron-lit", lit)
    with plate.group("steam", when="lamp"):
        wisps: list[Line] = []
        for x, y, h in ((536, 520, 150), (568, 516, 190), (660, 486, 90), (704, 486, 130), (968, 548, 170), (992, 550, 120)):
            wisps.append(gouge(rng, bend([(x, y), (x + 16, y - h * 0.3), (x - 12, y - h * 0.6), (x + 10, y - h * 0.85), (x + 2, y - h)], 6), lambda t: 3 + 8 * math.sin(3 * t) * (1 - 0.4 * t), 1.4, 7))
        plate.put("paper", "wisps", wisps)


def frame(plate: Plate) -> None:
    rng = _mass("frame")
    x0, y0, x1, y1 = HATCH
    with plate.group("frame"):
        plate.put("key", "boards", [knife(rng, box(x0 - 30, y0 - 34, x1 + 30, y0 + 8), 18, 1.3), knife(rng, box(x0 - 30, y0 - 10, x0 + 6, y1 + 30), 18, 1.3), knife(rng, box(x1 - 6, y0 - 10, x1 + 30, y1 + 30), 18, 1.3)])
        flap = [(x0 - 36, y0 - 30), (x0 - 18, y0 - 116), (x1 + 18, y0 - 118), (x1 + 36, y0 - 30)]
        plate.put("key", "flap", [knife(rng, flap, 18, 1.3)])
        plate.put("mid", "flap-edge", [gouge(rng, straight((x0 - 12, y0 - 113), (x1 + 12, y0 - 115), 9), 5, 1, 3), gouge(rng, straight((x0 + 20, y0 - 84), (x1 - 160, y0 - 86), 9), 3, 3, 6), gouge(rng, straight((x0 + 160, y0 - 58), (x1 - 20, y0 - 60), 9), 3, 3, 6)])
        top = [(x0 - 84, PLANK - 22), (x1 + 84, PLANK - 24), (x1 + 128, PLANK + 16), (x0 - 130, PLANK + 18)]
        edge = [(x0 - 130, PLANK + 16), (x1 + 128, PLANK + 14), (x1 + 124, PLANK + 46), (x0 - 126, PLANK + 48)]
        plate.put("key", "plank", [knife(rng, top, 18, 1.2), knife(rng, edge, 18, 1.2), *[knife(rng, [(x, PLANK + 40), (x + 34, PLANK + 40), (x + 8 * d + 17, PLANK + 190), (x + 8 * d, PLANK + 190)], 14, 1) for x, d in ((470, 5), (1000, -5))]])
        plate.put("mid", "plank-edge", [gouge(rng, straight((x, PLANK + 18 + rng.uniform(0, 2)), (x + rng.uniform(80, 190), PLANK + 18), 6), 5, 2, 5) for x in range(int(x0) - 110, int(x1) + 20, 120)])
    with plate.group("frame-lit", when="lamp"):
        plate.put("lamp", "inner", [gouge(rng, straight((x0 - 3, y0 + 20), (x0 - 4, y1 - 10), 8), 8, 2, 4), gouge(rng, straight((x1 + 3, y0 + 30), (x1 + 4, y1 - 20), 8), 8, 2, 4), gouge(rng, straight((x0 + 24, y0 - 4), (x1 - 40, y0 - 5), 9), 8, 2, 4), gouge(rng, straight((x0 + 100, y0 - 18), (x1 - 140, y0 - 19), 9), 4, 3, 6)])
        top_in = within([(x0 - 90, PLANK - 24), (x1 + 90, PLANK - 24), (x1 + 128, PLANK + 16), (x0 - 130, PLANK + 18)])
        lines = furrows(rng, lambda _x, _y: 0.0, 9.5, top_in, [(750, PLANK - 10), (750, PLANK + 6)])
        plate.put("paper", "top", carve(rng, lines, lambda x, y: 1.0 * rise(420, 60, abs(x - 740)) + 0.1, 9.5, top_in, Hand((40, 200), rest=(3, 14))))
        plate.put("lamp", "top-lamp", carve(rng, lines, lambda x, y: 0.9 * rise(200, 340, abs(x - 740)), 9.5, top_in, Hand((30, 160), rest=(3, 14))))


def bowls(plate: Plate) -> None:
    rng = _mass("bowls")
    dark: list[Line] = []
    lit: list[Line] = []
    steam: list[Line] = []
    for x, w, full in ((548, 40, True), (650, 36, True), (836, 40, False)):
        y = PLANK + 10
        dark.append(knife(rng, bend([(x - w, y - 30), (x - w * 0.5, y - 37), (x + w * 0.5, y - 37), (x + w, y - 30), (x + w * 0.72, y - 4), (x + w * 0.3, y + 4), (x - w * 0.3, y + 4), (x - w * 0.72, y - 4), (x - w, y - 30)], 2), 8, 0.6))
        lit.append(gouge(rng, bend([(x - w * 0.86, y - 30), (x, y - 34), (x + w * 0.86, y - 30)], 5), 4, 1, 2))
        lit.append(gouge(rng, bend([(x - w * 0.76, y - 22), (x - w * 0.6, y - 6), (x - w * 0.3, y)], 4), 3.6, 1, 3))
        if full:
            steam.append(gouge(rng, bend([(x, y - 38), (x + 12, y - 62), (x - 6, y - 86), (x + 6, y - 112)], 5), 4.6, 1.5, 7))
    with plate.group("bowls"):
        plate.put("key", "tin", dark)
        plate.put("light", "tin-lit", lit)
        plate.put("paper", "steam", steam)


def head(rng: random.Random, x: float, y: float, s: float, kind: int) -> tuple[list[Line], list[Line], list[Line]]:
    """One who waits, from behind: a cap with its flaps tied up, a shawl, or a peaked cap; and the edges the hatch lights."""

    def p(u: float, v: float) -> Point:
        return x + u * s, y + v * s

    shoulders = [p(-1.35, 2.6), p(-1.3, 0.72), p(-1.02, 0.36), p(-0.42, 0.14), p(-0.36, -0.06), p(0.36, -0.06), p(0.44, 0.14), p(1.04, 0.38), p(1.32, 0.76), p(1.36, 2.6)]
    if kind == 0:
        crown = [p(-0.52, 0.0), p(-0.6, -0.36), p(-0.56, -0.72), p(-0.44, -0.78), p(-0.4, -1.02), p(-0.1, -1.14), p(0.22, -1.12), p(0.42, -0.98), p(0.45, -0.76), p(0.58, -0.7), p(0.6, -0.34), p(0.5, 0.02)]
    elif kind == 1:
        crown = [p(-0.6, 0.3), p(-0.58, -0.3), p(-0.46, -0.76), p(-0.16, -1.02), p(0.18, -1.02), p(0.47, -0.74), p(0.58, -0.28), p(0.64, 0.3)]
    else:
        crown = [p(-0.4, 0.02), p(-0.44, -0.4), p(-0.5, -0.62), p(-0.62, -0.78), p(-0.36, -0.98), p(0.1, -1.02), p(0.5, -0.92), p(0.66, -0.72), p(0.5, -0.6), p(0.46, -0.38), p(0.4, 0.04)]
    edges = [gouge(rng, bend([p(-0.98, 0.34), p(-0.7, 0.24), p(-0.46, 0.13)], 4), s * 0.07, 1.4, 3), gouge(rng, bend([p(0.5, 0.13), p(0.78, 0.25), p(1.06, 0.38)], 4), s * 0.07, 1.4, 3), gouge(rng, bend([p(crown[4][0] / s - x / s + 0.02, (crown[4][1] - y) / s + 0.04), p(0.0, -1.07 if kind == 0 else -0.97), p(0.34, -0.99 if kind == 0 else -0.88)], 5), s * 0.1, 1.4, 2)]
    edges += [gouge(rng, bend([p(-0.6, -0.32), p(-0.57, -0.64), p(-0.46, -0.74)], 3), s * 0.05, 1.2, 2), gouge(rng, bend([p(0.58, -0.32), p(0.57, -0.6), p(0.5, -0.7)], 3), s * 0.05, 1.2, 2)] if kind == 0 else []
    back = [gouge(rng, bend([p(u, 0.62 + abs(u) * 0.3), p(u * 1.02, 1.2), p(u * 0.98, 1.9)], 5), s * 0.045, 3, 7) for u in (-0.95, -0.5, -0.05, 0.42, 0.9)]
    if kind == 0:
        back += [gouge(rng, bend([p(u, -0.6), p(u * 1.06, -0.36), p(u, -0.08)], 4), s * 0.05, 2, 4) for u in (-0.44, -0.16, 0.16, 0.44)]
    else:
        back += [gouge(rng, bend([p(-0.3, -0.2 - 0.2 * j), p(0, -0.14 - 0.2 * j), p(0.32, -0.2 - 0.2 * j)], 4), s * 0.045, 2, 4) for j in range(2)]
    return [knife(rng, shoulders, 13, 1), knife(rng, crown, 11, 0.9)], edges, back


def waiting(plate: Plate) -> None:
    rng = _mass("waiting")
    dark: list[Line] = []
    edges: list[Line] = []
    back: list[Line] = []
    for x, y, s, kind in ((60, 800, 128, 2), (1440, 806, 132, 0), (228, 770, 132, 1), (1232, 762, 134, 2), (436, 704, 130, 0), (1046, 660, 128, 2), (742, 806, 152, 0)):
        a, b, c = head(rng, x, y, s, kind)
        dark += a
        edges += b
        back += c
    bx, by = 936.0, PLANK - 6
    dark.append(gouge(rng, bend([(980, 830), (944, 760), (922, 690), (936, by + 24)], 5), lambda t: 62 - 30 * t, 0.2, 0.4))
    dark.append(knife(rng, bend([(bx - 46, by - 34), (bx, by - 42), (bx + 46, by - 34), (bx + 34, by - 4), (bx + 12, by + 6), (bx - 14, by + 6), (bx - 34, by - 4), (bx - 46, by - 34)], 2), 8, 0.6))
    edges += [gouge(rng, bend([(bx - 42, by - 34), (bx, by - 39), (bx + 42, by - 34)], 5), 5, 1, 2), gouge(rng, bend([(bx - 34, by - 24), (bx - 26, by - 6), (bx - 8, by + 2)], 4), 4.4, 1, 3), gouge(rng, bend([(914, 660), (908, 700), (928, 752)], 5), 6, 1.5, 5)]
    with plate.group("waiting"):
        plate.put("key", "backs", dark)
        plate.put("mid", "cloth", back)
    with plate.group("waiting-lit", when="lamp"):
        plate.put("lamp", "edges", edges)


def cut() -> Plate:
    plate = Plate("kitchen-hatch", (290, 90, 924, 880), {
        "paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"})
    for part in (wall, kitchen, frame, bowls, waiting):
        part(plate)
    return plate
