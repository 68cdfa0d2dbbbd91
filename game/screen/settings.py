"""The settings: each holds at once, on this very page, and is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from game.looks import FACES, TEXT_SIZES, THEMES
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
        head = page_head(desk, folio.head_width, ui("Settings"), ui("Every change takes effect at once."))
        return folio.compose(head, [setting(desk, name, folio.width, self.leaf) for name in _settings(desk)])


def setting(desk: Desk, name: str, width: int, leaf: Leaf) -> Item:
    """One setting with all it can be; `leaf` stays open at it, however the page breaks after the change."""
    label, choices = _settings(desk)[name]
    made = [(f"{name}:{value}", word, partial(_take, desk, leaf, name, value)) for value, word in choices]
    chosen = f"{name}:{getattr(desk.settings, name)}"
    return options(desk, label, made, chosen, width, above=desk.measure.px(14))


def _settings(desk: Desk) -> Mapping[str, tuple[str, Sequence[tuple[object, str]]]]:
    ui = desk.words.ui
    switch = ((False, ui("Off")), (True, ui("On")))
    loud = [(n, f"{n} %") for n in LOUD]
    themes = {"cream": ui("Cream"), "dark": ui("Dark"), "white": ui("Black on white"), "black": ui("White on black")}
    faces = {"literata": "Literata", "sans": ui("Sans serif"), "andika": "Andika"}
    return {
        "language": (ui("Language"), _languages(desk)),
        "text_size": (ui("Text size"), [(n, f"{n} %") for n in TEXT_SIZES]),
        "easy": (ui("Easy text: shorter sentences, plainer words"), switch),
        "captions": (ui("Captions for sounds"), switch),
        "theme": (ui("Colours"), [(theme, themes[theme]) for theme in THEMES]),
        "face": (ui("Typeface"), [(face, faces[face]) for face in FACES]),
        "reduced_motion": (ui("Less motion"), switch),
        "fullscreen": (ui("Full screen"), switch),
        "mute": (ui("Mute all sound"), switch),
        "music": (ui("Music"), loud),
        "place": (ui("Background sounds"), loud),
        "interface": (ui("Page sounds"), loud),
        "mono": (ui("Mono sound"), switch),
    }


def _languages(desk: Desk) -> list[tuple[object, str]]:
    return [(language, called(language)) for language in desk.languages]


def _take(desk: Desk, leaf: Leaf, name: str, value: Any) -> Change | None:
    leaf.held = f"{name}:{value}"
    said = desk.set(replace(desk.settings, **{name: value}))
    return Push(Notice(said)) if said else None
