"""The loops of rooms: a stove, a hut at night, the tape in Dana's studio; and of what is underfoot and at the quay."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .noise import gusting, hiss, hump, waver
from .samples import RATE, Samples, gain, generator, lay_round, length, pan
from .weather import PLAIN, WALL

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
    time = np.arange(len(sound)) / RATE
    for times, level in ((1, -33.0), (2, -38.0), (3, -43.0), (5, -52.0)):
        sound += gain(level) * np.sqrt(2.0) * np.sin(2 * np.pi * 50.0 * times * time + times)
    return sound[:, None]


def _oxide(hertz: NDArray[np.floating]) -> Samples:
    """Tape noise: rising slowly, then cut off by the gap of the head."""
    amplitude: Samples = (np.maximum(hertz, 40.0) / 1000.0) ** 0.25 / (1.0 + (hertz / 9000.0) ** 4)
    return amplitude


def steps() -> Samples:
    """One man in cold snow: he walks, stands, and walks on."""
    sound = gusting("over the path", 32.0, PLAIN[:5], waver("over the path", 32.0, 10.0, 4.0)) * gain(-14.0)
    chance = generator("steps")
    at = 0.4
    for number in range(44):
        at += chance.normal(0.64, 0.018) + (2.9 if number == 25 else 0.0)
        side = 0.15 if number % 2 else -0.15
        lay_round(sound, pan(_step(chance), side), length(at))
    return sound


def _step(chance: np.random.Generator) -> Samples:
    """Heel, then sole: a soft weight, and grains that break one after another, most of them at the beginning."""
    sound = np.zeros(length(0.5))
    time = np.arange(len(sound)) / RATE
    sound += 0.12 * np.sin(2 * np.pi * 88.0 * time) * np.exp(-time * 38.0) * np.minimum(1.0, time / 0.012)
    for start, many, spread, loud in ((0.0, 130, 0.045, -16.0), (0.16, 90, 0.05, -21.0)):
        for _ in range(many):
            grain = _grain(chance) * gain(min(loud + 8.0, chance.normal(loud, 4.0)))
            lay_round(sound, grain, length(start + chance.gamma(2.0, spread / 2.0)) % (len(sound) - len(grain)))
    return sound * gain(chance.normal(0.0, 1.0))


def _grain(chance: np.random.Generator) -> Samples:
    """One crust that breaks."""
    many = length(chance.uniform(0.002, 0.007))
    rough = np.convolve(chance.standard_normal(many), np.hanning(5) / 2.0, "same")
    hertz = chance.uniform(700.0, 3800.0)
    grain: Samples = rough * np.hanning(many) * np.sin(2 * np.pi * hertz * np.arange(many) / RATE)
    return grain


def water() -> Samples:
    """A harbour without weather: small water against stone, and air caught under it.

    A bubble of radius r metres rings at about 3 / r Hz (Minnaert 1933) and dies in a few hundredths of a second.
    """
    sound = np.zeros((length(36.0), 2))
    for ear in (0, 1):
        surface = hiss(f"surface {ear}", 36.0, hump(420.0, 1.0))
        sound[:, ear] = surface * 10.0 ** ((-27.0 + 2.0 * waver("surface", 36.0, 9.0, 2.0)) / 20.0)
    chance = generator("water")
    at = 0.0
    while at < 35.0:
        side = chance.uniform(-0.7, 0.7)
        lay_round(sound, pan(_lap(chance), side), length(at))
        for _ in range(int(chance.integers(5, 22))):
            lay_round(sound, pan(_bubble(chance), side), length(at + 0.25 + chance.gamma(2.0, 0.28)))
        at += chance.uniform(1.3, 3.4)
    return sound


def _lap(chance: np.random.Generator) -> Samples:
    many = length(chance.uniform(1.2, 2.2))
    low, high = (np.convolve(chance.standard_normal(many), np.hanning(n) / np.sqrt(n), "same") for n in (121, 31))
    time = np.linspace(0.0, 1.0, many)
    comes: Samples = (low + 0.35 * high * (1.0 - time)) * np.sin(np.pi * time**0.55) ** 2
    return comes * gain(chance.normal(-25.0, 2.5))


def _bubble(chance: np.random.Generator) -> Samples:
    hertz = np.exp(chance.uniform(np.log(420.0), np.log(1700.0)))
    time = np.arange(length(0.09)) / RATE
    rising = hertz * (time + 1.6 * time**2)
    ring: Samples = np.sin(2 * np.pi * rising) * np.exp(-time * hertz / 14.0) * np.minimum(1.0, time / 0.002)
    return ring * np.minimum(1.0, (0.09 - time) / 0.01) * gain(chance.normal(-30.0, 4.0))
