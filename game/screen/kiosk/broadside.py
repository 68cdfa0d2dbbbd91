"""A sheet of the kiosk: print, text in leaves, slips to touch, and one line of words at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.screen import layout
from game.screen.desk import Desk
from game.screen.folio import Hang, Leaf, put_column
from game.screen.kiosk.headed import headed
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, abreast, lay_slip, lines, stacked
from game.screen.kiosk.torn import Column, breaks_words
from game.screen.layout import Rect
from game.screen.leaves import Item, Leaves, break_leaves, height_of
from game.screen.sheet import Sheet, Target
from game.screen.typeset import Block, Run
from game.screen.widgets import Act, arrow, paragraph, plain

MOST = 3
"""Leaves a page may have."""
Rows = Sequence[Sequence[Slip]]
"""Slips, line by line."""
TORN = 2.0
"""Leaves that a page may cost more if no word on it is broken then."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at the foot; where there is no room for words, `short` if it has one, and at the last its sign."""

    key: str
    text: str
    sign: str
    act: Act
    short: str = ""


@dataclass(frozen=True, slots=True)
class Plate:
    """A print, and the words under it."""

    hang: Hang
    caption: Sequence[Run] = ()
    tall: bool = False
    """There is little to read beside it: it may be as high as it is wide."""


@dataclass(frozen=True, slots=True)
class _Try:
    """One way to lay out a page: where its print and its column stand, and what lies on its leaves."""

    picture: Rect | None
    column: Rect
    leaves: Leaves
    tail: int
    cost: float


class Broadside:
    """Composes one sheet; made anew each time. `low`: all that can be touched stands in the lower half.

    `beside`: what stands on the left page where the sheet is wide, and else above the rest.
    """

    def __init__(  # noqa: PLR0913  (all that may stand on a sheet)
        self,
        desk: Desk,
        leaf: Leaf,
        foot: Sequence[Word],
        *,
        low: bool = False,
        plate: Plate | None = None,
        band: Hang | None = None,
        beside: Column | None = None,
    ) -> None:
        self.desk, self.leaf, self.foot, self.low, self.plate = desk, leaf, foot, low, plate
        self.beside = beside
        m = desk.measure
        belt = layout.belt_of(m)
        # A short sheet with large type needs all of it for the text.
        self.band = band if band and belt.y > m.leading * 9 + 2 * m.target else None
        self.belt = belt
        floor = belt.y - m.px(16) if self.band else m.height - m.px(10)
        self._line = Rect(m.margin, floor - m.target, m.width - 2 * m.margin, m.target)
        self._above = self._wrapped()
        top = self._line.y - len(self._above) * (m.target + gap(m))
        self.body = Rect(m.margin, m.margin, self._line.w, top - gap(m) - m.margin)

    def compose(self, column: Column, rows: Rows = ()) -> Sheet:
        """The sheet with its open leaf."""
        chosen = min(self._tries(column, rows), key=lambda one: one.cost)
        sheet = Sheet(self.desk.measure)
        self.leaf.count = len(chosen.leaves)
        self.leaf.turn(0)
        if self.plate and chosen.picture:
            self.plate.hang(sheet, layout.rimmed(self.desk.measure, chosen.picture))
            caption = self._caption(chosen.picture.w)
            caption.place(sheet, chosen.picture.x, chosen.picture.bottom + self.desk.measure.px(14))
        if self.beside and self.desk.measure.wide:
            put_column(sheet, self.beside(chosen.column.w), self.body.x, self.body.y)
        if self.band:
            self.band(sheet, self.belt)
        self._column(sheet, chosen)
        self.set_foot(sheet)
        if self.leaf.count > 1:
            sheet.turn = self.leaf.turn
        sheet.first = next((target.key for target in sheet.targets), "")
        return sheet

    def _tries(self, column: Column, rows: Rows) -> list[_Try]:
        found = []
        for rank, (picture, room) in enumerate(self._places()):
            if picture and picture.h < picture.w // 3:
                continue  # its words leave no room for it
            above = self.beside if self.beside and not self.desk.measure.wide else None
            flow = [*(above(room.w) if above else ()), *column(room.w)]
            torn = TORN * breaks_words(self.desk, [each for each in (above, column) if each], room.w)
            if picture:
                torn += TORN * breaks_words(self.desk, [lambda width: [self._caption(width)]], picture.w)
            for way, (more, tail) in enumerate(self._ways(rows, room)):
                leaves = break_leaves([*headed([*flow, *more])], tail, room.h)
                bare = self.plate is not None and picture is None
                cost = len(leaves) + 9 * (len(leaves) > MOST) + (0.9 if bare else 0.3 * rank) + 0.4 * way + torn
                found.append(_Try(picture, room, leaves, len(tail), cost))
        return found

    def _places(self) -> list[tuple[Rect | None, Rect]]:
        """The places of print and column, the finest first."""
        m, body = self.desk.measure, self.body
        alone = min(body.w, m.text * 31)
        without = Rect(body.x, body.y, alone, body.h)
        if self.beside and m.wide:
            half = (body.w - m.px(64)) // 2
            return [(None, Rect(body.x + half + m.px(64), body.y, half, body.h))]
        if self.plate is None:
            return [(None, without)]
        if m.wide:
            return [self._spread(0.42), self._spread(0.36), (None, without)]
        shares = (1.1, 0.68, 0.44) if self.plate.tall else (0.68, 0.44)
        return [*map(self.under, shares), (None, without)]

    def _spread(self, share: float) -> tuple[Rect, Rect]:
        m, body = self.desk.measure, self.body
        wide = round(m.width * share)
        caption = self._caption(wide).height + m.px(14)
        picture = Rect(body.x, body.y, wide, body.h - caption)
        x = picture.right + m.px(64)
        return picture, Rect(x, body.y, min(body.right - x, m.text * 31), body.h)

    def under(self, share: float) -> tuple[Rect, Rect]:
        m, body = self.desk.measure, self.body
        picture = Rect(body.x, body.y, body.w, round(body.w * share))
        top = picture.bottom + m.px(14) + self._caption(body.w).height + m.px(20)
        return picture, Rect(body.x, top, body.w, body.bottom - top)

    def _caption(self, width: int) -> Item:
        assert self.plate
        return paragraph(self.desk, self.plate.caption, self.desk.fine(), width, above=0)

    def _ways(self, rows: Rows, room: Rect) -> list[tuple[list[Item], list[Item]]]:
        """How the slips can lie: as they are; or, where that is too high, abreast; or numbered in the text, and the
        numbers alone to be touched. Each way: what more stands in the text, and what stands at its foot."""
        if not rows:
            return [([], [])]
        most = min(room.h, room.bottom - self.desk.measure.height // 2) if self.low else room.h
        every = [slip for row in rows for slip in row]
        none: list[Item] = []
        ways = [(none, self.rows(rows, room.w)), (none, self.rows([every], room.w))]
        fitting = [way for way in ways if height_of(way[1]) <= most]
        return [*fitting, self.numbered(every, room.w)]

    def rows(self, rows: Rows, width: int) -> list[Item]:
        desk = self.desk
        above = gap(desk.measure)
        together = [line for row in rows for line in lines(desk, row, width)]
        return [
            stacked(desk, line[0], width, above=above) if len(line) == 1 else abreast(desk, line, width, above=above)
            for line in together
        ]

    def numbered(self, slips: Sequence[Slip], width: int) -> tuple[list[Item], list[Item]]:
        desk = self.desk
        dress = desk.body()
        half = desk.measure.leading // 2
        text = [
            paragraph(desk, [Run(f"{number}\u2002", desk.name(slip.ink)), *slip.text], dress, width, above=half)
            for number, slip in enumerate(slips, 1)
        ]
        return text, [abreast(desk, signs(desk, slips), width, above=half)]

    def _column(self, sheet: Sheet, chosen: _Try) -> None:
        """What is asked stands at the foot of its column, whatever stands above it."""
        items, room = chosen.leaves[self.leaf.at], chosen.column
        last = self.leaf.at == len(chosen.leaves) - 1
        split = len(items) - min(chosen.tail if last else 0, len(items))
        put_column(sheet, items[:split], room.x, room.y)
        put_column(sheet, items[split:], room.x, room.bottom - height_of(items[split:]))

    def set_foot(self, sheet: Sheet) -> None:
        m = self.desk.measure
        for number, some in enumerate(self._above):
            y = self._line.y - (len(self._above) - number) * (m.target + gap(m))
            self._set_words(sheet, some, y)
        self._set_words(sheet, () if self._above else self.foot, self._line.y)

    def _wrapped(self) -> list[Sequence[Word]]:
        """The lines of words above the line that turns the leaves, where even their signs have no room beside that."""
        m = self.desk.measure
        each = m.target + gap(m)
        room = self._line.w + gap(m)
        if not self.foot or each * (len(self.foot) + 2) <= room:
            return []
        many = max(1, room // each)
        return [self.foot[at : at + many] for at in range(0, len(self.foot), many)]

    def _set_words(self, sheet: Sheet, foot: Sequence[Word], y: int) -> None:
        m = self.desk.measure
        turns = y == self._line.y and self.leaf.count > 1
        words = self._worded(foot, turns=turns)
        if turns:
            self._turner(sheet, said=self._room(words) >= self._turner_wide(said=True))
        x = self._line.x
        for word, text in zip(foot, words, strict=True):
            rect = Rect(x, y, self._wide(text), m.target)
            block = self.desk.setter.set_line(plain(text, self.desk.fine()), self.desk.fine())
            inset = 0 if x == self._line.x else (rect.w - block.width) // 2
            sheet.print(block, rect.x + inset, rect.y + (rect.h - block.height) // 2, self.desk.setter)
            sheet.targets.append(Target(word.key, (rect,), word.act, "link"))
            x = rect.right + gap(m)

    def _worded(self, foot: Sequence[Word], *, turns: bool) -> list[str]:
        """How each is said: in words if which leaf it is can be said too; shorter, if not; at the last by signs.

        The last give way first; Start over comes first, and keeps its word as long as it can.
        """
        full, short = [word.text for word in foot], [word.short or word.text for word in foot]
        signs = [[*short[:at], *(word.sign for word in foot[at:])] for at in range(len(foot) - 1, -1, -1)]
        least = -gap(self.desk.measure)
        said, unsaid = (self._turner_wide(said=said) if turns else least for said in (True, False))
        tried = [(full, said), (short, said), (full, unsaid), *((words, unsaid) for words in (short, *signs))]
        return next((words for words, room in tried if self._room(words) >= room), tried[-1][0])

    def _wide(self, text: str) -> int:
        m = self.desk.measure
        return max(m.target, self.desk.setter.width(text, self.desk.fine()) + m.px(20))

    def _room(self, words: Sequence[str]) -> int:
        """What the words at the foot leave of their line."""
        return self._line.w - sum(map(self._wide, words)) - gap(self.desk.measure) * len(words)

    def _turner_wide(self, *, said: bool) -> int:
        m = self.desk.measure
        count = self._counted().width + 2 * self._aside() - gap(m) if said else 0
        return 2 * m.target + gap(m) + count

    def _counted(self) -> Block:
        dress = self.desk.fine("text")
        return self.desk.setter.set_line(plain(f"{self.leaf.at + 1} / {self.leaf.count}", dress), dress)

    def _aside(self) -> int:
        """How far the count stands from what turns the leaves: the mark of the keyboard lies between."""
        m = self.desk.measure
        return max(gap(m), m.px(16) + max(4, m.px(5)) + m.px(6))

    def _turner(self, sheet: Sheet, *, said: bool) -> None:
        """Back, "2 / 3" if there is room to say so, and on, at the right of the foot."""
        m, line = self.desk.measure, self._line
        on = Rect(line.right - m.target, line.y, m.target, m.target)
        x = on.x - gap(m)
        if said:
            count = self._counted()
            x = on.x - self._aside() - count.width
            sheet.print(count, x, line.y + (line.h - count.height) // 2, self.desk.setter)
            x -= self._aside()
        back = Rect(x - m.target, line.y, m.target, m.target)
        if self.leaf.at:
            self.turn(sheet, back, self.leaf, -1, "leaf-back")
        if self.leaf.at < self.leaf.count - 1:
            self.turn(sheet, on, self.leaf, 1, "leaf-on")

    def turn(self, sheet: Sheet, rect: Rect, leaf: Leaf, way: int, key: str) -> None:
        lay_slip(self.desk, sheet, Slip(key, (), partial(leaf.turn, way), middle=True), rect)
        sheet.marks.append(arrow(rect, way))


def signs(desk: Desk, slips: Sequence[Slip]) -> list[Slip]:
    """The numbers by which slips are chosen whose words stand in the text."""
    dress = desk.body()
    return [
        Slip(slip.key, plain(str(number), dress), slip.act, slip.ink, slip.holds, middle=True)
        for number, slip in enumerate(slips, 1)
    ]
