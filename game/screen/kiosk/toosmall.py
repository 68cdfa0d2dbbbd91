"""Whether a screen is too small for its story: a page of it may need three leaves, and letters need pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame

from game import files
from game.kiosk.clock import clock
from game.kiosk.figures import Figures
from game.kiosk.mismatch import tape_of
from game.kiosk.read import as_far_as_right
from game.kiosk.staff import Lock
from game.kiosk.tongues import tongues
from game.screen.kiosk.known import Known
from game.screen.kiosk.page import Told
from game.screen.kiosk.site import Site
from game.screen.kiosk.size import Glass
from game.screen.kiosk.together import Both
from game.screen.kiosk.tries import MOST_LEAVES
from game.screen.kiosk.visit import Visit
from game.story import load_story
from game.story.words import Notice, Words, called

TOO_SMALL = (
    "This screen is too small for its distance: in {language} the page {scene} needs {leaves} leaves, "
    "and no page may need more than three."
)
TOO_SMALL_LARGER = (
    "This screen is too small for its distance: in {language} and with larger text the page {scene} needs "
    "{leaves} leaves, and no page may need more than three."
)
TOO_COARSE = "The screen has only {width} by {height} pixels now, and letters of {letter} cannot be read well."
TOO_COARSE_THERE = "{width} by {height} pixels are too few: letters of {letter} cannot be read well."
SENTENCES = (TOO_SMALL, TOO_SMALL_LARGER, TOO_COARSE, TOO_COARSE_THERE)
COARSE = 12
"""Pixels; letters of fewer are hard to tell from one another, however far one stands."""


def judge(site: Site) -> None:
    """Finds out what the staff should know about the size of the screen, if it has changed since."""
    if site.judged != site.size:
        site.judged, site.misfits = site.size, tuple(too_small(site))


def judged_at(path: Path | None, size: tuple[int, int]) -> list[str]:
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


def too_small(site: Site) -> Iterator[Notice]:
    """Letters of too few pixels; and the longest page of each language and text size that has too many leaves."""
    yield from too_coarse(site, site.glass, TOO_COARSE)
    yield from too_long(site)


def too_coarse(site: Site, glass: Glass, said: str) -> Iterator[Notice]:
    """Where the letters that this glass needs have too few pixels, `said` of its own."""
    letter = glass.face(site.faces.text)
    if letter < COARSE:
        yield Notice(said, {"width": glass.width, "height": glass.height, "letter": letter})


def too_long(site: Site) -> Iterator[Notice]:
    """For each language and text size the page with the most leaves, where these are too many."""
    for language in site.offered:
        for larger in (False, True):
            visit = Visit(site, language, counted=False)
            if larger:
                visit.choose_larger()
            scene, leaves = max(leaves_of(visit), key=lambda found: found[1])
            if leaves > MOST_LEAVES:
                told: dict[str, str | int] = {"language": called(language), "scene": scene, "leaves": leaves}
                yield Notice(TOO_SMALL_LARGER if larger else TOO_SMALL, told)


def leaves_of(visit: Visit) -> Iterator[tuple[str, int]]:
    """Each scene of the tape, and how many leaves its page needs where it is longest."""
    for scene, play in visit.site.fullest.items():
        visit.play = play
        for screen in (Told(visit), Known(visit)):
            screen.compose(visit.desk)
            yield str(scene), screen.leaf.count
        if len(visit.play.offered) > 1:
            both = Both(visit, Told)
            both.compose(visit.desk)
            yield str(scene), max((leaf.count for leaf in both.leaves.values()), default=1)
