"""The end of a visit: the band turns over above what it says, and there is something to take away."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pygame

from game.rules.band import weave
from game.rules.takeaway import TooLong, code
from game.rules.weave import ALONG, HIGH
from game.screen.band import dyes
from game.screen.desk import Desk
from game.screen.folio import Leaf, put_column
from game.screen.kiosk import qr
from game.screen.kiosk.broadside import Broadside
from game.screen.kiosk.legend import of_this, whose
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import finish, start_over
from game.screen.kiosk.tongues import language
from game.screen.kiosk.torn import breaks_words
from game.screen.kiosk.tries import MOST_LEAVES, in_rows
from game.screen.kiosk.visit import Visit
from game.screen.layout import Rect
from game.screen.leaves import Item, break_leaves, height_of
from game.screen.sheet import Hung, Sheet
from game.screen.turning import TURNS, Line
from game.screen.typeset import Dress, Run
from game.screen.widgets import paragraph, plain, rule, with_next

LOOKED_AT = 4.0
"""Seconds the face is seen before it turns by itself."""
ALL, MUCH, SOME, LEAST = 0.3, 0.24, 0.19, 0.12
"""Parts of the sheet's height that the cloth keeps: where all words stand on its one leaf, and the more of them stand
on others; and in any case."""
_APART = 0.16
Paint = Callable[[pygame.Surface, Rect, float], None]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What stands under the cloth, and whether the cloth and the slips are there too."""

    items: Sequence[Item]
    slips: bool = True
    cloth: bool = True


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
        page = Broadside(desk, self.leaf, (start_over(visit), *language(visit)), low=visit.low)
        body, sheet = page.body, Sheet(m)
        tail = in_rows(desk, [self._slips(desk)], body.w)
        air = m.px(30)
        top = m.px(28) if m.wide else m.margin
        room = body.bottom - top - height_of(tail) - 2 * air
        leaves = self._leaves(desk, body.w, room, height_of(tail) + air)
        self.leaf.count = len(leaves)
        self.leaf.turn(0)
        shown = leaves[self.leaf.at]
        cloth = self._cloth(desk, top, room - max(height_of(each.items) for each in leaves if each.slips))
        deep = top - air
        if shown.cloth:
            sheet.hung += cloth
            deep = cloth[-1].rect.bottom
        if not shown.slips:
            tail = []
        left = body.bottom - height_of(tail) - air - (deep + air + height_of(shown.items))
        put_column(sheet, shown.items, body.x, deep + air + max(0, min(left // 2, 2 * air)))
        put_column(sheet, tail, body.x, body.bottom - height_of(tail))
        page.set_foot(sheet)
        if self.leaf.count > 1:
            sheet.turn = self.leaf.turn
        sheet.first = "finished"
        if not desk.settings.reduced_motion:
            sheet.moves_until = self.since + TURNS
        return sheet

    def _turn_by_itself(self) -> None:
        now = self.visit.site.now()
        if not self.opened:
            self.opened, self.due = True, now + LOOKED_AT
        elif now >= self.due:
            self._turn()

    def _turn(self) -> None:
        self.turned, self.since, self.due = not self.turned, self.visit.site.now(), math.inf

    def _slips(self, desk: Desk) -> list[Slip]:
        ui = desk.words.ui
        over = ui("Turn it back") if self.turned else ui("Turn it over")
        return [
            Slip("turn-over", plain(over, label(desk)), self._turn),
            Slip("finished", plain(ui("Finished"), label(desk)), partial(finish, self.visit)),
        ]

    def _leaves(self, desk: Desk, width: int, room: int, slips: int) -> list[_Leaf]:
        """Everything under the cloth; or what is taken home first, and the rest on leaves of its own. `slips`: the
        room they take, which leaves but the first have for words if there are too many of them."""
        m = desk.measure
        legend, home, following = self._legend(width), self._home(width, told=True), self._following(width)
        told = [*legend, home]
        if m.wide:
            between = m.px(72)
            half = (width - between) // 2
            told = [_abreast(self._legend(half), [self._home(half, told=True)], half + between)]
        ways: list[tuple[float, list[list[Item]]]] = [
            (ALL, [[*told, *following]]),
            (MUCH, [told, following]),
            (SOME, [[home], [*legend, *following]]),
            (SOME, [[home], legend, following]),
        ]
        for share, leaves in ways:
            if max(map(height_of, leaves)) + m.height * share <= room:
                return [_Leaf(leaf) for leaf in leaves if leaf]
        least, rest = round(m.height * LEAST), [*legend, *following]
        if home.height + least > room:
            home, rest = self._home(width, told=False), [*self._how(width), *rest]
        most = room + slips - max(least, room - home.height)
        with_cloth = break_leaves(rest, [], most)
        if len(with_cloth) < MOST_LEAVES and all(height_of(leaf) <= most for leaf in with_cloth):
            return [_Leaf([home]), *(_Leaf(leaf, slips=False) for leaf in with_cloth)]
        without = break_leaves(rest, [], room + slips)
        return [_Leaf([home]), *(_Leaf(leaf, slips=False, cloth=False) for leaf in without)]

    def _legend(self, width: int) -> list[Item]:
        """What the cloth says: whose the colours are, what crossing means, and what is so in this band alone."""
        desk = self.visit.desk
        means = desk.words.ui("Where two cross, they trust each other; the back shows what was kept quiet.")
        own = of_this(desk, weave(self.visit.play).rows)
        return [
            paragraph(desk, whose(desk), desk.body(), width, above=0),
            paragraph(desk, plain(f"{means} {own}", desk.body()), desk.body(), width, above=0),
        ]

    def _home(self, width: int, *, told: bool) -> Item:
        """The code, and the square that holds it too; and, if `told`, what they are for."""
        desk, m = self.visit.desk, self.visit.desk.measure
        square = self._square(desk)
        aside = square.rect.w + m.px(36) if square else 0
        how = self._how if told else _nothing
        if not self._given():
            return _beside(None, how(width), 0, m.leading // 2)
        if square and breaks_words(desk, [how], width - aside):
            return _over([*how(width), self._code(width)], square, m.leading // 2)
        return _beside(square, [*how(width - aside), self._code(width - aside)], aside, m.leading // 2)

    def _how(self, width: int) -> list[Item]:
        desk, ui = self.visit.desk, self.visit.desk.words.ui
        if not self._given():
            said = ui("This band is longer than any code.")
        elif self.visit.site.configuration.take_away_url:
            said = ui("Take your band home: scan this, or type this code into the full game.")
        else:
            said = ui("Take it home: in the full game choose “A code from the museum”, and type this.")
        return [paragraph(desk, plain(said, desk.body()), desk.body(), width, above=0)]

    def _given(self) -> str:
        """The code; "" where there is none, because the tape has gone round for too long."""
        try:
            return code(self.visit.play)
        except TooLong:
            return ""

    def _code(self, width: int) -> Item:
        """As large as its line allows. Not in the face of titles: its nought is an o."""
        desk, m = self.visit.desk, self.visit.desk.measure
        said = self._given()
        large = Dress(m.title, round(m.title * 1.3), "text")
        px = min(m.title, max(m.text, m.title * width // max(1, desk.setter.width(said, large))))
        dress = Dress(px, round(px * 1.3), "text")
        return paragraph(desk, [Run(said, dress)], dress, width, above=0)

    def _following(self, width: int) -> list[Item]:
        """The museum's own words, apart from ours."""
        desk, site = self.visit.desk, self.visit.site
        m = desk.measure
        texts = site.configuration.museum, site.configuration.next
        museum, following = (said.read(self.visit.language) for said in texts)
        items = []
        if museum:
            items.append(paragraph(desk, plain(museum, desk.name()), desk.body(), width, above=m.px(10)))
        if following:
            line = desk.words.ui("Next in the exhibition: {what}", what=following)
            items.append(paragraph(desk, plain(line, desk.body()), desk.body(), width, above=m.px(10)))
        return [with_next(rule(m.px(120), m.px(2), above=m.leading // 2, ink="soft")), *items] if items else []

    def _square(self, desk: Desk) -> Hung | None:
        address = self.visit.site.configuration.take_away_url
        given = self._given()
        if not address or not given:
            return None
        modules = qr.matrix(str(address), given)
        each, side = qr.side(modules, self.visit.site.glass.pixels(qr.LEAST_MM))
        return Hung(Rect(0, 0, side, side), qr.painter(modules, each))

    def _cloth(self, desk: Desk, top: int, room: int) -> list[Hung]:
        """From edge to edge, in as many lines as make it largest."""
        m = desk.measure
        woven = weave(self.visit.play)
        lines, px = _fitted(len(woven.rows) + 1, m.width, room)
        line = Line(desk.weaver, woven.rows, 0, woven.warp, dyes(desk.story, desk.theme), px)
        paint = line.painter(-math.inf if desk.settings.reduced_motion else self.since, back=self.turned)
        step = round(HIGH * px * (1 + _APART))
        return [
            Hung(Rect(0, top + number * step, m.width, HIGH * px), _part(paint, number, lines))
            for number in range(lines)
        ]


def _nothing(_: int) -> list[Item]:
    return []


def _beside(square: Hung | None, words: Sequence[Item], aside: int, above: int) -> Item:
    """A square, and words that begin `aside` from its left edge, both about one middle."""
    side, text = square.rect.h if square else 0, height_of(words)
    high = max(side, text)

    def place(sheet: Sheet, x: int, y: int) -> None:
        if square:
            sheet.hung.append(replace(square, rect=square.rect._replace(x=x, y=y + (high - side) // 2)))
        put_column(sheet, words, x + aside, y + (high - text) // 2)

    return Item(high, above, place)


def _over(words: Sequence[Item], square: Hung, above: int) -> Item:
    """Words, and a square under them."""
    text, air = height_of(words), square.rect.h // 10

    def place(sheet: Sheet, x: int, y: int) -> None:
        put_column(sheet, words, x, y)
        sheet.hung.append(replace(square, rect=square.rect._replace(x=x, y=y + text + air)))

    return Item(text + air + square.rect.h, above, place)


def _abreast(left: Sequence[Item], right: Sequence[Item], step: int) -> Item:
    """Two columns, the second `step` from the left edge of the first."""

    def place(sheet: Sheet, x: int, y: int) -> None:
        put_column(sheet, left, x, y)
        put_column(sheet, right, x + step, y)

    return Item(max(height_of(left), height_of(right)), 0, place)


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
