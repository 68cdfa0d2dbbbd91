"""`words update`: brings the files of the other languages up to the story and the program as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.story import load_story, po
from game.story.model import Story
from game.story.po import Book, Translation
from game.story.problems import Place, Problem
from game.story.words import ENGLISH, faults, file_name, is_said, languages, strangers
from game.writer import pen
from game.writer.carry import carried
from game.writer.catalogue import Saying, catalogue


@dataclass(frozen=True, slots=True)
class Tally:
    """How far one language is. `passages` = `said` + `fuzzy` + `missing`; the gate counts fuzzy ones as missing."""

    language: str
    file: str
    passages: int
    said: int
    fuzzy: int
    missing: int
    obsolete: int
    changed: bool = False
    """whether the file was written anew"""

    @property
    def per_cent(self) -> int:
        """What is translated and confirmed; 100 only if nothing is missing."""
        return 100 * self.said // self.passages if self.passages else 100


@dataclass(frozen=True, slots=True)
class Report:
    tallies: tuple[Tally, ...] = ()


def update(folder: Path) -> tuple[Report, list[Problem]]:
    """Every language file of the story in `folder`, brought up to date; one that cannot be read is left as it is.

    An empty file becomes the beginning of a language. With an error in the story nothing is written at all: what
    cannot be read would look as if it had been taken out.
    """
    story, problems = load_story(folder)
    if story is None:
        return Report(), problems
    sayings = catalogue(story)
    problems += strangers(folder)
    tallies = []
    for language in _translated(folder):
        tally, found = _updated(folder, language, sayings)
        problems += found
        tallies += [tally] if tally else []
    return Report(tuple(tallies)), problems


def tallies(folder: Path, story: Story) -> tuple[list[Tally], list[Problem]]:
    """How far every language is, for the story and program as they are, without writing anything."""
    sayings = catalogue(story)
    counted, problems = [], strangers(folder)
    for language in _translated(folder):
        book, found = po.read_book(folder, file_name(language))
        problems += found
        if book is not None:
            problems += faults(book, file_name(language))
            counted.append(_tally(language, carried(book.translations, sayings)))
    return counted, problems


def _translated(folder: Path) -> Iterator[str]:
    return (language for language in languages(folder) if language != ENGLISH)


def _updated(folder: Path, language: str, sayings: list[Saying]) -> tuple[Tally | None, list[Problem]]:
    name = file_name(language)
    book, problems = po.read_book(folder, name)
    if book is None:
        return None, problems
    new = replace(book, translations=carried(book.translations, sayings))
    text = po.printed(new, language)
    read_back, _ = po.parse(text, name)
    if read_back is None or _kept(read_back) != _kept(new):
        # A file that would be read otherwise than it was meant never takes the place of one that is whole.
        return None, [_unwritten(name, "it could not be read back as it was meant")]
    try:
        changed = (folder / name).read_bytes() != text.encode()
        if changed:
            pen.put({folder / name: text.encode()})
    except OSError as error:
        return None, [_unwritten(name, error.strerror or "unknown")]
    return replace(_tally(language, new.translations), changed=changed), list(faults(read_back, name))


def _kept(book: Book) -> list[tuple[str, str, str, bool, str, bool]]:
    """What must not be lost of a book."""
    return [(t.context, t.text, t.said, t.fuzzy, t.was, t.obsolete) for t in book.translations]


def _unwritten(name: str, why: str) -> Problem:
    return Problem(Place(name, 1, 1), "E092", {"why": why})


def _tally(language: str, translations: Sequence[Translation]) -> Tally:
    live = [each for each in translations if not each.obsolete]
    fuzzy = sum(each.fuzzy and is_said(each) for each in live)
    said = sum(is_said(each) for each in live) - fuzzy
    missing = len(live) - said - fuzzy
    return Tally(language, file_name(language), len(live), said, fuzzy, missing, len(translations) - len(live))
