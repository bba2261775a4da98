"""Family File: what can go wrong before a line means anything. Found by characters, lines and layout."""

from __future__ import annotations

from ...core.diagnostic import Said, error, warning

FILE_ENCODING = error(
    "file-encoding",
    Said(
        "The file is not saved as UTF-8 (it looks like {guess}).",
        "Die Datei ist nicht als UTF-8 gespeichert (vermutlich {guess}).",
    ),
    Said("Save it again with the encoding “UTF-8”.", "Speichern Sie sie erneut mit der Kodierung „UTF-8“."),
    why=Said("Umlauts would be shown as wrong characters.", "Umlaute würden falsch angezeigt."),
    bad="Gr\\xfc\\xdfe",
    good="Grüße",
)

FILE_SIZE = error(
    "file-size",
    Said(
        "The file is too large: {size} bytes, at most {limit}.",
        "Die Datei ist zu groß: {size} Bytes, höchstens {limit}.",
    ),
    Said("Is this the right file?", "Ist das die richtige Datei?"),
    why=Said(
        "A policy of this size cannot be checked in reasonable time.",
        "Eine Datei dieser Größe lässt sich nicht in vertretbarer Zeit prüfen.",
    ),
    bad="2 MB",
    good="30 kB",
)

LINE_LENGTH = error(
    "line-length",
    Said("This line has {count} characters.", "Diese Zeile hat {count} Zeichen."),
    Said(
        "Write one sentence per line, at most {limit} characters; the rest is checked afterwards.",
        "Schreiben Sie einen Satz je Zeile, höchstens {limit} Zeichen; alles Übrige wird danach geprüft.",
    ),
    why=Said("Nobody could read or compare it.", "Niemand könnte sie lesen oder vergleichen."),
    bad="de: (10,001 characters)",
    good="de: |\n  One sentence.\n  Another one.",
)

FILE_EMPTY = error(
    "file-empty",
    Said("The file is empty.", "Die Datei ist leer."),
    Said("Is this the right file?", "Ist das die richtige Datei?"),
    why=Said("Nothing would be published.", "Es würde nichts veröffentlicht."),
    bad="",
    good="format: 1",
)

CONTROL_CHARACTER = error(
    "control-character",
    Said(
        "There is an invisible control character here ({code}).",
        "Hier steht ein unsichtbares Steuerzeichen ({code}).",
    ),
    Said("Delete it and type the text again.", "Löschen Sie es und tippen Sie die Stelle neu."),
    why=Said(
        "It could reorder or hide text without anyone seeing it.",
        "Es könnte Text unbemerkt umordnen oder verstecken.",
    ),
    bad="Sup\\u202eport",
    good="Support",
)

DAMAGED_CHARACTER = error(
    "damaged-character",
    Said(
        "“{found}” was damaged by copying or by a wrong encoding.",
        "„{found}“ ist beim Kopieren oder durch eine falsche Kodierung beschädigt worden.",
    ),
    Said("Type it again.", "Tippen Sie die Stelle neu."),
    why=Said("The customer would read it like this.", "Der Kunde läse es so."),
    bad="de: Geringf\u00c3\u00bcgig",
    good="de: Geringfügig",
)

TAB = error(
    "tab",
    Said("There is a tab on this line.", "In dieser Zeile steht ein Tabulator."),
    Said("Use spaces: two per level.", "Nehmen Sie Leerzeichen: zwei je Ebene."),
    why=Said(
        "A tab has no fixed width, so the level of the line is unclear.",
        "Ein Tabulator hat keine feste Breite; die Ebene der Zeile wäre unklar.",
    ),
    bad="\\tname: Gold",
    good="  name: Gold",
)

INVISIBLE_SPACE = error(
    "invisible-space",
    Said(
        "There is a special space here ({code}), probably pasted from Word or a web page.",
        "Hier steht ein Sonderleerzeichen ({code}), vermutlich aus Word oder von einer Webseite kopiert.",
    ),
    Said("Replace it by an ordinary space.", "Ersetzen Sie es durch ein gewöhnliches Leerzeichen."),
    why=Said(
        "It looks like a space but is not one: names and times would not be recognised.",
        "Es sieht aus wie ein Leerzeichen, ist aber keines: Namen und Zeiten würden nicht erkannt.",
    ),
    bad="4\\u00a0hours",
    good="4 hours",
)

INDENT = error(
    "indent",
    Said(
        "This line is indented by {found}, which does not fit the lines around it.",
        "Diese Zeile ist um {found} eingerückt; das passt nicht zu den Zeilen darum herum.",
    ),
    Said("It should be {wanted} (two per level).", "Es müssten {wanted} sein (zwei je Ebene)."),
    why=Said("The indentation says what a line belongs to.", "Die Einrückung sagt, wozu eine Zeile gehört."),
    bad="   name: Gold",
    good="  name: Gold",
)

MERGE_CONFLICT = error(
    "merge-conflict",
    Said(
        "Two people have changed this place: {one} against {other}.",
        "Zwei haben diese Stelle geändert: {one} gegen {other}.",
    ),
    Said(
        "Leave what shall hold, delete the rest, and delete lines {marks} with the signs.{before}",
        "Lassen Sie stehen, was gelten soll, löschen Sie das Übrige und die Zeilen {marks} mit den Zeichen.{before}",
    ),
    why=Said(
        "Git could not decide which of the two holds, and nobody else has.",
        "Git konnte nicht entscheiden, was von beidem gilt, und sonst hat es niemand getan.",
    ),
    bad="<<<<<<< HEAD\nname: Gold\n=======\nname: Gold Support\n>>>>>>> legal",
    good="name: Gold Support",
)

MERGE_MARKER = error(
    "merge-marker",
    Said(
        "This line is left over from a merge: “{signs}”.",
        "Diese Zeile ist von einer Zusammenführung übrig: „{signs}“.",
    ),
    Said(
        "Delete it, and look whether both versions of a text stand above or below it.",
        "Löschen Sie sie und sehen Sie nach, ob darüber oder darunter ein Text in zwei Fassungen steht.",
    ),
    why=Said(
        "It is no entry, and one of two versions may have stayed by mistake.",
        "Sie ist kein Eintrag, und eine von zwei Fassungen kann versehentlich geblieben sein.",
    ),
    bad="name: Gold\n=======",
    good="name: Gold",
)

FILE_REWRITTEN = error(
    "file-rewritten",
    Said(
        "A program has rewritten this file ({sign}): take it back.",
        "Ein Programm hat diese Datei umgeschrieben ({sign}): Nehmen Sie es zurück.",
    ),
    Said(
        "Undo it in the editor, or fetch the last version with `git restore {file}`, and make your changes again."
        " Switch off in that program what formats files when they are saved. The rest is checked afterwards.",
        "Machen Sie es im Editor rückgängig oder holen Sie mit `git restore {file}` den letzten Stand zurück und"
        " ändern Sie neu, was Sie ändern wollten. Schalten Sie in dem Programm ab, was Dateien beim Speichern"
        " umformt. Alles Übrige wird danach geprüft.",
    ),
    why=Said(
        "Comments and one sentence per line are lost, and no one could see what has changed.",
        "Kommentare und ein Satz je Zeile gehen verloren, und niemand könnte sehen, was sich geändert hat.",
    ),
    bad="de: 'Ein Satz.\n\n  Noch einer.\n\n  '",
    good="de: |\n  Ein Satz.\n  Noch einer.",
)

COLON_MISSING = error(
    "colon-missing",
    Said("After “{name}” the colon is missing.", "Nach „{name}“ fehlt der Doppelpunkt."),
    Said("Write “{name}:”.", "Schreiben Sie „{name}:“."),
    why=Said(
        "The colon separates the name from what is entered.",
        "Der Doppelpunkt trennt den Namen vom Eingetragenen.",
    ),
    bad="heading",
    good="heading:",
)

COLON_WRONG = error(
    "colon-wrong",
    Said(
        "After “{name}” stands “{found}” instead of a colon.",
        "Nach „{name}“ steht „{found}“ statt eines Doppelpunkts.",
    ),
    Said("Write “{name}:”.", "Schreiben Sie „{name}:“."),
    why=Said(
        "Only a colon tells the name of an entry from its value.",
        "Nur der Doppelpunkt trennt den Namen eines Eintrags von seinem Wert.",
    ),
    bad="name = Gold",
    good="name: Gold",
)

NAME_QUOTED = error(
    "name-quoted",
    Said("“{name}” stands in quotation marks.", "„{name}“ steht in Anführungszeichen."),
    Said("Write it without: {name}:", "Schreiben Sie den Namen ohne sie: {name}:"),
    why=Said(
        "With them it is another name, which nobody knows.",
        "Mit ihnen ist es ein anderer Name, den niemand kennt.",
    ),
    bad="„name“: Gold",
    good="name: Gold",
)

LINE_WITHOUT_NAME = error(
    "line-without-name",
    Said("This line belongs to nothing.", "Diese Zeile gehört zu nichts."),
    Said(
        "If a text goes on here, start it with “|” and put all of it below, indented.",
        "Geht hier ein Text weiter, beginnen Sie ihn mit „|“ und setzen Sie ihn ganz darunter, eingerückt.",
    ),
    why=Said("A text without a name cannot be placed anywhere.", "Ein Text ohne Namen hat keinen Platz."),
    bad="de: Ein Satz.\n  Noch einer.",
    good="de: |\n  Ein Satz.\n  Noch einer.",
)

PARENT_MISSING = error(
    "parent-missing",
    Said(
        "The line with the name above this entry is missing.",
        "Über diesem Eintrag fehlt die Zeile mit dem Namen.",
    ),
    Said(
        "Put the name back on a line of its own, ending with a colon.",
        "Setzen Sie den Namen wieder in eine eigene Zeile, mit Doppelpunkt am Ende.",
    ),
    why=Said(
        "Indented lines belong to the name above them.", "Eingerückte Zeilen gehören zum Namen darüber."
    ),
    bad="gold:\n    de: Gold",
    good="gold:\n  name:\n    de: Gold",
)

BAR_MISSING = error(
    "bar-missing",
    Said("After “{name}:” the sign “|” is missing.", "Nach „{name}:“ fehlt das Zeichen „|“."),
    Said(
        "Write “{name}: |”; the text follows on the next lines.",
        "Schreiben Sie „{name}: |“; der Text folgt in den nächsten Zeilen.",
    ),
    why=Said(
        "The bar says that the indented lines below are one text.",
        "Der Strich sagt, dass die eingerückten Zeilen darunter ein Text sind.",
    ),
    bad="de:\n  Ein Satz.",
    good="de: |\n  Ein Satz.",
)

LIST_DASH = error(
    "list-dash",
    Said("A list entry starts with “{found}”.", "Ein Listeneintrag beginnt mit „{found}“."),
    Said(
        "Start it with the hyphen “-” (word processors turn it into a dash).",
        "Beginnen Sie ihn mit dem Bindestrich „-“ (Textprogramme machen daraus einen Gedankenstrich).",
    ),
    why=Said("Only the hyphen makes a list.", "Nur der Bindestrich macht eine Liste."),
    bad="– de: Telefon",
    good="- de: Telefon",
)

DASH_MISSING = error(
    "dash-missing",
    Said(
        "A list entry starts here, but the hyphen “-” before it is missing.",
        "Hier beginnt ein Listeneintrag, aber der Bindestrich „-“ davor fehlt.",
    ),
    Said("Write “- {name}: …”.", "Schreiben Sie „- {name}: …“."),
    why=Said(
        "The hyphen says where an entry of a list begins.",
        "Der Bindestrich sagt, wo ein Eintrag der Liste beginnt.",
    ),
    bad="  de: Telefon",
    good="- de: Telefon",
)

DASH_SURPLUS = error(
    "dash-surplus",
    Said(
        "The hyphen “-” does not belong here: this is not a list.",
        "Der Bindestrich „-“ gehört nicht hierher: Das ist keine Liste.",
    ),
    Said("Delete the hyphen.", "Löschen Sie den Bindestrich."),
    why=Said("The hyphen would start a new entry.", "Der Bindestrich würde einen neuen Eintrag beginnen."),
    bad="- en: Phone",
    good="en: Phone",
)

SPACE_AFTER_DASH = error(
    "space-after-dash",
    Said("A space is missing after “-”.", "Nach „-“ fehlt ein Leerzeichen."),
    Said("Write “- {text}”.", "Schreiben Sie „- {text}“."),
    why=Said("Without it the hyphen is part of the text.", "Ohne es gehört der Bindestrich zum Text."),
    bad="-de: Telefon",
    good="- de: Telefon",
)

SPACE_AFTER_COLON = error(
    "space-after-colon",
    Said("A space is missing after “{name}:”.", "Nach „{name}:“ fehlt ein Leerzeichen."),
    Said("Write “{name}: {text}”.", "Schreiben Sie „{name}: {text}“."),
    why=Said("Without it the colon is part of the text.", "Ohne es gehört der Doppelpunkt zum Text."),
    bad="de:Telefon",
    good="de: Telefon",
)

SPACE_BEFORE_COLON = error(
    "space-before-colon",
    Said(
        "Between “{name}” and the colon there is a space too many.",
        "Zwischen „{name}“ und dem Doppelpunkt steht ein Leerzeichen zu viel.",
    ),
    Said("Write “{name}:”.", "Schreiben Sie „{name}:“."),
    why=Said("The colon belongs to the name.", "Der Doppelpunkt gehört zum Namen."),
    bad="de : Telefon",
    good="de: Telefon",
)

COLON_IN_TEXT = error(
    "colon-in-text",
    Said(
        "The text contains a colon, which has a meaning of its own here.",
        "Der Text enthält einen Doppelpunkt, der hier eine eigene Bedeutung hat.",
    ),
    Said(
        "Put the whole text in straight quotes: {quoted}",
        "Setzen Sie den ganzen Text in gerade Anführungszeichen: {quoted}",
    ),
    why=Said(
        "Everything before the colon would be taken for a name.",
        "Alles vor dem Doppelpunkt würde als Name gelesen.",
    ),
    bad="de: Kritisch: Ausfall",
    good='de: "Kritisch: Ausfall"',
)

HASH_IN_TEXT = error(
    "hash-in-text",
    Said(
        "Everything from “{lost}” on would be lost: “#” starts a comment.",
        "Alles ab „{lost}“ ginge verloren: „#“ leitet einen Kommentar ein.",
    ),
    Said(
        "Put the text in straight quotes: {quoted} (If it is meant as a comment: two spaces before “#”.)",
        "Setzen Sie den Text in gerade Anführungszeichen: {quoted} "
        "(Ist es als Kommentar gemeint: zwei Leerzeichen vor „#“.)",
    ),
    why=Said("The customer would read half a sentence.", "Der Kunde läse einen halben Satz."),
    bad="de: Fall #12",
    good='de: "Fall #12"',
)

QUOTES_INSIDE = error(
    "quotes-inside",
    Said(
        "The text starts with a quotation mark and goes on after the closing one.",
        "Der Text beginnt mit einem Anführungszeichen und geht nach dem schließenden weiter.",
    ),
    Said("Use typographic quotes (“…”, German: „…“).", "Nehmen Sie typografische Anführungszeichen („…“)."),
    why=Said(
        "Straight quotes at the start mean: the whole text stands in quotes.",
        "Gerade Anführungszeichen am Anfang heißen: Der ganze Text steht darin.",
    ),
    bad='de: "Gold" Support',
    good="de: „Gold“ Support",
)

QUOTE_UNFINISHED = error(
    "quote-unfinished",
    Said("The {side} quotation mark {mark} is missing.", "Das {side} Anführungszeichen {mark} fehlt."),
    Said("Add it, or delete its partner.", "Ergänzen Sie es oder löschen Sie sein Gegenstück."),
    why=Said(
        "The text would not end, or would show a stray mark.",
        "Der Text würde nicht enden oder ein verirrtes Zeichen zeigen.",
    ),
    bad='version: "1.0',
    good='version: "1.0"',
)

BRACKET_UNFINISHED = error(
    "bracket-unfinished",
    Said("The {side} bracket {mark} is missing.", "Die {side} Klammer {mark} fehlt."),
    Said("Write the list like this: [one, two]", "Schreiben Sie die Liste so: [eins, zwei]"),
    why=Said("The list would not end.", "Die Liste würde nicht enden."),
    bad="to: [ceo",
    good="to: [ceo]",
)

SPECIAL_FIRST_CHARACTER = error(
    "special-first-character",
    Said(
        "A text cannot start with “{found}” without quotes.",
        "Ein Text kann ohne Anführungszeichen nicht mit „{found}“ beginnen.",
    ),
    Said("Put it in straight quotes: {quoted}", "Setzen Sie ihn in gerade Anführungszeichen: {quoted}"),
    why=Said(
        "The character has a meaning of its own in this file.",
        "Das Zeichen hat in dieser Datei eine eigene Bedeutung.",
    ),
    bad="de: *Kritisch",
    good='de: "*Kritisch"',
)

TEXT_AFTER_BAR = error(
    "text-after-bar",
    Said("Text stands on the same line as “|”.", "Neben „|“ steht schon Text."),
    Said(
        "Begin the text on the next line, indented.",
        "Beginnen Sie den Text in der nächsten Zeile, eingerückt.",
    ),
    why=Said(
        "The bar announces a text on the lines below.",
        "Der Strich kündigt einen Text in den Zeilen darunter an.",
    ),
    bad="de: | Ein Satz.",
    good="de: |\n  Ein Satz.",
)

LINES_JOINED = error(
    "lines-joined",
    Said(
        "Two lines have run together: “{name}:” must start a line of its own.",
        "Zwei Zeilen sind zusammengerutscht: „{name}:“ muss eine eigene Zeile beginnen.",
    ),
    Said(
        "Press Enter before “{name}:”. If it is part of the text, put the text in straight quotes.",
        "Drücken Sie vor „{name}:“ die Eingabetaste. Gehört es zum Text, setzen Sie ihn in gerade "
        "Anführungszeichen.",
    ),
    why=Said("One line holds one entry.", "Eine Zeile trägt einen Eintrag."),
    bad="de: Telefon en: Phone",
    good="de: Telefon\nen: Phone",
)

DOUBLED_LINE = warning(
    "doubled-line",
    Said("This line is the same as the line before it.", "Diese Zeile ist dieselbe wie die davor."),
    Said("Delete one of the two.", "Löschen Sie eine der beiden."),
    why=Said("The customer would read the sentence twice.", "Der Kunde läse den Satz zweimal."),
    bad="Ein Satz.\nEin Satz.",
    good="Ein Satz.",
)

SYNTAX = error(
    "syntax",
    Said("This cannot be read.", "Das ist nicht lesbar."),
    Said("Compare it with the lines around it.", "Vergleichen Sie es mit den Zeilen darum herum."),
    why=Said(
        "What cannot be read cannot be published.", "Was nicht lesbar ist, kann nicht veröffentlicht werden."
    ),
    bad="]]",
    good="name: Gold",
)

DUPLICATE_ENTRY = error(
    "duplicate-entry",
    Said(
        "“{name}” is here twice (first on line {line}); this one would be ignored.",
        "„{name}“ steht hier zweimal (zuerst in Zeile {line}); dieser Eintrag würde nicht beachtet.",
    ),
    Said(
        "Delete one of the two, or correct its name.",
        "Löschen Sie einen der beiden oder berichtigen Sie den Namen.",
    ),
    why=Said("It would be unclear which of the two holds.", "Es wäre unklar, welcher von beiden gilt."),
    bad="P1: 1 hour\nP1: 2 hours",
    good="P1: 1 hour\nP2: 2 hours",
)

BRACES = error(
    "braces",
    Said(
        "Please do not use braces: a comma in the text would cut it in two.",
        "Bitte keine geschweiften Klammern: Ein Komma im Text würde ihn zerteilen.",
    ),
    Said("Write one line per entry.", "Schreiben Sie eine Zeile je Eintrag."),
    why=Said("One entry per line keeps changes visible.", "Eine Zeile je Eintrag hält Änderungen sichtbar."),
    bad="name: {de: Ja, en: Yes}",
    good="name:\n  de: Ja\n  en: Yes",
)

ADVANCED_YAML = error(
    "advanced-yaml",
    Said(
        "“{found}” is a programming feature of YAML that is switched off here.",
        "„{found}“ ist eine Programmierfunktion von YAML, die hier abgeschaltet ist.",
    ),
    Said(
        "Write the text out, or put it in quotes.",
        "Schreiben Sie den Text aus oder setzen Sie ihn in Anführungszeichen.",
    ),
    why=Said(
        "What stands in the file is what counts, without anything hidden elsewhere.",
        "Es gilt, was dasteht, ohne Verstecktes an anderer Stelle.",
    ),
    bad="name: &n Gold",
    good="name: Gold",
)

FOLDED_TEXT = warning(
    "folded-text",
    Said(
        "This text starts with “>”, which joins list lines into one paragraph.",
        "Dieser Text beginnt mit „>“; dadurch werden Listenzeilen zu einem Absatz.",
    ),
    Said("Use “|”.", "Nehmen Sie „|“."),
    why=Said("Lists and line breaks would be lost.", "Listen und Zeilenumbrüche gingen verloren."),
    bad="de: >",
    good="de: |",
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
