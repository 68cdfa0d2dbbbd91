"""Figures are kept once a minute, counted once, and never in the way."""

from __future__ import annotations

import errno
import os
import shutil
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import disk
from game.kiosk import counts, ledger
from game.kiosk.clock import Clock
from game.kiosk.counts import Count, coarser, rows, tally_of
from game.kiosk.figures import EXPORTED, EXPORTING, NOT_EXPORTED, NOT_KEPT, NOT_YET, Figures
from game.story.words import Notice, Words


class Time:
    """A clock that is set by hand."""

    def __init__(self, now: datetime = datetime(2027, 3, 1, 10, 30)) -> None:
        self.now, self.seconds = now, 0.0

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)
        self.seconds += timedelta(**span).total_seconds()

    def clock(self) -> Clock:
        return Clock(lambda: self.now, lambda: self.seconds, self.seconds)


def told(folder: Path, time: Time | None = None) -> dict[str, int]:
    """What a program that starts now finds: `hour kind what` and how often."""
    tally, notice = Figures(folder, (time or Time()).clock()).totals()
    assert notice is None
    return {f"{count.hour} {count.language} {count.kind} {count.what}".strip(): n for count, n in tally.items()}


def ticked(figures: Figures) -> None:
    figures.tick()
    if figures.writer:
        figures.writer.join()


def test_counts_are_kept_by_hour_and_language(tmp_path: Path) -> None:
    time = Time()
    figures = Figures(tmp_path, time.clock())
    figures.count("start", language="kk")
    figures.count("choice", "lamp/mateo/hold", "kk")
    time.pass_(minutes=40)
    figures.count("start", language="kk")
    figures.count("start")
    figures.close()
    assert told(tmp_path) == {
        "2027-03-01T10 kk start": 1,
        "2027-03-01T10 kk choice lamp/mateo/hold": 1,
        "2027-03-01T11 kk start": 1,
        "2027-03-01T11 en start": 1,
    }


def test_it_writes_once_a_minute_and_not_without_need(tmp_path: Path) -> None:
    time = Time()
    figures = Figures(tmp_path / "data", time.clock())
    figures.count("start")
    time.pass_(seconds=59)
    ticked(figures)
    assert not (tmp_path / "data").exists()
    time.pass_(seconds=1)
    ticked(figures)
    (log,) = (tmp_path / "data").iterdir()
    size = log.stat().st_size
    time.pass_(seconds=600)
    ticked(figures)
    assert log.stat().st_size == size
    figures.close()


def test_the_staff_see_what_is_not_kept_yet(tmp_path: Path) -> None:
    figures = Figures(tmp_path, Time().clock())
    figures.count("start")
    figures.keep()
    figures.count("start")
    assert sum(figures.totals()[0].values()) == 2
    figures.close()


@pytest.mark.parametrize("cut", range(1, 60))
def test_a_torn_line_is_passed_over_and_harms_no_other(tmp_path: Path, cut: int) -> None:
    figures = Figures(tmp_path, Time().clock())
    for what in ("first", "second"):
        figures.count("choice", what)
        figures.keep()
    figures.ledger.close()  # type: ignore[union-attr]
    (log,) = tmp_path.glob("minutes-*.log")
    log.write_bytes(log.read_bytes()[:-cut])
    assert told(tmp_path) in (
        {"2027-03-01T10 en choice first": 1},
        {"2027-03-01T10 en choice first": 1, "2027-03-01T10 en choice second": 1},
    )
    after = Figures(tmp_path, Time().clock())
    after.count("choice", "third")
    after.close()
    assert told(tmp_path)["2027-03-01T10 en choice third"] == 1
    assert told(tmp_path)["2027-03-01T10 en choice first"] == 1


def test_a_run_that_ends_is_summed_up_by_the_next(tmp_path: Path) -> None:
    for _ in range(3):
        figures = Figures(tmp_path, Time().clock())
        figures.count("start")
        figures.close()
    assert told(tmp_path) == {"2027-03-01T10 en start": 3}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hours.log", "minutes-000003.log"]


def test_after_an_hour_only_its_sum_is_left(tmp_path: Path) -> None:
    time = Time()
    figures = Figures(tmp_path, time.clock())
    for _ in range(20):
        figures.count("start")
        time.pass_(minutes=1)
        ticked(figures)
    time.pass_(hours=1)
    figures.count("start")
    ticked(figures)
    lines = [line for line in (tmp_path / "hours.log").read_bytes().split(b"\n") if line]
    assert len(lines) == 1
    assert b'"counts":[["2027-03-01T10","en","start","",20]]' in lines[0]
    figures.close()


class Broken:
    """A disk that fails at a certain call."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def at(self, name: str, number: int, *, of: Any = os, after: bool = False) -> None:
        real, calls = getattr(of, name), [0]

        def failing(*given: Any, **named: Any) -> Any:
            calls[0] += 1
            if calls[0] == number and after:
                real(*given, **named)
            if calls[0] == number:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*given, **named)

        self.monkeypatch.setattr(of, name, failing)


@pytest.mark.parametrize("after", [False, True], ids=["before it", "after it"])
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("call", ["write", "fsync", "lseek", "open"])
def test_wherever_the_disk_fails_nothing_is_lost_or_counted_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, after: bool
) -> None:
    time = Time()
    figures = Figures(tmp_path, time.clock())
    with monkeypatch.context() as patch:
        Broken(patch).at(call, number, after=after)
        for _ in range(4):
            figures.count("start")
            figures.keep()
            time.pass_(minutes=25)
    figures.keep()
    figures.close()
    found = told(tmp_path, time)
    assert sum(found.values()) == 4


def test_a_line_half_written_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = Figures(tmp_path, Time().clock())
    figures.count("start")
    real = os.write

    def half(held: int, content: Any) -> int:
        if len(content) < 20:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(held, content[: len(content) // 2])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        refused = figures.keep()
    assert refused is not None and refused.text == NOT_KEPT
    assert refused.values["reason"] == os.strerror(errno.ENOSPC)
    figures.count("start")
    assert figures.keep() is None
    figures.close()
    assert told(tmp_path) == {"2027-03-01T10 en start": 2}


def test_a_folder_that_vanishes_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    figures = Figures(folder, Time().clock())
    figures.count("start")
    figures.keep()
    folder.rename(tmp_path / "elsewhere")
    folder.write_text("a file in its place")
    figures.count("start")
    assert figures.keep() is not None
    figures.count("start")
    assert sum(figures.totals()[0].values()) == 2
    folder.unlink()
    assert figures.keep() is None
    figures.close()
    assert sum(told(folder).values()) + sum(told(tmp_path / "elsewhere").values()) == 3


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such disk here")
def test_a_read_only_system_keeps_them_in_memory(tmp_path: Path) -> None:
    figures = Figures(Path("/proc/nothing/here"), Time().clock())
    figures.count("start")
    notice = figures.keep()
    assert notice is not None and notice.values["folder"] == "/proc/nothing/here"
    assert figures.trouble == notice
    assert sum(figures.totals()[0].values()) == 1
    figures.close()


def test_trouble_is_over_when_a_line_is_on_the_disk_or_the_staff_look(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    figures = Figures(folder, Time().clock())
    figures.keep()
    folder.write_text("a file in its place")
    figures.look()
    assert figures.trouble is not None
    assert figures.keep() is not None  # with nothing to write, nothing is shown
    folder.unlink()
    figures.count("start")
    assert figures.keep() is None
    figures.close()


def test_a_look_that_finds_the_folder_writable_ends_the_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file in its place")
    figures = Figures(folder, Time().clock())
    figures.count("start")
    assert figures.keep() is not None
    folder.unlink()
    figures.look()
    assert figures.trouble is None
    assert figures.keep() is None
    figures.close()
    assert sum(told(folder).values()) == 1


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    figures = Figures(None, Time().clock())
    figures.count("start")
    assert figures.keep() is None
    assert sum(figures.totals()[0].values()) == 1
    figures.close()


def test_two_programs_on_one_folder_do_not_meet(tmp_path: Path) -> None:
    one, other = Figures(tmp_path, Time().clock()), Figures(tmp_path, Time().clock())
    for figures in (one, other, one, other):
        figures.count("start")
        figures.keep()
    assert len(list(tmp_path.glob("minutes-*.log"))) == 2
    one.close()
    other.close()
    assert told(tmp_path) == {"2027-03-01T10 en start": 4}


def test_a_wrong_clock_counts_hours_since_the_start(tmp_path: Path) -> None:
    time = Time(datetime(1970, 1, 1))
    figures = Figures(tmp_path, time.clock())
    figures.count("start")
    time.pass_(hours=7, minutes=1)
    figures.count("start")
    time.now = datetime(2027, 3, 1, 9)  # somebody has set it
    figures.count("start")
    figures.close()
    assert told(tmp_path) == {"+0 en start": 1, "+7 en start": 1, "2027-03-01T09 en start": 1}


def test_what_others_left_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "hours.log").write_bytes(b"\xff\xfe\n00000000 \n00000000 {}\n" + ledger._packed({"of": 1}))
    (tmp_path / "minutes-000001.log").write_bytes(os.urandom(500))
    (tmp_path / "minutes-000002.log").write_bytes(ledger._packed({"run": "x", "n": 1, "counts": [["a"], 7, None]}))
    (tmp_path / "minutes-7.log").mkdir()
    figures = Figures(tmp_path, Time().clock())
    figures.count("start")
    assert figures.keep() is None
    figures.close()
    assert told(tmp_path) == {"2027-03-01T10 en start": 1}


@given(st.binary(max_size=400))
def test_any_file_can_be_read(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        for file in ("hours.log", "minutes-000001.log"):
            Path(name, file).write_bytes(content)
        assert told(Path(name)) == {}


# Size


def test_too_large_a_log_becomes_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "LARGEST", 2000)
    monkeypatch.setattr(ledger, "MOST", 10)
    time = Time(datetime(2027, 3, 1, 0))
    figures = Figures(tmp_path, time.clock())
    for _ in range(72):
        figures.count("start", language="en")
        time.pass_(hours=1)
        ticked(figures)
    figures.close()
    found = told(tmp_path, time)
    assert sum(found.values()) == 72
    assert "2027-03-01 en start" in found
    assert (tmp_path / "hours.log").stat().st_size < 4000


def test_in_memory_too_hours_become_days(monkeypatch: pytest.MonkeyPatch) -> None:
    tally = Counter(
        {Count(f"2027-03-{day:02}T{hour:02}", "en", "start", ""): 1 for day in (1, 2) for hour in range(24)}
    )
    tally[Count("+3", "en", "start", "")] = 2
    assert coarser(tally, 100) == tally
    assert coarser(tally, 10) == {
        Count("2027-03-01", "en", "start", ""): 24,
        Count("2027-03-02", "en", "start", ""): 24,
        Count("+", "en", "start", ""): 2,
    }
    assert sum(coarser(tally, 1).values()) == 50


def test_rows_there_and_back() -> None:
    tally = Counter({Count("2027-03-01T10", "en", "choice", "a/b/c"): 3})
    assert tally_of(rows(tally)) == tally
    assert counts.tally_of([["only", "four", "texts", 1]]) == {}


# Export


def test_the_table(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    figures = Figures(tmp_path / "data", Time().clock())
    figures.count("choice", "lamp/mateo/hold", "ru")
    figures.count("start", language="ru")
    first, second = figures.export(stick), figures.export(stick)
    assert first.text == EXPORTED and first.values == {"path": str(stick / "figures-1.csv")}
    assert second.values == {"path": str(stick / "figures-2.csv")}
    assert (stick / "figures-1.csv").read_text(encoding="utf-8").splitlines() == [
        "hour,language,kind,what,count",
        "2027-03-01T10,ru,choice,lamp/mateo/hold,1",
        "2027-03-01T10,ru,start,,1",
    ]
    shutil.rmtree(stick)
    assert figures.export(stick).text == NOT_EXPORTED


@pytest.mark.skipif(os.name == "nt", reason="the kiosk needs a Unix")
@pytest.mark.parametrize("at_once", [0, 100_000], ids=["beside the page", "at once"])
def test_no_table_is_written_of_figures_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    data, stick = tmp_path / "data", tmp_path / "stick"
    (data / "hours.log").mkdir(parents=True)
    stick.mkdir()
    monkeypatch.setattr("game.kiosk.figures.AT_ONCE", at_once)
    figures = Figures(data, Time().clock())
    figures.count("start")
    while (notice := figures.export(stick)).text == EXPORTING:
        pass
    said = Words.english().notice(notice)
    assert said == f"The figures in {data} cannot be read (Is a directory), and no table is written."
    assert list(stick.iterdir()) == []


def test_what_takes_long_to_add_up_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):  # the second sums up the first
        figures = Figures(tmp_path, Time().clock())
        figures.count("choice", "lamp/mateo/hold")
        figures.close()
    monkeypatch.setattr("game.kiosk.figures.AT_ONCE", 0)
    figures = Figures(tmp_path, Time().clock())
    assert figures.totals() == ({}, Notice(NOT_YET))
    figures.reader.join()  # type: ignore[union-attr]
    assert figures.totals() == ({Count("2027-03-01T10", "en", "choice", "lamp/mateo/hold"): 2}, None)
    while (notice := figures.export(tmp_path)).text == EXPORTING:
        pass
    assert notice.values == {"path": str(tmp_path / "figures-1.csv")}


@pytest.mark.parametrize("other", ["another", "stick"], ids=["in another place", "in the same place"])
def test_whoever_comes_back_with_another_stick_has_a_table_of_his_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    monkeypatch.setattr("game.kiosk.figures.AT_ONCE", -1)
    first, second = tmp_path / "stick", tmp_path / other
    first.mkdir()
    figures = Figures(tmp_path / "data", Time().clock())
    figures.count("start")
    with figures.writing:  # so that it takes a while
        assert figures.export(first) == Notice(EXPORTING)
        assert figures.export(first) == Notice(EXPORTING)
        figures.leave_export()
        assert figures.export(second) == Notice(EXPORTING)
    while (first / "figures-1.csv") not in first.iterdir():
        pass
    shutil.rmtree(first)  # its stick is drawn out
    second.mkdir()
    while (notice := figures.export(second)).text == EXPORTING:
        pass
    assert notice == Notice(EXPORTED, {"path": str(second / "figures-1.csv")})
    assert [path.name for path in second.iterdir()] == ["figures-1.csv"]


def test_of_very_many_rows_the_page_has_those_it_shows_and_the_table_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "MANY", 3)
    time = Time()
    for kind, what in (("choice", "a"), ("choice", "b"), ("ending", "last"), ("crash", "")) * 2:
        figures = Figures(tmp_path / "data", time.clock())
        figures.count(kind, what)  # type: ignore[arg-type]
        figures.close()
        time.pass_(hours=1)
    figures.close()
    assert told(tmp_path / "data", time) == {
        "2027-03-01  choice": 4,
        "2027-03-01  ending last": 2,
        "2027-03-01T13  crash": 1,
        "2027-03-01T17  crash": 1,
    }
    figures.table(tmp_path)
    assert len((tmp_path / "figures-1.csv").read_text(encoding="utf-8").splitlines()) == 9


def test_a_folder_that_cannot_be_synced_has_the_table_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync", lambda folder: (_ for _ in ()).throw(OSError(errno.EIO, "Input/output error")))
    assert Figures(None, Time().clock()).export(tmp_path).text == NOT_EXPORTED


def test_a_log_that_cannot_be_deleted_is_counted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "LARGEST", 100)
    monkeypatch.setattr(Path, "unlink", lambda path, missing_ok=False: None)
    for _ in range(4):
        figures = Figures(tmp_path, Time().clock())
        figures.count("start")
        figures.close()
    monkeypatch.undo()
    assert told(tmp_path) == {"2027-03-01T10 en start": 4}
