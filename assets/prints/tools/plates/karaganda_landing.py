"""A landing on a second floor, Karaganda: a padded door, the slot for a name card empty, a bulb, a window on the slag heap."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, beams, surface
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

BULB: Point = (560, 210)
GLOW = Light(BULB, 760, (("paper", 0.26), ("lamp", 0.62), ("mid", 9.0)), 1.2)
DOOR = (690.0, 226.0, 1016.0, 812.0)
FLOOR = 812.0


def _mass(name: str) -> random.Random:
    return random.Random(f"karaganda-landing/{name}")


def walls(plate: Plate) -> None:
    """Plaster above, oil paint below to the height of a shoulder, and a line between them that somebody drew by hand."""
    rng = _mass("walls")
    x0, y0, x1, y1 = DOOR
    rub = Noise(rng, 100)
    taken = lambda x, y: (x0 - 30 < x < x1 + 30 and y0 - 30 < y < y1) or (130 < x < 424 and 180 < y < 566)  # noqa: E731
    upper, lower = box(-6, -6, 1506, 520), box(-6, 530, 1506, FLOOR)
    with plate.group("walls"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        inside = within(upper)
        lines = furrows(rng, lambda x, y: 0.5 * rub(x, y) + 0.1, 15, inside, [(300, 100), (1200, 300), (560, 400)])
        plate.put("mid", "plaster", carve(rng, lines, lambda x, y: 0.52 + 0.45 * rub(x * 1.4, y * 1.4) + 0.25 * rise(500, 180, x), 13, lambda x, y: inside(x, y) and not taken(x, y), Hand((26, 150), rest=(5, 40), entry=3, leave=5)))
        inside = within(lower)
        lines = furrows(rng, lambda x, y: math.pi / 2 + 0.03 * rub(x, y), 17, inside, [(300, 700), (1200, 700), (560, 700)])
        plate.put("mid", "paint", carve(rng, lines, lambda x, y: 0.3 + 0.3 * rub(x * 1.4, y), 12, lambda x, y: inside(x, y) and not taken(x, y), Hand((40, 200), rest=(10, 60), entry=4, leave=7)))
        plate.put("light", "line", [gouge(rng, bend([(x, 525 + rng.uniform(-1, 1)), (x + 60, 524 + rng.uniform(-1, 1)), (x + 118, 525)], 5), 5, 2, 4) for x in (*range(-10, 600, 124), *range(1056, 1500, 124))])
    with plate.group("walls-lit", when="lamp"):
        lit: dict[str, list[Line]] = {}
        shade = lambda x, y: taken(x, y)  # noqa: E731
        for shape, flow, pitch, share in ((upper, lambda x, y: math.atan2(y - BULB[1], x - BULB[0]) + math.pi / 2, 14.0, 0.95), (lower, lambda x, y: math.pi / 2, 13.0, 0.8)):
            for ink, cuts in surface(rng, shape, flow, pitch, GLOW, share, shade, Hand((26, 150), rest=(4, 26), entry=3, leave=6)).items():
                lit.setdefault(ink, []).extend(cuts)
        near = lambda cut: math.dist(cut[0], BULB) > 74  # noqa: E731
        for ink in ("mid", "lamp", "paper"):
            plate.put(ink, f"wall-{ink}", [c for c in lit.get(ink, []) if near(c)])


def window(plate: Plate) -> None:
    """Half a floor lower: snow on the sill, the mine's heap with its small truck, evening."""
    rng = _mass("window")
    x0, y0, x1, y1 = 150.0, 200.0, 404.0, 546.0
    heap = [(x0, 470), (206, 420), (262, 330), (286, 310), (312, 334), (356, 410), (x1, 452), (x1, 520), (x0, 520)]
    with plate.group("window"):
        plate.put("light", "sky", [knife(rng, box(x0, y0, x1, y1), 15, 1)])
        inside = within(box(x0, y0, x1, 500))
        lines = furrows(rng, lambda x, y: 0.06, 10, inside, [(280, 260), (200, 400), (380, 300)])
        plate.put("paper", "bright", carve(rng, lines, lambda x, y: rise(250, 420, y) * 0.95, 9.5, inside, Hand((30, 140), rest=(3, 20))))
        plate.put("mid", "heap", [knife(rng, heap, 13, 1.6)])
        in_heap = within(heap)
        plate.put("key", "gullies", carve(rng, furrows(rng, lambda x, y: math.atan2(y - 290, x - 286), 11, in_heap, [(280, 400), (330, 440), (220, 450)]), lambda x, y: 0.35 + 0.5 * rise(270, 340, x), 9, in_heap, Hand((20, 90), rest=(5, 24))))
        roofs = [(x0, 520), (x0, 486), (190, 476), (222, 490), (222, 478), (270, 470), (300, 490), (340, 486), (372, 470), (x1, 482), (x1, y1), (x0, y1)]
        plate.put("key", "roofs", [knife(rng, roofs, 11, 1), gouge(rng, straight((286, 312), (296, 284), 4), 4, 0.3, 0.4), gouge(rng, straight((316, 488), (314, 420), 5), 7, 0.2, 0.3)])
        plate.put("paper", "roof-snow", [gouge(rng, bend([(a, b), ((a + c) / 2, b - 7), (c, d)], 4), 6, 1, 2) for a, b, c, d in ((156, 484, 190, 476), (226, 478, 268, 470), (340, 486, 398, 478), (160, 520, 250, 512), (280, 526, 396, 516))])
        plate.put("key", "frame", [gouge(rng, straight((x, y0 - 8), (x + 1, y1 + 4), 8), 12, 0.1, 0.1) for x in (x0, x1)] + [gouge(rng, straight((277, y0), (278, y1), 8), 9, 0.1, 0.1), gouge(rng, straight((x0 - 6, y0), (x1 + 6, y0), 8), 12, 0.1, 0.1), gouge(rng, straight((x0, 300), (x1, 299), 8), 8, 0.1, 0.1)])
        frost = [gouge(rng, bend([(x, y1 - 6), (x + d * 0.4, y1 - h * 0.6), (x + d, y1 - h)], 4), 3, 0.6, 7) for x, d, h in ((160, 20, 70), (176, 6, 52), (196, -12, 60), (214, 14, 38), (296, 10, 44), (318, -8, 56), (344, 12, 70), (366, -10, 88), (388, -16, 64))]
        plate.put("paper", "frost", [*frost, knife(rng, [(x0 - 22, y1 + 20), (x0 - 14, y1 + 2), (250, y1 - 8), (320, y1 - 2), (x1 + 16, y1 + 2), (x1 + 22, y1 + 20)], 13, 1.4)])


def door(plate: Plate) -> None:
    """Oilcloth quilted over felt with brass nails; a bell, a spyhole, and a tin frame for a card with no card in it."""
    rng = _mass("door")
    x0, y0, x1, y1 = DOOR
    with plate.group("door"):
        plate.put("key", "leaf", [knife(rng, box(x0 - 24, y0 - 26, x1 + 24, y1 + 4), 18, 1.3)])
        plate.put("mid", "frame", [gouge(rng, straight((x, y0 - 10), (x + 1, y1 - 4), 9), 8, 1, 2) for x in (x0 - 14, x1 + 14)] + [gouge(rng, straight((x0 - 16, y0 - 15), (x1 + 16, y0 - 16), 9), 8, 1, 2)])
        pads: list[Line] = []
        shine: list[Line] = []
        shade: list[Line] = []
        nails: list[Line] = []
        wide, high = (x1 - x0 - 12) / 4, (y1 - y0 - 12) / 6

        def held(x: float, y: float) -> Point:
            return min(x1 - 9, max(x0 + 9, x)), min(y1 - 9, max(y0 + 9, y))

        for r in range(13):
            for c in range(5):
                cx, cy = x0 + 6 + wide * (c + (0.0 if r % 2 else 0.5)), y0 + 6 + high * r / 2
                if cx > x1 - 4:
                    continue
                u, v = wide * 0.455, high * 0.455
                rim = [(cx - u, cy), (cx - u * 0.53, cy - v * 0.56), (cx, cy - v), (cx + u * 0.53, cy - v * 0.56), (cx + u, cy), (cx + u * 0.53, cy + v * 0.56), (cx, cy + v), (cx - u * 0.53, cy + v * 0.56)]
                pads.append(knife(rng, [held(*p) for p in rim], 9, 0.9))
                # away from the bulb each bulge goes into its own shadow, in teeth
                for k in range(5):
                    t = 0.16 + 0.17 * k
                    a, b = held(cx + u * t, cy + v * (1 - t)), held(cx + u * (t - 0.5) * 0.9, cy + v * (0.5 - t) * 0.9 + v * 0.1)
                    if math.dist(a, b) > 12:
                        shade.append(gouge(rng, bend([a, (lerp(a[0], b[0], 0.5), lerp(a[1], b[1], 0.5) + 1), b], 3), 6.2, 0.5, 5))
                top = [(cx - u * 0.86, cy - v * 0.02), (cx - u * 0.5, cy - v * 0.5), (cx - u * 0.02, cy - v * 0.86), (cx + u * 0.1, cy - v * 0.4), (cx - u * 0.3, cy + v * 0.1)]
                if math.dist((cx, cy), BULB) < 520 and x0 + 12 < cx < x1 - 12 and y0 + 12 < cy:
                    shine.append(knife(rng, [held(*p) for p in top], 9, 1.6))
                nx, ny = cx, cy + high * 0.5
                if y0 + 20 < ny < y1 - 20 and x0 + 12 < nx < x1 - 12:
                    nails.append(knife(rng, [(nx - 5.5, ny), (nx - 1, ny - 6), (nx + 5, ny - 2), (nx + 4.5, ny + 4.5), (nx - 2, ny + 5.5)], 4, 0.5))
        plate.put("mid", "pads", pads)
        plate.put("key", "shade", shade)
        plate.put("light", "nails", nails)
        plate.put("light", "furniture", [gouge(rng, bend([(x1 - 46, 560), (x1 - 20, 556), (x1 - 14, 566)], 4), 10, 0.6, 1.4), knife(rng, [(x1 - 34, 536), (x1 - 18, 535), (x1 - 17, 604), (x1 - 33, 605)], 9, 0.6)])
    with plate.group("door-lit", when="lamp"):
        plate.put("lamp", "shine", shine)
        plate.put("key", "shade", [c for c in shade if math.dist(c[0], BULB) < 560])
        plate.put("paper", "nails", [n for n in nails if math.dist(n[0], BULB) < 480])
    with plate.group("card"):
        # the slot: a tin frame, and in it nothing but the felt behind
        cx, cy = 853.0, 443.0
        plate.put("key", "clear", [knife(rng, box(cx - 78, cy - 44, cx + 78, cy + 44), 13, 1)])
        plate.put("paper", "tin", [knife(rng, box(cx - 66, cy - 32, cx + 66, cy + 32), 12, 0.8), ])
        plate.put("key", "empty", [knife(rng, box(cx - 55, cy - 22, cx + 55, cy + 22), 12, 0.8), *[knife(rng, [(a - 3, b - 3), (a + 3, b - 3), (a + 3, b + 3), (a - 3, b + 3)], 4, 0.4) for a in (cx - 60.5, cx + 60.5) for b in (cy - 26, cy + 26)]])
        plate.put("mid", "nothing", [gouge(rng, straight((cx - 46, cy + 14), (cx + 20, cy + 13), 5), 3, 2, 5), gouge(rng, straight((cx - 48, cy - 12), (cx - 47, cy + 8), 4), 2.6, 1.5, 4)])
        bx, by = 1082.0, 470.0
        plate.put("key", "bell", [knife(rng, box(bx - 30, by - 40, bx + 30, by + 40), 12, 1)])
        plate.put("light", "bell-lit", [knife(rng, [(bx - 18, by - 24), (bx + 17, by - 25), (bx + 19, by + 24), (bx - 17, by + 25)], 9, 0.7)])
        plate.put("key", "button", [knife(rng, [(bx + 8 * math.cos(a), by + 8 * math.sin(a)) for a in (0.2, 1.1, 2.0, 2.9, 3.8, 4.8, 5.6)], 5, 0.4), gouge(rng, bend([(bx, by - 26), (bx - 3, by - 90), (bx - 2, 224)], 6), 2.6, 0.3, 0.3)])


def floor(plate: Plate) -> None:
    """Tiles, a mat, a child's sledge leaned up, a pair of felt boots put out to dry; the rail of the stairs comes up at our left."""
    rng = _mass("floor")
    ground = [(-6, FLOOR), (1506, FLOOR), (1506, 1006), (-6, 1006)]
    inside = within(ground)
    vx, vy = 760.0, 330.0
    joints: list[Line] = []
    for k in range(-9, 10):
        x = vx + 118 * k
        joints.append(gouge(rng, straight((lerp(vx, x, 1.0), FLOOR), (lerp(vx, x, (1010 - vy) / (FLOOR - vy)), 1010), 5), 3.4, 0.3, 0.3))
    for y in (846, 896, 964):
        joints.append(gouge(rng, straight((-6, y), (1506, y + 1), 9), 3.4, 0.3, 0.3))
    with plate.group("floor"):
        plate.put("mid", "dim", carve(rng, furrows(rng, lambda x, y: 0.0, 13, inside, [(300, 900), (1200, 900)]), lambda x, y: 0.4 + 0.25 * rise(500, 200, x), 12, inside, Hand((40, 200), rest=(6, 30))))
        plate.put("light", "skirting", [gouge(rng, straight((x, FLOOR - 3), (x + 110, FLOOR - 3), 5), 5, 1.5, 4) for x in (*range(0, 560, 120), *range(1054, 1480, 120))])
    with plate.group("floor-lit", when="lamp"):
        lines = furrows(rng, lambda x, y: math.atan2((y - FLOOR + 90) * 3, x - 600) * 0.12, 12, inside, [(300, 900), (1200, 900), (600, 850)])
        plate.put("lamp", "pool", carve(rng, lines, lambda x, y: 1.05 * rise(520, 60, math.hypot(x - 600, (y - 880) * 2.6)), 12, inside, Hand((30, 150), rest=(4, 22))))
    with plate.group("joints"):
        plate.put("key", "joints", joints)
    with plate.group("mat"):
        mat = [(706, 850), (1010, 850), (1044, 902), (690, 903)]
        plate.put("key", "mat", [knife(rng, mat, 13, 2)])
        in_mat = within(mat)
        plate.put("light", "weave", carve(rng, furrows(rng, lambda x, y: 0.0, 8, in_mat, [(850, 870)]), lambda x, y: 0.7, 7, lambda x, y: in_mat(x, y) and int((x + y) / 21) % 3 > 0, Hand((12, 22), rest=(5, 9), entry=1.5, leave=2)))
    with plate.group("boots"):
        felt: list[Line] = []
        inner: list[Line] = []
        shade: list[Line] = []
        for x, y in ((1034.0, 878.0), (1086.0, 890.0)):
            shape = [(x - 26, y), (x - 29, y - 30), (x - 20, y - 58), (x - 23, y - 138), (x, y - 146), (x + 22, y - 138), (x + 20, y - 62), (x + 40, y - 38), (x + 52, y - 12), (x + 48, y), (x - 26, y)]
            felt.append(knife(rng, bend([(a + (a - x - 6) * 0.13, b + (b - y + 70) * 0.05) for a, b in shape], 3), 10, 0.9))
            inner.append(knife(rng, bend([(a - (a - x - 6) * 0.06, b) for a, b in shape], 3), 10, 0.9))
            shade += [knife(rng, bend([(x - 17, y - 137), (x, y - 143), (x + 17, y - 137), (x, y - 130), (x - 17, y - 137)], 3), 7, 0.5), *[gouge(rng, bend([(x + d, y - 124 + 4 * k), (x + d, y - 80), (x + d + 2, y - 60 + 8 * k)], 5), 5 - k, 1.5, 4) for k, d in enumerate((15, 8, 1))], *[gouge(rng, bend([(x - 14 + 8 * k, y - 10 - 8 * k), (x + 16 + 3 * k, y - 8 - 8 * k), (x + 42 - 4 * k, y - 8 - 9 * k)], 5), 5 - k, 2, 4) for k in range(3)]]
        plate.put("key", "clear", felt)
        plate.put("light", "felt", inner)
        plate.put("key", "shade", shade)
    rail: list[Line] = []
    lit: list[Line] = []
    for k in range(11):
        x = 14 + 52 * k
        top, low = 640 + 0.0 * k, 1006
        if x > 560:
            break
        rail.append(gouge(rng, straight((x, top), (x + 1, low), 7), 9, 0.1, 0.1))
        lit.append(gouge(rng, straight((x + 3, top + 20), (x + 3.6, low - 60 - rng.uniform(0, 120)), 6), 3, 2, 5))
    with plate.group("banister"):
        plate.put("key", "clear", [knife(rng, [(-6, 606), (548, 604), (572, 612), (576, 652), (548, 664), (-6, 664)], 15, 1), *rail, knife(rng, [(536, 600), (582, 598), (586, 1006), (534, 1006)], 15, 1)])
        plate.put("light", "grip", [gouge(rng, straight((x, 622), (x + 150, 621), 7), 8, 2, 4) for x in (0, 160, 326)] + [gouge(rng, bend([(490, 621), (540, 616), (566, 618)], 4), 7, 1.4, 3), gouge(rng, straight((572, 660), (574, 900), 8), 7, 2, 6)])
        plate.put("mid", "bars", lit)


def bulb(plate: Plate) -> None:
    rng = _mass("bulb")
    x, y = BULB
    glass = [(x - 8, y - 26), (x + 8, y - 26), (x + 11, y - 10), (x + 23, y + 6), (x + 20, y + 26), (x + 8, y + 36), (x - 9, y + 36), (x - 21, y + 25), (x - 23, y + 5), (x - 11, y - 10)]
    with plate.group("bulb"):
        plate.put("key", "clear", [knife(rng, [(x - 52, y - 30), (x - 30, y - 58), (x + 30, y - 58), (x + 54, y - 28), (x + 58, y + 30), (x + 30, y + 64), (x - 30, y + 64), (x - 58, y + 30)], 14, 3)])
        plate.put("light", "flex", [gouge(rng, bend([(x + 4, -8), (x - 3, 70), (x + 2, y - 44)], 6), 4, 0.2, 0.3), knife(rng, [(x - 9, y - 26), (x - 10, y - 46), (x + 10, y - 46), (x + 9, y - 26)], 7, 0.5)])
        plate.put("mid", "glass", [knife(rng, glass, 8, 0.7)])
    with plate.group("bulb-lit", when="lamp"):
        outer, core = beams(rng, (x, y + 8), (0.1, math.pi - 0.1), 150, 11, 8, 42)
        plate.put("lamp", "beams", outer)
        plate.put("paper", "glass", [knife(rng, glass, 8, 0.7), *[c for c in core if min(math.dist(p, (x, y + 8)) for p in c) > 26]])
        plate.put("lamp", "wire", [gouge(rng, bend([(x - 9, y + 6), (x - 3, y - 2), (x + 2, y + 6), (x + 9, y - 1)], 3), 2.4, 0.5, 0.5)])


def cut() -> Plate:
    plate = Plate("karaganda-landing", (236, 60, 900, 900), {
        "paper": "#ecdfc4", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (walls, window, bulb, door, floor):
        part(plate)
    return plate
