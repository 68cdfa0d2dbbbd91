"""Counting what visitors do, without knowing of any: per hour and language, kept once a minute.

Between two minutes the counts are in memory; where the disk will not have them they stay there, and are tried again.
Nothing here raises for the disk's sake, and no page waits for it: a minute is written off the frame, and years of them
are read there.
"""

from __future__ import annotations

import csv
import io
import itertools
import secrets
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game import disk
from game.kiosk.clock import Clock
from game.kiosk.counts import Count, Kind, Tally, coarser
from game.kiosk.data import try_folder
from game.kiosk.ledger import Ledger, Line
from game.story.words import ENGLISH, Notice

MINUTE = 60.0
LONGEST = 100  # characters of `what`
MOST = 20_000  # rows in memory while there is no disk; then hours become days
AT_ONCE = 100_000  # bytes of the ledger that are read while a page waits
PATIENCE = 0.03  # seconds that a page waits for a minute that is just being written

NOT_KEPT = "The figures cannot be kept in {folder} ({reason}). They stay in memory, and it is tried every minute."
NOT_READ = "The figures in {folder} cannot be read ({reason}). Only what was counted since is shown."
NOT_WHOLE = "The figures in {folder} cannot be read ({reason}), and no table is written."
NOT_YET = "The figures are still being added up."
EXPORTING = "The figures are being written. Leave the stick in until it says where they are."
NOT_EXPORTED = "The figures could not be written to {folder} ({reason})."
EXPORTED = "The figures are written to {path}."
SENTENCES = (NOT_KEPT, NOT_READ, NOT_WHOLE, NOT_YET, EXPORTING, NOT_EXPORTED, EXPORTED)

HEAD = ("hour", "language", "kind", "what", "count")


class Figures:
    """The counts of one run, and those before it in `folder`; None keeps nothing.

    `minute`: seconds from one writing to the next. `clock` says which hour it is.
    """

    def __init__(self, folder: Path | None, clock: Clock, minute: float = MINUTE) -> None:
        self.folder, self.clock, self.minute = folder, clock, minute
        self.ledger = Ledger(folder) if folder else None
        self.run = secrets.token_hex(4)  # of the program, not of a visitor
        self.number = itertools.count(1)
        self.gathered: Tally = Counter()
        self.unwritten: Line | None = None
        self.trouble: Notice | None = None
        """why nothing can be kept just now, for the staff"""
        self.due = clock.steady() + minute
        self.hour = ""
        self.gathering, self.writing = threading.Lock(), threading.Lock()
        self.writer: threading.Thread | None = None
        self.reader: threading.Thread | None = None
        self.exporter: threading.Thread | None = None
        self.wanted: Path | None = None
        """where to the exporter writes, as long as whoever asked for it waits"""
        self.exported: Notice | None = None

    def count(self, kind: Kind, what: str = "", language: str = ENGLISH) -> None:
        """One more of these, in this hour."""
        with self.gathering:
            self.gathered[Count(self.clock.hour(), language, kind, what[:LONGEST])] += 1

    def tick(self) -> None:
        """To be called often; once a minute this begins to write, and does not wait for it."""
        if self.clock.steady() < self.due or (self.writer and self.writer.is_alive()):
            return
        self.due = self.clock.steady() + self.minute
        self.writer = threading.Thread(target=self.keep, name="figures", daemon=True)
        self.writer.start()

    def keep(self) -> Notice | None:
        """Writes now what is counted, and waits for it; says why it could not."""
        with self.writing:
            try:
                self._keep()
            except OSError as error:
                self.trouble = Notice(NOT_KEPT, {"folder": _shown(self.folder), "reason": _reason(error)})
            return self.trouble

    def look(self) -> None:
        """Finds out now whether the folder can be written to, for staff who ask before there was anything to write; and
        begins to add up what they will want to see.
        """
        if self.folder is None:
            return
        self._begin_to_read()
        if not self.writing.acquire(timeout=PATIENCE):
            return  # who writes just now finds it out himself
        try:
            try_folder(self.folder)
            self.trouble = None
        except OSError as error:
            self.trouble = Notice(NOT_KEPT, {"folder": _shown(self.folder), "reason": _reason(error)})
        finally:
            self.writing.release()

    def close(self) -> None:
        """Keeps what there is; nothing is to be counted after it."""
        self.keep()
        if self.ledger:
            self.ledger.close()

    def totals(self) -> tuple[Tally, Notice | None]:
        """All that was ever counted here, the last minute included, for a page that shows it, and what is not in it.

        Where the rows are very many, they are as `outlined` leaves them. It never takes long: what would be is said.
        """
        if self.ledger is None:
            return self._all(None)
        if self._begin_to_read() or not self.writing.acquire(timeout=PATIENCE):
            with self.gathering:
                return self.gathered.copy(), Notice(NOT_YET)
        try:
            return self._all(self.ledger.outline)
        finally:
            self.writing.release()

    def _begin_to_read(self) -> bool:
        """Whether there is so much to be read that it is done beside the page, by somebody who is at it."""
        if self.reader and self.reader.is_alive():
            return True
        if self.ledger is None or self.ledger.unread() <= AT_ONCE:
            return False
        self.reader = threading.Thread(target=self._read, name="figures read", daemon=True)
        self.reader.start()
        return True

    def _read(self) -> None:
        if self.ledger:
            with suppress(OSError):  # who asks for the totals meets it again, and says it
                self.ledger.outline()

    def _all(self, ledger: Callable[[tuple[str, int] | None], Tally] | None) -> tuple[Tally, Notice | None]:
        with self.gathering:
            line = self.unwritten
            total = self.gathered + (line.tally if line else Counter())
        if ledger is None:
            return total, None
        try:
            found = ledger((line.run, line.number) if line else None)
            found.update(total)
            return found, None
        except OSError as error:
            return total, Notice(NOT_READ, {"folder": _shown(self.folder), "reason": _reason(error)})

    def export(self, folder: Path) -> Notice:
        """Begins to write the table, and says how that went; or that it is not done yet, where that takes a while.

        Then it is to be asked again: there is one table at a time, and what came of it is said once, to whoever asked
        for it.
        """
        if self.exporter and self.wanted != folder:
            self.exporter.join(PATIENCE)
            if self.exporter.is_alive():
                return Notice(EXPORTING)
            self.exporter = self.exported = None
        if self.exporter is None:
            if self.ledger is None or self.ledger.size() <= AT_ONCE:
                return self.table(folder)
            self.wanted = folder
            self.exporter = threading.Thread(target=self._export, args=(folder,), name="figures export")
            self.exporter.start()
        self.exporter.join(PATIENCE)
        if self.exporter.is_alive() or self.exported is None:
            return Notice(EXPORTING)
        notice, self.exporter, self.exported = self.exported, None, None
        return notice

    def leave_export(self) -> None:
        """Whoever asked for a table has gone; what comes of it is not for the next, who may have another stick in."""
        self.wanted = None

    def _export(self, folder: Path) -> None:
        self.exported = self.table(folder)

    def table(self, folder: Path) -> Notice:
        """Writes all as a table into a new file in `folder`; says where, or why not.

        A part of it is not written: whoever reads the table later would take it for all.
        """
        with self.writing:
            tally, missing = self._all(self.ledger.tally if self.ledger else None)
        if missing:
            return Notice(NOT_WHOLE, missing.values)
        text = io.StringIO(newline="")
        table = csv.writer(text)
        table.writerow(HEAD)
        table.writerows([*count, number] for count, number in sorted(tally.items()))
        try:
            path = disk.put_beside(folder / "figures.csv", text.getvalue().encode())
        except OSError as error:
            return Notice(NOT_EXPORTED, {"folder": _shown(folder), "reason": _reason(error)})
        return Notice(EXPORTED, {"path": _shown(path)})

    def _keep(self) -> None:
        if self.ledger is None:
            return
        if self.hour != (hour := self.clock.hour()):
            self._sum_up()
            self.hour = hour
        if self.unwritten is None:
            self._gather()
        self._append()

    def _sum_up(self) -> None:
        """At the first writing, and with every new hour. A line that may or may not be on the disk goes first."""
        assert self.ledger
        self._append()
        self.ledger.close()
        self.ledger.sum_up()

    def _append(self) -> None:
        """Only a line that is on the disk shows that the trouble is over; a minute without one shows nothing."""
        if self.ledger and self.unwritten is not None:
            self.ledger.append(self.unwritten)
            self.unwritten = self.trouble = None

    def _gather(self) -> None:
        with self.gathering:
            self.gathered = coarser(self.gathered, MOST)
            if self.gathered:
                self.unwritten = Line(self.run, next(self.number), self.gathered)
                self.gathered = Counter()


def _reason(error: OSError) -> str:
    """In the words of the system, but where these say only what they found and not what is wrong."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "a file is where a folder should be"
    return disk.reason(error)


def _shown(path: Path | None) -> str:
    return disk.shown(path) if path else ""
