"""One decision of several men: alone, with luck for the others, or together, each unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from game.rules.play import Turn
from game.rules.view import Page, Prompt, chosen, page
from game.screen.change import Change, Screen, Swap
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.broadside import Broadside, Word
from game.screen.kiosk.choices import slips_of
from game.screen.kiosk.known import plate_of
from game.screen.kiosk.panels import Folded, Panel, Way, side_by_side
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.startover import question, start_over
from game.screen.kiosk.tongues import language
from game.screen.kiosk.torn import Column
from game.screen.kiosk.tries import Plate
from game.screen.kiosk.visit import Visit
from game.screen.leaves import Item
from game.screen.papers import open_paper, papers
from game.screen.passages import between, ink_of, passages
from game.screen.prompts import gap_lines
from game.screen.scenery import view_of
from game.screen.sheet import Sheet
from game.screen.typeset import Dress, Run, runs
from game.screen.widgets import paragraph, plain, with_next
from game.story.model import LUCK
from game.story.prose import Spans
from game.story.shape import Name

Reads = Callable[[Visit], Screen]
"""The page that the visitor's play is open at."""


SCALES = (2.1, 1.7, 1.5, 1.3, 1.15, 1.0)
"""How large, beside other text, what lies open may be: the first that fits."""


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
        foot = _foot(self.visit, lambda: Swap(self.reads(self.visit)))
        plate = plate_of(desk, self.visit)
        return Broadside(desk, self.leaf, foot, low=self.visit.low, plate=plate).compose(
            lambda width: question(desk, ui("Which man are you?"), _luck(desk, shown), width), slips
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
        foot = _foot(self.visit, lambda: Swap(Which(self.visit, self.reads)))
        plate = plate_of(desk, self.visit)
        slips = [[slip] for slip in slips_of(desk, prompt, self._pick)]

        def laid(leaf: Leaf, gap: Spans) -> Sheet:
            sheet = Broadside(desk, leaf, foot, low=self.visit.low, plate=plate)
            return sheet.compose(lambda width: _asked_of(desk, prompt, _luck(desk, shown), gap, width), slips)

        # The page before has said the line too: it stands here where that costs no leaf.
        for gap in (shown.gap, ()):
            leaf = Leaf()
            sheet = laid(leaf, gap)
            if leaf.count == 1:
                self.leaf = leaf
                return sheet
        return laid(self.leaf, shown.gap)

    def _pick(self, choice: Name) -> Change | None:
        self.visit.decide({self.who: choice})
        return opened(self.visit, self.reads, self.who)


@dataclass(slots=True)
class Both:
    """Together: a panel for each man. Who has picked has a folded paper before him, which tells nothing, and which he
    can take up again until the papers are opened."""

    visit: Visit
    reads: Reads
    picks: Mapping[Name, Name] = field(default_factory=dict)
    leaves: Mapping[Name, Leaf] = field(default_factory=dict)

    def compose(self, desk: Desk) -> Sheet:
        shown = page(desk.story, self.visit.play.state, desk.words)
        self.leaves = self.leaves or {prompt.who: Leaf() for prompt in shown.prompts}
        done = len(self.picks) == len(shown.prompts)
        open_them = Slip("open", plain(desk.words.ui("Open the papers"), label(desk)), self._open)
        foot = _foot(self.visit, lambda: Swap(self.reads(self.visit)))
        sheet = Broadside(desk, Leaf(), foot, low=self.visit.low, plate=plate_of(desk, self.visit))
        laid, bare = (
            [self._panel(desk, prompt, number, laid=laid) for number, prompt in enumerate(shown.prompts)]
            for laid in (True, False)
        )
        heads = _heads(desk, shown)
        ways = [*(Way(head, laid) for head in heads[:2]), *(Way(head, bare) for head in heads)]
        return side_by_side(sheet, ways, [open_them], asked=done)

    def _panel(self, desk: Desk, prompt: Prompt, number: int, *, laid: bool) -> Panel:
        """`laid`: name and choices stand on a paper."""
        who, ink = prompt.who, ink_of(desk, prompt.who)
        turn = bool(self.picks) and who not in self.picks
        folded = None
        if who in self.picks:
            said = desk.words.ui("Folded. Touch to choose again.")
            folded = Folded(papers(desk.theme, [(ink, "folded")]), said, f"unfold:{who}", partial(self._unfold, who))
        return Panel(
            str(who),
            lambda width: named(desk, prompt, width, turn=turn),
            slips_of(desk, prompt, partial(self._pick, who)),
            self.leaves[who],
            open_paper(desk.theme, ink, number) if laid else None,
            folded,
            desk.measure.text * 9 if laid else 0,
        )

    def _pick(self, who: Name, choice: Name) -> None:
        self.picks = {**self.picks, who: choice}

    def _unfold(self, who: Name) -> None:
        self.picks = {other: choice for other, choice in self.picks.items() if other != who}
        self.leaves = {**self.leaves, who: Leaf()}

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
        go_on = Slip("go-on", plain(desk.words.ui("Go on"), label(desk)), lambda: Swap(self.reads(self.visit)))
        foot = (start_over(self.visit), *language(self.visit))
        hang = view_of(desk, self.move.state)
        sheet = Broadside(desk, Leaf(), foot, low=self.visit.low, plate=Plate(hang) if hang else None)
        ways = [Way(_no_head, [self._panel(desk, *man, scale) for man in enumerate(men)]) for scale in SCALES]
        return side_by_side(sheet, ways, [go_on])

    def _panel(self, desk: Desk, number: int, who: Name, scale: float) -> Panel:
        m = desk.measure
        dress = Dress(round(m.text * scale), round(m.text * scale * 1.3) if scale > 1 else m.leading, "text")

        def column(width: int) -> Sequence[Item]:
            name = plain(desk.words.text(f"cast/{who}", desk.story.cast[who].name), desk.name(ink_of(desk, who)))
            did = runs(chosen(desk.story, self.move.state, who, self.move.picks[who], desk.words), dress)
            items = [
                with_next(paragraph(desk, name, desk.body(), width, above=0)),
                paragraph(desk, did, dress, width, above=m.px(6)),
            ]
            if self.mine and who != self.mine:
                said = plain(desk.words.ui("Luck chose for him."), desk.fine())
                items.append(paragraph(desk, said, desk.fine(), width, above=m.leading // 2))
            return items

        paper = open_paper(desk.theme, ink_of(desk, who), number)
        least = round(dress.px * 5.5) if scale > 1 else 0
        return Panel(str(who), column, (), self.leaves[who], paper, least=least)


def opened(visit: Visit, reads: Reads, mine: Name = "") -> Change:
    """After the picks: the papers lie open."""
    move = visit.play.last_move()
    return Swap(Opened(visit, reads, move, mine)) if move else Swap(reads(visit))


def named(desk: Desk, prompt: Prompt, width: int, *, turn: bool = False) -> list[Item]:
    """Whose choice it is; and, if it is his `turn`, that it is."""
    said = desk.words.ui("Now {name}", name=prompt.name) if turn else prompt.name
    return [paragraph(desk, plain(said, desk.name(ink_of(desk, prompt.who))), desk.body(), width, above=0)]


def _foot(visit: Visit, back: Callable[[], Change]) -> tuple[Word, ...]:
    """Until the papers are open there is a way back."""
    return start_over(visit), Word("back", visit.desk.words.ui("Back"), "‹", back), *language(visit)


def _luck(desk: Desk, shown: Page) -> str:
    """What becomes of those for whom nobody chooses."""
    ui = desk.words.ui
    return ui("Luck chooses for the others.") if len(shown.prompts) > 2 else ui("Luck chooses for the other.")


def _asked_of(desk: Desk, prompt: Prompt, luck: str, gap: Spans, width: int) -> list[Item]:
    """What one man did, and what `luck` does."""
    ui, large = desk.words.ui, desk.large(ink=ink_of(desk, prompt.who))
    return [
        with_next(paragraph(desk, [Run(ui("What did {name} do?", name=prompt.name), large)], large, width, above=0)),
        paragraph(desk, plain(luck, desk.body()), desk.body(), width, above=between(desk)),
        *gap_lines(desk, gap, width),
    ]


def _heads(desk: Desk, shown: Page) -> list[Column]:
    """What stands above all panels, from everything to nothing: the page's own words, the question, and the rule."""
    ui, large, half = desk.words.ui, desk.large(0.85), between(desk)
    several = len(shown.prompts) > 2

    def told(width: int) -> list[Item]:
        return list(passages(desk, shown.paragraphs, width, None))

    def asks(width: int) -> list[Item]:
        return [paragraph(desk, [Run(ui("What did each of them do?"), large)], large, width, above=half)]

    def rules(width: int) -> list[Item]:
        said = (
            ui("One man each. Look away while the others choose.")
            if several
            else ui("One man each. Look away while the other chooses.")
        )
        return [paragraph(desk, plain(said, desk.body()), desk.body(), width, above=half // 2)]

    def rule(width: int) -> list[Item]:
        said = ui("Look away while the others choose.") if several else ui("Look away while the other chooses.")
        return [paragraph(desk, plain(said, desk.body()), desk.body(), width, above=0)]

    return [
        lambda width: [*told(width), *asks(width), *rules(width)],
        lambda width: [*asks(width), *rules(width)],
        rules,
        rule,
        _no_head,
    ]


def _no_head(_: int) -> list[Item]:
    return []
