"""The list of tapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from game.rules.band import Band, weave
from game.rules.play import Play, begin
from game.rules.view import TapePage, series_title, tape_page
from game.screen.brought import lamp
from game.screen.change import Change, Swap
from game.screen.codex import play_of
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head, section
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
    """Every tape, in the order of the story, with what was last woven in it; each can be played alone."""

    leaf: Leaf = field(default_factory=Leaf)
    played: Mapping[Name, tuple[Play, int]] | None = None

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "wire"))
        head = page_head(
            desk, folio.head_width, desk.words.ui("The tapes"), desk.words.ui("Each can be played on its own.")
        )
        flow: list[Item] = []
        for name, series in desk.story.series.items():
            if len(desk.story.series) > 1:
                flow += section(desk, series_title(desk.story, name, desk.words), folio.width)
            # The keys 1 to 9 choose among the tapes of the first; the same figure twice would choose neither.
            numbered = name == next(iter(desk.story.series))
            for tape in series.tapes:
                shown = tape_page(desk.story, tape, desk.words)
                flow.append(self._row(desk, shown, folio.width, shown.number if numbered else 0))
        return folio.compose(head, flow)

    def _row(self, desk: Desk, tape: TapePage, width: int, number: int) -> Item:
        museum = desk.words.ui("a short tape made for museums: a few minutes")
        line = Line(
            key=f"tape:{tape.tape}",
            text=plain(tape.title, desk.name()),
            act=partial(_open, tape.tape),
            number=number,
            note=f"{tape.time}\u2002·\u2002{museum}" if tape.tape == lamp(desk) else tape.time,
            cloth=strip(desk, partial(self._woven, desk, tape.tape), 2),
        )
        return row(desk, line, width)

    def _woven(self, desk: Desk, tape: Name) -> Band:
        """What was last woven in a tape, whatever was played before it or after it."""
        play, number = self._played(desk).get(tape) or (begin(desk.story, tape, 0), 0)
        band = weave(play)
        starts = (0, *band.ends)
        return replace(band, rows=band.rows[starts[number] : (*band.ends, None)[number]], ends=())

    def _played(self, desk: Desk) -> Mapping[Name, tuple[Play, int]]:
        """Of each tape the play that last decided something in it, and its number among that play's: read once."""
        if self.played is None:
            desk.keeper.saved()
            kept = [*filter(None, desk.shelf.slots()), *reversed(desk.shelf.plays())]
            plays = (play_of(desk, saved.record) for saved in sorted(kept, key=lambda saved: saved.label.when))
            self.played = {
                reel.tape: (play, number)
                for play in plays
                if play is not None
                for number, reel in enumerate((*play.earlier, play.reel))
                if any(turn.picks for turn in reel.turns)
            }
        return self.played


def _open(tape: Name) -> Change:
    return Swap(Opening(tape, Reading, before=_again))


def _again() -> Change:
    return Swap(Tapes())
