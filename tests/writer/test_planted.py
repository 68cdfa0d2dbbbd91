"""Defects planted in copies of the real story, one by one: each is found, in its place, and nothing else is blamed.

A defect is a change of one line: the first in its file that matches, and what it becomes. `DATA` rows are
(file, pattern, replacement, code); the place asked for is the changed line, where the row does not name another.

All lie in the first tape or in a file for all tapes, so that they are planted in the story as if it ended with that
tape: sixty times over, the others would only be read again. One defect for each file is planted in the whole of it.
"""

import re
import shutil
from pathlib import Path

import pytest
from shortened import TAPE as FIRST
from shortened import first_tape_alone

from game.files import story_folder
from game.story import load_story
from game.writer.check import check
from game.writer.explore import explore

TAPE = f"tapes/{FIRST}/"
ONE, TWO, THREE = (TAPE + name for name in ("1-arrivals.yaml", "2-the-question.yaml", "3-the-thaw.yaml"))
HEAD = TAPE + "tape.yaml"
PLAN, PLACES, SOURCES = "story.yaml", "places.yaml", "sources.yaml"
TERMS = "codex/terms.yaml"

DEFECTS = [
    # what makes a story unplayable
    (ONE, r"^- scene: warm-wall", "- scene: warm wall", "E025"),
    (ONE, r"^- scene: warm-wall", "- scene: copper-works", "E040"),
    (ONE, r"^  place: boiler-hut", "  place: boiler-hat", "E041"),
    (ONE, r"^  voice: mateo", "  voice: matteo", "E041"),
    (ONE, r"^  to: warm-wall", "  to: warm-wal", "E041"),
    (ONE, r"^  record: plausible", "  record: plausable", "E029"),
    (ONE, r"^  sources: \[H-024", "  sources: [H-0240", "E041"),
    (ONE, r"^  voice: mateo", "  vioce: mateo", "E021"),
    (ONE, r"^  time: November", "\ttime: November", "E011"),
    (ONE, r"^    - nurtas: ", "    - nurtos: ", "E041"),
    (ONE, r"^    - mateo: Stoker", "    - mateo: &a Stoker", "E006"),
    (ONE, r"^    - mateo: Stoker", "    - mateo: !wow Stoker", "E014"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: He said: stoker.", "E015"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: \"Stoker.", "E013"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: \"Stoker\" I said.", "E014"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: *Stoker*", "E014"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: Stoker # no more", "E026"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: Stoker <of sorts.", "E027"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: Stoker of <stokers>.", "E041"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: <=bricks> of a stoker.", "E041"),
    (ONE, r"^    - mateo: Stoker\.", "    - {mateo: Stoker, pombo: So was I}", "E032"),
    (ONE, r"^        do: \[trust mateo nurtas \+1\]", "        do: [trust mateo nurtas +9]", "E051"),
    (ONE, r"^        do: \[trust mateo nurtas \+1\]", "        do: [trust mateo nurtas = 7]", "E051"),
    (ONE, r"^        do: \[trust mateo nurtas \+1\]", "        do: [trust mateo nurtas]", "E031"),
    (ONE, r"^        do: \[trust mateo nurtas \+1\]", "        do: [trust mateo pombo +1]", "E041"),
    (ONE, r"^        do: \[trust mateo nurtas \+1\]", "        do: [strength +1]", "E043"),
    (ONE, r"^        do: \[trust mateo nurtas \+1\]", "        do: [mateo picked in at warm-wall]", "E050"),
    (ONE, r"^        tags: \[give, resist\]", "        tags: [give, resits]", "E029"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: mateo picked in at warm-well", "E041"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: mateo picked inn at warm-wall", "E049"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: alvaro picked in at warm-wall", "E048"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: mateo picked in", "E047"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: mateo picked in at", "E031"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: trust mateo nurtas >= 9", "E046"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: trust mateo nurtas", "E031"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: strength mateo", "E045"),
    (ONE, r"^    - if: mateo picked in at warm-wall", "    - if: not (mateo is here", "E031"),
    (TWO, r"^  to: frozen-air", "  to: what-came-back", "E085"),
    (TWO, r"^    - if: mateo picked sign and nurtas", "    - if: mateo picked sing and nurtas", "E049"),
    (TWO, r"^    - to: what-came-back", "    - if: mateo picked sign\n      to: what-came-back", "E084"),
    (TWO, r"^  outcomes:", "  outcome:", "E021"),
    (THREE, r"^  skip: .*", "", "E071"),
    (THREE, r"^  ending: \[\]", "  ending: [fate mateo]", "E041"),
    (THREE, r"^  ending: \[\]", "  ending: []\n  to: departed", "E081"),
    (THREE, r"^  ending: \[\]", "", "E082"),
    (HEAD, r"^opens: .*", "opens: studio-nine", "E041"),
    (HEAD, r"^tape: .*", "tape: is-the-bridge-down", "E018"),
    (HEAD, r"^past: .*", "past: [trust alvaro mateo]", "E031"),
    (PLAN, r"    tapes: \[is-the", "    tapes: [was-the", "E017"),
    (PLAN, r"from: 0, to: 4, start: 1", "from: 4, to: 0, start: 1", "E061"),
    (PLAN, r"fold: \[0, 0, 2, 4, 4\]", "fold: [0, 2, 4]", "E062"),
    (PLAN, r"between: \[alvaro, mateo\]", "between: [alvaro, alvaro]", "E068"),
    (PLAN, r"^version: 1", "version: one", "E020"),
    (PLACES, r"^- place: boiler-hut", "- place: boiler_hut", "E025"),
    (SOURCES, r"^  standing: .*", "", "E022"),
    (TERMS, r"^  kind: term", "  kind: word", "E029"),
    # what makes it worse
    (ONE, r"^        text: I gave him a hot brick.*", "        text: I gave.", "W113"),
    (ONE, r"^        text: I gave him a hot brick.*", "        text: I was kind and gave him a hot brick.", "W112"),
    (ONE, r"^  gap: .*", "", "W114"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: Time stood still.", "W121"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: Stoker" + ", and then some" * 14 + ".", "W120"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: The programme is eleven seconds too long.", "W122"),
    (ONE, r"^    - mateo: Stoker\.", "    - mateo: Stoker → boiler.", "W127"),
    (ONE, r"^  made: The change .*", "", "W126"),
    (PLACES, r"^- place: boiler-hut", "- {place: barn, title: A barn, alt: A barn.}\n- place: boiler-hut", "W115"),
    (PLACES, r"^  alt: .*", "  alt: " + "A hut in snow, " * 11 + "and no more.", "W001"),
    (PLAN, r"words: 1800", "words: 900", "W101"),
    (PLAN, r"decisions: \[5, 7\]", "decisions: [8, 9]", "W102"),
    (PLAN, r"scenes: \[12, 20\]", "scenes: [30, 40]", "W103"),
]  # fmt: skip
ELSEWHERE = frozenset("E017 E022 E040 E071 E081 E082 E084 E085 W101 W102 W103 W114 W122 W126".split())  # noqa: SIM905
"""Codes whose place is not the changed line: what is missing has none, and some faults lie between two places."""
ONE_A_FILE = [next(row for row in DEFECTS if row[0] == file) for file in dict.fromkeys(row[0] for row in DEFECTS)]


def planted(folder: Path, file: str, pattern: str, becomes: str) -> int:
    """The defect, put into a copy of the story; the line it stands in."""
    text = (folder / file).read_text(encoding="utf-8")
    found = re.search(pattern, text, re.MULTILINE)
    assert found, f"{file} has no line {pattern}"
    (folder / file).write_text(text[: found.start()] + becomes + text[found.end() :], encoding="utf-8")
    return text.count("\n", 0, found.start()) + 1


def found(folder: Path, file: str, pattern: str, becomes: str, code: str) -> None:
    line = planted(folder, file, pattern, becomes)
    problems, _ = check(folder)
    mine = [problem for problem in problems if problem.code == code]
    assert mine, [(str(p.at), p.code) for p in problems]
    if code not in ELSEWHERE:
        assert (mine[0].at.file, mine[0].at.line) == (file, line)


@pytest.mark.slow
@pytest.mark.parametrize(("file", "pattern", "becomes", "code"), DEFECTS)
def test_a_planted_defect_is_found(file: str, pattern: str, becomes: str, code: str, tmp_path: Path) -> None:
    found(first_tape_alone(tmp_path / "story"), file, pattern, becomes, code)


@pytest.mark.slow
@pytest.mark.parametrize(("file", "pattern", "becomes", "code"), ONE_A_FILE)
def test_so_it_is_in_the_whole_story(file: str, pattern: str, becomes: str, code: str, tmp_path: Path) -> None:
    found(shutil.copytree(story_folder(), tmp_path / "story"), file, pattern, becomes, code)


def test_the_story_as_it_is_shipped_has_no_problem() -> None:
    problems, _ = check(story_folder())
    assert problems == []


@pytest.mark.slow
def test_the_story_as_it_is_shipped_is_proved() -> None:
    story, _ = load_story(story_folder())
    assert story is not None and explore(story).clean


def test_there_are_sixty_defects_and_more() -> None:
    assert len(DEFECTS) >= 60
