"""Slips of paper to be touched: a choice, a sign of the keypad, a word at the foot."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from game.screen.band import hashed
from game.screen.desk import Desk
from game.screen.kiosk.size import gap
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.papers import ground
from game.screen.sheet import Hung, Mark, Sheet, Target
from game.screen.theme import Colour, Ink, Theme
from game.screen.typeset import Block, Dress, Run, Word, words_of
from game.screen.widgets import Act, diamond

_FINE = 4
_LEADING = 1.28
"""A slip holds a label, not a paragraph: its lines stand closer."""
Paint = Callable[[pygame.Surface, Rect, float], None]


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that can be touched. `holds`: whether they hold now, where that is what a touch changes."""

    key: str
    text: Sequence[Run]
    act: Act
    ink: Ink = "ink"
    holds: bool | None = None
    middle: bool = False
    """Set in the middle, as a sign is; else from the left, as a sentence is."""


def label(desk: Desk, ink: Ink = "ink") -> Dress:
    """What stands on a slip."""
    m = desk.measure
    return Dress(m.text, math.ceil(m.text * _LEADING), "text", ink)


def set_slip(desk: Desk, slip: Slip, width: int) -> tuple[Block, int]:
    """Its words, and how high the slip is for them."""
    m = desk.measure
    left, right = _insets(desk, slip)
    text = _shrunk(desk, slip.text, max(1, width - left - right))
    block = desk.setter.set(text, label(desk), max(1, width - left - right))
    return block, max(m.target, block.height + 2 * m.px(14))


def _shrunk(desk: Desk, text: Sequence[Run], room: int) -> Sequence[Run]:
    """Smaller where a word would be broken else; never smaller than letters are without "Larger text"."""
    wide = max((_wide(desk, word) for word in words_of(text)), default=0)
    if wide <= room:
        return text
    least, size = desk.sizing(desk.size, 100).text / desk.measure.text, 0.98 * room / wide
    return [
        replace(run, dress=replace(run.dress, px=math.ceil(run.dress.px * max(least, min(1.0, size))))) for run in text
    ]


def _insets(desk: Desk, slip: Slip) -> tuple[int, int]:
    m = desk.measure
    side = m.px(14) if slip.middle else m.px(26)
    mark = round(m.text * 0.85) if slip.holds is not None or not slip.middle else 0
    return side + mark, side


def lay_slip(desk: Desk, sheet: Sheet, slip: Slip, rect: Rect) -> None:
    """Puts the slip on a sheet, as large as `rect`."""
    m = desk.measure
    block, _ = set_slip(desk, slip, rect.w)
    left, right = _insets(desk, slip)
    sheet.hung.append(Hung(rect, painter(desk.theme, seed(slip.key)), paper=True))
    x = rect.x + left
    if slip.middle:
        x += max(0, (rect.w - left - right - block.width) // 2)
    sheet.print(block, x, rect.y + (rect.h - block.height) // 2, desk.setter)
    half = max(5, round(m.text * 0.2))
    mark = x - round(m.text * 0.85) + half, rect.y + rect.h // 2
    if slip.holds is False:
        sheet.marks.extend(hollow(*mark, half, max(2, m.px(2))))
    elif slip.holds or not slip.middle:
        sheet.marks.append(diamond(*mark, half, slip.ink))
    sheet.targets.append(Target(slip.key, (rect,), slip.act, "row", ink=slip.ink))


def stacked(desk: Desk, slip: Slip, width: int, *, above: int) -> Item:
    """A slip as wide as its column."""
    _, high = set_slip(desk, slip, width)
    return Item(high, above, lambda sheet, x, y: lay_slip(desk, sheet, slip, Rect(x, y, width, high)))


def abreast(desk: Desk, slips: Sequence[Slip], width: int, *, above: int) -> Item:
    """Slips of one width side by side."""
    between = gap(desk.measure)
    wide = (width - between * (len(slips) - 1)) // len(slips)
    high = max(set_slip(desk, slip, wide)[1] for slip in slips)

    def place(sheet: Sheet, x: int, y: int) -> None:
        for number, slip in enumerate(slips):
            lay_slip(desk, sheet, slip, Rect(x + number * (wide + between), y, wide, high))

    return Item(high, above, place)


def narrowest(desk: Desk, slip: Slip) -> int:
    """How wide a slip must be that no word on it is broken."""
    words = words_of(slip.text)
    return sum(_insets(desk, slip)) + max((_wide(desk, word) for word in words), default=0) + desk.measure.px(6)


def _wide(desk: Desk, word: Word) -> int:
    return sum(desk.setter.width(run.text, run.dress) for run in word)


def lines(desk: Desk, slips: Sequence[Slip], width: int) -> list[Sequence[Slip]]:
    """As many side by side as break no word, in lines as full as one another."""
    least, between = max(narrowest(desk, slip) for slip in slips), gap(desk.measure)
    most = max(1, (width + between) // (least + between))
    number = -(-len(slips) // most)
    each = -(-len(slips) // number)
    return [slips[at : at + each] for at in range(0, len(slips), each)]


def hollow(x: int, y: int, half: int, thick: int) -> list[Mark]:
    """The outline of a diamond: something that may hold, and does not."""
    outer = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    within = half - round(thick * 1.4)
    inner = [(x, y - within), (x + within, y), (x, y + within), (x - within, y)]
    return [Mark((outer[n], outer[(n + 1) % 4], inner[(n + 1) % 4], inner[n]), "soft") for n in range(4)]


def seed(key: str) -> int:
    return hashed(*key.encode())


def painter(theme: Theme, number: int) -> Paint:
    """Paints the paper of a slip: cut by hand, a little lighter than the page, its shade under it."""
    edge = theme.inks["ink"] if theme.outlined else theme.inks["line"]
    shade = (0, 0, 0, 0) if theme.outlined else (0, 0, 0, 80) if theme.dark else (90, 70, 40, 70)
    look = ground(theme), edge, shade, 3 if theme.outlined else 1

    def paint(surface: pygame.Surface, rect: Rect, _: float) -> None:
        surface.blit(_drawn(look, number % 5, rect.w, rect.h), (rect.x, rect.y))

    return paint


@lru_cache(maxsize=32)
def _drawn(look: tuple[Colour, Colour, tuple[int, int, int, int], int], number: int, w: int, h: int) -> pygame.Surface:
    paper, edge, shade, thick = look
    canvas = pygame.Surface((w * _FINE, h * _FINE), pygame.SRCALPHA, 32)
    deep, off = 3 * _FINE, [_FINE // 2 + hashed(number, n) % (2 * _FINE) for n in range(8)]
    right, foot = w * _FINE - 1, h * _FINE - 1 - deep
    corners = [
        (off[0], off[1]),
        (right - off[2], off[3]),
        (right - off[4], foot - off[5]),
        (off[6], foot - off[7]),
    ]
    middle = (right / 2, foot / 2)
    inner = [
        (x + (thick if x < middle[0] else -thick) * _FINE, y + (thick if y < middle[1] else -thick) * _FINE)
        for x, y in corners
    ]
    pygame.draw.polygon(canvas, shade, [(x + _FINE, y + deep) for x, y in corners])
    pygame.draw.polygon(canvas, edge, corners)
    pygame.draw.polygon(canvas, paper, inner)
    return pygame.transform.smoothscale(canvas, (w, h))


def forget() -> None:
    """Drops the slips that are kept drawn."""
    _drawn.cache_clear()
