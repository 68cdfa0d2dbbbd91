"""The plays that lie on the shelf: each is taken up once, for that takes a while, and most pages of the book ask."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from game.rules.play import Play
from game.rules.resume import BadRecord, resume
from game.rules.view import terms
from game.shelf import SLOTS, Saved, Shelf
from game.story.model import Story
from game.story.shape import Name

_KEPT = 4 * SLOTS


class Taken(NamedTuple):
    """A record as a story takes it up: the play, None where that cannot be, and the entries met in it."""

    story: Story
    record: object
    play: Play | None
    met: tuple[Name, ...]


class Plays:
    """What lies there is read again each time; what was made of it is kept."""

    def __init__(self, shelf: Shelf) -> None:
        self._taken: deque[Taken] = deque(maxlen=_KEPT)
        self._waiting = _lying(shelf)

    def take(self, story: Story, record: object) -> Taken:
        """The record taken up."""
        for taken in self._taken:
            if taken.story is story and taken.record == record:
                return taken
        try:
            play = resume(story, record)[0]
            taken = Taken(story, record, play, terms(story, play.pages()))
        except BadRecord:
            taken = Taken(story, record, None, ())
        self._taken.append(taken)
        return taken

    def ahead(self, story: Story) -> None:
        """Takes up one more of all that lay there at first, in a moment when nothing else is to be done."""
        if saved := next(self._waiting, None):
            self.take(story, saved.record)


def _lying(shelf: Shelf) -> Iterator[Saved]:
    yield from shelf.plays()
    yield from (saved for slot in range(1, SLOTS + 1) if (saved := shelf.take(slot)))
