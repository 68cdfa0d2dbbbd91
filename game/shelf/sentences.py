"""What a shelf says to the player.

Every sentence is English, with blanks, and stands in `SENTENCES`, so that translators find them all; a front end shows
`words.notice(notice)`.
"""

from __future__ import annotations

SET_ASIDE = "{file} held what this game cannot read. It is kept as it was, as {aside}."
LEFT = "{file} holds what this game cannot read, and could not be moved aside. It was left as it is."
UNREACHED = "{file} could not be opened ({reason}). It was left as it is."
NEWER = "{file} was made by a newer version of this game. It was left as it is."
CLOSED_FOLDER = "The saves in {folder} cannot be reached ({reason})."
SETTING_WRONG = "The setting {key} was {value}, which is not one of its values; it is {default} now."
SETTINGS_UNKNOWN = "The settings contain something that this version does not know: {keys}."
CHANGED = "Slot {slot} was changed by another copy of this game since you saw it. Nothing was written."
CROWDED = "{count} copies of this game are open already. This one cannot write."
TOO_LARGE = "This is too large to be kept. Nothing was written; what was kept before is still there."
FULL = "The disk is full. Nothing was written; what was kept before is still there."
READ_ONLY = "Nothing may be written in {folder}. What was kept before is still there."
FAILED = "Writing in {folder} failed ({reason}). What was kept before is still there."
PICTURE_KEPT = "The picture is kept as {path}."
PICTURE_LOST = "The picture could not be kept in {folder} ({reason})."
PICTURE_NOT_MADE = "The picture could not be made."
SENTENCES = (
    SET_ASIDE,
    LEFT,
    UNREACHED,
    NEWER,
    CLOSED_FOLDER,
    SETTING_WRONG,
    SETTINGS_UNKNOWN,
    CHANGED,
    CROWDED,
    TOO_LARGE,
    FULL,
    READ_ONLY,
    FAILED,
    PICTURE_KEPT,
    PICTURE_LOST,
    PICTURE_NOT_MADE,
)
