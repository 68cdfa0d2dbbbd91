"""One save: a record of moves under a label, and how it stands in a file.

The file is JSON, `{"count", "label", "record", "check"}`: `count` orders the autosaves without asking a clock, `check`
is a CRC-32 of the rest, and of the record only its `format` is read here.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from game.disk import Foreign
from game.rules.play import FORMAT
from game.rules.resume import BadRecord, resume
from game.rules.view import first_line, numbered, page

if TYPE_CHECKING:
    from game.rules.play import Play
    from game.story.model import Story
    from game.story.words import Words


@dataclass(frozen=True, slots=True)
class Label:
    """What a save is called: the tape, the scene, its first line; `when` is ISO local time to the minute."""

    tape: str
    scene: str
    line: str
    when: str


def label_of(play: Play, words: Words, when: str) -> Label:
    """What a save of this play is called."""
    shown = page(play.story, play.state, words)
    return Label(numbered(shown.number, shown.tape_title), shown.place_title, first_line(shown), when)


@dataclass(frozen=True, slots=True)
class Saved:
    """A save as found. An autosave has slot 0, and the higher its count, the later it is."""

    slot: int
    label: Label
    record: dict[str, Any]
    count: int = 0


def going_on(story: Story, saves: Iterable[Saved]) -> tuple[Saved, Play] | None:
    """The first of the saves that is a play of this story, and the play."""
    for saved in saves:
        with suppress(BadRecord):
            return saved, resume(story, saved.record)[0]
    return None


class Newer(Exception):
    """A save in a format that only a later version reads."""


def read_saved(tree: dict[str, Any], slot: int) -> Saved:
    """The save in a file's tree; raises Foreign or Newer where there is none for us."""
    match tree:
        case {"record": {"format": int(number)}} if number > FORMAT:
            raise Newer
        case {
            "check": str(check),
            "count": int(count),
            "label": {"tape": str(tape), "scene": str(scene), "line": str(line), "when": str(when)},
            "record": {"format": int()} as record,
        } if _is_whole(tree, check):
            return Saved(slot, Label(tape, scene, line, when), record, count)
        case _:
            raise Foreign


def packed(record: Mapping[str, object], label: Label, count: int) -> bytes:
    """As `read_saved` finds it."""
    tree = {"count": count, "label": asdict(label), "record": dict(record)}
    tree = json.loads(json.dumps(tree))  # so that the check is of what will be read
    return json.dumps(tree | {"check": _check(tree)}, allow_nan=False).encode()


def _is_whole(tree: Mapping[str, object], check: str) -> bool:
    try:
        return _check({key: value for key, value in tree.items() if key != "check"}) == check
    except (ValueError, RecursionError):  # an infinite number, half a character, a tower of lists
        return False


def _check(tree: Mapping[str, object]) -> str:
    text = json.dumps(tree, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return f"{zlib.crc32(text.encode()):08x}"
