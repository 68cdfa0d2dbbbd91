"""Text on real pixels: under every stroke of every letter lies ground on which its ink keeps 7:1.

tests/screens/test_theme.py holds that every ink of text does so on paper, tint and opened paper; here it is held that
nothing else ever lies under a letter: no print, no band, no rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pygame
import pytest
from hands import Hands, desk_of
from test_pages import others

from game.rules.play import opened_at
from game.screen.change import Screen
from game.screen.codex import Entry
from game.screen.desk import Desk
from game.screen.paper import paper
from game.screen.papers import ground
from game.screen.reading import Reading
from game.screen.sheet import draw
from game.screen.sources import Sources
from game.screen.stack import Stack
from game.screen.theme import THEMES, Colour
from game.story.model import Story

Sit = Callable[..., Hands]
DESKS = {
    "cream": ((1920, 1080), 100),
    "dark": ((1280, 720), 200),
    "white": ((1920, 1080), 100),
    "black": ((1080, 1920), 100),
}


def safe(surface: pygame.Surface, grounds: tuple[Colour, ...], grain: int) -> pygame.Mask:
    """Where a sheet is paper, or one of the tints on which the inks are known to stand out."""
    mask = pygame.Mask(surface.get_size())
    for colour in grounds:
        mask.draw(pygame.mask.from_threshold(surface, colour, (grain + 3,) * 3), (0, 0))
    return mask


def covered(desk: Desk, screen: Screen) -> list[str]:
    """The texts, over all leaves of a screen, that have a stroke on something that is no paper."""
    stack = Stack(desk, screen)
    found: list[str] = []
    for leaf in range(20):
        sheet = stack.top.sheet
        bare = paper(desk.size, desk.theme)
        printed, sheet.printed = sheet.printed, []
        for _ in range(2):  # what is drawn first orders the prints
            draw(bare, sheet, stack.focus, desk.theme, desk.setter)
            desk.press.wait()
        clear = safe(bare, (desk.theme.paper, desk.theme.inks["tint"], ground(desk.theme)), desk.theme.grain)
        clear.invert()
        for each in printed:
            letters = pygame.mask.from_surface(desk.setter.surface(each.run, desk.theme.inks[each.run.dress.ink]), 100)
            top = each.baseline - desk.setter.ascent(each.run.dress)
            if clear.overlap_area(letters, (each.rect.x, top)):
                found.append(f"{type(screen).__name__}, leaf {leaf + 1}: {each.run.text}")
        if not sheet.turn or leaf + 1 >= screen.leaf.count:  # type: ignore[attr-defined]
            return found
        sheet.turn(1)
        stack.recompose()
    return found


def test_a_letter_on_a_picture_would_be_found(sit: Sit, real: Story, tmp_path: Path) -> None:
    desk = desk_of(real, tmp_path)

    class Astray(Reading):
        def compose(self, desk: Desk) -> object:  # type: ignore[override]
            sheet = super().compose(desk)
            sheet.printed[-1] = type(sheet.printed[-1])(
                sheet.printed[-1].run, sheet.hung[0].rect, sheet.hung[0].rect.y + 200
            )
            return sheet

    assert covered(desk, Astray(opened_at(real, "warm-wall")))


@pytest.mark.parametrize("theme", THEMES)
def test_letters_lie_on_paper_alone(theme: str, real: Story, tmp_path: Path) -> None:
    desk = desk_of(real, tmp_path, theme=theme)
    for scene in ("warm-wall", "the-question"):
        assert covered(desk, Reading(opened_at(real, scene))) == []


def dealt(screens: Iterable[Screen], theme: str) -> Iterator[Screen]:
    """What a theme has to show. Of a make there is much of (each entry of the codex, the sources of each scene) the
    screens differ in their words alone, and each is looked at in one theme; every other screen is, in all.
    """
    met: Counter[type[Screen]] = Counter()
    for screen in screens:
        met[type(screen)] += 1
        if type(screen) not in (Entry, Sources) or met[type(screen)] % len(THEMES) == list(THEMES).index(theme):
            yield screen


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_all_letters_of_all_screens_do(theme: str, real: Story, tmp_path: Path) -> None:
    size, text_size = DESKS[theme]
    desk = desk_of(real, tmp_path, size, theme=theme, text_size=text_size)
    scenes = (Reading(opened_at(real, scene), warned="read") for scene in real.scenes)
    for screen in (*scenes, *dealt(others(desk), theme)):
        assert covered(desk, screen) == []
