"""The end of a visit: what the band says, what is taken home, and the slip that ends it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from museum import GLASSES, Opens, Stands
from telling import RING, Tell
from test_size import leaves
from test_visit import begin

from game.kiosk.configuration import Screen
from game.kiosk.said import Said
from game.rules.band import Row, weave
from game.rules.play import begin as begin_play
from game.rules.takeaway import code
from game.rules.weave import Lane, Pattern
from game.screen.change import Swap
from game.screen.kiosk import qr
from game.screen.kiosk.farewell import Farewell
from game.screen.kiosk.legend import of_this
from game.screen.kiosk.site import Site
from game.screen.kiosk.still import Still
from game.screen.kiosk.visit import Visit
from game.screen.sheet import Sheet

URL = "https://example.org/weave"
OURS = {"museum": Said({"": "A museum"}), "next": Said({"": "three caps, in the next room"})}


def words(sheet: Sheet) -> str:
    return " ".join(printed.run.text for printed in sheet.printed)


def ended(site: Site, *, larger: bool = False) -> Visit:
    """A visit whose play luck has played to its end."""
    visit = Visit(site, "en", larger=larger, counted=False)
    visit.speak("en")
    visit.play = begin_play(site.story, site.tape, 1)
    while not visit.play.ended():
        visit.play = visit.play.moved({who: visit.play.drawn(who) for who in visit.play.offered})
    return visit


def told(visit: Visit) -> list[Sheet]:
    return leaves(visit, Farewell(visit))


def test_it_says_whose_the_colours_are_and_what_the_cloth_means(site: Stands) -> None:
    first = told(ended(site("portrait", take_away_url=URL)))[0]
    assert "Blue is Mateo. Red is Álvaro. Green is Nurtas." in " ".join(words(first).split())
    assert "Where two cross, they trust each other" in words(first) and "In yours, " in words(first)
    inks = {printed.run.dress.ink for printed in first.printed}
    assert {"indigo", "madder", "wormwood"} <= inks


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("url", [URL, ""])
def test_where_the_band_is_too_long_for_a_code_it_says_so(site: Stands, tell: Tell, glass: str, url: str) -> None:
    there = site(glass, take_away_url=url)
    there.story = tell(RING)
    visit = Visit(there, "en", counted=False)
    for _ in range(200):
        visit.play = visit.play.moved({"mateo": "round"})
    visit.play = visit.play.moved({"mateo": "out"})
    read = " ".join(map(words, told(visit)))
    assert "This band is longer than any code." in read
    assert "Take" not in read and "code from the museum" not in read


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("url", [URL, ""])
def test_it_says_little(site: Stands, glass: str, url: str) -> None:
    for sheet in told(ended(site(glass, take_away_url=url, **OURS))):
        ours = words(sheet).replace("A museum", "").replace("three caps, in the next room", "")
        assert len(ours.split()) <= 60


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080)])
@pytest.mark.parametrize("larger", [False, True])
def test_on_a_small_screen_the_first_leaf_has_all_that_is_needed(
    site: Stands, size: tuple[int, int], larger: bool
) -> None:
    there = site("tablet", take_away_url=URL, screen=Screen(diagonal=15.6 if size[0] == 1920 else 10.1), **OURS)
    there.resize(size)
    visit = ended(there, larger=larger)
    first, *others = told(visit)
    assert len(others) <= 2
    assert {"turn-over", "finished", "start-over"} <= {target.key for target in first.targets}
    assert code(visit.play) in words(first)
    assert any(hung.rect.w == size[0] for hung in first.hung)  # the cloth, from edge to edge
    assert "Blue is Mateo." in " ".join(" ".join(map(words, (first, *others))).split())


def test_the_square_stands_beside_the_code_and_is_large_enough(site: Stands) -> None:
    for glass in GLASSES:
        there = site(glass, take_away_url=URL)
        visit = ended(there)
        sheet = told(visit)[0]
        modules = qr.matrix(URL, code(visit.play))
        each, side = qr.side(modules, there.glass.pixels(30))
        square = next(hung.rect for hung in sheet.hung if hung.rect.w == hung.rect.h == side)
        assert each * len(modules) >= there.glass.pixels(30)
        printed = next(printed.rect for printed in sheet.printed if printed.run.text == code(visit.play))
        assert square.y <= printed.centre[1] <= square.bottom
        assert 0 < printed.x - square.right < 2 * each * qr.QUIET + visit.desk.measure.text


def test_without_an_address_it_says_where_the_code_is_typed(site: Stands) -> None:
    said = words(told(ended(site("portrait")))[0])
    assert "in the full game choose “A code from the museum”" in said and "scan" not in said


def test_finished_ends_the_visit_without_a_question_and_counts_as_a_reset(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.attendant.start("en")
    visit = kiosk.attendant.visit
    assert visit
    visit.play = ended(visit.site).play
    visit.stack.apply(Swap(Farewell(visit)))
    del visit
    kiosk.touch("finished")
    assert kiosk.screen == "Attract" and kiosk.attendant.visit is None
    assert kiosk.counted()["reset", ""] == 1


def _rows(visit: Visit, *lanes: Lane) -> list[Row]:
    """Rows whose lane between the first two men is as given, the other lanes being empty."""
    made = weave(visit.play).rows[0]
    none = Lane(0, 0, False, (0, 0))
    return [replace(made, pattern=Pattern((lane, none, none), 0, (2,))) for lane in lanes]


def test_the_sentence_is_about_this_band(site: Stands) -> None:
    visit = ended(site("portrait"))
    apart, crossing = Lane(3, 2, False, (3, 3)), Lane(3, 2, True, (3, 3))
    hidden = replace(apart, behind=(2,))

    def said(*lanes: Lane) -> str:
        return of_this(visit.desk, _rows(visit, *lanes))

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
