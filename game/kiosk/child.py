"""What the program that shows the kiosk is handed; a supervisor has started it, and may start it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from game.kiosk.bill import CLOCK_WRONG, NothingToShow, bill
from game.kiosk.clock import clock
from game.kiosk.configuration import Configuration
from game.kiosk.figures import Figures
from game.kiosk.heart import Heart
from game.kiosk.staff import Lock
from game.story.model import Story
from game.story.words import Notice, Words


class NoParts(Exception):
    """The kiosk cannot be shown at all; the message says why."""


class Parts(NamedTuple):
    """In the order in which the screen takes them."""

    configuration: Configuration
    story: Story
    languages: Mapping[str, Words]
    figures: Figures
    lock: Lock
    notices: tuple[Notice, ...]
    heartbeat: Callable[[], None]


def parts(path: Path | None, pipe: int, environment: Mapping[str, str]) -> Parts:
    """Everything, read and opened. Raises NoParts."""
    time = clock()
    try:
        heart = Heart(pipe, time.steady)
        shown = bill(path, environment)
    except NothingToShow as why:
        raise NoParts(f"There is nothing to show. {why}") from None
    except (OSError, OverflowError):
        raise NoParts("--child is only for the program itself.") from None
    figures = Figures(shown.data, time)
    lock = Lock(shown.configuration.staff_code or "", shown.data, time.steady)
    notices = (*shown.notices, Notice(CLOCK_WRONG)) if time.is_wrong() else shown.notices
    return Parts(shown.configuration, shown.story, shown.languages, figures, lock, notices, heart)
