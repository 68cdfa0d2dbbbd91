"""How a player likes it, and what can be wrong with that in a file."""

from __future__ import annotations

import json
from dataclasses import Field, asdict, dataclass, field, fields
from typing import Any

from game.disk import Foreign
from game.looks import FACES, TEXT_SIZES, THEMES
from game.shelf.sentences import SETTING_WRONG, SETTINGS_UNKNOWN
from game.story.words import CODE, Notice

LOUD = (0, 20, 40, 60, 80, 100)
PACES = (0, 5000, 3000, 2000, 1500, 1000, 500)
"""Milliseconds that one switch waits at each thing, and 0 where it is off. Next to that stands the slowest: whoever
means to turn it off and comes too late still has time.
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a player likes it. Text size and how loud a kind of sound is are in per cent; `easy` asks for the plain text,
    `captions` for words where there is something to hear; `one_switch` is one of PACES.
    """

    language: str = "en"
    theme: str = field(default=THEMES[0], metadata={"among": THEMES})
    text_size: int = field(default=TEXT_SIZES[0], metadata={"among": TEXT_SIZES})
    face: str = field(default=FACES[0], metadata={"among": FACES})
    reduced_motion: bool = False
    fullscreen: bool = False
    easy: bool = False
    music: int = field(default=60, metadata={"among": LOUD})
    place: int = field(default=60, metadata={"among": LOUD})
    interface: int = field(default=60, metadata={"among": LOUD})
    mono: bool = False
    mute: bool = False
    captions: bool = False
    one_switch: int = field(default=PACES[0], metadata={"among": PACES})
    number_keys: bool = True


def read_settings(tree: dict[str, Any]) -> tuple[Settings, list[Notice]]:
    """The settings in a file's tree, and what of it could not be understood; raises Foreign where nothing could."""
    known = {setting.name: setting for setting in fields(Settings)}
    unknown = ", ".join(json.dumps(key)[:40] for key in tree if key not in known)
    if unknown and not known.keys() & tree.keys():
        raise Foreign
    wrong = {key for key in tree if key in known and not _fits(known[key], tree[key])}
    notices = [
        Notice(SETTING_WRONG, {"key": key, "value": json.dumps(tree[key])[:40], "default": _plain(known[key].default)})
        for key in known
        if key in wrong
    ]
    if unknown:
        notices.append(Notice(SETTINGS_UNKNOWN, {"keys": unknown}))
    return Settings(**{key: tree[key] for key in known if key in tree and key not in wrong}), notices


def _plain(value: object) -> str:
    """As it stands in the file; a text without its marks."""
    return value if isinstance(value, str) else json.dumps(value)


def packed_settings(settings: Settings) -> bytes:
    """As `read_settings` finds them, with line breaks for those who edit the file by hand."""
    return json.dumps(asdict(settings), indent=2).encode()


def _fits(setting: Field[Any], value: object) -> bool:
    if type(value) is not type(setting.default):
        return False  # 100.0 is no size of text, and 1 no yes
    if setting.name == "language":
        return CODE.fullmatch(str(value)) is not None
    return value in setting.metadata.get("among", (value,))
