"""What the tests of the kiosk are given."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pygame
import pytest
from museum import CODE, GLASSES, Museum, Opens, Stands

from game import files
from game.kiosk.clock import Clock
from game.kiosk.configuration import Configuration, Screen
from game.kiosk.figures import Figures
from game.kiosk.staff import Lock, hash_code
from game.screen.kiosk.appliance import Appliance
from game.screen.kiosk.attendant import Attendant
from game.screen.kiosk.site import Site
from game.story.model import Story
from game.story.words import Words, words_of

NOON = datetime(2027, 3, 1, 12)


@pytest.fixture(scope="session", autouse=True)
def story_stays(real: Story) -> Iterator[None]:
    """As in the appliance: what is looked through after a visit is the visit, and not the story and its tests."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="session")
def hashed_code() -> str:
    return hash_code(CODE)


@pytest.fixture(scope="session")
def site(real: Story, hashed_code: str) -> Stands:
    """`site(glass, languages…, clock=…, folder=…, **configured)`: where a kiosk could stand, and nothing on its screen.

    Nothing of it is kept: the shelves of its desks take nothing, and without a folder its figures are not written.
    """
    known = {"en": Words.english(), "es": Words.english(), "qps": words_of(files.story_folder(), "qps")[0]}

    def stands(
        glass: str = "portrait",
        *languages: str,
        clock: Clock | None = None,
        folder: Path | None = None,
        **configured: object,
    ) -> Site:
        clock = clock or Clock(lambda: NOON, lambda: 1000.0, 1000.0)
        size, diagonal = GLASSES[glass]
        told = {"screen": Screen(diagonal=diagonal), "staff_code": hashed_code, **configured}
        offered = languages or ("en",)
        made = Site(
            real,
            {code: known[code] for code in dict.fromkeys(("en", *offered))},
            Configuration(**told),  # type: ignore[arg-type]
            Figures(folder, clock),
            Lock(hashed_code, folder, clock.steady),
            size,
            offered=offered,
        )
        # What `judge` finds out of a screen's size takes a second, and one of these tests is about it.
        made.judged = size
        return made

    return stands


@pytest.fixture(scope="session")
def museum(site: Stands) -> Opens:
    """`museum(glass, languages…, folder=…, **configured)`: a kiosk there, open, waiting for somebody."""

    def opens(glass: str = "portrait", *languages: str, **told: object) -> Museum:
        time, day = [1000.0], [NOON]
        clock = Clock(lambda: day[0], lambda: time[0], 1000.0)
        left: list[str] = []
        return Museum(Attendant(site(glass, *languages, clock=clock, **told), left.append), time, day, left)

    return opens


@pytest.fixture
def appliance() -> Iterator[Appliance]:
    made = Appliance()
    yield made
    pygame.mouse.set_visible(True)
    made._window.destroy()
