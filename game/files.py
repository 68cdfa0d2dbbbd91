"""Where the story and the assets lie.

Not importlib.resources: pygame and writers need real paths, and a checkout must be read in place.
"""

from functools import cache
from pathlib import Path


def story_folder() -> Path:
    """The story that comes with the game."""
    return _beside_or_shipped("story")


def assets_folder() -> Path:
    """Fonts, pictures and sound, with their licences."""
    return _beside_or_shipped("assets")


def print_file(name: str) -> Path:
    """Where the print of that name lies, if there is one."""
    return assets_folder() / "prints" / f"{name}.svg"


def prints() -> list[str]:
    """The names of all prints there are."""
    return sorted(path.stem for path in (assets_folder() / "prints").glob("*.svg"))


def sound_file(name: str) -> Path:
    """Where the sound of that name lies, if there is one."""
    return assets_folder() / "sound" / f"{name}.ogg"


def sounds() -> list[str]:
    """The names of all sounds there are."""
    return sorted(path.stem for path in (assets_folder() / "sound").glob("*.ogg"))


@cache
def _beside_or_shipped(name: str) -> Path:
    """In a checkout the folder lies beside the package; in a wheel, inside it."""
    # Asked this way round because `site-packages/story` may well be somebody else's.
    shipped = _package() / "shipped" / name
    return shipped if shipped.is_dir() else _package().parent / name


def _package() -> Path:
    return Path(__file__).resolve().parent
