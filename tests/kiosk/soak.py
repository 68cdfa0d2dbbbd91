"""A kiosk under random hands: `python tests/kiosk/soak.py [TOUCHES] [SEED]`, 1,000,000 touches if nothing is said.

The clock is not the machine's: it goes on by what a visitor would take, so that a million touches are some months of
opening hours. Every sheet is composed as it would be, and now and then one is drawn and timed.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).parent)]

from game.kiosk.supervisor import ALLOCATION

if not ALLOCATION.keys() <= os.environ.keys():  # it is read once, before the first line of Python
    os.execve(sys.executable, [sys.executable, *sys.argv], {**ALLOCATION, **os.environ})

import pygame
from weight import weight

from game import files
from game.kiosk.clock import Clock
from game.kiosk.configuration import Configuration
from game.kiosk.figures import Figures
from game.kiosk.staff import Lock, hash_code
from game.screen.input import Choose, Move, Next
from game.screen.kiosk.appliance import paint
from game.screen.kiosk.attendant import Attendant
from game.screen.kiosk.site import Site
from game.screen.kiosk.sweep import sweep
from game.screen.paper import paper
from game.story import load_story
from game.story.model import Story
from game.story.words import Words, words_of

SIZE = (1080, 1920)
LONGEST_FRAME = 0.25
DRAWN_EVERY = 97
ASIDE = ("start-over", "over", "language", "aids", "known", "back", "larger", "contrast", "low")
"""What is touched less often than the rest."""
FIRST = datetime(2027, 1, 1, 10)


class Soak:
    """One kiosk, and whoever passes by. `folder`: where its figures are kept."""

    def __init__(self, story: Story, seed: int, folder: Path) -> None:
        self.dice = random.Random(seed)
        self.time = 0.0
        languages = {"en": Words.english(), "qps": words_of(files.story_folder(), "qps")[0]}
        code = hash_code("141421")
        clock = Clock(lambda: FIRST + timedelta(seconds=self.time), lambda: self.time, 0.0)
        figures = Figures(folder, clock)
        where = Configuration(staff_code=code, keyboard=True, take_away_url="https://example.org/w")  # type: ignore[arg-type]
        site = Site(story, languages, where, figures, Lock(code, None, clock.steady), SIZE, offered=("en", "qps"))
        self.left = 0
        self.attendant = Attendant(site, self._leave)
        self.surface = pygame.Surface(SIZE)
        self.paper = paper(SIZE, site.desk(site.settings()).theme)
        self.longest = 0.0
        self.screens: Counter[str] = Counter()
        self.starts = 0

    def _leave(self, how: str) -> None:
        self.left += 1

    def step(self, number: int) -> None:
        """Something that somebody does, and the time it takes."""
        self.time += self.dice.choices((0.03, 0.4, 2.0, 20.0, 75.0, 120.0), (30, 40, 20, 6, 3, 1))[0]
        before = self.attendant.visit
        self.attendant.tick()
        self._do()
        after = self.attendant.visit
        self.starts += after is not None and after is not before
        screen = self.attendant.stack.top.screen
        self.screens[type(screen).__name__] += 1
        if number % DRAWN_EVERY == 0:
            self._draw()
        assert after is None or self._can_start_over(), screen

    def _do(self) -> None:
        kind = self.dice.random()
        if kind < 0.75:
            self._touch_something()
        elif kind < 0.9:
            what = self.dice.choice(("down", "move", "up"))
            self.attendant.touch(what, self.dice.randrange(6), *self._anywhere())  # type: ignore[arg-type]
        elif kind < 0.998:
            self.attendant.key(self.dice.choice((Choose(), Next(1), Next(-1), Move(0, 1), Move(1, 0), Move(-1, 0))))
        else:
            for x, y in ((5, 5), (1075, 5), (1075, 1915), (5, 1915)):
                self.time += 0.7
                self._tap(self.dice.randrange(6), x, y)

    def _touch_something(self) -> None:
        targets = self.attendant.stack.top.sheet.targets
        likely = [t for t in targets if t.key not in ASIDE] or targets
        rect = self.dice.choice(likely if self.dice.random() < 0.85 else targets).rects[0]
        self._tap(self.dice.randrange(6), *rect.centre)

    def _tap(self, finger: int, x: int, y: int) -> None:
        self.attendant.touch("down", finger, x, y)
        if self.dice.random() < 0.1:
            self.attendant.touch("move", finger, *self._anywhere())
        self.attendant.touch("up", finger, x, y)

    def _anywhere(self) -> tuple[int, int]:
        return self.dice.randrange(-20, SIZE[0] + 20), self.dice.randrange(-20, SIZE[1] + 20)

    def _can_start_over(self) -> bool:
        """From wherever a visitor is, one touch leads towards the beginning."""
        keys = {target.key for target in self.attendant.stack.top.sheet.targets}
        return bool(keys & {"start-over", "over", "yes"})

    def _draw(self) -> None:
        began = time.perf_counter()
        self.surface.blit(self.paper, (0, 0))
        paint(self.surface, self.attendant, self.time)
        self.longest = max(self.longest, time.perf_counter() - began)

    def sums(self) -> Counter[str]:
        tally, _ = self.attendant.site.figures.totals()
        sums: Counter[str] = Counter()
        for count, number in tally.items():
            sums[count.kind] += number
        return sums


def at_rest(soak: Soak) -> float:
    """Megabytes held when a visit is over: during one, its pictures come and go."""
    soak.attendant.rest()
    return weight()


def main(touches: int = 1_000_000, seed: int = 1) -> int:
    with tempfile.TemporaryDirectory() as folder:
        return soak(touches, seed, Path(folder))


def soak(touches: int, seed: int, folder: Path) -> int:
    pygame.display.init()
    pygame.font.init()
    story, problems = load_story(files.story_folder())
    assert story is not None, problems
    kiosk = Soak(story, seed, folder)
    sweep()
    gc.freeze()  # as the appliance does
    warm, began, slowest = max(1000, touches // 10), time.monotonic(), 0.0
    at_first = 0.0
    held: list[float] = []
    for number in range(1, touches + 1):
        stepped = time.perf_counter()
        kiosk.step(number)
        slowest = max(slowest, time.perf_counter() - stepped)
        if number == warm:
            at_first = at_rest(kiosk)
        if number % (touches // 10) == 0:
            held.append(round(at_rest(kiosk), 1))
    sums = kiosk.sums()
    ended = sums["reset"] + sums["idle_reset"]
    print(f"{touches} touches in {time.monotonic() - began:.0f} s, {kiosk.time / 86400:.1f} days of the kiosk's clock")
    print(f"figures: {dict(sums)}; seen to start {kiosk.starts}; ended otherwise by the staff {sums['start'] - ended}")
    print(f"longest frame {kiosk.longest * 1000:.0f} ms, longest step {slowest * 1000:.0f} ms")
    grown = held[-1] / at_first - 1
    print(f"memory after {warm}: {at_first:.1f} MB, at the end {held[-1]:.1f} MB ({grown:+.1%}): {held}")
    print(f"screens: {dict(kiosk.screens.most_common())}")
    assert sums["start"] == kiosk.starts
    assert kiosk.longest <= LONGEST_FRAME
    assert grown <= 0.05
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:3])))
