"""What a check has found, for people, and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.story.codes import as_json as problem_as_json
from game.story.codes import shown
from game.story.problems import Problem
from game.writer.measure import Measures
from game.writer.plural import plural


def as_text(problems: Sequence[Problem], tapes: Sequence[Measures], folder: Path) -> Iterator[str]:
    """Each problem with the writer's own line, each tape in one, last how many problems there are."""
    for problem in problems:
        yield f"{shown(problem, folder)}\n"
    for tape in tapes:
        yield _measured(tape)
    yield _counted(problems)


def as_json(problems: Sequence[Problem], tapes: Sequence[Measures]) -> dict[str, Any]:
    rows = [{"id": (row := asdict(tape)).pop("tape"), **row} for tape in tapes]
    return {"problems": [problem_as_json(problem) for problem in problems], "tapes": rows}


def _measured(tape: Measures) -> str:
    if tape.decisions_min is None or tape.decisions_max is None:
        return f"{tape.tape}: {plural(tape.scenes, 'scene')}, {plural(tape.words, 'word')}; it goes in a ring."
    least, most = tape.decisions_min, tape.decisions_max
    decisions = plural(most, "decision") if least == most else f"{least} to {plural(most, 'decision')}"
    longest = f"{plural(tape.words, 'word')}, {tape.longest_route_words:,} on the longest way"
    return f"{tape.tape}: {plural(tape.scenes, 'scene')}, {longest}; {decisions}."


def _counted(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems."
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{plural(errors, 'error')}, {plural(len(problems) - errors, 'warning')}."
