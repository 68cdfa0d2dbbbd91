"""Rings: ways that can be gone round for ever, and those from which no end can be reached any more.

Every pick is free and luck may fall any way, so a ring among the keys is a ring of plays. Only scenes that lead back to
themselves are looked at; the strongly connected parts are found by Tarjan's algorithm (SIAM J. Computing 1, 1972).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from game.story.shape import Name
from game.writer.sights import Check, Sight
from game.writer.walk import Walk

Node = TypeVar("Node", bound=Hashable)
Place = tuple[int, int]  # number of a scene, key


@dataclass(frozen=True, slots=True)
class Ring:
    """Scenes that can follow one another for ever. `left`: whether an end can still be reached."""

    scenes: tuple[Name, ...]
    left: bool
    sight: Sight


def rings(walk: Walk) -> list[Ring]:
    """The rings of a tape, one for each set of scenes they run through; the nearest place of each."""
    found: dict[tuple[tuple[int, ...], bool], set[Place]] = {}
    for part, left in _parts(walk):
        through = tuple(sorted({scene for scene, _ in part}))
        found.setdefault((through, left), set()).update(part)
    return [
        Ring(tuple(walk.stages[scene].scene.scene for scene in through), left, _nearest(walk, part))
        for (through, left), part in sorted(found.items(), key=lambda item: item[0])
    ]


def _parts(walk: Walk) -> Iterator[tuple[list[Place], bool]]:
    """The strongly connected parts that hold a ring, each with whether an end can be reached from it."""
    onward = {n: [stage.numbers[way.to] for way in stage.scene.outcomes] for n, stage in enumerate(walk.stages)}
    shut: set[Place] = set()  # from where no end can be reached
    for scenes in map(frozenset, connected(onward, onward.__getitem__)):
        in_ring = any(to in scenes for scene in scenes for to in onward[scene])
        if not in_ring and not shut:
            continue
        places = ((scene, key) for scene in sorted(scenes) for key in walk.seen[scene])

        def inside(place: Place, scenes: frozenset[int] = scenes) -> list[Place]:
            return [to for to in _further(walk, place) if to[0] in scenes]

        for part in connected(places, inside):
            leads_to = {to for place in part for to in _further(walk, place)}
            own = set(part)
            if leads_to and leads_to - own <= shut:
                shut |= own
            if leads_to & own:
                yield part, not own <= shut


def _further(walk: Walk, place: Place) -> list[Place]:
    scene, key = place
    return walk.stages[scene].situation(key).edges(key)


def _nearest(walk: Walk, part: set[Place]) -> Sight:
    scenes = sorted({scene for scene, _ in part})
    for number, layer in enumerate(walk.layers):
        for scene in scenes:
            for key in layer[scene].keys if scene in layer else ():
                if (scene, key) in part:
                    name = walk.stages[scene].scene.scene
                    return Sight(Check(("ring", name), lambda values: True), scene, number, key)
    raise LookupError("a ring of places that were never reached")


def connected(nodes: Iterable[Node], onward: Callable[[Node], Iterable[Node]]) -> Iterator[list[Node]]:
    """The strongly connected parts of a graph, each after those it leads to."""
    search = _Search(onward)
    for node in nodes:
        if node not in search.number:
            yield from search.parts_from(node)


class _Search(Generic[Node]):
    """Tarjan's search, with its own stack: a story may be deeper than Python's."""

    def __init__(self, onward: Callable[[Node], Iterable[Node]]) -> None:
        self.onward = onward
        self.number: dict[Node, int] = {}
        self.lowest: dict[Node, int] = {}
        self.waiting: dict[Node, None] = {}
        self.trail: list[tuple[Node, Iterator[Node]]] = []

    def enter(self, node: Node) -> None:
        self.number[node] = self.lowest[node] = len(self.number)
        self.waiting[node] = None
        self.trail.append((node, iter(self.onward(node))))

    def parts_from(self, start: Node) -> Iterator[list[Node]]:
        self.enter(start)
        while self.trail:
            node, ways = self.trail[-1]
            to = next((to for to in ways if to not in self.number or to in self.waiting), None)
            if to is None:
                self.trail.pop()
                if self.trail:
                    before = self.trail[-1][0]
                    self.lowest[before] = min(self.lowest[before], self.lowest[node])
                if self.lowest[node] == self.number[node]:
                    yield self.part(node)
            elif to in self.waiting:
                self.lowest[node] = min(self.lowest[node], self.number[to])
            else:
                self.enter(to)

    def part(self, root: Node) -> list[Node]:
        """Everything that waits, down to the root."""
        taken: list[Node] = []
        while not taken or taken[-1] != root:
            taken.append(self.waiting.popitem()[0])
        return taken
