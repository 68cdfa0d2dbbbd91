"""The sheet of marks: each mark the tools make, small and named. `python -m tools.marks` writes docs/marks.png.

Needs pygame-ce. What is added to the tools is added here too, or nobody finds it.
"""

from __future__ import annotations

import io
import math
import os
import random
import struct
import sys
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame  # the driver has to be named before this

from .flakes import falling
from .furrow import furrows, rays, rings
from .gouge import Hand, carve, gouge, slivers
from .grass import tufts
from .knife import knife
from .light import Light, beams, surface
from .line import Line, bend, box, rise, straight, within
from .noise import Noise
from .plate import Plate
from .relief import Relief, hump
from .snowfield import Snowfield
from .tread import tread

SHEET = Path(__file__).parents[3] / "docs" / "marks.png"
FONT = Path(__file__).parents[2] / "fonts" / "Literata-Regular.ttf"
WIDE, HIGH, LABEL, ACROSS = 300, 190, 54, 4
"""A cell, the words beneath it, and how many stand side by side."""
INKS: Mapping[str, tuple[int, int, int]] = {"paper": (236, 228, 210), "light": (190, 172, 140), "mid": (112, 120, 122), "key": (20, 27, 34), "lamp": (224, 186, 96)}

Drawn = list[tuple[str, list[Line]]]
"""Shapes by ink, the lowest first; a cell is WIDE × HIGH."""


def whole(_x: float, _y: float) -> bool:
    return 8 < _x < WIDE - 8 and 8 < _y < HIGH - 8


def on_black(*cuts: tuple[str, list[Line]]) -> Drawn:
    return [("key", [box(0, 0, WIDE, HIGH)]), *cuts]


def contour(rng: random.Random) -> Drawn:
    return [("key", [knife(rng, bend([(40, 150), (60, 60), (130, 30), (200, 60), (260, 50), (270, 150), (150, 165), (40, 150)], 6), 17, 1.2)])]


def cut(rng: random.Random) -> Drawn:
    lines = [gouge(rng, bend([(24, y), (150, y - 8), (276, y)], 8), w, a, b) for y, w, a, b in ((28, 3, 3.2, 4.5), (58, 7, 3.2, 4.5), (94, 14, 3.2, 4.5), (130, 10, 0.3, 0.4), (164, 10, 1, 9))]
    return on_black(("paper", lines))


def flow(rng: random.Random) -> Drawn:
    bent = Noise(rng, 90)
    lines = furrows(rng, lambda x, y: 0.6 * bent(x, y), 12, whole, [(150, 95)])
    return [("key", [gouge(rng, line, 1.6, 0.2, 0.2) for line in lines])]


def tone(rng: random.Random) -> Drawn:
    bent = Noise(rng, 110)
    lines = furrows(rng, lambda x, y: 0.3 * bent(x, y), 11, whole, [(150, 95)])
    return on_black(("paper", carve(rng, lines, lambda x, y: 1.05 - x / WIDE, 11, whole, Hand((26, 150)))))


def teeth(rng: random.Random) -> Drawn:
    lines = furrows(rng, lambda x, y: 0.04 * math.sin(x / 30), 10, whole, [(150, 95)])
    return on_black(("mid", carve(rng, lines, lambda x, y: rise(215, 130, x + 30 * math.sin(y / 24)), 11, whole, Hand((40, 200)))), ("paper", carve(rng, lines, lambda x, y: rise(130, 50, x + 22 * math.sin(y / 20)), 11, whole, Hand((40, 160)))))


def ridges(rng: random.Random) -> Drawn:
    return [("paper", [box(0, 0, WIDE, HIGH)]), ("key", slivers(rng, 150, (10, 10, WIDE - 10, HIGH - 10), whole, lambda x, y: 0.15))]


def spread(rng: random.Random) -> Drawn:
    lines = rays(rng, (150, 12), (0.1, math.pi - 0.1), 12, (24, 190))
    return on_black(("lamp", carve(rng, lines, lambda x, y: rise(230, 30, math.dist((x, y), (150, 12))), 10, whole, Hand((30, 120), rest=(3, 12)))))


def round_it(rng: random.Random) -> Drawn:
    lines = rings(rng, (150, 95), (14, 130), 11, 0.62)
    return on_black(("light", carve(rng, lines, lambda x, y: rise(130, 20, math.dist((x, y * 1.4), (150, 133))), 10, whole, Hand((20, 90)))))


def lamp(rng: random.Random) -> Drawn:
    outer, core = beams(rng, (150, 40), (0.5, math.pi - 0.5), 135, 15, 8, 18)
    shade = [knife(rng, [(112, 36), (136, 18), (164, 18), (190, 36)], 9, 0.8), gouge(rng, straight((150, 0), (150, 20), 3), 4, 0.2, 0.2)]
    patch = [gouge(rng, bend([(70, y), (150, y - 3), (230, y)], 6), 7, 3, 5) for y in (12, 22, 32, 42)]
    return on_black(("mid", patch), ("lamp", outer), ("paper", core), ("key", shade))


def wall(rng: random.Random) -> Drawn:
    light = Light((60, 95), 250, (("paper", 0.3), ("lamp", 0.66), ("mid", 9.0)))
    cuts = surface(rng, box(8, 8, WIDE - 8, HIGH - 8), 0.02, 10, light, 0.9, hand=Hand((20, 90)))
    return on_black(*((ink, cuts[ink]) for ink in ("mid", "lamp", "paper") if ink in cuts))


def face(rng: random.Random) -> Drawn:
    form = Relief(lambda x, y: 95 * hump(x, y, (150, 95), 75, 95) + 34 * hump(x, y, (150, 110), 14, 34), (-0.62, -0.3, 0.72))
    inside = within([(150 + 76 * math.cos(a / 12 * math.tau), 95 + 84 * math.sin(a / 12 * math.tau)) for a in range(12)])
    lines = furrows(rng, form.round, 7, inside, [(110, 90), (150, 60), (180, 130)], 12)
    return on_black(("paper", carve(rng, lines, lambda x, y: form.lit(x, y), 7.4, inside, Hand((14, 60), thinnest=1))))


def snow(rng: random.Random) -> Drawn:
    field = Snowfield(560, gathers=2300)
    lee = field.slopes(Noise(rng, 115))
    lines = field.ridges(rng, Noise(rng, 140))
    cuts = carve(rng, lines, lambda x, y: rise(-0.05, 0.24, lee(x, y)), field.pitch, field.holds, Hand((60, 420), rest=(1, 18), lift=0.12))
    small = [[((x - 300) * 0.36, (y - 540) * 0.40) for x, y in line] for line in cuts]
    return [("paper", [box(0, 0, WIDE, HIGH)]), ("mid", [line for line in small if all(0 < x < WIDE and 0 < y < HIGH for x, y in line)])]


def boots(rng: random.Random) -> Drawn:
    prints: list[Line] = []
    for k in range(6):
        prints += tread(rng, (80 + 36 * k - 2 * k * k + (17 - 2 * k if k % 2 else 2 * k - 17), 150 - 34 * k + 2.4 * k * k), (13 - 1.8 * k, 21 - 3 * k), 3 if k % 2 else -3)
    return [("paper", [box(0, 0, WIDE, HIGH)]), ("key", prints)]


def flakes(rng: random.Random) -> Drawn:
    plate = Plate("sheet", (0, 0, 1, 1), {})
    falling(plate, rng)
    chips = [[(x - chip[0][0] // WIDE * WIDE, y - chip[0][1] // HIGH * HIGH) for x, y in chip] for chip in plate.groups[0].masses[0].shapes[:90]]
    return on_black(("paper", [chip for chip in chips if all(4 < x < WIDE - 4 and 4 < y < HIGH - 4 for x, y in chip)]))


def blades(rng: random.Random) -> Drawn:
    roots = [(40.0, 168.0), (110.0, 176.0), (170.0, 166.0), (250.0, 174.0)]
    return [("key", tufts(rng, roots, [0.9, 1.4, 0.6, 1.1]))]


def barbs(rng: random.Random) -> Drawn:
    half: list[list[Line]] = []
    for x0 in (0, 150):
        wire = [gouge(rng, bend([(x0 + 6, y), (x0 + 75, y + 5), (x0 + 144, y + 2)], 8), 3.2, 0.2, 0.2) for y in (60, 130)]
        for x, y in ((x0 + 50, 64), (x0 + 112, 64), (x0 + 82, 135)):
            wire += [gouge(rng, straight((x - 9, y - rng.uniform(7, 11)), (x + 9, y + 9), 3), 3, 0.4, 0.7), gouge(rng, straight((x - 7, y + 9), (x + 6, y - rng.uniform(8, 12)), 3), 2.6, 0.4, 0.7)]
        half.append(wire)
    return [("key", [box(150, 0, WIDE, HIGH), *half[0]]), ("paper", half[1])]


MARKS: tuple[tuple[str, str, Callable[[random.Random], Drawn]], ...] = (
    ("knife", "a contour: facets, no curve", contour),
    ("gouge", "one cut; below: a blunt end, a long run-out", cut),
    ("furrows", "what cuts follow, evenly apart", flow),
    ("carve", "a mass of cuts: tone is their width", tone),
    ("carve, twice", "where two tones meet, teeth meet", teeth),
    ("slivers", "ridges left standing in a cleared field", ridges),
    ("rays", "furrows away from a point; they fork", spread),
    ("rings", "furrows round a point, each begun elsewhere", round_it),
    ("beams", "a lamp: shade, cleared patch, long cuts", lamp),
    ("surface", "a wall in its light: three inks, ragged", wall),
    ("relief", "a form: cuts run round it", face),
    ("snowfield", "paper, with shadow in drifts", snow),
    ("tread", "boots: a sole and, apart, a heel", boots),
    ("falling", "snow: five-sided chips, few of them large", flakes),
    ("tufts", "grass: blades from one root, one wind", blades),
    ("wire", "counterchanged: black on light, light on black", barbs),
)


def drawn(shapes: Drawn, scale: int) -> pygame.Surface:
    """One cell, `scale` times as large."""
    paths = "".join(f'<path fill="#{"".join(f"{c:02x}" for c in INKS[ink])}" d="{"".join(map(_outline, lines))}"/>' for ink, lines in shapes)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}">{paths}</svg>'
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (WIDE * scale, HIGH * scale))


def _outline(line: Line) -> str:
    """Turned clockwise, as plate.py does: outlines of one path must not cancel where they cross."""
    if len(line) < 3:
        return ""
    area = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(line, [*line[1:], line[0]], strict=True))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (line if area >= 0 else line[::-1])) + "z"


def sheet() -> pygame.Surface:
    pygame.font.init()
    name, small = pygame.font.Font(FONT, 17), pygame.font.Font(FONT, 13)
    down = -(-len(MARKS) // ACROSS)
    page = pygame.Surface((ACROSS * (WIDE + 16) + 16, down * (HIGH + LABEL) + 16))
    page.fill(INKS["paper"])
    for number, (title, says, draw) in enumerate(MARKS):
        x, y = 16 + number % ACROSS * (WIDE + 16), 16 + number // ACROSS * (HIGH + LABEL)
        page.blit(pygame.transform.smoothscale(drawn(draw(random.Random(f"marks/{title}")), 2), (WIDE, HIGH)), (x, y))
        page.blit(name.render(title, True, INKS["key"]), (x, y + HIGH + 2))
        page.blit(small.render(says, True, INKS["key"]), (x, y + HIGH + 23))
    return page


def png(page: pygame.Surface) -> bytes:
    """The sheet in 16 colours: the five inks, and what lies between paper and key."""
    paper, key = INKS["paper"], INKS["key"]
    palette = [*INKS.values(), *(tuple(round(a + (b - a) * k / 12) for a, b in zip(paper, key, strict=True)) for k in range(1, 12))]
    nearest: dict[tuple[int, int, int], int] = {}

    def index(colour: tuple[int, int, int]) -> int:
        if colour not in nearest:
            nearest[colour] = min(range(16), key=lambda i: sum((a - b) ** 2 for a, b in zip(palette[i], colour, strict=True)))
        return nearest[colour]

    raw = pygame.image.tobytes(page, "RGB")
    wide, high = page.get_size()
    rows = bytearray()
    for y in range(high):
        row = [index((raw[i], raw[i + 1], raw[i + 2])) for i in range(y * wide * 3, (y + 1) * wide * 3, 3)]
        rows += b"\0" + bytes(a << 4 | b for a, b in zip(row[::2], row[1::2], strict=True))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", wide, high, 4, 3, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"PLTE", bytes(c for colour in palette for c in colour)) + chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + chunk(b"IEND", b"")


def main() -> int:
    pygame.display.init()
    data = png(sheet())
    SHEET.write_bytes(data)
    sys.stdout.write(f"{SHEET.name}: {len(MARKS)} marks, {len(data) // 1000} KB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
