"""What a story is, and how a folder of files becomes one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from game.story.folder import Read, read_folder
from game.story.link import link
from game.story.source import read_file

if TYPE_CHECKING:
    from game.story.model import Story
    from game.story.problems import Problem


def load_story(folder: Path, read: Read = read_file) -> tuple[Story | None, list[Problem]]:
    """The story in `folder`, or None where it cannot be played, and its problems in the order of the files.

    Files are composed into nodes, nodes read into records, records linked into the story; each step gathers problems.
    `read` composes one file; whoever loads often may keep what has not changed.
    """
    with _no_pause():
        parts, problems, files = read_folder(folder, read)
        story = None
        if parts is not None:
            story, found = link(parts)
            problems += found
    problems = list({(problem.at, problem.code, repr(problem.values)): problem for problem in problems}.values())
    order = {name: number for number, name in enumerate(files)}
    problems.sort(key=lambda problem: (order.get(problem.at.file, len(order)), *problem.at))
    playable = all(problem.severity == "warning" for problem in problems)
    return (story if playable else None), problems


@contextmanager
def _no_pause() -> Iterator[None]:
    """Without the collector: everything read here stays, and looking through it again and again takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
