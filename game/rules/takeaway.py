"""A finished tape as a short code that a visitor takes away, and back.

The code is what was picked, as one number along the tape's own way, and a checksum. No time is in it, no seed, and
nothing of whoever picked. 32 signs, none of which is taken for another: no I, L, O or U.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from game.rules import engine
from game.rules.engine import State
from game.rules.play import Play, begin
from game.story.model import Picks, Story
from game.story.shape import Name

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
LEAST, MOST = 8, 40  # signs; one with more is neither given nor taken

# CRC-15 of the CAN bus: any one sign mistyped, and any two neighbours swapped, are always noticed; of all else that can
# be typed, one in 32,768 is not.
CHECK = 15  # bits: three signs
_POLYNOMIAL = 0x4599

_HEARD_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = str.maketrans("", "", " \t\n\u00a0\u202f-‐‑‒–—−_.")

NO_CODE = "A code is groups of four letters and digits, such as 7K2M-01PX."
WRONG_SIGN = "There is a sign in this that no code has."
DOES_NOT_FIT = "This code does not fit: a sign of it is mistyped, or it was given by another edition."
SENTENCES = (NO_CODE, WRONG_SIGN, DOES_NOT_FIT)


class BadCode(ValueError):
    """What was typed is no code for this tape; the message is for the player."""


class NotEnded(ValueError):
    """Only a tape that was played to its end, and from its own beginning, has a code."""


class TooLong(ValueError):
    """A tape that has gone round for long: more was picked on it than a code has signs for."""


def code(play: Play) -> str:
    """The code of the play's last tape, in groups of four. Raises NotEnded, or TooLong."""
    story, tape = play.story, play.tape
    if not play.ended() or play.reel.origin != engine.origin_of(story, story.tapes[tape]):
        raise NotEnded(tape)
    number, worth = 0, 1
    for turn in play.reel.turns:
        for who, offered in engine.choices(story, turn.state).items():
            number += worth * [choice.name for choice in offered].index(turn.picks[who])
            worth *= len(offered)
    signs = _signs(number, story, tape)
    if len(signs) > MOST:
        raise TooLong(tape)
    return _grouped(signs)


def play_of(story: Story, tape: Name, typed: str) -> Play:
    """The play that a code was given for. Small letters are forgiven, blanks, hyphens, and O, I and L for digits.

    Raises BadCode.
    """
    text = typed.upper().translate(_BETWEEN).translate(_HEARD_AS)
    if len(text) % GROUP or not LEAST <= len(text) <= MOST:
        raise BadCode(NO_CODE)
    if not set(text) <= set(SIGNS):
        raise BadCode(WRONG_SIGN)
    number = 0
    for sign in text:
        number = number * len(SIGNS) + SIGNS.index(sign)
    if text != _signs(number >> CHECK, story, tape):
        raise BadCode(DOES_NOT_FIT)
    return _played(story, tape, number >> CHECK)


def play_of_any(story: Story, tapes: Iterable[Name], typed: str) -> Play:
    """The play of the first of these tapes that the code fits; with each more of what is mistyped passes for a code.

    Raises BadCode.
    """
    refused = BadCode(DOES_NOT_FIT)
    for tape in tapes:
        try:
            return play_of(story, tape, typed)
        except BadCode as why:
            refused = why
    raise refused


def _played(story: Story, tape: Name, number: int) -> Play:
    play = begin(story, tape, 0)
    seen: set[tuple[State, int]] = set()
    while not play.ended():
        if (play.state, number) in seen:  # it would go on like this for ever
            raise BadCode(DOES_NOT_FIT)
        seen.add((play.state, number))
        picks: dict[Name, Name] = {}
        for who, offered in engine.choices(story, play.state).items():
            number, digit = divmod(number, len(offered))
            picks[who] = offered[digit].name
        play = _moved(play, picks)
    if number:
        raise BadCode(DOES_NOT_FIT)
    return play


def _moved(play: Play, picks: Picks) -> Play:
    try:
        return play.moved(picks)
    except engine.Stuck:
        raise BadCode(DOES_NOT_FIT) from None


def _signs(number: int, story: Story, tape: Name) -> str:
    """As many groups as it takes; the checksum fills the last three signs."""
    size = LEAST
    while number >> (5 * size - CHECK):
        size += GROUP
    whole = number << CHECK | _crc(number, 5 * size - CHECK) ^ _edition(story, tape)
    return "".join(SIGNS[whole >> 5 * place & 31] for place in reversed(range(size)))


def _grouped(signs: str) -> str:
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def _crc(number: int, bits: int) -> int:
    """The rest of `number`, `bits` long, divided by the polynomial."""
    rest = number << CHECK
    for place in reversed(range(CHECK, CHECK + bits)):
        if rest >> place & 1:
            rest ^= (_POLYNOMIAL | 1 << CHECK) << (place - CHECK)
    return rest


def _edition(story: Story, tape: Name) -> int:
    """What a story, its rules and the tape add to the checksum, so that a code of another edition does not fit."""
    told = hashlib.sha256(f"{story.name}\n{story.rules}\n{tape}".encode()).digest()
    return int.from_bytes(told[:2], "big") >> (16 - CHECK)
