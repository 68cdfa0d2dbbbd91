"""The loops of the weather: wind on the plain, wind at a wall, a snowstorm, rain."""

from __future__ import annotations

import numpy as np

from .noise import gusting, hiss, hump, waver, whistle
from .samples import RATE, Samples, around, gain, generator, lay_round, length, pan

# Bands of wind: Hz, dB at rest, dB more in a gust.
PLAIN = (
    (95.0, -9.0, 2.0), (190.0, -9.0, 3.0), (380.0, -11.0, 4.0),
    (760.0, -17.0, 5.5), (1500.0, -26.0, 7.0), (3000.0, -38.0, 8.0),
)  # fmt: skip
WALL = ((60.0, -6.0, 2.0), (120.0, -7.0, 3.5), (240.0, -11.0, 4.5), (480.0, -20.0, 5.0), (960.0, -32.0, 5.0))
STORM = (
    (110.0, -8.0, 2.0), (220.0, -7.0, 2.5), (440.0, -8.0, 3.0),
    (880.0, -12.0, 3.5), (1760.0, -18.0, 4.0), (3500.0, -25.0, 4.5),
)  # fmt: skip


def wind() -> Samples:
    """Wind with nothing in its way: no whistle, no walls; long gusts."""
    return gusting("wind", 40.0, PLAIN, waver("wind gust", 40.0, 14.0, 3.5))


def wall() -> Samples:
    """Wind from inside, or from the lee of a wall: the highs are gone, and two cracks give a breath of a note."""
    gust = waver("wall gust", 40.0, 12.0, 3.0)
    sound = gusting("wall", 40.0, WALL, gust)
    for name, hertz, side in (("crack", 372.0, -0.5), ("sill", 547.0, 0.6)):
        rise = 10.0 ** ((-27.0 + 5.0 * gust) / 20.0)
        sound += pan(whistle(name, 40.0, hertz, 14.0) * rise, side)
    return sound


def storm() -> Samples:
    """A buran: wind without pauses, and dry snow driven along in it."""
    gust = waver("storm gust", 40.0, 9.0, 1.2)
    sound = gusting("storm", 40.0, STORM, gust)
    sound += pan(whistle("rope", 40.0, 268.0, 22.0) * 10.0 ** ((-19.0 + 4.0 * gust) / 20.0), 0.2)
    for ear in (0, 1):
        driven = hiss(f"driven snow {ear}", 40.0, hump(5200.0, 0.6))
        sound[:, ear] += driven * 10.0 ** ((-27.0 + 5.0 * gust + 2.0 * waver(f"driven {ear}", 40.0, 1.0, 0.15)) / 20.0)
    return sound


def rain() -> Samples:
    """Rain on grass and wool: a far hiss, near drops one by one."""
    chance = generator("rain")
    thick = waver("rain", 32.0, 16.0, 4.0)
    sound = np.zeros((around(32.0), 2))
    for ear in (0, 1):
        far = hiss(f"far rain {ear}", 32.0, hump(1100.0, 1.4))
        sound[:, ear] = far * 10.0 ** ((-33.0 + 2.0 * thick) / 20.0)
    for _ in range(5200):
        lay_round(sound, pan(_drop(chance), chance.uniform(-0.9, 0.9)), int(chance.integers(len(sound))))
    return sound


def _drop(chance: np.random.Generator) -> Samples:
    """One drop on something soft: a few milliseconds, no ring."""
    many = length(chance.uniform(0.003, 0.012))
    time = np.arange(many) / RATE
    hertz = np.exp(chance.uniform(np.log(260.0), np.log(1900.0)))
    shape = np.hanning(many) ** 0.5 * np.exp(-time * chance.uniform(250.0, 700.0))
    dull = np.convolve(chance.standard_normal(many), np.hanning(7) / 3.0, "same")
    drop: Samples = (0.5 * dull + np.sin(2 * np.pi * hertz * time)) * shape
    return drop * gain(min(-8.0, chance.normal(-23.0, 6.0)))
