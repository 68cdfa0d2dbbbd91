"""A sheet of the usual make: a head, running text or rows in leaves, and a foot of small links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.screen import layout
from game.screen.change import Pop
from game.screen.desk import Desk
from game.screen.layout import Frame, Rect, Shown
from game.screen.leaves import Item, break_leaves, height_of
from game.screen.sheet import Sheet, Target, focus_bar
from game.screen.typeset import Block, Run
from game.screen.widgets import LONGEST, Act, arrow, plain

LAST = 1_000_000
"""A leaf that no page has: where it is asked for, the last lies open."""


@dataclass(slots=True)
class Leaf:
    """Which leaf of a page lies open; a screen keeps one."""

    at: int = 0
    count: int = 1
    held: str = ""
    """The key of what was just pressed: wherever the leaves now break, the one with it lies open."""

    def turn(self, way: int) -> None:
        self.at = min(max(self.at + way, 0), self.count - 1)


_ROOM_FOR_BAND = 9
"""Lines of text that a page must hold beside the band."""
_OPENS = "picture"
"""The key of a place's name that can be pressed."""
Hang = Callable[[Sheet, Rect], None]
"""Puts a picture in its place on a sheet."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words at the foot that can be pressed."""

    key: str
    text: str
    act: Act


@dataclass(frozen=True, slots=True)
class Picture:
    """A print, and what stands under it: where that is, and when, where that is to be said.

    `opens`: what pressing the place's name does; `whole`: all of it is shown, and the text beside it is narrow.
    """

    hang: Hang
    place: str = ""
    time: str = ""
    opens: Act | None = None
    whole: bool = False


class Folio:
    """Composes one sheet; made anew each time. `head_width` and `width` say how wide its columns are.

    `band` hangs itself at the foot. A `picture` takes the place of the head; a `vignette` hangs under it, where a book
    lies open.
    """

    def __init__(
        self,
        desk: Desk,
        leaf: Leaf,
        foot: Sequence[Link] = (),
        *,
        band: Hang | None = None,
        picture: Picture | None = None,
        vignette: Hang | None = None,
    ) -> None:
        self.desk, self.leaf, self.foot = desk, leaf, foot
        self._band, self._picture, self._vignette = band, picture, vignette
        self._over = picture is None and vignette is not None and desk.measure.upright
        if self._frame(1).text.h < _ROOM_FOR_BAND * desk.measure.leading:
            self._band = None  # on a small sheet with large type the text needs all of it
        self._spread = picture is not None and desk.measure.wide
        frame = self._frame(1)
        self._caption = self._set_caption(frame.head.w) if picture else None
        self._links = self._foot_rows(frame)
        self.frame = self._frame(self._rows_under())
        self.width, self.head_width = self.frame.text.w, self.frame.head.w

    def _frame(self, foot_rows: int) -> Frame:
        picture = self._picture
        print: Shown = "whole" if picture and picture.whole else "part" if picture or self._over else ""
        return self.desk.frame(foot_rows, band=self._band is not None, print=print)

    def _set_caption(self, width: int) -> Block:
        assert self._picture
        fine, place = self.desk.fine(), self._picture.place
        name = Run(place, self.desk.fine("title", "ink"), _OPENS if self._picture.opens else "")
        runs = [name, Run(f"\u2003{self._picture.time}", fine)] if place else [Run(self._picture.time, fine)]
        return self.desk.setter.set(runs, fine, min(width, fine.px * LONGEST))

    def _rows_under(self) -> int:
        """Lines of the height of a target that the foot takes, the caption's among them where it stands there."""
        caption = self._caption_rows(self._caption) if self._spread and self._caption else 0
        return caption + len(self._links) if self._spread else max(1, len(self._links))

    def _caption_rows(self, caption: Block) -> int:
        return -(-caption.height // self.desk.measure.target)

    def compose(self, head: Sequence[Item], flow: Sequence[Item], tail: Sequence[Item] = ()) -> Sheet:
        """The sheet with its open leaf: the head stands beside every leaf, or, where it is narrow, on the first."""
        m, text = self.desk.measure, self.frame.text
        sheet = Sheet(m)
        beside = m.wide or self._picture is not None
        column = flow if beside else [*head, *flow]
        self._room = text.h
        pages = break_leaves(column, tail, self._room)
        if self._spread and len(pages) > 1:
            self._room = text.h - m.target - m.px(8)
            pages = break_leaves(column, tail, self._room)
        alone = self._picture is not None and not (m.wide or m.upright)
        pages = [[], *pages] if alone else pages
        self.leaf.count = len(pages)
        self._hold(pages)
        self.leaf.turn(0)
        if beside and self._picture is None:
            put_column(sheet, head, self.frame.head.x, self.frame.head.y)
            self._hang_vignette(sheet, height_of(head))
        if self._picture and self.frame.print and not (alone and self.leaf.at):
            self._picture.hang(sheet, self.frame.print)
            self._print_caption(sheet)
        elif self._over and self._vignette and self.frame.print:
            self._vignette(sheet, self.frame.print)
        if self._band and self.frame.band:
            self._band(sheet, self.frame.band)
        last = self.leaf.at == len(pages) - 1
        asked = self._text(sheet, pages[self.leaf.at], len(tail) if last else 0)
        listed = any(target.look == "row" for target in sheet.targets)
        if len(pages) > 1:
            sheet.turn = self.leaf.turn
        self._foot(sheet)
        sheet.first = self._first(sheet, asked) if last or listed else "leaf-on"
        return sheet

    def _hold(self, pages: Sequence[Sequence[Item]]) -> None:
        held, self.leaf.held = self.leaf.held, ""
        for number, items in enumerate(pages if held else ()):
            aside = Sheet(self.desk.measure)
            put_column(aside, items, 0, 0)
            if aside.index(held) is not None:
                self.leaf.at = number

    def _hang_vignette(self, sheet: Sheet, below: int) -> None:
        """In what the head leaves of its page, if that is enough for a picture."""
        head = self.frame.head
        y = head.y + below + (self.desk.measure.px(20) if below else 0)
        room = Rect(head.x, y, head.w, self.frame.text.bottom - y)
        if self._vignette and room.h > room.w // 3:
            self._vignette(sheet, layout.rimmed(self.desk.measure, room))

    def _print_caption(self, sheet: Sheet) -> None:
        if self._caption:
            m, head = self.desk.measure, self.frame.head
            high = m.target * (self._caption_rows(self._caption) if self._spread else 1)
            y = head.y + max(0, (high - self._caption.height) // 2)
            sheet.print(self._caption, head.x, y, self.desk.setter)
            if self._picture and self._picture.opens:
                rects = tuple(printed.rect for printed in sheet.printed if printed.run.entry == _OPENS)
                sheet.targets.append(Target(_OPENS, rects, self._picture.opens, "term"))

    def _text(self, sheet: Sheet, items: Sequence[Item], tail: int) -> int:
        """What is asked stands at the foot of its column, whatever stands above it; where its targets begin."""
        text = self.frame.text
        split = len(items) - tail if 0 < tail <= len(items) else len(items)
        put_column(sheet, items[:split], text.x, text.y)
        asked = len(sheet.targets) if split < len(items) else 0
        put_column(sheet, items[split:], text.x, text.y + self._room - height_of(items[split:]))
        return asked

    def _first(self, sheet: Sheet, asked: int) -> str:
        """The first thing asked; else the first row; else whatever there is."""
        rows = [target.key for target in sheet.targets[asked:] if target.look != "term"]
        return next(iter(rows or [target.key for target in sheet.targets]), "")

    def _foot_rows(self, frame: Frame) -> list[list[int]]:
        room = frame.foot.w - (0 if self.desk.measure.wide else self._turner_width())
        return layout.rows([self._link_width(link) for link in self.foot], room, self._gap) if self.foot else []

    @property
    def _gap(self) -> int:
        return self.desk.measure.px(44)

    def _link_width(self, link: Link) -> int:
        return max(layout.TARGET, self.desk.setter.width(link.text, self.desk.fine()))

    def _turner_width(self) -> int:
        m = self.desk.measure
        return 2 * m.target + self.desk.setter.width("00 / 00", self.desk.fine("text")) + m.px(24)

    def _foot(self, sheet: Sheet) -> None:
        m, foot = self.desk.measure, self.frame.foot
        top = foot.bottom - len(self._links) * m.target
        for number, line in enumerate(self._links):
            x = foot.x
            for index in line:
                link = self.foot[index]
                rect = Rect(x, top + number * m.target, self._link_width(link), m.target)
                self._link(sheet, link, rect)
                x += rect.w + self._gap
        if self.leaf.count > 1:
            self._turner(sheet)

    def _link(self, sheet: Sheet, link: Link, rect: Rect) -> None:
        dress = self.desk.fine()
        block = self.desk.setter.set_line(plain(link.text, dress), dress)
        sheet.print(block, rect.x, rect.y + (rect.h - block.height) // 2, self.desk.setter)
        sheet.targets.append(Target(link.key, (rect,), link.act, "link"))

    def _turner(self, sheet: Sheet) -> None:
        """Back, "2 / 3", on: at the right of the foot, or under the text where a print has the foot."""
        m, setter, dress = self.desk.measure, self.desk.setter, self.desk.fine("text")
        foot = self.frame.text if self._spread else self.frame.foot
        y = foot.bottom - m.target
        on = Rect(foot.right - m.target, y, m.target, m.target)
        count = setter.set_line(plain(f"{self.leaf.at + 1} / {self.leaf.count}", dress), dress)
        gap = m.px(8) + (focus_bar(m) + m.px(6) if self.desk.theme.outlined else 0)
        x = on.x - count.width - gap
        sheet.print(count, x, y + (m.target - count.height) // 2, setter)
        back = Rect(x - m.target - gap, y, m.target, m.target)
        if self.leaf.at > 0:
            self._turn_target(sheet, back, -1, "leaf-back")
        if self.leaf.at < self.leaf.count - 1:
            self._turn_target(sheet, on, 1, "leaf-on")

    def _turn_target(self, sheet: Sheet, rect: Rect, way: int, key: str) -> None:
        sheet.marks.append(arrow(rect, way, half=self.desk.measure.small // 3))
        sheet.targets.append(Target(key, (rect,), partial(self.leaf.turn, way), "link"))


def put_column(sheet: Sheet, items: Sequence[Item], x: int, y: int) -> None:
    """The items one under another, the first at x, y."""
    for number, item in enumerate(items):
        y += item.above if number else 0
        item.place(sheet, x, y)
        y += item.height


def back_link(desk: Desk) -> Link:
    """The way back, for those who have no Esc at hand."""
    return Link("back", desk.words.ui("Back"), Pop)
