"""The game as it is installed elsewhere, without a checkout beside it."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BINARIES = "Scripts" if sys.platform == "win32" else "bin"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, with_pip=True)
    run(folder / BINARIES / "python", "-m", "pip", "install", "--quiet", wheel)
    return folder / BINARIES


def run(*command: object, **options: object) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_the_wheel_carries_story_assets_codes_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "game/shipped/story/story.yaml",
        "game/shipped/assets/CREDITS.md",
        "game/shipped/assets/fonts/Literata-OFL.txt",
    ):
        assert wanted in names
    assert any(name.startswith("game/codes/E") for name in names)
    assert {Path(name).name for name in names} >= {"LICENSE", "LICENSE-CONTENT.md"}
    assert not any(name.startswith(("tests/", "story/", "assets/")) for name in names)


def test_a_game_is_played_from_another_folder(environment: Path, tmp_path: Path) -> None:
    """The console script, started where nothing of ours lies, with the answers in a pipe."""
    played = run(environment / "fivehundred", "terminal", cwd=tmp_path, input="1\n" * 50, env=quiet(tmp_path))
    assert played.stdout.rstrip().endswith("The end.")
    assert played.stderr == ""
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_page_is_drawn_from_another_folder(environment: Path, tmp_path: Path) -> None:
    run(environment / "python", "-m", "game", "shot", "-o", "title.png", cwd=tmp_path, env=quiet(tmp_path))
    assert (tmp_path / "title.png").read_bytes().startswith(b"\x89PNG")


def test_the_installed_story_is_clean(environment: Path, tmp_path: Path) -> None:
    checked = run(environment / "python", "-m", "game", "check", cwd=tmp_path, env=quiet(tmp_path))
    assert checked.stdout.endswith("No problems.\n")


def quiet(folder: Path) -> dict[str, str]:
    """This process's environment, without anything that would lead back to the checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"FIVEHUNDRED_HOME": str(folder / "home"), "PYTHONUTF8": "1"}
