"""The pad behind the four corners: six digits, and the menu of the staff."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

from game.screen.change import Change, Quit, Swap
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Word
from game.screen.kiosk.menu import Leave, Menu
from game.screen.kiosk.office import by_the_keys, even
from game.screen.kiosk.site import TYPED, Site
from game.screen.kiosk.slip import Slip, hollow, label
from game.screen.kiosk.startover import question
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.typeset import Dress, Run
from game.screen.widgets import diamond, paragraph, plain

DIGITS = 6
_ROWS = ("123", "456", "789")


@dataclass(slots=True)
class Pad:
    """What is typed is shown as dots. While the lock is shut there are no keys; `due`: each second of that."""

    site: Site
    leave: Leave
    typed: str = ""
    wrong: bool = False
    due: float = math.inf

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        back = Slip("back", plain(ui("Back"), label(desk)), Quit, middle=True)
        shut = self.site.lock.shut_for()
        self.due = self.site.now() + (shut % 1 or 1) if shut else math.inf
        if shut:
            self.typed, self.wrong = "", False
            return by_the_keys(desk, Leaf(), (), partial(_shut, desk, shut), [[back]])
        clear = Slip("clear", plain(ui("Clear"), label(desk)), self._clear, middle=True)
        keys, nought = [[self._key(desk, digit) for digit in row] for row in _ROWS], self._key(desk, "0")
        rows, words = [*keys, [clear, nought, back]], list[Word]()
        if not even(desk, words, rows):  # long words have no room on keys
            rows = [*keys, [nought]]
            words = [Word(slip.key, said, said, slip.act) for slip, said in ((clear, ui("Clear")), (back, ui("Back")))]
        return by_the_keys(desk, Leaf(), words, partial(self._said, desk), rows)

    def _said(self, desk: Desk, width: int) -> list[Item]:
        ui = desk.words.ui
        below = ui("That is not the code.") if self.wrong else ui("Type the six digits.")
        return [*question(desk, ui("Staff"), below, width), self._dots(desk)]

    def _dots(self, desk: Desk) -> Item:
        m = desk.measure
        half = round(m.text * 0.3)

        def place(sheet: Sheet, x: int, y: int) -> None:
            for number in range(DIGITS):
                at = x + half + number * 4 * half, y + half
                sheet.marks += [diamond(*at, half)] if number < len(self.typed) else hollow(*at, half, m.px(2))

        return Item(2 * half, m.px(24), place)

    def _key(self, desk: Desk, digit: str) -> Slip:
        return Slip(f"{TYPED}{digit}", plain(digit, label(desk)), partial(self._type, digit), middle=True)

    def _clear(self) -> None:
        self.typed = ""

    def _type(self, digit: str) -> Change | None:
        self.typed, self.wrong = self.typed + digit, False
        if len(self.typed) < DIGITS:
            return None
        verdict = self.site.lock.verify(self.typed)
        self.typed, self.wrong = "", verdict == "wrong"
        return Swap(Menu(self.site, self.leave)) if verdict == "open" else None


def _shut(desk: Desk, left: float, width: int) -> list[Item]:
    """How long it still is, to the second."""
    ui, seconds = desk.words.ui, math.ceil(left)
    large = round(desk.measure.title * 2)
    clock = Dress(large, math.ceil(large * 1.14), "text")  # not the face of titles: its noughts are o's
    said = [Run(f"{seconds // 60}:{seconds % 60:02}", clock)]
    below = ui("Five codes were wrong. The keys come back at 0:00.")
    return [
        *question(desk, ui("Locked"), "", width),
        paragraph(desk, said, clock, width, above=desk.measure.px(24)),
        paragraph(desk, plain(below, desk.body()), desk.body(), width, above=desk.measure.px(24)),
    ]
