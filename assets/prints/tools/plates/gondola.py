"""The Vizcaya bridge in the morning: four iron towers, a girder too high to use, and the gondola that hangs from it."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place, between
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, Tone, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

EYE = Camera((-55, -112, 5.2), math.radians(45.7), 1095, 690)
SHORE = 712.0
"""Where the far bank meets the water."""
SUN: Point = (838, 628)
SPREAD = 2.35
TOP, DECK, SPAN = 61.0, 45.0, 160.0
CAR = 58.0
"""How far the gondola has come."""


def _mass(name: str) -> random.Random:
    return random.Random(f"gondola/{name}")


def glow(x: float, y: float) -> float:
    """How far from the sun, in units of sky height."""
    return math.hypot((x - SUN[0]) / SPREAD, y - SUN[1])


def dome(bent: Noise) -> Tone:
    def flow(x: float, y: float) -> float:
        arch = math.atan2((x - SUN[0]) / SPREAD**2, SUN[1] + 40 - y)
        return arch + 0.12 * bent(x, y * 2)

    return flow


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < SHORE


def halo(e: float, rng: random.Random, rough: float) -> Line:
    """The part of the sky farther from the sun than e."""
    n = Noise(rng, 80)
    rim = []
    for i in range(61):
        a = math.pi * i / 60
        r = e + rough * n(i * 30)
        rim.append((SUN[0] - SPREAD * r * math.cos(a), min(SHORE, SUN[1] - r * math.sin(a))))
    return [(-6, -6), (-6, SHORE), (rim[0][0], SHORE), *rim, (rim[-1][0], SHORE), (1506, SHORE), (1506, -6)]


def sky(plate: Plate) -> None:
    rng = _mass("sky-light")
    flow, drift = dome(Noise(rng, 420)), Noise(rng, 130)
    with plate.group("morning", slip=(2.2, -1.6)):
        plate.put("light", "ground", [knife(rng, halo(100, rng, 8), 24, 2)])
        lines = furrows(rng, flow, 10, in_sky, [(820, 560), (500, 600)])
        plate.put("paper", "brightest", carve(
            rng, lines, lambda x, y: rise(250, 100, glow(x, y)) * 1.0 + 0.22 * drift(x, y * 2) - 0.08, 10,
            lambda x, y: in_sky(x, y) and glow(x, y) > 99, Hand((50, 320), rest=(3, 24), entry=4, leave=7)))
        plate.put("light", "first", carve(
            rng, lines, lambda x, y: rise(52, 104, glow(x, y)) * 0.55 + 0.25 * drift(x, y * 2) - 0.12, 10,
            lambda x, y: in_sky(x, y) and glow(x, y) < 102 and y < 676, Hand((40, 200), rest=(6, 60), entry=5, leave=8)))
    rng = _mass("sky-mid")
    flow, drift = dome(Noise(rng, 420)), Noise(rng, 170)
    with plate.group("height", slip=(-2, 1.6)):
        plate.put("mid", "ground", [knife(rng, halo(292, rng, 9), 24, 2)])
        lines = furrows(rng, flow, 11.5, in_sky, [(700, 250), (200, 500), (1350, 480)])
        plate.put("light", "through", carve(
            rng, lines, lambda x, y: rise(440, 296, glow(x, y)) * 1.05 + 0.3 * drift(x * 0.8, y * 2.4) - 0.12, 11.5,
            lambda x, y: in_sky(x, y) and glow(x, y) > 290, Hand((70, 420), rest=(4, 50), entry=5, leave=8)))
        plate.put("mid", "veil", carve(
            rng, lines, lambda x, y: rise(190, 292, glow(x, y)) * 0.75 + 0.36 * drift(x * 0.8, y * 2.4) - 0.24, 11.5,
            lambda x, y: in_sky(x, y) and 150 < glow(x, y) < 296, Hand((60, 360), rest=(4, 70), entry=5, leave=8)))


def night(plate: Plate) -> None:
    rng = _mass("night")
    flow, drift = dome(Noise(rng, 440)), Noise(rng, 200)
    lines = furrows(rng, flow, 14.5, in_sky, [(700, 60), (60, 300), (1440, 300)])
    with plate.group("night", when="night"):
        plate.put("key", "ground", [knife(rng, halo(548, rng, 16), 24, 2)])
        plate.put("mid", "wind", carve(
            rng, lines, lambda x, y: rise(690, 540, glow(x, y)) * 0.95 + 0.4 * drift(x * 0.7, y * 2.6) - 0.1, 14.5,
            lambda x, y: in_sky(x, y) and glow(x, y) > 550, Hand((80, 420), rest=(4, 60), lift=0.1, entry=5, leave=8)))
        plate.put("key", "fraying", carve(
            rng, lines, lambda x, y: rise(400, 548, glow(x, y)) * 0.72 + 0.4 * drift(x * 0.7, y * 2.6) - 0.26, 14.5,
            lambda x, y: in_sky(x, y) and 385 < glow(x, y) < 552 and not (340 < x < 560 and 120 < y < 330), Hand((70, 380), rest=(4, 80), entry=5, leave=8)))


def far_bank(plate: Plate) -> None:
    """Hills, then the roofs of Las Arenas; the haze has their feet."""
    rng = _mass("bank")
    ridge = bend([(-6, 652), (90, 626), (190, 640), (300, 606), (430, 628), (540, 660), (660, 672), (800, 676), (930, 664), (1040, 640), (1150, 648), (1260, 596), (1370, 566), (1460, 580), (1506, 572)], 6)
    back = [*ridge, (1506, SHORE), (-6, SHORE)]
    with plate.group("bank", slip=(1.6, 1.2)):
        plate.put("mid", "hills", [knife(rng, back, 19, 1.8)])
        inside = within(back)
        bent = Noise(rng, 160)
        lines = furrows(rng, lambda x, y: 0.05 + 0.28 * bent(x, y * 2), 8.5, inside, [(200, 690), (1300, 660), (750, 700), (1050, 690)])
        plate.put("light", "slopes", carve(
            rng, lines, lambda x, y: rise(640, 708, y) * 0.8 + 0.4 * bent(x * 1.6, y * 3), 8.5, inside, Hand((40, 220), rest=(3, 30))))
        plate.put("paper", "haze", carve(
            rng, lines, lambda x, y: rise(560, 130, abs(x - SUN[0] + 10)) * rise(640, 700, y) * 1.2 + rise(692, 710, y) * 0.7, 8.5, inside, Hand((60, 300), rest=(2, 12), entry=4, leave=7)))
    rng = _mass("houses")
    roofs: list[Line] = []
    fronts: list[Line] = []
    lit: list[Line] = []
    for x, wide, high in ((1246, 44, 46), (1296, 60, 38), (1372, 50, 58), (1428, 66, 48)):
        level, peak = SHORE - high, rng.uniform(0.3, 0.7)
        fronts.append(knife(rng, [(x, SHORE - 8), (x, level), (x + wide, level + rng.uniform(-2, 2)), (x + wide, SHORE - 8)], 13, 0.9))
        lit.append(knife(rng, [(x, SHORE - 9), (x, level + 1), (x + wide * 0.4, level + 1), (x + wide * 0.36, SHORE - 9)], 10, 0.8))
        roofs.append(knife(rng, [(x - 5, level + 2), (x + wide * peak - 5, level - wide * 0.26), (x + wide * peak + 6, level - wide * 0.25), (x + wide + 5, level + 2)], 10, 0.8))
        roofs += [knife(rng, box(x + wide * c, level + 9, x + wide * c + 4, level + 20), 5, 0.4) for c in (0.54, 0.76)]
    with plate.group("houses"):
        plate.put("light", "fronts", fronts)
        plate.put("paper", "lit", lit)
        plate.put("key", "roofs", roofs)
        plate.put("paper", "mist", [
            gouge(rng, bend([(a, y), ((a + b) / 2, y + rng.uniform(-2, 2)), (b, y + rng.uniform(-2, 2))], 8), w, 6, 9)
            for a, b, y, w in ((900, 1330, 706, 10), (1130, 1508, 699, 8), (1240, 1506, 709, 9), (960, 1210, 694, 6), (860, 1060, 700, 8), (1180, 1420, 690, 5))])


def water(plate: Plate) -> None:
    rng = _mass("water")

    def near(y: float) -> float:
        return max(0.0, (y - SHORE) / (1000 - SHORE))

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and SHORE - 2 < y < 1005

    def pitch(_x: float, y: float) -> float:
        return 6.5 + 9.5 * near(y)

    swell = Noise(rng, 110)
    ripple = Noise(rng, 60)

    def flow(x: float, y: float) -> float:
        return 0.02 + 0.09 * ripple(x * (0.5 + 0.5 * (1 - near(y))), y * 3)

    def lane(x: float, y: float) -> float:
        """The sun's road on the water: 1 in its middle."""
        return rise(120 + 330 * near(y) ** 0.8, 10, abs(x - SUN[0] + 14 - 60 * near(y)))

    def beat(x: float, y: float) -> float:
        away = 90 / (y - SHORE + 16)
        return swell((x - 800) * away * 0.5, 1500 * away)

    lines = furrows(rng, flow, pitch, inside, [(200, 760), (1300, 800), (800, 900)])
    with plate.group("water"):
        plate.put("mid", "ground", [knife(rng, [(-6, SHORE), *[(x, SHORE + rng.uniform(-2, 2)) for x in range(60, 1480, 90)], (1506, SHORE), (1506, 1006), (-6, 1006)], 30, 0.8)])
        plate.put("light", "glow", carve(
            rng, lines, lambda x, y: rise(820, 160, abs(x - SUN[0])) * rise(0.95, 0.0, near(y)) * 0.95 + 0.5 * beat(x, y) - 0.06, pitch, inside,
            Hand((30, 260), rest=(3, 24), entry=4, leave=6)))
    rng = _mass("sunroad")
    lines = furrows(rng, flow, pitch, inside, [(800, 740), (840, 860), (850, 960), (300, 730), (1300, 730)])
    with plate.group("sunroad", slip=(-1.2, 1)):
        plate.put("paper", "sparks", carve(
            rng, lines, lambda x, y: lane(x, y) * (0.95 + 0.7 * beat(x, y)) + rise(0.14, 0.0, near(y)) * rise(620, 120, abs(x - SUN[0])) * 0.9 - 0.12, pitch, inside,
            Hand((22, 190), rest=(3, 18), lift=0.12, entry=3, leave=5)))
    rng = _mass("deep")
    lines = furrows(rng, flow, lambda x, y: pitch(x, y) * 1.15, inside, [(200, 900), (1300, 900), (750, 980)])
    with plate.group("deep"):
        plate.put("key", "troughs", carve(
            rng, lines, lambda x, y: (1.1 * rise(0.2, 1.0, near(y)) + 0.7 * beat(x + 40, y) - 0.22) * (1 - 0.85 * lane(x, y)), lambda x, y: pitch(x, y) * 1.15, inside,
            Hand((40, 320), rest=(3, 40), lift=0.1, entry=4, leave=6)))


def legs(bank: float) -> list[tuple[Place, Place, float]]:
    """Two legs a bank: foot, head, half width at the foot."""
    return [((bank, side * 7.0, 4.0), (bank, side * 4.2, TOP), 1.9) for side in (1, -1)]


def lattice(rng: random.Random, foot: Place, head: Place, half: float, bars: float, crosses: int) -> tuple[list[Line], list[Line]]:
    """Two chords and the crosses between, as the sky shows through them."""
    chords: list[Line] = []
    braces: list[Line] = []

    def at(t: float, side: int) -> Point:
        x, y, z = between(foot, head, t)
        w = side * half * lerp(1.0, 0.52, t)
        return EYE.seen((x + w, y, z))

    for side in (-1, 1):
        spine = [at(i / 12, side) for i in range(13)]
        chords.append(gouge(rng, spine, lambda t: bars * (1.12 - 0.3 * t), 0.2, 0.2))
    for i in range(crosses):
        a, b = (i / crosses) ** 0.96, ((i + 1) / crosses) ** 0.96
        w = bars * 0.46 * rng.uniform(0.85, 1.2)
        braces.append(gouge(rng, straight(at(a, -1), at(b, 1), 4), w, 0.2, 0.2))
        if rng.random() < 0.93:
            braces.append(gouge(rng, straight(at(a, 1), at(b, -1), 4), w, 0.2, 0.2))
        braces.append(gouge(rng, straight(at(b, -1), at(b, 1), 3), w * 1.1, 0.2, 0.2))
    return chords, braces


def tower(rng: random.Random, bank: float, bars: float, crosses: int) -> list[Line]:
    out: list[Line] = []
    ends = legs(bank)
    for foot, head, half in ends:
        chords, braces = lattice(rng, foot, head, half, bars, crosses)
        out += [*chords, *braces]
        s = EYE.scale(head)
        hx, hy = EYE.seen(head)
        out.append(knife(rng, [(hx - 1.5 * s, hy + 4), (hx - 1.7 * s, hy - 0.5 * s), (hx - 0.5 * s, hy - 1.5 * s), (hx + 0.6 * s, hy - 1.6 * s), (hx + 1.7 * s, hy - 0.4 * s), (hx + 1.5 * s, hy + 4)], 7, 0.6))
    # portal: arched struts between the two legs
    for t, thick in ((0.965, 1.5), (0.80, 1.2), (0.735, 1.2), (0.42, 0.9)):
        a, b = (EYE.seen(between(foot, head, t)) for foot, head, _ in ends)
        out.append(gouge(rng, straight(a, b, 6), bars * thick, 0.2, 0.2))
    for low, high in ((0.80, 0.965), (0.42, 0.735), (0.08, 0.42)):
        a, b = (EYE.seen(between(foot, head, low)) for foot, head, _ in ends)
        c, d = (EYE.seen(between(foot, head, high)) for foot, head, _ in ends)
        out.append(gouge(rng, straight(a, d, 6), bars * 0.36, 0.2, 0.2))
        out.append(gouge(rng, straight(b, c, 6), bars * 0.36, 0.2, 0.2))
    return out


def cable(x: float) -> float:
    """Height of the main cable over the span."""
    t = x / SPAN * 2 - 1
    return DECK + 2.4 + (TOP - DECK - 2.6) * t * t


def iron(plate: Plate) -> None:
    rng = _mass("iron")
    far: list[Line] = []
    near: list[Line] = []

    def lay(line: Line, x: float, w: float) -> None:
        (near if x < 96 + rng.uniform(-6, 6) else far).append(gouge(rng, line, w, 0.2, 0.2))

    # girder: two trusses, upper and lower chord
    step = 5.0
    for side, weight in ((4.0, 0.62), (-4.0, 1.0)):
        x = 0.0
        while x < SPAN - 0.1:
            s = EYE.scale((x, side, DECK))
            for z in (DECK, DECK + 3.2):
                lay(EYE.line((x - 0.5, side, z), (x + step + 0.5, side, z), 3), x, max(1.5, 0.62 * s * weight))
            up = int(x / step) % 2
            a, b = (DECK, DECK + 3.2) if up else (DECK + 3.2, DECK)
            lay(EYE.line((x, side, a), (x + step, side, b), 3), x, max(1.1, 0.3 * s * weight))
            if weight > 0.8:
                lay(EYE.line((x, side, DECK), (x, side, DECK + 3.2), 3), x, max(1.0, 0.22 * s))
            x += step
    # cables and hangers
    for side, weight in ((4.2, 0.7), (-4.2, 1.0)):
        for i in range(20):
            a, b = SPAN * i / 20, SPAN * (i + 1) / 20
            lay(EYE.line((a, side, cable(a)), (b, side, cable(b)), 3), a, max(1.3, 0.42 * EYE.scale((a, side, DECK)) * weight))
        if weight > 0.8:
            for i in range(2, 19):
                a = SPAN * i / 20
                if cable(a) - DECK > 4.2:
                    lay(EYE.line((a, side, DECK + 3), (a, side, cable(a)), 4), a, max(0.9, 0.13 * EYE.scale((a, side, DECK))))
    # stays from the heads to the first panels, and the backstays to the ground
    for bank, way in ((0.0, 1), (SPAN, -1)):
        for reach in (14, 24, 34):
            lay(EYE.line((bank, -4.2, TOP), (bank + way * reach, -4.2, DECK + 3), 6), bank, max(0.9, 0.16 * EYE.scale((bank, 0, 50))))
    for side in (4.2, -4.2):
        far.append(gouge(rng, EYE.line((SPAN, side, TOP), (SPAN + 108, side, 3), 9), 2.2, 0.2, 0.2))
        near.append(gouge(rng, EYE.line((0, side, TOP), (-52, side, TOP - 30), 12), 4.6 if side < 0 else 3.4, 0.2, 0.2))
        near.append(gouge(rng, EYE.line((0, side, TOP - 1), (-50, side, TOP - 33), 12), 2.4, 0.2, 0.2))
    with plate.group("far-iron"):
        plate.put("mid", "span", far)
        plate.put("mid", "tower", tower(rng, SPAN, 4.0, 13))
        feet = [EYE.seen(foot) for foot, _, _ in legs(SPAN)]
        plate.put("paper", "lost", [
            gouge(rng, bend([(x - rng.uniform(60, 120), y + dy), (x, y + dy + rng.uniform(-2, 2)), (x + rng.uniform(50, 110), y + dy)], 6), w, 6, 8)
            for x, y in feet[:1] for dy, w in ((-4, 8), (-15, 7), (-27, 5), (-40, 4), (6, 8))])
    with plate.group("near-iron"):
        plate.put("key", "span", near)
        plate.put("key", "tower", tower(rng, 0.0, 8.5, 14))


def gondola(plate: Plate) -> None:
    rng = _mass("gondola")
    long, wide, floor, roof = 15.5, 6.0, 3.4, 12.4
    x0, x1 = CAR - long, CAR + long

    def at(x: float, y: float, z: float) -> Point:
        return EYE.seen((x, y, z))

    hangers: list[Line] = []
    tops = [CAR - 11, CAR - 5.5, CAR, CAR + 5.5, CAR + 11]
    for side, w in ((3.6, 1.1), (-3.6, 1.6)):
        for i, top in enumerate(tops):
            for foot in {max(0, i - 1), i, min(4, i + 1)} if side < 0 else {i}:
                low = CAR + (tops[foot] - CAR) * 1.12
                hangers.append(gouge(rng, EYE.line((top, side, DECK - 0.4), (low, side, roof), 8), w * rng.uniform(0.85, 1.15), 0.2, 0.2))
    carriage = [gouge(rng, EYE.line((CAR - 12.5, side, DECK - 0.7), (CAR + 12.5, side, DECK - 0.7), 6), 5.5, 0.4, 0.4) for side in (-3.6,)]
    wheels = [knife(rng, [(x - 4, y), (x - 1, y - 4), (x + 4, y - 1), (x + 2, y + 4), (x - 3, y + 3)], 5, 0.6) for x, y in (at(c, -3.6, DECK + 0.1) for c in (CAR - 11, CAR - 4, CAR + 4, CAR + 11))]
    body: list[Line] = []
    # the roof, the floor beam, the end towards us, and posts; between them the haze is seen
    body.append(knife(rng, [at(x0 - 0.8, wide + 0.8, roof), at(x0 - 0.8, -wide - 0.8, roof - 0.2), at(x1 + 0.8, -wide - 0.8, roof - 0.1), at(x1 + 0.8, -wide - 0.8, roof + 0.8),
                            at(x1 - 1, 0, roof + 2.0), at(x0 + 1.5, 0, roof + 2.2), at(x0 - 0.8, wide + 0.8, roof + 0.8)], 12, 0.8))
    body.append(knife(rng, [at(x0, -wide, floor), at(x1, -wide, floor), at(x1 - 0.5, -wide, floor - 1.7), at(x0 + 0.8, -wide, floor - 1.8)], 12, 0.8))
    body.append(knife(rng, [at(x0, -wide, floor), at(x0, wide, floor), at(x0 + 0.8, wide, floor - 1.5), at(x0 + 0.8, -wide, floor - 1.8)], 10, 0.7))
    body.append(knife(rng, [at(x0, -wide, floor - 0.2), at(x1, -wide, floor - 0.2), at(x1, -wide, floor + 2.3), at(x0, -wide, floor + 2.5)], 12, 0.8))
    body.append(knife(rng, [at(x0, -wide, floor - 0.2), at(x0, wide, floor - 0.2), at(x0, wide, floor + 2.2), at(x0, -wide, floor + 2.5)], 10, 0.7))
    for x in (x0, x0 + 6.3, x0 + 12.6, x0 + 18.8, x0 + 24.8, x1):
        body.append(gouge(rng, EYE.line((x, -wide, floor), (x, -wide, roof + 0.4), 4), 4.6 * rng.uniform(0.85, 1.1), 0.2, 0.2))
    for y in (wide, wide * 0.05):
        body.append(gouge(rng, EYE.line((x0, y, floor), (x0, y, roof + 0.4), 4), 3.4, 0.2, 0.2))
    people: list[Line] = []
    for x, tall, broad in ((2.4, 2.2, 0.95), (4.4, 1.75, 0.85), (9.3, 2.3, 1.0), (14.4, 2.0, 0.9), (16.4, 2.25, 1.0), (21.6, 1.6, 0.8), (22.9, 2.2, 1.0), (28.0, 2.25, 0.95)):
        x, tall, broad, z = x0 + x + 1.7, tall * 2.05, broad * 2.1, floor + 1.9
        lean, turn = rng.uniform(-0.2, 0.2), rng.uniform(-0.12, 0.12)
        people.append(knife(rng, [at(x + broad * c + lean * d, -3, z + tall * d) for c, d in (
            (-0.62, 0), (-0.66, 0.38), (-0.5 + turn, 0.6), (-0.18, 0.67), (-0.3 + turn, 0.76), (-0.3 + turn, 0.9), (-0.04 + turn, 1.0), (0.26 + turn, 0.93), (0.3 + turn, 0.78), (0.16, 0.67),
            (0.5 + turn, 0.6), (0.68, 0.36), (0.62, 0))], 5, 0.4))
    with plate.group("car"):
        # what has to be read stands against bare paper
        plate.put("paper", "clearing", [
            gouge(rng, bend([(cx - l, y), (cx - l * 0.3, y + rng.uniform(-2, 2)), (cx + l * 0.4, y + rng.uniform(-2, 2)), (cx + l, y)], 8), 11.5, 5, 7)
            for y, cx, l in ((618, 770, 120), (629, 790, 150), (639, 770, 170), (649, 792, 190), (659, 760, 210), (669, 800, 230), (679, 770, 240), (689, 790, 250), (699, 760, 235), (708, 800, 260))])
        plate.put("key", "hangers", [*hangers, *carriage, *wheels])
        plate.put("key", "people", people)
        plate.put("key", "body", body)
        boards = [gouge(rng, EYE.line((x0 + c, -wide, floor + 1.9), (x0 + c + rng.uniform(2.6, 4.4), -wide, floor + 1.9), 4), 2.2, 2, 3) for c in (0.8, 7, 13.3, 19.5, 25.6)]
        edge = [gouge(rng, EYE.line((x0 + c, -wide, floor - 0.25), (x0 + c + 5, -wide, floor - 0.25), 4), 1.8, 2, 4) for c in (1, 9, 17, 24)]
        crown = [gouge(rng, EYE.line((x0 + c, -wide, roof + 0.75), (x0 + c + rng.uniform(4, 7), -wide, roof + 0.7), 4), 2.6, 2, 4) for c in (1.5, 10, 18, 24)]
        plate.put("paper", "lit", [*boards, *edge, *crown])
    with plate.group("car-lamp", when="lamp"):
        plate.put("lamp", "panes", [gouge(rng, EYE.line((x0 + c, -wide, roof - 1.1), (x0 + c + 3.6, -wide, roof - 1.1), 4), 5.5, 0.6, 0.8) for c in (1.2, 7.5, 13.8, 20, 26)])
    mirror: list[Line] = []
    left, right = at(x0, -wide, 0)[0], at(x1, -wide, 0)[0]
    y = 738.0
    k = 0
    while y < 846:
        share = (y - 738) / 108
        for _ in range(2 if share < 0.5 else 1):
            c, l = lerp(left, right, rng.uniform(0.2, 0.8)) + 6 * share, (right - left) * rng.uniform(0.18, 0.42) * (1 - 0.35 * share)
            mirror.append(gouge(rng, bend([(c - l, y + rng.uniform(-2, 2)), (c, y + rng.uniform(-3, 3)), (c + l, y + rng.uniform(-2, 2))], 6), (7.5 - 3 * share) * rng.uniform(0.7, 1.2), 3.5, 5))
        y += rng.uniform(9, 12.5) + 4 * share
        k += 1
    with plate.group("mirror"):
        plate.put("key", "gondola", mirror)


def our_bank(plate: Plate) -> None:
    """The quay on which the near towers stand, and the first houses of Portugalete."""
    rng = _mass("our-bank")
    dark: list[Line] = []
    edges: list[Line] = []
    panes: list[Line] = []
    for x, wide, high, peak in ((-30, 92, 150, 0.4), (58, 66, 118, 0.7), (120, 78, 136, 0.3), (194, 54, 92, 0.6), (246, 48, 66, 0.4)):
        level = 706 - high
        dark.append(knife(rng, [(x, 712), (x, level), (x - 5, level - 2), (x + wide * peak, level - wide * 0.28), (x + wide + 4, level - 3), (x + wide, level + 2), (x + wide, 712)], 15, 1.2))
        edges.append(gouge(rng, straight((x + wide - 3, level + 6), (x + wide - 3.4, 694), 6), 3.4, 1, 5))
        edges.append(gouge(rng, straight((x + wide * peak + 3, level - wide * 0.27 + 2), (x + wide + 3, level - 1), 4), 3, 1, 2))
        panes += [knife(rng, box(x + wide * c, level + d, x + wide * c + 5, level + d + 15), 6, 0.5) for c in (0.26, 0.58) for d in range(20, int(high) - 24, 32) if rng.random() < 0.4]
    dark.append(knife(rng, [(-6, 704), (290, 700), (462, 702), (476, 708), (470, 727), (300, 733), (-6, 742)], 17, 1.2))
    edges += [gouge(rng, straight((x, 707 - 0.004 * (x - 200)), (x + l, 706), 5), 2.8, 3, 5) for x, l in ((300, 70), (382, 54), (430, 36))]
    with plate.group("our-bank"):
        plate.put("key", "houses", dark)
        plate.put("light", "edges", edges)
        plate.put("mid", "panes", panes)
        mirror = []
        for _ in range(42):
            y = 742 + 74 * rng.random() ** 1.6
            x, l = rng.uniform(-10, 470), rng.uniform(26, 92)
            mirror.append(gouge(rng, bend([(x - l, y + rng.uniform(-2, 2)), (x, y + rng.uniform(-2, 2)), (x + l, y)], 6), rng.uniform(4, 8.5) * (1.2 - (y - 742) / 120), 3.5, 6))
        plate.put("key", "mirror", mirror)
    with plate.group("windows", when="lamp"):
        plate.put("lamp", "panes", panes[::2])


def quay(plate: Plate) -> None:
    """Our side: the quay's edge, a bollard with its rope, one who waits."""
    rng = _mass("quay")
    top = [(-6, 806), (180, 818), (352, 838), (520, 868), (620, 902), (676, 948), (700, 1006), (-6, 1006)]
    with plate.group("quay"):
        plate.put("key", "stone", [knife(rng, top, 22, 2)])
        slabs: list[Line] = []
        rim = bend([(-6, 814), (180, 826), (352, 846), (518, 875), (614, 908), (664, 952), (684, 1004)], 8)
        i = 0
        while i < len(rim) - 4:
            n = rng.randrange(5, 9)
            part = [(x, y + 2) for x, y in rim[i : i + n + 1]]
            slabs.append(gouge(rng, part, rng.uniform(6, 10), 1.2, 2))
            i += n
        inside = within([(x - 12, y + 16) for x, y in top])
        bent = Noise(rng, 120)
        lines = furrows(rng, lambda x, y: 0.13 + 0.1 * bent(x, y), 17, inside, [(200, 900), (500, 950)])
        plate.put("paper", "edge", slabs)
        plate.put("mid", "paving", carve(rng, lines, lambda x, y: 0.16 + 0.5 * bent(x * 1.3, y * 1.5) + 0.4 * rise(300, 60, math.dist((x, y), (560, 900))), 15, inside, Hand((40, 200), rest=(8, 60))))
        plate.put("light", "wet", carve(rng, furrows(rng, lambda x, y: 0.12 + 0.1 * bent(x, y), 20, inside, [(480, 930)]),
                                        lambda x, y: 0.62 * rise(330, 40, math.hypot((x - 500) / 1.4, y - 905)) + 0.3 * bent(x * 2, y * 2) - 0.1, 13, inside, Hand((30, 150), rest=(8, 60))))
    bx, by = 634.0, 938.0
    with plate.group("bollard"):
        plate.put("key", "iron", [
            knife(rng, bend([(bx - 24, by + 8), (bx - 18, by - 22), (bx - 17, by - 44), (bx - 30, by - 54), (bx - 26, by - 68), (bx, by - 74), (bx + 27, by - 67), (bx + 30, by - 54), (bx + 16, by - 44), (bx + 17, by - 20), (bx + 25, by + 8)], 3), 9, 0.8),
            gouge(rng, bend([(bx - 20, by - 32), (bx + 4, by - 26), (bx + 22, by - 34), (bx + 92, by - 4), (bx + 150, by + 56), (bx + 176, by + 104)], 8), 7, 0.3, 0.3)])
        plate.put("paper", "lit", [
            gouge(rng, bend([(bx + 2, by - 68), (bx + 18, by - 65), (bx + 25, by - 57)], 4), 4), gouge(rng, bend([(bx + 11, by - 40), (bx + 10, by - 18), (bx + 16, by + 2)], 5), 4.6),
            gouge(rng, bend([(bx + 26, by - 36), (bx + 92, by - 8), (bx + 146, by + 46)], 8)[2:20], 2.2)])
        plate.put("light", "turns", [gouge(rng, bend([(bx - 17, by - 30 + d), (bx + 2, by - 24 + d), (bx + 18, by - 31 + d)], 5), 2.6) for d in (-8, 0, 8)])


WAITING: Line = [
    (-20, 0), (-24, -10), (-20, -34), (-18, -60), (-23, -78), (-26, -100), (-24, -116), (-17, -126), (-13, -133), (-13, -142), (-13, -152), (-7, -161), (2, -165),
    (11, -162), (17, -154), (17, -146), (13, -140), (12, -133), (16, -127), (25, -117), (28, -100), (30, -82), (29, -70), (24, -66), (30, -56), (40, -54), (46, -48), (43, -26), (26, -26), (22, -44), (19, -52),
    (21, -34), (25, -12), (22, -1), (14, 1), (13, 8), (3, 8), (2, 1), (-4, 1), (-5, 7), (-15, 7), (-14, 1)]
"""Seen from behind: a long coat, a scarf over the head, a basket on the arm."""


def waiting(plate: Plate) -> None:
    rng = _mass("waiting")
    x0, y0, size = 520.0, 896.0, 1.04

    def at(p: Point) -> Point:
        return x0 + p[0] * size, y0 + p[1] * size

    with plate.group("waiting"):
        plate.put("key", "coat", [knife(rng, [at(p) for p in WAITING], 9, 0.5)])
        plate.put("paper", "edge", [
            gouge(rng, bend([at(p) for p in ((1, -162), (9, -158), (11, -148))]), 3), gouge(rng, bend([at(p) for p in ((12, -126), (21, -116), (25, -100), (27, -80))]), 3.4),
            gouge(rng, bend([at(p) for p in ((18, -46), (19, -30), (22, -10))]), 2.8), gouge(rng, bend([at(p) for p in ((29, -52), (39, -50), (43, -44))]), 2.6)])
        plate.put("light", "folds", [
            gouge(rng, bend([at(p) for p in ((4, -120), (7, -96), (5, -70))]), 2.4), gouge(rng, bend([at(p) for p in ((-3, -66), (-2, -48), (2, -34))]), 2.2),
            gouge(rng, bend([at(p) for p in ((-9, -158), (-4, -146), (-6, -134))]), 2)])


def cut() -> Plate:
    plate = Plate("gondola", (300, 96, 900, 844), {
        "paper": "#efe8dd", "light": "#e3a48c", "mid": "#7089a0", "key": "#1f2b36", "lamp": "#f1d28a"})
    for part in (sky, night, far_bank, water, our_bank, iron, gondola, quay, waiting):
        part(plate)
    return plate
