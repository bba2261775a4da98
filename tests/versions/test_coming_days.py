"""Around the day on which another version begins, each closed day is announced as its version has it."""

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.versions.coming_days import with_coming_days
from generator.views.places.hours_view import RegionView
from generator.views.say_policy import say
from generator.views.voice import Voice
from tests.support.policies import changed, real


def regions_with(coming: Policy) -> tuple[RegionView, ...]:
    now, then = (Voice(each, Locale.of(each, "en")) for each in (real(), coming))
    return with_coming_days(say(now.policy, now.locale), now, then).regions


def test_each_day_is_said_by_its_version() -> None:
    coming = changed(
        ("effective: 2026-01-01", "effective: 2026-12-26"),
        ("  united-kingdom:\n    name:\n", "  britain:\n    formerly: [united-kingdom]\n    name:\n"),
        ("region: united-kingdom", "region: britain"),
        ("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n"),
    )
    # In the last ten days of the year, and the first of the next one.
    shown = (each for each in regions_with(coming)[1].notices if 29_962_000 < each.over < 29_985_000)
    texts = [each.text for each in shown]
    assert texts == [
        "Fri 25 Dec, Christmas Day: Standard closed; Gold available as usual.",
        "Sat 26 Dec and Mon 28 Dec, Boxing Day and Boxing Day (substitute day): "
        "Standard 9:00–13:00, local time in London; Gold available as usual.",
        "Mon 28 Dec, Boxing Day (substitute day): Standard 9:00–13:00, local time in London; Gold available as usual.",
        "Fri 1 Jan, New Year's Day: Standard 9:00–13:00, local time in London; Gold available as usual.",
    ]


def test_a_region_that_goes_is_not_spoken_of_afterwards() -> None:
    start = "  israel:\n    name: Israel\n"
    coming = changed(
        ("effective: 2026-01-01", "effective: 2026-12-26"), (start, start.replace("israel", "il"))
    )
    assert max(each.over for each in regions_with(coming)[3].notices) < 29_971_000
