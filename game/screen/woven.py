"""The band of a tape, full size: it can be walked along, and turned over."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from game.rules.band import Row, weave
from game.rules.legend import legend, sentence, shows, whose
from game.rules.play import Play
from game.rules.view import numbered, tape_page
from game.rules.weave import ALONG, HIGH
from game.screen import keepsake
from game.screen.band import dyes
from game.screen.change import Change, Push
from game.screen.decision import Decision
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link, put_column
from game.screen.history import did
from game.screen.layout import Measure, Rect
from game.screen.leaves import Item, height_of
from game.screen.passages import between, ink_of
from game.screen.sheet import Hung, Printed, Sheet, Target
from game.screen.theme import Ink
from game.screen.turning import TURNS, Line
from game.screen.widgets import Act, paragraph, plain, space, with_next, word_row
from game.story.model import LUCK

Say = Callable[[Desk, Row, int], list[Item]]
"""What is said of a row, in a column so many pixels wide."""
_SHORTEST = 4
"""Rows that a line of the band has at least, where there are so many."""


@dataclass(slots=True)
class Woven:
    """`play` stands at the last page of its tape; `before` leads back there, `after` to the record."""

    play: Play
    before: Act
    after: Act
    onward: str = ""
    """The words of `after`, where it leads elsewhere."""
    turned: bool = False
    since: float = -math.inf
    """When it was last begun to be turned."""
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui, wide = desk.words.ui, desk.measure.wide
        keep = Link("keep", ui("Keep it as a picture"), partial(self._keep, desk))
        folio = Folio(desk, self.leaf, (Link("last-page", ui("Back to the last page"), self.before), keep))
        rows, first = self._rows()
        flow = [*self._head(desk, folio), *self._cloths(desk, rows, first)]
        room, width = height_of(flow), folio.head_width if wide else folio.width
        tellings = (_told(desk, rows, first, width, say) for say in (_picked_and_shown, _sentence))
        told = next(([it] for it in tellings if room + it.above + it.height <= folio.frame.text.h), None)
        if told is None:
            told = _legend(desk, width)
        if wide:
            below = [space(room + desk.measure.px(30))]
            sheet = folio.compose([*flow, *told], below, self._ways(desk, folio.width))
        else:
            sheet = folio.compose([], [*flow, *told], self._ways(desk, folio.width))
        _untold(desk, sheet, width)
        sheet.undo = sheet.back = self.before
        if not desk.settings.reduced_motion:
            sheet.moves_until = self.since + TURNS
        return sheet

    def _rows(self) -> tuple[Sequence[Row], int]:
        """What is shown, and the number of its first row: this tape's; after the last tape, the whole story's."""
        band = weave(self.play)
        first = band.ends[-1] if band.ends and self.play.next_tape() else 0
        return band.rows[first:], first

    def _head(self, desk: Desk, folio: Folio) -> list[Item]:
        tape = tape_page(desk.story, self.play.tape, desk.words)
        line = plain(numbered(tape.number, tape.title), desk.fine())
        return [with_next(paragraph(desk, line, desk.fine(), folio.head_width, above=0)), space(desk.measure.px(14))]

    def _cloths(self, desk: Desk, rows: Sequence[Row], first: int) -> list[Item]:
        """The band from edge to edge of the sheet, in one line or in several."""
        line, px = _largest(desk.measure, max(1, len(rows)))
        starts = range(0, max(1, len(rows)), line)
        return [self._cloth(desk, rows[at : at + line], first + at, px, last=at == starts[-1]) for at in starts]

    def _cloth(self, desk: Desk, rows: Sequence[Row], first: int, px: int, *, last: bool) -> Item:
        threads = weave(self.play).warp if last else b""
        line = Line(desk.weaver, rows, first, threads, dyes(desk.story, desk.theme), px)
        since = -math.inf if desk.settings.reduced_motion else self.since

        def place(sheet: Sheet, _: int, y: int) -> None:
            sheet.hung.append(Hung(Rect(0, y, desk.measure.width, HIGH * px), line.painter(since, back=self.turned)))
            for number, row in enumerate(rows):
                there = Rect(number * ALONG * px, y, ALONG * px, HIGH * px)
                key, act = f"row:{first + number}", partial(_open, row)
                sheet.targets.append(Target(key, (there,), act, "cloth", ink=_ink(desk, row)))

        return Item(HIGH * px, desk.measure.px(18), place)

    def _ways(self, desk: Desk, width: int) -> list[Item]:
        ui = desk.words.ui
        key, over = ("turn-back", ui("Turn it back")) if self.turned else ("turn-over", ui("Turn it over"))
        return [
            word_row(desk, key, over, self._turn, width, above=between(desk)),
            word_row(desk, "record", self.onward or ui("What the record says"), self.after, width),
        ]

    def _turn(self) -> None:
        self.turned, self.since = not self.turned, time.monotonic()

    def _keep(self, desk: Desk) -> None:
        under = keepsake.printed(keepsake.foot(self.play, desk.words, back=self.turned))
        name = f"{self.play.story.name}-{self.play.tape}"
        desk.keeper.keep_picture(name, partial(keepsake.png, self.play, under, back=self.turned))


def _largest(m: Measure, rows: int) -> tuple[int, int]:
    """Rows to a line, and pixels of an end: the largest at which they have room, and of those the fewest lines."""
    share = 0.5 if m.wide else 0.45 if m.upright else 0.3
    found = []
    for lines in range(1, max(1, rows // _SHORTEST) + 1):
        room = round(m.height * (share if lines == 1 or not m.wide else 0.56))
        line = -(-rows // lines)
        px = min(round(m.width * 0.95) // (ALONG * line), room // (lines * HIGH))
        found.append((px, -lines, line))
    px, _, line = max(found)
    return line, max(1, px)


def _open(row: Row) -> Change:
    return Push(Decision(row))


def _ink(desk: Desk, row: Row) -> Ink:
    """Of the first who chose."""
    who = next((who for who in row.turn.picks if who != LUCK), "")
    return ink_of(desk, who)


def _told(desk: Desk, rows: Sequence[Row], first: int, width: int, say: Say) -> Item:
    """Room under the band for what is said of the row that has focus; as long as none has, how it is to be read."""
    columns = {f"row:{first + number}": say(desk, row, width) for number, row in enumerate(rows)}
    height = max(map(height_of, [*columns.values(), _legend(desk, width)]))

    def place(sheet: Sheet, x: int, y: int) -> None:
        for number, target in enumerate(sheet.targets):
            if target.key in columns:
                sheet.targets[number] = replace(target, told=_printed(desk, columns[target.key], x, y))

    return Item(height, desk.measure.px(30 if say is _picked_and_shown else 14), place)


def _untold(desk: Desk, sheet: Sheet, width: int) -> None:
    """Says to whatever else has focus how the band is read, in the place where the rows are told."""
    said = next((target.told[0].rect for target in sheet.targets if target.told), None)
    if said is None:
        return
    read = _legend(desk, width)
    for number, target in enumerate(sheet.targets):
        if not target.told:
            sheet.targets[number] = replace(target, told=_printed(desk, read, said.x, said.y))


def _legend(desk: Desk, width: int) -> list[Item]:
    """How a band is read, once, and how one walks along this one."""
    fine = desk.fine("text")
    read = " ".join([*whose(desk.story, desk.words), *legend(desk.words)])
    how = desk.words.ui("Walk along it with the arrow keys, or touch it: each row opens its decision.")
    return [
        paragraph(desk, plain(read, fine), fine, width, above=0),
        paragraph(desk, plain(how, desk.fine()), desk.fine(), width, above=desk.measure.px(10)),
    ]


def _printed(desk: Desk, items: Sequence[Item], x: int, y: int) -> tuple[Printed, ...]:
    aside = Sheet(desk.measure)
    put_column(aside, items, x, y)
    return tuple(aside.printed)


def _picked_and_shown(desk: Desk, row: Row, width: int) -> list[Item]:
    shown = plain(shows(desk.story, row, desk.words), desk.fine())
    return [*did(desk, row.turn, width), paragraph(desk, shown, desk.fine(), width, above=desk.measure.px(14))]


def _sentence(desk: Desk, row: Row, width: int) -> list[Item]:
    said = plain(sentence(desk.story, row, desk.words), desk.fine())
    return [paragraph(desk, said, desk.fine(), width, above=0)]
