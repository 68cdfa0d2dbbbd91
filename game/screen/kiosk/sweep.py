"""Sweeps up after a visitor: what the drawing had kept for the next time was made of what he read."""

from __future__ import annotations

import ctypes
import gc
import os
from collections.abc import Callable
from contextlib import suppress

from game.screen import band, papers
from game.screen.kiosk import slip


def sweep() -> None:
    """Drops it, and gives the room back to the system, so that the kiosk weighs the same after every visit."""
    for forget in (band.forget, papers.forget, slip.forget):
        forget()
    gc.collect()
    _give_back()


def _give_back() -> None:
    """What is free, also between what is not (malloc_trim(3) of glibc); elsewhere nothing is known to be needed."""
    if os.name == "posix":
        with suppress(AttributeError):
            trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
            trim(0)
