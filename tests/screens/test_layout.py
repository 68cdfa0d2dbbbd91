"""Sizes and rectangles."""

import pytest
from hands import SIZES

from game.screen.app import is_small
from game.screen.layout import Rect, frame, measure, rows

TEXT_SIZES = (100, 125, 150, 175, 200)


@pytest.mark.parametrize("size", [*SIZES, (1080, 1920), (2560, 1080), (1366, 768)])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_places_of_a_sheet_lie_on_it_and_apart(size: tuple[int, int], text_size: int) -> None:
    m = measure(size, text_size)
    for foot_rows in (1, 2):
        places = frame(m, foot_rows)
        assert places.head.inside(m.sheet) and places.text.inside(m.sheet) and places.foot.inside(m.sheet)
        assert not places.text.meets(places.foot)
        assert not (m.wide and places.head.meets(places.text))
        assert places.text.h >= 6 * m.leading


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_text_grows_with_its_setting_and_lines_stand_apart(text_size: int) -> None:
    m = measure((1920, 1080), text_size)
    assert m.text == round(30 * text_size / 100)
    assert m.leading >= 1.5 * m.text
    assert m.small_leading >= 1.5 * m.small
    assert m.small >= 18


def test_a_small_window_is_not_set_smaller_than_can_be_read() -> None:
    assert measure((1024, 640), 100).text == 18
    assert min(measure(size, 100).small for size in (*SIZES, (1366, 697), (1366, 768))) == 17


def test_a_window_takes_all_of_a_small_desktop() -> None:
    assert is_small((1366, 768)) and is_small((1280, 800)) and is_small((1440, 900))
    assert not is_small((1600, 900)) and not is_small((1920, 1080))


def test_4k_is_1080p_twice() -> None:
    small, large = measure((1920, 1080), 100), measure((3840, 2160), 100)
    assert (large.text, large.leading, large.margin) == (2 * small.text, 93, 2 * small.margin)
    assert frame(large).text.w == 2 * frame(small).text.w == 2 * 888


def test_one_column_from_150_per_cent_or_under_1280() -> None:
    assert measure((1920, 1080), 125).wide
    assert not measure((1920, 1080), 150).wide
    assert not measure((1279, 720), 100).wide
    assert not measure((1080, 1920), 100).wide


def test_rows_break_where_there_is_no_room() -> None:
    assert rows([100, 100, 100], 320, 10) == [[0, 1, 2]]
    assert rows([100, 100, 100], 319, 10) == [[0, 1], [2]]
    assert rows([500, 10], 320, 10) == [[0], [1]]


def test_a_rectangle_grows_about_its_centre() -> None:
    assert Rect(100, 100, 10, 60).at_least(44) == Rect(83, 100, 44, 60)
    assert Rect(0, 0, 4, 4).holds(3, 3) and not Rect(0, 0, 4, 4).holds(4, 3)
