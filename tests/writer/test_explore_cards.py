"""The examples of what only playing shows: each fails with its code, and mended does not."""

from pathlib import Path

import pytest
from test_codes import CARDS, put

from game.story import codes, load_story
from game.writer.explore import explore

PLAYED = [code for code in CARDS if "played" in CARDS[code]]


@pytest.mark.parametrize("code", PLAYED)
def test_the_example_fails_with_its_code(code: str, tmp_path: Path) -> None:
    folder = put(tmp_path / "story", CARDS[code], CARDS[code]["fails"])
    story, problems = load_story(folder)
    assert story is not None, problems
    found = [problem for problem, _ in explore(story).problems]
    assert sorted({problem.code for problem in found}) == sorted({code, *CARDS[code].get("also", [])})
    assert not any("{" in codes.sentence(problem) + codes.hint(problem) for problem in found)


@pytest.mark.parametrize("code", PLAYED)
def test_the_mended_example_is_proved_and_clean(code: str, tmp_path: Path) -> None:
    story, problems = load_story(put(tmp_path / "story", CARDS[code], CARDS[code]["mended"]))
    assert story is not None, problems
    proof = explore(story)
    assert (proof.problems, proof.complete) == ((), True)
