"""The gate of the camp, before sunrise in September: it has been dragged open, and outside a cart is waiting."""

from __future__ import annotations

import math
import random

from ..earth import Earth
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..grass import tufts
from ..heavens import Heavens
from ..knife import knife
from ..line import Line, Point, bend, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON = 548.0
SKY = Heavens(HORIZON, cloud=250, night=176, lean=-0.04, bright=(790, 540), spread=720, pitch=11)
EARTH = Earth(HORIZON, [(-6, 548), (220, 540), (480, 552), (700, 556), (1000, 552), (1240, 534), (1506, 546)], fine=7, coarse=11, ground="light")
HINGE: Point = (470, 886)


def _mass(name: str) -> random.Random:
    return random.Random(f"the-gate/{name}")


def track(x: float, y: float) -> float:
    """0 in either rut of the cart track, 1 beside it."""
    n = EARTH.near(y)
    middle = 836 - 110 * n + 60 * math.sin(n * 2.4)
    return min(abs(x - middle - side * (6 + 150 * n)) for side in (-1, 1)) / (4 + 44 * n)


def worn(x: float, y: float) -> float:
    """How far from the quarter circle that the gate has worn into the earth: 0 in it."""
    r = math.hypot(x - HINGE[0], (y - HINGE[1]) * 5.4)
    return abs(r - 640) / 46 if y > HINGE[1] - 60 and x > HINGE[0] - 40 else 9.0


def ground(plate: Plate) -> None:
    EARTH.cut(
        plate, "ground",
        lambda x, y: 0.7 * rise(0.5, 0.0, EARTH.near(y)) * rise(500, 60, abs(x - 790)) - 0.1 + 0.35 * rise(1.4, 0.7, track(x, y)),
        lambda x, y: (0.2 + 0.95 * rise(0.2, 1.0, EARTH.near(y)) + 0.5 * rise(300, 800, abs(x - 820))) * rise(0.5, 1.2, track(x, y)) * rise(0.6, 1.3, worn(x, y)) - 0.15,
        lambda x, y: 0.8 * rise(0.9, 0.1, track(x, y)) * rise(0.8, 0.2, EARTH.near(y)),
    )
    rng = _mass("arc")
    arcs: list[Line] = []
    for k, r in enumerate((596, 618, 640, 662, 690)):
        for _ in range(7):
            a = rng.uniform(-0.3, 1.3)
            long = rng.uniform(0.1, 0.3)
            arcs.append(gouge(rng, [(HINGE[0] + r * math.cos(a + long * i / 8), HINGE[1] + r * 0.185 * math.sin(a + long * i / 8)) for i in range(9)], rng.uniform(2.5, 6.5), 3, 6))
    with plate.group("arc"):
        plate.put("key", "scored", [a for k, a in enumerate(arcs) if k % 3 == 0])
        plate.put("paper", "scraped", [a for k, a in enumerate(arcs) if k % 3])


def far(plate: Plate) -> None:
    """Low hills, and a great deal of everything else."""
    rng = _mass("far")
    hills = bend([(-6, 552), (150, 528), (330, 506), (470, 534), (640, 546), (900, 550), (1080, 528), (1230, 496), (1370, 516), (1506, 500), (1506, 566), (-6, 566)], 5)
    inside = within(hills)
    with plate.group("hills"):
        plate.put("mid", "hills", [knife(rng, hills, 18, 1.4)])
        lines = furrows(rng, lambda x, y: 0.25 * math.sin(x / 90), 8, inside, [(300, 530), (1230, 520), (1450, 520), (100, 545)])
        plate.put("key", "shade", carve(rng, lines, lambda x, y: 0.7 * rise(250, 700, abs(x - 850)) - 0.04, 7, inside, Hand((24, 120), rest=(4, 26))))


def cart(plate: Plate) -> None:
    """An ox and a two-wheeled cart, bundles for seats; nobody has got up yet but one."""
    rng = _mass("cart")
    x0, y0, s = 664.0, 676.0, 0.92

    def at(x: float, y: float) -> Point:
        return x0 + s * x, y0 + s * y

    def path(*points: Point) -> Line:
        return [at(*p) for p in points]

    ox = path((150, -52), (160, -84), (186, -100), (220, -104), (250, -98), (286, -100), (306, -118), (318, -134), (304, -146), (300, -160), (310, -152), (324, -142), (346, -146), (356, -160), (358, -144), (350, -132), (366, -112), (378, -92), (370, -82), (352, -84), (340, -76), (330, -52), (324, -34), (326, 0), (313, 1), (308, -30), (298, -36), (296, 0), (284, 1), (280, -40), (200, -42), (196, -28), (200, 0), (187, 1), (180, -30), (176, 0), (164, 1), (160, -34))
    with plate.group("ox"):
        plate.put("key", "ox", [knife(rng, ox, 11, 0.8), gouge(rng, bend(path((152, -78), (144, -50), (148, -22)), 4), 4, 0.4, 2)])
        plate.put("light", "lit", [gouge(rng, bend(path((168, -94), (200, -101), (240, -96), (284, -98), (303, -116)), 4), 5, 2, 4), gouge(rng, bend(path((352, -128), (366, -108), (373, -92)), 3), 3.4, 1, 2), gouge(rng, bend(path((190, -74), (230, -70), (270, -78)), 3), 3.4, 3, 5), gouge(rng, bend(path((310, -110), (322, -84), (322, -56)), 3), 3, 2, 4)])
    wheels: list[Line] = []
    for r, w in ((50, 8.5), (11, 9)):
        ring = [at(-8 + r * math.cos(i / 26 * math.tau), -50 + r * math.sin(i / 26 * math.tau)) for i in range(27)]
        wheels.append(gouge(rng, ring, w, 0.1, 0.1))
    wheels += [gouge(rng, straight(at(-8 + 10 * math.cos(a), -50 + 10 * math.sin(a)), at(-8 + 47 * math.cos(a), -50 + 47 * math.sin(a)), 3), 5, 0.2, 0.3) for a in (0.3, 1.08, 1.86, 2.64, 3.42, 4.2, 5.0, 5.78)]
    body = path((-108, -72), (-112, -96), (-60, -92), (90, -94), (96, -84), (252, -92), (254, -84), (98, -72))
    side = [gouge(rng, straight(at(x, -90), at(x - 9, -124), 3), 5, 0.3, 0.4) for x in (-100, -56, -10, 36, 82)]
    side.append(gouge(rng, straight(at(-124, -122), at(86, -126), 5), 5.5, 0.3, 0.5))
    bundles = [bend(path((-92, -94), (-98, -122), (-76, -146), (-50, -142), (-38, -118), (-40, -92)), 3), bend(path((-34, -92), (-36, -120), (-12, -134), (14, -126), (18, -92)), 3), bend(path((44, -92), (40, -112), (58, -124), (80, -116), (84, -92)), 3)]
    # a woman and a child between the bundles; the driver at the ox's head
    woman = path((2, -118), (-4, -152), (4, -178), (14, -186), (12, -198), (20, -210), (34, -208), (41, -196), (37, -182), (48, -174), (58, -148), (54, -118))
    child = path((-46, -128), (-48, -150), (-40, -162), (-43, -174), (-34, -184), (-22, -181), (-17, -170), (-22, -160), (-14, -148), (-14, -128))
    driver = path((392, 2), (390, -40), (380, -70), (384, -104), (398, -118), (400, -130), (394, -138), (402, -152), (420, -152), (428, -140), (422, -128), (426, -116), (442, -100), (442, -66), (434, -40), (436, 2), (424, 2), (414, -36), (406, 2))
    with plate.group("cart"):
        plate.put("key", "people", [knife(rng, p, 9, 0.7) for p in (woman, child, driver)])
        plate.put("key", "bundles", [knife(rng, b, 10, 1) for b in bundles])
        plate.put("key", "cart", [knife(rng, body, 14, 0.8), *wheels, *side, gouge(rng, straight(at(384, -96), at(360, -106), 4), 3, 0.4, 0.6), gouge(rng, straight(at(440, -104), at(470, -190), 5), 3.4, 0.3, 0.4)])
        plate.put("paper", "lit", [gouge(rng, bend(path(*p), 3), w, 1.4, 3) for p, w in (
            (((6, -154), (10, -176), (16, -184)), 3.6), (((16, -200), (22, -207), (32, -205)), 3.6), (((-42, -150), (-38, -160)), 3), (((-38, -174), (-32, -180), (-25, -178)), 3),
            (((-88, -120), (-72, -140), (-54, -138)), 4), (((-30, -116), (-14, -128), (6, -124)), 4), (((387, -92), (396, -112), (404, -118)), 3.4), (((398, -146), (408, -149), (418, -148)), 3.4), (((-104, -92), (-40, -89), (70, -90)), 3), (((56, -118), (66, -120), (76, -114)), 3))]
            + [gouge(rng, [at(-8 + 46 * math.cos(a), -50 + 46 * math.sin(a)) for a in (3.7, 4.0, 4.3, 4.6, 4.9, 5.2)], 2.6, 2, 4)])
    shadow: list[Line] = []
    for k in range(9):
        y = y0 + 4 + 7 * k
        shadow.append(gouge(rng, bend([(x0 - 100 - 22 * k + rng.uniform(-12, 12), y), (x0 + 100 - 10 * k, y + 1), (x0 + 300 - 34 * k + rng.uniform(-20, 20), y)], 6), 6.5 - 0.3 * k, 3, 6))
    with plate.group("cart-shadow"):
        plate.put("key", "shadow", shadow)


def gate(plate: Plate) -> None:
    """Two posts, and planks that have been dragged inwards, towards us."""
    rng = _mass("gate")
    near: list[Line] = [knife(rng, [(430, 934), (438, 600), (430, 150), (440, 130), (496, 126), (508, 142), (502, 560), (512, 938)], 20, 1.6),
                        knife(rng, [(1094, 838), (1096, 500), (1090, 240), (1098, 226), (1138, 226), (1146, 238), (1144, 540), (1152, 840)], 18, 1.3)]
    beam = knife(rng, [(404, 196), (402, 166), (1162, 246), (1164, 268)], 20, 1.2)
    lit = [gouge(rng, straight((x, a), (x + rng.uniform(-2, 2), b), 8), w, 2, 6) for x, a, b, w in ((494, 214, 410, 7), (492, 452, 640, 6.4), (498, 716, 900, 7), (482, 260, 380, 3.6), (484, 570, 700, 4), (484, 730, 880, 3.6), (468, 590, 680, 3), (1101, 276, 470, 5), (1102, 490, 640, 4.4), (1103, 660, 820, 5), (1114, 340, 460, 3), (1114, 560, 700, 3))]
    lit += [gouge(rng, straight((520 + 118 * k + rng.uniform(0, 30), 200 + 11.6 * k), (616 + 118 * k, 209 + 11.8 * k), 6), 4.5, 2, 5) for k in range(5)]
    # the leaf hangs from the left post and has swung in: its free end is at our left, near and large
    planks: list[Line] = []
    bright: list[Line] = []
    hinge_top, hinge_low = (438.0, 330.0), (440.0, 880.0)
    end_top, end_low = (96.0, 232.0), (84.0, 1030.0)
    count = 9
    for k in range(count):
        a, b = k / count, (k + 0.9) / count
        shape = [(lerp(hinge_top[0], end_top[0], a), lerp(hinge_top[1], end_top[1], a) + rng.uniform(-8, 8)), (lerp(hinge_top[0], end_top[0], b), lerp(hinge_top[1], end_top[1], b) + rng.uniform(-8, 8)), (lerp(hinge_low[0], end_low[0], b), lerp(hinge_low[1], end_low[1], b)), (lerp(hinge_low[0], end_low[0], a), lerp(hinge_low[1], end_low[1], a))]
        planks.append(knife(rng, shape, 18, 1.3))
        for _ in range(5):
            t, u = rng.uniform(0.03, 0.7), rng.uniform(a + 0.015, b - 0.01)
            v = t + rng.uniform(0.06, 0.24)
            x = lerp(hinge_top[0], end_top[0], u)
            top, low = lerp(hinge_top[1], end_top[1], u), lerp(hinge_low[1], end_low[1], u)
            bright.append(gouge(rng, straight((x, lerp(top, low, t)), (x + rng.uniform(-2, 2), lerp(top, low, min(0.97, v))), 7), rng.uniform(2.4, 5.5) * (0.8 + a), 3, 6))
    ledges = [gouge(rng, straight((444, lerp(330, 880, t)), (80, lerp(232, 1030, t)), 9), 22 - 4 * (t < 0.5), 0.1, 0.1) for t in (0.14, 0.8)]
    ledges.append(gouge(rng, straight((444, lerp(330, 880, 0.76)), (84, lerp(232, 1030, 0.2)), 9), 18, 0.1, 0.1))
    ledge_lit = [gouge(rng, straight((430 - 20 * k, lerp(330, 880, t) - 8 - k), (120 + 60 * k, lerp(232, 1030, t) + 12 - 10 * (t < 0.5) + 8 * k), 8), 3.4, 2, 5) for t in (0.14, 0.8) for k in range(2)]
    wires: list[Line] = []
    for k in range(6):
        y = 300 + 92 * k
        wires.append(gouge(rng, bend([(1142, y), (1330, y + 6 + 4 * k), (1510, y + 4 + 14 * k)], 6), 3.2, 0.2, 0.2))
        for u in (rng.uniform(0.15, 0.4), rng.uniform(0.6, 0.9)):
            x, yy = lerp(1142, 1510, u), y + (4 + 14 * k) * u + 3
            wires += [gouge(rng, straight((x - 7, yy - 8), (x + 7, yy + 8), 3), 2.8, 0.4, 0.7), gouge(rng, straight((x - 6, yy + 7), (x + 5, yy - 8), 3), 2.6, 0.4, 0.7)]
    wires.append(gouge(rng, bend([(1412, 1000), (1408, 700), (1410, 330)], 8), 17, 0.1, 0.1))
    with plate.group("leaf"):
        plate.put("key", "planks", [*planks, *ledges])
        plate.put("mid", "grain", bright)
        plate.put("light", "edges", ledge_lit)
    with plate.group("posts"):
        plate.put("key", "posts", [*near, beam, *wires])
        plate.put("paper", "lit", lit)
    with plate.group("hinges"):
        plate.put("mid", "straps", [gouge(rng, straight((500, lerp(330, 880, t) + 2), (380, lerp(330, 880, t) - 6 + 16 * (t > 0.5)), 5), 6, 0.4, 2) for t in (0.14, 0.8)])


def grass(plate: Plate) -> None:
    """Yellow by September: it stands where no foot and no gate has passed."""
    rng = _mass("grass")
    roots = [(x + rng.uniform(-20, 20), y + rng.uniform(-14, 14)) for x, y in ((548, 946), (610, 996), (530, 880), (1060, 850), (1170, 868), (1130, 926), (1210, 800), (1300, 880), (1400, 960), (1260, 990), (1010, 760), (1090, 700), (1230, 700), (1330, 760), (590, 760), (640, 820), (960, 690), (1160, 640), (560, 660), (1420, 700), (40, 960), (500, 990), (860, 1000), (1000, 996))]
    near = [EARTH.near(y) for _, y in roots]
    with plate.group("grass"):
        plate.put("key", "blades", tufts(rng, roots, near))
        plate.put("paper", "dry", tufts(rng, [(x + 7, y + 3) for x, y in roots], near))


def lamp(plate: Plate) -> None:
    """On a nail in the post, a storm lantern that is the state's."""
    rng = _mass("lamp")
    x, y = 468.0, 478.0
    with plate.group("lantern"):
        plate.put("paper", "frame", [gouge(rng, bend([(x - 19, y - 18), (x - 12, y - 44), (x, y - 52), (x + 13, y - 44), (x + 20, y - 18)], 4), 3, 0.4, 0.4), knife(rng, [(x - 13, y - 24), (x - 9, y - 34), (x + 9, y - 34), (x + 13, y - 24)], 7, 0.5), knife(rng, [(x - 21, y + 28), (x + 21, y + 28), (x + 18, y + 46), (x - 18, y + 46)], 8, 0.6), gouge(rng, bend([(x - 18, y - 22), (x - 24, y + 2), (x - 18, y + 30)], 4), 2.8, 0.4, 0.4), gouge(rng, bend([(x + 18, y - 22), (x + 24, y + 2), (x + 18, y + 30)], 4), 2.8, 0.4, 0.4)])
        plate.put("mid", "glass", [knife(rng, [(x - 9, y - 20), (x + 9, y - 20), (x + 16, y - 2), (x + 10, y + 26), (x - 10, y + 26), (x - 16, y - 2)], 8, 0.6)])
    with plate.group("lantern-lit", when="lamp"):
        plate.put("lamp", "glass", [knife(rng, [(x - 9, y - 20), (x + 9, y - 20), (x + 16, y - 2), (x + 10, y + 26), (x - 10, y + 26), (x - 16, y - 2)], 8, 0.6)])
        rays: list[Line] = []
        for k in range(15):
            a = -0.2 + (math.pi + 0.4) * (k + rng.uniform(0.2, 0.8)) / 15
            r0 = rng.uniform(38, 50)
            r1 = r0 + rng.uniform(30, 76) * (0.6 + 0.5 * math.sin(a))
            rays.append(gouge(rng, straight((x + r0 * math.cos(a), y + r0 * math.sin(a)), (x + r1 * math.cos(a), y + r1 * math.sin(a)), 5), 6, 1, 6))
        plate.put("lamp", "rays", rays)
        plate.put("paper", "flame", [gouge(rng, bend([(x, y + 20), (x - 4, y + 4), (x + 1, y - 14)], 4), 7, 1, 2)])


def cut() -> Plate:
    plate = Plate("the-gate", (290, 90, 880, 860), {
        "paper": "#ead9b8", "light": "#d0955f", "mid": "#6e7f80", "key": "#1b232b", "lamp": "#f1c976"})
    SKY.cut(plate)
    for part in (far, ground, cart, gate, grass, lamp):
        part(plate)
    return plate
