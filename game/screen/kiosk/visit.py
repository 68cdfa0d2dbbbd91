"""One visitor: everything of his hangs here, and goes when this is let go."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from game.kiosk.counts import Kind
from game.rules.play import Play, begin
from game.rules.view import page
from game.screen.change import Screen
from game.screen.desk import Desk
from game.screen.kiosk.site import REPEAT, Site
from game.screen.kiosk.size import LARGER
from game.screen.stack import Stack
from game.story.model import LUCK
from game.story.shape import Name


@dataclass(slots=True, weakref_slot=True, eq=False)
class Visit:
    """From the touch that begins it to the reset. `low`: what can be touched stands in the lower half."""

    site: Site
    language: str
    larger: bool = False
    contrast: bool = False
    low: bool = False
    reaches_up: Callable[[str], bool] = field(default=lambda language: True)
    """Whether in a language anything to be touched stands in the upper half; without who knows it, it may."""
    counted: bool = True
    """False where nobody is there, and only the sizes are asked for."""
    volume: int = field(init=False)
    play: Play = field(init=False)
    desk: Desk = field(init=False)
    stack: Stack = field(init=False)
    woven_at: float = -1e9
    """When the last row was woven."""

    def __post_init__(self) -> None:
        self.volume = self.site.volume
        self.play = begin(self.site.story, self.site.tape, int.from_bytes(os.urandom(4), "big"))
        self.desk = self.site.desk(self.site.settings(self.language))
        self.count("start")

    def open(self, first: Screen) -> None:
        self.stack = Stack(self.desk, first, REPEAT)

    def count(self, kind: Kind, what: str = "") -> None:
        if self.counted:
            self.site.figures.count(kind, what, self.language)

    def choose_larger(self) -> None:
        self.larger = not self.larger
        self._settle("larger" if self.larger else "")

    def choose_contrast(self) -> None:
        self.contrast = not self.contrast
        self._settle("contrast" if self.contrast else "")

    def choose_low(self) -> None:
        self.low = not self.low
        self._settle("low" if self.low else "")

    def speak(self, language: str) -> None:
        """Another language, at the same place."""
        self.language = language
        self._settle("")

    def _settle(self, aid: str) -> None:
        usual = self.site.settings(self.language)
        dark = usual.theme in ("dark", "black")
        self.desk.settings = replace(
            usual,
            text_size=LARGER if self.larger else 100,
            theme=("black" if dark else "white") if self.contrast else usual.theme,
        )
        if aid:
            self.count("aid", aid)

    def decide(self, picks: Mapping[Name, Name]) -> None:
        """Goes on with what the visitors picked; for every other man, and for luck itself, luck picks."""
        before = self.play
        for who, choice in picks.items():
            self.count("choice", f"{before.state.scene}:{who}:{choice}")
        everybody = {who: picks[who] if who in picks else before.drawn(who) for who in before.offered}
        self.play = before.moved(everybody)
        if any(who != LUCK for who in everybody):
            self.woven_at = self.site.now()
            self.desk.mixer.once("beater")
        if self.play.ended():
            self.count("ending", page(self.site.story, self.play.state, self.desk.words).scene)
