"""Faults of the file as a whole: its encoding, its characters, what a merge or another program left in it."""

from __future__ import annotations

from ....core.diagnostic import error
from ....core.messages import Message

FILE_ENCODING = error(
    "file-encoding",
    Message("The file is not saved as UTF-8 (it looks like {guess})."),
    Message("Save it again with the encoding “UTF-8”."),
    why=Message("Umlauts would be shown as wrong characters."),
    bad="Gr\\xfc\\xdfe",
    good="Grüße",
)

FILE_SIZE = error(
    "file-size",
    Message("The file is too large: {size} bytes, at most {limit}."),
    Message("Is this the right file?"),
    why=Message("A policy of this size cannot be checked in reasonable time."),
    bad="2 MB",
    good="30 kB",
)

LINE_ENDS = error(
    "line-ends",
    Message(
        "The lines end with CR alone, as old programs of the Macintosh write them, so the file is one long line."
    ),
    Message(
        "Save it again with the line ends “LF” or “CRLF” (in the settings of the editor, often “Unix” or “Windows”)."
    ),
    why=Message("Nothing tells its lines apart, neither here nor in Git."),
    bad="format: 1\\rdocument:",
    good="format: 1\ndocument:",
)

LINE_LENGTH = error(
    "line-length",
    Message("This line has {count} characters."),
    Message("Write one sentence per line, at most {limit} characters; the rest is checked afterwards."),
    why=Message("Nobody could read or compare it."),
    bad="de: (10,001 characters)",
    good="de: |\n  One sentence.\n  Another one.",
)

FILE_EMPTY = error(
    "file-empty",
    Message("The file is empty."),
    Message("Is this the right file?"),
    why=Message("Nothing would be published."),
    bad="",
    good="format: 1",
)

CONTROL_CHARACTER = error(
    "control-character",
    Message("There is an invisible control character here ({code})."),
    Message("Delete it and type the text again."),
    why=Message("It could reorder or hide text without anyone seeing it."),
    bad="Sup\\u202eport",
    good="Support",
)

DAMAGED_CHARACTER = error(
    "damaged-character",
    Message("“{found}” was damaged by copying or by a wrong encoding."),
    Message("Type it again."),
    why=Message("The customer would read it like this."),
    bad="de: Geringf\u00c3\u00bcgig",
    good="de: Geringfügig",
    is_plain=True,
)

TAB = error(
    "tab",
    Message("There is a tab on this line."),
    Message("Use spaces: two per level."),
    why=Message("A tab has no fixed width, so the level of the line is unclear."),
    bad="\\tname: Gold",
    good="  name: Gold",
    is_plain=True,
)

INVISIBLE_SPACE = error(
    "invisible-space",
    Message("There is a special space here ({code}), probably pasted from Word or a web page."),
    Message("Replace it by an ordinary space."),
    why=Message("It looks like a space but is not one: names and times would not be recognised."),
    bad="4\\u00a0hours",
    good="4 hours",
    is_plain=True,
)

INDENT = error(
    "indent",
    Message("This line is indented by {found}, which does not fit the lines around it."),
    Message("It should be {wanted} (two per level)."),
    why=Message("The indentation says what a line belongs to."),
    bad="   name: Gold",
    good="  name: Gold",
    is_plain=True,
)

MERGE_CONFLICT = error(
    "merge-conflict",
    Message("Two people have changed this place: {one} against {other}."),
    Message("Leave what shall hold, delete the rest, and delete lines {marks} with the signs.{before}"),
    why=Message("Git could not decide which of the two holds, and nobody else has."),
    bad="<<<<<<< HEAD\nname: Gold\n=======\nname: Gold Support\n>>>>>>> legal",
    good="name: Gold Support",
)

MERGE_MARKER = error(
    "merge-marker",
    Message("This line is left over from a merge: “{signs}”."),
    Message("Delete it, and look whether both versions of a text stand above or below it."),
    why=Message("It is no entry, and one of two versions may have stayed by mistake."),
    bad="name: Gold\n=======",
    good="name: Gold",
)

FILE_REWRITTEN = error(
    "file-rewritten",
    Message("A program has rewritten this file ({sign}): take it back."),
    Message(
        "Undo it in the editor, or fetch the last version with `git restore {file}`, and make your changes again."
        " Switch off in that program what formats files when they are saved. The rest is checked afterwards."
    ),
    why=Message("Comments and one sentence per line are lost, and no one could see what has changed."),
    bad="de: 'Ein Satz.\n\n  Noch einer.\n\n  '",
    good="de: |\n  Ein Satz.\n  Noch einer.",
)

RULES = (
    FILE_ENCODING,
    FILE_SIZE,
    LINE_ENDS,
    LINE_LENGTH,
    FILE_EMPTY,
    CONTROL_CHARACTER,
    DAMAGED_CHARACTER,
    TAB,
    INVISIBLE_SPACE,
    INDENT,
    MERGE_CONFLICT,
    MERGE_MARKER,
    FILE_REWRITTEN,
)
