"""Who may open the staff menu: a code of six digits, kept only as a slow salted hash; five tries, then five minutes.

A try is on the disk before it is answered, so that cutting the power does not give it back.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from game import disk

TRIES = 5
SHUT = 300.0  # seconds
FILE = "lock.json"

# How slow: 2 to the power of COST rounds over 16 MiB, a twentieth of a second. Six digits are a million; whoever gets
# at the file can try them all in a day, which is why the file belongs to the kiosk's user and to nobody else.
COST = 14

CODE = re.compile(r"\d{6}", re.ASCII)
HASH = re.compile(r"scrypt-(1[0-7])-([0-9a-f]{32})-([0-9a-f]{64})", re.ASCII)

Verdict = Literal["open", "wrong", "shut"]


def hash_code(code: str) -> str:
    """What the configuration keeps instead of the code."""
    salt = secrets.token_bytes(16)
    return f"scrypt-{COST}-{salt.hex()}-{_hashed(code, salt, COST).hex()}"


def _hashed(code: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(
        code.encode(errors="replace"), salt=salt, n=1 << cost, r=8, p=1, maxmem=256 << cost << 4, dklen=32
    )


class Lock:
    """Counts the tries. `code` is the hash from the configuration; `folder` None keeps the count in memory alone.

    Over a restart the count lasts, and five minutes begin anew: no clock goes on while the power is off.
    """

    def __init__(self, code: str, folder: Path | None, steady: Callable[[], float]) -> None:
        self.code, self.folder, self.steady = HASH.fullmatch(code), folder, steady
        self.tries = self._found()
        self.until = steady() + SHUT if self.tries >= TRIES else 0.0

    def shut_for(self) -> float:
        """Seconds until the next try is allowed; 0 now."""
        return max(0.0, self.until - self.steady())

    def verify(self, code: str) -> Verdict:
        """Whether the code is the right one. Without a code in the configuration none is."""
        if self.shut_for():
            return "shut"
        self._count(self.tries + 1 if self.tries < TRIES else 1)
        if self._is_right(code):
            self._count(0)
            return "open"
        if self.tries >= TRIES:
            self.until = self.steady() + SHUT
        return "wrong"

    def _is_right(self, code: str) -> bool:
        if self.code is None:
            return False
        cost, salt, hashed = self.code.groups()
        return hmac.compare_digest(_hashed(code, bytes.fromhex(salt), int(cost)), bytes.fromhex(hashed))

    def _found(self) -> int:
        """The tries before the restart; a file that cannot be understood counts as all of them."""
        if self.folder is None:
            return 0
        try:
            tree = disk.tree_in(self.folder / FILE)
        except disk.Foreign:
            return TRIES
        except OSError:
            return 0
        match tree:
            case None:
                return 0
            case {"tries": int(tries)} if 0 <= tries <= TRIES:
                return tries
            case _:
                return TRIES

    def _count(self, tries: int) -> None:
        self.tries = tries
        if self.folder is None:
            return
        with suppress(OSError):  # without a disk the count lasts until the next restart
            path = self.folder / FILE
            self.folder.mkdir(parents=True, exist_ok=True)
            disk.replace(path, b'{"tries": %d}\n' % tries, part=path.with_suffix(".part"))
