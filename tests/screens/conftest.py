"""Desks without a window, screens to lay on them, and hands that press what they are told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pygame
import pytest
from telling import Tell

from game import files
from game.screen.change import Screen
from game.screen.desk import Desk
from game.screen.input import Choose
from game.screen.reading import Reading
from game.screen.sheet import Sheet
from game.screen.stack import Stack
from game.screen.title import Title
from game.shelf import Settings, Shelf
from game.story import load_story
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


@pytest.fixture(scope="session", autouse=True)
def faces() -> Iterator[None]:
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()


@pytest.fixture
def small(tell: Tell) -> Story:
    """Four pages: one man chooses, all three choose, a content note, the end."""
    return tell(SMALL)


@pytest.fixture(scope="session")
def real() -> Story:
    """The story of the game."""
    story, problems = load_story(files.story_folder())
    assert story is not None, problems
    return story


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

    def do(self, intent: object) -> None:
        self.now += 1
        self.stack.handle(intent, self.now)  # type: ignore[arg-type]


@pytest.fixture
def sit(tmp_path: Path) -> Callable[..., Hands]:
    """`sit(story, screen, size, **settings)`: hands at a stack with the title under the screen."""

    def sitting(story: Story, *screens: Screen, size: tuple[int, int] = (1920, 1080), **settings: object) -> Hands:
        stack = Stack(desk_of(story, tmp_path / "shelf", size, **settings), Title())
        for screen in screens:
            stack.push(screen)
        return Hands(stack)

    return sitting
