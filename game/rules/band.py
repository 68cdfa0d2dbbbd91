"""A play → its woven band: one row for each decision, from the record of moves alone.

It says which thread lies where (see `weave`); what that looks like is for those who draw.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.rules import engine
from game.rules.engine import State
from game.rules.play import Play, Reel, Turn
from game.rules.weave import NOBODY, TEETH, WALNUT, Cells, Lane, Pattern, back, bare, face
from game.story.model import DEAD, LUCK, Scene, Story
from game.story.shape import Name
from game.story.slots import being_name

MEN = 3
"""So many men a band has: the first of the story's seats, each in two lanes."""
LANES = ((1, 0), (0, 2), (2, 1))
"""The two men of each lane, by their places: whose ply lies above, whose below."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one decision added: the page it was made on, the state that came of it, and its threads.

    `face` and `back` are 49 lines of 24 threads: 0 wool, 1 walnut, 2 and on the men, as `inks` names them. They are
    woven when they are asked for: most of a long band is never seen, and hardly ever its back.
    """

    turn: Turn
    after: State
    pattern: Pattern

    @property
    def face(self) -> Cells:
        return face(self.pattern)

    @property
    def back(self) -> Cells:
        return back(self.pattern)


@dataclass(frozen=True, slots=True)
class Band:
    """All rows, the oldest first; `ends`: how many of them each finished tape has closed with, counted from the first;
    `warp`: the thread of each of the 49 ends that wait beyond the last row.
    """

    rows: tuple[Row, ...]
    ends: tuple[int, ...]
    warp: bytes


def inks(story: Story) -> tuple[str, ...]:
    """The dye of each thread, by its name; the men's are their own."""
    return ("wool", "walnut", *(story.cast[who].ink or "walnut" for who in story.seats[:MEN]))


def weave(play: Play) -> Band:
    """The band of a play as far as it has come; the tapes before this one stay in it."""
    loom = _Loom(play.story)
    ends = []
    for reel in play.earlier:
        loom.weave(reel, None)
        ends.append(len(loom.rows))
    loom.weave(play.reel, play.state)
    return Band(tuple(loom.rows), tuple(ends), bare(loom.waiting()))


def first_shown(play: Play, band: Band) -> int:
    """The number of the first row shown at the end of a tape: of the tape; after the last one, of the whole story."""
    return band.ends[-1] if band.ends and play.next_tape() else 0


def decided(story: Story, turn: Turn) -> bool:
    """Whether a page that was left was a decision: somebody, not luck, could do this or that."""
    return any(who != LUCK and len(offered) > 1 for who, offered in engine.choices(story, turn.state).items())


def teeth(scene: Scene) -> int:
    """How many teeth tell everything that can be picked in a scene apart."""
    return sum(_digits(scene, who) for who in scene.choices)


def _digits(scene: Scene, who: Name) -> int:
    return (len(scene.choices[who]) - 1).bit_length()


@dataclass(slots=True)
class _Loom:
    """Weaves reel after reel, and remembers what goes on from row to row."""

    story: Story
    rows: list[Row] = field(default_factory=list)
    dead: set[int] = field(default_factory=set)
    over: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """Of each lane, who lay on top at its two crossings when one of the pair last chose."""

    def weave(self, reel: Reel, state: State | None) -> None:
        """The rows of a tape; `state` is the page it is open at, None where it was played to its end."""
        picked: list[Turn] = []
        after = state
        for turn, after in _with_after(self.story, reel, state):
            picked += [turn] if turn.picks else []
            if picked and decided(self.story, turn):
                self._row(picked, after)
                picked = []
        if picked and after is not None and engine.is_last(self.story, after):
            self._row(picked, after)  # what luck did after the last decision is not lost

    def waiting(self) -> tuple[Lane, ...]:
        """The plies as they leave the last row."""
        return tuple(Lane(self._ply(upper), self._ply(lower), False, (0, 0)) for upper, lower in LANES)

    def _row(self, picked: list[Turn], after: State) -> None:
        turn = picked[-1]
        dyes = tuple(dict.fromkeys(self._thread(who) for who in turn.picks if who != LUCK)) or (WALNUT,)
        ending = {n for n in self._men() if n not in self.dead and self._dies(n, after)}
        lanes = tuple(self._lane(lane, turn, after, ending) for lane in LANES)
        pattern = Pattern(lanes, _number(self.story, picked), dyes)
        self.rows.append(Row(turn, after, pattern))
        self.dead |= ending

    def _lane(self, lane: tuple[int, int], turn: Turn, after: State, ending: set[int]) -> Lane:
        upper, lower = map(self._ply, lane)
        return Lane(
            upper,
            lower,
            NOBODY not in (upper, lower) and engine.cross(self.story, after, *(self.story.seats[n] for n in lane)),
            self._on_top(lane, turn),
            tuple(self._ply(n) for n in lane if self._ply(n) and self._lies(n, lane, turn)),
            tuple(self._ply(n) for n in lane if n in ending),
        )

    def _on_top(self, lane: tuple[int, int], turn: Turn) -> tuple[int, int]:
        """The chooser's ply lies over the other's; where both chose, each does once; where neither, as before."""
        chose = [n + 2 for n in lane if n < len(self.story.seats) and self.story.seats[n] in turn.picks]
        if chose:
            self.over[lane] = chose[0], chose[-1]
        return self.over.setdefault(lane, (lane[0] + 2, lane[0] + 2))

    def _men(self) -> range:
        return range(min(MEN, len(self.story.seats)))

    def _ply(self, n: int) -> int:
        return n + 2 if n in self._men() and n not in self.dead else NOBODY

    def _thread(self, who: Name) -> int:
        """The thread of one who chose; whoever is none of the men chose in walnut."""
        seats = self.story.seats[:MEN]
        return seats.index(who) + 2 if who in seats else WALNUT

    def _dies(self, n: int, after: State) -> bool:
        return after.values[self.story.slot_of[being_name(self.story.seats[n])]] == DEAD

    def _lies(self, n: int, lane: tuple[int, int], turn: Turn) -> bool:
        liar, other = self.story.seats[n], next(m for m in lane if m != n)
        picked = turn.picks.get(liar)
        if picked is None or self._ply(other) == NOBODY:
            return False
        return self.story.seats[other] in self.story.scenes[turn.state.scene].choices[liar][picked].lie


def _with_after(story: Story, reel: Reel, state: State | None) -> Iterator[tuple[Turn, State]]:
    """Each turn of a reel with the state it led to."""
    for turn, following in zip(reel.turns, reel.turns[1:], strict=False):
        yield turn, following.state
    if reel.turns:
        last = reel.turns[-1]
        yield last, state or engine.leave(story, last.state, last.picks)


def _number(story: Story, picked: list[Turn]) -> int:
    """Everything picked since the last row, in declared order; each row tells its own picks apart from any others.

    Where that takes more than twelve teeth they tell it no more; `check` says so of such a story.
    """
    number = at = 0
    for turn in picked:
        scene = story.scenes[turn.state.scene]
        for who, declared in scene.choices.items():
            if who in turn.picks:
                number |= list(declared).index(turn.picks[who]) << at
                at += _digits(scene, who)
    return number % (1 << TEETH)
