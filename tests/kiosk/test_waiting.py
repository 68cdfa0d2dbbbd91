"""Hours, idling, and the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kiosk.clock import Clock, clock
from game.kiosk.configuration import Configuration
from game.kiosk.hours import is_open
from game.kiosk.idle import Idle, Wait
from game.kiosk.read import read_configuration

HOURS = """
hours:
  - {days: tue-sun, from: "10:00", to: "18:00"}
  - {days: [fri], from: "20:00", to: "24:00"}
  - {days: sat, from: "00:00", to: "1:30"}
staff_code: scrypt-14-00112233445566778899aabbccddeeff-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
"""


@pytest.fixture
def museum(tmp_path: Path) -> Configuration:
    (tmp_path / "kiosk.yaml").write_text(HOURS, encoding="utf-8")
    configuration, problems = read_configuration(tmp_path / "kiosk.yaml")
    assert configuration is not None, problems
    return configuration


@pytest.mark.parametrize(
    ("when", "light"),
    [
        ("2027-03-01T12:00", False),  # a Monday
        ("2027-03-02T09:59", False),
        ("2027-03-02T10:00", True),
        ("2027-03-02T17:59", True),
        ("2027-03-02T18:00", False),
        ("2027-03-05T19:59", False),  # a Friday
        ("2027-03-05T23:59", True),
        ("2027-03-06T00:00", True),
        ("2027-03-06T01:30", False),
        ("1970-01-05T03:00", True),  # a clock that cannot be right
    ],
)
def test_opening_hours(museum: Configuration, when: str, light: bool) -> None:
    assert is_open(museum, datetime.fromisoformat(when)) is light
    assert is_open(replace(museum, hours=()), datetime.fromisoformat(when))


@given(st.integers(min_value=0, max_value=10_000), st.floats(min_value=0, max_value=100_000))
def test_idling_goes_from_reading_to_asking_to_over(words: int, since: float) -> None:
    idle = Idle(60, 30)
    asks = max(60.0, words * 1.5)
    phase, left = idle.wait(since, words)
    assert phase == ("reading" if since < asks else "asking" if since < asks + 30 else "over")
    assert left >= 0
    if phase != "over":
        assert idle.wait(since + left, words).phase != phase


def test_a_screen_of_sixty_words_has_a_minute_and_a_half() -> None:
    assert Idle(60, 30).wait(0, 60) == Wait("reading", 90)
    assert Idle(60, 30).wait(90, 60) == Wait("asking", 30)
    assert Idle(60, 30).wait(120, 60) == Wait("over", 0)
    assert Idle(60, 30).wait(60, 0) == Wait("asking", 30)


def test_hours_have_names_only_while_the_clock_is_right() -> None:
    now, seconds = datetime(2026, 11, 22, 23, 59), 0.0
    time = Clock(lambda: now, lambda: seconds, 0.0)
    assert (time.is_wrong(), time.hour()) == (True, "+0")
    seconds = 3600.0 * 25
    assert time.hour() == "+25"
    now += timedelta(minutes=1)
    assert (time.is_wrong(), time.hour()) == (False, "2026-11-23T00")


def test_the_machines_own_clock() -> None:
    time = clock()
    assert time.steady() >= time.begun > 0
    assert not time.is_wrong()
