"""The reed beds of the Sherubai-Nura: cut reeds stacked on the ice, and geese going over, lit from below."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..snowfield import Snowfield

FIELD = Snowfield(648, gathers=-700, fine=6.5, coarse=13)
SUN: Point = (560, 648)
SPREAD = 3.4


def _mass(name: str) -> random.Random:
    return random.Random(f"reed-beds/{name}")


def glow(x: float, y: float) -> float:
    return math.hypot((x - SUN[0]) / SPREAD, y - SUN[1])


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < FIELD.horizon - 2


class Front:
    """The lower edge of a bank of cloud: highest over the low sun, wavering."""

    def __init__(self, rng: random.Random, e: float, rough: float) -> None:
        self.e, self.rough = e, rough
        self.slow, self.quick = Noise(rng, 230), Noise(rng, 70)

    def height(self, x: float) -> float:
        fall = ((x - SUN[0]) / SPREAD) ** 2 / (2.6 * self.e)
        return min(FIELD.horizon, FIELD.horizon - self.e + fall + self.rough * self.slow(x) + self.rough * 0.4 * self.quick(x))

    def above(self, x: float, y: float) -> float:
        """How far up in the cloud; below 0 under it."""
        return self.height(x) - y

    def shape(self) -> Line:
        return [(-6, -6), *[(x, self.height(x)) for x in range(-6, 1512, 21)], (1506, -6)]


def sky(plate: Plate) -> None:
    """Snow cloud in long rolls, lifted a hand's breadth from the steppe, and the light coming in under it."""
    rng = _mass("sky")
    rolls, bent = Noise(rng, 150), Noise(rng, 380)

    def flow(x: float, y: float) -> float:
        return -0.07 + 0.17 * bent(x, y * 1.7) + 0.10 * (x - 700) / 800

    with plate.group("under-light", slip=(2, -1.5)):
        plate.put("light", "ground", [box(-6, 330, 1506, FIELD.horizon + 4)])
        lines = furrows(rng, flow, 9.5, in_sky, [(560, 600), (1200, 600), (150, 560)])
        plate.put("paper", "brightest", carve(
            rng, lines, lambda x, y: rise(210, 40, glow(x, y)) * 1.1 + 0.3 * bent(x * 2, y * 4) - 0.12, 9.5, in_sky, Hand((50, 340), rest=(3, 26), entry=4, leave=7)))
    rng = _mass("cloud")
    cloud = Front(rng, 196, 16)
    with plate.group("cloud", slip=(-2, 1.6)):
        plate.put("mid", "ground", [knife(rng, cloud.shape(), 22, 2)])
        lines = furrows(rng, flow, 12, in_sky, [(560, 430), (1200, 300), (200, 200), (800, 80), (1400, 560), (60, 560)])
        plate.put("light", "bellies", carve(
            rng, lines, lambda x, y: rise(130, -10, cloud.above(x, y)) * (0.95 + 0.3 * rolls(x, y * 3)) + rise(0.1, 0.6, rolls(x * 0.42 + y * 0.1, y * 1.25)) * rise(460, 200, glow(x, y)) * 0.9 - 0.05, 12,
            lambda x, y: in_sky(x, y) and cloud.above(x, y) > -4, Hand((60, 400), rest=(3, 40), entry=6, leave=9)))
        plate.put("mid", "rags", carve(
            rng, lines, lambda x, y: rise(-105, 6, cloud.above(x, y)) * 0.95 + 0.4 * bent(x * 1.8, y * 3.4) - 0.2, 11,
            lambda x, y: in_sky(x, y) and cloud.above(x, y) < 2, Hand((60, 360), rest=(4, 60), entry=6, leave=9)))
    rng = _mass("night")
    dark = Front(rng, 372, 22)
    with plate.group("night", when="night"):
        plate.put("key", "ground", [knife(rng, dark.shape(), 22, 2)])
        lines = furrows(rng, flow, 13, in_sky, [(560, 280), (1200, 200), (200, 100), (800, 40), (1450, 330), (40, 330)])
        plate.put("mid", "rolls", carve(
            rng, lines, lambda x, y: rise(170, -10, dark.above(x, y)) * (0.9 + 0.3 * rolls(x + 90, y * 3)) + rise(0.15, 0.6, rolls(x * 0.42 + y * 0.1 + 37, y * 1.35)) * rise(640, 320, glow(x, y)) * 0.9 - 0.06, 13,
            lambda x, y: in_sky(x, y) and dark.above(x, y) > -4, Hand((70, 440), rest=(4, 60), lift=0.1, entry=6, leave=9)))
        plate.put("key", "fraying", carve(
            rng, lines, lambda x, y: rise(-140, 6, dark.above(x, y)) * 0.95 + 0.35 * rolls(x + 50, y * 3) - 0.2, 13,
            lambda x, y: in_sky(x, y) and -135 < dark.above(x, y) < 2, Hand((70, 400), rest=(4, 70), entry=6, leave=9)))


ICE: Line = bend([(506, 652), (566, 662), (690, 676), (800, 696), (838, 722), (770, 760), (640, 810), (560, 868), (560, 930), (620, 1010)], 8)
"""The left shore of the frozen river; its width grows with nearness."""


def river(plate: Plate) -> None:
    rng = _mass("river")

    def wide(y: float) -> float:
        return 26 + 620 * FIELD.near(y) ** 1.25

    left = ICE
    right = [(x + wide(y), y + 2) for x, y in ICE]
    shape = [*left, *right[::-1]]
    inside = within(shape)
    bent = Noise(rng, 130)

    def flow(x: float, y: float) -> float:
        return 0.02 + 0.10 * bent(x, y * 3)

    with plate.group("ice"):
        plate.put("mid", "ground", [knife(rng, shape, 17, 1.8)])
        lines = furrows(rng, flow, FIELD.pitch, inside, [(800, 720), (760, 850), (900, 960)])
        patch = Noise(rng, 150)
        plate.put("light", "gleam", carve(
            rng, lines, lambda x, y: rise(250, 20, abs(x - 668 - (y - 700) * 0.22)) * (0.75 + 0.5 * patch(x, y * 2.6)) - 0.04, FIELD.pitch, inside, Hand((40, 300), rest=(6, 50), entry=5, leave=8)))
        plate.put("paper", "drift", carve(
            rng, furrows(rng, flow, lambda x, y: FIELD.pitch(x, y) * 1.05, inside, [(780, 730), (860, 900)]),
            lambda x, y: 1.05 * rise(0.22, 0.62, patch(x * 0.9 + 300, y * 2)), lambda x, y: FIELD.pitch(x, y) * 1.05, inside, Hand((80, 340), rest=(2, 14), entry=5, leave=8)))
        plate.put("key", "depth", carve(
            rng, furrows(rng, flow, lambda x, y: FIELD.pitch(x, y) * 1.2, inside, [(760, 800), (1000, 950)]),
            lambda x, y: 0.85 * rise(0.1, 0.6, patch(x * 0.8 + 700, y * 2)) * rise(0.1, 0.5, FIELD.near(y)), lambda x, y: FIELD.pitch(x, y) * 1.2, inside, Hand((70, 320), rest=(6, 40), entry=5, leave=8)))


def snow(plate: Plate) -> None:
    rng = _mass("snow")
    bent, form = Noise(rng, 130), Noise(rng, 120)
    lee = FIELD.slopes(form)
    with plate.group("snow"):
        plate.put("paper", "ground", [knife(rng, [(-6, FIELD.horizon), *[(x, FIELD.horizon + rng.uniform(-2.4, 1.2)) for x in range(60, 1480, 75)], (1506, FIELD.horizon), (1506, 1006), (-6, 1006)], 30, 0.8)])
        lines = FIELD.ridges(rng, bent)
        plate.put("light", "low-light", carve(
            rng, lines, lambda x, y: rise(-0.1, -0.5, lee(x, y)) * rise(900, 200, abs(x - SUN[0])) * 0.6, FIELD.pitch, FIELD.holds, Hand((40, 220), rest=(6, 40))))
        plate.put("mid", "shadows", carve(
            rng, lines, lambda x, y: rise(-0.05, 0.28, lee(x, y)) * (0.5 + 0.5 * rise(0, 0.4, FIELD.near(y))) + 0.45 * rise(0.55, 1.0, FIELD.near(y)) * (0.6 + lee(x, y)), lambda x, y: FIELD.pitch(x, y) * 1.06,
            FIELD.holds, Hand((60, 420), rest=(1, 18), lift=0.12)))


def bed(rng: random.Random, x0: float, x1: float, foot: float, tall: float, lean: float) -> tuple[Line, list[Line], list[Line]]:
    """A standing bed of reeds: its ragged outline, the stems the light finds, the plumes above it."""
    top: Line = []
    hill, plumes, stems = Noise(rng, 90), [], []
    x = x0
    while x < x1:
        share = (x - x0) / (x1 - x0)
        high = tall * (0.72 + 0.22 * hill(x) + rng.uniform(-0.10, 0.12)) * min(1, 3.2 * share + 0.35, 3.2 * (1 - share) + 0.35)
        tip = (x + lean * high, foot - high)
        top += [(x + lean * high * 0.82, foot - high * rng.uniform(0.72, 0.84)), tip]
        if rng.random() < 0.62:
            plumes.append(gouge(rng, bend([(tip[0] - lean * 12, tip[1] + 16), tip, (tip[0] + lean * 40 + tall * 0.05, tip[1] - tall * 0.06), (tip[0] + lean * 60 + tall * 0.12, tip[1] - tall * 0.04)], 4), tall * 0.035 * rng.uniform(0.8, 1.4), 2.5, 3))
        if rng.random() < 0.92:
            a, b = rng.uniform(0.03, 0.4), rng.uniform(0.55, 0.94)
            stems.append(gouge(rng, bend([(x + lean * high * t + rng.uniform(-1.4, 1.4), foot - high * t) for t in (a, (a + b) / 2, b)], 5), tall * rng.uniform(0.012, 0.026), 3, 6))
        x += tall * rng.uniform(0.035, 0.065)
    return [(x0 - 4, foot + 2), *top, (x1 + 4, foot + 3)], stems, plumes


def beds(plate: Plate) -> None:
    rng = _mass("beds")
    for name, rows in (("far", ((940, 1512, 664, 52, 0.10), (-20, 430, 662, 46, 0.10), (620, 960, 660, 30, 0.12))),
                       ("near", ((1064, 1520, 724, 150, 0.10), (-30, 326, 730, 170, 0.11)))):
        dark: list[Line] = []
        lit: list[Line] = []
        bright: list[Line] = []
        tips: list[Line] = []
        feet: list[Line] = []
        for x0, x1, foot, tall, lean in rows:
            shape, stems, plumes = bed(rng, x0, x1, foot, tall, lean)
            dark.append(knife(rng, shape, 16, 0.7))
            for k, stem in enumerate(stems):
                (bright if k % (4 if abs((x0 + x1) / 2 - SUN[0]) < 420 else 6) == 0 else lit).append(stem)
            tips += plumes
            x = x0 - 20.0
            while x < x1:
                l = tall * rng.uniform(0.5, 1.7)
                feet.append(gouge(rng, bend([(x - l * 0.3, foot + 5), (x + l * 0.2, foot - tall * rng.uniform(0.02, 0.12)), (x + l * 0.7, foot - tall * rng.uniform(0, 0.1)), (x + l * 1.2, foot + 5)], 7), tall * 0.14, 3, 4))
                x += l * rng.uniform(0.45, 0.8)
        with plate.group(f"{name}-beds"):
            plate.put("key", "plumes", tips)
            plate.put("key", "mass", dark)
            plate.put("light", "stems", lit)
            plate.put("paper", "bright", bright)
            plate.put("paper", "feet", feet)


def sheaf(rng: random.Random, x: float, foot: float, tall: float) -> tuple[Line, list[Line], list[Line], list[Line], list[Line]]:
    """Bundles stood on end and tied twice; above the tie the plumes hang over, all the wind's way."""
    spread, waist = tall * rng.uniform(0.21, 0.25), tall * rng.uniform(0.115, 0.135)
    tie = foot - tall * rng.uniform(0.62, 0.66)
    belt = foot - tall * rng.uniform(0.28, 0.34)
    mid = lerp(waist, spread, 0.42)
    side = 1 if x > SUN[0] else -1
    body = [(x - spread, foot + rng.uniform(-2, 3)), (x - mid, belt), (x - waist, tie), (x - waist * 1.25, tie - tall * 0.12), (x - waist * 1.1, tie - tall * 0.26), (x + waist * 0.2, tie - tall * 0.30), (x + waist * 1.5, tie - tall * 0.22), (x + waist * 1.35, tie - tall * 0.1),
            (x + waist, tie), (x + mid, belt), (x + spread, foot + rng.uniform(-2, 3)), (x + spread * 0.4, foot + 5), (x - spread * 0.4, foot + 5)]
    lit: list[Line] = []
    dim: list[Line] = []
    for i in range(10):
        t = -0.9 + 1.8 * (i + rng.uniform(-0.35, 0.35)) / 9
        if t * side > 0.62:
            continue
        for a, b in ((tie + tall * 0.03, belt - tall * 0.02), (belt + tall * 0.03, foot - rng.uniform(0, tall * 0.05))):
            wa, wb = (waist, mid) if a < belt else (mid, spread)
            if rng.random() < 0.9:
                spine = bend([(x + wa * t, a + rng.uniform(0, tall * 0.06)), (x + (wa + wb) / 2 * t, (a + b) / 2), (x + wb * t, b)], 4)
                (lit if t * side < -0.3 else dim).append(gouge(rng, spine, tall * rng.uniform(0.018, 0.032) * (1.1 - 0.4 * (t * side + 1) / 2), 3, 5))
    heads: list[Line] = []
    for i in range(8):
        t = -1.1 + 2.2 * i / 7
        tip = (x + waist * t * 1.1, tie - tall * rng.uniform(0.16, 0.27))
        plume(rng, tip, tall * rng.uniform(0.13, 0.19), 0.2, heads, [])
        if t * side < 0.6:
            (lit if t * side < -0.2 else dim).append(gouge(rng, bend([(x + waist * t * 0.9, tie - tall * 0.03), (x + waist * t * 1.05, tie - tall * 0.12), (tip[0], tip[1] + tall * 0.02)], 4), tall * 0.02, 3, 4))
    for i in range(4):
        t = -1.0 + 0.55 * i
        lit.append(gouge(rng, bend([(x + waist * t, tie - tall * 0.24), (x + waist * t + tall * 0.05, tie - tall * 0.34), (x + waist * t + tall * 0.12, tie - tall * 0.37)], 4), tall * 0.016, 2, 4))
    bands = [gouge(rng, bend([(x - w * 1.06, y - 1), (x, y + tall * 0.025), (x + w * 1.06, y - 2)], 4), tall * 0.026, 0.8, 0.8) for w, y in ((waist, tie), (mid, belt))]
    away = math.atan2(foot - FIELD.horizon + 8, (x - SUN[0]) * 0.9)
    cast = []
    for shift, far, thick in ((-0.5, 1.15, 0.06), (0.0, 1.4, 0.075), (0.45, 1.0, 0.06)):
        rx = x + spread * shift
        cast.append(gouge(rng, [(rx + tall * far * t / 6 * math.cos(away), foot + 1 + tall * far * t / 6 * math.sin(away) * 0.8) for t in range(7)], tall * thick * (1.6 + abs(math.sin(away)) * 1.4), 0.8, 7))
    return body, lit, dim, [*bands, *heads], cast


def sheaves(plate: Plate) -> None:
    rng = _mass("sheaves")
    bodies: list[Line] = []
    lit: list[Line] = []
    dim: list[Line] = []
    bands: list[Line] = []
    casts: list[Line] = []
    for x, foot, tall in ((612, 694, 48), (668, 699, 54), (536, 712, 76), (474, 750, 118), (1008, 764, 138), (382, 846, 224)):
        body, bright, dull, band, cast = sheaf(rng, x, foot, tall)
        bodies.append(knife(rng, body, 12, 0.9))
        lit += bright
        dim += dull
        bands += band
        casts += cast
    with plate.group("sheaves"):
        plate.put("mid", "cast", casts)
        plate.put("key", "bodies", bodies)
        plate.put("key", "heads", bands)
        plate.put("light", "dim", dim)
        plate.put("paper", "lit", lit)
    # a sledge with its rope let fall
    with plate.group("sledge"):
        plate.put("key", "wood", [
            gouge(rng, bend([(474, 944), (560, 934), (680, 920), (722, 906), (736, 884)], 6), 9, 0.4, 0.4), gouge(rng, bend([(452, 912), (560, 900), (660, 890), (704, 876), (714, 858)], 6), 7, 0.4, 0.4),
            *[gouge(rng, straight((x, y), (x + 14, y - 40), 4), 7, 0.3, 0.3) for x, y in ((506, 940), (606, 929), (688, 916))],
            knife(rng, [(470, 896), (700, 866), (716, 880), (484, 914)], 15, 1.2),
            gouge(rng, bend([(722, 872), (770, 880), (800, 912), (864, 916), (900, 946), (960, 940)], 7), 4, 0.4, 2)])
        plate.put("paper", "lit", [gouge(rng, straight((482, 898), (600, 882), 6), 4.5), gouge(rng, straight((560, 895), (694, 876), 6), 3.6), gouge(rng, bend([(480, 940), (560, 930), (640, 921)], 6), 2.4)])
        load = []
        for i in range(13):
            t = i / 12
            load.append(gouge(rng, bend([(478 - 34 * rng.random(), 888 - 34 * t + 10 * math.sin(3 * t)), (590, 872 - 44 * t), (700 + 64 * rng.random(), 860 - 30 * t)], 7), rng.uniform(9, 15), 1.2, 3))
        plate.put("key", "load", load)
        plate.put("light", "reeds", [gouge(rng, bend([(486 - 24 * rng.random(), 886 - 32 * t), (590, 870 - 43 * t), (690 + 50 * rng.random(), 858 - 29 * t)], 7)[rng.randrange(0, 4):rng.randrange(9, 15)], rng.uniform(2, 3.6), 3, 5) for t in (0.04, 0.16, 0.3, 0.42, 0.55, 0.68, 0.8, 0.93)])
        plate.put("paper", "top", [gouge(rng, bend([(500, 846), (590, 826), (680, 828)], 6), 3.4, 3, 6), gouge(rng, bend([(470, 858), (540, 842), (600, 836)], 6), 2.6, 3, 6)])


def goose(rng: random.Random, x: float, y: float, size: float, beat: float, head: float) -> tuple[Line, Line, Line]:
    """Flying to the left, neck out, wings at some point of their beat: −1 down, 1 up. Body, near wing, far wing."""
    c, s = math.cos(head), math.sin(head)

    def at(u: float, v: float) -> Point:
        return x + size * (u * c - v * s), y + size * (u * s + v * c)

    def wing(du: float, dv: float, k: float) -> Line:
        lift, back = -1.12 * beat * k, 0.25 * (1 - abs(beat))
        edge = ((-0.30, 0.03), (-0.30 - 0.04 * beat, lift * 0.34), (-0.12 + back, lift * 0.72), (0.20 + back, lift * 1.0), (0.52 + back * 1.6, lift * 1.06 + 0.05 * beat),
                (0.50 + back, lift * 0.86), (0.34 + back, lift * 0.6), (0.30, lift * 0.3), (0.26, 0.05))
        return knife(rng, [at(du + u * (0.5 + 0.5 * k), dv + v) for u, v in edge], size * 0.16, size * 0.014)

    body = knife(rng, [at(u, v) for u, v in (
        (-1.30, -0.05), (-1.20, -0.12), (-1.10, -0.13), (-1.00, -0.08), (-0.66, -0.05), (-0.40, -0.10), (-0.05, -0.11), (0.34, -0.05), (0.72, -0.02), (0.70, 0.05),
        (0.36, 0.11), (0.02, 0.15), (-0.32, 0.12), (-0.56, 0.03), (-0.98, -0.01), (-1.12, -0.03))], size * 0.2, size * 0.012)
    return body, wing(0.0, 0.0, 1.0), wing(-0.16, -0.05, 0.82)


def geese(plate: Plate) -> None:
    """A skein with one side longer than the other, and one bird that has to catch up."""
    rng = _mass("geese")
    places: list[tuple[float, float, float]] = [(468, 266, 46)]
    x, y = 468.0, 266.0
    for i in range(8):
        x, y = x + rng.uniform(80, 108), y - rng.uniform(8, 34) * (1.0 if i != 3 else 0.2)
        places.append((x, y, 45 - 1.7 * i))
    x, y = 468.0, 266.0
    for i in range(4):
        x, y = x + rng.uniform(88, 118), y + rng.uniform(8, 24)
        places.append((x, y, 46 - 1.2 * i))
    places.append((x + 250, y - 30, 39))
    near: list[Line] = []
    far: list[Line] = []
    phase = 0.4
    for gx, gy, size in places:
        phase += rng.uniform(0.9, 1.7)
        beat = 0.2 + 0.85 * math.sin(phase)
        beat = math.copysign(max(0.34, abs(beat)), beat)
        body, one, other = goose(rng, gx, gy, size, beat, rng.uniform(-0.09, 0.05))
        near += [body, one]
        far.append(other)
    with plate.group("geese"):
        plate.put("light", "far-wings", far)
        plate.put("paper", "skein", near)


def stems(plate: Plate) -> None:
    """The reeds we stand among, uncut."""
    rng = _mass("stems")
    dark: list[Line] = []
    lit: list[Line] = []
    heads: list[Line] = []
    bright: list[Line] = []
    for x, tall, lean in ((8, 610, 0.10), (52, 470, 0.16), (74, 660, 0.07), (128, 560, 0.13), (150, 380, 0.2), (208, 620, 0.05), (238, 500, 0.15), (296, 590, 0.05), (306, 420, 0.13), (350, 250, 0.3),
                          (1112, 270, 0.24), (1150, 430, 0.12), (1192, 590, 0.05), (1262, 560, 0.10), (1284, 640, 0.05), (1356, 470, 0.15), (1420, 600, 0.09), (1446, 690, 0.04), (1492, 520, 0.10)):
        foot = 1012.0
        bow = lean * tall
        slack = rng.uniform(-14, 14)
        spine = bend([(x, foot), (x + bow * 0.12 + slack, foot - tall * 0.36), (x + bow * 0.42 + slack * 0.6, foot - tall * 0.72), (x + bow, foot - tall)], 9)
        dark.append(gouge(rng, spine, lambda t, w=rng.uniform(6, 11): w * (1 - 0.6 * t), 0.2, 3))
        side = -1 if x > SUN[0] else 1
        lit.append(gouge(rng, [(a + side * 1.8, b) for a, b in spine[rng.randrange(1, 6):rng.randrange(14, 24)]], rng.uniform(1.6, 2.6), 4, 6))
        for _ in range(rng.randrange(1, 4)):
            k = rng.randrange(4, 20)
            (ax, ay), turn = spine[k], rng.choice((-0.7, 1, 1, 1.1))
            far = rng.uniform(70, 190)
            droop = rng.uniform(-0.42, 0.35)
            leaf = bend([(ax, ay), (ax + turn * far * 0.3, ay - far * rng.uniform(0.3, 0.5)), (ax + turn * far * 0.72 + 14, ay - far * (0.36 - droop * 0.3)), (ax + turn * far + 30, ay + far * droop)], 6)
            dark.append(gouge(rng, leaf, rng.uniform(7, 14), 1.5, 8))
            if rng.random() < 0.55:
                lit.append(gouge(rng, [(a, b + 1) for a, b in leaf[4:14]], 2, 4, 6))
        plume(rng, spine[-1], tall * rng.uniform(0.13, 0.18), lean, heads, bright)
    with plate.group("stems"):
        plate.put("key", "stalks", dark)
        plate.put("key", "heads", heads)
        plate.put("light", "lit", lit)
        plate.put("light", "bright", bright)
        plate.put("paper", "drift", [knife(rng, bend([(-10, 1010), (-10, 962), (90, 946), (190, 952), (290, 974), (360, 1010)], 5), 14, 1.4), knife(rng, bend([(1140, 1010), (1220, 972), (1320, 954), (1420, 946), (1512, 956), (1512, 1010)], 5), 14, 1.4)])
        plate.put("mid", "drift-shade", [gouge(rng, bend([(x, y), (x + 40, y - 8), (x + 104, y + 2)], 5), rng.uniform(4, 8)) for x, y in ((20, 978), (110, 968), (200, 986), (1230, 988), (1310, 974), (1400, 966), (60, 996), (1360, 996))])


def plume(rng: random.Random, tip: Point, size: float, lean: float, dark: list[Line], bright: list[Line]) -> None:
    """A reed's head blown to the right: a core, and strands that leave it at all heights and droop."""
    core = bend([(tip[0] - lean * size * 0.4, tip[1] + size * 0.4), tip, (tip[0] + size * 0.28, tip[1] - size * 0.42), (tip[0] + size * 0.66, tip[1] - size * 0.6)], 6)
    dark.append(gouge(rng, core, size * 0.17, 1.2, 5))
    for _ in range(16):
        x, y = core[rng.randrange(0, len(core) - 3)]
        far = size * rng.uniform(0.24, 0.56)
        a = rng.uniform(-1.15, 0.1)
        strand = bend([(x, y), (x + far * 0.5 * math.cos(a), y + far * 0.5 * math.sin(a)), (x + far * (0.6 + 0.5 * math.cos(a)), y + far * (0.15 + 0.55 * math.sin(a)))], 4)
        dark.append(gouge(rng, strand, size * rng.uniform(0.05, 0.10), 2, 4))
    for _ in range(3):
        x, y = core[rng.randrange(2, len(core) - 5)]
        far = size * rng.uniform(0.2, 0.36)
        bright.append(gouge(rng, bend([(x + 2, y), (x + far * 0.6, y - far * 0.5), (x + far * 1.1, y - far * 0.4)], 4), 2.6, 3, 4))


def falling(plate: Plate) -> None:
    rng = _mass("falling")
    flakes: list[Line] = []
    for _ in range(210):
        x, y, r = rng.uniform(0, 1500), rng.uniform(0, 1000), math.exp(rng.uniform(math.log(2.2), math.log(6.5)))
        turn = rng.uniform(0.2, 0.9)
        flakes.append([(x + r * rng.uniform(0.7, 1.2) * math.cos(turn + i * math.tau / 5), y + r * rng.uniform(0.5, 1.1) * math.sin(turn + i * math.tau / 5)) for i in range(5)])
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)


def cut() -> Plate:
    plate = Plate("reed-beds", (300, 90, 900, 850), {
        "paper": "#e4e6e3", "light": "#d9a868", "mid": "#52687d", "key": "#0f1820", "lamp": "#e9dfae"})
    for part in (sky, snow, river, beds, sheaves, geese, stems, falling):
        part(plate)
    return plate
