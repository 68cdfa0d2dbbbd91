"""What an editor marks in the prose, wherever it stands."""

from pathlib import Path

import pytest
from telling import FILES, scrap

from game.writer.check import check

SCENES = """
- scene: loaf
  text: Bread.
  ending: []
"""


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("codex/terms.yaml", "text: Bread.", "text: Bread 透."),
        ("codex/terms.yaml", "title: nan", "title: nan, written: 透鏡"),
        ("sources.yaml", "A. Author", "A. Author 透"),
        ("sources.yaml", "It was cold.", "It was cold 透."),
        ("places.yaml", "A hut.", "A hut 透."),
        ("tapes/two/tape.yaml", "Spring", "Spring 透"),
        ("story.yaml", "dana: Dana", "dana: {name: Dana, about: She 透.}"),
        ("story.yaml", "one loaf", "one 透"),
    ],
)
def test_a_letter_that_no_face_has(file: str, old: str, new: str, tmp_path: Path) -> None:
    text = FILES[file].replace(old, new)
    problems, _ = check(scrap(tmp_path, SCENES, **{file: text}))
    found = [(problem.at.file, problem.values["letter"]) for problem in problems if problem.code == "W127"]
    assert found == [(file, letter) for letter in "透鏡" if letter in text]
