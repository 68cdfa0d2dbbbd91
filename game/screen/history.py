"""The text so far: every page that was passed, and what was chosen there."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.engine import State
from game.rules.play import Play, Turn
from game.rules.view import Page, chosen, page
from game.screen.change import Push
from game.screen.codex import opens
from game.screen.desk import Desk
from game.screen.folio import LAST, Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.leaves import Item
from game.screen.passages import between, ink_of, passages
from game.screen.scenery import view_of, vignette
from game.screen.sheet import Sheet
from game.screen.theme import Role
from game.screen.typeset import Run, runs
from game.screen.widgets import paragraph, plain, rule, with_next
from game.shelf import Settings
from game.story.model import LUCK, Story
from game.story.prose import Span
from game.story.shape import NOTHING
from game.story.words import Words


@dataclass(slots=True)
class History:
    """Read anew from the moves, in the language of the moment; it opens where the play is."""

    play: Play
    leaf: Leaf = field(default_factory=lambda: Leaf(at=LAST))
    _set: tuple[tuple[Settings, tuple[int, int], Story, Words], list[Item]] | None = None

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "the-path", "day", "thaw"))
        ui = desk.words.ui
        head = page_head(desk, folio.head_width, ui("The text so far"), ui("Nothing can be changed here."))
        return folio.compose(head, self._flow(desk, folio.width))

    def _flow(self, desk: Desk, width: int) -> list[Item]:
        """Set once for a size, a language and a reading of the files: a whole story takes a while."""
        key = desk.settings, desk.size, desk.story, desk.words
        if self._set is None or self._set[0] != key:
            turns = [*self.play.history(), Turn(self.play.state, NOTHING)]
            self._set = (
                key,
                [item for turn in turns for item in (*told(desk, turn.state, width), *picked(desk, turn, width))],
            )
        return self._set[1]


@dataclass(slots=True)
class Told:
    """A page that can be skipped, for whoever asks for it."""

    state: State
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=view_of(desk, self.state))
        shown = page(desk.story, self.state, desk.words)
        head = page_head(desk, folio.head_width, shown.place_title, shown.time)
        return folio.compose(head, passages(desk, shown.told(easy=desk.settings.easy), folio.width, opens(desk)))


def told(desk: Desk, state: State, width: int) -> list[Item]:
    """A page as it was read. Two sentences stand for one that can be skipped, whether it was or not, as before it."""
    shown = page(desk.story, state, desk.words)
    where = [
        Run(f"{shown.voice_name}\u2002", desk.fine("title", ink_of(desk, shown.voice))),
        *plain(f"{shown.place_title}, {shown.time}", desk.fine()),
    ]
    above = round(desk.measure.leading * 1.4)
    text = shown.told(easy=desk.settings.easy)
    return [
        with_next(paragraph(desk, where, desk.fine(), width, above=above)),
        *(_short(desk, shown, state, width) if shown.skip else passages(desk, text, width, opens(desk))),
    ]


def _short(desk: Desk, shown: Page, state: State, width: int) -> list[Item]:
    """Its note, its two sentences, and the way to the page itself; no row, which would have focus by itself."""
    ui, fine, body = desk.words.ui, desk.fine(), desk.body()
    note = runs((Span(f"{ui('Before this page')}\u2002", "plain"), *shown.note), fine)
    here = [Run(ui("Read the page itself"), body, "page")]
    return [
        with_next(paragraph(desk, note, fine, width, above=between(desk))),
        with_next(paragraph(desk, runs(shown.skip, body), body, width, above=between(desk), opens=opens(desk))),
        paragraph(desk, here, body, width, above=between(desk), opens=lambda _: Push(Told(state))),
    ]


def picked(desk: Desk, turn: Turn, width: int) -> list[Item]:
    """What was picked on a page; nothing where it only went on."""
    m = desk.measure
    items = did(desk, turn, width, "stress")
    return [with_next(rule(m.px(120), m.px(2), above=between(desk), ink="soft")), *items] if items else []


def did(desk: Desk, turn: Turn, width: int, role: Role = "text") -> list[Item]:
    """What each did there, his name in his ink before it; nobody speaks for luck."""
    items = []
    for who, choice in turn.picks.items():
        words = runs(chosen(desk.story, turn.state, who, choice, desk.words), desk.body(role))
        if who != LUCK:
            name = desk.words.text(f"cast/{who}", desk.story.cast[who].name)
            words = [Run(f"{name}\u2002", desk.name(ink_of(desk, who))), *words]
        items.append(paragraph(desk, words, desk.body(), width, above=desk.measure.px(8)))
    return items
