"""What the window is handed where a writer plays: the folder watched, the play renewed, the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from game.story.model import Story
from game.story.words import Words
from game.writer.watch import Watch
from game.writer.whys import Row, problem_rows


class Bench:
    """One story's folder."""

    def __init__(self, folder: Path, languages: Mapping[str, Words]) -> None:
        self._folder = folder
        self._watch = Watch(folder, languages)

    @contextmanager
    def watching(self, wanted: bool) -> Iterator[None]:
        """Meanwhile the folder is watched, if that is wanted."""
        if wanted:
            self._watch.begin()
        try:
            yield
        finally:
            self._watch.end()

    def changed(self) -> tuple[Story | None, Mapping[str, Words], list[Row]] | None:
        """The story as it has been saved, if it has; None where it cannot be played, and what is wrong with it."""
        found = self._watch.news()
        return None if found is None else (found.story, found.languages, problem_rows(found.problems, self._folder))
