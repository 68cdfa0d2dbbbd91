"""A folder of files → the parts of a story. Which file holds what, and where each record was first declared."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from game.story.link import Parts
from game.story.model import Entry, Scene, Scenery, Source, Tape
from game.story.nodes import Items, Node, Scalar, Table
from game.story.plan import Plan
from game.story.problems import Place, Problem, Unread, Written, nearest
from game.story.read import Reader
from game.story.source import read_file

R = TypeVar("R")
PLAN = "story.yaml"
ELSEWHERE = ("plays", "words")  # folders beside the story that hold no scenes
ENDINGS = (".yaml", ".yml")
Read = Callable[[Path, str], tuple[Node | None, list[Problem]]]
"""A file of the folder by its name: its tree, and the problems met."""


def read_folder(folder: Path, read: Read = read_file) -> tuple[Parts | None, list[Problem], list[str]]:
    """The parts, the problems met, and the names of the files in the order they were read.

    The parts are None where story.yaml cannot be read: without it nothing else can be understood.
    """
    reading = _Reading(folder, read)
    parts = reading.everything()
    return parts, reading.reader.problems, reading.files


def files_of(folder: Path, endings: tuple[str, ...] = ENDINGS) -> Iterator[str]:
    """The files of a story, by their names inside its folder. What is hidden, or lies in a hidden folder, is none."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.lower().endswith(endings) and not name.startswith("."):
                yield Path(root, name).relative_to(folder).as_posix()


class _Reading:
    """One walk through a folder."""

    def __init__(self, folder: Path, compose: Read) -> None:
        self.folder, self.compose = folder, compose
        self.reader = Reader()
        self.files: list[str] = []
        self.known: dict[str, set[str]] = {}
        self.first: dict[tuple[str, str], Place] = {}

    def everything(self) -> Parts | None:
        if self.folder.is_file():
            self.reader.refuse(Place(PLAN, 1, 1), "E052", file=self.folder.name)
            return None
        plan = self.plan()
        if plan is None:
            if os.path.lexists(self.folder / PLAN):
                self.spelling()
            return None
        parts = Parts(plan=plan, known=self.known)
        parts.sources = self.records(Source, "source", ["sources.yaml"], "source")
        parts.places = self.records(Scenery, "place", ["places.yaml"], "place")
        parts.entries = self.records(Entry, "entry", self.within("codex", "entry"), "entry")
        for name, series in plan.series.items():
            for number, tape in enumerate(series.tapes, 1):
                if tape not in parts.tapes:  # one that stands in two series is found by the linker
                    self.tape(parts, tape, name, number)
        self.strays()
        return parts

    def read(self, name: str) -> Node | None:
        self.files.append(name)
        node, problems = self.compose(self.folder, name)
        self.reader.problems += problems
        return node

    def plan(self) -> Plan | None:
        before = len(self.reader.problems)
        node = self.read(PLAN)
        if node is None:
            if len(self.reader.problems) == before:
                self.reader.refuse(Place(PLAN, 1, 1), "E016", file=PLAN)
            return None
        try:
            plan = self.reader.record(Plan, node)
        except Unread:
            return None
        seats = {name for name, character in plan.cast.items() if character.seat}
        marred = len(self.reader.problems) > before
        self.known = {
            "cast": set(plan.cast),
            "seat": seats,
            "value": set(plan.values),
            "secret": set(plan.secrets),
            "scene": set(),
            "tape": {tape for series in plan.series.values() for tape in series.tapes},
            "marred": set(),
            "half-read": _declared(node, "cast", "values", "secrets") if marred else set(),
            "unread": {"pair"} if marred else set(),
        }
        return plan

    def spelling(self) -> None:
        """Without a plan nothing can be understood; that the other files are written as YAML should be can be seen.

        Where there is none at all, the folder may be anybody's: a whole disk may lie below, and none of it is a story.
        """
        for name in sorted(files_of(self.folder)):
            if name != PLAN and name.split("/")[0] not in ELSEWHERE:
                self.read(name)

    def within(self, name: str, kind: str) -> list[str]:
        """The story's files in a folder, by name; they hold records of that kind."""
        try:
            paths = [path for path in (self.folder / name).iterdir() if path.suffix == ".yaml"]
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            self.reader.refuse(Place(name, 1, 1), "E039", why=error.strerror or "unknown")
            self.known["unread"].add(kind)
            return []
        return sorted(f"{name}/{path.name}" for path in paths if not path.name.startswith("."))

    def records(self, cls: type[R], word: str, files: list[str], kind: str) -> dict[str, R]:
        found: dict[str, R] = {}
        self.known[kind] = set()
        for file in files:
            if os.path.lexists(self.folder / file):
                found |= self.listed(cls, word, self.read(file), kind)
        return found

    def listed(self, cls: type[R], word: str, node: Node | None, kind: str) -> dict[str, R]:
        """The records of a list, by name; a name declared twice is a problem, and the first stands."""
        found: dict[str, R] = {}
        for item in self.listing(node, word, kind):
            name = self.declare(item, word, kind)
            before = len(self.reader.problems)
            try:
                record = self.reader.record(cls, item)
            except Unread:
                continue
            if name:
                found[name] = record
                if kind == "scene" and len(self.reader.problems) > before:
                    self.known["marred"].add(name)
        return found

    def listing(self, node: Node | None, word: str, kind: str) -> tuple[Node, ...]:
        if isinstance(node, Items):
            return node.items
        if node is None:
            if self.reader.problems and self.reader.problems[-1].at.file == self.files[-1]:
                self.known["unread"].add(kind)  # what else is in there cannot be known
            return ()
        self.reader.expected(node, f"a list whose items begin with “- {word}:”")
        return (node,) if isinstance(node, Table) and word in node.pairs else ()

    def declare(self, item: Node, word: str, kind: str) -> str:
        """The record's name, known from here on even if the rest cannot be read; "" if it was declared before."""
        named = item.pairs.get(word) if isinstance(item, Table) else None
        if not isinstance(named, Scalar):
            self.known["unread"].add(kind)  # it has a name, and nobody knows which
            return ""
        name = named.text
        if name in self.known[kind]:
            self.reader.refuse(named.at, "E040", kind=kind, name=name, first=str(self.first[kind, name]))
            return ""
        self.known[kind].add(name)
        self.first[kind, name] = named.at
        return name

    def tape(self, parts: Parts, name: Written, series: str, number: int) -> None:
        folder = f"{parts.plan.series[series].folder}/{name}"
        head = f"{folder}/tape.yaml"
        files = self.within(folder, "scene")
        if head in files:
            tape = self.head(head, name)
            if tape is not None:
                parts.tapes[name] = replace(tape, tape=Written(name, tape.tape.at), series=series, number=number)
        elif not any(problem.at.file == folder for problem in self.reader.problems):
            self.reader.refuse(name.at, "E017", self.near_folder(folder), folder=folder)
        for file in files:
            if file != head:
                scenes = self.listed(Scene, "scene", self.read(file), "scene")
                parts.scenes |= {key: replace(scene, tape=name) for key, scene in scenes.items()}

    def head(self, file: str, name: str) -> Tape | None:
        """A tape's own file; the name of its folder is the tape's."""
        before = len(self.reader.problems)
        node = self.read(file)
        if node is None and len(self.reader.problems) == before:
            self.reader.refuse(Place(file, 1, 1), "E016", file=file)
        if node is None:
            return None
        try:
            tape = self.reader.record(Tape, node)
        except Unread:
            return None
        if tape.tape != name:
            self.reader.refuse(tape.tape.at, "E018", name=tape.tape, folder=name)
        return tape

    def near_folder(self, folder: str) -> str:
        above, _, name = folder.rpartition("/")
        names = {file.split("/")[-2] for file in files_of(self.folder) if file.startswith(f"{above}/")}
        return nearest(name, sorted(names))

    def strays(self) -> None:
        """YAML files that nothing reads: a misspelt folder would otherwise vanish from the story in silence."""
        for name in sorted(files_of(self.folder)):
            if name not in self.files and name.split("/")[0] not in ELSEWHERE:
                self.files.append(name)
                self.reader.refuse(Place(name, 1, 1), "E019", file=name)


def _declared(plan: Node, *words: str) -> set[str]:
    """The names under some keys of the plan, whether what they hold could be read or not."""
    tables = [plan.pairs.get(word) for word in words] if isinstance(plan, Table) else []
    return {name for table in tables if isinstance(table, Table) for name in table.pairs}
