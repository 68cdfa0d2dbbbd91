"""What earlier runs have proved of each tape, kept under the hash of all it depends on: safe to delete at any time.

A tape's findings depend on the program, on its own scenes, on the plan and the layout of the story's numbers, and on
what the tape before hands on. JSON, one file a series; whatever in it is not as it should be counts as not kept.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs

import game
from game import disk
from game.story.model import Story
from game.story.shape import Name
from game.writer.packing import Layout

FORMAT = 1


@dataclass(slots=True)
class KeptTape:
    """A tape's findings, ready for the report, and what it hands on: (key, bits) in the layout of the next tape.

    `content` and `incoming` are the hashes they hold for. `put_off`: the tape has changed only in what it begins with,
    and was left for the next run.
    """

    content: str
    incoming: str
    findings: dict[str, Any] = field(default_factory=dict)
    handed: list[tuple[int, int]] = field(default_factory=list)
    put_off: bool = False

    def holds_for(self, now: KeptTape) -> bool:
        return not self.put_off and (self.content, self.incoming) == (now.content, now.incoming)


def cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir("fivehundred")) / "proofs"


def read(folder: Path | None, story: Story, series: Name) -> dict[Name, KeptTape]:
    """What was kept of the series; nothing where there is no folder, or what is there cannot be read."""
    if folder is None:
        return {}
    try:
        kept = json.loads(_file(folder, story, series).read_text(encoding="utf-8"))
        if kept["format"] != FORMAT:
            return {}
        return {name: _tape(tape) for name, tape in kept["tapes"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write(folder: Path | None, story: Story, series: Name, tapes: Mapping[Name, KeptTape]) -> None:
    """Keeps what was proved. A folder that cannot be written to only means that the next run takes longer."""
    if folder is None:
        return
    plain = {str(name): {field: getattr(tape, field) for field in tape.__slots__} for name, tape in tapes.items()}
    told = {"format": FORMAT, "tapes": plain}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _file(folder, story, series)
        disk.replace(path, json.dumps(told).encode(), part=path.with_suffix(f".{os.getpid()}.part"))
    except OSError:
        return


def content(story: Story, layout: Layout, after: Layout | None) -> str:
    """A hash of all that a tape's findings depend on but what it begins with."""
    tape = layout.tape
    said: list[object] = [FORMAT, _ours(), story.slots, story.seats, layout.key_at, layout.bits_at]
    said += [sorted((name, sorted(slots)) for name, slots in layout.sorted.live.items()), tape]
    if after is not None:
        said += [after.key_at, after.bits_at, sorted(after.sorted.live[after.tape.opens]), after.tape.start]
    for name in tape.scenes:
        scene = story.scenes[name]
        said += [scene, scene.scene.at, [way.to.at for way in scene.outcomes]]
        said += [passage.text.at for passage in (*scene.text, *scene.plain)]
    return _hash(repr(said))


@cache
def _ours() -> str:
    """A hash of the program that reads, plays and proves: what another one has proved is not known of this one."""
    package = Path(game.__file__).parent
    sources = [path for floor in ("story", "rules", "writer") for path in sorted((package / floor).glob("*.py"))]
    return _hash("".join(path.read_text(encoding="utf-8") for path in sources))


def incoming(sources: Mapping[int, int]) -> str:
    return _hash(repr(sorted(sources.items())))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _file(folder: Path, story: Story, series: Name) -> Path:
    return folder / f"{story.name}-{series}.json"


def _tape(kept: Mapping[str, Any]) -> KeptTape:
    handed: Iterable[tuple[int, int]] = ((int(key), int(bits)) for key, bits in kept["handed"])
    return KeptTape(kept["content"], kept["incoming"], kept["findings"], list(handed), bool(kept["put_off"]))
