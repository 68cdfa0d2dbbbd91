"""How far a long command is, and nobody to tell it to."""

from io import StringIO

from game.writer.progress import Progress


class Gone(StringIO):
    """A terminal that was closed."""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        raise BrokenPipeError


def test_a_terminal_that_is_gone_stops_nothing() -> None:
    progress = Progress(Gone(), began=float("-inf"))
    progress.say("half")
    progress.clear()
    progress.say("all")
    assert progress.stream is None
