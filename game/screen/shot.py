"""Any page as a picture, without a display."""

from __future__ import annotations

from io import BytesIO
from typing import Protocol

import pygame

from game.rules.play import opened_at
from game.screen.change import Screen
from game.screen.codex import Codex, play_of
from game.screen.desk import Desk
from game.screen.folio import Leaf
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
from game.story.shape import Name


class NoLeaf(Exception):
    """The page has no such leaf; the message says how many it has."""


class Leaved(Screen, Protocol):
    """A screen that may be longer than one leaf."""

    leaf: Leaf


def shot(desk: Desk, *, scene: Name = "", page: str = "title", leaf: int = 0) -> bytes:
    """A PNG of the page of `scene`, as its tape's default past has it, or else of another page, by its name.

    `leaf` counts from 1; 0 is the one that the page opens with. Raises NoLeaf.
    """
    pygame.font.init()
    screen = screen_of(desk, scene, page)
    stack = Stack(desk, screen)
    if leaf > screen.leaf.count:
        raise NoLeaf(f"There is no leaf {leaf}: this page has {screen.leaf.count}.")
    if leaf:
        screen.leaf.at = leaf - 1
        stack.recompose()
    held = BytesIO()
    pygame.image.save(picture(stack), held, "page.png")
    return held.getvalue()


def picture(stack: Stack) -> pygame.Surface:
    """The topmost sheet on its paper."""
    desk = stack.desk
    for _ in range(2):  # what is drawn first orders the prints
        surface = paper(desk.size, desk.theme)
        draw(surface, stack.top.sheet, stack.focus, desk.theme, desk.setter)
        desk.press.wait()
    return surface


def screen_of(desk: Desk, scene: Name, page: str) -> Leaved:
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
