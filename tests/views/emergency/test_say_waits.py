"""The wait map in words: which regions share one, what a tier's says, and where there is none."""

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.emergency.say_waits import MOST
from generator.views.emergency.waits_view import AllWaits, TierWaits
from generator.views.say_policy import say
from tests.support.on_call_policy import on_call_policy
from tests.support.policies import changed, real


def waits_of(policy: Policy, language: str = "de") -> AllWaits:
    return say(policy, Locale.of(policy, language)).waits


def tier(policy: Policy, name: str, language: str = "de") -> TierWaits:
    found = waits_of(policy, language).of("P1", "germany")
    assert found is not None
    return next(each for each in found.tiers if each.tier == name)


def test_regions_with_the_same_week_share_a_map() -> None:
    found = waits_of(real())
    assert [(each.severity, each.places) for each in found.maps][:3] == [
        ("P1", "Vereinigte Staaten, Großbritannien und Deutschland"),
        ("P1", "Israel"),
        ("P2", "Vereinigte Staaten, Großbritannien und Deutschland"),
    ]
    assert len(found.maps) == 8
    assert (
        found.lead.startswith("Suchen Sie die Stunde, in der Sie ein Problem melden")
        and "ohne Feiertage" in found.lead
    )


def test_longest_and_typical_in_a_sentence_and_a_number_for_each_hour() -> None:
    standard = tier(real(), "standard")
    assert standard.said == (
        "Höchstens 2 Tage und 19 Stunden (zum Beispiel Freitag, 14:00–15:00 Uhr); "
        "in der Hälfte der Stunden einer Woche höchstens 16 Stunden."
    )
    assert standard.caption == "Standard: Wartezeit in Stunden, aufgerundet"
    hour, cells = standard.rows[14]
    assert (hour, [each.text for each in cells]) == ("14–15", ["19", "19", "19", "19", "67", "47", "23"])
    assert [each.weight for each in cells] == [1, 1, 1, 1, 4, 3, 1]


def test_a_week_begins_as_calendars_of_the_convention_do() -> None:
    american = changed(("    en: en-GB\n", "    en: en-US\n"))
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    cells = ["19", "19", "19", "19", "67", "47", "23"]
    for policy, language, at in ((real(), "en", 0), (american, "en", 6)):
        _, found = tier(policy, "standard", language).rows[14]
        assert list(waits_of(policy, language).days) == [*days[at:], *days[:at]]
        assert [each.text for each in found] == [*cells[at:], *cells[:at]]
    weeks = [each for region in say(american, Locale.of(american, "en")).regions for each in region.weeks]
    assert {week.in_calendar[0][0] for week in weeks} == {"Sun"}
    # What the policy lists, it lists as it is written there.
    assert {day for week in weeks for day, _ in week.rows if "Monday" in day} == {"Monday to Friday"}
    german = say(american, Locale.of(american, "de"))
    assert {week.in_calendar[0][0] for region in german.regions for week in region.weeks} == {"Mo"}


def test_what_runs_day_and_night_is_the_same_at_every_hour() -> None:
    gold = tier(real(), "gold", "en")
    assert (gold.promise, gold.said, gold.rows) == ("30 minutes", "The same at every hour.", ())


def test_a_word_is_no_time() -> None:
    policy = changed(("      P1: 30 minutes\n", "      P1: best effort\n"))
    gold = tier(policy, "gold", "en")
    assert (gold.promise, gold.said, gold.rows) == ("Best effort", "", ())


def test_that_those_on_call_are_left_out_is_said() -> None:
    assert tier(on_call_policy(), "standard").said.endswith(" Die Rufbereitschaft ist nicht eingerechnet.")
    assert "Rufbereitschaft" not in tier(on_call_policy(), "gold").said


def test_with_many_only_the_most_severe_problem_has_maps_and_with_more_none() -> None:
    data = real().model_dump(mode="python")
    times = [f"{number} business hours" for number in range(2, MOST + 3)]

    def with_tiers(count: int) -> AllWaits:
        tiers = {
            f"tier-{at}": {**data["tiers"]["standard"], "name": f"Tier {at}", "first_response": dict.fromkeys(data["severities"], times[at])}
            for at in range(count)
        }  # fmt: skip
        return waits_of(Policy.model_validate({**data, "tiers": tiers}), "en")

    assert {each.severity for each in with_tiers(4).maps} == {"P1"}
    assert with_tiers(MOST).maps == ()


def test_the_maps_of_one_tier_are_chosen_by_severity_and_region() -> None:
    found = waits_of(real()).of_tier("standard")
    assert [each.heading(": ") for each, _ in found][:2] == [
        "P1 Kritisch: Vereinigte Staaten, Großbritannien und Deutschland",
        "P1 Kritisch: Israel",
    ]
    assert (len(found), {its.tier for _, its in found}) == (8, {"standard"})
    assert waits_of(real()).of_tier("gold") == ()
