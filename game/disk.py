"""The disk under those who keep files: reading what may lie there, and replacing a file so that no failure harms it."""

from __future__ import annotations

import errno
import itertools
import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LARGEST = 4 * 1024 * 1024
"""Bytes of a file. A record of the whole story is some twenty thousand."""


class Foreign(Exception):
    """Not a file that this game, in any version of it, left complete."""


class Unreached(OSError):
    """The folder itself cannot be looked into."""


def tree_in(path: Path) -> dict[str, Any] | None:
    """The JSON object in a file, None where there is no file; raises as `_bytes` does."""
    content = _bytes(path)
    if content is None:
        return None
    try:
        tree = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Foreign from error
    if not isinstance(tree, dict):
        raise Foreign
    return tree


def _bytes(path: Path) -> bytes | None:
    """What a file holds, None where there is nothing; raises Foreign, Unreached or OSError."""
    try:
        path.lstat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unreached(error.errno, error.strerror) from error
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Foreign  # a pipe would never end, and a device may do anything
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        if error.errno == errno.ENOENT and not path.is_symlink():
            return None  # another copy of the game renamed it between two calls
        if error.errno in (errno.ENOENT, errno.ELOOP):
            raise Foreign from error  # a link that leads nowhere
        raise  # the trouble may pass and the file be a good save, so it is not for us to move it
    if len(content) > LARGEST:
        raise Foreign
    return content


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    once = dict(pairs)
    if len(once) < len(pairs):
        raise ValueError("a key stands twice")
    return once


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def replace(path: Path, content: bytes, *, part: Path, earlier: Path | None = None) -> None:
    """Puts the content where `path` is, by way of `part`, and what was there to `earlier`; raises OSError.

    Whenever this is cut short, one of the three is complete and is not older than what `path` was.
    """
    try:
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if earlier and path.exists():
            path.replace(earlier)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync(path.parent)


def put_beside(path: Path, content: bytes) -> Path:
    """Puts the content into a new file, called as `path` and the first number that is free; raises OSError.

    It lies there whole or not at all; a number belongs to whoever has made its part file.
    """
    for number in itertools.count(1):
        made = path.with_stem(f"{path.stem}-{number}")
        with suppress(FileExistsError):
            _put_new(made, content, part=made.with_suffix(".part"))
            break
    sync(path.parent)
    return made


def _put_new(path: Path, content: bytes, *, part: Path) -> None:
    file = part.open("xb")
    try:
        with file:
            if os.path.lexists(path):
                raise FileExistsError
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def shown(path: Path) -> str:
    """A path that can be printed, whatever bytes it was made of."""
    return os.fsencode(path).decode(errors="replace")


def reason(error: Exception) -> str:
    """Why the disk refused, in the words of the system."""
    return getattr(error, "strerror", None) or type(error).__name__


def set_aside(path: Path) -> Path:
    """Moves whatever lies at `path` into a new folder beside it, whose name nobody can take in between."""
    aside = _new_folder(path.parent)
    try:
        return path.rename(aside / path.name)
    except OSError:
        with suppress(OSError):
            aside.rmdir()
        raise


def _new_folder(folder: Path) -> Path:
    for number in itertools.count(1):
        with suppress(FileExistsError):
            aside = folder / f"set-aside-{number}"
            aside.mkdir()
            break
    return aside


def hold(path: Path) -> int:
    """Holds a file until this process ends, however it ends; BlockingIOError where another one holds it."""
    held = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        if sys.platform == "win32":
            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES):
            os.close(held)
            raise BlockingIOError from error
        # Some network folders know no locks. Better one autosave for all there than none.
    return held


def sync(folder: Path) -> None:
    """Makes the renames in a folder last through a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        # So say the file systems that cannot sync a folder.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(opened)
