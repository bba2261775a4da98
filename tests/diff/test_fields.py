"""fields: two entries side by side, and what of them is a wording."""

from typing import Any

import pytest
from pydantic import BaseModel

from generator.diff.change import Kind
from generator.diff.fields import fields, reordered, wording
from generator.policy.base import Text
from tests.support.versions_of_policy import FIRST, policy

FORM = policy(FIRST).contact.form
EMAIL = policy(FIRST).features["email"]
P1 = policy(FIRST).severities["P1"]
BOTH, FRENCH = Text({"de": "Ja", "en": "Yes"}), Text({"de": "Ja", "en": "Yes", "fr": "Oui"})


def with_values(entry: Any, **values: Any) -> Any:
    return entry.model_copy(update=values)


ROWS: list[tuple[BaseModel, BaseModel, Kind, list[tuple[str, Kind]]]] = [
    (FORM, FORM, Kind.FORM, []),
    (FORM, with_values(FORM, endpoint="https://a.example/"), Kind.FORM, [("endpoint", Kind.FORM)]),
    (FORM, with_values(FORM, key="abc", hidden={"a": "b"}), Kind.FORM, [("key", Kind.FORM), ("hidden", Kind.FORM)]),
    (FORM, with_values(FORM, redirect_origins=("https://a.example",)), Kind.FORM, [("redirect_origins", Kind.FORM)]),
    # a text, one that is new or gone, and a list of texts
    (FORM, with_values(FORM, label=BOTH), Kind.FORM, [("label", Kind.WORDING)]),
    (EMAIL, with_values(EMAIL, footnote=BOTH), Kind.OTHER, [("footnote", Kind.WORDING)]),
    (with_values(EMAIL, footnote=BOTH), EMAIL, Kind.OTHER, [("footnote", Kind.WORDING)]),
    (P1, with_values(P1, description=(BOTH,)), Kind.OTHER, [("description", Kind.WORDING)]),
    # words of a kind of their own; a language that only one side has
    (EMAIL, with_values(EMAIL, name=BOTH), Kind.DEFINITION, [("name", Kind.DEFINITION)]),
    (with_values(EMAIL, name=BOTH), with_values(EMAIL, name=FRENCH), Kind.OTHER, []),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "expected"), ROWS)
def test_fields(old: BaseModel, new: BaseModel, kind: Kind, expected: list[tuple[str, Kind]]) -> None:
    found = list(fields(("a", "b"), old, new, kind, ("de", "en")))
    assert [(each.path, each.kind) for each in found] == [
        (("a", "b", field), kind) for field, kind in expected
    ]
    assert [(each.old, each.new) for each in found] == [
        (getattr(old, field), getattr(new, field)) for field, _ in expected
    ]


def test_what_is_told_elsewhere_is_skipped() -> None:
    new = with_values(FORM, endpoint="https://a.example/", subject="Support")
    found = fields((), FORM, new, Kind.FORM, ("de",), ("endpoint",))
    assert [each.path for each in found] == [("subject",)]


def test_a_wording_says_what_did_not_follow() -> None:
    (change,) = wording(("a",), BOTH, Text({"de": "Nein", "en": "Yes"}), Kind.WORDING, ("de", "en"))
    assert [(each.language, each.old, each.new) for each in change.texts] == [("de", "Ja", "Nein")]
    assert change.stale == ("en",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("ab", "ab", []),
        ("ab", "bac", [(("a", "b"), ("b", "a"))]),
        ("abc", "ca", [(("a", "c"), ("c", "a"))]),
        ("abc", "ac", []),
        ("ac", "abc", []),
    ],
)
def test_reordered(old: str, new: str, expected: list[tuple[Any, Any]]) -> None:
    """By what both have."""
    found = list(reordered("tiers", dict.fromkeys(old), dict.fromkeys(new)))
    assert [(each.old, each.new) for each in found] == expected
    assert {(each.kind, each.path) for each in found} <= {(Kind.REORDERED, ("tiers",))}
