"""What the commands of the proof answer."""

import json
from argparse import Namespace
from pathlib import Path

import pytest
from telling import scrap

from game.writer import desk
from game.writer.answer import Answer

LOAF = """
- scene: loaf
  text: A loaf.
  choices:
    mateo: {even: {text: I cut it even., to: end}, weak: {text: I cut it for the weak., to: end}}
- {scene: end, place: hut, time: Night, record: invented, voice: dana, text: The end., ending: []}
"""


def asked(command: str, **options: object) -> Answer:
    return desk.answer(Namespace(command=command, **options), lambda line: None)


def proved(folder: Path, **options: object) -> Answer:
    return asked("explore", **{"folder": folder, "json": False, "limit": 0, "fresh": True, **options})


def test_a_story_is_proved(tmp_path: Path) -> None:
    answer = proved(scrap(tmp_path, LOAF))
    assert answer.code == 0
    assert answer.text.splitlines()[-1].startswith("complete: 3 states, 2 transitions")


def test_a_limit_is_never_called_a_proof(tmp_path: Path) -> None:
    answer = proved(scrap(tmp_path, LOAF), limit=1)
    assert answer.code == 1
    assert answer.text.splitlines()[-1].startswith("bounded: stopped at 1 state, after ")


def test_the_way_to_a_page_is_told(tmp_path: Path) -> None:
    folder = scrap(tmp_path / "story", LOAF)
    found = json.loads(proved(folder, json=True).text)
    moves = tmp_path / "moves.json"
    moves.write_text(json.dumps(found["scenes"]["end"]["witness"]))
    assert asked("play", story=folder, moves=moves).text == (
        "loaf: A loaf.\n    mateo even: I cut it even.\nend: The end.\n    The end: end"
    )


TAPE = '{"tapes": [{"tape": "one", "origin": {"scene": "loaf", "values": %s}, "moves": %s}], "at": "end"}'


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"tapes": [], "at": ""}', '{"tapes": [3], "at": "end"}', "[" * 9000, "\xff"),
        *(TAPE % ('{"debt": "two"}', "[]"), TAPE % ("{}", "[3]"), TAPE % ("{}", '[["loaf", {"mateo": 3}]]')),
    ],
)
def test_what_is_no_file_of_moves(tmp_path: Path, text: str) -> None:
    moves = tmp_path / "moves.json"
    moves.write_text(text, encoding="latin-1")
    answer = asked("play", story=scrap(tmp_path / "story", LOAF), moves=moves)
    assert answer == Answer("", 2, f"{moves} is no file of moves, as “explore --json” gives them.")


E041 = """\
E041  A name that nothing has

Such as this:

    - scene: here
      place: reed-beds
      time: Morning
      record: invented
      voice: mateo
      text: We ate.
      to: end

“reed-beds” is no place in places.yaml.

Look for how it is spelt where it is declared, or declare it there.

Mended:

    - scene: here
      place: hut
      time: Morning
      record: invented
      voice: mateo
      text: We ate.
      to: end"""


def test_a_code_is_explained_by_its_example() -> None:
    assert asked("explain", code="e041").text == E041


@pytest.mark.parametrize("code", ["E202", "E301", "W090", "W125", "W206"])
def test_no_blank_is_left_where_an_example_can_be_tried(code: str) -> None:
    text = asked("explain", code=code).text
    assert text.startswith(f"{code}  ") and "Such as this:" in text and "…" not in text


def test_what_takes_more_than_a_story_is_explained_with_blanks() -> None:
    assert "\n\n“…” is no time of day.\n\n" in asked("explain", code="E401").text


def test_a_code_is_explained() -> None:
    assert asked("explain", code="e010").text.startswith("E010  ")
    assert asked("explain", code="E0410").complaint.startswith("There is no code “E0410”. There are: E001, E002, ")
