"""Where answers come from: a person at a keyboard, or lines from a pipe or a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

MOST, LONGEST = 5_000, 200
"""So many lines are read from a pipe, of so many letters; a file that never ends is no play."""

_STEP = {"up": -1, "down": 1}
_ESCAPES = {"A": "up", "B": "down", "C": "right", "D": "left"}
_SCAN_CODES = {"H": "up", "P": "down", "M": "right", "K": "left"}


class EndOfInput(Exception):
    """There is nobody left to answer."""


class Lines:
    """Answers that were written beforehand. Continue asks nothing here; an empty line is passed over."""

    waits = False

    def __init__(self, source: TextIO | None, say: Callable[[str], None]) -> None:
        self._source = source
        self._say = say
        self._left = MOST

    def ask(self, prompt: str, options: Sequence[str]) -> str:
        """The next line with something on it; it is repeated, so that the transcript reads as a play."""
        while line := self._line():
            if answer := "".join(letter for letter in line if letter.isprintable()).strip():
                self._say(f"{prompt} {answer}\n")
                return answer
        raise EndOfInput

    def _line(self) -> str:
        self._left -= 1
        try:
            return self._source.readline(LONGEST) if self._source and self._left >= 0 else ""
        except (OSError, ValueError):  # a standard input that is closed, or open only for writing
            return ""


class Keyboard:
    """Answers typed by a person. Arrows go through the options, each said on a line of its own.

    Nothing that was written is written over: a screen reader has already read it.
    """

    waits = True

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say

    def ask(self, prompt: str, options: Sequence[str]) -> str:
        """What was typed before Enter, or the number of the option the arrows stand on."""
        try:
            if not _keys_can_be_read():
                self._write(f"{prompt} ")
                return _typed_line()
            with _unbuffered_keys():
                self._write(f"{prompt} ")
                return self._listen(options)
        except (OSError, TerminalTrouble):  # a terminal that is there no more: the line is cut, the window closed
            raise EndOfInput from None

    def _listen(self, options: Sequence[str]) -> str:
        typed = ""
        chosen = -1
        for key in _keys():
            if key in _STEP and options:
                before = chosen if chosen >= 0 else min(-_STEP[key], 0)
                chosen = (before + _STEP[key]) % len(options)
                typed = ""
                self._say("")
                self._write(f"{options[chosen]} ")
            elif key == "left":
                self._say("")
                return "b"
            elif key in ("enter", "right"):
                self._say("")
                return typed.strip() or (str(chosen + 1) if chosen >= 0 else "")
            elif key == "rub" and typed:
                typed = typed[:-1]
                self._write("\b \b")
            elif len(key) == 1 and key.isprintable():
                typed += key
                self._write(key)
        raise EndOfInput

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


def answers(say: Callable[[str], None]) -> Lines | Keyboard:
    """The keyboard, if somebody sits at one."""
    if sys.stdin is not None and sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty():
        return Keyboard(say)
    return Lines(sys.stdin, say)


def _typed_line() -> str:
    try:
        return input().strip()
    except EOFError:
        raise EndOfInput from None


def _keys_can_be_read() -> bool:
    return os.environ.get("TERM") != "dumb"


if sys.platform == "win32":
    import msvcrt

    TerminalTrouble = OSError

    @contextmanager
    def _unbuffered_keys() -> Iterator[None]:
        yield

    def _keys() -> Iterator[str]:
        while True:
            key = msvcrt.getwch()
            if key in "\x00\xe0":
                yield _SCAN_CODES.get(msvcrt.getwch(), "unknown")
            elif key == "\x03":
                raise KeyboardInterrupt
            elif key == "\x1a":
                return
            else:
                yield _named(key)

else:
    import select
    import termios
    import tty

    TerminalTrouble = termios.error

    @contextmanager
    def _unbuffered_keys() -> Iterator[None]:
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        tty.setcbreak(terminal, termios.TCSADRAIN)  # the usual TCSAFLUSH would drop what was typed ahead
        try:
            yield
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)

    def _keys() -> Iterator[str]:
        while True:
            key = _character()
            if key == "\x1b":
                yield _escaped()
            elif key in ("", "\x04"):
                return
            else:
                yield _named(key)

    def _character() -> str:
        """One character as UTF-8 sends it, in one to four bytes; "" at the end."""
        raw = os.read(sys.stdin.fileno(), 1)
        more = 0 if not raw or raw[0] < 0xC0 else 1 if raw[0] < 0xE0 else 2 if raw[0] < 0xF0 else 3
        for _ in range(more):
            raw += os.read(sys.stdin.fileno(), 1)
        return raw.decode(errors="replace")

    def _escaped() -> str:
        """The arrow, if an arrow it was; other keys that begin with Escape, and Escape, say nothing here."""
        waiting, _, _ = select.select([sys.stdin], [], [], 0.05)
        if not waiting or _character() not in ("[", "O"):
            return "unknown"
        while not (last := _character()).isalpha() and last not in ("~", ""):
            pass
        return _ESCAPES.get(last, "unknown")


def _named(key: str) -> str:
    if key in "\r\n":
        return "enter"
    return "rub" if key in "\x08\x7f" else key
