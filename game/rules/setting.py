"""What light a page stands in: its place's print, the hour, the season, the weather, and how warm it is between men."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.rules.engine import State, choices, present
from game.rules.view import passages
from game.story.model import Scene, Story
from game.story.plan import Pair
from game.story.shape import Name
from game.story.slots import pair_name

Warmth = Literal["cold", "even", "warm"]


@dataclass(frozen=True, slots=True)
class Setting:
    """`print` is "" where a place has none."""

    print: str
    hour: str
    season: str
    weather: str
    warmth: Warmth


def setting(story: Story, state: State) -> Setting:
    """The picture of the page that `state` is at. It hangs on the state alone, as the page itself does."""
    scene = story.scenes[state.scene]
    place = story.places[scene.place]
    return Setting(
        print=str(place.print or ""),
        hour=scene.hour or place.hour,
        season=scene.season or place.season,
        weather=scene.weather or place.weather,
        warmth=_warmth(story, scene, state),
    )


def _warmth(story: Story, scene: Scene, state: State) -> Warmth:
    """By the pair of those on the page that trusts least: warm where its threads would cross, cold far below."""
    met = set(_met(story, scene, state))
    steps = {
        _step(pair, state.values[story.slot_of[pair_name(*pair.between)]])
        for pair in story.pairs
        if met.issuperset(pair.between)
    }
    if "cold" in steps:
        return "cold"
    return "warm" if steps == {"warm"} else "even"


def _step(pair: Pair, trust: int) -> Warmth:
    if trust >= pair.crosses:
        return "warm"
    return "cold" if 2 * trust < pair.low + pair.crosses else "even"


def _met(story: Story, scene: Scene, state: State) -> Iterator[Name]:
    """Those with a seat who tell, speak or choose here."""
    yield scene.voice
    yield from (passage.who for passage in passages(scene, state) if passage.who)
    yield from (who for who in choices(story, state) if present(story, state, who))
