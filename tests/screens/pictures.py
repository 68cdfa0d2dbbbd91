"""Every screen as a picture, to be looked at: `python tests/screens/pictures.py FOLDER`.

At 1920×1080 in two themes, and the reading page in other sizes, with larger text and in every theme. What there are
many of (entries of the codex, rows of the band) is drawn once or twice.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

import pygame
from test_pages import others

from game import files
from game.rules.play import opened_at
from game.screen.change import Screen
from game.screen.desk import Desk
from game.screen.reading import Reading
from game.screen.shot import picture
from game.screen.stack import Stack
from game.shelf import Settings, Shelf
from game.story import load_story
from game.story.model import Story
from game.story.words import Words

FULL = (1920, 1080)
READING = {
    "1280x720": ((1280, 720), Settings()),
    "3840x2160": ((3840, 2160), Settings()),
    "1080x1920": ((1080, 1920), Settings()),
    "200": (FULL, Settings(text_size=200)),
    "andika": (FULL, Settings(face="andika")),
    "white": (FULL, Settings(theme="white")),
    "black": (FULL, Settings(theme="black")),
}
SCENES = ("warm-wall", "the-question", "the-postcard")
EACH = 2


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    story, _ = load_story(files.story_folder())
    assert story is not None
    pygame.font.init()
    for theme in ("cream", "dark"):
        desk = desk_of(story, FULL, Settings(theme=theme))
        for name, screen in named(desk):
            keep(desk, screen, folder / f"{name}-{theme}.png")
    for called, (size, settings) in READING.items():
        for scene in SCENES:
            desk = desk_of(story, size, settings)
            keep(desk, Reading(opened_at(story, scene), warned="read"), folder / f"{scene}-{called}.png")


def desk_of(story: Story, size: tuple[int, int], settings: Settings) -> Desk:
    return Desk(story, {"en": Words.english()}, Shelf(Path(tempfile.mkdtemp())), settings, size)


def named(desk: Desk) -> Iterator[tuple[str, Screen]]:
    drawn: Counter[str] = Counter()
    scenes = [Reading(opened_at(desk.story, scene), warned="read") for scene in SCENES]
    for screen in [*scenes, *others(desk)]:
        kind = type(screen).__name__.lower()
        drawn[kind] += 1
        if drawn[kind] <= EACH + len(SCENES) * (kind == "reading"):
            yield f"{kind}-{drawn[kind]}", screen


def keep(desk: Desk, screen: Screen, path: Path) -> None:
    stack = Stack(desk, screen)
    pygame.image.save(picture(stack), path)
    for leaf in range(2, 5):
        before = stack.top.sheet
        if not before.turn:
            return
        before.turn(1)
        stack.recompose()
        if stack.top.sheet.first == before.first == "leaf-on":
            continue
        pygame.image.save(picture(stack), path.with_stem(f"{path.stem}-leaf{leaf}"))
        if stack.top.sheet.first != "leaf-on":
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) == 2 else Path("shots"))
