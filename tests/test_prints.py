"""Every print is what the game's reader draws whole, and what is not is said in a sentence."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from game.files import print_file, prints

Lint = Callable[[str, str], list[Any]]
GOOD = """<svg xmlns="http://www.w3.org/2000/svg" id="hut" viewBox="0 0 1500 1000" data-focus="300 100 900 800">
<style>
  .paper { fill: #f0e3c8 }
  .light { fill: #d9733a }
  .mid { fill: #7a5a55 }
  .key { fill: #1b1416 }
  .lamp { fill: #f6bd45 }
</style>
<rect class="paper" width="1500" height="1000"/>
<g id="night" class="when-night" transform="translate(2 -1.4)">
<path id="night-sky" class="key" d="M0 0l90-.5 0 40zM200 0l90 0 0 40z"/>
</g>
</svg>
"""


@pytest.fixture(scope="module")
def tools() -> Iterator[Callable[[str], Any]]:
    """A module of the printmaker's by its name; other trades have their `tools` too, so none stays behind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(print_file("wire").parent))
        _forget()
        yield lambda name: importlib.import_module(f"tools.{name}")
        _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "tools"]:
        del sys.modules[name]


@pytest.fixture
def lint(tools: Callable[[str], Any]) -> Lint:
    found: Lint = tools("lint").lint
    return found


@pytest.mark.parametrize("name", prints())
def test_every_print_can_be_drawn(name: str, lint: Lint) -> None:
    assert [str(fault) for fault in lint(f"{name}.svg", print_file(name).read_text(encoding="utf-8"))] == []


def test_a_sound_print_is_let_through(lint: Lint) -> None:
    assert lint("hut.svg", GOOD) == []
    assert lint("hut.svg", "<!-- mended by hand -->\n" + GOOD.replace("<style>", "<title>A hut</title>\n<style>")) == []


PATH = '<path id="night-sky" class="key" d="M0 0l90-.5 0 40zM200 0l90 0 0 40z"/>'
D = "M0 0l90-.5 0 40zM200 0l90 0 0 40z"
FAULTS = {
    "writing": (PATH, PATH + "<text>Bread</text>", 11, "<text>", "no print has writing"),
    "a photograph": (PATH, PATH + '<image href="a.png"/>', 11, "<image>", "photograph"),
    "a filter": (PATH, '<filter id="soft"/>' + PATH, 11, "<filter id=soft>", "knows no filters"),
    "a mask": (PATH, PATH + "<mask/>", 11, "<mask>", "does not mask"),
    "a gradient": (PATH, "<linearGradient/>" + PATH, 11, "<linearGradient>", "no gradients"),
    "a clip": ("<g id=", "<clipPath/><g id=", 10, "<clipPath>", "does not clip"),
    "something used": (PATH, PATH + '<use href="#night-sky"/>', 11, "<use>", "draws nothing"),
    "a circle": (PATH, PATH + '<circle r="9"/>', 11, "<circle>", "write it as a path"),
    "loose words": (PATH, PATH + "bread", 11, "bread", "delete it"),
    "a sixth ink": ('class="key"', 'class="blue"', 11, "<path id=night-sky>", "none of the five inks"),
    "an ink of its own": ('class="key"', 'class="key" fill="#000"', 11, "“fill”", "comes from its class"),
    "half an ink": ('class="key"', 'class="key" fill-opacity=".5"', 11, "“fill-opacity”", "width of the cuts"),
    "an outline": ('class="key"', 'class="key" stroke-width="3"', 11, "“stroke-width”", "no outlines"),
    "a turned path": ('class="key"', 'class="key" transform="rotate(3)"', 11, "“transform”", "only a group"),
    "a turned group": ("translate(2 -1.4)", "rotate(3)", 10, "<g id=night>", "translate(X Y)"),
    "an hour unheard of": ("when-night", "when-noon", 10, "when-noon", "when-night"),
    "a group for good out of sight": ('class="when-night"', 'display="none"', 10, "“display”", "game itself hides"),
    "a group in a group": (PATH, f'<g id="in">{PATH}</g>', 11, "<g id=in>", "move it out"),
    "the same id": ('id="night-sky"', 'id="night"', 11, "<path id=night>", "same id"),
    "no focus": (' data-focus="300 100 900 800"', "", 1, "data-focus", "what no crop may lose"),
    "a focus that leaves": ('data-focus="300', 'data-focus="700', 1, "data-focus", "keep it inside"),
    "another name": ('id="hut"', 'id="shed"', 1, "“shed”", "name of the file"),
    "no paper": ('<rect class="paper" width="1500" height="1000"/>', "", 1, "no paper", "under everything"),
    "paper too small": ('width="1500"', 'width="900"', 9, "<rect>", "as large as the print"),
    "more style": ("  .lamp {", "  .lamp { stroke: #000 }\n  .lamp {", 1, "<style>", "nothing else"),
    "an ink missing": ("  .mid { fill: #7a5a55 }\n", "", 1, "<style>", "five inks"),
    "no beginning": (D, "l90 0 0 40z", 11, "<path id=night-sky>", "begin with M"),
    "a number short": (D, "M0 0l90 0 40z", 11, "“l”", "draw that mark anew"),
    "no command": (D, "M0 0l90 0 0 40#", 11, "“#”", "draw that mark anew"),
    "both ways": (D, "M0 0l90 0 0 40zM0 0l0 40 90 0z", 11, "<path id=night-sky>", "cancel where they cross"),
    "not well-formed": ("</g>", "", 13, "the file", "not well-formed"),
    "a document type": ("<svg xmlns", "<!DOCTYPE svg><svg xmlns", 1, "the file", "document type"),
    "single quotes": ('class="key"', "class='key'", 1, "single quotes", "double"),
}


@pytest.mark.parametrize(("put", "instead", "line", "where", "says"), FAULTS.values(), ids=FAULTS)
def test_what_would_not_be_drawn_is_said(put: str, instead: str, line: int, where: str, says: str, lint: Lint) -> None:
    assert put in GOOD
    (fault,) = lint("hut.svg", GOOD.replace(put, instead, 1))
    assert str(fault).startswith(f"hut.svg, line {line}, ")
    assert where in str(fault) and says in str(fault)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (f'<path id="many" class="key" d="{"M1 1l9 0 0 4z" * 4001}"/>', "4003 marks"),
        ("".join(f'<path id="n{n}" class="key" d="M1 1l9 0 0 4z"/>' for n in range(60)), "61 paths"),
        (f'<path id="long" class="key" d="M1 1{"l1000 1000" * 60_001}"/>', "at most 600000"),
    ],
    ids=["marks", "paths", "bytes"],
)
def test_a_print_stays_quick_to_draw(more: str, says: str, lint: Lint) -> None:
    (fault,) = lint("hut.svg", GOOD.replace("</g>", more + "</g>"))
    assert says in str(fault) and "fewer cuts" in str(fault)


def test_the_command_says_all_there_is(
    tmp_path: Path, tools: Callable[[str], Any], capsys: pytest.CaptureFixture[str]
) -> None:
    module = tools("lint")
    file = tmp_path / "hut.svg"
    file.write_text(GOOD, encoding="utf-8")
    assert module.main([str(file)]) == 0
    file.write_text(GOOD.replace('class="key"', 'class="red" opacity=".2"'), encoding="utf-8")
    assert module.main([str(file)]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (print_file("wire").parent / "tools/plates").glob("[a-z]*.py"))
)
def test_a_plate_cut_again_is_the_print_that_ships(name: str, tools: Callable[[str], Any]) -> None:
    plate = tools(f"plates.{name}").cut()
    shipped = print_file(plate.name).read_text(encoding="utf-8")
    if not shipped.startswith("<!--"):  # mended by hand: the file is the truth, and its script is retired
        assert plate.faults() == []
        assert plate.svg() == shipped
