"""The words of a brand, with placeholders filled in and links resolved."""

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.brand.say_brand import BrandView, say_brand
from tests.support.nordlicht import nordlicht, policy_of
from tests.support.policies import real


def said(policy: Policy, language: str) -> BrandView:
    return say_brand(policy, Locale.of(policy, language))


def test_links_in_a_language() -> None:
    assert said(nordlicht(), "de") == BrandView(
        "",
        (("Zum Kundenportal", "https://shop.nordlicht.example/"),),
        (
            ("Karriere", "https://nordlicht.example/jobs/"),
            ("So erreichen Sie Nordlicht Energie GmbH", "contact/"),
        ),
    )
    assert said(nordlicht(), "en").footer[1] == ("How to reach Nordlicht Energie GmbH", "contact/")


def test_a_name_may_say_the_company() -> None:
    named = policy_of('brand:\n  name: "{company}: Support"\n\n')
    assert said(named, "de") == BrandView("Nordlicht Energie GmbH: Support")


def test_what_leads_nowhere_is_no_link() -> None:
    lines = "".join(
        f"    l{n}:\n      text: x\n      to: {to!r}\n"
        for n, to in enumerate(("javascript:x()", "nowhere", "tel:1"))
    )
    assert said(policy_of(f"brand:\n  footer:\n{lines}\n"), "en").footer == (("x", "tel:1"),)


def test_without_a_brand_there_is_nothing_to_say() -> None:
    assert said(real(), "de") == BrandView()
