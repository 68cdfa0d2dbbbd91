"""A story from the title page to what the record says, by one device alone, through the events of the system."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from hands import desk_of

from game.screen import app
from game.screen.ending import Ending
from game.screen.input import Input
from game.screen.joint import Reveal
from game.screen.reading import Reading
from game.screen.stack import Stack
from game.screen.tapes import Tapes
from game.screen.title import Title
from game.story.model import Story

Event = pygame.event.Event
Device = Callable[["Seat", str], list[Event]]


class Seat:
    """A window of the dummy driver and somebody before it; events go in as the system would send them."""

    def __init__(self, story: Story, folder: Path, device: Device) -> None:
        pygame.display.init()
        self.window = app.Window("A test", fullscreen=False)
        self.stack = Stack(desk_of(story, folder, self.window.size), Title())
        self.input = Input()
        self.device = device
        self.now = 0.0

    def send(self, *events: Event) -> None:
        pygame.event.clear()
        for event in events:
            pygame.event.post(event)
        self.now += 1
        for event in pygame.event.get():
            self.window.take(event, self.stack, self.input, self.now)
        if self.stack.opened and self.stack.dirty:
            self.window.frame(self.stack)

    def press(self, key: str) -> None:
        """With the device alone, whatever it takes to press the target of this key."""
        for _ in range(60):
            if key in self.keys or "leaf-on" not in self.keys:
                break
            self.send(*self.device(self, "leaf-on"))
        before = self.stack.top.screen, self.keys
        for _ in range(60):
            self.send(*self.device(self, key))
            if not self.stack.opened or before != (self.stack.top.screen, self.keys):
                return
        raise AssertionError(f"{key} cannot be pressed among {self.keys}")

    @property
    def keys(self) -> list[str]:
        return [target.key for target in self.stack.top.sheet.targets]

    def centre(self, key: str) -> tuple[int, int]:
        at = self.stack.top.sheet.index(key)
        assert at is not None
        return self.stack.top.sheet.targets[at].rects[0].centre


def key_event(key: int) -> list[Event]:
    return [Event(pygame.KEYDOWN, key=key, mod=0, unicode=""), Event(pygame.KEYUP, key=key, mod=0)]


def keyboard(seat: Seat, key: str) -> list[Event]:
    return key_event(pygame.K_RETURN if seat.stack.top.focus == key else pygame.K_TAB)


def way(seat: Seat, key: str) -> tuple[int, int]:
    """Which way to step from what has focus towards the target: x right, y down."""
    here = seat.stack.top.sheet.targets[seat.stack.focus or 0].rects[0]
    x, y = seat.centre(key)
    if here.y <= y < here.bottom:
        return (1 if x > here.x else -1), 0
    return 0, (1 if y > here.y else -1)


def arrows(seat: Seat, key: str) -> list[Event]:
    if seat.stack.top.focus == key:
        return key_event(pygame.K_SPACE)
    keys = {(1, 0): pygame.K_RIGHT, (-1, 0): pygame.K_LEFT, (0, 1): pygame.K_DOWN, (0, -1): pygame.K_UP}
    return key_event(keys[way(seat, key)])


def mouse(seat: Seat, key: str) -> list[Event]:
    at = seat.centre(key)
    return [
        Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0), touch=False),
        Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1, touch=False),
        Event(pygame.MOUSEBUTTONUP, pos=at, button=1, touch=False),
    ]


def touch(seat: Seat, key: str) -> list[Event]:
    """A finger, and the mouse events that SDL makes of it."""
    at = seat.centre(key)
    x, y = at[0] / seat.window.size[0], at[1] / seat.window.size[1]
    return [
        Event(pygame.FINGERDOWN, x=x, y=y, dx=0, dy=0, finger_id=1, touch_id=1),
        Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1, touch=True),
        Event(pygame.FINGERUP, x=x, y=y, dx=0, dy=0, finger_id=1, touch_id=1),
        Event(pygame.MOUSEBUTTONUP, pos=at, button=1, touch=True),
    ]


def pad(seat: Seat, key: str) -> list[Event]:
    """The cross, which counts upwards, and its first button."""
    if seat.stack.top.focus == key:
        return button(0)
    x, y = way(seat, key)
    return [Event(pygame.JOYHATMOTION, hat=0, value=value, instance_id=0) for value in ((x, -y), (0, 0))]


def stick(seat: Seat, key: str) -> list[Event]:
    """Pushed, held, and let go: one step."""
    if seat.stack.top.focus == key:
        return button(0)
    x, y = way(seat, key)
    values = [push * (x or y) for push in (0.2, 0.9, 1.0, 0.1)]
    return [Event(pygame.JOYAXISMOTION, axis=0 if x else 1, value=value, instance_id=0) for value in values]


def button(number: int) -> list[Event]:
    return [Event(kind, button=number, instance_id=0) for kind in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP)]


DEVICES: tuple[Device, ...] = (keyboard, arrows, mouse, touch, pad, stick)


@pytest.fixture(params=DEVICES, ids=lambda device: device.__name__)
def seat(request: pytest.FixtureRequest, small: Story, tmp_path: Path) -> Seat:
    return Seat(small, tmp_path / "shelf", request.param)


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
        (Event(pygame.MOUSEWHEEL, x=0, y=-1, touch=False), "2 / 3"),
        (Event(pygame.MOUSEWHEEL, x=0, y=1, touch=False), "1 / 3"),
        (button(5)[0], "2 / 3"),
        (button(4)[0], "1 / 3"),
        (key_event(pygame.K_PAGEDOWN)[0], "2 / 3"),
        (key_event(pygame.K_PAGEUP)[0], "1 / 3"),
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
