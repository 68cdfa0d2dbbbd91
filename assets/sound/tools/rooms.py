"""The loops of rooms: a stove, a hut at night, the tape in Dana's studio."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .noise import gusting, hiss, hump, waver
from .samples import RATE, Samples, gain, generator, lay_round, length, pan
from .weather import WALL

DRAUGHT = ((70.0, -7.0, 1.5), (140.0, -8.0, 1.5), (280.0, -15.0, 2.0), (700.0, -29.0, 2.0))


def stove() -> Samples:
    """Brushwood and dung bricks behind an iron door: the draught, and seldom a crackle."""
    draw = waver("draught", 36.0, 9.0, 1.0)
    sound = gusting("draught", 36.0, DRAUGHT, draw)
    chance = generator("crackle")
    for _ in range(26):
        start = chance.integers(len(sound))
        for _ in range(int(chance.integers(1, 7))):
            start += int(chance.exponential(0.09) * RATE)
            lay_round(sound, pan(_crackle(chance), chance.uniform(-0.3, 0.3)), int(start))
    return sound


def _crackle(chance: np.random.Generator) -> Samples:
    time = np.arange(length(0.03)) / RATE
    spark = chance.standard_normal(len(time)) * np.exp(-time * chance.uniform(300.0, 1500.0))
    ring = np.sin(2 * np.pi * chance.uniform(900.0, 3200.0) * time) * np.exp(-time * 260.0)
    heard: Samples = np.convolve(0.6 * spark + ring, np.hanning(9) / 4.0, "same") * np.minimum(1.0, time / 0.0006)
    return heard * np.minimum(1.0, (0.03 - time) / 0.004) * gain(min(-3.0, chance.normal(-13.0, 6.0)))


def hut() -> Samples:
    """A hut full of sleepers, from inside: wind beyond the wall, and three men near enough to be heard breathing."""
    sound = gusting("outside", 36.0, WALL[:4], waver("outside", 36.0, 12.0, 4.0)) * gain(-5.0)
    for man, (breaths, hertz, side) in enumerate(((9, 520.0, -0.6), (8, 410.0, 0.5), (7, 640.0, 0.1))):
        sound += pan(_breathing(f"sleeper {man}", breaths, hertz), side) * gain(-23.0)
    return sound


def _breathing(name: str, breaths: int, hertz: float) -> Samples:
    """In, out, and a rest; no two as long."""
    air = hiss(name, 36.0, hump(hertz, 0.7))
    time = np.arange(len(air)) / len(air) * breaths
    time = (time + 0.1 * waver(f"{name} sleeps", 36.0, 18.0, 9.0)) % breaths
    phase = time % 1.0
    drawn = np.where(phase < 0.32, np.sin(np.pi * phase / 0.32) ** 2 * 0.6, 0.0)
    let = np.where((phase > 0.38) & (phase < 0.82), np.sin(np.pi * (phase - 0.38) / 0.44) ** 2, 0.0)
    sound: Samples = air * (drawn + let)
    return sound


def tape() -> Samples:
    """A tape that runs with nothing on it, one channel: hiss, and the mains of the building at 50 Hz, faint."""
    seconds = 24.0
    bright = hiss("tape", seconds, _oxide)
    sound = bright * 10.0 ** ((-20.0 + 0.25 * waver("oxide", seconds, 1.0, 0.1)) / 20.0)
    turns = round(50.0 * seconds) * np.arange(len(sound)) / len(sound)
    for times, level in ((1, -33.0), (2, -38.0), (3, -43.0), (5, -52.0)):
        sound += gain(level) * np.sqrt(2.0) * np.sin(2 * np.pi * times * turns + times)
    return sound[:, None]


def _oxide(hertz: NDArray[np.floating]) -> Samples:
    """Tape noise: rising slowly, then cut off by the gap of the head."""
    amplitude: Samples = (np.maximum(hertz, 40.0) / 1000.0) ** 0.25 / (1.0 + (hertz / 9000.0) ** 4)
    return amplitude
