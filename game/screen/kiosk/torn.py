"""Whether a column is too narrow for its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from game.screen.desk import Desk
from game.screen.folio import put_column
from game.screen.leaves import Item
from game.screen.sheet import Sheet

Column = Callable[[int], Sequence[Item]]
"""What stands in a column of a width."""
_WIDEST = 100_000
"""Pixels; no word of a language is longer."""
_SPOKEN = re.compile(r"\w")
_ADDRESS = re.compile(r"[/.]\w")


def breaks_words(desk: Desk, columns: Sequence[Column], width: int) -> bool:
    """Whether a column is narrower than one of its words; an address may be broken, and a sign may go."""
    narrow, whole = (_words(desk, columns, wide) for wide in (width, _WIDEST))
    return any(word not in narrow for word in whole if _SPOKEN.search(word) and not _ADDRESS.search(word))


def _words(desk: Desk, columns: Sequence[Column], width: int) -> set[str]:
    scrap = Sheet(desk.measure)
    for column in columns:
        put_column(scrap, column(width), 0, 0)
    return {word for printed in scrap.printed for word in printed.run.text.split()}
