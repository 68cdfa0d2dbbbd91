"""A camp yard in the north-west, at the thaw: a long barrack, birches beyond the fence, the brick works' chimney, water standing."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..earth import Earth
from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..light import Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON = 556.0
SKY = Heavens(HORIZON, cloud=262, night=212, lean=-0.03, bright=(960, 500), spread=640)
EYE = Camera((0, 0, 2.1), math.pi / 2, 940, HORIZON, 800)
# the barrack stands along our left: its long wall runs away from us
WALL_X, FIRST, LAST, EAVE, RIDGE = -5.2, 7.2, 40.0, 3.1, 5.4


def _mass(name: str) -> random.Random:
    return random.Random(f"borovichi-yard/{name}")


def wood(plate: Plate) -> None:
    """Firs as one black mass; birches before them, white, no two leaning alike."""
    rng = _mass("wood")
    tops: Line = [(-6, HORIZON + 20)]
    x = -6.0
    while x < 1510:
        high = 78 + 34 * math.sin(x / 170) + rng.uniform(-26, 30) + 36 * rise(1180, 1420, x) + 30 * rise(760, 420, x)
        tops += [(x, HORIZON - high * 0.55), (x + 9, HORIZON - high * 0.72), (x + 6, HORIZON - high * 0.76), (x + 15, HORIZON - high), (x + 23, HORIZON - high * 0.74), (x + 20, HORIZON - high * 0.7)]
        x += rng.uniform(24, 42)
    tops.append((1506, HORIZON + 20))
    with plate.group("wood"):
        plate.put("key", "firs", [knife(rng, tops, 14, 1.4)])
        inside = within(tops)
        lines = furrows(rng, lambda _x, _y: math.pi / 2 + 0.3 * math.sin(_x / 23), 12, inside, [(x, HORIZON - 40) for x in range(500, 1500, 90)])
        plate.put("mid", "boughs", carve(rng, lines, lambda x, y: 0.34 * rise(HORIZON - 110, HORIZON - 30, y), 9, inside, Hand((14, 46), rest=(8, 34), entry=2, leave=4)))
        white: list[Line] = []
        bark: list[Line] = []
        twigs: list[Line] = []
        for x, w, high, lean in ((676, 7, 212, 7), (716, 11, 318, -10), (752, 8, 262, 14), (872, 6, 178, 6), (1088, 6, 176, 8), (1222, 9, 270, -6), (1262, 12, 352, 10), (1300, 8, 250, 18), (1372, 10, 300, -8), (1440, 14, 366, -12), (1482, 8, 256, 10)):
            trunk = bend([(x, HORIZON + 14), (x + lean * 0.4, HORIZON - high * 0.4), (x + lean, HORIZON - high * 0.75), (x + lean * 1.6, HORIZON - high)], 6)
            white.append(gouge(rng, trunk, lambda t, w=w: w * (1 - 0.75 * t), 0.2, 5))
            for _ in range(int(high / 15)):
                t = rng.uniform(0.02, 0.8)
                px, py = trunk[int(t * (len(trunk) - 1))]
                half = w * (1 - 0.75 * t) * 0.5
                side = rng.choice((-1, 1))
                bark.append(gouge(rng, straight((px - side * half * 1.3, py), (px + side * half * rng.uniform(-0.2, 0.7), py + rng.uniform(-1, 2)), 3), rng.uniform(1.5, 3), 0.4, 2))
            for _ in range(int(high / 7)):
                t = rng.uniform(0.3, 1.0)
                px, py = trunk[min(len(trunk) - 1, int(t * (len(trunk) - 1)))]
                side, up = rng.choice((-1, 1)), min(64.0, high * rng.uniform(0.1, 0.26)) * (1.25 - t * 0.7)
                out = up * rng.uniform(0.3, 0.62) * side
                twigs.append(gouge(rng, bend([(px, py), (px + out * 0.42, py - up * 0.62), (px + out, py - up)], 4), rng.uniform(1.6, 2.8), 0.4, 9))
                if rng.random() < 0.75:
                    far = min(26.0, high * rng.uniform(0.05, 0.13))
                    qx, qy = px + out * 0.8, py - up * 0.86
                    twigs.append(gouge(rng, bend([(qx, qy), (qx + side * far * 0.34, qy + far * 0.1), (qx + side * far * 0.5, qy + far)], 4), 1.5, 0.4, 8))
        plate.put("key", "twigs", twigs)
        plate.put("paper", "birches", white)
        plate.put("key", "bark", bark)


def chimney(plate: Plate) -> None:
    rng = _mass("chimney")
    shaft = [(1002, HORIZON + 10), (1009, 210), (1004, 204), (1005, 184), (1045, 183), (1047, 203), (1042, 210), (1052, HORIZON + 10)]
    with plate.group("chimney"):
        plate.put("key", "shaft", [knife(rng, shaft, 18, 1.1), knife(rng, [(928, HORIZON), (932, 482), (966, 456), (1000, 480), (1080, 476), (1084, HORIZON)], 16, 1.2)])
        courses = []
        y = 216.0
        while y < 500:
            if rng.random() < 0.86:
                a = 1012 - (y - 210) * 0.018
                courses.append(gouge(rng, straight((a + rng.uniform(0, 4), y), (a + rng.uniform(12, 20), y + rng.uniform(-1, 1)), 3), rng.uniform(2.2, 3.6), 0.8, 2.4))
            y += rng.uniform(8, 10)
        plate.put("light", "courses", courses)
        smoke = bend([(1026, 178), (1034, 140), (1010, 104), (930, 84), (820, 92), (690, 62), (540, 60), (420, 30)], 9)
        plate.put("key", "smoke", [gouge(rng, smoke, lambda t: 12 + 46 * t * (1 - 0.3 * t), 1, 5)])
        plate.put("light", "smoke-lit", [gouge(rng, [(x + 4, y + 9 + 8 * i / len(part)) for i, (x, y) in enumerate(part)], w, 4, 9) for part, w in ((smoke[6:30], 5), (smoke[20:44], 7), (smoke[36:58], 6))])
        plate.put("mid", "smoke-deep", [gouge(rng, [(x + 8, y - 5) for x, y in smoke[14:40]], 4, 4, 9), gouge(rng, [(x, y - 9) for x, y in smoke[30:54]], 5, 4, 9)])


EARTH = Earth(HORIZON, [(x, HORIZON + 16 + 3 * math.sin(x / 90)) for x in range(-6, 1520, 30)], ground="paper", fine=7, coarse=10)
POOLS = ((930, 846, 270, 66), (560, 936, 190, 44), (1290, 740, 150, 24), (860, 700, 96, 15), (1420, 930, 190, 50), (700, 652, 60, 8), (1090, 640, 90, 8))


def pool(x: float, y: float) -> float:
    """0 in the middle of the nearest standing water, 1 at its rim."""
    return min(math.hypot((x - a) / (w * (1 + 0.12 * math.sin(y / 9))), (y - b) / h) for a, b, w, h in POOLS)


def yard(plate: Plate) -> None:
    """Old snow gone grey, clay coming through where men walk, and sky lying in the hollows."""
    rng = _mass("yard")
    bent, tuft, drift = Noise(rng, 190), Noise(rng, 95), Noise(rng, 170)
    shape = EARTH.shape()
    inside = within(shape)

    def walked(x: float, y: float) -> float:
        """1 on the way that feet have made from the barrack to the gate."""
        t = EARTH.near(y)
        return rise(1.1, 0.4, abs(x - (560 + 330 * t + 90 * math.sin(t * 3))) / (40 + 210 * t))

    flow = lambda x, y: 0.02 + 0.2 * bent(x * (1.3 - EARTH.near(y)), y * 2.6)  # noqa: E731
    seeds = [(x, y) for x in (300, 800, 1400) for y in (600, 700, 860, 960)]
    with plate.group("yard"):
        plate.put("paper", "ground", [knife(rng, shape, 20, 1.6)])
        lines = furrows(rng, flow, EARTH.pitch, inside, seeds)

        def bare(x: float, y: float) -> float:
            return rise(-0.05, 0.3, drift(x * (1.2 - 0.6 * EARTH.near(y)), y * 2.4)) + walked(x, y)

        plate.put("mid", "clay", carve(rng, lines, lambda x, y: 0.95 * bare(x, y) + 0.35 * tuft(x, y * 2) - 0.12, lambda x, y: EARTH.pitch(x, y) * 1.08, lambda x, y: inside(x, y) and pool(x, y) > 0.9, Hand((30, 260), rest=(2, 18), lift=0.12, entry=4, leave=6)))
        lines = furrows(rng, flow, lambda x, y: EARTH.pitch(x, y) * 1.12, inside, seeds)
        plate.put("key", "dark", carve(rng, lines, lambda x, y: 0.75 * bare(x, y) * (0.6 + 0.5 * EARTH.near(y)) + 0.6 * tuft(x * 0.7 + 200, y * 2.2) * rise(0.1, 0.6, bare(x, y)) - 0.3 + 0.6 * rise(1.45, 1.0, pool(x, y)), lambda x, y: EARTH.pitch(x, y) * 1.05, lambda x, y: inside(x, y) and pool(x, y) > 0.96, Hand((26, 240), rest=(2, 22), lift=0.1, entry=4, leave=6)))
    rng = _mass("water")
    with plate.group("water", slip=(1.2, 1)):
        water = lambda x, y: inside(x, y) and pool(x, y) < 1.04  # noqa: E731
        level = lambda x, y: 0.004 * math.sin(x / 50)  # noqa: E731
        lines = furrows(rng, level, lambda x, y: EARTH.pitch(x, y) * 0.86, water, [(a, b) for a, b, _, _ in POOLS])
        plate.put("mid", "ground", carve(rng, lines, lambda x, y: 1.1 * rise(1.02, 0.86, pool(x, y)) + 0.12 * tuft(x, y), lambda x, y: EARTH.pitch(x, y) * 1.06, water, Hand((60, 380), rest=(1, 5), lift=0.12, entry=3, leave=4)))
        plate.put("light", "sky", carve(rng, lines, lambda x, y: rise(1.0, 0.45, pool(x, y)) * 0.9 + 0.3 * tuft(x, y * 3), lambda x, y: EARTH.pitch(x, y) * 0.86, water, Hand((26, 170), rest=(3, 18), entry=3, leave=5)))
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: rise(210, 20, abs(x - 960 - 0.1 * (y - 700))) * rise(1.0, 0.5, pool(x, y)) * (0.55 + 0.5 * tuft(x + 40, y * 3)), lambda x, y: EARTH.pitch(x, y) * 0.8, water, Hand((20, 120), rest=(4, 22), lift=0.1, entry=3, leave=5)))
        # the chimney stands on its head in the largest of them
        plate.put("key", "image", [gouge(rng, straight((1004 + rng.uniform(-5, 3), 800 + 9.6 * i), (1040 + rng.uniform(-3, 7), 800.5 + 9.6 * i), 3), 6.5 - 0.25 * i, 1, 2) for i in range(11)]
                  + [gouge(rng, straight((720 + rng.uniform(0, 60) + 14 * i, 796 + 10 * i), (800 + rng.uniform(0, 70), 796 + 10 * i), 4), 6, 2, 5) for i in range(4)])


def fence(plate: Plate) -> None:
    """Planks behind, wire before them on posts that lean inwards; it runs along the wood."""
    rng = _mass("fence")
    dark: list[Line] = []
    lit: list[Line] = []
    base = HORIZON + 22
    for x in range(640, 1512, 13):
        high = 46 + rng.uniform(-3, 3)
        dark.append(knife(rng, [(x, base), (x + 0.6, base - high), (x + 5, base - high - 5), (x + 10.4, base - high), (x + 11, base)], 9, 0.5))
        if rng.random() < 0.62:
            lit.append(gouge(rng, straight((x + 3, base - high + 5), (x + 3.4, base - rng.uniform(4, 20)), 4), rng.uniform(2, 3.4), 1, 4))
    with plate.group("fence"):
        plate.put("key", "planks", dark)
        plate.put("mid", "boards", lit)
    posts, wires = [], []
    feet = [(650, 590, 74), (800, 594, 82), (970, 600, 92), (1160, 608, 104), (1380, 618, 120)]
    for x, y, h in feet:
        posts.append(gouge(rng, [(x, y), (x, y - h * 0.5), (x, y - h * 0.85), (x - h * 0.16, y - h * 1.1)], h * 0.085, 0.2, 0.3))
    feet = [*feet, (1640, 630, 138)]
    for (ax, ay, ah), (bx, by, bh) in zip(feet, feet[1:], strict=False):
        for k in (0.2, 0.4, 0.6, 0.8):
            wires.append(gouge(rng, bend([(ax, ay - ah * k), ((ax + bx) / 2, (ay + by) / 2 - (ah + bh) / 2 * k + 3), (bx, by - bh * k)], 5), 2.1, 0.2, 0.2))
        wires.append(gouge(rng, straight((ax - ah * 0.15, ay - ah * 1.08), (bx - bh * 0.15, by - bh * 1.08), 7), 2.1, 0.2, 0.2))
        for k in (0.2, 0.4, 0.6, 0.8):
            for t in (rng.uniform(0.1, 0.4), rng.uniform(0.55, 0.9)):
                x, y = lerp(ax, bx, t), lerp(ay - ah * k, by - bh * k, t) + 2
                wires.append(gouge(rng, straight((x - 3, y - 4), (x + 3, y + 4), 3), 2, 0.4, 0.6))
    with plate.group("wire"):
        plate.put("key", "posts", posts)
        plate.put("paper", "strands", wires)
        plate.put("paper", "snow-caps", [gouge(rng, straight((x - h * 0.2, y - h * 1.13), (x - h * 0.08, y - h * 1.14), 3), 4, 0.6, 0.8) for x, y, h in feet[:-1]])


def barrack(plate: Plate) -> None:
    """Logs, a row of small windows, a roof half rid of its snow; at its near end the door, and beside it a letter box."""
    rng = _mass("barrack")
    wall = EYE.shape([(WALL_X, FIRST, 0.1), (WALL_X, LAST, 0.1), (WALL_X, LAST, EAVE), (WALL_X, FIRST, EAVE)])
    gable = EYE.shape([(WALL_X, FIRST, 0.1), (WALL_X, FIRST, EAVE), (WALL_X - 3.6, FIRST, RIDGE), (WALL_X - 8, FIRST, EAVE - 0.1), (WALL_X - 8, FIRST, 0.1)])
    roof = EYE.shape([(WALL_X + 0.5, FIRST - 0.5, EAVE - 0.15), (WALL_X + 0.5, LAST + 0.6, EAVE - 0.15), (WALL_X - 3.6, LAST + 0.4, RIDGE), (WALL_X - 3.6, FIRST - 0.5, RIDGE)])
    inside = within(wall)
    with plate.group("barrack"):
        plate.put("key", "walls", [knife(rng, wall, 18, 1.4), knife(rng, gable, 18, 1.4)])
        logs: list[Line] = []
        for k in range(14):
            z = 0.3 + 0.2 * k
            y = FIRST + rng.uniform(0, 1)
            while y < LAST - 1:
                step = rng.uniform(0.6, 2.6) * (1 + (y - FIRST) / 14)
                logs.append(gouge(rng, EYE.line((WALL_X, y, z + rng.uniform(-0.02, 0.02)), (WALL_X, min(LAST, y + step), z), 6), max(1.5, 0.085 * EYE.scale((WALL_X, y, z)) * rng.uniform(0.6, 1.05)), 3, 6))
                y += step + rng.uniform(0.15, 1.3)
        gaps = [w for w in WINDOWS]
        plate.put("mid", "logs", [c for c in logs if not any(_near(c, w) for w in gaps)])
        ends = []
        in_gable = within(gable)
        for k in range(20):
            z = 0.3 + 0.2 * k
            for _ in range(3):
                x = WALL_X - rng.uniform(0.2, 7.8)
                cut = gouge(rng, EYE.line((x, FIRST, z), (x - rng.uniform(0.5, 1.6), FIRST, z), 5), 0.09 * EYE.scale((x, FIRST, z)) * rng.uniform(0.5, 1), 3, 6)
                if all(in_gable(*p) for p in cut):
                    ends.append(cut)
        plate.put("mid", "ends", ends)
    rng = _mass("roof")
    in_roof = within(roof)
    with plate.group("roof"):
        plate.put("key", "boards", [knife(rng, roof, 18, 1.5)])
        slope = math.atan2(roof[3][1] - roof[0][1], roof[3][0] - roof[0][0])
        vx, vy = EYE.seen((0, 4000, 3))
        toward = lambda x, y: math.atan2(y - vy - 40, x - vx)  # noqa: E731
        held = Noise(rng, 120)
        pitch = lambda x, y: 5 + 9 * rise(700, 100, x)  # noqa: E731
        lines = furrows(rng, toward, pitch, in_roof, [(200, 240), (400, 380), (560, 470), (120, 120), (60, 280)])
        plate.put("paper", "snow", carve(rng, lines, lambda x, y: 1.3 * rise(-0.25, 0.15, held(x, y * 1.4)), lambda x, y: pitch(x, y) * 1.1, in_roof, Hand((40, 320), rest=(1, 8), lift=0.15, entry=3, leave=5)))
        plate.put("mid", "snow-shade", carve(rng, lines, lambda x, y: 0.5 * rise(-0.1, 0.3, held(x + 240, y * 1.6)) + 0.12, pitch, in_roof, Hand((30, 200), rest=(4, 26), lift=0.1)))
        _ = slope
        drops: list[Line] = []
        y = FIRST
        while y < 26:
            s = EYE.scale((WALL_X + 0.5, y, EAVE))
            px, py = EYE.seen((WALL_X + 0.5, y, EAVE - 0.12))
            long = s * rng.choice((0.1, 0.18, 0.3, 0.42))
            if rng.random() < 0.75:
                drops.append(gouge(rng, straight((px, py - 2), (px + rng.uniform(-1, 1), py + long), 4), max(1.8, s * 0.045), 0.2, 9))
            y += rng.uniform(0.16, 0.5) * (1 + y / 12)
        plate.put("paper", "icicles", drops)
        sx, sy = EYE.seen((WALL_X - 2.6, 12, 5.1))
        plate.put("key", "stack", [knife(rng, [(sx - 15, sy + 20), (sx - 13, sy - 60), (sx + 15, sy - 62), (sx + 17, sy + 24)], 12, 1)])
        plate.put("light", "stack-lit", [gouge(rng, straight((sx + 10, sy - 52), (sx + 12, sy + 10), 5), 5, 1, 4)])
        thin = bend([(sx, sy - 66), (sx + 10, sy - 104), (sx - 8, sy - 140), (sx - 60, sy - 160), (sx - 150, sy - 166)], 7)
        plate.put("paper", "breath", [gouge(rng, thin, lambda t: 4 + 10 * t, 1, 9), gouge(rng, [(x + 3, y + 13) for x, y in thin[14:26]], 5, 3, 8)])


WINDOWS = (9.0, 11.6, 14.4, 17.6, 21.4, 26.0, 31.6)


def _near(line: Line, y: float) -> bool:
    (ax, ay), (bx, by) = EYE.seen((WALL_X, y - 0.3, 2.5)), EYE.seen((WALL_X, y + 1.2, 1.0))
    return any(ax - 3 < x < bx + 3 and ay - 30 < q < by + 20 for x, q in line)


def windows(plate: Plate) -> None:
    rng = _mass("windows")
    holes, frames, panes, bars = [], [], [], []
    for y in WINDOWS:
        wide = 0.9
        frames.append(knife(rng, EYE.shape([(WALL_X, y - 0.1, 1.15), (WALL_X, y + wide + 0.1, 1.15), (WALL_X, y + wide + 0.1, 2.35), (WALL_X, y - 0.1, 2.35)]), 11, 0.6))
        holes.append(knife(rng, EYE.shape([(WALL_X, y, 1.25), (WALL_X, y + wide, 1.25), (WALL_X, y + wide, 2.25), (WALL_X, y, 2.25)]), 11, 0.6))
        for u0, u1 in ((0.02, 0.46), (0.54, 0.98)):
            for z0, z1 in ((1.28, 1.82), (1.9, 2.22)):
                panes.append(knife(rng, EYE.shape([(WALL_X, y + u0 * wide, z0), (WALL_X, y + u1 * wide, z0), (WALL_X, y + u1 * wide, z1), (WALL_X, y + u0 * wide, z1)]), 9, 0.4))
        bars.append(gouge(rng, EYE.line((WALL_X + 0.02, y - 0.16, 1.12), (WALL_X + 0.02, y + wide + 0.16, 1.12), 5), max(2, 0.07 * EYE.scale((WALL_X, y, 1))), 0.6, 1))
    with plate.group("windows"):
        plate.put("light", "frames", frames)
        plate.put("key", "holes", holes)
        plate.put("mid", "panes", panes)
        plate.put("paper", "sills", bars)
    with plate.group("lit", when="lamp"):
        plate.put("lamp", "panes", panes[:16] + panes[20:])
        glow = Light((560, 700), 210, (("lamp", 9.0),), 1.4)
        spots: list[Line] = []
        for y in WINDOWS[:4]:
            x0, y0 = EYE.seen((WALL_X + 1.1, y + 0.4, 0))
            s = EYE.scale((WALL_X, y, 0))
            for k in range(9):
                wide = s * (0.5 + 0.07 * k) * rng.uniform(0.7, 1.1)
                px, py = x0 + k * s * 0.1, y0 + k * s * 0.055
                spots.append(gouge(rng, bend([(px - wide * 0.4, py), (px, py + 1), (px + wide * 0.6, py - 1)], 4), max(1.6, s * 0.034), 2.4, 4))
        for ink, cuts in parted(rng, spots, glow).items():
            plate.put(ink, f"spill-{ink}", cuts)
    # by the corner, under the eave: a letter box
    rng = _mass("box")
    x, y = EYE.seen((WALL_X + 0.06, 13.35, 1.75))
    with plate.group("letter-box"):
        k = 0.72
        plate.put("paper", "box", [knife(rng, [(x - 21 * k, y - 22 * k), (x + 16 * k, y - 15 * k), (x + 16 * k, y + 24 * k), (x - 21 * k, y + 36 * k)], 9, 0.6), knife(rng, [(x - 25 * k, y - 22 * k), (x - 3 * k, y - 36 * k), (x + 20 * k, y - 18 * k), (x + 18 * k, y - 12 * k)], 9, 0.5)])
        plate.put("key", "slot", [gouge(rng, straight((x - 14 * k, y - 6 * k), (x + 11 * k, y - 2 * k), 4), 4.4, 0.5, 0.6), gouge(rng, straight((x - 25 * k, y - 21 * k), (x + 19 * k, y - 14 * k), 4), 2.4, 0.5, 0.5), knife(rng, [(x - 4 * k, y + 12 * k), (x + 3 * k, y + 12 * k), (x + 3 * k, y + 19 * k), (x - 4 * k, y + 20 * k)], 5, 0.3)])


def starlings(plate: Plate) -> None:
    """A box for starlings on a pole, nailed together from crate wood: somebody expects a spring."""
    rng = _mass("starlings")
    x, foot = 1148.0, 868.0
    with plate.group("pole"):
        plate.put("key", "pole", [gouge(rng, bend([(x, foot), (x - 2, 700), (x + 3, 540), (x + 1, 420)], 8), 13, 0.1, 0.1),
                                  knife(rng, [(x - 38, 424), (x - 40, 306), (x + 38, 300), (x + 42, 426)], 14, 1.2), knife(rng, [(x - 56, 312), (x - 50, 290), (x + 54, 276), (x + 58, 296)], 12, 1),
                                  gouge(rng, straight((x - 6, 400), (x - 44, 406), 4), 5, 0.3, 0.4)])
        plate.put("light", "front", [knife(rng, [(x - 31, 418), (x - 33, 316), (x + 32, 311), (x + 35, 419)], 13, 1)])
        plate.put("key", "boards", [gouge(rng, straight((x + d, 316), (x + d + rng.uniform(-1, 1), 418), 6), 3.4, 0.3, 0.5) for d in (-12, 11)] + [gouge(rng, straight((x + d, a), (x + d, b), 5), 2.6, 2, 4) for d, a, b in ((-23, 330, 400), (-2, 384, 414), (24, 340, 410), (22, 318, 330))])
        plate.put("paper", "box-lit", [gouge(rng, straight((x - 29, 322), (x - 28, 414), 6), 5, 0.8, 3), gouge(rng, straight((x - 48, 292), (x + 48, 280), 6), 5, 1, 2), gouge(rng, bend([(x - 4, foot - 12), (x - 6, 700), (x - 1, 560), (x - 3, 432)], 8), 3.4, 2, 6)])
        hole = [(x + 6 + 15 * math.cos(a) * rng.uniform(0.92, 1.08), 348 + 15 * math.sin(a)) for a in (0.3, 1.1, 1.9, 2.8, 3.6, 4.5, 5.4)]
        plate.put("key", "hole", [knife(rng, hole, 7, 0.5)])
        bx, by = x + 22, 276
        plate.put("key", "bird", [knife(rng, [(bx - 16, by + 2), (bx - 26, by + 14), (bx - 30, by + 10), (bx - 18, by - 8), (bx - 2, by - 18), (bx + 4, by - 27), (bx + 12, by - 28), (bx + 26, by - 34), (bx + 15, by - 22), (bx + 12, by - 8), (bx + 2, by + 2)], 7, 0.5), gouge(rng, straight((bx, by), (bx + 1, by + 8), 3), 2, 0.3, 0.3)])
        plate.put("light", "bird-lit", [gouge(rng, bend([(bx - 12, by - 4), (bx - 2, by - 10), (bx + 4, by - 20)], 4), 2.6, 2, 3)])
        plate.put("mid", "foot", [gouge(rng, bend([(x - 30 + 4 * i, foot - 4 + 6 * i), (x, foot + 1 + 5 * i), (x + 34 + 10 * i, foot + 4 * i)], 4), 5, 2, 5) for i in range(3)])


def cut() -> Plate:
    plate = Plate("borovichi-yard", (330, 60, 960, 880), {
        "paper": "#e3dbc8", "light": "#c9a57a", "mid": "#5b6e74", "key": "#1a2127", "lamp": "#eec668"})
    SKY.cut(plate)
    for part in (chimney, wood, yard, fence, barrack, windows, starlings):
        part(plate)
    falling(plate, _mass("falling"))
    return plate
