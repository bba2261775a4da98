"""/policy.json says everything the file says, and keeps to its published schema."""

import json
from typing import Any

import jsonschema
import pytest

from generator.artifacts.data.policy_json import artifacts, of_version, published, schema
from generator.policy.policy import Policy
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.policies import changed, real


def as_json(policy: Policy) -> Any:
    return json.loads(artifacts(policy)[0].content)


def validated(policy: Policy) -> Any:
    data = as_json(policy)
    validator = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
    validator.validate(data)
    return data


def test_the_paths_are_those_which_links_rely_on() -> None:
    assert [each.path for each in artifacts(real())] == ["policy.json", "policy.schema.json"]
    assert of_version(real()).path == "versions/1.0/policy.json"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(artifacts(real())[1].content))


def test_every_part_of_the_policy_is_published() -> None:
    assert set(published(real())) == set(Policy.model_fields)


def test_the_real_policy_keeps_to_its_schema() -> None:
    data = validated(real())
    assert data["tiers"]["standard"]["first_response"]["P3"] == {"amount": 2, "unit": "business days"}
    assert data["tiers"]["gold"]["name"] == {"de": "Gold", "en": "Gold"}
    assert data["severities"]["P1"]["id"] == "P1"
    assert list(data["severities"]) == ["P1", "P2", "P3", "P4"]
    assert data["document"]["effective"] == "2026-01-01"
    assert data["regions"]["israel"]["open"]["7"] == [["09:00", "18:00"]]
    assert data["regions"]["germany"]["open"] is None
    assert data["service_hours"]["around-the-clock"]["open"]["3"] == [["00:00", "24:00"]]


def test_ways_to_a_severity_and_examples_are_published() -> None:
    example = "    examples:\n      - de: Niemand kommt hinein\n        en: Nobody gets in\n"
    data = validated(changed(BY_QUESTIONS, ("\n  P2:\n    name:", f"{example}\n  P2:\n    name:")))
    assert data["severities"]["P1"]["examples"] == [{"de": "Niemand kommt hinein", "en": "Nobody gets in"}]
    assert [each["yes"] for each in data["which_severity"]["questions"]] == ["P1", "P2", "P3"]
    assert data["which_severity"]["otherwise"] == "P4"
    assert validated(changed(BY_IMPACT))["which_severity"]["table"] == {
        "company": {"standstill": "P1", "hindered": "P2"},
        "person": {"standstill": "P3", "hindered": "P4"},
    }
    assert validated(real())["which_severity"] is None


def test_special_days_and_other_weeks_are_published() -> None:
    day = "      - date: 2026-12-24\n        name: Heiligabend\n        open: 9:00–12:00\n"
    policy = changed(("    holidays: DE-BE", f"    special_days:\n{day}    holidays: DE-BE"))
    (day,) = validated(policy)["regions"]["germany"]["special_days"]
    assert day["open"] == [["09:00", "12:00"]]
    assert day["date"] == "2026-12-24"


def test_what_counts_as_a_business_day_is_published() -> None:
    lines = "  business_days: monday to friday, sunday\n  same_day_until: 9:30"
    policy = changed(("  outside_hours: at the next opening", lines))
    counting = validated(policy)["counting"]
    assert counting["business_days"] == [1, 2, 3, 4, 5, 7]
    assert counting["same_day_until"] == "09:30"
    assert counting["outside_hours"] is None


def test_what_departs_from_a_calendar_is_published() -> None:
    block = "holidays:\n      calendar: DE-BE\n      except: [women-s-day]\n      also: [christmas-eve]\n   "
    policy = changed(("holidays: DE-BE", block))
    regions = validated(policy)["regions"]
    assert [regions[each]["holidays"] for each in ("germany", "israel")] == [
        {"calendar": "DE-BE", "and": [], "except": ["women-s-day"], "also": ["christmas-eve"]},
        "IL",
    ]


def test_starts_of_time_are_published_as_they_are_written() -> None:
    by_way = "starts:\n    form: on receipt\n    email: on receipt\n    phone: when we learn of it"
    policy = changed(("starts: on receipt", by_way))
    assert validated(policy)["counting"]["starts"] == {
        "form": "on receipt",
        "email": "on receipt",
        "phone": "when we learn of it",
    }


@pytest.mark.parametrize("damage", ["amount", "unit", "extra"])
def test_the_schema_refuses_what_is_no_duration(damage: str) -> None:
    data = as_json(real())
    duration = data["tiers"]["gold"]["first_response"]["P1"]
    duration |= {"amount": {"amount": 0}, "unit": {"unit": "decades"}, "extra": {"note": "x"}}[damage]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())


def test_the_same_policy_gives_the_same_bytes() -> None:
    assert artifacts(changed()) == artifacts(real())
