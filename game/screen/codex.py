"""The codex: what the words mean, and who says so. It fills as its entries are met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from unicodedata import normalize

from game.rules.knowing import Reference
from game.rules.play import Play
from game.rules.view import EntryPage, entry_page, terms
from game.screen.change import Change, Push, Swap
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head, part
from game.screen.leaves import Item
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import Line, Opens, paragraph, plain, row, with_next
from game.story.shape import Name


def opens(desk: Desk) -> Opens:
    """What pressing a term does."""
    return lambda entry: Push(Entry(entry))


@dataclass(slots=True)
class Codex:
    """The entries met so far, in this play and in every one on the shelf, by kind."""

    play: Play | None
    leaf: Leaf = field(default_factory=Leaf)
    known: frozenset[Name] | None = None

    def compose(self, desk: Desk) -> Sheet:
        if self.known is None:
            self.known = met(desk, self.play)
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "stores-hut", "night"))
        ui = desk.words.ui
        count = ui("You have met {met} of {all} entries.", met=len(self.known), all=len(desk.story.entries))
        head = page_head(desk, folio.head_width, ui("Codex"), count)
        entries = [entry_page(desk.story, name, desk.words) for name in desk.story.entries if name in self.known]
        flow: list[Item] = []
        for kind, heading in _kinds(desk):
            ordered = sorted((e for e in entries if e.kind == kind), key=lambda entry: _spelt(entry.title))
            if ordered:
                rows = [self._row(desk, entry, folio.width) for entry in ordered]
                flow += part(desk, heading, rows, folio.width)
        if not flow:
            said = ui("Nothing yet. Press a word with dots under it, and its entry opens and is kept here.")
            empty = plain(said, desk.body())
            flow.append(paragraph(desk, empty, desk.body(), folio.width, above=0))
        return folio.compose(head, flow)

    def _row(self, desk: Desk, entry: EntryPage, width: int) -> Item:
        text = plain(entry.title, desk.body())
        act = partial(_open, entry.entry)
        return row(desk, Line(f"entry:{entry.entry}", text, act, aside=_own_script(entry)), width)


def _own_script(entry: EntryPage) -> str:
    """How it is written where it comes from, if that is another way than in its title."""
    return entry.written if entry.written.casefold() != entry.title.casefold() else ""


def _spelt(title: str) -> str:
    """As it is looked up: ä among the words with a."""
    return normalize("NFKD", title.casefold())


def _open(entry: Name) -> Change:
    return Push(Entry(entry))


def _kinds(desk: Desk) -> tuple[tuple[str, str], ...]:
    ui = desk.words.ui
    return (
        ("term", ui("Words")),
        ("place", ui("Places")),
        ("person", ui("People")),
        ("thing", ui("Things")),
        ("event", ui("Events")),
    )


@dataclass(slots=True)
class Entry:
    """One entry, with its sources."""

    name: Name
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        entry = entry_page(desk.story, self.name, desk.words)
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "stores-hut", "night"))
        below = "\u2002·\u2002".join(part for part in (_own_script(entry), entry.said) if part)
        head = page_head(desk, folio.head_width, entry.title, below)
        above = desk.measure.leading // 2

        def leads(name: Name) -> Change:
            """From entry to entry one goes on, and Esc leads back to the page, not through all of them."""
            return Swap(Entry(name))

        flow = [
            paragraph(desk, runs(spans, desk.body()), desk.body(), folio.width, above=above, opens=leads)
            for spans in entry.paragraphs
        ]
        flow += references(desk, entry.references, folio.width)
        if entry.review:
            flow.append(review(desk, entry.review, folio.width))
        return folio.compose(head, flow)


def references(desk: Desk, listed: Sequence[Reference], width: int) -> list[Item]:
    """The sources under their heading."""
    if not listed:
        return []
    heading = plain(desk.words.ui("Sources"), desk.fine("title", "ink"))
    above = desk.measure.leading
    return [with_next(paragraph(desk, heading, desk.fine(), width, above=above)), *cited(desk, listed, width)]


def cited(desk: Desk, listed: Sequence[Reference], width: int) -> list[Item]:
    """Of each source what it says, what it is and how it stands."""
    ink, roman, items = desk.fine("text", "ink"), desk.fine("text"), list[Item]()
    for source in listed:
        items.append(with_next(paragraph(desk, plain(source.says, ink), ink, width, above=desk.measure.px(14))))
        address = "://" in source.where
        what = "\u00a0· ".join(filter(None, (source.citation, source.standing, "" if address else source.where)))
        # Its name has the figures of text, as it has after what the record says.
        said = paragraph(desk, [*plain(f"{source.source}\u2002", ink), *plain(what, roman)], roman, width, above=0)
        # An address has lines of its own, so that it can be copied from them.
        where = [paragraph(desk, plain(source.where, roman), roman, width, above=0)] if address else []
        items += [with_next(said), *where] if where else [said]
    return items


def review(desk: Desk, said: str, width: int) -> Item:
    """Who has read it; said also where nobody has."""
    return paragraph(desk, plain(said, desk.fine()), desk.fine(), width, above=desk.measure.leading // 2)


def met(desk: Desk, play: Play | None) -> frozenset[Name]:
    """The entries on the pages passed, in this play and in those on the shelf."""
    desk.keeper.saved()
    kept = [*desk.shelf.plays(), *filter(None, desk.shelf.slots())]
    here = terms(desk.story, play.pages()) if play else ()
    there = (name for saved in kept for name in desk.plays.take(desk.story, saved.record).met)
    return frozenset((*here, *there))


def play_of(desk: Desk, record: object) -> Play | None:
    """The play of a record; None where it cannot be taken up."""
    return desk.plays.take(desk.story, record).play
