"""A story's folder watched from beside the window: each save is read again, once it is whole."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event, Thread

from game.story import load_story
from game.story.folder import ENDINGS, files_of
from game.story.model import Story
from game.story.nodes import Node
from game.story.problems import Place, Problem
from game.story.source import read_file
from game.story.words import ENGLISH, Words, words_of

EVERY = 0.125
"""Seconds from look to look; one takes less than a thousandth."""
STABLE = 0.05
"""So long nothing may change before it is read: an editor empties a file before it fills it."""
_RESTLESS = 20
"""After so many changes in a row the rest is left to the next look."""

Stamp = tuple[int, int, int]
"""When a file was last touched, in nanoseconds; its size and its number."""
Stamps = Mapping[str, Stamp]


@dataclass(frozen=True, slots=True)
class Found:
    """What the folder holds now: the story, or None where it cannot be played, and what is wrong with it."""

    story: Story | None
    languages: Mapping[str, Words]
    problems: tuple[Problem, ...]


class Watch:
    """One folder. `languages` is what was read of it so far; one whose file is broken keeps its last good words."""

    def __init__(self, folder: Path, languages: Mapping[str, Words]) -> None:
        self._folder = folder
        self._languages = dict(languages)
        self._seen = stamps(folder)
        self._nodes: dict[str, tuple[Stamp, tuple[Node | None, list[Problem]]]] = {}
        self._end = Event()
        self._news: list[Found] = []

    def begin(self) -> Thread:
        """Looks from now on, off the frame, until `end` is called or the program goes."""
        thread = Thread(target=self._watch, daemon=True)
        thread.start()
        return thread

    def end(self) -> None:
        self._end.set()

    def news(self) -> Found | None:
        """The latest that was found, once; None while nothing has changed."""
        found = None
        while self._news:
            found = self._news.pop(0)
        return found

    def _watch(self) -> None:
        try:
            if not self._end.wait(EVERY):
                self._read(self._seen)  # so that the first save has only its own file to compose
            while not self._end.wait(EVERY):
                if found := self.look():
                    self._news.append(found)
        finally:  # whatever else ends this thread is printed; the writer does not look there
            if not self._end.is_set():
                problem = Problem(Place(self._folder.name, 1, 1), "E053")
                self._news.append(Found(None, self._languages, (problem,)))

    def look(self) -> Found | None:
        """Looks once. None where nothing has changed, or where it is still changing: then the next look sees it."""
        now = stamps(self._folder)
        if now == self._seen:
            return None
        if _at_rest(now, self._seen):
            return self._read(now)
        for _ in range(_RESTLESS):
            before = now
            if self._end.wait(STABLE):
                return None
            now = stamps(self._folder)
            if now == before:
                return self._read(now)
        return None

    def _read(self, now: Stamps) -> Found | None:
        try:
            story, problems = load_story(self._folder, partial(self._composed, now))
        except OSError:  # a folder taken away while it was read
            return None
        errors = [problem for problem in problems if problem.severity == "error"]
        languages = dict(self._languages)
        for name in languages:
            if _of_words(name, now) != _of_words(name, self._seen) and name != ENGLISH:
                languages[name], found = self._words(name)
                errors += found
        if stamps(self._folder) != now:
            self._nodes.clear()
            return None
        self._seen, self._languages = now, languages
        return Found(story, languages, tuple(errors))

    def _composed(self, now: Stamps, folder: Path, name: str) -> tuple[Node | None, list[Problem]]:
        """The tree of a file; of one that has not changed, as it was composed before."""
        kept, stamp = self._nodes.get(name), now.get(name)
        if kept is not None and kept[0] == stamp:
            return kept[1]
        composed = read_file(folder, name)
        if stamp is not None:
            self._nodes[name] = stamp, composed
        return composed

    def _words(self, name: str) -> tuple[Words, list[Problem]]:
        words, problems = words_of(self._folder, name)
        errors = [problem for problem in problems if problem.severity == "error"]
        return (self._languages[name] if errors else words), errors


def stamps(folder: Path) -> Stamps:
    """Of each file that a story is read from; what vanishes meanwhile is left out."""
    found: dict[str, Stamp] = {}
    for name in files_of(folder, (*ENDINGS, ".po")):
        try:
            status = (folder / name).stat()
        except OSError:
            continue
        touched = max(status.st_mtime_ns, status.st_ctime_ns)  # a copy may bring an older time along
        found[name] = touched, status.st_size, status.st_ino
    return found


def _at_rest(now: Stamps, before: Stamps) -> bool:
    """Whether all that has changed was written long enough ago; what is gone may be about to come back."""
    if before.keys() - now.keys():
        return False
    age = time.time_ns() - max(stamp[0] for path, stamp in now.items() if stamp != before.get(path))
    return age >= STABLE * 1_000_000_000


def _of_words(name: str, seen: Stamps) -> object:
    return next((stamp for path, stamp in seen.items() if Path(path).name == f"{name}.po"), None)
