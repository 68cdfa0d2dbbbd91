"""The pages of a tape where there is most to read."""

import pytest
from telling import Played, Tell

from game.rules.fullest import fullest

ROAD = """
- scene: gate
  text: A gate.
  choices:
    mateo: {go: I went., stay: I stayed.}
    luck: {snow: It snowed the whole night., none: No snow.}
  to: after
- scene: after
  text:
    - Spring.
    - {if: mateo picked go at gate, text: "I had gone, and the road was long."}
    - {if: mateo picked stay at gate, text: I had stayed.}
  to: end
- scene: end
  text: The end.
  ending: []
"""


@pytest.mark.parametrize("most", [4_000, 0], ids=["every way", "with dice"])
def test_a_page_is_as_long_as_the_longest_play_finds_it(tell: Tell, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr("game.rules.fullest.MOST", most)
    found = fullest(tell(ROAD), "one")
    assert {scene: Played(play).reads for scene, play in found.items()} == {
        "gate": ["A gate."],
        "after": ["Spring.", "I had gone, and the road was long."],
        "end": ["The end."],
    }
    move = found["after"].last_move()
    assert move and move.picks == {"mateo": "go", "luck": "snow"}, "what luck did is said there too, and is the longer"


def test_a_choice_counts_as_what_is_told_does(tell: Tell) -> None:
    asks = "  choices:\n    mateo: {run: {if: mateo picked stay at gate, text: I ran.}, wait: I waited.}\n"
    found = fullest(tell(ROAD.replace("  to: end", asks + "  to: end")), "one")
    assert Played(found["after"]).can == {"mateo": ["run", "wait"]}


def test_a_scene_that_nobody_comes_to_is_as_the_default_past_has_it(tell: Tell) -> None:
    ways = ROAD.replace("  to: end", "  to: last") + "- scene: last\n  text: Spring again.\n  ending: []\n"
    found = fullest(tell(ways), "one")
    turns = {scene: len(play.reel.turns) for scene, play in found.items()}
    assert turns == {"gate": 0, "after": 1, "end": 0, "last": 2}
