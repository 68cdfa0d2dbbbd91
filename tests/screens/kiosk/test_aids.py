"""The aids: what holds is seen at a glance, and what would change nothing is not offered."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest
from museum import GLASSES, Museum, Opens
from test_size import leaves, screens

from game.kiosk.configuration import Screen as Configured
from game.screen.kiosk.visit import Visit
from game.screen.layout import Rect
from game.screen.sheet import Sheet, draw
from game.screen.theme import THEMES, contrast


def begun(museum: Opens, glass: str, **configured: object) -> Museum:
    kiosk = museum(glass, **configured)
    kiosk.touch("start")
    return kiosk


def place(kiosk: Museum, key: str) -> Rect:
    return kiosk.sheet.targets[kiosk.sheet.index(key)].rects[0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("glass", "theme"),
    [
        # Every glass and every theme; each with each in the slow run.
        pytest.param(glass, theme, marks=[] if glass == "portrait" or theme == "cream" else pytest.mark.slow)
        for glass in GLASSES
        for theme in THEMES
    ],
)
def test_what_holds_is_a_full_box(museum: Opens, glass: str, theme: str) -> None:
    """As large as a capital, and of a colour that is nowhere on a slip that does not hold."""
    kiosk = begun(museum, glass, theme=theme)
    kiosk.touch("contrast")
    desk = kiosk.attendant.stack.desk
    surface = pygame.Surface(kiosk.attendant.site.size)
    draw(surface, kiosk.sheet, None, desk.theme, desk.setter)
    held, not_held = (boxes(kiosk, surface, key) for key in ("contrast", "larger"))
    assert held >= (desk.measure.text * 0.7) ** 2 * 0.5
    assert not_held <= held / 3


def boxes(kiosk: Museum, surface: pygame.Surface, key: str) -> int:
    """Pixels of ink between the edge of the slip and its words."""
    rect, theme = place(kiosk, key), kiosk.attendant.stack.desk.theme
    words = min(printed.rect.x for printed in kiosk.sheet.printed if rect.holds(printed.rect.x, printed.baseline))
    rim = 12
    return sum(
        contrast(tuple(surface.get_at((x, y)))[:3], theme.inks["madder"]) < 1.2  # type: ignore[arg-type]
        for x in range(rect.x + rim, words - 2)
        for y in range(rect.y + rim, rect.bottom - rim)
    )


@pytest.mark.parametrize("glass", GLASSES)
def test_what_only_goes_on_bears_no_mark(museum: Opens, glass: str) -> None:
    kiosk = begun(museum, glass)
    rect = place(kiosk, "go-on")
    assert not [mark for mark in kiosk.sheet.marks if rect.holds(*mark.points[0])]
    assert len([hung for hung in kiosk.sheet.hung if hung.rect.inside(rect)]) == 1


@pytest.mark.parametrize("glass", GLASSES)
def test_the_aids_say_little(museum: Opens, glass: str) -> None:
    kiosk = begun(museum, glass)
    assert len(kiosk.text.split()) <= 25
    kiosk.touch("larger")
    assert len(kiosk.text.split()) <= 25


@pytest.mark.parametrize(
    ("glass", "diagonal"),
    [
        *(("portrait", 32), ("portrait", 24), ("tablet", 10.1)),
        *(pytest.param(*case, marks=pytest.mark.slow) for case in (("portrait", 13), ("landscape", 24))),
    ],
)
def test_buttons_can_be_lowered_wherever_one_stands_in_the_upper_half(
    museum: Opens, glass: str, diagonal: float
) -> None:
    kiosk = begun(museum, glass, screen=Configured(diagonal=diagonal))
    offered = "low" in kiosk.keys
    assert offered == any(target_above(sheet) for sheet in sheets(kiosk))
    assert offered == (diagonal < 32)


def sheets(kiosk: Museum) -> Iterator[Sheet]:
    """All that a visitor may see, at both text sizes."""
    for larger in (False, True):
        visit = Visit(kiosk.attendant.site, "en", larger=larger, counted=False)
        visit.speak("en")
        for screen in screens(visit):
            yield from leaves(visit, screen)


def target_above(sheet: Sheet) -> bool:
    return any(rect.y < sheet.measure.height // 2 for target in sheet.targets for rect in target.rects)
