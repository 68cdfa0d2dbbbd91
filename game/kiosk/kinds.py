"""What may stand in the configuration and in no story: a time, days, inches, a language, texts by language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from game.kiosk.said import EVERY, Said
from game.story.nodes import Items, Node, Scalar, Table
from game.story.problems import Unread, Written, nearest
from game.story.read import Reader
from game.story.words import CODE as LANGUAGE

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SMALLEST, LARGEST = 5, 120  # inches
LONGEST_SAYING = 120  # characters; each stands on a screen among others

Minutes = int
"""minutes since midnight, from 0 to 1440"""

_TIME = re.compile(r"(\d{1,2}):([0-5]\d)")
_IN_WORDS = "\u00ad\u200c\u200d\u2060"
_INCHES = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, such as 09:30."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week: one, several, or from one to another."""


@dataclass(frozen=True, slots=True)
class Inches:
    """A length with at most two decimals."""


@dataclass(frozen=True, slots=True)
class LanguageCode:
    """A language, as its file is named: es, kk, pt_BR."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A text, or a text for each language."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The path of a folder: one line, every sign of which can be seen."""


# They stand where the story's own kinds do; only the reader below knows them.
TIME: Any = Time()
DAYS: Any = Days()
INCHES: Any = Inches()
CODE: Any = LanguageCode()
SAID: Any = Saying()
FOLDER: Any = Folder()


class ConfigurationReader(Reader):
    """Reads what a story has, and what only a configuration has."""

    def value(self, kind: Any, node: Node) -> Any:
        match kind:
            case Time():
                return self.time(node)
            case Days():
                return self.days(node)
            case Inches():
                return self.inches(node)
            case LanguageCode():
                return self.language(node)
            case Saying():
                return self.said(node)
            case Folder():
                return self.seen(node)
            case _:
                return super().value(kind, node)

    def time(self, node: Node) -> Minutes:
        text = self.text(node, "a time such as 09:30")
        found = _TIME.fullmatch(text)
        minutes = 60 * int(found[1]) + int(found[2]) if found else -1
        if not 0 <= minutes <= 24 * 60:
            raise self.refuse(node.at, "E401", text=text)
        return minutes

    def days(self, node: Node) -> tuple[str, ...]:
        nodes = node.items if isinstance(node, Items) else (node,)
        found = {day for item in nodes for day in self.span(item)}
        return tuple(day for day in WEEK if day in found)

    def span(self, node: Node) -> tuple[str, ...]:
        """One day, or those from one to another; sat-mon goes over the end of the week."""
        text = self.text(node, "days such as mon-fri")
        first, _, last = text.partition("-")
        for day in (first, last or first):
            if day not in WEEK:
                raise self.refuse(node.at, "E029", nearest(day, WEEK), text=day, known=", ".join(WEEK))
        begin = WEEK.index(first)
        return tuple(WEEK[(begin + n) % 7] for n in range((WEEK.index(last or first) - begin) % 7 + 1))

    def inches(self, node: Node) -> float:
        text = self.text(node, "a number of inches such as 24 or 10.1")
        if not _INCHES.fullmatch(text):
            raise self.expected(node, "a number of inches such as 24 or 10.1")
        inches = float(text.replace(",", "."))
        if not SMALLEST <= inches <= LARGEST:
            raise self.refuse(node.at, "E028", number=text, low=SMALLEST, high=LARGEST)
        return inches

    def language(self, node: Node) -> Written:
        text = self.text(node, "the code of a language such as es")
        if not LANGUAGE.fullmatch(text):
            near = text.strip().lower()[:2]
            raise self.refuse(node.at, "E402", near if LANGUAGE.fullmatch(near) else "", text=text)
        return Written(text, node.at)

    def said(self, node: Node) -> Said:
        if not isinstance(node, Table) or (node.flow is False and len(node.pairs) == 1 and not self.codes(node)):
            return Said({EVERY: self.saying(node)})
        each: dict[str, str] = {}
        for word, value in node.pairs.items():
            try:
                each[self.language(Scalar(node.keys[word], word, True))] = self.saying(value)
            except Unread:
                continue
        return Said(each)

    def codes(self, node: Table) -> bool:
        """Whether these are languages with their texts, and not a sentence that a colon has cut in two."""
        return all(LANGUAGE.fullmatch(word) for word in node.pairs)

    def saying(self, node: Node) -> str:
        line = self.seen(node)
        if len(line) > LONGEST_SAYING:
            raise self.refuse(node.at, "E403", length=len(line), most=LONGEST_SAYING)
        return line

    def seen(self, node: Node) -> Written:
        """One line without a sign that nobody would find in it; no system has a path with a NUL."""
        line = self.line(node)
        if unseen := next((sign for sign in line if is_unseen(sign)), ""):
            raise self.refuse(node.at, "E411", sign=f"U+{ord(unseen):04X}")
        return line


def is_unseen(sign: str) -> bool:
    """Controls, what turns the direction of a line, and what no face has; joiners and soft hyphens belong to words."""
    return sign not in _IN_WORDS and unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn")
