"""The text so far: every page that was passed, and what was picked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules import view
from game.terminal import paper
from game.terminal.lists import number

if TYPE_CHECKING:
    from game.rules.view import Page
    from game.terminal.sitting import Sitting


def so_far(sitting: Sitting) -> bool:
    """Two sentences stand for a page that can be skipped, as before it; which of these are read is asked at the end."""
    short: list[Page] = []
    for turn in sitting.play.history():
        page = view.page(sitting.story, turn.state, sitting.words)
        sitting.lay(paper.heading(page))
        text = sitting.told(page)
        if page.skip and sitting.asking.waits:
            short.append(page)
            sitting.tell(sitting.words.ui("Before this page: {note}", note=paper.plain(page.note)))
            text = (view.Paragraph(kind="narration", spans=page.skip),)
        sitting.lay(paper.body(page, sitting.words, text))
        sitting.lay(paper.picked(sitting.story, turn, sitting.words))
    if short:
        _read(sitting, short)
    return False


def _read(sitting: Sitting, short: list[Page]) -> None:
    """The pages themselves, as far as they are asked for."""
    prompt = sitting.words.ui("Two sentences stood for these pages. Which one is to be read? Enter goes back:")
    where = [f"{page.place_title}. {page.time}" for page in short]
    while (chosen := number(sitting, where, prompt)) is not None:
        sitting.lay(paper.heading(short[chosen]))
        sitting.lay(paper.body(short[chosen], sitting.words, sitting.told(short[chosen])))
