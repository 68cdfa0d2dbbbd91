"""What is ruled beside the text goes through nothing, and whoever comes back to a page finds it as he left it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import SMALL, Hands
from telling import Tell

from game.rules.play import begin, opened_at
from game.screen.codex import Entry
from game.screen.input import Back, Choose, Number, Turn
from game.screen.reading import Reading
from game.screen.sheet import Sheet
from game.story.model import Story

Sit = Callable[..., Hands]
DESKS = [((1024, 640), 100), ((1161, 653), 100), ((1366, 768), 100), ((1920, 1080), 100), ((1920, 1080), 200)]


def crossed(sheet: Sheet) -> list[str]:
    """What the ruled margin goes through."""
    rules = [mark for mark in sheet.marks if mark.ink == "wormwood" and mark.points[2][1] > sheet.measure.height // 2]
    places = [("a picture", hung.rect) for hung in sheet.hung]
    places += [(printed.run.text, printed.rect) for printed in sheet.printed]
    return [
        what
        for rule in rules
        for what, rect in places
        if rect.x < rule.points[2][0] and rule.points[0][0] < rect.right and rect.y < rule.points[2][1]
    ]


def ruled(sheet: Sheet) -> bool:
    return any(m.ink == "wormwood" and m.points[2][1] > sheet.measure.height // 2 for m in sheet.marks)


@pytest.mark.parametrize(("size", "text_size"), DESKS)
def test_the_notebooks_margin_goes_through_nothing(
    sit: Sit, real: Story, size: tuple[int, int], text_size: int
) -> None:
    scene = next(name for name, scene in real.scenes.items() if scene.voice == "nurtas" and not scene.note)
    hands = sit(real, Reading(opened_at(real, scene)), size=size, text_size=text_size)
    sheets = [hands.sheet]
    while "leaf-on" in hands.keys:
        hands.do(Turn(1))
        sheets.append(hands.sheet)
    assert [what for sheet in sheets for what in crossed(sheet)] == []
    assert ruled(sheets[-1])


def on_the_last_leaf(sit: Sit, story: Story) -> Hands:
    """A page whose choices stand on another leaf than its text begins on."""
    hands = sit(story, Reading(begin(story, "one", 1)), size=(1024, 640), text_size=200)
    while "leaf-on" in hands.keys:
        hands.do(Turn(1))
    assert isinstance(hands.screen, Reading) and hands.screen.leaf.at > 0
    return hands


@pytest.mark.parametrize("way", ["saved", "the same play taken up"])
def test_whoever_comes_back_from_the_saves_finds_his_leaf(sit: Sit, small: Story, way: str) -> None:
    hands = on_the_last_leaf(sit, small)
    assert isinstance(hands.screen, Reading)
    reading, at = hands.screen, hands.screen.leaf.at
    hands.press("menu", "saves")
    hands.do(Number(1))
    if way == "saved":
        hands.do(Back())
    else:
        hands.press("slot:1", "take")
    assert hands.screen is reading and reading.leaf.at == at


def test_after_a_word_was_looked_up_enter_goes_on(sit: Sit, tell: Tell) -> None:
    story = tell(SMALL)
    hands = sit(story, Reading(begin(story, "one", 1)))
    hands.press("term:0")
    assert isinstance(hands.screen, Entry)
    hands.do(Back())
    assert hands.stack.top.focus == "mateo:even"
    hands.do(Choose())
    assert hands.scene == "bread"
