"""`play` plays a story that `tell` told. Every play runs twice: straight through, and with a save and a resume between
any two pages.
"""

import pytest
from telling import Played, Playing, saved

from game.rules.play import begin
from game.story.model import Story


@pytest.fixture(params=["straight", "saved"])
def play(request: pytest.FixtureRequest) -> Playing:
    """`play(story, "mateo even, luck snow; ; nurtas write")`: each page's picks, a page that only goes on left empty.

    Whoever is not named is drawn for.
    """
    keep = saved if request.param == "saved" else lambda play: play

    def playing(story: Story, picks: str | None = None, *, seed: int = 1, **people: int) -> Played:
        run = keep(begin(story, "one", seed, people))
        for turn in [] if picks is None else picks.split(";"):
            made = dict(pick.split() for pick in turn.split(",") if pick.strip())
            everybody = made.keys() == run.offered.keys()
            run = keep(run.moved(made) if everybody else run.pick(made))
        return Played(run)

    return playing
