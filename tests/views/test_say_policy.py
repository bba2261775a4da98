"""A policy said in one language: finished strings."""

import pytest

from generator.artifacts.pages import pictures
from generator.i18n.locale import Locale
from generator.views.places.hours_view import Weight
from generator.views.say_policy import say
from tests.support.policies import german, real

GERMAN = say(real(), Locale.of(real(), "de"))
ENGLISH = say(real(), Locale.of(real(), "en"))


def test_departures_from_a_source_are_marked_only_where_the_file_marks_some() -> None:
    assert [GERMAN.not_promised_origin and GERMAN.not_promised_origin.kind, len(GERMAN.origins)] == [
        "added",
        2,
    ]
    unmarked = german(("    origin: chosen\n", ""), ("  origin: chosen\n", ""), ("    origin: added\n", ""))
    assert (unmarked.counting_origin, unmarked.not_promised_origin, unmarked.origins) == (None, None, ())
    assert [each.origin for each in (*unmarked.regions, *unmarked.definitions)] == [None] * 9


def test_tiers() -> None:
    assert [(tier.name, tier.price) for tier in GERMAN.tiers] == [
        ("Standard", "Inbegriffen"),
        ("Gold", "Gegen Zusatzgebühr"),
    ]
    assert [each.text for tier in GERMAN.tiers for each in tier.responses] == [
        "4 Arbeitsstunden",
        "8 Arbeitsstunden",
        "2 Arbeitstage",
        "4 Arbeitstage",
        "30 Min.",
        "1 Stunde",
        "4 Stunden",
        "8 Stunden",
    ]
    assert GERMAN.tier("gold").promise == "Erste Reaktion auf P1 Kritisch: 30 Min."
    assert GERMAN.tier("standard").hours_name.plain == "9:00–18:00 Uhr Ortszeit\nNur werktags"


def test_features_and_their_footnotes() -> None:
    rows = {row.id: [(cell.text, cell.spoken, cell.mark) for cell in row.cells] for row in GERMAN.features}
    assert rows["email"] == [("✓", "inbegriffen", ""), ("✓", "inbegriffen", "")]
    assert rows["technical-account-manager"] == [
        ("–", "nicht enthalten", ""),
        ("Erweiterung", "Erweiterung", "**"),
    ]
    assert [(row.footnote_mark, row.footnote.plain) for row in GERMAN.footnotes] == [
        ("**", "Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.")
    ]


def test_footnote_of_a_feature_that_is_no_add_on_stands_at_its_name() -> None:
    view = german(("technical-account-manager: add-on", "technical-account-manager: included"))
    row = view.footnotes[0]
    assert (row.mark, [cell.mark for cell in row.cells]) == ("**", ["", ""])


def test_severities() -> None:
    first, *_, last = GERMAN.severities
    assert (first.anchor, first.label, first.name, first.weight) == ("p1", "P1", "Kritisch", Weight(1))
    assert last.weight == Weight(0, is_broken=True)
    assert [(step.after, step.to) for step in first.escalation] == [
        ("1 Stunde", "Director of Support Services"),
        ("2 Stunden", "VP Customer Success, VP Products"),
    ]
    assert [severity.id for severity in GERMAN.escalating] == ["P1", "P2"]


@pytest.mark.parametrize(
    ("more", "filled"),
    [(0, [1, 0.5, 0, 0]), (1, [1, 2 / 3, 1 / 3, 0, 0]), (2, [1, 0.75, 0.5, 0.25, 0, 0])],
)
def test_each_of_many_severities_has_a_mark_of_its_own(more: int, filled: list[float]) -> None:
    one = "    name:\n      de: Stufe {0}\n      en: Level {0}\n    description:\n      - de: Etwas\n        en: Something\n"
    added = "".join(f"  P{number}:\n{one.format(number)}" for number in range(5, 5 + more))
    view = german(("\nseverities:\n", "\nseverities:\n" + added))
    weights = [each.weight for each in view.severities]
    assert [each.filled for each in weights] == pytest.approx(filled)
    assert len({str(pictures.mark(each)) for each in weights}) == 4 + more


def test_bars_grow_with_the_wait() -> None:
    lengths = [each.length for severity in GERMAN.severities for each in severity.promises]
    standard, gold = lengths[::2], lengths[1::2]
    assert standard == sorted(standard) and gold == sorted(gold)
    assert max(lengths) == 100
    assert all(fast < slow for slow, fast in zip(standard, gold, strict=True))


def test_contact() -> None:
    phones = {
        region.name: [(phone.number, phone.tel, phone.note) for phone in region.phones]
        for region in GERMAN.contact.regions
    }
    assert phones["Vereinigte Staaten"] == [
        ("+1-650-864-2090", "tel:+16508642090", ""),
        ("+1 855-323-5955", "tel:+18553235955", "gebührenfrei"),
    ]
    assert GERMAN.contact.email.plain == "Per E-Mail an support@cyren.com"


def test_sections_stand_on_their_pages() -> None:
    assert [(section.id, section.page) for section in GERMAN.sections] == [
        ("introduction", "home"),
        ("support-agreement", "tiers"),
        ("severity-levels", "severities"),
        ("how-it-works", "how-it-works"),
        ("required-information", "how-it-works"),
        ("escalation-procedure", "escalation"),
        ("disclaimer", "escalation"),
        ("contact-support", "contact"),
    ]
    assert [section.id for section in GERMAN.sections_on("how-it-works")] == [
        "how-it-works",
        "required-information",
    ]


def test_words_of_the_company_replace_ours() -> None:
    assert (
        german(("de: Erweiterung\n", "de: Zusatzleistung\n")).tier("gold").features[-1][1].text
        == "Zusatzleistung"
    )


NOTED = (
    "  email:\n    name:\n      de: E-Mail\n      en: Email\n",
    "  email:\n    name:\n      de: E-Mail\n      en: Email\n    footnote:\n"
    "      de: {}\n      en: Your Cyren account manager can give you further information.\n",
)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.", ["**", "**"]),
        ("Auch abends.", ["**", "***"]),
    ],
)
def test_footnotes_that_say_the_same_share_a_mark(text: str, marks: list[str]) -> None:
    view = german((NOTED[0], NOTED[1].format(text)))
    assert [row.footnote_mark for row in view.footnotes] == marks


@pytest.mark.parametrize(
    ("languages", "language", "heading"),
    [
        (("de", "en"), "de", "Fassung und Sprache"),
        (("de", "en"), "en", "Version and language"),
        (("de",), "de", "Fassung"),
        (("en",), "en", "Version"),
    ],
)
def test_a_document_in_one_language_has_no_clause_on_languages(
    languages: tuple[str, ...], language: str, heading: str
) -> None:
    document = real().document.model_copy(update={"languages": languages, "binding_language": language})
    policy = real().model_copy(update={"document": document})
    assert say(policy, Locale.of(policy, language)).clauses[-1].name == heading
