"""The language nobody speaks: longer, other letters, and every mark where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story import prose
from game.story.pseudo import lengthened
from game.story.words import marks
from game.writer.catalogue import PROGRAM

PIECES = ["<nan>", "<=debt>", "_so_", "{n}", "\\<", " ", "bread, ", "He cut it. "]


def test_the_pseudo_language_has_everything_longer_and_other() -> None:
    assert lengthened("Continue") == "«Çóóñtííñúúéé»"
    assert lengthened("“ – 12:30 …") == "“ – 12:30 …"
    assert lengthened("<nan> {number} <=debt>") == "<nan> {number} <=debt>"
    assert lengthened("Owe <Some nan|nan-sai>, {n}.") == "«Óówéé <Šóóméé ñááñ|nan-sai>, {n}.»"
    assert lengthened("Hmm, psst, brr, shh.") == "«Hmm, pššt, brr, šhh. және ñandú»"


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_the_pseudo_language_keeps_every_mark(pieces: list[str]) -> None:
    text = "".join(pieces)
    longer = lengthened(text)
    assert longer == lengthened(text)
    for context in ("s", "ui"):
        assert marks(context, longer) == marks(context, text)
    assert prose.stray(longer) == prose.stray(text) == -1
    plain, accented = prose.bare(prose.parse(text)), prose.bare(prose.parse(longer))
    if sum(letter.isalpha() for letter in plain) > 40 and "{" not in text:
        assert 1.3 <= len(accented) / len(plain) <= 1.7


def test_every_reading_face_has_the_letters_of_the_pseudo_language() -> None:
    fonts = pytest.importorskip("fontTools.ttLib")
    alphabet = "".join(lengthened(word) for word in ("abcdefghijklmnopqrstuvwxyz" * 9, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    for path in sorted((PROGRAM.parent / "assets/fonts").glob("*.ttf")):
        with fonts.TTFont(path) as font:
            assert {letter for letter in alphabet if ord(letter) not in font.getBestCmap()} == set(), path.name
