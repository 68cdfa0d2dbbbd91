"""A decision looked back at: its page, what was picked there, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.band import Row
from game.rules.legend import sentence
from game.rules.view import page
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.history import picked, told
from game.screen.scenery import view_of
from game.screen.sheet import Sheet


@dataclass(slots=True)
class Decision:
    """One row of the band, opened."""

    row: Row
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=view_of(desk, self.row.turn.state))
        shown = page(desk.story, self.row.turn.state, desk.words)
        head = page_head(desk, folio.head_width, shown.place_title, sentence(desk.story, self.row, desk.words))
        flow = [
            *told(desk, self.row.turn.state, folio.width),
            *picked(desk, self.row.turn, folio.width),
            *told(desk, self.row.after, folio.width),
        ]
        return folio.compose(head, flow)
