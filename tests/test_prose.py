"""Marks in prose, and what the reader sees of them."""

import pytest

from game.story import prose


def spans(text: str) -> list[str]:
    """Each span with its dress: "plain", "stress so", "term nan: Nan"."""
    dressed = ((span, ": ".join(filter(None, [span.name, span.text]))) for span in prose.parse(text))
    return [span.text if span.kind == "plain" else f"{span.kind} {said}" for span, said in dressed]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("So it was.", ["So it was."]),
        ("It was _so_.", ["It was ", "stress so", "."]),
        ("_So it_ was.", ["stress So it", " was."]),
        ("snake_case_word", ["snake_case_word"]),
        ("a _ b _ c", ["a _ b _ c"]),
        ("<nan> first", ["term nan", " first"]),
        ("the <Nan|nan>", ["the ", "term nan: Nan"]),
        ("owes <=debt>", ["owes ", "value debt"]),
        ("has <=strength mateo>", ["has ", "value strength mateo"]),
        (r"\<nan\> \_so\_ \\", [r"<nan> _so_ " + "\\"]),
        ("the <_nan_, whole|nan>", ["the ", "term nan: nan, whole"]),
        ("_all <nan> gone_", ["stress all ", "term nan", "stress  gone"]),
        ("", [""]),
    ],
)
def test_marks(text: str, seen: list[str]) -> None:
    assert spans(text) == seen


@pytest.mark.parametrize(
    ("text", "at"), [("a <nan", 2), ("a > b", 2), ("<Nan>", 0), ("<nan> <", 6), (r"\< <nan>", -1), ("_a < b_", 3)]
)
def test_a_bracket_alone(text: str, at: int) -> None:
    assert prose.stray(text) == at


def test_what_a_text_refers_to() -> None:
    assert prose.names("<nan>, <Bread|nan>, <kum> and <=debt>") == ({"nan", "kum"}, {"debt"})


COUNTED = [("One, two – three.", 3), ("<night-watch>", 2), ("…", 0), ("<a b|c> d", 3)]


@pytest.mark.parametrize(("text", "words"), COUNTED)
def test_words_are_what_is_read(text: str, words: int) -> None:
    assert prose.count(text) == words
