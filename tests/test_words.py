"""One language after another: what is read, what is left in English, and what a broken file can do (nothing)."""

from pathlib import Path

import pytest
from spoken import SPANISH, spoken, states, story_in

from game.rules import view
from game.rules.play import Play, begin
from game.story import po
from game.story.words import Notice, Words, languages, readable, strangers, words_of
from game.writer.catalogue import PROGRAM

# One language


def test_english_is_the_source() -> None:
    words = Words.english()
    assert words.text("loaf", "A loaf.") == "A loaf."
    assert words.ui("Saved in slot {number}.", number=3) == "Saved in slot 3."
    assert words.notice(Notice("{a} of {b}", {"a": 1, "b": 2})) == "1 of 2"


def test_what_is_translated_is_read_and_the_rest_in_english(tmp_path: Path) -> None:
    words, problems = words_of(spoken(tmp_path), "es")
    assert problems == []
    assert words.language == "es"
    assert words.text("loaf:nurtas if trust mateo nurtas >= 2", "You cut. I choose.") == "Tú cortas. Yo elijo."
    assert words.text("loaf:mateo", "You cut. I choose.") == "You cut. I choose."
    assert words.ui("Saved in slot {number}.", number=3) == "Guardado en el hueco 3."
    assert words.ui("Empty.") == "Empty."


def test_a_fuzzy_translation_is_shown_and_an_obsolete_one_is_not(tmp_path: Path) -> None:
    words, _ = words_of(spoken(tmp_path), "es")
    assert words.text("loaf/mateo/even", "I cut it even.") == "Lo corté."
    assert words.text("loaf/gap", "The notebook does not say.") == "The notebook does not say."


def test_white_space_in_a_translation_is_folded_but_for_the_no_break_space(tmp_path: Path) -> None:
    written = SPANISH + 'msgctxt "x"\nmsgid "Stop!"\nmsgstr "  ¡Alto,\\n aquí\\b\u00a0!  "\n'
    words, _ = words_of(spoken(tmp_path, written), "es")
    assert words.text("x", "Stop!") == "¡Alto, aquí \u00a0!"


@pytest.mark.parametrize(
    ("context", "source", "translation", "shown", "codes"),
    [
        ("s", "<nan> first", "primero", "primero", ["W090"]),
        ("s", "bread", "<nan>, <El pan|nan-sai>, <=debt>", "nan, El pan, …", ["W091", "W091", "W091"]),
        ("s", "<nan> <=debt>", "<El pan|nan>, \\<nan\\>, <=debt>", "<El pan|nan>, \\<nan\\>, <=debt>", []),
        ("s", "bread", "pan < queso", "pan < queso", ["W092"]),
        ("ui", "{n} left", "quedan {n}", "quedan {n}", []),
        ("ui", "{n} left", "quedan", "quedan", ["W090"]),
        ("ui", "{n} left", "quedan {m}", "{n} left", ["W090", "W091"]),
        ("ui", "{n} left", "quedan {n:>999999999}", "{n} left", ["W090", "W091"]),
        ("ui", "{n} left", "quedan {n.__class__}", "{n} left", ["W090", "W091"]),
        ("ui", "{n} left", "quedan {n", "{n} left", ["W090", "W091"]),
    ],
)
def test_marks_and_blanks(
    tmp_path: Path, context: str, source: str, translation: str, shown: str, codes: list[str]
) -> None:
    entry = po.Translation(context, source, translation)
    folder = spoken(tmp_path, po.printed(po.Book((entry,)), "es"))
    words, problems = words_of(folder, "es")
    assert words.text(context, source) == shown
    assert [problem.code for problem in problems] == codes
    assert {(problem.at.file, problem.at.line) for problem in problems} <= {("words/es.po", 10)}
    fuzzy = po.printed(po.Book((po.Translation(context, source, translation, fuzzy=True),)), "es")
    words, problems = words_of(spoken(tmp_path, fuzzy), "es")
    assert (words.text(context, source), problems) == (shown, [])


def test_a_pair_written_twice_is_said_and_the_first_is_read(tmp_path: Path) -> None:
    twice = SPANISH + '\nmsgctxt "value/debt"\nmsgid "one loaf"\nmsgstr "una hogaza"\n'
    words, problems = words_of(spoken(tmp_path, twice), "es")
    assert words.text("value/debt", "one loaf") == "un pan"
    assert [(problem.code, problem.at.line) for problem in problems] == [("W093", 36)]


# What can be wrong with a file

ENTRY = 'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n'
BROKEN: dict[str, tuple[bytes, str, int]] = {
    "a quote that is never closed": (b'msgctxt "a"\nmsgid "b\nmsgstr "c"\n', "E090", 2),
    "a quote inside": (b'msgctxt "a"\nmsgid "b"c"\nmsgstr "c"\n', "E090", 2),
    "a merge that was left half done": (f"{ENTRY}<<<<<<< HEAD\n{ENTRY}".encode(), "E090", 4),
    "no msgid": (b'msgctxt "a"\n\nmsgstr "c"\n', "E090", 3),
    "two msgids": (b'msgctxt "a"\nmsgid "b"\nmsgid "b"\nmsgstr "c"\n', "E090", 3),
    "no msgid before the end": (b'msgid ""\n#~ msgstr "c"\nmsgctxt "d"\n', "E090", 3),
    "an obsolete line without a quote": (f'{ENTRY}\n# x\n#~ msgid old\n#~ "x"\n'.encode(), "E090", 6),
    "an earlier text without a quote": (b'#| msgid b"\n' + ENTRY.encode(), "E090", 1),
    "plurals": (b'msgctxt "a"\nmsgid "b"\nmsgid_plural "bs"\nmsgstr[0] "c"\n', "E090", 3),
    "prose": ("Había una vez\nun pan.\n".encode(), "E090", 1),
    "the name of a file that exists": (str(PROGRAM / "__init__.py").encode(), "E090", 1),
    "no msgctxt": (f'{ENTRY}\n#: x:1\nmsgid "b"\nmsgstr "c"\n'.encode(), "E091", 6),
    "Latin-1": (ENTRY.replace('"c"', '"ñ"').encode("latin-1"), "E003", 3),
    "UTF-16": (ENTRY.encode("utf-16"), "E003", 1),
    "binary": (b"\xde\x12\x04\x95\0\0\0\0", "E009", 1),
    "a NUL": (b'msgctxt "a\0"\nmsgid "b"\nmsgstr "c"\n', "E009", 1),
    "an escape": (b'msgctxt "a"\nmsgid "b"\nmsgstr "\x1b[2J"\n', "E004", 3),
    "a line separator": ('msgctxt "a"\nmsgid "b"\nmsgstr "c\u2028"\n'.encode(), "E004", 3),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_a_problem_with_a_line_and_the_language_is_left_out(tmp_path: Path, case: str) -> None:
    content, code, line = BROKEN[case]
    folder = spoken(tmp_path)
    (folder / "words/es.po").write_bytes(content)
    words, problems = words_of(folder, "es")
    assert words == Words.english()
    assert [(p.code, p.at.file, p.at.line, p.severity) for p in problems] == [(code, "words/es.po", line, "error")]


def test_a_file_that_is_too_large_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = spoken(tmp_path)
    monkeypatch.setattr(po, "LONGEST_PO", 100)
    assert [p.code for p in words_of(folder, "es")[1]] == ["E002"]
    (folder / "words/es.po").unlink()
    (folder / "words/es.po").mkdir()
    assert [p.code for p in words_of(folder, "es")[1]] == ["E035"]
    assert [p.code for p in words_of(folder, "kk")[1]] == ["E001"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "\ufeff" + SPANISH,
        SPANISH.replace("\n", "\r\n"),
        SPANISH.replace("#, fuzzy", "#,fuzzy").replace("#| msgid", "#|msgid"),
        SPANISH + "#: \n#,\n#.\n#|\n#~\n#\n",
        "# A note\n#  of two lines\n#no space\n" + SPANISH,
    ],
)
def test_what_other_tools_write_is_read(tmp_path: Path, text: str) -> None:
    book, problems = po.read_book(spoken(tmp_path, text), "words/es.po")
    plain, _ = po.parse(SPANISH, "words/es.po")
    assert problems == []
    assert book is not None
    assert plain is not None
    said = [(t.context, t.text, t.said, t.fuzzy, t.was, t.obsolete) for t in book.translations]
    expected = [(t.context, t.text, t.said, t.fuzzy, t.was, t.obsolete) for t in plain.translations]
    assert said == (expected if "loaf" in text else [])


# Which languages there are


def test_languages_are_called_by_their_own_names(tmp_path: Path) -> None:
    empty = {"words/ru.po": "", "words/kk.po": "", "words/pt_BR.po": "", "words/spanish.po": "", "words/en.po": ""}
    folder = spoken(tmp_path, **empty)
    assert languages(folder) == {"en": "English", "es": "Español", "kk": "Қазақша", "pt_BR": "pt_BR", "ru": "Русский"}
    assert list(languages(folder, "qps")) == ["en", "es", "kk", "pt_BR", "ru", "qps"]
    assert [(p.at.file, p.code) for p in strangers(folder)] == [("words/en.po", "W094"), ("words/spanish.po", "W094")]
    assert languages(tmp_path / "nowhere") == {"en": "English"}


# The same page in every language


def shape(page: view.Page) -> object:
    return (
        [(p.kind, p.who, {s.name for s in p.spans if s.kind == "term"}) for p in (*page.paragraphs, *page.plain)],
        [(prompt.who, [option.choice for option in prompt.options]) for prompt in page.prompts],
        [bool(text) for text in (page.skip, page.note, page.gap, page.alt, page.made, page.heading)],
        (page.terms, page.last, page.ending, [r.source for r in page.references]),
    )


def test_what_can_be_read_and_why_the_rest_cannot(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    (folder / "words" / "ru.po").write_text("not a book", encoding="utf-8")
    read, broken = readable(folder, "qps")
    assert {code: words.language for code, words in read.items()} == {"en": "en", "es": "es", "qps": "qps"}
    assert {code: [str(problem.at) for problem in problems] for code, problems in broken.items()} == {
        "ru": ["words/ru.po:1:1"]
    }


def test_a_page_is_the_same_page_in_every_language(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    story = story_in(folder)
    read = {code: words_of(folder, code)[0] for code in languages(folder, "qps")}
    for state in states(story):
        english, *others = [view.page(story, state, words) for words in read.values()]
        assert [shape(page) for page in others] == [shape(english)] * 2
        assert all(page != english for page in others[1:])


def test_the_language_can_be_switched_at_any_line(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    read = {code: words_of(folder, code)[0] for code in languages(folder, "qps")}
    play: Play | None = begin(story_in(folder), "one", 1)
    for pick in ({"mateo": "weak"}, {"nurtas": "again"}, {"mateo": "even"}, {"nurtas": "end"}):
        assert play is not None
        before = play
        pages = {language: view.page(play.story, play.state, words) for language, words in read.items()}
        assert {language: shape(page) for language, page in pages.items()} == dict.fromkeys(read, shape(pages["en"]))
        assert play == before
        play = play.pick(pick)
    spanish = view.page(play.story, before.back().state, read["es"])  # type: ignore[union-attr]
    assert [p.spans[0].text for p in spanish.paragraphs[:2]] == ["Un pan es barro con ", "Tú cortas. Yo elijo."]
