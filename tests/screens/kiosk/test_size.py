"""Targets and type, measured on the sheets themselves, on three screens, in two languages and both text sizes."""

from __future__ import annotations

import itertools
import math

import pytest
from museum import GLASSES, Opens, Stands

from game.kiosk.configuration import Screen as ConfiguredScreen
from game.rules.fullest import _pages
from game.rules.play import Play, begin, opened_at
from game.rules.view import page
from game.screen.change import Screen
from game.screen.kiosk.aids import Aids
from game.screen.kiosk.farewell import Farewell
from game.screen.kiosk.known import Known
from game.screen.kiosk.page import Told
from game.screen.kiosk.size import LARGER, Faces, Glass, gap, measure
from game.screen.kiosk.startover import StartOver
from game.screen.kiosk.together import Alone, Both, Opened, Which
from game.screen.kiosk.tongues import Tongues
from game.screen.kiosk.toosmall import leaves_of, too_small
from game.screen.kiosk.visit import Visit
from game.screen.sheet import Sheet
from game.story.model import LUCK

JOINT = "neither-could-ask"


def test_sizes_come_from_the_glass() -> None:
    """The table of the research note: 24 inches at 60 cm."""
    glass = Glass(1920, 1080, 24, 60)
    assert (glass.pixels(20), round(glass.capital, 1)) == (73, 26.5)
    usual, larger = (measure(glass, Faces(0.701, 0.637), size) for size in (100, 150))
    assert (usual.text, usual.target, gap(usual), larger.text) == (39, 73, 11, 59)


def screens(visit: Visit) -> list[Screen]:
    """Every screen of a visit, at every page of the tape."""
    found: list[Screen] = [Aids(visit, lambda: None), StartOver(visit), Tongues(visit)]  # type: ignore[arg-type, return-value]
    for scene in visit.site.story.tapes[visit.site.tape].scenes:
        found += [At(scene, kind(visit)) for kind in (Told, Known)]  # type: ignore[call-arg]
    joint = [Which(visit, Told), Alone(visit, Told, "mateo"), Both(visit, Told)]
    return [*found, *(At(JOINT, screen) for screen in joint), Played(Farewell(visit))]  # type: ignore[list-item]


class At:
    """A screen over the page of a scene, as long as it gets."""

    def __init__(self, scene: str, screen: Screen) -> None:
        self.scene, self.screen = scene, screen

    def compose(self, desk):  # type: ignore[no-untyped-def]
        visit = self.screen.visit  # type: ignore[attr-defined]
        visit.play = visit.site.fullest[self.scene]
        return self.screen.compose(desk)


class Played:
    """A screen at the end of a play."""

    def __init__(self, screen: Farewell) -> None:
        self.screen = screen

    def compose(self, desk):  # type: ignore[no-untyped-def]
        play = begin(desk.story, self.screen.visit.site.tape, 1)
        while not play.ended():
            play = play.moved({who: play.drawn(who) for who in play.offered})
        self.screen.visit.play = play
        return self.screen.compose(desk)


def leaves(visit: Visit, screen: Screen) -> list[Sheet]:
    sheets = [screen.compose(visit.desk)]
    while sheets[-1].index("leaf-on") is not None:
        sheets[-1].targets[sheets[-1].index("leaf-on")].act()  # type: ignore[index]
        sheets.append(screen.compose(visit.desk))
    return sheets


# The longest words, at both sizes; the others are looked at by the slow run.
USUAL = [(glass, "qps", larger, False) for glass in GLASSES for larger in (False, True)]
CASES = [
    case if case in USUAL else pytest.param(*case, marks=pytest.mark.slow)
    for case in itertools.product(GLASSES, ("en", "qps"), (False, True), (False, True))
]


@pytest.mark.parametrize(("glass", "language", "larger", "low"), CASES)
def test_every_sheet_can_be_read_and_touched(museum: Opens, glass: str, language: str, larger: bool, low: bool) -> None:
    kiosk = museum(glass, language, "es")
    kiosk.attendant.start(language)
    visit = kiosk.attendant.visit
    assert visit
    visit.larger, visit.low = larger, low
    visit.speak(language)
    # The made-up language is a third longer than any; here a word whole counts more than a leaf.
    long = glass == "tablet" and language == "qps" and larger
    for screen in screens(visit):
        sheets = leaves(visit, screen)
        assert len(sheets) <= (6 if long else 3), screen
        for sheet in sheets:
            measured(visit, sheet)
            touchable(visit.site.glass, sheet, low=low)


def measured(visit: Visit, sheet: Sheet) -> None:
    """Each capital is high enough, and everything stands on the sheet."""
    capital = visit.site.glass.capital
    for printed in sheet.printed:
        dress = printed.run.dress
        metrics = visit.desk.setter.font(dress.role, dress.px).metrics("H")[0]
        assert metrics and metrics[3] >= capital, printed
        assert printed.rect.x >= 0 and printed.rect.right <= sheet.measure.width, printed
        assert printed.rect.y >= 0 and printed.rect.bottom <= sheet.measure.height + printed.rect.h // 4, printed


def touchable(glass: Glass, sheet: Sheet, *, low: bool) -> None:
    """20 mm, 3 mm apart, on the sheet; in the lower half where that is asked for."""
    least, apart = math.ceil(20 * glass.per_mm), 3 * glass.per_mm
    rects = [(target.key, rect) for target in sheet.targets for rect in target.rects]
    for key, rect in rects:
        assert rect.w >= least and rect.h >= least, key
        assert rect.inside(sheet.measure.sheet), key
        assert not low or rect.y >= sheet.measure.height // 2, (key, rect)
    for (one, a), (other, b) in itertools.combinations(rects, 2):
        across = max(a.x, b.x) - min(a.right, b.right)
        down = max(a.y, b.y) - min(a.bottom, b.bottom)
        assert max(across, down) >= apart, (one, other)


@pytest.mark.parametrize(
    ("diagonal", "size"),
    [
        *((10.1, size) for size in ((1280, 800), (800, 1280))),
        *((24, size) for size in ((1920, 1080), (1080, 1920))),
        *(pytest.param(13, size, marks=pytest.mark.slow) for size in ((1920, 1080), (1080, 1920))),
        pytest.param(15.6, (1920, 1080), marks=pytest.mark.slow),
    ],
)
def test_no_page_needs_more_than_three_leaves(site: Stands, diagonal: float, size: tuple[int, int]) -> None:
    """On a small screen too, where larger text is half as large again; the slow run looks at those between."""
    there = site("tablet", screen=ConfiguredScreen(diagonal=diagonal))
    there.resize(size)
    assert list(too_small(there)) == []
    assert diagonal > 20 or there.sizes(size, LARGER).text >= 1.5 * there.sizes(size, 100).text


@pytest.mark.slow
@pytest.mark.parametrize("larger", [False, True])
@pytest.mark.parametrize("diagonal", [8.5, 10.1])
def test_no_play_comes_to_a_page_with_more_leaves_than_were_measured(
    site: Stands, diagonal: float, larger: bool
) -> None:
    there = site("tablet", screen=ConfiguredScreen(diagonal=diagonal))
    visit = Visit(there, "en", larger=larger, counted=False)
    visit.speak("en")
    most: dict[str, int] = {}
    for scene, count in leaves_of(visit):
        most[scene] = max(count, most.get(scene, 0))
    pages: dict[object, Play] = {}
    for play in _pages(there.story, there.tape):
        luck = play.last_move() and play.last_move().picks.get(LUCK)  # type: ignore[union-attr]
        pages.setdefault((str(page(there.story, play.state, visit.desk.words)), luck), play)
    assert len(pages) > len(most)
    for play in pages.values():
        visit.play = play
        screen = Told(visit)
        screen.compose(visit.desk)
        assert screen.leaf.count <= most[play.state.scene], play.state.scene


@pytest.mark.parametrize("size", [pytest.param((1280, 800), marks=pytest.mark.slow), (800, 1280)])
def test_who_stands_nearer_never_turns_more_leaves(site: Stands, size: tuple[int, int]) -> None:
    """The advice is to give a smaller distance; around the sizes where lines begin to stand closer too."""
    needed = []
    for distance in (30, 34, 38, 41, 45):
        there = site("tablet", screen=ConfiguredScreen(diagonal=10.1, distance=distance))
        there.resize(size)
        visit = Visit(there, "en", counted=False)
        visit.choose_larger()
        needed.append(sum(count for _, count in leaves_of(visit)))
    assert needed == sorted(needed) and needed[0] < needed[-1]


def test_larger_text_is_larger_and_closer_lines_never_stand_further_apart() -> None:
    for distance in range(20, 60):
        near, far = (
            measure(Glass(1280, 800, 10.1, apart), Faces(0.701, 0.637), 150) for apart in (distance, distance + 1)
        )
        assert near.text <= far.text and near.leading <= far.leading
        usual = measure(Glass(1280, 800, 10.1, distance), Faces(0.701, 0.637), 100)
        assert near.text >= usual.text * 1.1 and near.name >= usual.name * 1.1


def test_a_sentence_longer_than_a_leaf_is_broken_under_its_heading(museum: Opens) -> None:
    """Else name, place and line stand each on a leaf of its own."""
    kiosk = museum("tablet", screen=ConfiguredScreen(diagonal=10.1, distance=45))
    kiosk.attendant.refit((800, 1280))
    kiosk.attendant.start("en")
    visit = kiosk.attendant.visit
    assert visit
    visit.choose_larger()
    first = leaves(visit, At("it-goes-up", Told(visit)))[0]  # type: ignore[arg-type]
    assert "Carmen, having come" in " ".join(printed.run.text for printed in first.printed)


def test_a_screen_too_small_for_its_distance_is_refused(site: Stands) -> None:
    there = site("tablet", screen=ConfiguredScreen(diagonal=7.0, distance=60))
    usual, larger = too_small(there)
    said = [there.languages["en"].notice(notice) for notice in (usual, larger)]
    assert said[0].startswith("This screen is too small for its distance: in English the page ")
    assert said[1].startswith("This screen is too small for its distance: in English and with larger text the page ")


def test_a_page_is_measured_where_it_is_longest(site: Stands) -> None:
    """Three leaves hold it as the default past has it; whoever went the longest way reads one more."""
    there = site("tablet", screen=ConfiguredScreen(diagonal=9))
    assert [there.languages["en"].notice(notice) for notice in too_small(there)] == [
        "This screen is too small for its distance: in English and with larger text the page week-without needs 4 "
        "leaves, and no page may need more than three."
    ]


def test_an_opened_pair_of_papers_is_read_by_both(museum: Opens) -> None:
    kiosk = museum("portrait")
    kiosk.attendant.start("en")
    visit = kiosk.attendant.visit
    assert visit
    visit.play = opened_at(visit.site.story, JOINT)
    visit.decide({"mateo": "lamp"} if "lamp" in visit.site.story.scenes[JOINT].choices["mateo"] else {})
    move = visit.play.last_move()
    assert move
    sheet = Opened(visit, Told, move, "mateo").compose(visit.desk)
    assert "Luck chose for him." in " ".join(printed.run.text for printed in sheet.printed)
