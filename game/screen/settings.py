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
from game.screen.keys import keys_link
from game.screen.leaves import Item
from game.screen.notice import NoticePage
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.widgets import options, with_next
from game.shelf import LOUD, PACES
from game.story.words import called

_WITH_NEXT = ("language", "easy", "one_switch", "theme", "reduced_motion", "mute", "place", "interface")
"""Settings that stand on one leaf with the next, so that no leaf has a single one."""


@dataclass(slots=True)
class SettingsPage:
    """Every setting with all it can be."""

    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        beside = back_link(desk), keys_link(desk)
        folio = Folio(desk, self.leaf, beside, vignette=vignette(desk, "radio-studio", season="autumn"))
        head = page_head(desk, folio.head_width, ui("Settings"), ui("Every change takes effect at once."))
        made = {name: setting(desk, name, folio.width, self.leaf) for name in _settings(desk)}
        sheet = folio.compose(head, [with_next(item) if name in _WITH_NEXT else item for name, item in made.items()])
        sheet.first = sheet.targets[0].key  # not the way to the next leaf: there is something to do on this one
        return sheet


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
        "one_switch": (ui("One switch: all is offered in turn; any press, anywhere, takes it"), _paces(desk)),
        "number_keys": (ui("Number keys choose at once"), switch),
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


def _paces(desk: Desk) -> list[tuple[object, str]]:
    ui = desk.words.ui
    slow = {5000: ui("5 s"), 3000: ui("3 s"), 2000: ui("2 s")}
    said = {0: ui("Off"), **slow, 1500: ui("1.5 s"), 1000: ui("1 s"), 500: ui("0.5 s")}
    return [(pace, said[pace]) for pace in PACES]


def _languages(desk: Desk) -> list[tuple[object, str]]:
    return [(language, called(language)) for language in desk.languages]


def _take(desk: Desk, leaf: Leaf, name: str, value: Any) -> Change | None:
    leaf.held = f"{name}:{value}"
    said = desk.set(replace(desk.settings, **{name: value}))
    return Push(NoticePage(said)) if said else None
