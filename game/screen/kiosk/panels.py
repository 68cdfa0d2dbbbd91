"""Panels side by side: one for each man of a joint decision, each with leaves of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.screen import layout
from game.screen.folio import Hang, Leaf, put_column
from game.screen.kiosk.broadside import Broadside, signs
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, lay_slip
from game.screen.kiosk.torn import Column
from game.screen.layout import Rect
from game.screen.leaves import Item, break_leaves, height_of
from game.screen.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several columns side by side, each with leaves of its own.

    What hangs there stands between its text and its slips; or, where it is what the text stands on, fills the panel.
    """

    key: str
    column: Column
    slips: Sequence[Slip]
    leaf: Leaf
    hang: Hang
    over: bool = False


def side_by_side(page: Broadside, panels: Sequence[Panel], below: Sequence[Slip]) -> Sheet:
    """Columns side by side, and under them what is asked of all."""
    m, body = page.desk.measure, page.body
    sheet = Sheet(m)
    if page.plate and m.upright and m.height > m.leading * 22:
        picture, body = page.under(0.6)
        page.plate.hang(sheet, layout.rimmed(m, picture))
    tail = page.rows([[slip] for slip in below], body.w)
    room = body.h - (height_of(tail) + m.px(24) if tail else 0)
    between = m.px(72)
    wide = (body.w - between * (len(panels) - 1)) // len(panels)
    for number, panel in enumerate(panels):
        x = body.x + number * (wide + between)
        if number:
            sheet.rule(Rect(x - between // 2, body.y, m.px(1), room))
        _panel(page, sheet, panel, Rect(x, body.y, wide, room))
    put_column(sheet, tail, body.x, body.bottom - height_of(tail))
    if page.band:
        page.band(sheet, page.belt)
    page.set_foot(sheet)
    sheet.first = next((target.key for target in sheet.targets), "")
    return sheet


def _panel(page: Broadside, sheet: Sheet, panel: Panel, rect: Rect) -> None:
    m = page.desk.measure
    if panel.over:
        rect = _paper(page, sheet, panel, rect)
    flow = list(panel.column(rect.w))
    tail = page.rows([[slip] for slip in panel.slips], rect.w)
    most = min(rect.h, rect.bottom - m.height // 2) if page.low else rect.h
    if height_of(tail) <= most and height_of([*flow, *tail]) + m.px(20) <= rect.h:
        put_column(sheet, flow, rect.x, rect.y)
        put_column(sheet, tail, rect.x, rect.bottom - height_of(tail))
        between = Rect(rect.x, rect.y + height_of(flow) + m.px(20), rect.w, 0)
        high = rect.bottom - height_of(tail) - m.px(20) - between.y
        if not panel.over and high > m.target * 2:
            paper = min(rect.w * 3 // 4, high * 3 // 4)  # as wide as the paper that is hung there
            panel.hang(sheet, Rect(rect.x + (rect.w - paper) // 2, between.y, paper * 10 // 9 + 1, high))
        panel.leaf.at, panel.leaf.count = 0, 1
        return
    _leafed(page, sheet, panel, rect, flow)


def _paper(page: Broadside, sheet: Sheet, panel: Panel, rect: Rect) -> Rect:
    """What the text stands on, no higher than a sheet of paper is; the room for text on it."""
    m = page.desk.measure
    side, top = m.px(36), m.px(44)
    text = height_of(list(panel.column(rect.w - 2 * side)))
    high = min(rect.h, max(text + 2 * top, rect.w * 9 // 8))
    rect = Rect(rect.x, rect.y + (0 if m.upright else (rect.h - high) // 2), rect.w, high)
    panel.hang(sheet, rect)
    return Rect(rect.x + side, rect.y + top, rect.w - 2 * side, rect.h - 2 * top)


def _leafed(page: Broadside, sheet: Sheet, panel: Panel, rect: Rect, flow: Sequence[Item]) -> None:
    """Too much for the panel: leaves, and one line of signs that turn them and, on the last, choose."""
    m = page.desk.measure
    more, _ = page.numbered(panel.slips, rect.w) if panel.slips else ([], [])
    leaves = break_leaves([*flow, *more], [], rect.h - m.target - m.px(20))
    panel.leaf.count = len(leaves)
    panel.leaf.turn(0)
    put_column(sheet, leaves[panel.leaf.at], rect.x, rect.y)
    last = panel.leaf.at == panel.leaf.count - 1
    cells = len(panel.slips) + (1 if panel.leaf.count > 1 else 0)
    wide = (rect.w - gap(m) * (cells - 1)) // cells if cells else rect.w
    y = rect.bottom - m.target
    for number, slip in enumerate(signs(page.desk, panel.slips) if last else ()):
        place = number + (1 if panel.leaf.count > 1 else 0)
        lay_slip(page.desk, sheet, slip, Rect(rect.x + place * (wide + gap(m)), y, wide, m.target))
    if panel.leaf.at:
        page.turn(sheet, Rect(rect.x, y, wide, m.target), panel.leaf, -1, f"leaf-back:{panel.key}")
    if not last:
        page.turn(sheet, Rect(rect.right - wide, y, wide, m.target), panel.leaf, 1, f"leaf-on:{panel.key}")
