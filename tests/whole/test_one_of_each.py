"""In a browser: what has one choice is not asked for, and what is not a time is said in words, on every page that answers."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.policy.policy import Policy
from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.accessibility import violations
from tests.support.kinds_policy import kinds_policy
from tests.support.one_of_each import one_of_each
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

FRIDAY = "2026-11-27T15:00:00Z"
EMBED = (
    '<!doctype html><html lang="de"><meta charset="utf-8"><title>CRM</title>'
    '<script type="module" src="javascripts/embed.js"></script>'
    '<main><h1>CRM</h1><support-policy lang="de"></support-policy></main>'
)
ASKED = "[...document.querySelectorAll('main select')].filter((each) => each.checkVisibility()).length"
# The severity is not asked; a condition, words, and updates stand beside and instead of first responses.
NOT_ASKED = (
    ("    provider: generic\n", "    provider: generic\n    severity: not asked\n"),
    ('    subject: "[{severity}] {company}: {service}"\n', '    subject: "{company}: {service}"\n'),
)
CONDITION = (
    "      P1: 30 minutes\n",
    "      P1:\n        time: 30 minutes\n        note:\n          de: nur am Telefon\n          en: only by phone\n",
)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Callable[[Policy], str]:
    def address(policy: Policy) -> str:
        folder = tmp_path_factory.mktemp("portal")
        build_undrawn(History(policy), Folders(folder / "site", folder / "build"))
        (folder / "site" / "crm.html").write_text(EMBED, encoding="utf-8")
        return serve(folder / "site")

    return address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(timezone_id="Europe/Berlin", bypass_csp=True)
    page = context.new_page()
    page.clock.set_fixed_time(FRIDAY)
    yield page
    context.close()


def faults(page: Page) -> list[str]:
    """What axe finds in both palettes; the embedded element has one."""
    found = []
    # Of a colour on its way to another nothing can be said.
    page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    for palette in ("default", "slate"):
        page.evaluate("name => document.body.setAttribute('data-md-color-scheme', name)", palette)
        found += violations(page)
    return found


def test_what_there_is_one_of_is_neither_asked_for_nor_named(
    page: Page, portal: Callable[[Policy], str]
) -> None:
    home = portal(one_of_each())
    due = "Montag, 30. November 2026, 11:00 Uhr Ortszeit Berlin (UTC+1)"
    for path in ("de/", "de/calculator/"):
        page.goto(f"{home}/{path}")
        expect(page.locator("output")).to_contain_text(due)
        assert page.evaluate(ASKED) == 0
        assert not {"Supportstufe", "Stufen", "Eskalation"} & set(page.inner_text("body").split())
        assert page.locator(".sla-compare").count() == 0
        assert page.locator("nav a:has-text('Eskalation')").count() == 0
        assert faults(page) == []
    page.goto(f"{home}/de/contact/")
    expect(page.locator("[data-part=expected]")).to_have_text(
        "Jetzt gesendet: erste Reaktion bis Mo., 30. Nov. 2026, 11:00 Uhr (Ortszeit Berlin). Bedingung: bei freiem Zugang "
        "Zwischenstand: alle 2 Arbeitsstunden, der erste bis Fr., 27. Nov. 2026, 18:00 Uhr "
        "Bitte rufen Sie uns zuerst an: +49 30 23125 102",
        use_inner_text=True,
    )
    assert page.evaluate(ASKED) == 0
    assert faults(page) == []
    page.goto(f"{home}/crm.html")
    expect(page.locator("support-policy output")).to_contain_text(due)
    assert page.locator("support-policy select").count() == 0
    assert page.locator("support-policy p").all_inner_texts()[:5] == [
        "Weitere Zeiten: Zwischenstand",
        f"Sie hören von uns spätestens am {due}.",
        "",
        "Zugesagt: 4 Arbeitsstunden (bei freiem Zugang).",
        "Zwischenstand: alle 2 Arbeitsstunden, der erste bis Fr., 27. Nov. 2026, 18:00 Uhr",
    ]
    assert faults(page) == []


def test_where_the_severity_is_not_asked_the_form_lists_what_each_has(
    page: Page, portal: Callable[[Policy], str]
) -> None:
    home = portal(kinds_policy(CONDITION, *NOT_ASKED))
    page.goto(f"{home}/de/contact/")
    shown = page.locator("[data-part=expected]")
    expect(shown).to_contain_text("hängt von Supportstufe und Schweregrad ab: alle Reaktionszeiten")
    page.select_option("[name=tier]", "gold")
    expect(page.locator("[data-listed=gold]")).to_be_visible()
    assert shown.inner_text().split("\n") == [
        "Wann Sie von uns hören, hängt vom Schweregrad ab:", "",
        "P1 Kritisch: 30 Min. (nur am Telefon)", "P2 Erheblich: 1 Stunde",
        "P3 Geringfügig: 4 Stunden", "P4 Informationsanfrage: 8 Stunden",
    ]  # fmt: skip
    assert faults(page) == []
    page.goto(f"{home}/de/")
    page.select_option("#sla-severity", "P4")
    expect(page.locator("sla-calculator [role=alert]")).to_have_text(
        "Diesen Schweregrad gibt es in dieser Supportstufe nicht."
    )
    assert page.locator(".sla-question").is_visible() is False
    page.goto(f"{home}/crm.html")
    choices = page.locator("support-policy select")
    choices.nth(1).select_option("P4")
    expect(page.locator("support-policy [role=alert]")).to_have_text(
        "Diesen Schweregrad gibt es in dieser Supportstufe nicht."
    )
    assert page.locator("support-policy td").nth(1).inner_text() == "30 Min. (nur am Telefon)"
    assert (
        page.locator("support-policy p a").first.get_attribute("href")
        == "https://support.cyren.com/de/tiers/"
    )


def test_the_form_says_words_conditions_and_updates(page: Page, portal: Callable[[Policy], str]) -> None:
    page.goto(f"{portal(kinds_policy(CONDITION))}/en/contact/")
    shown = page.locator("[data-part=expected]")
    for name, value in (("tier", "gold"), ("severity", "P1"), ("region", "germany")):
        page.select_option(f"[name={name}]", value)
    expect(shown.locator("[data-when=update]")).to_have_text(
        "Updates: every hour, the first by Fri, 27 Nov 2026, 17:00"
    )
    assert shown.locator("[data-when=note]").inner_text() == "Condition: only by phone"
    page.select_option("[name=tier]", "standard")
    page.select_option("[name=severity]", "P4")
    expect(shown.locator("[data-when=word]")).to_have_text("This severity is not offered in this tier.")
    assert shown.inner_text().strip() == "This severity is not offered in this tier."
