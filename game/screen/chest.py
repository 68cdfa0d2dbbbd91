"""The chest the proofs lie in between two sittings: a cache on disk, found by what is in them.

Nothing here is the player's; it may be thrown away at any time, and whatever goes wrong with it is no trouble.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from pathlib import Path

import pygame

FULL = 200 * 1024 * 1024
"""Bytes; beyond them what has lain longest unused goes."""


class Chest:
    """A folder of proofs; it is made when the first is laid in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, key: str, size: tuple[int, int]) -> pygame.Surface | None:
        """The proof laid in under `key`, if it is there whole."""
        path = self._folder / f"{key}.proof"
        try:
            pixels = zlib.decompress(path.read_bytes())
            os.utime(path)  # so that what is used stays
        except (OSError, zlib.error):
            return None
        if len(pixels) != size[0] * size[1] * 4:
            return None
        sheet = pygame.Surface(size, pygame.SRCALPHA, 32)
        sheet.blit(pygame.image.frombuffer(pixels, size, "RGBA"), (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
        return sheet

    def lay(self, key: str, proof: pygame.Surface) -> None:
        """Keeps a proof; where the disk will not have it, it is not kept."""
        packed = zlib.compress(pygame.image.tobytes(proof, "RGBA"), 1)
        part = self._folder / f"{key}.{os.getpid()}.part"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(packed)
            part.replace(self._folder / f"{key}.proof")
            self._thin()

    def _thin(self) -> None:
        """Throws out the oldest until the rest is not too much; scraps of a run that was cut short go too."""
        found = sorted((path.stat().st_mtime, path.stat().st_size, path) for path in self._folder.iterdir())
        total = sum(size for _, size, _ in found)
        for _, size, path in found:
            if total <= FULL:
                break
            path.unlink()
            total -= size
