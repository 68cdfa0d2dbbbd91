"""Pictures the player asked to keep: the bands of plays."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from game.shelf.sentences import PICTURE_KEPT, PICTURE_LOST
from game.story.words import Notice


def keep_picture(folder: Path, name: str, content: bytes) -> Notice:
    """Writes `name`-1.png, or the first number that is free, into the player's folder; says where, or why not."""
    pictures = folder / "pictures"
    try:
        pictures.mkdir(parents=True, exist_ok=True)
        for number in itertools.count(1):
            try:
                with (path := pictures / f"{name}-{number}.png").open("xb") as file:
                    file.write(content)
                return Notice(PICTURE_KEPT, {"path": _shown(path)})
            except FileExistsError:
                continue
    except OSError as error:
        return Notice(PICTURE_LOST, {"folder": _shown(pictures), "reason": error.strerror or type(error).__name__})
    raise AssertionError("there are numbers enough")


def _shown(path: Path) -> str:
    """A path that can be printed, whatever bytes it was made of."""
    return os.fsencode(path).decode(errors="replace")
