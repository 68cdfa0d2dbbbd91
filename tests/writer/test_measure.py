"""Words and decisions of a tape, over every way through it."""

from pathlib import Path

from telling import Tell, scrap

from game.writer.check import check
from game.writer.measure import Measures, longest_page, measure

TAPE = """
- scene: loaf
  text: One two three.
  gap: Four.
  choices:
    mateo: {even: Five six., weak: {text: Seven., if: strength mateo = 2}}
    alvaro: {take: Eight., swap: Nine.}
    luck: {snow: These words nobody reads., none: Nor these.}
  outcomes:
    - {if: alvaro picked take, to: long}
    - {to: short}
- scene: long
  text:
    - {if: alvaro picked take at loaf, text: a b c d}
    - {if: alvaro picked swap at loaf, text: a b}
    - {if: mateo picked even at loaf, text: e, else: e f g}
  to: short
- scene: short
  text: end
  ending: []
"""


def test_a_page_counts_its_longest_alternatives_and_never_both_of_two(tell: Tell) -> None:
    story = tell(TAPE)
    assert [longest_page(story, story.scenes[name]) for name in ("loaf", "long", "short")] == [9, 7, 1]


def test_the_longest_route_and_its_decisions(tell: Tell) -> None:
    story = tell(TAPE)
    assert measure(story, story.tapes["one"]) == Measures("one", 3, 9 + 10 + 1, 17, 1, 1)


def test_marks_are_read_as_they_are_shown(tell: Tell) -> None:
    story = tell(
        "- {scene: a, place: hut, time: x, record: invented, voice: dana, text: _One_ <two or three|nan>., ending: []}"
    )
    assert longest_page(story, story.scenes["a"]) == 4


def test_a_tape_that_goes_in_a_ring_has_no_longest_route(tell: Tell) -> None:
    story = tell(TAPE.replace("  to: short\n- scene: short", "  to: loaf\n- scene: short"))
    assert measure(story, story.tapes["one"]) == Measures("one", 3, 20, None, None, None)


def test_tapes_outside_their_limits_are_said(tmp_path: Path) -> None:
    plan = scrap(tmp_path, TAPE) / "story.yaml"
    limits = "limits: {words: 16, decisions: [2, 3], scenes: [4, 9]}"
    plan.write_text(plan.read_text().replace("tapes: [one, two]", "tapes: [one, two], " + limits))
    problems, _ = check(tmp_path)
    assert [(p.code, dict(p.values)) for p in problems if p.at.file.startswith("tapes/one") and p.code < "W110"] == [
        ("W101", {"tape": "one", "words": 17, "most": 16}),
        ("W102", {"tape": "one", "least": 1, "greatest": 1, "fewest": 2, "most": 3}),
        ("W103", {"tape": "one", "scenes": 3, "fewest": 4, "most": 9}),
    ]


def test_a_page_longer_than_its_limit_is_said(tmp_path: Path) -> None:
    plan = scrap(tmp_path, TAPE) / "story.yaml"
    plan.write_text(plan.read_text().replace("tapes: [one, two]", "tapes: [one, two], limits: {page: 8}"))
    problems, _ = check(tmp_path)
    assert [dict(p.values) for p in problems if p.code == "W106"] == [{"scene": "loaf", "words": 9, "most": 8}]
