"""Where the kiosk stands: all that stays from one visitor to the next."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.kiosk.configuration import Configuration
from game.kiosk.figures import Figures
from game.kiosk.idle import Idle
from game.kiosk.mismatch import tape_of
from game.kiosk.staff import Lock
from game.rules.fullest import fullest
from game.rules.play import Play
from game.screen.desk import Desk
from game.screen.kiosk.size import Faces, Glass, measure
from game.screen.layout import Measure
from game.screen.typeset import Typesetter
from game.shelf import Settings, Shelf
from game.story.model import Story
from game.story.shape import Name
from game.story.words import ENGLISH, PSEUDO, Notice, Words

REPEAT = 0.5
"""Seconds in which a second touch counts as the same."""
TYPED = "digit:"
"""How the keys begin of what is typed: there a second touch is a second sign."""
LEAST = 320, 200
"""Pixels; a window that is smaller for a moment shows a part of a sheet of that size."""
STRIP = 7
"""Times as long as wide; no screen is longer, and a window that is shows a part of one that is not."""
_SAMPLE = 1000


@dataclass(slots=True, eq=False)
class Site:
    """`languages` by code, English among them; `size`: pixels of the screen; `notices`: what the staff should know."""

    story: Story
    languages: Mapping[str, Words]
    configuration: Configuration
    figures: Figures
    lock: Lock
    size: tuple[int, int]
    notices: Sequence[Notice] = ()
    volume: int = -1
    offered: tuple[str, ...] = ()
    faces: Faces = field(init=False)
    judged: tuple[int, int] | None = None
    """The size for which `misfits` was found."""
    misfits: Sequence[Notice] = ()
    """Why the story cannot be read well on this screen."""
    _fullest: Mapping[Name, Play] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.resize(self.size)
        self.faces = faces(Typesetter("literata"))
        if self.volume < 0:
            self.volume = self.configuration.volume.start
        named = [str(code) for code in self.configuration.languages if code in self.languages]
        self.offered = self.offered or tuple(named) or tuple(code for code in self.languages if code != PSEUDO)

    @property
    def language(self) -> str:
        """What a touch beside the buttons starts in."""
        named = str(self.configuration.language or "")
        return named if named in self.offered else next(iter(self.offered), ENGLISH)

    @property
    def tape(self) -> Name:
        return tape_of(self.configuration, self.story)

    @property
    def fullest(self) -> Mapping[Name, Play]:
        """A play at each scene of the tape where its page is longest, however large the screen; found out once."""
        self._fullest = self._fullest or fullest(self.story, self.tape)
        return self._fullest

    @property
    def idle(self) -> Idle:
        waiting = self.configuration.idle
        return Idle(waiting.after, waiting.countdown)

    @property
    def glass(self) -> Glass:
        screen = self.configuration.screen
        return Glass(*self.size, screen.diagonal, screen.eye)

    def now(self) -> float:
        """Seconds that only go on."""
        return self.figures.clock.steady()

    def resize(self, size: tuple[int, int]) -> bool:
        """Whether a window of that many pixels changes anything."""
        before, self.size = self.size, laid_out(size)
        return self.size != before

    def sizes(self, _: tuple[int, int], text_size: int) -> Measure:
        return measure(self.glass, self.faces, text_size)

    def settings(self, language: str = "") -> Settings:
        """How each visitor finds it."""
        how = self.configuration
        return Settings(language or self.language, how.theme, reduced_motion=how.reduced_motion)

    def desk(self, settings: Settings) -> Desk:
        """A desk of its own: with it goes all that was set, woven and printed on it. Its shelf takes nothing."""
        nowhere = Shelf(Path(os.devnull) / "nothing")
        return Desk(self.story, self.languages, nowhere, settings, self.size, sizing=self.sizes)


def laid_out(size: tuple[int, int]) -> tuple[int, int]:
    """The size of the sheets in a window, which may be of any size for a moment."""
    width, height = size
    return max(width, LEAST[0], height // STRIP), max(height, LEAST[1], width // STRIP)


def faces(setter: Typesetter) -> Faces:
    """How high the capitals of its faces stand, measured on the letter H."""
    capitals = []
    for role in ("text", "stress", "title"):
        metrics = setter.font(role, _SAMPLE).metrics("H")
        capitals.append((metrics[0][3] if metrics and metrics[0] else 0) / _SAMPLE)
    return Faces(min(capitals[:2]), capitals[2])
