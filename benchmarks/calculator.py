"""What a reader of the calculator loads: python -m benchmarks.calculator

Bytes are Brotli as the site is served, the style as it stands in the joined one; the words are those in the page of each
language. `asides.js` (whom to call now, who is there, other kinds of promises) comes at the same time.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright
from rcssmin import cssmin  # type: ignore[import-untyped]

from generator.policy.policy import Policy
from generator.publishing.build import build
from generator.publishing.contents import view_of
from generator.publishing.disk.precompress import KINDS
from generator.publishing.website import Folders
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.versions.history import History

POLICY = Path(__file__).parents[1] / "policy/support.yaml"
OWN = ("javascripts/calculator.js", "sla.json")
STYLE = Path(__file__).parents[1] / "docs/stylesheets/calculator.css"  # joined with the others in the site
SERVED = KINDS[".br"]
BESIDE = "javascripts/asides.js"
BUDGET_BYTES = 18_000
QUESTION = "calculator/?tier=standard&severity=P1&region=germany&reported=2027-03-25T16:00"


def rows() -> Iterator[tuple[str, str, str]]:
    """(what, measured, budget)"""
    policy, _found = load(read(POLICY.read_bytes(), str(POLICY)))
    assert policy is not None
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(History(policy), Folders(site, Path(folder) / "build"))
        sizes = {name: (site / f"{name}.br").stat().st_size for name in OWN}
        sizes["calculator.css"] = _weight(cssmin(STYLE.read_text("utf-8")).encode())
        for name, size in sizes.items():
            yield f"{name}, brotli", f"{size:,} B", ""
        yield "script, style and data, brotli", f"{sum(sizes.values()):,} B", f"{BUDGET_BYTES:,} B"
        yield f"{BESIDE}, brotli", f"{(site / f'{BESIDE}.br').stat().st_size:,} B", ""
        yield from _words(policy)
        zones = _weight((site / "zones.json").read_bytes())
        yield "zones.json, only when a zone is asked for that the policy lacks", f"{zones:,} B", ""
        yield from _in_chromium(site)


def _words(policy: Policy) -> Iterator[tuple[str, str, str]]:
    for code in policy.languages:
        words = view_of(policy, code)[0].calculator.words
        yield f"words in the page, {code}, brotli", f"{_weight(words.encode()):,} B", ""


def _weight(data: bytes) -> int:
    return len(SERVED(data))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def _in_chromium(site: Path) -> Iterator[tuple[str, str, str]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"http://127.0.0.1:{server.server_port}/de/{QUESTION}")
        page.wait_for_selector("[data-part=result]:not([hidden])")
        yield "requests of the calculator's page, cold", str(len(asked)), "8"
        took = page.evaluate(
            """async () => {
              const element = document.querySelector('sla-calculator')
              const times = []
              for (let i = 0; i < 20; i++) {
                const start = performance.now()
                await element.compute()
                times.push(performance.now() - start)
              }
              return times.sort((a, b) => a - b)[10]
            }"""
        )
        yield "an input changed, to the answer with reasons and picture", f"{took:.1f} ms", ""
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    for what, measured, budget in rows():
        print(f"{what:<64} {measured:>10} {budget:>10}")
