"""Of the theme's styles, those that something on a page meets."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.publishing.theme_styles import met, words_of

WORDS = words_of(
    [
        b'<html dir="ltr"><body data-md-color-scheme="default"><p class="md-text md-text--small">x</p></body></html>'
    ],
    [
        b"body.setAttribute('data-md-color-scheme', dark ? 'slate' : 'default')\nmake('a', { className: 'k' })\n"
    ],
)


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".md-text{a:1}", ".md-text{a:1}"),
        (".md-tabs{a:1}", ""),
        (".md-text,.md-tabs,p.md-text:hover{a:1}", ".md-text,p.md-text:hover{a:1}"),
        (".md-text .md-tabs{a:1}.md-text>a:not(.md-tabs){a:1}", ".md-text>a:not(.md-tabs){a:1}"),
        (":is(.md-tabs,.md-text:not([dir=rtl],b)) p{a:1}", ":is(.md-tabs,.md-text:not([dir=rtl],b)) p{a:1}"),
        # An attribute of the theme: what pages have, and what a script gives them; others are not judged.
        ("[dir=ltr] p{a:1}[dir=rtl] p{a:1}", "[dir=ltr] p{a:1}"),
        ('[data-md-color-scheme="slate"]{a:1}[data-md-color-scheme=pink]{a:1}', '[data-md-color-scheme="slate"]{a:1}'),
        ("[data-md-color-switching] *{a:1}[aria-sort=none]{a:1}", "[aria-sort=none]{a:1}"),
        # A word of a script is no class of the theme's, but may be an element.
        (".k{a:1}.slate{a:1}", ".slate{a:1}"),
        ("a{a:1}kbd{a:1}p+kbd{a:1}p a::before{a:1}", "a{a:1}p a::before{a:1}"),
        ("@media print{.md-tabs{a:1}}@media print{.md-text{a:1}.md-tabs{a:1}}", "@media print{.md-text{a:1}}"),
        ("@keyframes k{0%{a:1}to{a:2}}@layer a;p{animation:1s k}", "@keyframes k{0%{a:1}to{a:2}}@layer a;p{animation:1s k}"),
        ("@keyframes k{0%{a:1}to{a:2}}@keyframes p{}@keyframes a{0%{b:k}}p{a:b}", "p{a:b}"),
        # Braces, commas and semicolons in texts are none.
        ('p:after{content:"}.x{;,"}.md-tabs{a:1}', 'p:after{content:"}.x{;,"}'),
        ("p{a:url('data:,<g t=\"r(4)\">{')}.md-tabs{a:1}", "p{a:url('data:,<g t=\"r(4)\">{')}"),
        (r".md-text\:x{a:1}p{a:1}", "p{a:1}"),
        # A property for which nobody asks, and one for which only such a property asks.
        (":root{--a:1;--b:var(--c);--c:'a;b'}p{d:var(--a)}", ":root{--a:1;}p{d:var(--a)}"),
        (":root{--c:1}p{a:1}", "p{a:1}"),
    ],
)  # fmt: skip
def test_what_nothing_can_match_goes(css: str, kept: str) -> None:
    assert met(css, WORDS) == kept


def test_what_our_own_styles_ask_for_stays() -> None:
    assert met(":root{--a:1;--b:2}", WORDS, "p{c:var(--b, 3)}") == ":root{--b:2}"


# Selectors of the theme that are not in the site's stylesheet, as elements: without states and what is drawn beside them.
MET = """([theme, ours, pages]) => {
  const selectors = (css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    const of = (rule) => !rule.selectorText ? [...(rule.cssRules ?? [])].flatMap(of)
      : [...rule.style].every((name) => name.startsWith('--')) ? []
      : rule.selectorText.split(/,\\s*(?![^(]*\\))/)
    return [...sheet.cssRules].flatMap(of)
  }
  const known = new Set(selectors(ours))
  const state = /::?(?:[a-z-]*(?:before|after|placeholder|marker|selection|scrollbar[a-z-]*|hover|active|focus[a-z-]*|target|checked))/g
  const gone = [...new Set(selectors(theme).filter((each) => !known.has(each)))]
  const found = pages.flatMap((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    return gone.filter((each) => {
      try { return page.querySelector(each.replace(state, '') || '*') } catch { return false }
    })
  })
  return [gone.length, [...new Set(found)]]
}"""


def test_no_style_of_the_theme_is_missing_on_any_page(browser: Browser, portal: Path) -> None:
    material = find_spec("material")
    assert material and material.submodule_search_locations
    styles = Path(material.submodule_search_locations[0]) / "templates/assets/stylesheets"
    theme = "".join(
        path.read_text("utf-8").removeprefix('@charset "UTF-8";')
        for path in sorted(styles.glob("**/*.css"))
        if "modern" not in path.parts
    )
    (joined,) = portal.glob("assets/site.*.css")
    ours = joined.read_text("utf-8").removeprefix('@charset "UTF-8";')
    pages = [path.read_text("utf-8") for path in sorted(portal.glob("??/**/index.html"))]
    page = browser.new_page()
    dropped, missing = page.evaluate(MET, [theme, ours, pages])
    page.close()
    assert (dropped > 1000, missing) == (True, [])
    # A property that the theme sets and something asks for is set.
    asked, declared = r"var\((--[\w-]+)", r"(?<=[{;])(--[\w-]+):"
    assert set(re.findall(asked, ours)) & set(re.findall(declared, theme)) <= set(re.findall(declared, ours))
    assert len(ours) < 90_000
