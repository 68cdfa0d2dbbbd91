"""The second screen: what it is about, and how one likes to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.rules.view import tape_page
from game.screen.change import Change, Pop, Push
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import question, start_over, wire
from game.screen.kiosk.tongues import language
from game.screen.kiosk.tries import Rows
from game.screen.kiosk.visit import Visit
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import Act, paragraph, plain


@dataclass(slots=True)
class Aids:
    """`first`: before the story, with its content note; else over a page of it."""

    visit: Visit
    first: Callable[[], Change] | None = None
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        visit = self.visit
        return self.offering(desk, low=visit.low or visit.reaches_up(visit.language))

    def offering(self, desk: Desk, *, low: bool) -> Sheet:
        """`low`: also to lower what can be touched, which is no aid where all of it stands low already."""
        visit, ui = self.visit, desk.words.ui
        aids = [
            self._aid("larger", ui("Larger text"), visit.choose_larger, visit.larger),
            self._aid("contrast", ui("Contrast"), visit.choose_contrast, visit.contrast),
        ]
        if low:
            aids.append(self._aid("low", ui("Buttons lower down"), visit.choose_low, visit.low))
        # Beside boxes that are ticked or not, what only goes on bears no mark.
        go_on = Slip("go-on", plain(ui("Go on"), label(desk)), self.first or Pop, middle=True)
        leaf, stacked = Leaf(), [[slip] for slip in (*aids, go_on)]
        lines = {target.rects[0].y for target in self._sheet(desk, leaf, stacked).targets if target.look == "row"}
        fit = leaf.count == 1 and len(lines) == len(stacked)
        return self._sheet(desk, self.leaf, stacked if fit else [aids, [go_on]])

    def _sheet(self, desk: Desk, leaf: Leaf, rows: Rows) -> Sheet:
        visit = self.visit
        sheet = Broadside(desk, leaf, (start_over(visit), *language(visit)), low=visit.low, plate=wire(desk))
        return sheet.compose(self._note, rows)

    def _aid(self, key: str, words: str, act: Act, holds: bool) -> Slip:
        return Slip(key, plain(words, label(self.visit.desk)), act, "madder", holds=holds)

    def _note(self, width: int) -> list[Item]:
        desk = self.visit.desk
        if self.first is None:
            ui = desk.words.ui
            return question(desk, ui("Reading aids"), ui("They last until you start over."), width)
        note = tape_page(desk.story, self.visit.site.tape, desk.words).note
        if not note:
            return []
        return [paragraph(desk, runs(note, desk.body()), desk.body(), width, above=0)]


def aids(visit: Visit) -> Word:
    return Word("aids", visit.desk.words.ui("Reading aids"), "Aa", lambda: Push(Aids(visit)))
