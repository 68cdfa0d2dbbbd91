"""A story enumerated the long way: every state in full, by the engine's own verbs. It shares nothing with the proof."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product

from game.rules import engine
from game.rules.engine import NotOpen, State
from game.story import expr
from game.story.model import DEAD, HERE, Choice, Condition, Effect, Outcome, Picks, Scene, Story, Tape
from game.story.problems import Place

Thing = tuple[str, ...]


@dataclass
class Naive:
    """What is met, each with the fewest pages into its tape it takes; and what is wrong, by code and place."""

    met: dict[Thing, int] = field(default_factory=dict)
    values: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)
    wrong: set[tuple[str, Place]] = field(default_factory=set)
    stuck: set[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=set)

    def note(self, depth: int, *thing: str) -> None:
        self.met[thing] = min(depth, self.met.get(thing, depth))


def enumerated(story: Story) -> Naive:
    found = Naive()
    for series in story.series.values():
        ends: set[State] = set()
        for name in series.tapes:
            tape = story.tapes[name]
            begun(story, tape, ends, found)
            origins = {engine.origin_of(story, tape)} | {engine.hand_on(story, end, tape) for end in ends}
            ends = tape_enumerated(story, {engine.start(story, origin) for origin in origins}, found)
            missing(story, tape, found)
    return found


def tape_enumerated(story: Story, begins: set[State], found: Naive) -> set[State]:
    """The states at the tape's ends; everything met is noted in `found`."""
    depth = dict.fromkeys(begins, 0)
    onward: dict[State, set[State]] = {}
    queue = list(begins)
    for state in queue:
        onward[state] = set()
        page(story, state, depth[state], found)
        for picks in every_pick(story, state):
            after = left(story, state, picks, depth[state], found)
            if after is not None:
                onward[state].add(after)
                if after not in depth:
                    depth[after] = depth[state] + 1
                    queue.append(after)
    rings(story, onward, found)
    return {state for state in depth if not story.scenes[state.scene].outcomes}


def every_pick(story: Story, state: State) -> Iterator[Picks]:
    if story.scenes[state.scene].outcomes:
        offered = engine.choices(story, state)
        for picked in product(*offered.values()):
            yield {choice.who: choice.name for choice in picked}


def holds(when: Condition | None, state: State, picks: Picks | None = None) -> bool:
    return when is None or when.test(state.values, picks or {})


def condition(found: Naive, depth: int, when: Condition | None, so: bool) -> None:
    if when is not None:
        found.note(depth, "true" if so else "false", str(when.at), when.text)


def value(story: Story, state: State, name: str) -> int:
    return state.values[story.slot_of[name]]


def page(story: Story, state: State, depth: int, found: Naive) -> None:
    scene = story.scenes[state.scene]
    found.note(depth, "scene", scene.scene)
    ranges = found.values.setdefault(scene.scene, {})
    for slot, now in zip(story.slots, state.values, strict=True):
        if slot.kind in ("trust", "value", "here"):
            low, high = ranges.get(slot.name, (now, now))
            ranges[slot.name] = min(low, now), max(high, now)
    for which, passages in (("text", scene.text), ("plain", scene.plain)):
        for number, passage in enumerate(passages):
            read = holds(passage.when, state)
            condition(found, depth, passage.when, read)
            if read:
                found.note(depth, "passage", scene.scene, which, str(number))
                if passage.who in story.seats and value(story, state, f"{passage.who} is") != HERE:
                    found.wrong.add(("E203", passage.text.at))
    choosing(story, scene, state, depth, found)
    if not scene.outcomes:
        found.note(depth, "ending", engine.ending_id(story, state))


def choosing(story: Story, scene: Scene, state: State, depth: int, found: Naive) -> None:
    for who, declared in scene.choices.items():
        here = who not in story.seats or value(story, state, f"{who} is") == HERE
        for choice in declared.values():
            if here:
                condition(found, depth, choice.when, holds(choice.when, state))
            for weight in choice.lean:
                condition(found, depth, weight.when, holds(weight.when, state))
    for who, offered in engine.choices(story, state).items():
        for choice in offered:
            found.note(depth, "choice", scene.scene, who, choice.name)


def left(story: Story, state: State, picks: Picks, depth: int, found: Naive) -> State | None:
    scene = story.scenes[state.scene]
    way = taken(scene, state, picks, depth, found)
    if way is None:
        found.stuck.add((scene.scene, tuple(picks.items())))
        found.wrong.add(("E201", scene.scene.at))
        return None
    found.note(depth + 1, "way", scene.scene, str(scene.outcomes.index(way)))
    row = list(state.values)
    picked = [effect for who, choice in picks.items() for effect in scene.choices[who][choice].do]
    for effect in (*scene.do, *picked, *way.do):
        done(story, row, effect, found)
    try:
        return engine.step(story, state, picks)
    except NotOpen:
        raise AssertionError(f"{picks} at {state}") from None


def taken(scene: Scene, state: State, picks: Picks, depth: int, found: Naive) -> Outcome | None:
    for way in scene.outcomes:
        so = holds(way.when, state, picks)
        condition(found, depth + 1, way.when, so)
        if so:
            return way
    return None


def done(story: Story, row: list[int], effect: Effect, found: Naive) -> None:
    slot = story.slots[effect.slot]
    if isinstance(effect.deed, expr.Learns):
        if row[effect.slot] == 1:
            found.wrong.add(("W208", effect.at))
        if effect.deed.who in story.seats and row[story.slot_of[f"{effect.deed.who} is"]] == DEAD:
            found.wrong.add(("W209", effect.at))
    after = effect.to if effect.to is not None else row[effect.slot] + effect.step
    if not slot.low <= after <= slot.high and not slot.clamp:
        found.wrong.add(("E202", effect.at))
    row[effect.slot] = min(slot.high, max(slot.low, after))


def begun(story: Story, tape: Tape, ends: set[State], found: Naive) -> None:
    """Effects before the tape that leave a range."""
    row = [slot.start for slot in story.slots]
    for effect in (*tape.past, *tape.start):
        if effect.slot >= 0:
            done(story, row, effect, found)
    for end in ends:
        row = list(engine.hand_on(story, end, replace(tape, start=())).values)
        for effect in tape.start:
            done(story, row, effect, found)


def rings(story: Story, onward: Mapping[State, set[State]], found: Naive) -> None:
    """Scenes that can follow one another for ever: E204 where no end can be reached any more, W210 where one can."""
    after = {state: reached(onward, state) for state in onward}
    for state in onward:
        if state in after[state]:
            shut = all(onward[further] for further in after[state])
            found.note(0, "E204" if shut else "W210", state.scene)


def reached(onward: Mapping[State, set[State]], state: State) -> set[State]:
    seen: set[State] = set()
    queue = list(onward[state])
    for further in queue:
        if further not in seen:
            seen.add(further)
            queue += onward[further]
    return seen


def missing(story: Story, tape: Tape, found: Naive) -> None:
    """What is never met in the tape."""
    for name in tape.scenes:
        scene = story.scenes[name]
        if ("scene", name) not in found.met:
            found.wrong.add(("W201" if scene.outcomes else "W202", scene.scene.at))
            continue
        own = {choice.at for choices in scene.choices.values() for choice in choices.values()}
        for number, way in enumerate(scene.outcomes):
            if ("way", name, str(number)) not in found.met and way.at not in own:
                found.wrong.add(("W204", way.at))
        for which, passages in (("text", scene.text), ("plain", scene.plain)):
            for number, passage in enumerate(passages):
                if ("passage", name, which, str(number)) not in found.met:
                    found.wrong.add(("W205", passage.text.at))
        for who, choices in scene.choices.items():
            for choice in choices.values():
                choice_missing(scene, who, choice, found)


def choice_missing(scene: Scene, who: str, choice: Choice, found: Naive) -> None:
    if ("choice", scene.scene, who, choice.name) not in found.met:
        found.wrong.add(("W203", choice.at))
    for weight in choice.lean:
        if weight.when and ("true", str(weight.when.at), weight.when.text) not in found.met:
            found.wrong.add(("W207", weight.when.at))
