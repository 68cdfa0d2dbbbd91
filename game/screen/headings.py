"""The heads of pages: the left page of an open book, where the sheet is wide."""

from __future__ import annotations

from game.screen.desk import Desk
from game.screen.leaves import Item
from game.screen.widgets import paragraph, plain, rule, space


def page_head(desk: Desk, width: int, title: str, below: str = "") -> list[Item]:
    """A title, and a sentence under it."""
    m, large = desk.measure, desk.large()
    items = [paragraph(desk, plain(title, large), large, width, above=0, with_next=True)]
    if below:
        items.append(paragraph(desk, plain(below, desk.fine()), desk.fine(), width, above=m.px(14), with_next=True))
    return [*items, space(m.px(22))]


def chapter(desk: Desk, width: int, above: str, title: str, below: str) -> list[Item]:
    """As a chapter opens: a small line, the title, a short rule, when it is."""
    m, large, fine = desk.measure, desk.large(), desk.fine()
    short = min(width, m.px(120))
    return [
        paragraph(desk, plain(above, fine), fine, width, above=0, with_next=True),
        paragraph(desk, plain(title, large), large, width, above=m.px(18 if m.wide else 6), with_next=True),
        rule(short, m.px(2), above=m.px(22 if m.wide else 12), ink="soft"),
        paragraph(desk, plain(below, fine), fine, width, above=m.px(14 if m.wide else 8), with_next=True),
        space(m.px(22)),
    ]
