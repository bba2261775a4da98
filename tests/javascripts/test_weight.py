"""What a browser fetches for a page, its scripts' data and a reader's choice included, as `benchmarks.loads` counts it."""

import pytest
from playwright.sync_api import Browser

from benchmarks.loads import MOST_FILES, MOST_KB, VISITS, load_of

FEW = {visit.what: visit for visit in VISITS}


@pytest.mark.parametrize(
    ("what", "files"),
    [
        ("home, zone that the policy lacks", 7),
        ("home, region chosen", 7),
        ("calculator, zone named", 8),
        ("calculator, refusal", 7),
        ("calculator, tier no longer offered", 8),
        ("contact, all chosen, feed", 7),
        ("tier", 3),
    ],
)
def test_a_page_loads_few_files_and_little(
    browser: Browser, portal_address: str, what: str, files: int
) -> None:
    load = load_of(browser, f"{portal_address}/de/", FEW[what], least=files)
    assert len(load.fetched) == files <= MOST_FILES, load.fetched
    # No file twice, and none of another host.
    assert len(set(load.fetched)) == files
    assert [address for address in load.fetched if not address.startswith(portal_address)] == []
    assert load.weight <= MOST_KB
