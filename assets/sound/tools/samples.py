"""Samples: arrays of float64, one column a channel, full scale 1.0, at one rate; and what is done to all of them."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

RATE = 44_100  # Hz; what SDL_mixer opens by itself, so nothing is resampled in play
STEP = 1024  # samples from one long Vorbis block to the next

Samples = NDArray[np.float64]


def generator(name: str) -> np.random.Generator:
    """Chance that is the same for the same name. One for each thing: mending one leaves the others as they were."""
    return np.random.Generator(np.random.PCG64(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")))


def gain(decibels: float) -> float:
    return float(10.0 ** (decibels / 20.0))


def decibels(amplitude: float) -> float:
    """dB of an amplitude; silence is -200."""
    return 20.0 * float(np.log10(max(amplitude, 1e-10)))


def length(seconds: float) -> int:
    return round(seconds * RATE)


def around(seconds: float) -> int:
    """Samples of a loop of about this length: whole long steps of Vorbis, or the coder would not come round."""
    return round(seconds * RATE / STEP) * STEP


def lay(into: Samples, sound: Samples, at: int) -> None:
    """Add a sound into a longer one; what runs over the end is lost."""
    end = min(len(into), at + len(sound))
    into[at:end] += sound[: end - at]


def lay_round(into: Samples, sound: Samples, at: int) -> None:
    """Add a sound into a longer loop; what runs over the end comes round at the beginning."""
    at %= len(into)
    fits = min(len(sound), len(into) - at)
    into[at : at + fits] += sound[:fits]
    into[: len(sound) - fits] += sound[fits:]


def pan(mono: Samples, side: float) -> Samples:
    """One channel into two at equal power: side -1 is left, 1 is right."""
    angle = (side + 1.0) * np.pi / 4.0
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], axis=1)


def fade(sound: Samples, seconds: float) -> Samples:
    """The sound with its last seconds led down to nothing along half a cosine."""
    faded, many = sound.copy(), length(seconds)
    faded[-many:] = (faded[-many:].T * (0.5 + 0.5 * np.cos(np.linspace(0.0, np.pi, many)))).T
    return faded


def convolve(sound: Samples, answer: Samples) -> Samples:
    """One channel through an impulse response, by FFT, with its whole tail."""
    many = len(sound) + len(answer) - 1
    size = 1 << (many - 1).bit_length()
    product: Samples = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(answer, size), size)
    return product[:many]
