"""The band as cloth: as large as asked for, the same everywhere, and growing calmly at the foot of a page."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from hands import Hands

from game.__main__ import main
from game.rules.band import weave
from game.rules.play import Play, begin
from game.screen.band import STITCHED, Weaver, dyes, warp
from game.screen.keeper import Keeper
from game.screen.keepsake import NothingKept, keepsake
from game.screen.loom import GROWS
from game.screen.reading import Reading
from game.screen.shot import picture
from game.screen.theme import THEMES
from game.screen.turning import TURNS
from game.screen.woven import Woven
from game.shelf import Label, Shelf
from game.story.model import Story
from game.story.words import Words

Sit = Callable[..., Hands]


def played(story: Story) -> Play:
    return begin(story, "one", 1).pick({"mateo": "even"}).pick({"mateo": "give"})


@pytest.mark.parametrize("px", [1, 2, 4, STITCHED, 10])
def test_cloth_is_as_large_as_its_ends(small: Story, px: int) -> None:
    rows = weave(played(small)).rows
    assert Weaver().cloth(rows, dyes(small, THEMES["cream"]), px).get_size() == (len(rows) * 24 * px, 49 * px)


def test_the_same_rows_are_the_same_cloth_on_every_machine(small: Story) -> None:
    """Whole numbers only, up to the size at which stitches are drawn; both sides."""
    rows = weave(played(small)).rows[:1]
    cloths = [Weaver().cloth(rows, dyes(small, THEMES["cream"]), 1, back=back) for back in (False, True)]
    assert [zlib.crc32(pygame.image.tobytes(cloth, "RGB")) for cloth in cloths] == [954416134, 3740982052]


def test_what_is_kept_is_made_once(small: Story) -> None:
    weaver, rows = Weaver(), weave(played(small)).rows
    assert weaver.cloth(rows, dyes(small, THEMES["cream"]), 2) is weaver.cloth(rows, dyes(small, THEMES["cream"]), 2)


def test_dyes_drift_and_no_further(small: Story) -> None:
    wool = dyes(small, THEMES["cream"])[0]
    cloth = Weaver().cloth(weave(played(small)).rows[:1], dyes(small, THEMES["cream"]), 1)
    found = {cloth.get_at((x, 18))[0] - wool[0] for x in range(24)}
    assert len(found) > 2 and all(abs(off) <= 15 for off in found)


def test_the_warp_has_a_thread_for_every_man(small: Story) -> None:
    dye = dyes(small, THEMES["cream"])
    bare = warp(weave(played(small)).warp, dye, 10, 2)
    assert bare.get_size() == (10, 98)
    assert [bare.get_at((5, 2 * y))[:3] for y in (0, 7, 16, 28)] == [dye[1], dye[3], dye[2], dye[4]]


def foot(hands: Hands, now: float) -> pygame.Surface:
    (hung,) = hands.sheet.hung
    surface = pygame.Surface(hands.stack.desk.size)
    hung.paint(surface, hung.rect, now)
    return surface.subsurface(hung.rect)


def test_a_pick_weaves_a_row_in_one_movement(sit: Sit, small: Story) -> None:
    hands = sit(small, Reading(begin(small, "one", 1)))
    assert hands.sheet.moves_until == 0
    hands.press("mateo:even")
    assert isinstance(hands.screen, Reading)
    since = hands.screen.since
    assert hands.sheet.moves_until == since + GROWS
    whole = foot(hands, since + GROWS)
    for part, woven in ((0.0, 0), (0.5, 24), (1.0, 48)):
        now = foot(hands, since + part * GROWS)
        same = [x for x in range(48) if all(now.get_at((x, y)) == whole.get_at((x, y)) for y in range(98))]
        assert same == list(range(woven))


def test_under_reduced_motion_it_is_there_at_once(sit: Sit, small: Story) -> None:
    hands = sit(small, Reading(begin(small, "one", 1)), reduced_motion=True)
    hands.press("mateo:even")
    assert hands.sheet.moves_until == 0
    assert isinstance(hands.screen, Reading)
    before, after = foot(hands, hands.screen.since), foot(hands, hands.screen.since + 99)
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(after, "RGB")


def test_a_page_that_only_went_on_moves_nothing(sit: Sit, small: Story) -> None:
    hands = sit(small, Reading(played(small)))
    hands.press("read", "continue")
    assert hands.sheet.moves_until == 0
    picture(hands.stack)


# At the end of a tape


def at_the_end(sit: Sit, story: Story, **settings: object) -> Hands:
    hands = sit(story, Reading(played(story).pick({})), **settings)
    hands.press("woven")
    return hands


def test_each_row_opens_its_decision_and_what_came_of_it(sit: Sit, small: Story) -> None:
    hands = at_the_end(sit, small)
    told = [" ".join(printed.run.text for printed in target.told) for target in hands.sheet.targets]
    assert told[0].startswith("Mateo\u2002 I cut it even. No two of them trust each other.")
    hands.press("row:0")
    said = " ".join(printed.run.text for printed in hands.sheet.printed)
    assert "You cut. I choose." in said and "I cut it even." in said and "Bread." in said
    hands.press("back")
    assert hands.stack.top.focus == "row:0"


def test_it_turns_over_calmly_and_under_reduced_motion_at_once(sit: Sit, small: Story) -> None:
    for still in (False, True):
        hands = at_the_end(sit, small, reduced_motion=still)
        face = cloth_of(hands, 0)
        hands.press("turn-over")
        assert isinstance(hands.screen, Woven)
        assert (hands.sheet.moves_until == 0) is still
        after = cloth_of(hands, hands.screen.since + TURNS)
        assert after != face
        assert (cloth_of(hands, hands.screen.since) == face) is not still
        hands.press("turn-back")
        assert cloth_of(hands, hands.screen.since + TURNS) == face


def test_nothing_flickers_while_it_turns(sit: Sit, small: Story) -> None:
    hands = at_the_end(sit, small)
    hands.press("turn-over")
    assert isinstance(hands.screen, Woven)
    since = hands.screen.since
    drawn = [cloth_of(hands, since + TURNS * moment / 40)[::101] for moment in range(41)]
    assert len(set(drawn)) > 10
    for place in zip(*drawn, strict=True):
        first, last = place[0], place[-1]
        risen = place if first <= last else place[::-1]
        assert all(before <= after + 2 for before, after in pairwise(risen))  # 2: what is mixed is rounded


def cloth_of(hands: Hands, now: float) -> bytes:
    (hung,) = hands.sheet.hung
    surface = pygame.Surface(hands.stack.desk.size)
    hung.paint(surface, hung.rect, now)
    return pygame.image.tobytes(surface.subsurface(hung.rect), "RGB")


def test_it_can_be_kept_as_a_picture(sit: Sit, small: Story) -> None:
    hands = at_the_end(sit, small)
    hands.press("keep")
    desk = hands.stack.desk
    desk.keeper.wait()
    news = desk.keeper.news()
    assert (
        news is not None
        and desk.words.notice(news) == f"The picture is kept as {desk.shelf.folder}/pictures/scrap-one-1.png."
    )
    kept = desk.shelf.folder / "pictures/scrap-one-1.png"
    assert pygame.image.load(kept).get_size() == (3508, 2480)
    assert kept.read_bytes()[37:54] == b"pHYs" + (11811).to_bytes(4, "big") * 2 + b"\x01" + kept.read_bytes()[50:54]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_picture_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    keeper = Keeper(Shelf(tmp_path))

    def too_large() -> bytes:
        raise MemoryError

    keeper.keep_picture("scrap-one", too_large)
    keeper.wait()
    news = keeper.news()
    assert news is not None and Words.english().notice(news) == "The picture could not be made."
    keeper.keep_picture("scrap-one", lambda: b"A band.")
    keeper.wait()
    news = keeper.news()
    assert news is not None
    assert Words.english().notice(news) == f"The picture is kept as {tmp_path}/pictures/scrap-one-1.png."


def test_a_save_is_written_as_a_picture_that_printers_understand(small: Story, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put(3, played(small).record("2026-01-01T12:00"), Label("1", "The hut", "Snow.", "2026-01-01T12:00"))
    drawn = keepsake(small, shelf, "3", ".svg").decode()
    assert 'width="297mm" height="210mm"' in drawn and drawn.count("<path") == 4 + 16
    said = re.findall(r"<text [^>]*>([^<]*)</text>", drawn)
    assert said[:2] == [
        "A scrap: 1 · One",
        "A band: one row for each decision, from left to right, as it was made in one play.",
    ]
    assert "Where two threads cross, those two men trust each other." in " ".join(said)
    assert "2026" not in " ".join(said)
    for save, said in (("4", "There is nothing in slot 4."), ("13", "There is no slot 13: they are 1 to 12, or last.")):
        with pytest.raises(NothingKept, match=re.escape(said)):
            keepsake(small, shelf, save, ".png")


def test_the_command_writes_where_it_is_told(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["band", "last", "-o", str(tmp_path / "band.svg")]) == 2
    assert "The game has kept nothing yet." in capsys.readouterr().err
