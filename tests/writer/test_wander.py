"""Plays at random: what comes of them follows from the seed and the policy alone, and from the ordinary rules."""

import json
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import stories, written
from telling import Tell

from game.__main__ import main
from game.rules import engine
from game.story import load_story
from game.story.model import TAGS, Story
from game.writer.wander import NO_END, Spread, Wandered, wander, whole

SCENES = """
- scene: loaf
  text: One loaf.
  choices:
    mateo:
      give: {text: I gave., tags: [give], do: trust mateo alvaro +1, to: night}
      keep: {text: I kept it all., tags: guard, do: alvaro dies, to: night}
- scene: night
  text: It was night.
  ending: [alvaro is]
"""

Folders = pytest.TempPathFactory
Files = dict[str, Any]


def only(story: Story, policy: str = "random", plays: int = 200) -> Wandered:
    return wander(story, ["one"], plays, policy=policy)


def test_what_came_of_plays_that_always_give(tell: Tell) -> None:
    assert only(tell(SCENES), "give", 10).as_json() == {
        "plays": 10,
        "policy": "give",
        "endings": {"night; alvaro is 2": 10},
        "alive": {"mateo": 1.0, "alvaro": 1.0, "nurtas": 1.0},
        "mean_survivors": 1.0,
        "trust": {"alvaro mateo": 2.0, "alvaro nurtas": 2.0},
        "words": {"mean": 11.0, "min": 11, "max": 11},
        "decisions": {"mean": 1.0, "min": 1, "max": 1},
    }


def test_who_guards_loses_a_man(tell: Tell) -> None:
    found = only(tell(SCENES), "guard")
    assert (found.endings, round(found.mean_survivors, 3)) == ({"night; alvaro is 0": 200}, 0.667)


def test_a_policy_that_no_choice_has_draws(tell: Tell) -> None:
    story = tell(SCENES)
    assert only(story, "obey").endings == only(story).endings
    assert set(only(story).endings) == {"night; alvaro is 0", "night; alvaro is 2"}


def test_the_same_seed_gives_the_same_plays(tell: Tell) -> None:
    story = tell(SCENES)
    assert wander(story, ["one"], 50, seed=7) == wander(story, ["one"], 50, seed=7)
    assert len({wander(story, ["one"], 50, seed=seed).trust["alvaro mateo"] for seed in range(9)}) > 1


def test_the_others_lean_and_luck_has_weights(tell: Tell) -> None:
    story = tell("""
    - scene: loaf
      text: One loaf.
      choices:
        mateo: {cut: I cut.}
        alvaro: {take: {text: I took., lean: 3}, wait: I waited.}
        luck: {snow: {text: Snow., weight: 9}, sun: Sun.}
      to: night
    - scene: night
      text: Night.
      ending: []
    """)
    picked = only(story, plays=4000).choices
    assert 0.72 < picked["loaf", "alvaro", "take"] / 4000 < 0.78
    assert 0.88 < picked["loaf", "luck", "snow"] / 4000 < 0.92
    assert picked["loaf", "mateo", "cut"] == 4000


def test_a_play_that_goes_round_for_ever_is_given_up(tell: Tell) -> None:
    story = tell("""
    - scene: loaf
      text: One loaf.
      choices: {mateo: {stay: {text: I stayed., to: loaf}, too: {text: I stayed too., to: loaf}}}
    """)
    assert only(story, plays=1).endings == {NO_END: 1}


def test_whole_plays_carry_over(tell: Tell) -> None:
    story = tell(SCENES)
    found = wander(story, whole(story), 10, policy="guard")
    assert (found.endings, found.alive["alvaro"]) == ({"second; signed 0": 10}, 0.0)
    assert found.words == Spread(12.0, 12, 12)


def every_end(story: Story, tapes: tuple[str, ...]) -> set[str]:
    """The names of all endings of the last of the tapes, by trying everything."""
    ends: set[str] = set()
    starts = {engine.start(story, engine.origin_of(story, story.tapes[tapes[0]]))}
    for number, _ in enumerate(tapes, 1):
        seen, ahead = set(starts), list(starts)
        while ahead:
            state = ahead.pop()
            offered = engine.choices(story, state)
            for picked in product(*offered.values()) if not engine.is_last(story, state) else ():
                with suppress(engine.NotOpen):
                    after = engine.step(story, state, {who: c.name for who, c in zip(offered, picked, strict=True)})
                    ahead += [after] if after not in seen else []
                    seen.add(after)
        last = [state for state in seen if engine.is_last(story, state)]
        if number == len(tapes):
            ends = {engine.ending_id(story, state) for state in last}
        else:
            starts = {engine.start(story, engine.hand_on(story, s, story.tapes[tapes[number]])) for s in last}
    return ends


@settings(max_examples=8)
@given(stories(), st.sampled_from(("random", *TAGS)))
def test_random_stories_end_where_they_can(tmp_path_factory: Folders, files: Files, policy: str) -> None:
    story, _ = load_story(written(tmp_path_factory.mktemp("story"), files))
    if story is not None:
        found = wander(story, whole(story), 5, policy=policy)
        assert set(found.endings) <= every_end(story, whole(story)) | {NO_END}


# The command


def test_the_command_for_other_programs(tell: Tell, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(SCENES)
    assert main(["wander", str(tmp_path), "--plays", "5", "--tape", "one", "--policy", "give", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["plays"], told["endings"]) == (5, {"night; alvaro is 2": 5})


def test_the_command_for_writers(tell: Tell, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(SCENES)
    assert main(["wander", str(tmp_path), "--plays", "1", "--tape", "one", "--policy", "give"]) == 0
    assert capsys.readouterr().out == (
        "1 play, policy “give”\n"
        "words: 11.0 on average, 11 to 11\n"
        "decisions: 1.0 on average, 1 to 1\n"
        "alive at the end: mateo 100.0%, alvaro 100.0%, nurtas 100.0%\n"
        "trust at the end: alvaro mateo 2.00, alvaro nurtas 2.00\n"
        "endings:\n"
        "    100.0%  night; alvaro is 2\n"
    )
