"""A visit from the wire at dusk to the band, by touch; and that nothing is left of it."""

from __future__ import annotations

import gc
import sys
import weakref
from datetime import datetime
from pathlib import Path
from typing import Any

import pygame
import pytest
from museum import CODE, GLASSES, Museum, Opens, Stands
from test_size import leaves

from game.kiosk.configuration import Opening
from game.kiosk.said import Said
from game.rules.play import opened_at
from game.screen.kiosk.appliance import paint
from game.screen.kiosk.corners import WITHIN
from game.screen.kiosk.known import Known
from game.screen.kiosk.menu import when
from game.screen.kiosk.staff import Pad
from game.screen.sheet import Sheet
from game.story.problems import Place

FIGURES = {"minutes", "hours", "lock"}
"""What the data folder holds: the figures, and how often the staff's code was tried."""

ANYBODYS = {
    *("screen.inks._table", "screen.proof._fibre", "screen.sounds.sounds"),
    *("screen.band._shades", "screen.band._drifts", "screen.band._shadow"),
    *("screen.kiosk.size.measure", "screen.kiosk.reach._reaches_up"),
}
"""What follows from the house and its glass: dyes, paper, sizes, and how uneven the nth row of any band is."""


def begin(kiosk: Museum, *aids: str) -> None:
    kiosk.touch("start", *aids, "go-on")


def at_the_joint(kiosk: Museum) -> None:
    while "together" not in kiosk.keys:
        kiosk.touch(next(key for key in kiosk.keys if key == "go-on" or ":" in key))


def test_a_touch_beside_the_buttons_starts_in_the_configured_language(museum: Opens) -> None:
    kiosk = museum("portrait", "en", "es", language="es")
    assert [key for key in kiosk.keys if key.startswith("start:")] == ["start:en", "start:es"]
    kiosk.touch("start")
    assert kiosk.attendant.visit and kiosk.attendant.visit.language == "es"


def test_with_one_language_a_slip_says_what_a_touch_does(museum: Opens) -> None:
    kiosk = museum("portrait")
    assert kiosk.keys == ["start:en", "start"]
    assert "Touch to begin" in kiosk.text and "English" not in kiosk.text
    kiosk.touch("start")
    assert "language" not in kiosk.keys


def test_the_second_screen_says_little(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.touch("start")
    assert kiosk.screen == "Aids" and len(kiosk.text.split()) <= 25


def test_the_first_decision_is_two_touches_away(museum: Opens) -> None:
    kiosk = museum("portrait", five_hundred_metres=Said({"": "the market"}))
    begin(kiosk)
    assert "Five hundred metres from this screen is the market." in kiosk.text
    kiosk.touch("go-on")
    assert [key for key in kiosk.keys if ":" in key] == ["mateo:cup", "mateo:half", "mateo:order"]
    assert kiosk.counted() == {("start", ""): 1}
    kiosk.touch("mateo:cup")
    assert kiosk.counted()["choice", "a-cup-of-oil:mateo:cup"] == 1


def test_another_language_keeps_the_place(museum: Opens) -> None:
    kiosk = museum("portrait", "en", "qps")
    begin(kiosk)
    kiosk.touch("go-on", "language", "language:qps")
    assert kiosk.screen == "Told" and "mateo:cup" in kiosk.keys and "«" in kiosk.text


@pytest.mark.parametrize(
    ("glass", "text"), [("portrait", "Sources"), ("landscape", "How do we know?"), ("tablet", "Sources")]
)
def test_how_we_know_is_a_word_and_no_bare_sign(museum: Opens, glass: str, text: str) -> None:
    kiosk = museum(glass)
    begin(kiosk, "larger")
    assert text in [printed.run.text for printed in kiosk.sheet.printed]
    kiosk.touch("known")
    assert kiosk.screen == "Known"


def test_no_remark_to_reviewers_is_shown_to_visitors(museum: Opens) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    story, visit = kiosk.attendant.site.story, kiosk.attendant.visit
    assert visit
    told = []
    for scene in story.tapes[kiosk.attendant.site.tape].scenes:
        visit.play = opened_at(story, scene)
        told.append(" ".join(printed.run.text for sheet in leaves(visit, Known(visit)) for printed in sheet.printed))
    remarked = {source.source for source in story.sources.values() if "native speaker" in (source.where or "")}
    assert remarked & {source for scene in story.tapes["the-lamp"].scenes for source in story.scenes[scene].sources}
    assert any("general knowledge" in each for each in told)
    assert not [each for each in told if "review" in each]


def test_the_aids_opened_later_say_what_they_are(museum: Opens) -> None:
    for glass in GLASSES:
        kiosk = museum(glass)
        begin(kiosk)
        kiosk.touch("aids")
        assert kiosk.text.startswith("Reading aids")
        kiosk.touch("larger", "go-on")
        assert kiosk.screen == "Told" and kiosk.attendant.visit and kiosk.attendant.visit.larger


def test_start_over_asks_once(museum: Opens) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    kiosk.touch("start-over", "stay")
    assert kiosk.screen == "Told"
    kiosk.touch("start-over", "over")
    assert kiosk.screen == "Attract" and kiosk.attendant.visit is None
    assert kiosk.counted()["reset", ""] == 1


def to_the_end(kiosk: Museum) -> None:
    begin(kiosk)
    while kiosk.screen != "Farewell":
        kiosk.touch(next(k for k in kiosk.keys if k in ("go-on", "alone", "woven", "leaf-on") or ":" in k))


def test_at_the_end_the_band_turns_by_itself_and_by_touch(museum: Opens) -> None:
    kiosk = museum("portrait", take_away_url="https://example.org/w", museum=Said({"": "A museum"}))
    to_the_end(kiosk)
    assert "A museum" in kiosk.text and "Turn it over" in kiosk.text
    assert sum(number for (kind, _), number in kiosk.counted().items() if kind == "ending") == 1
    kiosk.wait(5)
    assert "Turn it back" in kiosk.text
    kiosk.touch("turn-over")
    assert "Turn it over" in kiosk.text


# Idling


def test_it_asks_and_any_touch_is_yes_as_often_as_one_likes(museum: Opens) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    for _ in range(12):
        kiosk.wait(70)
        assert kiosk.screen == "Still" and "Are you still reading?" in kiosk.text
        kiosk.attendant.touch("down", 3, 5, 500)
        kiosk.attendant.touch("up", 3, 5, 500)
        assert kiosk.screen == "Told"


def test_nobody_there_is_a_reset(museum: Opens) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    kiosk.wait(70)
    kiosk.wait(40)
    assert kiosk.screen == "Attract" and kiosk.counted()["idle_reset", ""] == 1


def test_after_a_reset_nothing_is_left_of_a_visit(museum: Opens, tmp_path: Path) -> None:
    kiosk = museum("landscape", "en", "qps", folder=tmp_path)
    kiosk.touch("start", "larger", "contrast", "low", "go-on", "go-on")
    kiosk.touch("mateo:half")
    visit = kiosk.attendant.visit
    assert visit
    gone = [weakref.ref(visit), weakref.ref(visit.desk.setter), weakref.ref(visit.desk.weaver)]
    del visit
    kiosk.attendant.rest()
    assert [each() for each in gone] == [None, None, None]
    kiosk.attendant.site.figures.keep()
    kiosk.attendant.site.figures.close()
    assert {path.name.split(".")[0].split("-")[0] for path in tmp_path.rglob("*")} <= FIGURES
    assert kiosk.attendant.stack.desk.settings == kiosk.attendant.site.settings()
    assert not gc.garbage


def caches() -> dict[str, Any]:
    """All that the rules and the screens keep for the next time, by module and name."""
    return {
        f"{module.removeprefix('game.')}.{name}": kept
        for module in list(sys.modules)
        if module.startswith(("game.rules.", "game.screen."))
        for name, kept in vars(sys.modules[module]).items()
        if hasattr(kept, "cache_info") and kept.__module__ == module
    }


def test_of_what_was_drawn_nothing_stays_but_what_anybody_would_have_left(museum: Opens) -> None:
    for cache in caches().values():
        cache.cache_clear()
    kiosk = museum("landscape", "en", "qps")
    surface = pygame.Surface(kiosk.attendant.site.size)
    begin(kiosk, "larger", "contrast", "low")
    while kiosk.screen != "Farewell":
        kiosk.touch(next(k for k in kiosk.keys if k in ("go-on", "alone", "woven", "leaf-on") or ":" in k))
        paint(surface, kiosk.attendant, kiosk.time[0])
    full = {name for name, cache in caches().items() if cache.cache_info().currsize}
    assert full >= {"rules.weave._face", "screen.band._row", "screen.kiosk.cut._drawn", "screen.papers._drawn"}
    kiosk.attendant.rest()
    assert {name for name, cache in caches().items() if cache.cache_info().currsize} <= ANYBODYS


def test_the_next_visitor_begins_afresh(museum: Opens) -> None:
    kiosk = museum("portrait", "en", "qps")
    kiosk.touch("start:qps", "larger", "contrast")
    kiosk.attendant.rest()
    kiosk.touch("start")
    visit = kiosk.attendant.visit
    assert visit and (visit.language, visit.larger, visit.contrast, visit.low) == ("en", False, False, False)


# Hours


def test_outside_the_hours_it_is_dark_and_a_touch_wakes_it_for_one_visit(museum: Opens) -> None:
    hours = (Opening(at=Place("", 1, 1), days=("mon",), opens=600, closes=1080),)
    kiosk = museum("portrait", hours=hours)
    assert kiosk.screen == "Attract"
    kiosk.day[0] = datetime(2027, 3, 1, 19)
    kiosk.wait(1)
    assert kiosk.screen == "Dark"
    kiosk.touch("wake")
    assert kiosk.screen == "Attract"
    begin(kiosk)
    kiosk.touch("start-over", "over")
    assert kiosk.screen == "Dark"
    kiosk.day[0] = datetime(1970, 1, 1, 3)
    kiosk.wait(1)
    assert kiosk.screen == "Attract"


# The staff


def test_four_corners_and_six_digits_open_the_menu(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.corners()
    assert kiosk.screen == "Pad" and kiosk.attendant.visit is None
    kiosk.touch(*(f"digit:{digit}" for digit in CODE))
    assert kiosk.screen == "Menu"
    kiosk.touch("figures", "back", "volume", "louder", "back", "restart", "stay", "restart", "sure")
    assert kiosk.left == ["restart"] and kiosk.attendant.site.volume == 50


def test_slow_corners_open_nothing(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.corners(pause=WITHIN)
    assert kiosk.screen == "Attract"


def open_menu(kiosk: Museum) -> None:
    kiosk.corners()
    kiosk.touch(*(f"digit:{digit}" for digit in CODE))


def test_shutting_down_is_asked_once(museum: Opens) -> None:
    kiosk = museum("portrait")
    open_menu(kiosk)
    kiosk.touch("stop")
    assert kiosk.left == [] and "Shut down?" in kiosk.text
    kiosk.touch("stay")
    assert kiosk.screen == "Menu"
    kiosk.touch("stop", "sure")
    assert kiosk.left == ["stop"]


@pytest.mark.parametrize("glass", GLASSES)
def test_a_double_tap_does_not_confirm(museum: Opens, glass: str) -> None:
    kiosk = museum(glass)
    open_menu(kiosk)
    for how in ("restart", "stop"):
        kiosk.touch(how)
        (asked,) = (target.rects[0] for target in menu_below(kiosk).targets if target.key == how)
        at = kiosk.sheet.at(*asked.centre)
        assert at is not None and kiosk.sheet.targets[at].key == "stay"
        for sure in (target.rects[0] for target in kiosk.sheet.targets if target.key == "sure"):
            assert sure.bottom <= asked.y or sure.y >= asked.bottom
        kiosk.touch("sure", pause=0.9)
        assert kiosk.left == []
        kiosk.touch("stay")
    kiosk.touch("stop", "sure")
    assert kiosk.left == ["stop"]


def menu_below(kiosk: Museum) -> Sheet:
    """What lay under the finger before."""
    return kiosk.attendant.stack.opened[0].sheet


def test_five_wrong_codes_shut_the_pad_and_it_says_for_how_long(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.corners()
    for _ in range(5):
        kiosk.touch(*("digit:1",) * 6)
    assert kiosk.screen == "Pad" and kiosk.keys == ["back"]
    assert "5:00" in kiosk.text
    kiosk.wait(12)
    assert "4:48" in kiosk.text
    kiosk.wait(10)
    assert kiosk.screen == "Attract"
    kiosk.wait(277)
    kiosk.corners(pause=0.1)
    assert "0:01" in kiosk.text
    kiosk.wait(2)
    kiosk.touch(*(f"digit:{digit}" for digit in CODE))
    assert kiosk.screen == "Menu"


def test_one_digit_typed_twice_fast_is_two(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.corners()
    kiosk.touch(*("digit:0",) * 5, pause=0.12)
    pad = kiosk.attendant.stack.top.screen
    assert isinstance(pad, Pad) and pad.typed == "00000"


def test_what_the_staff_leave_open_closes(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.corners()
    kiosk.wait(19)
    assert kiosk.screen == "Pad"
    kiosk.wait(1)
    assert kiosk.screen == "Attract"
    open_menu(kiosk)
    kiosk.wait(59)
    assert kiosk.screen == "Menu"
    kiosk.wait(1)
    assert kiosk.screen == "Attract"


def test_after_ten_minutes_the_menu_closes_under_whatever_finger(museum: Opens) -> None:
    kiosk = museum("portrait")
    open_menu(kiosk)
    for _ in range(11):
        kiosk.touch("volume", "back", pause=25)
    assert kiosk.screen == "Menu"
    kiosk.wait(50)
    assert kiosk.screen == "Attract"


def test_a_data_folder_that_is_none_is_told_at_once(museum: Opens, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    kiosk = museum("portrait", folder=tmp_path / "data")
    open_menu(kiosk)
    assert "The figures cannot be kept in" in kiosk.text and "(a file is where a folder should be)" in kiosk.text
    kiosk.touch("export")
    assert [key for key in kiosk.keys if key.startswith("to:")] == []


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        ("2026-11-23T14", "23 Nov 2026, 14:00–15:00"),
        ("2026-11-23T23", "23 Nov 2026, 23:00–00:00"),
        ("2026-11-23", "23 Nov 2026"),
        ("2026-11", "Nov 2026"),
        ("2026", "2026"),
        ("+3", "3 hours after a start with a wrong clock"),
    ],
)
def test_the_last_crash_is_told_as_people_tell_the_time(site: Stands, hour: str, said: str) -> None:
    assert when(site().desk(site().settings()), hour) == said


def test_a_folder_that_can_be_written_to_is_offered(museum: Opens, tmp_path: Path) -> None:
    kiosk = museum("portrait", folder=tmp_path)
    open_menu(kiosk)
    kiosk.touch("export")
    assert f"to:{tmp_path}" in kiosk.keys


# Fingers


def test_a_second_touch_at_once_does_not_count(museum: Opens) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    kiosk.touch("go-on")
    at = kiosk.spot("mateo:order")
    kiosk.touch("mateo:order")
    scene = kiosk.attendant.visit.play.state.scene  # type: ignore[union-attr]
    for pause in (0.1, 0.1, 0.1):
        kiosk.wait(pause)
        kiosk.attendant.touch("down", 9, *at)
        kiosk.attendant.touch("up", 9, *at)
    assert kiosk.attendant.visit.play.state.scene == scene  # type: ignore[union-attr]


def test_two_fingers_on_two_panels_are_two_people(museum: Opens) -> None:
    kiosk = museum("landscape")
    begin(kiosk)
    at_the_joint(kiosk)
    kiosk.touch("together")
    kiosk.wait(1)
    spots = [kiosk.spot(next(k for k in kiosk.keys if k.startswith(who))) for who in ("mateo:", "alvaro:")]
    for finger, at in enumerate(spots):
        kiosk.attendant.touch("down", finger, *at)
    for finger, at in enumerate(spots):
        kiosk.attendant.touch("up", finger, *at)
    assert "open" in kiosk.keys


def test_sliding_off_takes_it_back_for_good(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.touch("start")
    kiosk.wait(1)
    x, y = kiosk.spot("go-on")
    for what, at in (("down", (x, y)), ("move", (x, y - 400)), ("move", (x, y)), ("up", (x, y))):
        kiosk.attendant.touch(what, 1, *at)  # type: ignore[arg-type]
    assert kiosk.screen == "Aids"


def test_the_two_ends_of_two_fingers_do_not_make_a_touch(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.touch("start")
    kiosk.wait(1)
    go_on, larger = kiosk.spot("go-on"), kiosk.spot("larger")
    kiosk.attendant.touch("down", 1, *go_on)
    kiosk.attendant.touch("down", 2, *larger)
    kiosk.attendant.touch("up", 1, *larger)
    kiosk.attendant.touch("up", 2, *go_on)
    assert kiosk.screen == "Aids" and not kiosk.attendant.visit.larger  # type: ignore[union-attr]
