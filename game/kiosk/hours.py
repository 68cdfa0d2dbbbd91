"""When the museum is open. Pure: the time is asked for elsewhere."""

from __future__ import annotations

from datetime import datetime

from game.kiosk.clock import is_wrong
from game.kiosk.configuration import Configuration
from game.kiosk.kinds import WEEK


def is_open(configuration: Configuration, now: datetime) -> bool:
    """Whether the screen is to be light. Without hours it always is, and so with a clock that cannot be right."""
    if not configuration.hours or is_wrong(now):
        return True
    today, minute = WEEK[now.weekday()], 60 * now.hour + now.minute
    return any(today in some.days and some.opens <= minute < some.closes for some in configuration.hours)
