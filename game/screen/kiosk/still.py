"""Are you still reading? The whole screen is the yes."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from game.screen.change import Pop
from game.screen.desk import Desk
from game.screen.folio import put_column
from game.screen.layout import Rect
from game.screen.leaves import Item, height_of
from game.screen.sheet import Sheet, Target
from game.screen.typeset import Dress, Run
from game.screen.widgets import diamond, paragraph, plain


@dataclass(slots=True)
class Still:
    """`left`: seconds until the visit ends; of `whole` at first."""

    left: Callable[[], float]
    whole: float
    due: float = math.inf

    def compose(self, desk: Desk) -> Sheet:
        m, ui = desk.measure, desk.words.ui
        sheet = Sheet(m)
        width = m.width - 2 * m.margin
        large = desk.large(1.0)
        seconds = math.ceil(self.left())
        said = Dress(round(m.text * 1.3), round(m.leading * 1.3), "text")
        figure = Dress(m.text * 5, round(m.text * 6), "text")
        items = [
            paragraph(desk, [Run(ui("Are you still reading?"), large)], large, width, above=0),
            paragraph(desk, [Run(str(seconds), figure)], figure, width, above=m.px(30)),
            self._thread(desk, width, seconds),
            paragraph(desk, [Run(ui("Touch anywhere to go on."), said)], said, width, above=m.px(40)),
            paragraph(
                desk,
                plain(ui("When the seconds have run out, it starts over for the next visitor."), desk.body()),
                desk.body(),
                width,
                above=m.px(12),
            ),
        ]
        put_column(sheet, items, m.margin, (m.height - height_of(items)) // 2)
        sheet.targets.append(Target("yes", (m.sheet,), Pop, "link"))
        sheet.first = "yes"
        return sheet

    def _thread(self, desk: Desk, width: int, seconds: int) -> Item:
        """The way that is left: it grows shorter towards the far end."""
        m = desk.measure
        half = m.px(9)
        gone = round((width - 2 * half) * (1 - seconds / self.whole))

        def place(sheet: Sheet, x: int, y: int) -> None:
            sheet.rule(Rect(x, y + half, width, m.px(1)), "line")
            sheet.rule(Rect(x + half + gone, y + half - m.px(1), width - half - gone, m.px(3)), "ink")
            sheet.marks.append(diamond(x + half + gone, y + half, half, "madder"))

        return Item(2 * half, m.px(20), place)
