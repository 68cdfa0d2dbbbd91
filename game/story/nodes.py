"""What YAML is made of here, each thing with its place: a text, a list, a table."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.problems import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written. `plain`: on one line, letter for letter. `cut`: where a ` #` made a comment of what follows."""

    at: Place
    text: str
    plain: bool
    cut: Place | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `flow`: written in brackets."""

    at: Place
    items: tuple[Node, ...]
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and what they hold, in the writer's order, with the place of every key.

    `flow`: written in braces, where a comma splits a text. `broken`: an item that could not be composed; only what
    names it was saved, so that those who refer to it are not blamed.
    """

    at: Place
    pairs: dict[str, Node]
    keys: dict[str, Place]
    flow: bool = False
    broken: bool = False


Node = Scalar | Items | Table
