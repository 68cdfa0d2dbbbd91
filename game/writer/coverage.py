"""How much of a story its plays have gone through: scenes, choices, outcomes, passages, and conditions both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.rules import engine
from game.rules.engine import State
from game.story.contents import choices_of, conditions_of, passages_of, ways_of
from game.story.model import Condition, Picks, Scene, Story
from game.story.problems import Place

KINDS = ("scenes", "choices", "outcomes", "passages", "conditions")

Met = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Something of the story that a play can go through. `what`: for the writer, in words."""

    kind: str
    met: Met
    at: Place
    what: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The parts there are, and those that were met."""

    parts: tuple[Part, ...]
    met: frozenset[Met]

    @property
    def missing(self) -> list[Part]:
        return sorted((part for part in self.parts if part.met not in self.met), key=lambda part: part.at)

    def count(self, kind: str) -> tuple[int, int]:
        """How many of a kind were met, and how many there are."""
        parts = [part for part in self.parts if part.kind == kind]
        return sum(part.met in self.met for part in parts), len(parts)

    def per_cent(self, kind: str) -> int:
        """Rounded down: 100 only if nothing is missing."""
        met, there = self.count(kind)
        return 100 * met // there if there else 100

    @property
    def least(self) -> int:
        return min(map(self.per_cent, KINDS))


def coverage(story: Story, passed: Iterable[tuple[State, Picks | None]]) -> Coverage:
    """What the pages of some plays, each with the picks it was left with, have gone through."""
    met: set[Met] = set()
    for state, picks in passed:
        met.update(_on_page(story, state))
        if picks is not None:
            met.update(_on_leaving(story.scenes[state.scene], state, picks))
    return Coverage(tuple(_parts(story)), frozenset(met))


def _parts(story: Story) -> Iterator[Part]:
    for name, scene in story.scenes.items():
        yield Part("scenes", ("scene", name), scene.scene.at, f"scene {name}")
        for choice in choices_of(scene):
            what = f"{choice.who} picks {choice.name} at {name}"
            yield Part("choices", ("choice", name, choice.who, choice.name), choice.at, what)
        for number, way in ways_of(scene):
            yield Part("outcomes", ("outcome", name, number), way.at, f"{name} leads to {way.to}")
        for which, number, passage in passages_of(scene):
            what = f"passage of {name}" + (f" if {passage.when.text}" if passage.when else "")
            yield Part("passages", ("passage", name, which, number), passage.text.at, what)
        for when in _once(conditions_of(scene)):
            yield Part("conditions", _asked(when, True), when.at, f"{when.text}: never so")
            yield Part("conditions", _asked(when, False), when.at, f"{when.text}: always so")


def _on_page(story: Story, state: State) -> Iterator[Met]:
    """What is met by coming to a page, whatever is picked there."""
    scene = story.scenes[state.scene]
    yield "scene", state.scene
    for which, number, passage in passages_of(scene):
        if passage.when is None or passage.when.test(state.values, {}):
            yield "passage", state.scene, which, number
    held = [passage.when for _, _, passage in passages_of(scene)]
    for choice in choices_of(scene):
        if engine.present(story, state, choice.who):
            held += [choice.when, *(weight.when for weight in choice.lean)]
    for when in _once(held):
        yield _asked(when, when.test(state.values, {}))


def _on_leaving(scene: Scene, state: State, picks: Picks) -> Iterator[Met]:
    """What is met by what was picked, and by what came of it."""
    for who, choice in picks.items():
        yield "choice", state.scene, who, choice
    taken = engine.came_of(scene, state, picks)
    for number, way in ways_of(scene):
        if way.when is not None:
            yield _asked(way.when, way.when.test(state.values, picks))
        if way is taken:
            yield "outcome", state.scene, number
            return


def _once(held: Iterable[Condition | None]) -> Iterator[Condition]:
    """Each condition as the writer wrote it, once: the `else` of an `if` is the same condition."""
    first: dict[Place, Condition] = {}
    for when in held:
        if when is not None:
            first.setdefault(when.at, when)
    yield from first.values()


def _asked(when: Condition, so: bool) -> Met:
    return "condition", str(when.at), str(so)
