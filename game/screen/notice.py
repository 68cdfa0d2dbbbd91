"""A page that tells the player something and waits."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.screen.change import Pop
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.widgets import paragraph, plain, word_row


@dataclass(slots=True)
class NoticePage:
    """Sentences, already in the player's language."""

    sentences: tuple[str, ...]
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, vignette=vignette(desk, "the-path", "night"))
        above = desk.measure.leading // 2
        text = [paragraph(desk, plain(s, desk.body()), desk.body(), folio.width, above=above) for s in self.sentences]
        done = word_row(desk, "continue", desk.words.ui("Continue"), Pop, folio.width, above=above)
        return folio.compose([], text, [done])
