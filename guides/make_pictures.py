"""Makes guides/pictures/*.png from the real preview in a real browser:  .venv/bin/python guides/make_pictures.py

Works on a copy of the policy, so nothing of the project is changed but the pictures.
"""

from __future__ import annotations

import html
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from pathlib import Path

import markdown
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "guides" / "pictures"
PORT = 8742
SITE = f"http://127.0.0.1:{PORT}"
COLOURS = 128
WIDTH = 88  # characters of the file's lines
CLEAN = ".preview-findings {display: none}"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]

PAPER = """
body {margin: 0; padding: 20px 26px; font: 15px/1.5 "Liberation Sans", Arial, sans-serif; color: #1d1d1f; width: 840px}
h1, h2, h3 {font-size: 17px; margin: 14px 0 6px} table {border-collapse: collapse; margin: 8px 0}
td, th {border: 1px solid #c8ccd0; padding: 3px 9px; text-align: left; vertical-align: top; font-size: 14px}
del {background: #fbe0e0} ins, strong {background: #e1f3e3; text-decoration: none}
pre {font: 14px/1.6 "Liberation Mono", monospace; margin: 0; border: 1px solid #c8ccd0}
pre span {display: block; padding: 0 10px; white-space: pre} pre b {font-weight: normal; color: #7a828a}
pre .old {background: #fbe0e0} pre .new {background: #e1f3e3} p {margin: 10px 0 4px}
"""


def save(name: str, data: bytes) -> None:
    """A palette of few colours makes a page a third as large and looks the same."""
    image = Image.open(io.BytesIO(data)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    file = PICTURES / f"{name}.png"
    image.save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1000} kB")


@contextmanager
def serving(policy: Path) -> Iterator[str]:
    """The secret with which pages are edited."""
    shutil.rmtree(
        ROOT / "build" / "preview" / str(PORT), ignore_errors=True
    )  # else an older state answers first
    words = ("serve", "--port", str(PORT), "--lang", "en")
    server = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=policy.parents[1],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    secret = server.stderr.readline().partition("#desk=")[2].split()[0]
    try:
        _wait(f"{SITE}/en/")
        yield secret
    finally:
        server.terminate()
        server.wait(30)


def _wait(address: str) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if b"<h1" in answer.read():
                    return
        except OSError:
            pass
        time.sleep(0.5)
    raise SystemExit(f"{address} does not answer")


def site(page: Page, name: str, path: str, height: int = 760) -> None:
    page.set_viewport_size({"width": 1180, "height": height})
    page.goto(f"{SITE}{path}")
    page.add_style_tag(content=CLEAN)
    page.wait_for_timeout(800)
    save(name, page.screenshot())


def findings(page: Page, policy: Path) -> None:
    """A mistake is typed while the page is open."""
    page.set_viewport_size({"width": 1180, "height": 560})
    page.goto(f"{SITE}/en/tiers/")
    text = policy.read_text("utf-8")
    policy.write_text(settled(text).replace("P1: 30 minutes", "P1: 30 Min."), "utf-8")
    page.get_by_text("duration-format").first.wait_for(timeout=60_000)
    page.wait_for_timeout(500)
    save("findings", page.screenshot())
    policy.write_text(text, "utf-8")


def desk(page: Page, secret: str) -> None:
    """The panel asks for the secret; a time is typed, and what it would mean is told."""
    page.set_viewport_size({"width": 1180, "height": 420})
    page.goto(f"{SITE}/en/tiers/gold/")
    page.add_style_tag(content=CLEAN)
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_label("Secret").wait_for()
    save("desk-secret", page.screenshot())
    page.get_by_label("Secret").fill(secret)
    page.get_by_role("button", name="Start editing").click()
    page.set_viewport_size({"width": 1180, "height": 900})
    panel = page.locator("policy-desk")
    page.get_by_role("heading", name="Texts of this page").wait_for()
    panel.evaluate("(panel) => panel.openEntry(['tiers', 'gold', 'first_response', 'P2'])")
    panel.get_by_label("What the file says").fill("45 minutes")
    panel.get_by_text("Better for customers").wait_for(timeout=60_000)
    page.wait_for_timeout(800)
    save("desk", page.screenshot())
    panel.get_by_role("button", name="Discard").click()
    panel.get_by_role("button", name="Close", exact=True).click()


def paper(page: Page, name: str, body: str) -> None:
    page.set_viewport_size({"width": 900, "height": 200})
    page.set_content(f"<style>{PAPER}</style>{body}")
    save(name, page.screenshot(full_page=True))


def shorten(row: str) -> str:
    return row if len(row) <= WIDTH else f"{row[: WIDTH - 1]}…"


def lines(text: str, first: int, last: int, marked: set[int], kind: str) -> str:
    """Lines of the file with their numbers; some of them marked as old or new."""
    rows = text.split("\n")
    shown = (
        f'<span class="{kind if number in marked else ""}"><b>{number:4}</b>  {html.escape(shorten(rows[number - 1]))}</span>'
        for number in range(first, last + 1)
    )
    return f"<pre>{''.join(shown)}</pre>"


def edit(page: Page, name: str, text: str, old: str, new: str, around: int = 4) -> str:
    """The file before and after one change; returns the changed file."""
    assert text.count(old) == 1, old
    changed = text.replace(old, new)
    rows = SequenceMatcher(None, text.split("\n"), changed.split("\n"), autojunk=False)
    parts = [part for part in rows.get_opcodes() if part[0] != "equal"]
    top, end, new_end = parts[0][1] + 1 - around, parts[-1][2] + around, parts[-1][4] + around
    gone = {row + 1 for _, first, last, _, _ in parts for row in range(first, last)}
    come = {row + 1 for _, _, _, first, last in parts for row in range(first, last)}
    body = (
        f"<p>Before</p>{lines(text, top, end, gone, 'old')}"
        f"<p>After</p>{lines(changed, top, new_end, come, 'new')}"
    )
    paper(page, name, body)
    return changed


def run(folder: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def settled(text: str) -> str:
    """The policy as if its open questions were answered, so that it can be released."""
    text = re.sub(r"(?m)^ *# CHECK:.*\n", "", text)
    text = re.sub(r"  # CHECK:.*", "", text)
    return text.replace("https://forms.example.com/support", "https://forms.cyren.com/support")


def next_version(text: str) -> str:
    text = text.replace('version: "1.0"', 'version: "1.1"')
    text = re.sub(r"effective: 2026-01-01.*", "effective: 2027-03-01", text)
    text = text.replace("de: Erste Fassung.", "de: Gold reagiert schneller auf P2.")
    text = text.replace("en: First version.", "en: Gold responds faster to P2.")
    return text.replace("P2: 1 hour", "P2: 45 minutes")


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        page = playwright.chromium.launch(executable_path=chromium, args=FLAGS).new_page(bypass_csp=True)
        policy = Path(folder, "policy", "support.yaml")
        policy.parent.mkdir()
        text = (ROOT / "policy" / "support.yaml").read_text("utf-8")
        policy.write_text(text, "utf-8")
        with serving(policy) as secret:
            site(page, "home", "/en/", height=860)
            site(
                page,
                "calculator",
                "/en/calculator/?tier=standard&severity=P1&region=germany&at=2026-12-23T16:30",
            )
            findings(page, policy)
            desk(page, secret)
        drawn(page, policy, text)
        policy.write_text(settled(text), "utf-8")
        run(policy.parents[1], "release")
        policy.write_text(next_version(settled(text)), "utf-8")
        with serving(policy):
            site(page, "versions", "/en/versions/", 520)


def drawn(page: Page, policy: Path, text: str) -> None:
    """Pictures of the file and of what the comparison says."""
    edit(page, "time", text, "      P2: 1 hour\n", "      P2: 45 minutes\n", 5)
    edit(
        page,
        "sentence",
        text,
        "      de: Eine Stunde, die nur während der Support-Zeiten Ihres Supportvertrags gezählt wird.\n"
        "      en: An hour that is counted only during the service hours of your support agreement.\n",
        "      de: Eine Stunde, die nur während der Support-Zeiten gezählt wird.\n"
        "      en: An hour that is counted only during the service hours.\n",
        3,
    )
    edit(
        page,
        "closed-day",
        text,
        "    origin: chosen\n  israel:\n",
        "    special_days:\n      - date: 2026-12-24\n        name:\n          de: Heiligabend\n"
        "          en: Christmas Eve\n        open: closed\n    origin: chosen\n  israel:\n",
        5,
    )
    new = policy.with_name("new.yaml")
    new.write_text(next_version(text), "utf-8")
    said = run(policy.parent, "diff", "support.yaml", "new.yaml", "--format", "markdown", "--lang", "en")
    said = re.sub(r"~~(.+?)~~", r"<del>\1</del>", said)
    paper(page, "diff", markdown.markdown(said, extensions=["tables"]))


if __name__ == "__main__":
    main()
