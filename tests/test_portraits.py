"""Every portrait is there to be seen, and is told in words to whoever does not see it."""

from __future__ import annotations

import pytest
import yaml

from game.files import assets_folder, prints, story_folder

TOLD: list[dict[str, str]] = yaml.safe_load((assets_folder() / "prints" / "portraits.yaml").read_text(encoding="utf-8"))
CAST = yaml.safe_load((story_folder() / "story.yaml").read_text(encoding="utf-8"))["cast"]


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told["portrait"])
def test_a_portrait_is_drawn_and_told(told: dict[str, str]) -> None:
    assert list(told) == ["portrait", "of", "alt", "long"]
    assert told["portrait"] in prints()
    assert len(told["alt"]) <= 150 < len(told["alt"] + told["long"])
    assert told["alt"].endswith(".") and told["long"].endswith(".")


def test_one_of_the_cast_is_found_by_name() -> None:
    assert len({told["portrait"] for told in TOLD}) == len(TOLD)
    for told in TOLD:
        if told["of"] in CAST:
            assert told["portrait"].partition("-")[0] == told["of"]
        else:
            assert told["of"].lower() == told["portrait"]
