"""What a command was asked for by name: it is there, or the command is refused."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from game.story import codes
from game.story.problems import Place, Problem, missing
from game.writer.answer import Refused


def folder_there(folder: Path) -> Path:
    """The folder of a story. Raises Refused where it is not there, is a file or cannot be opened."""
    try:
        if folder.is_dir():
            return folder
        there = folder.exists()
    except OSError as error:
        raise Refused(f"{folder} cannot be opened ({error.strerror}).") from None
    if not there:
        raise Refused(f"There is no folder {folder}.")
    problem = Problem(Place(folder.name, 1, 1), "E052", {"file": folder.name})
    raise Refused(f"{codes.sentence(problem)} {codes.hint(problem)}")


def known(kind: str, name: str, names: Collection[str]) -> str:
    """The name. Raises Refused where nothing of the kind has it; the nearest that does is named."""
    if name not in names:
        raise Refused(missing(kind, name, names))
    return name
