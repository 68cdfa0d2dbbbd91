"""What a story is said to measure."""

from pathlib import Path

import pytest
from telling import Tell

from game.__main__ import main

SCENES = """
- scene: loaf
  record: documented
  sources: H-001
  text:
    - One _loaf_ of <nan>.
    - alvaro: You cut.
    - {if: debt > 0, text: Never read.}
  gap: No more is known.
  choices: {mateo: {give: I gave it all.}, luck: {snow: It snowed.}}
  to: night
- scene: night
  text: It was night.
  ending: []
"""
SPANISH = 'msgctxt "night"\nmsgid "It was night."\nmsgstr "Era de noche."\n'
Said = pytest.CaptureFixture[str]


@pytest.fixture
def story(tell: Tell, tmp_path: Path) -> Path:
    tell(SCENES, **{"words/es.po": SPANISH})
    return tmp_path


def test_the_tables(story: Path, capsys: Said) -> None:
    assert main(["count", str(story)]) == 0
    assert capsys.readouterr().out == (
        "tape  scenes    words  average  longest   minutes\n"
        "one        2       19       17       19         0\n"
        "two        1        1        1        1         0\n"
        "all        3       20       18       20         0\n"
        "\n"
        "Average and longest are words of one play; minutes at 150 words each.\n"
        "\n"
        "voice            words    share\n"
        "mateo               17   77.3 %\n"
        "alvaro               2    9.1 %\n"
        "luck                 2    9.1 %\n"
        "dana                 1    4.5 %\n"
        "\n"
        "language         words    share\n"
        "English             53  100.0 %\n"
        "Español              3    5.7 %\n"
        "\n"
        "on record       scenes    words    share\n"
        "documented           1       18   81.8 %\n"
        "composite            0        0    0.0 %\n"
        "plausible            0        0    0.0 %\n"
        "invented             2        4   18.2 %\n"
    )


BOOK = """\
<!-- Written by python -m game count --bibliography. -->

# A scrap: sources

- **H-001** A. Author, *A book*.  
  It was cold. (documented)  
  Used in: loaf, codex nan.
"""  # noqa: W291 – two blanks make a new line in Markdown


def test_the_bibliography(story: Path, capsys: Said) -> None:
    assert main(["count", str(story), "--bibliography"]) == 0
    assert capsys.readouterr().out == BOOK


def test_the_bibliography_takes_a_folder_as_its_last_word(story: Path, capsys: Said) -> None:
    assert main(["count", "--bibliography", str(story)]) == 0
    assert capsys.readouterr().out == BOOK


def test_a_folder_is_no_place_for_a_bibliography(story: Path, capsys: Said) -> None:
    assert main(["count", str(story), "--bibliography", str(story.parent)]) == 2
    assert capsys.readouterr().err == f"{story.parent} is no file.\n"


def test_the_bibliography_in_a_file_that_may_be_written_over(story: Path, capsys: Said) -> None:
    path = story.parent / "book.md"
    for _ in range(2):
        assert main(["count", str(story), "--bibliography", str(path)]) == 0
        assert capsys.readouterr().out == f"{path} is written: 1 source.\n"
    assert path.read_text() == BOOK


def test_a_file_of_somebody_else_stays(story: Path, capsys: Said) -> None:
    path = story / "places.yaml"
    before = path.read_text()
    assert main(["count", str(story), "--bibliography", str(path)]) == 2
    assert capsys.readouterr().err == (
        f"{path} is there already, and was not made by this command. Give another name.\n"
    )
    assert path.read_text() == before


def test_a_folder_that_is_not_there(story: Path, capsys: Said) -> None:
    path = story / "nowhere" / "book.md"
    assert main(["count", str(story), "--bibliography", str(path)]) == 2
    assert capsys.readouterr().err == f"{path} cannot be written (No such file or directory).\n"
