"""The ways to lay out a page of the kiosk: where its print, its text and its slips can stand, and what each costs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.screen.desk import Desk
from game.screen.folio import Hang
from game.screen.kiosk.headed import headed
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, abreast, lines, stacked
from game.screen.kiosk.torn import Column, breaks_words
from game.screen.layout import Rect
from game.screen.leaves import Item, Leaves, break_leaves, height_of
from game.screen.typeset import Run
from game.screen.widgets import paragraph, plain, space, with_next

MOST_LEAVES = 3
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
class Plate:
    """A print."""

    hang: Hang
    tall: bool = False
    """There is little to read beside it: it may be as high as it is wide."""


@dataclass(frozen=True, slots=True)
class Try:
    """One way to lay out a page: where its print and its column stand, and what lies on its leaves."""

    picture: Rect | None
    column: Rect
    leaves: Leaves
    tail: int
    onward: Item | None
    """What stands on every leaf but the last, where the choices stand on that."""
    cost: float


@dataclass(frozen=True, slots=True)
class Tries:
    """Every way to lay out a page on its `body`, which is the sheet without its foot; the rest as `Broadside` has it.

    `onward`: the slip that turns the leaf.
    """

    desk: Desk
    body: Rect
    onward: Slip
    low: bool
    plate: Plate | None
    caption: Callable[[int], Item] | None
    beside: Column | None

    def best(self, column: Column, rows: Rows) -> Try:
        return min(self._tries(column, rows), key=lambda one: one.cost)

    def _tries(self, column: Column, rows: Rows) -> list[Try]:
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
                        cost = len(leaves) + 9 * (len(leaves) > MOST_LEAVES) + place + 0.4 * way + CLOSE * close + torn
                        cost += (SMALL if len(leaves) > 1 and not onward else 0) + SCRAP * scraps
                        found.append(Try(picture, room, leaves, len(tail), onward, cost))
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
        return [stacked(self.desk, self.onward, room.w, above=gap(self.desk.measure)), None]

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
        return [*map(self._under, shares), (None, without)]

    def _spread(self, share: float) -> tuple[Rect, Rect]:
        m, body = self.desk.measure, self.body
        wide = round(m.width * share)
        caption = self._caption_high(wide) + m.px(14)
        picture = Rect(body.x, body.y, wide, body.h - caption)
        x = picture.right + m.px(64)
        return picture, Rect(x, body.y, min(body.right - x, m.text * 31), body.h)

    def _under(self, share: float) -> tuple[Rect, Rect]:
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
        ways = [(none, in_rows(self.desk, rows, room.w)), (none, in_rows(self.desk, [every], room.w))]
        fitting = [way for way in ways if height_of(way[1]) <= most]
        return [*fitting, numbered(self.desk, every, room.w)]


def in_rows(desk: Desk, rows: Rows, width: int) -> list[Item]:
    """The slips line by line; where one is too narrow for its words, each on a line of its own."""
    above = gap(desk.measure)
    together = [line for row in rows for line in lines(desk, row, width)]
    return [
        stacked(desk, line[0], width, above=above) if len(line) == 1 else abreast(desk, line, width, above=above)
        for line in together
    ]


def numbered(desk: Desk, slips: Sequence[Slip], width: int) -> tuple[list[Item], list[Item]]:
    """Their words, numbered, for the text; and the numbers alone, to be touched."""
    dress = desk.body()
    half = desk.measure.leading // 2
    text = [
        paragraph(desk, [Run(f"{number}\u2002", desk.name(slip.ink)), *slip.text], dress, width, above=half)
        for number, slip in enumerate(slips, 1)
    ]
    return text, [abreast(desk, signs(desk, slips), width, above=half)]


def signs(desk: Desk, slips: Sequence[Slip]) -> list[Slip]:
    """The numbers by which slips are chosen whose words stand in the text."""
    dress = desk.body()
    return [
        Slip(slip.key, plain(str(number), dress), slip.act, slip.ink, slip.holds, middle=True)
        for number, slip in enumerate(slips, 1)
    ]


def _bring_down(leaves: Leaves, tail: int, room: int) -> None:
    """The line before what is asked stands above it, if there is room, though that be on another leaf."""
    while len(leaves) > 1 and len(leaves[-1]) == tail and leaves[-2][-1:] and leaves[-2][-1].with_next:
        if len(leaves[-2]) == 1 or height_of([leaves[-2][-1], *leaves[-1]]) > room:
            return
        leaves[-1].insert(0, leaves[-2].pop())
        tail += 1
