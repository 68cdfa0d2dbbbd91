"""Vorbis files: written in small blocks, with a serial number that is always the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile  # type: ignore[import-untyped]  # it ships no types

from .samples import RATE, Samples

BLOCK = 4096  # frames; one write of a long array overruns libvorbis's stack (libsndfile issues 424, 1023, 1095)
GRAIN = 2.0**19  # steps to full scale: hides what FFTs of different machines differ by in the last bits
POLYNOMIAL = 0x04C11DB7


def write(path: Path, sound: Samples, compression: float) -> None:
    """Write a sound of one or two channels; compression 0 is the best and largest, 1 the smallest."""
    whole = np.round(sound * GRAIN) / GRAIN
    with soundfile.SoundFile(
        path, "w", RATE, whole.shape[1], format="OGG", subtype="VORBIS", compression_level=compression
    ) as file:
        for start in range(0, len(whole), BLOCK):
            file.write(whole[start : start + BLOCK])
    path.write_bytes(_numbered(path.read_bytes()))


def read(path: Path) -> Samples:
    """The decoded samples, one column a channel."""
    sound, rate = soundfile.read(path, always_2d=True)
    if rate != RATE:
        raise ValueError(f"{path.name} is at {rate} Hz, not {RATE}")
    samples: Samples = sound
    return samples


def _numbered(data: bytes) -> bytes:
    """The stream under serial number 1: libsndfile draws one by the clock, and no two files would be the same."""
    table = _table()
    pages, at = [], 0
    while at < len(data):
        lacing = data[at + 26]
        size = 27 + lacing + sum(data[at + 27 : at + 27 + lacing])
        page = bytearray(data[at : at + size])
        page[14:18] = (1).to_bytes(4, "little")
        page[22:26] = bytes(4)
        page[22:26] = _checksum(page, table).to_bytes(4, "little")
        pages.append(bytes(page))
        at += size
    return b"".join(pages)


def _checksum(page: bytes | bytearray, table: list[int]) -> int:
    """RFC 3533, section 6: CRC of the page with this polynomial, nothing reflected, starting from nothing."""
    check = 0
    for byte in page:
        check = ((check << 8) & 0xFFFFFFFF) ^ table[(check >> 24) ^ byte]
    return check


def _table() -> list[int]:
    table = []
    for byte in range(256):
        check = byte << 24
        for _ in range(8):
            check = (check << 1) ^ (POLYNOMIAL if check & 0x80000000 else 0)
        table.append(check & 0xFFFFFFFF)
    return table
