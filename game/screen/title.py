"""The title page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial

from game.rules.play import Play
from game.screen.change import Change, Push, Quit, Swap
from game.screen.codex import Codex
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf
from game.screen.headings import the_way
from game.screen.leaves import Item, height_of
from game.screen.reading import Reading
from game.screen.saves import Saves, taken
from game.screen.settings import SettingsPage
from game.screen.sheet import Sheet
from game.screen.tapes import Tapes
from game.screen.typeset import Dress, printable
from game.screen.widgets import Act, Line, paragraph, plain, row, space, with_next


@dataclass(slots=True)
class Title:
    """Its name, the way between two zones, and what the book holds."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf)
        rows = _contents(desk, folio.width)
        if desk.measure.wide:
            sheet = _across(desk, folio, rows)
        else:
            names = _names(desk, folio.width, folio.width, desk.large(1.5))
            sheet = folio.compose([_spare(folio, [*names, *rows]), *names], rows)
        sheet.back = Quit
        return sheet


def _across(desk: Desk, folio: Folio, rows: list[Item]) -> Sheet:
    """The title in one line over the whole sheet, the contents under it on the right, both in the middle."""
    names = _names(desk, folio.frame.foot.w, folio.head_width, _in_one_line(desk, folio.frame.foot.w))
    gap = space(desk.measure.px(54))
    top = _spare(folio, [*names[:2], gap, *rows])
    return folio.compose([top, *names], [space(top.height + height_of(names[:2]) + gap.height), *rows])


def _spare(folio: Folio, items: list[Item]) -> Item:
    """The space that puts the items a little above the middle of the sheet."""
    return space(max(0, round((folio.frame.text.h - height_of(items)) * 0.42)))


def _in_one_line(desk: Desk, width: int) -> Dress:
    """The largest size at which the title fills the width, up to a fifth of the sheet's height."""
    trial = desk.large()
    wanted = trial.px * width / max(1, desk.setter.width(printable(desk.story.title), trial))
    px = min(round(wanted * 0.985), desk.measure.height // 5)
    return replace(trial, px=px, leading=round(px * 1.08))


def _names(desk: Desk, width: int, below: int, dress: Dress) -> list[Item]:
    """The title, `width` wide, the way under it, and, `below` wide, how the others call it."""
    # The three other names of the story, in the languages of those who lived it; they are not translated.
    others = "Quinientos metros\u2002·\u2002Бес жүз метр\u2002·\u2002Пятьсот метров"
    m = desk.measure
    return [
        with_next(paragraph(desk, plain(desk.story.title, dress), dress, width, above=0)),
        the_way(desk, width),
        with_next(paragraph(desk, plain(others, desk.fine()), desk.fine(), below, above=m.px(54 if m.wide else 14))),
        space(m.px(10)),
    ]


def _contents(desk: Desk, width: int) -> list[Item]:
    ui = desk.words.ui
    desk.keeper.wait()
    newest = desk.shelf.newest()
    rows: list[tuple[str, str, Act, str]] = []
    if newest:
        rows.append(("go-on", ui("Go on"), partial(taken, desk, newest, _go_on), newest.label.tape))
    rows += [
        ("tapes", ui("The tapes"), lambda: Push(Tapes()), ""),
        ("codex", ui("Codex"), lambda: Push(Codex(None)), ""),
        ("saves", ui("Saves"), lambda: Push(Saves(None, _read)), ""),
        ("settings", ui("Settings"), lambda: Push(SettingsPage()), ""),
        ("leave", ui("Leave"), Quit, ""),
    ]
    return [row(desk, Line(key, plain(text, desk.body()), act, note=note), width) for key, text, act, note in rows]


def _go_on(play: Play, told: tuple[str, ...]) -> Change:
    return Push(Reading(play, told=told))


def _read(play: Play, told: tuple[str, ...]) -> Change:
    return Swap(Reading(play, told=told))
