"""A decision that belongs to several: each picks unseen, and then all is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from game.rules.play import Asked, Turn
from game.rules.view import Page, Prompt, chosen
from game.screen.change import Change, Pop, Swap
from game.screen.desk import Desk
from game.screen.folio import Folio, Hang, Leaf, Link, put_column
from game.screen.headings import page_head, the_way
from game.screen.layout import Rect
from game.screen.leaves import Item, height_of
from game.screen.papers import State, open_paper, papers
from game.screen.passages import between, ink_of
from game.screen.prompts import ask, gap_lines
from game.screen.sheet import Sheet
from game.screen.typeset import Run, runs
from game.screen.widgets import paragraph, plain, space, with_next, word_row
from game.story.model import LUCK
from game.story.shape import Name

Picks = Mapping[Name, Name]
Done = Callable[[Picks], Change]


@dataclass(slots=True)
class Handover:
    """Between two people: nothing on it says what was picked."""

    page: Page
    waiting: tuple[Asked, ...]
    picks: Picks
    done: Done
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (_break_off(desk),), vignette=_papers(desk, self.picks, self.waiting, "waiting"))
        asked, ui = self.waiting[0], desk.words.ui
        above = ui("Hand over to reader {number}", number=asked.person + 1)
        alone = ui("The next page is for your eyes only. Nobody sees what you choose until everybody has chosen.")
        flow = [paragraph(desk, plain(alone, desk.body()), desk.body(), folio.width, above=0)]
        for then in self.waiting[1:]:
            if then.person == asked.person:
                also = ui("Then you answer for {name} too.", name=_prompt(self.page, then.who).name)
                flow.append(paragraph(desk, plain(also, desk.body()), desk.body(), folio.width, above=between(desk)))
        here = word_row(desk, "here", ui("I am here, alone"), self._go_on, folio.width)
        return folio.compose(_whose(desk, folio.head_width, above, _prompt(self.page, asked.who)), flow, [here])

    def _go_on(self) -> Change:
        return Swap(Unseen(self.page, self.waiting, self.picks, self.done))


@dataclass(slots=True)
class Unseen:
    """One person's pick for one man."""

    page: Page
    waiting: tuple[Asked, ...]
    picks: Picks
    done: Done
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf, (_break_off(desk),), vignette=_papers(desk, self.picks, self.waiting, "open"))
        prompt = _prompt(self.page, self.waiting[0].who)
        pick = partial(self._pick, desk)
        rows = [*gap_lines(desk, self.page.gap, folio.width), *ask(desk, prompt, pick, folio.width, named="")]
        return folio.compose(_whose(desk, folio.head_width, desk.words.ui("Unseen by the others"), prompt), [], rows)

    def _pick(self, desk: Desk, choice: Name) -> Change:
        desk.mixer.once("fold")
        picks = {**self.picks, self.waiting[0].who: choice}
        before, *rest = self.waiting
        if not rest:
            return self.done(picks)
        following = Unseen if rest[0].person == before.person else Handover
        return Swap(following(self.page, tuple(rest), picks, self.done))


@dataclass(slots=True)
class Reveal:
    """What each did, all at once, in the order of the cast; luck speaks last.

    `answered`: for whom the readers picked; of any other man it is said that he decided without them.
    """

    move: Turn
    answered: Collection[Name]
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        folio = Folio(desk, self.leaf)
        head = page_head(desk, folio.head_width, desk.words.ui("What each did"), desk.words.ui("Each decided alone."))
        go_on = word_row(desk, "continue", desk.words.ui("Continue"), Pop, folio.width)
        if desk.measure.wide:
            unfolded = self._unfolded(desk, folio)
            if height_of([*head, *unfolded, go_on]) <= folio.frame.text.h:
                return folio.compose([*head, *unfolded], [], [go_on])
        flow: list[Item] = []
        for who in self._order():
            flow += self._did(desk, who, folio.width)
        return folio.compose(head, flow, [go_on])

    def _order(self) -> list[Name]:
        return sorted(self.move.picks, key=lambda who: who == LUCK)

    def _unfolded(self, desk: Desk, folio: Folio) -> list[Item]:
        """The papers side by side over both pages of the book, and under them what luck did."""
        men = [who for who in self._order() if who != LUCK]
        m, span = desk.measure, folio.frame.foot.w
        gap, inset = m.px(36), m.px(38)
        wide = (span - gap * (max(3, len(men)) - 1)) // max(3, len(men))
        columns = [self._did(desk, who, wide - 2 * inset) for who in men]
        high = max([*map(height_of, columns), m.px(380)]) + 2 * m.px(56)

        def place(sheet: Sheet, x: int, y: int) -> None:
            for number, (who, column) in enumerate(zip(men, columns, strict=True)):
                rect = Rect(x + number * (wide + gap), y, wide, high)
                open_paper(desk.theme, ink_of(desk, who), number)(sheet, rect)
                put_column(sheet, column, rect.x + inset, rect.y + m.px(48))

        items = [Item(high, m.px(10), place)]
        return items + (self._did(desk, LUCK, folio.head_width) if LUCK in self.move.picks else [])

    def _did(self, desk: Desk, who: Name, width: int) -> list[Item]:
        words = runs(chosen(desk.story, self.move.state, who, self.move.picks[who], desk.words), desk.body())
        text = paragraph(desk, words, desk.body(), width, above=desk.measure.px(2))
        if who == LUCK:
            return [text]
        name = [Run(desk.words.text(f"cast/{who}", desk.story.cast[who].name), desk.name(ink_of(desk, who)))]
        if who not in self.answered:
            name.append(Run("\u2003" + desk.words.ui("decided without you"), desk.fine()))
        return [with_next(paragraph(desk, name, desk.body(), width, above=desk.measure.leading)), text]


def _papers(desk: Desk, picks: Picks, waiting: Sequence[Asked], now: State) -> Hang:
    """Those who have picked lie folded; the next one is open before his reader, or still waits for him."""
    states: list[tuple[Name, State]] = [(who, "folded") for who in picks]
    states += [(asked.who, "waiting" if number else now) for number, asked in enumerate(waiting)]
    order = {who: number for number, who in enumerate(desk.story.cast)}
    states.sort(key=lambda one: order[one[0]])
    return papers(desk.theme, [(ink_of(desk, who), state) for who, state in states])


def _whose(desk: Desk, width: int, above: str, prompt: Prompt) -> list[Item]:
    """A small line, and the name of the man who is answered for."""
    name = desk.large(1.35, ink=ink_of(desk, prompt.who))
    return [
        with_next(paragraph(desk, plain(above, desk.fine()), desk.body(), width, above=0)),
        with_next(paragraph(desk, plain(prompt.name, name), name, width, above=desk.measure.px(8))),
        with_next(the_way(desk, width, prompt.who)),
        space(desk.measure.px(22)),
    ]


def _prompt(page: Page, who: Name) -> Prompt:
    return next(prompt for prompt in page.prompts if prompt.who == who)


def _break_off(desk: Desk) -> Link:
    return Link("back", desk.words.ui("Back to the page, without choosing"), Pop)
