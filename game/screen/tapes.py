"""The list of tapes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from game.rules.view import TapePage, tape_page
from game.screen.change import Change, Swap
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.leaves import Item
from game.screen.opening import Opening
from game.screen.reading import Reading
from game.screen.sheet import Sheet
from game.screen.widgets import Line, plain, row
from game.story.model import Name


@dataclass(slots=True)
class Tapes:
    """Every tape, in the order of the story; each can be played alone."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),))
        head = page_head(
            desk, folio.head_width, desk.words.ui("The tapes"), desk.words.ui("Each can be played on its own.")
        )
        rows = [
            self._row(desk, tape_page(desk.story, tape, desk.words), folio.width)
            for series in desk.story.series.values()
            for tape in series.tapes
        ]
        return folio.compose(head, rows)

    def _row(self, desk: Desk, tape: TapePage, width: int) -> Item:
        line = Line(
            key=f"tape:{tape.tape}",
            text=plain(tape.title, desk.name()),
            act=partial(_open, tape.tape),
            number=tape.number,
            note=tape.time,
        )
        return row(desk, line, width)


def _open(tape: Name) -> Change:
    return Swap(Opening(tape, Reading, before=_again))


def _again() -> Change:
    return Swap(Tapes())
