"""The page of the story, and what can be done on it."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from game.rules.engine import Stuck
from game.rules.hearing import hearing
from game.rules.play import Play, Turn
from game.rules.view import Page, chosen, numbered, page
from game.screen.captions import caption
from game.screen.change import Change, Pop, Push, Swap
from game.screen.codex import opens
from game.screen.desk import Desk
from game.screen.ending import Ending
from game.screen.folio import Folio, Leaf, Link, Picture
from game.screen.headings import chapter
from game.screen.joint import Handover, Reveal
from game.screen.layout import Rect
from game.screen.leaves import Item, height_of
from game.screen.loom import foot_band
from game.screen.menu import Menu
from game.screen.passages import between, ink_of, passages, voice_head
from game.screen.picture import ThePicture
from game.screen.prompts import ask, gap_lines
from game.screen.scenery import page_print
from game.screen.sheet import Sheet
from game.screen.sources import Sources
from game.screen.typeset import runs
from game.screen.widgets import Act, Line, paragraph, plain, row, space, with_next, word_row
from game.screen.woven import Woven
from game.story.model import LUCK
from game.story.prose import Spans
from game.story.shape import Name

_WHOLE = 44
"""So many letters of what is heard stay on one line."""


@dataclass(slots=True)
class Reading:
    """A play open at its page. `told`: what the player should know first; `warned`: the answer to a content note."""

    play: Play
    told: tuple[str, ...] = ()
    warned: str = ""
    leaf: Leaf = field(default_factory=Leaf)
    since: float = -math.inf
    """When the last pick was made: from then on the band grows."""

    def compose(self, desk: Desk) -> Sheet:
        shown = page(desk.story, self.play.state, desk.words)
        alone = bool(self.told or (shown.note and not self.warned))
        picture = None if alone else _picture(desk, self.play, shown)
        band = foot_band(desk, self.play, self.since)
        folio = Folio(desk, self.leaf, self._foot(desk), band=band, picture=picture)
        if self.told:
            sheet = self._telling(desk, folio)
        elif alone:
            sheet = self._warning(desk, folio, shown)
        else:
            sheet = folio.compose(_place(desk, self.play, shown, folio), *self._columns(desk, shown, folio.width))
            _margin(desk, sheet, folio, shown)
            sheet.hearing = hearing(desk.story, self.play.state)
        sheet.back = partial(self._leave, desk)
        sheet.undo = partial(self.undo, desk)
        return sheet

    def _columns(self, desk: Desk, shown: Page, width: int) -> tuple[list[Item], list[Item]]:
        """The text, and what is asked after it."""
        head = voice_head(desk, shown.voice, shown.voice_name, shown.heading, width)
        if self.warned == "skip":
            text = [_spans(desk, shown.skip, width)]
        else:
            text = passages(desk, shown.told(easy=desk.settings.easy), width, opens(desk))
        gap = gap_lines(desk, shown.gap, width)
        return [*self._luck(desk, width), *head, *text], [*gap, *self._ask(desk, shown, width)]

    def _luck(self, desk: Desk, width: int) -> list[Item]:
        """What luck did on the page before is said aloud, unless it was said beside what several men did."""
        move = self.play.last_move()
        if move is None or LUCK not in move.picks or len(move.picks) > 2:
            return []
        words = runs(chosen(self.play.story, move.state, LUCK, move.picks[LUCK], desk.words), desk.fine())
        return [paragraph(desk, words, desk.fine(), width, above=0), space(between(desk))]

    def _ask(self, desk: Desk, shown: Page, width: int) -> list[Item]:
        asked = self.play.asked()
        ui = desk.words.ui

        def only(key: str, words: str, act: Act) -> list[Item]:
            line = Line(key, plain(words, desk.body()), act, ink=ink_of(desk, shown.voice))
            return [row(desk, line, width, above=between(desk))]

        if self.play.ended():
            return only("woven", ui("See the band you have woven"), self._woven)
        if not asked:
            return only("continue", ui("Continue"), partial(self._go_on, desk))
        if len(asked) > 1:
            several = len({each.person for each in asked}) > 1
            how = ui("Each of you chooses, unseen by the others") if several else ui("Choose for one after the other")
            return only("joint", how, partial(self._hand_over, desk, shown))
        who = asked[0].who
        prompt = next(prompt for prompt in shown.prompts if prompt.who == who)
        named = prompt.name if who != shown.voice or len(shown.prompts) > 1 else ""
        if len(set(self.play.people.values())) > 1:
            named = ui("Reader {number}, for {name}", number=asked[0].person + 1, name=prompt.name)
        return ask(desk, prompt, partial(self._choose, desk, who, len(shown.prompts)), width, named=named)

    def _choose(self, desk: Desk, who: Name, prompts: int, choice: Name) -> Change | None:
        """Where others answered for themselves at the same time, all is shown together."""
        move = self._pick(desk, {who: choice})
        return Push(Reveal(move, {who})) if prompts > 1 and move else None

    def _hand_over(self, desk: Desk, shown: Page) -> Change:
        def done(picks: Mapping[Name, Name]) -> Change:
            move = self._pick(desk, picks)
            return Swap(Reveal(move, picks.keys())) if move else Pop()

        return Push(Handover(shown, self.play.asked(), {}, done))

    def _go_on(self, desk: Desk) -> None:
        self._pick(desk, {})

    def _pick(self, desk: Desk, picks: Mapping[Name, Name]) -> Turn | None:
        """What everybody picked; None where nobody did, and where nothing comes of it, which is said."""
        try:
            play = self.play.pick(picks)
        except Stuck:
            self.told = (desk.words.ui("The story is stuck here: nothing comes of this."),)
            return None
        self._open(play)
        if picks:
            self.since = time.monotonic()
            desk.mixer.once("beater")
        desk.keep(self.play)
        return self.play.last_move()

    def undo(self, desk: Desk) -> Change | None:
        """One page back; what was skipped there is not skipped for ever."""
        before = self.play.back()
        if before is not None:
            self._open(before)
            desk.keep(self.play)
        return None

    def _open(self, play: Play) -> None:
        self.play, self.warned, self.leaf, self.told = play, "", Leaf(), ()
        self.since = -math.inf

    def take(self, play: Play, told: tuple[str, ...]) -> Change:
        """Opens another play in the place of this one; where it is this one, the leaf lies open as it did."""
        if told or play.state != self.play.state or [*play.history()] != [*self.play.history()]:
            self._open(play)
            self.told = told
        return Pop()

    def _woven(self) -> Change:
        return Swap(Woven(self.play, partial(Swap, self), self._end))

    def _end(self) -> Change:
        return Swap(Ending(self.play, Reading, self._woven))

    def _leave(self, desk: Desk) -> Change:
        desk.keep(self.play)
        return Pop()

    def _foot(self, desk: Desk) -> tuple[Link, ...]:
        ui = desk.words.ui
        return (
            Link("sources", ui("How do we know this?"), lambda: Push(Sources(self.play.state))),
            Link("menu", ui("Menu"), lambda: Push(Menu(self.play, self.take, partial(self.undo, desk)))),
        )

    def _telling(self, desk: Desk, folio: Folio) -> Sheet:
        text = [
            paragraph(desk, plain(s, desk.body()), desk.body(), folio.width, above=between(desk)) for s in self.told
        ]
        go_on = word_row(desk, "told", desk.words.ui("Continue"), self._heard, folio.width)
        return folio.compose([], text, [go_on])

    def _heard(self) -> None:
        self.told = ()

    def _warning(self, desk: Desk, folio: Folio, shown: Page) -> Sheet:
        """A content note stands alone before its page; the page can be read, or two sentences in its place."""
        ui, width = desk.words.ui, folio.width
        text = [
            with_next(paragraph(desk, plain(ui("Before this page"), desk.name()), desk.body(), width, above=0)),
            _spans(desk, shown.note, width),
        ]
        rows = [
            row(desk, Line(key, plain(word, desk.body()), partial(self._answer, key), number=n), width)
            for n, (key, word) in enumerate(
                (("read", ui("Read it")), ("skip", ui("Skip it: two sentences stand in its place"))), 1
            )
        ]
        return folio.compose(_place(desk, self.play, shown, folio), text, rows)

    def _answer(self, answer: str) -> None:
        self.warned = answer


def _place(desk: Desk, play: Play, shown: Page, folio: Folio) -> list[Item]:
    """The place as large as there is room for beside the text."""
    above, when = numbered(shown.number, shown.tape_title), _time(desk, play, shown)
    for scale in (1.35, 1.0, 0.8):
        head = chapter(desk, folio.head_width, above, shown.place_title, when, who=shown.voice, scale=scale)
        if height_of(head) <= folio.frame.head.h:
            break
    return head


def _picture(desk: Desk, play: Play, shown: Page) -> Picture | None:
    hang = page_print(desk, play)
    opens = partial(Push, ThePicture(play.state))
    return Picture(hang, shown.place_title, _time(desk, play, shown), opens) if hang else None


def _time(desk: Desk, play: Play, shown: Page) -> str:
    """When it is, and, for those who asked for it, what is heard."""
    heard = caption(hearing(desk.story, play.state), desk.words) if desk.settings.captions else ""
    return f"{shown.time}\u2002 {_unbroken(heard)}" if heard else shown.time


def _unbroken(heard: str) -> str:
    """It goes to the next line whole; a long one at most between two sounds."""
    sounds = [sound.replace(" ", "\u00a0") for sound in heard.split("; ")]
    return (";\u00a0" if len(heard) <= _WHOLE else "; ").join(sounds)


def _spans(desk: Desk, spans: Spans, width: int) -> Item:
    return paragraph(desk, runs(spans, desk.body()), desk.body(), width, above=between(desk), opens=opens(desk))


def _margin(desk: Desk, sheet: Sheet, folio: Folio, shown: Page) -> None:
    """The notebook has a ruled margin, where a leaf has text: the rule goes through no picture."""
    m, text = desk.measure, folio.frame.text
    line = Rect(text.x - m.px(40), 0, m.px(1), text.bottom)
    if ink_of(desk, shown.voice) == "wormwood" and not any(hung.rect.meets(line) for hung in sheet.hung):
        sheet.rule(line, "wormwood")
