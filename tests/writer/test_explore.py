"""A scrap of story in, what the proof says of it out."""

import errno
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from telling import FILES, PLAN, Tell, scrap

import game
from game.story import codes
from game.story.model import Story
from game.writer.explore import Proof, explore
from game.writer.report import as_json, as_text, conclusion, in_words
from game.writer.walk import Limits
from game.writer.witness import Contradiction, Misfit, replay

END = "\n- {scene: end, text: The end., voice: dana, place: hut, time: Night, record: invented, ending: []}\n"
DAY = "- {scene: day, text: Day., voice: dana, place: hut, time: Night, record: invented, to: end}"


def said(proof: Proof) -> list[str]:
    """Every problem as a writer reads it: place, code, sentence."""
    return [f"{problem.at} {problem.code} {codes.sentence(problem)}" for problem, _ in proof.problems]


def shown(proof: Proof) -> list[str]:
    """How each problem is shown."""
    return [in_words(witness) if witness else "" for _, witness in proof.problems]


LOAF = """
- scene: loaf
  text: A loaf.
  choices:
    mateo:
      even: {text: I cut it even., do: trust mateo alvaro +1}
      weak: I cut it for the weak.
    alvaro:
      take: I took mine.
      swap: I pushed the bigger piece back.
    luck:
      snow: Snow.
      thaw: Thaw.
  outcomes:
    - {if: mateo picked weak and alvaro picked swap, to: after}
    - {to: end}
- scene: after
  text:
    - {if: luck picked snow at loaf, text: It snowed., else: It rained.}
  to: end
"""


def test_every_joint_pick_and_luck_is_walked(tell: Tell) -> None:
    proof = explore(tell(LOAF + END))
    assert (said(proof), conclusion(proof)) == ([], "complete: 4 states, 9 transitions (of 10,000,000 allowed)")
    assert proof.clean


def test_a_witness_is_the_shortest_way_and_can_be_played(tell: Tell) -> None:
    story = tell(LOAF + END)
    (rained,) = [one["witness"] for name, one in passages(explore(story), "after").items() if "not (" in name]
    assert rained == {
        "tapes": [
            {
                "tape": "one",
                "origin": {"scene": "loaf", "values": {}},
                "moves": [["loaf", {"mateo": "weak", "alvaro": "swap", "luck": "thaw"}]],
            }
        ],
        "at": "after",
    }
    assert [state.scene for state in replay(story, rained)] == ["loaf", "after"]


def passages(proof: Proof, scene: str) -> dict[str, Any]:
    found: dict[str, Any] = as_json(proof)["scenes"][scene]["passages"]
    return found


def test_the_way_leads_through_the_tapes_before(tell: Tell) -> None:
    sign = "{dana: {sign: {text: Yes., do: signed = yes}, no: No.}}"
    story = tell(f"- scene: card\n  text: A card.\n  choices: {sign}\n  to: end{END}")
    endings = as_json(explore(story))["endings"]
    assert {name: in_words(one["witness"]) for name, one in endings.items()} == {
        "end": "one (card: dana sign), at end",
        "second; signed 0": "two (go on), at second",
        "second; signed 1": "one (card: dana sign), two (go on), at second",
    }
    assert replay(story, endings["second; signed 1"]["witness"])[-1].scene == "second"


def test_what_only_text_reads_costs_no_states(tell: Tell) -> None:
    pages = "\n".join(
        f"""
- scene: page-{letter}
  text: A page.
  choices: {{mateo: {{give: I gave., keep: I kept it.}}}}
  to: {"page-" + after if after else "last"}
"""
        for letter, after in zip("abcdefgh", "bcdefgh ".replace(" ", "") + " ", strict=True)
        for after in [after.strip()]
    )
    asked = "\n".join(f"    - {{if: mateo picked give at page-{letter}, text: He gave.}}" for letter in "abcdefgh")
    story = tell(f"{pages}\n- scene: last\n  text:\n{asked}\n  ending: []\n")
    proof = explore(story)
    assert conclusion(proof) == "complete: 10 states, 16 transitions (of 10,000,000 allowed)"
    assert proof.clean


def test_two_passengers_of_one_question_are_told_apart(tell: Tell) -> None:
    story = tell("""
    - scene: one
      text: One.
      choices: {luck: {snow: Snow., thaw: Thaw.}}
      to: two
    - scene: two
      text: Two.
      choices:
        luck:
          wind: {text: Wind., if: luck picked snow at one}
          calm: {text: Calm., if: luck picked thaw at one}
      to: end
    - scene: end
      text:
        - {if: luck picked snow at one and luck picked calm at two, text: Never.}
      ending: []
    """)
    assert said(explore(story)) == ["tapes/one/scenes.yaml:26:71 W205 This text of “end” is read in no play."]


@pytest.mark.parametrize(
    ("scenes", "problem", "way"),
    [
        (
            "- scene: one\n  text: One.\n  do: [mateo dies]\n  to: two\n"
            "- scene: two\n  text:\n    - mateo: I am here.\n  to: end",
            "tapes/one/scenes.yaml:15:14 E203 In “two”, mateo speaks this line, but he can be dead by then.",
            "one (go on), at two",
        ),
        (
            "- scene: one\n  text: One.\n  do: [mateo leaves]\n  to: two\n"
            "- scene: two\n  text:\n    - mateo: I am here.\n  to: end",
            "tapes/one/scenes.yaml:15:14 E203 In “two”, mateo speaks this line, but he can be away by then.",
            "one (go on), at two",
        ),
        (
            "- scene: one\n  text: One.\n  do: mateo learns lamp\n  to: end",
            "tapes/one/scenes.yaml:7:7 W208 mateo can know “lamp” already when he learns it here.",
            "one (go on), at end",
        ),
        (
            "- scene: one\n  text: One.\n  do: [alvaro dies, alvaro learns lamp]\n  to: end",
            "tapes/one/scenes.yaml:7:21 W209 alvaro can be dead when he learns “lamp” here.",
            "one (go on), at end",
        ),
        (
            "- scene: one\n  text: One.\n  choices: {dana: {go: {text: Go., to: end}, wait: {text: Wait., to: one}}}",
            "tapes/one/scenes.yaml:1:10 W210 A play can go round here for as long as it likes: one.",
            "one (go on), at one",
        ),
        (
            "- scene: one\n  text: One.\n  choices: {dana: {go: {text: Go., to: end}, wait: {text: Wait., to: two}}}\n"
            "- scene: two\n  text: Two.\n  choices: {dana: {wait: {text: Wait., to: two}}}",
            "tapes/one/scenes.yaml:8:10 E204 From here no end can be reached any more; "
            "a play goes round for ever: two.",
            "one (one: dana wait), at two",
        ),
        (
            f"- scene: one\n  text: One.\n  to: end\n{DAY}",
            "tapes/one/scenes.yaml:8:11 W201 No play reaches the scene “day”.",
            "",
        ),
        (
            "- scene: one\n  text: One.\n  to: end\n- scene: night\n  text: Night.\n  ending: []",
            "tapes/one/scenes.yaml:8:10 W202 No play ends at “night”.",
            "",
        ),
        (
            "- scene: one\n  text: One.\n  choices: {mateo: {go: I went., sing: {text: Sang., if: signed}}}\n  to: end",
            "tapes/one/scenes.yaml:7:40 W203 In “one”, mateo is never offered “sing”.",
            "",
        ),
        (
            "- scene: one\n  text: One.\n  outcomes:\n    - {if: signed, to: end, do: debt +1}\n    - {to: end}",
            "tapes/one/scenes.yaml:8:7 W204 This outcome of “one”, to “end”, is taken in no play.",
            "",
        ),
        (
            "- scene: one\n  text:\n    - {if: signed, text: Signed., else: Blank.}\n  to: end",
            "tapes/one/scenes.yaml:7:26 W205 This text of “one” is read in no play.",
            "",
        ),
        (
            "- scene: one\n  text:\n    - {if: not signed, text: Blank.}\n  to: end",
            "tapes/one/scenes.yaml:7:12 W206 “not signed” holds in every play that comes here.",
            "",
        ),
        (
            "- scene: one\n  text: One.\n  choices:\n    mateo:\n"
            "      go: {text: I went., lean: [{if: signed, lean: 2}, {lean: 1}]}\n  to: end",
            "tapes/one/scenes.yaml:9:39 W207 “signed” holds in no play that comes here.",
            "",
        ),
    ],
)
def test_what_is_found(tell: Tell, scenes: str, problem: str, way: str) -> None:
    proof = explore(tell(scenes + END))
    assert (said(proof), shown(proof)) == ([problem], [way])


UNCLAMPED = PLAN.replace("debt: {from: 0, to: 2, clamp: yes,", "debt: {from: 0, to: 2,")


def test_an_effect_that_leaves_its_range(tell: Tell) -> None:
    twice = (
        "- scene: one\n  text: One.\n  do: [debt +2]\n  to: two\n- scene: two\n  text: Two.\n  do: [debt +1]\n  to: end"
    )
    proof = explore(tell(twice + END, **{"story.yaml": UNCLAMPED}))
    assert said(proof) == [
        "tapes/one/scenes.yaml:15:8 E202 “debt +1” can take “debt” out of its range, which goes from 0 to 2."
    ]
    assert shown(proof) == ["one (go on), at end"]


def test_an_effect_at_the_start_of_a_tape_that_leaves_its_range(tell: Tell) -> None:
    plan = UNCLAMPED.replace("words: [nothing, one loaf, two loaves]", "carries: yes")
    second = "{tape: two, title: Two, time: Spring, opens: second, start: [debt +1]}"
    files = {"story.yaml": plan, "tapes/two/tape.yaml": second}
    proof = explore(tell("- scene: one\n  text: One.\n  do: [debt +2]\n  to: end" + END, **files))
    assert said(proof) == [
        "tapes/two/tape.yaml:1:62 E202 “debt +1” can take “debt” out of its range, which goes from 0 to 2."
    ]
    assert shown(proof) == ["one (go on), at end"]


def test_where_nothing_comes_of_a_pick(tell: Tell) -> None:
    story = tell(LOAF + END)
    loaf = story.scenes["loaf"]
    cut = replace(story, scenes=MappingProxyType({**story.scenes, "loaf": replace(loaf, outcomes=loaf.outcomes[:1])}))
    proof = explore(cut)
    assert said(proof)[0] == (
        "tapes/one/scenes.yaml:1:10 E201 In “loaf” nothing comes of it when these are picked: "
        "mateo even, alvaro take, luck snow."
    )
    assert as_json(proof)["stuck"][0] == {
        "scene": "loaf",
        "picks": {"mateo": "even", "alvaro": "take", "luck": "snow"},
        "witness": {
            "tapes": [{"tape": "one", "origin": {"scene": "loaf", "values": {}}, "moves": []}],
            "at": "loaf",
        },
    }


def test_values_and_who_may_be_dead(tell: Tell, tmp_path: Path) -> None:
    luck = "{luck: {takes: {text: It took him., do: [mateo dies, debt +2]}, spares: It spared him.}}"
    proof = explore(tell(f"- scene: fever\n  text: Fever.\n  choices: {luck}\n  to: end{END}"))
    values = as_json(proof)["scenes"]["end"]["values"]
    assert (values["mateo is"], values["alvaro is"], values["debt"]) == ([0, 2], [2, 2], [0, 2])
    assert "    mateo may be dead in: end" in list(as_text(proof, tmp_path))


def test_the_limit_is_said_and_nothing_is_said_to_be_missing(tell: Tell, tmp_path: Path) -> None:
    proof = explore(tell(LOAF + END), Limits(states=1))
    assert (proof.complete, proof.clean, said(proof)) == (False, False, [])
    assert list(as_text(proof, tmp_path))[-1] == (
        "bounded: stopped at 1 state, after 2 states, 9 transitions. Unknown is therefore: whether anything not named "
        "here can be reached, and whether what follows is as it should be."
    )


@pytest.mark.parametrize(("limits", "stopped"), [(Limits(bytes=1), "0 MB"), (Limits(seconds=0.0), "0 seconds")])
def test_memory_and_time_are_limits_too(tell: Tell, limits: Limits, stopped: str) -> None:
    assert explore(tell(LOAF + END), limits).bounded == stopped


def test_the_report_for_programs(tell: Tell) -> None:
    told = as_json(explore(tell(LOAF + END)))
    assert list(told) == [
        *(
            "complete",
            "states",
            "transitions",
            "seconds",
            "scenes",
            "choices",
            "endings",
            "conditions",
            "stuck",
            "problems",
        )
    ]
    assert list(told["conditions"]) == ["always_true", "never_true"]
    assert json.loads(json.dumps(told)) == told


def test_moves_that_do_not_fit(tell: Tell) -> None:
    story = tell(LOAF + END)
    tape = {"tape": "one", "origin": {"scene": "loaf", "values": {}}}
    for wrong, sentence in [
        ({"tapes": [{**tape, "tape": "nine", "moves": []}], "at": "loaf"}, "There is no tape “nine”."),
        ({"tapes": [{**tape, "moves": [["end", {}]]}], "at": "loaf"}, "The page is “loaf”, not “end”."),
        ({"tapes": [{**tape, "moves": [["loaf", {}]]}], "at": "end"}, "These picks are not open at “loaf”."),
        ({"tapes": [{**tape, "moves": []}], "at": "end"}, "The moves lead to “loaf”, not to “end”."),
        (
            {"tapes": [{**tape, "origin": {"scene": "loaf", "values": {"debt": 9}}, "moves": []}], "at": "end"},
            "“debt” cannot be 9.",
        ),
    ]:
        with pytest.raises(Misfit) as misfit:
            replay(story, wrong)
        assert str(misfit.value) == sentence


def test_a_proof_that_the_rules_deny_is_never_told(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tell(LOAF + END)
    monkeypatch.setattr("game.writer.witness.engine.step", lambda story, state, picks: state)
    with pytest.raises(Contradiction):
        explore(story)


# What earlier runs have proved


@pytest.fixture
def two_tapes(tmp_path: Path, tell: Tell) -> Any:
    """A story whose first page says `text` and does `do`."""

    def made(text: str = "One.", do: str = "debt +1") -> Story:
        picked = f"{{dana: {{go: I went., stay: {{text: No., do: [{do}]}}}}}}"
        return tell(f"- scene: one\n  text: {text}\n  choices: {picked}\n  to: end{END}{DAY}\n")

    return made


def names(proof: Proof) -> list[str]:
    return [one.tape for one in proof.findings]


def walked(story: Story, folder: Path) -> tuple[Proof, list[str]]:
    """The proof, and the tapes that were walked for it."""
    tapes: list[str] = []
    proof = explore(story, say=lambda line: tapes.append(line.split(":")[0]), kept=folder)
    return proof, list(dict.fromkeys(tapes))


def without_time(proof: Proof) -> dict[str, Any]:
    return {**as_json(proof), "seconds": 0}


@pytest.fixture(autouse=True)
def told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.writer.walk.SAY_EVERY", -1.0)


def test_what_is_proved_is_not_walked_again(two_tapes: Any, tmp_path: Path) -> None:
    first, tapes = walked(two_tapes(), tmp_path / "kept")
    again, none = walked(two_tapes(), tmp_path / "kept")
    assert (tapes, none) == (["one", "two"], [])
    assert without_time(again) == without_time(first)


def test_after_an_edit_only_that_tape_is_walked(two_tapes: Any, tmp_path: Path) -> None:
    walked(two_tapes(), tmp_path / "kept")
    proof, tapes = walked(two_tapes("Other words."), tmp_path / "kept")
    assert (tapes, proof.complete, names(proof)) == (["one"], True, ["one", "two"])


def test_an_edit_that_hands_on_something_else_leaves_the_next_tape_unproved(two_tapes: Any, tmp_path: Path) -> None:
    walked(two_tapes(), tmp_path / "kept")
    edited = two_tapes(do="signed = yes")
    proof, tapes = walked(edited, tmp_path / "kept")
    assert (tapes, proof.unproved, proof.complete, proof.clean) == (["one"], ("two",), False, False)
    assert conclusion(proof) == "unproved: two; 3 states, 2 transitions in the tapes before."
    proof, tapes = walked(edited, tmp_path / "kept")
    assert (tapes, proof.complete) == (["two"], True)
    assert in_words(as_json(proof)["endings"]["second; signed 1"]["witness"]) == "two (go on), at second"
    assert walked(edited, tmp_path / "kept")[1] == []


@pytest.mark.parametrize("broken", ["", "{}", "[]", '{"format": 1, "tapes": {"one": 3}}', "\x00"])
def test_a_broken_or_foreign_cache_counts_as_none(two_tapes: Any, tmp_path: Path, broken: str) -> None:
    walked(two_tapes(), tmp_path / "kept")
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_text(broken, encoding="utf-8")
    assert walked(two_tapes(), tmp_path / "kept")[1] == ["one", "two"]


def test_what_another_program_has_proved_counts_as_unproved(tmp_path: Path) -> None:
    program, folder = tmp_path / "program", scrap(tmp_path / "story", "- scene: one\n  text: Snow.\n  ending: []")
    without = shutil.ignore_patterns("screen", "__pycache__")
    shutil.copytree(Path(game.__file__).parent, program / "game", ignore=without)

    def explored() -> int:
        return subprocess.run([sys.executable, "-m", "game", "explore", folder], cwd=program, check=False).returncode

    assert explored() == 0
    judge = program / "game/writer/judge.py"
    judge.write_text(judge.read_text().replace("def judged(", "def judged(*_):\n    raise SystemExit(7)\n\n\ndef was("))
    assert explored() == 7


def test_a_cache_that_cannot_be_written_leaves_nothing_behind(
    two_tapes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(opened: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert walked(two_tapes(), tmp_path / "kept")[0].complete
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_cache_that_cannot_be_written_changes_nothing(two_tapes: Any, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    assert walked(two_tapes(), tmp_path / "kept")[0].complete


def test_files_of_the_scrap_are_clean(tell: Tell) -> None:
    assert set(FILES) and said(explore(tell("- scene: one\n  text: One.\n  to: end" + END))) == []
