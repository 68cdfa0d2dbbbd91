"""The three who play: their instruments, their hands, where they sit; and a motif played."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .body import DOMBRA, NAILED, THUMBED, Mode, box, room
from .plucked import Strings, Touch, pluck, scrape
from .samples import RATE, Samples, convolve, fade, gain, generator, lay, length, pan
from .score import Motif, Note, Piece

NYLON = Strings(air=0.9, within=0.0026, high=0.35, stiffness=2e-5)
GUT = Strings(air=2.2, within=0.0042, high=0.5, stiffness=1.5e-5)
ROLL = 0.007  # seconds between the strings of one stroke
SWAY = 0.003  # seconds by which a hand is early or late, at most


@dataclass(frozen=True, slots=True)
class Player:
    strings: Strings
    touch: Touch
    body: tuple[Mode, ...]
    side: float  # -1 left to 1 right
    voices: dict[str, float]  # dB
    table: float  # dB of the hand on the table in a stroke over both strings; -200 for none


PLAYERS = {
    "thumbed guitar": Player(NYLON, Touch(0.27, 0.0011, -34.0), THUMBED, -0.4, {"melody": 0.0, "bass": -3.0}, -200.0),
    "nailed guitar": Player(
        NYLON, Touch(0.17, 0.0006, -32.0), NAILED, 0.4, {"melody": 0.0, "inner": -5.0, "bass": -5.5}, -200.0
    ),
    "dombra": Player(GUT, Touch(0.13, 0.0005, -28.0), DOMBRA, 0.0, {"upper": 0.0, "lower": -3.5}, -16.0),
}


def play(piece: Piece, motif: Motif) -> Samples:
    """A motif as two channels, from the piece's beginning to its end, at no particular loudness."""
    player = PLAYERS[motif.instrument]
    chance = generator(f"hand {motif.name}")
    force = np.zeros(length(piece.seconds))
    for note in motif.notes:
        start = piece.when(note.at) + chance.uniform(-SWAY, SWAY) + _rolled(motif, note)
        lay(force, _strike(piece, motif, note, player, chance), length(start))
    wood = convolve(force, box(player.body, motif.instrument))
    both = pan(wood, player.side)
    for ear, answer in enumerate(room(motif.name)):
        lay(both[:, ear], convolve(wood, answer)[: len(both)], 0)
    return fade(both[: len(force)], 1.5)


def tone(player: Player, note: Note, seconds: float) -> Samples:
    """One note on the bare string, as long as told. A soft one is rounder, not only quieter."""
    flesh = player.touch.contact * (1.35 if note.gain < 0 else 1.0)
    touch = replace(player.touch, contact=flesh)
    level = gain(note.gain + player.voices[note.voice])
    return level * pluck(note.frequency, seconds, player.strings, touch)


def _strike(piece: Piece, motif: Motif, note: Note, player: Player, chance: np.random.Generator) -> Samples:
    start, end = piece.when(note.at), piece.when(note.end)
    release = 0.035 if any(n.at == note.end for n in motif.voice(note.voice)) else 0.14
    last = note.end == piece.eighths * (len(piece.bars) - 1)
    sound = tone(player, note, piece.seconds - start if last else end - start + release)
    sound = sound if last else fade(sound, release)
    level = gain(note.gain + player.voices[note.voice])
    lay(sound, level * scrape(player.touch, chance), 0)
    if note.voice == "upper" and any(n.at == note.at for n in motif.voice("lower")):
        lay(sound, level * gain(player.table) * _tap(), 0)
    return sound


def _rolled(motif: Motif, note: Note) -> float:
    """Seconds after the stroke began: a hand passes one string after another, the low ones first unless it comes up."""
    keys = sorted((n.key for n in motif.notes if n.at == note.at), reverse=note.upward)
    return ROLL * keys.index(note.key) / max(1, len(keys) - 1)


def _tap() -> Samples:
    """A nail's knock on thin wood."""
    time = np.arange(length(0.08)) / RATE
    knock: Samples = np.sin(2 * np.pi * 310.0 * time) * np.exp(-time * 90.0) * np.minimum(1.0, time / 0.0008)
    return knock
