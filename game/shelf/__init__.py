"""The player's own files, saves and settings. Nothing else in the game writes for the player.

Verbs that write give None when all went well, else a `Notice` that says why not; nothing of the disk's is ever raised.
A front end shows a notice as `words.notice(notice)`.
"""

from game.shelf.borrowed import borrowed
from game.shelf.left import holds
from game.shelf.pictures import keep_picture, picture_not_made
from game.shelf.saved import Label, Saved, going_on, label_of
from game.shelf.sentences import SENTENCES
from game.shelf.settings import LOUD, PACES, Settings
from game.shelf.shelf import SLOTS, Shelf

__all__ = [
    "LOUD",
    "PACES",
    "SENTENCES",
    "SLOTS",
    "Label",
    "Saved",
    "Settings",
    "Shelf",
    "borrowed",
    "going_on",
    "holds",
    "keep_picture",
    "label_of",
    "picture_not_made",
]
