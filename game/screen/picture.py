"""The picture of a page, whole and large, and in words what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.engine import State
from game.rules.view import page
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Picture, back_link
from game.screen.passages import between
from game.screen.scenery import view_of
from game.screen.sheet import Sheet
from game.screen.widgets import paragraph, plain, with_next


@dataclass(slots=True)
class ThePicture:
    """For those who want to see more of it, and for those who cannot see it."""

    state: State
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        shown = page(desk.story, self.state, desk.words)
        hang = view_of(desk, self.state)
        picture = Picture(hang, shown.place_title, shown.time, whole=True) if hang else None
        folio = Folio(desk, self.leaf, (back_link(desk),), picture=picture)
        heading = paragraph(desk, plain(desk.words.ui("The picture"), desk.name()), desk.body(), folio.width, above=0)
        said = [
            paragraph(desk, plain(text, desk.body()), desk.body(), folio.width, above=between(desk))
            for text in (shown.alt, shown.long)
            if text
        ]
        return folio.compose([], [with_next(heading), *said])
