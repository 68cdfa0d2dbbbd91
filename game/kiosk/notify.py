"""What systemd wants to hear from a service; where there is no systemd, nobody hears."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress


class Notify:
    """`environment` says where to tell it: NOTIFY_SOCKET, and in WATCHDOG_USEC how often at least."""

    def __init__(self, environment: Mapping[str, str], steady: Callable[[], float]) -> None:
        self.address = _address(environment.get("NOTIFY_SOCKET", ""))
        span = environment.get("WATCHDOG_USEC", "")
        self.every = int(span) / 4_000_000 if span.isdecimal() else 10.0
        self.steady = steady
        self.due = 0.0
        self.ready = False

    def alive(self) -> None:
        """To be called with every heartbeat: tells of the first, and of so many that the watchdog is content."""
        now = self.steady()
        if not self.ready:
            self.ready = True
            self.tell("READY=1\nSTATUS=The kiosk is on.")
        elif now < self.due:
            return
        self.due = now + self.every
        self.tell("WATCHDOG=1")

    def tell(self, text: str) -> None:
        """One message, as sd_notify(3) has it."""
        if not self.address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as mouth:
            mouth.setblocking(False)
            mouth.sendto(text.encode(), self.address)


def _address(text: str) -> bytes:
    """A path, or after an @ a name that no file has. Everything else is no address for us."""
    if text.startswith("@"):
        return b"\0" + os.fsencode(text[1:])
    return os.fsencode(text) if text.startswith("/") else b""
