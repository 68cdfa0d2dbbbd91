"""Which colour each ink of a print has: by hour, warmth, season and weather, and by the paper it lies on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from game.files import assets_folder
from game.rules.setting import Setting
from game.screen.theme import Colour, Theme
from game.story.source import plain

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
_BRIGHT = ("paper", "light", "lamp")
_DIMMED: Mapping[str, float] = {"paper": 0.72, "light": 0.78, "mid": 0.86, "lamp": 0.86}
"""How much of an ink is left on dark paper: the print stays a mounted sheet, and does not glare."""


@dataclass(frozen=True, slots=True)
class Inking:
    """The inks, and the groups of the print that are kept (`when-…`)."""

    colours: tuple[tuple[str, Colour], ...]
    kept: frozenset[str]


def inking(setting: Setting, theme: Theme) -> Inking:
    """As assets/prints/inks.yaml has it; where a theme has two inks only, so has a print."""
    table = _table()
    hour = table["hours"][setting.hour]
    colours = {ink: _colour(code) for ink, code in hour["inks"][setting.warmth].items()}
    kept = set(hour.get("when") or ())
    for mood in (table["moods"].get(name) or {} for name in (setting.season, setting.weather)):
        for ink, (code, share) in (mood.get("toward") or {}).items():
            colours[ink] = _stirred(colours[ink], _colour(code), float(share))
        kept |= set(mood.get("when") or ())
        kept -= set(mood.get("without") or ())
    if theme.outlined:
        colours = {ink: WHITE if ink in _BRIGHT else BLACK for ink in colours}
    elif theme.dark:
        colours = {ink: _stirred(BLACK, colour, _DIMMED.get(ink, 1.0)) for ink, colour in colours.items()}
    return Inking(tuple(sorted(colours.items())), frozenset(kept))


@lru_cache(maxsize=1)
def _table() -> Any:
    return plain(assets_folder() / "prints" / "inks.yaml")


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _stirred(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the second in the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
