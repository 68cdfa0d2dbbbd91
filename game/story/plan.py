"""The records of story.yaml: who speaks, what is counted, which tapes there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.story.problems import Place, Written
from game.story.shape import (
    COUNT,
    NOTHING,
    PROSE,
    TEXT,
    Id,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Rec,
    Ref,
    Whole,
    WholeOrYes,
    YesNo,
    key,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """How somebody looks in a later tape."""

    at: Place
    portrait: Written = key(Id(), "a picture: a file of assets/prints, without its .svg")
    alt: Written | None = key(TEXT, "what that picture shows, at most 150 characters", None)
    long: Written | None = key(TEXT, "a longer description", None)
    tape: Written = key(Ref("tape"), "the tape from which on it is shown", name="from")


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Somebody who speaks. Those with a seat are the men the play is about."""

    at: Place
    name: Written = key(TEXT, "as others call them")
    full: Written | None = key(TEXT, "the whole name", None)
    seat: bool = key(YesNo(), "one of those the play is about", False)
    ink: Written | None = key(TEXT, "a named ink", None)
    heading: Written | None = key(TEXT, "above the pages in this voice", None)
    own: tuple[Written, ...] = key(ListOf(TEXT), "words that only this voice uses", ())
    about: Written | None = key(PROSE, "who that is, without what is yet to come", None)
    portrait: Written | None = key(Id(), "a picture: a file of assets/prints, without its .svg", None)
    alt: Written | None = key(TEXT, "what that picture shows, at most 150 characters", None)
    long: Written | None = key(TEXT, "a longer description", None)
    later: Later | None = key(Rec(Later), "another portrait, from a tape on", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two men and the trust between them; its values run from `low` to `high`."""

    at: Place
    between: tuple[Written, ...] = key(ListOf(Ref("seat"), length=2), "the two")
    low: int = key(COUNT, "the least trust", 0, name="from")
    high: int = key(COUNT, "the most trust", 4, name="to")
    start: int = key(COUNT, "the trust at the beginning", 1)
    crosses: int = key(COUNT, "the trust from which their threads cross in the band")
    clamp: bool = key(YesNo(), "stay at the end of the range instead of leaving it", False)
    fold: tuple[int, ...] = key(ListOf(COUNT), "what each trust becomes in the next tape", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something that is counted, or is so or not."""

    at: Place
    each: Name | None = key(OneOf(("man",)), "one for each man", None)
    low: int = key(COUNT, "the least", 0, name="from")
    high: int = key(COUNT, "the most", 1, name="to")
    start: int = key(WholeOrYes(), "at the beginning", 0)
    clamp: bool = key(YesNo(), "stay at the end of the range instead of leaving it", False)
    carries: bool = key(YesNo(), "goes with the story into the next tape", False)
    words: tuple[Written, ...] = key(ListOf(TEXT), "how each value is said in prose", ())
    about: Written | None = key(TEXT, "what it means, for writers", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    at: Place
    about: Written = key(TEXT, "what is known by those who know it")
    holders: tuple[Written, ...] = key(ListOf(Ref("cast"), one=True), "who knows it from the beginning", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a tape of the series may measure at most."""

    at: Place
    words: int | None = key(Whole(), "words on the longest route", None)
    decisions: tuple[int, ...] = key(ListOf(Whole(), length=2), "fewest and most decisions", ())
    scenes: tuple[int, ...] = key(ListOf(Whole(), length=2), "fewest and most scenes", ())
    page: int | None = key(Whole(), "words that one page can show at once", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Tapes that follow one another; what is carried goes from each to the next."""

    at: Place
    title: Written = key(TEXT, "its title")
    folder: Written = key(Id(), "the folder its tapes lie in")
    tapes: tuple[Written, ...] = key(ListOf(Id()), "the tapes, in order")
    limits: Limits | None = key(Rec(Limits), "what a tape may measure", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The file story.yaml."""

    at: Place
    story: Written = key(Id(), "its name; saves carry it")
    title: Written = key(TEXT, "its title")
    version: int = key(Whole(1), "raised when it is published")
    about: Written | None = key(TEXT, "in a sentence, for the title page: what this is", None)
    foreword: tuple[Written, ...] = key(
        ListOf(TEXT), "for those who ask: what is made up and what on record, who has read it, the licence", ()
    )
    cast: Mapping[Name, Character] = key(MapOf(Rec(Character, short="name")), "who speaks")
    pairs: tuple[Pair, ...] = key(ListOf(Rec(Pair)), "the pairs with trust between them", ())
    values: Mapping[Name, Value] = key(MapOf(Rec(Value)), "what is counted", NOTHING)
    secrets: Mapping[Name, Secret] = key(MapOf(Rec(Secret, short="about")), "what is known to some", NOTHING)
    series: Mapping[Name, Series] = key(MapOf(Rec(Series)), "the tapes, in order")
