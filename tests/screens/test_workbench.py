"""The writer's layer of the window: what is saved shows in place, problems lie over the page, reasons on a key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from hands import SIZES, SMALL, Hands
from telling import Tell

from game.screen.codex import Entry
from game.screen.input import Back, Input, Intent, Point, Turn, Whys
from game.screen.layout import Rect
from game.screen.menu import Menu
from game.screen.overlay import Overlay
from game.screen.reading import Reading
from game.screen.shot import picture
from game.screen.workbench import News, Tools, Workbench
from game.story.model import Story
from game.story.words import Words
from game.writer.bookmark import at_scene, renewed
from game.writer.watch import Watch
from game.writer.whys import TITLES, problem_rows, whys

SCENES = "tapes/one/scenes.yaml"
LONG = SMALL.replace("text: Bread.", "text: [" + ", ".join(["Bread and snow and bread." * 12] * 9) + "]")
Sit = Callable[..., Hands]


class Writer:
    """Somebody with an editor in one hand and the window in the other."""

    def __init__(self, hands: Hands, folder: Path) -> None:
        self.hands, self.folder = hands, folder
        self._watch = Watch(folder, {"en": Words.english()})
        self.bench = Workbench(Tools(self._changed, renewed, whys, TITLES))

    def _changed(self) -> News | None:
        found = self._watch.look()
        return (found.story, found.languages, problem_rows(found.problems, self.folder)) if found else None

    def save(self, *changes: tuple[str, str], file: str = SCENES) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        self.bench.look(self.hands.stack)

    def does(self, intent: Intent) -> bool:
        return self.bench.take(intent, self.hands.stack)

    @property
    def slip(self) -> Overlay | None:
        return self.bench.slip(self.hands.stack)

    @property
    def lies(self) -> str:
        """All that stands on the slip."""
        assert self.slip
        return "\n".join([self.slip.title, *(f"{text} {beside}" for _, text, beside in self.slip.rows)])

    @property
    def reads(self) -> str:
        return " ".join(printed.run.text for printed in self.hands.sheet.printed)

    @property
    def reading(self) -> Reading:
        assert isinstance(self.hands.stack.opened[1].screen, Reading)
        return self.hands.stack.opened[1].screen


@pytest.fixture
def write(tell: Tell, sit: Sit, tmp_path: Path) -> Callable[..., Writer]:
    def writing(scenes: str = SMALL, scene: str = "gate", given: tuple[str, ...] = (), **settings: object) -> Writer:
        hands = sit(tell(scenes), Reading(at_scene(tell(scenes), scene, given)), **settings)
        return Writer(hands, tmp_path)

    return writing


Write = Callable[..., Writer]


# What is saved


def test_a_text_changes_in_place(write: Write) -> None:
    writer = write()
    writer.hands.stack.top.focus = "mateo:weak"
    writer.save(("Snow.", "Sleet."))
    assert "Sleet." in writer.reads
    assert (writer.hands.stack.top.focus, writer.slip) == ("mateo:weak", None)


def test_the_leaf_stays_open(write: Write) -> None:
    writer = write(LONG, "bread")
    writer.hands.choose("leaf-on")
    assert writer.reading.leaf.at == 1
    writer.save(("I kept.", "I kept it."))
    assert (writer.reading.leaf.at, writer.hands.scene) == (1, "bread")


def test_an_effect_is_played_again(write: Write) -> None:
    writer = write()
    writer.hands.press("mateo:even")
    writer.save(("{if: mateo picked even, to: bread}", "{if: mateo picked even, do: [debt +2], to: bread}"))
    play = writer.reading.play
    assert play.state.values[play.story.slot_of["debt"]] == 2
    assert (writer.hands.scene, writer.slip) == ("bread", None)


def test_a_pick_that_is_gone_ends_the_play_there_and_that_is_said(write: Write) -> None:
    writer = write()
    writer.hands.press("mateo:even")
    gone = (("{even: I cut it even.,", "{half: I cut it in two.,"), ("mateo picked even", "mateo picked half"))
    writer.save(*gone)
    assert (writer.hands.scene, "decision 1 of 1" in writer.lies) == ("gate", True)
    assert writer.does(Back())
    assert (writer.slip, writer.hands.scene) == (None, "gate")


def test_what_is_put_back_leads_back_to_the_page(write: Write) -> None:
    writer = write()
    writer.hands.press("mateo:even")
    writer.save(("even: I cut", "half: I cut"), ("picked even", "picked half"))
    assert writer.hands.scene == "gate"
    writer.save(("half: I cut", "even: I cut"), ("picked half", "picked even"))
    assert (writer.hands.scene, writer.slip) == ("bread", None)


def test_what_was_said_goes_with_the_page(write: Write) -> None:
    writer = write()
    writer.hands.press("mateo:even")
    writer.save(("even: I cut", "half: I cut"), ("picked even", "picked half"))
    assert writer.slip
    writer.hands.press("mateo:half")
    assert writer.slip is None


def test_screens_over_the_page_stay_where_they_can(write: Write) -> None:
    writer = write()
    writer.hands.press("menu")
    writer.save(("Snow.", "Sleet."))
    assert isinstance(writer.hands.screen, Menu)
    assert writer.hands.screen.play.story is writer.hands.stack.desk.story
    writer.save(("- {to: bread}", "- {do: [debt +1], to: bread}"))
    assert isinstance(writer.hands.screen, Reading)


def test_an_entry_changes_in_place_and_goes_with_its_text(write: Write) -> None:
    writer = write()
    writer.hands.stack.push(Entry("nan"))
    writer.save(("text: Bread.", "text: A kilo of it."), file="codex/terms.yaml")
    assert "A kilo of it." in writer.reads
    (writer.folder / "codex/terms.yaml").write_text("- {entry: non, kind: term, title: nan, text: B., sources: H-001}")
    writer.save(("<nan>", "<non>"))
    assert isinstance(writer.hands.screen, Reading)


def test_a_title_alone_takes_over_the_story(tell: Tell, sit: Sit, tmp_path: Path) -> None:
    writer = Writer(sit(tell(SMALL)), tmp_path)
    writer.save(("Snow.", "Sleet."))
    assert writer.hands.stack.desk.story.scenes["gate"].text[0].text.startswith("Sleet.")


def test_nothing_is_kept_on_a_save(write: Write, home: Path) -> None:
    write().save(("Snow.", "Sleet."))
    assert not home.exists()


# What is wrong


def test_a_problem_lies_over_the_page_until_it_is_mended(write: Write) -> None:
    writer = write()
    before: Story = writer.reading.play.story
    writer.save(("to: last", "to: lst"))
    assert writer.reading.play.story is before
    assert "Snow." in writer.reads
    assert "“lst” is no scene of this story." in writer.lies
    assert not writer.does(Back()), "a problem is not put away, it is mended"
    writer.save(("to: lst", "to: last"))
    assert writer.slip is None


def test_a_file_that_vanishes_leaves_the_page(write: Write) -> None:
    writer = write()
    (writer.folder / SCENES).unlink()
    writer.bench.look(writer.hands.stack)
    assert ("Snow." in writer.reads, bool(writer.slip)) == (True, True)


def test_where_the_play_began_is_gone(write: Write) -> None:
    writer = write(scene="bread")
    writer.save(("scene: bread", "scene: rye"), ("to: bread", "to: rye"))
    assert "“bread”, where this began, is not in the story any more" in writer.lies
    assert writer.hands.scene == "bread"
    writer.save(("scene: rye", "scene: bread"), ("to: rye", "to: bread"))
    assert writer.slip is None


def test_a_problem_lies_over_every_screen(write: Write) -> None:
    writer = write()
    writer.hands.press("menu")
    writer.save(("to: last", "to: lst"))
    assert writer.slip


# Why the page is as it is


def test_a_key_shows_why_and_puts_it_away(write: Write) -> None:
    writer = write(given=("debt = 2",))
    key = Input().read(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0), (1920, 1080))
    assert isinstance(key, Whys)
    assert writer.does(key)
    assert "tapes/one/scenes.yaml:1" in writer.lies
    assert "debt 2\u2002(0 to 2)" in writer.lies
    writer.does(Whys())
    assert writer.slip is None
    assert not writer.does(Back())


def test_it_goes_on_with_the_play_and_with_each_save(write: Write) -> None:
    writer = write()
    writer.does(Whys())
    writer.hands.press("mateo:even")
    assert "scene bread" in writer.lies
    writer.save(("text: Bread.", "text: Rye."))
    assert "Rye." in writer.lies


def test_long_ones_are_turned_and_the_page_under_them_is_not_pressed(write: Write) -> None:
    writer = write(size=(1024, 640), text_size=150)
    writer.does(Whys())
    slip = writer.slip
    assert slip
    slip.compose(writer.hands.stack.desk)
    assert slip.leaf.count > 1
    assert writer.does(Turn(1))
    assert slip.leaf.at == 1
    x, y = slip.place(writer.hands.stack.desk).centre
    assert writer.does(Point("down", x, y))
    assert not writer.does(Point("down", 1, 1))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_every_slip_stands_within_its_place(write: Write, size: tuple[int, int], text_size: int) -> None:
    writer = write(given=("debt = 2",), size=size, text_size=text_size)
    desk = writer.hands.stack.desk
    writer.does(Whys())
    slip = writer.slip
    assert slip
    assert slip.place(desk).inside(desk.measure.sheet)
    slip.compose(desk)
    for at in range(slip.leaf.count):
        slip.leaf.at = at
        printed = slip.compose(desk).printed
        assert all(Rect(*piece.rect).inside(slip.place(desk)) for piece in printed)
        assert all(piece.run.dress.px >= 18 for piece in printed)


def test_the_slip_is_drawn_over_the_page_alone(write: Write) -> None:
    writer = write()
    desk = writer.hands.stack.desk
    page = picture(writer.hands.stack)
    over = page.copy()
    writer.bench.draw(over, writer.hands.stack)
    assert over.get_buffer().raw == page.get_buffer().raw
    writer.does(Whys())
    writer.bench.draw(over, writer.hands.stack)
    place = writer.slip.place(desk) if writer.slip else Rect(0, 0, 0, 0)
    assert tuple(over.get_at((place.centre[0], place.y + 10)))[:3] == desk.theme.inks["tint"]
    for surface in (page, over):
        surface.fill("black", place)
    assert over.get_buffer().raw == page.get_buffer().raw


def test_the_text_so_far_changes_with_what_is_saved(write: Write) -> None:
    writer = write()
    writer.hands.press("mateo:even", "menu", "history")
    writer.save(("Snow.", "Sleet."))
    assert "Sleet." in writer.reads
