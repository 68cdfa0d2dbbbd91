"""What is heard, and that nothing is asked of a device that is not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.rules.hearing import Hearing
from game.screen.captions import SENTENCES, caption
from game.screen.mixer import Mixer, volumes
from game.screen.sounds import motif, sounds
from game.shelf import Settings
from game.story.words import Words

STOVE = Hearing("hut", "stove", ())
YARD = Hearing("yard", "wind", ("mateo",))
TOGETHER = Hearing("rail", "wind", ("nurtas", "mateo"))
ALL = replace(Settings(), music=100, place=100, interface=100)


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def mixer(log: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Mixer]:
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    made = Mixer(log.append)
    yield made
    made.close()
    assert pygame.mixer.get_init() is None


def test_a_place_and_a_motif(mixer: Mixer, log: list[str]) -> None:
    mixer.tune(volumes(ALL))
    for hearing in (STOVE, STOVE, YARD, TOGETHER):
        mixer.hear(hearing)
    mixer.once("beater")
    mixer.close()
    assert log == [
        "stove: hut",
        "wind: yard",
        "mateo: yard",
        "mateo-nurtas: rail",
        "beater: page",
    ]


def test_the_same_page_again_begins_nothing_anew(mixer: Mixer, log: list[str]) -> None:
    mixer.tune(volumes(ALL))
    mixer.hear(YARD)
    mixer.hear(Hearing("yard", "wind", ("mateo",)))
    mixer.close()
    assert log == ["wind: yard", "mateo: yard"]


def test_mute_opens_no_device(mixer: Mixer, log: list[str]) -> None:
    mixer.tune(volumes(replace(ALL, mute=True)))
    mixer.hear(STOVE)
    mixer.once("fold")
    mixer.close()
    assert log == []


def test_turned_on_it_begins_where_the_page_is(mixer: Mixer, log: list[str]) -> None:
    mixer.hear(YARD)
    mixer.tune(volumes(ALL))
    mixer.close()
    assert log == ["wind: yard"]


def test_only_music_is_left_out(mixer: Mixer, log: list[str]) -> None:
    mixer.tune(volumes(replace(ALL, music=0)))
    mixer.hear(YARD)
    mixer.close()
    assert log == ["wind: yard"]


def test_every_change_of_volume_is_heard_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    heard: list[tuple[float, ...]] = []

    def listen(line: str) -> None:
        if line == "fold: page":  # said on the mixer's thread, when all that was asked for before has been done
            small = pygame.mixer.Channel(2).get_sound()
            place = next(filter(None, (pygame.mixer.Channel(at).get_sound() for at in (0, 1))))
            heard.append((pygame.mixer.music.get_volume(), place.get_volume(), small.get_volume()))

    mixer = Mixer(listen)
    mixer.tune(volumes(ALL))
    mixer.hear(YARD)
    mixer.once("beater")
    for settings in (ALL, replace(ALL, music=50), replace(ALL, place=0, interface=50), replace(ALL, music=0)):
        mixer.tune(volumes(settings))
        mixer.once("fold")
        mixer.once("beater")
    mixer.close()
    full = tuple(sounds()[name].gain for name in ("mateo", "wind", "beater"))
    parts = ((1, 1, 1), (0.5, 1, 1), (1, 0, 0.5), (0, 1, 1))
    # SDL counts volumes in 128 steps.
    assert heard == [
        pytest.approx([gain * part for gain, part in zip(full, each, strict=True)], abs=1 / 128) for each in parts
    ]


def test_without_a_device_all_is_silent(log: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "no-such-driver")
    mixer = Mixer(log.append)
    mixer.tune(volumes(ALL))
    mixer.hear(YARD)
    mixer.once("beater")
    mixer.tune(volumes(replace(ALL, mono=True)))
    mixer.close()
    assert log == []


def test_every_sound_can_be_read() -> None:
    assert {sound.caption for sound in sounds().values()} == set(SENTENCES)
    assert {frozenset(men) for men in ({"mateo"}, {"mateo", "alvaro"}, {"mateo", "alvaro", "nurtas"})} <= {
        sound.men for sound in sounds().values()
    }
    assert motif(()) is None


def test_what_is_heard_is_said() -> None:
    words = Words.english()
    assert caption(YARD, words) == "[wind; a guitar, low]"
    assert caption(Hearing("a", "", ()), words) == ""
