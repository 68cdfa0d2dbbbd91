"""What sheets are made of: paragraphs, rows to choose from, sets of options, rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from game.screen import layout
from game.screen.change import Change
from game.screen.desk import Desk
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.sheet import Mark, Sheet, Target, focus_bar
from game.screen.theme import Ink
from game.screen.typeset import Block, Dress, Run

LONGEST = 31
"""A line is no longer than so many times the size of its face: some 70 characters, and never more than 80."""

Act = Callable[[], Change | None]
Opens = Callable[[str], Change]
"""Opens the codex at an entry."""


def plain(text: str, dress: Dress) -> list[Run]:
    """A text without marks, as runs."""
    return [Run(text, dress)]


def paragraph(
    desk: Desk, text: Iterable[Run], dress: Dress, width: int, *, above: int, opens: Opens | None = None
) -> Item:
    """Running text; without `opens` its terms lead nowhere and are not marked. Small type takes a narrower column."""
    width = min(width, dress.px * LONGEST)
    words = text if opens else [Run(run.text, run.dress) for run in text]
    return _set(desk, desk.setter.set(words, dress, width), width, above, opens)


def _set(desk: Desk, block: Block, width: int, above: int, opens: Opens | None) -> Item:
    def place(sheet: Sheet, x: int, y: int) -> None:
        start = len(sheet.printed)
        sheet.print(block, x, y, desk.setter)
        if opens:
            _terms(sheet, start, opens)

    def cut(room: int, anywhere: bool) -> tuple[Item, Item] | None:
        halves = desk.setter.cut(block, room, width, anywhere=anywhere)
        return (
            (_set(desk, halves[0], width, above, opens), _set(desk, halves[1], width, above, opens)) if halves else None
        )

    return Item(block.height, above, place, cut)


def with_next(item: Item) -> Item:
    """A heading: it stays with what it heads."""
    return replace(item, with_next=True)


def inset(item: Item, indent: int) -> Item:
    """The item moved in from the left; it must have been set that much narrower."""

    def cut(room: int, anywhere: bool) -> tuple[Item, Item] | None:
        halves = item.cut(room, anywhere) if item.cut else None
        return (inset(halves[0], indent), inset(halves[1], indent)) if halves else None

    return replace(item, place=lambda sheet, x, y: item.place(sheet, x + indent, y), cut=cut)


def _terms(sheet: Sheet, start: int, opens: Opens) -> None:
    """Makes a target of every term printed since `start`; neighbours of one entry are one term."""
    for entry, pieces in groupby(sheet.printed[start:], key=lambda printed: printed.run.entry):
        if entry:
            rects = tuple(piece.rect for piece in pieces)
            act = _opening(opens, entry)
            sheet.targets.append(Target(f"term:{len(sheet.targets)}", rects, act, "term"))


def _opening(opens: Opens, entry: str) -> Act:
    return lambda: opens(entry)


@dataclass(frozen=True, slots=True)
class Cloth:
    """A strip of a band: how high it is, and what hangs it in its place."""

    high: int
    hang: Callable[[Sheet, Rect], None]


@dataclass(frozen=True, slots=True)
class Line:
    """A full line to choose: its number, if it has one, a strip of a band and a note under it, a word aside."""

    key: str
    text: Sequence[Run]
    act: Act
    number: int = 0
    note: str = ""
    aside: str = ""
    ink: Ink = "madder"
    cloth: Cloth | None = None


def row(desk: Desk, line: Line, width: int, *, above: int = 0) -> Item:
    """The line set, with a hairline under it."""
    m = desk.measure
    aside_dress = desk.fine("text")
    aside_width = desk.setter.width(line.aside, aside_dress) + m.px(24) if line.aside else 0
    indent = round(m.text * 1.3) if line.number else 0
    block = desk.setter.set(line.text, desk.body(), width - indent - aside_width)
    below = _note(desk, line.note, width - indent) if line.note else None
    strip = line.cloth.high + m.px(14) if line.cloth else 0
    inner = block.height + strip + (below.height if below else 0)
    height = max(layout.TARGET, inner + m.px(14))

    def place(sheet: Sheet, x: int, y: int) -> None:
        top = y + (height - inner) // 2
        if line.number:
            figure = desk.setter.set_line(plain(str(line.number), desk.body(ink="soft")), desk.body())
            sheet.print(figure, x, top, desk.setter)
        sheet.print(block, x + indent, top, desk.setter)
        if line.cloth:
            place = Rect(x + indent, top + block.height + m.px(4), width - indent, line.cloth.high)
            line.cloth.hang(sheet, place)
        if below:
            sheet.print(below, x + indent, top + block.height + strip, desk.setter)
        if line.aside:
            aside = desk.setter.set_line(plain(line.aside, aside_dress), desk.body())
            sheet.print(aside, x + width - aside.width, top, desk.setter)
        hair = m.px(1)
        sheet.rule(Rect(x, y + height - hair, width, hair))
        sheet.targets.append(Target(line.key, (Rect(x, y, width, height),), line.act, "row", line.number, line.ink))

    return Item(height, above, place)


def _note(desk: Desk, note: str, width: int) -> Block:
    dress = desk.fine()
    return desk.setter.set(plain(note, dress), dress, min(width, dress.px * LONGEST))


def word_row(desk: Desk, key: str, words: str, act: Act, width: int, *, above: int = 0) -> Item:
    """A line of plain words to choose."""
    return row(desk, Line(key, plain(words, desk.body()), act), width, above=above)


def options(
    desk: Desk,
    label: str,
    choices: Sequence[tuple[str, str, Act]],
    chosen: str,
    width: int,
    *,
    above: int,
) -> Item:
    """A name and, beside or under it, the words one of which holds: (key, word, act). A mark stands before it."""
    m = desk.measure
    name = desk.setter.set(plain(label, desk.fine()), desk.fine(), width)
    tick = round(m.text * 0.75)
    air = m.px(8) if desk.theme.outlined else 0  # the box round a word keeps clear of its last letter
    cells = [max(layout.TARGET, desk.setter.width(word, desk.body()) + tick + air) for _, word, _ in choices]
    # A mark stands nearer to its word than to the one before it, also in large type, where that costs no line.
    gap = max(m.px(40), round(m.text * 1.33)) - air
    gap = gap if len(layout.rows(cells, width, gap)) == 1 else m.px(40) - air
    lines = layout.rows(cells, width, gap)
    step = max(m.target, m.leading)
    under = name.height + (focus_bar(m) if desk.theme.outlined else 0)
    height = under + step * len(lines) + m.px(6)

    def place(sheet: Sheet, x: int, y: int) -> None:
        sheet.print(name, x, y, desk.setter)
        for number, line in enumerate(lines):
            left, top = x, y + under + number * step
            for index in line:
                key, word, act = choices[index]
                _option_at(desk, sheet, Rect(left, top, cells[index], step), (key, word, act), key == chosen)
                left += cells[index] + gap
        sheet.rule(Rect(x, y + height - m.px(1), width, m.px(1)))

    return Item(height, above, place)


def _option(desk: Desk, holds: bool) -> Dress:
    return desk.body(ink="ink" if holds else "soft")


def _option_at(desk: Desk, sheet: Sheet, rect: Rect, choice: tuple[str, str, Act], holds: bool) -> None:
    key, word, act = choice
    tick = round(desk.measure.text * 0.75)
    block = desk.setter.set_line(plain(word, _option(desk, holds)), desk.body())
    middle = rect.y + (rect.h - focus_bar(desk.measure)) // 2  # the bar under the word is clear of its g
    sheet.print(block, rect.x + tick, middle - block.height // 2, desk.setter)
    if holds:
        sheet.marks.append(diamond(rect.x + tick // 3, middle, max(5, tick // 3), "madder"))
    sheet.targets.append(Target(key, (rect,), act, "link"))


def diamond(x: int, y: int, half: int, ink: Ink = "ink") -> Mark:
    return Mark(((x, y - half), (x + half, y), (x, y + half), (x - half, y)), ink)


def arrow(rect: Rect, way: int, ink: Ink = "ink", half: int = 0) -> Mark:
    """A triangle in the middle of `rect`, pointing right (1) or left (-1); `half` of it in pixels."""
    x, y = rect.centre
    half = half or max(5, rect.h // 7)
    return Mark(((x - way * half, y - half), (x + way * half, y), (x - way * half, y + half)), ink)


def rule(width: int, thick: int, *, above: int, ink: Ink = "line") -> Item:
    """A line of its own."""

    def place(sheet: Sheet, x: int, y: int) -> None:
        sheet.rule(Rect(x, y, width, thick), ink)

    return Item(thick, above, place)


def space(height: int) -> Item:
    return Item(height, 0, lambda sheet, x, y: None, None, True)
