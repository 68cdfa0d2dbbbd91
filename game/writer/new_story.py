"""The beginning of a story of one's own: a small one that is whole, with notes on everything in it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

from game.story.schema import FILE, schema_text
from game.writer.answer import Refused

TEMPLATE = Path(__file__).parent / "new"


def new_story(folder: Path) -> list[str]:
    """Puts the story into `folder`, which is made unless it is there and empty. Gives the names of its files."""
    if folder.exists() and not folder.is_dir():
        raise Refused(f"{folder} is a file.")
    try:
        if folder.exists() and any(folder.iterdir()):
            raise Refused(f"{folder} is not empty. Give a folder that is, or one that is not there yet.")
        _put(folder.resolve())
    except OSError as error:
        raise Refused(f"{folder} cannot be written ({error.strerror}).") from None
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _put(folder: Path) -> None:
    """Makes it beside its place and moves it there whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        shutil.copytree(TEMPLATE, part / "story")
        (part / "story" / FILE).write_text(schema_text(part / "story"), encoding="utf-8")
        if folder.exists():
            folder.rmdir()  # it is empty; not every system renames over a folder
        (part / "story").rename(folder)
    finally:
        shutil.rmtree(part)
