"""A heading and what stands under it, as one thing: so a sentence longer than a leaf is broken under its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.screen.folio import put_column
from game.screen.leaves import Item, height_of
from game.screen.sheet import Sheet


def headed(flow: Sequence[Item]) -> Iterator[Item]:
    """The flow, each heading joined to what follows it."""
    heads: list[Item] = []
    for item in flow:
        if item.with_next:
            heads.append(item)
        else:
            yield _joined(heads, item) if heads else item
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
