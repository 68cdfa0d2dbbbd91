"""The examples of what only playing shows: each fails with its code, and mended does not."""

from pathlib import Path
from shutil import copytree

import pytest
from test_codes import CARDS, put

from game.story import codes, load_story
from game.writer.explore import explore

PLAYED = [code for code in CARDS if "played" in CARDS[code]]


def proved(folder: Path) -> dict[str, str]:
    """The sentences of what is found, each with its code."""
    story, problems = load_story(folder)
    assert story is not None, problems
    proof = explore(story)
    assert proof.complete
    return {codes.sentence(problem) + codes.hint(problem): problem.code for problem, _ in proof.problems}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is found in the base story as it is: its scenes are for what is found without playing."""
    folder = tmp_path_factory.mktemp("base") / "story"
    return set(proved(copytree(codes.CARDS / "base", folder)))


@pytest.mark.parametrize("code", PLAYED)
def test_the_example_fails_with_its_code(code: str, tmp_path: Path, base: set[str]) -> None:
    found = proved(put(tmp_path / "story", CARDS[code], CARDS[code]["fails"]))
    assert {found[sentence] for sentence in found.keys() - base} == {code, *CARDS[code].get("also", [])}
    assert not any("{" in sentence for sentence in found)


@pytest.mark.parametrize("code", PLAYED)
def test_the_mended_example_does_not(code: str, tmp_path: Path, base: set[str]) -> None:
    assert proved(put(tmp_path / "story", CARDS[code], CARDS[code]["mended"])).keys() <= base
