"""One sitting: who is asked, who answers for himself, luck, undo, tapes one after the other."""

from collections import Counter

import pytest
from telling import Playing, Tell

from game.rules import engine
from game.rules.play import Asked, begin, opened_at
from game.rules.resume import resume

TABLE = """
- scene: table
  text: A loaf.
  choices:
    mateo: {even: I cut it even., weak: I cut it for the weak.}
    alvaro: {take: I took mine., swap: I pushed it back.}
    nurtas: {eat: I ate., wait: {text: I waited., lean: 3}}
    luck: {snow: {text: It snowed., weight: 2}, none: No snow.}
  to: after
- scene: after
  voice: dana
  text: {if: nurtas picked eat at table, text: He ate., else: He waited.}
  choices:
    dana: {cut: {text: I cut it., to: end}, keep: {text: I kept it., to: end}}
- {scene: end, place: hut, time: Night, record: invented, voice: dana, text: The end., ending: []}
"""


def test_alone_one_picks_for_the_voice_of_the_scene(tell: Tell, play: Playing) -> None:
    story = tell(TABLE)
    assert play(story).play.asked() == (Asked(0, "mateo"),)
    assert play(tell(TABLE.replace("text: A loaf.", "voice: nurtas\n  text: A loaf."))).play.asked() == (
        Asked(0, "nurtas"),
    )


def test_each_person_picks_for_all_his_men(tell: Tell, play: Playing) -> None:
    story = tell(TABLE)
    two = play(story, mateo=0, alvaro=1, nurtas=1).play
    three = play(story, mateo=2, alvaro=1, nurtas=0).play
    assert two.asked() == (Asked(0, "mateo"), Asked(1, "alvaro"), Asked(1, "nurtas"))
    assert three.asked() == (Asked(0, "nurtas"), Asked(1, "alvaro"), Asked(2, "mateo"))


def test_he_picks_first_for_the_voice_of_the_scene(tell: Tell, play: Playing) -> None:
    story = tell(TABLE.replace("text: A loaf.", "voice: nurtas\n  text: A loaf."))
    assert play(story, mateo=0, alvaro=1, nurtas=0).play.asked() == (
        *(Asked(0, "nurtas"), Asked(0, "mateo"), Asked(1, "alvaro")),
    )


def test_where_two_sit_nothing_but_luck_is_drawn(tell: Tell, play: Playing) -> None:
    """Whatever the seed, and after a save was taken up again."""
    story = tell(TABLE)
    for seed in range(20):
        first = begin(story, "one", seed, {"mateo": 0, "alvaro": 1, "nurtas": 0})
        again = resume(story, first.record("2026-11-23T12:00"))[0]
        moves = [each.pick({"mateo": "even", "alvaro": "swap", "nurtas": "eat"}).last_move() for each in (first, again)]
        assert moves[0] == moves[1] and moves[0] is not None
        assert {who: moves[0].picks[who] for who in story.seats} == {"mateo": "even", "alvaro": "swap", "nurtas": "eat"}


def test_a_save_of_two_who_were_not_asked_for_everybody_is_taken_up(tell: Tell) -> None:
    """As older versions kept it: what a man did by himself stands among the moves."""
    record = begin(tell(TABLE), "one", 1, {"mateo": 0, "alvaro": 1, "nurtas": 0}).record("2026-11-23T12:00")
    picks = {"mateo": "even", "alvaro": "swap", "nurtas": "wait", "luck": "snow"}
    tapes = [{**record["tapes"][0], "moves": [["table", picks]]}]  # type: ignore[index]
    taken_up, said = resume(tell(TABLE), record | {"tapes": tapes, "at": "after"})
    assert (taken_up.state.scene, said) == ("after", [])


def test_somebody_without_a_seat_is_picked_for_by_the_first_person(tell: Tell, play: Playing) -> None:
    assert play(tell(TABLE), "mateo even, alvaro take, nurtas eat", mateo=0, alvaro=1, nurtas=2).play.asked() == (
        Asked(0, "dana"),
    )


def test_the_rest_answer_for_themselves_and_it_is_a_move(tell: Tell, play: Playing) -> None:
    turn = play(tell(TABLE), "mateo even").play.last_move()
    assert turn is not None
    assert turn.picks.keys() == {"mateo", "alvaro", "nurtas", "luck"}


@pytest.mark.parametrize("picks", [{}, {"alvaro": "take"}, {"mateo": "even", "alvaro": "take"}, {"mateo": "burn"}])
def test_only_those_asked_are_picked_for(tell: Tell, play: Playing, picks: dict[str, str]) -> None:
    with pytest.raises(engine.NotOpen):
        play(tell(TABLE)).play.pick(picks)


def test_luck_and_leaning_fall_as_they_are_weighted(tell: Tell) -> None:
    story = tell(TABLE)
    turns = [begin(story, "one", seed).pick({"mateo": "even"}).last_move() for seed in range(3000)]
    drawn = Counter((turn.picks["luck"], turn.picks["nurtas"]) for turn in turns if turn)
    snow = sum(count for (luck, _), count in drawn.items() if luck == "snow")
    wait = sum(count for (_, nurtas), count in drawn.items() if nurtas == "wait")
    assert 1920 < snow < 2080  # two thirds of 3,000, three standard deviations either way; the seeds are fixed
    assert 2180 < wait < 2320  # three quarters


def test_going_back_meets_the_same_luck(tell: Tell, play: Playing) -> None:
    after = play(tell(TABLE), "mateo even", seed=5).play
    before = after.back()
    assert before is not None and before.back() is None
    again = before.pick({"mateo": "even"})
    other = before.pick({"mateo": "weak"}).last_move()
    assert again == after
    assert other is not None and other.picks["luck"] == after.last_move().picks["luck"]  # type: ignore[union-attr]


def test_history_is_every_page_left(tell: Tell, play: Playing) -> None:
    told = play(tell(TABLE), "mateo even; dana cut")
    assert [turn.state.scene for turn in told.play.history()] == ["table", "after"]
    assert told.play.ended()


def test_tapes_follow_one_another_and_undo_crosses_between_them(tell: Tell, play: Playing) -> None:
    end = play(tell(TABLE), "mateo even; dana cut").play
    second = end.go_on()
    assert (end.next_tape(), second.tape, second.next_tape(), second.ended()) == ("two", "two", None, True)
    assert second.back() == end


def test_nothing_follows_before_the_end(tell: Tell, play: Playing) -> None:
    with pytest.raises(engine.NotOpen):
        play(tell(TABLE)).play.go_on()


def test_a_play_opened_at_any_scene_has_the_past_of_its_tape(tell: Tell) -> None:
    story = tell(TABLE)
    play = opened_at(story, "after")
    assert (play.state.scene, play.tape, play.back()) == ("after", next(iter(story.tapes)), None)
    assert play.reel.origin.values == begin(story, play.tape, 0).reel.origin.values
    assert play.pick({"dana": "cut"}).ended()
