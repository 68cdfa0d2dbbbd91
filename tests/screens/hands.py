"""Desks without a window, a small story, and hands that press what they are told to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game import files
from game.screen.change import Screen
from game.screen.desk import Desk
from game.screen.input import Choose, Intent
from game.screen.reading import Reading
from game.screen.sheet import Sheet
from game.screen.stack import Stack
from game.shelf import Settings, Shelf
from game.story.model import Story
from game.story.words import Words, words_of

SMALL = """
- scene: gate
  text:
    - Snow. <nan> on the table.
    - alvaro: You cut. I choose.
  gap: Nothing is written of that night.
  choices:
    mateo: {even: I cut it even., weak: I cut it for the weak.}
  outcomes:
    - {if: mateo picked even, to: bread}
    - {to: bread}
- scene: bread
  text: Bread.
  choices:
    mateo: {give: I gave., keep: I kept.}
    alvaro: {take: I took., leave: I left it.}
    nurtas: {write: I wrote it down., blank: I left it blank.}
  outcomes:
    - {to: fever}
- scene: fever
  note: Illness.
  skip: He was ill. He lived.
  text: Fever.
  to: last
- scene: last
  text: Spring.
  ending: []
"""
SIZES = ((1024, 640), (1280, 720), (1920, 1080), (3840, 2160))


def desk_of(story: Story, folder: Path, size: tuple[int, int] = (1920, 1080), **settings: object) -> Desk:
    languages = {"en": Words.english(), "qps": words_of(files.story_folder(), "qps")[0]}
    return Desk(story, languages, Shelf(folder), Settings(**settings), size)  # type: ignore[arg-type]


@dataclass
class Hands:
    """Somebody at a stack of screens, whose clock goes on a second with each thing done."""

    stack: Stack
    now: float = field(default=0.0)

    @property
    def sheet(self) -> Sheet:
        return self.stack.top.sheet

    @property
    def screen(self) -> Screen:
        return self.stack.top.screen

    @property
    def keys(self) -> list[str]:
        return [target.key for target in self.sheet.targets]

    @property
    def scene(self) -> str:
        assert isinstance(self.screen, Reading)
        return str(self.screen.play.state.scene)

    def press(self, *keys: str) -> None:
        """Chooses each, turning the leaves until it is found."""
        for key in keys:
            while key not in self.keys and "leaf-on" in self.keys:
                self.choose("leaf-on")
            self.choose(key)

    def choose(self, key: str) -> None:
        assert key in self.keys, f"{key} is not among {self.keys}"
        self.stack.top.focus = key
        self.now += 1
        self.stack.handle(Choose(), self.now)

    def do(self, intent: Intent) -> None:
        self.now += 1
        self.stack.handle(intent, self.now)
