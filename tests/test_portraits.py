"""Every portrait is there to be seen, and is told in words to whoever does not see it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml

from game.files import prints, story_folder

CAST = yaml.safe_load((story_folder() / "story.yaml").read_text(encoding="utf-8"))["cast"]


def portraits() -> Iterator[tuple[str, dict[str, str]]]:
    """Who it is, and what is said of it."""
    for who, one in CAST.items():
        yield from ((who, told) for told in (one, one.get("later", {})) if "portrait" in told)


@pytest.mark.parametrize(("who", "told"), [*portraits()], ids=lambda it: it if isinstance(it, str) else it["portrait"])
def test_a_portrait_is_drawn_and_told(who: str, told: dict[str, str]) -> None:
    assert told["portrait"] in prints()
    assert told["portrait"].partition("-")[0] == who  # so that whoever has the name has the picture
    assert len(told["alt"]) <= 150 < len(told["alt"] + told["long"])
    assert told["alt"].endswith(".") and told["long"].endswith(".")


def test_nobody_has_the_face_of_another() -> None:
    faces = [told["portrait"] for _, told in portraits()]
    assert len(faces) == len(set(faces)) > 0
