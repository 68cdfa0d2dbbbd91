"""sounds.yaml and the files beside it. Needs PyYAML only: what a file is, its own pages say."""

import re
from pathlib import Path

import pytest
import yaml
from sound_tools.ogg import packets
from sound_tools.score import casts, read_piece

SOUND = Path(__file__).parents[2] / "assets" / "sound"
LISTED = yaml.safe_load((SOUND / "sounds.yaml").read_text(encoding="utf-8"))
MOST = 12_000_000  # bytes, all files together

each = pytest.mark.parametrize("entry", LISTED, ids=[entry["sound"] for entry in LISTED])


def said(data: bytes) -> tuple[int, int, int]:
    """Channels, rate and samples of a Vorbis file, from its first packet and its last page."""
    first = next(packets(data))
    assert first.startswith(b"\x01vorbis")
    last = data.rindex(b"OggS")
    return first[11], int.from_bytes(first[12:16], "little"), int.from_bytes(data[last + 6 : last + 14], "little")


@each
def test_a_file_is_what_the_list_says(entry: dict[str, object]) -> None:
    channels, rate, samples = said((SOUND / str(entry["file"])).read_bytes())
    assert (channels, rate) == (entry["channels"], 44_100)
    assert round(samples / rate, 3) == entry["seconds"]


@each
def test_it_keeps_the_bars_of_loudness(entry: dict[str, object]) -> None:
    assert abs(float(str(entry["loudness"])) + 23.0) <= 2.0
    assert float(str(entry["peak"])) <= -1.0
    assert float(str(entry["level"])) <= 0.0


@each
def test_whoever_does_not_hear_it_can_read_it(entry: dict[str, object]) -> None:
    assert re.fullmatch(r"[a-z][a-z,; ]{2,40}", str(entry["caption"]))


def test_captions_tell_sounds_apart() -> None:
    captions = [entry["caption"] for entry in LISTED]
    assert len(set(captions)) == len(captions)


def test_every_file_is_listed_once_and_every_place_goes_round() -> None:
    assert sorted(entry["file"] for entry in LISTED) == sorted(path.name for path in SOUND.glob("*.ogg"))
    assert {entry["kind"]: entry["loop"] for entry in LISTED} == {"music": False, "place": True, "interface": False}


def test_everyone_has_a_file_with_everyone_and_all_begin_and_end_together() -> None:
    music = [entry for entry in LISTED if entry["kind"] == "music"]
    assert sorted(tuple(entry["men"]) for entry in music) == sorted(casts())
    assert {entry["seconds"] for entry in music} == {round(read_piece().seconds, 3)}


def test_all_of_it_is_small() -> None:
    assert sum(path.stat().st_size for path in SOUND.glob("*.ogg")) <= MOST
