"""Family File: what can go wrong before a line means anything. Found by characters, lines and layout.

Over 300 lines because it is one list: each rule stands whole, and nothing branches.
"""

from __future__ import annotations

from ...core.diagnostic import error, warning
from ...core.messages import Message, in_context

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

COLON_MISSING = error(
    "colon-missing",
    Message("After “{name}” the colon is missing."),
    Message("Write “{name}:”."),
    why=Message("The colon separates the name from what is entered."),
    bad="heading",
    good="heading:",
    is_plain=True,
)

COLON_WRONG = error(
    "colon-wrong",
    Message("After “{name}” stands “{found}” instead of a colon."),
    Message("Write “{name}:”."),
    why=Message("Only a colon tells the name of an entry from its value."),
    bad="name = Gold",
    good="name: Gold",
    is_plain=True,
)

NAME_QUOTED = error(
    "name-quoted",
    Message("“{name}” stands in quotation marks."),
    Message("Write it without: {name}:"),
    why=Message("With them it is another name, which nobody knows."),
    bad="„name“: Gold",
    good="name: Gold",
    is_plain=True,
)

LINE_WITHOUT_NAME = error(
    "line-without-name",
    Message("This line belongs to nothing."),
    Message("If a text goes on here, start it with “|” and put all of it below, indented."),
    why=Message("A text without a name cannot be placed anywhere."),
    bad="de: Ein Satz.\n  Noch einer.",
    good="de: |\n  Ein Satz.\n  Noch einer.",
)

PARENT_MISSING = error(
    "parent-missing",
    Message("The line with the name above this entry is missing."),
    Message("Put the name back on a line of its own, ending with a colon."),
    why=Message("Indented lines belong to the name above them."),
    bad="gold:\n    de: Gold",
    good="gold:\n  name:\n    de: Gold",
)

BAR_MISSING = error(
    "bar-missing",
    Message("After “{name}:” the sign “|” is missing."),
    Message("Write “{name}: |”; the text follows on the next lines."),
    why=Message("The bar says that the indented lines below are one text."),
    bad="de:\n  Ein Satz.",
    good="de: |\n  Ein Satz.",
)

LIST_DASH = error(
    "list-dash",
    Message("A list entry starts with “{found}”."),
    Message("Start it with the hyphen “-” (word processors turn it into a dash)."),
    why=Message("Only the hyphen makes a list."),
    bad="– de: Telefon",
    good="- de: Telefon",
    is_plain=True,
)

DASH_MISSING = error(
    "dash-missing",
    Message("A list entry starts here, but the hyphen “-” before it is missing."),
    Message("Write “- {name}: …”."),
    why=Message("The hyphen says where an entry of a list begins."),
    bad="  de: Telefon",
    good="- de: Telefon",
    is_plain=True,
)

DASH_SURPLUS = error(
    "dash-surplus",
    Message("The hyphen “-” does not belong here: this is not a list."),
    Message("Delete the hyphen."),
    why=Message("The hyphen would start a new entry."),
    bad="- en: Phone",
    good="en: Phone",
)

SPACE_AFTER_DASH = error(
    "space-after-dash",
    Message("A space is missing after “-”."),
    Message("Write “- {text}”."),
    why=Message("Without it the hyphen is part of the text."),
    bad="-de: Telefon",
    good="- de: Telefon",
    is_plain=True,
)

SPACE_AFTER_COLON = error(
    "space-after-colon",
    Message("A space is missing after “{name}:”."),
    Message("Write “{name}: {text}”."),
    why=Message("Without it the colon is part of the text."),
    bad="de:Telefon",
    good="de: Telefon",
    is_plain=True,
)

SPACE_BEFORE_COLON = error(
    "space-before-colon",
    Message("Between “{name}” and the colon there is a space too many."),
    Message("Write “{name}:”."),
    why=Message("The colon belongs to the name."),
    bad="de : Telefon",
    good="de: Telefon",
    is_plain=True,
)

COLON_IN_TEXT = error(
    "colon-in-text",
    Message("The text contains a colon, which has a meaning of its own here."),
    Message("Put the whole text in straight quotes: {quoted}"),
    why=Message("Everything before the colon would be taken for a name."),
    bad="de: Kritisch: Ausfall",
    good='de: "Kritisch: Ausfall"',
    is_plain=True,
)

HASH_IN_TEXT = error(
    "hash-in-text",
    Message("Everything from “{lost}” on would be lost: “#” starts a comment."),
    Message(
        "Put the text in straight quotes: {quoted} (If it is meant as a comment: two spaces before “#”.)"
    ),
    why=Message("The customer would read half a sentence."),
    bad="de: Fall #12",
    good='de: "Fall #12"',
    is_plain=True,
)

QUOTES_INSIDE = error(
    "quotes-inside",
    Message("The text starts with a quotation mark and goes on after the closing one."),
    Message("Use typographic quotes (“…”, German: „…“)."),
    why=Message("Straight quotes at the start mean: the whole text stands in quotes."),
    bad='de: "Gold" Support',
    good="de: „Gold“ Support",
)

QUOTE_UNFINISHED = error(
    "quote-unfinished",
    Message("The {side} quotation mark {mark} is missing."),
    Message("Add it, or delete its partner."),
    why=Message("The text would not end, or would show a stray mark."),
    bad='version: "1.0',
    good='version: "1.0"',
)

BRACKET_UNFINISHED = error(
    "bracket-unfinished",
    Message("The {side} bracket {mark} is missing."),
    Message("Write the list like this: [one, two]"),
    why=Message("The list would not end."),
    bad="to: [ceo",
    good="to: [ceo]",
)

SPECIAL_FIRST_CHARACTER = error(
    "special-first-character",
    Message("A text cannot start with “{found}” without quotes."),
    Message("Put it in straight quotes: {quoted}"),
    why=Message("The character has a meaning of its own in this file."),
    bad="de: *Kritisch",
    good='de: "*Kritisch"',
    is_plain=True,
)

TEXT_AFTER_BAR = error(
    "text-after-bar",
    Message("Text stands on the same line as “|”."),
    Message("Begin the text on the next line, indented."),
    why=Message("The bar announces a text on the lines below."),
    bad="de: | Ein Satz.",
    good="de: |\n  Ein Satz.",
)

LINES_JOINED = error(
    "lines-joined",
    Message("Two lines have run together: “{name}:” must start a line of its own."),
    Message("Press Enter before “{name}:”. If it is part of the text, put the text in straight quotes."),
    why=Message("One line holds one entry."),
    bad="de: Telefon en: Phone",
    good="de: Telefon\nen: Phone",
)

DOUBLED_LINE = warning(
    "doubled-line",
    Message("This line is the same as the line before it."),
    in_context("lines", "Delete one of the two."),
    why=Message("The customer would read the sentence twice."),
    bad="Ein Satz.\nEin Satz.",
    good="Ein Satz.",
)

SYNTAX = error(
    "syntax",
    Message("This cannot be read."),
    Message("Compare it with the lines around it."),
    why=Message("What cannot be read cannot be published."),
    bad="]]",
    good="name: Gold",
)

DUPLICATE_ENTRY = error(
    "duplicate-entry",
    Message("“{name}” is here twice (first on line {line}); this one would be ignored."),
    Message("Delete one of the two, or correct its name."),
    why=Message("It would be unclear which of the two holds."),
    bad="P1: 1 hour\nP1: 2 hours",
    good="P1: 1 hour\nP2: 2 hours",
)

BRACES = error(
    "braces",
    Message("Please do not use braces: a comma in the text would cut it in two."),
    Message("Write one line per entry."),
    why=Message("One entry per line keeps changes visible."),
    bad="name: {de: Ja, en: Yes}",
    good="name:\n  de: Ja\n  en: Yes",
)

ADVANCED_YAML = error(
    "advanced-yaml",
    Message("“{found}” is a programming feature of YAML that is switched off here."),
    Message("Write the text out, or put it in quotes."),
    why=Message("What stands in the file is what counts, without anything hidden elsewhere."),
    bad="name: &n Gold",
    good="name: Gold",
)

FOLDED_TEXT = warning(
    "folded-text",
    Message("This text starts with “>”, which joins list lines into one paragraph."),
    Message("Use “|”."),
    why=Message("Lists and line breaks would be lost."),
    bad="de: >",
    good="de: |",
    is_plain=True,
)

RULES = (
    FILE_ENCODING,
    FILE_SIZE,
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
    COLON_MISSING,
    COLON_WRONG,
    NAME_QUOTED,
    LINE_WITHOUT_NAME,
    PARENT_MISSING,
    BAR_MISSING,
    LIST_DASH,
    DASH_MISSING,
    DASH_SURPLUS,
    SPACE_AFTER_DASH,
    SPACE_AFTER_COLON,
    SPACE_BEFORE_COLON,
    COLON_IN_TEXT,
    HASH_IN_TEXT,
    QUOTES_INSIDE,
    QUOTE_UNFINISHED,
    BRACKET_UNFINISHED,
    SPECIAL_FIRST_CHARACTER,
    TEXT_AFTER_BAR,
    LINES_JOINED,
    DOUBLED_LINE,
    SYNTAX,
    DUPLICATE_ENTRY,
    BRACES,
    ADVANCED_YAML,
    FOLDED_TEXT,
)
