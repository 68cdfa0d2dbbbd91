"""Who is who: a list of those met so far; each is told of when he is asked for, and what the window shows of him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.people import people
from game.terminal import paper
from game.terminal.lists import number

if TYPE_CHECKING:
    from game.terminal.sitting import Sitting


def who(sitting: Sitting) -> bool:
    known = people(sitting.play, sitting.words)
    if not known:
        sitting.tell(sitting.words.ui("Nobody yet."))
        return False
    prompt = sitting.words.ui("Who? Enter goes back:")
    while (chosen := number(sitting, [person.name for person in known], prompt)) is not None:
        sitting.lay(paper.person(known[chosen], sitting.words))
    return False
