"""How far each note of a rendered motif is from where the score has it: in cents, and in time."""

from __future__ import annotations

import numpy as np

from .players import PLAYERS, tone
from .samples import RATE, Samples, length
from .score import Motif, Note, Piece

PARTIALS = 6
SIZE = 1 << 18  # points of the transform: 0.17 Hz
NEAR = 0.03  # seconds about a score's moment in which its onset is looked for
SIDE = length(0.008)  # samples compared on either side of an onset


def cents(piece: Piece, motif: Motif, sound: Samples) -> list[tuple[Note, float]]:
    """Each note long and clear enough to be measured, and its distance in cents from equal temperament.

    A partial counts if no partial of any other note that sounds, or has just ended, lies within its resolution.
    """
    mono = sound.mean(axis=1)
    found = []
    for note in motif.notes:
        start = piece.when(note.at) + 0.04
        stop = min(piece.when(note.end), start + 0.8)
        others = [
            n for n in motif.notes if n is not note and piece.when(n.end) + 0.3 > start and piece.when(n.at) < stop
        ]
        measured = _measure(mono[length(start) : length(stop)], note.frequency, [n.frequency for n in others])
        if measured is not None:
            found.append((note, measured))
    return found


def alone(motif: Motif) -> list[tuple[Note, float]]:
    """Each pitch of a motif, once on each voice's string, as `cents`, with nothing else sounding."""
    player = PLAYERS[motif.instrument]
    once = {(note.voice, note.key): note for note in motif.notes}
    found = []
    for note in once.values():
        measured = _measure(tone(player, note, 1.0)[length(0.04) :], note.frequency, [])
        assert measured is not None, "a string alone has nothing beside its partials"
        found.append((note, measured))
    return found


def _measure(part: Samples, frequency: float, others: list[float]) -> float | None:
    apart = 4.0 * RATE / len(part)  # the width of a Hann window's main lobe
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), SIZE))
    heard = []
    for n in range(1, PARTIALS + 1):
        crowd = [o * m for o in others for m in range(1, 40)] + [frequency * (n + 1)]
        if min(abs(c - n * frequency) for c in crowd) > apart:
            hertz, strength = _peak(spectrum, n * frequency, apart / 2.0)
            heard.append((1200.0 * np.log2(hertz / (n * frequency)), strength * n))
    if not heard:
        return None
    return float(np.average([c for c, _ in heard], weights=[w**2 for _, w in heard]))


def _peak(spectrum: Samples, hertz: float, within: float) -> tuple[float, float]:
    """The highest point near a frequency, between the bins by a parabola through three, and its height."""
    step = RATE / SIZE
    low = int((hertz - within) / step)
    top = low + int(np.argmax(spectrum[low : int((hertz + within) / step) + 1]))
    a, b, c = np.log(spectrum[top - 1 : top + 2] + 1e-12)
    return (top + 0.5 * (a - c) / (a - 2 * b + c)) * step, float(spectrum[top])


def lateness(piece: Piece, motif: Motif, sound: Samples) -> list[tuple[float, float]]:
    """For each moment at which the score has a note: that moment in seconds, and by how many ms it sounds late."""
    mono = sound.mean(axis=1)
    moments = sorted({piece.when(note.at) for note in motif.notes})
    return [(moment, 1000.0 * _late(mono, length(moment))) for moment in moments]


def _late(mono: Samples, at: int) -> float:
    """Where the spectrum after a point has gained most over the spectrum before it, in seconds from `at`."""
    window = np.hanning(SIDE)
    places = np.arange(at - length(NEAR), at + length(NEAR), 16)
    places = places[places >= SIDE]
    before, after = (
        np.abs(np.fft.rfft(np.stack([mono[p + shift : p + shift + SIDE] for p in places]) * window, axis=1)) ** 0.5
        for shift in (-SIDE, 0)
    )
    gained = np.maximum(after - before, 0.0).sum(axis=1)
    return float(places[int(np.argmax(gained))] - at) / RATE
