"""The little house with two doors, seen end on: one man comes to the one, another goes from the other, and the house is between them."""

from __future__ import annotations

import math
import random

from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..light import Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield
from ..tread import tread

FIELD = Snowfield(566, gathers=2400, fine=7, coarse=12)
SKY = Heavens(566, cloud=330, night=470, lean=0.02, bright=(300, 560), spread=560, pitch=12.5, swirl=0.22, stars=16)
LEFT, RIGHT, FOOT, EAVE, RIDGE, MIDDLE = 566.0, 930.0, 772.0, 474.0, 258.0, 742.0


def _mass(name: str) -> random.Random:
    return random.Random(f"two-doors/{name}")


def wedge(side: int) -> Line:
    """The light that a door lets out: narrow at the sill, wide where it ends."""
    x = LEFT if side < 0 else RIGHT
    return [(x, 748), (x, FOOT + 2), (x + side * 190, 926), (x + side * 420, 872), (x + side * 400, 762)]


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    lee = FIELD.slopes(Noise(rng, 115))
    lines = FIELD.ridges(rng, Noise(rng, 140))
    ground: Line = [(-6, FIELD.horizon - 4), *[(x, FIELD.horizon - 4 + 5 * math.sin(x / 210) + rng.uniform(-2, 2)) for x in range(50, 1480, 70)], (1506, FIELD.horizon - 8), (1506, 1006), (-6, 1006)]
    with plate.group("snow"):
        plate.put("paper", "ground", [knife(rng, ground, 30, 0.8)])
        plate.put("mid", "shadows", carve(rng, lines, lambda x, y: 0.9 * rise(-0.05, 0.24, lee(x, y)) * (0.5 + 0.5 * FIELD.near(y)) + 0.5 * rise(0.75, 1.0, FIELD.near(y)), lambda x, y: FIELD.pitch(x, y) * 1.05, FIELD.holds, Hand((60, 420), rest=(1, 18), lift=0.12)))
    # away from the two doors the night has the ground to itself
    rng = _mass("dark")
    with plate.group("dark", when="night"):
        lines = FIELD.ridges(rng, Noise(rng, 140))
        one, other = within(wedge(-1)), within(wedge(1))

        def dark(x: float, y: float) -> float:
            if one(x, y) or other(x, y):
                return 0.0
            return 0.3 + 0.7 * rise(1.5, 0.4, abs(x - MIDDLE) / 330) * rise(770, 860, y) + 0.5 * rise(420, 760, abs(x - MIDDLE)) + 0.6 * lee(x, y) + 0.25 * FIELD.near(y)

        plate.put("key", "ground", carve(rng, lines, dark, lambda x, y: FIELD.pitch(x, y) * 0.98, FIELD.holds, Hand((50, 380), rest=(1, 14), lift=0.1, entry=4, leave=7)))


def screen(plate: Plate) -> None:
    """A fence of planks in line with the house, so that neither path is seen from the other."""
    rng = _mass("screen")
    dark: list[Line] = []
    lit: list[Line] = []
    caps: list[Line] = []
    for x in range(-10, 1512, 19):
        if LEFT - 10 < x < RIGHT - 6:
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
    inside = within(gable)
    rub = Noise(rng, 90)
    broom = lambda x, y: 0.42 * math.sin(x / 74) + 0.5 * rub(x, y)  # noqa: E731
    clear = lambda x, y: inside(x, y) and not (668 < x < 822 and 486 < y < 640)  # noqa: E731
    with plate.group("house"):
        plate.put("paper", "wall", [knife(rng, gable, 20, 1.4)])
        lines = furrows(rng, broom, 13, inside, [(640, 560), (860, 640), (740, 380), (740, 740)])
        plate.put("light", "shade", carve(rng, lines, lambda x, y: 0.2 + 0.5 * rise(LEFT + 100, RIGHT, x) + 0.5 * rub(x * 1.5, y * 1.5), 12, clear, Hand((26, 150), rest=(4, 30), entry=3, leave=5)))
        plate.put("mid", "under-eave", carve(rng, lines, lambda x, y: 0.9 * rise(110, 20, (y - RIDGE - 18) - abs(x - MIDDLE) * 1.14) + 0.3 * rise(720, 770, y) + 0.3 * rub(x, y), 12, clear, Hand((20, 110), rest=(4, 26), entry=3, leave=5)))
    with plate.group("house-night", when="night"):
        plate.put("key", "wall", [knife(rng, gable, 20, 1.4)])
        # whitewash laid on with a broom: strokes that fan from the shoulder
        lines = furrows(rng, lambda x, y: 0.42 * math.sin(x / 74) + 0.5 * rub(x, y), 13, inside, [(640, 560), (860, 640), (740, 380), (740, 740)])
        plate.put("light", "lime", carve(rng, lines, lambda x, y: 0.78 * rise(RIGHT + 40, LEFT + 60, x) + 0.42 * rub(x * 1.5, y * 1.5) - 0.1 + 0.35 * rise(700, 770, y), 12, lambda x, y: inside(x, y) and not (668 < x < 822 and 486 < y < 640), Hand((26, 150), rest=(4, 26), entry=3, leave=5)))
        plate.put("paper", "lime-white", carve(rng, furrows(rng, lambda x, y: 0.42 * math.sin(x / 74) + 0.5 * rub(x, y), 14, inside, [(600, 640), (610, 520)]), lambda x, y: 0.95 * rise(LEFT + 150, LEFT + 10, x) + 0.5 * rub(x * 1.5 + 30, y * 1.5) - 0.14, 12, lambda x, y: inside(x, y) and x < LEFT + 180 and not (668 < x < 822 and 486 < y < 640), Hand((22, 120), rest=(4, 30), entry=3, leave=5)))
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


def doors(plate: Plate) -> None:
    """Both stand open, outwards, each hiding its own side from the other."""
    rng = _mass("doors")
    bent = Noise(rng, 120)
    with plate.group("leaves"):
        for side, x in ((-1, LEFT), (1, RIGHT)):
            leaf = [(x, FOOT + 4), (x + side * 2, 568), (x + side * 46, 556), (x + side * 48, FOOT + 32)]
            plate.put("key", "leaf-left" if side < 0 else "leaf-right", [knife(rng, leaf, 15, 1)])
            plate.put("mid", "boards-left" if side < 0 else "boards-right", [gouge(rng, straight((x + side * (9 + 10 * k), 578 - 2.6 * k + rng.uniform(0, 18)), (x + side * (9 + 10.4 * k), FOOT + 2 + 6 * k - rng.uniform(0, 20)), 7), 4.4, 1.2, 3) for k in range(4)])
            plate.put("key", "lintel-left" if side < 0 else "lintel-right", [gouge(rng, straight((x - side * 4, 562), (x + side * 58, 548), 5), 12, 0.3, 0.5)])
    with plate.group("door-light", when="lamp"):
        for side, x, name in ((-1, LEFT, "left"), (1, RIGHT, "right")):
            boards = [gouge(rng, straight((x + side * (9 + 10 * k), 574 - 2.6 * k + rng.uniform(0, 8)), (x + side * (9 + 10.4 * k), FOOT + 4 + 6 * k - rng.uniform(0, 10)), 7), 7, 0.8, 1.6) for k in range(4)]
            shape = wedge(side)
            holds = within(shape)
            light = Light((x + side * 10, 760), 440, (("paper", 0.34), ("lamp", 9.0)), 1.1)
            toward = lambda px, py, x=x, side=side: math.atan2(py - 742, px - (x - side * 60)) + 0.06 * bent(px, py)  # noqa: E731
            lines = furrows(rng, toward, 13, holds, [(x + side * 90, 800), (x + side * 220, 820), (x + side * 320, 830), (x + side * 160, 870)])
            cuts = carve(rng, lines, lambda px, py, light=light: 1.1 * rise(1.0, 0.1, light.far(px, py)) + 0.2 * bent(px, py * 3), 13, holds, Hand((40, 220), rest=(3, 18), lift=0.1, entry=4, leave=8))
            plate.put("paper", f"ground-{name}", [knife(rng, [(lerp(a, x, 0.06), lerp(b, 762, 0.1)) for a, b in shape], 26, 5)])
            for ink, some in parted(rng, cuts, Light(light.at, light.reach, (("lamp", 9.0),))).items():
                plate.put(ink, f"wedge-{name}", [*some, *boards])


def figure(at: Point, size: float, facing: int, back: bool) -> list[Line]:
    """A man walking, as an outline of a padded coat, a cap with flaps and two legs; `facing` is the side he goes to."""
    x, y = at

    def p(u: float, v: float) -> Point:
        return x + facing * u * size, y + v * size

    coat = [p(-0.165, -0.37), p(-0.18, -0.6), p(-0.17, -0.8), p(-0.08, -0.885), p(-0.065, -0.9), p(-0.085, -0.94), p(-0.085, -0.985), p(-0.04, -1.03), p(0.03, -1.035), p(0.08, -1.0), p(0.085, -0.965), p(0.105, -0.955), p(0.09, -0.94), p(0.08, -0.9), p(0.06, -0.88), p(0.115, -0.84), p(0.155, -0.74), p(0.155, -0.6), p(0.18, -0.36), p(0.02, -0.345)]
    legs = [p(-0.12, -0.47), p(0.13, -0.47), p(0.15, -0.3), p(0.22, -0.08), p(0.315, -0.035), p(0.31, 0.02), p(0.12, 0.02), p(0.045, -0.24), p(0.0, -0.28), p(-0.05, -0.17), p(-0.13, -0.04), p(-0.11, 0.0), p(-0.17, 0.045), p(-0.22, 0.03), p(-0.29, -0.06), p(-0.235, -0.12), p(-0.14, -0.3)]
    arm = [p(-0.02, -0.84), p(0.06, -0.8), p(0.09, -0.62), p(0.16, -0.5), p(0.12, -0.46), p(0.03, -0.56), p(-0.03, -0.7)] if not back else [p(0.02, -0.82), p(-0.06, -0.8), p(-0.13, -0.64), p(-0.12, -0.47), p(-0.06, -0.47), p(-0.04, -0.62)]
    return [coat, legs, arm]


def men(plate: Plate) -> None:
    """He who comes has the light on his face; he who goes has it on his back."""
    rng = _mass("men")
    come, go = (428.0, 852.0), (1122.0, 806.0)
    s, t = 192.0, 150.0
    with plate.group("men"):
        plate.put("key", "coats", [knife(rng, part, 9, 0.7) for part in (*figure(come, s, 1, False), *figure(go, t, 1, True))])
    with plate.group("men-lit", when="lamp"):
        plate.put("key", "shadows", [gouge(rng, bend([(come[0] - 6, come[1] + 4), (come[0] - 80, come[1] + 26), (come[0] - 250, come[1] + 64)], 6), lambda u: 18 + 20 * u, 0.6, 5), gouge(rng, bend([(go[0] + 6, go[1] + 2), (go[0] + 90, go[1] + 10), (go[0] + 280, go[1] + 24)], 6), lambda u: 12 + 14 * u, 0.6, 5)])

        def at(u: float, v: float) -> Point:
            return come[0] + u * s, come[1] + v * s

        def of(u: float, v: float) -> Point:
            return go[0] + u * t, go[1] + v * t

        plate.put("lamp", "edges", [gouge(rng, bend([at(0.07, -0.97), at(0.085, -0.94), at(0.06, -0.895)], 3), 4.5, 1, 1.5), gouge(rng, bend([at(0.09, -0.85), at(0.135, -0.75), at(0.135, -0.64)], 4), 6.4, 1.5, 3), gouge(rng, bend([at(0.135, -0.58), at(0.15, -0.48), at(0.16, -0.38)], 4), 5.4, 1.5, 3), gouge(rng, bend([at(0.13, -0.3), at(0.19, -0.08), at(0.26, -0.02)], 4), 4, 1.5, 3),
                                    gouge(rng, bend([of(-0.145, -0.79), of(-0.155, -0.64), of(-0.12, -0.48)], 5), 4.4, 1.5, 3), gouge(rng, bend([of(-0.075, -0.99), of(-0.08, -0.93)], 4), 3.6, 1, 2), gouge(rng, bend([of(-0.11, -0.4), of(-0.12, -0.28), of(-0.2, -0.06)], 4), 3.4, 1.5, 3)])
    rng = _mass("tracks")
    prints: list[Line] = []
    for k in range(9):
        u = k / 8
        x, y = lerp(-10, 360, u), lerp(1000, 872, u)
        prints += tread(rng, (x + (8 if k % 2 else -8), y + (9 if k % 2 else -6)), (11 - 3 * u, 10 - 4 * u), 7)
    for k in range(9):
        u = k / 8
        x, y = lerp(1176, 1500, u), lerp(800, 716, u**0.8)
        prints += tread(rng, (x, y + (5 if k % 2 else -4) * (1 - 0.5 * u)), (7 - 3 * u, 6 - 3.4 * u), 5)
    with plate.group("tracks"):
        plate.put("key", "soles", prints)


def cut() -> Plate:
    plate = Plate("two-doors", (276, 40, 932, 900), {
        "paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"})
    SKY.cut(plate)
    for part in (snow, screen, house, doors, men):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
