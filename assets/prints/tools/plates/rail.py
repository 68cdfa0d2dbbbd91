"""The rail: evening at Odessa, a white ship, men along her side, the quay, and the water that has begun to open between."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

EYE = Camera((0, 0, 3.9), math.radians(90), 900, 580, 716)
SUN: Point = (700, 566)
SPREAD = 2.6
SIDE, DECK, RAIL = 6.6, 7.2, 8.35
EDGE, QUAY = -2.5, 2.0


def _mass(name: str) -> random.Random:
    return random.Random(f"rail/{name}")


def glow(x: float, y: float) -> float:
    return math.hypot((x - SUN[0]) / SPREAD, y - SUN[1])


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < EYE.horizon + 2


class Front:
    """The lower edge of the coming night: highest over the sun, wavering."""

    def __init__(self, rng: random.Random, e: float, rough: float) -> None:
        self.e, self.rough = e, rough
        self.slow, self.quick = Noise(rng, 230), Noise(rng, 70)

    def above(self, x: float, y: float) -> float:
        fall = ((x - SUN[0]) / SPREAD) ** 2 / (2.3 * self.e)
        return min(EYE.horizon, EYE.horizon - self.e + fall + self.rough * self.slow(x) + self.rough * 0.4 * self.quick(x)) - y

    def shape(self) -> Line:
        return [(-6, -6), *[(x, self.above(x, 0)) for x in range(-6, 1512, 21)], (1506, -6)]


def sky(plate: Plate) -> None:
    """Clear over the sea; cloud in thin leaves, each lit from below."""
    rng = _mass("sky")
    leaf, bent = Noise(rng, 130), Noise(rng, 420)

    def flow(x: float, y: float) -> float:
        return math.atan2((x - SUN[0]) * 0.30, 620 - y + 260) * 0.55 + 0.10 * bent(x, y * 2)

    with plate.group("evening", slip=(2, -1.5)):
        plate.put("light", "ground", [box(-6, 200, 1506, EYE.horizon + 4)])
        lines = furrows(rng, flow, 9.5, in_sky, [(700, 540), (300, 540), (1100, 520)])
        plate.put("paper", "low", carve(rng, lines, lambda x, y: rise(240, 46, glow(x, y)) * 1.15 + 0.32 * leaf(x, y * 4) - 0.14, 9.5, in_sky, Hand((50, 340), rest=(3, 26), entry=4, leave=7)))
    rng = _mass("height")
    cloud = Front(rng, 268, 12)
    with plate.group("height", slip=(-2, 1.5)):
        plate.put("mid", "ground", [knife(rng, cloud.shape(), 22, 2)])
        lines = furrows(rng, flow, 11.5, in_sky, [(700, 300), (200, 300), (1200, 200), (60, 520), (1450, 520)])
        plate.put("light", "leaves", carve(rng, lines, lambda x, y: rise(120, -10, cloud.above(x, y)) * (0.95 + 0.3 * leaf(x, y * 3)) + 0.8 * rise(0.25, 0.65, leaf(x * 0.5, y * 2)) * rise(520, 240, glow(x, y)) - 0.05, 11.5,
                                           lambda x, y: in_sky(x, y) and cloud.above(x, y) > -4, Hand((60, 420), rest=(3, 40), entry=6, leave=9)))
        plate.put("mid", "rags", carve(rng, lines, lambda x, y: rise(-125, 6, cloud.above(x, y)) * 0.95 + 0.4 * leaf(x * 0.8 + 90, y * 3) - 0.2, 11,
                                       lambda x, y: in_sky(x, y) and -122 < cloud.above(x, y) < 2, Hand((60, 360), rest=(4, 60), entry=6, leave=9)))
    rng = _mass("night")
    dark = Front(rng, 446, 16)
    with plate.group("night", when="night"):
        plate.put("key", "ground", [knife(rng, dark.shape(), 22, 2)])
        lines = furrows(rng, flow, 13.5, in_sky, [(700, 60), (200, 100), (1200, 100), (40, 330), (1460, 330)])
        plate.put("mid", "leaves", carve(rng, lines, lambda x, y: rise(150, -10, dark.above(x, y)) * (0.85 + 0.3 * leaf(x + 90, y * 3)) + 0.6 * rise(0.25, 0.65, leaf(x * 0.5 + 30, y * 2)) - 0.06, 13.5,
                                         lambda x, y: in_sky(x, y) and dark.above(x, y) > -4, Hand((70, 440), rest=(4, 60), lift=0.1, entry=6, leave=9)))
        plate.put("key", "fraying", carve(rng, lines, lambda x, y: rise(-125, 6, dark.above(x, y)) * 0.95 + 0.35 * leaf(x * 0.7 + 50, y * 3) - 0.2, 13,
                                          lambda x, y: in_sky(x, y) and -122 < dark.above(x, y) < 2, Hand((70, 400), rest=(4, 70), entry=6, leave=9)))


def water(plate: Plate) -> None:
    rng = _mass("water")

    def near(y: float) -> float:
        return max(0.0, (y - EYE.horizon) / (1000 - EYE.horizon))

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and EYE.horizon - 2 < y < 1005

    def pitch(_x: float, y: float) -> float:
        return 6.5 + 10.5 * near(y)

    swell, ripple = Noise(rng, 120), Noise(rng, 60)

    def flow(x: float, y: float) -> float:
        return 0.02 + 0.10 * ripple(x * (1 - 0.5 * near(y)), y * 3)

    def lane(x: float, y: float) -> float:
        return rise(64 + 300 * near(y) ** 0.9, 8, abs(x - SUN[0] - 40 * near(y)))

    def beat(x: float, y: float) -> float:
        away = 90 / (y - EYE.horizon + 16)
        return swell((x - 716) * away * 0.5, 1500 * away)

    lines = furrows(rng, flow, pitch, inside, [(700, 640), (900, 860), (600, 960)])
    with plate.group("water"):
        plate.put("mid", "ground", [knife(rng, [(-6, EYE.horizon), *[(x, EYE.horizon + rng.uniform(-1.5, 1.5)) for x in range(60, 1480, 90)], (1506, EYE.horizon), (1506, 1006), (-6, 1006)], 30, 0.8)])
        plate.put("light", "glow", carve(rng, lines, lambda x, y: rise(520, 90, abs(x - SUN[0])) * rise(1.1, 0.0, near(y)) * 0.9 + 0.5 * beat(x, y) - 0.08, pitch, inside, Hand((30, 260), rest=(3, 24), entry=4, leave=6)))
    with plate.group("sunroad", slip=(-1.2, 1)):
        plate.put("paper", "sparks", carve(rng, lines, lambda x, y: lane(x, y) * (0.95 + 0.7 * beat(x + 60, y)) - 0.1, pitch, inside, Hand((22, 170), rest=(3, 18), lift=0.12, entry=3, leave=5)))
    rng = _mass("deep")
    lines = furrows(rng, flow, lambda x, y: pitch(x, y) * 1.15, inside, [(600, 900), (1000, 900), (750, 980)])
    with plate.group("deep"):
        plate.put("key", "troughs", carve(rng, lines, lambda x, y: (1.25 * rise(0.1, 0.8, near(y)) + 0.7 * beat(x + 40, y) - 0.16) * (1 - 0.85 * lane(x, y)), lambda x, y: pitch(x, y) * 1.15, inside, Hand((40, 320), rest=(3, 36), lift=0.1, entry=4, leave=6)))


def quay(plate: Plate) -> None:
    """Ours no longer: stones, a bollard let go, cranes along the harbour, one who stays."""
    rng = _mass("quay")

    def far(place: Place) -> Point:
        return EYE.seen(place)

    edge = [far((EDGE, y, QUAY)) for y in (4.2, 5, 6, 7.5, 10, 14, 20, 30, 48, 76)]
    foot = [far((EDGE, y, 0)) for y in (76, 48, 30, 20, 14, 10, 7.5, 6, 5, 4.2)]
    cranes: list[Line] = []
    lit: list[Line] = []
    for x, base, tall, reach in ((384, 598, 206, 132), (118, 602, 250, -150)):
        s = tall / 200
        cranes += [gouge(rng, straight((x - 22 * s, base), (x - 7 * s, base - tall * 0.52), 5), 7 * s, 0.2, 0.2), gouge(rng, straight((x + 24 * s, base), (x + 8 * s, base - tall * 0.52), 5), 7 * s, 0.2, 0.2),
                   gouge(rng, straight((x - 15 * s, base - tall * 0.26), (x + 17 * s, base - tall * 0.27), 4), 4 * s, 0.2, 0.2), gouge(rng, straight((x - 20 * s, base - 4), (x + 16 * s, base - tall * 0.27), 4), 3 * s, 0.2, 0.2),
                   knife(rng, [(x - 22 * s, base - tall * 0.5), (x - 20 * s, base - tall * 0.68), (x + 14 * s, base - tall * 0.72), (x + 24 * s, base - tall * 0.52)], 10, 0.9),
                   gouge(rng, straight((x, base - tall * 0.66), (x + reach * s, base - tall * 1.0), 8), 6.5 * s, 0.3, 0.6), gouge(rng, straight((x - 6 * s, base - tall * 0.72), (x - 2 * s, base - tall * 0.92), 4), 5 * s, 0.2, 0.2),
                   gouge(rng, straight((x - 2 * s, base - tall * 0.92), (x + reach * s * 0.92, base - tall * 0.98), 6), 1.8, 0.2, 0.2), gouge(rng, straight((x + reach * s * 0.98, base - tall), (x + reach * s * 0.98 + 2, base - tall * 0.5), 6), 1.7, 0.2, 0.2)]
        lit += [gouge(rng, straight((x + 20 * s, base - tall * 0.55), (x + 14 * s, base - tall * 0.69), 3), 3 * s, 1, 2), gouge(rng, straight((x + 21 * s, base - 8), (x + 10 * s, base - tall * 0.5), 5), 2 * s, 2, 4)]
    sheds: list[Line] = []
    for x, w, h in ((-10, 170, 66), (170, 120, 50), (430, 60, 26), (560, 80, 20)):
        sheds.append(knife(rng, [(x, 606), (x, 598 - h), (x + w * 0.5, 598 - h * 1.35), (x + w, 598 - h), (x + w, 606)], 14, 1))
        lit.append(gouge(rng, straight((x + w * 0.52, 600 - h * 1.32), (x + w - 3, 601 - h), 5), 3, 2, 3))
    with plate.group("harbour"):
        plate.put("key", "cranes", [*cranes, *sheds])
        plate.put("light", "lit", lit)
    with plate.group("quay"):
        top_shape = [*edge, (-6, EYE.horizon + 8), (-6, 1006), (60, 1006)]
        plate.put("mid", "top", [knife(rng, top_shape, 17, 1.6)])
        plate.put("key", "face", [knife(rng, [*edge, *foot], 17, 1.6)])
        top = within(top_shape)
        bent = Noise(rng, 120)
        # stone runs with the quay's edge, so that nobody takes it for water; across it lie the joints
        gap = lambda x, y: 3.6 + 15 * math.hypot(x - EYE.middle, (y - EYE.horizon) * 1.6) / 800  # noqa: E731
        run = lambda x, y: math.atan2(y - EYE.horizon, x - EYE.middle) + 0.02 * bent(x, y)  # noqa: E731
        along = furrows(rng, run, gap, top, [(300, 720), (120, 800), (480, 650), (60, 640), (500, 610), (200, 900), (20, 960)])
        near = lambda x, y: math.hypot((x - 540) / 1.1, (y - 600) * 1.25)  # noqa: E731
        plate.put("light", "glare", carve(rng, along, lambda x, y: rise(360, 30, near(x, y)) * 0.9 + 0.4 * bent(x * 1.5, y * 1.5) - 0.12, gap, top, Hand((24, 190), rest=(4, 30), entry=4, leave=6)))
        plate.put("paper", "wet", carve(rng, along, lambda x, y: rise(190, 20, near(x, y)) * 0.85 + 0.5 * bent(x * 2 + 60, y * 2) - 0.14, gap, top, Hand((20, 120), rest=(6, 40), entry=4, leave=6)))
        plate.put("key", "dark", carve(rng, furrows(rng, run, lambda x, y: gap(x, y) * 1.15, top, [(100, 700), (60, 900), (300, 760)]),
                                       lambda x, y: rise(150, 470, near(x, y)) * 1.1 + 0.5 * bent(x * 1.2 + 90, y * 1.2) - 0.1, lambda x, y: gap(x, y) * 1.2, top, Hand((40, 300), rest=(2, 26), lift=0.1, entry=4, leave=6)))
        seams: list[Line] = []
        for y in (4.8, 5.8, 7.0, 8.6, 10.6, 13.0, 16.4, 21.0, 28.0):
            reach = EDGE - 0.1
            while EYE.seen((reach, y, QUAY))[0] > -10 and reach > -26:
                wide = rng.uniform(0.9, 2.2)
                d = y * rng.uniform(0.96, 1.05)
                if rng.random() < 0.7:
                    seams.append(gouge(rng, EYE.line((reach, d, QUAY), (reach - wide, d, QUAY), 5), max(1.5, 0.03 * EYE.scale((0, d, QUAY))), 0.8, 1.2))
                reach -= wide + rng.uniform(0.1, 0.6)
        plate.put("key", "seams", seams)
        rim: list[Line] = []
        for a, b in ((4.4, 5.6), (5.8, 7.2), (7.5, 9.6), (10, 13.2), (13.6, 19), (19.6, 29), (30, 46), (48, 74)):
            s = EYE.scale((EDGE, (a + b) / 2, QUAY))
            line = [EYE.seen((EDGE - 0.12, lerp(a, b, i / 6), QUAY)) for i in range(7)]
            rim.append(gouge(rng, line, max(2.2, 0.085 * s), 1, 1.6))
        plate.put("paper", "rim", rim)
        joints: list[Line] = []
        for y in (5.2, 6.4, 7.8, 9.6, 11.8, 14.6, 18, 23):
            for z0, z1 in ((1.85, 1.3), (1.2, 0.62)):
                if rng.random() < 0.85:
                    d = rng.uniform(-0.3, 0.3)
                    joints.append(gouge(rng, EYE.line((EDGE, y + d, z0), (EDGE, y + d, z1), 4), max(1.5, 0.03 * EYE.scale((EDGE, y, 1))), 1, 2))
            joints.append(gouge(rng, [EYE.seen((EDGE, lerp(y, y * 1.2, i / 6), 1.25)) for i in range(7)], max(1.4, 0.035 * EYE.scale((EDGE, y, 1))), 2, 4))
        plate.put("mid", "joints", joints)
    bx, by = EYE.seen((EDGE - 0.5, 10.4, QUAY))
    with plate.group("bollard"):
        plate.put("key", "iron", [knife(rng, bend([(bx - 27, by + 8), (bx - 20, by - 22), (bx - 18, by - 46), (bx - 32, by - 56), (bx - 28, by - 72), (bx, by - 78), (bx + 28, by - 71), (bx + 32, by - 56), (bx + 17, by - 46), (bx + 18, by - 20), (bx + 26, by + 8)], 3), 9, 0.8)])
        plate.put("paper", "lit", [gouge(rng, bend([(bx + 2, by - 72), (bx + 20, by - 69), (bx + 27, by - 60)], 4), 4.4), gouge(rng, bend([(bx + 12, by - 42), (bx + 11, by - 18), (bx + 18, by + 2)], 5), 5)])
    px, py = EYE.seen((EDGE - 0.9, 15.0, QUAY))
    size = EYE.scale((EDGE, 15.0, QUAY)) * 1.9 / 165

    def at(p: Point) -> Point:
        return px + p[0] * size, py + p[1] * size

    stays: Line = [(-18, 2), (-20, -4), (-16, -40), (-18, -74), (-27, -76), (-30, -92), (-27, -118), (-16, -130), (-7, -134), (-10, -142), (-11, -148), (-17, -149), (-18, -154), (-9, -163), (2, -166), (12, -162), (16, -153), (13, -148), (11, -140), (8, -133),
                   (18, -129), (27, -117), (31, -92), (29, -74), (20, -72), (19, -40), (22, -5), (20, 2), (5, 2), (4, -4), (2, -44), (-2, -4), (-4, 2)]
    with plate.group("stays"):
        plate.put("key", "coat", [knife(rng, [at(p) for p in stays], 8, 0.5)])
        plate.put("paper", "edge", [gouge(rng, bend([at(p) for p in ((12, -128), (23, -117), (27, -94), (25, -76))]), 3), gouge(rng, bend([at(p) for p in ((3, -163), (11, -159), (12, -152))]), 2.4), gouge(rng, bend([at(p) for p in ((16, -66), (15, -38), (18, -10))]), 2.6), gouge(rng, bend([at(p) for p in ((9, -146), (9, -140), (6, -134))]), 2)])
        plate.put("light", "far", [gouge(rng, bend([at(p) for p in ((2, -122), (4, -96), (2, -72))]), 2), gouge(rng, bend([at(p) for p in ((-8, -60), (-6, -36), (-9, -12))]), 2)])


def deck(y: float) -> float:
    """Height of the deck's edge: a little sheer towards either end."""
    return DECK + 0.5 * ((y - 46) / 46) ** 2


def ship(plate: Plate) -> None:
    rng = _mass("ship")
    ys = (4.6, 6, 8, 10, 13, 17, 22, 30, 42, 58, 80)
    top = [EYE.seen((SIDE, y, deck(y))) for y in ys]
    bow = [EYE.seen((SIDE - 0.8, 88, deck(88) + 0.3)), EYE.seen((SIDE - 0.3, 86, 0))]
    low = [EYE.seen((SIDE, y, 0)) for y in reversed(ys)]
    hull = [*top, *bow, *low]
    inside = within(hull)
    house: list[Line] = []
    # deckhouse, boat deck, bridge: set back from the side, so the men stand against their shade
    def block(x: float, y0: float, y1: float, z0: float, z1: float) -> Line:
        return EYE.shape([(x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1)])

    with plate.group("upperworks"):
        house += [block(8.3, 7, 62, DECK - 0.6, 11.5), block(9.0, 27, 54, 11.4, 14.2), block(8.8, 42, 52, 14.1, 16.0)]
        plate.put("paper", "house", [knife(rng, shape, 16, 1) for shape in house])
        plate.put("mid", "shade", [
            *carve(rng, furrows(rng, lambda x, y: math.atan2(y - EYE.horizon, x - EYE.middle), 7.5, lambda x, y: any(within(h)(x, y) for h in house), [EYE.seen((8.3, 14, 9)), EYE.seen((8.3, 30, 9)), EYE.seen((9.0, 34, 11.5)), EYE.seen((8.8, 46, 14))]),
                   lambda x, y: 0.3 + 0.34 * rise(800, 1200, x), 7.5, lambda x, y: True, Hand((20, 150), rest=(2, 16)))])
        panes = [knife(rng, EYE.shape([(8.3, y, 10.1), (8.3, y * 1.04, 10.1), (8.3, y * 1.04, 10.8), (8.3, y, 10.8)]), 6, 0.5) for y in (10.4, 12.6, 16.4, 20.6, 25.4, 31, 37)]
        panes += [knife(rng, EYE.shape([(9.0, y, 12.4), (9.0, y + 1.2, 12.4), (9.0, y + 1.2, 13.3), (9.0, y, 13.3)]), 6, 0.5) for y in (26.4, 29.4, 33, 37.5, 43)]
        eaves = [gouge(rng, EYE.line((8.2, 7, 11.6), (8.2, 62, 11.6), 9), lambda t: 12 - 9 * t, 0.4, 4), gouge(rng, EYE.line((8.9, 26.6, 14.3), (8.9, 54, 14.3), 7), 5, 0.4, 3)]
        fx0, fy0 = EYE.seen((10.4, 34, 14.0))
        fx1, fy1 = EYE.seen((10.3, 34.6, 20.4))
        plate.put("key", "funnel", [knife(rng, [(fx0 - 30, fy0 + 4), (fx1 - 26, fy1 + 4), (fx1 - 2, fy1 - 5), (fx1 + 26, fy1 + 1), (fx0 + 33, fy0 + 4)], 12, 1), *panes, *eaves])
        plate.put("paper", "funnel-lit", [gouge(rng, straight((fx0 - 25, fy0 - 4), (fx1 - 22, fy1 + 10), 7), 4.4, 3, 5)])
        smoke = bend([(fx1, fy1 - 8), (fx1 + 14, fy1 - 46), (fx1 + 70, fy1 - 74), (fx1 + 150, fy1 - 78), (fx1 + 250, fy1 - 104), (fx1 + 380, fy1 - 112)], 8)
        plate.put("key", "smoke", [gouge(rng, smoke, lambda t: 8 + 22 * t, 1, 6), gouge(rng, [(x + 14, y + 17) for x, y in smoke[8:30]], 10, 3, 8)])
        plate.put("light", "smoke-lit", [gouge(rng, [(x - 3, y + 4) for x, y in smoke[5:22]], 3.4, 4, 8), gouge(rng, [(x, y + 8) for x, y in smoke[20:36]], 4, 4, 8)])
    mast = (8.0, 19.5)
    with plate.group("mast"):
        mx, my = EYE.seen((*mast, 10.4))
        tx, ty = EYE.seen((*mast, 16.4))
        plate.put("key", "spars", [gouge(rng, straight((mx, my), (tx, ty), 9), lambda t: 10 - 5 * t, 0.2, 2), gouge(rng, EYE.line((8.0, 19.5, 13.2), (7.0, 25, 17.0), 6), 3.4, 0.3, 1),
                                   gouge(rng, EYE.line((8.0, 19.5, 16.2), (8.8, 52, 16.2), 9), 1.6, 0.2, 0.2), gouge(rng, EYE.line((8.0, 19.5, 16.2), (SIDE + 0.1, 24, 8), 9), 1.8, 0.2, 0.2), gouge(rng, EYE.line((8.0, 19.5, 16.2), (SIDE + 0.1, 21, 8), 9), 1.8, 0.2, 0.2),
                                   gouge(rng, EYE.line((8.0, 19.5, 15.2), (8.0, 7, 11.6), 9), 2.2, 0.2, 0.2)])
    men(plate)
    with plate.group("hull"):
        plate.put("paper", "side", [knife(rng, hull, 19, 1.4)])
        bent = Noise(rng, 150)
        toward = furrows(rng, lambda x, y: math.atan2(y - EYE.horizon, x - EYE.middle), lambda x, y: 4 + 0.0165 * (x - 700), inside, [(1000, 560), (1200, 600), (1400, 400), (1400, 800), (900, 560)])
        broad = lambda x, y: 3.4 + 0.0165 * (x - 700)  # noqa: E731

        def lowness(x: float, y: float) -> float:
            """0 at the deck, 1 at the water."""
            reach = max(1.0, x - EYE.middle) / SIDE
            return ((EYE.at[2] - DECK) * -reach + y - EYE.horizon) / (DECK * reach)

        plate.put("mid", "plates", carve(rng, toward, lambda x, y: 0.75 * rise(860, 1440, x) + 0.5 * rise(0.35, 0.85, lowness(x, y)) + 0.35 * bent(x, y) - 0.24, broad, inside, Hand((40, 340), rest=(3, 26), entry=5, leave=7)))
        plate.put("light", "ripples", carve(rng, furrows(rng, lambda x, y: math.atan2(y - EYE.horizon, x - EYE.middle) - 0.2, lambda x, y: 5 + 0.02 * (x - 700), inside, [(900, 590), (1100, 680)]),
                                            lambda x, y: 0.8 * rise(0.55, 0.75, lowness(x, y)) * rise(1300, 800, x) * (0.6 + 0.8 * bent(x * 3, y * 3)), broad, lambda x, y: inside(x, y) and lowness(x, y) < 0.9, Hand((14, 90), rest=(6, 40))))
        boot = [*[EYE.seen((SIDE - 0.01, y, 0.62)) for y in ys], *[EYE.seen((SIDE - 0.01, y, -0.05)) for y in reversed(ys)]]
        seams = []
        for y in (8.2, 11.4, 15.2, 20, 26.5, 36):
            seams.append(gouge(rng, EYE.line((SIDE, y, deck(y) - 0.5), (SIDE, y, 0.7), 9), max(1.3, 0.014 * EYE.scale((SIDE, y, 3))), 2, 4))
        ports = []
        for y in (7.2, 9.1, 11.0, 13.4, 16, 19, 22.6, 27, 32.6, 40, 50):
            s = EYE.scale((SIDE, y, 5))
            x, yy = EYE.seen((SIDE, y, 4.9))
            w, h = 0.2 * s * 6.6 / y * 1.1, 0.23 * s
            w = max(w, h * 0.42)
            ports.append(knife(rng, [(x + w * math.cos(a) * rng.uniform(0.9, 1.1), yy + h * math.sin(a) * rng.uniform(0.92, 1.08)) for a in (0.2, 1.0, 1.9, 2.7, 3.6, 4.4, 5.4)], 7, 0.5))
        plate.put("key", "dark", [knife(rng, boot, 17, 1.2), *seams, *ports])
        # one line let go and not yet hauled in
        rx, ry = EYE.seen((SIDE, 12.2, 6.6))
        plate.put("key", "rope", [gouge(rng, bend([(rx, ry), (rx - 22, ry + 90), (rx - 52, ry + 260), (rx - 96, ry + 398), (rx - 160, ry + 452)], 8), 4.6, 0.3, 2), knife(rng, [(rx - 9, ry - 7), (rx + 8, ry - 9), (rx + 9, ry + 6), (rx - 8, ry + 8)], 6, 0.6)])


def men(plate: Plate) -> None:
    """Along the rail, shoulder to shoulder or apart; caps on, one in the hand."""
    rng = _mass("men")
    dark: list[Line] = []
    lit: list[Line] = []
    glints: list[Line] = []
    for k, y in enumerate((7.6, 8.8, 9.7, 11.6, 12.5, 13.3, 15.2, 17.4, 18.3, 20.6, 21.8, 24.6, 27.2, 28.6, 32, 35, 37, 42, 46)):
        s = EYE.scale((SIDE, y, RAIL)) * 1.12
        x, foot = EYE.seen((SIDE + 0.35, y, deck(y)))
        tall, broad = s * rng.uniform(1.62, 1.8), s * rng.uniform(0.21, 0.25)
        lean = rng.uniform(-0.06, 0.04) * s
        turn = rng.uniform(-0.05, 0.03) * s
        top = foot - tall
        head = s * 0.115
        bare = k == 4
        crown = [(x + turn - head * 0.95, top + head * 1.0), (x + turn - head * 0.7, top + head * 0.2), (x + turn + head * 0.1, top - head * 0.05), (x + turn + head * 0.85, top + head * 0.35), (x + turn + head * 0.95, top + head * 1.1)] if bare else [
            (x + turn - head * 1.75, top + head * 1.05), (x + turn - head * 1.6, top + head * 0.75), (x + turn - head * 1.05, top + head * 0.55), (x + turn - head * 1.15, top - head * 0.15), (x + turn + head * 0.1, top - head * 0.6), (x + turn + head * 1.2, top - head * 0.2), (x + turn + head * 1.05, top + head * 0.9)]
        dark.append(knife(rng, [
            (x - broad * 0.9, foot), (x - broad * 0.95 + lean, foot - tall * 0.5), (x - broad * 1.35 + lean, foot - tall * 0.62), (x - broad * 1.1 + lean, foot - tall * 0.8), (x - head * 0.75 + turn, foot - tall * 0.845), (x - head * 0.95 + turn, top + head * 2.1), *crown,
            (x + head * 0.9 + turn, top + head * 2.1), (x + head * 0.8 + turn, foot - tall * 0.845), (x + broad * 1.15 + lean, foot - tall * 0.79), (x + broad * 1.3 + lean, foot - tall * 0.6), (x + broad + lean, foot)], max(6.0, s * 0.16), max(0.35, s * 0.01)))
        lit.append(gouge(rng, bend([(x - head * 0.72 + turn, top + head * 0.9), (x - head * 0.78 + turn, top + head * 1.5), (x - head * 0.5 + turn, top + head * 2.2)], 4), max(1.4, head * 0.42), 1, 2))
        lit.append(gouge(rng, bend([(x - broad * 0.96 + lean, foot - tall * 0.78), (x - broad * 1.16 + lean, foot - tall * 0.7), (x - broad * 1.05 + lean, foot - tall * 0.6)], 4), max(1.5, broad * 0.24), 1.4, 3))
        if y < 26 and rng.random() < 0.6:
            glints.append(gouge(rng, bend([(x - broad * 0.2 + lean, foot - tall * 0.76), (x + lean, foot - tall * 0.62), (x - broad * 0.1 + lean, foot - tall * 0.5)], 4), max(1.3, broad * 0.12), 2, 4))
        # forearm on the rail
        if k % 3 != 1:
            ex, ey = EYE.seen((SIDE, y, RAIL))
            dark.append(gouge(rng, bend([(x + broad * rng.choice((-0.9, 0.9)), foot - tall * 0.66), (ex + broad * 0.5, ey - s * 0.02), (ex - broad * 1.5, ey - s * 0.03)], 4), broad * 0.5, 0.8, 1))
    with plate.group("men"):
        plate.put("key", "men", dark)
        plate.put("paper", "lit", lit)
        plate.put("light", "glints", glints)


def rails(plate: Plate) -> None:
    rng = _mass("rails")
    rail: list[Line] = []
    posts: list[Line] = []
    ys = [4.8, 6.3, 8.0, 10.0, 12.3, 15, 18.2, 22, 26.5, 32, 39, 48, 60, 78]
    for a, b in zip(ys, ys[1:], strict=False):
        s = EYE.scale((SIDE, a, RAIL))
        rise_ = RAIL - DECK
        for k, (share, thick) in enumerate(((0.34, 0.026), (0.67, 0.026))):
            posts.append(gouge(rng, EYE.line((SIDE, a, deck(a) + rise_ * share), (SIDE, b, deck(b) + rise_ * share), 4), max(1.3, thick * s), 0.2, 0.2))
        rail.append(gouge(rng, EYE.line((SIDE, a, deck(a) + rise_), (SIDE, b, deck(b) + rise_), 4), max(2.2, 0.075 * s), 0.2, 0.2))
        posts.append(gouge(rng, EYE.line((SIDE, a, deck(a)), (SIDE, a, deck(a) + rise_), 4), max(1.5, 0.04 * s), 0.2, 0.2))
    with plate.group("railing"):
        plate.put("paper", "bars", posts)
        plate.put("key", "rail", rail)
        plate.put("paper", "rail-lit", [gouge(rng, EYE.line((SIDE - 0.03, a + 0.1 * (b - a), deck(a) + RAIL - DECK + 0.04), (SIDE - 0.03, lerp(a, b, 0.8), deck(b) + RAIL - DECK + 0.04), 4), max(1.2, 0.022 * EYE.scale((SIDE, a, RAIL))), 2, 4) for a, b in zip(ys, ys[1:], strict=False)])


def cap(plate: Plate) -> None:
    """One cap, left on the coping."""
    rng = _mass("cap")
    x, y = EYE.seen((EDGE - 0.24, 7.5, QUAY))

    def at(u: float, v: float) -> Point:
        return x + 0.96 * (u + 0.12 * v), y + 0.96 * (v - 0.08 * u)

    with plate.group("cap"):
        plate.put("key", "cap", [knife(rng, [at(-46, 6), at(-44, -14), at(-34, -30), at(-8, -38), at(18, -34), at(36, -20), at(42, -6), at(62, 0), at(70, 7), at(52, 12), at(18, 14), at(-22, 13)], 10, 0.9)])
        plate.put("paper", "lit", [gouge(rng, bend([at(-30, -25), at(-8, -33), at(16, -29), at(31, -18)], 5), 6, 1.5, 3), gouge(rng, bend([at(44, 0), at(56, 3), at(64, 7)], 4), 4, 1, 2)])
        plate.put("light", "band", [gouge(rng, bend([at(-40, -4), at(-10, 2), at(20, 1), at(40, -3)], 5), 3.4, 2, 3), gouge(rng, bend([at(-36, -14), at(-14, -20), at(8, -20)], 4), 3.4, 2, 5)])


def falling(plate: Plate) -> None:
    rng = _mass("falling")
    flakes: list[Line] = []
    for _ in range(180):
        x, y, r = rng.uniform(0, 1500), rng.uniform(0, 1000), math.exp(rng.uniform(math.log(2.2), math.log(6)))
        turn = rng.uniform(0.2, 0.9)
        flakes.append([(x + r * rng.uniform(0.7, 1.2) * math.cos(turn + i * math.tau / 5), y + r * rng.uniform(0.5, 1.1) * math.sin(turn + i * math.tau / 5)) for i in range(5)])
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)


def cut() -> Plate:
    plate = Plate("rail", (320, 70, 900, 860), {
        "paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"})
    for part in (sky, water, quay, cap, ship, rails, falling):
        part(plate)
    return plate
