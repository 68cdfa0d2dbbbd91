"""The kiosk's window and its loop."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import pygame

from game.kiosk.configuration import Configuration
from game.kiosk.figures import Figures
from game.kiosk.staff import Lock
from game.kiosk.supervisor import RESTART, STOP
from game.rules.hearing import Hearing
from game.screen.input import Input
from game.screen.kiosk.attendant import Attendant, What
from game.screen.kiosk.front import Front
from game.screen.kiosk.reach import reaches_up
from game.screen.kiosk.root import Root
from game.screen.kiosk.site import Site
from game.screen.kiosk.sweep import sweep
from game.screen.kiosk.toosmall import judge
from game.screen.kiosk.visit import Visit
from game.screen.mixer import Volumes
from game.screen.paper import paper
from game.screen.sheet import draw, focus_marks
from game.screen.theme import Theme
from game.story.model import Story
from game.story.words import Notice, Words

MOUSE = -1
"""The number that stands for the mouse where fingers are told apart."""
SHIFTS = ((0, 0), (3, 2), (-2, 3), (-3, -2), (2, -3))
"""Where the frame stands, one after the other, so that nothing burns in."""
SHIFTED_EVERY = 240.0
_MOVING = 1 / 30
_SHOWN = (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWFOCUSGAINED, pygame.WINDOWSHOWN)
_KINDS: Mapping[int, What] = {
    pygame.FINGERDOWN: "down",
    pygame.FINGERMOTION: "move",
    pygame.FINGERUP: "up",
    pygame.MOUSEBUTTONDOWN: "down",
    pygame.MOUSEMOTION: "move",
    pygame.MOUSEBUTTONUP: "up",
}


def run(  # noqa: PLR0913  (all that a kiosk is made of)
    configuration: Configuration,
    story: Story,
    languages: Mapping[str, Words],
    figures: Figures,
    lock: Lock,
    notices: Sequence[Notice],
    heartbeat: Callable[[], None],
) -> int:
    """Minds the screen until the staff stop it; gives the exit code. `heartbeat` is called with each turn of the loop.

    `app.display_trouble` must have said "".
    """
    pygame.font.init()
    appliance = Appliance()
    site = Site(story, languages, configuration, figures, lock, appliance.size, notices)
    attendant = Attendant(site, appliance.leave)
    appliance.frame(attendant)
    judge(site)
    for language in site.offered:
        reaches_up(site, language)  # the aids ask for it, and a visitor should not wait
    sweep()
    gc.freeze()  # the story stays; what is looked through after a visit is the visit
    try:
        appliance.loop(attendant, heartbeat)
    finally:  # whoever supervises may be gone, and says so by SystemExit
        figures.close()
    pygame.quit()
    return appliance.code


class Appliance:
    """A screen without a way out: no frame, no cursor, no key that means anything to a window."""

    def __init__(self) -> None:
        # SDL puts a fullscreen window away when another takes the keyboard.
        os.environ["SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS"] = "0"
        os.environ["SDL_ALLOW_ALT_TAB_WHILE_GRABBED"] = "0"
        self._window = pygame.Window("Five Hundred Metres", pygame.display.get_desktop_sizes()[0], borderless=True)
        self._window.position = 0, 0
        self._window.set_fullscreen(desktop=True)
        self._window.grab_keyboard = True
        self._front = Front(self._window, Root().size)
        pygame.mouse.set_visible(False)
        self._paper: tuple[tuple[int, int], Theme, pygame.Surface] | None = None
        self._hands = Input()
        self.running, self.code = True, STOP

    @property
    def size(self) -> tuple[int, int]:
        return self._window.get_surface().get_size()

    def leave(self, how: Literal["restart", "stop"]) -> None:
        self.running, self.code = False, RESTART if how == "restart" else STOP

    def loop(self, attendant: Attendant, heartbeat: Callable[[], None]) -> None:
        """Draws when something has changed, and only then; sleeps until a touch, or until something is due."""
        while self.running:
            heartbeat()
            self.mind(attendant)
            attendant.tick()
            if attendant.stack.dirty:
                self.frame(attendant)
            moving = attendant.stack.dirty
            wait = _MOVING if moving else max(0.01, attendant.due() - attendant.site.now())
            event = pygame.event.wait(round(wait * 1000))
            for each in (event, *pygame.event.get()):
                self.take(each, attendant)

    def take(self, event: pygame.event.Event, attendant: Attendant) -> None:
        """Touches and, where they are allowed, keys; whatever else a system may say leads nowhere."""
        self._front.heed(event.type)
        if event.type in _KINDS:
            self._touch(event, attendant)
        elif event.type in _SHOWN:
            attendant.refit(self.size)
            attendant.stack.dirty = True
        elif event.type == pygame.KEYDOWN and attendant.site.configuration.keyboard:
            self._key(event, attendant)

    def mind(self, attendant: Attendant) -> None:
        """The window is in front, and what is on it as large as it is; also where no event has said that it is not."""
        if self._front.mind(attendant.site.now()):
            attendant.stack.dirty = True
        if self._front.gives_up(attendant.site.now()):
            self.leave("restart")
        attendant.refit(self.size)

    def _key(self, event: pygame.event.Event, attendant: Attendant) -> None:
        if intent := self._hands.read(event, self.size):
            attendant.key(intent)

    def _touch(self, event: pygame.event.Event, attendant: Attendant) -> None:
        dx, dy = shift(attendant.site.now())
        width, height = self.size
        if event.type in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
            # 1.0 is the last pixel.
            x, y = min(int(event.x * width), width - 1) - dx, min(int(event.y * height), height - 1) - dy
            attendant.touch(_KINDS[event.type], event.finger_id, x, y)
        elif not getattr(event, "touch", False) and getattr(event, "button", 1) == 1:
            attendant.touch(_KINDS[event.type], MOUSE, event.pos[0] - dx, event.pos[1] - dy)

    def frame(self, attendant: Attendant) -> None:
        """Draws the topmost sheet and shows it."""
        surface = self._window.get_surface()
        theme = attendant.stack.desk.theme
        if self._paper is None or self._paper[:2] != (surface.get_size(), theme):
            self._paper = surface.get_size(), theme, paper(surface.get_size(), theme)
        surface.blit(self._paper[2], (0, 0))
        now = attendant.site.now()
        paint(surface, attendant, now)
        surface.scroll(*shift(now))
        self._window.flip()
        attendant.stack.dirty = now < attendant.stack.top.sheet.moves_until
        if attendant.visit:
            _sound(attendant.visit, attendant.stack.top.sheet.hearing)


def _sound(visit: Visit, hearing: Hearing | None) -> None:
    """As loud as the staff have set it; before and after a visit all is silent."""
    loud = visit.volume / 100
    visit.desk.mixer.tune(Volumes(loud, loud, loud, mono=False))
    if hearing:
        visit.desk.mixer.hear(hearing)


def paint(surface: pygame.Surface, attendant: Attendant, now: float) -> None:
    """The sheet, and what lies under fingers."""
    stack = attendant.stack
    sheet, theme = stack.top.sheet, stack.desk.theme
    focus = stack.focus if attendant.site.configuration.keyboard and attendant.visit else None
    draw(surface, sheet, focus, theme, stack.desk.setter, now)
    for key in attendant.fingers.held(stack):
        at = sheet.index(key)
        if at is None or sheet.targets[at].look == "cloth":
            continue
        for rect in focus_marks(sheet.targets[at], sheet.measure, outlined=theme.outlined):
            pygame.draw.rect(surface, theme.inks[sheet.targets[at].ink], rect)


def shift(now: float) -> tuple[int, int]:
    """By how many pixels the frame stands aside at that time."""
    return SHIFTS[int(now // SHIFTED_EVERY) % len(SHIFTS)]
