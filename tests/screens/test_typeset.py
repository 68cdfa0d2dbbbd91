"""Words on lines."""

import pygame
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game import files
from game.screen.theme import FACES
from game.screen.typeset import Block, Dress, Run, Typesetter, printable, runs
from game.story.prose import parse

BODY = Dress(30, 47)
LONG = "Nobody has stood up for us since Odessa. I wrote it down as you would write Duke. " * 4
LETTERS = (
    "ӘәҒғҚқҢңӨөҰұҮүҺһІіАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    "ÁÉÍÓÚÜÑáéíóúüñ¿¡ªº“”‘’«»–—…·№0123456789%/éàâçäößšžāēŭ"
)


def read(block: Block) -> list[str]:
    return [" ".join(piece.run.text for piece in line) for line in block.lines]


def words(block: Block) -> str:
    return " ".join(read(block))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    pygame.font.init()
    return Typesetter("literata")


def test_nothing_is_lost_and_no_line_is_too_long(setter: Typesetter) -> None:
    block = setter.set([Run(LONG, BODY)], BODY, 888)
    assert words(block) == LONG.strip()
    assert block.width <= 888
    assert block.height == len(block.lines) * 47


def test_lines_end_as_evenly_as_they_can(setter: Typesetter) -> None:
    """Filled greedily, the first line would hold four words and the second be left half empty."""
    width = setter.width("aaaa bbbb cccc dd", BODY) + 4
    block = setter.set([Run("aaaa bbbb cccc dd eeee aaaaaaaaaaaa gg", BODY)], BODY, width)
    assert read(block) == ["aaaa bbbb", "cccc dd eeee", "aaaaaaaaaaaa gg"]


def test_a_short_word_is_not_left_alone_on_the_last_line(setter: Typesetter) -> None:
    width = setter.width("aaaa bbbb cccc dddd", BODY) + 4
    assert read(setter.set([Run("aaaa bbbb cccc dddd e", BODY)], BODY, width)) == ["aaaa bbbb cccc", "dddd e"]


def test_a_word_longer_than_the_line_is_broken(setter: Typesetter) -> None:
    block = setter.set([Run("x" * 200, BODY)], BODY, 300)
    assert "".join(read(block)) == "x" * 200
    assert block.width <= 300


def test_an_address_is_broken_after_its_strokes(setter: Typesetter) -> None:
    block = setter.set([Run("https://archive.example/los-marinos-republicanos.html", BODY)], BODY, 400)
    assert all(line[-1] in "/-." for line in read(block)[:-1])


def test_stress_leans_and_a_term_leads_to_its_entry(setter: Typesetter) -> None:
    block = setter.set(runs(parse("So _cold_, and <bread|nan>."), BODY), BODY, 888)
    assert [(piece.run.text, piece.run.dress.role, piece.run.entry) for piece in block.lines[0]] == [
        ("So", "text", ""),
        ("cold", "stress", ""),
        (", and", "text", ""),
        ("bread", "text", "nan"),
        (".", "text", ""),
    ]


def test_what_touches_is_not_parted(setter: Typesetter) -> None:
    text = runs(parse("one _two_, three"), BODY)
    for width in range(120, 300, 7):
        for line in read(setter.set(text, BODY, width)):
            assert not line.startswith(",")


def test_a_paragraph_is_cut_after_a_sentence(setter: Typesetter) -> None:
    block = setter.set([Run(LONG, BODY)], BODY, 888)
    halves = setter.cut(block, 3 * 47, 888, anywhere=False)
    assert halves is not None
    first, rest = halves
    assert first.height <= 3 * 47
    assert words(first).endswith(".")
    assert f"{words(first)} {words(rest)}" == LONG.strip()


def test_a_sentence_is_cut_only_if_it_must_be(setter: Typesetter) -> None:
    block = setter.set([Run("word " * 80, BODY)], BODY, 888)
    assert setter.cut(block, 3 * 47, 888, anywhere=False) is None
    halves = setter.cut(block, 3 * 47, 888, anywhere=True)
    assert halves is not None and len(halves[0].lines) == 3


def test_apostrophes_are_curly_and_quotes_stay() -> None:
    assert printable("the convicts' hut, it's 'so'") == "the convicts’ hut, it’s 'so’"


@given(st.text(st.characters(exclude_categories=[]), max_size=60), st.integers(20, 900))
@example("\xad", 20)
@example("\u200d", 20)
@example("\x00\ud800", 20)
def test_any_text_can_be_set_and_drawn(text: str, width: int) -> None:
    """NUL, lone surrogates, anything."""
    setter = Typesetter("literata")
    for line in setter.set([Run(text, BODY)], BODY, width).lines:
        for piece in line:
            setter.surface(piece.run, (0, 0, 0))


@pytest.mark.parametrize("face", FACES)
def test_every_face_has_every_letter(face: str) -> None:
    setter = Typesetter(face)
    for role in FACES[face]:
        font = setter.font(role, 40)
        box = pygame.image.tobytes(font.render("\U0010fffe", True, "black"), "RGBA")
        missing = [c for c in LETTERS if pygame.image.tobytes(font.render(c, True, "black"), "RGBA") == box]
        assert not missing, (face, role)


def test_what_is_kept_of_rendered_text_is_bounded(setter: Typesetter) -> None:
    dress = Dress(120, 180)
    for number in range(400):
        setter.surface(Run(f"a line of the story, number {number}", dress), (0, 0, 0))
    assert sum(s.get_width() * s.get_height() * 4 for s in setter._surfaces.values()) <= 24_000_000


@pytest.mark.parametrize("face", FACES)
def test_every_face_has_every_letter_of_the_story(face: str) -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in files.story_folder().rglob("*.yaml"))
    font = Typesetter(face).font("text", 40)
    box = pygame.image.tobytes(font.render("\U0010fffe", True, "black"), "RGBA")
    letters = sorted(letter for letter in set(written) if letter.isprintable())
    assert not [c for c in letters if pygame.image.tobytes(font.render(c, True, "black"), "RGBA") == box]
