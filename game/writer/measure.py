"""How long a tape is: words and decisions on its routes, counted over every way through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from game.story import expr, prose
from game.story.contents import choices_of
from game.story.model import LUCK, Condition, Scene, Story, Tape, Values
from game.story.shape import Name
from game.story.slots import slot_name

MOST_CASES = 20_000  # combinations tried for one page; beyond it every passage is counted


@dataclass(frozen=True, slots=True)
class Measures:
    """A tape in numbers. The routes are None where a tape goes in a ring, and has no longest one.

    A decision is a scene where one of the people, not luck, has two or more choices; a joint one counts once.
    Words are what a player reads: passages, the gap line, and the labels of the choices offered.
    """

    tape: Name
    scenes: int
    words: int
    longest_route_words: int | None
    decisions_min: int | None
    decisions_max: int | None


def measure(story: Story, tape: Tape) -> Measures:
    scenes = {name: story.scenes[name] for name in tape.scenes}
    words = {name: longest_page(story, scene) for name, scene in scenes.items()}
    surely = {name: int(decides(scene, sure=True)) for name, scene in scenes.items()}
    perhaps = {name: int(decides(scene, sure=False)) for name, scene in scenes.items()}
    return Measures(
        tape=str(tape.tape),
        scenes=len(scenes),
        words=sum(_every_word(scene) for scene in scenes.values()),
        longest_route_words=_route(scenes, tape.opens, words, max),
        decisions_min=_route(scenes, tape.opens, surely, min),
        decisions_max=_route(scenes, tape.opens, perhaps, max),
    )


def longest_page(story: Story, scene: Scene) -> int:
    """The most words this page can show at once: its conditions are tried in every combination they can have."""
    counted = list(_counted(scene))
    fixed = sum(words for when, words in counted if when is None)
    held = [(when, words) for when, words in counted if when is not None]
    asked = _asked(story, [when for when, _ in held])
    if prod(len(values) for values in asked.values()) > MOST_CASES:
        return fixed + sum(words for _, words in held)
    row = [slot.start for slot in story.slots]
    most = 0
    for case in product(*asked.values()):
        for slot, value in zip(asked, case, strict=True):
            row[slot] = value
        most = max(most, _read(held, tuple(row)))
    return fixed + most


def _read(held: list[tuple[Condition, int]], values: Values) -> int:
    return sum(words for when, words in held if when.test(values, {}))


def _counted(scene: Scene) -> Iterator[tuple[Condition | None, int]]:
    """Everything a page can show, with the condition it is shown under and its words."""
    for passage in scene.text:
        yield passage.when, prose.count(passage.text) + (prose.count(passage.heading) if passage.heading else 0)
    if scene.gap is not None:
        yield None, prose.count(scene.gap)
    for choice in choices_of(scene):
        if choice.who != LUCK:
            yield choice.when, prose.count(choice.text)


def _every_word(scene: Scene) -> int:
    return sum(words for _, words in _counted(scene))


def _asked(story: Story, conditions: Iterable[Condition]) -> Mapping[int, range]:
    """The slots that the conditions read, each with all the values it can have."""
    leaves = {leaf for condition in conditions for leaf in expr.leaves(condition.tree)}
    indexes = sorted(story.slot_of[slot_name(leaf)] for leaf in leaves)
    return {index: range(story.slots[index].low, story.slots[index].high + 1) for index in indexes}


def decides(scene: Scene, *, sure: bool) -> bool:
    """Whether somebody has two choices: `sure`, whatever has happened; else, if things stand that way."""
    return any(
        who != LUCK and sum(not sure or choice.when is None for choice in choices.values()) >= 2
        for who, choices in scene.choices.items()
    )


def _route(
    scenes: Mapping[Name, Scene], opens: Name, weight: Mapping[Name, int], best: Callable[[Iterable[int]], int]
) -> int | None:
    """The greatest or least sum along any way from the first scene to a last one; None if a way leads in a ring."""
    order = _from_the_end(scenes, opens)
    if order is None:
        return None
    total: dict[Name, int] = {}
    for name in order:
        onward = [total[way.to] for way in scenes[name].outcomes]
        total[name] = weight[name] + (best(onward) if onward else 0)
    return total[opens]


def _from_the_end(scenes: Mapping[Name, Scene], opens: Name) -> list[Name] | None:
    """The scenes reached from `opens`, each after all that it leads to; None if they go in a ring."""
    order: list[Name] = []
    done: set[Name] = set()
    trail: list[tuple[Name, Iterator[Name]]] = [(opens, _onward(scenes[opens]))]
    open_now = {opens}
    while trail:
        name, onward = trail[-1]
        following = next((to for to in onward if to not in done), None)
        if following is None:
            trail.pop()
            open_now.discard(name)
            done.add(name)
            order.append(name)
        elif following in open_now:
            return None
        else:
            open_now.add(following)
            trail.append((following, _onward(scenes[following])))
    return order


def _onward(scene: Scene) -> Iterator[Name]:
    return iter([str(way.to) for way in scene.outcomes])
