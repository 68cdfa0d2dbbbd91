"""The figures as the staff see them: visits a day, sums since the first day, and of what the sums are made."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from functools import partial

from game.kiosk.counts import Tally
from game.kiosk.figures import NOT_YET
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk import dates
from game.screen.kiosk.broadside import Broadside
from game.screen.kiosk.chart import chart, visits
from game.screen.kiosk.export import AGAIN
from game.screen.kiosk.office import back, head, lines, subhead
from game.screen.kiosk.site import Site
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.story.shape import Name
from game.story.words import called


@dataclass(slots=True)
class Totals:
    """What was counted, and the visits of the last days as a chart. `due`: while years of it are still being read."""

    site: Site
    leaf: Leaf = field(default_factory=Leaf)
    due: float = math.inf

    def compose(self, desk: Desk) -> Sheet:
        return Broadside(desk, self.leaf, (back(desk),)).compose(partial(self._said, desk))

    def _said(self, desk: Desk, width: int) -> list[Item]:
        ui = desk.words.ui
        tally, trouble = self.site.figures.totals()
        self.due = self.site.now() + AGAIN if trouble and trouble.text == NOT_YET else math.inf
        sums: Counter[str] = Counter()
        for count, number in tally.items():
            sums[count.kind] += number
        said = [
            _with(ui("Visits begun: {number}", number=sums["start"]), spoken(tally)),
            _with(ui("Ends reached: {number}", number=sums["ending"]), ends(desk, tally, self.site.tape)),
            ui("Decisions: {number}", number=sums["choice"]),
            ui("Reading aids chosen: {number}", number=sums["aid"]),
            ui("Left in the middle (it started over by itself): {number}", number=sums["idle_reset"]),
            ui("Started over by hand: {number}", number=sums["reset"]),
            ui("Crashes: {number}", number=sums["crash"]),
            *desk.said([trouble] if trouble else []),
        ]
        drawn = [subhead(desk, ui("Visits a day"), width), chart(desk, tally, width)] if visits(tally) else []
        return [
            *head(desk, ui("Figures"), width),
            *drawn,
            *self._since(desk, tally, width),
            *lines(desk, said, width, apart=3),
        ]

    def _since(self, desk: Desk, tally: Tally, width: int) -> list[Item]:
        """From when the sums are, as far as a clock that was right says so."""
        first = min((count.hour.partition("T")[0] for count in tally if not count.hour.startswith("+")), default="")
        if not first:
            return []
        since = desk.words.ui("Since {day}", day=dates.full(desk.words, first))
        return [subhead(desk, since, width)]


def _with(said: str, parts: list[str]) -> str:
    """The sum, and of what it is made; a sum of one thing says it already."""
    return f"{said} ({', '.join(parts)})" if len(parts) > 1 else said


def spoken(tally: Tally) -> list[str]:
    """How many visits began in each language, by its own name, the most first."""
    begun: Counter[str] = Counter()
    for count, number in tally.items():
        if count.kind == "start":
            begun[count.language] += number
    return [f"{called(code)}\u00a0{number}" for code, number in begun.most_common()]


def ends(desk: Desk, tally: Tally, tape: Name) -> list[str]:
    """How often each end of the tape was reached, in its order; those of another tape or edition together."""
    reached: Counter[str] = Counter()
    for count, number in tally.items():
        if count.kind == "ending":
            reached[count.what] += number
    story, ui = desk.story, desk.words.ui
    known = [scene for scene in story.tapes[tape].scenes if story.scenes[scene].ending is not None]
    found = [
        ui("end {which}:\u00a0{number}", which=which, number=reached.pop(scene, 0))
        for which, scene in enumerate(known, 1)
    ]
    return [*found, ui("others:\u00a0{number}", number=reached.total())] if reached else found
