"""A band that is turned over its long edge, calmly: what is drawn of it at any moment."""

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
            side = self._side(rect, back=back if part >= 0.5 else not back)
            high = round(rect.h * abs(math.cos(math.pi * part)))
            if high == rect.h:
                surface.blit(side, (rect.x, rect.y))
            elif high:
                turning = pygame.transform.smoothscale(side, (rect.w, high))
                light = 140 + 115 * high // rect.h  # seen from its edge, it takes less light
                turning.fill((light, light, light), special_flags=pygame.BLEND_RGB_MULT)
                surface.blit(turning, (rect.x, rect.y + (rect.h - high) // 2))

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
