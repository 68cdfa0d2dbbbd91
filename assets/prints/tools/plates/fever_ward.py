"""The fever ward at night: plank beds down both sides, and at the one stove three who cannot sleep."""

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

EYE = Camera((0.0, 0.0, 1.62), math.radians(90), 800, 452, 748)
HALF, END, HIGH, AISLE, BED = 3.0, 7.4, 2.75, 0.98, 0.52
STOVE = (0.05, 5.7)
FIRE: Point = EYE.seen((0.05, 5.4, 0.62))
GLOW = Light(FIRE, 520, (("paper", 0.30), ("lamp", 0.66), ("mid", 9.0)), 1.25)


def _mass(name: str) -> random.Random:
    return random.Random(f"fever-ward/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def toward(x: float, y: float) -> float:
    return math.atan2(y - EYE.horizon, x - EYE.middle)


def shell(plate: Plate) -> None:
    rng = _mass("shell")
    drift = Noise(rng, 120)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    # logs of the side walls run away from us; the end wall's lie across
    sides: list[Line] = []
    for side in (-1, 1):
        for row in range(9):
            z = 0.62 + row * 0.235
            y = 1.3
            while y < END:
                long = math.exp(rng.uniform(math.log(0.25), math.log(1.3)))
                a, b = EYE.seen((side * HALF, y, z)), EYE.seen((side * HALF, min(END, y + long), z + rng.uniform(-0.01, 0.01)))
                cx, cy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
                s = EYE.scale((0, y, 0))
                for lift, k in ((0.0, 1.0), (0.07, 0.7), (0.13, 0.4)):
                    tone = k * (rise(1.7, 0.4, GLOW.far(cx, cy)) * 0.85 + 0.34) * (0.7 + 0.7 * drift(cx, cy + lift * 300))
                    w = 0.055 * s * tone
                    if w > 1.3 and rng.random() < 0.86:
                        sides.append(gouge(rng, straight((a[0], a[1] - lift * s), (b[0], b[1] - lift * EYE.scale((0, y + long, 0))), 5), min(w, math.dist(a, b) / 6.5), 3, 5))
                y += long + rng.uniform(0.03, 0.2)
    back: list[Line] = []
    x0, y0 = EYE.seen((-HALF, END, HIGH))
    x1, y1 = EYE.seen((HALF, END, 0))
    row = y0 + 10
    while row < y1 - 4:
        x = x0 + rng.uniform(2, 30)
        while x < x1 - 6:
            long = min(x1 - 4 - x, math.exp(rng.uniform(math.log(22), math.log(110))))
            tone = rise(0.85, 0.12, GLOW.far(x + long / 2, row)) * (0.75 + 0.6 * drift(x, row)) + 0.1
            w = 7.5 * tone
            if w > 1.4 and long > 10:
                back.append(gouge(rng, bend([(x, row), (x + long / 2, row + rng.uniform(-1.5, 1.5)), (x + long, row)], 4), min(w, long / 6.5), 2, 4))
            x += long + rng.uniform(3, 18)
        row += 11.5
    beams: list[Line] = []
    under: list[Line] = []
    for y in (2.0, 3.1, 4.2, 5.3, 6.4):
        s = EYE.scale((0, y, HIGH))
        a, b = EYE.seen((-HALF, y, HIGH)), EYE.seen((HALF, y, HIGH))
        beams.append(knife(rng, [(a[0], a[1] - 0.04 * s), (b[0], b[1] - 0.04 * s), (b[0], b[1] + 0.13 * s), (a[0], a[1] + 0.13 * s)], 300, 1.2))
        x = a[0]
        while x < b[0]:
            long = math.exp(rng.uniform(math.log(24), math.log(150)))
            far = GLOW.far(x + long / 2, b[1])
            w = 0.05 * s * rise(1.6, 0.4, far) * (0.7 + 0.6 * drift(x, y * 90))
            if w > 1.5:
                under.append(gouge(rng, straight((x, a[1] + 0.095 * s), (x + long, a[1] + 0.095 * s + rng.uniform(-1, 1)), 5), min(w, long / 6.5), 3, 5))
            x += long + rng.uniform(4, 26)
    roof = within(EYE.shape([(-HALF, 1.5, HIGH), (HALF, 1.5, HIGH), (HALF, END, HIGH), (-HALF, END, HIGH)]))
    apart = lambda x, y: 5 + 0.05 * (EYE.horizon - y)  # noqa: E731
    laths = furrows(rng, toward, apart, roof, [EYE.seen((x, y, HIGH)) for x in (-2.2, -1, 0, 1, 2.2) for y in (2.5, 4, 6)])
    ceiling = carve(rng, laths, lambda x, y: (rise(1.9, 0.5, GLOW.far(x, y)) * 0.75 + 0.1) * (0.7 + 0.8 * drift(x + 70, y)), apart, lambda x, y: roof(x, y) and not any(b[0][1] - 4 < y < b[-1][1] + 4 for b in beams), Hand((14, 110), rest=(3, 24), entry=3, leave=5))
    with plate.group("shell"):
        plate.put("mid", "ceiling", ceiling)
        put(plate, "walls", parted(rng, [*sides, *back], Light(FIRE, 520, (("light", 0.46), ("mid", 9.0)), 1.25)))
        plate.put("key", "beams", beams)
        put(plate, "under", parted(rng, under, Light(FIRE, 520, (("light", 0.75), ("mid", 9.0)), 1.25)))
    # a window, frozen over
    wx, wy = EYE.seen((-1.55, END, 2.0))
    with plate.group("window"):
        plate.put("key", "reveal", [knife(rng, box(wx - 44, wy - 38, wx + 46, wy + 60), 14, 1.2)])
        plate.put("mid", "pane", [knife(rng, box(wx - 34, wy - 28, wx + 36, wy + 50), 12, 1.2)])
        frost = []
        for cx, cy, sx, sy in ((wx - 34, wy + 50, 1, -1), (wx + 36, wy + 50, -1, -1), (wx + 36, wy - 28, -1, 1)):
            for _ in range(7):
                a, r = rng.uniform(0.15, 1.4), rng.uniform(12, 44)
                frost.append(gouge(rng, bend([(cx, cy), (cx + sx * r * 0.5 * math.cos(a), cy + sy * r * 0.5 * math.sin(a)), (cx + sx * r * math.cos(a + 0.15), cy + sy * r * math.sin(a + 0.15))], 3), rng.uniform(2.4, 5), 0.4, 9))
        plate.put("light", "frost", frost)
        plate.put("key", "bars", [gouge(rng, straight((wx + 1, wy - 30), (wx, wy + 52), 5), 5, 0.3, 0.3), gouge(rng, straight((wx - 36, wy + 8), (wx + 38, wy + 8), 5), 5, 0.3, 0.3)])


def floor(plate: Plate) -> None:
    rng = _mass("floor")
    worn = Noise(rng, 80)
    shape = within(EYE.shape([(-AISLE, 1.2, 0), (AISLE, 1.2, 0), (AISLE, END, 0), (-AISLE, END, 0)]))
    pitch = lambda x, y: 4 + 0.021 * (y - EYE.horizon)  # noqa: E731
    lines = furrows(rng, toward, pitch, shape, [(748, 760), (700, 860), (800, 860), (640, 900), (860, 920), (748, 960)])
    with plate.group("floor"):
        plate.put("mid", "boards", carve(rng, lines, lambda x, y: 0.42 + 0.45 * worn(x, y), pitch, shape, Hand((30, 260), rest=(6, 50), entry=4, leave=7)))
    with plate.group("floor-light", when="lamp", slip=(-1, 1)):
        road = lambda x, y: rise(1.15, 0.25, GLOW.far(x, y)) * rise(1.25, 0.5, abs(x - FIRE[0]) / (52 + 0.42 * (y - 560)))  # noqa: E731
        cuts = carve(rng, furrows(rng, toward, pitch, shape, [(748, 740), (748, 900), (720, 820)]), lambda x, y: road(x, y) * (0.95 + 0.5 * worn(x + 50, y)), pitch, lambda x, y: shape(x, y) and y > 600, Hand((24, 190), rest=(3, 20), lift=0.1, entry=4, leave=7))
        put(plate, "road", parted(rng, cuts, Light(FIRE, 400, (("paper", 0.42), ("lamp", 9.0)))))


def beds(plate: Plate) -> None:
    """Boards on trestles; blankets, some of them turned back; whoever sleeps is a fold in the wool."""
    rng = _mass("beds")
    for number, y in enumerate((6.3, 5.1, 3.9, 2.75, 1.75)):
        dark: list[Line] = []
        cuts: list[Line] = []
        pale: list[Line] = []
        wide = 0.78
        for side in (-1, 1):
            x0, x1 = side * AISLE, side * (HALF - 0.04)
            sleeper = (number, side) not in ((1, -1), (3, 1), (4, -1))
            s = EYE.scale((x0, y, BED))
            dark.append(knife(rng, EYE.shape([(x0, y, BED), (x1, y, BED), (x1, y + wide, BED), (x0, y + wide, BED)]), 17, 1.4))
            dark.append(knife(rng, EYE.shape([(x0, y, 0.04), (x1, y, 0.04), (x1, y, BED), (x0, y, BED)]), 17, 1.2))
            dark.append(knife(rng, EYE.shape([(x0, y, 0), (x0, y + wide, 0), (x0, y + wide, BED), (x0, y, BED)]), 15, 1.1))

            def lie(u: float, v: float, up: float = 0.0, x0: float = x0, x1: float = x1, y: float = y) -> Point:
                """u from foot to head, v across from near to far."""
                return EYE.seen((lerp(x0, x1, u), y + wide * v, BED + up))

            # the blanket, rumpled
            lump = 0.13 if sleeper else 0.04
            ridge = [lie(u, 0.86, lump * h) for u, h in ((0.02, 0.35), (0.12, 0.62), (0.26, 0.4), (0.46, 0.62), (0.62, 0.85), (0.72, 0.8), (0.8, 0.25))]
            low = [lie(u, 0.02) for u in (0.8, 0.5, 0.2, 0.0)]
            dark.append(knife(rng, [*bend(ridge, 4), *low], 12, 1.2))
            # wool lies in long shallow folds from foot to head; the side towards the stove is bared
            cover = [*bend(ridge, 4), *low]
            inside = within(cover)
            sway = Noise(rng, 40 + 0.25 * s)
            (ax, ay), (bx, by) = lie(0, 0), lie(1, 0)
            lean = math.atan2(by - ay, bx - ax)
            pitch = 3.2 + 0.026 * s
            seeds = [lie(u, v, lump * 0.4 * v) for u in (0.15, 0.35, 0.55, 0.7) for v in (0.12, 0.4, 0.7)]
            folds = furrows(rng, lambda fx, fy, lean=lean, sway=sway: lean + 0.55 * sway(fx, fy * 2), pitch, inside, seeds, 14)
            cuts += carve(rng, folds, lambda fx, fy, sway=sway: (rise(1.5, 0.25, GLOW.far(fx, fy)) * 0.95 + 0.3) * (0.74 + 0.6 * sway(fx * 2 + 70, fy * 3)), pitch * 0.9, inside, Hand((14, 150), rest=(3, 22), lift=0.1, entry=3, leave=5))
            # foot board towards the aisle takes the light full
            for z in (0.16, 0.27, 0.38, 0.47):
                v = 0.04
                while v < 0.94:
                    w = rng.uniform(0.45, 0.95)
                    a, b = EYE.seen((x0, y + wide * v, z)), EYE.seen((x0, y + wide * min(0.97, v + w), z))
                    tone = rise(1.2, 0.15, GLOW.far(*a)) * rng.uniform(0.6, 1.1)
                    cuts.append(gouge(rng, straight(a, b, 4), min(1.3 + 0.05 * s * tone, math.dist(a, b) / 6 + 0.8), 2, 3))
                    v += w + 0.1
            pillow = bend([lie(0.80, 0.12, 0.02), lie(0.80, 0.5, 0.15), lie(0.84, 0.86, 0.12), lie(0.95, 0.84, 0.14), lie(0.97, 0.4, 0.13), lie(0.95, 0.1, 0.02), lie(0.80, 0.12, 0.02)], 3)
            pale.append(knife(rng, pillow, 9, 0.8))
        with plate.group(f"beds-{number}"):
            plate.put("key", "dark", dark)
            plate.put("mid", "pillows", pale)
            warm = parted(rng, cuts, Light(FIRE, 520, (("lamp", 0.60), ("light", 0.86), ("mid", 9.0)), 1.25))
            put(plate, "lit", warm)


def stove(plate: Plate) -> None:
    rng = _mass("stove")
    x, y = STOVE

    def p(dx: float, z: float, dy: float = 0.0) -> Point:
        return EYE.seen((x + dx, y - 0.3 + dy, z))

    with plate.group("stove"):
        body = bend([p(-0.42, 0.0), p(-0.43, 0.5), p(-0.42, 1.12), p(-0.3, 1.22), p(0.3, 1.23), p(0.42, 1.12), p(0.44, 0.5), p(0.43, 0.0)], 4)
        pipe = [p(-0.1, 1.2), p(-0.1, 2.9), p(0.1, 2.9), p(0.11, 1.2)]
        plate.put("key", "iron", [knife(rng, body, 13, 1.2), knife(rng, pipe, 16, 1.1), knife(rng, [p(-0.5, 1.2), p(-0.48, 1.28), p(0.5, 1.29), p(0.51, 1.2)], 12, 0.9)])
        plate.put("mid", "rims", [gouge(rng, straight(p(-0.38, 0.3 + 0.0), p(-0.38, 1.1), 6), 5, 3, 5), gouge(rng, straight(p(0.39, 0.36), p(0.38, 1.08), 6), 4, 3, 5), gouge(rng, straight(p(-0.07, 1.36), p(-0.07, 2.6), 8), 4.4, 3, 6), gouge(rng, straight(p(-0.44, 1.25), p(0.2, 1.26), 6), 3.4, 2, 4)])
        kx, ky = p(0.22, 1.29)
        plate.put("key", "kettle", [knife(rng, bend([(kx - 22, ky), (kx - 25, ky - 16), (kx - 14, ky - 28), (kx, ky - 34), (kx + 14, ky - 28), (kx + 24, ky - 15), (kx + 22, ky)], 3), 8, 0.8), gouge(rng, bend([(kx + 20, ky - 10), (kx + 34, ky - 18), (kx + 38, ky - 28)], 4), 5, 0.5, 1), gouge(rng, bend([(kx - 18, ky - 26), (kx, ky - 48), (kx + 18, ky - 26)], 5), 3, 0.4, 0.4)])
    with plate.group("fire", when="lamp"):
        mouth = [p(-0.20, 0.42), p(-0.21, 0.74), p(-0.14, 0.84), p(0.15, 0.84), p(0.22, 0.75), p(0.21, 0.42)]
        plate.put("lamp", "mouth", [knife(rng, mouth, 10, 0.8)])
        flames = []
        for k in range(7):
            fx = -0.15 + 0.05 * k + rng.uniform(-0.015, 0.015)
            h = rng.uniform(0.14, 0.34)
            flames.append(gouge(rng, bend([p(fx, 0.44), p(fx + rng.uniform(-0.03, 0.03), 0.44 + h * 0.5), p(fx + rng.uniform(-0.04, 0.04), 0.44 + h)], 4), rng.uniform(6, 9), 0.6, 5))
        plate.put("paper", "flames", flames)
        bars = [gouge(rng, straight(p(d, 0.42), p(d, 0.56), 3), 3.6, 0.4, 0.4) for d in (-0.13, -0.04, 0.05, 0.14)]
        plate.put("key", "bars", bars)
        plate.put("lamp", "ash", [gouge(rng, straight(p(-0.24, 0.28), p(0.2, 0.28), 5), 5, 2, 3), gouge(rng, straight(p(-0.12, 0.14), p(0.25, 0.14), 5), 4, 2, 3)])


LEFT: Line = [(-40, 2), (-44, -40), (-38, -52), (-46, -74), (-50, -104), (-44, -128), (-30, -142), (-22, -147), (-26, -158), (-27, -172), (-20, -184), (-6, -188), (6, -183), (11, -172), (13, -162), (18, -156), (12, -152), (10, -146), (0, -142),
              (10, -130), (22, -110), (40, -92), (62, -84), (66, -78), (60, -72), (34, -78), (16, -88), (12, -66), (44, -62), (58, -54), (56, -30), (60, -6), (72, -2), (72, 3), (44, 3), (42, -34), (8, -38), (4, 2)]
"""Sitting on a box, turned to the fire, hands held out."""
BACK: Line = [(-46, 2), (-48, -44), (-44, -56), (-50, -84), (-47, -114), (-34, -134), (-14, -143), (-13, -150), (-18, -160), (-18, -174), (-9, -184), (4, -186), (16, -180), (19, -168), (16, -156), (12, -148), (14, -142), (33, -133), (46, -113), (50, -84), (45, -56), (48, -44), (46, 2)]
"""From behind, a blanket about the shoulders."""


def three(plate: Plate) -> None:
    rng = _mass("three")
    dark: list[Line] = []
    warm: list[Line] = []
    bare: list[Line] = []
    for shape, gx, gy, way, tall in ((LEFT, -0.98, 4.95, 1, 1.3), (LEFT, 0.98, 5.0, -1, 1.24), (BACK, -0.33, 3.7, 1, 1.22)):
        fx, fy = EYE.seen((gx, gy, 0))
        k = EYE.scale((gx, gy, 0)) * tall / 188

        def at(p: Point, fx: float = fx, fy: float = fy, k: float = k, way: int = way) -> Point:
            return fx + p[0] * k * way, fy + p[1] * k

        dark.append(knife(rng, [at(p) for p in shape], 9, 0.6))
        if shape is LEFT:
            bare += [gouge(rng, bend([at(p) for p in ((4, -183), (9, -171), (15, -157), (9, -150))], 4), 5 * k, 1, 2), gouge(rng, bend([at(p) for p in ((20, -108), (40, -90), (62, -81))], 5), 5.4 * k, 2, 2), gouge(rng, bend([at(p) for p in ((20, -60), (42, -60), (55, -52))], 5), 5 * k, 2, 3), gouge(rng, bend([at(p) for p in ((54, -46), (53, -28), (57, -8))], 5), 5 * k, 2, 4)]
            warm += [gouge(rng, bend([at(p) for p in ((2, -138), (8, -126), (16, -110))], 4), 6 * k, 2, 3), gouge(rng, bend([at(p) for p in ((-6, -134), (-2, -112), (0, -90))], 4), 5 * k, 3, 4), gouge(rng, bend([at(p) for p in ((-18, -128), (-16, -104), (-18, -80))], 4), 3.4 * k, 3, 5), gouge(rng, bend([at(p) for p in ((-6, -176), (0, -166), (2, -156))], 4), 4 * k, 2, 3), gouge(rng, bend([at(p) for p in ((38, -52), (40, -30), (43, -8))], 4), 3.4 * k, 3, 4)]
        else:
            bare += [gouge(rng, bend([at(p) for p in ((6, -183), (15, -177), (16, -164), (12, -152))], 5), 4.4 * k, 1.5, 3), gouge(rng, bend([at(p) for p in ((15, -139), (32, -130), (43, -112), (46, -88))], 6), 5 * k, 2, 4)]
            warm += [gouge(rng, bend([at(p) for p in ((24, -122), (32, -96), (30, -66))], 5), 3.6 * k, 3, 5), gouge(rng, bend([at(p) for p in ((8, -128), (14, -98), (10, -60))], 5), 2.6 * k, 3, 5), gouge(rng, bend([at(p) for p in ((40, -56), (43, -30), (41, -6))], 5), 4 * k, 3, 4), gouge(rng, bend([at(p) for p in ((-40, -104), (-30, -88), (-34, -60))], 5), 2.2 * k, 3, 5)]
    fx, fy = EYE.seen((-0.33, 3.7, 0))
    warm.append(gouge(rng, straight((fx + 64, fy - 46), (fx + 62, fy - 6), 5), 4.4, 2, 3))
    with plate.group("three"):
        plate.put("key", "bodies", dark)
        plate.put("mid", "edges", bare)
    with plate.group("three-lit", when="lamp"):
        plate.put("lamp", "warm", warm)
        plate.put("paper", "bare", bare)
    with plate.group("bucket"):
        bx, by = EYE.seen((0.62, 2.5, 0))
        plate.put("key", "side", [knife(rng, [(bx - 52, by - 100), (bx + 50, by - 102), (bx + 38, by), (bx - 40, by + 2)], 13, 1.2)])
        plate.put("lamp", "lit", [gouge(rng, straight((bx - 44 + 9 * i, by - 92), (bx - 35 + 7.4 * i, by - 6), 7), 6 - 1.2 * i, 3, 5) for i in range(4)] + [gouge(rng, bend([(bx - 50, by - 101), (bx, by - 110), (bx + 44, by - 104)], 5), 4, 2, 4)])
        plate.put("mid", "rim", [gouge(rng, bend([(bx - 46, by - 96), (bx, by - 90), (bx + 46, by - 97)], 5), 3.4, 2, 4)])


def cut() -> Plate:
    plate = Plate("fever-ward", (300, 90, 900, 860), {
        "paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (shell, floor, stove, beds, three):
        part(plate)
    return plate
