"""How time is counted, in words."""

from datetime import date

import pytest

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.places.say_places import holidays_until
from generator.views.policy_view import PolicyView
from generator.views.say_policy import say
from tests.support.on_call_policy import on_call_policy
from tests.support.policies import changed, german, of_another, pages_of, real

THEIR_TIME = "Ortszeit ist die Zeit an Ihrem Standort; als Feiertage gelten die der Region, aus der Sie betreut werden."


def rule(view: PolicyView, name: str) -> str | None:
    return next((each.text for each in view.counting if each.id == name), None)


def test_those_who_are_always_on_call_are_so_without_hours() -> None:
    edit = (
        "    open:\n      monday to friday: 18:00–22:00\n      saturday, sunday: 8:00–22:00\n",
        "    open: always\n",
    )
    policy = on_call_policy(edit)
    assert (rule(say(policy, Locale.of(policy, "de")), "on-call") or "").startswith(
        "Standard: Außerhalb der Support-Zeiten ist die Rufbereitschaft immer für P1 und P2 da. Die Rufbereitschaft ist"
    )


def test_holidays_until() -> None:
    assert holidays_until(real()) == date(2029, 12, 31)
    stated = changed(("counting:\n", "counting:\n  holidays_until: 2027-06-30\n"))
    assert holidays_until(stated) == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("choice", "name", "text"),
    [
        ((), "starts", "Die Frist beginnt mit dem Eingang Ihrer Meldung."),
        (
            (("starts: on receipt", "starts: when the case number is assigned"),),
            "starts",
            "Die Frist beginnt, sobald die Fallnummer vergeben ist.",
        ),
        (
            (("business_day_ends: at the hour of the report", "business_day_ends: at closing time"),),
            "business-days",
            "Eine nach Arbeitstagen bemessene Frist endet mit dem Ende der Support-Zeiten am letzten dieser Tage; "
            "der Tag des Eingangs wird nicht mitgerechnet.",
        ),
        (
            (("outside_hours: at the next opening", "outside_hours: received on that day"),),
            "outside-hours",
            "Geht eine Meldung außerhalb der Support-Zeiten ein, beginnt die Frist mit dem nächsten Beginn der Support-Zeiten; "
            "für eine nach Arbeitstagen bemessene Frist gilt sie als an diesem Tag eingegangen.",
        ),
        (
            (
                ("outside_hours: at the next opening", "outside_hours: received on that day"),
                ("P1: 4 business hours", "P1: 4 hours"),
                ("P2: 8 business hours", "P2: 8 hours"),
            ),
            "outside-hours",
            "Eine Meldung außerhalb der Support-Zeiten gilt als an diesem Tag eingegangen.",
        ),
        (
            (("outside_hours: at the next opening", "outside_hours: received on that day"),),
            "business-days",
            "Eine nach Arbeitstagen bemessene Frist endet nach ebenso vielen Tagen mit Support-Zeiten zur Uhrzeit der Meldung; "
            "der Tag des Eingangs wird nicht mitgerechnet. Öffnen wir am letzten dieser Tage erst später oder schließen "
            "wir früher, endet die Frist dann.",
        ),
        (
            (("outside_hours: at the next opening", "business_days: monday to friday"),),
            "days-of-week",
            "Als Arbeitstage zählen nur Montag bis Freitag, und nur mit Support-Zeiten.",
        ),
        (
            (("outside_hours: at the next opening", "same_day_until: 12:00"),),
            "same-day",
            "Für eine nach Arbeitstagen bemessene Frist gilt: Was an einem dieser Tage bis 12:00 Uhr kommt, "
            "ist an ihm eingegangen, alles andere mit Beginn der Support-Zeiten am nächsten.",
        ),
        (
            (("outside_hours: at the next opening", "same_day_until: 12:00"),),
            "business-days",
            "Eine nach Arbeitstagen bemessene Frist endet nach ebenso vielen Tagen mit Support-Zeiten zu der Uhrzeit, "
            "zu der die Meldung als eingegangen gilt; der Tag des Eingangs wird nicht mitgerechnet.",
        ),
        (
            (("counting:\n", "counting:\n  waiting_for_customer: stops the clock\n"),),
            "waiting",
            "Solange wir auf Angaben von Ihnen warten, läuft die Zeit nicht.",
        ),
        (
            (("counting:\n", "counting:\n  waiting_for_customer: does not stop the clock\n"),),
            "waiting",
            "Die Zeit läuft auch, während wir auf Angaben von Ihnen warten.",
        ),
        ((), "waiting", None),
        (
            (("    holidays: DE-BE", "    holidays: of the customer"),),
            "customers-holidays",
            "Deutschland: Als Feiertage gelten die an Ihrem Standort; hier berechnete Zeiten berücksichtigen sie nicht.",
        ),
        ((), "customers-holidays", None),
        (
            (("local_time: of the region", "local_time: of the customer"),),
            "local-time",
            THEIR_TIME,
        ),
    ],
)
def test_counting_says_what_was_chosen(
    choice: tuple[tuple[str, str], ...], name: str, text: str | None
) -> None:
    assert rule(german(*choice), name) == text


def test_counting_does_not_speak_of_hours_where_all_is_promised_in_days() -> None:
    hours = ("30 minutes", "1 hour", "4 hours", "8 hours", "4 business hours", "8 business hours", "2 hours")
    assert {"elapsed", "business-hours"} <= {each.id for each in german().counting}
    view = german(*((f": {time}", ": 2 business days") for time in hours))
    assert {"elapsed", "business-hours"} & {each.id for each in view.counting} == set()
    assert rule(view, "outside-hours") is not None


def test_counting_does_not_speak_of_business_time_that_nobody_promises() -> None:
    view = german(
        *(
            (f"{n} business {unit}", f"{n} hours")
            for n, unit in ((4, "hours"), (8, "hours"), (2, "days"), (4, "days"))
        )
    )
    assert [each.id for each in view.counting] == [
        "starts",
        "elapsed",
        "local-time",
        "clock-change",
        "horizon",
    ]


@pytest.mark.parametrize(
    ("policy", "language", "said"),
    [
        (of_another("auth0"), "en", "Times that end after December 31, {} are not computed."),
        (
            of_another("auth0"),
            "de",
            "Fristen, die nach dem 31. Dezember {} ablaufen, werden nicht berechnet.",
        ),
        (
            real(),
            "en",
            "Public holidays are fixed up to and including 31 December {}; times that end later are not computed.",
        ),
        (
            real(),
            "de",
            "Die Feiertage sind bis zum 31. Dezember {} festgelegt; "
            "Fristen, die später ablaufen, werden nicht berechnet.",
        ),
    ],
)
def test_no_holidays_are_laid_down_where_none_are_observed(policy: Policy, language: str, said: str) -> None:
    view = say(policy, Locale.of(policy, language))
    assert rule(view, "horizon") == said.format(holidays_until(policy).year)


def test_a_companys_own_words_for_the_horizon_stay_where_no_holidays_are_observed() -> None:
    key = "  public-holidays-are-laid-down-until-date-times-that-end-later-are-not-computed:\n"
    own = f"\nwording:\n{key}    de: Nur bis {{date}}.\n    en: Only until {{date}}.\n"
    policy = of_another("auth0", ("\nwording:\n", own))
    view = say(policy, Locale.of(policy, "en"))
    assert rule(view, "horizon") == f"Only until December 31, {holidays_until(policy).year}."


def test_a_fixed_offset_is_called_by_its_offset() -> None:
    view = german(("Asia/Jerusalem", "UTC+5:30"))
    clocks = {each.id: (each.clock, each.week_caption, each.is_fixed) for each in view.regions}
    assert clocks["israel"] == ("UTC+5:30, das ganze Jahr", "Israel: UTC+5:30, das ganze Jahr", True)
    assert clocks["germany"] == ("Ortszeit in Berlin", "Deutschland: Ortszeit in Berlin", False)
    assert rule(view, "clock-change") is not None


def test_in_the_customers_local_time_no_region_has_a_clock_of_its_own() -> None:
    view = german(("local_time: of the region", "local_time: of the customer"), ("Asia/Jerusalem", "UTC+2"))
    assert {(each.clock, each.is_fixed) for each in view.regions} == {("Ihre Ortszeit", True)}
    assert view.regions[2].week_caption == "Deutschland: Ihre Ortszeit"
    assert rule(view, "local-time") == THEIR_TIME
    assert rule(view, "clock-change") is not None
    without = german(
        ("local_time: of the region", "local_time: of the customer"), ("holidays: IL", "holidays: none")
    )
    assert rule(without, "local-time") == "Ortszeit ist die Zeit an Ihrem Standort."
    assert not any("Ortszeit in" in text for text in pages_of(view, Locale.of(real(), "de")).values())


@pytest.mark.parametrize(("zone", "clock"), [("UTC", "UTC"), ("UTC-6", "UTC−6, das ganze Jahr")])
def test_a_policy_of_one_offset_names_no_place(zone: str, clock: str) -> None:
    policy = of_another("photoprism", ("time_zone: Europe/Berlin", f"time_zone: {zone}"))
    view = say(policy, Locale.of(policy, "de"))
    assert [each.clock for each in view.regions] == [clock]
    assert rule(view, "local-time") == f"Alle Zeiten sind in {zone.replace('-', '−')} angegeben."


def test_clocks_that_never_change_have_no_rule_about_it() -> None:
    zones = ("America/Los_Angeles", "Europe/London", "Europe/Berlin", "Asia/Jerusalem")
    assert rule(german(*((zone, "UTC-6") for zone in zones)), "clock-change") is None


def test_a_tier_has_the_rules_that_can_apply_to_it() -> None:
    view = say(real(), Locale.of(real(), "de"))
    assert view.tier("standard").counting == view.counting
    assert [(each.id, each.text) for each in view.tier("gold").counting] == [
        ("starts", "Die Frist beginnt mit dem Eingang Ihrer Meldung."),
        ("elapsed", "Minuten und Stunden laufen Tag und Nacht, auch an Wochenenden und Feiertagen."),
        ("local-time", rule(view, "local-time")),
        ("clock-change", rule(view, "clock-change")),
        ("horizon", "Fristen, die nach dem 31. Dezember 2029 ablaufen, werden nicht berechnet."),
    ]


def test_who_is_on_call_is_told_of_their_tier_alone() -> None:
    policy = on_call_policy()
    view = say(policy, Locale.of(policy, "de"))
    told = {tier.id: "on-call" in [each.id for each in tier.counting] for tier in view.tiers}
    assert told == {tier.id: tier.on_call is not None for tier in policy.tiers.values()}
    assert set(told.values()) == {True, False}
