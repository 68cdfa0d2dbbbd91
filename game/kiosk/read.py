"""The museum's file → a configuration, and all that is wrong with it, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.kiosk import staff
from game.kiosk.configuration import Configuration
from game.kiosk.kinds import ConfigurationReader
from game.story.problems import Place, Problem, Unread, nearest
from game.story.source import read_file

# The code is hung on behind a #, so there must be none yet.
_ADDRESS = re.compile(r"https?://[^\s#]{1,200}")


def read_configuration(path: Path | None) -> tuple[Configuration | None, list[Problem]]:
    """The configuration, None where there is an error in it, and its problems; without a file, as it is by default."""
    configuration, problems = as_far_as_read(path)
    broken = any(problem.severity == "error" for problem in problems)
    return (None if broken else configuration), problems


def as_far_as_read(path: Path | None) -> tuple[Configuration, list[Problem]]:
    """What can be understood of the file, all else as it is by default, and the problems."""
    if path is None:
        return Configuration(), []
    folder, name = path.parent, path.name
    node, problems = read_file(folder, name)
    if node is None:
        missing = [Problem(problem.at, "E404", {"file": name}) for problem in problems if problem.code == "E001"]
        return Configuration(beside=folder), missing or problems
    reader = ConfigurationReader()
    try:
        read = reader.record(Configuration, node)
    except Unread:
        read = Configuration()
    configuration = replace(read, beside=folder)
    problems += reader.problems
    problems += _faults(configuration, Place(name, 1, 1))
    return configuration, sorted(problems, key=lambda problem: problem.at)


def _faults(configuration: Configuration, top: Place) -> Iterator[Problem]:
    """What cannot be, though each key by itself can be read."""
    asked, shown = configuration.language, configuration.languages
    if asked and shown and asked not in shown:
        yield Problem(asked.at, "E406", {"language": asked, "known": ", ".join(shown)}, nearest(asked, shown))
    for opening in configuration.hours:
        if opening.opens >= opening.closes:
            yield Problem(opening.at, "E405")
    volume = configuration.volume
    if volume.start > volume.most:
        yield Problem(volume.at, "E407", {"start": volume.start, "most": volume.most})
    address = configuration.take_away_url
    if address and not _ADDRESS.fullmatch(address):
        yield Problem(address.at, "E409", {"address": address})
    code = configuration.staff_code
    if code is None:
        yield Problem(top, "W401")
    elif not staff.HASH.fullmatch(code):
        yield Problem(code.at, "E408")
