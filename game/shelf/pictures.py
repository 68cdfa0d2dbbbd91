"""Pictures the player asked to keep: the bands of plays."""

from __future__ import annotations

from pathlib import Path

from game.disk import put_beside, reason, shown
from game.shelf.sentences import PICTURE_KEPT, PICTURE_LOST, PICTURE_NOT_MADE
from game.story.words import Notice


def keep_picture(folder: Path, name: str, content: bytes) -> Notice:
    """Writes `name`-1.png, or the first number that is free, into the folder; says where, or why not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Notice(PICTURE_KEPT, {"path": shown(put_beside(folder / f"{name}.png", content))})
    except OSError as error:
        return Notice(PICTURE_LOST, {"folder": shown(folder), "reason": reason(error)})


def picture_not_made() -> Notice:
    """What is said of one that there was nothing to write of."""
    return Notice(PICTURE_NOT_MADE)
