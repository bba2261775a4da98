"""Which words of a page the search finds, and under which address."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.publishing.searched_text import SearchSection, searched_sections


def sections(article: str) -> list[SearchSection]:
    return list(searched_sections(LexborHTMLParser(f"<article>{article}</article>".encode())))


def test_sections_are_headings_with_the_text_below_them() -> None:
    assert sections(
        "<h1 id='a'>Eins<a class='headerlink'>#</a></h1><p>Text <b>fett</b>.</p><ul><li>a</li><li>b</li></ul>"
        "<h2 id='b'>Zwei</h2><p id='c'>me<bdi>hr</bdi></p>"
    ) == [SearchSection("a", "Eins", "Text fett. a; b"), SearchSection("b", "Zwei", "mehr", ("c",))]


def test_what_no_reader_sees_as_text_is_not_found() -> None:
    unseen = (
        "<b hidden>not</b>",
        "<div data-unsearched><h3 id='x'>not</h3><p hidden>not</p></div>",
        "<div hidden><h2 id='y'>not</h2></div>",
        "<template><p>not</p></template>",
        "<form><p>not</p></form>",
        "<select><option>not</option></select>",
        "<svg><text>0 6 12</text></svg>",
        "<i aria-hidden='true'>not</i>",
        "<script>not</script>",
    )
    assert sections(f"<h1>Eins<a data-unsearched>not</a></h1><p>Text{''.join(unseen)}</p><p>mehr</p>") == [
        SearchSection("", "Eins", "Text; mehr")
    ]


def test_a_heading_that_no_address_leads_to_belongs_to_the_section_before() -> None:
    assert sections("<h1>Eins</h1><h2>Zwei</h2><p>Text</p>") == [SearchSection("", "Eins", "Zwei: Text")]


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ("<p>Nur werktags<br>An Feiertagen geschlossen.<br>Durchgehend</p>", "Nur werktags; An Feiertagen geschlossen. Durchgehend"),
        ("<dl><div><dt>Gold</dt>\n<dd><p>Rund um die Uhr</p></dd></div> <div><dt>Silber</dt><dd>9–17</dd></div></dl>", "Gold: Rund um die Uhr; Silber: 9–17"),
        ("<table><caption>Fristen</caption><tr><th>Grad<th>Frist<tr><th scope=row>P1<td>30 Min.<tr><th scope=row>P2<td>1 Stunde</table><p>Ende",
         "Fristen: Grad; Frist; P1: 30 Min. P2: 1 Stunde; Ende"),
        ("<p>So:</p><ul><li><p>a</p><ul><li>b?</li></ul></li><li>c</li></ul>", "So: a; b? c"),
        ("<p><a>Berlin</a> (<code>Europe/Berlin</code>), <b>2 Stunden</b>: so <x-y>nicht</x-y> getrennt</p>",
         "Berlin (Europe/Berlin), 2 Stunden: so nicht getrennt"),
        ("<div><div></div><p> </p></div><p>Text</p><div></div>", "Text"),
    ],
    ids=["lines", "names", "table", "lists", "in one line", "nothing before or after"],
)  # fmt: skip
def test_lines_stay_apart_in_one_line(article: str, text: str) -> None:
    assert sections(f"<h1>Eins<br>zwei</h1>{article}") == [SearchSection("", "Eins zwei", text)]


def test_a_page_may_stay_out() -> None:
    assert sections("<h1>Eins</h1><p data-unsearched='page'>Text</p>") == []


def test_a_page_without_an_article_has_none() -> None:
    assert list(searched_sections(LexborHTMLParser(b"<p>Text</p>"))) == []


def test_days_that_a_section_names_are_known() -> None:
    day, moment = (
        "<time datetime='2026-12-24'>24. Dez.</time>",
        "<time datetime='2026-12-24T09:00'>9:00</time>",
    )
    assert sections(
        f"<h1>Eins</h1><p>{day} {moment}</p><h2 id='b'>Zwei</h2><noscript>{day} Ohne Skript</noscript>"
    ) == [
        SearchSection("", "Eins", "24. Dez. 9:00", (), ("2026-12-24",)),
        SearchSection("b", "Zwei", ""),
    ]
