"""Mouse, keyboard, touch and gamepad, made plain. Any of them at any time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pygame


@dataclass(frozen=True, slots=True)
class Move:
    """Focus to the neighbour that way: x right, y down."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Next:
    """Focus to the next in reading order (1) or the one before (-1)."""

    way: int


@dataclass(frozen=True, slots=True)
class Turn:
    """The next leaf (1) or the one before (-1)."""

    way: int


@dataclass(frozen=True, slots=True)
class Number:
    """The choice with that number."""

    number: int


@dataclass(frozen=True, slots=True)
class Sign:
    """A letter, or the nought, that was typed."""

    sign: str


@dataclass(frozen=True, slots=True)
class Point:
    """A mouse or finger at a place of the surface: over it, down on it, or lifted from it."""

    what: Literal["over", "down", "up"]
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Choose:
    """What has focus."""


@dataclass(frozen=True, slots=True)
class Back:
    """Back to the screen before."""


@dataclass(frozen=True, slots=True)
class Undo:
    """One page of the story back."""


@dataclass(frozen=True, slots=True)
class Fullscreen:
    """Fullscreen or a window."""


@dataclass(frozen=True, slots=True)
class Whys:
    """Why the page is as it is; for those who write it."""


Intent = Move | Next | Turn | Number | Sign | Point | Choose | Back | Undo | Fullscreen | Whys

_KEYS: tuple[tuple[int, Intent], ...] = (
    (pygame.K_UP, Move(0, -1)),
    (pygame.K_DOWN, Move(0, 1)),
    (pygame.K_LEFT, Move(-1, 0)),
    (pygame.K_RIGHT, Move(1, 0)),
    (pygame.K_PAGEDOWN, Turn(1)),
    (pygame.K_PAGEUP, Turn(-1)),
    (pygame.K_RETURN, Choose()),
    (pygame.K_KP_ENTER, Choose()),
    (pygame.K_SPACE, Choose()),
    (pygame.K_ESCAPE, Back()),
    (pygame.K_AC_BACK, Back()),
    (pygame.K_BACKSPACE, Undo()),
    (pygame.K_F11, Fullscreen()),
    (pygame.K_F2, Whys()),
)
# The order of an Xbox-like pad; 11 to 14 are the cross of pads that report it as buttons.
_BUTTONS: tuple[tuple[int, Intent], ...] = (
    (0, Choose()),
    (1, Back()),
    (2, Undo()),
    (4, Turn(-1)),
    (5, Turn(1)),
    (11, Move(0, -1)),
    (12, Move(0, 1)),
    (13, Move(-1, 0)),
    (14, Move(1, 0)),
)
_CROSS = range(11, 15)
_PUSHED, _RELEASED = 0.6, 0.3
_WHEEL = (4, 5)
"""A turn of the wheel is told as buttons too."""
_SIGNS = 1 << 30
"""Keys below write a sign, or are Enter, Space and the like; the others are known by their place on the board."""
_MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
_FINGER = (pygame.FINGERMOTION, pygame.FINGERDOWN, pygame.FINGERUP)


class Input:
    """Turns events into intents; remembers which way a stick is held, and where the mouse lies."""

    def __init__(self) -> None:
        self._held: dict[tuple[int, int], int] = {}
        self._pointer: tuple[int, int] | None = None

    def read(self, event: pygame.event.Event, size: tuple[int, int]) -> Intent | None:
        """What `event` asks for on a surface of `size`, or None."""
        if event.type == pygame.KEYDOWN:
            return _key(event)
        if event.type in _FINGER:
            return _finger(event, size)
        # Touch makes mouse events too; the finger's own were read already.
        if event.type in _MOUSE:
            return None if getattr(event, "touch", False) else self._mouse(event)
        if event.type == pygame.MOUSEWHEEL and event.y:
            return Turn(-1 if event.y > 0 else 1)
        return self._pad(event)

    def switch(self, event: pygame.event.Event, size: tuple[int, int]) -> Intent | None:
        """The same where one switch plays: a press of anything takes what has focus, wherever it points.

        It acts as it goes down: focus may have gone on before it is let go.
        """
        if _is_press(event):
            return Choose()
        return None if event.type in (*_MOUSE, *_FINGER) else self.read(event, size)

    def _mouse(self, event: pygame.event.Event) -> Intent | None:
        before, self._pointer = self._pointer, event.pos
        if event.type == pygame.MOUSEMOTION:
            # A window that opens under a mouse at rest is told of it; that is nobody pointing at anything.
            return Point("over", *event.pos) if before not in (None, event.pos) else None
        if event.button != 1:
            return Back() if event.button == 6 and event.type == pygame.MOUSEBUTTONUP else None
        return Point("down" if event.type == pygame.MOUSEBUTTONDOWN else "up", *event.pos)

    def _pad(self, event: pygame.event.Event) -> Intent | None:
        if event.type == pygame.JOYBUTTONDOWN:
            return next((intent for button, intent in _BUTTONS if button == event.button), None)
        if event.type == pygame.JOYHATMOTION:
            x, y = event.value
            return Move(0, -y) if y else Move(x, 0) if x else None
        if event.type == pygame.JOYAXISMOTION and event.axis in (0, 1):
            return self._stick(event)
        return None

    def _stick(self, event: pygame.event.Event) -> Intent | None:
        """One step each time the stick leaves the middle."""
        key = (getattr(event, "instance_id", 0), event.axis)
        held = self._held.get(key, 0)
        way = (1 if event.value > 0 else -1) if abs(event.value) > _PUSHED else 0
        if abs(event.value) < _RELEASED:
            self._held[key] = 0
        if not way or way == held:
            return None
        self._held[key] = way
        return Move(way, 0) if event.axis == 0 else Move(0, way)


def _key(event: pygame.event.Event) -> Intent | None:
    if event.key == pygame.K_TAB:
        return Next(-1 if event.mod & pygame.KMOD_SHIFT else 1)
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    if pygame.K_1 <= event.key <= pygame.K_9:
        return Number(event.key - pygame.K_0)
    if pygame.K_KP_1 <= event.key <= pygame.K_KP_9:
        return Number(event.key - pygame.K_KP_1 + 1)
    if pygame.K_a <= event.key <= pygame.K_z or event.key in (pygame.K_0, pygame.K_KP_0):
        return Sign("0" if event.key == pygame.K_KP_0 else chr(event.key).upper())
    return next((intent for key, intent in _KEYS if key == event.key), None)


def _is_press(event: pygame.event.Event) -> bool:
    """Of a key, a button or a finger; of none that leads about, leads back, or is held together with another."""
    match event.type:
        case pygame.KEYDOWN:
            return _is_free(event.key) and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META)
        case pygame.MOUSEBUTTONDOWN:
            return event.button not in _WHEEL and not getattr(event, "touch", False)
        case pygame.JOYBUTTONDOWN:
            return event.button not in _CROSS
        case _:
            return bool(event.type == pygame.FINGERDOWN)


def _is_free(key: int) -> bool:
    """Not Esc, Tab, an arrow, F1 to F24, Shift and the like, nor a key of the system's."""
    writes = key < _SIGNS and key not in (pygame.K_ESCAPE, pygame.K_TAB)
    return writes or pygame.K_INSERT <= key <= pygame.K_PAGEDOWN or pygame.K_KP_DIVIDE <= key <= pygame.K_KP_PERIOD


def _finger(event: pygame.event.Event, size: tuple[int, int]) -> Intent | None:
    x, y = int(event.x * size[0]), int(event.y * size[1])
    if event.type == pygame.FINGERMOTION:
        return Point("over", x, y)
    return Point("down" if event.type == pygame.FINGERDOWN else "up", x, y)
