"""What is heard: one place at a time, now and then a motif, and the small sounds of the loom and of paper.

All of it happens on a thread of its own, because opening a device and reading a file may take their time. Where there
is no device, or it vanishes, all stays silent and nobody is told: nothing here is to be understood by ear alone.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread

import pygame

from game.files import sound_file
from game.rules.hearing import Hearing
from game.screen.sounds import Sound, motif, sounds
from game.shelf import Settings
from game.story.shape import Name

RATE, BUFFER = 44_100, 2048
FADE = 1800
"""Milliseconds in which one place gives way to another."""
_PLACES = (0, 1)
"""The channels between which places cross."""
_SMALL = 2


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud each kind is, 0 to 1; all of them nothing where all is mute."""

    music: float
    place: float
    interface: float
    mono: bool

    @property
    def silent(self) -> bool:
        return not (self.music or self.place or self.interface)


def volumes(settings: Settings) -> Volumes:
    loud = 0.0 if settings.mute else 0.01
    return Volumes(settings.music * loud, settings.place * loud, settings.interface * loud, settings.mono)


class Mixer:
    """Takes what is to be heard, and lets it be heard when it can. `log` is told what begins, and at which scene."""

    def __init__(self, log: Callable[[str], None] | None = None) -> None:
        self._todo: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._log = log or (lambda _: None)
        self._asked: Hearing | None = None
        self._wanted = Volumes(0, 0, 0, mono=False)
        # What follows belongs to the thread.
        self._volumes = self._wanted
        self._here: Hearing | None = None
        self._at = 0
        self._piece: Sound | None = None
        self._tape: dict[Name, pygame.mixer.Sound] = {}

    def hear(self, hearing: Hearing) -> None:
        """The page that lies open now; the same again changes nothing."""
        if hearing != self._asked:
            self._asked = hearing
            self._do(lambda: self._open(hearing))

    def once(self, name: Name) -> None:
        """A small sound of the page itself."""
        self._do(lambda: self._small(name))

    def tune(self, wanted: Volumes) -> None:
        """How loud it is to be; a device is opened only when there is something to hear."""
        if wanted != self._wanted:
            asked, self._wanted = self._asked, wanted
            self._do(lambda: self._tuned(wanted, asked))

    def close(self) -> None:
        """Silence, at once; what was still to be done is done first."""
        if self._thread:
            self._do(pygame.mixer.quit)
            self._todo.put(None)
            self._thread.join()
            self._thread = None

    def _do(self, task: Callable[[], None]) -> None:
        if self._thread is None:
            if self._wanted.silent:
                return
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()
        self._todo.put(task)

    def _work(self) -> None:
        while task := self._todo.get():
            # A device that is not there, or no longer; a file that was taken away.
            with suppress(pygame.error, OSError):
                task()

    # On the thread

    def _tuned(self, wanted: Volumes, asked: Hearing | None) -> None:
        self._volumes = wanted
        opened = pygame.mixer.get_init()
        if wanted.silent or (opened and opened[2] != _channels(wanted)):
            pygame.mixer.quit()
            self._tape.clear()
        if wanted.silent:
            return
        if pygame.mixer.get_init() is None:
            # Opened without a resampler in between; where the device has only another rate, it may have that.
            pygame.mixer.init(RATE, -16, _channels(wanted), BUFFER, allowedchanges=pygame.AUDIO_ALLOW_FREQUENCY_CHANGE)
            pygame.mixer.set_reserved(_SMALL)
            self._here = self._here or asked
            if self._here:
                self._place(self._here)
        for name, unpacked in self._tape.items():
            unpacked.set_volume(self._loud(sounds()[name]))
        if self._piece:
            pygame.mixer.music.set_volume(self._loud(self._piece))

    def _open(self, hearing: Hearing) -> None:
        before, self._here = self._here, hearing
        if pygame.mixer.get_init() is None:
            return
        if before is None or before.place != hearing.place:
            pygame.mixer.music.fadeout(FADE)
            self._place(hearing)
        if hearing.motif and (before is None or before.scene != hearing.scene):
            self._play(hearing)

    def _place(self, hearing: Hearing) -> None:
        name = hearing.place
        pygame.mixer.Channel(_PLACES[self._at]).fadeout(FADE)
        self._at = 1 - self._at
        self._tape = {kept: sound for kept, sound in self._tape.items() if kept == name}
        sound = sounds().get(name)
        if sound:
            self._log(f"{name}: {hearing.scene}")
            pygame.mixer.Channel(_PLACES[self._at]).play(self._read(sound), loops=-1, fade_ms=FADE)

    def _play(self, hearing: Hearing) -> None:
        piece = motif(hearing.motif)
        if piece and self._volumes.music:
            self._log(f"{piece.sound}: {hearing.scene}")
            self._piece = piece
            pygame.mixer.music.load(sound_file(piece.sound))
            pygame.mixer.music.set_volume(self._loud(piece))
            pygame.mixer.music.play()

    def _small(self, name: Name) -> None:
        sound = sounds().get(name)
        if sound and self._volumes.interface and pygame.mixer.get_init() is not None:
            self._log(f"{name}: page")
            pygame.mixer.Channel(_SMALL).play(self._read(sound))

    def _read(self, sound: Sound) -> pygame.mixer.Sound:
        """Kept as long as its place is heard: a loop is some seven megabytes when it has been unpacked.

        The volume is the sound's and not its channel's: a fade ends at what its channel had before it began.
        """
        if sound.sound not in self._tape:
            unpacked = self._tape[sound.sound] = pygame.mixer.Sound(sound_file(sound.sound))
            unpacked.set_volume(self._loud(sound))
        return self._tape[sound.sound]

    def _loud(self, sound: Sound) -> float:
        kinds = {"music": self._volumes.music, "place": self._volumes.place, "interface": self._volumes.interface}
        return sound.gain * kinds[sound.kind]


def _channels(wanted: Volumes) -> int:
    return 1 if wanted.mono else 2
