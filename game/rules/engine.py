"""The rules: where a story begins, what can be done, what comes of it. Pure; luck is somebody who chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.story.model import HERE, Choice, Outcome, Picks, Scene, Slot, Story, Tape, Values
from game.story.shape import Name
from game.story.slots import apply, being_name, pair_name


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a tape begins: its first scene, and the story's numbers (one for each of `story.slots`)."""

    scene: Name
    values: Values


@dataclass(frozen=True, slots=True)
class State:
    """Where a play is: the scene, and the story's numbers as they stand on entering it."""

    scene: Name
    values: Values


class NotOpen(ValueError):
    """Picks that the scene does not offer, or not all of those that it asks for."""


class Stuck(NotOpen):
    """Picks that are open, and that no outcome of the scene is for. A story without errors is stuck only where it is
    begun in the middle, in a state that it never comes to."""


def origin_of(story: Story, tape: Tape) -> Origin:
    """Where the tape begins when it is played on its own: its default past."""
    return Origin(tape.opens, tape.first)


def start(story: Story, origin: Origin) -> State:
    return State(origin.scene, tuple(_entered(story, origin.scene, list(origin.values))))


def choices(story: Story, state: State) -> dict[Name, tuple[Choice, ...]]:
    """Who can do what here, luck included. Empty: the page only goes on, or is a last one."""
    scene = story.scenes[state.scene]
    offered = {}
    for who, declared in scene.choices.items():
        if not present(story, state, who):
            continue
        opened = tuple(c for c in declared.values() if c.when is None or c.when.test(state.values, {}))
        if opened:
            offered[who] = opened
    return offered


def present(story: Story, state: State, who: Name) -> bool:
    """Whether somebody is here to choose; only those with a seat can be away or dead."""
    slot = story.slot_of.get(being_name(who))
    return slot is None or state.values[slot] == HERE


def cross(story: Story, state: State, one: Name, other: Name) -> bool:
    """Whether the threads of two cross in the band, as their trust stands; those of no pair never do."""
    pair = next((pair for pair in story.pairs if {one, other} == set(pair.between)), None)
    return pair is not None and state.values[story.slot_of[pair_name(*pair.between)]] >= pair.crosses


def is_last(story: Story, state: State) -> bool:
    """Whether nothing comes after this page."""
    return not story.scenes[state.scene].outcomes


def step(story: Story, state: State, picks: Picks) -> State:
    """What comes of the picks: one of the open choices for everybody who has any. Raises NotOpen, or Stuck."""
    offered = choices(story, state)
    if picks.keys() != offered.keys() or not all(picks[who] in {c.name for c in offered[who]} for who in offered):
        raise NotOpen(f"{dict(picks)} at {state.scene}")
    return leave(story, state, picks)


def leave(story: Story, state: State, picks: Picks) -> State:
    """`step` for picks that are known to be open. Raises Stuck."""
    scene = story.scenes[state.scene]
    way = came_of(scene, state, picks)
    if way is None:
        raise Stuck(f"nothing comes of {dict(picks)} at {state.scene}")
    row = list(state.values)
    apply(story.slots, row, scene.do)
    for who, declared in scene.choices.items():
        if who in picks:
            apply(story.slots, row, declared[picks[who]].do)
    apply(story.slots, row, way.do)
    for slot, who, numbers in story.kept[state.scene]:
        row[slot] = numbers.get(picks.get(who, ""), 0)
    return State(way.to, tuple(_entered(story, way.to, row)))


def came_of(scene: Scene, state: State, picks: Picks) -> Outcome | None:
    """The outcome that the picks lead to; None where the story is stuck."""
    for way in scene.outcomes:
        if way.when is None or way.when.test(state.values, picks):
            return way
    return None


def hand_on(story: Story, state: State, tape: Tape) -> Origin:
    """What the end of one tape leaves for the next: trust folded, what is carried as it is, all else anew."""
    row = [_folded(slot, value) for slot, value in zip(story.slots, state.values, strict=True)]
    apply(story.slots, row, tape.start)
    return Origin(tape.opens, tuple(row))


def weights(state: State, offered: tuple[Choice, ...]) -> list[int]:
    """How likely each choice is where nobody picks: luck's `weight`, a man's `lean`."""
    return [_lean(state, choice) if choice.lean else choice.weight for choice in offered]


def ending_id(story: Story, state: State) -> str:
    """The name of an ending: its scene and the values that make it."""
    scene = story.scenes[state.scene]
    values = (f"{story.slots[slot].name} {state.values[slot]}" for slot in scene.ending_slots)
    return "; ".join((state.scene, *values))


def values_by_name(story: Story, values: Values) -> Mapping[str, int]:
    """The story's numbers as a record keeps them, by name and without those that stand as at the beginning."""
    named = zip(story.slots, values, strict=True)
    return {slot.name: value for slot, value in named if value != slot.start}


def _lean(state: State, choice: Choice) -> int:
    for weight in choice.lean:
        if weight.when is None or weight.when.test(state.values, {}):
            return weight.lean
    return 1


def _folded(slot: Slot, value: int) -> int:
    if not slot.carries:
        return slot.start
    return slot.fold[value - slot.low] if slot.fold else value


def _entered(story: Story, scene: Name, row: list[int]) -> list[int]:
    if (slot := story.slot_of.get(f"visited {scene}")) is not None:
        row[slot] = 1
    return row
