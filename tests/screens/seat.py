"""Somebody before the window with one device, whose events go in as the system would send them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
from hands import desk_of

from game.screen import app
from game.screen.input import Input
from game.screen.stack import Stack
from game.screen.title import Title
from game.story.model import Story

Event = pygame.event.Event
Device = Callable[["Seat", str], list[Event]]


class Seat:
    """At a window of the dummy driver. The clock goes on a second with whatever is sent, also with nothing."""

    def __init__(self, story: Story, folder: Path, device: Device, **settings: object) -> None:
        pygame.display.init()
        self.window = app.Window("A test", fullscreen=False)
        self.stack = Stack(desk_of(story, folder, self.window.size, **settings), Title())
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
        if not self.stack.opened:
            return
        self.window.offer(self.stack, self.now)
        if self.stack.dirty:
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


def switch(seat: Seat, key: str) -> list[Event]:
    """Waits until it is offered; then clicks in a corner, where nothing lies."""
    return click(1, 1) if seat.stack.top.focus == key else []


def click(x: int, y: int, button: int = 1) -> list[Event]:
    kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    return [Event(kind, pos=(x, y), button=button, touch=False) for kind in kinds]
