"""Scraps of story, and what their players see."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from game.rules.play import Play
from game.rules.resume import resume
from game.rules.view import page
from game.story import prose
from game.story.model import Story
from game.story.words import Words

PLAN = """
story: scrap
title: A scrap
version: 1
cast:
  mateo: {name: Mateo, seat: yes, heading: To Anselmo}
  alvaro: {name: Álvaro, seat: yes}
  nurtas: {name: Nurtas, seat: yes}
  dana: Dana
pairs:
  - {between: [mateo, alvaro], crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
  - {between: [nurtas, alvaro], start: 2, crosses: 3, clamp: yes}
values:
  strength: {each: man, from: 0, to: 2, start: 1, clamp: yes}
  debt: {from: 0, to: 2, clamp: yes, words: [nothing, one loaf, two loaves]}
  signed: {start: no, carries: yes}
secrets:
  lamp: {about: Mateo held the lamp., holders: mateo}
series:
  tapes: {title: Tapes, folder: tapes, tapes: [one, two]}
"""
FILES = {
    "story.yaml": PLAN,
    "places.yaml": "- {place: hut, title: The hut, alt: A hut.}",
    "sources.yaml": "- {source: H-001, title: A book, by: A. Author, standing: documented, says: It was cold.}",
    "codex/terms.yaml": "- {entry: nan, kind: term, title: nan, text: Bread., sources: H-001}",
    "tapes/two/tape.yaml": "{tape: two, title: Two, time: Spring, opens: second, start: [debt = 1]}",
    "tapes/two/scenes.yaml": """
- {scene: second, place: hut, time: Spring, record: invented, voice: dana, text: Spring., ending: [signed]}
""",
}
HEAD = {"place": "hut", "time": "Night", "record": "invented", "voice": "mateo"}

GATE = """
- scene: gate
  text: A gate.
  choices:
    mateo: {go: {text: I went., to: last}, stay: {text: I stayed., to: last}}
- scene: last
  text: Spring.
  ending: []
"""
"""Without Mateo, whom nothing in it takes away, it would be stuck."""

RING = """
- scene: first
  text: [A field.]
  choices: {mateo: {round: I went round., out: I went out.}}
  outcomes: [{if: mateo picked round, to: first}, {to: end}]
- scene: end
  text: [Evening.]
  ending: []
"""
"""Its first page can be come back to as often as one likes."""

Tell = Callable[..., Story]
Playing = Callable[..., "Played"]


def scrap(folder: Path, scenes: str, **files: str) -> Path:
    """The folder, filled with a small story whose first tape has these scenes; what a scene need not say is added."""
    written = FILES | {"tapes/one/scenes.yaml": with_heads(dedent(scenes))}
    opens = re.search(r"scene: ([a-z-]+)", scenes)[1]  # type: ignore[index]
    written["tapes/one/tape.yaml"] = f"{{tape: one, title: One, time: Winter, opens: {opens}}}"
    for name, text in (written | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return folder


def with_heads(scenes: str) -> str:
    lines = []
    for line in scenes.strip("\n").split("\n"):
        lines.append(line)
        if line.startswith("- scene: "):
            block = scenes.split(line, 1)[1].split("\n- scene: ", 1)[0]
            lines += [f"  {key}: {value}" for key, value in HEAD.items() if f"\n  {key}:" not in block]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Played:
    """A play, and what its player sees."""

    play: Play

    @property
    def scene(self) -> str:
        return self.play.state.scene

    @property
    def reads(self) -> list[str]:
        shown = page(self.play.story, self.play.state, Words.english())
        return [prose.bare(paragraph.spans) for paragraph in shown.paragraphs]

    @property
    def can(self) -> dict[str, list[str]]:
        return {who: [choice.name for choice in offered] for who, offered in self.play.offered.items()}

    def value(self, name: str) -> int:
        return self.play.state.values[self.play.story.slot_of[name]]


def saved(play: Play) -> Play:
    """The play after a save and a resume; nothing may be lost, and nothing said."""
    again, said = resume(play.story, json.loads(json.dumps(play.record("2026-01-01T12:00"))))
    assert (said, again.state, again.reel, again.earlier) == ([], play.state, play.reel, play.earlier)
    return again
