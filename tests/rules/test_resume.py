"""Records from elsewhere, records cut short, and records of a story that has changed since."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import Playing, Tell, scrap

from game.rules import resume as resuming
from game.rules.play import begin
from game.rules.resume import BadRecord, resume
from game.story import load_story
from game.story.model import Story
from game.story.words import Notice

STORY = """
- {scene: road, place: hut, time: Night, record: invented, voice: dana, text: A road., to: loaf}
- scene: loaf
  text: A loaf.
  choices:
    mateo: {even: I cut it even., weak: I cut it for the weak.}
    luck: {snow: It snowed., none: No snow.}
  to: card
- scene: card
  text: A card.
  choices:
    nurtas: {write: {text: I wrote., to: page}, leave: {text: I left it., to: page}}
- {scene: page, place: hut, time: Night, record: invented, voice: dana, text: A page., to: end}
- {scene: end, place: hut, time: Night, record: invented, voice: dana, text: The end., ending: []}
"""
PICKS = "; mateo weak, luck none; nurtas leave;"


def test_it_resumes_where_it_was(tell: Tell, play: Playing) -> None:
    story = tell(STORY)
    told = play(story, PICKS).play
    again, said = resume(story, told.record("now"))
    assert (again.state, said) == (told.state, [])


def test_only_prose_changed_and_nothing_is_said(tell: Tell, play: Playing) -> None:
    record = play(tell(STORY), PICKS).play.record("now")
    _, said = resume(tell(STORY.replace("A card.", "The card.")), record)
    assert said == []


def test_a_move_that_no_longer_fits_ends_the_replay(tell: Tell, play: Playing) -> None:
    record = play(tell(STORY), PICKS).play.record("now")
    again, said = resume(tell(STORY.replace("leave:", "burn:")), record)
    assert again.state.scene == "card"
    assert said == [Notice(resuming.CHANGED), Notice(resuming.STOPPED, {"decision": 2, "decisions": 2})]


def test_a_new_scene_in_between_is_walked_through(tell: Tell, play: Playing) -> None:
    record = play(tell(STORY), PICKS).play.record("now")
    added = "- {scene: new, place: hut, time: Night, record: invented, voice: dana, text: New., to: card}\n"
    again, said = resume(tell(STORY.replace("  to: card", "  to: new") + added), record)
    assert (again.state.scene, said) == ("end", [Notice(resuming.CHANGED)])


def test_the_page_it_was_saved_at_is_gone(tell: Tell, play: Playing) -> None:
    record = play(tell(STORY), "; mateo weak, luck none; nurtas leave").play.record("now")
    again, said = resume(tell(STORY.replace("scene: page", "scene: leaf").replace("to: page", "to: leaf")), record)
    assert again.state.scene == "leaf"
    assert said == [Notice(resuming.CHANGED), Notice(resuming.ELSEWHERE)]


def test_an_origin_that_no_longer_fits_becomes_the_default_past(tell: Tell, play: Playing) -> None:
    record = json.loads(json.dumps(play(tell(STORY), PICKS).play.go_on().record("now")))
    record["tapes"][1]["origin"]["values"]["courage"] = 3
    again, said = resume(tell(STORY), record)
    assert (again.tape, again.state.values, said) == (
        "two",
        again.story.tapes["two"].first,
        [Notice(resuming.PAST_LOST)],
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": 2}, resuming.NEWER),
        ({"format": "1"}, resuming.FOREIGN),
        ({"format": True}, resuming.FOREIGN),
        ({"story": "another"}, resuming.FOREIGN),
        ({"tapes": []}, resuming.FOREIGN),
        ({"people": {"mateo": 3}}, resuming.FOREIGN),
        ({"seed": True}, resuming.FOREIGN),
        ({"at": None}, resuming.FOREIGN),
    ],
)
def test_a_record_from_elsewhere(tell: Tell, play: Playing, change: dict[str, object], message: str) -> None:
    record = play(tell(STORY), PICKS).play.record("now")
    with pytest.raises(BadRecord, match=f"^{message}$"):
        resume(tell(STORY), record | change)


def test_a_tape_that_is_gone(tell: Tell, play: Playing) -> None:
    record = json.loads(json.dumps(play(tell(STORY), PICKS).play.record("now")).replace('"one"', '"zero"'))
    with pytest.raises(BadRecord, match=f"^{resuming.NO_TAPE}$"):
        resume(tell(STORY), record)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["loaf", "mateo", "one"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    found, _ = load_story(scrap(tmp_path_factory.mktemp("resumed"), STORY))
    assert found is not None
    return found


@given(data=st.data())
def test_no_record_whatever_does_more_than_be_refused(story: Story, data: st.DataObject) -> None:
    record = json.loads(json.dumps(begin(story, "one", 1).pick({}).pick({"mateo": "even"}).record("now")))
    place = data.draw(st.sampled_from(["format", "seed", "people", "tapes", "at", "rules", "story", "move", "origin"]))
    junk = data.draw(JSON)
    if place == "move":
        record["tapes"][0]["moves"].insert(data.draw(st.integers(0, 1)), junk)
    elif place == "origin":
        record["tapes"][0]["origin"] = junk
    else:
        record[place] = junk
    try:
        again, _ = resume(story, record)
    except BadRecord as refused:
        assert str(refused) in resuming.SENTENCES
    else:
        assert again.state.scene in story.scenes
