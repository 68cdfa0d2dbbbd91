"""A source as a visitor is told of it: who wrote what, and when, in plain words; and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.rules.knowing import Reference
from game.screen.desk import Desk

_SITE = re.compile(r"[\w-]+(\.[\w-]+)+( [a-z]+)*( \(.*\))?")
"""The bare name of a website, and what part of it that is."""
_LIBRARIANS = re.compile(r"\s*\((?=[a-z])[^()]*\)")
"""A remark for who orders the book: a reprint of, an excerpt, archived."""
_VIA = re.compile(r",? (?:via|after) .*")
_NO_YEAR, _ABOUT = "n.d.", "c. "


def cited(desk: Desk, references: Sequence[Reference]) -> list[str]:
    """Each source once, with all that is to be said of it."""
    found: dict[str, list[str]] = {}
    for reference in references:
        said = found.setdefault(_work(desk, reference), [])
        said += [each for each in _standing(desk, reference) if each not in said]
    return [" ".join([work, *said]) for work, said in found.items()]


def _work(desk: Desk, reference: Reference) -> str:
    """Such as: Polish Wikipedia, “Obóz NKWD w Spassku”."""
    ui, source = desk.words.ui, desk.story.sources[reference.source]
    title = f"{ui('“')}{_LIBRARIANS.sub('', source.title)}{ui('”')}"
    parts = [*_authors(desk, source.by or ""), title, *_years(desk, source.year or "")]
    line = ", ".join(parts)
    return f"{line[:1].upper()}{line[1:]}."


def _authors(desk: Desk, by: str) -> list[str]:
    ui = desk.words.ui
    plain = _LIBRARIANS.sub("", by).replace(", from ", " / ").replace("; ", " / ")
    named = [_VIA.sub("", each).replace("et al.", ui("and others")) for each in plain.split(" / ")]
    people = [each for each in dict.fromkeys(named) if each and not _SITE.fullmatch(each)]
    return people or ([ui("A website")] if by else [])


def _years(desk: Desk, year: str) -> Iterator[str]:
    """No year where there is none; the year a book came out, though it is read in another edition."""
    about = re.search(r"\((\d+s)\)", year)
    if about:
        yield about[1]
        return
    known = [_LIBRARIANS.sub("", each) for each in year.split("; ") if each != _NO_YEAR]
    if known:
        when = ", ".join(known)
        yield desk.words.ui("about {year}", year=when[len(_ABOUT) :]) if when.startswith(_ABOUT) else when


def _standing(desk: Desk, reference: Reference) -> Iterator[str]:
    """How sure it is, where that is not what one expects of a source; and what the source is."""
    ui, standing = desk.words.ui, str(desk.story.sources[reference.source].standing)
    match standing.partition(", ")[0]:
        case "single source":
            yield ui("We found no second source.")
        case "disputed":
            yield ui("Other sources say otherwise.")
        case "general knowledge":
            yield ui("This is general knowledge.")
        case "documented":
            pass
        case _:
            yield _sentence(reference.standing)
            return
    match standing.partition(", ")[2]:
        case "":
            pass
        case "memoir" | "memoirs":
            yield ui("Its author was there.")
        case "death file" | "death files":
            yield ui("From the files on prisoners who died.")
        case "the counts differ":
            yield ui("Others count differently.")
        case "the day is given differently":
            yield ui("Others give another day.")
        case _:
            yield _sentence(reference.standing.partition(", ")[2])


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""
