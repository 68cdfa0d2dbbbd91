"""The loops of what stands and lies about: steps in snow, reeds, water at a quay."""

from __future__ import annotations

import numpy as np

from .noise import gusting, hiss, hump, waver
from .samples import RATE, Samples, around, gain, generator, lay_round, length, pan
from .weather import PLAIN


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
    for start, many, spread, loud in ((0.0, 110, 0.034, -15.0), (0.21, 70, 0.04, -21.0)):
        for _ in range(many):
            grain = _grain(chance) * gain(min(loud + 8.0, chance.normal(loud, 4.0)))
            lay_round(sound, grain, length(start + chance.gamma(2.0, spread / 2.0)) % (len(sound) - len(grain)))
    return sound * gain(chance.normal(0.0, 1.0))


def _grain(chance: np.random.Generator) -> Samples:
    """One crust that breaks."""
    many = length(chance.uniform(0.002, 0.007))
    rough = np.convolve(chance.standard_normal(many), np.hanning(9) / 3.0, "same")
    hertz = np.exp(chance.uniform(np.log(500.0), np.log(3000.0)))
    grain: Samples = rough * np.hanning(many) * np.sin(2 * np.pi * hertz * np.arange(many) / RATE)
    return grain


def water() -> Samples:
    """A harbour without weather: small water against stone, and air caught under it.

    A bubble of radius r metres rings at about 3 / r Hz (Minnaert 1933) and dies in a few hundredths of a second.
    """
    sound = np.zeros((around(36.0), 2))
    for ear in (0, 1):
        surface = hiss(f"surface {ear}", 36.0, hump(300.0, 1.0))
        sound[:, ear] = surface * 10.0 ** ((-38.0 + 2.0 * waver("surface", 36.0, 9.0, 2.0)) / 20.0)
    chance = generator("water")
    low, high = hiss("laps", 36.0, hump(330.0, 0.7)), hiss("splashes", 36.0, hump(1200.0, 0.7))
    at = 0.0
    while at < 35.0:
        side = chance.uniform(-0.7, 0.7)
        lay_round(sound, pan(_lap(low, high, chance), side), length(at))
        for _ in range(int(chance.integers(5, 22))):
            lay_round(sound, pan(_bubble(chance), side), length(at + 0.25 + chance.gamma(2.0, 0.28)))
        at += chance.uniform(1.3, 3.4)
    return sound


def _lap(low: Samples, high: Samples, chance: np.random.Generator) -> Samples:
    """One small wave comes up the stone and runs back: a piece of noise, brighter as it strikes."""
    many = length(chance.uniform(1.2, 2.2))
    start = int(chance.integers(len(low) - many))
    time = np.linspace(0.0, 1.0, many)
    struck = low[start : start + many] + 0.4 * high[start : start + many] * (1.0 - time)
    wave: Samples = struck * np.sin(np.pi * time**0.7) ** 2
    return wave * gain(chance.normal(-20.0, 3.0))


def _bubble(chance: np.random.Generator) -> Samples:
    hertz = np.exp(chance.uniform(np.log(420.0), np.log(1700.0)))
    time = np.arange(length(0.09)) / RATE
    rising = hertz * (time + 1.6 * time**2)
    ring: Samples = np.sin(2 * np.pi * rising) * np.exp(-time * hertz / 14.0) * np.minimum(1.0, time / 0.002)
    return ring * np.minimum(1.0, (0.09 - time) / 0.01) * gain(chance.normal(-27.0, 4.0))


def reeds() -> Samples:
    """Dry reeds higher than a man: blades that hiss, stems that knock."""
    gust = waver("reed gust", 36.0, 12.0, 3.0)
    sound = gusting("behind the reeds", 36.0, PLAIN[:4], gust) * gain(-9.0)
    for ear in (0, 1):
        blades = hiss(f"blades {ear}", 36.0, hump(3600.0, 0.8))
        shiver = waver(f"shiver {ear}", 36.0, 0.8, 0.09)
        sound[:, ear] += blades * 10.0 ** ((-20.0 + 5.0 * gust + 2.5 * shiver) / 20.0)
    chance = generator("stems")
    for _ in range(150):
        at = int(chance.integers(len(sound)))
        loud = gain(chance.normal(-21.0, 4.0) + 4.0 * float(gust[at]))
        lay_round(sound, pan(_stem(chance) * min(loud, 0.3), chance.uniform(-0.8, 0.8)), at)
    return sound


def _stem(chance: np.random.Generator) -> Samples:
    """Two hollow stems that touch."""
    time = np.arange(length(0.05)) / RATE
    first = chance.uniform(700.0, 1500.0)
    ring = np.sin(2 * np.pi * first * time) + 0.5 * np.sin(2 * np.pi * first * 2.7 * time)
    knock: Samples = ring * np.exp(-time * chance.uniform(110.0, 220.0)) * np.minimum(1.0, time / 0.0012)
    return knock * np.minimum(1.0, (0.05 - time) / 0.005)
