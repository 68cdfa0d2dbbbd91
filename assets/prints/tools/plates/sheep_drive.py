"""The drive in the rain: a flock drawn out along a wet track, three men about it, one strip of clear sky to walk towards."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, resample, rise
from ..noise import Noise
from ..plate import Plate

HORIZON = 566.0
GAP: Point = (500, 548)
SLANT = 1.86
"""The way the rain falls, an angle from x."""


def _mass(name: str) -> random.Random:
    return random.Random(f"sheep-drive/{name}")


def ridge(x: float) -> float:
    return HORIZON + 12 * math.sin(x / 210 + 1.0) - 26 * math.exp(-(((x - 1180) / 300) ** 2)) + 7 * math.sin(x / 83)


def near(y: float) -> float:
    return max(0.0, (y - HORIZON) / (1000 - HORIZON))


def from_gap(x: float, y: float) -> float:
    return math.hypot((x - GAP[0]) / 3.0, y - GAP[1])


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < ridge(x)


class Belly:
    """The lower edge of the rain cloud."""

    def __init__(self, rng: random.Random, y: float, dip: float, rough: float) -> None:
        self.y, self.dip, self.rough = y, dip, rough
        self.slow, self.quick = Noise(rng, 220), Noise(rng, 66)

    def above(self, x: float, y: float) -> float:
        low = self.y + self.dip * rise(120, 900, abs(x - GAP[0])) + self.rough * self.slow(x) + self.rough * 0.45 * self.quick(x)
        return low - y

    def shape(self) -> Line:
        return [(-6, -6), *[(x, min(ridge(x) + 4, self.above(x, 0))) for x in range(-6, 1512, 20)], (1506, -6)]


def sky(plate: Plate) -> None:
    rng = _mass("sky")
    roll, bent = Noise(rng, 160), Noise(rng, 400)

    def flow(x: float, y: float) -> float:
        return 0.05 + 0.3 * bent(x, y * 1.5)

    with plate.group("clear", slip=(2, -1.5)):
        plate.put("light", "ground", [box(-6, 300, 1506, HORIZON + 40)])
        lines = furrows(rng, lambda x, y: 0.02 + 0.1 * bent(x, y * 2), 8.5, in_sky, [(500, 530), (1000, 520)])
        plate.put("paper", "strip", carve(rng, lines, lambda x, y: rise(150, 20, from_gap(x, y)) * 1.2 + 0.25 * roll(x, y * 4) - 0.1, 8.5, in_sky, Hand((50, 340), rest=(3, 22), entry=4, leave=7)))
    rng = _mass("cloud")
    cloud = Belly(rng, 456, 150, 14)
    with plate.group("cloud", slip=(-2, 1.5)):
        plate.put("mid", "ground", [knife(rng, cloud.shape(), 20, 2)])
        lines = furrows(rng, flow, 12, in_sky, [(500, 380), (1100, 300), (200, 200), (900, 100), (1400, 480), (60, 480)])
        plate.put("light", "edge", carve(rng, lines, lambda x, y: rise(90, -6, cloud.above(x, y)) * (0.9 + 0.4 * roll(x, y * 3)) * rise(420, 90, from_gap(x, y)) + 0.85 * rise(0.12, 0.6, roll(x * 0.6, y)) * rise(300, 120, from_gap(x, y)) - 0.04, 12,
                                         lambda x, y: in_sky(x, y) and cloud.above(x, y) > -4, Hand((50, 320), rest=(3, 36), entry=6, leave=9)))
        plate.put("mid", "rags", carve(rng, lines, lambda x, y: rise(-70, 6, cloud.above(x, y)) * 0.95 + 0.4 * roll(x + 70, y * 3) - 0.22, 10.5,
                                       lambda x, y: in_sky(x, y) and -70 < cloud.above(x, y) < 2, Hand((50, 320), rest=(4, 60), entry=6, leave=9)))
    rng = _mass("dark")
    dark = Belly(rng, 300, 190, 30)
    with plate.group("dark-cloud"):
        plate.put("key", "ground", [knife(rng, dark.shape(), 20, 2)])
        lines = furrows(rng, flow, 13, in_sky, [(500, 250), (1100, 200), (200, 100), (900, 40), (1440, 440), (40, 440)])
        plate.put("mid", "rolls", carve(rng, lines, lambda x, y: rise(110, -6, dark.above(x, y)) * (0.7 + 0.5 * roll(x + 300, y * 2.4)) + 0.85 * rise(0.08, 0.55, roll(x * 0.55 + 40, y * 1.1)) * rise(-60, 160, y) - 0.06, 13,
                                        lambda x, y: in_sky(x, y) and dark.above(x, y) > -4, Hand((50, 340), rest=(4, 60), lift=0.1, entry=6, leave=9)))
        plate.put("key", "fraying", carve(rng, lines, lambda x, y: rise(-96, 6, dark.above(x, y)) * 0.95 + 0.4 * roll(x + 180, y * 3) - 0.2, 12,
                                          lambda x, y: in_sky(x, y) and -96 < dark.above(x, y) < 2, Hand((50, 340), rest=(4, 70), entry=6, leave=9)))


def shaft(rng: random.Random, x: float, y: float, long: float, broad: float) -> Line:
    lean = SLANT + rng.uniform(-0.045, 0.045)
    return gouge(rng, [(x + math.cos(lean) * long * t / 6, y + math.sin(lean) * long * t / 6) for t in range(7)], broad, 4, 8)


def far_rain(plate: Plate) -> None:
    """Rain that has not reached us: it hangs from the cloud in curtains."""
    rng = _mass("far-rain")
    veil = Noise(rng, 130)
    pale: list[Line] = []
    deep: list[Line] = []
    for _ in range(900):
        x, y = rng.uniform(-20, 1560), rng.uniform(200, 520)
        dense = rise(-0.25, 0.4, veil(x + (y - 300) * 0.3, 0)) * rise(180, 330, abs(x - GAP[0] + 20))
        if rng.random() > dense or y > ridge(x) - 40:
            continue
        long = min(math.exp(rng.uniform(math.log(40), math.log(210))), (ridge(x) - y) * 1.02)
        if long > 24:
            (pale if rng.random() < 0.6 or from_gap(x, y) < 260 else deep).append(shaft(rng, x, y, long, rng.uniform(1.6, 4.2)))
    with plate.group("far-rain"):
        plate.put("light", "pale", pale)
        plate.put("key", "deep", deep)


def steppe(plate: Plate) -> None:
    rng = _mass("steppe")
    tuft, bent = Noise(rng, 100), Noise(rng, 200)
    shape = [*[(x, ridge(x)) for x in range(-6, 1512, 18)], (1506, 1006), (-6, 1006)]

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and ridge(x) + 2 < y < 1005

    def pitch(_x: float, y: float) -> float:
        return 6.5 + 10 * near(y)

    def flow(x: float, y: float) -> float:
        return 0.0 + 0.2 * bent(x * (1.3 - near(y)), y * 2.4) - 0.05

    lines = furrows(rng, flow, pitch, inside, [(200, 640), (1300, 640), (300, 900), (1200, 900), (750, 800)])
    with plate.group("steppe"):
        plate.put("mid", "ground", [knife(rng, shape, 18, 1.6)])
        plate.put("light", "sheen", carve(rng, lines, lambda x, y: rise(560, 40, abs(x - GAP[0] - 260 * near(y))) * rise(1.0, 0.0, near(y)) * 0.9 + 0.6 * tuft(x * 0.6, y * 2) - 0.12, pitch, inside, Hand((36, 260), rest=(3, 28), entry=4, leave=7)))
        plate.put("key", "dark", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.12, inside, [(100, 700), (1400, 700), (200, 940), (1300, 940)]),
                                       lambda x, y: (0.95 * rise(250, 800, abs(x - GAP[0] - 300 * near(y))) + 0.75 * tuft(x * 0.6 + 300, y * 2) + 0.3 * near(y) - 0.1) * rise(0.9, 1.25, trail(x, y)), lambda x, y: pitch(x, y) * 1.15, inside, Hand((36, 320), rest=(2, 28), lift=0.1, entry=4, leave=6)))
    rng = _mass("track")
    with plate.group("track", slip=(-1.2, 1)):
        wet = furrows(rng, lambda x, y: 0.02 + 0.14 * bent(x, y * 3), lambda x, y: pitch(x, y) * 0.95, inside, [(560, 620), (700, 760), (900, 900), (820, 960)])
        plate.put("paper", "puddles", carve(rng, wet, lambda x, y: rise(1.05, 0.5, trail(x, y)) * (0.62 + 0.7 * tuft(x * 0.9 + 90, y * 2.4)), lambda x, y: pitch(x, y) * 0.95, inside, Hand((26, 190), rest=(4, 26), lift=0.1, entry=3, leave=5)))


COURSE = bend([(1080, 1080), (960, 900), (800, 782), (664, 706), (590, 660), (556, 626), (540, 600), (528, 578)], 10)


def breadth(y: float) -> float:
    return 10 + 250 * near(y) ** 1.1


def trail(x: float, y: float) -> float:
    """0 in the middle of the track, 1 at its edge."""
    at = min(COURSE, key=lambda p: abs(p[1] - y))
    return abs(x - at[0]) / breadth(y)


def flock(plate: Plate) -> None:
    """Rank behind rank: a pale wet back, a dark face, now and then one that looks round."""
    rng = _mass("flock")
    line = resample(COURSE, 3)

    def middle(y: float) -> float:
        return min(line, key=lambda p: abs(p[1] - y))[0]

    def big(y: float) -> float:
        return 9 + 112 * near(y) ** 1.05

    ranks: list[list[tuple[float, float]]] = [[]]
    y = 590.0
    while y < 924:
        if y > 652:
            ranks.append([])
        size = big(y)
        x = middle(y) - breadth(y) * rng.uniform(0.72, 0.9)
        end = middle(y) + breadth(y) * rng.uniform(0.66, 0.86)
        while x < end:
            if rng.random() < 0.93:
                ranks[-1].append((x, y + rng.uniform(-0.09, 0.09) * size))
            x += size * rng.uniform(0.84, 1.08)
        y += size * (0.30 if y < 652 else 0.40)
    with plate.group("flock"):
        for number, rank in enumerate(ranks):
            dark: list[Line] = []
            fleece: list[Line] = []
            bright: list[Line] = []
            for x, y in rank:
                body, pale, lit = sheep(rng, x, y, big(y) * rng.uniform(0.88, 1.1))
                dark += body
                fleece += pale
                bright += lit
            plate.put("key", f"dark-{number}", dark)
            plate.put("light", f"fleece-{number}", fleece)
            plate.put("paper", f"bright-{number}", bright)


def sheep(rng: random.Random, x: float, y: float, size: float) -> tuple[list[Line], list[Line], list[Line]]:
    """Going to the left, towards the light: what is dark of it, its wool, and the wool's wet edge."""
    tilt, hh = rng.uniform(-0.14, 0.1), rng.uniform(0.42, 0.50)

    def at(u: float, v: float) -> Point:
        return x + size * (u * math.cos(tilt) - v * math.sin(tilt)), y + size * (u * math.sin(tilt) + v * math.cos(tilt))

    shake = lambda: rng.uniform(-0.025, 0.025)  # noqa: E731
    outline = [(-0.50, 0.02), (-0.55, -hh * 0.5), (-0.45, -hh * 0.9), (-0.16, -hh * 1.04), (0.16, -hh * 1.0), (0.42, -hh * 0.84), (0.53, -hh * 0.4), (0.48, 0.04), (0.1, 0.09), (-0.3, 0.08)]
    facet, wander = max(2.6, size * 0.10), max(0.25, size * 0.010)
    body = [knife(rng, [at(u + shake(), v + shake()) for u, v in outline], facet, wander)]
    if size > 24:
        body += [gouge(rng, [at(u, 0), at(u + shake(), 0.14), at(u + 2 * shake(), 0.28)], size * 0.065, 0.2, 1) for u in (-0.36, -0.24, 0.27, 0.38)]
    back = rng.random() < 0.1
    way, nod = (1 if back else -1), rng.uniform(-0.08, 0.14)
    body.append(knife(rng, [at(way * u, v + nod) for u, v in ((0.40, -hh * 0.9), (0.54, -hh * 1.06), (0.66, -hh * 0.94), (0.80, -hh * 0.52), (0.75, -hh * 0.38), (0.62, -hh * 0.44), (0.46, -hh * 0.22))], facet, wander * 0.7))
    if size > 30:
        body.append(gouge(rng, [at(way * 0.53, -hh * 0.96 + nod), at(way * 0.46, -hh * 0.86 + nod), at(way * 0.38, -hh * 0.84 + nod)], size * 0.055, 1, 2))
    wool = [(-0.44, -0.10), (-0.46, -hh * 0.5), (-0.38, -hh * 0.84), (-0.14, -hh * 0.96), (0.14, -hh * 0.92), (0.32, -hh * 0.78), (0.30, -hh * 0.5), (0.36, -hh * 0.3), (0.18, -hh * 0.24), (0.08, -hh * 0.02), (-0.1, -hh * 0.16), (-0.26, 0.0)]
    pale = [knife(rng, [at(u + shake(), v + shake()) for u, v in wool], facet, wander)]
    lit: list[Line] = []
    if size > 20:
        # locks: dark nicks into the wool from its shaded side, bright ones along the back
        for _ in range(3 if size < 46 else 6 if size < 80 else 9):
            u, v = rng.uniform(-0.3, 0.26), -hh * rng.uniform(0.16, 0.8)
            long = rng.uniform(0.06, 0.12)
            pale_cut = gouge(rng, bend([at(u + 0.26 + long, v + 0.05), at(u + 0.26, v), at(u + 0.24 - long, v + 0.03)], 3), size * rng.uniform(0.025, 0.045), 1.5, 3)
            if u > 0.02:
                pale.append(pale_cut)
        for k in range(2 if size < 46 else 4):
            t = (k + rng.uniform(0.2, 0.8)) / (2 if size < 46 else 4)
            u, v = lerp(-0.42, 0.05, t), lerp(-hh * 0.5, -hh * 0.93, min(1, t * 1.7))
            lit.append(gouge(rng, bend([at(u - 0.05, v + 0.09), at(u, v + 0.02), at(u + 0.1, v - 0.01)], 3), size * rng.uniform(0.05, 0.075), 1.5, 3))
        for _ in range(0 if size < 56 else 4):
            u, v = rng.uniform(-0.36, 0.0), -hh * rng.uniform(0.2, 0.66)
            lit.append(gouge(rng, bend([at(u - 0.07, v + 0.03), at(u, v), at(u + 0.07, v + 0.03)], 3), size * rng.uniform(0.025, 0.04), 1.5, 3))
    return body, pale, lit


WALKS: tuple[Line, ...] = (
    # bent into it, a sack over head and shoulders, staff in the left hand
    [(-16, 2), (-22, 0), (-20, -6), (-11, -10), (-12, -34), (-17, -52), (-24, -60), (-27, -84), (-25, -108), (-18, -124), (-14, -138), (-10, -152), (-2, -162), (8, -158), (14, -146), (18, -128), (27, -112), (31, -88), (28, -66), (24, -54), (16, -50), (18, -30), (24, -12), (33, -4), (31, 2), (17, 2), (12, -16), (3, -40), (-3, -18), (-4, 0)],
    # upright, cap and collar, hands in his sleeves
    [(-14, 2), (-20, 0), (-18, -5), (-11, -8), (-13, -36), (-17, -60), (-25, -70), (-24, -98), (-22, -120), (-14, -130), (-8, -133), (-11, -140), (-13, -147), (-16, -149), (-14, -156), (-5, -163), (5, -163), (12, -157), (14, -149), (11, -142), (8, -133), (16, -129), (24, -118), (26, -96), (28, -72), (18, -60), (15, -36), (20, -10), (27, -4), (25, 2), (12, 2), (7, -12), (1, -40), (-3, -14), (-4, 2)],
    # the short one, a step behind, long coat, a lamb under the coat
    [(-17, 2), (-22, -1), (-20, -8), (-18, -34), (-22, -58), (-25, -82), (-26, -104), (-20, -120), (-12, -128), (-9, -134), (-13, -142), (-12, -152), (-3, -160), (8, -157), (13, -148), (12, -138), (9, -131), (19, -123), (26, -108), (33, -94), (35, -82), (28, -74), (25, -60), (23, -34), (25, -8), (26, 1), (10, 3), (6, -2), (0, -2), (-4, 3)],
)


def men(plate: Plate) -> None:
    rng = _mass("men")
    dark: list[Line] = []
    lit: list[Line] = []
    dull: list[Line] = []
    glare: list[Line] = []
    for shape, x, y, tall, way in ((WALKS[0], 446, 754, 138, 1), (WALKS[1], 1016, 786, 152, -1), (WALKS[2], 1110, 822, 158, -1)):
        s = tall / 164

        def at(p: Point, x: float = x, y: float = y, s: float = s, way: int = way) -> Point:
            return x + p[0] * s * way, y + p[1] * s

        dark.append(knife(rng, [at(p) for p in shape], 8, 0.5))
        for k in range(13):
            yy = y - tall * 0.62 + k * tall * 0.058
            l = rng.uniform(46, 100) * s
            glare.append(gouge(rng, bend([(x - l, yy), (x, yy + rng.uniform(-3, 3)), (x + l * rng.uniform(0.6, 1.1), yy + rng.uniform(-2, 2))], 5), 7.5 * s * rng.uniform(0.7, 1.1), 5, 7))
        for low, high, w in ((-160, -140, 2.6), (-124, -84, 3.2), (-60, -20, 2.6)):
            edge = []
            for k in range(6):
                v = lerp(low, high, k / 5)
                yy = y + v * s
                hits = [a[0] + (b[0] - a[0]) * (yy - a[1]) / (b[1] - a[1]) for a, b in zip([at(q) for q in shape], [at(q) for q in (*shape[1:], shape[0])], strict=True) if (a[1] > yy) != (b[1] > yy)]
                if hits:
                    edge.append((min(hits) + 3.2 * s, yy))
            if len(edge) > 3:
                lit.append(gouge(rng, edge, w * s * 1.15, 2, 4))
        dull += [gouge(rng, bend([at((2 * way, -118)), at((5 * way, -94)), at((1 * way, -68))], 4), 2, 3, 5), gouge(rng, bend([at((-9 * way, -112)), at((-8 * way, -92)), at((-12 * way, -74))], 4), 1.8, 3, 5)]
    with plate.group("men"):
        plate.put("light", "glare", glare)
        plate.put("key", "coats", dark)
        plate.put("key", "staff", [gouge(rng, bend([(410, 760), (416, 690), (424, 610)], 6), 4.6, 0.4, 1)])
        plate.put("paper", "lit", lit)
        plate.put("light", "dull", dull)


def near_rain(plate: Plate) -> None:
    rng = _mass("near-rain")
    gust = Noise(rng, 150)
    bright: list[Line] = []
    for _ in range(560):
        x, y = rng.uniform(-20, 1600), rng.uniform(-60, 980)
        if rng.random() > 0.3 + 0.7 * rise(-0.3, 0.6, gust(x + y * 0.3, y * 0.2)):
            continue
        long = math.exp(rng.uniform(math.log(36), math.log(230)))
        if from_gap(x, y) > 84 or y > HORIZON:
            bright.append(shaft(rng, x, y, long, rng.uniform(1.0, 2.6)))
    with plate.group("near-rain"):
        plate.put("paper", "bright", bright[:340])


def falling(plate: Plate) -> None:
    rng = _mass("falling")
    flakes: list[Line] = []
    for _ in range(160):
        x, y, r = rng.uniform(0, 1500), rng.uniform(0, 1000), math.exp(rng.uniform(math.log(2.2), math.log(6.5)))
        turn = rng.uniform(0.2, 0.9)
        flakes.append([(x + r * rng.uniform(0.7, 1.2) * math.cos(turn + i * math.tau / 5), y + r * rng.uniform(0.5, 1.1) * math.sin(turn + i * math.tau / 5)) for i in range(5)])
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)


def cut() -> Plate:
    plate = Plate("sheep-drive", (310, 90, 900, 850), {
        "paper": "#dfd6c0", "light": "#b0a582", "mid": "#67705f", "key": "#1d2322", "lamp": "#e9d49a"})
    for part in (sky, far_rain, steppe, flock, men, near_rain, falling):
        part(plate)
    return plate
