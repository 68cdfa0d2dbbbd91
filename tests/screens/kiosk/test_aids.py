"""The aids: what holds is seen at a glance, and what would change nothing is not offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pygame
import pytest
from museum import GLASSES, Stands
from test_size import leaves, screens

from game.kiosk.configuration import Screen as Configured
from game.screen.change import Pop
from game.screen.kiosk.aids import Aids
from game.screen.kiosk.reach import reaches_up
from game.screen.kiosk.site import Site
from game.screen.kiosk.visit import Visit
from game.screen.layout import Rect
from game.screen.sheet import Sheet, draw
from game.screen.theme import THEMES, Theme, contrast


def begun(site: Site) -> Visit:
    return Visit(site, "en", reaches_up=partial(reaches_up, site), counted=False)


def offered(visit: Visit) -> Sheet:
    return Aids(visit, Pop).compose(visit.desk)


def place(sheet: Sheet, key: str) -> Rect:
    return sheet.targets[sheet.index(key)].rects[0]  # type: ignore[index]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("glass", GLASSES)
def test_what_holds_is_a_full_box(site: Stands, glass: str, theme: str) -> None:
    """As large as a capital, and of a colour that is nowhere on a slip that does not hold."""
    visit = begun(site(glass, theme=theme))
    visit.choose_contrast()
    desk, sheet = visit.desk, offered(visit)
    surface = pygame.Surface(visit.site.size)
    draw(surface, sheet, None, desk.theme, desk.setter)
    held, not_held = (boxes(sheet, surface, key, desk.theme) for key in ("contrast", "larger"))
    assert held >= (desk.measure.text * 0.7) ** 2 * 0.5
    assert not_held <= held / 3


def boxes(sheet: Sheet, surface: pygame.Surface, key: str, theme: Theme) -> int:
    """Pixels of ink between the edge of the slip and its words."""
    rect = place(sheet, key)
    words = min(printed.rect.x for printed in sheet.printed if rect.holds(printed.rect.x, printed.baseline))
    rim = 12
    found = Counter(
        tuple(surface.get_at((x, y)))[:3]
        for x in range(rect.x + rim, words - 2)
        for y in range(rect.y + rim, rect.bottom - rim)
    )
    return sum(number for colour, number in found.items() if contrast(colour, theme.inks["madder"]) < 1.2)  # type: ignore[arg-type]


@pytest.mark.parametrize("glass", GLASSES)
def test_what_only_goes_on_bears_no_mark(site: Stands, glass: str) -> None:
    sheet = offered(begun(site(glass)))
    rect = place(sheet, "go-on")
    assert not [mark for mark in sheet.marks if rect.holds(*mark.points[0])]
    assert len([hung for hung in sheet.hung if hung.rect.inside(rect)]) == 1


@pytest.mark.parametrize("glass", GLASSES)
def test_the_aids_say_little(site: Stands, glass: str) -> None:
    visit = begun(site(glass))
    for _ in ("usual", "larger"):
        assert 5 < sum(len(printed.run.text.split()) for printed in offered(visit).printed) <= 25
        visit.choose_larger()


@pytest.mark.parametrize(
    ("glass", "diagonal"),
    [("portrait", 32), ("portrait", 24), ("portrait", 13), ("landscape", 24), ("tablet", 10.1)],
)
def test_buttons_can_be_lowered_wherever_one_stands_in_the_upper_half(
    site: Stands, glass: str, diagonal: float
) -> None:
    there = site(glass, screen=Configured(diagonal=diagonal))
    low = offered(begun(there)).index("low") is not None
    assert low == any(target_above(sheet) for sheet in sheets(there))
    assert low == (diagonal < 32)


def sheets(site: Site) -> Iterator[Sheet]:
    """All that a visitor may see, at both text sizes."""
    for larger in (False, True):
        visit = Visit(site, "en", larger=larger, counted=False)
        visit.speak("en")
        for screen in screens(visit):
            yield from leaves(visit, screen)


def target_above(sheet: Sheet) -> bool:
    return any(rect.y < sheet.measure.height // 2 for target in sheet.targets for rect in target.rects)
