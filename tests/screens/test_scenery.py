"""A page's print: in what light it is pulled, how it comes in, and that nothing waits for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from hands import Hands
from telling import Tell

from game.files import prints
from game.rules.play import begin, opened_at
from game.rules.setting import Setting, setting
from game.screen.chest import Chest
from game.screen.inks import inking
from game.screen.press import COMES_IN, Press
from game.screen.proof import Misprint, Order, pull, window
from game.screen.reading import Reading
from game.screen.shot import picture
from game.screen.theme import THEMES
from game.story.model import HOURS, SEASONS, WEATHERS, Story

Sit = Callable[..., Hands]
LIGHT = Setting("boiler-hut", "night", "winter", "clear", "even")
CREAM = THEMES["cream"]
PRINT = """<svg xmlns="http://www.w3.org/2000/svg" id="p" viewBox="0 0 1500 1000" data-focus="900 100 300 800">
<style>
  .paper { fill: #fff } .light { fill: #fff } .mid { fill: #fff } .key { fill: #fff } .lamp { fill: #fff }
</style>
<rect class="paper" width="1500" height="1000"/>
<g id="a"><path class="key" d="M0 0h1500v500h-1500z"/></g>
<g id="b" class="when-lamp"><path class="lamp" d="M900 600h300v200h-300z"/></g>
</svg>"""


def order(light: Setting = LIGHT, theme: str = "cream", size: tuple[int, int] = (150, 160)) -> Order:
    return Order(light.print, inking(light, THEMES[theme]), size)


# In what light


def test_a_scene_says_what_is_not_usual_at_its_place(tell: Tell) -> None:
    place = "- {place: hut, title: The hut, alt: A hut., print: wire, hour: dusk, season: thaw}"
    scenes = "- {scene: one, text: Snow., hour: dawn, weather: snow, to: two}\n- {scene: two, text: Sun., ending: []}"
    play = begin(
        tell(
            scenes.replace("{scene: one,", "{scene: one, " + HEAD).replace("{scene: two,", "{scene: two, " + HEAD),
            **{"places.yaml": place},
        ),
        "one",
        1,
    )
    assert setting(play.story, play.state) == Setting("wire", "dawn", "thaw", "snow", "even")
    assert setting(play.story, play.pick({}).state) == Setting("wire", "dusk", "thaw", "clear", "even")


HEAD = "place: hut, time: Night, record: invented, voice: mateo, "


@pytest.mark.parametrize(("trust", "warmth"), [(0, "cold"), (1, "cold"), (2, "even"), (3, "warm"), (4, "warm")])
def test_warmth_is_the_least_trust_of_those_on_the_page(tell: Tell, trust: int, warmth: str) -> None:
    scenes = f"""
- scene: one
  text: Snow.
  do: trust mateo alvaro = {trust}
  to: two
- scene: two
  text: [{{alvaro: Slowly.}}]
  ending: []
"""
    play = begin(tell(scenes), "one", 1)
    assert setting(play.story, play.state).warmth == "even"  # he is alone
    assert setting(play.story, play.pick({}).state).warmth == warmth


def test_every_light_has_its_inks() -> None:
    for hour in HOURS:
        for season in SEASONS:
            for weather in WEATHERS:
                found = inking(Setting("wire", hour, season, weather, "cold"), CREAM)
                assert {ink for ink, _ in found.colours} == {"paper", "light", "mid", "key", "lamp"}


def test_two_inks_where_a_theme_has_two() -> None:
    for theme in ("white", "black"):
        assert {colour for _, colour in inking(LIGHT, THEMES[theme]).colours} == {(0, 0, 0), (255, 255, 255)}


def test_every_print_of_the_story_is_there(real: Story) -> None:
    assert {str(place.print) for place in real.places.values() if place.print} <= set(prints())


# Pulling


def test_the_crop_keeps_the_focus_inside() -> None:
    assert window(PRINT, (900, 1000)) == (600.0, 0.0, 900.0, 1000.0)
    assert window(PRINT, (1500, 500)) == (0.0, 250.0, 1500.0, 500.0)


@pytest.mark.parametrize(("kept", "middle"), [(True, "lamp"), (False, "paper")])
def test_a_group_of_another_light_is_left_out(kept: bool, middle: str) -> None:
    light = LIGHT if kept else Setting("p", "day", "winter", "clear", "even")
    at = order(light, size=(90, 100))
    proof = pull(PRINT, at)
    there = proof.get_at((45, 70))
    inks = dict(at.inking.colours)
    assert max(abs(a - b) for a, b in zip(there[:3], inks[middle], strict=True)) < 14
    assert max(abs(a - b) for a, b in zip(proof.get_at((45, 20))[:3], inks["key"], strict=True)) < 90
    assert proof.get_at((0, 0))[3] == proof.get_at((45, 99))[3] == 0  # the rim is the page's own paper


def test_the_same_order_gives_the_same_proof() -> None:
    one, other = (pygame.image.tobytes(pull(PRINT, order(size=(90, 100))), "RGBA") for _ in range(2))
    assert one == other


# The press


def test_the_press_does_not_hold_up_the_page() -> None:
    press = Press()
    assert press.proof(order()) == (None, float("inf"))
    press.wait()
    proof, since = press.proof(order())
    assert proof is not None and proof.get_size() == (150, 160) and since < float("inf")
    assert (press.news(), press.news()) == (True, False)
    assert press.proof(order())[0] is proof


def test_a_print_that_is_not_there_gives_a_page_without_one(sit: Sit, real: Story) -> None:
    press = Press()
    lost = Order("no-such-print", inking(LIGHT, CREAM), (10, 10))
    press.proof(lost)
    press.wait()
    assert press.proof(lost)[0] is None


def test_a_file_that_is_no_print_gives_a_page_without_one_and_the_next_is_pulled(tmp_path: Path) -> None:
    (tmp_path / "torn.svg").write_text('<svg viewBox="0 0 1500 1000"></svg>')
    torn = Order(str(tmp_path / "torn"), inking(LIGHT, CREAM), (10, 10))
    press = Press()
    for one in (torn, order()):
        press.order(one)
    press.wait()
    assert (press.proof(torn)[0], press.proof(order())[0] is None) == (None, False)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_where_pulling_breaks_nobody_waits_for_ever_and_the_next_order_is_pulled(tmp_path: Path) -> None:
    (tmp_path / "bytes.svg").write_bytes(b"\xff")
    press = Press()
    for one in (Order(str(tmp_path / "bytes"), inking(LIGHT, CREAM), (10, 10)), order()):
        press.order(one)
        press.wait()
    assert press.proof(order())[0] is not None


@pytest.mark.parametrize(
    ("svg", "said"),
    [
        ('<svg viewBox="0 0 1500 1000">', "no data-focus with four numbers"),
        ('<svg viewBox="0 0 1500" data-focus="1 2 3 4">', "no viewBox with four numbers"),
        ('<svg viewBox="0 0 9 9" data-focus="1 2 3 wide">', "no data-focus with four numbers"),
    ],
)
def test_what_a_print_lacks_is_said(svg: str, said: str) -> None:
    with pytest.raises(Misprint, match=said):
        window(svg, (10, 10))


def test_what_lies_in_the_chest_is_not_pulled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chest = Chest(tmp_path / "prints")
    for press in (Press(chest), Press(chest)):
        press.order(order())
        press.wait()
        proof = press.proof(order())[0]
        assert proof is not None
        monkeypatch.setattr("game.screen.press.pull", None)
    (kept,) = (tmp_path / "prints").iterdir()
    kept.write_bytes(b"scrap")
    assert chest.take(kept.stem, (150, 160)) is None


def test_the_chest_does_not_overflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.screen.chest.FULL", 3000)
    chest = Chest(tmp_path)
    for number in range(4):
        noise = pygame.image.frombytes(os.urandom(20 * 20 * 4), (20, 20), "RGBA")
        chest.lay(f"{number}", noise)
        os.utime(tmp_path / f"{number}.proof", (number, number))
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["3"]


# On the page


def test_the_text_stands_before_the_picture_and_does_not_move(sit: Sit, real: Story) -> None:
    hands = sit(real, Reading(opened_at(real, "warm-wall")))
    before = list(hands.sheet.printed)
    desk = hands.stack.desk
    picture(hands.stack)
    hands.stack.recompose()
    assert hands.sheet.printed == before
    assert desk.press.news()
    hands.stack.show_news(99.0 + COMES_IN)
    assert hands.sheet.moves_until == 99.0 + COMES_IN


def test_the_picture_lies_under_no_text(sit: Sit, real: Story) -> None:
    for size in ((1280, 720), (1920, 1080), (1080, 1920)):
        hands = sit(real, Reading(opened_at(real, "warm-wall")), size=size)
        for hung in hands.sheet.hung:
            assert not [p.run.text for p in hands.sheet.printed if p.rect.meets(hung.rect)]


def test_a_place_without_a_print_has_a_calm_page(sit: Sit, small: Story) -> None:
    hands = sit(small, Reading(begin(small, "one", 1)))
    assert len(hands.sheet.hung) == 1  # the band
    picture(hands.stack)
