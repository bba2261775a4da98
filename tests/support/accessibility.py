"""axe-core in a page: what it finds, in lines a person can act on."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from playwright.sync_api import Page

from tests.support.patience import until

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# To say where each element stands takes a sixth of the time: only where something is found.
RUN = """async (rules) => {
  const asked = { runOnly: rules, resultTypes: ['violations'] }
  const { violations } = await axe.run(document, { ...asked, selectors: false })
  const placed = violations.length ? (await axe.run(document, asked)).violations : []
  return placed.length ? placed : violations
}"""
LOOKS: Final[dict[str, tuple[Literal["light", "dark"], Literal["none", "active"]]]] = {
    "light": ("light", "none"),
    "dark": ("dark", "none"),
    "forced": ("light", "active"),
    "forced and dark": ("dark", "active"),
}


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def violations(page: Page, rules: Sequence[str] = RULES) -> list[str]:
    """`rule: where: why` for each violation of these rules, or of rules with these marks. Injected by the debugger, so the page's own policy stays in force."""
    if page.evaluate("typeof axe == 'undefined'"):
        page.evaluate(_axe())
    # What the header covers while the page is scrolled can be scrolled out from under it.
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    found: list[dict[str, Any]] = page.evaluate(RUN, rules)
    return [
        f"{violation['id']}: {node.get('target')}: {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


def look_at(page: Page, look: str) -> None:
    """In one of `LOOKS`; of a colour on its way to another nothing can be said."""
    scheme, forced = LOOKS[look]
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    palette = {"light": "default", "dark": "slate"}[scheme]
    # A page of all languages has no script that sets it.
    until(page, f"(document.body.dataset.mdColorScheme ?? '{palette}') == '{palette}'")
    page.evaluate(
        "() => { for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish() }"
    )


def rules_of(look: str) -> Sequence[str]:
    """Another look of a page that was looked at has other colours, and nothing else."""
    return ["color-contrast"] if LOOKS[look][0] == "dark" else RULES
