"""Every command of the desk, called as it cannot be: one clear line, the right exit code, nothing written."""

from pathlib import Path

import pytest
from telling import scrap

from game.__main__ import main
from game.story.shape import keys
from game.writer import desk
from game.writer.script import Script, Step

Said = pytest.CaptureFixture[str]
COMMANDS = {
    "test": ["test"],
    "wander": ["wander"],
    "rename": ["rename", "scene", "one", "two"],
    "count": ["count"],
    "graph": ["graph", "-o", "story.html"],
}


def typed(*arguments: object) -> int:
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code


def test_the_guide_has_every_command_and_every_key_of_a_play() -> None:
    guide = (Path(__file__).parents[2] / "docs/writing.md").read_text(encoding="utf-8")
    assert [name for name in desk.COMMANDS if f"`python -m game {name}" not in guide] == []
    plays = guide.split("## Plays")[1].split("## Many plays")[0]
    assert [word for record in (Script, Step) for word, _ in keys(record) if f"| `{word}` |" not in plays] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_not_there(command: str, tmp_path: Path, capsys: Said) -> None:
    assert typed(*COMMANDS[command], tmp_path / "nowhere") == 2
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'nowhere'}.\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_story_that_cannot_be_read(command: str, tmp_path: Path, capsys: Said) -> None:
    assert typed(*COMMANDS[command], tmp_path) == 1
    assert capsys.readouterr().err.startswith("story.yaml:1:1 E001 ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("wander", "--plays", "0"), "from 1 to 100000000"),
        (("wander", "--plays", "many"), "from 1 to 100000000"),
        (("wander", "--policy", "steal"), "invalid choice: 'steal'"),
        (("wander", "--tape", "on"), "There is no tape “on”. Did you mean “one”?"),
        (("wander", "--seed", "x"), "invalid int value: 'x'"),
        (("test", "--gate", "101"), "from 0 to 100"),
        (("rename", "tape", "one", "two"), "invalid choice: 'tape'"),
        (("rename", "scene", "one"), "the following arguments are required: NEW"),
        (("new",), "the following arguments are required: FOLDER"),
        (("graph",), "the following arguments are required: -o"),
        (("graph", "-o", "story.txt"), "the page's name must end with .html"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], complaint: str, tmp_path: Path, capsys: Said) -> None:
    folder = [scrap(tmp_path, "- scene: one\n  text: One.\n  ending: []")] if arguments[0] == "wander" else []
    assert typed(*arguments, *folder) == 2
    assert complaint in capsys.readouterr().err


def test_a_story_without_languages_is_told_so(tmp_path: Path, capsys: Said) -> None:
    folder = scrap(tmp_path, "- scene: one\n  text: One.\n  ending: []")
    assert typed("words", "update", folder) == 0
    assert capsys.readouterr().out == (
        f"There is no language in {folder / 'words'} yet; docs/translating.md says how to begin one.\n"
    )


def test_the_gate(tmp_path: Path, capsys: Said) -> None:
    folder = scrap(tmp_path, "- scene: one\n  text: One.\n  ending: []")
    assert typed("test", folder, "--gate", "100") == 1
    assert capsys.readouterr().out == (
        "0 plays, as written.\n"
        "\n"
        "scenes           0 of      2     0 %\n"
        "choices          0 of      0   100 %\n"
        "outcomes         0 of      0   100 %\n"
        "passages         0 of      2     0 %\n"
        "conditions       0 of      0   100 %\n"
        "\n"
        "No play comes to:\n"
        "    tapes/one/scenes.yaml:1:10  scene one\n"
        "    tapes/one/scenes.yaml:6:9  passage of one\n"
        "    tapes/two/scenes.yaml:2:11  scene second\n"
        "    tapes/two/scenes.yaml:2:82  passage of second\n"
        "\n"
        "The gate is 100 %, and 0 % is the least of these.\n"
    )
