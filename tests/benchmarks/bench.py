"""The numbers the project lives by, each beside its bar. Run by hand: python tests/benchmarks/bench.py

Nothing here is a test: a number depends on the machine, and a ratio over 1 asks for a look, not for a red light.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import generated
import provable
import psutil
import pygame
import virtual

from game import files
from game.rules.play import begin, opened_at
from game.rules.setting import setting
from game.screen import app
from game.screen.desk import Desk
from game.screen.press import COMES_IN
from game.screen.reading import Reading
from game.screen.stack import Stack
from game.shelf import Settings, Shelf
from game.story import load_story
from game.story.words import Words
from game.writer.check import check
from game.writer.explore import Proof, explore
from game.writer.wander import wander, whole

ROOT = Path(__file__).parents[2]
THE_QUESTION = Path("/usr/share/games/renpy/the_question")
IDLE_SECONDS = 20
SHIM = """
import ast, builtins
_compile = builtins.compile
def compile(source, *given, **named):
    # Ren'Py 8.0.3 hands Python 3.11 line ranges that end before they begin.
    if isinstance(source, ast.AST):
        for node in ast.walk(source):
            line = getattr(node, "lineno", None)
            if line is not None:
                if (getattr(node, "end_lineno", None) or 0) < line:
                    node.end_lineno = line
                if node.end_lineno == line and (getattr(node, "end_col_offset", None) or 0) < node.col_offset:
                    node.end_col_offset = node.col_offset
    return _compile(source, *given, **named)
builtins.compile = compile
"""


def say(what: str, measured: float, unit: str, bar: float, note: str = "", *, at_least: bool = False) -> None:
    """One line: the number, its bar, and their ratio; 1.00 or less is within the bar."""
    ratio = bar / measured if at_least else measured / bar
    kind = "≥" if at_least else "≤"
    print(f"{what:<46}{measured:>10.4g} {unit:<6} bar {kind} {bar:<8g} ratio {ratio:>5.2f}  {note}", flush=True)


# In the program's own process


def load_and_check(folder: Path) -> None:
    story = generated.write(folder, tapes=8, scenes=100, words=170)
    began = time.perf_counter()
    problems, tapes = check(story)
    took = time.perf_counter() - began
    words = sum(tape.words for tape in tapes)
    assert not [problem for problem in problems if problem.severity == "error"]
    say("load and check, scaled to 150,000 words", took * 150_000 / words, "s", 2.0, f"{words} words in {took:.2f} s")


def plays(folder: Path) -> None:
    path = generated.write(folder, tapes=1, scenes=46, words=100)
    _play_often("plays of 45 decisions, no text", path, "tape-0", 45)


def shipped_plays() -> None:
    story, _ = load_story(files.story_folder())
    assert story is not None
    _play_often(f"plays of “{next(iter(story.tapes))}”", files.story_folder(), next(iter(story.tapes)), None)


def whole_plays(folder: Path) -> None:
    story, problems = load_story(generated.write(folder, tapes=8, scenes=7, words=150))
    assert story is not None, problems
    began = time.process_time()
    found = wander(story, whole(story), 5000)
    took = time.process_time() - began
    note = f"{found.decisions.mean:.0f} decisions, {found.words.mean:,.0f} words each"
    say("wander: whole plays of eight tapes", found.plays / took, "/s", 1000, note, at_least=True)


def _play_often(what: str, folder: Path, tape: str, decisions: int | None) -> None:
    story, problems = load_story(folder)
    assert story is not None, problems
    draw = Random(1)
    played = made = 0
    began = time.process_time()
    while (took := time.process_time() - began) < 2:
        play = begin(story, tape, played)
        while not play.ended():
            asked = play.asked()
            made += bool(asked)
            play = play.pick({one.who: draw.choice(play.offered[one.who]).name for one in asked})
        played += 1
    say(what, played / took, "/s", 1000, f"{made / played:.1f} decisions each", at_least=True)


def proofs(folder: Path) -> None:
    """The story that is shipped, and one of eight tapes as large as the proof allows."""
    _proof("explore the story as it is", files.story_folder(), None)
    kept, large = folder / "kept", provable.write(folder / "story")
    proof = _proof("explore eight tapes at the limits", large, kept)
    say("transitions", proof.transitions / proof.seconds, "/s", 300_000, f"{proof.transitions:,}", at_least=True)
    say("most memory so far", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", 1000)
    edited = large / "tapes/tape-6/scenes.yaml"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Snow fell", "Rain fell"), encoding="utf-8")
    _proof("explore one edited tape", large, kept, 5)


def _proof(what: str, folder: Path, kept: Path | None, bar: float = 60) -> Proof:
    story, problems = load_story(folder)
    assert story is not None, problems
    proof = explore(story, kept=kept)
    say(what, proof.seconds, "s", bar, f"{'complete' if proof.complete else 'bounded'}, {proof.states:,} states")
    return proof


def default_tests() -> None:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "auto"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else "no output"
    say("the default test run", time.perf_counter() - began, "s", 60, last)


# In a window on a screen nobody sees


@contextmanager
def running(command: list[str], screen: virtual.Screen, **environment: str) -> Iterator[psutil.Process]:
    """A program on the screen, and at the end all that it has started ended."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "WAYLAND"))}
    quiet = {"DISPLAY": screen.display, "SDL_AUDIODRIVER": "dummy", **environment}
    started = subprocess.Popen(command, env=kept | quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield psutil.Process(started.pid)
    finally:
        for process in family(psutil.Process(started.pid)):
            process.kill()
        started.wait()


def family(process: psutil.Process) -> list[psutil.Process]:
    return [*process.children(recursive=True), process]


def cpu_seconds(process: psutil.Process) -> float:
    return sum(sum(each.cpu_times()[:2]) for each in family(process))


def resident(process: psutil.Process) -> float:
    """MB, of the program and what it has started."""
    return sum(each.memory_info().rss for each in family(process)) / 1e6


class Window:
    """One program's start, memory and idle time."""

    def __init__(self, command: list[str], open_page: Callable[[virtual.Screen], None], **environment: str) -> None:
        self._command = command
        self._open_page = open_page
        self._environment = environment

    def start(self, times: int) -> float:
        """Seconds from the process to its first readable frame: the median, after one run that warms the caches."""
        return statistics.median([self._once() for _ in range(times + 1)][1:])

    def _once(self) -> float:
        with virtual.screen() as screen:
            began = time.perf_counter()
            with running(self._command, screen, **self._environment):
                screen.until_readable()
                return time.perf_counter() - began

    def rest(self) -> tuple[float, float]:
        """(MB resident at the first page, per cent of a core used while nobody touches anything)"""
        with virtual.screen() as screen, running(self._command, screen, **self._environment) as process:
            screen.until_readable()
            time.sleep(1)
            self._open_page(screen)
            time.sleep(4)
            memory, before = resident(process), cpu_seconds(process)
            time.sleep(IDLE_SECONDS)
            return memory, 100 * (cpu_seconds(process) - before) / IDLE_SECONDS

    def answers(self, keys: int) -> list[float]:
        """Seconds from each key to the first changed pixel, sorted."""
        with virtual.screen() as screen, running(self._command, screen, **self._environment):
            screen.until_readable()
            time.sleep(1)
            self._open_page(screen)
            time.sleep(1)
            draw = Random(1)
            found = []
            for number in range(keys):
                time.sleep(draw.uniform(0.02, 0.08))
                before = screen.glance()
                screen.press("Down" if number % 2 else "Up")
                if (took := screen.until_changed(before)) is not None:
                    found.append(took)
            return sorted(found)


def ours(home: Path) -> Window:
    """The game, opened at the first tape; Enter begins it."""

    def first_page(screen: virtual.Screen) -> None:
        screen.press("Return")

    first = next(iter((load_story(files.story_folder())[0] or sys.exit("the story has problems")).tapes))
    command = [sys.executable, "-m", "game", "play", "--tape", first]
    return Window(command, first_page, FIVEHUNDRED_HOME=str(home), PYTHONPATH=str(ROOT))


def theirs(folder: Path) -> Window | None:
    """Ren'Py with The Question, past its menu at the first line of dialogue."""
    renpy = shutil.which("renpy") or shutil.which("renpy", path="/usr/games")
    if renpy is None or not THE_QUESTION.is_dir():
        return None
    shutil.copytree(THE_QUESTION, folder / "the_question")
    (folder / "fix").mkdir()
    (folder / "fix/sitecustomize.py").write_text(SHIM)
    return Window(
        [renpy, str(folder / "the_question")],
        lambda screen: None,
        PYTHONPATH=str(folder / "fix"),
        HOME=str(folder),
        RENPY_SKIP_MAIN_MENU="1",
        RENPY_SKIP_SPLASHSCREEN="1",
    )


def windows(folder: Path, times: int) -> None:
    our, their = ours(folder / "home"), theirs(folder)
    start, (memory, idle) = our.start(times), our.rest()
    say("start → first readable frame, 1920×1080", start, "s", 1.0)
    say("resident memory at the first page", memory, "MB", 150)
    say(f"idle at a page for {IDLE_SECONDS} s", idle, "% CPU", 1.0)
    answers = our.answers(200)
    p99 = answers[int(len(answers) * 0.99) - 1] * 1000
    say(
        "key → changed frame, p99",
        p99,
        "ms",
        50,
        f"median {statistics.median(answers) * 1000:.0f}, {len(answers)} keys",
    )
    if their is None:
        print("Ren'Py's The Question is not installed (Debian: renpy, renpy-thequestion): nothing to stand beside")
        return
    their_start, (their_memory, their_idle) = their.start(times), their.rest()
    say("start, beside Ren'Py's", start, "s", their_start / 3, f"Ren'Py {their_start:.2f} s; the bar is a third of it")
    say("memory, beside Ren'Py's", memory, "MB", their_memory)
    say("idle, beside Ren'Py's", idle, "% CPU", their_idle)


def snow(folder: Path) -> None:
    """Whole frames of a page where snow falls; while it rests, only its print is drawn anew."""
    story = load_story(files.story_folder())[0] or sys.exit("the story has problems")
    plays = (opened_at(story, scene) for scene in story.scenes)
    play = next(play for play in plays if setting(story, play.state).weather == "snow")
    took = []
    with virtual.screen() as screen:
        os.environ |= {"DISPLAY": screen.display, "SDL_FRAMEBUFFER_ACCELERATION": "0"}
        pygame.display.init()
        pygame.font.init()
        window = app.Window("snow", fullscreen=False)
        desk = Desk(story, {"en": Words.english()}, Shelf(folder), Settings(), window.size)
        stack = Stack(desk, Reading(play, warned="read"))
        window.frame(stack)  # orders the print
        desk.press.wait()
        time.sleep(COMES_IN)
        for _ in range(300):
            began = time.perf_counter()
            window.frame(stack)
            took.append(time.perf_counter() - began)
        assert stack.top.sheet.snowfall, "it snows"
        pygame.quit()
    p99 = sorted(took)[int(len(took) * 0.99) - 1] * 1000
    median = f"median {statistics.median(took) * 1000:.0f}, {desk.size[0]}×{desk.size[1]}"
    say("a whole frame where snow falls, p99", p99, "ms", 33, median)


def machine() -> str:
    processor = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), processor)
    memory = psutil.virtual_memory().total / 1e9
    return (
        f"{processor}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=5, help="starts measured of each program")
    parser.add_argument("--only", choices=("windows", "rules", "tests"), help="only this part")
    options = parser.parse_args()
    print(machine())
    with TemporaryDirectory() as name:
        folder = Path(name)
        if options.only in (None, "rules"):
            load_and_check(folder / "large")
            plays(folder / "long")
            shipped_plays()
            whole_plays(folder / "whole")
            proofs(folder / "proofs")
        if options.only in (None, "windows"):
            if shutil.which("Xvfb") is None:
                print("Xvfb is not installed: nothing is measured in a window")
            else:
                windows(folder, options.starts)
                snow(folder / "home")
    if options.only in (None, "tests"):
        default_tests()


if __name__ == "__main__":
    main()
