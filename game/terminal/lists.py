"""A numbered list from which one thing is taken, or none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.terminal import paper
from game.terminal.asking import EndOfInput

if TYPE_CHECKING:
    from game.terminal.sitting import Sitting


def number(sitting: Sitting, options: Sequence[str], prompt: str) -> int | None:
    """Which of a list is meant, from 0; None for none of them (Enter, or the letter `b`)."""
    lines = [paper.wrapped(f"{place}. {option}", hang="   ") for place, option in enumerate(options, 1)]
    for line in lines:
        sitting.lay([line])
    while (said := sitting.asking.ask(prompt, lines).lower()) not in ("", "b"):
        if said == "q":
            raise EndOfInput
        if (chosen := numbered(said, lines)) is not None:
            return chosen
        sitting.tell(_hint(sitting, len(options)))
    return None


def numbered(said: str, options: Sequence[str]) -> int | None:
    """`2` or `2.` is the second."""
    said = said.removesuffix(".")
    if said.isascii() and said.isdigit() and len(said) < 4 and 1 <= int(said) <= len(options):
        return int(said) - 1
    return None


def _hint(sitting: Sitting, last: int) -> str:
    """The letters of a page hold there no more, help among them."""
    if last == 1:
        return sitting.words.ui("Type 1, or just Enter.")
    return sitting.words.ui("Type a number from 1 to {last}, or just Enter.", last=last)
