"""A page of the story on every glass that the guide names: what it is, where it breaks, and how one reads on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from museum import Museum, Opens
from test_size import JOINT, leaves

from game.kiosk.configuration import Screen as Configured
from game.rules.view import page
from game.screen.kiosk.cited import cited
from game.screen.kiosk.known import Known, label_of
from game.screen.kiosk.page import Told
from game.screen.kiosk.visit import Visit
from game.screen.layout import Rect
from game.screen.sheet import Sheet
from game.screen.shot import at_scene

GLASSES = [
    *((10.1, size) for size in ((1280, 800), (800, 1280))),
    *((diagonal, size) for diagonal in (13, 15.6, 24) for size in ((1920, 1080), (1080, 1920))),
]
"""Every one that docs/kiosk.md names."""


def visits(museum: Opens, diagonal: float, size: tuple[int, int], language: str = "en") -> Iterator[Visit]:
    """At both text sizes."""
    kiosk: Museum = museum("portrait", language, screen=Configured(diagonal=diagonal))
    kiosk.attendant.refit(size)
    for larger in (False, True):
        kiosk.attendant.start(language)
        visit = kiosk.attendant.visit
        assert visit
        visit.larger = larger
        visit.speak(language)
        yield visit


def pages(visit: Visit) -> Iterator[tuple[str, list[Sheet]]]:
    for scene in visit.site.story.tapes[visit.site.tape].scenes:
        visit.play = at_scene(visit.site.story, scene)
        yield str(scene), leaves(visit, Told(visit))


def text(sheet: Sheet) -> str:
    return " ".join(printed.run.text for printed in sheet.printed)


@pytest.mark.parametrize(("diagonal", "size"), GLASSES)
def test_place_time_and_label_stand_once_on_the_first_leaf(
    museum: Opens, diagonal: float, size: tuple[int, int]
) -> None:
    for visit in visits(museum, diagonal, size):
        for scene, sheets in pages(visit):
            shown = page(visit.desk.story, visit.play.state, visit.desk.words)
            first = text(sheets[0])
            assert first.count(label_of(visit.desk, shown)) == 1, scene
            # Nothing on the page is told before it.
            assert first.index(shown.place_title) < first.index(shown.voice_name), scene
            assert first.index(shown.time) < first.index(label_of(visit.desk, shown)), scene
            assert len(sheets) <= 3, scene


@pytest.mark.parametrize(("diagonal", "size"), GLASSES)
def test_no_dot_hangs_at_the_end_of_a_line(museum: Opens, diagonal: float, size: tuple[int, int]) -> None:
    for visit in visits(museum, diagonal, size, "qps"):
        for scene, sheets in pages(visit):
            for sheet in sheets:
                printed = sorted(sheet.printed, key=lambda each: (each.baseline, each.rect.x))
                for one, after in zip(printed, [*printed[1:], None], strict=True):
                    if one.run.text.rstrip().endswith("·"):
                        assert after and after.baseline == one.baseline, scene


@pytest.mark.parametrize(("diagonal", "size"), GLASSES)
def test_a_leaf_ends_after_two_lines_of_a_paragraph_or_eight_words(
    museum: Opens, diagonal: float, size: tuple[int, int]
) -> None:
    for visit in visits(museum, diagonal, size):
        for scene, sheets in pages(visit):
            shown = page(visit.desk.story, visit.play.state, visit.desk.words)
            told = ["".join(span.text for span in each.spans).replace("'", "’").split() for each in shown.paragraphs]
            for sheet, after in pairwise(sheets):
                there = " ".join(text(after).split())
                for words in told:
                    if " ".join(words[:4]) in there:
                        continue  # all of it stands there
                    before = [n for n in range(1, len(words)) if " ".join(words[n:][:4]) in there]
                    whole = " ".join(words)
                    lines = {each.rect.y for each in sheet.printed if each.run.text in whole}
                    assert not before or min(before) >= 8 or len(lines) >= 2, (scene, words)


def test_a_date_never_stands_alone_before_its_story(museum: Opens) -> None:
    """“Kazakhstan, 1944.” is a sentence of two words."""
    for diagonal, size in GLASSES:
        for visit in visits(museum, diagonal, size):
            visit.play = at_scene(visit.site.story, "two-fences")
            told = page(visit.desk.story, visit.play.state, visit.desk.words).paragraphs[0].spans[0].text
            assert told.startswith("Kazakhstan, 1944. ")
            first = " ".join(text(leaves(visit, Told(visit))[0]).split())
            assert " ".join(told.split()[:4]) in first, (diagonal, size)


@pytest.mark.parametrize(("diagonal", "size"), GLASSES)
def test_the_mark_is_as_long_as_the_name_and_under_it(museum: Opens, diagonal: float, size: tuple[int, int]) -> None:
    for language in ("en", "qps"):
        for visit in visits(museum, diagonal, size, language):
            for scene, sheets in pages(visit):
                shown = page(visit.desk.story, visit.play.state, visit.desk.words)
                role = visit.desk.name().role
                sheet, name = next(
                    (sheet, each)
                    for sheet in (sheets[:1] if language == "en" else sheets)
                    for each in sheet.printed
                    if each.run.dress.role == role and each.run.text.strip() == shown.voice_name
                )
                wide = visit.desk.setter.width(shown.voice_name, name.run.dress)
                under = [
                    [x for x, _ in mark.points] + [y for _, y in mark.points]
                    for mark in sheet.marks
                    if name.rect.bottom <= mark.points[0][1] <= name.rect.bottom + visit.desk.measure.leading // 2
                    and mark.points[0][0] < name.rect.x + wide
                ]
                left, right = min(min(each[:4]) for each in under), max(max(each[:4]) for each in under)
                assert left == name.rect.x and abs(right - left - wide) <= 2, (scene, language)


@pytest.mark.parametrize(("diagonal", "size"), GLASSES)
def test_where_there_is_more_to_read_a_slip_says_so(museum: Opens, diagonal: float, size: tuple[int, int]) -> None:
    """Where the choices will stand; or at the foot, if it costs a leaf there; and back there is always a way."""
    slips = small = 0
    for visit in visits(museum, diagonal, size):
        for _, sheets in pages(visit):
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


def test_upright_and_small_a_page_has_a_print(museum: Opens) -> None:
    """Lower if it must be, but whole enough to be seen; at least every third page of the usual text has one."""
    visit = next(visits(museum, 10.1, (800, 1280)))
    hung = []
    for _, sheets in pages(visit):
        prints = [each for each in sheets[0].hung if not each.paper and each.rect.y < sheets[0].measure.height // 3]
        hung += [each.rect.h / each.rect.w for each in prints]
    assert len(hung) > 5 and min(hung) > 0.28


def test_a_visitor_is_told_of_sources_in_plain_words(museum: Opens) -> None:
    visit = next(visits(museum, 24, (1080, 1920)))
    every = []
    for _, _ in pages(visit):
        shown = page(visit.desk.story, visit.play.state, visit.desk.words)
        every += cited(visit.desk, shown.references)
    assert "Polish Wikipedia, “Obóz NKWD w Spassku”. We found no second source." in every
    for said in every:
        assert not any(word in said for word in ("n.d.", "single source", " / ", ".ru", ".com", "reprint", "et al."))


def test_a_source_is_told_once(museum: Opens) -> None:
    visit = next(visits(museum, 24, (1080, 1920)))
    visit.play = at_scene(visit.site.story, JOINT)
    said = " ".join(text(sheet) for sheet in leaves(visit, Known(visit)))
    assert said.count("Buber-Neumann") == 1
