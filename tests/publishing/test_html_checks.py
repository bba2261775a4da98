"""What is wrong with finished pages, sentence by sentence, and what is not."""

import pytest

from generator.publishing.html_checks import Surroundings, find_problems
from generator.publishing.html_facts import read_page

AROUND = Surroundings(
    files=frozenset({"de/index.html", "de/tiers/index.html", "policy.json", "de/gold.pdf"}),
    address="https://x.example/support/",
    root="/support/",
    languages=("de",),
    forms_to=("https://forms.example",),
)
TIERS = '<html lang="de"><head><title>Stufen</title></head><body><h2 id="p1">P1</h2></body></html>'


def problems(body: str, head: str = "<title>Start</title>") -> list[str]:
    html = f'<!doctype html><html lang="de"><head>{head}</head><body>{body}</body></html>'
    pages = {"de/index.html": html, "de/tiers/index.html": TIERS}
    return find_problems({path: read_page(path, text.encode()) for path, text in pages.items()}, AROUND)


@pytest.mark.parametrize(
    "body",
    [
        '<a href="tiers/">x</a>',
        '<a href="./tiers/#p1">x</a>',
        '<a href="tiers/index.html?a=1#p1">x</a>',
        '<a href="../policy.json">x</a>',
        '<a href="gold.pdf#page=2">x</a>',
        '<a href="/support/de/tiers/">x</a>',
        '<a href="https://x.example/support/de/tiers/#p1">x</a>',
        '<a href="https://elsewhere.example/">x</a>',
        '<a href="mailto:a@x.example">x</a><a href="tel:+49301">x</a>',
        '<a href="#">x</a><a href="#top">x</a><a href="">x</a>',
        '<form action="https://forms.example/f/1"></form><form action="/support/de/tiers/"></form>',
        '<script type="application/json">{"on": 1}</script>',
        '<script>frame()</script><article><script type="application/json">{}</script></article>',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<p id="a">x</p><p id="b">x</p>',
    ],
)
def test_nothing_is_wrong_with(body: str) -> None:
    assert problems(body) == []


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (
            "<article><script>own()</script></article>",
            "<script> in the text is forbidden by the security policy",
        ),
        (
            '<article><script type=" Module">own()</script></article>',
            "<script> in the text is forbidden by the security policy",
        ),
        ('<a href="tier/">x</a>', 'the link "tier/" leads to de/tier/index.html, which is not in the site'),
        (
            '<a href="tiers/#p2">x</a>',
            'the link "tiers/#p2" leads to #p2, which is not on de/tiers/index.html',
        ),
        ('<a href="/de/">x</a>', 'the link "/de/" leads to /de/, which is not in the site'),
        (
            '<a href="https://x.example/support/en/">x</a>',
            'the link "https://x.example/support/en/" leads to en/index.html, which is not in the site',
        ),
        (
            '<a href="tiers.md">x</a>',
            'the link "tiers.md" leads to de/tiers.md, which is not in the site; write "tiers/index.md"',
        ),
        (
            '<a href="../tiers.md">x</a>',
            'the link "../tiers.md" leads to tiers.md, which is not in the site; write "../tiers/index.md"',
        ),
        ('<a href="tier.md">x</a>', 'the link "tier.md" leads to de/tier.md, which is not in the site'),
        ('<a href=" JavaScript:x()">x</a>', 'the link " JavaScript:x()" would run a script'),
        ('<img src="//cdn.example/x.png" alt="">', "//cdn.example/x.png would be fetched from another host"),
        (
            '<img srcset="https://cdn.example/x.png 2x" alt="">',
            "https://cdn.example/x.png would be fetched from another host",
        ),
        (
            '<iframe src="https://cdn.example/"></iframe>',
            "https://cdn.example/ would be fetched from another host",
        ),
        ('<script src="x.js"></script>', 'the link "x.js" leads to de/x.js, which is not in the site'),
        (
            '<form action="https://other.example/f"></form>',
            "the form is sent to https://other.example/f, which the security policy does not allow",
        ),
        ('<p id="a">x</p><p id="a">x</p>', 'the id "a" is given 2 times'),
        ("<p onclick='x()'>x</p>", 'onclick="…" of <p> is forbidden by the security policy'),
        ("<p style='color:red'>x</p>", 'style="…" of <p> is forbidden by the security policy'),
        ("<style>p{}</style>", "<style> is forbidden by the security policy"),
    ],
)
def test_one_thing_is_wrong_with(body: str, sentence: str) -> None:
    assert problems(body) == [f"de/index.html: {sentence}"]


def test_a_page_has_a_title() -> None:
    assert problems("x", head="") == ["de/index.html: the page has no title"]


def test_a_stylesheet_from_elsewhere_is_found() -> None:
    head = '<title>x</title><link rel="stylesheet" href="https://fonts.example/css">'
    assert problems("", head) == [
        "de/index.html: https://fonts.example/css would be fetched from another host"
    ]


def test_language_versions_name_each_other() -> None:
    links = '<link rel="alternate" hreflang="{}" href="https://x.example/support/{}/">'
    one = "<title>x</title>" + links.format("de", "de") + links.format("en", "en")
    other = "<title>x</title>" + links.format("en", "en")
    pages = {
        f"{code}/index.html": read_page(
            f"{code}/index.html", f'<html lang="{code}"><head>{head}</head>'.encode()
        )
        for code, head in (("de", one), ("en", other))
    }
    around = Surroundings(frozenset(pages), "https://x.example/support/", "/support/", ("de", "en"))
    assert find_problems(pages, around) == [
        "de/index.html: its en version en/index.html names other language versions than this page does"
    ]


def test_a_version_that_does_not_exist_is_found() -> None:
    head = '<title>x</title><link rel="alternate" hreflang="fr" href="https://x.example/support/fr/">'
    assert problems("", head) == [
        "de/index.html: its fr version https://x.example/support/fr/ is not in the site"
    ]
