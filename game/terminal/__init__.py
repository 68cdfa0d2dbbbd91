"""The story in a terminal: read from top to bottom, answered by number, letter or arrow."""

from game.terminal.asking import Keyboard, Lines, answers
from game.terminal.sitting import Sitting

__all__ = ["Keyboard", "Lines", "Sitting", "answers"]
