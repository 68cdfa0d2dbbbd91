"""Scripted plays, played by the ordinary rules: whether each goes as it is written, and if not, where it went."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.rules import engine, view
from game.rules.engine import Origin, State
from game.rules.play import Play, Reel, opened
from game.story import prose
from game.story.model import LUCK, Choice, Picks, Story
from game.story.problems import Place, Problem, Written, nearest
from game.story.shape import NOTHING, Name
from game.story.slots import apply
from game.story.words import Words
from game.writer.script import Script, Step, read_scripts

LONGEST = 10_000  # pages; a play that goes on so long without a pick goes round

_QUOTES = str.maketrans("“”„«»‘’", '"""""\'\'')
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


class Failed(Exception):
    """The play does not go as it is written; carries the problem. Never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class Tried:
    """A script and how its play went. `way`: what was done, page by page; `passed`: the pages and their picks."""

    script: Script
    way: list[tuple[Name, str]] = field(default_factory=list)
    passed: list[tuple[State, Picks | None]] = field(default_factory=list)
    picked: list[tuple[Step, Name]] = field(default_factory=list)
    problem: Problem | None = None
    near: str = ""
    """where a text was not found: the most like it that stands there"""


def try_plays(folder: Path, story: Story) -> tuple[list[Tried], list[Problem]]:
    """Every play beside the story, tried; and what could not be read of them, in which case none is."""
    scripts, problems = read_scripts(folder, story)
    return ([] if problems else [try_play(story, script) for script in scripts]), problems


def try_play(story: Story, script: Script) -> Tried:
    """One play, as far as it goes as it is written."""
    run = _Run(story, script)
    try:
        for step in script.pages:
            run.step(step)
        if script.ends_at is not None:
            run.end(script.ends_at)
    except Failed as failed:
        run.tried.problem = failed.problem
    run.tried.passed.append((run.play.state, None))
    return run.tried


class _Run:
    """A play on its way."""

    def __init__(self, story: Story, script: Script) -> None:
        self.story, self.tried = story, Tried(script)
        begins = script.begins
        tape = story.scenes[begins].tape if begins else script.tape or next(iter(story.tapes))
        row = list(story.tapes[tape].first)
        apply(story.slots, row, script.given)
        origin = Origin(str(begins or story.tapes[tape].opens), tuple(row))
        self.play = opened(story, script.seed, NOTHING, (), Reel(tape, origin))

    @property
    def here(self) -> Name:
        return str(self.play.state.scene)

    def step(self, step: Step) -> None:
        if step.scene is not None:
            self.come_to(step.scene)
        for text in step.see:
            self.see(text)
        for text in step.not_see:
            self.not_see(text)
        if step.holds is not None:
            self.note(f"holds “{step.holds.text}”")
            if not step.holds.test(self.play.state.values, {}):
                raise self.failed(step.holds.at, "E309", condition=step.holds.text)
        if step.pick:
            self.pick(step)

    def come_to(self, scene: Written) -> None:
        while self.here != scene:
            if not self.only_goes_on() and not self.ends_before(scene):
                self.note(f"at “{scene}” wanted")
                raise self.failed(scene.at, "E303", wanted=scene, why=self.why_not())
            self.go_on()

    def ends_before(self, scene: Written) -> bool:
        """Whether this is the last page of a tape, and the scene wanted in another."""
        following = self.play.next_tape() if self.play.ended() else None
        return following is not None and self.story.scenes[scene].tape != self.play.tape

    def see(self, text: Written) -> None:
        for steps, play in enumerate(self.ahead()):
            if _bare(self.story, text) in _read(play):
                for _ in range(steps):
                    self.go_on()
                self.note(f"see “{_cut(text)}”")
                return
        self.note(f"see “{_cut(text)}”: not there")
        self.tried.near = _nearest(_bare(self.story, text), [_read(play) for play in self.ahead()])
        raise self.failed(text.at, "E301", text=text)

    def not_see(self, text: Written) -> None:
        self.note(f"not see “{_cut(text)}”")
        for play in self.ahead():
            if _bare(self.story, text) in _read(play):
                raise self.failed(text.at, "E302", text=text, there=play.state.scene)

    def pick(self, step: Step) -> None:
        at = _first_place(step)
        while not any(who in self.play.offered for who in step.pick):
            if not self.only_goes_on():
                raise self.nothing_for(next(iter(step.pick)), at)
            self.go_on()
        picks = {who: self.named(who, choice) for who, choice in step.pick.items()}
        if self.asked() and not picks.keys() & self.asked().keys():
            self.note(f"{' and '.join(self.asked())}: nothing is picked for them")
            raise self.failed(at, "E307", who=" and ".join(self.asked()))
        self.tried.picked.append((step, self.here))
        self.leave({who: picks.get(who) or self.play.drawn(who) for who in self.play.offered}, at)

    def named(self, who: Name, choice: Written) -> Name:
        """The choice that the script names, if it is open."""
        offered = self.play.offered.get(who)
        if offered is None:
            raise self.nothing_for(who, choice.at)
        if choice not in {one.name for one in offered}:
            self.note(f"{who} was to pick {choice}")
            near = nearest(choice, [one.name for one in offered])
            raise self.failed(choice.at, "E306", near, who=who, choice=choice, why=self.why_closed(who, choice))
        return str(choice)

    def nothing_for(self, who: Name, at: Place) -> Failed:
        self.note(f"{who} was to pick")
        return self.failed(at, "E305", nearest(who, self.play.offered), who=who, why=self.why_not())

    def end(self, scene: Written) -> None:
        while self.only_goes_on():
            self.go_on()
        self.note(f"ends at “{scene}” wanted")
        if self.here != scene or not self.play.ended():
            raise self.failed(scene.at, "E304", wanted=scene, why=self.why_not())

    def asked(self) -> Mapping[Name, tuple[Choice, ...]]:
        """The people who choose on this page."""
        return {who: offered for who, offered in self.play.offered.items() if who != LUCK}

    def only_goes_on(self) -> bool:
        return not self.asked() and not self.play.ended() and len(self.tried.passed) < LONGEST

    def ahead(self) -> Iterator[Play]:
        """This page, and those after it up to the next pick, or to where nothing comes after."""
        play = self.play
        for _ in range(LONGEST):
            yield play
            if play.ended() or any(who != LUCK for who in play.offered):
                return
            try:
                play = play.pick({})
            except engine.Stuck:
                return

    def go_on(self) -> None:
        """A page with nothing to pick is left; at the end of a tape, the next one is begun."""
        if self.play.ended():
            self.tried.passed.append((self.play.state, None))
            self.note("the end of the tape")
            self.play = self.play.go_on()
        else:
            self.leave({who: self.play.drawn(who) for who in self.play.offered}, self.tried.script.at)

    def leave(self, picks: dict[Name, Name], at: Place) -> None:
        self.note(", ".join(f"{who} picks {choice}" for who, choice in picks.items()) or "go on")
        try:
            after = self.play.moved(picks)
        except engine.Stuck:
            raise self.failed(at, "E308") from None
        self.tried.passed.append((self.play.state, picks))
        self.play = after

    def note(self, what: str) -> None:
        self.tried.way.append((self.here, what))

    def failed(self, at: Place, code: str, near: str = "", **values: object) -> Failed:
        return Failed(Problem(at, code, {"scene": self.here, **values}, near))

    def why_not(self) -> str:
        """What there is to do on this page instead of going on."""
        if self.play.ended():
            return "which is an end"
        if self.asked():
            return f"where {' and '.join(self.asked())} must pick"
        return "where nobody has to pick"

    def why_closed(self, who: Name, name: Written) -> str:
        choice = self.story.scenes[self.here].choices[who].get(name)
        if choice is None:
            return "there is no such choice"
        return f"“{choice.when.text}” does not hold" if choice.when else "it is closed"


def _first_place(step: Step) -> Place:
    return next(choice.at for choice in step.pick.values())


def _read(play: Play) -> str:
    """Everything a player reads on the page, with straight quotes."""
    page = view.page(play.story, play.state, Words.english())
    texts = [f"{paragraph.heading} {prose.bare(paragraph.spans)}" for paragraph in (*page.paragraphs, *page.plain)]
    texts += [prose.bare(page.gap), *(prose.bare(o.spans) for prompt in page.prompts for o in prompt.options)]
    return " \n".join(" ".join(text.split()) for text in texts).translate(_QUOTES)


def _bare(story: Story, text: str) -> str:
    """A text that is looked for, without its marks and with straight quotes."""
    spans = prose.parse(text)
    shown = (span.text or (story.entries[span.name].title if span.name in story.entries else "") for span in spans)
    return " ".join("".join(shown).split()).translate(_QUOTES)


def _nearest(text: str, pages: list[str]) -> str:
    sentences = [s for page in pages for line in page.split("\n") for s in _SENTENCE.split(line.strip()) if s]
    return next(iter(difflib.get_close_matches(text, sentences, n=1, cutoff=0.4)), "")


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
