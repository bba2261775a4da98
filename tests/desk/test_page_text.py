"""Text nodes as a browser has them: their numbers, marks, columns and places."""

import pytest

from generator.core.marks import marked
from generator.desk.page_text import TextNode, text_nodes


def nodes(article: str) -> list[TextNode]:
    return text_nodes(f"<body><p>before</p><article id=top>{article}</article>")


def test_blanks_and_what_nobody_sees_have_no_number() -> None:
    found = nodes(
        "<p>a &amp; b<!-- c --> </p>\n<script>x</script><noscript>y</noscript><svg><title>z</title></svg>"
    )
    assert [(each.number, each.words) for each in found] == [(0, "a & b"), (1, "z")]


def test_marks_around_an_element_move_no_number() -> None:
    with_marks = nodes(f"<p>{marked('<a>b</a>', 3)}<b>c</b></p>")
    plain = nodes("<p><a>b</a><b>c</b></p>")
    assert [(each.number, each.words) for each in with_marks if each.number >= 0] == [(0, "b"), (1, "c")]
    assert [each.number for each in plain] == [0, 1]
    assert [each.signs for each in with_marks] == [((0, 3),), (), ((0, -1),), ()]


def test_a_place_is_that_around_it_or_of_the_heading_above_it() -> None:
    found = nodes("<h2 id=h>a</h2><p>b</p><div id=d>c<h3 id=i>d</h3>e</div><p>f</p>")
    assert [each.anchors for each in found] == [
        ("h", "top"), ("h", "top"), ("d", "h", "top"), ("i", "d", "h", "top"), ("i", "d", "h", "top"), ("h", "top"),
    ]  # fmt: skip


def test_a_table_and_its_rows_belong_to_the_place_that_names_them() -> None:
    found = nodes(
        "<table><caption id=c>a</caption><tr><th id=r>b<td>c<tr><td>d</table><dl><dt id=t>e<dd>f</dl>"
    )
    assert [each.anchors for each in found] == [
        ("c", "top"), ("r", "c", "top"), ("r", "c", "top"), ("c", "top"), ("t", "top"), ("t", "top"),
    ]  # fmt: skip


def test_a_cell_stands_below_the_head_of_its_column() -> None:
    table = "<thead><tr><th>a<th colspan=2>b</thead><tbody><tr><td>c<td>d<td>e</tbody>"
    head_a, head_b, *cells = nodes(f"<table>{table}</table>")
    assert [head.above[0] in cell.above for head in (head_a, head_b) for cell in cells] == [
        True, False, False, False, True, True,
    ]  # fmt: skip


def test_a_page_without_an_article_is_none() -> None:
    with pytest.raises(ValueError, match="no article"):
        text_nodes("<p>x</p>")
