"""What can be heard on a page: its place, and, where the story asks for it, the motifs of those who have come near."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.engine import State, cross, present
from game.story.model import Story
from game.story.shape import Name

SILENCE = "silence"
"""What a scene's `sound` says where its place is not to be heard."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """`place` is "" where nothing is heard; `motif` names men in the order of the cast, nobody for most pages."""

    scene: Name
    place: Name
    motif: tuple[Name, ...]


def hearing(story: Story, state: State) -> Hearing:
    """It hangs on the state alone, as the page itself does."""
    scene = story.scenes[state.scene]
    sound = str(scene.sound or story.places[scene.place].sound or "")
    return Hearing(str(state.scene), "" if sound == SILENCE else sound, _motif(story, state, scene.motif))


def _motif(story: Story, state: State, named: tuple[Name, ...]) -> tuple[Name, ...]:
    """The first of the named who is here; another plays along if his threads cross with those of all who play."""
    playing: list[Name] = []
    for who in named:
        if present(story, state, who) and all(cross(story, state, who, other) for other in playing):
            playing.append(who)
    return tuple(str(who) for who in story.cast if who in playing)
