"""A page of the story on every glass that the guide names: what it is, where it breaks, and how one reads on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from museum import Stands
from test_size import JOINT, leaves

from game.kiosk.configuration import Screen as Configured
from game.rules.play import opened_at
from game.rules.view import Page, page
from game.screen.kiosk.cited import cited
from game.screen.kiosk.known import Known, label_of
from game.screen.kiosk.page import Told
from game.screen.kiosk.visit import Visit
from game.screen.layout import Rect
from game.screen.sheet import Sheet

GLASSES = [
    *((10.1, size) for size in ((1280, 800), (800, 1280))),
    *((24, size) for size in ((1920, 1080), (1080, 1920))),
    *(pytest.param((d, size), marks=pytest.mark.slow) for d in (13, 15.6) for size in ((1920, 1080), (1080, 1920))),
]
"""Every one that docs/kiosk.md names; the slow run looks at those between the smallest and the largest."""


@dataclass(frozen=True)
class Read:
    """A page on all its leaves."""

    visit: Visit
    scene: str
    shown: Page
    sheets: list[Sheet]


def visits(site: Stands, diagonal: float, size: tuple[int, int], language: str = "en") -> Iterator[Visit]:
    """At both text sizes."""
    there = site("portrait", language, screen=Configured(diagonal=diagonal))
    there.resize(size)
    for larger in (False, True):
        visit = Visit(there, language, larger=larger, counted=False)
        visit.speak(language)
        yield visit


def pages(visit: Visit) -> Iterator[Read]:
    for scene in visit.site.story.tapes[visit.site.tape].scenes:
        visit.play = opened_at(visit.site.story, scene)
        shown = page(visit.desk.story, visit.play.state, visit.desk.words)
        yield Read(visit, str(scene), shown, leaves(visit, Told(visit)))


@pytest.fixture(scope="module", params=GLASSES, ids=str)
def glass(request: pytest.FixtureRequest) -> tuple[float, tuple[int, int]]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def english(site: Stands, glass: tuple[float, tuple[int, int]]) -> list[Read]:
    """Every page on a glass at both text sizes, set once for all who look at it."""
    return [read for visit in visits(site, *glass) for read in pages(visit)]


@pytest.fixture(scope="module")
def longest(site: Stands, glass: tuple[float, tuple[int, int]]) -> list[Read]:
    """The same in the made-up language, a third longer than any."""
    return [read for visit in visits(site, *glass, "qps") for read in pages(visit)]


def text(sheet: Sheet) -> str:
    return " ".join(printed.run.text for printed in sheet.printed)


def test_place_time_and_label_stand_once_on_the_first_leaf(english: list[Read]) -> None:
    for read in english:
        shown, first, label = read.shown, text(read.sheets[0]), label_of(read.visit.desk, read.shown)
        assert first.count(label) == 1, read.scene
        # Nothing on the page is told before it.
        assert first.index(shown.place_title) < first.index(shown.voice_name), read.scene
        assert first.index(shown.time) < first.index(label), read.scene
        assert len(read.sheets) <= 3, read.scene


def test_no_dot_hangs_at_the_end_of_a_line(longest: list[Read]) -> None:
    for read in longest:
        for sheet in read.sheets:
            printed = sorted(sheet.printed, key=lambda each: (each.baseline, each.rect.x))
            for one, after in zip(printed, [*printed[1:], None], strict=True):
                if one.run.text.rstrip().endswith("·"):
                    assert after and after.baseline == one.baseline, read.scene


def test_a_leaf_ends_after_two_lines_of_a_paragraph_or_eight_words(english: list[Read]) -> None:
    for read in english:
        told = ["".join(span.text for span in each.spans).replace("'", "’").split() for each in read.shown.paragraphs]
        for sheet, after in pairwise(read.sheets):
            there = " ".join(text(after).split())
            for words in told:
                if " ".join(words[:4]) in there:
                    continue  # all of it stands there
                before = [n for n in range(1, len(words)) if " ".join(words[n:][:4]) in there]
                whole = " ".join(words)
                lines = {each.rect.y for each in sheet.printed if each.run.text in whole}
                assert not before or min(before) >= 8 or len(lines) >= 2, (read.scene, words)


def test_a_date_never_stands_alone_before_its_story(english: list[Read]) -> None:
    """“Kazakhstan, 1944.” is a sentence of two words."""
    fences = [read for read in english if read.scene == "two-fences"]
    assert len(fences) == 2
    for read in fences:
        told = read.shown.paragraphs[0].spans[0].text
        assert told.startswith("Kazakhstan, 1944. ")
        assert " ".join(told.split()[:4]) in " ".join(text(read.sheets[0]).split())


def test_the_mark_is_as_long_as_the_name_and_under_it(english: list[Read], longest: list[Read]) -> None:
    for read in [*english, *longest]:
        desk, voice = read.visit.desk, read.shown.voice_name
        sheet, name = next(
            (sheet, each)
            for sheet in (read.sheets[:1] if read.visit.language == "en" else read.sheets)
            for each in sheet.printed
            if each.run.dress.role == desk.name().role and each.run.text.strip() == voice
        )
        wide = desk.setter.width(voice, name.run.dress)
        under = [
            [x for x, _ in mark.points] + [y for _, y in mark.points]
            for mark in sheet.marks
            if name.rect.bottom <= mark.points[0][1] <= name.rect.bottom + desk.measure.leading // 2
            and mark.points[0][0] < name.rect.x + wide
        ]
        left, right = min(min(each[:4]) for each in under), max(max(each[:4]) for each in under)
        assert left == name.rect.x and abs(right - left - wide) <= 2, (read.scene, read.visit.language)


def test_where_there_is_more_to_read_a_slip_says_so(english: list[Read]) -> None:
    """Where the choices will stand; or at the foot, if it costs a leaf there; and back there is always a way."""
    slips = small = 0
    for sheets in (read.sheets for read in english):
        for number, sheet in enumerate(sheets):
            keys = [target.key for target in sheet.targets]
            assert ("leaf-back" in keys) == bool(number)
            assert ("leaf-on" in keys) == (number < len(sheets) - 1)
            if "leaf-on" in keys:
                on, over = spot(sheet, "leaf-on"), spot(sheet, "start-over")
                if on.bottom <= over.y:
                    assert "Read on" in text(sheet)
                    slips += 1
                    last = sheets[-1].targets
                    assert any(t.rects[0].x == on.x and t.rects[0].bottom == on.bottom for t in last)
                else:
                    small += 1
    assert slips >= small or not slips


def spot(sheet: Sheet, key: str) -> Rect:
    return next(target.rects[0] for target in sheet.targets if target.key == key)


def test_upright_and_small_a_page_has_a_print(site: Stands) -> None:
    """Lower if it must be, but whole enough to be seen; at least every third page of the usual text has one."""
    visit = next(visits(site, 10.1, (800, 1280)))
    hung = []
    for first in (read.sheets[0] for read in pages(visit)):
        prints = [each for each in first.hung if not each.paper and each.rect.y < first.measure.height // 3]
        hung += [each.rect.h / each.rect.w for each in prints]
    assert len(hung) > 5 and min(hung) > 0.28


def test_a_visitor_is_told_of_sources_in_plain_words(site: Stands) -> None:
    visit = next(visits(site, 24, (1080, 1920)))
    every = []
    for scene in visit.site.story.tapes[visit.site.tape].scenes:
        state = opened_at(visit.site.story, scene).state
        every += cited(visit.desk, page(visit.desk.story, state, visit.desk.words).references)
    assert "Polish Wikipedia, “Obóz NKWD w Spassku”. We found no second source." in every
    for said in every:
        assert not any(word in said for word in ("n.d.", "single source", " / ", ".ru", ".com", "reprint", "et al."))


def test_a_source_is_told_once(site: Stands) -> None:
    visit = next(visits(site, 24, (1080, 1920)))
    visit.play = opened_at(visit.site.story, JOINT)
    said = " ".join(text(sheet) for sheet in leaves(visit, Known(visit)))
    assert said.count("Buber-Neumann") == 1
