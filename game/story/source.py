"""Story files: bytes → nodes that keep their place. The only module that reads the story's YAML.

PyYAML's event stream is composed here by hand, because its own composer forgets where things stood, lets a later key
silently replace an earlier one and turns `no` into False. Here a scalar stays text until the shape it is read with
says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.story.problems import Place, Problem

LONGEST_FILE = 4_000_000  # bytes; a story of 150,000 words is about a quarter of this, in many files
DEEPEST = 24  # levels; a scene needs nine

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written. `plain`: without quotes or `>-`. `cut`: something after ` #` was taken for a comment."""

    at: Place
    text: str
    plain: bool
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    at: Place
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and what they hold, in the writer's order, with the place of every key."""

    at: Place
    pairs: dict[str, Node]
    keys: dict[str, Place]
    flow: bool  # written in braces on one line, where a comma in the text splits it


Node = Scalar | Items | Table


class Refused(Exception):
    """A file that could not be composed; carries the problem. Never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_file(folder: Path, name: str) -> tuple[Node | None, list[Problem]]:
    """The tree in one file of the story, and the first thing that stopped its reading.

    A file that holds nothing gives (None, []).
    """
    try:
        return compose(_text(folder / name, name), name)
    except Refused as refused:
        return None, [refused.problem]


def read_text(folder: Path, name: str, most: int = LONGEST_FILE) -> tuple[str, list[Problem]]:
    """All of one text file of the story's folder, at most `most` bytes, and what kept it from being read."""
    try:
        return _text(folder / name, name, most), []
    except Refused as refused:
        return "", [refused.problem]


def compose(text: str, name: str) -> tuple[Node | None, list[Problem]]:
    """The tree in `text`; `name` is the file's, for the places. Keys written twice are gathered, not fatal."""
    composer = _Composer(text, name)
    try:
        return composer.document(), composer.problems
    except Refused as refused:
        return None, [*composer.problems, refused.problem]
    except yaml.YAMLError as error:
        return None, [*composer.problems, _explained(error, text.splitlines(), name)]


def _text(path: Path, name: str, most: int = LONGEST_FILE) -> str:
    top = Place(name, 1, 1)
    try:
        if not path.is_file():
            raise Refused(Problem(top, "E001"))
        size = path.stat().st_size
        if size > most:
            raise Refused(Problem(top, "E002", {"size": size // 1_000_000, "most": most // 1_000_000}))
        data = path.read_bytes()
    except OSError as error:
        raise Refused(Problem(top, "E001", {"why": error.strerror or "unknown"})) from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused(Problem(top, "E003"))
    if b"\0" in data:
        raise Refused(Problem(_point(data, data.index(b"\0"), name), "E004"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(Problem(_point(data, error.start, name), "E003")) from None


def _point(data: bytes, offset: int, name: str) -> Place:
    line = data.count(b"\n", 0, offset) + 1
    start = data.rfind(b"\n", 0, offset) + 1
    return Place(name, line, len(data[start:offset].decode("utf-8", "replace")) + 1)


class _Composer:
    """One file's events, made into a tree."""

    def __init__(self, text: str, name: str) -> None:
        self.lines = text.splitlines()
        self.name = name
        self.next: Callable[[], Any] = _Loader(text).get_event
        self.problems: list[Problem] = []

    def document(self) -> Node | None:
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            return None
        root = self.node(self.next(), 1)
        self.next()
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise Refused(Problem(self.place(after), "E005"))
        return None if isinstance(root, Scalar) and not root.text else root

    def place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1)

    def node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor:
            raise Refused(Problem(self.place(event), "E006"))
        if event.tag is not None:
            raise Refused(Problem(self.place(event), "E007", {"tag": event.tag}))
        if kind is yaml.ScalarEvent:
            return self.scalar(event)
        if depth > DEEPEST:
            raise Refused(Problem(self.place(event), "E008", {"most": DEEPEST}))
        if kind is yaml.SequenceStartEvent:
            return Items(self.place(event), tuple(self.items(depth)))
        return self.table(event, depth)

    def scalar(self, event: Any) -> Scalar:
        plain = event.style is None
        return Scalar(self.place(event), event.value, plain, plain and self.cut_after(event.end_mark))

    def cut_after(self, end: Any) -> bool:
        if end.line >= len(self.lines):
            return False
        rest: str = self.lines[end.line][end.column :]
        return rest.lstrip().startswith("#")

    def items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def table(self, start: Any, depth: int) -> Table:
        pairs: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth)
            if not isinstance(key, Scalar):
                raise Refused(Problem(key.at, "E009"))
            if key.text == "<<":
                raise Refused(Problem(key.at, "E006"))
            value = self.node(self.next(), depth + 1)
            if key.text in pairs:
                self.problems.append(Problem(key.at, "E010", {"key": key.text, "first": keys[key.text].line}))
                continue
            pairs[key.text], keys[key.text] = value, key.at
        return Table(self.place(start), pairs, keys, bool(start.flow_style))


def _explained(error: yaml.YAMLError, lines: list[str], name: str) -> Problem:
    """The parser's complaint in words a writer can act on.

    Decided by the place and the writer's own line, never by the parser's wording: the C and the Python parser word
    the same fault differently.
    """
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if mark is None:
        return _control_character(error, lines, name)
    number = min(mark.line, max(len(lines) - 1, 0))
    line = lines[number] if lines else ""
    at = Place(name, number + 1, min(mark.column, len(line)) + 1)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return Problem(Place(name, number + 1, indent.index("\t") + 1), "E011")
    if opened is not None and opened.line < len(lines):
        first = lines[opened.line][opened.column : opened.column + 1]
        if first in ("'", '"'):
            return _quoted(Place(name, opened.line + 1, opened.column + 1), mark.line >= len(lines) - 1, first)
    return _reserved(line, at) or _colon(lines, number, name) or Problem(at, "E012")


def _quoted(at: Place, to_the_end: bool, quote: str) -> Problem:
    return Problem(at, "E013" if to_the_end else "E014", {"quote": quote})


def _reserved(line: str, at: Place) -> Problem | None:
    """A text that begins with a sign YAML keeps for itself."""
    body = line.lstrip()
    while body.startswith("- "):
        body = body[2:].lstrip()
    head, colon, rest = body.partition(": ")
    if colon and head.replace("-", "").replace("_", "").isalnum():
        body = rest.lstrip()
    if not body or body[0] not in "\"'[]{}*&!%@`|>-,?":
        return None
    column = len(line) - len(line[line.rindex(body) :]) + 1
    return Problem(at._replace(column=column), "E014", {"quote": body[0]})


def _colon(lines: list[str], number: int, name: str) -> Problem | None:
    """A sentence with a colon and a space in it; the parser may notice only a line later."""
    for index in (number, number - 1):
        if index < 0 or index >= len(lines):
            continue
        line = lines[index]
        body = line.lstrip(" -")
        first = line.find(": ", len(line) - len(body))
        second = line.find(": ", first + 2)
        if first >= 0 and (second >= 0 or " " in body.partition(": ")[0]):
            return Problem(Place(name, index + 1, (second if second >= 0 else first) + 1), "E015")
    return None


def _control_character(error: yaml.YAMLError, lines: list[str], name: str) -> Problem:
    for number, line in enumerate(lines, 1):
        for column, character in enumerate(line, 1):
            if character != "\t" and not character.isprintable() and ord(character) < 0xA0:
                return Problem(Place(name, number, column), "E004")
    return Problem(Place(name, 1, 1), "E012", {"why": str(error)})
