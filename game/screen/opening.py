"""The page before a tape begins."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from game.rules.about import alone
from game.rules.play import Play, begin
from game.rules.view import TapePage, tape_page
from game.screen.change import Change, Pop, Screen, Swap
from game.screen.codex import opens
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link
from game.screen.headings import chapter
from game.screen.leaves import Item
from game.screen.passages import between
from game.screen.scenery import vignette
from game.screen.settings import setting
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import Act, options, paragraph, plain, with_next, word_row
from game.story.shape import Name

Reads = Callable[[Play], Screen]
"""The reading page of a play."""


@dataclass(slots=True)
class Opening:
    """A tape's title, its content note, what came before, who reads, and its beginning.

    `play` is one that goes on into the tape from the one before, by the same readers.
    """

    tape: Name
    reads: Reads
    play: Play | None = None
    before: Callable[[], Change] = Pop
    """What leads back from here."""
    readers: int = 1
    whose: dict[Name, int] = field(default_factory=dict)
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        tape = tape_page(desk.story, self.tape, desk.words)
        folio = Folio(
            desk, self.leaf, (Link("back", desk.words.ui("Back"), self.before),), vignette=vignette(desk, "wire")
        )
        width = folio.width
        book = desk.words.text("story/title", desk.story.title)
        above = desk.words.ui("Tape {number}", number=tape.number) if tape.number else book
        head = chapter(desk, folio.head_width, above, tape.title, tape.time)
        flow = [
            paragraph(desk, runs(spans, desk.body()), desk.body(), width, above=between(desk), opens=opens(desk))
            for spans in tape.so_far
        ]
        if tape.note:
            flow.append(self._note(desk, tape, width))
        if self.play is None:
            flow += self._readers(desk, width)
        start = word_row(desk, "begin", desk.words.ui("Begin"), partial(self._begin, desk), width)
        easy = any(desk.story.scenes[name].plain for name in desk.story.tapes[self.tape].scenes)
        how = [setting(desk, name, width, self.leaf) for name in ("text_size", *(["easy"] if easy else []))]
        sheet = folio.compose(head, flow, [*how, start])
        if sheet.index("begin") is not None:
            sheet.first = "begin"
        sheet.back = self.before
        return sheet

    def _note(self, desk: Desk, tape: TapePage, width: int) -> Item:
        before = plain(desk.words.ui("Before you begin:") + " ", desk.fine("title", "ink"))
        text = [*before, *runs(tape.note, desk.fine("text"))]
        return paragraph(desk, text, desk.fine(), width, above=between(desk))

    def _readers(self, desk: Desk, width: int) -> list[Item]:
        """How many sit at this screen and, where it is more than one, who answers for whom."""
        ui = desk.words.ui
        counts = (ui("One reader"), ui("Two"), ui("Three"))
        made = [(f"readers:{n}", word, partial(self._seat, desk, n)) for n, word in enumerate(counts, 1)]
        items = [
            options(
                desk, ui("Who is at this screen?"), made, f"readers:{self.readers}", width, above=desk.measure.leading
            )
        ]
        if self.readers > 1:
            items += [self._seat_of(desk, who, width) for who in desk.story.seats]
            return [*map(with_next, items[:-1]), items[-1]]
        said = plain(alone(desk.words), desk.fine("text"))
        return [*items, paragraph(desk, said, desk.fine(), width, above=desk.measure.px(8))]

    def _seat_of(self, desk: Desk, who: Name, width: int) -> Item:
        name = desk.words.text(f"cast/{who}", desk.story.cast[who].name)
        label = desk.words.ui("Who answers for {name}?", name=name)
        made: list[tuple[str, str, Act]] = [
            (f"seat:{who}:{n}", desk.words.ui("Reader {number}", number=n + 1), partial(self._give, who, n))
            for n in range(self.readers)
        ]
        return options(desk, label, made, f"seat:{who}:{self.whose[who]}", width, above=desk.measure.px(10))

    def _seat(self, desk: Desk, readers: int) -> None:
        self.readers, self.leaf.held = readers, f"readers:{readers}"
        self.whose = {who: n % readers for n, who in enumerate(desk.story.seats)}

    def _give(self, who: Name, reader: int) -> None:
        self.whose[who], self.leaf.held = reader, f"seat:{who}:{reader}"

    def _begin(self, desk: Desk) -> Swap:
        people = dict(self.whose) if self.readers > 1 else {}
        seed = int.from_bytes(os.urandom(4), "big")
        play = self.play or begin(desk.story, self.tape, seed, people)
        desk.keep(play)
        return Swap(self.reads(play))
