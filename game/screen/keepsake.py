"""The band of a play on a sheet of A4, to be printed: 300 dots an inch, or lines without end.

An end is 0.75 mm, the story in lines of 14 rows, as many as it has. At the foot it says whose band this is and how it
is read; no day stands on it, and no reader's name.
"""

from __future__ import annotations

import io
import struct
import textwrap
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

import pygame

from game.rules.band import Row, weave
from game.rules.legend import legend, whose
from game.rules.play import Play
from game.rules.resume import BadRecord, resume
from game.rules.view import numbered, tape_page
from game.rules.weave import ALONG, HIGH
from game.screen.band import Dyes, Weaver, dyes, warp
from game.screen.theme import THEMES, Role
from game.screen.typeset import Dress, Run, Typesetter
from game.shelf import SLOTS, Shelf, going_on
from game.story.model import Story
from game.story.words import Words

WIDE, HIGH_MM = 297.0, 210.0
LINE = 14
"""Rows in a line."""
_END = 0.75
_DOTS, _PER_METRE = 9, 11811
"""300 dots an inch are 11811 a metre; nine of them are 0.76 mm."""
_SHEET = (3508, 2480)
_APART = 0.35
"""Between two lines of the band, in their height."""
_MARGIN, _FOOT = 17.0, 24.0
"""Millimetres left and right of the words, and at the foot for them; as much is left free above."""
_SIZES = (4.6, 3.4, 3.4)
"""Of the type of each line of the foot."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands under a band: what it is called, what it is, how it is read."""

    title: str
    caption: str
    key: str

    @property
    def lines(self) -> tuple[str, str, str]:
        return self.title, self.caption, self.key


def foot(play: Play, words: Words, *, back: bool = False) -> Foot:
    """The words of a play's band."""
    story = play.story
    first_and_last = dict.fromkeys([*(reel.tape for reel in play.earlier[:1]), play.tape])
    tapes = (tape_page(story, tape, words) for tape in first_and_last)
    title = " \u2013 ".join(numbered(tape.number, tape.title) for tape in tapes)
    side = words.ui("The back of a band:") if back else words.ui("A band:")
    rows = words.ui("one row for each decision, from left to right, as it was made in one play.")
    key = " ".join([*whose(story, words), *legend(words)])
    return Foot(f"{words.text('story/title', story.title)}: {title}", f"{side} {rows}", key)


class NothingKept(Exception):
    """There is no such save; the message says which there could be, or why it cannot be read."""


def keepsake(story: Story, shelf: Shelf, save: str, suffix: str, *, back: bool = False) -> bytes:
    """The band of a save, its slot's number or "last", as .png or .svg. Raises NothingKept."""
    play = _kept(story, shelf, save)
    under = foot(play, Words.english(), back=back)
    if suffix.lower() == ".svg":
        return svg(play, under, back=back).encode()
    pygame.font.init()
    return png(play, printed(under), back=back)


def _kept(story: Story, shelf: Shelf, save: str) -> Play:
    slot = int(save) if save.isdecimal() and len(save) < 3 else 0
    if save != "last" and not 1 <= slot <= SLOTS:
        raise NothingKept(f"There is no slot {save}: they are 1 to {SLOTS}, or last.")
    if not slot and (last := going_on(story, shelf.autosaves())):
        return last[1]
    saved = shelf.take(slot) if slot else shelf.newest()
    if saved is None:
        met = " ".join(Words.english().notice(notice) for notice in shelf.notices())
        raise NothingKept(met or (f"There is nothing in slot {slot}." if slot else "The game has kept nothing yet."))
    try:
        return resume(story, saved.record)[0]
    except BadRecord as bad:
        raise NothingKept(str(bad)) from None


def printed(under: Foot) -> pygame.Surface:
    """The foot as it stands on the PNG. It needs the fonts, which only the thread that opened them may use."""
    theme, setter = THEMES["cream"], Typesetter("literata")
    strip = pygame.Surface((_SHEET[0], _dots(_FOOT)))
    strip.fill(theme.paper)
    y = 0
    for number, (text, mm) in enumerate(zip(under.lines, _SIZES, strict=True)):
        role: Role = "title" if number == 0 else "text"
        dress = Dress(_dots(mm), round(_dots(mm) * 1.35), role, "ink")
        block = setter.set([Run(text, dress)], dress, _SHEET[0] - 2 * _dots(_MARGIN))
        for line in block.lines:
            for piece in line:
                strip.blit(setter.surface(piece.run, theme.inks["ink"]), (_dots(_MARGIN) + piece.x, y))
            y += dress.leading
    return strip


def png(play: Play, under: pygame.Surface, *, back: bool = False) -> bytes:
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
    sheet.blit(under, (0, _SHEET[1] - under.get_height()))
    written = io.BytesIO()
    pygame.image.save(sheet, written, "band.png")
    return _sized(written.getvalue())


def svg(play: Play, under: Foot, *, back: bool = False) -> str:
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
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{paper}\n{"".join(drawn)}{_words(under)}</svg>\n'


def _words(under: Foot) -> str:
    """The foot as text that can be selected, in whatever serif face there is."""
    y, said = HIGH_MM - _FOOT, []
    for number, (text, mm) in enumerate(zip(under.lines, _SIZES, strict=True)):
        weight = ' font-weight="bold"' if number == 0 else ""
        for line in textwrap.wrap(text, round((WIDE - 2 * _MARGIN) / (mm * 0.5))):
            y += mm * 1.35
            said.append(f'<text x="{_MARGIN:g}" y="{y:.2f}" font-size="{mm:g}"{weight}>{escape(line)}</text>\n')
    return "".join(['<g font-family="Literata, Georgia, serif">\n', *said, "</g>\n"])


def _dots(mm: float) -> int:
    return round(mm * _PER_METRE / 1000)


def _lines(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for at in range(0, len(rows), LINE):
        yield rows[at : at + LINE]


def _fitting(rows: int, px: int) -> int:
    """As large as asked for, or as all lines fit on the sheet."""
    lines = max(1, -(-rows // LINE))
    while px > 1 and HIGH * px * (lines + (lines - 1) * _APART) > _SHEET[1] - 2 * _dots(_FOOT):
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
