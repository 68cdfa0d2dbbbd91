"""What a proof must tell apart, and what may ride along: the numbers of the story, sorted for one tape.

*Key* slots decide what can happen: an `if` of a choice or an outcome reads them, they say whether somebody who chooses
is there, or an ending is named by them, in this tape or, carried, in a later one. Everything else is a *passenger*:
only text, leans and reports read it. What a passenger is never decides where a play goes, and an effect changes each
number by itself, whatever the others are; so the values a passenger can have where a play stands are exactly the
union, over all ways to that place, of what each way makes of it. A bit for each value, joined by OR, is exact for every
question that names one passenger. A question that names two puts both into the key (a spoken line asks whether its
speaker is there as well as its own `if`).

Left out altogether, of key and passengers: a pick, a visit or somebody's knowledge from the page on where nothing can
read it any more before it is set again. Nothing reads it, so nothing can come out differently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.story import expr
from game.story.contents import choices_of, effects_of, passages_of
from game.story.model import Scene, Story, Tape
from game.story.plan import Series
from game.story.shape import Name
from game.story.slots import being_name, slot_name

Slots = frozenset[int]
FICKLE = ("picked", "visited", "knows")  # their range is not reported, so they may be forgotten
NONE: Slots = frozenset()


@dataclass(frozen=True, slots=True)
class Sorted:
    """The slots of one tape; `live` are those still told apart on entering each scene."""

    key: Slots
    passengers: Slots
    live: Mapping[Name, Slots]


def sort_slots(story: Story, series: Series) -> dict[Name, Sorted]:
    """The slots of each tape, from the last tape back to the first: what a later one needs, an earlier one keeps."""
    found: dict[Name, Sorted] = {}
    needed, needed_key = NONE, NONE
    for name in reversed(series.tapes):
        tape = story.tapes[name]
        live = _live(story, tape, needed)
        held = NONE.union(*live.values())
        key = _joined((_steering(story, tape) | needed_key) & held, story, tape) & held
        found[name] = Sorted(key, held - key, live)
        needed = live[tape.opens] & _crossing(story, tape)
        needed_key = needed & key
    return {name: found[name] for name in series.tapes}


def read_by(story: Story, tree: expr.Tree) -> Slots:
    """The slots a condition reads; a pick of its own scene is none."""
    names = (slot_name(leaf) for leaf in expr.leaves(tree))
    return frozenset(story.slot_of[name] for name in names if name)


def steering_in(story: Story, scene: Scene) -> Slots:
    """What decides who can do what in the scene, and what comes of it."""
    found: set[int] = set(scene.ending_slots)
    for who, choices in scene.choices.items():
        if (slot := story.slot_of.get(being_name(who))) is not None:
            found.add(slot)
        for choice in choices.values():
            found |= read_by(story, choice.when.tree) if choice.when else NONE
    for way in scene.outcomes:
        found |= read_by(story, way.when.tree) if way.when else NONE
    return frozenset(found)


def questions_in(story: Story, scene: Scene) -> Iterator[Slots]:
    """The slots of every question that text and leans ask in the scene, and of every line: is the speaker there?"""
    for _, _, passage in passages_of(scene):
        asked = read_by(story, passage.when.tree) if passage.when else NONE
        yield asked
        if passage.who and (slot := story.slot_of.get(being_name(passage.who))) is not None:
            yield asked | {slot}
    for choice in choices_of(scene):
        for weight in choice.lean:
            yield read_by(story, weight.when.tree) if weight.when else NONE


def checked_in(story: Story, scene: Scene) -> Slots:
    """What the effects of the scene ask: whether a value stays in its range; who is told, does he live, did he know?"""
    found: set[int] = set()
    for effect in effects_of(scene):
        if isinstance(effect.deed, expr.Learns):
            found |= {effect.slot, story.slot_of.get(being_name(effect.deed.who), effect.slot)}
        elif effect.to is None and not story.slots[effect.slot].clamp:
            found.add(effect.slot)
    return frozenset(found)


def asked_in(story: Story, scene: Scene) -> Slots:
    """Everything that is asked in the scene."""
    return steering_in(story, scene) | checked_in(story, scene) | NONE.union(*questions_in(story, scene))


def _steering(story: Story, tape: Tape) -> Slots:
    return NONE.union(*(steering_in(story, story.scenes[name]) for name in tape.scenes))


def _joined(key: Slots, story: Story, tape: Tape) -> Slots:
    """The key, and both of every two passengers that one question names."""
    for name in tape.scenes:
        for asked in questions_in(story, story.scenes[name]):
            if len(asked - key) > 1:
                key |= asked
    return key


def _live(story: Story, tape: Tape, needed: Slots) -> dict[Name, Slots]:
    """What may still be read from each scene on, before it is set anew; `needed` at the end of the tape."""
    steady = frozenset(index for index, slot in enumerate(story.slots) if slot.kind not in FICKLE)
    reads = {name: asked_in(story, story.scenes[name]) | steady for name in tape.scenes}
    live = dict(reads)
    changed = True
    while changed:
        changed = False
        for name in reversed(tape.scenes):
            onward = _left_with(story, story.scenes[name], live, needed)
            if not onward <= live[name]:
                live[name] |= onward
                changed = True
    return live


def _left_with(story: Story, scene: Scene, live: Mapping[Name, Slots], needed: Slots) -> Slots:
    """What must be known on entering a scene because of what comes after it."""
    if not scene.outcomes:
        return needed
    onward: set[int] = set()
    for way in scene.outcomes:
        onward |= live[way.to] - {story.slot_of.get(f"visited {way.to}", -1)}
    return frozenset(onward) - {slot for slot, _, _ in story.kept[scene.scene]}


def _crossing(story: Story, tape: Tape) -> Slots:
    """The slots whose value at the start of the tape depends on how the one before it ended."""
    entered = story.slot_of.get(f"visited {tape.opens}", -1)
    anew = {effect.slot for effect in tape.start if effect.to is not None} | {entered}
    return frozenset(index for index, slot in enumerate(story.slots) if slot.carries and index not in anew)
