"""A policy far larger than the real one still fits every screen: only tables scroll sideways, in their frames."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.policy.policy import Policy
from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.policies import real
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn


def with_french(value: Any) -> Any:
    """The same data with a third wording beside each pair: three names of languages fill the head of a page."""
    if isinstance(value, dict):
        below = {key: with_french(each) for key, each in value.items()}
        return {**below, "fr": below["en"]} if set(below) == {"de", "en"} else below
    return tuple(map(with_french, value)) if isinstance(value, list | tuple) else value


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = real().model_dump(mode="python")
    for number in range(4):
        data["tiers"][f"tier-{number}"] = {
            **data["tiers"]["standard"],
            "name": f"Unternehmenskundensupportstufe Nummer {number}",
            "first_response": dict(data["tiers"]["standard"]["first_response"]),
        }
    data["severities"]["P5"] = {**data["severities"]["P4"], "name": "Außerordentlichgeringfügigkeitsanfrage"}
    for tier in data["tiers"].values():
        tier["first_response"]["P5"] = "120 business days"
    for number in range(8):
        name = f"Sehr lange Region Donaudampfschifffahrt {number}"
        data["regions"][f"region-{number}"] = {**data["regions"]["israel"], "name": name}
    data = with_french(data)
    data["document"]["languages"] = ("de", "en", "fr")
    folder = tmp_path_factory.mktemp("shapes")
    build_undrawn(History(Policy.model_validate(data)), Folders(folder / "site", folder / "build"))
    return folder / "site"


def test_no_page_scrolls_sideways(site: Path, browser: Browser, serve: Serve) -> None:
    address = serve(site)
    page = browser.new_page()
    paths = sorted(path.parent.relative_to(site).as_posix() for path in (site / "de").rglob("index.html"))
    wide = {}
    for path in paths:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(f"{address}/{path}/")
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            if (found := page.evaluate("document.documentElement.scrollWidth")) > width:
                wide[path] = found
    page.close()
    assert wide == {}
    assert "de/tiers/tier-3" in paths


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_the_name_of_the_site_is_not_cut(site: Path, browser: Browser, serve: Serve, language: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{serve(site)}/{language}/")
    page.locator(".portal-menu").wait_for()  # what the script adds takes room too
    cut = page.eval_on_selector(
        ".portal-name", "each => [each.scrollWidth > each.clientWidth, each.scrollHeight > each.clientHeight]"
    )
    page.close()
    assert cut == [False, False]


@pytest.mark.parametrize("width", [640, 768, 1024])
def test_the_times_of_three_tiers_stay_in_their_columns(
    site: Path, browser: Browser, serve: Serve, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{serve(site)}/en/")
    page.locator(".portal-matrix").wait_for()
    outside = page.evaluate(
        """() => {
            for (const row of document.querySelectorAll(".portal-matrix tr"))
                while (row.cells.length > 4) row.deleteCell(4);
            const times = [...document.querySelectorAll(".portal-matrix td .portal-time")];
            return times.filter(each => {
                each.textContent = "12 business hours";
                return each.getBoundingClientRect().right > each.parentElement.getBoundingClientRect().right + 1;
            }).length;
        }"""
    )
    page.close()
    assert outside == 0
