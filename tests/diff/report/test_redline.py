"""redline: the rows of a comparison in one language."""

import pytest

from generator.diff.comparing.changes import find_changes
from generator.diff.comparing.comparison import Comparison
from generator.diff.report.change_words import ChangeWords, wait
from generator.diff.report.reader_words import ReaderWords
from generator.diff.report.redline import OtherRow, PromiseRow, RedlineView, count, redline
from generator.diff.word_diff import Part
from generator.i18n.locale import Locale
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.reach import EMAIL, PORTAL, SPOKEN, none
from tests.support.versions_of_policy import EIGHT, EIGHT_CHANGES, FIRST, policy, with_lines


def view(new: str, language: str = "de", words: type[ChangeWords] = ChangeWords) -> RedlineView:
    old, later = policy(FIRST), policy(new)
    return redline(Comparison(old, later, find_changes(old, later)), Locale.of(later, language), words)


def read(*lines: tuple[str, str]) -> RedlineView:
    """As a customer reads it on the portal."""
    return view(with_lines(FIRST, *lines), words=ReaderWords)


def test_every_change_stands_in_one_table() -> None:
    rows = view(EIGHT)
    assert (len(rows.promises), len(rows.others), len(rows.wordings)) == (3, 4, 1)


def test_a_promise_in_words() -> None:
    assert view(EIGHT).promises[0] == PromiseRow(
        "Standard", "P3 Geringfügig", "Erste Reaktion", "2 Arbeitstage", "3 Arbeitstage",
        "▼ schlechter", "worse", "4 d 15 h → 5 d 15 h",
    )  # fmt: skip


def test_other_changes_in_words() -> None:
    assert view(EIGHT).others == (
        OtherRow("Stufe Gold Plus", "Gold (gold)", "Gold Plus (gold-plus)", "–", ""),
        OtherRow("Support-Zeiten: Standard (business-hours)", "Montag bis Freitag 9:00–18:00",
                 "Montag bis Freitag 8:00–18:00", "▲ besser", "better"),
        OtherRow("24. Dezember 2026 (Heiligabend): Großbritannien", "—", "geschlossen", "▼ schlechter", "worse"),
        OtherRow("Telefon: Deutschland", "+49 30 52 00 56 130",
                 "+49 30 520 056 131", "–", ""),
    )  # fmt: skip


BY_WAY = "starts:\n    form: on receipt\n    email: on receipt\n    phone: when the case number is assigned"
CERTIFIED = "translation_status:\n    en: certified\n"
PLACES = [
    (("    price: extra charge\n", "    price: included\n"), "Gold: Preis"),
    (("    service_hours: around-the-clock\n", "    service_hours: business-hours\n"), "Gold: Support-Zeiten"),
    (("    public_holidays: closed\n", "    public_holidays: open\n"), "Feiertage: Standard (business-hours)"),
    (("    holidays: GB-ENG\n", "    holidays: GB-SCT\n"), "Feiertage: Großbritannien"),
    (("    time_zone: Europe/London\n", "    time_zone: Europe/Dublin\n"), "Zeitzone: Großbritannien"),
    (("starts: on receipt", "starts: when the case number is assigned"), "So werden Fristen berechnet: Beginn der Frist"),
    (("starts: on receipt", BY_WAY), "So werden Fristen berechnet: Beginn der Frist"),
    (("support@cyren.com", "help@cyren.com"), "E-Mail: Adresse"),
    (("technical-account-manager: add-on", "technical-account-manager: included"), "Gold: Eigener technischer Kundenbetreuer"),
    (("  P1:\n    name:", "  P1:\n    code: none\n    name:"), "P1 Kritisch: Kürzel"),
    (("    table: tiers\n", "    table: tiers\n    sheets: [gold]\n"), "Abschnitt Supportvertrag: Vertragsblätter"),
    (("binding_language: de", "binding_language: en"), "Dokument: Maßgebliche Sprache"),
    (("binding_language: de", f"{CERTIFIED}  binding_language: de"), "Status der Übersetzung: Englisch"),
    (("      P1: 30 minutes\n", "      P1:\n        time: 30 minutes\n        note: per Telefon\n"), "Gold, P1 Kritisch: Bedingung"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "place"), PLACES)
def test_where_a_change_stands(line: tuple[str, str], place: str) -> None:
    assert [row.place for row in view(with_lines(FIRST, line)).others] == [place]


BY_TIER = "    description_by_tier:\n      gold:\n        - de: Geräte\n          en: Devices\n\n"
WORDED = [
    (("\n  P2:\n    name:", f"{BY_TIER}\n  P2:\n    name:"), "P1 Kritisch: Beschreibung (Gold)"),
    (("    de: Cyren-Support-Services\n", "    de: Cyren-Support\n"), "Dokument: Titel"),
    (("      de: Arbeitsstunde\n", "      de: Geschäftsstunde\n"), "Begriff Geschäftsstunde: Begriff"),
    (("  vp-products: VP Products\n", "  vp-products: VP Product\n"), "Rolle VP Product"),
    (("      - de: Service nicht erreichbar\n", "      - de: Dienst nicht erreichbar\n"), "P1 Kritisch: Beschreibung"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "line", "row"),
    [
        (None, BY_QUESTIONS, ("Bestimmung des Schweregrads", "", "Steht der Service still? Ja: P1 Kritisch; Ist er schlechter als sonst? Ja: P2 Erheblich; Können Sie das Problem umgehen? Ja: P3 Geringfügig; Sonst: P4 Informationsanfrage")),
        (None, BY_IMPACT, ("Bestimmung des Schweregrads", "", "Schweregrad nach Auswirkung und Dringlichkeit")),
        (BY_QUESTIONS, ("  otherwise: P4\n", "  otherwise: P3\n"), ("Bestimmung des Schweregrads: „Sonst“", "P4 Informationsanfrage", "P3 Geringfügig")),
        (BY_QUESTIONS, ("      yes: P2\n", "      yes: P1\n"), ("Bestimmung des Schweregrads: „Ist er schlechter als sonst?“", "P2 Erheblich", "P1 Kritisch")),
        (BY_IMPACT, ("      hindered: P2\n", "      hindered: P3\n"), ("Bestimmung des Schweregrads: „Das ganze Unternehmen, Die Arbeit ist behindert“", "P2 Erheblich", "P3 Geringfügig")),
        (BY_IMPACT, ("    person:\n      de: Eine Person\n      en: One person\n", ""), ("Bestimmung des Schweregrads: „Auswirkung“", "Eine Person", "")),
    ],
)  # fmt: skip
def test_how_the_severity_is_found(
    before: tuple[str, str] | None, line: tuple[str, str], row: tuple[str, str, str]
) -> None:
    old = with_lines(FIRST, before) if before else FIRST
    sides = policy(old), policy(with_lines(old, line))
    (found,) = redline(Comparison(*sides, find_changes(*sides)), Locale.of(sides[1], "de")).others
    assert (found.place, found.old.strip("—–"), found.new.strip("—–")) == row


@pytest.mark.parametrize(("line", "place"), WORDED)
def test_where_a_wording_stands(line: tuple[str, str], place: str) -> None:
    assert [row.place for row in view(with_lines(FIRST, line)).wordings] == [place]


def test_count() -> None:
    assert count(find_changes(policy(FIRST), policy(EIGHT))) == {
        "better": 3, "worse": 2, "mixed": 0, "texts": 1, "addresses": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (6840, "4 d 18 h"), (1441, "1 d 1 min")]
)
def test_wait(minutes: int, words: str) -> None:
    assert wait(minutes) == words


def test_a_customer_reads_no_ids_and_no_signs_of_the_file() -> None:
    rows = read(*EIGHT_CHANGES)
    assert rows.counts == "Für den Kunden: 3 besser, 2 schlechter. 1 Text geändert."
    assert rows.promises[0].waits == "4 Tage und 15 Stunden → 5 Tage und 15 Stunden"
    assert rows.others[:2] == (
        OtherRow("Stufe Gold Plus", "Gold", "Gold Plus", "–", ""),
        OtherRow("Support-Zeiten: Standard", "Montag bis Freitag 9:00–18:00",
                 "Montag bis Freitag 8:00–18:00", "▲ besser", "better"),
    )  # fmt: skip
    languages = read(("binding_language: de", "binding_language: en")).others
    assert [(row.old, row.new) for row in languages] == [("Deutsch", "Englisch")]
    status = read(("binding_language: de", f"{CERTIFIED}  binding_language: de")).others
    assert [(row.old, row.new) for row in status] == [("—", "beglaubigt")]


FORM = "Der Cyren-Support ist telefonisch, per E-Mail oder über unser [Online-Kontaktformular](contact-form) erreichbar"
READ = [
    ("{hours} und über unser **Formular** erreichbar", "9:00–18:00 und über unser Formular erreichbar"),
    ("in [Gold](gold) {gold.P1} erreichbar", "in Gold 30 Min. erreichbar"),
]


@pytest.mark.parametrize(("written", "shown"), READ)
def test_a_wording_is_compared_as_it_is_shown(written: str, shown: str) -> None:
    (row,) = read((FORM, f"Der Support ist {written}")).wordings
    ((_, pieces),) = row.texts
    new = "".join(each.text for each in pieces if each.part is not Part.REMOVED)
    old = "".join(each.text for each in pieces if each.part is not Part.ADDED)
    assert new.startswith(f"Der Support ist {shown} und soll")
    assert old.startswith(
        "Der Cyren-Support ist telefonisch, per E-Mail oder über unser Online-Kontaktformular erreichbar"
    )


def test_another_calendar_of_holidays_is_named() -> None:
    (row,) = read(("    holidays: GB-ENG\n", "    holidays: GB-SCT\n")).others
    assert (row.place, row.old, row.new) == (
        "Feiertage: Großbritannien", "England (Vereinigtes Königreich)", "Schottland (Vereinigtes Königreich)",
    )  # fmt: skip
    (row,) = read(("    holidays: GB-ENG\n", "    holidays: none\n")).others
    assert row.new == "keine"
    block = "    holidays:\n      calendar: GB-ENG\n      except: [may-day]\n"
    (row,) = read(("    holidays: GB-ENG\n", block)).others
    assert (row.old, row.new) == (
        "England (Vereinigtes Königreich)",
        "England (Vereinigtes Königreich), ausgenommen Maifeiertag",
    )


def test_of_another_link_the_customer_reads_that_the_words_are_the_same() -> None:
    (row,) = read((FORM, FORM.replace("(contact-form)", "(contact)"))).wordings
    ((_, (piece,)),) = row.texts
    said = "Der Wortlaut ist gleich; geändert hat sich ein Link oder eine Hervorhebung."
    assert (piece.part, piece.text) == (Part.SAME, said)


def test_another_id_alone_is_no_change_for_a_customer() -> None:
    assert read(("  gold:\n    name: Gold\n", "  au:\n    formerly: [gold]\n    name: Gold\n")).is_empty


def test_what_is_gone_is_told_whole() -> None:
    """Nobody can judge a clause by its first words."""
    start, end = FIRST.index("  disclaimer:\n"), FIRST.index("  contact-support:\n")
    (row,) = view(FIRST[:start] + FIRST[end:], "en").others
    assert row.old == (
        "Cyren service engineers always work diligently and professionally to find a solution for every support "
        "case. However, we cannot guarantee the complete resolution of problems or requests whose causes lie "
        "outside the Cyren system and are therefore beyond Cyren's control."
    )
    assert row.new == "—"


def test_languages_are_called_by_their_names() -> None:
    (row,) = view(with_lines(FIRST, ("binding_language: de", "binding_language: en"))).others
    assert (row.old, row.new) == ("Deutsch", "Englisch")


ADDRESS, NUMBER = "    address: support@cyren.com\n", "        number: +49 30 52 00 56 130\n"


@pytest.mark.parametrize(
    ("change", "place", "old", "new"),
    [
        (none("form", FIRST), "Kontaktformular", "Über unser Online-Kontaktformular: https://forms.example.com/support", "keine"),
        (none("email", FIRST), "E-Mail", "support@cyren.com", "keine"),
        ((ADDRESS, f"{ADDRESS}    tiers: [gold]\n"), "E-Mail: Supportstufen", "—", "Gold"),
        ((NUMBER, f"{NUMBER}        tiers: [gold]\n"), "Telefon: Deutschland",
         "+49 30 52 00 56 130", "+49 30 52 00 56 130 (Gold)"),
        ((SPOKEN[0], "\nsupport_languages:\n  fr: best effort\n\nrequired_information:\n"),
         "Sprachen des Supports: Französisch", "keine", "nach besten Kräften"),
        ((EMAIL, EMAIL + PORTAL), "Kontakt, Portal", "keine", "Portal: https://portal.cyren.com/"),
    ],
)  # fmt: skip
def test_a_way_that_goes_or_comes_in_words(change: tuple[str, str], place: str, old: str, new: str) -> None:
    (row,) = read(change).others
    assert (row.place, row.old, row.new) == (place, old, new)


def test_a_further_kind_of_promise_is_named() -> None:
    times = "    first_response:\n      P1: 30 minutes\n"
    resolved = f"    resolution:\n      P1: 8 hours\n      P2: best effort\n{times}"
    rows = view(with_lines(FIRST, (times, resolved)), "en").promises
    assert [(row.promise, row.severity, row.old, row.new, row.favour) for row in rows] == [
        ("Resolution time", "P1 Critical", "—", "8 hours", "better"),
        ("Resolution time", "P2 Major", "—", "best effort", "better"),
    ]


def test_a_tier_that_is_new_tells_its_kinds_of_promise_apart() -> None:
    tier = FIRST[FIRST.index("  gold:\n    name: Gold\n") : FIRST.index("\nfeatures:\n")]
    platinum = tier.replace("gold:\n    name: Gold", "platinum:\n    name: Platinum")
    platinum += "    resolution:\n      P1: 8 hours\n"
    (row,) = view(with_lines(FIRST, ("\nfeatures:\n", f"{platinum}\nfeatures:\n")), "en").others
    assert row.new == "P1 30 minutes, P2 1 hour, P3 4 hours, P4 8 hours; Resolution time: P1 8 hours"


def test_a_kind_of_the_companys_own_is_called_as_it_says() -> None:
    times = "    first_response:\n      P1: 30 minutes\n"
    named = "\npromises:\n  root-cause:\n    name:\n      de: Ursachenbericht\n      en: Root cause report\n\nfeatures:\n"
    old, new = (
        with_lines(
            FIRST,
            ("\nfeatures:\n", named),
            (times, f"    promises:\n      root-cause:\n        P1: {days}\n{times}"),
        )
        for days in ("3 business days", "5 business days")
    )
    comparison = Comparison(policy(old), policy(new), find_changes(policy(old), policy(new)))
    (row,) = redline(comparison, Locale.of(policy(new), "de"), ChangeWords).promises
    assert (row.promise, row.old, row.new, row.favour) == (
        "Ursachenbericht", "3 Arbeitstage", "5 Arbeitstage", "worse",
    )  # fmt: skip


def test_a_further_term_is_named_by_its_heading() -> None:
    terms = "\nfurther_terms:\n  case_closing:\n    de: Nach zehn Tagen.\n    en: After ten days.\n\nrequired_information:\n"
    (row,) = read(("\nrequired_information:\n", terms)).others
    assert (row.place, row.old, row.new) == (
        "Weitere Regelungen: Abschluss von Fällen",
        "—",
        "Nach zehn Tagen.",
    )


P4 = (
    FIRST[FIRST.index("  P4:\n    name:") : FIRST.index("\n", FIRST.index("Questions about the service"))]
    + "\n"
)
WITHOUT_P4 = (
    (P4, ""),
    ("  P3:\n    name:", "  P3:\n    formerly: [P4]\n    name:"),
    ("      P4: 4 business days\n", ""),
    ("      P4: 8 hours\n", ""),
)


def test_a_severity_that_goes_is_told_with_what_was_promised_for_it() -> None:
    (row,) = read(*WITHOUT_P4).others
    assert (row.place, row.new, row.verdict) == ("Schwere Informationsanfrage", "entfällt", "–")
    assert row.old == (
        "P4 Informationsanfrage (Standard: 4 Arbeitstage, Gold: 8 Stunden): "
        "Service und Administrationsportal sind erreichbar und nicht betroffen; "
        "Allgemeine Informations- und Funktionsanfragen; Fragen zum Service oder dem Administrationsportal"
    )


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("", [("Schwere Kritisch", "P1 Kritisch", "S1 Kritisch")]),
        ("    code: P1\n", []),  # who reads sees the same
    ],
    ids=["another code", "the same code"],
)
def test_a_severity_with_another_code_is_one_to_its_readers(
    code: str, expected: list[tuple[str, str, str]]
) -> None:
    former = ("  S1:\n    name:", f"  S1:\n    formerly: [P1]\n{code}    name:")
    rows = view(with_lines(FIRST.replace("P1:", "S1:"), former), words=ReaderWords).others
    assert [(each.place, each.old, each.new) for each in rows if each.old != "—"] == expected
