"""The paper the sheets are drawn on."""

from __future__ import annotations

import random
from functools import lru_cache

import pygame

from game.screen.theme import Theme

TILE = 512
_FIBRES = 420


def paper(size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """A sheet of the theme's paper, with its grain."""
    surface = pygame.Surface(size)
    surface.fill(theme.paper)
    if theme.grain:
        tile = _tile(theme.grain)
        for y in range(0, size[1], TILE):
            for x in range(0, size[0], TILE):
                surface.blit(tile, (x, y), special_flags=pygame.BLEND_RGB_SUB)
    return surface


@lru_cache(maxsize=4)
def _tile(grain: int) -> pygame.Surface:
    """What the fibres take from the paper, 0 to `grain`; it repeats without a seam.

    Kept, because a window that is being resized asks for it with every step.
    """
    rng = random.Random("paper")
    tile = pygame.Surface((TILE, TILE))
    for cells, depth in ((64, 0.22), (256, 0.5)):
        tile.blit(_clouds(rng, cells, grain * depth), (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    fibre = max(1, round(grain * 0.25))
    for _ in range(_FIBRES):
        x, y = rng.randrange(TILE), rng.randrange(TILE)
        dx, dy = rng.randint(-14, 14), rng.randint(-5, 5)
        stroke = pygame.Surface((abs(dx) + 1, abs(dy) + 1))
        ends = (0 if dx >= 0 else -dx, 0 if dy >= 0 else -dy), (max(dx, 0), max(dy, 0))
        pygame.draw.line(stroke, (fibre,) * 3, *ends)
        for left in (x, x - TILE):
            for top in (y, y - TILE):
                tile.blit(stroke, (left, top), special_flags=pygame.BLEND_RGB_ADD)
    return tile


def _clouds(rng: random.Random, cells: int, depth: float) -> pygame.Surface:
    """Soft noise: a small grid of greys, laid out three by three, enlarged, and its middle taken."""
    greys = bytes(round(value * depth / 255) for value in rng.randbytes(cells * cells) for _ in range(3))
    small = pygame.image.frombytes(greys, (cells, cells), "RGB")
    nine = pygame.Surface((cells * 3, cells * 3))
    for y in range(3):
        for x in range(3):
            nine.blit(small, (x * cells, y * cells))
    large = pygame.transform.smoothscale(nine, (TILE * 3, TILE * 3))
    return large.subsurface((TILE, TILE, TILE, TILE)).copy()
