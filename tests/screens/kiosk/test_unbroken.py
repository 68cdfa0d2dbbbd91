"""No label is broken inside a word: on every screen, in every language offered, at both text sizes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import pytest
from museum import GLASSES, Museum, Opens, Stands
from test_size import leaves, screens

from game.kiosk.configuration import Screen as Configured
from game.screen.change import Screen
from game.screen.kiosk.export import Export
from game.screen.kiosk.foot import foot
from game.screen.kiosk.menu import Loudness, Menu, Offered, Sure
from game.screen.kiosk.site import Site
from game.screen.kiosk.staff import Pad
from game.screen.kiosk.totals import Totals

SIZES = {
    **GLASSES,
    "small": ((800, 480), 10.1),
    "coarse": ((800, 480), 24.0),
    "old": ((1024, 768), 24.0),
    "wall": ((3840, 1080), 24.0),
    "strip": ((640, 1600), 24.0),
}
LANGUAGES = ("en", "es", "qps")
READ = [
    pytest.param("en", SIZES, marks=pytest.mark.slow),
    pytest.param("qps", SIZES, marks=pytest.mark.slow),
    ("qps", ("tablet", "coarse")),
]
"""es stands for English in these tests."""


def labels(kiosk: Museum, language: str, larger: bool) -> Iterator[tuple[str, str]]:
    """The words on each screen; those beside the slips too."""
    kiosk.attendant.start(language)
    visit = kiosk.attendant.visit
    assert visit
    visit.larger = larger
    visit.speak(language)
    for word in foot(visit):
        yield word.short, "Told"  # where there is room no sheet has it
    for part in visit.desk.words.ui("Read on").split():
        yield part, "Told"  # nor that
    for said in visit.desk.words.ui("Buttons lower down").split():
        yield said, "Aids"  # nor this where all stands low already
    for said in visit.desk.words.ui("Look away while the other chooses.").split():
        yield said, "Both"  # nor this alone
    for screen in screens(visit):
        for sheet in leaves(visit, screen):
            for printed in sheet.printed:
                yield from (
                    (word, type(getattr(screen, "screen", screen)).__name__) for word in printed.run.text.split()
                )


def broken(word: str, whole: set[str]) -> bool:
    """Signs, numbers and parts of an address are no words."""
    return len(word) > 2 and word not in whole and not re.search(r"[/\d]|\.\w|\w[.,]$|^[A-Z]{3}$", word)


@pytest.mark.parametrize(("language", "sizes"), READ)
def test_no_word_of_a_visit_is_broken(museum: Opens, language: str, sizes: Collection[str]) -> None:
    roomy = museum("portrait", *LANGUAGES, screen=Configured(diagonal=120.0, distance=20))
    whole = {word for word, _ in labels(roomy, language, False)}
    for glass in sizes:
        size, diagonal = SIZES[glass]
        kiosk = museum("portrait", *LANGUAGES, screen=Configured(diagonal=diagonal))
        kiosk.attendant.refit(size)
        for larger in (False, True):
            found = {each for each in labels(kiosk, language, larger) if broken(each[0], whole)}
            assert not found, (glass, larger)


@pytest.mark.parametrize("glass", SIZES)
def test_no_word_of_the_staffs_is_broken(site: Stands, whole_of_staffs: list[list[str]], glass: str) -> None:
    size, diagonal = SIZES[glass]
    there = site("portrait", *LANGUAGES, screen=Configured(diagonal=diagonal))
    there.resize(size)
    for words, whole in zip(said(there), whole_of_staffs, strict=True):
        assert not {word for word in words if broken(word, set(whole))}


@pytest.fixture(scope="module")
def whole_of_staffs(site: Stands) -> list[list[str]]:
    """Where there is room for everything."""
    return said(site("portrait", *LANGUAGES, screen=Configured(diagonal=120.0, distance=20)))


def said(site: Site) -> list[list[str]]:
    """The words on each of the staff's screens."""
    screens: list[Screen] = [
        *(Pad(site, print), Menu(site, print), Sure(site, print, "restart", 0.0), Sure(site, print, "stop", 0.0)),
        *(Totals(site), Export(site), Offered(site), Loudness(site)),
    ]
    desk = site.desk(site.settings())
    return [
        [word for printed in screen.compose(desk).printed for word in printed.run.text.split()] for screen in screens
    ]
