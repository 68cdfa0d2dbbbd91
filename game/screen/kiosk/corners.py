"""The gesture of the staff: the four corners, one after the other, the way a clock goes."""

from __future__ import annotations

from dataclasses import dataclass

WITHIN = 5.0
"""Seconds from the first corner to the last."""


@dataclass(slots=True)
class Corners:
    """`side`: pixels of a corner."""

    size: tuple[int, int]
    side: int
    reached: int = 0
    since: float = 0.0

    def at(self, x: int, y: int) -> int:
        """Which corner that is, from the upper left one on; -1: none."""
        left, right = x < self.side, x >= self.size[0] - self.side
        top, foot = y < self.side, y >= self.size[1] - self.side
        places = (top and left, top and right, foot and right, foot and left)
        return next((number for number, there in enumerate(places) if there), -1)

    def passed(self, x: int, y: int, now: float) -> bool:
        """Whether a finger lifted there was the last of the four."""
        corner = self.at(x, y)
        if corner == 0:
            self.reached, self.since = 1, now
        elif corner == self.reached and now - self.since <= WITHIN:
            self.reached += 1
        else:
            self.reached = 0
        if self.reached < 4:
            return False
        self.reached = 0
        return True

    def forget(self) -> None:
        self.reached = 0
