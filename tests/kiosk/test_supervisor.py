"""The supervisor starts it again: after a crash, after a silence, whenever the staff want; and ends when it should."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.kiosk.heart import Heart
from game.kiosk.notify import Notify
from game.kiosk.supervisor import ALLOCATION, RESTART, SHUT_DOWN, STOP, Pace, supervise

QUICK = Pace(silence=0.5, starting=3.0, between=0.02, tired=0.1, many=3, ending=0.5)

# A kiosk without a screen: notes each of its lives, lets its heart beat, and does what its nth life is told to do.
CHILD = """
import os, signal, sys, time
folder, deeds, pipe = sys.argv[1], sys.argv[2].split(), int(sys.argv[3])
with open(folder + "/lives", "a") as file:
    file.write("x")
life = os.path.getsize(folder + "/lives")
deed = deeds[min(life, len(deeds)) - 1]
if deed != "mute":
    os.write(pipe, b".")
if deed == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if deed == "crash":
    os.abort()
if deed.isdecimal():
    sys.exit(int(deed))
while deed in ("lives", "stubborn"):
    os.write(pipe, b".")
    time.sleep(0.05)
time.sleep(60)
"""


def lived(folder: Path, deeds: str, notify: Notify | None = None, pace: Pace = QUICK) -> tuple[int, int, int]:
    """Exit code, lives, crashes; the last deed has to be an end."""
    crashes: list[int] = []
    command = [sys.executable, "-c", CHILD, str(folder), deeds]
    code = supervise(command, lambda: crashes.append(1), notify or Notify({}, time.monotonic), pace)
    return code, (folder / "lives").stat().st_size, len(crashes)


def test_a_crash_is_recorded_and_it_starts_again(tmp_path: Path) -> None:
    assert lived(tmp_path, f"crash 1 2 {STOP}") == (SHUT_DOWN, 4, 3)


def test_staff_may_restart_it_which_is_no_crash(tmp_path: Path) -> None:
    assert lived(tmp_path, f"{RESTART} {RESTART} {STOP}") == (SHUT_DOWN, 3, 0)


def test_a_silent_heart_is_a_crash(tmp_path: Path) -> None:
    assert lived(tmp_path, f"silent {STOP}") == (SHUT_DOWN, 2, 1)


def test_one_that_never_comes_up_is_given_more_time_and_then_started_again(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert lived(tmp_path, f"mute {STOP}", pace=QUICK._replace(starting=1.0)) == (SHUT_DOWN, 2, 1)
    assert time.monotonic() - begun > 1.0


def test_it_never_gives_up(tmp_path: Path) -> None:
    assert lived(tmp_path, "1 " * 12 + str(STOP)) == (SHUT_DOWN, 13, 12)


def test_what_cannot_be_started_is_tried_again(tmp_path: Path) -> None:
    program = tmp_path / "program"
    threading.Timer(0.5, make, [program]).start()
    crashes: list[int] = []
    assert supervise([str(program)], lambda: crashes.append(1), Notify({}, time.monotonic), QUICK) == SHUT_DOWN
    assert crashes


def make(program: Path) -> None:
    part = program.with_suffix(".part")
    part.write_text("#!/bin/sh\nexit 0\n")
    part.chmod(0o755)
    part.rename(program)


def test_a_recording_that_hangs_delays_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CHILD, str(tmp_path), f"crash {STOP}"]
    begun = time.monotonic()
    assert supervise(command, lambda: time.sleep(20), Notify({}, time.monotonic), QUICK) == SHUT_DOWN
    assert time.monotonic() - begun < 5


RUN = """
import sys, time
sys.path.insert(0, sys.argv[1])
from game.kiosk.notify import Notify
from game.kiosk.supervisor import Pace, supervise
pace = Pace(silence=0.5, starting=3.0, between=0.02, tired=0.1, many=3, ending=0.5)
sys.exit(supervise(sys.argv[2:], lambda: None, Notify({}, time.monotonic), pace))
"""


@pytest.mark.parametrize("deed", ["lives", "stubborn"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_system_ends_it_in_order(tmp_path: Path, deed: str, number: int) -> None:
    root = Path(__file__).resolve().parents[2]
    command: Sequence[str] = [sys.executable, "-c", CHILD, str(tmp_path), deed]
    program = subprocess.Popen([sys.executable, "-c", RUN, str(root), *command])
    deadline = time.monotonic() + 20
    while not (tmp_path / "lives").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    program.send_signal(number)
    assert program.wait(10) == 0
    assert (tmp_path / "lives").stat().st_size == 1


# The heart


def test_the_heart_ends_the_kiosk_when_nobody_listens() -> None:
    heard, beats = os.pipe()
    heart = Heart(beats, time.monotonic)
    heart()
    assert os.read(heard, 10) == b"."
    os.close(heard)
    heart.due = 0.0
    with pytest.raises(SystemExit):
        heart()
    os.close(beats)


def test_a_supervisor_that_is_slow_to_listen_stops_no_drawing() -> None:
    heard, beats = os.pipe()
    heart = Heart(beats, time.monotonic)
    for _ in range(100_000):
        heart.due = 0.0
        heart()
    os.close(heard)
    os.close(beats)


def test_the_heart_beats_four_times_a_second_however_fast_it_draws() -> None:
    heard, beats = os.pipe()
    now = 0.0
    heart = Heart(beats, lambda: now)
    for frame in range(600):
        now = frame / 60
        heart()
    assert len(os.read(heard, 1000)) == 40
    os.close(heard)
    os.close(beats)


# systemd


def heard_by(socket_: socket.socket) -> list[str]:
    socket_.setblocking(False)
    found = []
    while True:
        try:
            found.append(socket_.recv(1000).decode())
        except BlockingIOError:
            return found


@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_hears_of_the_heart_and_of_nothing_else(tmp_path: Path, abstract: bool) -> None:
    name = f"@fivehundred-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind("\0" + name[1:] if abstract else name)
        now = 0.0
        notify = Notify({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "8000000"}, lambda: now)
        for second in range(9):
            now = float(second)
            notify.alive()
        said = heard_by(ear)
    assert said == ["READY=1\nSTATUS=The kiosk is on.", *["WATCHDOG=1"] * 5]


def test_a_kiosk_that_never_beats_tells_systemd_nothing(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        notify = Notify({"NOTIFY_SOCKET": str(tmp_path / "notify")}, time.monotonic)
        supervise(["/bin/sh", "-c", "exit 0"], lambda: None, notify, QUICK)
        assert heard_by(ear) == ["STOPPING=1"]


@pytest.mark.parametrize("name", ["", "relative", "/nowhere/at/all", "vsock:2:1234", "@", "/" + "x" * 300])
def test_where_nobody_listens_nothing_happens(name: str) -> None:
    Notify({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "never"}, time.monotonic).alive()


def test_the_child_is_told_how_to_give_memory_back(tmp_path: Path) -> None:
    """Large pieces, as pictures are, go back to the system when they are free, and there are few heaps beside them."""
    told = tmp_path / "told"
    read = f"import os; open({str(told)!r}, 'w').write(str([os.environ.get(name) for name in {list(ALLOCATION)}]))"
    supervise([sys.executable, "-c", read], lambda: None, Notify({}, time.monotonic), QUICK)
    assert told.read_text() == "['131072', '2']"
    assert list(ALLOCATION) == ["MALLOC_MMAP_THRESHOLD_", "MALLOC_ARENA_MAX"]
