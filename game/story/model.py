"""The records a story is made of. Reading builds them, linking joins them; what comes out *is* the compiled story."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from game.story.expr import Deed, Tree
from game.story.plan import Character, Pair, Secret, Series, Value
from game.story.problems import Place, Written
from game.story.shape import (
    NOTHING,
    PROSE,
    TEXT,
    Do,
    Id,
    If,
    Lean,
    Line,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Passages,
    Rec,
    Ref,
    Whole,
    key,
)

Values = tuple[int, ...]
Picks = Mapping[Name, Name]
Test = Callable[[Values, Picks], bool]

LUCK = "luck"
TAGS = ("give", "guard", "obey", "resist")
RECORDS = ("documented", "composite", "plausible", "invented")
HOURS = ("dawn", "day", "dusk", "night")
SEASONS = ("winter", "thaw", "summer", "autumn")
WEATHERS = ("clear", "overcast", "snow", "rain")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as written, its tree, and, once linked, the test it stands for."""

    text: str
    tree: Tree
    at: Place
    test: Test = field(default=lambda values, picks: False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect as written; once linked, the slot it changes and how (see `bind`)."""

    text: str
    deed: Deed
    at: Place
    slot: int = -1
    step: int = 0
    to: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a line somebody speaks, or a paper; read only where `when` holds."""

    kind: Literal["narration", "line", "paper"]
    text: Written
    who: Written | None = None
    heading: Written | None = None
    reconstruction: bool = False
    when: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    at: Place
    when: Condition | None = key(If(), "this weight counts only if this holds", None, name="if")
    lean: int = key(Whole(1, 100), "the weight, a whole number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something somebody can do. `name` and `who` come from where it stands."""

    at: Place
    name: Name = ""
    who: Name = ""
    text: Written = key(PROSE, "what he could do or say, 3 to 14 words")
    when: Condition | None = key(If(), "offered only if this holds", None, name="if")
    do: tuple[Effect, ...] = key(Do(), "what it changes, whatever the others picked", ())
    to: Written | None = key(Ref("scene"), "where it leads, if he chooses alone", None)
    tags: tuple[Name, ...] = key(ListOf(OneOf(TAGS), one=True), "never shown; for plays that follow an attitude", ())
    lie: tuple[Written, ...] = key(ListOf(Ref("cast"), one=True), "whom it lies to", ())
    lean: tuple[Weight, ...] = key(Lean(), "how likely, where the player does not pick for him", ())
    weight: int = key(Whole(1, 1000), "luck only: how likely against the others", 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of the picks; the first whose condition holds."""

    at: Place
    when: Condition | None = key(If(), "taken only if this holds", None, name="if")
    do: tuple[Effect, ...] = key(Do(), "what it changes", ())
    to: Written = key(Ref("scene"), "the scene it leads to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One page, and what can be done there."""

    at: Place
    tape: Name = ""
    scene: Written = key(Id(), "its name, once in the whole folder")
    place: Written = key(Ref("place"), "a place of places.yaml")
    time: Written = key(TEXT, "when, as the reader sees it")
    hour: Name | None = key(OneOf(HOURS), "the light in the picture, where it is not the place's usual", None)
    season: Name | None = key(OneOf(SEASONS), "the season in the picture, where it is not the place's usual", None)
    weather: Name | None = key(OneOf(WEATHERS), "the weather in the picture, where it is not the place's usual", None)
    sound: Written | None = key(Id(), "what is heard, where it is not the place's usual; silence", None)
    motif: tuple[Written, ...] = key(ListOf(Ref("seat"), one=True), "whose motif is heard as the page opens", ())
    record: Name = key(OneOf(RECORDS), "how much of it is documented")
    sources: tuple[Written, ...] = key(ListOf(Ref("source"), one=True), "names in sources.yaml", ())
    made: Written | None = key(PROSE, "what is sourced here and what is made up", None)
    review: Written | None = key(TEXT, "who has read it, and when", None)
    voice: Written = key(Ref("cast"), "who tells it")
    text: tuple[Passage, ...] = key(Passages(), "the passages, in order")
    plain: tuple[Passage, ...] = key(Passages(), "the same in easy words", ())
    alt: Written | None = key(TEXT, "what the picture shows, at most 150 characters", None)
    note: Written | None = key(PROSE, "what a reader may want to know before this scene", None)
    skip: Written | None = key(PROSE, "two sentences that stand for the text", None)
    gap: Written | None = key(PROSE, "where the documents stop", None)
    choices: Mapping[Name, Mapping[Name, Choice]] = key(
        MapOf(MapOf(Rec(Choice, short="text")), by="cast"), "who can do what", NOTHING
    )
    outcomes: tuple[Outcome, ...] = key(ListOf(Rec(Outcome)), "what came of it, tried in order", ())
    do: tuple[Effect, ...] = key(Do(), "what changes when this scene is left", ())
    to: Written | None = key(Ref("scene"), "where it goes on, if there is one way only", None)
    ending: tuple[Written, ...] | None = key(ListOf(Line()), "a last scene: the values that make the ending", None)
    ending_slots: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """One thing the record says, at the end of a tape."""

    at: Place
    text: Written = key(PROSE, "what the record says")
    sources: tuple[Written, ...] = key(ListOf(Ref("source"), one=True), "names in sources.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tape:
    """A part that can be played alone. `number` counts from 1 in its series."""

    at: Place
    series: Name = ""
    number: int = 0
    scenes: tuple[Name, ...] = ()
    tape: Written = key(Id(), "its name, the same as its folder's")
    title: Written = key(TEXT, "its title")
    time: Written = key(TEXT, "when it plays, as the reader sees it")
    opens: Written = key(Ref("scene"), "its first scene")
    note: Written | None = key(PROSE, "what a reader may want to know before this tape", None)
    so_far: tuple[Written, ...] = key(ListOf(PROSE, one=True), "what has happened before", ())
    past: tuple[Effect, ...] = key(Do(), "what is taken as done, where it is played on its own", ())
    start: tuple[Effect, ...] = key(Do(), "set at its start in every case", ())
    says: tuple[Says, ...] = key(ListOf(Rec(Says)), "what the record says", ())
    first: Values = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenery:
    at: Place
    place: Written = key(Id(), "its name")
    title: Written = key(TEXT, "as the reader sees it")
    alt: Written = key(TEXT, "what the picture shows, at most 150 characters")
    long: Written | None = key(TEXT, "a longer description", None)
    print: Written | None = key(Id(), "the picture: a file of assets/prints, without its .svg", None)
    sound: Written | None = key(Id(), "what is heard there: a file of assets/sound, without its .ogg", None)
    hour: Name = key(OneOf(HOURS), "its usual light", "day")
    season: Name = key(OneOf(SEASONS), "its usual season", "winter")
    weather: Name = key(OneOf(WEATHERS), "its usual weather", "clear")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    at: Place
    source: Written = key(Id(capitals=True), "its name")
    title: Written = key(TEXT, "the title of the work")
    by: Written | None = key(TEXT, "author, publisher, archive", None)
    year: Written | None = key(TEXT, "the year, or n.d.", None)
    where: Written | None = key(TEXT, "an address, a page, a shelf mark", None)
    standing: Written = key(TEXT, "documented, single source, disputed or general knowledge")
    says: Written = key(TEXT, "what it says, in one sentence of our own")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the codex."""

    at: Place
    entry: Written = key(Id(), "its name")
    kind: Name = key(OneOf(("term", "place", "person", "thing", "event")), "what it is about")
    title: Written = key(TEXT, "as it is headed")
    lang: Name | None = key(OneOf(("kk", "ru", "es", "de", "la")), "the language of a foreign word", None)
    written: Written | None = key(TEXT, "as it is written in its own script", None)
    said: Written | None = key(TEXT, "how to say it", None)
    text: tuple[Written, ...] = key(ListOf(PROSE, one=True), "40 to 150 words")
    sources: tuple[Written, ...] = key(ListOf(Ref("source"), one=True), "names in sources.yaml", ())
    review: Written | None = key(TEXT, "native: to be read by a native speaker; or who has read it", None)


SlotKind = Literal["trust", "value", "here", "knows", "picked", "visited"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One number of the story's state. `name` is how saves write it: "trust alvaro mateo", "nurtas knows lamp".

    A `picked` slot holds 0 or 1 + the index of the choice; a `here` slot 0 dead, 1 away, 2 here.
    `fold` gives what each value becomes in the next tape; () where it goes on as it is.
    """

    name: str
    kind: SlotKind
    low: int
    high: int
    start: int
    clamp: bool = False
    carries: bool = True
    fold: tuple[int, ...] = ()


DEAD, AWAY, HERE = 0, 1, 2
BEINGS = ("dead", "away", "here")
"""the same, as they are said"""


@dataclass(frozen=True, slots=True)
class Story:
    """A whole folder, linked: every name in it resolves, every condition has its test."""

    name: Name
    title: str
    version: int
    about: str
    """in a sentence, what this is; "" where nothing is said"""
    foreword: tuple[str, ...]
    cast: Mapping[Name, Character]
    seats: tuple[Name, ...]
    pairs: tuple[Pair, ...]
    values: Mapping[Name, Value]
    secrets: Mapping[Name, Secret]
    series: Mapping[Name, Series]
    tapes: Mapping[Name, Tape]
    scenes: Mapping[Name, Scene]
    places: Mapping[Name, Scenery]
    sources: Mapping[Name, Source]
    entries: Mapping[Name, Entry]
    slots: tuple[Slot, ...]
    slot_of: Mapping[str, int]
    kept: Mapping[Name, Sequence[tuple[int, Name, Mapping[Name, int]]]]
    """scene → the `picked` slots it sets: (slot, who, number of each choice)"""
    rules: str
    """a hash of everything but the prose: two stories with the same play alike"""
