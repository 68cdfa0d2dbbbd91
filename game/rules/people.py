"""Who is who, as far as a play has told of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.rules.engine import State
from game.rules.play import Play
from game.rules.view import passages, shower
from game.story.model import Passage, Scene, Story, Tape
from game.story.plan import Character
from game.story.prose import Spans
from game.story.shape import Name

if TYPE_CHECKING:
    from game.story.words import Words


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Somebody in the cast, as he is known in a tape. `portrait` may be ""; `alt` and `long` tell it."""

    who: Name
    name: str
    about: Spans
    portrait: str
    alt: str
    long: str


def people(play: Play, words: Words) -> tuple[PersonPage, ...]:
    """Who is who, in the order of the cast: whoever has told, spoken, chosen or been named, if he has an `about`.

    That is in the tapes before this one, which are told of where it opens, and on the pages that this play has come to.
    """
    story = play.story
    here = story.tapes[play.tape]
    before = [each for each in story.tapes.values() if each.series == here.series and each.number < here.number]
    texts = [str(text) for tape in (*before, here) for text in tape.so_far]
    met: set[Name] = set()
    for scene in (story.scenes[name] for tape in before for name in tape.scenes):
        met.update(_heard(scene, scene.text))
        texts += (str(passage.text) for passage in scene.text)
    for state in _come_to(play):
        scene = story.scenes[state.scene]
        shown = [*passages(scene, state), *passages(scene, state, plain=True)]
        met.update(_heard(scene, shown))
        texts += (str(passage.text) for passage in shown)
    said = "\n".join(texts)
    known = {who: one for who, one in story.cast.items() if one.about}
    return tuple(_person(story, who, here, words) for who, one in known.items() if who in met or named(one, said))


def named(character: Character, text: str) -> bool:
    """Whether somebody's name stands in a text, as a writer wrote it."""
    names = [re.escape(name.removeprefix("The ")) for name in (character.name, character.full) if name]
    article = "[Tt]he " if character.name.startswith("The ") else ""
    return re.search(rf"\b{article}(?:{'|'.join(names)})\b", text) is not None


def _come_to(play: Play) -> Iterator[State]:
    yield from (turn.state for turn in play.reel.turns)
    yield play.state


def _heard(scene: Scene, told: Iterable[Passage]) -> Iterator[Name]:
    yield scene.voice
    yield from scene.choices
    yield from (passage.who for passage in told if passage.who)


def _person(story: Story, who: Name, tape: Tape, words: Words) -> PersonPage:
    character = story.cast[who]
    later = character.later
    since = story.tapes[later.tape] if later else None
    is_later = since is not None and since.series == tape.series and since.number <= tape.number
    seen = later if later and is_later else character
    return PersonPage(
        who=who,
        name=words.text(f"cast/{who}", character.full or character.name),
        about=shower(story, None, words)(f"cast/{who}/about", character.about),
        portrait=str(seen.portrait or ""),
        alt=words.text(f"cast/{who}/alt", seen.alt) if seen.alt else "",
        long=words.text(f"cast/{who}/long", seen.long) if seen.long else "",
    )
