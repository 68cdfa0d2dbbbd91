"""Several plays on one shelf: whatever is begun, taken up or left, what was played is there to go on with."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest
from hands import SMALL, Hands
from telling import Tell

from game.rules.play import begin
from game.screen.codex import Codex
from game.screen.input import Back
from game.screen.reading import Reading
from game.screen.saves import Saves
from game.screen.tapes import Tapes
from game.screen.title import Title
from game.story.model import Story

Sit = Callable[..., Hands]
TWO = """
- scene: second
  place: hut
  time: Spring
  record: invented
  voice: mateo
  text: A second spring.
  choices:
    mateo: {stay: {text: I stayed., to: third}, go: {text: I went., to: third}}
- {scene: third, place: hut, time: Spring, record: invented, voice: dana, text: Over., ending: [signed]}
"""


@pytest.fixture
def two(tell: Tell) -> Story:
    """Two tapes with decisions."""
    return tell(SMALL, **{"tapes/two/scenes.yaml": TWO})


def text(hands: Hands) -> str:
    return " ".join(printed.run.text for printed in hands.sheet.printed)


def begun(sit: Sit, story: Story, tape: str, *picks: str) -> Hands:
    """A sitting that begins a tape from the list, picks, and goes back to the title."""
    hands = sit(story)
    hands.press("tapes", f"tape:{tape}", "begin", *picks)
    hands.do(Back())
    assert isinstance(hands.screen, Title)
    return hands


def test_a_play_left_for_another_tape_is_among_the_saves(sit: Sit, two: Story) -> None:
    begun(sit, two, "one", "mateo:even")
    hands = begun(sit, two, "two", "mateo:go")
    hands.press("saves")
    assert "Saved by the game 2 · Two" in text(hands) and "1 · One" in text(hands)
    hands.press("kept:1")
    assert hands.scene == "bread"
    hands.do(Back())
    hands.press("go-on")
    assert hands.scene == "bread"
    hands.do(Back())
    hands.press("saves", "kept:1")
    assert hands.scene == "third"


def test_go_on_is_the_newest_and_the_same_tape_again_is_another_play(sit: Sit, two: Story) -> None:
    begun(sit, two, "one", "mateo:even")
    hands = begun(sit, two, "one", "mateo:weak")
    hands.press("saves")
    assert [key for key in hands.keys if key.startswith("kept:")] == ["kept:0", "kept:1"]
    hands.do(Back())
    hands.press("go-on")
    assert isinstance(hands.screen, Reading)
    assert [turn.picks for turn in hands.screen.play.history()] == [{"mateo": "weak"}]


def test_a_tape_only_looked_into_costs_nothing_and_leaves_nothing(sit: Sit, two: Story) -> None:
    begun(sit, two, "one", "mateo:even")
    begun(sit, two, "two")
    begun(sit, two, "two")
    hands = sit(two, Saves(None, lambda play, told: None))  # type: ignore[arg-type, return-value]
    assert [key for key in hands.keys if key.startswith("kept:")] == ["kept:0", "kept:1"]
    assert "1 · One" in text(hands)


def test_a_save_taken_up_over_a_play_does_not_end_that_play(sit: Sit, two: Story) -> None:
    hands = sit(two)
    hands.press("tapes", "tape:one", "begin", "menu", "saves", "slot:1")
    hands.do(Back())
    hands.press("mateo:even", "mateo:give", "continue", "read", "continue")
    assert hands.scene == "last"
    hands.press("menu", "saves", "slot:1", "take", "mateo:weak", "menu", "saves", "kept:1")
    assert hands.scene == "last"


def test_who_comes_from_a_page_saves_it_first(sit: Sit, two: Story) -> None:
    begun(sit, two, "one", "mateo:even")
    hands = begun(sit, two, "two", "mateo:go")
    hands.press("go-on", "menu", "saves")
    assert hands.stack.top.focus == "slot:1"


def test_the_codex_keeps_what_was_met_in_a_play_that_was_left(sit: Sit, two: Story) -> None:
    begun(sit, two, "one", "mateo:even")
    begun(sit, two, "two", "mateo:go")
    assert "You have met 1 of 1 entries." in text(sit(two, Codex(None)))


def strips(hands: Hands) -> list[pygame.Surface]:
    """What hangs under each tape of the list."""
    surface = pygame.Surface(hands.stack.desk.size)
    found = []
    for hung in hands.sheet.hung:
        if hung.rect.x > hands.stack.desk.size[0] // 3:
            hung.paint(surface, hung.rect, 0.0)
            found.append(surface.subsurface(hung.rect).copy())
    return found


def rows_in(strip: pygame.Surface) -> float:
    """How many rows of a band are woven in it: behind the last one, all columns are the same."""
    columns = [pygame.image.tobytes(strip.subsurface((x, 0, 1, strip.get_height())), "RGB") for x in range(24 * 10)]
    return next((x + 1 for x in reversed(range(len(columns))) if columns[x] != columns[-1]), 0) / (24 * 2)


def test_each_tape_of_the_list_shows_what_was_woven_in_it(sit: Sit, two: Story) -> None:
    both = begin(two, "one", 1).pick({"mateo": "even"}).pick({"mateo": "give"}).pick({}).go_on()
    hands = sit(two, Reading(both))
    hands.stack.push(Tapes())
    assert [rows_in(strip) for strip in strips(hands)] == [0, 0]
    hands.do(Back())
    hands.press("mateo:go")
    hands.stack.push(Tapes())
    assert [rows_in(strip) for strip in strips(hands)] == [2, 1]
    begun(sit, two, "two")
    assert [rows_in(strip) for strip in strips(sit(two, Tapes()))] == [2, 1]
