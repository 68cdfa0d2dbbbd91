"""The compound by the sea: men at a fence before a strip of raked sand, a loaf on the sand, others behind the fence across."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..heavens import Heavens
from ..knife import knife
from ..line import Line, Point, bend, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.45), math.pi / 2, 1500, 372, 430)
WIRE, ACROSS, BLUFF = 1.2, 4.3, 14.0
LANE = 905.0
"""Where the sun stands, and its road on the water below it."""
SUN = (LANE - EYE.middle) / EYE.focal
SKY = Heavens(372, cloud=150, night=66, lean=-0.03, bright=(LANE, 330), spread=640, pitch=10.5, swirl=0.12)
STRANDS = (0.3, 0.72, 1.12, 1.5, 1.9, 2.22)
LOAF: Place = (1.93, 5.0, 0)


def _mass(name: str) -> random.Random:
    return random.Random(f"compound-by-the-sea/{name}")


def bluff(x: float) -> float:
    """The edge of the land as it is seen."""
    return EYE.seen((0, BLUFF, 0))[1] + 4 * math.sin(x / 90) + 2.4 * math.sin(x / 31 + 1)


def sea(plate: Plate) -> None:
    """A ruled horizon, the sun's road, swells that grow as they come in."""
    rng = _mass("sea")
    low = 548.0

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and SKY.horizon + 3 < y < low - 6

    def near(y: float) -> float:
        return (y - SKY.horizon) / (low - SKY.horizon)

    def pitch(_x: float, y: float) -> float:
        return 6.4 + 5.5 * near(y)

    heave = Noise(rng, 46)

    def road(x: float, y: float) -> float:
        return rise(95 + 150 * near(y), 14, abs(x - LANE + 12 * near(y)))

    lines = furrows(rng, lambda x, y: 0.03 * heave(x, y * 3), pitch, inside, [(300, 400), (900, 400), (1300, 480), (700, 520)])
    with plate.group("sea"):
        plate.put("mid", "ground", [knife(rng, [(-6, SKY.horizon), *[(x, SKY.horizon + rng.uniform(-0.5, 0.5)) for x in range(100, 1450, 190)], (1506, SKY.horizon), (1506, low), (-6, low)], 60, 0.4)])
        plate.put("key", "swells", carve(rng, lines, lambda x, y: 0.62 * rise(0.0, 0.45, heave(x * 0.16, y * 1.6)) * (1 - 1.5 * road(x, y)), pitch, inside, Hand((60, 260), rest=(8, 50), lift=0.16, entry=7, leave=9)))
    with plate.group("road", slip=(-1, 1)):
        plate.put("paper", "sparks", carve(rng, lines, lambda x, y: 1.25 * road(x, y) * (0.75 + 0.7 * heave(x + 90, y * 2.4)), pitch, inside, Hand((10, 70), rest=(4, 22), lift=0.14, entry=2.4, leave=3)))
    rng = _mass("ship")
    with plate.group("ship"):
        x, y = 868.0, SKY.horizon + 5
        plate.put("key", "hull", [
            knife(rng, [(x - 70, y - 24), (x - 52, y - 18), (x + 34, y - 18), (x + 60, y - 27), (x + 50, y), (x - 58, y)], 14, 0.7),
            knife(rng, [(x - 40, y - 17), (x - 39, y - 36), (x - 4, y - 37), (x - 3, y - 17)], 12, 0.5),
            knife(rng, [(x - 26, y - 36), (x - 24, y - 66), (x - 10, y - 67), (x - 9, y - 36)], 10, 0.5),
            gouge(rng, straight((x + 26, y - 18), (x + 27, y - 74), 4), 3.4, 0.3, 0.6), gouge(rng, straight((x - 58, y - 18), (x - 59, y - 54), 4), 2.6, 0.3, 0.6),
            gouge(rng, straight((x + 27, y - 66), (x + 56, y - 26), 4), 1.7, 0.4, 0.4), gouge(rng, straight((x + 26, y - 54), (x + 6, y - 20), 4), 2, 0.4, 0.4)])
        smoke = bend([(x - 18, y - 68), (x - 26, y - 88), (x - 56, y - 98), (x - 96, y - 112), (x - 150, y - 112), (x - 214, y - 126)], 6)
        plate.put("key", "smoke", [gouge(rng, smoke, lambda t: 6 + 15 * t * (1.15 - t), 0.6, 6), gouge(rng, [(a + 8, b - 14) for a, b in smoke[11:27]], 6, 3, 6)])


def ground(plate: Plate) -> None:
    """On the left the yard, trodden; between the fences the strip, raked along, where nobody has set foot."""
    rng = _mass("ground")
    rim = [(x, bluff(x)) for x in range(-6, 1512, 24)]
    land = within([*rim, (1506, 1006), (-6, 1006)])

    def away(y: float) -> float:
        return EYE.focal * EYE.at[2] / max(1, y - EYE.horizon)

    def across(x: float, y: float) -> float:
        return (x - EYE.middle) * away(y) / EYE.focal

    strip = [EYE.seen((WIRE + 0.05, d, 0)) for d in (3.2, 5, 8, BLUFF)] + [EYE.seen((ACROSS, d, 0)) for d in (BLUFF, 9, 6)] + [(1560, 640), (1560, 1010)]
    with plate.group("yard"):
        plate.put("light", "ground", [knife(rng, [*rim, (1506, 1006), (-6, 1006)], 19, 1.6)])
        plate.put("paper", "strip", [knife(rng, strip, 24, 2)])
    rake: list[Line] = []
    for row in range(20):
        wide = lerp(WIRE + 0.16, ACROSS - 0.12, (row + 0.5) / 20)
        # one pass of a rake is not as straight as the next, and the man lifts it now and then
        d = 3.0 + rng.uniform(0, 0.5)
        while d < BLUFF - 0.3:
            long = rng.uniform(1.4, 4.2) * (0.6 + d / 8)
            end = min(BLUFF - 0.2, d + long)
            spine = [EYE.seen((wide + 0.018 * math.sin(2.3 * (d + (end - d) * k / 9) + row) + 0.02 * math.sin(row * 1.7 + d), d + (end - d) * k / 9, 0)) for k in range(10)]
            lx, ly = EYE.seen(LOAF)
            parts: list[Line] = [[]]
            for p in spine:
                if ((p[0] - lx) / 96) ** 2 + ((p[1] - ly + 2) / 44) ** 2 < 1:
                    parts.append([])
                else:
                    parts[-1].append(p)
            for part in parts:
                if len(part) > 2:
                    foot, head = part[0], part[-1]
                    rake.append(gouge(rng, part, lambda t, a=away(foot[1]), b=away(head[1]): 42 / lerp(a, b, t) * 1.0, 1.2, 6))
            d = end + rng.uniform(0.03, 0.14) * d / 4
    with plate.group("rake"):
        plate.put("mid", "teeth", rake)
    rng = _mass("yard")
    worn: list[Line] = []
    bright: list[Line] = []
    trod = Noise(rng, 0.55)
    for row in range(26):
        wide = 1.06 - 0.092 * row
        d = 2.9 + rng.uniform(0, 1.2)
        while d < BLUFF - 0.4:
            end = min(BLUFF - 0.3, d * math.exp(rng.uniform(0.05, 0.32)))
            middle = trod(wide * 1.6, (d + end) / 5)
            spine = [EYE.seen((wide + 0.035 * math.sin(1.1 * lerp(d, end, k / 7) + row), lerp(d, end, k / 7), 0)) for k in range(8)]
            # feet have beaten it dark along the wire; farther from it the dust lies as it blew
            press = rise(-0.7, 0.7, middle + 1.1 * rise(-0.4, 0.9, wide) - 0.5)
            if press > 0.12 and spine[0][0] > -20:
                (worn if middle > -0.42 else bright).append(gouge(rng, spine, lambda t, a=d, b=end, w=press: 62 * w / lerp(a, b, t), 5, 8))
            d = end * rng.uniform(1.01, 1.1)
    with plate.group("trodden"):
        plate.put("mid", "path", worn)
        plate.put("paper", "dust", bright)
    # the land ends in grass
    rng = _mass("lip")
    lip: list[Line] = []
    x = -10.0
    while x < 1500:
        long = math.exp(rng.uniform(math.log(40), math.log(170)))
        lip.append(gouge(rng, [(x + long * k / 6, bluff(x + long * k / 6) + 2 + rng.uniform(-0.8, 0.8)) for k in range(7)], rng.uniform(3.5, 7.5), 3, 6))
        for _ in range(rng.randrange(2, 7)):
            r, h = x + rng.uniform(0, long), rng.uniform(8, 24)
            lip.append(gouge(rng, bend([(r, bluff(r) + 3), (r - 0.1 * h, bluff(r) - h * 0.6), (r - h * rng.uniform(0.25, 0.6), bluff(r) - h)], 4), rng.uniform(1.8, 3), 0.6, 8))
        x += long * rng.uniform(0.75, 1.2)
    with plate.group("lip"):
        plate.put("key", "edge", lip)


def cast(rng: random.Random, at: Place, broad: float, until: float = 3.0, spread: float = 1.0) -> Line:
    """What stands there throws this shadow, away from the sun and toward us."""
    left, right = [], []
    for k in range(9):
        d = lerp(at[1], until, k / 8)
        x = at[0] - SUN * (at[1] - d)
        wide = broad * (1 + (spread - 1) * k / 8) * rng.uniform(0.94, 1.06)
        left.append(EYE.seen((x - wide, d, 0)))
        right.append(EYE.seen((x + wide, d, 0)))
    return knife(rng, [*left, *right[::-1]], 16, 1.4)


def hut(plate: Plate) -> None:
    """The end of a shed at the left, all shadow, a few boards catching the sky."""
    rng = _mass("hut")
    x = -1.35
    wall = [EYE.seen((x, 3, 0)), EYE.seen((x, 10.2, 0)), EYE.seen((x, 10.2, 2.3)), EYE.seen((x, 3, 2.3))]
    eave = [EYE.seen((x, 10.2, 2.2)), EYE.seen((x + 0.2, 10.5, 2.34)), EYE.seen((x + 0.2, 10.5, 2.5)), EYE.seen((x + 0.2, 2.4, 2.5)), (-300, 200)]
    inside = within(wall)
    slip: list[Line] = []
    for k in range(13):
        z = 2.2 - 0.17 * k + rng.uniform(-0.02, 0.02)
        d = rng.uniform(4.4, 5.2)
        while d < 10:
            end = min(10.05, d + rng.uniform(0.8, 3.4))
            slip.append(gouge(rng, EYE.line((x, d, z), (x, end, z), 6), rng.uniform(13, 26) / d, 3, 6))
            d = end + rng.uniform(0.1, 0.9)
    with plate.group("hut"):
        plate.put("key", "wall", [knife(rng, wall, 22, 1.6), knife(rng, eave, 22, 1.6), knife(rng, [EYE.seen((x, 10.2, 0)), EYE.seen((x, 3, 0)), EYE.seen((x + 0.7, 3, 0)), EYE.seen((x + 0.45, 10.2, 0))], 18, 2)])
        plate.put("mid", "boards", [c for c in slip if inside(*c[0])])
        plate.put("light", "eave-lit", [gouge(rng, EYE.line((x + 0.2, a, 2.36), (x + 0.2, b, 2.36), 6), 4.5, 3, 5) for a, b in ((5.2, 7.0), (7.2, 10.3))])


MAN: dict[str, list[Line]] = {  # centimetres, from behind, weight on the left leg, one hand round a strand
    "body": [
        [(-9, 167), (-11, 173), (-6, 178), (4, 178.5), (10, 175), (12.5, 170), (19, 166.5), (12, 165.5), (11.5, 161), (13.5, 158), (11, 156), (10.5, 152), (7, 149), (11, 148), (20, 147), (27, 142), (35, 132), (49, 119), (62, 115), (64, 108), (70, 106), (74, 110), (75, 117), (71, 122), (65, 122.5), (50, 128), (40, 134), (30, 142), (26, 126), (25, 112), (26, 92), (27, 72), (23, 69), (-24, 67), (-27, 72), (-27, 84), (-31, 88), (-35, 100), (-36, 118), (-32, 136), (-26, 145), (-11, 150), (-8, 153), (-9, 160)],
        [(20, 134), (34, 116), (46, 106), (64, 107), (66, 118), (52, 122), (45, 122), (32, 140)],
        [(-25, 70), (-24, 44), (-22, 22), (-24, 9), (-26, 3), (-24, 0), (-8, -1), (-7, 6), (-8, 24), (-5, 48), (0, 64), (4, 48), (8, 26), (9, 10), (8, 2), (12, 0), (29, 2), (30, 6), (22, 11), (22, 28), (25, 48), (25, 72)],
    ],
    "lit": [
        [(-2, 178), (4, 178.5), (10, 175), (12.5, 170), (9, 172), (3, 176)], [(10.5, 165), (11.5, 161), (13.5, 158), (11, 156), (10.5, 152), (8, 154), (9, 160)],
        [(12, 148.5), (20, 147), (27, 143.5), (40, 134.5), (50, 128.3), (64, 123), (62, 120.5), (49, 124), (38, 130), (26, 138), (18, 143.5)], [(66, 121.5), (70.5, 121), (74, 116.5), (72.5, 112), (70, 117)],
        [(25, 118), (25, 112), (26, 92), (27, 74), (23, 80), (23, 100)], [(25, 66), (25, 48), (22, 28), (22, 13), (20, 20), (20, 34), (22.5, 52)], [(-8, 60), (-6, 46), (-9, 24), (-8, 8), (-10, 12), (-11, 26), (-9, 46)], [(20, 4), (29.5, 4), (29.5, 5.6), (23, 8)],
    ],
    "seams": [[(-19, 141), (-22, 122), (-20, 100)], [(-20, 92), (-21, 82), (-20, 72)], [(-8, 144), (-9, 128), (-7, 116)], [(-6, 108), (-8, 90), (-7, 74)], [(6, 146), (6, 124), (7, 112)], [(7, 98), (5, 86), (6, 71)], [(17, 139), (18, 118), (16, 96)], [(-28, 128), (-31, 112), (-27, 97)], [(-27, 90), (-21, 91), (-16, 94)], [(-7, 154), (0, 151), (7, 151)], [(22, 128), (32, 120), (44, 112)], [(-19, 58), (-17, 44), (-19, 30)], [(-13, 24), (-17, 18), (-20, 19)], [(10, 62), (15, 46), (14, 30)], [(20, 26), (14, 22), (11, 16)]],
}
SECOND: dict[str, list[Line]] = {  # turned to the strip, hands up his sleeves, shoulders high
    "body": [
        [(-6, 160), (-9, 168), (-5, 174), (5, 175), (12, 170), (13, 165), (12, 161), (15, 157), (12, 155), (11, 150), (8, 147), (18, 142), (24, 130), (30, 112), (30, 104), (22, 98), (22, 76), (24, 56), (18, 54), (-20, 54), (-22, 72), (-26, 100), (-27, 124), (-22, 142), (-10, 149), (-8, 153), (-8, 158)],
        [(-18, 56), (-17, 30), (-18, 8), (-20, 0), (-2, 0), (-3, 20), (2, 50), (6, 20), (7, 0), (22, 0), (21, 5), (15, 10), (16, 34), (18, 56)],
    ],
    "lit": [[(6, 174), (12, 170), (13, 165), (10, 168)], [(12, 161), (15, 157), (12, 155), (11, 150), (9, 155)], [(16, 142), (24, 130), (30, 112), (30, 104), (26, 108), (20, 128)], [(22, 96), (22, 76), (24, 57), (20, 62), (19, 84)], [(16, 50), (15, 30), (15, 12), (12, 24), (13, 40)]],
    "seams": [[(-14, 140), (-19, 116), (-12, 92)], [(-10, 66), (-9, 40), (-11, 16)], [(4, 122), (14, 112), (26, 108)], [(-6, 146), (2, 143), (12, 144)]],
}
FARTHER: list[list[Line]] = [  # across: one in a long coat, one with arms folded in a blanket, one with a hand on a post
    [[(-7, 158), (-10, 168), (-4, 176), (6, 176), (11, 167), (8, 156), (9, 150), (24, 143), (30, 120), (28, 96), (22, 96), (26, 60), (30, 30), (18, 28), (16, 2), (4, 0), (2, 26), (-4, 26), (-5, 0), (-18, 1), (-17, 28), (-30, 30), (-24, 70), (-28, 96), (-31, 122), (-22, 144), (-7, 150)]],
    [[(-8, 158), (-12, 166), (-6, 174), (5, 175), (10, 166), (8, 155), (20, 146), (32, 124), (34, 96), (24, 70), (20, 40), (20, 2), (4, 0), (1, 50), (-3, 0), (-18, 0), (-18, 44), (-26, 76), (-30, 110), (-24, 138), (-10, 150)]],
    [[(-6, 154), (-9, 162), (-8, 170), (2, 174), (10, 168), (9, 154), (20, 146), (24, 120), (22, 78), (22, 40), (20, 0), (6, 0), (2, 54), (-4, 0), (-20, 0), (-17, 40), (-19, 80), (-27, 92), (-31, 112), (-29, 130), (-20, 144), (-8, 148)]],
]


def men(plate: Plate) -> None:
    rng = _mass("men")

    def stood(at: Place) -> tuple[Point, float]:
        return EYE.seen(at), EYE.scale(at) / 100

    def put(shape: Line, at: Place) -> Line:
        (x, y), s = stood(at)
        return [(x + u * s, y - v * s) for u, v in shape]

    first, second = (0.5, 4.5, 0.0), (0.24, 7.6, 0.0)
    far = [(4.62, 11.0, 0.0), (4.66, 12.2, 0.0), (6.95, 12.0, 0.0)]
    with plate.group("shadows"):
        plate.put("key", "cast", [cast(rng, first, 0.2, 3.1, 1.1), cast(rng, second, 0.16, 5.2, 0.5), *(cast(rng, at, 0.19, at[1] - 3.4, 0.55) for at in far)])
    with plate.group("men"):
        plate.put("key", "far", [knife(rng, put(s, at), 7, 0.4) for at, shapes in zip(far, FARTHER, strict=True) for s in shapes])
        plate.put("key", "second", [knife(rng, put(s, second), 9, 0.7) for s in SECOND["body"]])
        plate.put("key", "first", [knife(rng, put(s, first), 13, 1) for s in MAN["body"]])
        plate.put("paper", "lit", [knife(rng, put(s, at), 8, 0.5) for at, man in ((first, MAN), (second, SECOND)) for s in man["lit"]])
        plate.put("mid", "seams", [gouge(rng, put(bend(s, 5), at), w, 2, 5) for at, man, w in ((first, MAN, 5.5), (second, SECOND, 3.4)) for s in man["seams"]])


def fence(plate: Plate, name: str, x: float, stands: tuple[float, ...], thick: float, stood: int = 9) -> None:
    rng = _mass(name)
    posts: list[Line] = []
    wires: list[Line] = []
    lit: list[Line] = []
    shade: list[Line] = []
    for d in stands[:stood]:
        w = 0.068 * thick
        top = 2.34 + rng.uniform(-0.05, 0.05)
        lean = rng.uniform(-0.025, 0.025)
        (ax, ay), (bx, by) = EYE.seen((x, d, 0)), EYE.seen((x + lean, d, top))
        s = EYE.scale((x, d, 0)) * w
        posts.append(knife(rng, [(ax - s * 1.05, ay + 3), (bx - s, by + 4), (bx - s * 0.2, by - 4), (bx + s * 0.8, by + 2), (ax + s * 1.1, ay + 3)], 19, 1.6))
        # earth trodden round its foot, or it would hang
        if name == "across":
            posts.append(knife(rng, [(ax - s * 1.9, ay + 4), (ax - s * 1.2, ay - 1), (ax + s * 1.3, ay - 1), (ax + s * 2.1, ay + 5), (ax + s * 0.8, ay + 7), (ax - s * 0.9, ay + 6)], 9, 0.5))
        shade.append(cast(rng, (x, d, 0), w * 0.9, max(3.0, d - 2.6), 0.55))
        z = 0.1
        while z < 2.1:
            long = min(2.26 - z, rng.uniform(0.2, 0.95))
            side = 0.8 if LANE > ax else -0.8
            lit.append(gouge(rng, [(lerp(ax, bx, q / top) + side * s, lerp(ay, by, q / top)) for q in (z + long * k / 5 for k in range(6))], s * rng.uniform(0.2, 0.36), 2, 9 if rng.random() < 0.6 else 0.8))
            z += long + rng.uniform(0.03, 0.18)
    for z in STRANDS:
        for a, b in zip(stands, stands[1:], strict=False):
            sag = rng.uniform(0.03, 0.07)
            spine = [EYE.seen((x, lerp(a, b, t), z - sag * 4 * t * (1 - t))) for t in (k / 14 for k in range(15))]
            wires.append(gouge(rng, spine, lambda t, a=a, b=b: max(1.5, 15 / lerp(a, b, t)) * thick, 0.2, 0.2))
            for t in (0.2, 0.5, 0.8) if b < 8 else ():
                u = t + rng.uniform(-0.1, 0.1)
                px, py = EYE.seen((x, lerp(a, b, u), z - sag * 4 * u * (1 - u)))
                r = 36 / lerp(a, b, u)
                for turn in (rng.uniform(0.3, 0.9), rng.uniform(1.9, 2.7)):
                    wires.append(gouge(rng, straight((px - r * math.cos(turn), py - r * math.sin(turn)), (px + r * math.cos(turn) * rng.uniform(0.7, 1.1), py + r * math.sin(turn)), 3), r * 0.3, 1, 1))
    with plate.group(f"{name}-shade"):
        plate.put("mid" if name == "across" else "key", "cast", shade)
    with plate.group(name):
        plate.put("key", "wires", wires)
        plate.put("key", "posts", posts)
        plate.put("paper", "lit", lit)


def loaf(plate: Plate) -> None:
    rng = _mass("loaf")
    x, y = EYE.seen(LOAF)
    k = 0.5

    def at(shape: Line) -> Line:
        """A loaf is a hand and a half long."""
        return [(x + k * u, y + k * v) for u, v in shape]

    with plate.group("loaf"):
        plate.put("mid", "shade", [knife(rng, at([(-68, -8), (-86, 20), (-96, 42), (-50, 54), (10, 50), (48, 30), (68, -6)]), 10, 0.8)])
        plate.put("key", "crust", [knife(rng, at(bend([(-66, 2), (-70, -18), (-54, -40), (-20, -52), (22, -53), (54, -42), (70, -20), (64, 2), (20, 8), (-30, 8), (-66, 2)], 3)), 9, 0.6)])
        plate.put("light", "scores", [gouge(rng, at(bend([(d - 12, -12), (d - 2, -32), (d + 12, -45)], 4)), 5.4, 1.2, 2) for d in (-38, -8, 24)])
        plate.put("paper", "top", [gouge(rng, at(bend([(-50, -40), (-16, -48), (6, -49)], 4)), 3, 2, 3), gouge(rng, at(bend([(16, -49), (44, -43), (62, -24)], 4)), 3.6, 2, 3)])


def cut() -> Plate:
    plate = Plate("compound-by-the-sea", (330, 60, 870, 900), {
        "paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"})
    SKY.cut(plate)
    sea(plate)
    ground(plate)
    hut(plate)
    fence(plate, "across", ACROSS, (4.4, 6.4, 9.6, 12.8), 0.8)
    fence(plate, "wire", WIRE, (4.95, 7.2, 11.9), 1.0, 2)
    loaf(plate)
    men(plate)
    fence(plate, "near", WIRE, (2.5, 4.95), 1.0, 1)
    settle(plate)
    return plate
