"""Renders all sounds, or those named, and writes sounds.yaml: `python -m tools.render [NAME …]` in assets/sound."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from . import vorbis
from .catalogue import LOUDNESS, PEAK, Sound, sounds
from .loudness import integrated, true_peak
from .samples import RATE, Samples, gain
from .score import read_piece

HERE = Path(__file__).parents[1]
HEAD = """\
# Every sound of the game. Written by `python -m tools.render`, from tools/catalogue.py: change it there.
#
# kind      music, place or interface: each has its own volume
# loop      true: the file goes round without a seam, from its first sample to its last; false: it is played once
# seconds   its length
# caption   what those read who do not hear it
# loudness  LUFS after ITU-R BS.1770-4, and peak in dBTP, of the file as it lies here
# level     dB by which the game plays it softer, so that all are in proportion
# men       music: who plays. All seven files begin together and last as long, so one could take over from another
"""


def made(sound: Sound) -> Samples:
    """A sound at the loudness of them all, or as loud as its peak allows."""
    raw = sound.make()
    louder = min(LOUDNESS - integrated(raw), PEAK - 0.5 - true_peak(raw))  # half a dB is for what Vorbis adds
    return raw * gain(louder)


def entry(sound: Sound, folder: Path) -> dict[str, object]:
    """What sounds.yaml says of a file, as it is when decoded."""
    samples = vorbis.read(folder / f"{sound.name}.ogg")
    said: dict[str, object] = {
        "sound": sound.name,
        "file": f"{sound.name}.ogg",
        "kind": sound.kind,
        "loop": sound.loop,
        "seconds": round(len(samples) / RATE, 3),
        "channels": samples.shape[1],
        "caption": sound.caption,
        "loudness": round(integrated(samples), 1),
        "peak": round(true_peak(samples), 1),
        "level": sound.level,
    }
    return said | ({"men": list(sound.men)} if sound.men else {})


def listing(entries: Iterable[dict[str, object]]) -> str:
    """The text of sounds.yaml."""
    parts = [yaml.safe_dump([one], sort_keys=False, allow_unicode=True) for one in entries]
    return HEAD + "\n" + "\n".join(parts)


def main(names: Sequence[str]) -> None:
    every = list(sounds(read_piece()))
    for sound in every:
        if not names or sound.name in names:
            path = HERE / f"{sound.name}.ogg"
            write = vorbis.write_loop if sound.loop else vorbis.write
            write(path, made(sound), sound.compression)
            sys.stdout.write(f"{sound.name:22} {path.stat().st_size // 1024:5} KB\n")
    text = listing(entry(sound, HERE) for sound in every)
    (HERE / "sounds.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
