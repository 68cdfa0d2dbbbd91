"""The texts that are the museum's own: one for every language, or one for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.shape import NOTHING
from game.story.words import ENGLISH

EVERY = ""
"""stands for a text that is the same in every language"""


@dataclass(frozen=True, slots=True)
class Said:
    """What the museum says somewhere, by language."""

    each: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    def read(self, language: str) -> str:
        """The text for readers of a language, in English where there is none; "" where there is nothing to say."""
        return self.each.get(language) or self.each.get(EVERY) or self.each.get(ENGLISH, "")
