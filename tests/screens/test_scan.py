"""One switch: everything is offered in turn, and a press of anything takes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from hands import Hands, desk_of
from seat import Device, Event, Seat, button, click, key_event, mouse, switch, touch
from test_stack import Four

from game.screen.ending import Ending
from game.screen.input import Back, Next
from game.screen.layout import Rect
from game.screen.menu import Menu
from game.screen.notice import NoticePage
from game.screen.scan import Scan, offer
from game.screen.settings import SettingsPage
from game.screen.sheet import Sheet, Target
from game.screen.title import Title
from game.shelf import Shelf
from game.story.model import Story

Sit = Callable[..., Hands]
PACE = 2.0


@pytest.fixture
def blank(small: Story, tmp_path: Path) -> Callable[..., Sheet]:
    """`blank("a", "b", first="b")`: a sheet of those targets."""

    def made(*keys: str, first: str = "") -> Sheet:
        sheet = Sheet(desk_of(small, tmp_path).measure, first=first)
        sheet.targets += [Target(key, (Rect(0, 0, 50, 50),), lambda: None, "row") for key in keys]
        return sheet

    return made


# What is offered, and when


def test_each_is_offered_in_reading_order_and_the_first_for_twice_as_long(blank: Callable[..., Sheet]) -> None:
    sheet, scan, seen = blank("a", "b", "c", first="b"), None, ""
    for now in range(24):
        scan = offer(scan, sheet, scan.key if scan else "b", PACE, now)
        seen += scan.key
    assert seen == "bbbbccaabbbbccaabbbbccaa"


def test_nothing_moves_before_its_time(blank: Callable[..., Sheet]) -> None:
    scan = Scan(blank("a", "b", first="a"), "a", until=5.0)
    assert offer(scan, scan.sheet, "a", PACE, 4.99) is scan
    assert offer(scan, scan.sheet, "a", PACE, 5.0).key == "b"


def test_another_sheet_begins_anew(blank: Callable[..., Sheet]) -> None:
    before, after = blank("a", "b", first="a"), blank("a", "b", first="a")
    assert offer(Scan(before, "a", until=1.0), after, "b", PACE, 7.0) == Scan(after, "b", until=11.0)


def test_where_the_reader_goes_by_himself_it_goes_on(blank: Callable[..., Sheet]) -> None:
    sheet = blank("a", "b", "c", first="a")
    scan = offer(Scan(sheet, "a", until=9.0), sheet, "b", PACE, 3.0)
    assert scan == Scan(sheet, "b", until=5.0)
    assert offer(scan, sheet, "b", PACE, 5.0).key == "c"


def test_where_nothing_can_be_pressed_nothing_is_offered(blank: Callable[..., Sheet]) -> None:
    assert offer(Scan(sheet := blank(), "", until=1.0), sheet, "", PACE, 2.0).key == ""


# At a stack of screens


def test_it_begins_where_the_page_does_also_on_the_way_back(sit: Sit, small: Story) -> None:
    hands = sit(small, Four(), one_switch=2000)
    hands.do(Next(1))
    hands.stack.push(NoticePage(("So.",)))
    hands.do(Back())
    assert hands.stack.top.focus == "a"


def test_what_was_pressed_and_is_still_there_is_offered_once_more(sit: Sit, small: Story) -> None:
    hands = sit(small, SettingsPage(), one_switch=2000)
    hands.press("easy:True")
    hands.stack.offer(hands.now)
    hands.stack.offer(hands.now + 3.9)
    assert hands.stack.top.focus == "easy:True"


def test_while_it_is_off_nothing_moves(sit: Sit, small: Story) -> None:
    hands = sit(small, Four())
    hands.stack.dirty = False
    hands.stack.offer(1000.0)
    hands.stack.offer(2000.0)
    assert not hands.stack.dirty and hands.stack.scan is None


def test_only_a_step_is_drawn(sit: Sit, small: Story) -> None:
    hands = sit(small, Four(), one_switch=2000)
    drawn = []
    for tenth in range(101):
        hands.stack.dirty = False
        hands.stack.offer(tenth / 10)
        drawn += [tenth] * hands.stack.dirty
    assert drawn == [40, 60, 80, 100]


# Before the window


@pytest.fixture
def seat(small: Story, tmp_path: Path) -> Seat:
    return Seat(small, tmp_path / "shelf", switch, one_switch=1000)


@pytest.fixture
def four(seat: Seat) -> Four:
    """The page that lies open before the seat; "a" is offered."""
    seat.stack.push(four := Four())
    return four


KEYS = (pygame.K_SPACE, pygame.K_RETURN, pygame.K_x, pygame.K_7, pygame.K_BACKSPACE, pygame.K_PAGEDOWN, pygame.K_KP_0)
PRESSES = {
    **{pygame.key.name(key): key_event(key) for key in KEYS},
    **{f"mouse {number}": click(700, 500, number) for number in (1, 2, 3, 6)},
    **{f"pad {number}": button(number) for number in (0, 1, 2, 5, 9)},
}


@pytest.mark.parametrize("events", PRESSES.values(), ids=PRESSES)
def test_a_press_of_anything_takes_what_is_offered(seat: Seat, four: Four, events: list[Event]) -> None:
    seat.send(*events)
    assert four.pressed == ["a"]


@pytest.mark.parametrize("device", [mouse, touch])
def test_what_lies_under_the_mouse_or_a_finger_is_not_taken(seat: Seat, four: Four, device: Device) -> None:
    seat.send(*device(seat, "d"))
    assert four.pressed == ["a"]


def test_it_acts_when_it_is_pressed_and_not_when_it_is_let_go(seat: Seat, four: Four) -> None:
    down, up = click(1, 1)
    seat.send(up)
    assert four.pressed == []
    seat.send(down)
    assert four.pressed == ["a"]


LED = {
    "tab": (key_event(pygame.K_TAB), "b"),
    "down": (key_event(pygame.K_DOWN), "c"),
    "hat": ([Event(pygame.JOYHATMOTION, hat=0, value=(0, -1), instance_id=0)], "c"),
    "cross": (button(12), "c"),
    "shift": (key_event(pygame.K_LSHIFT), "a"),
    "print screen": (key_event(pygame.K_PRINTSCREEN), "a"),
    "control": ([Event(pygame.KEYDOWN, key=pygame.K_s, mod=pygame.KMOD_CTRL, unicode="")], "a"),
    "wheel": (click(1, 1, 4), "a"),
    "mouse": (
        [Event(pygame.MOUSEMOTION, pos=(x, 220), rel=(1, 0), buttons=(0, 0, 0), touch=False) for x in (350, 351)],
        "a",
    ),
}


@pytest.mark.parametrize(("events", "focus"), LED.values(), ids=LED)
def test_what_leads_about_goes_on_as_usual(seat: Seat, four: Four, events: list[Event], focus: str) -> None:
    seat.send(*events)
    assert (four.pressed, seat.stack.top.focus) == ([], focus)


def test_esc_and_f11_go_on_as_usual(seat: Seat, four: Four) -> None:
    seat.send(*key_event(pygame.K_F11))
    assert seat.stack.desk.settings.fullscreen
    seat.send(*key_event(pygame.K_ESCAPE))
    assert isinstance(seat.stack.top.screen, Title) and four.pressed == []


def test_it_waits_for_a_reader_who_is_elsewhere(seat: Seat, four: Four) -> None:
    def seen(*events: Event) -> list[str]:
        found = []
        for sent in (events, (), (), ()):
            seat.send(*sent)
            found.append(seat.stack.top.focus)
        return found

    assert seen() == ["a", "a", "b", "c"]
    assert seen(Event(pygame.WINDOWFOCUSLOST)) == ["c"] * 4
    assert seen(Event(pygame.WINDOWFOCUSGAINED)) == ["c", "c", "d", "wide"]


def test_a_tape_from_the_title_to_its_record(real: Story, tmp_path: Path) -> None:
    """The last of the choices is always taken, so that the others are passed by."""
    seat = Seat(real, tmp_path / "shelf", switch, one_switch=1000)
    tape = next(iter(real.tapes))
    for key in ("tapes", f"tape:{tape}", "begin"):
        seat.press(key)
    pressed = []
    while not isinstance(seat.stack.top.screen, Ending):
        rows = [target.key for target in seat.stack.top.sheet.targets if target.look == "row"]
        pressed.append((rows or ["leaf-on"])[-1])
        seat.press(pressed[-1])
    play = seat.stack.top.screen.play
    picked = {f"{who}:{choice}" for turn in play.reel.turns for who, choice in turn.picks.items()}
    decided = {key for key in pressed if ":" in key}
    assert play.tape == tape and decided and decided <= picked


def test_it_can_be_turned_off_by_itself(seat: Seat) -> None:
    seat.press("settings")
    while "one_switch:0" not in seat.keys:
        seat.press("leaf-on")
    for _ in range(60):
        if seat.stack.top.focus != "one_switch:0":
            seat.send()
    seat.send(*click(1, 1))
    assert Shelf(seat.stack.desk.shelf.folder).settings()[0].one_switch == 0
    for _ in range(9):
        seat.send()
    assert seat.stack.top.focus == "one_switch:0"


def test_it_reaches_all_of_the_menu_and_a_place_for_a_save(seat: Seat) -> None:
    for key in ("tapes", "tape:one", "begin", "menu"):
        seat.press(key)
    assert isinstance(seat.stack.top.screen, Menu)
    for key in ("saves", "slot:3"):
        seat.press(key)
    saved = seat.stack.desk.shelf.slots()[2]
    assert saved is not None and saved.record["at"] == "gate"
