"""A folder that is watched, a play laid open again, and why a page is as it is."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from telling import Tell

from game.__main__ import main
from game.rules.play import Play
from game.shelf import Settings, Shelf, borrowed, keep_picture
from game.story import load_story
from game.story.model import Story
from game.story.nodes import Node
from game.story.problems import Problem
from game.story.source import read_file
from game.story.words import Words
from game.writer.answer import Refused
from game.writer.bookmark import at_scene, renewed
from game.writer.watch import Found, Watch
from game.writer.whys import problem_rows, whys

SCENES = "tapes/one/scenes.yaml"
ASKING = """
- scene: gate
  text:
    - Snow.
    - if: debt >= 1
      text: We owed.
      else: We owed nothing.
  choices:
    mateo:
      speak:
        text: I spoke.
        if: trust mateo alvaro >= 2 and (mateo knows lamp or not nurtas is here)
      wait: I waited.
  to: bread
- scene: bread
  text: Bread.
  choices:
    mateo: {give: I gave., keep: I kept.}
  to: last
- scene: last
  text: Spring.
  ending: []
"""


@pytest.fixture
def folder(tell: Tell, tmp_path: Path) -> Path:
    tell(ASKING)
    return tmp_path


@pytest.fixture
def watch(folder: Path) -> Watch:
    return Watch(folder, {"en": Words.english()})


@pytest.fixture
def edit(folder: Path) -> Callable[..., None]:
    def editing(*changes: tuple[str, str], file: str = SCENES) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (folder / file).write_text(text, encoding="utf-8")

    return editing


def told(story: Story, folder: Path) -> Story:
    again, problems = load_story(folder)
    assert again is not None, problems
    assert again is not story
    return again


def looked(watch: Watch) -> Found:
    found = watch.look()
    assert found is not None
    return found


# The folder


def test_nothing_is_read_while_nothing_changes(watch: Watch, folder: Path) -> None:
    assert watch.look() is None
    (folder / "notes.txt").write_text("of no story")
    (folder / f".{Path(SCENES).name}.swp.yaml").write_text("an editor's own")
    assert watch.look() is None


def test_a_save_gives_the_story_as_it_is_now_once(watch: Watch, edit: Callable[..., None]) -> None:
    edit(("Bread.", "Rye."))
    found = looked(watch)
    assert found.story is not None
    assert found.story.scenes["bread"].text[0].text == "Rye."
    assert found.problems == ()
    assert watch.look() is None


def test_an_error_gives_no_story_and_the_mended_file_one(watch: Watch, edit: Callable[..., None]) -> None:
    edit(("to: bread", "to: bred"))
    found = looked(watch)
    assert found.story is None
    assert [problem.code for problem in found.problems if problem.code == "E041"] == ["E041"]
    edit(("to: bred", "to: bread"))
    assert looked(watch).problems == ()


def test_a_warning_is_no_problem_here(watch: Watch, edit: Callable[..., None], folder: Path) -> None:
    edit(("alt: A hut.", f"alt: {'A hut. ' * 40}"), file="places.yaml")
    assert load_story(folder)[1] != []
    assert looked(watch).problems == ()


def test_a_file_that_vanishes_and_comes_back(watch: Watch, folder: Path) -> None:
    kept = (folder / SCENES).read_bytes()
    (folder / SCENES).unlink()
    assert looked(watch).story is None
    (folder / SCENES).write_bytes(kept)
    assert looked(watch).story is not None


def test_a_folder_that_vanishes(watch: Watch, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    away = tmp_path_factory.mktemp("away") / "story"
    shutil.move(folder, away)
    found = looked(watch)
    assert (found.story, [problem.code for problem in found.problems]) == (None, ["E001"])
    shutil.move(away, folder)
    assert looked(watch).story is not None


def test_a_save_half_written_is_not_read(watch: Watch, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time the watch waits, the editor writes a little more."""
    whole = (folder / SCENES).read_bytes()
    pieces = [whole[:30], whole[:200], whole.replace(b"Bread.", b"Rye.")]
    (folder / SCENES).write_bytes(b"")

    def writes(self: object, seconds: float) -> bool:
        if pieces:
            (folder / SCENES).write_bytes(pieces.pop(0))
        return False

    monkeypatch.setattr("threading.Event.wait", writes)
    found = looked(watch)
    assert found.story is not None
    assert found.story.scenes["bread"].text[0].text == "Rye."


def test_a_file_that_never_rests_is_left_to_the_next_look(
    watch: Watch, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def writes(self: object, seconds: float) -> bool:
        with (folder / SCENES).open("a") as file:
            file.write("# more\n")
        return False

    writes(None, 0)
    monkeypatch.setattr("threading.Event.wait", writes)
    assert watch.look() is None


def test_what_was_written_a_while_ago_is_at_rest(
    watch: Watch, edit: Callable[..., None], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(("Bread.", "Rye."))
    monkeypatch.setattr("time.time_ns", lambda: (folder / SCENES).stat().st_ctime_ns + 60_000_000)
    monkeypatch.setattr("threading.Event.wait", lambda self, seconds: pytest.fail("it waited"))
    assert looked(watch).story is not None


def test_a_file_that_has_not_changed_is_not_composed_again(
    watch: Watch, edit: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(("Bread.", "Rye."))
    looked(watch)
    composed: list[str] = []

    def reads(folder: Path, name: str) -> tuple[Node | None, list[Problem]]:
        composed.append(name)
        return read_file(folder, name)

    monkeypatch.setattr("game.writer.watch.read_file", reads)
    edit(("Rye.", "Bread."))
    found = looked(watch)
    assert found.story is not None
    assert (found.story.scenes["bread"].text[0].text, composed) == ("Bread.", [SCENES])


def test_a_language_is_read_again_and_a_broken_one_keeps_its_words(folder: Path) -> None:
    path = folder / "words" / "es.po"
    path.parent.mkdir()
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    path.write_text(f'{header}msgctxt "bread"\nmsgid "Bread."\nmsgstr "Pan."\n')
    watch = Watch(folder, {"en": Words.english(), "es": Words.english()})
    path.write_text(f'{header}msgctxt "bread"\nmsgid "Bread."\nmsgstr "Pan blanco."\n')
    assert looked(watch).languages["es"].text("bread", "Bread.") == "Pan blanco."
    path.write_text("msgid nonsense\n")
    found = looked(watch)
    assert found.problems != ()
    assert found.story is not None
    assert found.languages["es"].text("bread", "Bread.") == "Pan blanco."


def test_it_watches_beside_the_window(watch: Watch, edit: Callable[..., None]) -> None:
    watch.begin()
    try:
        assert watch.news() is None
        edit(("Bread.", "Rye."))
        until = time.monotonic() + 10
        while (found := watch.news()) is None and time.monotonic() < until:
            time.sleep(0.01)
    finally:
        watch.end()
    assert found is not None
    assert found.story is not None
    assert watch.news() is None


# A play at any scene


def value(play: Play, name: str) -> int:
    return play.state.values[play.story.slot_of[name]]


def test_a_play_begins_at_any_scene_in_any_state(tell: Tell) -> None:
    play = at_scene(tell(ASKING), "bread", ["trust alvaro mateo = 4", "debt +2", "nurtas leaves", "nurtas learns lamp"])
    assert play.state.scene == "bread"
    names = ("trust alvaro mateo", "debt", "nurtas is", "nurtas knows lamp")
    assert [value(play, name) for name in names] == [4, 2, 1, 1]


@pytest.mark.parametrize(
    ("scene", "given", "complaint"),
    [
        ("bred", "", "There is no scene “bred”. Did you mean “bread”?"),
        ("zzz", "", "There is no scene “zzz”. There are: gate, bread, last, second."),
        ("bread", "trust mateo alvaru = 4", "--with “trust mateo alvaru = 4”: “alvaru” is none of the men"),
        ("bread", "debt = 9", "--with “debt = 9”: "),
        ("bread", "debt => 1", "--with “debt => 1”: This effect is not understood."),
        ("bread", "", "--with “”: "),
    ],
)
def test_what_is_not_there_or_not_understood_is_said(tell: Tell, scene: str, given: str, complaint: str) -> None:
    with pytest.raises(Refused) as refused:
        at_scene(tell(ASKING), scene, [given])
    assert str(refused.value).startswith(complaint)
    assert refused.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--from", "bred"), "There is no scene “bred”. Did you mean “bread”?\n"),
        (("--from", "bread", "--with", "debt 1"), "--with “debt 1”: This effect is not understood."),
        (("--with", "debt +1"), "--with says how things stand at a scene; name the scene with --from.\n"),
        (("--from", "bread", "--watch", "--story", "nowhere"), "There is no folder nowhere.\n"),
    ],
)
def test_a_call_that_cannot_be_ends_with_2(
    folder: Path, arguments: tuple[str, ...], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--story", str(folder), "play", *arguments]) == 2
    assert capsys.readouterr().err.startswith(complaint)


def test_what_is_played_so_leaves_no_trace(folder: Path, home: Path) -> None:
    own = Shelf()
    assert own.keep_settings(Settings(theme="dark")) is None
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    with borrowed(own) as shelf:
        assert shelf.settings()[0].theme == "dark"
        shelf.keep_settings(Settings(theme="cream"))
        there = shelf.folder
    assert not there.exists()
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_watch_that_fails_says_that_it_is_over(
    watch: Watch, folder: Path, edit: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> int:
        raise MemoryError

    monkeypatch.setattr(time, "time_ns", fails)
    edit(("Bread.", "Rye."))
    watch.begin().join()
    found = watch.news()
    assert found is not None and found.story is None
    assert problem_rows(found.problems, folder)[:2] == [
        ("head", f"{folder.name}:1", "E053"),
        ("plain", "This folder is watched no more: reading it ended in a way that the program does not know.", ""),
    ]


def test_a_watch_that_is_ended_says_nothing(watch: Watch) -> None:
    thread = watch.begin()
    watch.end()
    thread.join()
    assert watch.news() is None


def test_a_picture_that_is_kept_there_stays(home: Path) -> None:
    with borrowed(Shelf()) as shelf:
        told = Words.english().notice(keep_picture(shelf.pictures, "scrap-one", b"A band."))
    assert told == f"The picture is kept as {home}/pictures/scrap-one-1.png."
    assert (home / "pictures/scrap-one-1.png").read_bytes() == b"A band."


# The same play in a changed story


def test_with_the_same_rules_all_is_as_it_was(folder: Path, edit: Callable[..., None], tell: Tell) -> None:
    play = at_scene(tell(ASKING), "gate", []).pick({"mateo": "wait"})
    edit(("Bread.", "Rye."))
    again, said = renewed(told(play.story, folder), play)
    assert again is not None
    assert (said, again.state, again.reel, again.story.scenes["bread"].text[0].text) == (
        "",
        play.state,
        play.reel,
        "Rye.",
    )


def test_another_effect_is_played_again(folder: Path, edit: Callable[..., None], tell: Tell) -> None:
    play = at_scene(tell(ASKING), "gate", ["trust mateo alvaro = 3"]).pick({"mateo": "wait"})
    edit(("wait: I waited.", "wait: {text: I waited., do: [debt +2]}"))
    again, said = renewed(told(play.story, folder), play)
    assert again is not None
    assert (said, again.state.scene, value(again, "debt"), value(again, "trust alvaro mateo")) == ("", "bread", 2, 3)


def test_the_first_pick_that_does_not_fit_ends_it(folder: Path, edit: Callable[..., None], tell: Tell) -> None:
    play = at_scene(tell(ASKING), "gate", []).pick({"mateo": "wait"}).pick({"mateo": "give"})
    edit(("give: I gave.", "hand: I gave."))
    again, said = renewed(told(play.story, folder), play)
    assert again is not None
    assert (again.state.scene, said) == (
        "bread",
        "Resumed at decision 2 of 2: from there on the story has changed.",
    )


def test_a_value_out_of_its_new_range_is_as_the_tape_has_it(
    folder: Path, edit: Callable[..., None], tell: Tell
) -> None:
    play = at_scene(tell(ASKING), "bread", ["debt = 2"])
    edit(("from: 0, to: 2, clamp: yes, words: [nothing, one loaf, two loaves]", "from: 0, to: 1"), file="story.yaml")
    again, _ = renewed(told(play.story, folder), play)
    assert again is not None
    assert (again.state.scene, value(again, "debt")) == ("bread", 0)


def test_where_its_first_scene_is_gone_there_is_no_play(folder: Path, edit: Callable[..., None], tell: Tell) -> None:
    play = at_scene(tell(ASKING), "bread", [])
    edit(("scene: bread", "scene: rye"), ("to: bread", "to: rye"))
    again, said = renewed(told(play.story, folder), play)
    assert (again, said) == (None, "The scene “bread”, where this began, is not in the story any more.")


# Why a page is as it is


def about(rows: list[tuple[str, str, str]], text: str) -> list[tuple[str, str, str]]:
    """The row with this text, and the parts of its condition."""
    at = next(number for number, row in enumerate(rows) if row[1] == text)
    end = next((n for n in range(at + 1, len(rows)) if rows[n][0] not in ("so", "not")), len(rows))
    return rows[at:end]


def test_a_hidden_choice_says_which_part_of_its_condition_is_false(tell: Tell) -> None:
    story = tell(ASKING)
    rows = whys(story, at_scene(story, "gate", ["nurtas leaves"]).state)
    assert about(rows, "speak, hidden") == [
        ("soft", "speak, hidden", "line 14"),
        ("not", "trust alvaro mateo >= 2", "1\u2002(0 to 4)"),
        ("so", "one of these", ""),
        ("so", "\u2003mateo knows lamp", "yes"),
        ("so", "\u2003not nurtas is here", "away"),
    ]
    assert about(rows, "wait") == [("plain", "wait", "line 16")]


def test_a_choice_that_is_offered_says_why(tell: Tell) -> None:
    story = tell(ASKING)
    rows = whys(story, at_scene(story, "gate", ["trust mateo alvaro = 4"]).state)
    assert [row[0] for row in about(rows, "speak")] == ["plain", "so", "so", "so", "not"]


def test_a_passage_says_whether_it_is_read_and_where_it_stands(tell: Tell) -> None:
    story = tell(ASKING)
    rows = whys(story, at_scene(story, "gate", []).state)
    assert rows[1] == ("plain", "tapes/one/scenes.yaml:1", "")
    assert about(rows, "Snow.") == [("plain", "Snow.", "line 7")]
    assert about(rows, "We owed.") == [("soft", "We owed.", "line 9"), ("not", "debt >= 1", "0\u2002(0 to 2)")]
    assert about(rows, "We owed nothing.")[1:] == [("so", "not debt >= 1", "0\u2002(0 to 2)")]


def test_who_is_not_here_picks_nothing(tell: Tell) -> None:
    story = tell(ASKING)
    rows = whys(story, at_scene(story, "gate", ["mateo dies"]).state)
    assert about(rows, "mateo picks nothing here")[1:] == [("not", "mateo is here", "dead")]


def test_the_values_stand_there_by_name(tell: Tell) -> None:
    story = tell(ASKING)
    rows = whys(story, at_scene(story, "gate", ["debt = 2"]).state)
    values = rows[rows.index(("head", "values", "")) + 1 :]
    assert ("plain", "debt", "2\u2002(0 to 2)") in values
    assert ("plain", "signed", "no") in values
    assert ("plain", "mateo is", "here") in values
    assert ("plain", "mateo knows lamp", "yes") in values
    assert not any(name == "nurtas knows lamp" for _, name, _ in values)


def test_a_problem_has_its_place_the_writers_line_and_what_to_do(folder: Path, edit: Callable[..., None]) -> None:
    edit(("to: last", "to: lost"))
    rows = problem_rows(load_story(folder)[1], folder)
    assert rows[:4] == [
        ("head", "tapes/one/scenes.yaml:26", "E041"),
        ("plain", "“lost” is no scene of this story.", ""),
        ("soft", "to: lost", ""),
        ("plain", "Did you mean “last”?", ""),
    ]


@pytest.mark.slow
def test_every_page_of_the_real_story_can_say_why() -> None:
    from game import files

    story, _ = load_story(files.story_folder())
    assert story is not None
    for scene in story.scenes:
        assert whys(story, at_scene(story, scene, []).state)
