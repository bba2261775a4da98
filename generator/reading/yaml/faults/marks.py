"""Faults of the marks of a line: its name, the colon, the bar, the hyphen of a list, the spaces beside them."""

from __future__ import annotations

from ....core.diagnostic import error
from ....core.messages import Message

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

RULES = (
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
)
