"""What a writer types in records, and what is said of what does not fit: everything at once, and nothing twice."""

from pathlib import Path

import pytest
from writing import HERE, here, loaded, read, rewritten, told

from game.story import prose
from game.story.model import Passage
from game.story.source import compose


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "story"


def passages(folder: Path, text: str) -> list[str]:
    """The passages of a scene: "narration We ate. [debt > 0]"."""
    story = loaded(rewritten(folder, **here(("We ate.", text))))
    return [shown(passage) for passage in story.scenes["here"].text]


def shown(passage: Passage) -> str:
    said = f"{passage.who}: " if passage.who else ""
    under = f" [{passage.when.text}]" if passage.when else ""
    made = " (reconstruction)" if passage.reconstruction else ""
    head = f"{passage.heading}: " if passage.heading else ""
    return f"{passage.kind} {said}{head}{prose.bare(prose.parse(passage.text))}{made}{under}"


def test_one_paragraph(folder: Path) -> None:
    assert passages(folder, "We ate.") == ["narration We ate."]


def test_paragraphs_and_lines(folder: Path) -> None:
    assert passages(folder, "[We ate., {alvaro: Slowly.}]") == ["narration We ate.", "line alvaro: Slowly."]


def test_a_folded_paragraph_is_one_line(folder: Path) -> None:
    assert passages(folder, ">-\n    He said: go,\n    now.\n") == ["narration He said: go, now."]


def test_a_paper(folder: Path) -> None:
    text = "[{paper: Departed., heading: Card 1, reconstruction: yes}]"
    assert passages(folder, text) == ["paper Card 1: Departed. (reconstruction)"]


def test_if_and_else_become_conditions(folder: Path) -> None:
    text = "[{if: debt > 0, text: [One., {if: signed, text: Two.}], else: Three.}]"
    assert passages(folder, text) == [
        "narration One. [debt > 0]",
        "narration Two. [(debt > 0) and (signed)]",
        "narration Three. [not (debt > 0)]",
    ]


@pytest.mark.parametrize("time", ["no", "12:30", "1943", "2026-01-01", "0123"])
def test_a_text_is_never_a_number(time: str, folder: Path) -> None:
    story = loaded(rewritten(folder, **here(("time: Morning", f"time: {time}"))))
    assert story.scenes["here"].time == time


UNDER = (
    "Put the text on a line of its own under “>-”, two spaces further in. "
    "Curly quotes “ ” and dashes – are always safe."
)
COLON = "A colon with a space behind it means something else in these files."
SIGN = "A text that begins with “{}” means something else in these files."
SCENE_KEYS = (
    "scene, place, time, hour, season, weather, sound, motif, record, sources, made, review, voice, text, plain, "
    "alt, note, skip, gap, choices, outcomes, do, to, ending"
)
SLIPS = [
    (("We ate.", "\n    - He said: go."), [f"here:7:14 {COLON} {UNDER}"]),
    (("We ate.", "\n    - - hi"), [f"here:7:7 {SIGN.format('-')} {UNDER}"]),
    (("We ate.", "\n    - {name}"), [f"here:7:7 {SIGN.format('{')} {UNDER}"]),
    (("Morning", "{name}"), [f"here:3:9 {SIGN.format('{')} {UNDER}"]),
    (("We ate.", "[]"), ["here:6:9 Expected here: a passage. Found: a list."]),
    (("We ate.", "{alvro: Yes.}"), ["here:6:10 “alvro” is nobody in the cast of story.yaml. Did you mean “alvaro”?"]),
    (("We ate.", "{iff: debt > 0, text: Yes.}"), ["here:6:10 “iff:” is no key of a passage. Did you mean “if”?"]),
    (("We ate.", "{papper: Yes.}"), ["here:6:10 “papper” is nobody in the cast of story.yaml. Did you mean “paper”?"]),
    (("place: hut", "place: [hut]"), ["here:2:10 Expected here: a name. Found: a list."]),
    (("  to: end", "  smell: coal"), [f"here:7:3 “smell:” is no key of a scene. There are these: {SCENE_KEYS}."]),
    (("  voice:", "  vioce:"), [
        "here:1:3 This scene lacks “voice:” (who tells it).",
        "here:5:3 “vioce:” is no key of a scene. Did you mean “voice”?",
    ]),
    (("invented", "inventd"), [
        "here:4:11 “inventd” cannot stand here; one of these can: documented, composite, plausible, invented."
        " Did you mean “invented”?"
    ]),
    (("to: end", "to: The End"), [
        "here:7:7 “The End” cannot be a name: a name is small letters, digits and hyphens, and begins with a letter."
        " Did you mean “the-end”?"
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("slip", "said"), SLIPS)
def test_a_slip(slip: tuple[str, str], said: list[str], folder: Path) -> None:
    assert told(rewritten(folder, **here(slip))) == said


def test_everything_is_said_at_once_and_in_the_order_of_the_files(folder: Path) -> None:
    files = here(("place: hut", "place: hat"), ("Morning", "He: said: so"), ("to: end", "to: nowhere"))
    files |= here(("A low hut in snow.", "No: good"), file="places.yaml")
    files |= here(("time: Winter\n", ""), file="tapes/one/tape.yaml")
    assert [one.split(" ")[0] for one in told(rewritten(folder, **files))] == ["places:3:10", "tape:1:1", "here:3:11"]


def test_a_scene_that_cannot_be_read_is_still_known(folder: Path) -> None:
    found = told(rewritten(folder, **here(("Morning", "He said: so"))))
    assert found == [f"here:3:16 {COLON} {UNDER}"]


def test_a_scene_with_a_slip_is_not_blamed_for_what_is_missing_then(folder: Path) -> None:
    files = here(("to: here}", "to: Here}"), file="tapes/one/scenes.yaml")
    files |= here(("We ate.", "[{if: mateo picked even at loaf, text: Yes.}]"))
    assert [one.split(" ")[0] for one in told(rewritten(folder, **files))] == ["scenes:9:40"]


def test_a_file_that_cannot_be_read_hides_no_names(folder: Path) -> None:
    rewritten(folder)
    (folder / HERE).write_bytes(b"\xff\xfe")
    assert [one.split(" ")[0] for one in told(folder)] == ["here:1:1"]


def test_without_a_plan_the_other_files_are_still_looked_at(folder: Path) -> None:
    files = {"story.yaml": "story: [base", **here(("Morning", "He said: so"))}
    assert [one.split(" ")[0] for one in told(rewritten(folder, **files))] == ["story:1:8", "here:3:16"]


def test_a_folder_without_a_story_is_not_searched(folder: Path) -> None:
    rewritten(folder, **here(("Morning", "He said: so")))
    (folder / "story.yaml").unlink()
    assert [one.split(" ")[0] for one in told(folder)] == ["story:1:1"]


def test_a_slip_in_the_plan_blames_nobody_who_is_in_it(folder: Path) -> None:
    files = here(("alvaro: {name: Álvaro, seat: yes}", "alvaro: {nam: Álvaro, seat: yes}"), file="story.yaml")
    assert [one.split(" ")[0] for one in told(rewritten(folder, **files))] == ["story:6:11", "story:6:12"]


def test_a_pair_of_which_one_cannot_be_read_is_no_pair(folder: Path) -> None:
    files = here(("between: [mateo, alvaro]", "between: [mateo, Álvaro]"), file="story.yaml")
    assert [one.split(" ")[0] for one in told(rewritten(folder, **files))] == ["story:9:23"]


def test_a_scene_without_its_dash(folder: Path) -> None:
    text = read(HERE).replace("- scene", "scene").replace("\n  ", "\n")
    assert told(rewritten(folder, **{HERE: text})) == [
        "here:1:1 Expected here: a list whose items begin with “- scene:”. Found: names with values."
    ]


def test_an_empty_file_of_scenes_is_no_fault(folder: Path) -> None:
    assert told(rewritten(folder, **{"tapes/one/later.yaml": "# Nothing yet.\n"})) == []


def test_hidden_files_are_left_alone(folder: Path) -> None:
    assert told(rewritten(folder, **{"tapes/one/._here.yaml": "\0", "codex/.terms.yaml": "\0"})) == []


def test_hidden_folders_are_left_alone(folder: Path) -> None:
    assert told(rewritten(folder, **{".github/workflows/ci.yml": "on: push", "codex/.old/terms.yaml": "\0"})) == []


def test_what_the_guide_shows_can_be_typed() -> None:
    guide = (Path(__file__).parents[1] / "docs/writing.md").read_text(encoding="utf-8")
    blocks = guide.split("```yaml\n")[1:]
    assert [compose(block.split("```")[0], "writing.md")[1] for block in blocks] == [[]] * len(blocks)
