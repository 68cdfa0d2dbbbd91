"""A page of the story, as a visitor reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from game.rules.hearing import hearing
from game.rules.view import Page, chosen, page
from game.screen.change import Change, Swap
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside
from game.screen.kiosk.caption import captioned
from game.screen.kiosk.choices import slips_of
from game.screen.kiosk.farewell import Farewell
from game.screen.kiosk.foot import foot
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.together import Both, Which
from game.screen.kiosk.tries import Plate
from game.screen.kiosk.visit import Visit
from game.screen.kiosk.voice import voice
from game.screen.leaves import Item
from game.screen.loom import foot_band
from game.screen.passages import between, ink_of, passages
from game.screen.prompts import gap_lines
from game.screen.scenery import page_print
from game.screen.sheet import Sheet
from game.screen.typeset import Run, runs
from game.screen.widgets import paragraph, plain, space, with_next
from game.story.model import LUCK
from game.story.prose import Spans
from game.story.shape import Name


@dataclass(slots=True)
class Told:
    """The page that the visitor's play is open at. `warned`: the answer to a content note."""

    visit: Visit
    warned: str = ""
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        visit = self.visit
        shown = page(desk.story, visit.play.state, desk.words)
        hang = page_print(desk, visit.play)
        plate, caption = Plate(hang) if hang else None, partial(captioned, desk, shown)
        band = foot_band(desk, visit.play, visit.woven_at)
        broadside = Broadside(desk, self.leaf, foot(visit), low=visit.low, plate=plate, caption=caption, band=band)
        sheet = broadside.compose(partial(self._column, desk, shown), self._slips(desk, shown))
        sheet.hearing = hearing(desk.story, visit.play.state)
        return sheet

    def _column(self, desk: Desk, shown: Page, width: int) -> list[Item]:
        head = voice(desk, shown, width)
        if shown.note and not self.warned:
            return [*head, _spans(desk, shown.note, width)]
        told = (
            [_spans(desk, shown.skip, width)]
            if self.warned == "skip"
            else passages(desk, shown.paragraphs, width, None)
        )
        before = [*self._opening(desk, width), *self._luck(desk, width)]
        return [*before, *head, *told, *self._question(desk, shown, width)]

    def _opening(self, desk: Desk, width: int) -> list[Item]:
        """On the first page, what stands five hundred metres from this screen."""
        there = self.visit.site.configuration.five_hundred_metres.read(self.visit.language)
        if not there or self.visit.play.reel.turns:
            return []
        line = desk.words.ui("Five hundred metres from this screen is {there}.", there=there)
        return [with_next(paragraph(desk, plain(line, desk.fine()), desk.fine(), width, above=0)), space(between(desk))]

    def _luck(self, desk: Desk, width: int) -> list[Item]:
        """What luck did on the page before, unless it was said beside what several men did."""
        move = self.visit.play.last_move()
        if move is None or LUCK not in move.picks or len(move.picks) > 2:
            return []
        words = runs(chosen(desk.story, move.state, LUCK, move.picks[LUCK], desk.words), desk.fine())
        return [with_next(paragraph(desk, words, desk.fine(), width, above=0)), space(between(desk))]

    def _question(self, desk: Desk, shown: Page, width: int) -> list[Item]:
        """The line before the choices, and whose they are where that is not who tells the page."""
        items = gap_lines(desk, shown.gap, width)
        if len(shown.prompts) > 1:
            asks = Run(desk.words.ui("Alone or together?"), desk.name())
            items.append(paragraph(desk, [asks], desk.body(), width, above=between(desk)))
        elif shown.prompts and shown.prompts[0].who != shown.voice:
            name = plain(shown.prompts[0].name, desk.name(ink_of(desk, shown.prompts[0].who)))
            items.append(paragraph(desk, name, desk.body(), width, above=between(desk)))
        return items

    def _slips(self, desk: Desk, shown: Page) -> Sequence[Sequence[Slip]]:
        ui, visit = desk.words.ui, self.visit
        if shown.note and not self.warned:
            skip = ui("Skip it: two sentences stand in its place")
            return [[self._slip("read", ui("Read it"))], [self._slip("skip", skip)]]
        if visit.play.ended():
            return [[Slip("woven", plain(ui("See what you have woven"), label(desk)), lambda: Swap(Farewell(visit)))]]
        if not shown.prompts:
            ink = ink_of(desk, shown.voice)
            return [[Slip("go-on", plain(ui("Go on"), label(desk)), partial(self._decide, {}), ink)]]
        if len(shown.prompts) > 1:
            alone = plain(
                ui("Alone: I choose for one man, luck for the others")
                if len(shown.prompts) > 2
                else ui("Alone: I choose for one man, luck for the other"),
                label(desk),
            )
            both = plain(ui("Together: each of us chooses unseen"), label(desk))
            return [
                [Slip("alone", alone, lambda: Swap(Which(visit, Told)))],
                [Slip("together", both, lambda: Swap(Both(visit, Told)))],
            ]
        prompt = shown.prompts[0]
        return [[slip] for slip in slips_of(desk, prompt, lambda choice: self._decide({prompt.who: choice}))]

    def _slip(self, key: str, words: str) -> Slip:
        return Slip(key, plain(words, label(self.visit.desk)), partial(self._answer, key))

    def _answer(self, answer: str) -> None:
        self.warned, self.leaf = answer, Leaf()

    def _decide(self, picks: dict[Name, Name]) -> Change:
        self.visit.decide(picks)
        return Swap(Told(self.visit))


def _spans(desk: Desk, spans: Spans, width: int) -> Item:
    return paragraph(desk, runs(spans, desk.body()), desk.body(), width, above=between(desk))
