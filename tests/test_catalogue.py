"""Everything a player can read is extracted, and nothing is shown that is not."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from keyed import texts_of
from spoken import spoken, states, story_in

from game.files import story_folder
from game.rules import engine, view
from game.story.model import Story
from game.story.words import Words
from game.writer.catalogue import PROGRAM, Saying, catalogue, program_sayings, story_sayings

GAME = sorted(PROGRAM.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Listening(Mapping[tuple[str, str], str]):
    """A table that remembers what it was asked for."""

    asked: set[tuple[str, str]] = field(default_factory=set)

    def __getitem__(self, place: tuple[str, str]) -> str:
        self.asked.add((place[0], str(place[1])))
        raise KeyError

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(())

    def __len__(self) -> int:
        return 0


def everything_asked(story: Story) -> set[tuple[str, str]]:
    table = Listening()
    words = Words("xx", table)
    for state in states(story):
        view.page(story, state, words)
        for who, offered in engine.choices(story, state).items():
            for choice in offered:
                view.chosen(story, state, who, choice.name, words)
    for name in story.entries:
        view.entry_page(story, name, words)
    for name in story.tapes:
        view.tape_page(story, name, words)
    for name in story.series:
        view.series_title(story, name, words)
    return table.asked


def test_what_a_page_looks_up_is_what_is_extracted(tmp_path: Path) -> None:
    story = story_in(spoken(tmp_path))
    extracted = {(saying.context, saying.text) for saying in catalogue(story)}
    asked = everything_asked(story)
    assert asked - extracted == set()
    story_only = {(saying.context, saying.text) for saying in story_sayings(story)}
    # The title stands outside all pages; two loaves are never owed here; Nurtas has no heading.
    assert story_only - asked == {("story/title", "A small story"), ("value/debt", "two loaves")}


AS_IT_IS = {
    *("Character ink", "Character own", "Scene ending"),  # words of the language of stories, and of one voice
    *("Value about", "Secret about"),  # for writers
    *("Entry written", "Source title", "Source by", "Source year", "Source where"),  # read as they are
    *("Scene review", "Entry review"),  # who, and when
}


def test_every_text_is_extracted_but_for_what_is_read_as_it_is() -> None:
    story = story_in(story_folder())
    extracted = {saying.text for saying in story_sayings(story)}
    assert {key for key, _, text in texts_of(story) if text not in extracted} <= AS_IT_IS


def test_a_condition_is_part_of_the_place_only_where_it_must_be(tmp_path: Path) -> None:
    contexts = [saying.context for saying in story_sayings(story_in(spoken(tmp_path))) if saying.context[:4] == "loaf"]
    assert [context for context in contexts if " if " in context] == [
        "loaf:nurtas if trust mateo nurtas >= 2",
        "loaf:nurtas if not (trust mateo nurtas >= 2)",
    ]
    assert contexts.count("loaf") == 3


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(path)))


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    """Calls of a function or method by one of these names."""
    for node in nodes(path):
        if isinstance(node, ast.Call) and name_of(node.func) in names:
            yield node


def name_of(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def named(target: ast.expr) -> set[str]:
    """The names that an assignment gives: `a`, or `a, b`."""
    each = target.elts if isinstance(target, ast.Tuple) else [target]
    return {node.id for node in each if isinstance(node, ast.Name)}


HELD = re.compile(r"\((?P<it>\w+)\.text, \*\*(?P=it)\.values\)$|\(str\(bad\)\)$")


@cache
def program() -> list[Saying]:
    return list(program_sayings(PROGRAM))


@pytest.mark.parametrize("path", GAME, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_every_sentence_of_the_program_is_a_literal(path: Path) -> None:
    """Otherwise no translator would ever see it. What a Notice or a BadRecord holds is the next test's."""
    for call in calls(path, "ui"):
        literal = isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
        assert literal or HELD.search(ast.unparse(call)), f"{path.name}, line {call.lineno}: {ast.unparse(call)}"
    known = {id(call.func) for call in calls(path, "ui")}
    for node in nodes(path):
        if isinstance(node, ast.Assign) and "ui" in named(node.targets[0]):
            known |= {id(part) for part in ast.walk(node.value)}
    for node in nodes(path):
        if isinstance(node, ast.Attribute) and node.attr == "ui":
            assert id(node) in known, f"{path.name}, line {node.lineno}: call it, or call it ui"


@pytest.mark.parametrize("path", GAME, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_every_notice_holds_an_extracted_sentence(path: Path) -> None:
    extracted = {saying.text for saying in program()}
    constants = {
        ast.unparse(node.targets[0]): node.value.value
        for node in tree_of(path).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    }
    for call in calls(path, "Notice", "BadRecord"):
        if call.args and isinstance(call.args[0], ast.Constant):
            assert call.args[0].value in extracted, f"{path.name}, line {call.lineno}"
        if call.args and isinstance(call.args[0], ast.Name):
            assert constants.get(call.args[0].id, "") in {*extracted, ""}, f"{path.name}, line {call.lineno}"


def test_every_sentence_of_the_program_can_be_filled() -> None:
    assert len({saying.text for saying in program()}) > 100
    for saying in program():
        for _, name, dress, turned in Formatter().parse(saying.text):
            assert name is None or (re.fullmatch(r"[a-z]+", name) and not dress and not turned), saying
        assert saying.text == saying.text.strip(), saying


def is_sentences(node: ast.stmt) -> bool:
    """The tuple from which translators are given what a Notice may hold."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "SENTENCES"


FRONT_ENDS = [path for path in GAME if path.parent.name in ("screen", "terminal")]
TWO_WORDS = re.compile(r"[a-z]{2,}[,.:;]? [a-z]{2,}")


@pytest.mark.parametrize("path", FRONT_ENDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_front_end_says_a_sentence_of_its_own(path: Path) -> None:
    """Two words in a row that are given to nobody but the reader; app and drawing speak before there are words."""
    said = {id(part) for call in calls(path, "ui") for part in ast.walk(call)}
    said |= {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    said |= {id(part) for node in tree_of(path).body if is_sentences(node) for part in ast.walk(node)}
    said |= {id(part) for node in nodes(path) if isinstance(node, ast.Raise) for part in ast.walk(node)}
    loose = [
        node.value
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
        if TWO_WORDS.search(node.value) and not re.match(r"[0-9a-f]{6} |Quinientos metros|<|\" ", node.value)
    ]
    assert loose == [] or path.name in ("app.py", "drawing.py")
