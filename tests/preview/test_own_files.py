"""What a company puts beside its policy, edited while the preview runs: a real process, a real browser, each kind of file."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.core.installation import ROOT
from tests.support.folders import filled
from tests.support.patience import PATIENCE_MS

ONE_LANGUAGE = ROOT / "tests" / "cases" / "policies" / "dhbw.yaml"
OWN = """brand:
  logo: brand/logo.svg
pages:
  impressum:
    title: Impressum
    menu: footer
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 10"><path d="M0 0h9v9z"/></svg>'
LINE = '{{% extends "portal/main.html" %}}{{% block announce %}}<p class="line">{}</p>{{% endblock %}}'
PAGE, TEMPLATE = "pages/de/impressum.md", "overrides/main.html"
STYLE, LOGO = "stylesheets/own.css", "brand/logo.svg"
FILES = {
    PAGE: "Hafenstraße 1",
    TEMPLATE: LINE.format("Erste Zeile"),
    STYLE: ".line { order: 1 }",
    LOGO: SVG.format(width=20),
}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Its folder, and the address of the preview that runs there."""
    text = ONE_LANGUAGE.read_text(encoding="utf-8")
    folder = filled(
        tmp_path_factory.mktemp("company"),
        {**FILES, "policy/support.yaml": text.replace("company:\n", f"{OWN}company:\n", 1)},
    )
    command = [sys.executable, "-m", "generator", "serve", "--policy", str(folder / "policy/support.yaml")]
    running = subprocess.Popen(
        [*command, "--port", "0", "--lang", "en"], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    assert running.stderr is not None
    found = re.search(r"(http://\S+/)#desk=", running.stderr.readline())
    assert found is not None
    running.stderr.readline()  # the first build
    yield folder, found[1]
    running.kill()
    running.wait()


@pytest.fixture(scope="module")
def page(company: tuple[Path, str], browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    opened.goto(f"{company[1]}de/impressum/")
    yield opened
    context.set_offline(True)
    context.close()


def body(page: Page) -> Locator:
    return page.get_by_role("main")


def is_well(page: Page) -> None:
    """Nothing but what `check` has to say of the file is told."""
    expect(page.locator(".preview-findings:not([role=alert])")).to_have_count(1)


def test_the_screen_follows_each_kind_of_file(company: tuple[Path, str], page: Page) -> None:
    folder, _ = company
    line, logo = page.locator("p.line"), page.locator("img.portal-logo").first
    expect(body(page)).to_contain_text("Hafenstraße 1")
    expect(line).to_have_text("Erste Zeile")
    expect(logo).to_have_attribute("width", "20")
    filled(folder, {PAGE: "Hafenstraße 22"})
    expect(body(page)).to_contain_text("Hafenstraße 22")
    filled(folder, {TEMPLATE: LINE.format("Zweite Zeile")})
    expect(line).to_have_text("Zweite Zeile")
    filled(folder, {STYLE: ".line { order: 7 }"})
    expect(line).to_have_css("order", "7")
    filled(folder, {LOGO: SVG.format(width=40)})
    expect(logo).to_have_attribute("width", "40")
    is_well(page)


@pytest.mark.parametrize(
    ("name", "broken", "said"),
    [
        (TEMPLATE, LINE.format("Dritte Zeile").replace("endblock", "endblok"), "endblok"),
        (PAGE, '<p onclick="x()">Hafenstraße 3</p>', "onclick"),
        (STYLE, "@import 'x.css';", "stylesheets/own.css"),
        (LOGO, "<svg>", "brand/logo.svg"),
    ],
)
def test_what_is_broken_leaves_the_last_good_page(
    company: tuple[Path, str], page: Page, name: str, broken: str, said: str
) -> None:
    """And of what is mended no word is left."""
    folder, _ = company
    good, shown = (folder / name).read_text("utf-8"), body(page).inner_text()
    filled(folder, {name: broken})
    expect(page.locator(".preview-findings[role=alert]")).to_contain_text(said)
    assert body(page).inner_text() == shown
    filled(folder, {name: good})
    is_well(page)


def test_what_is_removed_is_said_and_may_come_back(company: tuple[Path, str], page: Page) -> None:
    folder, _ = company
    (folder / PAGE).unlink()
    expect(page.locator(".preview-findings[role=alert]")).to_contain_text("impressum")
    expect(body(page)).to_contain_text("Hafenstraße")
    filled(folder, {PAGE: "Hafenstraße 5"})
    expect(body(page)).to_contain_text("Hafenstraße 5")
    is_well(page)
    (folder / TEMPLATE).unlink()
    expect(page.locator("p.line")).to_have_count(0)
