"""What can be touched looks it: edges seen on every side, words in the middle, none wider than its equals."""

from __future__ import annotations

import itertools

import pygame
import pytest
from museum import GLASSES, Stands

from game.screen.desk import Desk
from game.screen.kiosk.cut import deep, painter
from game.screen.kiosk.slip import Slip, label, lay_slip, lay_word, lines, narrowest, set_slip
from game.screen.layout import Rect
from game.screen.sheet import Sheet, Target, draw
from game.screen.theme import THEMES, Colour, contrast
from game.screen.widgets import plain

EDGE = 3.0
"""WCAG 2.1, 1.4.11."""


def desk_of(site: Stands, glass: str, theme: str = "cream") -> Desk:
    there = site(glass, theme=theme)
    return there.desk(there.settings())


def slip(desk: Desk, text: str = "I gave half, and was owed half.", **how: bool) -> Slip:
    return Slip("key", plain(text, label(desk)), lambda: None, **how)  # type: ignore[arg-type]


def colour(surface: pygame.Surface, x: int, y: int) -> Colour:
    red, green, blue, _ = surface.get_at((x, y))
    return red, green, blue


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("glass", GLASSES)
def test_the_edge_of_a_slip_is_seen_on_all_sides(site: Stands, glass: str, theme: str, number: int) -> None:
    """Two pixels of it at the least, whatever side one looks at, and from wherever."""
    desk = desk_of(site, glass, theme)
    page, rect = desk.theme.paper, Rect(20, 20, 600, desk.measure.target)
    surface = pygame.Surface((640, rect.h + 40))
    surface.fill(page)
    painter(desk, number)(surface, rect, 0.0)
    for part in range(5, 100, 5):
        across, down = rect.x + rect.w * part // 100, rect.y + (rect.h - deep(desk.measure)) * part // 100
        for side, ray in {
            "upper": [(across, y) for y in range(rect.y, rect.y + 16)],
            "lower": [(across, y) for y in range(rect.bottom, rect.bottom - 20, -1)],
            "left": [(x, down) for x in range(rect.x, rect.x + 16)],
            "right": [(x, down) for x in range(rect.right, rect.right - 16, -1)],
        }.items():
            seen = [at for at in ray if contrast(colour(surface, *at), page) >= EDGE]
            assert len(seen) >= 2, (side, part)


@pytest.mark.parametrize("theme", THEMES)
def test_words_on_a_slip_keep_their_contrast(site: Stands, theme: str) -> None:
    desk = desk_of(site, "portrait", theme)
    surface = pygame.Surface((600, 100))
    painter(desk, 0)(surface, Rect(0, 0, 600, 100), 0.0)
    face = colour(surface, 300, 50)
    for ink in ("ink", "soft", "indigo", "madder", "wormwood"):
        assert contrast(desk.theme.inks[ink], face) >= 7, ink  # type: ignore[index]


@pytest.mark.parametrize("text", ["I gave half.", "I gave half, and was owed half, and asked for nothing."])
@pytest.mark.parametrize("glass", GLASSES)
def test_words_stand_in_the_middle_of_their_paper(site: Stands, glass: str, text: str) -> None:
    """From the head of the first line's capitals to the foot of the last line."""
    desk = desk_of(site, glass)
    m, made = desk.measure, slip(desk, text)
    sheet, width = Sheet(m), 14 * m.text
    rect = Rect(0, 0, width, set_slip(desk, made, width)[1])
    lay_slip(desk, sheet, made, rect)
    feet = sorted({printed.baseline for printed in sheet.printed})
    assert (len(feet) == 1) == (text == "I gave half.")
    high = {sign: desk.setter.font("text", m.text).metrics(sign)[0][3] for sign in "Hx"}  # type: ignore[index]
    above, below = feet[0] - high["H"], rect.h - deep(m) - feet[-1]
    assert abs(above - below) <= 1
    (mark,) = sheet.marks
    middle = (min(y for _, y in mark.points) + max(y for _, y in mark.points)) / 2
    assert abs(middle - (feet[0] - high["x"] / 2)) <= 1


def test_what_is_set_in_the_middle_has_each_line_there(site: Stands) -> None:
    desk = desk_of(site, "portrait")
    made, sheet = slip(desk, "Export the figures", middle=True), Sheet(desk.measure)
    lay_slip(desk, sheet, made, Rect(0, 0, narrowest(desk, made) + 2 * desk.measure.text, 200))
    middles = [printed.rect.centre[0] for printed in sheet.printed]
    assert len(middles) > 1 and max(middles) - min(middles) <= 1


def test_no_choice_is_wider_than_another(site: Stands) -> None:
    desk = desk_of(site, "portrait")
    for number, wide in itertools.product(range(1, 8), range(300, 2000, 170)):
        slips = [slip(desk, "half") for _ in range(number)]
        rows = lines(desk, slips, wide)
        assert len({len(row) for row in rows}) == 1 and [each for row in rows for each in row] == slips


def test_a_word_to_touch_is_upright_and_underlined(site: Stands) -> None:
    desk = desk_of(site, "portrait")
    sheet, rect = Sheet(desk.measure), Rect(50, 100, 300, desk.measure.target)
    lay_word(desk, sheet, "Start over", Target("start-over", (rect,), lambda: None, "link"))
    (word,), (line,) = sheet.printed, sheet.marks
    assert word.run.dress.role == "text" != desk.fine().role
    across = [x for x, _ in line.points]
    assert (min(across), max(across)) == (word.rect.x, word.rect.right)
    assert word.baseline < min(y for _, y in line.points) < rect.bottom
    surface = pygame.Surface((400, 300))
    surface.fill(desk.theme.paper)
    draw(surface, sheet, None, desk.theme, desk.setter)
    assert contrast(colour(surface, 60, line.points[0][1]), desk.theme.paper) >= EDGE
