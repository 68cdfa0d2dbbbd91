"""A code from the museum, typed on a keyboard or pressed sign by sign."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest
from hands import SIZES, Hands
from telling import RING, Tell

from game.rules.play import begin
from game.rules.takeaway import SIGNS, code
from game.screen.brought import Brought
from game.screen.input import Choose, Input
from game.screen.woven import Woven
from game.story.model import Story

Sit = Callable[..., Hands]
KEYS = {"\r": pygame.K_RETURN, "\b": pygame.K_BACKSPACE}


def keyed(hands: Hands, text: str) -> None:
    """Each key as the system tells of it."""
    for sign in text:
        event = pygame.event.Event(pygame.KEYDOWN, key=KEYS.get(sign, ord(sign.lower())), mod=0)
        intent = Input().read(event, (1920, 1080))
        assert intent
        hands.do(intent)


def woven(story: Story, tape: str = "the-lamp") -> str:
    """The code of a visit that luck played."""
    play = begin(story, tape, 3)
    while not play.ended():
        play = play.moved({who: play.drawn(who) for who in play.offered})
    return code(play)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_enter_after_typing_opens_the_band(sit: Sit, real: Story, size: tuple[int, int], text_size: int) -> None:
    hands = sit(real, Brought(), size=size, text_size=text_size)
    keyed(hands, woven(real).replace("-", "").lower() + "\r")
    assert isinstance(hands.screen, Woven)


def test_a_museum_may_play_any_tape(sit: Sit, real: Story) -> None:
    hands = sit(real, Brought())
    keyed(hands, woven(real, "three-caps").replace("-", "").lower() + "\r")
    assert isinstance(hands.screen, Woven) and hands.screen.play.tape == "three-caps"


def test_enter_takes_what_is_typed_and_adds_no_sign(sit: Sit, real: Story) -> None:
    brought = Brought()
    hands = sit(real, brought)
    for typed in ("0", "00", "000\r", "0\b\b\b\b\b\b", "00007\b"):
        keyed(hands, typed)
        before = brought.typed
        keyed(hands, "\r\r")
        assert brought.typed == before and brought.told


def test_figures_are_typed_also_where_number_keys_choose_nothing(sit: Sit, real: Story) -> None:
    brought = Brought()
    keyed(sit(real, brought, number_keys=False), "07")
    assert brought.typed == "07"


def test_a_code_as_long_as_any_that_is_given_can_be_typed(sit: Sit, tell: Tell) -> None:
    story = tell(RING)
    play = begin(story, "one", 1)
    for _ in range(183):
        play = play.moved({"mateo": "round"})
    given = code(play.moved({"mateo": "out"})).replace("-", "")
    hands = sit(story, brought := Brought())
    keyed(hands, given + "0")
    assert (brought.typed, len(given)) == (given, 40)
    keyed(hands, "\r")
    assert isinstance(hands.screen, Woven)


def test_typing_goes_on_where_a_sign_was_pressed(sit: Sit, real: Story) -> None:
    """The letter that was pressed last has focus; Enter must not press it again."""
    brought = Brought()
    hands = sit(real, brought)
    first, *rest = woven(real).replace("-", "")
    hands.press(f"sign:{first}")
    hands.do(Choose())
    assert brought.typed == first * 2
    keyed(hands, "\b" + "".join(rest) + "\r")
    assert isinstance(hands.screen, Woven)


def test_every_sign_can_be_pressed(sit: Sit, real: Story) -> None:
    hands = sit(real, Brought())
    assert {f"sign:{sign}" for sign in SIGNS} <= set(hands.keys)
