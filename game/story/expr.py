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
from typing import Literal, get_args

Compared = Literal["=", "!=", "<", "<=", ">", ">="]
Being = Literal["here", "alive", "dead", "away"]
Fate = Literal["dies", "leaves", "returns"]


@dataclass(frozen=True, slots=True)
class Trust:
    """The trust of a pair, as written; the order of the two does not matter."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Value:
    """A declared value, or one man's share of it."""

    name: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Compare:
    """`number` is None for a yes-or-no value standing alone."""

    subject: Trust | Value
    sign: Compared = "="
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """`scene` is "" for the scene the condition stands in."""

    who: str
    choice: str
    scene: str = ""


@dataclass(frozen=True, slots=True)
class Knows:
    who: str
    secret: str


@dataclass(frozen=True, slots=True)
class Is:
    who: str
    being: Being


@dataclass(frozen=True, slots=True)
class Visited:
    scene: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Tree


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple[Tree, ...]


Tree = Compare | Picked | Knows | Is | Visited | Not | All | Some


@dataclass(frozen=True, slots=True)
class Change:
    """`sign` is "+", "-" or "="; `amount` is never negative (yes is 1, no is 0)."""

    subject: Trust | Value
    sign: Literal["+", "-", "="]
    amount: int


@dataclass(frozen=True, slots=True)
class Learns:
    who: str
    secret: str


@dataclass(frozen=True, slots=True)
class Befalls:
    who: str
    fate: Fate


Deed = Change | Learns | Befalls | Picked | Visited


class Misread(Exception):
    """What was expected, and at which character of the text (from 0) something else stood."""

    def __init__(self, offset: int, expected: str, found: str) -> None:
        super().__init__(expected)
        self.offset, self.expected, self.found = offset, expected, found


_TOKEN = re.compile(
    r"\s*(?:(?P<word>[A-Za-z][A-Za-z0-9-]*)|(?P<step>[+-]\d+)|(?P<number>\d+)|(?P<sign><=|>=|!=|=|<|>)|(?P<bracket>[()]))"
)
_BEINGS: tuple[str, ...] = get_args(Being)
_FATES: tuple[str, ...] = get_args(Fate)
_JOINTS = frozenset({"and", "or", "not", "at", ""})


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def _tokens(text: str) -> Iterator[_Token]:
    offset = 0
    while text[offset:].strip():
        found = _TOKEN.match(text, offset)
        if found is None:
            offset += len(text[offset:]) - len(text[offset:].lstrip())
            raise Misread(offset, "a name, a number or a comparison", text[offset])
        kind = found.lastgroup or ""
        yield _Token(kind, found[kind], found.start(kind))
        offset = found.end()
    yield _Token("end", "", len(text))


class _Reader:
    """The tokens of one text, taken one by one."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.index = 0

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
        if self.now.kind != kind or (kind == "word" and self.now.text in _JOINTS):
            raise self.misread(expected)
        text = self.now.text
        self.index += 1
        return text

    def misread(self, expected: str) -> Misread:
        return Misread(self.now.offset, expected, self.now.text or "the end")

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
    if reader.take("not"):
        return Not(_test(reader))
    if reader.take("("):
        tree = _some(reader)
        if not reader.take(")"):
            raise reader.misread("a closing bracket")
        return tree
    return _question(reader)


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
            being = reader.take(*_BEINGS)
            if not being:
                raise reader.misread("“here”, “alive”, “dead” or “away”")
            return Is(who, being)  # type: ignore[arg-type]  # take() gave one of _BEINGS
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
    who = reader.need("word", "a name") if reader.now.kind == "word" and reader.now.text not in _JOINTS else ""
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
    if reader.ahead() in _FATES:
        who = reader.need("word", "a name")
        return Befalls(who, reader.take(*_FATES))  # type: ignore[arg-type]  # take() gave one of _FATES
    subject = _subject(reader)
    if reader.take("="):
        return Change(subject, "=", _amount(reader))
    step = reader.need("step", "“+1”, “-1” or “= 2”")
    return Change(subject, "+" if step[0] == "+" else "-", int(step[1:]))


def leaves(tree: Tree) -> Iterator[Compare | Picked | Knows | Is | Visited]:
    """The questions a condition asks, in the order they are written."""
    match tree:
        case Not(part):
            yield from leaves(part)
        case All(parts) | Some(parts):
            for part in parts:
                yield from leaves(part)
        case _:
            yield tree
