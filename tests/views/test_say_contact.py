"""The ways by which somebody is reached, as a page and paper show them."""

import pytest

from generator.i18n.locale import Locale
from generator.policy.base import Text
from generator.policy.contact import OtherWay
from generator.policy.prose import Run
from generator.views.policy_view import ContactView
from generator.views.say_contact import tel
from generator.views.say_policy import say
from tests.support.policies import real

LABEL = Text({"de": "Über unser Kundenportal", "en": "Through our customer portal"})


def said(**contact: object) -> ContactView:
    policy = real()
    changed = policy.model_copy(update={"contact": policy.contact.model_copy(update=contact)})
    return say(changed, Locale.of(changed, "de")).contact


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
