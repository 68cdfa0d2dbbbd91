"""Marked prose → spans: plain text, stressed words, terms of the codex, values in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

SpanKind = Literal["plain", "stress", "term", "value"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one dress. `name`: the codex entry of a term, the value of a value."""

    text: str
    kind: SpanKind = "plain"
    name: str = ""


Spans = tuple[Span, ...]

_MARK = re.compile(
    r"\\(?P<escaped>[\\<>_|])"
    r"|<=(?P<value>[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*)>"
    r"|<(?:(?P<shown>[^<>|=]+)\|)?(?P<term>[a-z][a-z0-9-]*)>"
    r"|(?<!\w)_(?P<stress>[^_\s](?:[^_]*[^_\s])?)_(?!\w)"
)
_STRAY = re.compile(r"[<>]")


@lru_cache(maxsize=20_000)
def parse(text: str) -> Spans:
    """The spans of `text`, in order; a mark that is not one stays as it was written (`stray` finds it).

    A term written without words of its own has an empty text: the codex entry's title stands there.
    """
    spans: list[Span] = []
    plain = ""
    end = 0
    for found in _MARK.finditer(text):
        plain += text[end : found.start()]
        end = found.end()
        if found["escaped"]:
            plain += found["escaped"]
            continue
        if plain:
            spans.append(Span(plain))
            plain = ""
        spans.extend(_marked(found))
    plain += text[end:]
    if plain or not spans:
        spans.append(Span(plain))
    return tuple(spans)


def _marked(found: re.Match[str]) -> Iterator[Span]:
    if found["value"]:
        yield Span("", "value", found["value"])
    elif found["term"]:
        # A term has its own dress; stress inside it goes, and its marks are never read.
        yield Span(bare(parse(found["shown"])) if found["shown"] else "", "term", found["term"])
    else:
        for span in parse(found["stress"]):  # a term can stand among stressed words
            yield Span(span.text, "stress") if span.kind == "plain" else span


def stray(text: str) -> int:
    """How far into `text` an angle bracket stands that opens or closes no mark, or -1."""
    blanked = _MARK.sub(_blanked, text)
    found = _STRAY.search(blanked)
    return found.start() if found else -1


def _blanked(found: re.Match[str]) -> str:
    """Spaces where a mark stood; what a stress holds is looked at for itself."""
    return f" {_MARK.sub(_blanked, found['stress'])} " if found["stress"] else " " * len(found[0])


def names(text: str) -> tuple[set[str], set[str]]:
    """The codex entries and the values that `text` refers to."""
    spans = parse(text)
    return {s.name for s in spans if s.kind == "term"}, {s.name for s in spans if s.kind == "value"}


def without(text: str, terms: set[str], values: set[str]) -> str:
    """The text with these of its marks unmade: a term's words stay, a value becomes an ellipsis."""

    def unmade(found: re.Match[str]) -> str:
        if found["stress"]:
            return f"_{_MARK.sub(unmade, found['stress'])}_"
        if found["term"] in terms:
            return found["shown"] or found["term"].replace("-", " ")
        return "…" if found["value"] in values else found[0]

    return _MARK.sub(unmade, text)


def bare(spans: Spans) -> str:
    """What is read, without its dress."""
    return "".join(span.text for span in spans)


def read(text: str) -> str:
    """`text` about as it is read, where no story is at hand: a term without words of its own goes by its name."""
    return "".join(span.text or span.name.replace("-", " ") for span in parse(text))


def count(text: str) -> int:
    """How many words a reader reads in `text`."""
    return sum(1 for word in read(text).split() if any(letter.isalnum() for letter in word))
