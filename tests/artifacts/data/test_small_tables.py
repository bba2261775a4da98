"""Tables that become cards on a phone stay tables for those who do not see them."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

ROLES = ("table", "caption", "row", "columnheader", "rowheader", "cell")
PAGES = ("", "tiers/", "tiers/standard/", "hours/", "terms/", "versions/", "versions/1.0/", "links/")


def roles(browser: Browser, address: str, width: int) -> Counter[str]:
    """What Chromium tells assistive technology about the tables of a page: how many there are of each part."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    page.wait_for_load_state("networkidle")
    # Several of one name would close each other.
    page.evaluate(
        "for (const each of document.querySelectorAll('details')) { each.name = ''; each.open = true }"
    )
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    page.close()
    return Counter(
        node["role"]["value"] for node in nodes if not node["ignored"] and node["role"]["value"] in ROLES
    )


@pytest.mark.parametrize("path", PAGES)
def test_stacked_tables_keep_their_meaning(
    path: str, browser: Browser, portal_address: str, portal: Path
) -> None:
    html = (portal / "de" / path / "index.html").read_text("utf-8")
    small = roles(browser, f"{portal_address}/de/{path}", 320)
    assert small["table"] == html.count("<table")
    assert small["row"] == html.count("<tr")
    assert small["rowheader"] + small["columnheader"] == html.count("<th ")
    # The corner of a comparison is empty: whether a cell without words is told makes no difference.
    assert small["cell"] in (html.count("<td"), html.count("<td") - html.count("<td></td>"))
