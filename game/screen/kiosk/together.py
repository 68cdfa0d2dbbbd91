"""One decision of several men: alone, with luck for the others, or together, each unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from game.rules.play import Turn
from game.rules.view import Prompt, chosen, page
from game.screen.change import Change, Screen, Swap
from game.screen.desk import Desk
from game.screen.folio import Hang, Leaf
from game.screen.kiosk.broadside import Broadside, Plate
from game.screen.kiosk.choices import slips_of
from game.screen.kiosk.known import plate_of
from game.screen.kiosk.panels import Panel, side_by_side
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import question, start_over
from game.screen.kiosk.tongues import language
from game.screen.kiosk.visit import Visit
from game.screen.leaves import Item
from game.screen.papers import open_paper, papers
from game.screen.passages import ink_of
from game.screen.prompts import gap_lines
from game.screen.scenery import view_of
from game.screen.sheet import Sheet
from game.screen.typeset import runs
from game.screen.widgets import paragraph, plain, with_next
from game.story.model import LUCK
from game.story.shape import Name

Reads = Callable[[Visit], Screen]
"""The page that the visitor's play is open at."""


@dataclass(slots=True)
class Which:
    """Alone: which man one is."""

    visit: Visit
    reads: Reads
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        shown = page(desk.story, self.visit.play.state, desk.words)
        slips = [
            [Slip(f"man:{prompt.who}", plain(prompt.name, desk.name()), partial(self._be, prompt.who), ink)]
            for prompt in shown.prompts
            for ink in [ink_of(desk, prompt.who)]
        ]
        foot = (start_over(self.visit), *language(self.visit))
        plate = plate_of(desk, self.visit)
        return Broadside(desk, self.leaf, foot, low=self.visit.low, plate=plate).compose(
            lambda width: question(desk, ui("Which man are you?"), ui("Luck chooses for the other."), width), slips
        )

    def _be(self, who: Name) -> Change:
        return Swap(Alone(self.visit, self.reads, who))


@dataclass(slots=True)
class Alone:
    """One man's choice; luck makes the others'."""

    visit: Visit
    reads: Reads
    who: Name
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        shown = page(desk.story, self.visit.play.state, desk.words)
        prompt = next(prompt for prompt in shown.prompts if prompt.who == self.who)
        foot = (start_over(self.visit), *language(self.visit))
        plate = plate_of(desk, self.visit)
        return Broadside(desk, self.leaf, foot, low=self.visit.low, plate=plate).compose(
            lambda width: [*named(desk, prompt, width), *gap_lines(desk, shown.gap, width)],
            [[slip] for slip in slips_of(desk, prompt, self._pick)],
        )

    def _pick(self, choice: Name) -> Change | None:
        self.visit.decide({self.who: choice})
        return opened(self.visit, self.reads, self.who)


@dataclass(slots=True)
class Both:
    """Together: a panel for each man. Who has picked has a folded paper before him, which tells nothing."""

    visit: Visit
    reads: Reads
    picks: Mapping[Name, Name] = field(default_factory=dict)
    leaves: Mapping[Name, Leaf] = field(default_factory=dict)

    def compose(self, desk: Desk) -> Sheet:
        shown = page(desk.story, self.visit.play.state, desk.words)
        self.leaves = self.leaves or {prompt.who: Leaf() for prompt in shown.prompts}
        done = len(self.picks) == len(shown.prompts)
        open_them = Slip("open", plain(desk.words.ui("Open the papers"), label(desk)), self._open)
        foot = (start_over(self.visit), *language(self.visit))
        sheet = Broadside(desk, Leaf(), foot, low=self.visit.low, plate=plate_of(desk, self.visit))
        panels = [self._panel(desk, prompt) for prompt in shown.prompts]
        return side_by_side(sheet, panels, [open_them] if done else [])

    def _panel(self, desk: Desk, prompt: Prompt) -> Panel:
        leaf, key = self.leaves[prompt.who], str(prompt.who)
        picked = prompt.who in self.picks
        paper = papers(desk.theme, [(ink_of(desk, prompt.who), "folded" if picked else "open")])
        slips = () if picked else slips_of(desk, prompt, partial(self._pick, prompt.who))
        return Panel(key, lambda width: named(desk, prompt, width), slips, leaf, paper)

    def _pick(self, who: Name, choice: Name) -> None:
        self.picks = {**self.picks, who: choice}

    def _open(self) -> Change | None:
        self.visit.decide(self.picks)
        return opened(self.visit, self.reads)


@dataclass(slots=True)
class Opened:
    """What each did, all at once. `mine`: the man of one who chose alone."""

    visit: Visit
    reads: Reads
    move: Turn
    mine: Name = ""
    leaves: dict[Name, Leaf] = field(default_factory=dict)

    def compose(self, desk: Desk) -> Sheet:
        men = [who for who in self.move.picks if who != LUCK]
        self.leaves = self.leaves or {who: Leaf() for who in men}
        panels = [self._panel(desk, who, number) for number, who in enumerate(men)]
        go_on = Slip("go-on", plain(desk.words.ui("Go on"), label(desk)), lambda: Swap(self.reads(self.visit)))
        foot = (start_over(self.visit), *language(self.visit))
        hang = view_of(desk, self.move.state)
        plate = Plate(hang) if hang else None
        sheet = Broadside(desk, Leaf(), foot, low=self.visit.low, plate=plate)
        return side_by_side(sheet, panels, [go_on])

    def _panel(self, desk: Desk, who: Name, number: int) -> Panel:
        def column(width: int) -> Sequence[Item]:
            name = plain(desk.words.text(f"cast/{who}", desk.story.cast[who].name), desk.name(ink_of(desk, who)))
            did = runs(chosen(desk.story, self.move.state, who, self.move.picks[who], desk.words), desk.body())
            items = [
                with_next(paragraph(desk, name, desk.body(), width, above=0)),
                paragraph(desk, did, desk.body(), width, above=desk.measure.px(6)),
            ]
            if self.mine and who != self.mine:
                said = plain(desk.words.ui("Luck chose for him."), desk.fine())
                items.append(paragraph(desk, said, desk.fine(), width, above=desk.measure.leading // 2))
            return items

        paper: Hang = open_paper(desk.theme, ink_of(desk, who), number)
        return Panel(str(who), column, (), self.leaves[who], paper, over=True)


def opened(visit: Visit, reads: Reads, mine: Name = "") -> Change:
    """After the picks: the papers lie open."""
    move = visit.play.last_move()
    return Swap(Opened(visit, reads, move, mine)) if move else Swap(reads(visit))


def named(desk: Desk, prompt: Prompt, width: int) -> list[Item]:
    """Whose choice it is."""
    name = plain(prompt.name, desk.name(ink_of(desk, prompt.who)))
    return [paragraph(desk, name, desk.body(), width, above=0)]
