"""A copy of the player's shelf that is gone after use: for playing that must leave nothing behind unasked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from game.disk import LARGEST
from game.shelf.shelf import Shelf


@contextmanager
def borrowed(own: Shelf) -> Iterator[Shelf]:
    """Settings and saves as they are; what is kept there meanwhile is thrown away. What cannot be copied stays out.

    A picture goes where all go: only somebody who asks for one has it.
    """
    with TemporaryDirectory(prefix="fivehundred-", ignore_cleanup_errors=True) as name:
        for path in {own.folder / "settings.json", *own.saves.glob("*.json")}:
            with suppress(OSError):
                if path.is_file() and path.stat().st_size <= LARGEST:
                    shutil.copyfile(path, Path(name, path.name))
        shelf = Shelf(Path(name))
        shelf.pictures = own.pictures
        yield shelf
