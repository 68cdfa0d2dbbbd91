"""Scripted plays, as writers put them beside the story in plays/*.yaml: read with the story's own reader and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.story.bind import Binder
from game.story.model import LUCK, Condition, Effect, Story
from game.story.nodes import Items
from game.story.plan import Plan
from game.story.problems import Place, Problem, Unread, Written
from game.story.read import Reader
from game.story.shape import NOTHING, PROSE, TEXT, Do, Id, If, ListOf, MapOf, Name, Rec, Ref, Whole, key
from game.story.source import read_file

FOLDER = "plays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page of a play: come to, looked at, left; in this order, whichever of it is written."""

    at: Place
    scene: Written | None = key(Ref("scene"), "goes on to this scene, where nobody has to pick before", None, name="at")
    see: tuple[Written, ...] = key(ListOf(PROSE, one=True), "goes on to where this stands, before the next pick", ())
    not_see: tuple[Written, ...] = key(
        ListOf(PROSE, one=True), "stands nowhere from here to the next pick", (), name="not see"
    )
    holds: Condition | None = key(If(), "what is so on this page", None)
    pick: Mapping[Name, Written] = key(MapOf(Id(), by="cast"), "who picks what on the next page that asks", NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A play as it is to go."""

    at: Place
    play: Written = key(TEXT, "what is played, in a few words")
    tape: Written | None = key(Ref("tape"), "the tape it begins with; the first one if left out", None)
    begins: Written | None = key(Ref("scene"), "the scene it begins at, in the middle of a tape", None, name="from")
    given: tuple[Effect, ...] = key(Do(), "what is taken as done", ())
    seed: int = key(Whole(), "draws for luck, and for those whose picks are not named", 1)
    pages: tuple[Step, ...] = key(ListOf(Rec(Step)), "what is seen and picked, in order", ())
    ends_at: Written | None = key(Ref("scene"), "the last scene it goes on to", None, name="ends at")


def read_scripts(folder: Path, story: Story) -> tuple[list[Script], list[Problem]]:
    """The plays beside the story in `folder`, file by file, and what could not be read of them."""
    reader = Reader()
    read: list[Script] = []
    for name in script_files(folder):
        node, problems = read_file(folder, name)
        reader.problems += problems
        if node is None:
            continue
        if not isinstance(node, Items):
            reader.expected(node, "a list whose items begin with “- play:”")
            continue
        for item in node.items:
            try:
                read.append(reader.record(Script, item))
            except Unread:
                continue
    binder = binder_of(story)
    linked = [_linked(binder, story, script) for script in read]
    return linked, sorted([*reader.problems, *binder.problems], key=lambda problem: problem.at)


def script_files(folder: Path) -> list[str]:
    """The files of plays, by name, relative to the story's folder."""
    paths = (folder / FOLDER).glob("*.y*ml")
    return sorted(f"{FOLDER}/{path.name}" for path in paths if path.suffix in (".yaml", ".yml"))


def binder_of(story: Story) -> Binder:
    """What resolves further conditions and effects against a story that is already linked."""
    plan = Plan(
        at=Place("story.yaml", 1, 1),
        story=Written(story.name, Place("story.yaml", 1, 1)),
        title=Written(story.title, Place("story.yaml", 1, 1)),
        version=story.version,
        cast=story.cast,
        pairs=story.pairs,
        values=story.values,
        secrets=story.secrets,
        series=story.series,
    )
    known = {
        "cast": set(story.cast),
        "seat": set(story.seats),
        "value": set(story.values),
        "secret": set(story.secrets),
        "scene": set(story.scenes),
        "tape": set(story.tapes),
        "marred": set(),
        "half-read": set(),
        "unread": set(),
    }
    return Binder(plan, story.scenes, known, story.slots)


def _linked(binder: Binder, story: Story, script: Script) -> Script:
    for kind, name in _named(script):
        if name is not None:
            binder.name(name.at, kind, name)
    steps = tuple(replace(step, holds=binder.condition(step.holds)) for step in script.pages)
    return replace(script, given=binder.effects(script.given, past=True), pages=steps)


def _named(script: Script) -> Iterator[tuple[str, Written | None]]:
    yield "tape", script.tape
    yield "scene", script.begins
    yield "scene", script.ends_at
    for step in script.pages:
        yield "scene", step.scene
        yield from (("cast", Written(who, getattr(who, "at", step.at))) for who in step.pick if who != LUCK)
