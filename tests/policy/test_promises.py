"""commitments: the promises of a policy, and the hours in which they are counted."""

import pytest

from generator.policy.promises import (
    FIRST_RESPONSE,
    NOT_PROMISED,
    PROMISE_KINDS,
    RESOLUTION,
    WORKAROUND,
    hours_in_use,
    hours_of_promise,
    hours_of_tier,
    hours_of_ways,
    kinds_made,
    promises,
    promises_of,
    steps,
    tiers_with,
    usual_hours,
    way_hours,
)
from tests.support.kinds_policy import kinds_policy
from tests.support.policies import changed, real
from tests.support.reach import DESK

GOLD, STANDARD = real().tiers["gold"], real().tiers["standard"]


def test_promises_stand_where_the_file_has_them() -> None:
    found = {each.path: each.time.words for each in promises(real())}
    assert found["tiers", "standard", "first_response", "P1"] == "4 business hours"
    assert found["tiers", "gold", "first_response", "P1"] == "30 minutes"
    assert len(found) == sum(len(tier.first_response) for tier in real().tiers.values())


def test_the_first_kind_of_promise_needs_no_name_in_a_text() -> None:
    assert [each.place for each in promises_of(GOLD)] == [f"gold.{name}" for name in GOLD.first_response]
    assert FIRST_RESPONSE.promises(GOLD)["P1"]._replace(kind="next_update").place == "gold.P1.next-update"


def test_a_kind_of_promise_has_a_heading_of_its_own() -> None:
    assert FIRST_RESPONSE.anchor == "first-response"


def test_escalation_is_counted_in_each_tier() -> None:
    first = next(iter(steps(real(), "gold")))
    assert (first.tier, first.severity, first.time.words) == ("gold", "P1", "1 hour")
    assert first.path == ("escalation", "P1", 0, "after")


def test_hours() -> None:
    policy = real()
    response = FIRST_RESPONSE.promises(STANDARD)["P1"]
    assert hours_of_promise(policy, response).id == usual_hours(policy, STANDARD).id == "business-hours"
    assert [each.id for each in hours_of_tier(policy, GOLD)] == ["around-the-clock"]
    assert [each.id for each in tiers_with(policy, "around-the-clock")] == ["gold"]


def test_hours_that_no_tier_has_are_not_in_use() -> None:
    policy = changed(("service_hours: around-the-clock", "service_hours: business-hours"))
    assert [each.id for each in hours_in_use(policy)] == ["business-hours"]
    assert len(policy.service_hours) > 1


def test_what_is_kept_of_one_policy_is_not_said_of_another() -> None:
    policy = real()
    gold = policy.tiers["gold"].model_copy(update={"service_hours": policy.tiers["standard"].service_hours})
    other = policy.model_copy(update={"tiers": {**policy.tiers, "gold": gold}})
    for each, used, with_business in (
        (policy, ["business-hours", "around-the-clock"], ["standard"]),
        (other, ["business-hours"], ["standard", "gold"]),
        (policy, ["business-hours", "around-the-clock"], ["standard"]),
    ):
        assert [hours.id for hours in hours_in_use(each)] == used
        assert [tier.id for tier in tiers_with(each, "business-hours")] == with_business
    assert tiers_with(policy, "nobody's") == ()


def test_what_one_tier_makes_is_not_what_several_do() -> None:
    tiers = [*kinds_policy().tiers.values()]
    alone = [[kind.key for kind in kinds_made(tier)] for tier in tiers]
    together = [kind.key for kind in kinds_made(*tiers)]
    assert {*together} == {key for keys in alone for key in keys}
    assert [[kind.key for kind in kinds_made(tier)] for tier in tiers] == alone != [together] * len(tiers)


def with_phone(*lines: str) -> tuple[str, str]:
    """The German number with further entries."""
    number = "        number: +49 30 52 00 56 130\n"
    return number, number + "".join(f"        {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        ((), ["business-hours", "around-the-clock"]),
        (("tiers: [gold]",), ["around-the-clock"]),
        (("tiers: [standard, gold]",), ["business-hours", "around-the-clock"]),
        (("hours: business-hours",), ["business-hours"]),
        (("hours: business-hours", "tiers: [gold]"), ["business-hours"]),
        (("severities: [P1]",), ["business-hours", "around-the-clock"]),
    ],
)
def test_somebody_is_there_in_the_hours_of_the_way_or_of_the_tiers_it_serves(
    lines: tuple[str, ...], hours: list[str]
) -> None:
    policy = changed(with_phone(*lines))
    (number,) = (each for each in policy.contact.numbers if each.region == "germany")
    assert [each.id for each in way_hours(policy, number)] == hours


def test_hours_of_a_way_alone_are_in_use() -> None:
    policy = changed(with_phone("hours: desk"), DESK)
    assert [each.id for each in hours_of_ways(policy)] == ["desk"]
    assert "desk" in [each.id for each in hours_in_use(policy)]
    assert hours_of_ways(changed(DESK)) == ()


def test_a_severity_that_a_further_kind_does_not_name_has_no_time() -> None:
    standard = kinds_policy().tiers["standard"]
    said = {severity: RESOLUTION.said(standard, severity) for severity in ("P1", "P3", "P4")}
    assert {severity: each.time.words for severity, each in said.items() if each} == {
        "P1": "8 business hours",
        "P3": "best effort",
        "P4": "not offered",
    }
    assert WORKAROUND.said(standard, "P1") == NOT_PROMISED


def test_only_kinds_that_a_tier_promises_are_its_own() -> None:
    tiers = kinds_policy().tiers
    assert [each.key for each in kinds_made(tiers["gold"])] == [
        "first_response",
        "next_update",
        "workaround",
        "resolution",
    ]
    assert kinds_made(*tiers.values()) == PROMISE_KINDS
    assert kinds_made(*real().tiers.values()) == (FIRST_RESPONSE,)
