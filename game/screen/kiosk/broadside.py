"""A sheet of the kiosk: print, text in leaves, slips to touch, and one line of words at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.screen import layout
from game.screen.desk import Desk
from game.screen.folio import Hang, Leaf, put_column
from game.screen.kiosk.size import gap
from game.screen.kiosk.slip import Slip, label, lay_slip, lay_word, narrowest, word_dress
from game.screen.kiosk.torn import Column
from game.screen.kiosk.tries import Plate, Rows, Tries, Try
from game.screen.layout import Rect
from game.screen.leaves import Item, height_of
from game.screen.sheet import Sheet, Target
from game.screen.typeset import Block
from game.screen.widgets import Act, arrow, plain


@dataclass(frozen=True, slots=True)
class Word:
    """A word at the foot; where there is no room for words, `short` if it has one, and at the last its sign."""

    key: str
    text: str
    sign: str
    act: Act
    short: str = ""


class Broadside:
    """Composes one sheet; made anew each time. `low`: all that can be touched stands in the lower half.

    `caption`: what stands under the print, or, where none hangs, above the rest. `beside`: what stands on the left page
    where the sheet is wide, and else above the rest.
    """

    def __init__(  # noqa: PLR0913  (all that may stand on a sheet)
        self,
        desk: Desk,
        leaf: Leaf,
        foot: Sequence[Word],
        *,
        low: bool = False,
        plate: Plate | None = None,
        caption: Callable[[int], Item] | None = None,
        band: Hang | None = None,
        beside: Column | None = None,
    ) -> None:
        self.desk, self.leaf, self.foot, self.low, self.plate = desk, leaf, foot, low, plate
        self.caption, self.beside = caption, beside
        self._slipped = False
        m = desk.measure
        belt = layout.belt_of(m)
        # A short sheet with large type needs all of it for the text.
        self.band = band if band and belt.y > m.leading * 9 + 2 * m.target else None
        self.belt = belt
        floor = belt.y - m.px(16) if self.band else m.height - m.px(10)
        self._line = Rect(m.margin, floor - m.target, m.width - 2 * m.margin, m.target)
        self._above = self._wrapped()
        top = self._line.y - len(self._above) * (m.target + gap(m))
        self.body = Rect(m.margin, m.margin, self._line.w, top - gap(m) - m.margin)

    def compose(self, column: Column, rows: Rows = ()) -> Sheet:
        """The sheet with its open leaf."""
        tries = Tries(self.desk, self.body, self._onward(), self.low, self.plate, self.caption, self.beside)
        chosen = tries.best(column, rows)
        sheet = Sheet(self.desk.measure)
        self.leaf.count = len(chosen.leaves)
        self.leaf.turn(0)
        self._slipped = chosen.onward is not None
        if self.plate and chosen.picture:
            self.plate.hang(sheet, layout.rimmed(self.desk.measure, chosen.picture))
            if self.caption:
                top = chosen.picture.bottom + self.desk.measure.px(14)
                self.caption(chosen.picture.w).place(sheet, chosen.picture.x, top)
        if self.beside and self.desk.measure.wide:
            put_column(sheet, self.beside(chosen.column.w), self.body.x, self.body.y)
        if self.band:
            self.band(sheet, self.belt)
        self._column(sheet, chosen)
        self.set_foot(sheet)
        if self.leaf.count > 1:
            sheet.turn = self.leaf.turn
        sheet.first = next((target.key for target in sheet.targets), "")
        return sheet

    def _column(self, sheet: Sheet, chosen: Try) -> None:
        """What is asked stands at the foot of its column, whatever stands above it."""
        items, room = chosen.leaves[self.leaf.at], chosen.column
        last = self.leaf.at == len(chosen.leaves) - 1
        split = len(items) - min(chosen.tail if last else 0, len(items))
        put_column(sheet, items[:split], room.x, room.y)
        put_column(sheet, items[split:], room.x, room.bottom - height_of(items[split:]))
        if chosen.onward and not last:
            chosen.onward.place(sheet, room.x, room.bottom - chosen.onward.height)

    def set_foot(self, sheet: Sheet) -> None:
        m = self.desk.measure
        for number, some in enumerate(self._above):
            y = self._line.y - (len(self._above) - number) * (m.target + gap(m))
            self._set_words(sheet, some, y)
        self._set_words(sheet, () if self._above else self.foot, self._line.y)

    def _wrapped(self) -> list[Sequence[Word]]:
        """The lines of words above the line that turns the leaves, where even their signs have no room beside that."""
        m = self.desk.measure
        each = m.target + gap(m)
        room = self._line.w + gap(m)
        if not self.foot or each * (len(self.foot) + 2) <= room:
            return []
        many = max(1, room // each)
        return [self.foot[at : at + many] for at in range(0, len(self.foot), many)]

    def _set_words(self, sheet: Sheet, foot: Sequence[Word], y: int) -> None:
        m = self.desk.measure
        turns = y == self._line.y and self.leaf.count > 1
        words = self._worded(foot, turns=turns)
        if turns:
            room = self._room(words)
            first = self._slipped and not self.leaf.at  # nothing turns back from there
            needed = self._counted().width if first else self._turner_wide(said=True)
            self._turner(sheet, said=room >= needed, room=room)
        x = self._line.x
        for word, text in zip(foot, words, strict=True):
            rect = Rect(x, y, self._wide(text), m.target)
            lay_word(self.desk, sheet, text, Target(word.key, (rect,), word.act, "link"))
            x = rect.right + gap(m)

    def _worded(self, foot: Sequence[Word], *, turns: bool) -> list[str]:
        """How each is said: in words if which leaf it is can be said too; shorter, if not; at the last by signs.

        The last give way first; Start over comes first, and keeps its word as long as it can.
        """
        full, short = [word.text for word in foot], [word.short or word.text for word in foot]
        signs = [[*short[:at], *(word.sign for word in foot[at:])] for at in range(len(foot) - 1, -1, -1)]
        least = -gap(self.desk.measure)
        said, unsaid = (self._turner_wide(said=said) if turns else least for said in (True, False))
        tried = [(full, said), (short, said), (full, unsaid), *((words, unsaid) for words in (short, *signs))]
        return next((words for words, room in tried if self._room(words) >= room), tried[-1][0])

    def _wide(self, text: str) -> int:
        m = self.desk.measure
        return max(m.target, self.desk.setter.width(text, word_dress(self.desk)) + m.px(20))

    def _room(self, words: Sequence[str]) -> int:
        """What the words at the foot leave of their line."""
        return self._line.w - sum(map(self._wide, words)) - gap(self.desk.measure) * len(words)

    def _turner_wide(self, *, said: bool) -> int:
        """As much on each leaf, so that the words beside it stay the same."""
        m = self.desk.measure
        count = self._counted().width + (1 if self._slipped else 2) * self._aside() if said else 0
        return m.target + count if self._slipped else 2 * m.target + gap(m) + max(0, count - gap(m))

    def _counted(self) -> Block:
        dress = self.desk.fine("text")
        return self.desk.setter.set_line(plain(f"{self.leaf.at + 1} / {self.leaf.count}", dress), dress)

    def _aside(self) -> int:
        """How far the count stands from what turns the leaves: the mark of the keyboard lies between."""
        m = self.desk.measure
        return max(gap(m), m.px(16) + max(4, m.px(5)) + m.px(6))

    def _turner(self, sheet: Sheet, *, said: bool, room: int) -> None:
        """Back, "2 / 3" if there is room to say so, and on, unless a slip above says that; at the right of the foot."""
        m, line = self.desk.measure, self._line
        x, last = line.right, self.leaf.at == self.leaf.count - 1
        if not (self._slipped or (last and said)):
            wide = self._onward_wide(room - self._turner_wide(said=said) + m.target)
            on = Rect(line.right - wide, line.y, wide, m.target)
            x = on.x - (self._aside() if said else gap(m))
            if not last:
                self._lay_onward(sheet, on)
        if said:
            count = self._counted()
            x -= count.width
            sheet.print(count, x, line.y + (line.h - count.height) // 2, self.desk.setter)
            x -= self._aside()
        back = Rect(x - m.target, line.y, m.target, m.target)
        if self.leaf.at:
            self.turn(sheet, back, self.leaf, -1, "leaf-back")

    def _onward(self, *, middle: bool = False) -> Slip:
        words = plain(self.desk.words.ui("Read on"), label(self.desk))
        return Slip("leaf-on", words, partial(self.leaf.turn, 1), middle=middle)

    def _onward_wide(self, room: int) -> int:
        """How wide what turns the leaf at the foot is: as its words are, where there is room for them."""
        least = narrowest(self.desk, self._onward(middle=True))
        words = self.desk.setter.set_line(self._onward().text, label(self.desk)).width
        wide = max(least, words + 3 * self.desk.measure.px(14))
        return wide if self.desk.measure.target < wide <= room else self.desk.measure.target

    def _lay_onward(self, sheet: Sheet, rect: Rect) -> None:
        if rect.w > self.desk.measure.target:
            lay_slip(self.desk, sheet, self._onward(middle=True), rect)
        else:
            self.turn(sheet, rect, self.leaf, 1, "leaf-on")

    def turn(self, sheet: Sheet, rect: Rect, leaf: Leaf, way: int, key: str) -> None:
        lay_slip(self.desk, sheet, Slip(key, (), partial(leaf.turn, way), middle=True), rect)
        sheet.marks.append(arrow(rect, way))
