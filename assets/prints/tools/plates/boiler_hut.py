"""The boiler hut: the stoker at the open fire door, the one warm wall lit behind him, the plank where one man can lie."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, parted, surface
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

FIRE: Point = (486, 650)
GLOW = Light((540, 620), 900, (("paper", 0.2), ("lamp", 0.68), ("mid", 9.0)), 1.2)
FLOOR = 800.0
FEET: Point = (784, 906)
SIZE = 3.15
"""Plate units a centimetre where the stoker stands."""
DOOR = (1078.0, 266.0, 1228.0)
PLANK = (838.0, 1074.0, 702.0)


def _mass(name: str) -> random.Random:
    return random.Random(f"boiler-hut/{name}")


MAN: dict[str, list[Line]] = {  # centimetres, to the left, a shovelful going in
    "body": [
        [(37, 82), (41, 96), (38, 114), (28, 131), (11, 145), (-4, 150), (-12, 150.5), (-13, 156), (-12, 163), (-16, 171), (-25, 176), (-36, 174.5), (-43, 168), (-45, 162.5), (-55, 161), (-56, 158.5), (-47, 157), (-46.4, 154), (-50.6, 148.6), (-47, 147), (-46.4, 145), (-46.6, 143.4), (-45.2, 142), (-45.6, 138.6), (-42, 136), (-35, 137.5), (-30, 134), (-30, 124), (-24, 108), (-13, 93), (-4, 80)],
        [(4, 143), (-10, 148), (-22, 142), (-29, 128), (-34, 113), (-39, 101), (-45, 94), (-52, 91), (-54, 86), (-51, 80), (-45, 79), (-38, 84), (-31, 92), (-24, 101), (-16, 112), (-6, 118)],
        [(26, 128), (34, 112), (28, 101), (18, 99), (12, 105), (16, 111), (20, 114)],
        [(-8, 92), (26, 90), (12, 62), (2, 44), (-1, 12), (2, 0), (-32, 0), (-34, 4), (-20, 11), (-22, 46), (-25, 60)],
        [(4, 90), (38, 88), (44, 50), (47, 12), (56, 7), (58, 0), (29, 0), (31, 12), (25, 48)],
    ],
    "lit": [
        [(-45, 163), (-43, 168), (-36, 174.5), (-28, 175.5), (-36, 172), (-41, 166)], [(-47, 157), (-46.4, 154), (-50.6, 148.6), (-47, 147), (-46.4, 145), (-46.6, 143.4), (-45.2, 142), (-45.6, 138.6), (-42, 136), (-37, 139), (-35, 145), (-37, 151), (-37, 157)], [(-55, 161), (-56, 158.5), (-46, 157.4), (-40, 158), (-46, 160)],
        [(-17, 145), (-22, 142), (-29, 128), (-34, 113), (-39, 101), (-42.5, 96.6), (-38.5, 95.5), (-34.5, 101), (-29, 114), (-23, 129), (-17, 139)], [(-46, 93.2), (-52, 91), (-54, 86), (-51, 80), (-47.5, 79.4), (-48, 85), (-46, 89)],
        [(-9, 90), (-25, 60), (-22, 46), (-20, 14), (-15, 18), (-16, 46), (-18, 59), (-4, 84)], [(-20, 11), (-34, 4), (-32, 1), (-14, 5)],
        [(20, 62), (26, 46), (31, 14), (34, 18), (31, 48), (26, 62)],
    ],
    "seams": [[(36, 104), (34, 118), (24, 131)], [(33, 111), (25, 111), (16, 108.6)], [(30, 103), (24, 100), (15, 98.4)], [(16, 136), (22, 124), (27, 114)], [(4, 136), (-6, 126), (-12, 114)], [(30, 80), (34, 56), (38, 28)], [(12, 84), (0, 64), (-8, 52)], [(-16, 168), (-18, 160), (-15, 154)]],
    "shovel": [[(19, 108.6), (20, 104.6), (-70, 76.6), (-71, 81)], [(-65, 86), (-98, 75), (-110, 65), (-100, 60), (-63, 72)], [(17, 111), (22, 110), (23, 103), (18, 102)]],
}


def stood(p: Point) -> Point:
    return FEET[0] + p[0] * SIZE, FEET[1] - p[1] * SIZE


def wall(plate: Plate) -> None:
    """Logs, broad cuts along each, their undersides dark, so that he who stands before them is black; a pane of frost."""
    rng = _mass("wall")
    pane = (690.0, 214.0, 800.0, 318.0)
    left, right = 622.0, 1440.0
    lit: dict[str, list[Line]] = {}
    y = 96.0
    while y < FLOOR - 24:
        high = rng.uniform(62, 76)
        low = min(y + high, FLOOR - 8)
        swell = rng.uniform(0, 9)

        def kept(x: float, y: float) -> bool:
            # dark behind the lit profile and the hands
            if math.hypot((x - 628) / 1.15, y - 426) < 74 or math.hypot((x - 640) / 1.2, y - 600) < 44:
                return True
            return pane[0] - 20 < x < pane[2] + 20 and pane[1] - 20 < y < pane[3] + 22 or DOOR[0] - 16 < x < DOOR[2] + 16 and y > DOOR[1] - 16 or y > PLANK[2] - 12 and x > PLANK[0] - 8 or y > PLANK[2] - 74 and x > 868

        for a, b, pitch in ((0.10, 0.34, 15.0), (0.34, 0.66, 20.0), (0.66, 0.86, 12.0)):
            strip = [(left, lerp(y, low, a)), (right, lerp(y, low, a)), (right, lerp(y, low, b)), (left, lerp(y, low, b))]
            for ink, cuts in surface(rng, strip, lambda x, _y, s=swell: 0.02 * math.sin(x / 140 + s), pitch, GLOW, 1.12, kept, Hand((110, 460), fill=0.94, rest=(2, 16), entry=3, leave=7), 0.22).items():
                lit.setdefault(ink, []).extend(cuts)
        y = low
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    with plate.group("logs"):
        plate.put("mid", "far", lit.get("mid", []))
    with plate.group("logs-lit", when="lamp"):
        plate.put("lamp", "near", lit.get("lamp", []))
        plate.put("paper", "nearest", lit.get("paper", []))
    x0, y0, x1, y1 = pane
    with plate.group("window"):
        plate.put("key", "frame", [knife(rng, box(x0 - 14, y0 - 14, x1 + 14, y1 + 14), 15, 1.2)])
        mx, my = (x0 + x1) / 2, (y0 + y1) / 2
        plate.put("light", "panes", [knife(rng, box(a, b, c, d), 12, 1) for a, b, c, d in ((x0, y0, mx - 5, my - 4), (mx + 5, y0, x1, my - 4), (x0, my + 4, mx - 5, y1), (mx + 5, my + 4, x1, y1))])
        ferns = []
        inside = within(box(x0, y0, x1, y1))
        for root, turn in (((x0, y1), 0.75), ((x1, y1), -0.75), ((mx, y1), 0.1), ((x1, my), -0.6), ((x0, my), 0.6)):
            for _ in range(5):
                a, r = -math.pi / 2 + turn + rng.uniform(-0.6, 0.6), rng.uniform(18, 50)
                spine = straight(root, (root[0] + r * math.cos(a), root[1] + r * math.sin(a)), 5)
                if all(inside(*p) for p in spine[1:]):
                    ferns.append(gouge(rng, spine, rng.uniform(3, 5), 0.5, 8))
        plate.put("paper", "frost", ferns)
        plate.put("key", "bars", [knife(rng, box(mx - 5, y0, mx + 5, y1), 14, 0.8), knife(rng, box(x0, my - 4, x1, my + 4), 14, 0.8)])


def door(plate: Plate) -> None:
    """The door, and what has been nailed up on it."""
    rng = _mass("door")
    x0, y0, x1 = DOOR
    boards = []
    for k in range(4):
        a = lerp(x0 + 4, x1 - 4, k / 4)
        for _ in range(3):
            x = a + rng.uniform(6, 30)
            top = rng.uniform(y0 + 20, y0 + 300)
            boards.append(gouge(rng, straight((x, top), (x + rng.uniform(-2, 2), min(FLOOR - 6, top + rng.uniform(120, 360))), 8), rng.uniform(4, 8) * (1 - 0.12 * k), 3, 8))
    with plate.group("door"):
        plate.put("key", "leaf", [knife(rng, box(x0, y0, x1, FLOOR + 2), 18, 1.4)])
        plate.put("mid", "boards", boards)
        plate.put("key", "braces", [knife(rng, box(x0 + 4, v, x1 - 4, v + 22), 16, 1) for v in (y0 + 66, FLOOR - 120)])
        plate.put("light", "latch", [gouge(rng, straight((x0 + 10, 560), (x0 + 44, 556), 4), 8, 1, 1)])
        plate.put("key", "clear", [knife(rng, box(x0 + 26, 384, x1 - 34, 492), 14, 1.5)])
        plate.put("paper", "sheet", [knife(rng, [(x0 + 36, 394), (x1 - 46, 390), (x1 - 43, 470), (x1 - 58, 482), (x0 + 38, 484)], 15, 1)])
        plate.put("key", "lines", [gouge(rng, straight((x0 + 44, v), (x0 + 44 + rng.uniform(36, 54), v + rng.uniform(-1, 1)), 5), 2.8) for v in (412, 425, 438, 451)] + [gouge(rng, straight((x0 + 70, 395), (x0 + 77, 402), 3), 6, 1, 1)])


def plank(plate: Plate) -> None:
    """Broad enough for one; a quilted jacket folded at its end, a sleeve over the edge."""
    rng = _mass("plank")
    x0, x1, y = PLANK
    with plate.group("plank"):
        plate.put("key", "board", [knife(rng, [(x0, y - 4), (x1, y - 6), (x1, y + 34), (x0, y + 38)], 18, 1.2), knife(rng, box(x0 + 22, y + 30, x0 + 46, FLOOR + 12), 14, 1), knife(rng, box(x1 - 44, y + 30, x1 - 20, FLOOR + 10), 14, 1), knife(rng, box(x0, y + 30, x1, FLOOR), 20, 2)])
        # its back, its collar, and the sleeve that hangs
        jacket = [(906, y - 1), (902, y - 16), (908, y - 40), (922, y - 52), (948, y - 56), (956, y - 47), (1000, y - 50), (1046, y - 46), (1058, y - 30), (1060, y - 1)]
        sleeve = [(976, y - 30), (1012, y - 30), (1020, y + 10), (1018, y + 58), (1012, y + 66), (990, y + 66), (984, y + 56), (982, y + 10)]
    with plate.group("plank-lit", when="lamp"):
        plate.put("mid", "jacket", [knife(rng, jacket, 13, 1)])
        plate.put("key", "under-sleeve", [knife(rng, [(px + (6 if px > 990 else -6), py + 4) for px, py in sleeve], 13, 1), gouge(rng, bend([(908, y - 38), (930, y - 36), (954, y - 47)], 4), 6, 1, 3), *[gouge(rng, straight((x, y - 42), (x - 2, y - 6), 5), 3, 2, 4) for x in (930, 954, 1032, 1048)]])
        plate.put("mid", "sleeve", [knife(rng, sleeve, 13, 1)])
        plate.put("key", "stitches", [*[gouge(rng, straight((x, y - 22), (x + 3, y + 50), 6), 2.6, 2, 4) for x in (996, 1008)], gouge(rng, straight((984, y + 53), (1019, y + 54), 5), 3.4, 0.8, 0.8)])
        plate.put("lamp", "edge", [knife(rng, [(x0, y - 1), (972, y - 2), (973, y + 9), (x0, y + 11)], 24, 1), knife(rng, [(1028, y - 2), (x1 - 4, y - 3), (x1 - 2, y + 8), (1029, y + 9)], 24, 1), knife(rng, [(x1 - 40, y + 36), (x1 - 28, y + 36), (x1 - 30, FLOOR + 2), (x1 - 38, FLOOR + 2)], 14, 0.8), *[gouge(rng, straight((a, y + v), (b, y + v - 1), 7), w, 2, 8) for a, b, v, w in ((x0 + 4, 972, 22, 8), (1030, x1 - 6, 21, 6))], gouge(rng, straight((x0 + 27, y + 44), (x0 + 28, FLOOR), 5), 7, 1, 6)])
        plate.put("lamp", "cloth", [knife(rng, [(906, y - 4), (902, y - 16), (908, y - 40), (918, y - 49), (916, y - 36), (913, y - 18), (915, y - 4)], 11, 0.8), gouge(rng, bend([(920, y - 50), (946, y - 53), (956, y - 45), (998, y - 47), (1042, y - 43)], 5), 6, 1.5, 6), gouge(rng, bend([(979, y - 24), (986, y + 12), (987, y + 50)], 5), 8, 1.5, 4), gouge(rng, straight((988, y + 60), (1010, y + 61), 4), 5, 1, 3)])


def floor(plate: Plate) -> None:
    """Boards, away from the fire: whole where its light lies, black where his legs stand in it."""
    rng = _mass("floor")
    ground = [(330, FLOOR + 26), (620, FLOOR + 4), (1500, FLOOR + 4), (1506, 1006), (250, 1006)]
    inside = within(ground)
    away = lambda x, y: math.atan2(y - 690, x - 470)  # noqa: E731
    grain = Noise(rng, 80)

    def legs(x: float, y: float) -> bool:
        """The shadow of his legs on the boards."""
        for foot, wide in ((stood((-14, 0)), 40.0), (stood((42, 0)), 42.0)):
            t = (x - foot[0]) / 420
            if t > -0.03:
                middle = foot[1] + (foot[1] - 690) / (foot[0] - 470) * (x - foot[0])
                if abs(y - middle) < wide * (0.55 + 0.5 * max(0.0, t)) * 0.62:
                    return True
        return False

    lines = furrows(rng, away, lambda x, y: 19 + 12 * rise(820, 1000, y), inside, [(500, 900), (800, 900), (1100, 900), (400, 960), (1300, 960), (650, 960)])
    cuts = carve(rng, lines, lambda x, y: 1.4 * rise(760, 120, math.hypot(x - 520, (y - 760) * 1.5)) + 0.25 * grain(x, y) - 0.05, lambda x, y: 21 + 13 * rise(820, 1000, y), lambda x, y: inside(x, y) and not legs(x, y), Hand((90, 380), rest=(2, 18), lift=0.12, entry=3, leave=8))
    parts = parted(rng, cuts, Light((500, 720), 760, (("paper", 0.27), ("lamp", 0.84), ("mid", 9.0)), 1.3))
    with plate.group("floor", when="lamp"):
        for ink in ("mid", "lamp", "paper"):
            plate.put(ink, ink, parts.get(ink, []))


def boiler(plate: Plate) -> None:
    """A riveted drum to the roof, black; what little shows of it the fire shows, and the frost."""
    rng = _mass("boiler")
    x0, x1 = 286.0, 626.0
    mouth = bend([(404, 742), (402, 640), (414, 592), (446, 562), (486, 552), (526, 562), (558, 592), (570, 640), (568, 742)], 4)
    rivets: list[Line] = []
    for v in (236, 452, 800):
        for k in range(17):
            t = (k + 0.5) / 17
            x = lerp(x0 + 8, x1 - 8, 0.5 - 0.5 * math.cos(math.pi * t))
            y = v + 16 * math.sin(math.pi * t)
            rivets.append(knife(rng, [(x - 4, y), (x - 1, y - 4.5), (x + 4, y - 2), (x + 3.5, y + 3.5), (x - 2, y + 4)], 4, 0.5))
    rim = [gouge(rng, bend([(x, 150 + rng.uniform(0, 60)), (x - 1, 330), (x, top)], 6), w, 5, 9) for x, top, w in ((x0 + 8, 720, 10), (x0 + 24, 600, 7), (x0 + 40, 480, 5), (x0 + 58, 380, 3.4))]
    rim += [gouge(rng, bend([(x0 + 30, 150), (360, 122), (456, 112), (552, 122), (x1 - 40, 146)], 7), 5, 5, 9), gouge(rng, bend([(x0 + 60, 142), (400, 126), (470, 122)], 6), 4, 5, 9), gouge(rng, straight((420, -8), (421, 108), 7), 7, 2, 6), gouge(rng, straight((436, -8), (436, 76), 7), 4, 2, 7)]
    with plate.group("boiler"):
        plate.put("key", "drum", [knife(rng, [(x0, 830), (x0 - 2, 160), (330, 124), (456, 110), (582, 124), (x1, 158), (x1, 826)], 22, 1.6)])
        plate.put("mid", "rim", rim)
        plate.put("mid", "rivets", rivets)
        gauge = [(456 + 30 * math.cos(a / 12 * math.tau), 350 + 30 * math.sin(a / 12 * math.tau)) for a in range(12)]
        plate.put("mid", "gauge", [knife(rng, gauge, 12, 0.8)])
        plate.put("key", "needle", [gouge(rng, straight((450, 356), (470, 332), 4), 4, 1, 4)])
        plate.put("key", "mouth", [knife(rng, mouth, 13, 1)])
    glow: list[Line] = []
    for x, top, low, w in ((612, 500, 770, 12), (596, 560, 760, 8), (580, 500, 590, 5), (606, 250, 372, 6)):
        glow.append(gouge(rng, bend([(x, top), (x + 1, (top + low) / 2), (x, low)], 6), w, 7, 8))
    arch = [gouge(rng, bend([(386, 742), (384, 636), (398, 582), (436, 546)], 5), 9, 4, 5), gouge(rng, bend([(446, 540), (486, 533), (528, 541)], 5), 10, 3, 5), gouge(rng, bend([(538, 547), (574, 584), (588, 640), (586, 740)], 5), 12, 3, 5)]
    lip = [knife(rng, [(392, 750), (582, 750), (592, 772), (384, 773)], 14, 1.2)]
    with plate.group("fire", when="lamp"):
        plate.put("lamp", "glow", [*glow, *arch, *lip])
        plate.put("lamp", "fire", [knife(rng, mouth, 13, 1)])
        tongues = []
        for x, h, lean in ((424, 92, 10), (450, 140, 14), (478, 118, -10), (504, 158, 16), (530, 104, 10), (552, 76, -6)):
            tongues.append(knife(rng, bend([(x - 15, 738), (x - 18, 738 - h * 0.3), (x - 9, 738 - h * 0.55), (x - 4 + lean, 738 - h * 0.78), (x + lean * 0.4, 738 - h), (x + 9 + lean, 738 - h * 0.72), (x + 6, 738 - h * 0.5), (x + 15, 738 - h * 0.26), (x + 13, 738)], 3), 9, 0.8))
        plate.put("paper", "flames", tongues)
    with plate.group("leaf"):
        # the fire door, swung out to the left, its edge lit
        plate.put("key", "open", [knife(rng, [(400, 762), (398, 560), (300, 590), (290, 690), (302, 800)], 15, 1.2), *[knife(rng, bend([(a - 24, 742), (a - 16, 724), (a, 716 - 5 * (k % 2)), (a + 14, 726), (a + 26, 742)], 3), 9, 1.4) for k, a in enumerate((424, 462, 500, 540))]])
        plate.put("light", "edge", [gouge(rng, straight((397, 572), (399, 756), 7), 6, 1.5, 4), gouge(rng, straight((390, 566), (312, 591), 6), 5, 1, 6)])


def coal(plate: Plate) -> None:
    """Coal in a heap at our left; two pails of water at our right, waiting for whoever pays."""
    rng = _mass("coal")
    heap = bend([(-10, 850), (60, 812), (130, 800), (196, 824), (262, 872), (340, 900), (420, 960), (450, 1010)], 5)

    def crest(x: float) -> float:
        i = next((k for k in range(len(heap) - 1) if heap[k][0] <= x <= heap[k + 1][0]), len(heap) - 2)
        return lerp(heap[i][1], heap[i + 1][1], (x - heap[i][0]) / max(1e-6, heap[i + 1][0] - heap[i][0]))

    faces: list[Line] = []
    dull: list[Line] = []
    taken: list[Point] = []
    for _ in range(78):
        x = rng.uniform(40, 440)
        y = crest(x) + 4 + abs(rng.gauss(0, 40))
        if y > 1000 or any(math.dist((x, y), p) < 24 for p in taken):
            continue
        taken.append((x, y))
        r = rng.uniform(9, 19) * (0.7 + 0.5 * rise(840, 1000, y))
        turn = rng.uniform(-0.5, 0.5)
        chip = [(x + r * (u * math.cos(turn) - v * math.sin(turn)), y + r * (u * math.sin(turn) + v * math.cos(turn)) * 0.8) for u, v in ((-0.9, 0.1), (-0.3, -0.5), (0.9, -0.6), (1.1, -0.1), (0.2, 0.2), (-0.5, 0.5))]
        (faces if x > 200 and rng.random() < 0.6 * rise(160, 400, x) + 0.2 else dull).append(knife(rng, chip, 9, 0.7))
    with plate.group("coal"):
        plate.put("key", "heap", [knife(rng, [*heap, (-6, 1012)], 13, 2.2)])
        plate.put("mid", "dull", dull[:22])
    with plate.group("coal-lit", when="lamp"):
        plate.put("lamp", "faces", faces)
    pails: list[Line] = []
    water: list[Line] = []
    lit: list[Line] = []
    for x, y, s in ((1040.0, 934.0, 1.0), (1136.0, 902.0, 0.9)):
        pails.append(knife(rng, [(x - 46 * s, y - 96 * s), (x + 46 * s, y - 96 * s), (x + 36 * s, y + 4 * s), (x, y + 10 * s), (x - 36 * s, y + 4 * s)], 14, 1))
        ring = [(x + 3 * s + 33 * s * math.cos(a / 16 * math.tau), y - 96 * s + 7 * s * math.sin(a / 16 * math.tau)) for a in range(16)]
        water.append(knife(rng, ring, 11, 0.7))
        lit += [gouge(rng, straight((x - u * s, y - 84 * s), (x - u * 0.8 * s, y - 6 * s), 6), w * s, 2, 6) for u, w in ((40, 9), (27, 6), (15, 4))]
        lit += [gouge(rng, bend([(x - 45 * s, y - 94 * s), (x - 32 * s, y - 103 * s), (x, y - 108 * s), (x + 30 * s, y - 105 * s)], 4), 5 * s, 2, 3), gouge(rng, bend([(x - 44 * s, y - 92 * s), (x - 20 * s, y - 84 * s), (x + 16 * s, y - 84 * s)], 4), 4 * s, 2, 4)]
    with plate.group("pails"):
        plate.put("key", "sides", pails)
        plate.put("mid", "water", water)
    with plate.group("pails-lit", when="lamp"):
        plate.put("lamp", "lit", lit)


def stoker(plate: Plate) -> None:
    rng = _mass("stoker")
    with plate.group("stoker"):
        plate.put("key", "shovel", [knife(rng, [stood(p) for p in part], 12, 0.8) for part in MAN["shovel"]] + [knife(rng, [stood(p) for p in ((-72, 81), (-78, 90), (-88, 88), (-97, 81), (-104, 71), (-96, 75), (-80, 80))], 8, 1.2)])
        plate.put("key", "body", [knife(rng, [stood(p) for p in part], 7 if k == 0 else 13, 0.7) for k, part in enumerate(MAN["body"])])
        plate.put("mid", "seams", [gouge(rng, [stood(p) for p in bend(seam, 5)], 5.6, 2, 5) for seam in MAN["seams"]])
    with plate.group("stoker-lit", when="lamp"):
        plate.put("lamp", "lit", [knife(rng, [stood(p) for p in part], 9, 0.6) for part in MAN["lit"]])
        plate.put("paper", "hot", [gouge(rng, bend([stood(p) for p in edge], 4), w, 2, 5) for w, edge in ((5, [(-46.6, 153), (-49.8, 148.8), (-47, 147.6)]), (5, [(-22, 138), (-27.4, 124), (-33, 109)]), (6, [(-24, 60), (-22, 46), (-20, 24)]), (5, [(-68, 80), (-61, 82.2), (-54, 84.4)]))])
        plate.put("key", "brow", [gouge(rng, [stood(p) for p in ((-46.6, 154), (-44, 153), (-40, 153.4))], 7, 0.8, 2), gouge(rng, [stood(p) for p in ((-46.6, 144.4), (-44.6, 144.2), (-43, 144.8))], 2.6, 0.6, 2)])
    with plate.group("grip", when="lamp"):
        # the shaft goes on across him, straight from the one hand to the other
        plate.put("lamp", "shaft", [gouge(rng, straight(stood((-42, 88)), stood((2.5, 101.8)), 8), 5.4, 1, 1), gouge(rng, straight(stood((14.5, 105.5)), stood((21, 107.4)), 3), 5, 0.4, 0.4)])
        plate.put("lamp", "knuckles", [knife(rng, [stood(p) for p in ((2.5, 105), (4, 98.5), (8, 97.5), (13, 99.5), (14.5, 105), (13.5, 108.6), (8, 109.4))], 7, 0.5)])
        plate.put("key", "fingers", [gouge(rng, straight(stood((5 + 2.9 * k, 99.4 + 0.7 * k)), stood((5.6 + 2.9 * k, 105.4 + 0.7 * k)), 3), 2.4, 0.6, 1) for k in range(3)])
    with plate.group("stoker-rim"):
        # by day there is only the window behind him
        plate.put("light", "rim", [gouge(rng, bend([stood(p) for p in edge], 4), 5, 2, 6) for edge in ([(10, 145.5), (26, 132), (37, 115)], [(-14, 163), (-18, 171), (-25, 175)])])


def cut() -> Plate:
    plate = Plate("boiler-hut", (286, 60, 900, 920), {
        "paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"})
    for part in (wall, door, plank, floor, boiler, coal, stoker):
        part(plate)
    settle(plate)
    return plate
