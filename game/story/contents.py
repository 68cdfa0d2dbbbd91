"""All that a scene holds, in the order of the page: whatever it is read under, and whether anybody comes to it."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.model import Choice, Condition, Effect, Outcome, Passage, Scene, Story
from game.story.problems import Written


def written(story: Story) -> Iterator[Written]:
    """Every text with marks that a reader can meet."""
    yield from off_the_page(story)
    for scene in story.scenes.values():
        yield from texts_of(scene)


def off_the_page(story: Story) -> Iterator[Written]:
    """What is read of the cast, in the codex, before a tape and after it: nowhere there is a state to speak of."""
    yield from (each.about for each in story.cast.values() if each.about is not None)
    for entry in story.entries.values():
        yield from entry.text
    for tape in story.tapes.values():
        yield from tape.so_far
        yield from (says.text for says in tape.says)
        if tape.note is not None:
            yield tape.note


def texts_of(scene: Scene) -> Iterator[Written]:
    """What is read on the page and behind it."""
    yield from (passage.text for _, _, passage in passages_of(scene))
    yield from (text for text in (scene.made, scene.note, scene.skip, scene.gap) if text is not None)
    yield from (choice.text for choice in choices_of(scene))


def passages_of(scene: Scene) -> Iterator[tuple[str, str, Passage]]:
    """Each passage with its name: "text" or "plain", and its number there."""
    for which, passages in (("text", scene.text), ("plain", scene.plain)):
        for number, passage in enumerate(passages):
            yield which, str(number), passage


def choices_of(scene: Scene) -> Iterator[Choice]:
    """Everybody's choices, luck's too."""
    for choices in scene.choices.values():
        yield from choices.values()


def ways_of(scene: Scene) -> Iterator[tuple[str, Outcome]]:
    """Each outcome with its number, but for a choice's own `to`, which says nothing that the choice does not say."""
    of_choices = {choice.at for choice in choices_of(scene)}
    for number, way in enumerate(scene.outcomes):
        if way.at not in of_choices:
            yield str(number), way


def conditions_of(scene: Scene) -> Iterator[Condition]:
    """Each condition that a writer wrote, once; those of an `if` and its `else` are two."""
    held = [passage.when for _, _, passage in passages_of(scene)]
    held += [way.when for _, way in ways_of(scene)]
    for choice in choices_of(scene):
        held += [choice.when, *(weight.when for weight in choice.lean)]
    yield from dict.fromkeys(condition for condition in held if condition is not None)


def effects_of(scene: Scene) -> Iterator[Effect]:
    """Every effect it can have."""
    yield from scene.do
    for outcome in scene.outcomes:
        yield from outcome.do
    for choice in choices_of(scene):
        yield from choice.do
