"""A sheet of the kiosk: print, text in leaves, slips to touch, and one line of words at the foot."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.screen import layout
from game.screen.desk import Desk
from game.screen.folio import Hang, Leaf, put_column
from game.screen.kiosk.headed import headed
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, abreast, label, lay_slip, lay_word, lines, narrowest, stacked, word_dress
from game.screen.kiosk.torn import Column, breaks_words
from game.screen.layout import Rect
from game.screen.leaves import Item, Leaves, break_leaves, height_of
from game.screen.sheet import Sheet, Target
from game.screen.typeset import Block, Run
from game.screen.widgets import Act, arrow, paragraph, plain, space, with_next

MOST = 3
"""Leaves a page may have."""
Rows = Sequence[Sequence[Slip]]
"""Slips, line by line."""
TORN = 2.0
"""Leaves that a page may cost more if no word on it is broken then."""
PLACES = (0.0, 0.2, 0.35, 0.4)
"""What each place of a print costs, the finest first, in leaves. A page without one is still dearer; but no print, and
none of what follows, is worth a leaf more."""
BARE = 0.6
CLOSE = 0.02
"""What it costs if the first lines stand closer."""
SCRAP = 0.1
"""What it costs if a leaf may hold a single line of a paragraph."""
SMALL = 0.25
"""What it costs if only a small slip at the foot turns the leaf."""
LOWEST = 0.29
"""A print is not lower than that, in parts of its width."""


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
    """A print."""

    hang: Hang
    tall: bool = False
    """There is little to read beside it: it may be as high as it is wide."""


@dataclass(frozen=True, slots=True)
class _Try:
    """One way to lay out a page: where its print and its column stand, and what lies on its leaves."""

    picture: Rect | None
    column: Rect
    leaves: Leaves
    tail: int
    onward: Item | None
    """What stands on every leaf but the last, where the choices stand on that."""
    cost: float


class Broadside:
    """Composes one sheet; made anew each time. `low`: all that can be touched stands in the lower half.

    `caption`: what stands under the print, or, where none hangs, above the rest. `beside`: what stands on the left page
    where the sheet is wide, and else above the rest.
    """

    def __init__(  # noqa: PLR0913  (all that may stand on a sheet)
        self,
        desk: Desk,
        leaf: Leaf,
        foot: Sequence[Word],
        *,
        low: bool = False,
        plate: Plate | None = None,
        caption: Callable[[int], Item] | None = None,
        band: Hang | None = None,
        beside: Column | None = None,
    ) -> None:
        self.desk, self.leaf, self.foot, self.low, self.plate = desk, leaf, foot, low, plate
        self.caption, self.beside = caption, beside
        self._slipped = False
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
        self._slipped = chosen.onward is not None
        if self.plate and chosen.picture:
            self.plate.hang(sheet, layout.rimmed(self.desk.measure, chosen.picture))
            if self.caption:
                top = chosen.picture.bottom + self.desk.measure.px(14)
                self.caption(chosen.picture.w).place(sheet, chosen.picture.x, top)
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
            if picture and picture.h < picture.w * LOWEST:
                continue  # its words leave no room for it
            above = self.beside if self.beside and not self.desk.measure.wide else None
            words = [each for each in (above, column) if each]
            flow = [item for each in words for item in each(room.w)]
            torn = TORN * breaks_words(self.desk, words, room.w)
            if self.caption:
                torn += TORN * breaks_words(self.desk, [self._captioned], (picture or room).w)
            place = PLACES[rank] if picture or not self.plate else BARE
            for close, head in enumerate(self._heads(picture, room)):
                for way, (more, tail) in enumerate(self._ways(rows, room)):
                    for onward in self._onwards(tail, room):
                        leaves, scraps = self._broken([*head, *flow, *more], tail, room.h, onward)
                        cost = len(leaves) + 9 * (len(leaves) > MOST) + place + 0.4 * way + CLOSE * close + torn
                        cost += (SMALL if len(leaves) > 1 and not onward else 0) + SCRAP * scraps
                        found.append(_Try(picture, room, leaves, len(tail), onward, cost))
        return found

    def _heads(self, picture: Rect | None, room: Rect) -> list[list[Item]]:
        """Where no print hangs, what would stand under it is the first thing to be read; the rest as close as it may
        be.
        """
        if picture or not self.caption:
            return [[]]
        m = self.desk.measure
        return [[self.caption(room.w), with_next(space(apart))] for apart in (m.leading // 2, m.px(6))]

    def _onwards(self, tail: Sequence[Item], room: Rect) -> list[Item | None]:
        """The slip that turns the leaf; or none, and a small one does at the foot."""
        if not tail or height_of(tail) > room.h:
            return [None]
        return [stacked(self.desk, self._onward(), room.w, above=gap(self.desk.measure)), None]

    def _broken(self, flow: Sequence[Item], tail: list[Item], room: int, onward: Item | None) -> tuple[Leaves, bool]:
        """The leaves, and whether one of them may hold a single line of a paragraph, because there is no other way."""
        # Every leaf gives up what the slip takes, and of the last one's tail that is what is given up already.
        given = onward.height + onward.above if onward else 0
        rest = [Item(max(0, height_of(tail) - given), tail[0].above, lambda sheet, x, y: None)] if onward else tail
        m, high = self.desk.measure, room - given
        leaves = break_leaves([*headed(m, flow, sys.maxsize)], rest, high)
        scraps = any(height_of(leaf) > high for leaf in leaves)
        if scraps:
            leaves = break_leaves([*headed(m, flow, high, 1)], rest, high)
        _bring_down(leaves, len(rest), high)
        if onward:
            leaves[-1][-1:] = tail
        return leaves, scraps

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
        shares = (1.1, 0.68, 0.44) if self.plate.tall else (0.68, 0.44, 0.36, 0.3)
        return [*map(self.under, shares), (None, without)]

    def _spread(self, share: float) -> tuple[Rect, Rect]:
        m, body = self.desk.measure, self.body
        wide = round(m.width * share)
        caption = self._caption_high(wide) + m.px(14)
        picture = Rect(body.x, body.y, wide, body.h - caption)
        x = picture.right + m.px(64)
        return picture, Rect(x, body.y, min(body.right - x, m.text * 31), body.h)

    def under(self, share: float) -> tuple[Rect, Rect]:
        m, body = self.desk.measure, self.body
        picture = Rect(body.x, body.y, body.w, round(body.w * share))
        top = picture.bottom + m.px(14) + self._caption_high(body.w) + m.px(20)
        return picture, Rect(body.x, top, body.w, body.bottom - top)

    def _captioned(self, width: int) -> Sequence[Item]:
        return [self.caption(width)] if self.caption else []

    def _caption_high(self, width: int) -> int:
        return height_of(self._captioned(width))

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
        if chosen.onward and not last:
            chosen.onward.place(sheet, room.x, room.bottom - chosen.onward.height)

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
            room = self._room(words)
            first = self._slipped and not self.leaf.at  # nothing turns back from there
            needed = self._counted().width if first else self._turner_wide(said=True)
            self._turner(sheet, said=room >= needed, room=room)
        x = self._line.x
        for word, text in zip(foot, words, strict=True):
            rect = Rect(x, y, self._wide(text), m.target)
            lay_word(self.desk, sheet, text, Target(word.key, (rect,), word.act, "link"))
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
        return max(m.target, self.desk.setter.width(text, word_dress(self.desk)) + m.px(20))

    def _room(self, words: Sequence[str]) -> int:
        """What the words at the foot leave of their line."""
        return self._line.w - sum(map(self._wide, words)) - gap(self.desk.measure) * len(words)

    def _turner_wide(self, *, said: bool) -> int:
        """As much on each leaf, so that the words beside it stay the same."""
        m = self.desk.measure
        count = self._counted().width + (1 if self._slipped else 2) * self._aside() if said else 0
        return m.target + count if self._slipped else 2 * m.target + gap(m) + max(0, count - gap(m))

    def _counted(self) -> Block:
        dress = self.desk.fine("text")
        return self.desk.setter.set_line(plain(f"{self.leaf.at + 1} / {self.leaf.count}", dress), dress)

    def _aside(self) -> int:
        """How far the count stands from what turns the leaves: the mark of the keyboard lies between."""
        m = self.desk.measure
        return max(gap(m), m.px(16) + max(4, m.px(5)) + m.px(6))

    def _turner(self, sheet: Sheet, *, said: bool, room: int) -> None:
        """Back, "2 / 3" if there is room to say so, and on, unless a slip above says that; at the right of the foot."""
        m, line = self.desk.measure, self._line
        x, last = line.right, self.leaf.at == self.leaf.count - 1
        if not (self._slipped or (last and said)):
            wide = self._onward_wide(room - self._turner_wide(said=said) + m.target)
            on = Rect(line.right - wide, line.y, wide, m.target)
            x = on.x - (self._aside() if said else gap(m))
            if not last:
                self._lay_onward(sheet, on)
        if said:
            count = self._counted()
            x -= count.width
            sheet.print(count, x, line.y + (line.h - count.height) // 2, self.desk.setter)
            x -= self._aside()
        back = Rect(x - m.target, line.y, m.target, m.target)
        if self.leaf.at:
            self.turn(sheet, back, self.leaf, -1, "leaf-back")

    def _onward(self, *, middle: bool = False) -> Slip:
        words = plain(self.desk.words.ui("Read on"), label(self.desk))
        return Slip("leaf-on", words, partial(self.leaf.turn, 1), middle=middle)

    def _onward_wide(self, room: int) -> int:
        """How wide what turns the leaf at the foot is: as its words are, where there is room for them."""
        least = narrowest(self.desk, self._onward(middle=True))
        words = self.desk.setter.set_line(self._onward().text, label(self.desk)).width
        wide = max(least, words + 3 * self.desk.measure.px(14))
        return wide if self.desk.measure.target < wide <= room else self.desk.measure.target

    def _lay_onward(self, sheet: Sheet, rect: Rect) -> None:
        if rect.w > self.desk.measure.target:
            lay_slip(self.desk, sheet, self._onward(middle=True), rect)
        else:
            self.turn(sheet, rect, self.leaf, 1, "leaf-on")

    def turn(self, sheet: Sheet, rect: Rect, leaf: Leaf, way: int, key: str) -> None:
        lay_slip(self.desk, sheet, Slip(key, (), partial(leaf.turn, way), middle=True), rect)
        sheet.marks.append(arrow(rect, way))


def _bring_down(leaves: Leaves, tail: int, room: int) -> None:
    """The line before what is asked stands above it, if there is room, though that be on another leaf."""
    while len(leaves) > 1 and len(leaves[-1]) == tail and leaves[-2][-1:] and leaves[-2][-1].with_next:
        if len(leaves[-2]) == 1 or height_of([leaves[-2][-1], *leaves[-1]]) > room:
            return
        leaves[-1].insert(0, leaves[-2].pop())
        tail += 1


def signs(desk: Desk, slips: Sequence[Slip]) -> list[Slip]:
    """The numbers by which slips are chosen whose words stand in the text."""
    dress = desk.body()
    return [
        Slip(slip.key, plain(str(number), dress), slip.act, slip.ink, slip.holds, middle=True)
        for number, slip in enumerate(slips, 1)
    ]
