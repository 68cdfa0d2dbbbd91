"""What this is, for those who ask before they read: the story's own foreword, then what is so of the program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game import __version__
from game.story.model import Story

if TYPE_CHECKING:
    from game.story.words import Words


def alone(words: Words) -> str:
    """Whom somebody answers for who reads alone."""
    return words.ui("Alone, you answer for one man at a time, now one, now another; the others act by themselves.")


def in_a_sentence(story: Story, words: Words) -> str:
    """What stands on the title page; "" where the story says nothing of itself."""
    return words.text("story/about", story.about) if story.about else ""


def about(story: Story, words: Words) -> Iterator[str]:
    """Paragraphs: what is made up and who has read it, where sources are found, other ways to play, what is kept,
    licences, version.
    """
    if story.about:
        yield in_a_sentence(story, words)
    for paragraph in story.foreword:
        yield words.text("story/foreword", paragraph)
    yield words.ui(
        "“How do we know this?” opens the sources of a page and says what is made up in it; “What the record says” "
        "does the same at the end of each tape. The codex names the sources of its entries."
    )
    yield words.ui(
        "With a screen reader: python -m game terminal. The window cannot be read by one. With a single button: “One "
        "switch”, in the settings of the window."
    )
    yield words.ui(
        "The program keeps no data about anybody: no names, no accounts. It opens no network connection. Your saved "
        "plays and settings lie on this computer alone."
    )
    yield words.ui(
        "The program is under the MIT licence, the typefaces under the SIL Open Font License. Version {version}.",
        version=__version__,
    )
