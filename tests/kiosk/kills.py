"""Kills the kiosk at random moments, many times, and says how soon it is back and whether any figure suffered.

    python tests/kiosk/kills.py                  the kiosk itself, in a window of the display there is, 100 times
    python tests/kiosk/kills.py --stub           a program without a window in its place
    python tests/kiosk/kills.py --times 10 --seed 2

A minute lasts a twentieth of a second here, so that many kills meet the saving. The program counts numbered events from
its drawing loop and, whenever a minute is on the disk, says which of them are; what it has said must be found, and
nothing twice. One time in four the supervisor is killed too, with all it started, as systemd does it, and started again
a second later.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from game.kiosk.child import parts
from game.kiosk.clock import clock
from game.kiosk.counts import Kind
from game.kiosk.figures import Figures
from game.kiosk.heart import Heart
from game.kiosk.notify import Notify
from game.kiosk.supervisor import supervise
from game.story.words import Notice

MINUTE = 0.05
RESTART_SEC = 1.0  # as in the unit
BACK = 5.0
SAID = "said.txt"


# The program that is killed


class Said:
    """Lines that outlive the process."""

    def __init__(self, folder: Path) -> None:
        self.file = os.open(folder / SAID, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def __call__(self, *words: object) -> None:
        os.write(self.file, (" ".join(map(str, words)) + "\n").encode())


class Announced(Figures):
    """Figures that say which events are on the disk."""

    said: Said
    events = 0

    def event(self) -> None:
        self.events += 1
        self.count("choice", f"{self.run}/{self.events}")

    def keep(self) -> Notice | None:
        before = self.events
        refused = super().keep()
        # One keeping writes what was gathered before it; with a line left over from a failure it would take two.
        if refused is None and self.unwritten is None and not self.behind(before):
            self.said("kept", self.run, before)
        return refused

    def behind(self, number: int) -> bool:
        with self.gathering:
            return any(int(count.what.split("/")[1]) <= number for count in self.gathered if count.kind == "choice")


def figures(folder: Path) -> Announced:
    made = Announced(folder / "figures", clock(), MINUTE)
    made.said = Said(folder)
    return made


class Loop:
    """What the drawing loop calls each time round: the heart, and one more event."""

    def __init__(self, heart: Heart, counted: Announced) -> None:
        self.heart, self.counted, self.rounds = heart, counted, 0

    def __call__(self) -> None:
        self.heart()
        self.rounds += 1
        if self.rounds == 2:  # so one frame is drawn
            self.counted.said("back", os.getpid(), time.monotonic())
        self.counted.event()


def stub(folder: Path, pipe: int) -> int:
    counted = figures(folder)
    loop = Loop(Heart(pipe, time.monotonic), counted)
    while True:
        loop()
        counted.tick()
        time.sleep(0.01)


def screen(folder: Path, pipe: int) -> int:
    from game.screen import app
    from game.screen.kiosk import appliance

    app.display_trouble()
    counted = figures(folder)
    shown = parts(None, pipe, {"STATE_DIRECTORY": str(folder / "data")})
    heart = shown.heartbeat
    assert isinstance(heart, Heart)
    return appliance.run(*shown._replace(figures=counted, heartbeat=Loop(heart, counted)))


def crashed(folder: Path) -> None:
    counted = Figures(folder / "figures", clock())
    kind: Kind = "crash"
    counted.count(kind, language="")
    counted.close()


def supervisor(folder: Path, kind: str) -> int:
    command = [sys.executable, __file__, "--child", str(folder), "--kind", kind, "--pipe"]
    return supervise(command, partial(crashed, folder), Notify({}, time.monotonic))


# Who kills it


class Killing:
    """One supervised kiosk in a folder, and what was done to it."""

    def __init__(self, folder: Path, kind: str, seed: int) -> None:
        self.folder, self.kind, self.chance = folder, kind, random.Random(seed)
        self.seconds: list[float] = []
        self.met: Counter[str] = Counter()
        self.begin()

    def begin(self) -> None:
        command = [sys.executable, __file__, "--supervisor", str(self.folder), "--kind", self.kind]
        self.program = subprocess.Popen(command, cwd=ROOT, start_new_session=True)

    def child(self) -> int:
        """The process of the kiosk, waited for."""
        path = Path(f"/proc/{self.program.pid}/task/{self.program.pid}/children")
        for _ in range(2000):
            if found := path.read_text().split():
                return int(found[0])
            time.sleep(0.005)
        raise AssertionError("the supervisor has started nothing")

    def said(self, word: str) -> list[list[str]]:
        try:
            lines = (self.folder / SAID).read_text().splitlines()
        except FileNotFoundError:
            return []
        return [line.split()[1:] for line in lines if line.startswith(word + " ")]

    def wait(self, after: float) -> float:
        """When the first frame after a moment was drawn."""
        given_up = time.monotonic() + 60
        while time.monotonic() < given_up:
            for _, moment in self.said("back"):
                if float(moment) > after:
                    return float(moment)
            time.sleep(0.01)
        raise AssertionError("it does not come back")

    def once(self) -> None:
        starting = self.chance.random() < 0.25
        if not starting:
            time.sleep(self.chance.uniform(0, 1.2))
        self.kill()
        if starting:  # and once more, before it is back
            time.sleep(self.chance.uniform(0, 1.5))
            self.kill()

    def kill(self) -> None:
        both = self.chance.random() < 0.25
        child = self.child()
        drawn = any(int(pid) == child for pid, _ in self.said("back"))
        self.met["drawing" if drawn else "starting"] += 1
        moment = time.monotonic()
        if both:
            self.met["with the supervisor"] += 1
            os.killpg(self.program.pid, signal.SIGKILL)
            self.program.wait()
            time.sleep(RESTART_SEC)
            self.begin()
        else:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        self.moment = moment

    def run(self, times: int) -> None:
        try:
            self.wait(0.0)
            for number in range(times):
                self.once()
                self.seconds.append(self.wait(self.moment) - self.moment)
                print(f"{number + 1}: back after {self.seconds[-1]:.2f} s", flush=True)
        finally:
            self.program.terminate()
            self.program.wait(20)

    def verdict(self) -> list[str]:
        """What went wrong; nothing, if all is well."""
        tally, unread = Figures(self.folder / "figures", clock()).totals()
        events = Counter({count.what: number for count, number in tally.items() if count.kind == "choice"})
        kept: dict[str, int] = {}
        for run, number in self.said("kept"):
            kept[run] = max(kept.get(run, 0), int(number))
        promised = {f"{run}/{number}" for run, last in kept.items() for number in range(1, last + 1)}
        crashes = sum(number for count, number in tally.items() if count.kind == "crash")
        print(f"{len(self.seconds)} times; {dict(self.met)}; {crashes} crashes recorded")
        print(f"back after {min(self.seconds):.2f} to {max(self.seconds):.2f} s")
        print(f"{len(events)} events found, {len(promised)} of them on the disk by what the program said")
        late = sum(second > BACK for second in self.seconds)
        twice = sum(number > 1 for number in events.values())
        lost = len(promised - set(events))
        wrong = {"came back late": late, "events were counted twice": twice, "events were lost": lost}
        return [f"{number} {what}" for what, number in wrong.items() if number] + ([str(unread)] if unread else [])


def main() -> int:
    typed = argparse.ArgumentParser()
    typed.add_argument("--times", type=int, default=100)
    typed.add_argument("--seed", type=int, default=1)
    typed.add_argument("--stub", action="store_true")
    typed.add_argument("--kind", default="screen")
    typed.add_argument("--child", type=Path)
    typed.add_argument("--pipe", type=int)
    typed.add_argument("--supervisor", type=Path)
    options = typed.parse_args()
    if options.child:
        return (stub if options.kind == "stub" else screen)(options.child, options.pipe)
    if options.supervisor:
        return supervisor(options.supervisor, options.kind)
    with tempfile.TemporaryDirectory() as folder:
        killing = Killing(Path(folder), "stub" if options.stub else "screen", options.seed)
        killing.run(options.times)
        wrong = killing.verdict()
    print("\n".join(wrong) or "All is well.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
