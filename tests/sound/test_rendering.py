"""The renderer and the measures. Skipped where numpy and soundfile are not installed: the game does not need them."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="sound is rendered with numpy, which is not installed")
soundfile = pytest.importorskip("soundfile", reason="sound is rendered with soundfile, which is not installed")

from sound_tools import hands, loudness, noise, seam, vorbis  # noqa: E402
from sound_tools.pitch import alone, cents, lateness  # noqa: E402
from sound_tools.players import play  # noqa: E402
from sound_tools.samples import RATE, around, gain, lay_round, length  # noqa: E402
from sound_tools.score import Piece, read_piece  # noqa: E402


def sine(seconds: float, dbfs: float, channels: int = 2, hertz: float = 997.0):
    """A sine whose peak is at `dbfs`, as EBU Tech 3341 counts."""
    one = gain(dbfs) * np.sin(2 * np.pi * hertz * np.arange(length(seconds)) / RATE)
    return np.stack([one] * channels, axis=1)


@pytest.fixture(scope="module")
def beginning() -> Piece:
    """The first two bars of the piece."""
    whole = read_piece()
    motifs = {
        man: replace(motif, notes=tuple(note for note in motif.notes if note.end <= 10))
        for man, motif in whole.motifs.items()
    }
    return replace(whole, bars=whole.bars[:3], after=2.0, motifs=motifs)


@pytest.fixture(scope="module")
def wind():
    """Four seconds of it, going round."""
    gust = noise.waver("test", 4.0, 4.0, 1.0)
    return 0.05 * noise.gusting("test", 4.0, ((200.0, 0.0, 3.0), (1500.0, -12.0, 4.0)), gust)


class TestLoudness:
    def test_the_filters_are_those_of_the_recommendation(self) -> None:
        """BS.1770-4, annex 1, tables 1 and 2, at 48 kHz."""
        b, a = loudness.shelf(48_000)
        assert b == pytest.approx([1.53512485958697, -2.69169618940638, 1.19839281085285], abs=1e-6)
        assert a == pytest.approx([1.0, -1.69065929318241, 0.73248077421585], abs=1e-6)
        b, a = loudness.high_pass(48_000)
        assert (b, a) == (
            pytest.approx([1.0, -2.0, 1.0]),
            pytest.approx([1.0, -1.99004745483398, 0.99007225036621], abs=1e-6),
        )

    @pytest.mark.parametrize(
        ("sound", "lufs"),
        [
            (sine(20, 0.0, channels=1), -3.01),  # BS.1770-4, annex 1
            (sine(20, -23.0), -23.0),  # EBU Tech 3341, case 1
            (sine(20, -33.0), -33.0),  # case 2
            (np.concatenate([sine(10, -36.0), sine(60, -23.0), sine(10, -36.0)]), -23.0),  # case 3
            (
                np.concatenate([sine(10, -72.0), sine(10, -36.0), sine(60, -23.0), sine(10, -36.0), sine(10, -72.0)]),
                -23.0,
            ),  # case 4
            (np.concatenate([sine(20, -26.0), sine(20.1, -20.0), sine(20, -26.0)]), -23.0),  # case 5
        ],
        ids=["one channel", "case 1", "case 2", "case 3", "case 4", "case 5"],
    )
    def test_known_sounds_have_their_known_loudness(self, sound: object, lufs: float) -> None:
        assert loudness.integrated(sound) == pytest.approx(lufs, abs=0.1)

    def test_silence_is_silent(self) -> None:
        assert loudness.integrated(np.zeros((RATE, 2))) == -200.0

    def test_a_peak_between_the_samples_is_found(self) -> None:
        """A quarter of the rate, sampled 45 degrees off its peaks: 3 dB are between the samples."""
        at = np.arange(RATE) / 4.0 + 0.125
        sound = 0.5 * np.sin(2 * np.pi * at)[:, None] * np.hanning(RATE)[:, None]
        assert loudness.true_peak(sound) == pytest.approx(20 * np.log10(0.5), abs=0.2)


class TestLoops:
    def test_what_runs_over_the_end_comes_round(self) -> None:
        loop = np.zeros(5)
        lay_round(loop, np.array([1.0, 2.0, 3.0]), 8)
        assert loop.tolist() == [3.0, 0.0, 0.0, 1.0, 2.0]

    def test_noise_closes_on_itself(self, wind) -> None:
        assert seam.step(wind) == seam.FLOOR

    def test_a_click_is_found(self, wind) -> None:
        clicking = wind.copy()
        clicking[-1] += 0.01
        assert -40.0 <= seam.step(clicking) <= -30.0  # the leap, and what it does to the samples foretold from it

    def test_a_coded_loop_keeps_its_length_and_has_no_seam(self, wind, tmp_path: Path) -> None:
        vorbis.write_loop(tmp_path / "loop.ogg", wind, 0.75)
        heard = vorbis.read(tmp_path / "loop.ogg")
        assert len(heard) == len(wind) == around(4.0)
        assert seam.step(heard) <= -60.0
        assert seam.leap(heard) <= -60.0

    def test_a_loop_the_coder_cannot_close_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no two packets are one round apart and alike"):
            vorbis.write_loop(Path("nowhere.ogg"), sine(1.01, -20.0), 0.5)


class TestMotifs:
    @pytest.mark.parametrize("man", ["mateo", "nurtas", "alvaro"])
    def test_a_rendered_motif_is_in_tune_and_in_time(self, beginning: Piece, man: str) -> None:
        motif = beginning.motifs[man]
        sound = play(beginning, motif)
        assert len(sound) == length(beginning.seconds)
        assert max(abs(value) for _, value in alone(motif)) <= 1.0
        measured = cents(beginning, motif, sound)
        assert len(measured) >= 4
        assert max(abs(value) for _, value in measured) <= 5.0
        assert max(abs(late) for _, late in lateness(beginning, motif, sound)) <= 10.0

    def test_a_note_out_of_tune_and_late_is_found_out(self, beginning: Piece) -> None:
        motif = beginning.motifs["mateo"]
        sound = play(beginning, motif)
        slow = np.stack(
            [np.interp(np.arange(len(sound)) / 1.01, np.arange(len(sound)), ear) for ear in sound.T], axis=1
        )
        assert max(abs(value) for _, value in cents(beginning, motif, slow)) == pytest.approx(17.2, abs=3.0)
        late = np.roll(sound, length(0.02), axis=0)
        assert lateness(beginning, motif, late)[1][1] == pytest.approx(20.0, abs=8.0)

    def test_two_renderings_are_equal(self, beginning: Piece) -> None:
        one, other = (play(beginning, beginning.motifs["nurtas"]) for _ in range(2))
        assert np.array_equal(one, other)
        assert np.array_equal(hands.beater(), hands.beater())

    def test_two_files_are_the_same_in_every_byte(self, tmp_path: Path) -> None:
        for name in ("one", "other"):
            vorbis.write(tmp_path / f"{name}.ogg", hands.beater(), 0.5)
        assert (tmp_path / "one.ogg").read_bytes() == (tmp_path / "other.ogg").read_bytes()

    def test_a_score_and_its_file_begin_at_the_same_moment(self, beginning: Piece) -> None:
        moments = [moment for moment, _ in lateness(beginning, beginning.motifs["alvaro"], np.zeros((RATE * 9, 2)))]
        assert moments[:3] == [beginning.when(Fraction(at)) for at in (0, 1, 2)]
