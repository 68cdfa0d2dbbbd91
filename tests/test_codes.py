"""Every code has a card, and every card an example that fails with it, and a mended one that does not."""

import os
import re
import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import game
from game.story import codes
from game.story.po import read_book
from game.story.problems import Place, Problem
from game.story.source import plain
from game.story.words import faults, strangers
from game.writer.check import check

SPANISH = "words/es.po"
EXAMPLE = "tapes/one/here.yaml"
CARDS = {path.name[:4]: plain(path) for path in sorted(codes.CARDS.glob("*.yaml"))}
ELSEWHERE = {"untried", "played", "scripted", "configured"}  # tried in writer/ and kiosk/
TRIED = [code for code in CARDS if not ELSEWHERE & CARDS[code].keys()]
ADVICE = {code for code in CARDS if "W110" <= code < "W200"}
WORDS_NOT_FOR_WRITERS = re.compile(r"mapping|scalar|token|parse|node|string|boolean|integer|syntax|schema|indent", re.I)


def put(folder: Path, card: dict[str, Any], text: str | None) -> Path:
    """The base story in `folder`, with the example in the place of one of its files; None: as the card's other keys."""
    shutil.copytree(codes.CARDS / "base", folder)
    path = folder / card.get("file", EXAMPLE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_bytes((text * int(card.get("repeat", 1))).encode(card.get("encoding", "utf-8")))
    elif "folder" in card:
        path.mkdir()
    elif "loop" in card:
        path.symlink_to(path.name)
    return folder


def found(folder: Path, code: str) -> list[Problem]:
    """What is wrong with the story, and with its Spanish where it has any.

    The base story is too small to follow all advice; of that only what `code` says of its own file counts.
    """
    card = CARDS.get(code, {})
    file = card.get("shows", card.get("file", EXAMPLE))
    problems = [*check(folder)[0], *strangers(folder)]
    problems = [p for p in problems if p.code not in ADVICE or (p.code == code and p.at.file == file)]
    if (folder / SPANISH).exists():
        book, told = read_book(folder, SPANISH)
        problems += told + (list(faults(book, SPANISH)) if book else [])
    return problems


@pytest.mark.parametrize("code", TRIED)
def test_the_example_fails_with_its_code(code: str, tmp_path: Path) -> None:
    card = CARDS[code]
    problems = found(put(tmp_path / "story", card, card.get("fails")), code)
    assert [problem.code for problem in problems] == [code, *card.get("also", [])]


@pytest.mark.parametrize("code", [code for code in TRIED if "mended" in CARDS[code]])
def test_the_mended_example_has_no_problem(code: str, tmp_path: Path) -> None:
    where = {key: value for key, value in CARDS[code].items() if key == "file"}
    assert found(put(tmp_path / "story", where, CARDS[code]["mended"]), code) == []


@pytest.mark.parametrize("code", TRIED)
def test_everything_it_says_is_filled_in(code: str, tmp_path: Path) -> None:
    card = CARDS[code]
    folder = put(tmp_path / "story", card, card.get("fails"))
    problem = next(problem for problem in found(folder, code) if problem.code == code)
    assert not re.search(r"\{\w*\}", codes.sentence(problem) + codes.hint(problem))
    assert codes.shown(problem, folder).startswith(f"{problem.at} {code} {codes.sentence(problem)}")


def test_every_code_has_a_card_and_every_card_a_code() -> None:
    used = {
        code
        for path in Path(game.__file__).parent.rglob("*.py")
        for code in re.findall(r'"([EW]\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert used == set(CARDS)


@pytest.mark.parametrize("code", CARDS)
def test_a_card_speaks_to_writers(code: str) -> None:
    card = codes.card(code)
    assert CARDS[code]["code"] == code
    assert not [f.name for f in fields(card) if WORDS_NOT_FOR_WRITERS.search(getattr(card, f.name))]
    assert card.sentence.endswith((".", "?", ":"))


def shown(tmp_path: Path, scene: str) -> str:
    folder = put(tmp_path / "story", {}, scene)
    return "\n\n".join(codes.shown(problem, folder) for problem in found(folder, ""))


HERE = "- {scene: here, place: hut, time: Morning, record: invented, voice: mateo, text: We ate., to: end}\n"


def test_a_problem_as_a_writer_sees_it(tmp_path: Path) -> None:
    assert shown(tmp_path, HERE.replace("hut", "hat")) == (
        "tapes/one/here.yaml:1:24 E041 “hat” is no place in places.yaml.\n"
        "    - {scene: here, place: hat, time: Morning, record: invented, voice: mateo, text: We ate., to: end}\n"
        "                           ^\n"
        "Did you mean “hut”?"
    )


def test_the_mark_stands_under_wide_and_combining_letters(tmp_path: Path) -> None:
    (tmp_path / "wide.yaml").write_text("\t「e\u0301」: x\n", encoding="utf-8")
    at = Place("wide.yaml", 1, 6)
    assert codes.shown(Problem(at, "E012"), tmp_path).split("\n")[1:3] == ["    \t「e\u0301」: x", "    \t     ^"]


def test_a_long_line_is_shown_around_the_mark(tmp_path: Path) -> None:
    (tmp_path / "long.yaml").write_text("a" * 5000 + "b" + "c" * 5000, encoding="utf-8")
    line, mark = codes.shown(Problem(Place("long.yaml", 1, 5001), "E012"), tmp_path).split("\n")[1:3]
    assert line == f"    …{'a' * 50}b{'c' * 49}…"
    assert line[mark.index("^")] == "b"


def test_a_place_beyond_the_file_shows_no_line(tmp_path: Path) -> None:
    assert codes.shown(Problem(Place("none.yaml", 9, 9), "E001", {"file": "none.yaml"}), tmp_path).count("\n") == 1


def test_for_other_programs() -> None:
    problem = Problem(Place("places.yaml", 2, 3), "E041", {"kind": "place", "name": "hat"}, "hut")
    assert codes.as_json(problem) == {
        "file": "places.yaml",
        "line": 2,
        "column": 3,
        "code": "E041",
        "severity": "error",
        "message": "“hat” is no place in places.yaml.",
        "hint": "Did you mean “hut”?",
    }


def test_a_long_text_of_the_writer_is_cut_in_the_sentence() -> None:
    problem = Problem(Place("a.yaml", 1, 1), "E025", {"name": "x\n" * 100})
    assert codes.sentence(problem).startswith("“x x x x") and len(codes.sentence(problem)) < 180


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_that_no_terminal_prints(tmp_path: Path) -> None:
    problem = Problem(Place(os.fsdecode(b"\xff.yaml"), 1, 1), "E009")
    assert codes.shown(problem, tmp_path).startswith("�.yaml:1:1 E009")
