"""What is heard on a page hangs on its place, its scene, and on who has come near whom."""

from __future__ import annotations

import pytest
from telling import Playing, Tell

from game.rules.hearing import Hearing, hearing

PLACES = """
- {place: hut, title: The hut, alt: A hut., sound: stove}
- {place: yard, title: The yard, alt: A yard.}
"""


def heard(play: Playing, tell: Tell, first: str, do: str = "debt = 1") -> Hearing:
    story = tell(
        f"- scene: before\n  text: a\n  do: [{do}]\n  to: here\n- scene: here\n  {first}\n  text: b\n  ending: []\n",
        **{"places.yaml": PLACES},
    )
    return hearing(story, play(story, "").play.state)


def test_a_place_is_heard(tell: Tell, play: Playing) -> None:
    assert heard(play, tell, "sound: stove") == Hearing("here", "stove", ())
    assert heard(play, tell, "note: x\n  skip: y") == Hearing("here", "stove", ())


def test_a_scene_has_a_sound_of_its_own_or_none(tell: Tell, play: Playing) -> None:
    assert heard(play, tell, "sound: wind").place == "wind"
    assert heard(play, tell, "sound: silence").place == ""


def test_a_place_without_a_sound_is_silent(tell: Tell, play: Playing) -> None:
    assert heard(play, tell, "place: yard").place == ""


@pytest.mark.parametrize(
    ("trust", "playing"),
    [("mateo alvaro = 2", ("mateo",)), ("mateo alvaro = 3", ("mateo", "alvaro"))],
)
def test_a_motif_is_joined_where_threads_cross(tell: Tell, play: Playing, trust: str, playing: tuple[str, ...]) -> None:
    assert heard(play, tell, "motif: [mateo, alvaro]", f"trust {trust}").motif == playing


def test_one_who_would_join_two_must_be_near_both(tell: Tell, play: Playing) -> None:
    near_one = "trust mateo alvaro = 3, trust nurtas alvaro = 2"
    near_both = "trust mateo alvaro = 2, trust nurtas alvaro = 3"
    assert heard(play, tell, "motif: [alvaro, nurtas, mateo]", near_one).motif == ("mateo", "alvaro")
    assert heard(play, tell, "motif: [alvaro, nurtas, mateo]", near_both).motif == ("alvaro", "nurtas")


def test_where_the_first_is_dead_the_next_plays(tell: Tell, play: Playing) -> None:
    assert heard(play, tell, "motif: [mateo, alvaro]", "mateo dies").motif == ("alvaro",)
