"""A broken story or configuration: the last good one is shown, the staff are told, and nothing is raised."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from game import files
from game.kiosk.bill import (
    CONFIGURATION_KEPT,
    CONFIGURATION_LOST,
    CONFIGURATION_UNREAD,
    FAULT_KEPT,
    FAULT_LOST,
    STORY_KEPT,
    STORY_LOST,
    UNFIT,
    Bill,
    NothingToShow,
    bill,
    chosen,
)
from game.kiosk.configuration import Configuration
from game.kiosk.lastgood import LastGood
from game.kiosk.mismatch import tape_of
from game.story import codes
from game.story.words import Notice, Words

CODE = f"staff_code: scrypt-14-{'0123456789abcdef' * 2}-{'0123456789abcdef' * 4}\n"


class Museum:
    """A configuration, its story, and a data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = folder / "kiosk.yaml"
        self.data = folder / "data"
        self.story = folder / "ours"
        shutil.copytree(codes.CARDS / "base", self.story)
        self.write("theme: dark\nstory: ours\n")

    def write(self, text: str) -> None:
        self.config.write_text(text + CODE, encoding="utf-8")

    def bill(self) -> Bill:
        return bill(self.config, {"STATE_DIRECTORY": str(self.data)})

    def chosen(self) -> tuple[Configuration, Path, list[Notice]]:
        """The configuration and the data folder alone: no story is read for it, and ours is a long one."""
        return chosen(self.config, {"STATE_DIRECTORY": str(self.data)})

    def said(self) -> list[str]:
        return [notice.text for notice in self.bill().notices]


@pytest.fixture
def museum(tmp_path: Path) -> Museum:
    return Museum(tmp_path)


def test_as_it_should_be(museum: Museum) -> None:
    shown = museum.bill()
    assert (shown.story.name, shown.configuration.theme, shown.notices) == ("base", "dark", ())
    assert list(shown.languages) == ["en"]
    assert tape_of(shown.configuration, shown.story) == "one"


def test_a_broken_configuration_gives_way_to_the_last_good_one(museum: Museum) -> None:
    museum.bill()
    museum.write("theme: dusk\n")
    shown = museum.bill()
    assert (shown.configuration.theme, shown.story.name) == ("dark", "base")
    (notice,) = shown.notices
    assert notice.text == CONFIGURATION_KEPT
    assert (
        Words.english()
        .notice(notice)
        .endswith("kiosk.yaml:1:8 E029 “dusk” cannot stand here; one of these can: cream, dark, white, black.")
    )
    museum.write("theme: white\nstory: ours\n")
    assert (museum.bill().configuration.theme, museum.said()) == ("white", [])


@pytest.mark.parametrize("text", ["{", "\t", "a: [", "- no\n- list\n"])
def test_a_file_that_cannot_be_read_at_all(museum: Museum, text: str) -> None:
    museum.bill()
    museum.config.write_text(text)
    assert museum.bill().configuration.theme == "dark"
    museum.config.unlink()
    assert (museum.bill().configuration.theme, museum.said()) == ("dark", [FAULT_KEPT])


def test_without_a_last_good_one_it_goes_as_by_default(museum: Museum) -> None:
    museum.write("theme: dusk\n")
    assert museum.said() == [CONFIGURATION_LOST]
    assert museum.bill().configuration.theme == "cream"


def test_at_a_first_start_all_that_is_right_is_kept(museum: Museum) -> None:
    museum.write(
        "theme: dark\nstory: ours\nidle: {after: 90, countdown: 10}\n"
        "volume: {start: 60, most: 50}\nscreen:\n  diagonal: big\n"
    )
    shown = museum.bill()
    found = shown.configuration
    assert (found.theme, found.idle.after, found.idle.countdown, found.volume.start) == ("dark", 90, 30, 40)
    assert found.staff_code == CODE.split()[1]
    assert [notice.values["key"] for notice in shown.notices] == ["idle: countdown", "volume", "screen: diagonal"]
    assert Words.english().notice(shown.notices[0]).endswith("E028 10 cannot stand here; from 30 to 600 can.")


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("staff-code: x", "staff-code"),
        ('"theme": nope', "theme"),
        ("'idle': {'after': 1}", "idle: after"),
        ('"idle":\n  "after": 1', "idle: after"),
        ("idle:\n  count-down: 1", "idle: count-down"),
    ],
)
@pytest.mark.parametrize("before", ["", "tape: one\n"])
def test_a_fault_is_told_by_its_own_key_however_it_is_written(museum: Museum, before: str, line: str, key: str) -> None:
    museum.write(f"{before}{line}\nstory: ours\n")
    (notice,) = museum.bill().notices
    assert (notice.text, notice.values["key"]) == (CONFIGURATION_LOST, key)


@pytest.mark.parametrize("text", ["- no\n- list\n", "theme: dark\n“my theme”: x\n", "theme: dark\nmy theme: x\n"])
def test_where_no_key_is_at_fault_none_is_named(museum: Museum, text: str) -> None:
    museum.config.write_text(text, encoding="utf-8")
    assert [notice.text for notice in museum.chosen()[2]] == [FAULT_LOST]


def test_ten_thousand_lines_are_read_once(museum: Museum, monkeypatch: pytest.MonkeyPatch) -> None:
    read, opened = Path.open, Counter[str]()

    def counted(path: Path, *given: Any, **named: Any) -> Any:
        opened[path.name] += 1
        return read(path, *given, **named)

    monkeypatch.setattr(Path, "open", counted)
    museum.write("# nothing\n" * 10_000 + "theme: dusk\nkeyboard: maybe\nstory: ours\n")
    _, _, told = museum.chosen()
    assert [notice.values["key"] for notice in told] == ["theme", "keyboard"]
    assert opened["kiosk.yaml"] < 10


@pytest.mark.parametrize("text", ["{\n", "a: [\n", "museum: a: b\n\t\n"])
def test_the_staffs_code_is_found_where_nothing_else_can_be_read(museum: Museum, text: str) -> None:
    museum.write(text)
    assert museum.chosen()[0].staff_code == CODE.split()[1]


def test_the_newest_code_of_the_staff_counts_though_the_rest_has_a_fault(museum: Museum) -> None:
    museum.bill()
    newer = CODE.replace("0123", "4567")
    museum.config.write_text("theme: dusk\n" + newer)
    assert museum.bill().configuration.staff_code == newer.split()[1]


def test_what_does_not_fit_the_story_is_never_kept_as_good(museum: Museum) -> None:
    museum.write("theme: white\nstory: ours\nlanguages: [en, kk]\n")
    museum.bill()
    assert LastGood(museum.data).configuration(museum.folder) is None


def test_a_broken_story_gives_way_to_the_last_good_one(museum: Museum) -> None:
    museum.bill()
    (museum.story / "story.yaml").write_text("story: base\n")
    shown = museum.bill()
    assert shown.story.name == "base"
    assert museum.said() == [STORY_KEPT]
    shutil.rmtree(museum.story)
    assert (museum.bill().story.name, museum.said()) == ("base", [STORY_KEPT])


def test_a_story_that_was_never_good_gives_way_to_ours(museum: Museum) -> None:
    (museum.story / "story.yaml").write_text("story: base\n")
    assert museum.bill().story.name != "base"
    assert museum.said() == [STORY_LOST]


def test_only_the_newest_good_story_is_kept(museum: Museum) -> None:
    museum.bill()
    places = museum.story / "places.yaml"
    places.write_text(places.read_text() + "# mended\n")
    museum.bill()
    kept = LastGood(museum.data)
    assert [path.name for path in (museum.data / "last-good").glob("story-*")] == [(kept.story() or Path()).name]
    assert "# mended" in ((kept.story() or Path()) / "places.yaml").read_text()


def test_a_copy_that_was_cut_short_is_not_used(museum: Museum) -> None:
    museum.bill()
    (museum.data / "last-good" / "story.json").write_text('{"folder": "../../ours"}')
    assert LastGood(museum.data).story() is None
    museum.bill()
    assert LastGood(museum.data).story() is not None


@pytest.mark.parametrize("data", ["/proc/nothing", "/dev/null"])
def test_without_a_disk_it_is_shown_all_the_same(museum: Museum, data: str) -> None:
    museum.data = Path(data)
    assert museum.said() == []
    museum.write("theme: dusk\n")
    assert museum.said() == [CONFIGURATION_LOST]


def test_what_the_story_has_not_is_told_and_passed_over(museum: Museum) -> None:
    museum.write("story: ours\ntape: tow\nlanguages: [en, kk]\n")
    shown = museum.bill()
    assert [notice.text for notice in shown.notices] == [UNFIT]
    assert "kiosk.yaml:2:7 E041 “tow” is no tape of this story." in str(shown.notices[0].values["fault"])
    assert tape_of(shown.configuration, shown.story) == "one"


def test_a_data_folder_of_the_configurations_own_lasts_while_it_is_broken(museum: Museum) -> None:
    museum.write("data: here\n")
    assert chosen(museum.config, {})[1] == museum.folder / "here"
    museum.write("data: here\ntheme: dusk\n")
    configuration, data, _ = chosen(museum.config, {})
    assert (data, configuration.theme) == (museum.folder / "here", "cream")


@pytest.mark.parametrize("line", ["here", '"here"', "'here'", "here  # a folder", "here\r"])
@pytest.mark.parametrize("fault", ["zzz: [\n", "museum: a: b\n", "\t\n", "- no\n"])
def test_a_fault_of_syntax_loses_neither_the_data_folder_nor_what_lies_in_it(
    museum: Museum, line: str, fault: str
) -> None:
    museum.write("data: here\ntheme: dark\nstory: ours\n")
    museum.bill()
    museum.write(f"theme: dark\ndata: {line}\n{fault}")
    configuration, data, (told,) = museum.chosen()
    assert (data, configuration.theme, told.text) == (museum.folder / "here", "dark", CONFIGURATION_KEPT)


@pytest.mark.parametrize("text", ["zzz: [\n", None])
def test_a_first_start_with_a_file_that_is_none_blames_no_key(museum: Museum, text: str | None) -> None:
    if text is None:
        museum.config.unlink()
    else:
        museum.write(text)
    assert museum.said() == [CONFIGURATION_UNREAD]


@pytest.mark.parametrize(
    "line",
    [
        *("[here", "{here: ", "a\0b", "", "&a b", "|", "a: b", "x, y ]", "https://x", "a]", "a:", "x" * 5000),
        *('"a\\0b"', '"a\u202eb"', "a\u202eb", "a\x7fb", "'a\u2066b'"),
    ],
)
def test_a_line_that_names_no_folder_is_none(museum: Museum, line: str) -> None:
    museum.write(f"data: {line}\nzzz: [\n")
    assert museum.chosen()[1] == museum.data


@pytest.mark.parametrize(
    ("line", "folder"),
    [('"x, y: z"', "x, y: z"), ("'[a]' # b", "[a]"), ("a b \t # c", "a b"), ("a#b", "a#b"), ("a:b", "a:b")],
)
def test_a_line_that_can_only_mean_a_folder_is_one(museum: Museum, line: str, folder: str) -> None:
    museum.write(f"data: {line}\nzzz: [\n")
    assert chosen(museum.config, {})[1] == museum.folder / folder


@pytest.mark.parametrize("key", ["data", "story"])
@pytest.mark.parametrize("text", ['"a\\0b"', '"a\u202eb"', "a\u202eb"])
def test_a_path_that_no_system_has_is_told_and_passed_over(museum: Museum, key: str, text: str) -> None:
    museum.write(f"{key}: {text}\n")
    configuration, data, (told,) = museum.chosen()
    assert (data, configuration.story, told.values["key"]) == (museum.data, None, key)


def test_a_language_with_half_its_words_is_not_offered(museum: Museum) -> None:
    (museum.story / "words").mkdir(exist_ok=True)
    (museum.story / "words" / "es.po").write_text('msgctxt "ui"\nmsgid "Back"\nmsgstr "Atrás"\n', encoding="utf-8")
    shown = museum.bill()
    assert (list(shown.languages), shown.notices) == (["en"], ())


KAZAKH = (
    "Қазақша cannot be read, and is not offered. words/kk.po:1:1 E090 From this line on, the file cannot be read as a "
    "PO file."
)


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ("", [KAZAKH]),
        ("languages: [en]\n", []),
        (
            "languages: [en, kk]\n",
            [
                KAZAKH,
                "The configuration asks for what the story has not. kiosk.yaml:2:17 E410 “kk” is no language in which "
                "the whole tape can be read; these are: en.",
            ],
        ),
    ],
)
def test_that_a_language_is_lost_is_told_where_it_would_be_offered(
    museum: Museum, languages: str, said: list[str]
) -> None:
    (museum.story / "words").mkdir(exist_ok=True)
    (museum.story / "words" / "kk.po").write_text("not a book", encoding="utf-8")
    museum.write(f"story: ours\n{languages}")
    shown = museum.bill()
    assert list(shown.languages) == ["en"]
    assert [Words.english().notice(notice) for notice in shown.notices] == said


def test_an_installation_without_a_story(museum: Museum, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "story_folder", lambda: museum.folder / "nowhere")
    with pytest.raises(NothingToShow, match=r"story.yaml:1:1 E001"):
        bill(None, {"STATE_DIRECTORY": str(museum.data)})


@pytest.mark.parametrize("seed", [*range(8), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(8, 30))])
def test_whatever_is_in_the_files_something_is_shown(museum: Museum, seed: int) -> None:
    chance = random.Random(seed)
    museum.bill()
    everything = [path for path in museum.folder.rglob("*") if path.is_file()]
    for path in chance.sample(everything, 4):
        content = bytearray(path.read_bytes())
        for _ in range(chance.randrange(1, 30)):
            content[chance.randrange(len(content) + 1) : chance.randrange(len(content) + 1)] = chance.randbytes(3)
        path.write_bytes(content)
    assert museum.bill().story.tapes
