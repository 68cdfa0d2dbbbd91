"""A barrack at Borovichi, at night: two tiers of bunks to either side, a lamp, a table, and two men over one card."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, beams, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..room import Room

ROOM = Room((600, 296, 904, 520), (-420, -240, 1924, 1180))
LAMP: Point = (752, 340)
GLOW = Light((752, 520), 640, (("paper", 0.2), ("lamp", 0.66), ("mid", 9.0)), 1.25)
TABLE = 742.0


def _mass(name: str) -> random.Random:
    return random.Random(f"borovichi-barrack/{name}")


def lit(ink_cuts: dict[str, list[Line]], cut: Line, tone: float) -> None:
    if tone > 0.08:
        ink_cuts.setdefault(GLOW.ink(*cut[len(cut) // 4]), []).append(cut)


def shell(plate: Plate) -> None:
    """End wall with its window, rafters, a floor that runs towards us."""
    rng = _mass("shell")
    a, b, c, d = ROOM.back
    with plate.group("shell"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        dim: list[Line] = []
        for k in range(12):
            deep = 0.05 + k * 0.082
            left, right = ROOM.at(0.06, 0.97, deep), ROOM.at(0.94, 0.97, deep)
            dim.append(gouge(rng, straight((max(-8, left[0]), left[1]), (min(1508, right[0]), right[1]), 9), 2 + 8 * (1 - deep), 0.4, 0.4))
        plate.put("mid", "rafters", dim)
        plate.put("mid", "logs", [gouge(rng, bend([(a + 6, y), (752, y + rng.uniform(-1, 1)), (c - 6, y)], 6), rng.uniform(3, 6), 2, 4) for y in range(int(b) + 14, int(d), 16) if not 352 < y < 444] + [gouge(rng, straight((x0, y), (x1, y), 5), 4, 1.5, 4) for y in range(354, 446, 16) for x0, x1 in ((a + 8, 690), (816, c - 8))])
        plate.put("key", "hole", [knife(rng, box(700, 352, 806, 446), 12, 1)])
        plate.put("light", "panes", [knife(rng, box(x, y, x + 41, y + 36), 9, 0.6) for x in (707, 757) for y in (360, 403)])
        plate.put("paper", "frost", [gouge(rng, bend([(x, y), (x + w * 0.5, y - h * 0.6), (x + w, y - h)], 4), 3, 0.6, 5) for x, y, w, h in ((712, 437, 10, 22), (722, 438, 16, 18), (744, 437, -6, 26), (764, 438, 12, 20), (790, 437, -10, 28), (714, 394, 8, 16), (790, 394, -8, 14))])
    rng = _mass("floor")
    with plate.group("floor", when="lamp"):
        parts: dict[str, list[Line]] = {}
        for k in range(26):
            across = 0.2 + 0.6 * (k + rng.uniform(0.1, 0.9)) / 26
            deep = rng.uniform(0.16, 0.3)
            while deep < 0.97:
                step = rng.uniform(0.06, 0.2)
                p, q = ROOM.at(across, 0, deep), ROOM.at(across, 0, min(0.99, deep + step))
                tone = rise(1.0, 0.15, GLOW.far(*p)) * (0.5 + 0.6 * rng.random())
                if p[1] < 1004 and math.dist(p, q) > 10:
                    lit(parts, gouge(rng, straight(p, q, 6), min(13 * tone * (1 - 0.7 * deep) + 1, math.dist(p, q) / 6.5), 1.6, 3), tone)
                deep += step + rng.uniform(0.02, 0.07)
        for ink in ("mid", "lamp", "paper"):
            plate.put(ink if ink != "paper" else "lamp", f"boards-{ink}", parts.get(ink, []))


def bunks(plate: Plate) -> None:
    """Posts, two shelves of planks, on each place a rolled coat or a sleeper's feet; beneath them boots in pairs."""
    rng = _mass("bunks")
    dark: list[Line] = []
    dim: list[Line] = []
    bright: dict[str, list[Line]] = {}
    for across, inward in ((0.2, 1), (0.8, -1)):
        for up in (0.2, 0.56):
            front = [ROOM.at(across, up, t / 12) for t in range(13)]
            back = [ROOM.at(across - inward * 0.16, up, t / 12) for t in range(13)]
            low = [ROOM.at(across, up - 0.045, t / 12) for t in range(13)]
            dark += [knife(rng, [*front, *back[::-1]], 19, 1.2), knife(rng, [*front, *low[::-1]], 19, 1.2)]
            for t in range(11):
                p, q = ROOM.at(across, up - 0.02, t / 12 + rng.uniform(0.0, 0.02)), ROOM.at(across, up - 0.02, (t + 1) / 12)
                if -60 < p[0] < 1560:
                    w = lerp(11, 3, t / 11)
                    dim.append(gouge(rng, straight(p, q, 5), w * 0.6, 1.5, 3))
                    lit(bright, gouge(rng, straight((p[0], p[1] - w * 0.3), (q[0], q[1] - 1), 5), w, 1.5, 3), rise(1.0, 0.2, GLOW.far(*q)))
            # heads of those who sleep, or their bundles; a blanket hangs over the edge
            for t in range(1, 11):
                deep = (t + 0.45) / 12
                x, y = ROOM.at(across - inward * 0.03, up, deep)
                s = (ROOM.at(1, 0, deep)[0] - ROOM.at(0, 0, deep)[0]) * 0.045
                if not -80 < x < 1580 or rng.random() < 0.12:
                    continue
                kind = rng.random()
                if kind < 0.5:
                    dark.append(knife(rng, bend([(x - s, y + 2), (x - s * 0.95, y - s * 0.6), (x - s * 0.3, y - s * 0.95), (x + s * 0.5, y - s * 0.85), (x + s, y - s * 0.4), (x + s * 0.95, y + 2), (x - s, y + 2)], 3), max(5, s * 0.3), 0.7))
                    for j in range(3 if t > 2 else 1):
                        cut = gouge(rng, bend([(x + inward * s * (0.85 - 0.3 * j), y - s * 0.1), (x + inward * s * (0.8 - 0.3 * j), y - s * 0.5), (x + inward * s * (0.3 - 0.2 * j), y - s * 0.82)], 4), s * (0.16 - 0.04 * j), 1.4, 3)
                        lit(bright, cut, rise(1.1, 0.1, GLOW.far(x, y)))
                        if j == 0:
                            dim.append(cut)
                else:
                    drop = s * rng.uniform(0.9, 1.5)
                    dark.append(knife(rng, [(x - s * 0.8, y - s * 0.3), (x + s * 0.8, y - s * 0.34), (x + s * 0.86, y + drop), (x + s * 0.3, y + drop * 0.92), (x - s * 0.3, y + drop * 1.04), (x - s * 0.84, y + drop * 0.96)], max(5, s * 0.3), 0.8))
                    for j in range(4):
                        cut = gouge(rng, straight((x + s * (-0.6 + 0.4 * j), y - s * 0.1), (x + s * (-0.62 + 0.42 * j), y + drop * rng.uniform(0.6, 0.85)), 5), s * 0.13, 1.4, 4)
                        (dim.append(cut) if j % 2 else lit(bright, cut, rise(1.1, 0.1, GLOW.far(x, y))))
        for t in (1.6, 2.6, 4.0, 6.0, 9.0):
            low, high = ROOM.at(across, -0.02, t / 12), ROOM.at(across, 0.95, t / 12)
            w = lerp(30, 9, t / 9)
            if -80 < low[0] < 1580:
                dark.append(knife(rng, [(low[0] - w / 2, low[1]), (high[0] - w / 2, high[1]), (high[0] + w / 2, high[1]), (low[0] + w / 2, low[1])], 17, 1))
                for u0, u1 in ((0.04, 0.3), (0.34, 0.6), (0.64, 0.92)):
                    y0, y1 = lerp(low[1], high[1], u0), lerp(low[1], high[1], u1)
                    x = low[0] + inward * w * 0.3
                    lit(bright, gouge(rng, straight((x, y0), (x + rng.uniform(-1, 1), y1), 6), w * 0.26, 2, 5), rise(1.1, 0.15, GLOW.far(x, (y0 + y1) / 2)))
                    dim.append(gouge(rng, straight((x - inward * w * 0.34, y0 + rng.uniform(-20, 20)), (x - inward * w * 0.34, y1), 6), w * 0.13, 2, 6))
        for t in (2.1, 3.2, 4.9, 7.2):
            x, y = ROOM.at(across + inward * 0.012, 0, t / 12)
            s = (ROOM.at(1, 0, t / 12)[0] - ROOM.at(0, 0, t / 12)[0]) * 0.026
            for d in (-0.75, 0.75):
                dark.append(knife(rng, [(x + s * (d - 0.5), y), (x + s * (d - 0.45), y - s * 1.9), (x + s * (d + 0.45), y - s * 1.95), (x + s * (d + 0.42), y - s * 0.8), (x + s * (d + 0.42 + 0.5 * inward), y - s * 0.35), (x + s * (d + 0.4 + 0.5 * inward), y + 1)], max(4, s * 0.3), 0.6))
                lit(bright, gouge(rng, straight((x + s * (d + 0.28 * inward), y - s * 1.7), (x + s * (d + 0.26 * inward), y - s * 0.6), 4), max(2, s * 0.2), 1.4, 3), rise(1.2, 0.1, GLOW.far(x, y)))
                dim.append(gouge(rng, straight((x + s * (d - 0.3), y - s * 1.86), (x + s * (d + 0.3), y - s * 1.9), 3), max(2, s * 0.16), 1, 1.6))
    with plate.group("bunks"):
        plate.put("key", "planks", dark)
        plate.put("mid", "dim", dim)
    with plate.group("bunks-lit", when="lamp"):
        for ink in ("mid", "lamp", "paper"):
            plate.put("lamp" if ink == "paper" else ink, f"edges-{ink}", bright.get(ink, []))


def lamp(plate: Plate) -> None:
    rng = _mass("lamp")
    x, y = LAMP
    with plate.group("lamp"):
        plate.put("key", "clear", [knife(rng, [(x - 92, y + 20), (x - 60, y - 44), (x - 14, y - 62), (x + 16, y - 62), (x + 62, y - 44), (x + 94, y + 20)], 15, 2)])
        plate.put("mid", "behind", [gouge(rng, bend([(x - w, y - d), (x, y - d - 3), (x + w, y - d)], 6), 5, 3, 5) for w, d in ((110, 6), (96, 24), (70, 42))])
        plate.put("key", "shade", [gouge(rng, straight((x, -8), (x, y - 40), 8), 5, 0.2, 0.2), knife(rng, [(x - 72, y + 8), (x - 30, y - 28), (x - 12, y - 42), (x + 12, y - 42), (x + 31, y - 28), (x + 74, y + 8)], 13, 1)])
        plate.put("light", "rim", [gouge(rng, bend([(x - 60, y), (x - 28, y - 24), (x - 10, y - 36)], 5), 4, 1.5, 4)])
    with plate.group("lamp-lit", when="lamp"):
        cone = [(x - 66, y + 12), (x + 68, y + 12), (x + 196, y + 108), (x + 268, y + 200), (x + 306, y + 300), (x + 326, TABLE - 4), (x - 324, TABLE - 4), (x - 304, y + 290), (x - 266, y + 200), (x - 192, y + 108)]
        plate.put("lamp", "cone", [knife(rng, cone, 17, 2)])
        inside = within(cone)
        away = lambda px, py: math.atan2(py - y + 60, px - x)  # noqa: E731
        lines = furrows(rng, away, lambda px, py: 8 + 0.035 * (py - y), inside, [(x, 500), (x - 120, 600), (x + 120, 600), (x, 680), (x - 220, 560), (x + 220, 560), (x - 250, 680), (x + 250, 680), (x - 60, 420), (x + 60, 420)])
        side = lambda px, py: abs(px - x) / (52 + 1.25 * min(150.0, max(0.0, py - y - 8)) + 0.42 * max(0.0, py - y - 158))  # noqa: E731
        wide = lambda px, py: 7 + 0.03 * (py - y)  # noqa: E731
        plate.put("paper", "core", [*carve(rng, lines, lambda px, py: rise(0.95, 0.05, side(px, py)) * rise(390, 60, py - y) * 0.85, wide, inside, Hand((40, 200), rest=(3, 20), entry=1.5, leave=8)), gouge(rng, straight((x - 58, y + 13), (x + 60, y + 13), 6), 9, 1, 1)])
        plate.put("key", "dusk", carve(rng, lines, lambda px, py: 1.15 * rise(0.8, 1.08, side(px, py)) * rise(20, 60, py - y) + 0.34 * rise(0.25, 0.8, side(px, py)) * rise(150, 60, py - y), wide, inside, Hand((50, 240), rest=(3, 20), entry=6, leave=3)))


def man(rng: random.Random, x: float, y: float, s: float, way: int, cap: bool) -> tuple[list[Line], list[Line], list[Line]]:
    """One at the table, in profile: his outline, the edges that the lamp finds, the folds of his coat."""

    def p(u: float, v: float) -> Point:
        return x + way * u * s, y + v * s

    body = [p(-0.34, 0.32), p(-0.38, -0.2), p(-0.37, -0.5), p(-0.28, -0.66), p(-0.14, -0.73), p(-0.1, -0.78), p(-0.13, -0.86), p(-0.12, -0.97), p(-0.05, -1.04), p(0.06, -1.05), p(0.13, -1.0), p(0.16, -0.94), p(0.15, -0.912), p(0.192, -0.852), p(0.188, -0.836), p(0.16, -0.826), p(0.174, -0.802), p(0.163, -0.788), p(0.172, -0.77), p(0.158, -0.752), p(0.16, -0.724), p(0.145, -0.708), p(0.125, -0.7), p(0.07, -0.725), p(0.06, -0.69), p(0.12, -0.63), p(0.19, -0.5), p(0.24, -0.36), p(0.36, -0.3), p(0.52, -0.3), p(0.56, -0.26), p(0.55, -0.21), p(0.4, -0.19), p(0.2, -0.16), p(0.14, 0.1), p(0.16, 0.32)]
    dark = [knife(rng, body, 10, 0.8)]
    if cap:
        dark.append(knife(rng, [p(-0.17, -0.9), p(-0.18, -1.02), p(-0.13, -1.13), p(0.0, -1.17), p(0.12, -1.13), p(0.17, -1.03), p(0.17, -0.96), p(0.05, -0.99), p(-0.06, -0.97), p(-0.1, -0.9)], 9, 0.8))
    edges = [gouge(rng, bend([p(0.04, -0.7), p(0.115, -0.61), p(0.18, -0.48)], 5), s * 0.04, 1.5, 4), gouge(rng, bend([p(0.2, -0.44), p(0.26, -0.34), p(0.38, -0.285)], 5), s * 0.04, 1.5, 3), gouge(rng, bend([p(0.38, -0.29), p(0.48, -0.292), p(0.55, -0.255)], 4), s * 0.036, 1.2, 2), gouge(rng, bend([p(-0.26, -0.655), p(-0.16, -0.715), p(-0.06, -0.72)], 4), s * 0.034, 1.5, 3),
             gouge(rng, bend([p(-0.06, -1.03), p(0.04, -1.042), p(0.11, -1.0)], 4) if not cap else bend([p(-0.1, -1.13), p(0.02, -1.155), p(0.13, -1.11)], 4), s * 0.03, 1.4, 2), gouge(rng, bend([p(0.095, -0.895), p(0.12, -0.89), p(0.14, -0.895)], 3), s * 0.013, 1, 1.4), gouge(rng, bend([p(0.0, -0.92), p(-0.03, -0.88), p(0.0, -0.84), p(0.02, -0.87)], 3), s * 0.016, 1, 2)]
    folds = [gouge(rng, bend([p(u, -0.6 + abs(u) * 0.3), p(u * 1.05 + 0.02, -0.3), p(u * 0.96, 0.1)], 6), s * 0.022, 3, 7) for u in (-0.29, -0.2, -0.1, 0.0, 0.08)] + [gouge(rng, bend([p(0.0, -0.5), p(0.08, -0.34), p(0.24, -0.26)], 5), s * 0.022, 2, 5), gouge(rng, bend([p(-0.06, -0.4), p(0.06, -0.24), p(0.3, -0.22)], 5), s * 0.02, 2, 5)]
    return dark, edges, folds


def table(plate: Plate) -> None:
    """Bare boards; an inkwell, a pen laid down, and between two pairs of hands a card that has room for twenty-five words."""
    rng = _mass("men")
    one = man(rng, 520, 806, 338, 1, True)
    other = man(rng, 988, 802, 330, -1, False)
    with plate.group("men"):
        plate.put("key", "two", [*one[0], *other[0]])
        plate.put("mid", "folds", [*one[2], *other[2]])
    with plate.group("men-lit", when="lamp"):
        plate.put("lamp", "edges", [*one[1], *other[1]])
    rng = _mass("table")
    top = [(560, TABLE - 14), (944, TABLE - 16), (1140, 872), (372, 874)]
    inside = within(top)
    with plate.group("table"):
        plate.put("key", "boards", [knife(rng, top, 18, 1.2), knife(rng, [(372, 870), (1140, 868), (1136, 910), (378, 912)], 18, 1.2), *[knife(rng, box(x, 900, x + 42, 1010), 16, 1.2) for x in (412, 1062)]])
        plate.put("mid", "edge", [gouge(rng, straight((390 + 150 * k, 890 + rng.uniform(-4, 4)), (500 + 152 * k, 889), 6), 6, 2, 6) for k in range(5)])
        lines = furrows(rng, lambda x, y: 0.0, 13, inside, [(752, 800), (752, 860), (752, 750)])
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: 0.35, 11, inside, Hand((40, 200), rest=(10, 50))))
    with plate.group("table-lit", when="lamp"):
        tone = lambda x, y: rise(1.15, 0.25, math.hypot((x - 752) / 330, (y - 796) / 120))  # noqa: E731
        cuts = carve(rng, lines, lambda x, y: 1.05 * tone(x, y), 12.5, inside, Hand((40, 220), rest=(3, 18), entry=4, leave=6))
        for ink, some in parted(rng, cuts, Light((752, 790), 300, (("paper", 0.4), ("lamp", 9.0)), 1.3)).items():
            plate.put(ink, f"top-{ink}", some)
    with plate.group("card"):
        card = [(690, 768), (812, 765), (826, 826), (682, 830)]
        plate.put("key", "under", [knife(rng, [(lerp(752, a, 1.13), lerp(798, b, 1.24) + 3) for a, b in card], 12, 1.2)])
        plate.put("paper", "card", [knife(rng, card, 12, 0.8)])
        plate.put("mid", "lines", [gouge(rng, straight((700 - 2 * k, 779 + 11 * k), (lerp(700, 806, t), 778 + 11 * k), 5), 2.6, 1.4, 2) for k, t in ((0, 0.94), (1, 0.86), (2, 0.42))])
        plate.put("key", "things", [knife(rng, [(866, 786), (864, 762), (872, 756), (872, 748), (892, 748), (892, 756), (900, 762), (899, 786)], 8, 0.6), gouge(rng, straight((640, 838), (716, 852), 5), 5, 0.4, 4)])
        plate.put("paper", "glint", [gouge(rng, straight((869, 764), (868, 782), 4), 3.4, 1, 2), gouge(rng, straight((874, 750), (890, 750), 3), 2.6, 0.8, 1)])
    hands = [knife(rng, bend([(a, b), (a + d * 18, b - 9), (a + d * 44, b - 6), (a + d * 52, b + 2), (a + d * 40, b + 11), (a + d * 10, b + 13), (a, b)], 3), 7, 0.6) for a, b, d in ((648, 792, 1), (846, 808, -1))]
    with plate.group("hands"):
        plate.put("key", "hands", [*hands, gouge(rng, bend([(560, 770), (610, 786), (656, 796)], 4), lambda t: 40 - 14 * t, 0.3, 0.4), gouge(rng, bend([(950, 776), (894, 800), (842, 812)], 4), lambda t: 38 - 14 * t, 0.3, 0.4)])
    with plate.group("hands-lit", when="lamp"):
        plate.put("lamp", "knuckles", [gouge(rng, bend([(a, b - 1), (a + d * 18, b - 6), (a + d * 42, b - 3)], 4), 4, 1.2, 2) for a, b, d in ((650, 792, 1), (844, 808, -1))] + [gouge(rng, bend([(572, 758), (612, 772), (648, 783)], 4), 5, 1.5, 4), gouge(rng, bend([(936, 766), (894, 787), (850, 799)], 4), 5, 1.5, 4)])


def cut() -> Plate:
    plate = Plate("borovichi-barrack", (290, 80, 924, 880), {
        "paper": "#ecdfc4", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (shell, bunks, lamp, table):
        part(plate)
    return plate
