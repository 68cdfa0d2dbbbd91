"""Whether the story can be read on a screen that is not there: what `--check --size` asks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame

from game import files
from game.kiosk.clock import clock
from game.kiosk.figures import Figures
from game.kiosk.fits import tape_of
from game.kiosk.read import as_far_as_right
from game.kiosk.staff import Lock
from game.kiosk.tongues import tongues
from game.screen.kiosk.site import Site
from game.screen.kiosk.unfit import TOO_COARSE_THERE, too_coarse, too_long
from game.story import load_story
from game.story.words import Words


def fitting(path: Path | None, size: tuple[int, int]) -> list[str]:
    """What is wrong with a screen of so many pixels, for the configuration at `path`; a broken story says nothing."""
    configuration = as_far_as_right(path)
    folder = configuration.beside / configuration.story if configuration.story else files.story_folder()
    story, _ = load_story(folder)
    if story is None:
        return []
    pygame.font.init()
    time = clock()
    languages, _ = tongues(story, folder, tape_of(configuration, story))
    site = Site(story, languages, configuration, Figures(None, time), Lock("", None, time.steady), size)
    # The site's sheets are never smaller than some pixels; what was typed may be.
    typed = replace(site.glass, width=size[0], height=size[1])
    found = [*too_coarse(site, typed, TOO_COARSE_THERE), *too_long(site)]
    return [Words.english().notice(notice) for notice in found]
