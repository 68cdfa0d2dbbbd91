"""What the tests of the screens are given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from hands import SMALL, Hands, desk_of
from telling import Tell

from game import files
from game.screen.change import Screen
from game.screen.stack import Stack
from game.screen.title import Title
from game.story import load_story
from game.story.model import Story


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


@pytest.fixture
def sit(tmp_path: Path) -> Callable[..., Hands]:
    """`sit(story, screen, size, **settings)`: hands at a stack with the title under the screen."""

    def sitting(story: Story, *screens: Screen, size: tuple[int, int] = (1920, 1080), **settings: object) -> Hands:
        stack = Stack(desk_of(story, tmp_path / "shelf", size, **settings), Title())
        for screen in screens:
            stack.push(screen)
        return Hands(stack)

    return sitting
