"""An emergency, tier by tier and region by region: the one number, when it is answered, what follows."""

import pytest

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.emergency.emergency_view import EmergencyView
from generator.views.say_emergency import MOST
from generator.views.say_policy import say
from tests.support.by_way_policy import EDITS as BY_PHONE
from tests.support.on_call_policy import EDITS as ON_CALL
from tests.support.policies import changed, real
from tests.support.reach import NO_EMAIL, NO_FORM, NO_LINKS, NO_PHONE

GERMANY = "      - region: germany\n        number: +49 30 52 00 56 130\n"
PAGER = f"{GERMANY}      - region: germany\n        number: +49 30 99 99\n        hours: around-the-clock\n        severities: [P1]\n        tiers: [standard]\n"
WEEKDAYS = "Montag bis Freitag 9:00–18:00 Uhr"


def case_of(policy: Policy, tier: str, region: str, language: str = "de") -> EmergencyView:
    view = say(policy, Locale.of(policy, language))
    return next(each for each in view.emergencies if (each.tier, each.region) == (tier, region))


def test_there_is_one_for_each_tier_and_region() -> None:
    view = say(real(), Locale.of(real(), "de"))
    assert [each.page for each in view.emergencies] == [
        f"emergency/{tier}/{region}" for tier in real().tiers for region in real().regions
    ]
    assert [each.paper for each in view.emergencies][:1] == ["emergency/standard-united-states"]


@pytest.mark.parametrize(
    ("edits", "tier", "region", "number", "hours", "clock", "exceptions"),
    [
        (
            (), "standard", "germany", "+49 30 52 00 56 130", (("", WEEKDAYS),), "Ortszeit in Berlin",
            "An gesetzlichen Feiertagen geschlossen.",
        ),
        ((), "gold", "germany", "+49 30 52 00 56 130", (("", "Rund um die Uhr"),), "", ""),
        (
            (), "standard", "israel", "+972 9-863-6888", (("", "Sonntag bis Donnerstag 9:00–18:00 Uhr"),),
            "Ortszeit in Jerusalem", "An gesetzlichen Feiertagen geschlossen.",
        ),
        # What is answered longest is called, where it serves the tier.
        (((GERMANY, PAGER),), "standard", "germany", "+49 30 99 99", (("", "Rund um die Uhr"),), "", ""),
        (((GERMANY, PAGER),), "gold", "germany", "+49 30 52 00 56 130", (("", "Rund um die Uhr"),), "", ""),
        (
            ON_CALL, "standard", "germany", "+49 30 52 00 56 130",
            (
                ("Support-Zeiten", WEEKDAYS),
                (
                    "Rufbereitschaft (P1 und P2)",
                    "Montag bis Freitag 18:00–22:00 Uhr; Samstag und Sonntag 8:00–22:00 Uhr",
                ),
            ),
            "Ortszeit in Berlin",
            "Support-Zeiten: An gesetzlichen Feiertagen geschlossen. Rufbereitschaft (P1 und P2): Auch an gesetzlichen Feiertagen erreichbar.",
        ),
    ],
)  # fmt: skip
def test_the_number_and_when_it_is_answered(
    edits: tuple[tuple[str, str], ...],
    tier: str,
    region: str,
    number: str,
    hours: tuple[tuple[str, str], ...],
    clock: str,
    exceptions: str,
) -> None:
    call = case_of(changed(*edits), tier, region).call
    assert call is not None
    assert (call.phone.number, call.hours, call.clock, call.exceptions) == (number, hours, clock, exceptions)


def expected(policy: Policy, tier: str, language: str = "de") -> list[tuple[str, str, str, str]]:
    case = case_of(policy, tier, "germany", language)
    return [(each.name, each.text, each.clock, each.note) for each in case.expected]


ONLY_OPEN, DAY_AND_NIGHT = "läuft nur während der Support-Zeiten", "läuft Tag und Nacht"


def test_who_calls_is_told_what_holds_for_calls() -> None:
    assert expected(real(), "standard") == [("Erste Reaktion", "4 Arbeitsstunden", ONLY_OPEN, "")]
    assert expected(changed(*BY_PHONE), "standard") == [("Erste Reaktion", "30 Min.", DAY_AND_NIGHT, "")]
    silent = changed(*BY_PHONE, NO_PHONE)
    said = "Kontaktformular: Nach besten Kräften"
    assert expected(silent, "standard")[0][1] == "4 Arbeitsstunden"
    assert said in expected(silent, "standard")[0][3]


def test_a_word_is_said_as_a_word_and_no_time_counts_for_it() -> None:
    policy = changed(("      P1: 4 business hours\n", "      P1: best effort\n"))
    case = case_of(policy, "standard", "germany", "en")
    assert [(each.text, each.clock) for each in case.expected] == [("Best effort", "")]
    assert case.outside == ""


def test_the_most_severe_problem_for_which_anything_is_offered() -> None:
    policy = changed(("      P1: 4 business hours\n", "      P1: not offered\n"))
    assert case_of(policy, "standard", "germany").severity_title == "P2 Erheblich"
    assert case_of(policy, "gold", "germany").severity_title == "P1 Kritisch"


def test_without_a_number_there_is_nothing_to_hang_up() -> None:
    policy = changed(("      - region: israel\n        number: +972 9-863-6888\n", ""))
    case = case_of(policy, "standard", "israel")
    assert (case.call, case.paper, case.page) == (None, "", "emergency/standard/israel")
    assert case_of(policy, "standard", "germany").paper


def test_none_where_no_way_is_laid_down_or_there_would_be_too_many() -> None:
    nobody = changed(NO_FORM, NO_PHONE, NO_EMAIL, *NO_LINKS)
    assert say(nobody, Locale.of(nobody, "de")).emergencies == ()
    data = real().model_dump(mode="python")
    for number in range(MOST):
        data["regions"][f"region-{number}"] = {**data["regions"]["israel"], "name": f"Region {number}"}
    many = Policy.model_validate(data)
    assert say(many, Locale.of(many, "de")).emergencies == ()


def test_one_tier_in_one_region_is_not_told_apart() -> None:
    """A policy with tiers and no region but one names the tiers alone."""
    data = real().model_dump(mode="python")
    data["regions"] = {"germany": data["regions"]["germany"]}
    data["contact"]["phone"]["numbers"] = [
        each for each in data["contact"]["phone"]["numbers"] if each["region"] == "germany"
    ]
    one = Policy.model_validate(data)
    titles = [each.title for each in say(one, Locale.of(one, "de")).emergencies]
    assert titles == ["Im Notfall: Standard", "Im Notfall: Gold"]
    del data["tiers"]["gold"]
    only = Policy.model_validate(data)
    assert [each.title for each in say(only, Locale.of(only, "de")).emergencies] == ["Im Notfall"]
