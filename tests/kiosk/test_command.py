"""`python -m game kiosk`: what it prints, and what it answers with."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import textwrap
from datetime import datetime
from pathlib import Path

import pytest
from telling import GATE, scrap

from game.__main__ import main
from game.kiosk.clock import clock
from game.kiosk.command import UNTRIED
from game.kiosk.figures import Figures
from game.kiosk.kinds import WEEK
from game.kiosk.staff import Lock
from game.kiosk.unit import unit

CODE = f"staff_code: scrypt-14-{'0123456789abcdef' * 2}-{'0123456789abcdef' * 4}\n"


def typed(*arguments: object) -> int:
    try:
        return main(["kiosk", *map(str, arguments)])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code


def test_nothing_to_complain_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.yaml").write_text("theme: dark\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 0
    assert capsys.readouterr().out == f"No problems.\n\n{UNTRIED}\n"
    assert typed("--config", tmp_path / "kiosk.yaml", "--check", "--size", "1920x1080") == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_a_screen_that_is_dark_now_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shut = [WEEK[(datetime.now().weekday() + days) % 7] for days in (2, 3)]  # neither today nor tomorrow
    hours = f'hours: [{{days: [{", ".join(shut)}], from: "10:00", to: "18:00"}}]\n'
    (tmp_path / "kiosk.yaml").write_text(hours + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 0
    dark = r"By the hours the screen is dark now \(\w{3}, \d\d:\d\d\); a touch wakes it for one visit\."
    assert re.fullmatch(rf"No problems\.\n\n{dark}\n\n{re.escape(UNTRIED)}\n", capsys.readouterr().out)


def test_a_warning_alone_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.yaml").write_text("theme: dark\n")
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 0
    assert capsys.readouterr().out == (
        "kiosk.yaml W401 There is no “staff_code:”, so the staff menu cannot be opened.\n"
        "Type “python -m game kiosk --set-code”, and put the line that it prints into the file.\n"
        f"\n{UNTRIED}\n"
    )


def test_faults_of_configuration_and_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.yaml").write_text("theme: dark\ntape: the-lmap\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 1
    assert capsys.readouterr().out == (
        "kiosk.yaml:2:7 E041 “the-lmap” is no tape of this story.\n"
        "    tape: the-lmap\n"
        "          ^\n"
        f"Did you mean “the-lamp”?\n\n{UNTRIED}\n"
    )
    (tmp_path / "kiosk.yaml").write_text("story: nowhere\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 1
    assert capsys.readouterr().out.startswith("story.yaml:1:1 E001")


def test_a_language_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = scrap(tmp_path / "ours", GATE) / "words"
    words.mkdir()
    (words / "ru.po").write_text("not a book", encoding="utf-8")
    (tmp_path / "kiosk.yaml").write_text("story: ours\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 1
    assert capsys.readouterr().out == (
        "words/ru.po:1:1 E090 From this line on, the file cannot be read as a PO file.\n"
        "    not a book\n"
        "    ^\n"
        f"A text stands between straight quotes, on one line, after msgctxt, msgid or msgstr.\n\n{UNTRIED}\n"
    )
    (tmp_path / "kiosk.yaml").write_text("story: ours\nlanguages: [en]\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 0
    assert capsys.readouterr().out == f"No problems.\n\n{UNTRIED}\n"


def test_a_screen_on_which_it_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.yaml"
    config.write_text("screen: {diagonal: 7, distance: 60}\n" + CODE)
    assert typed("--config", config, "--check", "--size", "1280x800") == 1
    assert "too small for its distance: in English the page" in capsys.readouterr().out
    assert typed("--check", "--size", "1280 by 800") == 2


def test_a_page_is_tried_as_long_as_the_longest_play_finds_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, long = tmp_path / "kiosk.yaml", "We walked, and the road was long. " * 40
    config.write_text("story: ours\nscreen: {diagonal: 10.1}\n" + CODE)
    scrap(
        tmp_path / "ours",
        f"""
- scene: gate
  text: A gate.
  choices:
    mateo: {{go: I went., stay: I stayed.}}
  to: after
- scene: after
  text:
    - Spring.
    - {{if: mateo picked go at gate, text: "{long}"}}
  ending: []
""",
    )
    assert typed("--config", config, "--check", "--size", "1280x800") == 1
    begins = f"{config}: This screen is too small for its distance: in English"
    ends = "leaves, and no page may need more than three."
    assert capsys.readouterr().out == (
        f"{begins} the page after needs 4 {ends}\n\n{begins} and with larger text the page after needs 7 {ends}\n"
    )


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("400x300", "400 by 300 pixels are too few: letters of 10 cannot be read well."),
        ("80x60", "80 by 60 pixels are too few: letters of 3 cannot be read well."),
        pytest.param("1x1", "1 by 1 pixels are too few: letters of 2 cannot be read well.", marks=pytest.mark.slow),
        pytest.param("19999x19999", "", marks=pytest.mark.slow),
    ],
)
def test_letters_of_too_few_pixels_are_told_of_the_screen_that_was_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], size: str, said: str
) -> None:
    config = tmp_path / "kiosk.yaml"
    config.write_text("theme: dark\n" + CODE)
    assert typed("--config", config, "--check", "--size", size) == int(bool(said))
    assert capsys.readouterr().out == (f"{config}: {said}\n" if said else "No problems.\n")


@pytest.mark.parametrize(
    ("size", "why"),
    [
        ("1280", "a size is written like 1920x1080"),
        ("１２８０x800", "a size is written like 1920x1080"),
        ("0x800", "from 1x1 to 19999x19999"),
        ("20000x800", "from 1x1 to 19999x19999"),
    ],
)
def test_a_size_that_is_none(size: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--check", "--size", size) == 2
    assert why in capsys.readouterr().err


@pytest.mark.parametrize("other", [(), ("--print-unit",), ("--set-code",), ("--export", "nowhere")])
def test_a_size_without_a_check_is_refused(other: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--size", "1920x1080", *other) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("--size says")


@pytest.mark.parametrize("data", ["/proc/self/figures", "kiosk.yaml"])
def test_a_data_folder_that_takes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: str) -> None:
    (tmp_path / "kiosk.yaml").write_text(f"data: {data}\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 1
    assert capsys.readouterr().out.startswith("kiosk.yaml:1:7 E412 Nothing can be kept in ")


def test_trying_a_data_folder_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "kiosk.yaml").write_text("data: a/b\n" + CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["kiosk.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="other ends of lines")
def test_the_guides_example_passes_with_the_code_behind_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide = Path(__file__).resolve().parents[2] / "docs" / "kiosk.md"
    (example,) = re.findall(r"```yaml\n( *# /etc/.*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "kiosk.yaml").write_text(textwrap.dedent(example))
    assert typed("--config", tmp_path / "kiosk.yaml", "--check") == 0
    with (tmp_path / "kiosk.yaml").open("a") as file:
        file.write(CODE)
    assert typed("--config", tmp_path / "kiosk.yaml", "--check", "--size", "1920x1080") == 0
    # Behind it may stand that the hours make the screen dark just now.
    assert "\nNo problems.\n" in capsys.readouterr().out


def test_setting_the_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("314159\n"))
    assert typed("--set-code") == 0
    key, kept = capsys.readouterr().out.split()
    assert key == "staff_code:"
    assert Lock(kept, None, clock().steady).verify("314159") == "open"


@pytest.mark.parametrize("given", ["", "31415\n", "3141592\n", "abcdef\n", "３１４１５９\n"])
def test_what_is_no_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    assert typed("--set-code") == 2
    assert capsys.readouterr().err == "A staff code is six digits.\n"


def test_where_nothing_can_be_typed_there_is_no_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert typed("--set-code") == 2
    assert capsys.readouterr().err == "A staff code is six digits.\n"


def test_exporting(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = Figures(home / "kiosk", clock())
    figures.count("start")
    figures.close()
    assert typed("--export", tmp_path) == 0
    assert capsys.readouterr().out == f"The figures are written to {tmp_path / 'figures-1.csv'}.\n"
    assert (tmp_path / "figures-1.csv").read_text().endswith(",en,start,,1\n")
    assert typed("--export", tmp_path / "nowhere") == 2
    assert "could not be written" in capsys.readouterr().err


def test_figures_that_are_not_there_are_not_exported(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("--export", tmp_path) == 2
    assert capsys.readouterr().err == (
        f"There is no folder {home / 'kiosk'} to take figures from. The data folder is the one in the configuration, "
        "or in STATE_DIRECTORY; docs/kiosk.md has the whole command.\n"
    )
    (home / "kiosk" / "hours.log").mkdir(parents=True)
    assert typed("--export", tmp_path) == 2
    assert capsys.readouterr().err == (
        f"The figures in {home / 'kiosk'} cannot be read (Is a directory), and no table is written.\n"
    )
    assert list(tmp_path.glob("*.csv")) == []


def test_one_thing_at_a_time() -> None:
    assert typed("--check", "--print-unit") == 2


@pytest.mark.skipif(os.name == "nt", reason="the kiosk needs a Unix")
@pytest.mark.parametrize("pipe", ["99", "-1", "999999999999999999999"])
def test_a_pipe_that_is_none(pipe: str, capsys: pytest.CaptureFixture[str]) -> None:
    if pipe != "-1":
        assert typed("--child", pipe) == 2
        assert "--child is only for the program itself." in capsys.readouterr().err


# The unit


def test_the_unit_names_this_program_and_this_configuration(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert typed("--config", tmp_path / "a b.yaml", "--print-unit") == 0
    text = capsys.readouterr().out
    command = f'{sys.executable} -m game kiosk --config "{tmp_path}/a b.yaml"'
    assert f"\nExecStart=/usr/bin/cage -d -- {command}\n" in text
    for line in ("Restart=always", "StartLimitIntervalSec=0", "WatchdogSec=90", "Type=notify", "NotifyAccess=all"):
        assert f"\n{line}\n" in text


def test_every_process_stays_where_systemd_hears_and_ends_it() -> None:
    text = unit(["/bin/true"], None)
    assert "PAMName" not in text, "PAM moves them into a session of logind's: the unit is never ready, and restarts"
    assert "\nWants=seatd.service\n" in text
    assert "\nRuntimeDirectory=five-hundred-metres\nRuntimeDirectoryMode=0700\n" in text
    environment = " ".join(re.findall(r"^Environment=(.*)", text, re.MULTILINE)).split()
    assert {"XDG_RUNTIME_DIR=/run/five-hundred-metres", "WLR_RENDERER=pixman"} <= set(environment)


def test_a_data_partition_that_fails_keeps_nothing_from_starting() -> None:
    text = unit(["/bin/true"], None)
    assert "\nStateDirectory=" not in text, "it requires every mount that its folder lies on"
    assert "\nEnvironment=STATE_DIRECTORY=/var/lib/five-hundred-metres\n" in text
    assert re.search(r"^After=.* var-lib-five\\x2dhundred\\x2dmetres\.mount$", text, re.MULTILINE)


def test_signs_that_mean_something_to_systemd_are_written_twice() -> None:
    text = unit(["/a b/py$thon", "100%"], Path("/50%"))
    assert 'ExecStart=/usr/bin/cage -d -- "/a b/py$$thon" 100%%\n' in text
    assert "WorkingDirectory=/50%%\n" in text
    assert not re.search(r"\{\w+\}", text)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    path = tmp_path / "five-hundred-metres.service"
    text = unit(["/bin/true"], None, user="root")
    path.write_text(text.replace("/usr/bin/cage", "/bin/true"))
    done = subprocess.run(["systemd-analyze", "verify", str(path)], capture_output=True, text=True, timeout=60)
    assert not re.search(r"five-hundred-metres\.service.*(Unknown|Failed|ignor)", done.stderr), done.stderr
