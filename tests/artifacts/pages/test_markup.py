"""No text may be read as HTML, Markdown, Jinja, an attribute list or YAML."""

from html import unescape

import markdown
import pytest
import yaml

from generator.artifacts.pages.markup import address, blocks, escape_html, heading, lines, quote_yaml
from generator.policy.prose import label, parse

NASTY = [
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "# heading\n\n> quote\n\n```\ncode\n```",
    "{: onclick=alert(1) }",
    "![x](x) [a](javascript:alert(1)) `code` *a* _b_ ~c~",
    "a & b &lt; c &#60; \"quoted\" 'single'",
    "--- \n: | > ! % @ [toc] [^1]: *[abbr]: x",
    "\x02wzxhzdk:0\x03",
]


@pytest.mark.parametrize("text", NASTY)
def test_heading_says_the_text_and_nothing_else(text: str) -> None:
    html = markdown.markdown(f"## {heading(text)} {{: #id }}", extensions=["attr_list", "toc", "md_in_html"])
    expected = " ".join(text.replace("\x02", "").replace("\x03", "").split())
    assert html.startswith('<h2 id="id">')
    assert html.endswith("</h2>")
    assert html.count("<") == 2
    assert unescape(html.removeprefix('<h2 id="id">').removesuffix("</h2>")) == expected


@pytest.mark.parametrize("text", NASTY)
def test_escaped_in_a_block_of_html(text: str) -> None:
    page = f'<div>\n<p title="{escape_html(text)}">{escape_html(text)}</p>\n</div>'
    html = markdown.markdown(page, extensions=["attr_list", "md_in_html", "footnotes", "abbr"])
    assert html.replace("\n", "") == page.replace("\n", "")
    assert page.count("<") == 4
    assert not set("`{}[]*~\\") & set(page)


# The reader refuses control characters before anything is rendered.
@pytest.mark.parametrize("text", [*NASTY[:-1], "a\u2028b\x85c\ufeffd", "yes", "1.10", ""])
def test_quoted_is_the_same_text_for_yaml(text: str) -> None:
    assert yaml.safe_load(f"title: {quote_yaml(text)}\n") == {"title": " ".join(text.split())}


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("contact/#contact-form", "../../contact/#contact-form"),
        ("", "../../"),
        ("https://example.com/a?b=c", "https://example.com/a?b=c"),
        ("mailto:help@example.com", "mailto:help@example.com"),
        ("tel:+49301234", "tel:+49301234"),
        ("javascript:alert(1)", "#"),
        ("JaVaScRiPt:alert(1)", "#"),
        ("data:text/html,x", "#"),
        ('x" onclick="y', "#"),
    ],
)
def test_address(target: str, href: str) -> None:
    assert address(target, "../../") == href


def test_address_of_the_home_page_on_the_home_page() -> None:
    assert address("", "") == "./"


def test_blocks_and_lines() -> None:
    prose = parse("See **the** [form](contact/) <now>.\n\n- one\n- *two*")
    assert blocks(prose, lambda target: f"../{target}") == (
        '<p>See <strong>the</strong> <a href="../contact/">form</a> &lt;now&gt;.</p>\n'
        "<ul><li>one</li><li><em>two</em></li></ul>"
    )
    assert lines(label("9:00\nNur werktags"), str) == "9:00<br>Nur werktags"


def test_a_space_at_which_no_line_ends_stays_one() -> None:
    assert escape_html("at  least\n99,0\u00a0%") == "at least 99,0\u00a0%"


def test_a_table_in_a_text_has_head_cells_and_is_named_by_what_stands_above() -> None:
    prose = parse("|  | Credit |\n| --- | --- |\n| **99 %** | [5 %](imprint) <b> |")
    assert blocks(prose, lambda target: f"../{target}/", "Credits & more") == (
        '<div class="portal-table"><table class="portal-grid" aria-label="Credits &amp; more: Credit">'
        '<thead><tr><td></td><th scope="col">Credit</th></tr></thead>'
        '<tbody><tr><th scope="row"><strong>99 %</strong></th>'
        '<td><a href="../imprint/">5 %</a> &lt;b&gt;</td></tr></tbody></table></div>'
    )
    assert "<tbody><tr><td>b</td></tr></tbody>" in blocks(parse("| a |\n| - |\n| b |"), str)
    assert lines(prose, str).startswith(" &#124; Credit<br><strong>")
