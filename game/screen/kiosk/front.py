"""The window stays in front, as large as the screen: whatever put it away or made it smaller, it comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

FIRST, LONGEST = 1.0, 60.0
"""Seconds until it tries again, at first and at the longest: twice as many each time, so that it does not fight."""
CALM = 30.0
"""Seconds in front after which the next loss is a new one."""
TRIES = 3
"""How often it asks for the size of the screen before it takes what it has: after a change of mode SDL may be wrong."""
AWAY = (pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN)
BACK = (pygame.WINDOWSHOWN, pygame.WINDOWRESTORED, pygame.WINDOWMAXIMIZED, pygame.WINDOWFOCUSGAINED)


@dataclass(slots=True)
class Front:
    """To be told of every event, and to be asked with every turn of the loop: no event may come.

    `screen`: how large the screen is at a time. SDL may think otherwise; then no window is as large that is fullscreen.
    """

    window: pygame.Window
    screen: Callable[[float], tuple[int, int]]
    _hidden: bool = False
    _since: float | None = None
    """When it was first seen in front, without a break."""
    _next: float = -1e9
    _wait: float = FIRST
    _tried: dict[tuple[int, int], int] = field(default_factory=dict)
    """How often a size that is not the screen's was changed in vain."""

    def heed(self, event: int) -> None:
        """What kind of event has come."""
        if event in AWAY:
            self._hidden = True
        elif event in BACK:
            self._hidden = False

    def mind(self, now: float) -> bool:
        """Brings the window back if it is away and if that is due; whether it did something."""
        screen = self.screen(now)
        if self._is_there(screen):
            self._since = now if self._since is None else self._since
            if now - self._since >= CALM:
                self._wait = FIRST
                self._tried.clear()
            return False
        self._since = None
        if now < self._next:
            return False
        self._next, self._wait = now + self._wait, min(2 * self._wait, LONGEST)
        self._come_back(screen)
        return True

    def gives_up(self, now: float) -> bool:
        """Whether the screen has changed, and no asking makes the window as large as it is now."""
        screen = self.screen(now)
        return screen not in (self.window.size, _known()) and self._tried.get(self.window.size, 0) >= TRIES

    def _is_there(self, screen: tuple[int, int]) -> bool:
        return self.window.focused and not self._hidden and not self._is_another(screen)

    def _is_another(self, screen: tuple[int, int]) -> bool:
        size = self.window.size
        return size != screen and self._tried.get(size, 0) < TRIES

    def _come_back(self, screen: tuple[int, int]) -> None:
        window = self.window
        window.show()
        window.restore()
        if self._is_another(screen):
            self._tried[window.size] = self._tried.get(window.size, 0) + 1
            # SDL thinks that it is fullscreen, and would do nothing.
            window.set_windowed()
            window.size = screen
            window.position = 0, 0
        if screen == _known():
            window.set_fullscreen(desktop=True)
        window.focus()


def _known() -> tuple[int, int]:
    """What SDL takes the size of the screen for."""
    return pygame.display.get_desktop_sizes()[0]
