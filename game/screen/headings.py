"""The heads of pages: the left page of an open book, where the sheet is wide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.screen.desk import Desk
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.passages import ink_of
from game.screen.sheet import Sheet
from game.screen.widgets import diamond, paragraph, plain, space, with_next
from game.story.shape import Name


def page_head(desk: Desk, width: int, title: str, below: str = "") -> list[Item]:
    """A title, and a sentence under it."""
    m, large = desk.measure, desk.large()
    items = [with_next(paragraph(desk, plain(title, large), large, width, above=0))]
    if below:
        items.append(with_next(paragraph(desk, plain(below, desk.fine()), desk.fine(), width, above=m.px(14))))
    return [*items, space(m.px(22))]


def section(desk: Desk, title: str, width: int) -> list[Item]:
    """Over a part of a list; the box round its first row stays clear of it."""
    text = plain(title, desk.fine("title", "ink"))
    above = paragraph(desk, text, desk.fine(), width, above=desk.measure.leading)
    return [with_next(above), with_next(space(desk.measure.px(8)))]


def part(desk: Desk, title: str, rows: Sequence[Item], width: int) -> list[Item]:
    """A part of a list under its title, which is said again on every leaf that the part goes on to."""
    head = section(desk, title, width)
    return [*head, *(replace(row, again=tuple(head)) for row in rows)]


def chapter(  # noqa: PLR0913  (what stands at the head of a chapter, and who tells it)
    desk: Desk, width: int, above: str, title: str, below: str, *, who: Name = "", scale: float = 1.35
) -> list[Item]:
    """As a chapter opens: a small line, the title, the way with him who tells it, when it is."""
    m, fine = desk.measure, desk.fine()
    large = desk.large(scale if m.wide else 1.0)
    return [
        # Set as body text is, so that it shares its baseline with the first line of the text beside it.
        with_next(paragraph(desk, plain(above, fine), desk.body(), width, above=0)),
        with_next(paragraph(desk, plain(title, large), large, width, above=m.px(20 if m.wide else 2))),
        the_way(desk, width if m.wide else min(width, m.px(360)), who),
        with_next(paragraph(desk, plain(below, fine), fine, width, above=m.px(12 if m.wide else 6))),
        space(m.px(22)),
    ]


def the_way(desk: Desk, width: int, who: Name = "") -> Item:
    """Five hundred metres: a line between two zones, their men at its ends and the third on his way.

    Where somebody tells the page only his mark is filled; a teller who is none of them has the line to himself.
    """
    m = desk.measure
    half = m.px(7)
    places = dict(zip(desk.story.seats, (0.0, 1.0, 0.618), strict=False))

    def place(sheet: Sheet, x: int, y: int) -> None:
        middle = y + half
        sheet.rule(Rect(x, middle, width, m.px(1)), "soft")
        for seat, along in places.items():
            if who in ("", seat):
                at = x + half + round((width - 2 * half) * along)
                sheet.marks.append(diamond(at, middle, half, ink_of(desk, seat)))

    return Item(2 * half, m.px(24 if m.wide else 10), place, with_next=True)
