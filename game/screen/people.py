"""Who is who: those met so far, each with a portrait and a word of who that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from game.rules.people import PersonPage, people
from game.rules.play import Play
from game.rules.setting import Setting
from game.screen.change import Change, Push
from game.screen.codex import opens
from game.screen.desk import Desk
from game.screen.folio import Folio, Hang, Leaf, back_link
from game.screen.headings import page_head
from game.screen.leaves import Item
from game.screen.passages import between, ink_of
from game.screen.scenery import hang_print, view_of
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import Line, paragraph, plain, row, rule, with_next


@dataclass(slots=True)
class People:
    """Those of the tapes before, and of the pages that the play has come to, in the order of the cast."""

    play: Play
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        known = people(self.play, desk.words)
        first = next((person for person in known if person.who == desk.story.scenes[self.play.state.scene].voice), None)
        hang = (portrait(desk, first) if first else None) or view_of(desk, self.play.state)
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=hang)
        below = ui("All these people are made up. Those who really lived are in the codex.")
        head = page_head(desk, folio.head_width, ui("Who is who"), below)
        return folio.compose(head, [self._row(desk, person, folio.width) for person in known])

    def _row(self, desk: Desk, person: PersonPage, width: int) -> Item:
        ink = ink_of(desk, person.who)
        line = Line(f"person:{person.who}", plain(person.name, desk.body(ink=ink)), partial(_open, person), ink=ink)
        return row(desk, line, width)


def _open(person: PersonPage) -> Change:
    return Push(Person(person))


@dataclass(slots=True)
class Person:
    """One of them."""

    person: PersonPage
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=portrait(desk, self.person))
        head = page_head(desk, folio.head_width, self.person.name, "")
        body, width = desk.body(), folio.width
        about = paragraph(desk, runs(self.person.about, body), body, width, above=0, opens=opens(desk))
        return folio.compose(head, [about, *self._pictured(desk, width)])

    def _pictured(self, desk: Desk, width: int) -> list[Item]:
        """The portrait in words, under a short rule."""
        told = [plain(text, desk.body()) for text in (self.person.alt, self.person.long) if text]
        lines = [paragraph(desk, each, desk.body(), width, above=between(desk)) for each in told]
        m = desk.measure
        return [with_next(rule(m.px(120), m.px(2), above=m.leading, ink="soft")), *lines] if lines else []


def portrait(desk: Desk, person: PersonPage) -> Hang | None:
    """The picture of somebody, by lamplight; None where there is none."""
    return hang_print(desk, Setting(person.portrait, "night", "winter", "clear", "warm")) if person.portrait else None
