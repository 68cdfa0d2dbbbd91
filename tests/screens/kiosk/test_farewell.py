"""The end of a visit: what the band says, what is taken home, and the slip that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from museum import GLASSES, Museum, Opens
from test_size import leaves
from test_visit import begin, to_the_end

from game.kiosk.configuration import Screen
from game.kiosk.said import Said
from game.rules.band import Row, weave
from game.rules.play import begin as begin_play
from game.rules.takeaway import code
from game.rules.weave import Lane, Pattern
from game.screen.kiosk import qr
from game.screen.kiosk.farewell import Farewell
from game.screen.kiosk.legend import of_this
from game.screen.kiosk.still import Still
from game.screen.sheet import Sheet
from game.story.model import Story

URL = "https://example.org/weave"
OURS = {"museum": Said({"": "A museum"}), "next": Said({"": "three caps, in the next room"})}


def words(sheet: Sheet) -> str:
    return " ".join(printed.run.text for printed in sheet.printed)


def ended(kiosk: Museum) -> Farewell:
    to_the_end(kiosk)
    screen = kiosk.attendant.stack.top.screen
    assert isinstance(screen, Farewell)
    return screen


def test_it_says_whose_the_colours_are_and_what_the_cloth_means(museum: Opens) -> None:
    kiosk = museum("portrait", take_away_url=URL)
    ended(kiosk)
    assert "Blue is Mateo. Red is Álvaro. Green is Nurtas." in " ".join(kiosk.text.split())
    assert "Where two cross, they trust each other" in kiosk.text and "In yours, " in kiosk.text
    inks = {printed.run.dress.ink for printed in kiosk.sheet.printed}
    assert {"indigo", "madder", "wormwood"} <= inks


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("url", [URL, ""])
def test_it_says_little(museum: Opens, glass: str, url: str) -> None:
    kiosk = museum(glass, take_away_url=url, **OURS)
    screen = ended(kiosk)
    visit = kiosk.attendant.visit
    assert visit
    for sheet in leaves(visit, screen):
        ours = words(sheet).replace("A museum", "").replace("three caps, in the next room", "")
        assert len(ours.split()) <= 60


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080)])
@pytest.mark.parametrize("aids", [(), ("larger",)])
def test_on_a_small_screen_the_first_leaf_has_all_that_is_needed(
    museum: Opens, size: tuple[int, int], aids: Sequence[str]
) -> None:
    kiosk = museum("tablet", take_away_url=URL, screen=Screen(diagonal=15.6 if size[0] == 1920 else 10.1), **OURS)
    kiosk.attendant.refit(size)
    begin(kiosk, *aids)
    kiosk.attendant.visit.play = _played(kiosk)  # type: ignore[union-attr]
    screen = Farewell(kiosk.attendant.visit)  # type: ignore[arg-type]
    visit = kiosk.attendant.visit
    assert visit
    first, *others = leaves(visit, screen)
    assert len(others) <= 2
    assert {"turn-over", "finished", "start-over"} <= {target.key for target in first.targets}
    assert code(visit.play) in words(first)
    assert any(hung.rect.w == size[0] for hung in first.hung)  # the cloth, from edge to edge
    assert "Blue is Mateo." in " ".join(" ".join(map(words, (first, *others))).split())


def _played(kiosk: Museum):  # type: ignore[no-untyped-def]
    site = kiosk.attendant.site
    play = begin_play(site.story, site.tape, 1)
    while not play.ended():
        play = play.moved({who: play.drawn(who) for who in play.offered})
    return play


def test_the_square_stands_beside_the_code_and_is_large_enough(museum: Opens) -> None:
    for glass in GLASSES:
        kiosk = museum(glass, take_away_url=URL)
        ended(kiosk)
        visit = kiosk.attendant.visit
        assert visit
        modules = qr.matrix(URL, code(visit.play))
        each, side = qr.side(modules, kiosk.attendant.site.glass.pixels(30))
        square = next(hung.rect for hung in kiosk.sheet.hung if hung.rect.w == hung.rect.h == side)
        assert each * len(modules) >= kiosk.attendant.site.glass.pixels(30)
        printed = next(printed.rect for printed in kiosk.sheet.printed if printed.run.text == code(visit.play))
        assert square.y <= printed.centre[1] <= square.bottom
        assert 0 < printed.x - square.right < 2 * each * qr.QUIET + visit.desk.measure.text


def test_without_an_address_it_says_where_the_code_is_typed(museum: Opens) -> None:
    kiosk = museum("portrait")
    ended(kiosk)
    assert "in the full game choose “A code from the museum”" in kiosk.text and "scan" not in kiosk.text


def test_finished_ends_the_visit_without_a_question_and_counts_as_a_reset(museum: Opens) -> None:
    kiosk = museum("portrait")
    ended(kiosk)
    kiosk.touch("finished")
    assert kiosk.screen == "Attract" and kiosk.attendant.visit is None
    assert kiosk.counted()["reset", ""] == 1


def _rows(story: Story, kiosk: Museum, *lanes: Lane) -> list[Row]:
    """Rows whose lane between the first two men is as given, the other lanes being empty."""
    made = weave(_played(kiosk)).rows[0]
    none = Lane(0, 0, False, (0, 0))
    return [replace(made, pattern=Pattern((lane, none, none), 0, (2,))) for lane in lanes]


def test_the_sentence_is_about_this_band(museum: Opens, real: Story) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    desk = kiosk.attendant.visit.desk  # type: ignore[union-attr]
    apart, crossing = Lane(3, 2, False, (3, 3)), Lane(3, 2, True, (3, 3))
    hidden = replace(apart, behind=(2,))

    def said(*lanes: Lane) -> str:
        return of_this(desk, _rows(real, kiosk, *lanes))

    assert said(apart, crossing) == "In yours, Álvaro and Mateo begin apart and end crossing."
    assert said(crossing, apart) == "In yours, Álvaro and Mateo cross, and end apart."
    assert said(hidden, apart) == "In yours, Mateo hid something from Álvaro."
    assert said(crossing, crossing) == "In yours, Álvaro and Mateo cross to the end."
    assert said(apart, apart) == "In yours, no two cross."


def test_the_question_of_idling_says_what_happens(museum: Opens) -> None:
    kiosk = museum("portrait")
    begin(kiosk)
    kiosk.wait(70)
    assert kiosk.screen == Still.__name__
    assert "Touch anywhere to go on." in kiosk.text and "starts over for the next visitor" in kiosk.text


def test_languages_have_a_heading_and_a_way_back(museum: Opens) -> None:
    kiosk = museum("portrait", "en", "qps")
    begin(kiosk)
    kiosk.touch("language")
    assert kiosk.text.startswith("Languages")
    kiosk.touch("back")
    assert kiosk.screen == "Told" and kiosk.attendant.visit and kiosk.attendant.visit.language == "en"
