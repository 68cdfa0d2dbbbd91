"""The choices of one man as slips."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.view import Prompt
from game.screen.change import Change
from game.screen.desk import Desk
from game.screen.kiosk.slip import Slip, label
from game.screen.passages import ink_of
from game.screen.typeset import Run, runs
from game.story.shape import Name


def slips_of(desk: Desk, prompt: Prompt, act: Callable[[Name], Change | None]) -> list[Slip]:
    """One slip for each thing he could do."""

    def slip(choice: Name, text: list[Run]) -> Slip:
        return Slip(f"{prompt.who}:{choice}", text, lambda: act(choice), ink_of(desk, prompt.who))

    return [slip(option.choice, runs(option.spans, label(desk))) for option in prompt.options]
