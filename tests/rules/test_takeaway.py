"""A finished tape as a code: there and back, and what of a mistyped one is noticed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import RING, Tell

from game import files
from game.rules.play import Play, begin
from game.rules.takeaway import (
    DOES_NOT_FIT,
    NO_CODE,
    SENTENCES,
    SIGNS,
    WRONG_SIGN,
    BadCode,
    NotEnded,
    TooLong,
    _signs,
    code,
    play_of,
)
from game.story import load_story
from game.story.model import Story


@cache
def shipped() -> Story:
    story, problems = load_story(files.story_folder())
    assert story is not None, problems
    return story


def finished(story: Story, tape: str, chance: random.Random) -> Play:
    play = begin(story, tape, chance.randrange(2**31))
    while not play.ended():
        play = play.moved({who: chance.choice(offered).name for who, offered in play.offered.items()})
    return play


def refusal(story: Story, tape: str, typed: str) -> str:
    with pytest.raises(BadCode) as refused:
        play_of(story, tape, typed)
    return str(refused.value)


@given(st.integers(min_value=0), st.data())
def test_a_code_gives_the_play_back(seed: int, data: st.DataObject) -> None:
    tape = data.draw(st.sampled_from(sorted(shipped().tapes)))
    play = finished(shipped(), tape, random.Random(seed))
    back = play_of(shipped(), tape, code(play))
    assert (back.reel, back.state) == (play.reel, play.state)


@pytest.mark.parametrize("tape", sorted(shipped().tapes))
def test_a_code_is_two_groups_of_four(tape: str) -> None:
    given = code(finished(shipped(), tape, random.Random(1)))
    assert [len(group) for group in given.split("-")] == [4, 4]
    assert set(given) <= {*SIGNS, "-"}


def test_the_same_picks_have_the_same_code_whatever_the_seed() -> None:
    play = finished(shipped(), "three-caps", random.Random(2))
    assert code(replace(play, seed=play.seed + 1, people={"mateo": 2})) == code(play)


def slips(given: str) -> Iterator[str]:
    """Every code with one sign mistyped, or two neighbours swapped."""
    text = given.replace("-", "")
    for at, right in enumerate(text):
        yield from (text[:at] + wrong + text[at + 1 :] for wrong in SIGNS if wrong != right)
    for at, (one, other) in enumerate(pairwise(text)):
        if one != other:
            yield text[:at] + other + one + text[at + 2 :]


@pytest.mark.parametrize("seed", range(20))
def test_every_slip_of_the_finger_is_noticed(seed: int) -> None:
    play = finished(shipped(), "three-caps", random.Random(seed))
    assert {refusal(shipped(), "three-caps", slip) for slip in slips(code(play))} == {DOES_NOT_FIT}


def test_anything_else_is_nearly_always_noticed() -> None:
    chance = random.Random(3)
    taken = 0
    for _ in range(20_000):
        try:
            play_of(shipped(), "three-caps", "".join(chance.choices(SIGNS, k=8)))
            taken += 1
        except BadCode:
            pass
    assert taken <= 5


def test_small_letters_blanks_and_letters_like_digits_are_forgiven() -> None:
    play = finished(shipped(), "three-caps", random.Random(4))
    given = code(play)
    for typed in (
        given.lower(),
        given.replace("-", ""),
        f" {given.replace('-', ' – ')} ",
        given.replace("0", "o").replace("1", "l"),
        given.replace("0", "O").replace("1", "I"),
    ):
        assert play_of(shipped(), "three-caps", typed).reel == play.reel


def test_what_is_no_code_is_said() -> None:
    play = finished(shipped(), "three-caps", random.Random(5))
    assert refusal(shipped(), "three-caps", "") == NO_CODE
    assert refusal(shipped(), "three-caps", code(play)[:-1]) == NO_CODE
    assert refusal(shipped(), "three-caps", "Z" * 1_000_000) == NO_CODE
    assert refusal(shipped(), "three-caps", "ABCD-EFGU") == WRONG_SIGN
    assert refusal(shipped(), "three-caps", "ABCD-EFG١") == WRONG_SIGN
    assert {NO_CODE, WRONG_SIGN, DOES_NOT_FIT} == set(SENTENCES)


@given(st.text())
def test_anything_can_be_typed(typed: str) -> None:
    try:
        assert code(play_of(shipped(), "three-caps", typed))
    except BadCode as refused:
        assert str(refused) in SENTENCES


def test_a_code_of_another_tape_or_another_edition_does_not_fit() -> None:
    play = finished(shipped(), "three-caps", random.Random(6))
    assert refusal(shipped(), "the-rope", code(play)) == DOES_NOT_FIT
    assert refusal(replace(shipped(), rules="another"), "three-caps", code(play)) == DOES_NOT_FIT


def test_a_longer_code_that_says_the_same_does_not_fit() -> None:
    play = finished(shipped(), "three-caps", random.Random(7))
    assert refusal(shipped(), "three-caps", "0000" + code(play)) == DOES_NOT_FIT


def test_only_what_has_ended_has_a_code() -> None:
    with pytest.raises(NotEnded):
        code(begin(shipped(), "three-caps", 1))
    followed = finished(shipped(), "is-the-bridge-standing", random.Random(8)).go_on()
    while not followed.ended():
        followed = followed.pick({asked.who: followed.offered[asked.who][0].name for asked in followed.asked()})
    with pytest.raises(NotEnded):
        code(followed)


@pytest.mark.parametrize(("rounds", "signs"), [(30, 12), (60, 16), (185, 40), (186, 0)])
def test_no_code_is_given_that_could_not_be_typed(tell: Tell, rounds: int, signs: int) -> None:
    play = begin(tell(RING), "one", 1)
    for _ in range(rounds - 1):
        play = play.moved({"mateo": "round"})
    play = play.moved({"mateo": "out"})
    if not signs:
        with pytest.raises(TooLong):
            code(play)
        return
    given = code(play)
    assert len(given.replace("-", "")) == signs
    assert play_of(play.story, "one", given).reel == play.reel


MANY = """
- scene: first
  text: [A field.]
  choices: {mateo: {CHOICES}}
  outcomes: [{if: mateo picked c0, to: end}, {to: first}]
- scene: end
  text: [Evening.]
  ending: []
""".replace("CHOICES", ", ".join(f"c{n}: I waited." for n in range(7)))


def test_a_long_way_takes_longer_codes(tell: Tell) -> None:
    story = tell(MANY)
    play = begin(story, "one", 1)
    for digit in [*range(1, 7), *range(1, 7), *range(1, 4)]:
        play = play.moved({"mateo": f"c{digit}"})
    play = play.moved({"mateo": "c0"})
    assert len(code(play)) == 14
    assert play_of(story, "one", code(play)).reel == play.reel


def test_a_number_that_leads_round_for_ever_is_no_code(tell: Tell) -> None:
    story = tell(RING)
    assert refusal(story, "one", _signs(0, story, "one")) == DOES_NOT_FIT
    assert refusal(story, "one", _signs(5, story, "one")) == DOES_NOT_FIT
