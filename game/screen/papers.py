"""The papers of a joint decision: folded, open, or waiting. What is folded tells nothing but whose it is."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import pygame

from game.screen.band import hashed
from game.screen.folio import Hang
from game.screen.layout import Rect
from game.screen.sheet import Hung, Sheet
from game.screen.theme import Colour, Ink, Theme

State = Literal["folded", "open", "waiting"]
Points = list[tuple[float, float]]
_FINE = 3
"""So many times as large they are drawn, and then made small, for soft edges."""


class _Look(NamedTuple):
    ground: Colour
    edge: Colour
    shade: tuple[int, int, int, int]
    mark: Colour


def papers(theme: Theme, said: Sequence[tuple[Ink, State]]) -> Hang:
    """One paper for each man, side by side."""

    def hang(sheet: Sheet, place: Rect) -> None:
        step = place.w // max(1, len(said))
        wide = min(step * 9 // 10, place.h * 3 // 4)
        for number, (ink, state) in enumerate(said):
            rect = Rect(place.x + number * step, place.y + (place.h - wide * 4 // 3) // 2, wide, wide * 4 // 3)
            sheet.hung.append(Hung(rect, _painter(theme, ink, state, number)))

    return hang


def open_paper(theme: Theme, ink: Ink, number: int) -> Hang:
    """A paper that lies open, as large as its place, for words to stand on."""
    return lambda sheet, place: sheet.hung.append(Hung(place, _painter(theme, ink, "open", number), paper=True))


def ground(theme: Theme) -> Colour:
    """What words on a paper stand on: a little lighter than the page; where there are two inks, the page itself."""
    if theme.outlined:
        return theme.paper
    step = 10 if theme.dark else 9
    red, green, blue = (min(255, channel + step) for channel in theme.paper)
    return red, green, blue


def _painter(theme: Theme, ink: Ink, state: State, number: int) -> Callable[[pygame.Surface, Rect, float], None]:
    shade = (0, 0, 0, 0) if theme.outlined else (0, 0, 0, 90) if theme.dark else (90, 70, 40, 60)
    # A folded paper can be touched in the kiosk: its edge must be seen.
    edge = theme.inks["soft" if state == "folded" else "line"]
    look = _Look(ground(theme), edge, shade, theme.inks[ink])

    def paint(surface: pygame.Surface, rect: Rect, _: float) -> None:
        surface.blit(_drawn(look, state, number, rect.w, rect.h), (rect.x, rect.y))

    return paint


@lru_cache(maxsize=12)
def _drawn(look: _Look, state: State, number: int, wide: int, high: int) -> pygame.Surface:
    canvas = pygame.Surface((wide * _FINE, high * _FINE), pygame.SRCALPHA, 32)
    w, h = canvas.get_size()
    if state == "folded":
        _folded(canvas, look, _Tilt(w, h, (hashed(number, 7) % 9 - 4) * 1.1))
    else:
        lean = 0.0 if state == "open" else (hashed(number, 3) % 5 - 2) * 0.7
        _flat(canvas, look, _Tilt(w, h, lean), marked=state == "open")
    return pygame.transform.smoothscale(canvas, (wide, high))


def forget() -> None:
    """Drops the papers that are kept drawn."""
    _drawn.cache_clear()


class _Tilt:
    """Turns points, given in parts of the canvas, a little about its middle."""

    def __init__(self, w: int, h: int, degrees: float) -> None:
        self.w, self.h = w, h
        self._cos, self._sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def __call__(self, *points: tuple[float, float], down: float = 0.0) -> Points:
        turned = []
        for px, py in points:
            x, y = (px - 0.5) * self.w, (py - 0.5) * self.h + down * self.w
            turned.append((x * self._cos - y * self._sin + self.w / 2, x * self._sin + y * self._cos + self.h / 2))
        return turned


def _flat(canvas: pygame.Surface, look: _Look, tilt: _Tilt, *, marked: bool) -> None:
    """An open sheet with the creases of where it is folded; the paper never lies quite flat."""
    corners = ((0.012, 0.012), (0.988, 0.008), (0.985, 0.982), (0.015, 0.986))
    pygame.draw.polygon(canvas, look.shade, tilt(*corners, down=0.008))
    pygame.draw.polygon(canvas, look.ground, tilt(*corners))
    pygame.draw.polygon(canvas, look.edge, tilt(*corners), _FINE)
    for y in (0.335, 0.662):
        # Only at the edges: words may stand between them.
        for left, right in ((0.015, 0.06), (0.94, 0.985)):
            start, end = tilt((left, y), (right, y))
            pygame.draw.line(canvas, look.edge, start, end, _FINE)
    if marked:
        # As far from its corner on a broad sheet as on a tall one.
        side = min(tilt.w, tilt.h)
        corner = (1 - 0.07 * side / tilt.w, 0.08 * side / tilt.h)
        _seal(canvas, look.mark, tilt(corner)[0], side * 0.022)


def _folded(canvas: pygame.Surface, look: _Look, tilt: _Tilt) -> None:
    """A sheet folded in three, the upper flap over the lower, closed with its man's mark."""
    body = ((0.04, 0.33), (0.96, 0.325), (0.965, 0.672), (0.035, 0.676))
    flap = ((0.04, 0.33), (0.96, 0.325), (0.957, 0.555), (0.045, 0.565))
    pygame.draw.polygon(canvas, look.shade, tilt(*body, down=0.016))
    pygame.draw.polygon(canvas, look.ground, tilt(*body))
    pygame.draw.polygon(canvas, look.edge, tilt(*body), _FINE)
    pygame.draw.polygon(canvas, look.shade, tilt(*flap, down=0.008))
    pygame.draw.polygon(canvas, look.ground, tilt(*flap))
    pygame.draw.polygon(canvas, look.edge, tilt(*flap), _FINE)
    _seal(canvas, look.mark, tilt((0.5, 0.56))[0], canvas.get_width() * 0.055)


def _seal(canvas: pygame.Surface, ink: Colour, at: tuple[float, float], half: float) -> None:
    x, y = at
    pygame.draw.polygon(canvas, ink, [(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
