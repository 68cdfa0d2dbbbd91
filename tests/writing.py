"""The base story with something in it rewritten, and what a writer is told then."""

import shutil
from collections.abc import Callable
from pathlib import Path

from game.story import codes, load_story
from game.story.model import Story

HERE = "tapes/one/here.yaml"
BASE = codes.CARDS / "base"

Told = Callable[..., list[str]]


def rewritten(folder: Path, **files: str) -> Path:
    """The base story in a new folder; each file with a new text."""
    shutil.copytree(BASE, folder)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(name: str) -> str:
    return (BASE / name).read_text(encoding="utf-8")


def here(*pairs: tuple[str, str], file: str = HERE) -> dict[str, str]:
    """The base story's scene “here”, or another file, with pieces replaced."""
    text = read(file)
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return {file: text}


def told(folder: Path) -> list[str]:
    """Each problem as "here:6:9 sentence hint", the file by its bare name."""
    return [
        f"{Path(p.at.file).stem}:{p.at.line}:{p.at.column} {codes.sentence(p)} {codes.hint(p)}".strip()
        for p in load_story(folder)[1]
    ]


def loaded(folder: Path) -> Story:
    story, problems = load_story(folder)
    assert story is not None, problems
    return story
