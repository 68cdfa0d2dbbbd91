"""The scores: what a reader may rely on, and that the motifs are one piece. Needs PyYAML only."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from sound_tools.score import MEN, Note, Piece, ScoreError, casts, clashes, key, read_motif, read_piece


@pytest.fixture(scope="module")
def piece() -> Piece:
    return read_piece()


def motif(tmp_path: Path, **voices: str) -> tuple[Note, ...]:
    """The notes of a motif of a few bars, each voice one line."""
    path = tmp_path / "someone.yaml"
    lines = {voice: [bars] for voice, bars in voices.items()}
    path.write_text(yaml.safe_dump({"motif": "someone", "instrument": "a saw", "voices": lines}), encoding="utf-8")
    return read_motif(path, 5).notes


def test_a_bar_is_read_note_by_note(tmp_path: Path) -> None:
    first, second, third = motif(tmp_path, melody="A3:1 -:.5 Bb4:1.5, C5:2>^")
    assert first == Note("someone", "melody", Fraction(0), Fraction(1), 57, 0.0, False)
    assert second == Note("someone", "melody", Fraction(3, 2), Fraction(3, 2), 70, -4.5, False)
    assert third == Note("someone", "melody", Fraction(3), Fraction(2), 72, 3.0, True)


def test_a_note_is_held_over_the_bar(tmp_path: Path) -> None:
    (note,) = motif(tmp_path, bass="D3:5 | _:3 -:2")
    assert (note.at, note.end) == (0, 8)


@pytest.mark.parametrize(
    ("bars", "said"),
    [
        (
            "A3:1 H3:4",
            "someone, melody, bar 1: 'H3:4' is no note; a note is like A3:1.5> or Bb4:2, and a rest like -:2",
        ),
        ("A3:5 | A3:4", "someone, melody, bar 2: 4 eighths in a bar of 5"),
        ("-:5 | _:5", "someone, melody, bar 2: nothing sounds that could be held"),
        ("A3:4 -:1 | _:5", "someone, melody, bar 2: nothing sounds that could be held"),
    ],
)
def test_a_wrong_bar_is_said_with_its_place(tmp_path: Path, bars: str, said: str) -> None:
    with pytest.raises(ScoreError) as error:
        motif(tmp_path, melody=bars)
    assert str(error.value) == said


@pytest.mark.parametrize(("pitch", "number"), [("A4", 69), ("C4", 60), ("Bb2", 46), ("D3", 50), ("E2", 40)])
def test_a_pitch_has_a_number(pitch: str, number: int) -> None:
    assert key(pitch) == number


@pytest.mark.parametrize(
    ("upper", "lower", "eighths"),
    [
        ("E4:5", "D4:5", 5),  # a second
        ("E5:5", "D4:5", 5),  # a ninth
        ("E4:5", "F3:5", 5),  # a seventh of eleven semitones
        ("E4:2 -:3", "-:1 D4:4", 1),  # as long as both sound
        ("E4:1 -:4", "-:1 D4:4", 0),  # one after the other
        ("C5:5", "D4:5", 0),  # the small seventh, a dombra's own colour, is let be
    ],
)
def test_a_second_is_found_and_timed(tmp_path: Path, upper: str, lower: str, eighths: int) -> None:
    rubs = clashes(motif(tmp_path, upper=upper, lower=lower))
    assert sum(rub.eighths for rub in rubs) == eighths


@pytest.mark.parametrize("men", list(casts()), ids="-".join)
def test_whoever_plays_together_no_second_outlasts_a_beat(piece: Piece, men: tuple[str, ...]) -> None:
    too_long = [rub for rub in clashes(piece.notes(men)) if rub.eighths > 1]
    assert not too_long


def test_everyone_may_play_with_everyone() -> None:
    assert len(list(casts())) == 7


def test_an_eighth_falls_where_the_bars_say(piece: Piece) -> None:
    assert piece.when(Fraction(0)) == 0.05
    assert piece.when(Fraction(5)) == pytest.approx(0.05 + 5 * 0.44)
    assert piece.when(Fraction(2)) == pytest.approx(0.05 + 2 * 0.44)
    slow = piece.bars[8] - piece.bars[7]
    assert slow == pytest.approx(5 * 0.44 * 1.07)
    assert piece.when(Fraction(35) + Fraction(5, 2)) == pytest.approx(piece.bars[7] + slow / 2)
    assert piece.when(Fraction(5 * 24)) == pytest.approx(piece.bars[-1])


def test_each_counts_the_five_his_own_way_and_together_they_leave_no_hole(piece: Piece) -> None:
    struck = {man: {n.at for n in piece.motifs[man].notes if n.at < 5 and n.at.denominator == 1} for man in MEN}
    assert {man: min(struck[man] - {0}) for man in MEN} == {"mateo": 1, "alvaro": 1, "nurtas": 2}
    assert {n.at for n in piece.motifs["alvaro"].voice("melody") if n.at < 5} >= {0, 3}
    assert set().union(*struck.values()) == set(range(5))


def test_one_finger_to_a_string(piece: Piece) -> None:
    for voice in ("upper", "lower"):
        notes = piece.motifs["nurtas"].voice(voice)
        assert all(one.end <= other.at for one, other in pairwise(notes))


def test_the_dombra_is_played_on_the_frets_it_has(piece: Piece) -> None:
    frets = {0, 2, 3, 5, 7, 9, 10, 12, 14}
    nurtas = piece.motifs["nurtas"]
    assert {note.key - key("G3") for note in nurtas.voice("upper")} <= frets
    assert {note.key - key("D3") for note in nurtas.voice("lower")} <= frets


def test_they_end_on_one_chord(piece: Piece) -> None:
    last = {n.key % 12 for n in piece.notes(MEN) if n.end == 5 * 24}
    assert last == {key("D4") % 12, key("A4") % 12}
