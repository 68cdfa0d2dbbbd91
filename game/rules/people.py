"""Who is who, as far as a tape has told of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.rules.view import shower
from game.story.model import Scene, Story, Tape
from game.story.prose import Spans
from game.story.shape import Name

if TYPE_CHECKING:
    from game.story.words import Words


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Somebody in the cast, as he is known in a tape. `portrait` is "" where there is none."""

    who: Name
    name: str
    about: Spans
    portrait: str


def people(story: Story, tape: Name, words: Words) -> tuple[PersonPage, ...]:
    """Who is who in `tape`: all with something `about` them who have told, spoken or chosen by its end, as cast."""
    here = story.tapes[tape]
    told = [each for each in story.tapes.values() if each.series == here.series and each.number <= here.number]
    met = {who for each in told for name in each.scenes for who in _heard_in(story.scenes[name])}
    return tuple(_person(story, who, here, words) for who in story.cast if who in met and story.cast[who].about)


def _heard_in(scene: Scene) -> Iterator[Name]:
    yield scene.voice
    yield from scene.choices
    yield from (passage.who for passage in scene.text if passage.who)


def _person(story: Story, who: Name, tape: Tape, words: Words) -> PersonPage:
    character = story.cast[who]
    later = character.later
    since = story.tapes[later.tape] if later else None
    is_later = since is not None and since.series == tape.series and since.number <= tape.number
    return PersonPage(
        who=who,
        name=words.text(f"cast/{who}", character.full or character.name),
        about=shower(story, None, words)(f"cast/{who}/about", character.about),
        portrait=str((later.portrait if later and is_later else character.portrait) or ""),
    )
