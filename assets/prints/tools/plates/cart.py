"""On the cart, facing back: two ruts, a strip of grass that the axle combs, and the camp as small as it really is."""

from __future__ import annotations

import math
import random

from ..earth import Earth
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..grass import tufts
from ..heavens import Heavens
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON = 452.0
SKY = Heavens(HORIZON, cloud=214, night=116, lean=0.04, bright=(1020, 440), spread=640, pitch=11, swirl=0.2)
EARTH = Earth(HORIZON, [(-6, 458), (260, 450), (560, 455), (900, 451), (1200, 456), (1506, 448)], fine=6.5, coarse=13, ground="light")


def _mass(name: str) -> random.Random:
    return random.Random(f"cart/{name}")


def middle(y: float) -> float:
    n = EARTH.near(y)
    return 742 + 96 * math.sin(2.6 * n**0.42 + 0.4) * max(0.0, 1 - n) ** 1.4 + 8 * n


def rut(x: float, y: float) -> float:
    """0 in the middle of either rut, 1 at its edge."""
    n = EARTH.near(y)
    return min(abs(x - middle(y) - side * (1.5 + 268 * n)) for side in (-1, 1)) / (1.6 + 62 * n)


def between(x: float, y: float) -> bool:
    n = EARTH.near(y)
    return abs(x - middle(y)) < 268 * n - 40 * n


def steppe(plate: Plate) -> None:
    rng = _mass("steppe")
    bent, tuft = Noise(rng, 190), Noise(rng, 95)
    shape = EARTH.shape()
    inside = within(shape)
    flow = lambda x, y: 0.02 + 0.14 * bent(x * (1.3 - EARTH.near(y)), y * 2.6)  # noqa: E731
    seeds = [(x, y) for x in (100, 420, 1080, 1400) for y in (480, 560, 700, 900)]
    with plate.group("steppe"):
        plate.put("light", "ground", [knife(rng, shape, 20, 1.6)])
        lines = furrows(rng, flow, EARTH.pitch, inside, seeds)
        plate.put("paper", "pale", carve(rng, lines, lambda x, y: 0.75 * rise(520, 60, abs(x - 1000)) * rise(0.5, 0.0, EARTH.near(y)) + 0.5 * tuft(x * 0.6, y * 2.4) - 0.06, EARTH.pitch, lambda x, y: inside(x, y) and rut(x, y) > 1.05, Hand((40, 300), rest=(3, 30), entry=4, leave=7)))
        plate.put("mid", "worm", carve(rng, furrows(rng, flow, EARTH.pitch, inside, seeds), lambda x, y: 0.62 * rise(0.1, 0.9, EARTH.near(y)) + 0.7 * tuft(x * 0.6 + 200, y * 2.2) - 0.1, lambda x, y: EARTH.pitch(x, y) * 1.02, lambda x, y: inside(x, y) and rut(x, y) > 1.0, Hand((40, 300), rest=(2, 24), lift=0.1, entry=4, leave=7)))
        plate.put("key", "dark", carve(rng, furrows(rng, flow, lambda x, y: EARTH.pitch(x, y) * 1.2, inside, seeds), lambda x, y: 0.85 * rise(300, 800, abs(x - middle(y))) * (0.25 + EARTH.near(y) ** 0.6) + 0.65 * tuft(x * 0.7 + 400, y * 2) - 0.2, lambda x, y: EARTH.pitch(x, y) * 1.1, lambda x, y: inside(x, y) and rut(x, y) > 1.05, Hand((30, 260), rest=(3, 40), lift=0.1, entry=4, leave=7)))
    rng = _mass("ruts")
    toward = lambda x, y: math.atan2(1.0, (middle(y + 2) - middle(y - 2)) / 4 + (x - middle(y)) / max(14.0, y - HORIZON))  # noqa: E731
    in_rut = lambda x, y: inside(x, y) and rut(x, y) < 1.0  # noqa: E731
    with plate.group("ruts", slip=(1, 1)):
        earth: list[Line] = []
        for side in (-1, 1):
            left, right = [], []
            for k in range(60):
                y = HORIZON + 6 + (1000 - HORIZON) * (k / 59) ** 1.7
                n = EARTH.near(y)
                x, half = middle(y) + side * (1.5 + 268 * n), (1.6 + 62 * n) * 0.98
                left.append((x - half * rng.uniform(0.9, 1.08), y))
                right.append((x + half * rng.uniform(0.9, 1.08), y))
            earth.append(knife(rng, [*left, *right[::-1]], 15, 1.2))
        plate.put("mid", "earth", earth)
        lines = furrows(rng, toward, lambda x, y: 5 + 10 * EARTH.near(y), in_rut, [(middle(y) + s * (1.5 + 268 * EARTH.near(y)), y) for y in (500, 560, 640, 760, 880, 960) for s in (-1, 1)])
        wide = lambda x, y: 5 + 10 * EARTH.near(y)  # noqa: E731
        plate.put("key", "deep", carve(rng, lines, lambda x, y: 0.3 + 0.9 * rise(0.35, 0.95, rut(x, y)), wide, in_rut, Hand((30, 200), rest=(3, 22), entry=3, leave=6)))
        plate.put("paper", "packed", carve(rng, lines, lambda x, y: 0.95 * rise(0.75, 0.2, rut(x, y)) * rise(1.0, 0.3, EARTH.near(y)) + 0.3 * tuft(x, y), wide, in_rut, Hand((24, 150), rest=(4, 30), lift=0.12, entry=3, leave=6)))


def combed(plate: Plate) -> None:
    """The strip that the axle passes over: each blade of it lies away from us, as hair does."""
    rng = _mass("combed")
    dark: list[Line] = []
    dry: list[Line] = []
    for _ in range(420):
        n = rng.uniform(0.0, 1.0) ** 0.75
        y = HORIZON + 12 + n * 560
        share = rng.uniform(-1, 1)
        half = 268 * EARTH.near(y) * 0.74
        x = middle(y) + share * half
        if y > 1010 or half < 3:
            continue
        high = (4 + 58 * EARTH.near(y)) * rng.uniform(0.6, 1.2)
        lean = -0.35 * share + rng.uniform(-0.16, 0.16)
        blade = gouge(rng, bend([(x, y), (x + lean * high * 0.3, y - high * 0.62), (x + lean * high, y - high)], 4), 1.4 + 4.4 * EARTH.near(y), 0.6, 9)
        (dark if rng.random() < 0.55 else dry).append(blade)
    with plate.group("combed"):
        plate.put("key", "blades", dark)
        plate.put("paper", "dry", dry)
    rng = _mass("tufts")
    roots = [(x + rng.uniform(-24, 24), y) for x, y in ((250, 620), (150, 760), (330, 830), (60, 900), (1240, 640), (1360, 780), (1180, 860), (1440, 920), (420, 560), (1080, 560), (560, 520), (930, 516), (300, 960), (1260, 980))]
    with plate.group("tufts"):
        plate.put("key", "wormwood", tufts(rng, roots, [EARTH.near(y) for _, y in roots], 0.4))
        plate.put("paper", "feather", tufts(rng, [(x + 12, y + 6) for x, y in roots], [0.8 * EARTH.near(y) for _, y in roots], 0.7))


def camp(plate: Plate) -> None:
    """It has shrunk to what a thumb can cover: huts, a tower, a smoke, and at the gate some who have not gone in."""
    rng = _mass("camp")
    h = HORIZON
    dark: list[Line] = []
    roofs: list[Line] = []
    for x, w, high in ((560, 54, 12), (626, 72, 16), (716, 40, 11), (820, 86, 17), (918, 60, 13), (990, 46, 10)):
        dark.append(knife(rng, [(x, h + 5), (x + 1, h - high * 0.62), (x + w * 0.1, h - high), (x + w * 0.9, h - high), (x + w, h - high * 0.6), (x + w, h + 5)], 9, 0.5))
        roofs.append(gouge(rng, straight((x + w * 0.08, h - high * 0.96), (x + w * 0.9, h - high * 0.98), 5), 3, 1, 2))
    dark += [gouge(rng, straight((x, h + 6), (x, h - rng.uniform(10, 14)), 3), 1.8, 0.2, 0.3) for x in range(500, 1080, 15) if not 764 < x < 806]
    dark += [gouge(rng, straight((x, h + 8), (x, h - 24), 3), 3, 0.2, 0.3) for x in (768, 804)] + [gouge(rng, straight((764, h - 22), (808, h - 22), 3), 3, 0.2, 0.3)]
    dark += [knife(rng, [(1036, h - 34), (1037, h - 54), (1048, h - 61), (1059, h - 54), (1060, h - 34)], 8, 0.5), *[gouge(rng, straight((a, h - 34), (b, h + 6), 4), 2.4, 0.2, 0.2) for a, b in ((1039, 1033), (1057, 1063), (1039, 1063), (1057, 1033))]]
    people = [knife(rng, [(x - 2.4, h + 12), (x - 3, h + 2), (x - 1.4, h - 1), (x - 1.6, h - 5), (x + 1.6, h - 5), (x + 1.4, h - 1), (x + 3, h + 2), (x + 2.4, h + 12)], 5, 0.3) for x in (776, 785, 797)]
    smoke = [bend([(660, h - 16), (664, h - 40), (652, h - 64), (664, h - 100), (640, h - 130), (590, h - 146)], 6), bend([(866, h - 18), (872, h - 40), (860, h - 62), (874, h - 90), (852, h - 112)], 6)]
    hills = bend([(-6, h + 6), (-6, h - 20), (140, h - 36), (280, h - 22), (420, h - 9), (560, h - 5), (760, h - 4), (980, h - 6), (1140, h - 16), (1290, h - 40), (1400, h - 28), (1506, h - 44), (1506, h + 6)], 6)
    inside = within(hills)
    lines = furrows(rng, lambda x, y: 0.12 * math.sin(x / 80), 7, inside, [(140, h - 10), (1300, h - 14), (1470, h - 14)])
    with plate.group("hills"):
        plate.put("mid", "hills", [knife(rng, hills, 18, 1.4)])
        plate.put("light", "hills-lit", carve(rng, lines, lambda x, y: 0.6 * rise(h - 6, h - 34, y) + 0.12, 6.5, inside, Hand((30, 140), rest=(4, 30))))
    with plate.group("camp"):
        plate.put("key", "huts", [*dark, *people])
        plate.put("light", "roofs", roofs)
        plate.put("key", "smoke", [gouge(rng, smoke[0], lambda t: 3 + 10 * t, 1, 8), gouge(rng, smoke[1], lambda t: 2.4 + 6 * t, 1, 8)])
    with plate.group("camp-lamp", when="lamp"):
        plate.put("lamp", "lamp", [*[gouge(rng, straight((768 + 4 * math.cos(a), h - 26 + 4 * math.sin(a)), (768 + r * math.cos(a), h - 26 + r * math.sin(a)), 3), 2.4, 0.8, 5) for a, r in ((0.3, 22), (0.8, 28), (1.3, 24), (1.8, 30), (2.3, 22), (2.8, 26))], *[knife(rng, box(x, h - 7, x + 5, h - 3), 5, 0.3) for x in (640, 664, 846, 870)]])


def tail(plate: Plate) -> None:
    """The tailboard at our knees, with a bundle, a can, and a pair of small boots that do not reach the edge."""
    rng = _mass("tail")
    with plate.group("board"):
        top = [(250, 1006), (300, 888), (318, 872), (1176, 866), (1196, 880), (1262, 1006)]
        plate.put("key", "floor", [knife(rng, top, 20, 1.5), *[knife(rng, [(x, 900), (x + d, 676), (x + d + 30, 672), (x + 40, 900)], 16, 1.2) for x, d in ((286, -14), (1176, 16))]])
        inside = within(top)
        lines = furrows(rng, lambda x, y: 0.01, 17, inside, [(750, 900), (750, 960)])
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: 0.5 * rise(1006, 880, y) + 0.1, 11, inside, Hand((60, 320), rest=(8, 50), entry=4, leave=8)))
        plate.put("paper", "edge", [gouge(rng, straight((x, 872 - 0.006 * (x - 300)), (x + l, 872 - 0.006 * (x + l - 300)), 6), 5.5, 2, 5) for x, l in ((330, 150), (500, 210), (728, 130), (876, 180), (1072, 90))] + [gouge(rng, straight((x, 690), (x - d, 850), 6), 5, 2, 6) for x, d in ((296, -12), (1200, 14))])
    bundle = bend([(330, 930), (308, 860), (330, 778), (392, 722), (452, 708), (470, 680), (492, 676), (500, 706), (560, 730), (606, 800), (612, 876), (584, 934), (330, 930)], 4)
    with plate.group("bundle"):
        plate.put("key", "cloth", [knife(rng, bundle, 15, 1.6), gouge(rng, bend([(478, 700), (446, 672), (424, 668)], 4), 12, 0.4, 3), gouge(rng, bend([(486, 700), (520, 668), (548, 676)], 4), 12, 0.4, 3)])
        plate.put("light", "folds", [gouge(rng, bend([(484, 712), (484 + d * 0.5, 770), (484 + d, 880 - abs(d) * 0.12)], 6), w, 3, 8) for d, w in ((-140, 7), (-96, 6), (-52, 7.5), (-10, 6), (36, 7), (78, 5.5), (108, 4.5))])
        plate.put("paper", "folds-lit", [gouge(rng, bend([(500, 716), (548, 746), (588, 806)], 6), 6, 2, 5), gouge(rng, bend([(494, 712), (530, 770), (556, 850)], 6), 5, 3, 7), gouge(rng, bend([(476, 690), (484, 682), (494, 690)], 4), 4, 1, 2)])
    # a blanket folded to sit on; nobody has wished to sit and look back
    with plate.group("blanket"):
        folds: list[Line] = []
        lit: list[Line] = []
        weave: list[Line] = []
        for k in range(4):
            y = 926 - 17 * k
            a, b = 706 + rng.uniform(-7, 7), 966 + rng.uniform(-8, 8)
            folds.append(knife(rng, bend([(a, y), (a - 9, y - 8), (a + 3, y - 17), (b - 3, y - 18), (b + 9, y - 9), (b, y), (a, y)], 3), 13, 0.9))
            lit.append(gouge(rng, bend([(a + 6, y - 13), ((a + b) / 2, y - 14.5), (b - 5, y - 13)], 6), 5 + 1.4 * k, 1.5, 4))
            weave += [gouge(rng, straight((x, y - 4), (x + 3, y - 12), 3), 4, 0.6, 0.8) for x in (a + 40, a + 52, a + 64, b - 60, b - 48, b - 36)]
        plate.put("key", "wool", folds)
        plate.put("paper", "wool-lit", lit)
        plate.put("key", "stripes", weave)
    with plate.group("can"):
        x, y = 1082.0, 930.0
        plate.put("key", "can", [knife(rng, [(x - 52, y), (x - 54, y - 92), (x - 28, y - 122), (x - 30, y - 150), (x + 30, y - 151), (x + 28, y - 122), (x + 54, y - 92), (x + 52, y + 1)], 13, 1), gouge(rng, bend([(x - 30, y - 140), (x - 58, y - 124), (x - 48, y - 92)], 4), 7, 0.3, 0.3)])
        plate.put("paper", "can-lit", [gouge(rng, straight((x + 40, y - 88), (x + 39, y - 8), 6), 10, 1.2, 2), gouge(rng, straight((x + 22, y - 84), (x + 22, y - 30), 6), 4, 2, 5), gouge(rng, straight((x - 22, y - 143), (x + 22, y - 144), 4), 6, 1, 1.4), gouge(rng, bend([(x + 26, y - 116), (x + 42, y - 100)], 4), 5, 1, 2)])
        plate.put("mid", "can-dim", [gouge(rng, straight((x - 40, y - 84), (x - 39, y - 14), 6), 5, 1.5, 4), gouge(rng, straight((x - 6, y - 88), (x - 6, y - 20), 6), 4, 2, 5)])


def cut() -> Plate:
    plate = Plate("cart", (290, 60, 924, 900), {
        "paper": "#ead9b8", "light": "#c09a5c", "mid": "#6f7a6c", "key": "#20282b", "lamp": "#e9d49a"})
    SKY.cut(plate)
    for part in (camp, steppe, combed, tail):
        part(plate)
    return plate
