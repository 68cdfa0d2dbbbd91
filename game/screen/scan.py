"""One switch: what can be pressed is offered in turn, round and round, until a press of anything takes it."""

from __future__ import annotations

from dataclasses import dataclass

from game.screen.sheet import Sheet

LONGER = 2
"""So many times as long waits what is offered first on a sheet: it has only just been seen, or comes round again."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What is offered, the key of a target of its sheet, and until when: seconds from any beginning."""

    sheet: Sheet
    key: str
    until: float


def offer(before: Scan | None, sheet: Sheet, focus: str, pace: float, now: float) -> Scan:
    """What is offered at `now`, each for `pace` seconds.

    `before`: what was offered last, None to begin; `focus`: what has focus now, moved by the reader perhaps.
    """
    if before is None or before.sheet is not sheet:
        return Scan(sheet, focus, now + pace * LONGER)
    if focus == before.key and now < before.until:
        return before
    key = _after(sheet, focus) if focus == before.key else focus
    return Scan(sheet, key, now + pace * (LONGER if key == sheet.first else 1))


def _after(sheet: Sheet, key: str) -> str:
    """The next in reading order; after the last comes the first."""
    keys = [target.key for target in sheet.targets]
    return keys[(keys.index(key) + 1) % len(keys)] if key in keys else sheet.first
