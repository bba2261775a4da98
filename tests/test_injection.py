"""Every text of a policy attacks at once: the published site still holds only our own elements and scripts."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from generator.build import build
from generator.policy import Policy
from tests.policies import real

ATTACK = (
    '<img src=x onerror=hacked()> </title></script><script>hacked()</script> " onmouseover="hacked()" \' '
    "{{ 7 * 7 }} {% raw %} {: onclick=hacked() } [x](javascript:hacked()) ![y](data:text/html,z) "
    "`<b>` **b** # --8<-- 'x' &lt;i&gt; \\</div>"
)
# Texts that people read; ids, addresses and numbers have rules of their own.
FREE = {"de", "en", "title", "subject", "name"}


def attacked(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: attacked(each, str(name)) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [attacked(each, key) for each in value]
    return f"{value} {ATTACK}" if key in FREE and isinstance(value, str) else value


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The usual site and the attacked one."""
    folder = tmp_path_factory.mktemp("sites")
    policy = Policy.model_validate(attacked(real().model_dump(mode="python")))
    for name, each in (("usual", real()), ("attacked", policy)):
        build(each, folder / name, work=folder / f"build-{name}")
    return folder / "usual", folder / "attacked"


def pages(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), LexborHTMLParser(path.read_text("utf-8"))


def used(html: LexborHTMLParser) -> set[tuple[str, str]]:
    """(tag, attribute) of everything on a page."""
    return {(node.tag or "", name) for node in html.css("*") for name in ("", *node.attributes)}


def test_pages_use_no_other_elements_and_attributes(sites: tuple[Path, Path]) -> None:
    usual, attacked_pages = (dict(pages(site)) for site in sites)
    assert list(usual) == list(attacked_pages)
    allowed = {("strong", ""), ("em", ""), ("br", "")}
    strange = {path: used(html) - used(usual[path]) - allowed for path, html in attacked_pages.items()}
    assert {path: found for path, found in strange.items() if found} == {}


def test_scripts_are_the_same(sites: tuple[Path, Path]) -> None:
    """Data for search engines (JSON) speak of the policy; everything that runs does not."""
    usual, hurt = (
        {
            path: [
                (script.attributes.get("src"), script.text())
                for script in html.css("script")
                if "json" not in (script.attributes.get("type") or "")
            ]
            for path, html in pages(site)
        }
        for site in sites
    )
    assert hurt == usual


def test_no_link_runs_a_script(sites: tuple[Path, Path]) -> None:
    targets = [
        value
        for _, html in pages(sites[1])
        for node in html.css("[href], [src], [action]")
        for name in ("href", "src", "action")
        if (value := (node.attributes.get(name) or "").strip().lower()).startswith(
            ("javascript:", "data:text")
        )
    ]
    assert targets == []


def test_titles_say_the_text(sites: tuple[Path, Path]) -> None:
    titles = {
        path: html.css_first("title").text() for path, html in pages(sites[1]) if path == "de/index.html"
    }
    assert "<script>hacked()</script>" in titles["de/index.html"]


def test_nothing_runs_in_a_browser(
    sites: tuple[Path, Path], browser: Browser, serve: Callable[[Path], str]
) -> None:
    address = serve(sites[1])
    context = browser.new_context()
    context.add_init_script("window.calls = 0; window.hacked = () => { window.calls += 1; };")
    page = context.new_page()
    for path in (
        "de/",
        "de/tiers/",
        "de/severities/",
        "de/hours/",
        "de/contact/",
        "de/calculator/",
        "en/terms/",
    ):
        page.goto(f"{address}/{path}")
        page.mouse.move(200, 300)
        assert page.evaluate("window.calls") == 0, path
    page.goto(f"{address}/de/")
    page.keyboard.press("/")
    page.keyboard.type("Cyren")
    page.wait_for_timeout(500)
    assert page.evaluate("window.calls") == 0
    context.close()


def test_data_beside_the_pages_are_whole(sites: tuple[Path, Path]) -> None:
    assert json.loads((sites[1] / "policy.json").read_text("utf-8"))
