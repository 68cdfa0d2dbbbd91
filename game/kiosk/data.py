"""Where the kiosk keeps its own files."""

from __future__ import annotations

from collections.abc import Mapping
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
