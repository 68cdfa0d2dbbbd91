"""Whatever lies in a story's folder: a story or problems come of it, never anything else."""

import os
import random
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from game.story import codes, load_story, po, prose
from game.story.problems import Place, Problem
from game.story.source import compose

BASE = codes.CARDS / "base"
FILES = [path.relative_to(BASE).as_posix() for path in sorted(BASE.rglob("*.yaml"))]
SCRAPS = [
    *("- ", ": ", " #", "'", '"', "[", "]", "{", "}", ",", "&a ", "*a", "!!x ", "!x ", ">-", "|", "%", "@", "`", "? "),
    *("---\n", "<<: ", "\t", "\n", "\r", "\u2028", "\ufeff", "\x00", "\x85", "é", "中", "\\ud800", '"\\ud800"', "~"),
    *('"\\UFFFFFFFF"', "no", "12:30", "0123", "2026-01-01", "1_000", "null", "text:", "if:", "else:", "to: ", "<nan>"),
    *("- scene: x\n", "<", "<=debt>", "_x_", "not ", "(", "and ", "trust mateo alvaro >= 2", "visited loaf", "debt +1"),
    *("mateo picked even at loaf", "9" * 5000, "luck"),
]
LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]

mutated = st.tuples(st.sampled_from(FILES), st.integers(0, 2**32))
slow_folder = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])


def problems_with(**files: bytes) -> list[Problem]:
    """What is said of the base story with some of its files replaced; every sentence and place is looked at."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "story"
        shutil.copytree(BASE, folder)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        story, problems = load_story(folder)
        assert (story is None) == any(problem.severity == "error" for problem in problems)
        for problem in problems:
            inside(problem, folder)
            said = codes.shown(problem, folder)
            assert said.encode() and codes.as_json(problem)["message"]
        return problems


def inside(problem: Problem, folder: Path) -> None:
    """The place of a problem is a place of its file."""
    text = (folder / problem.at.file).read_bytes().decode("utf-8-sig", "replace")
    lines = re.split("\r\n|\r|\n", text)
    assert 1 <= problem.at.line <= len(lines), problem
    assert 1 <= problem.at.column <= len(lines[problem.at.line - 1]) + 1, problem


def mutate(text: str, dice: random.Random) -> str:
    """The text after one to four slips: lines or letters gone, doubled, moved, or something strange put between."""
    for _ in range(dice.randint(1, 4)):
        lines = text.splitlines(keepends=True) or [""]
        line, at = dice.randrange(len(lines)), dice.randrange(len(text) + 1)
        slips = (
            lambda lines=lines, line=line: "".join(lines[:line] + lines[line + 1 :]),
            lambda lines=lines, line=line: "".join(lines[: line + 1] + lines[line:]),
            lambda lines=lines, line=line: "".join([*lines[:line], " " * dice.randint(1, 4), *lines[line:]]),
            lambda lines=lines, line=line: "".join([*lines[:line], lines[line].lstrip(), *lines[line + 1 :]]),
            lambda text=text, at=at: text[:at] + text[at + dice.randint(1, 3) :],
            lambda text=text, at=at: text[:at] + dice.choice(SCRAPS) + text[at:],
            lambda text=text, at=at: text[:at] + dice.choice(SCRAPS) + text[at + dice.randint(1, 8) :],
        )
        text = dice.choice(slips)()
    return text


@given(st.sampled_from(FILES), st.binary(max_size=300))
@slow_folder
def test_any_bytes(file: str, content: bytes) -> None:
    problems_with(**{file: content})


@given(st.sampled_from(FILES), st.text(max_size=200))
@slow_folder
def test_any_text(file: str, content: str) -> None:
    problems_with(**{file: content.encode("utf-8", "surrogatepass")})


@given(st.sampled_from(FILES), st.lists(st.sampled_from(SCRAPS), max_size=12))
@slow_folder
def test_any_scraps(file: str, scraps: list[str]) -> None:
    problems_with(**{file: "".join(scraps).encode()})


@given(st.lists(mutated, min_size=1, max_size=3))
@settings(slow_folder, max_examples=60)
def test_any_slips(slips: list[tuple[str, int]]) -> None:
    problems_with(**{
        file: mutate((BASE / file).read_text(encoding="utf-8"), random.Random(seed)).encode("utf-8", "surrogatepass")
        for file, seed in slips
    })  # fmt: skip


@pytest.mark.slow
@given(st.lists(mutated, min_size=1, max_size=3))
@settings(slow_folder, max_examples=2_000)
def test_very_many_slips(slips: list[tuple[str, int]]) -> None:
    test_any_slips.hypothesis.inner_test(slips)  # type: ignore[attr-defined]


@given(st.sampled_from(FILES), st.integers(0, 2**32))
@settings(max_examples=120, derandomize=True)
def test_both_parsers_stop_at_the_same_faults(file: str, seed: int) -> None:
    text = mutate((BASE / file).read_text(encoding="utf-8"), random.Random(seed))
    assume(not re.search(r":[],}]", text))  # such a key without a value one takes for a text, one for a key
    fast, slow = (compose(text, file, loader)[1] for loader in LOADERS)
    assert [(p.at.line, p.code) for p in fast] == [(p.at.line, p.code) for p in slow]


@given(st.lists(st.sampled_from([*SCRAPS, "mateo", "alvaro", "=", ">=", "+1", "is", "dead", "picked"]), max_size=12))
@example(["not "] * 3000)
@example(["("] * 3000)
@example(["debt and "] * 3000)
def test_any_condition(words: list[str]) -> None:
    text = " ".join(" ".join(words).split()).replace("'", "''")
    scene = (BASE / "tapes/one/here.yaml").read_text(encoding="utf-8")
    block = f"[{{if: '{text}', text: x}}, {{text: y}}]\n  do: '{text}'".encode("utf-8", "replace").decode()
    problems_with(**{"tapes/one/here.yaml": scene.replace("We ate.", block).encode()})


@given(st.text(alphabet="<>=|_\\ ab-\n", max_size=60))
def test_any_prose(text: str) -> None:
    assert isinstance(prose.bare(prose.parse(text)), str)
    assert -1 <= prose.stray(text) < len(text)


PO_LINES = [
    *('msgctxt "c"', 'msgid "a"', 'msgid ""', 'msgstr "b"', '"x"', "#", "# r", "#: a:1", "#. n", "#, fuzzy", "", "#~"),
    *('#~ msgctxt "c"', '#~ msgid "a"', '#~ msgstr "b"', '#~ "x"', '#| msgid "o"', '#~| msgid "o"', '#| "y"', "#~|"),
    *("#~ msgid old", "#| msgid old", "#~ # x", '#~msgid "q"', 'msgid"z"', '#~##msgid "k"', '"', "\\"),
]


@given(st.lists(st.sampled_from(PO_LINES), max_size=9), st.integers(0, 99), st.sampled_from(["", '"', "#~", "|", "\n"]))
@example(["# x", "#~ msgid old", '#~ "x"'], 0, "")
@example(['msgid ""', '#~ msgstr "b"', 'msgctxt "c"'], 0, "")
@settings(max_examples=300)
def test_any_words(lines: list[str], at: int, slip: str) -> None:
    text = "\n".join(lines)
    text = text[:at] + slip + text[at:]
    book, problems = po.parse(text, "words/es.po")
    assert (book is None) == bool(problems)
    assert all(1 <= problem.at.line <= text.count("\n") + 1 for problem in problems)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert [p.code for p in load_story(tmp_path / "none")[1]] == ["E001"]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert [p.code for p in load_story(tmp_path)[1]] == ["E001"]


def test_a_story_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "story").write_text("Once upon a time.")
    (problem,) = load_story(tmp_path / "story")[1]
    assert codes.sentence(problem) == "A story is a folder; “story” is a file."


def test_nothing_reads_a_file_of_fifty_megabytes(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "story")
    with (tmp_path / "story/places.yaml").open("wb") as file:
        file.truncate(50_000_000)
    (problem,) = load_story(tmp_path / "story")[1]
    assert codes.sentence(problem) == "This file is 50 MB long; a file of a story has 4 MB at most."


def test_thousands_of_levels() -> None:
    steps = "".join(" " * level + "a:\n" for level in range(200))
    for deep in ("[" * 3000, "- " * 3000, "{a: " * 3000, steps):
        assert [p.code for p in problems_with(**{"places.yaml": deep.encode()})] == ["E008"]


def test_the_bomb_of_pointers_does_not_go_off() -> None:
    fuses = zip("abcdefgh", "bcdefghi", strict=True)
    bomb = "a: &a [x, x]\n" + "".join(f"{after}: &{after} [*{now}, *{now}]\n" for now, after in fuses)
    assert [p.code for p in problems_with(**{"places.yaml": bomb.encode()})] == ["E006"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is open to root")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "story")
    (tmp_path / "story/places.yaml").chmod(0)
    assert [p.code for p in load_story(tmp_path / "story")[1]] == ["E039"]


@pytest.mark.skipif(os.name == "nt", reason="links as POSIX has them")
@pytest.mark.parametrize("folder", ["codex", "tapes/one"])
def test_a_folder_nobody_can_look_into_is_one_problem_not_many(tmp_path: Path, folder: str) -> None:
    closed = shutil.copytree(BASE, tmp_path / "story") / folder
    shutil.rmtree(closed)
    closed.symlink_to(closed.name)
    problems = load_story(tmp_path / "story")[1]
    assert [(p.code, p.at.file) for p in problems] == [("E039", folder)]


def test_a_problem_in_a_place_that_cannot_be_looked_at_is_said_all_the_same(tmp_path: Path) -> None:
    problem = Problem(Place("long" * 100, 1, 1), "E039", {"why": "File name too long"})
    assert "This cannot be opened (File name too long)." in codes.shown(problem, tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="names as POSIX allows them")
def test_a_name_of_a_file_sends_nothing_to_the_terminal() -> None:
    for name in (b"codex/\x1b[2J\a.yaml", b"codex/a\nb.yaml", b"codex/\xff.yaml"):
        (problem,) = problems_with(**{os.fsdecode(name): b"once upon a time"})
        said = codes.shown(problem, BASE)
        assert said.isprintable() and said.startswith("codex/")


def test_a_tape_of_one_very_long_line() -> None:
    scene = (BASE / "tapes/one/here.yaml").read_text(encoding="utf-8")
    long = scene.replace("We ate.", "word " * 100_000 + "<")
    assert [p.code for p in problems_with(**{"tapes/one/here.yaml": long.encode()})] == ["E027"]
