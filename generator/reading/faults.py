"""Family Structure: names, shapes and values of the wrong kind. Found by schema.py and references.py.

Three more of its finds are listed with the hours and languages they belong to.
"""

from __future__ import annotations

from ..core.diagnostic import error
from ..core.messages import Message, in_context

MISSING_ENTRY = error(
    "missing-entry",
    Message("“{name}” is missing{where}."),
    Message("Add a line “{name}: …”."),
    why=Message("Nothing that changes a promise has a default."),
    bad="gold:\n  name: Gold",
    good="gold:\n  name: Gold\n  price: extra charge",
)

UNKNOWN_ENTRY = error(
    "unknown-entry",
    Message("“{name}” is not known here."),
    Message("Known here: {known}."),
    why=Message("What is not known would be ignored."),
    bad="frist_response:",
    good="first_response:",
    is_plain=True,
)

UNKNOWN_CHOICE = error(
    "unknown-choice",
    Message("“{value}” is not one of the choices."),
    Message("Choose one of: {known}."),
    why=Message("Only these words have a meaning here."),
    bad="price: extra",
    good="price: extra charge",
    is_plain=True,
)

WRONG_SHAPE = error(
    "wrong-shape",
    Message("Expected here: {expected}."),
    Message("Write it as is expected here."),
    why=Message("The entry could not be shown."),
    bad="description: Ausfall",
    good="description:\n  - Ausfall",
)

EMPTY_ENTRY = error(
    "empty-entry",
    Message("Nothing is entered here."),
    Message("Enter something after “{name}:”, or delete the line if it may be left out."),
    why=Message("The customer would find an empty place."),
    bad="P1:",
    good="P1: 1 hour",
)

NAME_FORMAT = error(
    "name-format",
    Message("“{name}” cannot become part of a web address."),
    Message("Letters, digits and hyphens only: {proposal}"),
    why=Message("Names become addresses that stay."),
    bad="gold_plus:",
    good="gold-plus:",
    is_plain=True,
)

SEVERAL_NAMES = error(
    "several-names",
    Message("“{name}” are several names on one line."),
    Message("Write a line for each: {lines}."),
    why=Message("Each name has a line of its own, so that a change of one leaves the others alone."),
    bad="service_hours:\n  P1, P2: around-the-clock",
    good="service_hours:\n  P1: around-the-clock\n  P2: around-the-clock",
)

CODE_FORMAT = error(
    "code-format",
    Message("“{value}” is too long for a code."),
    Message("Write at most 12 letters, the rest into the name; or “none”."),
    why=Message("It is printed before the name, in tables and on small screens."),
    bad="code: Severity 1 (critical)",
    good='code: "1"',
)

VERSION_FORMAT = error(
    "version-format",
    Message("“{value}” is not a version number."),
    Message("Write for example “1.0”."),
    why=Message("Versions are ordered and become addresses."),
    bad="version: eins",
    good='version: "1.0"',
    is_plain=True,
)

NUMBER_FORMAT = error(
    "number-format",
    Message("“{value}” is not the number of a clause."),
    Message("Write for example 7, or 7a for a clause between 7 and 8."),
    why=Message("Contracts cite clauses by their numbers."),
    bad="number: seven",
    good="number: 7",
)

DURATION_FORMAT = error(
    "duration-format",
    Message("“{value}” is not a time this file understands."),
    Message(
        "Units: minutes, hours, days, weeks, months, years (day and night); business minutes, business hours, business days "
        "(service hours only)."
    ),
    why=Message("The unit names the clock; each time has one spelling."),
    bad="P1: 4 Arbeitsstunden",
    good="P1: 4 business hours",
    is_plain=True,
)

REPEATED_FORMAT = error(
    "repeated-format",
    Message("“{value}” is not a repeated time that this file understands."),
    Message("Write for example “every 1 hour” or “every 2 business days”."),
    why=Message("“1 hour” could be read as one update after an hour, or as one in every hour."),
    bad="next_update:\n  P1: 1 hour",
    good="next_update:\n  P1: every 1 hour",
    is_plain=True,
)

DATE_FORMAT = error(
    "date-format",
    Message("“{value}” is no day of the calendar in the form year-month-day."),
    Message("Write for example 2026-12-01."),
    why=Message("1/12 is two different days in two countries."),
    bad="effective: 1.12.2026",
    good="effective: 2026-12-01",
    is_plain=True,
)

YEAR_DAY_FORMAT = error(
    "year-day-format",
    Message("“{value}” is no day of every year in the form every month-day."),
    Message("Write for example every 12-24."),
    why=Message("24/12 and 12/24 are one day in two countries, and 7/8 is two."),
    bad="date: every 24.12.",
    good="date: every 12-24",
    is_plain=True,
)

HOURS_FORMAT = error(
    "hours-format",
    Message("“{value}” are not opening hours."),
    Message("Write 9:00–18:00, or 9:00–12:00, 13:00–18:00."),
    why=Message("Deadlines are computed from them."),
    bad="monday: 9 bis 18 Uhr",
    good="monday: 9:00–18:00",
    is_plain=True,
)

DAYS_FORMAT = error(
    "days-format",
    Message("“{value}” are not days of the week."),
    Message("Write for example “monday to friday”."),
    why=Message("Deadlines are computed from them."),
    bad="montag to friday: 9:00–18:00",
    good="monday to friday: 9:00–18:00",
    is_plain=True,
)

TIME_FORMAT = error(
    "time-format",
    Message("“{value}” is not a time of day."),
    Message("Write for example “12:00”."),
    why=Message("Deadlines are computed from it."),
    bad="same_day_until: mittags",
    good="same_day_until: 12:00",
    is_plain=True,
)

PERCENT_FORMAT = error(
    "percent-format",
    Message("“{value}” is not a percentage between 0 and 100."),
    Message("Write for example “99.9 %”, with a point and a space."),
    why=Message("The downtime that it permits is computed from it."),
    bad="promised: 99,9",
    good="promised: 99.9 %",
    is_plain=True,
)

ACCENT_FORMAT = error(
    "accent-format",
    Message("“{value}” is no colour."),
    Message("Write its six digits, such as “0a6b3d”; with a “#” only in quotation marks."),
    why=Message("Behind a “#” YAML reads a comment, and names of colours are not the same everywhere."),
    bad="accent: green",
    good="accent: 0a6b3d",
    is_plain=True,
)

WINDOW_FORMAT = error(
    "window-format",
    Message("“{value}” are not the hours of a window."),
    Message("Write 21:00–24:00, or from 21:00 where no end is laid down."),
    why=Message("Customers plan around the window."),
    bad="thursday: ab 21 Uhr",
    good="thursday: from 21:00",
    is_plain=True,
)

QUOTA_FORMAT = error(
    "quota-format",
    Message("“{value}” is not a time in a period."),
    Message("Write for example “10 hours a quarter”; the period is a week, a month, a quarter or a year."),
    why=Message("Customers are to know how much they have to expect."),
    bad="at_most: 10h per quarter",
    good="at_most: 10 hours a quarter",
    is_plain=True,
)

UNKNOWN_REFERENCE = error(
    "unknown-reference",
    Message("“{name}” does not exist under {table}."),
    Message("Names under {table}: {known}."),
    why=in_context("a reference", "The link would lead nowhere."),
    bad="to: [vp-product]",
    good="to: [vp-products]",
    is_plain=True,
)

NAME_UNUSED_AND_MISSING = error(
    "name-unused-and-missing",
    Message("“{name}” is used nowhere, but “{wanted}” is used and does not exist."),
    Message("Rename it to “{wanted}”?"),
    why=Message("One of the two is misspelt."),
    bad="roles:\n  vp-product: …",
    good="roles:\n  vp-products: …",
)

COUNTRY_UNKNOWN = error(
    "country-unknown",
    Message("“{value}” is not a country code."),
    Message("Two capital letters, like DE or GB."),
    why=Message("Telephone numbers and holidays depend on it."),
    bad="country: UK",
    good="country: GB",
    is_plain=True,
)


TRANSLATION_MISSING = error(
    "translation-missing",
    Message("The {language} text is missing{where}."),
    Message("Add a line “{code}: …”."),
    why=Message("Readers of that language would find nothing."),
    bad="name:\n  de: Erheblich",
    good="name:\n  de: Erheblich\n  en: Major",
)


UNKNOWN_LANGUAGE = error(
    "unknown-language",
    Message("“{code}” is not a language of this document."),
    Message("Languages of this document: {known}."),
    why=Message("The text would be shown to nobody."),
    bad="fr: Majeur",
    good="en: Major",
    is_plain=True,
)


RULES = (
    MISSING_ENTRY,
    UNKNOWN_ENTRY,
    UNKNOWN_CHOICE,
    WRONG_SHAPE,
    EMPTY_ENTRY,
    NAME_FORMAT,
    CODE_FORMAT,
    VERSION_FORMAT,
    NUMBER_FORMAT,
    DURATION_FORMAT,
    REPEATED_FORMAT,
    DATE_FORMAT,
    YEAR_DAY_FORMAT,
    HOURS_FORMAT,
    DAYS_FORMAT,
    TIME_FORMAT,
    PERCENT_FORMAT,
    ACCENT_FORMAT,
    WINDOW_FORMAT,
    QUOTA_FORMAT,
    UNKNOWN_REFERENCE,
    NAME_UNUSED_AND_MISSING,
)
