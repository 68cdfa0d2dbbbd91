"""How large the screen really is. SDL 2 asks an X server once, when it begins; a mode that changes later it never sees.

So the server is asked itself, over a connection of our own: for the size of its root window, every two seconds.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, NamedTuple

import pygame

EVERY = 2.0
"""Seconds from one asking to the next."""
Size = tuple[int, int]


class _Server(NamedTuple):
    library: Any
    display: ctypes.c_void_p
    window: int


@dataclass(slots=True)
class Root:
    """Where there is no X server, or several screens make up its root, what SDL says is taken."""

    _server: _Server | None = None
    _begun: Size | None = None
    _last: Size | None = None
    _due: float = -1e9

    def __post_init__(self) -> None:
        self._server = _server() if pygame.display.get_driver() == "x11" else None
        self._begun = self._last = self._ask()

    def size(self, now: float) -> Size:
        """Pixels of the screen."""
        known = pygame.display.get_desktop_sizes()[0]
        if self._begun != known:
            return known
        if now >= self._due:
            self._due = now + EVERY
            self._last = self._ask() or self._last
        return self._last or known

    def _ask(self) -> Size | None:
        if self._server is None:
            return None
        library, display, window = self._server
        root, number = ctypes.c_ulong(), [ctypes.c_int() for _ in range(6)]
        _, _, wide, high, _, _ = number
        given = (ctypes.byref(each) for each in (root, *number))
        return (wide.value, high.value) if library.XGetGeometry(display, window, *given) else None


def _server() -> _Server | None:
    """The server that SDL draws on; its library is there, or SDL could not."""
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(library.XOpenDisplay(None))
    if not display:
        return None
    library.XGetGeometry.argtypes = (ctypes.c_void_p, ctypes.c_ulong, *(ctypes.c_void_p,) * 7)
    return _Server(library, display, library.XDefaultRootWindow(display))
