"""YAML as writers type it: what stays as it was typed, and where each trap is said to be."""

from pathlib import Path

import pytest
import yaml

from game.story.nodes import Items, Node, Scalar, Table
from game.story.problems import Place
from game.story.source import Loader, compose, read_file

LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture(params=LOADERS, ids=["fastest", "python"])
def loader(request: pytest.FixtureRequest) -> Loader:
    loader: Loader = request.param
    return loader


def said(text: str, loader: Loader = LOADERS[0]) -> str:
    """The problems of a text: "1:4 E014"."""
    return ", ".join(f"{p.at.line}:{p.at.column} {p.code}" for p in compose(text, "a.yaml", loader)[1])


def bare(node: Node | None) -> object:
    """The tree without places."""
    match node:
        case Scalar():
            return node.text
        case Items():
            return [bare(item) for item in node.items]
        case Table():
            return {key: bare(value) for key, value in node.pairs.items()}
    return None


TRAPS = {
    "text: He said: go": "1:14 E015",
    "text: [He said: go": "1:15 E015",
    "text: {name: He said: go}": "1:21 E015",
    "text: ! wow": "1:7 E014",
    "text: !wow": "1:7 E014",
    "text: !!str wow": "1:7 E007",
    "text: *bold*": "1:7 E014",
    "text: *bold": "1:7 E006",
    "text: &bold move": "1:7 E006",
    "text: & so on": "1:7 E014",
    "<<: {a: b}": "1:1 E006",
    'text: "Hello" she said': "1:7 E014",
    "text: 'Hello' she said": "1:7 E014",
    "text: 'it's'": "1:7 E014",
    'text: {name: "b" c}': "1:14 E014",
    "text: {name} goes": "1:7 E014",
    "text: [name] goes": "1:7 E014",
    "- {name}: goes": "1:3 E014",
    "- [name]: goes": "1:3 E014",
    "text: - hi": "1:7 E014",
    "text: %x": "1:7 E014",
    "%x": "1:1 E014",
    "text: @x": "1:7 E014",
    "text: `x": "1:7 E014",
    "text: ? x": "1:7 E014",
    "? x": "1:1 E014",
    "- : x": "1:3 E014",
    "text: , x": "1:7 E014",
    "text: ]": "1:7 E014",
    "text: }": "1:7 E014",
    "text: [x": "1:7 E034",
    "text: [x\nto: y": "1:7 E034",
    "text: {x: y": "1:7 E034",
    'text: "open': "1:7 E013",
    'text: "open\nto: y\n': "1:7 E013",
    'text: "open\nto: y\nthen: "closed"': "1:7 E013",
    "text: 'open\nto: y\n": "1:7 E013",
    "- a: 'x\n- b: 'y": "1:6 E013, 2:6 E013",
    'text: "C:\\dir"': "1:10 E038",
    'text: "\\ud800"': "1:8 E038",
    'text: "\\ud83d\\ude00"': "1:8 E038",
    'text: "\\UFFFFFFFF"': "1:8 E038",
    "text: >- go": "1:7 E037",
    "text: | go": "1:7 E037",
    "text:\tgo": "1:6 E011",
    "a:\n\tb: c": "2:1 E011",
    "text: a\tb": "1:8 E011",
    "text: a\x07b": "1:8 E004",
    "text: a\u2028b": "1:8 E004",
    "text: a\x85b": "1:8 E004",
    "text: a\ufeffb": "1:8 E004",
    "text: a # b\n  c": "1:9 E026",
    "- scene: a\n    place: b": "2:5 E036",
    "- scene: a\n place: b": "2:2 E036",
    "- scene: a\nplace: b": "2:1 E036",
    "a: b\nwords\n": "2:1 E012",
    "a: >-\nwords": "2:1 E012",
    "a: b\n---\nc: d": "2:1 E005",
    "a: b\nc: d\na: e": "3:1 E010",
}


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap(text: str, loader: Loader) -> None:
    assert said(text, loader) == TRAPS[text]


WORDS = [
    *("no", "on", "yes", "true", "null", "~", "12:30", "0123", "0x1F", "2026-01-01", "1_000", "1e3", ".inf", "don't"),
]
CAREFREE = ["«So» – he “said”…", "Who? I, and he.", "a:b", "http://x.y", "a#b", "5 - 3", "-5"]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_stays_a_word(word: str, loader: Loader) -> None:
    assert bare(compose(f"- {word}", "a.yaml", loader)[0]) == [word]


@pytest.mark.parametrize("text", CAREFREE)
def test_what_needs_no_care(text: str, loader: Loader) -> None:
    assert bare(compose(f"- {text}", "a.yaml", loader)[0]) == [text]


def test_a_question_in_braces(loader: Loader) -> None:
    assert bare(compose("{text: Who? I do., to: x}", "a.yaml", loader)[0]) == {"text": "Who? I do.", "to": "x"}


def test_a_block_keeps_every_sign(loader: Loader) -> None:
    assert bare(compose('- >-\n  "Go": he said # so\n', "a.yaml", loader)[0]) == ['"Go": he said # so']


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n"])
def test_nothing_is_nothing(text: str, loader: Loader) -> None:
    assert compose(text, "a.yaml", loader) == (None, [])


@pytest.mark.parametrize("text", ["\ufeffa: b\n", "a: b\r\n", "a: b\r", "---\na: b\n...\n"])
def test_what_editors_add_does_no_harm(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(text.encode())
    node, problems = read_file(tmp_path, "a.yaml")
    assert bare(node) == {"a": "b"} and problems == []


def test_places_count_from_one(loader: Loader) -> None:
    node = compose("- scene: a\n  text:\n    - Álvaro: x\n", "a.yaml", loader)[0]
    assert isinstance(node, Items) and isinstance(scene := node.items[0], Table)
    assert scene.keys["text"] == Place("a.yaml", 2, 3)
    assert scene.pairs["text"].at == Place("a.yaml", 3, 5)


def test_a_block_begins_with_its_words(loader: Loader) -> None:
    node = compose("a: >-\n  He said: go.\n", "a.yaml", loader)[0]
    assert isinstance(node, Table) and isinstance(said := node.pairs["a"], Scalar)
    assert (said.at, said.text, said.plain) == (Place("a.yaml", 2, 3), "He said: go.", True)


def test_one_fault_does_not_hide_the_others(loader: Loader) -> None:
    text = "- scene: a\n  text: He said: go\n- scene: b\n  to: c\n- scene: d\n  text: [x\n"
    assert said(text, loader) == "2:16 E015, 6:9 E034"
    assert bare(compose(text, "a.yaml", loader)[0]) == [{"scene": "a"}, {"scene": "b", "to": "c"}, {"scene": "d"}]


HALVES = {
    'title: x\nforeword:\n- a\n- "b\n- c\nedition: 1\n': (None, "4:3 E013"),
    '# here\n"foreword":  # and here\n- a\n- "b\n': (None, "4:3 E013"),
    "Scenes.\n- scene: a\n- scene: b\n": ([{"scene": "a"}, {"scene": "b"}], "2:1 E036"),
    '---\n# at: the stove\n- scene: a\n- scene: "b\n': ([{"scene": "a"}, {}], "4:10 E013"),
}


@pytest.mark.parametrize(("text", "half"), HALVES.items())
def test_only_a_list_is_read_in_part(text: str, half: tuple[object, str], loader: Loader) -> None:
    assert (bare(compose(text, "a.yaml", loader)[0]), said(text, loader)) == half


def test_what_follows_a_hash_is_known_to_be_cut(loader: Loader) -> None:
    node = compose("a: the #1 thing", "a.yaml", loader)[0]
    assert isinstance(node, Table) and isinstance(cut := node.pairs["a"], Scalar)
    assert (cut.text, cut.cut) == ("the", Place("a.yaml", 1, 8))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "1:1 E009"),
        ("Á: b".encode("latin-1"), "1:1 E003"),
        ("a: b\nc: Á".encode("latin-1"), "2:4 E003"),
        ("a: b".encode("utf-16"), "1:1 E003"),
        ("a: b".encode("utf-16-le"), "1:1 E009"),
        (b"PK\0\0", "1:1 E009"),
    ],
)
def test_what_is_no_text(content: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(content)
    (found,) = read_file(tmp_path, "a.yaml")[1]
    assert f"{found.at.line}:{found.at.column} {found.code}" == problem
