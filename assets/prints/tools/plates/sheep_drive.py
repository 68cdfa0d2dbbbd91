"""The drive: a man in a sack leads a flock down out of one bright strip of sky and into the rain, two more behind it."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.35), math.pi / 2, 1150, 470)
CREST = 20.0
SLANT = 1.88
"""The way the rain falls, an angle from x."""
LEADER: Place = (1.02, 4.05, 0)


def _mass(name: str) -> random.Random:
    return random.Random(f"sheep-drive/{name}")


def lie(x: float, d: float) -> float:
    """How high the ground lies: a slope they come down, highest a little to the left."""
    return 2.15 * rise(6.0, CREST + 0.5, d) * math.exp(-(((x + 4.4) / 17) ** 2)) + 0.05 * math.sin(x * 1.3 + d * 0.5) * rise(5, 9, d)


def put(x: float, d: float, up: float = 0.0) -> Point:
    return EYE.seen((x, d, lie(x, d) + up))


def ridge(sx: float) -> float:
    return min(put((sx - 750) * d / EYE.focal, d)[1] for d in (12, 14, 16, 17, 18, 19, 20, 22, 24))


RIDGE = [(x, ridge(x)) for x in range(-30, 1540, 15)]


def skyline(x: float) -> float:
    i = min(len(RIDGE) - 2, max(0, int((x + 30) / 15)))
    return lerp(RIDGE[i][1], RIDGE[i + 1][1], (x - RIDGE[i][0]) / 15)


def near(y: float) -> float:
    return max(0.0, (y - 430) / 570)


def belly(x: float) -> float:
    """The lower edge of the rain cloud: an arch over the bright strip, coming down to the ground at the right."""
    return 268 - 44 * math.exp(-(((x - 560) / 330) ** 2)) + 34 * rise(260, -20, x) + 250 * rise(1190, 1470, x) + 9 * math.sin(x / 67) + 5 * math.sin(x / 29)


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < skyline(x) + 2


def sky(plate: Plate) -> None:
    rng = _mass("sky")
    roll, bent = Noise(rng, 150), Noise(rng, 380)
    flow = lambda x, y: 0.04 + 0.16 * bent(x, y * 1.6) + 0.25 * rise(900, 1400, x)  # noqa: E731
    with plate.group("clear", slip=(2, -1.5)):
        plate.put("paper", "ground", [box(-6, 160, 1506, 520)])
        lines = furrows(rng, lambda x, y: 0.02 + 0.08 * bent(x, y * 2), 10, in_sky, [(500, 400), (1000, 400), (200, 330)])
        plate.put("light", "haze", carve(rng, lines, lambda x, y: 1.1 * rise(96, -4, y - belly(x)) + 0.8 * rise(420, 60, x) * rise(380, 300, y) + 0.35 * roll(x, y * 3) - 0.12, 10, in_sky, Hand((70, 420), rest=(3, 30), entry=5, leave=9)))
    rng = _mass("cloud")
    with plate.group("cloud", slip=(-1.5, 1)):
        edge = [(-6, -6), *[(x, min(belly(x), skyline(x) + 6)) for x in range(-6, 1512, 16)], (1506, -6)]
        plate.put("key", "ground", [knife(rng, edge, 18, 2)])
        lines = furrows(rng, flow, 13, in_sky, [(500, 150), (1000, 150), (100, 220), (1300, 240), (700, 260)])
        plate.put("mid", "rolls", carve(rng, lines, lambda x, y: 1.15 * rise(150, 6, belly(x) - y) * (0.55 + 0.7 * roll(x, y * 2.2)) * rise(1240, 1040, x) + 0.5 * rise(0.3, 0.7, roll(x * 0.5 + 40, y)) * rise(20, 120, y) * rise(1300, 1000, x) - 0.08, 12.5, lambda x, y: in_sky(x, y) and belly(x) - y > 4, Hand((70, 380), rest=(4, 60), lift=0.12, entry=6, leave=10)))
        plate.put("key", "teeth", carve(rng, lines, lambda x, y: rise(60, 0, y - belly(x)) * 0.95 + 0.35 * roll(x + 180, y * 3) - 0.18, 11, lambda x, y: in_sky(x, y) and -6 < y - belly(x) < 60 and x < 1180, Hand((50, 260), rest=(4, 60), entry=6, leave=10)))


def shaft(rng: random.Random, x: float, y: float, long: float, broad: float) -> Line:
    lean = SLANT + rng.uniform(-0.025, 0.025)
    return gouge(rng, [(x + math.cos(lean) * long * t / 6, y + math.sin(lean) * long * t / 6) for t in range(7)], broad, 4, 9)


def curtain(plate: Plate) -> None:
    """The rain they walk into hangs at the right as one black thing, frayed where the sky is bright."""
    rng = _mass("curtain")
    deep: list[Line] = []
    for _ in range(84):
        x = rng.uniform(1196, 1600)
        top = belly(x) - 30
        long = rng.uniform(0.5, 1.0) * (skyline(min(1500, x)) + 24 - top)
        deep.append(shaft(rng, x, top, max(60, long), lerp(6, 20, rise(1196, 1330, x)) * rng.uniform(0.7, 1.2)))
    veil: list[Line] = []
    for _ in range(46):
        x, y = rng.uniform(1270, 1640), rng.uniform(120, 560)
        veil.append(shaft(rng, x, y, math.exp(rng.uniform(math.log(70), math.log(240))), rng.uniform(2, 5)))
    with plate.group("curtain"):
        plate.put("key", "deep", deep)
        plate.put("mid", "veil", veil)


def track(d: float) -> float:
    """The middle of the flock, metres across, at that depth."""
    known = [(3.2, 0.9), (4.6, 0.05), (5.6, -0.75), (7, -1.55), (9, -2.45), (12, -3.4), (16, -4.0), (20, -4.1), (26, -3.6)]
    for (a, x), (b, z) in zip(known, known[1:], strict=False):
        if d <= b:
            return lerp(x, z, (d - a) / (b - a))
    return known[-1][1]


def spread(d: float) -> float:
    return lerp(0.55, 2.5, rise(4.6, 11, d)) if d < 11 else lerp(2.5, 1.9, rise(11, 17, d))


def steppe(plate: Plate) -> None:
    rng = _mass("steppe")
    tuft, bent = Noise(rng, 120), Noise(rng, 260)
    shape = [*[p for p in RIDGE if -8 < p[0] < 1508], (1506, 1006), (-6, 1006)]

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and skyline(x) + 3 < y < 1005

    def pitch(_x: float, y: float) -> float:
        return 7.5 + 9.5 * near(y)

    def flow(x: float, y: float) -> float:
        # down the slope towards the right, level where they walk
        return 0.30 * rise(700, 460, y) * rise(900, 200, x) - 0.12 * rise(600, 1300, x) * rise(760, 500, y) + 0.12 * bent(x, y * 2)

    lines = furrows(rng, flow, pitch, inside, [(200, 560), (1300, 560), (300, 900), (1200, 900), (800, 640)])
    with plate.group("steppe"):
        plate.put("key", "ground", [knife(rng, shape, 18, 1.6)])
        plate.put("mid", "grass", carve(rng, lines, lambda x, y: 0.62 * rise(140, 4, y - skyline(x)) * rise(1350, 900, x) + 0.9 * rise(0.0, 0.7, tuft(x * 0.55, y * 1.7)) * rise(1250, 800, x) * rise(1000, 800, y) - 0.04, pitch, inside, Hand((50, 320), rest=(3, 34), lift=0.14, entry=5, leave=9)))
        plate.put("light", "crest", carve(rng, lines, lambda x, y: 1.0 * rise(34, 3, y - skyline(x)) * rise(1280, 1000, x) + 0.2 * tuft(x, y * 3) - 0.1, pitch, lambda x, y: inside(x, y) and y - skyline(x) < 40, Hand((40, 200), rest=(3, 24), lift=0.2, entry=4, leave=8)))
    rng = _mass("wet")
    pool = Noise(rng, 150)

    def wet(x: float, y: float) -> float:
        """The strip of sky once more, in the trodden clay under them and before the leader's feet."""
        lane = 640 + 0.9 * (y - 700)
        return 1.5 * rise(480, 170, abs(x - lane - 190)) * rise(560, 650, y) * rise(985, 890, y) + 1.5 * rise(170, 60, math.hypot(x - 880, (y - 596) * 1.9)) + 0.75 * pool(x, y * 3.2) - 0.2

    flat = furrows(rng, lambda x, y: 0.015 + 0.04 * bent(x, y * 3), lambda x, y: pitch(x, y) * 0.95, inside, [(900, 760), (1000, 880), (700, 820), (600, 920)])
    with plate.group("wet", slip=(-1.2, 1)):
        plate.put("mid", "under", carve(rng, flat, lambda x, y: wet(x, y) + 0.3, lambda x, y: pitch(x, y), lambda x, y: inside(x, y) and y > 550, Hand((40, 260), rest=(4, 30), lift=0.5, entry=4, leave=7)))
        plate.put("paper", "shine", carve(rng, flat, lambda x, y: 1.2 * wet(x, y), lambda x, y: pitch(x, y) * 1.06, inside, Hand((60, 420), rest=(2, 14), lift=0.3, entry=4, leave=7)))


# centimetres, going to the right and a little towards us: fat tail, long wool, a dark narrow face
BODY: Line = [(-47, 30), (-56, 38), (-60, 50), (-57, 63), (-49, 72), (-40, 74), (-34, 79), (-20, 80), (-12, 77), (-2, 80), (12, 80), (18, 78), (28, 81), (39, 78), (47, 70), (51, 58), (49, 45), (41, 34), (28, 27), (12, 25), (-6, 27), (-22, 24), (-36, 26)]
WOOL: Line = [(-44, 36), (-50, 42), (-55, 51), (-53, 61), (-46, 69), (-39, 70), (-33, 75), (-21, 76), (-12, 73), (-2, 76), (11, 76), (18, 74), (27, 76), (34, 70), (36, 60), (31, 54), (34, 47), (27, 41), (16, 42), (9, 36), (-2, 40), (-12, 34), (-22, 39), (-33, 33)]
HEAD: Line = [(34, 78), (39, 90), (46, 95), (54, 92), (60, 84), (68, 74), (70, 67), (66, 62), (59, 62), (52, 68), (44, 66), (38, 66)]
FACE: Line = [(36, 74), (35, 86), (40, 94), (48, 96), (55, 93), (58, 85), (55, 72), (51, 63), (45, 61), (40, 64)]
LEGS = (((26, 40), (27, 20), (25, 0)), ((38, 42), (41, 22), (39, 1)), ((-38, 38), (-43, 20), (-39, 0)), ((-26, 36), (-25, 18), (-29, 2)))


def sheep(rng: random.Random, x: float, d: float) -> tuple[list[Line], list[Line], list[Line], list[Line]]:
    """Its shaded body and legs, its wool, the edge the sky lights, its head."""
    (ox, oy), s = put(x, d), EYE.scale((x, d, 0)) / 100 * rng.uniform(0.9, 1.08)
    squeeze, drop = rng.uniform(0.76, 0.94), rng.uniform(-11, 5)
    looks = rng.random() < 0.28 and d > 5

    def at(p: Point, dv: float = 0.0) -> Point:
        return ox + p[0] * s * squeeze + rng.uniform(-1, 1) * s, oy - (p[1] + dv) * s + rng.uniform(-1, 1) * s

    facet = max(3.0, 7 * s)
    body = [knife(rng, bend([at(p) for p in BODY], 2), facet, 0.7 * s)]
    body += [gouge(rng, [at((u + rng.uniform(-3, 3) * (v < 10), v)) for u, v in leg], 6.5 * s, 0.2, 0.6) for leg in LEGS]
    wool = [knife(rng, bend([at(p) for p in WOOL], 2), facet, 1.0 * s)]
    lit = [gouge(rng, bend([at((-55, 52)), at((-53, 66)), at((-44, 74)), at((-28, 76))], 4), 5.5 * s, 2, 4), gouge(rng, bend([at((-22, 73)), at((0, 75)), at((24, 79))], 4), 5 * s, 2, 4)]
    head_at = lambda p: at(p, drop)  # noqa: E731
    head = [knife(rng, [head_at(p) for p in (FACE if looks else HEAD)], max(2.6, 6 * s), 0.4 * s)]
    ears = (((38, 90), (31, 88), (25, 82)), ((55, 90), (62, 89), (67, 84))) if looks else (((44, 92), (36, 89), (30, 81)),)
    head += [gouge(rng, [head_at(p) for p in ear], 6.5 * s, 0.8, 1.6) for ear in ears]
    if s > 0.75:
        lit.append(gouge(rng, bend([head_at((35, 80)), head_at((38, 90)), head_at((45, 95))], 4), 3.2 * s, 2, 3))
    if s > 0.95:
        # locks, in the fall of the wool
        for _ in range(int(5 * s)):
            u, v = rng.uniform(-40, 24), rng.uniform(42, 64)
            body_cut = gouge(rng, bend([at((u, v)), at((u + 4, v - 5)), at((u + 11, v - 6))], 3), 2.4 * s, 2, 4)
            head.append(body_cut)
        lit += [gouge(rng, bend([at((u, v)), at((u + 3, v - 5)), at((u + 9, v - 6))], 3), 3 * s, 2, 4) for u, v in ((-49, 60), (-42, 52), (-33, 66), (-20, 66), (-8, 66), (6, 68), (18, 68))]
    return body, wool, lit, head


def flock(plate: Plate) -> None:
    rng = _mass("flock")
    rows: list[tuple[float, list[tuple[float, float]]]] = []
    d = 21.0
    while d > 4.7:
        row: list[tuple[float, float]] = []
        x = track(d) - spread(d) + rng.uniform(0, 0.6)
        while x < track(d) + spread(d):
            if rng.random() < 0.9 and (d > 5.6 or abs(x + 0.1) > 0.7):
                row.append((x, d + rng.uniform(-0.22, 0.22)))
            x += rng.uniform(0.92, 1.35)
        rows.append((d, row))
        d -= 0.72 if d < 11 else 1.0
    bands: list[list[tuple[float, float]]] = [[], []]
    for d, row in rows:
        if d > 11:
            bands[0 if d > 15 else 1] += [at for at in row if put(*at)[0] > 408]  # beside them goes a man, on his own feet
        else:
            bands.append(row)
    bands.append([(-0.02, 4.6)])
    with plate.group("flock"):
        for k, band in enumerate(bands):
            parts = [sheep(rng, x, d) for x, d in sorted(band, key=lambda p: -p[1])]
            plate.put("key", f"bodies-{k}", [c for p in parts for c in p[0]] + ([] if k > 7 else [c for p in parts for c in p[3]]))
            plate.put("light", f"wool-{k}", [c for p in parts for c in p[1]])
            if k > 7:
                plate.put("key", f"heads-{k}", [c for p in parts for c in p[3]])
            plate.put("paper", f"lit-{k}", [c for p in parts for c in p[2]])


MAN: dict[str, list[Line]] = {  # centimetres; a sack about his shoulders, looking round to see whether they follow
    "body": [
        [(-1, 146), (-4, 149), (-8, 150.5), (-8, 154), (-9.5, 156.5), (-13, 158.5), (-9.5, 163.5), (-9, 166.5), (-16, 167), (-16, 169.5), (-9, 173), (-7, 178), (1, 182), (10, 181), (15, 177), (16, 169), (18, 161), (16, 154), (14, 151), (18, 144)],
        [(-4, 148), (-14, 144), (-25, 135), (-31, 119), (-34, 101), (-40, 90), (-31, 88), (-29, 76), (-31, 63), (-10, 59), (16, 59), (39, 63), (41, 80), (40, 95), (45, 95), (51, 93), (58, 97), (61, 104), (57, 110), (50, 110), (45, 119), (40, 131), (33, 141), (20, 148)],
        [(6, 68), (38, 68), (40, 48), (42, 28), (44, 13), (56, 8), (61, 3), (59, -1), (32, -1), (30, 14), (26, 34), (17, 54)],
        [(-29, 68), (12, 68), (3, 50), (-11, 34), (-21, 18), (-26, 9), (-24, 3), (-30, -2), (-38, 2), (-50, 14), (-46, 21), (-39, 26), (-33, 44)],
    ],
    "lit": [
        [(-14, 144), (-25, 135), (-31, 119), (-34, 101), (-39, 91), (-33, 93), (-30, 102), (-27, 118), (-21, 131), (-11, 140)],
        [(-29.5, 86), (-28.5, 76), (-30.5, 64), (-25, 66), (-25, 78)],
        [(-29, 60), (-33, 44), (-38, 27), (-33, 31), (-28, 44), (-25, 58)], [(-39, 25), (-46, 20), (-50, 14), (-44, 15), (-37, 21)], [(19, 54), (27, 34), (31, 14), (33, 2), (36, 14), (33, 34), (25, 54)],
        [(43, 121), (47, 112), (54, 107), (58, 108), (57, 110), (50, 110), (45, 119)],
    ],
    "seams": [[(-8, 140), (4, 128), (20, 122), (34, 124)], [(-24, 120), (-12, 112), (6, 106), (22, 106), (38, 112)], [(-30, 100), (-12, 96), (10, 92), (26, 94)], [(6, 88), (7, 76), (4, 63)], [(-22, 84), (-20, 74), (-22, 66)], [(31, 92), (34, 80), (33, 66)], [(30, 56), (34, 44), (36, 30)], [(4, 149), (8, 147), (13, 148)]],
    "face": [[(-6, 164.5), (-10, 159.5), (-6.5, 158), (-4, 161)], [(-6, 174), (-5.5, 177.5), (2, 180.5), (8, 179.5), (2, 177)], [(13, 163), (16, 158), (14, 153), (11, 156)]],
}
BEHIND: list[list[Line]] = [
    [  # arms out from his sides, to keep them together
        [(-6, 148), (-8, 160), (-5, 170), (4, 175), (12, 171), (14, 160), (11, 150), (22, 146), (38, 142), (54, 150), (58, 146), (54, 140), (40, 128), (26, 124), (24, 104), (28, 80), (32, 52), (16, 46), (-20, 46), (-28, 58), (-24, 84), (-24, 106), (-34, 100), (-48, 84), (-54, 86), (-50, 94), (-38, 118), (-26, 138), (-14, 145)],
        [(4, 50), (30, 54), (28, 28), (34, 4), (40, 0), (20, 0), (16, 22)], [(-22, 52), (4, 52), (-8, 24), (-14, 4), (-12, 0), (-30, 0), (-26, 22)],
    ],
    [  # a long coat, hands up its sleeves
        [(-7, 150), (-9, 160), (-6, 170), (3, 175), (11, 171), (14, 161), (11, 151), (20, 144), (27, 124), (27, 100), (24, 88), (28, 56), (30, 28), (12, 24), (14, 4), (18, 0), (-2, 0), (-2, 22), (-14, 22), (-18, 4), (-14, 0), (-34, 0), (-28, 24), (-32, 30), (-26, 64), (-24, 92), (-28, 112), (-24, 134), (-16, 145)],
    ],
]


def men(plate: Plate) -> None:
    rng = _mass("men")

    def stood(shape: Line, at: Place) -> Line:
        (x, y), s = put(at[0], at[1]), EYE.scale(at) / 100
        return [(x + u * s, y - v * s) for u, v in shape]

    flank, tail = (-0.75, 13.2, 0.0), (-5.12, 14.6, 0.0)
    with plate.group("behind"):
        plate.put("key", "coats", [knife(rng, stood(s, at), 7, 0.4) for at, shapes in ((flank, BEHIND[0]), (tail, BEHIND[1])) for s in shapes] + [gouge(rng, straight(*stood([(53, 176), (63, 0)], flank), 8), 3.6, 0.4, 0.6)])
        plate.put("paper", "lit", [gouge(rng, stood(bend(s, 4), at), w, 2, 4) for at, w, shapes in ((flank, 3.2, ([(-24, 130), (-36, 112), (-46, 92)], [(-22, 100), (-23, 84), (-27, 60)], [(-18, 46), (-22, 24), (-26, 4)])), (tail, 2.6, ([(-20, 138), (-26, 114), (-22, 92)], [(-25, 80), (-28, 50), (-30, 30)]))) for s in shapes])


def leader(plate: Plate) -> None:
    rng = _mass("leader")
    (x, y), s = put(LEADER[0], LEADER[1]), EYE.scale(LEADER) / 100

    def at(p: Point) -> Point:
        return x + p[0] * s, y - p[1] * s

    with plate.group("leader"):
        cast = [at(p) for p in ((-46, 2), (-20, 6), (34, 2), (62, 0), (74, -12), (92, -30), (40, -34), (6, -30), (-18, -16))]
        plate.put("key", "shadow", [knife(rng, cast, 16, 2.4)])
        plate.put("key", "coat", [knife(rng, [at(p) for p in part], 12, 1) for part in MAN["body"]])
        plate.put("key", "staff", [gouge(rng, straight(at((72, -2)), at((46, 158)), 9), 4.4 * s, 0.3, 0.6)])
        plate.put("paper", "lit", [knife(rng, [at(p) for p in part], 9, 0.6) for part in MAN["lit"]] + [gouge(rng, straight(at((70.2, 3)), at((57, 84.5)), 7), 1.6 * s, 2, 1), gouge(rng, straight(at((52, 115.5)), at((46, 152)), 5), 1.6 * s, 1, 4)])
        plate.put("light", "face", [knife(rng, [at(p) for p in part], 6, 0.3) for part in MAN["face"]])
        plate.put("mid", "folds", [gouge(rng, [at(p) for p in bend(seam, 5)], 2.3 * s, 2, 5) for seam in MAN["seams"]])


def rain(plate: Plate) -> None:
    """Few drops, long, light on what is dark, and none over a face."""
    rng = _mass("rain")
    white: list[Line] = []
    lx, ly = put(LEADER[0], LEADER[1])
    while len(white) < 58:
        x, y = rng.uniform(0, 1580), rng.uniform(-40, 900)
        long = math.exp(rng.uniform(math.log(60), math.log(230)))
        end = (x + math.cos(SLANT) * long, y + math.sin(SLANT) * long)
        middle = ((x + end[0]) / 2, (y + end[1]) / 2)
        over_sky = any(belly(px) - 6 < py < skyline(px) + 6 and px < 1260 for px, py in ((x, y), end, middle))
        over_flock = any(120 < px < lx + 190 and py > 300 for px, py in ((x, y), end, middle))
        if not over_sky and not over_flock:
            white.append(shaft(rng, x, y, long, rng.uniform(1.6, 3.2)))
    with plate.group("rain"):
        plate.put("paper", "drops", white)


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
    plate = Plate("sheep-drive", (306, 90, 900, 850), {
        "paper": "#dfd6c0", "light": "#b0a582", "mid": "#67705f", "key": "#1d2322", "lamp": "#e9d49a"})
    for part in (sky, curtain, steppe, men, flock, leader, rain, falling):
        part(plate)
    settle(plate)
    return plate
