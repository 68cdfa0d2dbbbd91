"""The way between the two zones, and a man who walks it: the print of the wire, taken apart into what he walks on,
himself, and what stands before him."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from threading import Thread

import pygame

from game.files import print_file
from game.rules.setting import Setting
from game.screen.inks import inking
from game.screen.layout import Rect
from game.screen.proof import Order, inked, pull, window
from game.screen.theme import Theme

STATIONS = 12
"""Where he is seen, from before our feet to the far gate."""
# The course of the path as it was cut (see the plate of the wire), the man's own feet, and the horizon.
_COURSE = ((584, 784), (566, 760), (552, 728), (566, 704), (606, 682), (664, 660), (690, 642), (632, 612), (606, 592))
_FEET, _HORIZON, _NEAR = (553.0, 740.0), 578.0, 9.0
_MAN = ("man",)
_BEFORE = ("fence", "post-light", "grass", "grass-light")
_BLEED = 26
"""Pixels by which the print is larger than its place, so that its uneven rim lies outside."""


@dataclass(slots=True)
class Walk:
    """Pulled beside the window; until it is there, its place stays paper."""

    theme: Theme
    place: Rect
    view: tuple[float, float, float, float]
    """The focus of the print for this shape of place."""
    torn: bool
    """Its lower edge is seen: paper follows."""
    _layers: list[pygame.Surface] = field(default_factory=list)
    _pulling: Thread | None = None
    _told: bool = False

    def pull(self) -> None:
        """Begins to pull it; comes back at once."""
        if self._pulling is None:
            self._pulling = Thread(target=self._pull, daemon=True)
            self._pulling.start()

    def wait(self) -> None:
        if self._pulling:
            self._pulling.join()

    def news(self) -> bool:
        """Whether it has come since this was last asked."""
        news, self._told = self.there and not self._told, self.there
        return news

    @property
    def there(self) -> bool:
        return len(self._layers) == 5

    def paint(self, surface: pygame.Surface, station: int) -> None:
        """The man at a station; at the last the far lamp is lit."""
        if not self.there:
            return
        plain, lit, man, mirrored, before = self._layers
        origin = self.place.x - _BLEED, self.place.y - _BLEED
        clip = surface.get_clip()
        surface.set_clip(pygame.Rect(self.place if not self.torn else self.place._replace(h=self.place.h + _BLEED)))
        surface.blit(lit if station >= STATIONS - 1 else plain, origin)
        figure, at = self._figure(mirrored if station % 2 else man, min(station, STATIONS - 1))
        surface.blit(figure, (origin[0] + at[0], origin[1] + at[1]))
        surface.blit(before, (origin[0] + at[0], origin[1] + at[1]), (*at, *figure.get_size()))
        surface.set_clip(clip)

    def _figure(self, man: pygame.Surface, station: int) -> tuple[pygame.Surface, tuple[int, int]]:
        x, y = _station(station)
        scale = (y - _HORIZON + _NEAR) / (_FEET[1] - _HORIZON + _NEAR)
        left, top, w, _ = window(self._svg(), self._size())
        unit = self._size()[0] / w
        high = max(4, round(132 * scale * unit))
        wide = max(2, round(high * man.get_width() / man.get_height()))
        figure = pygame.transform.smoothscale(man, (wide, high))
        return figure, (round((x - left) * unit) - wide // 2, round((y - top) * unit) - high)

    def _size(self) -> tuple[int, int]:
        return self.place.w + 2 * _BLEED, self.place.h + 2 * _BLEED

    def _svg(self) -> str:
        focus = " ".join(f"{number:g}" for number in self.view)
        return f'<svg viewBox="0 0 1500 1000" data-focus="{focus}">'

    def _pull(self) -> None:
        svg = print_file("wire").read_text(encoding="utf-8")
        focus = " ".join(f"{number:g}" for number in self.view)
        svg = re.sub(r'data-focus="[^"]*"', f'data-focus="{focus}"', svg, count=1)
        light = inking(Setting("wire", "dusk", "winter", "clear", "even"), self.theme)
        order = Order("wire", light, self._size())
        plain = pull(without(svg, ("man", "far-lamp")), order)
        lit = pull(without(svg, _MAN), order)
        fine = Order("wire", light, (order.size[0] * 2, order.size[1] * 2))
        man = _layer(svg, fine, _MAN)
        before = lit.copy()
        mask = _layer(svg, order, _BEFORE)
        mask.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
        before.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        one = man.subsurface(man.get_bounding_rect()).copy()
        other = _mirrored(one)  # on his other foot
        self._layers = [plain, lit, one, other, before]


def _mirrored(surface: pygame.Surface) -> pygame.Surface:
    other = pygame.Surface(surface.get_size(), pygame.SRCALPHA, 32)
    wide, high = surface.get_size()
    for x in range(wide):
        other.blit(surface, (wide - 1 - x, 0), (x, 0, 1, high))
    return other


def _station(number: int) -> tuple[float, float]:
    """Feet at a station: strides that look alike, so shorter and shorter on the paper."""
    points = list(_dense())
    steps = [0.0]
    for (ax, ay), (bx, by) in pairwise(points):
        near = (ay - _HORIZON + _NEAR) / (_FEET[1] - _HORIZON + _NEAR)
        steps.append(steps[-1] + (((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5) / near**0.75)
    due = steps[-1] * number / (STATIONS - 1)
    return points[min(range(len(points)), key=lambda at: abs(steps[at] - due))]


def _dense() -> Iterator[tuple[float, float]]:
    for (ax, ay), (bx, by) in pairwise(_COURSE):
        for part in range(12):
            yield ax + (bx - ax) * part / 12, ay + (by - ay) * part / 12
    yield _COURSE[-1]


def without(svg: str, groups: tuple[str, ...]) -> str:
    """The print without some of its groups."""
    for name in groups:
        svg = svg.replace(f'<g id="{name}"', f'<g display="none" id="{name}"', 1)
    return svg


def _layer(svg: str, order: Order, groups: tuple[str, ...]) -> pygame.Surface:
    """Some groups of the print alone, on nothing."""
    others = tuple(name for name in re.findall(r'<g id="([\w-]+)"', svg) if name not in groups)
    bare = re.sub(r"<rect[^>]*/>", "", without(svg, others), count=1)
    made = inked(bare, order.inking, window(svg, order.size))
    drawn = pygame.image.load_sized_svg(io.BytesIO(made.encode()), order.size)
    layer = pygame.Surface(order.size, pygame.SRCALPHA, 32)
    layer.blit(drawn, (0, 0))
    return layer
