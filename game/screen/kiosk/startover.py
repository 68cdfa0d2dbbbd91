"""Start over: asks once, because somebody may still be reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.screen.change import Pop, Push, Quit
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.tries import Plate
from game.screen.kiosk.visit import Visit
from game.screen.leaves import Item
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.typeset import Run
from game.screen.widgets import paragraph, plain


@dataclass(slots=True)
class StartOver:
    """Quit is the end of a visit."""

    visit: Visit
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        stay = Slip("stay", plain(ui("Stay here"), label(desk)), Pop)
        over = Slip("over", plain(ui("Start over"), label(desk)), self._over)
        return Broadside(desk, self.leaf, (), low=self.visit.low, plate=wire(desk)).compose(
            lambda width: question(desk, ui("Start over?"), ui("What you have woven here will be gone."), width),
            [[stay], [over]],
        )

    def _over(self) -> Quit:
        return finish(self.visit)


def finish(visit: Visit) -> Quit:
    """The visitor himself ends his visit."""
    visit.count("reset")
    return Quit()


def start_over(visit: Visit) -> Word:
    """At the foot of every page, at the same place."""
    text = visit.desk.words.ui("Start over")
    return Word("start-over", text, "×", lambda: Push(StartOver(visit)))


def question(desk: Desk, asked: str, below: str, width: int) -> list[Item]:
    """A question as large as it may be, and a sentence under it."""
    large = desk.large()
    items = [paragraph(desk, [Run(asked, large)], large, width, above=0)]
    if below:
        items.append(paragraph(desk, plain(below, desk.body()), desk.body(), width, above=desk.measure.px(24)))
    return items


def wire(desk: Desk) -> Plate | None:
    """The print that stands for the whole book."""
    hang = vignette(desk, "wire")
    return Plate(hang, tall=True) if hang else None
