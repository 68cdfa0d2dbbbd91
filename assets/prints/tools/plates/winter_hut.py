"""Balzhan apa's winter hut: low, of mud brick, its roof under grass; through the one open door a cloth is spread on the floor."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON = 560.0
DOOR = (596.0, 466.0, 866.0, 842.0)
LAMP: Point = (742, 562)
GLOW = Light((735, 640), 430, (("paper", 0.0), ("lamp", 0.7), ("mid", 9.0)), 1.25)
WALL: Line = [(318, 866), (330, 452), (360, 408), (760, 388), (1080, 400), (1150, 420), (1166, 854)]


def _mass(name: str) -> random.Random:
    return random.Random(f"winter-hut/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def in_sky(x: float, y: float) -> bool:
    return -5 < x < 1505 and -5 < y < HORIZON


def band(e: float, rng: random.Random, rough: float) -> Line:
    """The sky above height e, its lower edge wavering, lower at the right where night comes from."""
    slow, quick = Noise(rng, 260), Noise(rng, 80)
    rim = [(x, e + 0.05 * (x - 750) + rough * slow(x) + rough * 0.4 * quick(x)) for x in range(-6, 1512, 22)]
    return [(-6, -6), *rim, (1506, -6)]


def sky(plate: Plate) -> None:
    """Evening after rain: clear low down, where the steppe ends, and a roof of cloud breaking up."""
    rng = _mass("sky")
    bent, rolls = Noise(rng, 400), Noise(rng, 170)

    def flow(x: float, y: float) -> float:
        return 0.05 + 0.16 * bent(x, y * 1.6) - 0.1 * (x - 750) / 800

    with plate.group("evening", slip=(2, -1.4)):
        plate.put("light", "ground", [box(-6, 120, 1506, HORIZON + 40)])
        lines = furrows(rng, flow, 10, in_sky, [(300, 500), (1300, 480), (750, 360)])
        plate.put("paper", "low", carve(rng, lines, lambda x, y: rise(380, 540, y) * rise(1500, 250, x) * 1.1 + 0.3 * bent(x * 2, y * 4) - 0.14, 10, in_sky, Hand((60, 380), rest=(3, 30), entry=5, leave=8)))
    rng = _mass("cloud")
    with plate.group("cloud", slip=(-2, 1.6)):
        edge = band(268, rng, 20)
        inside = within(edge)
        plate.put("mid", "ground", [knife(rng, edge, 22, 2)])
        lines = furrows(rng, flow, 12, in_sky, [(300, 200), (1200, 200), (750, 60), (750, 300)])

        def deep(x: float, y: float) -> float:
            return 268 + 0.05 * (x - 750) - y

        plate.put("light", "bellies", carve(rng, lines, lambda x, y: rise(110, 0, deep(x, y)) * (0.85 + 0.4 * rolls(x, y * 3)) + 0.75 * rise(0.1, 0.6, rolls(x * 0.5, y * 1.5)) * rise(230, 60, deep(x, y)) - 0.05, 12, inside, Hand((60, 400), rest=(3, 40), entry=6, leave=9)))
        plate.put("mid", "rags", carve(rng, lines, lambda x, y: rise(-150, 4, deep(x, y)) * 0.85 + 0.4 * rolls(x + 70, y * 3) - 0.2, 11, lambda x, y: in_sky(x, y) and not inside(x, y) and deep(x, y) > -150, Hand((60, 360), rest=(4, 60), entry=6, leave=9)))
    rng = _mass("night")
    with plate.group("night", when="night"):
        edge = band(104, rng, 24)
        inside = within(edge)
        plate.put("key", "ground", [knife(rng, edge, 22, 2)])
        lines = furrows(rng, flow, 13.5, in_sky, [(300, 60), (1200, 80), (750, 30), (750, 190)])

        def deep2(x: float, y: float) -> float:
            return 104 + 0.05 * (x - 750) - y

        plate.put("mid", "rolls", carve(rng, lines, lambda x, y: rise(100, -6, deep2(x, y)) * (0.8 + 0.4 * rolls(x + 300, y * 3)) + 0.5 * rise(0.15, 0.6, rolls(x * 0.5 + 40, y * 1.5)) - 0.06, 13, inside, Hand((70, 420), rest=(4, 60), lift=0.1, entry=6, leave=9)))
        plate.put("key", "fraying", carve(rng, lines, lambda x, y: rise(-150, 4, deep2(x, y)) * 0.95 + 0.4 * rolls(x + 180, y * 3) - 0.22, 13, lambda x, y: in_sky(x, y) and not inside(x, y) and deep2(x, y) > -145, Hand((70, 400), rest=(4, 70), entry=6, leave=9)))


def steppe(plate: Plate) -> None:
    """Low hills, the fold with its sleeping flock, and the trodden yard."""
    rng = _mass("steppe")
    ridge = bend([(-6, 536), (120, 520), (260, 538), (420, 548), (1150, 550), (1260, 526), (1390, 500), (1506, 512)], 6)
    hills = [*ridge, (1506, 1006), (-6, 1006)]
    bent, tuft = Noise(rng, 190), Noise(rng, 90)

    def near(y: float) -> float:
        return max(0.0, (y - HORIZON) / (1000 - HORIZON))

    def pitch(_x: float, y: float) -> float:
        return 8 + 8 * near(y)

    def flow(x: float, y: float) -> float:
        return 0.02 + 0.16 * bent(x * (1.3 - near(y)), y * 2.6)

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and y < 1005 and y > 500 and within(hills)(x, y)

    with plate.group("steppe"):
        plate.put("mid", "ground", [knife(rng, hills, 20, 1.6)])
        field = within(hills)
        lines = furrows(rng, flow, pitch, field, [(100, 600), (1400, 600), (200, 880), (1300, 900), (750, 940)])
        plate.put("light", "grass", carve(rng, lines, lambda x, y: rise(0.95, 0.0, near(y)) * rise(1100, 100, x) * 0.85 + 0.7 * tuft(x * 0.6, y * 2.2) - 0.16, pitch, field, Hand((40, 300), rest=(3, 30), entry=4, leave=7)))
    rng = _mass("dark")
    with plate.group("yard"):
        lines = furrows(rng, flow, lambda x, y: pitch(x, y) * 1.1, field, [(100, 700), (1400, 700), (200, 940), (1300, 960), (750, 980)])

        def lit(x: float, y: float) -> float:
            t = (y - DOOR[3]) / 170
            return rise(1.5, 0.7, abs(x - 733 - 10 * t) / (136 + 130 * max(0, t))) * rise(-0.3, 0.1, t) * rise(1.35, 0.4, t)

        plate.put("key", "dark", carve(rng, lines, lambda x, y: (1.1 * rise(0.25, 0.95, near(y)) + 0.75 * tuft(x * 0.6 + 200, y * 2.2) + 0.35 * rise(500, 1400, x) - 0.14) * (1 - lit(x, y)), lambda x, y: pitch(x, y) * 1.15, field, Hand((40, 340), rest=(2, 26), lift=0.1, entry=4, leave=7)))
    with plate.group("spill", when="lamp", slip=(-1, 1)):
        wide = lambda x, y: 10 + 6 * near(y)  # noqa: E731
        lines = furrows(rng, flow, wide, lambda x, y: 300 < x < 1200 and 832 < y < 1005, [(733, 860), (720, 930), (760, 980)])
        cuts = carve(rng, lines, lambda x, y: 1.0 * lit(x, y) * (0.9 + 0.6 * tuft(x, y * 2)) - 0.05, wide, lambda x, y: y > 838, Hand((24, 170), rest=(4, 18), lift=0.1, entry=3, leave=5))
        put(plate, "yard", parted(rng, cuts, Light((733, 830), 190, (("paper", 0.34), ("lamp", 9.0)), 1.5)))


def stack(plate: Plate) -> None:
    """The winter's hay, held down with poles."""
    rng = _mass("stack")
    mound = bend([(1244, 742), (1250, 676), (1288, 604), (1346, 566), (1408, 562), (1464, 598), (1512, 660), (1512, 748)], 6)
    inside = within(mound)
    rub = Noise(rng, 60)
    lines = furrows(rng, lambda x, y: math.atan2(y - 520, (x - 1380) * 0.7) + 0.35 * rub(x, y), 12, inside, [(1300, 680), (1400, 620), (1460, 700)])
    with plate.group("stack"):
        plate.put("key", "hay", [knife(rng, mound, 14, 2.4), *[gouge(rng, bend([(x, y), (x + d * 0.5, y - 12), (x + d, y - rng.uniform(8, 22))], 4), 3, 0.5, 8)
                                 for x, y, d in ((1260, 650, -16), (1284, 612, -18), (1322, 584, -12), (1352, 568, 6), (1392, 564, 16), (1430, 578, 18), (1470, 606, 20), (1250, 690, -14))]])
        plate.put("light", "straw", carve(rng, lines, lambda x, y: 0.85 * rise(1420, 1250, x) + 0.4 * rub(x * 2, y * 2) - 0.1, 10.5, inside, Hand((18, 90), rest=(5, 30), entry=3, leave=5)))
        plate.put("key", "poles", [gouge(rng, bend(p, 6), 7, 0.3, 0.3) for p in ([(1312, 700), (1336, 630), (1384, 546)], [(1452, 716), (1430, 640), (1374, 548)])])


def hut(plate: Plate) -> None:
    rng = _mass("hut")
    x0, y0, x1, y1 = DOOR
    with plate.group("hut"):
        plate.put("key", "walls", [knife(rng, WALL, 22, 2.4)])
        # clay smoothed by hand: strokes that arch and overlap, none of them a brick's
        clay = within(WALL)
        rub = Noise(rng, 70)
        west = furrows(rng, lambda x, y: 0.1 + 0.7 * rub(x, y), 13, clay, [(320, 560), (480, 700), (1000, 560), (1180, 760)])
        plate.put("mid", "clay", carve(rng, west, lambda x, y: (0.62 * rise(900, 330, x) + 0.5 * rub(x * 1.5 + 60, y * 1.5)) * rise(400, 520, y) - 0.06, 11,
                                       lambda x, y: clay(x, y) and not (x0 - 58 < x < x1 + 58 and y > y0 - 60), Hand((24, 120), rest=(6, 40), entry=3, leave=5)))
        plate.put("light", "west", carve(rng, furrows(rng, lambda x, y: 0.1 + 0.7 * rub(x, y), 14, clay, [(300, 500), (300, 760)]),
                                         lambda x, y: 1.0 * rise(500, 324, x) + 0.35 * rub(x * 2, y * 2) - 0.12, 12, lambda x, y: clay(x, y) and x < 540 and y > 436, Hand((22, 110), rest=(5, 30), entry=3, leave=5)))
    with plate.group("wall-light", when="lamp"):
        by = furrows(rng, lambda x, y: 0.1 + 0.7 * rub(x, y), 13, clay, [(560, 600), (900, 600), (920, 780), (560, 780)])
        cuts = carve(rng, by, lambda x, y: rise(0.86, 0.2, GLOW.far(x, y)) * (0.62 + 0.5 * rub(x * 1.6, y * 1.6)) - 0.06, 12,
                     lambda x, y: clay(x, y) and not (x0 - 40 < x < x1 + 40 and y > y0 - 44) and y > 452, Hand((20, 96), rest=(5, 26), entry=3, leave=5))
        put(plate, "clay-lit", parted(rng, cuts, Light(GLOW.at, GLOW.reach, (("lamp", 0.62), ("mid", 9.0)), GLOW.flat)))
    rng = _mass("roof")
    top = bend([(296, 456), (300, 416), (342, 396), (460, 384), (640, 374), (880, 375), (1040, 380), (1130, 392), (1182, 410), (1190, 446)], 6)
    low = bend([(1190, 446), (1120, 436), (1000, 428), (740, 422), (500, 430), (380, 442), (296, 456)], 6)
    with plate.group("roof"):
        plate.put("key", "turf", [knife(rng, [*top, *low], 15, 2.2)])
        blades: list[Line] = []
        bright: list[Line] = []
        for _ in range(210):
            i = rng.randrange(2, len(top) - 2)
            x, y = top[i][0] + rng.uniform(-14, 14), top[i][1] + rng.uniform(0, 12)
            h = math.exp(rng.uniform(math.log(10), math.log(46)))
            bow = rng.uniform(0.1, 0.75) * h
            blade = bend([(x, y + 6), (x + bow * 0.25, y - h * 0.55), (x + bow, y - h * rng.uniform(0.8, 1.0))], 4)
            blades.append(gouge(rng, blade, rng.uniform(2.2, 4.4), 0.5, 9))
            if rng.random() < 0.2 and x < 800:
                bright.append(gouge(rng, [(a - 1.6, b) for a, b in blade[1:7]], 1.6, 2, 4))
        plate.put("key", "grass", blades)
        inside = within([*top, *low])
        lines = furrows(rng, lambda x, y: 0.05 + 0.00022 * (x - 740), 11, inside, [(500, 400), (900, 395), (300, 430)])
        plate.put("light", "edge", [*carve(rng, lines, lambda x, y: 0.9 * rise(900, 300, x) + 0.4 * rub(x, y) - 0.2, 10, inside, Hand((20, 110), rest=(6, 36))), *bright])
        poles = [gouge(rng, straight((x, 424 + 0.00006 * (x - 740) ** 2), (x + 3, 446 + 0.00006 * (x - 740) ** 2), 3), rng.uniform(9, 13), 0.2, 0.4) for x in (388, 452, 530, 604, 690, 778, 862, 950, 1036, 1104)]
        plate.put("key", "poles", poles)
        plate.put("light", "pole-ends", [gouge(rng, straight((x - 3, 440 + 0.00006 * (x - 740) ** 2), (x + 4, 441 + 0.00006 * (x - 740) ** 2), 3), 4, 1, 1) for x in (388, 452, 530)])
    with plate.group("chimney"):
        plate.put("key", "pot", [knife(rng, [(1000, 384), (1004, 312), (1010, 304), (1046, 306), (1052, 314), (1058, 386)], 13, 1.6)])
        plate.put("light", "pot-lit", [gouge(rng, straight((1009, 320), (1006, 370), 6), 5, 1, 5), gouge(rng, straight((1011, 309), (1042, 310), 4), 3, 1, 3)])
        smoke = bend([(1028, 298), (1034, 262), (1020, 226), (1036, 184), (1080, 146), (1150, 124), (1270, 114)], 8)
        plate.put("paper", "smoke", [gouge(rng, smoke, lambda t: 5 + 13 * t, 1, 9), gouge(rng, [(x + 20, y + 12 + 0.02 * (x - 1030)) for x, y in smoke[8:34]], 7, 4, 9), gouge(rng, [(x + 6, y - 16) for x, y in smoke[18:44]], 6, 4, 9)])
    # a small window, a strip of sky in it
    with plate.group("window"):
        plate.put("mid", "pane", [knife(rng, box(440, 566, 502, 626), 12, 1.4)])
        plate.put("light", "pane-lit", [gouge(rng, straight((446, 576 + 12 * i), (496 - 8 * i, 575 + 12 * i), 5), 6 - i, 1, 3) for i in range(3)])
        plate.put("key", "bars", [gouge(rng, straight((471, 562), (472, 630), 5), 5, 0.3, 0.3), gouge(rng, straight((436, 596), (506, 595), 5), 5, 0.3, 0.3)])
        plate.put("light", "sill", [gouge(rng, straight((434, 638), (510, 637), 5), 5, 1, 3)])


def room(plate: Plate) -> None:
    """Felt on the floor, the cloth on the felt: bowls, a loaf, a kettle; the best place is at the back, and empty."""
    rng = _mass("room")
    x0, y0, x1, y1 = DOOR
    bx0, by0, bx1, by1 = 642.0, 498.0, 822.0, 664.0
    with plate.group("dark-door"):
        plate.put("key", "opening", [knife(rng, box(x0, y0, x1, y1), 17, 1.4)])
        # with the lamp out, the cloth still holds a little of the sky
        plate.put("mid", "dim", [gouge(rng, straight((x0 + 6, y1 - 4), (x1 - 8, y1 - 5), 7), 6, 2, 3),
                                 *[gouge(rng, bend([(lerp(672, 654, t) + rng.uniform(0, 16), y), (735, y + rng.uniform(-2, 2)), (lerp(792, 816, t) - rng.uniform(0, 16), y)], 6), 3.4 + 4.6 * t, 3, 5) for t, y in ((k / 8, 704 + 13.4 * k) for k in range(9))],
                                 *[gouge(rng, straight((x, by0 + rng.uniform(20, 60)), (x + 1, by1 - rng.uniform(4, 40)), 6), 2.4, 2, 4) for x in (bx0, bx1)]])
    with plate.group("room", when="lamp"):
        plate.put("lamp", "ground", [knife(rng, box(x0 + 8, y0 + 8, x1 - 8, y1), 17, 1.2)])
        dark: list[Line] = [
            gouge(rng, straight((bx0, y0 + 10), (bx0 - 2, by1), 8), 4, 0.4, 0.4), gouge(rng, straight((bx1, y0 + 10), (bx1 + 2, by1), 8), 4, 0.4, 0.4), gouge(rng, straight((bx0 - 3, by1), (bx1 + 3, by1 - 1), 8), 4, 0.4, 0.4)]
        for i in range(9):
            t = (i + 0.5) / 9
            for side, bx in ((x0 + 8, bx0 - 3), (x1 - 8, bx1 + 3)):
                ya, yb = lerp(y0 + 20, y1 - 10, t), lerp(by0 + 6, by1 - 6, t)
                w = 2.5 + 11 * abs(ya - LAMP[1]) / 300
                dark.append(gouge(rng, straight((side, ya), (bx, yb), 4), w, 0.8, 1.6))
        beams_ = [gouge(rng, straight((x, y0 + 8), (lerp(bx0, bx1, (x - x0) / (x1 - x0)), y0 + 30), 3), 7, 0.5, 1) for x in range(int(x0) + 20, int(x1) - 10, 26)]
        plate.put("key", "walls", [*dark, *beams_])
        # quilts folded by day and stacked on a chest, the best ones on top
        quilts: list[Line] = []
        bare: list[Line] = []
        y = by1 - 26
        chest = knife(rng, box(668, y, 796, by1 - 2), 11, 1)
        for k in range(4):
            high = rng.uniform(8.5, 12)
            left, right = 674 + rng.uniform(0, 9), 790 - rng.uniform(0, 9)
            fold = bend([(left, y), (left - 3, y - high * 0.5), (left + 2, y - high), (right - 2, y - high - 1), (right + 3, y - high * 0.5), (right, y)], 3)
            quilts.append(knife(rng, fold, 9, 0.7))
            bare.append(gouge(rng, bend([(left + 4, y - high * 0.5), ((left + right) / 2, y - high * rng.uniform(0.5, 0.66)), (right - 4 - rng.uniform(0, 14), y - high * 0.5)], 5), high * 0.42, 1.2, 3))
            y -= high + 2.2
        plate.put("key", "quilts", [chest, *quilts])
        plate.put("lamp", "chest-lit", [gouge(rng, straight((676, by1 - 19 + 9 * i), (786 - 20 * i, by1 - 19 + 9 * i), 5), 3.2, 1, 4) for i in range(2)])
        felt = [(bx0 - 4, by1 + 2), (bx1 + 4, by1 + 2), (x1 - 8, y1 - 10), (x0 + 8, y1 - 10)]
        plate.put("key", "felt", [knife(rng, felt, 15, 1.2)])
        inside = within(felt)
        plate.put("lamp", "felt-lit", carve(rng, furrows(rng, lambda x, y: 0.02, 8.5, inside, [(735, 700), (735, 800)]), lambda x, y: 0.7 * rise(0, 90, abs(x - 735)) + 0.12, 8.5, inside, Hand((16, 60), rest=(4, 16))))
        # quilts to sit on, along both sides and across the back
        for side in (-1, 1):
            c = 732 + side * 66
            d = 733 + side * 106
            plate.put("light", f"seat-{'left' if side < 0 else 'right'}", [gouge(rng, bend([(c + k, by1 + 14), ((c + d) / 2 + k * 1.2, 738), (d + k * 1.5, y1 - 34)], 6), w, 1.5, 3) for k, w in ((-9, 5), (0, 6.5), (9, 4))])
        cloth = bend([(684, by1 + 26), (734, by1 + 22), (782, by1 + 25), (792, 730), (808, 808), (770, 814), (732, 809), (690, 815), (658, 810), (672, 740), (684, by1 + 26)], 4)
        plate.put("paper", "cloth", [*bare, knife(rng, cloth, 12, 1.6)])
        plate.put("light", "creases", [gouge(rng, bend(c, 5), w, 4, 7) for c, w in (([(676, 764), (694, 770), (716, 767)], 3.6), ([(764, 794), (782, 800), (796, 796)], 3.6), ([(694, 708), (706, 712), (718, 708)], 2.6))])
        dark_things: list[Line] = []
        tea: list[Line] = []
        for x, y, w in ((700, 714, 13), (772, 707, 12.5), (687, 757, 15.5), (786, 748, 15.5), (706, 796, 18)):
            rim = [(x + w * 0.62 * math.cos(a) * rng.uniform(0.94, 1.06), y + w * 0.26 * math.sin(a)) for a in (3.3, 4.0, 4.7, 5.4, 6.1)]
            dark_things.append(knife(rng, [*rim, (x + w * 0.5, y + w * 0.34), (x + w * 0.26, y + w * 0.58), (x - w * 0.26, y + w * 0.6), (x - w * 0.52, y + w * 0.32)], 6, 0.5))
            tea.append(knife(rng, [(x - w * 0.42, y), (x - w * 0.1, y - w * 0.15), (x + w * 0.38, y - w * 0.08), (x + w * 0.4, y + w * 0.05), (x + w * 0.02, y + w * 0.13)], 5, 0.4))
        dark_things.append(knife(rng, bend([(714, 750), (720, 738), (740, 732), (760, 738), (766, 749), (754, 759), (728, 760), (714, 750)], 3), 8, 0.8))
        dark_things += [knife(rng, [(x - 3.4, y), (x - 1, y - 4), (x + 3, y - 3), (x + 3, y + 3)], 4, 0.5) for x, y in ((731, 780), (740, 776), (737, 785), (747, 783))]
        dark_things.append(knife(rng, bend([(722, 712), (724, 698), (732, 693), (736, 685), (742, 693), (750, 699), (751, 713), (744, 719), (729, 719), (722, 712)], 3), 7, 0.7))
        dark_things.append(gouge(rng, bend([(748, 706), (757, 703), (761, 694)], 4), 3.6, 0.5, 1))
        plate.put("key", "bowls", dark_things)
        plate.put("lamp", "loaf-lit", [*tea, gouge(rng, bend([(722, 746), (740, 738), (758, 743)], 4), 4.6, 1.5, 3), gouge(rng, bend([(728, 754), (742, 750), (758, 751)], 4), 2.4, 2, 3), gouge(rng, bend([(727, 711), (729, 702), (735, 698)], 4), 2.8, 1, 3)])
    with plate.group("flame", when="lamp"):
        # the wall round the lamp is bared along its own clay
        rub = Noise(rng, 60)
        clay = furrows(rng, lambda x, y: 0.25 * rub(x, y * 2), 9.5, lambda x, y: bx0 + 6 < x < bx1 - 6 and y0 + 38 < y < by1 - 80, [(700, 540), (780, 560), (740, 520)])
        spot = carve(rng, clay, lambda x, y: rise(92, 24, math.hypot((x - LAMP[0]) / 1.15, y - LAMP[1] + 14)) * (1.1 + 0.3 * rub(x * 2, y * 4)), 9.5, lambda x, y: True, Hand((16, 80), rest=(2, 10), lift=0.1, entry=2.5, leave=4))
        plate.put("paper", "bare", spot)
        lx, ly = LAMP
        plate.put("key", "lamp", [knife(rng, [(lx - 11, ly + 12), (lx - 9, ly + 2), (lx + 9, ly + 2), (lx + 12, ly + 12), (lx + 7, ly + 17), (lx - 7, ly + 17)], 7, 0.7), gouge(rng, straight((lx - 30, ly + 19), (lx + 28, ly + 18), 5), 4.5, 0.6, 0.6),
                                  gouge(rng, bend([(lx - 8, ly + 2), (lx - 11, ly - 14), (lx - 6, ly - 34)], 4), 2.2, 0.5, 1), gouge(rng, bend([(lx + 8, ly + 2), (lx + 11, ly - 14), (lx + 6, ly - 34)], 4), 2.2, 0.5, 1)])
        plate.put("paper", "flame", [knife(rng, bend([(lx, ly), (lx - 6, ly - 9), (lx - 3, ly - 20), (lx + 1, ly - 29), (lx + 5, ly - 19), (lx + 6, ly - 8), (lx, ly)], 3), 6, 0.5)])
    with plate.group("frame"):
        plate.put("key", "posts", [knife(rng, [(x0 - 26, y1 + 22), (x0 - 20, y0 - 22), (x0 + 4, y0 - 20), (x0 + 6, y1 + 18)], 15, 1.4), knife(rng, [(x1 - 6, y1 + 18), (x1 - 4, y0 - 18), (x1 + 22, y0 - 22), (x1 + 26, y1 + 22)], 15, 1.4),
                                   knife(rng, [(x0 - 34, y0 - 4), (x0 - 32, y0 - 28), (x1 + 34, y0 - 26), (x1 + 32, y0 + 2)], 15, 1.4), knife(rng, [(x0 - 20, y1 + 18), (x0 - 6, y1 - 8), (x1 + 8, y1 - 9), (x1 + 24, y1 + 18)], 14, 1.2)])
        # the door leaf, opened outwards to the right
        leaf = [(x1 + 20, y0 - 6), (x1 + 118, y0 + 22), (x1 + 122, y1 + 52), (x1 + 22, y1 + 14)]
        plate.put("key", "leaf", [knife(rng, leaf, 16, 1.6)])
        plate.put("mid", "planks", [gouge(rng, straight((x1 + 20 + d, y0 + 8 + d * 0.28), (x1 + 21 + d, y1 + 10 + d * 0.36), 9), rng.uniform(3, 6), 2, 5) for d in (52, 72, 92)])
    with plate.group("leaf-light", when="lamp"):
        plate.put("lamp", "planks-lit", [gouge(rng, straight((x1 + 26 + d, y0 + 20 + d * 0.28 + rng.uniform(0, 30)), (x1 + 26 + d, y1 + 2 + d * 0.34 - rng.uniform(0, 60)), 9), 9 - d * 0.08, 2, 6) for d in (0, 16, 32, 48)]
                  + [gouge(rng, straight((x0 + 1, y0 + 20 + k), (x0 + 2, y0 + 20 + k + l), 6), 4, 2, 5) for k, l in ((0, 90), (100, 120), (236, 90))] + [gouge(rng, straight((x0 + 14, y1 - 6), (x1 - 14, y1 - 7), 6), 5, 2, 3)])
        plate.put("paper", "edge", [gouge(rng, straight((x1 - 1, y0 + 12 + k), (x1 - 2, y0 + 12 + k + l), 6), 3.4, 2, 4) for k, l in ((0, 120), (130, 90), (230, 100))])


def falling(plate: Plate) -> None:
    rng = _mass("falling")
    flakes: list[Line] = []
    for _ in range(200):
        x, y, r = rng.uniform(0, 1500), rng.uniform(0, 1000), math.exp(rng.uniform(math.log(2.2), math.log(6.5)))
        turn = rng.uniform(0.2, 0.9)
        flakes.append([(x + r * rng.uniform(0.7, 1.2) * math.cos(turn + i * math.tau / 5), y + r * rng.uniform(0.5, 1.1) * math.sin(turn + i * math.tau / 5)) for i in range(5)])
    with plate.group("falling", when="snow"):
        plate.put("paper", "flakes", flakes)


def cut() -> Plate:
    plate = Plate("winter-hut", (290, 90, 900, 850), {
        "paper": "#f0e3c8", "light": "#d9733a", "mid": "#7a5a55", "key": "#1b1416", "lamp": "#f6bd45"})
    for part in (sky, steppe, stack, hut, room, falling):
        part(plate)
    return plate
