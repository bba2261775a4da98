"""`serve` as a person uses it: a real process, a real browser, edits as editors make them."""

import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from jinja2 import TemplateSyntaxError
from playwright.sync_api import Browser, Page, Route, expect

from benchmarks import preview_fuzz
from generator.core.installation import ROOT
from generator.preview import watching
from generator.preview.desk.application import desk_of
from generator.preview.inbox import INBOX_PATH
from generator.preview.preview import Preview
from generator.preview.server import Server
from generator.preview.update import Update
from tests.support.patience import PATIENCE_MS, until

POLICY = (ROOT / "policy" / "support.yaml").read_text(encoding="utf-8")


class ServedSite:
    """A running preview of a copy of the real policy."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "support.yaml"
        self.file.write_text(POLICY, encoding="utf-8")
        command = [sys.executable, "-m", "generator", "serve", "--policy", str(self.file), "--lang", "en"]
        self.process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr is not None
        found = re.search(r"(http://\S+/)#desk=(\S+)", self.process.stderr.readline())
        assert found is not None
        self.address, self.secret = found.groups()
        self.process.stderr.readline()  # the first build

    def save(self, *edits: tuple[str, str]) -> None:
        text = POLICY
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        self.file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    running = ServedSite(tmp_path_factory.mktemp("served"))
    yield running
    running.process.kill()
    running.process.wait()


@pytest.fixture
def page(served: ServedSite, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    # Not until it is loaded: it may reload itself before, for what the test before has put back.
    opened.goto(f"{served.address}en/tiers/gold/", wait_until="commit")
    yield opened
    # A page that reloads itself while it is closed may never be closed: nothing new reaches it any more.
    context.set_offline(True)
    opened.wait_for_load_state()
    context.close()
    served.save()


def another(page: Page) -> Page:
    """Beside the shown page, which may be reloading just now for what the test before has put back."""
    return page.context.new_page()


def sees(page: Page, text: str) -> None:
    expect(page.get_by_role("main")).to_contain_text(text)


def test_a_saved_change_appears(served: ServedSite, page: Page) -> None:
    served.save(("P1: 30 minutes", "P1: 37 minutes"))
    sees(page, "37 minutes")


def test_an_edit_reloads_the_page_once(served: ServedSite, page: Page) -> None:
    """All that follows it is nothing that this page shows or fetches."""
    sees(page, "30 minutes")  # the edit of the test before this one is over
    page.wait_for_load_state("load")
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    served.save(("P1: 30 minutes", "P1: 36 minutes"))
    sees(page, "36 minutes")
    page.wait_for_load_state("load")
    german = f"{served.address}de/tiers/gold/"
    until(page, lambda: "36 Min." in page.request.get(german).text())  # the last of what follows
    page.wait_for_timeout(500)
    assert loads == [f"{served.address}en/tiers/gold/"]


def test_news_that_came_while_the_page_was_on_its_way_is_not_lost(served: ServedSite, page: Page) -> None:
    """The page is held back until the file has changed again: nobody listens for it at that moment."""

    def slowly(route: Route) -> None:
        answer = route.fetch()
        served.save(("P1: 30 minutes", "P1: 35 minutes"))
        fresh.wait_for_timeout(1_500)
        route.fulfill(response=answer)

    fresh = another(page)
    fresh.route("**/en/tiers/gold/", slowly, times=1)
    fresh.goto(f"{served.address}en/tiers/gold/", wait_until="commit")
    sees(fresh, "35 minutes")


def test_an_editor_that_saves_by_renaming(served: ServedSite, page: Page) -> None:
    beside = served.file.with_name("support.yaml~")
    beside.write_text(POLICY.replace("P1: 30 minutes", "P1: 38 minutes"), encoding="utf-8")
    beside.replace(served.file)
    sees(page, "38 minutes")


def test_many_edits_in_a_moment_end_in_the_last(served: ServedSite, page: Page) -> None:
    for minutes in range(10, 25):
        served.save(("P1: 30 minutes", f"P1: {minutes} minutes"))
        time.sleep(0.05)
    sees(page, "24 minutes")


ASK = """async ([name, data, secret]) => (await fetch(`/_preview/desk/${name}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-Desk-Secret': secret},
    body: JSON.stringify(data),
})).json()"""


def test_what_a_page_writes_through_the_desk_appears(served: ServedSite, page: Page) -> None:
    sees(page, "30 minutes")
    own = page.context.new_page()
    own.goto(f"{served.address}_inbox")  # a page of ours that is never reloaded
    opened = own.evaluate(ASK, ["open", {"page": "/en/tiers/gold/"}, served.secret])
    change = {"do": "set", "path": ["tiers", "gold", "first_response", "P1"], "text": "33 minutes"}
    said = {"token": opened["token"], "base": opened["digest"], "changes": [change]}
    assert own.evaluate(ASK, ["write", said, ""])["is_on_top"] is False
    sees(page, "33 minutes")
    again = own.evaluate(ASK, ["write", said, ""])
    assert again == {"message": "This page was already saved from; please reload it."}
    assert served.file.read_text(encoding="utf-8") == POLICY.replace("P1: 30 minutes", "P1: 33 minutes", 1)


def test_findings_come_and_go(served: ServedSite, page: Page) -> None:
    sees(page, "30 minutes")
    served.save(("P1: 30 minutes", "P1: 30 Min."))
    panel = page.locator(".preview-findings[role=alert]")
    expect(panel).to_contain_text("“30 Min.” is not a time this file understands.")
    expect(panel).to_contain_text("Write “30 minutes”.")
    sees(page, "30 minutes")
    served.save()
    expect(panel).to_have_count(0)


def test_a_deleted_file_is_said_and_survived(served: ServedSite, page: Page) -> None:
    served.file.unlink()
    expect(page.locator(".preview-findings")).to_contain_text("No such file")
    served.save(("P1: 30 minutes", "P1: 39 minutes"))
    sees(page, "39 minutes")


def test_the_page_of_translations_follows_the_file(served: ServedSite, page: Page) -> None:
    page.goto(f"{served.address}_preview/translations")
    expect(page.get_by_role("heading", level=1)).to_have_text("Translations")
    row = page.get_by_role("row").filter(has_text="English")
    expect(row.get_by_role("cell")).to_have_text(["75 of 75 done", "0", "complete", "not stated"])
    served.save(("      de: Kritisch\n      en: Critical\n", "      de: Kritisch\n"))
    expect(row.get_by_role("cell")).to_have_text(
        ["74 of 75 done, 1 is missing", "0", "complete", "not stated"]
    )
    expect(page.get_by_role("row").last).to_contain_text("severities › P1 › name")


def test_scrolling_and_the_calculators_state_stay(served: ServedSite, page: Page) -> None:
    query = "?tier=gold&severity=P1&region=germany&reported=2026-11-27T16:00"
    page = another(page)
    page.goto(f"{served.address}en/calculator/{query}", wait_until="commit")
    expect(page.locator("output time").first).to_have_attribute("datetime", re.compile("T16:30"))
    page.evaluate("scrollTo(0, 300)")
    served.save(("P1: 30 minutes", "P1: 45 minutes"))
    expect(page.locator("output time").first).to_have_attribute("datetime", re.compile("T16:45"))
    assert page.url.endswith(query)
    assert page.evaluate("scrollY") == 300


def test_what_the_form_sends_arrives_in_the_inbox(served: ServedSite, page: Page) -> None:
    answer = page.request.post(f"{served.address}_inbox", form={"name": "Ä. Öz", "description": "Grüße"})
    assert answer.ok
    inbox = page.context.new_page()  # the page of the tier may be reloaded at any moment
    inbox.goto(f"{served.address}_inbox")
    expect(inbox.locator("body")).to_contain_text("Ä. Öz")


@pytest.mark.parametrize(
    "path", ["../../../../etc/passwd", "%2e%2e/%2e%2e/mkdocs.yml", "_preview/../preview.py"]
)
def test_nothing_outside_is_served(path: str, served: ServedSite) -> None:
    import http.client

    connection = http.client.HTTPConnection(served.address.removeprefix("http://").rstrip("/"))
    connection.request("GET", f"/{path}")
    assert connection.getresponse().status == 404


def test_a_port_in_use_is_one_sentence(served: ServedSite) -> None:
    port = served.address.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "generator", "serve", "--policy", str(served.file), "--port", port]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (
        3,
        f"failed: port {port} is in use; choose another one with --port\n",
    )


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200),
        ("localhost:{port}", 200),
        ("[::1]:{port}", 200),
        ("LOCALHOST:{port}", 200),
        ("localhost", 421),
        ("localhost:1{port}", 421),
        ("attacker.example:{port}", 421),
        ("127.0.0.1.attacker.example:{port}", 421),
        ("localhost@attacker.example:{port}", 421),
        ("", 421),
    ],
)
@pytest.mark.parametrize("path", ["/en/", "/_inbox"])
def test_another_name_for_this_machine_reads_nothing(
    host: str, status: int, path: str, served: ServedSite
) -> None:
    import http.client

    connection = http.client.HTTPConnection(served.address.removeprefix("http://").rstrip("/"))
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host.format(port=connection.port))
    connection.endheaders()
    assert connection.getresponse().status == status


def test_what_follows_goes_on_when_everybody_has_an_answer(tmp_path: Path) -> None:
    asked, may_answer, order = threading.Event(), threading.Event(), list[str]()

    def inbox(*_: object) -> list[bytes]:
        server.give_way()  # whoever is being answered waits for nobody
        asked.set()
        may_answer.wait(PATIENCE_MS / 1000)
        order.append("answered")
        return [b""]

    file, today = tmp_path / "support.yaml", date(2026, 11, 23)
    preview = Preview(file, "", tmp_path, ROOT, today, bool)
    server = Server(preview, tmp_path, "en", inbox, desk_of(file, 8000, "en", today))
    server.give_way()  # nobody asks anything
    threads = [
        threading.Thread(
            target=server, args=({"PATH_INFO": INBOX_PATH, "HTTP_HOST": "localhost:8000"}, None)
        ),
        threading.Thread(target=lambda: (server.give_way(), order.append("gone on"))),
    ]
    threads[0].start()
    asked.wait(PATIENCE_MS / 1000)
    threads[1].start()
    threads[1].join(0.2)
    may_answer.set()
    for each in threads:
        each.join()
    assert order == ["answered", "gone on"]


@pytest.mark.parametrize("port", ["99999", "65536", "-1", "x"])
def test_what_is_no_port_is_said(port: str, served: ServedSite) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--policy", str(served.file), "--port", port]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 2
    assert f"“{port}” is not a port: a number from 0 to 65535" in done.stderr


def test_started_on_a_file_that_means_nothing_and_on_any_free_port(tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(POLICY.replace("holidays: DE-BE", "holidays: DE-XX"), encoding="utf-8")
    command = [sys.executable, "-m", "generator", "serve", "--policy", str(file), "--port", "0"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    found = re.search(r"http://127\.0\.0\.1:([1-9][0-9]*)/#desk=(\S+)", process.stderr.readline())
    assert found is not None
    address, secret = f"http://127.0.0.1:{found[1]}/", found[2]
    try:
        with pytest.raises(HTTPError) as missing, urlopen(address, timeout=60):
            pass
        assert (missing.value.code, b"/_preview/preview.js" in missing.value.read()) == (404, True)
        assert process.stderr.readline() == (
            f"To change something on a page, press “Edit” there. If it asks for the secret of this preview, type: {secret}\n"
        )
        file.write_text(POLICY, encoding="utf-8")
        assert "pages and files" in process.stderr.readline()
        with urlopen(f"{address}en/", timeout=60) as answer:
            assert answer.status == 200
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NotImplementedError("no DE-XX"), "NotImplementedError: no DE-XX"),
        (TemplateSyntaxError("odd\ntag", 7, "a", "x/a.j2"), "x/a.j2:7: TemplateSyntaxError: odd tag"),
        (OSError(2, "No such file", "b.yaml"), "b.yaml: No such file"),
        (SystemExit(3), "SystemExit: 3"),
    ],
)
def test_whatever_is_raised_is_said_on_the_page(error: BaseException, said: str) -> None:
    told: list[str] = []

    class Told:
        def tell(self, update: Update) -> None:
            told.append(update.problem)

    def fails() -> int:
        raise error

    watching._refresh(Told(), fails)  # type: ignore[arg-type]
    assert told == [said]


def test_damaged_files_of_every_kind() -> None:
    assert preview_fuzz.run(count=25, seed=3, beside=0.2) == 0


def heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("delay_s", [0.0, 0.5, 3.0])
def test_interrupted_at_any_moment_it_leaves_quietly(delay_s: float, tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(POLICY, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "serve", "--policy", str(file)]
    process = subprocess.Popen(
        # Started in the background of a shell, a test run ignores Ctrl-C, and so would its children.
        command, cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
    )  # fmt: skip
    assert process.stderr is not None
    process.stderr.readline()
    time.sleep(delay_s)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert "Traceback" not in said
    assert process.returncode == 0
