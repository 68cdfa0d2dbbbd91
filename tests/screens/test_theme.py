"""Contrast, by the numbers of WCAG 2, on the paper as it is drawn."""

import pygame
import pytest

from game.screen.paper import TILE, paper
from game.screen.papers import ground
from game.screen.theme import FACES, THEMES, Colour, contrast

TEXT = ("ink", "soft", "indigo", "madder", "wormwood")


def worst(name: str) -> list[Colour]:
    """The darkest and the lightest point of a sheet, grain and all."""
    sheet = paper((TILE, TILE), THEMES[name])
    colours = {tuple(sheet.get_at((x, y)))[:3] for x in range(0, TILE, 2) for y in range(0, TILE, 2)}
    return [min(colours, key=sum), max(colours, key=sum)]


@pytest.mark.parametrize("name", THEMES)
def test_every_ink_that_text_is_set_in_reaches_seven_to_one(name: str) -> None:
    theme = THEMES[name]
    for ink in TEXT:
        for under in (*worst(name), theme.inks["tint"]):
            assert contrast(theme.inks[ink], under) >= 7, (name, ink, under)


@pytest.mark.parametrize("name", THEMES)
def test_the_bar_of_focus_stands_out(name: str) -> None:
    theme = THEMES[name]
    for ink in ("ink", "indigo", "madder", "wormwood"):
        assert all(contrast(theme.inks[ink], under) >= 3 for under in worst(name))


def test_high_contrast_has_two_inks() -> None:
    for name in ("white", "black"):
        assert len({*THEMES[name].inks.values(), THEMES[name].paper}) == 2


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_the_paper_has_no_seam() -> None:
    sheet = paper((TILE * 2, TILE), THEMES["cream"])
    left = pygame.image.tobytes(sheet.subsurface((0, 0, TILE, TILE)), "RGB")
    assert left == pygame.image.tobytes(sheet.subsurface((TILE, 0, TILE, TILE)), "RGB")


def test_every_face_has_its_three_roles() -> None:
    assert {face: set(roles) for face, roles in FACES.items()} == {face: {"text", "stress", "title"} for face in FACES}


@pytest.mark.parametrize("name", THEMES)
def test_words_on_an_opened_paper_reach_seven_to_one(name: str) -> None:
    theme = THEMES[name]
    assert all(contrast(theme.inks[ink], ground(theme)) >= 7 for ink in TEXT)
