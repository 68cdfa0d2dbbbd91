"""Outside the opening hours the screen is dark; a touch wakes it for one visit."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.screen.desk import Desk
from game.screen.layout import Rect
from game.screen.sheet import Hung, Sheet, Target
from game.screen.widgets import Act


@dataclass(slots=True)
class Dark:
    """Nothing at all."""

    wake: Act

    def compose(self, desk: Desk) -> Sheet:
        sheet = Sheet(desk.measure)
        sheet.hung.append(Hung(desk.measure.sheet, _black))
        sheet.targets.append(Target("wake", (desk.measure.sheet,), self.wake, "cloth"))
        return sheet


def _black(surface: pygame.Surface, rect: Rect, _: float) -> None:
    surface.fill((0, 0, 0), rect)
