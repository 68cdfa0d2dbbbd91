"""Conditions and effects → the slots they read and change."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from game.story import expr
from game.story.model import AWAY, BEINGS, DEAD, HERE, Condition, Effect, Picks, Scene, Slot, Test, Values
from game.story.plan import Plan
from game.story.problems import Place, Problem, nearest
from game.story.shape import NOTHING
from game.story.slots import being_name, slot_name, subject_name

SIGNS: Mapping[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_BEING_AFTER: Mapping[str, int] = {"dies": DEAD, "leaves": AWAY, "returns": HERE}


class Binder:
    """Resolves the names in conditions and effects against the slots, and gathers what does not resolve."""

    def __init__(
        self, plan: Plan, scenes: Mapping[str, Scene], known: Mapping[str, set[str]], slots: tuple[Slot, ...]
    ) -> None:
        self.plan, self.scenes, self.known, self.slots = plan, scenes, known, slots
        self.slot_of = {slot.name: index for index, slot in enumerate(slots)}
        self.problems: list[Problem] = []

    def refuse(self, at: Place, code: str, near: str = "", **values: object) -> None:
        self.problems.append(Problem(at, code, values, near))

    def name(self, at: Place, kind: str, name: str) -> bool:
        """Whether something of this kind has this name; where not all could be read, nobody is blamed."""
        if name in self.known[kind]:
            return True
        if kind in self.known["unread"] or name in self.known["half-read"]:
            return False
        self.refuse(at, "E041", nearest(name, self.known[kind]), kind=kind, name=name)
        return False

    def condition(self, condition: Condition | None, here: Scene | None = None) -> Condition | None:
        """The condition with its test. `here`: the scene whose picks it may read without `at`."""
        if condition is None:
            return None
        test = self.test(condition.tree, condition.at, here)
        return replace(condition, test=test) if test else condition

    def test(self, tree: expr.Tree, at: Place, here: Scene | None) -> Test | None:
        """None if something in the tree does not resolve; that is gathered."""
        match tree:
            case expr.Not(part):
                return _negated(self.test(part, at, here))
            case expr.All(parts):
                return _joined([self.test(part, at, here) for part in parts], all)
            case expr.Some(parts):
                return _joined([self.test(part, at, here) for part in parts], any)
            case expr.Compare():
                return self.compare(tree, at)
            case expr.Picked():
                return self.picked(tree, at, here)
            case expr.Knows(who, secret):
                if self.name(at, "cast", who) & self.name(at, "secret", secret):
                    return _equals(self.slot_of[slot_name(tree)], 1)
            case expr.Is(who, being):
                if self.name(at, "seat", who):
                    return _being(self.slot_of[slot_name(tree)], being)
            case expr.Visited(scene):
                if self.name(at, "scene", scene) and slot_name(tree) in self.slot_of:
                    return _equals(self.slot_of[slot_name(tree)], 1)
        return None

    def subject(self, subject: expr.Trust | expr.Value, at: Place) -> int | None:
        """The slot that a trust or a value names."""
        if isinstance(subject, expr.Trust):
            if not (self.name(at, "seat", subject.one) & self.name(at, "seat", subject.other)):
                return None
            if (index := self.slot_of.get(subject_name(subject))) is None and "pair" not in self.known["unread"]:
                self.refuse(at, "E042", one=subject.one, other=subject.other)
            return index
        if not self.name(at, "value", subject.name):
            return None
        declared = self.plan.values.get(subject.name)
        if declared is None:
            return None
        if declared.each and not subject.who:
            self.refuse(at, "E043", value=subject.name)
            return None
        if subject.who and not declared.each:
            self.refuse(at, "E044", value=subject.name, who=subject.who)
            return None
        if subject.who and not self.name(at, "seat", subject.who):
            return None
        return self.slot_of[subject_name(subject)]

    def compare(self, asked: expr.Compare, at: Place) -> Test | None:
        index = self.subject(asked.subject, at)
        if index is None:
            return None
        slot = self.slots[index]
        if asked.number is None:
            if (slot.low, slot.high) != (0, 1):
                self.refuse(at, "E045", value=slot.name, low=slot.low, high=slot.high)
                return None
            return _equals(index, 1)
        compared, number = SIGNS[asked.sign], asked.number
        telling = {slot.low, slot.high, *range(max(slot.low, number - 1), min(slot.high, number + 1) + 1)}
        if len({compared(value, number) for value in telling}) == 1:
            if slot.low < slot.high:  # else the range itself is the problem, and that has been said
                question = f"{slot.name} {asked.sign} {number}"
                self.refuse(at, "E046", question=question, value=slot.name, low=slot.low, high=slot.high)
            return None
        return lambda values, picks: compared(values[index], number)

    def picked(self, asked: expr.Picked, at: Place, here: Scene | None) -> Test | None:
        scene = here
        if asked.scene:
            if not self.name(at, "scene", asked.scene):
                return None
            scene = self.scenes.get(asked.scene)
            if scene is None:  # it is there, but could not be read; that has been said
                return None
        if scene is None:
            self.refuse(at, "E047", self.where(asked), who=asked.who, choice=asked.choice)
            return None
        if not self.offered(asked, scene, at):
            return None
        who, choice = asked.who, asked.choice
        if not asked.scene:
            return lambda values, picks: picks.get(who) == choice
        index = self.slot_of[slot_name(asked)]
        return _equals(index, list(scene.choices[who]).index(choice) + 1)

    def offered(self, asked: expr.Picked, scene: Scene, at: Place) -> bool:
        """Whether that choice stands in that scene; where the scene could not be read whole, nobody is blamed."""
        if scene.scene in self.known["marred"]:
            return asked.choice in scene.choices.get(asked.who, NOTHING)
        if asked.who not in scene.choices:
            near = nearest(asked.who, scene.choices)
            self.refuse(at, "E048", near, who=asked.who, scene=scene.scene)
            return False
        if asked.choice not in scene.choices[asked.who]:
            near = nearest(asked.choice, scene.choices[asked.who])
            self.refuse(at, "E049", near, who=asked.who, choice=asked.choice, scene=scene.scene)
            return False
        return True

    def where(self, asked: expr.Picked) -> str:
        """The condition as it would be right: with the scene that offers the choice."""
        for name, scene in self.scenes.items():
            if asked.choice in scene.choices.get(asked.who, NOTHING):
                return f"{asked.who} picked {asked.choice} at {name}"
        return ""

    def effects(self, effects: tuple[Effect, ...], past: bool = False) -> tuple[Effect, ...]:
        return tuple(self.effect(effect, past) for effect in effects)

    def effect(self, effect: Effect, past: bool) -> Effect:
        at = effect.at
        match effect.deed:
            case expr.Change(subject, sign, amount):
                index = self.subject(subject, at)
                return effect if index is None else self.change(effect, index, sign, amount)
            case expr.Learns(who, secret):
                if self.name(at, "cast", who) & self.name(at, "secret", secret):
                    return replace(effect, slot=self.slot_of[f"{who} knows {secret}"], to=1)
            case expr.Befalls(who, fate):
                if self.name(at, "seat", who):
                    return replace(effect, slot=self.slot_of[being_name(who)], to=_BEING_AFTER[fate])
            case expr.Picked() | expr.Visited() if not past:
                self.refuse(at, "E050", effect=effect.text)
            case expr.Picked() as done:
                return self.recall(effect, done)
            case expr.Visited(scene) as done:
                if self.name(at, "scene", scene) and (index := self.slot_of.get(slot_name(done))) is not None:
                    return replace(effect, slot=index, to=1)
        return effect

    def change(self, effect: Effect, index: int, sign: str, amount: int) -> Effect:
        slot = self.slots[index]
        can_be = slot.low <= amount <= slot.high if sign == "=" else 0 < amount <= slot.high - slot.low
        if slot.low < slot.high and not can_be:
            self.refuse(effect.at, "E051", effect=effect.text, value=slot.name, low=slot.low, high=slot.high)
        if sign == "=":
            return replace(effect, slot=index, to=amount)
        return replace(effect, slot=index, step=amount if sign == "+" else -amount)

    def recall(self, effect: Effect, done: expr.Picked) -> Effect:
        """A pick taken as made before the tape begins. One that nothing asks for needs no slot."""
        if not self.name(effect.at, "scene", done.scene) or (scene := self.scenes.get(done.scene)) is None:
            return effect
        if not self.offered(done, scene, effect.at):
            return effect
        index = self.slot_of.get(slot_name(done), -1)
        return replace(effect, slot=index, to=list(scene.choices[done.who]).index(done.choice) + 1)


def _equals(index: int, number: int) -> Test:
    return lambda values, picks: values[index] == number


def _being(index: int, being: str) -> Test:
    if being == "alive":
        return lambda values, picks: values[index] != DEAD
    return _equals(index, BEINGS.index(being))


def _negated(test: Test | None) -> Test | None:
    return None if test is None else lambda values, picks: not test(values, picks)


def _joined(tests: list[Test | None], join: Callable[[Iterable[bool]], bool]) -> Test | None:
    whole = [test for test in tests if test is not None]
    if len(whole) != len(tests):
        return None

    def joined(values: Values, picks: Picks) -> bool:
        return join(test(values, picks) for test in whole)

    return joined
