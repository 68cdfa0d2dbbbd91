"""The shelf: what is kept comes back, and nothing of anybody's is ever lost."""

from __future__ import annotations

import ast
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import disk
from game.shelf import SENTENCES, SLOTS, Label, Saved, Settings, Shelf, sentences
from game.story.words import Notice

KEPT = "What was kept before is still there."
LABEL = Label("The Bridge", "at-the-ford", "The ice held – ещё держал.", "1942-12-24T18:05")
FILES = (
    *("settings.json", "autosave.json", "autosave-before.json", "autosave-2.json"),
    *(f"slot-{slot:02}.json" for slot in (1, 12)),
)


def record(number: int, **more: object) -> dict[str, object]:
    return {"format": 1, "number": number, **more}


def said(notice: Notice | None) -> str:
    return notice.text.format(**notice.values) if notice else ""


def told(shelf: Shelf) -> list[str]:
    return [said(notice) for notice in shelf.notices()]


def number(saved: Saved | None) -> Any:
    return saved.record["number"] if saved else None


def everything(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "shelf"


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder, and nobody's rights in it: root is refused nothing."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(name) / "shelf"
        folder.mkdir()
        if os.geteuid():
            yield folder
            return
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(0)


posix = pytest.mark.skipif(os.name == "nt", reason="rights, links and pipes as POSIX has them")


# What is kept comes back


def test_a_picture_goes_where_pictures_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = tmp_path / "Pictures"
    monkeypatch.setattr("platformdirs.user_pictures_dir", lambda: str(usual))
    monkeypatch.setenv("FIVEHUNDRED_HOME", "")
    assert Shelf().pictures == Shelf().folder / "pictures"
    usual.mkdir()
    assert Shelf().pictures == usual
    assert Shelf(tmp_path).pictures == tmp_path / "pictures"
    monkeypatch.setenv("FIVEHUNDRED_HOME", str(tmp_path / "stick"))
    assert Shelf().pictures == tmp_path / "stick/pictures"


def test_looking_makes_nothing(folder: Path) -> None:
    shelf = Shelf(folder)
    assert shelf.settings() == (Settings(), [])
    assert shelf.newest() is None
    assert shelf.slots() == (None,) * SLOTS
    assert shelf.take(3) is None
    assert shelf.clear(3) is None
    assert told(shelf) == []
    assert not folder.parent.exists()


def test_the_folder_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIVEHUNDRED_HOME", str(tmp_path / "elsewhere"))
    assert Shelf().folder == tmp_path / "elsewhere"
    monkeypatch.setenv("FIVEHUNDRED_HOME", "")
    assert Shelf().folder.name == "fivehundred"


def test_autosave_keeps_two_generations(folder: Path) -> None:
    shelf = Shelf(folder)
    for n in range(1, 6):
        assert shelf.autosave(record(n), LABEL) is None
    assert shelf.newest() == Saved(0, LABEL, record(5), count=5)
    assert [number(saved) for saved in Shelf(folder).autosaves()] == [5, 4]
    assert sorted(path.name for path in folder.iterdir()) == [
        *("autosave-before.json", "autosave.json", "autosave.lock"),
    ]


def test_each_story_has_saves_of_its_own_and_settings_hold_for_all(folder: Path) -> None:
    ours, other = Shelf(folder), Shelf(folder, "lamp")
    ours.autosave(record(1), LABEL)
    for n in (2, 3):
        other.autosave(record(n), LABEL)
    other.put(1, record(4), LABEL)
    other.keep_settings(Settings(theme="black"))
    assert ([number(saved) for saved in ours.autosaves()], ours.take(1)) == ([1], None)
    assert [number(saved) for saved in (*Shelf(folder, "lamp").autosaves(), other.take(1))] == [3, 2, 4]
    assert ours.settings() == (Settings(theme="black"), [])


def test_a_later_run_goes_on_where_the_newest_lies(folder: Path) -> None:
    Shelf(folder).autosave(record(1), LABEL)
    Shelf(folder).autosave(record(2), LABEL)
    assert not (folder / "autosave-2.json").exists()
    assert number(Shelf(folder).newest()) == 2


def test_slots(folder: Path) -> None:
    shelf = Shelf(folder)
    assert shelf.put(12, record(12), LABEL) is None
    assert shelf.put(1, record(1), LABEL) is None
    assert Shelf(folder).slots() == (Saved(1, LABEL, record(1)), *[None] * 10, Saved(12, LABEL, record(12)))
    assert shelf.put(1, record(2), LABEL) is None
    assert number(shelf.take(1)) == 2
    assert shelf.clear(1) is None
    assert shelf.take(1) is None
    assert number(shelf.take(12)) == 12


@pytest.mark.parametrize("slot", [0, -1, SLOTS + 1])
def test_there_are_twelve_slots(folder: Path, slot: int) -> None:
    with pytest.raises(ValueError, match=f"there is no slot {slot}"):
        Shelf(folder).put(slot, record(1), LABEL)
    assert not folder.exists()


def test_what_comes_back_is_what_json_makes_of_it(folder: Path) -> None:
    shelf = Shelf(folder)
    shelf.put(1, record(1, people={10: (1, 2), 9: ()}, name="Нұртас\u2028\u0000"), LABEL)
    assert shelf.take(1) == Saved(1, LABEL, record(1, people={"10": [1, 2], "9": []}, name="Нұртас\u2028\u0000"))


def test_settings_come_back(folder: Path) -> None:
    liked = Settings("kk", "black", 200, "andika", reduced_motion=True, fullscreen=True, easy=True)
    shelf = Shelf(folder)
    assert shelf.keep_settings(liked) is None
    assert Shelf(folder).settings() == (liked, [])
    assert shelf.keep_settings(Settings()) is None
    assert Shelf(folder).settings() == (Settings(), [])


@posix
def test_a_folder_that_was_cleared_away_in_between_is_made_again(folder: Path) -> None:
    shelf = Shelf(folder)
    use_everything(shelf)
    for verb in (lambda: shelf.autosave(record(3), LABEL), lambda: shelf.keep_settings(Settings(theme="dark"))):
        shutil.rmtree(folder)
        assert verb() is None
        assert (folder / "autosave.lock").exists()
    assert shelf.autosave(record(4), LABEL) is None
    other = Shelf(folder)
    assert (number(other.newest()), other.settings()) == (4, (Settings(theme="dark"), []))
    assert other.autosave(record(5), LABEL) is None
    assert (folder / "autosave-2.json").exists()


# Settings that are not wholly right


def settings_file(folder: Path, text: str) -> Shelf:
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text(text, encoding="utf-8-sig")
    return Shelf(folder)


@pytest.mark.parametrize(
    ("key", "value", "default"),
    [
        ("language", '"../../etc"', "en"),
        ("language", '""', "en"),
        ("theme", '"purple"', "cream"),
        ("theme", "null", "cream"),
        ("text_size", "100.0", "100"),
        ("text_size", "110", "100"),
        ("text_size", '"125"', "100"),
        ("face", '["sans"]', "literata"),
        ("easy", "1", "false"),
        ("fullscreen", '"yes"', "false"),
        ("one_switch", "700", "0"),
        ("one_switch", "true", "0"),
        ("number_keys", "0", "true"),
    ],
)
def test_a_wrong_setting_is_alone_at_its_default(folder: Path, key: str, value: str, default: str) -> None:
    other = "reduced_motion"
    kept, notices = settings_file(folder, f'{{"{key}": {value}, "{other}": true}}').settings()
    assert kept == Settings(reduced_motion=True)
    assert [said(notice) for notice in notices] == [
        f"The setting {key} was {value}, which is not one of its values; it is {default} now.",
    ]


def test_unknown_settings_are_said_and_set_aside_before_they_are_written_over(folder: Path) -> None:
    text = '{"theme": "dark", "smell": "wormwood", "bell": []}'
    shelf = settings_file(folder, text)
    kept, notices = shelf.settings()
    assert kept == Settings(theme="dark")
    assert [said(notice) for notice in notices] == [
        'The settings contain something that this version does not know: "smell", "bell".',
    ]
    assert shelf.keep_settings(kept) is None
    assert (folder / "set-aside-1" / "settings.json").read_text(encoding="utf-8-sig") == text
    assert Shelf(folder).settings() == (kept, [])
    assert told(shelf) == [
        "settings.json held what this game cannot read. It is kept as it was, as set-aside-1/settings.json.",
    ]


@pytest.mark.parametrize("text", ["", "[]", "theme: dark", '{"name": "left-pad"}', '{"theme": "dark", "theme": 1}'])
def test_what_is_no_settings_at_all_is_set_aside(folder: Path, text: str) -> None:
    shelf = settings_file(folder, text)
    kept, notices = shelf.settings()
    assert kept == Settings()
    assert [said(notice) for notice in notices] == [
        "settings.json held what this game cannot read. It is kept as it was, as set-aside-1/settings.json.",
    ]
    assert shelf.settings() == (Settings(), [])


@pytest.mark.parametrize("text", ["[]", '{"language": "pt_BR"}'])
def test_who_asks_for_the_language_alone_moves_nothing(folder: Path, text: str) -> None:
    shelf = settings_file(folder, text)
    assert shelf.language() == ("en" if text == "[]" else "pt_BR")
    assert (folder / "settings.json").read_text(encoding="utf-8-sig") == text
    assert told(shelf) == []


# Saves that are none


GARBLED = {
    "empty": b"",
    "half": b'{"count": 1, "label": {"tape": "The Br',
    "text": "Шлём письма.".encode("cp1251"),
    "binary": bytes(range(256)),
    "list": b"[1, 2, 3]",
    "foreign": b'{"name": "left-pad", "version": "1.3.0"}',
    "nan": b'{"record": {"format": NaN}}',
    "infinite": b'{"check": "", "count": 1, "label": {}, "record": {"format": 1, "x": 1e999}}',
    "twice": b'{"count": 1, "count": 2}',
    "deep list": b"[" * 100_000,
    "deep object": b'{"a":' * 100_000,
    "long number": b'{"count": ' + b"9" * 100_000 + b"}",
    "large": b" " * (disk.LARGEST + 1),
    "pickle": b"\x80\x04\x95\x1a\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94.",
}


@pytest.mark.parametrize("garbled", GARBLED.values(), ids=GARBLED)
def test_a_garbled_slot_is_set_aside_once_and_free(folder: Path, garbled: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "slot-03.json").write_bytes(garbled)
    shelf = Shelf(folder)
    assert shelf.slots() == (None,) * SLOTS
    assert shelf.slots() == (None,) * SLOTS
    assert told(shelf) == [
        "slot-03.json held what this game cannot read. It is kept as it was, as set-aside-1/slot-03.json.",
    ]
    assert told(shelf) == []
    assert told(Shelf(folder)) == []
    assert shelf.put(3, record(3), LABEL) is None
    assert number(Shelf(folder).take(3)) == 3
    assert (folder / "set-aside-1" / "slot-03.json").read_bytes() == garbled


def test_a_garbled_autosave_leaves_the_one_before(folder: Path) -> None:
    shelf = Shelf(folder)
    for n in (1, 2):
        shelf.autosave(record(n), LABEL)
    half = (folder / "autosave.json").read_bytes()[:-40]
    (folder / "autosave.json").write_bytes(half)
    again = Shelf(folder)
    assert number(again.newest()) == 1
    assert told(again) == [
        "autosave.json held what this game cannot read. It is kept as it was, as set-aside-1/autosave.json.",
    ]
    again.autosave(record(3), LABEL)
    assert [number(saved) for saved in Shelf(folder).autosaves()] == [3, 1]
    assert half in everything(folder)


def test_two_garbled_files_are_set_aside_apart(folder: Path) -> None:
    folder.mkdir(parents=True)
    for n in (1, 2):
        (folder / "slot-01.json").write_text(f"letter {n}")
        assert Shelf(folder).take(1) is None
    assert everything(folder) == {b"letter 1", b"letter 2"}


def changed_save(folder: Path, change: dict[str, object]) -> bytes:
    path = folder / "slot-05.json"
    assert Shelf(folder).put(5, record(5), LABEL) is None
    content = json.dumps(json.loads(path.read_bytes()) | change).encode()
    path.write_bytes(content)
    return content


@pytest.mark.parametrize(
    "change",
    [
        {"check": "00000000"},
        {"check": None},
        {"count": 7},
        {"label": {"tape": "another"}},
        {"record": {"format": 1, "number": 6}},
        {"record": {"format": "1"}},
        {"record": []},
        {"more": 1},
    ],
)
def test_a_save_changed_by_anybody_else_is_none(folder: Path, change: dict[str, object]) -> None:
    content = changed_save(folder, change)
    assert Shelf(folder).take(5) is None
    assert (folder / "set-aside-1" / "slot-05.json").read_bytes() == content


def test_a_save_reformatted_by_an_editor_still_is_one(folder: Path) -> None:
    Shelf(folder).put(5, record(5), LABEL)
    path = folder / "slot-05.json"
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=4), encoding="utf-8-sig")
    assert number(Shelf(folder).take(5)) == 5


# What a newer version made


NEWER_RECORD: dict[str, object] = {"record": {"format": 2, "deeds": []}}


def test_a_newer_save_stays_and_its_slot_refuses(folder: Path) -> None:
    content = changed_save(folder, NEWER_RECORD)
    shelf = Shelf(folder)
    assert shelf.take(5) is None
    sentence = "slot-05.json was made by a newer version of this game. It was left as it is."
    assert told(shelf) == [sentence]
    assert said(shelf.put(5, record(6), LABEL)) == sentence
    assert said(shelf.clear(5)) == sentence
    assert (folder / "slot-05.json").read_bytes() == content


@pytest.mark.parametrize("name", ["autosave.json", "autosave-before.json"])
def test_a_newer_autosave_stays_and_ours_go_on_beside_it(folder: Path, name: str) -> None:
    content = changed_save(folder, NEWER_RECORD)
    (folder / "slot-05.json").rename(folder / name)
    shelf = Shelf(folder)
    for n in (1, 2, 3):
        assert shelf.autosave(record(n), LABEL) is None
    assert (folder / name).read_bytes() == content
    assert [number(saved) for saved in Shelf(folder).autosaves()] == [3, 2]
    assert told(shelf) == [f"{name} was made by a newer version of this game. It was left as it is."]


def test_a_newer_autosave_that_comes_while_we_write_stays_too(folder: Path) -> None:
    newer = changed_save(folder, NEWER_RECORD)
    shelf = Shelf(folder)
    shelf.autosave(record(1), LABEL)
    (folder / "autosave.json").write_bytes(newer)
    assert shelf.autosave(record(2), LABEL) is None
    assert (folder / "autosave.json").read_bytes() == newer
    assert number(Shelf(folder).newest()) == 2


# Several copies of the game


def test_two_copies_keep_their_own_autosaves(folder: Path) -> None:
    one, two = Shelf(folder), Shelf(folder)
    for n in range(1, 6):
        one.autosave(record(n, copy="one"), LABEL)
        two.autosave(record(n, copy="two"), LABEL)
        two.autosave(record(n + 100, copy="two"), LABEL)
    kept = {(saved.record["copy"], number(saved)) for saved in Shelf(folder).autosaves()}
    assert kept == {("one", 5), ("one", 4), ("two", 105), ("two", 5)}
    assert number(Shelf(folder).newest()) == 105


@pytest.mark.skipif(os.name == "nt", reason="not tried there")
def test_the_ninth_copy_cannot_write(folder: Path) -> None:
    copies = [Shelf(folder) for _ in range(9)]
    answers = [said(shelf.autosave(record(n), LABEL)) for n, shelf in enumerate(copies, 1)]
    assert answers == [""] * 8 + ["8 copies of this game are open already. This one cannot write."]
    assert sorted(number(saved) for saved in copies[8].autosaves()) == [1, 2, 3, 4, 5, 6, 7, 8]
    del copies[0]
    assert copies[-1].autosave(record(9), LABEL) is None


def test_a_slot_changed_behind_our_back_is_not_written_over(folder: Path) -> None:
    one, two = Shelf(folder), Shelf(folder)
    assert one.slots() == two.slots()
    assert two.put(4, record(4), LABEL) is None
    sentence = "Slot 4 was changed by another copy of this game since you saw it. Nothing was written."
    assert said(one.put(4, record(5), LABEL)) == sentence
    assert number(one.take(4)) == 4
    assert one.put(4, record(6), LABEL) is None
    assert said(two.clear(4)) == sentence
    assert number(two.take(4)) == 6
    assert two.clear(4) is None


def test_a_file_renamed_while_we_look_is_no_stranger(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf(folder).autosave(record(1), LABEL)
    shelf, stat = Shelf(folder), os.stat

    def renamed_first(path: Any, **named: Any) -> os.stat_result:
        if Path(path) == folder / "autosave.json" and named.get("follow_symlinks", True):
            monkeypatch.undo()
            (folder / "autosave.json").replace(folder / "autosave-before.json")
        return stat(path, **named)

    monkeypatch.setattr(os, "stat", renamed_first)
    assert number(shelf.newest()) == 1
    assert told(shelf) == []


# Things that are no files, and files that are closed


def folder_there(path: Path) -> None:
    path.mkdir()
    (path / "letter").write_text("a letter")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


@posix
@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("put_there", [folder_there, link_to_nothing, link_to_itself, os.mkfifo])
def test_what_is_no_file_is_set_aside(folder: Path, name: str, put_there: Any) -> None:
    folder.mkdir(parents=True)
    put_there(folder / name)
    before = (folder / name).lstat()
    shelf = Shelf(folder)
    use_everything(shelf)
    assert (folder / "set-aside-1" / name).lstat().st_ino == before.st_ino
    assert shelf_is_whole(folder)


@posix
@pytest.mark.parametrize("end", ["lock", "part"])
@pytest.mark.parametrize("put_there", [folder_there, link_to_nothing, link_to_itself, os.mkfifo])
def test_strange_locks_and_parts_do_not_stop_us(folder: Path, end: str, put_there: Any) -> None:
    folder.mkdir(parents=True)
    put_there(folder / f"autosave.{end}")
    use_everything(Shelf(folder))
    assert shelf_is_whole(folder)
    assert not (folder / "nowhere").exists()


@posix
def test_a_link_is_replaced_and_its_target_left(folder: Path) -> None:
    Shelf(folder).put(1, record(1), LABEL)
    elsewhere = folder.parent / "elsewhere.json"
    (folder / "slot-01.json").rename(elsewhere)
    (folder / "slot-01.json").symlink_to(elsewhere)
    shelf = Shelf(folder)
    assert number(shelf.take(1)) == 1
    kept = elsewhere.read_bytes()
    assert shelf.put(1, record(2), LABEL) is None
    assert elsewhere.read_bytes() == kept


def test_a_part_left_by_a_power_cut_is_no_save_and_goes(folder: Path) -> None:
    Shelf(folder).autosave(record(1), LABEL)
    (folder / "autosave.part").write_bytes((folder / "autosave.json").read_bytes())
    assert [number(saved) for saved in Shelf(folder).autosaves()] == [1]
    Shelf(folder).autosave(record(2), LABEL)
    assert not (folder / "autosave.part").exists()


@posix
def test_a_file_closed_to_us_stays_and_the_rest_goes_on() -> None:
    with ordinary_user() as folder:
        use_everything(Shelf(folder))
        before = {path: path.read_bytes() for path in folder.glob("*.json")}
        for path in before:
            path.chmod(0)
        shelf = Shelf(folder)
        closed = "slot-12.json could not be opened (Permission denied). It was left as it is."
        assert shelf.take(12) is None
        assert told(shelf) == [closed]
        assert said(shelf.put(12, record(3), LABEL)) == closed
        assert shelf.autosave(record(3), LABEL) is None
        assert shelf.keep_settings(Settings(theme="white")) is None
        assert number(Shelf(folder).newest()) == 3
        assert Shelf(folder).settings() == (Settings(theme="white"), [])
        for path in folder.rglob("*.json"):
            path.chmod(0o600)
        assert set(before.values()) <= everything(folder)


@posix
def test_in_a_folder_closed_to_writing_all_stays_and_can_be_read() -> None:
    with ordinary_user() as folder:
        shelf = Shelf(folder)
        use_everything(shelf)
        (folder / "slot-07.json").write_text("a letter")
        folder.chmod(0o555)
        before = {path: path.read_bytes() for path in folder.iterdir()}
        for again in (shelf, Shelf(folder)):
            refused = f"Nothing may be written in {folder}. What was kept before is still there."
            left = "slot-07.json holds what this game cannot read, and could not be moved aside. It was left as it is."
            assert number(again.newest()) == 2
            assert said(again.autosave(record(9), LABEL)) == refused
            assert said(again.put(1, record(9), LABEL)) == refused
            assert said(again.clear(1)) == refused
            assert said(again.keep_settings(Settings())) == refused
            assert said(again.put(7, record(9), LABEL)) == left
            assert told(again) == [left]
        assert {path: path.read_bytes() for path in folder.iterdir()} == before
        folder.chmod(0o755)


@posix
def test_a_folder_closed_to_looking() -> None:
    with ordinary_user() as folder:
        use_everything(Shelf(folder))
        folder.chmod(0)
        shelf = Shelf(folder)
        closed = f"The saves in {folder} cannot be reached (Permission denied)."
        kept, notices = shelf.settings()
        assert (kept, [said(notice) for notice in notices]) == (Settings(), [closed])
        assert (shelf.newest(), shelf.slots()) == (None, (None,) * SLOTS)
        assert told(shelf) == []  # once is enough
        refusals = {
            said(shelf.autosave(record(9), LABEL)),
            said(shelf.put(1, record(9), LABEL)),
            said(shelf.clear(1)),
            said(shelf.keep_settings(Settings())),
        }
        assert refusals <= {closed, f"Nothing may be written in {folder}. What was kept before is still there."}
        folder.chmod(0o755)


@posix
def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    letter = tmp_path / "letter"
    letter.write_text("a letter")
    for folder in (letter, letter / "below"):
        shelf = Shelf(folder)
        assert shelf.newest() is None
        assert told(shelf) == [f"The saves in {folder} cannot be reached (Not a directory)."]
        failed = f"Writing in {folder} failed ({'File exists' if folder == letter else 'Not a directory'}). {KEPT}"
        assert said(shelf.autosave(record(1), LABEL)) == failed
        assert said(shelf.keep_settings(Settings())) == failed
        assert said(shelf.put(1, record(1), LABEL)) == f"The saves in {folder} cannot be reached (Not a directory)."
    assert letter.read_text() == "a letter"


def test_what_could_not_be_read_again_is_not_written(folder: Path) -> None:
    shelf = Shelf(folder)
    shelf.autosave(record(1), LABEL)
    refused = "This is too large to be kept. Nothing was written; what was kept before is still there."
    assert said(shelf.autosave(record(2, filler="x" * disk.LARGEST), LABEL)) == refused
    assert number(Shelf(folder).newest()) == 1


def test_a_record_that_is_no_json_is_our_mistake_and_harms_nothing(folder: Path) -> None:
    shelf = Shelf(folder)
    shelf.autosave(record(1), LABEL)
    with pytest.raises(TypeError):
        shelf.autosave(record(2, what=object()), LABEL)
    with pytest.raises(ValueError, match="Out of range"):
        shelf.autosave(record(2, what=float("nan")), LABEL)
    assert shelf.autosave(record(3), LABEL) is None
    assert [number(saved) for saved in shelf.autosaves()] == [3, 1]


# Anything at all in any of our files


def use_everything(shelf: Shelf) -> None:
    shelf.settings()
    shelf.autosaves()
    shelf.slots()
    shelf.autosave(record(1), LABEL)
    shelf.keep_settings(Settings(theme="dark"))
    for slot in (1, SLOTS):
        shelf.put(slot, record(slot), LABEL)
    shelf.autosave(record(2), LABEL)


def shelf_is_whole(folder: Path) -> bool:
    shelf = Shelf(folder)
    slots = (number(shelf.take(1)), number(shelf.take(SLOTS)))
    return (number(shelf.newest()), slots, shelf.settings()) == (2, (1, SLOTS), (Settings(theme="dark"), []))


@cache
def good_files() -> tuple[bytes, ...]:
    with tempfile.TemporaryDirectory() as name:
        use_everything(Shelf(Path(name)))
        return tuple(path.read_bytes() for path in sorted(Path(name).glob("*.json")))


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A good file, cut short, with bytes changed, or with something put in."""
    content = bytearray(draw(st.sampled_from(good_files())))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(content)))
        match draw(st.sampled_from(["cut", "put", "change"])):
            case "cut":
                del content[at : draw(st.integers(at, len(content)))]
            case "put":
                content[at:at] = draw(st.binary(max_size=9))
            case "change" if at < len(content):
                content[at] ^= draw(st.integers(1, 255))
    return bytes(content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["record", "format", "theme"]), inner),
).map(lambda value: json.dumps(value).encode())


ANYTHING = st.dictionaries(st.sampled_from(FILES), st.binary() | mangled() | JSON, min_size=1)


@settings(max_examples=40, deadline=None)
@given(ANYTHING)
def test_no_bytes_hurt_and_none_are_lost(files: dict[str, bytes]) -> None:
    no_bytes_hurt_and_none_are_lost(files)


@pytest.mark.slow
@settings(max_examples=800, deadline=None)
@given(ANYTHING)
def test_no_bytes_hurt_and_none_are_lost_in_many_more(files: dict[str, bytes]) -> None:
    no_bytes_hurt_and_none_are_lost(files)


def no_bytes_hurt_and_none_are_lost(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        shelf = Shelf(folder)
        readable = {f"slot-{saved.slot:02}.json" for saved in shelf.slots() if saved}
        shelf.autosaves()
        # Of the autosaves there are, the older ones make room as they always do.
        readable |= {file for file in files if file.startswith("autosave") and (folder / file).exists()}
        if not shelf.settings()[1]:
            readable.add("settings.json")
        use_everything(shelf)
        kept = everything(folder)
        assert [file for file, content in files.items() if file not in readable and content not in kept] == []
        again = Shelf(folder)
        assert (number(again.newest()), again.settings()) == (2, (Settings(theme="dark"), []))
        assert all(said(notice).isprintable() for notice in shelf.notices())


# What is said


def test_every_sentence_is_in_the_list_and_said_somewhere() -> None:
    named = {name: value for name, value in vars(sentences).items() if name.isupper() and isinstance(value, str)}
    assert sorted(named.values()) == sorted(SENTENCES)
    used = {
        ast.unparse(call.args[0])
        for path in Path(sentences.__file__).parent.glob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Notice"
    }
    assert used == named.keys()
