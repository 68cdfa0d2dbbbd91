"""Where every name of a story stands in its files, to the letter.

The story's own reader walks the files once more, and notes each name it reads. Where a name cannot be found as it was
read, because it is written with an escape, that is said and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from game.story import expr, shape
from game.story.folder import ELSEWHERE, files_of
from game.story.model import LUCK, Condition, Effect, Entry, Scene, Scenery, Source, Tape
from game.story.nodes import Items, Node, Scalar, Table
from game.story.plan import Plan
from game.story.problems import Place, Written
from game.story.read import Reader
from game.story.shape import Kind
from game.story.source import read_file
from game.writer.answer import PROBLEMS, Refused
from game.writer.script import Script, script_files

R = TypeVar("R")

CHARACTER = "character"
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_NAME = r"[a-z][a-z0-9-]*"
_MARK = re.compile(rf"\\[\\<>_|]|<=(?P<value>{_NAME})(?:\s+(?P<who>{_NAME}))?>|<(?:[^<>|=]+\|)?(?P<entry>{_NAME})>")
_BETWEEN = frozenset({"and", "or", "not", "yes", "no"})  # words that no question begins with
_DECLARES = {Scene: "scene", Tape: "tape", Entry: "entry", Source: "source", Scenery: "place"}
_DECLARED_IN_PLAN = {"cast": CHARACTER, "values": "value", "secrets": "secret"}


@dataclass(frozen=True, slots=True)
class Named:
    """What a word names: nothing ("" as kind), or something. `scene` and `who` belong to a choice."""

    kind: str
    name: str
    scene: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a file, from this character on."""

    named: Named
    file: str
    start: int


class Text:
    """One file as it is written. A place counts lines and columns; here it is how many characters come before it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.data = (folder / name).read_bytes()
        self.text = self.data.decode("utf-8-sig")
        self.starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.text))]

    def offset(self, at: Place) -> int:
        return self.starts[at.line - 1] + at.column - 1

    def inside(self, node: Scalar) -> int:
        """Where the words of a scalar begin: behind its quote, or below the sign of a block."""
        start = self.offset(node.at)
        sign = self.text[start : start + 1]
        if node.plain or sign not in "\"'|>":
            return start
        return start + 1 if sign in "\"'" else next(begin for begin in self.starts if begin > start)

    def word(self, at: Place) -> int:
        """Where the word at a place begins, behind its quote if it has one."""
        start = self.offset(at)
        return start + (self.text[start : start + 1] in "\"'")

    def changed(self, edits: Iterable[tuple[int, str, str]]) -> bytes:
        """The file with each (start, old, new) in it; every other byte stays."""
        text = self.text
        for start, old, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[start + len(old) :]
        mark = b"\xef\xbb\xbf" if self.data.startswith(b"\xef\xbb\xbf") else b""
        return mark + text.encode()


class Mentions(Reader):
    """All names in the files of a story that has no errors. Raises Refused where one cannot be found as it was read."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.found: list[Mention] = []
        self.texts: dict[str, Text] = {}
        self.scene = ""
        self.spoken = False
        for name in [*_files(folder), *script_files(folder)]:
            self.texts[name] = Text(folder, name)
            node, _ = read_file(folder, name)
            self.file(_record_of(name), node)

    def file(self, cls: type[Any], node: Node | None) -> None:
        for item in node.items if isinstance(node, Items) else [node] if node else []:
            self.record(cls, item)

    def record(self, cls: type[R], node: Node, short: str = "") -> R:
        if isinstance(node, Table):
            if cls is Plan:
                self.plan(node)
            if cls is Scene:
                self.choices(node)
            if cls in _DECLARES:
                self.note(_DECLARES[cls], node.pairs[_DECLARES[cls]])
        return super().record(cls, node, short)

    def plan(self, node: Table) -> None:
        for word, kind in _DECLARED_IN_PLAN.items():
            declared = node.pairs.get(word)
            for name, at in declared.keys.items() if isinstance(declared, Table) else ():
                self.note(kind, Scalar(at, name, True))

    def choices(self, node: Table) -> None:
        scene, choices = node.pairs["scene"], node.pairs.get("choices")
        self.scene = scene.text if isinstance(scene, Scalar) else ""
        for who, offered in choices.pairs.items() if isinstance(choices, Table) else ():
            for name, at in offered.keys.items() if isinstance(offered, Table) else ():
                self.words(Scalar(at, name, True), [Named("choice", name, self.scene, who)])
        ending = node.pairs.get("ending")
        for item in ending.items if isinstance(ending, Items) else ():
            if isinstance(item, Scalar):
                self.words(item, _of_slot(item.text.split()))

    def value(self, kind: Kind, node: Node) -> Any:
        match kind:
            case shape.MapOf(by="cast") if isinstance(node, Table):
                for who, at in node.keys.items():
                    self.note(CHARACTER, Scalar(at, who, True))
            case shape.Passages():
                self.spoken = True
        read = super().value(kind, node)
        if isinstance(kind, shape.Passages):
            self.spoken = False
        return read

    def single(self, kind: shape.Single, node: Node) -> Any:
        if isinstance(kind, shape.Ref):
            self.note(CHARACTER if kind.to in ("cast", "seat") else kind.to, node)
        return super().single(kind, node)

    def name(self, node: Node, capitals: bool = False) -> Written:
        if self.spoken:  # of all names in passages, only who speaks is read as one
            self.note(CHARACTER, node)
        return super().name(node, capitals)

    def condition(self, node: Node) -> Condition:
        read = super().condition(node)
        if isinstance(node, Scalar):
            self.words(node, tagged(node.text, expr.leaves(read.tree), self.scene))
        return read

    def effect(self, node: Node) -> Effect:
        read = super().effect(node)
        if isinstance(node, Scalar):
            self.words(node, tagged(node.text, [read.deed], self.scene))
        return read

    def prose(self, node: Node) -> Written:
        read = super().prose(node)
        if isinstance(node, Scalar) and "<" in node.text:
            self.marks(node)
        return read

    def note(self, kind: str, node: Node) -> None:
        if isinstance(node, Scalar):
            self.words(node, [Named(kind, node.text)])

    def words(self, node: Scalar, named: Iterable[Named]) -> None:
        """Finds the words of a scalar, which are these and in this order."""
        text = self.texts[node.at.file]
        found = _WORD.finditer(text.text, text.inside(node))
        for one in named:
            there = next(found, None)
            if there is None or there[0] != one.name:
                raise _hidden(node.at, one.name)
            if one.kind and one.name != LUCK:
                self.found.append(Mention(one, node.at.file, there.start()))

    def marks(self, node: Scalar) -> None:
        """Finds the marks of a text, as they are written."""
        text = self.texts[node.at.file]
        there = _MARK.finditer(text.text, text.inside(node))
        for read in _MARK.finditer(node.text):
            found = next(there, None)
            if found is None or found.groupdict() != read.groupdict():
                raise _hidden(node.at, read[0])
            for group, kind in (("value", "value"), ("who", CHARACTER), ("entry", "entry")):
                if read[group]:
                    self.found.append(Mention(Named(kind, read[group]), node.at.file, found.start(group)))


def tagged(text: str, asked: Iterable[expr.Question | expr.Deed], scene: str) -> Iterator[Named]:
    """The words of a condition or an effect, with what each names."""
    words = iter(_WORD.findall(text))
    for question in asked:
        for expected in _of_question(question, scene):
            word = next(words)
            while word != expected.name and word in _BETWEEN:
                yield Named("", word)
                word = next(words)
            yield expected


def marks_renamed(text: str, old: Named, new: str) -> str:
    """The text of a passage, its marks with the new name."""

    def renamed(found: re.Match[str]) -> str:
        mark, begin = found[0], found.start()
        for group, kind in (("entry", "entry"), ("who", CHARACTER), ("value", "value")):
            if kind == old.kind and found[group] == old.name:
                mark = mark[: found.start(group) - begin] + new + mark[found.end(group) - begin :]
        return mark

    return _MARK.sub(renamed, text)


def _of_question(asked: expr.Question | expr.Deed, scene: str) -> list[Named]:
    match asked:
        case expr.Compare(subject) | expr.Change(subject):
            return _of_subject(subject)
        case expr.Picked(who, choice, there):
            picked = [Named(CHARACTER, who), Named("", "picked"), Named("choice", choice, there or scene, who)]
            return [*picked, Named("", "at"), Named("scene", there)] if there else picked
        case expr.Knows(who, secret):
            return [Named(CHARACTER, who), Named("", "knows"), Named("secret", secret)]
        case expr.Learns(who, secret):
            return [Named(CHARACTER, who), Named("", "learns"), Named("secret", secret)]
        case expr.Is(who, being):
            return [Named(CHARACTER, who), Named("", "is"), Named("", being)]
        case expr.Befalls(who, fate):
            return [Named(CHARACTER, who), Named("", fate)]
        case expr.Visited(there):
            return [Named("", "visited"), Named("scene", there)]


def _of_subject(subject: expr.Trust | expr.Value) -> list[Named]:
    if isinstance(subject, expr.Trust):
        return [Named("", "trust"), Named(CHARACTER, subject.one), Named(CHARACTER, subject.other)]
    return [Named("value", subject.name), *([Named(CHARACTER, subject.who)] if subject.who else [])]


def _of_slot(words: list[str]) -> list[Named]:
    """The name of a number of the state, as an ending is made of it."""
    match words:
        case ["trust", one, other]:
            return _of_subject(expr.Trust(one, other))
        case [who, "is"]:
            return [Named(CHARACTER, who), Named("", "is")]
        case [who, "knows", secret]:
            return _of_question(expr.Knows(who, secret), "")
        case [who, "picked", "at", scene]:
            return [Named(CHARACTER, who), Named("", "picked"), Named("", "at"), Named("scene", scene)]
        case ["visited", scene]:
            return _of_question(expr.Visited(scene), "")
        case [name, *who]:
            return _of_subject(expr.Value(name, "".join(who)))
    return []


def _files(folder: Path) -> list[str]:
    """The files of a story without errors: all there are, but for those of the folders beside it."""
    return sorted(name for name in files_of(folder) if name.split("/")[0] not in ELSEWHERE)


def _record_of(name: str) -> type[Any]:
    """What a file of the story holds."""
    whole: dict[str, type[Any]] = {"story.yaml": Plan, "places.yaml": Scenery, "sources.yaml": Source}
    begins: dict[str, type[Any]] = {"codex": Entry, "plays": Script}
    if name.endswith("/tape.yaml"):
        return Tape
    return whole.get(name) or begins.get(name.split("/")[0]) or Scene


def _hidden(at: Place, name: str) -> Refused:
    return Refused(
        f"{at}: “{name}” is written here in a way that cannot be changed safely. Write it plainly.", PROBLEMS
    )
