"""The languages, each by its own name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import partial

from game.screen.change import Change, Pop, Push
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import question, start_over, wire
from game.screen.kiosk.visit import Visit
from game.screen.sheet import Sheet
from game.screen.theme import Ink
from game.screen.widgets import plain
from game.story.words import called


@dataclass(slots=True)
class Tongues:
    """Whoever picks one goes on where he was."""

    visit: Visit
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        offered, spoken = self.visit.site.offered, (self.visit.language,)
        rows = named(desk, "language", offered, spoken, self._speak)
        sheet = Broadside(desk, self.leaf, (start_over(self.visit),), low=self.visit.low, plate=wire(desk))
        back = Slip("back", plain(desk.words.ui("Back"), label(desk)), Pop)
        return sheet.compose(lambda width: question(desk, desk.words.ui("Languages"), "", width), [*rows, [back]])

    def _speak(self, code: str) -> Pop:
        self.visit.speak(code)
        return Pop()


def named(
    desk: Desk,
    key: str,
    codes: Iterable[str],
    held: Collection[str],
    act: Callable[[str], Change | None],
    ink: Ink = "ink",
) -> list[list[Slip]]:
    """A slip for each language, two beside one another."""
    slips = [
        Slip(f"{key}:{code}", plain(called(code), label(desk)), partial(act, code), ink, holds=code in held)
        for code in codes
    ]
    return [slips[at : at + 2] for at in range(0, len(slips), 2)]


def language(visit: Visit) -> list[Word]:
    """Nothing where there is but one."""
    if len(visit.site.offered) < 2:
        return []
    code = visit.language
    return [Word("language", called(code), code.upper(), lambda: Push(Tongues(visit)))]
