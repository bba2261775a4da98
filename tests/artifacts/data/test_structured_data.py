"""What search engines read is what the policy says, and it cannot end its element."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.data.structured_data import organization, script_text
from generator.deadlines.baking import bake_policy
from tests.support.policies import changed, real
from tests.support.reach import DESK, SPOKEN

HOLIDAYS = "https://schema.org/PublicHolidays"


def test_each_number_has_a_contact_point_with_its_hours() -> None:
    data = organization(real(), bake_policy(real()), "en")
    points = data["contactPoint"]
    assert [point.get("telephone", point.get("email")) for point in points] == [
        *(number.number for number in real().contact.phone.numbers),
        "support@cyren.com",
    ]
    assert points[1]["contactOption"] == "https://schema.org/TollFree"
    israel = next(point for point in points if point.get("areaServed") == "IL")
    assert israel["hoursAvailable"][0] == {
        "@type": "OpeningHoursSpecification",
        "name": "Standard",
        "dayOfWeek": [
            f"https://schema.org/{day}" for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Sunday")
        ],
        "opens": "09:00",
        "closes": "18:00",
    }
    # Gold is there on holidays as on any day; who is closed begins and ends at midnight.
    assert [each for each in israel["hoursAvailable"] if each["dayOfWeek"] == [HOLIDAYS]] == [
        {
            "@type": "OpeningHoursSpecification",
            "name": "Standard",
            "dayOfWeek": [HOLIDAYS],
            "opens": "00:00",
            "closes": "00:00",
        }
    ]
    assert data["url"] == "https://support.cyren.com/en/"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n"), [("09:00", "13:00")]),
        (("    public_holidays: closed\n", "    public_holidays: open\n"), []),
        (("    holidays: DE-BE", "    holidays: none"), []),
        (("    holidays: DE-BE", "    holidays: of the customer"), []),
    ],
)
def test_hours_on_holidays(edit: tuple[str, str], said: list[tuple[str, str]]) -> None:
    policy = changed(edit)
    points = organization(policy, bake_policy(policy), "en")["contactPoint"]
    germany = next(point for point in points if point.get("areaServed") == "DE")
    found = [each for each in germany["hoursAvailable"] if each["dayOfWeek"] == [HOLIDAYS]]
    assert [(each["opens"], each["closes"]) for each in found] == said


def test_hostile_names_stay_data() -> None:
    policy = changed(("  name: Cyren\n", '  name: "</script><script>alert(1)</script><!--&\u2028"\n'))
    text = script_text(policy, bake_policy(policy), "de")
    page = LexborHTMLParser(f'<script type="application/ld+json">{text}</script><p>after</p>')
    assert len(page.css("script")) == 1
    assert page.css_first("p") is not None
    assert json.loads(text)["name"] == policy.company.name


def test_the_hours_of_a_season_say_when_they_hold() -> None:
    closed = "    public_holidays: closed\n"
    season = (
        "    seasons:\n      - from: every 07-01\n        until: every 09-15\n        open:\n"
        "          monday to friday: 9:00–14:30\n"
    )
    policy = changed((closed, closed + season))
    data = organization(policy, bake_policy(policy), "en")
    germany = next(point for point in data["contactPoint"] if point.get("areaServed") == "DE")
    said = [
        (each.get("validFrom"), each.get("validThrough"), each["closes"])
        for each in germany["hoursAvailable"]
    ]
    assert said[:2] == [(None, None, "18:00"), ("2026-07-01", "2026-09-15", "14:30")]
    assert said[4] == ("2029-07-01", "2029-09-15", "14:30")


def test_hours_of_a_number_of_its_own_stand_for_all() -> None:
    number = "        number: +49 30 52 00 56 130\n"
    policy = changed((number, f"{number}        hours: desk\n"), DESK)
    points = organization(policy, bake_policy(policy), "en")["contactPoint"]
    germany = next(point for point in points if point.get("areaServed") == "DE")
    (hours, on_holidays) = germany["hoursAvailable"]
    assert (hours["opens"], hours["closes"], "name" in hours) == ("08:00", "12:00", False)
    assert (on_holidays["dayOfWeek"], "name" in on_holidays) == ([HOLIDAYS], False)


def test_an_extension_is_not_for_search_engines() -> None:
    policy = changed(("        number: +49 30 52 00 56 130\n", '        extension: "4 33 33"\n'))
    points = organization(policy, bake_policy(policy), "en")["contactPoint"]
    assert "DE" not in [point.get("areaServed") for point in points]


def test_languages_of_support() -> None:
    policy = changed(SPOKEN, DESK)
    points = organization(policy, bake_policy(policy), "en")["contactPoint"]
    spoken = {("telephone" in point, *point["availableLanguage"]) for point in points}
    assert spoken == {(True, "en", "fr", "ja"), (False, "en", "fr")}  # Japanese by phone alone
