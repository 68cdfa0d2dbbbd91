"""Where one copy of the game keeps by itself: the names of its files. Several may be open on one folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

COPIES = 8
"""So many copies of the game may be open on one folder and each keep its own autosave."""
LEFT = 12
"""So many plays that were left for others each of them keeps."""


class Berth(NamedTuple):
    """The files of one autosave. Whoever holds the lock writes there, and has the part file to itself."""

    latest: Path
    before: Path
    lock: Path
    part: Path
    left: tuple[Path, ...]


def berths(folder: Path) -> list[Berth]:
    """Those of a folder, in order; the names of the first are the plainest."""
    return [_berth(folder, "" if number == 1 else f"-{number}") for number in range(1, COPIES + 1)]


def _berth(folder: Path, copy: str) -> Berth:
    stem = f"autosave{copy}"
    return Berth(
        latest=folder / f"{stem}.json",
        before=folder / f"{stem}-before.json",
        lock=folder / f"{stem}.lock",
        part=folder / f"{stem}.part",
        left=tuple(folder / f"left{copy}-{number:02}.json" for number in range(1, LEFT + 1)),
    )
