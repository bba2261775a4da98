"""Where to write, as the button beside an answer says it."""

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.places.hours_view import WritingView
from generator.views.places.say_writing import writing
from generator.views.say_contact import when
from generator.views.voice import Voice
from tests.support.policies import changed, of_the_twelve, real
from tests.support.reach import EMAIL, NO_FORM, NO_LINKS, ONLY_A_PORTAL


def said(policy: Policy, language: str) -> list[WritingView]:
    voice = Voice(policy, Locale.of(policy, language))
    return list(writing(policy.contact, voice.t, voice.label, lambda way: when(voice, way)))


def test_form_and_mail_of_the_real_policy() -> None:
    assert said(real(), "de") == [
        WritingView("form", "Problem mit diesen Angaben melden", "contact/#contact-form", (), ()),
        WritingView("email", "An support@cyren.com schreiben", "mailto:support@cyren.com", (), ()),
    ]


def test_a_portal_is_called_as_it_is_and_limits_go_with_a_way() -> None:
    portal = changed(*ONLY_A_PORTAL)
    assert said(portal, "en") == [WritingView("way", "Portal", "https://portal.cyren.com/", (), ())]
    gold = changed((EMAIL, EMAIL + "    tiers: [gold]\n    severities: [P1, P2]\n"), NO_FORM, *NO_LINKS)
    assert [(each.tiers, each.severities) for each in said(gold, "en")] == [(("gold",), ("P1", "P2"))]


def test_who_is_reached_by_phone_alone_is_nowhere_written_to() -> None:
    assert said(of_the_twelve("uzh"), "de") == []
