"""The paper of a slip: cut by hand, its edge seen against the page on every side, its shade under it; and its box."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import pygame

from game.screen.band import hashed
from game.screen.desk import Desk
from game.screen.layout import Measure, Rect
from game.screen.theme import Colour, Ink, Theme

_FINE = 4
"""So many times as large it is drawn, and then made small, for soft edges."""
_CUT, _DEEP = 2.8, 6.0
"""At 1080 lines, the edge nowhere less: how thick it is, and how far the shade reaches below the paper."""
_LIGHT = (255, 249, 234)
_TICK = ((0.15, 0.56), (0.27, 0.44), (0.43, 0.60), (0.75, 0.18), (0.87, 0.29), (0.45, 0.84))
Paint = Callable[[pygame.Surface, Rect, float], None]


class _Look(NamedTuple):
    face: Colour
    edge: Colour
    shade: tuple[int, int, int, int]
    thick: float
    deep: float


def face_of(theme: Theme) -> Colour:
    """The paper of a slip: lighter than the page; where there are two inks, the page itself."""
    if theme.outlined:
        return theme.paper
    return _between(theme.paper, _LIGHT, 0.07 if theme.dark else 0.62)


def edge_of(theme: Theme) -> Colour:
    """The cut edge of a slip, which tells it from the page: 3:1 at the least (WCAG 2, 1.4.11)."""
    return _between(theme.inks["line"], theme.inks["ink"], 0.45)


def _between(one: Colour, other: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def deep(m: Measure) -> int:
    """How far the paper of a slip ends above the foot of its place: there lies its shade."""
    return m.px(_DEEP)


def painter(desk: Desk, number: int, *, page: bool = False) -> Paint:
    """Paints the paper of a slip: cut by hand, lighter than the page, its edge dark and its shade under it.

    `page`: a piece of the page itself, for slips to lie on.
    """
    theme, m = desk.theme, desk.measure
    shade = (0, 0, 0, 0) if theme.outlined else (0, 0, 0, 150) if theme.dark else (74, 54, 28, 105)
    thick = max(_CUT, (_CUT + 0.4 * theme.outlined) * m.unit)
    look = _Look(theme.paper if page else face_of(theme), edge_of(theme), shade, thick, deep(m))

    def paint(surface: pygame.Surface, rect: Rect, _: float) -> None:
        surface.blit(_drawn(look, number % 5, rect.w, rect.h), (rect.x, rect.y))

    return paint


@lru_cache(maxsize=32)
def _drawn(look: _Look, number: int, w: int, h: int) -> pygame.Surface:
    canvas = pygame.Surface((w * _FINE, h * _FINE), pygame.SRCALPHA, 32)
    paper, within = _outline(w, h, look, number, 0.0), _outline(w, h, look, number, look.thick)
    pygame.draw.polygon(canvas, look.shade, [(x + 0.35 * look.deep * _FINE, y + look.deep * _FINE) for x, y in paper])
    pygame.draw.polygon(canvas, look.edge, paper)
    pygame.draw.polygon(canvas, look.face, within)
    return pygame.transform.smoothscale(canvas, (w, h))


def _outline(w: int, h: int, look: _Look, number: int, inset: float) -> list[tuple[float, float]]:
    """The corners of a paper that was cut by hand: no side is quite straight, and none runs out of its place."""
    slack = look.deep * 0.35
    off = [(hashed(number, n) % 100) / 100 * slack for n in range(10)]
    bend = [0.3 + (hashed(number, n) % 40) / 100 for n in (10, 11)]
    right, foot = w - 1 - slack, h - 1 - look.deep
    points = [
        (off[0] + inset, off[1] + inset),
        (w * bend[0], off[2] + inset),
        (right - off[3] - inset, off[4] + inset),
        (right - off[5] - inset, foot - off[6] - inset),
        (w * bend[1], foot - off[7] - inset),
        (off[8] + inset, foot - off[9] - inset),
    ]
    return [(x * _FINE, y * _FINE) for x, y in points]


def ticked(desk: Desk, ink: Ink, *, holds: bool) -> Paint:
    """Paints the box before what may hold: empty, or full with a tick cut out of it."""
    theme = desk.theme
    look = theme.inks[ink] if holds else edge_of(theme), face_of(theme), max(_CUT, _CUT * desk.measure.unit)

    def paint(surface: pygame.Surface, rect: Rect, _: float) -> None:
        surface.blit(_boxed(look, holds, rect.w), (rect.x, rect.y))

    return paint


@lru_cache(maxsize=8)
def _boxed(look: tuple[Colour, Colour, float], holds: bool, side: int) -> pygame.Surface:
    ink, face, thick = look
    whole, edge = side * _FINE, round(thick * _FINE)
    canvas = pygame.Surface((whole, whole), pygame.SRCALPHA, 32)
    pygame.draw.rect(canvas, ink, canvas.get_rect())
    if holds:
        pygame.draw.polygon(canvas, face, [(x * whole, y * whole) for x, y in _TICK])
    else:
        pygame.draw.rect(canvas, face, canvas.get_rect().inflate(-2 * edge, -2 * edge))
    return pygame.transform.smoothscale(canvas, (side, side))


def forget() -> None:
    """Drops the papers that are kept drawn."""
    _drawn.cache_clear()
    _boxed.cache_clear()
