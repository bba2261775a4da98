"""From the save of the policy to the new page on the screen, in a real browser: python -m benchmarks.preview [EDITS]

`serve` runs as people run it; each edit changes a time that the page on screen shows, and the clock stops when
the browser shows the new one. Before it, what the processor does of it for the page itself: to say the policy in the
language on screen, and to fill the page, without MkDocs. With more languages or tiers than the policy has, its English
texts and its last tier stand in for the others.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

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
SAID_MS = 50  # of the processor
GOLD = re.compile(r"(?m)^(  gold:\n(?:    .*\n)*?      P1: )\d+ minutes$")


def main(arguments: list[str]) -> int:
    edits = int(arguments[0]) if arguments else 50
    for languages, tiers, _ in SIZES:
        with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
            file = Path(name) / "support.yaml"
            file.write_text(enlarged(languages, tiers), encoding="utf-8")
            took = sorted(_saved(file, edits))
        size = f"{languages:2} languages x {tiers} tiers"
        said, filled = map(median, zip(*_said(enlarged(languages, tiers), edits), strict=True))
        print(
            f"{size:28} said in {said:3.0f} ms, page filled in {filled:3.0f} ms   budget {SAID_MS} ms",
            flush=True,
        )
        print(
            f"{size:28} median {median(took):5.0f} ms, nine of ten within {quantiles(took, n=10)[-1]:5.0f} ms, "
            f"{len(took)} edits   budget {BUDGET_MS} ms",
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


def _saved(file: Path, edits: int) -> Iterator[float]:
    """Milliseconds of each edit."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--policy", str(file), "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page()
            _open(page, f"http://127.0.0.1:{port}/de/tiers/gold/")
            for number in range(edits + 3):
                took = _edit(page, file, 31 + number)
                if number >= 3:  # the first ones warm up what every later one finds warm
                    yield took
            browser.close()
    finally:
        server.terminate()
        server.wait()


def _open(page: Page, address: str) -> None:
    for _ in range(240):
        try:
            page.goto(address)
            if "30 Min." in page.content():
                return
        except Exception:  # not listening yet
            pass
        time.sleep(0.5)
    sys.exit(f"{address} did not open")


def _edit(page: Page, file: Path, minutes: int) -> float:
    text = GOLD.sub(rf"\g<1>{minutes} minutes", file.read_text("utf-8"))
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    page.wait_for_selector(f"text=/\\b{minutes} Min\\./", timeout=60_000, state="visible")
    took = (time.perf_counter() - start) * 1000
    page.wait_for_timeout(2_000)  # the rest of the refresh, while somebody reads
    return took


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
