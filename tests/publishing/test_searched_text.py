"""Which words of a page the search finds, and under which address."""

from selectolax.lexbor import LexborHTMLParser

from generator.publishing.searched_text import SearchSection, searched_sections


def sections(article: str) -> list[SearchSection]:
    return list(searched_sections(LexborHTMLParser(f"<article>{article}</article>".encode())))


def test_sections_are_headings_with_the_text_below_them() -> None:
    assert sections(
        "<h1 id='a'>Eins<a class='headerlink'>#</a></h1><p>Text <b>fett</b>.</p><ul><li>a</li><li>b</li></ul>"
        "<h2 id='b'>Zwei</h2><p id='c'>me<bdi>hr</bdi></p>"
    ) == [SearchSection("a", "Eins", "Text fett. a b"), SearchSection("b", "Zwei", "mehr", ("c",))]


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
        SearchSection("", "Eins", "Text mehr")
    ]


def test_a_heading_that_no_address_leads_to_belongs_to_the_section_before() -> None:
    assert sections("<h1>Eins</h1><h2>Zwei</h2><p>Text</p>") == [SearchSection("", "Eins", "Zwei Text")]


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
