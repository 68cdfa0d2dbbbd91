"""What can be done from a page, besides reading on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.rules.play import Play
from game.screen.change import Change, Pop, Swap
from game.screen.codex import Codex
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.history import History
from game.screen.keys import keys_link
from game.screen.leaves import height_of
from game.screen.people import People
from game.screen.saves import Saves, Take
from game.screen.scenery import view_of
from game.screen.settings import SettingsPage
from game.screen.sheet import Sheet
from game.screen.widgets import Act, word_row


@dataclass(slots=True)
class Menu:
    """A page of contents; each opens in its place, so that Esc leads straight back to the page of the story."""

    play: Play
    take: Take
    undo: Callable[[], Change | None]
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        beside = back_link(desk), keys_link(desk)
        folio = Folio(desk, self.leaf, beside, vignette=view_of(desk, self.play.state))
        rows: list[tuple[str, str, Act]] = [
            ("read-on", ui("Read on"), Pop),
            ("undo", ui("One page back"), self._one_back),
            ("history", ui("The text so far"), lambda: Swap(History(self.play))),
            ("codex", ui("Codex"), lambda: Swap(Codex(self.play))),
            ("people", ui("Who is who"), lambda: Swap(People(self.play))),
            ("saves", ui("Saves"), lambda: Swap(Saves(self.play, self.take))),
            ("settings", ui("Settings"), lambda: Swap(SettingsPage())),
        ]
        if self.play.back() is None:
            rows = [each for each in rows if each[0] != "undo"]
        flow = [word_row(desk, key, word, act, folio.width) for key, word, act in rows]
        head = page_head(desk, folio.head_width, ui("Menu"), ui("Your place is kept."))
        if not desk.measure.wide and height_of([*head, *flow]) > folio.frame.text.h:
            head = page_head(desk, folio.head_width, ui("Menu"))  # better all of the contents on one leaf
        return folio.compose(head, flow)

    def _one_back(self) -> Change:
        self.undo()
        return Pop()
