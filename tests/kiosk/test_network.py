"""The kiosk opens no connection: not by Python, which tells of every socket, and not behind its back."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The supervised kiosk with a visitor who touches everything; what Python tells of sockets goes into a file.
WATCHED = """
import os, random, socket, sys
told, touches = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND), int(sys.argv[2])

def watch(event, given):
    if not event.startswith("socket."):
        return
    ours = event == "socket.__new__" and given[1] == socket.AF_UNIX
    ours |= event != "socket.__new__" and getattr(given[0], "family", None) == socket.AF_UNIX
    os.write(told, f"{'unix' if ours else 'NETWORK'} {event} {given[1:]}\\n".encode())

sys.addaudithook(watch)
from game.__main__ import main

if len(sys.argv) == 3:
    from game.kiosk import command
    command._called = lambda config: [sys.executable, "-c", os.environ["WATCHED"], *sys.argv[1:3]]
    sys.exit(main(["kiosk"]))

import time
from datetime import datetime
import pygame
from game.kiosk import child
from game.kiosk.clock import Clock
from game.kiosk.figures import Figures
from game.kiosk.heart import Heart
chance, beat = random.Random(1), Heart.__call__

def touched(heart):
    global touches
    beat(heart)
    touches -= 1
    if touches < 0:
        raise SystemExit(0)
    where = {"finger_id": 1, "x": chance.random(), "y": chance.random(), "dx": 0.0, "dy": 0.0, "touch_id": 1}
    for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
        pygame.event.post(pygame.event.Event(kind, where))

def counted(figures, kind, *what):
    os.write(told, f"counted {kind}\\n".encode())

Heart.__call__, Figures.count = touched, counted
# A second touch counts as the same for half a second; here forty of those go into one.
child.clock = lambda: Clock(datetime.now, lambda: 40 * time.monotonic(), 40 * time.monotonic())
sys.exit(main(["kiosk", "--child", sys.argv[-1]]))
"""


def session(folder: Path, touches: int) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "WATCHED": WATCHED,
        "PYTHONPATH": str(ROOT),
        "STATE_DIRECTORY": str(folder / "data"),
        "NOTIFY_SOCKET": str(folder / "notify"),
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
    }
    command = [sys.executable, "-c", WATCHED, str(folder / "told"), str(touches)]
    return subprocess.Popen(command, env=environment, cwd=folder)


def open_to_the_network(process: int) -> set[str]:
    """The lines of the kernel's tables of TCP and UDP that belong to a process or to those it has started."""
    family = [process]
    for member in family:
        family += map(int, Path(f"/proc/{member}/task/{member}/children").read_text().split())
    held = {str(link.readlink()) for member in family for link in Path(f"/proc/{member}/fd").iterdir()}
    sockets = {name.removeprefix("socket:[").removesuffix("]") for name in held if name.startswith("socket:")}
    lines = (line for table in ("tcp", "tcp6", "udp", "udp6") for line in table_of(table))
    return {line for line in lines if line.split()[9] in sockets}


def table_of(name: str) -> list[str]:
    path = Path("/proc/net", name)
    return path.read_text().splitlines()[1:] if path.exists() else []


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks the kernel by /proc")
def test_a_whole_session_opens_no_connection(tmp_path: Path) -> None:
    program = session(tmp_path, 1500)
    found: set[str] = set()
    deadline = time.monotonic() + 60
    while program.poll() is None and time.monotonic() < deadline:
        try:
            found |= open_to_the_network(program.pid)
        except OSError:  # one of them has just ended
            continue
        time.sleep(0.05)
    program.kill()
    program.wait()
    told = (tmp_path / "told").read_text().splitlines() if (tmp_path / "told").exists() else []
    assert found == set()
    assert [line for line in told if line.startswith("NETWORK")] == []
    assert {"counted start", "counted choice"} <= set(told), "somebody has played"
    assert any("socket.sendto" in line for line in told), "the watch has seen the messages to systemd"
    assert program.returncode == 0


def test_the_watch_would_see_a_connection(tmp_path: Path) -> None:
    mischief = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    watch = WATCHED.split("from game")[0]
    command = [sys.executable, "-c", watch + mischief, str(tmp_path / "told"), "1"]
    subprocess.run(command, check=True, timeout=30)
    assert [line.split()[:2] for line in (tmp_path / "told").read_text().splitlines()] == [
        ["NETWORK", "socket.__new__"],
        ["NETWORK", "socket.connect"],
    ]
