"""Writes files whole or not at all: all of several, or none."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from game.writer.answer import Refused


def write(contents: Mapping[Path, bytes]) -> None:
    """Puts these contents in the files, which may be new. Raises Refused; all is then as before."""
    try:
        put(contents)
    except OSError as error:
        name = re.sub(r"\.([^/\\]+)\.part$", r"\1", str(error.filename or "The file"))
        raise Refused(f"{name} cannot be written ({error.strerror}).") from None


def put(contents: Mapping[Path, bytes]) -> None:
    """`write` for who says it in his own words: raises OSError."""
    files = {path.resolve(): content for path, content in contents.items()}
    try:
        for path, content in files.items():
            _prepare(path, content)
        _swap(list(files))
    finally:
        for path in files:
            _part(path).unlink(missing_ok=True)


def write_ours(path: Path, content: str, mark: str) -> None:
    """Writes a file that a command makes. Only one of its own kind, which begins with `mark`, is written over."""
    try:
        if path.exists() and not path.is_file():
            raise Refused(f"{path} is no file.")
        if path.exists() and not path.read_bytes().startswith(mark.encode()):
            raise Refused(f"{path} is there already, and was not made by this command. Give another name.")
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}).") from None
    write({path: content.encode()})


def _prepare(path: Path, content: bytes) -> None:
    with _part(path).open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        if not os.access(path, os.W_OK):  # a rename would not ask
            raise PermissionError(13, "Permission denied", str(path))
        shutil.copymode(path, _part(path))


def _swap(paths: list[Path]) -> None:
    """Puts every prepared file in its place. What was there is kept beside it until all are, and else put back."""
    done: list[Path] = []
    try:
        for path in paths:
            done.append(path)
            if path.exists():
                shutil.copy2(path, _before(path))
            _part(path).replace(path)
    except BaseException:  # whatever it was, it goes on when all is as before
        for path in done:
            if _before(path).exists():
                _before(path).replace(path)
            elif not _part(path).exists():
                path.unlink(missing_ok=True)
        raise
    finally:
        for path in done:
            _before(path).unlink(missing_ok=True)


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _before(path: Path) -> Path:
    return path.with_name(f".{path.name}.before")
