"""Where a stick shows itself when the system has mounted it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_PLACES = ("/media", "/run/media", "/mnt")


def sticks() -> list[Path]:
    """Folders that can be written to, on other file systems than the system's own."""
    found: list[Path] = []
    for place in map(Path, _PLACES):
        with suppress(OSError):
            found += [path for path in sorted((*place.glob("*"), *place.glob("*/*"))) if os.path.ismount(path)]
    return [path for path in found if os.access(path, os.W_OK)]
