"""Every sound of the game: how it is made, its caption, and how loud it is played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from . import ground, hands, rooms, weather
from .loudness import integrated
from .players import play
from .samples import Samples, gain
from .score import Piece, casts

LOUDNESS = -23.0  # LUFS of every file; `level` says how much softer the game plays it
PEAK = -1.0  # dBTP that no file may pass

CAPTIONS = {
    ("mateo",): "a guitar, low",
    ("alvaro",): "a guitar, high",
    ("nurtas",): "a dombra",
    ("mateo", "nurtas"): "a guitar, low, and a dombra",
    ("mateo", "alvaro"): "two guitars",
    ("nurtas", "alvaro"): "a dombra and a guitar, high",
    ("mateo", "nurtas", "alvaro"): "two guitars and a dombra",
}


@dataclass(frozen=True, slots=True)
class Sound:
    name: str
    kind: str  # music, place or interface
    loop: bool
    caption: str  # in plain words, lower case, no full stop
    level: float  # dB, never above 0
    compression: float  # 0 the best and largest, 1 the smallest
    make: Callable[[], Samples]  # at any loudness
    men: tuple[str, ...] = ()


PLACES = (
    Sound("wind", "place", True, "wind", -11.0, 0.75, weather.wind),
    Sound("wall", "place", True, "wind at a wall", -13.0, 0.75, weather.wall),
    Sound("storm", "place", True, "a snowstorm", -7.0, 0.75, weather.storm),
    Sound("rain", "place", True, "rain", -11.0, 0.8, weather.rain),
    Sound("reeds", "place", True, "wind in dry reeds", -11.0, 0.8, ground.reeds),
    Sound("stove", "place", True, "a stove", -14.0, 0.75, rooms.stove),
    Sound("hut", "place", True, "a hut at night; men asleep", -16.0, 0.75, rooms.hut),
    Sound("tape", "place", True, "tape hiss", -21.0, 0.75, rooms.tape),
    Sound("steps", "place", True, "steps in snow", -12.0, 0.8, ground.steps),
    Sound("water", "place", True, "water against a quay", -13.0, 0.8, ground.water),
)
INTERFACE = (
    Sound("beater", "interface", False, "a beater on the loom", -8.0, 0.5, hands.beater),
    Sound("fold", "interface", False, "paper is folded", -10.0, 0.6, hands.fold),
)


def sounds(piece: Piece) -> Iterator[Sound]:
    """All of them, the music first."""
    for men in casts():
        yield Sound("-".join(men), "music", False, CAPTIONS[men], -5.0, 0.6, partial(_together, piece, men), men)
    yield from PLACES
    yield from INTERFACE


def _together(piece: Piece, men: tuple[str, ...]) -> Samples:
    """All of them at once, each as loud as the others."""
    first, *others = (play(piece, piece.motifs[man]) for man in men)
    return sum((other * gain(integrated(first) - integrated(other)) for other in others), start=first)
