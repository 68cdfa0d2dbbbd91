"""What can be typed after `python -m game`."""

from __future__ import annotations

import argparse
from pathlib import Path

from game import __version__, files


def parser() -> argparse.ArgumentParser:
    """Gives a namespace with `command` (None without one), and what that command takes."""
    typed = argparse.ArgumentParser(prog="game", description="Five Hundred Metres: a story in a window or a terminal.")
    typed.add_argument("--version", action="version", version=__version__)
    _playing(typed, tape="", story=files.story_folder())
    commands = typed.add_subparsers(dest="command", metavar="COMMAND")
    _playing(commands.add_parser("play", help="play in a window; this is what happens without a command"))
    _playing(commands.add_parser("terminal", help="play in this terminal"))
    check = commands.add_parser("check", help="say what is wrong with a story's files")
    _on_folder(check)
    check.add_argument("--format", choices=("text", "json"), default="text")
    _on_folder(commands.add_parser("schema", help="write schema.json, by which editors complete a story's names"))
    words = commands.add_parser("words", help="the other languages")
    words.add_argument("what", choices=("update",), help="bring their files up to the story as it is now")
    _on_folder(words)
    _shooting(commands.add_parser("shot", help="write a page as a picture"))
    return typed


def _playing(
    parser: argparse.ArgumentParser, *, tape: str = argparse.SUPPRESS, story: str | Path = argparse.SUPPRESS
) -> None:
    """Both can stand before or after the command's name; a command must not reset what stood before it."""
    parser.add_argument("--tape", metavar="NAME", default=tape, help="begin with this tape")
    parser.add_argument("--story", metavar="FOLDER", type=Path, default=story, help="another story than ours")


def _on_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", default=files.story_folder())


def _shooting(parser: argparse.ArgumentParser) -> None:
    _playing(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--scene", metavar="ID", default="", help="the page of this scene")
    pages = ("title", "tapes", "opening", "codex", "settings", "saves", "history")
    what.add_argument("--page", choices=pages, default="title", help="or another page")
    parser.add_argument("-o", dest="out", metavar="FILE.png", type=_picture, required=True)
    parser.add_argument(
        "--size", metavar="WxH", type=_size, default=(1920, 1080), help="in pixels; 1920x1080 if not given"
    )
    parser.add_argument("--lang", metavar="CODE", default="en")
    parser.add_argument("--theme", choices=("cream", "dark", "white", "black"), default="cream")
    parser.add_argument("--text-size", type=int, choices=(100, 125, 150, 175, 200), default=100)
    parser.add_argument("--face", choices=("literata", "sans", "andika"), default="literata")
    parser.add_argument("--leaf", metavar="N", type=_leaf, default=1, help="which leaf of a long page, from 1")


def _picture(text: str) -> Path:
    if not text.lower().endswith(".png"):
        raise argparse.ArgumentTypeError("the picture's name must end with .png")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("a size is written like 1920x1080")
    size = int(width[:6]), int(height[:6])
    if not (1024 <= size[0] <= 7680 and 640 <= size[1] <= 4320):
        raise argparse.ArgumentTypeError("from 1024x640 to 7680x4320")
    return size


def _leaf(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text[:4]) <= 999):
        raise argparse.ArgumentTypeError("leaves are counted from 1")
    return int(text[:4])
