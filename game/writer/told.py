"""Plays and their numbers, as the writer reads them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from game.story import codes
from game.writer.coverage import KINDS, Coverage
from game.writer.plays import Tried
from game.writer.plural import plural
from game.writer.wander import Spread, Wandered

MOST_MISSING = 30  # lines of what no play has met, unless all are asked for


def told_plays(tried: Sequence[Tried], folder: Path) -> Iterator[str]:
    """Each play that failed, with the whole way there; then how many there were."""
    for one in tried:
        if one.problem is not None:
            yield f"“{one.script.play}” does not go as it is written.\n{codes.shown(one.problem, folder)}"
            if one.near:
                yield f"The nearest that stands there: “{one.near}”"
            yield "The way there:\n" + "\n".join(_way(one)) + "\n"
    failed = sum(one.problem is not None for one in tried)
    yield (
        f"{plural(len(tried), 'play')}, {failed} of them failed."
        if failed
        else f"{plural(len(tried), 'play')}, as written."
    )


def _way(tried: Tried) -> Iterator[str]:
    width = max((len(scene) for scene, _ in tried.way), default=0)
    before = ""
    for scene, what in tried.way:
        yield f"    {scene if scene != before else '':<{width}}  {what}"
        before = scene


def told_coverage(coverage: Coverage, *, everything: bool) -> Iterator[str]:
    """The table, and the places of what is missing."""
    for kind in KINDS:
        met, there = coverage.count(kind)
        yield f"{kind:<11}{met:>7,} of {there:>6,}{coverage.per_cent(kind):>6} %"
    missing = coverage.missing
    shown = missing if everything else missing[:MOST_MISSING]
    if missing:
        yield "\nNo play comes to:"
    yield from (f"    {part.at}  {part.what}" for part in shown)
    if len(missing) > len(shown):
        yield f"    … and {len(missing) - len(shown):,} more; --all shows them."


def told_wandering(found: Wandered) -> Iterator[str]:
    yield f"{plural(found.plays, 'play')}, policy “{found.policy}”"
    yield _spread("words", found.words)
    yield _spread("decisions", found.decisions)
    if found.alive:
        yield "alive at the end: " + _list(f"{man} {share:.1%}" for man, share in found.alive.items())
    if found.trust:
        yield "trust at the end: " + _list(f"{pair} {mean:.2f}" for pair, mean in found.trust.items())
    yield "endings:"
    for name, count in found.endings.items():
        yield f"    {count / found.plays:>6.1%}  {name}"


def _spread(what: str, spread: Spread) -> str:
    return f"{what}: {spread.mean:,.1f} on average, {spread.min:,} to {spread.max:,}"


def _list(parts: Iterable[str]) -> str:
    return ", ".join(parts)
