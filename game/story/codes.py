"""The sentences of the problems, from the files in game/codes, filled and shown as writers see them.

Nothing is read before there is a problem.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.story.problems import Place, Problem
from game.story.source import LONGEST_FILE, plain

CARDS = Path(__file__).resolve().parents[1] / "codes"
WIDEST = 100  # columns of the writer's line that are shown
LONGEST_VALUE = 60  # characters of the writer's text inside a sentence

# What a kind of record is called: in “a … of this name”, and in “x is …”.
_KINDS: Mapping[str, tuple[str, str]] = {
    "cast": ("person", "nobody in the cast of story.yaml"),
    "seat": ("man", "none of the men with “seat: yes” in story.yaml"),
    "scene": ("scene", "no scene of this story"),
    "tape": ("tape", "no tape of this story"),
    "place": ("place", "no place in places.yaml"),
    "source": ("source", "no source in sources.yaml"),
    "entry": ("codex entry", "no entry of the codex"),
    "value": ("value", "no value in story.yaml"),
    "secret": ("secret", "no secret in story.yaml"),
}
_RECORDS: Mapping[str, str] = {
    "plan": "story",
    "character": "person of the cast",
    "scenery": "place",
    "entry": "codex entry",
    "says": "item of “says:”",
    "weight": "item of “lean:”",
    "waiting": "wait in “idle:”",
    "opening": "span in “hours:”",
}
_OURS = frozenset({"known", "expected", "help", "scenes"})  # blanks that the program fills, and not the writer


@dataclass(frozen=True, slots=True)
class Card:
    """What a code's file says. `sentence` and `hint` have {blanks} for the values of a problem."""

    code: str
    title: str
    sentence: str
    hint: str
    about: str


@cache
def card(code: str) -> Card:
    """The card of a code; there is a file for each."""
    (path,) = CARDS.glob(f"{code}-*.yaml")
    written = plain(path)
    return Card(code, written["title"], written["sentence"], written.get("hint", ""), written.get("about", ""))


def sentence(problem: Problem) -> str:
    """What is wrong, in one or two sentences."""
    return card(problem.code).sentence.format_map(_blanks(problem))


def hint(problem: Problem) -> str:
    """What to do: the nearest right name, where one is near; else what the card advises, or ""."""
    if problem.near:
        return f"Did you mean “{_fitting(problem.near)}”?"
    return card(problem.code).hint.format_map(_blanks(problem))


def shown(problem: Problem, folder: Path) -> str:
    """The problem for a terminal: place, code and sentence; the writer's own line with a mark under it; the hint."""
    lines = [f"{problem.at} {problem.code} {sentence(problem)}", *_pointed(problem.at, folder), hint(problem)]
    # Even a name of a file may hold what no terminal should be sent.
    return "\n".join(_printable(line) for line in lines if line)


def listed(problems: Iterable[Problem], folder: Path) -> str:
    """Several as `shown`, an empty line between them."""
    return "\n\n".join(shown(problem, folder) for problem in problems)


def as_json(problem: Problem) -> dict[str, object]:
    """The problem for other programs."""
    return {
        "file": problem.at.file,
        "line": problem.at.line,
        "column": problem.at.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": sentence(problem),
        "hint": hint(problem),
    }


def _blanks(problem: Problem) -> dict[str, str]:
    blanks = {name: str(value) if name in _OURS else _fitting(str(value)) for name, value in problem.values.items()}
    if "kind" in blanks:
        blanks["kind"], blanks["nothing"] = _KINDS[blanks["kind"]]
    if "record" in blanks:
        blanks["record"] = _RECORDS.get(blanks["record"], blanks["record"])
    return blanks


def _fitting(text: str) -> str:
    """The writer's text on one line, and not too long."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _pointed(at: Place, folder: Path) -> list[str]:
    """The line at a place and, under it, a mark below the column; cut where the line is very long."""
    line = line_at(at, folder) if at.column else ""
    if not line.strip():
        return []
    begin = max(0, at.column - 1 - WIDEST // 2) if len(line) > WIDEST else 0
    before, after = line[begin : at.column - 1], line[at.column - 1 : begin + WIDEST]
    left, right = "…" if begin else "", "…" if len(line) > begin + WIDEST else ""
    pad = "".join(_blank(letter) for letter in left + before)
    return [f"    {left}{before}{after}{right}", f"    {pad}^"]


def _blank(letter: str) -> str:
    """As much room as the letter takes."""
    if letter == "\t":
        return "\t"
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return ""
    return "  " if unicodedata.east_asian_width(letter) in "WF" else " "


def line_at(at: Place, folder: Path) -> str:
    """The writer's own line; "" where there is none to show, as in a file that cannot be read."""
    path = folder / at.file
    try:
        if not path.is_file() or path.stat().st_size > LONGEST_FILE:
            return ""
        text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    except OSError:
        return ""
    lines = text.split("\n")
    line = lines[at.line - 1] if at.line <= len(lines) else ""
    return _printable(line)


def _printable(text: str) -> str:
    """Nothing in it moves a terminal's cursor or changes its colours."""
    return "".join(letter if letter == "\t" or letter.isprintable() else "�" for letter in text)
