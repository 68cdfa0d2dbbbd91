"""What makes a choice no choice: advice on decisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.story import expr, prose
from game.story.contents import conditions_of
from game.story.model import LUCK, Choice, Condition, Effect, Scene, Story
from game.story.problems import Problem
from game.story.shape import Name
from game.story.slots import slot_name
from game.writer.measure import decides

NEAR = 2
"""A choice is to be seen within so many scenes."""
SHORTEST, LONGEST = 3, 14
"""Words in the label of a choice."""
VIRTUES = frozenset(
    {
        "brave",
        "bravely",
        "kind",
        "kindly",
        "good",
        "honest",
        "honestly",
        "noble",
        "nobly",
        "selfless",
        "selflessly",
        "generous",
        "generously",
        "loyal",
        "loyally",
        "coward",
        "cowardly",
        "cruel",
        "cruelly",
        "selfish",
        "selfishly",
        "greedy",
        "evil",
        "wicked",
        "heroic",
        "heroically",
        "betray",
        "betrayed",
        "virtuous",
        "righteous",
        "merciful",
        "compassion",
        "compassionate",
    }
)


def do_the_same(story: Story) -> Iterator[Problem]:
    """Two choices of one man between which nothing in the story ever tells."""
    read = _picks_read(story)
    for scene, who, choices in _decisions(story):
        told: dict[tuple[object, ...], Choice] = {}
        for choice in choices.values():
            here = any(_asks(way.when, who, choice.name) for way in scene.outcomes)
            told_by = choice.name if here or (scene.scene, who, choice.name) in read else ""
            does = (told_by, [effect.text for effect in choice.do], choice.to, choice.lie)
            if (first := told.setdefault(tuple(map(repr, does)), choice)) is not choice:
                yield Problem(choice.text.at, "W110", {"one": first.name, "other": choice.name, "who": who})


def unseen(story: Story) -> Iterator[Problem]:
    """A decision of which nothing is seen in the next two scenes."""
    for scene, who, choices in _decisions(story):
        if len({str(choice.to) for choice in choices.values()}) > 1 or any(
            _asks(way.when, who, name) for way in scene.outcomes for name in choices if _leads_apart(scene)
        ):
            continue
        slots = {effect.slot for choice in choices.values() for effect in choice.do}
        slots |= {effect.slot for effect in _outcome_effects(scene, who)}
        names = {story.slots[slot].name for slot in slots if slot >= 0}
        names.add(f"{who} picked at {scene.scene}")
        if not any(_reads(after, names) for after in _after(story, scene)):
            first = next(iter(choices.values()))
            yield Problem(first.text.at, "W111", {"who": who, "scene": scene.scene, "near": NEAR})


def virtues(story: Story) -> Iterator[Problem]:
    """A label that says how good or bad the deed is."""
    for _, _, choices in _decisions(story):
        for choice in choices.values():
            for word in prose.bare(prose.parse(choice.text)).lower().replace(",", " ").rstrip(".").split():
                if word.strip("“”’.;:!?") in VIRTUES:
                    yield Problem(choice.text.at, "W112", {"word": word.strip("“”’.;:!?"), "choice": choice.name})


def label_lengths(story: Story) -> Iterator[Problem]:
    for _, _, choices in _decisions(story):
        for choice in choices.values():
            words = prose.count(choice.text)
            if not SHORTEST <= words <= LONGEST:
                found = {"choice": choice.name, "words": words, "fewest": SHORTEST, "most": LONGEST}
                yield Problem(choice.text.at, "W113", found)


def no_gap(story: Story) -> Iterator[Problem]:
    """A decision without the line that says where the documents stop."""
    for scene in story.scenes.values():
        if scene.gap is None and decides(scene, sure=False):
            yield Problem(scene.scene.at, "W114", {"scene": scene.scene})


def _decisions(story: Story) -> Iterator[tuple[Scene, Name, Mapping[Name, Choice]]]:
    for scene in story.scenes.values():
        for who, choices in scene.choices.items():
            if who != LUCK and len(choices) > 1:
                yield scene, who, choices


def _picks_read(story: Story) -> set[tuple[Name, Name, Name]]:
    leaves = (leaf for scene in story.scenes.values() for leaf in leaves_of(scene))
    return {(leaf.scene, leaf.who, leaf.choice) for leaf in leaves if isinstance(leaf, expr.Picked) and leaf.scene}


def leaves_of(scene: Scene) -> Iterator[expr.Question]:
    for condition in conditions_of(scene):
        yield from expr.leaves(condition.tree)


def _asks(condition: Condition | None, who: Name, choice: Name) -> bool:
    """Whether an outcome depends on this pick in its own scene."""
    return condition is not None and expr.Picked(who, choice) in expr.leaves(condition.tree)


def _leads_apart(scene: Scene) -> bool:
    return len({str(way.to) for way in scene.outcomes}) > 1


def _outcome_effects(scene: Scene, who: Name) -> Iterator[Effect]:
    for way in scene.outcomes:
        if way.when and any(isinstance(leaf, expr.Picked) and leaf.who == who for leaf in expr.leaves(way.when.tree)):
            yield from way.do


def _after(story: Story, scene: Scene) -> Iterator[Scene]:
    """The scenes that can come within `NEAR` pages."""
    front, seen = {str(scene.scene)}, set[str]()
    for _ in range(NEAR):
        front = {str(way.to) for name in front for way in story.scenes[name].outcomes} - seen
        seen |= front
    yield from (story.scenes[name] for name in sorted(seen))


def _reads(scene: Scene, slots: set[str]) -> bool:
    return any(slot_name(leaf) in slots for leaf in leaves_of(scene))
