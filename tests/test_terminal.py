"""The story in a terminal: what is typed, and what stands on the screen after it."""

import codecs
import errno
import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from telling import GATE, PLAN, scrap

from game.disk import hold
from game.rules.play import begin
from game.shelf import Shelf, label_of
from game.shelf.berth import berths
from game.story import load_story
from game.story.pseudo import PseudoTable
from game.story.words import Words
from game.terminal import Lines, Sitting, aside, paper
from game.terminal.asking import EndOfInput
from game.writer.bookmark import at_scene

LOAF = """
- scene: loaf
  place: hut
  text:
    - A loaf is _mud_ with a crust.
    - alvaro: You cut. I choose.
    - paper: Card 1 of 2.
      heading: The card
      reconstruction: yes
    - Nobody said <nan>.
  plain: [There was one loaf.]
  gap: The notebook does not say.
  made: The loaf is made up.
  sources: [H-001]
  choices:
    mateo: {even: I cut it even., weak: I cut it badly.}
    alvaro: {take: I took mine.}
  outcomes: [{to: after}]
- scene: after
  text: [It was eaten.]
  note: Somebody is hungry.
  skip: They were hungry. It passed.
  to: end
- scene: end
  text: [Night.]
  ending: []
"""

Sit = Callable[..., str]


@pytest.fixture
def sit(tmp_path: Path) -> Sit:
    """Plays a scrap of story with these answers, and gives the transcript without its empty lines."""

    def sitting(answers: str, scenes: str = LOAF, tape: str = "one", *, waits: bool = False, **files: str) -> str:
        story, problems = load_story(scrap(tmp_path / "story", scenes, **files))
        assert story is not None, problems
        said: list[str] = []
        asking = Lines(io.StringIO("\n".join(answers.split())), said.append)
        if waits:
            asking = Waiting(answers, said.append)  # type: ignore[assignment]
        languages = {"en": Words.english(), "qps": Words("qps", PseudoTable())}
        Sitting(story, languages, Shelf(), asking, said.append).run(tape)
        return "\n".join(line for line in "\n".join(said).splitlines() if line)

    return sitting


class Waiting:
    """A keyboard without keys: somebody is there, so Continue is asked for; `.` is Enter alone."""

    waits = True

    def __init__(self, answers: str, say: Callable[[str], None]) -> None:
        self._answers = iter(answers.split())
        self._say = say

    def ask(self, prompt: str, options: object) -> str:
        for answer in self._answers:
            self._say(f"{prompt} {answer}")
            return "" if answer == "." else answer
        raise EndOfInput


def text(page: str) -> str:
    return dedent(page).strip()


def test_a_play_from_a_pipe(sit: Sit) -> None:
    assert sit("2") == text("""
        1 · One
        Winter
        The hut. Night
        Mateo: To Anselmo
        A loaf is mud with a crust.
        Álvaro: You cut. I choose.
        A document, reconstructed: The card
            Card 1 of 2.
        Nobody said nan.
        The notebook does not say.
        In the codex: nan.
        Mateo:
        1. I cut it even.
        2. I cut it badly.
        Your choice: 2
        Each decided alone.
        Mateo: I cut it badly.
        Álvaro: I took mine.
        Álvaro decided without you.
        The hut. Night
        Mateo: To Anselmo
        Before this page: Somebody is hungry.
        It was eaten.
        The hut. Night
        Mateo: To Anselmo
        Night.
        2 · Two
        Spring
        The hut. Spring
        Dana
        Spring.
        The end.
    """)


def test_a_play_that_was_left_for_another_can_be_gone_on_with(sit: Sit) -> None:
    assert "4. Go on" not in sit("2 . s q", waits=True)
    said = sit("s 4 1 q", waits=True)
    assert "4. Go on with a play that you left" in said and "1. 1 · One, The hut: It was eaten." in said
    assert said.endswith("skips it, and two sentences stand in its place: q")


def test_a_play_that_cannot_be_saved_hides_none_that_was_left(sit: Sit, home: Path) -> None:
    sit("2 . q", waits=True)
    locks = [hold(berth.lock) for berth in berths(home)]
    try:
        said = sit("s 4 1 q", waits=True)
    finally:
        for lock in locks:
            os.close(lock)
    assert "8 copies of this game are open already. This one cannot write." in said
    assert "4. Go on with a play that you left" in said and "1. 1 · One, The hut: It was eaten." in said
    assert said.endswith("skips it, and two sentences stand in its place: q")


def test_luck_is_said_aloud(sit: Sit) -> None:
    snow = """
    - scene: night
      text: [Night.]
      choices: {luck: {snow: It snowed.}}
      to: morning
    - scene: morning
      text: [Morning.]
      ending: []
    """
    assert "\nNight.\nIt snowed.\nThe hut. Night\n" in sit("", snow)


def test_what_is_not_understood_is_said_and_asked_again(sit: Sit) -> None:
    played = sit("9 what -1 ² 1")
    assert played.count("Type a number from 1 to 2, or h for help.") == 4
    assert "Mateo: I cut it even." in played


def test_an_empty_line_answers_nothing(sit: Sit) -> None:
    assert "Type a number" not in sit("\n\n1\n\n")


def test_a_list_says_how_it_is_left(sit: Sit) -> None:
    assert "Type a number from 1 to 2, or just Enter.\n" in sit("l h 2 1")


def test_a_tape_has_its_own_number_on_the_list(sit: Sit) -> None:
    sit("q")
    said = sit("2 q", tape="", waits=True)
    assert "2. Begin “Two”\n3. Go on: One" in said
    assert said.count("2 · Two") == 1


def test_the_end_of_input_keeps_the_place(sit: Sit) -> None:
    alone = LOAF.replace("  to: end\n", "  choices: {mateo: {sleep: I slept., wake: I lay awake.}}\n  to: end\n")
    sit("1", alone)
    assert "It was eaten." not in sit("", alone, tape="").split("1. I slept.")[1]
    assert "Night." in sit("1", alone, tape="")


NOTHING = "The story is stuck here: nothing comes of this."


@pytest.fixture
def stranded(sit: Sit, tmp_path: Path) -> Sit:
    """`sit` in GATE, with a play kept that an edit has stranded: nobody is left there who could go on."""
    story, _ = load_story(scrap(tmp_path / "story", GATE))
    assert story is not None
    play = at_scene(story, "gate", ["mateo leaves"])
    assert Shelf().autosave(play.record(""), label_of(play, Words.english(), "")) is None
    return lambda answers, **how: sit(answers, GATE, "", **how)


def test_a_play_that_an_edit_has_stranded_says_so_each_time_it_is_opened(stranded: Sit) -> None:
    page = "The hut. Night\nMateo: To Anselmo\nA gate.\nEnter goes on:"
    for _ in range(2):
        assert stranded(". . q", waits=True).endswith(f"Enter goes on: .\n{page} .\n{NOTHING}\n{page} q")


def test_a_pipe_ends_where_nothing_comes_of_going_on(stranded: Sit) -> None:
    assert stranded("") == f"The hut. Night\nMateo: To Anselmo\nA gate.\n{NOTHING}"


def test_a_finished_play_begins_anew(sit: Sit) -> None:
    first = sit("2")
    assert sit("2", tape="") == first


def test_back_takes_a_decision_back(sit: Sit) -> None:
    played = sit("1 b b 2 . . .", waits=True).split("A loaf is mud with a crust.")
    assert len(played) == 3
    assert "Mateo: I cut it badly." in played[2]


def test_the_first_page_has_none_before_it(sit: Sit) -> None:
    assert "This is the first page." in sit("b 1")


def test_the_codex_holds_what_was_met(sit: Sit) -> None:
    assert text("""
        Your choice: c
        1. nan
        Which entry? Enter goes back: 1
        nan
        Bread.
        H-001: It was cold. A. Author, A book. documented
        1. nan
    """) in sit("c 1 b 1")


def test_how_do_we_know_this(sit: Sit) -> None:
    assert text("""
        Your choice: k
        How do we know this?
        Invented: we made this up.
        The loaf is made up.
        H-001: It was cold. A. Author, A book. documented
        Nobody outside has reviewed this yet.
        1. I cut it even.
    """) in sit("k 1")


def test_how_do_we_know_this_tells_who_is_still_to_read(sit: Sit) -> None:
    native = LOAF.replace("  place: hut", "  place: hut\n  review: native")
    assert "documented\nStill to be read by a native speaker.\n" in sit("k 1", native)


def test_the_picture_is_told_to_those_who_do_not_see_it(sit: Sit) -> None:
    hut = "- {place: hut, title: The hut, alt: A hut., long: It has one door.}"
    assert "\nYour choice: p\nThe picture: A hut.\nIt has one door.\n1. I cut" in sit("p 1", **{"places.yaml": hut})


@pytest.mark.parametrize(
    ("review", "said"),
    [
        ("native, lang: kk", "Still to be read by a native speaker of Kazakh."),
        ("native, lang: la", "Still to be read by a native speaker."),
        ("A. Reader 2026", "Reviewed: A. Reader 2026"),
        ("unreviewed", "Nobody outside has reviewed this yet."),
    ],
)
def test_an_entry_says_who_has_read_it(review: str, said: str, sit: Sit) -> None:
    entry = f"- {{entry: nan, kind: term, title: nan, text: Bread., review: {review}}}"
    assert f"Bread.\n{said}\n" in sit("c 1 b 1", **{"codex/terms.yaml": entry})


def test_who_is_who_is_asked_for_one_by_one_and_his_picture_told(sit: Sit) -> None:
    seen = "about: A stoker., portrait: mateo, alt: A man in a cap., long: Half his face is dark., "
    cast = {"story.yaml": PLAN.replace("{name: Mateo, ", "{name: Mateo, " + seen)}
    said = sit("w 1 . q", waits=True, **cast).split("Your choice: w\n")[1]
    assert said.startswith("1. Mateo\nWho? Enter goes back: 1\nMateo: A stoker.\n")
    assert "The picture: A man in a cap.\nHalf his face is dark.\n" in said
    assert "Nobody yet." in sit("w q", waits=True)


def test_the_text_so_far(sit: Sit) -> None:
    so_far = sit("1 t . .", waits=True).split("skips it, and two sentences stand in its place: t")[1]
    assert "A loaf is mud with a crust." in so_far
    assert "Mateo: I cut it even." in so_far


def test_the_text_so_far_is_as_easy_as_the_pages(sit: Sit) -> None:
    so_far = sit("1 e t . .", waits=True).split("skips it, and two sentences stand in its place: t")[1]
    assert "There was one loaf." in so_far and "A loaf is mud with a crust." not in so_far


def test_a_page_that_can_be_skipped_is_two_sentences_in_the_text_so_far_until_it_is_asked_for(sit: Sit) -> None:
    after = sit("1 x . t 1 . q", waits=True).split("Enter goes on with “Two”: t\n")[1]
    told, read = after.split("Which one is to be read? Enter goes back: 1\n")
    assert "Before this page: Somebody is hungry.\nThey were hungry. It passed.\n" in told
    assert "It was eaten." not in told and "It was eaten." in read


def test_the_band_is_told_in_words_when_the_tape_is_over(sit: Sit) -> None:
    before, after = sit("d 2 . . d . q", waits=True).split("Enter goes on with “Two”: d\n")
    assert "Your choice: d\nThe band is told when the tape is over.\n" in before
    assert "type d, then Enter." in before
    told = " ".join(after.split("2 · Two")[0].split())
    assert "Where two threads cross, those two men trust each other." in told
    assert "1. The hut. Mateo: I cut it badly. Álvaro: I took mine. " in told and "trust each other" in told


def test_a_page_can_be_skipped(sit: Sit) -> None:
    played = sit("1 x . .", waits=True)
    assert "They were hungry. It passed." in played
    assert "It was eaten." not in played


def test_easy_words_are_kept(sit: Sit) -> None:
    assert "There was one loaf." in sit("e 1")
    assert "A loaf is" not in sit("1")


def test_another_language_is_taken_at_once_and_kept(sit: Sit) -> None:
    assert "1. English\n2. «Pšéúdó»\nWhich language? Enter goes back: 2\n" in sit("l 2 1")
    assert "1. I cut it even." not in sit("1")


def test_a_place_on_the_shelf(sit: Sit) -> None:
    kept = sit("s 1 3 1")
    assert "Saved in place 3." in kept
    opened = sit("s 2 3 2")
    assert "3. 1 · One, The hut: A loaf is mud with a crust." in opened
    assert opened.count("A loaf is mud with a crust.") == 3  # read, listed, and read again
    assert "Place 3 is free." in sit("s 3 3 1 1")


def test_writing_over_a_save_is_asked(sit: Sit) -> None:
    sit("s 1 1 q")
    assert text("""
        1. Yes
        2. No
        There is a save in that place. Replace it? 2
        1. I cut it even.
    """) in sit("s 1 1 2 q")


def test_a_shelf_that_cannot_be_written_is_said_once(sit: Sit, home: Path) -> None:
    home.write_text("a file where the folder should be")
    assert sit("1").count("What was kept before is still there.") == 1


def test_help_names_every_letter(sit: Sit) -> None:
    named = set(re.findall(r"^(\w)[:,]", sit("h 1"), re.MULTILINE))
    assert named | {"h", "?"} == set(aside.COMMANDS)


def test_about_says_what_this_is_and_who_sits_there_is_told_whom_he_answers_for(sit: Sit) -> None:
    plan = PLAN.replace("version: 1", "version: 1\nabout: A tale of a hut.\nforeword: [The hut is made up.]")
    said = sit("a q", waits=True, **{"story.yaml": plan})
    assert said.startswith("A scrap\nA tale of a hut.\n1 · One")
    assert "the others act by themselves" in " ".join(said.split())
    assert "The hut is made up." in said and "opens no network connection" in " ".join(said.split())
    assert "act by themselves" not in " ".join(sit("a q").split())


def test_where_several_read_a_decision_says_whose_it_is(sit: Sit, tmp_path: Path) -> None:
    assert "Reader" not in sit("q", waits=True)
    story = load_story(tmp_path / "story")[0]
    assert story is not None
    two = begin(story, "one", 1, {"mateo": 1, "alvaro": 0})
    Shelf().autosave(two.record("2026-11-23T18:00"), label_of(two, Words.english(), "2026-11-23T18:00"))
    said = sit(". 1 q", tape="", waits=True)
    assert "Reader 1, for Álvaro:" in said and "Reader 2, for Mateo:" in said


def test_no_line_is_wider_than_the_terminal(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    played = sit("h k c 1 b 1", LOAF.replace("Night.", "A long night. " * 20))
    assert max(map(len, played.splitlines())) < 60


@pytest.mark.parametrize(("columns", "longest"), [("30", 29), ("3", 20)])
def test_a_narrow_terminal_has_narrow_lines(columns: str, longest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert max(map(len, paper.wrapped("Night. " * 40).splitlines())) in range(longest - 6, longest + 1)


def test_endless_input_ends() -> None:
    class Endless(io.StringIO):
        def readline(self, size: int | None = -1) -> str:
            return "b\n"

    lines = Lines(Endless(), lambda text: None)
    with pytest.raises(EndOfInput):
        for _ in range(100_000):
            lines.ask("", ())


# At a real terminal

if sys.platform != "win32":
    import fcntl
    import select
    import termios


STUCK = 120
"""Seconds without a word after which a program will never say one, on whatever busy machine."""


def _to_be_interrupted() -> None:
    """Ctrl-C reaches only those whose own terminal it is, and who have not inherited, from tests that run in the
    background, that they pass it over.
    """
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A program at a pseudo-terminal of 70 columns."""

    def __init__(self, folder: Path) -> None:
        self.master, slave = os.openpty()
        command = [sys.executable, "-m", "game", "terminal", "--tape", "one", "--story", str(folder)]
        environment = os.environ | {"COLUMNS": "70", "TERM": "xterm"}
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=_to_be_interrupted,
        )
        os.close(slave)
        self.shown = ""
        self._letters = codecs.getincrementaldecoder("utf-8")()  # what is read may end within a letter

    def until(self, wanted: str) -> None:
        """Waits until this stands on the screen, after everything that stood there before."""
        seen = len(self.shown)
        while wanted not in self.shown[seen:]:
            assert self._read(), f"it ended before {wanted!r}, after:\n{self.shown}"

    def ended(self) -> int:
        """Waits for the end of the program, reading what it says to the last; the code it ended with."""
        while self._read():
            pass
        return self.process.wait(STUCK)

    def _read(self) -> bool:
        """Waits for whatever comes next; whether anything did before the program's end."""
        ready, _, _ = select.select([self.master], [], [], STUCK)
        assert ready, f"nothing comes any more after:\n{self.shown}"
        try:
            said = os.read(self.master, 65536)
        except OSError as error:  # so Linux says that nobody has the other end open
            if error.errno != errno.EIO:
                raise
            return False
        self.shown += self._letters.decode(said)
        return bool(said)

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def vanish(self) -> None:
        """The line is cut: nothing can be read there any more, nor written."""
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, self.master)
        os.close(nothing)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    if sys.platform == "win32":
        pytest.skip("there are no pseudo-terminals here")
    running = Terminal(scrap(tmp_path / "story", LOAF))
    yield running
    running.process.kill()
    running.process.wait()
    os.close(running.master)


def test_arrows_say_each_choice_on_a_line_of_its_own(terminal: Terminal) -> None:
    terminal.until("Your choice:")
    terminal.press("\x1b[B")
    terminal.until("1. I cut it even.")
    terminal.press("\x1b[B")
    terminal.until("2. I cut it badly.")
    terminal.press("\x1b[B")
    terminal.until("1. I cut it even.")
    terminal.press("\x1b[A\r")
    terminal.until("Mateo: I cut it badly.")
    assert not re.search("\x1b", terminal.shown), "nothing is redrawn or moved"


def test_a_terminal_that_vanishes_is_the_end_of_input(tmp_path: Path, home: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("there are no pseudo-terminals here")
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as under nohup; else the signal ends it
    try:
        running = Terminal(scrap(tmp_path / "story", LOAF))
    finally:
        signal.signal(signal.SIGHUP, before)
    running.until("Your choice:")
    running.vanish()
    os.close(running.master)
    assert running.process.wait(STUCK) == 0
    assert (home / "story-scrap" / "autosave.json").exists()


def test_a_number_can_be_mended_before_enter(terminal: Terminal) -> None:
    terminal.until("Your choice:")
    terminal.press("ж1\x7f\x7f2\r")
    terminal.until("Mateo: I cut it badly.")


def test_interrupted_it_keeps_the_place_and_says_nothing(terminal: Terminal, home: Path) -> None:
    terminal.until("Your choice:")
    terminal.press("1\r")
    terminal.until("stand in its place:")
    terminal.press("\x03")
    assert terminal.ended() == 130
    assert Shelf(home, "scrap").newest() is not None
    assert "Traceback" not in terminal.shown


def test_control_d_leaves(terminal: Terminal) -> None:
    terminal.until("Your choice:")
    terminal.press("\x04")
    assert terminal.ended() == 0
