"""Points, lines and what lies inside them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Line = list[Point]
Inside = Callable[[float, float], bool]
Tone = Callable[[float, float], float]
"""How much is cut away at a point: 0 nothing, 1 all."""


def lerp(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def rise(a: float, b: float, x: float) -> float:
    """0 before a, 1 after b, soft between; falls when a > b."""
    t = max(0.0, min(1.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def length(line: Sequence[Point]) -> float:
    return sum(math.dist(p, q) for p, q in pairwise(line))


def resample(line: Sequence[Point], step: float) -> Line:
    """The same line with points about `step` apart; its own points are kept."""
    out: Line = []
    for (x0, y0), (x1, y1) in pairwise(line):
        n = max(1, round(math.hypot(x1 - x0, y1 - y0) / step))
        out += [(lerp(x0, x1, i / n), lerp(y0, y1, i / n)) for i in range(n)]
    return [*out, line[-1]]


def bend(points: Sequence[Point], per: int = 8) -> Line:
    """A soft line through the points (Catmull–Rom)."""
    out: Line = []
    for i in range(len(points) - 1):
        a, b, c, d = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        for k in range(per):
            t = k / per
            out.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return [*out, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def straight(a: Point, b: Point, n: int = 8) -> Line:
    return [(lerp(a[0], b[0], i / n), lerp(a[1], b[1], i / n)) for i in range(n + 1)]


def box(x0: float, y0: float, x1: float, y1: float) -> Line:
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def within(shape: Sequence[Point]) -> Inside:
    """Tells what lies inside a closed shape."""
    sides = list(zip(shape, [*shape[1:], shape[0]], strict=True))
    left, right = min(x for x, _ in shape), max(x for x, _ in shape)
    top, bottom = min(y for _, y in shape), max(y for _, y in shape)

    def inside(x: float, y: float) -> bool:
        if not (left <= x <= right and top <= y <= bottom):
            return False
        odd = False
        for (ax, ay), (bx, by) in sides:
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
        return odd

    return inside


def pieces(line: Sequence[Point], inside: Inside, shortest: int = 3) -> list[Line]:
    """The parts of a line that lie inside, each of at least `shortest` points."""
    out: list[Line] = [[]]
    for p in line:
        if inside(*p):
            out[-1].append(p)
        elif out[-1]:
            out.append([])
    return [part for part in out if len(part) >= shortest]


def slim(line: Line, slack: float) -> Line:
    """Drops points that the eye would not miss (Douglas–Peucker)."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    base = math.hypot(bx - ax, by - ay)

    def off(p: Point) -> float:
        if base < 1e-9:
            return math.dist(p, line[0])
        return abs((bx - ax) * (ay - p[1]) - (ax - p[0]) * (by - ay)) / base

    far = max(range(1, len(line) - 1), key=lambda i: off(line[i]))
    if off(line[far]) <= slack:
        return [line[0], line[-1]]
    return slim(line[: far + 1], slack)[:-1] + slim(line[far:], slack)
