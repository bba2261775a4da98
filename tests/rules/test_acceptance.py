"""What an acceptance speaks for: a line, a whole text, the words that it quotes; every warning can be accepted."""

from datetime import date
from pathlib import Path

import pytest

from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from tests.support.accepting import all_accepted, warnings_of
from tests.support.rule_cases import Edit, edited
from tests.support.versions_of_policy import TODAY, next_version, settled

CONTEXT = Context(date(2026, 11, 23))
SENTENCE = "        Der Standard-Support ist während der örtlichen Geschäftszeiten (siehe oben) erreichbar.\n"
TEXT, DE = "    text_after:\n", "      de: |\n        Die Cyren-Servicetechniker werden"
ENTRY = "  support-agreement:\n"
ACCEPT = "# accepted dash: the brackets of our printer"
DASHES = (SENTENCE, SENTENCE + "        Teil eins - Anfang.\n        Teil zwei - Ende.\n")


def inspected(*edits: Edit) -> Inspection:
    return inspect(edited(*edits).encode(), "support.yaml", CONTEXT)


def dashes(inspection: Inspection) -> list[str]:
    """The marked sentences that are still open, and what is wrong with comments."""
    return [
        inspection.source.line(each.span.line).strip()
        if each.rule.id == "dash"
        else f"{each.rule.id}: {each.message('en')}"
        for each in inspection.open
        if each.rule.id in ("dash", "accepted-unused", "accepted-incomplete", "comment-in-text")
    ]


BOTH = ["Teil eins - Anfang.", "Teil zwei - Ende."]
UNUSED = "accepted-unused: “accepted dash” is no longer needed."
PLACES: list[tuple[str, Edit, list[str]]] = [
    ("nowhere", (TEXT, TEXT), BOTH),
    ("beside the bar", (DE, DE.replace("|", f"|  {ACCEPT}", 1)), []),
    ("beside the bar, in German", (DE, DE.replace("|", "|  # akzeptiert dash: so gewollt", 1)), []),
    ("above the wording", (DE, f"      {ACCEPT}\n{DE}"), []),
    ("above the text", (TEXT, f"    {ACCEPT}\n{TEXT}"), []),
    ("beside the name of the text", (TEXT, f"    text_after:  {ACCEPT}\n"), []),
    ("above the entry", (ENTRY, f"  {ACCEPT}\n{ENTRY}"), []),
    ("at the other wording", ("      en: |\n        Cyren service engineers will", f"      en: |  {ACCEPT}\n        Cyren service engineers will"), [*BOTH, UNUSED]),
    ("at another text", ("  severity-levels:\n", f"  {ACCEPT}\n  severity-levels:\n"), [*BOTH, UNUSED]),
    ("one of the two, quoted", (DE, DE.replace("|", '|  # accepted dash "zwei - Ende": a title', 1)), BOTH[:1]),
    ("one, quoted in German", (DE, DE.replace("|", "|  # accepted dash „Teil zwei“: so heißt es", 1)), [*BOTH, UNUSED]),
    ("both, quoted", (TEXT, f'    # accepted dash "eins -": a title\n    # accepted dash "zwei -": a title\n{TEXT}'), []),
    ("words that are not there", (DE, DE.replace("|", '|  # accepted dash "drei - Ende": a title', 1)), [*BOTH, UNUSED]),
    ("quoted without a reason", (DE, DE.replace("|", '|  # accepted dash "zwei - Ende"', 1)), [BOTH[0], BOTH[1], "accepted-incomplete: “accepted” needs the name of a rule and a reason."]),
    ("twice", (TEXT, f"    {ACCEPT}\n    {ACCEPT}\n{TEXT}"), [UNUSED]),
]  # fmt: skip


@pytest.mark.parametrize(("place", "edit", "left"), PLACES, ids=[row[0] for row in PLACES])
def test_a_warning_in_a_long_text_is_accepted_at_its_name(place: str, edit: Edit, left: list[str]) -> None:
    assert sorted(dashes(inspected(DASHES, edit))) == sorted(left)


SIX = "always work diligently", "always work 6 days a week, diligently"
WORDINGS = {
    "de": "      de: |\n        Die Servicetechniker von Cyren arbeiten",
    "en": "      en: |\n        Cyren service engineers always work",
}


@pytest.mark.parametrize("language", WORDINGS)
@pytest.mark.parametrize("where", ["beside", "above"])
def test_what_is_found_between_two_wordings_is_accepted_at_either(language: str, where: str) -> None:
    wording, mark = WORDINGS[language], "# accepted number-mismatch: they count in another way"
    accepted = wording.replace("|", f"|  {mark}", 1) if where == "beside" else f"      {mark}\n{wording}"
    left = [each.rule.id for each in inspected((wording, accepted), SIX).open]
    assert not {"number-mismatch", "accepted-unused"} & set(left)


def test_beside_another_text_it_is_not_accepted() -> None:
    other = "      de: |\n        Jedem von Ihnen"
    accepted = other.replace("|", "|  # accepted number-mismatch: they count in another way", 1)
    left = [each.rule.id for each in inspected((other, accepted), SIX).open]
    assert {"number-mismatch", "accepted-unused"} <= set(left)


def test_an_acceptance_is_no_text_of_the_contract() -> None:
    edit = DE, DE.replace("|", f"|  {ACCEPT}", 1)
    with_it, without = inspected(DASHES, edit).policy, inspected(DASHES).policy
    assert with_it is not None and without is not None
    assert with_it == without


INSIDE = [
    ("an acceptance on a line", "        # accepted dash: a title\n", "# accepted dash: a title"),
    ("a question on a line", "        # CHECK: Really?\n", "# CHECK: Really?"),
    ("a question at a sentence", "        Ein Fall.  # CHECK: Really?\n", "# CHECK: Really?"),
    ("a task", "        Ein Fall. # TODO: noch schreiben\n", "# TODO: noch schreiben"),
    ("deeper", "          # akzeptiert dash: so gewollt\n", "# akzeptiert dash: so gewollt"),
]


@pytest.mark.parametrize(("name", "line", "comment"), INSIDE, ids=[row[0] for row in INSIDE])
def test_a_comment_inside_a_text_is_found(name: str, line: str, comment: str) -> None:
    found = [
        each for each in inspected((SENTENCE, SENTENCE + line)).open if each.rule.id == "comment-in-text"
    ]
    assert [each.message("en") for each in found] == [
        f"“{comment}” stands inside a text: the customer would read it."
    ]
    assert found[0].span.column == line.index("#") + 1


def test_a_number_sign_in_a_sentence_is_no_comment() -> None:
    line = "        Nennen Sie den Fall #12 und C# in accepted form.\n"
    assert dashes(inspected((SENTENCE, SENTENCE + line))) == []


def test_a_comment_between_quotation_marks_is_found() -> None:
    edit = "      en: Support agreement", '      en: "Support agreement # CHECK: right?"'
    found = [each for each in inspected(edit).open if each.rule.id == "comment-in-text"]
    assert [each.help("en") for each in found] == [
        "Put it after the closing quotation mark, with two spaces before “#”."
    ]


MANY: list[tuple[Edit, ...]] = [
    (
        (SENTENCE, SENTENCE + "        Den den „Fall\" - nicht , binnen 22 Tagen ab 01.02.2027.\n        Ein Fall.\n        Ein Fall.\n"),
        ("      en: Support agreement", "      en: Supportvertrag"),
        ("support@cyren.com", "support@cyern.com"),
        ("number: +49 30 52 00 56 130", "number: +33 1 42 68 53 00"),
        ("+1 855-323-5955", "+1 650 8642090"),
        ("  how-it-works:\n", "  How-it-works:\n"),
        ("    table: severities\n", "    text: Siehe PDF\n"),
        ("        Gold Support is available for an additional fee.\n", ""),
        ("  effective: 2026-01-01  # accepted effective-past: the first version states terms that already apply", "  effective: 2028-01-01"),
    ),
    (
        ("    holidays: IL\n", "    holidays: AD\n"),
        ("country: IL", "country: AD"),
        ("name: Gold", "name: Standard"),
        ("service_hours: around-the-clock", "service_hours: business-hours"),
        ("- after: 1 hour  # accepted escalation-before-response: ", "- after: 1 hour  # "),
        ("  starts: on receipt", "  holidays_until: 2027-05-01\n  starts: on receipt"),
        ("      phone: included\n      technical", "      technical"),
        ("      P3: 2 business days\n", "      P3: 60 hours\n"),
        ("      en: I have read the [privacy notice](privacy-notice).", "      en: I have read the [privacy notice](privacy)."),
    ),
    (
        ("public_holidays: open", "public_holidays: closed"),
        ("      monday to friday: 9:00–18:00\n", "      monday to friday: 9:00–6:00\n"),
        ("      P2: 1 hour\n", "      P2: 1 business hour\n"),
        ("  business-day:\n", "  a-day:\n"),
        ("      de: Arbeitstag\n", "      de: Tag\n"),
        ("      en: business day\n", "      en: day\n"),
    ),
]  # fmt: skip
EXPECTED = {
    "around-the-clock-but-closed",
    "business-time-around-the-clock",
    "dash",
    "domain-misspelt",
    "doubled-line",
    "effective-far",
    "entry-twice",
    "escalation-before-response",
    "holiday-name-missing",
    "horizon-near",
    "hours-overnight",
    "less-severe-is-faster",
    "less-than-cheaper-tier",
    "link-mismatch",
    "name-capitals",
    "name-twice",
    "not-shown",
    "number-in-text",
    "phone-other-country",
    "promise-outside-hours",
    "region-name-other-country",
    "sentences-differ",
    "spacing",
    "straight-quotes",
    "term-undefined",
    "time-zone-other-country",
    "translation-same",
    "unused",
    "word-twice",
}


def test_every_warning_is_accepted_where_the_guide_says() -> None:
    accepted: set[str] = set()
    for edits in MANY:
        text = edited(*edits)
        accepted |= {rule for rule, _ in warnings_of(inspect(text.encode(), "support.yaml", CONTEXT))}
        after = inspect(all_accepted(text, CONTEXT).encode(), "support.yaml", CONTEXT)
        assert warnings_of(after) == []
        assert [each for each in after.open if each.rule.id.startswith("accepted-")] == []
    # Rules may become more exact; what they find must stay acceptable.
    assert len(accepted & EXPECTED) > len(EXPECTED) - 6, EXPECTED - accepted


def test_a_correction_in_one_language_of_a_long_text_is_released(tmp_path: Path) -> None:
    first = settled()
    file = tmp_path / "policy" / "support.yaml"
    file.parent.mkdir()
    file.write_text(first, "utf-8")
    assert run_release(file, TODAY) == 0
    second = next_version(first, "1.1", "2027-03-01", ("always work diligently", "always works diligently"))
    file.write_text(second, "utf-8")
    assert run_release(file, TODAY) == 1
    name = "  disclaimer:\n    text:\n      de: |"
    file.write_text(
        second.replace(name, f"{name}  # accepted translation-stale: a slip in English only"), "utf-8"
    )
    context = open_archive(folder_of(file)).context(TODAY)
    assert warnings_of(inspect(file.read_bytes(), "support.yaml", context)) == []
    assert run_release(file, TODAY) == 0
