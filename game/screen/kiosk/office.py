"""What the pages of the staff share: a title, sentences, the way back, and words that stand by their keys."""

from __future__ import annotations

from collections.abc import Sequence

from game.screen.change import Pop
from game.screen.desk import Desk
from game.screen.folio import Leaf, put_column
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.torn import Column
from game.screen.kiosk.tries import Rows
from game.screen.layout import Rect
from game.screen.leaves import Item, height_of
from game.screen.sheet import Sheet
from game.screen.typeset import Run
from game.screen.widgets import paragraph, plain, with_next


def by_the_keys(desk: Desk, leaf: Leaf, foot: Sequence[Word], said: Column, rows: Rows) -> Sheet:
    """Beside them where the sheet is wide, else above them: not at the top of a screen as high as a man."""
    m, alone = desk.measure, Leaf()
    page = Broadside(desk, alone, foot, beside=lambda width: ())
    sheet = page.compose(lambda width: (), rows)
    keys = slips_on(sheet)
    if keys and alone.count == 1:
        first = min(keys, key=lambda key: (key.y, key.x))
        width = first.x - m.px(64) - page.body.x if m.wide else page.body.w
        items = said(width)
        high = height_of(items)
        y = min(first.y, page.body.bottom - high) if m.wide else first.y - m.px(36) - high
        if y >= page.body.y:
            put_column(sheet, items, page.body.x, y)
            leaf.at, leaf.count = 0, 1
            return sheet
    return Broadside(desk, leaf, foot, beside=said).compose(lambda width: (), rows)


def even(desk: Desk, foot: Sequence[Word], rows: Rows) -> bool:
    """Whether by themselves they stand in those rows, all equally wide."""
    slips = slips_on(by_the_keys(desk, Leaf(), foot, lambda width: (), rows))
    return len({slip.y for slip in slips}) == len(rows) and len({slip.w for slip in slips}) == 1


def slips_on(sheet: Sheet) -> list[Rect]:
    return [target.rects[0] for target in sheet.targets if target.look == "row"]


def head(desk: Desk, title: str, width: int) -> list[Item]:
    large = desk.large(0.9)
    return [with_next(paragraph(desk, [Run(title, large)], large, width, above=0))]


def lines(desk: Desk, sentences: list[str], width: int, *, apart: int = 10) -> list[Item]:
    above = desk.measure.px(apart)
    return [paragraph(desk, plain(said, desk.body()), desk.body(), width, above=above) for said in sentences]


def subhead(desk: Desk, text: str, width: int) -> Item:
    """Over figures, what they are."""
    return with_next(paragraph(desk, plain(text, desk.fine()), desk.fine(), width, above=desk.measure.px(18)))


def back(desk: Desk) -> Word:
    text = desk.words.ui("Back")
    return Word("back", text, text, Pop)
