"""The way to anything a walk has met, as moves of a player, each played by the ordinary rules before it is told.

A witness is JSON-able, much like a play's record, but it names every page that is left, those that only go on too:

    {"tapes": [{"tape": …, "origin": {"scene": …, "values": {…}}, "moves": [[scene, {who: choice}], …]}], "at": scene}

Its tapes are those played on the way, the last being the one in question; the pages in each are as few as can be.
Where the tapes before are taken from an earlier run, it begins with its own tape, from a past that run found reachable
(a passenger that does not matter to it stands at one of the values it can have there).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from game.rules import engine
from game.rules.engine import Origin, State
from game.story.model import Picks, Story
from game.story.shape import Name
from game.writer.packing import Border
from game.writer.sights import Sight
from game.writer.walk import Arrival, Walk

Witness = Mapping[str, Any]


class Contradiction(Exception):
    """The proof says something the rules deny: a fault of the proof, never of the story."""


class Misfit(ValueError):
    """Moves that the story does not allow; the message says at which page."""


class Spot(NamedTuple):
    """A key in a layer of a walk, and one bit that is met with it there for the first time."""

    layer: int
    scene: int
    key: int
    bit: int


class Come(NamedTuple):
    """The spot before, and the picks made there."""

    spot: Spot
    picks: Picks


@dataclass(slots=True)
class Traced:
    """One tape's walk with the ways through it. `arrivals`: for each source, the ends of the tape before that give it.

    `sources` are the keys it begins with, and their bits; `alone` its origin when it is played on its own.
    """

    walk: Walk
    alone: Origin
    sources: Mapping[int, int]
    arrivals: Mapping[int, list[Arrival]]
    border: Border | None = None
    ways: dict[Spot, Come] = field(default_factory=dict)

    def trace(self, spots: Iterable[Spot]) -> None:
        """Finds the way from layer 0 to each of the spots."""
        wanted: dict[int, set[Spot]] = defaultdict(set)
        for spot in spots:
            wanted[spot.layer].add(spot)
        for layer in range(max(wanted, default=0), 0, -1):
            for spot in self._step_back(layer, {spot for spot in wanted[layer] if spot not in self.ways}):
                wanted[layer - 1].add(spot)

    def _step_back(self, layer: int, spots: set[Spot]) -> list[Spot]:
        """The spots one layer before, one for each of these."""
        wanted: list[dict[int, int]] = [{} for _ in self.walk.stages]
        left: dict[tuple[int, int], set[Spot]] = defaultdict(set)
        for spot in spots:
            wanted[spot.scene][spot.key] = wanted[spot.scene].get(spot.key, 0) | spot.bit
            left[spot.scene, spot.key].add(spot)
        before: list[Spot] = []
        for number, stage in enumerate(self.walk.stages):
            if not any(wanted[stage.numbers[way.to]] for way in stage.scene.outcomes):
                continue
            for situation, group in self.walk.again(number, layer - 1):
                found: list[tuple[int, int, int, int]] = []
                situation.trace(group, wanted, found)
                for key, bits, to, key_there in found:
                    for spot in list(left.get((to, key_there), ())):
                        if come := self._through(Spot(layer - 1, number, key, bits), spot):
                            self.ways[spot] = come
                            before.append(come.spot)
                            left[to, key_there].discard(spot)
                            wanted[to][key_there] &= ~spot.bit
        if any(left.values()):
            raise Contradiction(f"no way to {sum(map(len, left.values()))} places in {self.walk.layout.tape.tape}")
        return before

    def _through(self, here: Spot, there: Spot) -> Come | None:
        """The bit here, one of `here.bit`, and the picks that lead to the key and bit there."""
        for leaf in self.walk.stages[here.scene].situation(here.key).leaves:
            move = leaf.move
            if move is None or move.to != there.scene or move.key(here.key) != there.key:
                continue
            for bit in ones(here.bit):
                if move.bits(bit) & there.bit:
                    return Come(here._replace(bit=bit), leaf.picks)
        return None


def ones(bits: int) -> Iterable[int]:
    """Each bit by itself, the lowest first."""
    while bits:
        yield bits & -bits
        bits &= bits - 1


class Chain:
    """The tapes of a series with their walks; None for one whose findings an earlier run has kept."""

    def __init__(self, story: Story, tapes: list[Traced | None]) -> None:
        self.story, self.tapes = story, tapes
        self._pasts: dict[tuple[int, int, int], tuple[list[dict[str, Any]], Origin]] = {}

    def trace(self, wanted: Mapping[int, Iterable[Sight]]) -> None:
        """Finds the ways to all sights wanted, by number of tape; from the last tape, since it adds to those before."""
        more: set[Spot] = set()
        for number in range(len(self.tapes) - 1, -1, -1):
            traced = self.tapes[number]
            if traced is None:
                more = set()
                continue
            spots = more | {Spot(s.layer, s.scene, s.key, s.bit) for s in wanted.get(number, ())}
            traced.trace(spots)
            first = {spot for spot in (*traced.ways, *spots) if spot.layer == 0}
            first |= {come.spot for come in traced.ways.values() if come.spot.layer == 0}
            more = {end for spot in first if (end := self._end_before(number, spot)) is not None}

    def witness(self, number: int, sight: Sight) -> Witness:
        """The moves to a sight, played; its check asked of the page they lead to. Raises Contradiction."""
        tapes, state = self._played(number, Spot(sight.layer, sight.scene, sight.key, sight.bit))
        if not sight.check.holds(state.values):
            raise Contradiction(f"{sight.check.what} does not hold at {state.scene}")
        if sight.check.picks is None or sight.check.what[0] == "stuck":
            return {"tapes": tapes, "at": str(state.scene)}
        moves = [*tapes[-1]["moves"], _move(state.scene, sight.check.picks)]
        after = engine.step(self.story, state, sight.check.picks)
        return {"tapes": [*tapes[:-1], {**tapes[-1], "moves": moves}], "at": str(after.scene)}

    def _played(self, number: int, spot: Spot) -> tuple[list[dict[str, Any]], State]:
        """The tapes as far as the spot, and the page there, by the ordinary rules."""
        traced = self.tapes[number]
        assert traced is not None
        turns: list[tuple[Name, Picks]] = []
        goal = traced.walk.stages[spot.scene].scene.scene
        while spot.layer:
            spot, picks = traced.ways[spot]
            turns.append((traced.walk.stages[spot.scene].scene.scene, picks))
        before, origin = self._past(number, spot)
        state = engine.start(self.story, origin)
        for scene, picks in reversed(turns):
            if state.scene != scene:
                raise Contradiction(f"{scene} should follow, but {state.scene} does")
            state = engine.step(self.story, state, picks)
        if state.scene != goal:
            raise Contradiction(f"{goal} should follow, but {state.scene} does")
        values = dict(engine.values_by_name(self.story, origin.values))
        tape = {
            "tape": str(traced.walk.layout.tape.tape),
            "origin": {"scene": str(origin.scene), "values": values},
            "moves": [_move(scene, picks) for scene, picks in reversed(turns)],
        }
        return [*before, tape], state

    def _past(self, number: int, spot: Spot) -> tuple[list[dict[str, Any]], Origin]:
        """What was played before a source of a tape, and the origin it gives."""
        at = (number, spot.key, spot.bit)
        if at not in self._pasts:
            self._pasts[at] = self._past_of(number, spot)
        return self._pasts[at]

    def _past_of(self, number: int, spot: Spot) -> tuple[list[dict[str, Any]], Origin]:
        traced = self.tapes[number]
        assert traced is not None
        tape = traced.walk.layout.tape
        if self._alone(traced, spot):
            return [], traced.alone
        if (end := self._end_before(number, spot)) is not None:
            tapes, state = self._played(number - 1, end)
            return tapes, engine.hand_on(self.story, state, tape)
        return [], Origin(tape.opens, self._some_values(traced, spot))

    def _end_before(self, number: int, spot: Spot) -> Spot | None:
        """The end of the tape before that hands on this source; None if none does, or that tape was not walked now."""
        traced = self.tapes[number]
        assert traced is not None
        if self._alone(traced, spot) or traced.border is None or number == 0 or self.tapes[number - 1] is None:
            return None
        for scene, (layer, key, bits) in traced.arrivals[spot.key]:
            for bit in ones(bits):
                if traced.border.cross(key, bit)[1] & spot.bit:
                    return Spot(layer, scene, key, bit)
        raise Contradiction(f"nothing hands on what {traced.walk.layout.tape.tape} begins with")

    def _alone(self, traced: Traced, spot: Spot) -> bool:
        """Whether the tape's own past gives this source."""
        start = engine.start(self.story, traced.alone)
        key, bits = traced.walk.layout.pack(start.scene, start.values)
        return key == spot.key and bool(bits & spot.bit)

    def _some_values(self, traced: Traced, spot: Spot) -> tuple[int, ...]:
        layout = traced.walk.layout
        row = layout.row(spot.key)
        for slot in layout.bits_at:
            row[slot] = next((v for v, _ in layout.cases(slot, spot.bit)), row[slot])
            if not spot.bit & layout.bits_mask([slot]):
                row[slot] = next((v for v, _ in layout.cases(slot, traced.sources[spot.key])), row[slot])
        return tuple(row)


def _move(scene: Name, picks: Picks) -> list[Any]:
    return [str(scene), {str(who): str(choice) for who, choice in picks.items()}]


def replay(story: Story, witness: Witness) -> list[State]:
    """Every page of the last tape of a witness, by the ordinary rules. Raises Misfit where a move does not fit."""
    pages: list[State] = []
    for number, kept in enumerate(witness["tapes"]):
        if kept["tape"] not in story.tapes:
            raise Misfit(f"There is no tape “{kept['tape']}”.")
        origin = _origin(story, kept["origin"])
        if number and engine.hand_on(story, pages[-1], story.tapes[kept["tape"]]) != origin:
            raise Misfit(f"“{kept['tape']}” does not begin as the tape before it ends.")
        pages = [engine.start(story, origin)]
        for scene, picks in kept["moves"]:
            if pages[-1].scene != scene:
                raise Misfit(f"The page is “{pages[-1].scene}”, not “{scene}”.")
            try:
                pages.append(engine.step(story, pages[-1], picks))
            except engine.NotOpen:
                raise Misfit(f"These picks are not open at “{scene}”.") from None
    if pages[-1].scene != witness["at"]:
        raise Misfit(f"The moves lead to “{pages[-1].scene}”, not to “{witness['at']}”.")
    return pages


def _origin(story: Story, kept: Mapping[str, Any]) -> Origin:
    values = [slot.start for slot in story.slots]
    for name, value in kept["values"].items():
        slot = story.slot_of.get(name, -1)
        if slot < 0 or not story.slots[slot].low <= value <= story.slots[slot].high:
            raise Misfit(f"“{name}” cannot be {value}.")
        values[slot] = value
    if kept["scene"] not in story.scenes:
        raise Misfit(f"There is no scene “{kept['scene']}”.")
    return Origin(kept["scene"], tuple(values))
