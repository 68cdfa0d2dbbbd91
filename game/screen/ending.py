"""The end of a tape: what the record says, and where it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from game.rules.knowing import Reference
from game.rules.play import Play
from game.rules.view import numbered, tape_page
from game.screen.change import Change, Pop, Push, Swap
from game.screen.codex import cited
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link, back_link
from game.screen.headings import chapter, page_head
from game.screen.leaves import Item
from game.screen.opening import Opening, Reads
from game.screen.passages import between
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import Act, paragraph, plain, word_row
from game.story.prose import Spans


@dataclass(slots=True)
class Ending:
    """`play` stands at the last page of its tape; `before` leads back to its band."""

    play: Play
    reads: Reads
    before: Act
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        tape = tape_page(desk.story, self.play.tape, desk.words)
        said = [reference for _, listed in tape.says for reference in listed]
        links = [Link("woven", ui("Back to the band"), self.before)]
        if said:
            links.append(Link("sources", ui("Sources"), partial(self._sources, said)))
        folio = Folio(desk, self.leaf, links, vignette=vignette(desk, "the-path", "dusk"))
        above = numbered(tape.number, tape.title)
        head = chapter(desk, folio.head_width, above, ui("What the record says"), tape.time)
        flow = [_said(desk, spans, listed, folio.width) for spans, listed in tape.says]
        sheet = folio.compose(head, flow, self._ways(desk, folio.width))
        sheet.undo = sheet.back = self.before
        return sheet

    def _ways(self, desk: Desk, width: int) -> list[Item]:
        ui, following = desk.words.ui, self.play.next_tape()
        items = []
        if following:
            title = tape_page(desk.story, following, desk.words).title
            word = ui("Go on with “{title}”", title=title)
            items.append(word_row(desk, "next", word, self._next, width))
        items.append(word_row(desk, "title", ui("To the title page"), Pop, width))
        return items

    def _next(self) -> Change:
        following = self.play.go_on()
        return Swap(Opening(following.tape, self.reads, following))

    def _sources(self, said: Sequence[Reference]) -> Change:
        return Push(Said(tuple(said)))


def _said(desk: Desk, spans: Spans, listed: Sequence[Reference], width: int) -> Item:
    """A sentence of the record, and after it, small, the names of its sources."""
    names = ", ".join(reference.source for reference in listed)
    after = plain(f"\u2002{names}", desk.fine("text")) if names else []
    return paragraph(desk, [*runs(spans, desk.body()), *after], desk.body(), width, above=between(desk))


@dataclass(slots=True)
class Said:
    """The sources of what the record says at the end of a tape."""

    listed: tuple[Reference, ...]
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "the-path", "dusk"))
        head = page_head(desk, folio.head_width, desk.words.ui("Sources"), desk.words.ui("What the record says"))
        once = list({reference.source: reference for reference in self.listed}.values())
        return folio.compose(head, cited(desk, once, folio.width))
