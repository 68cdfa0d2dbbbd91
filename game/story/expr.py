"""Conditions and effects as trees. `grammar` makes them of text, `bind` gives them their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Compared = Literal["=", "!=", "<", "<=", ">", ">="]
Being = Literal["here", "alive", "dead", "away"]
Fate = Literal["dies", "leaves", "returns"]


@dataclass(frozen=True, slots=True)
class Trust:
    """The trust of a pair, as written; the order of the two does not matter."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Value:
    """A declared value, or one man's share of it."""

    name: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Compare:
    """`number` is None for a yes-or-no value standing alone."""

    subject: Trust | Value
    sign: Compared = "="
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """`scene` is "" for the scene the condition stands in."""

    who: str
    choice: str
    scene: str = ""


@dataclass(frozen=True, slots=True)
class Knows:
    who: str
    secret: str


@dataclass(frozen=True, slots=True)
class Is:
    who: str
    being: Being


@dataclass(frozen=True, slots=True)
class Visited:
    scene: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Tree


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple[Tree, ...]


Question = Compare | Picked | Knows | Is | Visited
Tree = Question | Not | All | Some


@dataclass(frozen=True, slots=True)
class Change:
    """`sign` is "+", "-" or "="; `amount` is never negative (yes is 1, no is 0)."""

    subject: Trust | Value
    sign: Literal["+", "-", "="]
    amount: int


@dataclass(frozen=True, slots=True)
class Learns:
    who: str
    secret: str


@dataclass(frozen=True, slots=True)
class Befalls:
    who: str
    fate: Fate


Deed = Change | Learns | Befalls | Picked | Visited


def leaves(tree: Tree) -> Iterator[Question]:
    """The questions a condition asks, in the order they are written."""
    match tree:
        case Not(part):
            yield from leaves(part)
        case All(parts) | Some(parts):
            for part in parts:
                yield from leaves(part)
        case _:
            yield tree
