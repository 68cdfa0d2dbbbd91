"""What holds for every test: no display, no sound, a player's folder of its own; and `tell`, a story from a scrap."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from telling import Tell, scrap

from game.story import load_story
from game.story.model import Story

# Before anything imports pygame, or it would look for a display.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# Timing differs from machine to machine; a slow one has not found a bug.
settings.register_profile("house", deadline=None, print_blob=True, max_examples=25)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The player's folder; it does not exist before something is saved."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FIVEHUNDRED_HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / f"{tmp_path.name}-cache"))  # what was proved earlier
    return folder


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    def telling(scenes: str, **files: str) -> Story:
        story, problems = load_story(scrap(tmp_path, scenes, **files))
        assert story is not None, problems
        return story

    return telling
