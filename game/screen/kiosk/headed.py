"""What stays together where a page is broken into leaves: a heading and what stands under it, and two lines at least.

So a sentence longer than a leaf is broken under its heading, and no leaf ends after a word or two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.screen.folio import put_column
from game.screen.layout import Measure
from game.screen.leaves import Item, height_of
from game.screen.sheet import Printed, Sheet

LINES, WORDS = 2, 8
"""So many lines of a paragraph stay together, or so many words."""


def headed(m: Measure, flow: Sequence[Item], room: int, least: int = LINES) -> Iterator[Item]:
    """The flow, each heading joined to what follows it, on leaves of that height; no leaf ends after fewer lines of a
    paragraph than `least`, unless they are `WORDS`.
    """
    heads: list[Item] = []
    for item in flow:
        if item.with_next:
            heads.append(item)
            continue
        kept = _kept(m, item, least)
        # Where that leaves no room for the text itself, the first of the headings stand alone.
        while heads and height_of([*heads, item]) - item.height + min(item.height, least * m.leading) > room:
            yield heads.pop(0)
        yield _joined(heads, kept) if heads else kept
        heads = []
    yield from heads


def _joined(heads: Sequence[Item], item: Item) -> Item:
    every = [*heads, item]
    over = height_of(every) - item.height

    def place(sheet: Sheet, x: int, y: int) -> None:
        put_column(sheet, every, x, y)

    def cut(room: int, anywhere: bool) -> tuple[Item, Item] | None:
        halves = item.cut(room - over, anywhere) if item.cut else None
        return (_joined(heads, halves[0]), halves[1]) if halves else None

    return Item(height_of(every), heads[0].above, place, cut)


def _kept(m: Measure, item: Item, least: int) -> Item:
    """The item, cut after a sentence if enough stands before it; else, if it must be, between two of its lines."""
    if item.cut is None:
        return item
    whole = item.cut

    def cut(room: int, anywhere: bool) -> tuple[Item, Item] | None:
        halves = whole(room, False)
        for less in range(0, room, m.leading):
            fewer = whole(room - less, False)
            if fewer and _enough(m, fewer[0]) and _enough(m, fewer[1]):
                return fewer[0], _kept(m, fewer[1], least)
        if halves and _enough(m, halves[0]):
            return halves[0], _kept(m, halves[1], least)
        return _between_lines(m, item, room, least) if anywhere or halves else None

    return replace(item, cut=cut)


def _enough(m: Measure, item: Item) -> bool:
    printed = _printed(m, item)
    lines, words = {each.rect.y for each in printed}, [word for each in printed for word in each.run.text.split()]
    return len(lines) >= LINES or len(words) >= WORDS


def _printed(m: Measure, item: Item) -> list[Printed]:
    scrap = Sheet(m)
    item.place(scrap, 0, 0)
    return scrap.printed


def _between_lines(m: Measure, item: Item, room: int, least: int) -> tuple[Item, Item] | None:
    """So that two lines stand on either side, if there are so many; `least` before it."""
    printed = _printed(m, item)
    tops = sorted({each.rect.y for each in printed})
    fit = sum(1 for end in [*tops[1:], item.height] if end <= room)
    count = min(fit, len(tops) - 1)
    if LINES <= len(tops) - LINES < count:
        count = len(tops) - LINES
    if count < least:
        return None
    at = tops[count]
    first = [each for each in printed if each.rect.y < at]
    second = printed[len(first) :]
    return _lines(m, item, first, 0, at, least), _lines(m, item, second, at, item.height, least)


def _lines(m: Measure, item: Item, printed: Sequence[Printed], top: int, bottom: int, least: int) -> Item:
    """Some lines of an item, as they were set in it."""

    def place(sheet: Sheet, x: int, y: int) -> None:
        for each in printed:
            rect = each.rect._replace(x=each.rect.x + x, y=each.rect.y + y - top)
            sheet.printed.append(replace(each, rect=rect, baseline=each.baseline + y - top))

    def cut(room: int, anywhere: bool) -> tuple[Item, Item] | None:
        return _between_lines(m, rest, room, least) if anywhere else None

    rest = Item(bottom - top, item.above, place, cut)
    return rest
