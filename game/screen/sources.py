"""How do we know this? What of a scene is documented, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules import knowing
from game.rules.engine import State
from game.rules.view import page
from game.screen.codex import opens, references, review
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.leaves import Item
from game.screen.scenery import view_of
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import paragraph, plain, with_next


@dataclass(slots=True)
class Sources:
    """The label of a scene, what is made up in it, and its sources."""

    state: State
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        shown = page(desk.story, self.state, desk.words)
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=view_of(desk, self.state))
        place = f"{shown.place_title}, {shown.time}"
        *head, gap = page_head(desk, folio.head_width, desk.words.ui("How do we know this?"), place)
        head += [with_next(review(desk, shown.review, folio.head_width)), gap]
        width, above = folio.width, desk.measure.leading // 2
        flow: list[Item] = [
            paragraph(desk, plain(standing(desk, shown.record), desk.body()), desk.body(), width, above=0)
        ]
        if shown.made:
            flow.append(
                paragraph(desk, runs(shown.made, desk.body()), desk.body(), width, above=above, opens=opens(desk))
            )
        flow += references(desk, shown.references, width)
        picture = plain(desk.words.ui("The picture: {alt}", alt=shown.alt), desk.fine("text"))
        flow.append(paragraph(desk, picture, desk.fine(), width, above=above))
        return folio.compose(head, flow)


def standing(desk: Desk, record: str) -> str:
    """What the label of a scene means."""
    return knowing.standing(record, desk.words)
