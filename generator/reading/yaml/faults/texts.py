"""Faults of what stands after a name: texts with marks in them, entries that are twice there, what YAML could do more."""

from __future__ import annotations

from ....core.diagnostic import error, warning
from ....core.messages import Message, in_context

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
