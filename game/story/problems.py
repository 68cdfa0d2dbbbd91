"""Where something stands in the writer's files, and what is wrong there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Place(NamedTuple):
    """A point in a file of the story: `file` relative to its folder, `line` and `column` from 1.

    At column 0 it is the file as a whole: what is missing in it stands nowhere.
    """

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.column else self.file


class Written(str):
    """A word or text that knows where in the files it was written.

    `straight`: it stands there on one line, letter for letter, so that places inside it can be counted.
    """

    __slots__ = ("at", "straight")
    at: Place
    straight: bool

    def __new__(cls, text: str, at: Place, straight: bool = False) -> Written:
        self = super().__new__(cls, text)
        self.at = at
        self.straight = straight
        return self

    def place_of(self, piece: str) -> Place:
        """Where a piece of the text stands; the text's beginning where that cannot be counted."""
        offset = self.find(piece)
        return self.at._replace(column=self.at.column + offset) if self.straight and offset > 0 else self.at


class Unread(Exception):
    """A value that could not be read; its problem is already gathered, so that whoever catches this may go on."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the writer should know of; its sentence stands in the file of its code (`game/codes`).

    `values` fill the sentence's blanks; `near` is the nearest right name, where one is near.
    """

    at: Place
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    near: str = ""

    @property
    def severity(self) -> Severity:
        return "error" if self.code.startswith("E") else "warning"


def nearest(name: str, known: Iterable[str]) -> str:
    """The one of `known` that a misspelt `name` was probably meant to be, or ""."""
    if len(name) > 60:  # comparing takes time; a name that long is no slip of the pen
        return ""
    digits = _digits(name)
    words = {word.lower(): str(word) for word in known if _digits(word) == digits}  # another number is another thing
    found = difflib.get_close_matches(name.lower(), words, n=1, cutoff=0.65)
    return words[found[0]] if found else ""


def missing(kind: str, name: str, known: Iterable[str]) -> str:
    """What is said where something is asked for by a name that nothing has: the nearest one, or the first of all."""
    names = list(known)
    near = nearest(name, names)
    hint = f"Did you mean “{near}”?" if near else f"There are: {', '.join(names[:20])}."
    return f"There is no {kind} “{name}”. {hint}"


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdigit())
