"""One sitting at a terminal: a page is said, an answer is read, and so on to the end."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from secrets import randbits
from typing import TYPE_CHECKING

from game.rules import view
from game.rules.about import alone
from game.rules.engine import Stuck
from game.rules.play import begin
from game.rules.resume import BadRecord, resume
from game.shelf import label_of
from game.story.model import LUCK
from game.terminal import aside, paper
from game.terminal.asking import EndOfInput
from game.terminal.lists import number

if TYPE_CHECKING:
    from game.rules.play import Play
    from game.rules.view import Page, Paragraph, Prompt
    from game.shelf import Label, Saved, Shelf
    from game.story.model import Picks, Story
    from game.story.shape import Name
    from game.story.words import Notice, Words
    from game.terminal.asking import Keyboard, Lines


class Sitting:
    """Somebody at a terminal, with a story, a shelf, and the play as far as it has come."""

    def __init__(
        self,
        story: Story,
        languages: Mapping[str, Words],
        shelf: Shelf,
        asking: Keyboard | Lines,
        say: Callable[[str], None],
    ) -> None:
        self.story = story
        self.languages = languages
        self.shelf = shelf
        self.asking = asking
        self._say = say
        self._trouble = ""
        self.settings, notices = shelf.settings()
        self.words = languages.get(self.settings.language, languages["en"])
        self.play = self._new_play("")
        self.notify(notices)

    def run(self, tape: str = "") -> None:
        """Plays until the story ends, the player leaves or nobody answers. What was reached is kept in any case."""
        try:
            self._open(tape)
        except EndOfInput:
            return
        try:
            while self._turn():
                pass
        except EndOfInput:
            pass
        finally:
            self.keep()
            self.notify(self.shelf.notices())

    # What is said

    def tell(self, text: str) -> None:
        """Says a sentence or a paragraph, and an empty line after it."""
        self._say(paper.wrapped(text))
        self._say("")

    def notify(self, notices: Iterable[Notice]) -> None:
        """Says in the player's language what happened to his files or his play."""
        for notice in notices:
            self.tell(self.words.notice(notice))

    def lay(self, lines: Iterable[str]) -> None:
        """Says what is already set in lines, an empty line after each piece."""
        for line in lines:
            self._say(line)
            self._say("")

    def page(self) -> Page:
        """The page the play stands on, in the player's language."""
        return view.page(self.story, self.play.state, self.words)

    def told(self, page: Page) -> Sequence[Paragraph]:
        """The text of a page: the easy one where the player asked for it and the page has one."""
        return page.told(easy=self.settings.easy)

    # Beginning and ending

    def _open(self, tape: str) -> None:
        """Finds what to play: the tape asked for, the play left last time, or what the player says."""
        if self.asking.waits:
            self.lay(paper.title(self.story, self.words))
        left = None if tape else self._left_last_time()
        if left and (self.asking.waits or not _over(left)):
            tapes = [name for series in self.story.series.values() for name in series.tapes]
            chosen = self._opening(left, tapes) if self.asking.waits else None
            if chosen is None or chosen == len(tapes):
                self.play = left
                return
            tape = tapes[chosen]
        self.play = self._new_play(tape)
        self._open_tape()
        self._before_the_first_page()

    def _opening(self, left: Play, tapes: Sequence[Name]) -> int | None:
        """Which tape is begun, from 0, so that each has its own number on the list; otherwise one goes on."""
        shown = view.page(self.story, left.state, self.words)
        go_on = self.words.ui("Go on: {tape}, “{line}”", tape=shown.tape_title, line=view.first_line(shown))
        titles = [view.tape_page(self.story, name, self.words).title for name in tapes]
        options = [*(self.words.ui("Begin “{title}”", title=title) for title in titles), go_on]
        return number(self, options, self.words.ui("Which? Enter goes on:"))

    def _left_last_time(self) -> Play | None:
        """The newest play on the shelf that is one of this story."""
        saves = self.shelf.autosaves()
        self.notify(self.shelf.notices())
        return next(filter(None, map(self.taken_up, saves)), None)

    def taken_up(self, saved: Saved) -> Play | None:
        """The play of a save; None, and said, if it is none of this story's. What has changed is said too."""
        try:
            play, notices = resume(self.story, saved.record)
        except BadRecord as bad:
            self.tell(self.words.ui(str(bad)))
            return None
        self.notify(notices)
        return play

    def _new_play(self, tape: Name) -> Play:
        first = next(iter(self.story.series.values())).tapes[0]
        return begin(self.story, tape or first, randbits(32))

    def _open_tape(self) -> None:
        self.lay(paper.tape(view.tape_page(self.story, self.play.tape, self.words), self.words))

    def _before_the_first_page(self) -> None:
        """What is said once, to somebody who sits there and has not read on from another tape."""
        if not self.asking.waits:
            return
        self.tell(alone(self.words))
        if any(self.story.scenes[name].plain for name in self.story.tapes[self.play.tape].scenes):
            self.tell(self.words.ui("Easy text can be had: type e, then Enter, on any page. h lists all letters."))

    def _after_the_tape(self) -> bool:
        """What the record says, then the next tape of the series; False when the player has done."""
        self.lay(paper.record(view.tape_page(self.story, self.play.tape, self.words), self.words))
        if self.asking.waits:
            self.tell(self.words.ui("The band you have woven can be told in words: type d, then Enter."))
        next_tape = self.play.next_tape()
        if next_tape is None:
            self.tell(self.words.ui("The end."))
            if not self.asking.waits:
                return False
            return aside.answer(self, self.words.ui("Enter ends; b goes back, k names the sources:")) is None
        title = view.tape_page(self.story, next_tape, self.words).title
        if self.go_on(self.words.ui("Enter goes on with “{title}”:", title=title)):
            self.play = self.play.go_on()
            self.keep()
            self._open_tape()
        return True

    # A page and its answer

    def _turn(self) -> bool:
        page = self.page()
        if not self._read(page):
            return True
        if self.play.ended():
            return self._after_the_tape()
        picks = self._picks(page)
        return picks is None or self._play_on(picks)

    def _read(self, page: Page) -> bool:
        """Says the page; False if the player went elsewhere instead of reading it."""
        self.lay(paper.heading(page))
        text = self.told(page)
        if page.note:
            self.tell(self.words.ui("Before this page: {note}", note=paper.plain(page.note)))
            if page.skip and self.asking.waits:
                answer = aside.answer(
                    self, self.words.ui("Enter reads it; x skips it, and two sentences stand in its place:")
                )
                if answer is None:
                    return False
                if answer == "x":
                    text = (view.Paragraph(kind="narration", spans=page.skip),)
        self.lay(paper.body(page, self.words, text))
        self.lay(paper.terms(self.story, page, self.words))
        return True

    def _picks(self, page: Page) -> Picks | None:
        """What the player picks for each he is asked for; None if he went elsewhere."""
        asked = self.play.asked()
        if not asked:
            return {} if self.go_on(self.words.ui("Enter goes on:")) else None
        prompts = {prompt.who: prompt for prompt in page.prompts}
        picks: dict[Name, Name] = {}
        for one in asked:
            prompt = prompts[one.who]
            chosen = aside.choice(self, prompt, self._whose(page, prompt, one.person))
            if chosen is None:
                return None
            picks[one.who] = prompt.options[chosen].choice
        return picks

    def _whose(self, page: Page, prompt: Prompt, person: int) -> str:
        """Who is answered for, where the page's voice does not say it; by which reader, where there are several."""
        if len(set(self.play.people.values())) > 1:
            return self.words.ui("Reader {number}, for {name}", number=person + 1, name=prompt.name)
        return prompt.name if prompt.who != page.voice or len(page.prompts) > 1 else ""

    def go_on(self, prompt: str) -> bool:
        """Waits for Enter, where somebody is there to press it; False if he went elsewhere."""
        return not self.asking.waits or aside.answer(self, prompt) is not None

    def _play_on(self, picks: Picks) -> bool:
        """Whether there is more; only what is stuck where a pipe is asked for nothing would stay so for ever."""
        try:
            self.play = self.play.pick(picks)
        except Stuck:
            self.tell(self.words.ui("The story is stuck here: nothing comes of this."))
            return bool(picks) or self.asking.waits
        self.keep()
        if move := self.play.last_move():
            if len(move.picks.keys() - {LUCK}) > 1:
                self.tell(self.words.ui("Each decided alone."))
                self.lay(paper.picked(self.story, move, self.words))
                self._say_who_was_not_asked(move.picks.keys() - picks.keys())
            elif LUCK in move.picks:
                self.lay(paper.picked(self.story, move, self.words, only=LUCK))
        return True

    def _say_who_was_not_asked(self, others: Collection[Name]) -> None:
        for who in (who for who in self.story.cast if who in others):
            name = self.words.text(f"cast/{who}", self.story.cast[who].name)
            self.tell(self.words.ui("{name} decided without you.", name=name))

    def keep(self) -> None:
        """Writes the play down; why it cannot be is said once, not after every page."""
        when = self.now()
        trouble = self.shelf.autosave(self.play.record(when), self.label(when))
        said = self.words.notice(trouble) if trouble else ""
        if said and said != self._trouble:
            self.tell(said)
        self._trouble = said

    def label(self, when: str) -> Label:
        """What a save of this page is called."""
        return label_of(self.play, self.words, when)

    def now(self) -> str:
        """The time of a save: local, to the minute."""
        return datetime.now().isoformat(timespec="minutes")


def _over(play: Play) -> bool:
    return play.ended() and play.next_tape() is None
