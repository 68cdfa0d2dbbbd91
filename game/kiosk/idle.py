"""Whether a visitor is still there. Pure; nobody is hurried who reads slowly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

SLOW = 120  # words a minute
TIMES = 3  # how often a slow reader may read a screen before being asked

Phase = Literal["reading", "asking", "over"]


class Wait(NamedTuple):
    """Where the waiting is, and how many seconds that phase still lasts; 0 when it is over."""

    phase: Phase
    left: float


@dataclass(frozen=True, slots=True)
class Idle:
    """`after`: seconds without a touch before the kiosk asks; `countdown`: seconds it then waits for an answer."""

    after: float
    countdown: float

    def wait(self, since: float, words: int) -> Wait:
        """Where the waiting is, `since` seconds after the last touch on a screen of so many `words`."""
        asks = max(self.after, TIMES * words * 60 / SLOW)
        if since < asks:
            return Wait("reading", asks - since)
        if since < asks + self.countdown:
            return Wait("asking", asks + self.countdown - since)
        return Wait("over", 0.0)
