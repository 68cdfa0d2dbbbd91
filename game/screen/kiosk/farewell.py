"""The end of a visit: the band fills the screen and turns over, and there is something to take away."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import pygame

from game.rules.band import weave
from game.rules.takeaway import code
from game.rules.weave import ALONG, HIGH
from game.screen.band import dyes
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk import qr
from game.screen.kiosk.broadside import Broadside
from game.screen.kiosk.slip import Paint, Slip, label
from game.screen.kiosk.startover import start_over
from game.screen.kiosk.tongues import language
from game.screen.kiosk.visit import Visit
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.sheet import Hung, Sheet
from game.screen.turning import TURNS, Line
from game.screen.typeset import Dress, Run
from game.screen.widgets import paragraph, plain, with_next

LOOKED_AT = 4.0
"""Seconds the face is seen before it turns by itself."""
_APART = 0.16


@dataclass(slots=True)
class Farewell:
    """`due`: when it turns by itself, once."""

    visit: Visit
    turned: bool = False
    since: float = -math.inf
    due: float = math.inf
    opened: bool = False
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        self._turn_by_itself()
        m, visit = desk.measure, self.visit
        sheet = Broadside(desk, self.leaf, (start_over(visit), *language(visit)), low=visit.low)
        cloth = self._cloth(desk)
        top = cloth[-1].rect.bottom + m.px(30)
        square = self._square(desk)
        full = sheet.body
        aside = square.rect.w + m.px(48) if square else 0
        sheet.body = Rect(full.x, top, full.w - aside, full.bottom - top)
        over = desk.words.ui("Turn it back") if self.turned else desk.words.ui("Turn it over")
        made = sheet.compose(self._said, [[Slip("turn-over", plain(over, label(desk)), self._turn)]])
        made.hung[:0] = cloth
        if square:
            made.hung.append(replace(square, rect=square.rect._replace(x=full.right - square.rect.w, y=top)))
        if not desk.settings.reduced_motion:
            made.moves_until = self.since + TURNS
        return made

    def _turn_by_itself(self) -> None:
        now = self.visit.site.now()
        if not self.opened:
            self.opened, self.due = True, now + LOOKED_AT
        elif now >= self.due:
            self._turn()

    def _turn(self) -> None:
        self.turned, self.since, self.due = not self.turned, self.visit.site.now(), math.inf

    def _cloth(self, desk: Desk) -> list[Hung]:
        """From edge to edge, in as many lines as make it largest."""
        m = desk.measure
        woven = weave(self.visit.play)
        share = 0.3 if self.visit.larger else 0.62 if m.upright else 0.47
        lines, px = _fitted(len(woven.rows) + 1, m.width, m.height * share)
        line = Line(desk.weaver, woven.rows, 0, woven.warp, dyes(desk.story, desk.theme), px)
        paint = line.painter(-math.inf if desk.settings.reduced_motion else self.since, back=self.turned)
        top = m.px(28) if m.wide else m.margin
        step = round(HIGH * px * (1 + _APART))
        return [
            Hung(Rect(0, top + number * step, m.width, HIGH * px), _part(paint, number, lines))
            for number in range(lines)
        ]

    def _said(self, width: int) -> list[Item]:
        desk, site = self.visit.desk, self.visit.site
        m, ui = desk.measure, desk.words.ui
        # Not the face of titles: its nought is an o.
        large = Dress(m.title, round(m.title * 1.3), "text")
        yours = plain(ui("Your band, for the full game:"), desk.body())
        items = [
            with_next(paragraph(desk, yours, desk.body(), width, above=0)),
            paragraph(desk, [Run(code(self.visit.play), large)], large, width, above=m.px(2)),
        ]
        texts = site.configuration.museum, site.configuration.next
        museum, following = (said.read(self.visit.language) for said in texts)
        if following:
            line = ui("Next in the exhibition: {what}", what=following)
            items.append(paragraph(desk, plain(line, desk.body()), desk.body(), width, above=m.px(12)))
        if museum:
            items.append(paragraph(desk, plain(museum, desk.fine()), desk.fine(), width, above=m.px(2)))
        return items

    def _square(self, desk: Desk) -> Hung | None:
        address = self.visit.site.configuration.take_away_url
        if not address:
            return None
        modules = qr.matrix(str(address), code(self.visit.play))
        each, side = qr.side(modules, self.visit.site.glass.pixels(qr.LEAST_MM))
        return Hung(Rect(0, 0, side, side), qr.painter(modules, each))


def _part(paint: Paint, number: int, lines: int) -> Paint:
    """One of the lines that the edge of the screen cuts a long band into."""

    def line(surface: pygame.Surface, rect: Rect, now: float) -> None:
        paint(surface, Rect(rect.x - number * rect.w, rect.y, lines * rect.w, rect.h), now)

    return line


def _fitted(rows: int, width: int, room: float) -> tuple[int, int]:
    """In how many lines so many rows are largest, and how many pixels an end then has."""

    def px(lines: int) -> int:
        down = room / (HIGH * (lines + (lines - 1) * _APART))
        return max(1, min(lines * width // (ALONG * rows), int(down)))

    lines = max(range(1, 5), key=lambda lines: (px(lines), -lines))
    return lines, px(lines)
