"""One sheet of paper: what stands on it and what can be pressed. Composed once, drawn as often as needed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.rules.hearing import Hearing
from game.screen.change import Change
from game.screen.layout import TARGET, Measure, Rect
from game.screen.snowfall import Snowfall
from game.screen.theme import Ink, Theme
from game.screen.typeset import Block, Run, Typesetter

Look = Literal["row", "link", "term", "cloth"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A run in its place; `baseline` in pixels from the top of the sheet."""

    run: Run
    rect: Rect
    baseline: int


@dataclass(frozen=True, slots=True)
class Target:
    """Something to press. `rects`: where it stands (a term may run over two lines)."""

    key: str
    """Stays the same when the sheet is composed again, so that focus stays too."""
    rects: tuple[Rect, ...]
    act: Callable[[], Change | None]
    look: Look
    number: int = 0
    """The key that chooses it, 1 to 9."""
    ink: Ink = "ink"
    told: tuple[Printed, ...] = ()
    """What is said of it while it has focus."""

    def holds(self, x: int, y: int) -> bool:
        return any(rect.at_least(TARGET).holds(x, y) for rect in self.rects)

    def far(self, x: int, y: int) -> int:
        """Squared distance from its nearest middle: terms on neighbouring lines may both hold a finger."""
        return min((x - r.centre[0]) ** 2 + (y - r.centre[1]) ** 2 for r in self.rects)


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape drawn in one ink: a filled polygon."""

    points: tuple[tuple[int, int], ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Hung:
    """What paints itself in a place of its own, a band or a print. Words stand on it only where it is a `paper`."""

    rect: Rect
    paint: Callable[[pygame.Surface, Rect, float], None]
    """Gets the surface, the place, and what o'clock it is in seconds."""
    paper: bool = False


@dataclass(slots=True)
class Sheet:
    """What one screen shows at one moment."""

    measure: Measure
    hung: list[Hung] = field(default_factory=list)
    printed: list[Printed] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    first: str = ""
    """The key of what has focus at first."""
    turn: Callable[[int], None] | None = None
    """Turns to the next leaf (1) or the one before (-1)."""
    back: Callable[[], Change | None] | None = None
    """What Esc does; None is going back to the screen before."""
    undo: Callable[[], Change | None] | None = None
    """One page of the story back."""
    snowfall: Snowfall | None = None
    hearing: Hearing | None = None
    """What can be heard on it; None: what is heard goes on."""
    typed: Callable[[str], Change | None] | None = None
    """Takes a letter or a figure, where something is to be typed."""
    moves_until: float = 0.0
    """Until this time something on it moves."""

    def print(self, block: Block, x: int, y: int, setter: Typesetter) -> None:
        """Puts the block with its upper left corner at x, y, all faces of a line on one baseline.

        Large type hangs out by the white that its first letter brings along, so that its stem stands in the margin.
        """
        dress = block.dress
        ascent = setter.ascent(dress)
        drop = (dress.leading - setter.font(dress.role, dress.px).get_height()) // 2 + ascent
        for number, line in enumerate(block.lines):
            top = y + number * dress.leading
            for piece in line:
                hang = setter.bearing(piece.run) if dress.px > self.measure.text * 1.2 else 0
                rect = Rect(x + piece.x - hang, top, piece.width, dress.leading)
                self.printed.append(Printed(piece.run, rect, top + drop))

    def rule(self, rect: Rect, ink: Ink = "line") -> None:
        x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        self.marks.append(Mark(((x, y), (right, y), (right, bottom), (x, bottom)), ink))

    def at(self, x: int, y: int) -> int | None:
        """The index of the target there."""
        here = [n for n, target in enumerate(self.targets) if target.holds(x, y)]
        return min(here, key=lambda n: self.targets[n].far(x, y), default=None)

    def index(self, key: str) -> int | None:
        return next((n for n, target in enumerate(self.targets) if target.key == key), None)


def draw(
    surface: pygame.Surface, sheet: Sheet, focus: int | None, theme: Theme, setter: Typesetter, now: float = math.inf
) -> None:
    """Draws all but the paper. `now`: seconds by the clock of `moves_until`; by default all has come to rest."""
    focused = sheet.targets[focus] if focus is not None else None
    if focused and focused.look == "row" and not theme.outlined:
        for rect in focus_ground(focused, sheet.measure):
            pygame.draw.rect(surface, theme.inks["tint"], rect)
    for hung in sheet.hung:
        hung.paint(surface, hung.rect, now)
    for mark in sheet.marks:
        pygame.draw.polygon(surface, theme.inks[mark.ink], mark.points)
    for printed in (*sheet.printed, *(focused.told if focused else ())):
        run = printed.run
        top = printed.baseline - setter.ascent(run.dress)
        surface.blit(setter.surface(run, theme.inks[run.dress.ink]), (printed.rect.x, top))
        if run.entry:
            _dots(surface, printed, theme, sheet.measure)
    if focused:
        for rect in focus_marks(focused, sheet.measure, outlined=theme.outlined):
            pygame.draw.rect(surface, theme.inks[focused.ink], rect)


def _dots(surface: pygame.Surface, printed: Printed, theme: Theme, m: Measure) -> None:
    """The fine dotted line under a term."""
    side = max(1, round(printed.run.dress.px / 18))
    y = printed.baseline + max(3, round(printed.run.dress.px * 0.17))
    for x in range(printed.rect.x, printed.rect.right - side + 1, side * 3):
        surface.fill(theme.inks["soft"], (x, y, side, side))


def focus_ground(target: Target, m: Measure) -> list[Rect]:
    """What has focus, and a little beside it."""
    side = m.px(16) if target.look == "row" else m.px(4)
    return [Rect(r.x - side, r.y, r.w + 2 * side, r.h) for r in target.rects]


def focus_bar(m: Measure) -> int:
    """How thick the bars are that show focus."""
    return max(4, m.px(5))


def focus_marks(target: Target, m: Measure, *, outlined: bool) -> list[Rect]:
    """The bars that show focus, beside or under the text and never over it."""
    thick = focus_bar(m)
    grounds = focus_ground(target, m)
    if outlined:
        return [side for ground in grounds for side in _outline(ground, thick)]
    if target.look == "cloth":
        return [Rect(g.x, y, g.w, thick) for g in grounds for y in (g.y - 2 * thick, g.bottom + thick)]
    if target.look == "row":
        return [Rect(g.x - thick, g.y, thick, g.h) for g in grounds]
    return [Rect(g.x, g.bottom - thick, g.w, thick) for g in grounds]


def _outline(r: Rect, thick: int) -> tuple[Rect, Rect, Rect, Rect]:
    """Around the ground, not on it."""
    x, y, w, h = r.x - thick, r.y - thick, r.w + 2 * thick, r.h + 2 * thick
    return (
        Rect(x, y, w, thick),
        Rect(x, r.bottom, w, thick),
        Rect(x, y, thick, h),
        Rect(r.right, y, thick, h),
    )
