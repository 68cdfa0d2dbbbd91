"""Where things stand on a sheet: sizes and rectangles, in pixels of the real surface. Arithmetic only."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

TARGET = 44
"""No side of anything one can press is shorter (WCAG 2.5.5)."""

SMALLEST = (1024, 640)


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
    margin: int
    target: int
    wide: bool
    """Two columns: the head on the left, the text on the right."""

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
    small = round(max(15.0, 24 * unit) * (1 + (scale - 1) * 0.85))
    wide = width >= 1280 and text_size < 150 and width >= height * 1.2
    return Measure(
        width=width,
        height=height,
        unit=unit,
        text=text,
        small=small,
        leading=math.ceil(text * 1.54),
        small_leading=math.ceil(small * 1.5),
        title=round(text * (2.1 if wide else 1.5)),
        margin=round(max(36, 56 * unit)),
        target=max(TARGET, round(small * 1.9)),
        wide=wide,
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of a sheet: head and text (one above the other where the sheet is not wide), and the foot."""

    head: Rect
    text: Rect
    foot: Rect


def frame(m: Measure, foot_rows: int = 1) -> Frame:
    """`foot_rows`: how many lines of things to press stand at the foot."""
    foot_height = foot_rows * m.target
    foot = Rect(m.margin, m.height - m.px(26) - foot_height, m.width - 2 * m.margin, foot_height)
    top = m.margin
    if not m.wide:
        width = min(m.width - 2 * m.margin, round(m.text * 29.6))
        text = Rect((m.width - width) // 2, top, width, foot.y - m.px(18) - top)
        return Frame(text, text, Rect(text.x, foot.y, text.w, foot.h))
    # Where the window is wider than an open book, the book lies in its middle.
    book = min(m.width, round(m.height * 1.85))
    left, right = (m.width - book) // 2 + m.margin, (m.width + book) // 2 - m.px(88)
    width = min(round(m.text * 29.6), round(book * 0.56))
    text = Rect(right - width, top, width, foot.y - m.px(28) - top)
    head = Rect(left, top, text.x - m.px(96) - left, text.h)
    return Frame(head, text, Rect(left, foot.y, right - left, foot.h))


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
