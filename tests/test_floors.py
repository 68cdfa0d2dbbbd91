"""The map in game/__init__.py is true: imports go down, and what is said to happen in one place happens only there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

import game

ROOT = Path(game.__file__).parent
MODULES = {
    ".".join(("game", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}
SCREEN = "game.screen"


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@cache
def nodes(module: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(module)))


@cache
def imported(module: str, *, for_types: bool = False) -> tuple[str, ...]:
    """The full names of what a module imports, wherever in it; under TYPE_CHECKING only if asked."""
    typing_only = {
        id(inner)
        for block in nodes(module)
        if isinstance(block, ast.If) and is_type_checking(block)
        for inner in ast.walk(block)
    }
    found: list[str] = []
    for node in nodes(module):
        if for_types or id(node) not in typing_only:
            found += named_by(node, module)
    return tuple(found)


def named_by(node: ast.AST, module: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        source = node.module or ""
        if node.level:
            here = module.split(".") if MODULES[module].name == "__init__.py" else module.split(".")[:-1]
            source = ".".join([*here[: len(here) - node.level + 1], *filter(None, [node.module])])
        for alias in node.names:
            full = f"{source}.{alias.name}"
            yield full if full in MODULES else source


def is_type_checking(block: ast.If) -> bool:
    return isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"


# The map


@cache
def floors() -> dict[str, int]:
    """Rooms of the house, by the floor they stand on; a room is a package or a module right under game."""
    return {room: int(floor) for floor, text in rows() for room in rooms_of(text)}


def rows() -> list[tuple[str, str]]:
    """Each row of the map with its floor; a row without a number stands on the floor above it on the page."""
    number = ""
    found: list[tuple[str, str]] = []
    drawing = (game.__doc__ or "").split("Ten promises")[0]
    for line in re.findall(r"^ {4}(.+)$", re.sub(r"([;→,])\n +", r"\1 ", drawing), re.MULTILINE):
        numbered = re.match(r"(\d)\s+(.*)", line)
        if numbered:
            number = numbered[1]
        found.append((number, re.sub(r"\(.*?\)", "", numbered[2] if numbered else line)))
    return found


def rooms_of(text: str) -> list[str]:
    """`story/  problems → source …` is the room story; `terminal/  writer/  screen/` are three."""
    return [text.split("/")[0]] if "→" in text else re.findall(r"\w+", text)


def orders() -> Iterator[tuple[str, list[list[str]]]]:
    """For each arrow chain of a package: the package, and its groups of modules from the lowest up."""
    for _, text in rows():
        room, _, inside = text.partition("/")
        if "→" in inside:
            for chain in inside.split(";"):
                yield room, [re.findall(r"\w+", group) for group in chain.split("→")]


def room(module: str) -> str:
    return module.split(".")[1]


HOUSE = [module for module in MODULES if module != "game"]


def test_every_module_stands_on_the_map() -> None:
    assert {room(module) for module in HOUSE} <= set(floors())
    assert set(floors().values()) == {1, 2, 3, 4, 5}


def test_every_room_of_the_map_exists() -> None:
    assert set(floors()) == {room(module) for module in HOUSE}


@pytest.mark.parametrize("module", HOUSE)
def test_imports_go_down(module: str) -> None:
    floor = floors()
    for target in imported(module, for_types=True):
        if target.startswith("game.") and room(target) != room(module):
            assert floor[room(target)] < floor[room(module)], f"{module} imports {target}"


@pytest.mark.parametrize(("package", "chain"), list(orders()), ids=lambda value: str(value)[:40])
def test_inside_a_floor_arrows_are_followed(package: str, chain: list[list[str]]) -> None:
    level = {f"game.{package}.{name}": height for height, group in enumerate(chain) for name in group}
    for module, height in level.items():
        assert module in MODULES, f"the map names {module}"
        for target in imported(module):
            if target in level:
                assert level[target] < height, f"{module} imports {target}"


def test_every_module_of_a_drawn_package_is_drawn() -> None:
    drawn = {f"game.{package}.{name}" for package, chain in orders() for group in chain for name in group}
    packages = {package for package, _ in orders()}
    modules = {module for module in HOUSE if room(module) in packages and module.count(".") == 2}
    assert modules == drawn


def chains(module: str) -> Iterator[list[list[str]]]:
    """The arrows that a package's own docstring draws."""
    drawn = " ".join(re.findall(r"^ {4,}(?:[a-z]+ {3,})?(.+)$", ast.get_docstring(tree(module)) or "", re.MULTILINE))
    for chain in drawn.split(";"):
        yield [re.findall(r"\w+", group) for group in chain.split("→")]


@pytest.mark.parametrize("chain", [*chains("game.writer")], ids=lambda chain: "-".join(chain[0]))
def test_arrows_of_the_writers_trades_are_true(chain: list[list[str]]) -> None:
    for before, after in pairwise(chain):
        for module in after:
            found = imported(f"game.writer.{module}")
            assert any(f"game.writer.{name}" in found for name in before), f"{module} imports none of {before}"


def test_nothing_goes_in_a_ring() -> None:
    graph = {module: {name for name in imported(module) if name in MODULES and name != module} for module in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as ring:
        pytest.fail(f"these import one another: {ring.args[1]}")


# What belongs to one place


def users(library: str, among: str = "game") -> set[str]:
    return {
        module
        for module in MODULES
        if module.startswith(among)
        if any(name == library or name.startswith(library + ".") for name in imported(module, for_types=True))
    }


@cache
def called(module: str) -> frozenset[str]:
    """What a module calls, as it is written, and with a stop before it the last name alone."""
    written = {ast.unparse(node.func) for node in nodes(module) if isinstance(node, ast.Call)}
    return frozenset(written | {"." + name.rpartition(".")[2] for name in written})


def callers(*names: str) -> set[str]:
    """Modules that call one of these: `print` a function, `.flip` a method of anything, `sys.exit` itself."""
    return {module for module in MODULES if called(module) & set(names)}


def test_only_the_sitting_rolls() -> None:
    assert users("random") & {m for m in MODULES if room_or_root(m) in {"story", "rules", "writer"}} <= {
        "game.rules.play"
    }
    assert not {m for m in users("secrets") if room_or_root(m) in {"story", "rules", "writer"}}


def room_or_root(module: str) -> str:
    return room(module) if module != "game" else ""


def test_the_rules_know_no_clock_no_files_no_network() -> None:
    for library in ("time", "datetime", "pathlib", "os", "io", "json", "sys", "socket", "urllib", "logging"):
        assert not users(library, "game.rules"), library


def test_pygame_stays_on_the_screen() -> None:
    assert users("pygame") <= {module for module in MODULES if module.startswith(SCREEN)}


def test_only_source_reads_yaml() -> None:
    assert users("yaml") == {"game.story.source"}


def test_only_the_two_windows_flip() -> None:
    assert callers(".flip") == {"game.screen.app", "game.screen.kiosk.appliance"}


def test_only_the_front_ends_speak() -> None:
    assert callers("print", "sys.exit", "exit", "os._exit") <= {"game.__main__"}


def test_only_the_shelf_writes_for_the_player() -> None:
    """And the kiosk for the museum, both by way of disk. The writer's commands write into the story's folder, and
    pictures go where they are asked for. The chest of proofs is a cache of the window's own: it may be thrown away at
    any time, and holds nothing of the player's."""
    writing = callers(".write_text", ".write_bytes", ".mkdir", ".unlink", "os.fsync", "os.replace", "os.rename")
    rooms = {room_or_root(module) for module in writing - {"game.screen.chest"}}
    assert rooms <= {"shelf", "kiosk", "disk", "writer", "__main__"}


# What nothing does


@pytest.mark.parametrize("module", list(MODULES))
def test_importing_does_no_work(module: str) -> None:
    for statement in tree(module).body:
        excused = ast.unparse(statement) == EXCUSED.get(module)
        assert excused or is_quiet(statement), f"{module}, line {statement.lineno}: {ast.unparse(statement)[:80]}"


def is_quiet(statement: ast.stmt) -> bool:
    """Imports, definitions, docstrings, names for values; `if` only to choose among those, or for __main__."""
    match statement:
        case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.ClassDef() | ast.Assign() | ast.AnnAssign():
            return not calls_for_effect(statement)
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
            return True
        case ast.If(body=body, orelse=orelse):
            return all(map(is_quiet, [*body, *orelse]))
        case _:
            return False


# What may be called to make a constant: it reads nothing, writes nothing, starts nothing, and is soon done.
MAKES = {
    *("frozenset", "tuple", "dict", "range", "zip", "split", "maketrans", "getattr", "get_args", "with_suffix"),
    *("compile", "field", "key", "cast", "lower", "upper", "join", "resolve"),
}

# pygame greets on standard output when it is imported, whoever imports it.
EXCUSED = {"game.screen": "os.environ.setdefault('PYGAME_HIDE_SUPPORT_PROMPT', '1')"}


def calls_for_effect(statement: ast.stmt) -> bool:
    """A constant may be made by a plain maker, a class or a private function of the module; other calls are work."""
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
        return False
    called = [node.func for node in ast.walk(statement.value) if isinstance(node, ast.Call)]
    names = [func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in called]
    return any(name not in MAKES and not name[:1].isupper() and not name.startswith("_") for name in names)


GROWS = ("append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "remove", "clear")


@pytest.mark.parametrize("module", list(MODULES))
def test_no_module_keeps_what_changes(module: str) -> None:
    """No `global`, and no list, dict or set at module level that code adds to."""
    names = {
        target.id
        for statement in tree(module).body
        if isinstance(statement, (ast.Assign, ast.AnnAssign))
        if isinstance(statement.value, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp))
        for target in (statement.targets if isinstance(statement, ast.Assign) else [statement.target])
        if isinstance(target, ast.Name)
    }
    grown = {f"{name}.{verb}" for name in names for verb in GROWS}
    for node in nodes(module):
        assert not isinstance(node, ast.Global), f"{module}, line {node.lineno}"
        if isinstance(node, ast.Call):
            put = ast.unparse(node.func) if grown else ""
            assert put not in grown, f"{module}, line {node.lineno}: {put}"
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                    assert target.value.id not in names, f"{module}, line {node.lineno}"


def test_whoever_sets_a_rule_aside_says_why() -> None:
    """After two blanks, in brackets or behind a sign of its own: what the checker cannot know."""
    aside = re.compile(r"# (?:noqa|type: ignore)\b(?!: \w+  \(.+\)$|\[[\w-]+\]  # .+$).*")
    lines = [line for path in MODULES.values() for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if aside.search(line)] == []


# Names


def values_of(module: str) -> set[str]:
    """The names in capitals that a module gives to values, and does not keep to itself."""
    statements = [each for each in tree(module).body if isinstance(each, (ast.Assign, ast.AnnAssign))]
    targets = [each.targets[0] if isinstance(each, ast.Assign) else each.target for each in statements]
    names = {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return {name for name in names if name.isupper() and not name.startswith("_")}


def test_a_value_that_others_import_shares_its_name_with_no_other() -> None:
    """An import out of habit would give another value, and no error. What looks only names, the screen has by the same
    name; a museum's file has kinds of its own."""
    homes: dict[str, set[str]] = {}
    for node in (node for module in MODULES for node in nodes(module) if isinstance(node, ast.ImportFrom)):
        for alias in node.names:
            if node.module in MODULES and alias.name in values_of(node.module):
                homes.setdefault(alias.name, set()).add(node.module)
    assert {name for name, found in homes.items() if len(found) > 1} == {"THEMES", "FACES", "CODE", "FOLDER"}
