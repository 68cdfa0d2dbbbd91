"""Fingers as SDL tells of them, in windows of several sizes: a target is where it is drawn."""

from __future__ import annotations

import pygame
import pytest
from museum import Museum, Opens

from game.screen.kiosk.appliance import Appliance, shift
from game.screen.kiosk.site import LEAST
from game.screen.layout import TARGET

SIZES = [(1080, 1920), (800, 480), (3840, 1080)]
MORE = [(1920, 1080), (1280, 800), (1024, 768)]
EVERY = [*SIZES, *(pytest.param(size, marks=pytest.mark.slow) for size in MORE)]
ASIDE = 1300.0
"""When the frame stands aside."""


def opened(kiosk: Museum, appliance: Appliance, size: tuple[int, int]) -> None:
    """A window of that size, as a change of mode leaves it, and judged already."""
    appliance._window.set_windowed()
    appliance._window.size = size
    appliance.take(pygame.event.Event(pygame.WINDOWSIZECHANGED), kiosk.attendant)
    assert appliance.size == size == kiosk.attendant.site.size
    kiosk.attendant.site.judged = size


def finger(kiosk: Museum, appliance: Appliance, *path: tuple[float, float], number: int = 7) -> None:
    """Down at the first place, over the others, up at the last; in pixels of what is drawn."""
    kiosk.wait(1)
    dx, dy = shift(kiosk.attendant.site.now())
    width, height = appliance.size
    kinds = [pygame.FINGERDOWN, *[pygame.FINGERMOTION] * (len(path) - 1), pygame.FINGERUP]
    for kind, (x, y) in zip(kinds, [*path, path[-1]], strict=True):
        at = {"x": (x + dx + 0.5) / width, "y": (y + dy + 0.5) / height, "dx": 0.0, "dy": 0.0, "pressure": 1.0}
        pygame.event.post(pygame.event.Event(kind, touch_id=1, finger_id=number, **at))
    for event in pygame.event.get():
        appliance.take(event, kiosk.attendant)


@pytest.mark.parametrize("size", EVERY, ids=str)
@pytest.mark.parametrize("hour", [pytest.param(1000.0, marks=pytest.mark.slow), ASIDE])
def test_every_target_is_touched_where_it_is_drawn(
    museum: Opens, appliance: Appliance, size: tuple[int, int], hour: float
) -> None:
    """Its corners and its middle, also when the frame stands aside; a pixel beside it is not it."""
    kiosk = museum("landscape", "en", "es")
    kiosk.time[0] = hour
    opened(kiosk, appliance, size)
    kiosk.touch("start", "go-on", "aids")
    drawn = {target.key: target.rects[0] for target in kiosk.sheet.targets}
    assert {"larger", "contrast", "go-on", "start-over", "language"} <= set(drawn)
    visit = kiosk.attendant.visit
    assert visit
    for which in ("middle", "first", "last"):
        rect = kiosk.sheet.targets[kiosk.sheet.index("contrast")].rects[0]  # type: ignore[index]
        spots = {"middle": rect.centre, "first": (rect.x, rect.y), "last": (rect.right - 1, rect.bottom - 1)}
        before = visit.contrast
        finger(kiosk, appliance, spots[which])
        assert visit.contrast != before, which
        rect = kiosk.sheet.targets[kiosk.sheet.index("contrast")].rects[0]  # type: ignore[index]
        if rect.h < TARGET:
            continue  # so few pixels take a little beside them too
        for beside in ((rect.x - 1, rect.y), (rect.right, rect.y), (rect.x, rect.y - 1), (rect.x, rect.bottom)):
            finger(kiosk, appliance, beside)
            assert visit.contrast != before, beside
    at = kiosk.spot("start-over")
    finger(kiosk, appliance, at)
    assert kiosk.screen == "StartOver"


@pytest.mark.parametrize("size", EVERY, ids=str)
def test_sliding_off_with_a_finger_takes_it_back(museum: Opens, appliance: Appliance, size: tuple[int, int]) -> None:
    kiosk = museum("landscape", "en", "es")
    opened(kiosk, appliance, size)
    kiosk.touch("start")
    x, y = kiosk.spot("go-on")
    finger(kiosk, appliance, (x, y), (x, 5), (x, y))
    assert kiosk.screen == "Aids"
    finger(kiosk, appliance, (x, y), (x + 3, y + 3))
    assert kiosk.screen == "Told"


@pytest.mark.parametrize("size", EVERY, ids=str)
def test_the_very_edges_of_the_glass_are_its_corners(
    museum: Opens, appliance: Appliance, size: tuple[int, int]
) -> None:
    """SDL says 1.0 for the last of them."""
    kiosk = museum("landscape")
    opened(kiosk, appliance, size)
    for number, (x, y) in enumerate(((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))):
        kiosk.wait(0.6)
        for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
            appliance.take(pygame.event.Event(kind, touch_id=1, finger_id=number, x=x, y=y), kiosk.attendant)
    assert kiosk.screen == "Pad"


def test_a_mouse_that_sdl_makes_of_a_finger_does_not_count_twice(museum: Opens, appliance: Appliance) -> None:
    kiosk = museum("landscape")
    opened(kiosk, appliance, (1920, 1080))
    kiosk.touch("start")
    at = kiosk.spot("larger")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        appliance.take(pygame.event.Event(kind, pos=at, button=1, touch=True), kiosk.attendant)
    assert kiosk.attendant.visit and not kiosk.attendant.visit.larger
    finger(kiosk, appliance, at)
    assert kiosk.attendant.visit.larger


def test_a_window_smaller_than_a_sheet_shows_its_upper_left(museum: Opens, appliance: Appliance) -> None:
    kiosk = museum("landscape")
    appliance._window.set_windowed()
    appliance._window.size = (200, 120)
    appliance.take(pygame.event.Event(pygame.WINDOWSIZECHANGED), kiosk.attendant)
    assert kiosk.attendant.site.size == LEAST
    kiosk.touch("start")
    appliance.frame(kiosk.attendant)
    finger(kiosk, appliance, (60, 60))
    assert kiosk.attendant.visit
