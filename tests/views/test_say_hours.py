"""Hours, regions, holidays and counting rules in words."""

from datetime import date

import pytest

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.policy_view import PolicyView
from generator.views.say_hours import holidays_until
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


def test_regions_have_their_own_weeks() -> None:
    weeks = {region.name: region.weeks[0].rows for region in german().regions}
    assert weeks["Deutschland"] == (("Montag bis Freitag", "9:00–18:00"),)
    assert weeks["Israel"] == (("Sonntag bis Donnerstag", "9:00–18:00"),)


def test_change_of_the_week() -> None:
    view = german(
        (
            "    time_zone: Europe/London\n",
            "    time_zone: Europe/London\n    changes:\n      - since: 2027-01-01\n"
            "        open:\n          monday to friday: 8:00–17:00\n",
        )
    )
    region = next(each for each in view.regions if each.id == "united-kingdom")
    assert [(week.since and week.since.text, week.rows[0][1]) for week in region.weeks] == [
        (None, "9:00–18:00"),
        ("1. Januar 2027", "8:00–17:00"),
    ]


def test_holidays_stand_by_name_and_year_in_the_order_of_the_year() -> None:
    germany = next(region for region in german().regions if region.id == "germany")
    assert germany.holidays.years == ("2026", "2027", "2028", "2029")
    assert [row.name for row in germany.holidays.rows][:3] == [
        "Neujahr",
        "Internationaler Frauentag",
        "Karfreitag",
    ]
    assert [day.text for days in germany.holidays.rows[2].years for day in days] == [
        "Fr., 3. Apr.",
        "Fr., 26. März",
        "Fr., 14. Apr.",
        "Fr., 30. März",
    ]


EXCEPTED = (
    ("    holidays: GB-ENG\n", "    holidays:\n      calendar: GB-ENG\n      except: [boxing-day, 2026-05-04]\n"),
)  # fmt: skip


def test_excepted_holidays_are_said_and_not_listed() -> None:
    region = next(each for each in german(*EXCEPTED).regions if each.id == "united-kingdom")
    rows = {row.name: [[day.iso for day in days] for days in row.years] for row in region.holidays.rows}
    assert region.calendar_name == (
        "England (Vereinigtes Königreich), ausgenommen Zweiter Weihnachtsfeiertag (Boxing Day) und 4. Mai 2026"
    )
    assert region.is_calendar_told
    assert not [name for name in rows if "Boxing Day" in name]
    assert [[], ["2027-05-03"], ["2028-05-01"], ["2029-05-07"]] in rows.values()


def test_a_date_of_two_holidays_stands_in_the_row_of_each() -> None:
    policy = real()
    view = say(policy, Locale.of(policy, "en"))
    rows = {
        row.name: row.years
        for each in view.regions
        if each.id == "united-states"
        for row in each.holidays.rows
    }
    assert [name for name in rows if "Presidents" in name or "Anthony" in name] == [
        "Susan B. Anthony Day", "Presidents' Day",
    ]  # fmt: skip
    assert [[day.text for day in days] for days in rows["Presidents' Day"]] == [
        ["Mon, Feb 16"], ["Mon, Feb 15"], ["Mon, Feb 21"], ["Mon, Feb 19"],
    ]  # fmt: skip
    assert [day.text for day in rows["Susan B. Anthony Day"][1]] == ["Mon, Feb 15"]


def test_the_calendar_of_a_region_is_named() -> None:
    names = [(each.name, each.calendar_name) for each in german().regions]
    assert names == [
        ("Vereinigte Staaten", "Kalifornien (Vereinigte Staaten)"),
        ("Großbritannien", "England (Vereinigtes Königreich)"),
        ("Deutschland", "Berlin (Deutschland)"),
        ("Israel", "Israel"),
    ]


def test_region_without_holidays_and_special_days() -> None:
    view = german(
        (
            "    holidays: GB-ENG\n",
            "    holidays: none\n    special_days:\n      - date: 2026-12-24\n        name:\n"
            "          de: Heiligabend\n          en: Christmas Eve\n        open: 9:00–12:00\n",
        )
    )
    region = next(each for each in view.regions if each.id == "united-kingdom")
    assert (region.calendar, region.calendar_name, region.holidays.rows) == ("", "", ())
    assert [(each.day.text, each.name, each.hours) for each in region.special_days] == [
        ("Donnerstag, 24. Dezember 2026", "Heiligabend", "9:00–12:00")
    ]


def with_special_days(*hours: str) -> list[tuple[str, str]]:
    """Standard and Gold with limited hours; those named are closed on Christmas Eve. -> days of Germany."""
    policy = real()
    data = policy.model_dump(mode="python")
    data["service_hours"]["around-the-clock"]["open"] = {"monday to sunday": "6:00–22:00"}
    for each in hours:
        data["service_hours"][each]["special_days"] = [
            {"date": "2026-12-24", "name": "Heiligabend", "open": "closed"}
        ]
    changed_data = Policy.model_validate(data)
    regions = say(changed_data, Locale.of(changed_data, "de")).regions
    germany = next(each for each in regions if each.id == "germany")
    return [(each.name, each.hours) for each in germany.special_days]


def test_a_special_day_of_some_tiers_names_them_and_one_of_all_stands_once() -> None:
    assert with_special_days("business-hours") == [("Heiligabend (Standard)", "geschlossen")]
    assert with_special_days("business-hours", "around-the-clock") == [("Heiligabend", "geschlossen")]


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
            "Public holidays are laid down until December 31, {}; times that end later are not computed.",
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


def test_days_of_every_year_stand_first_and_say_so() -> None:
    days = (
        ("2026-12-31", ""),
        ("every 12-27", "every 01-03"),
        ("every 02-29", ""),
        ("2027-08-02", "2027-08-06"),
    )
    rows = "".join(
        (f"      - from: {first}\n        until: {last}\n" if last else f"      - date: {first}\n")
        + "        name: Pause\n        open: closed\n"
        for first, last in days
    )
    zone = "    time_zone: Europe/London\n"
    view = german((zone, f"{zone}    special_days:\n{rows}"))
    region = next(each for each in view.regions if each.id == "united-kingdom")
    assert [(each.when, each.day.iso, each.hours) for each in region.special_days] == [
        ("29. Februar, in jedem Schaltjahr", "", "geschlossen"),
        ("27. Dezember bis 3. Januar, jedes Jahr", "", "geschlossen"),
        ("Donnerstag, 31. Dezember 2026", "2026-12-31", "geschlossen"),
        ("2. August 2027 bis 6. August 2027", "", "geschlossen"),
    ]


def test_a_season_is_one_week_that_says_when_it_holds() -> None:
    closed = "    public_holidays: closed\n"
    season = (
        "    seasons:\n      - from: every 12-15\n        until: every 01-10\n        open:\n"
        "          monday to friday: 9:00–12:00\n"
    )
    weeks = {region.id: region.weeks for region in german((closed, closed + season)).regions}
    said = [(week.season, week.rows) for week in weeks["germany"]]
    assert said == [
        ("", (("Montag bis Freitag", "9:00–18:00"),)),
        ("15. Dezember bis 10. Januar, jedes Jahr", (("Montag bis Freitag", "9:00–12:00"),)),
    ]
    assert [week.season for week in weeks["israel"]] == [""]


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


CLOSED, OPEN = "    public_holidays: closed\n", "    public_holidays: open\n"
SILENT, OTHER = "    public_holidays: not stated\n", "    public_holidays: 9:00–13:00\n"


def test_what_holds_on_holidays_is_said_as_it_is_stated() -> None:
    view = german((CLOSED, OTHER), (OPEN, SILENT))
    assert [(each.on_holidays, each.is_closed_on_holidays) for each in view.hours] == [
        ("An gesetzlichen Feiertagen: 9:00–13:00 Uhr.", False),
        ("", False),
    ]
    assert view.hours_title == "Support-Zeiten und Feiertage"
    assert view.regions[2].holidays.rows


def test_nothing_is_said_of_holidays_where_nothing_is_stated() -> None:
    view = german((CLOSED, SILENT))
    assert view.hours_title == "Support-Zeiten"
    assert {each.holidays.is_silent for each in view.regions} == {True}
    assert {(each.calendar, each.calendar_name, each.calendar_short) for each in view.regions} == {
        ("", "", "")
    }
    assert (
        rule(view, "horizon") == "Fristen, die nach dem 31. Dezember 2029 ablaufen, werden nicht berechnet."
    )


def test_a_region_says_whom_it_serves() -> None:
    view = german(
        ("    country: DE\n", "    country: DE\n    serves: [AT, CH]\n"),
        ("    country: IL\n", "    country: none\n    serves: everyone else\n"),
        ("    country: US\n", "    countries: [US, CA]\n"),
    )
    said = {each.id: (each.country, each.served) for each in view.regions}
    assert said == {
        "germany": ("Deutschland", "Betreut Kunden in: Deutschland, Österreich und Schweiz."),
        "israel": ("", "Betreut Kunden in allen anderen Ländern."),
        "united-states": ("Vereinigte Staaten und Kanada", ""),
        "united-kingdom": ("Vereinigtes Königreich", ""),
    }


def test_a_region_that_serves_the_rest_names_its_own_countries_and_the_only_one_serves_all() -> None:
    view = german(("    country: US\n", "    countries: [US, CA]\n    serves: everyone else\n"))
    assert {each.id: each.served for each in view.regions}["united-states"] == (
        "Betreut Kunden in: Vereinigte Staaten und Kanada; außerdem in allen anderen Ländern."
    )
    alone = of_another("photoprism", ("    country: DE\n", "    country: DE\n    serves: everyone else\n"))
    assert [each.served for each in say(alone, Locale.of(alone, "en")).regions] == [
        "Serves customers in all countries."
    ]
