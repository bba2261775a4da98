"""Money and parts of something as programs read them, and what the schema allows."""

import json
from typing import Any

import jsonschema
import pytest

from generator.artifacts.data.policy_json import artifacts, schema
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.payments_policy import EDITS
from tests.support.rule_cases import Edit, edited


def published(*edits: Edit) -> Any:
    policy, found = load(read(edited(*EDITS, *edits).encode(), "support.yaml"))
    assert policy is not None and found == []
    data = json.loads(artifacts(policy)[0].content)
    jsonschema.Draft202012Validator(schema()).validate(data)
    return data


def test_credits_rates_and_periods_are_published() -> None:
    data = published(("credit: 25 %", "credit: 50.50 EUR"))
    credit = data["credits"]["late-response"]
    assert [each["credit"] for each in credit["steps"]] == [10, {"amount": 50.5, "currency": "EUR"}]
    assert credit["steps"][0]["late_by"] == {"amount": 1, "unit": "hours"}
    assert credit["at_most"] == {"percent": 50, "per": "month", "in_total": False}
    rate = data["rates"]["on-site"]
    assert rate["price"] == {"amount": 120, "currency": "EUR", "per": "hour"}
    assert rate["surcharges"]["around-the-clock"] == 50
    assert rate["surcharges"]["sundays"]["surcharge"] == 100
    assert data["periods"]["change-of-contact"]["time"] == {"amount": 5, "unit": "business days"}


def test_the_most_of_all_credits_in_money() -> None:
    data = published(("50 % a month", "5000 EUR a year in total"))
    most = {"amount": 5000, "currency": "EUR", "per": "year", "in_total": True}
    assert data["credits"]["late-response"]["at_most"] == most


@pytest.mark.parametrize(
    "price",
    [0, {"amount": 0, "currency": "EUR", "per": "hour"}, {"amount": 1, "currency": "€", "per": "hour"}],
)
def test_the_schema_refuses_what_is_no_price(price: Any) -> None:
    data = published()
    data["rates"]["on-site"]["price"] = price
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())
