"""Scripted plays: what a writer expects of the way through a scrap of story, and what he is told if it goes wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from telling import GATE, Tell, scrap
from test_codes import CARDS, put

from game.story import codes, load_story
from game.writer.coverage import KINDS, Coverage, coverage
from game.writer.plays import Tried, try_plays

SCENES = """
- scene: loaf
  text:
    - One loaf of <nan>, _one_ wire.
    - if: trust mateo alvaro >= 2
      text: He cut it “fairly”.
      else: He cut it.
  choices:
    mateo:
      even: I cut it even.
      weak: {text: I cut more for the sick., if: strength mateo >= 1, do: trust mateo alvaro +1}
    alvaro: {take: I took mine., swap: I swapped.}
  outcomes:
    - {if: mateo picked weak and alvaro picked swap, to: night}
    - to: storm
- scene: storm
  text: A storm came.
  choices: {luck: {snow: It snowed., wind: It blew.}}
  outcomes:
    - {if: luck picked snow, do: signed = yes, to: night}
    - to: night
- scene: night
  text: It was night.
  ending: []
"""

Trying = Callable[[str], Tried]


@pytest.fixture
def trying(tmp_path: Path) -> Trying:
    """One play, as it went."""

    def tried(script: str, scenes: str = SCENES) -> Tried:
        folder = scrap(tmp_path, scenes, **{"plays/one.yaml": script})
        story, problems = load_story(folder)
        assert story is not None, problems
        (one,), problems = try_plays(folder, story)
        assert problems == []
        return one

    return tried


def complaint(tried: Tried) -> str:
    assert tried.problem is not None
    return f"{tried.problem.at.line} {codes.sentence(tried.problem)}"


def test_a_play_that_goes_as_it_is_written(trying: Trying) -> None:
    tried = trying("""
    - play: The doctor's way
      given: [trust mateo alvaro = 3]
      pages:
        - at: loaf
          see: [He cut it "fairly", one wire]
          not see: He cut it.
          pick: {mateo: weak, alvaro: swap}
        - {see: It was night, holds: trust mateo alvaro = 4}
      ends at: night
    """)
    assert tried.problem is None
    assert [what for _, what in tried.way if "picks" in what] == ["mateo picks weak, alvaro picks swap"]


def test_pages_with_nothing_to_pick_are_gone_over(trying: Trying) -> None:
    tried = trying("[{play: Over, pages: [{pick: {mateo: even, alvaro: take}}, {see: It was night}]}]")
    assert (tried.problem, [scene for scene, _ in tried.way][-1]) == (None, "night")


def test_luck_that_is_named_is_not_drawn(trying: Trying) -> None:
    script = "[{play: Luck, from: storm, pages: [{pick: {luck: LUCK}}, {holds: HOLDS}]}]"
    assert trying(script.replace("LUCK", "snow").replace("HOLDS", "signed")).problem is None
    assert trying(script.replace("LUCK", "wind").replace("HOLDS", "not signed")).problem is None


def test_luck_that_is_not_named_is_drawn_from_the_seed(trying: Trying) -> None:
    def went(seed: int) -> list[tuple[str, str]]:
        return trying(f"[{{play: Luck, seed: {seed}, from: storm, ends at: night}}]").way

    assert went(1) == went(1)
    assert {tuple(went(seed)) for seed in range(8)} == {tuple(went(1)), tuple(went(2)), tuple(went(3)), tuple(went(4))}


def test_the_others_lean_as_they_do(trying: Trying) -> None:
    tried = trying("[{play: One, pages: [{pick: {mateo: even}}], ends at: night}]")
    assert tried.problem is None
    assert "alvaro picks" in tried.way[0][1]


def test_a_play_goes_on_into_the_next_tape(trying: Trying) -> None:
    tried = trying("[{play: On, pages: [{pick: {mateo: even}}, {at: second, see: Spring}], ends at: second}]")
    assert (tried.problem, tried.way[-1][0]) == (None, "second")


def test_why_a_choice_is_closed(trying: Trying) -> None:
    tried = trying("""
    - play: Weak
      given: strength mateo = 0
      pages: [{pick: {mateo: weak}}]
    """)
    assert complaint(tried) == "4 At “loaf”, mateo cannot pick “weak”: “strength mateo >= 1” does not hold."


def test_the_nearest_text_is_shown(trying: Trying) -> None:
    tried = trying("[{play: Near, pages: [{pick: {mateo: even}}, {see: A strom came.}]}]")
    assert tried.near in ("A storm came.", "It was night.")
    assert tried.way[-1] == (tried.way[-1][0], "see “A strom came.”: not there")


def test_a_scene_behind_a_decision_is_not_come_to(trying: Trying) -> None:
    tried = trying("[{play: Far, pages: [{at: storm}]}]")
    assert complaint(tried) == (
        "1 The play does not come to “storm”: it stands at “loaf”, where mateo and alvaro must pick."
    )


def test_an_end_that_is_another(trying: Trying) -> None:
    tried = trying("[{play: End, pages: [{pick: {mateo: even}}], ends at: second}]")
    assert complaint(tried) == "1 The play does not end at “second”: it stands at “night”, which is an end."


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("play: One", "Expected here: a list whose items begin with “- play:”. Found: names with values."),
        ("[{play: One, sees: It}]", "“sees:” is no key of a script."),
        ("[{play: One, tape: on}]", "“on” is no tape of this story."),
        ("[{play: One, given: trust mateo = 1}]", None),
        ("[{play: One, pages: [{pick: {matteo: even}}]}]", "“matteo” is nobody in the cast of story.yaml."),
        ("[{play: One, pages: [{holds: debt > 9}]}]", None),
    ],
)
def test_a_script_that_cannot_be_read(tmp_path: Path, tell: Tell, script: str, sentence: str | None) -> None:
    story = tell(SCENES)
    (tmp_path / "plays").mkdir()
    (tmp_path / "plays/one.yaml").write_text(script)
    tried, problems = try_plays(tmp_path, story)
    assert (tried, [problem.at.file for problem in problems]) == ([], ["plays/one.yaml"])
    assert sentence is None or codes.sentence(problems[0]) == sentence


SCRIPTED = [code for code in CARDS if "scripted" in CARDS[code]]


@pytest.mark.parametrize("code", SCRIPTED)
def test_the_examples_of_the_codes(code: str, tmp_path: Path) -> None:
    for which, expected in (("fails", [code]), ("mended", [])):
        folder = put(tmp_path / which, CARDS[code], CARDS[code][which])
        with_luck(folder)
        story, problems = load_story(folder)
        assert story is not None, problems
        tried, problems = try_plays(folder, story)
        found = [*problems, *(one.problem for one in tried if one.problem)]
        assert [problem.code for problem in found] == expected
        assert not any("{" in codes.sentence(problem) + codes.hint(problem) for problem in found)


def with_luck(folder: Path) -> None:
    """The scene “here” with luck and a choice, which one of the examples plays."""
    here = folder / "tapes/one/here.yaml"
    here.write_text(
        here.read_text() + "  choices:\n    luck: {snow: It snowed., sun: It shone.}\n"
        "    mateo: {wait: I waited., go: I went.}\n"
        if "from: here" in (folder / "plays/one.yaml").read_text()
        else here.read_text()
    )


# Coverage


def test_what_a_play_has_met(tmp_path: Path, tell: Tell) -> None:
    met = met_by(tmp_path, tell, "[{play: One, pages: [{pick: {mateo: even, alvaro: take}}], ends at: night}]")
    assert {kind: met.count(kind) for kind in KINDS} == {
        "scenes": (3, 4),
        "choices": (3, 6),
        "outcomes": (2, 4),
        "passages": (4, 6),
        "conditions": (4, 8),
    }


def test_what_no_play_comes_to_is_named_with_its_place(tmp_path: Path, tell: Tell) -> None:
    met = met_by(
        tmp_path, tell, "[{play: One, given: strength mateo = 0, pages: [{pick: {mateo: even, alvaro: take}}]}]"
    )
    assert [f"{part.at.line} {part.what}" for part in met.missing if part.kind == "conditions"][:3] == [
        "8 trust mateo alvaro >= 2: never so",
        "14 strength mateo >= 1: never so",
        "17 mateo picked weak and alvaro picked swap: never so",
    ]


def met_by(folder: Path, tell: Tell, script: str) -> Coverage:
    story = tell(SCENES, **{"plays/one.yaml": script})
    tried, problems = try_plays(folder, story)
    assert (problems, [one.problem for one in tried]) == ([], [None])
    return coverage(story, (passed for one in tried for passed in one.passed))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("see: A gate, pick: {mateo: go}", "1 Nothing comes of these picks at “gate”; the story is stuck there."),
        ("see: Spring", "1 “Spring” stands neither at “gate” nor on a page after it before the next pick."),
    ],
)
def test_a_page_from_which_nothing_comes(page: str, said: str, trying: Trying) -> None:
    assert complaint(trying(f"[{{play: Stuck, given: mateo leaves, pages: [{{{page}}}]}}]", GATE)) == said
