"""Where a page plays and when, and what it is: under its print, or, where none hangs, above its text."""

from __future__ import annotations

from game.rules.view import Page
from game.screen.desk import Desk
from game.screen.kiosk.known import label_of
from game.screen.leaves import Item, height_of
from game.screen.sheet import Sheet
from game.screen.typeset import Run
from game.screen.widgets import paragraph, with_next


def captioned(desk: Desk, shown: Page, width: int) -> Item:
    """Place, time and label, each whole: on one line, or the label on a line of its own, or each."""
    place = Run(shown.place_title, desk.fine("title", "ink"))
    time, label = Run(shown.time, desk.fine()), Run(label_of(desk, shown), desk.fine())
    apart, dot = Run("\u2002 ", desk.fine()), Run(" · ", desk.fine())
    together = [
        [[place, apart, time, dot, label]],
        [[place, apart, time], [label]],
        [[place], [time, dot, label]],
    ]
    lines = next((lines for lines in together if _fit(desk, lines, width)), [[place], [time], [label]])
    items = [paragraph(desk, line, desk.fine(), width, above=0) for line in lines]

    def put(sheet: Sheet, x: int, y: int) -> None:
        for item in items:
            item.place(sheet, x, y)
            y += item.height

    return with_next(Item(height_of(items), 0, put))


def _fit(desk: Desk, lines: list[list[Run]], width: int) -> bool:
    return all(desk.setter.set_line(line, desk.fine()).width <= width - width // 200 for line in lines)
