"""The policy of a new portal: whatever was answered, `check` tells its questions and nothing else."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.rules.inspection import Inspection, inspect
from generator.starting.answers import Answers, a_form
from generator.starting.places import a_place
from generator.starting.points import STARTING_POINTS
from generator.starting.policy_text import support_yaml
from generator.starting.severities import UNITS
from generator.starting.texts import PolicyTexts, scalar
from generator.versions.archive import folder_of, open_archive

TODAY = date(2026, 11, 30)
# Languages, the first prevails; offices; what else is answered.
ANSWERS = (
    (("de",), ("DE",), {}),
    (("en",), ("GB-ENG", "New York=US-NY,America/New_York"), {"phones": ("+44 20 7946 0000",)}),
    (("fr", "de", "en"), ("FR",), {}),
    (("fr",), ("FR",), {"email": "aide@nordlicht-test.fr"}),
    (
        ("de", "en"),
        ("Zürich=CH-ZH", "AT-9"),
        {"address": "https://hilfe.nordlicht-test.de/", "form": "web3forms=https://api.web3forms.com/submit", "phones": ("+41 44 668 18 00", "+43 1 4000 0")},
    ),
    (("en", "de", "fr"), ("US",), {"form": "formspree=https://formspree.io/f/abcd", "email": "help@nordlicht-test.de"}),
    (("fr-CA", "en"), ("CA-QC",), {"form": "https://forms.nordlicht-test.de/support"}),
    (("de-AT",), ("AT-9", "München=DE-BY"), {"form": "netlify=/danke"}),
)  # fmt: skip


def answers(start: str, languages: tuple[str, ...], places: tuple[str, ...], more: dict[str, str]) -> Answers:
    others = {key: value for key, value in more.items() if key != "form"}
    form = a_form(more["form"]) if "form" in more else ("", "")
    places_ = tuple(a_place(each, languages) for each in places)
    return Answers("Meier & Co: Hilfe", "", languages, places_, start, TODAY, form=form, **others)


def checked(text: str) -> Inspection:
    file = Path("nowhere/policy/support.yaml")
    return inspect(text.encode(), file.as_posix(), open_archive(folder_of(file)).context(TODAY))


@pytest.mark.parametrize("point", STARTING_POINTS, ids=lambda each: each.id)
@pytest.mark.parametrize("given", ANSWERS, ids=lambda each: "-".join(each[0]))
def test_check_tells_the_questions_and_nothing_else(point, given) -> None:  # type: ignore[no-untyped-def]
    text = support_yaml(answers(point.id, *given))
    found = checked(text)
    told = [each for each in found.findings if each.rule.id != "open-question"]
    assert [(each.rule.id, text.splitlines()[each.span.line - 1]) for each in told] == []
    assert found.policy is not None
    assert len([each for each in found.findings if each.rule.id == "open-question"]) == text.count(
        "# CHECK: "
    )
    assert text.count("# CHECK: ") > 12
    assert re.findall("cyren|[\ue000\ue001]", text, re.IGNORECASE) == []


def test_what_was_answered_is_no_question() -> None:
    given = {"phones": ("+49 30 901820",), "email": "a@b.example", "address": "https://b.example/", "form": "formspree=https://formspree.io/f/x"}  # fmt: skip
    open_ = support_yaml(answers("one-office", ("en",), ("DE-BE",), {}))
    settled = support_yaml(answers("one-office", ("en",), ("DE-BE",), given))
    for example in ("support@example.com", "https://support.example.com/", "https://forms.example.com/support", "phone: none"):  # fmt: skip
        assert example in open_ and example not in settled


def test_every_promise_has_a_time_for_severities_that_exist() -> None:
    for point in STARTING_POINTS:
        known = {each.id for each in point.severities}
        for tier in point.tiers:
            assert set(tier.promises["first_response"]) == known
            assert set(point.units) <= UNITS.keys()
            assert {each for times in tier.promises.values() for each in times} <= known


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("  name: {}", ["  name:", "    de: Ja: nein", "    en: yes"]),
        ("  name: {}  # CHECK: so?", ["  name:  # CHECK: so?", "    de: Ja: nein", "    en: yes"]),
        ("  - {}", ["  - de: Ja: nein", "    en: yes"]),
        ("  - name: {}", ["  - name:", "      de: Ja: nein", "      en: yes"]),
        ("  no text", ["  no text"]),
    ],
)
def test_a_text_stands_where_its_line_says(line: str, said: list[str]) -> None:
    texts = PolicyTexts(("de", "en"))
    place = texts.each({"de": "Ja: nein", "en": "yes"})
    wanted = [each.replace("Ja: nein", '"Ja: nein"').replace("en: yes", 'en: "yes"') for each in said]
    assert texts.placed(line.format(place)).splitlines() == wanted


def test_what_all_languages_say_is_said_once_and_lines_are_a_block() -> None:
    texts = PolicyTexts(("de", "en"))
    same, lines = texts.each({"de": "Gold", "en": "Gold"}), texts.each({"de": "Eins.\nZwei.", "en": "One."})
    assert (
        texts.placed(f"a: {same}\nb: {lines}\n") == "a: Gold\nb:\n  de: |\n    Eins.\n    Zwei.\n  en: One.\n"
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Meier & Co", "Meier & Co"), ("Meier: Co", '"Meier: Co"'), ("a #b", '"a #b"'), ("# a", '"# a"'), ("yes", '"yes"'),
        ("3M", '"3M"'), ('Die "Guten"', '"Die \\"Guten\\""'), ("{hours}", '"{hours}"'), ("Müller", "Müller"), ("a:", '"a:"'),
    ],
)  # fmt: skip
def test_a_value_is_quoted_where_it_would_be_read_otherwise(value: str, written: str) -> None:
    assert scalar(value) == written


@pytest.mark.parametrize("start", ["two-tiers", "managed-services"])
@pytest.mark.parametrize("given", [ANSWERS[1], ANSWERS[2]], ids=["en", "fr-de-en"])
def test_the_example_of_a_contract_is_one_without_the_signs_before_it(start, given) -> None:  # type: ignore[no-untyped-def]
    text = support_yaml(answers(start, *given))
    example = text[text.index("# contracts:") :].partition("\n\n")[0]
    found = checked(text.replace(example, re.sub("(?m)^# ", "", example)))
    assert {each.rule.id for each in found.findings} == {"open-question"}
    (contract,) = found.policy.contracts.values()
    tier = found.policy.tiers[contract.tier]
    assert len(contract.secret) == 16 and contract.region in found.policy.regions
    assert contract.agreed.first_response["P3"].time != tier.first_response["P3"].time
