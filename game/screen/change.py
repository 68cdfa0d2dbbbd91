"""What a screen asks for: the one word it may say to the stack it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.screen.desk import Desk
    from game.screen.sheet import Sheet


class Screen(Protocol):
    """A page of the book that is the program."""

    def compose(self, desk: Desk) -> Sheet:
        """The sheet as it is now; what stands on it carries what happens when it is pressed."""
        ...


@dataclass(frozen=True, slots=True)
class Push:
    """Open a screen over this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Pop:
    """Back to the screen before."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Open a screen in the place of this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave the program."""


Change = Push | Pop | Swap | Quit
