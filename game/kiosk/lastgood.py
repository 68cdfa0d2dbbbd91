"""The last configuration and the last story that were right: what a visitor sees while somebody mends the new ones.

last-good/kiosk.yaml          the configuration, as it was written
last-good/story.json          {"folder": "story-1f0e…"}
last-good/story-1f0e…/        the story's folder, if it is not ours
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from game import disk
from game.kiosk.configuration import Configuration
from game.kiosk.read import read_configuration

FOLDER, CONFIGURATION, STORY = "last-good", "kiosk.yaml", "story.json"
LARGEST = 50_000_000  # bytes of a story's folder; what is larger holds something else too


class LastGood:
    """The copies in the data folder. What the disk does not allow is simply not kept."""

    def __init__(self, data: Path) -> None:
        self.folder = data / FOLDER

    def keep_configuration(self, path: Path) -> None:
        with suppress(OSError):
            content = path.read_bytes()
            kept = self.folder / CONFIGURATION
            if not kept.exists() or kept.read_bytes() != content:
                self._write(kept, content)

    def configuration(self, beside: Path) -> Configuration | None:
        """The one that was kept; folders in it are counted from where it was written."""
        found, _ = read_configuration(self.folder / CONFIGURATION)
        return replace(found, beside=beside) if found else None

    def keep_story(self, folder: Path) -> None:
        with suppress(OSError):
            files = sorted(_files(folder))
            name = f"story-{_digest(folder, files)}"
            if self.story() == self.folder / name:
                return
            _copy(folder, files, self.folder / name)
            self._write(self.folder / STORY, json.dumps({"folder": name}).encode())
            for other in self.folder.glob("story-*"):
                if other.name != name:
                    shutil.rmtree(other, ignore_errors=True)

    def story(self) -> Path | None:
        """The folder of the one that was kept."""
        try:
            tree = disk.tree_in(self.folder / STORY)
        except (disk.Foreign, OSError):
            return None
        match tree:
            case {"folder": str(name)} if "/" not in name and (self.folder / name).is_dir():
                return self.folder / name
            case _:
                return None

    def _write(self, path: Path, content: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        disk.replace(path, content, part=path.with_suffix(".part"))


def _files(folder: Path) -> Iterator[Path]:
    """The files a story is read from, relative to its folder."""
    size = 0
    for path in folder.rglob("*"):
        if path.suffix.lower() in (".yaml", ".yml", ".po") and path.is_file():
            size += path.stat().st_size
            if size > LARGEST:
                raise OSError(f"{folder} is too large")
            yield path.relative_to(folder)


def _digest(folder: Path, files: list[Path]) -> str:
    told = hashlib.sha256()
    for path in files:
        content = (folder / path).read_bytes()
        told.update(f"{path.as_posix()}\n{len(content)}\n".encode(errors="surrogateescape") + content)
    return told.hexdigest()[:16]


def _copy(folder: Path, files: list[Path], to: Path) -> None:
    shutil.rmtree(to, ignore_errors=True)  # what a cut left behind is not to be trusted
    for path in files:
        copy = to / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        disk.replace(copy, (folder / path).read_bytes(), part=copy.with_suffix(".part"))
