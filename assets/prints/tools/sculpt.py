"""Heads, hats and coats as surfaces in space: turned, seen from the front, lit, with the shadows they throw.

Lengths are millimetres of a real head: x to our right, y down, z towards us, the origin between the eyes and level
with the ears. A `Sculpture` is laid on the plate at a scale; what a plate needs of it are tone, flow and outline.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .line import Inside, Line, Point, Tone, rise, slim

Vector = tuple[float, float, float]
Surface = Callable[[float, float], "Vector | None"]
"""A point in space for two numbers; None where the surface has an opening."""

CELL = 4.0
AWAY = -1e9


def unit(v: Vector) -> Vector:
    long = math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) or 1.0
    return v[0] / long, v[1] / long, v[2] / long


def cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


@dataclass(frozen=True, slots=True)
class Turn:
    """How a head is held, in degrees: yaw to our right, pitch down, roll to our right."""

    yaw: float = 0
    pitch: float = 0
    roll: float = 0

    def __call__(self, v: Vector) -> Vector:
        a, b, c = (math.radians(d) for d in (self.yaw, self.pitch, self.roll))
        x, y, z = v
        y, z = y * math.cos(b) + z * math.sin(b), z * math.cos(b) - y * math.sin(b)
        x, z = x * math.cos(a) + z * math.sin(a), z * math.cos(a) - x * math.sin(a)
        return x * math.cos(c) - y * math.sin(c), y * math.cos(c) + x * math.sin(c), z


@dataclass(slots=True)
class Sculpture:
    """Surfaces laid one over the other, what is nearest to us showing."""

    middle: Point
    """Where on the plate the origin lies."""
    scale: float = 2.5
    size: tuple[int, int] = (1000, 1075)
    labels: list[str] = field(default_factory=list)
    across: int = 0
    down: int = 0
    depth: list[float] = field(default_factory=list)
    label: list[int] = field(default_factory=list)
    normal: list[Vector] = field(default_factory=list)
    shade: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.across, self.down = (int(n // CELL) + 2 for n in self.size)
        cells = self.across * self.down
        self.depth, self.label = [AWAY] * cells, [-1] * cells
        self.normal, self.shade = [(0.0, 0.0, 1.0)] * cells, [1.0] * cells

    def seen(self, v: Vector) -> Vector:
        """Where a point in space falls on the plate, a little larger when nearer; its depth in units of the plate."""
        near = self.scale * (1 + v[2] / 1700)
        return self.middle[0] + v[0] * near, self.middle[1] + v[1] * near, v[2] * self.scale

    def lay(self, name: str, surface: Surface, us: Sequence[float], vs: Sequence[float], turn: Turn) -> None:
        """Adds a surface: u runs to our right and v down where it faces us."""
        if name not in self.labels:
            self.labels.append(name)
        number = self.labels.index(name)
        points: list[list[Vector | None]] = []
        for v in vs:
            row: list[Vector | None] = []
            for u in us:
                at = surface(u, v)
                row.append(self.seen(turn(at)) if at else None)
            points.append(row)
        normals = [[_normal(points, i, j) for j in range(len(us))] for i in range(len(vs))]
        for i in range(len(vs) - 1):
            for j in range(len(us) - 1):
                corners = [(i, j), (i, j + 1), (i + 1, j + 1), (i + 1, j)]
                found = [points[a][b] for a, b in corners]
                if all(found):
                    ns = [normals[a][b] for a, b in corners]
                    for p, q, r in ((0, 1, 2), (0, 2, 3)):
                        self._triangle(number, (found[p], found[q], found[r]), (ns[p], ns[q], ns[r]))  # type: ignore[arg-type]

    def _triangle(self, number: int, at: tuple[Vector, Vector, Vector], ns: tuple[Vector, Vector, Vector]) -> None:
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = at
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if area <= 1e-6:
            return
        left, right = max(0, math.ceil(min(ax, bx, cx) / CELL)), min(self.across - 1, int(max(ax, bx, cx) / CELL))
        top, bottom = max(0, math.ceil(min(ay, by, cy) / CELL)), min(self.down - 1, int(max(ay, by, cy) / CELL))
        for j in range(top, bottom + 1):
            y = j * CELL
            for i in range(left, right + 1):
                x = i * CELL
                b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
                c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
                a = 1 - b - c
                if a < -1e-6 or b < -1e-6 or c < -1e-6:
                    continue
                z, k = a * az + b * bz + c * cz, j * self.across + i
                if z > self.depth[k]:
                    self.depth[k], self.label[k] = z, number
                    n, m, o = ns
                    self.normal[k] = (
                        a * n[0] + b * m[0] + c * o[0],
                        a * n[1] + b * m[1] + c * o[1],
                        a * n[2] + b * m[2] + c * o[2],
                    )

    def light(self, towards: Vector, throw: float = 1.0, soft: float = 9.0) -> None:
        """The shadows thrown: `throw` is how dark they are, 0 to 1."""
        right, up, forward = unit(towards)
        step = 5.0 / max(0.2, math.hypot(right, up))
        shade = [1.0] * len(self.depth)
        for j in range(self.down):
            for i in range(self.across):
                k = j * self.across + i
                n = self.normal[k]
                if self.depth[k] == AWAY or n[0] * right + n[1] * up + n[2] * forward <= 0:
                    continue
                x, y, z = i * CELL + n[0] * 5, j * CELL + n[1] * 5, self.depth[k] + n[2] * 5
                most = 0.0
                for _ in range(70):
                    x, y, z = x + right * step, y + up * step, z + forward * step
                    a, b = int(x / CELL + 0.5), int(y / CELL + 0.5)
                    if not (0 <= a < self.across and 0 <= b < self.down):
                        break
                    over = self.depth[b * self.across + a] - z
                    if over > 2:
                        most = max(most, min(1.0, over / soft))
                        if most >= 1:
                            break
                shade[k] = 1 - throw * most
        self.shade = self._blurred(shade)

    def _blurred(self, values: list[float]) -> list[float]:
        wide, out = self.across, list(values)
        for j in range(1, self.down - 1):
            for i in range(1, wide - 1):
                k = j * wide + i
                if self.depth[k] != AWAY:
                    near = [n for n in (k - wide, k - 1, k, k, k + 1, k + wide) if self.label[n] == self.label[k]]
                    out[k] = sum(values[n] for n in near) / len(near)
        return out

    def inside(self, *names: str) -> Inside:
        """Tells where these surfaces show."""
        numbers = {self.labels.index(name) for name in names if name in self.labels}

        def shows(x: float, y: float) -> bool:
            i, j = int(x / CELL + 0.5), int(y / CELL + 0.5)
            return 0 <= i < self.across and 0 <= j < self.down and self.label[j * self.across + i] in numbers

        return shows

    def anything(self, margin: float = 0) -> Inside:
        """Tells where any surface shows, or is nearer than the margin."""
        shows = self.inside(*self.labels)
        ring = [(margin * math.cos(a), margin * math.sin(a)) for a in (k * math.tau / 10 for k in range(10))]
        return lambda x, y: shows(x, y) or any(shows(x + dx, y + dy) for dx, dy in ring)

    def facing(self, x: float, y: float) -> Vector:
        """The way the surface faces there: right, down, towards us."""
        i, j = int(x / CELL), int(y / CELL)
        if not (0 <= i < self.across - 1 and 0 <= j < self.down - 1):
            return 0.0, 0.0, 1.0
        s, t, k = x / CELL - i, y / CELL - j, j * self.across + i
        own = self.label[int(y / CELL + 0.5) * self.across + int(x / CELL + 0.5)]
        out = [0.0, 0.0, 0.0]
        for cell, share in (
            (k, (1 - s) * (1 - t)),
            (k + 1, s * (1 - t)),
            (k + self.across, (1 - s) * t),
            (k + self.across + 1, s * t),
        ):
            if self.label[cell] == own:
                n = self.normal[cell]
                out[0] += n[0] * share
                out[1] += n[1] * share
                out[2] += n[2] * share
        return unit((out[0], out[1], out[2] or 1e-6))

    def lit(self, towards: Vector, dark: float = 0.12, full: float = 0.9, thrown: bool = True) -> Tone:
        """0 turned away from a light, 1 square to it."""
        right, up, forward = unit(towards)

        def tone(x: float, y: float) -> float:
            n = self.facing(x, y)
            i, j = int(x / CELL + 0.5), int(y / CELL + 0.5)
            shade = self.shade[j * self.across + i] if 0 <= i < self.across and 0 <= j < self.down else 1.0
            return rise(dark, full, n[0] * right + n[1] * up + n[2] * forward) * (shade if thrown else 1.0)

        return tone

    def round(self, axis: Vector) -> Tone:
        """The way cuts run that lie in planes square to the axis, as hoops lie on a barrel."""
        pole = unit(axis)

        def angle(x: float, y: float) -> float:
            t = cross(self.facing(x, y), pole)
            return math.atan2(-t[1], -t[0])

        return angle

    def falls(self, slant: float = 0.0) -> Tone:
        """The way water would run down the surface, turned aside by the slant."""

        def angle(x: float, y: float) -> float:
            n = self.facing(x, y)
            return math.atan2(1 - n[1] * n[1], -n[0] * n[1]) + slant

        return angle

    def outline(self, *names: str, slack: float = 0.8) -> list[Line]:
        """The closed outlines of what shows of these surfaces, softened from the cells they are kept in."""
        shows = self.inside(*names)
        edges: dict[tuple[int, int], tuple[int, int]] = {}
        for j in range(-1, self.down):
            for i in range(-1, self.across):
                if not shows(i * CELL, j * CELL):
                    continue
                for dx, dy, a, b in (
                    (0, -1, (0, 0), (1, 0)),
                    (1, 0, (1, 0), (1, 1)),
                    (0, 1, (1, 1), (0, 1)),
                    (-1, 0, (0, 1), (0, 0)),
                ):
                    if not shows((i + dx) * CELL, (j + dy) * CELL):
                        edges[(i + a[0], j + a[1])] = (i + b[0], j + b[1])
        out: list[Line] = []
        while edges:
            start, at = edges.popitem()
            loop = [start, at]
            while at in edges:
                at = edges.pop(at)
                loop.append(at)
            if len(loop) > 24:
                out.append(_soft([((i - 0.5) * CELL, (j - 0.5) * CELL) for i, j in loop[:-1]], slack))
        return out


def _normal(points: list[list[Vector | None]], i: int, j: int) -> Vector:
    here = points[i][j]
    if here is None:
        return 0.0, 0.0, 1.0
    row, last = points[i], len(points) - 1
    west, east = row[max(0, j - 1)] or here, row[min(len(row) - 1, j + 1)] or here
    north, south = points[max(0, i - 1)][j] or here, points[min(last, i + 1)][j] or here
    return unit(
        cross(
            (east[0] - west[0], east[1] - west[1], east[2] - west[2]),
            (south[0] - north[0], south[1] - north[1], south[2] - north[2]),
        )
    )


def _soft(loop: Line, slack: float) -> Line:
    n = len(loop)
    smooth = [
        (sum(loop[(k + d) % n][0] for d in range(-3, 4)) / 7, sum(loop[(k + d) % n][1] for d in range(-3, 4)) / 7)
        for k in range(n)
    ]
    half = n // 2
    return slim(smooth[: half + 1], slack)[:-1] + slim([*smooth[half:], smooth[0]], slack)[:-1]


def steps(a: float, b: float, n: int) -> list[float]:
    return [a + (b - a) * i / n for i in range(n + 1)]
