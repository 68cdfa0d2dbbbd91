"""The museum's file: what may stand in it, and what is said of what may not."""

from __future__ import annotations

import dataclasses
import errno
import os
import re
import tempfile
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kiosk import configuration, kinds
from game.kiosk.configuration import Configuration, Screen
from game.kiosk.data import data_folder, try_folder
from game.kiosk.read import read_configuration
from game.kiosk.said import Said
from game.story import codes, shape

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "kiosk.md").read_text(encoding="utf-8")
CODE = f"staff_code: scrypt-14-{'0123456789abcdef' * 2}-{'0123456789abcdef' * 4}\n"
WHOLE = """\
languages: [kk, ru, en]
language: ru
screen:
  diagonal: 10,1
idle:
  after: 90
hours:
  - {days: tue-sun, from: "10:00", to: "18:00"}
volume: {start: 20, most: 60}
theme: dark
reduced_motion: no
keyboard: yes
museum:
  en: The house by the dam
  ru: Дом у плотины
five_hundred_metres: the dam
next: The caps, in the next room
take_away_url: https://museum.example/band
tape: three-caps
story: ours
data: figures
"""


def read(folder: Path, text: str) -> tuple[Configuration | None, list[str]]:
    (folder / "kiosk.yaml").write_text(text, encoding="utf-8")
    found, problems = read_configuration(folder / "kiosk.yaml")
    return found, [codes.shown(problem, folder) for problem in problems]


def test_a_whole_configuration(tmp_path: Path) -> None:
    found, problems = read(tmp_path, WHOLE + CODE)
    assert problems == []
    assert found
    assert (found.languages, found.language, found.theme) == (("kk", "ru", "en"), "ru", "dark")
    assert (found.screen.diagonal, found.screen.eye) == (10.1, 40)
    assert (found.idle.after, found.idle.countdown) == (90, 30)
    assert (found.hours[0].days, found.hours[0].opens, found.hours[0].closes) == (kinds.WEEK[1:], 600, 1080)
    assert (found.volume.start, found.volume.most) == (20, 60)
    assert (found.reduced_motion, found.keyboard) == (False, True)
    assert [found.museum.read(code) for code in ("ru", "kk")] == ["Дом у плотины", "The house by the dam"]
    assert [found.five_hundred_metres.read(code) for code in ("ru", "kk")] == ["the dam"] * 2
    assert data_folder(found, {}) == tmp_path / "figures"


@pytest.mark.parametrize("text", ["", "# nothing\n", None])
def test_everything_may_be_left_out(tmp_path: Path, text: str | None) -> None:
    if text is None:
        assert read_configuration(None) == (Configuration(), [])
        return
    assert read(tmp_path, text) == (Configuration(beside=tmp_path), [])


def test_the_eye_is_nearer_to_a_small_screen() -> None:
    assert [Screen(diagonal=inches).eye for inches in (10.1, 13.9, 14.0, 55.0)] == [40, 40, 60, 60]
    assert Screen(diagonal=10.1, distance=70).eye == 70


def test_nothing_said_is_nothing() -> None:
    assert Said().read("en") == ""
    assert Said({"ru": "Дом"}).read("en") == ""


SLIPS = [
    ("screen: {diagonal: big}", "1:20 E020 Expected here: a number of inches such as 24 or 10.1. Found: “big”.", ""),
    ("screen: {diagonal: 3}", "1:20 E028 3 cannot stand here; from 5 to 120 can.", ""),
    ("idle: {after: 20}", "1:15 E028 20 cannot stand here; from 60 to 3600 can.", ""),
    ("them: dark", "1:1 E021 “them:” is no key of a configuration.", "Did you mean “theme”?"),
    ("theme: dusk", "1:8 E029 “dusk” cannot stand here; one of these can: cream, dark, white, black.", ""),
    (
        "reduced-motion: yes",
        "1:1 E021 “reduced-motion:” is no key of a configuration.",
        "Did you mean “reduced_motion”?",
    ),
    ("keyboard: maybe", "1:11 E024 Only “yes” or “no” can stand here, not “maybe”.", ""),
    ("hours: [{days: mon-fry, from: 9:00, to: 17:00}]", "1:16 E029 “fry” cannot stand here;", "Did you mean “fri”?"),
    ("hours: [{days: mon, from: '9', to: '17:00'}]", "1:27 E401 “9” is no time of day.", "Write hours and minutes"),
    (
        "hours: [{days: mon, from: '9:00', till: '9:30', to: '17:00'}]",
        "1:35 E021 “till:” is no key of a span in “hours:”.",
        "",
    ),
    ("languages: [en, Kazakh]", "1:17 E402 “Kazakh” is no code of a language.", "Did you mean “ka”?"),
    ("museum: The house: a museum", "1:18 E015", ""),
    ("museum: {Deutsch: Das Haus}", "1:10 E402 “Deutsch” is no code of a language.", "Did you mean “de”?"),
    ("museum: [a, b]", "1:9 E014", ""),
    ('museum: "a\\a b"', "1:9 E411 This text has a sign in it that is no letter and cannot be seen: U+0007.", "Type"),
    ('next: {en: "a \\u202e b"}', "1:12 E411 This text has a sign in it", "Type the text anew"),
    ('data: "a\\0b"', "1:7 E411 This text has a sign in it that is no letter and cannot be seen: U+0000.", "Type"),
    ('story: "a\\u202eb"', "1:8 E411 This text has a sign in it that is no letter and cannot be seen: U+202E.", "Type"),
    ("take_away_url: https://a.example/#b", "1:16 E409", "It begins with https://"),
]


@pytest.mark.parametrize(("text", "said", "hint"), SLIPS, ids=[text[:20] for text, _, _ in SLIPS])
def test_a_slip_is_shown_with_its_place_and_what_to_do(tmp_path: Path, text: str, said: str, hint: str) -> None:
    found, (problem,) = read(tmp_path, f"{text}\n{CODE}")
    assert found is None
    first, line, mark, *rest = problem.split("\n")
    assert first.startswith(f"kiosk.yaml:{said}")
    assert line.strip() == text and "^" in mark
    assert "\n".join(rest).startswith(hint)


def test_all_slips_are_said_at_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "theme: dusk\nkeyboard: maybe\nvolume: {start: 200}\n" + CODE)
    assert [problem[:16].split()[0] for problem in problems] == ["kiosk.yaml:1:8", "kiosk.yaml:2:11", "kiosk.yaml:3:17"]


@pytest.mark.parametrize("name", ["nowhere.yaml", "folder", "loop"])
def test_a_file_that_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    found, problems = read_configuration(tmp_path / name)
    assert found is None
    assert [problem.code for problem in problems] == [{"nowhere.yaml": "E404", "folder": "E035", "loop": "E039"}[name]]


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kiosk.yaml")
        path.write_bytes(content)
        found, problems = read_configuration(path)
        assert (found is None) == any(problem.severity == "error" for problem in problems)
        assert all(codes.shown(problem, path.parent) for problem in problems)


KEYS = [word for word, _ in shape.keys(Configuration)]
JUNK = st.one_of(st.none(), st.text(max_size=9), st.integers(), st.lists(st.text(max_size=4), max_size=3))


@given(st.dictionaries(st.sampled_from([*KEYS, "days", "x"]), JUNK | st.dictionaries(st.text(max_size=5), JUNK)))
def test_any_value_can_stand_at_any_key(tree: dict[str, Any]) -> None:
    import json

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kiosk.yaml")
        path.write_text(json.dumps(tree), encoding="utf-8")
        _, problems = read_configuration(path)
        assert all(codes.shown(problem, path.parent) for problem in problems)


# Where the figures go


def test_the_data_folder_is_what_systemd_gives_unless_it_is_configured(tmp_path: Path) -> None:
    assert data_folder(Configuration(), {"STATE_DIRECTORY": "/var/lib/a:/var/lib/b"}) == Path("/var/lib/a")
    assert data_folder(Configuration(), {"FIVEHUNDRED_HOME": str(tmp_path)}) == tmp_path / "kiosk"
    assert data_folder(Configuration(), {}).name == "fivehundred-kiosk"


@pytest.mark.parametrize("folder", ["new/" + "x" * 300, "new/newer/" + "x" * 300, "file/new"])
def test_a_folder_that_cannot_be_made_leaves_nothing(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match=r"File name too long|Not a directory"):
        try_folder(tmp_path / folder)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("folder", ["", "new/newer", "new/../newer"])
def test_a_folder_that_can_be_made_leaves_nothing(tmp_path: Path, folder: str) -> None:
    try_folder(tmp_path / folder)
    assert list(tmp_path.iterdir()) == []


def test_what_others_put_into_a_tried_folder_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(dir: Path) -> None:
        (dir / "theirs").write_text("")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    with pytest.raises(OSError, match="No space left"):
        try_folder(tmp_path / "new")
    assert (tmp_path / "new" / "theirs").exists()


# The guide


RECORDS = [
    record
    for record in vars(configuration).values()
    if dataclasses.is_dataclass(record) and record.__module__ == configuration.__name__
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_stands_in_the_guide_with_what_it_means(record: type) -> None:
    for word, declared in shape.keys(record):
        row = re.search(rf"^\| `(?:\w+: )?{word}` \| (.*) \| (.*) \|$", GUIDE, re.MULTILINE)
        assert row, word
        assert row[1] == declared.metadata["help"]


@pytest.mark.skipif(os.name == "nt", reason="other ends of lines")
def test_the_guides_configuration_is_right(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n( *# /etc/.*?)```", GUIDE, re.DOTALL)
    assert read(tmp_path, textwrap.dedent(example) + CODE)[1] == []
