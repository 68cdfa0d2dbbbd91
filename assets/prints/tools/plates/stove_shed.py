"""The stove shed between the fences: one iron stove, a ring trodden round it, cans along two walls, and nobody who does not listen."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, surface
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..room import Room

ROOM = Room((500, 264, 1010, 640), (-150, -170, 1660, 1130))
STOVE: Point = (752, 690)
FIRE = Light((752, 672), 700, (("paper", 0.22), ("lamp", 0.70), ("mid", 9.0)), 1.3)


def _mass(name: str) -> random.Random:
    return random.Random(f"stove-shed/{name}")


def ring(x: float, y: float) -> float:
    """1 where feet have trodden a ring round the stove."""
    r = math.hypot((x - STOVE[0]) / 2.1, y - 800)
    return rise(46, 8, abs(r - 118))


def planes(plate: Plate) -> None:
    """Upright boards, three walls of them; rafters; a floor of earth."""
    rng = _mass("planes")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
        cold: list[Line] = []
        for side in ("left", "right", "back"):
            shape = ROOM.plane(side)
            inside = within(shape)
            lines = furrows(rng, lambda _x, _y: math.pi / 2, 24, lambda x, y, inside=inside: inside(x, y) and 0 < x < 1500 and 0 < y < 1000, [((shape[0][0] + shape[1][0]) / 2, 500), (60, 500), (1440, 500), (750, 420)])
            cold += carve(rng, lines, lambda x, y: 0.5 * rise(760, 60, y) + 0.12, 13, inside, Hand((40, 260), rest=(8, 50)))
        floor = within(_clipped(ROOM.plane("floor")))
        pitch = ROOM.pitch(11, 22)
        lines = furrows(rng, lambda x, y: math.atan2((y - 800) * 4.4, x - STOVE[0]) + math.pi / 2, pitch, lambda x, y: floor(x, y) and -5 < x < 1505 and y < 1005, [(752, 900), (560, 800), (960, 800), (300, 900), (1200, 900), (100, 960), (1400, 960)])
        cold += carve(rng, lines, lambda x, y: 0.12 + 0.4 * ring(x, y), pitch, lambda x, y: floor(x, y) and not _pails(x, y), Hand((24, 150), rest=(5, 40)))
        plate.put("mid", "boards", cold)
    with plate.group("lit", when="lamp"):
        parts: dict[str, list[Line]] = {}
        bent = Noise(rng, 80)
        boards = lambda x, y: math.pi / 2 + 0.05 * math.sin(y / 40 + x)  # noqa: E731
        kinds = (("back", boards, lambda x, y: 11.5, 0.95), ("left", boards, ROOM.pitch(10, 17), 0.74), ("right", boards, ROOM.pitch(10, 17), 0.74), ("ceiling", lambda x, y: 0.02, ROOM.pitch(12, 30), 0.5))
        for side, flow, pitch, share in kinds:
            shape = [(max(-8.0, min(1508.0, x)), max(-8.0, min(1008.0, y))) for x, y in _clipped(ROOM.plane(side))]
            for ink, cuts in surface(rng, shape, flow, pitch, FIRE, share, _shadow, Hand((24, 130), rest=(4, 30), entry=3, leave=6)).items():
                parts.setdefault(ink, []).extend(cuts)
        floor = within(_clipped(ROOM.plane("floor")))
        pitch = ROOM.pitch(9, 16)
        lines = furrows(rng, lambda x, y: math.atan2((y - 800) * 2.1 * 2.1, x - STOVE[0]) + math.pi / 2 + 0.1 * bent(x, y), pitch, lambda x, y: floor(x, y) and -5 < x < 1505 and y < 1005, [(752, 900), (560, 800), (960, 800), (300, 900), (1200, 900), (100, 960), (1400, 960)])
        for line in carve(rng, lines, lambda x, y: (0.35 + 0.85 * ring(x, y)) * rise(1.0, 0.2, FIRE.far(x, y)) * (0.9 + 0.4 * bent(x, y)), pitch, lambda x, y: floor(x, y) and not _pails(x, y), Hand((24, 150), rest=(3, 24), entry=3, leave=6)):
            x, y = line[len(line) // 4]
            parts.setdefault("paper" if FIRE.far(x, y) < 0.36 and ring(x, y) > 0.5 else FIRE.ink(x, y) if FIRE.far(x, y) > 0.24 else "lamp", []).append(line)
        for ink in ("mid", "lamp", "paper"):
            plate.put(ink, f"planes-{ink}", parts.get(ink, []))


def _clipped(shape: Line) -> Line:
    """The shape cut off at the plate, side by side (Sutherland and Hodgman)."""
    for axis, limit, keeps in ((0, -8.0, 1), (0, 1508.0, -1), (1, -8.0, 1), (1, 1008.0, -1)):
        out: Line = []
        for a, b in zip(shape, [*shape[1:], shape[0]], strict=True):
            ina, inb = (a[axis] - limit) * keeps >= 0, (b[axis] - limit) * keeps >= 0
            if ina:
                out.append(a)
            if ina != inb:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                out.append((lerp(a[0], b[0], t), lerp(a[1], b[1], t)))
        shape = out
    return shape


def _shadow(x: float, y: float) -> bool:
    """The pipe's shadow on the back wall, and what stands before a wall."""
    return (abs(x - 776) < 27 and y < 650) or _pails(x, y)


CANS: tuple[tuple[float, float, float], ...] = tuple((a, 0.0, d) for a, d in ((0.06, 0.96), (0.055, 0.76), (0.06, 0.59), (0.075, 0.445), (0.07, 0.33), (0.15, 0.235), (0.05, 0.18))) + tuple((a, 0.0, d) for a, d in ((0.945, 0.92), (0.94, 0.73), (0.945, 0.57), (0.925, 0.43), (0.94, 0.32), (0.855, 0.225), (0.96, 0.17)))


def _size(deep: float) -> float:
    a, b = ROOM.at(0.0, 0, deep), ROOM.at(1.0, 0, deep)
    return (b[0] - a[0]) * 0.078


def _pails(x: float, y: float) -> bool:
    for across, _, deep in CANS:
        px, py = ROOM.at(across, 0, deep)
        s = _size(deep)
        if abs(x - px) < s * 0.6 and py - s * 1.1 < y < py + s * 0.12:
            return True
    return False


def cans(plate: Plate) -> None:
    """Milk cans and pails, each wall its own zone; those nearest the stove are turned towards it."""
    rng = _mass("cans")
    dark: list[Line] = []
    lit: list[Line] = []
    tin: list[Line] = []
    ribs: list[Line] = []
    for number, (across, _, deep) in enumerate(CANS):
        x, y = ROOM.at(across, 0, deep)
        s = _size(deep)
        side = 1 if across < 0.5 else -1
        if number % 3 == 1:
            shape = [(x - s * 0.44, y), (x - s * 0.58, y - s * 0.86), (x + s * 0.58, y - s * 0.88), (x + s * 0.46, y + s * 0.02)]
            handle = gouge(rng, bend([(x - s * 0.56, y - s * 0.84), (x - s * 0.3, y - s * 1.26), (x + s * 0.3, y - s * 1.28), (x + s * 0.56, y - s * 0.86)], 5), s * 0.07, 0.3, 0.3)
            rim = gouge(rng, bend([(x - s * 0.5, y - s * 0.84), (x, y - s * 0.76), (x + s * 0.52, y - s * 0.85)], 5), s * 0.07, 1, 2)
        else:
            shape = [(x - s * 0.48, y + s * 0.02), (x - s * 0.5, y - s * 0.82), (x - s * 0.26, y - s * 1.1), (x - s * 0.28, y - s * 1.32), (x + s * 0.28, y - s * 1.33), (x + s * 0.26, y - s * 1.1), (x + s * 0.5, y - s * 0.82), (x + s * 0.49, y)]
            handle = gouge(rng, bend([(x - s * 0.3, y - s * 1.24), (x - s * 0.5, y - s * 1.12), (x - s * 0.42, y - s * 0.9)], 4), s * 0.08, 0.3, 0.3)
            rim = gouge(rng, straight((x - s * 0.22, y - s * 1.22), (x + s * 0.22, y - s * 1.23), 4), s * 0.07, 1, 2)
        dark += [knife(rng, shape, max(6, s * 0.16), max(0.5, s * 0.012)), handle]
        cx, cy = x, y - s * 0.55
        tin.append(knife(rng, [(cx + (a - cx) * 0.84, cy + (b - cy) * 0.9) for a, b in shape], max(6, s * 0.16), max(0.5, s * 0.012)))
        for k in range(4):
            u = -side * s * (0.4 - 0.11 * k)
            ribs.append(gouge(rng, straight((x + u, y - s * rng.uniform(0.76, 0.86)), (x + u * 0.96, y - s * rng.uniform(0.02, 0.2 + 0.12 * k)), 6), s * (0.13 - 0.028 * k), 1, 4))
        ribs.append(gouge(rng, bend([(x - s * 0.46, y - s * 0.82), (x, y - s * 0.76), (x + s * 0.46, y - s * 0.83)], 5), s * 0.05, 1, 1))
        edge = x + side * s * 0.38
        lit += [gouge(rng, bend([(edge - side * s * 0.0, y - s * 0.8), (edge + side * s * 0.03, y - s * 0.4), (edge - side * s * 0.02, y - s * 0.06)], 5), s * 0.12, 1.4, 3), gouge(rng, straight((edge - side * s * 0.2, y - s * 0.74), (edge - side * s * 0.19, y - s * 0.3), 5), s * 0.06, 2, 4), rim]
    with plate.group("cans"):
        plate.put("key", "tin", dark)
        plate.put("mid", "cold", tin)
        plate.put("key", "ribs", ribs)
        plate.put("light", "cold-edges", lit)
    with plate.group("cans-lit", when="lamp"):
        plate.put("lamp", "edges", lit)


def stove(plate: Plate) -> None:
    rng = _mass("stove")
    x, y = STOVE
    body = [(x - 96, y + 96), (x - 104, y + 60), (x - 108, y - 40), (x - 98, y - 84), (x - 60, y - 96), (x + 62, y - 97), (x + 100, y - 84), (x + 109, y - 38), (x + 104, y + 62), (x + 97, y + 96)]
    pipe = [(x + 4, y - 92), (x + 2, 250), (x + 6, -8), (x + 46, -8), (x + 42, 250), (x + 44, y - 92)]
    legs = [[(x + d, y + 90), (x + d * 1.12, y + 148), (x + d * 1.12 + 17, y + 150), (x + d + 21, y + 90)] for d in (-84, 62)]
    with plate.group("stove"):
        plate.put("key", "iron", [knife(rng, body, 15, 1.2), knife(rng, pipe, 18, 1.1), *[knife(rng, leg, 12, 0.9) for leg in legs], knife(rng, [(x - 118, y - 92), (x - 114, y - 106), (x + 116, y - 108), (x + 120, y - 92)], 14, 0.9)])
        plate.put("mid", "edges", [gouge(rng, straight((x + 9, 20), (x + 8, 300), 8), 3.4, 3, 6), gouge(rng, straight((x + 9, 330), (x + 10, y - 180), 8), 3, 3, 6), gouge(rng, straight((x + 2, 214), (x + 46, 213), 4), 3.4, 0.6, 1), gouge(rng, straight((x + 2, 420), (x + 46, 419), 4), 3.4, 0.6, 1),
                                   gouge(rng, bend([(x - 92, y - 80), (x - 101, y - 30), (x - 98, y + 40)], 5), 4, 2, 5), gouge(rng, bend([(x + 92, y - 80), (x + 101, y - 30), (x + 98, y + 40)], 5), 4, 2, 5), gouge(rng, straight((x - 104, y - 99), (x + 106, y - 101), 8), 4.4, 1, 3)])
    kx, ky = x - 44, y - 108
    with plate.group("kettle"):
        plate.put("key", "kettle", [knife(rng, bend([(kx - 46, ky), (kx - 58, ky - 34), (kx - 40, ky - 66), (kx, ky - 76), (kx + 40, ky - 66), (kx + 58, ky - 34), (kx + 46, ky), (kx - 46, ky)], 3), 10, 0.8), gouge(rng, bend([(kx + 48, ky - 26), (kx + 74, ky - 40), (kx + 84, ky - 66)], 4), lambda t: 18 - 8 * t, 0.2, 0.4), gouge(rng, bend([(kx - 42, ky - 60), (kx - 36, ky - 106), (kx + 34, ky - 108), (kx + 42, ky - 62)], 5), 6, 0.3, 0.3), knife(rng, [(kx - 8, ky - 76), (kx - 6, ky - 86), (kx + 7, ky - 86), (kx + 9, ky - 76)], 6, 0.4)])
        plate.put("light", "kettle-lit", [gouge(rng, bend([(kx - 44, ky - 12), (kx - 48, ky - 36), (kx - 32, ky - 58)], 4), 5, 1.5, 3), gouge(rng, bend([(kx - 24, ky - 64), (kx, ky - 70), (kx + 24, ky - 65)], 4), 3.4, 1.5, 3), gouge(rng, straight((kx - 20, ky - 8), (kx + 34, ky - 9), 5), 4, 2, 4)])
        wisp = bend([(kx + 84, ky - 74), (kx + 96, ky - 108), (kx + 78, ky - 146), (kx + 100, ky - 190), (kx + 84, ky - 236)], 6)
        plate.put("paper", "steam", [gouge(rng, wisp, lambda t: 4 + 13 * math.sin(2.9 * t), 1.2, 7), gouge(rng, [(a + 19, b - 6) for a, b in wisp[6:20]], 5, 3, 7), gouge(rng, [(a - 15, b - 2) for a, b in wisp[9:20]], 4, 3, 7)])
    door = [(x - 56, y + 46), (x - 58, y - 24), (x - 40, y - 44), (x + 40, y - 45), (x + 58, y - 24), (x + 56, y + 46)]
    with plate.group("ash"):
        plate.put("mid", "embers", [gouge(rng, bend([(x - 40 + 16 * i, y + 40), (x - 34 + 16 * i, y + 20), (x - 38 + 17 * i, y + rng.uniform(-10, 6))], 4), 5, 1.4, 4) for i in range(6)] + [gouge(rng, straight((x - 60, y + 72), (x + 60, y + 71), 6), 4, 1, 3)])
    with plate.group("fire", when="lamp"):
        plate.put("lamp", "mouth", [knife(rng, door, 12, 1)])
        flames = []
        for i in range(9):
            fx, high = x - 44 + 11 * i, rng.uniform(30, 64) * (1 - abs(i - 4) / 9)
            flames.append(gouge(rng, bend([(fx, y + 44), (fx + rng.uniform(-5, 5), y + 44 - high * 0.5), (fx + rng.uniform(-6, 6), y + 40 - high)], 5), rng.uniform(8, 12), 0.6, 4))
        plate.put("paper", "flames", flames)
        plate.put("key", "coals", [knife(rng, [(cx - 10, y + 48), (cx - 6, y + 34 - rng.uniform(0, 6)), (cx + 7, y + 35), (cx + 11, y + 48)], 8, 0.8) for cx in (x - 40, x - 16, x + 10, x + 36)])
        plate.put("lamp", "door-slits", [gouge(rng, straight((x - 52 + 26 * i, y + 72), (x - 36 + 26 * i, y + 72), 3), 6, 0.8, 1) for i in range(5)])


def door_and_hooks(plate: Plate) -> None:
    """Two doors, one to either zone; between them on the back wall a clock would hang, if there were one."""
    rng = _mass("doors")
    with plate.group("doors"):
        for name, x0, x1 in (("left", 532, 612), ("right", 900, 978)):
            plate.put("key", name, [knife(rng, box(x0, 402, x1, 642), 15, 1.2)])
            plate.put("mid", f"{name}-edge", [gouge(rng, straight((x0 + 4, 408), (x0 + 3, 634), 7), 4, 1.5, 4), gouge(rng, straight((x1 - 4, 408), (x1 - 3, 634), 7), 4, 1.5, 4), gouge(rng, straight((x0 + 4, 406), (x1 - 4, 405), 5), 4, 1, 2), gouge(rng, straight((x0 + 12, 470), (x1 - 12, 580), 5), 4, 2, 4), gouge(rng, straight(((x0 + x1) / 2 - 12, 640), (x1 - 6, 640), 4), 3, 1, 2)])
    # through the chinks of the boards, snow light
    with plate.group("chinks"):
        plate.put("paper", "chinks", [gouge(rng, straight((x, a), (x + rng.uniform(-1, 1), b), 6), w, 2, 6) for x, a, b, w in ((646, 300, 352, 2.6), (846, 290, 380, 2.4), (868, 330, 372, 2), (430, 240, 330, 2.8), (1080, 250, 360, 2.8), (1180, 150, 260, 3), (330, 130, 250, 3))])


def cut() -> Plate:
    plate = Plate("stove-shed", (290, 90, 924, 880), {
        "paper": "#ecdfc4", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"})
    for part in (planes, door_and_hooks, cans, stove):
        part(plate)
    return plate
