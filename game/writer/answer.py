"""What a command of the writer's desk answers."""

from __future__ import annotations

from dataclasses import dataclass

CLEAN, PROBLEMS, USAGE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, what is complained of, and the exit code: 0 clean, 1 problems, 2 a call that cannot be."""

    text: str
    code: int = CLEAN
    complaint: str = ""


class Refused(Exception):
    """What was asked for cannot be done, and nothing was; the message says why, the code how it ends."""

    def __init__(self, why: str, code: int = USAGE) -> None:
        super().__init__(why)
        self.code = code
