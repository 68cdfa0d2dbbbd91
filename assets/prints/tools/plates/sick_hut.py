"""The sick hut: three wait on a bench before the one inner door, whose light shows what is said behind it to be two people."""

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

DOOR = (790.0, 176.0, 1066.0, 792.0)
PANE = (828.0, 226.0, 1028.0, 496.0)
FLOOR = 792.0
GLOW = Light((928, 420), 640, (("paper", 0.2), ("lamp", 0.62), ("mid", 9.0)), 1.25)


def _mass(name: str) -> random.Random:
    return random.Random(f"sick-hut/{name}")


def wall(plate: Plate) -> None:
    """Lime over boards, brushed on in arcs; a nail, and on it what belongs to the doctor."""
    rng = _mass("wall")
    rub = Noise(rng, 95)
    shape = box(-6, -6, 1506, FLOOR)
    inside = within(shape)
    x0, y0, x1, y1 = DOOR
    taken = lambda x, y: (x0 - 36 < x < x1 + 36 and y > y0 - 36) or math.hypot((x - 1146) / 54, (y - 432) / 172) < 1  # noqa: E731
    # an arc of the brush: round the shoulder of whoever limed it
    flow = lambda x, y: math.atan2(y - 1100, x - 620) + math.pi / 2 + 0.5 * rub(x, y)  # noqa: E731
    with plate.group("wall"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        lines = furrows(rng, flow, 14, inside, [(300, 200), (600, 500), (1300, 300), (1200, 600)])
        plate.put("mid", "lime", carve(rng, lines, lambda x, y: 0.42 + 0.42 * rub(x * 1.4, y * 1.4) + 0.3 * rise(420, 80, x), 13, lambda x, y: inside(x, y) and not taken(x, y), Hand((26, 150), rest=(5, 40), entry=3, leave=5)))
        plate.put("light", "window-side", carve(rng, furrows(rng, flow, 15, inside, [(60, 300), (100, 600)]), lambda x, y: 0.85 * rise(330, 20, x) + 0.4 * rub(x * 2, y * 2) - 0.16, 12, lambda x, y: inside(x, y) and x < 360, Hand((22, 120), rest=(5, 34), entry=3, leave=5)))
    with plate.group("wall-lit", when="lamp"):
        away = lambda x, y: math.atan2(y - 380, x - 928)  # noqa: E731
        lit = surface(rng, shape, away, 13.5, GLOW, 0.78, lambda x, y: taken(x, y) or y > FLOOR - 6, Hand((24, 130), rest=(4, 28), entry=3, leave=7))
        for ink in ("mid", "lamp", "paper"):
            plate.put("lamp" if ink == "paper" else ink, f"wall-{ink}", lit.get(ink, []))


def door(plate: Plate) -> None:
    """Its upper half is frosted glass, taken from somewhere else. A woman in a cap bends to a man without a shirt."""
    rng = _mass("door")
    x0, y0, x1, y1 = DOOR
    a, b, c, d = PANE
    with plate.group("door"):
        plate.put("key", "leaf", [knife(rng, box(x0 - 30, y0 - 30, x1 + 30, y1 + 2), 18, 1.4)])
        plate.put("light", "jambs", [gouge(rng, straight((x, y0 - 16), (x + 1, y1), 9), 9, 0.8, 1.4) for x in (x0 - 14, x1 + 14)] + [gouge(rng, straight((x0 - 18, y0 - 18), (x1 + 18, y0 - 19), 9), 10, 0.8, 1.2)])
        plate.put("mid", "boards", [gouge(rng, straight((x, 530 + rng.uniform(0, 20)), (x + rng.uniform(-2, 2), y1 - 20 - rng.uniform(0, 60)), 8), rng.uniform(4, 8), 2, 5) for x in range(int(x0) + 20, int(x1) - 6, 22)] + [gouge(rng, straight((x, y0 + 8), (x, y1 - 10), 9), 4, 2, 4) for x in (x0 + 8, x1 - 9)])
        plate.put("light", "rail", [gouge(rng, straight((x0 + 16, 512), (x1 - 16, 511), 7), 6, 1.5, 3), gouge(rng, straight((x0 + 24, 640), (x1 - 26, 639), 7), 5, 2, 4)])
        plate.put("mid", "pane", [knife(rng, box(a, b, c, d), 16, 1)])
        inside = within(box(a, b, c, d))
        lines = furrows(rng, lambda x, y: 0.9, 12, inside, [(928, 340)])
        plate.put("light", "frost", carve(rng, lines, lambda x, y: 0.6, 10, inside, Hand((12, 60), rest=(8, 26), entry=2, leave=4)))
        plate.put("light", "handle", [gouge(rng, bend([(x0 + 22, 574), (x0 + 52, 570), (x0 + 60, 578)], 4), 9, 0.6, 1.4), knife(rng, [(x0 + 14, 556), (x0 + 26, 555), (x0 + 27, 604), (x0 + 15, 605)], 8, 0.6)])
    with plate.group("behind", when="lamp"):
        plate.put("lamp", "pane", [knife(rng, box(a, b, c, d), 16, 1)])
        lines = furrows(rng, lambda x, y: math.atan2(y - 262, x - 968), 12, inside, [(900, 330), (968, 400), (1010, 300), (860, 450)])
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: rise(190, 40, math.dist((x, y), (968, 266))), 11.5, inside, Hand((26, 120), rest=(3, 16))))
        # behind frosted glass edges are lost: the nearer to it, the harder
        sitter = [(a, d), (a, 452), (834, 432), (854, 416), (864, 404), (860, 392), (853, 378), (855, 358), (866, 344), (884, 341), (897, 351), (900, 367), (904, 374), (897, 379), (894, 392), (884, 400), (886, 410), (906, 424), (920, 450), (924, d)]
        doctor = [(c, d), (c, 336), (1008, 322), (999, 312), (1002, 298), (1000, 276), (990, 262), (970, 256), (952, 262), (944, 278), (946, 290), (938, 300), (945, 304), (944, 314), (950, 322), (962, 324), (954, 340), (948, 366), (950, 420), (956, d)]
        plate.put("key", "two", [knife(rng, sitter, 9, 1.3), knife(rng, doctor, 9, 1.3), gouge(rng, bend([(966, 350), (942, 396), (902, 424)], 5), lambda t: 26 - 9 * t, 0.2, 0.6), gouge(rng, bend([(950, 306), (930, 344), (916, 392), (904, 420)], 5), 3, 0.3, 0.5)])
        plate.put("paper", "cap", [gouge(rng, bend([(946, 274), (968, 264), (996, 276)], 4), 7, 1, 1.6), gouge(rng, bend([(952, 266), (970, 259), (988, 265)], 4), 4, 1, 2)])
        plate.put("lamp", "soft", [gouge(rng, bend([(x, y), (x + 8, y + 16), (x + 4, y + 36)], 4), 3.4, 2, 5) for x, y in ((846, 446), (866, 438), (888, 440), (876, 470), (906, 466), (978, 372), (998, 392), (1014, 430), (980, 440), (1000, 464))])
        plate.put("key", "bars", [gouge(rng, straight(((a + c) / 2, b), ((a + c) / 2, 270), 4), 0.1, 1, 1) if False else gouge(rng, straight((a - 2, 360), (c + 2, 359), 8), 7, 0.2, 0.2), gouge(rng, straight((a, b), (c, b - 1), 8), 7, 0.2, 0.2), gouge(rng, straight((a, b), (a, d), 8), 7, 0.2, 0.2), gouge(rng, straight((c, b), (c, d), 8), 7, 0.2, 0.2), gouge(rng, straight((a, d), (c, d), 8), 7, 0.2, 0.2)])
        plate.put("lamp", "under", [gouge(rng, straight((x0 + 4, y1 - 2), (x1 - 4, y1 - 2), 9), 8, 2, 3)])


def floor(plate: Plate) -> None:
    rng = _mass("floor")
    shape = [(-6, FLOOR), (1506, FLOOR), (1506, 1006), (-6, 1006)]
    inside = within(shape)
    vx, vy = 760.0, 330.0
    toward = lambda x, y: math.atan2(y - vy, x - vx)  # noqa: E731
    pitch = lambda x, y: 13 + 7 * rise(FLOOR, 1000, y)  # noqa: E731
    with plate.group("floor"):
        lines = furrows(rng, toward, pitch, inside, [(300, 900), (750, 900), (1200, 900)])
        plate.put("mid", "boards", carve(rng, lines, lambda x, y: 0.34 + 0.3 * rise(500, 60, x), 12, inside, Hand((40, 180), rest=(8, 40), entry=3, leave=6)))
        plate.put("light", "skirting", [gouge(rng, straight((x, FLOOR - 4), (x + 120, FLOOR - 4), 5), 4.4, 1.5, 4) for x in (*range(0, 700, 134), *range(1110, 1480, 134))])
    with plate.group("floor-lit", when="lamp"):
        lines = furrows(rng, toward, pitch, inside, [(900, 830), (940, 940), (1020, 900), (840, 960)])

        def pool(x: float, y: float) -> float:
            t = (y - FLOOR) / 208
            return rise(1.3, 0.5, abs(x - 928 - 30 * t) / (140 + 120 * t)) * rise(1.5, 0.1, t)

        cuts = carve(rng, lines, lambda x, y: 1.05 * pool(x, y) - 0.04, 13, inside, Hand((26, 120), rest=(4, 18), entry=3, leave=6))
        for ink, some in parted(rng, cuts, Light((928, FLOOR), 190, (("paper", 0.3), ("lamp", 9.0)), 1.6)).items():
            plate.put(ink, f"pool-{ink}", some)


def sitter(rng: random.Random, x: float, y: float, s: float, lean: float, cap: str) -> tuple[list[Line], list[Line], list[Line]]:
    """One on the bench, seen from the front: what is dark of him, the edges on the door's side, the folds. y is the seat."""

    def p(u: float, v: float) -> Point:
        return x + s * (u + lean * max(0.0, -v)), y + s * v

    coat = [p(-0.34, 0.02), p(-0.37, -0.3), p(-0.36, -0.52), p(-0.26, -0.64), p(-0.1, -0.69), p(0.1, -0.69), p(0.27, -0.63), p(0.37, -0.5), p(0.38, -0.26), p(0.35, 0.04), p(0.37, 0.14), p(0.33, 0.22), p(0.26, 0.62), p(0.27, 0.78), p(0.36, 0.84), p(0.37, 0.89), p(0.1, 0.89), p(0.09, 0.6), p(0.06, 0.3), p(0.0, 0.24), p(-0.06, 0.3), p(-0.1, 0.6), p(-0.11, 0.88), p(-0.36, 0.89), p(-0.37, 0.83), p(-0.28, 0.77), p(-0.27, 0.6), p(-0.34, 0.22), p(-0.37, 0.13)]
    head = [p(-0.08, -0.62), p(-0.09, -0.72), p(-0.15, -0.8), p(-0.155, -0.94), p(-0.1, -1.02), p(0.1, -1.02), p(0.155, -0.94), p(0.15, -0.8), p(0.09, -0.72), p(0.08, -0.62)]
    if cap == "ears":
        top = [p(-0.2, -0.78), p(-0.22, -0.98), p(-0.19, -1.12), p(-0.08, -1.19), p(0.09, -1.19), p(0.2, -1.11), p(0.22, -0.97), p(0.2, -0.77), p(0.15, -0.8), p(0.15, -0.97), p(-0.15, -0.97), p(-0.15, -0.8)]
    elif cap == "peak":
        top = [p(-0.17, -0.96), p(-0.19, -1.05), p(-0.2, -1.15), p(-0.06, -1.21), p(0.12, -1.2), p(0.24, -1.12), p(0.18, -1.05), p(0.2, -0.97), p(0.0, -0.93)]
    else:
        top = [p(-0.16, -0.9), p(-0.15, -1.04), p(-0.06, -1.1), p(0.07, -1.1), p(0.15, -1.03), p(0.16, -0.9), p(0.1, -0.98), p(-0.1, -0.98)]
    dark = [knife(rng, coat, 12, 1), knife(rng, head, 9, 0.6), knife(rng, top, 9, 0.7)]
    hands = [p(-0.13, 0.02), p(-0.02, -0.04), p(0.12, 0.0), p(0.15, 0.1), p(0.02, 0.15), p(-0.12, 0.11)]
    edges = [gouge(rng, bend([p(0.12, -0.77), p(0.14, -0.84), p(0.13, -0.93)], 4), s * 0.075, 1.2, 2), gouge(rng, bend([p(0.15, -0.66), p(0.28, -0.6), p(0.35, -0.5)], 5), s * 0.045, 1.4, 3), gouge(rng, bend([p(0.36, -0.46), p(0.365, -0.26), p(0.33, -0.06)], 5), s * 0.045, 1.4, 4), gouge(rng, bend([p(0.35, 0.1), p(0.31, 0.3), p(0.25, 0.58)], 5), s * 0.05, 1.4, 4), gouge(rng, bend([p(-0.04, 0.34), p(-0.075, 0.55), p(-0.09, 0.74)], 5), s * 0.035, 2, 4), gouge(rng, bend([p(0.27, 0.8), p(0.33, 0.85)], 3), s * 0.035, 1, 2), gouge(rng, bend([p(0.06, -1.17), p(0.18, -1.09), p(0.2, -0.98)], 4), s * 0.055, 1.2, 2), gouge(rng, bend([p(-0.1, 0.05), p(0.02, 0.0), p(0.12, 0.04)], 4), s * 0.05, 1.2, 2)]
    folds = [gouge(rng, bend([p(u, -0.5), p(u * 1.1, -0.3), p(u * 0.9, -0.06)], 5), s * 0.028, 3, 6) for u in (-0.24, -0.1, 0.06, 0.2)] + [gouge(rng, bend([p(-0.3, 0.26), p(-0.22, 0.5), p(-0.2, 0.74)], 5), s * 0.026, 3, 6), gouge(rng, bend([p(-0.32, -0.44), p(-0.25, -0.2), p(-0.12, -0.02)], 5), s * 0.026, 3, 6), gouge(rng, bend([p(-0.05, -0.86), p(-0.06, -0.8), p(-0.02, -0.79)], 3), s * 0.02, 1, 2)]
    del hands
    return dark, edges, folds


def bench(plate: Plate) -> None:
    """Three, and room for none besides. They look at the floor, at the door, and straight ahead."""
    rng = _mass("bench")
    y = 742.0
    dark: list[Line] = []
    edges: list[Line] = []
    folds: list[Line] = []
    brows: list[Line] = []
    for x, s, lean, cap in ((352.0, 196.0, 0.02, "ears"), (524.0, 206.0, 0.05, "peak"), (690.0, 192.0, -0.06, "bare")):
        a, b, c = sitter(rng, x, y, s, lean, cap)
        dark += a
        edges += b
        folds += c
        brows += [gouge(rng, bend([(x + s * (u - 0.03), y - s * 0.885), (x + s * (u + 0.0), y - s * 0.895), (x + s * (u + 0.035), y - s * 0.88)], 3), s * 0.02, 1, 2) for u in (-0.065 + lean * 0.9, 0.06 + lean * 0.9)]
    with plate.group("bench"):
        plate.put("key", "seat", [knife(rng, [(236, y + 4), (800, y + 2), (806, y + 34), (232, y + 36)], 17, 1.3), *[knife(rng, [(x, y + 30), (x + 24, y + 30), (x + 20 + 6 * d, 912), (x - 4 + 6 * d, 912)], 14, 1) for x, d in ((254, -1), (764, 1))]])
        plate.put("light", "seat-edge", [gouge(rng, straight((a, y + 11), (b, y + 10), 6), 6, 2, 4) for a, b in ((244, 290), (412, 466), (586, 634), (754, 796))])
    with plate.group("three"):
        plate.put("key", "coats", dark)
        plate.put("mid", "folds", [*folds, *brows])
        plate.put("light", "cold-edges", [gouge(rng, bend([(x - s * 0.33, y - s * 0.5), (x - s * 0.365, y - s * 0.3), (x - s * 0.33, y - s * 0.04)], 5), s * 0.03, 2, 5) for x, s in ((352.0, 196.0), (524.0, 206.0), (690.0, 192.0))])
    with plate.group("three-lit", when="lamp"):
        plate.put("lamp", "edges", edges)


def things(plate: Plate) -> None:
    """At our left a window with snow on its bars; between the window and the bench a pail; a stethoscope on its nail."""
    rng = _mass("things")
    with plate.group("window"):
        pane = box(96, 236, 250, 452)
        plate.put("key", "hole", [knife(rng, box(74, 214, 272, 474), 15, 1.3)])
        plate.put("paper", "pane", [knife(rng, pane, 14, 1)])
        plate.put("light", "dusk", [gouge(rng, straight((100, 248 + 15 * k), (246 - rng.uniform(0, 60), 250 + 15 * k), 6), 9 - 0.5 * k, 2, 4) for k in range(11)])
        plate.put("key", "bars", [gouge(rng, straight((173, 230), (174, 458), 8), 9, 0.2, 0.2), gouge(rng, straight((90, 330), (256, 329), 8), 8, 0.2, 0.2)])
        plate.put("paper", "snow", [knife(rng, bend([(84, 474), (100, 444), (150, 436), (200, 446), (250, 438), (264, 474), (84, 474)], 4), 12, 1.4), gouge(rng, bend([(98, 326), (120, 316), (166, 324)], 4), 8, 1, 3), gouge(rng, bend([(180, 326), (220, 318), (248, 325)], 4), 7, 1, 3)])
    with plate.group("stethoscope"):
        nx, ny = 1146.0, 300.0
        tube = [bend([(nx - 34, ny + 74), (nx - 40, ny + 30), (nx - 16, ny + 4), (nx + 2, ny - 4), (nx + 20, ny + 6), (nx + 40, ny + 34), (nx + 34, ny + 78)], 6), bend([(nx - 34, ny + 74), (nx - 26, ny + 130), (nx, ny + 158), (nx + 26, ny + 132), (nx + 34, ny + 78)], 6), bend([(nx, ny + 156), (nx + 6, ny + 196), (nx - 8, ny + 240), (nx + 2, ny + 262)], 6)]
        plate.put("light", "tube", [gouge(rng, t, w, 0.4, 0.6) for t, w in zip(tube, (6, 7, 8), strict=True)] + [gouge(rng, straight((nx - 2, ny - 16), (nx + 3, ny + 4), 3), 6, 0.4, 0.6)])
        plate.put("paper", "bell", [knife(rng, [(nx - 12, ny + 258), (nx + 13, ny + 258), (nx + 23, ny + 280), (nx - 22, ny + 281)], 8, 0.7), *[knife(rng, [(x - 5, y - 5), (x + 5, y - 4), (x + 5, y + 5), (x - 4, y + 6)], 5, 0.5) for x, y in ((nx - 34, ny + 74), (nx + 34, ny + 78))]])
    with plate.group("pail"):
        x, y = 1150.0, 914.0
        plate.put("key", "pail", [knife(rng, [(x - 58, y), (x - 78, y - 118), (x + 78, y - 120), (x + 58, y + 1)], 14, 1), gouge(rng, bend([(x - 76, y - 112), (x - 60, y - 40), (x + 60, y - 42), (x + 76, y - 114)], 7), 5, 0.3, 0.3)])
        plate.put("light", "tin", [gouge(rng, bend([(x - 70, y - 116), (x, y - 106), (x + 70, y - 118)], 7), 6, 1, 2), gouge(rng, straight((x - 60, y - 96), (x - 48, y - 10), 6), 9, 1.4, 3), gouge(rng, straight((x - 38, y - 88), (x - 32, y - 30), 6), 5, 2, 4), gouge(rng, straight((x + 52, y - 84), (x + 42, y - 20), 6), 3, 2, 5)])


def cut() -> Plate:
    plate = Plate("sick-hut", (270, 80, 924, 890), {
        "paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"})
    for part in (wall, floor, door, things, bench):
        part(plate)
    return plate
