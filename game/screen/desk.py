"""What all screens share: the story, its languages, the player's shelf and settings, the sizes of the moment."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from game.rules.play import Play
from game.screen.band import Weaver
from game.screen.keeper import Keeper
from game.screen.layout import Frame, Measure, Shown, Sizing, frame, measure
from game.screen.mixer import Mixer, volumes
from game.screen.plays import Plays
from game.screen.press import Press
from game.screen.theme import THEMES, Ink, Role, Theme
from game.screen.typeset import Dress, Typesetter
from game.shelf import Settings, Shelf
from game.story.model import Story
from game.story.words import ENGLISH, Notice, Words


class Desk:
    """One for a run of the program; only `app` and the settings screen change it."""

    def __init__(  # noqa: PLR0913  (all that screens share)
        self,
        story: Story,
        languages: Mapping[str, Words],
        shelf: Shelf,
        settings: Settings,
        size: tuple[int, int],
        press: Press | None = None,
        sizing: Sizing = measure,
    ) -> None:
        self.story = story
        self.languages = languages
        self.shelf = shelf
        self.size = size
        self.settings = settings
        self.setter = Typesetter(settings.face)
        self.keeper = Keeper(shelf)
        self.plays = Plays(shelf)
        self.weaver = Weaver()
        self.press = press or Press()
        self.mixer = Mixer()
        self.sizing = sizing

    @property
    def words(self) -> Words:
        # The language kept in the settings may have lost its file since.
        return self.languages.get(self.settings.language, self.languages[ENGLISH])

    @property
    def theme(self) -> Theme:
        return THEMES[self.settings.theme]

    @property
    def measure(self) -> Measure:
        return self.sizing(self.size, self.settings.text_size)

    def frame(self, foot_rows: int = 1, *, band: bool = False, print: Shown = "") -> Frame:
        return frame(self.measure, foot_rows, band=band, print=print)

    def said(self, notices: Iterable[Notice]) -> tuple[str, ...]:
        """Notices in the player's language."""
        return tuple(self.words.notice(notice) for notice in notices)

    def news(self) -> tuple[str, ...]:
        """What the disk refused, and what was found on the shelf and set aside, since this was last asked."""
        refused = self.keeper.news()
        return self.said([*([refused] if refused else []), *self.shelf.notices()])

    def set(self, settings: Settings) -> tuple[str, ...]:
        """Takes the settings at once and keeps them; why they could not be kept is said in the answer."""
        if settings.face != self.settings.face:
            self.setter = Typesetter(settings.face)
        self.settings = settings
        self.mixer.tune(volumes(settings))
        notice = self.shelf.keep_settings(settings)
        return self.said([notice] if notice else [])

    def flip_fullscreen(self) -> tuple[str, ...]:
        return self.set(replace(self.settings, fullscreen=not self.settings.fullscreen))

    def keep(self, play: Play) -> None:
        """The autosave; it does not hold up the page."""
        self.keeper.keep(play, self.words, datetime.now().isoformat(timespec="minutes"))

    def body(self, role: Role = "text", ink: Ink = "ink") -> Dress:
        m = self.measure
        return Dress(m.text, m.leading, role, ink)

    def fine(self, role: Role = "stress", ink: Ink = "soft") -> Dress:
        m = self.measure
        return Dress(m.small_name if role == "title" else m.small, m.small_leading, role, ink)

    def name(self, ink: Ink = "ink") -> Dress:
        """A name before what is said: the face of titles, as high as the text beside it."""
        m = self.measure
        return Dress(m.name, m.leading, "title", ink)

    def large(self, scale: float = 1.0, ink: Ink = "ink") -> Dress:
        px = round(self.measure.title * scale)
        return Dress(px, math.ceil(px * 1.14), "title", ink)
