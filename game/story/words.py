"""The words of one language, looked up by where they stand and what they say in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.model import NOTHING


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of the program for the player, its {blanks} filled only after translation."""

    text: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """One language. What it has no words for is read in English."""

    language: str
    table: Mapping[tuple[str, str], str]

    @classmethod
    def english(cls) -> Words:
        return cls("en", NOTHING)

    def text(self, context: str, source: str) -> str:
        """The passage `source` as it reads in this language at `context`."""
        return str(self.table.get((context, source), source))

    def ui(self, source: str, **values: str | int) -> str:
        """One of the program's own sentences, its {blanks} filled."""
        return self.table.get(("ui", source), source).format(**values)

    def notice(self, notice: Notice) -> str:
        return self.ui(notice.text, **notice.values)
