"""Keys: what each key, the mouse, a finger, a gamepad and a single switch do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.screen.change import Push
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link, back_link
from game.screen.headings import page_head, part
from game.screen.input import Back, Choose, Fullscreen, Intent, Move, Next, Number, Point, Sign, Turn, Undo
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.widgets import plain
from game.story.words import Words

_SHARE = 0.36
"""Of the column, for what is pressed; the rest says what it does."""


@dataclass(frozen=True, slots=True)
class Press:
    """What is pressed, what it does, and what `input` makes of it."""

    pressed: str
    does: str
    means: tuple[type[Intent], ...]


def presses(words: Words) -> Sequence[tuple[str, Sequence[Press]]]:
    """Each device and what is pressed on it."""
    return (
        (words.ui("Keyboard"), _keyboard(words)),
        (words.ui("Mouse and touch"), _pointing(words)),
        (words.ui("Gamepad"), _gamepad(words)),
        (words.ui("One switch"), _switch(words)),
    )


def _keyboard(words: Words) -> Sequence[Press]:
    ui = words.ui
    return (
        Press(ui("Arrows"), ui("go to what lies that way; beyond the edge of a leaf, turn it"), (Move,)),
        Press(ui("Tab, Shift and Tab"), ui("go to the next thing, or to the one before"), (Next,)),
        Press(ui("Enter, Space"), ui("take what is marked"), (Choose,)),
        Press(ui("1 to 9"), ui("choose at once what has that number; the settings can turn this off"), (Number,)),
        Press(ui("Page Down, Page Up"), ui("turn the leaves of a long page"), (Turn,)),
        Press(ui("Backspace"), ui("go one page of the story back"), (Undo,)),
        Press(ui("Esc"), ui("go back to the screen before"), (Back,)),
        Press(ui("F11"), ui("fill the screen, or make it a window again"), (Fullscreen,)),
        Press(ui("A to Z, 0"), ui("type a code from the museum; they do nothing else"), (Sign,)),
    )


def _pointing(words: Words) -> Sequence[Press]:
    ui = words.ui
    return (
        Press(ui("Click, tap"), ui("take what is under it, when you let go; slide off, and nothing happens"), (Point,)),
        Press(ui("Wheel"), ui("turn the leaves of a long page"), (Turn,)),
        Press(ui("Back button of a mouse"), ui("go back to the screen before"), (Back,)),
    )


def _gamepad(words: Words) -> Sequence[Press]:
    ui = words.ui
    return (
        Press(ui("Cross, left stick"), ui("go to what lies that way"), (Move,)),
        Press(ui("Lower button (A)"), ui("take what is marked"), (Choose,)),
        Press(ui("Right button (B)"), ui("go back to the screen before"), (Back,)),
        Press(ui("Left button (X)"), ui("go one page of the story back"), (Undo,)),
        Press(ui("Shoulder buttons"), ui("turn the leaves of a long page"), (Turn,)),
    )


def _switch(words: Words) -> Sequence[Press]:
    ui = words.ui
    return (
        Press(
            ui("Any key, click, tap or button"),
            ui("take what is being offered, wherever you point; Esc, Tab, the arrows and F11 do what they always do"),
            (Choose,),
        ),
    )


@dataclass(slots=True)
class Keys:
    """All of them in two columns, under the device they belong to."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "radio-studio", season="autumn"))
        below = ui("You can change from one device to another at any time.")
        head = page_head(desk, folio.head_width, ui("Keys"), below)
        flow = [
            item
            for device, rows in presses(desk.words)
            for item in part(desk, device, [_row(desk, each, folio.width) for each in rows], folio.width)
        ]
        return folio.compose(head, flow)


def keys_link(desk: Desk) -> Link:
    """The way to it."""
    return Link("keys", desk.words.ui("Keys"), lambda: Push(Keys()))


def _row(desk: Desk, press: Press, width: int) -> Item:
    m, gap = desk.measure, desk.measure.px(24)
    beside = round(width * _SHARE)
    pressed = desk.setter.set(plain(press.pressed, desk.body()), desk.body(), beside - gap)
    does = desk.setter.set(plain(press.does, desk.body()), desk.body(), width - beside)
    height = max(pressed.height, does.height) + m.px(14)

    def place(sheet: Sheet, x: int, y: int) -> None:
        sheet.print(pressed, x, y + m.px(6), desk.setter)
        sheet.print(does, x + beside, y + m.px(6), desk.setter)
        sheet.rule(Rect(x, y + height - m.px(1), width, m.px(1)))

    return Item(height, 0, place)
