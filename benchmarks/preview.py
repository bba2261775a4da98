"""From the save of the policy to the new page on the screen, in a real browser: python -m benchmarks.preview [EDITS [2x15]]

`serve` runs as people run it; each edit changes a time that the page on screen shows. It is saved by an editor, and the
clock stops when the browser shows the new one; or in the desk on the page, and the clock runs from the click on “Save”
until the article says the new time and a frame was drawn after that; of the server, what its processor did meanwhile.
Before it, what the processor does of it for the page itself: to say the policy in the language on screen, and to fill
the page, without MkDocs. With more languages or tiers than the policy has, its English texts and its last tier stand in
for the others. EDITS are 50 unless said; each of them, saved in both ways, takes about five seconds. 2x15 or
24x2 (languages, tiers) is measured alone if it is named.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import TypeVar

from playwright.sync_api import Page, sync_playwright

from benchmarks.policies import ROOT, enlarged
from generator.artifacts.pages import pages
from generator.desk.grafting import grafted
from generator.publishing import contents
from generator.reading import schema
from generator.reading.yaml import source
from generator.versions.history import History

SIZES = ((2, 15, 30), (24, 2, 15))  # languages, tiers, pages a language (about)
BUDGET_MS = 300
DESK_BUDGET_MS = 150
SERVER_MS = 80  # of the processor
SAID_MS = 50  # of the processor
REST_MS = 2_000  # the rest of the refresh, while somebody reads
Took = TypeVar("Took")
P1 = ["tiers", "gold", "first_response", "P1"]
# From the next click until a frame is drawn in which the article says it.
WATCH = """minutes => {
    window.drawn = new Promise((done) => addEventListener('click', () => {
        const start = performance.now()
        const look = () => document.querySelector('article').textContent.includes(`${minutes} Min.`)
            ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
            : requestAnimationFrame(look)
        look()
    }, { capture: true, once: true }))
}"""
GOLD = re.compile(r"(?m)^(  gold:\n(?:    .*\n)*?      P1: )\d+ minutes$")


def main(arguments: list[str]) -> int:
    edits = int(arguments[0]) if arguments else 50
    named = [each for each in SIZES if "{}x{}".format(*each) in arguments[1:]]
    for languages, tiers, _ in named or SIZES:
        with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
            file = Path(name) / "support.yaml"
            file.write_text(enlarged(languages, tiers), encoding="utf-8")
            load = os.getloadavg()[0]
            rows = [*_measured(file, edits)]
        size = f"{languages:2} languages x {tiers} tiers"
        said, filled = map(median, zip(*_said(enlarged(languages, tiers), edits), strict=True))
        print(
            f"{size:28} said in {said:3.0f} ms, page filled in {filled:3.0f} ms   budget {SAID_MS} ms, load before {load:.1f}",
            flush=True,
        )
        for how, took, budget in rows:
            print(
                f"{size:28} {how:19} median {median(took):5.0f} ms, "
                f"nine of ten within {quantiles(took, n=10)[-1]:5.0f} ms, {len(took)} edits   budget {budget} ms",
                flush=True,
            )
    return 0


def _said(text: str, edits: int) -> Iterator[tuple[float, float]]:
    """Milliseconds of the processor to say it in German after each edit, and to fill a page."""
    last = None
    for number in range(edits + 3):
        edited = source.read(GOLD.sub(rf"\g<1>{31 + number} minutes", text).encode(), "support.yaml")
        policy = schema.load_all(edited).policy
        assert policy
        last = policy = grafted(policy, last) if last else policy
        history, start = History(policy), time.process_time()
        view = contents.view_of(policy, "de", history)
        said = time.process_time()
        every = contents.all_pages(policy, *view, history)
        pages.render(next(each for each in every if each.path == "tiers/gold/index.md"), *view)
        if number >= 3:
            yield (said - start) * 1000, (time.process_time() - said) * 1000


def _measured(file: Path, edits: int) -> Iterator[tuple[str, list[float], int]]:
    """How it was saved, the milliseconds of each edit, and the most that they may be."""
    command = [
        sys.executable,
        "-m",
        "generator",
        "serve",
        "--policy",
        str(file),
        "--port",
        "0",
        "--lang",
        "en",
    ]
    server = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    try:
        address, secret = _built(server)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page()
            page.goto(f"{address}de/tiers/gold/")
            yield "by an editor", [*_each(page, edits, lambda minutes: _edit(page, file, minutes))], BUDGET_MS
            page = browser.new_page()
            page.goto(f"{address}de/tiers/gold/#desk={secret}")
            page.locator(".desk-dock > button").click()
            page.wait_for_function("() => document.querySelector('policy-desk')?.desk.shown")
            saved = [*_each(page, edits, lambda minutes: _save(page, minutes, server.pid))]
            yield "in the desk", [took for took, _ in saved], DESK_BUDGET_MS
            yield "of that, the server", [worked for _, worked in saved], SERVER_MS
            browser.close()
    finally:
        server.terminate()
        server.wait()


def _built(server: subprocess.Popen[str]) -> tuple[str, str]:
    """The address and the secret, once all pages are there: then `serve` says for the second time what the secret is."""
    assert server.stderr is not None
    lines = iter(server.stderr.readline, "")
    found = re.search(r"(http://\S+/)#desk=(\S+)", next(lines, ""))
    if found is None or not any(found[2] in line for line in lines):
        sys.exit("serve ended before the pages were there")
    threading.Thread(target=server.stderr.read, daemon=True).start()
    return found[1], found[2]


def _each(page: Page, edits: int, edit: Callable[[int], Took]) -> Iterator[Took]:
    for number in range(edits + 3):
        took = edit(31 + number)
        page.wait_for_timeout(REST_MS)
        if number >= 3:  # the first ones warm up what every later one finds warm
            yield took


def _edit(page: Page, file: Path, minutes: int) -> float:
    text = GOLD.sub(rf"\g<1>{minutes} minutes", file.read_text("utf-8"))
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    page.wait_for_selector(f"text=/\\b{minutes} Min\\./", timeout=60_000, state="visible")
    return (time.perf_counter() - start) * 1000


def _save(page: Page, minutes: int, server: int) -> tuple[float, float]:
    """By the browser's own clock, from the click on; and what the server's processor did until then."""
    page.evaluate("path => document.querySelector('policy-desk').openEntry(path)", P1)
    page.locator("policy-desk .desk-fields .desk-control").first.fill(f"{minutes} minutes")
    page.evaluate(WATCH, minutes)
    before = _processor_ms(server)
    page.locator("policy-desk").get_by_role("button", name="Save", exact=True).click()
    return float(page.evaluate("() => window.drawn")), _processor_ms(server) - before


def _processor_ms(process: int) -> float:
    """By Linux's clock of another process: its number and two bits, as `clock_getcpuclockid` makes it."""
    return time.clock_gettime((~process << 3) | 2) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
