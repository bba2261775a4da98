"""What surrounds the pages of the real policy."""

from generator.artifacts.pages.frame import FooterLink, ReachLink, frame
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.policies import changed, of_the_twelve, real
from tests.support.reach import ONLY_A_PORTAL


def test_the_frame_speaks_the_language_of_its_pages() -> None:
    policy = real()
    said = {}
    for code in ("de", "en"):
        locale = Locale.of(policy, code)
        made = frame(say(policy, locale), locale, ())
        said[code] = (made.name, made.direction, made.words.not_found_title, made.footer_text)
    assert said == {
        "de": (
            "Deutsch",
            "ltr",
            "Seite nicht gefunden",
            "Fassung 1.0, gültig ab 1. Januar 2026. Maßgeblich ist die deutsche Fassung.",
        ),
        "en": (
            "English",
            "ltr",
            "Page not found",
            "Version 1.0, effective from 1 January 2026. In case of doubt, the German version prevails.",
        ),
    }


def test_imprint_and_privacy_notice_stand_in_the_footer() -> None:
    policy = real()
    locale = Locale.of(policy, "de")
    links = frame(say(policy, locale), locale, ()).footer_links
    assert links[-2:] == (
        FooterLink("Impressum", policy.company.imprint),
        FooterLink("Datenschutzhinweise", policy.company.privacy_notice),
    )


def test_a_status_page_is_named_by_the_policy_or_by_the_program() -> None:
    named = "\n  name:\n    de: Störungen\n    en: Faults"
    for name, said in (("", "Aktueller Status"), (named, "Störungen")):
        policy = changed(
            ("\nregions:\n", f"\nstatus:\n  page: https://status.cyren.com/{name}\n\nregions:\n")
        )
        locale = Locale.of(policy, "de")
        assert frame(say(policy, locale), locale, ()).status == FooterLink(said, "https://status.cyren.com/")
    assert frame(say(real(), Locale.of(real(), "de")), Locale.of(real(), "de"), ()).status is None


def _reach(policy: Policy, language: str) -> tuple[ReachLink, ...]:
    locale = Locale.of(policy, language)
    return frame(say(policy, locale), locale, ()).reach


def test_every_page_has_the_numbers_and_where_to_write() -> None:
    assert _reach(real(), "de") == (
        ReachLink("Vereinigte Staaten", "+1-650-864-2090", "tel:+16508642090"),
        ReachLink("Vereinigte Staaten", "+1 855-323-5955", "tel:+18553235955", "gebührenfrei"),
        ReachLink("Großbritannien", "+44 800-048-8166", "tel:+448000488166"),
        ReachLink("Deutschland", "+49 30 52 00 56 130", "tel:+4930520056130"),
        ReachLink("Israel", "+972 9-863-6888", "tel:+97298636888"),
        ReachLink("E-Mail", "support@cyren.com", "mailto:support@cyren.com"),
        ReachLink("", "Kontaktformular", "contact/#contact-form"),
    )


def test_of_many_numbers_and_of_a_portal_alone_the_contact_page_tells() -> None:
    portal = changed(*ONLY_A_PORTAL)
    assert _reach(portal, "en") == (ReachLink("", "Contact", "contact/"),)
    many = [f"      - region: germany\n        number: +49 30 52 00 56 {n}\n" for n in range(140, 144)]
    listed = changed(("    numbers:\n", "    numbers:\n" + "".join(many)))
    assert [link.text for link in _reach(listed, "de")] == [
        "Alle Telefonnummern",
        "support@cyren.com",
        "Kontaktformular",
    ]


def test_one_region_needs_no_name() -> None:
    assert _reach(of_the_twelve("uzh"), "de") == (
        ReachLink("Telefon", "intern 4 33 33", "", "Montag bis Freitag 8:00–18:00 Uhr"),
        ReachLink("", "Kontakt", "contact/"),
    )
