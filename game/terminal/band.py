"""The band in words, for those who hear it told instead of seeing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.rules import view
from game.rules.band import first_shown, weave
from game.rules.legend import legend, sentence, whose
from game.terminal import paper

if TYPE_CHECKING:
    from game.rules.play import Play
    from game.story.words import Words
    from game.terminal.sitting import Sitting


def band(sitting: Sitting) -> bool:
    """Tells it when the tape is over: before, it would give away what one man keeps from another."""
    if sitting.play.ended():
        sitting.lay(rows(sitting.play, sitting.words))
    else:
        sitting.tell(sitting.words.ui("The band is told when the tape is over."))
    return False


def rows(play: Play, words: Words) -> Iterator[str]:
    """How a band is read, and a paragraph for each row: of this tape, or after the last one of the whole story."""
    woven = weave(play)
    yield paper.wrapped(" ".join([*whose(play.story, words), *legend(words)]))
    for number, row in enumerate(woven.rows[first_shown(play, woven) :], 1):
        place = view.page(play.story, row.turn.state, words).place_title
        told = ". ".join(part for part in (place, sentence(play.story, row, words)) if part)
        yield paper.wrapped(f"{number}. {told}", hang="   ")
