"""A scrap of story in, what the player meets out."""

import pytest
from telling import Playing, Tell

from game.rules import engine

LOAF = """
- scene: loaf
  text: A loaf.
  choices:
    mateo:
      even: I cut it even.
      weak: I cut it for the weak.
    alvaro:
      take: I took mine.
      swap: I pushed the bigger piece back.
  outcomes:
    - if: mateo picked weak and alvaro picked swap
      do: [trust mateo alvaro +1, strength nurtas +1]
      to: after
    - to: night
- scene: after
  text:
    - if: mateo picked weak at loaf
      text: He had cut it for the weak.
    - if: trust mateo alvaro >= 2
      text: They ate together.
      else: They ate apart.
  ending: [trust mateo alvaro]
- scene: night
  text: Night.
  ending: []
"""


def test_the_first_outcome_that_holds_is_taken(tell: Tell, play: Playing) -> None:
    story = tell(LOAF)
    assert play(story, "mateo weak, alvaro swap").scene == "after"
    assert play(story, "mateo weak, alvaro take").scene == "night"


def test_text_reads_the_state_after_effects(tell: Tell, play: Playing) -> None:
    told = play(tell(LOAF), "mateo weak, alvaro swap")
    assert told.reads == ["He had cut it for the weak.", "They ate together."]
    assert (told.value("trust alvaro mateo"), told.value("strength nurtas")) == (2, 2)


def test_an_ending_is_named_by_its_values(tell: Tell, play: Playing) -> None:
    story = tell(LOAF)
    told = play(story, "mateo weak, alvaro swap")
    assert engine.ending_id(story, told.play.state) == "after; trust alvaro mateo 2"


def test_picks_may_come_in_any_order(tell: Tell) -> None:
    story = tell(LOAF)
    state = engine.start(story, engine.origin_of(story, story.tapes["one"]))
    one = engine.step(story, state, {"mateo": "weak", "alvaro": "swap"})
    other = engine.step(story, state, {"alvaro": "swap", "mateo": "weak"})
    assert one == other


@pytest.mark.parametrize("picks", [{}, {"mateo": "weak"}, {"mateo": "weak", "alvaro": "eat"}, {"dana": "cut"}])
def test_only_open_picks_of_all_who_choose_make_a_step(tell: Tell, picks: dict[str, str]) -> None:
    story = tell(LOAF)
    state = engine.start(story, engine.origin_of(story, story.tapes["one"]))
    with pytest.raises(engine.NotOpen):
        engine.step(story, state, picks)


def test_a_state_cannot_be_changed(tell: Tell, play: Playing) -> None:
    told = play(tell(LOAF))
    with pytest.raises(AttributeError):
        told.play.state.scene = "night"  # type: ignore[misc]
    with pytest.raises(TypeError):
        told.play.story.scenes["loaf"] = None  # type: ignore[index]


def test_a_choice_alone_says_where_it_leads(tell: Tell, play: Playing) -> None:
    story = tell("""
    - scene: card
      text: The card.
      choices:
        nurtas:
          write: {text: I wrote., do: [signed = yes, nurtas learns lamp], to: end}
          leave: {text: I left it., to: end}
    - scene: end
      text:
        - {if: signed, text: It was written., else: It was blank.}
        - {if: nurtas knows lamp, text: He knew.}
      ending: [signed]
    """)
    assert play(story, "nurtas write").reads == ["It was written.", "He knew."]
    assert play(story, "nurtas leave").reads == ["It was blank."]


def test_a_scene_changes_things_before_its_choices_and_its_outcome_do(tell: Tell, play: Playing) -> None:
    story = tell("""
    - scene: card
      text: The card.
      do: [debt = 2, strength mateo = 0]
      choices:
        mateo:
          pay: {text: I paid., do: debt = 0}
          owe: I owed.
        nurtas:
          rest: {text: I rested., do: strength mateo = 2}
          work: I worked.
      outcomes:
        - {if: mateo picked owe and nurtas picked rest, do: strength mateo = 1, to: end}
        - {to: end}
    - scene: end
      text: The end.
      ending: []
    """)
    for picks, debt, strength in (
        ("mateo pay, nurtas rest", 0, 2),
        ("mateo pay, nurtas work", 0, 0),
        ("mateo owe, nurtas rest", 2, 1),
        ("mateo owe, nurtas work", 2, 0),
    ):
        told = play(story, picks)
        assert (told.value("debt"), told.value("strength mateo")) == (debt, strength)


def test_a_closed_choice_is_not_offered(tell: Tell, play: Playing) -> None:
    story = tell("""
    - scene: door
      text: A door.
      choices:
        mateo:
          push: {text: I pushed., if: strength mateo = 2}
          wait: I waited.
          ask: I asked.
      to: end
    - scene: end
      text: The end.
      ending: []
    """)
    assert play(story).can == {"mateo": ["wait", "ask"]}


DEATH = """
- scene: fever
  text: Fever.
  choices:
    luck:
      takes: {text: It took him., do: mateo dies}
      spares: It spared him.
  to: table
- scene: table
  text:
    - {if: mateo is dead, text: His place was empty.}
    - {if: mateo is alive, text: He sat with us.}
  choices:
    mateo:
      eat: I ate.
      pass: I passed it on.
    alvaro:
      eat: I ate.
      pass: I passed it on.
  outcomes:
    - {if: mateo picked pass, to: end}
    - {to: alone}
- scene: end
  text: {if: mateo picked pass at table, text: He had passed it on.}
  ending: []
- scene: alone
  text:
    - {if: mateo picked eat at table, text: He had eaten.}
    - The end.
  ending: []
"""


def test_the_dead_have_no_choices_and_the_story_goes_on(tell: Tell, play: Playing) -> None:
    story = tell(DEATH)
    told = play(story, "luck takes")
    assert told.reads == ["His place was empty."]
    assert told.can == {"alvaro": ["eat", "pass"]}
    assert play(story, "luck takes; alvaro pass").reads == ["The end."]
    assert play(story, "luck spares; mateo pass, alvaro eat").reads == ["He had passed it on."]


def test_who_is_away_comes_back(tell: Tell, play: Playing) -> None:
    story = tell("""
    - {scene: one, place: hut, time: Night, record: invented, voice: dana, text: One., do: mateo leaves, to: two}
    - scene: two
      text: {if: mateo is away, text: He was away.}
      do: mateo returns
      to: three
    - scene: three
      text: {if: mateo is here, text: He was back.}
      ending: []
    """)
    assert play(story, "").reads == ["He was away."]
    assert play(story, ";").reads == ["He was back."]


def test_a_pick_is_forgotten_when_its_scene_is_played_again_without_him(tell: Tell, play: Playing) -> None:
    story = tell("""
    - scene: round
      text: {if: mateo picked stay at round, text: He had stayed.}
      choices:
        mateo:
          stay: {text: I stayed., if: not visited out}
          go: I went.
      outcomes:
        - {if: mateo picked go, to: out}
        - {to: round}
    - scene: out
      text: {if: mateo picked stay at round, text: He stays., else: He goes.}
      ending: []
    """)
    assert play(story, "mateo stay").reads == ["He had stayed."]
    assert play(story, "mateo stay; mateo go").reads == ["He goes."]


def test_clamped_values_stay_in_their_range(tell: Tell, play: Playing) -> None:
    story = tell("""
    - {scene: one, place: hut, time: Night, record: invented, voice: dana, text: One., do: [debt +2, debt +1], to: two}
    - scene: two
      text: He owed <=debt>.
      do: [debt -1, debt -2, strength mateo = 0]
      to: three
    - scene: three
      text: He owed <=debt>.
      ending: []
    """)
    assert play(story, "").reads == ["He owed two loaves."]
    assert play(story, ";").reads == ["He owed nothing."]


def test_the_next_tape_begins_with_what_is_carried(tell: Tell, play: Playing) -> None:
    story = tell(LOAF.replace("ending: [trust mateo alvaro]", "ending: []"))
    end = play(story, "mateo weak, alvaro swap").play
    after = end.go_on()
    named = engine.values_by_name(story, after.state.values)
    assert after.state.scene == "second"
    assert named == {"trust alvaro mateo": 2, "debt": 1, "mateo picked at loaf": 2}
