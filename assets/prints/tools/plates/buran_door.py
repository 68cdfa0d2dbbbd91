"""The door in the buran: a lantern on the lintel, a circle of light cut into the storm, the rope that comes to our hands."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge, slivers
from ..knife import knife
from ..light import Cuts, Light, beams, parted
from ..line import Line, Point, bend, box, length, lerp, resample, rise, straight, within
from ..noise import Noise
from ..plate import Plate

LAMP: Point = (884, 424)
DOOR = (788.0, 330.0, 984.0, 772.0)
GLOW = Light((884, 440), 560, (("paper", 0.40), ("lamp", 0.72), ("mid", 9.0)), 1.06)
CORNER = 640.0
"""Where the hut ends towards the storm."""


def _mass(name: str) -> random.Random:
    return random.Random(f"buran-door/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def lap(x: float) -> float:
    """The upper edge of the drift: heaped against the corner, scoured before the door."""
    return 790 - 66 * math.exp(-(((x - 600) / 120) ** 2)) - 120 * math.exp(-(((x - 1330) / 190) ** 2)) + 20 * rise(500, 0, x) * -1 + 8 * math.sin(x / 61) + 5 * math.sin(x / 23)


def wind(bent: Noise):
    """From the right and above, torn round the hut's corner and thrown up again beyond it."""

    def flow(x: float, y: float) -> float:
        curl = 0.55 * math.exp(-(((x - 520) / 230) ** 2 + ((y - 560) / 260) ** 2))
        return math.pi - 0.42 + curl + 0.26 * bent(x, y * 1.3) - math.pi

    return flow


def air(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < lap(x) + 4


def storm(plate: Plate) -> None:
    rng = _mass("storm")
    bent, gust = Noise(rng, 300), Noise(rng, 190)
    flow = wind(bent)
    with plate.group("storm"):
        plate.put("mid", "ground", [box(-6, -6, 1506, 1006)])
        lines = furrows(rng, flow, 14, air, [(300, 300), (900, 120), (200, 650), (1300, 200)])
        plate.put("light", "veil", carve(rng, lines, lambda x, y: 0.55 + 0.7 * gust(x * 0.6, y * 1.4), 14, air, Hand((80, 460), rest=(3, 30), entry=6, leave=9)))
        plate.put("paper", "gusts", carve(
            rng, furrows(rng, flow, 17, air, [(320, 310), (900, 140), (200, 600)]), lambda x, y: 0.9 * rise(0.0, 0.6, gust(x * 0.6 + 90, y * 1.4)), 14, air, Hand((60, 380), rest=(6, 60), entry=6, leave=9)))
    rng = _mass("night")
    bent, gust = Noise(rng, 300), Noise(rng, 200)
    flow = wind(bent)
    with plate.group("night", when="night"):
        plate.put("key", "ground", [knife(rng, [(-6, -6), (1506, -6), (1506, 830), (-6, 830)], 30, 1)])
        lines = furrows(rng, flow, 15, air, [(300, 300), (900, 120), (200, 650), (1300, 200)])

        def tone(x: float, y: float) -> float:
            far = GLOW.far(x, y)
            return (0.36 + 0.3 * rise(420, 60, y) + 0.78 * gust(x * 0.55, y * 1.3)) * rise(2.1, 0.9, far) * max(rise(0.72, 0.9, far), rise(230, 130, y)) - 0.04

        plate.put("mid", "gusts", carve(rng, lines, tone, 14, air, Hand((60, 420), rest=(4, 50), lift=0.1, entry=6, leave=9)))


def snow_light(plate: Plate) -> None:
    """Flying snow inside the circle of light; outside it the same snow is not there."""
    rng = _mass("circle")
    bent, gust = Noise(rng, 260), Noise(rng, 120)
    flow = wind(bent)

    def inside(x: float, y: float) -> bool:
        return air(x, y) and (x < CORNER - 14 or y < eave(x) - 46)

    def seen(x: float, y: float) -> float:
        """How much of the lantern is seen from there past the eave."""
        return rise(-160, 60, y - 262 + (CORNER - 40 - x) * 0.62)

    with plate.group("circle", when="lamp"):
        lines = furrows(rng, flow, 12, inside, [(560, 420), (520, 640), (860, 160), (620, 250)])
        cuts = carve(rng, lines, lambda x, y: (rise(1.0, 0.42, GLOW.far(x, y)) * (1.0 + 0.5 * gust(x, y * 1.5)) + 0.3 * gust(x + 300, y) * rise(1.05, 0.8, GLOW.far(x, y))) * seen(x, y), 12.5,
                     lambda x, y: inside(x, y) and GLOW.far(x, y) < 1.02, Hand((22, 170), rest=(4, 26), lift=0.1, entry=3, leave=6))
        put(plate, "flying", parted(rng, cuts, Light(GLOW.at, GLOW.reach, (("paper", 0.62), ("lamp", 0.84), ("mid", 9.0)), GLOW.flat)))


def eave(x: float) -> float:
    return lerp(268, 214, (x - 600) / 900)


def hut(plate: Plate) -> None:
    rng = _mass("hut")
    wall: Line = [(CORNER, 1006), (CORNER + 6, eave(CORNER) - 10), (1506, eave(1506) - 10), (1506, 1006)]
    x0, y0, x1, y1 = DOOR
    with plate.group("hut"):
        plate.put("key", "wall", [knife(rng, wall, 20, 2)])
        bricks: list[Line] = []
        drift = Noise(rng, 120)
        y, row = 288.0, 0
        while y < 800:
            high = rng.uniform(30, 37)
            x = CORNER + 10 - 40 * (row % 2)
            while x < 1506:
                wide = rng.uniform(70, 92)
                cx, cy = x + wide / 2, y + high / 2
                near_frame = x0 - 44 < cx < x1 + 44 and y0 - 44 < cy
                # light leaves the opening at a slant: nothing of it falls on the wall close by, more a little way off
                slant = rise(1.02, 0.12, GLOW.far(cx, cy)) * 0.9
                tone = slant * (0.75 + 0.6 * drift(cx, cy)) * rng.uniform(0.55, 1.15)
                for k in range(3):
                    w = 8.0 * tone * rng.uniform(0.6, 1.1)
                    if near_frame or w < 1.6 or rng.random() < 0.08:
                        continue
                    yy = y + 6 + (high - 11) * k / 2
                    a, b = max(CORNER + 8, x + 4 + rng.uniform(0, 12)), x + wide - 4 - rng.uniform(0, 18)
                    if b - a > 24 and yy < lap(cx) - 4:
                        bricks.append(gouge(rng, bend([(a, yy + rng.uniform(-1.4, 1.4)), ((a + b) / 2, yy + rng.uniform(-2, 2)), (b, yy + rng.uniform(-1.4, 1.4))], 4), min(w, (b - a) / 6), 1.5, 3))
                x += wide
            y += high
            row += 1
        lit = parted(rng, bricks, Light(GLOW.at, GLOW.reach, (("paper", 0.0), ("lamp", 0.60), ("mid", 9.0)), 1.1))
    faint = [gouge(rng, bend([(a + rng.uniform(0, 14), y + rng.uniform(-1, 1)), ((a + b) / 2, y + rng.uniform(-2, 2)), (b - rng.uniform(0, 14), y)], 4), rng.uniform(1.6, 3.4), 2, 4)
             for a, b, y in ((x, x + rng.uniform(50, 84), 290 + 34 * r + rng.uniform(-3, 3)) for r in range(14) for x in range(int(CORNER) + 12 + 42 * (r % 2), 1490, 92))
             if rng.random() < 0.42 and not (x0 - 46 < b and a < x1 + 46 and y > y0 - 50) and y < lap((a + b) / 2) - 8]
    shut = [gouge(rng, straight((x, y0 + 8 + rng.uniform(0, 40)), (x + rng.uniform(-1, 1), y1 - rng.uniform(0, 60)), 8), rng.uniform(2, 4.5), 2, 4) for x in range(int(x0) + 12, int(x1), 19)]
    with plate.group("unlit"):
        plate.put("mid", "faint", faint)
    with plate.group("wall-light", when="lamp"):
        put(plate, "bricks", lit)
    with plate.group("roof"):
        under = [(CORNER - 40, eave(CORNER) + 26), (CORNER - 52, eave(CORNER) + 4), (1506, eave(1506) - 16), (1506, eave(1506) + 14)]
        cap = bend([(CORNER - 74, eave(CORNER) + 30), (CORNER - 92, eave(CORNER) - 6), (CORNER - 60, eave(CORNER) - 42), (760, 178), (960, 150), (1180, 142), (1400, 118), (1510, 112)], 6)
        plate.put("key", "eave", [knife(rng, under, 18, 1.4)])
        plate.put("mid", "load", [knife(rng, [*cap, (1510, eave(1506) - 14), (CORNER - 48, eave(CORNER) + 8)], 18, 1.6)])
        inside = within([*cap, (1510, eave(1506) - 14), (CORNER - 48, eave(CORNER) + 8)])
        bent = Noise(rng, 140)
        lines = furrows(rng, lambda x, y: -0.07 + 0.22 * bent(x, y), 13, inside, [(900, 190), (1300, 160)])
        plate.put("light", "crest", carve(rng, lines, lambda x, y: rise(1250, 560, x) * rise(eave(x) - 20, eave(x) - 96, y) * 0.7 + 0.35 * bent(x * 2, y * 2) - 0.1, 13, inside, Hand((50, 300), rest=(3, 24), entry=5, leave=8)))
        plate.put("key", "dark", carve(rng, lines, lambda x, y: rise(700, 1350, x) * 0.95 + 0.5 * bent(x * 2 + 90, y * 13) - 0.16, 13, inside, Hand((50, 320), rest=(3, 30), entry=5, leave=8)))
        plate.put("paper", "lip", [gouge(rng, bend([(x, eave(x) + 8 - 3), (x + l * 0.5, eave(x + l * 0.5) - 2), (x + l, eave(x + l) - 12 + 6)], 6), w, 2, 5) for x, l, w in ((592, 96, 11), (690, 120, 9), (806, 90, 8), (900, 110, 5.5))]
                  )
        spill = []
        # snow drawn off the roof's corner: streaks side by side down the wind, none across another
        for k in range(17):
            x = lerp(CORNER - 66, 744, k / 16)
            y = eave(x) - (8 + 62 * rise(0, 5, k) + rng.uniform(-8, 8)) if x > CORNER else eave(CORNER) + lerp(14, -34, k / 4)
            l = rng.uniform(70, 170) * (1.1 - 0.5 * k / 16)
            spill.append(gouge(rng, bend([(x, y), (x - l * 0.5, y + l * 0.14), (x - l, y + l * 0.34)], 6), rng.uniform(2.2, 4.6), 4, 12))
        plate.put("paper", "spindrift", spill)
    with plate.group("frame"):
        plate.put("key", "posts", [knife(rng, [(x0 - 34, 1000), (x0 - 30, y0 - 40), (x1 + 34, y0 - 46), (x1 + 38, 1000)], 18, 1.5)])
        plate.put("mid", "shut", shut)
        plate.put("mid", "edges", [gouge(rng, straight((x, y0 - 20), (x + d, y1 - 12), 9), 3.4, 2, 5) for x, d in ((x0 - 22, -2), (x1 + 24, 2))])
    with plate.group("frame-light", when="lamp"):
        # edges of the posts that the lantern sees
        for name, xs, ink in (("near", (x0 - 6, x1 + 7), "lamp"), ("far", (x0 - 15, x1 + 16), "mid")):
            cuts = []
            for x in xs:
                y = y0 + rng.uniform(-6, 10)
                while y < y1 - 10:
                    l = math.exp(rng.uniform(math.log(30), math.log(170)))
                    tone = rise(420, 40, abs(y + l / 2 - LAMP[1]))
                    if tone > 0.08:
                        cuts.append(gouge(rng, [(x + rng.uniform(-0.8, 0.8), y + l * i / 6) for i in range(7)], 2 + 6 * tone))
                    y += l + rng.uniform(4, 22)
            plate.put(ink, name, cuts)
        plate.put("lamp", "lintel", [gouge(rng, straight((x0 + 4 + d, y0 - 7 - k), (x0 + l + d, y0 - 8 - k), 6), w) for d, l, k, w in ((0, 96, 0, 7), (102, 80, 0, 6.5), (30, 120, 12, 4))])


def room(plate: Plate) -> None:
    """What is seen through the door: a passage of boards, a coat on its nail, and the lantern."""
    rng = _mass("room")
    x0, y0, x1, y1 = DOOR
    back = (x0 + 46, y0 + 20, x1 - 38, 664.0)
    opening = knife(rng, box(x0, y0, x1, y1 + 10), 17, 1.2)
    with plate.group("room", when="lamp"):
        plate.put("lamp", "ground", [opening])
        seams = [gouge(rng, straight((x, back[1]), (x + rng.uniform(-2, 2), back[3]), 9), rng.uniform(3, 6), 0.6, 0.6) for x in (back[0], 868, 906, back[2])]
        sides: list[Line] = []
        for i in range(8):
            t = (i + 0.5) / 8
            for a, b in ((x0 + 2, back[0] - 3), (x1 - 2, back[2] + 3)):
                if i == 0 or (i < 2 and a > b):
                    continue  # there the lantern's bracket is
                y = lerp(y0, y1, t)
                yb = lerp(back[1], back[3], t)
                w = 3.4 + 13 * abs(y - LAMP[1]) / 400
                sides.append(gouge(rng, straight((a, y), (b, yb), 4), w, 0.8, 1.5))
        floor = [gouge(rng, straight((lerp(x0, x1, t), y1 + 8), (lerp(back[0], back[2], t), back[3] + 2), 5), 5 + 3 * rng.random(), 0.5, 2) for t in (0.08, 0.27, 0.45, 0.64, 0.83)]
        ceiling = [gouge(rng, straight((x0, y0 + 4 + 5 * i), (x1, y0 + 3 + 5 * i), 6), 5, 1, 1) for i in range(3)]
        plate.put("key", "boards", [*seams, *sides, *floor, *ceiling, gouge(rng, straight((back[0] - 4, back[3]), (back[2] + 4, back[3] - 2), 6), 6, 0.5, 0.5)])
        # a snow shovel against the wall: they will need it to get out
        plate.put("key", "shovel", [gouge(rng, straight((916, 690), (936, 486), 9), 7, 0.4, 0.4), gouge(rng, straight((926, 482), (948, 486), 4), 7, 0.5, 0.5), knife(rng, [(896, 628), (938, 634), (934, 700), (914, 716), (892, 704)], 10, 0.9)])
        plate.put("paper", "shovel-lit", [gouge(rng, straight((914, 620), (930, 500), 7), 2.2, 3, 5), gouge(rng, straight((899, 636), (896, 696), 5), 4, 1, 4)])
        outer, core = beams(rng, (LAMP[0], LAMP[1] + 6), (0, math.tau), 104, 22, 10, 30)
        plate.put("paper", "beams", [c for c in [*outer, *core] if all(x0 + 4 < x < x1 - 4 and y > LAMP[1] - 44 for x, y in c)])
    with plate.group("lantern"):
        lx, ly = LAMP
        plate.put("key", "frame", [
            # an iron bracket from the doorpost, turned up at its end; the bail hangs in the turn
            gouge(rng, bend([(DOOR[2] + 3, ly - 62), (lx + 50, ly - 63), (lx + 8, ly - 62), (lx - 3, ly - 60), (lx - 9, ly - 66), (lx - 8, ly - 75)], 5), 7, 0.3, 0.8),
            gouge(rng, bend([(DOOR[2] + 3, ly - 14), (lx + 78, ly - 36), (lx + 48, ly - 60)], 5), 5, 0.3, 0.6),
            gouge(rng, bend([(lx - 24, ly - 28), (lx - 18, ly - 50), (lx - 1, ly - 66), (lx + 18, ly - 50), (lx + 24, ly - 28)], 5), 3.6, 0.4, 0.4),
            knife(rng, [(lx - 12, ly - 34), (lx - 9, ly - 44), (lx + 10, ly - 45), (lx + 13, ly - 34), (lx + 19, ly - 28), (lx - 17, ly - 27)], 8, 0.7),
            gouge(rng, bend([(lx - 17, ly - 28), (lx - 27, ly - 4), (lx - 21, ly + 38)], 5), 4, 0.4, 0.4), gouge(rng, bend([(lx + 18, ly - 28), (lx + 28, ly - 3), (lx + 22, ly + 38)], 5), 4, 0.4, 0.4),
            knife(rng, [(lx - 22, ly + 34), (lx - 13, ly + 28), (lx + 14, ly + 28), (lx + 23, ly + 34), (lx + 21, ly + 50), (lx - 20, ly + 51)], 8, 0.7)])
    with plate.group("flame", when="lamp"):
        plate.put("paper", "glass", [knife(rng, [(lx - 11, ly - 26), (lx + 12, ly - 26), (lx + 20, ly - 6), (lx + 18, ly + 14), (lx + 11, ly + 27), (lx - 10, ly + 27), (lx - 18, ly + 13), (lx - 20, ly - 7)], 8, 0.7)])
        plate.put("lamp", "flame", [gouge(rng, bend([(lx - 8, ly + 22), (lx - 10, ly + 2), (lx - 3, ly - 14)], 5), 4, 2, 4), gouge(rng, bend([(lx + 10, ly + 22), (lx + 11, ly + 4), (lx + 4, ly - 10)], 5), 3.4, 2, 4)])


def ground(plate: Plate) -> None:
    """The drift before the door, swept in long tails away from the wind."""
    rng = _mass("ground")
    bent, form = Noise(rng, 210), Noise(rng, 150)
    top = [(x, lap(x)) for x in range(-6, 1520, 13)]
    shape = [*top, (1512, 1006), (-6, 1006)]

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and lap(x) + 3 < y < 1005

    def pitch(_x: float, y: float) -> float:
        return 9 + 9 * rise(740, 1000, y)

    def flow(x: float, y: float) -> float:
        return -0.16 + 0.34 * bent(x, y * 2.2) + 0.12 * (x - 700) / 800

    def pool(x: float, y: float) -> float:
        """The door's light on the snow: a slanting shape, narrow at the sill and wide where it reaches us; 1 in it."""
        t = (y - 772) / 230
        half = 104 + 190 * max(0, t)
        middle = 884 - 40 * t
        return rise(1.35, 0.75, abs(x - middle) / half) * rise(-0.12, 0.04, t) * rise(1.5, 0.35, t)

    with plate.group("drift"):
        plate.put("mid", "ground", [knife(rng, shape, 17, 1.4)])
        lines = furrows(rng, flow, pitch, inside, [(200, 900), (800, 880), (1300, 860)])
        plate.put("paper", "ridges", carve(
            rng, lines, lambda x, y: 0.5 * rise(0.05, 0.6, form(x * 0.7, y * 2.2)) * rise(700, 100, abs(x - 860)) + 0.1 * rise(0.3, 0.6, form(x, y * 2)), pitch, inside, Hand((50, 300), rest=(4, 40), entry=5, leave=8)))
    rng = _mass("ground-night")
    with plate.group("drift-night", when="night"):
        lines = furrows(rng, flow, lambda x, y: pitch(x, y) * 1.1, inside, [(200, 900), (1300, 860), (600, 960)])
        plate.put("key", "dark", carve(
            rng, lines, lambda x, y: (1.15 * rise(240, 620, abs(x - 850)) + 0.6 * form(x * 0.6 + 300, y * 2) + 0.1) * (1 - pool(x, y)), lambda x, y: pitch(x, y) * 1.15, inside, Hand((50, 360), rest=(1, 18), lift=0.1, entry=5, leave=7)))
    rng = _mass("pool")
    with plate.group("pool", when="lamp", slip=(-1.2, 1)):
        wide = lambda x, y: 10 + 8 * rise(760, 1000, y)  # noqa: E731
        lines = furrows(rng, flow, wide, inside, [(884, 800), (860, 930), (700, 900), (1050, 900)])
        cuts = carve(rng, lines, lambda x, y: 1.08 * pool(x, y) * (0.85 + 0.55 * form(x, y * 2)) - 0.05, wide, inside, Hand((30, 230), rest=(3, 18), lift=0.1, entry=4, leave=6))
        put(plate, "spill", parted(rng, cuts, Light((884, 770), 270, (("paper", 0.52), ("lamp", 9.0)), 1.5)))
        plate.put("mid", "chatter", slivers(rng, 60, (640, 790, 1120, 990), lambda x, y: pool(x, y) > 0.5, flow, (9, 34)))


ROPE = bend([(765, 570), (742, 604), (682, 662), (604, 728), (524, 802), (452, 890), (404, 960), (372, 1020)], 10)


def rope(plate: Plate) -> None:
    """From the ring in the doorpost to our hands. It grows as it comes, and turns with its own lay."""
    rng = _mass("rope")
    line = resample(ROPE, 5)
    total = length(line)

    def half(t: float) -> float:
        return 4.4 + 18 * t**1.6

    left: Line = []
    right: Line = []
    frames: list[tuple[Point, Point, float]] = []
    gone = 0.0
    for i, p in enumerate(line):
        gone += math.dist(line[i - 1], p) if i else 0
        a, b = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        run = math.dist(a, b) or 1
        n = (-(b[1] - a[1]) / run, (b[0] - a[0]) / run)
        t = gone / total
        h = half(t) * (1 + 0.05 * math.sin(gone / 9))
        left.append((p[0] + n[0] * h, p[1] + n[1] * h))
        right.append((p[0] - n[0] * h, p[1] - n[1] * h))
        frames.append((p, n, t))
    near: list[Line] = []
    lit: list[Line] = []
    dim: list[Line] = []
    at = 0.0
    gone = 0.0
    for i, (p, n, t) in enumerate(frames):
        gone += math.dist(line[i - 1], p) if i else 0
        if gone < at:
            continue
        h = half(t)
        at = gone + 4.6 + h * 0.92
        if i + 2 >= len(frames):
            break
        d = (-n[1], n[0])
        reach = h * 1.25
        # a strand: in at one side, over, out at the other further on
        spine = [(p[0] - n[0] * h * c - d[0] * reach * e, p[1] - n[1] * h * c - d[1] * reach * e) for c, e in ((0.92, 0.62), (0.45, 0.34), (-0.1, -0.06), (-0.6, -0.5), (-0.88, -0.8))]
        cut = gouge(rng, bend(spine, 3), (1.5 + h * 0.36) * rng.uniform(0.85, 1.1), 1.4, 2.2)
        (near if t < 0.24 else lit if t < 0.66 else dim).append(cut)
    fuzz = []
    for _ in range(54):
        i = rng.randrange(6, len(frames) - 4)
        p, n, t = frames[i]
        side = rng.choice((-1, 1, 1))
        h = half(t)
        start = (p[0] + n[0] * h * side * 0.9, p[1] + n[1] * h * side * 0.9)
        fuzz.append(gouge(rng, bend([start, (start[0] - h * 0.7 - 5, start[1] - h * 0.05 + 2), (start[0] - h * 1.5 - 9, start[1] + h * 0.4 + 3)], 3), 1.4 + h * 0.12, 1, 6))
    with plate.group("rope"):
        plate.put("key", "body", [knife(rng, [*left[::3], *right[::-3]], 11, 0.8), *fuzz])
        plate.put("light", "far", dim)
        plate.put("paper", "near", [*near, *lit])
        # an iron ring in the doorpost; the rope goes through it and four times round itself
        ring = [(772 + 11 * math.cos(a / 14 * math.tau), 552 + 14 * math.sin(a / 14 * math.tau)) for a in range(15)]
        plate.put("key", "knot", [knife(rng, [(756, 536), (787, 536), (787, 590), (766, 600), (744, 612), (732, 600), (748, 570)], 14, 0.8)])
        plate.put("light", "ring", [gouge(rng, ring, 5, 0.2, 0.2), gouge(rng, straight((765, 537), (779, 537), 3), 6, 0.4, 0.4)])
        plate.put("paper", "knot-lit", [gouge(rng, bend([(771, 556), (768, 565), (762, 574)], 4), 6, 0.6, 0.6)] + [gouge(rng, bend([(750 - 5.6 * k, 568 + 8 * k), (758 - 5.6 * k, 577 + 8 * k), (768 - 5.6 * k, 579 + 8 * k)], 4), 5.4, 0.7, 0.8) for k in range(4)])


def front(plate: Plate) -> None:
    """Snow between us and the door: bright where the lantern is behind it, dark where the door itself is."""
    rng = _mass("front")
    bent = Noise(rng, 300)
    flow = wind(bent)
    over: list[Line] = []
    for _ in range(120):
        x, y = rng.uniform(640, 1260), rng.uniform(260, 800)
        if GLOW.far(x, y) > 0.75 or y > lap(x) - 10 or math.hypot(x - 776, y - 580) < 78 or math.hypot(x - 900, y - 366) < 70:
            continue
        a, l = flow(x, y), math.exp(rng.uniform(math.log(16), math.log(70)))
        over.append(gouge(rng, [(x + math.cos(a) * l * t / 5, y + math.sin(a) * l * t / 5) for t in range(6)], l / rng.uniform(7, 11) + 1.2, 2, 4))
    with plate.group("passing", when="lamp"):
        plate.put("paper", "flakes", over)
    rng = _mass("falling")
    flakes: list[Line] = []
    for _ in range(150):
        x, y = rng.uniform(0, 1500), rng.uniform(0, 1000)
        a, l = flow(x, y), math.exp(rng.uniform(math.log(14), math.log(60)))
        flakes.append(gouge(rng, [(x + math.cos(a) * l * t / 4, y + math.sin(a) * l * t / 4) for t in range(5)], l / rng.uniform(6.5, 9), 2, 4))
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)


def cut() -> Plate:
    plate = Plate("buran-door", (330, 78, 900, 866), {
        "paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"})
    for part in (storm, snow_light, hut, room, ground, rope, front):
        part(plate)
    return plate
