"""Families of lines for the gouge to follow: rays, rings, and furrows that follow a flow."""

from __future__ import annotations

import math
import random
from collections import deque
from collections.abc import Sequence

from .line import Inside, Line, Point, Tone
from .noise import Noise


def _steps(a: float, b: float, step: float) -> list[float]:
    n = max(1, round(abs(b - a) / step))
    return [a + (b - a) * i / n for i in range(n + 1)]


def rays(
    rng: random.Random, centre: Point, angles: tuple[float, float], gap: float, reach: tuple[float, float]
) -> list[Line]:
    """Lines outwards from a centre. They fork so that the gap between them stays near `gap` as they spread."""
    out: list[Line] = []
    near = reach[0]
    while near < reach[1]:
        far = min(reach[1], near * 2)
        count = max(3, round((angles[1] - angles[0]) * near * 1.33 / gap))
        turn = rng.uniform(0, 1)
        for i in range(count):
            a = angles[0] + (angles[1] - angles[0]) * (i + turn + rng.uniform(-0.22, 0.22)) / count
            start, end = near * rng.uniform(0.9, 1.12), far * rng.uniform(0.82, 1.3)
            curl = rng.uniform(-0.025, 0.025)
            out.append(
                [
                    (
                        centre[0] + r * math.cos(a + curl * (r - start) / start),
                        centre[1] + r * math.sin(a + curl * (r - start) / start),
                    )
                    for r in _steps(start, end, 9)
                ]
            )
        near = far
    return out


def rings(rng: random.Random, centre: Point, radii: tuple[float, float], pitch: float, flat: float = 1.0) -> list[Line]:
    """Lines round a centre, squeezed in height by `flat`, each begun at another angle."""
    out: list[Line] = []
    r = radii[0]
    while r < radii[1]:
        start, shake = rng.uniform(0, math.tau), Noise(rng, 5)
        n = max(30, int(r * math.tau / 8))
        out.append(
            [
                (
                    centre[0] + (r + 2 * shake(i)) * math.cos(start + i / n * math.tau),
                    centre[1] + flat * (r + 2 * shake(i)) * math.sin(start + i / n * math.tau),
                )
                for i in range(n + 1)
            ]
        )
        r += pitch * rng.uniform(0.9, 1.1)
    return out


class _Taken:
    """Points already on a furrow, in cells, so that neighbours are found at once."""

    def __init__(self, cell: float) -> None:
        self.cell = cell
        self.cells: dict[tuple[int, int], list[Point]] = {}

    def add(self, line: Line) -> None:
        for p in line:
            self.cells.setdefault((int(p[0] // self.cell), int(p[1] // self.cell)), []).append(p)

    def free(self, p: Point, gap: float) -> bool:
        i, j, k = int(p[0] // self.cell), int(p[1] // self.cell), math.ceil(gap / self.cell)
        return not any(
            abs(q[0] - p[0]) < gap and math.dist(p, q) < gap
            for a in range(i - k, i + k + 1)
            for b in range(j - k, j + k + 1)
            for q in self.cells.get((a, b), ())
        )


def furrows(
    rng: random.Random, flow: Tone, pitch: float | Tone, inside: Inside, seeds: Sequence[Point], shortest: float = 24
) -> list[Line]:
    """Lines along a flow (an angle at each point), evenly apart wherever they run.

    After Jobard and Lefer, "Creating Evenly-Spaced Streamlines of Arbitrary Density" (1997): each finished line
    offers starts one pitch to either side, and a line stops where it comes too near another.
    """
    gap = pitch if callable(pitch) else (lambda _x, _y: pitch)
    taken = _Taken(12)
    waiting = deque(seeds)
    out: list[Line] = []
    while waiting:
        seed = waiting.popleft()
        if not inside(*seed) or not taken.free(seed, gap(*seed) * 0.93):
            continue
        line = _trace(seed, flow, gap, inside, taken)
        if len(line) * 4 < shortest:
            continue
        taken.add(line)
        out.append(line)
        for i in range(0, len(line), 5):
            x, y = line[i]
            a, d = flow(x, y), gap(x, y) * rng.uniform(1.0, 1.07)
            waiting.append((x - math.sin(a) * d, y + math.cos(a) * d))
            waiting.append((x + math.sin(a) * d, y - math.cos(a) * d))
    return out


def _trace(seed: Point, flow: Tone, gap: Tone, inside: Inside, taken: _Taken) -> Line:
    halves: list[Line] = []
    for way in (1, -1):
        x, y = seed
        half: Line = []
        before = flow(x, y)
        while len(half) < 600:
            a = flow(x, y)
            if math.cos(a - before) < 0.5:  # the flow breaks off here: no hand turns so
                break
            before = a
            x, y = x + way * 4 * math.cos(a), y + way * 4 * math.sin(a)
            if not inside(x, y) or not taken.free((x, y), gap(x, y) * 0.62):
                break
            half.append((x, y))
        halves.append(half)
    return [*halves[1][::-1], seed, *halves[0]]
