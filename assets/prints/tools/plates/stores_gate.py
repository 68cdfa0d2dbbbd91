"""The gate of the stores, seen from inside: a clerk bent to his tally in the doorway, dung bricks, outside a cart waiting."""

from __future__ import annotations

import math
import random

from ..camera import Camera, Place
from ..flakes import falling
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..grass import tufts
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.55), math.pi / 2, 1200, 430, 720)
DOOR = 4.05
LEFT, RIGHT, HEAD = -1.4, 1.25, 2.34
JAMBS = (EYE.seen((LEFT, DOOR, 0)), EYE.seen((RIGHT, DOOR, 0)), EYE.seen((RIGHT, DOOR, HEAD)), EYE.seen((LEFT, DOOR, HEAD)))
SUN: Point = (842, 404)
"""Low, over the plain beyond the gate; behind cloud, but all light comes from there."""
CLERK: Place = (-1.02, 5.0, 0)
GATE, CART = 13.0, 18.0


def _mass(name: str) -> random.Random:
    return random.Random(f"stores-gate/{name}")


def glow(x: float, y: float, reach: float) -> float:
    return rise(reach, reach * 0.1, math.hypot(x - SUN[0], (y - SUN[1]) * 1.9))


def outside(plate: Plate) -> None:
    """What the doorway shows: cloud, a low brightness, the plain, a trodden way."""
    rng = _mass("sky")
    roll, bent = Noise(rng, 130), Noise(rng, 300)
    x0, y0, x1 = JAMBS[0][0] - 8, JAMBS[2][1] - 8, JAMBS[1][0] + 8
    sky = within(box(x0, y0, x1, EYE.horizon))
    with plate.group("sky", slip=(1.5, -1.2)):
        plate.put("light", "ground", [box(x0, y0, x1, EYE.horizon + 20)])
        lines = furrows(rng, lambda x, y: 0.03 + 0.14 * bent(x, y * 1.6), 10.5, sky, [(500, 400), (900, 400), (700, 300)])
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: 1.7 * glow(x, y, 460) + 0.3 * roll(x, y * 3) - 0.06, 12.5, sky, Hand((70, 400), rest=(3, 24), entry=5, leave=9)))
        lines = furrows(rng, lambda x, y: 0.05 + 0.2 * bent(x, y * 1.6), 12, sky, [(500, 300), (900, 260), (700, 220)])
        plate.put("mid", "cloud", carve(rng, lines, lambda x, y: 1.5 * rise(350, 250, y + 30 * roll(x, y)) * (1 - 0.9 * glow(x, y, 170)) + 0.5 * rise(0.1, 0.7, roll(x * 0.6, y * 1.6)) * rise(250, 480, abs(x - SUN[0])) - 0.12, 12.5, sky, Hand((70, 380), rest=(3, 30), lift=0.14, entry=6, leave=10)))
    rng = _mass("yard")
    worn, bent = Noise(rng, 70), Noise(rng, 200)
    low = JAMBS[0][1] + 6
    yard = within(box(x0, EYE.horizon + 3, x1, low))

    def way(x: float, y: float) -> float:
        """0 in the middle of the trodden way, 1 at its edge."""
        t = (y - EYE.horizon) / (low - EYE.horizon)
        return abs(x - lerp(SUN[0] - 10, 740, t)) / lerp(26, 330, t)

    def pitch(_x: float, y: float) -> float:
        return 6 + 9 * (y - EYE.horizon) / 400

    lines = furrows(rng, lambda x, y: 0.02 + 0.12 * bent(x, y * 2.4), pitch, yard, [(500, 480), (900, 520), (700, 640), (600, 760), (960, 760)])
    with plate.group("yard"):
        plate.put("light", "ground", [knife(rng, box(x0, EYE.horizon, x1, low), 22, 1.2)])
        plate.put("paper", "way", carve(rng, lines, lambda x, y: 1.8 * rise(1.3, 0.7, way(x, y)) + 0.25 * worn(x, y * 3) - 0.1, lambda x, y: pitch(x, y) * 1.24, yard, Hand((90, 420), rest=(2, 10), entry=4, leave=7)))
        plate.put("mid", "grass", carve(rng, lines, lambda x, y: 0.9 * rise(1.0, 1.6, way(x, y)) * rise(640, 470, y) + 0.5 * worn(x + 90, y * 2) - 0.3, pitch, yard, Hand((60, 260), rest=(6, 50), lift=0.2, entry=5, leave=8)))
        # dry grass where nobody walks: blades, or the yard would be water
        roots = []
        while len(roots) < 46:
            x, y = rng.uniform(x0 + 12, x1 - 60), 470 + 400 * rng.random() ** 1.4
            if way(x, y) > 1.08 and all(math.hypot(x - a, (y - b) * 2) > 26 + 40 * (y - 430) / 400 for a, b in roots):
                roots.append((x, y))
            elif rng.random() < 0.002:
                break
        roots.sort(key=lambda p: p[1])
        plate.put("mid", "dry", tufts(rng, roots, [(y - 430) / 520 for _, y in roots]))
        plate.put("key", "tufts", tufts(rng, [(x + 5, y + 2) for x, y in roots[::3]], [(y - 430) / 560 for _, y in roots[::3]]))


def gate(plate: Plate) -> None:
    """Two posts of a fence, its rails let through them; between them two leaves of poles, pushed open away from us."""
    rng = _mass("gate")
    dark: list[Line] = []
    lit: list[Line] = []
    left, right = -0.74, 3.02
    s = EYE.scale((0, GATE, 0))

    def post(x: float, high: float, wide: float) -> None:
        (ax, ay), (bx, by) = EYE.seen((x, GATE, 0)), EYE.seen((x + rng.uniform(-0.03, 0.03), GATE, high))
        w = s * wide / 2
        dark.append(knife(rng, [(ax - w * 1.1, ay), (bx - w, by + w), (bx - w * 0.7, by + w * 0.3), (bx, by), (bx + w * 0.7, by + w * 0.3), (bx + w, by + w), (ax + w * 1.1, ay)], 14, 0.6))
        # earth heaped about its foot, and its shadow toward us
        dark.append(knife(rng, [(ax - w * 2.3, ay + 5), (ax - w * 1.2, ay - 4), (ax + w * 1.2, ay - 4), (ax + w * 2.3, ay + 5), (ax + w, ay + 9), (ax - w, ay + 9)], 9, 0.7))
        side = 1 if ax < SUN[0] else -1
        lit.append(gouge(rng, straight((bx + side * w * 0.4, by + w + 5), (ax + side * w * 0.5, ay - 12), 6), w * 0.55, 2, 6))

    def rail(a: Point, b: Point, z: float, thick: float) -> None:
        """A pole between two spots on the ground, at that height."""
        p, q = EYE.seen((*a, z)), EYE.seen((*b, z + rng.uniform(-0.03, 0.03)))
        dark.append(gouge(rng, bend([p, ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + 1.5), q], 5), thick, 0.2, 0.2))

    for x, high, wide in ((left, 1.72, 0.24), (right, 1.72, 0.24), (-2.9, 1.3, 0.15), (-4.7, 1.3, 0.15), (4.6, 1.3, 0.15)):
        post(x, high, wide)
    for z in (0.42, 0.78, 1.12):
        rail((-5.2, GATE), (left + 0.17, GATE), z, 0.075 * s)
        rail((right - 0.17, GATE), (4.9, GATE), z, 0.075 * s)
    for hinge, end in ((left, left + 1.0), (right, right + 0.2)):
        a, b = (hinge, GATE), (end, GATE + 1.7)
        for z in (0.25, 0.7, 1.15):
            rail(a, b, z, 0.06 * s)
        for t in (0.1, 0.98):
            x, y = lerp(a[0], b[0], t), lerp(a[1], b[1], t)
            dark.append(gouge(rng, EYE.line((x, y, 0.12), (x, y, 1.3), 4), s * 0.07, 0.2, 0.3))
        dark.append(gouge(rng, EYE.line((*a, 0.2), (*b, 1.15), 4), s * 0.05, 0.2, 0.3))
    with plate.group("gate"):
        plate.put("key", "posts", dark)
        plate.put("paper", "lit", lit)


# centimetres, going to the left; hoofs on the ground
OX: tuple[Line, ...] = (  # a horned one, head low in the yoke
    [(-113, 86), (-110, 80), (-102, 79), (-93, 86), (-84, 92), (-79, 80), (-72, 68), (-66, 58), (-20, 50), (24, 52), (46, 60), (72, 66), (76, 98), (72, 120), (60, 128), (36, 127), (4, 123), (-28, 126), (-50, 134), (-66, 130), (-79, 131), (-90, 125), (-98, 112), (-106, 98)],
    [(-66, 62), (-64, 30), (-66, 4), (-68, 0), (-54, 0), (-53, 30), (-48, 58)], [(-50, 58), (-46, 30), (-48, 2), (-36, 0), (-36, 30), (-32, 56)],
    [(38, 58), (44, 34), (40, 2), (52, 0), (55, 32), (62, 64)], [(56, 66), (64, 38), (62, 2), (74, 0), (75, 38), (78, 80)],
    [(-82, 128), (-88, 133), (-96, 136), (-101, 144), (-101, 155), (-105, 145), (-102, 134), (-94, 128), (-88, 124)], [(-80, 130), (-80, 138), (-86, 146), (-87, 156), (-91, 146), (-86, 136), (-86, 128)], [(-80, 128), (-70, 124), (-60, 117), (-66, 113), (-76, 117)],
)
CARTED: tuple[Line, ...] = (
    [(84, 88), (86, 78), (244, 80), (248, 96), (86, 94)], [(90, 92), (92, 104), (240, 106), (242, 92)],
    [(-52, 96), (-52, 90), (96, 80), (96, 87)],
    [(150, 104), (156, 118), (182, 128), (214, 124), (236, 112), (240, 100)],
)
WOMAN: Line = [(96, 94), (92, 104), (90, 116), (98, 128), (100, 138), (104, 146), (104, 154), (101, 158), (103, 163), (104, 170), (111, 177), (121, 177), (128, 170), (129, 158), (134, 146), (141, 130), (144, 110), (143, 94)]
CHILD: Line = [(144, 94), (143, 106), (146, 116), (150, 124), (149, 130), (149, 138), (155, 145), (163, 144), (168, 137), (167, 128), (173, 118), (176, 104), (176, 94)]


def cart(plate: Plate) -> None:
    """An ox, a cart, a woman in a shawl and a child on it: whoever comes here comes so."""
    rng = _mass("cart")
    x, y = EYE.seen((1.56, CART, 0))
    s = EYE.scale((0, CART, 0)) / 100

    def at(p: Point) -> Point:
        return x + p[0] * s, y - p[1] * s

    hub = at((160, 56))
    rim = [(hub[0] + 56 * s * math.cos(i / 24 * math.tau), hub[1] + 56 * s * math.sin(i / 24 * math.tau)) for i in range(25)]
    spokes = [gouge(rng, straight(hub, (hub[0] + 54 * s * math.cos(a), hub[1] + 54 * s * math.sin(a)), 3), 4.4 * s, 0.2, 0.3) for a in (0.25, 1.02, 1.83, 2.6, 3.4, 4.2, 4.95, 5.75)]
    with plate.group("cart"):
        # the ground under them, bare, or they would stand on whatever is nearer
        ground = [gouge(rng, straight((x + u0 * s, y + dy), (x + u1 * s, y + dy + 1), 7), w, 4, 7) for u0, u1, dy, w in ((-150, 268, -3, 9), (-180, 250, 6, 10), (-140, 290, 15, 10), (-190, 200, 24, 9))]
        plate.put("paper", "ground", ground)
        shade = [gouge(rng, bend([(x + u0 * s, y + dy), (x + (u0 + u1) / 2 * s, y + dy + 1), (x + u1 * s, y + dy)], 5), w, 4, 6) for u0, u1, dy, w in ((-74, -26, 2, 5), (-84, -20, 7, 4), (30, 84, 2, 5), (26, 92, 8, 4), (116, 204, 2, 5), (112, 222, 8, 4))]
        plate.put("key", "shadow", shade)
        plate.put("key", "ox", [knife(rng, [at(p) for p in part], 9, 0.5) for part in (*OX, *CARTED, WOMAN, CHILD)] + [gouge(rng, rim, 8 * s, 0.1, 0.1), *spokes, gouge(rng, [at((76, 118)), at((81, 96)), at((78, 62))], 3 * s, 0.5, 2)])
        plate.put("paper", "lit", [gouge(rng, bend([at(p) for p in edge], 4), w * s, 2, 5) for w, edge in ((4.5, [(-48, 131), (-26, 123), (4, 120), (34, 124)]), (4, [(40, 124), (60, 125), (70, 118)]), (3.6, [(-94, 120), (-84, 128), (-70, 127)]), (4.6, [(107, 170), (114, 175), (122, 173)]), (4.6, [(96, 126), (104, 134), (120, 138), (134, 132)]), (4, [(152, 140), (158, 143), (164, 140)]), (3.6, [(148, 114), (154, 121), (166, 120)]), (4, [(180, 125), (200, 124), (220, 118)]))])


def room(plate: Plate) -> None:
    """The store about the doorway, black; its jambs and the beam over them catch the light."""
    rng = _mass("room")
    (lx, low), (rx, _), (_, top), _ = JAMBS
    dark = [knife(rng, box(-6, -6, lx, 1006), 30, 2.2), knife(rng, box(rx, -6, 1506, 1006), 30, 2.2), knife(rng, box(-6, -6, 1506, top), 30, 2.2), box(-6, low, 1506, 1006)]
    with plate.group("room"):
        plate.put("key", "dark", dark)
        # clay reveals of a thick wall, the right one in its own shade
        reveal = [(lx - 1, top), (lx - 1, low), (lx - 44, low + 42), (lx - 44, top - 18)]
        inside = within(reveal)
        lines = furrows(rng, lambda x, y: math.pi / 2 + 0.04 * math.sin(y / 60), 11, inside, [(lx - 10, 500), (lx - 30, 600)])
        plate.put("light", "reveal", carve(rng, lines, lambda x, y: rise(lx - 52, lx - 4, x) * 0.95 + 0.1, 11, inside, Hand((40, 260), rest=(4, 30), entry=4, leave=7)))
        plate.put("light", "beam", [gouge(rng, straight((a, top - 9 + rng.uniform(-2, 2)), (b, top - 9 + rng.uniform(-2, 2)), 6), w, 2, 7) for a, b, w in ((380, 610, 5), (640, 880, 7), (900, 1060, 4))])
    rng = _mass("floor")

    def away(p: Point, by: float) -> Point:
        """Farther from the light on the floor, until that height on the plate."""
        t = (by - SUN[1]) / (p[1] - SUN[1])
        return SUN[0] + (p[0] - SUN[0]) * t, by

    patch = [(lx + 2, low - 4), (rx - 2, low - 4), away((rx - 2, low - 4), 1008), away((lx + 2, low - 4), 1008)]
    lit = within(patch)
    grain = Noise(rng, 60)
    lines = furrows(rng, lambda x, y: math.atan2(y - SUN[1], x - SUN[0]), 17, lit, [(700, 900), (500, 940), (960, 940), (340, 980)])
    with plate.group("floor"):
        plate.put("paper", "patch", [knife(rng, patch, 20, 3)])
        plate.put("light", "trodden", carve(rng, lines, lambda x, y: 0.42 + 0.5 * grain(x, y * 0.6) + 0.4 * rise(900, 1010, y), 18, lit, Hand((60, 200), rest=(20, 70), lift=0.3, entry=5, leave=8)))
        edge = [gouge(rng, straight(away((x, low), 1010), away((x, low), rng.uniform(930, 990)), 5), rng.uniform(5, 11), 0.5, 9) for x in (lx + 8, lx + 22, lx + 50, rx - 6, rx - 18, rx - 44, 600, 690, 910)]
        plate.put("key", "teeth", edge)


def stack(plate: Plate) -> None:
    """Cut bricks of dung inside the doorway, a layer along, a layer across, air between to dry them; the day gets as far as their left ends."""
    rng = _mass("stack")
    dark: list[Line] = []
    lit: list[Line] = []
    dull: list[Line] = []
    base, high = 904.0, 38.0
    for row in range(11):
        y = base - high * row
        along = row % 2 == 0
        left, right = 1006 + 3 * row + rng.uniform(-5, 5), 1330 - 5 * row
        if row == 10:
            left, right = 1060, 1250
        wide, air = (94.0, 9.0) if along else (42.0, 25.0)
        x = left if along else left + 6
        while x + wide < right + 30:
            w, dip = wide + rng.uniform(-4, 4), rng.uniform(-1.5, 1.5)
            top = y - high + 4 + abs(dip)
            dark.append(knife(rng, [(x, y), (x + 0.5, top), (x + w, top + dip), (x + w + 0.5, y)], 24, 0.9))
            tone = rise(1300, 1040, x) + rng.uniform(-0.08, 0.08)
            if tone > 0.06:
                thick = 2 + (4 * min(1.0, tone) if x > 1050 else 1.5)
                cut = [(x + 2, top + 1.5), (x + w * min(0.97, 0.6 + tone * 0.5), top + 1.5 + dip), (x + w * min(0.94, 0.56 + tone * 0.5), top + 1.5 + thick + dip), (x + 3, top + 1.5 + thick)]
                (lit if tone > 0.5 else dull).append(knife(rng, cut, 30, 0.5))
            if tone > 0.16:
                # straw in it
                for _ in range(2 if along else 1):
                    u, v = x + w * rng.uniform(0.25, 0.62), lerp(top + 13, y - 6, rng.random())
                    dull.append(gouge(rng, straight((u, v), (u + rng.uniform(13, 24), v + rng.uniform(-4, 4)), 3), 2.4, 1.5, 3))
            x += w + air + rng.uniform(-2, 3)
    with plate.group("stack"):
        plate.put("key", "bricks", dark)
        plate.put("mid", "dull", dull)
        plate.put("light", "lit", lit)


def turned(p: Point, by: float, to: Point) -> Point:
    """A point of the head, which is drawn upright, as the neck carries it."""
    return to[0] + p[0] * math.cos(by) - p[1] * math.sin(by), to[1] + p[0] * math.sin(by) + p[1] * math.cos(by)


# centimetres from the chin's height over the spine, upright, looking to the right; a cap with a peak
HEAD: Line = [(-6, -9), (-7, 1), (-9.6, 6), (-10.6, 12), (-11.6, 12.6), (-11.4, 17), (-8.5, 20.6), (-2, 22.4), (5, 21.8), (10.5, 19), (11.2, 16.6), (18.4, 13.4), (18, 12.2), (10.2, 13.4), (10.6, 12.4), (9.6, 10.9), (13.4, 6.6), (12.8, 5.6), (10.4, 5.6), (11, 4.4), (10, 3.7), (10.7, 2.6), (9.4, 1.8), (10.4, -0.4), (8.6, -2.2), (3.6, -1.8), (4, -9)]
HEAD_LIT: tuple[Line, ...] = ([(10.2, 18.4), (5, 20.8), (-2, 21.2), (-6, 20), (-1, 19.8), (5, 19)], [(17, 13.3), (10.6, 15.6), (10.4, 14.7)], [(9, 10), (12, 6.8), (9.6, 7.2)], [(7.2, 8.6), (8.6, 6.4), (7.6, 3.4), (6, 5.6)])
HEAD_SEAMS: tuple[Line, ...] = ([(-11, 13.4), (-2, 14.6), (9.6, 15.6)], [(-2.4, 9.6), (-0.4, 8), (-1.8, 4.8)])


CLERKS: dict[str, list[Line]] = {  # centimetres, bent to the right over the plank
    "body": [
        [(-28, 84), (-29, 98), (-25, 116), (-14, 134), (2, 146), (14, 152), (22, 153), (30, 149), (38, 142), (39, 134), (38, 124), (35, 110), (28, 94), (20, 78), (-24, 76)],
        [(8, 146), (26, 140), (38, 124), (45, 110), (62, 100), (72, 97), (79, 93), (78, 88), (72, 85), (58, 87), (38, 93), (26, 102), (14, 120)],
        [(-27, 84), (14, 84), (9, 46), (7, 12), (14, 7), (16, 0), (-16, 0), (-15, 12), (-18, 44)],
        [(-6, 82), (22, 84), (25, 46), (24, 12), (36, 7), (38, 0), (8, 0), (8, 14), (6, 44)],
    ],
    "lit": [
        [(45, 109), (62, 99.6), (72, 96.6), (78, 93), (72, 93), (60, 95.4), (46, 104)],
        [(25, 80), (24.5, 46), (23.5, 14), (21, 20), (21, 48), (22, 78)], [(24, 10), (35, 6), (37, 2), (28, 4)],
    ],
    "seams": [[(-20, 118), (-8, 112), (6, 112)], [(-24, 98), (-10, 94), (8, 96), (20, 100)], [(12, 138), (16, 122), (26, 108)], [(18, 150), (26, 144), (36, 138)], [(-18, 70), (-14, 50), (-12, 28)], [(30, 120), (40, 106), (54, 96)], [(16, 150), (24, 149), (33, 143)]],
}


def counting(plate: Plate) -> None:
    """A plank on two kegs, the last hundred laid out in tens; and he who makes a stroke for each."""
    rng = _mass("counting")
    d, z = 5.0, 0.78
    (x, y), s = EYE.seen(CLERK), EYE.scale(CLERK) / 100
    a, b = EYE.seen((-0.7, d, z)), EYE.seen((0.72, d, z))

    def at(p: Point) -> Point:
        return x + p[0] * s, y - p[1] * s

    def carried(p: Point) -> Point:
        return turned((p[0] * 1.13, p[1] * 1.13), -0.42, (32, 153))

    def cast(p: Point, wide: float, by: float) -> Line:
        t = (by - SUN[1]) / (p[1] - SUN[1])
        q = (SUN[0] + (p[0] - SUN[0]) * t, by)
        return knife(rng, [(p[0] - wide, p[1]), (p[0] + wide, p[1]), (q[0] + wide * 1.7, q[1]), (q[0] - wide * 1.9, q[1])], 18, 2.6)

    kegs: list[Line] = []
    hoops: list[Line] = []
    feet = []
    for kx in (-0.46, 0.46):
        px, py = EYE.seen((kx, d, 0))
        w, h = 46.0, py - a[1] - 14
        feet.append((px, py))
        kegs.append(knife(rng, bend([(px - w, py - h), (px - w * 1.2, py - h * 0.5), (px - w * 0.96, py + 4), (px, py + 12), (px + w * 0.96, py + 4), (px + w * 1.2, py - h * 0.5), (px + w, py - h)], 4), 13, 1))
        side = 1 if px < SUN[0] else -1
        hoops += [gouge(rng, bend([(px + side * w * 0.2, py - h * t + 6), (px + side * w * 0.8, py - h * t + 3), (px + side * w * 1.12, py - h * t - 3)], 4), 5, 3, 1.5) for t in (0.24, 0.76)]
        # the edge where it stands, or it would run on into its shadow
        hoops.append(gouge(rng, bend([(px - w * 0.86, py + 6), (px - w * 0.3, py + 14), (px + w * 0.4, py + 13), (px + w * 0.94, py + 4)], 5), 5, 3, 4))
        hoops += [gouge(rng, bend([(px + side * w * u, py - h * 0.92), (px + side * w * u * 1.2, py - h * 0.5), (px + side * w * u * 0.97, py - 6)], 4), t, 2, 5) for u, t in ((0.84, 8), (0.62, 4))]
    with plate.group("shadows"):
        plate.put("key", "cast", [cast((x - 4, y - 4), 26, 1008), cast((x + 46, y - 2), 22, 1008), *(cast((px, py), 44, 1008) for px, py in feet)])
    with plate.group("plank"):
        plate.put("key", "kegs", kegs)
        plate.put("light", "hoops", hoops)
        plate.put("key", "plank", [knife(rng, [(a[0] - 14, a[1] - 13), (b[0] + 8, b[1] - 15), (b[0] + 24, b[1] + 4), (b[0] + 22, b[1] + 22), (a[0] - 26, a[1] + 24), (a[0] - 28, a[1] + 6)], 17, 1.3)])
        plate.put("paper", "top", [gouge(rng, straight((p, a[1] + v), (q, a[1] + v - 2), 6), w, 2, 6) for p, q, v, w in ((a[0] - 4, 640, -7, 6), (650, 800, -8, 8), (804, b[0] + 8, -9, 6), (a[0] - 14, 600, 1, 5), (620, 740, 1, 6), (752, b[0] + 16, 0, 6))])
    bricks: list[Line] = []
    shine: list[Line] = []
    for bx, w, row in ((690, 52, 0), (750, 52, 0), (810, 52, 0), (698, 24, 1), (736, 24, 1), (774, 24, 1)):
        by = a[1] - 6 - 18.5 * row
        bricks.append(knife(rng, [(bx, by), (bx + 1, by - 19), (bx + w, by - 19 + rng.uniform(-1, 1)), (bx + w + 1, by)], 30, 0.7))
        shine.append(knife(rng, [(bx + 2, by - 18), (bx + w - 2, by - 18), (bx + w - 4, by - 14), (bx + 4, by - 14)], 30, 0.5))
    with plate.group("bricks"):
        plate.put("key", "bricks", bricks)
        plate.put("paper", "shine", shine)
    leaf = [at((58, 82)), at((66, 90)), at((92, 90)), at((88, 81))]
    with plate.group("clerk"):
        plate.put("key", "board", [knife(rng, [at((54, 79)), at((64, 92)), at((96, 92)), at((92, 78))], 9, 0.8)])
        plate.put("paper", "leaf", [knife(rng, leaf, 9, 0.6)])
        plate.put("key", "body", [knife(rng, [at(p) for p in part], 13, 1) for part in CLERKS["body"]] + [knife(rng, [at(carried(p)) for p in HEAD], 30, 0.4), gouge(rng, [at((86, 104)), at((80, 94)), at((77, 86))], 1.8 * s, 0.3, 2), *[gouge(rng, straight(at((82 + 2.4 * k, 88)), at((81.6 + 2.4 * k, 84)), 3), 2.2, 0.4, 0.6) for k in range(4)]])
        plate.put("paper", "lit", [knife(rng, [at(p) for p in part], 8, 0.5) for part in CLERKS["lit"]] + [knife(rng, [at(carried(p)) for p in part], 30, 0.3) for part in HEAD_LIT])
        plate.put("mid", "seams", [gouge(rng, [at(p) for p in bend(seam, 5)], 2.2 * s, 2, 5) for seam in CLERKS["seams"]] + [gouge(rng, [at(carried(p)) for p in bend(seam, 4)], 1.6 * s, 2, 4) for seam in HEAD_SEAMS])


def cut() -> Plate:
    plate = Plate("stores-gate", (290, 90, 900, 880), {
        "paper": "#ead9b8", "light": "#b98a4a", "mid": "#6e6a58", "key": "#23292c", "lamp": "#eec36f"})
    outside(plate)
    cart(plate)
    gate(plate)
    falling(plate, _mass("falling"))
    for part in (room, counting, stack):
        part(plate)
    settle(plate)
    return plate
