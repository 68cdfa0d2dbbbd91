"""Why a page is as it is: which part of which condition holds, where each text stands, and what the numbers are.

What is answered is rows of (kind, text, beside): "head"; "plain"; "soft", what does not concern the page just now;
"so" and "not", a part of a condition that holds or does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.rules import engine
from game.rules.engine import State
from game.rules.view import passages
from game.story import codes, expr, prose
from game.story.bind import Binder
from game.story.model import BEINGS, Choice, Condition, Passage, Scene, Slot, Story
from game.story.problems import Place, Problem
from game.story.shape import NOTHING
from game.story.slots import slot_name, subject_name
from game.writer.script import binder_of

Row = tuple[str, str, str]

TITLES = (
    "The page stays as it was until this is mended",
    "The play was made again",
    "Why this page is as it is",
)

_SHORT = 46
"""Letters of a passage that are quoted."""


def whys(story: Story, state: State) -> list[Row]:
    """The page of `state`: where it stands, its choices, its passages, where it leads, and the values."""
    scene = story.scenes[state.scene]
    asking = _Asking(story, state, scene)
    return [
        ("head", f"scene {scene.scene}", ""),
        ("plain", f"{scene.at.file}:{scene.at.line}", ""),
        *_choices(asking),
        *_passages(asking),
        *_outcomes(asking),
        *_values(story, state),
    ]


def problem_rows(problems: Iterable[Problem], folder: Path) -> list[Row]:
    """The problems, each with its place, the writer's own line, and what to do."""
    rows: list[Row] = []
    for problem in problems:
        line = codes.line_at(problem.at, folder).strip()
        rows.append(("head", f"{problem.at.file}:{problem.at.line}", problem.code))
        rows.append(("plain", codes.sentence(problem), ""))
        rows += [("soft", line, "")] if line else []
        rows += [("plain", hint, "")] if (hint := codes.hint(problem)) else []
    return rows


class _Asking:
    """The questions of one scene, asked of one state."""

    def __init__(self, story: Story, state: State, scene: Scene) -> None:
        self.story, self.state, self.scene = story, state, scene
        self._binder: Binder = binder_of(story)

    def line(self, at: Place) -> str:
        """The line; the file too, where it is not the scene's own."""
        return f"line {at.line}" if at.file == self.scene.at.file else f"{at.file}:{at.line}"

    def holds(self, tree: expr.Tree) -> bool:
        test = self._binder.test(tree, self.scene.at, self.scene)
        return test is not None and test(self.state.values, NOTHING)

    def parts(self, condition: Condition | None) -> Iterator[Row]:
        if condition is not None:
            yield from self.part(condition.tree, 1)

    def part(self, tree: expr.Tree, depth: int) -> Iterator[Row]:
        """A row for each question of the condition, under what joins them; those of an outer “and” need no word."""
        if isinstance(tree, expr.All) and depth == 1:
            for part in tree.parts:
                yield from self.part(part, depth)
            return
        so, indent = "so" if self.holds(tree) else "not", "\u2003" * (depth - 1)
        match tree:
            case expr.All(parts) | expr.Some(parts):
                yield so, f"{indent}{'all' if isinstance(tree, expr.All) else 'one'} of these", ""
                for part in parts:
                    yield from self.part(part, depth + 1)
            case expr.Not(expr.All() | expr.Some() | expr.Not() as part):
                yield so, f"{indent}not so, that", ""
                yield from self.part(part, depth + 1)
            case expr.Not(part):
                yield so, f"{indent}not {said(part)}", self.stands(part)
            case _:
                yield so, f"{indent}{said(tree)}", self.stands(tree)

    def stands(self, tree: expr.Tree) -> str:
        """What the number is that a question reads."""
        if isinstance(tree, expr.All | expr.Some | expr.Not):
            return ""
        index = self.story.slot_of.get(slot_name(tree))
        if index is None:
            return "not picked yet"
        return _said(self.story, self.story.slots[index], self.state.values[index])


def said(tree: expr.Tree) -> str:
    """A question as a writer types it."""
    match tree:
        case expr.Compare(subject, _, None):
            return subject_name(subject)
        case expr.Compare(subject, sign, number):
            return f"{subject_name(subject)} {sign} {number}"
        case expr.Picked(who, choice, scene):
            return f"{who} picked {choice}" + (f" at {scene}" if scene else "")
        case expr.Knows(who, secret):
            return f"{who} knows {secret}"
        case expr.Is(who, being):
            return f"{who} is {being}"
        case expr.Visited(scene):
            return f"visited {scene}"
        case expr.Not(part):
            return f"not {said(part)}"
        case expr.All(parts):
            return "(" + " and ".join(map(said, parts)) + ")"
        case expr.Some(parts):
            return "(" + " or ".join(map(said, parts)) + ")"


def _choices(asking: _Asking) -> Iterator[Row]:
    offered = engine.choices(asking.story, asking.state)
    for who, declared in asking.scene.choices.items():
        present = engine.present(asking.story, asking.state, who)
        yield "head", f"{who} can pick" if who in offered else f"{who} picks nothing here", ""
        if not present:
            yield "not", f"{who} is here", asking.stands(expr.Is(who, "here"))
        for choice in declared.values():
            hidden = choice not in offered.get(who, ())
            yield from _choice(asking, choice, hidden=hidden)


def _choice(asking: _Asking, choice: Choice, *, hidden: bool) -> Iterator[Row]:
    name = f"{choice.name}, hidden" if hidden else str(choice.name)
    yield "soft" if hidden else "plain", name, asking.line(choice.text.at)
    yield from asking.parts(choice.when)


def _passages(asking: _Asking) -> Iterator[Row]:
    for plain, written, word in ((False, asking.scene.text, "text"), (True, asking.scene.plain, "plain")):
        read = [id(passage) for passage in passages(asking.scene, asking.state, plain)]
        if written:
            yield "head", word, ""
        asked: Condition | None = None
        for passage in written:
            yield "plain" if id(passage) in read else "soft", _quoted(passage), asking.line(passage.text.at)
            if passage.when is not asked:
                yield from asking.parts(passage.when)
            asked = passage.when


def _quoted(passage: Passage) -> str:
    text = prose.bare(prose.parse(passage.text))
    short = text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + "…"
    return f"{passage.who}: {short}" if passage.who else short


def _outcomes(asking: _Asking) -> Iterator[Row]:
    """Where it leads. What hangs on the picks is told as it is written; the rest is known already."""
    if asking.scene.outcomes:
        yield "head", "leads to", ""
    for way in asking.scene.outcomes:
        yield "plain", str(way.to), asking.line(way.at)
        if way.when is not None:
            fixed = [leaf for leaf in expr.leaves(way.when.tree) if slot_name(leaf)]
            if fixed and len(fixed) == len(list(expr.leaves(way.when.tree))):
                yield from asking.parts(way.when)
            else:
                yield "soft", f"if {way.when.text}", ""


def _values(story: Story, state: State) -> Iterator[Row]:
    """Every trust, value and man; of what may be known, picked or visited only what is so."""
    yield "head", "values", ""
    for slot, value in zip(story.slots, state.values, strict=True):
        if value != 0 or slot.kind in ("trust", "value", "here"):
            yield "plain", slot.name, _said(story, slot, value)


def _said(story: Story, slot: Slot, value: int) -> str:
    """A number as the writer would say it."""
    match slot.kind:
        case "here":
            return BEINGS[value]
        case "picked":
            who, scene = slot.name.split(" picked at ")
            return ["nothing", *story.scenes[scene].choices[who]][value]
        case "trust" | "value" if (slot.low, slot.high) != (0, 1):
            return f"{value}\u2002({slot.low} to {slot.high})"
        case _:
            return "yes" if value else "no"
