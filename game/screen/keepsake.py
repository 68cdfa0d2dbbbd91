"""The band of a play on a sheet of A4, to be printed: 300 dots an inch, or lines without end.

An end is 0.75 mm, the story in lines of 14 rows, as many as it has.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Sequence

import pygame

from game.rules.band import Row, weave
from game.rules.play import Play
from game.rules.resume import BadRecord, resume
from game.rules.weave import ALONG, HIGH
from game.screen.band import Dyes, Weaver, dyes, warp
from game.screen.theme import THEMES
from game.shelf import SLOTS, Shelf, going_on
from game.story.model import Story

WIDE, HIGH_MM = 297.0, 210.0
LINE = 14
"""Rows in a line."""
_END = 0.75
_DOTS, _PER_METRE = 9, 11811
"""300 dots an inch are 11811 a metre; nine of them are 0.76 mm."""
_SHEET = (3508, 2480)
_APART = 0.35
"""Between two lines of the band, in their height."""


class NothingKept(Exception):
    """There is no such save; the message says which there could be."""


def keepsake(story: Story, shelf: Shelf, save: str, suffix: str, *, back: bool = False) -> bytes:
    """The band of a save, its slot's number or "last", as .png or .svg. Raises NothingKept."""
    play = _kept(story, shelf, save)
    return svg(play, back=back).encode() if suffix.lower() == ".svg" else png(play, back=back)


def _kept(story: Story, shelf: Shelf, save: str) -> Play:
    slot = int(save) if save.isdecimal() and len(save) < 3 else 0
    if save != "last" and not 1 <= slot <= SLOTS:
        raise NothingKept(f"There is no slot {save}: they are 1 to {SLOTS}, or last.")
    if not slot and (last := going_on(story, shelf.autosaves())):
        return last[1]
    saved = shelf.take(slot) if slot else shelf.newest()
    if saved is None:
        raise NothingKept(f"There is nothing in slot {slot}." if slot else "The game has kept nothing yet.")
    try:
        return resume(story, saved.record)[0]
    except BadRecord as bad:
        raise NothingKept(str(bad)) from None


def png(play: Play, *, back: bool = False) -> bytes:
    """A PNG of 3508 × 2480 dots that knows its size in millimetres."""
    theme = THEMES["cream"]
    band, dye = weave(play), dyes(play.story, theme)
    px = _fitting(len(band.rows), _DOTS)
    sheet = pygame.Surface(_SHEET)
    sheet.fill(theme.paper)
    weaver = Weaver()
    lines = list(_lines(band.rows))
    high = HIGH * px
    step = high + round(high * _APART)
    top = (_SHEET[1] - step * max(1, len(lines)) + step - high) // 2
    left = (_SHEET[0] - LINE * ALONG * px) // 2
    for number, rows in enumerate(lines):
        y = top + number * step
        sheet.blit(weaver.cloth(rows, dye, px, back=back, first=number * LINE), (left, y))
    used = len(lines[-1]) if lines else 0
    waiting = warp(band.warp[::-1] if back else band.warp, dye, (LINE - used) * ALONG * px, px)
    sheet.blit(waiting, (left + used * ALONG * px, top + max(0, len(lines) - 1) * step))
    written = io.BytesIO()
    pygame.image.save(sheet, written, "band.png")
    return _sized(written.getvalue())


def svg(play: Play, *, back: bool = False) -> str:
    """An SVG of A4, one path for each thread."""
    theme = THEMES["cream"]
    band, dye = weave(play), dyes(play.story, theme)
    lines = list(_lines(band.rows))
    end = _END * _fitting(len(band.rows), _DOTS) / _DOTS
    step = HIGH * end * (1 + _APART)
    top = (HIGH_MM - step * max(1, len(lines)) + HIGH * end * _APART) / 2
    left = (WIDE - LINE * ALONG * end) / 2
    drawn = []
    for number, rows in enumerate(lines):
        place = f"translate({left:.2f} {top + number * step:.2f}) scale({end:.4f})"
        waiting = _waiting(band.warp, len(rows), dye, back=back) if number == len(lines) - 1 else ""
        drawn.append(f'<g transform="{place}">\n{_threads(rows, dye, back=back)}{waiting}</g>\n')
    size = f'width="{WIDE:g}mm" height="{HIGH_MM:g}mm" viewBox="0 0 {WIDE:g} {HIGH_MM:g}"'
    paper = f'<rect width="{WIDE:g}" height="{HIGH_MM:g}" fill="{_code(theme.paper)}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{paper}\n{"".join(drawn)}</svg>\n'


def _lines(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for at in range(0, len(rows), LINE):
        yield rows[at : at + LINE]


def _fitting(rows: int, px: int) -> int:
    """As large as asked for, or as all lines fit on the sheet."""
    lines = max(1, -(-rows // LINE))
    while px > 1 and HIGH * px * (lines + (lines - 1) * _APART) > _SHEET[1] * 0.94:
        px -= 1
    return px


def _threads(rows: Sequence[Row], dye: Dyes, *, back: bool) -> str:
    """Runs of one thread as slanted bars; wool is the ground they lie on."""
    marks: dict[int, list[str]] = {thread: [] for thread in range(1, len(dye))}
    for number, row in enumerate(rows):
        for y, line in enumerate(row.back if back else row.face):
            lean = 0.16 if y % 2 else -0.16
            for start, length, thread in _runs(line):
                if thread:
                    x = number * ALONG + start - lean / 2
                    marks[thread].append(f"M{x:g} {y}h{length}l{lean:g} .96h-{length}z")
    ground = f'<rect width="{len(rows) * ALONG}" height="{HIGH}" fill="{_code(dye[0])}"/>\n'
    return ground + "".join(
        f'<path fill="{_code(dye[thread])}" d="{"".join(found)}"/>\n' for thread, found in marks.items() if found
    )


def _waiting(threads: bytes, rows: int, dye: Dyes, *, back: bool) -> str:
    """The men's threads and the dark ones, bare to the end of the line."""
    x, far = rows * ALONG, LINE * ALONG
    return "".join(
        f'<path fill="{_code(dye[thread])}" d="M{x} {y}H{far}v.7H{x}z"/>\n'
        for y, thread in enumerate(threads[::-1] if back else threads)
        if thread
    )


def _runs(line: bytes) -> Iterator[tuple[int, int, int]]:
    start = 0
    for x in range(1, len(line) + 1):
        if x == len(line) or line[x] != line[start]:
            yield start, x - start, line[start]
            start = x


def _code(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _sized(image: bytes) -> bytes:
    """The PNG with the size of its dots written behind its head, where printers look for it."""
    head = 8 + 25  # the signature, and the chunk IHDR
    body = b"pHYs" + struct.pack(">IIB", _PER_METRE, _PER_METRE, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return image[:head] + chunk + image[head:]
