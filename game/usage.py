"""What can be typed after `python -m game`."""

from __future__ import annotations

import argparse
import re
from functools import partial
from pathlib import Path

from game import __version__, files, looks
from game.story.model import TAGS


def parser() -> argparse.ArgumentParser:
    """Gives a namespace with `command` (None without one), and what that command takes."""
    what = "Five Hundred Metres: a story in a window or a terminal. With a screen reader: python -m game terminal"
    typed = argparse.ArgumentParser(prog="game", description=what)
    typed.add_argument("--version", action="version", version=__version__)
    _playing(typed, tape="", story=files.story_folder())
    commands = typed.add_subparsers(dest="command", metavar="COMMAND")
    play = commands.add_parser("play", help="play in a window; this is what happens without a command")
    _playing(play)
    play.add_argument("--moves", metavar="FILE", type=Path, help="tell the way that moves found by explore go, and end")
    _writing(play)
    _playing(commands.add_parser("terminal", help="play in this terminal, with a screen reader or without"))
    check = commands.add_parser("check", help="say what is wrong with a story's files")
    _on_folder(check)
    check.add_argument("--format", choices=("text", "json"), default="text")
    _on_folder(commands.add_parser("schema", help="write schema.json, by which editors complete a story's names"))
    words = commands.add_parser("words", help="the other languages")
    words.add_argument("what", choices=("update",), help="bring their files up to the story as it is now")
    _on_folder(words)
    _weaving(commands.add_parser("band", help="write the woven band of a saved play as a picture to print"))
    _shooting(commands.add_parser("shot", help="write a page as a picture"))
    _exploring(commands.add_parser("explore", help="walk every play there can be, and prove what comes of it"))
    explain = commands.add_parser("explain", help="say what a problem's code means, with an example and a mended one")
    explain.add_argument("code", metavar="CODE", help="such as E041")
    _testing(commands.add_parser("test", help="try the plays in the story's folder plays/, and say what they miss"))
    _wandering(commands.add_parser("wander", help="play many times at random, and say what came of it"))
    _renaming(commands.add_parser("rename", help="give something another name, everywhere"))
    new = commands.add_parser("new", help="begin a story of your own, with a small one that is whole")
    new.add_argument("folder", metavar="FOLDER", type=Path, help="an empty one, or one that is not there yet")
    _counting(commands.add_parser("count", help="say how long a story is, in words and minutes, and what it stands on"))
    _standing(commands.add_parser("kiosk", help="stand in a museum: full screen, and always there"))
    _drawing(commands.add_parser("graph", help="draw the story on one page that opens in any browser"))
    return typed


def _playing(
    parser: argparse.ArgumentParser, *, tape: str = argparse.SUPPRESS, story: str | Path = argparse.SUPPRESS
) -> None:
    """Both can stand before or after the command's name; a command must not reset what stood before it."""
    parser.add_argument("--tape", metavar="NAME", default=tape, help="begin with this tape, its name or its number")
    parser.add_argument("--story", metavar="FOLDER", type=Path, default=story, help="another story than ours")


def _writing(parser: argparse.ArgumentParser) -> None:
    """Playing at the writer's desk."""
    kept = "With --from or --watch your saves and settings stay as they were."
    desk = parser.add_argument_group("for writers", f"F2 says why the page is as it is. {kept}")
    desk.add_argument("--from", dest="scene", metavar="SCENE", default="", help="begin at this scene")
    effect = "with --from: what is taken as done, as in a story: “trust mateo alvaro = 4”; may be repeated"
    desk.add_argument("--with", dest="given", metavar="EFFECT", action="append", default=[], help=effect)
    desk.add_argument("--watch", action="store_true", help="show at once what is saved in the story's folder")


def _on_folder(parser: argparse.ArgumentParser) -> None:
    """The story may also be named before the command; the one named last counts."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", default=None, help="another story than ours")


def _weaving(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", metavar="SAVE", help="the number of a slot, or last: what the game kept by itself")
    parser.add_argument(
        "--story", metavar="FOLDER", type=Path, default=argparse.SUPPRESS, help="another story than ours"
    )
    parser.add_argument("--back", action="store_true", help="the other side of it")
    parser.add_argument("-o", dest="out", metavar="FILE.png|.svg", type=_printable, required=True)


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
    parser.add_argument("--theme", choices=looks.THEMES, default=looks.THEMES[0])
    parser.add_argument("--text-size", type=int, choices=looks.TEXT_SIZES, default=looks.TEXT_SIZES[0])
    parser.add_argument("--face", choices=looks.FACES, default=looks.FACES[0])
    parser.add_argument("--leaf", metavar="N", type=_leaf, default=0, help="which leaf of a long page, from 1")


def _exploring(parser: argparse.ArgumentParser) -> None:
    _on_folder(parser)
    parser.add_argument("--json", action="store_true", help="for other programs")
    parser.add_argument("--limit", metavar="N", type=_count, default=0, help="stop after so many states, and say so")
    parser.add_argument("--fresh", action="store_true", help="use nothing that an earlier run has proved")


def _testing(parser: argparse.ArgumentParser) -> None:
    _on_folder(parser)
    parser.add_argument("--gate", metavar="PER CENT", type=_share, default=0, help="fail if less than this is met")
    parser.add_argument("--all", action="store_true", help="name everything that no play comes to")


def _wandering(parser: argparse.ArgumentParser) -> None:
    _on_folder(parser)
    parser.add_argument("--plays", metavar="N", type=_count, default=1000, help="how many; 1000 if not given")
    parser.add_argument("--seed", metavar="S", type=int, default=1, help="the same seed gives the same plays")
    parser.add_argument(
        "--policy", choices=("random", *TAGS), default="random", help="what the one who plays picks, where he can"
    )
    parser.add_argument(
        "--tape", metavar="NAME", default="", help="this tape alone; if not given, all, one after another"
    )
    parser.add_argument("--json", action="store_true", help="for other programs")


def _renaming(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=("scene", "choice", "value", "character", "secret", "entry", "source"))
    parser.add_argument("old", metavar="OLD", help="its name; of a choice also scene/who/choice")
    parser.add_argument("new", metavar="NEW", help="the name it is to have")
    _on_folder(parser)


def _counting(parser: argparse.ArgumentParser) -> None:
    _on_folder(parser)
    help = "instead, the sources as Markdown, in this file or on the screen"
    parser.add_argument("--bibliography", metavar="FILE.md", type=Path, nargs="?", const=Path("-"), help=help)


def _standing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", metavar="FILE", type=Path, help="what the museum has set; docs/kiosk.md has every key"
    )
    help = "with --check: the pixels of the screen, and whether every page can be read on it"
    parser.add_argument(
        "--size", metavar="1920x1080", type=partial(_size, least=(1, 1), most=(19_999, 19_999)), help=help
    )
    once = parser.add_mutually_exclusive_group()
    once.add_argument("--check", action="store_true", help="say what is wrong with the configuration, and end")
    once.add_argument("--set-code", action="store_true", help="ask for the staff's six digits, and print what is kept")
    once.add_argument("--print-unit", action="store_true", help="print the unit file for systemd")
    once.add_argument("--export", metavar="FOLDER", type=Path, help="write the figures into this folder as a table")
    once.add_argument("--child", metavar="PIPE", type=int, default=-1, help=argparse.SUPPRESS)


def _drawing(parser: argparse.ArgumentParser) -> None:
    _on_folder(parser)
    parser.add_argument("-o", dest="out", metavar="FILE.html", type=_page, required=True)
    help = "what explore --json has written; if not given, the story is proved now"
    parser.add_argument("--proof", metavar="FILE.json", type=Path, help=help)
    parser.add_argument("--plays", metavar="N", type=_count, default=2000, help="how many at random; 2000 if not given")


def _page(text: str) -> Path:
    if not text.lower().endswith((".html", ".htm")):
        raise argparse.ArgumentTypeError("the page's name must end with .html")
    return Path(text)


def _share(text: str) -> int:
    return _whole(text, 0, 100, "from 0 to 100")


def _count(text: str) -> int:
    return _whole(text, 1, 100_000_000, "from 1 to 100000000")


def _whole(text: str, low: int, high: int, said: str) -> int:
    digits = text.lstrip("0") or "0"
    if not (text.isdecimal() and len(digits) < 10 and low <= int(digits) <= high):
        raise argparse.ArgumentTypeError(said)
    return int(digits)


def _picture(text: str) -> Path:
    if not text.lower().endswith(".png"):
        raise argparse.ArgumentTypeError("the picture's name must end with .png")
    return Path(text)


def _printable(text: str) -> Path:
    if not text.lower().endswith((".png", ".svg")):
        raise argparse.ArgumentTypeError("the picture's name must end with .png or .svg")
    return Path(text)


def _size(text: str, *, least: tuple[int, int] = (1024, 640), most: tuple[int, int] = (7680, 4320)) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,9})[xX]([0-9]{1,9})", text)
    if not found:
        raise argparse.ArgumentTypeError("a size is written like 1920x1080")
    width, height = int(found[1]), int(found[2])
    if not (least[0] <= width <= most[0] and least[1] <= height <= most[1]):
        raise argparse.ArgumentTypeError(f"from {least[0]}x{least[1]} to {most[0]}x{most[1]}")
    return width, height


def _leaf(text: str) -> int:
    return _whole(text, 1, 999, "leaves are counted from 1")
