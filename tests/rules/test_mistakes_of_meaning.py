"""Mistakes of meaning that a lawyer made in the real policy without being told: each is found where it stands.

Those of `tests/whole/test_meaning.py` are found by rules of figures and names; these are in sentences.
"""

from generator.core.diagnostic import Level
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from tests.support.rule_cases import TODAY, Edit
from tests.support.versions_of_policy import policy, settled

DE = "Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen."
EN = "Each problem you report is assigned its own support case number."
Lines = tuple[str, ...]

# A sentence in both languages: each of them is wrong on its line.
WRONG_IN_BOTH: list[Lines] = [
    ("Der Standard-Support ist rund um die Uhr erreichbar.", "Standard Support is available around the clock."),
    ("Der Standard-Support ist von Montag bis Samstag erreichbar.", "Standard Support is available from Monday to Saturday."),
    ("Standard-Kunden erreichen uns auch am Wochenende.", "Standard customers can reach us at weekends, too."),
    ("Der Standard-Support ist auch an Feiertagen besetzt.", "Standard Support is staffed on public holidays as well."),
    ("Der Gold-Support ist nur werktags erreichbar.", "Gold Support is only available on weekdays."),
    ("Im Gold-Support antworten wir von Montag bis Freitag.", "With Gold Support we answer from Monday to Friday."),
    ("Der Gold-Support ist an Feiertagen geschlossen.", "Gold Support is closed on public holidays."),
    ("Standard und Gold sind Tag und Nacht erreichbar.", "Standard and Gold are available day and night."),
    ("Beide Supportstufen sind 24 Stunden am Tag besetzt.", "Both support tiers are staffed 24 hours a day."),
    ("Der Gold-Support ist in Ihrem Serviceabo inbegriffen.", "Gold Support is included in your service subscription."),
    ("Für den Gold-Support entstehen keine Zusatzkosten.", "There is no additional fee for Gold Support."),
    ("Der Standard-Support ist kostenpflichtig.", "Standard Support is chargeable."),
    ("Den Standard-Support berechnen wir gegen eine Gebühr.", "Standard Support is available for a fee."),
    ("Gold gehört zu jedem Serviceabo.", "Gold comes with every service subscription."),
    ("Die englische Fassung ist maßgeblich.", "The English version prevails."),
    ("Bei Abweichungen geht der englische Text vor.", "In case of discrepancies, the English text takes precedence."),
    ("Die deutsche Fassung dient nur der Information.", "The German version is for information only."),
    ("Diese Bedingungen gelten ab 1. März 2027.", "These terms apply from 1 March 2027."),
    ("Diese Fassung ist seit dem 1. Januar 2025 in Kraft.", "This version has been in force since 1 January 2025."),
    ("Dies ist Fassung 1.1.", "This is version 1.1."),
    ("Sie lesen Version 2 dieses Dokuments.", "You are reading version 2 of this document."),
    ("Der Tag des Eingangs wird mitgezählt.", "The day of receipt is counted."),
    ("Meldungen außerhalb der Support-Zeiten gelten als am selben Tag eingegangen.", "Reports outside the service hours are deemed received on the same day."),
    ("Ein Arbeitstag endet bei Geschäftsschluss.", "A business day ends at close of business."),
    ("Die Frist beginnt mit der Vergabe der Fallnummer.", "The clock starts when the case number is assigned."),
    ("Kritische Probleme beantwortet der Gold-Support binnen {gold.P3}.", "Gold Support answers critical problems within {gold.P3}."),
    ("Erhebliche Störungen beantwortet Standard binnen {standard.P4}.", "Standard answers major faults within {standard.P4}."),
    ("Gold antwortet bei P1 binnen {standard.P1}.", "Gold responds to P1 within {standard.P1}."),
    ("Die Gebühr beträgt [Betrag].", "The fee is [amount]."),
    ("Die Gebühr beträgt [●] Euro.", "The fee is [●] euros."),
    ("Die Gebühr beträgt ____ Euro.", "The fee is ____ euros."),
    ("Wir helfen (CHECK: wem?).", "We help (CHECK: whom?)."),
    ("Die Gebühr ist noch TBD.", "The fee is TBD."),
    ("Der Vertrag endet am 31. November 2027.", "The contract ends on 31 November 2027."),
    ("Am Montag, dem 24. Dezember 2026, ist geschlossen.", "We are closed on Monday, 24 December 2026."),
    ("Wir antworten bei P1 binnen 45 Minuten.", "We respond to P1 within 45 minutes."),
    ("Wir sind von 8 bis 17 Uhr erreichbar.", "We can be reached from 8 a.m. to 5 p.m."),
    ("Schreiben Sie an support@cyren.com.", "Write to support@cyren.com."),
    ("Wir antworten in zwei Geschäftstagen auf jede Frage.", "We answer every question within two banking days."),
    ("Wir helfen Ihnen gern bei allen Fragen. Rufen Sie an. Wir helfen Ihnen gern bei allen Fragen.",
     "We are glad to help you with any question. Please call. We are glad to help you with any question."),
]  # fmt: skip
# What the other language says otherwise: one of the two lines is marked.
DIFFERENT: list[Lines] = [
    ("Die Gebühr beträgt 100 EUR.", "The fee is 100 USD."),
    ("Der Kunde muss die Software aktualisieren.", "The customer can update the software."),
    ("Der Kunde meldet Störungen telefonisch und per E-Mail.", "The customer reports faults by phone or by email."),
    ("Der Kunde trägt die Kosten der Anreise.", "Cyren bears the costs of travel."),
    ("Die Gebühr wird jährlich erhöht.", "The fee is reduced every year."),
    ("Wir informieren Sie vor der Wartung.", "We inform you after the maintenance."),
    ("Das gilt bei mehr als 20 Nutzern.", "This applies with fewer than 20 users."),
    ("Gerichtsstand ist Berlin.", "The place of jurisdiction is London."),
    ("Wir dürfen den Fall schließen.", "We must close the case."),
    ("Die Wartung endet am 1. März 2027.", "Maintenance ends on 1 May 2027."),
    ("Die Daten werden nicht gelöscht.", "The data are deleted."),
    ("Es gibt höchstens zwei Schulungen.", "There are at least two training sessions."),
    ("Die Gutschrift beträgt 5 %.", "The credit is 15%."),
    ("Das Recht zur Kündigung erlischt nicht.", "The right of termination lapses."),
    ("Berichte werden monatlich versandt.", "Reports are sent every two weeks."),
    ("Der Gold-Support hilft Ihnen weiter.", "Standard Support will help you."),
    ("Rufen Sie uns am Dienstag an.", "Call us on Thursday."),
    ("Der Vertrag läuft zwölf Monate.", "The contract runs for two years."),
]  # fmt: skip
# Entries that were changed, and the lines that say otherwise now.
ENTRIES: list[tuple[Lines, list[Edit]]] = [
    (("name: Platin", "Gold Support is available for an additional fee."), [("    name: Gold\n", "    name: Platin\n")]),
    (("de: Erheblich",), [("      de: Kritisch\n", "      de: X\n"), ("      de: Erheblich\n", "      de: Kritisch\n"), ("      de: X\n", "      de: Erheblich\n")]),
    (("en: Major",), [("      en: Critical\n", "      en: X\n"), ("      en: Major\n", "      en: Critical\n"), ("      en: X\n", "      en: Major\n")]),
    (("de: gebührenpflichtig",), [("    de: gebührenfrei\n", "    de: gebührenpflichtig\n")]),
    (("en: charged",), [("    en: toll-free\n", "    en: charged\n")]),
    (("de: Schwere",), [("    de: Priorität\n", "    de: Schwere\n")]),
    (("de: Inbegriffen",), [("    de: Erweiterung\n", "    de: Inbegriffen\n")]),
    (("de: Minute | Minuten",), [("    de: Stunde | Stunden\n", "    de: Minute | Minuten\n")]),
    (("Standard Support is included in your Cyren service subscription.",), [("    price: included\n", "    price:\n      de: 99 EUR im Monat\n      en: 99 EUR a month\n")]),
    (("Gold Support is available for an additional fee.",), [("    price: extra charge\n", "    price: included\n")]),
    (("Der Gold-Support ist zu jeder Uhrzeit und an jedem Wochentag erreichbar.",), [("    service_hours: around-the-clock\n", "    service_hours: business-hours\n")]),
    (("en: A day on which service hours apply. The day of receipt is not counted.",),
     [("  business_day_ends: at the hour of the report\n", "  business_day_ends: at closing time\n"), ("  day_of_receipt: not counted\n", "  day_of_receipt: counted\n")]),
    (("en: Limited availability of the portal [more]",), [("      en: Limited availability of the administration portal\n", "      en: Limited availability of the portal [more]\n")]),
]  # fmt: skip
SHARE = 0.9


def lines_found(*edits: Edit) -> set[str]:
    """Lines with an error or a warning that the policy did not have before, compared with it as it was released."""
    text = settled()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    released = policy(settled())
    read = inspect(text.encode(), "support.yaml", Context(TODAY, released, (released,)))
    found = [
        each for each in read.open if each.level is not Level.NOTE and each.rule.id != "version-not-raised"
    ]
    return {read.source.line(each.span.line).split("  #")[0].strip() for each in found}


def test_nothing_is_found_before() -> None:
    assert lines_found() == set()


def test_nine_of_ten_are_found_where_they_stand() -> None:
    asked = len(WRONG_IN_BOTH) + len(DIFFERENT) + len(ENTRIES)
    missed: list[Lines] = []
    for pair in WRONG_IN_BOTH:
        missed += [] if set(pair) <= lines_found((DE, pair[0]), (EN, pair[1])) else [pair]
    for pair in DIFFERENT:
        missed += [] if set(pair) & lines_found((DE, pair[0]), (EN, pair[1])) else [pair]
    for lines, edits in ENTRIES:
        missed += [] if set(lines) & lines_found(*edits) else [lines]
    assert asked >= 70
    assert len(missed) <= asked * (1 - SHARE), missed
