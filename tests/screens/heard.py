"""What is heard in a play of a tape, page by page, and why: `python tests/screens/heard.py TAPE [SEED]`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from game import files
from game.rules.hearing import hearing
from game.rules.play import Play, begin
from game.story import load_story
from game.story.slots import pair_name


def main(tape: str, seed: int) -> None:
    story, _ = load_story(files.story_folder())
    assert story is not None
    play, before = begin(story, tape, seed), ""
    while True:
        here = hearing(story, play.state)
        place = here.place or "silence"
        print(f"{here.scene:24}{place if place != before else '·':10}{said(play)}")
        before = place
        if play.ended():
            return
        play = play.moved({who: play.drawn(who) for who in play.offered})


def said(play: Play) -> str:
    """The motif, and the trust that decided who plays in it."""
    named = play.story.scenes[play.state.scene].motif
    if not named:
        return ""
    trust = (
        f"{' and '.join(pair.between)} {play.state.values[play.story.slot_of[pair_name(*pair.between)]]}"
        f" (together from {pair.crosses})"
        for pair in play.story.pairs
        if set(pair.between) <= set(named)
    )
    return f"{'-'.join(hearing(play.story, play.state).motif)}, asked for {', '.join(named)}; {'; '.join(trust)}"


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1)
