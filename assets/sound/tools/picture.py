"""A spectrogram as a PNG, dark where it is loud: for looking at what nobody here can listen to."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np

from .samples import RATE, Samples

RANGE = 80.0  # dB from ink to paper
TONES = 24


def draw(path: Path, sound: Samples, top: float, wide: int = 1100, high: int = 320) -> None:
    """A picture of the whole sound, from 0 Hz below to `top` Hz above."""
    mono = sound.mean(axis=1)
    size = 4096 if len(mono) > RATE else 512
    starts = np.linspace(0, max(0, len(mono) - size), wide).astype(int)
    frames = np.stack([mono[s : s + size] for s in starts]) * np.hanning(size)
    power = 20.0 * np.log10(np.abs(np.fft.rfft(frames, axis=1)) + 1e-9)
    rows = np.linspace(top, 0.0, high) * size / RATE
    low = np.minimum(rows.astype(int), power.shape[1] - 2)
    shown = power[:, low] * (1.0 - (rows - low)) + power[:, low + 1] * (rows - low)
    tone = np.clip((shown.max() - shown) / RANGE, 0.0, 1.0)
    _save(path, np.round(tone.T * TONES) / TONES * 255.0)


def _save(path: Path, tones: Samples) -> None:
    """Eight bits of grey: PNG specification, sections 5 and 11."""
    high, wide = tones.shape
    lines = b"".join(b"\0" + row.tobytes() for row in tones.astype(np.uint8))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    data = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)
