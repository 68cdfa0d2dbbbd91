"""What is on: the configuration and the story that can be shown, whatever state the files are in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game import files
from game.kiosk.configuration import Configuration
from game.kiosk.data import data_folder
from game.kiosk.lastgood import LastGood
from game.kiosk.mismatch import mismatches, tape_of
from game.kiosk.read import as_far_as_read, as_far_as_right, is_unread, key_at, lines_of
from game.kiosk.tongues import lost, tongues
from game.story import load_story
from game.story.codes import sentence
from game.story.model import Story
from game.story.problems import Problem
from game.story.words import Notice, Words, called

CONFIGURATION_KEPT = "The configuration has a fault at “{key}”, and the last good one is used. {fault}"
CONFIGURATION_LOST = "The configuration has a fault; the kiosk goes as it does without “{key}”. {fault}"
FAULT_KEPT = "The configuration has a fault, and the last good one is used. {fault}"
FAULT_LOST = "The configuration has a fault; the kiosk goes on without what is wrong in it. {fault}"
CONFIGURATION_UNREAD = (
    "The configuration cannot be read; of it only the staff's code and the data folder are known, if they are. {fault}"
)
STORY_KEPT = "The story has a fault, and the last good one is shown. {fault}"
STORY_LOST = "The story has a fault, and the one that came with the game is shown. {fault}"
LANGUAGE_LOST = "{language} cannot be read, and is not offered. {fault}"
UNFIT = "The configuration asks for what the story has not. {fault}"
CLOCK_WRONG = "The clock is wrong: opening hours are not kept, and figures count the hours since the start."
SENTENCES = (
    CONFIGURATION_KEPT,
    CONFIGURATION_LOST,
    FAULT_KEPT,
    FAULT_LOST,
    CONFIGURATION_UNREAD,
    STORY_KEPT,
    STORY_LOST,
    LANGUAGE_LOST,
    UNFIT,
    CLOCK_WRONG,
)


@dataclass(frozen=True, slots=True)
class Bill:
    """All that a visitor meets, the data folder, and what the staff should know."""

    configuration: Configuration
    story: Story
    languages: Mapping[str, Words]
    data: Path
    notices: tuple[Notice, ...]


class NothingToShow(Exception):
    """Not even the story that came with the game can be read: the installation is broken."""


def bill(path: Path | None, environment: Mapping[str, str]) -> Bill:
    """What can be shown with the configuration at `path`. Raises NothingToShow."""
    configuration, data, notices = chosen(path, environment)
    story, folder, told = _story(configuration, LastGood(data))
    complete, broken = tongues(story, folder, tape_of(configuration, story))
    for code, problems in lost(configuration, broken).items():
        told.append(Notice(LANGUAGE_LOST, {"language": called(code), "fault": _told(problems[0])}))
    if unmet := next(mismatches(configuration, story, complete), None):
        told.append(Notice(UNFIT, {"fault": _told(unmet)}))
    elif path is not None and not notices:
        LastGood(data).keep_configuration(path)
    return Bill(configuration, story, complete, data, (*notices, *told))


def chosen(path: Path | None, environment: Mapping[str, str]) -> tuple[Configuration, Path, list[Notice]]:
    """The configuration that is followed, the data folder, and why it is not the one at `path`."""
    _, problems = as_far_as_read(path)
    configuration = as_far_as_right(path)
    data = data_folder(configuration, environment)
    faults = [problem for problem in problems if problem.severity == "error"]
    if path is None or not faults:
        return configuration, data, []
    beside, code = configuration.beside, configuration.staff_code
    kept = LastGood(data).configuration(beside)
    if kept:
        faults, configuration = faults[:1], replace(kept, staff_code=code or kept.staff_code)
        data = data_folder(configuration, environment) if configuration.data else data
    elif is_unread(path):
        return configuration, data, [Notice(CONFIGURATION_UNREAD, {"fault": _told(faults[0])})]
    lines = lines_of(path)
    return configuration, data, [_at_fault(fault, key_at(fault.at, lines), kept is not None) for fault in faults]


def _at_fault(fault: Problem, key: str, kept: bool) -> Notice:
    """What became of the configuration, by the key's name where there is a key."""
    if not key:
        return Notice(FAULT_KEPT if kept else FAULT_LOST, {"fault": _told(fault)})
    return Notice(CONFIGURATION_KEPT if kept else CONFIGURATION_LOST, {"key": key, "fault": _told(fault)})


def _story(configuration: Configuration, last: LastGood) -> tuple[Story, Path, list[Notice]]:
    """A story that can be played, the folder it was read from, and why it is not the one that is configured."""
    notices = []
    if configuration.story:
        folder = configuration.beside / configuration.story
        story, problems = load_story(folder)
        if story is not None:
            last.keep_story(folder)
            return story, folder, []
        kept = last.story()
        story, _ = load_story(kept) if kept else (None, [])
        fault = {"fault": _first_error(problems)}
        notices.append(Notice(STORY_KEPT if story else STORY_LOST, fault))
        if kept and story is not None:
            return story, kept, notices
    folder = files.story_folder()
    story, problems = load_story(folder)
    if story is None:
        raise NothingToShow(_first_error(problems))
    return story, folder, notices


def _first_error(problems: list[Problem]) -> str:
    return next((_told(problem) for problem in problems if problem.severity == "error"), "")


def _told(problem: Problem) -> str:
    return f"{problem.at} {problem.code} {sentence(problem)}"
