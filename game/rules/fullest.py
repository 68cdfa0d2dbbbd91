"""How full the pages of a tape get: for each scene a play that has come to it where there is most to read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from game.rules.play import Play, begin, dice, opened_at
from game.rules.view import passages
from game.story.model import LUCK, Story
from game.story.shape import Name

MOST = 4_000  # pages that are come to one by one; The Lamp has 2,060
THROWN = 200  # plays of a tape that has more
_LONGEST = 200  # pages of such a play; a tape may go round
_CHOICE = 40  # letters that a choice is worth beside its own: it stands on lines of its own, with room about them


def fullest(story: Story, tape: Name) -> dict[Name, Play]:
    """A play at each scene of the tape, where the most that any play comes to is told, offered, and said of luck.

    A scene that none comes to has what the default past of the tape tells there. A tape of more than MOST pages is
    only tried, with dice.
    """
    found = {scene: (0, opened_at(story, scene)) for scene in story.tapes[tape].scenes}
    for play in _pages(story, tape):
        scene, letters = play.state.scene, _letters(play)
        if letters > found[scene][0]:
            found[scene] = letters, play
    return {scene: play for scene, (_, play) in found.items()}


def _pages(story: Story, tape: Name) -> Iterator[Play]:
    """Every page of the tape that a play comes to, with the play; or those of many plays."""
    first = begin(story, tape, 0)
    seen, waiting = {first.state}, [first]
    while waiting and len(seen) <= MOST:
        yield (play := waiting.pop())
        if play.ended():
            continue
        for picks in product(*([choice.name for choice in offered] for offered in play.offered.values())):
            after = play.moved(dict(zip(play.offered, picks, strict=True)))
            if after.state not in seen:
                seen.add(after.state)
                waiting.append(after)
    if waiting:
        for seed in range(THROWN):
            yield from _thrown(story, tape, seed)


def _thrown(story: Story, tape: Name, seed: int) -> Iterator[Play]:
    throw = dice(seed)
    play = begin(story, tape, seed)
    for _ in range(_LONGEST):
        yield play
        if play.ended():
            return
        play = play.moved({who: offered[int(throw() * len(offered))].name for who, offered in play.offered.items()})


def _letters(play: Play) -> int:
    """How much there is on its page."""
    scene, move = play.story.scenes[play.state.scene], play.last_move()
    told = sum(len(passage.text) for passage in passages(scene, play.state))
    asked = sum(_CHOICE + len(each.text) for who, offered in play.offered.items() if who != LUCK for each in offered)
    luck = move.picks.get(LUCK) if move else None
    return told + asked + (len(play.story.scenes[move.state.scene].choices[LUCK][luck].text) if move and luck else 0)
