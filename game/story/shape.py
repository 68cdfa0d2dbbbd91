"""The vocabulary in which the records of `model` say what may be written where.

One declaration, a dataclass field made by `key`, gives the reader, the sentences of its problems and the JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields
from types import MappingProxyType
from typing import Any, Literal

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_NAME = 60  # characters; folders and files are called by them too
SOURCE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")

Refers = Literal["place", "source", "cast", "seat", "scene", "tape", "entry", "value", "secret", "series"]


@dataclass(frozen=True, slots=True)
class Id:
    """The name a record is called by. Sources may use capitals: `H-029`."""

    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of something declared elsewhere."""

    to: Refers


@dataclass(frozen=True, slots=True)
class Line:
    """Text that is read out as it stands; no marks. `prose`: with marks."""

    prose: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, within bounds."""

    low: int = 0
    high: int = 1_000_000


@dataclass(frozen=True, slots=True)
class WholeOrYes:
    """A whole number, or yes (1) or no (0)."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """`one`: a single item may stand without the list."""

    of: Kind
    one: bool = False
    length: int = 0


@dataclass(frozen=True, slots=True)
class MapOf:
    """Names and what each holds; `by` says what the names are."""

    of: Kind
    by: Refers | Literal["id"] = "id"


@dataclass(frozen=True, slots=True)
class Rec:
    """A record; `short` names the key that a bare text stands for."""

    cls: type[Any]
    short: str = ""


@dataclass(frozen=True, slots=True)
class Passages:
    """The text of a scene: a list of passages."""


@dataclass(frozen=True, slots=True)
class If:
    """A condition."""


@dataclass(frozen=True, slots=True)
class Do:
    """An effect, or a list of effects."""


@dataclass(frozen=True, slots=True)
class Lean:
    """A whole number, or a list of them with conditions."""


Single = Id | Ref | Line | Whole | WholeOrYes | YesNo | OneOf
Kind = Single | ListOf | MapOf | Rec | Passages | If | Do | Lean

Name = str

NOTHING: Mapping[Any, Any] = MappingProxyType({})
PROSE = Line(prose=True)
TEXT = Line()
COUNT = Whole(0, 9999)


def key(kind: Kind, help: str, default: Any = MISSING, name: str = "") -> Any:
    """A key of a record: what may stand there, one line of help for the editor, the default if it may be left out.

    `name` is the word in the file where it cannot be the field's own (`if`, `from`).
    """
    metadata = {"kind": kind, "help": help, "name": name, "needed": default is MISSING}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default_factory=lambda: default, metadata=metadata)


def keys(cls: type[Any]) -> Sequence[tuple[str, Field[Any]]]:
    """The record's keys as written in a file, with the fields that declare them."""
    return tuple((f.metadata["name"] or f.name.replace("_", "-"), f) for f in fields(cls) if "kind" in f.metadata)
