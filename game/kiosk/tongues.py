"""Which languages a visitor may be offered: those in which nothing of the kiosk's tape is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.rules.view import passage_context
from game.story.model import Story
from game.story.shape import Name
from game.story.words import ENGLISH, Words, languages, words_of


def tongues(story: Story, folder: Path, tape: Name) -> dict[str, Words]:
    """The complete languages of the story in `folder` by code, English first; one that cannot be read is not there."""
    found: dict[str, Words] = {}
    for code in languages(folder):
        words, problems = words_of(folder, code)
        broken = any(problem.severity == "error" for problem in problems)
        if not broken and is_complete(story, tape, words):
            found[code] = words
    return found


def is_complete(story: Story, tape: Name, words: Words) -> bool:
    """Whether all that is told and chosen on the tape can be read in this language."""
    return words.language == ENGLISH or all(saying in words.table for saying in _sayings(story, tape))


def _sayings(story: Story, tape: Name) -> Iterator[tuple[str, str]]:
    for name in story.tapes[tape].scenes:
        scene = story.scenes[name]
        for plain, passages in ((False, scene.text), (True, scene.plain)):
            for passage in passages:
                yield passage_context(scene, passage, plain), str(passage.text)
        for choices in scene.choices.values():
            for choice in choices.values():
                yield f"{scene.scene}/{choice.who}/{choice.name}", str(choice.text)
