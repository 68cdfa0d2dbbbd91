"""Contact sheets, to be looked at: `python tests/screens/contacts.py FOLDER`.

All prints in two lights and three crops, ten bands with their backs, and the page of every place as it is, in grey, and
as three kinds of eyes see it that have two cones instead of three.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

import pygame
from hands import desk_of

from game import files
from game.rules.band import weave
from game.rules.play import Play, begin, opened_at
from game.rules.setting import Setting
from game.rules.weave import ALONG, HIGH
from game.screen.band import Weaver, dyes
from game.screen.inks import inking
from game.screen.proof import Order, pull
from game.screen.reading import Reading
from game.screen.shot import picture
from game.screen.stack import Stack
from game.screen.theme import THEMES
from game.screen.turning import Line
from game.story import load_story
from game.story.model import Story

LIGHTS = (("dusk", "winter", "clear", "warm"), ("night", "winter", "snow", "cold"))
CROPS = ((408, 437), (450, 300), (480, 270))
DESKS = {
    "1080p": ((1920, 1080), 100),
    "4k": ((3840, 2160), 100),
    "200": ((1920, 1080), 200),
    "upright": ((1080, 1920), 100),
}
GAP, ENDS = 12, 4
# Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009),
# severity 1, for linear RGB; grey is the luminance of WCAG 2.
EYES: dict[str, tuple[float, ...]] = {
    "grey": (0.2126, 0.7152, 0.0722) * 3,
    "protanopia": (0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    "deuteranopia": (0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    "tritanopia": (1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    story, _ = load_story(files.story_folder())
    assert story is not None
    pygame.font.init()
    for number, light in enumerate(LIGHTS, 1):
        keep(sheet([row_of(name, light) for name in files.prints()]), folder / f"prints-{number}.png")
    keep(sheet(list(bands(story))), folder / "bands.png")
    for called, (size, text_size) in DESKS.items():
        pages = list(pages_of_places(story, size, text_size))
        whole = sheet([pages[at : at + 5] for at in range(0, len(pages), 5)])
        keep(whole, folder / f"pages-{called}.png")
        if called == "1080p":
            for eyes in EYES:
                keep(seen(whole, eyes), folder / f"pages-{eyes}.png")


def row_of(name: str, light: tuple[str, str, str, str]) -> list[pygame.Surface]:
    svg = files.print_file(name).read_text(encoding="utf-8")
    ink = inking(Setting(name, *light), THEMES["cream"])  # type: ignore[arg-type]
    return [pull(svg, Order(name, ink, crop)) for crop in CROPS]


def bands(story: Story) -> Iterator[list[pygame.Surface]]:
    """Ten plays of the first tape: the front, and the back under it."""
    for seed in range(10):
        band = weave(played(begin(story, next(iter(story.tapes)), seed)))
        both = []
        for back in (False, True):
            surface = pygame.Surface((ALONG * (len(band.rows) + 1) * ENDS, HIGH * ENDS))
            surface.fill(THEMES["cream"].paper)
            line = Line(Weaver(), band.rows, 0, band.warp, dyes(story, THEMES["cream"]), ENDS)
            line.painter(float("-inf"), back=back)(surface, surface.get_rect(), 0.0)  # type: ignore[arg-type]
            both.append(surface)
        yield both


def played(play: Play) -> Play:
    while not play.ended():
        play = play.moved({who: play.drawn(who) for who in play.offered})
    return play


def pages_of_places(story: Story, size: tuple[int, int], text_size: int) -> Iterator[pygame.Surface]:
    """One page for each place, 640 pixels wide or as high as that."""
    with tempfile.TemporaryDirectory() as shelf:
        for place in story.places:
            scene = next((name for name, scene in story.scenes.items() if scene.place == place), None)
            if scene:
                desk = desk_of(story, Path(shelf), size, text_size=text_size)
                page = picture(Stack(desk, Reading(opened_at(story, scene), warned="read")))
                share = 640 / max(size)
                yield pygame.transform.smoothscale(page, (round(size[0] * share), round(size[1] * share)))


def sheet(rows: Sequence[Sequence[pygame.Surface]]) -> pygame.Surface:
    wide = max(sum(each.get_width() + GAP for each in row) for row in rows) + GAP
    high = sum(max(each.get_height() for each in row) + GAP for row in rows) + GAP
    whole = pygame.Surface((wide, high))
    whole.fill((237, 228, 208))
    y = GAP
    for row in rows:
        x = GAP
        for each in row:
            whole.blit(each, (x, y))
            x += each.get_width() + GAP
        y += max(each.get_height() for each in row) + GAP
    return whole


def seen(picture: pygame.Surface, eyes: str) -> pygame.Surface:
    """As those eyes see it; a print has few colours, so each is worked out once."""
    matrix = EYES[eyes]

    @cache
    def through(colour: bytes) -> bytes:
        return bytes(_eight_bits(sum(map(_times, matrix[at : at + 3], map(_linear, colour)))) for at in (0, 3, 6))

    raw = pygame.image.tobytes(picture, "RGB")
    told = b"".join(through(raw[at : at + 3]) for at in range(0, len(raw), 3))
    return pygame.image.frombytes(told, picture.get_size(), "RGB")


def _times(one: float, other: float) -> float:
    return one * other


@cache
def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _eight_bits(share: float) -> int:
    share = min(1.0, max(0.0, share))
    return round(255 * (share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055))


def keep(picture: pygame.Surface, path: Path) -> None:
    pygame.image.save(picture, path)
    print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
