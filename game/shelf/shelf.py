"""The folder of one player, and what may be done there.

    settings.json                              plain JSON, one key a setting
    slot-01.json … slot-12.json                kept by the player
    autosave.json, autosave-before.json        kept by the game: the latest, and the one before
    left-01.json … left-12.json                the last plays that were left for others, as far as they came
    autosave-2.json, left-2-01.json, …         the same, of a second copy of the game open at the same time
    autosave.lock, autosave.part               who writes there now; a save not yet complete
    set-aside-1/, …                            what was in the way and is none of ours, as it was found
    story-lamp/, …                             all but the settings once more, for each other story that is played

What is garbled, foreign, too large or no file is set aside and said; what cannot be moved stays and is never written
over. Two things stay where they are: what a newer version made, for whoever goes back to it must find it there; and
what cannot be opened, for the trouble may pass. A slot then refuses, and an autosave goes on under the next name.
"""

from __future__ import annotations

import errno
import os
import threading
import weakref
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

import platformdirs

from game.disk import LARGEST, Foreign, Unreached, hold, reason, replace, set_aside, shown, sync, tree_in
from game.shelf.berth import COPIES, Berth, berths
from game.shelf.left import begun, each_once, holds, room_for
from game.shelf.saved import Label, Newer, Saved, packed, read_saved
from game.shelf.sentences import (
    CHANGED,
    CLOSED_FOLDER,
    CROWDED,
    FAILED,
    FULL,
    LEFT,
    NEWER,
    READ_ONLY,
    SET_ASIDE,
    TOO_LARGE,
    UNREACHED,
)
from game.shelf.settings import Settings, packed_settings, read_settings
from game.story.words import Notice

SLOTS = 12
_P = ParamSpec("_P")


class _Unwritten(Exception):
    """Nothing was written, and the notice says why."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.text)
        self.notice = notice


def _told(verb: Callable[Concatenate[Shelf, _P], None]) -> Callable[Concatenate[Shelf, _P], Notice | None]:
    """One that writes at a time, and what the disk or the shelf refused is an answer, not an exception."""

    @wraps(verb)
    def told(shelf: Shelf, /, *given: _P.args, **named: _P.kwargs) -> Notice | None:
        with shelf.writing:
            try:
                verb(shelf, *given, **named)
            except _Unwritten as why:
                return why.notice
            except OSError as error:
                return _why(error, shelf.saves)
        return None

    return told


class Shelf:
    """The folder of one player; nothing in it is made before something is written.

    `folder` is by default the one FIVEHUNDRED_HOME names, else the player's data folder on this system. `story` names
    another than ours: its saves lie in `saves`, a folder of their own, so that neither story displaces the other's.
    """

    def __init__(self, folder: Path | None = None, story: str = "") -> None:
        self.folder = folder or _home()
        self.saves = self.folder / f"story-{story}" if story else self.folder
        self.pictures = _pictures() if folder is None else self.folder / "pictures"
        # Front ends save off the frame, so a save and a change of settings may meet in one part file.
        self.writing = threading.Lock()
        self._berths = berths(self.saves)
        self._berth: Berth | None = None
        self._seen: dict[int, Saved | None] = {}
        self._said: list[Notice] = []
        self._unsaid: list[Notice] = []

    def notices(self) -> list[Notice]:
        """What was met on the shelf since this was last asked; nothing is said twice."""
        unsaid, self._unsaid = self._unsaid, []
        return unsaid

    # The player's settings

    def settings(self) -> tuple[Settings, list[Notice]]:
        """The settings kept, and what of them could not be understood and stands at its default."""
        settings, doubts = self._liked()
        self._said += doubts  # whoever asked says them; a folder that cannot be reached is met again with the saves
        return settings, doubts

    def _liked(self) -> tuple[Settings, list[Notice]]:
        path = self._settings
        try:
            return read_settings(tree_in(path) or {})
        except (Foreign, OSError) as error:
            return Settings(), [self._refusal(path, error)]

    def language(self) -> str:
        """The one the settings ask for, for whoever needs no more yet; nothing is moved, so nothing is left unsaid."""
        try:
            return read_settings(tree_in(self._settings) or {})[0].language
        except (Foreign, OSError):
            return Settings().language

    @_told
    def keep_settings(self, settings: Settings) -> None:
        """Writes them; an older file that was not wholly understood is set aside first."""
        _, doubts = self._liked()
        if doubts and os.path.lexists(self._settings):
            doubts = [self._set_aside(self._settings)]
        for doubt in doubts:
            if doubt.text == LEFT:
                raise _Unwritten(doubt)
            self._say(doubt)
        self._write(self._settings, packed_settings(settings))

    @property
    def _settings(self) -> Path:
        return self.folder / "settings.json"

    # What the game keeps by itself

    def newest(self) -> Saved | None:
        """The last complete autosave."""
        return next(iter(self.autosaves()), None)

    def autosaves(self) -> tuple[Saved, ...]:
        """All complete autosaves, newest first: for when the newest no longer fits the story."""
        found = (saved for berth in self._berths for saved in self._pair(berth))
        return tuple(sorted(found, key=lambda saved: saved.count, reverse=True))

    def plays(self) -> tuple[Saved, ...]:
        """Every play that the game keeps, newest first, each once: the last autosave, then those left for others."""
        found = (self._look(path)[0] for berth in self._berths for path in berth.left)
        return each_once([*self.autosaves(), *filter(None, found)])

    @_told
    def autosave(self, record: Mapping[str, object], label: Label) -> None:
        """Keeps the record as the latest; the one that was the latest becomes the one before.

        What was kept of another play, which would be written over by and by, is put with those that were left.
        """
        newest = self.newest()
        content = packed(record, label, newest.count + 1 if newest else 1)
        berth = self._sit()
        there = max(self._pair(berth), key=lambda saved: saved.count, default=None)
        if there and not begun(there.record) and not holds(record, there.record):
            self._write(self._room(berth, there), packed(there.record, there.label, there.count))
        self._write(berth.latest, content, earlier=berth.before)

    def _room(self, berth: Berth, leaving: Saved) -> Path:
        found = [(path, *self._look(path)) for path in berth.left]
        path = room_for(leaving, [(path, saved) for path, saved, refusal in found if not refusal])
        if path is None:
            raise _Unwritten(next(refusal for *_, refusal in found if refusal))
        return path

    # What the player keeps

    def slots(self) -> tuple[Saved | None, ...]:
        """The twelve slots in order, None where nothing readable lies."""
        return tuple(self.take(slot) for slot in range(1, SLOTS + 1))

    def take(self, slot: int) -> Saved | None:
        """What lies in slot 1 to 12, or None."""
        self._seen[slot], _ = self._look(self._slot(slot), slot)
        return self._seen[slot]

    @_told
    def put(self, slot: int, record: Mapping[str, object], label: Label) -> None:
        """Keeps the record in slot 1 to 12, over what the player last saw there and nothing else."""
        self._expect_unchanged(slot)
        self._write(self._slot(slot), packed(record, label, 0))
        self.take(slot)

    @_told
    def clear(self, slot: int) -> None:
        """Empties slot 1 to 12 of what the player last saw there and nothing else."""
        self._expect_unchanged(slot)
        if self._seen[slot]:
            self._slot(slot).unlink(missing_ok=True)
            sync(self.saves)
            self.take(slot)

    def _slot(self, slot: int) -> Path:
        if slot not in range(1, SLOTS + 1):
            raise ValueError(f"there is no slot {slot}")
        return self.saves / f"slot-{slot:02}.json"

    def _expect_unchanged(self, slot: int) -> None:
        there, refusal = self._look(self._slot(slot), slot)
        changed = slot in self._seen and self._seen[slot] != there
        self._seen[slot] = there
        if refusal:
            raise _Unwritten(refusal)
        if changed:
            raise _Unwritten(Notice(CHANGED, {"slot": slot}))

    # Reading, and what to do with what is none of ours

    def _look(self, path: Path, slot: int = 0) -> tuple[Saved | None, Notice | None]:
        """What lies there, and why nothing may be written over it, if nothing may."""
        try:
            tree = tree_in(path)
            return (None if tree is None else read_saved(tree, slot)), None
        except (Foreign, Newer, OSError) as error:
            notice = self._refusal(path, error)
        self._say(notice)
        return None, None if notice.text == SET_ASIDE else notice

    def _pair(self, berth: Berth) -> list[Saved]:
        found = (self._look(path)[0] for path in (berth.latest, berth.before))
        return [saved for saved in found if saved]

    def _refusal(self, path: Path, error: Exception) -> Notice:
        match error:
            case Foreign():
                return self._set_aside(path)
            case Newer():
                return Notice(NEWER, {"file": path.name})
            case Unreached():
                return Notice(CLOSED_FOLDER, {"folder": shown(path.parent), "reason": reason(error)})
            case _:
                return Notice(UNREACHED, {"file": path.name, "reason": reason(error)})

    def _set_aside(self, path: Path) -> Notice:
        try:
            aside = set_aside(path).relative_to(self.folder)
        except OSError:
            return Notice(LEFT, {"file": path.name})
        return Notice(SET_ASIDE, {"file": path.name, "aside": aside.as_posix()})

    def _say(self, notice: Notice) -> None:
        if notice not in self._said:
            self._said.append(notice)
            self._unsaid.append(notice)

    # Writing

    def _sit(self) -> Berth:
        """The autosave that this copy of the game alone writes, from now until it ends."""
        if (berth := self._ours()) and not self._hindrance(berth):
            return berth
        self.saves.mkdir(parents=True, exist_ok=True)
        refusal: _Unwritten | OSError = _Unwritten(Notice(CROWDED, {"count": COPIES}))
        # First where the newest save lies: who goes on from it should write over it, not over somebody else's.
        for berth in sorted(self._berths, key=self._count, reverse=True):
            try:
                hindrance = self._hindrance(berth)
                if not hindrance:
                    weakref.finalize(self, os.close, hold(berth.lock))
                    self._berth = berth
                    return berth
                refusal = _Unwritten(hindrance)
            except BlockingIOError:
                continue
            except OSError as error:
                refusal = error
        raise refusal

    def _ours(self) -> Berth | None:
        """The one that was taken, unless somebody has cleared the folder away since, and the lock with it."""
        return self._berth if self._berth and os.path.lexists(self._berth.lock) else None

    def _count(self, berth: Berth) -> int:
        return max((saved.count for saved in self._pair(berth)), default=0)

    def _hindrance(self, berth: Berth) -> Notice | None:
        if berth.part.is_dir():
            return Notice(LEFT, {"file": berth.part.name})
        return self._look(berth.latest)[1] or self._look(berth.before)[1]

    def _write(self, path: Path, content: bytes, earlier: Path | None = None) -> None:
        if len(content) > LARGEST:
            raise _Unwritten(Notice(TOO_LARGE))
        part = (self._ours() or self._sit()).part
        replace(path, content, part=part, earlier=earlier)


def _pictures() -> Path:
    """Where a player looks for pictures; beside his saves, if he has said where all of it goes or has no such place."""
    usual = Path(platformdirs.user_pictures_dir())
    return usual if usual.is_dir() and not os.environ.get("FIVEHUNDRED_HOME") else _home() / "pictures"


def _home() -> Path:
    return Path(os.environ.get("FIVEHUNDRED_HOME") or platformdirs.user_data_dir("fivehundred", appauthor=False))


def _why(error: OSError, folder: Path) -> Notice:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Notice(FULL)
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return Notice(READ_ONLY, {"folder": shown(folder)})
        case _:
            return Notice(FAILED, {"folder": shown(folder), "reason": reason(error)})
