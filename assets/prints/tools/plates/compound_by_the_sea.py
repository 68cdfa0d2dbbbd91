"""The compound by the sea: a white barrack, a fence, and beyond the fence the whole of the Black Sea going about its day."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

HORIZON, SHORE = 402.0, 704.0
GLARE = 840.0


def _mass(name: str) -> random.Random:
    return random.Random(f"compound-by-the-sea/{name}")


def shore(x: float) -> float:
    """The bluff's edge, where the yard stops and the sea is far below."""
    return SHORE + 9 * math.sin(x / 120) + 5 * math.sin(x / 37 + 1) + 26 * rise(1000, 1500, x)


def sky(plate: Plate) -> None:
    rng = _mass("sky")
    bank, bent = Noise(rng, 160), Noise(rng, 420)

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and -5 < y < HORIZON - 1

    def flow(x: float, y: float) -> float:
        return -0.05 + 0.18 * bent(x, y * 1.6)

    lines = furrows(rng, flow, 11.5, inside, [(300, 100), (900, 200), (1300, 80), (750, 360)])
    with plate.group("sky", slip=(2, -1.4)):
        plate.put("mid", "ground", [box(-6, -6, 1506, HORIZON + 4)])
        plate.put("light", "haze", carve(rng, lines, lambda x, y: rise(60, 400, y) * 0.95 + 0.5 * bank(x * 0.6, y * 2) - 0.16, 11.5, inside, Hand((70, 440), rest=(3, 40), entry=6, leave=9)))
        plate.put("paper", "low", carve(rng, furrows(rng, flow, 10, inside, [(840, 380), (300, 340), (1200, 300)]), lambda x, y: rise(215, 395, y) * rise(760, 90, abs(x - GLARE)) * 1.15 + 0.8 * rise(0.2, 0.6, bank(x * 0.5 + 70, y * 1.8)) * rise(60, 200, y) - 0.12, 10, inside, Hand((50, 360), rest=(3, 30), entry=5, leave=8)))
    rng = _mass("night")
    with plate.group("night", when="night"):
        plate.put("key", "ranks", carve(rng, furrows(rng, flow, 13, inside, [(300, 60), (1200, 60), (750, 160)]), lambda x, y: rise(330, 20, y) * 1.25 + 0.5 * bank(x + 200, y * 2) - 0.1, 14.5, inside, Hand((80, 460), rest=(1, 30), lift=0.1, entry=6, leave=8)))


def sea(plate: Plate) -> None:
    rng = _mass("sea")
    swell, ripple = Noise(rng, 110), Noise(rng, 70)

    def near(y: float) -> float:
        return max(0.0, (y - HORIZON) / (760 - HORIZON))

    def inside(x: float, y: float) -> bool:
        return -5 < x < 1505 and HORIZON - 1 < y < shore(x) + 3

    def pitch(_x: float, y: float) -> float:
        return 5.6 + 6.6 * near(y)

    def flow(x: float, y: float) -> float:
        return 0.05 * ripple(x, y * 3)

    def lane(x: float, y: float) -> float:
        return rise(90 + 330 * near(y), 10, abs(x - GLARE - 20 * near(y)))

    def beat(x: float, y: float) -> float:
        away = 90 / (y - HORIZON + 20)
        return swell((x - GLARE) * away * 0.55, 1500 * away)

    lines = furrows(rng, flow, pitch, inside, [(200, 450), (1300, 450), (750, 560), (300, 660), (1200, 660)])
    with plate.group("sea"):
        plate.put("mid", "ground", [knife(rng, [(-6, HORIZON), *[(x, HORIZON + rng.uniform(-0.8, 0.8)) for x in range(80, 1460, 110)], (1506, HORIZON), (1506, 780), (-6, 780)], 40, 0.6)])
        plate.put("light", "sheen", carve(rng, lines, lambda x, y: rise(900, 200, abs(x - GLARE)) * (0.5 + 0.4 * near(y)) + 0.5 * beat(x, y) - 0.1, pitch, inside, Hand((26, 230), rest=(3, 24), entry=4, leave=6)))
        plate.put("key", "deep", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.15, inside, [(200, 430), (1300, 430), (200, 640), (1300, 640)]), lambda x, y: (0.75 * rise(0.25, 0.0, near(y)) + 0.5 * near(y) - 0.6 * beat(x, y) - 0.08) * (1 - lane(x, y)) * rise(60, 420, abs(x - GLARE)), lambda x, y: pitch(x, y) * 1.1, inside, Hand((40, 330), rest=(3, 40), lift=0.1, entry=4, leave=6)))
    with plate.group("glare", slip=(-1, 1)):
        plate.put("paper", "sparks", carve(rng, lines, lambda x, y: lane(x, y) * (1.0 + 0.6 * beat(x + 60, y)) - 0.06, pitch, inside, Hand((18, 150), rest=(3, 16), lift=0.12, entry=3, leave=5)))
    rng = _mass("ship")
    with plate.group("ship"):
        x, y = 624.0, HORIZON + 5
        plate.put("paper", "hull", [knife(rng, [(x - 44, y - 12), (x + 42, y - 14), (x + 36, y + 1), (x - 38, y + 1)], 10, 0.7), knife(rng, [(x - 18, y - 24), (x + 16, y - 25), (x + 20, y - 13), (x - 20, y - 12)], 9, 0.6)])
        plate.put("key", "funnel", [knife(rng, [(x - 3, y - 41), (x + 8, y - 42), (x + 9, y - 24), (x - 3, y - 24)], 6, 0.5), gouge(rng, straight((x - 30, y - 12), (x - 31, y - 40), 4), 1.8, 0.3, 1), gouge(rng, straight((x + 28, y - 13), (x + 28, y - 37), 4), 1.8, 0.3, 1), gouge(rng, straight((x - 40, y + 2), (x + 36, y + 2), 5), 2.6, 2, 3),
                                    gouge(rng, bend([(x + 3, y - 44), (x - 12, y - 58), (x - 50, y - 62), (x - 96, y - 72)], 6), lambda t: 2.5 + 5 * t, 1, 6)])


def yard(plate: Plate) -> None:
    """Trodden clay in the barrack's shade, and a strip still in the sun."""
    rng = _mass("yard")
    dust, bent = Noise(rng, 100), Noise(rng, 160)
    shape = [*[(x, shore(x)) for x in range(-6, 1512, 24)], (1506, 1006), (-6, 1006)]
    inside = within(shape)
    pitch = lambda x, y: 8 + 9 * rise(700, 1000, y)  # noqa: E731
    flow = lambda x, y: 0.03 + 0.16 * bent(x, y * 2.4)  # noqa: E731
    shade = lambda x, y: max(rise(20, -20, x - 640 - (y - 720) * 0.75), rise(905, 960, y))  # noqa: E731
    lines = furrows(rng, flow, pitch, inside, [(300, 800), (1000, 800), (1300, 940), (700, 960)])
    with plate.group("yard"):
        plate.put("light", "ground", [knife(rng, shape, 17, 1.6)])
        plate.put("paper", "sun", carve(rng, lines, lambda x, y: (0.8 + 0.7 * dust(x * 0.7, y * 2)) * (1 - shade(x, y)) - 0.08, pitch, inside, Hand((40, 300), rest=(3, 22), entry=4, leave=6)))
        plate.put("mid", "dust", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.2, inside, [(900, 820), (1200, 900), (400, 960)]), lambda x, y: 0.35 * rise(0.1, 0.6, dust(x + 300, y * 2)) + 0.4 * shade(x, y), pitch, inside, Hand((40, 240), rest=(6, 50))))
        plate.put("key", "shade", carve(rng, furrows(rng, flow, lambda x, y: pitch(x, y) * 1.12, inside, [(200, 800), (400, 900), (900, 970), (1300, 980)]), lambda x, y: 1.05 * shade(x, y) + 0.25 * dust(x, y * 2) * (0.3 + shade(x, y)), lambda x, y: pitch(x, y) * 1.15, inside, Hand((60, 360), rest=(1, 16), lift=0.14, entry=4, leave=6)))


def edge(plate: Plate) -> None:
    """Dry grass where the ground stops."""
    rng = _mass("edge")
    dark: list[Line] = []
    pale: list[Line] = []
    x = 470.0
    while x < 1510:
        y, tall = shore(x) + rng.uniform(2, 10), rng.uniform(12, 40)
        for _ in range(rng.randrange(2, 6)):
            h, bow = tall * rng.uniform(0.4, 1.1), rng.uniform(0.1, 0.8)
            r = x + rng.uniform(-12, 12)
            (dark if rng.random() < 0.75 else pale).append(gouge(rng, bend([(r, y + 3), (r + bow * h * 0.25, y - h * 0.6), (r + bow * h, y - h)], 4), rng.uniform(2, 4), 0.6, 9))
        x += rng.uniform(10, 46)
    lip: list[Line] = []
    x = 440.0
    while x < 1500:
        long = math.exp(rng.uniform(math.log(40), math.log(190)))
        lip.append(gouge(rng, [(x + long * k / 6, shore(x + long * k / 6) + 3 + rng.uniform(-1, 1)) for k in range(7)], rng.uniform(4, 9), 3, 6))
        x += long * rng.uniform(0.75, 1.1)
    with plate.group("edge"):
        plate.put("key", "lip", lip)
        plate.put("key", "grass", dark)
        plate.put("paper", "grass-lit", pale)


def barrack(plate: Plate) -> None:
    """Whitewash; its end in shadow towards us, its long side in the glare."""
    rng = _mass("barrack")
    end = [(-6, 800), (-6, 330), (90, 268), (232, 392), (236, 826), (-6, 852)]
    side = [(236, 826), (232, 392), (452, 430), (454, 764)]
    with plate.group("barrack"):
        plate.put("key", "end", [knife(rng, end, 20, 1.8)])
        plate.put("paper", "side", [knife(rng, side, 18, 1.6)])
        rub = Noise(rng, 60)
        inside = within(end)
        plate.put("mid", "lime", carve(rng, furrows(rng, lambda x, y: -0.12 + 0.5 * rub(x, y), 13, inside, [(60, 500), (160, 700)]), lambda x, y: 0.45 + 0.5 * rub(x * 1.6, y * 1.6) + 0.3 * rise(60, 230, x), 11, lambda x, y: inside(x, y) and not (60 < x < 160 and y > 560), Hand((24, 130), rest=(5, 34), entry=3, leave=5)))
        flank = within(side)
        plate.put("light", "stains", carve(rng, furrows(rng, lambda x, y: math.pi / 2 + 0.2 * rub(x, y), 13, flank, [(300, 600), (400, 500)]), lambda x, y: 0.5 * rise(0.0, 0.6, rub(x, y * 0.6)) + 0.5 * rise(690, 790, y), 10, flank, Hand((20, 120), rest=(6, 50))))
        plate.put("key", "openings", [knife(rng, [(284, 520), (316, 522), (317, 600), (285, 602)], 11, 1), knife(rng, [(362, 522), (388, 524), (388, 594), (363, 596)], 11, 1), knife(rng, [(412, 560), (438, 561), (439, 765), (413, 772)], 13, 1),
                                      knife(rng, [(84, 254), (98, 250), (468, 418), (470, 440), (232, 400), (84, 278)], 16, 1.4), knife(rng, [(98, 252), (330, 330), (474, 420), (462, 430), (240, 388)], 16, 1.4)])
        plate.put("mid", "roof", [gouge(rng, straight((lerp(110, 300, t), lerp(262, 340, t)), (lerp(252, 440, t), lerp(384, 414, t)), 6), 5, 2, 5) for t in (0.1, 0.26, 0.44, 0.6, 0.78)])
        plate.put("light", "doorlight", [gouge(rng, straight((70, 590), (72, 800), 8), 5, 3, 5), gouge(rng, straight((70, 586), (150, 580), 5), 4.6, 2, 4)])


def fence(plate: Plate) -> None:
    rng = _mass("fence")
    posts = ((508, 452, 786, 20), (742, 420, 826, 28), (1056, 372, 884, 40), (1452, 306, 966, 56))
    dark: list[Line] = []
    lit: list[Line] = []
    cast: list[Line] = []
    wires: list[Line] = []
    for x, top, foot, w in posts:
        dark.append(knife(rng, [(x - w * 0.5, foot), (x - w * 0.44, top + 6), (x - w * 0.1, top - 4), (x + w * 0.42, top + 3), (x + w * 0.5, foot)], 17, 1.4))
        side = 1 if x < GLARE else -1
        y = top + 12.0
        while y < foot - 20:
            long = math.exp(rng.uniform(math.log(24), math.log(120)))
            lit.append(gouge(rng, [(x + side * w * rng.uniform(0.30, 0.34), y + long * k / 6) for k in range(7)], w * 0.13 * rng.uniform(0.7, 1.2), 3, 5))
            y += long + rng.uniform(5, 26)
        lean = (x - GLARE) * 0.42
        cast.append(gouge(rng, [(x + lean * k / 6, foot - 2 + 0.32 * (foot - 560) * k / 6) for k in range(7)], w * 0.7, 0.6, 8))
    xs = [(-80, 500, 700), *[(x, top, foot) for x, top, foot, _ in posts], (1640, 262, 1010)]
    for k in range(6):
        t = 0.05 + k * 0.172
        for (ax, at, af), (bx, bt, bf) in zip(xs[1:-1], xs[2:], strict=True):
            p, q = (ax, lerp(at, af, t)), (bx, lerp(bt, bf, t))
            sag = 5 + 5 * rng.random()
            line = bend([p, (lerp(p[0], q[0], 0.5), lerp(p[1], q[1], 0.5) + sag), q], 9)
            thick = 2.0 + 2.4 * (ax - 400) / 1000
            wires.append(gouge(rng, line, thick * rng.uniform(0.9, 1.15), 0.2, 0.2))
            n = 3 if bx - ax > 250 else 2
            for j in range(n):
                at_x = (j + rng.uniform(0.25, 0.75)) / n
                i = int(at_x * (len(line) - 1))
                r = (5.5 + 7 * (ax - 400) / 1000) * rng.uniform(0.8, 1.25)
                for turn in (rng.uniform(0.5, 1.3), rng.uniform(-1.4, -0.6)):
                    wires.append(gouge(rng, straight((line[i][0] - r * math.cos(turn), line[i][1] - r * math.sin(turn)), (line[i][0] + r * math.cos(turn), line[i][1] + r * math.sin(turn)), 3), thick * 0.85, 2.5, 2.5))
    with plate.group("fence"):
        plate.put("key", "cast", cast)
        plate.put("key", "posts", [*dark, *wires])
        plate.put("paper", "lit", lit)
    rng = _mass("bread")
    bx, by = 884.0, 884.0
    with plate.group("bread"):
        plate.put("paper", "clearing", [gouge(rng, bend([(bx - l, by + d), (bx, by + d - 3), (bx + l, by + d)], 6), 12, 5, 7) for l, d in ((104, -14), (126, 0), (98, 14), (80, -26))])
        # half a tin loaf, broken end towards us
        plate.put("key", "loaf", [knife(rng, [(bx - 52, by + 10), (bx - 54, by - 14), (bx - 40, by - 30), (bx - 8, by - 37), (bx + 30, by - 30), (bx + 44, by - 16), (bx + 42, by + 12), (bx - 6, by + 19)], 11, 1), gouge(rng, bend([(bx - 30, by + 15), (bx - 80, by + 26), (bx - 124, by + 31)], 5), 14, 0.6, 6)])
        plate.put("light", "crust", [gouge(rng, bend([(bx - 40, by - 20), (bx - 8, by - 29), (bx + 22, by - 24)], 5), 5, 2, 4), gouge(rng, bend([(bx - 48, by - 8), (bx - 34, by - 16), (bx - 20, by - 19)], 5), 4, 2, 4), gouge(rng, straight((bx - 46, by + 2), (bx - 12, by + 10), 5), 4, 2, 4)])
        plate.put("light", "crumb", [knife(rng, [(bx - 2, by - 14), (bx + 20, by - 20), (bx + 39, by - 13), (bx + 37, by + 8), (bx - 1, by + 14)], 8, 1.6)])
        plate.put("paper", "holes", [gouge(rng, straight((x, y), (x + l, y - 2), 4), 3.4, 2, 3) for x, y, l in ((bx + 4, by - 8, 26), (bx + 2, by + 1, 30), (bx + 8, by + 8, 20))])


def cut() -> Plate:
    plate = Plate("compound-by-the-sea", (320, 90, 900, 860), {
        "paper": "#f2dfae", "light": "#d0be90", "mid": "#8fa3a0", "key": "#23292c", "lamp": "#e9d49a"})
    for part in (sky, sea, yard, edge, barrack, fence):
        part(plate)
    return plate
