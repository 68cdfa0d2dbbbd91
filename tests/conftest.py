"""What holds for every test: no display, no sound, and a player's folder of its own."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports pygame, or it would look for a display.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# Timing differs from machine to machine; a slow one has not found a bug.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The player's folder; it does not exist before something is saved."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FIVEHUNDRED_HOME", str(folder))
    return folder
