"""Where to draw the boxes of a graph that mostly leads one way: in layers, few lines crossing, lines nearly straight.

The method is Sugiyama's (1981): rings are opened, each box goes below all that lead to it, lines over several layers
are cut by points, layers are put in the order of their neighbours' middles, and boxes pulled above one another.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

SWEEPS = 12
PULLS = 80
UPRIGHT = 0.95  # each pull also leads a little towards the middle, or the whole would lean over
POINT_GAP = 0.3  # of the room that a box takes
STRAIGHT = 6.0  # how much more a line holds its way than a box its place

Box = Hashable
Edge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Middles of boxes, and the points a line goes through between two. The units: a box's width, and a layer."""

    boxes: Mapping[str, tuple[float, float]]
    bends: Mapping[Edge, tuple[tuple[float, float], ...]]
    width: float
    height: int


def draw(names: Sequence[str], edges: Iterable[Edge]) -> Drawing:
    """The drawing; `names` in the order that is kept where nothing else decides, the first on top."""
    pairs = list(dict.fromkeys((a, b) for a, b in edges if a != b))
    forward = _without_rings(names, pairs)
    level = _levels(names, forward)
    rows, links, chains = _rows(names, forward, level)
    _order(rows, links)
    x = _spread(rows, links)
    left = min(x.values(), default=0.0)
    boxes = {name: (x[name] - left, float(level[name])) for name in names}
    bends = {}
    for a, b in pairs:
        chain = chains[a, b] if (a, b) in chains else chains[b, a][::-1]
        bends[a, b] = tuple((x[point] - left, float(row)) for point, row in chain)
    return Drawing(boxes, bends, max(x.values(), default=0.0) - left + 1, 1 + max(level.values(), default=0))


def _without_rings(names: Sequence[str], pairs: list[Edge]) -> list[Edge]:
    """The same lines, those that lead back up turned round."""
    onward: dict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        onward[a].append(b)
    done: set[str] = set()
    turned: set[Edge] = set()
    for first in names:
        trail, open_now = [(first, iter(onward[first]))] if first not in done else [], {first}
        while trail:
            name, following = trail[-1]
            to = next(following, None)
            if to is None:
                trail.pop()
                open_now.discard(name)
                done.add(name)
            elif to in open_now:
                turned.add((name, to))
            elif to not in done:
                open_now.add(to)
                trail.append((to, iter(onward[to])))
    return list(dict.fromkeys((b, a) if (a, b) in turned else (a, b) for a, b in pairs))


def _levels(names: Sequence[str], edges: list[Edge]) -> dict[str, int]:
    """How far down each stands: below all that lead to it; what nothing leads to, just above where it leads."""
    onward: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(names, 0)
    for a, b in edges:
        onward[a].append(b)
        waiting[b] += 1
    roots = [name for name in names if not waiting[name]]
    level = dict.fromkeys(names, 0)
    ready = list(roots)
    while ready:
        name = ready.pop()
        for to in onward[name]:
            level[to] = max(level[to], level[name] + 1)
            waiting[to] -= 1
            if not waiting[to]:
                ready.append(to)
    for name in roots[1:]:
        level[name] = max(0, min((level[to] for to in onward[name]), default=1) - 1)
    return level


Links = Mapping[Box, tuple[list[Box], list[Box]]]
Chain = list[tuple[Box, int]]


def _rows(
    names: Sequence[str], edges: list[Edge], level: Mapping[str, int]
) -> tuple[list[list[Box]], Links, dict[Edge, Chain]]:
    """The boxes and points of each layer, those above and below each, and the points of each line with their layers."""
    rows: list[list[Box]] = [[] for _ in range(1 + max(level.values(), default=0))]
    links: dict[Box, tuple[list[Box], list[Box]]] = defaultdict(lambda: ([], []))
    for name in names:
        rows[level[name]].append(name)
    chains: dict[Edge, Chain] = {}
    for a, b in edges:
        chain: Chain = [((a, b, row), row) for row in range(level[a] + 1, level[b])]
        for point, row in chain:
            rows[row].append(point)
        chains[a, b] = chain
        stops: list[Box] = [a, *(point for point, _ in chain), b]
        for upper, lower in pairwise(stops):
            links[upper][1].append(lower)
            links[lower][0].append(upper)
    return rows, links, chains


def _order(rows: list[list[Box]], links: Links) -> None:
    """Puts each layer in the order of the middles of what it hangs on, down and up in turn; the best order stays."""
    best, fewest = [row[:] for row in rows], _crossings(rows, links)
    for sweep in range(SWEEPS):
        side = sweep % 2
        for row in rows if side == 0 else reversed(rows):
            place = {box: number for line in rows for number, box in enumerate(line)}
            row.sort(key=lambda box: _middle([place[other] for other in links[box][side]], place[box]))
        if (crossed := _crossings(rows, links)) < fewest:
            best, fewest = [row[:] for row in rows], crossed
    rows[:] = best


def _middle(places: Sequence[float], otherwise: float) -> float:
    return sum(places) / len(places) if places else otherwise


def _crossings(rows: list[list[Box]], links: Links) -> int:
    """How many lines cross, layer by layer."""
    count = 0
    for upper, lower in pairwise(rows):
        place = {box: number for number, box in enumerate(lower)}
        passed: list[int] = []
        for box in upper:
            ends = [place[to] for to in links[box][1]]
            count += sum(len(passed) - bisect_right(passed, end) for end in ends)
            for end in ends:
                insort(passed, end)
    return count


def _spread(rows: list[list[Box]], links: Links) -> dict[Box, float]:
    """How far right each stands: near the middle of its neighbours, never nearer to the one beside it than may be."""
    x: dict[Box, float] = {}
    spaced = [(row, _gaps(row)) for row in rows if row]
    for row, gaps in spaced:
        x.update(zip(row, (gap - gaps[-1] / 2 for gap in gaps), strict=True))
    for sweep in range(PULLS):
        for row, gaps in spaced if sweep % 2 == 0 else reversed(spaced):
            wanted = [UPRIGHT * _middle([x[other] for side in links[box] for other in side], x[box]) for box in row]
            weights = [1.0 if isinstance(box, str) else STRAIGHT for box in row]
            x.update(zip(row, _apart(wanted, gaps, weights), strict=True))
    return x


def _gaps(row: list[Box]) -> list[float]:
    """How far from the first of the row each has to stand at least."""
    found, at = [0.0], 0.0
    for one, other in pairwise(row):
        at += sum(0.5 if isinstance(box, str) else POINT_GAP / 2 for box in (one, other)) + 0.12
        found.append(at)
    return found


def _apart(wanted: list[float], gaps: list[float], weights: list[float]) -> list[float]:
    """The places nearest to those wanted that keep the gaps (by pooling neighbours that stand in each other's way)."""
    pools: list[tuple[float, float, int]] = []
    for want, gap, weight in zip(wanted, gaps, weights, strict=True):
        mean, size = want - gap, 1
        while pools and pools[-1][0] > mean:
            before, heavy, count = pools.pop()
            mean, weight, size = (before * heavy + mean * weight) / (heavy + weight), heavy + weight, count + size
        pools.append((mean, weight, size))
    placed = [mean for mean, _, size in pools for _ in range(size)]
    return [mean + gap for mean, gap in zip(placed, gaps, strict=True)]
