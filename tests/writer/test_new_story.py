"""What a writer begins with: whole, proved, played, and never in the place of anything."""

from pathlib import Path

import pytest

from game.__main__ import main
from game.story import load_story
from game.story.schema import first_line
from game.writer.check import check
from game.writer.explore import explore
from game.writer.plays import try_plays

Said = pytest.CaptureFixture[str]


@pytest.fixture
def made(tmp_path: Path, capsys: Said) -> Path:
    folder = tmp_path / "mine"
    assert main(["new", str(folder)]) == 0
    assert capsys.readouterr().out == (
        f"{folder} holds a story of 8 files:\n"
        "    codex/terms.yaml\n"
        "    places.yaml\n"
        "    plays/first.yaml\n"
        "    schema.json\n"
        "    sources.yaml\n"
        "    story.yaml\n"
        "    tapes/first/scenes.yaml\n"
        "    tapes/first/tape.yaml\n"
    )
    return folder


def test_who_stands_in_an_empty_folder_finds_the_story_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "."]) == 0
    assert capsys.readouterr().out.startswith(". holds a story of 8 files:\n")
    assert [path.name for path in Path().iterdir() if path.name.startswith(".")] == []
    assert check(Path())[0] == []


def test_it_is_clean(made: Path) -> None:
    assert check(made)[0] == []


def test_every_file_names_its_schema(made: Path) -> None:
    for path in made.rglob("*.yaml"):
        name = path.relative_to(made).as_posix()
        assert path.read_text().startswith(first_line(name) + "\n") or name.startswith("plays/")


def test_its_plays_go_as_they_are_written(made: Path) -> None:
    story, _ = load_story(made)
    assert story is not None
    tried, problems = try_plays(made, story)
    assert [one.problem for one in tried] + problems == [None, None]


def test_it_is_proved(made: Path) -> None:
    story, _ = load_story(made)
    assert story is not None
    assert explore(story).clean


def test_it_has_what_a_writer_wants_to_see(made: Path) -> None:
    story, _ = load_story(made)
    assert story is not None
    assert [list(scene.choices) for scene in story.scenes.values()] == [["ada", "bruno"], ["luck"], []]
    assert list(story.entries) == ["fresnel-lens"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert main(["new", str(tmp_path / "mine")]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_with_something_in_it_is_not(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "note.txt").write_text("Mine.")
    assert main(["new", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path} is not empty. Give a folder that is, or one that is not there yet.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_file_is_not(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "note.txt").write_text("Mine.")
    assert main(["new", str(tmp_path / "note.txt")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'note.txt'} is a file.\n"


def test_a_place_that_cannot_be_written(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "note.txt").write_text("Mine.")
    assert main(["new", str(tmp_path / "note.txt" / "mine")]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'note.txt' / 'mine'} cannot be written (")


def test_an_interrupted_one_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", interrupted)
    assert main(["new", str(tmp_path / "mine")]) == 130
    assert list(tmp_path.iterdir()) == []
