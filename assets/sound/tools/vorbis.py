"""Vorbis files: written in small blocks; and loops, cut so that the seam is as smooth as any other place in them.

What a lossy coder gets wrong at the end of a file has nothing to do with what it gets wrong at the beginning, and where
the two meet it clicks. So a loop is coded three times over, and one round is taken out packet by packet: its last
block is then the block before its first one, errors and all. (Vorbis I specification, section 4.3.8: the first packet
gives no samples, it is only what the second overlaps with.)
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soundfile  # type: ignore[import-untyped]  # it ships no types

from . import ogg
from .samples import RATE, Samples

BLOCK = 4096  # frames; one write of a long array overruns libvorbis's stack (libsndfile issues 424, 1023, 1095)
GRAIN = 2.0**19  # steps to full scale: hides what FFTs of different machines differ by in the last bits
HEADERS = 3


def write(path: Path, sound: Samples, compression: float) -> None:
    """A sound that is played once; compression 0 is the best and largest, 1 the smallest."""
    whole = list(ogg.packets(_coded(sound, compression)))
    ends = [min(end, len(sound)) for end in _ends(whole)]
    path.write_bytes(ogg.stream(whole[:HEADERS], whole[HEADERS:], ends))


def write_loop(path: Path, sound: Samples, compression: float) -> None:
    """A sound that goes round. The file begins elsewhere in the round than the samples do: where it leaps least."""
    coded = _coded(np.concatenate([sound] * 3), compression)
    whole = list(ogg.packets(coded))
    audio, ends = whole[HEADERS:], _ends(whole)
    heard, _ = soundfile.read(io.BytesIO(coded), always_2d=True)

    def leap(turn: tuple[int, int]) -> float:
        return float(np.abs(heard[ends[turn[0]]] - heard[ends[turn[1]] - 1]).max())

    first, last = min(_rounds(audio, ends, len(sound)), key=leap)
    positions = [end - ends[first] for end in ends[first : last + 1]]
    path.write_bytes(ogg.stream(whole[:HEADERS], audio[first : last + 1], positions))


def _coded(sound: Samples, compression: float) -> bytes:
    memory = io.BytesIO()
    grained = np.round(sound * GRAIN) / GRAIN
    with soundfile.SoundFile(
        memory, "w", RATE, sound.shape[1], format="OGG", subtype="VORBIS", compression_level=compression
    ) as file:
        for start in range(0, len(grained), BLOCK):
            file.write(grained[start : start + BLOCK])
    return memory.getvalue()


def _ends(whole: Sequence[bytes]) -> list[int]:
    """For each packet of sound, how many samples there are when it has been decoded (section 4.3.8).

    libvorbis has two modes, short blocks and long; the second bit of a packet says which.
    """
    sizes = (1 << (whole[0][28] & 15), 1 << (whole[0][28] >> 4))
    ends, end, before = [], 0, 0
    for packet in whole[HEADERS:]:
        size = sizes[packet[0] >> 1 & 1]
        end += before // 4 + size // 4 if before else 0
        ends.append(end)
        before = size
    return ends


def _rounds(audio: Sequence[bytes], ends: Sequence[int], many: int) -> list[tuple[int, int]]:
    """Every two packets exactly one round apart, the same in every byte, with the same before and after them.

    Raises ValueError if the coder never comes round: a loop must be a whole number of long steps.
    """
    where = {end: number for number, end in enumerate(ends)}
    found = []
    for first in range(1, len(ends)):
        last = where.get(ends[first] + many, len(ends))
        settled = ends[first] > many // 2 and last + 2 < len(ends)
        if settled and audio[first - 1 : first + 2] == audio[last - 1 : last + 2]:
            found.append((first, last))
    if not found:
        raise ValueError("no two packets are one round apart and alike")
    return found


def read(path: Path) -> Samples:
    """The decoded samples, one column a channel."""
    sound, rate = soundfile.read(path, always_2d=True)
    if rate != RATE:
        raise ValueError(f"{path.name} is at {rate} Hz, not {RATE}")
    samples: Samples = sound
    return samples
