"""Names that resolve, scenes that lead on, conditions that can be so or not."""

from pathlib import Path

import pytest
from writing import here, loaded, rewritten, told

PLAN = "story.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "story"


def test_the_base_story_has_no_fault(folder: Path) -> None:
    assert told(rewritten(folder)) == []


def test_what_the_state_consists_of(folder: Path) -> None:
    asking = "[{if: mateo picked even at loaf or visited loaf, text: Yes.}]"
    story = loaded(rewritten(folder, **here(("We ate.", asking))))
    assert [slot.name for slot in story.slots] == [
        "mateo is",
        "alvaro is",
        "trust alvaro mateo",
        "strength mateo",
        "strength alvaro",
        "debt",
        "signed",
        "mateo knows lamp",
        "alvaro knows lamp",
        "dana knows lamp",
        "mateo picked at loaf",
        "visited loaf",
    ]


@pytest.mark.parametrize(
    ("condition", "values", "holds"),
    [
        ("debt > 1", {"debt": 2}, True),
        ("debt > 1", {"debt": 1}, False),
        ("not signed", {}, True),
        ("strength alvaro = 0", {"strength alvaro": 0}, True),
        ("trust alvaro mateo >= 2 and debt = 0", {"trust alvaro mateo": 2}, True),
        ("trust mateo alvaro >= 2 or debt = 1", {}, False),
        ("mateo knows lamp", {}, True),
        ("alvaro is alive", {"alvaro is": 1}, True),
        ("alvaro is here", {"alvaro is": 1}, False),
        ("alvaro is dead", {"alvaro is": 0}, True),
        ("mateo picked weak at loaf", {"mateo picked at loaf": 2}, True),
        ("mateo picked weak at loaf", {}, False),
    ],
)
def test_a_condition_reads_the_state(condition: str, values: dict[str, int], holds: bool, folder: Path) -> None:
    story = loaded(rewritten(folder, **here(("We ate.", f"[{{if: {condition}, text: So it was.}}]"))))
    row = tuple(values.get(slot.name, slot.start) for slot in story.slots)
    when = story.scenes["here"].text[0].when
    assert when is not None and when.test(row, {}) is holds


def test_the_short_forms_are_written_out(folder: Path) -> None:
    story = loaded(rewritten(folder))
    assert [(way.when and way.when.text, way.to) for way in story.scenes["loaf"].outcomes] == [
        ("mateo picked even", "here"),
        ("mateo picked weak", "here"),
    ]
    assert [(way.when, way.to) for way in story.scenes["here"].outcomes] == [(None, "end")]


def test_rewording_does_not_change_the_rules(folder: Path, tmp_path: Path) -> None:
    reworded = here(("We ate.", "We ate, slowly."), ("Morning", "Noon"))
    assert loaded(rewritten(folder)).rules == loaded(rewritten(tmp_path / "other", **reworded)).rules


def test_another_effect_changes_the_rules(folder: Path, tmp_path: Path) -> None:
    other = here(("to: end", "do: debt +1\n  to: end"))
    assert loaded(rewritten(folder)).rules != loaded(rewritten(tmp_path / "other", **other)).rules


NAMES = [
    ("place: hut", "place: hat", "here:2:10 “hat” is no place in places.yaml. Did you mean “hut”?"),
    ("voice: mateo", "voice: matteo", "here:5:10 “matteo” is nobody in the cast of story.yaml. Did you mean “mateo”?"),
    ("to: end", "to: ende", "here:7:7 “ende” is no scene of this story. Did you mean “end”?"),
    ("to: end", "sources: H001\n  to: end", "here:7:12 “H001” is no source in sources.yaml. Did you mean “H-001”?"),
    ("to: end", "do: det +1\n  to: end", "here:7:7 “det” is no value in story.yaml. Did you mean “debt”?"),
    ("to: end", "do: mateo learns lump\n  to: end", "here:7:7 “lump” is no secret in story.yaml. Did you mean “lamp”?"),
    ("We ate.", "We had <non>.", "here:6:17 “non” is no entry of the codex. Did you mean “nan”?"),
    ("We ate.", "We owed <=debts>.", "here:6:19 “debts” is no value in story.yaml. Did you mean “debt”?"),
    (
        "We ate.",
        "{dana: Yes.}\n  do: dana dies",
        "here:7:7 “dana” is none of the men with “seat: yes” in story.yaml."
        " Look for how it is spelt where it is declared, or declare it there.",
    ),
    (
        "We ate.",
        "[{if: mateo picked weak, text: Yes.}]",
        "here:6:15 Here it must be said in which scene “mateo picked weak”. Did you mean “mateo picked weak at loaf”?",
    ),
    (
        "We ate.",
        "[{if: mateo picked week at loaf, text: Yes.}]",
        "here:6:15 In “loaf”, “mateo” has no choice called “week”. Did you mean “weak”?",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), NAMES)
def test_a_name_that_nothing_has(old: str, new: str, said: str, folder: Path) -> None:
    assert told(rewritten(folder, **here((old, new)))) == [said]


def test_the_same_scene_in_two_tapes(folder: Path) -> None:
    files = here(("scene: spring", "scene: here"), file="tapes/two/scenes.yaml")
    files |= here(("opens: spring", "opens: here"), file="tapes/two/tape.yaml")
    assert told(rewritten(folder, **files)) == [
        "tape:4:8 “here” is a scene of another tape, “one”. At its last scene a tape goes on to the next by itself.",
        "scenes:1:10 There is already a scene called “here” (tapes/one/here.yaml:1:10)."
        " Give one of the two another name.",
    ]


def test_a_page_that_leads_to_itself(folder: Path) -> None:
    assert told(rewritten(folder, **here(("to: end", "to: here")))) == [
        "here:7:7 These pages lead to one another for ever, with nothing to choose: here → here."
        " One of them must lead elsewhere, or let somebody choose."
    ]


def test_a_ring_of_pages_is_said_once(folder: Path) -> None:
    scene = "- {scene: SELF, place: hut, time: Noon, record: invented, voice: dana, text: So., to: NEXT}\n"
    ring = "".join(scene.replace("SELF", a).replace("NEXT", b) for a, b in (("here", "b"), ("b", "c"), ("c", "b")))
    assert told(rewritten(folder, **{"tapes/one/here.yaml": ring})) == [
        "here:2:84 These pages lead to one another for ever, with nothing to choose: b → c → b."
        " One of them must lead elsewhere, or let somebody choose."
    ]


def test_a_ring_with_a_choice_in_it_is_a_story(folder: Path) -> None:
    assert told(rewritten(folder, **here(("to: end", "to: loaf")))) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  dana: Dana",
            "  dana: Dana\n  at: At",
            "story:8:7 “at” is a word that conditions are made of; it can be no name."
            " Choose another name; the title can stay.",
        ),
        (
            "  lamp:",
            "  mateo:",
            "story:15:10 “mateo” is already somebody in the cast. Call the value or the secret something else.",
        ),
        (
            "holders: mateo",
            "holders: matteo",
            "story:15:48 “matteo” is nobody in the cast of story.yaml. Did you mean “mateo”?",
        ),
        (
            "start: 1, clamp: yes}\n  debt",
            "start: 3, clamp: yes}\n  debt",
            "story:11:13 “strength” goes from 0 to 2; the first must be the smaller,"
            " and these must lie between them: 3.",
        ),
    ],
)
def test_a_plan_that_does_not_hold(old: str, new: str, said: str, folder: Path) -> None:
    assert told(rewritten(folder, **here((old, new), file=PLAN))) == [said]


def test_one_who_may_be_away_leaves_his_choices_unmade(folder: Path) -> None:
    """Both choices of the one who chooses lead on; but if he is dead nobody chooses."""
    assert told(rewritten(folder, **here(("to: end", "do: mateo dies\n  to: end")))) == [
        "scenes:10:13 It can be that none of these holds, and then “loaf” leads nowhere."
        " Add a last outcome without “if:”, or “to:” for the scene."
    ]


def test_a_long_description_is_only_a_warning(folder: Path) -> None:
    files = here(("A low hut in snow.", "A low hut in snow. " * 10), file="places.yaml")
    assert loaded(rewritten(folder, **files)).places["hut"].place == "hut"
    assert told(folder) == [
        "places:3:8 This description has 189 letters; 150 are enough for one that is read aloud."
        " What is more can stand under “long:”."
    ]


def test_a_misspelt_term_in_who_is_who(folder: Path) -> None:
    about = here(("dana: Dana", "dana: {name: Dana, about: She keeps <nam>.}"), file=PLAN)
    assert told(rewritten(folder, **about)) == [
        "story:7:40 “nam” is no entry of the codex. Did you mean “nan”?",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PLAN, "dana: Dana", "dana: {name: Dana, about: Owed <=debt>.}"),
        ("codex/terms.yaml", "Bread.", "Owed <=debt>."),
        ("tapes/two/tape.yaml", "time:", "so-far: Owed <=debt>.\ntime:"),
        ("tapes/two/tape.yaml", "time:", "note: Owed <=debt>.\ntime:"),
        ("tapes/two/tape.yaml", "time:", "says: [{text: Owed <=debt>., sources: H-001}]\ntime:"),
    ],
)
def test_a_value_where_there_is_no_page(file: str, old: str, new: str, folder: Path) -> None:
    (said,) = told(rewritten(folder, **here((old, new), file=file)))
    assert said.partition(" ")[2] == (
        "“<=debt>” would be empty here: only a page knows how things stand. "
        "Say it without a value. In a scene a value can stand in any text."
    )
