"""The proof: every play of a story walked, luck and joint picks included, tape by tape.

Each tape is walked from everything it can begin with: its own default past, and all that the tape before can hand on.
What is told apart on the way, what is left out of it, and why that is sound stands in `passengers`; how a page is left
in `successors`; how a way back is found in `witness`. A *state* is a scene with a key, a *transition* a state with one
joint pick of everybody who has open choices there. With `kept`, tapes proved by an earlier run are taken from it; a
tape that only begins differently because an earlier one was edited is put off, said to be unproved, and walked by the
next run.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil, log2
from pathlib import Path

from game.rules import engine
from game.rules.engine import Origin
from game.story.model import Effect, Slot, Story, Tape
from game.story.problems import Problem
from game.story.shape import Name
from game.writer import kept as keeping
from game.writer.findings import Findings, told
from game.writer.judge import MOST_IN_ALL, Verdict, judged, out_of_range, past_the_limits
from game.writer.kept import KeptTape
from game.writer.packing import Layout, Table, after_effects, border, carried, lay_out
from game.writer.passengers import sort_slots
from game.writer.rings import rings
from game.writer.sights import Check, Sight, What, ranges, sights, where
from game.writer.walk import Arrival, Gauge, Limits, Walk
from game.writer.witness import Chain, Traced, Witness


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proved of a story. `bounded` says which limit stopped it, `unproved` which tapes it says nothing of."""

    findings: tuple[Findings, ...]
    problems: tuple[tuple[Problem, Witness | None], ...]
    unproved: tuple[Name, ...]
    bounded: str
    seconds: float

    @property
    def complete(self) -> bool:
        return not self.bounded and not self.unproved

    @property
    def states(self) -> int:
        return sum(tape.states for tape in self.findings)

    @property
    def transitions(self) -> int:
        return sum(tape.transitions for tape in self.findings)

    @property
    def clean(self) -> bool:
        """Proved whole, and nothing wrong with it."""
        return self.complete and not self.problems


def explore(
    story: Story, limits: Limits | None = None, say: Callable[[str], None] = lambda line: None, kept: Path | None = None
) -> Proof:
    """Walks every play of the story, within the limits.

    `say` hears how far it is, a few times a second; `kept` is the folder of earlier runs, None to do without.
    """
    gauge = Gauge(limits or Limits(), say)
    gauge.tapes_left = sum(len(series.tapes) for series in story.series.values())
    made: list[Findings] = []
    unproved: list[Name] = []
    for name in story.series:
        run = _Run(story, name, gauge, kept)
        run.walk()
        made += run.told()
        unproved += run.unproved
    problems = [shown for one in made for shown in one.problems]
    transitions = sum(one.transitions for one in made)
    if transitions > MOST_IN_ALL:
        values = {"count": f"{transitions:,}", "most": f"{MOST_IN_ALL:,}"}
        problems.append((Problem(made[0].at, "W213", values), None))
    problems.sort(key=lambda shown: (shown[0].severity != "error", shown[0].at, shown[0].code))
    seconds = time.perf_counter() - gauge.started
    return Proof(tuple(made), tuple(problems), tuple(unproved), gauge.bounded, seconds)


@dataclass(slots=True)
class _Walked:
    """A tape this run has walked, and what was met in it."""

    traced: Traced
    complete: bool
    found: dict[What, Sight]
    verdicts: list[Verdict]
    ranges: dict[str, dict[str, tuple[int, int]]]


@dataclass(slots=True)
class _Handed:
    """What a tape hands on: keys with bits in the layout of the next, and the ends that give each, nearest first."""

    sources: list[tuple[int, int]]
    arrivals: dict[int, list[Arrival]]


class _Run:
    """One series, from its first tape to its last."""

    def __init__(self, story: Story, name: Name, gauge: Gauge, folder: Path | None) -> None:
        self.story, self.name, self.gauge, self.folder = story, name, gauge, folder
        series = story.series[name]
        slots = sort_slots(story, series)
        self.layouts = [lay_out(story, story.tapes[tape], slots[tape]) for tape in series.tapes]
        self.kept = keeping.read(folder, story, name)
        self.walked: dict[int, _Walked] = {}
        self.proved: dict[int, KeptTape] = {}
        self.unproved: list[Name] = []

    def walk(self) -> None:
        """Walks every tape that no earlier run has proved as it now is, as far as the limits allow."""
        handed, edited = _Handed([], {}), False
        for number, layout in enumerate(self.layouts):
            self.gauge.tapes_left -= 1
            origin, _ = _alone(self.story, layout.tape)
            sources = self._sources(layout, origin, handed)
            now = KeptTape(self._content(number), keeping.incoming(sources))
            before = self.kept.get(layout.tape.tape)
            if before and before.holds_for(now):
                self.proved[number], handed = before, _Handed(before.handed, {})
                continue
            if edited and before and before.content == now.content and not before.put_off:
                return self._leave(number)
            edited = edited or (before is not None and before.content != now.content)
            handed = self._walk_one(number, Traced(Walk(self.story, layout), origin, sources, handed.arrivals))
            if self.gauge.bounded:
                return self._leave(number + 1)
            now.handed = handed.sources
            self.proved[number] = now
        return None

    def _leave(self, number: int) -> None:
        """The tapes from here on are not proved now. If no limit stopped this run, the next one is to walk them."""
        for layout in self.layouts[number:]:
            if layout.tape.tape in self.kept and not self.gauge.bounded:
                self.kept[layout.tape.tape].put_off = True
            self.unproved.append(layout.tape.tape)

    def _content(self, number: int) -> str:
        after = self.layouts[number + 1] if number + 1 < len(self.layouts) else None
        return keeping.content(self.story, self.layouts[number], after)

    def _sources(self, layout: Layout, origin: Origin, handed: _Handed) -> dict[int, int]:
        """Everything the tape can begin with: its own past, and what the tape before hands on."""
        key, bits = layout.pack(layout.tape.opens, engine.start(self.story, origin).values)
        sources = {key: bits}
        for key, bits in handed.sources:
            sources[key] = sources.get(key, 0) | bits
        return sources

    def _walk_one(self, number: int, traced: Traced) -> _Handed:
        """Walks a tape, judges it, and gives what it hands on."""
        walk, layout = traced.walk, self.layouts[number]
        if number:
            traced.border = border(self.layouts[number - 1], layout)
        walk.run(dict(traced.sources), self.gauge)
        complete = not self.gauge.bounded
        found = sights(walk)
        gone_round = rings(walk) if complete else []
        verdicts = list(judged(self.story, layout.tape, found, gone_round, complete))
        verdicts += map(Verdict, _alone(self.story, layout.tape)[1])
        verdicts += map(Verdict, past_the_limits(layout.tape, len(traced.sources), walk.transitions, _facts(traced)))
        if number + 1 < len(self.layouts):
            verdicts += _begun_out_of_range(walk, self.layouts[number + 1].tape)
        met = {str(stage.scene.scene): ranges(walk, place) for place, stage in enumerate(walk.stages)}
        walk.forget()
        self.walked[number] = _Walked(traced, complete, found, verdicts, met)
        return self._handed(walk, number + 1)

    def _handed(self, walk: Walk, number: int) -> _Handed:
        if number == len(self.layouts):
            return _Handed([], {})
        across = border(walk.layout, self.layouts[number])
        handed: dict[int, int] = {}
        arrivals: dict[int, list[Arrival]] = {}
        for end in sorted(walk.ends(), key=lambda end: end.sighting.layer):
            key, bits = across.cross(end.sighting.key, end.sighting.bits)
            if bits & ~handed.get(key, 0):
                handed[key] = handed.get(key, 0) | bits
                arrivals.setdefault(key, []).append(end)
        return _Handed(list(handed.items()), arrivals)

    def told(self) -> list[Findings]:
        """What is to be said of each tape, every witness played; and what is to be kept for the next run."""
        tapes = [self.walked[n].traced if n in self.walked else None for n in range(len(self.layouts))]
        chain = Chain(self.story, tapes)
        chain.trace({number: _shown(one) for number, one in self.walked.items()})
        made: list[Findings] = []
        for number in range(len(self.layouts)):
            if number in self.walked:
                made.append(self._told_of(number, chain))
                if number in self.proved:
                    self.proved[number].findings = made[-1].as_json()
            elif number in self.proved:
                made.append(Findings.from_json(self.proved[number].findings))
        still = {self.layouts[number].tape.tape: tape for number, tape in self.proved.items()}
        keeping.write(self.folder, self.story, self.name, self.kept | still)
        return made

    def _told_of(self, number: int, chain: Chain) -> Findings:
        one = self.walked[number]
        walk = one.traced.walk
        found = told(self.story, walk.layout.tape, one.found, one.verdicts, lambda sight: chain.witness(number, sight))
        found.complete, found.carried = one.complete, len(one.traced.sources)
        found.states, found.transitions = walk.states, walk.transitions
        for scene, values in one.ranges.items():
            found.scenes[scene]["values"] = {name: list(range_) for name, range_ in values.items()}
        return found


TOLD = ("scene", "choice", "way", "passage", "ending", "stuck")


def _shown(one: _Walked) -> list[Sight]:
    """The sights whose ways are told."""
    told = [sight for what, sight in one.found.items() if what[0] in TOLD]
    return told + [verdict.sight for verdict in one.verdicts if verdict.sight]


def _facts(traced: Traced) -> int:
    """How many two-valued facts, beside trust and who is alive, steer across the border into this tape."""
    layout, count = traced.walk.layout, 0
    for slot, (shift, mask) in layout.key_at.items():
        if layout.story.slots[slot].kind not in ("trust", "here"):
            count += ceil(log2(len({key >> shift & mask for key in traced.sources})))
    return count


def _begun_out_of_range(walk: Walk, tape: Tape) -> Iterator[Verdict]:
    """Effects at the start of the next tape that leave a range, after some end of this one."""
    story = walk.story
    for number, effect in enumerate(tape.start):
        slot = story.slots[effect.slot]
        before = [earlier for earlier in tape.start[:number] if earlier.slot == effect.slot]
        table = after_effects(story, before, {effect.slot: carried(slot)})[effect.slot]
        if (check := _leaves_range(slot, effect, table)) and (sight := _first(walk, check)):
            yield Verdict(out_of_range(story, effect), sight)


def _leaves_range(slot: Slot, effect: Effect, table: Table) -> Check | None:
    if effect.to is not None or slot.clamp:
        return None
    wrong = {slot.low + raw for raw, made in enumerate(table) if not 0 <= made + effect.step <= slot.high - slot.low}
    what = ("begun", str(effect.at), effect.text)
    return Check(what, lambda values: values[effect.slot] in wrong, frozenset([effect.slot])) if wrong else None


def _first(walk: Walk, check: Check) -> Sight | None:
    """The nearest end of the tape where the check holds."""
    for scene, (layer, key, bits) in sorted(walk.ends(), key=lambda end: end.sighting.layer):
        if bit := where(walk.layout, check, walk.layout.row(key), bits):
            return Sight(check, scene, layer, key, bit)
    return None


def _alone(story: Story, tape: Tape) -> tuple[Origin, list[Problem]]:
    """What the tape begins with when it is played on its own, kept in its ranges, and the effects that leave them."""
    row, problems = [slot.start for slot in story.slots], []
    for effect in (*tape.past, *tape.start):
        if effect.slot < 0:
            continue
        slot = story.slots[effect.slot]
        made = effect.to if effect.to is not None else row[effect.slot] + effect.step
        row[effect.slot] = min(slot.high, max(slot.low, made))
        if made != row[effect.slot] and not slot.clamp:
            problems.append(out_of_range(story, effect))
    return Origin(tape.opens, tuple(row)), problems
