"""moved.js: an old anchor and an old choice lead on in a real browser; what is there stays."""

import json
import shutil
from contextlib import nullcontext

import pytest
from playwright.sync_api import Browser

from generator.core.installation import ROOT
from generator.publishing import scripts
from tests.support.static_server import Serve

SCRIPTS = ROOT / "docs" / "javascripts"
MOVED = {
    "anchors": {"de/terms/#old": "de/versions/1.0/#old"},
    "choices": {"tier": {"gold": "platinum"}},
}
PAGE = (
    '<!doctype html><meta charset="utf-8"><title>x</title><p id="here">x</p>'
    '<select><option value="platinum">Platinum</option></select>'
    '<script defer src="{root}javascripts/portal.js"></script>'
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    site = tmp_path_factory.mktemp("moved") / "support"
    shutil.copytree(SCRIPTS, site / "javascripts")
    for script in scripts.artifacts(SCRIPTS):
        (site / script.path).write_bytes(script.data)
    (site / "moved.json").write_text(json.dumps(MOVED), "utf-8")
    for path in ("de/terms", "de/calculator", "de/versions/1.0"):
        (site / path).mkdir(parents=True)
        up = "../" * (path.count("/") + 1)
        (site / path / "index.html").write_text(PAGE.format(root=up), "utf-8")
    return f"{serve(site.parent)}/support/"


ROWS = [
    ("de/terms/#old", "de/versions/1.0/#old", 1),
    ("de/terms/#unknown", "de/terms/#unknown", 1),
    ("de/terms/#%E0%A4%A", "de/terms/#%E0%A4%A", 1),
    ("de/terms/#here", "de/terms/#here", 0),
    ("de/terms/", "de/terms/", 0),
    ("de/calculator/?tier=gold&severity=P1", "de/calculator/?tier=platinum&severity=P1", 1),
    ("de/calculator/?tier=platinum", "de/calculator/?tier=platinum", 0),
    ("de/calculator/?tier=gold&version=1.0", "de/calculator/?tier=gold&version=1.0", 0),
]


@pytest.mark.parametrize(("old", "new", "asked"), ROWS)
def test_where_an_address_leads(old: str, new: str, asked: int, browser: Browser, address: str) -> None:
    page = browser.new_page()
    requests: list[str] = []
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    with page.expect_response("**/moved.json") if asked else nullcontext():
        page.goto(address + old)
    page.wait_for_url(address + new)
    page.wait_for_load_state("networkidle")
    assert page.url == address + new
    assert min(sum(each.endswith("moved.json") for each in requests), 1) == asked
    assert faults == []
    page.close()


def test_an_anchor_that_is_asked_for_later_is_followed_too(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}de/terms/#here")
    page.wait_for_function("document.readyState === 'complete'")
    page.evaluate("location.hash = 'old'")
    page.wait_for_url(f"{address}de/versions/1.0/#old")
    page.close()
