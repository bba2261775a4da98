"""Whom a change of words favours."""

import pytest

from generator.diff.favour import Favour
from generator.diff.worth import offer_favour, price_favour, word_favour
from generator.policy.notation import promised
from generator.policy.tiers import Offer, Price

B, W, E = Favour.BETTER, Favour.WORSE, Favour.EQUAL


@pytest.mark.parametrize(
    ("old", "new", "favour"),
    [
        ("4 hours", "best effort", W),
        ("best effort", "4 hours", B),
        ("4 hours", "at once", B),
        ("not offered", "not promised", B),
        ("best effort", "best effort", E),
        ("4 hours", "as agreed", None),
        (None, "best effort", B),
        (None, "not promised", E),
        ("best effort", None, W),
    ],
)
def test_words(old: str | None, new: str | None, favour: Favour | None) -> None:
    assert word_favour(old and promised(old), new and promised(new)) == favour  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "favour"),
    [
        ("included", "extra charge", W),
        ("extra charge", "included", B),
        ("included", "no longer sold", None),
        ("extra charge", "99 €", None),
    ],
)
def test_prices(old: str, new: str, favour: Favour | None) -> None:
    assert price_favour(Price.model_validate(old), Price.model_validate(new)) == favour


@pytest.mark.parametrize(
    ("old", "new", "favour"),
    [
        (None, "add-on", B),
        ("add-on", "included", B),
        ("included", "add-on", W),
        ("5", None, W),
        ("5", "10", None),
        ("included", "5", None),
    ],
)
def test_offers(old: str | None, new: str | None, favour: Favour | None) -> None:
    sides = (Offer.model_validate(each) if each else None for each in (old, new))
    assert offer_favour(*sides) == favour
