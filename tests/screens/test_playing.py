"""A story from the title page to what the record says, by one device alone, through the events of the system."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest
from seat import Device, Event, Seat, arrows, button, key_event, keyboard, mouse, pad, stick, switch, touch

from game.screen.ending import Ending
from game.screen.joint import Reveal
from game.screen.reading import Reading
from game.screen.tapes import Tapes
from game.screen.title import Title
from game.story.model import Story

DEVICES: tuple[Device, ...] = (keyboard, arrows, mouse, touch, pad, stick, switch)


@pytest.fixture(params=DEVICES, ids=lambda device: device.__name__)
def seat(request: pytest.FixtureRequest, small: Story, tmp_path: Path) -> Seat:
    return Seat(small, tmp_path / "shelf", request.param, one_switch=1000 if request.param is switch else 0)


def test_a_story_from_the_title_to_the_record(seat: Seat) -> None:
    for key in ("tapes", "tape:one", "begin", "mateo:weak", "mateo:keep"):
        seat.press(key)
    assert isinstance(seat.stack.top.screen, Reveal)
    for key in ("continue", "read", "continue", "woven", "turn-over", "record"):
        seat.press(key)
    assert isinstance(seat.stack.top.screen, Ending)
    turns = seat.stack.top.screen.play.reel.turns
    assert [(turn.state.scene, turn.picks.get("mateo")) for turn in turns] == [
        ("gate", "weak"),
        ("bread", "keep"),
        ("fever", None),
    ]
    seat.press("title")
    assert isinstance(seat.stack.top.screen, Title)
    seat.press("leave")
    assert seat.stack.opened == []


def test_three_at_one_screen_pick_unseen(seat: Seat) -> None:
    for key in ("tapes", "tape:one", "readers:3", "begin", "mateo:even", "joint"):
        seat.press(key)
    for key in ("mateo:give", "alvaro:leave", "nurtas:write"):
        seat.press("here")
        assert [other for other in seat.keys if ":" in other and other.split(":")[0] != key.split(":")[0]] == []
        seat.press(key)
    screen = seat.stack.top.screen
    assert isinstance(screen, Reveal)
    assert screen.move.picks == {"mateo": "give", "alvaro": "leave", "nurtas": "write"}


def test_a_term_leads_to_the_codex(seat: Seat) -> None:
    for key in ("tapes", "tape:one", "begin"):
        seat.press(key)
    term = next(key for key in seat.keys if key.startswith("term:"))
    seat.press(term)
    texts = [printed.run.text for printed in seat.stack.top.sheet.printed]
    assert "nan" in texts and "Bread." in texts


@pytest.fixture
def keyed(small: Story, tmp_path: Path) -> Seat:
    return Seat(small, tmp_path / "shelf", keyboard)


def test_a_mouse_at_rest_points_at_nothing(keyed: Seat) -> None:
    def motion(at: tuple[int, int]) -> Event:
        return Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0), touch=False)

    x, y = keyed.centre("settings")
    keyed.send(motion((x, y)), motion((x, y)))
    assert keyed.stack.top.focus == "new"
    keyed.send(motion((x + 1, y)))
    assert keyed.stack.top.focus == "settings"


def test_numbers_choose(keyed: Seat) -> None:
    for key in ("tapes", "tape:one", "begin"):
        keyed.press(key)
    keyed.send(*key_event(pygame.K_2))
    screen = keyed.stack.top.screen
    assert isinstance(screen, Reading)
    assert screen.play.reel.turns[-1].picks == {"mateo": "weak"}


def test_backspace_goes_one_page_back(keyed: Seat) -> None:
    for key in ("tapes", "tape:one", "begin", "mateo:weak"):
        keyed.press(key)
    keyed.send(*key_event(pygame.K_BACKSPACE))
    screen = keyed.stack.top.screen
    assert isinstance(screen, Reading)
    assert screen.play.state.scene == "gate" and screen.play.reel.turns == ()


def test_devices_change_without_asking(keyed: Seat) -> None:
    keyed.press("tapes")
    keyed.device = touch
    keyed.press("tape:one")
    keyed.device = pad
    keyed.press("begin")
    keyed.device = mouse
    keyed.press("mateo:even")
    assert isinstance(keyed.stack.top.screen, Reading)


def test_a_real_touch_acts_once(keyed: Seat) -> None:
    """Its mouse events come after the guard's third of a second, as a slow finger's would."""
    for event in touch(keyed, "tapes"):
        keyed.send(event)
    assert isinstance(keyed.stack.top.screen, Tapes)


def test_the_wheel_the_shoulders_and_the_page_keys_turn_leaves(keyed: Seat) -> None:
    keyed.press("settings")
    keyed.press("text_size:200")
    turns = [
        (Event(pygame.MOUSEWHEEL, x=0, y=-1, touch=False), "2 / 4"),
        (Event(pygame.MOUSEWHEEL, x=0, y=1, touch=False), "1 / 4"),
        (button(5)[0], "2 / 4"),
        (button(4)[0], "1 / 4"),
        (key_event(pygame.K_PAGEDOWN)[0], "2 / 4"),
        (key_event(pygame.K_PAGEUP)[0], "1 / 4"),
    ]
    for event, leaf in turns:
        keyed.send(event)
        assert leaf in [printed.run.text for printed in keyed.stack.top.sheet.printed]


def test_keys_with_control_or_alt_are_left_to_the_system(keyed: Seat) -> None:
    keyed.send(Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=pygame.KMOD_ALT, unicode=""))
    assert isinstance(keyed.stack.top.screen, Title)


def test_closing_the_window_leaves(keyed: Seat) -> None:
    keyed.press("tapes")
    keyed.send(Event(pygame.QUIT))
    assert keyed.stack.opened == []


def test_f11_is_kept(keyed: Seat) -> None:
    keyed.send(*key_event(pygame.K_F11))
    assert keyed.stack.desk.shelf.settings()[0].fullscreen
    keyed.send(*key_event(pygame.K_F11))
    assert not keyed.stack.desk.shelf.settings()[0].fullscreen


def test_nothing_is_drawn_where_nothing_changes(keyed: Seat) -> None:
    keyed.send()
    for event in (
        Event(pygame.MOUSEMOTION, pos=(1, 1), rel=(0, 0), buttons=(0, 0, 0), touch=False),
        Event(pygame.KEYUP, key=pygame.K_a, mod=0),
        Event(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode="a"),
    ):
        keyed.window.take(event, keyed.stack, keyed.input, keyed.now)
        assert not keyed.stack.dirty


@pytest.mark.parametrize(("driver", "said"), [("dummy", ""), ("offscreen", ""), ("", "There is no display here.")])
def test_an_unseen_window_is_known_for_one_unless_it_was_asked_for(driver: str, said: str) -> None:
    asked = {"SDL_VIDEODRIVER": driver} if driver else {}
    kept = {k: v for k, v in os.environ.items() if k not in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")}
    code = "from game.screen.app import display_trouble; print(display_trouble())"
    told = subprocess.run([sys.executable, "-c", code], env=kept | asked, capture_output=True, text=True, check=True)
    assert told.stdout.strip().startswith(said[:12]) and bool(told.stdout.strip()) == bool(said)
