"""Where reading a piece of YAML stopped → what the writer can mend there.

Decided by the writer's own lines, between the last thing understood and the place where reading stopped, never by
the parser's wording: the C and the Python parser word the same fault differently, and neither words it for writers.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from game.story.problems import Place, Problem

CLOSING = {"[": "]", "{": "}"}
_HEAD = re.compile(r" *(?:- +)*(?:[\w-]+: +)?")
_INSIDE = tuple("[{*&!%@`-:,]}")  # signs that mean something of their own inside brackets
_KEY = re.compile(r" *(?:- +)*[\w-]+:(?: |$)")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2} +[^\s#]")
_ESCAPE = re.compile(
    r'\\(?:[0abtnvfe "/\\N_LP\t]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}'
    r"|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}|$)"
)


class Point(NamedTuple):
    """A line and a column of a text, both from 0."""

    line: int
    column: int


class Stop(NamedTuple):
    """Where reading stopped, the beginning of the last thing understood before, and the bracket still open there.

    `context`: what the parser says it was in the middle of.
    """

    at: Point
    last: Point
    bracket: Point | None
    context: Point | None


def explain(lines: list[str], stop: Stop, name: str) -> Problem:
    """The problem at a place where the parser could not go on."""
    end = min(stop.at.line, len(lines) - 1)
    if stop.last.line > end:
        stop = stop._replace(last=Point(end, len(lines[end])))
    if stop.context and lines[min(stop.context.line, end)][stop.context.column :].startswith(("'", '"')):
        found = _quoted(lines, stop.context._replace(line=min(stop.context.line, end)))
        if found:
            return _problem(name, *found)
    for number in range(stop.last.line, end + 1):
        begin = stop.last.column if number == stop.last.line else 0
        trap = _trap(lines, number, begin, bool(stop.bracket), number < end)
        if trap:
            return _problem(name, *trap)
    if stop.bracket:
        sign = lines[stop.bracket.line][stop.bracket.column]
        return _problem(name, stop.bracket, "E034", sign)
    return _problem(name, *_out_of_line(lines, stop.last.line, end))


def _out_of_line(lines: list[str], last: int, end: int) -> Found:
    """The line that stands alone, or else the one that begins where it should not."""
    inside = len(lines[last]) - len(lines[last].lstrip(" -"))
    for number in range(last + 1, end + 1):
        line = lines[number]
        indent = len(line) - len(line.lstrip())
        if line.strip() and indent <= inside and not _KEY.match(line) and not line.lstrip().startswith(("-", "#")):
            return Point(number, indent), "E012", ""
    while end > last and not lines[end].strip():
        end -= 1
    indent = len(lines[end]) - len(lines[end].lstrip())
    return Point(end, indent), "E036" if _KEY.match(lines[end]) else "E012", ""


def bad_escape(lines: list[str], opened: Point) -> Point | None:
    """The first backslash of a text in double quotes that stands before nothing it may stand before."""
    line = lines[opened.line]
    column = opened.column + 1
    while column < len(line) and line[column] != '"':
        if line[column] != "\\":
            column += 1
        elif found := _ESCAPE.match(line, column):
            column = found.end()
        else:
            return Point(opened.line, column)
    return None


def swallowed(lines: list[str], opened: Point, closed: Point) -> bool:
    """Whether a text in quotes runs on over lines that look like keys or items: a closing quote was forgotten."""
    after = lines[opened.line + 1 : closed.line + 1]
    return any(re.match(r" *(?:- \S|(?:- )?[a-z][a-z0-9-]*:(?: |$))", line) for line in after)


Found = tuple[Point, str, str]


def _trap(lines: list[str], number: int, begin: int, bracket: bool, more: bool) -> Found | None:
    """What is wrong in one line from column `begin` on; `more`: the fault may only show in the next."""
    line = lines[number]
    head = _head(line)
    inner = max(begin, head)
    found = _reserved(lines, Point(number, inner if bracket else head))
    if found and found[0].column >= begin and not (bracket and found[2] in _INSIDE):
        return found
    return (_comment(lines, number, begin) if more else None) or _colon(line, Point(number, inner))


def _problem(name: str, at: Point, code: str, sign: str) -> Problem:
    values = {"sign": sign, "closing": CLOSING.get(sign, sign)} if sign else {}
    return Problem(Place(name, at.line + 1, at.column + 1), code, values)


def _head(line: str) -> int:
    """Where the text of a line begins, after its dashes and its key."""
    head = _HEAD.match(line)
    return head.end() if head else 0


def _reserved(lines: list[str], at: Point) -> Found | None:
    """A text that begins with a sign YAML keeps for itself."""
    body = lines[at.line][at.column :].rstrip()
    if not body:
        return None
    sign = body[0]
    if sign in "'\"":
        return _quoted(lines, at)
    if sign in "[{":
        rest = body.partition(CLOSING[sign])[2].strip()
        return (at, "E014", sign) if rest and rest[0] not in "#,]}:" else None
    if sign in "|>":
        if _BLOCK.match(body):
            return at, "E037", sign
        return None if re.fullmatch(r"[|>][-+0-9]{0,2}(?: +#.*)?", body) else (at, "E014", sign)
    if sign in "-?:" and len(body) > 1 and body[1] != " ":
        return None
    return (at, "E014", sign) if sign in "*&!%@`-?:,]}" else None


def _quoted(lines: list[str], at: Point) -> Found | None:
    line = lines[at.line]
    quote = line[at.column]
    if quote == '"' and (escape := bad_escape(lines, at)):
        return escape, "E038", "\\"
    closed = re.compile(r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'").match(line, at.column)
    if closed is None:
        return at, "E013", quote
    rest = line[closed.end() :].strip()
    return (at, "E014", quote) if rest and rest[0] not in "#,]}:" else None


def _comment(lines: list[str], number: int, begin: int) -> Found | None:
    """A ` #` that ended a text which goes on in the next line."""
    column = lines[number].find(" #", begin)
    return (Point(number, column + 1), "E026", "") if column >= 0 and not _KEY.match(lines[number + 1]) else None


def _colon(line: str, at: Point) -> Found | None:
    """A colon in a sentence: one after the key's own, or one after several words."""
    colon = re.compile(r":(?: |$)").search(line, at.column)
    if colon is None or not line[at.column : colon.start()].strip():
        return None
    own = _KEY.match(line)
    return None if own and own.end() >= colon.end() else (Point(at.line, colon.start()), "E015", "")
