"""The shelf when the power goes, the disk is full or broken, and when two copies of the game write at once."""

from __future__ import annotations

import errno
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import pytest

from game.shelf import Label, Settings, Shelf
from game.story.words import Notice

LABEL = Label("The Bridge", "at-the-ford", "The ice held.", "1942-12-24T18:05")
ROOT = Path(__file__).parent.parent

# Saves without end, into the autosave and one slot, and says each save that is complete.
CHILD = """
import sys
from pathlib import Path
from game.shelf import Label, Shelf
folder, copy, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
shelf = Shelf(folder)
while True:
    number += 1
    record = {"format": 1, "copy": copy, "number": number, "moves": ["x" * 60] * 300}
    label = Label("The Bridge", "at-the-ford", "The ice held.", "1942-12-24T18:05")
    assert shelf.autosave(record, label) is None
    print("autosave", number, flush=True)
    assert shelf.put(int(copy), record, label) is None
    print("slot", number, flush=True)
"""


def record(number: int) -> dict[str, object]:
    return {"format": 1, "number": number}


def said(notice: Notice | None) -> str:
    return notice.text.format(**notice.values) if notice else ""


# Killed while saving


def saving(folder: Path, copy: int, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CHILD, str(folder), str(copy), str(number)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline()
    return child


def killed(child: subprocess.Popen[str], begun: int) -> dict[str, int]:
    """Kills it, and gives the number of the last save of each kind that it said to be complete."""
    child.kill()
    said, _ = child.communicate()
    lines = (line.split() for line in said.splitlines(keepends=True) if line.endswith("\n"))
    return {"autosave": begun + 1, "slot": 0} | {kind: int(number) for kind, number in lines}


def kill_while_saving(folder: Path, times: int, chance: random.Random) -> None:
    number = 0
    for _ in range(times):
        child = saving(folder, 1, number)
        time.sleep(chance.uniform(0, 0.03))
        last = killed(child, number)
        shelf = Shelf(folder)
        newest, slot = shelf.newest(), shelf.take(1)
        assert newest
        assert last["autosave"] <= newest.record["number"] <= last["autosave"] + 1
        if last["slot"]:
            assert slot
            assert last["slot"] <= slot.record["number"] <= last["slot"] + 1
        assert shelf.notices() == []
        number = newest.record["number"]
    assert not (folder / "autosave-2.json").exists()
    assert len(list(folder.iterdir())) <= 5


def test_killed_five_times_while_saving(tmp_path: Path) -> None:
    kill_while_saving(tmp_path, 5, random.Random(5))


@pytest.mark.slow
def test_killed_two_hundred_times_while_saving(tmp_path: Path) -> None:
    kill_while_saving(tmp_path, 200, random.Random(200))


def two_copies_killed(folder: Path, times: int, chance: random.Random) -> None:
    for begun in range(0, times * 100_000, 100_000):
        children = {copy: saving(folder, copy, begun) for copy in (1, 2)}
        for _ in range(5):
            time.sleep(chance.uniform(0, 0.02))
            reader = Shelf(folder)
            reader.slots()
            assert len(reader.autosaves()) >= 2
            assert reader.notices() == []
        last = {copy: killed(child, begun)["autosave"] for copy, child in children.items()}
        shelf = Shelf(folder)
        for copy in (1, 2):
            kept = [saved.record["number"] for saved in shelf.autosaves() if saved.record["copy"] == str(copy)]
            assert max(kept) >= last[copy]
        assert shelf.notices() == []


def test_two_copies_saving_at_once(tmp_path: Path) -> None:
    two_copies_killed(tmp_path, 2, random.Random(2))


@pytest.mark.slow
def test_two_copies_saving_at_once_many_times(tmp_path: Path) -> None:
    two_copies_killed(tmp_path, 25, random.Random(50))


# Failing at each single call


class Cut(BaseException):
    """The power goes: nothing after this happens any more."""


class Disk:
    """Counts the calls that reach the disk, and lets one of them fail, or it and all after it be cut off."""

    def __init__(self, fails_at: int = -1, error: int | None = None) -> None:
        self.calls: list[str] = []
        self.fails_at, self.error = fails_at, error

    def reached(self, name: str, *given: object) -> None:
        shown = [Path(os.fsdecode(path)).name for path in given if isinstance(path, str | bytes | os.PathLike)]
        self.calls.append(" ".join([name, *shown]))
        if self.error is None and -1 < self.fails_at < len(self.calls):
            raise Cut
        if self.error is not None and self.fails_at == len(self.calls) - 1:
            raise OSError(self.error, os.strerror(self.error))

    def call(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def called(*given: Any, **named: Any) -> Any:
            self.reached(name, *given)
            return real(*given, **named)

        return called

    def opened(self, path: Path, mode: str = "r", *given: Any, **named: Any) -> Opened:
        self.reached(f"open:{mode}", path)
        return Opened(self, open(path, mode, *given, **named))  # noqa: PTH123


class Opened:
    """A file on that disk."""

    def __init__(self, disk: Disk, file: Any) -> None:
        self.disk, self.file = disk, file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def fileno(self) -> int:
        return int(self.file.fileno())

    def flush(self) -> None:
        self.disk.reached("flush")
        self.file.flush()

    def read(self, size: int) -> bytes:
        self.disk.reached("read")
        return bytes(self.file.read(size))

    def write(self, content: bytes) -> None:
        self.file.write(content[: len(content) // 2])
        self.file.flush()
        self.disk.reached("write")
        self.file.write(content[len(content) // 2 :])


CALLS = ("open", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "stat", "lstat")


@contextmanager
def on(disk: Disk) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, disk.call(name, getattr(os, name)))
        patch.setattr(io, "open", disk.opened)
        yield


def autosave(shelf: Shelf) -> Notice | None:
    return shelf.autosave(record(3), LABEL)


def begin_another(shelf: Shelf) -> Notice | None:
    return shelf.autosave(record(3) | {"seed": 1}, LABEL)


def put(shelf: Shelf) -> Notice | None:
    return shelf.put(1, record(3), LABEL)


def put_over_a_letter(shelf: Shelf) -> Notice | None:
    return shelf.put(2, record(3), LABEL)


def keep_settings(shelf: Shelf) -> Notice | None:
    return shelf.keep_settings(Settings(theme="dark"))


VERBS = [autosave, begin_another, put, put_over_a_letter, keep_settings]


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where there is one: a hundred shelves are made here, and the disk need not turn for each."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        yield Path(name)


def furnished(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shelf = Shelf(folder)
    for number in (1, 2):
        assert shelf.autosave(record(number), LABEL) is None
    assert shelf.put(1, record(2), LABEL) is None
    assert shelf.keep_settings(Settings(theme="black")) is None
    (folder / "slot-02.json").write_text("a letter")
    return folder


def check_nothing_lost(folder: Path, verb: Callable[[Shelf], Notice | None], *, done: bool) -> None:
    shelf = Shelf(folder)
    newest, slot, other = shelf.newest(), shelf.take(1), shelf.take(2)
    kept, doubts = shelf.settings()
    assert newest
    assert slot
    assert doubts == []
    assert newest.record["number"] in ([3] if done and verb in (autosave, begin_another) else [2, 3])
    assert verb is autosave or 2 in [saved.record["number"] for saved in shelf.plays()]
    assert slot.record["number"] in ([3] if done and verb is put else [2, 3])
    assert kept.theme in (["dark"] if done and verb is keep_settings else ["black", "dark"])
    assert (other is not None) >= (done and verb is put_over_a_letter)
    assert b"a letter" in {path.read_bytes() for path in folder.rglob("*") if path.is_file()}


ERRORS = [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES]


@pytest.mark.parametrize(
    ("verb", "error"),
    [
        # Every verb and every error; each with each in the slow run.
        pytest.param(verb, error, marks=[] if verb is autosave or error == errno.ENOSPC else pytest.mark.slow)
        for verb in VERBS
        for error in ERRORS
    ],
)
def test_any_one_call_may_fail(memory: Path, verb: Callable[[Shelf], Notice | None], error: int) -> None:
    for fails_at in range(1000):
        folder = furnished(memory / "shelf")
        shelf, disk = Shelf(folder), Disk(fails_at, error)
        with on(disk):
            answer = verb(shelf)
        check_nothing_lost(folder, verb, done=answer is None)
        assert shelf.autosave(record(4), LABEL) is None
        newest = Shelf(folder).newest()
        assert newest
        assert newest.record["number"] == 4
        if len(disk.calls) <= fails_at:
            return
    pytest.fail("it never came to an end")


@pytest.mark.parametrize("verb", VERBS)
def test_the_power_may_go_at_any_call(memory: Path, verb: Callable[[Shelf], Notice | None]) -> None:
    for fails_at in range(1000):
        folder = furnished(memory / "shelf")
        disk = Disk(fails_at)
        with on(disk), suppress(Cut):
            assert verb(Shelf(folder)) is None
            assert len(disk.calls) <= fails_at
            return
        check_nothing_lost(folder, verb, done=False)
        assert Shelf(folder).autosave(record(4), LABEL) is None
    pytest.fail("it never came to an end")


def test_all_is_on_the_disk_before_a_name_changes(tmp_path: Path) -> None:
    shelf, disk = Shelf(furnished(tmp_path / "shelf")), Disk()
    with on(disk):
        assert autosave(shelf) is None
    writing = disk.calls[disk.calls.index("unlink autosave.part") :]
    assert [call for call in writing if not call.startswith(("stat", "lstat"))] == [
        *("unlink autosave.part", "open:xb autosave.part", "write", "flush", "fsync"),
        "replace autosave.json autosave-before.json",
        "replace autosave.part autosave.json",
        *("open shelf", "fsync"),
    ]


def test_a_disk_that_cannot_sync_folders_is_good_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(opened: int) -> None:
        if Path(f"/proc/self/fd/{opened}").is_dir():
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(opened)

    monkeypatch.setattr(os, "fsync", fsync)
    assert Shelf(tmp_path).autosave(record(1), LABEL) is None


@pytest.mark.skipif(os.name == "nt", reason="another lock there")
def test_a_disk_without_locks_is_good_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", flock)
    for number in (1, 2):
        assert Shelf(tmp_path).autosave(record(number), LABEL) is None
    assert [saved.record["number"] for saved in Shelf(tmp_path).autosaves()] == [2, 1]


# Disks that really are full, small or closed


def in_a_small_disk(tmp_path: Path, script: str) -> str:
    """What a script says that runs with a disk of 64 KB mounted where its first argument says."""
    if not shutil.which("unshare"):
        pytest.skip("no unshare here")
    command = 'mount -t tmpfs -o size=64k tmpfs "$1" 2>/dev/null || exit 77; exec "$2" -c "$3" "$1"'
    given = ["unshare", "-rm", "sh", "-c", command, "sh", str(tmp_path), sys.executable, script]
    done = subprocess.run(given, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 77 or done.stderr.startswith("unshare:"):
        pytest.skip("no mounting here")
    assert done.stderr == ""
    return done.stdout


def test_a_full_disk(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from game.shelf import Label, Settings, Shelf
shelf = Shelf(Path(sys.argv[1]) / "shelf")
label = Label("The Bridge", "at-the-ford", "The ice held.", "1942-12-24T18:05")
def record(number): return {"format": 1, "number": number, "moves": "x" * 9000}
def say(notice): print(notice.text.format(**notice.values) if notice else "kept")
for slot in range(1, 5):
    say(shelf.put(slot, record(slot), label))
say(shelf.autosave(record(1), label))
say(shelf.autosave(record(2), label))
(shelf.folder.parent / "other").write_bytes(b"x" * 4096)
say(shelf.keep_settings(Settings(theme="dark")))
again = Shelf(shelf.folder)
print(again.newest().record["number"], [saved and saved.record["number"] for saved in again.slots()][:5])
say(shelf.clear(4))
say(shelf.autosave(record(3), label))
print(Shelf(shelf.folder).newest().record["number"], sorted(path.name for path in shelf.folder.glob("*.part")))
"""
    full = "The disk is full. Nothing was written; what was kept before is still there."
    assert in_a_small_disk(tmp_path, script).splitlines() == [
        *("kept", "kept", "kept", "kept", "kept", full, full),
        "1 [1, 2, 3, 4, None]",
        *("kept", "kept"),
        "3 []",
    ]


def test_a_disk_mounted_read_only(tmp_path: Path) -> None:
    script = """
import subprocess, sys
from pathlib import Path
from game.shelf import Label, Settings, Shelf
label = Label("The Bridge", "at-the-ford", "The ice held.", "1942-12-24T18:05")
shelf = Shelf(Path(sys.argv[1]))
assert shelf.autosave({"format": 1, "number": 1}, label) is None
assert shelf.put(1, {"format": 1, "number": 1}, label) is None
(shelf.folder / "slot-02.json").write_text("a letter")
folder = shelf.folder
del shelf  # its lock is a file open for writing, and a disk with one of those stays as it is
subprocess.run(["mount", "-o", "remount,ro", sys.argv[1]], check=True)
def say(notice): print(notice.text.format(**notice.values) if notice else "kept")
for folder in (folder, folder / "new"):
    shelf = Shelf(folder)
    print(bool(shelf.newest()), [bool(saved) for saved in shelf.slots()][:3])
    for notice in (
        shelf.autosave({"format": 1, "number": 2}, label),
        shelf.put(1, {"format": 1, "number": 2}, label),
        shelf.clear(1),
        shelf.keep_settings(Settings()),
        *shelf.notices(),
    ):
        say(notice)
"""
    refused, below = (
        f"Nothing may be written in {folder}. What was kept before is still there."
        for folder in (tmp_path, tmp_path / "new")
    )
    left = "slot-02.json holds what this game cannot read, and could not be moved aside. It was left as it is."
    assert in_a_small_disk(tmp_path, script).splitlines() == [
        *("True [True, False, False]", refused, refused, refused, refused, left),
        *("False [False, False, False]", below, below, "kept", below),
    ]


@pytest.mark.skipif(os.name == "nt", reason="limits as POSIX has them")
def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from game.shelf import Label, Shelf, keep_picture
label = Label("The Bridge", "at-the-ford", "The ice held.", "1942-12-24T18:05")
shelf = Shelf(Path(sys.argv[1]))
assert shelf.autosave({"format": 1, "moves": "x" * 5000}, label) is None
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
notice = shelf.autosave({"format": 1, "moves": "x" * 6000}, label)
print(notice.text.format(**notice.values))
print(keep_picture(shelf.pictures, "band", b"x" * 1001).text)
print(keep_picture(shelf.pictures, "band", b"x" * 999).values["path"])
print(*(path.name for path in (shelf.folder / "pictures").iterdir()))
print(len(Shelf(shelf.folder).newest().record["moves"]))
"""
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        f"Writing in {tmp_path} failed (File too large). What was kept before is still there.",
        "The picture could not be kept in {folder} ({reason}).",
        f"{tmp_path}/pictures/band-1.png",
        "band-1.png",
        "5000",
    ]
