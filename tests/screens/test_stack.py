"""Focus, pressing, going back: what every screen has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import pytest
from hands import Hands

from game.screen.change import Change, Pop, Push, Quit, Swap
from game.screen.desk import Desk
from game.screen.input import Back, Choose, Move, Next, Number, Point, Turn
from game.screen.layout import Rect
from game.screen.sheet import Sheet, Target, focus_ground, focus_marks
from game.screen.title import Title
from game.story.model import Story

Sit = Callable[..., Hands]


@dataclass
class Four:
    """Two rows of two targets, a term above them, and a third row over the whole width."""

    asks: Change | None = None
    pressed: list[str] = field(default_factory=list)
    turned: list[int] = field(default_factory=list)

    def compose(self, desk: Desk) -> Sheet:
        sheet = Sheet(desk.measure, first="a", turn=self.turned.append)
        places = {"term": (300, 40, 60, 40), "a": (100, 100, 100, 50), "b": (300, 100, 100, 50)}
        places |= {"c": (100, 200, 100, 50), "d": (300, 200, 100, 50), "wide": (100, 300, 600, 50)}
        for number, (key, rect) in enumerate(places.items()):
            look = "term" if key == "term" else "row"
            act = partial(self.act, key)
            sheet.targets.append(Target(key, (Rect(*rect),), act, look, number))  # type: ignore[arg-type]
        return sheet

    def act(self, key: str) -> Change | None:
        self.pressed.append(key)
        return self.asks


@pytest.fixture
def four(sit: Sit, small: Story) -> Hands:
    return sit(small, Four())


def pressed(hands: Hands) -> list[str]:
    assert isinstance(hands.screen, Four)
    return hands.screen.pressed


def test_focus_begins_where_the_sheet_says(four: Hands) -> None:
    assert four.stack.top.focus == "a"


@pytest.mark.parametrize(
    ("way", "key"),
    [("r", "b"), ("d", "c"), ("rd", "d"), ("ru", "term"), ("dd", "wide"), ("rddu", "c"), ("dl", "c"), ("dr", "d")],
)
def test_arrows_go_to_the_neighbour(four: Hands, way: str, key: str) -> None:
    for step in way:
        four.do(Move(*{"u": (0, -1), "d": (0, 1), "l": (-1, 0), "r": (1, 0)}[step]))
    assert four.stack.top.focus == key


def test_down_from_the_last_begins_anew(four: Hands) -> None:
    for _ in range(3):
        four.do(Move(0, 1))
    assert four.stack.top.focus == "term"


def test_tab_goes_in_reading_order_round_and_back(four: Hands) -> None:
    seen = []
    for _ in range(7):
        seen.append(four.stack.top.focus)
        four.do(Next(1))
    assert seen == ["a", "b", "c", "d", "wide", "term", "a"]
    four.do(Next(-1))
    assert four.stack.top.focus == "a"


def test_sideways_where_nothing_is_turns_the_leaf(four: Hands) -> None:
    assert isinstance(four.screen, Four)
    four.do(Move(-1, 0))
    four.do(Turn(1))
    assert four.screen.turned == [-1, 1]


def test_enter_presses_what_has_focus_and_a_number_its_own(four: Hands) -> None:
    four.do(Choose())
    four.do(Number(4))
    four.do(Number(9))
    assert pressed(four) == ["a", "d"]


def test_number_keys_can_be_turned_off(sit: Sit, small: Story) -> None:
    hands = sit(small, Four(), number_keys=False)
    hands.do(Number(4))
    assert pressed(hands) == []


def test_pressed_again_within_a_third_of_a_second_counts_once(four: Hands) -> None:
    for now in (10.0, 10.1, 10.29, 10.31, 10.5, 10.62):
        four.stack.handle(Choose(), now)
    assert pressed(four) == ["a", "a", "a"]


def test_the_guard_holds_across_devices_and_screens(four: Hands) -> None:
    four.stack.handle(Number(2), 5.0)
    four.stack.push(Four())
    four.stack.handle(Choose(), 5.1)
    for what in ("down", "up"):
        four.stack.handle(Point(what, 350, 120), 5.2)
    assert pressed(four) == []


def test_a_press_acts_when_it_is_let_go(four: Hands) -> None:
    four.do(Point("down", 350, 120))
    assert pressed(four) == []
    four.do(Point("up", 350, 120))
    assert pressed(four) == ["b"]


def test_sliding_off_takes_a_press_back(four: Hands) -> None:
    for x, y in ((350, 220), (900, 600)):
        four.do(Point("down", 350, 120))
        four.do(Point("over", x, y))
        four.do(Point("up", x, y))
    assert pressed(four) == []


def test_letting_go_where_nothing_was_pressed_does_nothing(four: Hands) -> None:
    four.do(Point("up", 350, 120))
    assert pressed(four) == []


def test_pointing_moves_focus(four: Hands) -> None:
    four.do(Point("over", 350, 220))
    assert four.stack.top.focus == "d"
    four.do(Point("over", 900, 600))
    assert four.stack.top.focus == "d"


def test_a_finger_beside_a_term_still_finds_it(four: Hands) -> None:
    assert four.sheet.targets[four.sheet.at(330, 39) or 0].key == "term"


def test_only_what_changes_is_drawn_anew(four: Hands) -> None:
    four.stack.dirty = False
    four.do(Point("over", 900, 600))
    assert not four.stack.dirty
    four.do(Point("over", 350, 220))
    assert four.stack.dirty


def test_the_stack_does_what_a_screen_asks(sit: Sit, small: Story) -> None:
    other = Four()
    for change, depth, top in ((Push(other), 3, other), (Swap(other), 2, other), (Pop(), 1, None), (None, 2, None)):
        hands = sit(small, Four(asks=change))
        hands.do(Choose())
        assert len(hands.stack.opened) == depth
        assert top is None or hands.screen is top
    hands = sit(small, Four(asks=Quit()))
    hands.do(Choose())
    assert hands.stack.opened == []


def test_focus_stays_with_a_screen_under_another(four: Hands) -> None:
    four.do(Next(1))
    four.stack.push(Four())
    four.do(Back())
    assert four.stack.top.focus == "b"


def test_esc_on_the_title_leaves(sit: Sit, small: Story) -> None:
    hands = sit(small)
    assert isinstance(hands.screen, Title)
    hands.do(Back())
    assert hands.stack.opened == []


@pytest.mark.parametrize("outlined", [False, True])
@pytest.mark.parametrize("size", [(1024, 640), (3840, 2160)])
def test_focus_is_shown_by_bars_of_four_pixels_that_cover_nothing(
    sit: Sit, small: Story, size: tuple[int, int], outlined: bool
) -> None:
    hands = sit(small, Four(), size=size)
    for target in hands.sheet.targets:
        bars = focus_marks(target, hands.sheet.measure, outlined=outlined)
        assert bars and all(min(bar.w, bar.h) >= 4 for bar in bars)
        assert all(bar.inside(hands.sheet.measure.sheet) for bar in bars)
        if target.look == "row" or outlined:
            ground = focus_ground(target, hands.sheet.measure)
            assert not any(bar.meets(rect) for bar in bars for rect in ground)
