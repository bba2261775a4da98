"""The models: what they make of the real file, and what they refuse."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.policy.base import Text
from generator.policy.notation import OpenInterval
from generator.policy.policy import Policy
from generator.policy.service_hours import Week
from generator.reading import schema
from generator.reading.yaml import source

FILE = Path(__file__).parents[2] / "policy" / "support.yaml"


@pytest.fixture(scope="module")
def policy() -> Policy:
    loaded, found = schema.load(source.read(FILE.read_bytes(), "policy/support.yaml"))
    assert loaded is not None
    assert found == []
    return loaded


def test_entries_know_their_names_in_the_files_order(policy: Policy) -> None:
    assert [tier.id for tier in policy.tiers.values()] == list(policy.tiers) == ["standard", "gold"]


@pytest.mark.parametrize(
    ("section", "page"),
    [
        ("introduction", "home"),
        ("support-agreement", "tiers"),
        ("severity-levels", "severities"),
        ("how-it-works", "how-it-works"),
        ("required-information", "how-it-works"),
        ("escalation-procedure", "escalation"),
        ("disclaimer", "escalation"),
        ("contact-support", "contact"),
    ],
)
def test_every_section_stands_on_a_page(section: str, page: str, policy: Policy) -> None:
    assert policy.page_of(policy.sections[section]) == page


def test_horizon_begins_half_a_year_before_and_ends_with_the_third_year(policy: Policy) -> None:
    assert policy.horizon == (date(2025, 7, 1), date(2029, 12, 31))


def test_a_text_without_languages_serves_all() -> None:
    text = Text.model_validate("Gold")
    assert text.is_shared
    assert text.in_("fr") == "Gold"


def test_a_text_with_languages_has_no_other() -> None:
    with pytest.raises(KeyError):
        Text.model_validate({"de": "Telefon"}).in_("fr")


@pytest.mark.parametrize(
    ("data", "monday"),
    [
        ("always", ((0, 1440),)),
        ({"monday": "13:00–18:00, 9:00–12:00"}, ((540, 720), (780, 1080))),
        ({"monday to friday": "9:00–12:00", "monday": "14:00–16:00"}, ((540, 720), (840, 960))),
        ({"sunday": "9:00–12:00"}, ()),
        ({"monday": "closed"}, ()),
    ],
)
def test_week(data: Any, monday: tuple[tuple[int, int], ...]) -> None:
    assert Week.model_validate(data).on(1) == tuple(OpenInterval(*each) for each in monday)


def test_a_policy_cannot_be_changed(policy: Policy) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        policy.document.version = "2.0"
