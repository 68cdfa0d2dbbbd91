"""The band of a tape, full size: it can be walked along, and turned over."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import NamedTuple

from game.rules.band import Row, first_shown, weave
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
from game.screen.layout import TARGET, Measure, Rect
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
_BETWEEN = 18
"""Above each line of the band, on a sheet 1080 high."""


class _Shape(NamedTuple):
    """Rows to a line, and pixels of an end."""

    line: int
    px: int


@dataclass(frozen=True, slots=True)
class _Telling:
    """How much is said round the band: of a row, of how the band is read, of which tape it is."""

    say: Say
    above: int
    read: int = 2
    """So many paragraphs of how it is read, while no row has focus."""
    headed: bool = True


_LEAST = -(-TARGET // ALONG)
"""Pixels of an end at which a row can be pressed."""


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
        ui, m = desk.words.ui, desk.measure
        keep = Link("keep", ui("Keep it as a picture"), partial(self._keep, desk))
        folio = Folio(desk, self.leaf, (Link("last-page", ui("Back to the last page"), self.before), keep))
        rows, first, warp = self._rows()
        ways = self._ways(desk, folio.width)
        telling, told, shape = self._chosen(desk, folio, rows, first, ways)
        flow = [*self._head(desk, folio, telling), *self._cloths(desk, rows, first, warp, shape)]
        if m.wide:
            sheet = folio.compose([*flow, told], [space(height_of(flow) + m.px(30))], ways)
        else:
            sheet = folio.compose([], [*flow, told], ways)
        _untold(desk, sheet, folio.head_width if m.wide else folio.width, telling)
        sheet.undo = sheet.back = self.before
        if not desk.settings.reduced_motion:
            sheet.moves_until = self.since + TURNS
        return sheet

    def _chosen(
        self, desk: Desk, folio: Folio, rows: Sequence[Row], first: int, ways: Sequence[Item]
    ) -> tuple[_Telling, Item, _Shape]:
        """What is said under the band, and how large it hangs, so that both and the ways on have one leaf together.

        The band is as large as it may be, if that leaves room for the sentence of a row; else at least two thirds of
        that, with as much said as goes; else as large as it can be. Nothing is said only where a row could otherwise
        not be pressed, and so hangs three times as large.
        """
        m, width = desk.measure, folio.head_width if desk.measure.wide else folio.width
        columns = cache(lambda say: {f"row:{first + n}": say(desk, row, width) for n, row in enumerate(rows)})

        def hung(telling: _Telling) -> tuple[_Telling, Item, _Shape]:
            told = _told(desk, columns(telling.say), width, telling)
            head, said = height_of(self._head(desk, folio, telling)), told.height + told.above
            asked = height_of(ways) + (m.px(30) if m.wide else ways[0].above)
            below = max(asked, said) if m.wide else asked + said
            return telling, told, _largest(m, len(rows), folio.frame.text.h - head - m.px(_BETWEEN) - below)

        best, found = _largest(m, len(rows), m.height).px, list[tuple[_Telling, Item, _Shape]]()
        pressed = max(1, min(_LEAST, best))
        for telling in _TELLINGS:
            found.append(hung(telling))
            least = best if telling.headed else 2 * best / 3
            if fit := next((each for each in found if each[2].px >= max(pressed, least)), None):
                return fit
        most = max(found, key=lambda each: each[2].px)
        if most[2].px < pressed:
            silent = hung(_SILENT)
            most = silent if silent[2].px >= 3 * most[2].px else most
        telling, told, shape = most
        return telling, told, shape._replace(px=max(1, shape.px))

    def _rows(self) -> tuple[Sequence[Row], int, bytes]:
        """What is shown, the number of its first row, and the warp: this tape's; after the last, the whole story's."""
        band = weave(self.play)
        first = first_shown(self.play, band)
        return band.rows[first:], first, band.warp

    def _head(self, desk: Desk, folio: Folio, telling: _Telling) -> list[Item]:
        if not telling.headed:
            return []
        tape = tape_page(desk.story, self.play.tape, desk.words)
        line = plain(numbered(tape.number, tape.title), desk.fine())
        return [with_next(paragraph(desk, line, desk.fine(), folio.head_width, above=0)), space(desk.measure.px(14))]

    def _cloths(self, desk: Desk, rows: Sequence[Row], first: int, warp: bytes, shape: _Shape) -> list[Item]:
        """The band from edge to edge of the sheet, in one line or in several."""
        line, px = shape
        starts = range(0, max(1, len(rows)), line)
        dye = dyes(desk.story, desk.theme)
        lines = [
            Line(desk.weaver, rows[at : at + line], first + at, warp if at == starts[-1] else b"", dye, px)
            for at in starts
        ]
        return [self._cloth(desk, each) for each in lines]

    def _cloth(self, desk: Desk, line: Line) -> Item:
        px = line.px
        since = -math.inf if desk.settings.reduced_motion else self.since

        def place(sheet: Sheet, _: int, y: int) -> None:
            sheet.hung.append(Hung(Rect(0, y, desk.measure.width, HIGH * px), line.painter(since, back=self.turned)))
            for number, row in enumerate(line.rows):
                there = Rect(number * ALONG * px, y, ALONG * px, HIGH * px)
                key, act = f"row:{line.first + number}", partial(_open, row)
                sheet.targets.append(Target(key, (there,), act, "cloth", ink=_ink(desk, row)))

        return Item(HIGH * px, desk.measure.px(_BETWEEN), place)

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


def _largest(m: Measure, rows: int, room: int) -> _Shape:
    """The largest at which they have room, and of those the fewest lines; `px` is 0 where they have none."""
    share = 0.5 if m.wide else 0.45 if m.upright else 0.3
    found = []
    for lines in range(1, max(1, rows // _SHORTEST) + 1):
        most = round(m.height * (share if lines == 1 or not m.wide else 0.56))
        high = min(most, room - (lines - 1) * m.px(_BETWEEN))
        line = -(-max(1, rows) // lines)
        px = min(round(m.width * 0.95) // (ALONG * line), high // (lines * HIGH))
        found.append((max(0, px), -lines, line))
    px, _, line = max(found)
    return _Shape(line, px)


def _open(row: Row) -> Change:
    return Push(Decision(row))


def _ink(desk: Desk, row: Row) -> Ink:
    """Of the first who chose."""
    who = next((who for who in row.turn.picks if who != LUCK), "")
    return ink_of(desk, who)


def _told(desk: Desk, columns: Mapping[str, Sequence[Item]], width: int, telling: _Telling) -> Item:
    """Room under the band for what is said of the row that has focus; as long as none has, how it is to be read."""
    height = max(map(height_of, [*columns.values(), _legend(desk, width, telling)]))

    def place(sheet: Sheet, x: int, y: int) -> None:
        for number, target in enumerate(sheet.targets):
            if target.key in columns:
                sheet.targets[number] = replace(target, told=_printed(desk, columns[target.key], x, y))

    return Item(height, desk.measure.px(telling.above), place)


def _untold(desk: Desk, sheet: Sheet, width: int, telling: _Telling) -> None:
    """Says to whatever else has focus how the band is read, in the place where the rows are told."""
    said = next((target.told[0].rect for target in sheet.targets if target.told), None)
    if said is None:
        return
    read = _legend(desk, width, telling)
    for number, target in enumerate(sheet.targets):
        if not target.told:
            sheet.targets[number] = replace(target, told=_printed(desk, read, said.x, said.y))


def _legend(desk: Desk, width: int, telling: _Telling) -> list[Item]:
    """How a band is read, once, and how one walks along this one."""
    fine = desk.fine("text")
    read = " ".join([*whose(desk.story, desk.words), *legend(desk.words)])
    how = desk.words.ui("Walk along it with the arrow keys, or touch it: each row opens its decision.")
    said = [
        paragraph(desk, plain(read, fine), fine, width, above=0),
        paragraph(desk, plain(how, desk.fine()), desk.fine(), width, above=desk.measure.px(10)),
    ]
    return said[: telling.read]


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


def _nothing(desk: Desk, row: Row, width: int) -> list[Item]:
    return []


_TELLINGS = (
    _Telling(_picked_and_shown, above=30),
    _Telling(_sentence, above=14),
    _Telling(_sentence, above=14, read=1),
    _Telling(_sentence, above=14, read=1, headed=False),
)
"""The fullest first."""
_SILENT = _Telling(_nothing, above=0, read=0, headed=False)
"""For the largest type on the smallest sheet: there a row, opened, says what it is."""
