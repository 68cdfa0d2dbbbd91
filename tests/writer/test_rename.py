"""A name is changed wherever it stands, and nothing else: not a byte of layout, comment or anybody's translation."""

import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import stories, written
from telling import scrap

from game.__main__ import main
from game.story import load_story
from game.story.words import words_of
from game.writer.answer import Refused
from game.writer.plays import try_plays
from game.writer.rename import rename

SCENES = """\
- scene: loaf   # the loaf
  place: hut
  time: Night
  record: invented
  voice: mateo
  text:
    - The loaf of <nan>, the <Nan|nan> of mateo and <=debt>; \\<nan\\>.
    - if: >-   # a long one, about mateo
        trust mateo alvaro >= 2
        and not mateo picked weak at loaf
      text:
        - alvaro: You cut, mateo.
    - {if: "strength mateo = 0 or debt > 1", text: 'It''s mateo.', else: [{mateo: No.}]}
  choices:
    mateo: {weak: {text: I cut., do: [trust mateo alvaro +1, debt +1]}, even: Even., loaf: Loaf.}
    alvaro:
      weak: {text: Weak., lie: [mateo, dana], lean: [{if: mateo knows lamp, lean: 2}, {lean: 1}]}
      'swap':
        text: Swap.
        do: alvaro learns lamp
  outcomes:
    - if: mateo picked weak and alvaro picked weak
      do: [strength mateo -1, debt = 1]
      to: night
    - to: night

- scene: night
  place: hut
  time: Night
  record: documented
  sources: H-001
  voice: dana
  text: [Night., {if: visited loaf and mateo is here, text: "Mateo \\u0041 stood by the loaf."}]
  ending: [trust mateo alvaro, strength mateo, debt, mateo is, mateo knows lamp]
"""
PLAY = """\
# mateo
- play: The loaf, mateo weak
  given: [trust mateo alvaro = 2, debt = 1]
  pages:
    - {at: loaf, see: <=debt>, pick: {mateo: weak, alvaro: weak}}
  ends at: night
"""
SPANISH = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# mateo
#. spoken by Álvaro; read if (trust mateo alvaro >= 2) and (not mateo picked weak at loaf)
msgctxt "loaf:alvaro"
msgid "You cut, mateo."
msgstr "Corta, mateo."

msgctxt "loaf"
msgid "The loaf of <nan>, the <Nan|nan> of mateo and <=debt>; \\\\<nan\\\\>."
msgstr "El <nan>, el <Nan|nan> y <=debt>; \\\\<nan\\\\>."

msgctxt "loaf/mateo/weak"
msgid "I cut."
msgstr "Corté."

#, fuzzy
#| msgid "Breads <nan>."
msgctxt "codex/nan"
msgid "Bread."
msgstr "Pan."

msgctxt "value/debt"
msgid "nothing"
msgstr "nada"

#~ msgctxt "loaf:mateo"
#~ msgid "Gone."
#~ msgstr "Ido."
"""

Folder = Path


@pytest.fixture
def story(tmp_path: Path) -> Folder:
    folder = scrap(tmp_path / "story", "- scene: loaf", **{"plays/one.yaml": PLAY, "words/es.po": SPANISH})
    (folder / "tapes/one/scenes.yaml").write_text(SCENES, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(folder: Path, kind: str, old: str, new: str) -> list[str]:
    """The lines that are otherwise after renaming, without what they are indented by."""
    before = {name: data.decode().splitlines() for name, data in contents(folder).items()}
    rename(folder, kind, old, new)
    after = {name: data.decode().splitlines() for name, data in contents(folder).items()}
    assert {name: len(lines) for name, lines in before.items()} == {name: len(lines) for name, lines in after.items()}
    pairs = ((b, a) for name in sorted(before) for b, a in zip(before[name], after[name], strict=True))
    return [a.strip() for b, a in pairs if a != b]


def test_a_scene(story: Folder) -> None:
    assert changed(story, "scene", "loaf", "bread") == [
        "- {at: bread, see: <=debt>, pick: {mateo: weak, alvaro: weak}}",
        "- scene: bread   # the loaf",
        "and not mateo picked weak at bread",
        'text: [Night., {if: visited bread and mateo is here, text: "Mateo \\u0041 stood by the loaf."}]',
        "{tape: one, title: One, time: Winter, opens: bread}",
        "#. spoken by Álvaro; read if (trust mateo alvaro >= 2) and (not mateo picked weak at bread)",
        'msgctxt "bread:alvaro"',
        'msgctxt "bread"',
        'msgctxt "bread/mateo/weak"',
        '#~ msgctxt "bread:mateo"',
    ]


def test_a_choice_of_one_man_and_not_the_others(story: Folder) -> None:
    assert changed(story, "choice", "loaf/mateo/weak", "thin") == [
        "- {at: loaf, see: <=debt>, pick: {mateo: thin, alvaro: weak}}",
        "and not mateo picked thin at loaf",
        "mateo: {thin: {text: I cut., do: [trust mateo alvaro +1, debt +1]}, even: Even., loaf: Loaf.}",
        "- if: mateo picked thin and alvaro picked weak",
        "#. spoken by Álvaro; read if (trust mateo alvaro >= 2) and (not mateo picked thin at loaf)",
        'msgctxt "loaf/mateo/thin"',
    ]


def test_a_value(story: Folder) -> None:
    assert changed(story, "value", "debt", "owed") == [
        "given: [trust mateo alvaro = 2, owed = 1]",
        "- {at: loaf, see: <=owed>, pick: {mateo: weak, alvaro: weak}}",
        "owed: {from: 0, to: 2, clamp: yes, words: [nothing, one loaf, two loaves]}",
        "- The loaf of <nan>, the <Nan|nan> of mateo and <=owed>; \\<nan\\>.",
        "- {if: \"strength mateo = 0 or owed > 1\", text: 'It''s mateo.', else: [{mateo: No.}]}",
        "mateo: {weak: {text: I cut., do: [trust mateo alvaro +1, owed +1]}, even: Even., loaf: Loaf.}",
        "do: [strength mateo -1, owed = 1]",
        "ending: [trust mateo alvaro, strength mateo, owed, mateo is, mateo knows lamp]",
        "{tape: two, title: Two, time: Spring, opens: second, start: [owed = 1]}",
        'msgid "The loaf of <nan>, the <Nan|nan> of mateo and <=owed>; \\\\<nan\\\\>."',
        'msgstr "El <nan>, el <Nan|nan> y <=owed>; \\\\<nan\\\\>."',
        'msgctxt "value/owed"',
    ]


def test_an_entry(story: Folder) -> None:
    assert changed(story, "entry", "nan", "bread") == [
        "- {entry: bread, kind: term, title: nan, text: Bread., sources: H-001}",
        "- The loaf of <bread>, the <Nan|bread> of mateo and <=debt>; \\<nan\\>.",
        'msgid "The loaf of <bread>, the <Nan|bread> of mateo and <=debt>; \\\\<nan\\\\>."',
        'msgstr "El <bread>, el <Nan|bread> y <=debt>; \\\\<nan\\\\>."',
        '#| msgid "Breads <bread>."',
        'msgctxt "codex/bread"',
    ]


def test_a_character(story: Folder) -> None:
    lines = changed(story, "character", "mateo", "pablo")
    assert "- The loaf of <nan>, the <Nan|nan> of mateo and <=debt>; \\<nan\\>." not in lines
    assert [line for line in lines if "mateo" in line] == [
        "- {if: \"strength pablo = 0 or debt > 1\", text: 'It''s mateo.', else: [{pablo: No.}]}",
    ]
    assert "lamp: {about: Mateo held the lamp., holders: pablo}" in lines
    assert [line for line in lines if "msgctxt" in line] == ['msgctxt "loaf/pablo/weak"', '#~ msgctxt "loaf:pablo"']


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("scene", "loaf", "x"),
        ("choice", "loaf/mateo/weak", "x"),
        ("choice", "swap", "x-1"),
        ("value", "debt", "x"),
        ("value", "strength", "x"),
        ("character", "mateo", "x"),
        ("character", "dana", "x"),
        ("secret", "lamp", "x"),
        ("entry", "nan", "x"),
        ("source", "H-001", "X-1"),
    ],
)
def test_there_and_back_is_the_same_to_the_byte(story: Folder, kind: str, old: str, new: str) -> None:
    for path in story.rglob("*.yaml"):  # as an old editor of Windows writes it
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = contents(story)
    rename(story, kind, old, new)
    assert contents(story) != before
    assert still_plays(story)
    rename(story, kind, old.rpartition("/")[0] + "/" * ("/" in old) + new, old.rpartition("/")[2])
    assert contents(story) == before


def still_plays(folder: Path) -> bool:
    """The story, its play and its Spanish are without a problem."""
    loaded, problems = load_story(folder)
    assert (loaded is not None, problems, words_of(folder, "es")[1]) == (True, [], [])
    tried, problems = try_plays(folder, loaded)  # type: ignore[arg-type]
    return [one.problem for one in tried] + problems == [None]


@settings(max_examples=8)
@given(stories(), st.data())
def test_random_stories_stay_themselves(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, Any], data: st.DataObject
) -> None:
    folder = written(tmp_path_factory.mktemp("story"), files)
    story, _ = load_story(folder)
    if story is None:
        return
    choices = [f"{s}/{w}/{c}" for s in story.scenes for w, cs in story.scenes[s].choices.items() for c in cs]
    names = {"scene": [*story.scenes], "value": ["debt", "signed", "strength"], "character": ["mateo", "dana"]}
    kind, old = data.draw(
        st.sampled_from([(k, n) for k, found in (names | {"choice": choices}).items() for n in found])
    )
    before = contents(folder)
    rename(folder, kind, old, "other-1")
    again, problems = load_story(folder)
    assert again is not None, problems
    assert len(again.slots) == len(story.slots)
    assert rules(again, "other-1", old) == rules(story, "other-1", old)
    rename(folder, kind, old.rpartition("/")[0] + "/" * ("/" in old) + "other-1", old.rpartition("/")[2])
    assert contents(folder) == before


def rules(story: Any, new: str, old: str) -> list[list[str]]:
    """What decides a play, the old name and the new taken for one."""

    def same(text: object) -> str:
        return re.sub(rf"\b({re.escape(old.rpartition('/')[2])}|{new})(?![\w-])", "X", str(text))

    return [
        [same(name), *(same((way.when and way.when.text, [e.text for e in way.do], way.to)) for way in scene.outcomes)]
        for name, scene in story.scenes.items()
    ]


# Refusals


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("scene", "loav", "bread"), "There is no scene “loav”. Did you mean “loaf”?"),
        (("scene", "loaf", "night"), "There is a scene “night” already."),
        (("scene", "loaf", "loaf"), "It is called “loaf” already."),
        (
            ("scene", "loaf", "The Loaf"),
            "“The Loaf” is no name: small letters, digits and hyphens, beginning with a letter.",
        ),
        (
            ("scene", "loaf", "bread" * 13),
            f"“{'bread' * 13}” is too long for a name, which has at most 60 characters.",
        ),
        (
            ("source", "H-001", "Book 1"),
            "“Book 1” is no name of a source: letters, digits and hyphens, beginning with a letter.",
        ),
        (("choice", "weak", "thin"), "There are 2 choices “weak”. Say which: loaf/mateo/weak, loaf/alvaro/weak."),
        (("choice", "loaf/mateo/evn", "thin"), "There is no choice “loaf/mateo/evn”. Did you mean “loaf/mateo/even”?"),
        (("choice", "loaf/mateo/even", "weak"), "There is a choice “weak” already."),
    ],
)
def test_what_is_refused(story: Folder, arguments: tuple[str, str, str], why: str) -> None:
    before = contents(story)
    with pytest.raises(Refused) as refused:
        rename(story, *arguments)
    assert (str(refused.value), contents(story)) == (why, before)


def refusal(folder: Path, *arguments: str) -> str:
    before = contents(folder)
    with pytest.raises(Refused) as refused:
        rename(folder, *arguments)
    assert contents(folder) == before
    return str(refused.value)


def test_a_name_that_the_language_needs(story: Folder) -> None:
    assert "E060 “trust” is a word that conditions are made of" in refusal(story, "value", "debt", "trust")


def test_luck_is_nobody_in_the_cast(story: Folder) -> None:
    assert refusal(story, "character", "dana", "luck").splitlines()[:3] == [
        "“luck” cannot be its name:",
        "",
        "story.yaml:9:9 E060 “luck” is a word that conditions are made of; it can be no name.",
    ]


def test_a_source_may_be_called_by_capitals(story: Folder) -> None:
    assert changed(story, "source", "H-001", "K-12") == [
        "- {entry: nan, kind: term, title: nan, text: Bread., sources: K-12}",
        "- {source: K-12, title: A book, by: A. Author, standing: documented, says: It was cold.}",
        "sources: K-12",
    ]


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders")
def test_what_is_no_file_of_the_story_is_let_be(story: Folder) -> None:
    os.mkfifo(story / "pipe")
    (story / "notes.txt").symlink_to("gone")
    assert rename(story, "scene", "loaf", "bread").places == 5


def test_a_name_written_with_an_escape(story: Folder) -> None:
    scenes = story / "tapes/one/scenes.yaml"
    scenes.write_text(scenes.read_text().replace("voice: dana", 'voice: "d\\u0061na"'))
    assert refusal(story, "character", "dana", "x") == (
        "tapes/one/scenes.yaml:32:10: “dana” is written here in a way that cannot be changed safely. Write it plainly."
    )


def test_a_story_with_an_error(story: Folder) -> None:
    (story / "places.yaml").unlink()
    assert refusal(story, "scene", "loaf", "bread").endswith("Mend this first.")


def test_a_play_that_fails_before_it_picks(story: Folder) -> None:
    play = story / "plays/one.yaml"
    play.write_text(play.read_text().replace("at: loaf", "at: night"))
    assert refusal(story, "choice", "loaf/mateo/weak", "thin") == (
        "plays/one.yaml:5:47: It cannot be known where the play “The loaf, mateo weak” picks “weak”, because it fails "
        "before. Mend this first."
    )


def test_a_language_that_cannot_be_read(story: Folder) -> None:
    (story / "words/es.po").write_text("nonsense")
    assert refusal(story, "scene", "loaf", "bread").startswith("words/es.po:1:1 E090")


def test_a_language_folded_by_another_tool(story: Folder) -> None:
    spanish = story / "words/es.po"
    spanish.write_text(SPANISH.replace('msgctxt "loaf/mateo/weak"', 'msgctxt ""\n"loaf/mateo"\n"/weak"'))
    rename(story, "choice", "loaf/mateo/weak", "thin")
    assert words_of(story, "es")[0].text("loaf/mateo/thin", "I cut.") == "Corté."


# Whole or not at all


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("after", range(1, 4))
def test_a_rename_that_is_stopped_changes_nothing(
    story: Folder, monkeypatch: pytest.MonkeyPatch, after: int, stop: BaseException
) -> None:
    before, replace, made = contents(story), Path.replace, []

    def replacing(self: Path, target: Path) -> Path:
        made.append(target)
        if len(made) == after:
            raise stop
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replacing)
    with pytest.raises((Refused, KeyboardInterrupt)):
        rename(story, "scene", "loaf", "bread")
    assert contents(story) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_file_that_may_not_be_written(story: Folder) -> None:
    (story / "plays/one.yaml").chmod(0o444)
    assert refusal(story, "scene", "loaf", "bread").endswith("plays/one.yaml cannot be written (Permission denied).")


Said = pytest.CaptureFixture[str]


def test_the_command(story: Folder, capsys: Said) -> None:
    assert main(["rename", "scene", "loaf", "bread", str(story)]) == 0
    assert capsys.readouterr().out == "scene loaf → bread: 5 places in 4 files.\n"


def test_the_command_says_what_it_refuses(story: Folder, capsys: Said) -> None:
    assert main(["rename", "scene", "loav", "bread", str(story)]) == 2
    assert capsys.readouterr().err == "There is no scene “loav”. Did you mean “loaf”?\n"
    assert main(["rename", "scene", "loaf", "night", str(story)]) == 1
    shutil.rmtree(story)
    assert main(["rename", "scene", "loaf", "bread", str(story)]) == 2
