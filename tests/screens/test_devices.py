"""The page that says what keys, mouse, gamepad and switch do says what they do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
from seat import Event

import game
from game.screen.input import Input, Intent, Whys
from game.screen.keys import presses
from game.story.words import Words

SAID = {device: {press.pressed: press for press in rows} for device, rows in presses(Words.english())}
PAD = {0: "Lower button (A)", 1: "Right button (B)", 2: "Left button (X)"}
PAD |= dict.fromkeys((4, 5), "Shoulder buttons") | dict.fromkeys(range(11, 15), "Cross, left stick")


def key(code: int, mod: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=code, mod=mod, unicode="")


def keyboard() -> dict[str, list[int]]:
    """What is printed on the keys, and their codes."""
    return {
        "Arrows": [pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT],
        "Tab, Shift and Tab": [pygame.K_TAB],
        "Enter, Space": [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE],
        "1 to 9": [*range(pygame.K_1, pygame.K_9 + 1), *range(pygame.K_KP_1, pygame.K_KP_9 + 1)],
        "Page Down, Page Up": [pygame.K_PAGEDOWN, pygame.K_PAGEUP],
        "Backspace": [pygame.K_BACKSPACE],
        "Esc": [pygame.K_ESCAPE, pygame.K_AC_BACK],
        "F11": [pygame.K_F11],
        "A to Z, 0": [*range(pygame.K_a, pygame.K_z + 1), pygame.K_0, pygame.K_KP_0],
    }


def read(event: Event) -> Intent | None:
    hands = Input()
    hands.read(Event(pygame.MOUSEMOTION, pos=(1, 1), touch=False), (100, 100))
    return hands.read(event, (100, 100))


def test_each_key_does_what_is_said_of_it_and_no_other_does_anything() -> None:
    assert list(keyboard()) == list(SAID["Keyboard"])
    printed = {code: name for name, codes in keyboard().items() for code in codes}
    codes = {getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")}
    for code in codes:
        intent = read(key(code))
        if code in printed:
            assert isinstance(intent, SAID["Keyboard"][printed[code]].means)
        else:
            assert intent is None or isinstance(intent, Whys), pygame.key.name(code)  # the writers' own


def pointed() -> Iterator[tuple[str, Event]]:
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        yield "Click, tap", Event(kind, pos=(1, 1), button=1, touch=False)
    for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
        yield "Click, tap", Event(kind, x=0.5, y=0.5)
    for y in (1, -1):
        yield "Wheel", Event(pygame.MOUSEWHEEL, y=y)
    yield "Back button of a mouse", Event(pygame.MOUSEBUTTONUP, pos=(1, 1), button=6, touch=False)


def test_mouse_and_touch_do_what_is_said_of_them() -> None:
    assert list(dict.fromkeys(pressed for pressed, _ in pointed())) == list(SAID["Mouse and touch"])
    for pressed, event in pointed():
        assert isinstance(read(event), SAID["Mouse and touch"][pressed].means)


def test_each_button_of_a_gamepad_does_what_is_said_of_it_and_no_other_does_anything() -> None:
    assert set(PAD.values()) == set(SAID["Gamepad"])
    for button in range(32):
        intent = read(Event(pygame.JOYBUTTONDOWN, button=button))
        assert isinstance(intent, SAID["Gamepad"][PAD[button]].means) if button in PAD else intent is None
    for event in (Event(pygame.JOYHATMOTION, value=(0, 1)), Event(pygame.JOYAXISMOTION, axis=1, value=1.0)):
        assert isinstance(read(event), SAID["Gamepad"]["Cross, left stick"].means)


def test_one_switch_takes_what_is_offered() -> None:
    (said,) = SAID["One switch"].values()
    free = [pygame.K_a, pygame.K_1, pygame.K_SPACE, pygame.K_RETURN, pygame.K_BACKSPACE]
    pressed = [*map(key, free), Event(pygame.FINGERDOWN, x=0.5, y=0.5), Event(pygame.JOYBUTTONDOWN, button=9)]
    pressed.append(Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=3, touch=False))
    for event in pressed:
        assert isinstance(Input().switch(event, (100, 100)), said.means)
    for code in (pygame.K_ESCAPE, pygame.K_TAB, *keyboard()["Arrows"], pygame.K_F11):
        assert Input().switch(key(code), (100, 100)) == read(key(code))


def test_the_readme_says_the_same() -> None:
    readme = (Path(game.__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    table = readme.partition("| Keyboard | |\n| --- | --- |\n")[2].partition("\n\n")[0]
    said = [f"| {each.pressed} | {each.does} |" for rows in SAID.values() for each in rows.values()]
    assert [line for line in table.splitlines() if not line.endswith("** | |")] == said
