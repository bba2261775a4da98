"""From nothing to a company's first page on the screen: python -m benchmarks.first_page [TIMES]

The program is installed from a wheel into a folder that it may not write, as a system's administrator does; a browser is open.
Then, each time in a folder that is new: `new` in one language with what it proposes, `serve`, and the home page until the company's
sentence is seen and a frame was drawn after it. Nothing that an earlier time left is found again, but for what the system keeps of files.
Of TIMES (5 unless said) each is a line; of the processor: both processes, without the browser.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from contextlib import chdir
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.policies import ROOT
from tools import packing

BUDGET_S = 10
COMPANY = "Nordlicht"
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def main(arguments: list[str]) -> int:
    times = int(arguments[0]) if arguments else 5
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name, sync_playwright() as playwright:
        program = _installed(Path(name))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        print(
            f"{'':8}{'new s':>8}{'serve s':>9}{'page s':>8}{'in all s':>10}{'CPU s':>8}{'load':>7}   budget {BUDGET_S} s"
        )
        rows = [_measured(program, Path(name, str(each)), browser.new_page()) for each in range(times)]
        browser.close()
    for number, row in enumerate(rows, 1):
        _print(str(number), row)
    _print("least", tuple(map(min, zip(*rows, strict=True))))
    return 0


def _print(name: str, row: tuple[float, ...]) -> None:
    new, serve, page, every, worked, load = row
    print(f"{name:8}{new:8.2f}{serve:9.2f}{page:8.2f}{every:10.2f}{worked:8.2f}{load:7.1f}")


def _installed(folder: Path) -> list[str]:
    """The command, of a program that lies by itself beside what it needs."""
    with chdir(ROOT):
        wheel = folder / packing.build_wheel(str(folder))
    packages = folder / "packages"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        str(packages),
        str(wheel),
    ]
    subprocess.run(pip, check=True)
    for each in packages.rglob("*"):
        each.chmod(0o555 if each.is_dir() else 0o444)
    os.environ["PYTHONPATH"] = os.pathsep.join((str(packages), sysconfig.get_path("purelib")))
    return [sys.executable, "-P", "-m", "generator"]


def _measured(program: list[str], folder: Path, page: Page) -> tuple[float, ...]:
    """Seconds: `new`, until `serve` says its address, until the page is seen; all of them, those of the processor, and the load before."""
    load, before, start = os.getloadavg()[0], _of_children(), time.perf_counter()
    begun = [*program, "new", str(folder), "--yes", "--company", COMPANY, "--language", "de"]
    subprocess.run(begun, cwd=folder.parent, check=True, capture_output=True)
    made, of_new = time.perf_counter(), _of_children() - before
    serving = [*program, "serve", "--port", "0", "--lang", "en"]
    server = subprocess.Popen(serving, cwd=folder, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        found = re.search(r"(http://\S+/)#desk=", server.stderr.readline())
        if found is None:
            sys.exit("serve ended before it said an address")
        said = time.perf_counter()
        threading.Thread(target=server.stderr.read, daemon=True).start()
        page.goto(f"{found[1]}de/")
        page.get_by_text(f"{COMPANY} hilft Ihnen").first.wait_for(timeout=120_000)
        page.evaluate(DRAWN)
        shown = time.perf_counter()
        of_serve = time.clock_gettime((~server.pid << 3) | 2)  # Linux's clock of another process
    finally:
        server.kill()
        server.wait()
        page.close()
    return made - start, said - made, shown - said, shown - start, of_new + of_serve, load


def _of_children() -> float:
    """Seconds of the processor of all that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
