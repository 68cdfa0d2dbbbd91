"""A proof: a print inked, cropped to a place on the page, pulled."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.screen.inks import Inking

VERSION = 1
"""Raised when the same print would be pulled differently; proofs kept on disk are then made anew."""
TILE = 512
_RIM, _WANDERS = 11.0, 3.4
"""How far the roller stays from the edge of the block, and by how much that varies, in units of the print."""

_NUMBER = r"-?\d+(?:\.\d+)?(?:e[-+]\d+)?"

View = tuple[float, float, float, float]


class Misprint(ValueError):
    """A file that is no print; the message says what is missing in it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be pulled, and how large."""

    print: str
    inking: Inking
    size: tuple[int, int]


def pull(svg: str, order: Order) -> pygame.Surface:
    """The print as it lies on the page; its uneven rim lets the page's own paper through.

    Takes some tenths of a second, and nothing of the window: it may run beside it. Raises pygame.error, and Misprint.
    """
    view = window(svg, order.size)
    drawn = pygame.image.load_sized_svg(io.BytesIO(inked(svg, order.inking, view).encode()), order.size)
    sheet = pygame.Surface(order.size, pygame.SRCALPHA, 32)
    sheet.blit(drawn, (0, 0))
    if len({colour for _, colour in order.inking.colours}) > 2:
        _rub(sheet, dict(order.inking.colours)["paper"])
    _trim(sheet, order.print, view[2] / order.size[0])
    return sheet


def window(svg: str, size: tuple[int, int]) -> View:
    """The part of the print shown at that shape: as much as there is, about the middle of its focus."""
    (_, _, wide, high), (fx, fy, fw, fh) = _four(svg, "viewBox"), _four(svg, "data-focus")
    w = min(wide, high * size[0] / size[1])
    h = w * size[1] / size[0]
    return min(max(0.0, fx + fw / 2 - w / 2), wide - w), min(max(0.0, fy + fh / 2 - h / 2), high - h), w, h


def _four(svg: str, attribute: str) -> tuple[float, ...]:
    found = re.search(rf'\b{attribute}="\s*({_NUMBER}(?:\s+{_NUMBER}){{3}})\s*"', svg)
    if found is None:
        raise Misprint(f"no {attribute} with four numbers")
    return tuple(map(float, found[1].split()))


def inked(svg: str, inking: Inking, view: View) -> str:
    """The file with its classes filled, groups of another light dropped, and only the window of it to be drawn."""
    style = "".join(f".{ink}{{fill:#{r:02x}{g:02x}{b:02x}}}" for ink, (r, g, b) in inking.colours)

    def kept(group: re.Match[str]) -> str:
        # In a class `display` is ignored by SDL's reader; as an attribute it works.
        return group[0] if group[1] in inking.kept else group[0].replace("<g ", '<g display="none" ', 1)

    svg = re.sub(r"<style>.*?</style>", f"<style>{style}</style>", svg, count=1, flags=re.S)
    svg = re.sub(r'<g [^>]*class="when-(\w+)"[^>]*>', kept, svg)
    return re.sub(r'viewBox="[^"]*"', 'viewBox="{:.2f} {:.2f} {:.2f} {:.2f}"'.format(*view), svg, count=1)


def _rub(sheet: pygame.Surface, paper: tuple[int, int, int]) -> None:
    """Salt, where the paper shows through thin ink, and the fibre of the paper."""
    salt, fibre = _salt(), _fibre()
    salt.fill((*paper, 255), special_flags=pygame.BLEND_RGBA_MULT)
    for top in range(0, sheet.get_height(), TILE):
        for left in range(0, sheet.get_width(), TILE):
            sheet.blit(salt, (left, top))
            sheet.blit(fibre, (left, top), special_flags=pygame.BLEND_RGB_MULT)


def _salt() -> pygame.Surface:
    rng = random.Random("salt")
    clouds = _greys(rng, 6, 0, 255)
    salt = pygame.Surface((TILE, TILE), pygame.SRCALPHA, 32)
    salt.fill((255, 255, 255, 0))
    for _ in range(5200):
        x, y = rng.randrange(TILE), rng.randrange(TILE)
        thin = max(0.0, clouds.get_at((x, y))[0] / 128 - 1)
        if rng.random() < 0.1 + 0.6 * thin * thin:
            salt.set_at((x, y), (255, 255, 255, rng.randrange(25, 105)))
    return salt


@lru_cache(maxsize=1)
def _fibre() -> pygame.Surface:
    rng = random.Random("fibre")
    fibre = _greys(rng, TILE, 246, 255)
    for cells, least in ((TILE // 3, 249), (TILE // 11, 250)):
        fibre.blit(_greys(rng, cells, least, 255), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return fibre


def _greys(rng: random.Random, cells: int, low: int, high: int) -> pygame.Surface:
    """A tile of soft noise."""
    span = high - low + 1
    greys = bytes(low + value * span // 256 for value in rng.randbytes(cells * cells) for _ in range(3))
    return pygame.transform.smoothscale(pygame.image.frombytes(greys, (cells, cells), "RGB"), (TILE, TILE))


def _trim(sheet: pygame.Surface, name: str, unit: float) -> None:
    """Takes away the rim that the roller did not reach; `unit`: of the print, in one pixel."""
    w, h = sheet.get_size()
    rng = random.Random(f"{name}/edge")
    deep = round(18 / unit) + 2
    for size, place, turned in (
        ((w, deep), (0, 0), 0),
        ((w, deep), (0, h - deep), 180),
        ((h, deep), (0, 0), 90),
        ((h, deep), (w - deep, 0), 270),
    ):
        mask = _rim(rng, size, unit)
        sheet.blit(pygame.transform.rotate(mask, turned), place, special_flags=pygame.BLEND_RGBA_MULT)


def _rim(rng: random.Random, size: tuple[int, int], unit: float) -> pygame.Surface:
    """A strip that is clear above an uneven line; drawn three times as large, and made small, for a soft edge."""
    fine = 3
    large = pygame.Surface((size[0] * fine, size[1] * fine), pygame.SRCALPHA, 32)
    large.fill((255, 255, 255, 255))
    line = [(x * fine, y * fine) for x, y in _uneven(rng, size[0], unit)]
    pygame.draw.polygon(large, (255, 255, 255, 0), [(0, 0), *line, (size[0] * fine, 0)])
    return pygame.transform.smoothscale(large, size)


def _uneven(rng: random.Random, length: int, unit: float) -> Iterator[tuple[float, float]]:
    """Points along an edge: a slow wandering and a quick one."""
    slow = [rng.uniform(-1, 1) for _ in range(int(length * unit / 60) + 3)]
    for number in range(int(length * unit / 8) + 2):
        x = number * 8
        at, part = divmod(x / 60, 1)
        part = part * part * (3 - 2 * part)
        wander = slow[int(at)] * (1 - part) + slow[int(at) + 1] * part
        yield x / unit, max(1.0, (_RIM + _WANDERS * wander + rng.uniform(-1.3, 1.3)) / unit)
