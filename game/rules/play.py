"""One sitting: picks so far, luck from a seed, every step back, a record, and taking it up again.

A Play is never changed; each verb gives a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random
from types import MappingProxyType

from game.rules import engine
from game.rules.engine import Origin, State
from game.story.model import LUCK, Choice, Picks, Story
from game.story.shape import NOTHING, Name

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Turn:
    """A page that was left, and what was picked there, luck and those who answered for themselves included.

    Without picks it was a page with only Continue.
    """

    state: State
    picks: Picks


@dataclass(frozen=True, slots=True)
class Reel:
    """A tape as far as it was played."""

    tape: Name
    origin: Origin
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """That this person (from 0) is to pick for this man."""

    person: int
    who: Name


@dataclass(frozen=True, slots=True)
class Play:
    """A story as far as it was played: the finished tapes, the one that is running, and the page it is open at.

    `offered` is who can do what on that page; it follows from the state and is kept because every verb asks for it.
    """

    story: Story
    seed: int
    people: Mapping[Name, int]
    earlier: tuple[Reel, ...]
    reel: Reel
    state: State
    offered: Mapping[Name, tuple[Choice, ...]]

    @property
    def tape(self) -> Name:
        return self.reel.tape

    def asked(self) -> tuple[Asked, ...]:
        """Who picks for whom on this page, in order; nobody: the page only goes on.

        Each person picks for all his men, the scene's voice first. Men that were given to nobody are the first
        person's, who picks for one of them, the voice if he can: alone, one answers for one man at a time.
        """
        voice = self.story.scenes[self.state.scene].voice
        offered = sorted((who for who in self.offered if who != LUCK), key=lambda who: who != voice)
        alone = [who for who in offered if who not in self.people][:1]
        mine = [Asked(self.people.get(who, 0), who) for who in offered if who in self.people or who in alone]
        return tuple(sorted(mine, key=lambda asked: asked.person))

    def pick(self, picks: Picks) -> Play:
        """The play after these picks of the people; everybody else, luck first of all, is drawn for.

        Raises NotOpen where a pick is not one that is open, or somebody asked has not picked; Stuck where all is as
        it should be and the story has no way on.
        """
        if picks.keys() != {asked.who for asked in self.asked()}:
            raise engine.NotOpen(f"{dict(picks)} at {self.state.scene}")
        if not all(any(choice.name == picks[who] for choice in self.offered[who]) for who in picks):
            raise engine.NotOpen(f"{dict(picks)} at {self.state.scene}")
        return self.moved({who: picks[who] if who in picks else self.drawn(who) for who in self.offered})

    def moved(self, picks: Picks) -> Play:
        """The play after everybody's picks, which must be open: one for each of `offered`. Raises Stuck."""
        turn = Turn(self.state, MappingProxyType(picks) if picks else NOTHING)
        reel = Reel(self.reel.tape, self.reel.origin, (*self.reel.turns, turn))
        return self.at(reel, engine.leave(self.story, self.state, picks))

    def at(self, reel: Reel, state: State) -> Play:
        """This play, at another page of its last tape."""
        return Play(self.story, self.seed, self.people, self.earlier, reel, state, engine.choices(self.story, state))

    def back(self) -> Play | None:
        """One page back; None at the first page. Into the tape before this one, if it still leads here."""
        if self.reel.turns:
            *before, last = self.reel.turns
            return self.at(replace(self.reel, turns=tuple(before)), last.state)
        if not self.earlier:
            return None
        end = _end(self.story, self.earlier[-1])
        if end is None or engine.hand_on(self.story, end, self.story.tapes[self.tape]) != self.reel.origin:
            return None
        return replace(self, earlier=self.earlier[:-1]).at(self.earlier[-1], end)

    def last_move(self) -> Turn | None:
        """What was picked on the page before this one; None if that page only went on."""
        if not self.reel.turns or not self.reel.turns[-1].picks:
            return None
        return self.reel.turns[-1]

    def ended(self) -> bool:
        return engine.is_last(self.story, self.state)

    def next_tape(self) -> Name | None:
        """The tape after this one in its series."""
        here = self.story.tapes[self.tape]
        tapes = self.story.series[here.series].tapes
        return tapes[here.number] if here.number < len(tapes) else None

    def go_on(self) -> Play:
        """At the end of a tape: the play at the beginning of the next. Raises NotOpen anywhere else."""
        following = self.next_tape()
        if following is None or not self.ended():
            raise engine.NotOpen(f"nothing follows {self.state.scene}")
        origin = engine.hand_on(self.story, self.state, self.story.tapes[following])
        further = replace(self, earlier=(*self.earlier, self.reel))
        return further.at(Reel(following, origin), engine.start(self.story, origin))

    def history(self) -> Iterator[Turn]:
        """Every page that was left, of all tapes, from the first on."""
        for reel in (*self.earlier, self.reel):
            yield from reel.turns

    def pages(self) -> Iterator[State]:
        """Every page that was read, of all tapes, the open one last."""
        yield from (turn.state for turn in self.history())
        yield self.state

    def record(self, when: str) -> dict[str, object]:
        """The play as it is kept: moves, never state. `when` is the caller's clock."""
        return {
            "format": FORMAT,
            "story": str(self.story.name),
            "version": self.story.version,
            "rules": self.story.rules,
            "seed": self.seed,
            "people": dict(self.people),
            "tapes": [_kept(self.story, reel) for reel in (*self.earlier, self.reel)],
            "at": str(self.state.scene),
            "when": when,
        }

    def drawn(self, who: Name) -> Name:
        """What somebody does if nobody picks for him; going back meets the same luck, whatever was picked before."""
        offered = self.offered[who]
        visit = 1 + sum(turn.state.scene == self.state.scene for turn in self.reel.turns)
        point = Random(f"{self.seed}:{self.state.scene}:{visit}:{who}").random()
        weights = engine.weights(self.state, offered)
        point *= sum(weights)
        for choice, weight in zip(offered, weights, strict=True):
            point -= weight
            if point < 0:
                return choice.name
        return offered[-1].name


def begin(story: Story, tape: Name, seed: int, people: Mapping[Name, int] = NOTHING) -> Play:
    """A new play of one tape with its default past. `people` says which person (0, 1, 2) each man belongs to."""
    return opened(story, seed, people, (), Reel(tape, engine.origin_of(story, story.tapes[tape])))


def opened(story: Story, seed: int, people: Mapping[Name, int], earlier: tuple[Reel, ...], reel: Reel) -> Play:
    """A play at the first page of `reel`, which has no turns yet."""
    state = engine.start(story, reel.origin)
    return Play(story, seed, MappingProxyType(dict(people)), earlier, reel, state, engine.choices(story, state))


def opened_at(story: Story, scene: Name) -> Play:
    """A new play that begins at any scene, with the default past of its tape."""
    tape = story.scenes[scene].tape
    return opened(story, 0, NOTHING, (), Reel(tape, Origin(scene, story.tapes[tape].first)))


def dice(seed: int) -> Callable[[], float]:
    """Throws from 0 up to 1, the same for the same seed; for plays that nobody sits at."""
    return Random(seed).random


def _end(story: Story, reel: Reel) -> State | None:
    """The last page of a finished tape; None if its moves no longer lead to one."""
    state = engine.start(story, reel.origin)
    for turn in reel.turns:
        if turn.state != state:
            return None
        try:
            state = engine.step(story, state, turn.picks)
        except engine.NotOpen:
            return None
    return state if engine.is_last(story, state) else None


def _kept(story: Story, reel: Reel) -> dict[str, object]:
    return {
        "tape": str(reel.tape),
        "origin": {
            "scene": str(reel.origin.scene),
            "values": dict(engine.values_by_name(story, reel.origin.values)),
        },
        "moves": [
            [str(turn.state.scene), {str(w): str(c) for w, c in turn.picks.items()}]
            for turn in reel.turns
            if turn.picks
        ],
    }
