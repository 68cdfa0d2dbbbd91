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
    except shutil.Error as error:  # several went wrong; the last says why as well as any
        raise Refused(f"{folder} cannot be written ({error.args[0][-1][-1]}).") from None
    except OSError as error:
        raise Refused(f"{folder} cannot be written ({error.strerror}).") from None
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _put(folder: Path) -> None:
    """Makes it beside its place and moves it there whole."""
    there = folder.exists()
    beside = folder if there else folder.parent
    beside.mkdir(parents=True, exist_ok=True)
    part = Path(mkdtemp(prefix=f".{folder.name}.", dir=beside))
    try:
        shutil.copytree(TEMPLATE, part / "story")
        (part / "story" / FILE).write_text(schema_text(part / "story"), encoding="utf-8")
        if there:
            _fill(folder, sorted((part / "story").iterdir()))
        else:
            (part / "story").rename(folder)
    finally:
        shutil.rmtree(part)


def _fill(folder: Path, contents: list[Path]) -> None:
    """Moves them in, all or none. The folder stays the one it was: somebody may be standing in it."""
    try:
        for path in contents:
            path.rename(folder / path.name)
    except BaseException:
        for path in contents:
            if not path.exists():
                (folder / path.name).rename(path)
        raise
