"""change: the kinds that programs read in `diff --format json`; more may come, none may go."""

from generator.diff.change import PROMISES, Kind
from generator.policy.promises import KINDS

PUBLISHED = (
    "renamed", "added", "removed", "reordered", "first-response", "escalation", "tier-hours", "feature", "price",
    "hours", "public-holidays", "holidays", "special-day", "time-zone", "counting", "phone", "contact", "form",
    "moved-point", "required-information", "definition", "wording", "languages", "other",
)  # fmt: skip


def test_each_published_kind_is_still_one() -> None:
    kinds = [each.value for each in Kind]
    assert [each for each in PUBLISHED if each not in kinds] == []


def test_each_kind_of_promise_is_a_kind_of_change() -> None:
    assert [each.value for each in PROMISES] == [
        *(each.anchor for each in KINDS),
        "promise",
        "escalation",
    ]
