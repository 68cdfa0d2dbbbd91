"""Where things stand on a sheet: sizes and rectangles, in pixels of the real surface. Arithmetic only."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

TARGET = 44
"""No side of anything one can press is shorter (WCAG 2.5.5)."""

SMALLEST = (1024, 640)

BOOK = 1280
"""So wide a sheet has two columns, if its text is of a usual size."""

LEAST = 17
"""Pixels of the smallest type: what it has on the whole screen of a laptop of 1366 by 768."""

SHAPE = 3 / 2
"""How wide the print of a place is for its height."""

Shown = Literal["", "part", "whole"]
"""How much of a print a page shows: none, a part in a place of the page's own shape, or all of it."""


class Rect(NamedTuple):
    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.w // 2, self.y + self.h // 2

    def holds(self, x: int, y: int) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inside(self, other: Rect) -> bool:
        return self.x >= other.x and self.y >= other.y and self.right <= other.right and self.bottom <= other.bottom

    def meets(self, other: Rect) -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def at_least(self, side: int) -> Rect:
        """The same place, grown about its centre until no side is shorter than `side`."""
        w, h = max(self.w, side), max(self.h, side)
        return Rect(self.x - (w - self.w) // 2, self.y - (h - self.h) // 2, w, h)


@dataclass(frozen=True, slots=True)
class Measure:
    """The sizes of one window at one text size."""

    width: int
    height: int
    unit: float
    """One pixel of a sheet 1080 high."""
    text: int
    small: int
    leading: int
    small_leading: int
    title: int
    name: int
    """The face of titles where a name stands in the text."""
    small_name: int
    """The same in small type."""
    margin: int
    target: int
    wide: bool
    """Two columns: the head on the left, the text on the right."""
    upright: bool
    """Much higher than wide, and text of a usual size: a print has room above it."""

    def px(self, at_1080: float) -> int:
        return max(1, round(at_1080 * self.unit))

    @property
    def sheet(self) -> Rect:
        return Rect(0, 0, self.width, self.height)


@lru_cache(maxsize=8)
def measure(size: tuple[int, int], text_size: int) -> Measure:
    """The sizes for a surface of `size` pixels; `text_size` in per cent."""
    width, height = size
    unit = (min(height, width * 0.6) if width >= height else width) / 1080
    scale = text_size / 100
    text = round(max(18.0, 30 * unit) * scale)
    small = max(LEAST, round(max(15.0, 24 * unit) * (1 + (scale - 1) * 0.85)))
    wide = width >= BOOK and text_size < 150 and width >= height * 1.2
    return Measure(
        width=width,
        height=height,
        unit=unit,
        text=text,
        small=small,
        leading=math.ceil(text * 1.54),
        small_leading=math.ceil(small * 1.5),
        title=round(text * (2.1 if wide else 1.5)),
        name=round(text * 1.04),
        small_name=small,
        margin=round(max(36, 56 * unit)),
        target=max(TARGET, round(small * 1.9)),
        wide=wide,
        upright=text_size < 150 and height >= width * 1.4,
    )


Sizing = Callable[[tuple[int, int], int], Measure]
"""The sizes for a surface of so many pixels, at a text size in per cent."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of a sheet: head and text (one above the other where the sheet is not wide), and the foot.

    With a print, `head` is what stands under it; a sheet neither wide nor upright gives the print a leaf to itself.
    """

    head: Rect
    text: Rect
    foot: Rect
    print: Rect | None = None
    band: Rect | None = None


def frame(m: Measure, foot_rows: int = 1, *, band: bool = False, print: Shown = "") -> Frame:
    """`foot_rows`: how many lines of things to press stand at the foot."""
    belt = belt_of(m) if band else None
    floor = belt.y - m.px(24 if m.wide else 14) if belt else m.height - m.px(26)
    foot = Rect(m.margin, floor - foot_rows * m.target, m.width - 2 * m.margin, foot_rows * m.target)
    if m.wide:
        return {"": _book, "part": _spread, "whole": _gallery}[print](m, foot, belt)
    made = _upright(m, foot, belt) if print and m.upright else _column(m, foot, belt, print=bool(print))
    return _with_whole(m, made, made.print) if made.print and print == "whole" else made


def end_of_thread(m: Measure) -> int:
    """Pixels of one end of the band at the foot of a page."""
    px = max(1, (m.height if m.width >= m.height else m.width) // 540)
    return px if m.wide or m.upright else max(1, px // 2)


def belt_of(m: Measure) -> Rect:
    """The place of the band at the foot of the sheet, from edge to edge."""
    high = 49 * end_of_thread(m)
    return Rect(0, m.height - high - m.px(24 if m.wide else 12), m.width, high)


def _book(m: Measure, foot: Rect, belt: Rect | None) -> Frame:
    """Where the window is wider than an open book, the book lies in its middle."""
    left, right = _pages(m)
    width = min(round(m.text * 29.6), round((right - left + m.margin + m.px(88)) * 0.56))
    text = Rect(right - width, m.margin, width, foot.y - m.px(28) - m.margin)
    head = Rect(left, m.margin, text.x - m.px(96) - left, text.h)
    return Frame(head, text, Rect(left, foot.y, right - left, foot.h), None, belt)


def _spread(m: Measure, foot: Rect, belt: Rect | None) -> Frame:
    """The print on the left page; its name, and what can be pressed, under it: the right page is the text's alone."""
    left, right = _pages(m)
    foot = Rect(left, foot.y, m.px(816), foot.h)
    picture = rimmed(m, Rect(left, m.margin, foot.w, foot.y - (m.px(12) if foot.h else 0) - m.margin))
    x = foot.right + m.px(72)
    text = Rect(x, m.margin, min(right - x, round(m.text * 29.6)), foot.bottom - m.margin)
    return Frame(foot, text, foot, picture, belt)


def _gallery(m: Measure, foot: Rect, belt: Rect | None) -> Frame:
    """The print as large as the sheet holds it beside a narrow column of text, both in the middle."""
    column, gap = max(m.px(430), m.text * 14), m.px(56)
    high = foot.y - (m.px(12) if foot.h else 0) - m.margin
    width = min(m.width - 2 * m.margin - gap - column, round(high * SHAPE))
    left = (m.width - width - gap - column) // 2
    foot = Rect(left, foot.y, width, foot.h)
    picture = rimmed(m, Rect(left, m.margin, width, round(width / SHAPE)))
    text = Rect(foot.right + gap, m.margin, column, foot.bottom - m.margin)
    return Frame(foot, text, foot, picture, belt)


def _with_whole(m: Measure, made: Frame, place: Rect) -> Frame:
    """The largest print of its own shape at the top of its place, its name close under it, and then the text."""
    width = min(place.w, round(place.h * SHAPE))
    high = round(width / SHAPE)
    whole = Rect(place.x + (place.w - width) // 2, place.y, width, high)
    x, less = whole.x + m.px(10), place.h - high
    head, text = Rect(x, made.head.y - less, made.head.right - x, made.head.h), made.text
    if m.upright:
        text = Rect(text.x, text.y - less, text.w, text.h + less)
    return replace(made, print=whole, head=head, text=text)


def _pages(m: Measure) -> tuple[int, int]:
    """The outer edges of what stands on an open book."""
    book = min(m.width, round(m.height * 1.85))
    return (m.width - book) // 2 + m.margin, (m.width + book) // 2 - m.px(88)


def _upright(m: Measure, foot: Rect, belt: Rect | None) -> Frame:
    """The print on top of every leaf, its name under it."""
    width = m.width - 2 * m.margin
    picture = Rect(m.margin, m.margin, width, m.px(700))
    line = Rect(m.margin, picture.bottom + m.px(12), width, m.target)
    top = line.bottom + m.px(18)
    text = Rect(m.margin, top, min(width, m.text * 31), foot.y - m.px(18) - top)
    return Frame(line, text, foot, rimmed(m, picture), belt)


def _column(m: Measure, foot: Rect, belt: Rect | None, *, print: bool) -> Frame:
    """One column; what heads it stands above the text of the first leaf, or under a print that has that leaf alone."""
    top, width = m.margin, min(m.width - 2 * m.margin, m.text * 31 if m.upright else round(m.text * 29.6))
    x = m.margin if m.upright else (m.width - width) // 2  # upright it begins where it does under a print
    text = Rect(x, top, width, foot.y - m.px(14) - top)
    foot = Rect(text.x, foot.y, text.w, foot.h)
    if not print:
        return Frame(text, text, foot, None, belt)
    lines = 2 * max(m.leading, m.small_leading)
    picture = Rect(text.x, top, text.w, text.h - lines - m.px(14))
    return Frame(Rect(text.x, text.bottom - lines, text.w, lines), text, foot, rimmed(m, picture), belt)


def rimmed(m: Measure, picture: Rect) -> Rect:
    """A print is uneven at its edge; it is put so that its ink begins where the page does."""
    rim = m.px(10)
    return Rect(picture.x - rim, picture.y - rim, picture.w + 2 * rim, picture.h + 2 * rim)


def rows(widths: Sequence[int], room: int, gap: int) -> list[list[int]]:
    """Which of `widths` stand together in a line of `room`, in order: lists of their indices."""
    lines: list[list[int]] = [[]]
    used = 0
    for index, width in enumerate(widths):
        if lines[-1] and used + gap + width > room:
            lines.append([])
        used = width if not lines[-1] else used + gap + width
        lines[-1].append(index)
    return lines
