"""A screen nobody sees: its pixels can be read while a program draws on it, and its keys pressed."""

from __future__ import annotations

import ctypes
import ctypes.util
import mmap
import os
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = "2259x1271"
"""pixels; the game's window takes 85 % of it at first, which is 1920×1080"""
GRID = 8
"""every eighth pixel of every eighth row is looked at"""
READABLE = 50
"""so many different colours on the grid are text or a picture; an empty window has a few"""


class Screen:
    """Pixels in a file (XWD), written by Xvfb as programs draw."""

    def __init__(self, display: str, pixels: memoryview, width: int) -> None:
        self.display = display
        self._pixels = pixels
        self._width = width
        self._keys = Keys(display)

    def look(self) -> list[int]:
        rows = range(0, len(self._pixels) - self._width + 1, self._width * GRID)
        return [pixel for row in rows for pixel in self._pixels[row : row + self._width : GRID]]

    def glance(self) -> bytes:
        """All of it, for telling whether anything has changed."""
        return self._pixels.tobytes()

    def is_readable(self) -> bool:
        return len(set(self.look())) >= READABLE

    def press(self, key: str) -> None:
        self._keys.press(key)

    def until_readable(self, limit: float = 60) -> float:
        """Seconds until something can be read."""
        began = time.perf_counter()
        while not self.is_readable():
            if time.perf_counter() - began > limit:
                raise TimeoutError(f"nothing readable within {limit} seconds")
            time.sleep(0.002)
        return time.perf_counter() - began

    def until_changed(self, before: bytes, limit: float = 1.0) -> float | None:
        """Seconds until any pixel differs; None if none does."""
        began = time.perf_counter()
        while self.glance() == before:
            if time.perf_counter() - began > limit:
                return None
        return time.perf_counter() - began


@dataclass
class Keys:
    """Keys as if pressed on a keyboard, through the X server's own test extension: no process in between."""

    display: str

    def __post_init__(self) -> None:
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._xtst = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._server = ctypes.c_void_p(self._x11.XOpenDisplay(self.display.encode()))

    def press(self, key: str) -> None:
        symbol = ctypes.c_ulong(self._x11.XStringToKeysym(key.encode()))
        code = self._x11.XKeysymToKeycode(self._server, symbol)
        for down in (1, 0):
            self._xtst.XTestFakeKeyEvent(self._server, code, down, 0)
        self._x11.XFlush(self._server)


@contextmanager
def screen() -> Iterator[Screen]:
    with TemporaryDirectory() as folder:
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE}x24", "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        try:
            with os.fdopen(read) as number:
                display = f":{number.readline().strip()}"
            yield _opened(Path(folder, "Xvfb_screen0"), display)
        finally:
            server.terminate()
            server.wait()


def _opened(path: Path, display: str) -> Screen:
    with path.open("rb") as file:
        memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header = struct.unpack(">20I", memory[:80])
    start, width, height, line = header[0] + 12 * header[19], header[4], header[5], header[12]
    assert line == 4 * width, "a row of pixels has nothing behind it"
    return Screen(display, memoryview(memory)[start : start + line * height].cast("I"), width)
