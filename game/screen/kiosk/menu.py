"""The menu of the staff: what was counted, how loud, which languages, and off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from game import __version__
from game.screen.change import Change, Pop, Push, Quit
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk import dates
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.export import Export
from game.screen.kiosk.office import back, by_the_keys, even, head, lines
from game.screen.kiosk.site import Site
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import question
from game.screen.kiosk.tongues import named
from game.screen.kiosk.totals import Totals
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.widgets import plain

Leave = Callable[[Literal["restart", "stop"]], None]
STEP = 10
"""Per cent by which the volume is changed."""
SURE_AFTER = 1.0
"""Seconds in which the question takes no yes: the second tap of a double one is none."""


@dataclass(slots=True)
class Menu:
    """Every page of it ends at the screen for visitors."""

    site: Site
    leave: Leave
    told: str = ""
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui, rows = desk.words.ui, self._rows(desk)
        foot = (Word("back", ui("Back to the visitors"), ui("Back"), Quit),)
        if even(desk, foot, rows):
            return by_the_keys(desk, self.leaf, foot, partial(self._said, desk), rows)
        # Long words: beside what is said there is no room for two of them.
        return Broadside(desk, self.leaf, foot).compose(partial(self._said, desk), rows)

    def _rows(self, desk: Desk) -> list[list[Slip]]:
        ui = desk.words.ui
        return [
            [
                self._slip(desk, "figures", ui("Figures"), lambda: Push(Totals(self.site))),
                self._slip(desk, "export", ui("Export the figures"), lambda: Push(Export(self.site))),
            ],
            [
                self._slip(desk, "languages", ui("Languages"), lambda: Push(Offered(self.site))),
                self._slip(desk, "volume", ui("Volume"), lambda: Push(Loudness(self.site))),
            ],
            [
                self._slip(desk, "restart", ui("Restart"), lambda: self._ask("restart")),
                self._slip(desk, "stop", ui("Shut down"), lambda: self._ask("stop")),
            ],
        ]

    def _slip(self, desk: Desk, key: str, words: str, act: Callable[[], Change | None]) -> Slip:
        return Slip(key, plain(words, label(desk)), act, middle=True)

    def _ask(self, how: Literal["restart", "stop"]) -> Change:
        return Push(Sure(self.site, self.leave, how, self.site.now()))

    def _said(self, desk: Desk, width: int) -> list[Item]:
        ui, site = desk.words.ui, self.site
        sentences = [ui("Version {version}.", version=__version__), self._crash(desk)]
        notices = [*site.notices, *site.misfits, *([site.figures.trouble] if site.figures.trouble else [])]
        return [*head(desk, ui("Staff"), width), *lines(desk, [*sentences, *desk.said(notices)], width)]

    def _crash(self, desk: Desk) -> str:
        tally, _ = self.site.figures.totals()
        hours = [count.hour for count in tally if count.kind == "crash"]
        ui = desk.words.ui
        return ui("The last crash: {hour}.", hour=when(desk, max(hours))) if hours else ui("No crash is known.")


@dataclass(slots=True)
class Sure:
    """Asks once: a finger may have slipped, and a screen that is off is on again only by hand.

    No stands where the finger still is, on the place of the menu's last line. `since`: when it was asked.
    """

    site: Site
    leave: Leave
    how: Literal["restart", "stop"]
    since: float
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        if self.how == "stop":
            asked, yes = ui("Shut down?"), ui("Shut down")
            below = ui("The screen stays dark until somebody switches the machine on.")
        else:
            asked, yes = ui("Restart?"), ui("Restart")
            below = ui("The screen is dark for a few seconds. Volume and languages are again as configured.")
        sure = Slip("sure", plain(yes, label(desk)), self._leave, middle=True)
        stay = Slip("stay", plain(ui("No, back"), label(desk)), Pop, middle=True)
        return by_the_keys(desk, self.leaf, (), lambda width: question(desk, asked, below, width), [[sure], [stay]])

    def _leave(self) -> Change | None:
        if self.site.now() - self.since < SURE_AFTER:
            return None
        self.leave(self.how)
        return Quit()


@dataclass(slots=True)
class Offered:
    """Which languages visitors are offered; one at least."""

    site: Site
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        pairs = named(desk, "offer", self.site.languages, self.site.offered, self._flip, "madder")
        said = desk.words.ui("Until the next start of the program.")
        return by_the_keys(
            desk,
            self.leaf,
            (back(desk),),
            lambda width: [*head(desk, desk.words.ui("Languages"), width), *lines(desk, [said], width)],
            [[slip for pair in pairs for slip in pair]],
        )

    def _flip(self, code: str) -> None:
        offered = tuple(known for known in self.site.languages if (known in self.site.offered) != (known == code))
        self.site.offered = offered or self.site.offered


@dataclass(slots=True)
class Loudness:
    """What each new visitor begins with."""

    site: Site
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui, most = desk.words.ui, self.site.configuration.volume.most
        rows = [
            [
                Slip("softer", plain(ui("Softer"), label(desk)), partial(self._by, -STEP), middle=True),
                Slip("louder", plain(ui("Louder"), label(desk)), partial(self._by, STEP), middle=True),
            ]
        ]
        said = ui("{volume} of {most} per cent, until the next start.", volume=self.site.volume, most=most)
        return by_the_keys(
            desk,
            self.leaf,
            (back(desk),),
            lambda width: [*head(desk, ui("Volume"), width), *lines(desk, [said], width)],
            rows,
        )

    def _by(self, step: int) -> None:
        self.site.volume = min(max(0, self.site.volume + step), self.site.configuration.volume.most)


def when(desk: Desk, hour: str) -> str:
    """An hour of the figures, for people: 2026-11-23T10 is from 10:00 to 11:00 that day; an old one a day or less."""
    if hour.startswith("+"):
        return desk.words.ui("{hours} hours after a start with a wrong clock", hours=hour[1:])
    day, _, begins = hour.partition("T")
    said = dates.full(desk.words, day)
    return f"{said}, {begins}:00–{(int(begins) + 1) % 24:02}:00" if begins.isdecimal() else said
