"""Any page as a picture, without a display."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pygame

from game.rules.play import opened_at
from game.screen.change import Screen
from game.screen.codex import Codex, play_of
from game.screen.desk import Desk
from game.screen.history import History
from game.screen.opening import Opening
from game.screen.paper import paper
from game.screen.reading import Reading
from game.screen.saves import Saves
from game.screen.settings import SettingsPage
from game.screen.sheet import draw
from game.screen.stack import Stack
from game.screen.tapes import Tapes
from game.screen.title import Title
from game.shelf import Settings, Shelf
from game.story.model import Story
from game.story.shape import Name
from game.story.words import Words


def shot(  # noqa: PLR0913  (all that the command line can ask for)
    story: Story,
    languages: Mapping[str, Words],
    shelf: Shelf,
    out: Path,
    *,
    scene: Name = "",
    page: str = "title",
    size: tuple[int, int] = (1920, 1080),
    settings: Settings | None = None,
    leaf: int = 1,
) -> None:
    """Writes a PNG of the page of `scene`, as its tape's default past has it, or else another page, by its name.

    `size` in pixels; `leaf` counts from 1. Raises OSError where `out` cannot be written.
    """
    pygame.font.init()
    desk = Desk(story, languages, shelf, settings or Settings(), size)
    stack = Stack(desk, screen_of(desk, scene, page))
    for _ in range(leaf - 1):
        if stack.top.sheet.turn:
            stack.top.sheet.turn(1)
            stack.recompose()
    held = BytesIO()  # pygame complains aloud of every write that a full disk refuses
    pygame.image.save(picture(stack), held, "page.png")
    with out.open("wb") as file:
        file.write(held.getbuffer())


def picture(stack: Stack) -> pygame.Surface:
    """The topmost sheet on its paper."""
    desk = stack.desk
    for _ in range(2):  # what is drawn first orders the prints
        surface = paper(desk.size, desk.theme)
        draw(surface, stack.top.sheet, stack.focus, desk.theme, desk.setter)
        desk.press.wait()
    return surface


def screen_of(desk: Desk, scene: Name, page: str) -> Screen:
    """The screen to be shot."""
    if scene:
        return Reading(opened_at(desk.story, scene), warned="read")
    newest = desk.shelf.newest()
    play = opened_at(desk.story, next(iter(desk.story.tapes.values())).opens)
    match page:
        case "tapes":
            return Tapes()
        case "opening":
            return Opening(next(iter(desk.story.tapes)), Reading)
        case "codex":
            return Codex(play)
        case "settings":
            return SettingsPage()
        case "saves":
            return Saves(play, Reading(play).take)
        case "history":
            return History((newest and play_of(desk, newest.record)) or play)
        case _:
            return Title()
