"""The title page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from game.rules.play import Play
from game.rules.resume import BadRecord, resume
from game.screen.change import Change, Push, Quit, Swap
from game.screen.codex import Codex
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.notice import Notice
from game.screen.reading import Reading
from game.screen.saves import Saves
from game.screen.settings import SettingsPage
from game.screen.sheet import Sheet
from game.screen.tapes import Tapes
from game.screen.widgets import Act, diamond, paragraph, plain, row, space
from game.shelf import Saved


@dataclass(slots=True)
class Title:
    """Its name, the way between two zones, and what the book holds."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf)
        sheet = folio.compose(_head(desk, folio.head_width), _contents(desk, folio.width))
        sheet.back = Quit
        return sheet


def _head(desk: Desk, width: int) -> list[Item]:
    m = desk.measure
    big = desk.large(2.0 if m.wide else 1.5)
    # The three other names of the story, in the languages of those who lived it; they are not translated.
    others = "Quinientos metros\u2002·\u2002Бес жүз метр\u2002·\u2002Пятьсот метров"
    return [
        space(m.px(120) if m.wide else 0),
        paragraph(desk, plain(desk.story.title, big), big, width, above=0, with_next=True),
        _the_way(desk, width),
        paragraph(desk, plain(others, desk.fine()), desk.fine(), width, above=m.px(14), with_next=True),
        space(m.px(10)),
    ]


def _the_way(desk: Desk, width: int) -> Item:
    """Five hundred metres: a line from one zone to the other, and somebody on it."""
    m = desk.measure
    half = m.px(8)

    def place(sheet: Sheet, x: int, y: int) -> None:
        middle = y + half
        sheet.rule(Rect(x + 3 * half, middle, width - 6 * half, m.px(1)), "soft")
        sheet.marks.append(diamond(x + half, middle, half, "indigo"))
        sheet.marks.append(diamond(x + width - half, middle, half, "madder"))
        sheet.marks.append(diamond(x + round(width * 0.618), middle, half, "wormwood"))

    return Item(2 * half, m.px(26), place, None, True)


def _contents(desk: Desk, width: int) -> list[Item]:
    ui = desk.words.ui
    desk.keeper.wait()
    newest = desk.shelf.newest()
    rows: list[tuple[str, str, Act, str]] = []
    if newest:
        rows.append(("go-on", ui("Go on"), partial(take_up, desk, newest), newest.label.tape))
    rows += [
        ("tapes", ui("The tapes"), lambda: Push(Tapes()), ""),
        ("codex", ui("Codex"), lambda: Push(Codex(None)), ""),
        ("saves", ui("Saves"), lambda: Push(Saves(None, _read)), ""),
        ("settings", ui("Settings"), lambda: Push(SettingsPage()), ""),
        ("leave", ui("Leave"), Quit, ""),
    ]
    made = [
        row(desk, key, plain(text, desk.body()), act, width, note=note, ink="madder") for key, text, act, note in rows
    ]
    return [space(desk.measure.px(120)), *made] if desk.measure.wide else made


def take_up(desk: Desk, saved: Saved) -> Change:
    """Opens what was saved; where it no longer fits the story, the player is told first."""
    try:
        play, said = resume(desk.story, saved.record)
    except BadRecord as bad:
        return Push(Notice((desk.words.ui(str(bad)),)))
    return Push(Reading(play, told=desk.said(said)))


def _read(play: Play, told: tuple[str, ...]) -> Change:
    return Swap(Reading(play, told=told))
