"""Snow falls over the picture of a place where it snows, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest
from hands import Hands
from hypothesis import given
from hypothesis import strategies as st

from game.rules.play import opened_at
from game.screen.layout import Rect
from game.screen.reading import Reading
from game.screen.shot import picture
from game.screen.snowfall import A_SECOND, Snowfall
from game.story.model import Story

Sit = Callable[..., Hands]
FALLS = Snowfall(Rect(40, 30, 200, 160), (240, 240, 235), 1.0)


@pytest.mark.parametrize(
    ("scene", "settings", "falls"),
    [
        ("copper-works", {}, True),
        ("warm-wall", {}, False),
        ("copper-works", {"reduced_motion": True}, False),
        ("copper-works", {"theme": "black"}, False),
    ],
)
def test_where_it_snows(sit: Sit, real: Story, scene: str, settings: dict[str, object], falls: bool) -> None:
    hands = sit(real, Reading(opened_at(real, scene)), **settings)
    picture(hands.stack)
    snowfall = hands.sheet.snowfall
    assert (snowfall is not None) == falls
    if snowfall:
        assert snowfall.rect.inside(hands.sheet.hung[-1].rect) or snowfall.rect.inside(hands.sheet.hung[0].rect)


@given(st.floats(0, 1e6))
def test_it_stays_over_its_print(now: float) -> None:
    for points in FALLS.lozenges(now):
        (x, y), *_ = points
        assert 0 <= x < FALLS.rect.w and -12 <= y < FALLS.rect.h


def test_it_is_drawn_twelve_times_a_second_and_no_more() -> None:
    begins = 100 / A_SECOND
    assert [*FALLS.lozenges(begins)] == [*FALLS.lozenges(begins + 0.9 / A_SECOND)]
    assert [*FALLS.lozenges(begins)] != [*FALLS.lozenges(begins + 1.1 / A_SECOND)]


def test_nothing_beside_the_print_is_drawn_on() -> None:
    surface = pygame.Surface((300, 240))
    FALLS.draw(surface, 7.0)
    inside = surface.subsurface(FALLS.rect)
    assert pygame.mask.from_threshold(inside, FALLS.colour, (1, 1, 1)).count() > 300
    inside.fill((0, 0, 0))
    assert pygame.mask.from_threshold(surface, FALLS.colour, (1, 1, 1)).count() == 0
