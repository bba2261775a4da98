"""Hours, regions, holidays and counting rules in words."""

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.policies import german, of_another, real


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
        ["Mon 16 Feb"], ["Mon 15 Feb"], ["Mon 21 Feb"], ["Mon 19 Feb"],
    ]  # fmt: skip
    assert [day.text for day in rows["Susan B. Anthony Day"][1]] == ["Mon 15 Feb"]


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


def test_nothing_is_said_of_holidays_where_nothing_is_stated() -> None:
    view = german((CLOSED, SILENT))
    assert view.hours_title == "Support-Zeiten"
    assert {each.holidays.is_silent for each in view.regions} == {True}
    assert {(each.calendar, each.calendar_name, each.calendar_short) for each in view.regions} == {
        ("", "", "")
    }
    horizon = next(each.text for each in view.counting if each.id == "horizon")
    assert horizon == "Fristen, die nach dem 31. Dezember 2029 ablaufen, werden nicht berechnet."


def test_hours_are_closed_on_holidays_where_the_customer_is() -> None:
    theirs = ("    holidays: DE-BE", "    holidays: of the customer")
    everywhere = [(f"    holidays: {calendar}", theirs[1]) for calendar in ("US-CA", "GB-ENG", "DE-BE", "IL")]
    others = ("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n")
    views = [german(*edits) for edits in (everywhere, [*everywhere, others], [theirs], [theirs, others], [])]
    assert [view.hours[0].on_holidays for view in views] == [
        "An den Feiertagen an Ihrem Standort geschlossen.",
        "An den Feiertagen an Ihrem Standort: 9:00–13:00 Uhr.",
        "An gesetzlichen Feiertagen geschlossen (Deutschland: an denen an Ihrem Standort).",
        "An gesetzlichen Feiertagen (Deutschland: an denen an Ihrem Standort): 9:00–13:00 Uhr.",
        "An gesetzlichen Feiertagen geschlossen.",
    ]
    germany = next(region for region in views[0].regions if region.id == "germany")
    assert (germany.calendar, germany.calendar_name, germany.holidays.rows) == ("", "", ())


def test_whether_time_runs_through_lunch() -> None:
    said = "Durchgehend, ohne Mittagspause."
    whole = "      monday to friday: 9:00–18:00\n"
    rows = [
        ((), [said, ""]),
        (((whole, "      monday to friday: 9:00–12:30 and 13:00–18:00\n"),), ["", ""]),
        (((whole, "      monday to friday: 9:00–14:00\n"),), ["", ""]),
        (((whole, "      monday to friday: 13:00–22:00\n"),), ["", ""]),
        (((whole, "      monday to thursday: 9:00–18:00\n      friday: 9:00–13:00\n"),), ["", ""]),
        (((whole, "      monday to friday: 9:00–2:00\n"),), [said, ""]),
    ]
    for edits, expected in rows:
        assert [hours.at_midday for hours in german(*edits).hours] == expected, edits
