"""The figures on the disk: lines, each with a checksum and a number of its own.

    minutes-000007.log    what one run of the program counted, a line a minute; held by that run
    hours.log             a line for each of those that is closed: its sum

Lines, and not a database: an appended line is there or is not, whatever moment the power went, and one that is torn
harms no other; SQLite would bring a second file, a journal to be taken up again after every cut, and errors of its own
on a disk that is full or read-only. What an hour's lines were is gone when the hour is: their sum alone is kept, so
that nothing finer than the hour can ever be read. Every line counts once, however often it had to be written.
"""

from __future__ import annotations

import json
import math
import os
import re
import threading
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from game import disk
from game.kiosk.counts import Tally, coarser, outlined, rows, tally_of

HOURS = "hours.log"
LARGEST = (
    20_000_000  # bytes of hours.log; beyond them hours become days. A year of a busy museum is seven million at most.
)
MOST = 100_000  # rows that are left then
MANY = 20_000  # rows of sums kept at hand; beyond them only what a screen shows of them

_MINUTES = re.compile(r"minutes-(\d{6,9})\.log", re.ASCII)


class Line(NamedTuple):
    """What a run counted in a minute. `run` and `number` tell it from every other line."""

    run: str
    number: int
    tally: Tally


class _Own(NamedTuple):
    """The log of this run, open and held."""

    path: Path
    held: int


class _Read(NamedTuple):
    """How far hours.log was read, which logs are summed up so far, and the sums: it grows for years, and is asked every
    hour, and at every touch of the staff. Nothing in it changes; it is replaced.
    """

    file: tuple[int, int]
    size: int
    summed: frozenset[int]
    total: Tally


class Ledger:
    """A folder of figures. Every verb may raise OSError, and can be tried again after it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own: _Own | None = None
        self.read = _unread()
        self.reading = threading.Lock()

    def append(self, line: Line) -> None:
        """When this returns, the line is on the disk. The same line may be given again if it did not return."""
        _add(self._open().held, {"run": line.run, "n": line.number, "counts": rows(line.tally)})

    def close(self) -> None:
        """Lets go of this run's log; the next line begins another."""
        own, self.own = self.own, None
        if own:
            os.close(own.held)

    def tally(self, besides: tuple[str, int] | None = None) -> Tally:
        """All there is, but for one line that its writer still holds."""
        # In this order: a log that is summed up meanwhile is found in the sums, and one that is not, here.
        logs = {number: _lines(path, besides) for number, path in self._logs()}
        return _with_logs(logs, *self._sums())

    def outline(self, besides: tuple[str, int] | None = None) -> Tally:
        """As `tally`, from what was read before and what is new; of very many rows only what `outlined` leaves."""
        logs = {number: _lines(path, besides) for number, path in self._logs()}
        read = self._up_to_date()
        return _with_logs(logs, read.summed, Counter(read.total))

    def unread(self) -> int:
        """Bytes of hours.log that are still to be read for it."""
        with suppress(OSError):  # whoever reads it meets that again, and says it
            status = (self.folder / HOURS).stat()
            return status.st_size - self._before(status).size
        return 0

    def size(self) -> int:
        """Bytes of hours.log."""
        with suppress(OSError):
            return (self.folder / HOURS).stat().st_size
        return 0

    def sum_up(self) -> None:
        """Closed logs become sums; a log that a run still holds is left to it."""
        summed = self._up_to_date().summed
        for number, path in self._logs():
            if self.own and path == self.own.path:
                continue
            try:
                held = disk.hold(path)
            except BlockingIOError:
                continue
            try:
                lines = _lines(path, None)
                if lines and number not in summed:
                    self._add_sum(number, lines)
                    self._up_to_date()  # before the log is gone
                path.unlink(missing_ok=True)
            finally:
                os.close(held)
        self._shrink()

    def _add_sum(self, number: int, tally: Tally) -> None:
        with self.reading:  # half a line is not to be read
            held = os.open(self.folder / HOURS, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                _add(held, {"of": [number], "counts": rows(tally)})
            finally:
                os.close(held)
        disk.sync(self.folder)

    def _shrink(self) -> None:
        path = self.folder / HOURS
        if not path.exists() or path.stat().st_size <= LARGEST:
            return
        summed, total = self._sums()
        total = coarser(total, MOST)
        days: dict[str, Tally] = {}
        for count, number in total.items():
            days.setdefault(count.hour, Counter())[count] = number
        # A log that could not be deleted is still to be known, and the last one, so that no number comes again.
        known = {max(summed, default=0), *summed.intersection(number for number, _ in self._logs())}
        lines = [_packed({"of": sorted(known), "counts": []})]
        lines += [_packed({"of": [], "counts": rows(day)}) for day in days.values()]
        disk.replace(path, b"".join(lines), part=path.with_suffix(".part"))
        self._up_to_date()

    def _sums(self) -> tuple[set[int], Tally]:
        """Which logs are summed up, and the sums."""
        summed: set[int] = set()
        return summed, _added_up(_trees(self.folder / HOURS), summed, Counter())

    def _up_to_date(self) -> _Read:
        """Of hours.log only what is new is read."""
        path = self.folder / HOURS
        with self.reading:
            try:
                status = path.stat()
            except FileNotFoundError:
                self.read = _unread()
                return self.read
            before = self._before(status)
            if before.size < status.st_size:
                summed = set(before.summed)
                total = _added_up(_trees(path, before.size), summed, Counter(before.total), MANY)
                before = _Read(before.file, status.st_size, frozenset(summed), total)
            self.read = before
            return self.read

    def _before(self, status: os.stat_result) -> _Read:
        """What was read of this file; nothing, if it is another one."""
        file = (status.st_dev, status.st_ino)
        return self.read if self.read.file == file and self.read.size <= status.st_size else _unread(file)

    def _logs(self) -> list[tuple[int, Path]]:
        try:
            paths = list(self.folder.iterdir())
        except FileNotFoundError:
            return []
        found = ((_MINUTES.fullmatch(path.name), path) for path in paths)
        return sorted((int(name[1]), path) for name, path in found if name)

    def _open(self) -> _Own:
        if self.own and not _is_there(self.own):
            self.close()
        if self.own is None:
            self.own = self._begun()
        return self.own

    def _begun(self) -> _Own:
        self.folder.mkdir(parents=True, exist_ok=True)
        summed = self._up_to_date().summed
        number = max([0, *summed, *(number for number, _ in self._logs())])
        while True:
            number += 1
            path = self.folder / f"minutes-{number:06}.log"
            try:
                own = _Own(path, disk.hold(path))
            except BlockingIOError:
                continue
            disk.sync(self.folder)
            return own


def _is_there(own: _Own) -> bool:
    """Whether what is held is still what lies in the folder; somebody may have cleared it away."""
    try:
        return os.path.samestat(os.fstat(own.held), own.path.stat())
    except OSError:
        return False


def _add(held: int, tree: dict[str, object]) -> None:
    # The line break before it ends a line that was torn.
    content = memoryview(b"\n" + _packed(tree))
    os.lseek(held, 0, os.SEEK_END)
    while content:
        content = content[os.write(held, content) :]
    os.fsync(held)


def _packed(tree: dict[str, object]) -> bytes:
    text = json.dumps(tree, separators=(",", ":"), ensure_ascii=False).encode(errors="replace")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _unread(file: tuple[int, int] = (0, 0)) -> _Read:
    return _Read(file, 0, frozenset(), Counter())


def _added_up(trees: Iterable[Any], summed: set[int], total: Tally, many: float = math.inf) -> Tally:
    """What is known of hours.log with more of its lines, outlined when its rows are too many; a log that was summed up
    twice counts once.
    """
    outline = False
    for tree in trees:
        match tree:
            case {"of": list(of), "counts": list(found)}:
                numbers = {number for number in of if isinstance(number, int)}
                if not numbers or not numbers <= summed:
                    summed |= numbers
                    tally = tally_of(found)
                    total.update(outlined(tally) if outline else tally)
        if not outline and len(total) > many:
            total, outline = outlined(total), True
    return total


def _with_logs(logs: Mapping[int, Tally], summed: Collection[int], total: Tally) -> Tally:
    """The sums, and the logs that are in none of them."""
    for number, lines in logs.items():
        if number not in summed:
            total.update(lines)
    return total


def _lines(path: Path, besides: tuple[str, int] | None) -> Tally:
    """The sum of one log, each of its lines once."""
    seen = {besides}
    total: Tally = Counter()
    for tree in _trees(path):
        match tree:
            case {"run": str(run), "n": int(number), "counts": list(found)} if (run, number) not in seen:
                seen.add((run, number))
                total.update(tally_of(found))
    return total


def _trees(path: Path, begin: int = 0) -> Iterator[Any]:
    """What the whole lines of a file hold, from a byte on; torn and foreign ones are passed over."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return
    with file:
        file.seek(begin)
        for line in file:
            check, _, text = line.rstrip(b"\n").partition(b" ")
            if check == b"%08x" % zlib.crc32(text):
                with suppress(ValueError, RecursionError):  # the check is right; whoever wrote it was not this program
                    yield json.loads(text)
