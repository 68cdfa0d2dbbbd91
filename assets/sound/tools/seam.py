"""What is heard where a loop begins again."""

from __future__ import annotations

import numpy as np

from .samples import Samples, decibels

ORDER = 24  # samples from which the next is foretold
NEAR = 64  # samples on either side of the seam
FLOOR = -120.0
FAINT = 10.0 ** (-78.0 / 20.0)  # what is fainter need not be foretold: Vorbis leaves holes, and no hole is predictable


def step(sound: Samples) -> float:
    """dB of full scale by which the seam surprises more than the loop's own noise ever does; -120 if it does not.

    Noise leaps from sample to sample by nature, so the leap itself says little. What clicks is what does not follow
    from the samples before it: each sample is foretold from the 24 before, and the error over the seam is held against
    the largest errors elsewhere (all but one in ten thousand).
    """
    worst = 0.0
    for channel in sound.T:
        error = np.abs(_surprise(np.concatenate([channel[-NEAR - ORDER :], channel[:NEAR]]), _habit(channel)))
        usual = np.quantile(np.abs(_surprise(channel, _habit(channel))), 0.9999)
        worst = max(worst, float(error.max() - usual))
    return max(FLOOR, decibels(worst))


def leap(sound: Samples) -> float:
    """dB of full scale of the plain difference between the last sample and the first, for what it says."""
    return decibels(float(np.abs(sound[0] - sound[-1]).max()))


def _habit(channel: Samples) -> Samples:
    """Coefficients that foretell a sample from those before it, fitted to the whole channel (Yule and Walker)."""
    size = 1 << (2 * len(channel)).bit_length()
    power = np.fft.irfft(np.abs(np.fft.rfft(channel, size)) ** 2, size)[: ORDER + 1]
    power[0] += len(channel) * FAINT**2
    table = power[np.abs(np.subtract.outer(np.arange(ORDER), np.arange(ORDER)))]
    return np.asarray(np.linalg.solve(table, power[1:]), dtype=np.float64)


def _surprise(channel: Samples, habit: Samples) -> Samples:
    surprise: Samples = np.convolve(channel, np.concatenate([[1.0], -habit]), "valid")
    return surprise
