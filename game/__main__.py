"""The commands. Only here are problems printed and exit codes given: 0 clean, 1 problems, 2 a call that cannot be."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__, files

if TYPE_CHECKING:
    from game.shelf import Shelf
    from game.story.model import Story
    from game.story.problems import Problem
    from game.story.words import Words

CLEAN, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130


class Unusable(Exception):
    """The call asks for something that is not there; the message says what."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code. Wrong usage ends in SystemExit(2), as argparse has it."""
    # pygame greets on standard output when it is imported.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # they are TextIOWrapper in a process
    options = _parser().parse_args(arguments)
    try:
        return _COMMANDS[options.command or "play"](options)
    except Unusable as why:
        _complain(str(why))
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED


# Playing


def _play(options: argparse.Namespace) -> int:
    from game.screen import app  # pygame only where a window is wanted

    if trouble := app.display_trouble():
        _complain(f"{trouble} The story goes on in this terminal.")
        return _terminal(options)
    story, shelf = _story(options), _shelf()
    return app.run(story, _languages(options, shelf), shelf, options.tape)


def _terminal(options: argparse.Namespace) -> int:
    from game.terminal import Sitting, answers

    story, shelf = _story(options), _shelf()
    Sitting(story, _languages(options, shelf), shelf, answers(_say), _say).run(options.tape or "")
    return CLEAN


def _shelf() -> Shelf:
    from game.shelf import Shelf

    return Shelf()


def _story(options: argparse.Namespace) -> Story:
    """The story that was asked for; what makes it unplayable is printed, and ends the program with 1."""
    from game.story import load_story

    story, problems = load_story(_folder(options.story))
    if story is None:
        _complain("\n".join(_shown(problem, options.story) for problem in problems))
        raise SystemExit(PROBLEMS)
    if options.tape and options.tape not in story.tapes:
        raise Unusable(f"There is no tape “{options.tape}”. There are: {', '.join(story.tapes)}.")
    return story


def _languages(options: argparse.Namespace, shelf: Shelf) -> dict[str, Words]:
    from game.story.words import languages, words_of

    asked = shelf.settings()[0].language
    return {code: words_of(options.story, code)[0] for code in languages(options.story, asked)}


# Writing


def _check(options: argparse.Namespace) -> int:
    from game.writer.check import check

    folder = _folder(options.folder)
    problems, tapes = check(folder)
    if options.format == "json":
        import json
        from dataclasses import asdict

        found = {
            "problems": [_as_json(problem) for problem in problems],
            "tapes": [{"id": (row := asdict(tape)).pop("tape"), **row} for tape in tapes],
        }
        _say(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            _say(_shown(problem, folder))
        _say(_counted(problems))
    return PROBLEMS if problems else CLEAN


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.at.file,
        "line": problem.at.line,
        "column": problem.at.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": str(dict(problem.values)),
        "hint": problem.near,
    }


def _shown(problem: Problem, folder: Path) -> str:
    return f"{folder / problem.at.file}:{problem.at.line}:{problem.at.column}: {problem.code} {dict(problem.values)}"


def _counted(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems."
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{_plural(errors, 'error')}, {_plural(len(problems) - errors, 'warning')}."


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _words(options: argparse.Namespace) -> int:
    from game.writer.translate import update

    folder = _folder(options.folder)
    report, problems = update(folder)
    for tally in report.tallies:
        _say(
            f"{tally.language}: {tally.said} of {tally.passages} passages, {tally.fuzzy} to be looked at again, "
            f"{tally.missing} missing ({tally.per_cent} %)" + ("" if tally.changed else "; nothing changed")
        )
    for problem in problems:
        _say(_shown(problem, folder))
    return PROBLEMS if any(problem.severity == "error" for problem in problems) else CLEAN


# Pictures


def _shot(options: argparse.Namespace) -> int:
    from game.screen import shot
    from game.shelf import Settings

    story, shelf = _story(options), _shelf()
    if options.scene and options.scene not in story.scenes:
        raise Unusable(f"There is no scene “{options.scene}”.")
    languages = _languages(options, shelf)
    if options.lang not in languages:
        raise Unusable(f"There is no language “{options.lang}”. There are: {', '.join(languages)}.")
    settings = replace(
        Settings(), language=options.lang, theme=options.theme, text_size=options.text_size, face=options.face
    )
    try:
        shot.shot(
            story,
            languages,
            shelf,
            options.out,
            scene=options.scene,
            page=options.page,
            size=options.size,
            settings=settings,
            leaf=options.leaf,
        )
    except OSError as error:
        raise Unusable(f"{options.out} cannot be written ({error.strerror}).") from None
    return CLEAN


# What can be typed


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="game", description="Five Hundred Metres: a story in a window or a terminal.")
    parser.add_argument("--version", action="version", version=__version__)
    _playing(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _playing(commands.add_parser("play", help="play in a window; this is what happens without a command"))
    _playing(commands.add_parser("terminal", help="play in this terminal"))
    check = commands.add_parser("check", help="say what is wrong with a story's files")
    _on_folder(check)
    check.add_argument("--format", choices=("text", "json"), default="text")
    words = commands.add_parser("words", help="the other languages")
    words.add_argument("what", choices=("update",), help="bring their files up to the story as it is now")
    _on_folder(words)
    _shooting(commands.add_parser("shot", help="write a page as a picture"))
    return parser


def _playing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tape", metavar="NAME", default="", help="begin with this tape")
    parser.add_argument("--story", metavar="FOLDER", type=Path, default=files.story_folder(), help="another story")


def _on_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", default=files.story_folder())


def _shooting(parser: argparse.ArgumentParser) -> None:
    _playing(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--scene", metavar="ID", default="")
    what.add_argument(
        "--page", choices=("title", "tapes", "opening", "codex", "settings", "saves", "history"), default="title"
    )
    parser.add_argument("-o", dest="out", metavar="FILE.png", type=_picture, required=True)
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1920, 1080))
    parser.add_argument("--lang", metavar="CODE", default="en")
    parser.add_argument("--theme", choices=("cream", "dark", "white", "black"), default="cream")
    parser.add_argument("--text-size", type=int, choices=(100, 125, 150, 175, 200), default=100)
    parser.add_argument("--face", choices=("literata", "sans", "andika"), default="literata")
    parser.add_argument("--leaf", metavar="N", type=int, default=1)


def _picture(text: str) -> Path:
    if not text.lower().endswith(".png"):
        raise argparse.ArgumentTypeError("the picture's name must end with .png")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("a size is written like 1920x1080")
    size = int(width[:6]), int(height[:6])
    if not (1024 <= size[0] <= 7680 and 640 <= size[1] <= 4320):
        raise argparse.ArgumentTypeError("from 1024x640 to 7680x4320")
    return size


def _folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise Unusable(f"There is no folder {folder}.")
    return folder


_COMMANDS = {"play": _play, "terminal": _terminal, "check": _check, "words": _words, "shot": _shot}


# What is written


def _say(text: str) -> None:
    """To standard output; when nobody reads it any more, to nobody: a play is still to be kept, a code to be given."""
    if sys.stdout is None:
        return
    try:
        print(text, flush=True)
    except OSError:
        # Python writes what is left in the buffer once more at the end; it must not meet the closed pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(text: str) -> None:
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


if __name__ == "__main__":
    sys.exit(main())
