"""The words of one language, looked up by where they stand and what they say in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

from game.story import po, prose
from game.story.po import Book, Translation
from game.story.problems import Place, Problem
from game.story.pseudo import PseudoTable
from game.story.shape import NOTHING

ENGLISH, PSEUDO = "en", "qps"
FOLDER = "words"
UI = "ui"
"""the place of the program's own sentences; every other place is the story's"""

NAMES: Mapping[str, str] = {"en": "English", "es": "Español", "kk": "Қазақша", "ru": "Русский", "qps": "«Pšéúdó»"}
"""Each language as those who speak it call it."""

LEFT_OUT = "The words of {language} could not be read, and are left out."
SENTENCES = (LEFT_OUT,)

CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_MARKED = re.compile(r"[<>{}]")
_BLANKS = re.compile(r"[\x00-\x20\x7f-\x9f]+")  # not the no-break space, which translators set on purpose


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of the program for the player, its {blanks} filled only after translation."""

    text: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """One language. What it has no words for is read in English."""

    language: str
    table: Mapping[tuple[str, str], str]

    @classmethod
    def english(cls) -> Words:
        return cls(ENGLISH, NOTHING)

    def text(self, context: str, source: str) -> str:
        """The passage `source` as it reads in this language at `context`."""
        return str(self.table.get((context, source), source))  # plain: places in files stay out of saves

    def ui(self, source: str, **values: str | int) -> str:
        """One of the program's own sentences, its {blanks} filled."""
        return self.notice(Notice(source, values))

    def notice(self, notice: Notice) -> str:
        return self.text(UI, notice.text).format(**notice.values)


def languages(folder: Path, asked: str = "") -> dict[str, str]:
    """The languages the story in `folder` can be read in, by code: English first, then one for each file there is.

    `asked`: what an option or the settings ask for; the pseudo-language is only there for those who ask.
    """
    written = sorted(path.stem for path in (folder / FOLDER).glob("*.po") if _is_code(path.stem))
    codes = [ENGLISH, *written, *([PSEUDO] if asked == PSEUDO else [])]
    return {code: called(code) for code in codes}


def called(language: str) -> str:
    """A language by its own name, or else by its code."""
    return NAMES.get(language, language)


def words_of(folder: Path, language: str) -> tuple[Words, list[Problem]]:
    """The words of a language, and what is wrong with them.

    With an error among the problems they could not be read, and are English: the language is to be left out.
    Warnings are about single passages.
    """
    if language == ENGLISH:
        return Words.english(), []
    if language == PSEUDO:
        return Words(PSEUDO, PseudoTable()), []
    name = file_name(language)
    book, problems = po.read_book(folder, name)
    if book is None:
        return Words.english(), problems
    live = [translation for translation in book.translations if is_said(translation) and not translation.obsolete]
    table = {(t.context, t.text): shown for t in reversed(live) if (shown := _shown(t))}
    return Words(language, table), list(faults(book, name))


def readable(folder: Path, asked: str = "") -> tuple[dict[str, Words], dict[str, list[Problem]]]:
    """The languages that `languages` names and that can be read; and, of each that cannot, why."""
    read, broken = {}, {}
    for code in languages(folder, asked):
        words, problems = words_of(folder, code)
        if errors := [problem for problem in problems if problem.severity == "error"]:
            broken[code] = errors
        else:
            read[code] = words
    return read, broken


def file_name(language: str) -> str:
    return f"{FOLDER}/{language}.po"


def strangers(folder: Path) -> list[Problem]:
    """PO files that no language is read from: an unknown code, or one that is computed."""
    names = sorted(path.stem for path in (folder / FOLDER).glob("*.po"))
    return [Problem(Place(file_name(name), 1, 1), "W094", {"name": name}) for name in names if not _is_code(name)]


def faults(book: Book, name: str) -> Iterator[Problem]:
    """What is wrong with single passages. A fuzzy one is not asked: that it does not fit any more is known."""
    seen: dict[tuple[str, str], int] = {}
    for each in book.translations:
        if each.obsolete or not is_said(each):
            continue
        at = Place(name, each.line, 1)
        if (first := seen.setdefault((each.context, each.text), each.line)) != each.line:
            yield Problem(at, "W093", {"first": first})
        if each.fuzzy or not _MARKED.search(each.text + each.said):
            continue
        wanted, there = marks(each.context, each.text), marks(each.context, each.said)
        yield from (Problem(at, "W090", {"mark": mark}) for mark in sorted(wanted - there))
        yield from (Problem(at, "W091", {"mark": mark}) for mark in sorted(there - wanted))
        if each.context != UI and prose.stray(each.text) < 0 <= (offset := prose.stray(each.said)):
            yield Problem(at, "W092", {"mark": each.said[offset]})


def is_said(translation: Translation) -> bool:
    return bool(translation.said.strip())


def marks(context: str, text: str) -> set[str]:
    """What a translation must hold as its source does: terms `<nan>`, values `<=debt>`; of the program's, {blanks}."""
    if not _MARKED.search(text):
        return set()
    if context != UI:
        terms, values = prose.names(text)
        return {f"<{name}>" for name in terms} | {f"<={name}>" for name in values}
    try:
        parsed = list(Formatter().parse(text))
    except ValueError:  # a brace alone
        return {text}
    return {
        "{" + name + (f"!{turned}" if turned else "") + (f":{dress}" if dress else "") + "}"
        for _, name, dress, turned in parsed
        if name is not None
    }


def _shown(translation: Translation) -> str:
    """The translation as it can be shown: nothing in it that its source has no value for. "": not at all."""
    text = _BLANKS.sub(" ", translation.said).strip(" ")
    if not _MARKED.search(text):
        return text
    if translation.context == UI:
        return text if marks(UI, text) <= marks(UI, translation.text) else ""
    (terms, values), (known, valued) = prose.names(text), prose.names(translation.text)
    return text if terms <= known and values <= valued else prose.without(text, terms - known, values - valued)


def _is_code(name: str) -> bool:
    return bool(CODE.fullmatch(name)) and name not in (ENGLISH, PSEUDO)
