"""changes: old text, new text, the changes a person would count; and what must not be counted."""

from datetime import date
from typing import Any

import pytest

from generator.deadlines.world.almanac import WorldAlmanac
from generator.diff.change import Change, Kind
from generator.diff.comparing.changes import find_changes
from generator.diff.favour import Favour
from generator.policy.base import Text
from generator.policy.policy import Policy
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.on_call_policy import EDITS as ON_CALL_EDITS
from tests.support.on_call_policy import IN_ANY_WAY
from tests.support.reach import EMAIL, PORTAL, SPOKEN, none
from tests.support.versions_of_policy import EIGHT, FIRST, SECOND, policy, with_lines

B, W, M, E = Favour.BETTER, Favour.WORSE, Favour.MIXED, Favour.EQUAL

LATER_HOURS = ("service_hours:\n  business-hours:\n", """service_hours:
  later:
    name:
      de: "{hours} Uhr"
      en: "{hours}"
    open:
      monday to friday: 9:00–20:00
    public_holidays: closed
  business-hours:
""")  # fmt: skip


def found(old: str, new: str) -> list[tuple[str, str, Favour | None]]:
    return [
        (each.kind.value, ".".join(map(str, each.path)), each.favour)
        for each in find_changes(policy(old), policy(new))
    ]


def test_a_policy_does_not_differ_from_itself() -> None:
    assert find_changes(policy(FIRST), policy(FIRST)) == ()


def test_another_way_to_write_dates_is_no_change() -> None:
    stated = with_lines(
        FIRST, ("  languages: [de, en]\n", "  languages: [de, en]\n  conventions:\n    en: en-US\n")
    )
    assert policy(stated).document.conventions == {"en": "en-US"}
    assert found(FIRST, stated) == []


def test_the_second_version() -> None:
    assert found(FIRST, SECOND) == [
        ("wording", "sections.how-it-works.text", None),
        ("wording", "sections.disclaimer.text", None),
        ("first-response", "tiers.standard.first_response.P3", W),
        ("renamed", "tiers.gold-plus", None),
        ("first-response", "tiers.gold-plus.first_response.P2", B),
        ("first-response", "tiers.gold-plus.first_response.P4", E),
        ("escalation", "escalation.P2.1", B),
        ("counting", "counting.business_day_ends", W),
        ("phone", "contact.phone.numbers.4", W),
    ]


def test_exactly_the_eight_known_changes() -> None:
    assert found(FIRST, EIGHT) == [
        ("wording", "sections.how-it-works.text", None),
        ("first-response", "tiers.standard.first_response.P3", W),
        ("renamed", "tiers.gold-plus", None),
        ("first-response", "tiers.gold-plus.first_response.P2", B),
        ("escalation", "escalation.P2.1", B),
        ("hours", "service_hours.business-hours.open", B),
        ("special-day", "regions.united-kingdom.special_days.2026-12-24", W),
        ("phone", "contact.phone.numbers.3", None),
    ]


def test_the_eight_seen_backwards_favour_the_other_side() -> None:
    back = with_lines(FIRST, ("  gold:\n", "  gold:\n    formerly: [gold-plus]\n"))
    opposite = {B: W, W: B, None: None}
    assert [(kind, favour) for kind, _, favour in found(EIGHT, back)] == [
        (kind, opposite[favour]) for kind, _, favour in found(FIRST, EIGHT)
    ]


SUMMARY = (
    "    de: Erste Fassung.\n    en: First version.",
    "    de: Zweite Fassung.\n    en: Second version.",
)
P1_STEPS = next(each for each in FIRST.split("  P1:\n") if each.startswith("    - after")).split(
    "    - after: 2"
)[0]
TWO_HOURS = "    - after: 2 hours\n      to: [vp-customer-success, vp-products]\n"

POINT = "      - de: Service nicht erreichbar\n        en: Service not available\n"
P2_POINT = (
    "      - de: Eingeschränkte Verfügbarkeit des Administrationsportals\n"
    "        en: Limited availability of the administration portal\n"
)
P1_HEAD = "      de: Kritisch\n      en: Critical\n    description:\n"
P2_HEAD = "      de: Erheblich\n      en: Major\n    description:\n"
P1_LAST = "        en: Critical business operations are substantially impaired by deficient performance\n"
P3_HEAD = "      de: Geringfügig\n      en: Minor\n    description:\n"
MOVE_OUT, MOVE_IN = (P1_HEAD + POINT, P1_HEAD), (P2_HEAD, P2_HEAD + POINT)
GOLD_P1, GOLD_P2 = ("      P1: 30 minutes\n", ""), ("      P2: 1 hour\n", "")
NOTHING = (
    GOLD_P1,
    GOLD_P2,
    ("      P1: 4 business hours\n", ""),
    ("      P2: 8 business hours\n", ""),
)
# With an example of P1, and with the same of P3.
AN_EXAMPLE = "    examples:\n      - de: Niemand kann sich anmelden\n        en: Nobody can log in\n"
IN_P1 = (P1_LAST, P1_LAST + AN_EXAMPLE)
IN_P3 = ("  P4:\n    name:\n", f"{AN_EXAMPLE}  P4:\n    name:\n")
P2_OUT, P1_IN = (P2_POINT, ""), (P1_HEAD, P1_HEAD + P2_POINT)

ONE_CHANGE: list[tuple[list[tuple[str, str]], list[tuple[str, str, Favour | None]]]] = [
    # the head of the comparison, comments, the way lines are written: nothing
    ([('"1.0"', '"1.1"'), ("effective: 2026-01-01", "effective: 2027-01-01"), SUMMARY], []),
    ([("  # CHECK: Where are the forms sent?", "")], []),
    ([("      P3: 4 hours\n", "      P3: 240 minutes\n")], [("first-response", "tiers.gold.first_response.P3", E)]),
    ([("      P1: 4 business hours\n", "      P1: 4 hours\n")], [("first-response", "tiers.standard.first_response.P1", B)]),
    ([("      P3: 4 hours\n", "      P3: 1 business day\n")], [("first-response", "tiers.gold.first_response.P3", W)]),
    # nine hours a day: a business day is later than nine business hours for no report, and earlier for none
    ([("      P2: 8 business hours\n", "      P2: 9 business hours\n")], [("first-response", "tiers.standard.first_response.P2", W)]),
    ([("      P2: 8 business hours\n", "      P2: 1 business day\n")], [("first-response", "tiers.standard.first_response.P2", W)]),
    ([("      P3: 2 business days\n", "      P3: 48 hours\n")], [("first-response", "tiers.standard.first_response.P3", B)]),
    ([("      P3: 2 business days\n", "      P3: 60 hours\n")], [("first-response", "tiers.standard.first_response.P3", M)]),
    # words where times stood: worse than a time, at once better; what is agreed nobody knows
    ([("      P3: 4 hours\n", "      P3: best effort\n")], [("first-response", "tiers.gold.first_response.P3", W)]),
    ([("      P3: 4 hours\n", "      P3: at once\n")], [("first-response", "tiers.gold.first_response.P3", B)]),
    ([("      P3: 4 hours\n", "      P3: as agreed\n")], [("first-response", "tiers.gold.first_response.P3", None)]),
    ([("      P3: 4 hours\n", "      P3: not offered\n")], [("first-response", "tiers.gold.first_response.P3", W)]),
    ([("      P3: 4 hours\n", "      P3:\n        time: 4 hours\n")], []),
    ([("      P3: 4 hours\n", "      P3:\n        time: 4 hours\n        note: by phone\n")],
     [("other", "tiers.gold.first_response.P3.note", None)]),
    ([("    price: extra charge\n", "    price: no longer sold\n")], [("price", "tiers.gold.price", None)]),
    ([("    price: extra charge\n", "    price:\n      de: 99 Euro\n      en: 99 euros\n")], [("price", "tiers.gold.price", None)]),
    ([("      technical-account-manager: add-on\n", "      technical-account-manager: 2\n")],
     [("feature", "tiers.gold.features.technical-account-manager", None)]),
    ([("    service_hours: around-the-clock\n",
       "    service_hours:\n      P1: around-the-clock\n      P2: around-the-clock\n      P3: around-the-clock\n      P4: around-the-clock\n")],
     [("tier-hours", "tiers.gold.service_hours", E)]),
    ([("    price: extra charge\n", "    price: included\n")], [("price", "tiers.gold.price", B)]),
    ([("      technical-account-manager: add-on\n", "      technical-account-manager: included\n")], [("feature", "tiers.gold.features.technical-account-manager", B)]),
    ([("    service_hours: around-the-clock\n", "    service_hours: business-hours\n")], [("tier-hours", "tiers.gold.service_hours", E)]),
    ([("    service_hours: business-hours\n", "    service_hours: around-the-clock\n")], [("tier-hours", "tiers.standard.service_hours", B)]),
    ([LATER_HOURS, ("    service_hours: business-hours\n", "    service_hours: later\n")],
     [("tier-hours", "tiers.standard.service_hours", B), ("added", "service_hours.later", None)]),
    ([("      monday to friday: 9:00–18:00\n", "      monday to friday: 9:00–17:00\n")], [("hours", "service_hours.business-hours.open", W)]),
    ([("      sunday to thursday: 9:00–18:00\n", "      sunday to thursday: 10:00–19:00\n")], [("hours", "regions.israel.open", M)]),
    ([("    public_holidays: closed\n", "    public_holidays: open\n")], [("public-holidays", "service_hours.business-hours.public_holidays", B)]),
    ([("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n")], [("public-holidays", "service_hours.business-hours.public_holidays", B)]),
    ([("    public_holidays: closed\n", "    public_holidays: not stated\n")], [("public-holidays", "service_hours.business-hours.public_holidays", B)]),
    ([("    public_holidays: open\n", "    public_holidays: not stated\n")], [("public-holidays", "service_hours.around-the-clock.public_holidays", None)]),
    ([("    public_holidays: open\n", "    public_holidays: closed\n")], [("public-holidays", "service_hours.around-the-clock.public_holidays", E)]),
    ([("    holidays: GB-ENG\n", "    holidays: of the customer\n")], [("holidays", "regions.united-kingdom.holidays", None)]),
    ([("    holidays: GB-ENG\n", "    holidays: GB-SCT\n")], [("holidays", "regions.united-kingdom.holidays", None)]),
    ([("    holidays: GB-ENG\n", "    holidays:\n      calendar: GB-ENG\n      except: [may-day]\n")], [("holidays", "regions.united-kingdom.holidays", None)]),
    ([("    holidays: GB-ENG\n", "    holidays:\n      calendar: GB-ENG\n      except: []\n")], []),
    ([("    holidays: GB-ENG\n", "    holidays:\n      calendar: GB-ENG\n      and: []\n")], []),
    ([("    holidays: GB-ENG\n", "    holidays:\n      calendar: GB-ENG\n      and: [GB-SCT]\n")], [("holidays", "regions.united-kingdom.holidays", None)]),
    ([("    public_holidays: closed\n", "    public_holidays: closed\n    time_zone: Asia/Tokyo\n")], [("time-zone", "service_hours.business-hours.time_zone", None)]),
    ([("business_day_ends: at the hour of the report", "business_day_ends: at closing time")], [("counting", "counting.business_day_ends", W)]),
    ([("starts: on receipt", "starts: when the report is complete")], [("counting", "counting.starts", W)]),
    ([("counting:\n", "counting:\n  waiting_for_customer: stops the clock\n")], [("counting", "counting.waiting_for_customer", None)]),
    ([("starts: on receipt", "starts: when we learn of it")], [("counting", "counting.starts", None)]),
    ([("starts: on receipt", "starts:\n    form: on receipt\n    email: on receipt\n    phone: when the case number is assigned")], [("counting", "counting.starts", W)]),
    ([("starts: on receipt", "starts:\n    form: on receipt\n    email: on receipt\n    phone: on receipt")], [("counting", "counting.starts", E)]),
    ([("starts: on receipt", "starts:\n    form: on receipt\n    email: when we learn of it\n    phone: when the case number is assigned")], [("counting", "counting.starts", None)]),
    ([("business_day_ends: at the hour of the report", "business_day_ends: at the hour of the report\n  outside_hours: received on that day")], [("counting", "counting.outside_hours", B)]),
    ([("business_day_ends: at the hour of the report", "business_day_ends: at the hour of the report\n  same_day_until: 12:00")], [("counting", "counting.same_day_until", W)]),
    ([("business_day_ends: at the hour of the report", "business_day_ends: at the hour of the report\n  business_days: monday to thursday")], [("counting", "counting.business_days", W)]),
    ([("business_day_ends: at the hour of the report", "business_day_ends: at the hour of the report\n  outside_hours: at the next opening")], [("counting", "counting.outside_hours", E)]),
    # Together each day of receipt counts and ends at closing time: nothing is due later, much is due earlier.
    ([("business_day_ends: at the hour of the report", "business_day_ends: at closing time\n  day_of_receipt: counted")],
     [("counting", "counting.business_day_ends", B), ("counting", "counting.day_of_receipt", B)]),
    ([("business_day_ends: at the hour of the report", "business_day_ends: at the hour of the report\n  day_of_receipt: counted")],
     [("counting", "counting.day_of_receipt", E)]),
    ([("starts: on receipt", "starts: when the case number is assigned")], [("counting", "counting.starts", W)]),
    ([(P1_STEPS, "    - after: 45 minutes\n      to: [director-of-support-services]\n")], [("escalation", "escalation.P1.0", B)]),
    ([(P1_STEPS, "    - after: at once\n      to: [director-of-support-services]\n")], [("escalation", "escalation.P1.0", B)]),
    ([(P1_STEPS, "")], [("escalation", "escalation.P1.0", W)]),
    ([(P1_STEPS, P1_STEPS + "    - after: 90 minutes\n      to: [vp-products]\n")], [("escalation", "escalation.P1.1", B)]),
    ([(TWO_HOURS, TWO_HOURS.replace("vp-products]", "vp-products, ceo]")), ("  vp-products: VP Products\n", "  vp-products: VP Products\n  ceo: CEO\n")], [("escalation", "escalation.P1.1", B)]),
    ([("  vp-products: VP Products\n", "  vp-products: VP Product\n")], [("wording", "roles.vp-products", None)]),
    ([("roles:\n", "roles:\n  vp-products: VP Products\n"), ("Success\n  vp-products: VP Products\n", "Success\n")], [("reordered", "roles", None)]),
    ([("        number: +1 855-323-5955\n        cost: toll-free\n", "        number: +1 855-323-5955\n")], [("phone", "contact.phone.numbers.1", W)]),
    ([("      - region: israel\n        number: +972 9-863-6888\n", "")], [("phone", "contact.phone.numbers.4", W)]),
    ([("support@cyren.com", "help@cyren.com")], [("contact", "contact.email.address", None)]),
    ([("    endpoint: https://forms.example.com/support", "    endpoint: https://forms.example.com/other")], [("form", "contact.form.endpoint", None)]),
    ([("      de: Arbeitsstunde\n", "      de: Geschäftsstunde\n")], [("definition", "definitions.business-hour.term", None)]),
    ([("      de: Datum und Uhrzeit des Problems\n", "      de: Zeitpunkt des Problems\n")], [("required-information", "required_information.time-of-problem.label", None)]),
    ([("    de: Erweiterung\n", "    de: Zusatz\n")], [("wording", "wording.add-on", None)]),
    ([("    de: Cyren-Support-Services\n", "    de: Cyren-Support\n")], [("wording", "document.title", None)]),
    ([("binding_language: de", "binding_language: en")], [("languages", "document.binding_language", None)]),
    ([("binding_language: de", "translation_status:\n    en: certified\n  binding_language: de")], [("other", "document.translation_status.en", None)]),
    ([("  name: Cyren\n", "  name: Cyren GmbH\n")], [("other", "company.name", None)]),
    ([("  disclaimer:\n", "  exclusions:\n    formerly: [disclaimer]\n")], [("renamed", "sections.exclusions", None)]),
    # the same point under another severity: told once, with what is promised there
    ([MOVE_OUT, MOVE_IN], [("moved-point", "severities.P2.description.0", W)]),
    ([MOVE_OUT, MOVE_IN, ("      P2: 8 business hours\n", "      P2: 4 business hours\n"), ("      P2: 1 hour\n", "      P2: 30 minutes\n")],
     [("first-response", "tiers.standard.first_response.P2", B), ("first-response", "tiers.gold.first_response.P2", B),
      ("moved-point", "severities.P2.description.0", E)]),
    ([MOVE_OUT, MOVE_IN, ("      P2: 8 business hours\n", "      P2: 2 business hours\n")],
     [("first-response", "tiers.standard.first_response.P2", B), ("moved-point", "severities.P2.description.0", M)]),
    ([P2_OUT, P1_IN], [("moved-point", "severities.P1.description.0", B)]),
    ([MOVE_OUT, MOVE_IN, P2_OUT, (P1_LAST, P1_LAST + P2_POINT)],
     [("moved-point", "severities.P1.description.2", B), ("moved-point", "severities.P2.description.0", W)]),
    # beside it another point is worded anew, or it is copied to a third severity: that is told too
    ([MOVE_OUT, MOVE_IN, ("      - de: Eingeschränkte Verfügbarkeit des A", "      - de: Geringe Verfügbarkeit des A")],
     [("wording", "severities.P2.description", None), ("moved-point", "severities.P2.description.0", W)]),
    ([MOVE_OUT, MOVE_IN, (P3_HEAD, P3_HEAD + POINT)],
     [("wording", "severities.P3.description", None), ("moved-point", "severities.P2.description.0", W)]),
    # copied, not moved: it is critical as before
    ([MOVE_IN], [("wording", "severities.P2.description", None)]),
    # moved and worded anew: two descriptions that changed
    ([MOVE_OUT, (P2_HEAD, P2_HEAD + POINT.replace("nicht erreichbar", "fehlt"))],
     [("wording", "severities.P1.description", None), ("wording", "severities.P2.description", None)]),
    ([("      de: Service nicht erreichbar\n".replace("      de", "      - de"), "      - de: Dienst nicht erreichbar\n")], [("wording", "severities.P1.description", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ONE_CHANGE)
def test_what_is_counted(lines: list[tuple[str, str]], expected: list[tuple[str, str, Any]]) -> None:
    assert found(FIRST, with_lines(FIRST, *lines)) == expected


ALL_CHANGED = [
    ("company:\n", "publishing:\n  address: https://help.cyren.com/\n\ncompany:\n"),
    ("    name: Standard\n    price: included\n", "    name: Standard\n    price: extra charge\n"),
    ("      P3: 4 hours\n", ""),
    ("      technical-account-manager: add-on\n", ""),
    ("  P2:\n    - after", "  P3:\n    - after: 2 hours\n      to: [vp-products]\n  P2:\n    - after"),
    ("starts: on receipt", "starts: when the case number is assigned\n  local_time: of the customer"),
    ("        number: +44 800-048-8166\n", "        number: +44 800-048-8166\n        cost: toll-free\n"),
    ("roles:\n", "roles:\n  ceo: CEO\n"),
    ("  business hours:\n    de: Arbeitsstunde |", "  business hours:\n    de: Geschäftsstunde |"),
]


def test_changes_of_all_parts_and_back() -> None:
    """In the order of the file."""
    new = with_lines(FIRST, *ALL_CHANGED)
    there = [
        ("other", "publishing.address", None),
        ("price", "tiers.standard.price", W),
        ("first-response", "tiers.gold.first_response.P3", W),
        ("feature", "tiers.gold.features.technical-account-manager", W),
        ("escalation", "escalation.P3.0", B),
        ("added", "roles.ceo", None),
        ("counting", "counting.starts", W),
        ("counting", "counting.local_time", None),
        ("phone", "contact.phone.numbers.2", B),
        ("wording", "units.business hours", None),
    ]
    opposite = {B: W, W: B, None: None}
    assert found(FIRST, new) == there
    assert found(new, FIRST) == [
        (kind.replace("added", "removed"), path, opposite[favour]) for kind, path, favour in there
    ]


def days(*hours: str, name: str = "Closed") -> tuple[str, str]:
    """24 and 31 December in London."""
    rows = "".join(
        f"      - date: 2026-12-{day}\n        name: {name}\n        open: {each}\n"
        for day, each in zip((24, 31), hours, strict=False)
    )
    return LONDON, f"{LONDON}    special_days:\n{rows}"


def since(*weeks: tuple[str, ...]) -> tuple[str, str]:
    """Other hours in London from Monday, 1 June, from 15 June on."""
    rows = "".join(
        f"      - since: 2026-06-{day}\n        open:\n" + "".join(f"          {line}\n" for line in week)
        for day, week in zip(("01", "15"), weeks, strict=False)
    )
    return LONDON, f"{LONDON}    changes:\n{rows}"


def told(to: str, after: str = "4 hours") -> list[tuple[str, str]]:
    step = "    - after: 4 hours\n      to: [vp-customer-success, vp-products]\n"
    return [(step, f"    - after: {after}\n      to: [{to}]\n")]


LONDON = "    time_zone: Europe/London\n"
FRIDAY = ("monday to thursday: 9:00–18:00", "friday: 9:00–17:00")
TWO_EACH = [
    (f"      {was}\n", f"      {was[:2]}: 2 business hours\n")
    for was in ("P1: 4 business hours", "P2: 8 business hours", "P3: 2 business days", "P4: 4 business days")
]
TAM = "      technical-account-manager: {}\n"
DAY, STEP = "regions.united-kingdom.special_days.2026-12-", "escalation.P2.1"
BETWEEN: list[tuple[list[tuple[str, str]], list[tuple[str, str]], list[tuple[str, str, Favour | None]]]] = [
    ([(TAM.format("add-on"), TAM.format("included"))], [], [("feature", "tiers.gold.features.technical-account-manager", W)]),
    # a day: its name is neither better nor worse; its neighbour stays closed
    ([days("closed")], [], [("special-day", f"{DAY}24", B)]),
    ([days("closed")], [days("closed", name="Eve")], [("special-day", f"{DAY}24", None)]),
    ([days("closed")], [days("9:00–12:00", name="Eve")], [("special-day", f"{DAY}24", B)]),
    ([days("closed", "9:00–12:00")], [days("closed", "closed")], [("special-day", f"{DAY}31", W)]),
    # hours from a day on: a shorter Friday is met by reports of the first two weeks
    (TWO_EACH, [*TWO_EACH, since(FRIDAY)], [("hours", "regions.united-kingdom.changes.2026-06-01", W)]),
    # who is told, and when
    (told("vp-products"), [], [("escalation", STEP, B)]),
    ([], told("vp-products"), [("escalation", STEP, W)]),
    ([], told("vp-products, director-of-support-services"), [("escalation", STEP, None)]),
    ([], told("vp-products, vp-customer-success"), [("escalation", STEP, E)]),
    ([], told("vp-products", "3 hours"), [("escalation", STEP, M)]),
    ([], told("vp-products", "5 hours"), [("escalation", STEP, W)]),
    ([], told("vp-products", "240 minutes"), [("escalation", STEP, W)]),
    ([], told("vp-products, director-of-support-services", "3 hours"), [("escalation", STEP, B)]),
    # a point that moves to where less is promised, or nothing as before
    ([GOLD_P1], [GOLD_P1, MOVE_OUT, MOVE_IN], [("moved-point", "severities.P2.description.0", M)]),
    ([GOLD_P2], [GOLD_P2, MOVE_OUT, MOVE_IN], [("moved-point", "severities.P2.description.0", W)]),
    ([], [IN_P1], [("wording", "severities.P1.examples", None)]),
    ([IN_P1], [IN_P3], [("moved-point", "severities.P3.examples.0", W)]),
    ([IN_P3], [IN_P1], [("moved-point", "severities.P1.examples.0", B)]),
    ([IN_P1], [IN_P1, IN_P3], [("wording", "severities.P3.examples", None)]),
    # How the severity is found: whole, by another question, by another answer to the same one, by a pair.
    ([], [BY_QUESTIONS], [("which-severity", "which_severity", None)]),
    ([BY_QUESTIONS], [BY_IMPACT], [("which-severity", "which_severity", None)]),
    ([BY_QUESTIONS], [BY_QUESTIONS, ("ask:\n        de: Ist er s", "ask:\n        de: Ist der Service s")], [("wording", "which_severity.questions.1.ask", None)]),
    ([BY_QUESTIONS], [BY_QUESTIONS, ("      yes: P2\n", "      yes: P1\n")], [("which-severity", "which_severity.questions.1.yes", B)]),
    ([BY_QUESTIONS], [BY_QUESTIONS, ("  otherwise: P4\n", "  otherwise: P3\n")], [("which-severity", "which_severity.otherwise", B)]),
    ([BY_QUESTIONS], [BY_QUESTIONS, ("Steht der Service still?", "Steht alles?"), ("      yes: P2\n", "      yes: P3\n")],
     [("wording", "which_severity.questions.0.ask", None), ("which-severity", "which_severity.questions.1.yes", None)]),
    ([BY_QUESTIONS], [BY_QUESTIONS, ("    - ask:\n        de: Ist er schlechter als sonst?\n        en: Is it worse than usual?\n      yes: P2\n", "")],
     [("which-severity", "which_severity.questions", None)]),
    ([BY_IMPACT], [BY_IMPACT, ("      hindered: P2\n", "      hindered: P3\n"), ("Eine Person", "Eine Kollegin")],
     [("wording", "which_severity.impact.person", None), ("which-severity", "which_severity.table.company.hindered", W)]),
    ([BY_IMPACT], [BY_IMPACT, ("    person:\n      de", "    team:\n      de: Ein Team\n      en: A team\n    person:\n      de"), ("    person:\n      standstill", "    team:\n      standstill: P2\n      hindered: P3\n    person:\n      standstill")],
     [("which-severity", "which_severity.impact.team", None)]),
    ([*NOTHING], [*NOTHING, MOVE_OUT, MOVE_IN], [("moved-point", "severities.P2.description.0", E)]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), BETWEEN)
def test_what_is_counted_between_two_versions(
    before: list[tuple[str, str]], after: list[tuple[str, str]], expected: list[tuple[str, str, Any]]
) -> None:
    assert found(with_lines(FIRST, *before), with_lines(FIRST, *after)) == expected


def test_a_tier_that_another_one_takes_over_leads_there() -> None:
    start, end = FIRST.index("  gold:\n"), FIRST.index("\nfeatures:")
    name = "  standard:\n"
    new = with_lines(FIRST[:start] + FIRST[end:], (name, f"{name}    formerly: [gold]\n"))
    changes = find_changes(policy(FIRST), policy(new))
    assert [(each.kind.value, ".".join(map(str, each.path)), each.favour) for each in changes] == [
        ("other", "tiers.standard.formerly", None),
        ("removed", "tiers.gold", W),
    ]
    assert [(each.old, each.new) for each in changes[1].moved] == [
        ("tiers/gold/", "tiers/standard/"),
        ("tiers/gold.pdf", "tiers/standard.pdf"),
        ("calculator/?tier=gold", "calculator/?tier=standard"),
    ]


def only(*lines: tuple[str, str]) -> Change:
    (change,) = find_changes(policy(FIRST), policy(with_lines(FIRST, *lines)))
    return change


def test_a_language_that_did_not_follow_is_stale() -> None:
    change = only(("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."))
    assert ([each.language for each in change.texts], change.stale) == (["de"], ("en",))


def test_a_wording_for_all_languages_cannot_be_stale() -> None:
    change = only(("  vp-products: VP Products\n", "  vp-products: VP Product\n"))
    assert ([each.language for each in change.texts], change.stale) == (["*"], ())


def test_the_longest_wait_of_a_promise() -> None:
    # Thursday 18:00 counts from Friday 9:00: two more service days end on Tuesday 9:00, three on Wednesday 9:00.
    assert only(("      P3: 2 business days\n", "      P3: 3 business days\n")).longest_wait == (
        (4 * 24 + 15) * 60,
        (5 * 24 + 15) * 60,
    )


def test_a_new_severity_takes_its_promises_along() -> None:
    severity = "  P5:\n    name:\n      de: Wunsch\n      en: Wish\n    description:\n      - de: Idee\n        en: Idea\n"
    new = with_lines(
        FIRST,
        ("      P4: 4 business days\n", "      P4: 4 business days\n      P5: 9 business days\n"),
        ("      P4: 8 hours\n", "      P4: 8 hours\n      P5: 9 hours\n"),
        ("# ── Escalation of", severity + "# ── Escalation of"),
        ("\nescalation:\n", "\nescalation:\n  P5:\n    - after: 2 hours\n      to: [vp-products]\n"),
    )
    assert found(FIRST, new) == [("added", "severities.P5", None)]


def test_a_region_that_goes_takes_its_number_along() -> None:
    start = FIRST.index("  israel:\n    name:")
    gone = FIRST[:start] + FIRST[FIRST.index("\ncounting:") :]
    new = with_lines(gone, ("      - region: israel\n        number: +972 9-863-6888\n", ""))
    (change,) = find_changes(policy(FIRST), policy(new))
    assert (change.kind, change.path, change.favour) == (Kind.REMOVED, ("regions", "israel"), W)
    assert [(each.old, each.new) for each in change.moved] == [
        ("hours/#israel", None), ("calculator/?region=israel", None), ("/calendars/israel.ics", None),
    ]  # fmt: skip


def test_a_renamed_severity_changes_nothing_else() -> None:
    new = FIRST.replace("      P1: ", "      critical: ").replace(
        "  P1:\n    - after", "  critical:\n    - after"
    )
    new = with_lines(new, ("  P1:\n    name:", "  critical:\n    formerly: [P1]\n    name:"))
    assert found(FIRST, new) == [("renamed", "severities.critical", None)]


def test_a_renamed_role_changes_nothing_else() -> None:
    assert found(FIRST, FIRST.replace("vp-products", "product-lead")) == [
        ("renamed", "roles.product-lead", None)
    ]


def test_a_third_language_is_one_change() -> None:
    assert found(FIRST, with_lines(FIRST, ("languages: [de, en]", "languages: [de, en, fr]"))) == [
        ("languages", "document.languages", None)
    ]


def test_the_order_of_tiers() -> None:
    old = policy(FIRST)
    new = old.model_copy(update={"tiers": dict(reversed(old.tiers.items()))})
    assert [(each.kind, each.path, each.new) for each in find_changes(old, new)] == [
        (Kind.REORDERED, ("tiers",), ("gold", "standard"))
    ]


def test_no_difference_between_two_policies_stays_untold() -> None:
    """Each value of the policy, changed alone, is exactly one change."""
    old = policy(FIRST)
    untold = [path for path, new in _each_text_changed(old) if len(find_changes(old, new)) != 1]
    assert untold == []


def _each_text_changed(old: Policy) -> list[tuple[Any, Policy]]:
    data = old.model_dump(mode="json")
    texts = [path for path in _texts(old, ()) if path[:2] not in (("document", "summary_of_changes"),)]
    return [
        (path, Policy.model_validate(_replaced(data, path, {"de": "Neu", "en": "New"}))) for path in texts
    ]


def _texts(part: Any, path: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    if isinstance(part, Text):
        return [path]
    if hasattr(type(part), "model_fields"):
        return [
            each for name in type(part).model_fields for each in _texts(getattr(part, name), (*path, name))
        ]
    if isinstance(part, dict):
        return [each for name, item in part.items() for each in _texts(item, (*path, name))]
    if type(part) is tuple:
        return [each for name, item in enumerate(part) for each in _texts(item, (*path, name))]
    return []


def _replaced(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(data, list):
        return [_replaced(each, rest, value) if at == first else each for at, each in enumerate(data)]
    return data | {first: _replaced(data[first], rest, value)}


@pytest.mark.parametrize(
    ("line", "favour"),
    [
        (("holidays: GB-ENG", "holidays: GB-XX"), None),
        (("holidays: GB-ENG", "holidays: XX"), None),
        (("holidays: GB-ENG", "holidays: none"), B),
        (("time_zone: Europe/London", "time_zone: Europe/Londo"), None),
        (("time_zone: Europe/London", "time_zone: UTC"), E),
        (("time_zone: Europe/London", "time_zone: Asia/Tokyo"), M),
        (("    public_holidays: closed\n", "    public_holidays: closed\n    time_zone: Asia/Tokyo\n"), M),
        (("    holidays: GB-ENG\n", "    holidays:\n      calendar: GB-ENG\n      and: [GB-SCT]\n"), W),
    ],
)
def test_what_does_not_exist_is_neither_better_nor_worse(
    line: tuple[str, str], favour: Favour | None
) -> None:
    (change,) = find_changes(policy(FIRST), policy(with_lines(FIRST, line)), WorldAlmanac())
    assert change.favour is favour


@pytest.mark.parametrize(
    ("exceptions", "favour"),
    [
        ("easter-monday", B),
        ("2027-12-25", E),  # a Saturday
    ],
)
def test_a_holiday_that_is_excepted_favours_the_customer(exceptions: str, favour: Favour) -> None:
    holidays = "    holidays: GB-ENG\n"
    block = f"    holidays:\n      calendar: GB-ENG\n      except: [{exceptions}]\n"
    (change,) = find_changes(policy(FIRST), policy(with_lines(FIRST, (holidays, block))), WorldAlmanac())
    assert change.favour == favour


@pytest.mark.parametrize(("former", "later", "favour"), [("DE-BE", "DE", B), ("DE-BE", "DE-SN", M)])
def test_holidays_are_judged_as_long_as_the_version_applies(former: str, later: str, favour: Favour) -> None:
    """The only day of Berlin, 8 March, is a Sunday in 2026 and a Monday in 2027."""
    berlin = "    holidays: DE-BE  # CHECK"
    until = ("counting:\n", "counting:\n  holidays_until: 2027-12-31\n")
    old, new = (
        with_lines(FIRST, until, (berlin, f"    holidays: {name}  # CHECK")) for name in (former, later)
    )
    (change,) = find_changes(policy(old), policy(new), WorldAlmanac())
    assert (change.old.calendar, change.new.calendar, change.favour) == (former, later, favour)
    march = date(2027, 3, 8)
    assert [march in days for days in change.days] == [True, False]


def on_days(*rows: str) -> tuple[str, str]:
    """Days of the United Kingdom, as lines that say when, with the hours."""
    before = "    time_zone: Europe/London\n    holidays: GB-ENG\n"
    days = "".join(
        f"      - {when}\n        name:\n          de: Pause\n          en: Break\n        open: {hours}\n"
        for when, _, hours in (row.partition(" = ") for row in rows)
    )
    return before, f"{before}    special_days:\n{days}"


EVERY = on_days("date: every 12-24 = closed")
BY_HAND = on_days(*(f"date: {year}-12-24 = closed" for year in range(2026, 2030)))
PATH = "regions.united-kingdom.special_days."
DAYS = [
    (None, EVERY, [("special-day", PATH + "every 12-24", W)]),
    (EVERY, None, [("special-day", PATH + "every 12-24", B)]),
    (EVERY, BY_HAND, []),
    (BY_HAND, EVERY, []),
    (on_days("date: 2026-12-24 = closed"), EVERY, [("special-day", PATH + "every 12-24", W)]),
    (EVERY, on_days("date: every 12-24 = 9:00–12:00"), [("special-day", PATH + "every 12-24", B)]),
    (
        None,
        on_days("from: every 12-27\n        until: every 12-30 = closed"),
        [("special-day", PATH + "every 12-27 – every 12-30", W)],
    ),
    (None, on_days("date: every 02-29 = closed"), [("special-day", PATH + "every 02-29", W)]),
]


@pytest.mark.parametrize(("old", "new", "expected"), DAYS)
def test_days_of_every_year(
    old: tuple[str, str] | None, new: tuple[str, str] | None, expected: list[tuple[str, str, Favour | None]]
) -> None:
    before, after = (with_lines(FIRST, each) if each else FIRST for each in (old, new))
    assert found(before, after) == expected


def seasons(first: str, last: str, hours: str) -> tuple[str, str]:
    before = "    public_holidays: closed\n"
    days = f"      - from: every {first}\n        until: every {last}\n"
    return before, f"{before}    seasons:\n{days}        open:\n          monday to friday: {hours}\n"


def since(*rows: tuple[str, str]) -> tuple[str, str]:
    before = "    public_holidays: closed\n"
    days = (
        f"      - since: {day}\n        open:\n          monday to friday: {hours}\n" for day, hours in rows
    )
    return before, f"{before}    changes:\n{''.join(days)}"


SUMMER = "service_hours.business-hours.seasons.every 07-01 – every 09-15"
YEARS = [
    each for year in range(2026, 2030) for each in ((f"{year}-07-01", "9:00–14:30"), (f"{year}-09-16", "9:00–18:00"))
]  # fmt: skip
SEASONS = [
    (None, seasons("07-01", "09-15", "9:00–14:30"), [("hours", SUMMER, W)]),
    (seasons("07-01", "09-15", "9:00–14:30"), None, [("hours", SUMMER, B)]),
    (
        seasons("07-01", "09-15", "9:00–14:30"),
        seasons("07-01", "09-15", "9:00–20:00"),
        [("hours", SUMMER, B)],
    ),
    (since(*YEARS), seasons("07-01", "09-15", "9:00–14:30"), []),
]


@pytest.mark.parametrize(("old", "new", "expected"), SEASONS)
def test_seasons(
    old: tuple[str, str] | None, new: tuple[str, str] | None, expected: list[tuple[str, str, Favour | None]]
) -> None:
    before, after = (with_lines(FIRST, each) if each else FIRST for each in (old, new))
    assert found(before, after) == expected


@pytest.mark.parametrize(
    ("way", "path", "there"),
    [
        (none("form", FIRST), "contact.form", ("form", W)),
        (none("phone", FIRST), "contact.phone", ("contact", W)),
        (none("email", FIRST), "contact.email", ("contact", W)),
        ((EMAIL, EMAIL + PORTAL), "contact.ways.portal", ("contact", B)),
    ],
)
def test_a_way_that_goes_or_comes_is_one_change(
    way: tuple[str, str], path: str, there: tuple[str, Favour]
) -> None:
    kind, favour = there
    new = with_lines(FIRST, way)
    assert found(FIRST, new) == [(kind, path, favour)]
    assert found(new, FIRST) == [(kind, path, B if favour is W else W)]


def test_a_way_is_told_by_its_entries() -> None:
    old = with_lines(FIRST, (EMAIL, EMAIL + PORTAL))
    new = with_lines(FIRST, (EMAIL, EMAIL + PORTAL.replace("portal.cyren", "help.cyren")))
    assert found(old, new) == [("contact", "contact.ways.portal.link", None)]


def _resolved(*lines: str) -> str:
    """The first version, in which Gold promises a resolution."""
    above = "      P1: 30 minutes\n"
    said = "".join(f"      {line}\n" for line in lines)
    return with_lines(
        FIRST, (f"    first_response:\n{above}", f"    resolution:\n{said}    first_response:\n{above}")
    )


@pytest.mark.parametrize(
    ("old", "new", "favour"),
    [
        (_resolved("P1: 8 hours"), _resolved("P1: 4 hours"), B),
        (_resolved("P1: 8 hours"), _resolved("P1: 2 business days"), W),
        (_resolved("P1: 8 hours"), _resolved("P1: best effort"), W),
        (FIRST, _resolved("P1: 8 hours"), B),
        (_resolved("P1: 8 hours"), FIRST, W),
    ],
)
def test_a_further_kind_of_promise(old: str, new: str, favour: Favour) -> None:
    assert found(old, new) == [("resolution", "tiers.gold.resolution.P1", favour)]


NUMBER = "        number: +49 30 52 00 56 130\n"


@pytest.mark.parametrize(
    ("lines", "favour"),
    [
        ("        hours: business-hours\n", None),
        ("        tiers: [gold]\n", W),
        ("        severities: [P1]\n", W),
    ],
)
def test_who_may_call_is_judged(lines: str, favour: Favour | None) -> None:
    new = with_lines(FIRST, (NUMBER, NUMBER + lines))
    path = "contact.phone.numbers.3"
    assert found(FIRST, new) == [("phone", path, favour)]
    assert found(new, FIRST) == [("phone", path, favour and B)]


def test_a_language_of_support_comes_goes_or_has_other_hours() -> None:
    new = with_lines(FIRST, (SPOKEN[0], SPOKEN[1].replace("desk", "business-hours")))
    other = new.replace("fr: best effort", "fr: in service hours")
    codes = [f"support_languages.{code}" for code in ("en", "fr", "ja")]
    assert found(FIRST, new) == [("contact", code, B) for code in codes]
    assert found(new, FIRST) == [("contact", code, W) for code in codes]
    assert found(new, other) == [("contact", "support_languages.fr", None)]


FURTHER = "\nfurther_terms:\n  remedies: not stated\n\nrequired_information:\n"
REMEDIES = "\nfurther_terms:\n  remedies:\n    de: Keine.\n    en: None.\n\nrequired_information:\n"


def test_a_further_term_comes_changes_and_goes_and_nobody_can_say_for_whom() -> None:
    bare = "\nrequired_information:\n"
    silent, stated = with_lines(FIRST, (bare, FURTHER)), with_lines(FIRST, (bare, REMEDIES))
    other = stated.replace("en: None.", "en: None at all.")
    assert found(FIRST, stated) == found(silent, stated) == [("added", "further_terms.remedies", None)]
    assert found(stated, FIRST) == found(stated, silent) == [("removed", "further_terms.remedies", None)]
    assert found(stated, other) == [("wording", "further_terms.remedies", None)]
    assert found(FIRST, silent) == []


ON_CALL = with_lines(FIRST, *ON_CALL_EDITS)
EVERY_NIGHT = ("      saturday, sunday: 8:00–22:00\n", "      saturday, sunday: 0:00–24:00\n")
IN_HOURS = "tiers.standard.on_call"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FIRST, ON_CALL, [("tier-hours", f"{IN_HOURS}.hours", B), ("on-call", f"{IN_HOURS}.first_response.P1", B),
                          ("on-call", f"{IN_HOURS}.first_response.P2", B), ("added", "service_hours.evenings", None)]),
        (ON_CALL, with_lines(ON_CALL, IN_ANY_WAY), [("other", f"{IN_HOURS}.reported", B)]),
        (with_lines(ON_CALL, IN_ANY_WAY), ON_CALL, [("other", f"{IN_HOURS}.reported", W)]),
        (ON_CALL, with_lines(ON_CALL, ("        P1: 1 business hour\n", "        P1: 2 business hours\n")),
         [("on-call", f"{IN_HOURS}.first_response.P1", W)]),
        (ON_CALL, with_lines(ON_CALL, EVERY_NIGHT), [("hours", "service_hours.evenings.open", B)]),
        (ON_CALL, with_lines(ON_CALL, ("      hours: evenings\n", "      hours: around-the-clock\n")),
         [("tier-hours", f"{IN_HOURS}.hours", B)]),
    ],
)  # fmt: skip
def test_those_on_call(old: str, new: str, expected: list[tuple[str, str, Favour | None]]) -> None:
    assert found(old, new) == expected


def test_time_that_stops_for_the_customer_is_worse_for_them() -> None:
    """Which of both holds where the file is silent is not known."""
    stops, runs = (
        with_lines(FIRST, ("counting:\n", f"counting:\n  waiting_for_customer: {said}\n"))
        for said in ("stops the clock", "does not stop the clock")
    )
    entry = ("counting", "counting.waiting_for_customer")
    assert (found(runs, stops), found(stops, runs)) == ([(*entry, W)], [(*entry, B)])


def test_a_version_is_approved_anew_and_the_longer_changes_are_announced_the_better() -> None:
    at = "\ncompany:\n  name:"
    approved = "  approved:\n    by: Vorstand\n    on: 2026-11-20\n"
    assert found(FIRST, with_lines(FIRST, (at, approved + at))) == []
    owned = with_lines(FIRST, (at, "  owner:\n    de: Recht\n    en: Legal\n" + at))
    assert found(FIRST, owned) == [("wording", "document.owner", None)]
    one, two, six = (
        with_lines(FIRST, (at, f"  change_notice: {said}\n{at}"))
        for said in ("30 days", "5 weeks", "1 month")
    )
    entry = ("period", "document.change_notice")
    assert (found(FIRST, one), found(one, FIRST)) == ([(*entry, B)], [(*entry, W)])
    assert (found(one, two), found(two, one)) == ([(*entry, B)], [(*entry, W)])
    assert found(one, six) == [(*entry, None)]
