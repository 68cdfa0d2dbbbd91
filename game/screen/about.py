"""About: what this is, what is made up, who has read it, what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.about import about
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.passages import between
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.widgets import paragraph, plain


@dataclass(slots=True)
class About:
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "registry-hut", "night"))
        title = desk.words.text("story/title", desk.story.title)
        head = page_head(desk, folio.head_width, desk.words.ui("About"), title)
        flow = [
            paragraph(desk, plain(text, desk.body()), desk.body(), folio.width, above=between(desk))
            for text in about(desk.story, desk.words)
        ]
        return folio.compose(head, flow)
