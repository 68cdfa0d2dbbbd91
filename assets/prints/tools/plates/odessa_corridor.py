"""The corridor with two doors: one shut, one half open with all the light behind it; at the end a bench under bars."""

from __future__ import annotations

import math
import random

from ..camera import Camera, between
from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate
from ..settle import settle

EYE = Camera((0, 0, 1.35), math.pi / 2, 800, 380, 600)
LEFT, RIGHT, END, HIGH, DADO = -1.2, 1.3, 5.6, 3.0, 1.25
SHUT, OPEN, TALL = (3.25, 4.15), (2.2, 3.0), 2.08
LAMP = (2.3, 2.75)
"""Where, in the room, the lamp stands that nobody here sees."""
TIP = (RIGHT - 0.8 * math.sin(0.87), OPEN[1] - 0.8 * math.cos(0.87))
"""How far the door has been left open."""
PANE = (-0.28, 0.52, 1.45, 2.48)
"""The window in the end wall: from, to, sill, head."""


def _mass(name: str) -> random.Random:
    return random.Random(f"odessa-corridor/{name}")


def pane(side: float, y0: float, y1: float, z0: float, z1: float) -> Line:
    return EYE.shape([(side, y0, z0), (side, y1, z0), (side, y1, z1), (side, y0, z1)])


def ray(past: Point, across: float) -> tuple[float, float, float]:
    """Where on the floor the light that just passes there is, that far across."""
    return across, past[1] + (across - past[0]) * (past[1] - LAMP[1]) / (past[0] - LAMP[0]), 0


def walls(plate: Plate) -> None:
    """Limewash, smoothed along the wall; below it oil paint, which gives nothing back."""
    rng = _mass("walls")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    rub = Noise(rng, 0.5)
    lime: list[Line] = []
    line: list[Line] = []
    for side, door in ((LEFT, SHUT), (RIGHT, OPEN)):
        z = DADO + 0.07
        while z < HIGH - 0.04:
            d = END - rng.uniform(0.0, 0.2)
            while d > 1.35:
                near = max(1.3, d * rng.uniform(0.62, 0.9))
                shut_off = z < TALL + 0.2 and near < door[1] + 0.2 and d > door[0] - 0.2
                tone = (0.22 + 0.75 * rise(2.4, 5.6, d)) * (0.8 + 0.6 * rub(d * 0.8, z * 2.2 + 40 * side)) * rise(3.3, 2.3, z)
                if side < 0 and d > 2.14 > near:
                    near = 2.14
                if side < 0 and d <= 2.16:
                    tone = 0.0  # so near it is the dark that frames the rest
                if not shut_off and tone > 0.14:
                    a, b = (side, d, z + rng.uniform(-0.012, 0.012)), (side, near, z + rng.uniform(-0.012, 0.012))
                    lime.append(gouge(rng, EYE.line(a, b, 6), lambda t, p=d, q=near, w=tone: min(14.0, 52 * w / lerp(p, q, t)), 4, 8))
                d = near * rng.uniform(0.93, 0.99)
            z += 0.088 * rng.uniform(0.9, 1.12)
        for a, b in ((1.3, door[0] - 0.16), (door[1] + 0.16, END)):
            line.append(gouge(rng, EYE.line((side, b, DADO), (side, a, DADO), 8), lambda t, p=b, q=a: 20 / lerp(p, q, t), 1, 4))
            line.append(gouge(rng, EYE.line((side, b, 0.13), (side, a, 0.13), 8), lambda t, p=b, q=a: 12 / lerp(p, q, t), 1, 6))
    beams = [gouge(rng, EYE.line((x, END, HIGH), (x + rng.uniform(-0.01, 0.01), near, HIGH), 8), lambda t, q=near: 15 / lerp(END, q, t), 2, 8) for x, near in ((-0.8, 3.6), (-0.4, 3.0), (0.05, 3.9), (0.45, 3.2), (0.9, 3.7))]
    with plate.group("walls"):
        plate.put("mid", "lime", [*lime, *line, *beams])


def end(plate: Plate) -> None:
    rng = _mass("end")
    (x0, top), (x1, foot) = EYE.seen((LEFT, END, HIGH)), EYE.seen((RIGHT, END, 0))
    dado = EYE.seen((0, END, DADO))[1]
    (left, head), (right, sill) = EYE.seen((PANE[0], END, PANE[3])), EYE.seen((PANE[1], END, PANE[2]))
    hole = within(box(left - 16, head - 16, right + 16, sill + 20))
    whole = [(x0 + 3, top + 3), (x1 - 3, top + 3), (x1 - 3, dado), (x0 + 3, dado)]
    inside = within(whole)
    rub = Noise(rng, 46)
    lines = furrows(rng, lambda x, y: 0.16 * rub(x * 0.5, y) + 0.0009 * (x - 610) * (y - top) / 60, 8.6, inside, [(x0 + 20, top + 20), (x1 - 20, top + 20), (x0 + 20, dado - 20), (x1 - 20, dado - 20), (600, top + 12)])
    with plate.group("end"):
        plate.put("mid", "wall", carve(rng, lines, lambda x, y: 0.5 + 0.4 * rub(x * 0.5, y * 1.6) + 0.3 * rise(top + 160, dado, y), 9, lambda x, y: inside(x, y) and not hole(x, y), Hand((40, 190), rest=(3, 18), lift=0.12, entry=3, leave=5)))
        plate.put("mid", "dado", [gouge(rng, straight((x0 + 4, dado + 5), (x1 - 4, dado + 4), 9), 4, 1, 1), gouge(rng, straight((x0 + 4, foot - 16), (x1 - 4, foot - 16), 7), 2.6, 1, 3)])
    mx, my = lerp(left, right, 0.66), lerp(head, sill, 0.3)
    with plate.group("window"):
        plate.put("key", "reveal", [knife(rng, [(left - 13, sill + 10), (left - 12, head - 12), (right + 12, head - 13), (right + 13, sill + 10)], 15, 1)])
        plate.put("paper", "panes", [knife(rng, [(left, sill), (left, head), (right, head), (right, sill)], 15, 0.9)])
    with plate.group("night-window", when="night"):
        plate.put("light", "sky", [knife(rng, [(left, sill), (left, head), (right, head), (right, sill)], 15, 0.9)])
        plate.put("paper", "moon", [gouge(rng, straight((mx - w, my + d), (mx + w * 0.9, my + d), 4), 5, 0.7, 0.9) for w, d in ((7, -9), (12, -4.4), (14, 0.2), (12, 4.8), (7, 9.4))] + [gouge(rng, straight((mx - a, my + d), (mx + b, my + d), 5), 3, 2, 4) for a, b, d in ((34, 8, 22), (12, 26, 32), (44, 4, 46), (20, 20, 60), (40, 22, 74))])
    with plate.group("bars"):
        plate.put("key", "bars", [*[knife(rng, [(lerp(left, right, t) - 3.6, sill + 3), (lerp(left, right, t) - 3.2, head - 3), (lerp(left, right, t) + 3.4, head - 3), (lerp(left, right, t) + 3.2, sill + 3)], 18, 0.7) for t in (0.17, 0.34, 0.5, 0.67, 0.84)], *[gouge(rng, straight((left - 4, lerp(head, sill, t)), (right + 4, lerp(head, sill, t) + 0.6), 6), 6, 0.2, 0.2) for t in (0.3, 0.7)]])
        plate.put("light", "sill", [knife(rng, [(left - 20, sill + 18), (left - 14, sill + 9), (right + 14, sill + 9), (right + 20, sill + 17)], 13, 0.8)])


def floor(plate: Plate) -> None:
    """Boards the length of it; what the window lays on them, and what the open door does."""
    rng = _mass("floor")
    seams = [lerp(LEFT, RIGHT, k / 11) + rng.uniform(-0.02, 0.02) for k in range(12)]
    ends = {k: [rng.uniform(1.6, 2.4), rng.uniform(2.8, 3.5), rng.uniform(4.0, 5.0)] for k in range(13)}
    grain = Noise(rng, 60)

    def depth(y: float) -> float:
        return EYE.focal * EYE.at[2] / max(8.0, y - EYE.horizon)

    def board(x: float, y: float) -> float:
        """0 on a seam, or where a board ends."""
        d = depth(y)
        across = (x - EYE.middle) * d / EYE.focal
        number = sum(seam < across for seam in seams)
        return rise(0.006, 0.02, min(abs(across - seam) for seam in seams)) * rise(0.008, 0.02, min(abs(d - e) for e in ends[number]))

    def flow(x: float, y: float) -> float:
        return math.atan2(y - EYE.horizon, x - EYE.middle)

    def pitch(_x: float, y: float) -> float:
        return 4.4 + 10 * (y - 573) / 427

    shape = EYE.shape([(LEFT, END, 0), (RIGHT, END, 0), (RIGHT, 1.5, 0), (LEFT, 1.5, 0)])
    inside = within(shape)
    spill = EYE.shape([(RIGHT + 0.3, OPEN[0] + 0.06, 0), (RIGHT, OPEN[0], 0), ray((RIGHT, OPEN[0]), LEFT), ray(TIP, LEFT), (*TIP, 0), (RIGHT, OPEN[1], 0)])
    lit = within(spill)
    lines = furrows(rng, flow, pitch, inside, [(600 + 62 * k, y) for k in range(-9, 10) for y in (590, 640, 700, 780, 860, 940)], 16)

    def moon(x: float, y: float) -> bool:
        """Where the window lies on the boards."""
        d = depth(y)
        return 2.96 < d < 4.68 and -0.44 < (x - EYE.middle) * d / EYE.focal + 0.11 * (5.2 - d) < 0.48

    with plate.group("floor"):
        plate.put("mid", "boards", carve(rng, lines, lambda x, y: (0.34 + 0.62 * rise(2.0, 5.6, depth(y))) * board(x, y) * (0.9 + 0.5 * grain(x, y)) * (not moon(x, y)), pitch, lambda x, y: inside(x, y) and not lit(x, y), Hand((30, 210), rest=(5, 40), lift=0.12, entry=4, leave=6)))
        quads: list[Line] = []
        for k in range(6):
            for d0, d1 in ((3.02, 3.50), (3.58, 4.14), (4.22, 4.62)):
                u0, u1 = -0.40 + 0.145 * k, -0.40 + 0.145 * (k + 0.74)
                quads.append(knife(rng, EYE.shape([(u - 0.11 * (5.2 - d), d + rng.uniform(-0.03, 0.03), 0) for u, d in ((u0, d0), (u1, d0), (u1, d1), (u0, d1))]), 13, 1.2))
        plate.put("light", "moon", quads)
        plate.put("key", "moon-seams", [gouge(rng, EYE.line((seam, 2.95, 0), (seam, 4.7, 0), 8), lambda t: 4.4 - 1.6 * t, 0.5, 1) for seam in seams if -0.9 < seam < 0.5])

    # the open door lays its light across, board by board; whoever stands in it is long on the floor
    rng = _mass("spill")
    lamp: list[Line] = []
    paper: list[Line] = []
    cracks: list[Line] = []
    slips: list[Line] = []
    grainy = Noise(rng, 0.3)
    for left, right in zip(seams, seams[1:], strict=False):
        top: list[Line] = []
        shares = [0.0, *sorted(rng.uniform(0.06, 0.94) for _ in range(rng.choice((3, 4, 6)))), 1.0]
        for x in (lerp(left, right, share) for share in shares):
            far = ray(TIP, x)[1] if x < TIP[0] else lerp(TIP[1], OPEN[1], (x - TIP[0]) / (RIGHT - TIP[0])) - 0.06
            # a cut ends where the hand lets it: most near the edge, one now and then well past it
            top.append((x, far + (rng.uniform(-0.03, 0.02) + (rng.uniform(0.04, 0.11) if rng.random() < 0.25 else 0.0)) * (x < TIP[0])))
        low = [(x, max(1.45, ray((RIGHT, OPEN[0]), x)[1] - (rng.uniform(-0.02, 0.02) + (rng.uniform(0.03, 0.08) if rng.random() < 0.25 else 0.0)))) for x, _ in top]
        if top[3][1] - low[3][1] < 0.05:
            continue
        (paper if left > rng.uniform(0.2, 0.5) else lamp).append([EYE.seen((x, d, 0)) for x, d in (*top, *low[::-1])])
        cracks.append(gouge(rng, EYE.line((left, low[0][1] - 0.1, 0), (left, top[0][1] + 0.1, 0), 8), lambda t: 6.4 - 2 * t, 0.4, 2))
        for _ in range(5):
            x, d = rng.uniform(left + 0.03, right - 0.03), rng.uniform(max(1.6, low[3][1]), top[3][1])
            slips.append(gouge(rng, bend([EYE.seen((x + 0.01 * grainy(d + 0.1 * k, x), d + 0.11 * k, 0)) for k in range(rng.choice((2, 3, 4)))], 4), rng.uniform(2.2, 4.6), 3, 7))
        if rng.random() < 0.7:
            d = rng.uniform(1.75, 2.3)
            cracks.append(gouge(rng, EYE.line((left, d, 0), (right, d, 0), 4), 4.4, 0.5, 0.5))
    who = (1.34, 2.47)
    sides: list[Line] = [[], []]
    for k in range(14):
        x = lerp(1.34, -1.3, k / 13)
        d = who[1] + (x - who[0]) * (who[1] - LAMP[1]) / (who[0] - LAMP[0])
        half = lerp(0.12, 0.19, k / 13) * rng.uniform(0.95, 1.06)
        sides[0].append(EYE.seen((x - half * 0.3, d + half, 0)))
        sides[1].append(EYE.seen((x + half * 0.3, d - half, 0)))
    with plate.group("spill", slip=(-1, 1)):
        plate.put("lamp", "outer", lamp)
        plate.put("paper", "core", paper)
        plate.put("key", "boards-in-it", [*slips, *cracks, knife(rng, [*sides[0], *sides[1][::-1]], 15, 1.4)])


def panels(rng: random.Random, at, wide: float = 1.0) -> tuple[list[Line], list[Line]]:  # noqa: ANN001 - u, z to a point
    """Four sunk panels: the dark of each, and the edge that takes light."""
    dark: list[Line] = []
    edge: list[Line] = []
    for z0, z1 in ((0.2, 0.9), (1.1, 1.92)):
        for a, b in ((0.13, 0.46), (0.56, 0.88)):
            dark.append(knife(rng, [at(a, z0), at(b, z0), at(b, z1), at(a, z1)], 18, 0.8))
            edge += [gouge(rng, straight(at(lerp(a, b, 0.78), z0 + 0.07), at(lerp(a, b, 0.78), z1 - 0.07), 5), 3.4 * wide, 1, 3), gouge(rng, straight(at(lerp(a, b, 0.2), z0 + 0.06), at(lerp(a, b, 0.78), z0 + 0.06), 4), 3 * wide, 1, 1.4)]
    return dark, edge


def doors(plate: Plate) -> None:
    rng = _mass("shut")

    def on_left(u: float, z: float) -> Point:
        return EYE.seen((LEFT, lerp(*SHUT, u), z))

    dark, edge = panels(rng, on_left)
    casing = [knife(rng, pane(LEFT, SHUT[0] - 0.15, SHUT[0] - 0.04, 0, TALL + 0.14), 22, 1), knife(rng, pane(LEFT, SHUT[1] + 0.03, SHUT[1] + 0.13, 0, TALL + 0.14), 22, 1), knife(rng, pane(LEFT, SHUT[0] - 0.15, SHUT[1] + 0.13, TALL + 0.03, TALL + 0.15), 22, 1)]
    with plate.group("shut"):
        plate.put("key", "hole", [knife(rng, pane(LEFT, SHUT[0] - 0.2, SHUT[1] + 0.17, 0, TALL + 0.2), 24, 1)])
        plate.put("mid", "leaf", [*casing, knife(rng, pane(LEFT, SHUT[0], SHUT[1], 0.02, TALL), 22, 0.9)])
        plate.put("key", "sunk", dark)
        plate.put("mid", "edges", edge)
        hx, hy = on_left(0.1, 1.02)
        plate.put("light", "handle", [gouge(rng, bend([(hx, hy), (hx + 8, hy - 2), (hx + 24, hy)], 4), 6, 0.6, 1), gouge(rng, straight((hx, hy - 12), (hx, hy + 16), 4), 5, 0.6, 0.6)])
    rng = _mass("open")
    room = pane(RIGHT, OPEN[0], OPEN[1], 0, TALL)
    with plate.group("open"):
        plate.put("key", "hole", [knife(rng, pane(RIGHT, OPEN[0] - 0.14, OPEN[1] + 0.02, 0, TALL + 0.16), 24, 1)])
        plate.put("paper", "room", [knife(rng, room, 20, 1)])
        inside = within(room)
        wall = furrows(rng, lambda x, y: math.pi / 2 + 0.05 * math.sin(y / 90), 11, inside, [(1000, 500), (1050, 500)])
        plate.put("lamp", "depth", carve(rng, wall, lambda x, y: 0.9 * rise(940, 1075, x) + 0.25 * math.sin(y / 37), 11, inside, Hand((40, 220), rest=(6, 40), lift=0.16, entry=3, leave=6)))
    with plate.group("somebody"):
        # on the sill, his back to us and half turned, so that of his shoulders the one is nearer; both feet down
        x, y = EYE.seen((RIGHT, 2.47, 0))
        s = EYE.scale((RIGHT, 2.47, 0)) / 100
        x -= 3
        coat = [(-24, 52), (-25, 70), (-22, 84), (-29, 90), (-35, 103), (-33, 121), (-29, 137), (-20, 147), (-10, 151), (14, 151), (24, 146), (31, 136), (34, 120), (35, 102), (28, 90), (25, 82), (26, 62), (25, 50)]
        head = [(-7, 148), (-7, 155), (-10.5, 160), (-11.5, 168), (-8.5, 175), (-1, 178.4), (7, 177), (12, 171), (13.4, 163), (11, 158), (8, 154), (8.5, 148)]
        far, near = EYE.seen((RIGHT, 2.59, 0)), EYE.seen((RIGHT, 2.35, 0))
        legs = [
            [(x - 22 * 0.56 * s, y - 60 * s), (x + 2 * s, y - 60 * s), (far[0] + 13, far[1] - 30), (far[0] + 13, far[1] - 14), (far[0] + 24, far[1] - 6), (far[0] + 22, far[1] + 1), (far[0] - 13, far[1] + 3), (far[0] - 12, far[1] - 20)],
            [(x - 1 * s, y - 60 * s), (x + 23 * 0.56 * s, y - 60 * s), (near[0] + 13, near[1] - 40), (near[0] + 13, near[1] - 15), (near[0] + 25, near[1] - 7), (near[0] + 23, near[1] + 1), (near[0] - 15, near[1] + 3), (near[0] - 14, near[1] - 22), (x + 1 * s, y - 44 * s)],
        ]
        plate.put("key", "back", [knife(rng, [(x + u * 0.56 * s, y - v * s) for u, v in coat], 10, 0.7), knife(rng, [(x + u * 0.84 * s, y - v * s) for u, v in head], 8, 0.5), *[knife(rng, leg, 10, 0.6) for leg in legs]])
        plate.put("lamp", "crook", [knife(rng, [(x + u * 0.56 * s, y - v * s) for u, v in ((-22, 93), (-28, 101), (-27, 114), (-22, 105))], 6, 0.4)])
    # the door's inner face, turned to the lamp

    def on_leaf(u: float, z: float) -> Point:
        fx, fy, _ = between((RIGHT, OPEN[1], 0), (*TIP, 0), u)
        return EYE.seen((fx, fy, z))

    sunk, bevel = panels(rng, on_leaf, 1.3)
    with plate.group("leaf"):
        plate.put("key", "about", [knife(rng, [(px + (-7 if u else 4), py + (8 if z == 0 else -7)) for u, z, (px, py) in ((u, z, on_leaf(u, z)) for u, z in ((0, 0), (1, 0), (1, TALL), (0, TALL)))], 22, 1)])
        plate.put("lamp", "face", [knife(rng, [on_leaf(0, 0.02), on_leaf(1, 0.02), on_leaf(1, TALL - 0.02), on_leaf(0, TALL - 0.02)], 22, 1)])
        plate.put("key", "sunk", sunk)
        plate.put("lamp", "bevel", bevel)
        plate.put("paper", "rail", [gouge(rng, straight(on_leaf(0.06, 0.1), on_leaf(0.06, 1.96), 9), 9, 2, 5), gouge(rng, straight(on_leaf(0.03, 0.5), on_leaf(0.03, 1.4), 9), 6, 3, 5), gouge(rng, straight(on_leaf(0.05, 0.06), on_leaf(0.66, 0.06), 6), 8, 1, 7), gouge(rng, straight(on_leaf(0.05, 1.01), on_leaf(0.5, 1.01), 6), 9, 1, 7)])
        plate.put("key", "lock", [gouge(rng, straight(on_leaf(0.93, 0.9), on_leaf(0.93, 1.16), 4), 10, 0.4, 0.4), gouge(rng, straight(on_leaf(0.95, 1.06), on_leaf(0.74, 1.05), 4), 8, 0.4, 0.8)])
    with plate.group("jamb"):
        post = pane(RIGHT, OPEN[0] - 0.12, OPEN[0], 0, TALL + 0.14)
        plate.put("key", "wall", [knife(rng, [EYE.seen((RIGHT, OPEN[0], -0.02)), EYE.seen((RIGHT, OPEN[0], TALL + 0.1)), (1506, EYE.seen((RIGHT, OPEN[0], TALL))[1] - 230), (1506, 1006), (1180, 1006)], 24, 1)])
        plate.put("mid", "casing", [knife(rng, post, 22, 1), knife(rng, pane(RIGHT, OPEN[0] - 0.12, OPEN[1] + 0.1, TALL + 0.03, TALL + 0.14), 22, 1), knife(rng, pane(RIGHT, OPEN[1] + 0.02, OPEN[1] + 0.11, 0, TALL + 0.1), 22, 1)])
        plate.put("lamp", "edge", [gouge(rng, straight(EYE.seen((RIGHT, OPEN[0] - 0.005, 0.02)), EYE.seen((RIGHT, OPEN[0] - 0.005, TALL)), 9), 8, 1, 4), gouge(rng, straight(EYE.seen((RIGHT, OPEN[0], TALL + 0.02)), EYE.seen((RIGHT, OPEN[1], TALL + 0.02)), 6), 5, 1, 1)])


def bench(plate: Plate) -> None:
    """A plank seat with a back to it; a cap keeps somebody's place."""
    rng = _mass("bench")
    y0, y1, x0, x1 = 4.7, 5.15, -0.72, 0.92

    def p(x: float, y: float, z: float) -> Point:
        return EYE.seen((x, y, z))

    wood: list[Line] = []
    for z0, z1 in ((0.60, 0.72), (0.82, 0.95)):
        wood.append(knife(rng, [p(x0, y1, z0), p(x0 + 0.01, y1, z1), p(x1, y1, z1 - 0.01), p(x1 - 0.01, y1, z0)], 22, 0.9))
    for x in (x0 + 0.07, x1 - 0.07):
        for y, top in ((y1, 0.99), (y0, 0.44)):
            wood.append(knife(rng, [p(x - 0.04, y, 0.0), p(x - 0.035, y, top), p(x + 0.035, y, top), p(x + 0.04, y, 0.0)], 14, 0.8))
    seat = knife(rng, [p(x0 - 0.02, y0, 0.46), p(x0 + 0.02, y1, 0.46), p(x1 - 0.02, y1, 0.46), p(x1 + 0.02, y0, 0.46)], 22, 0.8)
    front = knife(rng, [p(x0 - 0.02, y0, 0.45), p(x1 + 0.02, y0, 0.45), p(x1 + 0.02, y0, 0.385), p(x0 - 0.02, y0, 0.385)], 22, 0.8)
    cx, cy = p(0.42, 4.9, 0.47)
    with plate.group("bench"):
        plate.put("key", "clear", [knife(rng, [p(x0 - 0.1, y1, 0.02), p(x0 - 0.1, y1, 1.04), p(x1 + 0.1, y1, 1.04), p(x1 + 0.1, y1, 0.02), p(x1 + 0.04, y0 - 0.35, 0), p(x0 - 0.04, y0 - 0.35, 0)], 20, 1)])
        plate.put("mid", "wood", [*wood, front])
        plate.put("light", "seat", [seat, *[gouge(rng, straight(p(x0 + 0.04, y1, z), p(x1 - rng.uniform(0.1, 0.5), y1, z), 6), 4, 2, 6) for z in (0.705, 0.935)]])
        plate.put("key", "gaps", [gouge(rng, straight(p(x0, lerp(y0, y1, t), 0.46), p(x1, lerp(y0, y1, t), 0.46), 6), 3, 0.6, 0.6) for t in (0.34, 0.68)])
        plate.put("key", "cap", [knife(rng, [(cx - 31, cy + 4), (cx - 30, cy - 9), (cx - 20, cy - 22), (cx + 2, cy - 27), (cx + 22, cy - 21), (cx + 29, cy - 8), (cx + 44, cy - 1), (cx + 46, cy + 5), (cx + 20, cy + 6)], 8, 0.6)])
        plate.put("paper", "cap-lit", [gouge(rng, bend([(cx - 20, cy - 18), (cx, cy - 23), (cx + 17, cy - 18)], 4), 3.4, 1.5, 3), gouge(rng, bend([(cx + 26, cy - 3), (cx + 42, cy + 1)], 3), 2.4, 1, 1.4)])


def cut() -> Plate:
    plate = Plate("odessa-corridor", (290, 60, 820, 900), {
        "paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"})
    for part in (walls, end, bench, floor, doors):
        part(plate)
    # the bench stands on the floor it was cut before
    plate.groups.sort(key=lambda g: {"floor": -2, "dark": -4, "walls": -3}.get(g.name, 0))
    settle(plate)
    return plate
