"""The example on a code's card, put into the base story that lies beside the cards, and what is said of it there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from game.story import load_story
from game.story.codes import CARDS
from game.story.po import read_book
from game.story.problems import Problem
from game.story.words import FOLDER, faults, strangers
from game.writer.check import check
from game.writer.explore import explore
from game.writer.plays import try_plays

_HERE = "tapes/one/here.yaml"
"""Where an example stands that does not say it."""


def problem_of(card: Mapping[str, Any]) -> Problem | None:
    """The problem that the card is about, as its example has it; None where it takes more than a file of a story."""
    if "fails" not in card or "configured" in card:
        return None
    with TemporaryDirectory(prefix="fivehundred-") as name:
        folder = Path(name, "story")
        shutil.copytree(CARDS / "base", folder)
        path = folder / card.get("file", _HERE)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((card["fails"] * int(card.get("repeat", 1))).encode(card.get("encoding", "utf-8")))
        return next((problem for problem in _found(folder, card) if problem.code == card["code"]), None)


def _found(folder: Path, card: Mapping[str, Any]) -> Iterator[Problem]:
    """What each of the commands says, one after the other, as far as it is asked."""
    file = card.get("shows", card.get("file", _HERE))
    problems = check(folder)[0]
    yield from (problem for problem in problems if problem.at.file == file)  # the base follows not all advice
    yield from (problem for problem in problems if problem.at.file != file)
    yield from strangers(folder)
    if file.startswith(f"{FOLDER}/"):
        book, problems = read_book(folder, file)
        yield from [*problems, *(faults(book, file) if book else [])]
    story, _ = load_story(folder)
    if story is not None:
        tried, problems = try_plays(folder, story)
        yield from [*problems, *(one.problem for one in tried if one.problem)]
        yield from (problem for problem, _ in explore(story).problems)
