"""Marked text → words → lines → surfaces."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pygame

from game.files import assets_folder
from game.screen.theme import FACES, Colour, Ink, Role
from game.story.prose import Spans

_SPACE = re.compile(r"[ \t\r\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_APOSTROPHE = re.compile(r"(?<=\w)'")
_MAY_BREAK = re.compile(r"[^/\-_.?&=]*[/\-_.?&=]|[^/\-_.?&=]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SURFACES_KEPT = 24_000_000
"""Bytes of rendered text kept."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How a run of text is set: `px` the size of its face, `leading` from line to line."""

    px: int
    leading: int
    role: Role = "text"
    ink: Ink = "ink"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one dress; `entry`: the codex entry it leads to."""

    text: str
    dress: Dress
    entry: str = ""


Word = tuple[Run, ...]
"""What is never broken, unless it is longer than a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run on its line: `x` from the left of the block."""

    run: Run
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set to a width; `words` are kept so that a part of them can be set again."""

    lines: tuple[tuple[Piece, ...], ...]
    words: tuple[Word, ...]
    counts: tuple[int, ...]
    """How many words stand on each line."""
    dress: Dress

    @property
    def height(self) -> int:
        return len(self.lines) * self.dress.leading

    @property
    def width(self) -> int:
        return max((line[-1].x + line[-1].width for line in self.lines if line), default=0)


def printable(text: str) -> str:
    """`text` as a printer sets it: apostrophes curly, and nothing in it that pygame would raise on.

    NUL, the other control characters and soft hyphens go; lone surrogates become the sign for what cannot be read.
    """
    return _APOSTROPHE.sub("’", _SURROGATE.sub("\ufffd", _CONTROL.sub("", text)))


def runs(spans: Spans, dress: Dress) -> list[Run]:
    """The spans as runs: stress leans the other way, a term leads to its entry."""
    leaning = replace(dress, role="text" if dress.role == "stress" else "stress")
    return [
        Run(span.text, leaning if span.kind == "stress" else dress, span.name if span.kind == "term" else "")
        for span in spans
    ]


def words_of(text: Iterable[Run]) -> tuple[Word, ...]:
    """The runs cut at their spaces; runs that touch make one word."""
    found: list[list[Run]] = [[]]
    for run in text:
        for number, part in enumerate(_SPACE.split(printable(run.text))):
            if number and found[-1]:
                found.append([])
            if part:
                found[-1].append(Run(part, run.dress, run.entry))
    return tuple(tuple(word) for word in found if word)


class Typesetter:
    """One family of faces: measures, breaks into lines, renders. Opens each size of a face once."""

    def __init__(self, face: str, folder: Path | None = None) -> None:
        self._files = FACES[face]
        self._folder = folder or assets_folder() / "fonts"
        self._fonts: dict[tuple[Role, int], pygame.font.Font] = {}
        self._widths: dict[tuple[str, Role, int], int] = {}
        self._surfaces: OrderedDict[tuple[str, Role, int, Colour], pygame.Surface] = OrderedDict()
        self._kept = 0

    def font(self, role: Role, px: int) -> pygame.font.Font:
        key = role, px
        if key not in self._fonts:
            self._fonts[key] = pygame.font.Font(str(self._folder / f"{self._files[role]}.ttf"), px)
        return self._fonts[key]

    def width(self, text: str, dress: Dress) -> int:
        """Pixels `text` takes on one line; `text` must be printable."""
        key = text, dress.role, dress.px
        if key not in self._widths:
            self._widths[key] = self.font(dress.role, dress.px).size(text)[0]
        return self._widths[key]

    def surface(self, run: Run, colour: Colour) -> pygame.Surface:
        key = run.text, run.dress.role, run.dress.px, colour
        if key in self._surfaces:
            self._surfaces.move_to_end(key)
            return self._surfaces[key]
        drawn = self.font(run.dress.role, run.dress.px).render(run.text, True, colour)
        self._surfaces[key] = drawn
        self._kept += drawn.get_width() * drawn.get_height() * 4
        while self._kept > _SURFACES_KEPT and len(self._surfaces) > 1:
            old = self._surfaces.popitem(last=False)[1]
            self._kept -= old.get_width() * old.get_height() * 4
        return drawn

    def bearing(self, run: Run) -> int:
        """The white before the first letter, in pixels."""
        metrics = self.font(run.dress.role, run.dress.px).metrics(run.text[:1])
        return max(0, metrics[0][0]) if metrics and metrics[0] else 0

    def ascent(self, dress: Dress) -> int:
        return self.font(dress.role, dress.px).get_ascent()

    def set(self, text: Iterable[Run], dress: Dress, width: int) -> Block:
        """The runs in lines of at most `width` pixels; `dress` gives the distance of the lines."""
        return self.set_words(words_of(text), dress, width)

    def set_line(self, text: Iterable[Run], dress: Dress) -> Block:
        """The runs in one line, however long."""
        return self.set(text, dress, 1_000_000)

    def set_words(self, words: Sequence[Word], dress: Dress, width: int) -> Block:
        fitting = [part for word in words for part in self._fitting(word, width)]
        space = self.width(" ", dress)
        # Widths are whole pixels, so a line measured word by word can be a pixel or two shorter than it is drawn.
        counts = _break([self._word_width(word) for word in fitting], space, width - width // 200)
        lines = []
        start = 0
        for count in counts:
            lines.append(self._line(fitting[start : start + count], space))
            start += count
        return Block(tuple(lines), tuple(fitting), tuple(counts), dress)

    def cut(self, block: Block, room: int, width: int, *, anywhere: bool) -> tuple[Block, Block] | None:
        """The block in two, the first at most `room` high, cut after a sentence; after any word if `anywhere`."""
        fit = sum(block.counts[: room // block.dress.leading])
        ends = [n for n in range(1, fit + 1) if n < len(block.words) and _ends_sentence(block.words[n - 1])]
        for count in [*reversed(ends), *(range(fit, 0, -1) if anywhere else ())]:
            first = self.set_words(block.words[:count], block.dress, width)
            if first.height <= room and count < len(block.words):
                return first, self.set_words(block.words[count:], block.dress, width)
        return None

    def _word_width(self, word: Word) -> int:
        return sum(self.width(run.text, run.dress) for run in word)

    def _fitting(self, word: Word, width: int) -> list[Word]:
        """The word, or, where it is longer than a line, its parts."""
        if self._word_width(word) <= width:
            return [word]
        parts: list[Word] = [()]
        for run in word:
            for bit in self._bits(run, width):
                longer = _joined(parts[-1], Run(bit, run.dress, run.entry))
                if parts[-1] and self._word_width(longer) > width:
                    parts.append((Run(bit, run.dress, run.entry),))
                else:
                    parts[-1] = longer
        return parts

    def _bits(self, run: Run, width: int) -> Iterator[str]:
        """Where it may be broken: an address after its strokes and stops, else anywhere."""
        for bit in _MAY_BREAK.findall(run.text):
            if self.width(bit, run.dress) <= width:
                yield bit
            else:
                yield from bit

    def _line(self, words: Sequence[Word], space: int) -> tuple[Piece, ...]:
        """Neighbours in the same dress become one piece, so that the face can kern them."""
        pieces: list[Piece] = []
        x = 0
        for run, gap in _merged(words):
            x += space if gap else 0
            width = self.width(run.text, run.dress)
            if width:  # pygame raises on text that takes no room, such as a joiner alone
                pieces.append(Piece(run, x, width))
            x += width
        return tuple(pieces)


def _merged(words: Sequence[Word]) -> list[tuple[Run, bool]]:
    """The runs of a line, each as long as its dress lasts, and whether a space stands before it."""
    merged: list[tuple[Run, bool]] = []
    for word in words:
        for number, run in enumerate(word):
            gap = bool(merged) and not number
            if merged and merged[-1][0].dress == run.dress and merged[-1][0].entry == run.entry:
                last, before = merged[-1]
                merged[-1] = Run(last.text + (" " if gap else "") + run.text, run.dress, run.entry), before
            else:
                merged.append((run, gap))
    return merged


def _joined(word: Word, run: Run) -> Word:
    if word and word[-1].dress == run.dress and word[-1].entry == run.entry:
        return (*word[:-1], replace(run, text=word[-1].text + run.text))
    return (*word, run)


def _ends_sentence(word: Word) -> bool:
    return bool(_SENTENCE_END.search("".join(run.text for run in word)))


def _break(widths: Sequence[int], space: int, room: int) -> list[int]:
    """How many words on each line, so that the right edge is as even as it can be.

    Least sum of squared gaps (Knuth and Plass, without stretching): the last line is free, but a single short
    word on it costs.
    """
    count = len(widths)
    best = [0.0] * (count + 1)
    after = [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        best[start] = float("inf")
        line = -space
        for end in range(start + 1, count + 1):
            line += space + widths[end - 1]
            if line > room and end > start + 1:
                break
            gap = max(0, room - line) / room
            here = gap * gap if end < count else (0.3 if line < room * 0.2 and start else 0.0)
            if here + best[end] + 0.02 < best[start]:
                best[start], after[start] = here + best[end] + 0.02, end
    counts = []
    at = 0
    while at < count:
        counts.append(after[at] - at)
        at = after[at]
    return counts
