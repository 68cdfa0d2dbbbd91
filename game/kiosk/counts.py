"""What the figures are: how often something happened in an hour, in a language. Nothing finer, and nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["start", "ending", "choice", "idle_reset", "reset", "aid", "crash"]

CUTS = (10, 7, 4)  # letters of 2026-11-23T10 that name the day, the month, the year


class Count(NamedTuple):
    """One figure's name. `hour` as the clock has it; `what`: the ending, the choice, the aid, or ""."""

    hour: str
    language: str
    kind: str
    what: str


Tally = Counter[Count]


def rows(tally: Tally) -> list[list[str | int]]:
    """As JSON keeps it."""
    return [[*count, number] for count, number in sorted(tally.items())]


def tally_of(rows: Iterable[object]) -> Tally:
    """What `rows` made; anything else is passed over."""
    tally: Tally = Counter()
    for row in rows:
        match row:
            case [str(hour), str(language), str(kind), str(what), int(number)] if number > 0:
                tally[Count(hour, language, kind, what)] += number
    return tally


def outlined(tally: Tally) -> Tally:
    """The same sums for those who look at them on a screen: by the day, crashes by the hour; only of visits begun in
    which language, only of ends which one.
    """
    merged: Tally = Counter()
    for (hour, language, kind, what), number in tally.items():
        day = hour if kind == "crash" or hour.startswith("+") else hour[: CUTS[0]]
        merged[Count(day, language if kind == "start" else "", kind, what if kind == "ending" else "")] += number
    return merged


def coarser(tally: Tally, most: int) -> Tally:
    """The same sums in at most `most` rows, if days, months or years instead of hours can do that."""
    for cut in CUTS:
        if len(tally) <= most:
            break
        merged: Tally = Counter()
        for count, number in tally.items():
            hour = "+" if count.hour.startswith("+") else count.hour[:cut]
            merged[count._replace(hour=hour)] += number
        tally = merged
    return tally
