"""How long tests wait for what must come: as long as a machine may need that has much else to do."""

import time
from collections.abc import Callable

from playwright.sync_api import Page

PATIENCE_MS = 60_000
STEP_MS = 20


def until(page: Page, holds: str | Callable[[], object]) -> None:
    """Waits for an expression of the page, or for what its events bring about.

    Playwright's own waiting evaluates strings in the page, which the page's security policy forbids.
    """
    end = time.monotonic() + PATIENCE_MS / 1000
    while not (page.evaluate(holds) if isinstance(holds, str) else holds()):
        assert time.monotonic() < end, holds
        page.wait_for_timeout(STEP_MS)
