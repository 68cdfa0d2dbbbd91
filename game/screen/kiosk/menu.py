"""The menu of the staff: what was counted, how loud, which languages, and off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from game import __version__
from game.screen.change import Change, Pop, Push, Quit
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.chart import chart
from game.screen.kiosk.site import Site
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import question
from game.screen.kiosk.sticks import sticks
from game.screen.kiosk.tongues import named
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.typeset import Run
from game.screen.widgets import paragraph, plain, with_next

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
        ui = desk.words.ui
        rows = [
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
        done = Word("back", ui("Back to the visitors"), ui("Back"), Quit)
        return Broadside(desk, self.leaf, (done,), beside=partial(self._said, desk)).compose(lambda width: (), rows)

    def _slip(self, desk: Desk, key: str, words: str, act: Callable[[], Change | None]) -> Slip:
        return Slip(key, plain(words, label(desk)), act)

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
        stay = Slip("stay", plain(ui("No, back"), label(desk)), Pop)
        sheet = Broadside(desk, self.leaf, (), beside=lambda width: question(desk, asked, below, width))
        return sheet.compose(lambda width: (), [[Slip("sure", plain(yes, label(desk)), self._leave)], [stay]])

    def _leave(self) -> Change | None:
        if self.site.now() - self.since < SURE_AFTER:
            return None
        self.leave(self.how)
        return Quit()


@dataclass(slots=True)
class Totals:
    """What was counted, and the visits of the last days as a chart."""

    site: Site
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        return Broadside(desk, self.leaf, (back(desk),)).compose(partial(self._said, desk))

    def _said(self, desk: Desk, width: int) -> list[Item]:
        ui = desk.words.ui
        tally, trouble = self.site.figures.totals()
        sums: Counter[str] = Counter()
        for count, number in tally.items():
            sums[count.kind] += number
        said = [
            ui("Visits begun: {number}", number=sums["start"]),
            ui("Ends reached: {number}", number=sums["ending"]),
            ui("Decisions: {number}", number=sums["choice"]),
            ui("Reading aids chosen: {number}", number=sums["aid"]),
            ui("Visits that nobody ended: {number}", number=sums["idle_reset"]),
            ui("Visits started over: {number}", number=sums["reset"]),
            ui("Crashes: {number}", number=sums["crash"]),
            *desk.said([trouble] if trouble else []),
        ]
        return [*head(desk, ui("Figures"), width), chart(desk, tally, width), *lines(desk, said, width)]


@dataclass(slots=True)
class Export:
    """Where to: a stick that is plugged in, or the folder of the figures."""

    site: Site
    told: str = ""
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        figures = self.site.figures
        folder = figures.folder
        own = [folder] if folder and folder.is_dir() and not figures.trouble else []
        rows = [
            [Slip(f"to:{folder}", plain(str(folder), label(desk)), partial(self._to, desk, folder))]
            for folder in [*sticks(), *own][:4]
        ]
        sheet = Broadside(desk, self.leaf, (back(desk),), beside=partial(self._said, desk))
        return sheet.compose(lambda width: (), rows)

    def _said(self, desk: Desk, width: int) -> list[Item]:
        ui = desk.words.ui
        said = self.told or ui("Where to? A stick shows here when it is plugged in and mounted.")
        return [*head(desk, ui("Export the figures"), width), *lines(desk, [said], width)]

    def _to(self, desk: Desk, folder: Path) -> None:
        self.told = desk.words.notice(self.site.figures.export(folder))


@dataclass(slots=True)
class Offered:
    """Which languages visitors are offered; one at least."""

    site: Site
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        rows = named(desk, "offer", self.site.languages, self.site.offered, self._flip, "madder")
        said = desk.words.ui("Until the next start of the program.")
        return Broadside(desk, self.leaf, (back(desk),)).compose(
            lambda width: [*head(desk, desk.words.ui("Languages"), width), *lines(desk, [said], width)], rows
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
                Slip("softer", plain(ui("Softer"), label(desk)), partial(self._by, -STEP)),
                Slip("louder", plain(ui("Louder"), label(desk)), partial(self._by, STEP)),
            ]
        ]
        said = ui("{volume} of {most} per cent, until the next start.", volume=self.site.volume, most=most)
        return Broadside(desk, self.leaf, (back(desk),)).compose(
            lambda width: [*head(desk, ui("Volume"), width), *lines(desk, [said], width)], rows
        )

    def _by(self, step: int) -> None:
        self.site.volume = min(max(0, self.site.volume + step), self.site.configuration.volume.most)


def when(desk: Desk, hour: str) -> str:
    """An hour of the figures, for people: 2026-11-23T10 is from 10:00 to 11:00 that day; an old one only a day."""
    if hour.startswith("+"):
        return desk.words.ui("{hours} hours after a start with a wrong clock", hours=hour[1:])
    day, _, begins = hour.partition("T")
    return f"{day}, {begins}:00–{(int(begins) + 1) % 24:02}:00" if begins.isdecimal() else day


def head(desk: Desk, title: str, width: int) -> list[Item]:
    large = desk.large(0.9)
    return [with_next(paragraph(desk, [Run(title, large)], large, width, above=0))]


def lines(desk: Desk, sentences: list[str], width: int) -> list[Item]:
    above = desk.measure.px(10)
    return [paragraph(desk, plain(said, desk.body()), desk.body(), width, above=above) for said in sentences]


def back(desk: Desk) -> Word:
    text = desk.words.ui("Back")
    return Word("back", text, text, Pop)
