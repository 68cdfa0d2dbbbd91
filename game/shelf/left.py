"""Plays that are left for others: which of two records holds the other, so that what neither holds is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from game.shelf.saved import Saved


def holds(later: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """Whether all that was done in `record` was done in `later` too, but for its last step, which may be taken back."""
    if any(later.get(key) != record.get(key) for key in ("story", "seed")):
        return False
    done, steps = _steps(record), _steps(later)
    return done[:-1] == steps[: max(0, len(done) - 1)]


def begun(record: Mapping[str, Any]) -> bool:
    """Whether nothing has been decided yet, so that whoever begins anew loses nothing."""
    return len(_steps(record)) == 1


def each_once(saves: Iterable[Saved]) -> tuple[Saved, ...]:
    """Every play among the saves, newest first, as far as it came; one only begun is there as the newest alone."""
    kept: list[Saved] = []
    for saved in sorted(saves, key=lambda saved: saved.count, reverse=True):
        if not kept or not (begun(saved.record) or any(holds(each.record, saved.record) for each in kept)):
            kept.append(saved)
    return tuple(kept)


def room_for(leaving: Saved, places: Iterable[tuple[Path, Saved | None]]) -> Path | None:
    """Where it goes: over an earlier part of it, else where nothing lies, else over the oldest; None if nowhere."""

    def ranked(there: Saved | None) -> tuple[int, int]:
        if there is None:
            return 1, 0
        return (0, 0) if holds(leaving.record, there.record) else (2, there.count)

    return min(((*ranked(saved), path) for path, saved in places), default=(None,))[-1]


def _steps(record: Mapping[str, Any]) -> list[Any]:
    """Tape after tape, each begun and then its moves; nothing where the record is of another make."""
    try:
        return list(chain.from_iterable(([each["tape"], each["origin"]], *each["moves"]) for each in record["tapes"]))
    except (KeyError, TypeError):
        return []
