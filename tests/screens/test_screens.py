"""What each screen does, pressed as a player presses it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import SIZES, SMALL, Hands
from telling import GATE, PLAN, Tell

from game import __version__
from game.rules.band import weave
from game.rules.play import Play, begin
from game.rules.view import page
from game.rules.weave import HIGH
from game.screen.change import Pop, Screen
from game.screen.codex import Codex, Entry
from game.screen.decision import Decision
from game.screen.ending import Ending, Said
from game.screen.history import History
from game.screen.input import Back, Choose, Number, Turn, Undo
from game.screen.joint import Handover, Reveal, Unseen
from game.screen.menu import Menu
from game.screen.notice import NoticePage
from game.screen.opening import Opening
from game.screen.picture import ThePicture
from game.screen.reading import Reading
from game.screen.saves import Saves, Slot
from game.screen.settings import SettingsPage
from game.screen.sheet import focus_marks
from game.screen.shot import screen_of
from game.screen.sources import Sources
from game.screen.tapes import Tapes
from game.screen.title import Title
from game.shelf import Label, Shelf
from game.story.model import Story
from game.story.words import Words
from game.writer.bookmark import at_scene

Sit = Callable[..., Hands]


def text(hands: Hands) -> str:
    """All that stands on the open leaf, line by line as it was printed."""
    return " ".join(printed.run.text for printed in hands.sheet.printed)


def reading(story: Story, *picks: str, **people: int) -> Reading:
    play = begin(story, "one", 1, people)
    for pick in picks:
        play = play.pick({"mateo": pick} if pick else {})
    return Reading(play)


# Reading


def test_a_page_shows_who_tells_it_where_and_what_is_asked(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    assert text(hands).split(" I cut")[0] == (
        "1 · One The hut Night Mateo\u2002 To Anselmo Snow. nan on the table. Álvaro\u2002 “You cut. I choose.”"
        " Nothing is written of that night. 1"
    )
    assert hands.stack.top.focus == "mateo:even"


def test_a_page_from_which_nothing_comes_says_so(sit: Sit, tell: Tell) -> None:
    story = tell(GATE)
    hands = sit(story, Reading(at_scene(story, "gate", ["mateo leaves"])))
    hands.press("continue")
    assert text(hands).startswith("The story is stuck here: nothing comes of this.")
    hands.press("told")
    assert "A gate." in text(hands)


def test_a_choice_leads_on_and_is_kept_by_the_game(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    hands.press("mateo:weak")
    hands.stack.desk.keeper.wait()
    saved = hands.stack.desk.shelf.newest()
    assert saved is not None and saved.record["at"] == "bread"
    assert (saved.label.tape, saved.label.scene, saved.label.line) == ("1 · One", "The hut", "Bread.")


def test_one_reader_answers_for_one_and_sees_what_the_others_did(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even"))
    assert [key for key in hands.keys if ":" in key] == ["mateo:give", "mateo:keep"]
    hands.press("mateo:give")
    assert isinstance(hands.screen, Reveal)
    assert "Mateo I gave." in text(hands)
    assert [f"{name} \u2003decided without you" in text(hands) for name in ("Mateo", "Álvaro", "Nurtas")] == [
        *(False, True, True),
    ]
    assert set(hands.screen.move.picks) == {"mateo", "alvaro", "nurtas"}
    hands.do(Choose())
    assert isinstance(hands.screen, Reading) and hands.scene == "fever"


def test_a_content_note_comes_first_and_two_sentences_stand_for_the_page(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", "give"))
    assert "Illness." in text(hands) and "Fever." not in text(hands)
    hands.press("skip")
    assert "He was ill. He lived." in text(hands) and "Fever." not in text(hands)
    hands.press("continue")
    hands.do(Undo())
    assert "Illness." in text(hands)
    hands.press("read")
    assert "Fever." in text(hands) and "He was ill." not in text(hands)


def test_easy_text_is_shown_where_there_is_one(sit: Sit, tell: Tell) -> None:
    story = tell(SMALL.replace("  text: Bread.", "  text: Bread of a hard kind.\n  plain: Bread."))
    for easy, shown in ((False, "Bread of a hard kind."), (True, "Bread.")):
        hands = sit(story, reading(story, "even"), easy=easy)
        assert shown in [printed.run.text for printed in hands.sheet.printed]


def test_luck_is_said_aloud_on_the_page_after(sit: Sit, tell: Tell) -> None:
    luck = "  choices:\n    luck: {snow: {text: It snowed.}}\n  to: last"
    story = tell(SMALL.replace("  to: last", luck).replace("  note: Illness.\n  skip: He was ill. He lived.\n", ""))
    hands = sit(story, reading(story, "even", "give"))
    hands.press("continue")
    assert "It snowed. Mateo" in text(hands)
    hands.do(Undo())
    assert "It snowed." not in text(hands)


def test_one_page_back_as_far_as_the_first(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", "give"))
    scenes = []
    for _ in range(4):
        scenes.append(hands.scene)
        hands.do(Undo())
    assert scenes == ["fever", "bread", "gate", "gate"]


def test_turning_leaves_is_no_decision(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small), size=(1024, 640), text_size=200)
    hands.stack.desk.keeper.wait()
    while "leaf-on" in hands.keys:
        hands.do(Choose())
    hands.stack.desk.keeper.wait()
    assert hands.stack.desk.shelf.newest() is None
    assert hands.stack.top.focus == "mateo:even"


def test_a_line_another_speaks_twice_names_him_once(sit: Sit, tell: Tell) -> None:
    story = tell(SMALL.replace("    - alvaro: You cut. I choose.", "    - alvaro: You cut.\n    - alvaro: I choose."))
    assert text(sit(story, reading(story))).count("Álvaro") == 1


def test_a_paper_says_that_it_is_a_reconstruction(sit: Sit, tell: Tell) -> None:
    paper = "    - paper: Departed.\n      heading: Card 1\n      reconstruction: yes"
    story = tell(SMALL.replace("    - alvaro: You cut. I choose.", paper))
    assert "Card 1 reconstruction Departed." in " ".join(text(sit(story, reading(story))).split())


# Three at one screen


def test_nothing_of_a_pick_is_seen_before_all_are_in(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", mateo=0, alvaro=1, nurtas=2))
    assert [key for key in hands.keys if ":" in key] == []
    hands.press("joint")
    assert isinstance(hands.screen, Handover) and "reader 1" in text(hands)
    hands.press("here", "mateo:keep")
    assert isinstance(hands.screen, Handover) and "reader 2" in text(hands) and "I kept." not in text(hands)
    hands.press("here")
    assert isinstance(hands.screen, Unseen) and "I kept." not in text(hands)
    assert hands.keys == ["alvaro:take", "alvaro:leave", "back"]


def test_a_reader_who_answers_for_two_is_asked_for_both(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", mateo=0, alvaro=1, nurtas=0))
    hands.press("joint")
    assert "reader 1" in text(hands) and "Then you answer for Nurtas too." in text(hands)
    hands.press("here", "mateo:keep")
    assert isinstance(hands.screen, Unseen) and "I kept." not in text(hands)
    hands.press("nurtas:blank")
    assert isinstance(hands.screen, Handover) and "reader 2" in text(hands)
    hands.press("here", "alvaro:leave")
    assert isinstance(hands.screen, Reveal) and "decided without you" not in text(hands)
    assert hands.screen.move.picks == {"mateo": "keep", "alvaro": "leave", "nurtas": "blank"}


def test_one_reader_may_answer_for_all(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", mateo=0, alvaro=0, nurtas=0))
    assert "Choose for one after the other" in text(hands)
    hands.press("joint", "here", "mateo:keep", "alvaro:leave", "nurtas:blank")
    assert isinstance(hands.screen, Reveal)


def test_going_back_amid_a_joint_decision_forgets_it(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", mateo=0, alvaro=1, nurtas=2))
    hands.press("joint", "here", "mateo:keep", "here")
    hands.do(Back())
    assert isinstance(hands.screen, Reading) and hands.scene == "bread"
    hands.stack.desk.keeper.wait()
    assert hands.stack.desk.shelf.newest() is None


def test_who_answers_for_whom_can_be_said(sit: Sit, small: Story) -> None:
    hands = sit(small, Opening("one", Reading))
    hands.press("readers:2", "seat:nurtas:1", "begin")
    assert isinstance(hands.screen, Reading)
    assert hands.screen.play.people == {"mateo": 0, "alvaro": 1, "nurtas": 1}


def test_the_question_who_reads_stays_where_it_is(sit: Sit, real: Story) -> None:
    hands = sit(real, Opening(next(iter(real.tapes)), Reading), size=(1280, 720))
    hands.press("readers:2")
    assert {"readers:2", "seat:mateo:0", "seat:nurtas:0"} <= set(hands.keys)
    hands.press("seat:nurtas:1")
    assert hands.stack.top.focus == "seat:nurtas:1"


def test_who_reads_alone_is_told_that_the_others_act_by_themselves(sit: Sit, small: Story) -> None:
    hands = sit(small, Opening("one", Reading))
    assert "the others act by themselves" in text(hands)
    hands.press("readers:2")
    assert "by themselves" not in text(hands)


def test_where_several_read_a_decision_says_whose_it_is(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, mateo=1, alvaro=0))
    assert "Reader 2, for Mateo" in text(hands)
    assert "Reader" not in text(sit(small, reading(small)))


def test_easy_text_can_be_had_where_a_tape_begins(sit: Sit, tell: Tell) -> None:
    easy = tell(SMALL.replace("  text: Bread.", "  text: Bread.\n  plain: Some bread."))
    assert "easy:True" not in sit(tell(SMALL), Opening("one", Reading)).keys
    hands = sit(easy, Opening("one", Reading))
    assert hands.stack.top.focus == "begin"
    hands.press("easy:True", "begin", "mateo:even")
    assert "Some bread." in text(hands)
    assert hands.stack.desk.shelf.settings()[0].easy


def test_what_is_heard_is_not_broken_over_lines(sit: Sit, real: Story) -> None:
    for size in ((1280, 720), (1920, 1080)):
        screen = Reading(at_scene(real, "warm-wall", ()), warned="read")
        hands = sit(real, screen, size=size, captions=True)
        (heard,) = (p.run.text for p in hands.sheet.printed if "[" in p.run.text)
        assert heard.replace("\u00a0", " ").endswith("[a stove; a guitar, low]")


# Before anything is read


def test_the_title_and_about_say_what_this_is(sit: Sit, tell: Tell) -> None:
    said = "version: 1\nabout: A tale of a hut.\nforeword: [The hut is made up.]"
    hands = sit(tell(SMALL, **{"story.yaml": PLAN.replace("version: 1", said)}))
    assert "A tale of a hut." in text(hands)
    hands.press("about")
    assert "A tale of a hut. The hut is made up." in text(hands) and "no network connection" in text(hands)
    assert "With a screen reader: python -m game terminal." in text(hands) and __version__ in text(hands)
    hands.do(Back())
    assert isinstance(hands.screen, Title)


def test_whoever_is_new_begins_with_the_first_tape(sit: Sit, small: Story) -> None:
    hands = sit(small)
    assert hands.stack.top.focus == "new" and "Begin 1 · One" in text(hands)
    hands.press("new")
    assert isinstance(hands.screen, Opening)
    hands.press("begin")
    assert hands.scene == "gate"
    hands.do(Back())
    assert isinstance(hands.screen, Title) and "new" not in hands.keys


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 640)])
def test_no_name_of_the_story_is_broken_over_lines(sit: Sit, real: Story, size: tuple[int, int]) -> None:
    said = text(sit(real, size=size, text_size=200))
    assert all(name in said for name in ("Quinientos\u00a0metros", "Бес\u00a0жүз\u00a0метр", "Пятьсот\u00a0метров"))


def test_the_way_into_the_story_stands_on_the_first_leaf_also_in_large_type(sit: Sit, real: Story) -> None:
    for size in ((1024, 640), (1280, 720)):
        hands = sit(real, size=size, text_size=200)
        assert hands.stack.top.focus == "new" and "leaf-on" in hands.keys
        hands.do(Turn(1))
        assert hands.stack.top.focus == "tapes"


def test_all_of_the_menu_is_in_sight_also_in_large_type(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even"), size=(1280, 720), text_size=200)
    hands.press("menu")
    assert {"read-on", "undo", "settings"} <= set(hands.keys)


def test_menu_and_settings_lead_to_what_the_keys_do(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even"))
    hands.press("menu", "keys")
    assert "Keyboard Arrows go to what lies that way" in text(hands)
    hands.do(Back())
    assert isinstance(hands.screen, Menu)
    hands.press("settings", "keys")
    hands.do(Back())
    assert isinstance(hands.screen, SettingsPage)


def test_the_settings_open_at_the_first_option_of_each_leaf(sit: Sit, small: Story) -> None:
    hands = sit(small, SettingsPage(), size=(1280, 720), text_size=200)
    assert hands.stack.top.focus == "language:en" and "leaf-on" in hands.keys
    hands.do(Turn(1))
    assert hands.stack.top.focus == hands.keys[0] != "leaf-back"


def test_the_box_round_the_turner_stays_clear_of_the_count(sit: Sit, real: Story) -> None:
    for size in SIZES:
        hands = sit(real, Opening(next(iter(real.tapes)), Reading), size=size, theme="black")
        sheet = hands.sheet
        turner = sheet.targets[sheet.index("leaf-on") or 0]
        (count,) = (printed.rect for printed in sheet.printed if printed.run.text.startswith("1 / "))
        assert turner.key == "leaf-on"
        assert not any(mark.meets(count) for mark in focus_marks(turner, sheet.measure, outlined=True))


# Round about


def test_the_end_of_a_tape_leads_on_to_the_next(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small, "even", "give", ""))
    hands.press("woven", "record")
    assert isinstance(hands.screen, Ending)
    hands.press("next")
    assert isinstance(hands.screen, Opening) and "readers:1" not in hands.keys
    hands.press("begin")
    assert isinstance(hands.screen, Reading) and hands.scene == "second"
    assert len(hands.screen.play.earlier) == 1
    hands.do(Undo())
    assert hands.scene == "last"


def test_go_on_takes_up_the_last_page(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    hands.press("mateo:weak")
    hands.do(Back())
    assert isinstance(hands.screen, Title) and hands.stack.top.focus == "go-on"
    hands.press("go-on")
    assert hands.scene == "bread"


def test_go_on_takes_up_the_last_page_of_this_story(sit: Sit, small: Story) -> None:
    shelf, label = sit(small).stack.desk.shelf, Label("", "", "", "2026-11-23T12:00")
    for other in ({}, {"story": "another"}):
        shelf.autosave(begin(small, "one", 1).record(label.when) | other, label)
    hands = sit(small)
    hands.press("go-on")
    assert hands.scene == "gate"


def test_the_list_of_tapes_says_what_each_series_is_called(sit: Sit, tell: Tell) -> None:
    plan = PLAN.replace("one, two]}", "one]}\n  more: {title: For a museum, folder: tapes, tapes: [two]}")
    hands = sit(tell("- scene: a\n  text: b\n  ending: []\n", **{"story.yaml": plan}), Tapes())
    assert text(hands).index("One") < text(hands).index("For a museum") < text(hands).index("Two")


def test_the_codex_fills_as_terms_are_met(sit: Sit, small: Story) -> None:
    hands = sit(small, Codex(None))
    assert "You have met 0 of 1 entries." in text(hands)
    hands = sit(small, Codex(begin(small, "one", 1)))
    assert "You have met 1 of 1 entries." in text(hands)
    hands.press("entry:nan")
    assert "Bread." in text(hands) and "It was cold." in text(hands)


def test_the_codex_knows_what_was_met_in_plays_on_the_shelf(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    hands.press("mateo:weak")
    hands.stack.push(Codex(None))
    assert "entry:nan" in hands.keys


def test_how_we_know_is_one_press_from_the_page(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    hands.press("sources")
    assert isinstance(hands.screen, Sources)
    assert "Invented: we made this up." in text(hands)


def test_the_name_under_the_picture_leads_to_all_of_it_and_to_what_it_shows(sit: Sit, tell: Tell) -> None:
    hut = "- {place: hut, title: The hut, alt: A hut., long: It has one door., print: reed-beds}"
    story = tell(SMALL, **{"places.yaml": hut})
    hands = sit(story, reading(story))
    hands.press("picture")
    assert "A hut." in text(hands) and "It has one door." in text(hands)
    hands.do(Back())
    assert hands.scene == "gate"


def test_the_portrait_of_somebody_is_told_too(sit: Sit, tell: Tell) -> None:
    seen = "about: A stoker., portrait: mateo, alt: A man in a cap., long: Half his face is dark., "
    story = tell(SMALL, **{"story.yaml": PLAN.replace("{name: Mateo, ", "{name: Mateo, " + seen)})
    hands = sit(story, reading(story))
    hands.press("menu", "people", "person:mateo")
    assert "A stoker. A man in a cap. Half his face is dark." in text(hands)


def test_the_history_holds_text_and_picks_and_opens_at_its_end(sit: Sit, small: Story) -> None:
    hands = sit(small, History(reading(small, "weak", "keep").play))
    assert "2 / 2" in text(hands)
    hands.do(Turn(-1))
    assert "I cut it for the weak." in text(hands) and "Mateo\u2002 I kept." in text(hands)
    hands = sit(small, History(reading(small, "weak", "keep").play), size=(1024, 640), text_size=200)
    assert "leaf-on" not in hands.keys and "leaf-back" in hands.keys


def test_what_was_read_is_told_again_as_easily(sit: Sit, tell: Tell) -> None:
    story = tell(SMALL.replace("  text: Bread.", "  text: Bread of a hard kind.\n  plain: Bread."))
    play = reading(story, "even").play
    for easy, shown in ((False, "Bread of a hard kind. "), (True, "Bread. ")):
        for screen in (History(play), Decision(weave(play).rows[-1])):
            assert f" {shown}" in text(sit(story, screen, easy=easy))


def test_two_sentences_stand_for_a_page_that_can_be_skipped_until_it_is_asked_for(sit: Sit, small: Story) -> None:
    play = reading(small, "even", "give", "").play
    for screen in (History(play), History(reading(small, "even", "give").play), Decision(weave(play).rows[-1])):
        hands = sit(small, screen)
        assert "Before this page\u2002Illness. He was ill. He lived. Read the page itself" in text(hands)
        assert "Fever." not in text(hands) and hands.stack.top.focus == "back"
        hands.press(next(target.key for target in hands.sheet.targets if target.look == "term"))
        assert "Fever." in text(hands)
        hands.do(Back())
        assert hands.screen is screen


# Saves


def saving(sit: Sit, story: Story) -> Hands:
    hands = sit(story, reading(story, "even"))
    hands.press("menu", "saves")
    return hands


def test_a_slot_is_saved_to_and_taken_up(sit: Sit, small: Story) -> None:
    hands = saving(sit, small)
    hands.press("slot:3")
    assert "Saved in slot 3." in text(hands)
    hands.do(Back())
    hands.press("mateo:give", "continue")
    assert hands.scene == "fever"
    hands.press("menu", "saves", "slot:3", "take")
    assert hands.scene == "bread"
    assert [type(opened.screen) for opened in hands.stack.opened] == [Title, Reading]


def test_a_slot_is_written_over_only_when_asked_to(sit: Sit, small: Story) -> None:
    hands = saving(sit, small)
    hands.press("slot:3")
    hands.do(Back())
    hands.press("mateo:give", "continue", "menu", "saves", "slot:3")
    assert isinstance(hands.screen, Slot) and hands.stack.top.focus == "take"
    assert slot(hands, 3) == "bread"
    hands.press("put")
    assert slot(hands, 3) == "fever"
    hands.press("slot:3", "clear")
    assert "Slot 3 is empty now." in text(hands)
    assert hands.stack.desk.shelf.take(3) is None


def test_a_slot_shows_the_band_that_lies_there(sit: Sit, small: Story) -> None:
    hands = saving(sit, small)
    hands.press("slot:3", "slot:3")
    assert isinstance(hands.screen, Slot) and 2 * HIGH in [hung.rect.h for hung in hands.sheet.hung]


@pytest.mark.parametrize(("line", "higher"), [("Bread. " * 40, 1.0), ("Bread" * 40, 1.5)])
def test_a_row_of_the_saves_is_no_page_whatever_was_saved(sit: Sit, small: Story, line: str, higher: float) -> None:
    hands = sit(small)
    shelf, when = hands.stack.desk.shelf, "2026-11-23T12:00"
    record = begin(small, "one", 1).record(when)
    for number, said in enumerate((line, "Bread."), 1):
        assert shelf.put(number, record, Label("1 · One", "The hut", said, when)) is None
    hands.press("saves")
    heights = {target.rects[0].h for target in hands.sheet.targets if target.look == "row"}
    assert max(heights) <= higher * min(heights)


def slot(hands: Hands, number: int) -> str:
    saved = hands.stack.desk.shelf.take(number)
    assert saved is not None
    return str(saved.record["at"])


def test_on_the_title_nothing_can_be_saved(sit: Sit, small: Story) -> None:
    hands = sit(small)
    hands.press("saves")
    assert hands.keys == ["back"]


def test_a_save_that_no_longer_fits_says_so_before_the_page(sit: Sit, small: Story, tell: Tell) -> None:
    hands = saving(sit, small)
    hands.press("slot:1")
    changed = tell(SMALL.replace("even: I cut it even.", "odd: I cut it odd.").replace("picked even", "picked odd"))
    hands = sit(changed)
    hands.press("saves", "slot:1", "take")
    assert "Resumed at decision 1 of 1" in text(hands)
    hands.press("told")
    assert hands.scene == "gate" and "mateo:odd" in hands.keys


def test_a_foreign_save_is_refused_in_a_sentence(sit: Sit, small: Story) -> None:
    hands = saving(sit, small)
    hands.press("slot:1")
    saved = hands.stack.desk.shelf.take(1)
    assert saved is not None
    hands.stack.desk.shelf.put(1, saved.record | {"story": "another"}, saved.label)
    hands.do(Back())
    hands.press("menu", "saves", "slot:1", "take")
    assert isinstance(hands.screen, NoticePage)
    assert "This is not a saved play of this story." in text(hands)


def test_a_shot_of_the_text_so_far_where_the_last_save_is_of_another_story(sit: Sit, small: Story) -> None:
    desk = saving(sit, small).stack.desk
    record = begin(small, "one", 1).record("2026-01-01T12:00") | {"story": "another"}
    assert desk.shelf.autosave(record, Label("One", "gate", "", "2026-01-01T12:00")) is None
    screen = screen_of(desk, "", "history")
    assert isinstance(screen, History)
    assert (screen.play.state.scene, screen.play.reel.turns) == ("gate", ())


def test_a_disk_that_refuses_is_said_and_the_page_goes_on(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    hands.stack.desk.shelf.folder.parent.mkdir(exist_ok=True)
    hands.stack.desk.shelf.folder.write_text("a file where the folder should be")
    hands.press("mateo:weak")
    hands.stack.desk.keeper.wait()
    assert hands.scene == "bread"
    refused, met = hands.stack.desk.news()
    assert refused.startswith(f"Writing in {hands.stack.desk.shelf.folder} failed (")
    assert met.startswith(f"The saves in {hands.stack.desk.shelf.folder} cannot be reached (")
    hands.do(Undo())
    hands.stack.desk.keeper.wait()
    assert hands.stack.desk.news() == (), "the same is said once"


def test_a_save_set_aside_while_playing_is_said_at_once(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    folder = hands.stack.desk.shelf.folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "slot-03.json").write_text("{garbled")
    hands.press("menu", "saves")
    assert hands.stack.desk.news() == (
        "slot-03.json held what this game cannot read. It is kept as it was, as set-aside-1/slot-03.json.",
    )


# Settings


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("text_size:175", "text_size", 175),
        ("theme:dark", "theme", "dark"),
        ("face:andika", "face", "andika"),
        ("language:qps", "language", "qps"),
        ("easy:True", "easy", True),
        ("reduced_motion:True", "reduced_motion", True),
        ("one_switch:1500", "one_switch", 1500),
        ("number_keys:False", "number_keys", False),
    ],
)
def test_a_setting_holds_at_once_and_is_kept(sit: Sit, small: Story, key: str, name: str, value: object) -> None:
    hands = sit(small, SettingsPage())
    hands.press(key)
    assert getattr(hands.stack.desk.settings, name) == value
    assert hands.stack.top.focus == key
    kept, said = Shelf(hands.stack.desk.shelf.folder).settings()
    assert (getattr(kept, name), said) == (value, [])


def test_a_language_that_is_gone_is_read_in_english(sit: Sit, small: Story) -> None:
    assert "The tapes" in text(sit(small, language="kk"))


# Back


def every_screen(story: Story) -> list[Screen]:
    play = reading(story, "even", mateo=0, alvaro=1, nurtas=2).play
    end = reading(story, "even", "give", "").play
    shown = page(story, play.state, Words.english())
    saves, picked = Saves(play, taken), next(turn for turn in end.history() if turn.picks)
    return [
        *(Tapes(), Opening("one", Reading), Reading(play), Menu(play, taken, lambda: None), Codex(play), Entry("nan")),
        *(Sources(play.state), ThePicture(play.state), History(play), saves, SettingsPage(), NoticePage(("So.",))),
        *(kind(shown, play.asked(), {}, lambda picks: Pop()) for kind in (Handover, Unseen)),
        *(Reveal(picked, ()), Ending(end, Reading, Pop), Said(())),
    ]


def taken(play: Play, told: tuple[str, ...]) -> Pop:
    return Pop()


def test_esc_leads_back_from_every_screen(sit: Sit, small: Story) -> None:
    for screen in every_screen(small):
        hands = sit(small, screen)
        hands.do(Back())
        assert isinstance(hands.screen, Title), screen


def test_esc_leads_from_a_slot_to_the_saves(sit: Sit, small: Story) -> None:
    hands = saving(sit, small)
    hands.press("slot:3", "slot:3")
    hands.do(Back())
    assert isinstance(hands.screen, Saves)


def test_every_screen_can_be_left_by_pressing_something(sit: Sit, small: Story) -> None:
    """For those who have a mouse or a finger and no Esc."""
    for screen in every_screen(small):
        hands = sit(small, screen)
        assert {"back", "menu", "continue", "title", "here"} & set(hands.keys), screen


def test_a_number_that_nothing_has_does_nothing(sit: Sit, small: Story) -> None:
    hands = sit(small, reading(small))
    hands.do(Number(7))
    assert hands.scene == "gate"
