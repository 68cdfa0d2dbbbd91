"""What stands on a page."""

from telling import PLAN, Playing, Tell

from game.rules.knowing import Reference
from game.rules.people import people
from game.rules.play import begin
from game.rules.view import Paragraph, chosen, entry_page, first_line, page, tape_page
from game.story.prose import Span, bare
from game.story.words import Words

EN = Words.english()
SCENE = """
- scene: card
  sources: [H-001]
  note: A death.
  skip: He dies. It is winter.
  made: The cold is sourced.
  gap: The notebook stops. <Bread|nan> is not in it.
  text:
    - He had <nan>, he _said_.
    - alvaro: You cut.
    - {paper: Departed., heading: Card 1, reconstruction: yes}
  plain: He had bread.
  choices:
    mateo: {sign: I signed for <nan>., no: I did not.}
    luck: {snow: It snowed., none: No snow.}
  to: end
- {scene: end, place: hut, time: Night, record: invented, voice: dana, text: The end., ending: []}
"""


def test_paragraphs_lines_and_papers(tell: Tell, play: Playing) -> None:
    shown = page(tell(SCENE), play(tell(SCENE)).play.state, EN)
    assert shown.paragraphs == (
        Paragraph(
            "narration", (Span("He had "), Span("nan", "term", "nan"), Span(", he "), Span("said", "stress"), Span("."))
        ),
        Paragraph("line", (Span("You cut."),), "alvaro", "Álvaro"),
        Paragraph("paper", (Span("Departed."),), heading="Card 1", reconstruction=True),
    )
    assert shown.plain == (Paragraph("narration", (Span("He had bread."),)),)


def test_luck_is_never_asked_and_terms_are_met_in_order(tell: Tell, play: Playing) -> None:
    shown = page(tell(SCENE), play(tell(SCENE)).play.state, EN)
    assert [(prompt.who, [option.choice for option in prompt.options]) for prompt in shown.prompts] == [
        ("mateo", ["sign", "no"])
    ]
    assert shown.terms == ("nan",)


def test_how_do_we_know(tell: Tell, play: Playing) -> None:
    shown = page(tell(SCENE), play(tell(SCENE)).play.state, EN)
    assert (shown.record, shown.review, shown.alt) == (
        "invented",
        "Nobody outside has reviewed this yet.",
        "A hut.",
    )
    assert shown.references == (Reference("H-001", "A. Author, A book", "documented", "It was cold.", ""),)


def test_the_words_of_a_pick_that_was_made(tell: Tell, play: Playing) -> None:
    story = tell(SCENE)
    turn = play(story, "mateo sign, luck snow").play.last_move()
    assert turn is not None
    assert chosen(story, turn.state, "luck", turn.picks["luck"], EN) == (Span("It snowed."),)


def test_a_last_page(tell: Tell, play: Playing) -> None:
    shown = page(tell(SCENE), play(tell(SCENE), "mateo no").play.state, EN)
    assert (shown.last, shown.ending, first_line(shown)) == (True, "end", "The end.")


def test_codex_and_tape(tell: Tell) -> None:
    story = tell(SCENE)
    assert entry_page(story, "nan", EN).paragraphs == ((Span("Bread."),),)
    assert (tape_page(story, "two", EN).number, tape_page(story, "two", EN).title) == (2, "Two")


def test_who_is_who_knows_nobody_of_a_later_tape(tell: Tell) -> None:
    cast = PLAN.replace("{name: Mateo, ", "{name: Mateo, full: Mateo Iturbe, about: A stoker., ")
    cast = cast.replace("dana: Dana", "dana: {name: Dana, about: A <nan> trainee., portrait: dana}")
    story = tell("- scene: a\n  text: b\n  ending: []\n", **{"story.yaml": cast})
    first, second = (people(begin(story, tape, 1), EN) for tape in ("one", "two"))
    assert [(person.name, bare(person.about)) for person in first] == [("Mateo Iturbe", "A stoker.")]
    assert [(person.name, bare(person.about), person.portrait) for person in second] == [
        ("Mateo Iturbe", "A stoker.", ""),
        ("Dana", "A nan trainee.", "dana"),
    ]


def test_who_is_who_has_everybody_from_the_page_that_names_him(tell: Tell, play: Playing) -> None:
    more = "dana: Dana\n  pombo: {name: Pombo, about: A stoker.}\n  old: {name: The Old One, about: Old.}"
    cast = PLAN.replace("dana: Dana", more)
    scenes = "- scene: a\n  text: Snow.\n  to: b\n- scene: b\n  text: [Pombos, Pombo and the Old One.]\n  ending: []\n"
    story = tell(scenes, **{"story.yaml": cast})
    first = begin(story, "one", 1)
    assert people(first, EN) == ()
    assert [person.name for person in people(first.pick({}), EN)] == ["Pombo", "The Old One"]
    named = "{tape: one, title: One, time: Now, opens: a, so-far: [Pombo was here.]}"
    told = tell(scenes, **{"story.yaml": cast, "tapes/one/tape.yaml": named})
    assert [person.name for person in people(begin(told, "one", 1), EN)] == ["Pombo"]


def test_a_portrait_changes_with_the_tapes(tell: Tell) -> None:
    later = "{name: Mateo, about: Older., portrait: mateo, later: {portrait: mateo-old, from: two}, "
    story = tell("- scene: a\n  text: b\n  ending: []\n", **{"story.yaml": PLAN.replace("{name: Mateo, ", later)})
    assert [people(begin(story, tape, 1), EN)[0].portrait for tape in ("one", "two")] == ["mateo", "mateo-old"]


def test_a_portrait_is_told_in_the_language_of_the_reader(tell: Tell) -> None:
    seen = "portrait: mateo, alt: A cap., long: A coat too.,"
    later = f"{{name: Mateo, about: Older., {seen} later: {{portrait: mateo-old, from: two, alt: A boina.}}, "
    story = tell("- scene: a\n  text: b\n  ending: []\n", **{"story.yaml": PLAN.replace("{name: Mateo, ", later)})
    basque = Words(
        "eu", {("cast/mateo/alt", "A boina."): "Txapela.", ("cast/mateo/long", "A coat too."): "Berokia ere."}
    )
    told = [people(begin(story, tape, 1), basque)[0] for tape in ("one", "two")]
    assert [(each.alt, each.long) for each in told] == [("A cap.", "Berokia ere."), ("Txapela.", "")]


def test_a_portrait_does_not_change_with_the_tapes_of_another_series(tell: Tell) -> None:
    later = "{name: Mateo, about: Older., portrait: mateo, later: {portrait: mateo-old, from: two}, "
    plan = PLAN.replace("{name: Mateo, ", later).replace(
        "one, two]}", "one]}\n  more: {title: More, folder: tapes, tapes: [two]}"
    )
    story = tell("- scene: a\n  text: b\n  ending: []\n", **{"story.yaml": plan})
    assert people(begin(story, "one", 1), EN)[0].portrait == "mateo"
