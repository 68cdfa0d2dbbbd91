"""Whether a configuration and a story go together."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.kiosk.configuration import Configuration
from game.story.model import Story
from game.story.problems import Problem, nearest
from game.story.shape import Name

LAMP: Name = "the-lamp"


def tape_of(configuration: Configuration, story: Story) -> Name:
    """The tape that is configured; else the lamp, or in a story without it the first."""
    named = configuration.tape or LAMP
    return named if named in story.tapes else next(iter(story.tapes))


def mismatches(configuration: Configuration, story: Story, complete: Collection[str]) -> Iterator[Problem]:
    """What the configuration asks for and the story has not. `complete`: the languages that can be offered."""
    tape = configuration.tape
    if tape and tape not in story.tapes:
        yield Problem(tape.at, "E041", {"kind": "tape", "name": tape}, nearest(tape, story.tapes))
    for code in dict.fromkeys(
        [*configuration.languages, *([configuration.language] if configuration.language else [])]
    ):
        if code not in complete:
            values = {"language": code, "known": ", ".join(complete)}
            yield Problem(code.at, "E410", values, nearest(code, complete))
