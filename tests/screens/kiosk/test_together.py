"""One decision of two men: what is asked, how a paper is folded and taken up again, and what is read when they open."""

from __future__ import annotations

import itertools

import pytest
from museum import GLASSES, Museum, Opens, Stands
from telling import Tell
from test_size import JOINT

from game.kiosk.configuration import Screen
from game.rules.play import opened_at
from game.screen.change import Swap
from game.screen.kiosk.page import Told
from game.screen.kiosk.together import Alone, Both, Opened, Which
from game.screen.kiosk.visit import Visit


def joint(
    museum: Opens, glass: str = "landscape", *, larger: bool = False, size: tuple[int, int] | None = None
) -> Museum:
    """`size`: of a screen of 10.1 inches."""
    kiosk = museum(glass, screen=Screen(diagonal=10.1)) if size else museum(glass)
    if size:
        kiosk.attendant.refit(size)
    kiosk.attendant.start("en")
    visit = kiosk.attendant.visit
    assert visit
    if larger:
        visit.choose_larger()
    visit.play = opened_at(visit.site.story, JOINT)
    kiosk.attendant.stack.apply(Swap(Told(visit)))
    return kiosk


def of(kiosk: Museum, who: str) -> list[str]:
    return [key for key in kiosk.keys if key.startswith(f"{who}:")]


def said(kiosk: Museum) -> list[str]:
    return [printed.run.text for printed in kiosk.sheet.printed]


@pytest.mark.parametrize("glass", ["portrait", "landscape"])
def test_together_says_what_is_asked_and_how(museum: Opens, glass: str) -> None:
    kiosk = joint(museum, glass)
    kiosk.touch("together")
    assert "Neither side could ask the other." in kiosk.text  # the page's own words
    assert "What did each of them do? One man each. Look away while the other chooses." in kiosk.text
    asked = next(printed for printed in kiosk.sheet.printed if "What did" in printed.run.text)
    assert all(asked.rect.bottom < kiosk.spot(key)[1] for key in (*of(kiosk, "mateo"), *of(kiosk, "alvaro")))


@pytest.mark.parametrize("larger", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_on_a_small_screen_too_it_says_that_one_looks_away(museum: Opens, size: tuple[int, int], larger: bool) -> None:
    kiosk = joint(museum, "tablet", larger=larger, size=size)
    kiosk.touch("together")
    assert "ook away while the other chooses." in kiosk.text


def test_a_pick_closes_without_showing_which(museum: Opens) -> None:
    kiosk = joint(museum)
    kiosk.touch("together")
    told = []
    for choice in of(kiosk, "mateo"):
        kiosk.touch(choice)
        assert not of(kiosk, "mateo") and "open" not in kiosk.keys
        told.append((said(kiosk), [(target.key, target.rects) for target in kiosk.sheet.targets]))
        kiosk.touch("unfold:mateo")
    assert all(one == other for one, other in itertools.pairwise(told))
    assert "Folded. Touch to choose again." in " ".join(told[0][0])


def test_after_one_pick_it_is_the_others_turn_and_nothing_moves(museum: Opens) -> None:
    for glass in GLASSES:
        kiosk = joint(museum, glass)
        kiosk.touch("together")
        before = {target.key: target.rects for target in kiosk.sheet.targets}
        kiosk.touch(of(kiosk, "mateo")[0])
        assert "Now Álvaro" in kiosk.text and "Now Mateo" not in kiosk.text
        assert all(before[key] == kiosk.sheet.targets[kiosk.sheet.index(key)].rects for key in of(kiosk, "alvaro"))  # type: ignore[index]


def test_a_folded_paper_is_taken_up_again_until_the_papers_are_opened(museum: Opens) -> None:
    kiosk = joint(museum)
    kiosk.touch("together")
    mine, other, yours = *of(kiosk, "mateo")[:2], of(kiosk, "alvaro")[0]
    kiosk.touch(mine, yours)
    assert "open" in kiosk.keys
    kiosk.touch("unfold:mateo")
    assert "open" not in kiosk.keys and of(kiosk, "mateo") and not of(kiosk, "alvaro")
    kiosk.touch(other, "open")
    assert kiosk.screen == "Opened"
    chosen = {what.rpartition(":")[0].rpartition(":")[2]: what for kind, what in kiosk.counted() if kind == "choice"}
    assert chosen["mateo"].endswith(other) and chosen["alvaro"].endswith(yours)
    assert not [key for key in kiosk.keys if key.startswith("unfold:")] and "back" not in kiosk.keys
    kiosk.touch("go-on")
    assert kiosk.screen == "Told"


def test_until_the_papers_are_opened_there_is_a_way_back(museum: Opens) -> None:
    kiosk = joint(museum)
    kiosk.touch("alone", "back")
    assert "together" in kiosk.keys
    kiosk.touch("alone", "man:alvaro", "back")
    assert "man:mateo" in kiosk.keys
    kiosk.touch("back", "together")
    kiosk.touch(of(kiosk, "mateo")[0], "back", "together")
    assert of(kiosk, "mateo") and of(kiosk, "alvaro")  # the paper is open again
    assert not [what for kind, what in kiosk.counted() if kind == "choice" and "neither-could-ask" in what]


def test_alone_asks_and_says_before_and_after_that_luck_chose(museum: Opens) -> None:
    kiosk = joint(museum)
    kiosk.touch("alone", "man:alvaro")
    assert "What did Álvaro do? Luck chooses for the other." in kiosk.text
    kiosk.touch(of(kiosk, "alvaro")[0])
    assert kiosk.text.count("Luck chose for him.") == 1
    assert [what for kind, what in kiosk.counted() if kind == "choice" and ":mateo:" in what and "ask" in what] == []


@pytest.mark.parametrize("glass", ["portrait", "landscape"])
def test_opened_papers_are_set_larger_and_in_their_middle(museum: Opens, glass: str) -> None:
    kiosk = joint(museum, glass)
    kiosk.touch("together")
    for who in ("mateo", "alvaro"):
        kiosk.touch(of(kiosk, who)[0])
    kiosk.touch("open")
    visit = kiosk.attendant.visit
    assert visit and kiosk.screen == Opened.__name__
    text = visit.desk.measure.text
    read = [printed for printed in kiosk.sheet.printed if printed.run.dress.px >= round(1.7 * text)]
    papers = [hung.rect for hung in kiosk.sheet.hung if hung.paper and hung.rect.h > visit.desk.measure.target * 2]
    assert len(papers) == 2
    for paper in papers:
        within = [printed.rect for printed in kiosk.sheet.printed if printed.rect.inside(paper)]
        above, below = within[0].y - paper.y, paper.bottom - within[-1].bottom
        assert abs(above - below) <= text  # in the middle
        assert sum(rect.h for rect in {(rect.y, rect.h): rect for rect in within}.values()) > paper.h // 3
    assert {"lamp", "window."} <= {word for printed in read for word in printed.run.text.split()}


def test_where_slips_become_numbers_each_is_as_wide_as_a_finger(museum: Opens) -> None:
    kiosk = joint(museum, "tablet", larger=True, size=(800, 1280))
    kiosk.touch("together")
    both = kiosk.attendant.stack.top.screen
    assert isinstance(both, Both) and both.leaves["mateo"].count > 1
    while not of(kiosk, "mateo"):
        kiosk.touch("leaf-on:mateo")
    least = kiosk.attendant.site.glass.pixels(20)
    assert len(of(kiosk, "mateo")) == 3
    assert all(rect.w >= least and rect.h >= least for target in kiosk.sheet.targets for rect in target.rects)


def test_where_three_men_choose_luck_does_it_for_the_others(site: Stands, tell: Tell) -> None:
    there = site("landscape")
    there.story = tell("""
- scene: table
  text: A loaf.
  choices:
    mateo: {even: I cut it even., weak: I cut it for the weak.}
    alvaro: {take: I took mine., swap: I pushed it back.}
    nurtas: {eat: I ate., wait: I waited.}
  to: end
- {scene: end, place: hut, time: Night, record: invented, voice: dana, text: The end., ending: []}
""")
    visit = Visit(there, "en", counted=False)
    shown = [
        " ".join(printed.run.text for printed in screen.compose(visit.desk).printed)
        for screen in (Told(visit), Which(visit, Told), Alone(visit, Told, "nurtas"), Both(visit, Told))
    ]
    for text, said in zip(
        shown,
        (
            "Alone: I choose for one man, luck for the others",
            "Which man are you? Luck chooses for the others.",
            "What did Nurtas do? Luck chooses for the others.",
            "One man each. Look away while the others choose.",
        ),
        strict=True,
    ):
        assert said in text
