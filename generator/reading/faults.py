"""Family Structure: names, shapes and values of the wrong kind. Found by schema.py and references.py.

Three more of its finds are listed with the hours and languages they belong to.
"""

from __future__ import annotations

from ..core.diagnostic import Said, error

MISSING_ENTRY = error(
    "missing-entry",
    Said("“{name}” is missing{where}.", "„{name}“ fehlt{where}."),
    Said("Add a line “{name}: …”.", "Ergänzen Sie eine Zeile „{name}: …“."),
    why=Said(
        "Nothing that changes a promise has a default.", "Nichts, was eine Zusage ändert, hat eine Vorgabe."
    ),
    bad="gold:\n  name: Gold",
    good="gold:\n  name: Gold\n  price: extra charge",
)

UNKNOWN_ENTRY = error(
    "unknown-entry",
    Said("“{name}” is not known here.", "„{name}“ ist hier nicht bekannt."),
    Said("Known here: {known}.", "Bekannt sind hier: {known}."),
    why=Said("What is not known would be ignored.", "Was nicht bekannt ist, würde nicht beachtet."),
    bad="frist_response:",
    good="first_response:",
)

UNKNOWN_CHOICE = error(
    "unknown-choice",
    Said("“{value}” is not one of the choices.", "„{value}“ steht nicht zur Wahl."),
    Said("Choose one of: {known}.", "Zur Wahl stehen: {known}."),
    why=Said("Only these words have a meaning here.", "Nur diese Wörter haben hier eine Bedeutung."),
    bad="price: extra",
    good="price: extra charge",
)

WRONG_SHAPE = error(
    "wrong-shape",
    Said("Expected here: {expected}.", "Hier wird erwartet: {expected}."),
    Said("Compare it with a similar entry.", "Vergleichen Sie es mit einem ähnlichen Eintrag."),
    why=Said("The entry could not be shown.", "Der Eintrag ließe sich nicht zeigen."),
    bad="description: Ausfall",
    good="description:\n  - Ausfall",
)

EMPTY_ENTRY = error(
    "empty-entry",
    Said("Nothing is entered here.", "Hier ist nichts eingetragen."),
    Said(
        "Enter something after “{name}:”, or delete the line if it may be left out.",
        "Tragen Sie nach „{name}:“ etwas ein oder löschen Sie die Zeile, falls sie fehlen darf.",
    ),
    why=Said("The customer would find an empty place.", "Der Kunde fände eine leere Stelle."),
    bad="P1:",
    good="P1: 1 hour",
)

NAME_FORMAT = error(
    "name-format",
    Said(
        "“{name}” cannot become part of a web address.", "„{name}“ kann nicht Teil einer Webadresse werden."
    ),
    Said(
        "Letters, digits and hyphens only: {proposal}", "Nur Buchstaben, Ziffern und Bindestriche: {proposal}"
    ),
    why=Said("Names become addresses that stay.", "Namen werden zu Adressen, die bleiben."),
    bad="gold_plus:",
    good="gold-plus:",
)

VERSION_FORMAT = error(
    "version-format",
    Said("“{value}” is not a version number.", "„{value}“ ist keine Fassungsnummer."),
    Said("Write for example “1.0”.", "Schreiben Sie zum Beispiel „1.0“."),
    why=Said("Versions are ordered and become addresses.", "Fassungen werden geordnet und zu Adressen."),
    bad="version: eins",
    good='version: "1.0"',
)

DURATION_FORMAT = error(
    "duration-format",
    Said(
        "“{value}” is not a time this file understands.",
        "„{value}“ ist keine Zeitangabe, die diese Datei versteht.",
    ),
    Said(
        "Units: minutes, hours (day and night); business hours, business days (service hours only).",
        "Einheiten: minutes, hours (rund um die Uhr); business hours, business days (nur Support-Zeiten).",
    ),
    why=Said(
        "The unit names the clock; each time has one spelling.",
        "Die Einheit nennt die Uhr; jede Frist hat eine Schreibweise.",
    ),
    bad="P1: 4 Arbeitsstunden",
    good="P1: 4 business hours",
)

DATE_FORMAT = error(
    "date-format",
    Said(
        "“{value}” is no day of the calendar in the form year-month-day.",
        "„{value}“ ist kein Kalendertag in der Form Jahr-Monat-Tag.",
    ),
    Said("Write for example 2026-12-01.", "Schreiben Sie zum Beispiel 2026-12-01."),
    why=Said("1/12 is two different days in two countries.", "1/12 meint in zwei Ländern verschiedene Tage."),
    bad="effective: 1.12.2026",
    good="effective: 2026-12-01",
)

HOURS_FORMAT = error(
    "hours-format",
    Said("“{value}” are not opening hours.", "„{value}“ sind keine Öffnungszeiten."),
    Said(
        "Write 9:00–18:00, or 9:00–12:00, 13:00–18:00.",
        "Schreiben Sie 9:00–18:00 oder 9:00–12:00, 13:00–18:00.",
    ),
    why=Said("Deadlines are computed from them.", "Daraus werden Fristen berechnet."),
    bad="monday: 9 bis 18 Uhr",
    good="monday: 9:00–18:00",
)

DAYS_FORMAT = error(
    "days-format",
    Said("“{value}” are not days of the week.", "„{value}“ sind keine Wochentage."),
    Said("Write for example “monday to friday”.", "Schreiben Sie zum Beispiel „monday to friday“."),
    why=Said("Deadlines are computed from them.", "Daraus werden Fristen berechnet."),
    bad="montag to friday: 9:00–18:00",
    good="monday to friday: 9:00–18:00",
)

UNKNOWN_REFERENCE = error(
    "unknown-reference",
    Said("“{name}” does not exist under {table}.", "„{name}“ gibt es unter {table} nicht."),
    Said("Names under {table}: {known}.", "Namen unter {table}: {known}."),
    why=Said("The link would lead nowhere.", "Der Verweis liefe ins Leere."),
    bad="to: [vp-product]",
    good="to: [vp-products]",
)

NAME_UNUSED_AND_MISSING = error(
    "name-unused-and-missing",
    Said(
        "“{name}” is used nowhere, but “{wanted}” is used and does not exist.",
        "„{name}“ wird nirgends verwendet, aber „{wanted}“ wird verwendet und fehlt.",
    ),
    Said("Rename it to “{wanted}”?", "In „{wanted}“ umbenennen?"),
    why=Said("One of the two is misspelt.", "Eines von beiden ist verschrieben."),
    bad="roles:\n  vp-product: …",
    good="roles:\n  vp-products: …",
)

COUNTRY_UNKNOWN = error(
    "country-unknown",
    Said("“{value}” is not a country code.", "„{value}“ ist kein Ländercode."),
    Said("Two capital letters, like DE or GB.", "Zwei Großbuchstaben, wie DE oder GB."),
    why=Said("Telephone numbers and holidays depend on it.", "Davon hängen Telefonnummern und Feiertage ab."),
    bad="country: UK",
    good="country: GB",
)


TRANSLATION_MISSING = error(
    "translation-missing",
    Said("The {language} text is missing{where}.", "Der Text auf {language} fehlt{where}."),
    Said("Add a line “{code}: …”.", "Ergänzen Sie eine Zeile „{code}: …“."),
    why=Said("Readers of that language would find nothing.", "Leser dieser Sprache fänden nichts."),
    bad="name:\n  de: Erheblich",
    good="name:\n  de: Erheblich\n  en: Major",
)


UNKNOWN_LANGUAGE = error(
    "unknown-language",
    Said("“{code}” is not a language of this document.", "„{code}“ ist keine Sprache dieses Dokuments."),
    Said("Languages of this document: {known}.", "Sprachen dieses Dokuments: {known}."),
    why=Said("The text would be shown to nobody.", "Der Text würde niemandem gezeigt."),
    bad="fr: Majeur",
    good="en: Major",
)


RULES = (
    MISSING_ENTRY,
    UNKNOWN_ENTRY,
    UNKNOWN_CHOICE,
    WRONG_SHAPE,
    EMPTY_ENTRY,
    NAME_FORMAT,
    VERSION_FORMAT,
    DURATION_FORMAT,
    DATE_FORMAT,
    HOURS_FORMAT,
    DAYS_FORMAT,
    UNKNOWN_REFERENCE,
    NAME_UNUSED_AND_MISSING,
)
