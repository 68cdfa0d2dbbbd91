"""The picture of a page: which print, in what light, and how it comes to hang there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pygame

from game.files import print_file
from game.rules.engine import State
from game.rules.play import Play
from game.rules.setting import Setting, setting
from game.screen.desk import Desk
from game.screen.folio import Hang
from game.screen.inks import inking
from game.screen.layout import Rect
from game.screen.press import COMES_IN
from game.screen.proof import Order
from game.screen.sheet import Hung, Sheet
from game.screen.snowfall import Snowfall


def page_print(desk: Desk, play: Play) -> Hang | None:
    """The print of the page that is open; None where its place has none. Those of the pages after it are ordered."""
    here = setting(desk.story, play.state)
    if not _there(here):
        return None
    following = [each for each in _following(play) if _there(each)]

    return hang_print(desk, here, following)


def vignette(desk: Desk, name: str, hour: str = "dusk", season: str = "winter") -> Hang | None:
    """A print that stands for a page of the book itself, and not of the story."""
    light = Setting(name, hour, season, "clear", "even")
    return hang_print(desk, light) if _there(light) else None


def view_of(desk: Desk, state: State) -> Hang | None:
    """The print of a page of the story."""
    light = setting(desk.story, state)
    return hang_print(desk, light) if _there(light) else None


def hang_print(desk: Desk, light: Setting, following: Sequence[Setting] = ()) -> Hang:
    """A print in a light. It is ordered when it is first to be drawn, shows itself softly when it comes in (at once
    under reduced motion), and then those are ordered that may follow it.
    """

    def hang(sheet: Sheet, place: Rect) -> None:
        order = _order(desk, light, place)

        def paint(surface: pygame.Surface, rect: Rect, now: float) -> None:
            proof, since = desk.press.proof(order)
            if proof is None:
                return
            shown = 1.0 if desk.settings.reduced_motion else min(1.0, (now - since) / COMES_IN)
            proof.set_alpha(round(255 * max(0.0, shown)))
            surface.blit(proof, (rect.x, rect.y))
            if light.weather == "snow" and not (desk.settings.reduced_motion or desk.theme.outlined):
                sheet.snowfall = _snowfall(desk, order, rect)
            for each in following:
                desk.press.order(_order(desk, each, place))

        sheet.hung.append(Hung(place, paint))

    return hang


def _snowfall(desk: Desk, order: Order, rect: Rect) -> Snowfall:
    """Inside the ragged rim, and not where a small window cuts the print off."""
    m = desk.measure
    rim = m.px(22)
    right, bottom = min(rect.right - rim, m.width), min(rect.bottom - rim, m.height)
    left, top = max(0, rect.x + rim), max(0, rect.y + rim)
    return Snowfall(Rect(left, top, right - left, bottom - top), dict(order.inking.colours)["paper"], m.unit)


def _order(desk: Desk, light: Setting, place: Rect) -> Order:
    return Order(light.print, inking(light, desk.theme), (place.w, place.h))


def _there(light: Setting) -> bool:
    return bool(light.print) and print_file(light.print).is_file()


def _following(play: Play) -> Iterator[Setting]:
    """The light of the pages that may come next, as far as it can be known before they do."""
    story = play.story
    for to in dict.fromkeys(str(way.to) for way in story.scenes[play.state.scene].outcomes):
        yield setting(story, State(to, play.state.values))
