"""The game's own two sounds: a beater on a loom, and paper folded. Short and dry, one channel."""

from __future__ import annotations

import numpy as np

from .samples import RATE, Samples, generator, lay, length


def beater() -> Samples:
    """A comb of wood comes down on the weft once: its weight, its teeth, and wool that swallows both."""
    sound = np.zeros(length(0.45))
    time = np.arange(len(sound)) / RATE
    for hertz, dies, loud in ((118.0, 42.0, 0.8), (233.0, 55.0, 0.5), (410.0, 80.0, 0.3), (873.0, 140.0, 0.12)):
        sound += loud * np.sin(2 * np.pi * hertz * time) * np.exp(-time * dies) * np.minimum(1.0, time / 0.002)
    chance = generator("teeth")
    for _ in range(14):
        tooth = np.convolve(chance.standard_normal(length(0.006)), np.hanning(11) / 4.0, "same")
        lay(sound, 0.1 * tooth * np.hanning(len(tooth)), length(chance.gamma(2.0, 0.006)))
    return (sound * np.minimum(1.0, (0.45 - time) / 0.05))[:, None]


def fold() -> Samples:
    """A sheet is folded once, and the crease pressed along with a nail."""
    chance = generator("paper")
    sound = np.zeros(length(0.9))
    for start, lasts, many, loud in ((0.02, 0.22, 110, 0.3), (0.36, 0.34, 260, 0.22)):
        time = np.arange(length(lasts)) / RATE
        drag = np.diff(chance.standard_normal(len(time) + 1)) * np.sin(np.pi * time / lasts) ** 2
        lay(sound, 0.12 * loud * np.convolve(drag, np.hanning(5) / 2.0, "same"), length(start))
        for _ in range(many):
            tick = chance.standard_normal(length(chance.uniform(0.001, 0.003)))
            at = start + lasts * float(chance.beta(1.6, 1.6))
            soft = np.convolve(tick * np.hanning(len(tick)), np.hanning(5) / 2.0, "same")
            lay(sound, loud * min(0.6, float(chance.exponential(0.3))) * soft, length(at))
    time = np.arange(len(sound)) / RATE
    return (sound * np.minimum(1.0, (0.9 - time) / 0.08))[:, None]
