"""A language nobody speaks, for seeing where longer words and other letters do not fit: « Ćóóntíínúúéé және ».

Computed, never written down. Marks, {blanks} and everything a program reads stay as they are.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

LONGER = 1.4
"""Spanish and Russian run up to a third longer than English, Kazakh with its long words a little more."""

# What is not read letter by letter: escaped signs, values, terms without words of their own, the entry behind the
# bar of a term with words, blanks.
_KEPT = re.compile(r"\\.|<=[^<>]*>|<[^<>|]*>|\|[^<>|]*>|\{[^{}]*\}")
_LETTERS = str.maketrans(
    {
        **{plain: marked + marked.lower() for plain, marked in zip("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ", strict=True)},
        **dict(zip("cnszCNSZ", "çñšžÇÑŠŽ", strict=True)),
    }
)
_PADDING = ("және", "ñandú", "щётка", "ұзақ", "más", "қайдағы")  # the letters that fonts lack first


class PseudoTable(Mapping[tuple[str, str], str]):
    """A table that has every passage."""

    def __getitem__(self, place: tuple[str, str]) -> str:
        return lengthened(place[1])

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(())

    def __len__(self) -> int:
        return 0


def lengthened(text: str) -> str:
    """The text with other letters and about two fifths longer. What has no letters is left as it is."""
    bare = _KEPT.sub("", text)
    if not any(letter.isalpha() for letter in bare):
        return text
    accented = "".join(_pieces(text))
    grown = len(_KEPT.sub("", accented)) + len("«»")
    words = itertools.cycle(_PADDING)
    padding = ""
    while grown + len(padding) < len(bare) * LONGER:
        padding += f" {next(words)}"
    return f"«{accented}{padding}»"


def _pieces(text: str) -> Iterator[str]:
    end = 0
    for kept in _KEPT.finditer(text):
        yield text[end : kept.start()].translate(_LETTERS)
        yield kept[0]
        end = kept.end()
    yield text[end:].translate(_LETTERS)
