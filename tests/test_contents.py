"""No text that a writer may mark is forgotten where every text is asked."""

from pathlib import Path

from keyed import RECORDS, marked_keys, texts_of
from spoken import FILES, spoken, story_in

from game.story.contents import written


def test_every_text_with_marks_is_asked(tmp_path: Path) -> None:
    plan = FILES["story.yaml"].replace("heading: To Anselmo", "about: He writes.")
    story = story_in(spoken(tmp_path, None, **{"story.yaml": plan}))
    marked = [(key, text) for key, marked, text in texts_of(story) if marked]
    assert {key for key, _ in marked} == {key for cls in RECORDS for key in marked_keys(cls)}
    assert sorted(text for _, text in marked) == sorted(map(str, written(story)))
