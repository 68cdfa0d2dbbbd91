"""`python -m game kiosk`: what was typed → the kiosk, or an answer. Nothing is printed here."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import game
from game import disk, files
from game.kiosk.bill import chosen
from game.kiosk.clock import clock
from game.kiosk.configuration import Configuration
from game.kiosk.data import try_folder
from game.kiosk.figures import EXPORTED, Figures
from game.kiosk.hours import is_open
from game.kiosk.kinds import WEEK
from game.kiosk.mismatch import mismatches, tape_of
from game.kiosk.notify import Notify
from game.kiosk.read import as_far_as_read
from game.kiosk.staff import CODE, hash_code
from game.kiosk.supervisor import SHUT_DOWN, supervise
from game.kiosk.tongues import lost, tongues
from game.kiosk.unit import OFF, unit
from game.story import load_story
from game.story.codes import listed, shown
from game.story.problems import Place, Problem
from game.story.words import Words

CLEAN, PROBLEMS, USAGE = 0, 1, 2
UNTRIED = (
    "Whether every page can be read on the screen was not tried: say its pixels, as in “--check --size 1920x1080”."
)
NO_DATA = (
    "There is no folder {folder} to take figures from. The data folder is the one in the configuration, or in "
    "STATE_DIRECTORY; docs/kiosk.md has the whole command."
)
DARK = "By the hours the screen is dark now ({day}, {time}); a touch wakes it for one visit."
Told = tuple[int, str]
"""an exit code, and what is said"""


def answer(options: Namespace, unread: Sequence[str] | None = None) -> Told:
    """Does what was typed. Without an option this is the kiosk itself, and lasts until somebody ends it.

    `unread`: with --check, why the pages cannot be read on the screen; None where its pixels are not known.
    """
    if options.print_unit:
        return CLEAN, unit(_called(options.config), _beside()).rstrip("\n")
    if options.set_code:
        return _set_code()
    if options.check:
        return _check(options.config, unread)
    if options.export:
        return _export(options.config, options.export)
    return _supervised(options.config)


def _supervised(config: Path | None) -> Told:
    if os.name == "nt":
        return USAGE, "The kiosk needs a Unix; docs/kiosk.md begins with a bare Debian."
    notify = Notify(os.environ, clock().steady)
    code = supervise([*_called(config), "--child"], partial(_crashed, config), notify)
    if code == SHUT_DOWN and (folder := os.environ.get("RUNTIME_DIRECTORY")):
        with suppress(OSError):
            (Path(folder) / OFF).touch()
    return CLEAN, "The kiosk has ended."


def _crashed(config: Path | None) -> None:
    _, data, _ = chosen(config, os.environ)
    figures = Figures(data, clock())
    figures.count("crash", language="")
    figures.close()


def _called(config: Path | None) -> list[str]:
    """How this program is started as a kiosk."""
    return [sys.executable, "-m", "game", "kiosk", *(["--config", str(config.absolute())] if config else [])]


def _beside() -> Path | None:
    """The checkout that the program runs from, if it runs from one."""
    folder = Path(game.__file__).resolve().parents[1]
    return folder if (folder / "pyproject.toml").is_file() else None


def _set_code() -> Told:
    try:
        if sys.stdin is None:  # closed by whoever started this
            code = again = ""
        elif sys.stdin.isatty():
            code, again = getpass.getpass("Six digits: "), getpass.getpass("Once more: ")
        else:
            code = again = sys.stdin.readline().strip()
    except EOFError:
        code = again = ""
    if not CODE.fullmatch(code):
        return USAGE, "A staff code is six digits."
    if code != again:
        return USAGE, "These were two different codes."
    return CLEAN, f"staff_code: {hash_code(code)}"


def _export(config: Path | None, folder: Path) -> Told:
    _, data, _ = chosen(config, os.environ)
    if not os.path.lexists(data):  # what is there and is no folder is told of when it is read
        return USAGE, NO_DATA.format(folder=disk.shown(data))
    notice = Figures(data, clock()).table(folder)
    return CLEAN if notice.text == EXPORTED else USAGE, Words.english().notice(notice)


def _check(config: Path | None, unread: Sequence[str] | None) -> Told:
    configuration, problems = as_far_as_read(config)
    found = [(problems, configuration.beside), *_of_the_story(configuration)]
    told = [listed(some, folder) for some, folder in found if some]
    errors = sum(_errors(some) for some, _ in found)
    if configuration.data and (unkept := _unkept(configuration.beside / configuration.data, configuration.data.at)):
        told.append(shown(unkept, configuration.beside))
        errors += 1
    told += [f"{config or 'The screen'}: {said}" for said in unread or ()]
    told = told or ["No problems."]
    now = clock().wall()
    if not is_open(configuration, now):
        told.append(DARK.format(day=WEEK[now.weekday()], time=f"{now:%H:%M}"))
    if unread is None:
        told.append(UNTRIED)
    return (PROBLEMS if errors or unread else CLEAN), "\n\n".join(told)


def _of_the_story(configuration: Configuration) -> Iterator[tuple[list[Problem], Path]]:
    """What is wrong with it and its languages, and what is asked of it in vain; each with the folder of its places."""
    folder = configuration.beside / configuration.story if configuration.story else files.story_folder()
    story, faults = load_story(folder)
    if story is None:
        yield faults, folder
        return
    complete, broken = tongues(story, folder, tape_of(configuration, story))
    yield [problem for problems in lost(configuration, broken).values() for problem in problems], folder
    yield list(mismatches(configuration, story, complete)), configuration.beside


def _unkept(folder: Path, at: Place) -> Problem | None:
    """What is wrong with the data folder, for whoever asks; the kiosk's own user may be allowed less."""
    try:
        try_folder(folder)
    except OSError as error:
        return Problem(at, "E412", {"folder": str(folder), "reason": error.strerror or type(error).__name__})
    return None


def _errors(problems: Iterable[Problem]) -> int:
    return sum(problem.severity == "error" for problem in problems)
