"""Every sound there is, as assets/sound/sounds.yaml lists them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from game.files import assets_folder
from game.story.shape import Name
from game.story.source import plain


@dataclass(frozen=True, slots=True)
class Sound:
    """`kind` is music, place or interface; `gain` (0 to 1) puts it in proportion to the others; `men` play in it."""

    sound: Name
    kind: str
    gain: float
    caption: str
    men: frozenset[Name]


@lru_cache(maxsize=1)
def sounds() -> Mapping[Name, Sound]:
    """By name; empty where the list is not there."""
    listed = assets_folder() / "sound" / "sounds.yaml"
    if not listed.is_file():
        return MappingProxyType({})
    found = (_sound(entry) for entry in plain(listed))
    return MappingProxyType({sound.sound: sound for sound in found})


def _sound(entry: Mapping[str, object]) -> Sound:
    men = entry.get("men")
    return Sound(
        sound=str(entry["sound"]),
        kind=str(entry["kind"]),
        gain=float(10 ** (float(str(entry["level"])) / 20)),
        caption=str(entry["caption"]),
        men=frozenset(map(str, men)) if isinstance(men, list) else frozenset(),
    )


def motif(men: Collection[Name]) -> Sound | None:
    """The piece in which just these men play."""
    return next((sound for sound in sounds().values() if sound.men and sound.men == frozenset(men)), None)
