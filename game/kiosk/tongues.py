"""Which languages a visitor may be offered: those in which nothing of the kiosk's tape is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.kiosk.configuration import Configuration
from game.rules.view import passage_context
from game.story.model import Story
from game.story.problems import Problem
from game.story.shape import Name
from game.story.words import ENGLISH, Words, readable


def tongues(story: Story, folder: Path, tape: Name) -> tuple[dict[str, Words], dict[str, list[Problem]]]:
    """The complete languages of the story in `folder` by code, English first; and, of each that cannot be read, why."""
    read, broken = readable(folder)
    return {code: words for code, words in read.items() if is_complete(story, tape, words)}, broken


def lost(configuration: Configuration, broken: Mapping[str, list[Problem]]) -> dict[str, list[Problem]]:
    """Those of the broken languages that visitors were to be offered: the named ones, or else all."""
    named = configuration.languages
    return {code: problems for code, problems in broken.items() if not named or code in named}


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
