"""The pages at `/` and `/404.html`."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.pages import entrance
from generator.artifacts.pages.frame import ReachLink
from tests.support import sample_site


def test_the_choice_of_a_language_is_links() -> None:
    languages = sample_site.languages()
    made = entrance.language_choice(languages, languages[0], None)
    sections = LexborHTMLParser(str(made.content)).css("main section[lang]")
    links = [(section.attributes["lang"], section.css_first("h2 a")) for section in sections]
    assert [(spoken, link.attributes["href"], link.text()) for spoken, link in links if link] == [
        ("de", "de/", "Deutsch"),
        ("en", "en/", "English"),
    ]


def test_names_are_escaped() -> None:
    language = replace(sample_site.languages()[0], title="A & <b>", name="<i>")
    made = str(entrance.language_choice([language], language, None).content)
    assert ("<h1>A &amp; &lt;b&gt;</h1>" in made, "&lt;i&gt;</a>" in made, "<i>" in made) == (
        True,
        True,
        False,
    )


def test_a_missing_page_links_to_each_home_and_each_imprint_from_the_root() -> None:
    languages = sample_site.languages()
    made = entrance.missing_page(languages, languages[0], "/support/")
    links = LexborHTMLParser(str(made.content)).css("section a")
    assert [link.attributes["href"] for link in links] == [
        "/support/de/",
        "https://www.example.org/imprint",
        "/support/de/tiers/",
        "/support/en/",
        "https://www.example.org/imprint",
        "/support/en/tiers/",
    ]


def test_a_missing_page_says_how_somebody_is_reached() -> None:
    ways = (
        ReachLink("Israel", "+972 9-863-6888", "tel:+97298636888", "toll-free"),
        ReachLink("Desk <1>", "4711", ""),
        ReachLink("", "Contact form", "contact/#contact-form"),
    )
    language = sample_site.languages()[1]
    spoken = replace(language, reach=ways, words=replace(language.words, reach="How to reach us"))
    made = LexborHTMLParser(str(entrance.missing_page([spoken], spoken, "/support/").content))
    assert [item.inner_html for item in made.css("h3 + ul li")] == [
        'Israel <a href="tel:+97298636888">+972 9-863-6888</a> (toll-free)',
        "Desk &lt;1&gt; 4711",
        '<a href="/support/en/contact/#contact-form">Contact form</a>',
    ]
