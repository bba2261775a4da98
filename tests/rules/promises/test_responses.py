"""Promises that contradict each other, one row a fault; the real policy's own tension stays in every row."""

from collections.abc import Iterator

import pytest

from generator.policy import notation
from generator.policy.promises import Promise
from generator.policy.tiers import Price
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.promises import clocks, completeness, escalation, responses, slower
from tests.support.policies import changed, real
from tests.support.rule_cases import TODAY, Edit, edited, findings

CHECKS = (*responses.CHECKS, *escalation.CHECKS, *clocks.CHECKS, *completeness.CHECKS)
RULES = (*responses.RULES, *escalation.RULES, *clocks.RULES, *completeness.RULES)
ALWAYS_BUT_CHRISTMAS = (
    "    open: always\n",
    "    open: always\n    special_days:\n      - date: every 12-25\n        name:\n          de: Weihnachten\n"
    "          en: Christmas\n        open: closed\n",
)
OWN = [("escalation-before-response", "- after: 1 hour"), ("escalation-before-response", "- after: 2 hours")]
P1_RESPONSE = "      P1: 4 business hours\n"
GOLD_P2 = "      P2: 1 hour\n"
NO_STEPS_FOR_P1: Edit = (
    "  P1:\n    - after: 1 hour  # accepted escalation-before-response: the source says “je nach verstrichener Zeit”\n"
    "      to: [director-of-support-services]\n    - after: 2 hours\n      to: [vp-customer-success, vp-products]\n", "",
)  # fmt: skip

REQUIRED = edited()[edited().index("required_information:\n") : edited().index("# ── Words used")]
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], OWN),
    ("a faster gold", [(GOLD_P2, "      P2: 45 minutes\n")], OWN),
    ("no answer to P1", [(P1_RESPONSE, "")], [("response-missing", "first_response:"), OWN[1]]),
    (
        "no answer to P2",
        [("      P2: 8 business hours\n", "")],
        [("response-missing", "P1: 4 business hours"), OWN[0]],
    ),
    (
        "gold slower than standard at some times",
        [(GOLD_P2, "      P2: 9 hours\n"), ("      P3: 4 hours\n", "      P3: 10 hours\n"), ("P4: 8 hours", "P4: 11 hours")],
        [("slower-than-cheaper-tier", "P2: 9 hours"), *OWN, ("escalation-before-response", "- after: 2 hours")],
    ),
    (
        "gold lacks the phone",
        [("      phone: included\n      technical", "      technical")],
        [("less-than-cheaper-tier", "features:"), *OWN],
    ),
    (
        "P1 later than P2",
        [("P1: 30 minutes", "P1: 61 minutes")],
        [("less-severe-is-faster", "P1: 61 minutes"), *OWN[:1], ("escalation-before-response", "- after: 1 hour"), OWN[1]],
    ),
    (
        "words instead of times",
        [("      P3: 2 business days", "      P3: best effort"), ("      P4: 4 business days", "      P4: not offered")],
        OWN,
    ),
    (
        "hours for some severities",
        [("    service_hours: around-the-clock\n", "    service_hours:\n      P1: around-the-clock\n      P2: around-the-clock\n      P3: around-the-clock\n")],
        [*OWN, ("hours-missing", "service_hours:")],
    ),
    (
        "no hours for a severity that is not offered",
        [
            ("    service_hours: around-the-clock\n", "    service_hours:\n      P1: around-the-clock\n      P2: around-the-clock\n      P3: around-the-clock\n"),
            ("      P4: 8 hours", "      P4: not offered"),
        ],
        OWN,
    ),
    (
        "a time in hours that there are not",
        [("    service_hours: business-hours\n", "    service_hours: none\n"), ("P2: 8 business hours", "P2: 8 hours"), ("P3: 2 business days", "P3: 48 hours"), ("P4: 4 business days", "P4: best effort")],
        [*OWN, ("time-without-hours", "P1: 4 business hours"), ("unused", "business-hours:")],
    ),
    ("8 business hours against 1 business day", [("P2: 8 business hours", "P2: 1 business day")], OWN),
    (
        "9 business hours are not later than 1 business day",
        [("P2: 8 business hours", "P2: 9 business hours"), ("P3: 2 business days", "P3: 1 business day")],
        OWN,
    ),
    (
        "a step that does not climb",
        [("    - after: 2 hours\n      to: [vp", "    - after: 1 hour\n      to: [vp")],
        [("escalation-order", "- after: 1 hour"), *OWN],
    ),
    (
        "a step in business hours may come first at night",
        [("    - after: 4 hours\n", "    - after: 3 business hours\n")],
        OWN,
    ),
    (
        "whoever is told at once is only told",
        [("    - after: 1 hour  ", "    - after: at once  ")],
        [("escalation-before-response", "- after: 2 hours"), OWN[1]],
    ),
    (
        "nothing comes before what is at once",
        [("    - after: 2 hours\n      to: [vp", "    - after: at once\n      to: [vp")],
        [("escalation-order", "- after: at once"), *OWN],
    ),
    (
        "P1 climbs after P2",
        [("    - after: 1 hour  ", "    - after: 3 hours  "), ("    - after: 2 hours\n      to: [vp", "    - after: 5 hours\n      to: [vp")],
        [("escalation-before-response", "- after: 3 hours"), OWN[1], ("escalation-severity-order", "- after: 3 hours")],
    ),
    (
        "business time around the clock",
        [(GOLD_P2, "      P2: 1 business hour\n")],
        [*OWN, ("business-time-around-the-clock", "P2: 1 business hour")],
    ),
    (
        "business days around the clock",
        [("      P4: 8 hours\n", "      P4: 2 business days\n")],
        [*OWN, ("business-time-around-the-clock", "P4: 2 business days")],
    ),
    (
        "business days around the clock, which are office days",
        [("      P4: 8 hours\n", "      P4: 2 business days\n"), ("  day_of_receipt:", "  business_days: monday to friday\n  day_of_receipt:")],
        OWN,
    ),
    (
        "business days around the clock, all of which are named",
        [("      P4: 8 hours\n", "      P4: 2 business days\n"), ("  day_of_receipt:", "  business_days: monday to sunday\n  day_of_receipt:")],
        [*OWN, ("business-time-around-the-clock", "P4: 2 business days")],
    ),
    (
        "business days around the clock that end at midnight",
        [("      P4: 8 hours\n", "      P4: 2 business days\n"), ("at the hour of the report", "at closing time")],
        OWN,
    ),
    (
        "business days around the clock after a cut-off",
        [("      P4: 8 hours\n", "      P4: 2 business days\n"), ("  day_of_receipt:", "  same_day_until: 12:00\n  day_of_receipt:")],
        OWN,
    ),
    (
        "business time around the clock but for public holidays",
        [(GOLD_P2, "      P2: 1 business hour\n"), ("    open: always\n    public_holidays: open", "    open: always\n    public_holidays: closed")],
        OWN,
    ),
    (
        "the hours of another tier",
        [("service_hours: around-the-clock", "service_hours: business-hours")],
        [*OWN, ("promise-outside-hours", "service_hours: business-hours"), ("unused", "around-the-clock:")],
    ),
    (
        "the hours of a dearer tier",
        [("service_hours: business-hours", "service_hours: around-the-clock")],
        [*OWN, ("business-time-around-the-clock", "service_hours: around-the-clock"), ("unused", "business-hours:")],
    ),
    (
        "business time where the clock stops on some days",
        [("      P2: 1 hour\n", "      P2: 1 business hour\n"), ALWAYS_BUT_CHRISTMAS],
        OWN,
    ),
    (
        "office days of a tier that never closes",
        [("      P4: 8 hours\n", "      P4: 2 business days\n"), ("  outside_hours: ", "  business_days: monday to friday\n  outside_hours: ")],
        OWN,
    ),
    (
        "a promise that runs at night",
        [("      P4: 4 business days\n", "      P4: 96 hours\n")],
        [("less-severe-is-faster", "P3: 2 business days"), *OWN, ("promise-outside-hours", "P4: 96 hours")],
    ),
    ("on call for the most severe", [(P1_RESPONSE, "      P1: 4 hours\n")], OWN),
    (
        "a feature of the same kind, in words of three letters",
        [
            ("features:\n  email:\n", "features:\n  one-fax:\n    name: A\n  two-fax:\n    name: B\n  email:\n"),
            ("    features:\n", "    features:\n      one-fax: included\n"),
            ("      phone: included\n      technical", "      phone: included\n      two-fax: included\n      technical"),
        ],
        OWN,
    ),
    (
        "two letters make no kind",
        [
            ("features:\n  email:\n", "features:\n  by-fax:\n    name: A\n  by-post:\n    name: B\n  email:\n"),
            ("    features:\n", "    features:\n      by-fax: included\n"),
            ("      phone: included\n      technical", "      phone: included\n      by-post: included\n      technical"),
        ],
        [("less-than-cheaper-tier", "features:"), *OWN],
    ),
    (
        "what costs extra replaces nothing, nor does what the cheaper tier has too",
        [
            ("features:\n  email:\n", "features:\n  one-user:\n    name: A\n  ten-users:\n    name: B\n  email-user:\n    name: C\n  email:\n"),
            ("    features:\n", "    features:\n      one-user: included\n      email-user: included\n"),
            ("      phone: included\n      technical", "      phone: included\n      ten-users: add-on\n      email-user: included\n      technical"),
        ],
        [("less-than-cheaper-tier", "features:"), *OWN],
    ),
    (
        "what is there at extra cost is not replaced",
        [
            ("features:\n  email:\n", "features:\n  one-user:\n    name: A\n  ten-users:\n    name: B\n  email:\n"),
            ("    features:\n", "    features:\n      one-user: included\n"),
            ("      phone: included\n      technical", "      phone: included\n      one-user: add-on\n      ten-users: included\n      technical"),
        ],
        [("less-than-cheaper-tier", "one-user: add-on"), *OWN],
    ),
    ("the first severity climbs once, the second twice", [("    - after: 2 hours\n      to: [vp-customer-success, vp-products]\n", "")], OWN),
    ("the first severity climbs twice, the second once", [("    - after: 4 hours\n      to: [vp-customer-success, vp-products]\n", "")], OWN),
    ("the contact nowhere shown", [("    table: contact\n", "")], [*OWN, ("not-shown", "contact:")]),
    ("days that are named otherwise", [("  business-day:\n", "  a-day:\n"), ("      de: Arbeitstag\n", "      de: Tag\n")], OWN),
    (
        "nobody is there at night, and two of four times run then",
        [("P3: 2 business days", "P3: 150 hours"), ("P4: 4 business days", "P4: 200 hours")],
        [*OWN, ("promise-outside-hours", "P3: 150 hours"), ("promise-outside-hours", "P4: 200 hours")],
    ),
    (
        "two of two times run then",
        [("service_hours: around-the-clock", "service_hours: business-hours"), ("      P3: 4 hours\n      P4: 8 hours\n", "")],
        [("response-missing", "P2: 1 hour"), ("response-missing", "P2: 1 hour"), *OWN, ("promise-outside-hours", "P1: 30 minutes"),
         ("promise-outside-hours", "P2: 1 hour"), ("unused", "around-the-clock:")],
    ),
    (
        "three of three times run then",
        [("service_hours: around-the-clock", "service_hours: business-hours"), ("      P4: 8 hours\n", "")],
        [("response-missing", "P3: 4 hours"), *OWN, ("promise-outside-hours", "service_hours: business-hours"), ("unused", "around-the-clock:")],
    ),
    (
        "a feature of the same kind",
        [
            ("features:\n  email:\n", "features:\n  one-user:\n    name: A\n  ten-users:\n    name: B\n  email:\n"),
            ("    features:\n", "    features:\n      one-user: included\n"),
            ("      phone: included\n      technical", "      phone: included\n      ten-users: included\n      technical"),
        ],
        OWN,
    ),
    (
        "a term without a definition",
        [("  business-day:\n", "  a-day:\n"), ("      de: Arbeitstag\n", "      de: Tag\n"), ("      en: business day\n", "      en: day\n")],
        [*OWN, ("term-undefined", "P3: 2 business days")],
    ),
    (
        "a term of the policy's own name for the unit",
        [("  business-day:\n", "  a-day:\n"), ("      en: business day\n", "      en: day\n")],
        OWN,
    ),
    (
        "a unit that the policy gives no name",
        [("      de: Arbeitstag\n", "      de: Tag\n"), ("  business days:\n    de: Arbeitstag | Arbeitstage\n    en: business day | business days\n", "")],
        [*OWN, ("unit-without-words", "P3: 2 business days")],
    ),
    (
        "a term in no text but that of its definition",
        [("definitions:  #", "definitions:\n  fax-day:\n    term: Fax day\n    meaning: A day on which a fax day is.\n#")],
        [*OWN, ("unused", "fax-day:")],
    ),
    (
        "a term in the text of another definition",
        [("definitions:  #", "definitions:\n  fax-day:\n    term: service hours\n    meaning: A day.\n#")],
        OWN,
    ),
    ("a table nowhere shown", [("    table: severities\n", "    text: Siehe PDF\n")], [*OWN, ("not-shown", "severities:")]),
    (
        "nothing that a report must say",
        [(REQUIRED, "required_information: none\n\n"), ("    table: required_information\n", "")],
        OWN,
    ),
    (
        "a role nobody needs",
        [("roles:\n", "roles:\n  ceo: CEO\n")],
        [*OWN, ("unused", "ceo: CEO")],
    ),
    (
        "a feature nobody offers",
        [("features:\n  email:\n", "features:\n  fax:\n    name: Fax\n  email:\n")],
        [*OWN, ("unused", "fax:")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_promises(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(CHECKS, *edits) == expected


def test_nothing_is_missed_where_a_line_could_not_be_read() -> None:
    text = edited(
        ("      P2: 8 business hours\n", ""), ("      P3: 2 business days\n", "      P3 2 business days\n")
    )
    read = source.read(text.encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert [each.message("en") for each in refused] == ["After “P3” the colon is missing."]
    assert policy is not None
    assert list(responses.response_missing(policy, read, Context(TODAY))) == []


def test_escalation_gap() -> None:
    assert findings([escalation.escalation_gap]) == []


def test_escalation_gap_where_only_the_less_severe_climbs() -> None:
    assert findings([escalation.escalation_gap], NO_STEPS_FOR_P1) == [("escalation-gap", "escalation:")]


PLATINUM = """
  platinum:
    name: Platinum
    price: extra charge
    service_hours: around-the-clock
    features:
      email: included
      web: included
      phone: included
    first_response:
      P1: 30 minutes
      P2: 9 hours
      P3: 4 hours
      P4: 8 hours

features:
"""
LATER, LESS = "Is one of the two times wrong?", "due later than the less severe"
INTENDED = "If that is intended: # accepted escalation-before-response: reason"
OTHER_HOURS = "All times of this tier run by the other clock: did you mean other service_hours?"
TOLD: list[tuple[list[Edit], list[tuple[str, str, str, list[str]]]]] = [
    (
        [("      P2: 8 business hours\n", "")],
        [("P1: 4 business hours", "Standard has no first response for P2.", "Add a line “P2: …” under first_response.", [])],
    ),
    (
        [("\nfeatures:\n", PLATINUM)],
        [
            ("P2: 9 hours", "P2: Platinum (9 hours) is at all times slower than Gold (1 hour), although it stands after it, as the dearer one.", LATER, ["P2: 1 hour"]),
            ("P2: 9 hours", f"Platinum: P2 (9 hours) is {LESS} P3 (4 hours).", LATER, ["P3: 4 hours"]),
            ("- after: 2 hours", "P2 escalates after 2 hours, while Platinum promises the first response only within 9 hours.", INTENDED, ["P2: 9 hours"]),
        ],
    ),
    (
        [("price: included", "price: extra charge"), ("price: extra charge\n    service_hours: around", "price: included\n    service_hours: around")],
        [("price: included", "Gold is included, but stands after Standard, which costs extra.", "List the tiers cheapest first.", ["price: extra charge"])],
    ),
    (
        [("      phone: included\n      technical", "      phone: add-on\n      technical")],
        [("phone: add-on", "Gold lacks “phone”, which Standard includes.", "Add “phone: included” to Gold.", [])],
    ),
    (
        [("    - after: 4 hours\n", "    - after: 4 hours\n      to: [vp-products]\n    - after: 3 hours\n")],
        [("- after: 3 hours", "Step 3 for P2 (3 hours) does not come after the step before (4 hours).", "Write the steps in the order in which they happen.", ["- after: 4 hours"])],
    ),
    (
        [NO_STEPS_FOR_P1, ("\nroles:\n", "  P3:\n    - after: 400 hours\n      to: [vp-products]\n\nroles:\n")],
        [("escalation:", "P1 has no escalation, although the less severe P2 has.", "Add steps for P1 under escalation.", [])],
    ),
    (
        [("    - after: 2 hours\n      to: [vp", "    - after: 5 hours\n      to: [vp")],
        [("- after: 5 hours", "P1 escalates after 5 hours, later than the less severe P2 (4 hours).", LATER, ["- after: 4 hours"])],
    ),
    (
        [("service_hours: business-hours", "service_hours: around-the-clock")],
        [
            ("service_hours: around-the-clock", "Standard is open around the clock: “4 business hours, 8 business hours, 2 business days, 4 business days” is the same as “4 hours, 8 hours, 48 hours, 96 hours”.", OTHER_HOURS, []),
            ("business-hours:", "“business-hours” is not used anywhere.", "Use it or delete it.", []),
        ],
    ),
    (
        [("      P2: 1 hour\n", "      P2: 1 business hour\n")],
        [("P2: 1 business hour", "Gold is open around the clock: “1 business hour” is the same as “1 hour”.", "Write “1 hour”.", [])],
    ),
    (
        [("service_hours: around-the-clock", "service_hours: business-hours")],
        [
            ("service_hours: business-hours", "“30 minutes, 1 hour, 4 hours, 8 hours” also runs at night and at weekends, when Gold is closed.", OTHER_HOURS, []),
            ("around-the-clock:", "“around-the-clock” is not used anywhere.", "Use it or delete it.", []),
        ],
    ),
    (
        [("      P4: 4 business days\n", "      P4: 5700 minutes\n")],
        [
            ("P3: 2 business days", f"Standard: P3 (2 business days) is {LESS} P4 (5700 minutes).", LATER, ["P4: 5700 minutes"]),
            ("P4: 5700 minutes", "“5700 minutes” also runs at night and at weekends, when Standard is closed.", "Did you mean “95 business hours”?", []),
        ],
    ),
    (
        [("  business-hour:\n", "  an-hour:\n"), ("      de: Arbeitsstunde\n", "      de: Stunde\n"), ("      en: business hour\n", "      en: hour\n")],
        [("P1: 4 business hours", "Times are promised in “business hours”, but definitions does not explain the term.", "Add “business-hour” under definitions.", [])],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), TOLD)
def test_what_is_told(edits: list[Edit], expected: list[tuple[str, str, str, list[str]]]) -> None:
    usual = list(told())
    assert [each for each in told(*edits) if each not in usual] == expected


def told(*edits: Edit) -> Iterator[tuple[str, str, str, list[str]]]:
    """Line, message, help and related lines of each finding."""
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    for check in CHECKS:
        for found in check(policy, read, Context(TODAY)):
            spans = (found.span, *found.related)
            line, *beside = (read.line(each.line).split("  #")[0].strip() for each in spans)
            assert found.rule in RULES
            yield line, found.message("en"), found.help("en"), beside


@pytest.mark.parametrize(
    ("tier", "slow", "fast", "other", "expected"),
    [
        ("standard", "90 minutes", "2 hours", None, None),
        ("standard", "120 minutes", "2 hours", None, None),
        ("standard", "2 hours", "90 minutes", None, slower.AT_ALL_TIMES),
        ("standard", "4 business hours", "4 business hours", None, None),
        ("standard", "4 business hours", "4 business hours", "standard", None),
        ("standard", "4 business hours", "4 business hours", "gold", slower.AT_SOME_TIMES),
        ("standard", "5 business hours", "4 business hours", None, slower.AT_ALL_TIMES),
        ("standard", "4 business hours", "4 hours", None, slower.AT_SOME_TIMES),
        ("standard", "4 hours", "4 business hours", None, None),
        ("standard", "5 hours", "4 business hours", None, slower.AT_SOME_TIMES),
        ("standard", "1 business day", "9 business hours", None, slower.AT_SOME_TIMES),
        ("standard", "9 business hours", "1 business day", None, None),
        ("standard", "30 hours", "1 business day", None, slower.AT_SOME_TIMES),
        ("standard", "24 hours", "1 business day", None, None),
        ("gold", "8 hours", "8 business hours", "standard", None),
        ("gold", "9 hours", "8 business hours", "standard", slower.AT_SOME_TIMES),
        ("gold", "2 business hours", "1 hour", None, slower.AT_ALL_TIMES),
    ],
)
def test_later(tier: str, slow: str, fast: str, other: str | None, expected: object) -> None:
    former, latter = (
        Promise("first_response", each, "P1", notation.duration(time), ())
        for each, time in ((tier, slow), (other or tier, fast))
    )
    assert slower.later(real(), former, latter) == expected


def test_hours_that_never_open_are_not_compared() -> None:
    never = changed(("      monday to friday: 9:00–18:00\n", "      monday: closed\n"))
    never = never.model_copy(update={"regions": {"germany": never.regions["germany"]}})
    hours, minutes = (
        Promise("first_response", tier, "P1", notation.duration(time), ())
        for tier, time in (("standard", "4 business hours"), ("gold", "30 minutes"))
    )
    assert slower.later(never, hours, minutes) is None
    assert slower.later(never, minutes, hours) is None


@pytest.mark.parametrize(
    ("time", "hours"),
    [
        ("20 minutes", "1 business hour"),
        ("90 minutes", "2 business hours"),
        ("150 minutes", "2 business hours"),
        ("7 hours", "7 business hours"),
        ("2 to 4 hours", "2 to 4 business hours"),
        ("20 to 40 minutes", "1 business hour"),
    ],
)
def test_in_hours(time: str, hours: str) -> None:
    assert clocks.in_hours(notation.duration(time)).words == hours


def test_further_kinds_are_compared_with_their_like() -> None:
    times = "    first_response:\n      P1: 4 business hours\n"
    resolution = "    resolution:\n      P1: {}\n      P2: {}\n"
    right = (times, resolution.format("8 business hours", "3 business days") + times)
    assert findings(responses.CHECKS, right) == []
    wrong = (times, resolution.format("8 business hours", "4 business hours") + times)
    assert [each for each in told(wrong) if LESS in each[1]] == [
        (
            "P1: 8 business hours",
            f"Standard: P1 (8 business hours) is {LESS} P2 (4 business hours).",
            LATER,
            ["P2: 4 business hours"],
        )
    ]


@pytest.mark.parametrize(("name", "expected"), [("resolution", ["promise-name-taken"]), ("root-cause", [])])
def test_a_name_of_the_program_is_no_name_of_the_companys_own(name: str, expected: list[str]) -> None:
    named = f"\npromises:\n  {name}:\n    name: Report\n\nfeatures:\n"
    assert [rule for rule, _ in findings(responses.CHECKS, ("\nfeatures:\n", named))] == expected


def test_only_the_severity_whose_hours_never_close_is_named() -> None:
    edit = (
        "    service_hours: around-the-clock\n    features:",
        "    service_hours:\n      P1: around-the-clock\n      P2: business-hours\n      P3: business-hours\n      P4: business-hours\n    features:",
    )
    read = source.read(
        edited(edit, ("      P1: 30 minutes", "      P1: 1 business hour")).encode(), "support.yaml"
    )
    policy, _ = schema.load(read)
    assert policy is not None
    (found,) = clocks.business_time_around_the_clock(policy, read, Context(TODAY))
    assert (
        found.message("en")
        == "Gold, P1, is open around the clock: “1 business hour” is the same as “1 hour”."
    )


@pytest.mark.parametrize(
    ("standard", "gold", "found"),
    [
        ("included", "as quoted", ["slower-than-cheaper-tier"]),
        ("extra charge", "not stated", ["slower-than-cheaper-tier"]),
        ("CHF 1’450 a month", "CHF 1’800 a month", ["slower-than-cheaper-tier"]),
        ("99,50 Euro", "1.200,00 Euro", ["slower-than-cheaper-tier"]),
        ("CHF 450 a month", "CHF 450 a year", []),
        ("CHF 900 a month", "CHF 450 a month", []),
        ("5 Euro for 2 users", "9 Euro for 1 user", []),
        ("as quoted", "extra charge", []),
        ("extra charge", "as quoted", []),
    ],
)
def test_only_what_is_known_to_cost_more_is_compared(standard: str, gold: str, found: list[str]) -> None:
    said = [
        each if each in Price.WORDS else f"\n      de: {each}\n      en: {each}" for each in (standard, gold)
    ]
    edits = [
        ("    price: included\n", f"    price: {said[0]}\n"),
        ("    price: extra charge\n", f"    price: {said[1]}\n"),
        ("      P4: 8 hours\n", "      P4: 9000 hours\n"),
    ]
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert policy is not None and refused == []
    checked = responses.slower_than_cheaper_tier(policy, read, Context(TODAY))
    assert [each.rule.id for each in checked] == found
