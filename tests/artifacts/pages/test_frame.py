"""What surrounds the pages of the real policy."""

from generator.artifacts.pages.frame import FooterLink, frame
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.policies import real


def test_the_frame_speaks_the_language_of_its_pages() -> None:
    policy = real()
    said = {}
    for code in ("de", "en"):
        locale = Locale.of(policy, code)
        made = frame(say(policy, locale), locale, ())
        said[code] = (made.name, made.direction, made.words.not_found_title, made.footer_text)
    assert said == {
        "de": ("Deutsch", "ltr", "Seite nicht gefunden", "Fassung 1.0, gültig ab 1. Januar 2026"),
        "en": ("English", "ltr", "Page not found", "Version 1.0, effective from January 1, 2026"),
    }


def test_imprint_and_privacy_notice_stand_in_the_footer() -> None:
    policy = real()
    locale = Locale.of(policy, "de")
    links = frame(say(policy, locale), locale, ()).footer_links
    assert links[-2:] == (
        FooterLink("Impressum", policy.company.imprint),
        FooterLink("Datenschutzhinweise", policy.company.privacy_notice),
    )
