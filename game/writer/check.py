"""Everything that can be found wrong with a story without playing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from game.story import load_story
from game.story.model import Limits, Story
from game.story.problems import Problem
from game.writer.measure import Measures, measure


def check(folder: Path) -> tuple[list[Problem], list[Measures]]:
    """The problems of the story in `folder`, and the measures of its tapes (none where it cannot be played)."""
    story, problems = load_story(folder)
    if story is None:
        return problems, []
    measures = [measure(story, tape) for tape in story.tapes.values()]
    for one in measures:
        for rule in RULES:
            problems += rule(story, one)
    return problems, measures


def too_long(story: Story, tape: Measures) -> Iterator[Problem]:
    limits = _limits(story, tape)
    words = tape.longest_route_words
    if limits and limits.words is not None and words is not None and words > limits.words:
        yield _problem(story, tape, "W101", words=words, most=limits.words)


def decisions_outside(story: Story, tape: Measures) -> Iterator[Problem]:
    limits = _limits(story, tape)
    if limits is None or not limits.decisions or tape.decisions_min is None or tape.decisions_max is None:
        return
    fewest, most = limits.decisions
    if tape.decisions_min < fewest or tape.decisions_max > most:
        found = {"least": tape.decisions_min, "greatest": tape.decisions_max}
        yield _problem(story, tape, "W102", **found, fewest=fewest, most=most)


def scenes_outside(story: Story, tape: Measures) -> Iterator[Problem]:
    limits = _limits(story, tape)
    if limits and limits.scenes and not limits.scenes[0] <= tape.scenes <= limits.scenes[1]:
        yield _problem(story, tape, "W103", scenes=tape.scenes, fewest=limits.scenes[0], most=limits.scenes[1])


RULES: tuple[Callable[[Story, Measures], Iterator[Problem]], ...] = (too_long, decisions_outside, scenes_outside)


def _limits(story: Story, tape: Measures) -> Limits | None:
    return story.series[story.tapes[tape.tape].series].limits


def _problem(story: Story, tape: Measures, code: str, **values: int) -> Problem:
    return Problem(story.tapes[tape.tape].tape.at, code, {"tape": tape.tape, **values})
