"""The writer's own layer of the window: the story swapped under the open page, and slips of paper over it.

What it needs of the writer's desk comes as functions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

import pygame

from game.rules.engine import State
from game.rules.play import Play
from game.screen.change import Screen
from game.screen.codex import Entry
from game.screen.folio import Leaf
from game.screen.input import Back, Intent, Point, Turn, Whys
from game.screen.opening import Opening
from game.screen.overlay import Overlay, Row
from game.screen.reading import Reading
from game.screen.settings import SettingsPage
from game.screen.stack import Opened, Stack
from game.story.model import Story
from game.story.words import Words

News = tuple[Story | None, Mapping[str, Words], Sequence[Row]]
"""The story, or None where it cannot be played; its languages; what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the writer's desk hands over."""

    changed: Callable[[], News | None]
    """What is new in the folder, once; None while nothing is."""
    renewed: Callable[[Story, Play], tuple[Play | None, str]]
    """A play in another state of its story, as far as it still fits, and what is to be said of that."""
    whys: Callable[[Story, State], Sequence[Row]]
    titles: tuple[str, str, str]
    """Above a problem, above what became of the play, above the reasons."""


@runtime_checkable
class _Played(Protocol):
    """A screen that may hold a play."""

    play: Play | None


class Workbench:
    """One for a window. A problem lies over the page until it is mended; the last good story stays under it."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._problems: Overlay | None = None
        self._told: Overlay | None = None
        self._whys: Overlay | None = None
        self._of: Play | None = None
        """The play that `_told` or `_whys` is about."""
        self._cut: tuple[Play, Play] | None = None
        """A play that an edit cut short: as it was, and as it was cut."""

    def look(self, stack: Stack) -> None:
        """Takes over what has changed in the folder, if anything has."""
        found = self._tools.changed()
        if found is None or not stack.opened:
            return
        story, stack.desk.languages, problems = found
        self._told = None
        self._problems = Overlay(self._tools.titles[0], problems, ink="madder") if problems else None
        if story is not None:
            self._swap(stack, story)
            _drop_lost(stack, story)
        stack.recompose()

    def take(self, intent: Intent, stack: Stack) -> bool:
        """Whether what was done was meant for the slip, and not for the page."""
        slip = self.slip(stack)
        match intent:
            case Whys():
                self._whys = None if self._whys else Overlay(self._tools.titles[2], (), "F2 ×")
                self._of = None
            case Turn(way) if slip and slip.leaf.count > 1:
                slip.leaf.turn(way)
            case Back() if slip and slip is not self._problems:
                self._whys = self._told = None
            case Point(_, x, y) if slip and slip.place(stack.desk).holds(x, y):
                return True
            case _:
                return False
        stack.dirty = True
        return True

    def slip(self, stack: Stack) -> Overlay | None:
        """What lies over the page now: what is wrong, what was to be said, or why the page is as it is."""
        if self._problems:
            return self._problems
        screen = stack.top.screen
        if not isinstance(screen, Reading):
            return None
        if self._of is not screen.play:
            self._about(screen.play)
        return self._told or self._whys

    def _about(self, play: Play) -> None:
        """What is said from now on is said of this play."""
        self._of, self._told = play, None
        if self._whys:
            self._whys = replace(self._whys, rows=self._tools.whys(play.story, play.state))

    def draw(self, surface: pygame.Surface, stack: Stack) -> None:
        """Lays the slip over the page that has been drawn."""
        if slip := self.slip(stack):
            slip.draw(surface, stack.desk)

    def _swap(self, stack: Stack, story: Story) -> None:
        """The story under the page that is open: the same page, if the play still comes to it."""
        at = next((n for n, each in enumerate(stack.opened) if _play_of(each) is not None), None)
        same = story.rules == stack.desk.story.rules
        if at is None:
            stack.desk.story = story
        elif self._renew(stack.opened[at], story, same=same):
            stack.desk.story = story
            above = stack.opened[at + 1 :]
            stack.opened[at + 1 :] = [each for each in above if self._stays(each, story, same=same)]

    def _renew(self, opened: Opened, story: Story, *, same: bool) -> bool:
        """Whether the play went over into the story; else what keeps it lies over the page."""
        was = _play_of(opened)
        assert was is not None
        whole = self._cut[0] if self._cut and self._cut[1] is was else was
        play, said = self._tools.renewed(story, whole)
        if play is None:
            self._problems = self._problems or Overlay(self._tools.titles[0], [("plain", said, "")], ink="madder")
            return False
        self._cut = (whole, play) if said else None
        self._about(play)
        self._told = Overlay(self._tools.titles[1], [("plain", said, "")], "Esc ×") if said else None
        _lay_open(opened, play, same=same or play.state.scene == was.state.scene)
        return True

    def _stays(self, opened: Opened, story: Story, *, same: bool) -> bool:
        """Whether a screen over the page still fits; with the same rules all do, with their plays renewed."""
        play = _play_of(opened)
        if play is not None and same:
            _lay_open(opened, self._tools.renewed(story, play)[0] or play, same=True)
        return same or isinstance(opened.screen, Entry | SettingsPage)


def _play_of(opened: Opened) -> Play | None:
    play = opened.screen.play if isinstance(opened.screen, _Played) else None
    return play if isinstance(play, Play) else None


def _lay_open(opened: Opened, play: Play, *, same: bool) -> None:
    """Puts the play under a screen; on another page it begins at the first leaf."""
    if not same and not isinstance(opened.screen, Reading):
        opened.screen = Reading(play)
    elif isinstance(opened.screen, Reading) and not same:
        opened.screen.play, opened.screen.leaf, opened.screen.warned = play, Leaf(), ""
    elif isinstance(opened.screen, _Played):
        opened.screen.play = play


def _drop_lost(stack: Stack, story: Story) -> None:
    """Closes what shows something that is not in the story any more."""

    def lost(screen: Screen) -> bool:
        match screen:
            case Entry():
                return screen.name not in story.entries
            case Opening():
                return screen.tape not in story.tapes
            case _:
                return False

    if stack.desk.story is story:
        stack.opened[1:] = [each for each in stack.opened[1:] if not lost(each.screen)]
