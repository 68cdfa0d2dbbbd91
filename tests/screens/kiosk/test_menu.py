"""The staff's pages: even keys, words beside what they are about, and figures that say what they are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from museum import CODE, GLASSES, Museum, Opens, Stands

from game.kiosk.counts import Count, Tally
from game.screen.kiosk.export import unbroken
from game.screen.kiosk.menu import Loudness, Menu
from game.screen.kiosk.staff import Pad
from game.screen.kiosk.totals import ends, spoken
from game.screen.layout import Rect
from game.screen.sheet import Sheet


def open_menu(kiosk: Museum) -> None:
    kiosk.corners()
    kiosk.touch(*(f"digit:{digit}" for digit in CODE))


def slips(sheet: Sheet) -> list[Rect]:
    return [target.rects[0] for target in sheet.targets if target.look == "row"]


def foot_of(sheet: Sheet, words: str) -> int:
    """Where the line ends that has these words."""
    return next(printed.rect.bottom for printed in sheet.printed if words in printed.run.text)


@pytest.mark.parametrize("language", ["en", "qps"])
@pytest.mark.parametrize("glass", GLASSES)
def test_keys_and_menu_are_even_grids(site: Stands, glass: str, language: str) -> None:
    there = site(glass, language)
    desk = there.desk(there.settings())
    pad, menu = Pad(there, print).compose(desk), slips(Menu(there, print).compose(desk))
    digits = [target.rects[0] for target in pad.targets if target.key in {f"digit:{n}" for n in range(1, 10)}]
    assert len({rect.w for rect in digits}) == 1 and len({rect.y for rect in digits}) == 3
    assert len(menu) == 6 and len({rect.w for rect in menu}) == 1
    rows = {rect.y for rect in menu}
    assert all(len([rect for rect in menu if rect.y == y]) == 6 // len(rows) for y in rows)


def test_what_is_typed_stands_right_above_the_keys(museum: Opens) -> None:
    """On 24 inches upright they were 40 centimetres apart."""
    kiosk = museum("portrait")
    kiosk.corners()
    assert "Type the six digits." in kiosk.text
    kiosk.touch(*("digit:1",) * 6)
    assert "That is not the code." in kiosk.text
    keys = min(rect.y for rect in slips(kiosk.sheet))
    dots = max(y for mark in kiosk.sheet.marks for _, y in mark.points)
    near = kiosk.attendant.site.glass.pixels(20)
    assert 0 < keys - dots < near and 0 < keys - foot_of(kiosk.sheet, "That is not") < 2 * near


@pytest.mark.parametrize("glass", GLASSES)
def test_the_volume_stands_by_its_keys(site: Stands, glass: str) -> None:
    there = site(glass)
    sheet = Loudness(there).compose(there.desk(there.settings()))
    key, foot = min(rect.y for rect in slips(sheet)), foot_of(sheet, "40 of 80")
    assert abs(key - foot) < there.glass.pixels(40)


def test_the_time_it_is_locked_has_noughts_that_are_noughts(site: Stands) -> None:
    there = site("portrait")
    for _ in range(5):
        there.lock.verify("111111")
    sheet = Pad(there, print).compose(there.desk(there.settings()))
    said = {printed.run.text: printed.run for printed in sheet.printed}
    assert "Locked" in said and said["5:00"].dress.role == "text"


def test_the_figures_say_since_when_and_of_what(museum: Opens) -> None:
    kiosk = museum("landscape", "en", "es")
    figures = kiosk.attendant.site.figures
    kiosk.day[0] = datetime(2027, 2, 16, 11)
    for language in ("en", "es", "en"):
        figures.count("start", "", language)
    kiosk.day[0] = datetime(2027, 3, 1, 12)
    figures.count("start", "", "en")
    for scene in ("known-one-room", "known-two-zones", "known-one-room"):
        figures.count("ending", scene, "en")
    figures.count("idle_reset")
    open_menu(kiosk)
    kiosk.touch("figures")
    for said in (
        "Visits a day",
        "16 Feb",
        "Since 16 Feb 2027",
        "Visits begun: 4 (English\u00a03, Español\u00a01)",
        "Ends reached: 3 (end 1:\u00a01, end 2:\u00a00, end 3:\u00a02)",
        "Left in the middle (it started over by itself): 1",
    ):
        assert said in kiosk.text, said


def test_ends_of_another_tape_are_counted_too(site: Stands) -> None:
    there = site("landscape")
    tally: Tally = Tally({Count("2027-03", "en", "ending", "elsewhere"): 4, Count("2027", "en", "start", ""): 9})
    desk, tape = there.desk(there.settings()), there.tape
    assert ends(desk, tally, tape)[-1] == "others:\u00a04" and len(ends(desk, tally, tape)) == 4
    assert spoken(tally) == ["English\u00a09"]


def test_without_any_figures_there_is_no_chart_and_no_day(museum: Opens) -> None:
    kiosk = museum("landscape")
    kiosk.attendant.site.figures.gathered.clear()
    open_menu(kiosk)
    kiosk.touch("figures")
    assert "Visits begun: 0" in kiosk.text
    assert "Visits a day" not in kiosk.text and "Since" not in kiosk.text


@pytest.mark.parametrize("glass", GLASSES)
def test_an_export_says_where_to_and_breaks_no_name(museum: Opens, glass: str, tmp_path: Path) -> None:
    folder = tmp_path / "five-hundred-metres"
    folder.mkdir()
    kiosk = museum(glass, folder=folder)
    open_menu(kiosk)
    kiosk.touch("export")
    assert "This machine" in kiosk.text and "mounted" not in kiosk.text
    kiosk.touch(f"to:{folder}")
    said = [printed.run.text for printed in kiosk.sheet.printed]
    assert "figures-1.csv" in said and any(line.endswith("/five-hundred-metres") for line in said)


def test_a_path_is_broken_between_folders_alone(site: Stands) -> None:
    there = site("tablet")
    desk = there.desk(there.settings())
    path = "/var/lib/five-hundred-metres/kept-figures"
    lines = unbroken(desk, path, desk.setter.width("/var/lib/five-hundred-metres", desk.body()) + 10)
    assert lines == ["/var/lib/five-hundred-metres", "/kept-figures"]
    assert unbroken(desk, "No path/at all", 10) == ["No path/at all"]


def test_years_of_figures_show_when_they_are_read_without_another_touch(
    museum: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):  # the second sums up the first
        kept = museum("portrait", folder=tmp_path).attendant.site.figures
        kept.count("start")
        kept.close()
    monkeypatch.setattr("game.kiosk.figures.AT_ONCE", 0)
    kiosk = museum("portrait", folder=tmp_path)
    figures = kiosk.attendant.site.figures
    open_menu(kiosk)
    with figures.writing:
        kiosk.touch("figures")
        assert "still being added up" in kiosk.text
    kiosk.wait(1)
    assert "Visits begun: 2" in kiosk.text and "still" not in kiosk.text
    kiosk.touch("back", "export", f"to:{tmp_path}")
    while figures.exporter:
        figures.exporter.join()
        kiosk.wait(1)
    assert "figures-1.csv" in kiosk.text and (tmp_path / "figures-1.csv").exists()
