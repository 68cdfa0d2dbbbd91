"""Everything a player can read, in the order it is read in: what there is to translate."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.rules.view import passage_context
from game.story.model import LUCK, Choice, Passage, Scene, Story, Tape
from game.story.problems import Place, Written
from game.story.words import UI

PROGRAM = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Saying:
    """A text, the place it is looked up at, where it is written, and what a translator should know of it."""

    context: str
    text: str
    at: Place
    note: str = ""


def catalogue(story: Story) -> list[Saying]:
    """The story's texts, then the program's own sentences."""
    return [*story_sayings(story), *program_sayings(PROGRAM)]


# The story: each place as game/rules/view.py looks it up


def story_sayings(story: Story) -> Iterator[Saying]:
    yield from _texts("story/title", story.title)
    yield from _texts("story/about", story.about or None, note="stands on the title page")
    yield from _texts("story/foreword", *story.foreword)
    for name, character in story.cast.items():
        yield from _texts(f"cast/{name}", character.name)
        yield from _texts(f"cast/{name}", character.full, note="the whole name")
        yield from _texts(f"cast/{name}/about", character.about, note=f"who {character.name} is")
        yield from _texts(f"cast/{name}/heading", character.heading, note=f"above the pages of {character.name}")
        looks = (character, character.later) if character.later else (character,)
        for look in looks:
            yield from _texts(f"cast/{name}/alt", look.alt, note="the portrait, for those who do not see it")
            yield from _texts(f"cast/{name}/long", look.long, note="more about the portrait")
    for name, value in story.values.items():
        note = f"stands in a sentence; how {name} is said, from {value.low} to {value.high}"
        yield from _texts(f"value/{name}", *value.words, note=note)
    for name, series in story.series.items():
        yield from _texts(f"series/{name}", series.title, note="stands over its tapes in the list")
    for tape in story.tapes.values():
        yield from _tape(tape)
        for scene in tape.scenes:
            yield from sorted(_scene(story, story.scenes[scene]), key=lambda saying: saying.at)
    yield from _beside(story)


def _tape(tape: Tape) -> Iterator[Saying]:
    place = f"tape/{tape.tape}"
    yield from _texts(f"{place}/title", tape.title)
    yield from _texts(f"{place}/time", tape.time)
    yield from _texts(f"{place}/note", tape.note)
    yield from _texts(f"{place}/so-far", *tape.so_far)
    yield from _texts(f"{place}/says", *(says.text for says in tape.says))


def _scene(story: Story, scene: Scene) -> Iterator[Saying]:
    place = scene.scene
    for plain, passages in ((False, scene.text), (True, scene.plain)):
        for passage in passages:
            context, note = passage_context(scene, passage, plain), _note(story, scene, passage)
            yield from _texts(context, passage.text, note=note)
            yield from _texts(f"{place}/heading", passage.heading, note="above a paper")
    for choices in scene.choices.values():
        for choice in choices.values():
            yield from _texts(f"{place}/{choice.who}/{choice.name}", choice.text, note=_chooser(story, choice))
    yield from _texts(f"{place}/time", scene.time)
    for word, text in (("note", scene.note), ("skip", scene.skip), ("gap", scene.gap), ("made", scene.made)):
        yield from _texts(f"{place}/{word}", text)
    yield from _texts(f"{place}/alt", scene.alt, note="the picture, for those who do not see it")


def _beside(story: Story) -> Iterator[Saying]:
    """Places, the codex, the sources."""
    for name, scenery in story.places.items():
        yield from _texts(f"place/{name}", scenery.title)
        yield from _texts(f"place/{name}/alt", scenery.alt, note="the picture, for those who do not see it")
        yield from _texts(f"place/{name}/long", scenery.long, note="more about the picture")
    for name, entry in story.entries.items():
        yield from _texts(f"codex/{name}/title", entry.title)
        yield from _texts(f"codex/{name}/said", entry.said, note="how to say it, for readers of your language")
        yield from _texts(f"codex/{name}", *entry.text)
    for name, source in story.sources.items():
        yield from _texts("source/standing", source.standing)
        yield from _texts(f"source/{name}", source.says)


def _texts(context: str, *texts: Written | str | None, note: str = "") -> Iterator[Saying]:
    for text in texts:
        if isinstance(text, Written):
            yield Saying(context, str(text), text.at, note)


def _note(story: Story, scene: Scene, passage: Passage) -> str:
    who = passage.who or scene.voice
    told = {"narration": "told by", "line": "spoken by", "paper": "a paper, shown by"}[passage.kind]
    read = f"; read if {passage.when.text}" if passage.when else ""
    return f"{told} {story.cast[who].name}{read}"


def _chooser(story: Story, choice: Choice) -> str:
    return "luck" if choice.who == LUCK else f"a choice of {story.cast[choice.who].name}"


# The program: every sentence given to `words.ui`, and every one that a Notice may hold


def program_sayings(package: Path) -> Iterator[Saying]:
    """The sentences of all modules in the package, module by module."""
    for path in sorted(package.rglob("*.py")):
        name = f"{package.name}/{path.relative_to(package).as_posix()}"
        found = sentences(path.read_text(encoding="utf-8"), name)
        yield from sorted(found, key=lambda saying: saying.at)


def sentences(source: str, name: str) -> Iterator[Saying]:
    """The sentences in one module: literals given to `ui`, and those that its tuple SENTENCES lists."""
    tree = ast.parse(source)
    constants = dict(_assigned(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_ui(node.func):
            yield from _literals(node.args[:1], {}, name)
    if "SENTENCES" in constants:
        yield from _literals([constants["SENTENCES"]], constants, name)


def _is_ui(called: ast.expr) -> bool:
    """`words.ui`, however the words were come by, or a local `ui`."""
    match called:
        case ast.Attribute(attr="ui") | ast.Name(id="ui"):
            return True
    return False


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """The constants of a module and what they are."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def _literals(nodes: Iterable[ast.expr], constants: Mapping[str, ast.expr], name: str) -> Iterator[Saying]:
    """The texts that stand in the expressions, through tuples and the names of constants."""
    for node in nodes:
        match node:
            case ast.Constant(value=str(text)):
                yield Saying(UI, text, Place(name, node.lineno, node.col_offset + 1))
            case ast.Tuple(elts=parts):
                yield from _literals(parts, constants, name)
            case ast.Starred(value=part):
                yield from _literals([part], constants, name)
            case ast.Name(id=constant) if constant in constants:
                yield from _literals([constants[constant]], constants, name)
