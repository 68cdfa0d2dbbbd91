"""The commands about proof: walk every play, replay one that was found, explain a code."""

from __future__ import annotations

import json
import re
import textwrap
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from game.rules.engine import State
from game.rules.view import chosen, first_line, page
from game.story import prose
from game.story.codes import CARDS, card, hint, sentence
from game.story.model import Story
from game.story.source import plain
from game.story.words import Words
from game.writer import kept, report, witness
from game.writer.answer import CLEAN, PROBLEMS, Answer, Refused
from game.writer.example import problem_of
from game.writer.explore import explore
from game.writer.given import moves_in
from game.writer.walk import Limits
from game.writer.wander import Say

WIDTH = 100
_EXAMPLES = (("Such as this:", "fails"), ("Mended:", "mended"))
_BLANK = re.compile(r"\{\w+\}")


def prove(story: Story, options: Namespace, say: Say) -> Answer:
    """Walks everything; the answer is clean only where the whole is proved and nothing is wrong with it."""
    limits = Limits(states=options.limit) if options.limit else Limits()
    proof = explore(story, limits, say, kept=None if options.fresh else kept.cache_folder())
    code = CLEAN if proof.clean else PROBLEMS
    if options.json:
        return Answer(json.dumps(report.as_json(proof), ensure_ascii=False, indent=2), code)
    return Answer("\n".join(report.as_text(proof, options.folder)), code)


def replayed(story: Story, file: Path) -> Answer:
    """The way a file of moves goes, page by page: where, what is read first, and what is picked. Raises Refused."""
    moves = moves_in(file)
    try:
        pages = witness.replay(story, moves)
    except witness.Misfit as misfit:
        raise Refused(f"These moves do not fit the story. {misfit}", PROBLEMS) from None
    picks = [picked for _, picked in moves["tapes"][-1]["moves"]]
    return Answer("\n".join(_told(story, state, picked) for state, picked in zip(pages, [*picks, {}], strict=True)))


def _told(story: Story, state: State, picks: dict[str, str]) -> str:
    words = Words.english()
    shown = page(story, state, words)
    lines = [f"{state.scene}: {textwrap.shorten(first_line(shown), WIDTH, placeholder=' …')}"]
    for who, choice in picks.items():
        label = prose.bare(chosen(story, state, who, choice, words))
        lines.append(f"    {who} {choice}: {label}")
    if shown.last:
        lines.append(f"    The end: {shown.ending}")
    return "\n".join(lines)


def explained(code: str) -> Answer:
    """What a code means, an example that has the fault, and the same one mended. Raises Refused."""
    known = sorted(path.name.partition("-")[0] for path in CARDS.glob("*.yaml"))
    if code.upper() not in known:
        raise Refused(f"There is no code “{code}”. There are: {', '.join(known)}.")
    (path,) = CARDS.glob(f"{code.upper()}-*.yaml")
    told, written = card(code.upper()), plain(path)
    fails, mended = (_as_example(head, written.get(key, "")) for head, key in _EXAMPLES)
    if problem := problem_of(written):
        of_all = replace(problem, near="")  # another name would be near in another story
        parts = [fails, sentence(problem), hint(of_all), told.about, mended]
    else:
        parts = [*(_BLANK.sub("…", part) for part in (told.sentence, told.hint)), told.about, fails, mended]
    return Answer("\n\n".join(part for part in (f"{told.code}  {told.title}", *parts) if part))


def _as_example(head: str, text: str) -> str:
    return f"{head}\n\n{textwrap.indent(text.rstrip(), '    ')}" if text else ""
