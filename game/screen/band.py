"""Threads → cloth: the woven band as surfaces, at any size of an end."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import pygame

from game.rules import weave
from game.rules.band import Row, inks
from game.rules.weave import ALONG, HIGH
from game.screen.theme import Colour, Theme
from game.story.model import Story

Dyes = tuple[Colour, ...]
"""The colour of each thread; the first is wool."""

# They stay apart in grey (L* 87, 14, 26, 42, 60). Never red for Mateo and blue for Álvaro: those are party colours.
_DYES: Mapping[str, Colour] = MappingProxyType(
    {
        "wool": (230, 217, 190),
        "walnut": (46, 34, 27),
        "indigo": (35, 62, 95),
        "madder": (168, 66, 48),
        "wormwood": (139, 150, 100),
    }
)
_DRIFT, _REACH = 8, 9
"""A dye drifts by so many of 255, from one place to another so many ends away."""
_TWIST = (5, -7)
_MOST = _DRIFT + 7
"""The farthest a dye is off, drift and twist together."""
STITCHED = 5
"""From so many pixels an end, each end is seen as a stitch."""
_KEPT = 48_000_000
"""Bytes of cloth kept."""


def dyes(story: Story, theme: Theme) -> Dyes:
    """A man without an ink of the band's is woven in walnut; on dark paper the whole cloth is dimmed, but not where
    somebody has asked for contrast.
    """
    found = (_DYES.get(ink, _DYES["walnut"]) for ink in inks(story))
    share = 6 if theme.dark and not theme.outlined else 8
    return tuple((red * share // 8, green * share // 8, blue * share // 8) for red, green, blue in found)


class Weaver:
    """Makes cloth, and keeps what was asked for last."""

    def __init__(self) -> None:
        self._cloths: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()
        self._bytes = 0

    def cloth(self, rows: Sequence[Row], dye: Dyes, px: int, *, back: bool = False, first: int = 0) -> pygame.Surface:
        """The rows side by side, `px` pixels an end. `first`: the number of the first of them in its band."""
        sides = tuple(row.back if back else row.face for row in rows)
        key = sides, dye, px, first
        if key not in self._cloths:
            self._keep(key, _stitched(_ends(sides, dye, first), px))
        self._cloths.move_to_end(key)
        return self._cloths[key]

    def _keep(self, key: tuple[object, ...], cloth: pygame.Surface) -> None:
        self._cloths[key] = cloth
        self._bytes += cloth.get_width() * cloth.get_height() * 4
        while self._bytes > _KEPT and len(self._cloths) > 1:
            old = self._cloths.popitem(last=False)[1]
            self._bytes -= old.get_width() * old.get_height() * 4


def warp(threads: bytes, dye: Dyes, width: int, px: int) -> pygame.Surface:
    """The bare warp: threads with nothing between them but what they lie on."""
    surface = pygame.Surface((max(1, width), HIGH * px), pygame.SRCALPHA)
    for y, thread in enumerate(threads):
        thick = max(1, px - px // 4) if thread > 1 else max(1, px // 2)
        colour = (*dye[thread], 255) if thread else (*_shade(dye[0], -34), 150)
        if thread or y % 2 == 0:
            surface.fill(colour, (0, y * px, width, thick))
    return surface


def _ends(sides: Iterable[tuple[bytes, ...]], dye: Dyes, first: int) -> pygame.Surface:
    """One pixel an end."""
    cells = [_row(side, dye, first + number) for number, side in enumerate(sides)]
    surface = pygame.Surface((ALONG * len(cells), HIGH), depth=32)
    for number, made in enumerate(cells):
        surface.blit(made, (number * ALONG, 0))
    return surface


@lru_cache(maxsize=256)
def _row(side: tuple[bytes, ...], dye: Dyes, number: int) -> pygame.Surface:
    """One row in its dyes, each of them a little uneven along its thread."""
    shades = [_shades(colour) for colour in dye]
    pixels = [
        shades[thread][drift]
        for line, drifts in zip(side, _drifts(number), strict=True)
        for thread, drift in zip(line, drifts, strict=True)
    ]
    return pygame.image.frombytes(b"".join(pixels), (ALONG, HIGH), "RGB")


def forget() -> None:
    """Drops what is kept of rows, for those who must keep nothing of whoever wove them."""
    _row.cache_clear()
    weave.forget()


@lru_cache(maxsize=16)
def _shades(colour: Colour) -> tuple[bytes, ...]:
    """A dye from as dark to as light as it can be off."""
    return tuple(bytes(_shade(colour, by)) for by in range(-_MOST, _MOST + 1))


@lru_cache(maxsize=64)
def _drifts(number: int) -> tuple[bytes, ...]:
    """Which of its shades a dye has at each end of a row: straight from one hashed place to the next, and a twist.

    It is the same in every band, so that a page of bands is drawn at once.
    """
    start = number * ALONG
    first, last = start // _REACH, (start + ALONG) // _REACH + 1
    steps = [divmod(x - first * _REACH, _REACH) for x in range(start, start + ALONG)]
    lines = []
    for y in range(HIGH):
        marks = [hashed(y, place) % (2 * _DRIFT + 1) for place in range(first, last + 1)]
        twists = (_MOST - _DRIFT + _TWIST[y % 2], _MOST - _DRIFT + _TWIST[1 - y % 2])
        lines.append(
            bytes(
                (marks[place] * (_REACH - part) + marks[place + 1] * part) // _REACH + twists[x % 2]
                for x, (place, part) in enumerate(steps)
            )
        )
    return tuple(lines)


def hashed(*numbers: int) -> int:
    """A number from others, the same on every machine (FNV-1a, 32 bits)."""
    value = 2166136261
    for number in numbers:
        value = ((value ^ (number & 0xFFFFFFFF)) * 16777619) & 0xFFFFFFFF
        value ^= value >> 13
    return value


def _shade(colour: Colour, by: int) -> Colour:
    red, green, blue = (min(255, max(0, c + by)) for c in colour)
    return red, green, blue


def _stitched(ends: pygame.Surface, px: int) -> pygame.Surface:
    """Each end enlarged; where there is room, to a slanted stitch with a shadow round it."""
    width, height = ends.get_width() * px, HIGH * px
    if px == 1:
        return ends
    if px < STITCHED:
        return pygame.transform.scale(ends, (width, height))
    cloth = pygame.Surface((width, height), depth=32)
    for y in range(HIGH):
        line = pygame.transform.scale(ends.subsurface((0, y, ends.get_width(), 1)), (width, 1))
        for row in range(px):
            # Neighbouring lines slant against each other, as the twist of two plied threads does.
            lean = (row * 2 - px) * (px // 3) // (2 * px) * (1 if y % 2 else -1)
            for x in (0, lean):  # at the very edge a line stands where it would without its slant
                cloth.blit(line, (x, y * px + row))
    shadow = _shadow(px)
    for y in range(0, height, 2 * px):
        for x in range(0, width, 2 * px):
            cloth.blit(shadow, (x, y), special_flags=pygame.BLEND_RGB_MULT)
    return cloth


@lru_cache(maxsize=4)
def _shadow(px: int) -> pygame.Surface:
    """Two by two stitches: what the hollows between them take from the light, drawn large and made small."""
    fine = 4
    side = px * fine
    large = pygame.Surface((4 * side, 4 * side))
    large.fill((172, 165, 156))
    gap, lean = max(2, side // 10), side // 6
    for j in range(4):
        way = lean if j % 2 else -lean
        for i in range(-1, 5):
            left, right = i * side + gap // 2, (i + 1) * side - gap // 2
            top, foot, half = j * side + gap // 2, (j + 1) * side - gap // 2, side // 2
            body = [(left - way, top), (right - way, top), (right + way, foot), (left + way, foot)]
            light = [(left - way, top), (right - way, top), (right, top + half), (left, top + half)]
            pygame.draw.polygon(large, (240, 238, 235), body)
            pygame.draw.polygon(large, (255, 255, 255), light)
    small = pygame.transform.smoothscale(large, (4 * px, 4 * px))
    return small.subsurface((px, 0, 2 * px, 2 * px)).copy()
