"""A small story in more than one language."""

from pathlib import Path

from game.rules import engine
from game.rules.engine import State
from game.story import load_story, po
from game.story.model import Story
from game.story.po import Translation

FILES = {
    "story.yaml": """
story: spoken
title: A small story
version: 1
cast:
  mateo: {name: Mateo, seat: yes, heading: To Anselmo}
  nurtas: {name: Nurtas, seat: yes}
pairs:
  - {between: [mateo, nurtas], crosses: 3}
values:
  debt: {from: 0, to: 2, words: [nothing, one loaf, two loaves]}
series:
  tapes: {title: Tapes, folder: tapes, tapes: [one]}
""",
    "places.yaml": "- {place: hut, title: The hut, alt: A hut in snow.}",
    "sources.yaml": "- {source: H-001, title: A book, standing: documented, says: It was cold.}",
    "codex/terms.yaml": "- {entry: nan, kind: term, title: nan, said: nahn, text: [Bread., Kept dry.], sources: H-001}",
    "tapes/one/tape.yaml": """
{tape: one, title: One loaf, time: Winter, opens: loaf, note: Hunger., so-far: Nothing yet.,
 says: [{text: They ate <nan>., sources: H-001}]}
""",
    "tapes/one/scenes.yaml": """
- scene: loaf
  place: hut
  time: Night
  record: documented
  sources: H-001
  made: The loaf is made up.
  voice: mateo
  note: Hunger.
  skip: A loaf was cut. Nobody spoke.
  text:
    - A loaf is mud with a _crust_. Somebody owes <=debt>.
    - if: trust mateo nurtas >= 2
      text:
        - nurtas: You cut. I choose.
        - He held it against his coat.
      else:
        - nurtas: You cut. I choose.
    - nurtas: <nan> first, words after.
    - {paper: Iturbe. Departed., heading: Card 1}
  plain: He cut the bread.
  gap: The notebook does not say how it was cut.
  choices:
    mateo:
      even: I cut it even.
      weak: {text: I gave <Nan|nan> to the weak., do: [debt = 1, trust mateo nurtas = 3]}
    luck: {snow: It snowed.}
  to: after
- scene: after
  place: hut
  time: Later
  record: invented
  voice: nurtas
  alt: A road.
  text: Then it was over.
  choices:
    nurtas:
      again: {text: Back to the loaf., to: loaf}
      end: {text: Enough., to: end}
- {scene: end, place: hut, time: '1989', record: invented, voice: mateo, text: That is all., ending: [debt]}
""",
}

SPANISH = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "loaf"
msgid "A loaf is mud with a _crust_. Somebody owes <=debt>."
msgstr "Un pan es barro con _corteza_. Alguien debe <=debt>."

msgctxt "loaf:nurtas if trust mateo nurtas >= 2"
msgid "You cut. I choose."
msgstr "Tú cortas. Yo elijo."

msgctxt "loaf:nurtas if not (trust mateo nurtas >= 2)"
msgid "You cut. I choose."
msgstr "Usted corta. Yo elijo."

#, fuzzy
#| msgid "I cut it."
msgctxt "loaf/mateo/even"
msgid "I cut it even."
msgstr "Lo corté."

msgctxt "value/debt"
msgid "one loaf"
msgstr "un pan"

msgctxt "ui"
msgid "Saved in slot {number}."
msgstr "Guardado en el hueco {number}."

#~ msgctxt "loaf/gap"
#~ msgid "The notebook does not say."
#~ msgstr "El cuaderno no lo dice."
"""


def spoken(folder: Path, spanish: str | None = SPANISH, **files: str) -> Path:
    """The folder, filled with the story and words/es.po; `files` replace those of the same name."""
    words = {} if spanish is None else {"words/es.po": spanish}
    for name, text in (FILES | words | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def story_in(folder: Path) -> Story:
    story, problems = load_story(folder)
    assert story is not None, problems
    return story


def states(story: Story) -> list[State]:
    """Every page of the story that can be reached."""
    todo = [engine.start(story, engine.origin_of(story, tape)) for tape in story.tapes.values()]
    seen: dict[State, None] = {}
    while todo:
        state = todo.pop()
        if state in seen:
            continue
        seen[state] = None
        picks: list[dict[str, str]] = [{}]
        for who, offered in engine.choices(story, state).items():
            picks = [{**made, who: choice.name} for made in picks for choice in offered]
        if not engine.is_last(story, state):
            todo += [engine.step(story, state, made) for made in picks]
    return list(seen)


def entries(folder: Path) -> dict[tuple[str, str], Translation]:
    """What stands in words/es.po, by context and text."""
    book, problems = po.read_book(folder, "words/es.po")
    assert book is not None, problems
    return {(t.context, t.text): t for t in book.translations}
