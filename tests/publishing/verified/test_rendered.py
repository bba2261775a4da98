"""What of a page stands in its lines, and which anchors are its own."""

import pytest

from generator.publishing.verified.rendered import rendered

PAGE = """<!doctype html><html lang="en"><head><title>Gold · Support</title>
<meta name="description" content="Times of Gold."><style>p { color: red }</style></head>
<body><nav id="__nav" aria-label="Menu"><ul><li><a href="/">Home</a></li></ul></nav>
<article>%s</article><script>let word</script></body></html>"""
AROUND = ("Gold · Support", "Times of Gold.", "[Menu]", "- Home")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ('<h1 id="gold">Gold<a class="headerlink" href="#gold">#</a></h1>', ["# Gold"]),
        ("<p>Within <strong>30</strong>&nbsp;minutes,\n day and night.</p>", ["Within 30 minutes, day and night."]),
        ("<p>Sup\u00adport<br>daily</p>", ["Support daily"]),
        ("<table><tr><th>P1</th><td>30 min.<p>by phone</p></td></tr><tr><td></td><td>x</td></tr></table>",
         ["P1 | 30 min. by phone", "x"]),
        ("<ul><li>one</li><li><p>two</p></li><li></li></ul>", ["- one", "- two"]),
        ('<p><img src="a.png" alt="Map of waits"></p>', ["[Map of waits]"]),
        ('<label>Name <input placeholder="Ada"></label>', ["Name [Ada]"]),
        ("<select><option>P1</option><option>P2</option></select>", ["/ P1 / P2"]),
        ("<dl><dt>Business day</dt><dd>A day.</dd></dl>", ["Business day", "A day."]),
        ("<svg><text>4</text></svg><template><p>no</p></template><!-- no -->", []),
    ],
)  # fmt: skip
def test_the_lines_of_a_page(body: str, lines: list[str]) -> None:
    assert rendered((PAGE % body).encode()).lines == (*AROUND, *lines)


def test_anchors_are_those_of_the_page_itself() -> None:
    assert rendered((PAGE % '<h1 id="b">B</h1><p id="a">A</p><p id="b">C</p>').encode()).anchors == ("b", "a")
    assert rendered(b'<body><p id="a">A</p></body>').anchors == ("a",)
    assert rendered(b"") == rendered(b"<!doctype html>")
    assert rendered(b"").anchors == rendered(b"").lines == ()
