"""How do we know this? How much of a scene is documented, by which sources, and who has read it since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.story.model import Story
from game.story.shape import Name

if TYPE_CHECKING:
    from game.story.words import Words


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as a reader sees it."""

    source: Name
    citation: str
    standing: str
    says: str
    where: str


def references(story: Story, names: Iterable[Name], words: Words) -> tuple[Reference, ...]:
    """The sources of these names."""
    return tuple(_reference(story, name, words) for name in names)


def _reference(story: Story, name: Name, words: Words) -> Reference:
    source = story.sources[name]
    parts = (source.by, source.title, source.year)
    return Reference(
        source=name,
        citation=", ".join(part for part in parts if part),
        standing=words.text("source/standing", source.standing),
        says=words.text(f"source/{name}", source.says),
        where=source.where or "",
    )


def standing(record: str, words: Words) -> str:
    """What the label of a scene means."""
    match record:
        case "documented":
            return words.ui("Documented: the sources below say that it happened.")
        case "composite":
            return words.ui("Composite: put together from what happened to several people.")
        case "plausible":
            return words.ui("Plausible: it could have been so; no document says that it was.")
        case _:
            return words.ui("Invented: we made this up.")


def review(by: str, words: Words, foreign: Name = "") -> str:
    """Who has read a text; said also where nobody has. `foreign`: the language of a word that it explains."""
    match by, foreign:
        case "unreviewed", _:
            return words.ui("Nobody outside has reviewed this yet.")
        case "native", "kk":
            return words.ui("Still to be read by a native speaker of Kazakh.")
        case "native", "ru":
            return words.ui("Still to be read by a native speaker of Russian.")
        case "native", "es":
            return words.ui("Still to be read by a native speaker of Spanish.")
        case "native", "de":
            return words.ui("Still to be read by a native speaker of German.")
        case "native", _:
            return words.ui("Still to be read by a native speaker.")
        case _:
            return words.ui("Reviewed: {by}", by=by)
