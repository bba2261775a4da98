"""Service hours that stand in a zone of their own, as pages say them: their clock, their holidays, nothing of it elsewhere."""

from generator.i18n.locale import Locale
from generator.views.places.say_places import observed_calendar
from generator.views.say_policy import say
from generator.views.voice import Voice
from tests.support.policies import changed, german

CLOSED = "    public_holidays: closed\n"
TOKYO = (CLOSED, f"{CLOSED}    time_zone: Asia/Tokyo\n    holidays: JP\n")


def test_the_clock_stands_beside_the_times() -> None:
    view = german(TOKYO)
    hours = view.hours[0]
    assert hours.on_holidays == "Ortszeit in Tokio (Japan). An den dortigen Feiertagen geschlossen (Japan)."
    assert hours.calendar_name == "Japan"
    assert hours.holidays is not None and hours.holidays.rows[0].name == "Neujahr"
    weeks = [week for region in view.regions for week in region.weeks]
    assert {week.clock for week in weeks} == {"Ortszeit in Tokio (Japan)"}
    assert weeks[2].caption == "Deutschland: Ortszeit in Tokio (Japan)"
    # Nor the week of Israel: for all regions they are the same.
    assert {week.rows for week in weeks} == {(("Montag bis Freitag", "9:00–18:00"),)}


def test_how_time_is_counted_says_whose_hours_stand_where() -> None:
    rules = {rule.id: rule.text for rule in german(TOKYO).counting}
    assert rules["local-time"] == (
        "Ortszeit ist die Zeit der Region, aus der Sie betreut werden. Standard: Ortszeit in Tokio (Japan)."
    )


def test_a_fixed_offset_has_no_place() -> None:
    hours = german((CLOSED, f"{CLOSED}    time_zone: UTC+9\n")).hours[0]
    assert hours.on_holidays == "UTC+9, das ganze Jahr. An gesetzlichen Feiertagen geschlossen."
    assert (hours.calendar_name, hours.holidays) == ("", None)


def test_other_hours_say_nothing_of_it() -> None:
    view = german()
    assert [(each.on_holidays, each.holidays) for each in view.hours] == [
        ("An gesetzlichen Feiertagen geschlossen.", None),
        ("Auch an gesetzlichen Feiertagen erreichbar.", None),
    ]
    assert {week.clock + week.caption for region in view.regions for week in region.weeks} == {""}


def test_each_of_several_calendars_is_named() -> None:
    policy = changed(("holidays: DE-BE", "holidays:\n      calendar: DE-BE\n      and: [DE-BY]\n   "))
    voice = Voice(policy, Locale.of(policy, "de"))
    named = observed_calendar(voice, policy.regions["germany"])
    assert named == "Berlin (Deutschland) und Bayern (Deutschland)"
    region = say(policy, voice.locale).regions[2]
    assert (region.is_calendar_told, region.calendar_name) == (True, named)
    names = {row.name for row in region.holidays.rows}
    assert {"Internationaler Frauentag", "Fronleichnam"} <= names


def test_a_region_whose_holidays_no_hours_follow_does_not_list_them() -> None:
    regions = german(TOKYO).regions
    assert {(each.calendar_name, each.holidays.rows, each.holidays.is_silent) for each in regions} == {
        ("", (), True)
    }
    regions = german((CLOSED, f"{CLOSED}    time_zone: Asia/Tokyo\n")).regions
    assert [each.calendar_name for each in regions][2] == "Berlin (Deutschland)"
