"""Whether anything that a visitor can touch stands in the upper half: where nothing does, none needs lowering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from game.rules.play import begin
from game.screen.change import Screen
from game.screen.kiosk.aids import Aids
from game.screen.kiosk.farewell import Farewell
from game.screen.kiosk.known import Known
from game.screen.kiosk.page import Told
from game.screen.kiosk.site import Site
from game.screen.kiosk.size import Glass
from game.screen.kiosk.startover import StartOver
from game.screen.kiosk.together import Alone, Both, Which
from game.screen.kiosk.tongues import Tongues
from game.screen.kiosk.visit import Visit
from game.screen.sheet import Sheet
from game.story.model import LUCK
from game.story.shape import Name


@dataclass(frozen=True)
class _Asked:
    """What the answer hangs on; `site` only to find it."""

    glass: Glass
    language: str
    tape: Name
    rules: str
    site: Site = field(compare=False)


def reaches_up(site: Site, language: str) -> bool:
    """Looked for on every screen of a visit, larger text first; found out once for a screen and a language."""
    return _reaches_up(_Asked(site.glass, language, site.tape, site.story.rules, site))


@lru_cache(maxsize=8)
def _reaches_up(asked: _Asked) -> bool:
    for larger in (True, False):
        visit = Visit(asked.site, asked.language, counted=False)
        if larger:
            visit.choose_larger()
        if any(map(is_up, _sheets(visit))):
            return True
    return False


def is_up(sheet: Sheet) -> bool:
    """Whether any of it is to be touched in the upper half."""
    return any(rect.y < sheet.measure.height // 2 for target in sheet.targets for rect in target.rects)


def _sheets(visit: Visit) -> Iterator[Sheet]:
    """Every screen that a visit may show, leaf by leaf; those with the most to choose from first."""
    story = visit.site.story
    yield Aids(visit).offering(visit.desk, low=True)
    for play in sorted(visit.site.fullest.values(), key=lambda play: -len(play.offered)):
        visit.play = play
        screens: list[Screen] = [Told(visit), Known(visit)]
        men = [who for who in visit.play.offered if who != LUCK]
        if len(men) > 1:
            screens += [Both(visit, Told), Which(visit, Told), *(Alone(visit, Told, who) for who in men)]
        for screen in screens:
            yield from _leaves(visit, screen)
    visit.play = begin(story, visit.site.tape, 1)
    while not visit.play.ended():
        visit.play = visit.play.moved({who: visit.play.drawn(who) for who in visit.play.offered})
    for screen in (Farewell(visit), StartOver(visit), Tongues(visit)):
        yield from _leaves(visit, screen)


def _leaves(visit: Visit, screen: Screen) -> Iterator[Sheet]:
    """The sheet, and those that its leaves are turned to."""
    sheet = screen.compose(visit.desk)
    yield sheet
    while (on := sheet.index("leaf-on")) is not None:
        sheet.targets[on].act()
        sheet = screen.compose(visit.desk)
        yield sheet
