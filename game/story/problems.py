"""Where something stands in the writer's files, and what is wrong there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Place(NamedTuple):
    """A point in a file of the story: `file` relative to its folder, `line` and `column` from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Written(str):
    """A word or text that knows where in the files it was written."""

    __slots__ = ("at",)
    at: Place

    def __new__(cls, text: str, at: Place) -> Written:
        self = super().__new__(cls, text)
        self.at = at
        return self


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
    found = difflib.get_close_matches(name.lower(), [str(word) for word in known], n=1, cutoff=0.6)
    return found[0] if found else ""
