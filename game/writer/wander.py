"""Plays that nobody sits at: many of them, drawn from a seed, following an attitude or none; and what came of them.

They are played as one person plays: where several choose at once he picks for one, and the others lean as they do.
No page is made. What a page offers, how likely it is and how long it reads follows from few of the story's numbers,
and is kept for each combination of them that was met.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import itemgetter

from game.rules import engine, view
from game.rules.engine import Origin, State
from game.rules.play import dice
from game.story import prose
from game.story.model import DEAD, LUCK, Choice, Scene, Story, Tape, Values
from game.story.shape import Name
from game.story.slots import being_name
from game.writer.passengers import asked_in
from game.writer.progress import bar

LONGEST = 10_000  # pages of one tape; a play that has read so many goes round, and is given up
NO_END = "no end"
EVERY = 0.1  # seconds between two words about how far it is

Say = Callable[[str], None]
Throw = Callable[[], float]


@dataclass(slots=True)
class Chooser:
    """Somebody who chooses on a page: what he can do, the sums of how likely each is, and how often each was done."""

    who: Name
    choices: tuple[Name, ...]
    sums: tuple[int, ...]
    picked: list[int] = field(default_factory=list)

    def pick(self, throw: Throw) -> Name:
        point = throw() * self.sums[-1]
        number = 0
        while self.sums[number] <= point:
            number += 1
        self.picked[number] += 1
        return self.choices[number]


@dataclass(slots=True)
class Version:
    """A page for one combination of the numbers it asks about. `read`: how often it was."""

    words: int
    decides: bool
    choosers: tuple[Chooser, ...]
    ending: str
    read: int = 0


@dataclass(slots=True)
class Visited:
    """A scene, and the pages that it was met as."""

    scene: Scene
    asked: Callable[[Values], object]
    versions: dict[object, Version] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spread:
    """A number over many plays."""

    mean: float
    min: int
    max: int


@dataclass(frozen=True, slots=True)
class Wandered:
    """What came of the plays. Shares go from 0 to 1; `scenes` and `choices` say how often each was met."""

    plays: int
    policy: str
    endings: Mapping[str, int]
    alive: Mapping[Name, float]
    mean_survivors: float
    trust: Mapping[str, float]
    words: Spread
    decisions: Spread
    scenes: Mapping[Name, int]
    choices: Mapping[tuple[Name, Name, Name], int]

    def as_json(self) -> dict[str, object]:
        told = {
            name: getattr(self, name) for name in ("plays", "policy", "endings", "alive", "mean_survivors", "trust")
        }
        spreads = {"words": self.words, "decisions": self.decisions}
        return told | {name: {"mean": s.mean, "min": s.min, "max": s.max} for name, s in spreads.items()}


def wander(
    story: Story, tapes: Sequence[Name], plays: int, *, seed: int = 1, policy: str = "random", say: Say | None = None
) -> Wandered:
    """So many plays of these tapes, each carried over into the next; the same for the same seed."""
    walk = _Walk(story, [story.tapes[tape] for tape in tapes], policy, dice(seed))
    began = said = time.perf_counter()
    for number in range(plays):
        walk.play()
        if say and number % 64 == 0 and (now := time.perf_counter()) - said > EVERY:
            said = now
            say(f"{bar(number, plays)} {number:,} of {plays:,} plays, {number / (now - began):,.0f} a second")
    return walk.told(plays)


class _Walk:
    """The plays so far."""

    def __init__(self, story: Story, tapes: list[Tape], policy: str, throw: Throw) -> None:
        self.story, self.tapes, self.policy, self.throw = story, tapes, policy, throw
        self.visited = {
            name: Visited(story.scenes[name], _getter(sorted(asked_in(story, story.scenes[name]))))
            for tape in tapes
            for name in tape.scenes
        }
        self.endings: Counter[str] = Counter()
        self.words: list[int] = []
        self.decisions: list[int] = []
        self.alive = dict.fromkeys(story.seats, 0)
        self.trust = {slot.name: 0 for slot in story.slots if slot.kind == "trust"}

    def play(self) -> None:
        words = decisions = 0
        origin = engine.origin_of(self.story, self.tapes[0])
        for number, _ in enumerate(self.tapes, 1):
            state, ending, read, decided = self.tape(origin)
            words += read
            decisions += decided
            if not ending or number == len(self.tapes):
                break
            origin = engine.hand_on(self.story, state, self.tapes[number])
        self.endings[ending or NO_END] += 1
        self.words.append(words)
        self.decisions.append(decisions)
        self.look(state.values)

    def tape(self, origin: Origin) -> tuple[State, str, int, int]:
        """The last page of one tape, its ending ("" if it found none), the words read, the decisions made."""
        story, visited, throw = self.story, self.visited, self.throw
        words = decisions = 0
        state = engine.start(story, origin)
        for _ in range(LONGEST):
            here = visited[state.scene]
            numbers = here.asked(state.values)
            version = here.versions.get(numbers)
            if version is None:
                version = here.versions[numbers] = self.version(here.scene, state)
            version.read += 1
            words += version.words
            if version.ending:
                return state, version.ending, words, decisions
            decisions += version.decides
            try:
                state = engine.leave(story, state, {chooser.who: chooser.pick(throw) for chooser in version.choosers})
            except engine.Stuck:
                break
        return state, "", words, decisions

    def look(self, values: Values) -> None:
        slot_of = self.story.slot_of
        for man in self.alive:
            self.alive[man] += values[slot_of[being_name(man)]] != DEAD
        for pair in self.trust:
            self.trust[pair] += values[slot_of[pair]]

    def version(self, scene: Scene, state: State) -> Version:
        offered = engine.choices(self.story, state)
        men = {who: choices for who, choices in offered.items() if who != LUCK}
        mine = scene.voice if scene.voice in men else next(iter(men), "")
        texts = [p.text for p in view.passages(scene, state)] + [c.text for choices in men.values() for c in choices]
        texts += [p.heading for p in view.passages(scene, state) if p.heading] + ([scene.gap] if scene.gap else [])
        return Version(
            words=sum(map(prose.count, texts)),
            decides=any(len(choices) > 1 for choices in men.values()),
            choosers=tuple(self.chooser(state, who, choices, who == mine) for who, choices in offered.items()),
            ending=engine.ending_id(self.story, state) if engine.is_last(self.story, state) else "",
        )

    def chooser(self, state: State, who: Name, choices: tuple[Choice, ...], mine: bool) -> Chooser:
        """Whoever is played picks by the policy, and where it says nothing, any; the others by their weights."""
        told = tuple(choice for choice in choices if self.policy in choice.tags)
        choices = told if mine and told else choices
        weights = [1] * len(choices) if mine else engine.weights(state, choices)
        return Chooser(who, tuple(str(c.name) for c in choices), tuple(accumulate(weights)), [0] * len(choices))

    def told(self, plays: int) -> Wandered:
        alive = {man: count / plays for man, count in self.alive.items()}
        picked: Counter[tuple[Name, Name, Name]] = Counter()
        for name, here in self.visited.items():
            for chooser in (chooser for version in here.versions.values() for chooser in version.choosers):
                for choice, count in zip(chooser.choices, chooser.picked, strict=True):
                    picked[str(name), str(chooser.who), choice] += count
        return Wandered(
            plays=plays,
            policy=self.policy,
            endings=dict(self.endings.most_common()),
            alive=alive,
            mean_survivors=sum(alive.values()) / len(alive) if alive else 0.0,
            trust={pair.removeprefix("trust "): total / plays for pair, total in self.trust.items()},
            words=_spread(self.words),
            decisions=_spread(self.decisions),
            scenes={
                str(name): sum(version.read for version in here.versions.values())
                for name, here in self.visited.items()
            },
            choices=picked,
        )


def whole(story: Story) -> tuple[Name, ...]:
    """The tapes of the story's first series, which are played one after another."""
    return tuple(map(str, next(iter(story.series.values())).tapes))


def _getter(slots: list[int]) -> Callable[[Values], object]:
    return itemgetter(*slots) if slots else lambda values: ()


def _spread(numbers: Iterable[int]) -> Spread:
    counted = list(numbers)
    return Spread(sum(counted) / len(counted), min(counted), max(counted))
