"""A kiosk on duty in real time, in a window, under random hands: `python tests/kiosk/shift.py [MINUTES] [SEED]`, two
hours if nothing is said. Needs Xvfb and xdotool.

Visitors come, touch whatever they like, try keys, and most of them just go away. The kiosk itself says what it weighs
whenever nobody is there, how long its longest frame took after the first picture (which belongs to the start), and how
many visits it saw begin.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).parent)]

from weight import weight

from game.kiosk.child import parts
from game.kiosk.clock import clock
from game.kiosk.figures import Figures
from game.kiosk.notify import Notify
from game.kiosk.supervisor import supervise

ROOT = Path(__file__).resolve().parents[2]
SIZE = 1080, 1920
KEYS = ("Escape", "F4", "alt+F4", "Return", "Tab", "space", "ctrl+c", "F11", "ctrl+alt+Delete", "super", "alt+Tab")
LONGEST_FRAME = 0.25
EVERY = 10.0
"""Seconds from one weighing to the next."""
SAID = "said.txt"


def child(folder: Path, pipe: int) -> int:
    """The kiosk, which says what happens in it."""
    from game.screen import app
    from game.screen.kiosk import appliance

    said = os.open(folder / SAID, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    first = True
    longest = weighed = 0.0

    def say(what: str, **how: float | str) -> None:
        os.write(said, (json.dumps({"what": what, "at": time.monotonic(), **how}) + "\n").encode())

    class Timed(appliance.Appliance):
        def frame(self, attendant: appliance.Attendant) -> None:
            nonlocal first, longest
            began = time.perf_counter()
            super().frame(attendant)
            took = time.perf_counter() - began
            if first:
                first = False
                say("first", seconds=took)
            elif took > longest:
                longest = took
                say("frame", seconds=took, screen=type(attendant.stack.top.screen).__name__)

    class Told(appliance.Attendant):
        def start(self, language: str) -> None:
            super().start(language)
            say("start")

        def tick(self) -> None:
            nonlocal weighed
            super().tick()
            # What was being printed for a visit is let go when it is done.
            if self.visit is None and self.site.now() > max(weighed, self.touched + 5):
                weighed = self.site.now() + EVERY
                say("alone", weight=weight())

    vars(appliance).update(Appliance=Timed, Attendant=Told)
    app.display_trouble()
    say("born", pid=os.getpid())
    return appliance.run(*parts(None, pipe, {"STATE_DIRECTORY": str(folder / "data")}))


def supervisor(folder: Path) -> int:
    command = [sys.executable, __file__, "--child", str(folder)]
    return supervise(command, partial(print, "crashed", file=sys.stderr), Notify({}, time.monotonic))


class Hands:
    """Whoever passes by. `display`: where the kiosk stands."""

    def __init__(self, display: str, seed: int) -> None:
        self.dice = random.Random(seed)
        self.environment = {**os.environ, "DISPLAY": display}
        self.done: Counter[str] = Counter()

    def visit(self) -> None:
        """Somebody who stays for a while; then the next comes at once, or nobody."""
        leaves = time.monotonic() + self.dice.uniform(10, 110)
        while time.monotonic() < leaves:
            self.act()
            time.sleep(self.dice.uniform(0.05, 0.9))
        if self.dice.random() < 0.6:
            time.sleep(self.dice.uniform(100, 150))

    def act(self) -> None:
        kind = self.dice.random()
        if kind < 0.85:
            self.say("touch", "mousemove", *self.anywhere(), "click", "1")
        elif kind < 0.93:
            self.say("slide", "mousemove", *self.anywhere(), "mousedown", "1")
            self.say("slide", "mousemove", *self.anywhere(), "mouseup", "1")
        else:
            self.say("key", "key", self.dice.choice(KEYS))

    def anywhere(self) -> tuple[str, str]:
        return str(self.dice.randrange(SIZE[0])), str(self.dice.randrange(SIZE[1]))

    def say(self, what: str, *words: str) -> None:
        self.done[what] += 1
        subprocess.run(["xdotool", *words], env=self.environment, stderr=subprocess.DEVNULL, check=False)


def told(folder: Path, what: str) -> list[dict[str, Any]]:
    lines = map(json.loads, (folder / SAID).read_text().splitlines())
    return [line for line in lines if line["what"] == what]


def verdict(folder: Path, hands: Hands) -> list[str]:
    """What went wrong; nothing, if all is well."""
    tally, _ = Figures(folder / "data", clock()).totals()
    counted: Counter[str] = Counter()
    for count, number in tally.items():
        counted[count.kind] += number
    weights = [each["weight"] for each in told(folder, "alone")]
    tenths = [weights[len(weights) * n // 10 : len(weights) * (n + 1) // 10] for n in range(10)]
    held = [sum(tenth) / len(tenth) for tenth in tenths if tenth]
    grown = held[-1] / held[0] - 1
    first, frame = told(folder, "first")[0]["seconds"], told(folder, "frame")[-1]
    starts, born = len(told(folder, "start")), len(told(folder, "born"))
    print(f"done by hand: {dict(hands.done)}; visits begun: {starts}; processes: {born}")
    print(f"figures: {dict(counted)}")
    print(f"first picture {first * 1000:.0f} ms, longest frame {frame['seconds'] * 1000:.0f} ms ({frame['screen']})")
    print(f"weighed {len(weights)} times while nobody was there: {min(weights):.1f} to {max(weights):.1f} MB")
    print(f"means of tenths: {[round(mean, 1) for mean in held]} ({grown:+.1%})")
    wrong = {
        "it was started again": born != 1,
        "the figures do not add up": counted["start"] != starts,
        "a frame took too long": frame["seconds"] > LONGEST_FRAME,
        "its memory grew": grown > 0.05,
    }
    return [said for said, so in wrong.items() if so]


def main(minutes: float = 120.0, seed: int = 1) -> int:
    display = f":{200 + os.getpid() % 700}"
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "{}x{}x24".format(*SIZE)], stderr=subprocess.DEVNULL)
    time.sleep(1)
    environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kiosk = subprocess.Popen([sys.executable, __file__, "--supervisor", name], cwd=ROOT, env=environment)
        try:
            hands, ends = Hands(display, seed), time.monotonic() + 60 * minutes
            time.sleep(5)
            while time.monotonic() < ends and kiosk.poll() is None:
                hands.visit()
        finally:
            kiosk.terminate()
            kiosk.wait(20)
            screen.terminate()
        wrong = verdict(folder, hands)
    print("\n".join(wrong) or "All is well.")
    return 1 if wrong else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--child", folder, pipe]:
            raise SystemExit(child(Path(folder), int(pipe)))
        case ["--supervisor", folder]:
            raise SystemExit(supervisor(Path(folder)))
        case numbers:
            raise SystemExit(main(*map(int, numbers)))
