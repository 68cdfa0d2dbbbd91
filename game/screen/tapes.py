"""The list of tapes, and the page before a tape begins."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from game.rules.play import begin
from game.rules.view import TapePage, tape_page
from game.screen.change import Swap
from game.screen.codex import opens
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link, back_link
from game.screen.headings import chapter, page_head
from game.screen.leaves import Item
from game.screen.passages import between
from game.screen.reading import Reading
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import Act, Line, options, paragraph, plain, row, word_row
from game.story.model import Name


@dataclass(slots=True)
class Tapes:
    """Every tape, in the order of the story; each can be played alone."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),))
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
        )
        return row(desk, line, width)


def _open(tape: Name) -> Swap:
    return Swap(Opening(tape))


@dataclass(slots=True)
class Opening:
    """A tape's title, its content note, what came before, who reads, and its beginning."""

    tape: Name
    readers: int = 1
    whose: dict[Name, int] = field(default_factory=dict)
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        tape = tape_page(desk.story, self.tape, desk.words)
        folio = Folio(desk, self.leaf, (Link("tapes", desk.words.ui("All tapes"), lambda: Swap(Tapes())),))
        width = folio.width
        number = desk.words.ui("Tape {number}", number=tape.number)
        head = chapter(desk, folio.head_width, number, tape.title, tape.time)
        flow = [
            paragraph(desk, runs(spans, desk.body()), desk.body(), width, above=between(desk), opens=opens(desk))
            for spans in tape.so_far
        ]
        if tape.note:
            flow.append(self._note(desk, tape, width))
        flow += self._readers(desk, width)
        start = word_row(desk, "begin", desk.words.ui("Begin"), partial(self._begin, desk), width)
        return folio.compose(head, flow, [start])

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
        return items

    def _seat_of(self, desk: Desk, who: Name, width: int) -> Item:
        name = desk.words.text(f"cast/{who}", desk.story.cast[who].name)
        label = desk.words.ui("Who answers for {name}?", name=name)
        made: list[tuple[str, str, Act]] = [
            (f"seat:{who}:{n}", desk.words.ui("Reader {number}", number=n + 1), partial(self._give, who, n))
            for n in range(self.readers)
        ]
        return options(desk, label, made, f"seat:{who}:{self.whose[who]}", width, above=desk.measure.px(10))

    def _seat(self, desk: Desk, readers: int) -> None:
        self.readers = readers
        self.whose = {who: n % readers for n, who in enumerate(desk.story.seats)}

    def _give(self, who: Name, reader: int) -> None:
        self.whose[who] = reader

    def _begin(self, desk: Desk) -> Swap:
        people: Mapping[Name, int] = dict(self.whose) if self.readers > 1 else {}
        seed = int.from_bytes(os.urandom(4), "big")
        reading = Reading(begin(desk.story, self.tape, seed, people))
        reading.keep(desk)
        return Swap(reading)
