"""Autosaves and pictures off the frame: the disk may take its time, the page may not."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from game.rules.play import Play
from game.shelf import Shelf, keep_picture, label_of, picture_not_made
from game.story.words import Notice, Words


class Keeper:
    """Writes one autosave after the other, in order, and so the pictures; gathers what could not be written."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._save: Thread | None = None
        self._picture: Thread | None = None
        self._news: list[Notice] = []
        self._told: list[Notice] = []

    def keep(self, play: Play, words: Words, when: str) -> None:
        """Begins to write; comes back at once."""
        before, record, label = self._save, play.record(when), label_of(play, words, when)

        def write() -> None:
            if before:
                before.join()
            notice = self._shelf.autosave(record, label)
            if notice:
                self._news.append(notice)

        self._save = Thread(target=write)
        self._save.start()

    def keep_picture(self, name: str, make: Callable[[], bytes]) -> None:
        """Begins to make a picture and to write it; where it went, or why it did not, is news."""
        before = self._picture

        def write() -> None:
            if before:
                before.join()
            self._told.clear()
            notice = picture_not_made()
            try:
                notice = keep_picture(self._shelf.pictures, name, make())
            finally:  # whatever ends this thread is printed; whoever waits for a picture is told that there is none
                self._news.append(notice)

        self._picture = Thread(target=write)
        self._picture.start()

    def saved(self) -> None:
        """Until the saves are written, for a page that shows them; a picture takes longer."""
        if self._save:
            self._save.join()

    def wait(self) -> None:
        """Until all is written."""
        self.saved()
        if self._picture:
            self._picture.join()

    def news(self) -> Notice | None:
        """Why a save could not be written, or where a picture went; the same is said once, not after every decision."""
        while self._news:
            notice = self._news.pop(0)
            if notice not in self._told:
                self._told.append(notice)
                return notice
        return None
