"""Pulls proofs: inks a print, crops it, rubs it onto paper, writes PNGs.

`python -m tools.pull NAME --ink dusk.even --crop page|print|wide --out FOLDER` needs pygame-ce and PyYAML.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import sys
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame  # the driver has to be named before this

from .inks import Inking, inking
from .line import Line
from .noise import Noise

PRINTS = Path(__file__).parent.parent
CROPS = {"page": (816, 874), "print": (1500, 1000), "wide": (1600, 900), "phone": (968, 700)}
TILE = 512


def inked(svg: str, inks: Inking) -> str:
    """The print with its classes filled and the groups of other hours dropped."""
    style = "".join(f".{ink}{{fill:{colour}}}" for ink, colour in inks.colours.items())
    svg = re.sub(r"<style>.*?</style>", f"<style>{style}</style>", svg, flags=re.S)

    def keep(match: re.Match[str]) -> str:
        return match[0] if match[1] in inks.when else match[0].replace("<g ", '<g display="none" ')

    return re.sub(r'<g [^>]*class="when-(\w+)"[^>]*>', keep, svg)


def window(svg: str, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """The part of the print shown at that shape: as much as there is, about the middle of its focus."""
    wide, high = map(float, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())  # type: ignore[union-attr]
    fx, fy, fw, fh = map(float, re.search(r'data-focus="([^"]*)"', svg)[1].split())  # type: ignore[index]
    w = min(wide, high * size[0] / size[1])
    h = w * size[1] / size[0]
    x = min(max(0.0, fx + fw / 2 - w / 2), wide - w)
    y = min(max(0.0, fy + fh / 2 - h / 2), high - h)
    return x, y, w, h


def edge(name: str, view: tuple[float, float, float, float]) -> list[Line]:
    """Four strips of bare paper round the window, torn by the roller's uneven reach."""
    x, y, w, h = view
    rng = random.Random(f"{name}/edge")
    out: list[Line] = []
    for side in "tblr":
        slow, quick, far = Noise(rng, 60), Noise(rng, 11), w if side in "tb" else h
        line: Line = []
        for i in range(0, int(far) + 8, 8):
            inset = 11 + 3.2 * slow(i) + 1.3 * quick(i)
            line.append(
                {
                    "t": (x + i, y + inset),
                    "b": (x + i, y + h - inset),
                    "l": (x + inset, y + i),
                    "r": (x + w - inset, y + i),
                }[side]
            )
        left, top, right, bottom = x - 9, y - 9, x + w + 9, y + h + 9
        outer = {
            "t": [(right, line[-1][1]), (right, top), (left, top), (left, line[0][1])],
            "b": [(right, line[-1][1]), (right, bottom), (left, bottom), (left, line[0][1])],
            "l": [(line[-1][0], bottom), (left, bottom), (left, top), (line[0][0], top)],
            "r": [(line[-1][0], bottom), (right, bottom), (right, top), (line[0][0], top)],
        }[side]
        out.append(line + outer)
    return out


def proof(svg: str, inks: Inking, size: tuple[int, int]) -> pygame.Surface:
    """The print as it lies on the page, `size` in pixels."""
    view = window(svg, size)
    name = re.search(r'id="([^"]*)"', svg)[1]  # type: ignore[index]
    strips = ("M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in strip) + "z" for strip in edge(name, view))
    rim = "".join(f'<path class="paper" d="{strip}"/>' for strip in strips)
    svg = inked(svg, inks).replace("</svg>", rim + "</svg>")
    svg = re.sub(r'viewBox="[^"]*"', 'viewBox="{:.2f} {:.2f} {:.2f} {:.2f}"'.format(*view), svg)
    sheet = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size).convert()
    salt, fibre = tiles()
    salt.fill((*pygame.Color(inks.colours["paper"])[:3], 255), special_flags=pygame.BLEND_RGBA_MULT)
    for top in range(0, sheet.get_height(), TILE):
        for left in range(0, sheet.get_width(), TILE):
            sheet.blit(salt, (left, top))
            sheet.blit(fibre, (left, top), special_flags=pygame.BLEND_RGB_MULT)
    return sheet


def tiles() -> tuple[pygame.Surface, pygame.Surface]:
    """Salt, where paper shows through thin ink, and the fibre of the paper."""
    rng = random.Random("paper")
    salt = pygame.Surface((TILE, TILE), pygame.SRCALPHA)
    salt.fill((255, 255, 255, 0))
    cloud = Noise(rng, 90)
    for _ in range(5200):
        x, y = rng.randrange(TILE), rng.randrange(TILE)
        if rng.random() < 0.12 + 0.6 * max(0.0, cloud(x, y)) ** 2:
            salt.set_at((x, y), (255, 255, 255, rng.randrange(25, 105)))
    fibre = pygame.Surface((TILE, TILE))
    for grain, least in ((TILE, 246), (TILE // 3, 249), (TILE // 11, 250)):
        layer = pygame.Surface((grain, grain))
        for x in range(grain):
            for y in range(grain):
                layer.set_at((x, y), (rng.randrange(least, 256),) * 3)
        layer = pygame.transform.smoothscale(layer, (TILE, TILE))
        if grain == TILE:
            fibre.blit(layer, (0, 0))
        else:
            fibre.blit(layer, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return salt, fibre


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Pull proofs of the prints.")
    parser.add_argument("names", nargs="+")
    parser.add_argument(
        "--ink", default=["dusk.even"], nargs="+", help="hour.warmth, then seasons and weathers: night.cold.snow"
    )
    parser.add_argument("--crop", default=["print"], nargs="+", choices=CROPS)
    parser.add_argument("--out", type=Path, default=Path("proofs"))
    asked = parser.parse_args(words)
    asked.out.mkdir(parents=True, exist_ok=True)
    pygame.display.init()
    pygame.display.set_mode((8, 8))
    for name in asked.names:
        svg = (PRINTS / f"{name}.svg").read_text(encoding="utf-8")
        for ink in asked.ink:
            for crop in asked.crop:
                pygame.image.save(proof(svg, inking(ink), CROPS[crop]), asked.out / f"{name}-{ink}-{crop}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
