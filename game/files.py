"""Where the story and the assets lie.

Not importlib.resources: pygame and writers need real paths, and a checkout must be read in place.
"""

from pathlib import Path


def story_folder() -> Path:
    """The story that comes with the game."""
    return _beside_or_shipped("story")


def assets_folder() -> Path:
    """Fonts, pictures and sound, with their licences."""
    return _beside_or_shipped("assets")


def _beside_or_shipped(name: str) -> Path:
    """In a checkout the folder lies beside the package; in a wheel, inside it."""
    # Asked this way round because `site-packages/story` may well be somebody else's.
    shipped = _package() / "shipped" / name
    return shipped if shipped.is_dir() else _package().parent / name


def _package() -> Path:
    return Path(__file__).resolve().parent
