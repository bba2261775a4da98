"""The contact form in a real browser, against a form service that passes on real mail and fails as told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Locator, Page, Route, expect

from generator.deadlines.baking import bake_policy
from generator.policy.portal.form_providers import PROVIDERS
from tests.support.endpoint import Endpoint
from tests.support.form_policy import real_policy
from tests.support.form_site import FILES, NAMES, OTHER_LIST, PROPERTIES, REFUSED, SILENT, FormSite
from tests.support.on_call_policy import IN_ANY_WAY, on_call_policy
from tests.support.patience import until

LONG = "Zeile mit ä, ö, ü, ß und 🚒\n" * 800  # 21,600 characters
REPORT = {
    "name": "Jörg Müßig 🧯",
    "email": "joerg@example.com",
    "tier": "standard",
    "severity": "P2",
    "region": "germany",
    "service": "E-Mail-Schutz “Größe”",
    "organization": "Bäckerei Weiß & Söhne <GmbH>",
    "time-of-problem": "2026-11-27T16:30",
    "business-impact": "Alles steht. 100 % Ausfall; a=b&c=d+e\nZweite Zeile",
    "description": "Zeile mit ä, ö, ü, ß und 🚒\nund noch eine",
    "case_number": "#4711",
}
LONG_REPORT = {**REPORT, "description": LONG}
PASTE = """report => {
  for (const [name, value] of Object.entries(report)) {
    const control = document.querySelector(`[data-field="${name}"] :is(input, select, textarea)`)
    control.focus()
    control.value = value
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
}"""
NUMBER = "[34679CDFHJKMNPQRTVWXY]{8}"  # nothing that looks like another
MONDAY_NOON = "2026-11-30T11:00:00Z"
# Words depend on the language alone, names of fields on the service alone.
IN_TURN = list(zip(PROVIDERS, cycle(("de", "en"))))
TITLES = {"de": "Kontakt", "en": "Contact"}
UNSENT = {"de": "Ihre Meldung wurde nicht gesendet", "en": "Your report has not been sent"}
UNKNOWN = {
    "de": "Wir wissen nicht, ob Ihre Meldung angekommen ist",
    "en": "We do not know whether your report has arrived",
}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture(scope="module")
def site(endpoint: Endpoint) -> Iterator[FormSite]:
    with FormSite(endpoint.url) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser without script."""
    made = browser.new_context(java_script_enabled=False)
    yield made.new_page()
    made.close()


@pytest.fixture(autouse=True)
def emptied(endpoint: Endpoint) -> None:
    endpoint.mailbox.messages.clear()
    endpoint.received.clear()


def open_at(page: Page, address: str) -> None:
    page.goto(address)
    ready(page)


def reload(page: Page) -> None:
    page.reload()
    ready(page)


def ready(page: Page) -> None:
    """The script has taken over: it checks the fields itself."""
    expect(page.locator("form#support-form")).to_have_js_property("noValidate", True)


def fill(page: Page, report: dict[str, str] = REPORT) -> None:
    """All of it at once, as if pasted: to a browser each field by itself is more work than all the rest of a test."""
    page.evaluate(PASTE, report)
    tick(page)


def fill_by_hand(page: Page, report: dict[str, str] = REPORT) -> None:
    for name, value in report.items():
        control = page.locator(f'[data-field="{name}"] :is(input, select, textarea)')
        if name in ("tier", "severity", "region"):
            control.select_option(value)
        elif len(value) < 1000:
            control.fill(value)
        else:  # typing it as a person does takes seconds
            page.evaluate(PASTE, {name: value})
    tick(page)


def tick(page: Page) -> None:
    """The declaration of the policy in force."""
    page.locator("#support-form-consent_given").check()


def typed(page: Page) -> dict[str, str]:
    values: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(
            '[data-field] input:not([type=checkbox]), [data-field] select, [data-field] textarea')].map((c) => [c.name, c.value]))"""
    )
    return values


def send(page: Page) -> None:
    page.locator('[data-part="send"]').click()


def drafts(page: Page) -> list[str]:
    found: list[str] = page.evaluate("Object.keys(sessionStorage)")
    return found


def arrived(mail: dict[str, str]) -> dict[str, str]:
    """The fields of the report as they came; the web ends lines with CR LF."""
    return {name: mail[name].replace("\r\n", "\n") for name in REPORT}


def shown(page: Page, panel: str) -> str:
    """Everything that is to be seen in a panel, which also has the focus."""
    part = page.locator(f'[data-part="{panel}"]')
    expect(part).to_be_visible()
    expect(part).to_be_focused()
    return part.inner_text()


# ── Sent ──


@pytest.mark.parametrize(("provider", "language"), IN_TURN)
def test_report_arrives_with_script(
    page: Page, site: FormSite, endpoint: Endpoint, provider: str, language: str
) -> None:
    violations: list[str] = []
    page.on("console", lambda message: violations.append(message.text))
    open_at(page, site.page(provider, language))
    fill_by_hand(page, LONG_REPORT)
    expected = page.locator('[data-part="expected"] time[data-slot="time"]')
    expect(expected).to_have_attribute("datetime", re.compile("^20"))
    send(page)
    assert {"de": "Ihre Meldung ist angekommen", "en": "Your report has arrived"}[language] in shown(
        page, "sent"
    )
    (mail,) = endpoint.wait_for(1)
    assert arrived(mail) == LONG_REPORT
    assert mail["language"] == language
    assert re.fullmatch(NUMBER, mail["submission_id"])
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d", mail["expected_response"])
    row = PROVIDERS[provider]
    if row.subject:
        assert mail[row.subject] == "[P2] Bäckerei Weiß & Söhne <GmbH>: E-Mail-Schutz “Größe”"
    if row.key:
        assert mail[row.key] == "test-key"
    if row.reply_to:
        assert mail[row.reply_to] == "joerg@example.com"
    assert endpoint.headers[-1]["Content-Type"].split(";")[0] == "application/x-www-form-urlencoded"
    assert (drafts(page), violations) == ([], [])


@pytest.mark.parametrize(("provider", "language"), IN_TURN)
def test_report_arrives_without_script(
    plain: Page, site: FormSite, endpoint: Endpoint, provider: str, language: str
) -> None:
    plain.goto(site.page(provider, language))
    fill_by_hand(plain, LONG_REPORT)
    send(plain)
    if PROVIDERS[provider].redirect:
        plain.wait_for_url(f"{site.page(provider, language)}thanks/")
    (mail,) = endpoint.wait_for(1)
    assert arrived(mail) == LONG_REPORT
    if PROVIDERS[provider].subject:
        subject = {"de": "Meldung an Cyren", "en": "Report to Cyren"}[language]
        assert mail[PROVIDERS[provider].subject] == subject


@pytest.mark.parametrize("provider", ["formspree", "generic"])
def test_another_list_in_the_policy_is_another_form(
    page: Page, site: FormSite, endpoint: Endpoint, provider: str
) -> None:
    open_at(page, site.page(provider, "de", OTHER_LIST))
    who = {name: REPORT[name] for name in ("name", "email", "tier", "severity", "region")}
    report = {**who, "serial-number": "7", "since": "2026-11-27T16:30", "log": "a\nb"}
    assert list(typed(page)) == [*report, "case_number"]
    send(page)
    assert "„serial-number auf Deutsch“ fehlt." in shown(page, "summary")
    fill_by_hand(page, report)
    send(page)
    shown(page, "sent")
    (mail,) = endpoint.wait_for(1)
    assert {name: mail[name].replace("\r\n", "\n") for name in report} == report
    assert mail[PROVIDERS[provider].subject] == f"[{mail['submission_id']}]"


def file(name: str, size: int) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": bytes(size)}


def test_files_and_a_copy_with_script(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    open_at(page, site.page("formsubmit", "de", FILES))
    fill(page)
    first, second = (page.locator(f"#support-form-{name}") for name in ("attachment", "attachment_2"))
    first.set_input_files(file("zu groß.bin", 1_000_001))
    second.set_input_files(file("grün.log", 1_000_000))
    page.get_by_label("Eine Kopie an meine E-Mail-Adresse senden").check()
    send(page)
    assert "Datei 1: Eine Datei darf höchstens 1 MB haben." in shown(page, "summary")
    assert endpoint.received == []
    first.set_input_files([])
    send(page)
    shown(page, "sent")
    (mail,) = endpoint.wait_for(1)
    assert arrived(mail) == REPORT
    assert mail["attachment_2"] == "grün.log 1000000"
    assert "attachment" not in mail
    assert mail["consent_given"] == "Ich habe die Datenschutzhinweise gelesen."
    assert mail["_autoresponse"] == "Das haben Sie uns gesandt:"
    assert endpoint.headers[-1]["Content-Type"].startswith("multipart/form-data;")


def test_files_without_script(plain: Page, site: FormSite, endpoint: Endpoint) -> None:
    plain.goto(site.page("generic", "en", FILES))
    fill(plain)
    plain.locator("#support-form-attachment").set_input_files(file("a.log", 3))
    send(plain)
    plain.wait_for_url(re.compile("thanks/$"))
    (mail,) = endpoint.wait_for(1)
    assert arrived(mail) == REPORT
    assert mail["attachment"] == "a.log 3"
    assert "copy_to_sender" not in mail


def test_what_was_not_declared_is_not_sent(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    open_at(page, site.page("generic", "de"))
    fill(page)
    box = page.locator("#support-form-consent_given")
    box.uncheck()
    send(page)
    assert "Bitte ankreuzen: „Ich habe die Datenschutzhinweise gelesen.“" in shown(page, "summary")
    box.check()
    reload(page)
    expect(box).not_to_be_checked()
    assert endpoint.received == []


def test_without_numbers_the_worst_severity_is_written_like_any_other(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    open_at(page, site.page("generic", "en", SILENT))
    fill(page, {**REPORT, "severity": "P1"})
    expect(page.locator("[data-part=expected] [data-when=known]")).to_be_visible()
    assert page.locator("[data-part=urgent]").is_visible() is False
    assert "call us" not in page.locator("contact-form").inner_text()
    send(page)
    assert "call us" not in shown(page, "sent")
    assert len(endpoint.wait_for(1)) == 1


# Playwright itself asks the form for what its fields hide: here the page is asked by script only.
TICK = "#support-form-consent_given"
HIDING = "[data-field] input, [data-field] select"


def on_hiding_page(page: Page, site: FormSite) -> dict[str, str]:
    """A form whose fields hide the form's abilities, filled in; returns what stands in the fields of those names."""
    page.goto(site.page("generic", "en", PROPERTIES))
    until(page, "document.querySelector('form[novalidate]') != null")
    values = {name: f"value of {name}" for name in NAMES}
    own = {name: REPORT[name] for name in ("name", "email", "tier", "severity", "region")}
    page.evaluate(
        """([values, all]) => {
            for (const each of document.querySelectorAll(all)) if (Object.hasOwn(values, each.name)) each.value = values[each.name]
            document.getElementById('support-form-reset').dispatchEvent(new Event('input', {bubbles: true}))
        }""",
        [values | own, HIDING],
    )
    press(page, TICK)
    return values


def press(page: Page, button: str) -> None:
    page.evaluate("(button) => document.querySelector(button).click()", button)


def appears(page: Page, panel: str) -> None:
    until(page, f"document.activeElement?.dataset.part == '{panel}'")


def test_no_name_of_a_field_breaks_the_form(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    """A field hides the property of the form that has its name."""
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    values = on_hiding_page(page, site)
    page.evaluate("document.getElementById('support-form-elements').value = ''")
    press(page, '[data-part="send"]')
    appears(page, "summary")
    page.reload()
    until(page, "document.getElementById('support-form-reset').value == 'value of reset'")
    page.evaluate("document.getElementById('support-form-elements').value = 'value of elements'")
    press(page, TICK)
    assert set(
        page.evaluate(
            "(all) => [...document.querySelectorAll(all)].map((each) => each.labels.length)", HIDING
        )
    ) == {1}
    endpoint.fault = "500"
    press(page, '[data-part="send"]')
    appears(page, "failed")
    endpoint.fault = ""
    press(page, '[data-do="retry"]')
    appears(page, "sent")
    (mail,) = endpoint.wait_for(1)
    assert {name: mail.get(name) for name in NAMES} == values
    press(page, '[data-do="again"]')
    until(page, "document.activeElement?.id == 'support-form-name'")
    kept = {name: value for name, value in typed(page).items() if value}
    assert (kept, trouble) == ({name: REPORT[name] for name in ("tier", "region")}, [])


def test_native_sending_with_a_field_named_submit(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    on_hiding_page(page, site)
    page.route(f"{endpoint.url}/**", lambda route: route.abort(), times=1)
    press(page, '[data-part="send"]')
    appears(page, "failed")
    press(page, '[data-do="native"]')
    page.wait_for_url(re.compile("thanks/$"))
    (mail,) = endpoint.wait_for(1)
    assert mail["submit"] == "value of submit"


def test_browser_itself_asks_for_what_is_missing_without_script(plain: Page, site: FormSite) -> None:
    plain.goto(site.page("generic"))
    send(plain)
    assert plain.url == site.page("generic")
    missing = [name for name in REPORT if plain.locator(f'[data-field="{name}"] :invalid').count()]
    assert missing == [name for name in REPORT if name != "case_number"]


def test_a_second_click_sends_nothing(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    endpoint.release.clear()
    open_at(page, site.page("formspree", "en", "slow"))
    fill(page)
    button = page.locator('[data-part="send"]')
    button.click()
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(page.locator('[data-part="sending"]')).to_have_text("Sending …")
    button.click(force=True)
    button.press("Enter")
    endpoint.release.set()
    shown(page, "sent")
    assert (len(endpoint.received), len(endpoint.mailbox.messages)) == (1, 1)


# ── Not sent ──

FAULTS = [
    # fault, provider, language, heading, what is said
    ("500", "generic", "de", UNKNOWN, "Der Formulardienst meldet eine eigene Störung."),
    ("500-yes", "formspree", "en", UNKNOWN, "reports a fault of its own"),
    ("500-yes", "web3forms", "de", UNKNOWN, "Der Formulardienst meldet eine eigene Störung."),
    ("429", "formspree", "en", UNSENT, "Please wait a minute"),
    ("busy-for", "generic", "de", UNSENT, "Bitte versuchen Sie es in etwa 3 Minuten noch einmal."),
    ("html", "formspree", "de", UNKNOWN, "bestätigt den Eingang nicht"),
    ("html", "basin", "en", UNKNOWN, "does not confirm the report"),
    ("html", "web3forms", "de", UNKNOWN, "bestätigt den Eingang nicht"),
    ("html", "formsubmit", "en", UNKNOWN, "does not confirm the report"),
    ("html", "formspark", "de", UNKNOWN, "bestätigt den Eingang nicht"),
    ("html", "generic", "en", UNKNOWN, "does not confirm the report"),
    ("html", "netlify", "de", UNKNOWN, "bestätigt den Eingang nicht"),
    ("quota", "formspree", "en", UNSENT, "did not accept the report"),
    ("empty-json", "formspree", "de", UNKNOWN, "bestätigt den Eingang nicht"),
    ("empty-json", "formsubmit", "en", UNKNOWN, "does not confirm the report"),
    ("413", "formspark", "de", UNSENT, "Bitte kürzen Sie den Text, oder senden Sie ihn per E-Mail."),
    ("cut-json", "generic", "en", UNKNOWN, "does not confirm the report"),
    ("fragment", "basin", "de", UNKNOWN, "bestätigt den Eingang nicht"),
    ("login", "netlify", "en", UNKNOWN, "does not confirm the report"),
    ("elsewhere", "generic", "de", UNKNOWN, "kam nicht zustande oder wurde unterbrochen"),
    (REFUSED, "generic", "en", UNKNOWN, "failed or was interrupted"),
    ("no-cors", "generic", "de", UNKNOWN, "kam nicht zustande oder wurde unterbrochen"),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "provider", "language", "heading", "reason"), FAULTS)
def test_failure_keeps_the_text_and_says_what_to_do(
    page: Page, site: FormSite, fault: str, provider: str, language: str, heading: dict[str, str], reason: str
) -> None:
    open_at(page, site.page(provider, language, fault))
    fill(page)
    send(page)
    said = shown(page, "failed")
    assert said.splitlines()[0] == heading[language]
    assert reason in said
    assert typed(page) == REPORT
    assert page.title() == f"{ {'de': 'Fehler:', 'en': 'Error:'}[language] } {TITLES[language]}"
    assert not page.locator('[data-part="sent"]').is_visible()
    assert "+49 30 52 00 56 130" in said
    assert len(drafts(page)) == 1
    reload(page)
    assert typed(page) == REPORT


ANSWERS = [
    ("application/json", '{"status":"error","message":"Mail could not be sent"}', UNSENT),
    ("application/json", '{"result":"error","error":""}', UNSENT),
    ("application/json", '{"status":500,"message":"boom"}', UNSENT),
    ("application/json", '{"error":false,"sent":false}', UNSENT),
    ("application/json", '{"data":{"error":"x"}}', UNSENT),
    ("application/json", "[]", UNKNOWN),
    ("text/plain", "ERROR: mail could not be sent", UNKNOWN),
    ("text/plain", "Please log in to the guest network", UNKNOWN),
    ("application/xml", "<error>no</error>", UNKNOWN),
    ("text/html", "<h1>Success</h1>", UNKNOWN),
    ("text/plain", "", UNKNOWN),
]


def test_a_refusal_with_status_200_is_never_shown_as_sent(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    answer = {"kind": "", "body": ""}

    def answered(route: Route) -> None:
        headers = {"Access-Control-Allow-Origin": "*", "Content-Type": answer["kind"]}
        route.fulfill(status=200, headers=headers, body=answer["body"])

    page.route(f"{endpoint.url}/**", answered)
    open_at(page, site.page("generic"))
    fill(page)
    button = page.locator('[data-part="send"]')
    for kind, body, heading in ANSWERS:
        answer |= {"kind": kind, "body": body}
        button.click()
        assert shown(page, "failed").splitlines()[0] == heading["en"], body
        expect(page.locator('[data-do="native"]')).to_be_visible()
        assert (typed(page), len(drafts(page))) == (REPORT, 1)
    answer |= {"kind": "application/json", "body": '{"ok": true}'}
    button.click()
    shown(page, "sent")
    assert drafts(page) == []


def test_a_browser_that_takes_itself_for_offline_is_not_believed(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })")
    open_at(page, site.page("generic", "de"))
    fill(page)
    send(page)
    shown(page, "sent")
    assert len(endpoint.wait_for(1)) == 1


def test_a_connection_that_ends_midway_leaves_open_what_became_of_the_report(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    page.add_init_script(  # connected when the report is sent, no more when the answer fails to come
        "let asked = 0; Object.defineProperty(Navigator.prototype, 'onLine', { get: () => asked++ == 0 })"
    )
    page.route(f"{endpoint.url}/**", lambda route: route.abort(), times=1)
    open_at(page, site.page("generic", "de"))
    fill(page)
    send(page)
    said = shown(page, "failed")
    assert said.splitlines()[0] == UNKNOWN["de"]
    assert "kam nicht zustande oder wurde unterbrochen" in said


def test_a_report_that_the_service_cannot_take_is_not_sent(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    open_at(page, site.page("netlify", "de"))
    fill(page)
    page.evaluate(
        """() => {  // a limit that a test on a busy machine reaches sooner
            const form = document.querySelector('contact-form'), contract = JSON.parse(form.dataset.contract)
            form.dataset.contract = JSON.stringify({...contract, limitBytes: contract.limitBytes / 1000})
            document.getElementById('support-form-description').value = 'x'.repeat(8_000)
        }"""
    )
    send(page)
    said = shown(page, "failed")
    assert (
        "Bitte kürzen Sie den Text, oder senden Sie ihn per E-Mail. Der Formulardienst nimmt höchstens 8 MB an."
        in said
    )
    assert endpoint.received == []


OTHERS = [
    "+49 30 52 00 56 130 Germany service hours again from Mon 30 Nov, 9:00 (Berlin time) Gold: reachable now."
]


@pytest.mark.parametrize(
    ("now", "severity", "others"),
    [("2026-11-30T11:00:00Z", "P1", []), ("2026-11-28T22:40:00Z", "P1", OTHERS), ("2026-11-28T22:40:00Z", "P2", OTHERS)],
)  # fmt: skip
def test_the_panel_of_a_failure_is_not_written_again_while_time_passes(
    page: Page, site: FormSite, now: str, severity: str, others: list[str]
) -> None:
    """Where nobody answers in the tier of the report, the number that is answered in another one says so."""
    page.clock.install(time=now)
    open_at(page, site.page("generic", "en", "500"))
    fill(page, {**REPORT, "severity": severity})
    send(page)
    shown(page, "failed")
    lines = rows_of(page.locator('[data-part="failed"]'))
    assert [each for each in lines if "Gold" in each] == lines[: len(others)] == others
    page.evaluate(
        """() => {
            window.changes = []
            const watch = new MutationObserver((list) => window.changes.push(...list.map((each) => each.target.outerHTML ?? '#text')))
            watch.observe(document.querySelector('[data-part="failed"]'), {subtree: true, childList: true, characterData: true, attributes: true})
        }"""
    )
    page.clock.run_for(120_000)
    assert page.evaluate("window.changes") == []


def test_timeout_is_not_success_and_not_lost(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    endpoint.release.clear()
    page.clock.install()
    open_at(page, site.page("formspree", "de", "slow"))
    fill(page)
    send(page)
    until(page, lambda: endpoint.received)
    page.clock.run_for(20_000)
    said = shown(page, "failed")
    assert said.splitlines()[0] == UNKNOWN["de"]
    assert "Innerhalb von 20 Sekunden kam keine Antwort." in said
    number = page.locator('[data-part="failed"] [data-slot="id"]').inner_text()
    endpoint.release.set()
    page.locator('[data-do="retry"]').click()
    shown(page, "sent")
    endpoint.wait_for(2)
    assert endpoint.received == [number, number]
    assert list(endpoint.delivered) == [number]


def test_offline_says_so_and_sends_nothing(
    page: Page, context: BrowserContext, site: FormSite, endpoint: Endpoint
) -> None:
    open_at(page, site.page("generic", "de"))
    fill(page)
    context.set_offline(True)
    send(page)
    said = shown(page, "failed")
    assert said.splitlines()[0] == UNSENT["de"]
    assert "Ihr Gerät hat keine Verbindung zum Internet." in said
    expect(page.locator('[data-do="native"]')).to_be_visible()
    assert (typed(page), endpoint.received) == (REPORT, [])
    context.set_offline(False)
    page.locator('[data-do="retry"]').click()
    shown(page, "sent")
    assert len(endpoint.wait_for(1)) == 1


def test_retry_carries_the_same_number_also_after_a_reload(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    open_at(page, site.page("generic", "en", "once"))
    fill(page)
    send(page)
    shown(page, "failed")
    reload(page)
    tick(page)
    send(page)
    shown(page, "sent")
    first, second = endpoint.received
    assert first == second != ""
    assert list(endpoint.delivered) == [first]


def test_the_next_report_has_another_number(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    open_at(page, site.page("generic"))
    for _ in range(2):
        fill(page)
        send(page)
        shown(page, "sent")
        page.locator('[data-do="again"]').click()
        expect(page.locator("#support-form-name")).to_be_focused()
        # Another problem of the same customer.
        kept = {name: value for name, value in typed(page).items() if value}
        assert kept == {name: REPORT[name] for name in ("tier", "region")}
    first, second = endpoint.received
    assert first != second


def test_native_sending_where_a_script_may_not_read_the_answer(
    page: Page, site: FormSite, endpoint: Endpoint
) -> None:
    open_at(page, site.page("generic", "de", "no-cors"))
    fill(page)
    send(page)
    shown(page, "failed")
    page.locator('[data-do="native"]').click()
    page.wait_for_url(re.compile("thanks/$"))
    endpoint.wait_for(2)
    assert len(endpoint.delivered) == 1
    assert arrived(next(iter(endpoint.delivered.values()))) == REPORT
    until(page, "Object.keys(sessionStorage).length == 0")
    said = page.locator('[data-part="number"]')
    expect(said).to_have_text(f"Nummer dieser Nachricht: {next(iter(endpoint.delivered))}")


@pytest.mark.parametrize("provider", ["formspree", "generic"])
def test_service_names_a_field_that_is_wrong(page: Page, site: FormSite, provider: str) -> None:
    open_at(page, site.page(provider, "de", "invalid"))
    fill(page)
    send(page)
    said = "„Ihre E-Mail-Adresse“ wurde nicht angenommen: should be an email"
    assert said in shown(page, "summary")
    expect(page.locator("#support-form-email-error")).to_have_text(f"Fehler: {said}")
    expect(page.locator("#support-form-email")).to_have_attribute("aria-invalid", "true")
    assert typed(page) == REPORT


@pytest.mark.parametrize("provider", ["web3forms", "formsubmit"])
def test_service_that_names_no_field_is_quoted(page: Page, site: FormSite, provider: str) -> None:
    open_at(page, site.page(provider, "en", "invalid"))
    fill(page)
    send(page)
    said = shown(page, "failed")
    assert said.splitlines()[0] == UNSENT["en"]
    assert "should be an email" in said


def test_ways_out_after_a_failure(page: Page, context: BrowserContext, site: FormSite) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_at(page, site.page("generic", "de", "500"))
    fill(page, LONG_REPORT)
    send(page)
    shown(page, "failed")
    href = page.locator('[data-do="mail"]').get_attribute("href") or ""
    assert href.startswith("mailto:support@cyren.com?subject=%5BP2%5D%20B%C3%A4ckerei")
    assert len(href) <= 1900
    expect(page.locator('[data-part="shortened"]')).to_be_visible()
    page.locator('[data-do="copy"]').click()
    expect(page.locator('[data-part="copied"]')).to_have_text(re.compile("Kopiert."))
    text = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert text.startswith(
        "Ihr Name: Jörg Müßig 🧯\nIhre E-Mail-Adresse: joerg@example.com\nSupportstufe: Standard\n"
    )
    assert LONG in text + "\n"


# ── Draft, prefill, honeypot ──


def test_draft_survives_reload_and_back_without_the_honeypot(page: Page, site: FormSite) -> None:
    open_at(page, site.page("generic"))
    assert drafts(page) == []
    fill(page)
    page.evaluate("document.querySelector('[data-aside]').value = 'bot'")
    page.locator("#support-form-case_number").fill("#4711")
    reload(page)
    assert typed(page) == REPORT
    expect(page.locator('[data-part="restored"]')).to_be_visible()
    page.goto(f"{site.page('generic')}thanks/")
    page.go_back()
    ready(page)
    assert typed(page) == REPORT
    assert "bot" not in page.evaluate("JSON.stringify({...sessionStorage})")
    page.locator('[data-do="discard"]').click()
    # The region is that of the reader's zone again, as on a page that is opened.
    assert set(typed(page).values()) == {"", "germany"}
    assert drafts(page) == []


def test_draft_follows_the_reader_into_the_other_language(page: Page, site: FormSite) -> None:
    open_at(page, site.page("generic", "de"))
    fill(page)
    open_at(page, site.page("generic", "en"))
    assert typed(page) == REPORT


AUTOFILL = re.compile(
    r"name|mail|organi[sz]|company|address|adresse|phone|tel|street|city|zip|url|website", re.I
)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_autofill_does_not_trip_the_honeypot(
    page: Page, site: FormSite, endpoint: Endpoint, provider: str
) -> None:
    """A careless program: fills every line whose name, id, label or autocomplete resembles a contact's data."""
    open_at(page, site.page(provider))
    fill(page)
    page.evaluate(
        """(source) => {
            const like = new RegExp(source, 'i')
            for (const input of document.querySelectorAll('form input:not([type=hidden])')) {
                if (input.autocomplete == 'off') continue
                const label = input.labels?.[0]?.textContent ?? ''
                if ([input.name, input.id, input.autocomplete, label].some((said) => like.test(said))) input.value ||= 'filled'
            }
        }""",
        AUTOFILL.pattern,
    )
    names = page.evaluate(
        """() => [...document.querySelectorAll('[data-aside]')].map((input) =>
            [input.name, input.id, input.labels[0].textContent, input.autocomplete, input.tabIndex])"""
    )
    for name, key, label, autocomplete, tab in names:
        assert not AUTOFILL.search(f"{name} {key} {label}")
        # A check box has no such attribute: nothing is ever filled in there.
        assert (autocomplete, tab) == ("" if PROVIDERS[provider].trap_is_box else "off", -1)
    send(page)
    shown(page, "sent")
    assert len(endpoint.wait_for(1)) == 1


def test_prefill_takes_only_what_is_listed(page: Page, site: FormSite) -> None:
    query = (
        "?tier=GOLD&severity=P1&region=germany&reported=2026-11-27T16:30&service=Web&organization=Acme"
        "&name=Eve&email=eve@example.com&description=secret&business-impact=x&leave_empty=bot&case=42"
    )
    open_at(page, site.page("generic") + query)
    assert typed(page) == {
        **dict.fromkeys(REPORT, ""), "tier": "gold", "severity": "P1", "region": "germany",
        "time-of-problem": "2026-11-27T16:30", "service": "Web", "organization": "Acme", "case_number": "42",
    }  # fmt: skip
    assert page.locator("[data-aside]").input_value() == ""
    assert drafts(page) == []


@pytest.mark.parametrize(
    ("language", "said", "changed"),
    [
        ("de", "Fr., 27. Nov. 2026, 16:30 Uhr", "Mo., 30. Nov. 2026, 8:05 Uhr"),
        ("en", "Fri, 27 Nov 2026, 16:30", "Mon, 30 Nov 2026, 8:05"),
    ],
)
def test_what_the_field_of_date_and_time_holds_is_said_as_the_policy_writes_it(
    page: Page, site: FormSite, language: str, said: str, changed: str
) -> None:
    open_at(page, site.page("generic", language=language) + "?reported=2026-11-27T16:30")
    field, told = page.locator("[name=time-of-problem]"), page.locator("[data-field=time-of-problem] output")
    expect(told).to_have_text(said)
    for value, expected in (("2026-11-30T08:05", changed), ("", "")):
        field.fill(value)
        field.dispatch_event("change")
        expect(told).to_have_text(expected)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("?tier=platinum", "tier"),
        ("?severity=%3Cscript%3E", "severity"),
        ("?reported=yesterday", "time-of-problem"),
        ("?reported=2026-11-27T16:30&zone=Asia/Tokyo", "time-of-problem"),
        ("?service=" + "x" * 201, "service"),
    ],
)
def test_prefill_of_something_else_stays_empty(page: Page, site: FormSite, query: str, field: str) -> None:
    open_at(page, site.page("generic") + query)
    assert typed(page)[field] == ""


def test_what_was_typed_wins_over_the_address_until_the_address_changes(page: Page, site: FormSite) -> None:
    open_at(page, site.page("generic") + "?tier=gold")
    page.locator("#support-form-tier").select_option("standard")
    page.locator("#support-form-service").fill("Web")
    reload(page)
    assert (typed(page)["tier"], typed(page)["service"]) == ("standard", "Web")
    open_at(page, site.page("generic") + "?tier=gold&severity=P2")
    assert [typed(page)[name] for name in ("tier", "severity", "service")] == ["gold", "P2", "Web"]


# ── Expected response ──


@pytest.mark.parametrize(
    ("language", "tier", "severity", "said", "due"),
    [
        ("en", "standard", "P2", "Sent now, as P2 Major on Standard: first response by Tue, 1 Dec 2026, 11:00 (Berlin time).",
         "2026-12-01T11:00+01:00"),
        ("de", "standard", "P2",
         "Jetzt gesendet, als P2 Erheblich mit Standard: erste Reaktion bis Di., 1. Dez. 2026, 11:00 Uhr (Ortszeit Berlin).",
         "2026-12-01T11:00+01:00"),
        ("de", "gold", "P3",
         "Jetzt gesendet, als P3 Geringfügig mit Gold: erste Reaktion bis Mo., 30. Nov. 2026, 16:00 Uhr (Ortszeit Berlin).",
         "2026-11-30T16:00+01:00"),
    ],
)  # fmt: skip
def test_expected_response_at_the_send_button(
    page: Page, site: FormSite, language: str, tier: str, severity: str, said: str, due: str
) -> None:
    page.clock.set_fixed_time(MONDAY_NOON)
    open_at(page, site.page("generic", language) + f"?tier={tier}&severity={severity}&region=germany")
    expected = page.locator('[data-part="expected"]')
    expect(expected).to_have_text(said, use_inner_text=True)
    expect(expected.locator('time[data-slot="time"]')).to_have_attribute("datetime", due)


def next_version_begins(page: Page, day: str) -> None:
    """The portal was built before that day; from it on gold answers P2 within three hours instead of one."""
    current = bake_policy(real_policy())
    p2 = {**current["commitments"]["gold"], "P2": {"amount": 180, "unit": "minutes"}}
    coming = {**current, "version": "1.1", "effective": day}
    coming["commitments"] = {**current["commitments"], "gold": p2}
    versions = [
        {"version": "1.0", "effective": "2026-01-01", "until": None, "url": "sla.json"},
        {"version": "1.1", "effective": day, "until": None, "url": "versions/1.1/sla.json"},
    ]
    page.route("**/sla.json", lambda route: route.fulfill(json={**current, "versions": versions}))
    page.route("**/versions/1.1/sla.json", lambda route: route.fulfill(json=coming))


@pytest.mark.parametrize(
    ("now", "region", "version", "due"),
    [
        ("2026-12-14T22:30:00Z", "germany", "1.0", "2026-12-15T00:30+01:00"),
        ("2026-12-14T23:30:00Z", "germany", "1.1", "2026-12-15T03:30+01:00"),
        ("2026-12-14T23:30:00Z", "united-states", "1.0", "2026-12-14T16:30-08:00"),
        ("2026-12-16T09:00:00Z", "united-states", "1.1", "2026-12-16T04:00-08:00"),
    ],
)
def test_the_version_in_force_in_the_region_answers(
    page: Page, site: FormSite, endpoint: Endpoint, now: str, region: str, version: str, due: str
) -> None:
    next_version_begins(page, "2026-12-15")
    page.clock.set_fixed_time(now)
    open_at(page, site.page("generic"))
    fill(page, {**REPORT, "tier": "gold", "severity": "P2", "region": region})
    moment = page.locator('[data-part="expected"] time[data-slot="time"]')
    expect(moment).to_have_attribute("datetime", due)
    send(page)
    shown(page, "sent")
    (mail,) = endpoint.wait_for(1)
    assert (mail["policy_version"], mail["expected_response"]) == (version, due)


def test_at_midnight_the_next_version_answers(page: Page, site: FormSite) -> None:
    """A page that stays open, without a new build."""
    next_version_begins(page, "2026-12-15")
    page.clock.install(time="2026-12-14T22:50:00Z")
    open_at(page, site.page("generic") + "?tier=gold&severity=P2&region=germany")
    moment = page.locator('[data-part="expected"] time[data-slot="time"]')
    expect(moment).to_have_attribute("datetime", re.compile("^2026-12-15T00:5"))
    page.clock.run_for(600_000)
    expect(moment).to_have_attribute("datetime", re.compile("^2026-12-15T03:"))


SATURDAY_NIGHT = "2026-11-28T22:40:00Z"
CHRISTMAS_EVE = "2026-12-24T18:00:00Z"  # the German line is closed until the 28th, the American one is open


@pytest.fixture
def in_berlin(browser: Browser) -> Iterator[Page]:
    made = browser.new_context(timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900})
    yield made.new_page()
    made.close()


def rows_of(panel: Locator) -> list[str]:
    return [" ".join(row.split()) for row in panel.locator("li").all_inner_texts()]


def test_most_severe_says_call_us_with_the_right_number_first(in_berlin: Page, site: FormSite) -> None:
    page = in_berlin
    page.clock.set_fixed_time(MONDAY_NOON)
    open_at(page, site.page("generic", "en"))
    urgent = page.locator('[data-part="urgent"]')
    expect(urgent).to_be_hidden()
    page.locator("#support-form-tier").select_option("standard")
    page.locator("#support-form-severity").select_option("P1")
    page.locator("#support-form-region").select_option("israel")
    expect(urgent.locator("li").first).to_contain_text("Israel service hours", use_inner_text=True)
    assert rows_of(urgent) == [
        "+972 9-863-6888 Israel service hours until 17:00 your time (18:00, Jerusalem time)",
        "+44 800-048-8166 United Kingdom service hours until 19:00 your time (18:00, London time)",
        "+49 30 52 00 56 130 Germany service hours until 18:00 (Berlin time)",
        "+1-650-864-2090 United States service hours again from 18:00 your time (9:00, Los Angeles time)",
        "+1 855-323-5955 United States, toll-free service hours again from 18:00 your time "
        "(9:00, Los Angeles time)",
    ]
    expect(page.locator('[data-part="expected"]')).to_contain_text("Please call us first: +972 9-863-6888")
    page.locator("#support-form-tier").select_option("gold")
    expect(urgent.locator("li").first).to_contain_text("reachable now", use_inner_text=True)
    page.locator("#support-form-severity").select_option("P2")
    expect(urgent).to_be_hidden()


@pytest.mark.parametrize(
    ("now", "query", "headline", "first", "at_the_button"),
    [
        (
            SATURDAY_NIGHT, "tier=standard&severity=P1&region=germany",
            "P1 Kritisch: In Ihrer Region ist telefonisch zurzeit niemand erreichbar. Bitte schreiben Sie uns. "
            "Telefonisch erreichen Sie uns ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin) wieder unter +49 30 52 00 56 130. "
            "Gold: jetzt erreichbar.",
            "+49 30 52 00 56 130 Deutschland Support-Zeit wieder ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin)",
            "Telefonisch erreichen Sie uns ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin) wieder unter +49 30 52 00 56 130. "
            "Gold: jetzt erreichbar.",
        ),
        (
            SATURDAY_NIGHT, "tier=gold&severity=P1&region=germany",
            "P1 Kritisch: Bitte rufen Sie uns zuerst an.",
            "+49 30 52 00 56 130 Deutschland jetzt erreichbar",
            "Bitte rufen Sie uns zuerst an: +49 30 52 00 56 130",
        ),
        (
            CHRISTMAS_EVE, "tier=standard&severity=P1&region=germany",
            "P1 Kritisch: In Ihrer Region ist telefonisch zurzeit niemand erreichbar. Bitte schreiben Sie uns. "
            "Telefonisch erreichen Sie uns ab Mo., 28. Dez., 9:00 Uhr (Ortszeit Berlin) wieder unter +49 30 52 00 56 130. "
            "Gold: jetzt erreichbar.",
            "+49 30 52 00 56 130 Deutschland Support-Zeit wieder ab Mo., 28. Dez., 9:00 Uhr (Ortszeit Berlin)",
            "Telefonisch erreichen Sie uns ab Mo., 28. Dez., 9:00 Uhr (Ortszeit Berlin) wieder unter +49 30 52 00 56 130. "
            "Gold: jetzt erreichbar.",
        ),
        (
            SATURDAY_NIGHT, "severity=P1&region=germany",  # which hours count is not known yet
            "P1 Kritisch: Bitte rufen Sie uns innerhalb Ihrer Support-Zeiten zuerst an.",
            "+49 30 52 00 56 130 Deutschland",
            "Bitte rufen Sie uns innerhalb Ihrer Support-Zeiten zuerst an: +49 30 52 00 56 130",
        ),
    ],
    ids=["nobody", "around the clock", "another region", "no tier"],
)  # fmt: skip
def test_nobody_is_sent_to_a_line_that_is_closed(
    in_berlin: Page, site: FormSite, now: str, query: str, headline: str, first: str, at_the_button: str
) -> None:
    in_berlin.clock.set_fixed_time(now)
    open_at(in_berlin, site.page("generic", "de") + f"?{query}")
    urgent = in_berlin.locator('[data-part="urgent"]')
    expect(urgent.locator("p:visible")).to_have_text(headline, use_inner_text=True)
    assert rows_of(urgent)[0] == first
    said = in_berlin.locator('[data-part="expected"] [data-when="urgent"]')
    expect(said).to_have_text(at_the_button, use_inner_text=True)


def test_after_sending_too_nobody_is_sent_to_a_closed_line(in_berlin: Page, site: FormSite) -> None:
    in_berlin.clock.set_fixed_time(SATURDAY_NIGHT)
    open_at(in_berlin, site.page("generic", "en"))
    fill(in_berlin, {**REPORT, "severity": "P1"})
    said_first = in_berlin.locator('[data-part="expected"] [data-when="urgent"]')
    expect(said_first).to_contain_text("You can reach us by phone again", use_inner_text=True)
    send(in_berlin)
    expect(in_berlin.locator('[data-part="sent"] [data-when="urgent"]')).to_have_text(
        "You can reach us by phone again from Mon 30 Nov, 9:00 (Berlin time) on +49 30 52 00 56 130. "
        "Gold: reachable now.",
        use_inner_text=True,
    )


def test_without_script_too_the_hours_are_named(plain: Page, site: FormSite) -> None:
    plain.goto(site.page("generic", "en"))
    expect(plain.locator('[data-part="urgent"] p:visible')).to_have_text(
        "P1 Critical: within your service hours, please call us first."
    )


def test_beyond_the_known_holidays_no_time_is_promised(page: Page, site: FormSite) -> None:
    page.clock.set_fixed_time("2040-01-02T11:00:00Z")
    open_at(page, site.page("generic", "en") + "?tier=standard&severity=P2&region=germany")
    expect(page.locator('[data-part="expected"]')).to_have_text(
        "The time of the first response cannot be computed for this choice. All response times",
        use_inner_text=True,
    )


# ── Errors, keyboard, access ──


def test_error_summary(page: Page, site: FormSite) -> None:
    open_at(page, site.page("generic", "de"))
    fill(page, {**REPORT, "email": "nobody", "service": "   "})
    send(page)
    summary = page.locator('[data-part="summary"]')
    assert shown(page, "summary").splitlines()[0] == "Bitte prüfen Sie Ihre Eingaben"
    words = [
        "„Ihre E-Mail-Adresse“ muss die Form name@example.com haben.",
        "„Name des Cyren-Services“ fehlt.",
    ]
    assert summary.locator("a").all_inner_texts() == words
    expect(page.locator("#support-form-email-error")).to_have_text(f"Fehler: {words[0]}")
    expect(page.locator("#support-form-email")).to_have_attribute(
        "aria-describedby", "support-form-email-hint support-form-email-error"
    )
    assert page.title() == "Fehler: Kontakt"
    summary.locator("a").first.press("Enter")
    expect(page.locator("#support-form-email")).to_be_focused()
    fill(page)
    send(page)
    shown(page, "sent")
    assert page.title() == "Gesendet: Kontakt"


def tab_to(page: Page, part: str) -> None:
    for _ in range(100):
        if page.evaluate("(part) => document.activeElement.matches(part)", part):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no key leads to {part}")


def test_keyboard_alone_sends_a_report(page: Page, site: FormSite, endpoint: Endpoint) -> None:
    open_at(page, site.page("generic"))
    keys = page.keyboard
    for name, text in (
        ("name", "Eve"), ("email", "eve@example.com"), ("tier", "Gold"), ("severity", "P3"), ("region", "Germany"),
        ("service", "Web"), ("organization", "Acme"), ("time-of-problem", "11272026"),
    ):  # fmt: skip
        tab_to(page, f"#support-form-{name}")
        keys.type(text)
    keys.press("Tab")
    keys.type("0430PM")
    for name, text in (("business-impact", "Impact"), ("description", "Problem"), ("consent_given", " ")):
        tab_to(page, f"#support-form-{name}")
        keys.type(text)
    tab_to(page, '[data-part="send"]')
    keys.press("Enter")
    shown(page, "sent")
    (mail,) = endpoint.wait_for(1)
    assert {name: mail[name] for name in REPORT} == {
        "name": "Eve", "email": "eve@example.com", "tier": "gold", "severity": "P3", "region": "germany",
        "service": "Web", "organization": "Acme", "time-of-problem": "2026-11-27T16:30",
        "business-impact": "Impact", "description": "Problem", "case_number": "",
    }  # fmt: skip


def test_a_number_for_another_tier_or_severity_is_not_offered(in_berlin: Page, site: FormSite) -> None:
    page, address = in_berlin, site.page("generic", "en")
    limited = (
        'data-phone="germany" data-tiers="gold" data-severities="P1" data-service-hours="around-the-clock"'
    )
    page.route(
        f"{address}*",
        lambda route: route.fulfill(
            response=(got := route.fetch()), body=got.text().replace('data-phone="germany"', limited)
        ),
    )
    page.clock.set_fixed_time(SATURDAY_NIGHT)
    open_at(page, f"{address}?tier=gold&severity=P1&region=germany")
    said = page.locator('[data-part="expected"] [data-when="urgent"]')
    expect(said).to_have_text("Please call us first: +49 30 52 00 56 130", use_inner_text=True)
    page.locator("#support-form-tier").select_option("standard")
    expect(page.locator('[data-part="urgent"] li', has_text="Germany")).to_be_hidden()
    expect(said.locator("[data-reach]:visible")).to_have_count(0)
    expect(page.locator('[data-part="urgent"] p:visible')).to_have_text(
        "P1 Critical: please write to us. Gold: reachable now."
    )
    # Beside none of the numbers that are left, should the report not get through: those are of other regions.
    others = page.locator('[data-part="failed"] [data-slot="others"]')
    expect(others).to_have_text("Gold: reachable now.")
    assert others.evaluate("each => [each.closest('li'), each.nextElementSibling.textContent]") == [
        None,
        "By phone:",
    ]
    page.locator("#support-form-region").select_option("")  # whose number it would be is not known yet
    expect(said.locator("[data-reach]:visible")).to_have_count(0)


def test_a_number_says_nothing_of_its_hours_until_the_severity_that_decides_them_is_chosen(
    in_berlin: Page, site: FormSite
) -> None:
    page, address = in_berlin, site.page("generic", "en")
    sla = bake_policy(on_call_policy(IN_ANY_WAY))
    page.route("**/sla.json", lambda route: route.fulfill(json=sla))
    page.clock.set_fixed_time(SATURDAY_NIGHT)
    line = page.locator('[data-part="urgent"] li[data-phone=germany]')
    open_at(page, f"{address}?tier=standard&severity=P1&region=germany")
    expect(line).to_have_attribute("data-open", "no")
    page.locator("#support-form-severity").select_option("")
    expect(line).not_to_have_attribute("data-open", re.compile("."))
    page.locator("#support-form-tier").select_option("gold")  # on the usual hours of all its severities
    expect(line).to_have_attribute("data-open", "yes")
