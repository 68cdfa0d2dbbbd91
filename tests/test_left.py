"""Plays that are left for others: whatever is begun or taken up, none of the last ones is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.shelf import Label, Shelf
from game.shelf.berth import LEFT
from game.story.words import Notice

LABEL = Label("The Bridge", "at-the-ford", "The ice held.", "1942-12-24T18:05")


def record(seed: int, *moves: str, then: str | None = None) -> dict[str, object]:
    """A play of one tape with these moves; with `then` it has gone on into the next tape, with that move or none."""
    tapes = [{"tape": "one", "origin": {}, "moves": [["gate", {"mateo": move}] for move in moves]}]
    if then is not None:
        tapes.append({"tape": "two", "origin": {}, "moves": [["second", {"mateo": then}]] if then else []})
    return {"format": 1, "story": "five-hundred-metres", "seed": seed, "tapes": tapes}


def kept(shelf: Shelf) -> list[dict[str, object]]:
    return [saved.record for saved in Shelf(shelf.folder).plays()]


def autosave(shelf: Shelf, *records: dict[str, object]) -> None:
    for each in records:
        assert shelf.autosave(each, LABEL) is None


def left_files(shelf: Shelf) -> list[str]:
    return sorted(path.name for path in shelf.folder.glob("left*"))


def test_beginning_another_play_keeps_the_one_there_was(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1), record(1, "a"), record(1, "a", "b"))
    autosave(shelf, record(2), record(2, "c"), record(2, "c", "d"), record(2, "c", "d", "e"))
    assert kept(shelf) == [record(2, "c", "d", "e"), record(1, "a", "b")]
    assert [saved.record for saved in shelf.autosaves()] == [record(2, "c", "d", "e"), record(2, "c", "d")]


def test_playing_on_going_on_to_the_next_tape_and_taking_back_leave_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1, "a"), record(1, "a", "b"), record(1, "a", "b", then=""))
    autosave(shelf, record(1, "a", "b", then="c"), record(1, "a", "b", then=""), record(1, "a", "b"), record(1, "a"))
    autosave(shelf, record(1, "x"), record(1, "x", "y"))
    assert kept(shelf) == [record(1, "x", "y")]
    assert left_files(shelf) == []


def test_an_older_save_taken_up_does_not_cost_what_came_after_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1, "a", "b", "c", "d"), record(1, "a"), record(1, "a", "x"))
    assert kept(shelf) == [record(1, "a", "x"), record(1, "a", "b", "c", "d")]


def test_a_play_only_begun_is_not_kept_for_long(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1, "a"), record(2), record(3))
    assert kept(shelf) == [record(3), record(1, "a")]


def test_a_play_taken_up_again_and_left_again_is_there_once(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1, "a"), record(2, "c"))
    autosave(shelf, record(1, "a"), record(1, "a", "b"))
    assert kept(shelf) == [record(1, "a", "b"), record(2, "c")]
    autosave(shelf, record(3, "e"))
    assert kept(shelf) == [record(3, "e"), record(1, "a", "b"), record(2, "c")]
    assert left_files(shelf) == ["left-01.json", "left-02.json"]


def test_the_oldest_makes_room(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, *(record(seed, "a") for seed in range(1, LEFT + 4)))
    assert [each["seed"] for each in kept(shelf)] == list(range(LEFT + 3, 2, -1))


def test_another_copy_of_the_game_keeps_its_own(tmp_path: Path) -> None:
    one, other = Shelf(tmp_path), Shelf(tmp_path)
    autosave(one, record(1, "a"))
    autosave(other, record(2, "b"))
    autosave(one, record(3, "c"))
    autosave(other, record(4, "d"))
    assert [each["seed"] for each in kept(one)] == [4, 3, 2, 1]
    assert left_files(one) == ["left-01.json", "left-2-01.json"]


def test_what_neither_was_nor_can_be_read_is_in_nobodys_way(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1, "a"))
    newer = json.dumps({"record": {"format": 99}})
    (tmp_path / "left-01.json").write_text(newer)
    (tmp_path / "left-02.json").write_text("a letter")
    autosave(shelf, record(2, "b"))
    assert kept(shelf) == [record(2, "b"), record(1, "a")]
    assert (tmp_path / "left-01.json").read_text() == newer
    assert (tmp_path / "set-aside-1" / "left-02.json").read_text() == "a letter"


def test_where_a_play_cannot_be_put_nothing_is_written_over_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, record(1, "a"))
    for number in range(1, LEFT + 1):
        (tmp_path / f"left-{number:02}.json").write_text(json.dumps({"record": {"format": 99}}))
    refused = shelf.autosave(record(2, "b"), LABEL)
    assert isinstance(refused, Notice) and refused.values == {"file": "left-01.json"}
    assert kept(shelf) == [record(1, "a")]


@pytest.mark.parametrize("strange", [{}, {"tapes": 1}, {"tapes": [1]}, {"tapes": [{"tape": "one"}]}, {"tapes": [[]]}])
def test_a_record_of_another_make_is_kept_too(tmp_path: Path, strange: dict[str, object]) -> None:
    shelf = Shelf(tmp_path)
    autosave(shelf, {"format": 1, "seed": 7, **strange}, record(2, "b"))
    assert kept(shelf) == [record(2, "b"), {"format": 1, "seed": 7, **strange}]


def test_what_was_cut_short_between_two_names_is_kept_all_the_same(tmp_path: Path) -> None:
    autosave(Shelf(tmp_path), record(1, "a"))
    (tmp_path / "autosave.json").rename(tmp_path / "autosave-before.json")
    autosave(Shelf(tmp_path), record(2, "b"), record(2, "b", "c"))
    assert kept(Shelf(tmp_path)) == [record(2, "b", "c"), record(1, "a")]
