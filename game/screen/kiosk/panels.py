"""Panels side by side: one for each man of a joint decision, each with leaves of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.screen import layout
from game.screen.folio import Hang, Leaf, put_column
from game.screen.kiosk.broadside import Broadside
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, label, lay_slip, narrowest
from game.screen.kiosk.torn import Column, breaks_words
from game.screen.kiosk.tries import MOST_LEAVES, in_rows, numbered, signs
from game.screen.layout import Rect
from game.screen.leaves import Item, Leaves, break_leaves, height_of
from game.screen.sheet import Sheet, Target
from game.screen.widgets import Act, paragraph, plain

BARE = 1.5
"""Leaves that a panel may have more if a head stands above it then."""
SPARE = 3
"""So many ways, the last ones, say least: they are for closed papers on a sheet with little room."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A paper that was closed: what it looks like, what is said under it, and what a touch on it does."""

    hang: Hang
    said: str
    key: str
    act: Act


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several columns side by side, each with leaves of its own.

    `paper`: what it all stands on; without it, it stands on the page. `folded`: lies there instead of the slips.
    `least`: how wide it must be to look well.
    """

    key: str
    column: Column
    slips: Sequence[Slip]
    leaf: Leaf
    paper: Hang | None = None
    folded: Folded | None = None
    least: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """What stands above all panels, and the panels."""

    head: Column
    panels: Sequence[Panel]


@dataclass(frozen=True, slots=True)
class _Fit:
    """The heights of a way: its head, and its panels, which are all as high as the highest."""

    head: int
    panel: int

    @property
    def high(self) -> int:
        return self.head + self.panel


def side_by_side(page: Broadside, ways: Sequence[Way], below: Sequence[Slip], *, asked: bool = True) -> Sheet:
    """Columns side by side, the first way that needs no leaves; and under them what is asked of all, if it is `asked`
    already: its place is kept in any case, so that nothing moves when it is."""
    m, body = page.desk.measure, page.body
    sheet = Sheet(m)
    tail = in_rows(page.desk, [[slip] for slip in below], body.w)
    kept = height_of(tail) + m.px(24) if tail else 0
    floor = body.bottom - kept
    found = _found(page, ways, floor)
    if found is None and asked:
        found = _found(page, ways[-SPARE:], floor, folded=True)
        if found:  # they lie in all the room there is
            found = found[0], _Fit(found[1].head, floor - body.y - found[1].head)
    elif found is None:
        floor = body.bottom
        found = _found(page, ways, floor)
    if found:
        _whole(page, sheet, *found, floor)
    else:
        _leaved(page, sheet, ways, floor)
    if asked:
        put_column(sheet, tail, body.x, body.bottom - height_of(tail))
    if page.band:
        page.band(sheet, page.belt)
    page.set_foot(sheet)
    sheet.first = next((target.key for target in sheet.targets), "")
    return sheet


def _found(page: Broadside, ways: Sequence[Way], floor: int, *, folded: bool = False) -> tuple[Way, _Fit] | None:
    """The first way that needs no leaves. `folded`: the slips of closed papers need no room any more."""
    fits = ((way, _fit(page, way, floor, folded=folded)) for way in ways)
    return next(((way, fit) for way, fit in fits if fit.high <= floor - page.body.y), None)


def _wide(page: Broadside, way: Way) -> tuple[int, int]:
    """How wide each panel is, and how far apart they stand."""
    between = page.desk.measure.px(40 if any(panel.paper for panel in way.panels) else 72)
    return (page.body.w - between * (len(way.panels) - 1)) // len(way.panels), between


def _pads(page: Broadside, panel: Panel) -> tuple[int, int]:
    """What a paper keeps free at its sides, and above and below."""
    m = page.desk.measure
    return (m.px(34), m.px(34 if panel.slips else 76)) if panel.paper else (0, 0)


def _air(page: Broadside) -> int:
    return page.desk.measure.px(28)


def _fit(page: Broadside, way: Way, floor: int, *, folded: bool) -> _Fit:
    """Too high, where a word would be broken or what can be touched would lie out of low reach."""
    m = page.desk.measure
    wide, _ = _wide(page, way)
    head = list(way.head(page.body.w))
    highs = []
    for panel in way.panels:
        side, over = _pads(page, panel)
        inner = wide - 2 * side
        flow, tail = list(panel.column(inner)), in_rows(page.desk, [[slip] for slip in panel.slips], inner)
        if folded and panel.folded:
            tail = _closed(page, panel.folded, inner, floor - over)
        out_of_reach = page.low and tail and floor - over - height_of(tail) < m.height // 2
        least = max([panel.least, *(narrowest(page.desk, slip) for slip in panel.slips)])
        if inner < least or out_of_reach or breaks_words(page.desk, [panel.column], inner):
            return _Fit(0, page.body.h * 2)
        highs.append(2 * over + height_of(flow) + (_air(page) if tail else 0) + height_of(tail))
    return _Fit(height_of(head) + (_air(page) if head else 0), max(highs))


def _whole(page: Broadside, sheet: Sheet, way: Way, fit: _Fit, floor: int) -> None:
    """The picture as large as the rest leaves it, the head, and the panels at the foot."""
    m, body = page.desk.measure, page.body
    y, left = body.y, floor - body.y - fit.high
    high = min(left - m.px(34), body.w)
    if page.plate and m.upright and high > body.w // 3:
        page.plate.hang(sheet, layout.rimmed(m, Rect(body.x, y, body.w, high)))
        y, left = y + high + m.px(34), left - high - m.px(34)
    put_column(sheet, list(way.head(body.w)), body.x, y)
    wide, between = _wide(page, way)
    asks = any(panel.slips for panel in way.panels)
    top = floor - fit.panel if asks else y + fit.head + left // 2
    for number, panel in enumerate(way.panels):
        x = body.x + number * (wide + between)
        if number and not panel.paper:
            sheet.rule(Rect(x - between // 2, top, m.px(1), fit.panel))
        _panel(page, sheet, panel, Rect(x, top, wide, fit.panel))


def _panel(page: Broadside, sheet: Sheet, panel: Panel, rect: Rect) -> None:
    side, over = _pads(page, panel)
    inner = Rect(rect.x + side, rect.y + over, rect.w - 2 * side, rect.h - 2 * over)
    flow = list(panel.column(inner.w))
    panel.leaf.at, panel.leaf.count = 0, 1
    if panel.folded:
        put_column(sheet, flow, inner.x, inner.y)
        below = inner.y + height_of(flow)
        _folded(page, sheet, panel.folded, Rect(inner.x, below, inner.w, inner.bottom - below))
        return
    if panel.paper:
        panel.paper(sheet, rect)
    tail = in_rows(page.desk, [[slip] for slip in panel.slips], inner.w)
    # What is only read stands in the middle of its paper.
    y = inner.y if tail else inner.y + (inner.h - height_of(flow)) // 2
    put_column(sheet, flow, inner.x, y)
    put_column(sheet, tail, inner.x, inner.bottom - height_of(tail))


def _folded(page: Broadside, sheet: Sheet, folded: Folded, rect: Rect) -> None:
    """The closed paper, and under it what a touch does; where there is no room for both, the words on a slip; where
    they would be out of low reach, nothing is said of it, and the way to choose again is the way back."""
    m, desk = page.desk.measure, page.desk
    slip = _closed(page, folded, rect.w, rect.bottom)
    said = paragraph(desk, plain(folded.said, desk.fine()), desk.fine(), rect.w, above=0)
    below = said.height + m.px(12) if slip else 0
    top = max(rect.y, m.height // 2 + m.px(4)) if page.low and slip else rect.y
    room = rect.bottom - top - below
    wide = min(rect.w, round(room / 0.5), m.text * 14)
    if wide < m.text * 4:
        put_column(sheet, slip, rect.x, rect.bottom - height_of(slip))
        return
    high = wide // 2  # what is folded in three is about half as high as wide
    y = top + (room - high) // 2
    place = Rect(rect.x, y + high // 2 - wide * 2 // 3, wide * 10 // 9 + 1, wide * 4 // 3)
    folded.hang(sheet, place)
    if slip:
        said.place(sheet, rect.x, y + high + m.px(12))
        touched = Rect(rect.x, y, rect.w, high + below)
        grown = max(0, m.target - touched.h)
        rects = (touched._replace(y=y - grown, h=touched.h + grown),)
        sheet.targets.append(Target(folded.key, rects, folded.act, "link"))


def _closed(page: Broadside, folded: Folded, width: int, floor: int) -> list[Item]:
    """The words of a closed paper on a slip; nothing where that would be out of low reach."""
    slip = Slip(folded.key, plain(folded.said, label(page.desk)), folded.act)
    items = in_rows(page.desk, [[slip]], width)
    return [] if page.low and floor - height_of(items) < page.desk.measure.height // 2 else items


def _leaved(page: Broadside, sheet: Sheet, ways: Sequence[Way], floor: int) -> None:
    """Too much for the panels: leaves, few of them, below as much of a head as costs none more."""
    body, air = page.body, _air(page)
    bare = [way for way in ways if not any(panel.paper for panel in way.panels)] or ways[-1:]
    tried = []
    for way in bare:
        head = list(way.head(body.w))
        y = body.y + height_of(head) + (air if head else 0)
        wide, between = _wide(page, way)
        rects = [Rect(body.x + number * (wide + between), y, wide, floor - y) for number, _ in enumerate(way.panels)]
        broken = [_broken(page, panel, rect) for panel, rect in zip(way.panels, rects, strict=True)]
        stands = all(map(partial(_stands, page), way.panels, rects, broken))
        cost = max(map(len, broken)) + (0 if head else BARE)
        tried.append((not stands, cost, way, head, rects, broken))
    _, _, way, head, rects, broken = min(tried, key=lambda one: one[:2])
    put_column(sheet, head, body.x, body.y)
    _, between = _wide(page, way)
    for number, (panel, rect, leaves) in enumerate(zip(way.panels, rects, broken, strict=True)):
        if number:
            sheet.rule(Rect(rect.x - between // 2, rect.y, page.desk.measure.px(1), rect.h))
        _leaf(page, sheet, panel, rect, leaves)


def _stands(page: Broadside, panel: Panel, rect: Rect, leaves: Leaves) -> bool:
    """Whether it needs no more leaves than it may; and a closed one has room for name and slip."""
    if panel.folded is None:
        return len(leaves) <= MOST_LEAVES
    slip = _closed(page, panel.folded, rect.w, rect.bottom)
    return height_of(leaves[0]) + _air(page) + height_of(slip) <= rect.h


def _lines(page: Broadside, cells: int, width: int) -> tuple[int, int]:
    """How many signs stand on a line, none narrower than a finger needs; and how many lines that makes."""
    m = page.desk.measure
    most = max(1, (width + gap(m)) // (m.target + gap(m)))
    lines = max(1, -(-cells // most))
    return max(1, -(-cells // lines)), lines


def _broken(page: Broadside, panel: Panel, rect: Rect) -> Leaves:
    m = page.desk.measure
    flow = list(panel.column(rect.w))
    if panel.folded:
        return [flow]
    more, _ = numbered(page.desk, panel.slips, rect.w) if panel.slips else ([], [])
    each = m.target + gap(m)
    leaves = break_leaves([*flow, *more], [], rect.h - m.target - m.px(20))
    _, lines = _lines(page, len(panel.slips) + (len(leaves) > 1), rect.w)
    if lines > 1:
        leaves = break_leaves([*flow, *more], [], rect.h - lines * each + gap(m) - m.px(20))
    return leaves


def _leaf(page: Broadside, sheet: Sheet, panel: Panel, rect: Rect, leaves: Sequence[Sequence[Item]]) -> None:
    """The open leaf of a panel; and the signs that turn them and, on the last, choose."""
    m = page.desk.measure
    if panel.folded:
        put_column(sheet, leaves[0], rect.x, rect.y)
        below = rect.y + height_of(leaves[0])
        _folded(page, sheet, panel.folded, Rect(rect.x, below, rect.w, rect.bottom - below))
        return
    panel.leaf.count = len(leaves)
    panel.leaf.turn(0)
    put_column(sheet, leaves[panel.leaf.at], rect.x, rect.y)
    turns, last = panel.leaf.count > 1, panel.leaf.at == panel.leaf.count - 1
    many, lines = _lines(page, len(panel.slips) + turns, rect.w)
    wide = (rect.w - gap(m) * (many - 1)) // many
    step = m.target + gap(m)

    def cell(place: int) -> Rect:
        y = rect.bottom - m.target - (lines - 1 - place // many) * step
        return Rect(rect.x + place % many * (wide + gap(m)), y, wide, m.target)

    for number, slip in enumerate(signs(page.desk, panel.slips) if last else (), int(turns)):
        lay_slip(page.desk, sheet, slip, cell(number))
    if panel.leaf.at:
        page.turn(sheet, cell(0), panel.leaf, -1, f"leaf-back:{panel.key}")
    if not last:
        page.turn(sheet, cell(max(1, many - 1)), panel.leaf, 1, f"leaf-on:{panel.key}")
