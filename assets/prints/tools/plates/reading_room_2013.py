"""The reading room, 2013: an archive table, one lamp, and in its circle two cards laid side by side."""

from __future__ import annotations

import math
import random

from ..camera import Camera
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

EYE = Camera((0, -0.464, 1.38), math.radians(90), 600, 176, 740)
TABLE = 0.76
SHADE: Point = (884, 262)


def _mass(name: str) -> random.Random:
    return random.Random(f"reading-room-2013/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def on(x: float, y: float) -> Point:
    return EYE.seen((x, y, TABLE))


POOL = on(0.02, 0.27)


def pool(x: float, y: float) -> float:
    """The lamp's circle on the table: 0 in its middle, 1 at its rim."""
    return math.hypot((x - POOL[0]) / 520, (y - POOL[1] - 10) / 232)


def room(plate: Plate) -> None:
    """Shelves in the dark, boxes on the shelves; the lamp finds the nearest and leaves the rest."""
    rng = _mass("room")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    drift = Noise(rng, 150)
    glow = Light((850, 400), 560, (("light", 0.40), ("mid", 9.0)), 1.35)
    cuts: list[Line] = []
    boards: list[Line] = []
    for floor_y, high in ((92.0, 112.0), (236.0, 120.0), (392.0, 128.0)):
        x = -40.0 + rng.uniform(0, 30)
        while x < 1520:
            wide = rng.choice((18, 22, 26, 34, 46, 60, 72)) * rng.uniform(0.85, 1.15)
            if rng.random() < 0.14:
                x += rng.uniform(16, 70)
                continue
            tall = high * rng.uniform(0.62, 0.9)
            lean = rng.choice((0, 0, 0, 3, 9, -7)) if wide < 40 else 0
            cx, cy = x + wide / 2, floor_y - tall / 2
            tone = rise(1.05, 0.1, glow.far(cx, cy)) * (0.7 + 0.8 * drift(cx, cy))
            # a box is a lit edge and a few cuts of its back; the far side stays block
            if tone > 0.1:
                edge = x + 3 if cx > glow.at[0] else x + wide - 3
                cuts.append(gouge(rng, straight((edge, floor_y - 5), (edge + lean, floor_y - tall + 3), 7), 2.2 + 5 * tone, 2, 4))
                inner = max(0, round((wide - 14) / 11))
                for k in range(inner):
                    share = (k + 0.7) / (inner + 0.6)
                    xx = lerp(edge, x + wide - 6 if cx > glow.at[0] else x + 6, share)
                    w = 6.5 * tone * (1.1 - 0.8 * share) * rng.uniform(0.7, 1.15)
                    if w > 1.5:
                        a = floor_y - rng.uniform(6, 16)
                        b = floor_y - tall * rng.uniform(0.5, 0.94)
                        cuts.append(gouge(rng, straight((xx, a), (xx + lean * (a - b) / tall, b), 6), min(w, (a - b) / 7), 2, 5))
                if wide > 40 and tone > 0.2:
                    for k in range(2):
                        yy = floor_y - tall * (0.97 - 0.05 * k)
                        cuts.append(gouge(rng, straight((x + 6, yy), (x + wide - 6 - rng.uniform(0, 12), yy), 4), 3.6 * tone + 1, 2, 3))
            x += wide + rng.uniform(2, 5)
        a = -10.0
        while a < 1510:
            b = a + math.exp(rng.uniform(math.log(60), math.log(280)))
            tone = rise(1.1, 0.2, glow.far((a + b) / 2, floor_y))
            if tone > 0.14:
                boards.append(gouge(rng, straight((a, floor_y + 4), (b, floor_y + 4 + rng.uniform(-1, 1)), 6), 1.2 + 5.5 * tone, 3, 5))
            a = b + rng.uniform(4, 24)
    with plate.group("shelves"):
        put(plate, "boxes", parted(rng, cuts, glow))
        put(plate, "boards", parted(rng, boards, glow))


def table(plate: Plate) -> None:
    rng = _mass("table")
    top = [on(-1.3, 0.95), on(1.3, 0.95), on(1.3, -0.3), on(-1.3, -0.3)]
    grain, worn = Noise(rng, 90), Noise(rng, 200)
    inside = within([(-6, top[0][1]), (1506, top[1][1]), (1506, 1006), (-6, 1006)])

    def flow(x: float, y: float) -> float:
        return 0.01 + 0.05 * worn(x, y * 2)

    pitch = lambda x, y: 6.5 + 8.5 * rise(480, 1000, y)  # noqa: E731
    with plate.group("table"):
        plate.put("key", "top", [knife(rng, [(-6, top[0][1]), (1506, top[1][1]), (1506, 1006), (-6, 1006)], 26, 1)])
        lines = furrows(rng, flow, pitch, inside, [(736, 700), (300, 760), (1200, 760), (736, 940)])
        plate.put("mid", "grain", carve(rng, lines, lambda x, y: 0.62 * rise(1.75, 0.9, pool(x, y)) + 0.45 * grain(x * 0.6, y * 2) - 0.1, pitch, lambda x, y: inside(x, y) and pool(x, y) > 0.86, Hand((50, 380), rest=(3, 36), entry=5, leave=8)))
        edge_y = top[0][1]
        plate.put("mid", "far-edge", [gouge(rng, straight((a, edge_y + 2), (b, edge_y + 2), 6), w, 3, 5) for a, b, w in ((150, 420, 3), (440, 700, 4.6), (900, 1130, 4.6), (1150, 1400, 3))])
    rng = _mass("unlit")
    with plate.group("unlit"):
        lines = furrows(rng, flow, pitch, inside, [(736, 700), (600, 640), (900, 800), (736, 860), (420, 720), (1050, 720)])
        plate.put("mid", "pool", carve(rng, lines, lambda x, y: 0.5 + 0.5 * grain(x * 0.6, y * 2), pitch, lambda x, y: inside(x, y) and pool(x, y) < 0.9, Hand((50, 380), rest=(3, 36), entry=5, leave=8)))
    rng = _mass("lit")
    with plate.group("lit", when="lamp", slip=(-1.2, 1)):
        lines = furrows(rng, flow, pitch, inside, [(736, 700), (600, 640), (900, 800), (736, 860), (420, 720), (1050, 720)])
        cuts = carve(rng, lines, lambda x, y: rise(1.06, 0.55, pool(x, y)) * (0.9 + 0.3 * grain(x, y * 2.4)) + 0.1 * grain(x + 90, y * 2), pitch, lambda x, y: inside(x, y) and pool(x, y) < 1.05, Hand((30, 300), rest=(3, 20), lift=0.1, entry=4, leave=6))
        rim = Noise(rng, 40)
        plate.put("key", "block", [knife(rng, [(POOL[0] + (0.97 + 0.05 * rim(k * 30)) * 520 * math.cos(k / 40 * math.tau), POOL[1] + 10 + (0.97 + 0.05 * rim(k * 30)) * 232 * math.sin(k / 40 * math.tau)) for k in range(40)], 18, 2)])
        put(plate, "pool", parted(rng, cuts, Light(POOL, 240, (("paper", 0.0), ("lamp", 9.0)), 520 / 232)))


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
    pencil = [gouge(rng, bend([at(0.26 + 0.036 * i, -0.40), at(0.268 + 0.036 * i, -0.36 - 0.02 * (i % 2)), at(0.278 + 0.036 * i, -0.405)], 3), 1.7, 1, 2) for i in range(5)]
    return shadow, corners, [*rules, *columns], ink, pencil


def cards(plate: Plate) -> None:
    rng = _mass("cards")
    with plate.group("folder"):
        folder = [on(-0.315, 0.475), on(0.335, 0.49), on(0.345, 0.045), on(-0.325, 0.03)]
        plate.put("key", "shadow", [knife(rng, [(x - 8, y + 12) for x, y in folder], 18, 1.4)])
        plate.put("light", "board", [knife(rng, folder, 18, 1.4)])
        inside = within(folder)
        fibre = Noise(rng, 70)
        lines = furrows(rng, lambda x, y: 0.02 + 0.04 * fibre(x, y), 10, inside, [(740, 570), (740, 900), (500, 800), (980, 800)])
        plate.put("lamp", "board-lit", carve(rng, lines, lambda x, y: 0.8 * rise(760, 560, y) * (0.7 + 0.6 * fibre(x * 1.5, y * 3)), 8.5, inside, Hand((20, 160), rest=(4, 26), entry=4, leave=6)))
        plate.put("key", "board-dark", carve(rng, lines, lambda x, y: 0.85 * rise(780, 960, y) + 0.5 * fibre(x + 200, y * 3) - 0.12, 9.5, inside, Hand((20, 190), rest=(3, 26), entry=4, leave=6)))
        tapes = [bend([on(-0.32, 0.26), on(-0.37, 0.22), on(-0.40, 0.26), on(-0.46, 0.2)], 6)]
        plate.put("key", "tapes", [gouge(rng, t, 8, 0.4, 2) for t in tapes])
        plate.put("paper", "tapes-lit", [gouge(rng, [(x, y - 2) for x, y in t][3:14], 2.4, 3, 4) for t in tapes])
    shadows: list[Line] = []
    faces: list[Line] = []
    rules: list[Line] = []
    writing: list[Line] = []
    pencil: list[Line] = []
    for x, y, turn in ((-0.142, 0.255, 0.035), (0.162, 0.235, -0.07)):
        shadow, face, lines, ink, marks = card(rng, x, y, turn, 0.265, 0.335)
        shadows.append(knife(rng, shadow, 16, 1))
        faces.append(knife(rng, face, 17, 0.8))
        rules += lines
        writing += ink
        pencil += marks
    with plate.group("cards"):
        plate.put("key", "shadows", shadows)
        plate.put("paper", "faces", faces)
        shade = []
        for face in faces:
            inside = within(face)
            low = max(y for _, y in face)
            cx = sum(x for x, _ in face) / len(face)
            lines = furrows(rng, lambda _x, _y: -0.04, 11, inside, [(cx, low - 30), (cx - 60, low - 90)])
            shade += carve(rng, lines, lambda x, y, low=low: 0.34 * rise(low - 100, low, y), 10, inside, Hand((30, 150), rest=(6, 40), entry=5, leave=8))
        plate.put("lamp", "dusk", shade)
        plate.put("mid", "rules", rules)
        plate.put("key", "writing", writing)
        plate.put("mid", "pencil", pencil)


def lamp(plate: Plate) -> None:
    rng = _mass("lamp")
    bx, by = on(0.40, 0.72)
    sx, sy = SHADE
    stem = bend([(bx, by), (bx + 26, by - 130), (bx + 34, by - 240), (bx - 4, by - 308), (sx + 34, sy - 74)], 8)
    left, right = (sx - 150, sy + 46), (sx + 132, sy + 64)
    shade = bend([left, (sx - 118, sy - 8), (sx - 58, sy - 58), (sx + 20, sy - 70), (sx + 84, sy - 36), (sx + 120, sy + 20), right], 5)
    mouth = bend([right, (sx + 60, sy + 78), (sx - 60, sy + 70), left], 5)
    with plate.group("lamp"):
        plate.put("key", "metal", [gouge(rng, stem, 15, 0.3, 0.3), knife(rng, bend([(bx - 92, by + 10), (bx - 80, by - 8), (bx - 20, by - 20), (bx + 34, by - 19), (bx + 84, by - 6), (bx + 94, by + 12), (bx + 60, by + 28), (bx - 60, by + 28), (bx - 92, by + 10)], 3), 11, 1),
                                   knife(rng, [*shade, *mouth], 15, 1.2), knife(rng, [(sx + 18, sy - 64), (sx + 24, sy - 86), (sx + 46, sy - 82), (sx + 48, sy - 58)], 9, 0.8)])
        plate.put("mid", "back", [gouge(rng, [(lerp(x, sx, 0.10 + 0.1 * k) + 3, lerp(y, sy + 40, 0.12 + 0.1 * k)) for x, y in shade[4 + k : 16 - k]], 5 - k, 3, 5) for k in range(3)]
                  + [gouge(rng, [(x - 4, y) for x, y in stem[3:20]], 3, 3, 5)])
    with plate.group("lamp-lit", when="lamp"):
        inner = bend([(sx - 140, sy + 47), (sx - 60, sy + 40), (sx + 50, sy + 48), (sx + 124, sy + 62), (sx + 56, sy + 72), (sx - 58, sy + 65), (sx - 140, sy + 47)], 4)
        plate.put("paper", "mouth", [knife(rng, inner, 13, 1.2)])
        plate.put("lamp", "base-lit", [gouge(rng, bend([(bx - 76, by - 3), (bx - 20, by - 12), (bx + 20, by - 12)], 5), 5, 2, 5), gouge(rng, bend([(bx - 84, by + 12), (bx - 40, by + 22), (bx + 10, by + 24)], 5), 3.6, 2, 5), gouge(rng, [(x - 4.5, y) for x, y in stem[2:12]], 4, 3, 5)])
    with plate.group("things"):
        # a pencil laid down, and cotton gloves taken off
        a, b = on(0.375, 0.30), on(0.405, 0.13)
        plate.put("key", "pencil", [gouge(rng, straight(a, b, 8), 13, 2.4, 0.3), gouge(rng, straight((a[0] - 2, a[1] + 12), (b[0] - 6, b[1] + 12), 8), 7, 2, 2)])
        plate.put("lamp", "pencil-lit", [gouge(rng, straight((lerp(a[0], b[0], 0.2), lerp(a[1], b[1], 0.2) - 2), (lerp(a[0], b[0], 0.96), lerp(a[1], b[1], 0.96) - 3), 7), 4.4, 2, 1)])


def glasses(plate: Plate) -> None:
    """Somebody's spectacles, folded."""
    rng = _mass("glasses")
    x, y = on(-0.34, 0.60)
    rims = []
    for cx, w in ((x - 34, 31), (x + 40, 33)):
        loop = [(cx + w * math.cos(t) * rng.uniform(0.95, 1.05), y + w * 0.46 * math.sin(t) + 0.1 * (cx - x)) for t in (0.2, 0.9, 1.7, 2.5, 3.2, 4.0, 4.8, 5.6, 6.48)]
        rims.append(gouge(rng, bend(loop, 4), 5.5, 0.3, 0.3))
    arms = [gouge(rng, bend([(x - 68, y - 6), (x - 40, y - 32), (x + 30, y - 38), (x + 64, y - 26)], 6), 4.6, 0.5, 2), gouge(rng, bend([(x + 76, y + 6), (x + 50, y - 20), (x - 20, y - 30), (x - 58, y - 22)], 6), 4.2, 0.5, 2)]
    with plate.group("glasses"):
        plate.put("key", "frame", [*rims, *arms, gouge(rng, bend([(x - 6, y - 4), (x + 3, y - 9), (x + 9, y)], 4), 4.6, 0.4, 0.4)])
    with plate.group("glasses-lit", when="lamp"):
        plate.put("paper", "glint", [gouge(rng, bend([(x - 56, y - 5), (x - 40, y - 12), (x - 24, y - 11)], 4), 3.4, 1, 3), gouge(rng, bend([(x + 22, y - 2), (x + 40, y - 10), (x + 58, y - 8)], 4), 3.4, 1, 3)])


def cut() -> Plate:
    plate = Plate("reading-room-2013", (290, 110, 900, 850), {
        "paper": "#ece4d2", "light": "#a97b5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"})
    for part in (room, table, cards, lamp, glasses):
        part(plate)
    return plate
