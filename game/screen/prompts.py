"""What is asked on a page: the line where the documents stop, and the choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.rules.view import Prompt
from game.screen.change import Change
from game.screen.desk import Desk
from game.screen.leaves import Item
from game.screen.passages import between, ink_of
from game.screen.typeset import runs
from game.screen.widgets import Line, paragraph, plain, row, rule, with_next
from game.story.prose import Spans
from game.story.shape import Name


def gap_lines(desk: Desk, gap: Spans, width: int) -> list[Item]:
    """The gap line under its short rule; nothing where a page has none."""
    if not gap:
        return []
    m = desk.measure
    return [
        with_next(rule(m.px(120), m.px(2), above=m.leading // 2, ink="soft")),
        with_next(paragraph(desk, runs(gap, desk.fine()), desk.fine(), width, above=m.px(12))),
    ]


def ask(desk: Desk, prompt: Prompt, act: Callable[[Name], Change | None], width: int, *, named: str) -> list[Item]:
    """A numbered row for each choice; `named` says whose they are, where the page must."""
    ink = ink_of(desk, prompt.who)
    items: list[Item] = []
    if named:
        name = desk.name(ink)
        items.append(with_next(paragraph(desk, plain(named, name), desk.body(), width, above=between(desk))))
    for number, option in enumerate(prompt.options, 1):
        key, text = f"{prompt.who}:{option.choice}", runs(option.spans, desk.body())
        line = Line(key, text, partial(act, option.choice), number=number, ink=ink)
        items.append(row(desk, line, width, above=desk.measure.px(10) if number == 1 else 0))
    return items
