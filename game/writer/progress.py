"""How far a long command is, on one line of a terminal that is written over; where nobody watches, nothing."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TextIO

PATIENCE = 0.5  # seconds before anything is said
WIDTH = 78  # columns


@dataclass(slots=True)
class Progress:
    """A line on `stream`, if that is a terminal."""

    stream: TextIO | None
    began: float = field(default_factory=time.monotonic)
    shown: bool = False

    def say(self, line: str) -> None:
        if self.stream is None or not self.stream.isatty() or time.monotonic() - self.began < PATIENCE:
            return
        self.shown = True
        self.put(f"\r{line[:WIDTH]:<{WIDTH}}")

    def clear(self) -> None:
        """The line is gone, and what follows begins where it began."""
        if self.shown:
            self.put(f"\r{'':<{WIDTH}}\r")

    def put(self, text: str) -> None:
        if self.stream is None:
            return
        try:
            self.stream.write(text)
            self.stream.flush()
        except OSError:  # nobody watches any more
            self.stream = None


def bar(done: int, whole: int) -> str:
    """Twenty signs, as many of them full as there is done."""
    full = 20 * done // whole if whole else 20
    return "█" * full + "·" * (20 - full)
