"""The band at the foot of a page: what is woven of it, and the warp that waits."""

from __future__ import annotations

import math
from collections.abc import Callable

import pygame

from game.rules.band import Band, weave
from game.rules.play import Play
from game.rules.weave import ALONG, HIGH
from game.screen.band import dyes, warp
from game.screen.desk import Desk
from game.screen.folio import Hang
from game.screen.layout import Rect, end_of_thread
from game.screen.sheet import Hung, Sheet
from game.screen.turning import Line, eased
from game.screen.widgets import Cloth

GROWS = 1.6
"""Seconds a new row takes: as slowly as a hand beats it in."""
_WAITING = 3
"""Rows' lengths of warp that always stay in sight, however long the band is."""


def foot_band(desk: Desk, play: Play, since: float) -> Hang:
    """The band of a play; its last row is woven from `since` on, at once where that is long ago."""
    band, dye, px = weave(play), dyes(desk.story, desk.theme), end_of_thread(desk.measure)
    moves = bool(band.rows) and not desk.settings.reduced_motion

    def hang(sheet: Sheet, place: Rect) -> None:
        seen = max(1, place.w // (ALONG * px) - _WAITING)
        first = max(0, len(band.rows) - seen - 1)
        rows = band.rows[first:]
        whole = len(rows) * ALONG
        left = max(0, len(rows) - seen) * ALONG

        def paint(surface: pygame.Surface, rect: Rect, now: float) -> None:
            grown = eased((now - since) / GROWS) if moves else 1.0
            ends = whole - ALONG + round(ALONG * grown) if rows else 0
            x = -round(left * px * grown)
            if rows:
                cloth = desk.weaver.cloth(rows, dye, px, first=first)
                surface.blit(cloth, (rect.x + x, rect.y), (0, 0, ends * px, rect.h))
            start = rect.x + x + ends * px
            surface.blit(warp(band.warp, dye, rect.right - start, px), (start, rect.y))

        sheet.hung.append(Hung(place, paint))
        if moves:
            sheet.moves_until = max(sheet.moves_until, since + GROWS)

    return hang


def strip(desk: Desk, find: Callable[[], Band | None], ends: int = 1) -> Cloth:
    """A band as a picture of its play: its last rows, as many as there is room for, and some warp.

    `find` gives the band; it is asked only for what hangs on the open leaf. `ends`: pixels of an end on a sheet 1080
    high.
    """
    px = max(1, int(ends * desk.measure.unit))

    def hang(sheet: Sheet, place: Rect) -> None:
        band, dye = find(), dyes(desk.story, desk.theme)
        if band is None:
            return
        first = max(0, len(band.rows) - max(1, place.w // (ALONG * px) - _WAITING))
        line = Line(desk.weaver, band.rows[first:], first, band.warp, dye, px)
        sheet.hung.append(Hung(place, line.painter(-math.inf, back=False)))

    return Cloth(HIGH * px, hang)
