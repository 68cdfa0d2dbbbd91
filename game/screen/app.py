"""The window and its loop; the only place where the display flips."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import platformdirs
import pygame

from game.rules.play import Play
from game.screen.change import Quit
from game.screen.chest import Chest
from game.screen.desk import Desk
from game.screen.drawing import drawing_trouble
from game.screen.input import Fullscreen, Input, Intent
from game.screen.layout import BOOK, SMALLEST
from game.screen.mixer import volumes
from game.screen.notice import NoticePage
from game.screen.opening import Opening
from game.screen.paper import paper
from game.screen.press import COMES_IN, Press
from game.screen.reading import Reading
from game.screen.sheet import draw
from game.screen.snowfall import A_SECOND, Snowfall
from game.screen.stack import Stack
from game.screen.theme import THEMES, Ink, Theme
from game.screen.title import Title
from game.screen.workbench import Tools, Workbench
from game.shelf import Shelf
from game.story.model import Story
from game.story.shape import Name
from game.story.words import Words

ACTIVE, IDLE = 60, 30
"""Looks at the input a second, while something happens and when nothing has for a while."""
IDLE_AFTER = 3.0


def display_trouble() -> str:
    """Why no window can be opened here, in one sentence; "" when one can. Leaves the display initialised."""
    if trouble := drawing_trouble():
        return trouble
    if _nothing_to_draw_on():
        return "There is no display here."
    _set_up_sdl()
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    try:
        pygame.display.init()
    except pygame.error as error:
        return f"No window can be opened here ({error})."
    driver = pygame.display.get_driver()
    if driver in ("offscreen", "dummy") and driver not in asked.split(","):
        pygame.display.quit()
        return "There is no display here."
    return ""


def _nothing_to_draw_on() -> bool:
    """Known without asking SDL, which would first complain aloud about the desktop's own variables."""
    named = any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")))
    return sys.platform.startswith("linux") and not named and not Path("/dev/dri").exists()


def _set_up_sdl() -> None:
    """Before the display is initialised; what the player has set stays."""
    if sys.platform.startswith("linux"):
        # Without it SDL shows its window through OpenGL, which costs 13 ms a frame where there is no GPU.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")


def run(
    story: Story,
    languages: Mapping[str, Words],
    shelf: Shelf,
    tape: Name | None = None,
    *,
    play: Play | None = None,
    tools: Tools | None = None,
) -> int:
    """Opens the window, plays until the player leaves, and gives the exit code.

    `languages` must hold "en"; with `tape` its opening page lies on the title, with `play` its page.
    `tools` are the writer's. `display_trouble` must have said "".
    """
    pygame.font.init()
    gc.freeze()  # the story stays; looking through all of it for what is gone would hold up a page by 30 ms
    settings, notices = shelf.settings()
    window = Window(story.title, fullscreen=settings.fullscreen, bench=Workbench(tools) if tools else None)
    press = Press(Chest(Path(platformdirs.user_cache_dir("fivehundred", appauthor=False)) / "prints"))
    desk = Desk(story, languages, shelf, settings, window.size, press)
    stack = Stack(desk, Title())
    if tape:
        stack.push(Opening(tape, Reading))
    if play:
        stack.push(Reading(play))
    if said := desk.said([*notices, *shelf.notices()]):
        stack.push(NoticePage(said))
    window.loop(stack)
    desk.keeper.wait()
    desk.mixer.close()
    pygame.quit()
    return 0


class Window:
    """The surface on the player's display."""

    def __init__(self, title: str, *, fullscreen: bool, bench: Workbench | None = None) -> None:
        self._bench = bench
        self._window = pygame.Window(title, _size_at_start(), resizable=True, allow_high_dpi=True)
        self._window.minimum_size = SMALLEST
        if not fullscreen and is_small(pygame.display.get_desktop_sizes()[0]):
            self._window.maximize()
        self._window.set_icon(_icon())
        self._fullscreen = False
        self._windowed = self._window.position, self._window.size
        self._paper: tuple[tuple[int, int], Theme, pygame.Surface] | None = None
        self._pads: dict[int, pygame.joystick.JoystickType] = {}
        self._still: pygame.Surface | None = None
        self._drawing = 0
        self._away = False
        self._show(fullscreen)

    @property
    def size(self) -> tuple[int, int]:
        """Pixels of the surface, not units of the desktop."""
        return self._window.get_surface().get_size()

    def _show(self, fullscreen: bool) -> None:
        if fullscreen == self._fullscreen:
            return
        self._fullscreen = fullscreen
        if fullscreen:
            self._windowed = self._window.position, self._window.size
            # By hand first: without a window manager nobody enlarges the window that SDL asks to have enlarged.
            self._window.position, self._window.size = (0, 0), pygame.display.get_desktop_sizes()[0]
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()
            self._window.position, self._window.size = self._windowed

    def loop(self, stack: Stack) -> None:
        """Draws when something has changed, and only then; returns when no screen lies open."""
        clock = pygame.time.Clock()
        hands = Input()
        last = time.monotonic()
        self.frame(stack)
        # After the first frame, because they take a while; a system without a place for gamepads has none.
        stack.desk.mixer.tune(volumes(stack.desk.settings))
        with suppress(pygame.error):
            pygame.joystick.init()
        while stack.opened:
            for event in pygame.event.get():
                last = time.monotonic()
                self.take(event, stack, hands, last)
                if not stack.opened:
                    return
            if news := stack.desk.news():
                stack.push(NoticePage(news))
            if stack.desk.press.news():
                stack.show_news(time.monotonic() + COMES_IN)
            if self._bench:
                self._bench.look(stack)
            self.offer(stack, time.monotonic())
            if stack.dirty:
                self.frame(stack)
            else:
                self._snow(stack)
                stack.desk.plays.ahead(stack.desk.story)
            clock.tick(ACTIVE if time.monotonic() - last < IDLE_AFTER else IDLE)

    def take(self, event: pygame.event.Event, stack: Stack, hands: Input, now: float) -> None:
        """One event of the system, at `now` seconds."""
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            stack.apply(Quit())
        elif event.type in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            self._fit(stack)
        elif event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
            self._away, stack.scan = event.type == pygame.WINDOWFOCUSLOST, None
        elif event.type == pygame.JOYDEVICEADDED:
            pad = pygame.joystick.Joystick(event.device_index)
            self._pads[pad.get_instance_id()] = pad
        elif event.type == pygame.JOYDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
        else:
            read = hands.switch if stack.desk.settings.one_switch else hands.read
            self._do(read(event, self.size), stack, now)
        self._show(stack.desk.settings.fullscreen)

    def _do(self, intent: Intent | None, stack: Stack, now: float) -> None:
        if self._bench and intent and self._bench.take(intent, stack):
            return
        match intent:
            case None:
                pass
            case Fullscreen():
                said = stack.desk.flip_fullscreen()
                stack.recompose()
                if said:
                    stack.push(NoticePage(said))
            case _:
                stack.handle(intent, now)

    def offer(self, stack: Stack, now: float) -> None:
        """Where one switch plays, the next thing when it is due; it waits for a reader who is in another window."""
        if not self._away:
            stack.offer(now)

    def _fit(self, stack: Stack) -> None:
        stack.dirty = True
        if stack.desk.size != self.size:
            stack.desk.size = self.size
            stack.recompose()

    def _snow(self, stack: Stack) -> None:
        """Where it snows over a page at rest, only the print is drawn anew."""
        snowfall, drawing = stack.top.sheet.snowfall, int(time.monotonic() * A_SECOND)
        if snowfall is None or drawing == self._drawing:
            return
        surface = self._window.get_surface()
        if self._still:
            surface.blit(self._still, (snowfall.rect.x, snowfall.rect.y))
        self._let_fall(surface, snowfall, drawing)
        self._window.flip()

    def _let_fall(self, surface: pygame.Surface, snowfall: Snowfall, drawing: int) -> None:
        self._drawing = drawing
        snowfall.draw(surface, drawing / A_SECOND)

    def frame(self, stack: Stack) -> None:
        """Draws the topmost sheet and shows it."""
        theme = stack.desk.theme
        surface = self._window.get_surface()
        if self._paper is None or self._paper[:2] != (surface.get_size(), theme):
            self._paper = surface.get_size(), theme, paper(surface.get_size(), theme)
        surface.blit(self._paper[2], (0, 0))
        now = time.monotonic()
        draw(surface, stack.top.sheet, stack.focus, theme, stack.desk.setter, now)
        if snowfall := stack.top.sheet.snowfall:
            self._still = surface.subsurface(snowfall.rect).copy()
            self._let_fall(surface, snowfall, int(now * A_SECOND))
        if self._bench:
            self._bench.draw(surface, stack)
        self._window.flip()
        stack.dirty = now < stack.top.sheet.moves_until
        if stack.top.sheet.hearing:
            stack.desk.mixer.hear(stack.top.sheet.hearing)


def _icon() -> pygame.Surface:
    """The way between the two zones, on paper."""
    theme = THEMES["cream"]
    icon = pygame.Surface((64, 64))
    icon.fill(theme.paper)
    pygame.draw.rect(icon, theme.inks["soft"], (6, 31, 52, 2))
    places: tuple[tuple[int, Ink], ...] = ((12, "indigo"), (52, "madder"), (38, "wormwood"))
    for x, ink in places:
        pygame.draw.polygon(icon, theme.inks[ink], [(x, 22), (x + 10, 32), (x, 42), (x - 10, 32)])
    return icon


def is_small(desktop: tuple[int, int]) -> bool:
    """Whether a window needs all of it: a part would be set narrow, with its smallest letters as small as may be."""
    width, height = desktop
    return width * 85 // 100 < BOOK or height * 85 // 100 < 720


def _size_at_start() -> tuple[int, int]:
    """Most of the desktop, as far as it is known."""
    width, height = pygame.display.get_desktop_sizes()[0]
    return max(SMALLEST[0], width * 85 // 100), max(SMALLEST[1], height * 85 // 100)
