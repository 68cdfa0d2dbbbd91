"""The window comes back from whatever was done to it, does not fight for it, and what is on it follows its size."""

from __future__ import annotations

import ctypes
import itertools
from dataclasses import dataclass, field

import pygame
import pytest
from museum import CODE, Museum, Opens
from test_size import touchable

from game.screen.kiosk import root
from game.screen.kiosk.appliance import Appliance
from game.screen.kiosk.front import FIRST, LONGEST, TRIES, Front
from game.screen.kiosk.site import LEAST, STRIP, laid_out

SCREEN = (1920, 1080)


@dataclass
class Pane:
    """A window as the system gives it: `stubborn` to whoever asks it for another size. `screen`: its real size."""

    size: tuple[int, int] = SCREEN
    screen: tuple[int, int] = SCREEN
    position: tuple[int, int] = (0, 0)
    focused: bool = True
    stubborn: bool = False
    asked: list[str] = field(default_factory=list)

    def __setattr__(self, name: str, value: object) -> None:
        if name != "size" or not getattr(self, "stubborn", False):
            object.__setattr__(self, name, value)

    def show(self) -> None:
        self.asked.append("show")

    def restore(self) -> None:
        self.asked.append("restore")

    def set_windowed(self) -> None:
        self.asked.append("windowed")

    def set_fullscreen(self, *, desktop: bool) -> None:
        self.asked.append("fullscreen")

    def focus(self) -> None:
        self.asked.append("focus")


@pytest.fixture
def pane(monkeypatch: pytest.MonkeyPatch) -> Pane:
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [SCREEN])
    return Pane()


def front(pane: Pane) -> Front:
    return Front(pane, lambda now: pane.screen)  # type: ignore[arg-type]


def test_in_front_nothing_is_done(pane: Pane) -> None:
    assert not front(pane).mind(0)
    assert pane.asked == []


def test_without_the_keyboard_it_comes_back_at_once_and_without_an_event(pane: Pane) -> None:
    pane.focused = False
    assert front(pane).mind(0)
    assert pane.asked == ["show", "restore", "fullscreen", "focus"]


@pytest.mark.parametrize("away", [pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN])
def test_put_away_it_comes_back_though_it_kept_the_keyboard(pane: Pane, away: int) -> None:
    it = front(pane)
    it.heed(away)
    assert it.mind(0)
    it.heed(pygame.WINDOWSHOWN)
    assert not it.mind(100)


def test_two_that_want_the_screen_do_not_fight(pane: Pane) -> None:
    """Another program takes the focus as soon as we have it: an hour of that, looked at four times a second."""
    it, tries = front(pane), []
    for turn in range(4 * 3600):
        pane.focused = turn % 2 == 0
        if it.mind(turn / 4):
            tries.append(turn / 4)
    apart = [after - before for before, after in itertools.pairwise(tries)]
    assert apart[0] >= FIRST and apart == sorted(apart)
    assert len(tries) < 3600 / LONGEST + 10


def test_after_a_calm_it_is_quick_again(pane: Pane) -> None:
    it = front(pane)
    for second in range(200):
        pane.focused = False
        it.mind(second)
    pane.focused = True
    it.mind(300)
    it.mind(331)
    pane.focused = False
    assert [it.mind(331 + number / 10) for number in range(1, 13)].count(True) == 2


def test_made_smaller_it_becomes_as_large_as_the_screen(pane: Pane) -> None:
    pane.size = (1024, 768)
    assert front(pane).mind(0)
    assert pane.size == SCREEN and pane.asked == ["show", "restore", "windowed", "fullscreen", "focus"]


def test_a_size_that_stays_is_taken(pane: Pane) -> None:
    """The mode has changed, and SDL does not know."""
    pane.size = (1024, 768)
    pane.stubborn = True
    it = front(pane)
    assert sum(it.mind(second) for second in range(25)) == TRIES


def test_in_a_mode_that_sdl_does_not_know_it_follows_the_screen_and_comes_back(pane: Pane) -> None:
    it = front(pane)
    pane.screen = (1280, 720)
    assert it.mind(0)
    # A fullscreen window would be as large as SDL thinks that the screen is.
    assert pane.size == (1280, 720) and pane.asked == ["show", "restore", "windowed", "focus"]
    assert not it.mind(10) and not it.gives_up(10)
    pane.screen = SCREEN
    assert it.mind(20)
    assert pane.size == SCREEN and pane.asked[-2:] == ["fullscreen", "focus"]


def test_without_an_x_server_the_screen_is_as_large_as_sdl_says(monkeypatch: pytest.MonkeyPatch) -> None:
    it = root.Root()
    for known in (SCREEN, (1280, 720)):
        monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda known=known: [known])
        assert it.size(0) == known


class Library:
    """An X server, as its library tells of it."""

    def __init__(self) -> None:
        self.size, self.asked = SCREEN, 0

    def XGetGeometry(self, display: object, window: int, *given: object) -> int:
        self.asked += 1
        for place, number in zip(given[3:5], self.size, strict=True):
            place._obj.value = number  # type: ignore[attr-defined]
        return 1


def test_the_server_is_asked_every_two_seconds_and_no_oftener(pane: Pane, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    monkeypatch.setattr(root, "_server", lambda: root._Server(library, ctypes.c_void_p(1), 1))
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "x11")
    it = root.Root()
    library.size = (1280, 720)
    assert [it.size(tenth / 10) for tenth in range(40)] == [(1280, 720)] * 40
    assert library.asked == 3
    library.size = (3840, 1080)
    assert (it.size(3.9), it.size(4)) == ((1280, 720), (3840, 1080))


def test_where_two_screens_make_up_the_root_the_first_is_ours(pane: Pane, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    library.size = (3840, 1080)
    monkeypatch.setattr(root, "_server", lambda: root._Server(library, ctypes.c_void_p(1), 1))
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "x11")
    assert root.Root().size(0) == SCREEN


def test_a_window_that_cannot_follow_asks_for_another_start(pane: Pane) -> None:
    it = front(pane)
    pane.stubborn = True
    pane.screen = (1280, 720)
    assert not it.gives_up(0)
    assert [it.mind(second) for second in range(25)].count(True) == TRIES
    assert it.gives_up(25)


def test_a_size_that_is_only_not_ours_is_no_reason_to_start_again(pane: Pane) -> None:
    """The next start would find the same."""
    pane.size, pane.stubborn = (1024, 768), True
    it = front(pane)
    for second in range(25):
        it.mind(second)
        assert not it.gives_up(second)


# What is on it

SIZES = [(1024, 768), (1080, 1920), (1, 1)]
STRANGER = [(500, 400), (800, 480), (3840, 1080), (640, 1600), (1, 4000), (4000, 1)]


@pytest.mark.parametrize("size", [*SIZES, *(pytest.param(size, marks=pytest.mark.slow) for size in STRANGER)])
def test_a_visit_goes_on_at_another_size(museum: Opens, size: tuple[int, int]) -> None:
    kiosk = museum("landscape", "en", "qps")
    kiosk.touch("start", "go-on", "go-on")
    visit = kiosk.attendant.visit
    assert visit
    kiosk.attendant.refit(size)
    kiosk.attendant.site.judged = laid_out(size)
    wide, high = kiosk.sheet.measure.width, kiosk.sheet.measure.height
    assert (wide, high) == laid_out(size) and wide >= max(size[0], LEAST[0]) and high >= max(size[1], LEAST[1])
    assert STRIP * min(wide, high) + STRIP > max(wide, high)
    assert kiosk.attendant.visit is visit and kiosk.screen == "Told"
    for key, rect in ((target.key, rect) for target in kiosk.sheet.targets for rect in target.rects):
        assert rect.inside(kiosk.sheet.measure.sheet), key
    kiosk.touch("mateo:cup")
    kiosk.touch("start-over", "stay", "aids", "larger", "go-on", "language", "language:qps", "start-over", "over")
    assert kiosk.screen == "Attract"
    kiosk.corners()
    assert kiosk.screen == "Pad"
    kiosk.touch(*(f"digit:{digit}" for digit in CODE))
    assert kiosk.screen == "Menu"


def test_what_lies_below_follows_too(museum: Opens) -> None:
    kiosk = museum("landscape")
    kiosk.touch("start", "go-on", "start-over")
    kiosk.attendant.refit((1280, 1024))
    touchable(kiosk.attendant.site.glass, kiosk.sheet, low=False)
    assert {opened.sheet.measure.width for opened in kiosk.attendant.stack.opened} == {1280}
    kiosk.touch("stay")
    touchable(kiosk.attendant.site.glass, kiosk.sheet, low=False)


def test_the_same_size_changes_nothing(museum: Opens) -> None:
    kiosk = museum("landscape")
    sheet, fingers = kiosk.sheet, kiosk.attendant.fingers
    kiosk.attendant.refit(SCREEN)
    assert kiosk.sheet is sheet and kiosk.attendant.fingers is fingers


def test_the_staff_are_told_of_a_screen_too_coarse_to_be_read(museum: Opens) -> None:
    kiosk = museum("landscape")
    for size, told in (((400, 300), True), (SCREEN, False)):
        kiosk.attendant.refit(size)
        kiosk.corners()
        kiosk.touch(*(f"digit:{digit}" for digit in CODE))
        assert ("The screen has only 400 by 300 pixels now" in read(kiosk)) == told
        kiosk.touch("back")


def read(kiosk: Museum) -> str:
    """All leaves of a page."""
    text = kiosk.text
    while "leaf-on" in kiosk.keys:
        kiosk.touch("leaf-on")
        text += " " + kiosk.text
    return text


def test_the_appliance_takes_the_size_of_its_window(museum: Opens, appliance: Appliance) -> None:
    """By the event, and, where none came, with the next turn of the loop."""
    kiosk = museum("landscape")
    appliance.take(pygame.event.Event(pygame.WINDOWSIZECHANGED), kiosk.attendant)
    assert kiosk.attendant.site.size == appliance.size != SCREEN
    kiosk.attendant.refit(SCREEN)
    appliance.mind(kiosk.attendant)
    assert kiosk.attendant.site.size == appliance.size
    appliance.frame(kiosk.attendant)
