"""The woven band: what a decision adds to it, on both sides, and that no two plays of a tape have the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from telling import PLAN, Playing, Tell, saved, with_heads

import game
from game import files
from game.rules.band import Row, decided, first_shown, inks, teeth, weave
from game.rules.legend import legend, sentence, whose
from game.rules.play import Play, begin
from game.story import load_story
from game.story.model import Story
from game.story.words import Words

TWO = """
- scene: gate
  text: Snow.
  choices:
    mateo: {even: {text: I cut it even., do: trust mateo alvaro = 3}, weak: I cut it for the weak.}
  to: wire
- scene: wire
  text: Wire.
  choices:
    mateo: {give: I gave., lie: {text: I said there was none., lie: alvaro}}
    alvaro: {take: {text: I took., do: alvaro dies}, leave: I left it.}
  outcomes:
    - {to: last}
- scene: last
  text: Spring.
  ending: []
"""
MARKS = ".#mán"  # wool, walnut, Mateo, Álvaro, Nurtas
ENGLISH = Words.english()


def drawn(cells: tuple[bytes, ...], first: int = 0, last: int = 49) -> list[str]:
    return ["".join(MARKS[thread] for thread in line) for line in cells[first:last]]


def test_a_row_is_woven_as_drawn(tell: Tell, play: Playing) -> None:
    """Mateo chose: his teeth stand as for 0, and where he and Álvaro cross he lies over. Nurtas lies beside water."""
    (row,) = weave(play(tell(TWO), "mateo even").play).rows
    assert drawn(row.face, 0, 31) == [
        "########################",
        "mmmm....mmmm....mmmm....",
        "mmmm.mm.mmmm.mm.mmmm.mm.",
        ".mm..mm..mm..mm..mm..mm.",
        ".mm.mmmm.mm.mmmm.mm.mmmm",
        "....mmmm....mmmm....mmmm",
        "########################",
        "áá........mmmmm........á",
        "ááá......mmmmmmm......áá",
        "..áá....mm.....mm....áá.",
        "...áá..mm.##.##.mm..áá..",
        "....áámm.#.#.#.#.mmáá...",
        ".....mm.#...m...#.mm....",
        "....mmáá.#.#.#.#.áámm...",
        "...mm..áá.##.##.áá..mm..",
        "..mm....áá.....áá....mm.",
        "mmm......ááááááá......mm",
        "mm........ááááá........m",
        "........................",
        "mmmmmmmmmmmmmmmmmmmmmmmm",
        "mmmmmmmmmmmmmmmmmmmmmmmm",
        "mmmmmm......#......mmmmm",
        "mmmm......##.##......mmm",
        "mm......##..#..##......m",
        "#####.##..#.m.#..##.####",
        "nn......##..#..##......n",
        "nnnn......##.##......nnn",
        "nnnnnn......#......nnnnn",
        "nnnnnnnnnnnnnnnnnnnnnnnn",
        "nnnnnnnnnnnnnnnnnnnnnnnn",
        "........................",
    ]
    assert sentence(tell(TWO), row, ENGLISH) == (
        "Mateo: I cut it even. Álvaro and Mateo trust each other. Mateo and Nurtas do not. Nurtas and Álvaro do not."
    )


def test_on_the_back_he_lies_under(tell: Tell, play: Playing) -> None:
    (row,) = weave(play(tell(TWO), "mateo even").play).rows
    turned = drawn(row.back)[::-1]
    assert turned[12] == ".....áá..###.###..áá...."
    assert turned[11] == "....áámm#.#.#.#.#mmáá..."


def test_both_chose_and_each_lies_over_once(tell: Tell, play: Playing) -> None:
    row = weave(play(tell(TWO), "mateo even; mateo give, alvaro leave").play).rows[1]
    assert drawn(row.face, 12, 13) == [".....áá.#...á...#.mm...."]
    assert sentence(tell(TWO), row, ENGLISH).startswith("Mateo: I gave. Álvaro: I left it. Álvaro and Mateo trust")


def test_a_lie_lies_on_the_back(tell: Tell, play: Playing) -> None:
    """Stitches of the other’s thread hold it to the face; on the back it hangs loose. Beside Nurtas nothing changes."""
    row = weave(play(tell(TWO), "mateo weak; mateo lie, alvaro leave").play).rows[1]
    assert drawn(row.face, 16, 18) == ["mmmmmmmmmmmmmmmmmmmmmmmm", "mámmmmmmmmmmámmmmmmmmmmm"]
    assert drawn(row.face, 19, 21) == ["m" * 24] * 2
    assert drawn(row.back)[31:42] == [
        "mm####################mm",
        "mmm##################mmm",
        "##mm####.........###mm##",
        "###mmm####.....###mmm###",
        "####mmmmmmmmmmmmmmmm####",
        ".....#mmmmmmmmmmmm.#....",
        "áá######.###.###.######á",
        "áááá######.....######ááá",
        "áááááá##.........##ááááá",
        "áááááááááááááááááááááááá",
        "áááááááááááááááááááááááá",
    ]
    assert sentence(tell(TWO), row, ENGLISH).endswith("Mateo keeps something from Álvaro.")


def test_how_a_band_is_read_is_said_with_the_colours_of_its_men(tell: Tell) -> None:
    dyed = {"mateo": "indigo", "alvaro": "madder", "nurtas": "wormwood"}
    story = tell(TWO)
    assert whose(story, ENGLISH) == ()
    cast = {who: replace(each, ink=dyed.get(who)) for who, each in story.cast.items()}
    assert whose(replace(story, cast=cast), ENGLISH) == ("Blue is Mateo.", "Red is Álvaro.", "Green is Nurtas.")
    assert legend(ENGLISH)[0] == "Where two threads cross, those two men trust each other."


def test_a_death_is_a_knot_and_then_bare_wool(tell: Tell, play: Playing) -> None:
    band = weave(play(tell(TWO), "mateo weak; mateo give, alvaro take").play)
    row = band.rows[1]
    assert drawn(row.face, 7, 18) == [
        "áááááááááááááá.....áá...",
        "ááááááááááááááá..áá.....",
        "áááááá..ááá..áááá.......",
        "áááá....áá....áááááá....",
        "áá......áá....áá....á...",
        "#####.##ááá..ááááá......",
        "mm......#áááááá...áá....",
        "mmmm......áááá......á...",
        "mmmmmm..####............",
        "mmmmmmmmmmmmmmmmmmmmmmmm",
        "mmmmmmmmmmmmmmmmmmmmmmmm",
    ]
    assert drawn((band.warp,)) == ["#.....#.........mm.mm.......nn.nn.........#.....#"]
    assert sentence(tell(TWO), row, ENGLISH).endswith("Álvaro dies: his threads end in a knot.")


def test_a_lie_to_a_dead_man_has_no_thread_to_hang_beside(tell: Tell, play: Playing) -> None:
    story = tell(TWO.replace("do: trust mateo alvaro = 3", "do: alvaro dies"))
    row = weave(play(story, "mateo even; mateo lie").play).rows[1]
    assert not any(lane.behind for lane in row.pattern.lanes)


def test_before_the_first_row_the_threads_wait(tell: Tell, play: Playing) -> None:
    band = weave(play(tell(TWO)).play)
    assert (band.rows, band.ends) == ((), ())
    assert drawn((band.warp,)) == ["#.....#áá.......mm.mm.......nn.nn.......áá#.....#"]


def test_what_luck_does_shows_in_the_teeth_of_the_next_row(tell: Tell, play: Playing) -> None:
    luck = "- scene: luck\n  text: Luck.\n  choices:\n    luck: {snow: It snowed., sun: The sun shone.}\n  to: wire\n"
    story = tell(TWO.replace("to: wire", "to: luck", 1) + luck)
    snow, sun = (
        weave(play(story, f"mateo even; luck {luck}; mateo give, alvaro leave").play).rows for luck in ("snow", "sun")
    )
    assert snow[0] == sun[0]
    assert (snow[1].pattern.teeth, sun[1].pattern.teeth) == (0b100, 0b101)


def test_what_luck_does_at_the_very_end_is_a_row_of_its_own(tell: Tell, play: Playing) -> None:
    luck = "- scene: luck\n  text: Luck.\n  choices:\n    luck: {snow: It snowed., sun: The sun shone.}\n  to: last\n"
    story = tell(TWO.replace("- {to: last}", "- {to: luck}") + luck)
    rows = weave(play(story, "mateo even; mateo give, alvaro leave; luck sun").play).rows
    assert [row.pattern.dyes for row in rows] == [(2,), (2, 3), (1,)]
    assert sentence(story, rows[2], ENGLISH).startswith("The sun shone. Álvaro and Mateo trust each other.")


def test_the_next_tape_goes_on_with_the_same_band(tell: Tell) -> None:
    end = begin(tell(TWO), "one", 1).pick({"mateo": "even"}).pick({"mateo": "give"})
    first, going_on = weave(end), weave(end.go_on())
    assert going_on.rows == first.rows
    assert (first.ends, going_on.ends) == ((), (2,))


THREE = {
    "story.yaml": PLAN.replace("tapes: [one, two]", "tapes: [one, two, three]"),
    "tapes/two/scenes.yaml": with_heads("""
- scene: second
  text: Spring.
  choices: {mateo: {dig: I dug., rest: I rested.}}
  to: over
- scene: over
  text: Summer.
  ending: []
"""),
    "tapes/three/tape.yaml": "{tape: three, title: Three, time: Autumn, opens: third}",
    "tapes/three/scenes.yaml": with_heads("- scene: third\n  text: Autumn.\n  ending: []"),
}


@pytest.mark.parametrize("keep", [lambda play: play, saved], ids=["straight", "saved"])
def test_a_tape_shows_its_own_rows_and_the_last_one_all(tell: Tell, keep: Callable[[Play], Play]) -> None:
    one = keep(begin(tell(TWO, **THREE), "one", 1).pick({"mateo": "even"}).pick({"mateo": "give"}))
    two = keep(one.go_on().pick({"mateo": "dig"}))
    three = keep(two.go_on())
    assert [(first_shown(play, band := weave(play)), len(band.rows)) for play in (one, two, three)] == [
        (0, 2),
        (2, 3),
        (0, 3),
    ]


def test_a_story_with_fewer_men_has_bare_wool_for_them(tell: Tell) -> None:
    """The base of the problem cards has two."""
    story, _ = load_story(Path(game.__file__).parent / "codes/base")
    assert story is not None
    play = begin(story, next(iter(story.tapes)), 1)
    assert drawn((weave(play).warp,))[0][8:42].count("n") == 0
    assert len(inks(story)) == 2 + len(story.seats)


Cells = tuple[bytes, ...]


def onward(play: Play) -> Iterator[Play]:
    """All ways from a play to its next decision, or to its end without one, whatever people and luck pick."""
    waiting = [play]
    while waiting:
        at = waiting.pop()
        for picked in product(*at.offered.values()):
            went = at.moved({who: c.name for who, c in zip(at.offered, picked, strict=True)})
            if went.ended() or decided(went.story, went.reel.turns[-1]):
                yield went
            else:
                waiting.append(went)


def remembered(play: Play, rows: tuple[Row, ...]) -> object:
    """All that the rows to come depend on: the page with its values, and of each lane whose plies go on and which of
    them lay on top. Plays that have these in common go on alike, and one of them stands for all.
    """
    lanes = rows[-1].pattern.lanes if rows else ()
    return play.state, tuple((lane.upper, lane.lower, lane.ends, lane.over) for lane in lanes)


@pytest.mark.slow
def test_no_two_plays_of_a_tape_have_the_same_band() -> None:
    """The plays of a tape are tens of thousands, and a band only grows. Two plays part somewhere; if there, wherever it
    be, no two ways on have the same next row (nor two of them none), then no two plays have the same band. So each
    place where plays can part is looked at once, and not each play from its beginning.
    """
    story, problems = load_story(files.story_folder())
    assert story is not None, problems
    for tape in story.tapes:
        waiting: list[tuple[Play, tuple[Row, ...]]] = [(begin(story, tape, 1), ())]
        met: set[object] = set()
        while waiting:
            play, rows = waiting.pop()
            ways: set[tuple[Cells, ...]] = set()
            for went in onward(play):
                longer = weave(went).rows
                assert longer[: len(rows)] == rows
                way = tuple(row.face for row in longer[len(rows) :])
                assert way not in ways
                ways.add(way)
                goes_on = remembered(went, longer)
                if not went.ended() and goes_on not in met:
                    met.add(goes_on)
                    waiting.append((went, longer))


def test_teeth_are_counted_for_whatever_can_be_picked(tell: Tell) -> None:
    story: Story = tell(TWO)
    assert [teeth(story.scenes[scene]) for scene in ("gate", "wire", "last")] == [1, 2, 0]
