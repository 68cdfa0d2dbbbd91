"""One language's file, words/<code>.po: read whole or not at all, printed the same way every time.

polib reads and prints; what it forgives is refused here first, because what it forgives it also loses: a string whose
closing quote is missing, a last entry with a stray comment mark behind it, the earlier text of an obsolete entry.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.story.model import NOTHING
from game.story.problems import Place, Problem
from game.story.source import read_text

if TYPE_CHECKING:
    import polib

LONGEST_PO = 32_000_000  # bytes; 150,000 words with their translation are about three million
HEADER = "Five Hundred Metres. A fuzzy translation is shown too, until somebody confirms it."

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:#~\s*)?(?:#?\|\s*)?(?:(msgctxt|msgid|msgstr)\s+)?{_STRING}")
_COMMENT = re.compile(r"#(~\||[~:,.|]|)(.*)")
_BARE = re.compile(r"#[~:,.|]*\s*")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Translation:
    """One entry of a PO file. `said`: "" where nobody has translated it yet; `was`: what a fuzzy one was made of."""

    context: str
    text: str
    said: str = ""
    fuzzy: bool = False
    was: str = ""
    obsolete: bool = False
    remarks: str = ""
    """what translators noted"""
    flags: tuple[str, ...] = ()
    """without "fuzzy\""""
    found: tuple[str, ...] = ()
    """where in the files, as "file:line\""""
    note: str = ""
    """for translators: who speaks, under which condition"""
    line: int = 0
    """in the PO file"""


@dataclass(frozen=True, slots=True)
class Book:
    """All of one language, in the order of its file."""

    translations: tuple[Translation, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    header: str = HEADER
    unsure: bool = False
    """whether the header itself is marked fuzzy"""


def read_book(folder: Path, name: str) -> tuple[Book | None, list[Problem]]:
    """The book in the file `name` of the folder; None, and why, where it cannot be read whole. Empty: an empty book."""
    text, problems = read_text(folder, name, LONGEST_PO)
    return (None, problems) if problems else parse(text, name)


def parse(text: str, name: str) -> tuple[Book | None, list[Problem]]:
    """The book in `text`; `name` is the file's, for the places."""
    import polib  # not at the top: who plays in English never needs it

    lines = text.replace("\r\n", "\n").split("\n")
    if problem := _not_po(lines, name):
        return None, [problem]
    try:
        file = polib.pofile("\n".join(map(_whole, lines)), encoding="utf-8", wrapwidth=0)
    except OSError as error:
        found = re.search(r"line (\d+)", str(error))
        return None, [Problem(Place(name, int(found[1]) if found else 1, 1), "E090")]
    starts = [number for number, line in enumerate(lines, 1) if re.match(r"(?:#~\s*)?msgid\s", line.strip())]
    translations = tuple(_translation(entry, starts) for entry in file)
    if homeless := [t for t in translations if not t.obsolete and not t.context]:
        return None, [Problem(Place(name, homeless[0].line, 1), "E091", {"count": len(homeless)})]
    unsure = bool(file.metadata_is_fuzzy)
    return Book(translations, dict(file.metadata), file.header or HEADER, unsure), []


def printed(book: Book, language: str) -> str:
    """The file of the book: no dates, no line folded, so that it changes only where something changed."""
    import polib

    file = polib.POFile(wrapwidth=0)
    # A space, because polib takes a line that begins with one of these for a mark of its own.
    file.header = re.sub(r"^(?=[,:])", " ", book.header, flags=re.MULTILINE)
    file.metadata_is_fuzzy = book.unsure
    file.metadata = {
        "Language": language,
        **book.metadata,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.extend(map(_entry, book.translations))
    return str(file)


def _not_po(lines: Sequence[str], name: str) -> Problem | None:
    """The first line that belongs in no PO file, or holds what cannot be seen."""
    for number, line in enumerate(lines, 1):
        if unseen := _UNSEEN.search(line):
            return Problem(Place(name, number, unseen.start() + 1), "E004")
        bare = line.strip()
        comment = bare.startswith("#") and not bare.startswith(("#~", "#|"))
        if bare and not comment and not _BARE.fullmatch(bare) and not _LINE.fullmatch(bare):
            return Problem(Place(name, number, len(line) - len(line.lstrip()) + 1), "E090")
    return None


def _whole(line: str) -> str:
    """The line as polib reads it without losing anything."""
    bare = line.strip()
    if _BARE.fullmatch(bare):
        return ""
    if found := _COMMENT.fullmatch(bare):
        sign = found[1].removeprefix("~") if found[1] == "~|" else found[1]
        return f"#{sign} {found[2].lstrip() if sign else found[2].removeprefix(' ')}"
    return bare


def _translation(entry: polib.POEntry, starts: Sequence[int]) -> Translation:
    return Translation(
        context=entry.msgctxt or "",
        text=entry.msgid,
        said=entry.msgstr,
        fuzzy=entry.fuzzy,
        was=entry.previous_msgid or "",
        obsolete=bool(entry.obsolete),
        remarks=entry.tcomment,
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        line=starts[bisect_left(starts, entry.linenum or 0)],
    )


def _entry(translation: Translation) -> polib.POEntry:
    import polib

    return polib.POEntry(
        msgctxt=translation.context or None,
        msgid=translation.text,
        msgstr=translation.said,
        flags=["fuzzy"] * translation.fuzzy + list(translation.flags),
        previous_msgid=translation.was or None,
        obsolete=translation.obsolete,
        tcomment=translation.remarks,
        comment=translation.note,
        occurrences=[(found, "") for found in translation.found],
    )
