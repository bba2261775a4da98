"""What a lawyer or a typesetter would strike out, one row a fault."""

import pytest

from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.wording import drafts, glossary, repetition, terms, typography
from tests.support.rule_cases import TODAY, Edit, edited, findings

SUMMARY_DE, SUMMARY_EN = "    de: Erste Fassung.\n", "    en: First version.\n"
CASE_DE = "Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen."
CASE_EN = "Each problem you report is assigned its own support case number."
OWN = [
    ("list-punctuation", "- de: Service und Administrationsportal sind erreichbar und nicht betroffen."),
    ("list-punctuation", "en: Service and administration portal are available and not affected."),
]

FAMILIES = (terms, glossary, repetition, typography, drafts)
CHECKS = tuple(check for family in FAMILIES for check in family.CHECKS)
ROWS: list[tuple[str, str, str, list[str]]] = [
    # id, text in the place of CASE_DE, text in the place of CASE_EN, rules found
    ("nothing", CASE_DE, CASE_EN, []),
    ("a tag", "Ein <b>Fall</b>.", "A case.", ["html", "html"]),
    ("an entity", "Fragen &amp; Antworten.", "A case.", ["html"]),
    (
        "entities in other notations",
        "Eine &frac12; Stunde&#xA0;Frist, &#X202e;Text.",
        "A case.",
        ["html", "html", "html"],
    ),
    ("what is no entity", "Forschung & Lehre; R&D; Fall #x2;.", "A case.", []),
    ("less than is no tag", "Wenn a < b.", "If a < b.", []),
    ("a marker without a note", "Erweiterung** gibt es.", "An add-on.", ["footnote-marker"]),
    ("bold is no marker", "Ein **wichtiger** Fall.", "An **important** case.", []),
    ("a dagger", "Erweiterung† gibt es.", "An add-on.", ["footnote-marker"]),
    ("an ambiguous day", "Ein Fall.", "On working days only.", ["ambiguous-elsewhere"]),
    ("a defined day", "Nur werktags.", "On weekdays only.", []),
    ("a weekday told from the weekend", "Wir unterscheiden Werktage und Wochenende.", "Working days and weekends differ.", []),
    ("a weekday that is counted", "Am Wochenende gilt: in zwei Werktagen.", "At weekends: in two working days.", ["ambiguous-term", "synonym"]),
    ("a second word for one thing", "Je Geschäftstag ein Fall.", "A case each banking day.", ["synonym-elsewhere", "synonym-elsewhere"]),
    ("a second word for a response", "Die Erste Antwort zählt.", "The initial reply counts.", ["synonym", "synonym"]),
    ("the defined word", "Je Arbeitstag ein Fall.", "A case each business day.", []),
    ("a vague promise", "Wir antworten zeitnah.", "We answer as soon as possible.", ["vague-term", "vague-term"]),
    ("a place on the page", "Siehe oben.", "See below.", ["position-word", "position-word"]),
    ("a time in prose", "Antwort in 30 Minuten.", "Answer in 30 minutes.", ["number-repeated", "number-repeated"]),
    ("a time in words", "Antwort nach zwei Arbeitstagen.", "We answer after two business days.", ["number-repeated", "number-repeated"]),
    ("a period of notice", "Die Kündigungsfrist beträgt 30 Tage.", "The notice period is 30 days.", []),
    ("a period of storage", "Fallakten heben wir zwei Wochen auf.", "Case files are kept for two weeks.", []),
    ("an escalation", "Nach einer Stunde wird der Leiter informiert.", "After one hour the head is informed.", []),
    ("what the reader answers", "Antwortet der Kunde nicht binnen 14 Tagen, schließen wir den Fall.", "If the customer does not respond within 14 days, we close the case.", []),
    ("opening hours in prose", "Wir sind von 9 bis 18 Uhr erreichbar.", "We can be reached from 9 a.m. to 6 p.m.", ["number-repeated", "number-repeated"]),
    ("hours of maintenance", "Wartung: von 9 bis 18 Uhr.", "Maintenance: from 9 a.m. to 6 p.m.", []),
    ("the address under contact", "Schreiben Sie an support@cyren.com.", "Call +49 30 52 00 56 130.", ["contact-in-text", "contact-in-text"]),
    ("another address", "An datenschutz@cyren.com, [dpo@cyren.com](mailto:dpo@cyren.com).", "Call the authority, +49 30 13889-0.", []),
    ("a list", "- Schulungen", "- training", []),
    ("a number that is no time", "Die 3 Angaben.", "The 3 entries.", []),
    ("a hyphen between numbers", "Seite 3-4.", "A case.", ["dash"]),
    ("a hyphen between words", "Ein Fall - also einer.", "A case.", ["dash"]),
    ("a hyphen within a word", "Ein E-Mail-Fall.", "An e-mail case.", []),
    ("a date", "Am 2026-12-01.", "On 2026-12-01.", []),
    ("straight quotes", 'Die "Sache".', "A case.", ["straight-quotes"]),
    ("foreign quotes", "Eine Sache.", "The „case“.", ["straight-quotes"]),
    ("right quotes", "Die „Sache“.", "The “case”.", []),
    ("two spaces", "Ein  Fall.", "A case.", ["spacing"]),
    ("a space before a comma", "Ein Fall , also einer.", "A case.", ["spacing"]),
    ("unfinished", "TODO", "A case.", ["unfinished"]),
    ("a duty to announce", "Ein Fall.", "Maintenance has to be announced in time. Changes need to be announced.", []),
    ("what is handed in later", "Die Rechnung wird nachgereicht.", "The invoice follows later.", []),
    ("text to come, in brackets", "Ein Fall (wird nachgereicht).", "A case.", ["unfinished"]),
    ("what an expert decides", "Ein Fall.", "The value is to be determined by an expert.", []),
    ("to be announced", "Ein Fall.", "Hours: to be announced", ["unfinished"]),
    ("three dots", "Und so weiter …", "And so on.", ["unfinished"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("german", "english", "rules"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_wording(german: str, english: str, rules: list[str]) -> None:
    found = findings(CHECKS, (CASE_DE, german), (CASE_EN, english))
    assert [rule for rule, _ in found] == rules_in_order(rules)
    lines = {line for _, line in found} - {line for _, line in OWN}
    assert lines <= {german, english}


def rules_in_order(rules: list[str]) -> list[str]:
    """The family's order, with the two findings which the real policy always has."""
    order = [rule.id for family in FAMILIES for rule in family.RULES]
    return sorted([*rules, "list-punctuation", "list-punctuation"], key=order.index)


def test_list_punctuation_needs_a_majority() -> None:
    edit: Edit = (
        "      - de: Allgemeine Informations- und Funktionsanfragen\n",
        "      - de: Allgemeine Anfragen.\n",
    )
    found = findings([typography.list_punctuation], edit)
    assert found == [("list-punctuation", "- de: Fragen zum Service oder dem Administrationsportal"), OWN[1]]


def test_examples_end_alike() -> None:
    said = ("Niemand meldet sich an", "Niemand meldet sich ab", "Der Speicher ist voll.")
    examples = "".join(f"      - de: {each}\n        en: Nobody\n" for each in said)
    second = "  P2:\n    name:\n"
    found = findings([typography.list_punctuation], (second, f"    examples:\n{examples}{second}"))
    assert found == [("list-punctuation", "- de: Der Speicher ist voll."), *OWN]


def test_a_dash_can_be_corrected() -> None:
    from datetime import date

    from generator.reading import schema
    from generator.reading.yaml import source
    from generator.rules.corpus.context import Context
    from tests.support.rule_cases import edited

    read = source.read(edited((CASE_DE, "Seite 3-4.")).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    (found,) = typography.dash(policy, read, Context(date(2026, 11, 23)))
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["–"]


@pytest.mark.parametrize(
    ("french", "found"), [("Un cas ; deux cas !", []), ("Un cas , deux cas", ["s ,"]), ("Un cas .", ["s ."])]
)
def test_french_has_spaces_before_high_signs(french: str, found: list[str]) -> None:
    read = source.read(edited((SUMMARY_EN, f"{SUMMARY_EN}    fr: {french}\n")).encode(), "support.yaml")
    real, _ = schema.load(source.read(edited().encode(), "support.yaml"))
    assert real is not None
    document = real.document.model_copy(update={"languages": ("de", "en", "fr")})
    policy = real.model_copy(update={"document": document})
    said = [each.values["found"] for each in typography.spacing(policy, read, Context(TODAY))]
    assert said == found


def of_one_language(*edits: Edit) -> list[tuple[str, str]]:
    """(rule, what it names) in a document whose only language is German."""
    read = source.read(edited(*edits).encode(), "support.yaml")
    both, _ = schema.load(read)
    assert both is not None
    document = both.document.model_copy(update={"languages": ("de",)})
    policy = both.model_copy(update={"document": document})
    checks = (typography.dash, glossary.unwanted_words, repetition.number_in_text, repetition.contact_in_text)
    found = [each for check in checks for each in check(policy, read, Context(TODAY))]
    return [(each.rule.id, str(each.values.get("word") or each.values.get("words") or "")) for each in found]


NOTE = (
    "    footnote:\n      de: Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.\n"
    "      en: Your Cyren account manager can give you further information.\n"
)


def test_a_text_of_the_only_language_needs_no_language() -> None:
    said = "Antwort in 30 Minuten - siehe support@cyren.com, je Geschäftstag."
    assert of_one_language((NOTE, f"    footnote: {said}\n")) == [
        ("dash", ""),
        ("synonym", "Geschäftstag"),
        ("number-repeated", "30 Minuten"),
        ("contact-in-text", "support@cyren.com"),
    ]
    assert of_one_language((NOTE, "    footnote: Die Frist beträgt 14 Tage.\n")) == []


def test_the_units_name_a_thing_where_no_definition_does() -> None:
    german = "    de: Arbeitstag | Arbeitstage\n"
    edits = [
        ("  business-day:\n    term:\n      de: Arbeitstag\n", "  a-day:\n    term:\n      de: Tag\n"),
        (german, german.replace("Arbeits", "Service")),
        (CASE_DE, "Je Geschäftstag ein Fall."),
    ]
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    found = [
        each for each in glossary.unwanted_words(policy, read, Context(TODAY)) if each.path[0] == "sections"
    ]
    assert [(each.values["word"], each.values["term"]) for each in found] == [("Geschäftstag", "Servicetag")]


MEANT = [
    ("Gold antwortet bei P2 binnen einer Stunde.", "repeats a time in prose", "{gold.P2}"),
    ("Bei P2 antworten wir binnen einer Stunde.", "repeats a time in prose", "{gold.P2}"),
    ("Wir antworten binnen einer Stunde.", "repeats a time in prose", "for example {standard.P1}"),
    ("Standard antwortet binnen einer Stunde.", "is not promised there", "for example {standard.P1}"),
    ("Gold antwortet bei P1 binnen einer Stunde.", "is not promised there", "for example {standard.P1}"),
    ("Gold antwortet binnen fünf Stunden.", "is a time that no tier promises", "for example {standard.P1}"),
]


@pytest.mark.parametrize(("german", "fault", "proposal"), MEANT)
def test_a_placeholder_is_proposed_only_for_the_promise_of_which_the_sentence_speaks(
    german: str, fault: str, proposal: str
) -> None:
    """The same number in the table proposed the hour of Gold where Standard was meant."""
    read = source.read(edited((CASE_DE, german)).encode(), "support.yaml")
    now, _ = schema.load(read)
    assert now is not None
    (found,) = (each for each in repetition.number_in_text(now, read, Context(TODAY)))
    assert fault in found.message("en")
    assert f": {proposal}, or" in found.help("en")


@pytest.mark.parametrize(
    ("name", "meaning", "found"),
    [
        ("Office hours: {hours}", "An hour within office hours.", []),
        ("An office hour: {hours}", "An hour within office hours.", ["office hour"]),
    ],
)
def test_hours_of_the_clock_are_no_second_word_for_the_unit(
    name: str, meaning: str, found: list[str]
) -> None:
    """Where they are named, and where the unit is defined by them; in a promise they are."""
    edits = [
        ("        {hours} local time\n", f"        {name}\n"),
        ("An hour that is counted", f"{meaning} An hour that is counted"),
        (CASE_EN, "A case in two office hours."),
    ]
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    words = [str(each.values["word"]) for each in glossary.unwanted_words(policy, read, Context(TODAY))]
    assert sorted(words) == [*found, "office hours"]


def test_a_text_beside_the_table_of_its_section_says_on_which_side_it_stands() -> None:
    below = ("(siehe obige Tabelle)", "(siehe nachstehende Tabelle)")
    other = ("the table above)", "the overview below)")
    before = ("In der nachstehenden Tabelle ist", "In der vorstehenden Tabelle ist")

    def found(*edits: Edit) -> list[str]:
        return [line for rule, line in findings(terms.CHECKS, *edits) if rule == "table-elsewhere"]

    assert found() == []
    assert len(found(below)) == len(found(other)) == len(found(before)) == 1
    assert len(found(below, other, before)) == 3
    assert (
        found(("(siehe obige Tabelle)", "(siehe die Liste unten)"), ("the table above)", "our website)"))
        == []
    )
