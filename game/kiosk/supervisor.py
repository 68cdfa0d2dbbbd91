"""Starts the kiosk, listens to its heart, and starts it again: after a crash, and after a silence. Never gives up."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from game.kiosk.notify import Notify

STOP, RESTART = 0, 75
"""Exit codes of the kiosk by which its staff ask for something. All others are crashes."""
SHUT_DOWN = 21
"""What the supervisor ends with when the staff asked for the end, and not the system."""
ALLOCATION = {"MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_ARENA_MAX": "2"}
"""Tells glibc (mallopt(3)) to give pictures back when they are freed. Without it the threshold grows with the largest
of them, and after a million touches the holes between the others took a quarter of the kiosk's memory."""


class Pace(NamedTuple):
    """Seconds. A heart that beat once may be silent for `silence`, one that did not yet for `starting`; `between` lie
    between two starts, and `tired` of them once `many` in a row came to nothing. `ending` is for going by itself."""

    silence: float = 10.0
    starting: float = 75.0
    between: float = 1.0
    tired: float = 4.0
    many: int = 10
    ending: float = 3.0


def supervise(command: Sequence[str], crashed: Callable[[], None], notify: Notify, pace: Pace | None = None) -> int:
    """Runs `command` with the number of its heart's pipe after it, until staff or system end it; gives the exit code.

    `crashed` is called for every crash, beside the next start, which does not wait for it.
    """
    supervisor = _Supervisor(command, crashed, notify, pace or Pace())
    with supervisor.listening():
        return supervisor.run()


@dataclass(slots=True)
class _Supervisor:
    command: Sequence[str]
    crashed: Callable[[], None]
    notify: Notify
    pace: Pace
    stopped: bool = False
    recording: list[threading.Thread] = field(default_factory=list)

    def run(self) -> int:
        vain = 0
        while True:
            begun = time.monotonic()
            code, beaten = self.once()
            if self.stopped or code == STOP:
                break
            if code != RESTART:
                self.record()
            vain = 0 if beaten else vain + 1
            self.rest(begun + (self.pace.tired if vain >= self.pace.many else self.pace.between))
        self.notify.tell("STOPPING=1")
        for thread in self.recording:
            thread.join(self.pace.ending)
        return 0 if self.stopped else SHUT_DOWN

    def once(self) -> tuple[int, bool]:
        """One life of the kiosk: how it ended, and whether its heart ever beat."""
        heard, beats = os.pipe()
        with os.fdopen(heard, "rb", 0):
            try:
                child = subprocess.Popen(
                    [*self.command, str(beats)], pass_fds=(beats,), env={**ALLOCATION, **os.environ}
                )
            except OSError:  # no memory for it just now
                return 1, False
            finally:
                os.close(beats)
            beaten = self.listen(child, heard)
        return self.end(child), beaten

    def listen(self, child: subprocess.Popen[bytes], heard: int) -> bool:
        """Until its heart stops, or is silent for too long; whether it ever beat."""
        last, beaten = time.monotonic(), False
        while not self.stopped:
            left = last + (self.pace.silence if beaten else self.pace.starting) - time.monotonic()
            if left <= 0:
                child.kill()
                break
            if not select.select([heard], [], [], min(left, 0.5))[0]:
                continue
            if not os.read(heard, 4096):
                break
            last, beaten = time.monotonic(), True
            self.notify.alive()
        return beaten

    def end(self, child: subprocess.Popen[bytes]) -> int:
        """Its exit code; one that will not go is made to."""
        if self.stopped:
            child.terminate()
        with suppress(subprocess.TimeoutExpired):
            return child.wait(self.pace.ending)
        child.kill()
        return child.wait()

    def record(self) -> None:
        thread = threading.Thread(target=self.crashed, name="crash", daemon=True)
        self.recording = [one for one in self.recording if one.is_alive()] + [thread]
        thread.start()

    def rest(self, until: float) -> None:
        while not self.stopped and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.2))

    @contextmanager
    def listening(self) -> Iterator[None]:
        """While this lasts, the signals that end programs end this one in order."""

        def stop(*_: object) -> None:
            self.stopped = True

        before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
