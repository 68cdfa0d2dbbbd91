"""Who minds the screen: wakes it, begins a visit, asks whether anybody is still there, and clears up after him."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, Protocol, runtime_checkable

from game.kiosk.hours import is_open
from game.kiosk.idle import Wait
from game.screen.change import Pop, Push, Swap
from game.screen.desk import Desk
from game.screen.input import Choose, Intent, Move, Next, Number, Turn
from game.screen.kiosk.aids import Aids
from game.screen.kiosk.attract import Attract
from game.screen.kiosk.corners import Corners
from game.screen.kiosk.dark import Dark
from game.screen.kiosk.fingers import Fingers
from game.screen.kiosk.page import Told
from game.screen.kiosk.reach import reaches_up
from game.screen.kiosk.site import REPEAT, Site
from game.screen.kiosk.staff import Pad
from game.screen.kiosk.still import Still
from game.screen.kiosk.sweep import sweep
from game.screen.kiosk.toosmall import judge
from game.screen.kiosk.visit import Visit
from game.screen.stack import Stack

What = Literal["down", "move", "up"]
PAD_CLOSES, STAFF_LEAVES = 20.0, 60.0
"""Seconds without a touch after which the pad closes, and a page behind it."""
STAFF_AT_MOST = 600.0
"""Seconds after which the staff's pages close, whoever touches them: it may be somebody else by then."""


@runtime_checkable
class Timed(Protocol):
    """A screen that changes by itself at `due`."""

    due: float


@dataclass(slots=True, eq=False)
class Attendant:
    """`leave`: called with what the staff want of the program, to restart or to stop."""

    site: Site
    leave: Callable[[Literal["restart", "stop"]], None]
    visit: Visit | None = None
    touched: float = 0.0
    staff_since: float = 0.0
    awake: bool = False
    """Woken outside the opening hours, for one visit."""
    stack: Stack = field(init=False)
    fingers: Fingers = field(init=False)
    corners: Corners = field(init=False)
    _house: Desk = field(init=False)
    _rest: Attract = field(init=False)

    def __post_init__(self) -> None:
        self._house = self.site.desk(self.site.settings())
        self._rest = Attract(self.site, self.start, self.site.now())
        self._hands()
        self.touched = self.site.now()
        self._settle()

    # What comes from outside

    def touch(self, what: What, finger: int, x: int, y: int) -> None:
        """A finger, or the mouse, at a place of the screen."""
        now = self.site.now()
        self.touched = now
        if what == "up" and self.corners.passed(x, y, now) and self.site.configuration.staff_code:
            self._open_staff()
        elif what == "move":
            self.fingers.slide(self.stack, finger, x, y)
        elif isinstance(self.stack.top.screen, Still):
            self._act(0)
        elif what == "down":
            self.fingers.down(self.stack, finger, x, y)
        else:
            at = self.fingers.up(self.stack, finger, x, y, now)
            corner = self.visit is None and self.corners.at(x, y) >= 0
            if at is not None and not (corner and self.stack.top.sheet.targets[at].key == "start"):
                self._act(at)

    def key(self, intent: Intent) -> None:
        """From a keyboard, where one is allowed."""
        self.touched = self.site.now()
        if isinstance(intent, (Choose, Move, Next, Number, Turn)):
            self.stack.handle(intent, self.touched)
            self._after()

    def tick(self) -> None:
        """To be called often: does what is due."""
        now = self.site.now()
        self.site.figures.tick()
        if self.visit is not None:
            self._mind(now)
        elif isinstance(self.stack.top.screen, Attract | Dark):
            self._open_or_shut(now)
        elif self._staff_has_left(now):
            self.rest()
        screen = self.stack.top.screen
        if isinstance(screen, Timed) and now >= screen.due:
            self.stack.recompose()
        if self.stack.desk.press.news():
            self.stack.show_news(now)
        if self._rest.walk and self._rest.walk.news():
            self.stack.dirty = True

    def due(self) -> float:
        """Until when nothing is due by itself."""
        screen = self.stack.top.screen
        soon = self.site.now() + 0.5
        return min(soon, screen.due) if isinstance(screen, Timed) else soon

    def refit(self, size: tuple[int, int]) -> None:
        """The screen has another size: everything is laid out for it, and whoever reads stays where he is."""
        if not self.site.resize(size):
            return
        self._hands()
        for desk in (self._house, self.stack.desk):
            desk.size = self.site.size
        for opened in self.stack.opened[:-1]:
            opened.sheet = opened.screen.compose(self.stack.desk)
        self.stack.recompose()

    # What it does

    def start(self, language: str) -> None:
        """A visit begins."""
        self.visit = Visit(self.site, language, reaches_up=partial(reaches_up, self.site))
        visit = self.visit
        visit.open(Aids(visit, lambda: Swap(Told(visit))))
        self.stack = visit.stack

    def rest(self) -> None:
        """Nobody is here any more: all that was the visitor's goes."""
        if self.visit is not None:
            self.visit.desk.mixer.close()
        self.visit = None
        self.awake = False
        self.fingers.forget()
        self.corners.forget()
        self._house = self.site.desk(self.site.settings())
        self._settle()
        sweep()

    def _hands(self) -> None:
        side = self.site.glass.pixels(20)
        self.fingers, self.corners = Fingers(side), Corners(self.site.size, side)

    def _settle(self) -> None:
        lit = self.awake or is_open(self.site.configuration, self.site.figures.clock.wall())
        self.stack = Stack(self._house, self._rest if lit else Dark(self._wake), REPEAT)

    def _wake(self) -> None:
        self.awake = True
        self._settle()

    def _act(self, at: int) -> None:
        stack = self.stack
        stack.act(at)
        self._after()

    def _after(self) -> None:
        """A stack without screens is a visit, or the staff's, that is over."""
        if not self.stack.opened:
            self.rest()

    def _mind(self, now: float) -> None:
        match self._waiting(now):
            case Wait("asking", _) if not isinstance(self.stack.top.screen, Still):
                self.fingers.forget()
                self.stack.apply(Push(Still(self._left, self.site.idle.countdown)))
            case Wait("asking", _):
                self.stack.recompose()
            case Wait("reading", _) if isinstance(self.stack.top.screen, Still):
                self.stack.apply(Pop())
            case Wait("over", _):
                assert self.visit
                self.visit.count("idle_reset")
                self.rest()

    def _waiting(self, now: float) -> Wait:
        """Measured on the page that is read, also while the question lies on it."""
        opened = self.stack.opened
        sheet = opened[-2 if isinstance(self.stack.top.screen, Still) else -1].sheet
        words = sum(len(printed.run.text.split()) for printed in sheet.printed)
        return self.site.idle.wait(now - self.touched, words)

    def _left(self) -> float:
        return self._waiting(self.site.now()).left

    def _open_or_shut(self, now: float) -> None:
        if self.awake and now - self.touched > self.site.idle.after:
            self.awake = False
        lit = self.awake or is_open(self.site.configuration, self.site.figures.clock.wall())
        if lit != isinstance(self.stack.top.screen, Attract):
            self._settle()

    def _staff_has_left(self, now: float) -> bool:
        at_pad = isinstance(self.stack.top.screen, Pad)
        return now - self.touched >= (PAD_CLOSES if at_pad else STAFF_LEAVES) or now - self.staff_since >= STAFF_AT_MOST

    def _open_staff(self) -> None:
        self.rest()
        self.staff_since = self.site.now()
        self.site.figures.look()
        judge(self.site)
        self.stack = Stack(self._house, Pad(self.site, self.leave), REPEAT)
