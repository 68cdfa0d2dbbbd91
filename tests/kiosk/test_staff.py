"""The staff's code: kept as a slow hash, five tries, then five minutes, over a restart too."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.kiosk.staff import FILE, HASH, SHUT, TRIES, Lock, hash_code


class Hand:
    """Seconds that are set by hand."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(scope="module")
def kept() -> str:
    return hash_code("271828")


def test_what_is_kept_tells_nothing_and_takes_its_time(kept: str) -> None:
    assert HASH.fullmatch(kept)
    assert "271828" not in kept
    begun = time.perf_counter()
    assert hash_code("271828") != kept
    assert 0.01 < time.perf_counter() - begun < 1


def test_five_tries_then_five_minutes(kept: str, tmp_path: Path) -> None:
    now = Hand()
    lock = Lock(kept, tmp_path, now)
    assert [lock.verify("000000") for _ in range(TRIES)] == ["wrong"] * TRIES
    assert (lock.verify("271828"), lock.shut_for()) == ("shut", SHUT)
    now.seconds += SHUT - 1
    assert lock.verify("271828") == "shut"
    now.seconds += 1
    assert lock.verify("271828") == "open"
    assert lock.shut_for() == 0


def test_the_right_code_gives_all_tries_back(kept: str) -> None:
    lock = Lock(kept, None, Hand())
    for _ in range(3):
        assert [lock.verify(code) for code in ("1", "2", "3", "4", "271828")] == ["wrong"] * 4 + ["open"]


def test_a_restart_gives_no_try_back(kept: str, tmp_path: Path) -> None:
    for _ in range(TRIES):
        assert Lock(kept, tmp_path, Hand()).verify("000000") == "wrong"
    now = Hand()
    lock = Lock(kept, tmp_path, now)
    assert (lock.verify("271828"), lock.shut_for()) == ("shut", SHUT)
    now.seconds += SHUT
    assert lock.verify("000000") == "wrong"
    assert Lock(kept, tmp_path, Hand()).verify("271828") == "open"


@pytest.mark.parametrize("content", [b"", b"{}", b'{"tries": -1}', b'{"tries": 99}', b'{"tries": "0"}', b"\xff" * 99])
def test_a_file_that_was_changed_counts_as_all_tries(kept: str, tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Lock(kept, tmp_path, Hand()).verify("271828") == "shut"


@pytest.mark.parametrize("folder", ["/proc/nothing", "/dev/null/x"])
def test_without_a_disk_it_still_shuts(kept: str, folder: str) -> None:
    lock = Lock(kept, Path(folder), Hand())
    assert [lock.verify("1") for _ in range(TRIES + 1)] == ["wrong"] * TRIES + ["shut"]


@pytest.mark.parametrize("code", ["", "271828", "scrypt-14-00-00", "scrypt-99-" + "0" * 32 + "-" + "0" * 64])
def test_without_a_hash_nothing_opens_it(code: str) -> None:
    assert Lock(code, None, Hand()).verify("271828") == "wrong"


@pytest.mark.parametrize("typed", ["", "x" * 1000, "27182８", "\udcff"])
def test_whatever_is_typed(kept: str, typed: str) -> None:
    assert Lock(kept, None, Hand()).verify(typed) == "wrong"
