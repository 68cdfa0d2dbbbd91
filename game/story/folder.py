"""A folder of files → the parts of a story. Which file holds what, and where each record was first declared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from game.story.link import Parts
from game.story.model import LUCK, Entry, Plan, Scene, Scenery, Source, Tape
from game.story.problems import Place, Problem, nearest
from game.story.read import Reader, Unread
from game.story.source import Items, Node, Scalar, Table, read_file

R = TypeVar("R")
PLAN = "story.yaml"
ELSEWHERE = ("plays", "words")  # folders beside the story that hold no scenes


def read_folder(folder: Path) -> tuple[Parts | None, list[Problem], list[str]]:
    """The parts, the problems met, and the names of the files in the order they were read.

    The parts are None where story.yaml cannot be read: without it nothing else can be understood.
    """
    reading = _Reading(folder)
    parts = reading.everything()
    return parts, reading.reader.problems, reading.files


class _Reading:
    """One walk through a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reader = Reader()
        self.files: list[str] = []
        self.known: dict[str, set[str]] = {}
        self.first: dict[tuple[str, str], Place] = {}

    def everything(self) -> Parts | None:
        plan = self.plan()
        if plan is None:
            return None
        parts = Parts(plan=plan, known=self.known)
        parts.sources = self.records(Source, "source", ["sources.yaml"], "source")
        parts.places = self.records(Scenery, "place", ["places.yaml"], "place")
        parts.entries = self.records(Entry, "entry", self.within("codex"), "entry")
        for name, series in plan.series.items():
            for number, tape in enumerate(series.tapes, 1):
                self.tape(parts, name, number, f"{series.folder}/{tape}", tape, tape.at)
        self.strays()
        return parts

    def read(self, name: str) -> Node | None:
        self.files.append(name)
        node, problems = read_file(self.folder, name)
        self.reader.problems += problems
        return node

    def plan(self) -> Plan | None:
        before = len(self.reader.problems)
        node = self.read(PLAN)
        if node is None:
            if len(self.reader.problems) == before:
                self.reader.refuse(Place(PLAN, 1, 1), "E016")
            return None
        try:
            plan = self.reader.record(Plan, node)
        except Unread:
            return None
        seats = {name for name, character in plan.cast.items() if character.seat}
        self.known = {
            "cast": _declared(node, "cast") | set(plan.cast),
            "seat": seats,
            "value": _declared(node, "values"),
            "secret": _declared(node, "secrets"),
            "scene": set(),
            "tape": {tape for series in plan.series.values() for tape in series.tapes},
        }
        return plan

    def within(self, name: str) -> list[str]:
        folder = self.folder / name
        return sorted(f"{name}/{path.name}" for path in folder.glob("*.yaml")) if folder.is_dir() else []

    def records(self, cls: type[R], word: str, files: list[str], kind: str) -> dict[str, R]:
        found: dict[str, R] = {}
        self.known[kind] = set()
        for file in files:
            if (self.folder / file).exists():
                found |= self.listed(cls, word, self.read(file), kind)
        return found

    def listed(self, cls: type[R], word: str, node: Node | None, kind: str) -> dict[str, R]:
        """The records of a list, by name; a name declared twice is a problem, and the first stands."""
        found: dict[str, R] = {}
        if node is None:
            return found
        if not isinstance(node, Items):
            self.reader.expected(node, f"a list whose items begin with “- {word}:”")
            return found
        for item in node.items:
            name = self.declare(item, word, kind)
            try:
                record = self.reader.record(cls, item)
            except Unread:
                continue
            if name:
                found[name] = record
        return found

    def declare(self, item: Node, word: str, kind: str) -> str:
        """The record's name, known from here on even if the rest cannot be read; "" if it was declared before."""
        named = item.pairs.get(word) if isinstance(item, Table) else None
        if not isinstance(named, Scalar):
            return ""
        name = named.text
        if name in self.known[kind]:
            self.reader.refuse(named.at, "E040", kind=kind, name=name, first=str(self.first[kind, name]))
            return ""
        self.known[kind].add(name)
        self.first[kind, name] = named.at
        return name

    def tape(self, parts: Parts, series: str, number: int, folder: str, name: str, at: Place) -> None:
        files = self.within(folder)
        head = f"{folder}/tape.yaml"
        if head not in files:
            self.reader.refuse(at, "E017", self.near_folder(folder), folder=folder)
            return
        node = self.read(head)
        if node is not None:
            try:
                tape = self.reader.record(Tape, node)
                if tape.tape != name:
                    self.reader.refuse(tape.tape.at, "E018", name=tape.tape, folder=name)
                parts.tapes[name] = replace(tape, tape=type(tape.tape)(name, tape.tape.at), series=series, number=number)
            except Unread:
                pass
        for file in files:
            if file != head:
                scenes = self.listed(Scene, "scene", self.read(file), "scene")
                parts.scenes |= {key: replace(scene, tape=name) for key, scene in scenes.items()}

    def near_folder(self, folder: str) -> str:
        above = (self.folder / folder).parent
        return nearest(folder.rpartition("/")[2], [path.name for path in above.iterdir()] if above.is_dir() else [])

    def strays(self) -> None:
        """YAML files that nothing reads: a misspelt folder would otherwise vanish from the story in silence."""
        for name in _yaml_files(self.folder):
            if name not in self.files and name.split("/")[0] not in ELSEWHERE:
                self.files.append(name)
                self.reader.refuse(Place(name, 1, 1), "E019", file=name)


def _yaml_files(folder: Path) -> Iterator[str]:
    paths = (path for path in folder.rglob("*") if path.suffix in (".yaml", ".yml"))
    yield from sorted(path.relative_to(folder).as_posix() for path in paths if not path.name.startswith("."))


def _declared(plan: Node, word: str) -> set[str]:
    table = plan.pairs.get(word) if isinstance(plan, Table) else None
    return set(table.pairs) - {LUCK} if isinstance(table, Table) else set()
