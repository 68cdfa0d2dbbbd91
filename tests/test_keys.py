"""Every key that a writer may write does something: where the story is checked and played, somebody asks for it by its
name, of just that record."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from telling import PLAN, scrap
from writing import loaded

import game
from game.rules import about, band, hearing, legend, people, setting, view
from game.rules.play import Play, begin
from game.story import model, plan
from game.story.model import Story
from game.story.shape import keys
from game.story.words import Words
from game.terminal import paper
from game.writer.check import check
from game.writer.wander import wander, whole

ROOT = Path(game.__file__).parent
WORDS = Words.english()

SCENES = """
- scene: gate
  motif: mateo
  sources: H-001
  text: [A gate; he owed <=debt>.]
  choices:
    mateo: {go: {text: I went., tags: give}, stay: I stayed.}
    alvaro: {go: {text: I went., lean: [{if: debt = 0, lean: 2}, {lean: 3}]}, stay: I stayed.}
  outcomes:
    - {if: mateo picked go, do: debt = 2, to: gone}
    - {to: gone}
- scene: gone
  text: [alvaro: Gone.]
  to: last
- scene: last
  text: [Spring.]
  ending: [debt]
"""
LATER = "{portrait: mateo-older, alt: Mateo, from: two}"
LIMITS = ", limits: {words: 100, decisions: [1, 2], scenes: [1, 3], page: 50}}\n"
OTHERS = {
    "story.yaml": PLAN.replace("To Anselmo", f"To Anselmo, about: A son., portrait: mateo, later: {LATER}").replace(
        "[one, two]}\n", f"[one, two]{LIMITS}"
    ),
    "codex/terms.yaml": "- {entry: nan, kind: term, title: nan, lang: kk, text: Bread., review: native}",
    "tapes/two/tape.yaml": """
tape: two
title: Two
time: Spring
opens: second
start: [debt = 1]
says: [{text: It was cold., sources: H-001}]
""",
}

NOTES = {"Secret.about", "Value.about"}
"""They tell whoever reads the file what it is about."""

IDS = {"Scenery.place", "Source.source"}
"""By these a list is looked up in; story/folder takes them as they stand in the file."""

SPENT = {
    "story/folder": {"Series.folder"},
    "story/link": {f"Plan.{key.name}" for _, key in keys(plan.Plan)} | {"Character.seat", "Scene.ending"},
    "story/slots": {"Pair.high", "Pair.start", "Pair.clamp", "Pair.fold", "Secret.holders"}
    | {"Value.each", "Value.low", "Value.high", "Value.start", "Value.clamp", "Value.carries"},
    "story/ways": {"Scene.to"},
}
"""What is made into something else while a story is read, and where: the plan into the story, a value into a slot."""


class Asked:
    """A key of a record, that remembers which modules asked for it by its name."""

    def __init__(self, slot: Any, name: str) -> None:
        self.slot, self.name = slot, name
        self.by: set[str] = set()

    def __get__(self, record: object, cls: type) -> object:
        asking = sys._getframe(1).f_code
        if self.name in asking.co_names and asking.co_filename.startswith(str(ROOT)):
            self.by.add(Path(asking.co_filename).relative_to(ROOT).with_suffix("").as_posix())
        return self.slot.__get__(record, cls)

    def __set__(self, record: object, value: object) -> None:
        self.slot.__set__(record, value)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, set[str]]:
    """The modules that have asked for each key, by the names of its record and its own."""
    found: dict[str, set[str]] = {}
    rooms = (each for room in (model, plan) for each in vars(room).values())
    for record in (each for each in rooms if isinstance(each, type) and is_dataclass(each)):
        for each in fields(record) if record is Story else (key for _, key in keys(record)):
            spy = Asked(vars(record)[each.name], each.name)
            monkeypatch.setattr(record, each.name, spy)
            found[f"{record.__name__}.{each.name}"] = spy.by
    return found


def idle(asked: Mapping[str, set[str]]) -> set[str]:
    """The keys of which nothing comes: being read, linked and translated is not enough."""
    spent = {key for module, found in SPENT.items() for key in found if module in asked[key]}
    return {
        key
        for key, by in asked.items()
        if key not in spent and all(module.startswith("story/") or module == "writer/catalogue" for module in by)
    }


def plays(story: Story) -> Iterator[Play]:
    """Page by page through all tapes."""
    play = begin(story, whole(story)[0], seed=1)
    yield play
    while not play.ended() or play.next_tape():
        asks = [each.who for each in play.asked()]
        play = play.go_on() if play.ended() else play.pick({who: play.offered[who][0].name for who in asks})
        yield play


def test_no_key_of_the_language_does_nothing(asked: Mapping[str, set[str]], tmp_path: Path) -> None:
    folder = scrap(tmp_path, SCENES, **OTHERS)
    assert [problem.code for problem in check(folder)[0] if problem.severity == "error"] == []
    story = loaded(folder)
    wander(story, whole(story), 3, policy="give")
    for play in plays(story):
        view.page(story, play.state, WORDS)
        setting.setting(story, play.state)
        hearing.hearing(story, play.state)
        people.people(play, WORDS)
    play.record("")
    band.inks(story)
    for row in band.weave(play).rows:
        legend.sentence(story, row, WORDS)
    list(paper.title(story, WORDS))
    list(about.about(story, WORDS))
    for tape in story.tapes:
        view.tape_page(story, tape, WORDS)
    for entry in story.entries:
        view.entry_page(story, entry, WORDS)
    for series in story.series:
        view.series_title(story, series, WORDS)
    assert idle(asked) == NOTES | IDS


def test_being_read_is_not_doing_something(asked: Mapping[str, set[str]], tmp_path: Path) -> None:
    loaded(scrap(tmp_path, SCENES, **OTHERS))
    assert {"Series.title", "Entry.title", "Entry.lang", "Tape.title", "Later.long"} <= idle(asked)
    assert not {"Pair.clamp", "Plan.series"} & idle(asked)
