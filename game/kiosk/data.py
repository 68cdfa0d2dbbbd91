"""Where the kiosk keeps its own files."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import platformdirs

from game.kiosk.configuration import Configuration


def data_folder(configuration: Configuration, environment: Mapping[str, str]) -> Path:
    """As configured; else the folder systemd gives a service, the player's own, or the one usual on this system."""
    if configuration.data:
        return configuration.beside / configuration.data
    if given := environment.get("STATE_DIRECTORY", "").split(":")[0]:
        return Path(given)
    if home := environment.get("FIVEHUNDRED_HOME"):
        return Path(home) / "kiosk"
    return Path(platformdirs.user_data_dir("fivehundred-kiosk", appauthor=False))


def try_folder(folder: Path) -> None:
    """Writes a file that has no name in it, and leaves no folder that was not there. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    made: list[Path] = []
    try:
        for each in reversed(missing):
            with suppress(FileExistsError):  # somebody else was quicker, and it is theirs
                each.mkdir()
                made.append(each)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b".")
            file.flush()
    finally:
        for each in reversed(made):
            with suppress(OSError):  # the kiosk may be using it by now; and why nothing can be kept is to be told
                each.rmdir()
