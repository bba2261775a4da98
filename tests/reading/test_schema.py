"""Names, shapes and values: what is refused, what is corrected in memory, and where it is said."""

import re
from pathlib import Path

import pytest

from generator.core.diagnostic import in_order
from generator.policy.base import keys_of
from generator.policy.walks.shape import RECORD, TEXT, WEEK, Shape, policy_shape
from generator.reading.json_schema import schema, schema_text
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.payments_policy import CREDITS, EDITS, RATES
from tests.support.rule_cases import edited

CASES = Path(__file__).parents[1] / "cases" / "policies"
REAL = Path("policy/support.yaml").read_text("utf-8")


def findings(text: str) -> list[tuple[str, int, str]]:
    found = load(read(text.encode(), "support.yaml"))[1]
    return [(each.rule.id, each.span.line, each.help("en")) for each in in_order(found)]


def changed(old: str, new: str) -> tuple[str, int]:
    assert old in REAL
    at = REAL.index(old)
    return REAL[:at] + new + REAL[at + len(old) :], REAL[:at].count("\n") + 1


def test_the_real_policy_loads() -> None:
    policy, found = load(read(REAL.encode(), "support.yaml"))
    assert found == []
    assert policy is not None
    assert list(policy.tiers) == ["standard", "gold"]
    assert policy.tiers["gold"].first_response["P1"].time.words == "30 minutes"


def test_a_time_with_a_condition_is_read_as_one_without() -> None:
    text, line = changed("P3: 4 hours", "P3:\n        time: 4 std\n        note: by phone")
    assert findings(text) == [("duration-format", line + 1, "Write “4 hours”.")]
    text, line = changed("P3: 4 hours", "P3:\n        note: by phone")
    assert findings(text) == [("missing-entry", line, "Add a line “time: …”.")]


@pytest.mark.parametrize("said", ["1 hour", "every 1 hours", "every hour", "1 Stunde"])
def test_how_often_an_update_comes_is_asked_for(said: str) -> None:
    text, line = changed(
        "    first_response:\n      P1: 30",
        f"    next_update:\n      P1: {said}\n    first_response:\n      P1: 30",
    )
    advice = "Write for example “every 1 hour” or “every 2 business days”."
    asked = "Which is promised? Write “every 1 hour”."
    assert findings(text) == [("repeated-format", line + 1, advice if said == "every hour" else asked)]
    right = text.replace(f"P1: {said}\n", "P1: every 1 hour\n", 1)
    assert findings(right) == []


def test_a_kind_of_the_companys_own_that_is_not_named() -> None:
    text, line = changed(
        "    first_response:\n      P1: 30",
        "    promises:\n      root-cause:\n        P1: 5 hours\n    first_response:\n      P1: 30",
    )
    advice = "Add a block “promises:” at the left margin, with “root-cause:” and its name in it."
    assert findings(text) == [("unknown-reference", line + 1, advice)]
    named = text.replace("\nfeatures:\n", "\npromises:\n  root-cause:\n    name: Report\n\nfeatures:\n")
    assert findings(named) == []


def test_several_names_on_one_line_are_read_as_a_line_for_each() -> None:
    text, line = changed(
        "    service_hours: around-the-clock\n",
        "    service_hours:\n      P1, P2, P3, P4: around-the-clock\n",
    )
    lines = ", ".join(f"“{each}: around-the-clock”" for each in ("P1", "P2", "P3", "P4"))
    assert findings(text) == [("several-names", line + 1, f"Write a line for each: {lines}.")]
    text, line = changed("      P1: 30 minutes\n      P2: 1 hour\n", "      P1, P2: 30 minutes\n")
    assert findings(text) == [
        ("several-names", line, "Write a line for each: “P1: 30 minutes”, “P2: 30 minutes”.")
    ]


_CODES = "Write the countries' codes in brackets, such as “[AT, CH]”, or “everyone else”."
SERVES = [
    ("AT", "wrong-shape", "Write “[AT]”."),
    ("Austria, ch", "wrong-shape", "Write “[AT, CH]”."),
    ("Everyone else", "wrong-shape", "Did you mean “everyone else”?"),
    ("none", "wrong-shape", _CODES),
    ("all", "wrong-shape", _CODES),
]  # fmt: skip
ROWS = [
    ("P3: 4 hours", "P3: nach Vereinbarung", "duration-format", "Write “as agreed”."),
    ("P3: 4 hours", "P3: Sofort", "duration-format", "Write “at once”."),
    ("P3: 4 hours", "P3: none", "duration-format", "Which is promised? Write “not promised” or “not offered”."),
    ("P3: 4 hours", "P3: 1 weeks", "duration-format", "Write “1 week”."),
    ("P3: 4 hours", "P3: best efort", "duration-format", "Write “best effort”."),
    ("P3: 4 hours", "P3: Not offered", "duration-format", "Write “not offered”."),
    ("price: extra charge", "price: extra charg", "unknown-choice", "Did you mean “extra charge”?"),
    ("price: extra charge", "price: 99 Euro im Monat", "unknown-choice",
     "Choose one of: included, extra charge, not stated, no longer sold; or write a text of your own for each language below it."),
    ("technical-account-manager: add-on", "technical-account-manager: addon", "unknown-choice", "Did you mean “add-on”?"),
    ("  effective: 2026-01-01", "  effective: 1.12.2026", "date-format", "Write “2026-12-01”."),
    ("  effective: 2026-01-01", "  effective: 1. Dezember 2026", "date-format", "Write “2026-12-01”."),
    ("  effective: 2026-01-01", "  effective: December 1, 2026", "date-format", "Write “2026-12-01”."),
    # Is that in January or in December?
    ("  effective: 2026-01-01", "  effective: 12/01/2026", "date-format", "Write for example 2026-12-01."),
    ("  effective: 2026-01-01", "  effective: 12/31/2026", "date-format", "Write “2026-12-31”."),
    # A month too far, or day and month swapped? Only the author knows.
    ("  effective: 2026-01-01", "  effective: 2026-13-01", "date-format",
     "There is no such month. Which day is meant? Write “2026-12-01” or “2026-01-13”."),
    ("  effective: 2026-01-01", "  effective: 2026-21-05", "date-format",
     "There is no such month. Which day is meant? Write “2026-12-05” or “2026-05-21”."),
    ("  effective: 2026-01-01", "  effective: 2026-31-12", "date-format",
     "There is no such month. Which day is meant? Write “2026-12-31”."),
    ("  effective: 2026-01-01", "  effective: 12.31.2026", "date-format",
     "There is no such month. Which day is meant? Write “2026-12-31”."),
    ("  effective: 2026-01-01", "  effective: 31.13.2026", "date-format",
     "There is no such month. Which day is meant? Write “2026-12-31”."),
    ("  effective: 2026-01-01", "  effective: 2026-13-32", "date-format", "Write for example 2026-12-01."),
    ("  effective: 2026-01-01", "  effective: 30.2.2026", "date-format", "The last day of that month is 2026-02-28."),
    ("  effective: 2026-01-01", "  effective: 2026-04-31", "date-format", "The last day of that month is 2026-04-30."),
    ("  starts: on receipt", "  holidays_until: 2026-13-01\n  starts: on receipt", "date-format",
     "There is no such month. Which day is meant? Write “2026-12-01” or “2026-01-13”."),
    ("  effective: 2026-01-01", "  effective: 2026-00-12", "date-format", "Write for example 2026-12-01."),
    ("  effective: 2026-01-01", "  effective: 9999-12-31", "date-format", "Write for example 2026-12-01."),
    ("P1: 4 business hours", "P1: 4 Arbeitsstunden", "duration-format", "Write “4 business hours”."),
    ("P1: 30 minutes", "P1: 30 Min.", "duration-format", "Write “30 minutes”."),
    ("P2: 1 hour", "P2: 1 hours", "duration-format", "Write “1 hour”."),
    ("P2: 1 hour", "P2: every 1 hour", "duration-format", "Which is promised? Write “1 hour”."),
    ("price: included", "price: includet", "unknown-choice", "Did you mean “included”?"),
    ("    country: DE", "    contry: DE", "unknown-entry", "Did you mean “country”?"),
    ("monday to friday: 9:00–18:00", "montag to friday: 9:00–18:00", "days-format", "Write “monday to friday”."),
    ("outside_hours: at the next opening", "same_day_until: 12 Uhr", "time-format", "Write “12:00”."),
    ("outside_hours: at the next opening", "same_day_until: 1.30 pm", "time-format", "Write “13:30”."),
    ("outside_hours: at the next opening", "same_day_until: mittags", "time-format", "Write “12:00”."),
    ("outside_hours: at the next opening", "same_day_until: 13 pm", "time-format", "Write for example “12:00”."),
    ("outside_hours: at the next opening", "same_day_until: 0:00", "time-format", "Write for example “12:00”."),
    ("outside_hours: at the next opening", "business_days: Montag bis Freitag", "days-format", "Write “monday to friday”."),
    ("outside_hours: at the next opening", "outside_hours: received on the day", "unknown-choice", "Did you mean “received on that day”?"),
    ("monday to friday: 9:00–18:00", "monday to friday: 9 bis 18 Uhr", "hours-format", "Write “9:00–18:00”."),
    # Until the afternoon, or through the night?
    ("monday to friday: 9:00–18:00", "monday to friday: 9:00 to 5:00", "hours-format",
     "Which is promised? Write “9:00–17:00” or “9:00–5:00”."),
    ("monday to friday: 9:00–18:00", "monday to friday: 18:00 to 3:00", "hours-format", "Write “18:00–3:00”."),
    ("monday to friday: 9:00–18:00", "monday to friday: 22–6", "hours-format", "Which is promised? Write “22:00–6:00”."),
    ("monday to friday: 9:00–18:00", "monday to friday: 9:60–18:00", "hours-format",
     "Write 9:00–18:00, or 9:00–12:00, 13:00–18:00."),
    ("monday to friday: 9:00–18:00", "monday, tuesday, wednesday, thursday and friday: 9:00–18:00", "days-format",
     "Write “monday, tuesday, wednesday, thursday, friday”."),
    ("monday to friday: 9:00–18:00", "monday to friday (CET): 9:00–18:00", "days-format",
     "Write for example “monday to friday”."),
    ("monday to friday: 9:00–18:00", "M–F: 9:00–18:00", "days-format",
     "Write for example “monday to friday”."),
    ("monday to friday: 9:00–18:00", "monday to friday except wednesday: 9:00–18:00", "days-format",
     "Write for example “monday to friday”."),
    ("to: [vp-customer-success, vp-products]", "to: [vp-customer-success, vp-product]", "unknown-reference",
     "Did you mean “vp-products”?"),
    ("  vp-products: VP Products", "  vp-product: VP Products", "name-unused-and-missing",
     "Rename it to “vp-products”?"),
    ("service_hours: business-hours", "service_hours: business_hours", "unknown-reference",
     "Did you mean “business-hours”?"),
    ("      en: Support agreement", "      fr: Support agreement", "unknown-language", "Did you mean “en”?"),
    ("  effective: 2026-01-01", "  effective: 2026-02-30", "date-format", "The last day of that month is 2026-02-28."),
    ("    country: DE", "    country: Germany", "country-unknown", "Write “DE”."),
    ("    country: DE", "    country: Österreich", "country-unknown", "Write “AT”."),
    ("    country: DE", "    country: Middle Earth", "country-unknown", "Two capital letters, like DE or GB."),
    *(("    country: DE", f"    serves: {said}\n    country: DE", rule, cure) for said, rule, cure in SERVES),
    ("  conventions:\n    # 30 November 2026, 13:00; en-US writes November 30, 2026, 1:00 PM\n    en: en-GB", "  conventions: en-GB",
     "wrong-shape", "Write “en: en-GB”."),
    ("to: [vp-customer-success, vp-products]", "to: vp-customer-success, vp-products", "wrong-shape",
     "Write “[vp-customer-success, vp-products]”."),
    ("      P1: 4 business hours", "      P9: 4 business hours", "unknown-reference", "Did you mean “P1”?"),
    ("    heading:\n      de: Funktionsweise", "    number: IV\n    heading:\n      de: Funktionsweise", "number-format",
     "Write for example 7, or 7a for a clause between 7 and 8."),
    ("    name:\n      de: Kritisch", "    code: Severity 1 (critical)\n    name:\n      de: Kritisch", "code-format",
     "Write at most 12 letters, the rest into the name; or “none”."),
    ("    table: tiers\n", "    sheets: [gild]\n    table: tiers\n", "unknown-reference", "Did you mean “gold”?"),
    ("languages: [de, en]", "languages: []", "empty-entry",
     "Enter something after “languages:”, or delete the line if it may be left out."),
    ("    name: Gold", "    name:", "empty-entry",
     "Enter something after “name:”, or delete the line if it may be left out."),
]  # fmt: skip


def test_a_word_that_says_nothing_about_a_translation() -> None:
    text, line = changed(
        "  binding_language: de", "  translation_status:\n    en: certifed\n  binding_language: de"
    )
    assert findings(text) == [("unknown-choice", line + 1, "Did you mean “certified”?")]


@pytest.mark.parametrize(("old", "new", "rule", "help"), ROWS)
def test_one_wrong_word_gives_one_finding_with_the_right_word(
    old: str, new: str, rule: str, help: str
) -> None:
    text, line = changed(old, new)
    assert findings(text) == [(rule, line, help)]


def block(name: str) -> str:
    """The block of this name in the real policy, with what stands in it."""
    start = REAL.index(f"\n{name}:") + 1
    lines = REAL[start:].splitlines(keepends=True)
    end = next((n for n, each in enumerate(lines[1:], 1) if each[:1] not in (" ", "\n")), len(lines))
    return "".join(lines[:end])


def with_none(names: tuple[str, ...]) -> str:
    text = REAL
    for name in names:
        text = text.replace(block(name), f"{name}: none\n\n")
    start = text.index("    features:\n")
    return text[:start] + "    features: none\n" + text[text.index("    first_response:", start) :]


def test_a_block_that_a_promise_depends_on_may_say_none() -> None:
    text = with_none(("escalation", "roles", "definitions"))
    policy, found = load(read(text.encode(), "support.yaml"))
    assert found == []
    assert policy is not None
    assert (policy.escalation, policy.roles, policy.definitions) == ({}, {}, {})
    assert policy.tiers["standard"].features == {}
    assert list(policy.tiers["gold"].features)[-1] == "technical-account-manager"


def test_a_severity_is_described_point_by_point_in_some_tiers_or_not_at_all() -> None:
    start, end = REAL.index("    description:\n"), REAL.index("  P2:\n    name:")
    by_tier = "    description: none\n    description_by_tier:\n      gold:\n        - de: Ausfall\n          en: Outage\n\n"
    policy, found = load(read((REAL[:start] + by_tier + REAL[end:]).encode(), "support.yaml"))
    assert found == []
    assert policy is not None
    assert policy.severities["P1"].description == ()
    assert policy.severities["P1"].description_by_tier["gold"][0].in_("de") == "Ausfall"
    said = "Add “description:” with its entries below, or “description: none” if there are none."
    assert findings(f"{REAL[:start]}    description:\n\n{REAL[end:]}")[0][2] == said
    assert findings(f"{REAL[:start]}    description: []\n\n{REAL[end:]}")[0][2] == said
    strange = REAL[:start] + by_tier.replace("gold", "silver") + REAL[end:]
    assert [rule for rule, _, _ in findings(strange)] == ["unknown-reference"]


def test_a_block_that_is_empty_or_missing_is_told_that_it_may_say_none() -> None:
    said = "Add “{name}:” with its entries below, or “{name}: none” if there are none."
    roles = said.replace("{name}", "roles")
    assert next((r, h) for r, _, h in findings(REAL.replace(block("roles"), "roles:\n"))) == (
        "empty-entry",
        roles,
    )
    assert ("missing-entry", roles) in [(r, h) for r, _, h in findings(REAL.replace(block("roles"), ""))]


def test_a_block_that_has_to_name_something_does_not_take_none() -> None:
    found = findings(REAL.replace(block("tiers"), "tiers: none\n"))
    assert "wrong-shape" in [each for each, _, _ in found]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("search: Hotline", "Write each entry on a line of its own below it, indented: “name: value”."),
        (
            "status: https://status.cyren.com/",
            "Write below it, each on a line of its own and indented: “page: …”.",
        ),
    ],
)
def test_what_is_written_in_another_shape_is_told_how_it_is_written(entry: str, said: str) -> None:
    assert [each[::2] for each in findings(f"{REAL}\n{entry}\n")] == [("wrong-shape", said)]


def test_of_a_stand_in_nothing_is_said() -> None:
    found = findings(f"{REAL}\ncontracts:\n  K 17/ü: {{tier: gold, region: germany}}\n")
    assert [rule for rule, _, _ in found] == ["name-format", "braces"]


@pytest.mark.parametrize(
    "lines",
    [
        ("    price: 120 EUR an hour",),
        ("      - late_by: 1 hour", "        credit: 10 %"),
        ("    claimed_within: 30 days",),
    ],
)
def test_a_text_where_a_value_belongs_moves_nothing(lines: tuple[str, ...]) -> None:
    text, at = f"{REAL}\n{CREDITS}{RATES}", []
    for line in lines:
        key = line[: line.index(":") + 1]
        deeper = " " * (len(key) - len(key.lstrip(" -")) + 2)
        at.append(text[: text.index(f"{line}\n")].count("\n") + 1)
        text = text.replace(f"{line}\n", f"{key}\n{deeper}de: nach Aufwand\n{deeper}en: as agreed\n", 1)
    assert [(rule, line) for rule, line, _ in findings(text)] == [("wrong-shape", line) for line in at]


def test_a_missing_entry_is_reported_where_it_belongs() -> None:
    text, line = changed("    price: extra charge\n", "")
    assert [(rule, at) for rule, at, _ in findings(text)] == [("missing-entry", line - 1)]


def test_only_a_severity_is_taken_for_the_one_that_is_left() -> None:
    text = (CASES / "netzfabrik.yaml").read_text(encoding="utf-8")
    name = re.findall(r"service_hours: (\S+)", text)[0]
    assert text.count("service_hours: ") == 1
    found = load(
        read(text.replace(f"service_hours: {name}", "service_hours: q").encode(), "netzfabrik.yaml")
    )[1]
    assert [each.help("en") for each in found] == [f"Names under service_hours: {name}."]


def test_a_missing_translation_is_reported_at_its_neighbour() -> None:
    text, line = changed("      en: Support agreement\n", "")
    assert [(rule, at) for rule, at, _ in findings(text)] == [("translation-missing", line - 1)]


def test_one_misspelt_language_does_not_make_every_text_wrong() -> None:
    text, line = changed("languages: [de, en]", "languages: [de, ne]")
    assert [(rule, at) for rule, at, _ in findings(text)] == [("name-unused-and-missing", line)]


def test_the_editors_schema_is_fresh() -> None:
    fresh = schema_text(read(REAL.encode(), "policy/support.yaml"), None)
    assert Path("policy/support.schema.json").read_text("utf-8") == fresh


def test_the_schema_offers_the_names_of_the_file() -> None:
    made = schema(read(REAL.encode(), "support.yaml"), "de")
    step = made["properties"]["escalation"]["properties"]["P1"]["items"]["properties"]
    assert step["to"]["items"]["enum"] == [
        "director-of-support-services",
        "vp-customer-success",
        "vp-products",
    ]
    assert step["after"]["description"].startswith("Zeit seit der Meldung: ")
    assert step["after"]["anyOf"][0] == {"enum": ["at once"]}


def test_the_schema_offers_the_ways_that_the_file_has() -> None:
    portal = "\n  ways:\n    portal:\n      label: Portal\n  email:\n    label:"
    contact = REAL.replace("\n  email:\n    label:", portal)
    made = schema(read(contact.encode(), "support.yaml"), "en")
    word, block = made["properties"]["counting"]["properties"]["starts"]["anyOf"]
    assert "on receipt" in word["enum"]
    assert {name: each["enum"] == word["enum"] for name, each in block["properties"].items()} == {
        "form": True,
        "phone": True,
        "email": True,
        "portal": True,
    }


def test_the_schema_describes_the_further_terms_and_takes_a_text_or_a_word() -> None:
    made = schema(read(REAL.encode(), "support.yaml"), "en")["properties"]["further_terms"]["properties"]
    assert list(made) == [
        "severity_changes",
        "disputes",
        "remedies",
        "case_closing",
        "exclusions",
        "unsupported",
    ]
    assert (
        made["remedies"]["description"] == "What a customer gets when a promise is not kept, or: not stated."
    )
    word, text = made["remedies"]["anyOf"]
    assert (word["enum"], sorted(text["properties"])) == (["not stated"], ["de", "en"])


def undescribed(shape: Shape, path: str) -> list[str]:
    if shape.kind in (TEXT, WEEK):
        return []
    missing = []
    for name, below in shape.fields.items():
        if shape.kind == RECORD and shape.model is not None and name != "formerly":
            info = keys_of(shape.model)[name]
            missing += [] if info.description else [f"{path}.{name}"]
        missing += undescribed(below, f"{path}.{name}")
    return missing + (undescribed(shape.item, f"{path}.*") if shape.item else [])


def test_every_entry_is_described() -> None:
    assert undescribed(policy_shape(), "") == []


def test_a_short_name_used_by_many_tiers_is_no_language() -> None:
    gold = REAL[REAL.index("  gold:\n") : REAL.index("features:\n  email:")]
    copies = "".join(
        gold.replace("  gold:", f"  gold-{row}:").replace("name: Gold", f"name: Gold {row}")
        for row in range(200)
    )
    policy, found = load(read(REAL.replace(gold, gold + copies).encode(), "support.yaml"))
    assert policy is not None
    assert (policy.languages, found, len(policy.tiers)) == (("de", "en"), [], 202)


def test_names_of_an_author_are_no_languages_of_the_document() -> None:
    text = (CASES.parents[1] / "policies" / "dhbw.yaml").read_text(encoding="utf-8")
    answered = "support_languages:\n  de: in service hours\n  en: best effort\n  fr: best effort\n\nunits:"
    share = "availability:\n  netz:\n    name: Netz\n    promised:\n      pro: 99 %\n    measured_per: month\n\nunits:"
    for old, new in (("units:", answered), ("units:", share), ("  its:", "  pro:")):
        assert old in text
        text = text.replace(old, new)
    policy, found = load(read(text.encode(), "support.yaml"))
    assert policy is not None
    assert (policy.languages, found) == (("de",), [])
    assert (list(policy.support_languages), list(policy.tiers)) == (["de", "en", "fr"], ["pro"])


# (what stands in the file, what --fix may write; None: a question, with these answers in its help)
PROMISES = [
    ("P2: 1 hour", "1,5 Stunden", "1.5 hours", ()),
    ("P2: 1 hour", "1,25 Stunden", "75 minutes", ()),
    ("P2: 1 hour", "1h30", "90 minutes", ()),
    ("P2: 1 hour", "1½ hours", None, ("1.5 hours",)),
    ("P2: 1 hour", "30-45 minutes", "30 to 45 minutes", ()),
    ("P2: 1 hour", "45-30 minutes", None, ("45 minutes", "30 minutes")),
    ("P2: 1 hour", "2 oder 4 Stunden", None, ("2 hours", "4 hours")),
    ("P2: 1 hour", "about 2 hours", None, ("2 hours",)),
    ("P2: 1 hour", "max. 4 hours", None, ("4 hours",)),
    ("P2: 1 hour", "1.000 hours", None, ("1 hour", "1000 hours")),
    ("P2: 1 hour", "2 Monate", "2 months", ()),
    ("P2: 1 hour", "2 jours", None, ()),
    ("P3: 2 business days", "2.5 business days", None, ("2 business days", "3 business days")),
    ("P3: 2 business days", "2 Werktage", None, ("2 business days", "2 days")),
    ("P3: 2 business days", "1 Woche", None, ("5 business days", "1 week")),
    ("monday to friday: 9:00–18:00", "9-5", None, ("9:00–17:00", "9:00–5:00")),
    ("monday to friday: 9:00–18:00", "9 am to 6 pm", "9:00–18:00", ()),
    ("price: included", "excluded", None, ("included",)),
    ("price: included", "includet", "included", ()),
    ("service_hours: business-hours", "business_hours", "business-hours", ()),
    ("  effective: 2026-01-01", "2026-13-01", None, ("2026-12-01", "2026-01-13")),
    ("  effective: 2026-01-01", "2026-31-12", None, ("2026-12-31",)),
    ("    country: DE", "DE\n    special_days:\n      - date: 2026-13-01\n        name: Fest\n        open: closed", None,
     ("2026-12-01", "2026-01-13")),
    ("  effective: 2026-01-01", "31.12.2026", "2026-12-31", ()),
    ("  effective: 2026-01-01", "12/31/2026", "2026-12-31", ()),
]  # fmt: skip


@pytest.mark.parametrize(("old", "value", "fixed", "answers"), PROMISES, ids=[row[1] for row in PROMISES])
def test_a_correction_never_changes_a_promise(
    old: str, value: str, fixed: str | None, answers: tuple[str, ...]
) -> None:
    text, _ = changed(old, f"{old.split(':')[0]}: {value}")
    _, found = load(read(text.encode(), "support.yaml"))
    assert [edit.text for each in found if each.fix for edit in each.fix.edits] == ([fixed] if fixed else [])
    assert all(f"“{answer}”" in found[0].help("en") for answer in answers)


@pytest.mark.parametrize("formerly", ["", "    formerly: [gold]\n"])
@pytest.mark.parametrize("count", [1, 2])
def test_a_contract_follows_the_tier_that_was_renamed(formerly: str, count: int) -> None:
    """The new name stays; the line of the contract is the one to change."""
    contracts = "".join(f"  k{number}:\n    tier: gold\n    region: germany\n" for number in range(count))
    text = REAL.replace("  gold:\n    name: Gold\n", f"  gold-plus:\n{formerly}    name: Gold Plus\n")
    text = text.replace("# ── Contact ──", f"contracts:\n{contracts}\n# ── Contact ──", 1)
    found = load(read(text.encode(), "support.yaml"))[1]
    lines = text.splitlines()
    assert [(each.rule.id, lines[each.span.line - 1], each.help("en"), each.fix) for each in found] == [
        ("unknown-reference", "    tier: gold", "Did you mean “gold-plus”?", None)
    ]


DAYS = [
    ("Monday to Friday", "monday to friday"),
    ("montag bis freitag", "monday to friday"),
    ("Mo–Fr", "monday to friday"),
    ("monday - friday", "monday to friday"),
    ("Mo.-Fr.", "monday to friday"),
    ("Mo, Di, Mi", "monday, tuesday, wednesday"),
]


@pytest.mark.parametrize(("written", "meant"), DAYS, ids=[row[0] for row in DAYS])
def test_days_as_anyone_writes_them_are_days_and_no_text(written: str, meant: str) -> None:
    text, line = changed("monday to friday: 9:00–18:00", f"{written}: 9:00–18:00")
    _, found = load(read(text.encode(), "support.yaml"))
    assert [(each.rule.id, each.span.line) for each in found] == [("days-format", line)]
    assert found[0].fix is not None and [edit.text for edit in found[0].fix.edits] == [meant]


def test_a_line_of_prose_that_begins_with_a_day_is_a_text_without_its_bar() -> None:
    text = REAL.replace(
        "      de: |\n        Die Cyren", "      de:\n        Montag bis Freitag: Die Cyren", 1
    )
    assert text != REAL
    _, found = load(read(text.encode(), "support.yaml"))
    assert [each.rule.id for each in found] == ["bar-missing"]


def test_names_in_straight_quotes_are_names_as_in_any_yaml() -> None:
    quoted = re.sub(r"^( *(?:- )?)([\w-]+):(?= |$)", r'\1"\2":', REAL, flags=re.MULTILINE)
    policy, found = load(read(quoted.encode(), "support.yaml"))
    assert found == []
    assert policy == load(read(REAL.encode(), "support.yaml"))[0]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("every 12-24", []),
        ("every 24.12.", [("year-day-format", "Write “every 12-24”.")]),
        ("every 02-30", [("year-day-format", "Write for example every 12-24.")]),
        ("24.12.2026", [("date-format", "Write “2026-12-24”.")]),
    ],
)
def test_the_day_of_a_special_day(written: str, expected: list[tuple[str, str]]) -> None:
    zone = "    time_zone: Europe/Berlin\n"
    special = f"    special_days:\n      - date: {written}\n        name: Fest\n        open: closed\n"
    _, found = load(read(REAL.replace(zone, zone + special).encode(), "support.yaml"))
    assert [(each.rule.id, each.help("en")) for each in found] == expected


def test_a_season_is_of_every_year() -> None:
    zone = "    time_zone: Europe/Berlin\n"
    season = "    seasons:\n      - from: 2027-07-01\n        until: every 15.9.\n        open: always\n"
    _, found = load(read(REAL.replace(zone, zone + season).encode(), "support.yaml"))
    assert [(each.rule.id, each.help("en")) for each in found] == [
        ("year-day-format", "Which is promised? Write “every 07-01”."),
        ("year-day-format", "Write “every 09-15”."),
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("not stated", []),
        ("9:00–13:00", []),
        ("9 bis 13 Uhr", [("hours-format", "Write “9:00–13:00”.")]),
        ("not-stated", [("unknown-choice", "Did you mean “not stated”?")]),
    ],
)
def test_what_holds_on_public_holidays(written: str, expected: list[tuple[str, str]]) -> None:
    _, found = load(
        read(REAL.replace("public_holidays: closed", f"public_holidays: {written}").encode(), "support.yaml")
    )
    assert [(each.rule.id, each.help("en")) for each in found] == expected


def test_the_schema_offers_promises_to_credits_and_hours_to_surcharges() -> None:
    made = schema(read(edited(*EDITS).encode(), "support.yaml"), "de")["properties"]
    credit = made["credits"]["additionalProperties"]["properties"]
    assert credit["promise"]["enum"][:3] == ["first_response", "on_call", "start_of_work"]
    assert credit["at_most"]["examples"][0] == "50 % a month"
    assert credit["steps"]["items"]["properties"]["late_by"]["description"].startswith("Bei einer Frist")
    surcharges = made["rates"]["additionalProperties"]["properties"]["surcharges"]
    assert list(surcharges["properties"]) == ["business-hours", "around-the-clock"]
    word, block = surcharges["additionalProperties"]["anyOf"]
    assert word["examples"] == ["10 %", "50 EUR"]
    assert sorted(block["properties"]) == ["name", "surcharge"]
