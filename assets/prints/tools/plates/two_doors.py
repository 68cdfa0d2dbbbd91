"""The little house with two doors, seen end on: one man comes to the one, another goes from the other, and the house is between them."""

from __future__ import annotations

import math
import random

from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..light import Light
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle
from ..snowfield import Snowfield
from .the_path import boot

FIELD = Snowfield(566, gathers=2400, fine=7, coarse=12)
SKY = Heavens(566, cloud=330, night=470, lean=0.02, bright=(300, 560), spread=560, pitch=12.5, swirl=0.22, stars=16)
LEFT, RIGHT, FOOT, EAVE, RIDGE, MIDDLE = 566.0, 930.0, 772.0, 474.0, 258.0, 742.0


def _mass(name: str) -> random.Random:
    return random.Random(f"two-doors/{name}")


SIDE = 58.0
"""We stand a little to the left: so much of the wall on that side is seen, and in it the doorway, aslant."""


def beside(u: float, v: float) -> Point:
    """A spot on that wall: u from the corner away from us, v from its foot up to the eave."""
    return LEFT - SIDE * u, lerp(lerp(FOOT + 1, FOOT - 46, u), lerp(EAVE + 20, EAVE + 36, u), v)


OPENING = [beside(0.26, 0.0), beside(0.26, 0.70), beside(0.80, 0.70), beside(0.80, 0.0)]


def wedge(side: int) -> Line:
    """The light that a door lets out: narrow at the sill, wide where it ends."""
    if side < 0:
        return [OPENING[3], OPENING[0], (LEFT - 24, FOOT + 4), (LEFT - 150, 934), (LEFT - 430, 876), (LEFT - 400, 756)]
    return [(RIGHT, 752), (RIGHT, FOOT + 2), (RIGHT + 200, 862), (RIGHT + 424, 812), (RIGHT + 400, 752)]


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    lee = FIELD.slopes(Noise(rng, 115))
    lines = FIELD.ridges(rng, Noise(rng, 140))
    ground: Line = [(-6, FIELD.horizon - 4), *[(x, FIELD.horizon - 4 + 5 * math.sin(x / 210) + rng.uniform(-2, 2)) for x in range(50, 1480, 70)], (1506, FIELD.horizon - 8), (1506, 1006), (-6, 1006)]
    with plate.group("snow"):
        plate.put("paper", "ground", [knife(rng, ground, 30, 0.8)])
        drifts = Noise(rng, 230)

        def patch(x: float, y: float) -> float:
            across, away = FIELD.ground(x, y)
            return rise(0.06, 0.3, lee(x, y)) * rise(0.0, 0.3, drifts(across * 0.7, away * 1.2))

        plate.put("mid", "shadows", carve(rng, lines, lambda x, y: 1.05 * patch(x, y) * rise(120, 260, math.hypot((x - MIDDLE) * 0.45, y - 800)), lambda x, y: FIELD.pitch(x, y) * 1.05, FIELD.holds, Hand((60, 420), rest=(1, 14), lift=0.2)))
    # away from the two doors the night has the ground to itself
    rng = _mass("dark")
    with plate.group("dark", when="night"):
        lines = FIELD.ridges(rng, Noise(rng, 140))
        one, other = within(wedge(-1)), within(wedge(1))

        def dark(x: float, y: float) -> float:
            if one(x, y) or other(x, y):
                return 0.0
            corner = rise(400, 800, abs(x - MIDDLE) + 50 * lee(x, y)) * (0.3 + 0.6 * FIELD.near(y))
            return 0.9 * corner + 0.5 * rise(0.3, 0.8, patch(x, y)) - 0.08

        plate.put("key", "ground", carve(rng, lines, dark, lambda x, y: FIELD.pitch(x, y) * 0.98, FIELD.holds, Hand((50, 380), rest=(1, 14), lift=0.1, entry=4, leave=7)))


def screen(plate: Plate) -> None:
    """A fence of planks in line with the house, so that neither path is seen from the other."""
    rng = _mass("screen")
    dark: list[Line] = []
    lit: list[Line] = []
    caps: list[Line] = []
    for x in range(-10, 1512, 19):
        if LEFT - 118 < x < RIGHT + 104:
            continue
        far = abs(x - MIDDLE) / 760
        high, base = 74 - 34 * far + rng.uniform(-3, 3), 602 - 18 * far
        dark.append(knife(rng, [(x, base), (x + 1, base - high), (x + 8, base - high - 6), (x + 15, base - high), (x + 16, base)], 11, 0.6))
        caps.append(gouge(rng, straight((x + 1, base - high - 2), (x + 15, base - high - 3), 3), 4.4, 0.6, 0.8))
        if rng.random() < 0.55:
            lit.append(gouge(rng, straight((x + 5, base - high + 8), (x + 5, base - rng.uniform(6, 26)), 4), rng.uniform(2, 4), 1, 4))
    with plate.group("screen"):
        plate.put("key", "planks", dark)
        plate.put("mid", "boards", lit)
        plate.put("paper", "caps", caps)


def house(plate: Plate) -> None:
    rng = _mass("house")
    gable: Line = [(LEFT, FOOT), (LEFT + 3, EAVE), (MIDDLE - 2, RIDGE + 18), (RIGHT - 2, EAVE + 2), (RIGHT, FOOT + 2)]
    sheen = Noise(rng, 120)

    def boarding(ink: str, tone: float, keeps: float) -> list[Line]:
        """Boards nailed level, one lapped over another: under each lap a shadow, on each a little light."""
        out: list[Line] = []
        row = FOOT - 14.0
        while row > RIDGE + 30:
            half = min((RIGHT - LEFT) / 2 - 6, (row - RIDGE - 30) / 1.16)
            x = MIDDLE - half + rng.uniform(3, 20)
            while x < MIDDLE + half - 14:
                end = min(MIDDLE + half - 4, x + math.exp(rng.uniform(math.log(34), math.log(190))))
                over = 664 < end and x < 826 and 482 < row < 648
                if over:
                    if x < 656:
                        end = 656.0
                    else:
                        x = 830.0
                        continue
                side = rise(0, 250, abs((x + end) / 2 - MIDDLE))
                w = tone * (0.62 + 0.5 * side + 0.4 * sheen(x, row * 2)) * rng.uniform(0.8, 1.15)
                if rng.random() < keeps and end - x > 14:
                    out.append(gouge(rng, straight((x, row + rng.uniform(-1, 1)), (end, row + rng.uniform(-1, 1)), 6), min(max(1.6, w), (end - x) / 6), 2, 4))
                x = end + rng.uniform(4, 16)
            row -= 21 + rng.uniform(-0.8, 0.8)
        return out

    with plate.group("house"):
        plate.put("light", "wall", [knife(rng, gable, 20, 1.4)])
        plate.put("mid", "laps", boarding("mid", 6.5, 0.96))
    with plate.group("house-night", when="night"):
        plate.put("key", "wall", [knife(rng, gable, 20, 1.4)])
        plate.put("mid", "boards", boarding("mid", 8.5, 0.92))
    wall = [beside(0, 0), beside(0, 1.06), beside(1, 1.06), beside(1, 0)]
    rng = _mass("side")
    boards = [gouge(rng, straight(beside(a, v), beside(b, v), 4), 4.2, 1.6, 3) for v in (0.06, 0.13, 0.2, 0.27, 0.34, 0.41, 0.48, 0.55, 0.62, 0.69, 0.8, 0.88) for a, b in ((0.86, 0.99), *(((0.04, 0.19),) if v < 0.7 else ((0.1, 0.8),)))]
    with plate.group("side"):
        plate.put("key", "wall", [knife(rng, wall, 20, 1.2)])
        plate.put("mid", "boards", boards)
        plate.put("light", "arris", [gouge(rng, straight((LEFT - 2, FOOT - 6), (LEFT + 1, EAVE + 36), 9), 3.4, 2, 4)])
    rng = _mass("roof")
    with plate.group("roof"):
        left = [(LEFT - 54, EAVE + 44), (LEFT - 62, EAVE + 26), (LEFT - 46, EAVE + 2), (MIDDLE - 10, RIDGE - 34), (MIDDLE + 4, RIDGE - 40), (MIDDLE + 4, RIDGE + 14), (LEFT - 6, EAVE + 22)]
        right = [(RIGHT + 54, EAVE + 46), (RIGHT + 63, EAVE + 28), (RIGHT + 46, EAVE + 4), (MIDDLE + 14, RIDGE - 34), (MIDDLE - 6, RIDGE - 40), (MIDDLE - 4, RIDGE + 14), (RIGHT + 6, EAVE + 24)]
        plate.put("paper", "snow", [knife(rng, left, 17, 2), knife(rng, right, 17, 2)])
        shade: list[Line] = []
        for side, edge in ((-1, LEFT), (1, RIGHT)):
            for k in range(15):
                t = (k + rng.uniform(0, 0.8)) / 15
                x, y = lerp(MIDDLE + side * 14, edge + side * 46, t), lerp(RIDGE - 10, EAVE + 30, t)
                if side > 0 or rng.random() < 0.35:
                    shade.append(gouge(rng, straight((x, y - 16 + rng.uniform(-6, 6)), (x + side * rng.uniform(20, 38), y + rng.uniform(6, 20)), 5), rng.uniform(3, 6.5), 2, 4))
        plate.put("mid", "snow-shade", shade)
        plate.put("key", "barge", [gouge(rng, bend([(LEFT - 54, EAVE + 50), (MIDDLE - 110, RIDGE + 132), (MIDDLE, RIDGE + 18)], 8), 11, 0.4, 0.6), gouge(rng, bend([(RIGHT + 54, EAVE + 52), (MIDDLE + 110, RIDGE + 134), (MIDDLE, RIDGE + 18)], 8), 12, 0.4, 0.6)])
        plate.put("key", "pot", [knife(rng, [(786, 292), (788, 196), (834, 194), (838, 336)], 13, 1.2)])
        plate.put("paper", "pot-snow", [knife(rng, [(781, 200), (786, 186), (810, 179), (833, 184), (840, 198)], 9, 1), gouge(rng, straight((795, 206), (794, 288), 6), 7, 1, 5), gouge(rng, straight((806, 206), (805, 250), 6), 4, 1, 5)])
        plate.put("mid", "pot-edge", [gouge(rng, straight((829, 204), (832, 318), 6), 3.4, 1, 4), gouge(rng, straight((817, 206), (818, 300), 6), 3, 2, 5)])
        smoke = bend([(811, 178), (818, 140), (806, 104), (832, 66), (900, 44), (1010, 40), (1140, 22)], 8)
        plate.put("light", "smoke", [gouge(rng, smoke, lambda t: 6 + 20 * t * (1 - 0.4 * t), 1, 8), gouge(rng, [(x + 14, y + 19) for x, y in smoke[14:40]], 8, 4, 9), gouge(rng, [(x - 2, y - 18) for x, y in smoke[20:46]], 5, 4, 9)])
    with plate.group("footing"):
        plate.put("mid", "drift", [gouge(rng, bend([(LEFT + 10 + 52 * k, FOOT + 14 + 5 * math.sin(2.1 * k)), (LEFT + 40 + 52 * k, FOOT + 19), (LEFT + 66 + 52 * k, FOOT + 13 + 4 * math.sin(k))], 4), rng.uniform(4, 7), 3, 5) for k in range(6)])
        plate.put("paper", "bank", [knife(rng, [beside(1.25, -0.09), beside(1.0, 0.02), beside(0.9, -0.01), beside(0.86, -0.08)], 9, 0.8), knife(rng, [(RIGHT - 26, FOOT + 9), (RIGHT - 12, FOOT - 9), (RIGHT + 9, FOOT - 14), (RIGHT + 30, FOOT - 2), (RIGHT + 44, FOOT + 8)], 9, 0.8)])
        plate.put("key", "foot", [gouge(rng, bend([(LEFT - 3, FOOT + 2), (MIDDLE, FOOT + 4), (RIGHT + 3, FOOT + 3)], 9), 6, 1, 3)])
    x0, y0, x1, y1 = 686.0, 506.0, 802.0, 620.0
    with plate.group("window"):
        plate.put("key", "hole", [knife(rng, box(x0 - 13, y0 - 13, x1 + 13, y1 + 13), 15, 1.2)])
        plate.put("mid", "panes", [knife(rng, box(a, b, c, d), 12, 0.8) for a, b, c, d in ((x0, y0, 739, 557), (749, y0, x1, 557), (x0, 567, 739, y1), (749, 567, x1, y1))])
        plate.put("paper", "sill", [knife(rng, [(x0 - 20, y1 + 16), (x0 - 4, y1 + 7), (x1 + 10, y1 + 6), (x1 + 19, y1 + 17)], 10, 1)])
    with plate.group("window-lit", when="lamp"):
        plate.put("lamp", "panes", [knife(rng, box(a, b, c, d), 12, 0.8) for a, b, c, d in ((x0, y0, 739, 557), (749, y0, x1, 557), (x0, 567, 739, y1), (749, 567, x1, y1))])
        # a lamp under its shade; two chairs of different height
        plate.put("key", "inside", [knife(rng, [(757, 583), (768, 566), (792, 566), (801, 583)], 8, 0.6), gouge(rng, straight((779, 580), (779, 608), 4), 4, 0.3, 0.3), gouge(rng, straight((750, 608), (801, 609), 4), 7, 0.3, 0.3),
                                    gouge(rng, straight((695, 540), (697, 621), 5), 5, 0.3, 0.3), gouge(rng, straight((717, 541), (718, 621), 5), 4, 0.3, 0.3), gouge(rng, straight((692, 545), (721, 544), 4), 6, 0.3, 0.3), gouge(rng, straight((693, 592), (721, 592), 4), 6, 0.3, 0.3), gouge(rng, straight((694, 567), (720, 567), 4), 4, 0.3, 0.3)])
        plate.put("paper", "under-shade", [gouge(rng, straight((757, 587), (801, 587), 4), 6, 1, 1), gouge(rng, straight((761, 597), (797, 597), 4), 4, 1, 1)])


def leaf(side: int, u: float, v: float) -> Point:
    """A spot on the door that stands open at that side: u from its hinge outwards, v from its foot up."""
    if side < 0:
        (x, foot), (_, head) = OPENING[3], OPENING[2]
        return x - 90 * u, lerp(foot + 5 * u, head - 5 * u, v)
    return RIGHT - 2 + 62 * u, lerp(FOOT - 26 + 2 * u, 553 - 2 * u, v)


def doors(plate: Plate) -> None:
    """Both stand open, outwards; their leaves are dark, the light comes past them: on an edge, in the slit of a doorway, and on the snow."""
    rng = _mass("doors")
    bent = Noise(rng, 120)
    for side, name, x in ((-1, "left", OPENING[0][0]), (1, "right", RIGHT)):
        shape = [leaf(side, 0, 0), leaf(side, 0, 1), leaf(side, 1, 1), leaf(side, 1, 0)]
        seams = [gouge(rng, straight(leaf(side, k / 5, rng.uniform(0.01, 0.2)), leaf(side, k / 5, rng.uniform(0.8, 0.99)), 7), 2.6, 2, 4) for k in range(1, 5)]
        battens = [gouge(rng, straight(leaf(side, 0.06, v), leaf(side, 0.94, v), 5), 5, 1.5, 3) for v in (0.2, 0.8)]
        handle = [gouge(rng, straight(leaf(side, 0.86, 0.45), leaf(side, 0.86, 0.55), 4), 5, 0.6, 0.8)]
        edge = [knife(rng, [leaf(side, 1, 0), leaf(side, 1, 1), (leaf(side, 1, 1)[0] + side * 7, leaf(side, 1, 1)[1] + 4), (leaf(side, 1, 0)[0] + side * 7, leaf(side, 1, 0)[1] + 3)], 60, 0.6)]
        head = [gouge(rng, straight(leaf(side, 0.03, 1.0), leaf(side, 0.98, 1.0), 6), 4, 1, 3)]
        with plate.group(f"leaf-{name}"):
            plate.put("key", "leaf", [knife(rng, shape, 30, 0.8), *edge])
            plate.put("mid", "planks", [*seams, *battens, *handle])
        with plate.group(f"lit-{name}", when="lamp"):
            plate.put("lamp", "edge", [*edge, *head] if side > 0 else [*edge, *head, knife(rng, OPENING, 40, 0.8)])
            ground = wedge(side)
            holds = within(ground)
            light = Light((x + side * 10, 766), 440, (("paper", 0.34), ("lamp", 9.0)), 1.1)
            toward = lambda px, py, x=x, side=side: math.atan2(py - 742, px - (x - side * 60)) + 0.06 * bent(px, py)  # noqa: E731
            lines = furrows(rng, toward, 13, holds, [(x + side * 90, 800), (x + side * 220, 820), (x + side * 320, 810), (x + side * 160, 850)])
            cuts = carve(rng, lines, lambda px, py, light=light: 1.35 * rise(1.0, 0.1, light.far(px, py)) + 0.2 * bent(px, py * 3), 14, holds, Hand((50, 240), rest=(3, 14), lift=0.1, entry=4, leave=8))
            plate.put("lamp", "wedge", cuts)
    with plate.group("doorway", when="lamp"):
        # what is seen through it: a brighter floor, the far jamb
        plate.put("paper", "inside", [knife(rng, [beside(0.32, 0.03), beside(0.32, 0.3), beside(0.5, 0.2), beside(0.6, 0.02)], 30, 0.6), gouge(rng, straight(beside(0.36, 0.34), beside(0.35, 0.64), 6), 5, 2, 4)])
        plate.put("key", "jambs", [gouge(rng, straight(beside(0.80, 0.0), beside(0.80, 0.71), 7), 5, 0.3, 0.3), gouge(rng, straight(beside(0.24, 0.705), beside(0.82, 0.705), 4), 5, 0.3, 0.3)])


COMES_HEAD: Line = [(-0.045, -0.86), (-0.06, -0.905), (-0.068, -0.95), (-0.05, -0.99), (-0.005, -1.008), (0.04, -0.995), (0.056, -0.968), (0.058, -0.955), (0.082, -0.932), (0.062, -0.922), (0.066, -0.902), (0.056, -0.884), (0.034, -0.876), (0.03, -0.85)]
COMES: tuple[Line, ...] = (
    [(-0.05, -0.885), (0.045, -0.865), (0.085, -0.81), (0.10, -0.66), (0.092, -0.52), (0.12, -0.345), (-0.15, -0.34), (-0.135, -0.52), (-0.14, -0.70), (-0.115, -0.83)],
    [(-0.12, -0.40), (0.02, -0.40), (-0.01, -0.22), (-0.075, -0.06), (-0.03, -0.03), (-0.03, 0.0), (-0.165, 0.0), (-0.165, -0.05), (-0.105, -0.2)],
    [(-0.01, -0.40), (0.115, -0.40), (0.135, -0.21), (0.135, -0.05), (0.205, -0.025), (0.205, 0.004), (0.06, 0.004), (0.06, -0.2)],
    [(0.0, -0.81), (0.085, -0.78), (0.155, -0.70), (0.215, -0.685), (0.255, -0.705), (0.27, -0.68), (0.225, -0.64), (0.14, -0.64), (0.05, -0.67)],
)
GOES: tuple[Line, ...] = (
    [(-0.05, -0.87), (-0.085, -0.885), (-0.088, -0.945), (-0.064, -0.995), (0.0, -1.012), (0.064, -0.995), (0.088, -0.945), (0.085, -0.885), (0.05, -0.87)],
    [(-0.05, -0.885), (-0.13, -0.845), (-0.178, -0.72), (-0.188, -0.52), (-0.155, -0.44), (-0.15, -0.335), (0.145, -0.335), (0.155, -0.44), (0.188, -0.52), (0.178, -0.72), (0.13, -0.845), (0.05, -0.885)],
    [(-0.13, -0.36), (-0.005, -0.36), (-0.025, -0.10), (-0.02, 0.0), (-0.145, 0.004), (-0.135, -0.10)],
    [(0.01, -0.36), (0.135, -0.36), (0.115, -0.20), (0.125, -0.075), (0.105, -0.055), (0.04, -0.06), (0.022, -0.085), (0.035, -0.20)],
)


def men(plate: Plate) -> None:
    """He who comes is seen from the side, bareheaded, a hand out to the door; he who goes is a back, and his steps behind him."""
    rng = _mass("men")
    come, go = (374.0, 842.0), (1158.0, 764.0)
    s, t = 236.0, 168.0

    def at(u: float, v: float) -> Point:
        return come[0] + u * s, come[1] + v * s

    def of(u: float, v: float) -> Point:
        return go[0] + u * t, go[1] + v * t

    with plate.group("men"):
        plate.put("key", "coats", [knife(rng, [at(u, v) for u, v in part], 9, 0.6) for part in COMES] + [knife(rng, [at(u, v) for u, v in COMES_HEAD], 6, 0.3)] + [knife(rng, [of(u, v) for u, v in part], 8, 0.5) for part in GOES])
        # the coat's quilting, the seam of a back, a sole lifted
        plate.put("mid", "seams", [gouge(rng, bend([of(0.0, -0.84), of(0.006, -0.62), of(0.0, -0.38)], 4), 2.6, 2, 4), gouge(rng, bend([of(-0.14, -0.5), of(0.0, -0.485), of(0.14, -0.5)], 4), 3.4, 1, 1.4), gouge(rng, bend([of(0.05, -0.09), of(0.08, -0.078), of(0.11, -0.09)], 3), 4, 1, 1.4), gouge(rng, bend([of(-0.06, -0.905), of(0.0, -0.895), of(0.06, -0.905)], 4), 3, 1, 1.4),
                                   *[gouge(rng, bend([at(u, -0.78), at(u - 0.005, -0.6), at(u - 0.01, -0.4)], 4), 2.8, 2, 4) for u in (-0.085, -0.045)], gouge(rng, bend([at(-0.13, -0.53), at(-0.02, -0.515), at(0.088, -0.53)], 4), 3.4, 1, 1.4)])
    with plate.group("men-lit", when="lamp"):
        plate.put("key", "shadows", [knife(rng, [at(-0.03, 0.0), at(-0.16, 0.0), at(-0.9, 0.19), at(-1.18, 0.31), at(-1.06, 0.33), at(-0.6, 0.2)], 18, 1.4), knife(rng, [at(0.2, 0.004), at(0.06, 0.0), at(-0.34, 0.1), at(-0.5, 0.19)], 16, 1), knife(rng, [of(-0.145, 0.008), of(-0.14, -0.012), of(0.04, -0.03), of(0.7, -0.085), of(1.3, -0.14), of(1.36, -0.09), of(0.8, -0.01), of(0.1, 0.012)], 16, 1.2), knife(rng, [of(0.04, -0.055), of(0.11, -0.058), of(0.4, -0.05), of(0.3, -0.02)], 16, 0.8)])
        plate.put("lamp", "edges", [
            gouge(rng, bend([at(0.03, -0.995), at(0.05, -0.968), at(0.053, -0.95), at(0.074, -0.932)], 3), 4.6, 1, 1.2), gouge(rng, bend([at(0.056, -0.918), at(0.058, -0.9), at(0.046, -0.886)], 3), 4, 1, 1.5),
            gouge(rng, bend([at(0.02, -0.79), at(0.085, -0.757), at(0.152, -0.69), at(0.215, -0.672), at(0.254, -0.69)], 4), 5.4, 1.5, 1.5), gouge(rng, bend([at(0.085, -0.64), at(0.083, -0.52), at(0.107, -0.36)], 4), 6, 1.5, 2), gouge(rng, bend([at(0.122, -0.33), at(0.124, -0.16), at(0.125, -0.05), at(0.19, -0.018)], 4), 4.6, 1.5, 2),
            gouge(rng, bend([of(-0.12, -0.835), of(-0.165, -0.72), of(-0.175, -0.53)], 5), 5, 1.5, 2), gouge(rng, bend([of(-0.075, -0.985), of(-0.08, -0.94), of(-0.077, -0.89)], 4), 4, 1, 1.4), gouge(rng, bend([of(-0.14, -0.43), of(-0.138, -0.35)], 3), 3.6, 1, 2), gouge(rng, bend([of(-0.122, -0.32), of(-0.126, -0.12), of(-0.134, -0.01)], 4), 4, 1.5, 2)])
    rng = _mass("tracks")
    prints: list[Line] = []
    for k in range(9):
        u = k / 8
        prints += boot(lerp(-10, 318, u), lerp(772, 836, u) + (8 if k % 2 else -6), 17 + 6 * u, 1.74, 1 if k % 2 else -1)
    for k in range(6):
        u = k / 5
        prints += boot(lerp(964, 1126, u), lerp(792, 774, u) + (6 if k % 2 else -5), 19 - 3 * u, 1.35, 1 if k % 2 else -1)
    with plate.group("tracks"):
        plate.put("key", "soles", [knife(rng, part, 30, 0.4) for part in prints ])


def cut() -> Plate:
    plate = Plate("two-doors", (276, 40, 932, 900), {
        "paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"})
    SKY.cut(plate)
    for part in (snow, screen, house, doors, men):
        part(plate)
    settle(plate)
    falling(plate, _mass("falling"))
    return plate
