"""Days as people write them: 16 Feb, 16 Feb 2027."""

from __future__ import annotations

from game.story.words import Notice, Words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY, _DAY_OF_YEAR, _MONTH = "{day} {month}", "{day} {month} {year}", "{month} {year}"
SENTENCES = (*_MONTHS, _DAY, _DAY_OF_YEAR, _MONTH)


def day(words: Words, date: str) -> str:
    """Of 2027-02-16 the day alone, for a place where the year is plain."""
    _, month, number = date.split("-")
    return words.notice(Notice(_DAY, {"day": int(number), "month": _month(words, month)}))


def full(words: Words, date: str) -> str:
    """Of 2027-02-16, 2027-02 or 2027, as long as it is: old figures have no days any more."""
    match date.split("-"):
        case [year, month, number]:
            values: dict[str, str | int] = {"day": int(number), "month": _month(words, month), "year": year}
            return words.notice(Notice(_DAY_OF_YEAR, values))
        case [year, month]:
            return words.notice(Notice(_MONTH, {"month": _month(words, month), "year": year}))
    return date


def _month(words: Words, number: str) -> str:
    return words.notice(Notice(_MONTHS[int(number) - 1]))
