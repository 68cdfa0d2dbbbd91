"""The graph: one file that asks for nothing, tells everything, and is drawn so that its lines can be followed."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import Tell

from game.__main__ import main
from game.writer.layers import draw

SCENES = """
- scene: loaf
  text: ["One <nan> & a <Loaf|nan>, cut _even_.", {if: trust mateo alvaro >= 2, text: Fairly.}]
  choices:
    mateo: {even: {text: Even., to: night}, weak: {text: Weak., tags: give, do: trust mateo alvaro +1, to: storm}}
- scene: storm
  text: Storm.
  choices: {alvaro: {go: I went., fly: {text: I flew., if: debt = 2}}}
  outcomes: [{if: alvaro picked fly, to: loaf}, {to: night}]
- scene: night
  text: Night.
  ending: [trust mateo alvaro]
- scene: nowhere
  text: Never.
  to: night
"""
Said = pytest.CaptureFixture[str]


class Drawn(HTMLParser):
    """The page as a browser finds it: ids, where links lead, classes by id, and what is said."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.classes: dict[str, str] = {}
        self.ways: list[dict[str, str | None]] = []
        self.asked: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.classes[found.get("id") or ""] = found.get("class") or ""
        self.links += [found["href"] or ""] if tag == "a" else []
        self.ways += [found] if tag == "path" and "data-from" in found else []
        self.asked += [found[name] for name in ("src", "xlink:href", "srcset", "data", "action") if name in found]
        self.asked += [tag] if tag in ("link", "img", "iframe", "object") else []


@pytest.fixture
def page(tell: Tell, tmp_path: Path) -> str:
    tell(SCENES)
    assert main(["graph", str(tmp_path), "-o", str(tmp_path / "story.html"), "--plays", "50"]) == 0
    return (tmp_path / "story.html").read_text(encoding="utf-8")


def test_it_asks_for_nothing(page: str) -> None:
    assert (Drawn(page).asked, re.findall(r"https?://|@import|@font-face|url\((?!#)", page)) == ([], [])


def test_every_link_leads_somewhere(page: str) -> None:
    drawn = Drawn(page)
    assert sorted(drawn.ids) == sorted(set(drawn.ids))
    assert {link[1:] for link in drawn.links} - {""} <= set(drawn.ids)


def test_every_scene_is_drawn_as_it_is_proved(page: str) -> None:
    drawn = Drawn(page)
    assert {name: drawn.classes[f"box-{name}"] for name in ("loaf", "storm", "night", "nowhere", "second")} == {
        "loaf": "box reached first",
        "storm": "box reached",
        "night": "box reached last",
        "nowhere": "box never",
        "second": "box reached first last",
    }


def test_every_choice_and_outcome_is_a_line(page: str) -> None:
    assert [(way["data-from"], way["data-to"], way["class"]) for way in Drawn(page).ways] == [
        ("loaf", "night", "way reached indigo"),
        ("loaf", "storm", "way reached indigo"),
        ("storm", "loaf", "way never madder"),
        ("storm", "night", "way reached plain"),
        ("nowhere", "night", "way never plain"),
    ]


def test_a_scene_tells_its_text_and_choices(page: str) -> None:
    article = page[page.index('<article id="s-storm"') :].split("</article>")[0]
    said = " ".join(re.sub(r"<[^>]*>", " ", article).split())
    assert said.startswith("storm × The hut · Night told by Mateo · invented · tapes/one/scenes.yaml:")
    assert "Álvaro go I went. 100% if debt = 2 fly I flew. never offered 0%" in said
    assert "Leads to if alvaro picked fly loaf never night" in said
    assert said.endswith("A shortest way here loaf mateo weak")


def test_marks_and_signs_are_shown_as_text(page: str) -> None:
    assert "One <u>nan</u> &amp; a <u>Loaf</u>, cut <em>even</em>." in page


def test_it_may_be_drawn_again_but_over_nothing_else(page: str, tmp_path: Path, capsys: Said) -> None:
    assert main(["graph", str(tmp_path), "-o", str(tmp_path / "story.html")]) == 0
    (tmp_path / "mine.html").write_text("<p>Mine.")
    assert main(["graph", str(tmp_path), "-o", str(tmp_path / "mine.html")]) == 2
    assert (tmp_path / "mine.html").read_text() == "<p>Mine."
    assert "was not made by this command" in capsys.readouterr().err


NOTHING: dict[str, object] = {
    "complete": False,
    "states": 0,
    "transitions": 0,
    "scenes": {},
    "choices": {},
    "problems": [],
}


def test_a_proof_from_a_file(page: str, tmp_path: Path) -> None:
    proof = tmp_path / "proof.json"
    proof.write_text(json.dumps(NOTHING))
    out = tmp_path / "other.html"
    assert main(["graph", str(tmp_path), "-o", str(out), "--proof", str(proof)]) == 0
    assert Drawn(out.read_text()).classes["box-nowhere"] == "box unknown"


MET = {"reachable": True, "witness": None, "values": {}, "outcomes": []}


@pytest.mark.parametrize(
    "text",
    [
        *("", "[1]", "[" * 9000, "{}", '{"complete": true, "scenes": []}'),
        *(
            json.dumps({**NOTHING, **wrong})
            for wrong in (
                {"states": "many"},
                {"choices": {"loaf/mateo/even": {}}},
                {"problems": [{"file": 3, "line": 3, "code": "E201", "message": "x"}]},
                {"scenes": {"loaf": {"reachable": True}}},
                {"scenes": {"loaf": {**MET, "values": {"mateo is": [0, 9]}}}},
                {"scenes": {"loaf": {**MET, "outcomes": [3]}}},
                {"scenes": {"loaf": {**MET, "witness": {"tapes": [], "at": "loaf"}}}},
            )
        ),
    ],
)
def test_a_file_that_holds_no_proof(page: str, tmp_path: Path, capsys: Said, text: str) -> None:
    proof = tmp_path / "proof.json"
    proof.write_text(text)
    capsys.readouterr()
    assert main(["graph", str(tmp_path), "-o", str(tmp_path / "other.html"), "--proof", str(proof)]) == 2
    assert capsys.readouterr().err == (
        f"{proof} holds no proof. Write one with: python -m game explore --json > FILE\n"
    )


# The layers

NAMES = [f"n{number}" for number in range(9)]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=24))
def test_no_two_boxes_touch_and_every_line_passes_every_layer(edges: list[tuple[str, str]]) -> None:
    drawn = draw(NAMES, edges)
    for one, (x, y) in drawn.boxes.items():
        assert all(abs(x - other) >= 0.99 for name, (other, row) in drawn.boxes.items() if row == y and name != one)
    for a, b in edges:
        if a != b:
            rows = [drawn.boxes[a][1], *(row for _, row in drawn.bends[a, b]), drawn.boxes[b][1]]
            assert {abs(lower - upper) for upper, lower in pairwise(rows)} == {1}


def test_a_row_of_scenes_stands_straight() -> None:
    drawn = draw(NAMES, list(pairwise(NAMES)))
    assert drawn.boxes == {name: (0.0, float(number)) for number, name in enumerate(NAMES)}


def test_lines_that_need_not_cross_do_not() -> None:
    drawn = draw(["a", "b", "c", "d", "e"], [("a", "b"), ("a", "c"), ("b", "e"), ("c", "d")])
    x = {name: place[0] for name, place in drawn.boxes.items()}
    assert (x["b"] < x["c"]) == (x["e"] < x["d"])
