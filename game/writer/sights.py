"""What is asked of every place a walk has reached, and where each thing is first met.

A check asks the ordinary rules one thing of the story's numbers at one scene; the walk's sightings are all the numbers
it can ever be asked of. The same check is asked again of the page that its witness is played to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial, reduce
from operator import or_
from typing import NamedTuple

from game.rules import engine
from game.rules.engine import State
from game.story import expr
from game.story.contents import passages_of
from game.story.model import AWAY, DEAD, HERE, Condition, Effect, Passage, Picks, Scene, Story, Values
from game.story.shape import Name
from game.story.slots import being_name
from game.writer.packing import Layout, Table, after_effects
from game.writer.passengers import FICKLE, read_by
from game.writer.successors import Leaf, Situation
from game.writer.walk import Walk

What = tuple[str, ...]  # the kind of thing, then its names: ("choice", scene, who, choice)
GROUP = 12  # bits of the key looked at together for the ranges of values


class Check(NamedTuple):
    """`what` is so where `holds` is true of the story's numbers, `picks` being made. `asks`: the slots it reads."""

    what: What
    holds: Callable[[Values], bool]
    asks: frozenset[int] = frozenset()
    picks: Picks | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """The first place where a check holds: as few pages into the tape as can be. `bit`: of the passenger it needs."""

    check: Check
    scene: int
    layer: int
    key: int
    bit: int = 1


def sights(walk: Walk) -> dict[What, Sight]:
    """Everything that was met in the tape, each where it is met first."""
    found: dict[What, Sight] = {}
    for number, stage in enumerate(walk.stages):
        _look_around(walk, number, list(always_asked(walk.story, stage.scene)), found)
    return found


def _look_around(walk: Walk, number: int, open_checks: list[Check], found: dict[What, Sight]) -> None:
    story, layout, stage = walk.story, walk.layout, walk.stages[number]
    asked_there: dict[int, list[Check]] = {}
    for layer, key, bits in walk.sightings[number]:
        situation = stage.situation(key)
        if id(situation) not in asked_there:
            asked_there[id(situation)] = list(asked_in_situation(story, stage.scene, situation))
        values = layout.row(key)
        if not stage.scene.outcomes:
            asked_there[id(situation)] = [_ending(story, stage.scene, tuple(values))]
        for checks in (open_checks, asked_there[id(situation)]):
            for check in checks:
                if check.what not in found and (bit := where(layout, check, values, bits)):
                    found[check.what] = Sight(check, number, layer, key, bit)
            checks[:] = [check for check in checks if check.what not in found]


def where(layout: Layout, check: Check, values: list[int], bits: int) -> int:
    """The bit with which the check holds, 0 if with none that is new here."""
    riding = [slot for slot in check.asks if slot in layout.bits_at]
    if not riding:
        return int(bits & 1 and check.holds(tuple(values)))
    (passenger,) = riding
    start = values[passenger]
    try:
        for value, bit in layout.cases(passenger, bits):
            values[passenger] = value
            if check.holds(tuple(values)):
                return bit
    finally:
        values[passenger] = start
    return 0


def always_asked(story: Story, scene: Scene) -> Iterator[Check]:
    """What is asked of the scene whatever can be done there."""
    yield Check(("scene", scene.scene), lambda values: True)
    for which, number, passage in passages_of(scene):
        yield from _of_passage(story, scene, (which, number), passage)
    for who, choices in scene.choices.items():
        here = story.slot_of.get(being_name(who), -1)
        for choice in choices.values():
            if choice.when:
                yield from both_ways(story, choice.when, here)
            for weight in choice.lean:
                if weight.when:
                    yield from both_ways(story, weight.when)


def both_ways(story: Story, when: Condition, here: int = -1) -> Iterator[Check]:
    """The condition seen true, and seen false; only where the man of slot `here` is there to be asked."""
    asks = read_by(story, when.tree) | ({here} if here >= 0 else frozenset())

    def is_asked(values: Values) -> bool:
        return here < 0 or values[here] == HERE

    yield Check(("true", *named(when)), lambda values: is_asked(values) and when.test(values, {}), asks)
    yield Check(("false", *named(when)), lambda values: is_asked(values) and not when.test(values, {}), asks)


def named(when: Condition) -> tuple[str, str]:
    return str(when.at), when.text


def _of_passage(story: Story, scene: Scene, which: tuple[str, str], passage: Passage) -> Iterator[Check]:
    when = passage.when
    asks = read_by(story, when.tree) if when else frozenset()

    def is_read(values: Values) -> bool:
        return when is None or when.test(values, {})

    yield Check(("passage", scene.scene, *which), is_read, asks)
    if when:
        yield from both_ways(story, when)
    slot = story.slot_of.get(being_name(passage.who)) if passage.who else None
    if slot is not None:

        def silent(values: Values, being: int) -> bool:
            return values[slot] == being and is_read(values)

        for word, being in (("dead", DEAD), ("away", AWAY)):
            yield Check(("silent", scene.scene, *which, word), partial(silent, being=being), asks | {slot})


def asked_in_situation(story: Story, scene: Scene, situation: Situation) -> Iterator[Check]:
    """What can be done there and what comes of it; and of every effect, whether it makes sense."""

    def offered(values: Values, who: Name, choice: Name) -> bool:
        return any(c.name == choice for c in engine.choices(story, State(scene.scene, values)).get(who, ()))

    for who, choices in situation.offered.items():
        for choice in choices:
            yield Check(("choice", scene.scene, who, choice.name), partial(offered, who=who, choice=choice.name))
    told: set[What] = set()
    for leaf in situation.leaves:
        for check in (*_of_way(scene, leaf), *_of_effects(story, leaf)):
            if check.what not in told:
                yield check
            if not check.asks:
                told.add(check.what)


def _of_way(scene: Scene, leaf: Leaf) -> Iterator[Check]:
    """Which way is taken, and what the outcomes' conditions were on the way to it."""

    def taken(values: Values) -> bool:
        return engine.came_of(scene, State(scene.scene, values), leaf.picks) is leaf.way

    if leaf.way is None:
        picked = (f"{who} {choice}" for who, choice in leaf.picks.items())
        yield Check(("stuck", scene.scene, ", ".join(picked)), taken, picks=leaf.picks)
    for number, way in enumerate(scene.outcomes):
        if way is leaf.way:
            yield Check(("way", scene.scene, str(number)), taken, picks=leaf.picks)
        if way.when:
            yield Check(("true" if way is leaf.way else "false", *named(way.when)), taken, picks=leaf.picks)
        if way is leaf.way:
            return


def _of_effects(story: Story, leaf: Leaf) -> Iterator[Check]:
    before: dict[int, Table] = {}
    for effect in leaf.effects:
        for what, slot, wrong in _wrong_with(story, effect):
            low = story.slots[slot].low
            made = before.get(slot)

            yield Check(
                (what, str(effect.at), effect.text), _just_before(slot, low, made, wrong), frozenset([slot]), leaf.picks
            )
        after_effects(story, [effect], before)


def _just_before(slot: int, low: int, made: Table | None, wrong: Callable[[int], bool]) -> Callable[[Values], bool]:
    """Whether something is wrong with a slot after what the effects before have made of it."""
    return lambda values: wrong(values[slot] if made is None else low + made[values[slot] - low])


def _wrong_with(story: Story, effect: Effect) -> Iterator[tuple[str, int, Callable[[int], bool]]]:
    """What can be wrong with an effect, by what a slot is just before it."""
    slot = story.slots[effect.slot]
    if isinstance(effect.deed, expr.Learns):
        yield "knew", effect.slot, lambda value: value == 1
        if (being := story.slot_of.get(being_name(effect.deed.who))) is not None:
            yield "told-dead", being, lambda value: value == DEAD
    elif effect.to is None and not slot.clamp:
        yield "range", effect.slot, lambda value: not slot.low <= value + effect.step <= slot.high


def _ending(story: Story, scene: Scene, values: Values) -> Check:
    name = engine.ending_id(story, State(scene.scene, values))
    asks = frozenset(scene.ending_slots)
    return Check(("ending", name), lambda values: engine.ending_id(story, State(scene.scene, values)) == name, asks)


def ranges(walk: Walk, number: int) -> dict[str, tuple[int, int]]:
    """The least and greatest of every value on entering a scene: trust, counted values, and who is here (0 is dead)."""
    seen, layout, slots = walk.seen[number], walk.layout, walk.story.slots
    steady = [index for index, slot in enumerate(slots) if slot.kind not in FICKLE]
    all_bits = reduce(or_, seen.values(), 0)
    met: dict[int, Iterable[int]] = {}
    for group in _groups(layout, [slot for slot in steady if slot in layout.key_at]):
        keys = set(map(layout.key_mask(group).__and__, seen))
        for slot in group:
            shift, mask = layout.key_at[slot]
            met[slot] = {slots[slot].low + (key >> shift & mask) for key in keys}
    for slot in steady:
        if slot in layout.bits_at:
            met[slot] = [value for value, _ in layout.cases(slot, all_bits)]
    return {slots[slot].name: (min(met[slot]), max(met[slot])) for slot in steady} if seen else {}


def _groups(layout: Layout, slots: list[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for slot in slots:
        if sum(layout.key_at[s][1].bit_length() for s in (*group, slot)) > GROUP:
            yield group
            group = []
        group.append(slot)
    if group:
        yield group
