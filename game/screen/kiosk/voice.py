"""Who tells a page, and to whom; under the name the mark of his medium, as long as the name."""

from __future__ import annotations

from game.rules.view import Page
from game.screen.desk import Desk
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.passages import ink_of
from game.screen.sheet import Sheet
from game.screen.theme import Ink
from game.screen.typeset import Run
from game.screen.widgets import paragraph, plain, space, with_next


def voice(desk: Desk, shown: Page, width: int) -> list[Item]:
    """On one line; where that has no room for both, what is said of him stands under his name and its mark."""
    m, ink = desk.measure, ink_of(desk, shown.voice)
    name, heading = Run(shown.voice_name, desk.name(ink)), plain(shown.heading, desk.fine())
    line = [Run(f"{shown.voice_name}\u2002", desk.name(ink)), *heading] if shown.heading else [name]
    one = desk.setter.set_line(line, desk.body()).width <= width - width // 200
    mark = _mark(desk, ink, min(width, desk.setter.set_line([name], desk.name()).width))
    items = [with_next(paragraph(desk, line if one else [name], desk.body(), width, above=0)), mark]
    if not one:
        items.append(with_next(paragraph(desk, heading, desk.fine(), width, above=m.px(4))))
    return [*items, space(m.px(4))]


def _mark(desk: Desk, ink: Ink, wide: int) -> Item:
    """Mateo answers back: strokes, as of talk. A letter: two lines. The notebook: one. The studio: a tape’s ticks."""
    m = desk.measure
    thin, hair = m.px(2), m.px(1)

    def place(sheet: Sheet, x: int, y: int) -> None:
        match ink:
            case "indigo":
                step = wide * 4 // 11
                for n in range(3):
                    sheet.rule(Rect(x + n * step, y, wide - 2 * step, thin), ink)
            case "madder":
                sheet.rule(Rect(x, y, wide, hair), ink)
                sheet.rule(Rect(x, y + max(4, m.px(5)), wide, hair), ink)
            case "wormwood":
                sheet.rule(Rect(x, y, wide, thin), ink)
            case _:
                # The first and the last are tall.
                last = 4 * max(1, round(wide / m.px(44)))
                for n in range(last + 1):
                    tall = m.px(9 if n % 4 == 0 else 5)
                    sheet.rule(Rect(x + n * (wide - thin) // last, y, thin, tall), "soft")

    return Item(m.px(9), m.px(2), place, None, True)
