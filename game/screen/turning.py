"""A band that is turned over, calmly, from one end to the other: what is drawn of it at any moment.

Every place of it goes over to the other side once and does not come back, so that nothing flickers (WCAG 2.3.1).
Squeezed to its edge and spread again, as a strip of cloth is turned in the hand, its stripes would run past.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.rules.band import Row
from game.screen.band import Dyes, Weaver, warp
from game.screen.layout import Rect

TURNS = 2.4
"""Seconds the band takes to be turned over."""
_SOFT = 3
"""The part of its length that is between the two sides at a time: one in so many."""
_STRIP = 4
"""Pixels that go over together."""


@dataclass(slots=True)
class Line:
    """A line of the band: its rows, and behind the last one `threads` that wait unwoven, as far as the place goes."""

    weaver: Weaver
    rows: Sequence[Row]
    first: int
    """The number of its first row in the band: the dye drifts along the whole of it."""
    threads: bytes
    dye: Dyes
    px: int
    _made: dict[bool, pygame.Surface] = field(default_factory=dict)

    def painter(self, since: float, *, back: bool) -> Callable[[pygame.Surface, Rect, float], None]:
        """Draws it turning to its back, or to its face, from `since` on."""

        def paint(surface: pygame.Surface, rect: Rect, now: float) -> None:
            part = eased((now - since) / TURNS)
            side = self._side(rect, back=back)
            if part == 1:
                surface.blit(side, (rect.x, rect.y))
                return
            turned = pygame.Surface((rect.w, rect.h))
            turned.blit(surface, (0, 0), rect)  # what lies under it is seen between the threads that wait
            turned.blit(side, (0, 0))
            surface.blit(self._side(rect, back=not back), (rect.x, rect.y))
            soft = rect.w // _SOFT
            reached = round(part * (rect.w + soft))
            for x in range(0, min(reached, rect.w), _STRIP):
                turned.set_alpha(min(255, 255 * (reached - x) // soft))
                surface.blit(turned, (rect.x + x, rect.y), (x, 0, _STRIP, rect.h))

        return paint

    def _side(self, rect: Rect, *, back: bool) -> pygame.Surface:
        if back not in self._made:
            side = pygame.Surface((rect.w, rect.h), pygame.SRCALPHA, 32)
            woven = 0
            if self.rows:
                cloth = self.weaver.cloth(self.rows, self.dye, self.px, back=back, first=self.first)
                woven = cloth.get_width()
                side.blit(cloth, (0, 0))
            if self.threads and woven < rect.w:
                waiting = self.threads[::-1] if back else self.threads
                side.blit(warp(waiting, self.dye, rect.w - woven, self.px), (woven, 0))
            self._made[back] = side
        return self._made[back]


def eased(part: float) -> float:
    """From 0 to 1, gently at both ends."""
    if part >= 1:
        return 1.0
    return (1 - math.cos(math.pi * max(0.0, part))) / 2
