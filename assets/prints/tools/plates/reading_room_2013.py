"""The reading room: somebody bent over a folder under one lamp; across the desk an empty chair, behind it shelves."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, beams, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, -0.7, 1.75), math.pi / 2, 700, 150, 750)
TABLE, EDGE = 0.76, 588.0
SHADE: Point = (1010, 330)
POOL = Light((905, 800), 330, (("paper", 0.0), ("lamp", 1.02), ("mid", 9.0)), 1.75)


def _mass(name: str) -> random.Random:
    return random.Random(f"reading-room-2013/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def on(x: float, y: float) -> Point:
    return EYE.seen((x, y, TABLE))


def room(plate: Plate) -> None:
    """Shelves to the ceiling; the lamp finds a few backs and leaves the rest."""
    rng = _mass("room")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    drift = Noise(rng, 150)
    glow = Light((1010, 330), 620, (("light", 0.44), ("mid", 9.0)), 1.35)
    shade = within([(820, 400), (880, 250), (1010, 190), (1130, 250), (1190, 420), (1260, 420), (1280, 600), (780, 600)])
    cuts: list[Line] = []
    boards: list[Line] = []
    for floor_y, high in ((104.0, 124.0), (262.0, 134.0), (430.0, 142.0)):
        x = -40.0 + rng.uniform(0, 30)
        while x < 1520:
            wide = rng.choice((16, 20, 24, 28, 34, 42, 58, 70)) * rng.uniform(0.85, 1.15)
            if rng.random() < 0.10:
                x += rng.uniform(16, 60)
                continue
            tall = high * rng.uniform(0.6, 0.9)
            lean = rng.choice((0, 0, 0, 2, 8, -7)) if wide < 36 else 0
            tone = (0.26 + rise(1.0, 0.1, glow.far(x + wide / 2, floor_y - tall / 2))) * (0.75 + 0.7 * drift(x, floor_y))
            if tone > 0.14 and not shade(x + wide / 2, floor_y - tall * 0.4) and not (floor_y > 400 and 572 < x + wide and x < 852):
                toward = x + wide / 2 < glow.at[0]
                edge = x + wide - 3 if toward else x + 3
                cuts.append(gouge(rng, straight((edge, floor_y - 5), (edge + lean, floor_y - tall + 3), 7), 2.4 + 5.4 * tone, 2, 5))
                inner = max(0, round((wide - 12) / 9))
                for k in range(inner):
                    share = (k + 0.8) / (inner + 0.6)
                    xx = lerp(edge, x + 4 if toward else x + wide - 4, share)
                    w = 6 * tone * (1.1 - 0.9 * share) * rng.uniform(0.7, 1.15)
                    if w > 1.5:
                        low, top = floor_y - rng.uniform(6, 14), floor_y - tall * rng.uniform(0.5, 0.96)
                        cuts.append(gouge(rng, straight((xx, low), (xx + lean * (low - top) / tall, top), 6), w, 2, 5))
                if wide > 30 and tone > 0.4 and rng.random() < 0.5:
                    for k in range(2):  # a label on the back
                        yy = floor_y - tall * (0.72 - 0.06 * k)
                        cuts.append(gouge(rng, straight((x + 4, yy), (x + wide - 5, yy), 4), 3, 1, 1.6))
            x += wide + rng.uniform(2, 4)
        a = -10.0
        while a < 1510:
            b = a + math.exp(rng.uniform(math.log(60), math.log(300)))
            tone = 0.2 + rise(1.0, 0.2, glow.far((a + b) / 2, floor_y))
            if not shade((a + b) / 2, floor_y):
                boards.append(gouge(rng, straight((a, floor_y + 4), (b, floor_y + 4 + rng.uniform(-1, 1)), 6), 1.4 + 5 * tone, 3, 5))
            a = b + rng.uniform(4, 24)
    with plate.group("shelves"):
        put(plate, "boxes", parted(rng, cuts, glow))
        put(plate, "boards", parted(rng, boards, glow))


def chair(plate: Plate) -> None:
    """Across the desk, drawn back a little: whoever is to watch is not there."""
    rng = _mass("chair")
    with plate.group("chair"):
        frame = [
            knife(rng, [(604, EDGE + 8), (598, 392), (606, 366), (624, 362), (632, 376), (636, EDGE + 8)], 14, 1.2),
            knife(rng, [(790, EDGE + 8), (792, 380), (800, 364), (818, 366), (826, 390), (822, EDGE + 8)], 14, 1.2),
            knife(rng, bend([(606, 404), (660, 388), (764, 386), (816, 402), (816, 448), (764, 434), (660, 436), (606, 452), (606, 404)], 4), 14, 1),
            knife(rng, bend([(612, 502), (664, 492), (760, 490), (812, 500), (812, 530), (760, 520), (664, 522), (612, 534), (612, 502)], 4), 14, 1)]
        plate.put("key", "about", [knife(rng, [(584, EDGE + 8), (580, 356), (630, 340), (800, 342), (846, 356), (842, EDGE + 8)], 16, 2)])
        plate.put("mid", "wood", frame)
        plate.put("key", "shade", [gouge(rng, straight((608, 396), (612, EDGE), 8), 9, 2, 3), gouge(rng, straight((798, 396), (800, EDGE), 8), 8, 2, 3), gouge(rng, bend([(626, 446), (664, 432), (740, 430)], 5), 6, 1, 6), gouge(rng, bend([(628, 528), (664, 518), (740, 517)], 5), 5, 1, 6), gouge(rng, bend([(636, 418), (690, 408), (744, 408)], 5), 3.4, 3, 5)])
    with plate.group("chair-lit", when="lamp"):
        plate.put("lamp", "edge", [gouge(rng, straight((818, 372), (820, 470), 7), 8, 2, 6), gouge(rng, straight((818, 480), (816, EDGE), 7), 7, 3, 2), gouge(rng, straight((629, 380), (632, 500), 7), 6, 2, 7), gouge(rng, bend([(650, 392), (764, 388), (806, 400)], 6), 6, 6, 2), gouge(rng, bend([(700, 496), (764, 493), (796, 498)], 5), 5, 6, 2), gouge(rng, bend([(730, 420), (768, 420), (794, 426)], 5), 4, 5, 2)])


def table(plate: Plate) -> None:
    rng = _mass("table")
    top = [(-6, EDGE), (1506, EDGE), (1506, 1006), (-6, 1006)]
    grain, worn = Noise(rng, 80), Noise(rng, 240)
    inside = within(top)

    def flow(x: float, y: float) -> float:
        return 0.04 * worn(x, y * 2)

    def pitch(_x: float, y: float) -> float:
        return 5.5 + 9.5 * (y - EDGE) / 412

    def lit(x: float, y: float) -> float:
        return rise(1.12, 0.62, POOL.far(x, y))

    lines = furrows(rng, flow, pitch, inside, [(750, 640), (200, 760), (1300, 760), (900, 900), (300, 940)])
    with plate.group("table"):
        plate.put("key", "top", [knife(rng, top, 26, 1)])
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: 0.34 + 0.5 * grain(x * 0.4, y * 2.2), pitch, inside, Hand((70, 420), rest=(4, 50), lift=0.14, entry=5, leave=8)))
        plate.put("mid", "far-edge", [gouge(rng, straight((a, EDGE + 1), (b, EDGE + 1), 6), w, 3, 5) for a, b, w in ((40, 300, 3), (320, 590, 4.4), (840, 1170, 5), (1190, 1460, 3.4))])
    rng = _mass("lit")
    with plate.group("lit", when="lamp", slip=(-1.2, 1)):
        plate.put("key", "block", [knife(rng, [(-6, EDGE + 5), (1506, EDGE + 5), (1506, 1006), (-6, 1006)], 26, 1)])
        edge = Noise(rng, 120)
        # the pool has no outline: its cuts end where each of them ends, and the dark ones begin between them
        far = lambda x, y: POOL.far(x, y) + 0.07 * edge(x, y * 3)  # noqa: E731
        plate.put("mid", "dusk", carve(rng, lines, lambda x, y: (0.4 + 0.45 * grain(x * 0.4, y * 2.2)) * rise(0.86, 1.1, far(x, y)) * rise(2.3, 1.2, far(x, y)), pitch, lambda x, y: inside(x, y) and y > EDGE + 6, Hand((60, 380), rest=(6, 60), lift=0.16, entry=5, leave=9)))
        plate.put("lamp", "pool", carve(rng, lines, lambda x, y: rise(1.12, 0.66, far(x, y)) * (1.04 + 0.16 * grain(x * 0.12 + 300, y * 1.2)), pitch, lambda x, y: inside(x, y) and y > EDGE + 8, Hand((120, 560), fill=0.86, rest=(4, 30), lift=0.2, entry=5, leave=9)))


def card(rng: random.Random, x: float, y: float, turn: float, wide: float, high: float) -> tuple[Line, Line, list[Line], list[Line], list[Line]]:
    """A record card: its shadow, itself, its ruled lines, what is written (never to be read), a corner worn."""
    def at(u: float, v: float) -> Point:
        a, b = u * wide, v * high
        return on(x + a * math.cos(turn) - b * math.sin(turn), y + a * math.sin(turn) + b * math.cos(turn))

    corners = [at(-0.5, 0.5), at(0.5, 0.5), at(0.5, -0.44), at(0.45, -0.5), at(-0.47, -0.5), at(-0.5, -0.47)]
    shadow = [(px - 6, py + 8) for px, py in corners]
    rules: list[Line] = []
    ink: list[Line] = []
    for k in range(7):
        v = 0.36 - 0.125 * k
        rules.append(gouge(rng, straight(at(-0.44, v), at(0.44 if k else 0.2, v), 6), 1.6, 1, 2))
        # what is written: a hand's length and pressure, not a letter of it
        u, end = (-0.42 if k in (0, 3) else -0.2), rng.uniform(0.0, 0.4)
        if k == 5:
            u, end = -0.2, 0.12
        while u < end - 0.03:
            w = 0.16 if k == 5 else rng.uniform(0.06, 0.2)
            stops = [at(u + w * t, v + 0.022 + 0.0022 * math.sin(7 * t + 2 * k) + rng.uniform(-0.002, 0.002)) for t in (0, 0.2, 0.4, 0.6, 0.8, 1)]
            ink.append(gouge(rng, bend(stops, 3), (5.6 if k == 5 else rng.uniform(2.4, 4.2)), 2, 3))
            u += w + rng.uniform(0.02, 0.04)
    columns = [gouge(rng, straight(at(-0.24, 0.42), at(-0.24, -0.46), 6), 1.7, 1, 2)]
    # in the corner, in pencil: five small marks
    pencil = [gouge(rng, straight(at(0.24 + 0.034 * i + rng.uniform(-0.006, 0.006), -0.43), at(0.256 + 0.034 * i, -0.37 + rng.uniform(-0.012, 0.012)), 3), 2.2, 1, 2) for i in range(5)]
    return shadow, corners, [*rules, *columns], ink, pencil


def cards(plate: Plate) -> None:
    rng = _mass("folder")
    folder = [on(-0.15, 0.50), on(0.20, 0.525), on(0.56, 0.50), on(0.575, 0.10), on(0.2, 0.09), on(-0.165, 0.115)]
    with plate.group("folder"):
        plate.put("key", "shadow", [knife(rng, [(x - 16, y + 14) for x, y in folder], 18, 1.4)])
        plate.put("light", "board", [knife(rng, folder, 18, 1.4)])
        inside = within(folder)
        fibre = Noise(rng, 70)
        lines = furrows(rng, lambda x, y: 0.03 * fibre(x, y), 10, inside, [(900, 730), (900, 980), (680, 860), (1160, 860)])
        plate.put("key", "board-dark", [*carve(rng, lines, lambda x, y: 0.75 * rise(880, 1010, y) + 0.4 * fibre(x + 200, y * 3) - 0.06, 9.5, inside, Hand((24, 190), rest=(4, 40), lift=0.14, entry=4, leave=6)), gouge(rng, straight(on(0.2, 0.52), on(0.2, 0.09), 8), 7, 2, 2)])
    with plate.group("folder-lit", when="lamp"):
        plate.put("lamp", "board-lit", carve(rng, lines, lambda x, y: 0.95 * rise(850, 730, y) * (0.8 + 0.5 * fibre(x * 1.5, y * 3)), 9, inside, Hand((24, 170), rest=(4, 22), entry=4, leave=6)))
    rng = _mass("cards")
    shadows: list[Line] = []
    faces: list[Line] = []
    rules: list[Line] = []
    writing: list[Line] = []
    pencil: list[Line] = []
    for x, y, turn in ((0.035, 0.312, 0.03), (0.372, 0.304, -0.05)):
        shadow, face, lines, ink, marks = card(rng, x, y, turn, 0.285, 0.325)
        shadows.append(knife(rng, shadow, 16, 1))
        faces.append(knife(rng, face, 17, 0.8))
        rules += lines
        writing += ink
        pencil += marks
    with plate.group("cards"):
        plate.put("key", "shadows", shadows)
        plate.put("paper", "faces", faces)
        plate.put("mid", "rules", [*rules, *pencil])
        plate.put("key", "writing", writing)


def lamp(plate: Plate) -> None:
    """A desk lamp on a bent stem: a black shade, its mouth alight, long cuts away from it."""
    rng = _mass("lamp")
    sx, sy = SHADE
    bx, by = 1246.0, 652.0
    stem = bend([(bx, by), (bx + 14, by - 150), (bx + 6, by - 290), (bx - 60, by - 396), (bx - 150, by - 424), (sx + 14, sy - 92)], 8)
    left, right = (sx - 152, sy + 72), (sx + 150, sy + 76)
    crown = bend([left, (sx - 120, sy + 4), (sx - 66, sy - 56), (sx - 26, sy - 88), (sx + 28, sy - 88), (sx + 70, sy - 54), (sx + 122, sy + 8), right], 4)
    lip = bend([right, (sx + 80, sy + 96), (sx, sy + 102), (sx - 82, sy + 94), left], 4)
    with plate.group("beams", when="lamp"):
        outer, core = beams(rng, (sx, sy + 34), (0.5, 2.64), 232, 21, 14, 84)
        keep = [c for c in outer if min(math.dist(p, (sx, sy + 34)) for p in c) < 150 and max(math.dist(p, (sx, sy + 34)) for p in c) < 214]
        plate.put("lamp", "outer", keep)
        plate.put("paper", "core", [c for c in core if max(math.dist(p, (sx, sy + 34)) for p in c) < 200])
    with plate.group("lamp"):
        plate.put("key", "metal", [gouge(rng, stem, 17, 0.3, 0.3), knife(rng, bend([(bx - 100, by + 12), (bx - 84, by - 8), (bx - 20, by - 20), (bx + 34, by - 19), (bx + 88, by - 6), (bx + 100, by + 14), (bx + 62, by + 32), (bx - 60, by + 32), (bx - 100, by + 12)], 4), 13, 1),
                                   knife(rng, [*crown, *lip], 14, 1.2), knife(rng, [(sx - 22, sy - 82), (sx - 18, sy - 112), (sx + 20, sy - 112), (sx + 24, sy - 82)], 9, 0.8)])
        plate.put("mid", "back", [*[gouge(rng, bend([(sx + 118 - 20 * k, sy + 40), (sx + 96 - 18 * k, sy + 0), (sx + 60 - 14 * k, sy - 44)], 6), 3.4 - 0.8 * k, 4, 8) for k in range(3)], *[gouge(rng, bend([(sx - 128 + 26 * k, sy + 52 + 4 * k), (sx - 104 + 22 * k, sy + 2 + 3 * k), (sx - 52 + 16 * k, sy - 52)], 6), 6.4 - 1.3 * k, 3, 6) for k in range(4)], *[gouge(rng, [(x + a, y + b) for x, y in stem[m:n]], 3.8, 1.5, 2) for m, n, a, b in ((2, 14, -4, 0), (13, 25, -3, -2), (24, 41, 0, -5))],
                                  gouge(rng, bend([(sx + 4, sy - 114), (sx + 20, sy - 110), (sx + 26, sy - 84)], 4), 4.4, 1, 1.5), gouge(rng, straight((sx - 20, sy - 110), (sx - 24, sy - 84), 4), 4.4, 0.8, 1.2), gouge(rng, straight((sx - 26, sy - 84), (sx + 28, sy - 84), 5), 5, 0.8, 0.8), gouge(rng, bend([(sx - 28, sy - 84), (sx - 66, sy - 56), (sx - 104, sy - 12)], 5), 3.4, 1, 6), gouge(rng, bend([(sx + 30, sy - 84), (sx + 70, sy - 53), (sx + 106, sy - 8)], 5), 3, 1, 6)])
    with plate.group("lamp-lit", when="lamp"):
        plate.put("paper", "mouth", [knife(rng, [*bend([(sx - 142, sy + 74), (sx - 70, sy + 66), (sx + 70, sy + 67), (sx + 141, sy + 77)], 5), *bend([(sx + 141, sy + 77), (sx + 76, sy + 91), (sx, sy + 96), (sx - 78, sy + 89), (sx - 142, sy + 74)], 5)], 12, 1)])
        plate.put("lamp", "base-lit", [gouge(rng, bend([(bx - 88, by - 3), (bx - 40, by - 13), (bx - 12, by - 15)], 5), 6, 2, 5), gouge(rng, bend([(bx - 92, by + 14), (bx - 40, by + 26), (bx + 10, by + 28)], 5), 4, 2, 6), gouge(rng, straight((bx - 6, by - 24), (bx + 4, by - 120), 6), 4.6, 2, 7)])


def reader(plate: Plate) -> None:
    """From behind and a little to one side, bent to the page: a back, an ear, the edge of a cheek, one hand in the light."""
    rng = _mass("reader")
    back = [*bend([(60, 1010), (84, 900), (118, 800), (186, 716), (276, 664), (336, 630), (356, 588)], 5), *bend([(446, 596), (462, 640), (540, 664), (606, 706), (648, 772), (676, 850), (706, 916)], 5), (740, 960), (760, 1010)]
    head = bend([(356, 600), (334, 556), (318, 500), (316, 440), (336, 384), (378, 348), (430, 338), (474, 352), (502, 384), (513, 420), (516, 444), (508, 458), (518, 478), (516, 506), (502, 536), (482, 562), (456, 588), (450, 612)], 3)
    arm = [*bend([(610, 1010), (628, 950), (676, 906), (736, 866), (774, 846)], 4), *bend([(806, 872), (790, 902), (752, 950), (730, 1010)], 4)]
    hand = [(764, 852), (764, 834), (760, 812), (764, 794), (772, 785), (782, 788), (783, 802), (787, 819), (796, 818), (812, 806), (838, 790), (848, 790), (850, 799), (826, 822), (858, 800), (872, 796), (876, 804), (842, 834), (870, 818), (882, 818), (883, 827), (846, 852), (862, 848), (870, 852), (866, 860), (836, 876), (812, 888), (796, 884)]
    with plate.group("reader"):
        plate.put("key", "body", [knife(rng, back, 18, 1.6), knife(rng, head, 14, 1), knife(rng, arm, 16, 1.2), knife(rng, [(x - 12, y + 12) for x, y in hand], 10, 0.8), knife(rng, hand, 10, 0.6)])
        knit = [bend(line, 6) for line in ([(330, 652), (262, 692), (198, 752), (160, 830)], [(322, 684), (270, 716), (222, 768)], [(330, 716), (286, 752), (250, 806), (230, 880)], [(124, 850), (108, 920), (100, 990)], [(356, 642), (396, 658), (446, 646)], [(420, 690), (414, 760), (418, 838)], [(436, 880), (434, 930), (440, 986)], [(566, 880), (588, 932), (590, 990)], [(196, 900), (186, 950), (184, 996)])]
        plate.put("mid", "wool", [gouge(rng, line, rng.uniform(4, 7), 4, 9) for line in knit])
        plate.put("mid", "hair", [gouge(rng, bend(line, 5), w, 4, 7) for line, w in (([(344, 420), (366, 378), (412, 358)], 6), ([(338, 470), (352, 420), (392, 384)], 5), ([(340, 520), (346, 470), (368, 430)], 5), ([(352, 566), (356, 530), (366, 496)], 4.5), ([(372, 584), (376, 552), (388, 524)], 4))])
        plate.put("light", "hand", [knife(rng, hand, 9, 0.5)])
    with plate.group("reader-lit", when="lamp"):
        rims: list[Line] = [
            # the shoulder takes the light in long cuts that die away down the back
            gouge(rng, bend([(458, 638), (540, 666), (604, 708), (646, 774), (672, 846)], 6), 15, 2, 7), gouge(rng, bend([(474, 664), (540, 690), (588, 726), (622, 784)], 6), 9, 2, 8), gouge(rng, bend([(496, 696), (544, 718), (582, 760), (604, 816)], 6), 6, 2, 9), gouge(rng, bend([(634, 820), (652, 868), (660, 900)], 5), 7, 2, 6),
            gouge(rng, bend([(656, 926), (708, 886), (762, 852)], 5), 12, 3, 2), gouge(rng, bend([(676, 946), (724, 908), (776, 870)], 5), 8, 4, 2), gouge(rng, bend([(700, 968), (744, 926), (786, 886)], 5), 5, 5, 2),
            # hair, and the collar
            gouge(rng, bend([(420, 342), (470, 354), (500, 386), (511, 424)], 6), 9, 5, 2), gouge(rng, bend([(432, 360), (466, 374), (488, 404)], 5), 6, 4, 3), gouge(rng, bend([(440, 384), (464, 400), (474, 424)], 5), 4, 3, 3), gouge(rng, bend([(400, 644), (430, 640), (456, 624)], 4), 6, 4, 1.5)]
        plate.put("lamp", "rims", rims)
        plate.put("paper", "face", [knife(rng, [(514, 428), (516, 444), (508, 458), (518, 478), (516, 506), (502, 536), (482, 562), (458, 586), (470, 556), (488, 528), (494, 500), (490, 480), (500, 470), (497, 456), (506, 446)], 8, 0.5),
                                    knife(rng, bend([(430, 462), (446, 456), (456, 468), (454, 490), (444, 508), (436, 512), (440, 492), (434, 480), (430, 462)], 3), 6, 0.4)])
        plate.put("lamp", "hand", [knife(rng, hand, 9, 0.5)])
        plate.put("key", "fingers", [gouge(rng, bend(line, 4), 3.4, 1, 3) for line in ([(822, 826), (806, 842), (796, 850)], [(840, 836), (822, 850), (812, 860)], [(846, 853), (830, 864), (820, 872)], [(795, 820), (788, 830), (785, 842)], [(770, 788), (774, 794), (779, 793)])] + [gouge(rng, bend([(438, 470), (446, 474), (446, 488), (441, 498)], 4), 3, 1, 2)])
        # a pencil between the fingers
        plate.put("key", "pencil", [gouge(rng, straight((898, 792), (794, 734), 8), 8.5, 2.4, 0.4)])


def cut() -> Plate:
    plate = Plate("reading-room-2013", (300, 130, 930, 860), {
        "paper": "#ece4d2", "light": "#a97b5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"})
    for part in (room, chair, table, cards, lamp, reader):
        part(plate)
    settle(plate)
    return plate
