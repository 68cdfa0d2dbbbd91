"""The settings: each holds at once, on this very page, and is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from game.screen.change import Change, Push
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, back_link
from game.screen.headings import page_head
from game.screen.leaves import Item
from game.screen.notice import Notice
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.widgets import options
from game.shelf import LOUD
from game.story.words import called


@dataclass(slots=True)
class SettingsPage:
    """Every setting with all it can be."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "radio-studio", season="autumn"))
        head = page_head(desk, folio.head_width, ui("Settings"), ui("They hold at once."))
        flow = [_setting(desk, folio.width, name, label, choices) for name, label, choices in _settings(desk)]
        return folio.compose(head, flow)


def _settings(desk: Desk) -> tuple[tuple[str, str, Sequence[tuple[object, str]]], ...]:
    ui = desk.words.ui
    yes_or_no = ((False, ui("No")), (True, ui("Yes")))
    loud = [(n, f"{n} %") for n in LOUD]
    return (
        ("language", ui("Language"), _languages(desk)),
        ("text_size", ui("Size of the text"), [(n, f"{n} %") for n in (100, 125, 150, 175, 200)]),
        (
            "theme",
            ui("Paper"),
            (
                ("cream", ui("Cream")),
                ("dark", ui("Dark")),
                ("white", ui("Black on white")),
                ("black", ui("White on black")),
            ),
        ),
        ("face", ui("Face"), (("literata", "Literata"), ("sans", ui("Sans serif")), ("andika", "Andika"))),
        ("easy", ui("Easy text, where there is one"), yes_or_no),
        ("reduced_motion", ui("Less motion"), yes_or_no),
        ("fullscreen", ui("Whole screen"), yes_or_no),
        ("mute", ui("Silence"), yes_or_no),
        ("music", ui("Music"), loud),
        ("place", ui("Sounds of a place"), loud),
        ("interface", ui("Sounds of the page"), loud),
        ("mono", ui("The same in both ears"), yes_or_no),
        ("captions", ui("Say what is heard"), yes_or_no),
    )


def _languages(desk: Desk) -> list[tuple[object, str]]:
    return [(language, called(language)) for language in desk.languages]


def _setting(desk: Desk, width: int, name: str, label: str, choices: Sequence[tuple[object, str]]) -> Item:
    made = [(f"{name}:{value}", word, partial(_take, desk, name, value)) for value, word in choices]
    chosen = f"{name}:{getattr(desk.settings, name)}"
    return options(desk, label, made, chosen, width, above=desk.measure.px(14))


def _take(desk: Desk, name: str, value: Any) -> Change | None:
    said = desk.set(replace(desk.settings, **{name: value}))
    return Push(Notice(said)) if said else None
