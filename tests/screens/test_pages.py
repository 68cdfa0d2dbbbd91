"""Every page of every screen: nothing clipped, nothing over another, everything large enough to press.

The story is the real one; the pseudo-language is two fifths longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hands import Hands, desk_of

from game.rules.band import weave
from game.rules.knowing import Reference
from game.rules.people import people
from game.rules.play import Play, begin, opened_at
from game.rules.view import page, tape_page
from game.screen.change import Pop, Screen, Swap
from game.screen.codex import Codex, Entry
from game.screen.decision import Decision
from game.screen.desk import Desk
from game.screen.ending import Ending, Said
from game.screen.history import History, Told
from game.screen.joint import Handover, Reveal, Unseen
from game.screen.keys import Keys
from game.screen.layout import TARGET, Rect
from game.screen.menu import Menu
from game.screen.notice import NoticePage
from game.screen.opening import Opening
from game.screen.people import People, Person
from game.screen.picture import ThePicture
from game.screen.reading import Reading
from game.screen.saves import Saves, Slot
from game.screen.settings import SettingsPage
from game.screen.sheet import Printed, Sheet
from game.screen.sources import Sources
from game.screen.stack import Stack
from game.screen.tapes import Tapes
from game.screen.title import Title
from game.screen.woven import Woven
from game.shelf import Label
from game.story.model import Story

# The smallest window at the largest text, the usual, a middle one in each other face, and 4K.
DESKS = {
    "small-200": ((1024, 640), {"text_size": 200}),
    "small-200-andika": ((1024, 640), {"text_size": 200, "face": "andika"}),
    "720p-125-sans": ((1280, 720), {"text_size": 125, "face": "sans"}),
    "1080p-100": ((1920, 1080), {}),
    "1080p-200": ((1920, 1080), {"text_size": 200}),
    "upright-150": ((1080, 1920), {"text_size": 150}),
    "4k-125": ((3840, 2160), {"text_size": 125}),
}


# Screens other than the story's own pages are of one make; four desks show what the seven would.
FEWER = ("small-200", "720p-125-sans", "1080p-100", "1080p-200")


def desk_called(called: str, story: Story, folder: Path) -> Desk:
    name, _, language = called.rpartition("-")
    size, settings = DESKS[name]
    return desk_of(story, folder / "shelf", size, language=language, **settings)


def leaves(screen: Screen, desk: Desk) -> Iterator[Sheet]:
    """Every leaf of a screen, from the first."""
    stack = Stack(desk, screen)
    while stack.top.sheet.index("leaf-back") is not None:
        turn(stack, -1)
    yield stack.top.sheet
    while stack.top.sheet.index("leaf-on") is not None:
        turn(stack, 1)
        yield stack.top.sheet


def turn(stack: Stack, way: int) -> None:
    assert stack.top.sheet.turn is not None
    stack.top.sheet.turn(way)
    stack.recompose()


def pages(story: Story) -> Iterator[Reading]:
    for scene in story.scenes:
        for answer in ("read", "skip", "") if story.scenes[scene].note else ("read",):
            yield Reading(opened_at(story, scene), warned=answer)


def joint(story: Story) -> Play:
    """A play at its first page that asks all three, each by somebody else."""
    people = {who: number for number, who in enumerate(story.seats)}
    for scene in story.scenes:
        play = replace(opened_at(story, scene), people=people)
        if len(play.asked()) == 3:
            return play
    raise AssertionError("no scene asks all three")


def walked(story: Story) -> Play:
    """A play at its last page, the first choice always taken."""
    play = begin(story, next(iter(story.tapes)), 1)
    while not play.ended():
        play = play.pick({asked.who: play.offered[asked.who][0].name for asked in play.asked()})
    return play


def others(desk: Desk) -> Iterator[Screen]:
    """One of every other screen, with as much on it as there can be."""
    story, tape = desk.story, next(iter(desk.story.tapes))
    end, together = walked(story), joint(story)
    when = "2026-01-01T12:00"
    label = Label("1 · Is the bridge standing?", "The registry hut, Kok-Uzek", "Nineteen days in the wagon. " * 5, when)
    for slot in range(1, 13, 2):
        assert desk.shelf.put(slot, end.record(when), label) is None
    assert desk.shelf.autosave(end.record(when), label) is None
    shown = page(story, together.state, desk.words)
    picked = together.pick({asked.who: together.offered[asked.who][0].name for asked in together.asked()})
    move = picked.last_move()
    assert move is not None
    saves = Saves(end, lambda play, told: Pop())
    yield from (Title(), Tapes(), Opening(tape, Reading), opening_for_three(desk, tape))
    yield from (People(end), *(Person(person) for person in people(end, desk.words)))
    yield from (Menu(end, lambda play, told: Pop(), lambda: None), SettingsPage(), Keys(), History(end), Codex(end))
    yield from (Entry(name) for name in story.entries)
    yield from (Sources(opened_at(story, scene).state) for scene in story.scenes)
    yield from (Told(opened_at(story, name).state) for name, scene in story.scenes.items() if scene.skip)
    once = {scene.place: name for name, scene in story.scenes.items()}
    yield from (ThePicture(opened_at(story, scene).state) for scene in once.values())
    yield from (saves, Saves(None, lambda play, told: Pop()))
    yield from (Slot(saves, saved) for saved in desk.shelf.slots()[:1] if saved)
    yield from (Woven(end, Pop, Pop), Ending(end, Reading, Pop), Said(said(desk)))
    yield from (Decision(row) for row in weave(end).rows)
    yield from (
        Handover(shown, together.asked(), {}, done),
        Unseen(shown, together.asked(), {}, done),
        Reveal(move, ()),
    )
    yield from (Reading(together), NoticePage(("The disk is full. Nothing was written.",) * 6))


def opening_for_three(desk: Desk, tape: str) -> Opening:
    hands = Hands(Stack(desk, Opening(tape, Reading)))
    hands.press("readers:3")
    assert isinstance(hands.screen, Opening)
    hands.screen.leaf.turn(-10)
    return hands.screen


def said(desk: Desk) -> tuple[Reference, ...]:
    says = tape_page(desk.story, next(iter(desk.story.tapes)), desk.words).says
    return tuple(reference for _, listed in says for reference in listed)


def done(picks: object) -> Swap:
    return Swap(Title())


# What must hold of a sheet


def clipped(sheet: Sheet) -> list[str]:
    paper = sheet.measure.sheet
    told = [printed for target in sheet.targets for printed in target.told]
    return [printed.run.text for printed in (*sheet.printed, *told) if not printed.rect.inside(paper)]


def colliding(sheet: Sheet) -> list[tuple[str, str]]:
    """Runs that stand on one another; lines may lean into each other's leading by a tenth."""
    found = []
    rects = [
        (p.run.text, Rect(p.rect.x, p.rect.y + p.rect.h // 10, p.rect.w, p.rect.h * 8 // 10)) for p in sheet.printed
    ]
    for number, (text, rect) in enumerate(rects):
        found += [(text, other) for other, there in rects[number + 1 :] if rect.meets(there)]
    return found


def on_a_picture(sheet: Sheet) -> list[str]:
    """Text that stands on a print or on the band."""
    told = [printed for target in sheet.targets for printed in target.told]
    return [p.run.text for p in (*sheet.printed, *told) for h in sheet.hung if not h.paper and p.rect.meets(h.rect)]


def too_small(sheet: Sheet) -> list[str]:
    return [t.key for t in sheet.targets for r in t.rects if t.look != "term" and min(r.w, r.h) < TARGET]


def overlapping_targets(sheet: Sheet) -> list[tuple[str, str]]:
    large = [t for t in sheet.targets if t.look != "term"]
    return [
        (one.key, other.key)
        for number, one in enumerate(large)
        for other in large[number + 1 :]
        if any(a.meets(b) for a in one.rects for b in other.rects)
    ]


def long_lines(sheet: Sheet) -> list[str]:
    """Lines of more than 80 characters. Pieces on one baseline that follow each other closely are one line."""
    lines: list[str] = []
    last: Printed | None = None
    for printed in sorted(sheet.printed, key=lambda printed: (printed.baseline, printed.rect.x)):
        near = last and last.baseline == printed.baseline and printed.rect.x - last.rect.right < sheet.measure.px(40)
        lines.append(f"{lines.pop()} {printed.run.text}" if near else printed.run.text)
        last = printed
    return [line for line in lines if len(line) > 80]


def desks_named(desks: Iterable[str], every_run: Iterable[str]) -> list[object]:
    """Each desk in English and in the longer language; a few in every run, all in the slow."""
    names = [f"{desk}-{language}" for desk in desks for language in ("en", "qps")]
    return [name if name in every_run else pytest.param(name, marks=pytest.mark.slow) for name in names]


@pytest.mark.parametrize("called", desks_named(DESKS, ("1080p-100-en", "small-200-qps")))
def test_every_page_of_the_story(called: str, real: Story, tmp_path: Path) -> None:
    desk = desk_called(called, real, tmp_path)
    for reading in pages(desk.story):
        sheets = list(leaves(reading, desk))
        for sheet in sheets:
            assert_well_set(sheet)
        assert_asked_together(reading, desk, sheets)


@pytest.mark.parametrize("called", desks_named(FEWER, ("1080p-100-en",)))
def test_every_other_screen(called: str, real: Story, tmp_path: Path) -> None:
    desk = desk_called(called, real, tmp_path)
    for screen in others(desk):
        for sheet in leaves(screen, desk):
            assert_well_set(sheet)


def assert_well_set(sheet: Sheet) -> None:
    assert not clipped(sheet)
    assert not colliding(sheet)
    assert not on_a_picture(sheet)
    assert not too_small(sheet)
    assert not overlapping_targets(sheet)
    assert not long_lines(sheet)
    assert sheet.index(sheet.first) is not None


def assert_asked_together(reading: Reading, desk: Desk, sheets: list[Sheet]) -> None:
    """All that can be chosen stands on the last leaf, and the gap line above it."""
    rows = [[t.key for t in sheet.targets if t.look == "row"] for sheet in sheets]
    assert rows[-1] and not any(rows[:-1])
    gap = page(desk.story, reading.play.state, desk.words).gap
    if gap and reading.warned:
        last = "".join(printed.run.text for printed in sheets[-1].printed)
        assert gap[-1].text.split()[-1] in last
