"""The ways by which somebody is reached, as a page and paper show them."""

import pytest

from generator.i18n.locale import Locale
from generator.policy.base import Text
from generator.policy.contact import OtherWay
from generator.policy.prose import Run
from generator.views.places.hours_view import ContactView
from generator.views.say_contact import tel
from generator.views.say_policy import say
from tests.support.policies import changed, german, real
from tests.support.reach import DESK, SPOKEN

LABEL = Text({"de": "Über unser Kundenportal", "en": "Through our customer portal"})


def said(**contact: object) -> ContactView:
    policy = real()
    altered = policy.model_copy(update={"contact": policy.contact.model_copy(update=contact)})
    return say(altered, Locale.of(altered, "de")).contact


@pytest.mark.parametrize(
    ("way", "runs"),
    [
        (OtherWay(label=LABEL), ["Über unser Kundenportal"]),
        (
            OtherWay(label=LABEL, link="https://portal.cyren.com/"),
            ["Über unser Kundenportal", ": ", "https://portal.cyren.com/"],
        ),
        (
            OtherWay(label=LABEL, email="bills@cyren.com"),
            ["Über unser Kundenportal", ": ", "bills@cyren.com"],
        ),
        (OtherWay(label=LABEL, number="+49 30 1"), ["Über unser Kundenportal", ": ", "+49 30 1"]),
        (
            OtherWay(label=Text("Im [Portal](https://a.cyren.com/)"), link="https://a.cyren.com/"),
            ["Im ", "Portal"],
        ),
    ],
)
def test_a_way_says_its_address_once(way: OtherWay, runs: list[str]) -> None:
    (view,) = said(ways={"portal": way}).ways
    assert [run.text for block in view.said.blocks for item in block.items for run in item] == runs


def test_an_address_leads_where_it_says() -> None:
    (view,) = said(ways={"fax": OtherWay(label=Text("Fax"), number="+49 30 52-1")}).ways
    assert view.said.blocks[0].items[0][-1] == Run("+49 30 52-1", "", "tel:+4930521")


def test_what_does_not_exist_has_no_words() -> None:
    view = said(form=None, phone=None, email=None, ways={"counter": OtherWay(label=LABEL)})
    assert (bool(view.form), bool(view.phone), bool(view.email), view.address, view.regions) == (
        False, False, False, "", (),
    )  # fmt: skip


def test_digits_are_dialled() -> None:
    assert tel("+49 30 52 00-56 130") == "tel:+4930520056130"


NUMBER = "        number: +49 30 52 00 56 130\n"
DESK_HOURS = "        hours: desk\n"


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        ("", ""),
        ("        hours: business-hours\n", "Montag bis Freitag 9:00–18:00 Uhr"),
        ("        hours: around-the-clock\n", "rund um die Uhr"),
        (f"{DESK_HOURS}        tiers: [gold]\n", "Montag bis Freitag 8:00–12:00 Uhr, nur für Gold"),
        ("        severities: [P1, P2]\n", "nur bei P1 und P2"),
        ("        country: AT\n        cost: toll-free\n", "Österreich, gebührenfrei"),
    ],
)
def test_a_number_says_when_and_for_whom_it_is(lines: str, note: str) -> None:
    view = german((NUMBER, NUMBER + lines), DESK)
    (phone,) = next(each for each in view.regions if each.id == "germany").phones
    assert (phone.note, phone.number) == (note, "+49 30 52 00 56 130")


def test_a_way_says_when_its_week_is_another() -> None:
    """Else nobody would know in August that the desk closes at four."""
    season = "    seasons:\n      - from: every 08-01\n        until: every 09-30\n        open:\n          monday to friday: 9:00–16:00\n"
    closed = "    public_holidays: closed\n"
    number = "        number: +49 30 52 00 56 130\n"
    view = german((number, f"{number}        hours: business-hours\n"), (closed, f"{closed}{season}"))
    assert [each.phones[0].note for each in view.regions if each.id == "germany"] == [
        "Montag bis Freitag 9:00–18:00 Uhr; 1. August bis 30. September: Montag bis Freitag 9:00–16:00 Uhr"
    ]


def test_a_regions_own_week_is_that_of_its_number() -> None:
    number = "        number: +972 9-863-6888\n"
    view = german((number, f"{number}        hours: business-hours\n"))
    (phone,) = next(each for each in view.regions if each.id == "israel").phones
    assert phone.note == "Sonntag bis Donnerstag 9:00–18:00 Uhr"


def test_an_extension_is_no_link() -> None:
    view = german((NUMBER, '        extension: "4 33 33"\n'))
    (phone,) = next(each for each in view.regions if each.id == "germany").phones
    assert (phone.number, phone.tel) == ("intern 4 33 33", "")


def test_form_and_email_say_when_they_are_read() -> None:
    email = "    address: support@cyren.com\n"
    form = "    provider: generic\n"
    view = german((email, f"{email}    hours: desk\n"), (form, f"{form}    tiers: [gold]\n"), DESK).contact
    assert view.email.plain == "Per E-Mail an support@cyren.com (Montag bis Freitag 8:00–12:00 Uhr)"
    assert view.form.plain == "Über unser Online-Kontaktformular (nur für Gold)"


def test_hours_in_which_only_a_way_is_open_name_it() -> None:
    view = german((NUMBER, NUMBER + DESK_HOURS), DESK)
    assert next(each for each in view.hours if each.id == "desk").tiers == ("Telefon: Deutschland",)


def test_a_severity_is_named_beside_a_way_as_everywhere() -> None:
    limited = ("        cost: toll-free\n", "        cost: toll-free\n        severities: [P1]\n")
    coded = ("severities:\n  P1:\n", 'severities:\n  P1:\n    code: "1"\n')
    none = ("severities:\n  P1:\n", "severities:\n  P1:\n    code: none\n")
    said = []
    for edits in ((limited,), (limited, coded), (limited, none)):
        policy = changed(*edits)
        regions = say(policy, Locale.of(policy, "en")).contact.regions
        said.append(next(phone.note for each in regions for phone in each.phones if phone.severities))
    assert said == [
        "toll-free, only for P1",
        "toll-free, only for Severity 1",
        "toll-free, only for severity Critical",
    ]


def test_a_tier_shows_the_ways_that_serve_it() -> None:
    policy = changed(("        cost: toll-free\n", "        cost: toll-free\n        tiers: [gold]\n"))
    standard, gold = say(policy, Locale.of(policy, "en")).tiers
    toll_free = "+1 855-323-5955"
    assert [
        toll_free in {phone.number for region in tier.contact.regions for phone in region.phones}
        for tier in (standard, gold)
    ] == [False, True]
    assert standard.contact.email == gold.contact.email
    assert not standard.contact.is_empty


def test_languages_of_support_say_when_and_how_they_are_spoken() -> None:
    view = german(SPOKEN, DESK)
    assert view.contact.languages == (
        "Englisch: während der Support-Zeiten",
        "Französisch: nach besten Kräften",
        "Japanisch (Telefon): Montag bis Freitag 8:00–12:00 Uhr",
    )
    assert next(each for each in view.hours if each.id == "desk").tiers == ("Japanisch",)
    assert german().contact.languages == ()
