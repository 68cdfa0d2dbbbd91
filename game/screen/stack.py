"""The stack of screens: focus, pressing, and the one place where what a screen asks for is done."""

from __future__ import annotations

from dataclasses import dataclass

from game.screen.change import Change, Pop, Push, Quit, Screen, Swap
from game.screen.desk import Desk
from game.screen.input import Back, Choose, Intent, Move, Next, Number, Point, Sign, Turn, Undo
from game.screen.scan import Scan, offer
from game.screen.sheet import Sheet, Target

REPEAT = 0.3
"""Seconds in which a second activation counts as the same (a tremor, a bouncing key)."""


@dataclass(slots=True)
class Opened:
    """A screen and where its reader is: the key that has focus, and the key that is held down."""

    screen: Screen
    sheet: Sheet
    focus: str = ""
    held: str = ""


class Stack:
    """The screens that lie open, the topmost last. `dirty`: what is drawn is no longer what is.

    `scan`: what is offered where one switch plays; None: it begins anew.
    """

    def __init__(self, desk: Desk, first: Screen, repeat: float = REPEAT) -> None:
        self.desk = desk
        self.repeat = repeat
        self.opened: list[Opened] = []
        self.dirty = True
        self.scan: Scan | None = None
        self._activated = float("-inf")
        self.apply(Push(first))

    def push(self, screen: Screen) -> None:
        """Opens a screen over the others."""
        self.apply(Push(screen))

    @property
    def top(self) -> Opened:
        return self.opened[-1]

    @property
    def focus(self) -> int | None:
        return self.top.sheet.index(self.top.focus)

    def apply(self, change: Change | None) -> None:
        """Does what a screen asked for."""
        match change:
            case Push(screen):
                self.opened.append(Opened(screen, Sheet(self.desk.measure)))
            case Swap(screen):
                self.opened[-1] = Opened(screen, Sheet(self.desk.measure))
            case Pop():
                self.opened.pop()
                self._welcome_back()
            case Quit():
                self.opened.clear()
            case None:
                pass
        if self.opened:
            self.recompose()

    def _welcome_back(self) -> None:
        """Focus goes to the first thing to do where that is another now, and after a word was looked up: to read on.

        One switch always begins there.
        """
        if not self.opened:
            return
        top, at = self.top, self.focus
        looked_up = at is not None and top.sheet.targets[at].look == "term"
        if looked_up or self.desk.settings.one_switch or top.screen.compose(self.desk).first != top.sheet.first:
            top.focus = ""

    def recompose(self) -> None:
        """The topmost sheet anew; focus stays on what it was on, if that is still there."""
        top = self.top
        top.sheet = top.screen.compose(self.desk)
        if top.sheet.index(top.focus) is None:
            top.focus = top.sheet.first
        top.held = ""
        self.dirty = True

    def show_news(self, until: float) -> None:
        """What a sheet waited for has come; it shows itself until then."""
        if self.opened and self.top.sheet.hung:
            self.dirty = True
            if not self.desk.settings.reduced_motion:
                self.top.sheet.moves_until = max(self.top.sheet.moves_until, until)

    def handle(self, intent: Intent, now: float) -> None:
        """Lets the topmost screen answer; `now` in seconds, from any beginning."""
        sheet = self.top.sheet
        match intent:
            case Point(what, x, y):
                self._point(what, sheet.at(x, y), now)
            case Choose():
                self._activate(self.focus, now)
            case Sign(sign) if sheet.typed:
                self.apply(sheet.typed(sign))
            case Number(number) if sheet.typed:
                self.apply(sheet.typed(str(number)))
            case Number(number) if self.desk.settings.number_keys:
                self._activate(next((n for n, t in enumerate(sheet.targets) if t.number == number), None), now)
            case Move(x, y):
                self._move(x, y)
            case Next(way):
                self._step(way)
            case Turn(way):
                self._turn(way)
            case Back():
                self.apply(sheet.back() if sheet.back else Pop())
            case Undo():
                if sheet.undo:
                    self.apply(sheet.undo())

    def offer(self, now: float) -> None:
        """Where one switch plays: focus goes on when its time is over. To be called often; `now` as in `handle`."""
        if pace := self.desk.settings.one_switch / 1000:
            self.scan = offer(self.scan, self.top.sheet, self.top.focus, pace, now)
            self._focus(self.scan.key)

    def _point(self, what: str, at: int | None, now: float) -> None:
        """Acts on release; sliding off what was pressed takes it back."""
        key = self.top.sheet.targets[at].key if at is not None else ""
        if what == "up":
            held, self.top.held = self.top.held, ""
            if key and key == held:
                self._activate(at, now)
            return
        if what == "down":
            self.top.held = key
        if key:
            self._focus(key)

    def _focus(self, key: str) -> None:
        if key != self.top.focus:
            self.top.focus = key
            self.dirty = True

    def _activate(self, at: int | None, now: float) -> None:
        if at is None or now - self._activated < self.repeat:
            return
        self._activated = now
        self.act(at)

    def act(self, at: int) -> None:
        """Does what the target of that index does."""
        target = self.top.sheet.targets[at]
        self._focus(target.key)
        self.apply(target.act())

    def _turn(self, way: int) -> None:
        if self.top.sheet.turn:
            self.top.sheet.turn(way)
            self.recompose()

    def _step(self, way: int) -> None:
        targets = self.top.sheet.targets
        if targets:
            at = self.focus
            self._focus(targets[(at + way) % len(targets) if at is not None else 0].key)

    def _move(self, x: int, y: int) -> None:
        at = self.focus
        if at is None:
            self._step(1)
            return
        targets = self.top.sheet.targets
        key = _neighbour(targets, at, x, y) or (_along(targets, at, x) if x else "")
        if key:
            self._focus(key)
        elif x:
            self._turn(x)
        else:
            self._step(y)


def _along(targets: list[Target], at: int, way: int) -> str:
    """The next row of a band, over the ends of its lines; from anything else the first, or the last. "" at its end."""
    rows = [number for number, target in enumerate(targets) if target.look == "cloth"]
    there = rows.index(at) + way if at in rows else 0 if way > 0 else len(rows) - 1
    return targets[rows[there]].key if 0 <= there < len(rows) else ""


def _neighbour(targets: list[Target], at: int, x: int, y: int) -> str:
    """The key of the nearest target that way, or "": sideways only on the same line."""
    here = targets[at].rects[0]
    best, key = float("inf"), ""
    for target in targets:
        for there in target.rects:
            across = min(here.bottom, there.bottom) - max(here.y, there.y)
            if x:
                ahead = (there.x - here.x) * x
                fits = ahead > 0 and across > min(here.h, there.h) // 2
                far = float(ahead)
            else:
                ahead = there.y - here.bottom if y > 0 else here.y - there.bottom
                fits = (
                    target is not targets[at]
                    and ahead >= -min(here.h, there.h) // 2
                    and ((there.centre[1] - here.centre[1]) * y > 0)
                )
                far = ahead * 8.0 + abs(there.x - here.x)
            if fits and far < best:
                best, key = far, target.key
    return key
