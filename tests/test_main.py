"""The commands: what they print, and what they answer with."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from telling import scrap

import game
from game import __version__
from game.__main__ import main

SCENE = """
- scene: hut
  text: [Night.]
  choices: {mateo: {sleep: I slept., wake: I lay awake.}}
  to: morning
- scene: morning
  text: [Morning.]
  ending: []
"""
PACKAGE = Path(game.__file__).parent
README = str(PACKAGE.parent / "README.md")
WHOLE = """\
first: 3 scenes, 180 words, 136 on the longest way; 1 decision.
No problems.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return scrap(tmp_path / "story", SCENE)


@pytest.fixture
def whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The story that `new` writes, which follows all advice."""
    folder = tmp_path / "whole"
    assert typed("new", folder) == 0
    capsys.readouterr()
    return folder


def broken(story: Path) -> Path:
    scenes = story / "tapes/one/scenes.yaml"
    scenes.write_text(scenes.read_text().replace("to: morning", "to: mornin"))
    return story


def typed(*arguments: object) -> int:
    """The exit code of a command, however it ends."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code


def process(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "game", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, **options)  # type: ignore[call-overload]


# check


def test_help_says_first_how_to_play_with_a_screen_reader(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "With a screen reader: python -m game terminal" in " ".join(capsys.readouterr().out.split()[:40])


def test_a_clean_story(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", whole) == 0
    assert capsys.readouterr().out == WHOLE


def test_a_story_with_a_problem(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", broken(story)) == 1
    assert capsys.readouterr().out.splitlines() == [
        "tapes/one/scenes.yaml:8:7 E041 “mornin” is no scene of this story.",
        "      to: mornin",
        "          ^",
        "Did you mean “morning”?",
        "",
        "1 error, 0 warnings.",
    ]


def test_problems_for_other_programs(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", broken(story), "--format", "json") == 1
    assert json.loads(capsys.readouterr().out) == {
        "problems": [
            {
                "file": "tapes/one/scenes.yaml",
                "line": 8,
                "column": 7,
                "code": "E041",
                "severity": "error",
                "message": "“mornin” is no scene of this story.",
                "hint": "Did you mean “morning”?",
            }
        ],
        "tapes": [],
    }


def test_measures_for_other_programs(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", whole, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["tapes"][0] == {
        "id": "first",
        "scenes": 3,
        "words": 180,
        "longest_route_words": 136,
        "decisions_min": 1,
        "decisions_max": 1,
    }


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", tmp_path / "nowhere") == 2
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'nowhere'}.\n"


def test_an_empty_folder_is_a_problem_of_the_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", tmp_path) == 1
    assert "story.yaml" in capsys.readouterr().out


@pytest.mark.slow  # the story itself is checked by every run, in tests/writer/test_planted.py
def test_the_story_that_comes_with_the_game_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check") == 0, capsys.readouterr().out


def test_check_needs_no_pygame(whole: Path) -> None:
    program = "import sys; from game.__main__ import main; main(['check', sys.argv[1]]); print('pygame' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program, str(whole)], capture_output=True, text=True, check=True)
    assert done.stdout == WHOLE + "False\n"


# schema


def test_the_schema_of_a_story_is_written_into_its_folder(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("schema", story) == 0
    assert capsys.readouterr().out == f"{story / 'schema.json'} is written.\n"
    assert "morning" in (story / "schema.json").read_text()
    assert typed("schema", story) == 0
    assert capsys.readouterr().out == f"{story / 'schema.json'} is as it should be.\n"


# Calls that cannot be


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("nonsense",), "invalid choice: 'nonsense'"),
        (("check", "a", "b"), "unrecognized arguments: b"),
        (("check", "--format", "xml"), "invalid choice: 'xml'"),
        (("words",), "the following arguments are required"),
        (("shot", "-o", "page.gif"), "the picture's name must end with .png"),
        (("shot", "-o", "page.png", "--size", "big"), "a size is written like 1920x1080"),
        (("shot", "-o", "page.png", "--size", "10x10"), "from 1024x640 to 7680x4320"),
        (("shot", "-o", "page.png", "--size", "١٩٢٠x1080"), "a size is written like 1920x1080"),
        (("test", "--gate", "0000999"), "from 0 to 100"),
        (("wander", "--plays", "9" * 5000), "from 1 to 100000000"),
        (("shot", "-o", "page.png", "--leaf", "0"), "leaves are counted from 1"),
        (
            ("shot", "-o", "page.png", "--scene", "studio-on"),
            "There is no scene “studio-on”. Did you mean “studio-one”?",
        ),
        (("shot", "-o", "page.png", "--lang", "xx"), "There is no language “xx”. There are: en."),
        (("shot", "-o", "nowhere/page.png"), "nowhere/page.png cannot be written (No such file or directory)."),
        (("terminal", "--tape", "is-the-bridge"), "There is no tape “is-the-bridge”."),
        (("terminal", "--story", "nowhere"), "There is no folder nowhere."),
        (("check", "long" * 100), "cannot be opened (File name too long)."),
        (("check", README), "A story is a folder; “README.md” is a file. Name the folder in which story.yaml lies."),
        (("count", README), "A story is a folder; “README.md” is a file. Name the folder in which story.yaml lies."),
        (
            ("terminal", "--story", README),
            "A story is a folder; “README.md” is a file. Name the folder in which story.yaml lies.",
        ),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(
    arguments: tuple[str, ...],
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert typed(*arguments) == 2
    assert complaint in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_stands_before_the_command_holds(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--story", story, "--tape", "nowhere", "terminal") == 2
    assert capsys.readouterr().err == "There is no tape “nowhere”. There are: one, two.\n"


def test_a_tape_can_be_asked_for_by_its_number(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert typed("--story", story, "terminal", "--tape", "2") == 0
    assert capsys.readouterr().out.startswith("2 · Two")


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--version") == 0
    assert capsys.readouterr().out == f"{__version__}\n"


# Playing


def test_the_story_that_comes_with_the_game_plays_to_its_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n" * 50))
    assert typed("terminal") == 0
    assert capsys.readouterr().out.rstrip().endswith("The end.")
    assert (home / "autosave.json").exists()


def test_another_story_does_not_displace_the_place_in_ours(
    story: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for arguments in ((), ("--story", story), ("--story", story)):
        monkeypatch.setattr("sys.stdin", io.StringIO("1\n1\n"))
        assert typed("terminal", *arguments) == 0
    assert '"story": "five-hundred-metres"' in (home / "autosave-before.json").read_text()
    assert '"story": "scrap"' in (home / "story-scrap" / "autosave.json").read_text()


def test_a_story_with_an_error_is_not_played(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("terminal", "--story", broken(story)) == 1
    said = capsys.readouterr()
    assert said.err.startswith("tapes/one/scenes.yaml:8:7 E041 “mornin” is no scene of this story.\n")
    assert said.out == ""


def test_without_a_display_it_says_so_and_plays_here(story: Path, home: Path) -> None:
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "SDL_VIDEODRIVER")}
    hidden |= {"XDG_RUNTIME_DIR": str(home.parent)}
    done = process("--story", story, input=b"1\n", env=hidden)
    if sys.platform == "linux":
        assert done.stderr == b"There is no display here. The story goes on in this terminal.\n"
    assert done.returncode == 0
    assert done.stdout.decode().rstrip().endswith("The end.")


def test_settings_that_were_set_aside_are_said(story: Path, home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_text("{{{")
    done = process("terminal", "--story", story, input=b"1\n")
    assert "settings.json held what this game cannot read." in done.stdout.decode()
    assert (home / "set-aside-1" / "settings.json").read_text() == "{{{"


@pytest.mark.parametrize(
    "answers", [b"", b"\xff\xfe\x00\x01\n1\n", b"1" * 1_000_000, b"\n" * 10_000, "ж\n١\n².\n".encode()]
)
def test_strange_input_is_survived(story: Path, answers: bytes) -> None:
    done = process("terminal", "--story", story, input=answers)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev here")
@pytest.mark.parametrize(
    "line",
    [
        "{game} <&-",
        "{game} 0>/dev/null",
        "{game} </dev/zero",
        "{game} >&- 2>&- <<< 1",
        "{game} >/dev/full <<< 1",
        "{game} <<< 1 | head -c 10",
    ],
)
def test_strange_streams_are_survived(story: Path, line: str) -> None:
    game = f'"{sys.executable}" -m game terminal --story "{story}"'
    command = "set -o pipefail; " + line.format(game=game)
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk at hand")
def test_an_answer_that_finds_no_room_is_said(story: Path) -> None:
    for command, code, complaint in (
        (f'check "{story}" >/dev/full', 2, b"The answer could not be written (No space left on device).\n"),
        (f'explore "{story}" --json >/dev/full', 2, b"The answer could not be written (No space left on device).\n"),
        ("--help >/dev/full", 0, b""),
        ("--help | true", 0, b""),
        ("check --nonsense 2>/dev/full", 2, b""),
    ):
        line = f'set -o pipefail; "{sys.executable}" -m game {command}'
        done = subprocess.run(["bash", "-c", line], capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (code, complaint), command


def test_a_reader_who_leaves_changes_no_exit_code(story: Path) -> None:
    for number in range(200):
        (story / f"stray-{number}.yaml").write_text("- stray")
    command = f'set -o pipefail; "{sys.executable}" -m game check "{story}" | head -n 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


# Pictures


def test_a_page_is_written_as_a_picture(tmp_path: Path) -> None:
    out = tmp_path / "page.png"
    assert typed("shot", "--scene", "studio-one", "-o", out, "--size", "1280x720", "--theme", "dark") == 0
    header = out.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1280, 720)


def test_what_keeps_a_picture_from_being_made_is_not_called_its_place(story: Path, tmp_path: Path) -> None:
    without_fonts = tmp_path / "installed"
    shutil.copytree(PACKAGE, without_fonts / "game", ignore=shutil.ignore_patterns("__pycache__"))
    out = tmp_path / "page.png"
    done = process("shot", "--story", story, "-o", out, cwd=without_fonts)
    font = without_fonts / "assets/fonts/Literata-Italic.ttf"
    assert done.stderr.decode() == f"The picture cannot be made (No such file or directory: '{font}').\n"
    assert done.returncode == 2 and not out.exists()


@pytest.mark.parametrize(
    ("pygame", "trouble"),
    [
        ("raise ImportError('libSDL2.so: not found')", "pygame cannot be used (libSDL2.so: not found)."),
        ("", "This pygame is not pygame-ce; mend it with: pip uninstall pygame && pip install pygame-ce"),
    ],
)
def test_without_the_right_pygame_it_is_said(pygame: str, trouble: str, story: Path, home: Path) -> None:
    (home.parent / "others").mkdir()
    (home.parent / "others/pygame.py").write_text(pygame)
    others = os.environ | {"PYTHONPATH": str(home.parent / "others")}
    for arguments in (
        ("play", "--story", story, "--from", "hut"),
        ("shot", "--story", story, "-o", home.parent / "page.png"),
        ("band", "last", "--story", story, "-o", home.parent / "band.svg"),
        ("kiosk", "--check", "--size", "1920x1080"),
        ("kiosk", "--child", "1"),
    ):
        done = process(*arguments, env=others)
        assert (done.returncode, done.stderr.decode()) == (2, f"{trouble}\n"), arguments
    done = process("--story", story, input=b"1\n", env=others)
    assert done.stderr.decode() == f"{trouble} The story goes on in this terminal.\n"
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("leaf", "of", "said"),
    [
        (2, "--scene hut", "There is no leaf 2: this page has 1.\n"),
        (99, "--scene long", "There is no leaf 99: this page has 4.\n"),
    ],
)
def test_a_leaf_that_is_not_there(
    leaf: int, of: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long = SCENE.replace("[Morning.]", str(["A word or two of it."] * 40)).replace("morning", "long")
    out = tmp_path / "page.png"
    story = scrap(tmp_path / "story", long)
    assert typed("shot", "--story", story, *of.split(), "--leaf", leaf, "-o", out) == 2
    assert capsys.readouterr().err == said
    assert not out.exists()


def test_the_first_leaf_is_drawn_also_of_a_page_that_opens_at_its_last(tmp_path: Path) -> None:
    opened, first = tmp_path / "opened.png", tmp_path / "first.png"
    large = "shot", "--page", "history", "--text-size", 200, "--size", "1280x720"
    assert typed(*large, "-o", opened) == 0
    assert typed(*large, "--leaf", 1, "-o", first) == 0
    assert opened.read_bytes() != first.read_bytes()


GARBLED = "slot-01.json held what this game cannot read. It is kept as it was, as set-aside-1/slot-01.json.\n"
NEWER = "slot-01.json was made by a newer version of this game. It was left as it is.\n"


@pytest.mark.parametrize(("held", "said"), [("{{{", GARBLED), ('{"record": {"format": 999}}', NEWER)])
def test_a_slot_that_cannot_be_read_is_not_called_empty(
    held: str, said: str, story: Path, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "story-scrap").mkdir(parents=True)
    (home / "story-scrap/slot-01.json").write_text(held)
    said = said.replace("set-aside-1", "story-scrap/set-aside-1")
    assert typed("band", "1", "--story", story, "-o", tmp_path / "band.svg") == 2
    assert capsys.readouterr().err == said


def test_what_is_met_on_the_shelf_is_said_beside_the_picture(
    story: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert typed("terminal", "--story", story) == 0
    capsys.readouterr()
    out = tmp_path / "picture.png"
    pictures = ("slot-01", "shot", "--page", "saves"), ("autosave", "band", "last")
    for number, (name, *command) in enumerate(pictures, 1):
        (home / f"story-scrap/{name}.json").write_text("{{{")
        assert typed(*command, "--story", story, "-o", out) == 0
        assert capsys.readouterr().err == (
            f"{name}.json held what this game cannot read. It is kept as it was, as "
            f"story-scrap/set-aside-{number}/{name}.json.\n"
        )
        assert out.stat().st_size > 1000
        out.unlink()


def test_the_story_may_be_named_before_the_command(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--story", whole, "check") == 0
    assert capsys.readouterr().out == WHOLE
