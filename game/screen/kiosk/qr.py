"""A take-away code as a square that a telephone can read."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import segno

from game.screen.layout import Rect

QUIET = 4
"""Modules that stay white round it (ISO/IEC 18004)."""
LEAST_MM = 30.0

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, True where they are dark."""


def matrix(address: str, code: str) -> Matrix:
    """The address with the code as its fragment, which no server ever sees."""
    made = segno.make(f"{address}#{code}", error="m", micro=False)
    return tuple(tuple(bool(cell) for cell in row) for row in made.matrix)


def side(modules: Matrix, least: int) -> tuple[int, int]:
    """Pixels of a module, and of the whole with its quiet zone; the modules alone are at least `least` wide."""
    each = -(-least // len(modules))
    return each, each * (len(modules) + 2 * QUIET)


def painter(modules: Matrix, each: int) -> Callable[[pygame.Surface, Rect, float], None]:
    """Black on white, whatever the theme: readers expect it so."""

    def paint(surface: pygame.Surface, rect: Rect, _: float) -> None:
        surface.fill((255, 255, 255), rect)
        for y, row in enumerate(modules):
            for x, dark in enumerate(row):
                if dark:
                    surface.fill((0, 0, 0), (rect.x + (x + QUIET) * each, rect.y + (y + QUIET) * each, each, each))

    return paint
