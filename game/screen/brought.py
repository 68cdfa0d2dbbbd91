"""A code brought from the museum: typed in, it shows the band that was woven there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from game.rules.takeaway import MOST, SIGNS, BadCode, play_of_any
from game.screen import layout
from game.screen.change import Change, Pop, Push, Swap
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.opening import Opening
from game.screen.passages import between
from game.screen.reading import Reading
from game.screen.scenery import vignette
from game.screen.sheet import Sheet, Target
from game.screen.typeset import Dress
from game.screen.widgets import paragraph, plain, word_row
from game.screen.woven import Woven
from game.story.shape import Name

SERIES = "kiosk"
"""The tapes of a story that are played in museums."""
_GROUP = 4


@dataclass(slots=True)
class Brought:
    """What is typed stands in groups of four, as it does in the museum."""

    typed: str = ""
    told: str = ""
    by_keys: bool = False
    """Whoever types on a keyboard ends with Enter, and means what he has typed."""
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "wire"))
        below = ui("It shows the band that was woven there.")
        head = page_head(desk, folio.head_width, ui("A code from the museum"), below)
        width = folio.width
        large = Dress(desk.measure.title, round(desk.measure.title * 1.3))
        groups = [self.typed[at : at + _GROUP] for at in range(0, len(self.typed), _GROUP)]
        how = plain(ui("Type the signs of your code, or press them below."), desk.body(ink="soft"))
        typed = paragraph(desk, plain("-".join(groups), large), large, width, above=0)
        flow = [typed if groups else paragraph(desk, how, desk.body(), width, above=0)]
        if self.told:
            flow.append(paragraph(desk, plain(self.told, desk.body()), desk.body(), width, above=between(desk)))
        show = word_row(desk, "show", ui("Show it"), partial(self._show, desk), width)
        clear = word_row(desk, "clear", ui("Take one sign back"), self._back, width)
        sheet = folio.compose(head, flow, [self._signs(desk, width), clear, show])
        sheet.first = "show" if self.by_keys or len(self.typed) >= _GROUP else "sign:0"
        sheet.typed = lambda sign: self._key(partial(self._type, sign))
        sheet.undo = lambda: self._key(self._back)
        return sheet

    def _signs(self, desk: Desk, width: int) -> Item:
        """The signs to press, in even lines."""
        m, dress = desk.measure, desk.body()
        side = max(layout.TARGET, m.target)
        each = min(len(SIGNS), max(8, width // (side * 8 // 7) // 8 * 8))
        step = min(width // each, side * 2)

        def place(sheet: Sheet, x: int, y: int) -> None:
            for number, sign in enumerate(SIGNS):
                rect = Rect(x + number % each * step, y + number // each * side, side, side)
                block = desk.setter.set_line(plain(sign, dress), dress)
                top = rect.y + (side - block.height) // 2
                sheet.print(block, rect.x + (side - block.width) // 2, top, desk.setter)
                sheet.targets.append(Target(f"sign:{sign}", (rect,), partial(self._type, sign), "link"))

        return Item(-(-len(SIGNS) // each) * side, between(desk), place)

    def _key(self, act: Callable[[], None]) -> Change:
        """From the keyboard: after it Enter is on "Show it", wherever it was before."""
        act()
        self.by_keys = True
        self.leaf.turn(self.leaf.count)
        return Swap(self)

    def _type(self, sign: str) -> None:
        if len(self.typed) < MOST:
            self.typed, self.told = self.typed + sign, ""

    def _back(self) -> None:
        self.typed, self.told = self.typed[:-1], ""

    def _show(self, desk: Desk) -> Change | None:
        played = desk.story.series.get(Name(SERIES))
        # A museum may show any tape; those made for museums are tried first.
        tapes = dict.fromkeys((*(played.tapes if played else ()), *desk.story.tapes))
        try:
            play = play_of_any(desk.story, tapes, self.typed)
        except BadCode as bad:
            self.told = desk.words.ui(str(bad))
            return None
        first = next(iter(desk.story.tapes))
        onward = desk.words.ui("Play the first tape")
        return Push(Woven(play, Pop, lambda: Swap(Opening(first, Reading)), onward))


def lamp(desk: Desk) -> Name | None:
    """The tape that such codes are of, in a story that has one."""
    series = desk.story.series.get(Name(SERIES))
    return series.tapes[0] if series else None
