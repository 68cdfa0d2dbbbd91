"""Slips of paper to be touched: a choice, a sign of the keypad, a word at the foot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.screen.band import hashed
from game.screen.desk import Desk
from game.screen.kiosk import cut
from game.screen.kiosk.cut import deep, painter, ticked
from game.screen.kiosk.size import gap
from game.screen.layout import Measure, Rect
from game.screen.leaves import Item
from game.screen.sheet import Hung, Mark, Sheet, Target
from game.screen.theme import Ink
from game.screen.typeset import Block, Dress, Run, Typesetter, Word, words_of
from game.screen.widgets import Act, diamond, plain

_LEADING = 1.28
"""A slip holds a label, not a paragraph: its lines stand closer."""
_BOX, _MARK = 0.82, 0.85
"""In parts of the text: the side of the box that is ticked, and the room that a diamond takes."""
_LINE, _UNDER = 0.05, 0.22
"""How thick the line under a word is, and how far under its foot, in parts of its size."""


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
    within = room(desk, slip, width)
    block = desk.setter.set(_shrunk(desk, slip.text, within), label(desk), within)
    return block, max(m.target, block.height + 2 * m.px(14))


def room(desk: Desk, slip: Slip, width: int) -> int:
    """How wide its words may be on a slip so wide."""
    return max(1, width - sum(_insets(desk, slip)))


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
    """What stands free at the left, a mark among it, and at the right."""
    m = desk.measure
    side = m.px(14) if slip.middle else m.px(26)
    if slip.holds is not None:
        return side + _box(m) + round(m.text * 0.5), side
    return side + (0 if slip.middle else round(m.text * _MARK)), side


def _box(m: Measure) -> int:
    return round(m.text * _BOX)


def lay_slip(desk: Desk, sheet: Sheet, slip: Slip, rect: Rect) -> None:
    """Puts the slip on a sheet, as large as `rect`."""
    m = desk.measure
    block, _ = set_slip(desk, slip, rect.w)
    left, right = _insets(desk, slip)
    sheet.hung.append(Hung(rect, painter(desk, seed(slip.key)), paper=True))
    x = rect.x + left
    if slip.middle:
        block = _centred(block, rect.w - left - right)
    high = Height(desk.setter, block)
    y = round(rect.y + (rect.h - deep(m)) / 2 - high.middle)
    sheet.print(block, x, y, desk.setter)
    if slip.holds is not None:
        side = _box(m)
        box = Rect(x - round(m.text * 0.5) - side, round(y + high.capitals - side / 2), side, side)
        sheet.hung.append(Hung(box, ticked(desk, slip.ink, holds=slip.holds)))
    elif not slip.middle:
        half = max(5, round(m.text * 0.2))
        sheet.marks.append(diamond(x - round(m.text * _MARK) + half, round(y + high.letters), half, slip.ink))
    sheet.targets.append(Target(slip.key, (rect,), slip.act, "row", ink=slip.ink))


def _centred(block: Block, width: int) -> Block:
    """Each line in the middle of `width`."""
    lines = []
    for line in block.lines:
        left = max(0, (width - line[-1].x - line[-1].width) // 2) if line else 0
        lines.append(tuple(replace(piece, x=piece.x + left) for piece in line))
    return replace(block, lines=tuple(lines))


class Height:
    """How high set words stand to the eye, from the upper edge of their block: letters, not the room around them."""

    def __init__(self, setter: Typesetter, block: Block) -> None:
        dress = block.dress
        first = next((piece.run.dress for line in block.lines for piece in line), dress)
        font = setter.font(dress.role, dress.px)
        capital, letter = (_high(setter, first, sign) for sign in "Hx")
        base = (dress.leading - font.get_height()) // 2 + setter.ascent(dress)
        below = max(0, len(block.lines) - 1) * dress.leading
        self.middle = base - capital / 2 + below / 2
        """Between the capitals of the first line and the foot of the last."""
        self.capitals, self.letters = base - capital / 2, base - letter / 2
        """The middle of the first line's capitals, and of its small letters."""
        self.foot = base


def _high(setter: Typesetter, dress: Dress, sign: str) -> int:
    metrics = setter.font(dress.role, dress.px).metrics(sign)
    return metrics[0][3] if metrics and metrics[0] else 0


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
    """As many side by side as break no word, all equally wide: what one can do weighs the same, so no line is short."""
    most = abreast_at_most(desk, slips, width)
    each = next(each for each in range(min(most, len(slips)), 0, -1) if len(slips) % each == 0)
    return [slips[at : at + each] for at in range(0, len(slips), each)]


def abreast_at_most(desk: Desk, slips: Sequence[Slip], width: int) -> int:
    """How many of the widest stand side by side with no word on them broken; one at least."""
    least, between = max(narrowest(desk, slip) for slip in slips), gap(desk.measure)
    return max(1, (width + between) // (least + between))


def hollow(x: int, y: int, half: int, thick: int) -> list[Mark]:
    """The outline of a diamond: something that may hold, and does not."""
    outer = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    within = half - round(thick * 1.4)
    inner = [(x, y - within), (x + within, y), (x, y + within), (x - within, y)]
    return [Mark((outer[n], outer[(n + 1) % 4], inner[(n + 1) % 4], inner[n]), "soft") for n in range(4)]


def seed(key: str) -> int:
    return hashed(*key.encode())


def lay_word(desk: Desk, sheet: Sheet, text: str, target: Target) -> None:
    """A word one can touch: upright and underlined, as no caption is."""
    (rect,), dress = target.rects, word_dress(desk)
    block = desk.setter.set_line(plain(text, dress), dress)
    high = Height(desk.setter, block)
    y = round(rect.y + rect.h / 2 - high.middle)
    sheet.print(block, rect.x, y, desk.setter)
    thick = max(1, round(dress.px * _LINE))
    sheet.rule(Rect(rect.x, round(y + high.foot + dress.px * _UNDER), block.width, thick), "ink")
    sheet.targets.append(target)


def word_dress(desk: Desk) -> Dress:
    """The face of words at the foot that can be touched."""
    return desk.fine("text", "ink")


def forget() -> None:
    """Drops the slips that are kept drawn."""
    cut.forget()
