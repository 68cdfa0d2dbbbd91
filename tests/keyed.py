"""Every text of a story with the key it is written under, as the vocabulary of the records has it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from game.story import shape
from game.story.model import Entry, Scene, Scenery, Source, Story, Tape
from game.story.plan import Plan
from game.story.shape import Kind

RECORDS = (Plan, Tape, Scene, Scenery, Source, Entry)


class Keyed(NamedTuple):
    """`key`: the record and its key; `marked`: whether marks are read in the text."""

    key: str
    marked: bool
    text: str


def texts_of(story: Story) -> Iterator[Keyed]:
    """Every text that a writer has written under some key, but those of story.yaml itself."""
    kinds = (story.cast, story.values, story.secrets, story.series, story.tapes, story.scenes)
    for records in (*kinds, story.places, story.sources, story.entries):
        for record in records.values():
            yield from _of_record(record)


def _of_record(record: Any) -> Iterator[Keyed]:
    for word, field in shape.keys(type(record)):
        yield from _held(field.metadata["kind"], getattr(record, field.name), f"{type(record).__name__} {word}")


def _held(kind: Kind, value: Any, key: str) -> Iterator[Keyed]:
    match kind:
        case shape.Line(prose=marked) if value is not None:
            yield Keyed(key, marked, str(value))
        case shape.Passages():
            yield from (Keyed(key, True, str(passage.text)) for passage in value)
        case shape.ListOf(of):
            for each in value or ():
                yield from _held(of, each, key)
        case shape.MapOf(of):
            for each in value.values():
                yield from _held(of, each, key)
        case shape.Rec() if value is not None:
            yield from _of_record(value)


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
