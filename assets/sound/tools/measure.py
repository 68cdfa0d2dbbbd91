"""Measures the files as they lie here, beside the bars: `python -m tools.measure [FOLDER]`, which gets pictures."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from . import vorbis
from .catalogue import LOUDNESS, PEAK
from .loudness import integrated, true_peak
from .picture import draw
from .pitch import alone, cents, lateness
from .samples import Samples
from .score import Piece, casts, clashes, read_piece
from .seam import FLOOR, leap, step

HERE = Path(__file__).parents[1]
CENTS, LATE, STEP, LOUDER, BEAT = 5.0, 10.0, -60.0, 2.0, 1
TOTAL = 12_000_000  # bytes
TOPS = {"music": 5000.0, "place": 10_000.0, "interface": 16_000.0}  # Hz of the pictures


def levels(entry: dict[str, object], sound: Samples) -> tuple[str, bool]:
    """One line of the table of files, and whether it keeps the bars."""
    loud, peak = integrated(sound), true_peak(sound)
    seam = step(sound) if entry["loop"] else FLOOR
    joined = f"{seam:7.0f} {leap(sound):7.0f}" if entry["loop"] else f"{'—':>7} {'—':>7}"
    kept = abs(loud - LOUDNESS) <= LOUDER and peak <= PEAK and seam <= STEP
    return f"{entry['sound']:22}{entry['seconds']:8}{loud:8.1f}{peak:8.1f} {joined}  {_verdict(kept)}", kept


def fidelity(piece: Piece, man: str, sound: Samples) -> tuple[str, bool]:
    """One line on a motif: its pitches alone, those of its notes that stand clear of others, and the onsets."""
    motif = piece.motifs[man]
    single, clear, late = alone(motif), cents(piece, motif, sound), lateness(piece, motif, sound)
    bare, sharp = (max((value for _, value in found), key=abs) for found in (single, clear))
    tardy = max((value for _, value in late), key=abs)
    kept = max(abs(bare), abs(sharp)) <= CENTS and abs(tardy) <= LATE
    pitches = f"{len(single):7}{bare:+7.1f}{len(clear):7} of {len(motif.notes):3}{sharp:+7.1f}"
    return f"{man:21}{pitches}{len(late):9}{tardy:+9.1f}  {_verdict(kept)}", kept


def friction(piece: Piece, men: tuple[str, ...]) -> tuple[str, bool]:
    """One line on who plays together: how often a second sounds, and for how many eighths the longest."""
    rubs = clashes(piece.notes(men))
    longest = float(rubs[0].eighths) if rubs else 0.0
    return f"{'-'.join(men):22}{len(rubs):9}{longest:9.2f}  {_verdict(longest <= BEAT)}", longest <= BEAT


def _verdict(kept: bool) -> str:
    return "" if kept else "MISSED"


def main(pictures: Path | None) -> bool:
    """Print the tables; True if every bar is kept."""
    piece = read_piece()
    entries = yaml.safe_load((HERE / "sounds.yaml").read_text(encoding="utf-8"))
    heard = {entry["sound"]: vorbis.read(HERE / entry["file"]) for entry in entries}
    lines = [("sound                 seconds    LUFS    dBTP    step    leap", True)]
    lines += [levels(entry, heard[entry["sound"]]) for entry in entries]
    lines += [("\nmotif                pitches  cents  notes clear  cents   onsets       ms", True)]
    lines += [fidelity(piece, man, heard[man]) for man in piece.motifs]
    lines += [("\ntogether               seconds  longest (eighths)", True)]
    lines += [friction(piece, men) for men in casts()]
    size = sum((HERE / entry["file"]).stat().st_size for entry in entries)
    lines += [(f"\nall files: {size / 1e6:.1f} MB  {_verdict(size <= TOTAL)}", size <= TOTAL)]
    sys.stdout.write("\n".join(line for line, _ in lines) + "\n")
    if pictures:
        for entry in entries:
            draw(pictures / f"{entry['sound']}.png", heard[entry["sound"]], TOPS[entry["kind"]])
    return all(kept for _, kept in lines)


if __name__ == "__main__":
    sys.exit(0 if main(Path(sys.argv[1]) if len(sys.argv) > 1 else None) else 1)
