"""What stands at the foot of a page of the story."""

from __future__ import annotations

from game.screen.kiosk.aids import aids
from game.screen.kiosk.broadside import Word
from game.screen.kiosk.known import known
from game.screen.kiosk.startover import start_over
from game.screen.kiosk.tongues import language
from game.screen.kiosk.visit import Visit


def foot(visit: Visit) -> tuple[Word, ...]:
    """Always in this order; where there is no room for words, the last become signs first."""
    return start_over(visit), *language(visit), aids(visit), known(visit)
