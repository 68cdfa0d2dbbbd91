"""The story's state as one row of small whole numbers: what stands in each slot, and what its name is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.story import expr
from game.story.model import DEAD, HERE, Effect, Scene, Slot
from game.story.plan import Plan


def pair_name(one: str, other: str) -> str:
    return " ".join(("trust", *sorted((one, other))))


def being_name(who: str) -> str:
    """The slot that says whether somebody is dead, away or here."""
    return f"{who} is"


def subject_name(subject: expr.Trust | expr.Value) -> str:
    """The slot's name: "trust alvaro mateo", "strength nurtas", "debt"."""
    if isinstance(subject, expr.Trust):
        return pair_name(subject.one, subject.other)
    return f"{subject.name} {subject.who}".strip()


def slot_name(question: expr.Question) -> str:
    """The slot that a question reads; a pick of the scene it stands in is none, and gives ""."""
    match question:
        case expr.Compare(subject=subject):
            return subject_name(subject)
        case expr.Picked(who, _, scene):
            return f"{who} picked at {scene}" if scene else ""
        case expr.Knows(who, secret):
            return f"{who} knows {secret}"
        case expr.Is(who):
            return being_name(who)
        case expr.Visited(scene):
            return f"visited {scene}"


def apply(slots: Sequence[Slot], row: list[int], effects: Iterable[Effect]) -> None:
    """Changes the numbers of `row`, one for each slot. An effect that names nothing that is kept changes nothing.

    Leaving the range without `clamp` is the writer's error, which the proof finds; a player is never stopped by it.
    """
    for effect in effects:
        if effect.to is not None and effect.slot >= 0:
            row[effect.slot] = effect.to
        elif effect.slot >= 0:
            slot = slots[effect.slot]
            row[effect.slot] = min(slot.high, max(slot.low, row[effect.slot] + effect.step))


def slots(plan: Plan, scenes: Mapping[str, Scene], trees: Iterable[expr.Tree]) -> tuple[Slot, ...]:
    """Every number of the state. Picks and visits are kept only where some condition asks for them."""
    seats = [name for name, character in plan.cast.items() if character.seat]
    asked = {leaf for tree in trees for leaf in expr.leaves(tree)}
    return (
        *(Slot(being_name(who), "here", DEAD, HERE, HERE) for who in seats),
        *_trusts(plan),
        *_values(plan, seats),
        *_secrets(plan),
        *_picks(scenes, asked),
        *(Slot(f"visited {name}", "visited", 0, 1, 0) for name in scenes if expr.Visited(name) in asked),
    )


def _trusts(plan: Plan) -> Iterator[Slot]:
    for pair in plan.pairs:
        yield Slot(pair_name(*pair.between), "trust", pair.low, pair.high, pair.start, pair.clamp, True, pair.fold)


def _values(plan: Plan, seats: list[str]) -> Iterator[Slot]:
    for name, value in plan.values.items():
        for owner in seats if value.each else [""]:
            named = subject_name(expr.Value(name, owner))
            yield Slot(named, "value", value.low, value.high, value.start, value.clamp, value.carries)


def _secrets(plan: Plan) -> Iterator[Slot]:
    for secret, declared in plan.secrets.items():
        for who in plan.cast:
            yield Slot(f"{who} knows {secret}", "knows", 0, 1, int(who in declared.holders))


def _picks(scenes: Mapping[str, Scene], asked: set[expr.Question]) -> Iterator[Slot]:
    wanted = {(leaf.scene, leaf.who) for leaf in asked if isinstance(leaf, expr.Picked) and leaf.scene}
    for name, scene in scenes.items():
        for who, choices in scene.choices.items():
            if (name, who) in wanted:
                yield Slot(f"{who} picked at {name}", "picked", 0, len(choices), 0)
