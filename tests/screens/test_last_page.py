"""The page with the band: the band, what is said of its rows and the ways on stand together, whatever the size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import Hands
from test_pages import clipped, colliding, on_a_picture

from game.rules.play import Play, begin
from game.screen.change import Pop
from game.screen.input import Move
from game.screen.sheet import Printed
from game.screen.woven import Woven
from game.story.model import Story

Sit = Callable[..., Hands]
DESKS = {
    "window of 720 lines": ((1088, 640), {}),
    "window of 768 lines": ((1161, 653), {}),
    "smallest, large type": ((1024, 640), {"text_size": 200}),
    "smallest, larger words": ((1024, 640), {"text_size": 200, "face": "andika", "language": "qps"}),
    "720": ((1280, 720), {}),
    "720, large type": ((1280, 720), {"text_size": 200}),
    "768": ((1366, 768), {"text_size": 125}),
    "768, large type": ((1366, 768), {"text_size": 200, "face": "andika"}),
    "1080": ((1920, 1080), {}),
    "1080, large type": ((1920, 1080), {"text_size": 200}),
    "upright": ((1080, 1920), {"text_size": 150}),
}


SILENT = "smallest, larger words"
"""There a row of the whole story's band says what it is when it is opened."""


@pytest.fixture(scope="module")
def ends(real: Story) -> dict[str, Play]:
    """A play at the end of its first tape, of its second, and of its last, always the choice with most words."""
    tapes = next(iter(real.series.values())).tapes
    play, found = begin(real, tapes[0], 3), {}
    for tape in tapes:
        while not play.ended():
            picks = {
                each.who: max(play.offered[each.who], key=lambda choice: len(str(choice.text))).name
                for each in play.asked()
            }
            play = play.pick(picks)
        found[tape] = play
        play = play.go_on() if play.next_tape() else play
    return {"one": found[tapes[0]], "two": found[tapes[1]], "all": found[tapes[-1]]}


@pytest.mark.parametrize("called", DESKS)
def test_nothing_of_it_is_on_another_leaf(sit: Sit, real: Story, ends: dict[str, Play], called: str) -> None:
    size, settings = DESKS[called]
    for end in ends.values():
        hands = sit(real, Woven(end, Pop, Pop), size=size, **settings)
        assert "leaf-on" not in hands.keys
        assert {"turn-over", "record"} < {*hands.keys}
        assert clipped(hands.sheet) == colliding(hands.sheet) == on_a_picture(hands.sheet) == []
        for target in hands.sheet.targets:
            assert target.told or called == SILENT
            assert under(target.told, hands.sheet.printed) == []


def under(told: tuple[Printed, ...], printed: list[Printed]) -> list[str]:
    """What is printed where something is said of a row."""
    return [each.run.text for each in printed for row in told if each.rect.meets(row.rect)]


def test_the_arrows_lead_to_the_band_from_anywhere_and_over_its_lines(
    sit: Sit, real: Story, ends: dict[str, Play]
) -> None:
    hands = sit(real, Woven(ends["all"], Pop, Pop))
    rows = [key for key in hands.keys if key.startswith("row:")]
    lines = {target.rects[0].y for target in hands.sheet.targets if target.look == "cloth"}
    assert len(lines) > 1 and hands.stack.top.focus == "turn-over"
    for key in rows:
        hands.do(Move(1, 0))
        assert hands.stack.top.focus == key
    hands.do(Move(1, 0))
    assert hands.stack.top.focus == rows[-1]
    hands.do(Move(-1, 0))
    assert hands.stack.top.focus == rows[-2]
