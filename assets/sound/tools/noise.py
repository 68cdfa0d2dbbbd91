"""Noise that closes on itself: what is made here goes round, its end leading into its beginning without a seam.

All noise is laid out in frequency, where every component turns a whole number of times in the loop; all that varies
slowly does the same. Nothing is cross-faded, so nothing thins at the join.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from .samples import RATE, Samples, around, generator

Shape = Callable[[NDArray[np.floating]], Samples]  # Hz to amplitude


def hiss(name: str, seconds: float, shape: Shape) -> Samples:
    """One channel of noise with this spectrum, of effective value 1."""
    many = around(seconds)
    chance = generator(f"hiss {name}")
    hertz = np.fft.rfftfreq(many, 1.0 / RATE)
    turn = chance.standard_normal(len(hertz)) + 1j * chance.standard_normal(len(hertz))
    sound: Samples = np.fft.irfft(turn * shape(hertz), many)
    return sound / float(np.sqrt(np.mean(sound**2)))


def hump(centre: float, octaves: float) -> Shape:
    """A bell on a logarithmic scale: down to 0.6 at `octaves` from the centre, nothing below 20 Hz."""

    def shape(hertz: NDArray[np.floating]) -> Samples:
        away = np.log2(np.maximum(hertz, 1.0) / centre) / octaves
        bell: Samples = np.exp(-0.5 * away**2) * (hertz > 20.0)
        return bell

    return shape


def waver(name: str, seconds: float, slowest: float, fastest: float) -> Samples:
    """A slow curve about 0, of effective value 1, that comes round; its turns take `slowest` to `fastest` seconds."""
    chance = generator(f"waver {name}")
    first, last = max(1, round(seconds / slowest)), max(2, round(seconds / fastest))
    time = np.arange(around(seconds)) / around(seconds)
    coarse = np.linspace(0.0, 1.0, max(64, 24 * last), endpoint=False)  # drawn coarsely, then joined: it is slow
    curve = np.zeros(len(coarse))
    for turns in range(first, last + 1):
        curve += chance.standard_normal() * np.cos(2 * np.pi * (turns * coarse + chance.random())) / np.sqrt(turns)
    curve /= np.sqrt(np.mean(curve**2))
    return _joined(curve, time)


def _joined(curve: Samples, time: Samples) -> Samples:
    """Points on a round curve, joined by a cubic through each four (Catmull and Rom): lines would leave corners."""
    at = time * len(curve)
    i = at.astype(int)
    t = at - i
    a, b, c, d = (curve[(i + k) % len(curve)] for k in (-1, 0, 1, 2))
    joined: Samples = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    return joined


def gusting(name: str, seconds: float, bands: Sequence[tuple[float, float, float]], gust: Samples) -> Samples:
    """Two channels of wind: each band (Hz, dB at rest, dB more in a gust) swells with `gust`, the high ones more."""
    ears = []
    for ear in ("left", "right"):
        sound = np.zeros(around(seconds))
        for hertz, rest, swell in bands:
            own = f"{name} {ear} {hertz}"
            loud = rest + swell * gust + 1.2 * waver(own, seconds, 3.0, 0.4)
            sound += hiss(own, seconds, hump(hertz, 0.55)) * 10.0 ** (loud / 20.0)
        ears.append(sound)
    return np.stack(ears, axis=1)


def whistle(name: str, seconds: float, hertz: float, drift: float) -> Samples:
    """One channel: a breath of a note, as an edge or a crack gives, that wanders about its pitch by some `drift` Hz."""
    many = around(seconds)
    chance = generator(f"whistle {name}")
    turns = np.fft.fftfreq(many, 1.0 / RATE)
    wide = np.exp(-0.5 * (turns / (0.02 * hertz)) ** 2)
    slow = np.fft.ifft(wide * (chance.standard_normal(many) + 1j * chance.standard_normal(many)))
    pitch = hertz + drift * waver(name, seconds, 12.0, 2.5)
    phase = np.cumsum(pitch) / RATE
    phase *= round(phase[-1]) / phase[-1]  # a whole number of turns, or it would not close
    sound: Samples = (slow * np.exp(2j * np.pi * phase)).real
    return sound / float(np.sqrt(np.mean(sound**2)))
