"""Between two visitors: the wire at dusk, a man on the path, a band half woven, and one line."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pygame

from game.kiosk.mismatch import LAMP
from game.rules.play import Play, begin
from game.screen.band import Weaver
from game.screen.desk import Desk
from game.screen.folio import put_column
from game.screen.kiosk.cut import painter
from game.screen.kiosk.site import Site
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, abreast, abreast_at_most, label, narrowest, room, stacked
from game.screen.kiosk.walk import STATIONS, Walk
from game.screen.layout import Rect, belt_of
from game.screen.leaves import Item, height_of
from game.screen.loom import foot_band
from game.screen.sheet import Hung, Sheet, Target
from game.screen.typeset import Dress, Run
from game.screen.widgets import paragraph, plain
from game.story.model import LUCK
from game.story.words import called

CUT, STEP = 10.0, 3.5
"""Seconds from one picture to the next: with reduced motion, and without."""
_UPRIGHT = (430.0, 0.0, 700.0, 1000.0)
_LONG = (300.0, 60.0, 900.0, 720.0)
_WOVEN = 6
"""Rows of the band before the man sets out."""


@dataclass(slots=True)
class Attract:
    """`start` begins a visit in a language. `due`: when the next picture is."""

    site: Site
    start: Callable[[str], None]
    begun: float
    walk: Walk | None = None
    due: float = math.inf

    def compose(self, desk: Desk) -> Sheet:
        m = desk.measure
        sheet = Sheet(m)
        picture = self._picture(desk)
        number = self._number()
        walk = self._walk(desk, picture)
        walk.pull()

        def paint(surface: pygame.Surface, _: Rect, __: float) -> None:
            walk.paint(surface, number % STATIONS)

        sheet.hung.append(Hung(picture, paint))
        self._words(desk, sheet, picture)
        belt = belt_of(m)
        desk.weaver = Weaver()  # what it keeps would be the cloth of months
        foot_band(desk, self._woven(number), -math.inf)(sheet, belt)
        sheet.targets.append(Target("start", (m.sheet,), partial(self.start, self.site.language), "cloth"))
        sheet.first = next(target.key for target in sheet.targets)
        return sheet

    def _number(self) -> int:
        """Which picture it is; sets when the next is due."""
        lasts = CUT if self.site.configuration.reduced_motion else STEP
        number = int((self.site.now() - self.begun) // lasts)
        self.due = self.begun + (number + 1) * lasts
        return number

    def _walk(self, desk: Desk, picture: Rect) -> Walk:
        if self.walk is None or (self.walk.theme, self.walk.place) != (desk.theme, picture):
            upright = desk.measure.upright
            self.walk = Walk(desk.theme, picture, _UPRIGHT if upright else _LONG, torn=True)
        return self.walk

    def _woven(self, number: int) -> Play:
        """A play of nobody's, half woven, and a row longer with each picture."""
        play = begin(self.site.story, next(iter(self.site.story.tapes)), number // STATIONS)
        rows = 0
        while rows < _WOVEN + number % STATIONS and not (play.ended() and play.next_tape() is None):
            rows += any(who != LUCK and len(offered) > 1 for who, offered in play.offered.items())
            play = play.go_on() if play.ended() else play.moved({who: play.drawn(who) for who in play.offered})
        return play

    def _picture(self, desk: Desk) -> Rect:
        """From edge to edge, down to the words or to the band."""
        m = desk.measure
        floor = belt_of(m).y - m.px(30)
        if not m.wide:
            floor -= height_of(self._column(desk, m.width - 2 * m.margin)) + m.px(56)
        return Rect(0, 0, m.width, floor)

    def _words(self, desk: Desk, sheet: Sheet, picture: Rect) -> None:
        m = desk.measure
        if not m.wide:
            column = self._column(desk, m.width - 2 * m.margin)
            put_column(sheet, column, m.margin, belt_of(m).y - m.px(36) - height_of(column))
            return
        inset = m.px(34)
        wide = self._wide(desk, inset)
        column = self._column(desk, wide - 2 * inset)
        high = height_of(column) + 2 * inset
        rect = Rect(m.width - m.margin - wide, picture.bottom - high - m.px(26), wide, high)
        sheet.hung.append(Hung(rect, painter(desk, 3, page=True), paper=True))
        put_column(sheet, column, rect.x + inset, rect.y + inset)

    def _wide(self, desk: Desk, inset: int) -> int:
        """How wide the words on the picture are: the languages fill their lines, and the call stands in one with its
        time, if that leaves half of the picture free."""
        m, slips = desk.measure, self._slips(desk)
        least, between = max(narrowest(desk, slip) for slip in slips), gap(m)
        wide = [each * (least + between) - between for each in range(1, len(slips) + 1) if not len(slips) % each]
        call = self._call(desk, m.width, label(desk))
        wide.append(desk.setter.set_line(call, label(desk)).width * 51 // 50 + m.width - room(desk, slips[0], m.width))
        fitting = [each + 2 * inset for each in wide if each + 2 * inset <= m.width // 2]
        return max(round(m.width * 0.37), 2 * (least + inset) + between, *fitting)

    def _column(self, desk: Desk, width: int) -> list[Item]:
        m, ui = desk.measure, desk.words.ui
        line = ui("Three men. Five hundred metres. The next row is yours.")
        items = _title(desk, _parts(line), width)
        slips = self._slips(desk)
        if len(slips) == 1:
            return [*items, stacked(desk, self._timed(desk, slips[0], width), width, above=m.px(26))]
        call = self._call(desk, width, desk.body())
        items.append(paragraph(desk, call, desk.body(), width, above=m.px(14)))
        return [*items, *_grid(desk, slips, width)]

    def _slips(self, desk: Desk) -> list[Slip]:
        """One that says what a touch does; or the languages, each by its own name."""
        codes = self.site.offered
        if len(codes) == 1:
            return [self._slip(codes[0], plain(desk.words.ui("Touch to begin"), label(desk)))]
        return [replace(self._slip(code, plain(called(code), label(desk))), middle=True) for code in codes]

    def _slip(self, code: str, text: Sequence[Run]) -> Slip:
        return Slip(f"start:{code}", text, partial(self.start, code))

    def _timed(self, desk: Desk, slip: Slip, width: int) -> Slip:
        return replace(slip, text=self._call(desk, room(desk, slip, width), label(desk)))

    def _call(self, desk: Desk, width: int, dress: Dress) -> list[Run]:
        """What to do, and how long it takes where that stands in the same line and is known."""
        ui = desk.words.ui
        call = plain(ui("Touch to begin"), dress)
        if self.site.configuration.story or self.site.tape != LAMP:
            return call
        timed = [*call, Run("\u2002 " + ui("2, 5 or 9 minutes"), replace(dress, role="stress", ink="soft"))]
        return timed if desk.setter.set_line(timed, dress).width <= width * 0.99 else call


def _grid(desk: Desk, slips: Sequence[Slip], width: int) -> list[Item]:
    """All equally wide, also where the last line is not full."""
    between = gap(desk.measure)
    most = abreast_at_most(desk, slips, width)
    each = -(-len(slips) // -(-len(slips) // most))
    wide = (width - between * (each - 1)) // each
    return [
        abreast(
            desk,
            slips[at : at + each],
            wide * len(slips[at : at + each]) + between * (len(slips[at : at + each]) - 1),
            above=between if at else desk.measure.px(14),
        )
        for at in range(0, len(slips), each)
    ]


def _parts(line: str) -> list[str]:
    """The last sentence begins a line."""
    before, stop, last = line.rpartition(". ")
    return [before + ".", last] if stop else [line]


def _title(desk: Desk, parts: Sequence[str], width: int) -> list[Item]:
    """Large; smaller where that saves a line, and never smaller than a name in the text."""
    m = desk.measure

    def lines(px: int) -> tuple[int, list[Item]]:
        dress = Dress(px, math.ceil(px * 1.14), "title")
        items = [paragraph(desk, [Run(part, dress)], dress, width, above=0) for part in parts]
        return sum(item.height // dress.leading for item in items), items

    sizes = range(round(m.title * 0.72), m.name - 1, -1)
    return min(map(lines, sizes), key=lambda tried: tried[0])[1]
