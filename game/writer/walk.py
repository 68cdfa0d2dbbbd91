"""One tape walked page by page, from everything it can begin with: every place that can be reached, and how soon.

The walk goes in layers, one page further each time. A layer holds, for each key reached, the bits that are new there:
so each key, and each bit of a passenger, is met first at its shortest distance, and again only if more bits arrive.
Layers are kept small (`Layer`), so that the way to anything can be traced back through them.
"""

from __future__ import annotations

import gc
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from game.story.model import Scene, Story
from game.writer.packing import Layout
from game.writer.passengers import asked_in
from game.writer.plural import plural
from game.writer.successors import Situation, Stage, stages

CHUNK = 20_000  # states between two looks at the limits
BYTES_A_STATE = 250  # measured: an entry of `seen` with its key and bits, and its share of the layers ahead
BYTES_KEPT = 12  # a state in the layers of a tape that is done
SAY_EVERY = 0.2  # seconds


class Sighting(NamedTuple):
    """A place where the numbers the scene asks about are met for the first time, or with bits not met with them."""

    layer: int
    key: int
    bits: int


class Arrival(NamedTuple):
    """A sighting at the end of a tape, with the number of its scene."""

    scene: int
    sighting: Sighting


class Layer(NamedTuple):
    """The keys of one scene met in one layer, and the numbers of the bits that were new there."""

    keys: Sequence[int]
    masks: Sequence[int]


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a walk stops, and says so."""

    states: int = 20_000_000
    bytes: int = 1_000_000_000
    seconds: float = 600.0


@dataclass(slots=True)
class Gauge:
    """How far the whole proof is, and whether it may go on. `say` hears of it now and then."""

    limits: Limits
    say: Callable[[str], None]
    started: float = field(default_factory=time.perf_counter)
    states: int = 0
    transitions: int = 0
    tapes_left: int = 0
    said: float = 0.0
    bounded: str = ""

    def spent(self, tape: Walk, ahead: int) -> bool:
        """Whether a limit is met; then `bounded` says which."""
        seconds = time.perf_counter() - self.started
        states, transitions = self.states + tape.states, self.transitions + tape.transitions
        if states > self.limits.states:
            self.bounded = plural(self.limits.states, "state")
        elif tape.states * BYTES_A_STATE + self.states * BYTES_KEPT > self.limits.bytes:
            self.bounded = f"{self.limits.bytes // 1_000_000:,} MB"
        elif seconds > self.limits.seconds:
            self.bounded = f"{self.limits.seconds:,.0f} seconds"
        if seconds - self.said > SAY_EVERY:
            self.said = seconds
            self.say(
                f"{tape.layout.tape.tape}: {states:,} states, {transitions / seconds:,.0f} transitions a second, "
                f"{ahead:,} states waiting, {plural(self.tapes_left, 'tape')} after this one"
            )
        return bool(self.bounded)


class Walk:
    """Everything that can be reached in one tape. `seen`, `layers` and `sightings` go by number of scene."""

    def __init__(self, story: Story, layout: Layout) -> None:
        self.story, self.layout = story, layout
        self.stages: list[Stage] = stages(story, layout)
        self.seen: list[dict[int, int]] = [{} for _ in self.stages]
        self.layers: list[dict[int, Layer]] = []
        self._masks: dict[int, int] = {}
        self._bits: list[int] = []
        self.sightings: list[list[Sighting]] = [[] for _ in self.stages]
        self.states = self.transitions = 0
        self._asked = [_asked(story, layout, stage.scene) for stage in self.stages]
        self._met: list[dict[int, _Met]] = [{} for _ in self.stages]

    def run(self, sources: dict[int, int], gauge: Gauge) -> None:
        """Walks from the sources (key → bits) of the tape's first scene, until nothing is new or a limit is met."""
        opens = self.layout.tape.scenes.index(self.layout.tape.opens)
        self.seen[opens].update(sources)
        ahead = {opens: sources}
        with _no_garbage_collection():
            while ahead and not gauge.bounded:
                following: list[dict[int, int]] = [{} for _ in self.stages]
                for number, items in ahead.items():
                    self._scene(number, items, following, gauge)
                self.layers.append({number: self._kept(items) for number, items in ahead.items()})
                ahead = {number: items for number, items in enumerate(following) if items}
        self._bits = list(self._masks)
        gauge.states += self.states
        gauge.transitions += self.transitions

    def _scene(self, number: int, items: dict[int, int], following: list[dict[int, int]], gauge: Gauge) -> None:
        left = iter(items.items())
        while not gauge.bounded and (chunk := list(islice(left, CHUNK))):
            for situation, group in self._sort(number, chunk):
                situation.walk(group, self.seen, following)
                fresh = sum(bits & 1 for _, bits in group)
                self.states += fresh
                self.transitions += fresh * situation.ways
            gauge.spent(self, sum(map(len, following)))

    def _sort(self, number: int, chunk: list[tuple[int, int]]) -> Iterator[tuple[Situation, list[tuple[int, int]]]]:
        """The states of a scene sorted by what can be done there; what is met for the first time is noted."""
        stage, met, sightings, layer = self.stages[number], self._met[number], self.sightings[number], len(self.layers)
        asked, asked_bits = self._asked[number]
        for item in chunk:
            key, bits = item
            before = met.get(key & asked)
            if before is None:
                before = met[key & asked] = _Met(stage.situation(key).waiting)
            if new := bits & asked_bits & ~before.bits:
                sightings.append(Sighting(layer, key, new))
                before.bits |= new
            before.waiting.append(item)
        return stage.sorted()

    def _kept(self, items: dict[int, int]) -> Layer:
        number = self._masks
        keys: Sequence[int] = array("Q", items) if self.layout.width <= 64 else list(items)
        return Layer(keys, array("I", [number.setdefault(bits, len(number)) for bits in items.values()]))

    def again(self, number: int, layer: int) -> Iterator[tuple[Situation, list[tuple[int, int]]]]:
        """The states of a scene met in a layer once more, sorted by situation, a chunk at a time."""
        keys, masks = self.layers[layer].get(number, Layer((), ()))
        bits, stage = self._bits, self.stages[number]
        for start in range(0, len(keys), CHUNK):
            for key, mask in zip(keys[start : start + CHUNK], masks[start : start + CHUNK], strict=True):
                stage.situation(key).waiting.append((key, bits[mask]))
            yield from stage.sorted()

    def ends(self) -> Iterator[Arrival]:
        """Where the tape ends, with all that can go on into the next."""
        for number, stage in enumerate(self.stages):
            if not stage.scene.outcomes:
                yield from (Arrival(number, sighting) for sighting in self.sightings[number])

    def forget(self) -> None:
        """Lets go of the tables; layers and sightings stay."""
        self.seen = [{} for _ in self.stages]
        self._met = [{} for _ in self.stages]


@dataclass(slots=True)
class _Met:
    """Where states with the same answers wait, and the bits met with these answers so far."""

    waiting: list[tuple[int, int]]
    bits: int = 0


def _asked(story: Story, layout: Layout, scene: Scene) -> tuple[int, int]:
    """What the scene asks of key and bits; at the end of a tape also what goes on into the next."""
    asked = asked_in(story, scene)
    if not scene.outcomes:
        asked |= frozenset(slot for slot in layout.sorted.live[scene.scene] if story.slots[slot].carries)
    return layout.key_mask(asked), 1 | layout.bits_mask(asked)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Nothing here goes in rings, and looking for rings among millions of entries takes longer than the walk."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
