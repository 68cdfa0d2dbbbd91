"""The commands of the writer's desk: what was typed → what is answered. Nothing is printed here."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from game.story import load_story, words
from game.story.codes import listed, shown
from game.story.model import Story
from game.story.schema import FILE, schema_text
from game.writer import graph, kept, report, told
from game.writer.answer import CLEAN, PROBLEMS, USAGE, Answer, Refused
from game.writer.articles import articles
from game.writer.asked import folder_there, known
from game.writer.bibliography import MARK, bibliography
from game.writer.count import as_text, count
from game.writer.coverage import coverage
from game.writer.explore import explore
from game.writer.given import proof_in
from game.writer.graph import Known
from game.writer.new_story import new_story
from game.writer.pen import write, write_ours
from game.writer.plays import try_plays
from game.writer.plural import plural
from game.writer.proving import explained, prove, replayed
from game.writer.rename import rename
from game.writer.script import FOLDER
from game.writer.translate import update
from game.writer.wander import Say, wander, whole

STDOUT = Path("-")


def answer(options: Namespace, say: Say) -> Answer:
    """Does what was typed; `say` hears how far it is."""
    try:
        return COMMANDS[options.command](options, say)
    except Refused as why:
        return Answer("", why.code, str(why))
    except OSError as error:
        return Answer("", USAGE, f"{error.filename or 'A file'} cannot be read or written ({error.strerror or error}).")


def _test(options: Namespace, say: Say) -> Answer:
    story = _story(options.folder)
    tried, problems = try_plays(options.folder, story)
    if problems:
        return Answer(listed(problems, options.folder), PROBLEMS)
    if not tried and not options.gate:
        return Answer(f"There are no plays in {options.folder / FOLDER} yet; docs/writing.md says how to write one.")
    met = coverage(story, (passed for one in tried for passed in one.passed))
    lines = [*told.told_plays(tried, options.folder), "", *told.told_coverage(met, everything=options.all)]
    short = met.least < options.gate
    if short:
        lines.append(f"\nThe gate is {options.gate} %, and {met.least} % is the least of these.")
    failed = any(one.problem for one in tried)
    return Answer("\n".join(lines), PROBLEMS if failed or short else CLEAN)


def _wander(options: Namespace, say: Say) -> Answer:
    story = _story(options.folder)
    tapes = (known("tape", options.tape, story.tapes),) if options.tape else whole(story)
    found = wander(story, tapes, options.plays, seed=options.seed, policy=options.policy, say=say)
    if options.json:
        return Answer(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    return Answer("\n".join(told.told_wandering(found)))


def _schema(options: Namespace, say: Say) -> Answer:
    folder_there(options.folder)
    path = options.folder / FILE
    text = schema_text(options.folder).encode()
    try:
        if path.is_file() and path.read_bytes() == text:
            return Answer(f"{path} is as it should be.")
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}).") from None
    write({path: text})
    return Answer(f"{path} is written.")


def _words(options: Namespace, say: Say) -> Answer:
    folder_there(options.folder)
    found, problems = update(options.folder)
    lines = [
        f"{tally.language}: {tally.said} of {tally.passages} passages, {tally.fuzzy} to be looked at again, "
        f"{tally.missing} missing ({tally.per_cent} %)" + ("" if tally.changed else "; nothing changed")
        for tally in found.tallies
    ]
    lines += [f"\n{shown(problem, options.folder)}" for problem in problems]
    if not lines:
        where = options.folder / words.FOLDER
        return Answer(f"There is no language in {where} yet; docs/translating.md says how to begin one.")
    broken = any(problem.severity == "error" for problem in problems)
    return Answer("\n".join(lines), PROBLEMS if broken else CLEAN)


def _rename(options: Namespace, say: Say) -> Answer:
    folder_there(options.folder)
    done = rename(options.folder, options.kind, options.old, options.new)
    places, files = plural(done.places, "place"), plural(done.files, "file")
    return Answer(f"{options.kind} {options.old} → {options.new}: {places} in {files}.")


def _new(options: Namespace, say: Say) -> Answer:
    files = new_story(options.folder)
    return Answer(
        "\n".join([f"{options.folder} holds a story of {len(files)} files:", *(f"    {name}" for name in files)])
    )


def _count(options: Namespace, say: Say) -> Answer:
    if options.bibliography and options.bibliography.is_dir() and options.folder is options.story:
        # The story's folder is the last word, and the option is greedy: it takes it for its file.
        options.folder, options.bibliography = options.bibliography, STDOUT
    story = _story(options.folder)
    if options.bibliography is None:
        return Answer("\n".join(as_text(count(options.folder, story, say))))
    text = bibliography(story)
    if options.bibliography == STDOUT:
        return Answer(text.rstrip("\n"))
    write_ours(options.bibliography, text, MARK)
    return Answer(f"{options.bibliography} is written: {plural(len(story.sources), 'source')}.")


def _graph(options: Namespace, say: Say) -> Answer:
    story = _story(options.folder)
    wandered = wander(story, whole(story), options.plays, say=say)
    if options.proof:
        proof = proof_in(options.proof)
    else:
        proof = report.as_json(explore(story, say=say, kept=kept.cache_folder()))
    known = Known(wandered, proof)
    write_ours(options.out, graph.page(story, known, articles(story, known)), graph.MARK)
    return Answer(f"{options.out} is drawn: {plural(len(story.scenes), 'scene')}.")


def _explore(options: Namespace, say: Say) -> Answer:
    return prove(_story(options.folder), options, say)


def _explain(options: Namespace, say: Say) -> Answer:
    return explained(options.code)


def _moves(options: Namespace, say: Say) -> Answer:
    return replayed(_story(options.story), options.moves)


COMMANDS: Mapping[str, Callable[[Namespace, Say], Answer]] = {
    "test": _test,
    "wander": _wander,
    "schema": _schema,
    "words": _words,
    "rename": _rename,
    "new": _new,
    "count": _count,
    "graph": _graph,
    "explore": _explore,
    "explain": _explain,
    "play": _moves,
}


def _story(folder: Path) -> Story:
    """The story, which has to be a whole one. Raises Refused."""
    folder_there(folder)
    story, problems = load_story(folder)
    if story is None:
        raise Refused(listed([p for p in problems if p.severity == "error"], folder), PROBLEMS)
    return story
