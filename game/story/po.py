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

from game.story.problems import Place, Problem
from game.story.shape import NOTHING
from game.story.source import read_text

if TYPE_CHECKING:
    import polib

LONGEST_PO = 32_000_000  # bytes; 150,000 words with their translation are about three million
HEADER = "Five Hundred Metres. A fuzzy translation is shown too, until somebody confirms it."

_STRING = re.compile(r'(?:#~)?\s*(?P<was>#?\|)?\s*(?:(?P<word>msgctxt|msgid|msgstr)\s+)?"(?:[^"\\]|\\.)*"')
_OLD = re.compile(r"#(?:~\|?|\|)(?![#~:,.|])\s*\S")  # what was a string once, and says something
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

    lines, starts, problem = _lines(text, name)
    if problem:
        return None, [problem]
    try:
        file = polib.pofile("\n".join(lines), encoding="utf-8", wrapwidth=0)
    except OSError as error:
        found = re.search(r"line (\d+)", str(error))
        return None, [Problem(Place(name, int(found[1]) if found else 1, 1), "E090")]
    for at in (entry.linenum or 1 for entry in file):
        if at > max(starts, default=0):  # a msgctxt or msgstr, and no msgid before the end of the file
            return None, [Problem(Place(name, at, 1), "E090")]
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


def _lines(text: str, name: str) -> tuple[list[str], list[int], Problem | None]:
    """The lines as polib loses nothing of them, the numbers of those that begin a msgid, and what is no PO at all."""
    text = text.replace("\r\n", "\n")
    if unseen := _UNSEEN.search(text):
        before = text[: unseen.start()].split("\n")
        at = Place(name, len(before), len(before[-1]) + 1)
        return [], [], Problem(at, "E004", {"number": f"{ord(unseen[0]):04X}"})
    lines: list[str] = []
    starts: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if found := _STRING.fullmatch(bare):
            if found["word"] == "msgid" and not found["was"]:
                starts.append(number)
        elif bare and (not bare.startswith("#") or _OLD.match(bare)):
            return [], [], Problem(Place(name, number, len(line) - len(line.lstrip()) + 1), "E090")
        lines.append(_comment(bare) if bare.startswith("#") else bare)
    return lines, starts, None


def _comment(line: str) -> str:
    """A line that begins with #, spaced as polib wants it; "" where it says nothing."""
    sign, said = line[: len(line) - len(line.lstrip("#~:,.|"))], line.lstrip("#~:,.|")
    if not said.strip():
        return ""
    if sign in ("#~", "#:", "#,", "#.", "#|", "#~|"):
        return f"{sign.replace('~|', '|')} {said.lstrip()}"
    return f"# {line.lstrip('#').removeprefix(' ')}"


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
