"""No text that a writer may mark is forgotten where every text is asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spoken import FILES, spoken, story_in

from game.story import shape
from game.story.contents import written
from game.story.model import Entry, Scene, Scenery, Source, Tape
from game.story.plan import Plan
from game.story.shape import Kind

Found = Iterator[tuple[str, str]]
"""Each text with the record and the key it stands under."""


def texts_of(record: Any) -> Found:
    for word, field in shape.keys(type(record)):
        for text in texts_in(field.metadata["kind"], getattr(record, field.name)):
            yield (f"{type(record).__name__} {word}", text) if isinstance(text, str) else text


def texts_in(kind: Kind, value: Any) -> Iterator[Any]:
    match kind:
        case shape.Line(prose=True) if value is not None:
            yield str(value)
        case shape.Passages():
            yield from (str(passage.text) for passage in value)
        case shape.ListOf(of):
            for each in value or ():
                yield from texts_in(of, each)
        case shape.MapOf(of):
            for each in value.values():
                yield from texts_in(of, each)
        case shape.Rec() if value is not None:
            yield from texts_of(value)


def marked_keys(cls: type[Any]) -> Iterator[str]:
    """Every key that holds text with marks, in the record and in those inside it."""
    for word, field in shape.keys(cls):
        kind = field.metadata["kind"]
        while isinstance(kind, shape.ListOf | shape.MapOf):
            kind = kind.of
        if kind == shape.PROSE or isinstance(kind, shape.Passages):
            yield f"{cls.__name__} {word}"
        if isinstance(kind, shape.Rec):
            yield from marked_keys(kind.cls)


def test_every_text_with_marks_is_asked(tmp_path: Path) -> None:
    plan = FILES["story.yaml"].replace("heading: To Anselmo", "about: He writes.")
    story = story_in(spoken(tmp_path, None, **{"story.yaml": plan}))
    records = (story.cast, story.tapes, story.scenes, story.places, story.sources, story.entries)
    found = [text for kind in records for record in kind.values() for text in texts_of(record)]
    assert {key for key, _ in found} == {
        key for cls in (Plan, Tape, Scene, Scenery, Source, Entry) for key in marked_keys(cls)
    }
    assert sorted(text for _, text in found) == sorted(map(str, written(story)))
