"""`words update`: the story changes, the program changes, and no translation is ever lost."""

import os
import subprocess
from pathlib import Path
from shutil import which

import polib
import pytest
from spoken import FILES, SPANISH, entries, spoken, story_in

from game.story import po
from game.story.po import Book, Translation
from game.story.words import words_of
from game.writer.catalogue import catalogue, story_sayings
from game.writer.translate import tallies, update

SCENES = "tapes/one/scenes.yaml"


@pytest.fixture(autouse=True)
def small_program(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program with two sentences; the whole one would be read a hundred times here."""
    package = tmp_path_factory.mktemp("program") / "game"
    package.mkdir()
    source = (
        'SAVED = "Saved in slot {number}."\nSENTENCES = (SAVED,)\n\ndef back(words):\n    return words.ui("Back")\n'
    )
    (package / "small.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr("game.writer.catalogue.PROGRAM", package)


def rewritten(folder: Path, *pairs: tuple[str, str]) -> dict[tuple[str, str], Translation]:
    """The entries after the scenes were edited and the words brought up to date."""
    text = (folder / SCENES).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (folder / SCENES).write_text(text, encoding="utf-8")
    assert [p.code for p in update(folder)[1]] == []
    return entries(folder)


def translated(folder: Path) -> Path:
    """A story of which every passage has a translation of its own."""
    sayings = {(s.context, s.text): s for s in story_sayings(story_in(spoken(folder)))}
    book = Book(tuple(Translation(c, text, f"ES {text} [{c.replace('>=', '≥')}]") for c, text in sayings))
    (folder / "words/es.po").write_text(po.printed(book, "es"), encoding="utf-8")
    update(folder)
    return folder


# A file


def test_an_empty_file_becomes_the_beginning_of_a_language(tmp_path: Path) -> None:
    folder = spoken(tmp_path, "")
    report, problems = update(folder)
    sayings = {(saying.context, saying.text) for saying in catalogue(story_in(folder))}
    (tally,) = report.tallies
    assert (problems, tally.language, tally.file, tally.changed) == ([], "es", "words/es.po", True)
    assert (tally.passages, tally.said, tally.fuzzy, tally.missing, tally.per_cent) == (
        len(sayings),
        0,
        0,
        len(sayings),
        0,
    )
    text = (folder / "words/es.po").read_text(encoding="utf-8")
    assert text.startswith(
        """# Five Hundred Metres. A fuzzy translation is shown too, until somebody confirms it.
msgid ""
msgstr ""
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#: story.yaml:3
msgctxt "story/title"
msgid "A small story"
msgstr ""
"""
    )
    assert (
        """
#. spoken by Nurtas; read if trust mateo nurtas >= 2
#: tapes/one/scenes.yaml:15
msgctxt "loaf:nurtas if trust mateo nurtas >= 2"
msgid "You cut. I choose."
msgstr ""
"""
        in text
    )
    assert text.endswith(
        """
#: game/small.py:1
msgctxt "ui"
msgid "Saved in slot {number}."
msgstr ""

#: game/small.py:5
msgctxt "ui"
msgid "Back"
msgstr ""
"""
    )


def test_an_update_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    update(folder)
    before = (folder / "words/es.po").read_bytes()
    os.utime(folder / "words/es.po", (1, 1))
    (tally,) = update(folder)[0].tallies
    assert not tally.changed
    assert (folder / "words/es.po").read_bytes() == before
    assert (folder / "words/es.po").stat().st_mtime == 1
    assert [path.name for path in (folder / "words").iterdir()] == ["es.po"]


def test_what_translators_added_stays(tmp_path: Path) -> None:
    header = '# Ana\nmsgid ""\nmsgstr ""\n"Last-Translator: Ana\\n"\n"X-Generator: Poedit 3.4\\n"\n'
    note = '\n# ,: ask a baker\n# twice\n#, no-wrap\nmsgctxt "loaf"\nmsgid "Then"\nmsgstr "Luego"\n'
    folder = spoken(tmp_path, header + note.replace("Then", "A loaf is mud with a _crust_. Somebody owes <=debt>."))
    update(folder)
    text = (folder / "words/es.po").read_text(encoding="utf-8")
    assert text.startswith('# Ana\nmsgid ""\nmsgstr ""\n"Last-Translator: Ana\\n"\n"Language: es\\n"\n"MIME')
    assert "# ,: ask a baker\n# twice\n#. told by Mateo\n#: tapes/one/scenes.yaml:12\n#, no-wrap\n" in text
    assert "X-Generator: Poedit 3.4" in text


def test_other_tools_read_the_same(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    rewritten(
        folder,
        ("He held it against his coat.", "He held it as one holds a child."),
        ("  plain: He cut the bread.\n", ""),
    )
    file = polib.pofile(str(folder / "words/es.po"))
    ours = entries(folder)
    assert [(e.msgctxt, e.msgid, e.msgstr, e.fuzzy, bool(e.obsolete)) for e in file] == [
        (t.context, t.text, t.said, t.fuzzy, t.obsolete) for t in ours.values()
    ]
    assert {e.msgctxt for e in file.fuzzy_entries()} == {"loaf"}
    if which("msgfmt"):
        subprocess.run(["msgfmt", "--check-format", "-o", os.devnull, folder / "words/es.po"], check=True)


# Passages that change


def test_a_wholly_rewritten_line_keeps_its_translation(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    after = rewritten(folder, ("I cut it even.", "Two halves, near as wire goes."))
    entry = after["loaf/mateo/even", "Two halves, near as wire goes."]
    assert (entry.said, entry.fuzzy, entry.was) == ("ES I cut it even. [loaf/mateo/even]", True, "I cut it even.")
    words, _ = words_of(folder, "es")
    assert words.text("loaf/mateo/even", "Two halves, near as wire goes.") == entry.said


def test_rewriting_every_line_loses_no_translation(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    before = {t.said for t in entries(folder).values() if t.said}
    sayings = story_sayings(story_in(folder))
    lines = list(
        dict.fromkeys(s.text for s in sayings if s.at.file == SCENES and s.text[0].isupper() and "<" not in s.text)
    )
    after = rewritten(folder, *((f" {line}", f" {'xyzw'[n % 4] * (n % 7 + 2)} {n}") for n, line in enumerate(lines)))
    assert {t.said for t in after.values() if t.said} == before
    assert sum(t.fuzzy for t in after.values() if not t.obsolete) >= len(lines) - 2
    (tally,) = update(folder)[0].tallies
    assert tally.fuzzy > 10


def test_a_passage_that_moves_keeps_its_translation_as_it_was(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    after = rewritten(
        folder,
        ("        - He held it against his coat.\n", ""),
        ("text: Then it", "text: [He held it against his coat.]\n  plain: Then it"),
    )
    assert not any(entry.fuzzy for entry in after.values())
    assert after["after", "He held it against his coat."].said == "ES He held it against his coat. [loaf]"
    assert after["after/plain", "Then it was over."].said == "ES Then it was over. [after]"


def test_a_scene_that_is_renamed_keeps_every_translation(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    before = {t.said for t in entries(folder).values()}
    (folder / "tapes/one/tape.yaml").write_text(FILES["tapes/one/tape.yaml"].replace("opens: loaf", "opens: cut"))
    after = rewritten(folder, ("scene: loaf", "scene: cut"), ("to: loaf", "to: cut"))
    assert not any(entry.fuzzy or entry.obsolete for entry in after.values())
    assert {t.said for t in after.values()} == before


def test_tu_and_usted(tmp_path: Path) -> None:
    """One text under two conditions has two translations; under changed conditions both stay, in their order."""
    folder = spoken(tmp_path)
    after = rewritten(folder, ("nurtas >= 2", "nurtas >= 3"))
    said = {context: t.said for (context, text), t in after.items() if text == "You cut. I choose." and not t.obsolete}
    assert said == {
        "loaf:nurtas if trust mateo nurtas >= 3": "Tú cortas. Yo elijo.",
        "loaf:nurtas if not (trust mateo nurtas >= 3)": "Usted corta. Yo elijo.",
    }
    assert not any(t.fuzzy for (context, _), t in after.items() if context.startswith("loaf:nurtas"))
    after = rewritten(folder, ("      else:\n        - nurtas: You cut. I choose.\n", ""))
    assert after["loaf:nurtas", "You cut. I choose."].said == "Tú cortas. Yo elijo."
    kept = after["loaf:nurtas if not (trust mateo nurtas >= 3)", "You cut. I choose."]
    assert (kept.said, kept.obsolete) == ("Usted corta. Yo elijo.", True)


def test_what_is_taken_out_is_kept_and_comes_back(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    before = (folder / "words/es.po").read_bytes()
    after = rewritten(folder, ("  plain: He cut the bread.\n", ""))
    assert after["loaf/plain", "He cut the bread."].obsolete
    rewritten(folder, ("  gap:", "  plain: He cut the bread.\n  gap:"))
    assert (folder / "words/es.po").read_bytes() == before


def test_a_rewording_that_is_taken_back_is_no_longer_fuzzy(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    before = (folder / "words/es.po").read_bytes()
    assert rewritten(folder, ("Enough.", "I am going."))["after/nurtas/end", "I am going."].fuzzy
    assert rewritten(folder, ("I am going.", "So be it."))["after/nurtas/end", "So be it."].was == "Enough."
    rewritten(folder, ("So be it.", "Enough."))
    assert (folder / "words/es.po").read_bytes() == before


def test_a_new_passage_is_not_given_the_words_of_one_taken_out_elsewhere(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    after = rewritten(
        folder,
        ("    - nurtas: <nan> first, words after.\n", ""),
        ("    - A loaf", "    - nurtas: Snow again.\n    - A loaf"),
    )
    assert after["loaf:nurtas", "Snow again."].said == ""
    assert after["loaf:nurtas", "<nan> first, words after."].obsolete


# What can go wrong


def test_a_broken_file_is_left_as_it_is_and_the_others_are_updated(tmp_path: Path) -> None:
    folder = spoken(tmp_path, **{"words/ru.po": 'msgid "Bread"\nmsgstr "Хлеб"\n', "words/spanish.po": SPANISH})
    report, problems = update(folder)
    assert [tally.language for tally in report.tallies] == ["es"]
    assert [(p.at.file, p.at.line, p.code) for p in problems] == [
        ("words/spanish.po", 1, "W094"),
        ("words/ru.po", 1, "E091"),
    ]
    assert (folder / "words/ru.po").read_text(encoding="utf-8") == 'msgid "Bread"\nmsgstr "Хлеб"\n'
    assert (folder / "words/spanish.po").read_text(encoding="utf-8") == SPANISH


def test_with_an_error_in_the_story_nothing_is_written(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    (folder / SCENES).write_text(FILES[SCENES].replace("voice: nurtas", "voice: nurtsa"), encoding="utf-8")
    report, problems = update(folder)
    assert (report.tallies, [p.code for p in problems]) == ((), ["E041"])
    assert (folder / "words/es.po").read_text(encoding="utf-8") == SPANISH


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace"])
def test_a_failed_write_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    folder = spoken(tmp_path)
    monkeypatch.setattr(call, failing)
    report, problems = update(folder)
    assert report.tallies == ()
    assert [(p.code, p.values) for p in problems] == [("E092", {"why": "No space left on device"})]
    assert (folder / "words/es.po").read_text(encoding="utf-8") == SPANISH
    assert [path.name for path in (folder / "words").iterdir()] == ["es.po"]


@pytest.mark.skipif(os.name == "nt", reason="modes as POSIX has them")
def test_a_file_that_others_may_write_stays_so(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    (folder / "words/es.po").chmod(0o664)
    mask = os.umask(0o077)
    try:
        (tally,) = update(folder)[0].tallies
    finally:
        os.umask(mask)
    assert tally.changed
    assert oct((folder / "words/es.po").stat().st_mode & 0o777) == "0o664"


def test_a_file_that_would_not_be_read_back_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = spoken(tmp_path)
    monkeypatch.setattr(po, "printed", lambda book, language: 'msgctxt "lost"\nmsgid "lost"\nmsgstr "lost"\n')
    assert [p.code for p in update(folder)[1]] == ["E092"]
    assert (folder / "words/es.po").read_text(encoding="utf-8") == SPANISH


def test_problems_stand_at_the_lines_of_the_file_as_it_is_now(tmp_path: Path) -> None:
    folder = spoken(tmp_path, SPANISH.replace("debe <=debt>.", "debe algo."))
    (problem,) = update(folder)[1]
    lines = (folder / "words/es.po").read_text(encoding="utf-8").split("\n")
    assert (problem.code, lines[problem.at.line]) == (
        "W090",
        'msgstr "Un pan es barro con _corteza_. Alguien debe algo."',
    )


def test_how_far_a_language_is(tmp_path: Path) -> None:
    folder = spoken(tmp_path)
    before = (folder / "words/es.po").read_bytes()
    (tally,), problems = tallies(folder, story_in(folder))
    assert (tally.said, tally.fuzzy, tally.obsolete, problems) == (5, 2, 0, [])
    assert tally.passages == tally.said + tally.fuzzy + tally.missing
    assert (folder / "words/es.po").read_bytes() == before
