"""One plucked string: a digital waveguide whose loop filter is made to the decay and the tuning that are wanted.

After Karplus and Strong (1983) and the extensions of Jaffe and Smith (1983), both in Computer Music Journal 7(2). In
place of their one-zero filter and tuning allpass, one FIR holds loss, fractional delay and stiffness together: it is
fitted to the response that the string must have once round. So a note is in tune to a fraction of a cent at any pitch
(tools.measure says how far), and each partial dies at its own rate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .samples import RATE, Samples, gain

TAPS = 33
MIDDLE = TAPS // 2
FINE = 8  # steps in a sample while the pluck is drawn


@dataclass(frozen=True, slots=True)
class Strings:
    """What an instrument is strung with. A partial at f Hz dies as exp(-t (air + within f + high (f / 1000)^2)).

    The shape of that law, a constant and terms that grow with frequency, is Woodhouse's for nylon guitar strings (Acta
    Acustica 90 (2004), 928 and 945). The figures are chosen: a guitar's low D is to be heard for five seconds, a
    dombra's for two.
    """

    air: float
    within: float
    high: float
    stiffness: float  # B in f_n = n f (1 + B n^2)^(1/2)


@dataclass(frozen=True, slots=True)
class Touch:
    """How a string is set going."""

    place: float  # from the bridge, as a share of the string that sounds
    contact: float  # seconds in which the finger leaves the string: 0.001 flesh, 0.0004 nail
    scrape: float  # dB of the finger's own noise against the string


def pluck(frequency: float, seconds: float, strings: Strings, touch: Touch) -> Samples:
    """The force of one string on its bridge, in two planes: along the table it lasts longer, and is a hair sharper."""
    down = _swing(frequency, seconds, strings, touch, 1.25)
    across = _swing(frequency * 2.0 ** (0.5 / 1200), seconds, strings, touch, 0.7)
    return 0.75 * down + 0.35 * across


def _swing(frequency: float, seconds: float, strings: Strings, touch: Touch, haste: float) -> Samples:
    """y[n] = x[n] + sum of h[k] y[n - delay - k], a whole delay at a time."""
    delay = round(RATE / frequency) - MIDDLE
    taps = _once_round(frequency, delay, strings, haste)
    start = _pull(frequency, touch)
    reach = delay + TAPS - 1
    samples = np.zeros(reach + int(seconds * RATE) + delay)
    samples[reach : reach + len(start)] = start
    for at in range(reach, len(samples) - delay, delay):
        samples[at : at + delay] += np.convolve(samples[at - reach : at], taps, "valid")
    return samples[reach : reach + int(seconds * RATE)]


def _once_round(frequency: float, delay: int, strings: Strings, haste: float) -> Samples:
    """The FIR of one trip along the string and back: loss, and what of the period `delay` whole samples leave over.

    Fitted by least squares at the partials, the low ones weighing most: they are what is heard as pitch and as length.
    """
    partial = np.arange(0.0, np.floor(0.48 * RATE / frequency))
    at = partial * frequency
    loss = np.exp(-haste * (strings.air + strings.within * at + strings.high * (at / 1000.0) ** 2) / frequency)
    stiff = partial / np.sqrt(1.0 + (partial / 20.0) ** 2)  # levels off: the filter is too short for more
    period = RATE / frequency * np.sqrt((1.0 + strings.stiffness) / (1.0 + strings.stiffness * stiff**2))
    wanted = loss * np.exp(-2j * np.pi * at / RATE * (period - delay))
    made = np.exp(-2j * np.pi * np.outer(at / RATE, np.arange(TAPS)))
    weight = 1.0 / np.maximum(partial, 0.5)
    rows = np.vstack([made.real, made.imag]) * np.tile(weight, 2)[:, None]
    sought = np.concatenate([wanted.real, wanted.imag]) * np.tile(weight, 2)
    taps: Samples = np.linalg.lstsq(rows, sought, rcond=1e-9)[0]
    return taps / max(1.0, float(np.abs(np.fft.rfft(taps, 2048)).max()) * 1.00001)


def _pull(frequency: float, touch: Touch) -> Samples:
    """One period of the bridge's force after an ideal pluck at `place`, rounded by the time the finger takes to let go.

    Partial n has the strength sin(n pi place) / n, from the triangle of the pulled string: Fletcher and Rossing, The
    Physics of Musical Instruments, section 2.8.
    """
    period = RATE / frequency
    fine = np.arange(int(np.ceil(period)) * FINE) / FINE
    force = np.where(fine < touch.place * period, 1.0 - touch.place, -touch.place) * (fine < period)
    force = np.convolve(force, _finger(touch))
    force = np.pad(force, (0, -len(force) % FINE))
    pulled: Samples = force.reshape(-1, FINE).mean(axis=1)
    return pulled - float(pulled.mean())


def _finger(touch: Touch) -> Samples:
    """How a finger lets go: over the whole contact, but the last of it at once, which is what is bright in a note."""
    whole = np.hanning(max(8, int(touch.contact * RATE * FINE)))
    last = np.hanning(max(3, len(whole) // 5))
    released: Samples = 0.8 * whole / whole.sum()
    released[-len(last) :] += 0.2 * last / last.sum()
    return released


def scrape(touch: Touch, chance: np.random.Generator) -> Samples:
    """The finger on the string before and as it leaves: a few milliseconds of rough noise."""
    many = int(0.012 * RATE)
    rough = np.diff(chance.standard_normal(many + 1))
    smooth = np.hanning(max(3, int(touch.contact * 0.25 * RATE)))
    shape = np.exp(-np.arange(many) / (0.0025 * RATE))
    noise: Samples = np.convolve(rough * shape, smooth / smooth.sum(), "same")
    return noise * gain(touch.scrape)
