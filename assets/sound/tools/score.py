"""A score: its motifs bar by bar, when each note sounds, and which notes rub together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import yaml

SCORES = Path(__file__).parents[1] / "scores"
MEN = ("mateo", "nurtas", "alvaro")  # as they sit: Nurtas between the two banks
TOKEN = re.compile(r"(-|_|[A-G]b?\d):(\d*\.?\d+)([>,^]*)")
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
RUBS = (1, 2, 11)  # semitones within an octave: the seconds, however far apart, and the second turned over
STRESS, SOFT = 3.0, -4.5  # dB of the marks > and ,


class ScoreError(ValueError):
    """A score that cannot be read; says where."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note. Times are in eighths from the first bar line."""

    motif: str
    voice: str
    at: Fraction
    length: Fraction
    key: int  # MIDI number: A4 is 69
    gain: float  # dB
    upward: bool  # struck upward: the upper string first

    @property
    def end(self) -> Fraction:
        return self.at + self.length

    @property
    def frequency(self) -> float:
        """Hz in equal temperament, A4 = 440."""
        return 440.0 * float(2.0 ** ((self.key - 69) / 12))


@dataclass(frozen=True, slots=True)
class Motif:
    name: str
    instrument: str
    notes: tuple[Note, ...]  # in order of time, low before high

    def voice(self, name: str) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if note.voice == name)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two notes a second apart (a ninth, a seventh of eleven semitones), and how many eighths they sound together."""

    one: Note
    other: Note
    eighths: Fraction


@dataclass(frozen=True, slots=True)
class Piece:
    """What holds for all motifs, and the motifs. `bars` are the seconds at which bars begin, and the last one ends."""

    eighths: int
    bars: tuple[float, ...]
    after: float
    motifs: Mapping[str, Motif]

    @property
    def seconds(self) -> float:
        """The length of every file of the piece, whoever plays."""
        return self.bars[-1] + self.after

    def when(self, at: Fraction) -> float:
        """The second at which an eighth, counted from the first bar line, falls."""
        bar = min(int(at // self.eighths), len(self.bars) - 2)
        through = (at - bar * self.eighths) / self.eighths
        return self.bars[bar] + (self.bars[bar + 1] - self.bars[bar]) * float(through)

    def notes(self, men: Sequence[str]) -> list[Note]:
        return [note for man in men for note in self.motifs[man].notes]


def casts() -> Iterator[tuple[str, ...]]:
    """Who may play together: each alone, each two, all."""
    for many in range(1, len(MEN) + 1):
        yield from combinations(MEN, many)


def clashes(notes: Sequence[Note]) -> list[Clash]:
    """Every two notes that rub while both sound, the longest first."""
    found = []
    for one, other in combinations(notes, 2):
        together = min(one.end, other.end) - max(one.at, other.at)
        if together > 0 and abs(one.key - other.key) % 12 in RUBS:
            found.append(Clash(one, other, together))
    return sorted(found, key=lambda clash: -clash.eighths)


def read_piece(folder: Path = SCORES) -> Piece:
    """The piece in a folder of scores. Raises ScoreError."""
    frame = yaml.safe_load((folder / "piece.yaml").read_text(encoding="utf-8"))
    motifs = {man: read_motif(folder / f"{man}.yaml", frame["eighths"]) for man in MEN}
    longest = max(note.end for motif in motifs.values() for note in motif.notes)
    moments = [float(frame["before"])]
    for bar in range(1, int(-(-longest // frame["eighths"])) + 1):
        moments.append(moments[-1] + frame["eighths"] * frame["seconds"] * frame["slower"].get(bar, 1.0))
    return Piece(frame["eighths"], tuple(moments), frame["after"], motifs)


def read_motif(path: Path, eighths: int) -> Motif:
    """One man's score. Raises ScoreError."""
    text = yaml.safe_load(path.read_text(encoding="utf-8"))
    notes: list[Note] = []
    for voice, lines in text["voices"].items():
        bars = [bar.split() for line in lines for bar in line.split("|")]
        notes += _voice(text["motif"], voice, bars, eighths)
    return Motif(text["motif"], text["instrument"], tuple(sorted(notes, key=lambda note: (note.at, note.key))))


def _voice(motif: str, voice: str, bars: Sequence[Sequence[str]], eighths: int) -> list[Note]:
    notes: list[Note] = []
    for number, bar in enumerate(bars, start=1):
        at = Fraction(eighths * (number - 1))
        for token in bar:
            where = f"{motif}, {voice}, bar {number}"
            match = TOKEN.fullmatch(token)
            if match is None:
                raise ScoreError(f"{where}: {token!r} is no note; a note is like A3:1.5> or Bb4:2, and a rest like -:2")
            pitch, length, marks = match[1], Fraction(match[2]), match[3]
            if pitch == "_":
                notes[-1] = _longer(notes, at, length, where)
            elif pitch != "-":
                gain = STRESS * (">" in marks) + SOFT * ("," in marks)
                notes.append(Note(motif, voice, at, length, key(pitch), gain, "^" in marks))
            at += length
        if at != eighths * number:
            raise ScoreError(f"{where}: {at - eighths * (number - 1)} eighths in a bar of {eighths}")
    return notes


def _longer(notes: Sequence[Note], at: Fraction, length: Fraction, where: str) -> Note:
    if not notes or notes[-1].end != at:
        raise ScoreError(f"{where}: nothing sounds that could be held")
    last = notes[-1]
    return Note(last.motif, last.voice, last.at, last.length + length, last.key, last.gain, last.upward)


def key(pitch: str) -> int:
    """The MIDI number of a pitch: A4 is 69, Bb4 is 70."""
    return STEPS[pitch[0]] - ("b" in pitch) + 12 * (int(pitch[-1]) + 1)
