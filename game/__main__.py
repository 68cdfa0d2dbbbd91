"""The commands. Only here are problems printed and exit codes given: 0 clean, 1 problems, 2 a call that cannot be."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game import files
from game.usage import parser
from game.writer.answer import CLEAN, PROBLEMS, USAGE, Refused

if TYPE_CHECKING:
    from argparse import Namespace

    from game.shelf import Shelf
    from game.story.model import Story
    from game.story.words import Words

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code. Wrong usage ends in SystemExit(2), as argparse has it."""
    # pygame greets on standard output when it is imported.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # no terminal is too old, and no byte too strange, to go on
    try:
        options = parser().parse_args(arguments)
    except SystemExit:  # argparse leaves the flush to the interpreter, where a closed pipe would be a traceback
        _put("", sys.stdout, end="")
        _put("", sys.stderr, end="")
        raise
    if getattr(options, "folder", options) is None:
        options.folder = options.story
    try:
        return _COMMANDS.get(options.command or "play", _at_the_desk)(options)
    except Refused as why:
        _complain(str(why))
        return why.code
    except KeyboardInterrupt:
        return INTERRUPTED


# Playing


def _play(options: Namespace) -> int:
    if getattr(options, "moves", None):
        return _at_the_desk(options)
    if any(getattr(options, name, None) for name in ("scene", "given", "watch")):
        return _writing(options)
    if trouble := _window_trouble():
        _complain(f"{trouble} The story goes on in this terminal.")
        return _terminal(options)
    from game.screen import app  # pygame only where a window is wanted

    story, languages, shelf = _prepared(options)
    return app.run(story, languages, shelf, options.tape)


def _window_trouble() -> str:
    """Why no window can be opened here, in one sentence, or ""."""
    from game.screen.drawing import drawing_trouble

    if trouble := drawing_trouble():
        return trouble
    from game.screen import app

    return app.display_trouble()


def _needs_pygame() -> None:
    """For what draws without a window. Raises Refused."""
    from game.screen.drawing import drawing_trouble

    if trouble := drawing_trouble():
        raise Refused(trouble)


def _writing(options: Namespace) -> int:
    """In the window, at any scene, with the story's folder watched. What is saved is gone with the window."""
    _needs_pygame()
    from game.screen import app
    from game.screen.workbench import Tools
    from game.shelf import Shelf, borrowed
    from game.writer.asked import folder_there
    from game.writer.bench import Bench
    from game.writer.bookmark import at_scene, renewed
    from game.writer.whys import TITLES, whys

    if options.given and not options.scene:
        raise Refused("--with says how things stand at a scene; name the scene with --from.")
    languages = _languages(folder_there(options.story), Shelf().language())
    bench = Bench(options.story, languages)  # before the story is read, so that no save falls between
    story = _story(options)
    own = _shelf(options, story)
    play = at_scene(story, options.scene, options.given) if options.scene else None
    if trouble := app.display_trouble():
        raise Refused(f"{trouble} Playing from a scene, or watching, needs a window.")
    with bench.watching(options.watch), borrowed(own) as shelf:
        return app.run(
            story, languages, shelf, options.tape, play=play, tools=Tools(bench.changed, renewed, whys, TITLES)
        )


def _terminal(options: Namespace) -> int:
    from game.terminal import Sitting, answers

    story, languages, shelf = _prepared(options)
    Sitting(story, languages, shelf, answers(_say), _say).run(options.tape)
    return CLEAN


def _prepared(options: Namespace) -> tuple[Story, dict[str, Words], Shelf]:
    """What every front end is handed."""
    story = _story(options)
    shelf = _shelf(options, story)
    return story, _languages(options.story, shelf.language()), shelf


def _shelf(options: Namespace, story: Story) -> Shelf:
    """Another story than ours has saves of its own."""
    from game.shelf import Shelf

    ours = options.story.resolve() == files.story_folder().resolve()
    return Shelf(story="" if ours else story.name)


def _story(options: Namespace) -> Story:
    """The story that was asked for; what makes it unplayable is printed, and ends the program with 1."""
    from game.story import load_story
    from game.writer.asked import folder_there, known

    story, problems = load_story(folder_there(options.story))
    if story is None:
        from game.story.codes import listed

        _complain(listed(problems, options.story))
        raise SystemExit(PROBLEMS)
    options.tape = next((name for name, tape in story.tapes.items() if str(tape.number) == options.tape), options.tape)
    if options.tape:
        known("tape", options.tape, story.tapes)
    return story


def _languages(folder: Path, asked: str) -> dict[str, Words]:
    """Every language that can be read; if the one asked for cannot, that is said, and English stands in."""
    from game.story.words import LEFT_OUT, readable

    read, broken = readable(folder, asked)
    if asked in broken:
        _complain(LEFT_OUT.format(language=asked))
    return read


def _kiosk(options: Namespace) -> int:
    if options.size and not options.check:
        raise Refused("--size says on what screen --check tries the pages; type --check with it.")
    if options.child >= 0:
        return _on_screen(options)
    from game.kiosk import command

    code, text = command.answer(options, _unread(options))
    (_complain if code == USAGE else _answer)(text)
    return code


def _unread(options: Namespace) -> list[str] | None:
    """Why the pages cannot be read on the screen; None where that was not asked, or the screen is not known."""
    if not (options.check and options.size):
        return None
    _needs_pygame()
    from game.screen.kiosk.toosmall import judged_at

    return judged_at(options.config, options.size)


def _on_screen(options: Namespace) -> int:
    """What the supervisor starts, and starts again."""
    _needs_pygame()
    from game.kiosk.child import NoParts, parts
    from game.screen import app
    from game.screen.kiosk import appliance

    if trouble := app.display_trouble():
        raise Refused(trouble)
    try:
        shown = parts(options.config, options.child, os.environ)
    except NoParts as why:
        raise Refused(str(why)) from None
    for notice in shown.notices:
        _complain(notice.text.format(**notice.values))
    return appliance.run(*shown)


# Writing


def _check(options: Namespace) -> int:
    from game.writer import checked
    from game.writer.asked import folder_there
    from game.writer.check import check

    folder = folder_there(options.folder)
    problems, tapes = check(folder)
    if options.format == "json":
        _answer(json.dumps(checked.as_json(problems, tapes), ensure_ascii=False, indent=2))
    else:
        for line in checked.as_text(problems, tapes, folder):
            _answer(line)
    return PROBLEMS if problems else CLEAN


def _at_the_desk(options: Namespace) -> int:
    from game.writer import desk
    from game.writer.progress import Progress

    progress = Progress(sys.stderr)
    try:
        answer = desk.answer(options, progress.say)
    finally:
        progress.clear()
    if answer.text:
        _answer(answer.text)
    if answer.complaint:
        _complain(answer.complaint)
    return answer.code


# Pictures


def _shot(options: Namespace) -> int:
    _needs_pygame()
    from game.screen.desk import Desk
    from game.screen.shot import NoLeaf, shot
    from game.shelf import Settings
    from game.writer.asked import known

    story, languages = _story(options), _languages(options.story, options.lang)
    if options.scene:
        known("scene", options.scene, story.scenes)
    known("language", options.lang, languages)
    settings = Settings(language=options.lang, theme=options.theme, text_size=options.text_size, face=options.face)
    shelf = _shelf(options, story)
    desk = Desk(story, languages, shelf, settings, options.size)
    try:
        _put_down(options.out, partial(shot, desk, scene=options.scene, page=options.page, leaf=options.leaf))
    except NoLeaf as why:
        raise Refused(str(why)) from None
    finally:
        _tell_what_was_met(shelf)
    return CLEAN


def _band(options: Namespace) -> int:
    _needs_pygame()
    from game.screen.keepsake import NothingKept, keepsake

    story = _story(options)
    shelf = _shelf(options, story)
    try:
        _put_down(options.out, partial(keepsake, story, shelf, options.save, options.out.suffix, back=options.back))
    except NothingKept as why:
        raise Refused(str(why)) from None
    finally:
        _tell_what_was_met(shelf)
    return CLEAN


def _put_down(out: Path, make: Callable[[], bytes]) -> None:
    """Makes a picture, and then writes it: what fails in making it is not the fault of where it goes."""
    try:
        picture = make()
    except OSError as error:
        raise Refused(f"The picture cannot be made ({str(error).rstrip('.')}).") from None
    try:
        out.write_bytes(picture)
    except OSError as error:
        raise Refused(f"{out} cannot be written ({error.strerror}).") from None


def _tell_what_was_met(shelf: Shelf) -> None:
    """Nothing on a player's shelf is set aside without a word, whoever looked there."""
    from game.story.words import Words

    for notice in shelf.notices():
        _complain(Words.english().notice(notice))


_COMMANDS = {
    "play": _play,
    "terminal": _terminal,
    "check": _check,
    "shot": _shot,
    "band": _band,
    "kiosk": _kiosk,
}


# What is written


def _say(text: str) -> None:
    _put(text, sys.stdout)


def _complain(text: str) -> None:
    _put(text, sys.stderr)


def _answer(text: str) -> None:
    """What a command was asked for. Whoever stops reading has enough; a full disk is said."""
    why = _put(text, sys.stdout)
    if why and why.errno not in (errno.EPIPE, errno.EINVAL):  # Windows has EINVAL for a pipe nobody reads
        raise Refused(f"The answer could not be written ({why.strerror}).")


def _put(text: str, stream: TextIO | None, end: str = "\n") -> OSError | None:
    """After a closed pipe goes on, with nobody to write to: a play is to be kept, an exit code to be given."""
    if stream is None:
        return None
    try:
        print(text, file=stream, end=end, flush=True)
    except OSError as why:
        # Python writes what is left in the buffer once more at the end; it must not meet the closed pipe again.
        nobody = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nobody, stream.fileno())
        os.close(nobody)
        return why
    return None


if __name__ == "__main__":
    sys.exit(main())
