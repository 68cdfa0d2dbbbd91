"""What is heard, in words, for those who do not hear it or have it turned off."""

from __future__ import annotations

from game.rules.hearing import Hearing
from game.screen.sounds import motif, sounds
from game.story.words import Notice, Words

# Those of assets/sound/sounds.yaml, where they can be found to be translated.
SENTENCES = (
    "a guitar, low",
    "a guitar, high",
    "a dombra",
    "a guitar, low, and a dombra",
    "a dombra and a guitar, high",
    "two guitars",
    "two guitars and a dombra",
    "wind",
    "wind at a wall",
    "a snowstorm",
    "rain",
    "wind in dry reeds",
    "a stove",
    "a hut at night; men asleep",
    "tape hiss",
    "steps in snow",
    "water against a quay",
    "a beater on the loom",
    "paper is folded",
)


def caption(heard: Hearing, words: Words) -> str:
    """As it stands beside the time of a page; "" where nothing is heard."""
    said = [sound.caption for sound in (sounds().get(heard.place), motif(heard.motif)) if sound]
    return f"[{'; '.join(words.notice(Notice(each)) for each in said)}]" if said else ""
