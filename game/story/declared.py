"""What story.yaml declares, checked by itself: names told apart, ranges that hold, tapes that stand once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.story.grammar import BEING_WORDS, FATE_WORDS, JOINTS
from game.story.model import LUCK
from game.story.passages import PASSAGE_KEYS
from game.story.slots import pair_name

if TYPE_CHECKING:
    from game.story.bind import Binder
    from game.story.plan import Plan
    from game.story.problems import Place, Written

QUESTIONS = frozenset({"trust", "visited", "picked", "knows", "is", "yes", "no", *BEING_WORDS})
KEYWORDS = JOINTS | QUESTIONS | {LUCK, "learns", *FATE_WORDS, *PASSAGE_KEYS}


class Declared:
    """The cast, the pairs, the values, the secrets and the series."""

    def __init__(self, plan: Plan, binder: Binder) -> None:
        self.plan, self.binder = plan, binder
        self.refuse = binder.refuse

    def ref(self, kind: str, names: Iterable[Written]) -> None:
        for name in names:
            self.binder.name(name.at, kind, name)

    def check(self) -> None:
        """Ranges that hold, words enough, no name that is a word of the language."""
        for name, character in self.plan.cast.items():
            self.free(name, character.at, KEYWORDS)
            if character.later:
                self.ref("tape", [character.later.tape])
        self.pairs()
        for name, value in self.plan.values.items():
            self.free(name, value.at, KEYWORDS)
            self.not_of_cast(name, value.at)
            count = value.high - value.low + 1
            whole = self.range(name, value.low, value.high, (value.start,), value.at)
            if whole and value.words and len(value.words) != count:
                self.refuse(value.words[0].at, "E063", value=name, count=count, words=len(value.words))
        for name, secret in self.plan.secrets.items():
            self.free(name, secret.at, JOINTS)
            self.not_of_cast(name, secret.at)
            self.ref("cast", secret.holders)
        self.series()

    def free(self, name: str, at: Place, taken: frozenset[str]) -> None:
        """A name must not be a word that conditions are made of."""
        if name in taken:
            self.refuse(at, "E060", name=name)

    def not_of_cast(self, name: str, at: Place) -> None:
        if name in self.plan.cast:
            self.refuse(at, "E064", name=name)

    def pairs(self) -> None:
        first: dict[str, int] = {}
        for pair in self.plan.pairs:
            name, at = pair_name(*pair.between), pair.between[0].at
            self.ref("seat", pair.between)
            if pair.between[0] == pair.between[1]:
                self.refuse(at, "E068", who=pair.between[0])
            elif name in first:
                self.refuse(at, "E065", one=pair.between[0], other=pair.between[1], first=first[name])
            first.setdefault(name, at.line)
            whole = self.range(name, pair.low, pair.high, (pair.start, pair.crosses), pair.at)
            inside = all(pair.low <= value <= pair.high for value in pair.fold)
            if whole and pair.fold and (len(pair.fold) != pair.high - pair.low + 1 or not inside):
                self.refuse(pair.at, "E062", count=pair.high - pair.low + 1, low=pair.low, high=pair.high)

    def series(self) -> None:
        """Every series has tapes, and every tape one series."""
        first: dict[str, int] = {}
        for name, series in self.plan.series.items():
            if not series.tapes:
                self.refuse(series.at, "E066", series=name)
            for tape in series.tapes:
                if tape in first:
                    self.refuse(tape.at, "E067", tape=tape, first=first[tape])
                first.setdefault(tape, tape.at.line)

    def range(self, name: str, low: int, high: int, inside: tuple[int, ...], at: Place) -> bool:
        if whole := low < high and all(low <= value <= high for value in inside):
            return whole
        self.refuse(at, "E061", value=name, low=low, high=high, numbers=", ".join(map(str, inside)))
        return False
