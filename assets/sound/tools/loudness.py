"""Loudness and true peak after Recommendation ITU-R BS.1770-4 (10/2015)."""

from __future__ import annotations

import numpy as np

from .samples import RATE, Samples, decibels

BLOCK, HOP = 0.4, 0.1  # seconds: annex 1, gating blocks overlapping by three quarters
ABSOLUTE, RELATIVE = -70.0, -10.0  # LKFS, and LU under what the absolute gate leaves
OFFSET = -0.691
OVERSAMPLED = 4  # annex 2

# The two stages of annex 1, tables 1 and 2, as their analogue originals (the tables hold for 48 kHz only): the head as
# a shelf, and a high pass. Hz, Q and dB give back the tables' coefficients at 48 kHz, as tests/sound says.
SHELF = (1681.974450955533, 0.7071752369554196, 3.999843853973347)
HIGH_PASS = (38.13547087602444, 0.5003270373238773)


def shelf(rate: int) -> tuple[list[float], list[float]]:
    """b and a of the first stage at a sampling rate."""
    hertz, q, boost = SHELF
    k = np.tan(np.pi * hertz / rate)
    high = 10.0 ** (boost / 20.0)
    middle = high**0.4996667741545416
    whole = 1.0 + k / q + k * k
    rise = [high + middle * k / q + k * k, 2.0 * (k * k - high), high - middle * k / q + k * k]
    return [b / whole for b in rise], [1.0, 2.0 * (k * k - 1.0) / whole, (1.0 - k / q + k * k) / whole]


def high_pass(rate: int) -> tuple[list[float], list[float]]:
    """b and a of the second stage at a sampling rate."""
    hertz, q = HIGH_PASS
    k = np.tan(np.pi * hertz / rate)
    whole = 1.0 + k / q + k * k
    return [1.0, -2.0, 1.0], [1.0, 2.0 * (k * k - 1.0) / whole, (1.0 - k / q + k * k) / whole]


def weighted(sound: Samples, rate: int = RATE) -> Samples:
    """The sound through both stages, channel by channel, by their response (its tail after two seconds is nothing)."""
    size = 1 << (len(sound) + 2 * rate).bit_length()
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(z), dtype=complex)
    for b, a in (shelf(rate), high_pass(rate)):
        response *= (b[0] + b[1] * z + b[2] * z * z) / (a[0] + a[1] * z + a[2] * z * z)
    heard: Samples = np.fft.irfft(np.fft.rfft(sound, size, axis=0) * response[:, None], size, axis=0)[: len(sound)]
    return heard


def integrated(sound: Samples, rate: int = RATE) -> float:
    """LKFS (= LUFS) of a sound of one or two channels, gated. What is shorter than a block is padded to one."""
    short = round(BLOCK * rate) - len(sound)
    heard = weighted(np.pad(sound, ((0, max(0, short)), (0, 0))), rate)
    block, hop = round(BLOCK * rate), round(HOP * rate)
    power = np.cumsum(np.vstack([np.zeros((1, heard.shape[1])), heard**2]), axis=0)
    starts = np.arange(0, len(heard) - block + 1, hop)
    blocks = (power[starts + block] - power[starts]).sum(axis=1) / block
    loud = blocks[_lkfs(blocks) > ABSOLUTE]
    if not len(loud):
        return -200.0
    loud = loud[_lkfs(loud) > _lkfs(loud.mean()) + RELATIVE]
    return float(_lkfs(loud.mean()))


def _lkfs(power: Samples | float) -> Samples:
    return OFFSET + 10.0 * np.log10(np.maximum(power, 1e-20))


def true_peak(sound: Samples) -> float:
    """dBTP: the highest point between the samples, found at four times the rate."""
    pieces = []
    for start in range(0, len(sound), 1 << 17):  # in pieces with a margin, or the transforms grow without need
        part = sound[max(0, start - 1024) : start + (1 << 17) + 1024]
        spectrum = np.fft.rfft(part, axis=0)
        between = np.fft.irfft(spectrum, len(part) * OVERSAMPLED, axis=0) * OVERSAMPLED
        pieces.append(np.abs(between[256:-256] if len(part) > 4096 else between).max())
    return decibels(max([*pieces, float(np.abs(sound).max())]))
