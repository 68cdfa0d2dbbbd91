"""A slip of paper laid over the page, for those who write it: rows of text, in leaves if they are many.

A row is (kind, text, beside). Kinds: "head"; "plain"; "soft", what does not concern the page just now; "so" and "not",
a part of a condition that holds, or does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from game.screen.desk import Desk
from game.screen.folio import Leaf, put_column
from game.screen.layout import Rect
from game.screen.leaves import Item, break_leaves
from game.screen.sheet import Sheet, draw
from game.screen.theme import Ink, Role
from game.screen.typeset import Dress
from game.screen.widgets import diamond, plain, with_next

Row = tuple[str, str, str]

_INKS: dict[str, Ink] = {"head": "ink", "plain": "ink", "soft": "soft", "so": "wormwood", "not": "madder"}
_ROLES: dict[str, Role] = {"title": "title", "head": "title", "soft": "stress"}
_LEAST = 18
"""Pixels of its type, at least."""


@dataclass(slots=True)
class Overlay:
    """The slip. `title` heads every leaf of it, `foot` says how to be rid of it; `ink`: of the bar at its side."""

    title: str
    rows: Sequence[Row]
    foot: str = ""
    ink: Ink = "indigo"
    leaf: Leaf = field(default_factory=Leaf)

    def place(self, desk: Desk) -> Rect:
        """Where the sheet is wide, the left page, which has the picture: the text can be read beside it."""
        m = desk.measure
        frame = desk.frame(2, band=True, print="part" if m.wide else "")
        edge = m.margin // 2
        if m.wide:
            return Rect(edge, edge, frame.text.x - m.px(36) - edge, frame.foot.y - edge)
        return Rect(edge, edge, m.width - 2 * edge, round(m.height * 0.62) - edge)

    def compose(self, desk: Desk) -> Sheet:
        """The open leaf of it, on a sheet as large as the window."""
        m, slip = desk.measure, self.place(desk)
        inner = _shrunk(slip, m.px(40), m.px(26))
        fine = _dress(desk, "soft")
        head = _dress(desk, "title")
        title = desk.setter.set(plain(self.title, head), head, inner.w)
        top = inner.y + title.height + m.px(14)
        items = [_row(desk, row, inner.w) for row in self.rows]
        for at, (kind, _, _) in enumerate(self.rows[1:]):
            if kind in ("so", "not"):  # the parts of a condition stay with what they are asked of
                items[at] = with_next(items[at])
        leaves = break_leaves(items, [], inner.bottom - top - fine.leading)
        self.leaf.count = len(leaves)
        self.leaf.turn(0)
        sheet = Sheet(m)
        sheet.rule(Rect(slip.x, slip.y, m.px(7), slip.h - 1), self.ink)
        sheet.print(title, inner.x, inner.y, desk.setter)
        sheet.rule(Rect(inner.x, top - m.px(8), inner.w, m.px(1)), "line")
        put_column(sheet, leaves[self.leaf.at], inner.x, top)
        turned = f"{self.leaf.at + 1} / {len(leaves)}\u2002Page Down, Page Up" if len(leaves) > 1 else ""
        foot = "\u2003".join(filter(None, (turned, self.foot)))
        block = desk.setter.set_line(plain(foot, fine), fine)
        sheet.print(block, inner.right - block.width, inner.bottom - block.height + m.px(8), desk.setter)
        return sheet

    def draw(self, surface: pygame.Surface, desk: Desk) -> None:
        """On its own paper, with an edge, so that it is seen to lie on the page."""
        slip, theme, hair = self.place(desk), desk.theme, max(1, desk.measure.px(2))
        surface.fill(theme.inks["tint"], slip)
        pygame.draw.rect(surface, theme.inks["line"], slip, hair)
        draw(surface, self.compose(desk), None, theme, desk.setter)


def _dress(desk: Desk, kind: str) -> Dress:
    px = max(_LEAST, round(desk.measure.small * 0.84))
    px += px // 8 if kind == "title" else 0
    return Dress(px, round(px * 1.42), _ROLES.get(kind, "text"), _INKS.get(kind, "ink"))


def _row(desk: Desk, row: Row, width: int) -> Item:
    """The text, and beside it at the right what belongs to it; under it where there is no room for both."""
    kind, text, beside = row
    m, dress = desk.measure, _dress(desk, kind)
    asks = kind in ("so", "not")
    indent = round(dress.px * 1.7) if asks else 0
    aside = _dress(desk, "soft")
    note = desk.setter.set(plain(beside, Dress(aside.px, aside.leading, "text", "soft")), aside, width // 2)
    room = width - indent - (note.width + m.px(20) if beside else 0)
    block = desk.setter.set(plain(text, dress), dress, room)

    def place(sheet: Sheet, x: int, y: int) -> None:
        if asks:
            mark = diamond(x + indent // 2, y + dress.leading // 2, max(4, dress.px // 4), dress.ink)
            sheet.marks.append(mark)
            if kind == "not":  # hollow: not by its colour alone
                sheet.marks.append(diamond(x + indent // 2, y + dress.leading // 2, max(2, dress.px // 4 - 2), "tint"))
        sheet.print(block, x + indent, y, desk.setter)
        if beside:
            sheet.print(note, x + width - note.width, y, desk.setter)

    height = max(block.height, note.height if beside else 0)
    return Item(height, m.px(16) if kind == "head" else m.px(3), place, with_next=kind == "head")


def _shrunk(rect: Rect, x: int, y: int) -> Rect:
    return Rect(rect.x + x, rect.y + y, rect.w - 2 * x, rect.h - 2 * y)
