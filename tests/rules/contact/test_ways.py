"""Ways by which nobody is reached, or two at once: one row a fault."""

import pytest

from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.contact import phones, reach, ways
from generator.rules.corpus.context import Context
from generator.rules.languages.placeholders import placeholder_unknown
from tests.support.reach import DESK, EMAIL, NO_EMAIL, NO_FORM, NO_PHONE, NUMBERS, PORTAL, SPOKEN
from tests.support.rule_cases import TODAY, Edit, edited, findings

DE = "    country: DE\n"
START = "  starts: on receipt"
STARTS = "  starts:\n    form: when the report is complete\n    email: on receipt\n"
CHECKS = (*ways.CHECKS, *phones.CHECKS, *reach.CHECKS)

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], []),
    ("no way at all", [NO_FORM, NO_PHONE, NO_EMAIL], [("no-way-to-reach", "contact:")]),
    ("only a portal", [NO_FORM, NO_PHONE, (EMAIL, f"  email: none\n{PORTAL}")], []),
    ("only a counter", [NO_FORM, NO_PHONE, (EMAIL, "  email: none\n  ways:\n    counter:\n      label: Hall 2\n")], []),
    ("only a form", [NO_PHONE, NO_EMAIL], []),
    ("no numbers", [(NUMBERS, "    numbers: []\n")], [("phone-without-number", "numbers: []")]),
    (
        "two addresses",
        [(EMAIL, f"{EMAIL}{PORTAL}      email: portal@cyren.com\n")],
        [("way-with-two-addresses", "portal:")],
    ),
    (
        "a portal without a scheme",
        [(EMAIL, EMAIL + PORTAL.replace("https://", ""))],
        [("url-invalid", "link: portal.cyren.com/")],
    ),
    (
        "a mailbox without a sign",
        [(EMAIL, EMAIL + PORTAL.replace("link: https://portal.cyren.com/", "email: bills(at)cyren.com"))],
        [("email-invalid", "email: bills(at)cyren.com")],
    ),
    (
        "a fax without a country",
        [(EMAIL, EMAIL + PORTAL.replace("link: https://portal.cyren.com/", "number: 030 52 00 56 130"))],
        [("phone-invalid", "number: 030 52 00 56 130")],
    ),
    (
        "a fax",
        [(EMAIL, EMAIL + PORTAL.replace("link: https://portal.cyren.com/", "number: +49 30 52 00 56 130"))],
        [],
    ),
    ("a region without a country", [("    country: IL\n", "")], [("region-country", "israel:")]),
    ("a region of no country", [("    country: IL\n", "    country: none\n")], []),
    ("a region of two", [("    country: IL\n", "    countries: [IL, CY]\n")], []),
    (
        "a country and countries",
        [("    country: IL\n", "    country: IL\n    countries: [IL, CY]\n")],
        [("region-country", "israel:")],
    ),
    (
        "whom the regions serve",
        [("    country: IL\n", "    country: IL\n    serves: everyone else\n"), (DE, f"{DE}    serves: [AT, CH]\n")],
        [],
    ),
    (
        "two for everyone else",
        [("    country: IL\n", "    country: IL\n    serves: everyone else\n"), (DE, f"{DE}    serves: everyone else\n")],
        [("served-twice", "serves: everyone else")],
    ),
    ("when time starts, for each way", [(START, f"{STARTS}    phone: on receipt\n")], []),
    (
        "not for the phone",
        [(START, STARTS)],
        [("start-unsaid", "starts:")],
    ),
    (
        "for a slip of the phone",
        [(START, f"{STARTS}    phnoe: on receipt\n")],
        [("start-of-no-way", "phnoe: on receipt")],
    ),
    (
        "for a fax that there is not",
        [(START, f"{STARTS}    phone: on receipt\n    fax: on receipt\n")],
        [("start-of-no-way", "fax: on receipt")],
    ),
    (
        "for a phone that there is not",
        [NO_PHONE, (START, f"{STARTS}    phone: on receipt\n")],
        [("start-of-no-way", "phone: on receipt")],
    ),
    (
        "for a portal",
        [(EMAIL, EMAIL + PORTAL), (START, f"{STARTS}    phone: on receipt\n    portal: on receipt\n")],
        [],
    ),
    (
        "two for Austria",
        [("    country: IL\n", "    country: IL\n    serves: [AT]\n"), (DE, f"{DE}    serves: [CH, AT]\n")],
        [("served-twice", "serves: [AT]")],
    ),
    (
        "a country in which another region lies",
        [(DE, f"{DE}    serves: [CH, IL]\n")],
        [("served-twice", "serves: [CH, IL]")],
    ),
    ("the country in which it lies itself", [(DE, f"{DE}    serves: [DE, AT]\n")], []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_ways(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    told = [each for each in findings(CHECKS, *edits) if each[0] not in ("phone-cost", "url-example")]
    assert [each for each in told if each[0] != "link-unknown"] == expected


def test_links_to_a_way_that_does_not_exist() -> None:
    found = findings(reach.CHECKS, NO_FORM, NO_PHONE, (EMAIL, f"  email: none\n{PORTAL}"))
    assert {rule for rule, _ in found} == {"link-unknown"}
    assert any("(contact-form)" in line for _, line in found)


def test_a_link_to_a_form_that_exists_is_none() -> None:
    assert [rule for rule, _ in findings(reach.CHECKS, NO_PHONE, NO_EMAIL) if rule == "link-unknown"] == []


@pytest.mark.parametrize(
    ("severity", "found_in"),
    [
        ("asked", []),
        ("not asked", [("placeholder-unknown", 'subject: "[{severity}] {company}: {service}"')]),
    ],
)
def test_a_subject_holds_what_the_form_asks(severity: str, found_in: list[tuple[str, str]]) -> None:
    provider = "    provider: generic\n"
    edit = (provider, f"{provider}    severity: {severity}\n")
    assert findings((placeholder_unknown,), edit) == found_in


@pytest.mark.parametrize(
    ("edits", "found_in"),
    [
        ([SPOKEN, DESK], []),
        ([SPOKEN], [("language-hours-unknown", "hours: desk")]),
        (
            [(SPOKEN[0], SPOKEN[1].replace("phone", "chat")), DESK],
            [("language-hours-unknown", "ways: [chat]")],
        ),
    ],
)
def test_a_language_names_hours_and_ways_that_exist(
    edits: list[Edit], found_in: list[tuple[str, str]]
) -> None:
    assert findings(ways.CHECKS, *edits) == found_in


@pytest.mark.parametrize(
    ("said", "cure"),
    [
        ("business-hour", "Did you mean “business-hours”?"),
        ("best efort", "Did you mean “best effort”?"),
        ("nightly", "Known: business-hours, around-the-clock, in service hours, best effort."),
    ],
)
def test_the_cure_names_the_hours_that_were_meant(said: str, cure: str) -> None:
    lines = f"\nsupport_languages:\n  ja: {said}\n\nrequired_information:\n"
    read = source.read(edited(("\nrequired_information:\n", lines)).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    found = [each for check in ways.CHECKS for each in check(policy, read, Context(TODAY))]
    assert [each.help("en") for each in found] == [cure]
