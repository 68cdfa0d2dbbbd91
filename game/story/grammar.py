"""The little language of conditions and effects: text → tree. Nothing a writer types is ever evaluated as code.

condition = all {"or" all}            all  = test {"and" test}
test      = "not" test | "(" condition ")" | question
question  = "trust" NAME NAME compared          the trust of a pair
          | NAME [NAME] [compared]              a value; with a name, that man's; bare, a yes-or-no value
          | NAME "picked" NAME ["at" NAME]      who picked what, here or in a named scene
          | NAME "knows" NAME                   who knows which secret
          | NAME "is" ("here"|"alive"|"dead"|"away")
          | "visited" NAME
compared  = ("=" | "!=" | "<" | "<=" | ">" | ">=") WHOLE
effect    = subject ("+1" | "-1" | "= 2" | "= yes" | "= no")
          | NAME "learns" NAME | NAME ("dies" | "leaves" | "returns")
          | NAME "picked" NAME "at" NAME | "visited" NAME        (in the past of a tape)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from game.story.expr import (
    All,
    Befalls,
    Being,
    Change,
    Compare,
    Deed,
    Fate,
    Is,
    Knows,
    Learns,
    Not,
    Picked,
    Some,
    Tree,
    Trust,
    Value,
    Visited,
)


class Misread(Exception):
    """What was expected, and at which character of the text (from 0) something else stood."""

    def __init__(self, offset: int, expected: str, found: str) -> None:
        super().__init__(expected)
        self.offset, self.expected, self.found = offset, expected, found


# No number of a story has more than six digits; where more stand, the rest is a number too many.
_TOKEN = re.compile(
    r"(?P<word>[A-Za-z][A-Za-z0-9-]*)|(?P<step>[+-] ?\d{1,6})|(?P<number>\d{1,6})"
    r"|(?P<sign><=|>=|!=|=|<|>)|(?P<bracket>[()])"
)
_SPACE = re.compile(r"\s*")
_DEEPEST = 20  # brackets and “not”s inside one another
BEING_WORDS: tuple[str, ...] = get_args(Being)
FATE_WORDS: tuple[str, ...] = get_args(Fate)
JOINTS = frozenset({"and", "or", "not", "at"})


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def _tokens(text: str) -> Iterator[_Token]:
    offset = _after_space(text, 0)
    while offset < len(text):
        found = _TOKEN.match(text, offset)
        if found is None:
            raise Misread(offset, "a name, a number or a comparison", f"“{text[offset]}”")
        kind = found.lastgroup or ""
        yield _Token(kind, found[kind], found.start(kind))
        offset = _after_space(text, found.end())
    yield _Token("end", "", len(text))


def _after_space(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset


class _Reader:
    """The tokens of one text, taken one by one."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.index = 0
        self.depth = 0

    @property
    def now(self) -> _Token:
        return self.tokens[self.index]

    def ahead(self) -> str:
        return self.tokens[min(self.index + 1, len(self.tokens) - 1)].text

    def take(self, *texts: str) -> str:
        """The token's text if it is one of `texts`, and on; else ""."""
        if self.now.text not in texts or self.now.kind == "end":
            return ""
        text = self.now.text
        self.index += 1
        return text

    def need(self, kind: str, expected: str) -> str:
        if self.now.kind != kind or (kind == "word" and self.now.text.lower() in JOINTS):
            raise self.misread(expected)
        text = self.now.text
        self.index += 1
        return text

    def misread(self, expected: str) -> Misread:
        return Misread(self.now.offset, expected, f"“{self.now.text}”" if self.now.text else "the end")

    def finish(self) -> None:
        if self.now.kind != "end":
            raise self.misread("“and”, “or” or the end")


@lru_cache(maxsize=20_000)
def condition(text: str) -> Tree:
    """The tree of a condition. Raises Misread."""
    reader = _Reader(text)
    tree = _some(reader)
    reader.finish()
    return tree


@lru_cache(maxsize=20_000)
def deed(text: str) -> Deed:
    """The tree of one effect. Raises Misread."""
    reader = _Reader(text)
    done = _deed(reader)
    reader.finish()
    return done


def _some(reader: _Reader) -> Tree:
    parts = [_all(reader)]
    while reader.take("or"):
        parts.append(_all(reader))
    return parts[0] if len(parts) == 1 else Some(tuple(parts))


def _all(reader: _Reader) -> Tree:
    parts = [_test(reader)]
    while reader.take("and"):
        parts.append(_test(reader))
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _test(reader: _Reader) -> Tree:
    if reader.now.text in ("not", "("):
        return _inner(reader)
    return _question(reader)


def _inner(reader: _Reader) -> Tree:
    reader.depth += 1
    if reader.depth > _DEEPEST:
        raise reader.misread(f"no more than {_DEEPEST} brackets inside one another")
    if reader.take("not"):
        tree: Tree = Not(_test(reader))
    else:
        reader.take("(")
        tree = _some(reader)
        if not reader.take(")"):
            raise reader.misread("a closing bracket")
    reader.depth -= 1
    return tree


def _question(reader: _Reader) -> Tree:
    match reader.ahead():
        case "picked":
            return _picked(reader)
        case "knows":
            who = reader.need("word", "a name")
            reader.take("knows")
            return Knows(who, reader.need("word", "a secret"))
        case "is":
            who = reader.need("word", "a name")
            reader.take("is")
            being = reader.take(*BEING_WORDS)
            if not being:
                raise reader.misread("“here”, “alive”, “dead” or “away”")
            return Is(who, being)  # type: ignore[arg-type]  # take() gave one of BEING_WORDS
    if reader.take("visited"):
        return Visited(reader.need("word", "a scene"))
    return _compare(reader)


def _picked(reader: _Reader) -> Picked:
    who = reader.need("word", "a name")
    reader.take("picked")
    choice = reader.need("word", "a choice")
    return Picked(who, choice, reader.need("word", "a scene") if reader.take("at") else "")


def _compare(reader: _Reader) -> Compare:
    subject = _subject(reader)
    if reader.now.kind != "sign":
        if isinstance(subject, Trust):
            raise reader.misread("a comparison such as “>= 2”")
        return Compare(subject)
    sign = reader.need("sign", "a comparison")
    return Compare(subject, sign, _amount(reader))  # type: ignore[arg-type]  # the token is one of Compared


def _subject(reader: _Reader) -> Trust | Value:
    if reader.take("trust"):
        return Trust(reader.need("word", "a name"), reader.need("word", "the other name of the pair"))
    name = reader.need("word", "a question such as “trust mateo alvaro >= 2”")
    who = reader.need("word", "a name") if reader.now.kind == "word" and reader.now.text.lower() not in JOINTS else ""
    return Value(name, who)


def _amount(reader: _Reader) -> int:
    if reader.take("yes"):
        return 1
    if reader.take("no"):
        return 0
    return int(reader.need("number", "a whole number"))


def _deed(reader: _Reader) -> Deed:
    if reader.ahead() == "picked":
        return _picked(reader)
    if reader.take("visited"):
        return Visited(reader.need("word", "a scene"))
    if reader.ahead() == "learns":
        who = reader.need("word", "a name")
        reader.take("learns")
        return Learns(who, reader.need("word", "a secret"))
    if reader.ahead() in FATE_WORDS:
        who = reader.need("word", "a name")
        return Befalls(who, reader.take(*FATE_WORDS))  # type: ignore[arg-type]  # take() gave one of FATE_WORDS
    subject = _subject(reader)
    if reader.take("="):
        return Change(subject, "=", _amount(reader))
    step = reader.need("step", "“+1”, “-1” or “= 2”")
    return Change(subject, "+" if step[0] == "+" else "-", int(step[1:]))
