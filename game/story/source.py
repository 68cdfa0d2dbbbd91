"""Story files: bytes → nodes that keep their place. The only module that reads YAML.

PyYAML's event stream is composed here by hand, because its own composer forgets where things stood, lets a later key
silently replace an earlier one and turns `no` into False. Here a scalar stays text until the shape it is read with
says otherwise.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Any

import yaml

from game.story.nodes import Items, Node, Scalar, Table
from game.story.problems import Place, Problem
from game.story.traps import Point, Stop, bad_escape, explain, swallowed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST_FILE = 4_000_000  # bytes; a story of 150,000 words is about a quarter of this, in many files
DEEPEST = 24  # levels; a scene needs nine

Loader = type[yaml.SafeLoader]
FASTEST: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Tabs and directives are read by one of PyYAML's parsers and refused by the other; the rest neither can read, or it
# breaks lines where no editor shows a break.
_STRANGE = re.compile(r"[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|^%", re.M)
_NO_CHARACTER = re.compile(r"\\U(?!00(?:0[0-9A-Fa-f]|10))")
_QUESTION = "\ue63f"  # stands for a question mark, in a corner of Unicode that nobody writes in
_ITEM = re.compile(r"^-(?= |$)", re.M)
_KEY = re.compile(r"^(?!-{3})[^\s#].*?:(?=\s|$)", re.M)
_NAMED = re.compile(r"^(?:- |  )([a-z][a-z-]*): +([A-Za-z][A-Za-z0-9-]*) *(?:#.*)?$", re.M)


class _Uncomposed(Exception):
    """Something stopped the reading; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def plain(path: Path) -> Any:
    """A file of our own, as lists and dicts of text."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def read_file(folder: Path, name: str) -> tuple[Node | None, list[Problem]]:
    """The tree in one file of the story, and what stopped its reading. A file that holds nothing gives (None, [])."""
    text, problems = read_text(folder, name)
    return (None, problems) if problems else compose(text, name)


def read_text(folder: Path, name: str, most: int = LONGEST_FILE) -> tuple[str, list[Problem]]:
    """All of one text file of the story's folder, at most `most` bytes, and what kept it from being read."""
    try:
        return _text(folder / name, name, most), []
    except _Uncomposed as why:
        return "", [why.problem]


def compose(text: str, name: str, loader: Loader = FASTEST) -> tuple[Node | None, list[Problem]]:
    """The tree in `text`, and its problems; `name` is the file's, for the places.

    A list of which one item cannot be composed gives the others, and of that one what names it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    composer = _Composer(text, name, 0, loader)
    try:
        return composer.document(), composer.problems
    except _Uncomposed as why:
        return _piecemeal(text, name, loader, why.problem)


def _piecemeal(text: str, name: str, loader: Loader, stopped: Problem) -> tuple[Node | None, list[Problem]]:
    starts = [found.start() for found in _ITEM.finditer(text)]
    # Under a key at the margin its items may stand at the margin too; they are not the file's.
    if not starts or _KEY.search(text, 0, starts[0]):
        return None, [stopped]
    items: list[Node] = []
    problems: list[Problem] = []
    line = text.count("\n", 0, starts[0])
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        composer = _Composer(piece, name, line, loader)
        try:
            node = composer.document()
            items += node.items if isinstance(node, Items) else ()
            problems += composer.problems
        except _Uncomposed as why:
            items.append(_saved(piece, name, line))
            problems += [*composer.problems, why.problem]
        line += piece.count("\n")
    return Items(Place(name, 1, 1), tuple(items)), problems or [stopped]


def _saved(piece: str, name: str, line: int) -> Table:
    pairs: dict[str, Node] = {}
    for found in _NAMED.finditer(piece):
        at = Place(name, line + piece.count("\n", 0, found.start()) + 1, found.start(2) - found.start() + 1)
        pairs.setdefault(found[1], Scalar(at, found[2], True))
    return Table(Place(name, line + 1, 1), pairs, {}, broken=True)


def _text(path: Path, name: str, most: int) -> str:
    top = Place(name, 1, 1)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _Uncomposed(Problem(top, "E035"))
        if status.st_size > most:
            size = {"size": -(-status.st_size // 1_000_000), "most": most // 1_000_000}
            raise _Uncomposed(Problem(top, "E002", size))
        data = path.read_bytes()
    except FileNotFoundError:
        raise _Uncomposed(Problem(top, "E001", {"file": name})) from None
    except OSError as error:
        raise _Uncomposed(Problem(top, "E039", {"why": error.strerror or "unknown"})) from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _Uncomposed(Problem(top, "E003"))
    if b"\0" in data:
        raise _Uncomposed(Problem(top, "E009"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Uncomposed(Problem(_point(data, error.start, name), "E003")) from None


def _point(data: bytes, offset: int, name: str) -> Place:
    lines = re.split(r"\r\n|\r|\n", data[:offset].decode("utf-8-sig", "replace"))
    return Place(name, len(lines), len(lines[-1]) + 1)


class _Composer:
    """The events of one text, made into a tree. `first` is the line of the file that the text begins in, from 0."""

    def __init__(self, text: str, name: str, first: int, loader: Loader) -> None:
        self.text, self.name, self.first, self.loader = text, name, first, loader
        self.lines = text.split("\n")
        self.commented = " #" in text
        self.problems: list[Problem] = []
        self.last: Any = yaml.Mark(name, 0, 0, 0, None, 0)
        self.brackets: list[Any] = []
        self.event: Callable[[], Any]
        # In braces and brackets the Python parser takes every question mark for a sign of its own.
        self.question = "?" if loader is FASTEST is not yaml.SafeLoader else _QUESTION

    def document(self) -> Node | None:
        """The root, or None where nothing is written. Raises _Uncomposed."""
        if found := _STRANGE.search(self.text):
            raise _Uncomposed(self.strange(found))
        try:
            self.event = self.loader(self.text.replace("?", self.question)).get_event
            return self.root()
        except yaml.MarkedYAMLError as error:
            raise _Uncomposed(self.explained(error)) from None
        except (ValueError, OverflowError):  # the Python parser makes a character even of "\UFFFFFFFF"
            raise _Uncomposed(self.no_character()) from None

    def root(self) -> Node | None:
        self.event()
        if isinstance(self.event(), yaml.StreamEndEvent):
            return None
        root = self.node(self.event(), 1)
        self.event()
        after = self.event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _Uncomposed(Problem(self.place(after.start_mark), "E005"))
        return None if isinstance(root, Scalar) and not root.text else root

    def place(self, mark: Any) -> Place:
        return Place(self.name, self.first + mark.line + 1, mark.column + 1)

    def shifted(self, point: Point) -> Place:
        return Place(self.name, self.first + point.line + 1, point.column + 1)

    def counted(self, offset: int) -> Place:
        """The place of a character of the text."""
        before = self.text[:offset]
        return self.shifted(Point(before.count("\n"), offset - before.rfind("\n") - 1))

    def strange(self, found: re.Match[str]) -> Problem:
        at = self.counted(found.start())
        if found[0] == "%":
            return Problem(at, "E014", {"sign": "%"})
        return Problem(at, "E011") if found[0] == "\t" else Problem(at, "E004", {"number": f"{ord(found[0]):04X}"})

    def no_character(self) -> Problem:
        found = _NO_CHARACTER.search(self.text)
        return Problem(self.counted(found.start() if found else 0), "E038")

    def explained(self, error: yaml.MarkedYAMLError) -> Problem:
        context = _point_of(error.context_mark) if error.context_mark else None
        bracket = _point_of(self.brackets[-1]) if self.brackets else None
        stop = Stop(_point_of(error.problem_mark), _point_of(self.last), bracket, context)
        problem = explain(self.lines, stop, self.name)
        return Problem(problem.at._replace(line=problem.at.line + self.first), problem.code, problem.values)

    def node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        mark = event.start_mark
        self.last = mark
        if kind is yaml.AliasEvent or event.anchor:
            raise _Uncomposed(Problem(self.place(mark), "E006", {"sign": self.lines[mark.line][mark.column]}))
        if event.tag is not None:
            unknown = Problem(self.place(mark), "E014", {"sign": "!"})
            raise _Uncomposed(Problem(unknown.at, "E007", {"tag": event.tag}) if ":" in event.tag else unknown)
        if kind is yaml.ScalarEvent:
            return self.scalar(event)
        if depth > DEEPEST:
            raise _Uncomposed(Problem(self.place(mark), "E008", {"most": DEEPEST}))
        if event.flow_style:
            self.brackets.append(self.last)
        node = self.items(event, depth) if kind is yaml.SequenceStartEvent else self.table(event, depth)
        if event.flow_style:
            self.last = self.brackets.pop()
        return node

    def scalar(self, event: Any) -> Scalar:
        at = self.place(event.start_mark)
        text: str = event.value.replace(_QUESTION, "?")
        if not event.style:  # None from the Python parser, empty from the C parser
            if text == "?" or text.startswith("? "):
                raise _Uncomposed(Problem(at, "E014", {"sign": "?"}))
            one_line = event.start_mark.line == event.end_mark.line
            return Scalar(at, text, one_line, self.cut_after(event.end_mark) if self.commented else None)
        if event.style in "'\"":
            self.quoted(event, text)
            return Scalar(at, text, False)
        return self.block(event, text)

    def block(self, event: Any, text: str) -> Scalar:
        """A text under `>-`; its place is that of its first words."""
        line = event.start_mark.line + 1
        first = self.lines[line] if line < len(self.lines) else ""
        if not first.strip():
            return Scalar(self.place(event.start_mark), text, False)
        begin = Point(line, len(first) - len(first.lstrip()))
        return Scalar(self.shifted(begin), text, text.rstrip("\n") == first.strip())

    def quoted(self, event: Any, text: str) -> None:
        opened, closed = _point_of(event.start_mark), _point_of(event.end_mark)
        if closed.line > opened.line and swallowed(self.lines, opened, closed):
            raise _Uncomposed(Problem(self.shifted(opened), "E013", {"sign": event.style, "closing": event.style}))
        # The C parser refuses half a character by itself; the Python parser lets it through.
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            at = self.shifted(bad_escape(self.lines, opened) or opened)
            raise _Uncomposed(Problem(at, "E038"))

    def cut_after(self, end: Any) -> Place | None:
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        column = len(rest) - len(rest.lstrip())
        return self.shifted(Point(end.line, end.column + column)) if rest[column : column + 1] == "#" else None

    def items(self, start: Any, depth: int) -> Items:
        found: list[Node] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            found.append(self.node(event, depth + 1))
        return Items(self.place(start.start_mark), tuple(found), bool(start.flow_style))

    def table(self, start: Any, depth: int) -> Table:
        pairs: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key = self.key(event, depth)
            value = self.node(self.event(), depth + 1)
            if key.text in pairs:
                self.problems.append(Problem(key.at, "E010", {"key": key.text, "first": keys[key.text].line}))
                continue
            pairs[key.text], keys[key.text] = value, key.at
        return Table(self.place(start.start_mark), pairs, keys, bool(start.flow_style))

    def key(self, event: Any, depth: int) -> Scalar:
        key = self.node(event, depth + 1)
        if not isinstance(key, Scalar):
            raise _Uncomposed(Problem(key.at, "E014", {"sign": "[" if isinstance(key, Items) else "{"}))
        if key.text == "<<":
            raise _Uncomposed(Problem(key.at, "E006", {"sign": "<<"}))
        line, column = event.start_mark.line, event.start_mark.column
        before = self.lines[line][:column] if line < len(self.lines) else ""
        if "?" in before and (before := before.rstrip()).endswith("?"):
            raise _Uncomposed(Problem(self.shifted(Point(line, len(before) - 1)), "E014", {"sign": "?"}))
        if not key.text:
            raise _Uncomposed(Problem(key.at, "E014", {"sign": ":"}))
        return key


def _point_of(mark: Any) -> Point:
    return Point(mark.line, mark.column)
