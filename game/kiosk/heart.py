"""The pipe between the drawing loop and whoever supervises it."""

from __future__ import annotations

import os
from collections.abc import Callable

from game.kiosk.supervisor import STOP

BEAT = 0.25  # seconds


class Heart:
    """To be called each time round the drawing loop, and nowhere else: a loop that does not draw must fall silent.

    Without a supervisor the kiosk ends, or two would stand on one screen when the next one begins.
    """

    def __init__(self, pipe: int, steady: Callable[[], float]) -> None:
        os.set_blocking(pipe, False)
        self.pipe, self.steady, self.due = pipe, steady, 0.0

    def __call__(self) -> None:
        if (now := self.steady()) < self.due:
            return
        self.due = now + BEAT
        try:
            os.write(self.pipe, b".")
        except BlockingIOError:  # the supervisor has enough to read
            return
        except OSError:
            raise SystemExit(STOP) from None
