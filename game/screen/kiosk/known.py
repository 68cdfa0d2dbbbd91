"""How do we know? What of a page is on record, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.view import Page, page
from game.screen.change import Pop, Push
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.cited import cited
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import start_over
from game.screen.kiosk.tongues import language
from game.screen.kiosk.tries import Plate
from game.screen.kiosk.visit import Visit
from game.screen.leaves import Item
from game.screen.loom import foot_band
from game.screen.scenery import view_of
from game.screen.sheet import Sheet
from game.screen.sources import standing
from game.screen.typeset import Run, runs
from game.screen.widgets import paragraph, plain, with_next


@dataclass(slots=True)
class Known:
    """The label of a page, what is made up in it, and its sources."""

    visit: Visit
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        foot = (start_over(self.visit), *language(self.visit))
        back = Slip("back", plain(desk.words.ui("Back"), label(desk)), Pop)
        plate = plate_of(desk, self.visit)
        # The band stays where it is, and what stands above it; a wide sheet needs the room for the text.
        band = foot_band(desk, self.visit.play, self.visit.woven_at) if desk.measure.upright else None
        sheet = Broadside(desk, self.leaf, foot, low=self.visit.low, plate=plate, band=band)
        return sheet.compose(self._said, [[back]])

    def _said(self, width: int) -> list[Item]:
        desk, m = self.visit.desk, self.visit.desk.measure
        shown = page(desk.story, self.visit.play.state, desk.words)
        large, half = desk.large(0.9), m.leading // 2
        asked = [Run(desk.words.ui("How do we know this?"), large)]
        title = [] if self.visit.larger else [with_next(paragraph(desk, asked, large, width, above=0))]
        items = [
            *title,
            with_next(paragraph(desk, plain(label_of(desk, shown), desk.name()), desk.body(), width, above=half)),
        ]
        if shown.made:
            items.append(paragraph(desk, runs(shown.made, desk.body()), desk.body(), width, above=m.px(8)))
        else:
            ui = desk.words.ui
            known = ui("The sources below say that it happened.")
            said = plain(known if shown.record == "documented" else standing(desk, shown.record), desk.body())
            items.append(paragraph(desk, said, desk.body(), width, above=m.px(8)))
        for source in cited(desk, shown.references):
            items.append(paragraph(desk, plain(source, desk.fine()), desk.fine(), width, above=half))
        return items


def label_of(desk: Desk, shown: Page) -> str:
    """What a page is: on record, or made up from it."""
    return desk.words.ui("From the record") if shown.record == "documented" else desk.words.ui("Reconstruction")


def plate_of(desk: Desk, visit: Visit) -> Plate | None:
    """The print of the page that the play is open at, without words."""
    hang = view_of(desk, visit.play.state)
    return Plate(hang, tall=True) if hang else None


def known(visit: Visit) -> Word:
    ui = visit.desk.words.ui
    return Word("known", ui("How do we know?"), "?", lambda: Push(Known(visit)), ui("Sources"))
