"""The list of tapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from game.rules.play import Play, begin
from game.rules.view import TapePage, tape_page
from game.screen.change import Change, Swap
from game.screen.codex import play_of
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.leaves import Item
from game.screen.loom import strip
from game.screen.opening import Opening
from game.screen.reading import Reading
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.widgets import Line, plain, row
from game.story.shape import Name


@dataclass(slots=True)
class Tapes:
    """Every tape, in the order of the story, with the band last woven in it; each can be played alone."""

    leaf: Leaf = field(default_factory=Leaf)
    played: Mapping[Name, Play] | None = None

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "wire"))
        head = page_head(
            desk, folio.head_width, desk.words.ui("The tapes"), desk.words.ui("Each can be played on its own.")
        )
        rows = [
            self._row(desk, tape_page(desk.story, tape, desk.words), folio.width)
            for series in desk.story.series.values()
            for tape in series.tapes
        ]
        return folio.compose(head, rows)

    def _row(self, desk: Desk, tape: TapePage, width: int) -> Item:
        line = Line(
            key=f"tape:{tape.tape}",
            text=plain(tape.title, desk.name()),
            act=partial(_open, tape.tape),
            number=tape.number,
            note=tape.time,
            cloth=strip(desk, lambda: self._played(desk).get(tape.tape) or begin(desk.story, tape.tape, 0), 2),
        )
        return row(desk, line, width)

    def _played(self, desk: Desk) -> Mapping[Name, Play]:
        """Of each tape the play kept last; made once, for it reads every save."""
        if self.played is None:
            desk.keeper.saved()
            kept = [*filter(None, desk.shelf.slots()), *reversed(desk.shelf.autosaves())]
            plays = (play_of(desk, saved.record) for saved in sorted(kept, key=lambda saved: saved.label.when))
            self.played = {play.tape: play for play in plays if play is not None}
        return self.played


def _open(tape: Name) -> Change:
    return Swap(Opening(tape, Reading, before=_again))


def _again() -> Change:
    return Swap(Tapes())
