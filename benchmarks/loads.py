"""What a browser loads for a page, and how far the page moves meanwhile: python -m benchmarks.loads

A cold visit on a phone, in Chromium: everything is counted that the page, its scripts and a reader's choice make it
fetch, as it is served with gzip. What moves is measured on a slow line (400 ms, 400 kbit/s), without what moves within
half a second of a click, as the definition of layout shift has it.
"""

import gzip
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, Route, sync_playwright

from benchmarks.policies import POLICY
from generator.publishing.build import build
from generator.publishing.disk.precompress import BEST_LEVEL, GZIP_LEVEL
from generator.publishing.website import Folders
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.versions.history import History

MOST_FILES, MOST_KB, MOST_MOVED = 8, 60, 0.02
PHONE = {"width": 360, "height": 740}
SLOW_LINE = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
BERLIN, CHICAGO, TOKYO = "Europe/Berlin", "America/Chicago", "Asia/Tokyo"
QUESTION = "?tier=standard&severity=P1&region=germany"
ANSWERED = "sla-calculator [data-part=result]:visible"
EXPECTED = "contact-form [data-slot=time]:visible"
FEED = '<known-faults data-element="known-faults" data-feed="../../status.json"></known-faults><contact-form'
NO_FAULTS = '{"format": 1, "faults": []}'
WATCH = """
window.benchMoved = 0
new PerformanceObserver((list) => { for (const each of list.getEntries()) if (!each.hadRecentInput) benchMoved += each.value })
  .observe({ type: 'layout-shift', buffered: true })
"""


@dataclass(frozen=True)
class Visit:
    """A page as some reader meets it.

    path   below the language
    ready  what there is when it has been answered
    click  what the reader clicks before
    fed    does the page show the feed of a status page?
    """

    what: str
    path: str
    ready: str
    zone: str = BERLIN
    click: str = ""
    fed: bool = False


VISITS = (
    Visit("home", "", f"{ANSWERED} >> nth=0"),
    Visit("home, zone that the policy lacks", "", ".sla-reader", CHICAGO),
    Visit("home, region chosen", "", ".sla-reader", TOKYO, "[data-choose]:visible >> nth=0"),
    Visit("calculator", "calculator/", ANSWERED),
    Visit("calculator, zone that the policy lacks", "calculator/", ".sla-reader", CHICAGO),
    Visit("calculator, zone named", f"calculator/{QUESTION}&reported=2027-03-25T16:00&zone=New+York", ".sla-reader"),
    Visit("calculator, refusal", f"calculator/{QUESTION}&reported=1999-01-01T16:00", "[role=alert]:visible"),
    Visit("calculator, tier no longer offered", "calculator/?tier=platinum", "[role=alert]:visible"),
    Visit("calculator, region not served", f"calculator/{QUESTION.replace('germany', 'atlantis')}", "[role=alert]:visible"),
    Visit("calculator, no such version", f"calculator/{QUESTION}&version=9.9", "[role=alert]:visible"),
    Visit("calculator, time that is none", f"calculator/{QUESTION}&reported=soon", "[role=alert]:visible"),
    Visit("calculator, doubtful time", f"calculator/{QUESTION}&reported=2027-03-28T02:30", "[data-part=choices] input"),
    Visit("calculator, region chosen", "calculator/", ".sla-reader", TOKYO, "[data-choose]:visible >> nth=0"),
    Visit("calculator, tiers compared", f"calculator/{QUESTION}", "[data-part=compare] time", click=".sla-compare > summary"),
    Visit("contact", "contact/", "contact-form:defined"),
    Visit("contact, all chosen", f"contact/{QUESTION}", EXPECTED),
    Visit("contact, all chosen, feed", f"contact/{QUESTION}", f"body:has({EXPECTED.split(':')[0]}) known-faults[data-asked]", fed=True),
    Visit("terms", "terms/", "html.portal-ready"),
    Visit("tiers", "tiers/", "html.portal-ready"),
    Visit("tier", "tiers/gold/", "html.portal-ready"),
    Visit("links", "links/", "list-filter input:visible"),
    Visit("hours", "hours/", "html.portal-ready"),
)  # fmt: skip


@dataclass(frozen=True)
class Load:
    """Addresses that were fetched, their kB as gzip, and the layout shift."""

    fetched: tuple[str, ...]
    weight: float
    moved: float


def load_of(browser: Browser, address: str, visit: Visit, is_slow: bool = False, least: int = 0) -> Load:
    """`address`: of the site, with the language and a slash. With a slow line it is slow. `least`: so many files are waited for."""
    context = browser.new_context(viewport=PHONE, timezone_id=visit.zone)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(WATCH)
    got: list[Response] = []
    page.on("response", lambda response: got.append(response))
    if visit.fed:
        page.route("**/contact/*", _with_feed)
        page.route("**/status.json", lambda route: route.fulfill(body=NO_FAULTS))
    if is_slow:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_LINE)
    page.goto(address + visit.path)
    if visit.click:
        page.locator(visit.click).click()
    page.locator(visit.ready).first.wait_for(state="attached")
    while len(got) < least:  # a busy machine may rest between two of them
        page.wait_for_event("response")
    page.wait_for_load_state("networkidle")
    moved = _moved(page)
    weight = sum(_weight(each) for each in got) / 1000
    fetched = tuple(each.url for each in got)
    context.close()
    return Load(fetched, weight, moved)


def _weight(response: Response) -> int:
    """Pages are compressed faster than what they all load."""
    level = GZIP_LEVEL if response.headers.get("content-type", "").startswith("text/html") else BEST_LEVEL
    return len(gzip.compress(response.body(), level))


def _with_feed(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("<contact-form", FEED, 1))


def _moved(page: Page) -> float:
    """After the next frames."""
    moved: float = page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(benchMoved)))))"
    )
    return moved


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def rows(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"], env={**os.environ, "TZ": BERLIN}
        )
        for visit in VISITS:
            for language in ("de", "en"):
                address = f"http://127.0.0.1:{server.server_port}/{language}/"
                load = load_of(browser, address, visit, is_slow=True)
                name = f"{language}, {visit.what}"
                yield f"{name:48}{len(load.fetched):6}{load.weight:9.1f}{load.moved:10.3f}"
        browser.close()
    server.shutdown()


def main() -> None:
    policy, _found = load(read(POLICY.read_bytes(), str(POLICY)))
    assert policy is not None
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(History(policy), Folders(site, Path(folder) / "build"))
        print(f"{'':48}{'files':>6}{'kB gzip':>9}{'moved':>10}")
        for row in rows(site):
            print(row, flush=True)
        print(f"{'budget':48}{MOST_FILES:6}{MOST_KB:9}{MOST_MOVED:10.2f}")


if __name__ == "__main__":
    main()
