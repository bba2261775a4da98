"""sentences: what changed in the shipped policy, sentence by sentence, and what kind of change it is."""

import pytest

from generator.diff.confirming.sentences import ChangedSentence, changed_sentences
from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import Source, read
from tests.support.versions_of_policy import REAL, with_lines

Edit = tuple[str, str]


def loaded(text: str) -> tuple[Policy, Source]:
    source = read(text.encode(), "support.yaml")
    policy, found = load(source)
    assert policy is not None, [each.message("en") for each in found]
    return policy, source


def listed(*edits: Edit) -> tuple[ChangedSentence, ...]:
    return changed_sentences(loaded(REAL)[0], *loaded(with_lines(REAL, *edits)))


def line_of(part: str, *edits: Edit) -> int:
    """Of the edited file."""
    lines = with_lines(REAL, *edits).split("\n")
    (number,) = (number for number, line in enumerate(lines, 1) if part in line)
    return number


FOLLOWED = ("until the problem has been resolved.", "until the case has been closed.")
# What was edited, a part of the line on which it is told, its place, and the kinds, first what is to be read first.
ROWS: list[tuple[str, list[Edit], str, str, list[str]]] = [
    ("the other language stayed", [("Jedem von Ihnen gemeldeten", "Jedem von uns gemeldeten")],
     "von uns gemeldeten", "sections › how-it-works › text", ["one-language", "party", "no-figure"]),
    ("a free rewording in both", [("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."), FOLLOWED],
     "bis der Fall geschlossen", "sections › how-it-works › text", ["no-figure", "wording"]),
    ("not in one", [("de: Abstände, in denen über den Stand eines Falls berichtet wird, sind nicht zugesagt.", "de: Abstände, in denen über den Stand eines Falls berichtet wird, sind zugesagt.")],
     "sind zugesagt.", "not_promised › status-updates", ["one-language", "negation", "no-figure"]),
    ("or for and", [("je nach Umfang und Dringlichkeit", "je nach Umfang oder Dringlichkeit")],
     "Umfang oder Dringlichkeit", "sections › escalation-procedure › text", ["one-language", "joining", "no-figure"]),
    ("a hidden opposite", [("auf nichtkritische Betriebsabläufe", "auf kritische Betriebsabläufe")],
     "auf kritische Betriebsabläufe", "severities › P3 › description", ["one-language", "negation", "name"]),
    ("two names change places", [("Standard Support is included in your Cyren service subscription.", "Gold Support is included in your Cyren service subscription.")],
     "Gold Support is included", "sections › introduction › text", ["one-language", "name"]),
    ("where a link leads", [("en: Through our [online contact form](contact-form)", "en: Through our [online contact form](privacy-notice)")],
     "form](privacy-notice)", "contact › form › label", ["one-language", "link"]),
    ("a time", [("P1: 30 minutes", "P1: 15 minutes")], "P1: 15 minutes", "tiers › gold › first_response › P1", ["value"]),
    ("a week is one value", [("      monday to friday: 9:00–18:00", "      monday to thursday: 9:00–18:00")],
     "monday to thursday", "service_hours › business-hours › open", ["value"]),
    ("an address", [("https://www.cyren.com/privacy", "https://www.cyren.com/imprint2")], "imprint2", "company › privacy_notice", ["value"]),
    ("a comma", [("Jedem von Ihnen gemeldeten Problem wird", "Jedem von Ihnen gemeldeten Problem, wird")],
     "Problem, wird", "sections › how-it-works › text", ["spelling"]),
    ("a slip", [("service engineers always work diligently", "service engineers always work dilligently")],
     "dilligently", "sections › disclaimer › text", ["spelling"]),
    ("a new sentence in one", [("        Each problem you report", "        Calls may be recorded.\n        Each problem you report")],
     "Calls may be recorded", "sections › how-it-works › text", ["one-language", "new", "no-figure"]),
    ("a word of the portal", [("    de: Erste Reaktion\n    en", "    de: Lösungszeit\n    en"), ("    en: First response\n", "    en: Resolution time\n")],
     "de: Lösungszeit", "wording › first_response", ["number", "wording"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edits", "part", "place", "kinds"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_a_sentence_is_listed_with_its_kinds(
    edits: list[Edit], part: str, place: str, kinds: list[str]
) -> None:
    (found,) = listed(*edits)
    assert (found.place, [kind.value for kind in found.kinds]) == (place, kinds)
    assert found.line == line_of(part, *edits)


EARLIER = "        For email correspondence, a case identifier is added to the subject line of all outgoing messages.\n"
LATER = (
    "        Please leave the subject line unchanged so that our system can track messages automatically.\n"
)
FORMER = ("  gold:\n", "  gold-plus:\n    formerly: [gold]\n")
NOTHING: list[tuple[str, list[Edit]]] = [
    ("a comment", [("    name: Israel\n", "    name: Israel  # where we began\n")]),
    ("quotes", [("    name: Israel\n", '    name: "Israel"\n')]),
    ("the order of entries", [("    country: IL\n    time_zone: Asia/Jerusalem\n", "    time_zone: Asia/Jerusalem\n    country: IL\n")]),
    ("where a line ends", [("is assigned its own support case number.", "is assigned\n        its own support case number.")]),
    ("a blank line", [(LATER, f"\n{LATER}")]),
    ("another name for an entry", [FORMER]),
    ("another number and day", [('version: "1.0"', 'version: "1.1"'), ("effective: 2026-01-01", "effective: 2027-01-01")]),
    ("a contract", [("\nwording:\n", "\ncontracts:\n  acme:\n    tier: gold\n    region: germany\n\nwording:\n")]),
]  # fmt: skip


@pytest.mark.parametrize("edits", [row[1] for row in NOTHING], ids=[row[0] for row in NOTHING])
def test_what_says_the_same_is_not_listed(edits: list[Edit]) -> None:
    assert listed(*edits) == ()


def test_sentences_stand_beside_each_other_in_all_languages() -> None:
    (found,) = listed(("von Ihnen gemeldeten Problem", "von uns gemeldeten Problem"))
    german = "Jedem von {} gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen."
    english = "Each problem you report is assigned its own support case number."
    assert [(each.language, each.old, each.new) for each in found.wordings] == [
        ("de", german.format("Ihnen"), german.format("uns")),
        ("en", english, english),
    ]


def test_what_is_read_first_stands_first() -> None:
    found = listed(
        ("von Ihnen gemeldeten Problem", "von Ihnen gemeldeten Problem,"),
        ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."),
        FOLLOWED,
        ("P1: 30 minutes", "P1: 15 minutes"),
        ("beyond Cyren's control", "beyond your control"),
    )
    assert [(each.rank.value, each.path[0]) for each in found] == [
        (1, "sections"),
        (2, "tiers"),
        (3, "sections"),
        (5, "sections"),
    ]


def test_a_sentence_that_moves_goes_or_comes() -> None:
    text = "sections › how-it-works › text"
    swapped = listed((EARLIER + LATER, LATER + EARLIER))
    assert [(each.place, [kind.value for kind in each.kinds]) for each in swapped] == [(text, ["moved"])]
    (gone,) = listed((LATER, ""))
    assert [kind.value for kind in gone.kinds] == ["one-language", "gone", "no-figure"]
    assert gone.line == line_of(EARLIER.strip(), (LATER, ""))


def test_an_entry_is_told_with_its_values_at_once_and_its_texts_each() -> None:
    entry = "  night:\n    name:\n      de: Nachts\n      en: At night\n    open:\n      monday to friday: 0:00–6:00\n    public_holidays: closed\n\n"
    found = listed(("\nregions:\n", f"\n{entry}regions:\n"))
    assert [(each.place, [kind.value for kind in each.kinds]) for each in found] == [
        ("service_hours › night › name", ["new"]),
        ("service_hours › night", ["value"]),
    ]
    assert [(each.old, each.new) for each in found[1].wordings] == [
        ("", "open: monday to friday: 0:00–6:00; public_holidays: closed")
    ]


def test_a_tick_holds_as_long_as_place_and_words_are_the_same() -> None:
    one, other = ("P1: 30 minutes", "P1: 15 minutes"), ("P1: 30 minutes", "P1: 20 minutes")
    above = ("    name: Israel\n", "    # where we began\n    name: Israel\n")
    assert listed(one)[0].key == listed(above, one)[0].key
    assert listed(one)[0].key != listed(other)[0].key


def test_a_language_that_comes_is_told_once() -> None:
    old, source = loaded(REAL)
    document = old.document.model_copy(update={"languages": ("de", "en", "fr")})
    shown = changed_sentences(old, old.model_copy(update={"document": document}), source)
    assert [(each.place, each.wordings[0].new) for each in shown] == [("document › languages", "de, en, fr")]
