"""What a string's force goes through before it is heard: the wood and air of a body, and a small dry room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .samples import RATE, Samples, generator, length

Mode = tuple[float, float, float]  # Hz, Q, gain against the string itself

# The first two: the air in the box and the table's first mode, near 100 and 200 Hz in classical guitars (Fletcher and
# Rossing, The Physics of Musical Instruments, chapter 9). The rest are spread as such tables' are, and chosen.
THUMBED: tuple[Mode, ...] = (
    (98.0, 14.0, 1.5), (196.0, 18.0, 2.0), (243.0, 22.0, 0.9), (382.0, 26.0, 1.1), (431.0, 24.0, 0.7),
    (553.0, 28.0, 0.8), (718.0, 30.0, 0.6), (964.0, 30.0, 0.5), (1290.0, 28.0, 0.4),
)  # fmt: skip
NAILED: tuple[Mode, ...] = (
    (106.0, 16.0, 1.1), (211.0, 20.0, 1.6), (268.0, 22.0, 0.8), (405.0, 26.0, 1.2), (476.0, 26.0, 0.9),
    (602.0, 28.0, 0.9), (835.0, 30.0, 0.8), (1130.0, 30.0, 0.8), (1620.0, 28.0, 0.7), (2350.0, 22.0, 0.5),
)  # fmt: skip
# No measured dombra was at hand. A box of two or three litres with a thin table rings about an octave above a guitar's.
DOMBRA: tuple[Mode, ...] = (
    (187.0, 12.0, 1.4), (342.0, 14.0, 1.8), (468.0, 16.0, 1.2), (655.0, 18.0, 1.3), (890.0, 20.0, 1.2),
    (1240.0, 20.0, 1.0), (1710.0, 18.0, 0.9), (2420.0, 16.0, 0.7), (3300.0, 14.0, 0.4),
)  # fmt: skip


def box(modes: Sequence[Mode], name: str) -> Samples:
    """A body's impulse response: the string as it is, its modes, and the thicket above them as a little noise."""
    time = np.arange(length(0.3)) / RATE
    answer = np.zeros(len(time))
    answer[0] = 0.55
    for hertz, q, strength in modes:
        rate = np.pi * hertz / q
        answer += strength * 2.0 * rate / RATE * np.exp(-rate * time) * np.sin(2.0 * np.pi * hertz * time)
    thicket = generator(f"box {name}").standard_normal(len(time)) * np.exp(-time / 0.005)
    answer += 0.022 * np.convolve(thicket, np.hanning(9) / np.hanning(9).sum(), "same")
    return _without_rumble(answer)


def _without_rumble(answer: Samples) -> Samples:
    """Nothing so small throws off anything below the open strings: 12 dB an octave under 65 Hz."""
    size = 4 * len(answer)
    hertz = np.fft.rfftfreq(size, 1.0 / RATE)
    passed = (hertz / 65.0) ** 2 / np.sqrt(1.0 + (hertz / 65.0) ** 4)
    clean: Samples = np.fft.irfft(np.fft.rfft(answer, size) * passed, size)[: 2 * len(answer)]
    return clean


def room(name: str) -> tuple[Samples, Samples]:
    """Two impulse responses, left and right, of a small hut full of cloth: 0.35 s to -60 dB, darker as it dies."""
    time = np.arange(length(0.4)) / RATE
    ears = []
    for side in ("left", "right"):
        bright = generator(f"room {name} {side}").standard_normal(len(time))
        dark = np.convolve(bright, np.hanning(31) / np.hanning(31).sum(), "same") * 2.5
        tail = bright * np.exp(-time * 40.0) * 0.4 + dark * np.exp(-time * 20.0)
        tail[: length(0.007)] = 0.0
        ears.append(tail * 0.0075)
    return ears[0], ears[1]
