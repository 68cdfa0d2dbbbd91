"""The title page."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import partial

from game.rules.about import in_a_sentence
from game.rules.hearing import Hearing
from game.rules.play import Play, begin
from game.rules.view import numbered, tape_page
from game.screen.about import About
from game.screen.brought import Brought, lamp
from game.screen.change import Change, Push, Quit, Swap
from game.screen.codex import Codex
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link, Picture
from game.screen.headings import the_way
from game.screen.leaves import Item, height_of
from game.screen.loom import foot_band
from game.screen.opening import Opening
from game.screen.reading import Reading
from game.screen.saves import Saves, taken
from game.screen.scenery import vignette
from game.screen.settings import SettingsPage
from game.screen.sheet import Sheet
from game.screen.tapes import Tapes
from game.screen.typeset import printable
from game.screen.widgets import Act, Line, paragraph, plain, row, space, with_next
from game.shelf import Saved, going_on

_NAMES = 7
"""Lines of text that the names take at their smallest."""
_OTHERS = ("Quinientos metros", "Бес жүз метр", "Пятьсот метров")
"""The three other names of the story, in the languages of those who lived it; they are not translated."""


@dataclass(slots=True)
class Title:
    """The wire at dusk, the name of the story, what the book holds, and the band that was last woven, if any was."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        desk.keeper.saved()
        last = going_on(desk.story, desk.shelf.autosaves())
        play = last[1] if last else begin(desk.story, next(iter(desk.story.tapes)), 0)
        band = foot_band(desk, play, -math.inf)
        wire = vignette(desk, "wire") if desk.measure.wide or desk.measure.upright else None
        folio = Folio(desk, self.leaf, _beside(desk), band=band, picture=Picture(wire) if wire else None)
        rows = _contents(desk, last[0] if last else None, folio.width)
        room = folio.frame.text.h - height_of(rows) - desk.measure.px(40)
        here: list[Item] = []
        if room < _NAMES * desk.measure.leading:
            # They have a leaf with the way into the story; what else the book holds is on the next.
            here, rows = [replace(rows[0], above=desk.measure.leading)], rows[1:]
            room = folio.frame.text.h - height_of(here) - here[0].above
        sheet = folio.compose([], [*_names(desk, folio.width, room), *here], rows)
        sheet.back = Quit
        sheet.hearing = Hearing("", "", ())
        return sheet


def _names(desk: Desk, width: int, room: int) -> list[Item]:
    """The title, the way under it, and how the others call it: as large as the column and `room` allow."""
    m = desk.measure
    others = "\u2002·\u00a0 ".join(name.replace(" ", "\u00a0") for name in _OTHERS)
    items: list[Item] = []
    what = plain(in_a_sentence(desk.story, desk.words), desk.body())
    for px in range(m.px(150), m.text, -m.px(3)):
        dress = replace(desk.large(), px=px, leading=round(px * 1.04))
        title = paragraph(desk, plain(desk.story.title, dress), dress, width, above=0)
        items = [
            with_next(title),
            the_way(desk, width),
            with_next(paragraph(desk, plain(others, desk.fine()), desk.fine(), width, above=m.px(20))),
            *([with_next(paragraph(desk, what, desk.body(), width, above=m.px(24)))] if what[0].text else []),
            space(m.px(10)),
        ]
        widest = max(desk.setter.width(word, dress) for word in printable(desk.story.title).split())
        if title.height <= 2 * dress.leading and widest <= width and height_of(items) <= room:
            break
    return items


def _contents(desk: Desk, last: Saved | None, width: int) -> list[Item]:
    ui = desk.words.ui
    rows: list[tuple[str, str, Act, str]] = []
    if last:
        rows.append(("go-on", ui("Go on"), partial(taken, desk, last, _go_on), last.label.tape))
    else:
        first = tape_page(desk.story, next(iter(desk.story.tapes)), desk.words)
        opening = partial(Opening, first.tape, Reading)
        rows.append(("new", ui("Begin"), lambda: Push(opening()), numbered(first.number, first.title)))
    rows += [
        ("tapes", ui("The tapes"), lambda: Push(Tapes()), ""),
        ("codex", ui("Codex"), lambda: Push(Codex(None)), ""),
        ("saves", ui("Saves"), lambda: Push(Saves(None, _read)), ""),
        *([("brought", ui("A code from the museum"), lambda: Push(Brought()), "")] if lamp(desk) else []),
    ]
    meant = {"tapes": ui("the story, part by part"), "codex": ui("words, places and people explained")}
    if not (desk.measure.wide or desk.measure.upright):
        meant.clear()  # there is no room beside the words
    return [
        row(desk, Line(key, plain(text, desk.body()), act, note=note, aside=meant.get(key, "")), width)
        for key, text, act, note in rows
    ]


def _beside(desk: Desk) -> tuple[Link, ...]:
    """What is not the book itself, at the foot: so the names and what the book holds have one leaf."""
    ui = desk.words.ui
    return (
        Link("settings", ui("Settings"), lambda: Push(SettingsPage())),
        Link("about", ui("About"), lambda: Push(About())),
        Link("leave", ui("Leave"), Quit),
    )


def _go_on(play: Play, told: tuple[str, ...]) -> Change:
    return Push(Reading(play, told=told))


def _read(play: Play, told: tuple[str, ...]) -> Change:
    return Swap(Reading(play, told=told))
